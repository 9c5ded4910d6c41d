"""One value of each of many stored filings: its ground, its agent, its day; from proven values."""

from __future__ import annotations

from assistant.answering.collections.collection import answer_categories
from assistant.answering.conditions.asked import Query
from assistant.answering.evidence.reply import Reply, lacks, says, unique
from assistant.answering.libraries.field_values import worded
from assistant.answering.libraries.members import Entry as Listed
from assistant.answering.libraries.members import Shelved
from assistant.answering.queries.typed_query import Brief, ProvenValues
from assistant.answering.results.members import (
    CITED,
    cite_company,
    name_uncounted,
    one_each,
    rows_of,
)
from assistant.record import Sentence


def answer_grounds(proven: ProvenValues, query: Query) -> Reply:
    """One cited sentence per reason category with its count, of the filings that fulfil the
    conditions; every one of them in the rows."""
    shelved = Shelved(proven)
    kept = proven.first("category")
    groups: dict[str, list[Listed]] = {}
    typed = query.test.typed if query.conditions else None
    numbers = proven.ordered(proven.matching(typed).met) if typed else proven.numbers
    for number in numbers:
        if number in kept:
            _, category, row = kept[number]
            groups.setdefault(category, []).append((number, category, [row]))
    reply = answer_categories(
        {name: shelved.entries(entries, "category") for name, entries in groups.items()},
        len(proven.scope),
    )
    return name_uncounted(reply, shelved.named([n for n in numbers if n not in kept]))


EACH_VALUE: dict[str, str] = {
    "agent": "agent", "signed_on": "signed_on", "signing_place": "signing_place", "form": "form",
    "jurisdiction": "state", "address": "address", "counsel_firm": "firm", "purpose": "purpose",
    "counsel_name": "counsel", "acquirer": "acquirer", "closed_on": "closed_on",
    "agreement_date": "agreement_date", "plans": "plan", "file_numbers": "statement",
    "reason": "category", "amendment_filed_on": "filed_on", "effective_on": "effective_on",
    "statement_filed_on": "statement_filed_on", "signatories": "signatory",
}  # fmt: skip
"""Fields of a question for the value of each filing, and the proven values that answer it."""


def answer_each_value(proven: ProvenValues, name: str) -> Reply:
    """The value of a field of each filing: the first ones told, all of them in the rows."""
    shelved = Shelved(proven)
    kept: dict[int, list[Brief]] = {}
    for brief in proven.brief(name):
        kept.setdefault(brief[0], []).append(brief)
    entries: list[Listed] = []
    for number in proven.numbers:
        if held := kept.get(number):
            values = list(dict.fromkeys(worded(name, value) for _, value, _ in held))
            entries.append((number, "; ".join(values), [row for _, _, row in held]))
    if not entries:
        return lacks("None of the filings in scope states this.")
    members = shelved.entries(entries, "answer")
    reply = Reply(rows=rows_of(members))
    for member in members[:CITED]:
        value = str(member.values["answer"])
        cited = unique([*member.citations, *cite_company(member.reading)])
        reply.sentences.append(Sentence(
            text=f"{member.company}: {value}.", derivation=f"{value}, as printed", citations=cited
        ))  # fmt: skip
    if len(members) > CITED:
        more = len(members) - CITED
        reply.sentences += says(
            f"{more} more filings answer this; see the rows.",
            one_each(members[CITED : 2 * CITED]),
            f"{len(members)} filings - {CITED} = {more}",
        ).sentences
    return name_uncounted(reply, shelved.named([n for n in proven.numbers if n not in kept]))
