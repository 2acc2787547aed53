"""Today: the morning with its number and visits, the evening with its sweep and report."""
