"""What dev.py does, in parts; the standard library only, for nothing is installed yet."""
