"""What is in view after an answer: the filings it told of, the set it found, its names."""

from __future__ import annotations

import re

from assistant.answering.conditions.filings_asked import asks_for_filings
from assistant.answering.conversations.named import Names
from assistant.answering.conversations.state import Understood, View
from assistant.answering.questions.plan import make_plan
from assistant.answering.questions.scope import FILE_NUMBER
from assistant.language.dates import find_dates
from assistant.record import Answer

_END = re.compile(
    r"\b(?:first|last|latest|earliest|oldest|newest|most|least|fewest|\w+est)\b(?! \w+ed\b)", re.I
)
_MOST_CHOICES = 8
_KEEPS = ("again", "unclear")
"""Turns after which the same is in view as before."""


def view_after(names: Names, before: View, meant: Understood, answer: Answer) -> View:
    """What a follow-up may refer to after an answer; what is not answered moves no view."""
    if meant.kind in _KEEPS:
        offered = {"choices": meant.choices, "ambiguous": meant.ambiguous,
                   "pending": meant.question if meant.choices else ""}  # fmt: skip
        return before.model_copy(update=offered)
    scope = names.scope(meant.question, meant.filings)
    plan = make_plan(meant.question, scope.named)
    view = View(
        question=meant.question, asked_of=meant.filings, kind=plan.kind, fields=plan.fields,
        answered=answer.answered,
        listed=before.listed, wider=before.wider, whole=before.whole,
    )  # fmt: skip
    if scope.ambiguous:
        view.choices, view.ambiguous = scope.companies[:_MOST_CHOICES], scope.named[0]
        view.pending, view.filings = meant.question, before.filings
        return view
    told = _told(answer) if answer.answered else []
    if not told:  # nothing was found: in view is what was asked, or what was before
        named = names.named(meant.question)
        own = names.ids(named.numbers) if named is not None else meant.filings
        view.filings = list(own or before.filings)
        view.over_set = meant.as_set or (
            before.over_set and (not own or set(own) == set(before.listed))
        )
        view.companies = names.companies(view.filings)
        if view.filings == before.filings:
            _remember(view, before)
        return view
    _take_set(view, names, meant, answer, told)
    text = answer.answer
    view.companies = names.companies(view.filings)
    view.people = names.told(view.filings, text)
    view.plans = names.told(view.filings, text, ("plan",))
    view.days = list(dict.fromkeys(text[d.start : d.end] for d in find_dates(text)))
    view.file_numbers = list(dict.fromkeys(FILE_NUMBER.findall(text)))
    if view.filings == before.filings:
        _remember(view, before)
    return view


def _remember(view: View, before: View) -> None:
    """What earlier answers about the same filings named, where this one names no others."""
    for now, then in (
        (view.people, before.people),
        (view.plans, before.plans),
        (view.file_numbers, before.file_numbers),
    ):
        if not now or any(thing in view.question for thing in then):
            now[:] = then


def _take_set(view: View, names: Names, meant: Understood, answer: Answer, told: list[str]) -> None:
    """The filings told of, and the set where the answer was over one."""
    asked_all = not meant.filings and len(answer.rows) == names.count() > 1
    rows = [] if asked_all else list(dict.fromkeys(row.filing for row in answer.rows))
    one_company = len(names.companies(rows)) == 1 and not asks_for_filings(meant.question)
    view.over_set = meant.as_set or asked_all or (len(rows) > 1 and not one_company)
    view.over_set = view.over_set or (bool(rows) and asks_for_filings(meant.question))
    view.over_set = view.over_set or (len(told) > 1 and not one_company and not rows)
    view.filings = told if not rows or len(told) == 1 else rows
    asked = set(meant.filings)
    if before_set(view, meant) and set(told) < asked and not asks_for_filings(meant.question):
        view.over_set, view.filings = True, meant.filings  # some of the set state it
        return
    if not view.over_set:
        return
    if asked_all:
        view.whole, view.listed, view.wider = True, [], []
        view.filings = told if len(told) == 1 else []
        return
    found = rows or told
    if meant.filings and set(found) <= set(view.listed) and len(found) < len(view.listed):
        view.wider = view.listed
    elif not (meant.filings and set(found) == set(view.listed)):
        view.wider = []
    view.listed, view.whole = found, False


def before_set(view: View, meant: Understood) -> bool:
    """Whether a question was asked of the set in view before it, and finds no end of it."""
    return (
        len(meant.filings) > 1
        and set(meant.filings) == set(view.listed)
        and not _END.search(meant.question)
    )


def _told(answer: Answer) -> list[str]:
    """The filings that the sentences of an answer cite."""
    cited = [c.filing for sentence in answer.sentences for c in sentence.citations]
    return list(dict.fromkeys(cited))
