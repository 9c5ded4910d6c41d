"""Slips, faults and changes as a page shows them: in words, with the text lit up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.evaluation.contrast import WORDS, text_around
from assistant.evaluation.paired import Comparison, Side
from assistant.evaluation.passages import Passage, Texts, passages, places_of
from assistant.evaluation.results import Result, evidence_of
from assistant.evaluation.scoring import NO_VERDICT
from assistant.evaluation.slips import Slip, slips_of
from assistant.viewing.lit_lines import Line, Lit, lit_lines

NAMES = {"expected": "the right value", "found": "the value that was given"}
LONGEST = 600
"""Characters of a value that are shown."""


@dataclass(frozen=True, slots=True)
class Text:
    """A passage of a filing as lines."""

    lines: list[Line]
    cut_before: bool
    cut_after: bool


@dataclass(frozen=True, slots=True)
class SlipView:
    """One value that is wrong, missing or made up."""

    file: str
    field: str
    pointer: str
    result: str
    cause: str
    expected: str
    found: str
    verdict: str | None
    confidence: float | None
    texts: list[Text]


@dataclass(frozen=True, slots=True)
class AnswerFault:
    """One answer that is not right."""

    id: str
    kind: str
    question: str
    expected: str
    answer: str
    faults: list[str]
    quotes: list[tuple[str, int, str]]


@dataclass(frozen=True, slots=True)
class Changed:
    """One value or answer in which two runs differ."""

    word: str
    key: str
    name: str
    place: str
    expected: str
    one: str
    other: str
    one_result: str
    other_result: str
    texts: list[Text]


class ViewMaker:
    """Makes views; filings are read once, and only so many passages are looked for."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._shown = 0

    def slips(self, result: Result, most: int) -> Iterator[SlipView]:
        """The slips of one record; those beyond the first `most` of the run without their text."""
        if result.record is None or result.item.repeat:
            return
        for slip in slips_of(result.record):
            texts = self._slip_texts(slip, result) if self._shown < most else []
            self._shown += 1
            outcome = slip.outcome
            yield SlipView(
                slip.file, outcome.field, outcome.pointer or outcome.label_pointer or "",
                outcome.result, slip.cause, shown(outcome.expected), shown(outcome.found),
                slip.verdict, slip.confidence, texts,
            )  # fmt: skip

    def _slip_texts(self, slip: Slip, result: Result) -> list[Text]:
        filing = self._texts.filing(slip.file, result.item.filing.get("text_sha256"))
        if filing is None:
            return []
        places = places_of(slip.outcome, evidence_of(result.item.output), filing)
        return [passage_text(passage) for passage in passages(filing.text, places)[:3]]

    def faults(self, result: Result) -> Iterator[AnswerFault]:
        """The answer, where something is wrong with it."""
        score, line = result.answer, result.item.line
        if score is None or score.right or result.item.repeat:
            return
        output = result.item.output or {}
        cited = [c for s in output.get("sentences") or [] for c in s.get("citations") or []]
        facts = [str(fact) for fact in line.get("facts") or []]
        yield AnswerFault(
            score.id, score.kind, str(line.get("question", "")),
            ", ".join(facts) if score.answerable else "the filings do not say",
            shown(output.get("answer")), score.faults,
            [(str(c["source"]), int(c["line"]), shown(c["quote"])) for c in cited[:5]],
        )  # fmt: skip

    def changes(self, comparison: Comparison, most: int) -> list[Changed]:
        """What changed, losses first."""
        order = sorted(
            comparison.changes, key=lambda c: (c.better is not False, c.better is None, c.key)
        )
        found = []
        for number, change in enumerate(order):
            runs = (comparison.other, comparison.one)
            near = text_around(change, runs, self._texts) if number < most else []
            found.append(
                Changed(
                    WORDS[change.better],
                    change.key,
                    change.name,
                    change.place,
                    shown(change.expected),
                    side_words(change.one),
                    side_words(change.other),
                    change.one.result,
                    change.other.result,
                    [passage_text(passage) for passage in near[:2]],
                )
            )
        return found


def passage_text(passage: Passage) -> Text:
    """A passage as lines with its places lit."""
    lit = [Lit(p.start, p.end, p.light, NAMES[p.light]) for p in passage.places]
    # The right value lies over the given one where both are the same place.
    lit.sort(key=lambda stretch: stretch.kind == "expected")
    first = passage.line - passage.text.count("\n", 0, min(p.start for p in passage.places))
    lines = list(lit_lines(passage.text, lit, first))
    return Text(lines, passage.cut_before, passage.cut_after)


def side_words(side: Side) -> str:
    """A value as one of two runs has it."""
    if side.value is None:
        return "missing" if side.result == "missing" else "nothing"
    told = f" ({side.verdict})" if side.verdict not in (None, NO_VERDICT) else ""
    return shown(side.value) + told


def shown(value: Any) -> str:
    """A value in words; what is long is cut."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(shown(item) for item in value)
    text = f"{value:,}" if isinstance(value, int) else str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
