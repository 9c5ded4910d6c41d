"""A comparison of two runs as tables and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.evaluation.paired import Change, Comparison, Difference, Side
from assistant.evaluation.passages import AROUND, Texts, passages, places_of
from assistant.evaluation.report import ROUGH, aligned, ratio_words, short
from assistant.evaluation.reporting import interval_json
from assistant.evaluation.results import evidence_of, result_of
from assistant.evaluation.runs import Item, Run

COLUMNS = ("", "first", "second", "change", "95 %", "p", "")
WORDS = {True: "better", False: "worse", None: "otherwise wrong"}
SHOWN = 30
"""Changed items of a table; `--all` shows every one."""


def comparison_table(comparison: Comparison, *, all_changes: bool = False) -> str:
    """A comparison for people: the sums, the fields that changed, then what changed."""
    one, other = comparison.one.header, comparison.other.header
    noun = "filings" if one.kind == "records" else "questions"
    moved = [d for d in comparison.parts if d.gain.value]
    alike = len(comparison.parts) - len(moved)
    sums = [d for d in (comparison.exact, comparison.total) if d is not None]
    lines = [
        f"first   {one.id}  ({one.name})",
        f"second  {other.id}  ({other.name})",
        f"{comparison.items} {noun} in both{_apart(comparison)}",
        "",
        aligned([COLUMNS, *map(_row, moved), *map(_row, sums)]),
        f"p of a field: for all {len(comparison.parts)} together (Holm); {alike} did not change",
    ]
    if comparison.total.gain.few:
        lines.append(f"{ROUGH} few {noun}: the interval is a rough one")
    return "\n".join([*lines, "", *_change_lines(comparison, all_changes)])


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """A comparison as a JSON object."""
    return {
        "first": comparison.one.header.id,
        "second": comparison.other.header.id,
        "items": comparison.items,
        "only_first": comparison.only_one,
        "only_second": comparison.only_other,
        "relabelled": comparison.relabelled,
        "total": difference_json(comparison.total),
        "exact_records": difference_json(comparison.exact) if comparison.exact else None,
        "parts": [difference_json(part) for part in comparison.parts],
        "changes": [asdict(change) for change in comparison.changes],
        "regressions": [part.name for part in comparison.regressions],
    }


def difference_json(part: Difference) -> dict[str, Any]:
    """One difference with its interval and test."""
    return {
        "name": part.name, "first": part.one, "second": part.other,
        "difference": interval_json(part.gain), "p": part.p, "adjusted_p": part.adjusted,
        "differs": part.differs, "worse": part.worse,
    }  # fmt: skip


def text_around(change: Change, runs: Sequence[Run], texts: Texts) -> list[Any]:
    """The passages of the filing in which the values of a change stand."""
    for run in runs:
        item = next((i for i in run.items if i.key == change.key and i.repeat == 0), None)
        if item is not None and (found := _passages(change, item, texts)):
            return found
    return []


def _passages(change: Change, item: Item, texts: Texts) -> list[Any]:
    filing = texts.filing(item.key, item.filing.get("text_sha256"))
    record = result_of(item).record
    if filing is None or record is None:
        return []
    pointers = {side.pointer for side in (change.one, change.other) if side.pointer}
    for outcome in record.outcomes:
        if outcome.label_pointer == change.place or outcome.pointer in pointers:
            places = places_of(outcome, evidence_of(item.output), filing)
            return passages(filing.text, places, AROUND // 2)
    return []


def _apart(comparison: Comparison) -> str:
    parts = [
        (len(comparison.only_one), "only in the first"),
        (len(comparison.only_other), "only in the second"),
        (len(comparison.relabelled), "with another label, scored by the second's"),
    ]
    return "".join(f"; {count} {words}" for count, words in parts if count)


def _row(part: Difference) -> tuple[str, ...]:
    gain = part.gain
    bounds = "-"
    if gain.low is not None and gain.high is not None:
        bounds = f"{gain.low:+.3f} to {gain.high:+.3f}{ROUGH if gain.few else ''}"
    verdict = ("worse" if part.worse else "better") if part.differs else "no sure change"
    value = "-" if gain.value is None else f"{gain.value:+.3f}"
    return (part.name, ratio_words(part.one), ratio_words(part.other), value, bounds,
            f"{part.adjusted:.3f}", verdict)  # fmt: skip


def _change_lines(comparison: Comparison, every: bool) -> Iterator[str]:
    changes = comparison.changes
    counts = {word: sum(WORDS[c.better] == word for c in changes) for word in WORDS.values()}
    yield f"changed: {', '.join(f'{count} {word}' for word, count in counts.items())}"
    runs = (comparison.other, comparison.one)
    texts = Texts(Path(comparison.other.header.folder))
    order = sorted(changes, key=lambda c: (c.better is not False, c.better is None, c.key))
    for change in order if every else order[:SHOWN]:
        yield f"  {WORDS[change.better]}: {change.key} {short(change.place, 200)}"
        if change.expected is not None:
            yield f"      right   {short(change.expected)}"
        yield f"      first   {_side(change.one)}"
        yield f"      second  {_side(change.other)}"
        for passage in text_around(change, runs, texts)[:1]:
            yield f"      text    line {passage.line}: {short(_marked(passage), 300)}"
    if not every and len(changes) > SHOWN:
        yield f"  and {len(changes) - SHOWN} more: --all shows them"


def _marked(passage: Any) -> str:
    """The passage on one line, the values between marks."""
    text = passage.text
    edges = {(place.start, place.end) for place in passage.places}
    for start, end in sorted(edges, reverse=True):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return " ".join(text.split())


def _side(side: Side) -> str:
    if side.value is None:
        return "missing" if side.result == "missing" else "nothing"
    told = f" ({side.verdict})" if side.verdict else ""
    return f"{short(side.value)} {side.result}{told}"
