"""What a question over many filings is answered with: members, totals, groups, ends, columns."""
