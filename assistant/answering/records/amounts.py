"""Answers about amounts: how many were registered, sold, removed, and how many remain."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import FieldAnswer, Reply, lacks, says
from assistant.answering.evidence.shortening import shorten
from assistant.answering.evidence.values import values
from assistant.answering.evidence.wording import figure
from assistant.answering.questions.plan import AskedField, Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.records.statements import derived_numbers, statements
from assistant.record import Citation, RegistrationStatement, Security

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Item:
    """One amount of one security of one statement, proven, with where it stands in the record."""

    statement: RegistrationStatement
    security: Security
    base: str
    value: Number
    pointer: str


_PLAIN_UNITS = frozenset({
    "share", "security", "common", "ordin", "registered", "register", "unsold", "total", "tot",
    "number", "numb", "amount", "addition", "unissu",
})  # fmt: skip


def securities(
    reading: Reading, plan: Plan, *, whole: bool = False
) -> list[tuple[str, RegistrationStatement, Security]]:
    """The securities that the question names by class, else all of the statements in question."""
    every = [
        (f"/registration_statements/{i}/securities/{j}", s, security)
        for i, s in _in_question(reading, plan, whole=whole)
        for j, security in enumerate(s.securities)
    ]
    return of_asked_class(plan, every, lambda item: item[2], lambda: _own_words(reading))


def _in_question(
    reading: Reading, plan: Plan, *, whole: bool
) -> list[tuple[int, RegistrationStatement]]:
    if whole and not plan.file_numbers:
        return list(enumerate(reading.record.registration_statements))
    return statements(reading, plan)


T = TypeVar("T")


def of_asked_class(
    plan: Plan, every: list[T], security: Callable[[T], Security], own: Callable[[], set[str]]
) -> list[T]:
    """Of a filing's amounts those of the class that the question names, else all.

    `own` are the words of the registrant's name, which name no class there.
    """
    asked = {t for t in plan.unit or plan.terms if t not in _PLAIN_UNITS}
    named = [item for item in every if asked & _class_words(security(item))] if asked else []
    if not named and "debt" in asked:
        named = [item for item in every if _DEBT & _class_words(security(item))]
    if named:
        return named
    if asked & _CLASSES and asked & _CLASSES - own():
        return []  # of a class that the record does not hold
    if re.search(r"\bprincipal amount\b", plan.question, re.I):
        return [item for item in every if security(item).unit == "usd"]
    beside = "unit" in plan.terms and "unit" not in plan.unit  # "shares and units separately"
    of_shares = bool(set(plan.unit) & {"share"}) and not beside
    if of_shares and len({security(item).unit for item in every}) > 1:
        return [item for item in every if security(item).unit == "shares"]
    return every


# Nouns that name a class of securities other than shares.
_DEBT = frozenset({"note", "bond", "debt", "debentur"})
_CLASSES = frozenset({
    "note", "bond", "debt", "warrant", "preferred", "prefer", "ads", "adss", "guarante",
    "depositar",
})  # fmt: skip


CLASS_NAMES = _CLASSES | {
    "dollar",
    "mone",
    "ordinar",
    "class",
    "seri",
    "interest",
    "right",
    "unit",
}
"""Words of a question for amounts that the class or unit of the amounts explains."""


def _own_words(reading: Reading) -> set[str]:
    """The words of the registrants' names, which name no class there ("Bond Corp.")."""
    return concepts(" ".join(r.name or "" for r in reading.record.registrants))


def _class_words(security: Security) -> frozenset[str]:
    """The words of a class that tell it from others."""
    return _told_by(security.title, security.unit)


@lru_cache(maxsize=4096)
def _told_by(title: str, unit: str) -> frozenset[str]:
    return frozenset((concepts(title) | concepts(unit)) - {"share", "common"})


def items(reading: Reading, plan: Plan, field: str, *, whole: bool = False) -> list[Item]:
    """The proven amounts of a field, for the securities in question.

    `whole`: of all statements, where the question's words choose filings and no statement.
    """
    found: list[Item] = []
    for base, statement, security in securities(reading, plan, whole=whole):
        value = getattr(security, field)
        if value is not None and reading.evidence(f"{base}/{field}"):
            found.append(Item(statement, security, base, value, f"{base}/{field}"))
    return found


def added(numbers: list[Number]) -> Number:
    """The sum, whole where it is whole."""
    total = sum((Decimal(n) for n in numbers), start=Decimal(0))
    return int(total) if total == total.to_integral_value() else total


_NO_SHARES = re.compile(r"\b(?:debt|notes?|bonds?|debentures?|warrants?)\b", re.I)


