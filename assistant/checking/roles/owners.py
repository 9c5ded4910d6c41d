"""Who owns the registrant now, told as a state: `X is its only stockholder`, `it belongs to X`.

Read where no sentence tells who bought, offered or merged in the words of the tables.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from assistant.checking.roles.parties import Named, Parties, Place
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated
from assistant.language.openings import compiled

__all__ = ["owned_since", "owners_told", "whole_name"]

_STATE = gated(
    r"\b(?:sole|only|single|owns?|owned|holds?|held|belong(?:s|ed)?|passed|bought|acquired|purchased|took|acquisition|purchase|takeover|offer|division|subsidiary|part|parent|one|owner|offered|sale|buyer|purchaser|acquir[oe]r|(?:share|stock|unit)holders)\b",
    re.I,
)
_ADVERBS = (
    r"(?:(?:has|have|had|is|was|became|been|being|thereby|thereupon|then|now|since|thereafter|today"
    r"|directly|indirectly|and|or|also|thus|wholly|entirely|completely)[\s,]+)*"
)
_WHAT_IT_IS = r"(?:,\s+(?:of|formed|organi[sz]ed|created|established|an?|the|based|headquartered)\s[^,;]{2,80}(?=,))?"
_ALL = r"(?:all|every|each|100\s?%|one\s+hundred\s+per\s?cent|the\s+(?:whole|entire|entirety))"
_STOCK = r"(?:shares?|stock|capital|units|interests?|equity|securities)"
# Behind a company's name: what makes it the owner of all.
_OWNS = compiled(
    rf"(?:\s*\([^()]{{0,80}}\))?{_WHAT_IT_IS},?\s+(?:which\s+|who\s+)?{_ADVERBS}(?:"
    r"the\s+(?:sole|only|single|one)\s+(?:(?:remaining|record|registered)\s+)?(?:holder|owner|shareholder|stockholder|member|unitholder)\b"
    r"|(?:the\s+(?:Company|Registrant|Corporation)'s|(?P<whose>(?-i:[A-Z])[\w&.-]+(?:\s(?-i:[A-Z])[\w&.-]+)?)['’]s?|its|our)\s+(?:sole|only|single)\s+(?:holder|owner|shareholder|stockholder|member)\b"
    # `Yarrow plc became our parent`
    r"|(?:the\s+(?:Company|Registrant|Corporation)'s|our)\s+(?:sole\s+|new\s+|direct\s+|ultimate\s+)*(?:parent|owner)\b"
    rf"|(?:owns?|holds?|came\s+to\s+(?:own|hold)|acquired|bought|purchased|took|obtained)\s+{_ALL}\b[^.;]{{0,60}}?\b{_STOCK}\b)",
    re.I,
)
# Behind a company's name, up to the company that it took.
_TOOK = compiled(
    rf"(?:\s*\([^()]{{0,80}}\))?(?:\s+and\s+(?:its|their)\s+affiliates)?{_WHAT_IT_IS},?\s+(?:which\s+)?{_ADVERBS}(?:owns?|bought|acquired|purchased|took\s+over|(?:won|gained|obtained|acquired|took)\s+control\s+of|(?:completed|closed|consummated|finished|concluded|effected|announced\s+(?:that\s+it\s+had\s+(?:completed|closed|consummated)|(?:the\s+)?(?:completion|closing|consummation)\s+of))\s+(?:its|the|an?)\s+(?:\w+\s+){{0,2}}?(?:acquisition|purchase|takeover|buyout|merger)\s+(?:of|with)|(?:would|was\s+to|should)\s+(?:acquire|buy|purchase|take\s+over)|offered\s+(?:to\s+pay\s+)?\$[\d.,·]+\d\s+(?:in\s+cash\s+|net\s+)?(?:for|per)\s+(?:each|every|all)\s+(?:outstanding\s+)?shares?\s+of)\s+(?:the\s+)?",
    re.I,
)
# Before a company's name: to whom the registrant, or its stock, has come.
_COME_TO = compiled(
    rf"\b(?:{_ADVERBS}(?:owned|held)\s+{_ADVERBS}by(?:\s+a\s+new(?:ly\s+\w+)?\s+(?:holding\s+|parent\s+)?company,)?|belong(?:s|ed)?\s+{_ADVERBS}(?:since\s[^.;]{{3,30}}?\s)?to|(?:owned|held)\s+by\s+[^.;,]{{2,60}}?\s+and\s+by|passed\s+{_ADVERBS}(?:in)?to(?:\s+the\s+(?:\w+\s+)?(?:ownership|hands|control)\s+of)?|(?:became|is\s+now|has\s+been|now)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,3}}(?:division|unit|subsidiary|part)\s+of"
    r"|(?:sole|only|single|one)\s+(?:remaining\s+)?(?:stock|share|unit)holder(?:\s+(?:is|was|being|has\s+been))?(?:\s+now)?,?"
    # `The holders of Alden shares became shareholders of Yarrow plc`, `the sale of the Company to`
    r"|became\s+(?:the\s+)?(?:share|stock|unit)holders\s+of"
    r"|\b(?:its|our|(?:Company|Registrant|Corporation)['’]s)\s+sale\s+to|\bsale\s+of\s+(?:the\s+)?(?:Company|Registrant|Corporation)\s+to"
    # `the Partnership continues as the surviving entity, owned by Alden Corp.`
    r"|\b(?:surviving\s+\w+|survived|survivor|survives),?\s+(?:(?:and|now|wholly|entirely|as)[\s-]+)*(?:an?\s+subsidiary\s+of|owned\s+by)"
    # `The buyer was Cinder Topco, L.P.`
    r"|\bThe\s+(?:buyer|purchaser|acquir[oe]r|new\s+owner|owner)\s+(?:was|is)(?:\s+now)?"
    # `the Corporation's acquirer, Yarrow plc, does not`
    r"|\b(?:[Ii]ts|[Oo]ur|(?:Company|Registrant|Corporation)['’]s)\s+(?:new\s+|sole\s+|ultimate\s+)*(?:acquir[oe]r|buyer|purchaser|owner|parent)(?:\s+(?:company|corporation))?,(?=\s+[A-Z])"
    r"|\bThat\s+(?:share|stock|unit)holder\s+is(?:\s+now)?"
    # `The Company's parent is now Yarrow plc`
    r"|\b(?:its|our|['’]s?)\s+(?:new\s+|sole\s+|ultimate\s+|immediate\s+)*(?:parent|owner)(?:\s+(?:company|corporation))?\s+(?:is|was|became)(?:\s+(?:now|today|thereafter))?"
    r"|(?:cash|tender|exchange|takeover|recommended)\s+offer\s+(?:made\s+)?by|offer\s+(?:made\s+)?by|(?:tender|exchange|takeover|cash)\s+offer\s+of|offer\s+(?:at|of|for)\s[^.;]{2,60}?\smade\s+by)\s+(?:the\s+)?(?=[A-Z0-9])",
    re.I,
)
_OF_STOCK = compiled(rf"\b{_STOCK}\b", re.I)
_OURS = re.compile(r"(?:our|(?:Company|Registrant|Corporation)['’]s)\b", re.I)
_LEANS = re.compile(r"(?:Both|It|They|Each)\b")  # of what the sentence before is about
_IT = re.compile(r"(?:it|us)\b(?!\s+in\b)")
_NEAR = 150  # characters before a passive verb in which its subject stands
_SINCE = re.compile(
    r"(?:\b(?:since|as\s+of|as\s+from|from|on|effective(?:\s+(?:as\s+of|on))?)\s+(?:the\s+\w+\s+of\s+|noon\s+(?:on|of)\s+|midnight\s+(?:on|of)\s+)?)\Z",
    re.I,
)


def owners_told(reader: Parties) -> Iterator[tuple[Place, Unit]]:
    """The companies told to own the registrant, or to have taken it, with the sentences."""
    for unit in reader.substance.units:
        if unit.start < reader.substance.body or unit.kind == "row":
            continue
        if _STATE.search(reader.text, unit.start, unit.end):
            for place in _in_unit(reader, unit):
                yield place, unit


def _in_unit(reader: Parties, unit: Unit) -> Iterator[Place]:
    told = reader.substance.clauses
    named = reader.named(unit.start, unit.end)
    others = [use for use in named if not use.registrant]
    for use in others:
        owns = _OWNS.match(told, use.end, unit.end)
        if owns and owns["whose"]:
            whose = [one for one in named if use.end <= one.start < owns.end()]
            if whose and whose[0].registrant:
                yield use.party
        elif owns and not _of_another(named, use, owns.end()):
            yield use.party
        took = _TOOK.match(told, use.end, unit.end)
        if took and (_next(named, took.end()) or _IT.match(told, took.end())):
            yield use.party
    for match in _COME_TO.finditer(told, unit.start, unit.end):
        begin = max(unit.start, match.start() - _NEAR)
        subject = any(use.registrant and begin <= use.start < match.start() for use in named)
        subject = subject or match[0].startswith(("The ", "That ", "sale of"))  # `The buyer was`
        subject = subject or _OURS.match(match[0]) is not None
        if "offer" in match[0].lower():  # `an exchange offer by X, which gave … for each share of`
            subject = subject or any(use.registrant for use in named)
            subject = subject or _OF_STOCK.search(told, match.end(), unit.end) is not None
        subject = subject or _LEANS.match(told, unit.start) is not None
        if subject or _OF_STOCK.search(told, begin, match.end()):
            yield from (use.party for use in others if 0 <= use.start - match.end() < 4)


def _of_another(named: list[Named], owner: Named, at: int) -> bool:
    """Whether what is owned is another company's: the one named first behind a place."""
    behind = [use for use in named if 0 <= use.start - at < _NEAR and use.party != owner.party]
    return bool(behind) and not behind[0].registrant


