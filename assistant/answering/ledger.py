"""A registration statement's ledger: what was registered, sold, removed, by which filing, cited.

It is made of the movements that the filings state. The same movement told by several filings
(an earlier removal, the number registered) is one entry with several citations; the newest
statement of what was sold takes the place of older ones, since such numbers are running totals.
What no filing states is said to be not stated, and nothing is filled in.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.wording import usual
from assistant.checking.movements import movements
from assistant.filing.model import Filing
from assistant.library.proven import day_of_filing
from assistant.record import Amount, Citation, Model, Movement

Role = Literal["registered", "sold", "reduced_to", "carried_over", "removed", "unsold", "remaining"]

_ROLES: dict[str, Role] = {
    "registered": "registered", "sold": "sold", "reduced_to": "reduced_to",
    "carried_over": "carried_over", "deregistered": "removed", "previously_removed": "removed",
    "unsold": "unsold", "remaining": "remaining",
}  # fmt: skip
"""The roles of movements that a ledger holds; an earlier removal is a removal."""

ROLE_WORDS: dict[Role, str] = {
    "registered": "registered", "sold": "issued or sold", "reduced_to": "reduced to",
    "carried_over": "carried over", "removed": "removed", "unsold": "left unsold",
    "remaining": "remain registered",
}  # fmt: skip
_ORDER = tuple(ROLE_WORDS)


class Entry(Model):
    """One movement; `date` is null where no filing states one, `date_basis` says where it is from.

    `month` is `YYYY-MM` where the sentence tells the month alone ("in June 2001").

    `running` is true for a number sold that a later filing tells anew, with what came since.
    """

    date: datetime.date | None = None
    date_basis: str | None = None
    month: str | None = None
    role: Role
    amount: Amount
    unit: str
    title: str | None = None
    running: bool = False
    citations: list[Citation] = Field(default_factory=list)


class Balance(Model):
    """The sum of one class of securities: what is stated, and whether it adds up.

    `left` is what remains by the figures; null where they do not suffice, and then `missing`
    names what no filing states.
    """

    title: str | None = None
    unit: str
    left: Amount | None = None
    adds_up: bool | None = None
    derivation: str | None = None
    missing: list[str] = Field(default_factory=list)


class Ledger(Model):
    """A registration statement's movements by date, over the filings that amend it."""

    file_number: str
    company: str | None = None
    filings: list[str] = Field(default_factory=list)
    entries: list[Entry] = Field(default_factory=list)
    balances: list[Balance] = Field(default_factory=list)


def make_ledger(file_number: str, filings: Iterable[Filing], company: str | None) -> Ledger:
    """The ledger of a registration statement from the filings that amend it."""
    ordered = sorted(filings, key=lambda f: (_filed(f), f.id))
    ledger = Ledger(file_number=file_number, company=company, filings=[f.id for f in ordered])
    found: dict[tuple[str, str, str, str], Entry] = {}
    for filing in ordered:
        for movement in movements(filing):
            role = _ROLES.get(movement.role)
            if movement.file_number != file_number or role is None:
                continue
            key = (role, str(movement.amount), movement.unit, _class(movement.title))
            if role in ("removed", "registered"):  # told again by later filings, in other words
                key = (role, str(movement.amount), movement.unit, "")
            entry = found.get(key)
            if entry is None:
                entry = found[key] = _entry(role, movement)
            elif entry.title is None:
                entry.title = movement.title
            _date(entry, movement)
            entry.citations.append(_cite(filing, movement))
            if entry.date is None:
                entry.month = entry.month or _month(entry.citations[-1].quote)
    ledger.entries = sorted(found.values(), key=_place)
    ledger.balances = [*_balances(ledger.entries)]
    return ledger


def _filed(filing: Filing) -> datetime.date:
    found = day_of_filing(filing)
    return found[0] if found else datetime.date.min


def _entry(role: Role, movement: Movement) -> Entry:
    return Entry(role=role, amount=movement.amount, unit=movement.unit, title=movement.title)


def _date(entry: Entry, movement: Movement) -> None:
    """The day of a movement: that of its own sentence, else that of the first paper to tell it."""
    said = movement.date_basis == "clause"
    if movement.date is None or (entry.date_basis == "clause" and not said):
        return
    if entry.date is None or said or movement.date < entry.date:
        entry.date, entry.date_basis = movement.date, movement.date_basis


_IN_MONTH = re.compile(rf"\b[Ii]n ({'|'.join(calendar.month_name[1:])}),? (?:of )?(\d{{4}})\b")


def _month(quote: str) -> str | None:
    """The month that a sentence names, where it names one alone."""
    found = set(_IN_MONTH.findall(" ".join(quote.split())))
    if len(found) != 1:
        return None
    name, year = found.pop()
    return f"{year}-{list(calendar.month_name).index(name):02}"


def _place(entry: Entry) -> tuple[str, int]:
    first = "" if entry.role == "registered" else "9999"
    day = entry.date.isoformat() if entry.date else entry.month
    return day or first, _ORDER.index(entry.role)


def _class(title: str | None) -> str:
    return re.sub(r"[^a-z0-9]+", " ", (title or "").lower()).strip().removesuffix("s")


