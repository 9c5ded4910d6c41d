"""Words that tie a day to the closing of an acquisition by their order.

`became, on May 5, 2001, a subsidiary of`, `the May 5, 2001 merger of`, `on May 5, 2001, the day of
the closing`: the day stands within what tells of the deal, and not at its end.
"""

from __future__ import annotations

import re

from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token

__all__ = ["tells_closing"]

_DEAL = r"(?:mergers?|amalgamation|acquisition|consolidation|combination|affiliation|takeover|take-over|buyout)"
# `became, on May 5, 2001, a subsidiary of`, `was on May 5, 2001 merged into`
_BEGUN = re.compile(
    r"\b(?:became|become|is|was|were|been|companies|corporations)\s*,?\s+(?:(?:effective|as\s+of|on)\s+){1,2}\Z"
)
_ENDED = re.compile(
    r"\s*,?\s+(?:(?:then|thereby|thus|duly|indirectly|directly|wholly)\s+)*(?:an?\s+(?:[\w-]+[\s,]+){0,5}?subsidiary\b|(?:wholly[- ]|entirely\s+)?owned\s+by\b|(?:a\s+)?part\s+of\s+(?:the\s+)?[A-Z]"
    r"|merged\s+(?:with|into|to\s+form)\b|(?:acquired|bought|purchased|absorbed|taken\s+(?:over|private))\s+by\b|(?:amalgamated|combined|consolidated)\s+with\b|transferred\s+to\s+(?:the\s+)?[A-Z]|(?:completed|consummated|closed)\b)"
)
# `Following the May 5, 2001 merger of`, `the May 5, 2001 acquisition by`
_ITS_DAY = re.compile(r"\b(?:the|its|our|their)\s+\Z")
_THEN_DEAL = re.compile(
    rf"\s+(?:(?:closing|completion|consummation)\s+of\s|{_DEAL}\s+(?:of|with|by|into|between|among|in\s+which)\b)"
)
# `The closing of the merger, on May 5, 2001,`: its own name says what the day is
_GLOSSED = re.compile(
    r"\s*,?\s*\(?\s*(?:such\s+date,?\s+|being\s+|which\s+was\s+)?(?:the\s+)?\"?(?:the\s+)?"
    rf"(?:Closing\s+Date|closing\s+date|(?:day|date)\s+of\s+(?:the\s+|its\s+|that\s+)?(?:closing|{_DEAL})\b|(?:day|date)\s+(?:on\s+which\s+)?(?:the\s+|that\s+)?(?:{_DEAL}|transaction|deal)\s+(?:was\s+)?(?:closed|completed|consummated|took\s+effect|became\s+effective))"
)
# `were converted into cash on May 5, 2001 by the merger of`: what a tender offer left over
_LEFT_OVER = re.compile(r"\b(?:converted|cancel+ed|exchanged|turned|bought)\b[^.;]{0,60}\bon\s+\Z")
_BY_MERGER = re.compile(
    r",?\s+(?:by|in|through|upon|on)\s+(?:the|an?)\s+(?:short-form\s+|cash\s+|second-step\s+)?merger\b"
)
# `all of the common shares were transferred on May 5, 2001 to`
_SHARES_WENT = re.compile(
    r"\b(?:shares|stock|units|capital)\b[^.;]{0,120}\b(?:transferred|passed|conveyed|assigned)\s*,?\s+(?:effective\s+)?(?:on|as\s+of)\s+\Z"
)
_TO_WHOM = re.compile(r",?\s+(?:in)?to\s+(?:the\s+)?[A-Z]")
# `conveyed their shares on May 5, 2001 to`
_GAVE_SHARES = re.compile(
    r"\b(?:transferred|conveyed|sold|exchanged|delivered|assigned)\s+(?:all\s+(?:of\s+)?)?(?:their|its|the)\s+(?:\w+\s+)?(?:shares|stock|units)\s*,?\s+(?:on|as\s+of)\s+\Z"
)
# `As of May 5, 2001, Orchid is a wholly-owned subsidiary of`, `since May 5, 2001 a subsidiary of`
_SINCE = re.compile(
    r"\b(?:as\s+(?:of|from)|since|from|effective(?:\s+(?:as\s+of|on|at))?|on)\s+(?:(?:noon|midnight|the\s+close\s+of\s+business)\s+(?:on|of)\s+)?\Z",
    re.I,
)
_IS_OWNED = re.compile(
    r",?\s+(?:[^;,]{2,90}?\s(?:is|are|has\s+been|have\s+been|became|has\s+become|has|have)\s+)?(?:now\s+)?(?:(?:an?|the)\s+)?"
    r"(?:(?:direct|indirect|wholly|owned|directly|indirectly|entirely|or|and)[\s,-]+){0,6}(?:(?:subsidiary|division|part)\s+of\s+(?:the\s+)?[A-Z]|(?:owned|held)\s+by\s+(?:the\s+)?[A-Z]|property\s+of\s+(?:the\s+)?[A-Z]|belonged\s+(?:\w+\s+)?to\s+(?:the\s+)?[A-Z])"
)
# `took over the company by merger (May 5, 2001)`
_DONE_BY = re.compile(
    r"\b(?:(?:by|in|through)\s+(?:an?\s+|the\s+)?merger|(?:acquired|bought|purchased|absorbed|taken\s+over)\s+by\s+[A-Z][^;()]{2,60}?|\bmerged\s+(?:with\s+and\s+)?into\s+[A-Z][^;()]{2,60}?)\s*\((?:on\s+|effective\s+|as\s+of\s+)?\Z"
)
_BRACKET = re.compile(r"\s*\)")
# `existence ended on May 5, 2001, when, under the agreement of April 4, 2001, it was merged into`
_WHEN_MERGED = re.compile(
    r"\s*(?:\([^()]{0,60}\))?,?\s+(?:when|on\s+which(?:\s+(?:day|date))?|at\s+which\s+(?:time|hour|moment)),?\s+[^;]{2,200}?\b(?:merged\s+(?:with|into)|was\s+(?:merged|absorbed|amalgamated|acquired))\b"
)
# `The reason is that on May 5, 2001 the merger agreed on April 4, 2001 was closed`
_ON = re.compile(r"\b[Oo]n\s+\Z")
_WAS_DONE = re.compile(
    rf",?\s+the\s+{_DEAL}\b(?:(?!\b(?:approved|adopted|announced)\b)[^;]){{0,110}}?\b(?:was|were)\s+(?:closed|completed|consummated|carried\s+out|effected|registered)\b(?!\s+(?:on|as\s+of)\b)"
)
# `Since May 5, 2001, when Alden Corp. completed the purchase of all of its shares`
_WHEN_DONE = re.compile(
    r",?\s+(?:when|on\s+which(?:\s+(?:day|date))?)\s+[^;]{2,90}?\b(?:completed|closed|consummated|finished)\s+(?:the|its)\s+(?:purchase|acquisition|takeover|merger)\b"
)
# `On May 5, 2001, as contemplated by the Agreement, it was the surviving corporation in a merger`
_DAY_FIRST = re.compile(
    r"(?:Effective\s+)?(?:on|as\s+of|at)\s+(?:[\w\s·.:,]{0,50}?\s(?:on|of)\s+)?\Z", re.I
)
_SURVIVED_IN = re.compile(
    r"[^;]{1,200}?\b(?:(?:was|is)\s+the\s+(?:surviving|continuing)\s+\w+\s+(?:in|of)\s+(?:an?|the|its)\s+merger\b|was\s+(?:absorbed|taken\s+over|swallowed)\s+by\b)"
)


def tells_closing(told: str, unit: Unit, token: Token) -> bool:
    """Whether the words on both sides of a day make it that of a closing."""
    before = max(unit.start, token.start - 160)

    def around(left: re.Pattern[str], right: re.Pattern[str]) -> bool:
        behind = right.match(told, token.end, unit.end)
        return behind is not None and left.search(told, before, token.start) is not None

    return (
        around(_BEGUN, _ENDED)
        or around(_ITS_DAY, _THEN_DEAL)
        or around(_LEFT_OVER, _BY_MERGER)
        or around(_SHARES_WENT, _TO_WHOM)
        or around(_GAVE_SHARES, _TO_WHOM)
        or around(_SINCE, _IS_OWNED)
        or around(_DONE_BY, _BRACKET)
        or around(_ON, _WAS_DONE)
        or _WHEN_MERGED.match(told, token.end, unit.end) is not None
        or _WHEN_DONE.match(told, token.end, unit.end) is not None
        or _GLOSSED.match(told, token.end, unit.end) is not None
        or (
            _DAY_FIRST.fullmatch(told, unit.start, token.start) is not None
            and _SURVIVED_IN.match(told, token.end, unit.end) is not None
        )
    )
