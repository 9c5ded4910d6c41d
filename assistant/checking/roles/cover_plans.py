"""Plans on a cover: titles over several lines, told apart and cleaned."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_blocks import is_address, person_in, person_with_title
from assistant.checking.roles.cover_glued_plans import HEAD, PLAN, glued_titles, outside_brackets
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import Found, clean_line, is_placeholder, title_end
from assistant.language.flowing import keeps_hyphen
from assistant.language.identifiers import find_phones
from assistant.language.names import is_company_name
from assistant.language.openings import compiled
from assistant.language.places import looks_like_city_state

__all__ = ["plans_before_agent", "plans_start", "read_plans", "without_repeats"]

_DEFINED = re.compile(
    r"\s*[(\[]\s*(?:(?:collectively|together|each|herein(?:after)?|individually)\b[^()]{0,120}"
    r"|(?:the|each,?\s+an?|and\s+together)[\s,]*(?:with[^()]{0,60})?[\"“”'‘’][^()]{0,120}"
    r"|[\"“”'‘][^()]{1,100}[\"“”'’]|formerly\b[^()]*(?:\([^()]*\)[^()]*)*|f/?k/?a\b[^()]*|previously\b[^()]*"
    r"|the\s+(?:[\w’'-]+\s+){0,4}plans?|successor\s+to[^()]*|full\s+title[^()]*)[)\]]",
    re.I,
)
_QUOTES = compiled(r"[\"“”„]|(?<![\w.])['‘](?=\w)|(?<=[\w.])['’](?!\w)(?<![sS]['’])")
_CONTINUES = re.compile(
    r"(?:of|for|to|in|under|with|by|as|and|or|&|effective|dated|restated|assumed|n\.?k\.?a|f/?k/?a)\b|[(\[a-z&]"
    r"|(?:OF|F(?:OR|or)|UNDER|A(?:S|s)\s+(?:ASSUMED|AMENDED|RESTATED|Assumed|Amended|Restated))\b",
    0,
)
_OPEN = re.compile(
    r"(?:\b(?:of|for|the|and|or|&|to|in|non-employee|by|between|with"
    r"|(?<!\bas )amended|its|certain|key|outside)|[-,/&])\s*$",
    re.I,
)
_AND = re.compile(r"\s*+[(\[]?\s*+(?:and|&|and/or)\s*+[)\]]?[,;:]?\s*+", re.I)
_INNER = compiled(
    rf"(?<=[\w)\]”\"])\s*;\s*(?:and\s+)?|(?:(?<=\bplan)|(?<=\bplans)|(?<=\bprogram)|(?<=\bscheme)|(?<=\bagreement)|(?<=\bltip)|(?<=\besop)|(?<=\bpaysop)|(?<=\bplan[)”\"’*])|(?<=\d\)))"
    rf"\s*(?:,\s*(?:and\s+|&\s+)?|\s(?:and|&)\s+)(?:the\s+)?(?!\s*as\s+(?:further\s+)?(?:amended|restated)\b)(?!\s*trust\s+plans?\b)(?=[^;]{{4,140}}?\b(?:{PLAN}|agreements?)\b)",
    re.I,
)
_BULLET = re.compile(r"^(?:\(?(?:\d{1,2}|[a-hivx]{1,3})[.)]\s+|[•·▪●]\s*|-\s+)")
_NUMBERED = re.compile(r"\((?:\d{1,2}|[a-h]|i{1,3}|iv|v)\)\s+[A-Z\d]")  # an item of a list
_TAIL = compiled(r"(?:[\s,;:*]|(?<=[\s,;])(?:and|&)(?![\w&])|(?<=[a-z]{4})\.|(?<=\))\.)+$", re.I)
_TAIL_REACH = 80  # characters: what is cut from a title's end is short
_MOST_LINES = 10  # of one title
_NOT_PLAN = re.compile(
    r"^\(?(?:full\s+title|name\s+and\s+address|registrant['’]?s?\s+telephone|issuer['’]?s?\s+telephone)|^\(?\d{3}\)?[\s-]\d{3}-\d{4}$",
    re.I,
)


def plans_start(page: Page, start: int, end: int) -> int:
    """Where the titles begin in their stretch: after lines of the registrant's address, which has
    no caption; `start` where none stand there."""
    for line in page.lines(start, end):
        if head := HEAD.search(line.text):
            before = find_phones(line.text, 0, head.start())
            return line.start + before[-1].end if before else start
        if not (is_address(line.text) and _CITY_END.search(line.text)):
            return start
        return line.end
    return start


_CITY_END = re.compile(r"[A-Za-z.]\s+\d{5}(?:-\d{4})?$")
_LIST_GOES_ON = re.compile(r";\s*+(?:and|or|&)?\s*+$|\bplans?[)”\"’*]*,?\s+(?:and|&)\s*$", re.I)


def read_plans(page: Page, start: int, end: int, names: list[str], cue: Caption) -> list[Found]:
    """The plans' titles in the stretch of the page at their caption, one value each."""
    lines = [line for line in page.lines(start, end) if not _NOT_PLAN.search(line.text)]
    if len(lines) == 1 and len(lines[0].text) > 200:  # a text on one line: the title may precede
        cut = title_end(page.text, lines[0].start, lines[0].end)
        if cut > lines[0].start:
            rest = page.lines(cut, lines[0].end)
            lines = rest or lines
    units: list[list[tuple[int, int]]] = []
    fresh = True
    for at, line in enumerate(lines):
        if _AND.fullmatch(line.text):
            fresh = any(HEAD.search(other.text) for other in lines[at + 1 : at + 5])
            if not fresh and units:  # `Plan for Hale, Inc.` / `and` / `Certain Subsidiaries`
                units[-1].append((line.start, line.end))
            continue
        if is_placeholder(line.text):
            continue
        runs_on = units and not fresh and len(units[-1]) < _MOST_LINES
        if runs_on and not _begins(page, units[-1], lines, at):
            units[-1].append((line.start, line.end))
        else:
            units.append([(line.start, line.end)])
        ended = _LIST_GOES_ON.search(line.text)
        fresh = bool(ended) and bool(HEAD.search(_printed(page, units[-1])))
    found = [piece for unit in units for piece in _split(page, unit, names, cue)]
    return _distinct(found)


