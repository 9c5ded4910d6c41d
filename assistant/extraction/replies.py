"""What a model is asked to give back: every value a string as printed, or null.

The models become strict JSON schemas (`assistant.llm.schema`): no numbers, no dates, no
defaults. A model can therefore not slip in a value that the program did not read and type itself.
The names are those of `prompts/extract.md`.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from assistant.record import Category, Purpose, TransactionKind, Unit

Printed = str | None
"""A string as the filing prints it; None where it does not state the value."""


class Part(BaseModel):
    """Base of all parts of a reply: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid")


class Registrant(Part):
    """A company that files the amendment."""

    name: Printed
    jurisdiction: Printed
    ein: Printed
    address: Printed
    phone: Printed


class Agent(Part):
    """The agent for service."""

    name: Printed
    title: Printed
    phone: Printed


class Counsel(Part):
    """A lawyer who is to get copies."""

    name: Printed
    firm: Printed


class Security(Part):
    """One class of securities of a statement, with what happens to it."""

    title: Printed
    unit: Unit
    par_value: Printed
    registered: Printed
    sold: Printed
    deregistered: Printed
    all_unsold: bool | None


class Statement(Part):
    """A registration statement that is amended."""

    file_number: Printed
    form: Printed
    amendment_number: Printed
    filed_on: Printed
    effective_on: Printed
    plans: list[str]
    securities: list[Security]


class Transaction(Part):
    """The acquisition of the registrant."""

    kind: TransactionKind
    agreement_date: Printed
    closed_on: Printed
    acquirer: Printed
    merger_sub: Printed
    surviving_entity: Printed


class Reason(Part):
    """Why the amendment is filed; `sentence` is the filing's own that says so."""

    category: Category
    sentence: Printed
    transaction: Transaction | None


class Facts(Part):
    """The first call: the cover and the substance."""

    form: Printed
    amendment_number: Printed
    purpose: Purpose
    plans: list[str]
    registrants: list[Registrant]
    agent: Agent | None
    counsel: list[Counsel]
    statements: list[Statement]
    reason: Reason


class Signatory(Part):
    """A person who signs for the first registrant."""

    name: Printed
    titles: list[str]
    signed_on: Printed
    attorney_in_fact: bool


class Signatures(Part):
    """The second call: the signature page."""

    place: Printed
    signed_on: Printed
    rule_478: bool
    signatories: list[Signatory]


class Value(Part):
    """One answer to one numbered question."""

    number: int
    value: Printed


class Values(Part):
    """The reply to numbered questions."""

    values: list[Value]


REPLIES: dict[str, type[Part]] = {
    "facts": Facts,
    "signatures": Signatures,
    "values": Values,
    "repair": Values,
}
"""What each prompt of this part must bring back, by the prompt's name."""
