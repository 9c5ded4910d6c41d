"""Registrants' names on a cover: several lines of one name, several names, a line each."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import (
    UNTOLD,
    Found,
    clean_line,
    is_of_captions,
    is_placeholder,
    title_end,
)
from assistant.language.identifiers import find_eins, find_phones
from assistant.language.names import is_company_name
from assistant.language.openings import compiled
from assistant.language.places import find_jurisdictions, is_whole_place, jurisdiction

__all__ = [
    "are_series",
    "before_place",
    "ends_with_form",
    "place_behind",
    "read_bare_names",
    "read_names",
    "read_title_name",
]

_LEGAL_FORM = re.compile(
    r"(?:\b(?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|l\.\s?l\.\s?c|l\.\s?p|lp|plc|trust"
    r"|n\.\s?v|s\.\s?a|a\.\s?g|ag|n\.\s?a|partnership|bancorp|bancshares|gmbh|ulc|b\.\s?v|se)\b\.?"
    r"|,\s*p\.\s?l\.\s?c\.?)[\s*)]*$",
    re.I,
)
_FORM_ONLY = re.compile(
    r"(?:,\s*)?(?:&\s*)?(?:(?:and\s+)?(?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|l\.l\.c|l\.p|lp|plc"
    r"|holdings?|group|trust|partnership|limited\s+partnership|public\s+limited\s+company|n\.v|s\.a)\b\.?[\s,]*)+",
    re.I,
)
_FORM_AFTER = re.compile(  # the second line of a name: `(UK) HOLDINGS PLC`
    r"\([A-Za-z.]{2,20}\)\s+(?:[A-Z][\w&-]*\s+)?(?:plc|ltd|limited|inc|corp|llc|holdings?|n\.v|b\.v)\b\.?",
    re.I,
)
_FORM_AGAIN = re.compile(r"Corporation|Company", re.I)
_FORMED = re.compile(r"(?<![-\w])(?:Inc|Corp|Corporation|L\.?L\.?C|Ltd|L\.P)\b\.?$", re.I)
_GOES_ON = re.compile(r"(?:\b(?:of|the|and|for|de|&)|[,&-])\s*$", re.I)
_JOINER = re.compile(r"\(?\s*(?:and|&|as\s+well\s+as|together\s+with)\s*\)?[,:]?", re.I)
_NOT_A_NAME = re.compile(
    r"\b(?:securities\s+act|registration\s+(?:statement|no)|file\s+no|amendment\s+no|form\s+[sf]-?\d|post-effective"
    r"|commission|\bcik\W{0,3}\d|see\s+table|additional\s+registrants|other\s+registrants|check(?:\s*+-?\s*+(?:box|mark)|\s+(?:the|if|one|any|all|here)\b)|co-registrants?\b|and\s+its\s+subsidiar"
    r"|(?:additional|other|subsidiary|guarantor)\s[\w\s]{0,30}(?:registrants|guarantors)"
    r"|depositary\s+shares|registration\s+fee|guarantors?\s+(?:listed|identified|named))",
    re.I,
)
_BRACKETED = re.compile(
    r"\s*[(\[](?!(?:the|u\.?s\.?a?|uk|canada|bermuda|usa|delaware|\w{2,12}|(?:[A-Z]\.){1,4})[)\]])[^()\[\]]{3,200}[)\]]\s*",
    re.I,
)
_FORMERLY = compiled(
    r"(?:,?\s+and\s+(?:the\s+|its\s+|certain\s+)?(?:additional|other|subsidiary|guarantor)\s[\w\s]{0,30}(?:registrants|guarantors)\b"
    r"|(?:^|\s)(?:and\s+)?(?:the\s+|certain\s+)?(?:subsidiary|additional|other)\s(?:guarantors?|registrants?)"
    r"\s(?:listed|identified|named|set\s+forth)\b"
    r"|,?\s*\(?\b(?:formerly(?:\s+known\s+as)?|f/?k/?a|successor\s+(?:in\s+interest\s+|issuer\s+|by\s+merger\s+|registrant\s+)*(?:to|by)"
    r"|as\s+(?:depositor|sponsor|originator|seller|servicer)|as\s+successor|previously\s+known\s+as|d/?b/?a)\b).*$",
    re.I | re.S,
)


_AND_AT_END = re.compile(r"(?:,|;)?\s+and\s*$|;\s*$", re.I)


def read_names(page: Page, start: int, end: int, wanted: int, cue: Caption | None) -> list[Found]:
    """The registrants' names in a stretch of the page; `wanted` is how many employer numbers
    or jurisdictions follow, where that is known (else 1)."""
    groups: list[list[Line]] = []
    lines = _behind_logo(page, start, end)
    if wanted == 2 and _are_rows(lines):
        return [found for at in (0, 1) for found in _split_line(page, lines[at::2], 1, cue)]
    alone = _one_a_line(lines, wanted)
    apart = True
    for line in lines:
        clean = _name_of(line.text)
        above = _name_of(groups[-1][-1].text) if groups else ""
        if _FORM_AGAIN.fullmatch(clean) and _FORMED.search(above):
            continue  # `A New York` / `Corporation` below `Hale Corp.`
        if _JOINER.fullmatch(line.text) or line.after_column:
            open_name = groups and wanted <= 1 and not _complete(groups[-1])
            if open_name and not line.after_column and len(groups[-1]) == 1:
                groups[-1].append(line)  # `Alder` / `and` / `Beech Holdings Limited`
                continue
            apart = True
            if not clean or _JOINER.fullmatch(line.text):
                continue
        if not clean or not _can_be_name(clean):
            continue
        if groups and line.after_column and _FORM_ONLY.fullmatch(clean):
            groups[-1].append(line)  # the line was stretched to the margin
        elif not apart and groups and not _begins_name(groups[-1], clean, wanted):
            groups[-1].append(line)
        else:
            groups.append([line])
        apart = alone
        if _AND_AT_END.search(line.text) and _complete(groups[-1]):
            apart = True
    if wanted <= 1 and len(groups) > 1 and not (_all_whole(groups) or _all_series(groups)):
        whole = [group for group in groups if _complete(group)]
        if len(groups) == 2:
            groups = [[line for group in groups for line in group]]
        else:
            groups = whole if len(whole) > 1 else groups[-1:]
    wanted = wanted if len(groups) == 1 else 1
    return [found for group in groups for found in _split_line(page, group, wanted, cue)]


def _are_rows(lines: list[Line]) -> bool:
    """Whether two names of two lines side by side were read row by row: `Hale Energy`, `Orme Gas`,
    `Corp.`, `and Electric Company`."""
    if len(lines) != 4 or not _FORM_ONLY.fullmatch(_name_of(lines[2].text)):
        return False
    return not _complete(lines[1:2]) and bool(_AND_FIRST.match(lines[3].text))


_AND_FIRST = re.compile(r"(?:and|&)\s", re.I)


_LOGO = re.compile(r"[\[(<](?:\w+\s+)?(?:logo|graphic|picture|image)\b", re.I)


def _behind_logo(page: Page, start: int, end: int) -> list[Line]:
    """The lines of a stretch; behind a logo's words, where a whole name stands below a gap."""
    lines = page.lines(start, end)
    if not _LOGO.search(page.text, start, end):
        return lines
    for at in range(len(lines) - 1, 0, -1):
        if lines[at].after_gap or _LOGO.search(lines[at - 1].text):
            return lines[at:] if _complete(lines[at:]) else lines
    return lines


