"""The manager's page: three questions, what is to be read, the check board, ride-along coverage."""
