"""Amounts of what stands behind other securities, and amounts that count more than was issued.

`2,070,000 shares issuable upon conversion of 264,000 shares of Series B`: the second number is of
what is converted, and registered nowhere; `1,233,410 have been issued or are subject to options`
tells of sales alone no number.
"""

from __future__ import annotations

import re

from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token

__all__ = ["are_exercised", "counts_awards_too", "is_bought", "is_no_sale", "is_underlying"]

# `1,233,410 have been issued or are subject to options`: of sales alone no number is told
_OR_RESERVED = re.compile(
    r"[^.;\d]{0,70}\b(?:issued|sold|purchased|delivered|exercised)\s*,?\s+(?:or|and/or)\s+(?:(?:are|were|is|remain|have\s+been|had\s+been|may\s+be|been|to\s+be)\s+)?"
    r"(?:(?:now|still|currently|then)\s+)?(?:reserved|subject|under\s+(?:outstanding\s+)?option|issuable|committed|granted|outstanding|allocated|set\s+aside|needed|required|earmarked)\b"
    r"|[^.;\d]{0,70}\b(?:reserved|subject\s+to\s+(?:\w+\s+){0,2}(?:options|awards)|granted|outstanding)\s*,?\s+or\s+(?:have\s+been\s+|had\s+been\s+|were\s+)?(?:issued|sold|purchased|exercised)\b",
    re.I,
)

# What is exchanged for the securities that are registered, and is itself none of them.
_INTO = re.compile(
    r"\b(?:conversion|exercise|exchange|redemption)\s+(?:in\s+full\s+)?of\s+(?:(?:up\s+to|all|the|our|its|such|outstanding|an?\s+aggregate\s+of|a\s+total\s+of|those|of)\s+){0,4}\Z"
    r"|\binto\s+which\s+(?:(?:the|our|its|up\s+to|all)\s+){0,2}\Z|\bfor\s+each\s+(?:of\s+)?(?:the\s+)?\Z",
    re.I,
)
# `12.5 shares of common stock for each share of Series B`: a ratio
_RATIO = re.compile(
    r"\s+(?:[\w-]+\s+){0,6}?(?:shares|units|ADSs|stock)\s+(?:for|per|to)\s+(?:each|every|one)\b",
    re.I,
)


def is_underlying(text: str, unit: Unit, token: Token) -> bool:
    """Whether an amount is of what is converted or exercised, or of a ratio."""
    before = _INTO.search(text, max(token.start - 70, unit.start), token.start)
    return before is not None or _RATIO.match(text, token.end, unit.end) is not None


def counts_awards_too(text: str, unit: Unit, token: Token) -> bool:
    """Whether an amount counts what was issued together with what is reserved or under option."""
    return _OR_RESERVED.match(text, token.end, unit.end) is not None


# `warrants to purchase 400,000 shares`, where the warrants are what is registered
_BUYS = re.compile(
    r"\bwarrants?\s+(?:each\s+)?(?:to\s+(?:purchase|acquire|buy|subscribe\s+for)|(?:exercisable\s+)?for)\s+(?:(?:up\s+to|an?\s+(?:aggregate|total)\s+of)\s+){0,2}\Z",
    re.I,
)
_OF_THE_WARRANTS = re.compile(
    r"\b(?:exercis\w+|conversion|underl\w+|holders?|subject|pursuant|under|upon|issued|issuable|sold|granted|received|acquired|held|owns?|outstanding)\b[^,;()]{0,40}\Z"
    # `their warrants to purchase`, and not `its common stock and warrants to purchase`
    r"|\b(?:its|their|his|had|have|has)\b(?:(?!\band\b)[^,;()]){0,40}\Z",
    re.I,
)


def are_exercised(text: str, unit: Unit, position: int) -> bool:
    """Whether warrants at a position are told as those through which shares are issued, and not as
    what is registered themselves."""
    before = max(unit.start, position - 60)
    return _OF_THE_WARRANTS.search(text, before, position) is not None


def is_bought(text: str, unit: Unit, token: Token) -> bool:
    """Whether an amount is what registered warrants buy: of shares that stand for themselves
    elsewhere, where they are registered too."""
    buys = _BUYS.search(text, max(token.start - 70, unit.start), token.start)
    return buys is not None and not are_exercised(text, unit, buys.start())


def is_no_sale(text: str, unit: Unit, token: Token, cue: str, money: bool) -> bool:
    """Whether what reads as a sale is none under the statement: shares exchanged in a merger (notes
    are in the offer that is registered), reserved for issuance, delivered under Section 3(a)(9)."""
    return bool(
        (not money and cue.endswith("exchanged"))
        or _RESERVED.match(text, token.end, unit.end)
        or _OTHERWISE.match(text, token.end, unit.end)
    )


_RESERVED = re.compile(
    r"\s+(?:(?!(?:were|are|was|have|and|issued|sold)\b)[\w-]+\s+){0,3}(?:were|are|was|have\s+been)\s+(?:set\s+aside|reserved)\b",
    re.I,
)
# Sales that were none under the statement: exempt ones, those under Rule 144 or Regulation S.
_OTHERWISE = re.compile(
    r"(?:(?!\bof\s+which\b)[^.;\d]|[\d.](?=\d)){0,160}?\b(?:(?:under|pursuant\s+to|in\s+reliance\s+(?:up)?on|in\s+accordance\s+with|by)\s+(?:the\s+exemption[^.;,]{0,40}?)?"
    r"(?:Rule\s+144|Regulation\s+S\b|Section\s+[34]\()|back\s+to\s+(?:us|the\s+(?:Company|Registrant|issuer))\b|in\s+a\s+private\s+(?:transaction|sale)\b|(?:and\s+)?(?:not|otherwise\s+than)\s+(?:under|pursuant\s+to|by\s+means\s+of)\s+(?:the|this)\s+(?:prospectus|Registration))",
    re.I,
)
