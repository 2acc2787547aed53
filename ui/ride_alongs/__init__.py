"""Ride-alongs: where everybody stands, the debriefs, and the next one."""
