"""Who reads what: the page before the first upload, and the answer that every record gives."""
