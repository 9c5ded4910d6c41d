"""Fits the weights of `assistant/checking/roles/learned_amounts.py` to passages of known roles.

    python eval/fit_amounts.py              # writes the weights
    python eval/fit_amounts.py --held-out   # fits without each writer in turn, and tries it on that

`amounts_told.jsonl` has, a line each, a passage of an invented note and the role of each of its
amounts. A passage is read as `notes.py` reads a note: between a plain cover and a plain signature
page. The collection's own filings and notes are learned from too: what a record has in one role.
Only amounts of running text count; cells of tables have their headings. Needs scikit-learn (extra
`dev`).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
from linear_weights import scaled_rows
from notes import page, plain_text
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import assistant
from assistant.checking.roles import learned_amounts as learned
from assistant.checking.roles.amounts import amounts_by_rules
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import read_substance
from assistant.checking.roles.whole_lines import with_whole_lines
from assistant.filing.model import Filing

HERE = Path(__file__).parent
Vector = NDArray[np.float64]
TOLD = HERE / "amounts_told.jsonl"
WEIGHTS = Path(learned.__file__).with_name("amount_weights.json")
ROLES = {
    "registered": "registered", "sold": "sold", "removed": "left", "unsold": "left",
    "remaining": "remaining", "earlier": "earlier", "carried": "carried",
    "outstanding": "outstanding",
}  # fmt: skip
"""What is learned of each role of a passage; all others are one, `other`."""
OF_RECORD = {"registered": "registered", "sold": "sold", "deregistered": "left"}
_LEAST = 3  # amounts that have a feature, for it to be learned from
_FEATURES = 8_000  # that are kept, those that say most
_SCALE = 100
_TELLING = 6  # a weight, so scaled, that is worth its time
_STRENGTH = 1.0  # the inverse of the penalty on large weights
_FOLDS = 3
LEVELS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True)
class Passage:
    """The words of a passage; what the rules read of each amount, and its class as it is told."""

    words: learned.Words
    by_rules: list[Movement | None]
    told: list[str | None]
    writer: str


@dataclass(frozen=True)
class Fitted:
    """Classes with their bias, and a row of weights for each feature."""

    classes: list[str]
    bias: Vector
    weights: dict[str, Vector]


def note_of(passage: dict[str, Any]) -> dict[str, Any]:
    """A passage as a note of `notes.py`."""
    form = passage.get("form", "S-8")
    statements = [
        {"file_number": number, "form": form, "amendment_number": 1}
        for number in passage["statements"]
    ]
    return {
        "id": passage["id"], "form": form, "registrant": "OSTERVALE INDUSTRIES, INC.",
        "jurisdiction": "Delaware", "date": "2012-05-14", "statements": statements, "plans": [],
        "note": "DEREGISTRATION OF SECURITIES\n\n" + passage["told"],
    }  # fmt: skip


def read_note(note: dict[str, Any]) -> Filing:
    """A note between a cover and a signature page, as plain text or as HTML by turns."""
    html = int(note["id"][-3:]) % 2 == 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{note['id']}.{'htm' if html else 'txt'}"
        path.write_text(page(note) if html else plain_text(note), encoding="utf-8")
        return assistant.read(path)


def told_at(
    passage: dict[str, Any], text: str, places: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Which of some places of a text each amount of a passage stands at."""
    begins = text.find("DEREGISTRATION OF SECURITIES")
    for amount in passage["amounts"]:
        at = begins
        for _ in range(amount["at"]):
            at = text.find(amount["printed"], at + 1)
        end = at + len(amount["printed"])
        for nth, (start, stop) in enumerate(places):
            if at >= 0 and start < end and at < stop:
                yield nth, amount
                break


def of_passage(passage: dict[str, Any]) -> Passage:
    """One passage."""
    filing = read_note(note_of(passage))
    substance = read_substance(replace(filing, text=with_whole_lines(filing.text)))
    words = learned.amounts_at(substance, learned.MOST)
    by_rules = learned.by_amount(words.amounts, amounts_by_rules(substance))
    places = [substance.span(one.token.start, one.token.end) for one in words.amounts]
    told: list[str | None] = [None] * len(places)
    for nth, amount in told_at(passage, filing.text, places):
        told[nth] = ROLES.get(amount["role"], learned.OTHER)
    return Passage(words, by_rules, told, passage["id"].split("-")[0])


