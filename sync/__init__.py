"""How laptop and server come to agree; there is no server yet."""