def _distinct(found: list[Found]) -> list[Found]:
    titles = [str(item.value).casefold() for item in found]
    return [item for at, item in enumerate(found) if titles[at] not in titles[:at]]


def _printed(page: Page, parts: list[tuple[int, int]]) -> str:
    return " ".join(" ".join(page.text[start:end].split()) for start, end in parts)


# What grants are made under stands on the next line: `OPTION AGREEMENTS GRANTED UNDER THE HALE`.
_UNDER = re.compile(r"\b(?:granted|issued|made|entered\s+into)\s+(?:under|pursuant\s+to)\b", re.I)
_ONLY_SPONSOR = re.compile(  # `THE HALE BANK & TRUST COMPANY`, whose plan is named below it
    r"(?:the\s+)?[\w&.,'’ -]{4,60}\btrust\s+"
    r"(?:company|co\.?|corp(?:oration|\.)?|inc\.?|bank|,?\s*n\.a\.)",
    re.I,
)


def _begins(page: Page, unit: list[tuple[int, int]], lines: list[Line], at: int) -> bool:
    """Whether a new title begins at the line, and not another line of the title so far."""
    line = lines[at]
    printed = _DEFINED.sub("", _printed(page, unit)).rstrip(" *")
    if printed.count("(") > printed.count(")"):
        return False
    if _NUMBERED.match(lines[0].text):
        return bool(_NUMBERED.match(line.text))
    if not HEAD.search(printed) or _ONLY_SPONSOR.fullmatch(printed):
        return False
    if (under := _UNDER.search(printed)) and not HEAD.search(printed, under.end()):
        return False
    if _CONTINUES.match(line.text) or _OPEN.search(printed.rstrip('”"’')):
        return False
    begun = (pattern.search(printed) for pattern in (_NEXT_BEGUN, _MORE_BEGUN, _OTHER_BEGUN))
    if any(rest and not HEAD.search(printed, rest.start("title")) for rest in begun):
        return False
    if _NOUN_OPEN.search(printed):
        return False
    if _NAME_CUT.search(printed) and _INITIAL_FIRST.match(line.text):
        return False
    if _SECURITIES.match(" ".join(other.text for other in lines[at : at + 2])):
        return True
    if printed.endswith(",") and not re.search(rf"\b{PLAN},$", printed, re.I):
        return False
    ahead = " ".join(other.text for other in lines[at : at + 4])
    if HEAD.search(ahead):
        return True
    return line.after_gap and len(line.text.split()) > 2


