"""Answers by a language model: what it says, as far as the filings prove it."""
