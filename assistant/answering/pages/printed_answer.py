"""Answers from cells of tables: the one whose row and heading hold what the question says.

A cell answers only where every telling word of the question stands in its row, in its heading or
in the line above the table, where it is of the type asked for, and where no other does as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.printed_cells import Printed, printed_cells
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.relations import RELATED
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.sought import Sought, is_light, seek
from assistant.answering.evidence.values import DATE, MONEY, PERCENT
from assistant.answering.questions.asked_values import Noun, head_of, noun_of
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import concepts

_KINSHIP = 0.7
_LEAST_LEAD = 0.12  # how much better than the next cell an answer must fit
_FIGURE = re.compile(r"\(?\\?\d[\d,]*(?:\.\d+)?\)?$|none$", re.I)
_SUM_HEADING = re.compile(
    r"\$|\b(?:price|bid|ask|high|low|amount|fees?|value|proceeds|cost|sales|income|loss|profit"
    r"|revenues?|dollars|assets|debt|paid)\b",
    re.I,
)
_NAME_HEADING = re.compile(
    r"\b(?:names?|signatures?|holders?|stockholders?|shareholders?|sellers?|purchasers?|persons?"
    r"|director|company|subsidiary|guarantor|bank|owner)\b",
    re.I,
)
_TYPED = {
    "count": ("count",), "number": ("count",), "amount": ("count", "money"), "money": ("money",),
    "date": ("date",), "percent": ("percent",), "entity": ("words",), "name": ("words",),
}  # fmt: skip
_DENIED = frozenset({"not", "no", "never", "un"})
_MOST_WORDS = 60


@dataclass(slots=True)
class _Fit:
    cell: Printed
    score: float


def answer_cell(reading: Reading, plan: Plan) -> Reply | None:
    """The one cell that the question addresses, or None."""
    if plan.kind in ("why", "yes_no", "list"):
        return None
    sought = seek(plan)
    noun = noun_of(plan.question)
    types = _types(sought, noun)
    terms = _terms(reading, plan)
    if not terms or types is None:
        return None
    asked = concepts(plan.bare)
    fits = [
        f for c in printed_cells(reading)
        if c.heading and _is_of(c, types) and _of_numbers(c, plan) and _of_kind(c, plan, types)
        and (not plan.total or _TOTAL & c.row)
        and (f := _fit(c, terms, noun, asked, strict=types in (("date",), ("words",)))) is not None
    ]  # fmt: skip
    best = _alone(fits)
    return _says(reading, best) if best is not None else None


def _of_numbers(cell: Printed, plan: Plan) -> bool:
    """Whether the cell's row is that of the file number which the question gives."""
    row = cell.row | {cell.text}
    return all(n in row or n in cell.label for n in plan.file_numbers)


_WHICH = re.compile(r"\b(?:which|what) (?:of )?(?:the |these |\S+['’]s? )?(?P<noun>[^?,]*)", re.I)
_TOTAL = concepts("total")


def _of_kind(cell: Printed, plan: Plan, types: tuple[str, ...]) -> bool:
    """Whether the heading names the kind of thing that "which" asks for."""
    asked = _WHICH.search(plan.question)
    if types or asked is None:
        return True
    head = head_of(asked["noun"]) or ""
    if head.endswith("s") and not head.endswith("ss"):
        return False  # several are asked for
    return bool(concepts(head) & cell.column)


def _alone(fits: list[_Fit]) -> Printed | None:
    """The best cell, where none of another text fits as well."""
    ranked = sorted(fits, key=lambda f: -f.score)
    if not ranked:
        return None
    others = [f.score for f in ranked if f.cell.text != ranked[0].cell.text]
    if others and ranked[0].score - others[0] < _LEAST_LEAD:
        return None
    return ranked[0].cell


def _types(sought: Sought, noun: Noun | None) -> tuple[str, ...] | None:
    """The types of cell that answer; empty where any does, None where none can."""
    kind = noun.type if noun is not None else sought.types[0]
    if kind in ("rule", "ratio", "duration", "exchange", "actor", "symbol"):
        return None
    return _TYPED.get(kind, ())


def _terms(reading: Reading, plan: Plan) -> list[str]:
    """The telling concepts of the question: neither its frame nor the company's own name."""
    own = {c for r in reading.record.registrants for c in concepts(r.name or "")}
    own = own if len(reading.record.registrants) < 2 else set()
    naming = concepts("number total aggregate amount date day name many much quantity count figure")
    found = [t for t in plan.terms if t not in naming and t not in own - set(plan.numbers)]
    return [t for t in found if not is_light(t)]


