"""The day on which a deal was agreed, where no agreement is named by its title before it.

`The merger had been agreed to by both on`, `the deal, which we signed on`, `It was agreed on`.
"""

from __future__ import annotations

import datetime
import re

from assistant.checking.roles.parties import Parties
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token

__all__ = ["agreed_upon", "is_of_another_kind", "is_of_another_paper"]

_DAY_FIRST = re.compile(r"(?:Effective\s++)?(?:on|as\s+of|at)?\s*+$", re.I)
_DEAL = (
    r"(?:mergers?|acquisition|combination|consolidation|affiliation|transactions?|offer|purchase"
    r"|sale|takeover)"
)
# `The merger had been agreed to by both on`, `as agreed between the three of them on`, `the
# agreement, which was signed on`, `The agreement under which this was done is dated as of`
_UPON = re.compile(
    rf"\b{_DEAL}\b[^.;]{{0,140}}\bagreed\b[^.;]{{0,60}}\bon\s*\Z|\bagreed\s+(?:to|on|upon)\s+(?:the|these|this|that|an?)\s+{_DEAL}\s+(?:on|as\s+of)\s*\Z"
    rf"|\bagreement\b[^.;]{{0,20}}\b(?:under|by)\s+which\b[^.;]{{0,50}}\b(?:is|was|bears)\s+(?:dated|signed|made)\s+(?:as\s+of|on)?\s*\Z"
    # `The merger was provided for in an agreement dated`, `The agreement to merge bears the date`
    rf"|\b{_DEAL}\b[^.;]{{0,60}}\b(?:in|by|under|to)\s+an?\s+(?:\w+\s+)?(?:agreement|contract)\s+(?:dated|of|made|signed|concluded)\s*(?:as\s+of|on)?\s*\Z"
    r"|\b(?:agreement|contract)\s+(?:(?:to|of|for)\s+(?:the\s+)?\w+\s+)?(?:bears\s+(?:the\s+)?date(?:\s+of)?|(?:is|was|had\s+been)\s+(?:dated|signed|made|concluded|executed)\s*(?:as\s+of|on)?)\s*\Z"
    # `The parties had made their agreement on`
    r"|\b(?:made|signed|reached|concluded|executed)\s+(?:the|their|its)\s+(?:merger\s+)?agreement\s+(?:on|as\s+of)\s*\Z"
    r"|\bagreement,\s+which\s+(?:was|is|had\s+been)\s+(?:signed|made|concluded|dated|executed)\s+(?:on|as\s+of)?\s*\Z"
    # `The agreement that provided for both is dated`
    rf"|\bagreement\s+(?:that|which)\s+(?:provided?s?\s+for|governed|set\s+out)\s+(?:both|[^.;]{{0,40}}?\b{_DEAL})\b[^.;]{{0,30}}?\b(?:is|was|bears)\s+(?:dated|signed|made|the\s+date)\s*(?:as\s+of|on|of)?\s*\Z",
    re.I,
)
# `merged into us under the agreement of`, `Under an agreement dated`: of the deal told beside it
_BARE_AGREEMENT = re.compile(
    r"\b(?:under|by|in|to|with|per)\s+(?:the\s+terms\s+of\s+)?(?:an?|the|their|its|our)\s+(?:written\s+|definitive\s+|binding\s+)?(?:agreement|contract)\s+(?:dated|of|made|signed|concluded|entered\s+into)\s*(?:as\s+of|on)?\s*\Z",
    re.I,
)
_OF_THE_DEAL = re.compile(
    r"\b(?:merge[drs]*|amalgamat\w+|acquired|tender\s+offer|the\s+offer|offered\s+\$)\b", re.I
)


def agreed_upon(reader: Parties) -> tuple[datetime.date, int, int] | None:
    """The day on which a deal is said to have been agreed, no agreement named by its title."""
    told = reader.substance.clauses
    for unit in reader.substance.units:
        for token in unit.of("date") if unit.start >= reader.substance.body else ():
            agreed = _UPON.search(told, unit.start, token.start) or _agreed_to(told, unit, token)
            agreed = agreed or _by_bare_agreement(told, unit, token)
            if agreed and is_of_another_kind(told, unit, agreed.start()):
                continue
            if agreed and token.detail.precision == "day":
                if not any(agreed.start() < t.start < token.start for t in unit.of("date")):
                    return token.value, token.start, token.end
    return _signed_on(reader)


