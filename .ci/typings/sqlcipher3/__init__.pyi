"""The wheel has no types; its interface is that of sqlite3."""