def thing(security: Security, value: Number) -> str:
    """What is counted, after the figure: `shares of common stock`, `units`."""
    title, unit = security.title, security.unit
    if unit == "usd":
        return "" if title == "securities" else f" of {title}"
    noun = {"adss": "ADSs", "other": "securities"}.get(unit, unit)
    if unit == "shares" and _NO_SHARES.search(title):
        return f" {noun}"
    if title == "securities" or title.rstrip("s") == noun.rstrip("s"):
        return f" {noun}"
    if unit == "shares" and not title.endswith("shares"):
        return f" shares of {title}"
    return f" {title}"


def amount_text(item: Item) -> str:
    """The figure with what it counts."""
    return figure(item.value, item.security) + thing(item.security, item.value)


def _figure_text(reading: Reading, item: Item) -> str:
    """The amount, its dollars as they are printed; only the figure where the class is not proven to
    be so named."""
    if reading.evidence(f"{item.base}/title"):
        text = amount_text(item)
    else:
        bare = item.security.model_copy(update={"title": "securities"})
        text = figure(item.value, item.security) + thing(bare, item.value)
    of_america = text.startswith("$") and "US$" in (reading.printed(item.pointer) or "")
    return f"US{text}" if of_america else text


_VERBS = {
    "deregistered": ("The amendment removes {} from registration", "removed"),
    "registered": ("{} were originally registered", "registered"),
    "sold": ("{} were issued or sold", "issued or sold"),
}


def answer_amount(reading: Reading, plan: Plan, field: str) -> Reply:
    """The proven amounts of a field, one by one or added up; else that none is stated."""
    found = items(reading, plan, field)
    if not found:
        return _not_stated(reading, plan, field)
    if len(found) == 1:
        text, derivation, cited = _one(reading, found[0], field)
        return says(text, cited, derivation)
    return _several(reading, plan, field, found)


def agreeing(text: str, item: Item) -> str:
    """A sum of money is one thing: `$300,000 was issued or sold`."""
    return text.replace(" were ", " was ", 1) if item.security.unit == "usd" else text


def _one(reading: Reading, item: Item, field: str) -> tuple[str, str | None, list[Citation]]:
    text = agreeing(_VERBS[field][0].format(_figure_text(reading, item)) + ".", item)
    derivation = None
    if item.value == 0:
        text = f"None: no{thing(item.security, 0)} were {_VERBS[field][1]}."
    elif (proof := reading.evidence(item.pointer)) and proof.verdict == "derived":
        rule = proof.from_[0].rule if proof.from_ else "derived"
        derivation = f"{figure(item.value)} by {rule}"
    return text, derivation, reading.cite_value(item.pointer)


def _several(reading: Reading, plan: Plan, field: str, found: list[Item]) -> Reply:
    """Each amount with its statement or class, and their sum where they count the same."""
    units = {
        (i.security.unit, i.security.currency if i.security.unit == "usd" else "") for i in found
    }
    titles = {i.security.title for i in found}
    by_statement = len({i.statement.file_number for i in found}) > 1
    parts: list[str] = []
    for item in found:
        label = f" (No. {item.statement.file_number})" if by_statement else ""
        parts.append(
            (
                figure(item.value, item.security)
                if len(titles) == 1 and by_statement
                else amount_text(item)
            )
            + label
        )
    cited = [c for i in found for c in reading.cite_value(i.pointer)]
    if by_statement:
        for item in found:
            cited += reading.cite_value(item.base.split("/securities/")[0] + "/file_number")
    own = {i.base.split("/")[2] for i in found} if by_statement else set()
    every = enumerate(reading.record.registration_statements)
    ranged = derived_numbers(reading, [(n, st) for n, st in every if str(n) in own])
    complete = len(found) == len(securities(reading, plan))
    if len(units) > 1 or (len(titles) > 1 and not by_statement) or not complete:
        text = f"{_VERBS[field][1].capitalize()}: {'; '.join(parts)}."
        if not complete:
            text = text[:-1] + "; for the rest no number is stated."
        return says(text, cited, ranged)
    total = added([i.value for i in found])
    lead = _VERBS[field][0].format(
        f"in total {figure(total, found[0].security)}{thing(found[0].security, total)}"
    )
    lead = agreeing(lead[:1].upper() + lead[1:], found[0])
    listed = f": {'; '.join(parts)}" if len(parts) <= 12 else ""
    terms = " + ".join(figure(i.value, i.security) for i in found)
    derivation = f"{terms} = {figure(total, found[0].security)}"
    return says(f"{lead}{listed}.", cited, f"{derivation}; {ranged}" if ranged else derivation)


def _not_stated(reading: Reading, plan: Plan, field: str) -> Reply:
    """No amount in the record: a difference where the arithmetic is sound, else not stated."""
    difference = _difference(reading, plan) if field == "deregistered" else None
    if difference is not None:
        return difference
    if field == "registered" and (told := _indeterminate(reading, plan)) is not None:
        return told
    nearest = action(reading)
    whole = [s for _, _, s in securities(reading, plan) if s.all_unsold]
    if field == "deregistered" and whole:
        return lacks(
            "The filing does not state the number; it removes all securities that remain unsold.",
            nearest,
        )
    what = {
        "deregistered": "how many securities are removed",
        "registered": "how many were originally registered",
        "sold": "how many were issued or sold",
    }[field]
    return lacks(f"The filing does not state {what}.", nearest)


