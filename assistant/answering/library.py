"""Questions to a library: the filings that a question names are looked up, then read whole.

with Library("deals/") as library:
    library.add("filings/")
    answer = library.ask("why were shares deregistered?")
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from assistant.answering.asking import Asking
from assistant.answering.collections.collection import answer_named
from assistant.answering.collections.over_many import Asked, Filings, answer_over_many
from assistant.answering.evidence.reading import Reading, read
from assistant.answering.evidence.reply import Reply, as_answer, lacks
from assistant.answering.ledger import answer_ledger, make_ledger
from assistant.answering.libraries.collection import (
    FEW,
    SEARCHED,
    answer_each,
    answer_over,
    asks_records,
    conditions_of,
    proven_of,
)
from assistant.answering.libraries.operations import answer_stored_operation
from assistant.answering.libraries.plan import (
    SHOWN,
    AnsweredFrom,
    FilterPlan,
    LibraryPlan,
    ScopePlan,
)
from assistant.answering.libraries.questions import LibraryQuestion, take_apart
from assistant.answering.libraries.readings import Shelf
from assistant.answering.libraries.scope import printing
from assistant.answering.libraries.stored_rows import stored_rows
from assistant.answering.one_filing.asked import ask_one, is_learned
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.questions.unanswerable import (
    NO_ADVICE,
    WHAT_TO_ASK,
    asks_advice,
    asks_nothing,
)
from assistant.answering.results.columns import Cells, cells_of_library
from assistant.answering.results.deferred import Deferred
from assistant.answering.results.look_ups import answer_look_up, look_up_asked, printed_in
from assistant.answering.results.meant_questions import meant_comparison
from assistant.answering.results.record_query import record_query
from assistant.answering.results.usual_questions import or_usual
from assistant.answering.textual.asking import or_by_stored_words
from assistant.library import Library as FilingLibrary
from assistant.record import Answer

if TYPE_CHECKING:
    from assistant.answering.models.answers import OnSentence
    from assistant.extraction.calls import ModelRun
    from assistant.filing.model import Filing
    from assistant.library.search import Hit

__all__ = ["Library", "LibraryPlan", "ask", "explain"]

_LEDGER = re.compile(r"\bledger\b|\bhistory of (?:the )?(?:registration statement|no\b)", re.I)
_NEAREST = 3  # passages that are cited where the filings do not say
_NAMED = 8  # companies that an answer about an ambiguous name lists


class Library(FilingLibrary):
    """A library of filings that answers questions; see `assistant.library.Library`."""

    def __enter__(self) -> Library:
        return self

    def ask(
        self,
        question: str,
        *,
        filings: str | Iterable[str] | None = None,
        engine: str = "auto",
        model: str | ModelRun | None = None,
        on_sentence: OnSentence | None = None,
    ) -> Answer:
        """The answer to a question over the library, or over `filings` (ids) of it alone.

        `engine`, `model` and `on_sentence` as in `assistant.answer`: a model reads the filings
        that the question names, where the embedded answer is not proven.

        Raises `QuestionError` for an empty question or an empty library, `LibraryError` for an id
        that the library has not, `UsageError` for an engine that there isn't.
        """
        asking = Asking(question, engine, model, on_sentence)
        return ask(self, question, only=filings, asking=asking)

    def explain(
        self,
        question: str,
        *,
        filings: str | Iterable[str] | None = None,
        as_set: bool = False,
    ) -> LibraryPlan:
        """How `ask` would answer: the scope and what found it, what is asked, and of what.

        With `as_set` one filing is asked as a set of one.
        """
        return explain(self, question, only=filings, as_set=as_set)


def ask(
    library: FilingLibrary,
    question: str,
    *,
    only: str | Iterable[str] | None = None,
    asking: Asking | None = None,
    as_set: bool = False,
) -> Answer:
    """The answer to a question over a library, or over the filings `only` names by id.

    What the question names (a company, also by a former, partial or misspelt name, a file or
    accession number, a person, a firm) is looked up; those filings are read whole. A question
    that names nothing is answered from the records of all, or, where it asks for what only
    texts say, from the filings that fit it best. `asking` says who answers from the filings that
    are read whole: without it, the embedded engine. `as_set` asks a single filing as a set of one
    ("how many of them are on Form S-8?"). Errors as `Library.ask`.
    """
    asking = asking or Asking(question, "rules")
    asked = take_apart(library, question, only, as_set=as_set)
    reply = _reply(library, asked, asking)
    if len(asked.every) > 1:

        def ask_usual(usual: str) -> Reply:
            return _reply(library, take_apart(library, usual, only, as_set=as_set), asking)

        reply = or_usual(reply, question, ask_usual)
    if isinstance(reply.rows, Deferred):
        library.reads_later(reply.rows)
    return asking.finished(as_answer(question, reply, _version(library.connection)))


def explain(
    library: FilingLibrary,
    question: str,
    *,
    only: str | Iterable[str] | None = None,
    as_set: bool = False,
) -> LibraryPlan:
    """How a question would be answered. Errors as `Library.ask`."""
    asked = take_apart(library, question, only, as_set=as_set)
    numbers = _searched(library, asked) if asked.searches else asked.numbers
    many = as_set or (len(numbers) > 1 and not (asked.one_company and len(numbers) <= FEW))
    scope = asked.scope
    nothing = scope.ambiguous or scope.unknown is not None
    return LibraryPlan(
        question=question,
        kind=asked.plan.kind,
        fields=asked.plan.fields,
        scope=ScopePlan(
            by="search" if asked.searches and not nothing else scope.by,
            found=scope.found,
            ambiguous=scope.ambiguous,
            unknown=scope.unknown,
            companies=scope.companies[:SHOWN],
            count=len(numbers),
            filings=[row.filing for row in stored_rows(library.connection, numbers[:SHOWN])],
        ),
        filters=FilterPlan(
            only=asked.only,
            forms=list(asked.marks.forms),
            amendment_number=asked.marks.amendment_number,
            filed_on=next(iter(asked.marks.days), None),
            years=list(asked.marks.years),
            conditions=conditions_of(asked.plan) if many and not nothing else [],
        ),
        query=record_query(asked.plan) if many and not nothing else None,
        answered_from=_answered_from(asked, numbers, many=many, nothing=nothing),
        by_learned_ranking=not many and not nothing and _is_learned(library, asked, numbers),
    )


def _is_learned(library: FilingLibrary, asked: LibraryQuestion, numbers: list[int]) -> bool:
    """Whether the one filing in scope answers by a sentence that the learned ranking chose."""
    pairs = Shelf(library).pairs(numbers) if len(numbers) == 1 else []
    return any(
        pair[1].record is not None and is_learned(asked.question, read(*pair), asked.scope.named)
        for pair in pairs
    )


def _answered_from(
    asked: LibraryQuestion, numbers: Sequence[int], *, many: bool, nothing: bool
) -> AnsweredFrom:
    if nothing or not numbers:
        return "nothing"
    if len(numbers) == 1:
        return "one filing"
    if not many:
        return "each filing"
    return "records" if asks_records(asked.plan) else "texts"


def amending(library: FilingLibrary, file_number: str) -> tuple[list[Filing], str | None]:
    """The library's filings that amend a registration statement, and the company's last name."""
    rows = library.connection.execute(
        "SELECT f.id, f.company FROM numbers AS n JOIN filings AS f ON f.id = n.filing"
        " WHERE n.kind = 'file_number' AND n.value = ? ORDER BY f.filed_on, f.filing",
        (file_number,),
    ).fetchall()
    return [library.read(row["id"])[0] for row in rows], rows[-1]["company"] if rows else None


def _version(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT version FROM records ORDER BY id DESC LIMIT 1").fetchone()
    return (row["version"] or None) if row else None


# --- answering --------------------------------------------------------------------------------


def _reply(library: FilingLibrary, asked: LibraryQuestion, asking: Asking) -> Reply:
    scope, shelf = asked.scope, Shelf(library)
    if asks_nothing(asked.question):
        return lacks(WHAT_TO_ASK)
    if _LEDGER.search(asked.question) and len(asked.plan.file_numbers) == 1:
        number = asked.plan.file_numbers[0]
        filings, company = amending(library, number)
        if filings:
            return answer_ledger(make_ledger(number, filings, company))
    if len(asked.every) > 1 and (told := _looked_up(shelf, asked)) is not None:
        return told
    where = "the chosen filings" if asked.only else "the library's filings"
    if scope.unknown is not None:
        return lacks(f"None of {where} is about {scope.unknown}.")
    if asks_advice(asked.question):
        return lacks(NO_ADVICE)
    if scope.ambiguous:
        return _ambiguous(shelf, asked)
    if 1 < len(asked.every) <= FEW and (told := answer_stored_operation(shelf, asked)) is not None:
        return told
    numbers = _searched(library, asked) if asked.searches else asked.numbers
    if len(numbers) > FEW:
        return _or_nearest(shelf, asked, _over_many(shelf, asked, numbers))
    pairs = [pair for pair in shelf.pairs(numbers) if pair[1].record is not None]
    if not pairs:
        return lacks(f"None of {where} is a post-effective amendment that fits the question.")
    if not asked.as_set and (len(pairs) == 1 or asked.one_company):
        readings = [read(*pair) for pair in pairs]
        if len(readings) == 1:
            return asking.reply(readings, lambda: _of_one(readings[0], asked))
        return asking.reply(readings, lambda: answer_each(readings, asked.plan))
    return _or_nearest(shelf, asked, _over_many(shelf, asked, numbers))


_PLACED = 40  # filings that print a number or name and are read for it


def _looked_up(shelf: Shelf, asked: LibraryQuestion) -> Reply | None:
    """The filings that print a number or name which is only to be placed; None where none does."""
    sought = look_up_asked(asked.question)
    if sought is None:
        return None
    found = printing(shelf.library.connection, sought.value)
    numbers = [n for n in asked.every if n in found][:_PLACED]
    pairs = [p for p in shelf.pairs(numbers) if p[1].record is not None]
    readings = [read(*p) for p in pairs if printed_in(p[0], sought)]
    reply = answer_look_up(readings, sought) if readings else None
    return reply if reply is not None and reply.answered else None


def _over_many(shelf: Shelf, asked: LibraryQuestion, numbers: list[int]) -> Reply:
    """The answer over several filings, companies side by side first."""
    named = asked.scope.named
    if len(asked.scope.companies) > 1 and len(numbers) <= FEW:
        pairs = [pair for pair in shelf.pairs(numbers) if pair[1].record is not None]
        compared = meant_comparison(asked.question, named) or asked.question
        if (told := answer_named(pairs, make_plan(compared, named))) is not None:
            return told

    def keys(ids: Sequence[str]) -> list[int]:
        return [shelf.library.number_of(key) for key in ids]

    def over(plan: Plan, ids: Sequence[str] | None) -> Reply:
        return answer_over(shelf, numbers if ids is None else keys(ids), plan)

    def readings(ids: Sequence[str]) -> list[Reading]:
        return [read(*pair) for pair in shelf.pairs(keys(ids))]

    def cells(ids: Sequence[str], fields: Sequence[str]) -> dict[str, dict[str, Cells]]:
        return cells_of_library(proven_of(shelf, keys(ids)), fields)

    def by_words(reply: Reply) -> Reply:
        return or_by_stored_words(reply, shelf, asked.numbers, asked.plan)

    return answer_over_many(
        Asked(asked.wide, asked.plan, asked.seconds, named, asked.portion),
        Filings(len(numbers), over, readings, cells, by_words),
    )


def _of_one(reading: Reading, asked: LibraryQuestion) -> Reply:
    """The answer from one filing; a question that asks two things has both answered."""
    return ask_one(asked.question, reading, asked.scope.named, asked.plan)


def _or_nearest(shelf: Shelf, asked: LibraryQuestion, reply: Reply) -> Reply:
    """The reply; where nothing was found, with the passages that come nearest to the question."""
    if reply.answered or reply.nearest:
        return reply
    reply.nearest = [
        reading.cite(hit.start, hit.end)
        for hit in _hits(shelf.library, asked, _NEAREST)
        for reading in shelf.readings([hit.number])
    ]
    return reply


def _ambiguous(shelf: Shelf, asked: LibraryQuestion) -> Reply:
    scope = asked.scope
    names = scope.companies[:_NAMED]
    more = len(scope.companies) - len(names)
    listed = f"{', '.join(names)} or {more} more" if more else _either(names)
    nearest = [
        c for r in shelf.readings(scope.numbers[:3]) for c in r.cite_value("/registrants/0/name")
    ]
    named = re.search(re.escape(scope.named[0]), asked.question, re.I)
    said = named[0] if named is not None else scope.named[0]
    return lacks(f"“{said}” could be {listed}; name one of them.", nearest)


def _either(names: list[str]) -> str:
    return ", ".join(names[:-1]) + " or " + names[-1]


def _searched(library: FilingLibrary, asked: LibraryQuestion) -> list[int]:
    """The filings of the scope that fit the question best by words and meaning."""
    kept = set(asked.numbers)
    found = [hit.number for hit in _hits(library, asked, SEARCHED) if hit.number in kept]
    return found or asked.numbers[:SEARCHED]


def _hits(library: FilingLibrary, asked: LibraryQuestion, limit: int) -> list[Hit]:
    from assistant.library.search import SearchFilters, search

    whole = asked.scope.by == "all" and not asked.only
    rows = [] if whole else stored_rows(library.connection, asked.numbers)
    filters = None if whole else SearchFilters(only=tuple(row.filing for row in rows))
    return search(library, asked.question, filters=filters, limit=limit)
