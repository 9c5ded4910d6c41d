"""Registrants with a row each on a cover: a table over its captions, or rows without columns.

`QUILLON PARTNERS, L.P. DELAWARE 76-0212345`, row after row above their captions, or all in one
line: each row ends with its employer number, and the place before that ends the name. In a table
the names, the places and the numbers are a column each, of one length.
"""

from __future__ import annotations

import re

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_names import read_names
from assistant.checking.roles.cover_page import Page
from assistant.checking.roles.cover_registrants import Registrant
from assistant.checking.roles.cover_values import Found, clean_line, is_of_captions, title_end
from assistant.language.identifiers import find_eins
from assistant.language.places import find_jurisdictions, jurisdiction

__all__ = ["read_columns", "read_rows"]

_LONGEST_NAME = 160  # characters
_REACH = 60  # characters before an employer number in which its place stands
_CODE_LAST = re.compile(r"(?:\s#?\d{4})?\s*$")  # of the industry, between place and number
_MARKS = re.compile(r"[\s*|_=.,;-]*")
_JOINED = re.compile(r"(?:\b(?:of|and|the|&)|,)$", re.I)  # the place goes on before its name
_LETTERS = re.compile(r"[A-Za-z]{2}")


def read_rows(page: Page, start: int, end: int, cue: Caption) -> list[Registrant]:
    """The registrants of the rows that fill `[start, end)` behind the title, two or more; none
    where anything in it is no such row."""
    codes = find_eins(page.text, start, end)
    if len(codes) < 2 or not _MARKS.fullmatch(page.text, codes[-1].end, end):
        return []
    rows: list[Registrant] = []
    at = title_end(page.text, start, codes[0].start)
    for code in codes:
        row = _row(page, at, code.start, cue)
        if row is None:
            return []
        row.ein.append(Found(code.value, [(code.start, code.end)], 0.9, cue, _RULE))
        rows.append(row)
        at = code.end
    return rows


def read_columns(page: Page, start: int, end: int, cue: Caption) -> list[Registrant]:
    """The registrants of a table of three columns that fills `[start, end)` behind the title; none
    where its places or its numbers are not as many as its names."""
    if page.text.count(_BETWEEN, start, end) < 2:
        return []  # most pages have no columns at all
    columns = [
        (match.start(), match.end())
        for match in _COLUMN.finditer(page.text, title_end(page.text, start, end), end)
    ]
    if len(columns) != 3:
        return []
    places = page.lines(*columns[1])
    codes = find_eins(page.text, *columns[2])
    if len(codes) < 2 or len(codes) != len(places) or len(codes) != len(page.lines(*columns[2])):
        return []
    names = read_names(page, *columns[0], len(codes), cue)
    told = [jurisdiction(line.text) for line in places]
    if len(names) != len(codes) or None in told:
        return []
    return [
        Registrant(
            [name],
            [Found(place, [(line.start, line.end)], 0.9, cue, _COLUMNS)],
            [Found(code.value, [(code.start, code.end)], 0.9, cue, _COLUMNS)],
        )
        for name, place, line, code in zip(names, told, places, codes, strict=True)
    ]


_BETWEEN = "\f"  # columns
_COLUMN = re.compile(r"[^\f]*[^\s\f][^\f]*")
_COLUMNS = "columns of names, places and numbers"
_RULE = "row of a name, a place and a number"


def _row(page: Page, start: int, end: int, cue: Caption) -> Registrant | None:
    """The name and the place between the row before and the employer number at `end`."""
    upto = start + _CODE_LAST.search(page.text[start:end]).start()  # type: ignore[union-attr]
    low = max(start, upto - _REACH)
    places = find_jurisdictions(page.text[low:upto])
    if not places or page.text[low + places[-1][2] : upto].strip(" *.\t\n|"):
        return None
    place, first, last = places[-1]
    before = low + first
    printed = page.text[start:before]
    name = clean_line(printed)
    if "\f" in printed or len(name) > _LONGEST_NAME or not _LETTERS.search(name):
        return None
    if _JOINED.search(name) or is_of_captions(name) or name.endswith(":"):
        return None
    at = start + len(printed) - len(printed.lstrip(" \t\n|*-_="))
    return Registrant(
        [Found(name, [(at, start + len(printed.rstrip()))], 0.9, cue, _RULE)],
        [Found(place, [(before, low + last)], 0.9, cue, _RULE)],
    )
