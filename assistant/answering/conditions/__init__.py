"""Conditions on filings: how questions put them, their tests of a record and of stored values."""
