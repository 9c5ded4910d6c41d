"""Scores as plain tables and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.evaluation.answers import AnswerScore, AnswerScores
from assistant.evaluation.scoring import NO_VERDICT, VERDICTS, Scored, Scores, Tally
from assistant.evaluation.statistics import FEW, Interval

COLUMNS = ("field", "precision", "recall", "F1", "tp", "fp", "fn")
ALL = "all fields"
ROUGH = "*"
"""Marks an interval over so few filings that it is only a rough one."""

# Paths that go without saying, the longest first.
_BRIEF = (
    ("registration_statements.securities", "securities"),
    ("registration_statements.", "statement."),
    ("reason.transaction", "transaction"),
    ("signing.signatories", "signatories"),
)


def record_table(
    scores: Scores,
    intervals: Mapping[str, Interval] | None = None,
    further: Sequence[str] = (),
) -> str:
    """The scores of records for people: a line per field, the sum, statuses and verdicts.

    `intervals` are those of F1 by field; `further` lines stand before the slips.
    """
    named = [*sorted(scores.fields.items()), (ALL, scores.total)]
    rows = [_row(name, tally) for name, tally in named]
    header: tuple[str, ...] = COLUMNS
    if intervals is not None:
        header = (*COLUMNS[:4], "95 %", *COLUMNS[4:])
        shown = [interval_words(intervals.get(name)) for name, _ in named]
        rows = [(*row[:4], words, *row[4:]) for row, words in zip(rows, shown, strict=True)]
    statuses = ", ".join(f"{count} {name}" for name, count in sorted(scores.statuses.items()))
    few = any(i.few for i in (intervals or {}).values())
    lines = [
        aligned([header, *rows]),
        *([f"{ROUGH} over fewer than {FEW} filings: a rough interval"] if few else []),
        "",
        f"exact records: {scores.exact} of {len(scores.records)}",
        f"status: {statuses}",
        f"wrong values called verified: {scores.wrong_but_verified}",
        f"right values not proven: {scores.right_but_unproven}",
        *further,
    ]
    slips = [line for record in scores.records for line in slip_lines(record)]
    return "\n".join([*lines, *(["", "slips:", *slips] if slips else [])])


def slip_lines(record: Scored) -> list[str]:
    """A line for each value that is wrong, missing or made up."""
    lines = []
    for outcome, verdict in zip(record.outcomes, record.verdicts, strict=True):
        if outcome.result == "right":
            continue
        place = outcome.pointer or outcome.label_pointer
        said = f" ({verdict})" if verdict else ""
        lines.append(
            f"  {record.file} {place}: {outcome.result}{said}: "
            f"expected {short(outcome.expected)}, found {short(outcome.found)}"
        )
    return lines


def record_report(scores: Scores) -> dict[str, Any]:
    """The scores of records as a JSON object."""
    return {
        "kind": "records",
        "micro": tally_json(scores.total),
        "fields": {name: tally_json(tally) for name, tally in sorted(scores.fields.items())},
        "records": len(scores.records),
        "exact_records": scores.exact,
        "statuses": dict(sorted(scores.statuses.items())),
        "verdicts": {v: scores.verdicts.get(v, _NOTHING) for v in (*VERDICTS, NO_VERDICT)},
        "wrong_but_verified": scores.wrong_but_verified,
        "right_but_unproven": scores.right_but_unproven,
        "slips": [_slip(record, i) for record in scores.records for i in _slips(record)],
    }


def field_words(name: str) -> str:
    """A field's path as a page shows it: `securities · sold`."""
    for long, brief in _BRIEF:
        name = name.replace(long, brief)
    return name.replace("_", " ").replace(".", " · ")


def interval_words(interval: Interval | None) -> str:
    """An interval as `0.951-0.982`, marked where it is a rough one."""
    if interval is None or interval.low is None or interval.high is None:
        return "-"
    return f"{interval.low:.3f}-{interval.high:.3f}{ROUGH if interval.few else ' '}"


