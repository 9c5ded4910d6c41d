"""A question to one filing: its parts, in the order in which they are tried."""