def _all_whole(groups: list[list[Line]]) -> bool:
    return all(_complete(group) for group in groups)


def _all_series(groups: list[list[Line]]) -> bool:
    return are_series([_name_of(" ".join(line.text for line in group)) for group in groups])


def are_series(names: list[str]) -> bool:
    """Whether the names differ in their last number alone, as those of trusts do."""
    return all(_are_series(left, right) for left, right in itertools.pairwise(names))


def _one_a_line(lines: list[Line], wanted: int) -> bool:
    """Whether so many lines can be names as there are employer numbers for them."""
    if wanted <= 2:
        return False
    named = [clean for line in lines if (clean := _name_of(line.text)) and _can_be_name(clean)]
    return len(named) == wanted and all(name[0].isupper() for name in named)


def read_bare_names(
    page: Page, start: int, end: int, wanted: int, cue: Caption
) -> tuple[list[Found], int]:
    """Companies between the title and the codes of a cover that has no caption for names, and
    where they end; `start` where there are none."""
    first = title_end(page.text, start, end)
    lines = [line for line in page.lines(first, end) if is_company_name(line.text)]
    if not lines:
        return [], start
    names = read_names(page, first, lines[-1].end, wanted, cue)
    return [replace(found, strength=0.8) for found in names], lines[-1].end