def _cite(filing: Filing, movement: Movement) -> Citation:
    section = filing.section_at(movement.start)
    title = " ".join((section.title or section.kind).split()) if section else ""
    start, end = _line_around(filing.text, movement.start, movement.end)
    return Citation(
        filing=filing.id,
        source=filing.source,
        start=start,
        end=end,
        line=filing.line_at(start),
        section=title[:120],
        quote=filing.text[start:end],
    )


_STOP = re.compile(r"(?<!\bNo)(?<!\bNos)(?<!\bInc)(?<!\bCorp)(?<!\bU\.S)\.\s+|\n\s*\n")
_NEAR = 160  # characters of context that a citation has on either side


def _line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The amount with the words around it, in whole words."""
    left, right = max(start - _NEAR, 0), min(end + _NEAR, len(text))
    for match in _STOP.finditer(text, left, right):
        if match.end() <= start:
            left = max(left, match.end())
        elif match.start() >= end:
            right = min(right, match.start() + 1)
            break
    while left < start and (text[left].isspace() or (left and not text[left - 1].isspace())):
        left += 1
    while right > end and (
        text[right - 1].isspace() or (right < len(text) and not text[right].isspace())
    ):
        right -= 1
    return left, right


# --- balances ---------------------------------------------------------------------------------


def _balances(entries: list[Entry]) -> Iterable[Balance]:
    """One balance for each class; an entry without a class belongs to the only one there is."""
    named = list(dict.fromkeys((_class(e.title), e.unit) for e in entries if e.title))
    groups = named or list(dict.fromkeys(("", e.unit) for e in entries))
    for name, unit in groups:
        own = [
            e
            for e in entries
            if e.unit == unit and (_class(e.title) == name or (not e.title and len(groups) == 1))
        ]
        yield _balance(own)


def _balance(entries: list[Entry]) -> Balance:
    title = next((e.title for e in entries if e.title), None)
    balance = Balance(title=title, unit=entries[0].unit)
    sold = [e for e in entries if e.role == "sold"]
    for earlier in sold[:-1]:
        earlier.running = True
    reduced = [e for e in entries if e.role == "reduced_to"]
    start = reduced[-1:] or [e for e in entries if e.role == "registered"]
    if not start:
        balance.missing.append("how many were registered")
    if not sold and not reduced:
        balance.missing.append("how many were issued or sold")
    less = [e for e in entries if e.role in ("removed", "carried_over")]
    if reduced and reduced[-1].date:
        less = [e for e in less if e.date is None or e.date >= (reduced[-1].date or e.date)]
    elif not reduced:
        less = [e for e in entries if e in less or e in sold[-1:]]
    if not start or balance.missing:
        return balance
    left = sum(e.amount for e in start) - sum(e.amount for e in less)
    terms = " + ".join(f"{e.amount:,}" for e in start)
    terms += "".join(f" - {e.amount:,}" for e in less)
    balance.left, balance.derivation = left, f"{terms} = {left:,}"
    stated = [e for e in entries if e.role == "remaining"]
    if stated:
        balance.adds_up = left == stated[-1].amount
    elif left < 0:
        balance.adds_up = False
    elif left == 0 and any(e.role == "removed" for e in entries):
        balance.adds_up = True
    if balance.adds_up is None:
        balance.missing.append("how many remain registered")
    if reduced:
        balance.missing.append("by how many the number registered was reduced")
    return balance


_SAID: dict[Role, str] = {
    "registered": "{what} were registered", "sold": "{what} were issued or sold",
    "reduced_to": "The number registered was reduced to {what}",
    "carried_over": "{what} were carried over", "removed": "{what} were removed",
    "unsold": "{what} were left unsold", "remaining": "{what} remain registered",
}  # fmt: skip


def answer_ledger(ledger: Ledger) -> Reply:
    """The ledger as an answer: a cited sentence for each movement, then the balance."""
    reply = Reply()
    for entry in ledger.entries:
        when = f" on {usual(entry.date)}" if entry.date and entry.date_basis == "clause" else ""
        text = f"{_SAID[entry.role].format(what=_counted(entry))}{when}."
        derivation = "none is 0" if entry.amount == 0 else _read_as(entry, when)
        said = says(text[:1].upper() + text[1:], entry.citations, derivation)
        reply.sentences += said.sentences
    cited = [c for e in ledger.entries for c in e.citations]
    for balance in ledger.balances:
        if balance.derivation and balance.left is not None:
            sure = {True: "It adds up", False: "It does not add up", None: "By these figures"}
            text = f"{sure[balance.adds_up]}: {balance.left:,} {balance.unit} are left."
            reply.sentences += says(text, cited, balance.derivation).sentences
        elif balance.missing:
            text = f"No filing states {' or '.join(balance.missing)}."
            reply.sentences += says(text, cited).sentences
    return reply


def _counted(entry: Entry) -> str:
    """The amount with what it counts: `95,699 shares of common stock`, `$300,000 of notes`."""
    what = entry.title or entry.unit
    figure = f"{entry.amount:,}" if entry.amount else "no"
    if entry.unit == "usd":
        return f"${figure} of {what}" if entry.amount else f"no {what}"
    if entry.unit == "shares" and entry.title and not entry.title.lower().endswith("shares"):
        return f"{figure} shares of {what}"
    return f"{figure} {what}"


def _read_as(entry: Entry, when: str) -> str | None:
    """How the day is read, where the quotes do not print it in the usual form."""
    if not when or any(usual(entry.date) in c.quote for c in entry.citations if entry.date):
        return None
    return f"{usual(entry.date)} as printed" if entry.date else None
