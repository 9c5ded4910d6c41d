"""Registrants on a cover: their addresses and telephones."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from assistant.checking.roles.captions import Caption, is_debris
from assistant.checking.roles.cover_blocks import is_address, person_in, person_with_title
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import (
    Found,
    clean_line,
    is_one_of,
    is_placeholder,
    phones_in,
    without_phones,
)
from assistant.language.given_names import is_given_name
from assistant.language.identifiers import find_eins
from assistant.language.openings import compiled
from assistant.language.places import (
    ends_with_country,
    find_jurisdictions,
    find_states,
    is_whole_place,
    looks_like_city_state,
)

__all__ = [
    "Registrant",
    "address_above_name",
    "address_between",
    "bare_address",
    "names_again",
    "read_address",
    "with_street",
    "with_zip",
    "without_places",
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


def names_again(known: list[Registrant], names: list[Found]) -> bool:
    """Whether the names begin with that of the only registrant so far, of whom nothing but the
    name was read: the first of several is printed alone, then again with the others."""
    if len(known) != 1 or known[0].jurisdiction or known[0].ein or known[0].address:
        return False
    first, again = (str(x.value).casefold().strip(" .") for x in (known[0].name[0], names[0]))
    return first == again


# --- addresses ----------------------------------------------------------------------------------

_ZIP_ONLY = re.compile(
    r"\(?\s*(\d{5}(?:\s?[-–]\s?\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d"
    r"|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\s*\)?"  # `K1G 4K9` of Canada, `CB22 3AT` of Britain
)
# Over `(Zip Code)` alone: `HM 12` of Bermuda, `KY1-1104` of the Cayman Islands, of Asia and Israel
_CODE_ABROAD = re.compile(r"([A-Z]{2}\s?\d{2}|KY\d-\d{4}|\d{6,7})")
_STREET = re.compile(
    r"\d|\b(?:p\.?\s?o\.?\s+box|one|two|three|four|five|plaza|street|avenue|building|centre|center)\b",
    re.I,
)
_NOISE = compiled(
    r"^(?:attention|attn)\b|@|www\.|^\W*(?:and|or)\W*$|^\(.*\)$|^\(names?\W*$|\bsee\s+(?:table|next)|^(?:tele)?phone\b\W*$|^fax\b\W*$|^tel\b\W*$"
    r"|^\(?(?:0{0,2}[01])-\d{4,6}\)?$"  # the Commission's file number
    r"|^\d{3}-\d{4}$"  # a telephone number over two lines
    r"|^\([^)\d]*$",  # a note whose other half stands elsewhere
    re.I,
)


_OF_EMPLOYER = compiled(
    r"[^(]{0,40}\b(?:identification|i\.\s?d\.)\s+(?:nos?|numbers?|code)\b\.?\)", re.I
)
_ZIP_CAPTION = re.compile(r"\s*\(zip\s+codes?\)\s*$", re.I)
_NO_ZIP = re.compile(r"(?:(?<=\w)\s+(?:not\s+applicable|n/a))?\s*$", re.I)  # where a zip stands

_WORD = re.compile(r"[A-Za-z]{3}")
_AREA_CODE_LAST = re.compile(r"(?<=\d{5})[\s,]*\(\d{3}\)$")  # its telephone stands in the next line


_PLACE_LAST = re.compile(r"(?<=\d)\s+([A-Z][A-Za-z]{3,}(?:\s[A-Z][A-Za-z]+)?)$")


def _is_rest(text: str) -> bool:
    """Whether a line is the end of captions that began above: `in its charter) organization)`."""
    return text.endswith(")") and text.count(")") > text.count("(")


# The ends of captions in three columns, before an address in the same line.
_CAPTIONS_END = re.compile(
    r"(?:[^()]{0,80}\b(?:incorporation|organization|charters?|no\.|numbers?|code)\)\s+){1,4}(?=\w)",
    re.I,
)
# Two columns whose lines were printed as one: `Tulsa, Oklahoma 74103 40 Cask Lane`, a city twice,
# an officer between the street and the city.
_TWO_COLUMNS = re.compile(
    r"[A-Za-z]\.?,?\s\d{5}(?:-\d{4})?\s+\d{1,5}\s+[A-Z][A-Za-z]"
    r"|(?P<city>\b[A-Z]\w+,\s[A-Z][\w. ]{1,20}\s\d{5})\s(?:\w+\s)?(?P=city)"
    r"|,\s(?:(?:executive|senior)\s)?vice\spresident\b|,\schief\s\w+\sofficer\b|,\sgeneral\scounsel\b",
    re.I,
)


def read_address(
    page: Page, start: int, end: int, names: list[str], cue: Caption
) -> tuple[Found | None, list[Found]]:
    """The address in a stretch of the page as one line, and the telephone numbers in it."""
    phones = [
        Found(value, [(at, upto)], 0.95 if cue.with_phone else 0.8, cue, "telephone in the address")
        for value, at, upto, fax in phones_in(page, start, end)
        if not fax
    ]
    parts = _behind_partner(page, _address_lines(page, start, end, names))
    parts = _from_street(page, _without_person(page, parts), names)
    if not parts:
        return None, phones
    value = _joined(page, parts)
    if not _WORD.search(value) or len(value) > 320 or _TWO_COLUMNS.search(value):
        return None, phones
    return Found(
        value, parts, 0.95 if len(parts) <= 6 else 0.7, cue, "address at its caption"
    ), phones


def _address_lines(page: Page, start: int, end: int, names: list[str]) -> list[tuple[int, int]]:
    """The lines of a stretch that may be of an address, each without what is of none."""
    parts: list[tuple[int, int]] = []
    for line in page.lines(start, end):
        if parts and line.text[0].isdigit() and _SUITE_OPEN.search(page.text, *parts[-1]):
            parts[-1] = (parts[-1][0], line.end)  # `9 Elm Street, Suite` / `410`
            continue
        if _NOISE.search(line.text) or is_placeholder(line.text) or is_debris(line.text):
            continue
        if not parts and (_OF_EMPLOYER.match(line.text) or _is_rest(line.text)):
            continue  # the rest of another column's caption
        kept = without_phones(page, line)
        if kept is None:
            continue
        kept = _without_captions(page, kept)
        text = clean_line(page.text[slice(*kept)])
        if not text or is_one_of(text, names) or find_eins(text):
            continue
        if any(text == clean_line(page.text[slice(*part)]) for part in parts):
            continue  # the same line of a block beside this one
        if parts and re.fullmatch(r"\d{4}", text) and page.text[: parts[-1][1]].endswith("-"):
            parts[-1] = (parts[-1][0], kept[1])  # a zip code over two lines
            continue
        parts.append(kept)
    return parts


_SUITE_OPEN = re.compile(r"(?<=[\s,])(?:suite|ste\.?|unit|room|office|box)$", re.I)
# What the company is to a fund or a trust whose offices are its own.
_ITS_PART = re.compile(
    r"(?:(?:its|the|as)\s+)?(?:(?:managing|corporate|sole)\s+)?"
    r"(?:general\s+partner|owner|sponsor|depositor|trustee|manager|managing\s+member)s?",
    re.I,
)


def _behind_partner(page: Page, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines behind the company that manages the registrant: `Hale Futures, Inc.` / `General
    Partner` / `40 Cask Lane`."""
    texts = [clean_line(page.text[slice(*part)]).strip(" ,()") for part in parts[:3]]
    for at, text in enumerate(texts[:-1]):
        if at and _ITS_PART.fullmatch(text) and not re.match(r"c/o\b", texts[0], re.I):
            return parts[at + 1 :]
    return parts


