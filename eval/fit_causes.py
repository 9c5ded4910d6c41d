"""Fits the weights of `assistant/checking/roles/learned_causes.py` to sentences that tell a cause,
or none.

    python eval/fit_causes.py              # writes the weights
    python eval/fit_causes.py --held-out   # fits to four parts in five, tries the fifth
    python eval/fit_causes.py --writers    # fits to all writers but one, tries that one's sentences

`causes_told.jsonl` has, a line each, a sentence of an invented note, the category of the cause
that it tells, `none` where it tells something else, and the `set` that it is of: each set is of
another writer, who had not seen the others' (`f`: while rules were mended). The sentences of the
collection's own notes are learned from as well, each for less: those that the rules cite for a
right category tell it, those in which they find no cause tell none. Needs scikit-learn (extra
`dev`).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

import numpy as np
from linear_weights import scaled_rows
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import assistant
from assistant.checking.roles import learned_causes as learned
from assistant.checking.roles import read_roles
from assistant.checking.roles.learned_causes import NONE, stems_of, weighed

HERE = Path(__file__).parent
WEIGHTS = Path(learned.__file__).with_name("cause_weights.json")
_LEAST_SENTENCES = 2  # in which a feature stands, to be learned from
_OF_NOTES = 0.15  # what a sentence of a note that tells no cause counts; one that does, twice that
_FEATURES = 8_000  # that are kept, those that say most
_SCALE = 50
_TELLING = 3  # a weight, so scaled, that is worth its time
_NOTE = 6_000
_LEAST_TRIED = 100  # sentences of a writer that tell how well another's are read


@dataclass(frozen=True)
class Sentence:
    """A sentence, the category that it tells, how much it counts, and its file or set."""

    words: str
    category: str
    counts: float = 1.0
    file: str = ""


@dataclass(frozen=True)
class Fitted:
    """Classes with their bias, how rare stems are, and a row of weights for each feature."""

    classes: list[str]
    bias: NDArray[np.float64]
    rarity: dict[str, float]
    rarest: float
    weights: dict[str, NDArray[np.float64]]


def told() -> list[Sentence]:
    """The sentences of `causes_told.jsonl`."""
    lines = (HERE / "causes_told.jsonl").read_text(encoding="utf-8").splitlines()
    entries = map(json.loads, lines)
    return [Sentence(entry["told"], entry["category"], 1.0, entry["set"]) for entry in entries]


def of_notes() -> list[Sentence]:
    """The sentences of the collection's notes, with what the rules find where they are right."""
    found: list[Sentence] = []
    lines = (HERE / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    for label in map(json.loads, lines):
        category = ((label["record"] or {}).get("reason") or {}).get("category")
        if category is not None:
            found += _of_note(label["file"], category)
    return found


def _of_note(name: str, category: str) -> Iterable[Sentence]:
    path = HERE / "filings" / name
    roles = read_roles(assistant.read(path if path.exists() else HERE / name))
    substance = roles.substance
    grounds = [ground for ground in roles.grounds if not ground.by_place]  # by rules alone
    cited = {id(u): ground for ground in reversed(grounds) for _, u, _ in ground.units}
    first = grounds[0] if grounds else None
    for unit in substance.units:
        if not substance.body <= unit.start < substance.body + _NOTE or unit.kind == "row":
            continue
        ground, words = cited.get(id(unit)), substance.words(unit)
        if ground is not None and ground is first and ground.category == category:
            yield Sentence(words, category, 2 * _OF_NOTES, name)
        elif ground is None or unit.start in substance.aside:
            yield Sentence(words, NONE, _OF_NOTES, name)


def fit(sentences: Sequence[Sentence]) -> Fitted:
    """The weights that fit the sentences best, of the features that say most."""
    held = [stems_of(sentence.words) for sentence in sentences]
    in_sentences = Counter(stem for stems in held for stem in set(stems))
    rarity = {stem: log(len(held) / (1 + count)) for stem, count in in_sentences.items()}
    rarest = log(len(held))
    rows = [weighed(sentence.words, rarity, rarest) for sentence in sentences]
    counts = Counter(name for row in rows for name in row)
    least = {name for name, count in counts.items() if count >= _LEAST_SENTENCES}
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([{n: v for n, v in row.items() if n in least} for row in rows])
    model = LogisticRegression(C=15, max_iter=100)
    counted = [s.counts for s in sentences]
    model.fit(matrix, [s.category for s in sentences], sample_weight=counted)
    weights = model.coef_.T - model.coef_.T.mean(axis=1, keepdims=True)
    names = vectors.get_feature_names_out()
    says = np.abs(weights).max(axis=1) * np.array([counts[name] ** 0.25 for name in names])
    kept = sorted(np.argsort(-says)[:_FEATURES])
    return Fitted(
        [str(name) for name in model.classes_],
        model.intercept_,
        {stem: value for stem, value in rarity.items() if in_sentences[stem] > 1},
        rarest,
        {str(names[at]): weights[at] for at in kept},
    )


def write(fitted: Fitted) -> None:
    """Writes the weights: for each feature numbers of classes and their weights, by turns."""
    rows = scaled_rows(fitted.weights, _SCALE, _TELLING)
    bias = [round(value * _SCALE) for value in fitted.bias]
    held = {
        "classes": fitted.classes,
        "scale": _SCALE,
        "bias": bias,
        "rarest": round(fitted.rarest * _SCALE),
        "rarity": {stem: round(value * _SCALE) for stem, value in fitted.rarity.items()},
        "weights": rows,
    }
    WEIGHTS.write_text(json.dumps(held, separators=(",", ":")) + "\n", encoding="utf-8")


def _right(fitted: Fitted, notes: Sequence[Sentence]) -> tuple[int, int]:
    """How many causes of notes are found, of how many; a note is all sentences of one file."""
    by_file: dict[str, list[Sentence]] = {}
    for sentence in notes:
        by_file.setdefault(sentence.file, []).append(sentence)
    right = whole = 0
    for held in by_file.values():
        true = next((s.category for s in held if s.category != NONE), None)
        if true is not None:
            whole += 1
            right += _likeliest(fitted, held) == true
    return right, whole


def _likeliest(fitted: Fitted, sentences: Sequence[Sentence]) -> str:
    best = (0.0, NONE)
    for sentence in sentences:
        best = max(best, *(one for one in _probable(fitted, sentence) if one[1] != NONE))
    return best[1]


def _probable(fitted: Fitted, sentence: Sentence) -> list[tuple[float, str]]:
    """Each class with its probability."""
    row = weighed(sentence.words, fitted.rarity, fitted.rarest)
    terms = [value * fitted.weights[n] for n, value in row.items() if n in fitted.weights]
    logits = fitted.bias + np.sum(terms, axis=0)
    odds = np.exp(logits - logits.max())
    return [(float(p), name) for p, name in zip(odds / odds.sum(), fitted.classes, strict=True)]


def _by_writers(own: Sequence[Sentence], notes: Sequence[Sentence]) -> None:
    """Prints how well each writer's sentences are read by what the others' were fitted to."""
    every: list[tuple[float, bool]] = []  # causes: how probable, and whether they were right
    for writer in sorted({s.file for s in own}):
        tried = [s for s in own if s.file == writer]
        if len(tried) < _LEAST_TRIED:
            continue
        fitted = fit([*(s for s in own if s.file != writer), *notes])
        read = [(max(_probable(fitted, s)), s.category) for s in tried]
        right = sum(best[1] == category for best, category in read)
        print(f"{writer}: {right} of {len(tried)} right ({right / len(tried):.3f})")
        every += [(best[0], best[1] == true) for best, true in read if best[1] != NONE]
    for least in (0.3, 0.5, 0.7, 0.9, 0.95, 0.98):
        held = [right for probability, right in every if probability >= least]
        print(f"causes from {least}: {len(held)}, {np.mean(held):.3f} right")


def main() -> None:
    """Fits and writes, or tells how well causes of notes are found that were not learned from."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--writers", action="store_true")
    chosen = parser.parse_args()
    own, notes = told(), of_notes()
    if chosen.writers:
        _by_writers(own, notes)
        return
    if not chosen.held_out:
        write(fit([*own, *notes]))
        return
    parts = sorted({sentence.file[:1] for sentence in notes})
    totals = np.zeros(2, dtype=int)
    for fold in range(5):
        out = set(parts[fold::5])
        fitted = fit([*own, *(s for s in notes if s.file[:1] not in out)])
        totals += _right(fitted, [s for s in notes if s.file[:1] in out])
    print(f"{totals[0]} of {totals[1]} causes of notes found that were not learned from")


if __name__ == "__main__":
    main()
