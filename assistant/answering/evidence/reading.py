"""The sentences of one filing as evidence: citations, values and their closeness to a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.answering.evidence.printed_phrases import with_phrases
from assistant.answering.evidence.table_rows import joined_rows, row_text
from assistant.answering.evidence.topic_model import NAME
from assistant.answering.questions.vocabulary import STOP_WORDS, Word, concept, concepts, words
from assistant.filing.model import Filing
from assistant.language.flowing import flow
from assistant.language.normal import sentences
from assistant.record import Amendment, Citation, Evidence, Extraction

if TYPE_CHECKING:
    from assistant.answering.evidence.entries import Entry
    from assistant.answering.evidence.facts import Fact
    from assistant.answering.evidence.likeness import Likeness
    from assistant.answering.evidence.printed_cells import Printed

_LONGEST_BODY = 600_000
"""Characters of one section that are read for a question; a prospectus can be far longer."""

_MOST_AROUND = 300
"""Characters of a long line that a quote takes on either side of a value, in whole words."""


@dataclass(slots=True)
class Passage:
    """One sentence, bullet or table row. `text` is its flowing form, the offsets are the filing's.

    `words` have offsets in `text`; `[start, end)` are offsets in the filing's text.
    """

    start: int
    end: int
    text: str
    words: list[Word]
    concepts: set[str]
    index: int = 0
    implied: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Reading:
    """One filing with its record, read for questions."""

    filing: Filing
    extraction: Extraction
    passages: list[Passage] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    definitions: dict[str, set[str]] = field(default_factory=dict)
    likeness: Likeness | None = None
    facts: list[Fact] | None = None
    cells: list[Printed] | None = None
    entries: list[Entry] | None = None
    _everything: set[str] | None = None
    _past: set[str] | None = None
    _printed_words: set[str] | None = None

    @property
    def record(self) -> Amendment:
        """The record; an empty one where the extraction has none."""
        return self.extraction.record or Amendment()

    def everything(self) -> set[str]:
        """The concepts of the main document (its first stretch where it is very long)."""
        if self._everything is None:
            document = self.filing.main
            end = min(document.end, document.start + _LONGEST_BODY)
            self._everything = concepts(self.filing.text[document.start : end])
            self._everything.update(self.counts)
        return self._everything

    def printed_words(self) -> set[str]:
        """The words of the main document as printed, lower case, and those of the sentences."""
        if self._printed_words is None:
            document = self.filing.main
            end = min(document.end, document.start + _LONGEST_BODY)
            found = re.findall(r"[^\W\d_]{2,}", self.filing.text[document.start : end].lower())
            self._printed_words = set(found)
        return self._printed_words

    def past_verbs(self) -> set[str]:
        """The concepts of words with the ending of the past in the sentences."""
        if self._past is None:
            self._past = {w.concept for p in self.passages for w in p.words
                          if len(w.surface) > 4 and w.lowered.endswith("ed")}  # fmt: skip
        return self._past

    def evidence(self, pointer: str) -> Evidence | None:
        """The proof of the value at the pointer, where it is proven; else None."""
        found = self.extraction.evidence.get(pointer)
        if found is None or found.verdict not in ("verified", "derived"):
            return None
        return found if _spans(found) else None

    def cite(self, start: int, end: int) -> Citation:
        """A citation of `text[start:end]` of this filing."""
        section = self.filing.section_at(start)
        title = " ".join((section.title or section.kind).split()) if section else ""
        return Citation(
            filing=self.filing.id,
            source=self.filing.source,
            start=start,
            end=end,
            line=self.filing.line_at(start),
            section=title[:120],
            quote=self.filing.text[start:end],
        )

    def cite_passage(self, passage: Passage) -> Citation:
        """A citation of a whole passage."""
        return self.cite(passage.start, passage.end)

    def cite_value(self, pointer: str) -> list[Citation]:
        """Where the proven value stands: its sentence in the substance, else its line."""
        found = self.evidence(pointer)
        if found is None:
            return []
        return self.cite_spans(_spans(found))

    def cite_spans(self, spans: list[tuple[int, int]]) -> list[Citation]:
        """Citations of the sentences or lines that hold the spans, each once."""
        cited: list[Citation] = []
        for start, end in spans:
            if not any(c.start <= start and end <= c.end for c in cited):
                cited.append(self.cite(*self.around(start, end)))
        return cited

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The sentence of the substance that holds the span, else its whole lines."""
        passage = self.passage_at(start)
        if passage is not None and end <= passage.end:
            return passage.start, passage.end
        text = self.filing.text
        left = text.rfind("\n", 0, start) + 1
        if left < start - _MOST_AROUND:
            left = text.find(" ", start - _MOST_AROUND - 1, start) + 1 or start
        right = text.find("\n", end)
        right = len(text) if right < 0 else right
        if right > end + _MOST_AROUND:
            right = max(text.rfind(" ", end, end + _MOST_AROUND + 1), end)
        while left < start and text[left].isspace():
            left += 1
        while right > end and text[right - 1].isspace():
            right -= 1
        return left, right

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that holds an offset of the filing's text."""
        return next((p for p in self.passages if p.start <= offset < p.end), None)

    def printed(self, pointer: str) -> str | None:
        """The proven value as the filing prints it, on one line; None where nothing is printed."""
        found = self.evidence(pointer)
        if found is None or found.quote is None:
            return None
        return one_line(found.quote)


