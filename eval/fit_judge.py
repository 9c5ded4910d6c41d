"""Fits the weights of `assistant/answering/collections/competing.py`.

    python eval/fit_judge.py             # asks, fits, writes the weights
    python eval/fit_judge.py --show      # and lists what was weighed

Every wording of `asked_over_many.jsonl` and every question of `questions.jsonl` over several
filings that the learned recognition reads is answered twice: as the rules read it, and as the
usual question that the recognition takes it for. The recognition was fitted without it (four
folds). Where one answer alone is right, which one it is is learned from what speaks for either.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import fit_fields as fields
import numpy as np
from asked_over_many import Collection, judged, questions
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

import assistant
import assistant.answering
from assistant.answering.collections import competing
from assistant.answering.questions.field_classifier import _WORD, NONE, Field, masked
from assistant.answering.results import usual_questions
from assistant.answering.results.usual_slots import slots_of
from assistant.evaluation.answers import score_answer
from assistant.evaluation.labels import Question

HERE = Path(__file__).parent
WEIGHTS = Path(competing.__file__).with_name("judge.json")
_FOLDS = 4
_LEAST = 0.4  # how much must speak for the learned reading: odds of 3 to 2


@dataclass(slots=True)
class Weighed:
    """A question, what speaks for its learned reading, and whether that one alone is right."""

    question: str
    plain: str
    evidence: list[float]
    better: bool


class Fold:
    """The recognition as it is when a fold of the questions is unknown to it."""

    def __init__(self, wordings: list[dict[str, str]], others: list[str]) -> None:
        known = [
            (fields._in_set(w["q"], turn + place), w["template"])
            for place, w in enumerate(wordings)
            for turn in range(fields._TURNS)
        ]
        rest = [(masked(slots_of(question)[1]), NONE) for question in others]
        first = fields.fit([t for t, _ in known], [f for _, f in known])
        guesses = fields.probabilities(first, [t for t, _ in rest])
        none = [r for r, (_, p) in zip(rest, guesses, strict=True) if p < fields._USUAL]
        every = known + none
        self.fitted = fields.fit([t for t, _ in every], [f for _, f in every])
        self.words = {word for text, _ in known for word in _WORD.findall(text)}

    def recognised(self, text: str, weights: str = "") -> Field:
        """As the function of `field_classifier`."""
        ((name, p),) = fields.probabilities(self.fitted, [text])
        return Field(name, p, tuple(w for w in _WORD.findall(text) if w not in self.words))


def weighed(collection: Collection) -> Iterator[Weighed]:
    """All questions that one of the two readings alone answers rightly."""
    assistant.answering.ways_to_put = lambda question: [question]  # as the rules read it
    wordings = _lines("asked_over_many.jsonl")
    asked = [e for e in _lines("questions.jsonl") if len(e["files"] or ()) > 1]
    chance = random.Random(7)
    fold_of = [chance.randrange(_FOLDS) for _ in range(len(wordings) + len(asked))]
    for number in range(_FOLDS):
        usual_questions.recognised = Fold(
            [w for i, w in enumerate(wordings) if fold_of[i] != number],
            [e["question"] for i, e in enumerate(asked, len(wordings)) if fold_of[i] != number],
        ).recognised  # type: ignore[assignment]
        mine = [w for i, w in enumerate(wordings) if fold_of[i] == number]
        for template, slots, files, question in questions(collection, mine, 1, 1):
            held = [collection.labels[name] for name in files]
            yield from _both(
                collection,
                question,
                files,
                lambda a: not judged(a, template, slots, held),  # noqa: B023
            )
        for i, entry in enumerate(asked, len(wordings)):
            if fold_of[i] == number and all(f in collection.pairs for f in entry["files"]):
                wanted = Question.model_validate(entry)
                yield from _both(
                    collection, entry["question"], entry["files"],
                    lambda a: score_answer(wanted, a).right,  # noqa: B023
                )  # fmt: skip


def _both(collection, question, files, right) -> Iterator[Weighed]:  # type: ignore[no-untyped-def]
    usual = usual_questions.usual_reading(question)
    if usual is None or not usual.sure:
        return
    evidence = competing.evidence_for(question, usual)
    if evidence is None:
        return
    pairs = [collection.pairs[name] for name in files]
    by_rules = assistant.answer(question, pairs)
    if not by_rules.answered:
        return  # the learned reading is asked in any case
    learned = assistant.answer(usual.plain, pairs).model_copy(update={"question": question})
    if right(by_rules) != right(learned):
        yield Weighed(question, usual.plain, evidence, bool(right(learned)))


def _lines(name: str) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    collection = Collection(HERE / "filings")
    collection.load(HERE / "labels.jsonl")
    every = list(weighed(collection))
    rows, better = np.array([w.evidence for w in every]), np.array([w.better for w in every])
    model = LogisticRegression(C=1)
    folds = StratifiedKFold(5, shuffle=True, random_state=1)
    apart = cross_val_predict(model, rows, better, cv=folds, method="decision_function") > _LEAST
    print(f"{len(every)} questions with one right answer, {better.sum()} of them the learned one's")
    print(f"held out: {apart[better].sum()} taken rightly, {apart[~better].sum()} wrongly")
    model.fit(rows, better)
    weights = dict(zip(competing.FEATURES, model.coef_[0].round(3).tolist(), strict=True))
    stored = {"weights": weights, "bias": round(float(model.intercept_[0]), 3), "least": _LEAST}
    WEIGHTS.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")
    for one in every if options.show else []:
        print("learned" if one.better else "rules  ", f"{one.question}  [{one.plain}]")


if __name__ == "__main__":
    main()
