"""The raw lines of a cover before it is laid out: broken lines joined, blocks put over captions.

Texts made from HTML have two habits that hide a cover's order. Some keep the source's line
break after the first word of a paragraph (`(State` / `or other jurisdiction`). And where a
row of blocks stands above a row of captions, they print all blocks and then all captions,
each cell between bars; here each block is put above its own caption again.

A line is `[start, end)` of the filing's text. Lines that were joined are one line with a line
break inside.
"""

from __future__ import annotations

import re

from assistant.checking.roles.cover_cells import down_the_columns
from assistant.checking.roles.cover_glued import unglued
from assistant.checking.roles.cover_paired import paired
from assistant.language.given_names import is_given_name
from assistant.language.identifiers import find_eins
from assistant.language.names import is_company_name
from assistant.language.offices import holds_office
from assistant.language.openings import compiled
from assistant.language.places import jurisdiction

__all__ = ["in_reading_order"]

Span = tuple[int, int]


def in_reading_order(text: str, lines: list[Span]) -> list[Span]:
    """The lines of a cover, joined and put in order; empty lines are kept."""
    start, end = (lines[0][0], lines[-1][1]) if lines else (0, 0)
    ordered = paired(text, unglued(text, _joined(text, down_the_columns(text, lines))))
    if text.find("\t", start, end) >= 0:
        ordered = _cells_over_captions(text, ordered)
    return _blocks_over_captions(text, ordered) if text.find("|", start, end) >= 0 else ordered


# --- broken lines ----------------------------------------------------------------------------

