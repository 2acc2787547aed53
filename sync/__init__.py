"""How laptop and server come to agree; no Qt in here."""
