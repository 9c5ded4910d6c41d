"""Fits `assistant/answering/sentences/pointing.py`: which value of a sentence is asked for.

    python eval/fit_pointing.py           # writes the weights, tells how they do
    python eval/fit_pointing.py --try     # only tells

Learned from are questions that the reader was not fitted to (`PARTS`), of which a sentence holds
the answer beside another value of its type. The loss is that of a choice among the values. What is
told is of filings that the weights were not fitted to (eighths of them in turn), for several least
probabilities: sentences cut to the right value, to a wrong one, and left whole.
Needs scikit-learn (extra `dev`), for SciPy.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from fit_evidence import HELD, HERE, by_file, plan_of
from numpy.typing import NDArray
from scipy.optimize import minimize

import assistant
from assistant.answering.evidence.reading import Passage, Reading, read
from assistant.answering.questions.plan import Plan
from assistant.answering.sentences import pointing
from assistant.answering.sentences.value_figures import FIGURES, figures_of
from assistant.evaluation.agreement import holds, plain

WEIGHTS = Path(pointing.__file__).with_name("value_weights.json")
PARTS = frozenset((*HELD, "bg", "bk", "bl", "bm", "bq", "bs", "bw"))
_FOLDS = 8
_AGAINST_LARGE = 1.0
_SHORT = 30  # characters of a sentence that may be a piece of a quote by chance
LEVELS = (0.5, 0.6, 0.7, 0.8, 0.9)

Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """The values of one sentence: their figures, which of them are right, and what they say."""

    file: str
    figures: Table
    right: Table
    texts: list[str]


def of_file(work: tuple[str, list[dict[str, Any]]]) -> list[Choice]:
    """The choices of one filing's questions."""
    source, questions = work
    asked = [q for q in questions if q["id"].split("-")[0] in PARTS and q["answerable"]]
    if not asked:
        return []
    filing = assistant.read(source)
    reading = read(filing, assistant.extract(filing))
    found = []
    for question in asked:
        plan = plan_of(reading, question["question"])
        choices = (_choice(source, plan, p.text, question) for p in _quoted(reading, question))
        found += [choice for choice in choices if choice is not None][:1]
    return found


def _quoted(reading: Reading, question: dict[str, Any]) -> Iterator[Passage]:
    """The sentences that a question's quotes are of."""
    quotes = [plain(quote) for quote in question["quotes"]]
    for passage in reading.passages:
        text = plain(reading.filing.text[passage.start : passage.end])
        if any(q in text or (len(text) > _SHORT and text in q) for q in quotes):
            yield passage


def _choice(source: str, plan: Plan, text: str, question: dict[str, Any]) -> Choice | None:
    found = pointing.asked_values(plan, text)
    if not found or pointing.stands_in_row(text, found):
        return None
    right = [any(_tells(value.text, fact) for fact in question["facts"]) for value in found]
    if len({value.text for value, is_right in zip(found, right, strict=True) if is_right}) != 1:
        return None
    figures = [[row[name] for name in FIGURES] for row in figures_of(plan, text, found)]
    return Choice(
        source, np.array(figures), np.array(right, dtype=float), [v.text for v in found]
    )  # fmt: skip


def _tells(value: str, fact: str) -> bool:
    return holds(value, fact) or (len(value) > 3 and holds(fact, value))


def fit(known: Sequence[Choice]) -> Table:
    """The weights of the figures that make right choices most probable."""
    spread = np.vstack([choice.figures for choice in known]).std(axis=0) + 1e-6

    def loss(weights: Table) -> tuple[float, Table]:
        total = _AGAINST_LARGE * float(weights @ weights)
        slope = 2 * _AGAINST_LARGE * weights
        for choice in known:
            scaled = choice.figures / spread
            chance = _chances(scaled, weights)
            right = float(chance @ choice.right) + 1e-12
            total -= float(np.log(right))
            slope += scaled.T @ (chance - chance * choice.right / right)
        return total, slope

    found = minimize(loss, np.zeros(len(FIGURES)), jac=True, method="L-BFGS-B")
    weights: Table = found.x / spread
    return weights


def _chances(figures: Table, weights: Table) -> Table:
    odds = figures @ weights
    raised = np.exp(odds - odds.max())
    chances: Table = raised / raised.sum()
    return chances


def tried(known: Sequence[Choice]) -> None:
    """Prints how sentences do that the weights were not fitted to."""
    files = sorted({choice.file for choice in known})
    fold = {file: n % _FOLDS for n, file in enumerate(files)}
    told: list[tuple[float, bool]] = []
    for held in range(_FOLDS):
        weights = fit([choice for choice in known if fold[choice.file] != held])
        for choice in (c for c in known if fold[c.file] == held):
            chances = _chances(choice.figures, weights)
            alike: dict[str, float] = {}
            for text, chance in zip(choice.texts, chances, strict=True):
                alike[text] = alike.get(text, 0.0) + float(chance)
            best = max(alike, key=lambda text: alike[text])
            told.append((alike[best], bool(choice.right[choice.texts.index(best)])))
    for level in LEVELS:
        given = [right for chance, right in told if chance >= level]
        print(
            f"{level:.1f}  right {sum(given)}  wrong {len(given) - sum(given)}"
            f"  whole {len(told) - len(given)}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--try", dest="only_tell", action="store_true", help="writes nothing")
    chosen = parser.parse_args()
    with ProcessPoolExecutor(2) as pool:
        work = by_file(HERE / "questions.jsonl").items()
        known = [choice for found in pool.map(of_file, work, chunksize=2) for choice in found]
    tried(known)
    if not chosen.only_tell:
        weights = zip(FIGURES, fit(known).tolist(), strict=True)
        stored = {name: round(weight, 4) for name, weight in weights}
        WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
