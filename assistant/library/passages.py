"""A filing cut into passages: what is searched, and what of it is the same in every filing.

Passages follow sections and sentences: whole sentences of one section, six to twelve hundred
characters where there are as many. `text[start:end]` of the filing is the passage. Paragraphs
that the forms prescribe are boilerplate: they are kept apart from the substance, so that they
don't crowd it out of a search. At most three passages of a filing get a vector; it is made
from the passage with a line of context in front, for these filings differ in little else.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from assistant.filing.model import Filing, Section
from assistant.language.normal import sentences
from assistant.library.names import own_file_numbers
from assistant.record import Evidence, Extraction

FEWEST = 600
"""Characters that a passage has before it ends, where its section has as many."""

MOST = 1_200
"""Characters that a passage has at most; a longer sentence is divided at white space."""

VECTORS = 3
"""Passages of one filing that get a vector, at most."""

_CONTEXT_NUMBERS = 5  # file numbers in a line of context
_TITLE_LENGTH = 200
_HEAD = 400  # characters of a sentence in which its cue stands

# Sections that the forms prescribe, by what their titles say.
_BOILERPLATE_TITLE = re.compile(
    r"\bundertakings?\b"  # Item 512 of Regulation S-K
    r"|\bincorporat\w+\s+(?:of\s+)?(?:certain\s+)?(?:documents?|information)\b"  # Form S-8, Item 3
    r"|\bby\s+reference\b"
    r"|\bindemnification\b|\blimitation\s+of\s+liability\b"  # Item 702 of Regulation S-K
    r"|\bpowers?\s+of\s+attorney\b|\bexhibit\s+index\b|\bindex\s+to\s+exhibits\b"
    r"|\bwhere\s+you\s+can\s+find\b|\btable\s+of\s+contents\b",
    re.IGNORECASE,
)
# Documents that read alike in all filings.
_BOILERPLATE_EXHIBIT = re.compile(r"EX-2[34]\b", re.IGNORECASE)  # consents, powers of attorney
# Sentences that the forms and rules prescribe: a word of each in small letters, by which most
# others are passed over quickly, the pattern, and where it stands.
_BOILERPLATE = tuple(
    (cue, re.compile(pattern, re.IGNORECASE))
    for cue, pattern in (
        # check boxes of covers
        ("check", r"check\s+the\s+(?:following|appropriate)\s+box|indicate\s+by\s+check\s*mark"),
        ("check", r"please\s+check\s+the\s+following|check\s+(?:one|here)\b.{0,40}\Z"),
        ("filer", r"(?:large\s+accelerated|non-?accelerated)\s+filer"),
        ("growth", r"\bemerging\s+growth\s+compan"),
        ("smaller", r"smaller\s+reporting\s+company"),
        ("approximate", r"approximate\s+date\s+of\s+(?:commencement|proposed)"),
        # signatures
        (
            "pursuant",
            r"pursuant\s+to\s+the\s+requirements?\s+of\s+(?:the\s+|said\s+)?"
            r"(?:securities\s+act|section\s+6)",
        ),
        ("believe", r"has\s+reasonable\s+grounds?\s+to\s+believe"),
        ("meets", r"meets\s+all\s+of\s+the\s+requirements\s+for"),
        (
            "signed",
            r"this\s+(?:post-?\s?effective\s+)?(?:amendment|registration\s+statement)\b.{0,80}"
            r"has\s+been\s+signed\s+(?:below\s+)?by",
        ),
        # powers of attorney
        ("know", r"know\s+all\s+(?:men|persons|those|by)"),
        ("attorney", r"attorneys?-?\s?in-?\s?fact\s+and\s+agents?"),
        ("substitution", r"full\s+power\s+of\s+substitution"),
        ("ratif", r"ratif\w+\s+and\s+confirm"),
        # undertakings, Item 512 of Regulation S-K
        ("undertake", r"hereby\s+undertakes?\b"),
        ("liability", r"for\s+(?:the\s+)?purposes?\s+of\s+determining\s+(?:any\s+)?liability"),
        ("insofar", r"insofar\s+as\s+indemnification"),
        ("period", r"to\s+file,?\s+during\s+any\s+period\s+in\s+which"),
        ("prospectus", r"any\s+prospectus\s+required\s+by\s+section\s+10\(a\)\(3\)"),
        ("arising", r"any\s+facts\s+or\s+events\s+arising\s+after\s+the\s+effective\s+date"),
        # fee tables and their notes
        ("estimated", r"estimated\s+(?:solely|pursuant)"),
        ("proposed", r"proposed\s+maximum"),
        ("calculat", r"calculat\w+\s+of\s+(?:the\s+)?(?:registration|filing)\s+fees?"),
        ("rule", r"pursuant\s+to\s+rules?\s+(?:416|457|429)"),
        ("cover", r"(?:shall|will)\s+also\s+cover\s+any\s+additional"),
        # becoming effective: Rules 462, 464, 473
        ("amends", r"hereby\s+amends\s+this\s+registration\s+statement\s+on\s+such\s+date"),
        ("effective", r"shall\s+(?:hereafter|thereafter)\s+become\s+effective"),
        ("effective", r"become\s+effective\s+(?:immediately\s+)?upon\s+filing"),
        ("acting", r"acting\s+pursuant\s+to\s+(?:said\s+)?section\s+8"),
        # incorporation by reference, Item 3 of Form S-8
        (
            "reference",
            r"(?:is|are|be|being)\s+(?:hereby\s+)?incorporated\s+(?:herein\s+)?by\s+reference",
        ),
        # covers of prospectuses
        ("neither", r"neither\s+the\s+securities\s+and\s+exchange\s+commission"),
    )
)
# Words that a sentence with a boilerplate phrase has where it is the amendment's own substance:
# "Pursuant to Rule 478, … hereby removes from registration …".
_SUBSTANCE = re.compile(
    r"\b(?:de-?\s?regist\w+|remov\w+\s+from\s+registration|withdraw\w*\s+from\s+registration"
    r"|terminat\w+\s+(?:the|all|any|its|this)|remain\w*\s+unsold|unsold)\b",
    re.IGNORECASE,
)
_DEREGISTRATION = re.compile(r"de-?\s?regist|removal|withdrawal|terminat", re.IGNORECASE)
_REMOVALS = r"/registration_statements/\d+/securities/\d+/(?:deregistered|all_unsold)"
_DATA = re.compile(r"\s*\[[^\[\]\n]{1,120}: not text\]\s*\Z")  # what stands for a binary document


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` is `filing.text[start:end]`; offsets are `[start, end)`.

    `section` is the kind of the section and `title` its heading on one line. `rank` is 1 to 3
    for a passage that gets a vector; 1 gives the reason, where one is stated.
    """

    section: str
    title: str
    start: int
    end: int
    text: str
    context: str
    boilerplate: bool = False
    rank: int | None = None

    @property
    def embedded_text(self) -> str | None:
        """What the vector is made from: the context, then the passage on one line."""
        return None if self.rank is None else f"{self.context}\n{' '.join(self.text.split())}"

    @property
    def text_hash(self) -> str | None:
        """The SHA-256 of `embedded_text` in UTF-8, in hex."""
        text = self.embedded_text
        if text is None:
            return None
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(slots=True)
class _Piece:
    """A sentence, or a part of a long one."""

    start: int
    end: int
    boilerplate: bool


