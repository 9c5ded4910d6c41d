"""What the rows of a list show beside the filing: the values that its conditions tested.

"Organized abroad" has a column with the country, a list of mergers has acquirers and days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.conditions.asked import Query, read_conditions
from assistant.answering.conditions.buyers_asked import ACQUIRED_BY
from assistant.answering.conditions.typed_conditions import Typed
from assistant.answering.evidence.reply import Reply
from assistant.answering.questions.plan import Plan
from assistant.answering.results.actions import action_of
from assistant.answering.results.columns import TOLD, Cells, CellsOf, fill, one_row

_DEAL = (("acquirer", "acquirer"), ("closed on", "closed_on"))
_COLUMNS: dict[str, tuple[tuple[str, str], ...]] = {
    "state": (("state", "state"),),
    "address": (("address", "address"),),
    "signing_place": (("signed at", "signing_place"),),
    "signed_on": (("signed on", "signed_on"),),
    "filed_on": (("filed on", "filed_on"),),
    "closed_on": _DEAL,
    "acquirer": _DEAL,
    "effective_on": (("effective on", "effective_on"),),
    "statement_filed_on": (("statements filed on", "statement_filed_on"),),
    "amendment_number": (("amendment number", "amendment_number"),),
    "plan": (("plans", "plan"),),
    "class": (("classes", "class"),),
    "firm": (("law firm", "firm"),),
    "counsel": (("counsel", "counsel"),),
    "agent": (("agent", "agent"),),
    "signatory": (("signatories", "signatory"),),
    "attorney": (("an attorney signed for", "attorney"),),
    "statement": (("file numbers", "statement"),),
    "registrant": (("registrants", "registrant"),),
    "deregistered": (("removed", "deregistered"),),
    "registered": (("registered", "registered"),),
    "sold": (("sold", "sold"),),
}
"""The columns of a tested field, with the fields of the proven values that fill them."""

_WHERE: tuple[tuple[str, tuple[str, str]], ...] = (
    (r"\bsign", ("signed at", "signing_place")),
    (r"\b(?:incorporat|organi[sz]|jurisdiction|charter|domicil)", ("state", "state")),
    (r"\b(?:based|located|headquarter|office|address|situated)", ("address", "address")),
)
"""The place that is asked beside where no condition tests one: by what happens there."""

_COPIED = re.compile(r"\bin-?house\b|\bcop(?:y|ies)\b.*\b(?:inside|own)\b", re.I)
"""A question for those who get copies and are of no law firm."""

_LISTS = ("list", "whether")
_BESIDE = r"(?:[.,;?] (?:and )?|\b(?:and|with|plus|by) )(?:[\w']+ ){0,4}?"
_ASKED: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(_BESIDE + said, re.I), fields)
    for said, fields in (
        # ", and where?", "in which city"
        (r"(?:where|cit(?:y|ies)|countr(?:y|ies)|places?|states?|jurisdictions?|towns?)\b",
         ("state", "address", "signing_place")),
        # ", and when?", "with the date on which each was completed"
        (r"(?:when|dates?|days?|years?)\b",
         ("closed_on", "signed_on", "filed_on", "effective_on", "statement_filed_on")),
        # ", and by whom?", "with the acquirer", "and who was it?"
        (r"(?:whom?|acquir\w+|buyers?|purchasers?|parents?|names?|persons?)\b",
         ("acquirer", "signatory", "firm", "agent", "counsel")),
        (r"(?:how many|how much|numbers?|amounts?)\b",
         ("deregistered", "sold", "registered", "amendment_number", "statement")),
        (r"(?:which|what|the) (?:plans?|class\w*|securities)\b", ("plan", "class")),
    )
)  # fmt: skip
"""What a question asks beside, and the tested fields that tell it."""


def tested_columns(condition: Typed | None) -> dict[str, str]:
    """The columns of a condition: their names, and the fields of the proven values."""
    if condition is None or condition.operator == "not":
        return {}
    found: dict[str, str] = {}
    for part in condition.parts:
        found |= tested_columns(part)
    found |= dict(_COLUMNS.get(condition.field, ()))
    if condition.field == "category" and "merger" in condition.values:
        found |= dict(_DEAL)
    return found


def _shown(condition: Typed | None, question: str) -> dict[str, str]:
    """The columns of a condition, and the place that the question asks beside."""
    columns = tested_columns(condition)
    if _COPIED.search(question):
        columns |= dict(_COLUMNS["counsel"])
    if _ASKED[0][0].search(question) and not {*_ASKED[0][1]} & {*columns.values()}:
        columns |= dict(c for said, c in _WHERE if re.search(said, question, re.I))
    return columns


def with_tested_values(reply: Reply, question: str, plan: Plan, cells: CellsOf) -> Reply:
    """The reply to a list or a "whether any", its rows with the values that decided."""
    if not reply.answered or not reply.rows:
        return reply
    query = read_conditions(plan)
    columns = _shown(query.test.typed, question) if query.conditions else {}
    columns |= dict(_DEAL) if _of_buyers(query) else {}
    if columns and action_of(plan, query) in _LISTS and not _negative(reply):
        reply.rows = fill(reply.rows, columns, _fitting(cells, query.test.typed))
    return reply


def _fitting(cells: CellsOf, condition: Typed | None) -> CellsOf:
    """The cells, of statements' days only those between which the condition asks for them."""
    bounds = _bounds(condition)
    if bounds is None:
        return cells

    def within(ids: Sequence[str], fields: Sequence[str]) -> dict[str, dict[str, Cells]]:
        found = cells(ids, fields)
        for held in found.values():
            days = held.get("statement_filed_on", [])
            fitting = [c for c in days if bounds[0] <= c[0].rpartition(" ")[2] <= bounds[1]]
            if days:
                held["statement_filed_on"] = fitting
        return found

    return within


