"""Two blocks side by side, read row by row in a text that lost its line ends.

`Ada B. Coe Copy to: General Counsel Lee Orme, Esq. Hale Tool Corp. Pell & Lund LLP 12 Quay Street
400 Main Street …`: the agent stands left, a lawyer or a second agent right. Both names come before
the first address; blocks that follow one another have an address between their names.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace

from assistant.checking.roles.cover_blocks import is_address, is_title, person_in, person_with_title
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import clean_line, is_one_of
from assistant.language.given_names import is_given_name
from assistant.language.names import is_company_name, is_law_firm
from assistant.language.offices import title_spans

__all__ = ["Woven", "woven"]

_COPIES = re.compile(r"(?:with\s+)?(?:an?\s+)?cop(?:y|ies)\s+to:?", re.I)
_ZIP = re.compile(r"\b\d{5}(?:-\d{4})?$")
# A name within the words of an office: `Chairman, LEE L. ORME President`.
_NAMED_WITHIN = re.compile(r"(?<![\w.])[A-Z][\w'’-]+\s[A-Z]\.\s[A-Z][\w'’-]+")
_STREET_BEFORE = re.compile(  # `12 Quay Street Pell & Lund LLP`, of two columns
    r"\d{1,6}[A-Z]?\s(?:[\w.'’]+\s){1,4}?(?:street|avenue|road|drive|boulevard|lane|way|place"
    r"|plaza|parkway|st\.|ave\.|blvd\.)\s",
    re.I,
)
_MOST_LINES = 24


@dataclass(slots=True)
class Woven:
    """The two blocks: whose titles are whose is not told where `told` is false."""

    left: Line
    right: Line
    titles: list[Line] = field(default_factory=list)
    right_titles: list[Line] = field(default_factory=list)
    firm: Line | None = None
    copied: bool = False
    told: bool = True


def woven(page: Page, lines: list[Line], names: list[str]) -> Woven | None:
    """The blocks of two people whose rows ran together; None where the lines are no such blocks."""
    if not 4 <= len(lines) <= _MOST_LINES or "\n" in page.text[lines[0].start : lines[-1].end]:
        return None
    head, address = _before_address(lines)
    parts = [part for line in head for part in _parted(line, names)]
    copied = any(_COPIES.fullmatch(part.text) for part in parts)
    parts = [part for part in parts if not _COPIES.fullmatch(part.text)]
    people = [at for at, part in enumerate(parts) if _is_person(part, names)]
    if len(people) != 2 or people[0] or sum(_ZIP.search(x.text) is not None for x in address) < 2:
        return None
    found = Woven(parts[0], parts[people[1]], copied=copied)
    for at, part in enumerate(parts[1:], 1):
        if at == people[1] or is_one_of(part.text, names):
            continue
        if is_title(part.text, names):
            (found.titles if at < people[1] else found.right_titles).append(part)
        elif found.firm is None and (is_law_firm(part.text) or _follows_employer(parts, at, names)):
            found.firm = part
        elif not is_company_name(part.text):
            return None
    found.firm = found.firm or _firm_among(address)
    return _with_titles(found)


def _with_titles(found: Woven) -> Woven:
    """The blocks with the offices told apart that stand behind both names: a lawyer of a firm has
    none, and of two offices each has one."""
    behind, found.right_titles = found.right_titles, []
    if found.firm is not None or not behind:
        found.titles += behind
    elif len(behind) == 1 and (two := _two_offices(behind[0])):
        found.titles.append(two[0])
        found.right_titles.append(two[1])
    elif len(behind) == 2 and not found.titles:
        found.titles.append(behind[0])
        found.right_titles.append(behind[1])
    else:
        found.told = False
    return found


def _before_address(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines above the first address, and the others."""
    at = next((n for n, line in enumerate(lines) if _begins_address(line.text)), len(lines))
    return lines[:at], lines[at:]


def _begins_address(text: str) -> bool:
    if is_law_firm(text) or not is_address(text):
        return False
    return not is_company_name(text) or bool(_STREET_BEFORE.match(text))


def _is_person(line: Line, names: list[str]) -> bool:
    return person_in(line.text) is not None and not is_one_of(line.text, names)


def _follows_employer(parts: list[Line], at: int, names: list[str]) -> bool:
    """Whether a line follows the registrant, the other's employer: `Hale Tool Corp. Orton & Co.`"""
    return at > 1 and is_one_of(parts[at - 1].text, names) and not is_title(parts[at].text, names)


def _parted(line: Line, names: list[str]) -> list[Line]:
    """The line, cut around a name within an office and between a name and its office."""
    if both := person_with_title(line.text):
        cut = line.text.find(both[1], len(both[0]))
        if cut > 0 and is_title(both[1], names):
            return [_piece(line, 0, cut), *_parted(_piece(line, cut, len(line.text)), names)]
    if not is_title(line.text, names):
        return [line]
    dash = line.text.rfind(" - ")  # `Senior Vice President - Hale & Orton, L.L.P.`, `Legal` below
    if dash > 0 and is_law_firm(line.text[dash + 3 :]):
        return [_piece(line, 0, dash + 2), _piece(line, dash + 3, len(line.text))]
    within = next(
        (m for m in _NAMED_WITHIN.finditer(line.text) if is_given_name(m.group().split()[0])), None
    )
    if within is None:
        return [line]
    bounds = [(0, within.start()), within.span(), (within.end(), len(line.text))]
    pieces = [_piece(line, first, last) for first, last in bounds]
    return [piece for piece in pieces if piece.text]


def _piece(line: Line, first: int, last: int) -> Line:
    text = line.text[first:last]
    clean = text.strip(" ;").lstrip(",")
    at = line.start + first + text.find(clean)
    return replace(line, text=clean, start=at, end=at + len(clean))


def _two_offices(line: Line) -> tuple[Line, Line] | None:
    """Two people's offices with nothing between them: `Treasurer Corporation Counsel`."""
    spans = title_spans(line.text)
    bare = [
        right[0]
        for left, right in itertools.pairwise(spans)
        if not line.text[left[1] : right[0]].strip()
    ]
    if len(bare) != 1:
        return None
    return _piece(line, 0, bare[0]), _piece(line, bare[0], len(line.text))


def _firm_among(address: list[Line]) -> Line | None:
    """The firm on a line that begins with the other block's street."""
    for line in address:
        street = _STREET_BEFORE.match(line.text)
        if street and is_law_firm(clean_line(line.text[street.end() :])):
            return _piece(line, street.end(), len(line.text))
    return None
