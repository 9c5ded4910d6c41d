"""What a sentence tells of why an amendment is filed, learned from sentences that tell causes.

Filers tell one cause in thousands of wordings, and tables of cues hold those that somebody
thought of. `eval/fit_causes.py` fits a logistic regression to sentences that tell a cause or
none, in the stems of their words, each as much as it is rare, pairs of them, and runs of letters;
its weights stand beside this module, and are read without numpy, which takes longer to load than
many filings to read.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from math import sqrt

from assistant.checking.roles.linear_model import LinearModel
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.checking.roles.word_stems import stem_of

__all__ = ["NONE", "Told", "most_telling", "sentences_telling", "stems_of", "told_in", "weighed"]

NONE = "none"
"""The class of sentences that tell no cause: what was registered, sold, is left, is removed."""

_WORD = re.compile(r"[A-Za-z]+|[\d$][\d,.]*")
_FIRMS = frozenset([
    "Inc", "Corp", "Corporation", "LLC", "LP", "plc", "PLC", "Ltd", "Limited", "AG", "GmbH",
    "Bancorp", "Bancshares", "Holdings", "Partners", "Trust", "Group", "Bank", "Company", "Co",
    "SA", "NV",
])  # fmt: skip
"""Words with which the name of a company ends."""
_FIRM = "firm"
_OF_LAW = frozenset([
    "Registration", "Statement", "Post", "Effective", "Amendment", "Form", "The", "Plan",
    "Securities", "Act",
])  # fmt: skip
_OF_PAIRS, _OF_LETTERS = 0.5, 0.8
"""What the pairs of stems and the runs of letters of a sentence count, its stems counting 1."""
_RUN = 5  # letters of a run
_LETTERS = re.compile(r"[a-z]+")
_NOTE = 6_000
_WORDS_KEPT = 10_000  # stems kept: those of a long run would take memory without end
_MOST = 24  # sentences of a note
_TOGETHER = 3  # sentences that lean on one another
_LEAST = 20  # characters of a sentence


@dataclass(frozen=True, slots=True)
class Told:
    """A cause, how probable it is that a sentence tells it, and the sentence."""

    category: str
    probability: float
    unit: Unit


def stems_of(sentence: str) -> list[str]:
    """The stems of a sentence's words; what stands for figures, months and names of companies."""
    stems: list[str] = []
    named = 0  # capitalised words before this one
    for word in _WORD.findall(sentence):
        if word in _FIRMS and (named or stems[-1:] == [_FIRM]):
            del stems[len(stems) - named :]
            if stems[-1:] != [_FIRM]:
                stems.append(_FIRM)
            named = 0
            continue
        named = named + 1 if word[0].isupper() and word not in _OF_LAW else 0
        stems.append(stem_of(word))
    return stems


def weighed(sentence: str, rarity: Mapping[str, float], rarest: float) -> dict[str, float]:
    """The features of a sentence: its stems, each as much as it is rare, and pairs and letters.

    `rarity` says how rare the stems are that were learned from, `rarest` how rare all others are.
    Pairs are stems that stand beside each other, with the sentence's begin and end; letters are
    runs of five within a word, by which words of one root are alike, counted in each word that has
    them, so that what a word says is summed but once. Each of the three is scaled by how many there
    are, so that long sentences say no more than short ones.
    """
    stems, words = stems_of(sentence), _words_in(sentence)
    found = dict(_of_stems(stems, rarity, rarest))
    found.update(_of_pairs(stems))
    runs = Counter(run for word in words for run in _runs_of(word))
    size = _size_of_runs(words) if words else 0.0
    found.update({run: times * size for run, times in runs.items()})
    return found


def _of_stems(
    stems: Iterable[str], rarity: Mapping[str, float], rarest: float
) -> list[tuple[str, float]]:
    found = [(stem, rarity.get(stem, rarest)) for stem in dict.fromkeys(stems)]
    length = sqrt(sum(value * value for _, value in found)) or 1.0
    return [(stem, value / length) for stem, value in found]


def _of_pairs(stems: list[str]) -> list[tuple[str, float]]:
    pairs = dict.fromkeys(f"{a} {b}" for a, b in pairwise(["^", *stems, "$"]))
    size = _OF_PAIRS / sqrt(len(pairs))
    return [(pair, size) for pair in pairs]


