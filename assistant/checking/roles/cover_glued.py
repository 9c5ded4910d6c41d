"""Blocks side by side whose rows lost the white space between them, or the rows themselves.

A text that was made without runs of blanks prints the agent's block and that of the copies as
`Hale Tool Corp. Copy to: Ada Poe, Esq.` / `12 Quay Street Ortega & Lund LLP`; one that prints a
cell a line alternates them. The left block mostly repeats lines of the registrant's address, and
the parts of each block are of few kinds: that tells where a row is cut.
"""

from __future__ import annotations

import re

from assistant.language.identifiers import find_phones
from assistant.language.names import is_company_name, is_law_firm, is_person_name, strip_honorifics
from assistant.language.offices import holds_office
from assistant.language.places import looks_like_city_state

__all__ = ["kind_of", "unglued"]

Span = tuple[int, int]

_COPY = re.compile(r"(?:with\s)?(?:a\s)?cop(?:y|ies)(?:\sto)?:", re.I)
_GLUED = re.compile(
    r"(?P<left>\S[^|\t\n]{3,70}?)\s(?P<caption>(?:please\s(?:send|forward|address)\s|with\s)?(?:a\s)?"
    r"cop(?:y|ies)\s(?:of\s[a-z, ]{3,50}\s)?to:)(?:\s(?P<right>\S.{3,70}))?",
    re.I,
)
_SENDING = re.compile(r"\b(?:please|send|address|forward|with|of|and|all)$", re.I)
_CAPTION = re.compile(r"\((?:name|address|telephone)[^()]{4,200}\)?", re.I)
_BLANKS = " \t\r\f\u00a0|"  # what stands around a cell
_MOST_ROWS = 12
_FEWEST_ALTERNATING = 8  # lines; two blocks of name, employer or firm, street and city


def unglued(text: str, lines: list[Span]) -> list[Span]:
    """The lines of a cover with such blocks parted: the left one, then the copies."""
    for at, (first, last) in enumerate(lines):
        if last - first > 150 or "cop" not in (printed := text[first:last]).casefold():
            continue
        if _COPY.fullmatch(printed.strip(_BLANKS)):
            parted = _alternating(text, lines, at)
        elif (glued := _GLUED.fullmatch(printed.strip())) and "  " not in printed.strip():
            parted = None if _SENDING.search(glued["left"]) else _rows(text, lines, at, glued)
        else:
            parted = None
        if parted is not None:
            return parted
    return lines


# --- a cell a line ---------------------------------------------------------------------------


def _alternating(text: str, lines: list[Span], at: int) -> list[Span] | None:
    """Blocks whose lines alternate: the first row is the agent's name and `Copy to:`."""
    end = at
    while end < len(lines) and not text[slice(*lines[end])].lstrip().startswith("(N"):
        end += 1
    before = at - 1
    while before > 0 and not text[slice(*lines[before])].strip(_BLANKS):
        before -= 1
    rows = [before, *(i for i in range(at, end) if text[slice(*lines[i])].strip(_BLANKS))]
    printed = [text[slice(*lines[i])].strip(_BLANKS) for i in rows]
    if at < 1 or end == len(lines) or not _FEWEST_ALTERNATING <= len(rows) <= 2 * _MOST_ROWS:
        return None
    if len(rows) % 2 == 0 and not _is_person(printed[0]):  # `Copy to:` in a row of its own
        before, rows, printed = at, rows[2:], printed[2:]
        if len(rows) < _FEWEST_ALTERNATING or not _is_person(printed[1]):
            return None
    own = before == at
    if len(rows) % 2 and _is_person(printed[2]):  # `Copy to:` in a column between the two blocks
        own, rows, printed = True, [rows[0], *rows[2:]], [printed[0], *printed[2:]]
    kinds = [kind_of(line) for line in printed]
    left, right = rows[0::2], rows[1::2]
    if len(rows) % 2 and kinds[-1] == "phone" and _are_blocks(kinds[:-1]):
        left, right = left[:-1], [*right, left[-1]]  # the right block is one line longer
    elif len(rows) % 2 or not _in_rows(kinds):
        return None
    if not _is_person(printed[0]):
        return None
    taken = [*left, *([at] if own else []), *right]
    return [*lines[:before], *(lines[i] for i in taken), *lines[end:]]


def _in_rows(kinds: list[str | None]) -> bool:
    """Whether two cities or two telephones stand side by side."""
    pairs = zip(kinds[0::2], kinds[1::2], strict=True)
    return any(pair in (("city", "city"), ("phone", "phone")) for pair in pairs)


def _are_blocks(kinds: list[str | None]) -> bool:
    """Whether the even parts are a block with a telephone, the odd ones a law firm's."""
    left, right = kinds[0::2], kinds[1::2]
    return [left.count("city"), left.count("phone"), left.count("firm")] == [1, 1, 0] and [
        right.count("city"),
        right.count("phone"),
        right.count("firm"),
    ] == [1, 0, 1]


