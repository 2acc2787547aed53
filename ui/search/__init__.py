"""Search everything, and do anything by name."""
