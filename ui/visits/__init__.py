"""Visits: those planned and made, the calls to make, what waits to be sorted, and one visit."""
