"""Answers from the list of exhibits: the number of an exhibit, or what a number is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.evidence import Reading, one_line
from assistant.answering.plan import Plan
from assistant.answering.reply import Reply, says
from assistant.answering.shortening import shorten
from assistant.answering.vocabulary import concepts

_ROW = re.compile(
    r"^[ \t|]*(?:Exhibit )?(?P<number>\d{1,2}(?:\.\d{1,3})?(?:\([a-z0-9]\))*)\*{0,3}"
    r"[ \t|\n*-]{1,40}"
    r"(?P<title>[A-Z][^\n|]{6,400}(?:\n[ \t]{6,}\S[^\n|]{0,200}){0,4})",
    re.M,
)
_ASKS_NUMBER = re.compile(
    r"\b(?:which|what) exhibit\b|\bexhibit (?:number|no)\b|\bnumber of the exhibit\b", re.I
)
_NUMBER = re.compile(r"\bexhibit (?:no\.? |number )?(\d{1,2}(?:\.\d{1,3})?)\b", re.I)
_LIST = re.compile(r"\bexhibits?\b", re.I)
_FRAME = "exhibit number filed file under is what which as the with amendment"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A row of the list; `[start, end)` are offsets in the filing's text."""

    number: str
    title: str
    start: int
    end: int


def exhibits(reading: Reading) -> Iterator[Exhibit]:
    """The rows of the lists of exhibits of the main document."""
    text, main = reading.filing.text, reading.filing.main
    first = _LIST.search(text, main.start, main.end)
    if first is None:
        return
    for row in _ROW.finditer(text, first.start(), main.end):
        start = row.start("number")
        yield Exhibit(row["number"], one_line(row["title"]), start, row.end())


def answer_exhibit(reading: Reading, plan: Plan) -> Reply | None:
    """The exhibit that the question names by number or title; None where it asks for none."""
    if plan.kind not in ("which", "what", "who", "where", "list"):
        return None
    if _ASKS_NUMBER.search(plan.question):
        wanted = [t for t in plan.terms if t not in concepts(_FRAME)]
        held = [e for e in exhibits(reading) if wanted and set(wanted) <= concepts(e.title)]
        return _says(reading, held[0]) if len({e.number for e in held}) == 1 else None
    asked = _NUMBER.search(plan.question)
    if asked is None:
        return None
    held = [e for e in exhibits(reading) if e.number == asked[1]]
    known = concepts(" ".join(e.title for e in held[:1])) | concepts(_FRAME) | {asked[1]}
    told = [t for t in plan.terms if t in known]
    return _says(reading, held[0]) if held and 2 * len(told) > len(plan.terms) else None


def _says(reading: Reading, found: Exhibit) -> Reply:
    title = shorten(found.title, [], 50)
    return says(f"Exhibit {found.number}: {title}", [reading.cite(found.start, found.end)])
