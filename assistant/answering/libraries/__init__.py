"""A question to a stored library: what of it is loaded, and how the rest is asked."""
