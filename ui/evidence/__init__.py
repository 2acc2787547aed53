"""Photos and files of a visit, an expense or a review: a part that screens embed."""