# A title that began behind a comma: `Hale, Inc. 1996 Stock Plan, Hale, Inc. 1997`
_NEXT_BEGUN = re.compile(
    rf"\b(?i:{PLAN}),\s+(?:and\s+)?(?!(?i:as|amended|restated|effective|formerly)\b)"
    r"(?P<title>[A-Z][^;]{0,80}?\b(?:(?:19|20)\d\d|(?:Inc|INC|Corp|CORP|Ltd|LTD)\.))$"
)
# The same behind a semicolon, a comma and `and`, or a comma and a year, whatever has no head yet.
_MORE_BEGUN = re.compile(
    rf"\b(?i:{PLAN})(?:;\s+(?:and\s+)?|,\s+and\s+|,\s+(?=(?:19|20)\d\d))"
    r"(?!(?i:as|amended|restated)\b)(?P<title>(?:[A-Z]|(?:19|20)\d\d)[^;,]{0,110})$"
)
# The same behind `and`: `1998 STOCK PLAN AND DIRECTORS STOCK`
_OTHER_BEGUN = re.compile(rf"\b(?i:{PLAN})\s+(?i:and)\s+(?P<title>[A-Z][^;,]{{0,60}})$")
# Words that no title ends with: `Option Grant Pursuant to a Stock` / `Option Agreement`
_NOUN_OPEN = re.compile(
    r"(?<!restricted )(?<!common )(?<! of )\b(?:stock|incentive|equity|purchase|compensation"
    r"|restricted(?:\sstock)?|performance|deferred|non-?qualified|long-term)$",
    re.I,
)
_NAME_CUT = re.compile(r"\b(?:with|between|and)\s+[A-Z][a-z]+$")  # `Agreement with Edward`
_INITIAL_FIRST = re.compile(r"[A-Z]\.\s[A-Z][a-z]")
# Securities listed among the plans: `Warrants to purchase 40,000 shares`
_SECURITIES = re.compile(r"(?:warrants?|options?)\s+to\s+(?:purchase|acquire|buy)\b", re.I)
# No plan, but the securities that it makes of its participants' shares in it
_INTERESTS = re.compile(
    r"(?:and\s+)?(?:(?:plan|participation)\s+)?interests?\s+(?:in|under)\s+(?:the|such)\s+plans?",
    re.I,
)
_WORD = re.compile(r"[A-Za-z]{3}")


def _split(page: Page, unit: list[tuple[int, int]], names: list[str], cue: Caption) -> list[Found]:
    """The titles in the lines of a unit: divided at semicolons, and at `and` between plans."""
    printed, offsets = _unit_text(page, unit)
    cuts = [0]
    for match in _INNER.finditer(printed) if not _NUMBERED.match(printed) else ():
        if outside_brackets(printed, match.start()) and HEAD.search(
            printed, cuts[-1], match.start() + 1
        ):
            cuts += [match.start(), match.end()]
    for first, last in glued_titles(printed, names, flat=_is_flat(page, unit)):
        if all(
            last <= low or first >= high for low, high in zip(cuts[1::2], cuts[2::2], strict=True)
        ):
            cuts += [first, last]
    cuts = [*sorted(cuts), len(printed)]
    found = []
    for first, last in zip(cuts[::2], cuts[1::2], strict=True):
        value = _clean(printed[first:last])
        if len(value) < 4 or is_placeholder(value) or not _WORD.search(value):
            continue
        if _INTERESTS.fullmatch(value):
            continue
        parts = _located(page, offsets, first, last)
        strength = 0.95 if HEAD.search(value) and len(value) < 200 else 0.6
        found.append(Found(value, parts, strength, cue, "title at its caption"))
    return found


_FLAT = 300  # characters of a line that holds more than one value


def _is_flat(page: Page, unit: list[tuple[int, int]]) -> bool:
    """Whether the unit stands in a text that has lost its line ends: on a long line, or on one
    with its caption."""
    start, end = unit[0]
    last = page.text.find("\n", end)
    last = last if last >= 0 else len(page.text)
    captioned = page.text[end:last].lstrip(" ,;*").startswith("(")
    return captioned or last - page.text.rfind("\n", 0, start) > _FLAT