def _without_captions(page: Page, kept: tuple[int, int]) -> tuple[int, int]:
    """A line without the end of a caption before it, and those of zip and area code behind it."""
    if rest := _CAPTIONS_END.match(page.text, *kept):
        kept = (rest.end(), kept[1])
    kept = (kept[0], kept[1] - len(_NO_ZIP.findall(page.text[slice(*kept)])[0]))
    if zip_caption := _ZIP_CAPTION.search(page.text, *kept):
        kept = (kept[0], zip_caption.start())
    if code := _AREA_CODE_LAST.search(page.text, *kept):
        kept = (kept[0], code.start())
    place = _PLACE_LAST.search(page.text, *kept)
    if place and any(name == place[1].title() for name, _, _ in find_states(place[1])):
        kept = (kept[0], place.start())  # the jurisdiction of the column beside
    return kept


# `40 Cask Lane, Tulsa, Oklahoma 74103, (918) 555-0140`: a whole address in one line
_WHOLE = re.compile(
    r"^\W*\d[^\n]{5,60},\s[A-Z][A-Za-z. ]+\s\d{5}(?:-\d{4})?[,;]?\s\(?\d{3}\)?[-. ]"
)
_WHOLE_ALONE = re.compile(r"^\W*[NSEW]?\d[^\n]{5,60},\s[A-Z][A-Za-z. ]+\s\d{5}(?:-\d{4})?(?!\S)")


