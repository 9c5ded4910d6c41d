"""The amendment record, and everything that travels with it: drafts, evidence, checks, answers.

The JSON form of `Extraction` and `Answer` (`model_dump(mode="json")`) is the program's
output format. Terms are those of the SEC's forms. Nothing here reads a filing.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    field_serializer,
)

Purpose = Literal[
    "deregistration",
    "share_transfer",
    "successor",
    "form_conversion",
    "prospectus_update",
    "exhibits",
    "withdrawal",
    "other",
]
"""What an amendment does. The order is the order of precedence where it does several."""

Category = Literal[
    "merger",
    "offering_complete",
    "obligation_ended",
    "plan_ended",
    "reporting_ended",
    "bankruptcy",
    "dissolution",
    "reorganization",
    "not_stated",
    "other",
]
"""The ground for the amendment, as the filing states it."""

Unit = Literal["shares", "usd", "units", "interests", "adss", "warrants", "rights", "other"]
"""What an amount counts; `usd` stands for a principal or aggregate amount in money."""

TransactionKind = Literal["merger", "tender_offer", "share_exchange", "asset_sale", "other"]

Verdict = Literal["verified", "derived", "wrong_role", "unsupported"]

Status = Literal["accepted", "needs_review", "not_an_amendment", "failed"]


def _to_amount(value: Any) -> Any:
    if isinstance(value, bool):
        raise ValueError("an amount is a number, not true or false")
    if isinstance(value, str):
        value = Decimal(value.replace(",", ""))
    if isinstance(value, float):
        value = Decimal(str(value))
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value


def _from_amount(value: int | Decimal) -> int | str:
    return value if isinstance(value, int) else format(value, "f")


Amount = Annotated[
    int | Decimal,
    BeforeValidator(_to_amount),
    PlainSerializer(_from_amount, return_type=int | str, when_used="json"),
]
"""A number of securities or of money: `int` where whole, else `Decimal` (a string in JSON)."""


class Model(BaseModel):
    """Base of all output models: unknown keys are refused, aliases are what JSON shows."""

    model_config = ConfigDict(
        extra="forbid", populate_by_name=True, serialize_by_alias=True, defer_build=True
    )


# --- the record ---------------------------------------------------------------------------


class Registrant(Model):
    """A company that files the amendment, as its cover names it."""

    name: str | None = None
    jurisdiction: str | None = None
    ein: str | None = None
    address: str | None = None
    phone: str | None = None


class Security(Model):
    """One class of securities of one registration statement, with what happens to it."""

    title: str
    unit: Unit = "shares"
    par_value: str | None = None
    currency: str | None = "USD"
    registered: Amount | None = None
    sold: Amount | None = None
    deregistered: Amount | None = None
    all_unsold: bool | None = None


class RegistrationStatement(Model):
    """A registration statement that this amendment amends."""

    file_number: str
    form: str | None = None
    amendment_number: int | None = None
    filed_on: datetime.date | None = None
    effective_on: datetime.date | None = None
    plans: list[str] = Field(default_factory=list)
    securities: list[Security] = Field(default_factory=list)


class Transaction(Model):
    """The acquisition of the registrant."""

    kind: TransactionKind
    agreement_date: datetime.date | None = None
    closed_on: datetime.date | None = None
    acquirer: str | None = None
    merger_sub: str | None = None
    surviving_entity: str | None = None


class Reason(Model):
    """Why the amendment is filed."""

    category: Category = "not_stated"
    summary: str | None = None
    transaction: Transaction | None = None


class Agent(Model):
    """The agent for service."""

    name: str | None = None
    title: str | None = None
    phone: str | None = None


class Counsel(Model):
    """A lawyer who is to get copies; `firm` is null for in-house counsel."""

    name: str | None = None
    firm: str | None = None


class Signatory(Model):
    """A person who signed for the first registrant."""

    name: str
    titles: list[str] = Field(default_factory=list)
    signed_on: datetime.date | None = None
    attorney_in_fact: bool = False


class Signing(Model):
    """The signature page of the first registrant."""

    place: str | None = None
    signed_on: datetime.date | None = None
    rule_478: bool = False
    signatories: list[Signatory] = Field(default_factory=list)


class Amendment(Model):
    """The record of one post-effective amendment. What the filing does not state is null."""

    form: str | None = None
    amendment_number: int | None = None
    purpose: Purpose | None = None
    plans: list[str] = Field(default_factory=list)
    registrants: list[Registrant] = Field(default_factory=list)
    registration_statements: list[RegistrationStatement] = Field(default_factory=list)
    reason: Reason = Field(default_factory=Reason)
    agent_for_service: Agent | None = None
    counsel: list[Counsel] = Field(default_factory=list)
    signing: Signing = Field(default_factory=Signing)


# --- drafts: what an engine hands to the checker ------------------------------------------


@dataclass(slots=True)
class Drafted:
    """One drafted value.

    `printed` is the string as the filing prints it; the checker parses and types it.
    `value` is set instead where nothing is printed: a classification, a boolean, a unit,
    or a value computed by `rule` from the spans in `sources`. `start` and `end` are
    offsets in `Filing.text`, `[start, end)`; None where the engine does not know them
    (a model's draft). `confidence` is 0 to 1.
    """

    printed: str | None = None
    value: Any = None
    start: int | None = None
    end: int | None = None
    more: list[tuple[int, int]] = field(default_factory=list)
    sources: list[tuple[int, int]] = field(default_factory=list)
    rule: str = ""
    confidence: float = 0.9


@dataclass(slots=True)
class Draft:
    """What an engine read: values by JSON Pointer into the record, and why others are null.

    `nulls` says for a null field whether a caption, heading or cue word stands in the
    filing and no value was read (`cue_unread`); fields not in it have `no_cue`.
    """

    values: dict[str, Drafted] = field(default_factory=dict)
    nulls: dict[str, Literal["no_cue", "cue_unread"]] = field(default_factory=dict)
    warnings: list[Notice] = field(default_factory=list)


# --- the extraction -----------------------------------------------------------------------


class Notice(Model):
    """A warning: a stable code and one sentence for people."""

    code: str
    message: str


class FilingIdentity(Model):
    """Which filing, and what its SGML header says; `text_sha256` names the text of the offsets."""

    id: str
    sha256: str
    text_sha256: str
    accession_number: str | None = None
    submission_type: str | None = None
    filed_on: datetime.date | None = None
    cik: str | None = None
    company: str | None = None


class Span(Model):
    """`text[start:end] == quote`, in `Filing.text`."""

    start: int
    end: int
    quote: str


class Source(Span):
    """A place that a derived value was computed from, and by which rule."""

    rule: str


class Candidate(Model):
    """Another value that the filing gives for the same role, or the same value in another role."""

    value: Any
    role: str
    start: int
    end: int
    quote: str


class Evidence(Model):
    """The proof of one value. See `Verdict`; offsets are `[start, end)` in `Filing.text`."""

    verdict: Verdict
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    more: list[Span] = Field(default_factory=list)
    from_: list[Source] = Field(default_factory=list, alias="from")
    confidence: float = 0.0
    candidates: list[Candidate] = Field(default_factory=list)


class Check(Model):
    """An arithmetic or ordering check over values of the record.

    `whose` says of an inconsistency whether it is the filing's own (all its values are proven as
    printed) or the record's; `places` are the values that it is about, as the filing prints them.
    """

    name: str
    verdict: Literal["holds", "inconsistent", "not_applicable"]
    whose: Literal["record", "filing"] = "record"
    paths: list[str] = Field(default_factory=list)
    places: list[Span] = Field(default_factory=list)
    message: str = ""


class Engine(Model):
    """What made the record: `rules`, `model`, `cascade`, or `given` for a record from elsewhere."""

    name: str
    version: str | None = None
    model: str | None = None
    prompt: str | None = None


class Usage(Model):
    """What it took. `cost_usd` is null where the price of a model is not known."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = 0
    seconds: float = 0.0