def _unit_text(page: Page, unit: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    pieces: list[str] = []
    offsets: list[tuple[int, int]] = []
    at = 0
    for start, end in unit:
        pieces.append(page.text[start:end])
        offsets.append((at, start))
        at += end - start + 1
    return " ".join(pieces), offsets


def _located(
    page: Page, offsets: list[tuple[int, int]], first: int, last: int
) -> list[tuple[int, int]]:
    """Where a stretch of a unit's text stands in the page, without marks at its ends."""
    parts: list[tuple[int, int]] = []
    for index, (at, start) in enumerate(offsets):
        upto = offsets[index + 1][0] - 1 if index + 1 < len(offsets) else last
        low, high = max(first, at), min(last, upto)
        if low < high:
            text = page.text[start + low - at : start + high - at]
            lead = len(text) - len(text.lstrip(' ;,\n•·*"“'))
            tail = len(text) - len(text.rstrip(" ;,\n*"))
            if lead + tail < len(text):
                parts.append((start + low - at + lead, start + high - at - tail))
    return parts


_HYPHENED = re.compile(r"(?P<left>\b[A-Za-z]+)- (?P<right>[A-Za-z]+)")


def _rejoined(parted: re.Match[str]) -> str:
    """A word over two lines: `AP-` / `PRECIATION`, but `NON-` / `EMPLOYEE`."""
    hyphen = "-" if keeps_hyphen(parted["left"]) else ""
    return f"{parted['left']}{hyphen}{parted['right']}"


_ZIP_BEFORE = re.compile(r"^\d{5}(?:-\d{4})?\s+(?=[A-Z])")
_AND_BEFORE = re.compile(r"^(?:and|&)\s+", re.I)


def _clean(text: str) -> str:
    text = clean_line(_DEFINED.sub("", text))
    text = _QUOTES.sub("", text)
    text = _BULLET.sub("", text.strip())
    text = _ZIP_BEFORE.sub("", text)  # the address's zip code
    text = _AND_BEFORE.sub("", text)
    text = _HYPHENED.sub(_rejoined, " ".join(text.split()))
    text = text[:-_TAIL_REACH] + _TAIL.sub("", text[-_TAIL_REACH:])
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1]
    if text.count("(") > text.count(")"):
        text += ")"
    elif text.count(")") > text.count("("):  # words of a caption before the title
        text = _from_bracket(text)
    return text.strip()


def _from_bracket(text: str) -> str:
    """The text behind the first closing bracket that no bracket opens."""
    depth = 0
    for at, mark in enumerate(text):
        depth += (mark == "(") - (mark == ")")
        if depth < 0:
            return text[at + 1 :] if HEAD.search(text, at) else text
    return text


def without_repeats(found: list[Found], known: list[Found]) -> list[Found]:
    """Those of the titles that are neither known nor the tail of a known one: a text that
    repeats the last line of a title over its caption again gives none of its own."""
    titles = [str(item.value).casefold() for item in known]
    return [
        item
        for item in found
        if not any(title.endswith(str(item.value).casefold()) for title in titles)
    ]


_PERSONAL = re.compile(r"\b(?:shareholder|stockholder)\s+of|trust\s+compan", re.I)


_MOST_BEFORE_HEAD = 2  # lines of a title above the one that ends with `Plan`


def _opens_title(text: str) -> bool:
    """Whether a line can begin a title whose head stands on a further line."""
    if person_in(text) or person_with_title(text) or looks_like_city_state(text):
        return False
    if (text[:1].isdigit() and not _YEAR.match(text)) or _ZIP_LAST.search(text):  # a street
        return False
    closed = text.endswith(":") or (text.endswith(".") and not is_company_name(text))
    return not is_placeholder(text) and text[:1].isalnum() and not closed


def _glued_end(page: Page, start: int, end: int) -> int:
    """Where titles end that begin a line which goes on with the agent, in a text without line
    ends: `HALE 1998 STOCK PLAN Ada B. Poe, Treasurer Hale, Inc. 9 Elm Street`."""
    lines = page.lines(start, end)[:1]
    for line in lines if len(page.lines(start, end)) == 1 else ():
        for head in _PLAN_WITHIN.finditer(line.text):
            person = _TO_NUMBER.match(line.text, head.end())
            if person and (person_with_title(person[0]) or person_in(person[0].partition(",")[0])):
                return line.start + head.end("plan")
    return start


_PLAN_WITHIN = re.compile(rf"\b(?P<plan>{PLAN})\b\s+(?=[A-Z])", re.I)
_TO_NUMBER = re.compile(r"[^\d(]{8,110}")
_ZIP_LAST = re.compile(r"\s\d{5}(?:-\d{4})?$")
_YEAR = re.compile(r"(?:19|20)\d\d\s+[A-Z]")
_PLAN_LAST = re.compile(rf"\b{PLAN}\b[)”\"*;,]*\s*(?:and\s*)?$", re.I)


def plans_before_agent(
    page: Page, start: int, end: int, names: list[str], cue: Caption
) -> tuple[list[Found], int]:
    """Titles of plans that stand without a caption of their own before the agent for service,
    and where they end; no titles and `start` where the block begins otherwise."""
    last = start
    open_lines = 0  # of a title whose head has not come yet
    for line in page.lines(start, end):
        if len(line.text) > 200 or _PERSONAL.search(line.text):
            break
        if not _PLAN_LAST.search(line.text):
            open_lines += 1
            if open_lines > _MOST_BEFORE_HEAD or not _opens_title(line.text):
                break
            continue
        last, open_lines = line.end, 0
    if last == start:
        last = _glued_end(page, start, end)
    if last == start:
        return [], start
    plans = read_plans(page, start, last, names, cue)
    return [replace(plan, strength=0.75, rule="title without a caption") for plan in plans], last
