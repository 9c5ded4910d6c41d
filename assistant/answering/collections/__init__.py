"""A question over several filings: its order, and what it asks beside."""