def passages_of(filing: Filing, extraction: Extraction) -> list[Passage]:
    """The passages of a filing, in order, without its SGML header and binary documents."""
    context = context_line(filing, extraction)
    found = [
        passage
        for section in filing.sections
        if section.kind != "header"
        for passage in _section_passages(filing.text, section, context)
    ]
    for rank, index in enumerate(_chosen(found, extraction), 1):
        found[index] = replace(found[index], rank=rank)
    return found


def context_line(filing: Filing, extraction: Extraction) -> str:
    """Company with its former names, form and file numbers: what tells near-equal filings apart."""
    record = extraction.record
    registrants = [r.name for r in record.registrants if r.name] if record else []
    filers = [filer.company for filer in filing.header.filers if filer.company]
    former = [name.name for filer in filing.header.filers for name in filer.former_names]
    parts = ["; ".join((registrants or filers)[:2])]
    if former:
        parts.append(f"formerly {'; '.join(former[:2])}")
    if record and record.form:
        parts.append(f"Form {record.form}")
    parts.append(", ".join(own_file_numbers(filing, extraction)[:_CONTEXT_NUMBERS]))
    return " ".join(" | ".join(part for part in parts if part).split())


def _section_passages(text: str, section: Section, context: str) -> Iterator[Passage]:
    if section.kind == "exhibit" and _DATA.match(text, section.start, section.end):
        return
    title = " ".join((section.title or "").split())[:_TITLE_LENGTH]
    for group in _groups(_pieces(text, section, title)):
        start, end = group[0].start, group[-1].end
        yield Passage(
            section.kind, title, start, end, text[start:end], context, group[0].boilerplate
        )


