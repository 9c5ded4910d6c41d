"""A question over many filings as a typed query: its action, fields, units and conditions.

The same query is put to the records of a set of filings (`collection`) and to the proven values
of a library (`libraries/query`).
"""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field

from assistant.answering.conditions.asked import Query, read_conditions
from assistant.answering.conditions.figures_asked import figure_asked
from assistant.answering.conditions.filters import has_purpose, mentions_words
from assistant.answering.conditions.typed_conditions import Condition, Operator, Typed
from assistant.answering.questions.explained import explained_words
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import PURPOSE_NAMES, words
from assistant.answering.records.amounts import CLASS_NAMES
from assistant.answering.results.actions import COUNTED, Action, action_of, entry_asked
from assistant.answering.results.counsel_sought import OF_COUNSEL
from assistant.answering.results.groups import firms_sought, group_field
from assistant.answering.results.rankings import ranking
from assistant.answering.results.totals import (
    ALL_UNITS,
    LEAST,
    MOST,
    amount_field,
    how_many,
    units_of,
)
from assistant.record import Model


class RecordCondition(Model):
    """A condition on proven values: `field operator values`; `every` and `not` have `parts`.

    `typed` is false where it can only be tested on the records, not on a library's tables.
    """

    words: str = ""
    field: str = ""
    operator: Operator = "every"
    values: list[str | int] = Field(default_factory=list)
    parts: list[RecordCondition] = Field(default_factory=list)
    typed: bool = True


class RecordQuery(Model):
    """A question over many filings. `field` is grouped, ranked or added up, `by` groups a sum;
    `end` is whose; `measured` is what is told of a figure: its average, median, range, an end.

    `mentioned` are words that nothing explains: they must stand in one sentence of a filing.
    """

    action: Action
    field: str = ""
    units: list[str] = Field(default_factory=list)
    by: str = ""
    end: Literal["", "most", "least", "first", "last", "first and last"] = ""
    limit: int | None = None
    measured: str = ""
    conditions: list[RecordCondition] = Field(default_factory=list)
    mentioned: list[str] = Field(default_factory=list)


class PlanOverMany(Plan):
    """The plan of a question over a set of filings, with the query that is put to their records."""

    query: RecordQuery


def record_query(plan: Plan) -> RecordQuery:
    """The typed query of a question over many filings."""
    query = read_conditions(plan)
    action = action_of(plan, query)
    asked = RecordQuery(action=action)
    if action == "group":
        asked.field = group_field(plan)
    elif action == "amounts":
        asked.field = str(amount_field(plan))
        asked.units = units_of(plan, ALL_UNITS)
        asked.by = group_field(plan)
        asked.end = _end_of_amounts(plan)
        asked.limit = how_many(plan.question) if asked.end else None
    elif action == "figures" and (figure := figure_asked(plan.question)) is not None:
        asked.field, asked.measured = figure.figure.name, figure.measured
    elif action == "rank" and (by := ranking(plan)) is not None:
        asked.field = by.noun or f"{by.verb}_on"
        ends: tuple[Literal["first", "least"], Literal["last", "most"]]
        ends = ("least", "most") if by.noun else ("first", "last")
        asked.end = "first and last" if by.both else ends[by.last]
        asked.limit = by.limit
    if action == "facts":
        return asked
    if action == "entries":
        asked.field = str(entry_asked(plan))
    if action in COUNTED:
        query = Query(query.conditions, uncounted(query, action, plan))
    if action not in ("grounds", "each"):
        query = with_remaining_words(query, plan)
        asked.mentioned = [t for t in query.left if t in plan.terms]
    asked.conditions = [_shown(c.words, c.test.typed) for c in query.conditions]
    return asked


_HOLDS = frozenset(w.concept for w in words(
    "bring brings brought along come comes with carries carry carried bears bear bore has had"
    " shows amendment number numbered"
))  # fmt: skip
"""How a filing has a number that filings are ranked by."""


_OF_FIGURES = frozenset(w.concept for w in words(
    "average mean median typical range longest shortest slowest quickest fastest greatest highest"
    " lowest take took long wait gap time day days week month year number pass elapse lag delay"
    " span deal merger acquisition closing period interval percentage proportion share part"
    " left leave lie lay lost lose shed unsold unissued sold shares stock each filing figure much"
    " many statement"
    " removal"
))  # fmt: skip
"""How a question speaks of figures that are worked out."""


_OF_GROUPS = frozenset(w.concept for w in words(
    "quarter quarters half halves see sees saw take taken together all calendar fall fell spread"
    " distribution each every per"
))  # fmt: skip
"""How a question speaks of groups."""


def uncounted(query: Query, action: Action, plan: Plan) -> list[str]:
    """The words of a question for a sum, an end or groups that these do not explain.

    Of companies that the question names, further words only describe them.
    """
    if plan.names:
        return []
    explained = explained_words() | (CLASS_NAMES if action == "amounts" else set())
    if action == "rank":
        explained |= _HOLDS
    if firms_sought(plan.question) is not None:
        explained |= OF_COUNSEL
    if action == "figures":
        explained |= _OF_FIGURES
    if action == "group":
        explained |= _OF_GROUPS
    left = [t for t in query.loose if t not in explained]  # "covers the most plans"
    return [t for t in left if not (t.isdigit() and len(t) < 3)]  # "top 3"


def _end_of_amounts(plan: Plan) -> Literal["", "most", "least"]:
    if MOST.search(plan.question):
        return "most"
    return "least" if LEAST.search(plan.question) else ""


def _shown(said: str, typed: Typed | None) -> RecordCondition:
    if typed is None:
        return RecordCondition(words=said, typed=False)
    return RecordCondition(
        words=said,
        field=typed.field,
        operator=typed.operator,
        values=list(typed.values),
        parts=[_shown("", part) for part in typed.parts],
    )


_SPOKEN = re.compile(
    r"\b(?:mention|refer|speak|talk|discuss|say|cit(?:e|es|ing)\b|describ|word|allud|touch"
    r"(?:es)? on"
    r"|bring up|quot)\w*",
    re.I,
)
"""How a question asks what filings speak of, whether as so or not."""


_REMOVES = Condition(PURPOSE_NAMES["deregistration"], has_purpose("deregistration"))


def of_removals(query: Query, plan: Plan) -> Query:
    """The query of a ground: where it is asked why something was removed, of filings that do so."""
    if "deregister" not in plan.terms:
        return query
    return Query([*query.conditions, _REMOVES], denied=query.denied)


def with_remaining_words(query: Query, plan: Plan) -> Query:
    """The query with its unexplained words as one more condition: they stand in one sentence."""
    left = [t for t in query.left if t in plan.terms]
    if query.removal and left:
        return Query([_REMOVES], denied=query.denied)
    if not left:
        return query
    told = [w.surface for w in words(plan.question) if w.concept in left]
    spoken = _SPOKEN.search(plan.question) is not None
    said = Condition(f"mention of {' '.join(told or left)}", mentions_words(left, spoken=spoken))
    return Query([*query.conditions, said], left, denied=query.denied)
