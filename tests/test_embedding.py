"""Embedding models: vectors of unit length, no network unless chosen, errors of one line."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.errors import LibraryError, UsageError
from assistant.library import Library
from assistant.library import vectors as vectors_of
from assistant.library.embedding import LONGEST, open_embedder
from assistant.library.search import by_meaning
from assistant.llm.usage import usage_since
from tests.library_filings import write_many
from tests.scripted_server import ScriptedServer, Step, cut, embeddings, error


def test_wordllama_gives_unit_vectors_without_the_network() -> None:
    embedder = open_embedder("wordllama")
    assert embedder is not None
    texts = ["The plan expired on April 1, 2008.", "short", "x " * 5_000, "Merger with Corvid."]
    vectors = embedder.embed(texts)
    assert vectors.shape == (4, embedder.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    for text, vector in zip(texts, vectors, strict=True):
        assert np.allclose(embedder.embed([text])[0], vector, atol=1e-5), text[:20]


def test_wordllama_puts_a_paraphrase_nearer_than_another_subject() -> None:
    embedder = open_embedder("wordllama")
    assert embedder is not None
    asked, same, other = embedder.embed(
        ["a merger with another company", "it was acquired in a merger", "the court in Nevada"]
    )
    assert asked @ same > asked @ other


def test_a_text_without_words_has_the_zero_vector() -> None:
    embedder = open_embedder("wordllama")
    assert embedder is not None
    assert not embedder.embed([""]).any()
    assert embedder.embed([]).shape == (0, embedder.dimension)


def test_loading_wordllama_leaves_the_root_logger_alone() -> None:
    root = logging.getLogger()
    before = root.level, root.handlers[:]
    embedder = open_embedder("wordllama")
    assert embedder is not None
    embedder.embed(["words"])
    assert (root.level, root.handlers[:]) == before


def test_none_is_no_model() -> None:
    assert open_embedder("none") is None


@pytest.mark.parametrize("name", ["", "word2vec", "openai:", "openai: ", "WORDLLAMA"])
def test_an_unknown_model_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="choose wordllama, minilm, openai:MODEL or none"):
        open_embedder(name)


def test_minilm_without_network_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from chromadb.utils.embedding_functions import ONNXMiniLM_L6_V2

    monkeypatch.setattr(ONNXMiniLM_L6_V2, "DOWNLOAD_PATH", tmp_path / "model")
    embedder = open_embedder("minilm")
    assert embedder is not None
    with pytest.raises(LibraryError, match="minilm cannot be downloaded") as caught:
        embedder.embed(["words"])
    assert "wordllama" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_service_without_key_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for variable in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(variable, raising=False)
    embedder = open_embedder("openai:some-model")
    assert embedder is not None
    with pytest.raises(LibraryError, match="OPENAI_API_KEY"):
        embedder.embed(["words"])


# --- a service on loopback ----------------------------------------------------------------


def vector(text: str) -> list[float]:
    return [3.0, float(len(text))]


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[ScriptedServer]:
    with ScriptedServer([embeddings(vector)], repeat=True) as server:
        monkeypatch.delenv("OPENAI_API_KEY", raising=False)
        monkeypatch.delenv("ASSISTANT_PRICES", raising=False)
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "data"))
        yield server


def test_a_service_is_asked_in_batches_and_its_order_is_not_trusted(
    service: ScriptedServer, capsys: pytest.CaptureFixture[str]
) -> None:
    embedder = open_embedder("openai:small")
    assert embedder is not None
    texts = ["word " * (i % 7 + 1) for i in range(300)] + ["x" * (LONGEST + 100)]
    vectors = embedder.embed(texts)
    assert sorted(len(call["input"]) for call in service.bodies) == [45, 256]
    assert {(call["model"], call["encoding_format"]) for call in service.bodies} == {
        ("small", "float")
    }
    lengths = np.array([min(len(text), LONGEST) for text in texts])
    assert np.allclose(vectors[:, 1] / vectors[:, 0] * 3, lengths, rtol=1e-4)
    assert embedder.dimension == 2
    assert capsys.readouterr().err.count("text of filings goes there\n") == 1


def test_calls_for_vectors_are_logged_with_their_cost(
    service: ScriptedServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    prices = tmp_path / "prices.toml"
    prices.write_text("[models]\nsmall = { input = 1000, output = 0 }")
    monkeypatch.setenv("ASSISTANT_PRICES", str(prices))
    embedder = open_embedder("openai:small")
    assert embedder is not None
    embedder.embed(["three words here", "two words"])
    [use] = usage_since()
    assert (use.model, use.calls, use.input_tokens) == ("small", 1, 5)
    assert use.cost_usd == pytest.approx(0.005)


def test_a_fault_of_the_service_that_passes_is_survived(service: ScriptedServer) -> None:
    service.script = [error(429, headers={"Retry-After": "0"}), cut(), embeddings(vector)]
    embedder = open_embedder("openai:small")
    assert embedder is not None
    assert embedder.embed(["one"]).shape == (1, 2)
    assert len(service.requests) == 3


@pytest.mark.parametrize(
    "step",
    [
        embeddings(vector, data=[{"index": 0, "embedding": [1.0]}]),
        embeddings(lambda text: [1.0] * len(text)),
        embeddings(lambda text: []),
        embeddings(vector, data=None),
        error(401),
        error(429, code="insufficient_quota"),
        Step(b"<html>", kind="text/html"),
    ],
    ids=["short", "ragged", "empty", "none", "key", "quota", "no JSON"],
)
def test_a_service_at_fault_gives_one_line(service: ScriptedServer, step: Any) -> None:
    service.script = [step]
    embedder = open_embedder("openai:small")
    assert embedder is not None
    with pytest.raises(LibraryError, match=r"^openai:small: the service") as caught:
        embedder.embed(["one", "three"])
    assert "\n" not in str(caught.value)
    assert "; " in str(caught.value)


def test_a_library_pays_for_each_text_once_and_keeps_to_one_length(
    service: ScriptedServer, tmp_path: Path
) -> None:
    write_many(tmp_path / "filings", 4)
    with Library(tmp_path / "library", embedding="openai:small") as library:
        library.add(tmp_path / "filings", workers=1)
        embedded = [text for call in service.bodies for text in call["input"]]
        assert len(embedded) == len(set(embedded)) >= 4
        held = vectors_of.verify(library)
        assert held.complete
        assert held.expected >= len(embedded)
        vectors_of.rebuild(library)
        assert len([text for call in service.bodies for text in call["input"]]) == len(embedded)
    # The same name, and another model behind it.
    service.script = [embeddings(lambda text: [1.0, 2.0, 3.0])]
    write_many(tmp_path / "filings", 2, first=4)
    with Library(tmp_path / "library") as library:
        with pytest.raises(LibraryError, match="gives vectors of 3 numbers, and those of the"):
            by_meaning(library, "why were shares removed", None)
        report = library.add(tmp_path / "filings", workers=1)
        assert any("have 2; use the model" in warning for warning in report.warnings)
        lengths = library.connection.execute("SELECT DISTINCT length(vector) FROM vectors")
        assert [row[0] for row in lengths] == [2 * 4]
