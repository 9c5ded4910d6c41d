"""Fits the weights of `assistant/answering/sentences/ranking.py` on the collection's questions.

    python eval/calibrate.py [--show]

Every answerable question over one filing whose answer is a sentence is a choice between the
candidates of the filing and silence, which scores 0; the likelihood of the right candidates is
raised by gradient descent (a conditional logit with a small penalty on large weights). Questions
that the filings do not answer are choices of silence. Of each answerable question a copy is made
without its right sentences, whose answer is silence: else there would be few cases of it.

Printed are, for several thresholds, the figures of weights fitted without the part of the
collection (`a` to `h`) that they are tested on, and at the end the weights fitted on all of it,
to be put into `ranking.py`. `--show` lists the questions that the ranking alone gets wrong.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import assistant
from assistant.answering.evidence.facts import facts_of
from assistant.answering.evidence.reading import Reading, read
from assistant.answering.evidence.sought import seek
from assistant.answering.questions.plan import make_plan
from assistant.answering.questions.scope import select
from assistant.answering.sentences.candidates import FEATURES, Evidence
from assistant.answering.sentences.ranking import _BIAS, _WEIGHTS, rendered
from assistant.evaluation.agreement import holds

HERE = Path(__file__).parent
OTHER_WAYS = ("why", "yes_no")  # kinds that are answered by other figures than these
PENALTY = 0.005
STEPS = 400
RATE = 0.15
COPY = 0.35  # what a copy without its answer counts, beside a real question
Numbers = NDArray[np.float64]


@dataclass(slots=True)
class Choice:
    """A question with the figures of its candidates; `right` are the indexes of answers."""

    id: str
    question: str
    part: str
    answerable: bool
    figures: Numbers
    right: list[int]
    texts: list[str]
    facts: list[str]
    weight: float = 1.0


@cache
def pair(name: str) -> tuple[assistant.Filing, assistant.Extraction]:
    """A filing of the collection and what was extracted from it."""
    filing = assistant.read(HERE / "filings" / name)
    return filing, assistant.extract(filing)


@cache
def reading(name: str) -> Reading:
    """A filing of the collection, read for questions."""
    return read(*pair(name))


def load(path: Path) -> list[Choice]:
    """The choices of a file of questions, those over one filing that a sentence answers."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        asked = json.loads(line)
        if len(asked["files"]) != 1:
            continue
        choice = as_choice(asked)
        if choice is not None:
            found.append(choice)
    return found


def as_choice(asked: dict[str, object]) -> Choice | None:
    """One question as a choice; None where its kind is answered in another way."""
    question, name = str(asked["question"]), str(asked["files"][0])  # type: ignore[index]
    plan = make_plan(question, select(question, [pair(name)]).named)
    if plan.kind in OTHER_WAYS:
        return None
    own = reading(name)
    candidates = list(Evidence(own, seek(plan), facts_of(own)).candidates())
    texts = [rendered(c) for c in candidates]
    facts = [str(f) for f in asked["facts"]]  # type: ignore[attr-defined]
    wrong = [str(f) for f in asked["wrong"]]  # type: ignore[attr-defined]
    right = [
        i for i, text in enumerate(texts)
        if asked["answerable"] and all(holds(text, f) for f in facts)
        and not any(holds(text, f) for f in wrong)
    ]  # fmt: skip
    figures = np.array([c.figures for c in candidates]).reshape(len(candidates), len(FEATURES))
    return Choice(
        str(asked["id"]), question, name[0], bool(asked["answerable"]), figures, right, texts, facts
    )


def without_answers(choices: list[Choice]) -> list[Choice]:
    """Copies of the answerable questions without the candidates that hold an asked value."""
    found = []
    for c in choices:
        keep = [i for i, t in enumerate(c.texts) if not any(holds(t, f) for f in c.facts)]
        if c.answerable and c.right and keep:
            found.append(
                replace(c, answerable=False, figures=c.figures[keep], right=[], weight=COPY,
                        texts=[c.texts[i] for i in keep])
            )  # fmt: skip
    return found


def scores(choice: Choice, weights: Numbers) -> Numbers:
    """The scores of the candidates; the last of `weights` is the bias."""
    result: Numbers = choice.figures @ weights[:-1] + weights[-1]
    return result


