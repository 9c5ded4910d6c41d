"""Why anything is so that a filing tells of: the sentence that speaks of it, and the cause beside.

The cause stands in the same sentence behind a mark of one (`because`, `in view of`, `through a
mistake of`), in the next (`The number is smaller chiefly because …`), or in the one before, of
which the sentence is said to follow (`Accordingly`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.facts import facts_of
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.sentence_kinds import is_furniture
from assistant.answering.evidence.shortening import shorten
from assistant.answering.evidence.sought import seek
from assistant.answering.questions.plan import Plan
from assistant.answering.sentences.candidates import Evidence
from assistant.record import Sentence

MARKS = re.compile(
    r"\b(?:because|owing to|due to|by reason of|in view of|in (?:the )?light of|on account of"
    r"|as a (?:result|consequence) of|having regard to|for (?:want|lack) of|in the absence of"
    r"|in order (?:to|that)|so as (?:not )?to|so that|to (?:take|make) account of"
    r"|(?:through|by) (?:an? |the )?(?:\w+ )?(?:mistake|error|oversight|inadvertence)"
    r"|in error|inadvertently|for (?:that|this|the following) reason|the reason\b|on the ground"
    r"|(?:is|are|was|were|had been) (?:unable|prevented|forbidden|obliged|compelled|forced|late)"
    r"|(?:had|has|have) (?:failed|been unable)|no longer (?:finds?|considers?|regards?|sees?"
    r"|believes?|justif\w+|wish\w*|needs?|requires?)|needs? no|not (?:be )?justified"
    r"|judging (?:that|it)|considering that|(?:in the )?belief that|not worth|outweigh\w*"
    r"|the purpose of (?:which|this|the)"
    r"|(?:was|were|is|are|been) (?:made|done|formed|effected|undertaken|carried out|entered into"
    r"|created|adopted) (?:only|solely|merely|simply|chiefly|in order) to)\b"
    r"|\bsince\b(?! (?:then\b|that (?:date|day|time)\b|the (?:date|filing|beginning|end)\b|its\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|\d{4})\b))",
    re.I,
)
"""What marks a cause, an end or an excuse in the sentence that tells what came of it."""
_FOLLOWS = re.compile(
    r"^(?:accordingly|therefore|thus|hence|consequently|as a (?:result|consequence)\b(?! of)"
    r"|for (?:that|this|these) reasons?|in consequence|because of (?:this|that|these))\b",
    re.I,
)
"""How a sentence begins whose cause stands before it."""
_THEREFORE = re.compile(
    r"\b(?:is|are|was|were|has|have|hereby|will)? ?(?:therefore|accordingly|thus)\b"
)
_BEGINNING = 60  # characters of a sentence in which "is therefore filing" stands
_CIRCUMSTANCE = re.compile(
    r",? (?:which|that|who) (?:had|have|has|were|was) (?:been )?\w+"
    r"|, (?:having|being) (?!an?\b|the\b)\w+|\b(?:after|upon|following) (?!(?:the )?date\b)"
    r"|\b(?:is|are) (?:then )?outstanding\b.*\bany (?:longer|more)\b|\bterminated\b.*, and no\b",
    re.I,
)
"""What a sentence tells beside, that may well be the cause."""
_ASKS_NOT = re.compile(r"\b(?:not|never|no|none|fewer|less|smaller|unable)\b|n['’]t\b", re.I)
_DENIES = re.compile(
    r"\b(?:not|no|none|never|nor|neither|without|un\w+ed|fewer|less|smaller|lower|cannot|only)\b",
    re.I,
)
_BEFORE_IT = re.compile(r"\bfor (?:that|this) reason\b", re.I)
"""A cause that the sentence before tells."""
_PURPOSE = re.compile(r"in order|so as|so that|the purpose", re.I)
"""A mark of what was aimed at, beside which the next sentence may well tell the cause."""
_ASKS_ALLOWED = re.compile(r"\b(?:allowed|able|permitted|entitled|may|can)\b", re.I)
_ALLOWS = re.compile(r"\b(?:lets|permits?|allows?|entitles?|may)\b.*\bif\b", re.I)
"""What is allowed is so by a rule and under its condition."""
_SAID = 0.6  # share of the question that stands in a sentence with the mark of a cause
_SAID_BESIDE = 0.62  # where the cause stands in another
_ALL_SAID = 0.85  # where only a circumstance is told
_FEWEST = 2  # words of a question without which too much would answer it
_NOT_SAID = "The filing does not say why."
_MOST = 300  # sentences looked at
_ROOM = 74  # words of an answer


@dataclass(slots=True)
class _Told:
    passages: list[Passage]
    keep: list[tuple[int, int]]
    score: float


def cause_beside(reading: Reading, plan: Plan) -> Reply:
    """The cause of what the question asks about, told in or beside the sentence that tells it."""
    if len(plan.terms) < _FEWEST:
        return lacks(_NOT_SAID)
    evidence = Evidence(reading, seek(plan), facts_of(reading))
    own = {i: evidence.share_of(p) for i, p in enumerate(reading.passages[:_MOST])}
    best: _Told | None = None
    for index, share in own.items():
        told = _told(reading, plan, evidence, index, share)
        if told is not None and (best is None or told.score > best.score):
            best = told
    if best is None:
        return lacks(_NOT_SAID)
    room = _ROOM // len(best.passages)
    return Reply([
        Sentence(text=shorten(p.text, _kept(best, p), room),
                 citations=[reading.cite_passage(p)])
        for p in best.passages
    ])  # fmt: skip


def _kept(told: _Told, passage: Passage) -> list[tuple[int, int]]:
    """What a sentence keeps when it is shortened: the mark that was found, or all of its marks."""
    if passage is told.passages[-1] and told.keep:
        return told.keep
    return [mark.span() for mark in MARKS.finditer(passage.text)]


def cause_among(reading: Reading, passages: list[Passage]) -> Reply:
    """The first of these sentences that tells a cause."""
    for passage in passages:
        if (mark := MARKS.search(passage.text)) is not None and not is_furniture(passage.text):
            text = shorten(passage.text, [mark.span()], _ROOM)
            return Reply([Sentence(text=text, citations=[reading.cite_passage(passage)])])
    return lacks(_NOT_SAID)


_CLAUSE_END = re.compile(r"[;:]|, (?:and|but|so)\b")


def _clause(text: str, mark: re.Match[str]) -> tuple[int, int]:
    """The clause of a cause: from its mark on, up to the first comma where it opens a sentence or
    stands between commas."""
    start, end = mark.span()
    opens = not text[:start].strip(" •*-") or text[:start].rstrip().endswith(",")
    comma = text.find(",", end) if opens else -1
    stop = _CLAUSE_END.search(text, end)
    return start, comma if comma > 0 else stop.start() if stop else len(text)


def _told(
    reading: Reading, plan: Plan, evidence: Evidence, index: int, share: float
) -> _Told | None:
    passage = reading.passages[index]
    text = passage.text
    if share < _SAID or is_furniture(text):
        return None
    if _ASKS_NOT.search(plan.question) and not _DENIES.search(text):
        return None
    before = reading.passages[index - 1] if index else None
    after = reading.passages[index + 1] if index + 1 < len(reading.passages) else None
    mark = MARKS.search(text)
    if mark is None and _ASKS_ALLOWED.search(plan.question):
        mark = _ALLOWS.search(text)
    if mark is not None and before is not None and _BEFORE_IT.match(mark[0]):
        return _Told([before, passage], [], share + 0.3)
    if mark is not None and after is not None and _PURPOSE.match(mark[0]) and _gives_cause(after):
        return _Told([passage, after], [], share + 0.3)
    if mark is not None and _comes_of_it(evidence, passage, mark, share):
        return _Told([passage], [mark.span()], share + 0.3)
    follows = _FOLLOWS.match(text) or _THEREFORE.search(text[:_BEGINNING])
    if share >= _SAID_BESIDE and before is not None and follows:
        return _Told([before, passage], [], share + 0.2)
    if share >= _SAID_BESIDE and after is not None and _gives_cause(after):
        return _Told([passage, after], [], share + 0.1)
    beside = _CIRCUMSTANCE.search(text)
    if share >= _ALL_SAID and beside and _comes_of_it(evidence, passage, beside, share):
        return _Told([passage], [beside.span()], share)
    return None


def _comes_of_it(evidence: Evidence, passage: Passage, mark: re.Match[str], share: float) -> bool:
    """Whether what is asked about comes of the marked cause, and is not in it: "ended the tests
    after the trial failed" does not say why the trial failed."""
    outside = evidence.share_of(passage, _clause(passage.text, mark))
    return outside >= _OUTSIDE * share


_OUTSIDE = 0.5
_SPEAKS_OF_IT = re.compile(
    r"\b(?:this|that|these|those|such|it|they|its|their|he|she|the (?:number|amount|decision|change"
    r"|difference|reason))\b",
    re.I,
)


def _gives_cause(passage: Passage) -> bool:
    """Whether a sentence gives the cause of what the one before it tells."""
    mark = MARKS.search(passage.text)
    if mark is None or is_furniture(passage.text):
        return False
    return _SPEAKS_OF_IT.search(passage.text[: mark.end()]) is not None
