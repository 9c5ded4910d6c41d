"""Answers from the cover: the registrants, the form, the number and date of the amendment."""

from __future__ import annotations

import datetime
import re

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import FieldAnswer, Reply, lacks, says, unique
from assistant.answering.evidence.wording import joined, letters, shown, usual, whole_phone
from assistant.answering.questions.plan import AskedField, Plan
from assistant.answering.records.statement_ranking import file_pointer
from assistant.answering.records.statements import derived_numbers, statements
from assistant.language.places import jurisdiction
from assistant.library.proven import day_of_filing
from assistant.record import Citation


def _of_registrants(field: str, lead: str, missing: str) -> FieldAnswer:
    """How a field of the registrants is answered."""
    return lambda reading, plan: _registrants(reading, plan, field, lead, missing)


def _registrants(reading: Reading, plan: Plan, field: str, lead: str, missing: str) -> Reply:
    """One field of the registrant; of each of them, by name, where there are several."""
    found: list[tuple[int, str, str]] = []
    for i, registrant in enumerate(reading.record.registrants):
        value = getattr(registrant, field)
        pointer = f"/registrants/{i}/{field}"
        if value and reading.evidence(pointer):
            found.append((i, _cover_value(reading, pointer, field, value), pointer))
    named = [item for item in found if _is_named(reading, plan, item[0])]
    if named and len(named) < len(found):
        found = named
    if not found:
        told = _told_state(reading) if field == "jurisdiction" else None
        return told or lacks(missing)
    if len(found) == 1 or len(reading.record.registrants) == 1:
        _, text, pointer = found[0]
        return says(f"{lead} {text}.", reading.cite_value(pointer))
    parts = [f"{reading.record.registrants[i].name}: {text}" for i, text, _ in found]
    cited = [
        c
        for i, _, p in found
        for c in reading.cite_value(f"/registrants/{i}/name") + reading.cite_value(p)
    ]
    return says("; ".join(parts) + ".", cited)


def _told_state(reading: Reading) -> Reply | None:
    """The state in a sentence: `Meridian Oak, Inc., a Maryland corporation`."""
    for registrant in reading.record.registrants[:1]:
        name = re.escape((registrant.name or "").rstrip("."))
        pattern = (
            rf"{name}\.?(?: \([^()]{{1,60}}\))?,? an? ((?:[A-Z]\w+ ){{1,3}})(?:\w+ ){{0,2}}"
            r"(?:corporation|company|partnership|trust)"
        )
        for passage in reading.passages if name else ():
            if told := re.search(pattern, passage.text, re.I):
                text = f"The registrant is organized in {told[1].strip()}."
                return says(text, [reading.cite_passage(passage)])
    return None


def _is_named(reading: Reading, plan: Plan, index: int) -> bool:
    name = reading.record.registrants[index].name or ""
    core = letters(re.sub(r",? (?:Inc|Corp|LLC|Ltd|L\.P|Co)\b\.?.*", "", name, flags=re.I))
    return bool(core) and core in letters(plan.question)


def _cover_value(reading: Reading, pointer: str, field: str, value: str) -> str:
    printed = reading.printed(pointer)
    if field in ("phone", "ein") and printed:
        return whole_phone(printed)
    return shown(reading, pointer, value) if field != "address" else value


def _registrant_name(reading: Reading, plan: Plan) -> Reply:
    found = [
        (shown(reading, f"/registrants/{i}/name", r.name), f"/registrants/{i}/name")
        for i, r in enumerate(reading.record.registrants)
        if r.name and reading.evidence(f"/registrants/{i}/name")
    ]
    if not found:
        return lacks("The registrant's name could not be proven.")
    lead = "The registrant is" if len(found) == 1 else "The registrants are"
    cited = [c for _, p in found for c in reading.cite_value(p)]
    names = [n for n, _ in found]
    if _WITH_STATES.search(plan.question):
        for place, (name, pointer) in enumerate(found):
            states = pointer.replace("/name", "/jurisdiction")
            state = reading.record.registrants[int(pointer.split("/")[2])].jurisdiction
            if state and reading.evidence(states):
                names[place] = f"{name} ({shown(reading, states, state)})"
                cited += reading.cite_value(states)
    return says(f"{lead} {joined(names)}.", unique(cited))


_STATE_SAID = re.compile(
    r"\b(?:in|of|under(?: the laws of)?|are) ((?:[A-Z]\w+ ?){1,3}?)"
    r"(?= (?:entit|corporat|compan|law|limited)|\W*$)"
    r"|\b([A-Z]\w+(?: [A-Z]\w+)?) (?:entit|corporation|compan|registrant|limited|LLC)"
)


_REGISTRANTS = re.compile(
    r"\b(?:registrants?|guarantors?|entit(?:y|ies)|subsidiar(?:y|ies)|issuers|compan(?:y|ies))\b",
    re.I,
)


def answer_organized_in(reading: Reading, plan: Plan) -> Reply | None:
    """Those of several registrants that are organized where the question says; else None."""
    if len(reading.record.registrants) < 2 or plan.kind not in ("which", "what", "list", "who"):
        return None
    if _REGISTRANTS.search(plan.question) is None:
        return None
    said = {jurisdiction(m[1] or m[2] or "") for m in _STATE_SAID.finditer(plan.question)} - {None}
    found = [
        (i, r) for i, r in enumerate(reading.record.registrants)
        if r.jurisdiction in said and reading.evidence(f"/registrants/{i}/name")
        and reading.evidence(f"/registrants/{i}/jurisdiction")
    ]  # fmt: skip
    if not found:
        return None
    names = [shown(reading, f"/registrants/{i}/name", r.name or "") for i, r in found]
    cited = [
        c for i, _ in found for key in ("name", "jurisdiction")
        for c in reading.cite_value(f"/registrants/{i}/{key}")
    ]  # fmt: skip
    state = " or ".join(sorted(s for s in said if s))
    verb = "is" if len(names) == 1 else "are"
    return says(f"{joined(names)} {verb} organized in {state}.", unique(cited))