def _pieces(text: str, section: Section, title: str) -> Iterator[_Piece]:
    whole = (
        section.kind in ("power_of_attorney", "exhibit_index")
        or (section.kind == "exhibit" and bool(_BOILERPLATE_EXHIBIT.match(title)))
        or (section.kind != "exhibit" and bool(_BOILERPLATE_TITLE.search(title)))
    )
    for start, end in sentences(text, section.start, section.end):
        boilerplate = whole or is_boilerplate(text[start : min(end, start + _HEAD)])
        for left, right in _divided(text, start, end):
            yield _Piece(left, right, boilerplate)


def is_boilerplate(sentence: str) -> bool:
    """Whether forms or rules prescribe a sentence: it says nothing of this filing."""
    low = sentence.lower()
    for cue, pattern in _BOILERPLATE:
        if cue in low and pattern.search(sentence):
            return not _SUBSTANCE.search(sentence)
    return False


def _divided(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span in parts of at most `MOST` characters, divided at white space where there is any."""
    while end - start > MOST:
        cut = start + MOST
        for mark in ("\n", " "):
            space = text.rfind(mark, start + FEWEST, cut)
            if space > 0:
                cut = space
                break
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _groups(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces that follow each other, boilerplate apart, as long as they make one passage."""
    group: list[_Piece] = []
    for piece in pieces:
        if group and (
            piece.boilerplate != group[-1].boilerplate
            or piece.end - group[0].start > MOST
            or group[-1].end - group[0].start >= FEWEST
        ):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


# --- which passages get a vector ------------------------------------------------------------


def _chosen(found: list[Passage], extraction: Extraction) -> list[int]:
    """Indexes of the passages that get a vector: reason, opening of the substance, removal."""
    if not found:
        return []
    starts = [passage.start for passage in found]
    wanted = [
        _holding(starts, found, _offset(extraction, r"/reason/category")),
        _first(found, "substance"),
        _holding(starts, found, _offset(extraction, _REMOVALS)),
        _first(found, "substance", titled=_DEREGISTRATION),
        _holding(starts, found, _offset(extraction, r"/purpose")),
    ]
    chosen = [index for index in dict.fromkeys(wanted) if index is not None]
    if not chosen:
        others = (_first(found, kind) for kind in ("part", "cover", "exhibit"))
        chosen = [next((index for index in others if index is not None), 0)]
    return chosen[:VECTORS]


def _offset(extraction: Extraction, pointer: str) -> int | None:
    """Where the evidence of the first such value begins."""
    pattern = re.compile(pointer)
    for key, evidence in extraction.evidence.items():
        if pattern.fullmatch(key):
            start = _start(evidence)
            if start is not None:
                return start
    return None


def _start(evidence: Evidence) -> int | None:
    if evidence.start is not None:
        return evidence.start
    return evidence.from_[0].start if evidence.from_ else None


def _holding(starts: list[int], found: list[Passage], offset: int | None) -> int | None:
    """The passage that holds an offset."""
    if offset is None:
        return None
    index = bisect_right(starts, offset) - 1
    return index if index >= 0 and offset < found[index].end else None


def _first(found: list[Passage], kind: str, *, titled: re.Pattern[str] | None = None) -> int | None:
    """The first passage of a kind of section that is no boilerplate."""
    for index, passage in enumerate(found):
        wanted = passage.section == kind and not passage.boilerplate
        if wanted and (titled is None or titled.search(passage.title)):
            return index
    return None
