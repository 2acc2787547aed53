"""Files in and out: lists, contacts and books of accounts, read and written."""
