"""How fast a library grows and answers, and how often the right filing is found.

    python benchmarks/library.py [--filings 10000] [--forget]

Adds invented near-identical filings to a new library in a temporary folder, then compares the
library's index with bare `collection.add` of the same vectors in the same run, times searches
and questions in a warm and in a new process, and measures recall by kind of question for BM25,
vectors and both. The result is kept in `library.json` beside this script, unless `--forget`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

import assistant
from assistant.library import Library
from assistant.library.kept_vectors import BATCH
from assistant.library.search import search
from assistant.library.vectors import VectorIndex, index_of
from benchmarks.generated_filings import Question, invented, questions, write

KEPT = Path(__file__).with_suffix(".json")
ROUNDS = 3
ASKED = 20
MODES = ("bm25", "vectors", "fused")


def added(folder: Path, filings: Path, count: int) -> dict[str, Any]:
    """Adds the filings; with extraction and text, and the vectors apart."""
    started = time.perf_counter()
    with Library(folder / "library") as library:
        report = library.add(filings)
        seconds = time.perf_counter() - started
        passages = library.connection.execute("SELECT count(*) FROM passages").fetchone()[0]
        vectors = library.connection.execute("SELECT count(*) FROM vectors").fetchone()[0]
    assert report.warnings == [], report.warnings
    started = time.perf_counter()
    with Library(folder / "words", embedding="none") as library:
        library.add(filings)
    without = time.perf_counter() - started
    return {
        "filings": count,
        "passages": passages,
        "vectors": vectors,
        "seconds, text, BM25 and vectors": round(seconds, 1),
        "seconds, text and BM25": round(without, 1),
        "filings a second": round(count / seconds, 1),
        "filings a second, text and BM25": round(count / without, 1),
    }


class Known:
    """An embedder that has all vectors already, so that only the index is timed."""

    texts_at_once = 5_000

    def __init__(self, name: str, texts: list[str], vectors: Any) -> None:
        self.name = name
        self.places = {text: place for place, text in enumerate(texts)}
        self.vectors = vectors
        self.dimension = vectors.shape[1]

    def embed(self, texts: Any) -> Any:
        return self.vectors[[self.places[text] for text in texts]]


def index_rates(folder: Path) -> dict[str, Any]:
    """The rate of the library's index (SQLite and Chroma) against bare `collection.add`."""
    import chromadb
    from chromadb.config import Settings

    with Library(folder / "library") as library:
        rows = library.connection.execute(
            "SELECT p.id, p.embedded_text, v.vector FROM passages AS p"
            " JOIN vectors AS v ON v.text_hash = p.text_hash ORDER BY p.id"
        ).fetchall()
        ids = [row[0] for row in rows]
        matrix = np.stack([np.frombuffer(row[2], dtype=np.float32) for row in rows])
        known = Known(library.embedding, [row[1] for row in rows], matrix)
        bare: list[float] = []
        ours: list[float] = []
        bare_work: list[float] = []
        our_work: list[float] = []
        for turn in range(ROUNDS):
            path = str(folder / f"bare-{turn}")
            # Both begin with nothing: the store is opened and the collection made.
            started, worked = time.perf_counter(), time.process_time()
            client = chromadb.PersistentClient(path, Settings(anonymized_telemetry=False))
            collection = client.create_collection(
                "passages", embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )
            for at in range(0, len(ids), BATCH):
                some = [str(number) for number in ids[at : at + BATCH]]
                collection.add(ids=some, embeddings=matrix[at : at + BATCH])
            bare.append(len(ids) / (time.perf_counter() - started))
            bare_work.append(time.process_time() - worked)
            client.close()
            _forget_vectors(library)
            index = VectorIndex(library.folder, library.connection, library.lock, known)
            started, worked = time.perf_counter(), time.process_time()
            index.sync(ids)
            ours.append(len(ids) / (time.perf_counter() - started))
            our_work.append(time.process_time() - worked)
            assert index.verify().complete
            index.close()
    # The best round of each: what else the machine does only slows a round down.
    return {
        "bare collection.add, vectors a second": round(max(bare)),
        "library, vectors a second": round(max(ours)),
        "ratio": round(max(ours) / max(bare), 2),
        "ratio, processor time": round(min(bare_work) / min(our_work), 2),
    }