def _words_in(sentence: str) -> list[str]:
    """The words whose letters are read, each once."""
    return list(dict.fromkeys(_LETTERS.findall(sentence.lower())))


def _size_of_runs(words: Iterable[str]) -> float:
    return _OF_LETTERS / sqrt(sum(len(_runs_of(word)) for word in words))


@lru_cache(maxsize=_WORDS_KEPT)
def _runs_of(word: str) -> tuple[str, ...]:
    """The runs of letters in a word, its begin and end marked."""
    marked = f"<{word}>"
    return tuple(f"#{marked[at : at + _RUN]}" for at in range(max(1, len(marked) - _RUN + 1)))


@dataclass(frozen=True, slots=True)
class _Weights:
    model: LinearModel
    rarity: dict[str, float]
    rarest: float


@cache
def _weights() -> _Weights:
    text = files(__package__).joinpath("cause_weights.json").read_text(encoding="utf-8")
    held = json.loads(text)
    scale = 1 / held["scale"]
    model = LinearModel.stored(held["classes"], held["scale"], held["bias"], held["weights"])
    rarity = {name: value * scale for name, value in held["rarity"].items()}
    return _Weights(model, rarity, held["rarest"] * scale)


@lru_cache(maxsize=_WORDS_KEPT)
def _by_letters(word: str) -> list[float]:
    """What the runs of letters of a word say of each class."""
    logits = [0.0] * len(_weights().model.classes)
    _weights().model.add(logits, ((run, 1.0) for run in _runs_of(word)))
    return logits


@lru_cache(maxsize=512)  # asked of the sentences of a note for one cause after the other
def _probabilities(sentence: str) -> Mapping[str, float]:
    """How probable each class is of a sentence."""
    weights = _weights()
    logits = list(weights.model.bias)
    stems = stems_of(sentence)
    weights.model.add(logits, _of_stems(stems, weights.rarity, weights.rarest))
    weights.model.add(logits, _of_pairs(stems))
    words = _words_in(sentence)
    if words:
        size = _size_of_runs(words)
        sums = map(sum, zip(*map(_by_letters, words), strict=True))
        logits = [logit + size * said for logit, said in zip(logits, sums, strict=True)]
    return weights.model.odds(logits)


def told_in(substance: Substance, holding: frozenset[str] = frozenset()) -> list[Told]:
    """The causes of a note, each in the sentence that most probably tells it, the likeliest first.

    With words in `holding` (lower case) only sentences with one of them are read. What is told
    only to set it aside never is.
    """
    best: dict[str, Told] = {}
    for unit in _sentences(substance):
        if holding and holding.isdisjoint(substance.spoken(unit)):
            continue
        for category, probability in _probabilities(substance.words(unit)).items():
            known = best.get(category)
            if category != NONE and (known is None or probability > known.probability):
                best[category] = Told(category, probability, unit)
    return sorted(best.values(), key=lambda told: -told.probability)


def most_telling(
    substance: Substance, units: Iterable[Unit], category: str, enough: float
) -> float:
    """How probable it is that some sentences tell a cause: the likeliest, or the first together;
    of the first that is more probable than `enough`, if one is, and the others are not read.

    `The Registrant agreed to keep the statement effective for two years. That period has ended.`
    """
    told = [substance.words(unit) for unit in sorted(units, key=lambda unit: unit.start)]
    together = [" ".join(told[:_TOGETHER])] if len(told) > 1 else []
    most = 0.0
    for words in (*told, *together):
        most = max(most, _probabilities(words).get(category, 0.0))
        if most > enough:
            break
    return most


def sentences_telling(substance: Substance, category: str, least: float) -> list[Told]:
    """The sentences that tell a cause with at least a probability, the likeliest first."""
    told = (
        Told(category, _probabilities(substance.words(unit)).get(category, 0.0), unit)
        for unit in _sentences(substance)
    )
    return sorted((t for t in told if t.probability >= least), key=lambda t: -t.probability)


def _sentences(substance: Substance) -> Iterator[Unit]:
    """The first sentences of the note, those left out that are told only to set them aside."""
    read = 0
    for unit in substance.units:
        if unit.start >= substance.body + _NOTE or read == _MOST:
            return
        if unit.start < substance.body or unit.kind == "row" or unit.end - unit.start < _LEAST:
            continue
        if unit.start not in substance.aside:
            read += 1
            yield unit
