"""Questions over many filings that ask a second thing: ", and why", ", and by whom", "of each".

The first part finds filings; the second is put to each of them, to those that were found, or to
all, or asks for what the first answer tells anyway.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from assistant.answering.collections.matched_words import Matched, asked_of_match
from assistant.answering.comparisons.clauses import asks, clauses_of
from assistant.answering.comparisons.named_apart import asked_of_each
from assistant.answering.conditions.asked import read_conditions
from assistant.answering.conditions.filings_asked import asks_for_filings
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.results.actions import action_of
from assistant.answering.results.columns import QUESTION, columns_asked, columns_of
from assistant.answering.results.ends_asked import value_at_end
from assistant.answering.results.groups import grouping
from assistant.answering.results.listed_values import values_listed
from assistant.answering.results.rankings import ENDS, ranking
from assistant.answering.results.values_of_chosen import values_of_chosen

Put = Literal["each", "found", "all", "columns", "matched"]
"""To whom the second part is put: each of the filings that were found, those together, or all;
or none: it names columns of the rows, or asks of the words that filings were found by."""


@dataclass(frozen=True, slots=True)
class Second:
    """The second part of a question, as it is asked by itself."""

    question: str
    put: Put
    columns: dict[str, str] = field(default_factory=dict)
    matched: Matched | None = None


_THEIRS = re.compile(
    # "list the companies and their file numbers"
    r",? (?:and|with|together with|along with|plus) (?P<theirs>their (?![^?,]* (?:in|at|near"
    r"|outside) (?:[A-Z]|the ))[^?,]{3,60})\??$",
    re.I,
)
_TOLD = re.compile(
    # what the first answer tells by itself: "and how many?", "and which ones?", "list them"
    r"(?:please )?(?:list|name|identify|give|show|tell me)(?: me)? (?:them|these|those|the two"
    r"|each|all|each one|(?:them|both|all) both|the (?:compan\w+|registrants?|filings?))"
    r"|(?:(?:by|of|on|in|for) )?(?:how (?:many|much|often)|whose(?: \w+)?|who|what"
    r"|which(?: ones?| compan\w+| filings?| it is)?)"
    r"(?: (?:shares|of them|are they|are there|is it|was it|is that|was that|were they|were there"
    r"|compan\w+ (?:is|was|are|were) (?:it|that|they|those)"
    r"|(?:is|was|are|were) (?:the|these|those|its|their) (?:numbers?|amounts?|totals?|prices?"
    r"|figures?|dates?|compan\w+|names?)))?"
    r"(?: (?:(?:in|of) )?(?:each|all|total|altogether|it|they|them))*",
    re.I,
)
_NOT_SO = re.compile(
    r"(?:which|how many)(?: ones?| filings)? (?:are|were|do|did|have|is)(?: not|n['’]t)", re.I
)
_DENY = re.compile(r"^(?:how many|which|what)\b(.*?)\b(are|were|do|did|have|is)\b", re.I)
_OF_THEM = re.compile(r"\b(?:of (?:them|these|those)|among (?:them|these|those))\b", re.I)
_WHEN = re.compile(
    r"(?:when|(?:(?:on|in) )?(?:what|which) (?:dates?|days?|years?))(?: (?:was|were|did|is|are)"
    r" (?:it|that|they|each|those))?",
    re.I,
)
_BOUGHT = re.compile(r"\b(?:acqui|bought|buy|merge|take|took|swallow|purchas)", re.I)


def parts_over_many(question: str, named: list[str]) -> tuple[Plan, list[Second]]:
    """The plan of a question over many filings, and what it asks beside, part by part.

    `named` are the companies that the question names.
    """
    question = _EVERY_BUYER.sub(
        r"List the companies that were acquired, with the \1 and the ", question
    )
    if (ends := value_at_end(question)) is not None:
        return make_plan(ends[0], named), [Second(ends[1], "each")]
    if (listed := values_listed(question) or values_of_chosen(question)) is not None:
        plan = make_plan(listed[0], named)
        if action_of(plan, read_conditions(plan)) == "list":
            return plan, _columned(listed[1])
    whole = make_plan(question, named)
    bare, columns = columns_asked(question)
    parts = _parts(bare if columns else question)
    if columns and len(parts) == 1:
        plan = make_plan(bare, named)
        if action_of(plan, read_conditions(plan)) in ("list", "rank", "amounts"):
            return plan, _columned(columns)
        columns, parts = {}, _parts(question)
    if len(parts) == 1 or _groups(whole, parts) or asked_of_each(whole):
        return whole, []
    plan = make_plan(f"{parts[0]}?", named)
    if action_of(plan, read_conditions(plan)) in ("facts", "grounds", "each", "entries"):
        return whole, []
    found = [
        s
        for before, part in pairwise(parts)
        if (s := _second(part, parts[0], plan, before)) is not None
    ]
    seconds = [s for one in found for s in (_columned(one.columns) if one.columns else [one])]
    return plan, [*seconds, *_columned(columns)]


def _columned(columns: dict[str, str]) -> list[Second]:
    """Columns of proven values together, and a question for each that only sentences tell."""
    asked = [Second(f[1:], "each") for f in columns.values() if f.startswith(QUESTION)]
    proven = {name: f for name, f in columns.items() if not f.startswith(QUESTION)}
    return [*([Second("", "columns", proven)] if proven else []), *asked]


_EVERY_BUYER = re.compile(
    # "show me every acquirer with closing date": of each deal, not so many of each acquirer
    r"^(?:please )?(?:(?:show|list|give|name|tell)(?: me| us)?|(?:a |the )?list of)"
    r" (?:every|each|all(?: the)?) "
    r"(acquirers?|acquirors?|buyers?),? (?:with|and|plus|together with) (?:the |its |their )?",
    re.I,
)
_EACH_VALUE = re.compile(
    r"(?:when|who|where|why|what|how many (?:shares|securities|units))\b", re.I
)


def _groups(whole: Plan, parts: Sequence[str]) -> bool:
    """Whether groups are asked for; not where a later part asks a value of "each plan"."""
    if grouping(whole) is None:
        return False
    grouped = [p for p in parts if grouping(make_plan(f"{p}?", [])) is not None]
    return not grouped or any(not _EACH_VALUE.match(part) for part in grouped)


_GOES_ON = re.compile(r"(?:which|who|what|whose)(?: ones?)? (?:was |were |is )?(?:the )?\w+$", re.I)
"""The other end of the same ranking: "which closed first, and which last"."""


def _parts(question: str) -> list[str]:
    """The parts of a question; what only leads to one stays with it."""
    parts: list[str] = []
    lead = ""
    for clause in clauses_of(question):
        if not asks(clause) and not parts:
            lead = f"{lead}{clause}: "
        elif parts and len(parts) == 1 and _GOES_ON.fullmatch(clause) and _ends(clause):
            parts[0] = f"{parts[0]} and {clause}"
        else:
            parts.append(f"{lead}{clause}")
            lead = ""
    if len(parts) == 1 and (match := _THEIRS.search(parts[0])):
        parts = [parts[0][: match.start()], f"what are {match['theirs']}"]
    return parts or [question]


def _ends(clause: str) -> bool:
    return (
        re.search(rf"\b(?:{ENDS}|most|fewest|least|largest|smallest)\b", clause, re.I) is not None
    )


def _second(asked: str, first: str, plan: Plan, before: str = "") -> Second | None:
    """One further part as it is asked; None for what the first answer tells by itself."""
    asked = _LEADING.sub("", asked)
    if _ATTORNEY.search(first) and _WHO.fullmatch(asked):
        return Second("Who signed as attorney-in-fact?", "each")
    if _WHERE.fullmatch(asked):
        return Second(_where(f"{before} {first}"), "each")
    if (matched := asked_of_match(asked, plan)) is not None:
        return Second(asked, "matched", matched=matched)
    if _WHEN.fullmatch(asked):
        return None if ranking(plan) is not None else _when(first)
    if _HOW_MANY.fullmatch(asked) and (counted := _COUNTED.search(first)):
        return Second(f"How many {counted['what']} are carried over?", "each")
    if _TOLD.fullmatch(asked):
        return None
    if total := _TOTAL_OF_FOUND.fullmatch(asked):
        return Second(f"How many {total['what']} were {total['done']} in total?", "found")
    if _NOT_SO.fullmatch(asked) and (denied := _DENY.sub(r"Which\1\2 not", first)) != first:
        return Second(f"{denied}?", "all")
    if _OF_THEM.search(asked):
        return Second(f"{_OF_THEM.sub('of these filings', asked)}?", "found")
    if columns := columns_of(asked):
        return Second("", "columns", columns)
    if (
        re.match(r"(?:which|how many)\b", asked, re.I)
        and not _OF_SHARES.match(asked)
        and asks_for_filings(_full(asked))
    ):
        return Second(f"{_full(asked)}?", "all")
    if re.match(r"(?:who|whose|which|in which)\b", asked, re.I) and not _REFERS.search(asked):
        own = make_plan(f"{asked}?", [])
        query = read_conditions(own)
        if query.conditions and action_of(own, query) in ("list", "rank", "amounts"):
            return Second(f"{asked}?", "all")
    return Second(_of_one(asked, first), "each")


_HOW_MANY = re.compile(
    r"how (?:many|much)(?: shares| securities| units)?(?: (?:is|was|are|were) it)?"
)
_COUNTED = re.compile(
    # "which filing carries shares over to another plan, and how many?"
    r"^(?:which|what|who|whose)\b(?! (?:\w+ ){0,2}most)(?: (?:of (?:them|these)|filings?"
    r"|amendments?|compan(?:y|ies)|registrants?|ones?|issuers?))*"
    r" (?:carr\w+|transfer\w*|mov\w+|roll\w*) (?:\w+ )?"
    r"(?P<what>shares|securities|units|stock)\b",
    re.I,
)
_TOTAL_OF_FOUND = re.compile(
    # "total of shares removed by the two", "the sum of the shares they removed"
    r"(?:(?:give|state|what (?:is|was)|tell me) )?(?:the |their |its )?(?:combined |joint )?"
    r"(?:totals?|sums?|aggregates?)(?: numbers?| amounts?)?(?: of)?(?: the)? (?P<what>shares"
    r"|securities"
    r"|units|notes) (?P<done>removed|de-?registered|sold|registered|issued)"
    r"(?: (?:by|of|for|in|from) (?:the (?:two|three|four)|both|them|these|those|all)"
    r"(?: (?:of them|together|filings|companies|registrants))?)?",
    re.I,
)
_OF_SHARES = re.compile(
    r"how many (?:of (?:the|its|their|these|those) )?(?:\w+ )?"
    r"(?:shares|securities|units|notes|stock)\b",
    re.I,
)
_LEADING = re.compile(
    r"^(?:(?:and|also|then|for (?:each|all|both)(?: of (?:them|these))?),? )+", re.I
)
_ATTORNEY = re.compile(r"\battorneys?[- ]in[- ]fact\b|\bpowers? of attorney\b", re.I)
_WHO = re.compile(
    r"(?:by )?whom?(?: (?:was|is|were|are|did) (?:it|that|he|they|the (?:attorney|person|signer)\w*"
    r"(?:[- ]in[- ]fact)?)(?: sign\w*)?| (?:signed|did so)(?: (?:for them|so|that way))?)?",
    re.I,
)
_WHERE = re.compile(
    r"where|(?:in|from|at) (?:what|which) (?:cit(?:y|ies)|places?|towns?|countr(?:y|ies)|states?"
    r"|jurisdictions?)|which (?:countr(?:y|ies)|states?|cit(?:y|ies)|places?)"
    r"(?: (?:is|are) (?:it|they|that))?",
    re.I,
)
_REFERS = re.compile(
    r"\b(?:it|its|they|their|them|these|those|that|each|both|he|she|his|her|such|this)\b"
    r"|\b(?:the|an?) (?:acquir\w+|buyers?|purchasers?|agents?|counsel|law firms?|signator\w+"
    r"|attorneys?\b|parents?|lawyers?)",
    re.I,
)
"""Words that put a part to the filings found before: it is no query of its own."""


def _where(first: str) -> str:
    if re.search(r"\bsign|\bexecut", first, re.I):
        return "Where was the amendment signed?"
    if re.search(r"\b(?:offices?|headquart\w*|based|located|address\w*|sited?)\b", first, re.I):
        return "What is the address of the principal executive offices?"
    return "In which state is it incorporated?"


def _when(first: str) -> Second:
    asked = "When was the amendment filed?"
    if plan := _PLAN_ENDED.search(first):
        return Second(f"When did the plan {plan['verb']}?", "each")
    if _BOUGHT.search(first):
        asked = "When did the merger close?"
    elif re.search(r"\bsign", first, re.I):
        asked = "When was the amendment signed?"
    return Second(asked, "each")


_PLAN_ENDED = re.compile(
    r"\bplans? (?:\w+ ){0,2}?(?P<verb>expir|terminat|end|laps|clos|discontinu)\w*", re.I
)


def _full(asked: str) -> str:
    """ "which are not", "which were mergers", "which dissolved": of the filings."""
    asked = re.sub(
        r"^which (?=\w{3,}ed\b|went\b|got\b|filed\b)", "which companies ", asked, flags=re.I
    )
    return re.sub(r"^(which|how many) (are|were|have|rely|do|did)\b", r"\1 filings \2", asked)


_IMPERATIVE = re.compile(r"^(?:state|give|tell me|say|name|specify|include) ", re.I)
_PRONOUNS: tuple[tuple[str, str], ...] = (
    (r"\b(?:they|them|each of (?:them|these|those)|these companies|those companies)\b", "it"),
    (r"\btheir\b", "its"), (r"\b(?:for|in|of|by) each\b(?: one| case)?", ""),
    (r"\bwere\b", "was"), (r"\bare\b", "is"), (r"\bhave\b", "has"), (r"\bdo\b", "does"),
)  # fmt: skip


_CALLED = re.compile(
    # "bought by a German company, and what is that company called?", "a former name, what was it?"
    r"what (?:is|was|are|were) (?:that|the|this|it|they|those|these)(?: (?:company|buyer|acquirer"
    r"|companies|name|names))?(?: (?:called|named))?"
    r"|which (?:ones?|company|buyer)(?: (?:is|was) it)?",
    re.I,
)


_FORMER_NAME = re.compile(r"\b(?:former|previous|old|prior|earlier) (?:\w+ )?names?\b", re.I)


def _of_one(asked: str, first: str) -> str:
    """The second part as a question to one filing."""
    if re.fullmatch(r"(?:why|for what reason|on what grounds?|because of what)", asked, re.I):
        return "Why was the amendment filed?"
    if _CALLED.fullmatch(asked):
        former = _FORMER_NAME.search(first)
        if former or _BOUGHT.search(first):
            return "What was the company called before?" if former else "Who acquired the company?"
    if re.fullmatch(r"(?:by )?whom?", asked, re.I):
        signed = re.search(r"\bsign", first, re.I) and not _BOUGHT.search(first)
        return "Who signed the amendment?" if signed else "Who acquired the company?"
    asked = _IMPERATIVE.sub("", asked)
    if re.match(r"(?:the|its|their) ", asked):
        asked = f"What is {asked}"
    for said, one in _PRONOUNS:
        asked = re.sub(said, one, asked, flags=re.I)
    return f"{' '.join(asked.split())}?"
