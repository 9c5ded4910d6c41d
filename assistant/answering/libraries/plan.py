"""The typed plan of a question to a library: which filings it is about, and what it asks."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistant.answering.questions.plan import AskedField, Kind
from assistant.answering.results.record_query import RecordQuery
from assistant.record import Model

AnsweredFrom = Literal["one filing", "each filing", "records", "texts", "nothing"]

SHOWN = 20
"""Filings of a scope that a plan lists."""


class Found(Model):
    """What of the question names filings.

    `how` is `accession number`, `file number`, `mentioned number`, `EIN`, `CIK`, `id`, `company`,
    `former name`, another kind of name, `misspelt company`, or `words of the text`; `value` is as
    the library has it, `asked` as the question has it. `filings` counts them.
    """

    how: str
    value: str
    asked: str
    filings: int = 0


class ScopePlan(Model):
    """The filings that a question is about.

    `by` says what found them: `lookup` of names and numbers, `words` that stand in the texts,
    `search` by BM25 and vectors, or `all`. `companies` are those of a named scope, or those that
    an ambiguous name could be. `filings` are ids, the first ones of a long list.
    """

    by: Literal["lookup", "words", "search", "all", "nothing"] = "all"
    found: list[Found] = Field(default_factory=list)
    ambiguous: bool = False
    unknown: str | None = None
    companies: list[str] = Field(default_factory=list)
    count: int = 0
    filings: list[str] = Field(default_factory=list)


class FilterPlan(Model):
    """What the scope is narrowed to; what is empty narrows nothing."""

    only: list[str] = Field(default_factory=list)
    forms: list[str] = Field(default_factory=list)
    amendment_number: int | None = None
    filed_on: str | None = None
    years: list[int] = Field(default_factory=list)
    conditions: list[str] = Field(default_factory=list)


class LibraryPlan(Model):
    """How a question is answered.

    `answered_from`: one filing read whole, each of a company's filings, the records of all in
    scope, the texts that a search found, or nothing. `query` is what is put to the records of
    many. `by_learned_ranking`: no rule found the sentence that answers from one filing.
    """

    question: str
    kind: Kind
    fields: list[AskedField] = Field(default_factory=list)
    scope: ScopePlan
    filters: FilterPlan
    query: RecordQuery | None = None
    answered_from: AnsweredFrom
    by_learned_ranking: bool = False
    engine: Literal["rules"] = "rules"
