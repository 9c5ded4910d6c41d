"""Blocks of lines on a cover, as agents and lawyers have them: name, title, firm, address."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_name_ends import WITH_INITIAL, name_ends
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import Found, clean_line, is_one_of, with_whole_names
from assistant.language.gated import may_hold
from assistant.language.given_names import is_given_name
from assistant.language.identifiers import find_phones
from assistant.language.names import (
    is_company_name,
    is_law_firm,
    is_person_name,
    strip_honorifics,
)
from assistant.language.offices import first_office, holds_office
from assistant.language.openings import compiled
from assistant.language.places import ends_with_country, is_whole_place, looks_like_city_state

__all__ = [
    "LEAD",
    "block_lines",
    "holds_person",
    "is_address",
    "is_prose",
    "is_title",
    "named_at",
    "people_above",
    "person_in",
    "person_with_title",
    "spot_of",
]

# --- lines of a block ---------------------------------------------------------------------------

_LONG = 100
_HONORIFIC_END = compiled(
    r",?\s*\b(?:esq(?:uire)?\b\.?|adv\.|ph\.?d\.?|j\.d\.|p\.c\.(?=\s+[A-Z][a-z]+,? [A-Z&]))"
    r"[,;]?\s+",
    re.I,
)
_FORM_END = compiled(
    r"\b(?:P?L\.?L\.?P\.?|P?\.?L\.?L\.?C\.?|P\.C\.(?:,\sL\.L\.O\.)?|P\.A\.|S\.C\.|PC|LPA|N\.V\."
    r"|Professional\s+(?:Law\s+)?(?:Corporation|Association)|Law\s+Corporation)"
    r"(?:\s+\(US\))?,?\s+(?=[\dA-Z]|c/o\b)"
)
_STREET_START = re.compile(
    r"\s(?=\d{1,5}[A-Za-z]?\s+(?:[A-Z]|\d{1,3}(?:st|nd|rd|th)\b)|No\.\s\d{1,4}\s|P\.?\s?O\.?\s+Box|\d{1,3}/F\b|c/o\s"
    r"|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|ONE|TWO|THREE|FOUR|FIVE|TEN)\s+[A-Z]"
    r"|The\s(?:[A-Z][\w'’]+\s){1,3}(?:Building|Tower|Center|Centre|Plaza)\b"
    r"|[A-Z][\w'’]+\s(?:One|Two|Three|Four|Five|I{1,3}|IV|V),\s\d{1,5}\s)"  # `Atrium Two, 9 Elm`
)
_ZIP_END = re.compile(r"\b\d{5}(?:-\d{4})?[,;]?\s+(?=\S)")

_INLINE = re.compile(  # `Peter J. Smith, Esq., Baker & Jones LLP`
    r"^(?P<name>[^,]{4,60}?(?:,\s*Jr\.?)?),?\s+(?:Esq(?:uire)?\.?),?\s+(?:of\s+|c/o\s+)?(?P<firm>[A-Z].{4,90})$",
    re.I,
)
_CARE_AT_END = re.compile(r"[\s,]c/o$", re.I)  # `Ann Poe, Esq., c/o`, cut before the firm
_HONOURED = re.compile(r"\besq\b", re.I)  # another lawyer, and no firm


def block_lines(page: Page, start: int, end: int, names: list[str]) -> list[Line]:
    """The lines of a block of name, title, firm and address; a long line is cut where such
    parts begin or end, since texts on one line have lost their line ends."""
    found: list[Line] = []
    for line in page.lines(start, end):
        if is_prose(line.text[:300]):
            break
        inline = _INLINE.match(line.text)
        firm = inline["firm"] if inline else ""
        if (
            inline
            and person_in(inline["name"])
            and is_law_firm(firm)
            and not _HONOURED.search(firm)
        ):
            cuts = [inline.start("firm")]
        elif listed := _listed_cuts(line.text):
            cuts = listed
        elif len(line.text) <= _LONG and not _holds_parts(line.text):
            found.append(line)
            continue
        else:
            cuts = _cuts(line.text, names)
        bounds = [0, *cuts, len(line.text)]
        for first, last in itertools.pairwise(bounds):
            text = line.text[first:last]
            clean = _CARE_AT_END.sub("", text.strip(" ,;")).strip(" ,;")
            if clean:
                at = line.start + first + text.index(clean[0])
                gap = line.after_gap if not first else False
                found.append(Line(clean, at, at + len(clean), gap, line.after_column and not first))
    return with_whole_names(found, names)


_MOST_COMMAS = 5
_FORM_PART = re.compile(r"LLP|L\.L\.P\.|P\.?C\.?|P\.?A\.?|PLLC|LLC|Ltd\.?|Inc\.?|Chartered", re.I)
_LIST_COMMA = re.compile(r",\s+(?!Esq|ESQ|[JS][rR]\b|I{2,3}\b|An?\s|P\.\s?[CA]\.\s)")


def _listed_cuts(text: str) -> list[int]:
    """Where a line gives name, firm and the rest with commas: `Ann Poe, Hale & Orton LLP, 9 Elm
    Street`; nothing where it does not."""
    commas = [match.end() for match in _LIST_COMMA.finditer(text)]
    commas = commas[:_MOST_COMMAS]
    if not commas or len(text) > 2 * _LONG or is_law_firm(text):
        return []
    for at, first in enumerate(commas):
        if person_in(text[:first]) is None or WITH_INITIAL.match(text, 0, first):
            continue  # `Ann L. Poe Hale, Orton & Lund`: the firm's first name lost its line
        ends = [*commas[at + 1 :], len(text)]
        for number, end in enumerate(ends):
            firm = text[first:end].strip(" ,")
            if len(firm.split()) > 1 and (is_law_firm(firm) or is_company_name(firm)):
                following = ends[number + 1] if number + 1 < len(ends) else end
                form = _FORM_PART.fullmatch(text[end:following].strip(" ,"))
                return [first, following if form else end]
    return []


@lru_cache(maxsize=1024)  # asked by several readers of a cover
def _holds_parts(text: str) -> bool:
    """Whether a short line holds several of lawyer, firm, street, city and telephone."""
    signs = (
        _HONORIFIC_END.search(text),
        _FORM_END.search(text + " X"),
        _STREET_START.search(text, 8),
        _ZIP_END.search(text + " x"),
        find_phones(text),
    )
    employed = signs[0] is not None and is_company_name(text[signs[0].end() :])
    return employed or sum(map(bool, signs)) > 1


def is_prose(text: str) -> bool:
    """Whether a line is running text: nine words or more, most of them small."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) >= 9 and sum(word[0].islower() for word in words) > 0.55 * len(words)


