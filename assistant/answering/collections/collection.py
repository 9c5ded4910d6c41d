"""Answers over several filings: typed queries over records, never a guess from a text alone.

A filing counts when the values that a query uses are proven; those that are left out for
want of proof are named. Filings stand in `rows`, the first ones in the sentences too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.answering.comparisons.compared_days import answer_compared_days
from assistant.answering.comparisons.comparing import answer_compared_sides, asks_more
from assistant.answering.comparisons.named_apart import answer_apart
from assistant.answering.conditions.asked import Query, read_conditions
from assistant.answering.conditions.figures_asked import figure_asked
from assistant.answering.conditions.typed_conditions import decides
from assistant.answering.evidence.reading import Reading, read
from assistant.answering.evidence.reply import Reply, lacks, says, unique
from assistant.answering.one_filing.single import answer_one
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import Pair
from assistant.answering.questions.unanswerable import (
    NO_AVERAGE,
    NO_END,
    NO_KINSHIP,
    NO_TOTAL,
    asks_average,
    asks_end,
    asks_kinship,
)
from assistant.answering.questions.vocabulary import CATEGORY_NAMES
from assistant.answering.results.actions import (
    COUNTED,
    Action,
    action_of,
    asks_figures,
    each_asked,
    entry_asked,
    forms_counted,
    sums_by_group,
    why_of_else,
)
from assistant.answering.results.deferred import one_after_the_other
from assistant.answering.results.figure_answers import answer_figures, figured
from assistant.answering.results.groups import answer_groups, grouping
from assistant.answering.results.held_words import holds_asked
from assistant.answering.results.holders import answer_holders, asks_holders
from assistant.answering.results.members import (
    CITED,
    Member,
    cite_company,
    company,
    group_sentence,
    name_left_out,
    name_uncounted,
    one_each,
    row,
    rows_of,
)
from assistant.answering.results.own_words import narrower_words, speaks_of
from assistant.answering.results.price_ranking import answer_price_end, asks_price_end
from assistant.answering.results.rankings import answer_entries, answer_ranking, ranking
from assistant.answering.results.record_query import of_removals, uncounted, with_remaining_words
from assistant.answering.results.sums import answer_amounts
from assistant.answering.results.totals import amount_field
from assistant.record import Sentence

NOT_TIED = "What is asked could not be tied to values that the filings prove."
MOST_ASKED = 60
"""Filings that are asked one by one."""


def answer_named(pairs: list[Pair], plan: Plan) -> Reply | None:
    """The companies that a question names, side by side; None where it names fewer than two."""
    if len(plan.names) < 2 or len(pairs) > MOST_ASKED:
        return None
    readings = [read(*pair) for pair in pairs]
    return answer_apart(readings, plan) or answer_compared_sides(readings, plan)


def answer_many(pairs: list[Pair], plan: Plan) -> Reply:
    """The answer over several filings, from their records."""
    if asks_average(plan.question) and amount_field(plan) is None and not asks_figures(plan):
        return lacks(NO_AVERAGE)
    if asks_kinship(plan.question):
        return lacks(NO_KINSHIP)
    readings = [read(*pair) for pair in pairs]
    if len(readings) == 2 and (days := answer_compared_days(readings, plan)) is not None:
        return days
    if asks_price_end(plan):
        return answer_price_end(readings, plan)
    if asks_holders(plan):
        return answer_holders(readings, plan)
    query = read_conditions(plan)
    action = action_of(plan, query)
    if action == "grounds" and why_of_else(plan):
        return lacks(NOT_TIED)
    if action == "grounds":
        return _by_category(readings, of_removals(query, plan))
    if action == "each" and len(readings) <= MOST_ASKED and (each := each_asked(plan)) is not None:
        reply = _one_by_one(readings, each)
        told = {row.filing for row in reply.rows}
        # what no record holds is asked of each: where most say nothing of it, the others hardly do
        few = not each.fields and each.kind != "why" and 3 * len(told) < 2 * len(readings)
        return lacks("Most of the filings in scope do not state this.") if few else reply
    if action == "whether":
        return answer_whether(readings, query, plan)
    if action == "list":
        return list_matching(readings, with_remaining_words(query, plan))
    if action in COUNTED:
        return answer_counted(readings, query, plan, action)
    if plan.kind == "how_many" and plan.total and not (plan.fields or plan.numbers):
        return lacks(NO_TOTAL)  # each filing's own number is no sum of them
    return _one_by_one(readings, plan)


def answer_counted(readings: list[Reading], query: Query, plan: Plan, action: Action) -> Reply:
    """The filings that fulfil the conditions, in groups, ranked, or with their amounts."""
    chosen, left_out = filter_readings(readings, query, plan, action)
    if action == "group" and (key := grouping(plan)) is not None:
        return name_left_out(answer_groups(chosen, key, plan), left_out)
    if not chosen:
        return _none(len(readings))
    if action == "figures" and (figure := figure_asked(plan.question)) is not None:
        reply = answer_figures(figured(chosen, figure), figure, plan.question)
        return name_left_out(reply, left_out)
    if action == "entries" and (entry := entry_asked(plan)) is not None:
        return name_left_out(answer_entries(chosen, entry, forms_counted(plan)), left_out)
    if action == "rank" and (by_rank := ranking(plan)) is not None:
        return name_left_out(answer_ranking(chosen, by_rank), left_out)
    by = grouping(plan) if sums_by_group(plan) else None
    return name_left_out(answer_amounts(chosen, plan, str(amount_field(plan)), by), left_out)


def filter_readings(
    readings: list[Reading], query: Query, plan: Plan, action: Action
) -> tuple[list[Reading], list[Reading]]:
    """The filings that fulfil the conditions, and those where that is not proven."""
    query = with_remaining_words(Query(query.conditions, uncounted(query, action, plan)), plan)
    if not query.conditions:
        return readings, []
    chosen: list[Reading] = []
    left_out: list[Reading] = []
    for reading in readings:
        found = query.test(reading)
        if found is None:
            left_out.append(reading)
        elif found[0]:
            chosen.append(reading)
    return chosen, left_out


def none_of(total: int) -> str:
    """How many filings of none: `None of the 18 filings`, `Not the one filing`."""
    return f"None of the {total} filings" if total != 1 else "Not the one filing"


def _none(total: int) -> Reply:
    return lacks(f"{none_of(total)} in scope is proven to match.")


# --- grounds --------------------------------------------------------------------------------


def _by_category(readings: list[Reading], query: Query) -> Reply:
    """One cited sentence per reason category with its count, of those that fulfil the query."""
    groups: dict[str, list[Member]] = {}
    left_out: list[Reading] = []
    for reading in readings:
        met = query.test(reading) if query.conditions else None
        if met is not None and not met[0]:
            continue
        category = reading.record.reason.category
        cited = reading.cite_value("/reason/category")
        if category == "not_stated" and not cited:
            cited = reading.cite_value("/purpose")
        if not cited:
            left_out.append(reading)
            continue
        groups.setdefault(category, []).append(Member(reading, {"category": category}, cited))
    return name_left_out(answer_categories(groups, len(readings)), left_out)


def answer_categories(groups: Mapping[str, Sequence[Member]], total: int) -> Reply:
    """One sentence per reason category that filings were found to have, the largest first."""
    if not groups:
        return lacks("No reason could be proven in these filings.")
    ordered = sorted(groups.items(), key=lambda item: -len(item[1]))
    said = [group_sentence(CATEGORY_NAMES[name], members, total) for name, members in ordered]
    return Reply(said, rows=one_after_the_other([rows_of(members) for _, members in ordered]))


# --- which filings, how many, whether any ---------------------------------------------------


def list_matching(readings: list[Reading], query: Query) -> Reply:
    """The filings that fulfil the conditions, with their count."""
    if query.denied:
        return lacks(NOT_TIED)
    if not query.conditions:
        members = [Member(r, {"form": r.record.form}, cite_company(r)) for r in readings]
        sentence = group_sentence("filings in scope", members, len(readings))
        return Reply([sentence], rows=[row(m) for m in members])
    members, left_out = _members(readings, query)
    return name_left_out(answer_members(members, query, len(readings)), left_out)


def answer_members(members: Sequence[Member], query: Query, total: int) -> Reply:
    """The filings that were found to fulfil the conditions, of so many in scope."""
    if not members and query.conditions:
        return lacks(f"{none_of(total)} in scope is proven to match: {query.words}.")
    if not members:
        return _none(total)
    words = query.words if query.conditions else "filings in scope"
    return Reply([group_sentence(words, members, total)], rows=rows_of(members))


def _members(readings: list[Reading], query: Query) -> tuple[list[Member], list[Reading]]:
    members, left_out, _ = _tested(readings, query)
    return members, left_out


def _tested(
    readings: list[Reading], query: Query
) -> tuple[list[Member], list[Reading], list[Member]]:
    """The filings that match, those of which it is not proven, and those that do not."""
    members: list[Member] = []
    left_out: list[Reading] = []
    others: list[Member] = []
    for reading in readings:
        result = query.test(reading)
        if result is None:
            left_out.append(reading)
        elif result[0]:
            values = {"matches": query.words, "form": reading.record.form}
            members.append(Member(reading, values, result[1]))
        else:
            others.append(Member(reading, {}, result[1] or cite_company(reading)))
    return members, left_out, others


def answer_whether(readings: list[Reading], query: Query, plan: Plan) -> Reply:
    """Do any of them, do all of them?"""
    query = with_remaining_words(query, plan)
    if query.denied:  # "that no shares were sold"
        return lacks(NOT_TIED)
    if not query.conditions:
        return _one_by_one(readings, plan)
    members, left_out, others = _tested(readings, query)
    named = [Member(r, {}, cited) for r in left_out if (cited := cite_company(r))]
    whether = Whether(members, others, len(left_out), named)
    return answer_whether_members(whether, query, plan)


@dataclass(frozen=True, slots=True)
class Whether:
    """Filings that fulfil the conditions, those that do not, and those where it is not proven.

    `unproven` counts the last; `named` are those of them whose company is proven.
    """

    members: Sequence[Member]
    others: Sequence[Member]
    unproven: int
    named: Sequence[Member]


def answer_whether_members(found: Whether, query: Query, plan: Plan) -> Reply:
    """Yes or no, from the filings that fulfil the conditions, those unproven, and the others.

    "No" is said where the values of more than half of the filings decide it; what a text does
    not say is no proof.
    """
    members, others = found.members, found.others
    total = len(members) + found.unproven + len(others)
    asks_all = re.search(r"\b(?:all|every|each|both)\b", plan.question, re.I) is not None
    if asks_all and members and others:
        return _verdict("No", group_sentence(f"not {query.words}", others, total), others)
    if members and not (asks_all and found.unproven):
        return _verdict("Yes", group_sentence(query.words, members, total), members)
    if members or found.unproven >= len(others) or not decides(query.test.typed):
        return _none(total)
    reply = says(
        f"No. {none_of(len(others))} where it is proven either way: {query.words}.",
        one_each(others),
        f"asked: {query.words}; 0 of {len(others)}",
    )
    reply.rows = rows_of(others)
    return name_uncounted(reply, found.named)


def _verdict(word: str, sentence: Sentence, members: Sequence[Member]) -> Reply:
    said = sentence.model_copy(update={"text": f"{word}. {sentence.text}"})
    return Reply([said], rows=rows_of(members))


# --- one by one -----------------------------------------------------------------------------


_OF_DEAL = ("acquirer", "merger_sub", "surviving_entity", "closed_on", "agreement_date")


def _concerned(readings: list[Reading], plan: Plan) -> list[Reading]:
    """The filings that a question for an acquisition's parties or days can be about."""
    if not plan.fields or plan.fields[0] not in _OF_DEAL:
        return readings
    return [r for r in readings if r.record.reason.transaction is not None] or readings


