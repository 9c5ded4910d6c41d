"""Answers from the list of exhibits: the number of an exhibit, or what a number is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts

_ROW = re.compile(
    r"^[ \t|]*\*{0,3}(?:Exhibit )?(?P<number>\d{1,2}(?:\.\d{1,3})?(?:\([a-z0-9]\))*)\*{0,3}"
    r"[ \t|\n*-]{1,40}"
    r"(?P<title>[A-Z][^\n|]{6,400}(?:\n[ \t]{6,}(?!\d{1,2}\.\d)\S[^\n|]{0,200}){0,4})",
    re.M,
)
_ASKS_NUMBER = re.compile(
    r"\b(?:which|what) exhibit\b|\bexhibit (?:number|no)\b|\bnumber of the exhibit\b", re.I
)
_NUMBER = re.compile(
    r"\bexhibit (?:no\.? |number )?(\d{1,2}(?:\.\d{1,3})?)\b"
    r"|\b(?:the|an?) (\d{1,2}\.\d{1,2}) (?:opinion|consent|exhibit)\b",
    re.I,
)
_SAME = {"audit": concepts("accountants accounting"), "counsel": concepts("legal opinion")}
"""Words of questions, and others for the same in titles: auditors are accountants."""
_LIST = re.compile(r"\bexhibits?\b", re.I)
_FRAME = "exhibit number filed file under is what which as the with amendment"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A row of the list; `[start, end)` are offsets in the filing's text."""

    number: str
    title: str
    start: int
    end: int
    printed: str = ""


def exhibits(reading: Reading) -> Iterator[Exhibit]:
    """The rows of the lists of exhibits of the main document."""
    text, main = reading.filing.text, reading.filing.main
    first = _LIST.search(text, main.start, main.end)
    if first is None:
        return
    for row in _ROW.finditer(text, first.start(), main.end):
        start = row.start("number")
        end = row.end("title")
        if (after := _SIGNATURES.search(text, row.start("title"), end)) is not None:
            if not text[row.start("title") : after.start()].strip():
                return
            end = after.start()
        printed = text[row.start("title") : end]
        title = _first_column(printed, row.start("title") - text.rfind("\n", 0, start) - 1)
        yield Exhibit(row["number"], one_line(title), start, end, one_line(printed))


_SIGNATURES = re.compile(r"^[ \t|]*SIGNATURES?[ \t|]*$|(?<=[ \t\n|*-])SIGNATURES?[ \t]*$", re.M)
_METHOD = re.compile(
    r"\s{3,}(?=(?:Filed|Incorporated|Previously|Included|Contained|To be)\b)", re.I
)
"""Where the column begins that tells how each exhibit is filed."""


def _first_column(printed: str, offset: int) -> str:
    """The title of a row without the column beside it that says how the exhibit is filed.

    `offset` is the column of the page at which the title begins.
    """
    first, *rest = printed.split("\n")
    beside = _METHOD.search(first)
    if beside is None:
        return printed
    column = offset + beside.end()
    return " ".join([first[: beside.start()], *(line[:column].strip() for line in rest)])


def answer_exhibit(reading: Reading, plan: Plan) -> Reply | None:
    """The exhibit that the question names by number or title; None where it asks for none."""
    if plan.kind not in ("which", "what", "who", "where", "list"):
        return None
    if _WHOSE_CONSENT.search(plan.question):
        return _consents(reading)
    if _ASKS_NUMBER.search(plan.question):
        wanted = [t for t in plan.terms if t not in concepts(_FRAME)]
        held = [
            e for e in exhibits(reading)
            if wanted and all({t, *_SAME.get(t, ())} & concepts(e.title) for t in wanted)
        ]  # fmt: skip
        return _says(reading, held[0]) if len({e.number for e in held}) == 1 else None
    asked = _NUMBER.search(plan.question)
    if asked is None and _ASKS_LIST.search(plan.question):
        return _lists(reading, plan)
    if asked is None:
        return None
    number = asked[1] or asked[2]
    held = [e for e in exhibits(reading) if e.number == number]
    known = concepts(" ".join(e.title for e in held[:1])) | concepts(_FRAME) | {number}
    told = [t for t in plan.terms if t in known]
    return _says(reading, held[0]) if held and 2 * len(told) > len(plan.terms) else None