# A caption or a word of the title that is cut after its first word, and what goes on.
_BROKEN = compiled(
    r"^(?:\((?:state|exact|name|address|primary|zip|i\.r\.s\.|irs|telephone)\n(?=[a-z(])"
    r"|united\nstates$|the\nsecurities act|registration\n(?:no|statement)|copies\nto\b"
    r"|as\nfiled\b|securities\n(?:and|act)|approximate\ndate|if\n(?:this|any|the)\b)",
    re.I | re.M,
)
_BROKEN_AT_LEAST = 4
_INITIAL_LAST = re.compile(r"[A-Z][\w'’-]+(?:\s[A-Z]\.){1,2}")  # `Paul L.` before `Berns`
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")  # `21` above `st Floor`: it was printed raised
# A city of two words over two lines: `40 Cask Lane, Suite 30, Lake` / `Orme, Ohio 43604`
_CITY_BEGUN = re.compile(
    r"(?:,\s+|\A)(?:Lake|San|Santa|Los|Las|Fort|Ft\.|Saint|St\.|New|Palo|Menlo|Mount|Mt\.|Port|Cape|Salt\s+Lake"
    r"|Grand|El|La|Des|Little|Ann|Baton|Boca|Coral|Rancho|Redwood|Corpus|Palm|Virginia|Myrtle|Long)\Z"
)
_CITY_ENDS = re.compile(r"[A-Z][a-z]+,\s+[A-Z][A-Za-z.]+(?:\s[A-Z][a-z]+)?,?\s+\d{5}(?!\d)")
_BOX = re.compile(r"\bP\.?\s?O\.?\s+Box$|\bPost\s+Office\s+Box$", re.I)  # above its number
_AREA = re.compile(r"\([2-9]\d\d\)")  # `(918)` above `555-0140`
_LOCAL = re.compile(r"\d{3}[-.–]\d{4}")
_GIVEN_LAST = re.compile(r"[A-Z]\.\s[A-Z][\w'’-]+")  # `J. David` before `Smith, Jr., Esq.`
_SURNAME = re.compile(r"[A-Z][\w'’-]+(?:,?\s(?:Jr|Sr|II|III|IV)\.?)?,?(?:\sEsq\.?)?")
_AFTER_SURNAME = re.compile(r"\s*(?:Jr|Sr|II|III|IV|Esq)\b")
_INITIALS_FIRST = re.compile(  # `C. Hale, Esq.` below `Stephen`
    r"(?:[A-Z]\.\s?){1,3}[A-Z][\w'’-]+(?:,?\s(?:Jr|Sr|II|III|IV)\.?)?"
    r"(?:,\s(?:(?i:Esq)(?:uire|\.)?|Ph\.?\s?D\.?|M\.?D\.?|CPA))?"
)
_INITIAL = re.compile(r"[A-Z]\.")  # alone between a given name and a surname
_LONE_SURNAME = re.compile(r"[A-Z][\w'’-]+,\s(?i:Esq)(?:uire|\.)?")  # `Poe, Esq.` below `Ann Hale`
_GIVEN_NAMES = re.compile(r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?")
_CLOSED = re.compile(r"[a-z]\)$|\d\.$")  # `service)`, `2009.`
_MAX_WORD = 24


def _joined(text: str, lines: list[Span]) -> list[Span]:
    if not lines:
        return lines
    broken = len(_BROKEN.findall(text, lines[0][0], lines[-1][1])) >= _BROKEN_AT_LEAST
    found: list[Span] = []
    for at, (first, last) in enumerate(lines):
        first_word = broken and _begins_next(text, lines[at : at + 2])
        if found and _goes_on(text, found[-1], (first, last), broken=broken and not first_word):
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _begins_next(text: str, lines: list[Span]) -> bool:
    """Whether a line is one word and the next line, of several, goes on with it."""
    words, after = ([*text[slice(*line)].split(), ""] for line in (*lines, (0, 0))[:2])
    if len(words) != 2 or not words[0].isalpha() or not words[0][0].isupper():
        return False
    return len(after) > 2 and after[0][0] not in "(|"


def _goes_on(text: str, left: Span, right: Span, *, broken: bool) -> bool:
    """Whether the right line is the rest of the left one."""
    if left[1] - left[0] > _MAX_WORD * 2:
        return bool(
            _CITY_ENDS.match(text, *right) and _CITY_BEGUN.search(text[slice(*left)].rstrip())
        )
    word, rest = text[left[0] : left[1]].strip(), text[right[0] : right[1]].strip()
    word = word.removeprefix("|").strip()  # the first line of a cell
    if not word or not rest or "|" in word or "|" in rest:
        return False
    if _CITY_BEGUN.search(word) and _CITY_ENDS.match(rest):
        return True
    if _AREA.fullmatch(word) and _LOCAL.fullmatch(rest):
        return True
    if _BOX.search(word) and rest.isdigit():
        return True
    if word[-1].isdigit() and _ORDINAL.match(rest):
        return len(word) < 5
    if _INITIAL_LAST.fullmatch(word) and _SURNAME.fullmatch(rest):
        return not holds_office(rest, at_start=True)
    if _INITIAL_LAST.fullmatch(word) or _GIVEN_LAST.fullmatch(word):
        surname, _, more = rest.partition(",")
        if more and surname.isalpha() and surname[0].isupper():
            return bool(_AFTER_SURNAME.match(more)) or holds_office(more, at_start=True)
    if is_given_name(word) and (_INITIALS_FIRST.fullmatch(rest) or _INITIAL.fullmatch(rest)):
        return True
    if _LONE_SURNAME.fullmatch(rest) and _GIVEN_NAMES.fullmatch(word):
        if is_given_name(word.split()[0]) or _is_strange_name(word):
            return True
    if _is_whole_name(word, rest):
        return True
    if not broken or len(word.split()) > 1 or len(word) > _MAX_WORD:
        return False
    if not any(c.isalnum() for c in word) or (rest[0] == "(" and not word.endswith(":")):
        return False
    if _CLOSED.search(word):
        return False
    whole = holds_office(word, at_start=True)
    if not whole and jurisdiction(word.strip(",")) is not None:  # `Ohio` / `Valley Gas Company`
        whole = not is_company_name(rest)
    return not whole or rest[0].islower() or word.endswith(",")


def _is_strange_name(word: str) -> bool:
    """Whether one word above `Poe, Esq.` can be a given name that is on no list: `Ottoline`."""
    if not _GIVEN_ALONE.fullmatch(word) or _NO_SURNAME.match(word):
        return False
    return not (jurisdiction(word) or is_company_name(word) or holds_office(word, at_start=True))


_GIVEN_ALONE = re.compile(r"[A-Z][a-z]{2,}")
_SURNAME_ALONE = re.compile(
    r"[A-Z][a-z'’]+(?:[A-Z][a-z]+)?(?:-[A-Z][a-z]+)?(?:,?\s(?:Jr|Sr|II|III|IV)\.?)?(?:,\sEsq\.?)?"
)
_NO_SURNAME = re.compile(r"(?:Tele|Phone|Fax|Facsimile|Attention|Attn|Copy|Copies|Suite|With|The)")


def _is_whole_name(word: str, rest: str) -> bool:
    """Whether a given name and a surname stand on a line each: `Martha` / `Orme`."""
    if not _GIVEN_ALONE.fullmatch(word) or not _SURNAME_ALONE.fullmatch(rest):
        return False
    if not is_given_name(word) or _NO_SURNAME.match(rest) or is_given_name(rest):
        return False
    return not (jurisdiction(word) or jurisdiction(rest) or holds_office(rest, at_start=True))


# --- blocks over captions --------------------------------------------------------------------

_CAPTION = re.compile(
    r"\((?:[^()]{0,40}\b(?:state|jurisdiction|address|names?|i\.?r\.?s\.?|employer|tele?phone"
    r"|zip|primary)\b)[^()]{0,220}(?:\([^()]{0,40}\)[^()]{0,60})?\)?",
    re.I,
)
_MOST_CAPTIONS = 4


def _blocks_over_captions(text: str, lines: list[Span]) -> list[Span]:
    """Blocks of several lines, cell by cell, each put above the caption of its column."""
    cells = _cells(text, lines)
    at = 0
    moved: list[tuple[int, int, list[Span]]] = []  # lines [first, last) replaced by these
    while at < len(cells):
        count = 0
        while at + count < len(cells) and _is_caption(text, lines, cells[at + count]):
            count += 1
        if 2 <= count <= _MOST_CAPTIONS and at >= count:
            blocks, captions = cells[at - count : at], cells[at : at + count]
            if _stand_over(text, lines, blocks):
                order: list[Span] = []
                for block, caption in zip(blocks, captions, strict=True):
                    order += [_bare(text, line) for line in lines[slice(*block)]]
                    order += [_bare(text, line) for line in lines[slice(*caption)]]
                moved.append((blocks[0][0], captions[-1][1], order))
        at += max(count, 1)
    for first, last, order in reversed(moved):
        lines = [*lines[:first], *order, *lines[last:]]
    return lines


def _cells(text: str, lines: list[Span]) -> list[Span]:
    """Runs of lines between bars, as indices of lines; a caption's end also ends its cell."""
    found: list[Span] = []
    start: int | None = None
    for at, (first, last) in enumerate(lines):
        printed = text[first:last].strip()
        if printed.count("|") > 1 or (printed and "|" in printed[1:]):
            start = None
            continue
        if printed.startswith("|"):
            start = at if printed.strip("| ") else at + 1
        elif not printed or start is None:
            start = None if not printed else start
            continue
        if start is None or start > at:
            continue
        end = at + 1
        if found and found[-1][0] == start:
            found.pop()
        found.append((start, end))
        if printed.endswith(")") and _bare_text(text, lines[start]).startswith("("):
            start = None
    return found


def _bare(text: str, line: Span) -> Span:
    """The line without the bar before it."""
    first, last = line
    printed = text[first:last]
    lead = len(printed) - len(printed.lstrip("| \t\xa0"))
    return (first + lead, last)


def _bare_text(text: str, line: Span) -> str:
    return text[slice(*_bare(text, line))]


def _is_caption(text: str, lines: list[Span], cell: Span) -> bool:
    printed = " ".join(_bare_text(text, line) for line in lines[slice(*cell)])
    return _CAPTION.fullmatch(printed.strip()) is not None


def _stand_over(text: str, lines: list[Span], blocks: list[Span]) -> bool:
    """Whether these cells are blocks of values: one has several lines, none is a caption."""
    if any(_is_caption(text, lines, block) for block in blocks):
        return False
    heights = [last - first for first, last in blocks]
    return max(heights) > 1 and max(heights) <= 9


# --- cells over a row of captions --------------------------------------------------------------

_MOST_VALUES = 16  # lines


def _cells_over_captions(text: str, lines: list[Span]) -> list[Span]:
    """The lines with each value put above its caption, where a row of cells of several lines was
    printed cell by cell above a row of captions parted by tabs."""
    for at, (first, last) in enumerate(lines):
        if "\t" not in text[first:last] or text[first : first + 1] != "(":
            continue
        captions = _caption_cells(text, first, last)
        start = at
        while start and at - start < _MOST_VALUES and _is_value(text, lines[start - 1]):
            start -= 1
        values = lines[start:at]
        if captions and (shares := _shared(text, values, captions)):
            order = [
                line for share, cap in zip(shares, captions, strict=True) for line in (*share, cap)
            ]
            return [*lines[:start], *order, *lines[at + 1 :]]
    return lines


def _caption_cells(text: str, first: int, last: int) -> list[Span]:
    """The cells of a row that is captions in brackets alone; nothing where it is not."""
    cells: list[Span] = []
    at = first
    for part in text[first:last].split("\t"):
        if not (part.startswith("(") and part.rstrip().endswith(")")):
            return []
        cells.append((at, at + len(part)))
        at += len(part) + 1
    return cells if len(cells) > 1 else []


def _is_value(text: str, line: Span) -> bool:
    printed = text[slice(*line)].strip()
    return "\t" not in printed and not printed.endswith(")") and len(printed) < 120


def _shared(text: str, values: list[Span], captions: list[Span]) -> list[list[Span]] | None:
    """The values of each caption: a place, a code and a number take a line each, from either end,
    and what lies between is the one address or agent; None where it does not come out even."""
    filled = [line for line in values if text[slice(*line)].strip()]
    tests = [_SINGLE.search(text[slice(*caption)]) for caption in captions]
    several = [at for at, single in enumerate(tests) if single is None]
    if len(several) != 1 or len(filled) <= len(captions):
        return None
    middle, after = several[0], len(captions) - several[0] - 1
    shares = [[line] for line in filled[:middle]]
    shares.append(filled[middle : len(filled) - after])
    shares += [[line] for line in filled[len(filled) - after :]]
    for share, single in zip(shares, tests, strict=True):
        if single and not _is_single(text[slice(*share[0])].strip(), single.lastgroup):
            return None
    return shares


_SINGLE = re.compile(
    r"(?P<place>\bstate\b|jurisdiction)|(?P<code>primary\s+standard|industrial)"
    r"|(?P<number>i\.?\s?r\.?\s?s\.?\s|employer)",
    re.I,
)


def _is_single(printed: str, kind: str | None) -> bool:
    if kind == "place":
        return jurisdiction(printed) is not None
    if kind == "code":
        return printed.isdigit()
    return bool(find_eins(printed)) or not any(c.isdigit() for c in printed)
