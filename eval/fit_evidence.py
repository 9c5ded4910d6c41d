"""Fits the weights of `assistant/answering/sentences/learned_ranking.py` to questions.

    python eval/fit_evidence.py             # writes the weights
    python eval/fit_evidence.py --held-out  # fits without each part in turn, and tries it on that
    python eval/fit_evidence.py --also FILE # learns from the questions of another file too

Learned from are the questions of `questions.jsonl` about one filing. A sentence answers one where
it overlaps a quote and holds all facts; silence is right for the unanswerable ones. Answerable ones
that no single sentence answers are left out. Sentences that hold part of it count neither way. What
is fitted is a choice among the sentences and silence (a conditional logit), with a penalty on large
weights: first by the sentences' figures, then, for the best of these, by what the figures and the
reader say. The second is fitted to the parts of the questions that the reader was not fitted to
(`HELD`): of those that it knows it is too sure.
`--held-out` shows, for several least probabilities, what questions get that were not fitted to, all
of them and those that the rules find nothing for: right answers, wrong ones, and answers to
unanswerable questions; by the figures alone, and by both.
Needs scikit-learn (extra `dev`), for SciPy.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

import assistant
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reading import read as reading_of
from assistant.answering.one_filing.asked import answer_by_rules, put_right
from assistant.answering.one_filing.learned_choice import found_nothing
from assistant.answering.one_filing.plainly_asked import plain_question
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.questions.scope import select
from assistant.answering.records.narrowing import is_own_name
from assistant.answering.sentences import learned_ranking, reader
from assistant.answering.sentences.blocks import Block, blocks, likest, told_lines
from assistant.answering.sentences.ranking import rendered
from assistant.answering.sentences.sentence_figures import FIGURES, figured
from assistant.evaluation.agreement import holds

HERE = Path(__file__).parent
WEIGHTS = Path(learned_ranking.__file__).with_name("sentence_weights.npz")
_PENALTY = 2.0  # on the square of a weight, of figures of like spread
_FOLDS = 5
HELD = ("am", "an", "au", "yd", "vd", "bd", "be", "bf", "bh", "bi", "bj")
"""The parts of the questions that the reader is not fitted to; the figures' stored weights are
older than `bd`."""
_MOST_OF_QUOTE = 0.6
_BARELY = -50.0  # the score of a sentence that counts neither way
LEVELS = (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8)

Vector = NDArray[np.float64]


@dataclass(slots=True)
class Example:
    """A question with its sentences' figures, and which of them answer: 1, 0, or -1 for unclear."""

    question: dict[str, Any]
    figures: Vector
    answers: NDArray[np.int64]
    told: list[bool]
    """Whether what would be answered by each sentence is right."""
    refused: bool
    """Whether the rules find nothing for it."""
    texts: list[str]
    """The sentences."""
    blocks: list[Block] = field(default_factory=list)
    """What stands outside the sentences, the likest the question first."""
    in_blocks: list[int] = field(default_factory=list)
    """Which of these answer, as in `answers`."""

    @property
    def part(self) -> str:
        """The part of the questions that it is of."""
        return str(self.question["id"]).split("-")[0]

    @property
    def learned_from(self) -> bool:
        """Whether it is clear which sentence answers, or that none does."""
        return not self.question["answerable"] or bool((self.answers == 1).any())


def plan_of(reading: Reading, question: str) -> Plan:
    """The question taken apart as for an answer."""
    scope = select(question, [(reading.filing, reading.extraction)], listing=False)
    named = [name for name in scope.named if is_own_name(reading, name)]
    return make_plan(put_right(reading, question), named)


def of_file(work: tuple[str, list[dict[str, Any]]]) -> list[Example]:
    """The examples of one filing's questions."""
    source, questions = work
    filing = assistant.read(source)
    extraction = assistant.extract(filing)
    found = []
    for question in questions:
        reading = reading_of(filing, extraction)
        example = _example(reading, question)
        if example is not None:
            found.append(example)
    return found


