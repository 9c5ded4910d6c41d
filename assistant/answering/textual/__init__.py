"""Questions over many filings that no typed condition answers: found by the filings' own words."""
