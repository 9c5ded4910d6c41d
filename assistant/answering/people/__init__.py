"""Answers about people: who signs, for whom and by what power; agents and counsel."""
