"""All that is remembered, and the rules for changing it; no Qt and no HTTP."""