_WHOSE_CONSENT = re.compile(
    r"\b(?:whose|who gave (?:its|his|her|their|the|a)|which (?:\w+ ){0,2}(?:firm|accountants?"
    r"|auditors?)['’]?s?) consents?\b(?=.*\b(?:fil\w+|attach\w*|add\w*|exhibit|amendment)\b)",
    re.I,
)


def _consents(reading: Reading) -> Reply | None:
    """The consents among the exhibits, by title; those filed with the amendment where some are
    said to be filed elsewhere."""
    every = {
        (e.number, e.title): e
        for e in exhibits(reading)
        if re.match(r"consents? of ", e.title, re.I)
    }
    new = [e for e in every.values() if not _ELSEWHERE.search(e.printed)]
    return _listed(reading, new) if new else None


_ASKS_LIST = re.compile(
    r"^(?:which|what|list|name)\b(?: \S+){0,3} exhibits\b(?=.*\b(?:filed|add\w*|attach\w*|includ\w*"
    r"|list\w*|contain\w*|are there|does|with|submitted|come)\b|\W*$)",
    re.I,
)
_FOOTNOTE = re.compile(
    r"(?<![*+†#\w])(?P<mark>\*{1,3}|\+|†|#)[\s|]{0,9}(?:Exhibits? |To be )?(?:(?P<new>filed "
    r"(?:herewith|with"
    r" this))|(?P<old>filed previously|previously filed|incorporated|filed (?:with|as) ))",
    re.I,
)
_MARK = re.compile(r"[\d.()a-z]{1,9}\s?(\*{1,3}|\+|†|#)|[^*]{1,700}?(\*{1,3}|\+|†|#)\s*$")
_ELSEWHERE = re.compile(
    r"previously filed|filed previously|incorporated (?:herein )?by reference", re.I
)
"""How lists tell what is new from what was filed before: by a mark, or in the row."""
_FEW = 4  # exhibits that an amendment may well file all
_LISTED = 60  # words of a list


_OLD = re.compile(
    r"\b(?:were|was|been|had) (?:\w+ )?filed (?:before|earlier|previously|already)"
    r"|(?<!not )(?<!the ones "
    r")\b(?:previously|already) filed\b"
    r"|(?<!not )(?<!not just )(?<!not merely )(?<!not only )\bincorporated by reference\b",
    re.I,
)
_NEW = re.compile(
    r"\b(?:add\w*|new|comes? with|not (?:just |merely |only )?incorporated|attach\w*"
    r"|with (?:this|the) (?:amendment|filing))\b",
    re.I,
)


def _lists(reading: Reading, plan: Plan) -> Reply | None:
    """The exhibits: those filed with the amendment where marks tell them, else all that stand."""
    every = list({(e.number, e.title): e for e in exhibits(reading)}.values())
    marks = {m["mark"]: bool(m["new"]) for m in _FOOTNOTE.finditer(reading.filing.text)}
    new = [e for e in every if not _ELSEWHERE.search(e.printed or e.title)]
    if True in marks.values():
        new = [e for e in new if marks.get(_mark(reading, e) or "", False)]
    elif marks:
        new = [e for e in new if (_mark(reading, e) or "") not in marks]
    if _OLD.search(plan.question):
        before = [e for e in every if e not in new]
        return _listed(reading, before) if before and new else None
    told = len(new) < len(every) or len(every) < _FEW
    if not every or (_NEW.search(plan.question) and not told):
        return None  # a list that does not tell what is new
    return _listed(reading, new or every)


def _listed(reading: Reading, chosen: list[Exhibit]) -> Reply:
    for words in (14, 8, 5):
        parts = [f"{e.number} {shorten(e.title, [], words).rstrip('.')}" for e in chosen]
        text = f"The exhibits are: {'; '.join(parts)}."
        if len(text.split()) <= _LISTED + 10:
            break
    else:
        text = f"The exhibits are numbered {', '.join(e.number for e in chosen)}."
    return says(text, [reading.cite(e.start, e.end) for e in chosen])


def _mark(reading: Reading, exhibit: Exhibit) -> str | None:
    """The mark of a row that leads to a footnote: behind its number (`4.4*`) or at its end."""
    found = _MARK.match(reading.filing.text[exhibit.start : exhibit.end + 2].rstrip())
    return (found[1] or found[2]) if found else None


def _says(reading: Reading, found: Exhibit) -> Reply:
    title = shorten(found.title, [], 50)
    return says(f"Exhibit {found.number}: {title}", [reading.cite(found.start, found.end)])