def _cuts(text: str, names: list[str]) -> list[int]:
    cuts: set[int] = set()
    for pattern in (_HONORIFIC_END, _FORM_END, _ZIP_END, _STREET_START):
        cuts |= {match.end() for match in pattern.finditer(text)}
    for phone in find_phones(text):  # `212 555 0100 Attention: …` is no street
        cuts = {cut for cut in cuts if not phone.start < cut < phone.end}
        cuts |= {phone.start, phone.end}
    for name in names:
        if len(name) > 4 and may_hold(text, name):
            stem = re.escape(name).replace(r"\ ", r"\s+")
            for match in re.finditer(stem, text, re.I):
                cuts |= {match.start(), match.end()}
    office = first_office(text)
    if office and not _FIRM_AFTER.match(text, office[1]):  # `Larkspur Venture Counsel LLP`
        cuts.add(office[0])
        cuts |= _title_ends(text)
    inner = sorted(cut for cut in cuts if 0 < cut < len(text))
    for first, last in itertools.pairwise([0, *inner, len(text)]):
        opens = not first or text[max(0, first - 3) : first].rstrip()[-1:].isdigit()
        cuts |= set(name_ends(text, first, last, opens=opens))
    return sorted(cut for cut in cuts if 0 < cut < len(text))


_FIRM_AFTER = re.compile(r"\s*(?:LLP|LLC|PLLC|L\.L\.P|P\.C|P\.A|PC|Group|Partners)\b")
_OFFICE_END = re.compile(
    r"\b(?:officer|president|secretary|treasurer|counsel|chairman|controller|c[efo]o)\s+"
    r"(?=(?-i:[A-Z\d]))"
    r"(?!(?:and|of|for|to|or|in|emeritus|llp|llc|pllc|l\.l\.p|p\.c|p\.a|group|partners)\b)",
    re.I,
)


