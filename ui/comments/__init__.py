"""The talk about a record: comments (点评, 批注), answers, read marks; a part of several pages."""
