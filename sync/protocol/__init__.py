"""What laptop and server say to each other, and how each side knows that it was the other."""