# Where a name ends and the next begins, in a text that has lost its line ends.
_NEXT_NAME = re.compile(
    r"\b(?:inc|corp|co|ltd|llc|l\.l\.c|l\.p|lp|plc|trust|corporation|company|limited"
    r"|partnership|joint\s+venture)\b\.?,?\s+(?:and\s+)?(?:\([^()]{3,160}\)\s+)?(?=[A-Z])(?!partnership|company|corporation|liability)"
    r"(?!(?:[IVX]{1,5}|[A-Z])(?:\s|$))",  # the number of a trust
    re.I,
)


def read_title_name(page: Page, start: int, end: int, cue: Caption) -> list[Found]:
    """A company alone on its line among the words of the title, the last one: columns of
    registration numbers can stand between it and its caption."""
    for line in reversed(page.lines(start, end)):
        if is_company_name(line.text) and _can_be_name(_name_of(line.text)):
            return _split_line(page, [line], 1, cue)
    return []


def _split_line(page: Page, group: list[Line], wanted: int, cue: Caption | None) -> list[Found]:
    rule = "name above its caption"
    value = _name_of(" ".join(line.text for line in group))
    if len(group) > 1 or not value:
        parts = [(line.start, line.end) for line in group]
        return [Found(value, parts, 0.95, cue, rule)] if value else []
    line = group[0]
    cuts = [0, *(m.end() for m in _NEXT_NAME.finditer(line.text)), len(line.text)]
    names = [line.text[first:last] for first, last in itertools.pairwise(cuts)]
    clean = [name for name in map(_name_of, names) if name and _can_be_name(name)]
    strength = 0.95
    if wanted < 2 or len(clean) != wanted:
        clean = [value]
        if wanted == 2 and cue is not None and cue.plural and not _ENUMERATES.search(value):
            strength, rule = 0.6, UNTOLD  # two names in one line, parted by nothing
    found = []
    for name in clean:
        at = page.text.find(name, line.start, line.end)
        spot = (at, at + len(name)) if at >= 0 else (line.start, line.end)
        found.append(Found(name, [spot], strength, cue, rule))
    return found


# A name behind which the others are named elsewhere: `Hale Corp. and its subsidiaries`.
_ENUMERATES = re.compile(r"\b(?:subsidiar|guarantor|registrant|et\s+al|listed|others)", re.I)


_JOINED_BEFORE = re.compile(r"^(?:and|of)\s+(?=[A-Z])")
_JOINED_AFTER = compiled(r"(?:,|;)?\s+and\s*$")


def _name_of(text: str) -> str:
    clean = clean_line(text).replace("** **", " ")  # bold on two lines of a Markdown text
    clean = _BRACKETED.sub(" ", clean)
    clean = _FORMERLY.sub("", clean)
    clean = _KIND.sub("", clean)
    clean = _JOINED_BEFORE.sub("", clean)
    if (behind := _BEHIND.search(clean)) and _is_place_of(clean[: behind.start()], behind["place"]):
        clean = clean[: behind.start()]
    clean = _JOINED_AFTER.sub("", clean)
    clean = clean.strip(' ,;"“”') + ("" if not clean.endswith('."') else ".")
    return " ".join(clean.split())


# Where a registrant was organized, behind its name: `Quillon Capital Trust I (Delaware)`.
_BEHIND = compiled(r"\s*\((?:an?\s+)?(?P<place>[A-Z][A-Za-z. ]{3,30})\)\W*$")


# What it is, behind its name: `Quillon Fund A L.P., a Delaware limited partnership`.
_KIND = compiled(
    r",\s+an?\s+[A-Z][A-Za-z ]{3,30}\s(?:limited\s+(?:liability\s+company|partnership)|corporation"
    r"|(?:statutory\s+|business\s+)*trust|general\s+partnership)\b[\s,]*$"
)


def _is_place_of(name: str, place: str) -> bool:
    return jurisdiction(place) is not None and ends_with_form(name)


def place_behind(page: Page, name: Found, cue: Caption) -> Found | None:
    """The jurisdiction in brackets behind a registrant's name on its line, or below it where
    its employer number follows: the rows of a table of registrants, a line for each cell."""
    start, end = name.parts[-1]
    below = page.lines(end, min(len(page.text), end + 120))[:2]
    if len(below) == 2 and is_whole_place(below[0].text) and _NUMBER.fullmatch(below[1].text):
        value = jurisdiction(below[0].text)
        return Found(value, [(below[0].start, below[0].end)], 0.9, cue, "place below the name")
    end = max(end, page.text.find("\n", start))
    behind = _BEHIND.search(page.text, start, end)
    if behind is None or not _is_place_of(page.text[start : behind.start()], behind["place"]):
        return None
    value = jurisdiction(behind["place"])
    return Found(value, [behind.span("place")], 0.9, cue, "place behind the name")


