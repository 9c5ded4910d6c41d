"""The plan under which shares were registered, sold or removed, as a question over many has it.

"How many shares were removed under the 1998 plan?", "total sold under employee stock purchase
plans": what is counted is the plan's alone, so the words choose statements and not only filings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from assistant.answering.conditions import filters
from assistant.answering.conditions.typed_conditions import Condition
from assistant.answering.questions.plan import Plan

_TITLE_WORD = (
    r"(?:(?:19|20)\d\d|401\(k\)|(?:non-?)?(?:employees?|directors?|executives?|officers?|managers?)"
    r"['’]?s?['’]?|non-?(?:qualified|statutory)|key|outside|stock|share|option|options|equity"
    r"|incentive|award|awards|bonus"
    r"|purchase|savings?|thrift|retirement|profit[- ]sharing|deferred|compensation|long-?term"
    r"|omnibus|restricted|performance|inducement|pension|dividend|reinvestment|ownership|investment|&|and"
    r"|(?-i:(?!Form\b|Rule\b|Amendment\b)[A-Z][\w.'’&-]*))"
)
PLAN_ASKED = (
    rf"\b(?:under|pursuant to|for|from) (?:(?:the|an?|its|their|any|all|such|each company['’]s) )*"
    rf"(?:[\"“](?P<quoted>[^\"“”]{{3,80}})[\"”]|(?P<title>{_TITLE_WORD}(?: {_TITLE_WORD}){{0,9}}?)"
    r"(?: (?:benefit|type|style|like))? (?P<noun>plan(?:s|['’]s)?)\b(?! (?:of|that|which|was|were|"
    r"|is|had|has|end|term|exp)))"
)
"""How a question names the plan that amounts are of."""
_COUNTED = re.compile(
    r"\b(?:shares?|securities|units|stock|interests|how much|totals?|sums?|number|amounts?)\b", re.I
)
_GENERIC = frozenset({"the", "and", "of", "for", "plans", "plan", "options", "awards"})
_DATED = re.compile(r"(?:19|20)\d\d")
_USUAL = frozenset({"stock", "share", "company", "benefit"})
"""Words that by themselves name no kind of plan."""


def plan_of_amounts(question: str) -> list[str]:
    """The words that the title of the plan must have, in small letters; empty where none is asked.

    Only of amounts: "filings made for the 1998 plan" chooses filings.
    """
    match = re.search(PLAN_ASKED, question, re.I)
    if match is None or _COUNTED.search(question[: match.start()]) is None:
        return []
    said = match["quoted"] or f"{match['title']} plan"
    said = re.sub(r"['’]s?\b|['’]", "", said.lower())
    words = [w for w in re.sub(r"[^a-z0-9()]+", " ", said).split() if w not in _GENERIC]
    known = [w.rstrip("s") if w in ("employees", "directors", "officers") else w for w in words]
    return known if set(known) - _USUAL else []


def of_plan(match: re.Match[str], plan: Plan) -> Condition | None:
    """A filing with a plan of the title that amounts are asked of."""
    words = plan_of_amounts(plan.question)
    if not words or plan.kind not in ("how_many", "what", "list"):
        return None
    return Condition(f"a plan with {' '.join(words)} in its name", filters.has_plan(words))


def holds_words(title: str, words: Sequence[str]) -> bool:
    """Whether a plan's title has the words; a year as a whole one."""
    low = re.sub(r"[^a-z0-9()]+", " ", re.sub(r"['’]s?\b|['’]", "", title.lower()))
    return all(re.search(rf"\b{w}\b" if _DATED.fullmatch(w) else re.escape(w), low) for w in words)


Item = TypeVar("Item")


def of_this_plan(
    items: Sequence[Item], words: Sequence[str], plans_of: Callable[[Item], Sequence[str]]
) -> tuple[list[Item], bool]:
    """The amounts of statements that cover the plan alone, and whether others may be of it too.

    `plans_of` gives the titles of the plans of an amount's statement. Where a statement covers
    further plans, or is not said to cover any, its amount is not known to be the plan's own.
    """
    kept: list[Item] = []
    mixed = False
    for item in items:
        held = [holds_words(title, words) for title in plans_of(item)]
        if held and all(held):
            kept.append(item)
        else:
            mixed = mixed or any(held) or not held
    return kept, mixed