def _by_bare_agreement(told: str, unit: Unit, token: Token) -> re.Match[str] | None:
    """The words `under the agreement of` before a day, in a sentence that tells of the deal."""
    found = _BARE_AGREEMENT.search(told, max(unit.start, token.start - 80), token.start)
    return found if found and _OF_THE_DEAL.search(told, unit.start, unit.end) else None


# `A group had agreed on May 2, 2007 to buy the Company`, `On May 2 it agreed to be acquired`
_AGREED = re.compile(r"\b(?:agreed|contracted|undertook|undertaken)\s*,?\s+(?:on|as\s+of)\s*\Z")
_TO_BUY = (
    r"to\s+(?:be\s+(?:acquired|bought|purchased|merged|taken|combined)|merge|combine|amalgamate"
    r"|(?:buy|acquire|purchase)\s+(?:the\s+(?:Company|company|Registrant|Corporation)|all\b|us\b|it\b|[A-Z]))"
)
_WOULD_BUY = r"that\s+(?:[^.;]{2,80}?)\s(?:would|should|shall|was\s+to|were\s+to)\s+(?:acquire|buy|purchase|take\s+over|merge|combine|be\s+(?:acquired|bought|merged|purchased|combined))\b"
_TO_BUY_AFTER = re.compile(rf",?\s+(?:{_TO_BUY}|{_WOULD_BUY})")
_THEN_AGREED_TO = re.compile(rf",?\s+[^.;]{{2,90}}?\bagreed\s+{_TO_BUY}")


def _agreed_to(told: str, unit: Unit, token: Token) -> re.Match[str] | None:
    """The words that tell that a purchase of the company, or a merger, was agreed on a day."""
    if _TO_BUY_AFTER.match(told, token.end, unit.end):
        return _AGREED.search(told, max(unit.start, token.start - 40), token.start)
    if _DAY_FIRST.fullmatch(told, unit.start, token.start):
        return _THEN_AGREED_TO.match(told, token.end, unit.end)
    return None


_MADE = r"(?:signed|executed|entered\s+into|made|concluded|reached|struck|negotiated)"
_PAPER = r"(?P<paper>(?:[\w'-]+\s+){0,3}(?:agreements?|contract|deal))\b"
# `The agreement to that end was signed by the parties on`, `the deal, which we signed on`
_PAPER_MADE = re.compile(
    rf"{_PAPER}(?P<between>[^;]{{0,150}}?)\b(?:(?:{_MADE}|dated)(?:\s+by\s+[^;,]{{2,60}}?)?"
    r"|dat(?:es|ed|ing)\s+(?:from|back\s+to)|bear(?:s|ing)\s+(?:the\s+)?date(?:\s+of)?)"
    r",?\s*(?:effective\s+)?(?:as\s+of|on)?\s*\Z",
    re.I,
)
# `by agreement of`, `The merger agreement is of`
_PAPER_OF = re.compile(rf"{_PAPER}(?P<between>),?\s+(?:(?:is|was|being)\s+)?of\s*\Z", re.I)
# `The three had signed their agreement for the merger on`
_MADE_PAPER = re.compile(
    rf"\b{_MADE}\s+(?:an?|the|their|its|our|that|this|such)\s+{_PAPER}"
    r"(?P<between>(?:\s+(?:with|between|among|by|for|to|of|under|providing)\s[^;]{2,120}?)?),?\s+(?:on|as\s+of)\s*\Z",
    re.I,
)
# `All this had been agreed on`, `had agreed to these steps on`
_ALL_AGREED = re.compile(
    r"\bagreed(?:\s+(?:to|on|upon))?(?:\s+(?:all\s+(?:of\s+)?)?(?:it|this|these|that|them|both|the)(?:\s+\w+){0,2})?"
    r"(?:\s+(?:by|between|among)\s[^;,]{2,60}?)?,?\s+(?:on|as\s+of)\s*\Z",
    re.I,
)
# `On February 26, 1999 the three companies concluded a merger agreement`
_THEN_MADE = re.compile(
    rf",?\s+[^;]{{2,160}}?\b{_MADE}\s+(?:an?|the|their|its)\s+{_PAPER}(?P<between>)", re.I
)
# papers of another kind, and what else may bear the day
_KINDS = (
    r"\b(?:rights|credit|loan|employment|consult\w+|deposit|option|subscription|underwriting|placement|licen[sc]e|lease|settlement|letter|confidentiality"
    r"|non-?disclosure|voting|co-?operation|support|tender|escrow|(?:stock|share)holders?'?|distribution|sales|agency|advisory|severance|award|amend\w+|note|trust|separation|standstill|management|service\w*|supply|indemnity)\s+"
)
_OTHER_PAPER = re.compile(rf"{_KINDS}\w+\Z", re.I)
_OTHER_KIND = re.compile(rf"{_KINDS}\Z", re.I)
_OF_OTHERS = re.compile(
    r"\b(?:amend\w*|terminat\w*|approv\w*|adopt\w*|plans?(?!\s+of)|statements?|prospectus|notes|indenture|certificate|articles|forms?|reports?|letter|orders?|press|filed|rights)\b",
    re.I,
)
_OF_A_DEAL = re.compile(
    r"\b(?:merge[drs]*|acqui\w+|purchase|sale|exchange|combin\w+|takeover|definitive|transaction|deal|affiliation|consolidation|amalgamat\w+)\b",
    re.I,
)
_TELLS_OF_DEAL = re.compile(
    rf"{_OF_THE_DEAL.pattern}|\b(?:merging|acquisition|share\s+exchange|(?:all|whole|rest|balance)\s+of\s+(?:the|its|our)\s+(?:\w+\s+){{0,2}}(?:stock|shares|assets)|wholly[- ]owned|taken\s+private|buyer)\b",
    re.I,
)
_WINDOW = 240  # characters before a day in which its agreement is named


