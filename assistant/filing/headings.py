"""The headings of post-effective amendments: which words open which part of a filing.

A heading stands on a line of its own, in a cell, or before the text on its line (run-in);
where a whole filing is one line, it stands anywhere and only its capitals and what is around
it tell it from running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.filing.model import SectionKind
from assistant.language.openings import compiled
from assistant.language.runs import listed
from assistant.language.values import value_class

_SECURITIES = (
    r"(?:(?:all|any|the|certain|its|remaining|unsold|unissued|unused|registered|additional|plan)\s+"
    r"(?:of\s+the\s+)?){0,3}"
    r"(?:securities|shares|common\s+(?:stock|shares)|stock|(?:plan\s+)?interests|units|notes"
    r"|debt\s+securities|(?:ordinary|preferred)\s+shares|warrants|rights|debentures"
    r"|american\s+depositary\s+(?:shares|receipts)|securities\s+and\s+plan\s+interests)"
)
_STATEMENT = r"(?:(?:the|prior|this|of|such|previous|earlier)\s+){0,2}registration\s+statements?"

# Words that open a substance section, most special first.
_SUBSTANCE = (
    # the usual one, with what some add to it: EXPLANATORY NOTE REGARDING DEREGISTRATION
    r"explanatory\s+(?:notes?|statements?|paragraph)"
    r"(?:\s*+[-–—:,]?\s*+(?:regarding\s+|and\s+|of\s+)?(?:partial\s+)?de-?\s?registration"
    rf"(?:\s+of\s+{_SECURITIES})?)?",
    # DEREGISTRATION, PARTIAL DEREGISTRATION OF SHARES, NOTICE OF DEREGISTRATION OF …
    r"(?:(?:partial|notice\s+of|statement\s+of|termination\s+and|post-effective)\s+)?"
    rf"de-?\s?registration(?:\s+of\s+(?:{_SECURITIES}|{_STATEMENT}))?",
    # REMOVAL OF SECURITIES FROM REGISTRATION, WITHDRAWAL OF UNSOLD SHARES
    rf"(?:removal|withdrawal|reduction|termination|release)\s+of\s+(?:{_SECURITIES}|{_STATEMENT})"
    r"(?:\s+from\s+registration)?",
    r"(?:removal|withdrawal)\s+from\s+registration(?:\s+of\s+" + _SECURITIES + r")?",
    # TERMINATION OF OFFERING / OF REGISTRATION / OF THE PLAN
    r"termination\s+of\s+(?:the\s+)?(?:offering|registration|effectiveness|sale|plan)"
    rf"(?:\s+(?:of|and)\s+(?:{_SECURITIES}|{_STATEMENT}|removal\s+of\s+{_SECURITIES}"
    rf"|de-?registration(?:\s+of\s+{_SECURITIES})?))?",
    r"recent\s+(?:events|developments)",
    r"introductory\s+(?:statements?|notes?)|introduction",
    # AMENDMENT OF PRIOR REGISTRATION STATEMENT, AMENDMENT TO REGISTRATION STATEMENT
    rf"amendments?\s+(?:of|to)\s+{_STATEMENT}",
    r"(?:purpose|reasons?|explanation)\s+(?:of|for)\s+(?:(?:this|the|these)\s+)?"
    r"(?:post-?\s?effective\s+)?amendments?(?:\s+no\.?\s*\d+)?",
    # shares carried over to another plan or statement
    rf"(?:transfer|reallocation|carry-?\s?over)\s+of\s+{_SECURITIES}"
    r"(?:\s+(?:to|from)\s+[^\n]{1,80})?",
    rf"adoption\s+of\s+{_STATEMENT}",  # successor issuer under Rule 414
    r"note\s+to\s+(?:the\s+)?readers?|explanation",
    r"suspension\s+of\s+(?:the\s+)?offering",
)
# Parts of a full registration statement.
_PART = (
    r"part\s+(?:i{1,3}|one|two|1|2)(?:\s*+[-–—:.]?\s*+information\s+(?:not\s+)?required\s+in\s+"
    r"(?:the\s+)?(?:section\s+10\(a\)\s+)?(?:prospectus|registration\s+statement))?"
    r"(?:[ \t]*+[-–—:][ \t]*+[^\n]{1,80})?",
    r"information\s+(?:not\s+)?required\s+in\s+(?:the\s+)?(?:section\s+10\(a\)\s+)?"
    r"(?:prospectus|(?:the\s+)?registration\s+statement)",
    # not the "Item 512(a)(3) of Regulation S-K" of running text
    r"items?\s+\d{1,2}(?:\.\d\d)?[a-z]?(?![\w(])(?!\s*(?:of|and|to|in|or|under|\())"
    r"(?:[ \t]*+[-–—:.]{0,2}[ \t]*+[^\n]{0,120})?",
    r"(?:preliminary\s+|reoffer\s+|base\s+)?prospectus(?:\s+supplement)?",
    r"undertakings",
    r"table\s+of\s+contents",
)
_SIGNATURES = (
    r"signatures?(?:\s+pages?)?(?:\s+and\s+powers?\s+of\s+attorney)?"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?(?:registrants?|company|plans?))?",
    r"s[ \t]i[ \t]g[ \t]n[ \t]a[ \t]t[ \t]u[ \t]r[ \t]e(?:[ \t]s)?",
    r"powers?\s+of\s+attorney\s+and\s+signatures?",
)
_POWER = (r"(?:general\s+|limited\s+)?powers?\s+of\s+attorney",)
_EXHIBITS = (
    r"(?:exhibits?\s+index|index\s+(?:to|of)\s+exhibits?|list\s+of\s+exhibits)(?:\s+to\s+form\s+\S+)?",
    r"e[ \t]x[ \t]h[ \t]i[ \t]b[ \t]i[ \t]t[ \t]{1,3}i[ \t]n[ \t]d[ \t]e[ \t]x",
)

_KINDS: tuple[tuple[SectionKind, tuple[str, ...]], ...] = (
    ("signatures", _SIGNATURES),
    ("power_of_attorney", _POWER),
    ("exhibit_index", _EXHIBITS),
    ("substance", _SUBSTANCE),
    ("part", _PART),
)
_WORDS = "|".join(
    f"(?P<{kind}>{'|'.join(f'(?:{pattern})' for pattern in patterns)})" for kind, patterns in _KINDS
)
# What may stand before a heading on its line: table bars, rules, bullets, tags left in the text.
_LEAD = r"^[ \t|*_#>•\-\f]{0,100}+(?:</?[bui]>|<center>)*+[ \t]{0,100}+[\"“]?"
_TAIL = r"[ \t]*+[:.]?[\"”*]?(?:</?[bui]>|</center>)*+[ \t|*_\-]*+$"
_BEFORE_TEXT = (
    r"(?:</?[bui]>)*+(?:[ \t]*+(?:[.:]|[-–—]{1,2})(?:</?[bui]>)*+|[ \t])[ \t]*+(?=[\"“(]?\w)"
)
# What goes on with a heading on its line: EXPLANATORY NOTE; DEREGISTRATION AND NAME CHANGE
_MORE = r"(?:[ \t]*+[;,/&–—-]|[ \t]++(?:and|of|to|for|under|regarding))[ \t]+[^\n.()0-9]{1,80}?"
_ON_A_LINE = compiled(
    f"{_LEAD}(?P<title>{_WORDS})(?:(?P<alone>(?P<more>{_MORE})??{_TAIL})|{_BEFORE_TEXT})",
    re.IGNORECASE | re.MULTILINE,
)
_LEADING = ' \t|*_#>•-\f"“'
# The first four letters of headings (`_SUBSTANCE` … `_EXHIBITS`).
_BEGINNINGS = frozenset(
    listed(
        "adop amen base carr exhi expl gene inde info intr item limi list note noti part post powe",
        "prel pros purp real reas rece redu rele remo reof sign stat susp tabl term tran unde with",
    )
)
# Those whose letters are spaced, or whose first word may be parted: `S I G N A T U R E S`, `DE-`.
_PARTED = frozenset({"s ", "s\t", "e ", "e\t", "de"})
_NUMBERED = re.compile(r"PART\s+I|ITEM\s+\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_SMALL_WORD = re.compile(
    r"(?:of|and|or|to|the|for|from|in|a|an|no|by|with|on|as|under)\Z", re.IGNORECASE
)
# Words after which a title within a line is part of a sentence: "see the Exhibit Index".
_IN_SENTENCE = re.compile(
    r"(?:\b(?:the|a|an|this|that|of|to|in|on|and|or|see|such|each|any|its|by|under|with|for|as"
    r"|entitled|captioned|heading|following|attached|foregoing|executed)|[,;“\"(§])\s*\Z",
    re.IGNORECASE,
)


@value_class
class Heading:
    """A heading at `[start, end)` of the text, where `start` is that of its line or sentence."""

    kind: SectionKind
    title: str
    start: int
    end: int
    run_in: bool = False


def find_headings(text: str, start: int, end: int) -> list[Heading]:
    """All headings in `text[start:end]`, in order; offsets are in `text`."""
    region = text[start:end]
    found = {heading.start: heading for heading in _line_headings(region)}
    if is_unbroken(region):
        for heading in _inline_headings(region):
            found.setdefault(heading.start, heading)
    return [
        Heading(h.kind, h.title, h.start + start, h.end + start, h.run_in)
        for _, h in sorted(found.items())
    ]


def is_unbroken(text: str) -> bool:
    """Whether a text has lost its line breaks: whole pages stand on one line."""
    return len(text) > 600 * (text.count("\n") + 1)


def _at_line_starts(region: str) -> Iterator[re.Match[str]]:
    """The matches of `_ON_A_LINE`, which all begin where a line does, and are tried there alone."""
    at, done = 0, 0
    for line in region.split("\n"):
        if at >= done and _may_begin_heading(line):
            match = _ON_A_LINE.match(region, at)
            if match:
                yield match
                done = match.end()
        at += len(line) + 1


def _may_begin_heading(line: str) -> bool:
    begins = line.lstrip(_LEADING)[:4].lower()
    tagged = begins[:1] == "<"  # a tag left in the text
    return begins in _BEGINNINGS or begins[:2] in _PARTED or tagged


def _line_headings(region: str) -> Iterator[Heading]:
    """Headings alone on their lines, or run in before the text on it."""
    for match in _at_line_starts(region):
        run_in = match["alone"] is None
        if not _is_titled(match["title"]) or (run_in and not _is_run_in(match, region)):
            continue
        kind = _kind(match)
        more = match["more"] or ""
        if more and not (kind == "substance" and _is_titled(more, all_words=True)):
            continue
        title = " ".join((match["title"] + more).split())
        yield Heading(kind, title, match.start(), match.end("title") + len(more), run_in)


def _is_run_in(match: re.Match[str], region: str) -> bool:
    """Whether words before other text on a line are its heading, and no part of a sentence."""
    title = match["title"]
    # Items and parts are headings by their number; prose begins with "Part of", "Items".
    numbered = match["part"] is not None or match["exhibit_index"] is not None
    if numbered and not _NUMBERED.match(title):
        return False
    if region[match.end("title") : match.end()].strip(" \t"):
        return True
    rest = region[match.end() : match.end() + 40].split("\n", 1)[0]
    return title.isupper() and not rest[:1].islower() and not _all_capitals(rest)


@cache
def _anywhere() -> re.Pattern[str]:
    """The headings wherever they stand; made when a text without line breaks first asks.

    The capital comes first: it spares the alternatives at nearly every character.
    """
    return re.compile(rf"(?-i:(?=[A-Z]))(?<![\w-])(?P<title>{_WORDS})(?![\w-])", re.IGNORECASE)


def _inline_headings(region: str) -> Iterator[Heading]:
    """Headings in text without line breaks: in capitals, or titled and between sentences."""
    for match in _anywhere().finditer(region):
        title, kind = match["title"], _kind(match)
        before = region[max(0, match.start() - 40) : match.start()]
        after = region[match.end() : match.end() + 40].lstrip(" :.-–—")
        if kind == "part" and not _NUMBERED.match(title):
            continue
        opened = after.lstrip("“\"'( ")[:1].isupper()
        if _IN_SENTENCE.search(before) or (after and not opened):
            continue
        if title.isupper() or (_is_titled(title) and _ends_sentence(before)):
            yield Heading(kind, title, match.start(), match.end(), run_in=True)


def _ends_sentence(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in ".:)]¨☐☒þ|*_-"


def _kind(match: re.Match[str]) -> SectionKind:
    for kind, _ in _KINDS:
        if match[kind] is not None:
            return kind
    raise AssertionError("a heading without a kind")


def _is_titled(title: str, *, all_words: bool = False) -> bool:
    """Whether each word (or each of the first four) but the small ones begins with a capital."""
    if title.isupper():
        return True
    words = [word for word in _LETTERS.findall(title) if not _SMALL_WORD.match(word)]
    return all(word[0].isupper() for word in (words if all_words else words[:4]))


def _all_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 1 and all(character.isupper() for character in letters)
