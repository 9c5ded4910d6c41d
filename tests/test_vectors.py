"""The vector index: SQLite is the truth, Chroma is repaired, nothing is lost or embedded twice."""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from filelock import FileLock

from assistant.errors import LibraryError
from assistant.library import Library
from assistant.library.collection import LOCK_NAME
from assistant.library.store import index_passages
from assistant.library.vectors import VectorIndex, index_of, rebuild, sync, verify

MANY = 1_200
"""Passages of the large library: Chroma writes its index files from the thousandth vector on."""

SIZE = 32


class Seeded:
    """A model that makes a vector of a text from its hash, and counts the texts."""

    name = "wordllama"  # what the library keeps
    texts_at_once = 5_000
    dimension = SIZE

    def __init__(self) -> None:
        self.texts = 0

    def embed(self, texts: Any) -> Any:
        self.texts += len(texts)
        rows = [
            np.random.default_rng(zlib.crc32(text.encode())).normal(size=SIZE) for text in texts
        ]
        vectors = np.array(rows, dtype=np.float32).reshape(len(texts), SIZE)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def with_model(library: Library) -> VectorIndex:
    """The library's index, with the model of the tests, asked of Chroma whatever its size."""
    index = VectorIndex(library.folder, library.connection, library.lock, Seeded(), few=0)
    library.vector_index = index
    return index


