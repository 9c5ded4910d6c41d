"""Which row of a table has the most or the least: "which holder offers the most shares"."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from assistant.answering.evidence.printed_cells import Printed, printed_cells
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concept, concepts

_LEAST = re.compile(r"\b(?:(?<!at )least|smallest|lowest|fewest)\b", re.I)
_WHICH = re.compile(r"^(?:which|who|what)\b(?P<who>.*?)\b(?=most|least|largest|biggest|highest"
                    r"|greatest|maximum|smallest|lowest|fewest)", re.I)  # fmt: skip
_FIGURE = re.compile(r"\(?\\?\$?\s?(?P<figure>\d[\d,]*(?:\.\d+)?)\)?$")
_TOTAL = frozenset({"total", "tot"})
_OF_STATEMENTS = re.compile(r"\b\d{1,3}-\d{4,6}\b")
_ROW = re.compile(r"\brow\b", re.I)
_HOLDERS = concepts("holder seller investor purchaser director officer fund person name who owner")


def answer_cell_end(reading: Reading, plan: Plan) -> Reply | None:
    """The row with the highest or lowest figure under the heading that the question names."""
    asked = _WHICH.match(plan.question)
    if asked is None or plan.kind not in ("which", "who", "what"):
        return None
    least = _LEAST.search(plan.question) is not None
    wanted = set(plan.terms) - concepts("most least large big high great low small few table row")
    wanted -= _HOLDERS  # whom it is asked of is told by the rows
    wanted |= {"offer"} if "off" in wanted else set()  # "offers" and "offered" have two stems
    rows = _of_rows(asked["who"])
    columns: dict[tuple[int, str], list[tuple[Decimal, Printed]]] = {}
    for cell in printed_cells(reading):
        number = _FIGURE.match(cell.text)
        if number is None or not cell.heading or _TOTAL & concepts(cell.label):
            continue
        if not rows(cell):
            continue
        table = cell.spans[0][0]
        figure = Decimal(number["figure"].replace(",", ""))
        columns.setdefault((table, cell.heading), []).append((figure, cell))
    fitting = {key: _fits(wanted, key[1]) for key, cells in columns.items() if len(cells) > 1}
    key = _widest(fitting)
    if key is None:
        return None
    ends = sorted(columns[key], key=lambda pair: pair[0], reverse=not least)
    if ends[0][0] == ends[1][0]:
        return None
    return _says(reading, ends[0][1])


def _fits(wanted: set[str], heading: str) -> float:
    """How many words of the question a heading has, and how little else."""
    held = concepts(heading)
    return len(wanted & held) * (1 + 1 / len(held)) if held else 0.0


def _widest(fitting: dict[tuple[int, str], float]) -> tuple[int, str] | None:
    """The column whose heading fits best; one of totals where its heading fits at all."""
    totals = [key for key, score in fitting.items() if score and _TOTAL & concepts(key[1])]
    best = max(fitting.values(), default=0.0)
    fits = [key for key, score in fitting.items() if score == best]
    return (totals or fits)[0] if best else None


def _of_rows(who: str) -> Callable[[Printed], bool]:
    """Whether a cell's row is one of those that the question asks among."""
    if _ROW.search(who):
        return lambda cell: True
    asked = {concept(w) for w in re.findall(r"[A-Za-z]+", who)}
    if not asked & _HOLDERS:
        return lambda cell: False
    return lambda cell: _OF_STATEMENTS.search(cell.label) is None


def _says(reading: Reading, cell: Printed) -> Reply:
    text = f"{cell.label}, {cell.heading}: {cell.text.strip('()')}."
    row = reading.filing.text[slice(*cell.spans[-1])]
    plan = re.search(r"[^\t|]*\bPlan\b[^\t|]*", row)
    if plan is not None and plan[0].strip() not in text:
        text = f"{text[:-1]} ({' '.join(plan[0].split())})."
    return says(text, [reading.cite(start, end) for start, end in cell.spans])
