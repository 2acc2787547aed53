"""Settings: language, colours, names, keys, backup, and what Roadbook stands on."""
