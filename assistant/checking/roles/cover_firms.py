"""The firms of the lawyers on a cover: on one line or several, over their lawyers or under them."""

from __future__ import annotations

import itertools
import re

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_blocks import is_address, person_in, spot_of
from assistant.checking.roles.cover_lawyers import partner_in
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import Found, clean_line, is_one_of, is_placeholder
from assistant.language.given_names import is_given_name
from assistant.language.names import is_law_firm
from assistant.language.offices import holds_office

__all__ = ["ALONE", "ATTENTION", "OFFICE_BEGUN", "can_be_firm", "firm_at", "person_first"]

ATTENTION = re.compile(r"(?:attention|attn)\b", re.I)
_PROFESSIONAL = re.compile(
    r"\(?(?:an?\s+)?(?:(?:law|professional|limited\s+liability)\s+)+(?:corporation|association|partnership|company)[^\w]*"
    r"(?:including\s+professional\s+corporations)?[)\W]*|a\s+registered\s+limited\s+liability\s+partnership\W*"
    r"|attorneys?\s+at\s+law\W*|\(?a\s+partnership\s+including[^)]*\)?",
    re.I,
)
# What lawyers are, on a line below their firm's names.
_CALLING = re.compile(
    r"(?:(?:barristers?|solicitors?|advocates?|attorneys?|counsell?ors?|notaries|lawyers|abogados"
    r"|avocats|rechtsanw[aä]lte|advokat\w*|at\s+law|and|&|y)[\s,]*)+",
    re.I,
)
_STYLED = re.compile(
    r"attorneys?\s+at\s+law\W*|a\s+registered\s+limited\s+liability\s+partnership\W*"
    r"|\(?(?:a\s+)?(?:limited\s+liability\s+)?partnership\s+including[^)]*\)?",
    re.I,
)
_FIRM_TAIL = re.compile(
    r"(?:Association|Corporation|&\s+.*|LLP|L\.L\.P\.|P\.C\.|P\.A\.|PLLC|PC|LLC|Chartered)\W*", re.I
)


# Firms and an employer whose lines ran together: `Coe & Poe Quillon Group, Inc. Hale & Lund`
_MIXED = re.compile(
    r"&.{3,60}\b(?:Inc|Corp)\b\.?\s+[A-Z]|\b(?:Inc|Corp)\b\.?\s+[A-Z].{0,40}&", re.I
)
# `Victor L. Dombrowsky, Attorney at Law`: one who practises alone is no firm
ALONE = re.compile(r",\s*(?:attorney|counsell?or|barrister|solicitor)(?:\s+at\s+law)?\W*$", re.I)

# `Chief Financial`, whose `Officer` stands on the next line
OFFICE_BEGUN = re.compile(r"chief\s+\w+|(?:senior|executive|assistant)\s+vice", re.I)


def can_be_firm(text: str) -> bool:
    """Whether a line between a lawyer's name and the address can name a firm."""
    if is_address(text) or _PROFESSIONAL.fullmatch(text) or is_placeholder(text):
        return False
    if _CALLING.fullmatch(text) or _MIXED.search(text) or OFFICE_BEGUN.fullmatch(text):
        return False
    return len(text) < 90 and len(text.split()) > 1 and text[0].isupper() and not text.endswith(":")


def firm_at(
    page: Page, lines: list[Line], at: int, names: list[str], cue: Caption
) -> tuple[Found | None, int]:
    """The law firm that begins at a line, and how many lines its name takes."""
    line = lines[at]
    text = clean_line(line.text)
    if is_one_of(text, names) or _PROFESSIONAL.fullmatch(text) or _is_partner(lines, at):
        return None, 0
    if _CALLING.fullmatch(text) or (ALONE.search(text) and person_in(ALONE.sub("", text))):
        return None, 0
    for count in (3, 2, 1):
        taken = lines[at : at + count]
        if len(taken) < count or any(other.after_column for other in taken[1:]):
            continue
        if count > 1 and not _runs_on(taken):
            continue
        printed = clean_line(" ".join(other.text for other in taken))
        if _MIXED.search(printed):
            continue
        service = count == 1 and at and _SERVICE_CORPORATION.fullmatch(printed)
        if service and not person_in(lines[at - 1].text):
            service = None  # `Columbia, S.C.` below a street
        if (service or is_law_firm(printed)) and not person_first(taken[0].text):
            return _firm(page, taken, printed, cue), count
    for parted in (_headed_firm, _firm_in_turns, _parted_firm):
        firm, used = parted(page, lines, at, cue)
        if firm is not None:
            return firm, used
    return None, 0


_TURNED = re.compile(r"&\s+(?:Co|Company|Partners|Associates|[A-Z][\w'’-]+)\b")