def of_filing(label: dict[str, Any]) -> Passage | None:
    """The amounts of a labelled filing of the collection that its record has in one role."""
    path = HERE / "filings" / label["file"]
    return _of_record(label["record"], lambda: assistant.read(path)) if path.exists() else None


def of_note(note: dict[str, Any]) -> Passage | None:
    """The amounts of a labelled note that its record has in one role."""
    return _of_record(note["label"], lambda: read_note(note))


def _of_record(record: dict[str, Any] | None, read: Callable[[], Filing]) -> Passage | None:
    roles = defaultdict(set)
    for statement in (record or {}).get("registration_statements") or ():
        for security in statement.get("securities") or ():
            for name, told in OF_RECORD.items():
                roles[security.get(name)].add(told)
    if len(roles) < 2:
        return None
    filing = read()
    substance = read_substance(replace(filing, text=with_whole_lines(filing.text)))
    words = learned.amounts_at(substance, learned.MOST)
    by_rules = learned.by_amount(words.amounts, amounts_by_rules(substance))
    values = [as_labelled(one.token.detail.value) for one in words.amounts]
    told = [next(iter(roles[v])) if len(roles.get(v, ())) == 1 else None for v in values]
    return Passage(words, by_rules, told, "collection")


def as_labelled(value: int | Decimal) -> int | str:
    return value if isinstance(value, int) else str(value)


def collection() -> list[Passage]:
    """The labelled filings and notes of the collection as passages."""
    with ProcessPoolExecutor(2) as pool:
        found = [
            *pool.map(of_filing, lines_of(HERE / "labels.jsonl"), chunksize=16),
            *pool.map(of_note, lines_of(HERE / "notes.jsonl"), chunksize=16),
        ]
    return [passage for passage in found if passage is not None]


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The objects of a file with one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def passages(path: Path) -> list[Passage]:
    """The passages of a file."""
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(of_passage, lines_of(path), chunksize=16))


def features_alone(passage: Passage) -> list[dict[str, float]]:
    """The features of a passage's amounts, each by itself."""
    return [
        learned.features_of(passage.words, nth, rule) for nth, rule in enumerate(passage.by_rules)
    ]


def fit_both(known: Sequence[Passage]) -> tuple[Fitted, Fitted]:
    """The weights for amounts by themselves, and for amounts in the light of the others.

    The second are fitted to what a fit without a passage says of its amounts: what a fit says of
    those that it knows is too sure.
    """
    alone = [features_alone(passage) for passage in known]
    odds: list[list[dict[str, float]]] = [[] for _ in known]
    for fold in range(_FOLDS):
        others = [n for n in range(len(known)) if n % _FOLDS != fold]
        fitted = fit([alone[n] for n in others], [known[n] for n in others])
        for n in range(fold, len(known), _FOLDS):
            odds[n] = [odds_of(fitted, own) for own in alone[n]]
    together = [in_light(passage, alone[n], odds[n]) for n, passage in enumerate(known)]
    return fit(alone, known), fit(together, known)


def in_light(
    passage: Passage, alone: Sequence[dict[str, float]], odds: Sequence[dict[str, float]]
) -> list[dict[str, float]]:
    """The features of a passage's amounts in the light of the others."""
    return [learned.in_light_of(passage.words, nth, own, odds) for nth, own in enumerate(alone)]


