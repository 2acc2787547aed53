"""Use cases, one function each, inside one transaction."""
