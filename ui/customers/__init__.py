"""Customers: the table, the one-page story, and the forms behind it."""
