"""Proof: where a value stands, in which role, and whether anything else has an equal claim."""

from assistant.checking.check import check, check_draft

__all__ = ["check", "check_draft"]
