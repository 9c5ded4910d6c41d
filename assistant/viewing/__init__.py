"""A filing with its values lit up, and its record as a table."""
