"""Embedding models: texts to vectors of unit length.

`wordllama` (static vectors in its wheel, no network), `minilm` (all-MiniLM-L6-v2, downloaded at
its first use), `openai:MODEL` (a service), `none` (BM25 alone). A library keeps the model it
was made with: vectors of two models cannot be compared.
"""

from __future__ import annotations

import functools
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from assistant.errors import LibraryError, ModelError, NoModelError, UsageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.llm.embeddings import EmbeddingClient

    Matrix = NDArray[np.float32]

DEFAULT = "wordllama"
NONE = "none"
SERVICE = "openai:"
CHOICES = "wordllama, minilm, openai:MODEL or none"

LONGEST = 4_000
"""Characters of a text that are embedded; a model sees no more of it, or blurs."""

_TEXTS_A_BATCH = 32  # wordllama pads a batch to its longest text: memory
_WORD = "share"  # embedded alone to learn how long a service's vectors are


class Embedder(Protocol):
    """A model that embeds texts. `name` is what a library keeps; vectors are of unit length."""

    @property
    def name(self) -> str:
        """The model's name, as given to `open_embedder`."""

    @property
    def texts_at_once(self) -> int:
        """How many texts are best embedded before their vectors are kept."""

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""

    def embed(self, texts: Sequence[str]) -> Matrix:
        """One float32 vector per text, as the rows of a matrix.

        A text without a word that the model knows has the zero vector. Raises `LibraryError`
        where the model cannot be had.
        """


def open_embedder(name: str) -> Embedder | None:
    """The model of that name, None for `none`; nothing is loaded before its first text.

    Raises `UsageError` for an unknown name.
    """
    if name == NONE:
        return None
    if name == DEFAULT:
        return StaticEmbedder()
    if name == "minilm":
        return MiniLMEmbedder()
    if name.startswith(SERVICE) and name.removeprefix(SERVICE).strip():
        return ServiceEmbedder(name)
    raise UsageError(f"unknown embedding model {name!r}; choose {CHOICES}")


def _readable(text: str) -> str:
    """The part of a text that is embedded, without lone surrogates, which tokenizers refuse."""
    return text[:LONGEST].encode("utf-8", "replace").decode()


def unit_length(vectors: Matrix) -> Matrix:
    """The vectors scaled to length 1; zero vectors stay."""
    import numpy as np

    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    lengths[lengths == 0] = 1.0
    scaled: Matrix = np.ascontiguousarray(vectors / lengths, dtype=np.float32)
    return scaled


class StaticEmbedder:
    """wordllama's `l2_supercat`: the mean of static vectors of word pieces, 256 numbers."""

    name = DEFAULT
    texts_at_once = 5_000
    dimension = 256

    def embed(self, texts: Sequence[str]) -> Matrix:
        """See `Embedder.embed`."""
        import numpy as np

        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        # Batches of like length, since each is padded to its longest text.
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        model = _static_model()
        found = model.embed([_readable(texts[i]) for i in order], batch_size=_TEXTS_A_BATCH)
        vectors = np.empty_like(found)
        vectors[order] = found
        return unit_length(vectors)


@functools.lru_cache(maxsize=4096)
def is_common_word(word: str) -> bool:
    """Whether a lower-case word is one that wordllama's vocabulary holds whole: a frequent word of
    English. False where the model cannot be had."""
    try:
        return _static_model().tokenizer.token_to_id(f"\u2581{word}") is not None
    except (LibraryError, ImportError):
        return False


@functools.lru_cache(maxsize=1)
def _static_model() -> Any:
    """The model of wordllama's own wheel: 16 MB, loaded once, never written to."""
    from pathlib import Path

    with _logging_untouched():
        import wordllama

        folder = Path(wordllama.__file__).parent
        try:
            # Any other folder, or leave to download, and it goes to the network.
            return wordllama.WordLlama.load(cache_dir=folder, disable_download=True)
        except (OSError, ValueError) as error:
            raise LibraryError(
                f"{folder}: the embedding model wordllama cannot be loaded ({error});"
                " install it again with: pip install --force-reinstall wordllama"
            ) from error


@contextmanager
def _logging_untouched() -> Iterator[None]:
    """Takes back what importing wordllama does to the root logger (`basicConfig` at INFO)."""
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    # Set, it keeps the tokenizer from warning on standard error when a pool forks later.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        yield
    finally:
        root.setLevel(level)
        root.handlers[:] = handlers


class MiniLMEmbedder:
    """all-MiniLM-L6-v2 as Chroma ships it (ONNX, 384 numbers); 80 MB downloaded at first use."""

    name = "minilm"
    texts_at_once = 512
    dimension = 384

    def __init__(self) -> None:
        self._model: Any = None

    def embed(self, texts: Sequence[str]) -> Matrix:
        """See `Embedder.embed`."""
        import numpy as np

        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        if self._model is None:
            self._model = self._loaded()
        found = self._model([_readable(text) or " " for text in texts])
        return unit_length(np.asarray(found, dtype=np.float32))

    def _loaded(self) -> Any:
        from chromadb.utils.embedding_functions import ONNXMiniLM_L6_V2

        try:
            model: Any = ONNXMiniLM_L6_V2()
            model([_WORD])
        except Exception as error:  # of any of the download's and the runtime's libraries
            raise LibraryError(
                "the embedding model minilm cannot be downloaded or loaded"
                f" ({_one_line(error)}); connect to the network once, or make the library with"
                f" {DEFAULT}, which needs none"
            ) from error
        return model


class ServiceEmbedder:
    """A model of OpenAI's embeddings API, or of a server that speaks it (`OPENAI_BASE_URL`)."""

    texts_at_once = 2_048

    def __init__(self, name: str) -> None:
        self.name = name
        self._client: EmbeddingClient | None = None
        self._dimension: int | None = None

    @property
    def dimension(self) -> int:
        """How many numbers a vector has; learnt from the service with one word."""
        if self._dimension is None:
            self.embed([_WORD])
        return self._dimension or 0

    def embed(self, texts: Sequence[str]) -> Matrix:
        """See `Embedder.embed`. The texts go to the service."""
        import numpy as np

        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        try:
            self._client = self._client or self._connected()
            rows = self._client.embed([_readable(text) or " " for text in texts])
        except ModelError as error:
            raise LibraryError(f"{self.name}: the service gave no vectors ({error})") from error
        vectors = np.asarray(rows, dtype=np.float32)
        if not np.isfinite(vectors).all():
            raise LibraryError(
                f"{self.name}: the service gave a vector that is no number; use another model"
            )
        if self._dimension is not None and vectors.shape[1] != self._dimension:
            raise LibraryError(
                f"{self.name}: the service gave vectors of {vectors.shape[1]:,} numbers after some"
                f" of {self._dimension:,}; check the model behind the name"
            )
        self._dimension = int(vectors.shape[1])
        return unit_length(vectors)

    def _connected(self) -> EmbeddingClient:
        from assistant.llm.embeddings import EmbeddingClient

        try:
            model = self.name.removeprefix(SERVICE).strip()
            return EmbeddingClient(model, announce=_to_standard_error)
        except NoModelError as error:
            raise LibraryError(
                f"{self.name}: {error}; or make the library with {DEFAULT}, which needs neither"
            ) from error


def _to_standard_error(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _one_line(error: Exception) -> str:
    said = " ".join(str(error).split()) or type(error).__name__
    return said if len(said) <= 200 else said[:199] + "…"
