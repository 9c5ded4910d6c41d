"""A question over many filings as a typed query: its action, fields, units and conditions.

The same query is put to the records of a set of filings (`collection`) and to the proven values
of a library (`libraries/query`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from pydantic import Field

from assistant.answering.conditions.asked import Query, read_conditions
from assistant.answering.conditions.figures_asked import figure_asked
from assistant.answering.conditions.filings_asked import NOUN, asks_for_filings
from assistant.answering.conditions.filters import has_purpose, mentions_words
from assistant.answering.conditions.filters_of_counts import Entry
from assistant.answering.conditions.quoted_values import COUNSEL
from assistant.answering.conditions.reader import CONDITION
from assistant.answering.conditions.typed_conditions import Condition, Operator, Typed
from assistant.answering.questions.explained import explained_words
from assistant.answering.questions.plan import Plan, content, make_plan
from assistant.answering.questions.query_frame import frame_words
from assistant.answering.questions.vocabulary import PURPOSE_NAMES, plain, words
from assistant.answering.records.amounts import CLASS_NAMES
from assistant.answering.results.counsel_sought import OF_COUNSEL, with_place_of_counsel
from assistant.answering.results.groups import firms_sought, group_field, grouping
from assistant.answering.results.leads import without_leads
from assistant.answering.results.meant_questions import meant_question
from assistant.answering.results.rankings import ranking
from assistant.answering.results.set_wording import asks_for_all, opened, regular
from assistant.answering.results.signers_sought import with_signer
from assistant.answering.results.tables_asked import as_list_with_columns
from assistant.answering.results.totals import (
    ALL_UNITS,
    LEAST,
    MOST,
    amount_field,
    how_many,
    units_of,
)
from assistant.record import Model

Action = Literal[
    "grounds", "group", "each", "rank", "amounts", "entries", "whether", "list", "facts", "figures"
]
"""What is done with the filings that fulfil the conditions.

