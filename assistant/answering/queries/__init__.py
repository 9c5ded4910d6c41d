"""Typed queries over stored filings, in SQL and in the full-text index."""