_WITH_STATES = re.compile(
    r"\b(?:and|with|plus) (?:\S+ ){0,6}?(?:states?|jurisdictions?|(?:incorporat|organi[sz])\w+)\b",
    re.I,
)
"""Registrants that are asked for with where each is organized."""


def _form(reading: Reading, plan: Plan) -> Reply:
    forms: dict[str, list[Citation]] = {}
    for pointer, form in _form_pointers(reading, plan):
        if form and reading.evidence(pointer):
            forms.setdefault(form, []).extend(reading.cite_value(pointer)[:1])
    if not forms:
        return lacks("The filing does not state the form of the registration statement.")
    text = f"The amendment is to a registration statement on Form {joined(list(forms))}."
    return says(text, [c for cited in forms.values() for c in cited])


def _form_pointers(reading: Reading, plan: Plan) -> list[tuple[str, str | None]]:
    each = [(f"/registration_statements/{i}/form", s.form) for i, s in statements(reading, plan)]
    return each if plan.file_numbers else [("/form", reading.record.form), *each]


def _amendment_number(reading: Reading, plan: Plan) -> Reply:
    chosen = statements(reading, plan)
    each = [(i, s, f"/registration_statements/{i}/amendment_number") for i, s in chosen]
    proven = [
        (s, s.amendment_number, p)
        for _, s, p in each
        if s.amendment_number is not None and reading.evidence(p)
    ]
    numbers = {n for _, n, _ in proven}
    if len(numbers) > 1:
        parts = [f"No. {n} to No. {s.file_number}" for s, n, _ in proven]
        cited = [
            c
            for i, _, p in each
            for c in reading.cite_value(p) + reading.cite_value(file_pointer(i))
        ]
        return says(
            f"It is Post-Effective Amendment {joined(parts)}.",
            cited,
            derived_numbers(reading, [(i, s) for i, s, _ in each]),
        )
    number = reading.record.amendment_number
    pointer = "/amendment_number"
    if not reading.evidence(pointer) and proven:
        number, pointer = proven[0][1], proven[0][2]
    if number is None or not reading.evidence(pointer):
        return lacks("The filing does not state the number of the amendment.")
    text, derivation = _figure(reading, pointer, number)
    return says(
        f"It is Post-Effective Amendment No. {text}.", reading.cite_value(pointer), derivation
    )


def _figure(reading: Reading, pointer: str, number: int) -> tuple[str, str | None]:
    printed = reading.printed(pointer) or ""
    if str(number) in re.findall(r"\d+", printed):
        return str(number), None
    return str(number), f'"{printed}" is {number}' if printed else None


def filed_on(reading: Reading) -> tuple[datetime.date, Citation, str | None] | None:
    """The day of filing with the line that gives it, and how that was read; None where none is."""
    found = day_of_filing(reading.filing)
    if found is None:
        return None
    day, start, end, in_header = found
    if not in_header:
        return day, reading.cite(*reading.around(start, end)), None
    return day, reading.cite(start, end), f"{day:%Y%m%d} is {usual(day)}"


def _amendment_filed_on(reading: Reading, plan: Plan) -> Reply:
    found = filed_on(reading)
    if found is None:
        return lacks("The filing does not state when it was filed.")
    day, cited, derivation = found
    if derivation is None and letters(usual(day)) not in letters(cited.quote):
        derivation = f"{usual(day)} as printed on the cover"
    return says(f"The amendment was filed on {usual(day)}.", [cited], derivation)


_FORMERLY = re.compile(
    r"\(?\bformerly(?: known as| named| "
    r"called)?,?\s+([A-Z][^()\n\"“”]{2,80})",
    re.I,
)


def _former_name(reading: Reading, plan: Plan) -> Reply:
    """A former name on the cover, else of the header."""
    text = reading.filing.text
    match = _FORMERLY.search(text[:60_000])
    if match:
        return says(f"The former name is {one_line(match[1])}.",
                    [reading.cite(*reading.around(match.start(), match.end()))])  # fmt: skip
    for filer in reading.filing.header.filers:
        for former in filer.former_names:
            at = text.find(former.name)
            if at >= 0:
                return says(f"The former name is {former.name}.",
                            [reading.cite(*reading.around(at, at + len(former.name)))])  # fmt: skip
    return lacks("The filing states no former name.")


ANSWERS: dict[AskedField, FieldAnswer] = {
    "address": _of_registrants(
        "address",
        "The principal executive offices are at",
        "The filing does not state the address.",
    ),
    "phone": _of_registrants(
        "phone",
        "The registrant's telephone number is",
        "The filing does not state the registrant's telephone number.",
    ),
    "jurisdiction": _of_registrants(
        "jurisdiction",
        "The registrant is organized in",
        "The filing does not state where the registrant is organized.",
    ),
    "ein": _of_registrants(
        "ein",
        "The employer identification number is",
        "The filing does not state the employer identification number.",
    ),
    "registrant_name": _registrant_name,
    "former_name": _former_name,
    "form": _form,
    "amendment_number": _amendment_number,
    "amendment_filed_on": _amendment_filed_on,
}
"""How each question about the cover is answered."""