def put_passages(library: Library, first: int, count: int) -> list[int]:
    """Passages without vectors, three a filing; their ids."""
    library.connection.execute("BEGIN")
    ids = []
    for number in range(first, first + count):
        if number % 3 == 0:
            library.connection.execute(
                "INSERT INTO filings (id, filing, source, sha256, text_sha256, characters,"
                " added_on, changed_on, program_version) VALUES (?, ?, 's', ?, 't', 1, '', '', '')",
                (number // 3 + 1, f"filing {number // 3}", f"hash {number // 3}"),
            )
        cursor = library.connection.execute(
            "INSERT INTO passages (filing, section, start, end, context, text, rank,"
            " embedded_text, text_hash) VALUES (?, 'substance', 0, 1, '', ?, 1, ?, ?)",
            (number // 3 + 1, f"text {number}", f"text {number * 7919}", f"{number:064}"),
        )
        ids.append(int(cursor.lastrowid or 0))
    index_passages(library.connection)
    library.connection.execute("COMMIT")
    return ids


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large") / "library"
    with Library(folder) as library:
        index = with_model(library)
        assert index.sync(put_passages(library, 0, MANY)) == MANY
        assert index.verify().complete
    return folder


@pytest.fixture
def library(large: Path, tmp_path: Path) -> Iterator[Library]:
    """A copy of the large library: its files have other times than those that were written."""
    shutil.copytree(large, tmp_path / "library")
    with Library(tmp_path / "library") as opened:
        with_model(opened)
        yield opened


def wanted(library: Library, seed: int = 3) -> tuple[Any, list[int]]:
    """A vector, and the three passages nearest to it by arithmetic on all vectors."""
    vector = Seeded().embed([f"text {seed * 7919}"])[0]
    rows = library.connection.execute(
        "SELECT p.id, v.vector FROM passages AS p JOIN vectors AS v USING (text_hash) ORDER BY p.id"
    ).fetchall()
    scores = np.stack([np.frombuffer(row[1], dtype="<f4") for row in rows]) @ vector
    return vector, [rows[i][0] for i in np.argsort(-scores, kind="stable")[:3]]


def assert_finds(library: Library) -> None:
    vector, right = wanted(library)
    assert [number for number, _ in index_of(library).nearest(vector, 3)] == right


def chroma_ids(library: Library) -> set[int]:
    """The ids in the collection, read by Chroma itself."""
    import chromadb
    from chromadb.config import Settings

    index_of(library).close()
    client = chromadb.PersistentClient(
        str(library.folder / "chroma"), Settings(anonymized_telemetry=False)
    )
    found = client.get_collection("passages", embedding_function=None).get(include=[])["ids"]
    client.close()
    return set(map(int, found))


def passage_ids(library: Library) -> set[int]:
    rows = library.connection.execute("SELECT id FROM passages WHERE text_hash IS NOT NULL")
    return {row[0] for row in rows}


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def garble(path: Path) -> None:
    path.write_bytes(bytes(reversed(path.read_bytes())))


def empty(path: Path) -> None:
    path.write_bytes(b"")


FILES = ["data_level0.bin", "header.bin", "link_lists.bin", "length.bin", "index_metadata.pickle"]


def test_every_passage_has_its_vector_in_both(library: Library) -> None:
    report = verify(library)
    assert (report.expected, report.missing, report.extra) == (MANY, 0, 0)
    assert report.complete
    assert_finds(library)
    assert chroma_ids(library) == passage_ids(library)


def test_a_batch_larger_than_chroma_takes_is_indexed(tmp_path: Path) -> None:
    with Library(tmp_path / "library") as opened:
        index = with_model(opened)
        assert index.sync(put_passages(opened, 0, 5_700)) == 5_700
        assert index.verify().complete


def test_reading_leaves_the_index_as_it_is(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Below, at and above the numbers of vectors at which Chroma writes its index files."""
    with Library(tmp_path / "library") as opened:
        put = 0
        for count in (3, 396, 600, 1, 1, 999, 3, 497, 600):
            sync_index = with_model(opened)
            sync_index.sync(put_passages(opened, put, count))
            sync_index.close()
            put += count
            for _ in range(2):
                assert_finds(opened)
                assert verify(opened).complete
                with_model(opened)
        assert chroma_ids(opened) == passage_ids(opened)
        assert list(opened.folder.glob("chroma.broken-*")) == []
    assert caplog.text == ""


@pytest.mark.parametrize("harm", [cut, garble, Path.unlink], ids=["cut", "garbled", "gone"])
def test_damage_to_a_small_index_is_mended(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    with Library(tmp_path / "library") as opened:
        with_model(opened).sync(put_passages(opened, 0, 60))
        for name in ("chroma.sqlite3", *FILES):
            index_of(opened).close()
            for path in (opened.folder / "chroma").rglob(name):
                harm(path)
            with_model(opened)
            assert_finds(opened)
            assert verify(opened).complete
            assert chroma_ids(opened) == passage_ids(opened)


def test_a_text_is_embedded_once(library: Library) -> None:
    index = with_model(library)
    assert index.sync(passage_ids(library)) == 0
    assert index.embedder.texts == 0  # type: ignore[union-attr]
    row = library.connection.execute("SELECT * FROM passages LIMIT 1").fetchone()
    twin = library.connection.execute(
        "INSERT INTO passages (filing, section, start, end, context, text, rank, embedded_text,"
        " text_hash) VALUES (?, 'substance', 0, 1, '', ?, 2, ?, ?)",
        (row["filing"], row["text"], row["embedded_text"], row["text_hash"]),
    ).lastrowid
    assert index.sync([int(twin or 0)]) == 0
    assert index.embedder.texts == 0  # type: ignore[union-attr]
    assert chroma_ids(library) == passage_ids(library)


def test_passages_that_are_gone_leave_the_index(library: Library) -> None:
    gone = sorted(passage_ids(library))[:30]
    library.connection.execute(f"DELETE FROM passages WHERE id <= {gone[-1]}")
    sync(library, gone)
    assert chroma_ids(library) == passage_ids(library)
    assert verify(library).complete


def test_vectors_missing_in_chroma_are_told_of_and_put_back(library: Library) -> None:
    import chromadb
    from chromadb.config import Settings

    client = chromadb.PersistentClient(
        str(library.folder / "chroma"), Settings(anonymized_telemetry=False)
    )
    collection = client.get_collection("passages", embedding_function=None)
    collection.delete(ids=["5", "6", "7"])
    collection.update(ids=["9"], embeddings=np.ones((1, SIZE), dtype=np.float32))
    collection.add(ids=["999999"], embeddings=np.ones((1, SIZE), dtype=np.float32))
    client.close()
    report = verify(library)
    assert (report.missing, report.different, report.extra) == (3, 1, 1)
    assert not report.complete
    assert_finds(library)
    index = with_model(library)
    assert index.rebuild().complete
    assert index.embedder.texts == 0  # type: ignore[union-attr]
    assert chroma_ids(library) == passage_ids(library)


def test_vectors_missing_in_sqlite_are_counted_and_made_by_rebuild(library: Library) -> None:
    library.connection.execute("DELETE FROM vectors WHERE text_hash < ?", (f"{4:064}",))
    report = verify(library)
    assert (report.without_vector, report.missing) == (4, 4)
    assert not report.complete
    index = with_model(library)
    assert index.rebuild().complete
    assert index.embedder.texts == 4  # type: ignore[union-attr]


# --- damage -------------------------------------------------------------------------------


@pytest.mark.parametrize("harm", [cut, garble, Path.unlink], ids=["cut", "garbled", "gone"])
@pytest.mark.parametrize("name", [*FILES, "chroma.sqlite3"])
def test_a_damaged_folder_is_moved_aside_and_made_anew(
    library: Library, name: str, harm: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    harm(next((library.folder / "chroma").rglob(name)))
    index = with_model(library)
    assert_finds(library)
    assert "made anew from the 1,200 vectors" in caplog.text
    assert len(list(library.folder.glob("chroma.broken-*"))) == 1
    assert index.verify().complete
    assert index.embedder.texts == 0  # type: ignore[union-attr]
    assert_finds(library)


def test_a_damaged_folder_fails_verification_and_opens_nothing(library: Library) -> None:
    empty(next((library.folder / "chroma").rglob("data_level0.bin")))
    report = verify(library)
    assert report.fault == "its files are not those that were written last"
    assert (report.missing, report.complete) == (MANY, False)
    assert list(library.folder.glob("chroma.broken-*")) == []


def test_a_folder_that_is_gone_is_made_again(library: Library) -> None:
    shutil.rmtree(library.folder / "chroma")
    assert not verify(library).complete
    assert_finds(library)
    assert verify(library).complete


def test_adding_to_a_damaged_folder_mends_it(library: Library) -> None:
    garble(next((library.folder / "chroma").rglob("link_lists.bin")))
    sync(library, put_passages(library, MANY, 30))
    assert verify(library).complete
    assert chroma_ids(library) == passage_ids(library)


def test_one_broken_folder_is_kept(library: Library) -> None:
    for name in ("header.bin", "length.bin"):
        garble(next((library.folder / "chroma").rglob(name)))
        assert_finds(library)
    assert len(list(library.folder.glob("chroma.broken-*"))) == 1


def test_a_folder_at_whose_opening_a_process_died_is_not_opened(library: Library) -> None:
    (library.folder / "chroma.opening").touch()
    assert_finds(library)
    assert not (library.folder / "chroma.opening").exists()
    assert len(list(library.folder.glob("chroma.broken-*"))) == 1


def test_an_index_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with Library(tmp_path / "library") as opened:
        index = with_model(opened)
        (opened.folder / LOCK_NAME).mkdir()  # cannot be locked, whoever asks
        with pytest.raises(LibraryError, match="the vector index cannot be written"):
            index.sync(put_passages(opened, 0, 3))
        assert opened.connection.execute("SELECT count(*) FROM vectors").fetchone()[0] == 3


# --- other processes ----------------------------------------------------------------------

KILLED = """
import os, signal, sys
sys.path[:0] = {path!r}
from pathlib import Path
from assistant.library import Library, vectors
from test_vectors import put_passages, with_model
library = Library(Path(sys.argv[1]))
index = with_model(library)
{harm}
index.sync(put_passages(library, 1_200, 900))
"""
DIE = "os.kill(os.getpid(), signal.SIGKILL)"
# Where a writer may die, each with what it leaves behind.
MOMENTS = {
    "before the vectors": f"index._embed = lambda *a: {DIE}",
    "before the index": f"index._change = lambda *a: {DIE}",
    "before Chroma": f"vectors._upsert = lambda *a: {DIE}",
    "before the stamp": f"index._collection._finish = lambda *a: {DIE}",
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_writer_loses_nothing(library: Library, moment: str) -> None:
    path = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]
    program = textwrap.dedent(KILLED).format(path=path, harm=MOMENTS[moment])
    done = subprocess.run([sys.executable, "-c", program, str(library.folder)], check=False)
    assert done.returncode == -9
    assert len(passage_ids(library)) == MANY + 900
    assert_finds(library)
    sync(library)
    assert verify(library).complete
    assert chroma_ids(library) == passage_ids(library)


def test_a_reader_sees_what_another_process_added(library: Library) -> None:
    assert_finds(library)
    path = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]
    program = textwrap.dedent(KILLED).format(path=path, harm="")
    subprocess.run([sys.executable, "-c", program, str(library.folder)], check=True)
    vector, right = wanted(library, seed=MANY + 17)
    assert index_of(library).nearest(vector, 3)[0][0] == right[0] > MANY
    assert verify(library).complete


def test_a_reader_does_not_wait_for_the_index(library: Library) -> None:
    assert_finds(library)
    with FileLock(library.folder / LOCK_NAME):
        assert_finds(library)


def test_passages_without_vectors_hide_nothing(library: Library) -> None:
    put_passages(library, MANY, 30)
    assert_finds(library)
    report = verify(library)
    assert (report.without_vector, report.missing, report.fault) == (30, 30, None)


def test_a_library_without_vectors_has_nothing_to_index(tmp_path: Path) -> None:
    with Library(tmp_path / "library", embedding="none") as opened:
        put_passages(opened, 0, 3)
        assert sync(opened) == 0
        assert verify(opened).complete
        assert rebuild(opened).expected == 0
        assert not (opened.folder / "chroma").exists()
