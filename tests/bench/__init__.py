"""Benchmarks P1 to P9: the product and its yardstick in turn, within one run (`dev.py bench`)."""
