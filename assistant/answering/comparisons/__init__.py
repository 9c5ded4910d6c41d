"""Companies side by side: the same asked of each, then compared."""
