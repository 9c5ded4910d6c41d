"""Values between the captions of a cover: runs of lines, and the plain facts in them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from assistant.checking.mentions import Mention
from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_page import Line, Page
from assistant.language.identifiers import find_phones
from assistant.language.names import same_company
from assistant.language.openings import compiled

__all__ = [
    "UNTOLD",
    "Found",
    "Group",
    "clean_line",
    "group_captions",
    "is_of_captions",
    "is_one_of",
    "is_placeholder",
    "mention_of",
    "phones_in",
    "ranked",
    "title_end",
    "with_whole_names",
    "without_phones",
]


@dataclass(slots=True)
class Found:
    """A value read from the page: its clean form, and the stretches of the page it stands at."""

    value: Any
    parts: list[tuple[int, int]]
    strength: float = 0.95
    cue: Caption | None = None
    rule: str = ""


UNTOLD = "one of several"
"""The rule of a value that is not told from others beside it, each with the same claim."""


def ranked(found: list[Found]) -> list[Found]:
    """Several values for one registrant: the first is the surest."""
    return [
        value
        if not at
        else Found(value.value, value.parts, min(value.strength, 0.8), value.cue, value.rule)
        for at, value in enumerate(found)
    ]


@dataclass(slots=True)
class Group:
    """Captions that stand next to each other: `[start, end)` of the page."""

    captions: list[Caption] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the first begins."""
        return self.captions[0].start

    @property
    def end(self) -> int:
        """Where the last ends."""
        return self.captions[-1].end

    def get(self, *kinds: str) -> Caption | None:
        """The first caption of one of these kinds."""
        for caption in self.captions:
            if caption.kind in kinds:
                return caption
        return None


_BETWEEN = re.compile(r"(?:[\s|,;:*()\-–_&./\f]|\band\b|\bor\b)*")


def group_captions(page: Page, captions: Sequence[Caption]) -> list[Group]:
    """Captions with nothing but white space and marks between them, together.

    A leading caption (`Copies to:`) stands alone.
    """
    groups: list[Group] = []
    for caption in captions:
        last = groups[-1] if groups else None
        joins = (
            last is not None
            and not caption.leading
            and not last.captions[-1].leading
            and caption.kind not in {c.kind for c in last.captions}
            and "\f" not in page.text[last.end : caption.start]
            and _BETWEEN.fullmatch(page.text, last.end, caption.start)
        )
        if last is not None and joins:
            last.captions.append(caption)
        else:
            groups.append(Group([caption]))
    return groups


def mention_of(page: Page, role: str, found: Found, group: str | None) -> Mention | None:
    """The mention of a value, with offsets in the filing's text; None where it has no place."""
    spans: list[tuple[int, int]] = []
    for start, end in found.parts:
        for span in page.spans(start, end):
            if spans and page.touch(spans[-1][1], span[0]):
                spans[-1] = (spans[-1][0], span[1])
            elif span not in spans:
                spans.append(span)
    if not spans:
        return None
    cue = None
    if found.cue is not None and (at := page.spans(found.cue.start, found.cue.end)):
        cue = at[0]
    return Mention(
        role,
        found.value,
        *spans[0],
        group=group,
        strength=found.strength,
        cue=cue,
        more=spans[1:],
        rule=found.rule,
        likely=found.rule == UNTOLD,
    )


# --- lines ------------------------------------------------------------------------------------

_PLACEHOLDER = re.compile(
    r"[\W_]*(?:(?:none|not\s+(?:yet\s+)?(?:applicable|available|required|assigned)|n\.?\s?/?\s?a\.?|applied\s+for"
    r"|to\s+be\s+(?:applied\s+for|assigned)|pending|(?:\w+\s+)?(?:logo|graphic|image)(?:\s+(?:omitted|appears\s+here))?|same\s+as\s+above|see\s+above)[\W_]*)?",
    re.I,
)


@lru_cache(maxsize=1024)  # asked by several readers of a cover
def is_placeholder(text: str) -> bool:
    """Whether the words say that there is no value (`Not Applicable`, `N/A`, dashes)."""
    return _PLACEHOLDER.fullmatch(text[:80]) is not None and len(text) <= 80


_OF_CAPTIONS = compiled(
    r"\bidentification\s+n|\bclassification\b|\bjurisdiction\s+of|\(state\b|\bi\.?\s?r\.?\s?s\.?\s+employer"
    r"|\bincorporation\s+or\s+organi[sz]ation|\bzip\s+code\b|\barea\s+code\b|\bas\s+specified\s+in",
    re.I,
)


@lru_cache(maxsize=1024)  # asked by several readers of a cover
def is_of_captions(text: str) -> bool:
    """Whether a line holds words of captions, or a bracket whose other half stands elsewhere: no
    name is such."""
    return text.count("(") != text.count(")") or _OF_CAPTIONS.search(text) is not None


_FOOTNOTE = compiled(r"(?:\s*+(?:\*++|†|‡|\(\d\)|\[F\d\]|<F?N?\d>|/\d/))++$", re.I)
_OUTER = " \t\n|;:*_~\u2022\u00b7·•-–—=<>"


def is_one_of(text: str, names: Sequence[str]) -> bool:
    """Whether the text is one of the companies' names."""
    start = _letters(text)
    return any(_letters(name) == start and same_company(text, name) for name in names)


def _letters(name: str) -> str:
    name = name.casefold().removeprefix("the ")
    return "".join(filter(str.isalnum, name[:12]))[:2]


_LONG_LINE = 100


