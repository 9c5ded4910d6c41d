"""The highest or lowest price that was paid for a share, over the acquisitions of many filings.

Prices stand in sentences alone: each is cited by its own. Of a filing with several, or with none,
no price counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, unique
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.records.price_paid import asks_price, may_tell_price, price_of
from assistant.answering.results.members import NAMED, Member, cite_company, name_left_out, rows_of
from assistant.answering.results.totals import LEAST, MOST, how_many
from assistant.record import Sentence

MOST_READ = 600
"""Filings whose sentences are read for one question."""

_KNOWN = concepts(
    "price cash per share stock common paid pay merger deal acquisition acquired bought takeover"
    " tender offer consideration amount highest lowest company holder holders got received who"
    " whose target value each filing amendment dollars dollar buyer bid level purchase richest"
    " highly best worst cheapest state stated among them fetch fetched fetches bring"
    " brought command commanded earn earned go went sell sold yield pocketed"
    " dearest priciest most least more less"
)
"""What a question for prices is made of; a word beyond it asks for some other price."""

TOO_MANY = "Prices stand in sentences, and too many filings would have to be read; name a year."


def asks_price_end(plan: Plan) -> bool:
    """Whether the highest or lowest price of all acquisitions is asked for."""
    ends = MOST.search(plan.question) or LEAST.search(plan.question)
    if not ends or len(plan.names) > 1 or not asks_price(plan.question) or plan.numbers:
        return False
    return {*read_conditions(plan).left} <= _KNOWN


def answer_price_end(readings: Sequence[Reading], plan: Plan) -> Reply:
    """Who had the highest, or lowest, price per share; all prices in the rows, in their order."""
    test = read_conditions(plan).test
    found, unread = [], []
    for reading in readings:
        met = test(reading)
        if met is None or not met[0]:
            continue
        if (price := price_of(reading)) is not None:
            value, printed, cited = price
            member = Member(reading, {"price per share": printed}, [cited])
            found.append((value, printed, member))
        elif may_tell_price(reading):
            unread.append(reading)
    if len(found) < 2:
        return lacks("Not two of the filings in scope state one price per share.")
    if len({printed.strip("0123456789., US") for _, printed, _ in found}) > 1:
        return lacks("The prices are in several currencies.", [m.citations[0] for _, _, m in found])
    high = MOST.search(plan.question) is not None
    found.sort(key=lambda item: item[0], reverse=high)
    count = min(how_many(plan.question), NAMED)
    shown = found[: max(count, sum(value == found[0][0] for value, _, _ in found))]
    word = "highest" if high else "lowest"
    reply = Reply(rows=rows_of([member for _, _, member in found]))
    for place, (value, printed, member) in enumerate(shown):
        lead = f" has the {word} price" if value == found[0][0] else ""
        reply.sentences.append(Sentence(
            text=f"{member.company}{lead}: {printed} per share.",
            derivation=f"{len(found)} filings state one price per share" if place == 0 else None,
            citations=unique([*member.citations, *cite_company(member.reading)]),
        ))  # fmt: skip
    return name_left_out(reply, unread)
