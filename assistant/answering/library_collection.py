"""Answers over many stored filings: from records and tables, with few texts in memory.

A small scope is answered as any set of filings is. A large one is narrowed by the tables and
the BM25 index first, and sentences are read of those filings only that a condition needs.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assistant.answering.collection import (
    answer_many,
    answer_whether,
    asks_list,
    filter_readings,
    list_matching,
    with_remaining_words,
)
from assistant.answering.conditions import Query, read_conditions
from assistant.answering.evidence import Reading
from assistant.answering.groups import answer_groups, grouping
from assistant.answering.library_query import answer_typed
from assistant.answering.library_reading import Shelf, StoredReading, proof
from assistant.answering.members import (
    Member,
    cite_company,
    company,
    group_sentence,
    listed,
    name_left_out,
    row,
)
from assistant.answering.plan import Plan
from assistant.answering.rankings import answer_ranking, ranking
from assistant.answering.relations import RELATED
from assistant.answering.reply import Reply, lacks, unique
from assistant.answering.single import answer_one
from assistant.answering.totals import amount_field, answer_amounts
from assistant.answering.typed_query import ProvenValues
from assistant.answering.vocabulary import CATEGORY_NAMES, words
from assistant.library.wording import wording
from assistant.record import Row, Sentence

FEW = 100
"""Filings that are read whole for one question."""

SEARCHED = 20
"""Filings that a question for facts of the texts is put to, best first."""

_CITED_ROWS = 200  # rows with citations of their own; the others name filing and values
_EACH = 10  # filings of one company that get a sentence each
_VERDICT = re.compile(r"(Yes|No)\b[.,:;]?\s*")
_MENTION = "mention of "


def asks_records(plan: Plan) -> bool:
    """Whether a question over many filings is answered from records: counts, lists, grounds."""
    if plan.kind == "why" or grouping(plan) or amount_field(plan) or ranking(plan):
        return True
    query = read_conditions(plan)
    if plan.kind == "yes_no":
        return bool(with_remaining_words(query, plan).conditions)
    return asks_list(plan, query)


def conditions_of(plan: Plan) -> list[str]:
    """The conditions of a question over many filings, in words."""
    return [
        c.words for c in with_remaining_words(read_conditions(plan), plan).conditions if c.words
    ]


def answer_over(shelf: Shelf, numbers: Sequence[int], plan: Plan) -> Reply:
    """The answer over the filings with these keys, from their records."""
    if len(numbers) <= FEW:
        pairs = [pair for pair in shelf.pairs(numbers) if pair[1].record is not None]
        return answer_many(pairs, plan) if pairs else lacks("None of the filings is an amendment.")
    if plan.kind == "why":
        return by_category(shelf, numbers)
    query = read_conditions(plan)
    typed = answer_typed(ProvenValues(shelf.library.connection, numbers), plan, query)
    if typed is not None:
        return typed
    shelf.sought = _sought(shelf.library.connection, plan, query)
    shelf.promises = True  # a query tests thousands, and cites a few
    stored = shelf.readings(numbers)
    reply = _queried([*stored], query, plan)
    shelf.promises = False
    return shelf.resolve(reply, stored)


def _queried(readings: list[Reading], query: Query, plan: Plan) -> Reply:
    """As `answer_many`, which reads every filing whole first."""
    key, by_amount, by_rank = grouping(plan), amount_field(plan), ranking(plan)
    if key is None and by_rank is None and (by_amount is None or asks_list(plan, query)):
        if plan.kind == "yes_no":
            return answer_whether(readings, query, plan)
        return list_matching(readings, with_remaining_words(query, plan))
    chosen, left_out = filter_readings(readings, query, plan)
    if key is not None:
        return name_left_out(answer_groups(chosen, key), left_out)
    if not chosen:
        return lacks(f"None of the {len(readings)} filings in scope is proven to match.")
    if by_rank is not None:
        return name_left_out(answer_ranking(chosen, by_rank), left_out)
    return name_left_out(answer_amounts(chosen, plan, str(by_amount)), left_out)


# --- several filings of one company -----------------------------------------------------------


def answer_each(readings: list[Reading], plan: Plan) -> Reply:
    """Each filing's own answer, told apart by file number or amendment number."""
    found: list[tuple[Reading, Reply]] = []
    missing = ""
    for reading in readings:
        reply = answer_one(reading, plan.model_copy(deep=True))
        if reply.answered:
            found.append((reading, reply))
        missing = missing or reply.missing
    if not found:
        return lacks(missing)
    found.sort(key=lambda item: not item[1].sentences[0].text.startswith("Yes"))
    rows = [_answer_row(reading, reply) for reading, reply in found]
    texts = {_said(reply) for _, reply in found}
    if len(texts) == 1:
        first = found[0][1].sentences
        cited = unique([c for _, reply in found for s in reply.sentences for c in s.citations])
        last = first[-1].model_copy(update={"citations": unique(first[-1].citations + cited)})
        return Reply([*first[:-1], last], rows=rows)
    told = [_labelled(reading, reply) for reading, reply in found[:_EACH]]
    return Reply([sentence for sentence_list in told for sentence in sentence_list], rows=rows)


