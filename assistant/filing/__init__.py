"""Filings: reading them from files, and what they are made of."""
