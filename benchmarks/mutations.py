"""What checkers accept: wrong values made from right ones, and right ones written otherwise.

    python benchmarks/mutations.py [--sample 200] [--forget]

Every labelled filing of `eval/` (and of `../shared/filings` where that is present) is read, and
each labelled value is put into its record wrong, one at a time, exchanged with another of the
record, and in five other written forms.
`assistant.check` proves the record; a value is accepted where its verdict is `verified` or
`derived`. The other tools get the value as printed, and the quote of a dozen words that it stands
in, over a sample: they read the whole text for each value. The result is kept in
`results/mutations.json` and `results/mutations.md`.
"""

from __future__ import annotations

import argparse
import collections
import copy
import json
import os
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import assistant
from assistant.checking.fields import Field, Kind, field_of, same
from assistant.errors import AssistantError
from assistant.evaluation.labels import Label, read_labels, without_facts
from assistant.filing.model import Filing
from assistant.record import Evidence
from benchmarks import grounding
from benchmarks.mutation_table import write_table
from benchmarks.other_values import Pool
from benchmarks.siblings import exchanged
from benchmarks.written_forms import other_forms
from benchmarks.wrong_values import HARD, NAMES, Wrong, changed

ROOT = Path(__file__).parents[1]
KEPT = Path(__file__).parent / "results" / "mutations.json"
SEED = 20021220
ACCEPTED = ("verified", "derived")
TESTED: tuple[Kind, ...] = (*HARD, *NAMES, "form", "jurisdiction", "address")


@dataclass(slots=True)
class Labelled:
    """A filing with its right record."""

    filing: Filing
    record: dict[str, Any]
    label: Label
    values: dict[str, tuple[Field, Any]] = field(default_factory=dict)

    def is_right(self, pointer: str, kind: Kind, value: Any) -> bool:
        """Whether a value is right at a pointer, by the label or one of its alternates."""
        right = [self.values[pointer][1], *self.label.alternates.get(pointer, [])]
        return any(same(kind, value, one) for one in right)


@dataclass(slots=True)
class Trial:
    """A value that other tools get too: as printed, and in the words around it."""

    group: str
    wrong: bool
    value: str
    quote: str
    text: str


def collections_at_hand() -> list[tuple[Path, Path]]:
    """Label files with the folders of their filings."""
    pairs = [(ROOT / "eval" / "labels.jsonl", ROOT / "eval" / "filings")]
    shared = ROOT.parent / "shared" / "filings"
    pairs.append((shared / "labels.jsonl", shared))
    return [pair for pair in pairs if pair[0].is_file()]


def labelled() -> Iterator[Labelled]:
    for path, folder in collections_at_hand():
        for label in read_labels(path):
            if label.record is None or not (folder / label.file).is_file():
                continue
            filing = assistant.read(folder / label.file)
            item = Labelled(filing, without_facts(label.record), label)
            for pointer, value in leaves(item.record):
                known = field_of(pointer)
                if known is not None and value is not None and known.kind in TESTED:
                    item.values[pointer] = (known, value)
            yield item