def _said(reply: Reply) -> str:
    return " ".join(sentence.text for sentence in reply.sentences)


def _answer_row(reading: Reading, reply: Reply) -> Row:
    cited = [c for sentence in reply.sentences for c in sentence.citations]
    return row(Member(reading, {"answer": _said(reply)}, cited))


def _labelled(reading: Reading, reply: Reply) -> list[Sentence]:
    """The sentences, the first one led by the filing's amendment and file number."""
    record = reading.record
    parts: list[str] = []
    cited = []
    for pointer, lead, value in (
        ("/amendment_number", "Amendment No. ", record.amendment_number),
        *(
            ("/registration_statements/0/file_number", "File No. ", s.file_number)
            for s in record.registration_statements[:1]
        ),
    ):
        citations = reading.cite_value(pointer) if value is not None else []
        if citations:
            parts.append(f"{lead}{value}")
            cited += citations
    first = reply.sentences[0]
    if not parts:
        return reply.sentences
    label = ", ".join(parts)
    verdict = _VERDICT.match(first.text)
    text = f"{label}: {first.text}"
    if verdict:
        text = f"{verdict[1]}. {label}: {first.text[verdict.end() :] or f'{verdict[1]}.'}"
    words = f"{label} as printed" if record.amendment_number is not None else None
    derivation = "; ".join(part for part in (first.derivation, words) if part) or None
    led = first.model_copy(
        update={
            "text": text,
            "derivation": derivation,
            "citations": unique([*first.citations, *cited]),
        }
    )
    return [led, *reply.sentences[1:]]


# --- grounds ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Ground:
    """One filing's category as the table has it."""

    number: int
    filing: str
    source: str
    company: str
    citations: int = 0


@dataclass(slots=True)
class _Grounds:
    groups: dict[str, list[_Ground]] = field(default_factory=dict)
    left_out: list[_Ground] = field(default_factory=list)


