"""How the book stands with the company's server."""