def _next(named: list[Named], at: int) -> bool:
    """Whether the registrant is named at a place."""
    return any(use.registrant and 0 <= use.start - at < 3 for use in named)


def owned_since(reader: Parties, acquirer: Place | None) -> tuple[datetime.date, int, int] | None:
    """The day since which the acquirer is told to own the registrant, with its place."""
    for place, unit in owners_told(reader):
        if acquirer is None or place[0] != acquirer[0]:
            continue
        for token in unit.of("date"):
            since = _SINCE.search(reader.text, unit.start, token.start)
            if since and token.value is not None:  # `since June 12` has no year
                return token.value, token.start, token.end
    return None


_ENDS_NAME = re.compile(
    r",?\s(?:Inc|Corp|Co|Ltd)\.?|,?\s(?:Incorporated|Corporation|Company|Limited|LLC|L\.L\.C\.|L\.P\.|LP|plc|PLC|N\.V\.|B\.V\.|S\.A\.|AG|SE)"
)


def whole_name(reader: Parties, place: Place) -> Place:
    """A company by its whole name: `White County Financial` is `White County Financial, Inc.`"""
    for party in reader.parties:
        rest = party.name[len(place[0]) :] if party.name.startswith(place[0]) else ""
        if rest and _ENDS_NAME.fullmatch(rest):
            return party.name, party.start, party.end
    return place
