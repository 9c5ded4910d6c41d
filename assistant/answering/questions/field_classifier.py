"""Which single field of the record a question asks for, learned from wordings of such questions.

People ask for one value in hundreds of wordings ("state of inc.?", "Where was the issuer formed,
legally?"), and rules know only those that somebody thought of. `eval/fit_fields.py` fits a
logistic regression to the wordings of `eval/wordings.jsonl`, and to questions that ask for
something else though they use the same words; its weights stand beside this module.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from math import log1p, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NONE = "none"
"""The class of questions that ask for no single field."""
COMPANY, PERSON, FORM, NUMBER = "companyname", "personname", "formname", "0"
"""What stands for names, forms and figures, so that none of them is learned."""

_WORD = re.compile(r"[a-z0-9#]+(?:['.-][a-z0-9]+)*")
_FORM = re.compile(r"\b(?:form )?(?:s|f|sb|n)-\d{1,2}(?:asr|mef|d)?s?\b")
_FIGURE = re.compile(r"\d(?:[\d,.-]*\d)?")
_GRAMS = (2, 3, 4)
_SHORT = 3
"""A first word of so few letters names no company by itself: `The`, `New`."""
_LEAST = 0.3
"""The least probability of a field, of a question all of whose words the wordings have."""
_A_WORD = 0.15
"""What each word that no wording has adds to it: it may ask for something else."""


@dataclass(frozen=True, slots=True)
class Field:
    """The field that a question asks for, how probable that is, and its words new to the model."""

    name: str
    probability: float
    unknown: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether the question may be taken to ask for the field."""
        return self.name != NONE and self.probability >= _LEAST + _A_WORD * len(self.unknown)


def masked(question: str, companies: Iterable[str] = (), persons: Iterable[str] = ()) -> str:
    """The question in lower case, its names, forms and figures replaced by what stands for them."""
    text = " ".join(question.replace("’", "'").lower().split())
    for names, sign in ((persons, PERSON), (companies, COMPANY)):
        for name in sorted({n.lower().strip(" ,.") for n in names if n}, key=len, reverse=True):
            if name in text:
                text = re.sub(rf"(?<![a-z0-9]){re.escape(name)}(?:'s|')?(?![a-z0-9])", sign, text)
    return _FIGURE.sub(NUMBER, _FORM.sub(FORM, text))


def short_names(name: str) -> list[str]:
    """A company's name with and without its last words: all that a question may call it by."""
    words = name.split()
    if not words or len(words[0].strip(",.")) <= _SHORT:
        return [name]
    return [" ".join(words[:size]) for size in range(len(words), 0, -1)]


def features(text: str) -> dict[str, float]:
    """The features of a masked question: its words, pairs and pieces of words, by weight.

    Words with pairs and pieces are each scaled to length 1.
    """
    found = _WORD.findall(text)
    counts = Counter(found)
    counts.update(f"{a} {b}" for a, b in pairwise(found))
    pieces = Counter(f"_{piece}" for word in found for piece in _pieces(f" {word} "))
    return {**_scaled(counts), **_scaled(pieces)}


def recognised(text: str, weights: str = "field_weights") -> Field:
    """The field that a masked question asks for most probably; `NONE` where it is no field.

    `weights` names the model: of fields of one filing, or of usual questions over many.
    """
    model = _model(weights)
    scores = model.intercept.copy()
    for name, value in features(text).items():
        if (row := model.rows.get(name)) is not None:
            scores += value * model.weights[row]
    scores -= scores.max()
    odds = 2.718281828459045**scores
    best = int(odds.argmax())
    unknown = tuple(w for w in _WORD.findall(text) if w not in model.words)
    return Field(model.fields[best], float(odds[best] / odds.sum()), unknown)


def _pieces(word: str) -> Iterator[str]:
    for size in _GRAMS:
        yield from (word[i : i + size] for i in range(len(word) - size + 1))


def _scaled(counts: Mapping[str, int]) -> dict[str, float]:
    weights = {name: log1p(count) for name, count in counts.items()}
    length = sqrt(sum(w * w for w in weights.values())) or 1.0
    return {name: weight / length for name, weight in weights.items()}


@dataclass(frozen=True, slots=True)
class _Model:
    fields: list[str]
    rows: dict[str, int]
    weights: NDArray[np.float32]
    intercept: NDArray[np.float32]
    words: frozenset[str]


@lru_cache(maxsize=2)
def _model(name: str) -> _Model:
    import numpy as np

    with (files(__package__) / f"{name}.npz").open("rb") as file, np.load(file) as stored:
        names = str(stored["features"]).split("\n")
        weights = stored["weights"].astype(np.float32) * stored["scale"]
        return _Model(
            fields=str(stored["fields"]).split("\n"),
            rows={name: row for row, name in enumerate(names)},
            weights=weights,
            intercept=stored["intercept"].astype(np.float32),
            words=frozenset(str(stored["words"]).split("\n")),
        )
