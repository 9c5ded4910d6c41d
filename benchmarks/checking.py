"""The time of a check: mentions read before, and how it grows with the text.

    python benchmarks/checking.py [--repeat 20] [--forget]

A record is checked against the filing that it was made from, whose mentions were read before, and
against the same filing with two to eight times as much text; then a record whose amounts and days
are all wrong. Times are those of the processor. Beside it stands, of the same run, the time to read
the mentions, and that of a plain pass over the text (a search for words and numbers), so that
another machine's figures can be compared. Kept in `results/checking.json`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import assistant
from assistant.checking.roles import read_roles
from assistant.filing.model import Filing

ROOT = Path(__file__).parents[1]
KEPT = Path(__file__).parent / "results" / "checking.json"
FILING = ROOT / "eval" / "filings" / "a-02-quillon.txt"
TIMES = (1, 2, 4, 8)
# What a filing may go on with: sentences with numbers and dates in no role that a record holds.
FILLER = (
    "The annual meeting of stockholders was held on May {day}, 1999 at the offices of the company, "
    "and {count:,} votes were cast on the proposal to ratify the choice of the auditors, which the "
    "board of directors had made in the ordinary course of its business.\n\n"
)
_AT_ONCE = 5
WORDS = re.compile(r"\w+")


def longer(text: str, times: int) -> str:
    """The filing with filler before its signatures, until it is `times` as long."""
    head, mark, tail = text.partition("SIGNATURES")
    filler, size = [], 0
    while size < (times - 1) * len(text):
        sentence = FILLER.format(day=size % 28 + 1, count=10_000 + size)
        filler.append(sentence)
        size += len(sentence)
    return head + "".join(filler) + mark + tail


def median_ms(work: Callable[[], object], repeat: int) -> float:
    times = []
    for _ in range(repeat):
        begun = time.process_time()
        for _ in range(_AT_ONCE):  # the clock of a process is coarse
            work()
        times.append((time.process_time() - begun) * 1_000 / _AT_ONCE)
    return round(statistics.median(times), 3)


def read_anew(filing: Filing) -> object:
    filing.derived.clear()
    return read_roles(filing)


def all_wrong(node: Any) -> Any:
    """A record with another amount and day in each place: these are looked for everywhere."""
    if isinstance(node, dict):
        return {key: all_wrong(value) for key, value in node.items()}
    if isinstance(node, list):
        return [all_wrong(value) for value in node]
    if isinstance(node, int) and not isinstance(node, bool):
        return node + 1
    if isinstance(node, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", node):
        return node[:9] + ("1" if node[9] != "1" else "2")
    return node


def measure(repeat: int) -> list[dict[str, Any]]:
    base = assistant.read(FILING)
    record = assistant.extract(base).record
    assert record is not None
    plain = record.model_dump(mode="json")
    wrong = all_wrong(plain)
    rows = []
    for times in TIMES:
        filing = assistant.read(longer(base.text, times).encode(), name="longer.txt")
        mentions = median_ms(lambda filing=filing: read_anew(filing), max(3, repeat // 4))
        check = median_ms(lambda filing=filing: assistant.check(plain, filing), repeat)
        refused = median_ms(lambda filing=filing: assistant.check(wrong, filing), repeat)
        words = median_ms(lambda filing=filing: WORDS.findall(filing.text), repeat)
        rows.append(
            {
                "characters": len(filing.text),
                "check_ms": check,
                "wrong_record_ms": refused,
                "mentions_ms": mentions,
                "words_ms": words,
                "check_to_words": round(check / words, 1),
                "values": len(assistant.check(plain, filing).evidence),
            }
        )
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--forget", action="store_true", help="keep no result")
    options = parser.parse_args()
    result = {"cores": os.cpu_count(), "rows": measure(options.repeat)}
    print(json.dumps(result, indent=1))
    if not options.forget:
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
