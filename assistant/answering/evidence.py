"""The sentences of one filing as evidence: citations, values and their closeness to a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.answering.printed_phrases import with_phrases
from assistant.answering.table_rows import joined_rows, row_text
from assistant.answering.vocabulary import STOP_WORDS, Word, concept, concepts, words
from assistant.filing.model import Filing
from assistant.language.flowing import flow
from assistant.language.normal import sentences
from assistant.record import Amendment, Citation, Evidence, Extraction

if TYPE_CHECKING:
    from assistant.answering.facts import Fact
    from assistant.answering.likeness import Likeness

_LONGEST_BODY = 600_000
"""Characters of one section that are read for a question; a prospectus can be far longer."""


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
    _everything: set[str] | None = None
    _past: set[str] | None = None

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

    def past_verbs(self) -> set[str]:
        """The concepts of words with the ending of the past in the sentences."""
        if self._past is None:
            self._past = {w.concept for p in self.passages for w in p.words
                          if len(w.surface) > 4 and w.surface.lower().endswith("ed")}  # fmt: skip
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
        left = max(text.rfind("\n", 0, start) + 1, start - 300)
        right = text.find("\n", end)
        right = len(text) if right < 0 else right
        right = max(min(right, end + 300), end)
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
    found = with_phrases(flat, words(flat))
    concepts_held = {word.concept for word in found}
    return Passage(row[0][0], row[-1][1], flat, found, concepts_held, index)


def read(filing: Filing, extraction: Extraction) -> Reading:
    """The filing with its record and its sentences, ready for a question."""
    passages = read_passages(filing)
    definitions = _spell_out(passages)
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
                before = [
                    w for w in passage.words if w.end <= match.start() and w.surface[0].isalpha()
                ]
                definitions.setdefault(
                    match[1],
                    {
                        w.concept
                        for w in before[-11:]
                        if len(w.concept) > 2 and w.surface.lower() not in STOP_WORDS
                    },
                )
    for passage in passages:
        passage.implied |= _initials(passage.text) - passage.concepts
    for term, meaning in definitions.items():
        used = re.compile(rf"\b{re.escape(term)}\b")
        for passage in passages:
            if used.search(passage.text):
                passage.implied |= meaning - passage.concepts
    return definitions


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
_EVERYWHERE = frozenset(
    {
        "Company",
        "Registrant",
        "Registration Statement",
        "Common Stock",
        "SEC",
        "Registration Statements",
        "Commission",
        "Shares",
        "Issuer",
    }
)


# --- values in a sentence -------------------------------------------------------------------

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: day of)? {_MONTH},? ?\d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? ?\d{{4}}|{_MONTH},? (?:of )?\d{{4}}"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}"
    r"|(?:first|second|third|fourth) quarter of (?:fiscal )?\d{4}"
    r"|(?<=[Ii]n )(?:19|20)\d\d\b|(?<=[Dd]uring )(?:19|20)\d\d\b|(?<=[Ss]ince )(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"(?:US|U\.S\.|C|A)?[$€£¥] ?\d*[\d,]*(?:\.\d+)?(?: (?:million|billion))?"
    r"|\b\d[\d,.]* (?:U\.S\. )?(?:dollars|cents|euros?)\b"
)
PERCENT = re.compile(r"\b\d+(?:\.\d+)?(?: \d/\d)?(?: ?%| per ?cent\b)", re.I)
NUMBER = re.compile(
    r"(?<![\w$.,/-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: (?:million|billion))?(?![\d/]|-\d|\w)",
)
_WORDED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none"
    r"|no(?! (?:more|further|longer|additional|other|later|such)\b))\b",
    re.I,
)
# Numbers that name something: rules, items, amendments, forms, exhibits, years of plans.
_NAMING = re.compile(
    r"(?:\b(?:nos?|numbers?|rules?|sections?|items?|form|amendment|exhibit|chapter|part|act of"
    r"|paragraph|release|article|title|regulation|and|dated|page|suite)\.? ?(?:\(|s-|n-)?)$",
    re.I,
)
EXCHANGE = re.compile(
    r"(?:the )?(?:(?:New York|American|Toronto|London|Pacific|Boston|Chicago|Philadelphia|Midwest"
    r"|Vancouver|TSX Venture|Tel Aviv|Tokyo|Frankfurt|Swiss|Hong Kong|[A-Z][a-z]+) (?:Stock )"
    r"Exchange(?: LLC|, Inc\.)?|NYSE(?: American| MKT| Arca)?"
    r"|(?:The )?(?:Nasdaq|NASDAQ)(?: (?:Stock|Global|Capital|National|Select|SmallCap|Market|LLC"
    r"|System))*|(?:Eurolist by )?Euronext(?: [A-Z][a-z]+)?"
    r"|[A-Z]\w+ (?:Börse|Bourse)|AMEX\b|OTC(?: Bulletin Board|QB|QX| Markets?| Pink)?|Pink Sheets)"
)
_NAME = re.compile(
    r"[A-Z0-9][\w&'’.-]*(?:,? (?:(?:of|the|and|&|for|de|van|von) )?"
    r"(?:[A-Z][\w&'’.-]*|[A-Z]\.|L\.P\.|LLC|N\.A\.))*"
)


@dataclass(frozen=True, slots=True)
class Value:
    """A date, number, sum of money, name or exchange at `[start, end)` of a passage's text."""

    kind: str
    text: str
    start: int
    end: int


