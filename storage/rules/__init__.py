"""What can be stated without a database: pure functions, enums, errors."""
