"""How numbers, dates, identifiers and names are written, and what they mean."""