# --- rows without white space ----------------------------------------------------------------


def _rows(text: str, lines: list[Span], at: int, glued: re.Match[str]) -> list[Span] | None:
    """Rows from that of `Copy to:` to the agent's caption, each cut in two."""
    end = at + 1
    while end < len(lines) and end - at <= _MOST_ROWS and not _caption_at(text, lines[end]):
        end += 1
    if end == len(lines) or end - at > _MOST_ROWS or end == at + 1:
        return None
    known = {text[first:last].strip().casefold() for first, last in lines[:at]}
    start = lines[at][0] + text[slice(*lines[at])].index(glued["left"])
    left = [(start, start + len(glued["left"]))]
    right = [(start + glued.start("caption"), start + glued.end())]
    if glued["right"]:
        right = [
            (start + glued.start("caption"), start + glued.end("caption")),
            (start + glued.start("right"), start + glued.end("right")),
        ]
    for line in lines[at + 1 : end]:
        cut = _cut(text, line, known)
        if cut is None:
            return None
        left += [(line[0], cut)] if text[line[0] : cut].strip() else []
        right += [(cut, line[1])] if text[cut : line[1]].strip() else []
    caption = lines[end]
    closed = _CAPTION.match(text, _first(text, caption[0]), caption[1])
    if closed and text[closed.end() : caption[1]].strip():
        right.append((closed.end(), caption[1]))
        caption = (caption[0], closed.end())
    return [*lines[:at], *left, *right, caption, *lines[end + 1 :]]


def _first(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at


def _caption_at(text: str, line: Span) -> bool:
    return _CAPTION.match(text, _first(text, line[0]), line[1]) is not None


def _cut(text: str, line: Span, known: set[str]) -> int | None:
    """Where the row is cut: after a line that the cover printed before, else between two parts of
    known kinds; the line's end where it is a part of the left block, None where that is unknown."""
    printed = text[slice(*line)].rstrip()
    spaces = [match.start() for match in re.finditer(r"\s(?=\S)", printed) if match.start()]
    for at in reversed(spaces):
        if printed[:at].strip().casefold() in known:
            return line[0] + at
    if printed.strip().casefold() in known or kind_of(printed.strip()) == "phone":
        return line[1]
    for at in spaces:
        left, right = printed[:at].strip(), printed[at:].strip()
        if _OPEN.search(left) or holds_office(right, at_start=True) or _STREET_ENDS.match(right):
            continue
        kind = kind_of(left)
        if kind and kind not in ("firm", "lawyer") and kind_of(right):
            return line[0] + at
    if kind_of(printed.strip()) in ("firm", "lawyer"):
        return line[0]
    return line[1] if kind_of(printed.strip()) else None


_STREET = re.compile(
    r"(?:\d{1,6}[A-Z]?\s[\w.,' -]+|p\.?\s?o\.?\sbox\s\w+|suite\s\w+"
    r"|(?:one|two|three|four|five)\s[\w.' ]+\s(?:plaza|street|center|square|place|tower))",
    re.I,
)
_STREET_ENDS = re.compile(r"(?:street|avenue|road|drive|boulevard|lane|parkway|plaza)\b", re.I)
_OPEN = re.compile(r"(?:\b(?:and|of|for|the)|&)$", re.I)
_ZIP_LAST = re.compile(r"\d{5}(?:-\d{4})?")


def _is_person(text: str) -> bool:
    """Whether a line names a person, alone or with the office: `Ann L. Poe, President`."""
    name, _, office = text.rpartition(",")
    if office and holds_office(office.strip(), at_start=True):
        text = name
    return is_person_name(strip_honorifics(text)) and not looks_like_city_state(text)


def kind_of(text: str) -> str | None:
    """What part of a block a line is; None where it is none as a whole."""
    phones = find_phones(text)
    if phones:
        rest = text[: phones[0].start] + text[phones[-1].end :]
        return "phone" if len(phones) == 1 and not re.search(r"\w{4}", rest) else None
    if not text[:1].isalnum():
        return None
    *_, last = text.split()
    if _ZIP_LAST.fullmatch(last):
        return "city" if looks_like_city_state(text) and not text[0].isdigit() else None
    if _STREET.fullmatch(text) and not is_law_firm(text):
        return "street"
    if strip_honorifics(text) != text and _is_person(text):
        return "lawyer"
    if is_law_firm(text):
        return "firm"
    if holds_office(text, at_start=True) or (holds_office(text) and _is_short_office(text)):
        return "title"
    return "company" if is_company_name(text) else None


def _is_short_office(text: str) -> bool:
    return len(text.split()) <= 4 and not any(c.isdigit() for c in text)
