"""What a question over many filings does with one field of their records: an operation as data.

The operation, the field and the filings are read one after the other; where a word is left that
none of them explains, it is no operation, and the question goes on to the other ways.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.operations.ends import EndAsked, end_asked
from assistant.answering.operations.named_fields import OWN_WORDS, field_named, nouns
from assistant.answering.operations.sets_asked import Chosen, chosen
from assistant.answering.operations.sums_asked import SumAsked, sum_asked
from assistant.answering.operations.values_asked import has_shape, values_asked
from assistant.answering.operations.wording import prepared
from assistant.answering.questions.plan import make_plan
from assistant.answering.results.actions import COUNTED, action_of
from assistant.answering.results.figure_answers import places_asked
from assistant.answering.results.listed_values import values_listed
from assistant.answering.results.record_query import uncounted
from assistant.answering.results.values_of_chosen import values_of_chosen

Kind = Literal["values", "groups", "distinct", "most common"]


@dataclass(frozen=True, slots=True)
class FieldAsked:
    """The values of a field, or the filings counted by it."""

    kind: Kind
    field: str
    chosen: Chosen


_F = rf"(?:the )?(?P<field>{nouns()})"
_DIFFERENT = r"(?:different|distinct|unique|separate|individual)"
_SET = r"(?P<set>.{0,200}?)"
_COMMON = (
    r"(?:most (?:common|frequent|usual|popular|often[- ](?:named|given|cited|used|stated))"
    r"|commonest|predominant|prevailing|leading|top|number one|dominant|busiest)"
)
_MOSTLY = (
    r"(?:(?:is|are|was|were|gets?|comes?|turns?|shows?|occurs?|appears?|stands?|leads?|tops?"
    r"|dominates?|named|given|cited|used|represented|signed|up|the|list|set|on|covers) ?)+"
    r"(?:most (?:common|frequent|often|frequently)(?:ly)?|commonest|the most)?"
    r"(?: (?:named|given|cited|used|stated|represented))?"
)
_SHAPES: tuple[tuple[Kind, str], ...] = (
    # "how many different law firms are named?", "number of distinct agents for service"
    (
        "distinct",
        rf"^(?:(?:in|on|at|under|from|by|for) )?(?:how many|count|(?:what is )?(?:the )?"
        rf"(?:number|count|total) of)(?: the| up)* {_DIFFERENT} {_F}\b{_SET}$",
    ),
    ("distinct", rf"^count(?: of)? {_DIFFERENT} {_F}\b{_SET}$"),
    (
        "distinct",
        rf"^how many {_F} (?:are (?:there|represented|named|involved|listed|used|in play)"
        rf"|appear|occur|come up|are used|exist|show up)\b{_SET}$",
    ),
    # "most common signing city", "which state leads?", "in which city were most … signed?"
    (
        "most common",
        rf"^(?:(?:what|which|who)(?: is| are| was|['’]s)? )?(?:the )?{_COMMON} {_F}\b"
        rf"{_SET}$",
    ),
    (
        "most common",
        rf"^(?:(?:in|on|at|by|under|to|for|from) )?(?:what|which) {_F} (?:is|are|was"
        rf"|were|do|did|does|have|has|account for) (?:the )?(?:most|majority|bulk|largest number"
        rf"|greatest number)(?: of)? {_SET}$",
    ),
    (
        "most common",
        rf"^(?:(?:what|which) )?{_F} (?:with|has|have|had|sees?|saw|accounts? for"
        rf"|attracts?)(?: the)? (?:most|largest number of|greatest number of|highest number of)"
        rf"{_SET}$",
    ),
    ("most common", rf"^(?:(?:what|which) )?{_F}{_SET} {_MOSTLY}$"),
    # "group by agent", "breakdown by purpose", "how many were signed in each city?"
    (
        "groups",
        rf"^(?:please )?(?:group|break|split|sort|tally|count|classify|tabulate|arrange"
        rf"|bucket|cluster)\b(?: down| up)?{_SET}(?: down| up| out)?"
        rf" (?:by|according to|per|into) {_F}"
        r"(?P<rest> (?:in|of|for) .*)?$",
    ),
    (
        "groups",
        r"^(?:(?:give|show|make)(?: me)? )?(?:a |the )?(?:breakdown|distribution|tally"
        r"|count|table|split|summary|overview|frequency|numbers?)s?(?: of| for)?"
        rf"{_SET} (?:by|per|for each|for every|across|over) {_F}$",
    ),
    (
        "groups",
        rf"^(?:(?:give|show)(?: me)? )?(?:a |the )?(?:breakdown|distribution|frequency"
        rf"|tally) of {_F}{_SET}$",
    ),
    (
        "groups",
        rf"^(?:(?:filings|amendments|counts?|numbers?)(?: of filings)?){_SET}"
        rf" (?:by|per) {_F}$",
    ),
    (
        "groups",
        rf"^how many {_SET} (?:in|for|in the|with|on|by|per|from|of|to|at|does|do|did"
        rf"|under)? ?(?:each|every|per|the various|the different|the respective) {_F}"
        r"(?: (?:have|has|had|file|files|name|bear|carry|cover|account for|show))?$",
    ),
)
_COUNTED_ONCE = re.compile(r",? (?:each )?count(?:ed|ing) (?:each (?:one |person |name )?)?"
                           r"(?:only )?once(?: each)?$|,? without (?:duplicates|repetitions?)$",
                           re.I)  # fmt: skip
_VERBAL: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(said, re.I), put)
    for said, put in (
        # "where are most of the registrants incorporated?", "why were most amendments filed?"
        (
            r"^where (are|were|is|was) (most|the majority)(.*) (incorporated|organi[sz]ed|formed)$",
            r"in which state \1 \2\3 \4",
        ),
        (
            r"^where (are|were|is|was) (most|the majority)(.*) (signed|executed)$",
            r"in which city \1 \2\3 \4",
        ),
        (r"^why (are|were|is|was|did|do) (most|the majority)(.*)$", r"for which reason \1 \2\3"),
        (
            r"^what year was (?:the )?busiest (?:by|for|in terms of) .*\bsign\w+$",
            "which year of signing has the most signatures",
        ),
        (
            r"^what (?:was|is) the busiest (year|month) (?:by|for) .*\bsign\w+$",
            r"which \1 of signing has the most signatures",
        ),
        (
            r"^busiest (year|month) (?:by|for|of) .*\bsign\w+.*$",
            r"which \1 of signing has the most signatures",
        ),
        # "how many people or companies act as agent for service": of agents, each once
        (
            r"^how many (?:people|persons|companies|individuals|names)(?: (?:or|and) (?:people"
            r"|persons|companies|firms))? (?:act|serve|are named)s? as (?:the )?"
            r"agents?( for service.*)?$",
            "how many different agents for service are there",
        ),
        (
            r"^how many (?:people|persons|individuals|signers|signatories|names) signed(.*)$",
            r"how many different signatories\1",
        ),
        (
            r"^how many different (?:people|persons|individuals|names) (?:have )?signed(.*)$",
            r"how many different signatories\1",
        ),
    )
)
_BARE = {"states", "state", "years", "year", "months", "month", "counsel", "statement",
         "statements", "registration statement", "registration statements"}  # fmt: skip
"""Nouns that alone may mean something else."""


Operation = FieldAsked | EndAsked | SumAsked


def operation_asked(question: str) -> Operation | None:
    """The operation that a question over many filings asks for; None for any other question."""
    asked = prepared(question)
    if len(asked) > _LONG:
        return None
    if _has_rules(question):
        return None
    readers: tuple[Callable[[str], Operation | None], ...] = (sum_asked, _of_field, end_asked)
    for reader in readers:
        if (found := reader(asked)) is not None:
            if isinstance(found, SumAsked):
                return replace(found, places=places_asked(question))
            return found
    values = values_asked(asked, ())
    return FieldAsked("values", *values) if values is not None else None


def _has_rules(question: str) -> bool:
    """Whether rules of its own read the question for groups, ends, sums or columns, to the last
    word: they do so in the tables of a large library too."""
    if values_listed(question) is not None or values_of_chosen(question) is not None:
        return True
    if _OTHERWISE.search(question):
        return False
    plan = make_plan(question, [])
    query = read_conditions(plan)
    action = action_of(plan, query)
    return action in COUNTED and not uncounted(query, action, plan)


_OTHERWISE = re.compile(r"\boriginal(?:ly)? fil|\bmoney amounts?\b|\bdollar amounts?\b"
                        r"|\bare there for each purpose\b", re.I)  # fmt: skip
"""Words that those rules pass over."""


def names_values(question: str) -> bool:
    """Whether a question may ask a value of companies that it names."""
    asked = prepared(question)
    return len(asked) <= _LONG and has_shape(asked)


def operation_of_named(question: str, named: Sequence[str]) -> Operation | None:
    """The value that is asked of several companies that a question names; None for others.

    `named` are the companies' words as the question has them, in lower case.
    """
    values = values_asked(prepared(question), named) if len(named) > 1 else None
    return FieldAsked("values", *values) if values is not None else None


_LONG = 240  # characters of a question that is read so


def _of_field(asked: str) -> FieldAsked | None:
    """Values counted, or filings counted by a value."""
    once = _COUNTED_ONCE.search(asked)
    asked = asked[: once.start()] if once is not None else asked
    for said, put in _VERBAL:
        asked = said.sub(put, asked)
    for kind, shape in _PATTERNS:
        match = shape.match(asked)
        field = field_named(match["field"]) if match is not None else None
        if match is None or field is None:
            continue
        if match["field"].lower() in _BARE and not _understood(field, asked):
            continue
        rest = f"{match['set']} {match.groupdict().get('rest') or ''}"
        if (found := chosen(rest, (), OWN_WORDS.get(field, ""))) is not None:
            return FieldAsked(kind, field, found)
    return None


def _understood(field: str, asked: str) -> bool:
    """Whether a noun with several meanings is meant as this field: a year of signing."""
    if field in ("year of signing", "month of signing"):
        return re.search(r"\bsign", asked, re.I) is not None
    if field == "state":
        return re.search(r"\bsign", asked, re.I) is None
    return False


_PATTERNS = tuple((kind, re.compile(shape, re.I)) for kind, shape in _SHAPES)
