"""A reply in the making: sentences with citations, or what the filings don't say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.plan import Plan
from assistant.record import Answer, Citation, Engine, Row, Sentence

_DOUBLE_POINT = re.compile(r"(?<!\.)\.\.(?=\s|$)")  # a name that ends in "Inc." at the end


@dataclass(slots=True)
class Reply:
    """What was found for a question. `missing` says what the filings don't state."""

    sentences: list[Sentence] = field(default_factory=list)
    missing: str = ""
    rows: Sequence[Row] = field(default_factory=list)
    nearest: list[Citation] = field(default_factory=list)
    settled: bool = False
    """Whether no sentence beside it may answer: what is asked is known not to be told."""
    learned: bool = False
    """Whether the sentence was chosen by the learned ranking, where the rules found none."""

    @property
    def answered(self) -> bool:
        """Whether there is a sentence, with at least one citation each."""
        return bool(self.sentences)


FieldAnswer = Callable[[Reading, Plan], Reply]
"""How a field of the record is answered."""


def says(text: str, citations: Iterable[Citation], derivation: str | None = None) -> Reply:
    """A reply of one sentence; nothing is said where nothing can be cited."""
    cited = unique(citations)
    if not cited:
        return Reply(missing="The value could not be proven from the filing's text.")
    return Reply([Sentence(text=text, derivation=derivation, citations=cited)])


def lacks(missing: str, nearest: Iterable[Citation] = ()) -> Reply:
    """A reply that the filings don't state what is asked."""
    return Reply(missing=missing, nearest=unique(nearest))


def unique(citations: Iterable[Citation]) -> list[Citation]:
    """The citations without repetitions, and without those that lie within another."""
    kept: list[Citation] = []
    for citation in citations:
        if any(_within(citation, other) for other in kept):
            continue
        kept = [other for other in kept if not _within(other, citation)]
        kept.append(citation)
    return kept


def _within(inner: Citation, outer: Citation) -> bool:
    same = inner.filing == outer.filing and inner.source == outer.source
    return same and outer.start <= inner.start and inner.end <= outer.end


def as_answer(question: str, reply: Reply, version: str | None) -> Answer:
    """The reply in the output format."""
    for sentence in reply.sentences:
        sentence.text = _DOUBLE_POINT.sub(".", sentence.text)
    text = " ".join(sentence.text for sentence in reply.sentences)
    answer = Answer(
        question=question,
        answered=reply.answered,
        answer=text if reply.answered else reply.missing,
        sentences=reply.sentences,
        nearest=[] if reply.answered else reply.nearest[:3],
        engine=Engine(name="rules", version=version),
    )
    answer.rows = reply.rows  # as they are: a check of each would make them
    return answer
