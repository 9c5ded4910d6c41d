"""Acts that a filing tells of: who did what, to whom, on which day, and whether it lasts."""