def by_category(shelf: Shelf, numbers: Sequence[int]) -> Reply:
    """One cited sentence per reason category with its count; every filing in the rows."""
    grounds = _grounds(shelf, numbers)
    if not grounds.groups:
        return lacks("No reason could be proven in these filings.")
    reply = Reply()
    total = len(numbers)
    budget = _CITED_ROWS
    for category, found in sorted(grounds.groups.items(), key=lambda item: -len(item[1])):
        cited = min(len(found), max(5, budget * len(found) // total))
        members = [_member(reading, category) for reading in _readings(shelf, found[:cited])]
        rows = [row(m) for m in members]
        rows += [
            Row(
                filing=ground.filing,
                source=ground.source,
                values={"company": ground.company, "category": category},
            )
            for ground in found[cited:]
        ]
        names = list(dict.fromkeys(ground.company for ground in found))
        reply.sentences.append(
            _counted(CATEGORY_NAMES[category], members, names, len(found), total)
        )
        reply.rows += rows
    if grounds.left_out:
        reply.sentences += _left_out(shelf, grounds.left_out)
    return reply


def _grounds(shelf: Shelf, numbers: Sequence[int]) -> _Grounds:
    """Filings by category; those whose category is not proven apart."""
    grounds = _Grounds()
    found = shelf.library.connection.execute(
        "SELECT id, filing, source, company, category, purpose, status, reviewed FROM filings"
        " WHERE id IN (SELECT value FROM json_each(?))"
        " ORDER BY company COLLATE NOCASE, filed_on, filing",
        (json.dumps(list(numbers)),),
    ).fetchall()
    for r in found:
        ground = _Ground(r["id"], r["filing"], r["source"], r["company"] or r["filing"])
        category = r["category"] or "not_stated"
        # All values of an accepted record are proven.
        proven = r["status"] == "accepted" and not r["reviewed"] and r["category"] is not None
        if category == "not_stated":
            proven = proven and r["purpose"] is not None
        if proven or _is_proven(shelf, r["id"], category):
            grounds.groups.setdefault(category, []).append(ground)
        else:
            grounds.left_out.append(ground)
    return grounds


def _is_proven(shelf: Shelf, number: int, category: str) -> bool:
    extraction = shelf.extraction(number)
    pointers = ("/reason/category", "/purpose")[: 2 if category == "not_stated" else 1]
    found = [proof(extraction, pointer) for pointer in pointers]
    return any(f is not None and f.verdict in ("verified", "derived") for f in found)


def _readings(shelf: Shelf, grounds: list[_Ground]) -> list[StoredReading]:
    return shelf.readings(ground.number for ground in grounds)


def _member(reading: Reading, category: str) -> Member:
    cited = reading.cite_value("/reason/category")
    if not cited and category == "not_stated":
        cited = reading.cite_value("/purpose")
    return Member(reading, {"category": category}, cited)


def _counted(
    what: str, members: list[Member], names: list[str], count: int, total: int
) -> Sentence:
    """`Bankruptcy (2 of 12): A and B.`, as for small sets, from names that the table has."""
    if len(members) == count:
        return group_sentence(what, members, total)
    lead = f"{what[:1].upper()}{what[1:]} ({count} of {total}):"
    text, more = listed(names, lead)
    named = "; ".join(names[: len(names) - more])
    derivation = f"{named}{f'; {more} more in rows' if more else ''}: {count} of {total}"
    cited = [c for m in members[:5] for c in (m.citations or cite_company(m.reading))[:1]]
    return Sentence(text=f"{lead} {text}.", derivation=derivation, citations=unique(cited))


def _left_out(shelf: Shelf, left_out: list[_Ground]) -> list[Sentence]:
    first = [r for r in _readings(shelf, left_out[:10]) if cite_company(r)]
    if not first:
        return []
    text, _ = listed([company(r) for r in first], "Not counted, for want of proof:")
    more = len(left_out) - len(first)
    return [
        Sentence(
            text=f"Not counted, for want of proof: {text}{f', and {more} more' if more else ''}.",
            derivation=f"{len(left_out)} filings, {more} unnamed",
            citations=unique([c for r in first for c in cite_company(r)]),
        )
    ]


# --- conditions on sentences ------------------------------------------------------------------


def _sought(connection: sqlite3.Connection, plan: Plan, query: Query) -> set[int] | None:
    """The filings whose sentences can fulfil a condition on sentences; None for all.

    Sentences cost most by far to read; the BM25 index knows which filings have the words.
    """
    terms = {t: {t, *RELATED.get(t, ())} for t in query.left if t in plan.terms}
    for word in words(plan.question):
        if word.concept in terms:
            terms[word.concept].add(word.surface.lower())
    said = [
        c.words.removeprefix(_MENTION) for c in query.conditions if c.words.startswith(_MENTION)
    ]
    if any(not c.words for c in query.conditions) or not (terms or said):
        return None
    found = (
        [set.intersection(*(_having(connection, ways) for ways in terms.values()))] if terms else []
    )
    found += [_having(connection, {phrase}) for phrase in said]
    return set.union(*found)


def _having(connection: sqlite3.Connection, ways: Iterable[str]) -> set[int]:
    """The filings with one of the words, or words that begin with it, or ways to say it."""
    plain = [" ".join(re.findall(r"\w+", way)) for way in sorted(ways)]
    matches = [f'"{way}" *' for way in plain if way]
    matches += [match for way in plain if (match := wording(way).match())]
    rows = connection.execute(
        "SELECT DISTINCT p.filing FROM passages_fts JOIN passages AS p"
        " ON p.id = passages_fts.rowid WHERE passages_fts MATCH ?",
        (" OR ".join(matches),),
    )
    return {r[0] for r in rows} if matches else set()