def leaves(node: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, f"{pointer}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from leaves(value, f"{pointer}/{index}")
    else:
        yield pointer, node


def put(record: dict[str, Any], pointer: str, value: Any) -> dict[str, Any]:
    """A copy of the record with another value at a pointer; only what changes is copied."""
    changed_record = copy.copy(record)
    node: Any = changed_record
    *parents, last = pointer.strip("/").split("/")
    for part in parents:
        key: Any = int(part) if isinstance(node, list) else part
        node[key] = copy.copy(node[key])
        node = node[key]
    node[int(last) if isinstance(node, list) else last] = value
    return changed_record


def verdicts(record: dict[str, Any], filing: Filing) -> dict[str, Evidence]:
    try:
        return assistant.check(record, filing).evidence
    except AssistantError:
        return {}  # no record at all: refused


def is_accepted(evidence: dict[str, Evidence], pointer: str) -> bool:
    return pointer in evidence and evidence[pointer].verdict in ACCEPTED


class Tally:
    """Accepted of all, by group; and what went wrong, for people to look at."""

    def __init__(self) -> None:
        self.accepted: collections.Counter[str] = collections.Counter()
        self.tried: collections.Counter[str] = collections.Counter()
        self.ways: collections.Counter[str] = collections.Counter()
        self.ways_accepted: collections.Counter[str] = collections.Counter()
        self.faults: list[str] = []

    def add(self, group: str, how: str, accepted: bool, fault: str | None) -> None:
        self.tried[group] += 1
        self.accepted[group] += accepted
        self.ways[f"{group}: {how}"] += 1
        self.ways_accepted[f"{group}: {how}"] += accepted
        if fault:
            self.faults.append(fault)


def right_forms(item: Labelled, tally: Tally) -> None:
    """The right values as labelled and in five other forms; all of one form in one record."""
    for turn in range(6):
        record = item.record
        written: dict[str, Any] = {}
        for pointer, (known, value) in item.values.items():
            forms = [value, *other_forms(known.kind, value)]
            if turn < len(forms):
                written[pointer] = forms[turn]
                record = put(record, pointer, forms[turn])
        evidence = verdicts(record, item.filing)
        for pointer, form in written.items():
            accepted = is_accepted(evidence, pointer)
            how = "as labelled" if turn == 0 else item.values[pointer][0].kind
            fault = None if accepted else f"refused {item.label.file} {pointer} {form!r}"
            tally.add("right", how, accepted, fault)


def wrong_values(item: Labelled, pool: Pool, luck: random.Random) -> Iterator[tuple[str, Wrong]]:
    for pointer, (known, value) in item.values.items():
        if known.kind not in HARD and known.kind not in NAMES:
            continue
        made = [*changed(known.kind, value, luck), *pool.others(item, pointer, luck)]
        for wrong in made:
            if not item.is_right(pointer, known.kind, wrong.value):
                yield pointer, wrong


def wrong_records(
    item: Labelled, pool: Pool, luck: random.Random
) -> Iterator[tuple[str, Wrong, dict[str, Any]]]:
    """The right record with one value wrong, or with two of its values exchanged."""
    for pointer, wrong in wrong_values(item, pool, luck):
        yield pointer, wrong, put(item.record, pointer, wrong.value)
    for pointer, wrong, other in exchanged(item, luck):
        record = put(item.record, pointer, wrong.value)
        yield pointer, wrong, put(record, other, item.values[pointer][1])


def quoted(item: Labelled, pointer: str, evidence: dict[str, Evidence]) -> tuple[str, str] | None:
    """A right value as printed, and the dozen words that it stands in."""
    proof = evidence.get(pointer)
    if proof is None or proof.start is None or proof.end is None or proof.verdict != "verified":
        return None
    text = item.filing.text
    before, after = text[: proof.start].split(" ")[-7:], text[proof.end :].split(" ")[:7]
    return text[proof.start : proof.end], " ".join(before) + "\0" + " ".join(after)


def printed(kind: Kind, value: Any) -> str:
    """A value as filings print it, for tools that compare strings."""
    if kind == "amount" and isinstance(value, int):
        return f"{value:,}"
    forms = other_forms("date", value) if kind == "date" else []
    return forms[0] if forms else str(value)


def run(sample: int) -> dict[str, Any]:
    luck = random.Random(SEED)
    items = list(labelled())
    pool = Pool(items)
    tally = Tally()
    trials: list[Trial] = []
    begun = time.perf_counter()
    for item in items:
        right_forms(item, tally)
        base = verdicts(item.record, item.filing)
        for pointer, wrong, record in wrong_records(item, pool, luck):
            evidence = verdicts(record, item.filing)
            accepted = is_accepted(evidence, pointer)
            right = item.values[pointer][1]
            fault = (
                f"accepted {item.label.file} {pointer} {wrong.value!r} for {right!r} ({wrong.how})"
            )
            tally.add(wrong.group, wrong.how, accepted, fault if accepted else None)
            trial = _trial(item, pointer, wrong, base)
            if trial:
                trials.append(trial)
        trials.extend(_right_trials(item, base))
    seconds = time.perf_counter() - begun
    others, missing = side_by_side(trials, sample, luck)
    wrong_count = sum(n for group, n in tally.tried.items() if group != "right")
    return {
        "filings": len(items),
        "wrong_values": wrong_count,
        "right_forms": tally.tried["right"],
        "seed": SEED,
        "cores": os.cpu_count(),
        "seconds": round(seconds, 1),
        "assistant": {g: [tally.accepted[g], tally.tried[g]] for g in sorted(tally.tried)},
        "ways": {w: [tally.ways_accepted[w], tally.ways[w]] for w in sorted(tally.ways)},
        "others": others,
        "sample": sample,
        "not_installed": missing,
        "faults": tally.faults,
    }


def _trial(item: Labelled, pointer: str, wrong: Wrong, base: dict[str, Evidence]) -> Trial | None:
    place = quoted(item, pointer, base)
    if place is None:
        return None
    value = printed(item.values[pointer][0].kind, wrong.value)
    quote = place[1].replace("\0", value)
    return Trial(wrong.group, True, value, quote, item.filing.text)


def _right_trials(item: Labelled, base: dict[str, Evidence]) -> Iterator[Trial]:
    for pointer, (known, value) in item.values.items():
        place = quoted(item, pointer, base)
        if place is None:
            continue
        for form in [place[0], *other_forms(known.kind, value)]:
            yield Trial("right", False, form, place[1].replace("\0", form), item.filing.text)


def side_by_side(
    trials: list[Trial], sample: int, luck: random.Random
) -> tuple[dict[str, Any], list[str]]:
    """What the other tools accept of a sample of each group, as a value and within a quote."""
    tools, missing = grounding.installed()
    groups = sorted({trial.group for trial in trials})
    found: dict[str, Any] = {name: {} for name in tools}
    for group in groups:
        held = [trial for trial in trials if trial.group == group]
        chosen = luck.sample(held, min(sample, len(held)))
        for name, accepts in tools.items():
            alone = sum(accepts(trial.value, trial.text) for trial in chosen)
            within = sum(accepts(trial.quote, trial.text) for trial in chosen)
            found[name][group] = {"value": alone, "quote": within, "tried": len(chosen)}
            print(f"{name}: {group}: {alone} and {within} of {len(chosen)}", file=sys.stderr)
    return found, missing


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sample", type=int, default=200, help="of each group, for other tools")
    parser.add_argument("--forget", action="store_true", help="keep no result")
    parser.add_argument("--faults", action="store_true", help="list what went wrong")
    options = parser.parse_args()
    result = run(options.sample)
    faults = result.pop("faults")
    if options.faults:
        print(*faults, sep="\n")
    table = write_table(result)
    print(table)
    if not options.forget:
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        KEPT.with_suffix(".md").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