def _example(reading: Reading, question: dict[str, Any]) -> Example | None:
    plan = plan_of(reading, question["question"])
    rows = figured(reading, plan)
    if not rows:
        return None
    spans = list(_spans(reading.filing.text, question["quotes"]))
    quoted = [any(r.passage.start < b and a < r.passage.end for a, b in spans) for r in rows]
    facts, answerable = question["facts"], question["answerable"]
    held = [answerable and all(holds(r.passage.text, f) for f in facts) for r in rows]
    some = [answerable and any(holds(r.passage.text, f) for f in facts) for r in rows]
    both = [q and h for q, h in zip(quoted, held, strict=True)]
    if question["kind"] == "yes_no":
        sure, unclear = quoted, [False] * len(rows)
    else:
        sure = both if any(both) else held
        unclear = [
            q or h or (s and not any(held)) for q, h, s in zip(quoted, held, some, strict=True)
        ]
    answers = [1 if s and answerable else -1 if u and answerable else 0
               for s, u in zip(sure, unclear, strict=True)]  # fmt: skip
    texts = [rendered(r.candidate) for r in rows]
    told = [is_right(question, text) for text in texts]
    refused = plain_question(reading, question["question"], plan.names) is None and found_nothing(
        answer_by_rules(reading, put_right(reading, question["question"]), plan.names)
    )
    figures = np.array([r.figures for r in rows], dtype=np.float64)
    sentences = [r.candidate.unit.text for r in rows]
    beside = list(_beside(reading, question, bool((np.array(answers) == 1).any())))
    return Example(
        question, figures, np.array(answers), told, refused, sentences,
        [block for block, _ in beside], [answer for _, answer in beside],
    )  # fmt: skip


def _beside(reading: Reading, question: dict[str, Any], told: bool) -> Iterator[tuple[Block, int]]:
    """The blocks of a filing, the likest a question first, and which of them answer it: those that
    hold a quote with all facts; `told` says whether a sentence does, beside which what holds the
    facts too counts neither way."""
    facts, answerable = question["facts"], question["answerable"]
    spans = list(_spans(reading.filing.text, question["quotes"]))
    if question["kind"] == "yes_no":
        facts = facts[1:]
    for block in likest(question["question"], blocks(reading)):
        quoted = sum(min(block.end, b) - max(block.start, a) for a, b in spans
                     if block.start < b and a < block.end)  # fmt: skip
        most = sum(b - a for a, b in spans) or 1
        held = answerable and all(holds(block.text, fact) for fact in facts)
        sure = held and quoted > _MOST_OF_QUOTE * most
        unclear = answerable and (quoted or (facts and held))
        yield block, 1 if sure and not told else -1 if unclear else 0


def is_right(question: dict[str, Any], text: str) -> bool:
    """Whether a text answers a question: it holds all facts and nothing that is wrong."""
    return (
        question["answerable"]
        and all(holds(text, fact) for fact in question["facts"])
        and not any(holds(text, wrong) for wrong in question["wrong"])
    )


def _spans(text: str, quotes: Sequence[str]) -> Iterator[tuple[int, int]]:
    for quote in quotes:
        at = text.find(quote)
        while at >= 0:
            yield at, at + len(quote)
            at = text.find(quote, at + 1)


def examples(path: Path) -> list[Example]:
    """The examples of a file of questions over the collection's filings."""
    with ProcessPoolExecutor(2) as pool:
        return [e for found in pool.map(of_file, by_file(path).items(), chunksize=4) for e in found]


