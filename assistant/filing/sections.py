"""Divides a filing into sections: header, cover, substance, parts, signatures, exhibits.

The sections of the main document follow each other without gaps and cover it wholly. Other
documents are one `exhibit` each.
"""

from __future__ import annotations

import re

from assistant.filing.cover import captions_end, heading_above, next_caption, running_text
from assistant.filing.headings import Heading, find_headings, is_unbroken
from assistant.filing.model import Filing, Section, SectionKind
from assistant.language.openings import compiled

# The words that the forms put before signatures, where no heading stands over them.
_REQUIREMENTS = re.compile(
    r"(?<![\w-])Pursuant\s+to\s+the\s+requirements?\s+of\s+(?:(?:the|said)\s+)?"
    r"(?:Securities\s+(?:and\s+Exchange\s+)?Act|Section\s+6)",
    re.IGNORECASE,
)
_SIGNING = compiled(
    r"duly\s+(?:caused|authorized)|certif(?:y|ies)|to\s+be\s+signed|has\s+been\s+signed|/s/"
    r"|hereunto|thereunto|signed\s+below|signed\s+by",
    re.IGNORECASE,
)
_SIGNING_REACH = 1_500
_KNOW_ALL = re.compile(
    r"^[ \t|]*KNOW\s+ALL\s+(?:MEN|PERSONS|THOSE|BY\b|OF\b)", re.IGNORECASE | re.MULTILINE
)
# After a power of attorney, what shows that people sign again.
_SIGNING_AGAIN = re.compile(
    r"^[ \t|]*(?:Pursuant\s+to\s+the\s+requirements?|(?:NAME|Name|SIGNATURES?|Signatures?)[ \t|\n]+"
    r"(?:TITLE|Title|CAPACIT|Capacit|POSITION|Position|OFFICE|Office|DATE|Date)|(?:By:?\s*)?/s/"
    r"|IN\s+WITNESS\s+WHEREOF)",
    re.MULTILINE,
)
_TABLE_HEAD = re.compile(r"[\s|*_:.\-]*+(?:name|title|capacit|position|office|date)", re.IGNORECASE)
_AMENDING = re.compile(
    r"this\s+(?:post-?\s?effective\s+)?amendment|de-?\s?regist"
    r"|hereby\s+(?:further\s+)?(?:amend|remove|withdraw|terminate)",
    re.IGNORECASE,
)
_AMENDING_REACH = 3_000
# Parts that speak of amendments without being one.
_NEVER_AMENDING = re.compile(
    r"\A(?:preliminary |reoffer |base )?prospectus|contents|undertakings|exhibits|indemnification",
    re.IGNORECASE,
)
_PROSPECTUS = re.compile(r"(?:preliminary |reoffer |base )?prospectus|table of contents")
_PART_TWO = re.compile(r"part (?:ii|two|2)\b|information not required")
# Headings that are the amendment's even inside what looks like a prospectus.
_OF_AMENDMENT = re.compile(r"explanatory|(?:partial )?de-? ?registration|removal|withdrawal of")
_CAPTION_NEAR = 600  # characters: a heading so near before a caption is a title of the cover


class _SigningWords:
    """Finds the words of a signing after places asked for in order, scanning the text once."""

    def __init__(self, text: str, end: int) -> None:
        self._text, self._end = text, end
        self._asked, self._found = -1, -1

    def near(self, position: int) -> bool:
        """Whether such words stand within reach after a position."""
        if not self._asked <= position <= self._found:
            match = _SIGNING.search(self._text, position, self._end)
            self._found = match.start() if match else self._end
        self._asked = position
        return self._found < min(self._end, position + _SIGNING_REACH)


def divide(filing: Filing) -> list[Section]:
    """The sections of a filing whose text and documents are set, in order of the text."""
    sections: list[Section] = []
    first = filing.documents[0].start if filing.documents else len(filing.text)
    if first > 0 and filing.text[:first].strip():
        sections.append(Section("header", None, 0, first))
    for document in filing.documents:
        if document.main:
            sections += divide_main(filing.text, document.start, document.end)
        else:
            sections.append(Section("exhibit", document.type, document.start, document.end))
    return sections


def divide_main(text: str, start: int, end: int) -> list[Section]:
    """The sections of the amendment that stands at `text[start:end]`: no gaps, no overlap."""
    unbroken = is_unbroken(text[start:end])
    headings = _sift(text, end, find_headings(text, start, end))
    signing = _first_signing(text, start, end, headings, unbroken)
    core = captions_end(text, start, signing)
    marks = [h for h in headings if h.start >= signing and h.kind not in ("substance", "part")]
    if not marks or marks[0].start > signing:
        marks = [Heading("signatures", "", signing, signing), *marks] if signing < end else marks
    before = [h for h in headings if h.start < signing]
    before = [h for h in before if not _is_cover_title(text, h, signing, core)]
    before = _outside_prospectus(before)
    marks = _with_untitled(text, core, signing, before, unbroken) + marks
    marks += _powers_and_returns(text, end, marks)
    return _sections(start, end, sorted(marks, key=lambda mark: mark.start))


