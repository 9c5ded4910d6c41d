"""Why: the causes of the amendment, and of anything else that a filing tells of."""
