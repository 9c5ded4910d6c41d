"""Fits the weights of `assistant/checking/roles/learned_ties.py` to amounts of known statements.

    python eval/fit_ties.py              # writes the weights
    python eval/fit_ties.py --held-out   # fits without each writer in turn, and tries it on that

Learned from are the passages of `amounts_told.jsonl` that name several registration statements, and
the notes and filings of the collection: there an amount is of a statement that its record has it
of, in the role that the amount is likely to have. Needs scikit-learn (extra `dev`).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from fit_amounts import HERE, OF_RECORD, TOLD, as_labelled, lines_of, note_of, read_note, told_at
from linear_weights import scaled_rows
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import assistant
from assistant.checking.roles import learned_ties as learned
from assistant.checking.roles.amounts import read_amounts
from assistant.checking.roles.cover import cover_in_stages
from assistant.checking.roles.statements import read_statements
from assistant.checking.roles.substance import read_substance
from assistant.checking.roles.whole_lines import with_whole_lines
from assistant.filing.hyphens import with_plain_hyphens
from assistant.filing.model import Filing
from assistant.stages import whole

WEIGHTS = Path(learned.__file__).with_name("tie_weights.json")
_LEAST = 3  # pairs that have a feature, for it to be learned from
_FEATURES = 8_000  # that are kept, those that say most
_SCALE = 100
_TELLING = 5  # a weight, so scaled, that is worth its time
_STRENGTH = 0.3  # the inverse of the penalty on large weights
_FOLDS = 3
_SEVERAL = ""  # the statement of an amount that is told of none, or of several together
Features = dict[str, float]
Pair = tuple[int, str]


@dataclass(frozen=True)
class Known:
    """A note's pairs of an amount and a statement, and of which one each amount is told."""

    ties: learned.Ties
    features: dict[Pair, Features]
    told: list[str | None]
    writer: str


@dataclass(frozen=True)
class Fitted:
    """The bias, and the weight of each feature for a tie."""

    bias: float
    weights: dict[str, float]


def ties_by_rules(filing: Filing) -> learned.Ties | None:
    """What the ties of a filing are read from; none where it has one statement, or none."""
    filing = replace(filing, text=with_plain_hyphens(filing.text))
    cover = whole(cover_in_stages(filing))
    substance = read_substance(replace(filing, text=with_whole_lines(filing.text)))
    movements, likely = read_amounts(substance)
    statements = read_statements(substance, cover, movements)
    if len(statements) < 2 or not likely:
        return None
    return learned.ties_of(substance, statements, likely)


def _known(ties: learned.Ties, told: list[str | None], writer: str) -> Known:
    features = {
        (nth, number): learned.tie_features(ties, nth, number)
        for nth in range(len(ties.amounts))
        for number in ties.numbers
    }
    return Known(replace(ties, substance=None), features, told, writer)  # type: ignore[arg-type]


def of_passage(passage: dict[str, Any]) -> Known | None:
    """The amounts of a passage."""
    filing = read_note(note_of(passage))
    ties = ties_by_rules(filing)
    if ties is None:
        return None
    tokens = [one.amount.token for one in ties.amounts]
    places = [ties.substance.span(token.start, token.end) for token in tokens]
    told: list[str | None] = [None] * len(places)
    for nth, amount in told_at(passage, filing.text, places):
        numbers = [passage["statements"][at] for at in amount["statements"]]
        told[nth] = numbers[0] if len(numbers) == 1 else _SEVERAL
    return _known(ties, told, passage["id"].split("-")[0])


def of_note(note: dict[str, Any]) -> Known | None:
    """The amounts of a labelled note that its record has of one statement."""
    if len(note["statements"]) < 2:
        return None
    return _of_record(read_note(note), note["label"])


def of_filing(label: dict[str, Any]) -> Known | None:
    """The amounts of a labelled filing that its record has of one statement."""
    path = HERE / "filings" / label["file"]
    several = len((label["record"] or {}).get("registration_statements") or ()) > 1
    return _of_record(assistant.read(path), label["record"]) if several and path.exists() else None


def _of_record(filing: Filing, record: dict[str, Any]) -> Known | None:
    ties = ties_by_rules(filing)
    if ties is None:
        return None
    held = defaultdict(set)
    for statement in record.get("registration_statements") or ():
        for security in statement.get("securities") or ():
            for name, kind in OF_RECORD.items():
                held[security.get(name), kind].add(statement["file_number"])
    told: list[str | None] = []
    for one, kind in zip(ties.amounts, ties.classes, strict=True):
        numbers = held.get((as_labelled(one.amount.token.detail.value), kind), set())
        told.append(next(iter(numbers)) if len(numbers) == 1 else None)
    return _known(ties, told, "collection")


def passages() -> list[Known]:
    """All that is learned from."""
    told = [one for one in lines_of(TOLD) if len(one["statements"]) > 1]
    with ProcessPoolExecutor(2) as pool:
        found = [
            *pool.map(of_passage, told, chunksize=16),
            *pool.map(of_note, lines_of(HERE / "notes.jsonl"), chunksize=16),
            *pool.map(of_filing, lines_of(HERE / "labels.jsonl"), chunksize=16),
        ]
    return [one for one in found if one is not None]


