"""The first start: who you are, how the book is locked, what goes into it."""
