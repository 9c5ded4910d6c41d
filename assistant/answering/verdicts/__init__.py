"""Yes or no, only where the filing decides it."""