def _title_ends(text: str) -> set[int]:
    """Where a title ends in a text without line ends: after an office that no other follows."""
    ends = {match.end() for match in _OFFICE_END.finditer(text)}
    return {end for end in ends if not holds_office(text[end : end + 60], at_start=True)}


# --- what a line is -----------------------------------------------------------------------------

# Last words of buildings and streets, which look like people's names.
_BUILDING_WORDS = (
    "place plaza tower towers center centre building square street avenue road drive lane court "
    "floor house park campus parkway boulevard way suite department division office offices row "
    "circle terrace pike highway mall landing crossing station wharf pier hall room ave blvd st rd "
    "bldg complex commons corners point headquarters group section turnpike bank national trust "
    "unit"
)
_BUILDINGS = frozenset(_BUILDING_WORDS.split())
_NUMERALS = frozenset({"I", "II", "III", "IV", "V"})
_DIRECTIONS = frozenset({"north", "south", "east", "west"})
# Those of them that are surnames as well, of people with a middle initial: `Hugh L. Pike`.
_PERSON_NAMED_SO = re.compile(
    r"(?!(?i:building|bldg|block|unit|suite|level|phase|lot|wing|tower|avenue|one|two|three|the|north|south|east|west)\b)"
    r"[A-Z][\w'’-]+\s+[A-Z]\.\s?(?:[A-Z]\.\s?)?\s*(?i:place|street|lane|court|park|hall|pike|house|point|way|road"
    r"|wharf|square|tower|towers|landing|banks?)"
)


def _ends_like_a_building(words: list[str]) -> bool:
    """Whether words end as the names of buildings and streets do, and are no person's name."""
    if len(words) > 2 and words[-1].casefold() in _DIRECTIONS:
        words = words[:-1]  # `Hadley Square North`
    if len(words) > 2 and words[-1] in _NUMERALS and not is_given_name(words[0]):
        words = words[:-1]  # `Hadley Center II`
    if not words or words[-1].casefold() not in _BUILDINGS:
        return False
    return not _PERSON_NAMED_SO.fullmatch(" ".join(words))


LEAD = re.compile(
    r"^(?:(?:attention|attn\.?|c/o|by|contact|to|name|and)\s*[:.]?"
    r"|(?:guarantors?|registrants?)\s[^.]{0,60}?\b(?:hereto|herein|below|pages?)[:.)]*)\s+",
    re.I,
)
_NUMBERED = re.compile(
    r"^(?:one|two|three|four|five|six|seven|eight|nine|ten|the|post\s+office|suite|north|south"
    r"|east|west)\b",
    re.I,
)


_LABEL = re.compile(r"p\.?\s?o\.?\s+box|tel\b|telephone|facsimile|fax\b", re.I)
_STREET_FIRST = re.compile(  # a cut address, or the part of a building: `Office E`
    r"(?:street|avenue|suite|floor|boulevard|parkway)\s"
    r"|(?:office|room|unit|flat|block|level|tower|building|wing|house)\s+[A-Z]\.?$",
    re.I,
)
_CUT_NAME = re.compile(r"\s[A-Z]\.$")  # `Paul A.`: the surname stands elsewhere


@lru_cache(maxsize=1024)  # asked by several readers of a cover
def person_in(text: str) -> str | None:
    """The person that the line names and nothing else, without honorifics."""
    text = LEAD.sub("", clean_line(text)).strip(" ,;")
    if len(text) > 70 or any(c.isdigit() for c in text):
        return None
    name = strip_honorifics(text).strip(" ,;")
    if not is_person_name(name) or _LABEL.match(name) or _CUT_NAME.search(name):
        return None
    honoured = name != text
    words = name.rstrip(".").split()
    if not honoured and (_ends_like_a_building(words) or _NUMBERED.match(name)):
        return None
    if not honoured and _STREET_FIRST.match(name):
        return None
    if not honoured and is_whole_place(name):
        return None
    if not honoured and (looks_like_city_state(name) or (is_company_name(name) and len(words) > 2)):
        return None
    return name


