"""A trip on paper: plan, summary and review as one document, with its map."""
