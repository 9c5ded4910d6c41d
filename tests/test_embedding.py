"""Embedding models: vectors of unit length, no network unless chosen, errors of one line."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.errors import LibraryError, UsageError
from assistant.library.embedding import LONGEST, open_embedder

with_openai = pytest.mark.skipif(find_spec("openai") is None, reason="openai is not installed")


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


def test_a_service_without_its_package_or_key_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for variable in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(variable, raising=False)
    embedder = open_embedder("openai:some-model")
    assert embedder is not None
    said = "OPENAI_API_KEY" if find_spec("openai") else "pip install openai"
    with pytest.raises(LibraryError, match=said):
        embedder.embed(["words"])


# --- a service on loopback ----------------------------------------------------------------


class Service(BaseHTTPRequestHandler):
    """Answers the embeddings API; `fault` of the server says what goes wrong."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.calls.append(body)  # type: ignore[attr-defined]
        fault = self.server.fault  # type: ignore[attr-defined]
        data = [
            {"object": "embedding", "index": i, "embedding": [3.0, float(len(text))]}
            for i, text in enumerate(body["input"])
        ]
        answer: Any = {"object": "list", "model": body["model"], "data": data[::-1], "usage": {}}
        if fault == "short":
            answer["data"] = data[:-1]
        if fault == "ragged":
            data[0]["embedding"] = [1.0]
        status = 401 if fault == "key" else 200
        content = b"<html>" if fault == "no JSON" else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments: Any) -> None:
        """Nothing on standard error."""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    server: Any = HTTPServer(("127.0.0.1", 0), Service)
    server.calls, server.fault = [], None
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{server.server_port}/v1")
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@with_openai
def test_a_service_is_asked_in_batches_and_its_order_is_not_trusted(service: Any) -> None:
    embedder = open_embedder("openai:small")
    assert embedder is not None
    texts = ["word " * (i % 7 + 1) for i in range(300)] + ["x" * (LONGEST + 100)]
    vectors = embedder.embed(texts)
    assert [len(call["input"]) for call in service.calls] == [256, 45]
    assert {call["model"] for call in service.calls} == {"small"}
    lengths = np.array([min(len(text), LONGEST) for text in texts])
    assert np.allclose(vectors[:, 1] / vectors[:, 0] * 3, lengths, rtol=1e-4)
    assert embedder.dimension == 2


@with_openai
@pytest.mark.parametrize("fault", ["short", "ragged", "key", "no JSON"])
def test_a_service_at_fault_gives_one_line(service: Any, fault: str) -> None:
    service.fault = fault
    embedder = open_embedder("openai:small")
    assert embedder is not None
    with pytest.raises(LibraryError, match=r"^openai:small: the service") as caught:
        embedder.embed(["one", "two"])
    assert "\n" not in str(caught.value)
