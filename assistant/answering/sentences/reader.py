"""How well sentences answer a question, read by a small language model that was fitted to do so.

The learned ranking counts words that a question and a sentence share, and their nearness; the
reader has read more of English than any table of synonyms: that shares are `handed in` when they
are tendered, and that what `drove management to give up` something is its cause. It reads question
and sentence together (a cross-encoder of six layers, 8-bit weights, from all-MiniLM-L6-v2) and
gives a score; `eval/fit_reader.py` fits it. It runs in this process and needs no network.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

__all__ = ["Read", "read", "scores", "tokenizer_of"]

_LONGEST = 112
"""Pieces of words of a question and a sentence together; the end of what is longer is not read."""


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a sentence beside a question."""

    score: float
    """How well it answers: the logarithm of its odds against silence, as fitted."""
    yes: float
    """Where Yes or No is asked: the logarithm of the odds that it answers Yes."""
    told: tuple[tuple[int, int, float], ...]
    """The pieces of its words, each by its start and end in the sentence, with the logarithm of the
    odds that it is of what is asked for."""


def scores(question: str, sentences: Sequence[str]) -> list[float]:
    """For each sentence how well it answers the question."""
    return [one.score for one in read(question, sentences)]


def read(question: str, sentences: Sequence[str]) -> list[Read]:
    """What is read of each sentence beside the question."""
    return [_read_one(question, sentence) for sentence in sentences]


@lru_cache(maxsize=256)
def _read_one(question: str, sentence: str) -> Read:
    """What is read of one sentence by itself: what 8 bits can tell apart is set by all that is read
    at once. It is kept for a while, since a question comes back to the same sentences: ranked, as
    the rules' answer, and to find the value that is asked for."""
    import numpy as np

    session, tokenizer = _reader()
    pair = tokenizer.encode(question, sentence)
    rows = {"ids": pair.ids, "mask": pair.attention_mask, "types": pair.type_ids}
    given = {name: np.array([row], dtype=np.int64) for name, row in rows.items()}
    score, yes, told = session.run(["score", "yes", "told"], given)
    pieces = tuple(
        (start, end, float(odds))
        for kind, (start, end), odds in zip(pair.type_ids, pair.offsets, told[0], strict=True)
        if kind == 1 and end > start
    )
    return Read(float(score[0]), float(yes[0]), pieces)


def tokenizer_of(stored: str) -> Tokenizer:
    """The tokenizer of a pair of texts that is stored as JSON; the longer one is cut off."""
    from tokenizers import Tokenizer

    tokenizer: Tokenizer = Tokenizer.from_str(stored)
    tokenizer.no_padding()
    tokenizer.enable_truncation(_LONGEST, strategy="longest_first")
    return tokenizer


@lru_cache(maxsize=1)
def _reader() -> tuple[InferenceSession, Tokenizer]:
    """The model and what divides words into the pieces that it knows."""
    from onnxruntime import InferenceSession, SessionOptions

    options: Any = SessionOptions()
    options.intra_op_num_threads = 1
    folder = files(__package__)
    tokenizer = tokenizer_of((folder / "reader_pieces.json").read_text(encoding="utf-8"))
    with as_file(folder / "reader.onnx") as path:
        return InferenceSession(str(path), options), tokenizer
