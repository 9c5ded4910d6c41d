"""How well records and answers agree with labels: scoring and reports."""