def by_file(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The questions of a file that are about one filing, by that filing's path."""
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if len(entry["files"] or ()) == 1:
            found.setdefault(str(HERE / "filings" / entry["files"][0]), []).append(entry)
    return found


def fit(known: Sequence[Example]) -> tuple[Vector, float]:
    """The weights of the figures and the bias that make right choices most probable."""
    used = [e for e in known if e.learned_from]
    every = np.vstack([e.figures for e in used])
    mean, spread = every.mean(axis=0), every.std(axis=0) + 1e-6
    scaled = np.hstack([(every - mean) / spread, np.ones((len(every), 1))])
    sizes = [len(e.figures) for e in used]
    starts = np.cumsum([0, *sizes[:-1]])
    of = np.repeat(np.arange(len(used)), sizes)
    answers = np.concatenate([e.answers for e in used])
    answered = np.array([bool((e.answers == 1).any()) for e in used])

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = np.where(answers >= 0, scaled @ weights, _BARELY)
        most = np.maximum(np.maximum.reduceat(scores, starts), 0)
        powers, silence = np.exp(scores - most[of]), np.exp(-most)
        whole = np.add.reduceat(powers, starts) + silence
        right = np.where(answers == 1, powers, 0)
        rights = np.add.reduceat(right, starts)
        got = np.where(answered, rights, silence) / whole
        pull = powers / whole[of] - np.where(answered[of], right / np.maximum(rights[of], 1e-12), 0)
        gradient = scaled.T @ np.where(answers >= 0, pull, 0)
        gradient[:-1] += 2 * _PENALTY * weights[:-1]
        return float(-np.log(got + 1e-12).sum() + _PENALTY * (weights[:-1] ** 2).sum()), gradient

    start = np.zeros(scaled.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    weights = found[:-1] / spread
    return weights, float(found[-1] - weights @ mean)


def tried(fitted: tuple[Vector, float], example: Example) -> tuple[float, bool]:
    """The probability of the best sentence of an example, and whether it would be right."""
    scores = example.figures @ fitted[0] + fitted[1]
    most = max(float(scores.max()), 0.0)
    powers = np.exp(scores - most)
    best = int(powers.argmax())
    return float(powers[best] / (powers.sum() + np.exp(-most))), example.told[best]


def read(fitted: tuple[Vector, float], example: Example) -> Example:
    """The sentences and blocks of an example that are read, with what figures and reader say of
    them."""
    scores = example.figures @ fitted[0] + fitted[1]
    best = np.argsort(-scores, kind="stable")[: learned_ranking.READ]
    whether = example.question["kind"] == "yes_no"
    beside = [] if whether else example.blocks[: learned_ranking.READ_BLOCKS]
    texts = [*(example.texts[at] for at in best), *(block.text for block in beside)]
    known = reader.read(example.question["question"], texts)
    pairs = zip(beside, known[len(best) :], strict=True)
    cut = [told_lines(block, told.told)[2] for block, told in pairs]
    return replace(
        example,
        figures=learned_ranking.by_both(scores[best], np.array([r.score for r in known])),
        answers=np.append(example.answers[best], example.in_blocks[: len(beside)]).astype(int),
        told=[*(example.told[at] for at in best), *(is_right(example.question, t) for t in cut)],
        texts=texts,
    )


def held_out(known: Sequence[Example]) -> None:
    """Prints how fits without a part do on it, by figures and by both."""
    found: list[tuple[Example, float, bool]] = []
    for part in HELD:
        fitted = fit([e for e in known if e.part != part])
        found += [(e, *tried(fitted, e)) for e in known if e.part == part]
    show("all questions, by figures", found)
    show("the rules find nothing, by figures", [f for f in found if f[0].refused])
    fitted = fit([e for e in known if e.part not in HELD])
    held = [read(fitted, e) for e in known if e.part in HELD]
    found = []
    for fold in range(_FOLDS):
        second = fit([e for n, e in enumerate(held) if n % _FOLDS != fold])
        found += [(e, *tried(second, e)) for e in held[fold::_FOLDS]]
    show("all questions, by both", found)
    show("the rules find nothing, by both", [f for f in found if f[0].refused])


def show(title: str, found: Sequence[tuple[Example, float, bool]]) -> None:
    """Prints right, wrong and unanswerable ones answered at several least probabilities."""
    answerable = sum(e.question["answerable"] for e, _, _ in found)
    print(f"{title}: {answerable} answerable, {len(found) - answerable} unanswerable")
    for level in LEVELS:
        sure = [(e, right) for e, p, right in found if p >= level]
        right = sum(right for _, right in sure)
        wrong = sum(e.question["answerable"] and not right for e, right in sure)
        print(
            f"  {level:.2f}  right {right}  wrong {wrong}  unanswerable {len(sure) - right - wrong}"
        )


def write(first: tuple[Vector, float], second: tuple[Vector, float], path: Path) -> None:
    """Stores the weights, those of the figures by their names."""
    np.savez_compressed(
        path,
        figures=np.array("\n".join(FIGURES)),
        weights=first[0].astype(np.float32),
        bias=np.float32(first[1]),
        second_weights=second[0].astype(np.float32),
        second_bias=np.float32(second[1]),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--also", type=Path, action="append", default=[], metavar="FILE")
    arguments = parser.parse_args()
    known = [e for path in (HERE / "questions.jsonl", *arguments.also) for e in examples(path)]
    if arguments.held_out:
        held_out(known)
    else:
        first = fit(known)
        write(first, fit([read(first, e) for e in known if e.part in HELD]), WEIGHTS)


if __name__ == "__main__":
    main()
