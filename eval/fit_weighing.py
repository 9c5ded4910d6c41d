"""Fits `assistant/answering/one_filing/weighing.py`: which of two answers is right, or none.

    python eval/fit_weighing.py           # writes the weights, tells how they do
    python eval/fit_weighing.py --try     # only tells

Learned from are the questions of the parts `HELD` of `fit_evidence.py`, which neither the reader
nor the rules were made with. Of each both answers are made, that of the rules and that of the
sentences that rank first; an answer is right where it holds all facts and nothing wrong, of a
question that the filings answer. For each of the two a logistic regression over the figures tells
how probable that is. What is told is of questions that the weights were not fitted to (tenths of
them in turn), as the program decides and for several least probabilities without its guards: right
answers, wrong ones, answerable questions without an answer, and unanswerable ones with one.
Needs scikit-learn (extra `dev`).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from fit_evidence import HELD, HERE, by_file, is_right, plan_of
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler

import assistant
from assistant.answering.evidence.reading import read
from assistant.answering.evidence.reply import Reply
from assistant.answering.one_filing import weighing
from assistant.answering.one_filing.asked import answer_by_rules, put_right
from assistant.answering.one_filing.plainly_asked import plain_question
from assistant.answering.questions.plan import make_plan

WEIGHTS = Path(weighing.__file__).with_name("weighing_weights.json")
_STRENGTH = 0.03  # of the fit against small weights, of figures of like spread
_FOLDS = 10
LEVELS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)

Table = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Row:
    """Both answers to a question: what is known of them, and whether each is given and right."""

    id: str
    figures: list[float]
    answerable: bool
    by_rules: bool
    rules_right: bool
    by_sentence: bool
    sentence_right: bool


def of_file(work: tuple[str, list[dict[str, Any]]]) -> list[Row]:
    """The rows of one filing's questions that are not answered plainly."""
    source, questions = work
    if not questions:
        return []
    filing = assistant.read(source)
    extraction = assistant.extract(filing)
    found = []
    for question in questions:
        reading = read(filing, extraction)
        names = plan_of(reading, question["question"]).names
        if plain_question(reading, question["question"], names) is not None:
            continue
        asked = put_right(reading, question["question"])
        reply = answer_by_rules(reading, asked, names)
        both = weighing.weighed(reading, make_plan(asked, names), reply)
        found.append(_row(question, both))
    return found


def _row(question: dict[str, Any], both: weighing.Weighed) -> Row:
    rules, sentence = both.by_rules, both.by_sentence
    return Row(
        question["id"], both.figures, question["answerable"],
        rules.answered, _is_right(question, rules),
        sentence.answered and not both.barred, _is_right(question, sentence),
    )  # fmt: skip


def _is_right(question: dict[str, Any], reply: Reply) -> bool:
    text = " ".join(sentence.text for sentence in reply.sentences)
    return reply.answered and is_right(question, text)


def rows(path: Path) -> list[Row]:
    """The rows of the held parts of a file of questions."""
    held = {
        source: [q for q in questions if q["id"].split("-")[0] in HELD]
        for source, questions in by_file(path).items()
    }
    with ProcessPoolExecutor(2) as pool:
        return [row for found in pool.map(of_file, held.items(), chunksize=2) for row in found]


def fit(figures: Table, given: Flags, right: Flags) -> tuple[Table, float]:
    """The weights of the figures and the bias, for one of the answers, where it is given."""
    scaler = StandardScaler().fit(figures[given])
    model = LogisticRegression(C=_STRENGTH, max_iter=5_000)
    model.fit(scaler.transform(figures[given]), right[given])
    weights = model.coef_[0] / scaler.scale_
    return weights, float(model.intercept_[0] - weights @ scaler.mean_)


def tried(known: Sequence[Row]) -> None:
    """Prints how questions do that the weights were not fitted to."""
    figures = np.array([row.figures for row in known])
    answerable = np.array([row.answerable for row in known])
    chances, rights = [], []
    for (given, right), own in zip(_answers(known), (_of_rules(figures), figures), strict=True):
        chance = np.zeros(len(known))
        for learned, held in KFold(_FOLDS, shuffle=True, random_state=0).split(own):
            weights, bias = fit(own[learned], given[learned], right[learned])
            chance[held] = 1 / (1 + np.exp(-(own[held] @ weights + bias)))
        chances.append(chance * given)
        rights.append(right)
    print(f"{answerable.sum()} answerable, {(~answerable).sum()} unanswerable")
    choices = np.array([
        weighing.preferred(row.figures, rules, sentence, barred=not row.by_sentence)
        for row, rules, sentence in zip(known, *chances, strict=True)
    ])  # fmt: skip
    _show("as decided", choices == "rules", choices == "sentence", rights, answerable)
    for level in LEVELS:
        rules = (chances[0] >= level) & (chances[0] >= chances[1])
        _show(f"{level:.2f}", rules, ~rules & (chances[1] >= level), rights, answerable)


def _show(
    title: str, rules: Flags, sentence: Flags, rights: Sequence[Flags], answerable: Flags
) -> None:
    """Prints what comes of giving the rules' answers and those by sentences where they are set."""
    told, right = rules | sentence, (rules & rights[0]) | (sentence & rights[1])
    print(
        f"  {title}  right {right.sum()}  wrong {(told & ~right & answerable).sum()}"
        f"  silent {(~told & answerable).sum()}  unanswerable {(told & ~answerable).sum()}"
    )


def _of_rules(figures: Table) -> Table:
    """The figures without what makes the sentence doubtful, which says nothing of the rules."""
    bare = figures.copy()
    bare[:, [weighing.FIGURES.index(doubt) for doubt in weighing.DOUBTS]] = 0.0
    return bare


def _answers(known: Sequence[Row]) -> list[tuple[Flags, Flags]]:
    """Of the rules' answers and of those by sentences, which are given and which are right."""
    return [
        (np.array([r.by_rules for r in known]), np.array([r.rules_right for r in known])),
        (np.array([r.by_sentence for r in known]), np.array([r.sentence_right for r in known])),
    ]


def write(known: Sequence[Row], path: Path) -> None:
    """Stores the weights by the names of their figures."""
    figures = np.array([row.figures for row in known])
    stored = {}
    of_both = zip(
        ("by_rules", "by_sentence"), (_of_rules(figures), figures), _answers(known), strict=True
    )
    for of, own, (given, right) in of_both:
        weights, bias = fit(own, given, right)
        named = zip(weighing.FIGURES, weights.tolist(), strict=True)
        stored[of] = {"bias": round(bias, 4), "weights": {n: round(w, 4) for n, w in named}}
    path.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--try", dest="only_tell", action="store_true", help="writes nothing")
    chosen = parser.parse_args()
    known = rows(HERE / "questions.jsonl")
    tried(known)
    if not chosen.only_tell:
        write(known, WEIGHTS)


if __name__ == "__main__":
    main()