def is_of_another_kind(told: str, unit: Unit, at: int) -> bool:
    """Whether the agreement named at a place is no deal's: `The registration rights agreement`."""
    return _OTHER_KIND.search(told, max(unit.start, at - 40), at) is not None


_ANOTHER_PAPER = re.compile(
    rf"(?:{_KINDS}\w+|\bplan(?!\s+(?:and\s+agreement\s+)?of\s+(?:merger|reorganization|exchange|arrangement|share|affiliation))"
    r"|\b(?:adopted|approved|amended|announced)\b)[^.;\d]{0,40}\Z",
    re.I,
)


def is_of_another_paper(told: str, at: int) -> bool:
    """Whether the words before a day name another paper, or what else was done on it."""
    return _ANOTHER_PAPER.search(told, max(at - 110, 0), at) is not None


def _signed_on(reader: Parties) -> tuple[datetime.date, int, int] | None:
    """The one day on which an agreement is told to have been made, by whatever name it goes."""
    found: list[tuple[bool, Token]] = []
    units = [u for u in reader.substance.units if u.start >= reader.substance.body]
    for number, unit in enumerate(units):
        for token in unit.of("date") if unit.kind != "row" else ():
            sure = _made_on(reader.substance.clauses, unit, token)
            if sure is None or token.detail.precision != "day":
                continue
            beside = units[max(number - 2, 0) : number + 2]
            told = sure or any(
                _TELLS_OF_DEAL.search(reader.substance.clauses, u.start, u.end) for u in beside
            )
            if told:
                found.append((sure, token))
    surest = [token for sure, token in found if sure] or [token for _, token in found]
    if len({token.value for token in surest}) != 1:
        return None
    return surest[0].value, surest[0].start, surest[0].end


def _made_on(told: str, unit: Unit, token: Token) -> bool | None:
    """Whether a day is that of an agreement, and that its name is that of a deal; None if not."""
    floor = max([unit.start, token.start - _WINDOW, *_ends_before(unit, token)])
    behind = _DAY_FIRST.search(told, floor, token.start) and _THEN_MADE.match(
        told, token.end, unit.end
    )
    ways = (way.search(told, floor, token.start) for way in (_PAPER_MADE, _PAPER_OF, _MADE_PAPER))
    for match in (*ways, behind):
        if match and not _OTHER_PAPER.search(match["paper"]):
            if not _OF_OTHERS.search(match["between"]):
                return _OF_A_DEAL.search(match["paper"]) is not None
    return False if _ALL_AGREED.search(told, floor, token.start) else None


def _ends_before(unit: Unit, token: Token) -> list[int]:
    """Where the days end that stand before another in its sentence."""
    return [other.end for other in unit.of("date") if other.end <= token.start]
