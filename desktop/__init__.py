"""The composition root: it builds the app from its parts, and takes it down again."""
