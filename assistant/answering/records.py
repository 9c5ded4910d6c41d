"""Answers from the proven values of one record: cover, statements, people, dates."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from assistant.answering.evidence import DATE, Reading, count_words, one_line, shorten
from assistant.answering.plan import AskedField, Plan
from assistant.answering.reply import Reply, lacks, says, unique
from assistant.answering.vocabulary import PURPOSE_NAMES
from assistant.record import Citation, RegistrationStatement, Sentence

_ROOM = 80


def shown(reading: Reading, pointer: str, value: str) -> str:
    """A value of the record as it stands in print, or as the record has it where both agree."""
    printed = reading.printed(pointer)
    if printed is None or _letters(value) in _letters(printed):
        return value
    return printed


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def date_shown(reading: Reading, pointer: str, value: datetime.date) -> tuple[str, str | None]:
    """A date as printed, and how it was read where the print is not of the usual form."""
    printed = reading.printed(pointer)
    usual = f"{value:%B} {value.day}, {value.year}"
    if printed is None or _letters(printed) == _letters(usual):
        return usual, None
    return usual, f'"{printed}" is {usual}'


def joined(items: list[str]) -> str:
    """Items as a list in prose."""
    if len(items) < 3:
        return " and ".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


# --- the cover ------------------------------------------------------------------------------


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
        return lacks(missing)
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


def _is_named(reading: Reading, plan: Plan, index: int) -> bool:
    name = reading.record.registrants[index].name or ""
    core = _letters(re.sub(r",? (?:Inc|Corp|LLC|Ltd|L\.P|Co)\b\.?.*", "", name, flags=re.I))
    return bool(core) and core in _letters(plan.question)


def _cover_value(reading: Reading, pointer: str, field: str, value: str) -> str:
    printed = reading.printed(pointer)
    if field in ("phone", "ein") and printed:
        return whole_phone(printed)
    return shown(reading, pointer, value) if field != "address" else value


def whole_phone(printed: str) -> str:
    """A telephone number with both brackets around its area code."""
    return f"({printed}" if ")" in printed and "(" not in printed else printed


def _address(reading: Reading, plan: Plan) -> Reply:
    return _registrants(
        reading,
        plan,
        "address",
        "The principal executive offices are at",
        "The filing does not state the address.",
    )


def _phone(reading: Reading, plan: Plan) -> Reply:
    return _registrants(
        reading,
        plan,
        "phone",
        "The registrant's telephone number is",
        "The filing does not state the registrant's telephone number.",
    )


def _jurisdiction(reading: Reading, plan: Plan) -> Reply:
    return _registrants(
        reading,
        plan,
        "jurisdiction",
        "The registrant is organized in",
        "The filing does not state where the registrant is organized.",
    )


def _ein(reading: Reading, plan: Plan) -> Reply:
    return _registrants(
        reading,
        plan,
        "ein",
        "The employer identification number is",
        "The filing does not state the employer identification number.",
    )


def _registrant_name(reading: Reading, plan: Plan) -> Reply:
    found = [
        (shown(reading, f"/registrants/{i}/name", r.name), f"/registrants/{i}/name")
        for i, r in enumerate(reading.record.registrants)
        if r.name and reading.evidence(f"/registrants/{i}/name")
    ]
    if not found:
        return lacks("The registrant's name could not be proven.")
    lead = "The registrant is" if len(found) == 1 else "The registrants are"
    return says(
        f"{lead} {joined([n for n, _ in found])}.",
        [c for _, p in found for c in reading.cite_value(p)],
    )


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
            for c in reading.cite_value(p) + reading.cite_value(_file_pointer(i))
        ]
        return says(f"It is Post-Effective Amendment {joined(parts)}.", cited)
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


# --- statements and plans -------------------------------------------------------------------


def statements(reading: Reading, plan: Plan) -> list[tuple[int, RegistrationStatement]]:
    """The amended statements that the question names by number, form or plan; else all."""
    every = list(enumerate(reading.record.registration_statements))
    if plan.file_numbers:
        return [(i, s) for i, s in every if s.file_number in plan.file_numbers] or every
    years = {n for n in plan.numbers if re.fullmatch(r"(?:19|20)\d\d", n)}
    by_year = [(i, s) for i, s in every if s.filed_on and str(s.filed_on.year) in years]
    if by_year and len(every) > 1:
        return by_year
    asked = _letters(plan.question)
    by_plan = [
        (i, s)
        for i, s in every
        if len(every) > 1 and any(len(p) > 8 and _letters(p) in asked for p in s.plans)
    ]
    if by_plan:
        return by_plan
    if plan.forms:
        by_form = [(i, s) for i, s in every if s.form in plan.forms]
        return by_form or every
    return every


def _file_pointer(index: int) -> str:
    return f"/registration_statements/{index}/file_number"


def _file_numbers(reading: Reading, plan: Plan) -> Reply:
    chosen = [(i, s) for i, s in statements(reading, plan) if reading.evidence(_file_pointer(i))]
    if not chosen:
        return lacks("The filing does not state a registration number.")
    one = len(chosen) == 1
    numbers = joined([f"No. {s.file_number}" for _, s in chosen])
    text = f"The amendment amends registration statement{'' if one else 's'} {numbers}."
    cited: list[Citation] = []
    for i, _ in chosen:
        proof = reading.evidence(_file_pointer(i))
        cited += reading.cite_value(_file_pointer(i))
        if proof is not None and proof.verdict == "derived":
            cited += reading.cite_spans([(s.start, s.end) for s in proof.from_])
    derived = [
        s.file_number
        for i, s in chosen
        if (p := reading.evidence(_file_pointer(i))) and p.verdict == "derived"
    ]
    derivation = f"numbers of a printed range: {', '.join(derived)}" if derived else None
    return says(text, cited, derivation)


def _statement_count(reading: Reading, plan: Plan) -> Reply:
    chosen = [(i, s) for i, s in statements(reading, plan) if reading.evidence(_file_pointer(i))]
    if not chosen:
        return lacks("The filing does not state a registration number.")
    numbers = [f"No. {s.file_number}" for _, s in chosen]
    text = f"It amends {_count(len(chosen), 'registration statement')}: {joined(numbers)}."
    return says(
        text,
        [c for i, _ in chosen for c in reading.cite_value(_file_pointer(i))],
        f"count of {', '.join(numbers)} = {len(chosen)}",
    )


def _plans(reading: Reading, plan: Plan) -> Reply:
    found = _plan_titles(reading, plan)
    if not found:
        return lacks("The filing names no plan.")
    titles = [title for title, _ in found]
    lead = "The plan is the" if len(titles) == 1 else "The plans are:"
    text = f"{lead} {joined(titles) if len(titles) == 1 else '; '.join(titles)}."
    if count_words(text) > _ROOM:
        text = "; ".join(titles) + "."
    return says(text, [c for _, p in found for c in reading.cite_value(p)])


def _plan_count(reading: Reading, plan: Plan) -> Reply:
    found = _plan_titles(reading, plan)
    if not found:
        return lacks("The filing names no plan.")
    titles = [title for title, _ in found]
    return says(
        f"It names {_count(len(found), 'plan')}: {'; '.join(titles)}.",
        [c for _, p in found for c in reading.cite_value(p)],
        f"count of the titles named = {len(found)}",
    )


def _plan_titles(reading: Reading, plan: Plan) -> list[tuple[str, str]]:
    """Titles with their pointers: of the statement asked for, else of the cover, else of all."""
    record = reading.record
    chosen = statements(reading, plan)
    own = [
        (title, f"/registration_statements/{i}/plans/{j}")
        for i, s in chosen
        for j, title in enumerate(s.plans)
    ]
    cover = [(title, f"/plans/{i}") for i, title in enumerate(record.plans)]
    narrowed = len(chosen) < len(record.registration_statements)
    for pairs in (own, cover) if narrowed else (cover, own):
        proven = [(shown(reading, p, t), p) for t, p in pairs if reading.evidence(p)]
        if proven:
            first: dict[str, str] = {}
            for title, pointer in proven:
                first.setdefault(title, pointer)
            return list(first.items())
    return []


def _securities_titles(reading: Reading, plan: Plan) -> Reply:
    found: dict[str, str] = {}
    for i, statement in statements(reading, plan):
        for j, security in enumerate(statement.securities):
            pointer = f"/registration_statements/{i}/securities/{j}/title"
            if reading.evidence(pointer):
                found.setdefault(security.title, pointer)
    if not found:
        return lacks("The filing does not name the class of securities.")
    return says(
        f"The securities are {joined(list(found))}.",
        [c for p in found.values() for c in reading.cite_value(p)],
    )


def _par_value(reading: Reading, plan: Plan) -> Reply:
    for i, statement in statements(reading, plan):
        for j, security in enumerate(statement.securities):
            pointer = f"/registration_statements/{i}/securities/{j}/par_value"
            if security.par_value and reading.evidence(pointer):
                printed = reading.printed(pointer)
                return says(
                    f"The par value is {printed or security.par_value}.",
                    reading.cite_value(pointer),
                )
    return lacks("The filing does not state a par value.")


# --- dates ----------------------------------------------------------------------------------


def _date(
    reading: Reading, pointer: str, value: datetime.date | None, lead: str, missing: str
) -> Reply:
    if value is None or not reading.evidence(pointer):
        return lacks(missing)
    text, derivation = date_shown(reading, pointer, value)
    return says(f"{lead} {text}.", reading.cite_value(pointer), derivation)


def _signed_on(reading: Reading, plan: Plan) -> Reply:
    for i, signatory in enumerate(reading.record.signing.signatories):
        pointer = f"/signing/signatories/{i}/signed_on"
        last = signatory.name.split(",")[0].split()[-1]
        if signatory.signed_on and re.search(rf"\b{re.escape(last)}\b", plan.question, re.I):
            reply = _date(reading, pointer, signatory.signed_on, f"{signatory.name} signed on", "")
            if reply.answered:
                name = reading.cite_value(f"/signing/signatories/{i}/name")
                reply.sentences[0].citations = unique(reply.sentences[0].citations + name)
                return reply
    return _date(
        reading,
        "/signing/signed_on",
        reading.record.signing.signed_on,
        "The amendment was signed on",
        "The filing does not state when it was signed.",
    )


_COVER_FILED = re.compile(
    r"\bfiled\s+(?:electronically\s+)?(?:with"
    r"|by)\s+the\s+(?:U\.?S\.?\s+)?(?:Securities\s+and\s+Exchange\s+"
    r"Commission|SEC|Commission)[^.\n]{0,40}?\s+on\s+",
    re.I,
)
_HEADER_FILED = re.compile(r"(?:FILED AS OF DATE:\s*|<FILING-DATE>)(\d{8})")


def _amendment_filed_on(reading: Reading, plan: Plan) -> Reply:
    text = reading.filing.text
    known = reading.filing.header.filed_on
    cover = _COVER_FILED.search(text[:20_000])
    if cover is not None:
        date = DATE.match(" ".join(text[cover.end() : cover.end() + 60].split()))
        if date is not None and (known is None or _letters(date[0]) == _letters(_usual(known))):
            cited = [reading.cite(*reading.around(cover.start(), cover.end()))]
            return says(f"The amendment was filed on {_capitalised(date[0])}.", cited)
    header = _HEADER_FILED.search(text[:5_000])
    if known is not None and header is not None:
        return says(
            f"The amendment was filed on {_usual(known)}.",
            [reading.cite(header.start(), header.end())],
            f"{header[1]} is {_usual(known)}",
        )
    return lacks("The filing does not state when it was filed.")


def _usual(value: datetime.date) -> str:
    return f"{value:%B} {value.day}, {value.year}"


def _capitalised(date: str) -> str:
    return " ".join(w.capitalize() if w.isalpha() else w for w in date.split())


def _statement_dates(reading: Reading, plan: Plan, field: str, verb: str) -> Reply:
    chosen = statements(reading, plan)
    found: list[tuple[int, RegistrationStatement, str, str | None, str]] = []
    for i, statement in chosen:
        value = getattr(statement, field)
        pointer = f"/registration_statements/{i}/{field}"
        if value is not None and reading.evidence(pointer):
            text, derivation = date_shown(reading, pointer, value)
            found.append((i, statement, text, derivation, pointer))
    if not found:
        return lacks(
            f"The filing does not state on which date the registration statement {verb}.",
            _nearest_statement_date(reading, verb),
        )
    derivation = "; ".join(d for *_, d, _ in found if d) or None
    if len(chosen) == 1:
        return says(
            f"The registration statement {verb} on {found[0][2]}.",
            reading.cite_value(found[0][4]),
            derivation,
        )
    text = f"The registration statements {verb.replace('was', 'were')}: " + "; ".join(
        f"No. {s.file_number} on {date}" for _, s, date, _, _ in found
    )
    cited = [
        c
        for i, _, _, _, p in found
        for c in reading.cite_value(p) + reading.cite_value(_file_pointer(i))
    ]
    return says(text + ".", cited, derivation)


def _nearest_statement_date(reading: Reading, verb: str) -> list[Citation]:
    cue = "effect" if "effective" in verb else "file"
    return [reading.cite_passage(p) for p in reading.passages if cue in p.concepts][:1]


def _effective_on(reading: Reading, plan: Plan) -> Reply:
    return _statement_dates(reading, plan, "effective_on", "was declared effective")


def _statement_filed_on(reading: Reading, plan: Plan) -> Reply:
    return _statement_dates(reading, plan, "filed_on", "was filed")


# --- the transaction ------------------------------------------------------------------------


def _transaction_date(reading: Reading, field: str, lead: str, missing: str) -> Reply:
    deal = reading.record.reason.transaction
    value = getattr(deal, field) if deal else None
    return _date(reading, f"/reason/transaction/{field}", value, lead, missing)


def _agreement_date(reading: Reading, plan: Plan) -> Reply:
    return _transaction_date(
        reading,
        "agreement_date",
        "The agreement is dated",
        "The filing does not state the date of an agreement.",
    )


def _closed_on(reading: Reading, plan: Plan) -> Reply:
    return _transaction_date(
        reading,
        "closed_on",
        "The transaction was completed on",
        "The filing does not state when a transaction was completed.",
    )


def _party(reading: Reading, field: str, text: str, missing: str) -> Reply:
    deal = reading.record.reason.transaction
    value = getattr(deal, field) if deal else None
    pointer = f"/reason/transaction/{field}"
    if not value or not reading.evidence(pointer):
        return lacks(missing)
    names = [value] if " and " not in value else value.split(" and ")
    proof = reading.evidence(pointer)
    spans = [(s.start, s.end) for s in proof.more] if proof else []
    cited = reading.cite_value(pointer) + (reading.cite_spans(spans) if len(names) > 1 else [])
    return says(text.format(value if len(names) > 1 else shown(reading, pointer, value)), cited)


def _acquirer(reading: Reading, plan: Plan) -> Reply:
    return _party(reading, "acquirer", "The acquirer is {}.", "The filing names no acquirer.")


def _merger_sub(reading: Reading, plan: Plan) -> Reply:
    return _party(
        reading,
        "merger_sub",
        "The merger subsidiary is {}.",
        "The filing names no merger subsidiary.",
    )


def _survivor(reading: Reading, plan: Plan) -> Reply:
    return _party(
        reading,
        "surviving_entity",
        "The surviving entity is {}.",
        "The filing names no surviving entity.",
    )


def _kind(reading: Reading, plan: Plan) -> Reply:
    deal = reading.record.reason.transaction
    if deal is None or not reading.evidence("/reason/transaction/kind"):
        return lacks("The filing describes no such transaction.")
    return says(
        f"It was a {deal.kind.replace('_', ' ')}.", reading.cite_value("/reason/transaction/kind")
    )


# --- purpose --------------------------------------------------------------------------------


def _purpose(reading: Reading, plan: Plan) -> Reply:
    record = reading.record
    proof = reading.evidence("/purpose")
    if record.purpose is None or proof is None:
        return lacks("The purpose of the amendment could not be proven.")
    cited = reading.cite_value("/purpose")
    passage = reading.passage_at(cited[0].start)
    lead = f"The amendment {PURPOSE_NAMES[record.purpose]}."
    sentences = [Sentence(text=lead, citations=cited)]
    if passage is not None:
        text = shorten(passage.text, [], _ROOM - count_words(lead) - 2)
        sentences = [Sentence(text=text if _acts(text) else lead, citations=cited)]
    return Reply(sentences)


def _acts(text: str) -> bool:
    return (
        re.search(r"de-?regist|remov|withdr|amend|terminat|updat|adopt|fil(?:e|ing)", text, re.I)
        is not None
    )


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


def _acquirer_state(reading: Reading, plan: Plan) -> Reply:
    """`Ostrander Corp., a Nevada corporation`: the words after the party's name."""
    deal = reading.record.reason.transaction
    sub_asked = re.search(r"merger sub", plan.question, re.I) is not None
    name = (deal.merger_sub if sub_asked else deal.acquirer) if deal else None
    for passage in reading.passages if name else ():
        match = re.search(
            re.escape(str(name)) + r",? an? ((?:[A-Z]\w+ ?){1,3})(?:\S+ ){0,3}(?:corporation"
            r"|company|partnership)",
            passage.text,
        )
        if match:
            return says(
                f"{name} is organized in {match[1].strip()}.", [reading.cite_passage(passage)]
            )
    return lacks("The filing does not state where that company is organized.")


FieldAnswer = Callable[[Reading, Plan], Reply]

ANSWERS: dict[AskedField, FieldAnswer] = {
    "address": _address,
    "phone": _phone,
    "jurisdiction": _jurisdiction,
    "ein": _ein,
    "registrant_name": _registrant_name,
    "form": _form,
    "amendment_number": _amendment_number,
    "file_numbers": _file_numbers,
    "statement_count": _statement_count,
    "plans": _plans,
    "plan_count": _plan_count,
    "title": _securities_titles,
    "par_value": _par_value,
    "signed_on": _signed_on,
    "amendment_filed_on": _amendment_filed_on,
    "effective_on": _effective_on,
    "statement_filed_on": _statement_filed_on,
    "agreement_date": _agreement_date,
    "closed_on": _closed_on,
    "acquirer": _acquirer,
    "merger_sub": _merger_sub,
    "surviving_entity": _survivor,
    "transaction_kind": _kind,
    "purpose": _purpose,
    "former_name": _former_name,
    "acquirer_state": _acquirer_state,
}
"""How each field is answered. People are in `people`, amounts in `amounts`."""


def quoted(text: str) -> str:
    """A stretch of a filing between quotation marks, on one line."""
    return f'"{one_line(text)}"'
