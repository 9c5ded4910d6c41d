"""Registrants on a cover: names, jurisdictions, employer numbers, addresses, telephones."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace

from assistant.checking.roles.captions import Caption, is_debris
from assistant.checking.roles.cover_layout import Line, Page
from assistant.checking.roles.cover_values import (
    Found,
    clean_line,
    is_one_of,
    is_placeholder,
    phones_in,
    title_end,
    without_phones,
)
from assistant.language.identifiers import find_eins, find_phones, normalize_ein
from assistant.language.names import is_company_name
from assistant.language.openings import compiled
from assistant.language.places import (
    find_jurisdictions,
    find_states,
    jurisdiction,
    looks_like_city_state,
)

__all__ = [
    "Registrant",
    "ends_with_form",
    "read_address",
    "read_bare_names",
    "read_employer_numbers",
    "read_jurisdictions",
    "read_names",
    "read_title_name",
    "with_street",
    "with_zip",
]


@dataclass(slots=True)
class Registrant:
    """A registrant as far as the cover was read; each list begins with the surest value."""

    name: list[Found] = field(default_factory=list)
    jurisdiction: list[Found] = field(default_factory=list)
    ein: list[Found] = field(default_factory=list)
    address: list[Found] = field(default_factory=list)
    phone: list[Found] = field(default_factory=list)
    asked: dict[str, Caption] = field(default_factory=dict)
    denied: set[str] = field(default_factory=set)


# --- names --------------------------------------------------------------------------------------

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
_GOES_ON = re.compile(r"(?:\b(?:of|the|and|for|de|&)|[,&-])\s*$", re.I)
_JOINER = re.compile(r"\(?\s*(?:and|&|as\s+well\s+as|together\s+with)\s*\)?[,:]?", re.I)
_NOT_A_NAME = re.compile(
    r"\b(?:securities\s+act|registration\s+(?:statement|no)|file\s+no|amendment\s+no|form\s+[sf]-?\d|post-effective"
    r"|commission|see\s+table|additional\s+registrants|other\s+registrants|check(?:\s*+-?\s*+(?:box|mark)|\s+(?:the|if|one|any|all|here)\b)|co-registrants?\b|and\s+its\s+subsidiar"
    r"|(?:additional|other|subsidiary|guarantor)\s[\w\s]{0,30}(?:registrants|guarantors)"
    r"|depositary\s+shares|guarantors?\s+(?:listed|identified|named))",
    re.I,
)
_BRACKETED = re.compile(
    r"\s*[(\[](?!(?:the|u\.?s\.?a?|uk|canada|bermuda|usa|delaware|\w{2,12}|[A-Z]\.)[)\]])[^()\[\]]{3,200}[)\]]\s*",
    re.I,
)
_FORMERLY = compiled(
    r"(?:,?\s+and\s+(?:the\s+|its\s+|certain\s+)?(?:additional|other|subsidiary|guarantor)\s[\w\s]{0,30}(?:registrants|guarantors)\b"
    r"|,?\s*\(?\b(?:formerly(?:\s+known\s+as)?|f/?k/?a|successor\s+(?:in\s+interest\s+|issuer\s+|by\s+merger\s+|registrant\s+)*(?:to|by)"
    r"|as\s+(?:depositor|sponsor|originator|seller|servicer)|as\s+successor|previously\s+known\s+as|d/?b/?a)\b).*$",
    re.I | re.S,
)


def read_names(page: Page, start: int, end: int, wanted: int, cue: Caption | None) -> list[Found]:
    """The registrants' names in a stretch of the page; `wanted` is how many employer numbers
    or jurisdictions follow, where that is known (else 1)."""
    groups: list[list[Line]] = []
    lines = page.lines(start, end)
    alone = _one_a_line(lines, wanted)
    apart = True
    for line in lines:
        clean = _name_of(line.text)
        if _JOINER.fullmatch(line.text) or line.after_column:
            apart = True
            if not clean or _JOINER.fullmatch(line.text):
                continue
        if not clean or not _can_be_name(clean):
            continue
        if not apart and groups and not _begins_name(groups[-1], clean, wanted):
            groups[-1].append(line)
        else:
            groups.append([line])
        apart = alone
        if re.search(r"(?:,|;)?\s+and\s*$|;\s*$", line.text, re.I) and _complete(groups[-1]):
            apart = True
    if wanted <= 1 and len(groups) > 1 and not all(_complete(group) for group in groups):
        groups = [[line for group in groups for line in group]] if len(groups) == 2 else groups[-1:]
    wanted = wanted if len(groups) == 1 else 1
    return [found for group in groups for found in _split_line(page, group, wanted, cue)]


def _one_a_line(lines: list[Line], wanted: int) -> bool:
    """Whether so many lines can be names as there are employer numbers for them."""
    named = [clean for line in lines if (clean := _name_of(line.text)) and _can_be_name(clean)]
    return wanted > 2 and len(named) == wanted and all(name[0].isupper() for name in named)


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
    r"|partnership)\b\.?,?\s+(?:and\s+)?(?=[A-Z])(?!partnership|company|corporation|liability)",
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
    clean = [name for name in map(_name_of, names) if name]
    if wanted < 2 or len(clean) != wanted:
        clean = [value]
    found = []
    for name in clean:
        at = page.text.find(name, line.start, line.end)
        spot = (at, at + len(name)) if at >= 0 else (line.start, line.end)
        found.append(Found(name, [spot], 0.95, cue, rule))
    return found


_JOINED_BEFORE = re.compile(r"^(?:and|of)\s+(?=[A-Z])")
_JOINED_AFTER = compiled(r"(?:,|;)?\s+and\s*$")


def _name_of(text: str) -> str:
    clean = clean_line(text)
    clean = _BRACKETED.sub(" ", clean)
    clean = _FORMERLY.sub("", clean)
    clean = _JOINED_AFTER.sub("", _JOINED_BEFORE.sub("", clean))
    clean = clean.strip(' ,;"“”') + ("" if not clean.endswith('."') else ".")
    return " ".join(clean.split())


def _can_be_name(text: str) -> bool:
    if not re.search(r"[A-Za-z]{2}", text) or len(text) > 180 or is_placeholder(text):
        return False
    if _NOT_A_NAME.search(text) or text.startswith("("):
        return False
    if find_eins(text) or find_phones(text):
        return False
    return not (
        jurisdiction(text)
        and len(text.split()) <= 2
        and not is_company_name(text)
        and _whole_place(text)
    )


def _whole_place(text: str) -> bool:
    found = find_jurisdictions(text)
    return len(found) == 1 and found[0][2] - found[0][1] >= len(text) - 2


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


_SERIES_ONLY = re.compile(r"[IVX]{1,5}|[A-Z]|\d{1,2}")


def _begins_name(group: list[Line], clean: str, wanted: int) -> bool:
    if _FORM_ONLY.fullmatch(clean) or _GOES_ON.search(group[-1].text):
        return False
    if _SERIES_ONLY.fullmatch(clean):
        return False
    if _complete(group) or _are_series(_name_of(group[-1].text), clean):
        return True
    printed = _name_of(" ".join(line.text for line in group))
    return wanted > 1 and is_company_name(printed)


# --- jurisdictions and employer numbers ---------------------------------------------------------


_FEDERAL = re.compile(r"federal(?:ly\s+chartered)?", re.I)  # savings institutions


def read_jurisdictions(page: Page, start: int, end: int, cue: Caption) -> list[Found]:
    """The places named in the values above a jurisdiction's caption, in order.

    A line that is a place as a whole goes before places inside longer lines.
    """
    whole: list[Found] = []
    inside: list[Found] = []
    for line in page.lines(start, end):
        text = line.text.strip(" *")
        numbers = find_eins(line.text)
        head = line.text[: numbers[0].start].strip() if numbers else text
        head = re.sub(r"\s+\d{4}$", "", head)
        if _FEDERAL.fullmatch(head):
            parts = [(line.start, line.start + line.text.find(head) + len(head))]
            whole.append(Found("Federal", parts, 0.8, cue, "charter beside its caption"))
        elif (
            head and len(head) <= 60 and (place := jurisdiction(head)) and not is_company_name(head)
        ):
            at = page.text.find(head, line.start, line.end)
            at, upto = (at, at + len(head)) if at >= 0 else (line.start, line.end)
            spots = find_jurisdictions(page.text[at:upto])
            if spots:
                at, upto = at + spots[0][1], at + spots[0][2]
            several = [s for s in spots if s[0] != place]
            whole.append(Found(place, [(at, upto)], 0.95, cue, "jurisdiction beside its caption"))
            base = at - spots[0][1] if spots else at
            if (
                len(several)
                and re.search(r"\band\b|,|;|/", head)
                and "(" not in head
                and len(spots) == 2
            ):
                name, first, last = spots[1]
                if not re.search(r"canada|wales", name, re.I):
                    whole.append(Found(name, [(base + first, base + last)], 0.8, cue))
        else:
            for name, first, last in find_jurisdictions(line.text):
                parts = [(line.start + first, line.start + last)]
                inside.append(Found(name, parts, 0.8, cue, "jurisdiction above its caption"))
    if whole:
        return whole
    return inside[-1:] if inside else []


_LOOSE_EIN = re.compile(
    r"(?<![\w-])(?:\d{9}|\d{2}\s\d{7}|\d{3}-\d{2}-\d{4}|\d{2}-\d{3}-\d{4}|\d-\d{8}|\d{3}-\d{6})(?![\w-])"
)


def read_employer_numbers(page: Page, start: int, end: int, cue: Caption) -> list[Found]:
    """The employer identification numbers in the values above their caption, in order."""
    found = [
        Found(code.value, [(code.start, code.end)], 0.95, cue, "number above its caption")
        for code in find_eins(page.text, start, end)
    ]
    if found:
        return found
    for match in _LOOSE_EIN.finditer(page.text, start, end):
        value = normalize_ein(match.group())
        if value:
            found.append(Found(value, [match.span()], 0.8, cue, "nine digits above the caption"))
    return found


# --- addresses ----------------------------------------------------------------------------------

_ZIP_ONLY = re.compile(r"\(?\s*(\d{5}(?:\s?[-–]\s?\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d)\s*\)?")
_STREET = re.compile(
    r"\d|\b(?:p\.?\s?o\.?\s+box|one|two|three|four|five|plaza|street|avenue|building|centre|center)\b",
    re.I,
)
_NOISE = compiled(
    r"^(?:attention|attn)\b|@|www\.|^\W*(?:and|or)\W*$|^\(.*\)$|^\(names?\W*$|\bsee\s+(?:table|next)|^(?:tele)?phone\b\W*$|^fax\b\W*$|^tel\b\W*$"
    r"|^\(?(?:0{0,2}[01])-\d{4,6}\)?$",  # the Commission's file number
    re.I,
)


_NO_ZIP = re.compile(r"(?:(?<=\w)\s+(?:not\s+applicable|n/a))?\s*$", re.I)  # where a zip stands


def read_address(
    page: Page, start: int, end: int, names: list[str], cue: Caption
) -> tuple[Found | None, list[Found]]:
    """The address in a stretch of the page as one line, and the telephone numbers in it."""
    phones = [
        Found(value, [(at, upto)], 0.95 if cue.with_phone else 0.8, cue, "telephone in the address")
        for value, at, upto, fax in phones_in(page, start, end)
        if not fax
    ]
    parts: list[tuple[int, int]] = []
    for line in page.lines(start, end):
        if _NOISE.search(line.text) or is_placeholder(line.text) or is_debris(line.text):
            continue
        kept = without_phones(page, line)
        if kept is None:
            continue
        kept = (kept[0], kept[1] - len(_NO_ZIP.findall(page.text[slice(*kept)])[0]))
        text = clean_line(page.text[slice(*kept)])
        if not text or is_one_of(text, names) or find_eins(text):
            continue
        if any(text == clean_line(page.text[slice(*part)]) for part in parts):
            continue  # the same line of a block beside this one
        if parts and re.fullmatch(r"\d{4}", text) and page.text[: parts[-1][1]].endswith("-"):
            parts[-1] = (parts[-1][0], kept[1])  # a zip code over two lines
            continue
        parts.append(kept)
    parts = _from_street(page, parts, names)
    if not parts:
        return None, phones
    value = _joined(page, parts)
    if not re.search(r"[A-Za-z]{3}", value) or len(value) > 320:
        return None, phones
    return Found(
        value, parts, 0.95 if len(parts) <= 6 else 0.7, cue, "address at its caption"
    ), phones


def _from_street(
    page: Page, parts: list[tuple[int, int]], names: list[str]
) -> list[tuple[int, int]]:
    """Without the registrant's name where it begins a line that goes on with the address."""
    if parts:
        start, end = parts[0]
        text = page.text[start:end]
        for name in names:
            if (
                len(name) > 4
                and text.casefold().startswith(name.casefold())
                and len(text) > len(name) + 8
            ):
                start += len(name)
                rest = page.text[start:end]
                parts = [(end - len(rest.lstrip(" ,;\n")), end), *parts[1:]]
                break
    return parts[-8:]