`each` answers for every filing by itself, `facts` from the sentences of those that say it;
`rank` finds the ends of a date or a count, `amounts` a sum or who has the most or least of it,
`figures` ranks or averages what is worked out, `entries` adds up how many statements, plans or
people the records have.
"""


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


COUNTED: tuple[Action, ...] = ("group", "rank", "amounts", "entries", "figures")
"""Actions that count or order what the conditions leave."""

_ENTRIES: dict[str, Entry] = {
    "statement_count": "statement", "plan_count": "plan", "signatory_count": "signatory",
}  # fmt: skip


def entry_asked(plan: Plan) -> Entry | None:
    """The entries of the records that a question wants added up; None where it wants none."""
    if plan.kind != "how_many" or not plan.fields:
        return None
    return _ENTRIES.get(plan.fields[0])


def forms_counted(plan: Plan) -> list[str]:
    """The forms of the statements that are counted, where it is not said of the filings."""
    return list(plan.forms) if entry_asked(plan) == "statement" else []


_SUMMED = re.compile(
    r"\b(?:totals?|sums?|amounts?|aggregate|how much|how many (?:\w+ )?(?:shares|units|securities)"
    r"|(?:number|amount) of (?:\w+ )?(?:shares|units|securities)|average|mean)\b|^shares\b",
    re.I,
)


def sums_by_group(plan: Plan) -> bool:
    """Whether an amount is wanted for each group: "total shares removed by year"."""
    return (
        grouping(plan) is not None
        and amount_field(plan) is not None
        and _SUMMED.search(plan.question) is not None
    )


_HOLDS = frozenset(w.concept for w in words(
    "bring brings brought along come comes with carries carry carried bears bear bore has had"
    " shows amendment number numbered"
))  # fmt: skip
"""How a filing has a number that filings are ranked by."""


_OF_FIGURES = frozenset(w.concept for w in words(
    "average mean median typical range longest shortest slowest quickest fastest greatest highest"
    " lowest take took long wait gap time day days week month year number pass elapse lag delay"
    " span deal merger acquisition closing period interval percentage proportion share part"
    " left leave lie lay unsold unissued sold shares stock each filing figure much many statement"
    " removal"
))  # fmt: skip
"""How a question speaks of figures that are worked out."""


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


# --- the action ---------------------------------------------------------------------------------


def action_of(plan: Plan, query: Query) -> Action:
    """What the question does with the filings that fulfil its conditions."""
    if asks_grounds(plan) and not sums_by_group(plan):
        return "grounds"
    if asks_figures(plan):
        return "figures"
    if grouping(plan) is not None:
        return "amounts" if sums_by_group(plan) else "group"
    if each_asked(plan) is not None:
        return "each"
    if ranking(plan) is not None:
        return "rank"
    if amount_field(plan) is not None and not asks_list(plan, query):
        return "amounts"
    if entry_asked(plan) is not None:
        if _STATEMENTS_COUNTED.match(plan.question) or not asks_list(plan, query):
            return "entries"
    if plan.kind == "yes_no":
        return "whether"
    return "list" if asks_list(plan, query) else "facts"


def asks_figures(plan: Plan) -> bool:
    """Whether filings are ranked by a figure that is worked out, or the figure is averaged."""
    asked = figure_asked(plan.question)
    if asked is None or plan.names[1:]:
        return False
    if asked.figure.sort in ("total", "count") and grouping(plan) is not None:
        return False
    return not (asked.figure.sort == "total" and asked.measured == "average" and amount_field(plan))


_STATEMENTS_COUNTED = re.compile(
    r"how many (?:(?:different|separate|form|(?:S|F|SB)-\d+(?:ASR|D)?) )*registration statements\b",
    re.I,
)


def lists(plan: Plan) -> bool:
    """Whether a question is answered by the filings that fulfil its conditions."""
    return action_of(plan, read_conditions(plan)) == "list"


_OF_SET = re.compile(
    rf"^(?:are|were|is|was|do|does|did|have|has) (?:all|any|each|every|both|none|either|one|some"
    rf"|there|(?:these|those|the) (?:\w+ )?{NOUN})\b",
    re.I,
)


_ANY_OF_SET = re.compile(
    rf"\b(?:any|all|some|one|none|each|every one|most|which) of (?:them|these|those"
    rf"|(?:the|these|those) (?:\w+ )?{NOUN})",
    re.I,
)


_OF_COUNSEL = re.compile(rf"\b{COUNSEL} (?:in|of) \"", re.I)
"""A place of counsel, as `with_place_of_counsel` puts it."""


def speaks_of_set(question: str) -> bool:
    """Whether a form, a day or a person in a question is a condition, and narrows nothing.

    "Were all the filings on Form S-8?" asks of them all.
    """
    whole = _OF_SET.search(question) or _ANY_OF_SET.search(question)
    whole = whole or _OF_COUNSEL.search(question)
    return asks_for_filings(question) or whole is not None or firms_sought(question) is not None


@lru_cache(maxsize=64)
def usual_wording(question: str) -> str:
    """A question over many filings in the words that the rules of this module know."""
    question = with_place_of_counsel(without_leads(as_list_with_columns(question)))
    question = with_signer(question)
    if asks_for_all(question):
        return "Which filings are there?"
    asked = regular(question)
    if (meant := meant_question(question) or meant_question(asked)) is not None:
        return meant
    return asked if speaks_of_set(asked) else opened(asked)


_OF_ONE = ("who", "when", "where", "what", "how_many", "which", "list")
_COMPARISON = re.compile(r"^(?:please )?compare\b[^:?]*[:,] (?P<asked>.+)$", re.I)
_EACH = re.compile(r"\b(?:each|both|all|either) of (?:them|these|those|the \w+)\b", re.I)
_FOR_EACH = re.compile(
    # "for each of these filings: who is the agent?", "of each amendment, the number"
    rf"^(?:for|of|in|from) (?:each|every)(?: one)?(?: of (?:the|these|those|them))?"
    rf"(?: (?:\w+ )?{NOUN})?[,:]? (?P<asked>.+)$",
    re.I,
)
_OF_EACH = re.compile(
    # "what is the amendment number of each filing?", "who signed each amendment?"
    rf"\b(?P<lead>(?:of|for|in|by|from|on) )?(?:each|every)(?: one)?(?: of (?:the|these|those))?"
    rf" (?P<noun>(?:\w+ )?{NOUN})",
    re.I,
)


def each_asked(plan: Plan) -> Plan | None:
    """What a comparison asks of each filing: "compare A and B: who bought each of them?"."""
    if amount_field(plan) is not None:
        return None
    if match := _COMPARISON.search(plan.question) or _FOR_EACH.search(plan.question):
        return make_plan(_EACH.sub("it", match["asked"]), [])
    if asks_for_filings(plan.question) or plan.kind not in _OF_ONE:
        return None
    one = _OF_EACH.sub(lambda match: f"{match['lead'] or ''}the {match['noun']}", plan.question)
    return make_plan(one, []) if one != plan.question else None


def asks_grounds(plan: Plan) -> bool:
    """Whether it is asked why; "which filings state no reason" asks for filings."""
    return plan.kind == "why" and not asks_for_filings(plan.question)


_OF_REMOVAL = re.compile(
    r"\b(?:de-?)?regist|\bunregist|\b(?:remov|withdr|pull|tak(?:e|ing)|took|drop|fil(?:e|ed|ing)"
    r"|fill?ings?|amend|amm?endm|offering|terminat|struck|strik|shel[fv]|sell|sold|pos am|paper)",
    re.I,
)


def why_of_else(plan: Plan) -> bool:
    """Whether a "why" over many filings asks of an act that is no removal: of no such act does a
    record hold the ground ("why were the mergers called off?", "why did the auditors resign?")."""
    if _OF_REMOVAL.search(plan.question):
        return False
    named = {t for name in plan.names for t in (*content(name), *name.split())}
    return bool(set(read_conditions(plan).loose) - named)


_FILERS = re.compile(
    # "who relied on Rule 478?", "whose holders may sell under Rule 144?", "who was taken over?"
    r"whose\b|who (?:all |else )?(?:has |have |had )?(?:rel(?:y|ies|ied)|remov\w+"
    r"|de-?regist\w+|withdr\w+|went|gone"
    r"|(?:was|were|got|been) (?:acquired|bought|taken|swallowed|dissolved|liquidated|merged))\b",
    re.I,
)


_WORTH = re.compile(r"^(?:what(?! about)|how|when|where|why)\b", re.I)
_HOW_MANY = re.compile(
    # "how many are Nevada corporations?", "how many of these went dark?"
    r"^how many (?:of (?:them|these|those) )?(?:are|were|have|has|had|did|do|rely|come|came|went"
    r"|take"
    r"|took|got|say|give|name)\b|^how many (?:of (?:them|these|those) )?\ue000",
    re.I,
)
_VALUE = re.compile(
    # what a question for a value asks: "which law firm advised the Nevada companies?"
    r"^(?:(?:in|at|on|by|from|under|for|to|of|with) )?(?:which|what) "
    r"(?:(?!(?:of|are|is|were|was|do|does|did|giv\w+|gave|names?|states?|ha(?:s|ve|d)|on|no|with|in|by"
    r"|mentions?|cites?|ones?|filings?|companies)\b)[\w-]+ )?"
    r"(?:law firms?|firms?|lawyers?|attorneys?|counsel|persons?|people|officers?|directors?"
    r"|executives?|signator\w+|states?|jurisdictions?|countr\w+|forms?|years?|months?|dates?|days?"
    r"|cit(?:y|ies)|places?|towns?|agents?|buyers?|acquirers?|purchasers?|parents?|numbers?"
    r"|amounts?"
    r"|reasons?|grounds?|causes?|exchanges?(?! offers?)|courts?|trustees?|holders)\b",
    re.I,
)


def _leads_to_condition(query: Query) -> bool:
    """Whether nothing of content stands before the first condition of the question."""
    before, mark, _ = query.frame.partition(CONDITION)
    return bool(mark) and not set(content(plain(before))) - frame_words(before)


_DOER = re.compile(r"^who (?:else |all )?(?P<verb>[a-z]+)\b(?!['’])", re.I)


def _asks_doer(plan: Plan, query: Query) -> bool:
    """Whether "who" did what no condition explains: "who valued the companies that merged?"."""
    match = _DOER.match(plan.question)
    return match is not None and bool(set(content(match["verb"])) & set(query.left))


def asks_list(plan: Plan, query: Query) -> bool:
    """Whether the answer is a list or a count of filings."""
    if asks_for_filings(plan.question):
        return not (MOST.search(plan.question) or LEAST.search(plan.question))
    if not query.conditions:
        return False
    filers = plan.fields in ([], ["registrant_name"]) or _FILERS.match(plan.question)
    if plan.kind == "who" and filers:
        return not _asks_doer(plan, query)
    if plan.names or _VALUE.match(plan.question):
        return False
    if plan.kind == "how_many":
        return not plan.fields and _HOW_MANY.match(query.frame) is not None
    listed = plan.kind in ("which", "list", "what", "who") and not _WORTH.match(plan.question)
    return listed and _leads_to_condition(query)


_SPOKEN = re.compile(
    r"\b(?:mention|refer|speak|talk|discuss|say|cit(?:e|es|ing)\b|describ|word|allud|touch"
    r"(?:es)? on"
    r"|bring up|quot)\w*",
    re.I,
)
"""How a question asks what filings speak of, whether as so or not."""


_REMOVES = Condition(PURPOSE_NAMES["deregistration"], has_purpose("deregistration"))


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