def fit(choices: list[Choice]) -> Numbers:
    """Weights under which the right candidates, or silence, are most probable (Adam)."""
    usable = [c for c in choices if not c.answerable or c.right]
    total = sum(c.weight for c in usable)
    weights = np.zeros(len(FEATURES) + 1)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = sum((_slope(c, weights) for c in usable), np.zeros_like(weights)) / total
        slope[:-1] += PENALTY * weights[:-1]
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope * slope
        moved = first / (1 - 0.9**step), second / (1 - 0.99**step)
        weights -= RATE * moved[0] / (np.sqrt(moved[1]) + 1e-8)
    return weights


def _slope(choice: Choice, weights: Numbers) -> Numbers:
    inputs = np.hstack([choice.figures, np.ones((len(choice.figures), 1))])
    raised = np.append(inputs @ weights, 0.0)
    chance = np.exp(raised - raised.max())
    chance /= chance.sum()
    wanted = np.zeros_like(chance)
    if choice.answerable:
        wanted[choice.right] = chance[choice.right] / max(chance[choice.right].sum(), 1e-9)
    else:
        wanted[-1] = 1.0
    slope: Numbers = choice.weight * (inputs.T @ (chance[:-1] - wanted[:-1]))
    return slope


@dataclass(slots=True)
class Tally:
    """How the ranking did: numbers of questions."""

    right: int = 0
    falsely: int = 0
    refused: int = 0
    wrong: int = 0
    silent: int = 0
    """Questions that the filings do not answer."""


def tally(choices: list[Choice], by_part: dict[str, Numbers], least: float) -> Tally:
    """The figures at a threshold, each part with its own weights."""
    found = Tally()
    for c in choices:
        outcome = judge(c, by_part[c.part], least)
        found.silent += not c.answerable
        setattr(found, outcome, getattr(found, outcome) + 1)
    return found


def judge(choice: Choice, weights: Numbers, least: float) -> str:
    """`right`, `falsely` (answered what is not stated), `refused` or `wrong`."""
    ranked = scores(choice, weights)
    best = int(ranked.argmax()) if len(ranked) else -1
    if best < 0 or ranked[best] <= least:
        return "refused" if choice.answerable else "right"
    if not choice.answerable:
        return "falsely"
    return "right" if best in choice.right else "wrong"


def left_out(choices: list[Choice]) -> dict[str, Numbers]:
    """For each part of the collection weights that were fitted without it."""
    every = choices + without_answers(choices)
    return {
        part: fit([c for c in every if c.part != part])
        for part in sorted({c.part for c in choices})
    }


def show(choices: list[Choice], by_part: dict[str, Numbers], least: float) -> None:
    """Prints the questions that come out wrong, with the best and the right candidate."""
    for c in choices:
        outcome = judge(c, by_part[c.part], least)
        if outcome == "right":
            continue
        ranked = scores(c, by_part[c.part])
        print(f"{c.id} {outcome}: {c.question} {c.facts}")
        if len(ranked):
            print(f"    best {ranked.max():.2f} {c.texts[int(ranked.argmax())][:110]}")
        if c.right:
            best = max(c.right, key=lambda i: float(ranked[i]))
            print(f"    right {ranked[best]:.2f} {c.texts[best][:110]}")


def main() -> None:
    """Prints the cross-validated figures and the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--questions", type=Path, default=HERE / "questions.jsonl")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    choices = load(options.questions)
    today = np.array([*(_WEIGHTS[name] for name in FEATURES), _BIAS])
    tested = {
        "as they stand in ranking.py": dict.fromkeys({c.part for c in choices}, today),
        "fitted without the part tested": left_out(choices),
    }
    for title, by_part in tested.items():
        print(f"{title} ({len(choices)} questions)")
        for least in (-0.5, -0.25, 0.0, 0.25, 0.5, 0.8, 1.0):
            t = tally(choices, by_part, least)
            print(f"  {least:5.2f}: right {t.right}, falsely answered {t.falsely} of {t.silent}, "
                  f"refused {t.refused}, another value {t.wrong}")  # fmt: skip
    if options.show:
        show(choices, tested["fitted without the part tested"], 0.0)
    weights = fit(choices + without_answers(choices))
    print({n: round(float(w), 2) for n, w in zip((*FEATURES, "bias"), weights, strict=True)})


if __name__ == "__main__":
    main()