def _joined(page: Page, parts: list[tuple[int, int]]) -> str:
    texts = [clean_line(page.text[start:end]).strip(" ,;") for start, end in parts]
    texts = [re.sub(r"(?<=\d)\s+(?=(?:st|nd|rd|th)\b)", "", text) for text in texts]
    texts = [re.sub(r"(?<=\d{5}-)\s+(?=\d{4}$)", "", text) for text in texts]
    codes = [match.group(1) for text in texts if (match := _ZIP_ONLY.fullmatch(text))]
    value = ", ".join(text for text in texts if text and not _ZIP_ONLY.fullmatch(text))
    return " ".join([value, *codes[:1]]) if value else ""


def with_street(address: Found, page: Page, start: int, end: int) -> Found:
    """A city with the street that was printed between the two columns above it."""
    if len(address.parts) != 1 or not looks_like_city_state(str(address.value)):
        return address
    parts = [
        (line.start, line.end)
        for line in page.lines(start, end)
        if _STREET.search(line.text)
        and not find_eins(line.text)
        and not re.fullmatch(r"\d{4}", line.text)
    ]
    if not parts:
        return address
    value = _joined(page, [*parts, *address.parts])
    return Found(value, [*parts, *address.parts], 0.8, address.cue, "street between the columns")


def with_zip(address: Found, page: Page, start: int, end: int) -> Found:
    """The address with the zip code that stands in a cell of its own, or with the city that
    stands before it there."""
    for line in page.lines(start, end):
        street = not find_states(str(address.value))
        if street and _ZIP_ONLY.search(line.text) and looks_like_city_state(line.text):
            parts = [*address.parts, (line.start, line.end)]
            value = _joined(page, parts)
            return Found(
                value, parts, address.strength, address.cue, "street and city side by side"
            )
        match = _ZIP_ONLY.fullmatch(line.text)
        if match and match.group(1) not in str(address.value):
            value = f"{address.value} {match.group(1)}"
            parts = [*address.parts, (line.start, line.end)]
            return Found(value, parts, address.strength, address.cue, "address and its zip code")
    return address