_INDETERMINATE = re.compile(
    r"\b(?:indeterminate|indeterminable|indefinite|undetermined|unspecified) "
    r"(?:aggregate |initial )?(?:principal )?(?:amounts?|numbers?|quantity)\b[^.;]{0,160}",
    re.I,
)
_NO_CLASS = concepts("each amount quantity number total plan security securities register original")


def _indeterminate(reading: Reading, plan: Plan) -> Reply | None:
    """The sentence by which no number was registered of what is asked about: `an indeterminate
    amount of interests in the Plan`; what it counts, and the statement, must be those asked for."""
    asked = set(plan.unit) - _NO_CLASS
    for passage in reading.passages:
        told = _INDETERMINATE.search(passage.text)
        if told is None or not asked <= concepts(told[0]) or not (asked or plan.file_numbers):
            continue
        if all(number in passage.text for number in plan.file_numbers):
            found = says(shorten(passage.text, [told.span()], 60), [reading.cite_passage(passage)])
            found.settled = True
            return found
    return None


_REDUCTION = re.compile(
    r"\breduc|previously (?:de-?regist|remov|withdr)|carr(?:y|ied)|transferr|\bsplit\b"
    r"|Amendment No\. [1-9]"
    r".{0,40}(?:remov|withdr|de-?regist)|\bincreas|additional|approximately|adjust",
    re.I,
)


def _difference(reading: Reading, plan: Plan) -> Reply | None:
    """Registered less sold, where one statement's rest is removed and nothing else is said."""
    chosen = securities(reading, plan)
    if len(chosen) != 1 or not chosen[0][2].all_unsold:
        return None
    base, _, security = chosen[0]
    registered, sold = security.registered, security.sold
    if not registered or sold is None or sold > registered:
        return None
    if not (reading.evidence(f"{base}/registered") and reading.evidence(f"{base}/sold")):
        return None
    if any(_REDUCTION.search(p.text) for p in reading.passages):
        return None
    rest = registered - sold
    cited = reading.cite_value(f"{base}/registered") + reading.cite_value(f"{base}/sold")
    return says(
        f"The amendment removes all that remain unsold: "
        f"{figure(rest, security)}{thing(security, rest)}.",
        cited + action(reading),
        f"{figure(registered)} - {figure(sold)} = {figure(rest)}",
    )


ACTING = re.compile(
    r"\b(?:de-?regist\w*|remov\w+ from registration|withdr\w+ from registration|remov\w+"
    r"|t(?:aken|ook|akes?|aking) (?:off|out of) registration)\b",
    re.I,
)


def action(reading: Reading) -> list[Citation]:
    """The sentence that removes securities."""
    proof = reading.evidence("/purpose")
    if proof is not None and proof.start is not None and proof.end is not None:
        return reading.cite_spans([(proof.start, proof.end)])
    return [reading.cite_passage(p) for p in reading.passages if ACTING.search(p.text)][:1]


_LEADERS = re.compile(r"\.{6,}")  # rows of a table, no sentence
_EARLIER = re.compile(r"\b(?:previously|earlier|already|prior|Amendment No\. ?\d+)\b", re.I)


def _previously(reading: Reading, plan: Plan) -> Reply:
    """What an earlier amendment removed, from the sentence that says so."""
    own = {reading.record.amendment_number} - {plan.amendment_number}
    for passage in reading.passages:
        cues = [
            m
            for m in _EARLIER.finditer(passage.text)
            if not any(m[0].lower().endswith(f". {n}") for n in own)
        ]
        acts = None if _LEADERS.search(passage.text) else ACTING.search(passage.text)
        found = [
            v for v in values(passage.text, "number") if acts and abs(v.start - acts.start()) < 80
        ]
        if cues and acts and found:
            keep = [cues[0].span(), acts.span(), (found[0].start, found[0].end)]
            return says(shorten(passage.text, keep, 60), [reading.cite_passage(passage)])
    return lacks("The filing does not state that anything was removed earlier.", action(reading))


def _deregistered(reading: Reading, plan: Plan) -> Reply:
    return answer_amount(reading, plan, "deregistered")


def _registered(reading: Reading, plan: Plan) -> Reply:
    return answer_amount(reading, plan, "registered")


def _sold(reading: Reading, plan: Plan) -> Reply:
    return answer_amount(reading, plan, "sold")


ANSWERS: dict[AskedField, FieldAnswer] = {
    "deregistered": _deregistered,
    "registered": _registered,
    "sold": _sold,
    "previously_removed": _previously,
}
"""How each question about amounts is answered."""
