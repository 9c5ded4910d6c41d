"""How long whole processes take, against a Python process that does nothing.

    python benchmarks/startup.py [--times 10] [--forget]

Runs `assistant --help`, `assistant extract ONE` and `ask` on one invented filing in turn with
`python -c pass`, and prints the median of each with its ratio to the last. The result is kept
in `startup.json` beside this script; with `--forget` it isn't.
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
from pathlib import Path
from typing import Any

from extract_many import sample

import assistant

KEPT = Path(__file__).with_suffix(".json")
PROGRAMS = Path(sys.executable).parent
BASELINE = "python -c pass"


def commands(filing: Path) -> dict[str, list[str]]:
    """What is run, by the name it has in the result."""
    program = str(PROGRAMS / "assistant")
    question = "How many shares were deregistered?"
    return {
        BASELINE: [sys.executable, "-c", "pass"],
        "assistant --help": [program, "--help"],
        "assistant extract ONE": [program, "extract", str(filing), "--json"],
        "ask QUESTION --filings ONE": [str(PROGRAMS / "ask"), question, "--filings", str(filing)],
    }


def seconds_of(command: list[str], compiled: Path) -> float:
    """How long one run takes, with compiled modules kept in `compiled`; an error where it fails.

    An installed package has its modules compiled. An editable one, where the environment keeps
    Python from writing compiled modules, would be compiled anew in each run, which no user sees.
    """
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - began


def measure(times: int, folder: Path) -> dict[str, Any]:
    """Run all commands in turn, `times` times after one run that is not counted."""
    one = sample(0)
    filing = folder / one.name
    filing.write_text(one.content, encoding="utf-8")
    runs = commands(filing)
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(times + 1):
        for name, command in runs.items():
            seconds = seconds_of(command, folder / "compiled")
            if turn:  # the first run fills the disk cache and compiles the modules
                taken[name].append(seconds)
    medians = {name: statistics.median(values) for name, values in taken.items()}
    return {
        "times": times,
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None,
        "machine": platform.machine(),
        "python": platform.python_version(),
        "assistant": assistant.__version__,
        "processes": {
            name: {
                "median_seconds": round(median, 4),
                "ratio_to_baseline": round(median / medians[BASELINE], 2),
            }
            for name, median in medians.items()
        },
    }


def main() -> None:
    """Measure, print, and keep the result."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=10, help="runs of each (default: 10)")
    parser.add_argument("--forget", action="store_true", help="do not keep the result")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = measure(options.times, Path(folder))
    print(f"median of {result['times']}, {result['cores']} cores, Python {result['python']}")
    for name, one in result["processes"].items():
        median, ratio = one["median_seconds"], one["ratio_to_baseline"]
        print(f"{name:28} {median:8.3f} s {ratio:8.2f} x {BASELINE}")
    if not options.forget:
        KEPT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
        print(f"kept in {KEPT.name}")


if __name__ == "__main__":
    main()
