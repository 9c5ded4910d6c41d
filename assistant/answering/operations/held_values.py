"""The proven values of one field of a filing's record, each with its place, by the field's name."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.answering.conditions.filters_of_counts import Entry, counted_entries
from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.wording import figure, shown, usual
from assistant.answering.questions.vocabulary import CATEGORY_NAMES, PURPOSE_NAMES
from assistant.answering.records.amounts import added
from assistant.answering.records.filing_days import filed_day
from assistant.record import Citation

Rank = int | Decimal | datetime.date
"""What values are ordered and added up by."""


@dataclass(frozen=True, slots=True)
class Held:
    """One value of a filing as it is told, its rank where it has one, and its citations.

    `of` is the file number of the registration statement that it is a value of.
    """

    text: str
    cited: list[Citation]
    rank: Rank | None = None
    of: str = ""


Values = Callable[[Reading], list[Held]]
"""The values of a field that a filing proves."""


def _proven(reading: Reading, pointer: str, text: str | None, rank: Rank | None = None) -> Held:
    cited = reading.cite_value(pointer) if text else []
    return Held(text or "", cited, rank)


def _kept(found: Iterator[Held]) -> list[Held]:
    return [held for held in found if held.text and held.cited]


def _of_registrant(name: str) -> Values:
    def values(reading: Reading) -> list[Held]:
        def every() -> Iterator[Held]:
            for registrant in reading.record.registrants[:1]:
                pointer, value = f"/registrants/0/{name}", getattr(registrant, name)
                yield _proven(reading, pointer, value and shown(reading, pointer, value))

        return _kept(every())

    return values


def _of_co_registrants(name: str) -> Values:
    def values(reading: Reading) -> list[Held]:
        every = enumerate(reading.record.registrants)
        return _kept(
            _proven(reading, f"/registrants/{i}/{name}", getattr(r, name)) for i, r in every if i
        )

    return values


def _state(reading: Reading) -> list[Held]:
    named = reading.record.registrants[:1]
    return _kept(_proven(reading, "/registrants/0/jurisdiction", r.jurisdiction) for r in named)


def _form(reading: Reading) -> list[Held]:
    form = reading.record.form
    return _kept(iter([_proven(reading, "/form", form and f"Form {form}")]))


def _number(reading: Reading) -> list[Held]:
    number = reading.record.amendment_number
    text = str(number) if number is not None else None
    return _kept(iter([_proven(reading, "/amendment_number", text, number)]))


def _of_statements(name: str) -> Values:
    """The file number, or a day, of each registration statement."""

    def values(reading: Reading) -> list[Held]:
        found = []
        for i, statement in enumerate(reading.record.registration_statements):
            base, value = f"/registration_statements/{i}", getattr(statement, name)
            cited = reading.cite_value(f"{base}/{name}")
            if value is None or not cited:
                continue
            day = isinstance(value, datetime.date)
            number = reading.cite_value(f"{base}/file_number") if day else []
            of = str(statement.file_number) if number else ""
            text = usual(value) if day else str(value)
            found.append(Held(text, [*cited, *number], value if day else None, of))
        return found

    return values


def _day(pointer: str, of: Callable[[Reading], datetime.date | None]) -> Values:
    def values(reading: Reading) -> list[Held]:
        day = of(reading)
        return _kept(iter([_proven(reading, pointer, usual(day) if day else None, day)]))

    return values


def _filed(reading: Reading) -> list[Held]:
    day = filed_day(reading)
    return [Held(usual(day[0]), day[1], day[0])] if day else []


def _of_signing(part: str) -> Values:
    """The place, the year or the month of signing."""

    def values(reading: Reading) -> list[Held]:
        signing = reading.record.signing
        if part == "place":
            return _kept(iter([_proven(reading, "/signing/place", signing.place)]))
        day = signing.signed_on
        text = (f"{day:%B}" if part == "month" else str(day.year)) if day else None
        return _kept(iter([_proven(reading, "/signing/signed_on", text)]))

    return values


def _people(reading: Reading) -> list[Held]:
    signatories = enumerate(reading.record.signing.signatories)
    return _kept(Held(s.name or "", cite_signatory(reading, i)) for i, s in signatories)


def _of_counsel(part: str) -> Values:
    def values(reading: Reading) -> list[Held]:
        counsel = enumerate(reading.record.counsel)
        found = _kept(
            _proven(reading, f"/counsel/{i}/{part}", getattr(c, part)) for i, c in counsel
        )
        return list({held.text.lower(): held for held in reversed(found)}.values())[::-1]

    return values


def _of_agent(part: str) -> Values:
    def values(reading: Reading) -> list[Held]:
        agent = reading.record.agent_for_service
        pointer = f"/agent_for_service/{part}"
        value = getattr(agent, part) if agent else None
        return _kept(iter([_proven(reading, pointer, value and shown(reading, pointer, value))]))

    return values


def _of_deal(part: str) -> Values:
    def values(reading: Reading) -> list[Held]:
        deal = reading.record.reason.transaction
        value = getattr(deal, part) if deal else None
        day = value if isinstance(value, datetime.date) else None
        text = usual(day) if day else value and str(value).replace("_", " ")
        return _kept(iter([_proven(reading, f"/reason/transaction/{part}", text, day)]))

    return values


def _ground(reading: Reading) -> list[Held]:
    category = reading.record.reason.category
    cited = reading.cite_value("/reason/category") or reading.cite_value("/purpose")
    return _kept(iter([Held(CATEGORY_NAMES[category], cited)]))


def _purpose(reading: Reading) -> list[Held]:
    purpose = reading.record.purpose
    return _kept(iter([_proven(reading, "/purpose", purpose and PURPOSE_NAMES[purpose])]))


def _plans(reading: Reading) -> list[Held]:
    plans = enumerate(reading.record.plans)
    return _kept(_proven(reading, f"/plans/{i}", title) for i, title in plans)


def _of_classes(part: str) -> Values:
    """The title, or the par value, of each class of securities, once each."""

    def values(reading: Reading) -> list[Held]:
        found: dict[str, Held] = {}
        for i, statement in enumerate(reading.record.registration_statements):
            for j, security in enumerate(statement.securities):
                pointer = f"/registration_statements/{i}/securities/{j}/{part}"
                value = getattr(security, part)
                priced = value if part == "title" or value == "no par" else value and f"${value}"
                held = _proven(reading, pointer, priced)
                if held.text and held.cited:
                    found.setdefault(held.text.lower(), held)
        return list(found.values())

    return values


def amounts(name: str, unit: str) -> Values:
    """What a filing registers, sells or removes of one unit, added up."""

    def values(reading: Reading) -> list[Held]:
        numbers: list[int | Decimal] = []
        cited: list[Citation] = []
        for i, statement in enumerate(reading.record.registration_statements):
            for j, security in enumerate(statement.securities):
                value = getattr(security, name)
                pointer = f"/registration_statements/{i}/securities/{j}/{name}"
                place = reading.cite_value(pointer) if value is not None else []
                if security.unit == unit and place:
                    numbers.append(value)
                    cited += place
        if not numbers:
            return []
        total = added(numbers)
        money = f"${figure(total)}" if unit == "usd" else f"{figure(total)} {UNITS[unit]}"
        return [Held(money, cited, total)]

    return values


UNITS = {"shares": "shares", "units": "units", "adss": "ADSs", "warrants": "warrants",
         "rights": "rights", "interests": "interests", "usd": "dollars"}  # fmt: skip
"""How the units of amounts are told."""


def _counted(entry: Entry) -> Values:
    def values(reading: Reading) -> list[Held]:
        cited = counted_entries(reading, entry)
        return [Held(str(len(cited)), [c for e in cited for c in e], len(cited))] if cited else []

    return values


VALUES: dict[str, Values] = {
    "state": _state,
    "state of a co-registrant": _of_co_registrants("jurisdiction"),
    "co-registrant": _of_co_registrants("name"),
    "EIN": _of_registrant("ein"),
    "telephone number": _of_registrant("phone"),
    "address": _of_registrant("address"),
    "form": _form,
    "amendment number": _number,
    "registration statement": _of_statements("file_number"),
    "filing date of the registration statement": _of_statements("filed_on"),
    "effective date": _of_statements("effective_on"),
    "day of signing": _day("/signing/signed_on", lambda r: r.record.signing.signed_on),
    "day of filing": _filed,
    "place of signing": _of_signing("place"),
    "year of signing": _of_signing("year"),
    "month of signing": _of_signing("month"),
    "signatory": _people,
    "law firm": _of_counsel("firm"),
    "lawyer": _of_counsel("name"),
    "agent for service": _of_agent("name"),
    "telephone number of the agent": _of_agent("phone"),
    "acquirer": _of_deal("acquirer"),
    "merger subsidiary": _of_deal("merger_sub"),
    "surviving entity": _of_deal("surviving_entity"),
    "closing date": _of_deal("closed_on"),
    "date of the agreement": _of_deal("agreement_date"),
    "kind of transaction": _of_deal("kind"),
    "ground": _ground,
    "purpose": _purpose,
    "plan": _plans,
    "class of securities": _of_classes("title"),
    "par value": _of_classes("par_value"),
    "number of registration statements": _counted("statement"),
    "number of plans": _counted("plan"),
    "number of signatories": _counted("signatory"),
    "number of registrants": _counted("registrant"),
}
"""The values of each field of the record, by the field as answers name it."""
