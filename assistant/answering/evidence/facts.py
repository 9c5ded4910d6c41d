"""Facts: what a record proves, as short sentences that a question can be held against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.wording import date_shown, shown, whole_phone
from assistant.answering.questions.vocabulary import Word, words
from assistant.record import Citation

_CONTIGUOUS = 500  # characters from a name to its last title that make one quote


@dataclass(slots=True)
class Fact:
    """A sentence about a proven value. `role` is the field of the record that it tells."""

    role: str
    text: str
    citations: list[Citation]
    derivation: str | None = None
    words: list[Word] = field(default_factory=list)


def facts_of(reading: Reading) -> list[Fact]:
    """The facts of a filing's record, each with its citations; made once for a reading."""
    if reading.facts is None:
        found = [*_people(reading), *_statements(reading), *_registrants(reading)]
        reading.facts = [f for f in found if f.citations]
        for fact in reading.facts:
            fact.words = words(fact.text)
    return reading.facts


def cite_signatory(reading: Reading, index: int) -> list[Citation]:
    """One quote from the name to the last title where they stand together, else their lines."""
    signatory = reading.record.signing.signatories[index]
    base = f"/signing/signatories/{index}"
    pointers = [f"{base}/name", *(f"{base}/titles/{j}" for j in range(len(signatory.titles)))]
    proofs = [p for pointer in pointers if (p := reading.evidence(pointer)) is not None]
    spans = [(p.start, p.end) for p in proofs if p.start is not None and p.end is not None]
    if not spans:
        return reading.cite_value(f"{base}/name")
    # A title that goes on in the next line of its column has its end there.
    spans += [(more.start, more.end) for proof in proofs for more in proof.more]
    left, right = min(s for s, _ in spans), max(e for _, e in spans)
    if right - left > _CONTIGUOUS:
        return reading.cite_spans(spans)
    first, last = reading.around(left, left + 1)[0], reading.around(right - 1, right)[1]
    return [reading.cite(min(first, left), max(last, right))]


def _people(reading: Reading) -> Iterator[Fact]:
    record = reading.record
    for i, person in enumerate(record.signing.signatories):
        if not reading.evidence(f"/signing/signatories/{i}/name"):
            continue
        titles = ", ".join(person.titles)
        text = f"{person.name} signed as {titles}." if titles else f"{person.name} signed."
        yield Fact("signatories", text, cite_signatory(reading, i))
    agent = record.agent_for_service
    if agent and agent.name and reading.evidence("/agent_for_service/name"):
        parts = [shown(reading, "/agent_for_service/name", agent.name)]
        cited = reading.cite_value("/agent_for_service/name")
        if agent.title and (found := reading.cite_value("/agent_for_service/title")):
            parts.append(agent.title)
            cited += found
        yield Fact("agent", f"The agent for service is {', '.join(parts)}.", cited)
        if agent.phone and (found := reading.cite_value("/agent_for_service/phone")):
            phone = whole_phone(reading.printed("/agent_for_service/phone") or agent.phone)
            yield Fact("agent_phone", f"The agent's telephone number is {phone}.", found)
    for i, counsel in enumerate(record.counsel):
        base = f"/counsel/{i}"
        cited = reading.cite_value(f"{base}/name") + reading.cite_value(f"{base}/firm")
        named = [
            shown(reading, f"{base}/{key}", value)
            for key, value in (("name", counsel.name), ("firm", counsel.firm))
            if value and reading.evidence(f"{base}/{key}")
        ]
        if named:
            yield Fact("counsel_firm", f"Copies go to counsel: {', '.join(named)}.", cited)


def _statements(reading: Reading) -> Iterator[Fact]:
    for i, statement in enumerate(reading.record.registration_statements):
        base = f"/registration_statements/{i}"
        number = reading.cite_value(f"{base}/file_number")
        if not number:
            continue
        about = f"Registration Statement No. {statement.file_number}"
        plans = [p for j, p in enumerate(statement.plans) if reading.evidence(f"{base}/plans/{j}")]
        for j, plan in enumerate(plans):
            cited = number + reading.cite_value(f"{base}/plans/{j}")
            if plan in reading.record.plans:  # the cover prints it whole, a list in short
                cited += reading.cite_value(f"/plans/{reading.record.plans.index(plan)}")
            yield Fact("file_numbers", f"{about} is for the {plan}.", cited)
        for key, verb in (("filed_on", "was filed on"), ("effective_on", "became effective on")):
            value = getattr(statement, key)
            if value is not None and (cited := reading.cite_value(f"{base}/{key}")):
                text, derivation = date_shown(reading, f"{base}/{key}", value)
                role = "statement_filed_on" if key == "filed_on" else key
                yield Fact(role, f"{about} {verb} {text}.", number + cited, derivation)


def _registrants(reading: Reading) -> Iterator[Fact]:
    for i, registrant in enumerate(reading.record.registrants[:12]):
        base = f"/registrants/{i}"
        if not registrant.name or not (name := reading.cite_value(f"{base}/name")):
            continue
        who = shown(reading, f"{base}/name", registrant.name)
        for key, said in (
            ("jurisdiction", "is incorporated or organized in the state of"),
            ("ein", "has the IRS employer identification number"),
            ("address", "has its principal executive offices at the address"),
            ("phone", "has the telephone number"),
        ):
            value = getattr(registrant, key)
            if value and (cited := reading.cite_value(f"{base}/{key}")):
                printed = value if key == "address" else shown(reading, f"{base}/{key}", value)
                yield Fact(key, f"{who} {said} {printed}.", name + cited)
