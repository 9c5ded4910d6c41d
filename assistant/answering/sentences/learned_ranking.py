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

from assistant.answering.evidence.facts import Fact
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.whether import asks_whether
from assistant.answering.sentences import reader
from assistant.answering.sentences.blocks import Block, blocks, likest, told_lines
from assistant.answering.sentences.candidates import Candidate, Unit
from assistant.answering.sentences.sentence_figures import FIGURES, Figured, figured

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

READ = 8
"""The sentences that are read, those whose figures speak most for them."""
_LONGEST_BLOCK = 60  # words; a power of attorney may be one line
READ_BLOCKS = 6
"""The blocks that are read, those that have most of the question's words."""
BY_BOTH = (
    "figures", "figures_share", "figures_all", "figures_lead",
    "read", "read_share", "read_all", "read_lead", "block",
)  # fmt: skip
"""What is read is scored by its figures, of which a block has none, and by the reader; by each

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
    figures: dict[str, float]
    """Its figures by their names; a block has none."""


def chosen(reading: Reading, plan: Plan) -> list[Chosen]:
    """The likeliest sentences of a filing by the probability that they answer, the most probable
    first."""
    import numpy as np

    found = figured(reading, plan)
    if not found:
        return []
    best, by_figures, read = read_first(plan, found)
    candidates = [found[at].candidate for at in best]
    beside = [] if asks_whether(plan) else read_blocks(reading, plan)
    candidates += [_of_block(reading, block, told) for block, told in beside]
    read += [told for _, told in beside]
    rows = by_both(by_figures, np.array([one.score for one in read]))
    odds, scores = probabilities(rows), [float(row[0]) for row in rows]
    figures = [dict(zip(FIGURES, found[at].figures, strict=True)) for at in best]
    figures += [{} for _ in beside]
    ranked = [Chosen(*one) for one in zip(candidates, odds, scores, read, figures, strict=True)]
    return sorted(ranked, key=lambda c: (-c.probability, c.candidate.unit.index))


def read_blocks(reading: Reading, plan: Plan) -> list[tuple[Block, reader.Read]]:
    """The blocks of a filing that are likest a question, with what is read of them."""
    held = likest(plan.question, blocks(reading))[:READ_BLOCKS]
    read = reader.read(plan.question, [block.text for block in held])
    return list(zip(held, read, strict=True))


def _of_block(reading: Reading, block: Block, read: reader.Read) -> Candidate:
    """A block as a candidate: the lines of it that hold what is asked for."""
    first, last, text = told_lines(block, read.told)
    cited = [reading.cite(first, last)]
    fact = Fact("block", shorten(text, _kept(block, text, read), _LONGEST_BLOCK), cited)
    return Candidate(Unit(text, [], None, fact, len(reading.passages)), None, [])


def _kept(block: Block, text: str, read: reader.Read) -> list[tuple[int, int]]:
    """Where the piece that is most surely asked for stands in a block's words."""
    start, end, _ = max(read.told, key=lambda piece: piece[2], default=(0, 0, 0.0))
    at = text.find(block.text[start:end])
    return [(at, at + end - start)] if at >= 0 and end > start else []


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
    """A row for each sentence and each block that was read: what `BY_BOTH` names."""
    import numpy as np

    columns = []
    count, beside = len(by_reading), len(by_reading) - len(by_figures)
    for scores in (by_figures, by_reading):
        together = float(np.logaddexp.reduce(np.append(scores, 0.0)))
        own = [scores, scores - together, _leads(scores)]
        score, share, lead = (np.pad(of, (0, count - len(scores))) for of in own)
        columns += [score, share, np.full(count, together), lead]
    columns.append(np.repeat([0.0, 1.0], [len(by_figures), beside]))
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