def _forget_vectors(library: Library) -> None:
    import shutil

    index_of(library).close()
    shutil.rmtree(library.folder / "chroma", ignore_errors=True)
    library.connection.execute("DELETE FROM vectors")
    library.connection.execute("DELETE FROM settings WHERE name = 'vector_index'")


def retrieval(folder: Path, asked: list[Question]) -> dict[str, Any]:
    """Recall at 1, 3, 10, mean reciprocal rank and median time of each method, by kind."""
    result: dict[str, Any] = {}
    with Library(folder / "library") as library:
        search(library, "warm", mode="vectors")
        for mode in MODES:
            ranks: dict[str, list[int]] = defaultdict(list)
            times: list[float] = []
            for question in asked:
                started = time.perf_counter()
                hits = search(library, question.text, mode=mode)  # type: ignore[arg-type]
                times.append(time.perf_counter() - started)
                places = [i for i, hit in enumerate(hits, 1) if hit.filing in question.right]
                ranks[question.kind].append(places[0] if places else 0)
            every = [rank for some in ranks.values() for rank in some]
            result[mode] = {"all": _measures(every)}
            result[mode] |= {kind: _measures(some) for kind, some in ranks.items()}
            result[mode]["median search, ms"] = round(statistics.median(times) * 1e3, 1)
            result[mode]["slowest search, ms"] = round(max(times) * 1e3, 1)
    return result


def _measures(ranks: list[int]) -> dict[str, Any]:
    count = len(ranks)
    measures: dict[str, Any] = {"questions": count}
    for most in (1, 3, 10):
        measures[f"recall@{most}"] = round(sum(0 < rank <= most for rank in ranks) / count, 3)
    measures["MRR"] = round(sum(1 / rank for rank in ranks if rank) / count, 3)
    return measures


def cold(folder: Path, asked: list[Question]) -> dict[str, Any]:
    """Whole processes, from start to end: median seconds."""
    named = next(q.text for q in asked if q.kind == "company")
    reason = next(q.text for q in asked if q.kind == "reason")
    everything = "why were shares deregistered?"
    result: dict[str, Any] = {}
    for name, arguments in {
        "search by name": ["search", named],
        "search by reason": ["search", reason],
        "ask one company": ["ask", named],
        "ask all": ["ask", everything],
    }.items():
        seconds = [_process(folder, arguments) for _ in range(ROUNDS)]
        known = [value for value in seconds if value is not None]
        result[f"{name}, cold, s"] = round(statistics.median(known), 2) if known else None
    return result


def _process(folder: Path, arguments: list[str]) -> float | None:
    command = [sys.executable, "-c", "from assistant.cli import main; main()", *arguments]
    environment = {**os.environ, "ASSISTANT_LIBRARY": str(folder / "library")}
    started = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    return time.perf_counter() - started if done.returncode == 0 else None


def warm(folder: Path, asked: list[Question]) -> dict[str, Any]:
    """Questions to one opened library, after a first that loads the model: median milliseconds."""
    answered = assistant.Library(folder / "library")
    result: dict[str, Any] = {}
    for kind in ("company", "misspelt company", "file number", "former name", "acquirer"):
        texts = [q.text for q in asked if q.kind == kind][:ASKED]
        if not texts:
            continue
        answered.ask(texts[0])
        seconds = []
        for text in texts:
            started = time.perf_counter()
            answered.ask(text)
            seconds.append(time.perf_counter() - started)
        result[f"ask by {kind}, warm, ms"] = round(1000 * statistics.median(seconds), 1)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--filings", type=int, default=10_000)
    parser.add_argument("--forget", action="store_true")
    options = parser.parse_args()
    made = invented(options.filings)
    asked = questions(made)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write(made, folder / "filings")
        result: dict[str, Any] = {
            "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
            "adding": added(folder, folder / "filings", len(made)),
        }
        print(json.dumps(result, indent=2), flush=True)
        result["index"] = index_rates(folder)
        print(json.dumps(result["index"], indent=2), flush=True)
        result["cold"] = cold(folder, asked)
        print(json.dumps(result["cold"], indent=2), flush=True)
        result["warm"] = warm(folder, asked)
        print(json.dumps(result["warm"], indent=2), flush=True)
        result["retrieval"] = retrieval(folder, asked)
        print(json.dumps(result["retrieval"], indent=2), flush=True)
    if not options.forget:
        KEPT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
