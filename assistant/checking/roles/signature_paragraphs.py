"""The paragraphs of a signature page: who certifies, where and when, who is introduced.

The forms prescribe them (General Instructions of Forms S-1, S-3, S-8; Rule 402, 17 CFR
230.402; Rule 478, 17 CFR 230.478): a certification by the registrant, a sentence over the
table of officers and directors, a certification by a plan, the authorised representative
of a foreign registrant.
"""

from __future__ import annotations

import datetime
import re
from typing import Literal

from assistant.language.dates import find_dates
from assistant.language.gated import gated
from assistant.language.normal import sentences
from assistant.language.openings import compiled
from assistant.language.places import jurisdiction
from assistant.language.values import value_class

ParagraphKind = Literal[
    "certification",  # the registrant has duly caused this amendment to be signed
    "plan",  # the same by the plan or its trustees
    "persons",  # signed below by the following persons
    "representative",  # the authorised representative in the United States
    "power",  # a power of attorney
    "note",  # Rule 478, legends of asterisks, anything else
]


@value_class
class Paragraph:
    """A paragraph `[start, end)` of the filing's text."""

    kind: ParagraphKind
    start: int
    end: int


_CUE = compiled(
    r"(?-i:(?<![a-z]))(?=[aeiknptuw])(?:the\s+(?:registrants?|plans?|company|issuer)s?\s*[.:]\s*)?"
    r"(?:(?:pursuant\s+to|in\s+accordance\s+with|under)\s+the\s+requirements?\s+of"
    r"|as\s+required\s+by\s+the\s+securities\s+act"
    r"|know\s+all\s+(?:men|persons|people|by)"
    r"|in\s+witness\s+whereof"
    r"|(?:each|every)\s+(?:person|individual|of\s+the\s+undersigned|director|of\s+the\s+persons)\b"
    r"|(?:we|i),?\s+the\s+undersigned|the\s+undersigned,?\s+(?:directors|officers|hereby|being|by|pursuant|as|duly)"
    r"|the\s+(?:registrant|company|issuer|plan|trustees?)[^.:]{0,120}?\bha(?:s|ve)\s+duly\s+caused"
    r"|pursuant\s+to\s+(?:rule\s+478|the\s+securities\s+act|17\s+c|section\s+\d)"
    r"|no\s+other\s+(?:person|signature)|in\s+reliance\s+(?:up)?on\s+rule"
    r"|this\s+(?:post[\s-]+effective\s+amendment|amendment|registration\s+statement)\b)",
    re.I,
)
_SIGNATURE_MARK = compiled(
    r"/\s?s\s?/|//(?=\S)|\(signed\)|\b[Bb][Yy]\s*:|_{3,}|(?<=\s)\*|^\*|-{4,}|[|]"
    r"|\b(?:SIGNATURES?|Signatures?|NAMES?|Names?)\s+(?:TITLE|Title|CAPACIT|Capacit|DATE\b|Date\b|AND\s+TITLE|and\s+Title)"
)
_LINE_OF_PAGE = re.compile(
    r"\s*+(?:<page>.*|(?:-\s*+)?\d{1,3}\s*+-?|(?:II|S)-\d{1,3})?\s*+$|\s*\f.*\s*$", re.I
)
_INDICATED = re.compile(r"indicated(?:\s+(?:below|above))?|dates?(?=\s+[A-Z])")
_OPEN_END = re.compile(r"\b(?:of|the|in|on|and|this|to|by|day|post-effective|securities)$", re.I)
_CAUSED = compiled(
    r"\bha(?:s|ve)\s+(?:each\s+)?(?:duly\s+)?caused\b|\bduly\s+caused\b"
    # Form SB-2
    r"|\b(?:and|has|have|registrant|company|issuer)\s+(?:duly\s+)?authorized\s+(?:this|the)\b",
    re.I,
)
_PLAN = compiled(
    r"\b(?:trustees?|plans?|committees?|administrators?|other\s+persons?)\b[^.]{0,220}?\bha(?:s|ve)\s+"
    r"(?:each\s+)?(?:duly\s+)?caused",
    re.I,
)
_REGISTRANT = re.compile(r"\b(?:co-?)?(?:registrants?|issuers?|company|corporation|certif)", re.I)
_POWER = compiled(
    r"know\s+all|\b(?:constitutes?|appoints?|constituting)\b.{0,80}\bappoint"
    r"|\bhereby\s+(?:appoint|constitute|authorize)s?\b|attorneys?-in-fact\s+and\s+agents?",
    re.I | re.S,
)
_REPRESENTATIVE = re.compile(r"authori[sz]ed\s+(?:u\.?\s?s\.?\s+)?representative", re.I)
# `has been signed below on behalf of the co-registrant`: a page of that registrant's own.
_CO_REGISTRANT = gated(
    r"\bsigned\s+(?:below\s+)?(?:for\s+and\s+)?on\s+behalf\s+of\s+(?:(?:the|each|such)\s+)?"
    r"(?:co-?\s?|additional\s+|subsidiary\s+)(?:registrant|issuer)s?\b(?!.{0,120}\bcapacit)",
    re.I | re.S,
)
_PERSONS = re.compile(
    r"\bby(?:\s+or\s+on\s+behalf\s+of)?\s+(?:each\s+of\s+)?the\s+(?:following|persons|undersigned|individuals)"
    r"|\bsigned\s+(?:below|on\s+behalf\s+of\s+the\s+registrant\s+and|as\s+of|by\b)"
    r"|\bin\s+the\s+capacit(?:y|ies)\b|\bfollowing\s+persons\b",
    re.I,
)


