"""Kinds of names: whether a name in a sentence is of the kind that a question asks for."""

from __future__ import annotations

import re

from assistant.answering.evidence.values import Value

_FIRM = r"\b(?:LLP|L\.L\.P|P\.?A|P\.?C|P\.?L\.?L\.?C|Professional Corporation|Chartered)\b|&"
_BANK = r"\b(?:Bank|Banc\w*|Trust|Trustee|N\.?A|National Association|Fiduciary)\b"
_COMPANY = (
    r"\b(?:Inc|Corp\w*|Co|Company|Ltd|Limited|LLC|L\.L\.C|LP|L\.P|plc|PLC|S\.A|AG|N\.V|AB|GmbH"
    r"|Holdings?|Group|Bank|Trust|Partners|Industries)\b"
)

_KINDS = tuple((re.compile(asked, re.I), re.compile(printed)) for asked, printed in (
    # "Which law firm gave its opinion?": a firm of lawyers, not the court or the fund
    (r"\blaw(?:yers?| ?firms?)\b|\bwhose counsel\b|\battorneys\b(?! ?-?in)", _FIRM),
    # "Which bank held the escrow?", "Who is the trustee?"
    (r"\b(?:which|what) (?:\w+ )?bank\b|\b(?:trustee|escrow agent|depositar\w+)\b", _BANK),
    (r"\b(?:which|what) (?:\w+ )?court\b", r"\b(?:Court|Tribunal)\b"),
    (r"\b(?:which|what) (?:\w+ )?plan\b", r"\b(?:Plan|Program|ESPP|DRIP)\b"),
    (r"\b(?:which|what) (?:\w+ )?(?:company|corporation|firm)\b", _COMPANY),
    # "Which drug candidate?": a name with figures, as laboratories give them
    (r"\b(?:drug|compound|product|device) (?:candidate|product)?\b", r"[A-Z]{2,}-?\d+"),
))  # fmt: skip
"""What is asked, and what names of that kind look like."""


_ANY_LAW = re.compile(r"\b(?:statute|exemption|provision|law|authority|basis)s?\b", re.I)
"""Laws asked for without saying whether by rule or section: "under what exemption"."""


def of_kind(question: str, value: Value) -> float:
    """1 for a name of the asked kind, -1 for one of another, 0 where the kind is not told."""
    if value.kind == "ratio":
        return 1.0
    if value.kind == "rule":  # "by what rule" is not answered by a section of the Act
        named = re.search(rf"\b{value.text.split()[0].rstrip('s')}", question, re.I)
        return 1.0 if named or _ANY_LAW.search(question) else -1.0
    if value.kind != "entity":
        return 0.0
    for asked, printed in _KINDS:
        if asked.search(question):
            return 1.0 if printed.search(value.text) else -1.0
    return 0.0
