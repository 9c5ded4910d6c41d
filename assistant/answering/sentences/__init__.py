"""Answers from the sentence that comes nearest, weighed against silence."""
