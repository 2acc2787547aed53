"""The laptop's side of sync; without threads, clocks or a network of its own."""
