"""The vectors of a library on a Chroma server of its own process, which may go away."""

from __future__ import annotations

import gc
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import LibraryError, UsageError
from assistant.library import Library, vectors
from assistant.library.search import search
from assistant.library.served import _session
from tests.library_filings import write_many

# Chroma's client leaves connections to the garbage collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)

CHROMA = Path(sys.executable).parent / "chroma"


class Server:
    """`chroma run` on loopback; may be stopped and started again with what it holds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self.port = found.getsockname()[1]
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        where = ("--host", "127.0.0.1", "--port", str(self.port), "--path", str(self.folder))
        self.process = subprocess.Popen(
            [str(CHROMA), "run", *where], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(400):
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            assert self.process.poll() is None, "chroma run ended"
            time.sleep(0.05)
        raise AssertionError("chroma run does not answer")

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    running = Server(tmp_path / "server")
    running.start()
    monkeypatch.setenv("ASSISTANT_CHROMA_URL", running.url)
    yield running
    running.stop()
    gc.collect()


def names(client_url: str) -> list[str]:
    import chromadb
    from chromadb.config import Settings

    port = int(client_url.rpartition(":")[2])
    client = chromadb.HttpClient("127.0.0.1", port, settings=Settings(anonymized_telemetry=False))
    try:
        return [collection.name for collection in client.list_collections()]
    finally:
        _session(client).close()


def nearest(library: Library) -> list[int]:
    """What the server itself finds for a question, not what is compared in SQLite."""
    index = vectors.index_of(library)
    index.few = 0
    assert index.embedder is not None
    (vector,) = index.embedder.embed(["the plan expired"])
    return [number for number, _ in index.nearest(vector, 5)]


def test_vectors_live_on_the_server_and_come_back_after_any_loss(
    tmp_path: Path, server: Server
) -> None:
    write_many(tmp_path / "filings", 6)
    with Library(tmp_path / "one") as library, Library(tmp_path / "two") as other:
        assert library.add(tmp_path / "filings").warnings == []
        other.add(tmp_path / "filings" / "filing-0000.txt")
        assert len(set(names(server.url))) == 2  # a collection for each library
        assert not (tmp_path / "one" / "chroma").exists()
        assert vectors.verify(library).complete
        found = nearest(library)
        assert len(found) == 5
        assert search(library, "the plan expired", mode="vectors")
        # What is taken out leaves the server.
        library.remove(library.filings()[0].id)
        assert vectors.verify(library).complete

        server.stop()
        assert len(nearest(library)) == 5  # SQLite answers
        (warning,) = library.add(more(tmp_path)).warnings
        assert "does not answer" in warning
        assert vectors.verify(library).fault == "the Chroma server does not answer"

        server.start()
        vectors.sync(library)  # what was added meanwhile is indexed
        report = vectors.verify(library)
        assert report.complete, report
    # A server that lost everything is filled again from SQLite.
    server.stop()
    server.folder = tmp_path / "another"
    server.start()
    with Library(tmp_path / "one") as library:
        vectors.sync(library)
        assert vectors.verify(library).complete
        assert len(nearest(library)) == 5


def more(folder: Path) -> Path:
    (path,) = write_many(folder / "more", 1, first=40)
    return path


@pytest.mark.parametrize(
    "url", ["127.0.0.1:8000", "ftp://x:1", "http://", "http://x:99999", "http://x:1/path"]
)
def test_addresses_that_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("ASSISTANT_CHROMA_URL", url)
    with (
        Library(tmp_path / "library") as library,
        pytest.raises(UsageError, match="ASSISTANT_CHROMA_URL"),
    ):
        vectors.index_of(library)


def test_a_password_in_the_address_is_in_no_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_CHROMA_URL", "http://reader:hush-hush@127.0.0.1:9")
    write_many(tmp_path / "filings", 1)
    with Library(tmp_path / "library") as library:
        (warning,) = library.add(tmp_path / "filings").warnings
        assert "http://127.0.0.1:9: the vector index cannot be written" in warning
        assert "hush" not in warning
        with pytest.raises(LibraryError, match="does not answer") as raised:
            vectors.sync(library)
        assert "hush" not in str(raised.value)
