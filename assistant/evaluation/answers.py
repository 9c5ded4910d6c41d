"""Scores of answers: is it right, is it short, and does every citation stand in its filing?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from assistant.evaluation.agreement import holds, plain
from assistant.evaluation.citing import NOTHING_CITED, Cited, cited
from assistant.evaluation.labels import Question
from assistant.record import Answer, Citation

MAX_WORDS = 80
"""A right answer to a question about one filing is no longer than this."""


@dataclass(frozen=True, slots=True)
class AnswerScore:
    """One answer scored. `faults` says in words what is wrong with it; empty when right.

    `answered` is what the answer claims, `quotes_cited` counts the question's quotes that a
    citation overlaps, of `quotes` in all. `citation_faults` are counted apart: a citation
    that does not stand in its filing makes an answer wrong whatever it says.

    `cluster` names the filings asked about, whose questions stand or fall together. Where the
    question has quotes, `citations_labelled` counts the citations of `cited` that overlap one.
    `rank` is the place, from 1, at which search found the filing; 0 where it did not, None
    where that was not asked.
    """

    id: str
    kind: str
    answerable: bool
    answered: bool
    faults: list[str]
    citation_faults: int
    quotes: int
    quotes_cited: int
    cluster: str = ""
    cited: Cited = NOTHING_CITED
    citations_labelled: int = 0
    rank: int | None = None

    @property
    def right(self) -> bool:
        """Whether nothing is wrong with the answer."""
        return not self.faults


@dataclass(slots=True)
class AnswerScores:
    """The scores of a set of answers."""

    answers: list[AnswerScore] = field(default_factory=list)

    @property
    def right(self) -> int:
        """The number of right answers, right abstentions included."""
        return sum(answer.right for answer in self.answers)

    @property
    def false_answers(self) -> int:
        """Unanswerable questions that were answered."""
        return sum(a.answered and not a.answerable for a in self.answers)

    @property
    def false_abstentions(self) -> int:
        """Answerable questions that were not answered."""
        return sum(a.answerable and not a.answered for a in self.answers)

    @property
    def abstention(self) -> tuple[float | None, float | None]:
        """Precision and recall of saying that the filings do not say."""
        silent = sum(not a.answered for a in self.answers)
        unanswerable = sum(not a.answerable for a in self.answers)
        rightly = sum(not a.answered and not a.answerable for a in self.answers)
        return _ratio(rightly, silent), _ratio(rightly, unanswerable)

    @property
    def citation(self) -> tuple[float | None, float | None]:
        """Citation precision and recall as in ALCE, over all sentences of all answers."""
        every = [a.cited for a in self.answers]
        return (
            _ratio(sum(c.needed for c in every), sum(c.citations for c in every)),
            _ratio(sum(c.supported for c in every), sum(c.sentences for c in every)),
        )

    @property
    def labelled_citation(self) -> tuple[float | None, float | None]:
        """Citation precision and recall against the quotes that a person would cite."""
        quoted = [a for a in self.answers if a.quotes]
        return (
            _ratio(
                sum(a.citations_labelled for a in quoted), sum(a.cited.citations for a in quoted)
            ),
            _ratio(sum(a.quotes_cited for a in quoted), sum(a.quotes for a in quoted)),
        )

    @property
    def ranks(self) -> list[int]:
        """The places at which search found the filing, 0 where it did not."""
        return [a.rank for a in self.answers if a.rank is not None]

    @property
    def kinds(self) -> dict[str, tuple[int, int]]:
        """Right answers and questions in all, by kind of question."""
        counts: dict[str, tuple[int, int]] = {}
        for answer in self.answers:
            right, asked = counts.get(answer.kind, (0, 0))
            counts[answer.kind] = (right + answer.right, asked + 1)
        return counts


def score_answer(
    question: Question,
    answer: Answer,
    texts: Mapping[str, str] | None = None,
    *,
    rank: int | None = None,
) -> AnswerScore:
    """One answer against its question.

    `texts` are the filings' canonical texts by source and by id; with them every
    citation's quote is held against its filing. A citation of a filing that is not
    among them is a fault.
    """
    faults = list(_faults(question, answer))
    broken = [] if texts is None else [c for c in citations(answer) if not _stands(c, texts)]
    faults += [f"citation of {c.source} {c.start}:{c.end} is not its text" for c in broken]
    quoted = [plain(citation.quote) for citation in citations(answer)]
    return AnswerScore(
        id=question.id,
        kind=question.kind or ("other" if question.answerable else "unanswerable"),
        answerable=question.answerable,
        answered=answer.answered,
        faults=faults,
        citation_faults=len(broken),
        quotes=len(question.quotes),
        quotes_cited=sum(_overlaps(plain(quote), quoted) for quote in question.quotes),
        cluster=cluster_of(question),
        cited=cited(answer),
        citations_labelled=_labelled(question, answer),
        rank=rank,
    )


def cluster_of(question: Question) -> str:
    """The filings that a question is about; itself where it is about the whole collection."""
    return " ".join(sorted(question.files)) or f"question {question.id}"


def _labelled(question: Question, answer: Answer) -> int:
    wanted = [plain(quote) for quote in question.quotes]
    quotes = [plain(c.quote) for sentence in answer.sentences for c in sentence.citations]
    return sum(bool(quote) and _overlaps(quote, wanted) for quote in quotes)


def total(answers: Iterable[AnswerScore]) -> AnswerScores:
    """Gather scored answers."""
    return AnswerScores(list(answers))


def citations(answer: Answer) -> Iterator[Citation]:
    """Every citation of an answer: of its sentences, its rows and what is nearest."""
    for sentence in answer.sentences:
        yield from sentence.citations
    for row in answer.rows:
        yield from row.citations
    yield from answer.nearest


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _faults(question: Question, answer: Answer) -> Iterator[str]:
    if not question.answerable:
        if answer.answered:
            yield "answered, and the filings do not say"
        return
    if not answer.answered:
        yield "not answered, and the filings say it"
        return
    listed = _over_many(question, answer)
    held = f"{answer.answer}\n{_rows_text(answer)}" if listed else answer.answer
    for fact in question.facts:
        if not holds(held, fact):
            yield f"lacks {fact!r}"
    for claim in question.wrong:
        if holds(answer.answer, claim):
            yield f"says {claim!r}"
    words = len(answer.answer.split())
    if words > MAX_WORDS and not listed:
        yield f"{words} words, {MAX_WORDS} are allowed"
    if not all(sentence.citations for sentence in answer.sentences) or not answer.sentences:
        yield "a sentence without a citation"


def _over_many(question: Question, answer: Answer) -> bool:
    """Whether this is a list over many filings: there rows count and length does not."""
    return len(question.files) != 1 and (question.kind == "list" or len(answer.rows) > 1)


def _rows_text(answer: Answer) -> str:
    return "\n".join(
        f"{row.source} {row.filing} {json.dumps(row.values, ensure_ascii=False, default=str)}"
        for row in answer.rows
    )


def _stands(citation: Citation, texts: Mapping[str, str]) -> bool:
    text = texts.get(citation.source, texts.get(citation.filing))
    return text is not None and text[citation.start : citation.end] == citation.quote != ""


def _overlaps(quote: str, cited: list[str]) -> bool:
    return any(quote in other or other in quote for other in cited if other)
