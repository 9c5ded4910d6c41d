"""Amounts over several filings: totals by unit and class, the largest, the smallest, written out.

What counts different things is never added up: each unit, and each currency, has a sum of its own.
"""

from __future__ import annotations

from decimal import Decimal

from assistant.answering.conditions.plans_asked import plan_of_amounts
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, unique
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.unanswerable import other_sum
from assistant.answering.records.amounts import Item, added, items
from assistant.answering.results.deferred import one_after_the_other
from assistant.answering.results.group_sums import totals_by_class, totals_by_group
from assistant.answering.results.groups import Key
from assistant.answering.results.members import (
    NAMED,
    Member,
    cite_company,
    listed,
    name_left_out,
    name_of_several_plans,
    name_silent,
    rows_of,
)
from assistant.answering.results.owned_amounts import (
    DONE,
    WRITTEN_OUT,
    Owned,
    currencies,
    fits,
    kind_of,
    sum_of,
    with_noun,
    worded,
    written_out,
)
from assistant.answering.results.plan_sums import held_of_plan
from assistant.answering.results.portions import asks_shares
from assistant.answering.results.ranked_amounts import (
    MORE,
    amounts_behind,
    answer_compared,
    answer_each,
    answer_ranked_amounts,
)
from assistant.answering.results.totals import (
    AVERAGED,
    COMPARED,
    EACH,
    LEAST,
    MOST,
    asks_classes,
    counts_as,
    how_many,
    of_every_unit,
    place_asked,
    units_of,
)
from assistant.record import Sentence


def answer_amounts(readings: list[Reading], plan: Plan, name: str, key: Key | None = None) -> Reply:
    """Each filing's amount; their sum by unit, the largest or the smallest as asked.

    `key` gives what a filing is counted under where a sum for each group is asked.
    """
    held = [(r, items(r, of_every_unit(plan), name, whole=True)) for r in readings]
    shared: list[Reading] = []
    if words := plan_of_amounts(plan.question):
        held, shared = held_of_plan(held, words)
    stated = list(dict.fromkeys(kind_of(i.security) for _, every in held for i in every))
    replies: list[Reply] = []
    unproven: list[Reading] = []
    for unit in units_of(plan, [kind[0] for kind in stated]):
        for currency in currencies(unit, stated):
            members: list[Member] = []
            found: list[list[Item]] = []
            names: list[list[str]] = []
            left_out: list[Reading] = []
            for reading, every in held:
                fitting = [i for i in every if fits(unit, currency, i)]
                if not fitting:
                    left_out.append(reading)
                    continue
                cited = [c for i in fitting for c in reading.cite_value(i.pointer)]
                members.append(Member(reading, {name: sum_of(fitting)}, cited))
                found.append(fitting)
                names.append([n for n, c in key(reading) if c] if key is not None else [])
            unproven += [r for r in left_out if _states(r, name, unit)]
            sole = any(_states(r, name, unit) for r in left_out)
            owned = Owned(members, found, names if key is not None else None)
            replies.append(answer_owned(owned, plan, name, sole=sole))
    if _ranks(plan):
        return name_left_out(together(replies), unproven)
    if shared:
        apart = [Member(r, {}, cited) for r in shared if (cited := cite_company(r))]
        return name_of_several_plans(together(replies), apart)
    silent = [r for r, every in held if not every]
    named = [Member(r, {}, cited) for r in silent if (cited := cite_company(r))]
    return name_silent(together(replies), len(silent), named)


def _states(reading: Reading, name: str, unit: str) -> bool:
    """Whether the record has such an amount, proven or not."""
    return any(
        getattr(security, name) is not None and counts_as(unit, security)
        for statement in reading.record.registration_statements
        for security in statement.securities
    )


def together(replies: list[Reply]) -> Reply:
    """The answers for several units as one; those that found nothing say nothing."""
    found = [r for r in replies if r.answered]
    if len(found) < 2:
        return found[0] if found else replies[0]
    rows = one_after_the_other([r.rows for r in found])
    return Reply([s for r in found for s in r.sentences], rows=rows)


def _ranks(plan: Plan) -> bool:
    return bool(MOST.search(plan.question) or LEAST.search(plan.question))


def answer_owned(owned: Owned, plan: Plan, name: str, *, sole: bool = False) -> Reply:
    """The sum, the largest or the smallest of amounts that filings were found to state.

    `sole`: others state such an amount, and theirs is not proven.
    """
    if not owned:
        return lacks("None of the filings in scope states such an amount.")
    if (other := other_sum(plan.question)) is not None:
        return lacks(f"Records hold no {other}; they are not added up.")
    if owned.groups is not None:
        return totals_by_group(owned, name, shares=asks_shares(plan.question))
    if sign := COMPARED.search(plan.question):
        return answer_compared(owned, plan, name, more=sign["sign"] in MORE)
    if not _ranks(plan):
        if AVERAGED.search(plan.question):
            return _average(owned, name)
        if EACH.search(plan.question) and not asks_classes(plan):
            return answer_each(owned, len(owned), name)
        reply = _total(owned, name)
        if asks_classes(plan):
            reply.sentences += totals_by_class(owned)
        return reply
    if sole and len(owned) == 1:  # nothing to compare it with
        return answer_each(owned, 1, name)
    most = MOST.search(plan.question) is not None
    reply = answer_ranked_amounts(
        owned, name, how_many(plan.question), most=most, place=place_asked(plan.question)
    )
    if len(plan.names) > 1 and how_many(plan.question) == 1 and len(owned) <= NAMED:
        reply.sentences += amounts_behind(owned.best(most=most), name)
    return reply


def _total(owned: Owned, name: str) -> Reply:
    every = [i for found in owned.found for i in found]
    total = added([i.value for i in every])
    lead = f"In total {with_noun(total, every)} were {DONE[name]}:"
    shown = owned.members[:NAMED]
    first = [
        f"{worded(sum_of(found), found)} ({m.company})"
        for m, found in zip(shown, owned.found, strict=False)
    ]
    text, more = listed([*first, *[""] * (len(owned) - len(first))], lead)
    few = owned.found if len(owned) <= WRITTEN_OUT else []
    sums = [s for found in few if (s := written_out([i.value for i in found]))]
    if len(owned) > 1:
        sums.append(str(written_out([sum_of(found) for found in owned.found])))
    if more > 0:
        sums.append(f"{len(owned)} filings - {len(owned) - more} named = {more}")
    sums.append("; ".join(m.company for m in shown))
    cited = [c for m in shown for c in m.citations]
    sentence = Sentence(text=f"{lead} {text}.", derivation="; ".join(sums), citations=unique(cited))
    return Reply([sentence], rows=rows_of(owned.members))


def _average(owned: Owned, name: str) -> Reply:
    """The sum over the number of filings that state an amount, to two places at most."""
    reply = _total(owned, name)
    every = [i for found in owned.found for i in found]
    total, filings = added([i.value for i in every]), len(owned)
    mean: int | Decimal = round(Decimal(total) / filings, 2)
    mean = int(mean) if mean == int(mean) else mean
    told = reply.sentences[0]
    counted = (
        f"{worded(total, every)} / {filings} filings that state a number = {worded(mean, every)}"
    )
    reply.sentences = [told.model_copy(update={
        "text": f"On average {with_noun(mean, every)} were {DONE[name]}, in the {filings} filings"
                f" that state a number: {worded(total, every)} / {filings}.",
        "derivation": "; ".join(part for part in (told.derivation, counted) if part),
    })]  # fmt: skip
    return reply
