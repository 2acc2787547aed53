"""The one-line log that opens over every page."""