class ErrorInfo(Model):
    """Why an item could not be done: the error's class and its one line."""

    type: str
    message: str


class Extraction(Model):
    """One filing's record with its proof."""

    source: str
    filing: FilingIdentity | None = None
    status: Status
    record: Amendment | None = None
    evidence: dict[str, Evidence] = Field(default_factory=dict)
    checks: list[Check] = Field(default_factory=list)
    warnings: list[Notice] = Field(default_factory=list)
    engine: Engine
    usage: Usage = Field(default_factory=Usage)
    error: ErrorInfo | None = None


# --- movements: what happens to securities, amount by amount --------------------------------

MovementRole = Literal[
    "registered",  # originally, by the statement
    "sold",  # issued or sold under it
    "deregistered",  # removed by this amendment
    "previously_removed",  # removed by an earlier amendment
    "carried_over",  # to another statement or plan
    "reduced_to",  # what the number registered was reduced to
    "unsold",  # left at the end, not said to be removed in the same clause
    "remaining",  # stays registered after this amendment
    "outstanding",  # issued and outstanding, or subject to outstanding awards
    "authorized",
    "part",  # `of which …`: within the amount before it, never to be added
    "excepted",  # `other than the 5,000 shares`: not what the clause is about
    "other",
]

DateBasis = Literal["clause", "statement_filed", "amendment_filed", "signed"]
"""Where a movement's day is from: its own sentence, or the filing day of what moves it."""


class Movement(Model):
    """One amount of securities that a filing states, with what it is.

    `amount` is 0 where the filing says that there were none ("no shares were sold"); `negated`
    is then true and the quote is those words. `file_number` and `title` are null where the filing
    does not tie the amount to a statement or a class. `whole` is the amount that a `part` lies
    within. `more` holds further places of the same movement: it happened once. Offsets are
    `[start, end)` in `Filing.text`.
    """

    filing: str
    source: str
    file_number: str | None = None
    title: str | None = None
    role: MovementRole
    amount: Amount
    negated: bool = False
    whole: Amount | None = None
    unit: Unit = "shares"
    currency: str | None = None
    date: datetime.date | None = None
    date_basis: DateBasis | None = None
    dated: Span | None = None
    start: int
    end: int
    quote: str
    cue: Span | None = None
    strength: float = 0.9
    more: list[Span] = Field(default_factory=list)


# --- answers ------------------------------------------------------------------------------


class Citation(Model):
    """A verbatim quote: `text[start:end]` of the filing; `line` counts from 1."""

    filing: str
    source: str
    start: int
    end: int
    line: int
    section: str
    quote: str


class Sentence(Model):
    """One sentence of an answer. `derivation` writes out a sum over cited values."""

    text: str
    derivation: str | None = None
    citations: list[Citation]


class Row(Model):
    """One filing behind an answer over many."""

    filing: str
    source: str
    values: dict[str, Any] = Field(default_factory=dict)
    citations: list[Citation] = Field(default_factory=list)


class Answer(Model):
    """An answer with citations, or `answered` false; many `rows` are made when looked at."""

    question: str
    answered: bool
    answer: str
    sentences: list[Sentence] = Field(default_factory=list)
    rows: Sequence[Row] = Field(default_factory=list)
    nearest: list[Citation] = Field(default_factory=list)
    engine: Engine
    usage: Usage = Field(default_factory=Usage)

    @field_serializer("rows")
    def _listed(self, rows: Sequence[Row]) -> list[Row]:
        return list(rows)
