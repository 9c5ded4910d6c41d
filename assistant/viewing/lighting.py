"""The text of a filing with the values of its record lit up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from assistant.record import Extraction, Verdict
from assistant.viewing.escaping import escape

# Background colours (ECMA-48 SGR): green, cyan, magenta, red, each with black letters.
COLOURS: dict[Verdict, str] = {
    "verified": "\x1b[30;42m",
    "derived": "\x1b[30;46m",
    "wrong_role": "\x1b[30;45m",
    "unsupported": "\x1b[30;41m",
}
RESET = "\x1b[0m"
MARKS = ("⟦", "⟧")
"""Stand around a value where there is no colour."""

DOCUMENT_BREAK = "\n" + "─" * 80 + "\n"
"""Shown for the form feed that parts the documents of a submission."""


def spans(extraction: Extraction, text: str) -> list[tuple[int, int, Verdict]]:
    """The places of all values `[start, end)`; those that do not fit the text are left out."""
    found: list[tuple[int, int, Verdict]] = []
    for evidence in extraction.evidence.values():
        places = [(p.start, p.end, p.quote) for p in (*evidence.more, *evidence.from_)]
        if evidence.start is not None and evidence.end is not None:
            places.append((evidence.start, evidence.end, evidence.quote or ""))
        found += [
            (start, end, evidence.verdict)
            for start, end, quote in places
            if 0 <= start < end <= len(text) and text[start:end] == quote
        ]
    return found


def segments(
    text: str, lit: list[tuple[int, int, Verdict]]
) -> Iterator[tuple[str, Verdict | None]]:
    """The text in pieces, each with the verdict of the shortest place that covers it."""
    edges = sorted({0, len(text), *(s for s, _, _ in lit), *(e for _, e, _ in lit)})
    verdicts: list[Verdict | None] = [None] * len(edges)
    for start, end, verdict in sorted(lit, key=lambda span: span[0] - span[1]):
        first, last = bisect_left(edges, start), bisect_left(edges, end)
        verdicts[first:last] = [verdict] * (last - first)
    begin = 0
    for index in range(1, len(edges)):
        if index == len(edges) - 1 or verdicts[index] != verdicts[begin]:
            yield text[edges[begin] : edges[index]], verdicts[begin]
            begin = index


def lit_text(text: str, extraction: Extraction, *, colour: bool) -> Iterator[str]:
    """Pieces to print one after another: colours, or marks where there is no colour."""
    for piece, verdict in segments(text, spans(extraction, text)):
        shown = DOCUMENT_BREAK.join(escape(part) for part in piece.split("\f"))
        if verdict is None:
            yield shown
        elif colour:
            # A background would run on to the end of the line: each line has its own.
            yield "\n".join(
                f"{COLOURS[verdict]}{line}{RESET}" if line else "" for line in shown.split("\n")
            )
        else:
            yield f"{MARKS[0]}{shown}{MARKS[1]}"
