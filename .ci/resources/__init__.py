"""What makes the tables under resources/ from the works that they are taken from."""
