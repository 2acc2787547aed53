"""The forms of a customer's page, one file each."""
