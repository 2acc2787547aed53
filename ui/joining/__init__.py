"""Joining the company's server: signing in, and how far the first sync has come."""
