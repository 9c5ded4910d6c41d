"""The sentence that a learned ranking chooses as the answer to a question, or none.

Twice: first each sentence's score is a weighted sum of its figures (`sentence_figures`); then the
first few are read beside the question by a small language model (`reader`), and scored by what
both say. Silence scores 0, and the exponentials of the scores, scaled to sum to 1, are the
probabilities that a sentence answers. The weights stand beside this module;
`eval/fit_evidence.py` fits them to questions with known answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.plan import Plan
from assistant.answering.sentences import reader
from assistant.answering.sentences.candidates import Candidate
from assistant.answering.sentences.sentence_figures import FIGURES, Figured, figured

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

READ = 12
"""The sentences that are read, those whose figures speak most for them."""
BY_BOTH = (
    "figures", "figures_share", "figures_all", "figures_lead",
    "read", "read_share", "read_all", "read_lead",
)  # fmt: skip
"""What the sentences that are read are scored by: by their figures and by the reader each

- the score; `share`: the logarithm of its share, silence counted; `all`: of all scores together;
- `lead`: how far it is before the best other, or behind it.
"""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence with the probability that it answers the question."""

    candidate: Candidate
    probability: float
    by_figures: float
    """Its score by the figures."""
    read: reader.Read
    """What was read of it beside the question."""


def chosen(reading: Reading, plan: Plan) -> list[Chosen]:
    """The likeliest sentences of a filing by the probability that they answer, the most probable
    first."""
    import numpy as np

    found = figured(reading, plan)
    if not found:
        return []
    best, by_figures, read = read_first(plan, found)
    odds = probabilities(by_both(by_figures, np.array([one.score for one in read])))
    ranked = [
        Chosen(found[at].candidate, probability, float(score), told)
        for at, probability, score, told in zip(best, odds, by_figures, read, strict=True)
    ]
    return sorted(ranked, key=lambda c: (-c.probability, c.candidate.unit.index))


def read_first(plan: Plan, found: list[Figured]) -> tuple[list[int], Vector, list[reader.Read]]:
    """The places of the sentences whose figures speak most for them, their scores by the figures,
    and what is read of them."""
    import numpy as np

    scores = by_figures([f.figures for f in found])
    best = np.argsort(-scores, kind="stable")[:READ].tolist()
    texts = [found[at].candidate.unit.text for at in best]
    return best, scores[best], reader.read(plan.question, texts)


def by_figures(figures: list[list[float]]) -> Vector:
    """The score of each sentence of a filing by its figures."""
    import numpy as np

    weights, bias = _weights().first
    scores: Vector = np.array(figures, dtype=np.float64) @ weights + bias
    return scores


def by_both(by_figures: Vector, by_reading: Vector) -> Vector:
    """A row for each sentence that was read: what `BY_BOTH` names."""
    import numpy as np

    columns = []
    for scores in (by_figures, by_reading):
        together = float(np.logaddexp.reduce(np.append(scores, 0.0)))
        columns += [scores, scores - together, np.full(len(scores), together), _leads(scores)]
    return np.stack(columns, axis=1)


def _leads(scores: Vector) -> Vector:
    """How far each is before the best of the others, or behind it; silence is one of them."""
    import numpy as np

    best = np.sort(np.append(scores, 0.0))[::-1]
    leads: Vector = np.where(scores == best[0], scores - best[1], scores - best[0])
    return leads


def probabilities(rows: Vector) -> list[float]:
    """The probability of each sentence that it answers; the rest is silence's."""
    import numpy as np

    weights, bias = _weights().second
    scores = rows @ weights + bias
    most = max(float(scores.max()), 0.0)
    powers = np.exp(scores - most)
    return [float(p) for p in powers / (powers.sum() + np.exp(-most))]


@dataclass(frozen=True, slots=True)
class _Weights:
    """Weights and bias: of the figures, and of what they and the reader say."""

    first: tuple[Vector, float]
    second: tuple[Vector, float]


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    import numpy as np

    with (files(__package__) / "sentence_weights.npz").open("rb") as file, np.load(file) as stored:
        by_name = dict(zip(str(stored["figures"]).split("\n"), stored["weights"], strict=True))
        first = np.array([by_name[n] for n in FIGURES], dtype=np.float64)
        second = np.array(stored["second_weights"], dtype=np.float64)
        return _Weights((first, float(stored["bias"])), (second, float(stored["second_bias"])))
