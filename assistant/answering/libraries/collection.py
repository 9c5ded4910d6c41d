"""Answers over many stored filings: from records and tables, with few texts in memory.

A small scope is answered as any set of filings is. A large one is narrowed by the tables and
the BM25 index first, and sentences are read of those filings only that a condition needs.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence

from assistant.answering.collections.collection import (
    MOST_ASKED,
    NOT_TIED,
    answer_counted,
    answer_many,
    answer_whether,
    list_matching,
)
from assistant.answering.conditions.asked import Query, read_conditions
from assistant.answering.conditions.typed_conditions import Typed
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.relations import RELATED
from assistant.answering.evidence.reply import Reply, lacks, unique
from assistant.answering.libraries.each_value import EACH_VALUE, answer_each_value, answer_grounds
from assistant.answering.libraries.query import answer_typed
from assistant.answering.libraries.readings import Shelf
from assistant.answering.one_filing.single import answer_one
from assistant.answering.queries.typed_query import ProvenValues
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.unanswerable import NO_AVERAGE, asks_average
from assistant.answering.questions.vocabulary import words
from assistant.answering.results.actions import (
    COUNTED,
    action_of,
    asks_figures,
    asks_grounds,
    each_asked,
    why_of_else,
)
from assistant.answering.results.groups import grouping
from assistant.answering.results.holders import SAID as HOLDERS_SAID
from assistant.answering.results.holders import answer_holders, asks_holders
from assistant.answering.results.members import Member, row
from assistant.answering.results.price_ranking import (
    MOST_READ,
    TOO_MANY,
    answer_price_end,
    asks_price_end,
)
from assistant.answering.results.record_query import of_removals, uncounted, with_remaining_words
from assistant.answering.results.totals import amount_field
from assistant.library.wording import wording
from assistant.record import Row, Sentence

FEW = 100
"""Filings that are read whole for one question."""

SEARCHED = 20
"""Filings that a question for facts of the texts is put to, best first."""

_EACH = 10  # filings of one company that get a sentence each
_VERDICT = re.compile(r"(Yes|No)\b[.,:;]?\s*")
_MENTION = "mention of "


def asks_records(plan: Plan) -> bool:
    """Whether a question over many filings is answered from records: counts, lists, grounds."""
    if asks_price_end(plan) or asks_holders(plan):
        return True
    query = read_conditions(plan)
    action = action_of(plan, query)
    if action == "whether":
        return bool(with_remaining_words(query, plan).conditions)
    return action != "facts"


def conditions_of(plan: Plan) -> list[str]:
    """The conditions of a question over many filings, in words."""
    query = read_conditions(plan)
    action = action_of(plan, query)
    if action in COUNTED:
        query = Query(query.conditions, uncounted(query, action, plan))
    return [c.words for c in with_remaining_words(query, plan).conditions if c.words]


def answer_over(shelf: Shelf, numbers: Sequence[int], plan: Plan) -> Reply:
    """The answer over the filings with these keys, from their records."""
    if asks_average(plan.question) and amount_field(plan) is None and not asks_figures(plan):
        return lacks(NO_AVERAGE)
    if len(numbers) <= FEW:
        pairs = [pair for pair in shelf.pairs(numbers) if pair[1].record is not None]
        return answer_many(pairs, plan) if pairs else lacks("None of the filings is an amendment.")
    if asks_price_end(plan):
        bought = proven_of(shelf, numbers).matching(Typed("transaction", "stated")).met
        return _of_those_read(shelf, [n for n in numbers if n in bought], plan, answer_price_end)
    if asks_holders(plan):
        having = _having(shelf.library.connection, HOLDERS_SAID)
        return _of_those_read(shelf, [n for n in numbers if n in having], plan, answer_holders)
    if (each := each_asked(plan)) is not None and grouping(plan) is None:
        name = EACH_VALUE.get(each.fields[0] if each.fields else "")
        if len(numbers) <= MOST_ASKED or name is None:
            return answer_many(shelf.pairs(numbers[:MOST_ASKED]), plan)
        return answer_each_value(proven_of(shelf, numbers), name)
    query = read_conditions(plan)
    if len(numbers) <= MOST_ASKED and action_of(plan, query) == "facts":
        return answer_many(shelf.pairs(numbers), plan)
    if asks_grounds(plan):
        if why_of_else(plan):
            return lacks(NOT_TIED)
        return answer_grounds(proven_of(shelf, numbers), of_removals(query, plan))
    typed = answer_typed(proven_of(shelf, numbers), plan, query)
    return typed if typed is not None else _of_sentences(shelf, numbers, plan, query)


def _of_those_read(
    shelf: Shelf,
    numbers: Sequence[int],
    plan: Plan,
    answered: Callable[[Sequence[Reading], Plan], Reply],
) -> Reply:
    """The answer from the sentences of a few filings; of more they are not read."""
    return answered(shelf.readings(numbers), plan) if len(numbers) <= MOST_READ else lacks(TOO_MANY)


def _of_sentences(shelf: Shelf, numbers: Sequence[int], plan: Plan, query: Query) -> Reply:
    """The answer where a condition can be tested on the filings' own sentences alone."""
    shelf.sought = _sought(shelf.library.connection, plan, query)
    shelf.promises = True  # a query tests thousands, and cites a few
    stored = shelf.readings(numbers)
    reply = _queried([*stored], query, plan)
    shelf.promises = False
    return shelf.resolve(reply, stored)


def proven_of(shelf: Shelf, numbers: Sequence[int]) -> ProvenValues:
    """The proven values of the filings with these keys."""
    return ProvenValues(shelf.library.connection, numbers, shelf.library.kept)


def _queried(readings: list[Reading], query: Query, plan: Plan) -> Reply:
    """As `answer_many`, which reads every filing whole first."""
    action = action_of(plan, query)
    if action in COUNTED:
        return answer_counted(readings, query, plan, action)
    if action == "whether":
        return answer_whether(readings, query, plan)
    return list_matching(readings, with_remaining_words(query, plan))


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


# --- conditions on sentences ------------------------------------------------------------------


def _sought(connection: sqlite3.Connection, plan: Plan, query: Query) -> set[int] | None:
    """The filings whose sentences can fulfil a condition on sentences; None for all.

    Sentences cost most by far to read; the BM25 index knows which filings have the words.
    """
    terms = {t: {t, *RELATED.get(t, ())} for t in query.left if t in plan.terms}
    for word in words(plan.question):
        if word.concept in terms:
            terms[word.concept].add(word.lowered)
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
