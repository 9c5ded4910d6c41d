"""Tables of additional registrants on a cover: a registrant for each row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.checking.roles.captions import Caption, Kind, find_captions
from assistant.checking.roles.cover_blocks import is_address
from assistant.checking.roles.cover_columns import Piece, Table
from assistant.checking.roles.cover_names import ends_with_form
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import (
    Found,
    Group,
    clean_line,
    group_captions,
    is_of_captions,
    is_placeholder,
)
from assistant.language.identifiers import find_eins, find_phones, normalize_ein
from assistant.language.names import is_company_name
from assistant.language.openings import compiled
from assistant.language.places import find_jurisdictions, jurisdiction

__all__ = ["Listed", "read_tables"]


@dataclass(slots=True)
class Listed:
    """A registrant of a table."""

    name: Found
    jurisdiction: Found | None = None
    ein: Found | None = None
    address: Found | None = None
    phone: Found | None = None


def read_tables(page: Page, captions: list[Caption]) -> tuple[list[Listed], list[tuple[int, int]]]:
    """The registrants in the page's tables whose captions stand above their values, and the
    stretches of the page that these tables take."""
    listed: list[Listed] = []
    taken: list[tuple[int, int]] = []
    for table in page.tables:
        columns = _columns(page, table)
        if columns is None:
            continue
        header, kinds = columns
        rows = _rows(page, table[header:], kinds)
        if rows:
            listed += rows
            taken.append(_extent(page, table))
    if not listed:
        listed, taken = _in_sequence(page, captions)
    if listed:
        taken += _add_notes(page, listed)
    return listed, taken


def _printed(page: Page, piece: Piece | None) -> str:
    return page.source[piece.start : piece.end] if piece else ""


# Captions of such tables that no cover's caption is like.
_SHORT_CAPTIONS: dict[Kind, re.Pattern[str]] = {
    "name": compiled(
        r"\bname\s+of\b|\bregistrant|\bguarantor\b|exact\s+name|^\W*(?:name|entity)\W*$", re.I
    ),
    "jurisdiction": re.compile(r"^\W*(?:state|jurisdiction)\b", re.I),
    "ein": re.compile(r"\bEIN\b|\btax\s+i\.?d\b|\bemployer\s+i\.?d\b", re.I),
    "address": re.compile(r"^\W*(?:(?:mailing|street|business)\s+)?address\b", re.I),
}


def _rows(page: Page, rows: Table, kinds: dict[Kind, int]) -> list[Listed]:
    """The registrants of the rows; a name alone in its row goes on in the next, or ends the
    one before it."""
    listed: list[Listed] = []
    column = kinds["name"]
    held: Piece | None = None
    for row in rows:
        item = _row(page, row, kinds)
        name = _cell(row, column)
        if item is None:
            alone = name is not None and not any(c for at, c in enumerate(row) if at != column)
            if alone and listed and not ends_with_form(str(listed[-1].name.value)):
                listed[-1].name = _joined(page, listed[-1].name, name)
            else:
                held = name if alone else None
            continue
        if held is not None:
            item.name = _joined(page, _found(page, held, clean_line(_printed(page, held))), name)
            held = None
        listed.append(item)
    return listed


def _joined(page: Page, first: Found, second: Piece | None) -> Found:
    more = clean_line(_printed(page, second))
    if second is None or not more:
        return first
    at = page.place_of(second)
    parts = [*first.parts, (at, at + second.width)]
    return Found(f"{first.value} {more}", parts, 0.9, None, "name over two rows of a table")


def _columns(page: Page, table: Table) -> tuple[int, dict[Kind, int]] | None:
    """How many rows the captions take, and which column each asks for; None where the table
    is not one of registrants under captions."""
    width = max(len(row) for row in table)
    for depth in range(1, min(7, len(table))):
        kinds: dict[Kind, int] = {}
        for column in range(width):
            cells = [_printed(page, row[column]) for row in table[:depth] if column < len(row)]
            text = "\n" + " ".join(cell for cell in cells if cell) + "\n"
            for caption in find_captions(text):
                kinds.setdefault(caption.kind, column)
            for kind, short in _SHORT_CAPTIONS.items():
                if kind not in kinds and short.search(text):
                    kinds[kind] = column
                    break
        if "name" in kinds and ("jurisdiction" in kinds or "ein" in kinds):
            following = [row for row in table[depth : depth + 3] if any(row)]
            if len(set(kinds.values())) > 1 and any(
                _row(page, row, kinds) for row in following[:1]
            ):
                return depth, kinds
    return None


def _cell(row: list[Piece | None], column: int | None) -> Piece | None:
    return row[column] if column is not None and column < len(row) else None


def _row(page: Page, row: list[Piece | None], kinds: dict[Kind, int]) -> Listed | None:
    """A row of the table; None where it names no company with its place or number."""
    name = _cell(row, kinds.get("name"))
    if name is None:
        return None
    text = clean_line(_printed(page, name))
    place = _cell(row, kinds.get("jurisdiction"))
    number = _cell(row, kinds.get("ein"))
    state = jurisdiction(_printed(page, place)) if place else None
    digits = _number(_printed(page, number)) if number else None
    if len(text) < 3 or (state is None and digits is None) or not re.search(r"[A-Za-z]{2}", text):
        return None
    listed = Listed(_found(page, name, text))
    if place is not None and state is not None:
        listed.jurisdiction = _found(page, place, state)
    if number is not None and digits is not None:
        listed.ein = _found(page, number, digits)
    column = kinds.get("address")
    where = _cell(row, column) if column not in (kinds.get("ein"), kinds.get("name")) else None
    if where is not None:
        _add_address(page, listed, where)
    return listed


def _number(text: str) -> str | None:
    found = find_eins(text)
    return found[0].value if found else normalize_ein(text) if not is_placeholder(text) else None


def _add_address(page: Page, listed: Listed, where: Piece) -> None:
    text = _printed(page, where)
    phones = find_phones(text)
    if phones:
        listed.phone = _found(page, where, phones[0].value)
        text = text[: phones[0].start]
    value = clean_line(text).strip(" ,;(")
    if re.search(r"\d", value) and len(value) > 10:
        listed.address = _found(page, where, value)


def _found(page: Page, piece: Piece, value: str) -> Found:
    at = page.place_of(piece)
    return Found(value, [(at, at + piece.width)], 0.95, None, "row of a table of registrants")


def _extent(page: Page, table: Table) -> tuple[int, int]:
    places = [page.place_of(cell) for row in table for cell in row if cell]
    widths = [cell.width for row in table for cell in row if cell]
    return min(places), max(at + width for at, width in zip(places, widths, strict=True))


# A note that gives all registrants of a table one address: `The address of each additional
# registrant's principal executive offices is …, and its telephone number is …`.
_IN_NOTE = r"(?:[^.\n]|\n(?!\s*\n))"
_NOTED = (
    r"(?P<address>(?!the\s+same|as\s+set|set\s+forth|those\b|that\s+of|identical)\S(?:.|(?<=,)\n|\n(?=[^\n]{2,50}\d{5})){10,220}?)"
    r"(?=(?<!\bSt)(?<!\bAve)(?<!\bRd)(?<!\bBlvd)(?<!\bDr)(?<!\bFt)(?<!\bMt)(?<!\b[NSEWPO])\.\s|\.?\n\s*(?:\n|$)|(?<!,)\n(?![^\n]{2,50}\d{5})|\.?$"
    r"|[,;]?\s+(?:(?:and|with)\s+)?(?:(?:its|their|the|a|whose)\s+)?tele|,?\s*(?:and\s+)?tele?phone"
    r"|[,;]?\s*\(?\d{3}\)?[ -]\d{3}-\d{4})"
)
_NOTES = (
    re.compile(
        rf"\baddress(?:es)?\b{_IN_NOTE}{{0,160}}?\b(?:each|additional|co-|other|these|guarantor|subsidiary)"
        rf"{_IN_NOTE}{{0,120}}?\b(?:is|are)\b\s*:?\s*{_NOTED}",
        re.I,
    ),
    # `Each additional registrant has its principal executive offices at …`
    re.compile(
        rf"\b(?:each|all|additional|co-|other|these)\b{_IN_NOTE}{{0,60}}?\b(?:registrants?|guarantors?)\b{_IN_NOTE}{{0,80}}?"
        rf"\bprincipal\s+(?:executive\s+)?offices?\b{_IN_NOTE}{{0,40}}?\b(?:located\s+)?at\s+{_NOTED}",
        re.I,
    ),
    # `The principal executive offices of each additional registrant are located at …`
    re.compile(
        rf"\bprincipal\s+(?:executive\s+)?offices?\s+of\b{_IN_NOTE}{{0,80}}?\b(?:registrants?|guarantors?)\b{_IN_NOTE}{{0,40}}?"
        rf"\b(?:is|are)\s+(?:located\s+)?at\s+{_NOTED}",
        re.I,
    ),
)


def _add_notes(page: Page, listed: list[Listed]) -> list[tuple[int, int]]:
    """Gives the listed registrants the address and telephone of a note at the table."""
    matches = (note.search(page.text) for note in _NOTES)
    match = next((found for found in matches if found), None)
    if match is None:
        return []
    start, end = match.span("address")
    value = clean_line(page.text[start:end]).strip(" ,;")
    address = Found(value, [(start, end)], 0.85, None, "note to the table of registrants")
    phones = find_phones(page.text, end, min(len(page.text), end + 90))
    phone = None
    if phones:
        at = (phones[0].start, phones[0].end)
        phone = Found(phones[0].value, [at], 0.85, None, "note to the table of registrants")
    for item in listed:
        item.address = item.address or address
        item.phone = item.phone or phone
    return [(match.start(), phones[0].end if phones else match.end())]


# --- a cell per line --------------------------------------------------------------------------


_HEADING = compiled(
    r"\b(?:(?:additional|other|subsidiary|guarantor)\s+(?:\w+\s+)?|co-?\s?)registrants?\b", re.I
)


def _in_sequence(page: Page, captions: list[Caption]) -> tuple[list[Listed], list[tuple[int, int]]]:
    """Rows that came as a cell per line: company, place, number, again and again."""
    for group in [*_caption_rows(page, captions), *group_captions(page, captions)]:
        if not group.get("jurisdiction", "ein"):
            continue
        headed = group.get("name") or _HEADING.search(
            page.text, max(0, group.start - 200), group.start
        )
        if not headed:
            continue
        listed, end = max(
            _sequence(page, group.end), _numbered(page, group.end), key=lambda read: len(read[0])
        )
        if len(listed) >= 2:
            return listed, [(group.start, end)]
    return [], []


_COLUMNS_APART = re.compile(r"[\s|,\f]*")


def _caption_rows(page: Page, captions: list[Caption]) -> list[Group]:
    """Captions each at the head of a column of its own, with nothing below them."""
    rows: list[Group] = []
    for caption in captions:
        last = rows[-1] if rows else None
        apart = last is None or _COLUMNS_APART.fullmatch(page.text, last.end, caption.start) is None
        if last is None or apart or last.get(caption.kind):
            rows.append(Group([caption]))
        else:
            last.captions.append(caption)
    return [row for row in rows if len(row.captions) > 1]


def _sequence(page: Page, start: int) -> tuple[list[Listed], int]:
    """The rows that follow `start` without anything between them."""
    listed: list[Listed] = []
    lines = page.lines(start, min(len(page.text), start + 30_000))
    at, end = 0, start
    while at + 2 < len(lines) + 1 and (row := _next_row(lines[at : at + 6])):
        item, used = row
        used += _address_after(item, lines, at + used)
        listed.append(item)
        end = lines[at + used - 1].end
        at += used
    return listed, end


_MOST_ADDRESS = 6  # lines


def _address_after(item: Listed, lines: list[Line], at: int) -> int:
    """Gives the registrant the address that follows its codes; how many lines that is."""
    block: list[Line] = []
    for line in lines[at : at + _MOST_ADDRESS]:
        if not (is_address(line.text) or find_phones(line.text)) or _number(line.text):
            break
        block.append(line)
    text = ", ".join(clean_line(line.text).strip(" ,") for line in block)
    phones = find_phones(text)
    parts = [(line.start, line.end) for line in block]
    if phones:
        item.phone = Found(phones[0].value, parts[-1:], 0.8, None, "list of registrants")
        text = text[: phones[0].start]
        parts = parts[:-1] if len(parts) > 1 else parts
    value = text.strip(" ,;(")
    if not re.search(r"\d", value) or len(value) < 10:
        item.phone = None
        return 0
    item.address = Found(value, parts, 0.8, None, "list of registrants")
    return len(block)


def _numbered(page: Page, start: int) -> tuple[list[Listed], int]:
    """Rows that lost their cells: company, place and number in running text."""
    listed: list[Listed] = []
    end = start
    for code in find_eins(page.text, start, min(len(page.text), start + 30_000)):
        text = page.text[end : code.start]
        places = find_jurisdictions(text[-80:])
        if not places or len(text) > 300:
            break
        offset = code.start - min(80, len(text))
        state, first, last = places[-1]
        if text[len(text) - min(80, len(text)) + last :].strip(" \t\n\f|0123456789"):
            break
        before = page.text[end : offset + first]
        skip = max((m.end() for m in _ADDRESS_END.finditer(before)), default=0)
        name = clean_line(before[skip:])
        if not is_company_name(name):
            break
        at = end + skip + len(before[skip:]) - len(before[skip:].lstrip(" \t\n\f|"))
        where = "list of registrants"
        listed.append(
            Listed(
                Found(name, [(at, offset + first)], 0.8, None, where),
                Found(state, [(offset + first, offset + last)], 0.8, None, where),
                Found(code.value, [(code.start, code.end)], 0.8, None, where),
            )
        )
        end = code.end
    return listed, end


_ADDRESS_END = re.compile(r"\b\d{5}(?:-\d{4})?\b|\(?\d{3}\)?[-\s]\d{3}-\d{4}")


def _next_row(lines: list[Line]) -> tuple[Listed, int] | None:
    """The row that begins at the first line: a name of one or two lines, a place, and codes."""
    for at in (1, 2):
        if at >= len(lines):
            return None
        place = lines[at].text
        state = jurisdiction(place) if len(place) < 50 and not is_company_name(place) else None
        if state is None:
            continue
        name = clean_line(" ".join(line.text for line in lines[:at]))
        if not is_company_name(name) or is_of_captions(name):
            return None
        number = next(
            (
                (n, _number(x.text))
                for n, x in enumerate(lines[at + 1 : at + 3], at + 1)
                if _number(x.text)
            ),
            None,
        )
        where = "list of registrants"
        item = Listed(
            Found(name, [(line.start, line.end) for line in lines[:at]], 0.8, None, where),
            Found(state, [(lines[at].start, lines[at].end)], 0.8, None, where),
        )
        if number is None:
            return item, at + 1
        item.ein = Found(
            number[1], [(lines[number[0]].start, lines[number[0]].end)], 0.8, None, where
        )
        return item, number[0] + 1
    return None
