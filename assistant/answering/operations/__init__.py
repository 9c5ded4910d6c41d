"""Operations on one field of the records of many filings: its values, groups, ends and sums."""