def fit_both(known: Sequence[Known]) -> tuple[Fitted, Fitted]:
    """The weights for pairs by themselves, and for pairs in the light of the others.

    The second are fitted to what a fit without a note says of its pairs: what a fit says of those
    that it knows is too sure.
    """
    together: list[dict[Pair, Features]] = [{} for _ in known]
    for fold in range(_FOLDS):
        others = [one for n, one in enumerate(known) if n % _FOLDS != fold]
        fitted = fit([one.features for one in others], others)
        for n in range(fold, len(known), _FOLDS):
            together[n] = in_light(known[n], fitted)
    return fit([one.features for one in known], known), fit(together, known)


def in_light(one: Known, fitted: Fitted) -> dict[Pair, Features]:
    """The features of a note's pairs in the light of the others."""
    odds = odds_of(fitted, one.features)
    return {
        (nth, number): learned.ties_in_light_of(one.ties, nth, number, features, odds)
        for (nth, number), features in one.features.items()
    }


def fit(features: Sequence[Mapping[Pair, Features]], known: Sequence[Known]) -> Fitted:
    """The weights that fit the pairs best, of the features that say most."""
    pairs = [
        (own, one.told[nth] == number)
        for rows, one in zip(features, known, strict=True)
        for (nth, number), own in rows.items()
        if one.told[nth] is not None
    ]
    counts = Counter(name for own, _ in pairs for name in own)
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(
        [{name: size for name, size in own.items() if counts[name] >= _LEAST} for own, _ in pairs]
    )
    model = LogisticRegression(C=_STRENGTH, max_iter=300)
    model.fit(matrix, [tied for _, tied in pairs])
    names, weights = vectors.get_feature_names_out(), model.coef_[0]
    says = np.abs(weights) * np.array([counts[name] ** 0.25 for name in names])
    kept = sorted(np.argsort(-says)[:_FEATURES])
    return Fitted(float(model.intercept_[0]), {str(names[at]): float(weights[at]) for at in kept})


def odds_of(fitted: Fitted, features: Mapping[Pair, Features]) -> dict[Pair, float]:
    """How probable it is of each pair that the amount is told of the statement."""
    weights = fitted.weights
    logits = {
        pair: fitted.bias + sum(size * weights.get(name, 0.0) for name, size in own.items())
        for pair, own in features.items()
    }
    return {pair: float(1 / (1 + np.exp(-logit))) for pair, logit in logits.items()}


def write(both: tuple[Fitted, Fitted]) -> None:
    """Writes the weights, as those of a model of two classes."""
    held: dict[str, Any] = {"classes": ["other", "own"], "scale": _SCALE}
    for name, fitted in zip(("alone", "together"), both, strict=True):
        rows = scaled_rows(
            {key: (0.0, weight) for key, weight in fitted.weights.items()}, _SCALE, _TELLING
        )
        held[name] = {
            "bias": [0, round(fitted.bias * _SCALE)],
            "weights": {key: row for key, row in rows.items() if row},
        }
    WEIGHTS.write_text(json.dumps(held, separators=(",", ":")) + "\n", encoding="utf-8")


def held_out(known: Sequence[Known]) -> None:
    """Prints how a fit to all other writers does on each, beside the rules."""
    whole_sum: Counter[str] = Counter()
    for writer in sorted({one.writer for one in known} - {"collection"}):
        both = fit_both([one for one in known if one.writer != writer])
        tried = sum((tried_on(both, one) for one in known if one.writer == writer), Counter())
        print(f"{writer}: {_shares(tried)}")
        whole_sum += tried
    print(f"all: {_shares(whole_sum)}")


def tried_on(both: tuple[Fitted, Fitted], one: Known) -> Counter[str]:
    """How often what was learned and the rules are right, wrong and silent of a note's amounts."""
    odds = odds_of(both[1], in_light(one, both[0]))
    found: Counter[str] = Counter()
    for nth, told in enumerate(one.told):
        if told is None:
            continue
        best = max(one.ties.numbers, key=lambda number: odds[nth, number])
        ruled = one.ties.ruled_of(nth)
        by_rules = next(iter(ruled)) if len(ruled) == 1 else _SEVERAL
        found["learned " + _outcome(best if odds[nth, best] >= 0.5 else _SEVERAL, told)] += 1
        found["rules " + _outcome(by_rules, told)] += 1
        if odds[nth, best] >= 0.9:
            found["sure " + _outcome(best, told)] += 1
    return found


def _outcome(said: str, told: str) -> str:
    return "right" if said == told else "silent" if said == _SEVERAL else "wrong"


def _shares(tried: Counter[str]) -> str:
    parts = []
    for who in ("learned", "rules", "sure"):
        held = [tried[f"{who} {outcome}"] for outcome in ("right", "wrong", "silent")]
        parts.append(f"{who} {held[0]} right, {held[1]} wrong, {held[2]} silent")
    return "; ".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--held-out", action="store_true")
    arguments = parser.parse_args()
    known = passages()
    if arguments.held_out:
        held_out(known)
    else:
        write(fit_both(known))


if __name__ == "__main__":
    main()
