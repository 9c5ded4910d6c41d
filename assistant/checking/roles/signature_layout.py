"""The signature page as a stream of fragments: what each cell of each line holds.

Signature pages come as columns parted by spaces, HTML rows parted by tabs, text
extractions with a bar or a line per cell, or everything on one line. All of them become
one stream, in reading order, of small typed fragments (a signature mark, a name, a piece
of a title, a date, a rule …) that `signature_signers` puts together into people.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import cast

from assistant.checking.roles.signature_braces import Braced, braced, signed_at_right
from assistant.checking.roles.signature_columns import in_columns, with_years
from assistant.checking.roles.signature_fragments import Fragment, Kind
from assistant.checking.roles.signature_names import leading_names, names_in
from assistant.language.dates import Date, find_dates
from assistant.language.names import (
    honorific_edges,
    is_company_name,
    is_honorific,
    is_law_firm,
    styled_name,
)
from assistant.language.offices import begins_with_office, first_office
from assistant.language.openings import compiled

Place = tuple[int, int, int, bool]  # row, cell, x, after_blank

_SIGN = (
    r"/\s?s\s?/|//\s?s\s?//|\(\s?(?:signed|s)\s?\)|//(?=\s?[A-Z])|(?<![\w/.])s/(?=\s?[A-Z])"
    r"|(?<![\w/.])/s(?=\s+[A-Z])|\[\s?signed\s?\]|\\s?s\s?\\(?=\s?[A-Z])"
)
_LABEL = (
    r"(?<![\w])(?:(?:print(?:ed)?\s+|typed\s+)?name(?:\s+printed)?|title(?:\s*\(s\))?s?|its"
    r"|capacity|date[d]?|signature|position|as)\s?:"
)
_BY = (
    r"(?<![\w])[Bb][Yy](?:\s?:|(?=\s*(?:_{2,}|/\s?[sS]|//|[A-Z][\w.'’-]*\s+[A-Z*]))|(?=\s*$|\s{2}))"
)
_MARK = compiled(
    r"(?:(?=[\W_])|(?<!\w))(?:"  # no mark begins within a word
    rf"(?P<sign>(?i:{_SIGN}))|(?P<label>(?i:{_LABEL}))|(?P<by>{_BY})"
    r"|(?P<rule>_{2,}(?:\s*_{2,})*|(?:-\s)?-{3,}|={4,}|(?:- ){4,}-?|–{3,}|—{2,}|\.{6,})"
    r"|(?P<star>\*+|\(\*+\)|[†‡]|(?<!\S)\+(?=\s|[Bb]y|BY|$))|(?P<tag></?[A-Za-z][^<>\n]{0,40}>)|(?P<close>//)"
    # headings and notes that stand in the line where everything is on one line
    r"|(?P<head>\bSIGNATURES?\s+OF\s+(?:DULY\s+)?AUTHORIZED\s+(?:[A-Z.]+\s+){0,2}REPRESENTATIVE"
    r"(?:\s+IN\s+THE\s+UNITED\s+STATES)?|\bSIGNATURES?\b(?!\s+AND\s+TITLE)"
    r"|(?<=[A-Za-z\d)]\s)(?:QuickLinks|Table\s+of\s+Contents|Power\s+of\s+[Aa]ttorney|(?:Signature|SIGNATURE|Name|NAME)s?\s+(?:Title|TITLE|Capacity|CAPACITY)(?:\s+(?:Date|DATE))?\b"
    r"|(?:DULY\s+)?AUTHORIZED\s+(?:[A-Z.]+\s+){0,2}REPRESENTATIVE(?:\s+IN\s+THE\s+UNITED\s+STATES(?:\s+OF\s+AMERICA)?)?)"
    r"|\bN(?:ote|OTE)\s?:|\bPOWERS?\s+OF\s+ATTORNEY\b))"
)
# What a mark holds at least: most cells hold none of it and need no closer look.
_MAY_BE_MARKED = compiled(
    r"[/_*†‡+<\[\\:(=–—]|--|- -|\.{6}|[Bb][Yy](?!\w)|SIGNATURE|POWER"
    r"|Signatures?\s|N(?:ame|AME)s?\s|AUTHORIZED"
)
_CELL = compiled(r"[^\s|]+(?:[^\S\t\n][^\s|]+)*")
_CAPTION = re.compile(
    r"(?:(?:signatures?|names?|titles?|dates?|capacit(?:y|ies)|positions?|office|printed|typed"
    r"|of\s+signing|and|&|with|registrant|held|or|/|s/s|<s>|<c>|<caption>|\(s\))[\s:/,]*)+",
    re.I,
)
_CAPTIONS = re.compile(
    r"\s*(?:(?:signatures?|names?|titles?|dates?|capacit(?:y|ies))\s+){2,}", re.I
)
_DOUBLED = re.compile(r",?\s+(?:jr|sr|ii|iii|iv)\b")  # `Roe` was read, `Roe, Jr.` stands here
_FURNITURE = re.compile(
    r"\s*+(?:<page>.*|</?table>|<s>.*|<caption>|(?:-\s*+)?\d{1,3}\s*+-?|page\s+\d+(?:\s+of\s+\d+)?"
    r"|[ivx]{1,5}|(?:II|S|R)-\d{1,3}|\[.{0,40}signature\s+page.{0,60}\]?|\(continued.*\)"
    r"|signatures?(?:\s+(?:page|of).{0,80})?|power\s+of\s+attorney)\s*$",
    re.I,
)
_LONGEST_TITLE = 200  # characters of a title on a line of its own
_LONGEST_PIECE = 1500  # names, titles and dates without a mark between them; more is no page
_TAB = 40  # columns that a tab or bar counts for
_HEADING = re.compile(
    r"\s*+(?:\(?(?:[1-9a-d]|[ivx]{1,4})\)\s*+)?(?P<who>(?:the\s+|a\s+)?(?:principal\s.{0,60}officer"
    r"|(?:duly\s+)?authori[sz]ed\s.{0,20}representative.{0,40}|(?:majority\s+of\s+(?:the\s+)?)?"
    r"(?:board\s+of\s+)?directors?|trustees?|.{0,30}(?:majority|all)\s.{0,30}directors?))s?\s*:\s*$",
    re.I,
)
_BESIDE = re.compile(r":\s{2,}(?:(?:title|date)\s*)+$", re.I)
_BODY = re.compile(r"(?:director|trustee)(?=s$)", re.I)
_ELSEWHERE = re.compile(
    r"\s*+(?:exhibits?\b(?!.*/s/)|(?:index\s+(?:to|of)|list\s+of)\s+exhibits|item\s+\d|part\s+[iv]+\b"
    r"|consent\s+of\s|independent\s+(?:auditors|registered)|<type>|schedule\s+[a-z0-9]\b"
    r"|as\s+filed\s+with|securities\s+and\s+exchange\s+commission\s*$"  # a further cover
    r")",
    re.I,
)
# The characters that such lines begin with.
_FIRST_OF_FURNITURE = frozenset("<-0123456789[(pPiIvVxXsSrR")
_FIRST_OF_CAPTIONS = frozenset(" \t\u00a0sSnNtTdDcC")
_FIRST_ELSEWHERE = frozenset("<aAeEiIlLpPcCsS")
_PLAN = re.compile(r"\b(?:plan|trust)\b(?:\s*\(.*\)|\s+(?:trust|committee|for\s.*))?\s*$", re.I)
_SMALL_WORD = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w.])")
_ANY_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_LETTER = re.compile(r"[^\W\d_]")
_LOOSE = ' \t\r\n\f\v\u00a0,;:.-–—=|"“”\\'
_LOOSE_BEHIND = " \t\r\n\f\v\u00a0,;:-–—=|“\\"
_JOINING = re.compile(r"(?:[\s,;:]|\b(?:as|by|its|the|and|for)\b|[-–—])+$", re.I)


def fragments(text: str, start: int, end: int, prose: list[tuple[int, int]]) -> list[Fragment]:
    """The fragments of `text[start:end]` outside the `prose` spans, in reading order.

    A fragment of kind `prose` stands where each span begins. Side-by-side signatures are
    put one after the other.
    """
    dates = find_dates(text, start, end, years=False)
    reader = _Reader(text, dates)
    position, row, blank = start, 0, True
    starts = [s for s, _ in prose]
    columns = {stretch.start: stretch for stretch in braced(text, start, end)}
    while position < end:
        if position in columns:
            reader.read_braced(columns[position], row)
            position, row = columns[position].end, row + 2 * len(columns[position].lines)
            continue
        index = bisect_right(starts, position) - 1
        if index >= 0 and position < prose[index][1]:
            reader.add("prose", prose[index][0], prose[index][1], row, 0, 0, blank)
            position, blank = prose[index][1], False
            continue
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        following = bisect_right(starts, position)
        if following < len(starts) and starts[following] < stop:
            stop = starts[following]
        line = text[position:stop]
        printed = line.strip(" \t\r\f\u00a0|")
        if not printed:
            fresh = position == 0 or text[position - 1] == "\n"
            blank = blank or (fresh and "|" not in line)
        elif printed.lstrip()[:1] in _FIRST_ELSEWHERE and _ELSEWHERE.match(line):
            reader.add("stop", position, stop, row, 0, 0, blank)
        elif not _is_furniture(line, printed) and not _is_prose(line):
            reader.read_line(position, stop, row, blank)
            blank = False
        row += 1
        position = stop + 1 if stop < end and text[stop] == "\n" else max(stop, position + 1)
    return in_columns(with_years(text, reader.found))


def _is_furniture(line: str, printed: str) -> bool:
    return printed.lstrip()[:1] in _FIRST_OF_FURNITURE and _FURNITURE.match(line) is not None


# What an asterisk means: `* By Ann Poe as attorney-in-fact under powers of attorney filed before`,
# or its second line: `Ann Poe, as attorney-in-fact for each of the persons indicated`.
_LEGEND = re.compile(
    r"\s*(?:(?:\(\*\)|[*†‡]+)\s*(?i:(?:signed\s+)?by)\b"
    r"|(?:[A-Z][\w.'’-]*,?\s+){2,5}(?i:as\s+|his\s+|her\s+|their\s+)?(?i:attorney[-\s]+in[-\s]+fact))"
)


def _is_prose(line: str) -> bool:
    if len(line) < 50 or "/s/" in line or "\t" in line or "|" in line or "   " in line.strip():
        return False
    if "ttorney" in line and _LEGEND.match(line):
        return False
    words = len(_ANY_WORD.findall(line[:1000]))
    small = words >= 8 and len(_SMALL_WORD.findall(line[:1000])) >= 0.6 * words
    if not small or len(line) > _LONGEST_TITLE:
        return small
    return not begins_with_office(line.strip())  # `Director (principal financial officer and …)`


class _Reader:
    """Cuts lines into cells and cells into fragments."""

    def __init__(self, text: str, dates: list[Date]) -> None:
        self.text = text
        self.dates = dates
        self.date_starts = [d.start for d in dates]
        self.found: list[Fragment] = []
        self.known: list[str] = []

    def add(
        self, kind: Kind, start: int, end: int, row: int, cell: int, x: int, blank: bool
    ) -> Fragment:
        fragment = Fragment(kind, self.text[start:end], start, end, row, cell, x, blank)
        self.found.append(fragment)
        return fragment

    def add_name(self, start: int, end: int, place: Place) -> None:
        """Adds a person's name, and remembers it for the pieces that follow."""
        self.add("name", start, end, *place)
        folded = self.text[start:end].lower()
        if folded not in self.known and len(self.known) < 60:
            self.known.append(folded)

    def add_leading(self, names: list[tuple[int, int]], start: int, end: int, place: Place) -> None:
        """Adds the names that a piece begins with, and reads what follows them."""
        for s, e in names:
            self.add_name(start + s, start + e, place)
        self.read_piece(start + names[-1][1], end, place)

    def read_line(self, start: int, end: int, row: int, blank: bool) -> None:
        line = self.text[start:end]
        head = line[:120].rstrip()
        if head.endswith(("ate", "itle")) and ":" in head:  # the caption of another column beside
            head = _BESIDE.sub(":", head)
        may_head = head.endswith(":") and len(line) < 120
        heading = _HEADING.match(head) if may_head else None
        if heading:
            left, right = start + heading.start("who"), start + heading.end("who")
            body = _BODY.search(self.text, left, right)
            if body:  # `Directors:` says of each that they are a director
                left, right = body.span()
            self.add("heading", left, right, row, 0, 0, blank)
            return
        line_start = counted = self.text.rfind("\n", 0, start) + 1
        has_tabs, tabs = "\t" in line, 0
        parted = has_tabs or self.text.find("|", line_start, end) >= 0
        parted = parted or self.text.find("\t", line_start, start) >= 0
        for number, match in enumerate(_CELL.finditer(line)):
            cell_start, cell_end = start + match.start(), start + match.end()
            if _is_caption(match[0]) and not match[0].endswith(":"):
                self.add("caption", cell_start, cell_end, row, number, 0, blank)
                continue
            if parted:
                tabs += self.text.count("\t", counted, cell_start)
                tabs += self.text.count("|", counted, cell_start)
                counted = cell_start
            x = _TAB * tabs if tabs or has_tabs else cell_start - line_start
            self.read_cell(cell_start, cell_end, (row, number, x, blank))

    def read_braced(self, stretch: Braced, row: int) -> None:
        """What stands left of the column of `)`, then what stands at its right."""
        before, self.found = self.found, []
        for start, brace, _ in stretch.lines:
            self.read_line(start, brace, row, False)
            row += 1
        names, self.found = self.found, []
        self.add("prose", stretch.lines[0][1], stretch.lines[0][1], row, 0, 0, False)
        for _, brace, end in stretch.lines:
            self.read_line(brace + 1, end, row, False)
            row += 1
        self.found = before + signed_at_right(names, self.found, self.text) + self.found

    def read_cell(self, start: int, end: int, place: Place) -> None:
        low = bisect_left(self.date_starts, start)
        high = bisect_left(self.date_starts, end, low)
        marks: list[tuple[int, int, str, datetime.date | None]] = [
            (date.start, min(date.end, end), "date", date.value) for date in self.dates[low:high]
        ]
        if _MAY_BE_MARKED.search(self.text, start, end):
            marks += [
                (m.start(), m.end(), m.lastgroup or "tag", None)
                for m in _MARK.finditer(self.text, start, end)
            ]
        if not marks:
            self.read_piece(start, end, place)
            return
        position = start
        for mark_start, mark_end, kind, value in sorted(marks, key=lambda m: (m[0], -m[1])):
            if mark_start < position:
                continue
            self.read_piece(position, mark_start, place)
            if kind not in ("tag", "close", "head"):
                self.add(cast(Kind, kind), mark_start, mark_end, *place).date = value
            position = mark_end
        self.read_piece(position, end, place)

    def read_piece(self, start: int, end: int, place: Place) -> None:
        """A piece of a cell without marks: names, a title, a company, or text."""
        may_head = self.text[start : start + 1] in _FIRST_OF_CAPTIONS
        heads = _CAPTIONS.match(self.text, start, end) if may_head else None
        start, end = _trim(self.text, heads.end() if heads else start, end)
        end = min(end, start + _LONGEST_PIECE)
        piece = self.text[start:end]
        if not (piece[:1].isalpha() or _LETTER.search(piece)) or is_honorific(piece):
            return
        known = self.known_name(start, end)
        if known:
            bracketed = self.text[known[0] - 1] == "(" and self.text[known[1] : known[1] + 1] == ")"
            left, right = known[0] - bracketed, known[1] + bracketed
            before = honorific_edges(self.text[start:left])
            after = honorific_edges(self.text[right:end])
            self.read_piece(start + before[0], start + before[1], place)
            first, last = self.with_style(known, start + before[1], right + after[0])
            self.add("name", first, last, *place)
            self.read_piece(right + after[0], right + after[1], place)
            return
        if _is_caption(piece):
            self.add("caption", start, end, *place)
            return
        office = first_office(piece)
        if office is None:
            self.read_names(start, end, place)
        elif office[0] == 0 or piece[: office[0]].strip(" (,-").casefold() in ("", "as", "its"):
            self.read_title(start, end, place)
        else:
            self.read_before_title(start, end, office[0], place)

    def known_name(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a name that was read before stands in a longer piece (text on one line)."""
        folded = self.text[start:end].lower()
        if len(folded) != end - start:
            return None
        for name in self.known:
            at = folded.find(name)
            if at >= 0 and len(name) < len(folded):
                after = folded[at + len(name) : at + len(name) + 1]
                whole = not after.isalnum() and not folded[max(0, at - 1) : at].isalnum()
                if whole and not _DOUBLED.match(folded, at + len(name)):
                    return start + at, start + at + len(name)
        return None

    def with_style(self, name: tuple[int, int], start: int, end: int) -> tuple[int, int]:
        """The name's span with the styles and orders around it (`Fr.`, `O.S.B.`)."""
        styled = styled_name(self.text[start:end])
        if styled.startswith("(") and styled.endswith(")"):
            styled = styled[1:-1]  # as it is typed below a signature
        at = self.text.find(styled, start, end)
        whole = 0 <= at <= name[0] and name[1] <= at + len(styled)
        return (at, at + len(styled)) if whole else name

    def read_before_title(self, start: int, end: int, office: int, place: Place) -> None:
        """A name, then an office (`Rosa Diaz, President`), or a company's (`…, its Trustee`)."""
        head = self.text[start : start + office]
        joined = _JOINING.search(head)
        head_end = start + (joined.start() if joined else len(head))
        name = self.text[start:head_end].rstrip(" (")
        if is_company_name(name):
            self.add("company", start, end, *place)
        elif names := names_in(name):
            for s, e in names:
                self.add_name(start + s, start + e, place)
            bracket = self.text[start + office - 1] == "("
            self.read_title(start + office - bracket, end, place)
        elif self.found and self.found[-1].kind == "sign" and (names := leading_names(name)):
            self.add_leading(names, start, end, place)
        else:
            self.read_title(start, end, place)

    def read_title(self, start: int, end: int, place: Place) -> None:
        """A title; a name or company straight after one of its offices is no part of it."""
        piece = self.text[start:end]
        last = 0
        while (office := first_office(piece[last:])) is not None:
            last += office[1]
            following = first_office(piece[last:])
            gap = piece[last : last + following[0]] if following else piece[last:]
            if gap[:1] == ")":
                gap, last = gap[1:], last + 1
            if gap[:1].isspace() and self.ends_title(gap.strip()):
                self.add("title", start, start + last, *place)
                self.read_piece(start + last, end, place)
                return
        heading = self.text[end : end + 1] == ":"
        self.add("heading" if heading else "title", start, end, *place)

    def ends_title(self, gap: str) -> bool:
        """Whether the words after an office are a person or a company of their own."""
        other = gap.isupper() and (is_company_name(gap) or bool(_PLAN.search(gap)))
        return other or bool(names_in(gap))

    def read_names(self, start: int, end: int, place: Place) -> None:
        start, end = _trim(self.text, start, end)
        piece = self.text[start:end]
        names = names_in(piece)
        if names:
            for s, e in names:
                self.add_name(start + s, start + e, place)
        elif (
            self.found
            and self.found[-1].kind == "sign"
            and (names := leading_names(piece, twice=True))
        ):
            self.add_leading(names, start, end, place)
        elif is_company_name(piece) or is_law_firm(piece) or _PLAN.search(piece):
            self.add("company", start, end, *place)
        else:
            self.add("text", start, end, *place)


@lru_cache(maxsize=2048)
def _is_caption(piece: str) -> bool:
    return len(piece) <= 200 and _CAPTION.fullmatch(piece) is not None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    body = text[start:end].lstrip(_LOOSE)
    start = end - len(body)
    return start, start + len(body.rstrip(_LOOSE_BEHIND))
