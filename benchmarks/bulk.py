"""Rates and memory of bulk work, as whole processes: extraction, the library, its vectors.

    python benchmarks/bulk.py extract --filings 1000 10000 160000
    python benchmarks/bulk.py extract --kind mix --filings 2000
    python benchmarks/bulk.py add     --filings 1000 10000 160000
    python benchmarks/bulk.py vectors --filings 10000
    python benchmarks/bulk.py outputs --filings 10000

`extract` runs `assistant extract FOLDER -o out.jsonl` over invented filings, with a process for
each core; `add` runs `assistant add` without vectors (text and BM25); `vectors` compares the index
of a library with bare `collection.add` of the same vectors in the same run; `outputs` writes each
format from a finished journal. Memory is the most that all processes of a run had together
(proportional set size, looked at every half second), and that of its first and last quarter: flat
means that they are about the same. Processor seconds are those of the program's own process, and of
the processes that it started. Each result is kept in `results/` under its name, with
the machine and the day, in the place of the last one of as many filings; with `--forget` it is not.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import assistant
from benchmarks.generate import write

RESULTS = Path(__file__).parent / "results"
# Ends with a line of the processor seconds of the program itself, and of its processes.
PROGRAM = [
    sys.executable,
    "-c",
    """
import resource, sys
from assistant.cli import main
try:
    main()
finally:
    for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        used = resource.getrusage(whose)
        print(used.ru_utime + used.ru_stime, file=sys.stderr)
