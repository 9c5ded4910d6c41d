"""Two events in one calendar year or month: "struck and closed within the same year", "signed in
the same month as the closing, on a later day"."""

from __future__ import annotations

import re

from assistant.answering.conditions.events_asked import events_in
from assistant.answering.conditions.figures import EVENT_NAMES, Figure
from assistant.answering.conditions.filters_of_figures import has_figure
from assistant.answering.conditions.typed_conditions import Condition
from assistant.answering.questions.plan import Plan

_EVENT = (
    r"(?:sign\w*|clos\w+|complet\w+|struck|agreed|agreements?|agreement dates?|closings?|deals?"
    r"|mergers?|acquisitions?|filed|filing|amendments?|entered into|consummat\w+|effective)"
)
SAME_PERIOD = (
    rf"(?:\b{_EVENT}(?: and |, then | & )(?:also |then )?{_EVENT} )?(?:\b(?:yet|but|and|though"
    rf"|both)"
    r" )*\b(?:with)?in (?:(?:one and )?the same|one(?: single)?) (?:calendar )?(?P<unit>year"
    r"|month)\b"
    rf"(?: (?:as|in which|when|that) (?P<ref>[^,;:?.]{{3,60}}))?(?:,? ?\(?i\.e\.,? [^?:;)]*\)?)?"
)
OTHER_DAY = (
    rf"\b(?P<what>{_EVENT})\b(?: (?:it|them|the amendments?))? (?:only )?(?:on )?(?:a |some )?"
    r"(?P<way>later|earlier) (?:day|date|time) than (?P<ref>[^,;:?.]{3,60})"
)
_ORDER = ("agreement_date", "statement_filed_on", "effective_on", "closed_on", "own", "own_filed")


_SET_NOUN = re.compile(
    r"^(?:which|what|how many|the|all) [\w ]{3,30}? (?=(?:were|was|are|is)\b)", re.I
)


def _named(asked: str) -> list[str]:
    said = re.sub(r"\bstruck\b", "agreement signed", asked, flags=re.I)
    found = [name for _, _, name in events_in(said)]
    return list(dict.fromkeys(found))


def same_period(match: re.Match[str], plan: Plan) -> tuple[Condition, int] | None:
    """Both events that the question names fall into one calendar year or month."""
    named = _named(match[0])
    if len(named) != 2:
        named = _named(_SET_NOUN.sub("", plan.question))
    if len(named) != 2:
        return None
    first, second = sorted(named, key=_ORDER.index)
    figure = Figure(f"{match['unit']}s", first, second)
    said = f"{EVENT_NAMES[first]} and {EVENT_NAMES[second]} in the same {match['unit']}"
    return Condition(said, has_figure(figure, "=0")), match.end()


def other_day(match: re.Match[str], plan: Plan) -> tuple[Condition, int] | None:
    """One event on a later, or an earlier, day than another."""
    what, ref = _named(match["what"]), _named(match["ref"])
    if len(what) != 1 or len(ref) != 1 or what == ref:
        return None
    figure = Figure("days", ref[0], what[0])
    bound = ">0" if match["way"].lower() == "later" else "<0"
    said = f"{EVENT_NAMES[what[0]]} {match['way'].lower()} than {EVENT_NAMES[ref[0]]}"
    return Condition(said, has_figure(figure, bound)), match.end()
