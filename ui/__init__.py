"""The screens, in Qt: they show rows and wish for commands."""
