"""How near the words of a question come to the words of a filing, also where nobody listed them.

A word of a question may stand in print as itself, in another form or under a synonym of the
field's table; as a relative of it; misspelt; or as a word that is used like it, which static
word vectors tell ("moved" and "transferred"). Each way counts less than the one before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.answering.evidence.relations import RELATED
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import STOP_WORDS, Word, stem
from assistant.errors import LibraryError
from assistant.library.lookup import edit_distance

if TYPE_CHECKING:
    from assistant.library.embedding import Embedder, Matrix

_RELATIVE = 0.7
_FAMILY = 0.85  # "complete" and "completion" that no table joins
_MISSPELT = 0.8
_LEAST_COSINE, _SURE_COSINE = 0.36, 0.75
_MOST_BY_VECTOR = 0.75
_SHORTEST_MISSPELT = 6
_FALSE_FRIENDS = {"effect", "affect"}  # "stays in effect" is not denied by "is not affected"
_SHORTEST_STEM = 5


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a question that asks for something."""

    concept: str
    surface: str
    light: bool = False
    """Whether it is one of the words that stand in most questions and say little."""


class Likeness:
    """The words of one filing, ready to be held against the words of a question."""

    def __init__(self, words: Iterable[Word]) -> None:
        surfaces: dict[str, str] = {}
        for word in words:
            surfaces.setdefault(word.lowered, word.concept)
        self._surfaces = surfaces
        self._plain = [s for s in surfaces if len(s) > 2 and s.isalpha() and s not in STOP_WORDS]
        self._vectors: Matrix | None = None
        self._kept: dict[Term, dict[str, float]] = {}

    def of(self, term: Term, opposites: frozenset[str] = frozenset()) -> dict[str, float]:
        """Words of the filing (lower case) that may stand for the term, and how surely: 0 to 1.

        The concepts of `opposites` count too: they speak of the same thing, and deny it.
        """
        if term not in self._kept:
            self._kept[term] = self._find(term)
        if not opposites:
            return self._kept[term]
        contrary = {s: _RELATIVE for s, name in self._surfaces.items() if name in opposites}
        return contrary | self._kept[term]

    def _find(self, term: Term) -> dict[str, float]:
        related = RELATED.get(term.concept, frozenset()) | kin(term.concept)
        asked = term.surface.lower()
        root = stem(asked)
        found: dict[str, float] = {}
        for surface, concept in self._surfaces.items():
            if concept == term.concept:
                found[surface] = 1.0
            elif concept in related:
                found[surface] = _RELATIVE
            elif len(root) >= _SHORTEST_STEM and stem(surface)[:_SHORTEST_STEM] == root[:5]:
                found[surface] = _FAMILY if stem(surface) == root else 0.6
        if not any(score == 1.0 for score in found.values()) and _may_be_misspelt(asked):
            for surface in self._plain:
                if abs(len(surface) - len(asked)) < 2 and edit_distance(asked, surface, 1) < 2:
                    found[surface] = max(found.get(surface, 0.0), _MISSPELT)
        if asked.isalpha() and len(asked) > 2:
            for surface, score in self._by_vector(asked):
                if {asked[:6], surface[:6]} == _FALSE_FRIENDS:
                    continue
                found[surface] = max(found.get(surface, 0.0), score)
        return found

    def _by_vector(self, asked: str) -> Iterable[tuple[str, float]]:
        if self._vectors is None:
            self._vectors = embed(self._plain)
        if not len(self._vectors):
            return
        cosines = self._vectors @ embed([asked])[0]
        for index in (cosines > _LEAST_COSINE).nonzero()[0]:
            share = (float(cosines[index]) - _LEAST_COSINE) / (_SURE_COSINE - _LEAST_COSINE)
            yield self._plain[index], _MOST_BY_VECTOR * min(0.3 + 0.7 * share, 1.0)


def _may_be_misspelt(word: str) -> bool:
    return len(word) >= _SHORTEST_MISSPELT and word.isalpha()


@lru_cache(maxsize=1)
def _embedder() -> Embedder | None:
    from assistant.library.embedding import DEFAULT, open_embedder

    return open_embedder(DEFAULT)


def embed(texts: Sequence[str]) -> Matrix:
    """The vectors of texts, of length 1; no rows where the static vectors cannot be loaded."""
    import numpy as np

    try:
        embedder = _embedder()
        if embedder is not None and texts:
            return embedder.embed(texts)
    except (LibraryError, ImportError):
        pass
    return np.zeros((0, 256), dtype=np.float32)
