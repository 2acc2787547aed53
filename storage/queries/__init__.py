"""Reads, each returning frozen rows in the shape of a screen; a query decides nothing."""
