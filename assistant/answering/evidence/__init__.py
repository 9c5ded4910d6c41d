"""A filing as evidence: its sentences, values and facts, their places, and how near they come."""