def _spans(found: Evidence) -> list[tuple[int, int]]:
    if found.start is not None and found.end is not None:
        return [(found.start, found.end)]
    return [(s.start, s.end) for s in found.from_] or [(s.start, s.end) for s in found.more]


def one_line(text: str) -> str:
    """A stretch of a filing as one line of prose: no tags, line breaks, table marks."""
    text = re.sub(r"</?[A-Za-z][^<>\n]{0,40}>", " ", text).replace("\\$", "$").replace("|", " ")
    return " ".join(text.split()).strip(" ,;")


def read_passages(filing: Filing) -> list[Passage]:
    """The sentences of the substance, in order; of the whole body where none was marked."""
    stretches = [(s.start, s.end) for s in filing.sections_of("substance", "part")]
    if not stretches:
        document = filing.main
        left = max((s.end for s in filing.sections_of("cover")), default=document.start)
        right = min(
            (s.start for s in filing.sections_of("signatures") if s.start > left),
            default=document.end,
        )
        stretches = [(left, right)]
    passages: list[Passage] = []
    last = -1
    budget = _LONGEST_BODY
    for left, right in stretches:
        left = max(left, last)
        right = min(right, left + budget)
        if right <= left:
            continue
        budget -= right - left
        pieces = [
            piece
            for start, end in sentences(filing.text, left, right)
            for piece in _pieces(filing.text, start, end)
        ]
        for row in joined_rows(filing.text, pieces):
            passages.append(_passage(filing.text, row, len(passages)))
        last = right
    return passages


_LONGEST_SENTENCE = 4_000
"""Characters; what has no full stop for longer is a list or a table, and is cut."""


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence, in pieces that end at white space where it is far too long for one."""
    while end - start > _LONGEST_SENTENCE:
        cut = max(text.rfind(" ", start + 1, start + _LONGEST_SENTENCE),
                  text.rfind("\n", start + 1, start + _LONGEST_SENTENCE))  # fmt: skip
        cut = cut if cut > start else start + _LONGEST_SENTENCE
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if end > start:
        yield start, end


def _passage(text: str, row: list[tuple[int, int]], index: int) -> Passage:
    flat = row_text([" ".join(flow(text, start, end).text.split()) for start, end in row])
    if (heading := _HEADING.match(flat)) is not None and _HEADS.search(heading[0]):
        flat = flat[heading.end() :]
    found = with_phrases(flat, words(flat))
    concepts_held = {word.concept for word in found}
    return Passage(row[0][0], row[-1][1], flat, found, concepts_held, index)


_HEADING = re.compile(
    r"(?:[A-Z][A-Z0-9&'’.,()/-]*\s+|[-–]\s+){2,12}(?=(?:[A-Z][a-z]|A |[A-Z]\w+ [a-z]))"
)
_HEADS = re.compile(
    r"\b(?:DE-?REGISTRATION|EXPLANATORY|NOTE|STATEMENT|REMOVAL|TERMINATION|WITHDRAWAL|INTRODUCTION"
    r"|BACKGROUND|PURPOSE)\b"
)
"""A heading on the line of its sentence's beginning is no part of what the sentence says."""


