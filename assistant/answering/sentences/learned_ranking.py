"""The sentence that a learned ranking chooses as the answer to a question, or none.

Each sentence's score is a weighted sum of its figures (`sentence_figures`), silence scores 0, and
the exponentials of the scores, scaled to sum to 1, are the probabilities that it answers. The
weights stand beside this module; `eval/fit_evidence.py` fits them to questions with known answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.plan import Plan
from assistant.answering.sentences.candidates import Candidate
from assistant.answering.sentences.sentence_figures import FIGURES, figured

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence with the probability that it answers the question."""

    candidate: Candidate
    probability: float


def chosen(reading: Reading, plan: Plan) -> list[Chosen]:
    """The sentences of a filing by the probability that they answer, the most probable first."""
    found = figured(reading, plan)
    if not found:
        return []
    odds = probabilities([f.figures for f in found])
    ranked = [Chosen(f.candidate, p) for f, p in zip(found, odds, strict=True)]
    return sorted(ranked, key=lambda c: (-c.probability, c.candidate.unit.index))


def probabilities(figures: list[list[float]]) -> list[float]:
    """The probability of each sentence of one filing that it answers; the rest is silence's."""
    import numpy as np

    weights, bias = _weights()
    scores = np.array(figures, dtype=np.float32) @ weights + bias
    most = max(float(scores.max()), 0.0)
    powers = np.exp(scores - most)
    return [float(p) for p in powers / (powers.sum() + np.exp(-most))]


@lru_cache(maxsize=1)
def _weights() -> tuple[NDArray[np.float32], float]:
    import numpy as np

    with (files(__package__) / "sentence_weights.npz").open("rb") as file, np.load(file) as stored:
        by_name = dict(zip(str(stored["figures"]).split("\n"), stored["weights"], strict=True))
        return np.array([by_name[n] for n in FIGURES], dtype=np.float32), float(stored["bias"])
