"""What people ask of any such filing beyond its record, and how filings tell it."""