def _sift(text: str, end: int, headings: list[Heading]) -> list[Heading]:
    """The headings that are none of a table's column heads or a contents list's lines."""
    words = _SigningWords(text, end)
    return [
        heading
        for heading in headings
        if heading.kind != "signatures"
        or (
            not _TABLE_HEAD.match(text, heading.end, min(end, heading.end + 60))
            and words.near(heading.end)
        )
    ]


def _first_signing(text: str, start: int, end: int, headings: list[Heading], unbroken: bool) -> int:
    """Where the signatures begin: at their heading, else at the forms' words; `end` if nowhere."""
    for heading in headings:
        if heading.kind == "signatures":
            return heading.start
    words = _SigningWords(text, end)
    for match in _REQUIREMENTS.finditer(text, start, end):
        if words.near(match.end()):
            if unbroken:
                return match.start()
            return max(start, text.rfind("\n", start, match.start()) + 1)
    return end


def _is_cover_title(text: str, heading: Heading, signing: int, core: int) -> bool:
    """Whether a heading is a title on the cover: a caption of the cover follows closely."""
    if heading.start >= core:
        return False
    caption = next_caption(text, heading.end, signing)
    return caption is not None and caption - heading.end < _CAPTION_NEAR


def _outside_prospectus(headings: list[Heading]) -> list[Heading]:
    """The headings without a prospectus's own, which ends with Part II, and its page heads."""
    kept: list[Heading] = []
    inside, seen = False, set()
    for heading in headings:
        title = heading.title.lower()
        if heading.kind == "part":
            inside = (inside or bool(_PROSPECTUS.match(title))) and not _PART_TWO.match(title)
            if title in seen and not title.startswith("item"):
                continue
            seen.add(title)
        elif inside and not _OF_AMENDMENT.match(title):
            continue
        kept.append(heading)
    return kept


def _with_untitled(
    text: str, core: int, signing: int, headings: list[Heading], unbroken: bool
) -> list[Heading]:
    """The headings of the body, with the untitled text before the first of them, if any."""
    first = headings[0].start if headings else signing
    if not any(h.kind == "substance" for h in headings):
        following = [*headings[1:], None]
        headings = [
            _amending(text, heading, next_one, signing)
            for heading, next_one in zip(headings, following, strict=False)
        ]
    if first > core and not (headings and headings[0].kind == "substance"):
        opening = running_text(text, core, first, unbroken=unbroken)
        if opening is not None:
            above = None if unbroken else heading_above(text, core, opening)
            place, title = above or (opening, "")
            return [Heading("substance", title, place, opening), *headings]
    return headings


def _amending(text: str, heading: Heading, following: Heading | None, signing: int) -> Heading:
    """A part of a form under which the amendment itself is written is its substance."""
    stop = min(following.start if following else signing, heading.end + _AMENDING_REACH)
    if heading.kind != "part" or _NEVER_AMENDING.search(heading.title):
        return heading
    if _AMENDING.search(text, heading.end, max(stop, heading.end)):
        return Heading("substance", heading.title, heading.start, heading.end, heading.run_in)
    return heading


def _powers_and_returns(text: str, end: int, marks: list[Heading]) -> list[Heading]:
    """Powers of attorney without a heading, and signatures that go on after one."""
    added: list[Heading] = []
    signing = next((m.start for m in marks if m.kind == "signatures"), end)
    taken = {m.start for m in marks}
    powers = [m for m in marks if m.kind == "power_of_attorney"]
    known = "know" in text[signing:end].lower()  # cheaper than a look at each line
    for match in _KNOW_ALL.finditer(text, signing, end) if known else ():
        near = any(0 <= match.start() - power.start < 300 for power in powers)
        if not near and match.start() not in taken:
            added.append(Heading("power_of_attorney", "", match.start(), match.start()))
    for power in [*powers, *added]:
        later = [m.start for m in [*marks, *added] if m.start > power.start]
        again = _SIGNING_AGAIN.search(text, power.end, min(later, default=end))
        if again:
            added.append(Heading("signatures", "", again.start(), again.start()))
    return added


def _sections(start: int, end: int, marks: list[Heading]) -> list[Section]:
    sections: list[Section] = []
    kind: SectionKind = "cover"
    title: str | None = None
    position = start
    for mark in marks:
        if mark.start > position:
            sections.append(Section(kind, title, position, mark.start))
        elif mark.start < position:
            continue
        kind, title, position = mark.kind, mark.title or None, mark.start
    sections.append(Section(kind, title, position, end))
    return [section for section in sections if section.end > section.start or len(sections) == 1]