def bare_address(
    page: Page, start: int, end: int, names: list[str], cue: Caption
) -> tuple[Found | None, list[Found], int]:
    """An address without a caption in front of the agent's block, its telephones, and where it
    ends; None and `start` where the block begins otherwise."""
    lines = page.lines(start, end)
    if len(lines) > 3 and (is_one_of(lines[0].text, names) or is_whole_place(lines[0].text)):
        lines = lines[1:]  # `Hale Tools, Inc.` above its address; a jurisdiction
    person = next(
        (n for n, x in enumerate(lines) if person_in(x.text) or person_with_title(x.text)), 0
    )
    titled = next((n for n, x in enumerate(lines) if not _is_of_office(x.text)), 0)
    plans = titled > 0 and _titles_plans(lines[titled:])
    person = titled if plans else person
    before = lines[:person]
    whole = len(before) == 1 and (_WHOLE_ALONE if plans else _WHOLE).search(before[0].text)
    if not whole and (len(before) < 2 or not (plans or lines[person].after_gap)):
        return None, [], start
    if any(line.after_column and not _ZIP_ONLY.fullmatch(line.text) for line in before[1:]):
        return None, [], start
    if not all(_is_of_office(line.text) for line in before):
        return None, [], start
    address, phones = read_address(page, before[0].start, before[-1].end, names, cue)
    if address is None or not find_states(str(address.value)):
        return None, [], start
    found = Found(address.value, address.parts, 0.8, cue, "address without a caption")
    return found, phones, lines[person].start


def address_above_name(
    page: Page, start: int, end: int, names: list[str], cue: Caption
) -> tuple[Found | None, list[Found], int]:
    """The address of a registrant in front of the next one's name, where it has no caption, its
    telephone, and where it ends; None and `start` where no such address begins the stretch."""
    after = 0
    lines = page.lines(start, end)
    for at, line in enumerate(lines[:-1], 1):  # the last is the name
        phone = without_phones(page, line) is None
        if not phone and not _is_of_office(line.text):
            break
        after = at if phone or _ZIP_LAST.search(line.text) else after
    if after < 2:
        return None, [], start
    address, phones = read_address(page, lines[0].start, lines[after - 1].end, names, cue)
    if address is None or not find_states(str(address.value)):
        return None, [], start
    found = Found(address.value, address.parts, 0.8, cue, "address without a caption")
    return found, phones, lines[after].start


_ZIP_LAST = re.compile(r"\b\d{5}(?:-\d{4})?$")


def _is_of_office(text: str) -> bool:
    """Whether a line is of an address; the year in a plan's title makes none."""
    return bool(_CARE_OF.match(text)) or (is_address(text) and not _OF_PLAN.search(text))


_CARE_OF = re.compile(r"c/o\s", re.I)

_OF_PLAN = re.compile(
    r"\bplan\W*$|\b(?:19|20)\d\d\b.*\b(?:stock|option|incentive|award|equity|employees?)\b"
    r"|,?\s+as\s+amended\b",
    re.I,
)
_MOST_ABOVE_PLAN = 3  # lines of a title, and the registrant's name above it


def _titles_plans(lines: list[Line]) -> bool:
    """Whether lines begin with the title of a plan."""
    if not lines or person_in(lines[0].text) or person_with_title(lines[0].text):
        return False
    return any(_PLAN.search(line.text) for line in lines[:_MOST_ABOVE_PLAN])


_PLAN = re.compile(r"\bplan\W*$", re.I)
_JUNIOR = re.compile(r"\s(?:[JS]r|[JS]R|I{2,3})\b\.?$|^[A-Z][\w'’-]+\s[A-Z]\.\s[A-Z]")