def fit(features: Sequence[Sequence[dict[str, float]]], known: Sequence[Passage]) -> Fitted:
    """The weights that fit the amounts best, of the features that say most."""
    pairs = [
        (own, told)
        for rows, passage in zip(features, known, strict=True)
        for own, told in zip(rows, passage.told, strict=True)
        if told is not None
    ]
    counts = Counter(name for own, _ in pairs for name in own)
    least = {name for name, count in counts.items() if count >= _LEAST}
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(
        [{name: size for name, size in own.items() if name in least} for own, _ in pairs]
    )
    model = LogisticRegression(C=_STRENGTH, max_iter=200)
    model.fit(matrix, [told for _, told in pairs])
    weights = model.coef_.T - model.coef_.T.mean(axis=1, keepdims=True)
    names = vectors.get_feature_names_out()
    says = np.abs(weights).max(axis=1) * np.array([counts[name] ** 0.25 for name in names])
    kept = sorted(np.argsort(-says)[:_FEATURES])
    return Fitted(
        [str(name) for name in model.classes_],
        model.intercept_,
        {str(names[at]): weights[at] for at in kept},
    )


def odds_of(fitted: Fitted, features: dict[str, float]) -> dict[str, float]:
    """How probable each class is of an amount."""
    logits = fitted.bias.copy()
    for name, size in features.items():
        if name in fitted.weights:
            logits += size * fitted.weights[name]
    powers = np.exp(logits - logits.max())
    return dict(zip(fitted.classes, map(float, powers / powers.sum()), strict=True))


def write(both: tuple[Fitted, Fitted]) -> None:
    """Writes the weights: for each feature numbers of classes and their weights, by turns."""
    alone, together = map(_scaled, both)
    held = {"classes": both[0].classes, "scale": _SCALE, "alone": alone, "together": together}
    WEIGHTS.write_text(json.dumps(held, separators=(",", ":")) + "\n", encoding="utf-8")


def _scaled(fitted: Fitted) -> dict[str, Any]:
    rows = scaled_rows(fitted.weights, _SCALE, _TELLING)
    return {
        "bias": [round(value * _SCALE) for value in fitted.bias],
        "weights": {name: row for name, row in rows.items() if row},
    }


def held_out(known: Sequence[Passage]) -> None:
    """Prints how a fit to all other writers does on each, beside the rules."""
    tried: list[Tried] = []
    for writer in sorted({one.writer for one in known} - {"collection"}):
        both = fit_both([one for one in known if one.writer != writer])
        found = [one for p in known if p.writer == writer for one in tried_on(both, p)]
        print(f"{writer}: {len(found)} amounts, {_shares(found)}")
        tried += found
    print(f"all: {len(tried)} amounts, {_shares(tried)}")
    for level in LEVELS:
        sure = [one for one in tried if one.probability >= level]
        print(f"  at {level:.2f}: {len(sure) / len(tried):.2f} of them, {_shares(sure)}")
    _by_class(tried)


@dataclass(frozen=True)
class Tried:
    """What an amount is told to be, what was learned of it, how surely, and what the rules say."""

    told: str
    said: str
    probability: float
    by_rules: str


def tried_on(both: tuple[Fitted, Fitted], passage: Passage) -> list[Tried]:
    """What a fit says of a passage's amounts."""
    alone = features_alone(passage)
    odds = [odds_of(both[0], own) for own in alone]
    found = []
    for nth, own in enumerate(in_light(passage, alone, odds)):
        told = passage.told[nth]
        if told is not None:
            said, probability = max(odds_of(both[1], own).items(), key=lambda item: item[1])
            rule = learned.rule_class(passage.by_rules[nth])
            rule = learned.OTHER if rule == learned.UNREAD else rule
            found.append(Tried(told, said, probability, rule))
    return found


def _shares(found: Sequence[Tried]) -> str:
    right = sum(one.said == one.told for one in found) / len(found)
    ruled = sum(one.by_rules == one.told for one in found) / len(found)
    return f"learned {right:.3f}, rules {ruled:.3f}"


def _by_class(tried: Sequence[Tried]) -> None:
    held: dict[str, Counter[str]] = defaultdict(Counter)
    for one in tried:
        held[one.told][one.said] += 1
    print("told \\ learned", *sorted(held))
    for told in sorted(held):
        print(f"  {told:12}", *(held[told][said] for said in sorted(held)))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--told", type=Path, default=TOLD, metavar="FILE")
    arguments = parser.parse_args()
    known = passages(arguments.told) + collection()
    if arguments.held_out:
        held_out(known)
    else:
        write(fit_both(known))


if __name__ == "__main__":
    main()
