"""What a question does with the filings that fulfil its conditions: list, count, group, add up."""

from __future__ import annotations

import re
from typing import Literal

from assistant.answering.conditions.asked import Query, read_conditions
from assistant.answering.conditions.exceptions_asked import without_left_out
from assistant.answering.conditions.figures_asked import figure_asked
from assistant.answering.conditions.filings_asked import NOUN, asks_for_filings
from assistant.answering.conditions.filters_of_counts import Entry
from assistant.answering.questions.plan import Plan, content, make_plan
from assistant.answering.results.groups import grouping
from assistant.answering.results.lists_asked import asks_list
from assistant.answering.results.rankings import ranking
from assistant.answering.results.totals import AVERAGED, amount_field

Action = Literal[
    "grounds", "group", "each", "rank", "amounts", "entries", "whether", "list", "facts", "figures"
]
"""What is done with the filings that fulfil the conditions.

`each` answers for every filing by itself, `facts` from the sentences of those that say it;
`rank` finds the ends of a date or a count, `amounts` a sum or who has the most or least of it,
`figures` ranks or averages what is worked out, `entries` adds up how many statements, plans or
people the records have.
"""


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
    if entry_asked(plan) != "statement" or not plan.forms:
        return []
    kept = without_left_out(plan.question)
    return list(plan.forms) if kept == plan.question else list(make_plan(kept, []).forms)


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
    if amount_field(plan) is not None:
        if AVERAGED.search(plan.question) or not asks_list(plan, query):
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