def _one_by_one(readings: list[Reading], plan: Plan) -> Reply:
    """Every filing's own answer, where only some have one; all of them stand in the rows."""
    whole = len(readings) > 2 and not plan.names
    if whole and plan.kind != "yes_no" and asks_end(plan.question):
        return lacks(NO_END)  # each filing's own answer says nothing of who has the most
    if len(plan.names) > 1 and plan.kind != "yes_no" and asks_more(plan.bare):
        return lacks(NO_END)
    narrower = narrower_words(plan) if whole else []
    found: list[tuple[Reading, Reply]] = []
    for reading in _concerned(readings, plan)[:MOST_ASKED]:
        reply = answer_one(reading, plan)
        held = reply.answered and speaks_of(reply.sentences[0], narrower)
        if held and (not whole or holds_asked(reply.sentences, plan)):
            found.append((reading, reply))
    if not found:
        return lacks("None of the filings in scope states this.")
    result = Reply()
    for reading, reply in found[:CITED]:
        for sentence in reply.sentences[:1]:
            lead = f"{company(reading)}: " if cite_company(reading) else ""
            cited = unique(sentence.citations + cite_company(reading))
            result.sentences.append(sentence.model_copy(
                update={"text": lead + sentence.text, "citations": cited}
            ))  # fmt: skip
    if len(found) > CITED:
        rest = [Member(r, {}, cite_company(r)) for r, _ in found[CITED:]]
        result.sentences += says(
            f"{len(rest)} more filings answer this; see the rows.", one_each(rest),
            f"{len(found)} filings - {CITED} = {len(rest)}",
        ).sentences  # fmt: skip
    result.rows = [
        row(Member(r, {"answer": " ".join(s.text for s in reply.sentences)},
                   [c for s in reply.sentences for c in s.citations]))
        for r, reply in found
    ]  # fmt: skip
    return result