def paragraphs(text: str, start: int, end: int) -> list[Paragraph]:
    """The paragraphs of `text[start:end]` in order, disjoint; tables and blocks lie between."""
    found: list[Paragraph] = []
    position = start
    while (cue := _CUE.search(text, position, end)) is not None:
        if not _opens_paragraph(text, cue.start(), position):
            position = cue.end()
            continue
        stop = _paragraph_end(text, cue.start(), end)
        stop = max(stop, cue.end())
        found.append(Paragraph(_kind(text[cue.start() : stop]), cue.start(), stop))
        position = stop
    return found


def _opens_paragraph(text: str, at: int, floor: int) -> bool:
    """A cue opens a paragraph at the beginning of a line, or after a sentence or heading."""
    before = text[max(floor, at - 60) : at]
    line = before.rsplit("\n", 1)[-1]
    stripped = line.strip(' \t\r*()|"“1234567890.')
    if not stripped or text[at].isupper():
        return True
    return stripped.isupper() or stripped.endswith((":", "Note", "."))


def _paragraph_end(text: str, start: int, end: int) -> int:
    """Where the prose ends: at an empty line, a short last line, or the first signature."""
    end = min(end, start + 6000)
    position = start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        mark = _SIGNATURE_MARK.search(text, position, stop)
        if mark:
            return _back_to_sentence(text, start, mark.start())
        following = _next_line(text, stop, end)
        if following is None or _is_over(text, position, stop, following):
            return stop
        position = following
    return end


def _next_line(text: str, stop: int, end: int) -> int | None:
    """Where the paragraph's next line begins; past a page break only inside a sentence."""
    position = stop + 1
    line_end = text.find("\n", position, end)
    line_end = end if line_end < 0 else line_end
    if position >= end:
        return None
    if text[position:line_end].strip():
        return position
    for _ in range(8):  # page number, <PAGE>, empty lines
        if position >= end or not _LINE_OF_PAGE.match(text[position:line_end]):
            break
        position = line_end + 1
        line_end = text.find("\n", position, end)
        line_end = end if line_end < 0 else line_end
    last = text[max(0, stop - 200) : stop].rstrip()
    first = text[position:line_end].strip()
    runs_on = bool(first) and last[-1:] not in ".:;"
    runs_on = runs_on and (
        first[0].islower() or last[-1:] == "," or _is_prose(first) or bool(_OPEN_END.search(last))
    )
    return position if runs_on and position < end else None


def _is_over(text: str, line: int, stop: int, following: int) -> bool:
    printed = text[line:stop].strip()
    if not printed.endswith((".", ":", ".)", ".*", ".”", '."')):
        return "\t" in text[following : following + 200].split("\n", 1)[0] and stop - line > 120
    next_end = text.find("\n", following)
    upcoming = text[following : next_end if next_end >= 0 else len(text)].strip()
    short = len(printed) < 55
    return short or stop - line > 120 or not _is_prose(upcoming)


def _is_prose(line: str) -> bool:
    words = line.split()
    small = sum(1 for word in words if word[:1].islower())
    return len(words) >= 5 and small >= 0.4 * len(words)


def _back_to_sentence(text: str, start: int, mark: int) -> int:
    """The end of the last whole sentence before a signature mark on the same line."""
    line = text.rfind("\n", start, mark)
    if line >= start and not text[line:mark].strip():
        return line
    spans = sentences(text, start, mark)
    if not spans:
        return mark
    last_start, last_end = spans[-1]
    if len(spans) > 1 and not _is_prose(text[last_start:last_end]):
        last_end = spans[-2][1]
    elif not text[last_start:last_end].rstrip().endswith((".", ":")):
        ends = [d.end for d in find_dates(text, last_start, last_end, years=False)]
        ends += [m.end() for m in _INDICATED.finditer(text, last_start, last_end)]
        last_end = max(ends) if ends else last_end
    return last_end