def answer_table(scores: AnswerScores, further: Sequence[str] = ()) -> str:
    """The scores of answers for people: a line per kind of question, and what is wrong.

    `further` lines stand before the faults.
    """
    rows = [
        (kind, f"{right / asked:.3f}", str(right), str(asked))
        for kind, (right, asked) in sorted(scores.kinds.items())
    ]
    asked = len(scores.answers)
    share = f"{scores.right / asked:.3f}" if asked else "-"
    quotes = sum(answer.quotes for answer in scores.answers)
    lines = [
        aligned(
            [
                ("kind", "accuracy", "right", "asked"),
                *rows,
                ("all", share, str(scores.right), str(asked)),
            ]
        ),
        "",
        f"answered although the filings do not say: {scores.false_answers}",
        f"not answered although they do: {scores.false_abstentions}",
        f"citations that do not stand in their filing: {_broken(scores)}",
        f"labelled quotes that are cited: {_cited(scores)} of {quotes}",
        *further,
    ]
    faults = [line for answer in scores.answers for line in _fault_lines(answer)]
    return "\n".join([*lines, *(["", "faults:", *faults] if faults else [])])


def answer_report(scores: AnswerScores) -> dict[str, Any]:
    """The scores of answers as a JSON object."""
    return {
        "kind": "answers",
        "questions": len(scores.answers),
        "right": scores.right,
        "accuracy": scores.right / len(scores.answers) if scores.answers else None,
        "kinds": {k: {"right": r, "asked": n} for k, (r, n) in sorted(scores.kinds.items())},
        "false_answers": scores.false_answers,
        "false_abstentions": scores.false_abstentions,
        "citation_faults": _broken(scores),
        "quotes": sum(answer.quotes for answer in scores.answers),
        "quotes_cited": _cited(scores),
        "faults": [{"id": a.id, "faults": a.faults} for a in scores.answers if a.faults],
    }


_NOTHING = {"right": 0, "wrong": 0}


def _broken(scores: AnswerScores) -> int:
    return sum(answer.citation_faults for answer in scores.answers)


def _cited(scores: AnswerScores) -> int:
    return sum(answer.quotes_cited for answer in scores.answers)


def _fault_lines(answer: AnswerScore) -> list[str]:
    return [f"  {answer.id}: {fault}" for fault in answer.faults]


def _slips(record: Scored) -> list[int]:
    return [i for i, outcome in enumerate(record.outcomes) if outcome.result != "right"]


def _slip(record: Scored, index: int) -> dict[str, Any]:
    outcome = record.outcomes[index]
    return {
        "file": record.file,
        "field": outcome.field,
        "result": outcome.result,
        "pointer": outcome.pointer,
        "label_pointer": outcome.label_pointer,
        "expected": outcome.expected,
        "found": outcome.found,
        "verdict": record.verdicts[index],
    }


def ratio_words(ratio: float | None) -> str:
    """A ratio with three decimals, `-` for none."""
    return "-" if ratio is None else f"{ratio:.3f}"


def tally_json(tally: Tally) -> dict[str, Any]:
    """Counts and ratios."""
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "tp": tally.tp,
        "fp": tally.fp,
        "fn": tally.fn,
    }


def _row(name: str, tally: Tally) -> tuple[str, ...]:
    ratios = (tally.precision, tally.recall, tally.f1)
    shown = map(ratio_words, ratios)
    return (name, *shown, str(tally.tp), str(tally.fp), str(tally.fn))


def aligned(rows: list[tuple[str, ...]]) -> str:
    """Columns of equal width, the first to the left, numbers to the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [
        "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows
    ]
    rule = "-" * len(lines[0])
    return "\n".join([lines[0], rule, *lines[1:-1], rule, lines[-1]])


def plain_table(rows: Sequence[tuple[str, ...]]) -> str:
    """Columns of equal width, all to the left, under a rule; control characters written out."""
    shown = [tuple(short(cell, 60)[1:-1] for cell in row) for row in rows]
    widths = [max(len(row[i]) for row in shown) for i in range(len(shown[0]))]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in shown]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def short(value: Any, limit: int = 80) -> str:
    """A value on one line, cut at `limit` characters, control characters escaped."""
    text = ascii(value) if not isinstance(value, str) else repr(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"