def with_whole_names(lines: list[Line], names: list[str]) -> list[Line]:
    """The lines with a registrant's name of two lines as one."""
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        if last and len(line.text) < _LONG_LINE and is_one_of(f"{last.text} {line.text}", names):
            found[-1] = replace(last, text=f"{last.text} {line.text}", end=line.end)
        else:
            found.append(line)
    return found


# What plain text keeps of markup: `HALE &amp; LUND`, `Registrant&#146;s`.
_ENTITY = re.compile(r"&(?:#\d{2,5}|amp|nbsp|quot|apos|[lr][sd]quo|[nm]dash);")


@lru_cache(maxsize=1024)  # asked by several readers of a cover
def clean_line(text: str) -> str:
    """A printed value with single spaces, without rules, bullets and footnote marks, and with
    the characters that entities left in plain text stand for."""
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found.group()), text)
    text = _FOOTNOTE.sub("", " ".join(text.replace("|", " ").split()).strip(_OUTER))
    return text.strip(_OUTER)


_FAX_BEFORE = re.compile(r"(?:fax|facsimile|telecopie?r?|telex)[\w\s.:()#-]{0,14}$", re.I)
# `(304) 555-0140 (fax)`, but not `304-555-0141 Fax: 304-555-0140`
_FAX_BEHIND = re.compile(
    r"[ \t\xa0]{0,3}(?:\((?:tele)?(?:fax|facsimile|copier)\)"
    r"|[-–—][ \xa0]?(?:tele)?(?:fax|facsimile|copier)\b(?!\W{0,4}\d|:))",
    re.I,
)


def phones_in(page: Page, start: int, end: int) -> list[tuple[str, int, int, bool]]:
    """Telephone numbers as (normalised, start, end, fax), offsets in the page."""
    found = []
    for code in find_phones(page.text, start, end):
        before = page.text[max(start, code.start - 24) : code.start]
        fax = _FAX_BEFORE.search(before) or _FAX_BEHIND.match(page.text, code.end, end)
        found.append((code.value, code.start, code.end, fax is not None))
    return found


_PHONE_LABEL = re.compile(
    r"[\s(,;:–-]*+(?:(?:tele|tel|ph|fax|facsimile|telecopier|attention\s+tel|main|direct|general)"
    r"(?:e?phone|one|ephone)?(?:\s*+(?:no|number|line))?\.?\s*+(?:no\.?|number)?\s*+[:#.]*+|[tfp]\s*[:.])?\s*+$",
    re.I,
)


_EXTENSION = re.compile(r"^[\s,;(]*(?:(?:ext(?:ension)?|x)\b|[x×])[\s.:#]*\d{1,6}\b", re.I)


def without_phones(page: Page, line: Line) -> tuple[int, int] | None:
    """The stretch of the line before its telephone number; the whole line where it has none,
    None where nothing else stands in it."""
    start, end = line.start, line.end
    for _, at, upto, _fax in phones_in(page, line.start, line.end):
        before = page.text[start:at]
        label = _PHONE_LABEL.search(before)
        cut = start + (label.start() if label else len(before))
        after = _EXTENSION.sub("", page.text[upto:end]).strip(" \t,;.)")
        if cut > start and page.text[start:cut].strip(" \t,;(|"):
            end = cut
            break
        if not after or len(after) < 4:
            return None
        start = upto
    text = page.text[start:end]
    start += len(text) - len(text.lstrip(" \t,;)|"))
    end -= len(text) - len(text.rstrip(" \t,;(|"))
    return (start, end) if start < end else None


# --- the title of the cover -------------------------------------------------------------------

_TITLE = compiled(
    r"(?:under(?:\s+the)?\s+)?(?:the\s+)?securities\s+act\s+of\s+19\d\d(?:,\s+as\s+amended)?[\s*]*"
    r"|registration\s+statements?(?:\s+(?:nos?\.?|on)\s+[\w\s.,-]{0,20}\d)?(?:\s+under\b)?"
    r"|securities\s+(?:and|&)\s+exchange\s+commission|washington,?\s+d\.?\s*c\.?,?\s*(?:20549(?:-\d{4})?)?"
    r"|\bforms?\s+(?:s|f|sb)\s?[-–‑]\s?\d{1,2}(?:asr|d)?(?:/a)?\b(?:\s+(?:pos))?"
    r"|american\s+depositary\s+(?:receipts|shares)(?:\s*(?:for\s+.{0,60}?shares\s*)?of\b)?"
    r"|(?:each\s+)?representing[^\n]{0,60}shares?\s+of\b|certain\s+real\s+estate\s+companies"
    r"|(?:post|pre)[\s-]*effective\s+amendments?\s*"
    r"(?:(?:no\.?|number|\#)\s*(?:\d+|one|two|three|four|five|six)\b\.?[ )\]]*+)?"
    r"|(?:registration|file|commission\s+file)\s+(?:statement\s+)?(?:file\s+)?(?:nos?|numbers?)[\s.:]*\d[\d-]*"
    r"|\b(?:333|33|2)\s?[-–‑]\s?\d{4,6}(?:-\d\d)?\b|united\s+states(?=\s*\n)"
    r"|(?<=\n)\s*(?:to|on|under|of|for)\s*(?=\n)",
    re.IGNORECASE,
)


def title_end(text: str, start: int, end: int) -> int:
    """Where the standing words of a cover's title end before `end`; `start` where none stand."""
    last = start
    for match in _TITLE.finditer(text, start, end):
        last = match.end()
    return last