def _without_person(page: Page, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without a person in front of the address, an officer to whom mail goes: `Ann Poe, Esq.`"""
    if len(parts) < 3:
        return parts
    first = clean_line(page.text[slice(*parts[0])])
    name = person_in(first)
    sure = name != first.strip(" ,") or is_given_name(first.split()[0]) or _JUNIOR.search(first)
    if name is None or not sure:
        return parts
    return parts if re.match(r"c/o\b", first, re.I) else parts[1:]


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


_SPACED_ORDINAL = re.compile(r"(?<=\d)\s+(?=(?:st|nd|rd|th)\b)")
_SPACED_ZIP = re.compile(r"(?<=\d{5}-)\s+(?=\d{4}$)")


# Two columns alike whose rows lost their line ends: `9 Elm Court 9 Elm Court Salem … Salem …`
_TWICE = re.compile(r"(?<!\w)(?P<part>\w[^\n]{9,60}?)\s+(?P=part)(?=$|[\s,])")
# `10th` / `Floor`: a raised ordinal had a line of its own
_FLOOR_BELOW = re.compile(r"(?<=\d(?:st|nd|rd|th)),\s(?=floor\b)", re.I)


def _joined(page: Page, parts: list[tuple[int, int]]) -> str:
    texts = [clean_line(page.text[start:end]).strip(" ,;") for start, end in parts]
    texts = [_TWICE.sub(r"\g<part>", text) for text in texts]
    texts = [_SPACED_ORDINAL.sub("", text) for text in texts]
    texts = [_SPACED_ZIP.sub("", text) for text in texts]
    codes = [match.group(1) for text in texts if (match := _ZIP_ONLY.fullmatch(text))]
    value = ", ".join(text for text in texts if text and not _ZIP_ONLY.fullmatch(text))
    value = _FLOOR_BELOW.sub(" ", value)
    return " ".join([value, *codes[:1]]) if value else ""


def without_places(address: Found, page: Page, places: list[Found]) -> Found | None:
    """The address without a line that is a registrant's jurisdiction, where both stand above one
    row of captions."""
    taken = {span for place in places for span in place.parts}
    kept = [part for part in address.parts if part not in taken]
    if len(kept) == len(address.parts):
        return address
    return replace(address, value=_joined(page, kept), parts=kept) if kept else None


def with_street(address: Found, page: Page, start: int, end: int) -> Found:
    """A city with the street that was printed between the two columns above it."""
    if len(address.parts) != 1 or not looks_like_city_state(str(address.value)):
        return address
    parts = [
        (line.start, line.end)
        for line in page.lines(start, end)
        if _STREET.search(line.text)
        and line.text not in str(address.value)
        and not find_eins(line.text)
        and not re.fullmatch(r"\d{4}", line.text)
    ]
    parts = parts or [
        part for line in page.lines(start, end) if (part := _street_within(line)) is not None
    ]
    if not parts:
        return address
    value = _joined(page, [*parts, *address.parts])
    return Found(value, [*parts, *address.parts], 0.8, address.cue, "street between the columns")


def _street_within(line: Line) -> tuple[int, int] | None:
    """The street between the jurisdiction and the employer number of one line, the first row of
    three columns: `Delaware 40 Cask Lane 36-0555014`."""
    places, numbers = find_jurisdictions(line.text), find_eins(line.text)
    if len(numbers) != 1 or not places or places[0][1]:
        return None
    start, end = places[0][2], numbers[0].start
    street = line.text[start:end]
    if len(street.split()) < 2 or not _STREET.search(street):
        return None
    start += len(street) - len(street.lstrip(" ,"))
    return line.start + start, line.start + start + len(street.strip(" ,"))


def address_between(page: Page, start: int, end: int) -> tuple[int, int]:
    """Where an address stands in the stretch `[start, end)` of the employer number: in the column
    between it and the jurisdiction, over a caption below the table; nowhere: `(end, end)`."""
    lines = [
        line
        for line in page.lines(start, end)
        if not find_eins(line.text) and not re.fullmatch(r"\d{4}", line.text)
    ]
    lines = [line for line in lines if not is_placeholder(line.text)]
    named = any(find_states(x.text) or ends_with_country(x.text) for x in lines)
    if len(lines) < 2 or not named:
        return end, end
    told = all(is_address(x.text) or phones_in(page, x.start, x.end) for x in lines)
    return (lines[0].start, lines[-1].end) if told else (end, end)


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
        match = _ZIP_ONLY.fullmatch(line.text) or _CODE_ABROAD.fullmatch(line.text)
        if match and match.group(1) not in str(address.value):
            value = f"{address.value} {match.group(1)}"
            parts = [*address.parts, (line.start, line.end)]
            return Found(value, parts, address.strength, address.cue, "address and its zip code")
    return address
