"""Files in and out, on screen: what a file holds, what would happen, what happened."""
