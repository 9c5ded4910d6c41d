"""What a question says and means: its words, the typed plan, the filings it names."""
