"""What a right answer to a plain question holds, by the label, and whether an answer holds it.

Values are compared by type: telephone numbers by their digits, amounts and par values as numbers,
days as days, persons by the last name, titles and addresses by their words.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from assistant.language.dates import find_dates
from assistant.language.quantities import find_quantities

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an answer must hold. Without `values` the filing does not state it: silence is right.

    `all_of` tells whether every value must be there or one of them; none of `others` may. With
    `may_be_silent` the value is arguable, and silence is right as well.
    """

    type: str
    values: tuple[str, ...] = ()
    all_of: bool = True
    others: tuple[str, ...] = ()
    may_be_silent: bool = False


def folded(text: str) -> str:
    """Lower case, without accents, one kind of space and dash."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", re.sub(r"[‐‑‒–—―−]", "-", bare)).lower()


def words_of(text: str) -> list[str]:
    """The words of a name, folded; initials joined, legal endings kept."""
    return re.findall(r"[a-z0-9]+", folded(re.sub(r"['’.]", "", text)))


_SMALL_TEXT = "the of and a an for inc corp co ltd llc lp plc in"
_SMALL = frozenset(_SMALL_TEXT.split())


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", "").replace("$", "").strip())
    except InvalidOperation:
        return None


def _holds_number(answer: str, value: str) -> bool:
    wanted = _number(value)
    if wanted is None:
        return folded(value) in folded(answer) or "without par" in folded(answer)
    if wanted == 0 and re.match(r"(?:none|no)\b", answer, re.I):
        return True
    printed = {_number(m) for m in re.findall(r"(?<![\w-])\$? ?(\d[\d,]*(?:\.\d+)?|\.\d+)", answer)}
    return wanted in printed or any(q.value == wanted for q in find_quantities(answer))


def _holds_day(answer: str, value: str) -> bool:
    wanted = datetime.date.fromisoformat(value)
    return any(
        (d.year, d.month, d.day) == (wanted.year, wanted.month, wanted.day)
        for d in find_dates(answer)
    )


def last_name(name: str) -> str:
    """The family name of a person as a label has it: `J. R. de la Cruz, Jr.` is `cruz`."""
    bare = re.sub(r",.*| (?:jr|sr|i{2,3}|iv|esq)\.?$", "", name.strip(), flags=re.I)
    found = words_of(bare)
    return found[-1] if found else folded(name)


def _share(answer: str, value: str) -> float:
    wanted = [w for w in words_of(value) if w not in _SMALL] or words_of(value)
    held = set(words_of(answer))
    return sum(w in held for w in wanted) / (len(wanted) or 1)


def _holds_name(answer: str, value: str) -> bool:
    wanted = [w for w in words_of(value) if w not in _SMALL] or words_of(value)
    return bool(wanted) and wanted[0] in words_of(answer)


def _holds_form(answer: str, value: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(value)}(?![\w-])", answer, re.I) is not None


_COUNTED_TEXT = "zero one two three four five six seven eight nine ten eleven twelve"
_COUNTED = dict(enumerate(_COUNTED_TEXT.split()))


def _holds_count(answer: str, value: str) -> bool:
    word = _COUNTED.get(int(value), value)
    return re.search(rf"\b(?:{value}|{word})\b", folded(answer)) is not None


AGREES: dict[str, Callable[[str, str], bool]] = {
    "amount": _holds_number,
    "par": _holds_number,
    "day": _holds_day,
    "digits": lambda answer, value: _digits(value) in _digits(answer),
    "person": lambda answer, value: last_name(value) in words_of(answer),
    "words": lambda answer, value: _share(answer, value) >= 0.7,
    "name": _holds_name,
    "form": _holds_form,
    "count": _holds_count,
    "text": lambda answer, value: folded(value) in re.sub(r"-0+(?=\d)", "-", folded(answer)),
    "verdict": lambda answer, value: answer.lower().startswith(value),
    "anything": lambda answer, value: bool(answer),
}
"""Whether an answer holds a value, by the type of the value."""


def judge(answered: bool, answer: str, wanted: Wanted) -> str:
    """`right`, `refused`, `lacking`, or `made up` where nothing is stated and one answers."""
    if not wanted.values:
        return "made up" if answered else "right"
    if not answered:
        return "right" if wanted.may_be_silent else "refused"
    holds = AGREES[wanted.type]
    found = [holds(answer, value) for value in wanted.values]
    if not (all(found) if wanted.all_of else any(found)):
        return "lacking"
    return "lacking" if any(holds(answer, other) for other in wanted.others) else "right"


# --- what the label has of each field ----------------------------------------------------------


def _one(type_: str, value: Any) -> Wanted:
    return Wanted(type_, (str(value),) if value not in (None, "") else ())


def _statement(record: Record) -> Record | None:
    found = record["registration_statements"]
    return found[0] if len(found) == 1 else None


def _security(record: Record) -> Record | None:
    statement = _statement(record)
    found = statement["securities"] if statement else []
    return found[0] if len(found) == 1 else None


_REMOVING = ("deregistration",)
_KEEPING = ("exhibits", "prospectus_update", "successor", "form_conversion", "other")


def _removes(record: Record) -> Wanted | None:
    amounts = [
        security.get("deregistered")
        for statement in record["registration_statements"]
        for security in statement["securities"]
    ]
    if record["purpose"] in _REMOVING or any(amounts):
        return Wanted("verdict", ("yes",))
    return Wanted("verdict", ("no",)) if record["purpose"] in _KEEPING else None


def _amount(key: str) -> Callable[[Record], Wanted | None]:
    def wanted(record: Record) -> Wanted | None:
        security = _security(record)
        if security is None or security["unit"] != "shares" or security.get(key) is None:
            return None
        return _one("amount", security[key])

    return wanted


def _of_statement(key: str, type_: str) -> Callable[[Record], Wanted | None]:
    def wanted(record: Record) -> Wanted | None:
        statement = _statement(record)
        return _one(type_, statement.get(key)) if statement is not None else None

    return wanted


def _of_registrant(key: str, type_: str) -> Callable[[Record], Wanted | None]:
    def wanted(record: Record) -> Wanted | None:
        found = record["registrants"]
        return _one(type_, found[0].get(key)) if len(found) == 1 else None

    return wanted


def _of_agent(key: str, type_: str) -> Callable[[Record], Wanted]:
    def wanted(record: Record) -> Wanted:
        value = (record["agent_for_service"] or {}).get(key)
        if key == "name" and value and re.search(r"\b(?:inc|corp\w*|company|co|llc|ltd|system)\b",
                                                 value, re.I):  # fmt: skip
            return _one("name", value)
        return _one(type_, value)

    return wanted


def _of_counsel(key: str, type_: str) -> Callable[[Record], Wanted]:
    return lambda record: Wanted(
        type_, tuple(c[key] for c in record["counsel"] if c.get(key)), all_of=False
    )


def _of_deal(key: str, type_: str) -> Callable[[Record], Wanted]:
    return lambda record: _one(
        type_, ((record.get("reason") or {}).get("transaction") or {}).get(key)
    )


OFFICES = {
    "cfo": r"chief financial|principal financial|\bCFO\b|(?:chief|principal) accounting (?:and"
    r"|&) financial|financial (?:and|&) (?:principal )?accounting officer",
    "ceo": r"chief executive|principal executive|\bCEO\b",
    "accounting": r"(?:principal|chief)(?: financial (?:and|&))?(?: principal)? accounting"
    r"|accounting officer",
    "controller": r"controller|comptroller",
    "directors": r"(?<!managing )(?<!executive )(?<!finance )\bdirectors?\b(?! of (?!the "
    r"(?:board|company)))",
}
"""What a title says of somebody who holds the office that a question asks for."""


def _office(field: str, *, every: bool) -> Callable[[Record], Wanted | None]:
    def wanted(record: Record) -> Wanted | None:
        people = record["signing"]["signatories"] if record["signing"] else []
        if not people or len(people) > MOST:
            return None
        held, others = [], []
        for person in people:
            has = any(re.search(OFFICES[field], t, re.I) for t in person["titles"])
            (held if has else others).append(person["name"])
        if field == "accounting" and not held and _has_controller(people):
            return None  # who may well be the principal accounting officer
        lasts = {word for name in held for word in words_of(name)}
        beside = tuple(n for n in others if last_name(n) not in lasts)
        return Wanted("person", tuple(held), every, beside if held else ())

    return wanted


def _has_controller(people: Sequence[Record]) -> bool:
    return any(re.search(OFFICES["controller"], t, re.I) for p in people for t in p["titles"])


MOST = 16
"""People whose names have room in an answer."""


def _signers(record: Record) -> Wanted | None:
    people = record["signing"]["signatories"] if record["signing"] else []
    if len(people) > MOST:
        return None
    return Wanted("person", tuple(p["name"] for p in people))


def _count_signers(record: Record) -> Wanted | None:
    people = record["signing"]["signatories"] if record["signing"] else []
    return _one("count", len(people)) if people else None


def _attorney(record: Record) -> Wanted | None:
    people = record["signing"]["signatories"] if record["signing"] else []
    if not people:
        return None
    by_power = any(p.get("attorney_in_fact") for p in people) or any(
        "attorney" in t.lower() for p in people for t in p["titles"]
    )
    return Wanted("anything", ("",)) if by_power else None  # a label tells of no power unused


def _plans(record: Record) -> Wanted | None:
    found = record["plans"] or [
        plan for s in record["registration_statements"] for plan in s.get("plans") or []
    ]
    if len(found) > MOST_PLANS:
        return None
    return Wanted("words", tuple(found))


MOST_PLANS = 3


def _why(record: Record) -> Wanted | None:
    facts = (record.get("reason") or {}).get("facts")
    if not facts or record["purpose"] != "deregistration":
        return None
    return _one("text", facts[0])


def _title(record: Record) -> Wanted | None:
    security = _security(record)
    if security is None or record["purpose"] != "deregistration":
        return None
    title = security.get("title")
    return _one("words", title) if title and title != "securities" else None


def _par(record: Record) -> Wanted | None:
    security = _security(record)
    if security is None:
        return None
    return _one("par", security.get("par_value"))


def _rule_478(record: Record) -> Wanted | None:
    relied = record["signing"] and record["signing"].get("rule_478")
    return Wanted("verdict", ("yes",)) if relied else None


def _numbers(record: Record) -> Wanted | None:
    numbers = [s["file_number"] for s in record["registration_statements"]]
    return Wanted("text", tuple(numbers)) if len(numbers) <= MOST else None


FIELDS: dict[str, Callable[[Record], Wanted | None]] = {
    "removed_yes": _removes,
    "removed": _amount("deregistered"),
    "registered": _amount("registered"),
    "sold": _amount("sold"),
    "file_number": _of_statement("file_number", "text"),
    "form": lambda record: _one("form", record["form"]) if record["form"] else None,
    "amendment_number": _of_statement("amendment_number", "count"),
    "filed_on": _of_statement("filed_on", "day"),
    "effective_on": _of_statement("effective_on", "day"),
    "registrant": _of_registrant("name", "name"),
    "jurisdiction": _of_registrant("jurisdiction", "words"),
    "ein": _of_registrant("ein", "digits"),
    "address": _of_registrant("address", "words"),
    "phone": _of_registrant("phone", "digits"),
    "agent": _of_agent("name", "person"),
    "agent_title": _of_agent("title", "words"),
    "agent_phone": _of_agent("phone", "digits"),
    "counsel_firm": _of_counsel("firm", "name"),
    "counsel_name": _of_counsel("name", "person"),
    "signed_on": lambda record: _one("day", (record["signing"] or {}).get("signed_on")),
    "place": lambda record: _one("words", ((record["signing"] or {}).get("place") or "")
                                 .split(",")[0]),
    "signers": _signers,
    "n_signers": _count_signers,
    "cfo": _office("cfo", every=False),
    "ceo": _office("ceo", every=False),
    "accounting": _office("accounting", every=False),
    "controller": _office("controller", every=False),
    "directors": _office("directors", every=True),
    "attorney_in_fact": _attorney,
    "plans": _plans,
    "acquirer": _of_deal("acquirer", "name"),
    "merger_sub": _of_deal("merger_sub", "name"),
    "closed_on": _of_deal("closed_on", "day"),
    "agreement_date": _of_deal("agreement_date", "day"),
    "why": _why,
    "title_sec": _title,
    "par": _par,
    "list_numbers": _numbers,
    "n_statements": lambda record: _one("count", len(record["registration_statements"])),
    "rule_478": _rule_478,
}  # fmt: skip
"""The fields that are asked for, each with what the label says of it; None: it is not asked."""


_POINTERS = {
    "removed": "/registration_statements/0/securities/0/deregistered",
    "registered": "/registration_statements/0/securities/0/registered",
    "sold": "/registration_statements/0/securities/0/sold",
    "par": "/registration_statements/0/securities/0/par_value",
    "filed_on": "/registration_statements/0/filed_on",
    "effective_on": "/registration_statements/0/effective_on",
    "amendment_number": "/registration_statements/0/amendment_number",
    "registrant": "/registrants/0/name", "jurisdiction": "/registrants/0/jurisdiction",
    "ein": "/registrants/0/ein", "address": "/registrants/0/address",
    "phone": "/registrants/0/phone", "agent": "/agent_for_service/name",
    "agent_title": "/agent_for_service/title", "agent_phone": "/agent_for_service/phone",
    "signed_on": "/signing/signed_on", "acquirer": "/reason/transaction/acquirer",
    "merger_sub": "/reason/transaction/merger_sub", "closed_on": "/reason/transaction/closed_on",
    "agreement_date": "/reason/transaction/agreement_date",
}  # fmt: skip
"""Where the alternates of a field's one value stand in a label."""


def with_alternates(wanted: Wanted, field: str, alternates: dict[str, list[Any]]) -> Wanted:
    """What is wanted, with the other values that a label takes for right."""
    others = alternates.get(_POINTERS.get(field, ""), [])
    if not others or len(wanted.values) > 1:
        return wanted
    values = (*wanted.values, *(str(value) for value in others if value is not None))
    silent = None in others or not wanted.values
    return Wanted(wanted.type, values, all_of=False, may_be_silent=silent)


def titles_of(person: Record) -> Wanted | None:
    """The titles of a signatory, who is named in the question."""
    found: Sequence[str] = person["titles"]
    return Wanted("words", tuple(found)) if found else None
