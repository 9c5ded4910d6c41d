"""The filings of many whose own words say what a question asks, each with its passage quoted.

This is the way for what no typed field holds. It is a look for words and says so; a filing is
taken only where one passage has the rare words of the question, and nothing is taken where
nearly all filings have them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, unique
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.unanswerable import asks_average, asks_end, other_sum
from assistant.answering.results.held_words import holds_asked
from assistant.answering.results.members import (
    CITED,
    Member,
    cite_company,
    company,
    group_sentence,
    row,
)
from assistant.answering.textual.coverage import Found, find
from assistant.answering.textual.needs import Need, needs_of
from assistant.answering.textual.passage_index import PassageIndex
from assistant.record import Sentence

_LONGEST = 70  # words that are quoted of one filing
_DENIED = re.compile(r"\b(?:not|no|never|none|nothing|nobody|without|neither)\b|n['’]t\b", re.I)
_ANY_OF_SET = re.compile(r"^(?:is|are|was|were) there\b|^(?:do|does|did|has|have|had) any\b", re.I)
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|several|companies|registrants|filings|filers|issuers|deals|mergers"
    r"|amendments)\b",
    re.I,
)
_ALL = re.compile(r"\b(?:all|every|each|both)\b", re.I)


def answer_by_words(
    index: PassageIndex, reading_of: Callable[[int], Reading | None], plan: Plan
) -> Reply | None:
    """The filings that say what is asked in so many words; None where none does.

    `reading_of` gives the reading of a filing by its key in the index.
    """
    told = [
        (reading, one)
        for one in said_in(index, plan)
        if (reading := reading_of(one.filing)) is not None
        and cite_company(reading)
        and holds_asked([_quoted(reading, one)], plan)
    ]
    return _reply(told, needs_of(plan), index.size, plan) if told else None


def _quoted(reading: Reading, one: Found) -> Sentence:
    return Sentence(text="", citations=[reading.cite(start, end) for start, end in one.spans])


def said_in(index: PassageIndex, plan: Plan) -> list[Found]:
    """The filings that say what is asked, best first, by their keys."""
    if index.size < 2 or not _may_be_told(plan):
        return []
    query = read_conditions(plan)
    typed = [c for c in query.conditions if not c.words.startswith("mention of ")]
    denied = _DENIED.search(plan.question) is not None
    return find(
        index,
        needs_of(plan),
        denied=denied,
        anywhere=not (typed or plan.fields),
        several=_SEVERAL.search(plan.question) is not None,
    )


def _may_be_told(plan: Plan) -> bool:
    """Whether words alone may answer: not what is looked up, added up, ranked or a cause."""
    asked = plan.question
    looked_up = plan.names or plan.file_numbers or plan.forms or plan.amendment_number
    added_up = plan.total or asks_average(asked) or asks_end(asked) or other_sum(asked)
    if plan.kind == "yes_no" and (_ALL.search(asked) or not _ANY_OF_SET.match(asked)):
        return False
    return not (looked_up or added_up or plan.kind == "why")


def _reply(
    told: Sequence[tuple[Reading, Found]], needs: Sequence[Need], total: int, plan: Plan
) -> Reply:
    members: list[Member] = []
    sentences: list[Sentence] = []
    for reading, one in told:
        passages = [reading.cite(start, end) for start, end in sorted(one.spans)]
        room = _LONGEST // len(passages)
        text = " ".join(shorten(one_line(p.quote), [], room) for p in passages)
        members.append(Member(reading, {"said": text}, passages))
        if len(sentences) < CITED:
            cited = unique([*passages, *cite_company(reading)])
            sentences.append(Sentence(text=f"{company(reading)}: {text}", citations=cited))
    return Reply([_lead(members, needs, total, plan), *sentences], rows=[row(m) for m in members])


def _lead(members: Sequence[Member], needs: Sequence[Need], total: int, plan: Plan) -> Sentence:
    """Which filings were found, and that it was by words alone."""
    words = ", ".join(need.surface for need in needs)
    sentence = group_sentence(f"by their words, not by records: {words}", members, total)
    if plan.kind == "yes_no":
        sentence.text = f"Yes. {sentence.text}"
    return sentence
