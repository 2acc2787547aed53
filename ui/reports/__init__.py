"""Daily reports: their words, the pane that edits one, and the list of those written so far."""
