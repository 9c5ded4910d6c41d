"""Follow-ups: what a question means in view of the answers before it."""
