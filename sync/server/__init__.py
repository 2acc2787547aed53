"""The company's server: it orders, merges and decides who sees what."""
