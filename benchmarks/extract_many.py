"""How fast filings are read, extracted and proven: in one process, and with a pool of two.

    python benchmarks/extract_many.py [--filings 1000] [--forget]

Writes invented filings in the styles of EDGAR into a temporary folder, then times over the
same files: reading alone (the baseline), extraction with its proof, the proof of the finished
record anew, and bulk extraction with two processes. It also says how many records hold the
file number and the amount that were written, since a fast wrong answer is worth nothing. The
result is kept in `extract_many.json` beside this script; with `--forget` it is not.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import assistant
from assistant.extraction.bulk import extract_all
from benchmarks.generate import STYLES, Sample, sample

KEPT = Path(__file__).with_suffix(".json")
POOL = 2


# --- timing ---------------------------------------------------------------------------------


def _is_right(result: assistant.Extraction, written: Sample) -> bool:
    """Whether a result holds the file number and the amount that were written."""
    statements = result.record.registration_statements if result.record else []
    removed = [s.deregistered for item in statements for s in item.securities]
    numbers = [item.file_number for item in statements]
    return numbers == [written.file_number] and removed == [written.deregistered]


def _one_by_one(paths: list[Path], samples: list[Sample]) -> tuple[dict[str, float], int, int]:
    """Seconds of each step in one process, and how many results are right, and accepted.

    The steps alternate, so that whatever else the machine does falls on all of them alike.
    """
    steps = dict.fromkeys(("read", "extract", "check"), 0.0)
    right = accepted = 0
    for path, written in zip(paths, samples, strict=True):
        began = time.perf_counter()
        filing = assistant.read(path)
        read = time.perf_counter()
        result = assistant.extract(filing)
        extracted = time.perf_counter()
        again = assistant.read(path)  # a filing keeps what was read of it
        waited = time.perf_counter()
        assistant.check(result, again)
        checked = time.perf_counter()
        steps["read"] += read - began
        steps["extract"] += extracted - read
        steps["check"] += checked - waited
        right += _is_right(result, written)
        accepted += result.status == "accepted"
    return steps, right, accepted


def _in_pool(folder: Path, samples: list[Sample]) -> tuple[float, int]:
    """Seconds of bulk extraction with two processes, and how many results are right."""
    began = time.perf_counter()
    found = extract_all([folder], workers=POOL)
    right = sum(_is_right(result, one) for result, one in zip(found, samples, strict=True))
    return time.perf_counter() - began, right


def measure(count: int, folder: Path) -> dict[str, Any]:
    """Write the filings and time what is done with them; seconds, rates and ratios."""
    samples = [sample(number) for number in range(count)]
    paths = [folder / one.name for one in samples]
    for path, one in zip(paths, samples, strict=True):
        path.write_text(one.content, encoding="utf-8")
    # Imports and compiled patterns are paid once by every process.
    _one_by_one(paths[: len(STYLES)], samples[: len(STYLES)])
    steps, right, accepted = _one_by_one(paths, samples)
    pooled, right_in_pool = _in_pool(folder, samples)
    reading = steps["read"]
    times = {
        "read": reading,
        "read, extract": reading + steps["extract"],
        "read, check": reading + steps["check"],
        f"read, extract: pool of {POOL}": pooled,
    }
    return {
        "filings": count,
        "mean_bytes": round(sum(path.stat().st_size for path in paths) / count),
        "accepted": accepted,
        "right": min(right, right_in_pool),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None,
        "machine": platform.machine(),
        "python": platform.python_version(),
        "assistant": assistant.__version__,
        "passes": {
            name: {
                "seconds": round(seconds, 3),
                "filings_per_second": round(count / seconds, 1),
                "ratio_to_reading": round(seconds / reading, 2),
            }
            for name, seconds in times.items()
        },
    }


def main() -> None:
    """Measure, print, and keep the result."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--filings", type=int, default=1_000, help="how many (default: 1000)")
    parser.add_argument("--forget", action="store_true", help="do not keep the result")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = measure(options.filings, Path(folder))
    print(f"{result['filings']} filings, {result['mean_bytes']} bytes each on average")
    print(f"{result['cores']} cores, Python {result['python']}")
    for name, one in result["passes"].items():
        rate, ratio = one["filings_per_second"], one["ratio_to_reading"]
        print(f"{name:26} {rate:8.1f} filings/s {ratio:8.2f} x reading")
    print(f"right: {result['right']}, accepted: {result['accepted']}")
    if not options.forget:
        KEPT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
        print(f"kept in {KEPT.name}")


if __name__ == "__main__":
    main()