def _is_of(cell: Printed, types: tuple[str, ...]) -> bool:
    return not types or any(_of_type(cell, kind) for kind in types)


def _of_type(cell: Printed, kind: str) -> bool:
    figure = _FIGURE.match(cell.text) is not None
    summed = _SUM_HEADING.search(f"{cell.heading} {cell.label}") is not None
    if kind == "count":
        return figure and "$" not in cell.heading
    if kind == "money":
        return MONEY.match(cell.text.lstrip("(")) is not None or (figure and summed)
    if kind == "date":
        return DATE.match(cell.text) is not None
    if kind == "percent":
        return PERCENT.match(cell.text) is not None or (figure and "%" in cell.heading)
    named = _NAME_HEADING.search(cell.heading) is not None
    return named and cell.text.lstrip("/s*").lstrip()[:1].isupper()


def _fit(
    cell: Printed, terms: list[str], noun: Noun | None, asked: set[str], *, strict: bool
) -> _Fit | None:
    """How well the words around a cell tell what is asked; None where one of them is missing.

    With `strict` the heading must hold a word of the question itself.
    """
    label = concepts(cell.label)
    told = cell.column | label
    if _DENIED & told and {"issue", "sell"} & told:
        told |= {"unsold", "remain"}  # "not issued"
    if any(not _held(t, told, noun) for t in terms if t in _ACTS):
        return None  # what was done is told by the heading or the label, not above the table
    if bool(_DENIED & told) != bool((_DENIED | {"unsold", "remain"}) & asked & (told | _DENIED)):
        return None
    above = cell.column | cell.meant | (told & {"unsold", "remain"})
    in_row = {t: _held(t, cell.row, noun) for t in terms}
    in_column = {t: _held(t, above, noun) for t in terms}
    best = {t: max(in_row[t], in_column[t]) for t in terms}
    if any(not best[t] and not _held(t, cell.title, noun) for t in terms):
        return None
    if not any(in_row.values()) or not (any(in_column.values()) or cell.lone):
        return None
    if strict and max(in_column.values()) < 1 and not (noun and noun.told & above):
        return None
    only = [t for t in terms if in_row[t] > in_column[t]]
    if not (only or any(_held(t, label, noun) for t in terms)) and not cell.lone:
        return None  # nothing of the question picks the row
    said = [max((_held(t, {c}, noun) for t in terms), default=0.0) for c in cell.column]
    precise = sum(said) / len(said) if said else 0.0
    of_label = [max((_held(t, {c}, noun) for t in terms), default=0.0) for c in label]
    covered = sum(of_label) / len(of_label) if of_label else 0.0
    return _Fit(cell, sum(best.values()) / len(terms) + 0.5 * precise + 0.5 * covered)


_ACTS: dict[str, frozenset[str]] = {
    "sell": frozenset({"issue"}), "issue": frozenset({"sell"}),
    "unsold": frozenset({"remain", "unissu"}), "remain": frozenset({"unsold", "unissu"}),
    "deregister": frozenset(), "register": frozenset(), "transfer": frozenset(),
    "outstanding": frozenset(), "reduce": frozenset(), "grant": frozenset(),
}  # fmt: skip
"""What was done with securities: columns of one table tell these apart."""


def _held(term: str, among: set[str], noun: Noun | None) -> float:
    if term in among:
        return 1.0
    if term[:1].isdigit():
        return 0.0
    if term in _ACTS:
        return _KINSHIP if _ACTS[term] & among else 0.0
    alike = RELATED.get(term, frozenset()) | kin(term)
    if noun is not None and term in noun.told:
        alike |= noun.told
    return _KINSHIP if alike & among else 0.0


def _says(reading: Reading, cell: Printed) -> Reply:
    label = re.sub(r"^(?:/s/|\*)\s*", "", cell.label)
    value = cell.text.strip("()") if _FIGURE.match(cell.text) else cell.text
    text = f"{label}, {cell.heading}: {value}."
    if len(text.split()) > _MOST_WORDS:
        text = f"{cell.heading}: {value}."
    return says(text, [reading.cite(start, end) for start, end in cell.spans])
