"""Where the time of an extraction goes: processor time by part, sampled in one process.

    python benchmarks/shares.py short
    python benchmarks/shares.py mix --filings 100
    python benchmarks/shares.py eval/filings/*.htm

Filings are invented ones (`short`, `mix`: see `generate.py`) or files. Each is extracted as a bulk
run does it, to its packed line; a timer of processor time looks every millisecond which part is at
work. A sample counts for the innermost part of the table; shares are of all samples.
"""

from __future__ import annotations

import argparse
import gc
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from types import FrameType

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.extraction.runs import Task, do_task
from assistant.filing.inputs import load
from assistant.filing.sources import find_all
from benchmarks.generate import write

PARTS = {
    ("filing/inputs.py", "read"): "text: container, decoding, HTML, sections",
    ("roles/cover.py", "cover_in_stages"): "cover",
    ("roles/signatures.py", "read_signatures"): "signatures",
    ("roles/substance.py", "read_substance"): "substance: flow, units, tokens",
    ("roles/amounts.py", "read_amounts"): "amounts",
    ("roles/purposes.py", "read_purposes"): "purposes",
    ("roles/statements.py", "read_statements"): "statements",
    ("roles/securities.py", "read_classes"): "classes of securities",
    ("roles/reasons.py", "read_reason"): "grounds",
    ("roles/pars.py", "read_pars"): "par values",
    ("rules/__init__.py", "draft_in_stages"): "draft",
    ("rules/summaries.py", "summary_of"): "summary",
    ("checking/check.py", "check_draft"): "proof and checks",
    ("extraction/runs.py", "result_of"): "JSON, compressed",
}
REST = "everything else"
_EVERY = 0.001  # seconds of processor time


def part_of(frame: FrameType | None) -> str:
    """The innermost part of the table that is at work."""
    while frame is not None:
        code = frame.f_code
        place = "/".join(code.co_filename.rsplit("/", 2)[-2:])
        if (place, code.co_name) in PARTS:
            return PARTS[place, code.co_name]
        frame = frame.f_back
    return REST


def shares(files: Iterable[Path], seconds: float) -> tuple[Counter[str], int, float]:
    """Samples by part, extractions made, and processor seconds, after one round to warm up."""
    tasks = [Task(at, load(found)) for at, found in enumerate(find_all(list(files)))]
    found: Counter[str] = Counter()

    def look(_: int, frame: FrameType | None) -> None:
        found[part_of(frame)] += 1

    for task in tasks:
        do_task(task, engine="rules", model=None)
    gc.disable()
    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    begun, made = time.process_time(), 0
    while time.process_time() - begun < seconds:
        for task in tasks:
            do_task(task, engine="rules", model=None)
        made += len(tasks)
        gc.collect()
    signal.setitimer(signal.ITIMER_PROF, 0)
    return found, made, time.process_time() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="+", help="short, mix, or files")
    parser.add_argument("--filings", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=10, help="of processor time")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        files = [Path(name) for name in options.what]
        if options.what in (["short"], ["mix"]):
            write(Path(temporary), options.filings, options.what[0])
            files = [Path(temporary)]
        found, made, used = shares(files, options.seconds)
    each = 1_000 * used / made
    print(f"{each:.2f} ms of processor time a filing, {made} extractions\n")
    print("| part | share | ms |\n|---|---|---|")
    for part, samples in found.most_common():
        share = samples / found.total()
        print(f"| {part} | {share:.1%} | {share * each:.2f} |")


if __name__ == "__main__":
    main()