def _kind(printed: str) -> ParagraphKind:
    if _REPRESENTATIVE.search(printed) and not _CAUSED.search(printed):
        return "representative"
    caused = _CAUSED.search(printed)
    if caused:
        subject = printed[: caused.end()]
        plan = _PLAN.search(subject)
        if plan and not _REGISTRANT.search(re.sub(r"^the\s+plans?\.", "", subject, flags=re.I)):
            return "plan"
        return "certification"
    if _POWER.search(printed[:1500]):
        return "power"
    if _REPRESENTATIVE.search(printed):
        return "representative"
    if _CO_REGISTRANT.search(printed):
        return "certification"
    return "persons" if _PERSONS.search(printed) else "note"


# --- where and when -----------------------------------------------------------------------

_CAPITAL = r"(?:d['’])?[A-ZÀ-Þ][\w.'’-]*"
# `Marina del Rey`, `Rancho de la Vega`, `Freiburg im Breisgau`, `Newcastle upon Tyne`
_PARTICLE = r"(?:(?:of|de[lrns]?|d[aio]|dos|das|la|las|los|les?|el|du|al|the|am|im|sur|upon|y)\s+)"
_NAME_OF_PLACE = rf"{_CAPITAL}(?:(?:\s++|-){_PARTICLE}{{0,2}}{_CAPITAL}){{0,4}}"
_CITY_WORD = (
    r"(?i:cit(?:y|ies)|towns?(?:ship)?|villages?|boroughs?|county|municipality|metropolis|hamlet)"
)
_STATE_WORD = (
    r"(?i:state|commonwealth|province|country|republic|district|territory|principality|canton"
    r"|kingdom|county)"
)
_THE = r"(?i:the\s+)?"
_PLACES = (
    # in the City and State of New York; City, County and State of New York
    compiled(
        rf"{_CITY_WORD}(?:\s*+,\s*+(?i:county))?(?:\s*+,)?\s+(?i:and)\s+{_THE}"
        rf"(?i:state|commonwealth)\s+(?i:of)\s+(?P<both>{_NAME_OF_PLACE})"
    ),
    # State of California, City of Irvine
    compiled(
        rf"(?i:state|commonwealth|province)\s+(?i:of)\s+(?P<state>{_NAME_OF_PLACE})\s*+,?\s*+(?i:and\s+)?(?i:in\s+)?{_THE}"
        rf"{_CITY_WORD}\s+(?i:of)\s+(?P<city>{_NAME_OF_PLACE})"
    ),
    # the City of Santa Clara, State of California; the Town of Norwalk, and the State of …
    compiled(
        rf"{_CITY_WORD}(?:\s+(?i:and\s+county))?\s+(?i:of)\s+(?P<city>{_NAME_OF_PLACE}?)\s*+,?\s*+"
        rf"(?:(?i:county\s+of)\s+{_NAME_OF_PLACE}\s*+,?\s*+)?(?i:and\s+)?(?i:in\s+)?{_THE}{_STATE_WORD}\s+(?i:of)\s+(?i:the\s+)?"
        rf"(?P<state>{_NAME_OF_PLACE})(?:\s*,\s*(?:{_THE}(?i:country\s+of\s+))?(?P<country>{_NAME_OF_PLACE}))?"
    ),
    # the City of Dallas, Texas; the City of Calgary, Alberta, Canada; the City of Singapore
    compiled(
        rf"{_CITY_WORD}\s+(?i:of)\s+(?P<city>{_NAME_OF_PLACE})(?:\s*,\s*(?i:in\s+)?{_THE}(?P<state>{_NAME_OF_PLACE}))?"
        rf"(?:\s*,\s*{_THE}(?P<country>{_NAME_OF_PLACE}))?"
    ),
    # in Portland, Oregon; at London, England; in Hong Kong
    compiled(
        rf"(?<![\w-])(?i:in|at)\s+(?:the\s+)?(?P<city>{_NAME_OF_PLACE})\s*,\s*{_THE}(?P<state>{_NAME_OF_PLACE})"
        rf"(?:\s*,\s*{_THE}(?P<country>{_NAME_OF_PLACE}))?"
    ),
    re.compile(
        rf"(?<![\w-])(?i:in|at)\s+(?P<city>{_NAME_OF_PLACE})(?:\s*+,)?\s+(?i:on|this|as\s+of|effective)\b"
    ),
)
_AFTER = compiled(r"\b(?:duly\s+)?authori[sz]ed|\bon\s+(?:its|their)\s+behalf|\bsigned\b", re.I)
_REST_OF_WORD = re.compile(r"[^\S\n]*+\n\s*+(?P<rest>[a-z]+)")
_NO_PLACE = re.compile(
    r"\b(?:Form|Act|Securities|Registration|Statement|Amendment|Rule|Section|Exchange|Commission"
    r"|Registrant|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Item|Part)\b",
    re.I,
)
_SIGNED = re.compile(r"\b(?:been|is|was|has|have|were)\s+(?:duly\s+)?signed\b", re.I)
_UNITED_STATES = re.compile(
    r"^(?:U\.?\s?S\.?(?:\s?A\.?)?|United\s+States(?:\s+of\s+America)?|USA)$", re.I
)


