"""Answers from the proven record: amounts, statements, the cover, the transaction."""