_GENERATION = re.compile(r"(?:jr|sr|i{1,3}|iv|esq|ph\.?d|m\.?d|p\.?e|cpa)\b", re.I)


# `Lee Poe, Sr. President`, but no `Sr. Vice President`
_SENIOR = re.compile(r"[SJ]r\.?\s+(?=president|chair|chief|secretary|treasurer)", re.I)
# The street that goes on after an office: `Ann Poe, President, 12 Main Street, Salem, Oregon`.
_STREET_BEHIND = re.compile(
    r",\s+(?:\d|P\.?\s?O\.?\s+(?:Box|Drawer)\b|(?:One|Two|Three)\s+[A-Z]).*$", re.S
)


def person_with_title(text: str) -> tuple[str, str] | None:
    """Person and title of a line that gives both: `Terry K. Dunkley, President`."""
    text = _STREET_BEHIND.sub("", text) if "," in text else text
    at = 0
    while (at := text.find(",", at)) >= 0:
        head, tail = text[:at], text[at + 1 :].strip()
        if _GENERATION.match(tail):
            at += 1
            continue
        if (name := person_in(head)) and holds_office(tail) and not any(c.isdigit() for c in tail):
            office = first_office(tail)
            if office and office[0] <= 25:
                return name, tail
        at += 1
    office = first_office(text)
    start = office[0] if office else 0
    if (senior := _SENIOR.match(text, start)) and text[:start].rstrip().endswith(","):
        start = senior.end()
    if start > 3 and (name := person_in(text[:start])):
        return name, text[start:]
    return None


def is_title(text: str, names: list[str]) -> bool:
    """Whether the line is an office, and not a company's name (`names` are the registrants')."""
    if any(c.isdigit() for c in text) or len(text) > 160:
        return False
    if is_one_of(text, names) or not holds_office(text):
        return False
    office = first_office(text)
    return office is not None and (
        office[0] <= 45 or text.casefold().startswith(("senior", "executive", "vice"))
    )


def is_address(text: str) -> bool:
    """Whether the line is part of an address: a number, a city, a building, a box."""
    words = text.rstrip(".,").split()
    return (
        any(c.isdigit() for c in text)
        or looks_like_city_state(text)
        or is_whole_place(text)
        or ends_with_country(text)
        or _ends_like_a_building(words)
        or bool(re.match(r"p\.?\s?o\.?\s+(?:box|drawer)|one\s|two\s|three\s|suite\s", text, re.I))
    )


def holds_person(page: Page, start: int, end: int) -> bool:
    """Whether a line of the stretch names a person, alone or with an office."""
    return any(
        person_in(line.text) or person_with_title(line.text)
        for line in block_lines(page, start, end, [])
    )


def people_above(page: Page, start: int, end: int) -> int:
    """Where a person with title ends who begins the stretch; `start` where none does.

    Tables whose first cells are empty put the right block's first lines before the left block.
    """
    lines = page.lines(start, end)
    if not lines or not (person_in(lines[0].text) or person_with_title(lines[0].text)):
        return start
    after = lines[0].end
    titled = person_with_title(lines[0].text) is not None
    for line in lines[1:]:
        if not is_title(line.text, []):
            break
        titled, after = True, line.end
    return after if titled else start


def spot_of(page: Page, line: Line, text: str) -> tuple[int, int]:
    """Where a text of the line stands in the page; the whole line where it is not verbatim."""
    at = page.text.find(text, line.start, line.end)
    return (at, at + len(text)) if at >= 0 else (line.start, line.end)


def named_at(page: Page, line: Line, name: str, cue: Caption, strength: float = 0.95) -> Found:
    """A name of the line, with its place."""
    return Found(name, [spot_of(page, line, name)], strength, cue, "name in the block")