@value_class
class Place:
    """Where a page was signed: `City, State`, and the span that says so."""

    value: str
    start: int
    end: int


def place_of(text: str, start: int, end: int) -> Place | None:
    """The place of signing that the paragraph `text[start:end]` names, the state spelled out."""
    after = _AFTER.search(text, start, end)
    floors = [after.start(), start] if after else [start]
    caused = _CAUSED.search(text, start, end)
    for floor in floors:
        floor = max(floor, caused.end()) if caused else floor
        for pattern in _PLACES:
            for match in pattern.finditer(text, floor, end):
                place = _place(text, match)
                if place:
                    return place
    return None


def _place(text: str, match: re.Match[str]) -> Place | None:
    groups = match.groupdict()
    if groups.get("both"):
        name = spelled_place(groups["both"])
        return Place(f"{name}, {name}", *match.span("both"))
    city = _cased(groups["city"])
    state, country = groups.get("state"), groups.get("country")
    if _NO_PLACE.search(" ".join(filter(None, (city, state)))):
        return None
    if country and (_UNITED_STATES.match(_cased(country)) or jurisdiction(country) is None):
        country = None
    if state and _UNITED_STATES.match(_cased(state)):
        state = None
    if state and pattern_is_bare(match) and jurisdiction(state) is None:
        return None
    last = max(match.end(k) for k, v in (("city", city), ("state", state)) if v)
    broken = _REST_OF_WORD.match(text, last) if text[last - 1] == "-" else None
    if broken and not country:  # `North Caro-` at the end of a line, `lina` on the next
        if state:
            state = state.removesuffix("-") + broken["rest"]
        else:
            city = city.removesuffix("-") + broken["rest"]
    parts = [city, spelled_place(state) if state else "", spelled_place(country) if country else ""]
    start = match.start("city") if not state else min(match.start("city"), match.start("state"))
    ends = [match.end(k) for k, v in (("city", city), ("state", state), ("country", country)) if v]
    value = ", ".join(part for part in parts if part)
    value = re.sub(r"^Washington, (?:District of )?Columbia$", "Washington, D.C.", value)
    return Place(value, start, broken.end() if broken and not country else max(ends))


def pattern_is_bare(match: re.Match[str]) -> bool:
    """Whether the match has no word such as City or State: then its state must be known."""
    return match[0].lstrip()[:2].casefold() in ("in", "at")


def _cased(name: str) -> str:
    name = " ".join(name.split()).strip(" ,")
    if name.endswith(".") and re.search(r"[a-z]{3,}\.$", name):
        name = name[:-1]
    if name.isupper() and len(name) > 3 and "." not in name:
        name = re.sub(r"[A-Za-z][a-z'’]*", lambda m: m[0].capitalize(), name.lower())
        name = re.sub(r"\b(Of|The|And|De|La)\b", lambda m: m[0].lower(), name)
    return name


def spelled_place(name: str) -> str:
    """A city or state as the record has it: `DALLAS` -> `Dallas`, `N.Y.` -> `New York`."""
    name = _cased(name)
    known = jurisdiction(name)
    if known is None:
        return name
    return known if len(name) <= 5 or known.casefold() in name.casefold() else name


def date_of(text: str, start: int, end: int) -> tuple[datetime.date, int, int] | None:
    """The day on which the paragraph `text[start:end]` says it was signed."""
    caused = _CAUSED.search(text, start, end) or _SIGNED.search(text, start, end)
    floor = caused.end() if caused else start
    found = [d for d in find_dates(text, floor, end, years=False) if d.value is not None]
    after = _AFTER.search(text, floor, end)
    late = [d for d in found if after and d.start > after.start()]
    chosen = (late or found[-1:])[:1]
    if not chosen or chosen[0].value is None:
        return None
    return chosen[0].value, chosen[0].start, chosen[0].end


def leaves_date_blank(text: str, start: int, end: int) -> bool:
    """Whether the paragraph has a date with its day left open (`this ___ day of May, 1998`)."""
    if re.search(
        r"(?:(?<!_)_{2,}+|\[\s*+[●•]?\s*+\])\s*+(?:st|nd|rd|th)?,?\s*+(?:day|19|20)",
        text[start:end],
    ):
        return True
    return any(d.value is None for d in find_dates(text, start, end, years=False))