@lru_cache(maxsize=2048)
def values(text: str, kind: str) -> tuple[Value, ...]:
    """The values of one kind (`date`, `number`, `money`, `name`, `exchange`) in a sentence."""
    if kind == "number":
        return tuple(_numbers(text))
    pattern = _VALUES[kind]
    found = (Value(kind, m[0].rstrip(".,"), m.start(), m.end()) for m in pattern.finditer(text))
    return tuple(v for v in found if kind != "money" or any(c.isdigit() for c in v.text))


_RULE = re.compile(
    r"\b(?:Rules?|Sections?|Items?|paragraph|Regulation|Article|Chapter) "
    r"(?:[A-Z]{1,2}\b|\d{1,4}[A-Za-z]{0,2}(?:-\d{1,3})?(?:\(\w{1,3}\))*)"
)
# "0.8340 of a share", "one share of", "two-for-one", "five Ordinary Shares"
_RATIO = re.compile(
    r"(?<![\d,$€£.])\d*\.\d{2,}(?![\d%])(?= )|\b(?:one|two|three|four|five|six|eight|ten|twenty"
    r"|one-\w+|\d{1,3})(?:-for-(?:one|two|three|\d+)| (?:new )?(?:[A-Z]\w+ ){0,2}(?:shares?|units?"
    r"|ADSs?)\b)",
    re.I,
)
# Who does something without a name: "our internal auditors", "the board"
_ACTOR = re.compile(
    r"\b(?:(?:the|our|its|their|his|your) )?(?:(?!(?:the|of|and|to|by|in|that|who)\b)[a-z-]+ ){0,2}"
    r"(?:auditors?|accountants?|board(?: of (?:directors|trustees))?|committee|court|management"
    r"|trustees?|creditors?|lenders?|underwriters?|(?:share|stock|unit|note|bond)holders|holders"
    r"|employees|participants|affiliates?|administrator|custodian)\b(?! (?:of|as)\b)",
)
_VALUES = {
    "date": DATE, "money": MONEY, "exchange": EXCHANGE, "name": _NAME, "percent": PERCENT,
    "rule": _RULE, "ratio": _RATIO, "actor": _ACTOR,
}  # fmt: skip


def _numbers(text: str) -> list[Value]:
    taken = [(m.start(), m.end()) for pattern in (DATE, MONEY) for m in pattern.finditer(text)]
    found: list[Value] = []
    for match in NUMBER.finditer(text):
        start, end = match.span()
        if any(a <= start < b for a, b in taken) or _NAMING.search(
            text[max(0, start - 14) : start]
        ):
            continue
        year = re.fullmatch(r"(?:19|20)\d\d", match[0]) and not text[end:].startswith(" shares")
        if not year and text[end : end + 1] != "%":
            found.append(Value("number", match[0], start, end))
    if not found:
        worded = _WORDED.finditer(text)
        found = [Value("number", m[0], m.start(), m.end()) for m in worded]
    return found


@lru_cache(maxsize=2048)
def counts(text: str) -> tuple[Value, ...]:
    """Numbers in figures and in words ("seven of its subsidiaries") of a sentence."""
    figures = [v for v in _numbers(text) if v.text[0].isdigit()]
    worded = [
        Value("number", m[0], m.start(), m.end())
        for m in _WORDED.finditer(text)
        if not text.startswith((".", "s.", "s "), m.end())  # "No. 333-…", "Nos. …"
    ]
    held = {(v.start, v.end) for v in figures}
    return tuple(figures + [v for v in worded if (v.start, v.end) not in held])


# Capitalised words of these filings that by themselves name no person, company or place.
_TERMS_TEXT = """
    company companies registrant registrants registration statement statements commission sec
    common stock share shares ordinary ads adss note notes plan plans amendment amendments post
    effective no nos number form securities security act exchange rule section item part ein irs
    agreement merger mergers offering offer prospectus time unit units warrant warrants option
    options board directors director exhibit exhibits regulation united states internal revenue
    service copies class preferred debt debentures bonds date january february march april may
    june july august september october november december removal deregistration explanatory s-1
    s-2 s-3 s-4 s-8 s-11 f-1 f-3 f-4 f-6 sb-2 total a b c d e i ii iii iv v
"""
_TERMS = frozenset(_TERMS_TEXT.split())


@lru_cache(maxsize=2048)
def entities(text: str) -> tuple[Value, ...]:
    """Names of people, companies, courts and places of a sentence, without defined terms."""
    found = []
    for match in _NAME.finditer(text):
        start, name = match.start(), re.sub(r"['’]s?$", "", match[0].rstrip(".,'’"))
        while (lead := re.match(r"\S+\s+", name)) and lead[0].strip().lower() in STOP_WORDS:
            start, name = start + lead.end(), name[lead.end() :]
        parts = [part.strip(".,()'’\"") for part in name.lower().split()]
        if any(p not in _TERMS and p not in STOP_WORDS and p.isalpha() for p in parts):
            found.append(Value("entity", name, start, start + len(name)))
    return tuple(found)
