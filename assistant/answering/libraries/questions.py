"""A question to a library taken apart: which of its filings it is about, what is asked of them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.answering.collections.second_questions import Second, parts_over_many
from assistant.answering.conditions.file_numbers_asked import without_numbers
from assistant.answering.conditions.filings_asked import asks_for_filings
from assistant.answering.libraries.collection import FEW, asks_records
from assistant.answering.libraries.scope import Scope, find_scope, read_marks
from assistant.answering.libraries.stored_rows import Marks, fitting_rows, made_then, stored_rows
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.questions.scope import QUOTED
from assistant.answering.results.portions_asked import Portion, in_usual_words
from assistant.answering.results.totals import amount_field
from assistant.answering.results.usual_wording import speaks_of_set
from assistant.errors import QuestionError
from assistant.library import Library as FilingLibrary

_FATE = re.compile(r"\b(?:happen\w*|became|become)\b", re.IGNORECASE)


@dataclass(slots=True)
class LibraryQuestion:
    """A question with its scope in a library."""

    question: str
    wide: str
    """The question in usual words, where it is put to many filings."""
    scope: Scope
    plan: Plan
    marks: Marks
    only: list[str]
    numbers: list[int]
    """The scope, narrowed by form, amendment number and day."""
    seconds: list[Second] = field(default_factory=list)
    """What a question over many filings asks beside."""
    every: list[int] = field(default_factory=list)
    """All filings that are asked, whatever the question names."""
    portion: Portion | None = None
    """The part and the whole, where it asks what share of filings is so."""
    as_set: bool = False
    """Whether it is asked of a set of filings, be it of one alone."""

    @property
    def one_company(self) -> bool:
        """Whether the question names one company, and asks for no list or sum of filings."""
        return (
            self.scope.by in ("lookup", "words")
            and len(self.scope.companies) == 1
            and not asks_for_filings(self.wide)
            and amount_field(self.plan) is None
        )

    @property
    def searches(self) -> bool:
        """Whether the filings have to be found by their words and meaning."""
        return len(self.numbers) > FEW // 2 and not asks_records(self.plan)


def take_apart(
    library: FilingLibrary,
    question: str,
    only: str | Iterable[str] | None,
    *,
    as_set: bool = False,
) -> LibraryQuestion:
    """What a question asks of a library, or of the filings that `only` names by id.

    With `as_set` one filing alone is a set too: "how many of them are on Form S-8?".

    Raises `QuestionError` for an empty question or library, `LibraryError` for an id that the
    library has not.
    """
    asked = " ".join(question.split())
    if not any(c.isalnum() for c in asked):
        raise QuestionError("the question is empty; ask something about the filings")
    ids = [only] if isinstance(only, str) else list(only or ())
    connection, every = library.connection, _numbers_asked(library, ids)
    first = make_plan(asked, [])
    marks = read_marks(asked, first.forms, first.amendment_number)
    several = as_set or len(every) > 1
    wide, portion = in_usual_words(asked) if several else (asked, None)
    listing = several and speaks_of_set(wide)
    named_in = QUOTED.sub(" ", without_numbers(wide)) if listing else wide
    scope = find_scope(connection, named_in, every, marks, listing=listing)
    plan = make_plan(asked, scope.named)
    result = LibraryQuestion(
        asked, wide, scope, plan, marks, ids, scope.numbers,
        every=every, portion=portion, as_set=as_set,
    )  # fmt: skip
    # In a list of filings a form or a year is a condition, and counts against all of them.
    if not listing and not scope.ambiguous and len(scope.numbers) > 1:
        result.numbers = _narrowed(connection, result)
    _plan_parts(connection, result)
    return result


def _plan_parts(connection: sqlite3.Connection, result: LibraryQuestion) -> None:
    """Plans the question for the filings that it is put to, with what else it asks of them."""
    scope, wide, as_set = result.scope, result.wide, result.as_set
    if scope.by != "all":
        result.plan = _plan_of_named(connection, result)
    elif as_set or len(result.numbers) > 1:
        result.plan, result.seconds = parts_over_many(wide, scope.named)
    if scope.by != "all" and len(result.numbers) > 1 and not result.one_company:
        first, result.seconds = parts_over_many(wide, scope.named)
        result.plan = first if result.seconds else result.plan


def _numbers_asked(library: FilingLibrary, ids: list[str]) -> list[int]:
    """The filings that are asked: those of the ids, else all."""
    every = list(dict.fromkeys(library.number_of(key) for key in ids))
    if not ids:
        every = library.kept.get("filings", lambda: ids_in_order(library.connection))
    if not every:
        raise QuestionError("there are no filings to ask; add some first: assistant add PATH")
    return every


def _plan_of_named(connection: sqlite3.Connection, asked: LibraryQuestion) -> Plan:
    """What is asked of the filings that are named, without the words that only name them.

    A question that has no others asks what the amendment does, or why it was made.
    """
    names, marks = asked.scope.named, asked.marks
    if marks.told:
        rows = stored_rows(connection, asked.numbers)
        if rows and all(made_then(row, marks) for row in rows):
            names = [*names, *marks.told]
    plan = make_plan(asked.question, names)
    if plan.terms or plan.fields or plan.kind != "what":
        return plan
    if _FATE.search(asked.question):
        return make_plan("Why was the amendment filed?", [])
    return make_plan("What does the amendment do?", [])


def _narrowed(connection: sqlite3.Connection, asked: LibraryQuestion) -> list[int]:
    """The filings of the scope that have the form, number or day that the question gives."""
    marks = asked.marks
    if asked.scope.by == "all" and asked.plan.kind != "why":
        marks = Marks(forms=marks.forms)  # days are conditions of a query over all
    if marks == Marks():
        return asked.scope.numbers
    return [row.number for row in fitting_rows(stored_rows(connection, asked.scope.numbers), marks)]


def ids_in_order(connection: sqlite3.Connection) -> list[int]:
    """The keys of all filings, by company, day of filing and id."""
    rows = connection.execute(
        "SELECT id FROM filings ORDER BY company COLLATE NOCASE, filed_on, filing"
    )
    return [row[0] for row in rows]
