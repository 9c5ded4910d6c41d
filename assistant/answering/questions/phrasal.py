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
    (r"\bdid (?P<what>[^?]{2,60}?) change hands\b", r"was \g<what> sold"),
    (r"\b(?P<aux>could|can|may|might|will|would) (?P<what>[^?]{2,60}?) change hands\b",
     r"\g<aux> \g<what> be traded"),
    (r"\bchanged hands\b(?= (?:for|on|in|at|to|\d))", "was sold"),
    (r"\b(?:went bust|went belly[- ]up|went under|went broke)\b", "filed for bankruptcy"),
    (r"\b(?:go bust|go belly[- ]up|go under|go broke)\b", "file for bankruptcy"),
    (r"\b(?:SEC|Commission|regulators?) (?:first )?(?:clear|bless)(?:e(?P<past>d))? "
     r"(?P<what>(?:the|its|this|that) [^?]{2,40}|it\b)", r"SEC declare\g<past> \g<what> effective"),
    (r"\bwent live\b", "became effective"), (r"\bgo live\b", "become effective"),
    (r"\bsigned up for\b", "subscribed for"), (r"\bsign up for\b", "subscribe for"),
    (r"\bfound (?:a )?(?:buyers?|takers?)\b", "were sold"),
    (r"\bfind (?:a )?(?:buyers?|takers?)\b", "be sold"),
    (r"^why (?:did|does|do) (?:only|just) (?:one|a single|the one) (?:\w+ )?sign\b.*"
     r"|^why (?:did|does|do) (?:nobody|no one|no other \w+)(?: else)?"
     r" (?:have to |need to )?sign\b.*",
     "What rule lets one person sign alone?"),
    (r"^(?:the )?(?:number|count) of (?P<what>(?:Form )?[SF]-\d\w*s|registration statements) "
     r"(?:touched|hit|affected|dealt with|involved|amended|concerned)\b.*",
     "How many registration statements does the filing amend?"),
    (r"\bthe Big Board\b", "the New York Stock Exchange"),
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
