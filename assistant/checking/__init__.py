"""Proof: where a value stands, in which role, and whether anything else has an equal claim."""

from assistant.checking.check import check_draft
from assistant.checking.given import check
from assistant.checking.movements import movements

__all__ = ["check", "check_draft", "movements"]
