"""Everyday phrases of a question, in the words that filings use: "sign off on" is "approve"."""

from __future__ import annotations

import re

__all__ = ["in_plain_verbs"]

_APPROVE = {"": "approve", "s": "approves", "ed": "approved", "ing": "approving"}
_SIGN_OFF = re.compile(r"\bsign(?P<end>s|ed|ing)? off on\b", re.I)
_PHRASES: tuple[tuple[str, str], ...] = (
    (r"\bgave (?:(?:its|their|the|his|her) )?(?:blessing|nod|okay|ok|green light|go-ahead) to\b",
     "approved"),
    (r"\bgive (?:(?:its|their|the|his|her) )?(?:blessing|nod|okay|ok|green light|go-ahead) to\b",
     "approve"),
    (r"\bfetch(?= (?:more|less|over|under|at|up|above|below|\$|\d))", "sell for"),
    (r"\b(?:green-?lit|okayed|voted through|rubber-?stamped)\b", "approved"),
    (r"\b(?:green-?light|okay|vote through)\b(?= (?:the|its|this|that)\b)", "approve"),
    (r"\b(?:made|struck|cut|reached|inked|sealed) (?:their|the|its|a|this|that) (?:merger )?deal\b",
     "signed the merger agreement"),
    (r"\b(?:make|strike|cut|reach|ink|seal) (?:their|the|its|a|this|that) (?:merger )?deal\b",
     "sign the merger agreement"),
    (r"\b(?:came to terms|shook hands)(?: on (?:the|their|this) (?:merger|deal))?\b",
     "signed the merger agreement"),
    (r"\b(?:come to terms|shake hands)(?: on (?:the|their|this) (?:merger|deal))?\b",
     "sign the merger agreement"),
)  # fmt: skip
_LAST_DAY_TO = re.compile(
    r"^(?:(?:what|when) (?:was|is) )?(?:the )?(?P<end>last|final) (?:day|date|chance)"
    r" (?P<that>(?:on which|that|when|for|to)\b)",
    re.I,
)


def in_plain_verbs(question: str) -> str:
    """The question with its everyday phrases put in the words of filings."""
    question = _SIGN_OFF.sub(lambda m: _APPROVE[(m["end"] or "").lower()], question)
    for pattern, plain in _PHRASES:
        question = re.sub(pattern, plain, question, flags=re.I)
    return _LAST_DAY_TO.sub(
        lambda m: f"When was the {m['end'].lower()} day {m['that'].lower()}", question
    )