def _firm_in_turns(
    page: Page, lines: list[Line], at: int, cue: Caption
) -> tuple[Found | None, int]:
    """A firm whose second line stands below a line of the block beside it: `Ortega Lund` /
    `40 Cask Lane` / `& Co. Law Offices`, where two blocks are read row by row."""
    rest = lines[at + 2 : at + 3]
    if not rest or any(line.after_column for line in lines[at + 1 : at + 3]):
        return None, 0
    if not _TURNED.match(rest[0].text) or not is_address(lines[at + 1].text):
        return None, 0
    first = clean_line(lines[at].text)
    if person_first(first) or not _SURNAMES_ONLY.fullmatch(first):
        return None, 0
    taken = [lines[at], rest[0]]
    return _firm(page, taken, f"{first} {clean_line(rest[0].text)}", cue), 1


def _headed_firm(page: Page, lines: list[Line], at: int, cue: Caption) -> tuple[Found | None, int]:
    """A firm over two lines that heads its address, with `Attention: Jane Q. Poe, Esq.` below."""
    block = lines[at : at + 8]
    asked = next((n for n, line in enumerate(block) if ATTENTION.match(line.text)), 0)
    if asked < 3 or any(line.after_column for line in block[1:asked]):
        return None, 0
    first, second = (clean_line(line.text) for line in block[:2])
    if person_first(first) or not _SURNAMES_ONLY.fullmatch(first) or not is_law_firm(second):
        return None, 0
    if not all(is_address(line.text) for line in block[2:asked]):
        return None, 0
    return _firm(page, block[:2], f"{first} {second}", cue), 2


def _parted_firm(page: Page, lines: list[Line], at: int, cue: Caption) -> tuple[Found | None, int]:
    """A firm over two lines, below a lawyer with `Esq.`: `Hale Ortega Lund` / `Coe & Poe LLP`."""
    taken = lines[at : at + 2]
    if not at or len(taken) < 2 or any(line.after_column for line in taken):
        return None, 0
    first, rest = (clean_line(line.text) for line in taken)
    if not person_first(lines[at - 1].text) or person_first(first) or not is_law_firm(rest):
        return None, 0
    if not _SURNAMES_ONLY.fullmatch(first) or is_given_name(first.split()[0]):
        return None, 0
    if holds_office(first):  # of an officer beside the lawyers
        return None, 0
    return _firm(page, taken, f"{first} {rest}", cue), 2


# A firm that is a service corporation of Wisconsin, below its lawyer: `Hale Lund S.C.`
_SERVICE_CORPORATION = re.compile(r"(?:[A-Z][\w'’-]+[,]?\s(?:&\s)?){2,4}S\.\s?C\.", re.I)
_SURNAMES_ONLY = re.compile(r"[A-Z][\w'’-]+(?:,?\s[A-Z][\w'’-]+){1,3},?")


def _is_partner(lines: list[Line], at: int) -> bool:
    """Whether the line is such a partner: another firm follows before any address."""
    if partner_in(clean_line(lines[at].text)) is None:
        return False
    for line in lines[at + 1 : at + 5]:
        text = clean_line(line.text)
        if line.after_column or is_address(text):
            return False
        if is_law_firm(text) and partner_in(text) is None:
            return True
    return False


def _runs_on(lines: list[Line]) -> bool:
    """Whether each line but the last is open for the next: `Wharton &` / `Garrison LLP`."""
    for left, right in itertools.pairwise(lines):
        opened = re.search(r"(?:[,&-]|\band|\bprofessional)\s*$", left.text, re.I)
        if any(c.isdigit() for c in left.text + right.text):
            return False
        if _PROFESSIONAL.fullmatch(right.text):  # of a firm that its names alone do not tell
            return not is_law_firm(left.text) and not _STYLED.fullmatch(right.text)
        if not opened and not _FIRM_TAIL.fullmatch(right.text):
            return False
        if person_in(left.text) and not opened:
            return False
    return True


def person_first(text: str) -> bool:
    """Whether a line names somebody who is styled a lawyer: `Jane Q. Poe, Esq.`"""
    return bool(re.search(r",?\s*\b(?:esq(?:uire)?|j\.d\.)\b", text, re.I))


# A firm and the line of another column: `Hale Ortega LLP South Business Park`.
_GLUED_ADDRESS = re.compile(
    r"(?P<firm>.{3,80}?\b(?:LLP|L\.L\.P\.|PLLC))\s+(?=[A-Z][a-z]|\d)(?!and\b|&|of\b)"
)


def _firm(page: Page, lines: list[Line], printed: str, cue: Caption) -> Found:
    value = _STYLED.sub("", printed).strip(" ,;") or printed
    if glued := _GLUED_ADDRESS.match(value):
        value = glued["firm"]
    if not value.endswith(".") and printed.startswith(value + "."):
        value += "."
    parts = [(line.start, line.end) for line in lines]
    if len(lines) == 1:
        parts = [spot_of(page, lines[0], value)]
    return Found(value, parts, 0.95, cue, "law firm under the names")
