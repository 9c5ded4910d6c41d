"""What else a filing says of a cause: the sentences that an answer to "why" leaves room for.

"The Plan has since been amended to close that fund" says little without the sentence that names
the fund, and a merger is only half of a cause where another sentence says that no shares will be
issued any more because of it. Sentences that the answer points back at, and those near it that read
as answers too, are told with it, in the filing's order.
"""

from __future__ import annotations

import re

from assistant.answering.causes.circumstances import cause_spans
from assistant.answering.causes.earlier_removals import own_numbers, tells_of_earlier
from assistant.answering.causes.printed import NO_CHANGE
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.shortening import count_words, shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.sentences import reader
from assistant.record import Sentence

__all__ = ["with_told_beside"]

_ROOM = 78  # words of an answer
_LEAST_ROOM = 10  # words below which no sentence is begun
_FEW = 3  # words of a caption
_MOST = 4  # sentences of an answer
_BEFORE, _BEHIND = 3, 3  # sentences around an answer that may belong to it
_ANSWERS = -2.0
"""The reader's score from which a sentence near an answer is told with it."""
_POINTS_BACK = re.compile(
    r"^(?:it|they|this|these|those|that) (?:was|were|is|are|has|have|had|takes?|took|did|will)\b"
    r"|^(?:that|those|these|this|such) (?!is why)\w+"
    r"|\bthat (?:fund|plan|program|date|day|time|decision|vote|agreement|transaction|period"
    r"|obligation|offering|requirement|reason)\b|\b(?:the )?foregoing\b|\bin its (?:place|stead)\b",
    re.I,
)
"""How a sentence points back at the one before it."""
_OF_PAPERS = re.compile(
    r"\bundertak\w+|item 512|\bpursuant to the requirements of the securities act"
    r"|\bcopies? of|\bqualified in its entirety|\bpower of attorney\b",
    re.I,
)
"""What such filings say by custom: no cause."""


def with_told_beside(reading: Reading, plan: Plan, reply: Reply) -> Reply:
    """An answer to "why" with what it points back at and the sentences near it that answer too."""
    if plan.kind != "why" or not reply.answered or len(reply.sentences) >= _MOST:
        return reply
    held = _cited(reading, reply)
    if not held:
        return reply
    first, last = held[0].index, held[-1].index
    taken = {passage.index for passage in held}
    if first and _POINTS_BACK.search(held[0].text):
        _tell(reading, reply, reading.passages[first - 1], taken)
    if len(reply.sentences) > 1:
        return reply  # the cause and its parties are told: more would be beside the matter
    near = reading.passages[max(0, first - _BEFORE) : last + _BEHIND + 1]
    own = own_numbers(reading)
    near = [p for p in near if p.index not in taken and not tells_of_earlier(p.text, own)]
    near = [p for p in near if _may_be_told(p)]
    scores = reader.scores(plan.question, [p.text for p in near])
    for score, passage in sorted(zip(scores, near, strict=True), key=lambda one: -one[0]):
        if score >= _ANSWERS:
            _tell(reading, reply, passage, taken)
    return reply


def _cited(reading: Reading, reply: Reply) -> list[Passage]:
    """The sentences that an answer cites, in the filing's order."""
    starts = [c.start for s in reply.sentences for c in s.citations]
    found = {p.index: p for p in map(reading.passage_at, starts) if p is not None}
    return [found[index] for index in sorted(found)]


def _may_be_told(passage: Passage) -> bool:
    text = passage.text
    if text.isupper() or count_words(text) <= _FEW:
        return False
    return _OF_PAPERS.search(text) is None and NO_CHANGE.search(text) is None


def _tell(reading: Reading, reply: Reply, passage: Passage, taken: set[int]) -> None:
    """Puts a sentence into an answer at its place, where there is room for it."""
    room = _ROOM - sum(count_words(s.text) for s in reply.sentences)
    if room < _LEAST_ROOM or len(reply.sentences) >= _MOST or passage.index in taken:
        return
    text = shorten(passage.text, cause_spans(passage.text), room)
    if count_words(text) > room or not _may_be_told(passage):
        return
    taken.add(passage.index)
    place = sum(
        min((c.start for c in s.citations), default=0) < passage.start for s in reply.sentences
    )
    told = Sentence(text=text, citations=[reading.cite_passage(passage)])
    reply.sentences.insert(place, told)
