"""Reads SEC post-effective amendments, proves every value, answers with citations."""