def before_place(page: Page, name: Found) -> Found:
    """The name without the jurisdiction that stands behind it on its line, over the captions of
    both: `Quillon Corporation          South Carolina`."""
    value = str(name.value)
    places = find_jurisdictions(value)
    if not places or places[-1][2] < len(value) or not ends_with_form(value[: places[-1][1]]):
        return name
    start, end = name.parts[-1]
    cut = page.text.rfind(value[places[-1][1] :], start, end)
    if cut <= start:
        return name
    end = start + len(page.text[start:cut].rstrip(" ,"))
    value = value[: places[-1][1]].rstrip(" ,")
    return replace(name, value=value, parts=[*name.parts[:-1], (start, end)])


_NUMBER = re.compile(r"\d\d-?\d{7}")
_CITY_END = re.compile(r"[A-Za-z.]\s+\d{5}(?:-\d{4})?$")  # an address


_SHORT_EIN = re.compile(r"\b\d\d-\d{6}\b(?!-)")  # an employer number that lost a digit
_LETTERS = re.compile(r"[A-Za-z]{2}")


# A government that registers its bonds under Schedule B: its name is a place's.
_SOVEREIGN = re.compile(
    r"(?:The\s+)?(?:State\s+of\s+(?:Israel|Qatar|Kuwait)|Commonwealth\s+of\s+(?:Australia|the\s+Bahamas)"
    r"|(?:[A-Z][a-z]+\s+)?(?:Republic|Kingdom|Province)\s+of(?:\s+the)?(?:\s+[A-Z][\w'’-]+){1,3}"
    r"|United\s+Mexican\s+States)",
    re.I,
)


def _can_be_name(text: str) -> bool:
    if _FORM_ONLY.fullmatch(text):  # `L.P.` below `Quillon Fund III,`
        return True
    if not _LETTERS.search(text) or len(text) > 180 or is_placeholder(text):
        return False
    if _NOT_A_NAME.search(text) or is_of_captions(text):
        return False
    if _SOVEREIGN.fullmatch(text):
        return True
    if text.startswith("(") and not _FORM_AFTER.fullmatch(text):
        return False
    if find_eins(text) or _SHORT_EIN.search(text) or find_phones(text) or _CITY_END.search(text):
        return False
    return not (
        jurisdiction(text)
        and (len(text.split()) <= 2 or len(text) < 60)
        and not is_company_name(text)
        and _whole_place(text)
    )


def _whole_place(text: str) -> bool:
    found = find_jurisdictions(text)
    return bool(found) and sum(last - first + 1 for _, first, last in found) >= len(text) - 1


def ends_with_form(name: str) -> bool:
    """Whether a company's name ends with its legal form, so that no more of it can follow."""
    series = _SERIES.search(name)  # `Quillon Capital Trust II`
    name = name[: series.start()] if series else name
    return bool(_LEGAL_FORM.search(name)) and not _GOES_ON.search(name)


_SERIES = re.compile(r"(?<=trust)\s+(?:[IVX]{1,5}|[A-Z]|\d{1,2})$", re.I)
_NUMBERED = re.compile(r"(?P<stem>[\w&’'., -]{6,80}?)\s+(?:[IVX]{1,5}|[A-Z]|\d{1,2})")


def _are_series(left: str, right: str) -> bool:
    """Whether two lines are names that differ in their last number alone: `Trust I`, `Trust II`."""
    one, other = _NUMBERED.fullmatch(left), _NUMBERED.fullmatch(right)
    return bool(one and other and one["stem"] == other["stem"] and left != right)


def _complete(group: list[Line]) -> bool:
    return ends_with_form(_name_of(" ".join(line.text for line in group)))


_SERIES_ONLY = re.compile(
    r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})(?:,?\s+(?:inc|corp|llc|l\.?p|ltd|limited\s+partnership)\.?)?",
    re.I,
)


def _begins_name(group: list[Line], clean: str, wanted: int) -> bool:
    if _FORM_ONLY.fullmatch(clean) or _GOES_ON.search(group[-1].text):
        return False
    if _FORM_AFTER.fullmatch(clean):
        return False
    if _SERIES_ONLY.fullmatch(clean):
        return False
    last = _name_of(group[-1].text)
    if _complete(group) or _are_series(last, clean):
        return True
    if clean.startswith(f"{last} ") and ends_with_form(clean):  # `Fund Eight` / `Fund Eight A L.P.`
        return True
    printed = _name_of(" ".join(line.text for line in group))
    return wanted > 1 and is_company_name(printed)
