"""Ride-alongs where they matter: before a visit, and among what is due today."""