def read(filing: Filing, extraction: Extraction) -> Reading:
    """The filing with its record and its sentences, ready for a question."""
    passages = read_passages(filing)
    definitions = _spell_out(passages)
    _spell_out_plan(passages, extraction.record)
    counts = Counter(name for passage in passages for name in passage.concepts)
    return Reading(filing, extraction, passages, counts, definitions)


_DEFINED = re.compile(
    r"\((?:the |each,? an? |collectively,? the |together,? the )?\"([A-Z][\w '&-]{1,40})\"\)"
)


def _spell_out(passages: list[Passage]) -> dict[str, set[str]]:
    """Gives sentences that use a defined term (`the "Offer"`) the words that it stands for."""
    definitions: dict[str, set[str]] = {}
    for passage in passages:
        for match in _DEFINED.finditer(passage.text):
            if match[1] not in _EVERYWHERE and len(definitions) < 40:
                definitions.setdefault(match[1], _stands_for(passage, match.start()))
    for passage in passages:
        passage.implied |= _initials(passage.text) - passage.concepts
    for term, meaning in definitions.items():
        used = re.compile(rf"\b{re.escape(term)}\b")
        for passage in passages:
            if used.search(passage.text):
                passage.implied |= meaning - passage.concepts
    return definitions


_DAY_BEFORE = re.compile(r"[A-Z][a-z]{2,8} \d{1,2}, \d{4},? $")
_PARTY_BEFORE = re.compile(rf"(?P<name>{NAME}),? (?:an?|the) [^;()\"]{{3,150}}$")
_REACH = 240  # characters from a party's name to the term that stands for it


def _stands_for(passage: Passage, at: int) -> set[str]:
    """The words that a term defined at an offset of the sentence stands for: those before it, the
    day that it names, the party that the words before it describe."""
    before = [w for w in passage.words if w.end <= at and w.surface[0].isalpha()][-11:]
    found = {w.concept for w in before if len(w.concept) > 2 and w.lowered not in STOP_WORDS}
    text = passage.text[max(0, at - _REACH) : at]
    if (day := _DAY_BEFORE.search(text)) is not None:
        found |= concepts(day[0])
    if (party := _PARTY_BEFORE.search(text)) is not None:
        found |= concepts(party["name"])
    return found


_PLAN = re.compile(r"\b(?:[Tt]he|its|our|this) [Pp]lan\b(?! of)")


def _spell_out_plan(passages: list[Passage], record: Amendment | None) -> None:
    """Gives sentences about "the plan" the words of its title, where the filing has one alone."""
    if record is None:
        return
    titles = [*record.plans, *(p for s in record.registration_statements for p in s.plans)]
    if not titles or len({frozenset(concepts(title)) for title in titles}) > 1:
        return
    meaning = {w.concept for w in words(titles[0]) if w.lowered not in STOP_WORDS}
    for passage in passages:
        if _PLAN.search(passage.text):
            passage.implied |= meaning - passage.concepts


_TITLE_RUN = re.compile(r"\b[A-Z][a-z]+(?:[ -][A-Z][a-z]+){2,6}\b")
_INITIALS = 3  # letters of the shortest abbreviation


def _initials(text: str) -> set[str]:
    """The abbreviations of the names of a sentence: `Restricted Share Unit Plan` is an RSU plan."""
    found: set[str] = set()
    for run in _TITLE_RUN.finditer(text):
        letters = "".join(w[0] for w in re.split(r"[ -]", run[0])).lower()
        found |= {
            concept(letters[i:j])
            for i in range(len(letters))
            for j in range(i + _INITIALS, len(letters) + 1)
        }
    return found


# Terms that nearly every sentence uses.
_EVERYWHERE = frozenset({
    "Company", "Registrant", "Registration Statement", "Common Stock", "SEC",
    "Registration Statements", "Commission", "Shares", "Issuer",
})  # fmt: skip