""",
]
LOOK_EVERY = 0.5  # seconds
TOLD_EVERY = 60  # looks


def machine() -> dict[str, Any]:
    return {
        "cores": len(os.sched_getaffinity(0)),
        "machine": platform.machine(),
        "python": platform.python_version(),
        "assistant": assistant.__version__,
        "day": date.today().isoformat(),
    }


def _family(process: int) -> list[int]:
    """A process and those that it started, and so on."""
    found = [process]
    for one in found:
        try:
            children = Path(f"/proc/{one}/task/{one}/children").read_text().split()
        except OSError:
            continue
        found += [int(child) for child in children]
    return found


def _memory(process: int) -> float:
    """Megabytes that a process and its children have; pages that they share count once."""
    total = 0
    for one in _family(process):
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1_000


def timed(*arguments: object) -> dict[str, Any]:
    """Runs the program to its end: seconds, and megabytes at most, early and late."""
    command = [*PROGRAM, *map(str, arguments)]
    began = time.perf_counter()
    looked: list[float] = []
    with tempfile.TemporaryFile() as told:  # a pipe would be full after some hours
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=told)
        while process.poll() is None:
            looked.append(_memory(process.pid))
            if len(looked) % TOLD_EVERY == 0:
                seconds = time.perf_counter() - began
                print(f"{arguments[0]}: {seconds:,.0f} s, {looked[-1]:.0f} MB", file=sys.stderr)
            time.sleep(LOOK_EVERY)
        seconds = time.perf_counter() - began
        told.seek(0)
        said = told.read().decode()
    if process.returncode not in (0, 1):
        raise SystemExit(f"{arguments}: {said}")
    quarter = max(len(looked) // 4, 1)
    *lines, of_parent, of_others = said.splitlines()
    return {
        "seconds": round(seconds, 1),
        "processor_seconds_of_parent": round(float(of_parent), 1),
        "processor_seconds_of_others": round(float(of_others), 1),
        "most_mb": round(max(looked), 1),
        "first_quarter_mb": round(max(looked[:quarter]), 1),
        "last_quarter_mb": round(max(looked[-quarter:]), 1),
        "said": lines[-1] if lines else "",
    }


def per_filing(result: dict[str, Any], count: int) -> dict[str, float]:
    """Processor milliseconds of a filing: honest also where other work shares the machine."""
    parts = {of: result[f"processor_seconds_of_{of}"] for of in ("parent", "others")}
    return {
        f"processor_ms_a_filing_of_{of}": round(1_000 * seconds / count, 2)
        for of, seconds in parts.items()
    }


def extract(count: int, kind: str, folder: Path) -> dict[str, Any]:
    size = write(folder / "filings", count, kind)
    result = timed("extract", folder / "filings", "-o", folder / "out.jsonl")
    again = timed("extract", folder / "filings", "-o", folder / "out.jsonl")
    seconds = result["seconds"]
    return {
        "filings": count,
        "mean_bytes": round(size / count),
        **result,
        **per_filing(result, count),
        "filings_per_second": round(count / seconds, 1),
        "mb_per_second": round(size / 1e6 / seconds, 2),
        "again_with_nothing_to_do_seconds": again["seconds"],
        "journal_mb": round((folder / "out.jsonl.journal").stat().st_size / 1e6, 1),
        "output_mb": round((folder / "out.jsonl").stat().st_size / 1e6, 1),
    }


def add(count: int, kind: str, folder: Path) -> dict[str, Any]:
    size = write(folder / "filings", count, kind)
    library = folder / "library"
    result = timed("add", folder / "filings", "--library", library, "--embedding", "none")
    again = timed("add", folder / "filings", "--library", library, "--embedding", "none")
    return {
        "filings": count,
        "mean_bytes": round(size / count),
        **result,
        **per_filing(result, count),
        "filings_per_second": round(count / result["seconds"], 1),
        "again_with_nothing_to_do_seconds": again["seconds"],
        "again_processor_ms_a_filing": round(sum(per_filing(again, count).values()), 2),
        "library_mb": round(sum(p.stat().st_size for p in library.rglob("*")) / 1e6, 1),
    }


def vectors(count: int, kind: str, folder: Path) -> dict[str, Any]:
    from benchmarks.library import index_rates

    write(folder / "filings", count, kind)
    added = timed("add", folder / "filings", "--library", folder / "library")
    return {"filings": count, "adding_with_vectors": added, **index_rates(folder)}


def outputs(count: int, kind: str, folder: Path) -> dict[str, Any]:
    write(folder / "filings", count, kind)
    first = folder / "out.jsonl"
    timed("extract", folder / "filings", "-o", first)
    journal = Path(f"{first}.journal")
    found: dict[str, Any] = {"filings": count}
    for ending in ("jsonl", "json", "csv", "parquet"):
        output = folder / f"copy.{ending}"
        journal.replace(f"{output}.journal")
        result = timed("extract", folder / "filings", "-o", output)
        journal = Path(f"{output}.journal")
        found[ending] = result | {"mb": round(output.stat().st_size / 1e6, 1)}
    return found


MEASURES = {"extract": extract, "add": add, "vectors": vectors, "outputs": outputs}


def keep(file: Path, kind: str, measured: dict[str, Any]) -> None:
    """Puts a run in the place of the earlier one of as many filings; the others stay."""
    runs = json.loads(file.read_text("utf-8"))["runs"] if file.exists() else []
    others = [run for run in runs if run["filings"] != measured["filings"]]
    runs = sorted([*others, {**measured, "machine": machine()}], key=lambda run: run["filings"])
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({"kind": kind, "runs": runs}, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=sorted(MEASURES))
    parser.add_argument("--filings", type=int, nargs="+", default=[1_000])
    parser.add_argument("--kind", choices=["short", "mix"], default="short")
    parser.add_argument("--forget", action="store_true")
    options = parser.parse_args()
    for count in options.filings:
        with tempfile.TemporaryDirectory() as temporary:
            measured = MEASURES[options.what](count, options.kind, Path(temporary))
        print(json.dumps(measured, indent=2), flush=True)
        if not options.forget:
            keep(RESULTS / f"bulk-{options.what}-{options.kind}.json", options.kind, measured)


if __name__ == "__main__":
    main()
