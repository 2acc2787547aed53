"""The monthly target and the ladder from it to today's calls."""