def _bounds(condition: Typed | None) -> tuple[str, str] | None:
    """The days between which a condition wants statements to have been filed."""
    if condition is None or condition.operator == "not":
        return None
    if condition.field == "statement_filed_on" and condition.operator == "between":
        return str(condition.values[0]), str(condition.values[1])
    return next((b for part in condition.parts if (b := _bounds(part))), None)


def tell_values(reply: Reply, question: str, plan: Plan) -> Reply:
    """The reply with the tested values of its first filings told, where the question asks so."""
    if not reply.answered or not reply.rows or _negative(reply):
        return reply
    query = read_conditions(plan)
    if not query.conditions or action_of(plan, query) not in _LISTS:
        return reply
    asked = {f for said, fields in _ASKED if said.search(question) for f in fields}
    if re.match(r"which registration statements\b", question, re.I):
        asked.add("statement_filed_on")
    asked |= _abroad(query.test.typed)
    columns = {n: f for n, f in _shown(query.test.typed, question).items() if f in asked}
    columns |= dict(_DEAL[:1]) if _of_buyers(query) else {}
    told = [one_row(row, columns) for row in reply.rows[:TOLD]] if columns else []
    reply.sentences = [*reply.sentences, *(s for s in told if s is not None)]
    return reply


def _of_buyers(query: Query) -> bool:
    """Whether a condition is about who the buyers are: they are told."""
    return any(condition.words.startswith(ACQUIRED_BY) for condition in query.conditions)


def _abroad(condition: Typed | None) -> set[str]:
    """The fields that a condition wants to be of another country: that country is told."""
    if condition is None or condition.operator == "not":
        return set()
    own = {condition.field} if condition.operator == "abroad" else set()
    return own.union(*map(_abroad, condition.parts))


def _negative(reply: Reply) -> bool:
    """A "No" is proven by filings that do not match."""
    return any(sentence.text.startswith("No. ") for sentence in reply.sentences[:1])
