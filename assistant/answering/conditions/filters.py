"""Tests that a question over many filings puts to each filing's record and sentences.

A test gives whether the filing matches, with the proof, or None where the record's value
is not proven: then the filing is left out and named.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from assistant.answering.conditions.typed_conditions import Outcome, Test, Typed
from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.relations import DENIED, RELATED
from assistant.answering.records.amounts import added
from assistant.answering.records.filing_days import filed_day, signed_day
from assistant.record import Citation


def _relies_on_478(reading: Reading) -> Outcome:
    """Whether the signature page invokes Rule 478."""
    if reading.record.signing.rule_478:
        cited = reading.cite_value("/signing/rule_478")
        return (True, cited) if cited else None
    return False, []


relies_on_478 = Test(_relies_on_478, Typed("rule_478", "stated"))


def has_category(*categories: str) -> Test:
    """The ground is one of these."""

    def test(reading: Reading) -> Outcome:
        category = reading.record.reason.category
        cited = reading.cite_value("/reason/category")
        if category == "not_stated":  # nothing in print proves it; the action is what stands
            return category in categories, cited or reading.cite_value("/purpose")
        return (category in categories, cited) if cited else None

    return Test(test, Typed("category", "is", categories))


def has_purpose(*purposes: str) -> Test:
    """What the amendment does is one of these."""

    def test(reading: Reading) -> Outcome:
        cited = reading.cite_value("/purpose")
        return (reading.record.purpose in purposes, cited) if cited else None

    return Test(test, Typed("purpose", "is", purposes))


def _is_partial(reading: Reading) -> Outcome:
    """Whether part of the securities stays registered after a removal."""
    if reading.record.purpose != "deregistration":
        return False, reading.cite_value("/purpose")
    whole = [s.all_unsold for r in reading.record.registration_statements for s in r.securities]
    return any(w is False for w in whole), reading.cite_value("/purpose")


is_partial = Test(_is_partial, Typed("partial", "stated"))


def _is_whole(reading: Reading) -> Outcome:
    """Whether all that was left is removed."""
    if reading.record.purpose != "deregistration":
        return False, reading.cite_value("/purpose")
    whole = [s.all_unsold for r in reading.record.registration_statements for s in r.securities]
    return bool(whole) and all(w is True for w in whole), reading.cite_value("/purpose")


is_whole = Test(_is_whole, Typed("entire", "stated"))


def _has_attorney(reading: Reading) -> Outcome:
    """Whether anybody signed through an attorney-in-fact."""
    for i, person in enumerate(reading.record.signing.signatories):
        if person.attorney_in_fact:
            return True, cite_signatory(reading, i)
    return False, []


has_attorney = Test(_has_attorney, Typed("attorney", "stated"))


_CLASSES: tuple[tuple[str, str], ...] = (
    (r"debt", r"\b(?:debt|notes?|bonds?|debentures?)\b"),
    (r"ad[sr]s?|american depositary", r"\bad[sr]s*\b|\bamerican depositary"),
    # "plan interests", "interests in the plan": not those of a partnership
    (r"(?:plan |participation )?interests?,? (?:and|or|and/or) (?:plan|participation) interest"
     r"|participation interest", r"\binterests?\b"),
    (r"plan interest|interests in (?:the|their|a) plan",
     r"\bplan interests?\b|\binterests? in (?:the |such |its )?(?:\w+ )?plans?\b|\binterests$"),
)  # fmt: skip
"""Classes of securities that are printed in several ways."""


def class_pattern(name: str) -> str:
    """What names a class, given by its stem, in a title with its unit."""
    known = (printed for said, printed in _CLASSES if re.fullmatch(said, name, re.I))
    words = [name] if name.startswith("class ") else name.split()
    return next(known, ".*".join(map(re.escape, words)))


def has_class(name: str) -> Test:
    """Whether securities of a class are removed: `debt`, `warrants`, `units`."""
    stem = " ".join(name.lower().split()).rstrip("s")
    wanted = re.compile(class_pattern(stem), re.I)

    def test(reading: Reading) -> Outcome:
        for i, statement in enumerate(reading.record.registration_statements):
            for j, security in enumerate(statement.securities):
                removed = security.deregistered or security.all_unsold
                pointer = f"/registration_statements/{i}/securities/{j}/title"
                if removed and wanted.search(f"{security.title} {security.unit}"):
                    cited = reading.cite_value(pointer)
                    return (True, cited) if cited else None
        return False, []

    return Test(test, Typed("class", "contains", (stem,)))


def registers_class(name: str) -> Test:
    """Whether securities of a class stand on a statement, be they removed or not."""
    stem = " ".join(name.lower().split()).rstrip("s")
    wanted = re.compile(class_pattern(stem), re.I)

    def test(reading: Reading) -> Outcome:
        for i, statement in enumerate(reading.record.registration_statements):
            for j, security in enumerate(statement.securities):
                at = f"/registration_statements/{i}/securities/{j}"
                if wanted.search(f"{security.title} {security.unit}"):
                    for part in ("title", "deregistered", "registered", "sold", "par_value"):
                        if cited := reading.cite_value(f"{at}/{part}"):
                            return True, cited
        return False, []

    return Test(test, Typed("class", "titled", (stem,)))


def has_form(forms: set[str]) -> Test:
    """The form being amended, of the amendment or of one of its statements."""

    def test(reading: Reading) -> Outcome:
        pointers = [("/form", reading.record.form)] + [
            (f"/registration_statements/{i}/form", s.form)
            for i, s in enumerate(reading.record.registration_statements)
        ]
        proven = [(f, c) for p, f in pointers if f and (c := reading.cite_value(p))]
        if not proven:
            return None
        fitting = [c for f, c in proven if f in forms]
        return bool(fitting), fitting[0] if fitting else proven[0][1]

    return Test(test, Typed("form", "is", tuple(sorted(forms))))


def has_number(*numbers: int) -> Test:
    """The number of the amendment is one of these."""

    def test(reading: Reading) -> Outcome:
        cited = reading.cite_value("/amendment_number")
        return (reading.record.amendment_number in numbers, cited) if cited else None

    return Test(test, Typed("amendment_number", "is", tuple(map(str, numbers))))


def _without_par(reading: Reading) -> Outcome:
    """Whether a class of securities has no par value; undecided where none is stated."""
    stated: list[Citation] = []
    for i, statement in enumerate(reading.record.registration_statements):
        for j, security in enumerate(statement.securities):
            pointer = f"/registration_statements/{i}/securities/{j}/par_value"
            if security.par_value and (cited := reading.cite_value(pointer)):
                if security.par_value == "no par":
                    return True, cited
                stated = stated or cited
    return False, stated


without_par = Test(_without_par, Typed("par_value", "is", ("no par",)))


def _par_abroad(reading: Reading) -> Outcome:
    """Whether a par value is in another currency than the dollar of the United States."""
    stated: list[Citation] = []
    for i, statement in enumerate(reading.record.registration_statements):
        for j, security in enumerate(statement.securities):
            pointer = f"/registration_statements/{i}/securities/{j}/par_value"
            priced = security.par_value and security.par_value != "no par"
            if priced and (cited := reading.cite_value(pointer)):
                if (security.currency or "USD") != "USD":
                    return True, cited
                stated = stated or cited
    return False, stated


par_abroad = Test(_par_abroad, Typed("par_value", "currency", ("USD",)))


def in_days(first: datetime.date, last: datetime.date, *, signed: bool) -> Test:
    """Filed (or signed) on one of the days from first to last."""

    def test(reading: Reading) -> Outcome:
        day = signed_day(reading) if signed else filed_day(reading)
        return (first <= day[0] <= last, day[1]) if day else None

    bounds = (first.isoformat(), last.isoformat())
    return Test(test, Typed("signed_on" if signed else "filed_on", "between", bounds))


def in_month(month: int, *, signed: bool) -> Test:
    """Filed (or signed) in a month of any year, from 1."""

    def test(reading: Reading) -> Outcome:
        day = signed_day(reading) if signed else filed_day(reading)
        return (day[0].month == month, day[1]) if day else None

    return Test(test, Typed("signed_on" if signed else "filed_on", "month", (f"{month:02}",)))


_FIRM_FORM = re.compile(r"\b(?:LLP|PLLC|L\.L\.P|P\.[CA])\b")
_FIRM_PRINTED = re.compile(
    rf"\b[Cc][Oo][Pp](?:[Yy]|[Ii][Ee][Ss]) (?:\w+ ){{0,3}}to\b|{_FIRM_FORM.pattern}"
)


def _names_firm(reading: Reading) -> Outcome:
    """Whether a law firm is named; undecided where the cover has one that no record proves."""
    counsel = reading.record.counsel
    firms = [i for i, c in enumerate(counsel) if c.firm]
    cited = [c for i in firms for c in reading.cite_value(f"/counsel/{i}/firm")]
    covers = [reading.filing.text[s.start : s.end] for s in reading.filing.sections_of("cover")]
    if cited:
        return True, cited
    inside = [c for i in range(len(counsel)) for c in reading.cite_value(f"/counsel/{i}/name")]
    printed = _FIRM_FORM if inside else _FIRM_PRINTED  # copies that go to a person alone
    return None if firms or any(map(printed.search, covers)) else (False, inside)


names_firm = Test(_names_firm)
"""Has no counterpart among proven values: that none is named is read from the cover."""


def _states_firm(reading: Reading) -> Outcome:
    found = _names_firm(reading)
    return found if found is not None and found[0] else (False, [])


states_firm = Test(_states_firm, Typed("firm", "stated"))
"""A proven law firm; where none is, that is no proof of the opposite."""


def name_pattern(name: str) -> str:
    """A pattern of a name as it may be printed: with middle initials, `and` or `&`."""
    parts = [p for p in re.findall(r"[\w'’-]+(?:\.\w)*", name) if p.lower() != "and"]
    return r"\W+(?:\w\.\W*)?(?:and\W+)?".join(map(re.escape, parts))


def formed_as(role: str, ends: str) -> Test:
    """A party whose name ends in a legal form, given by its pattern; a note in brackets may follow.

    `role` is `acquirer`, `firm`, `registrant` for the first registrant or `co` for the others.
    """
    wanted = re.compile(rf"{ends}{NAME_ENDS}", re.I)
    field = "registrant" if role == "co" else role

    def test(reading: Reading) -> Outcome:
        held = _held(reading, "counsel" if role == "firm" else field)
        if field == "registrant":
            held = held[1:] if role == "co" else held[:1]
        for value, pointer in held:
            of_firm = role != "firm" or pointer.endswith("/firm")
            if of_firm and wanted.search(value) and (cited := reading.cite_value(pointer)):
                return True, cited
        return False, []

    place = {"registrant": ("first",), "co": ("beside",)}.get(role, ())
    return Test(test, Typed(field, "formed", (ends, *place)))


NAME_ENDS = r"(?:,? \([^()]*\))?[\s.,]*$"
"""What stands behind the legal form of a name, if anything."""

_NAMED_IN = {"counsel": "firm"}


def names_in(role: str, name: str) -> Test:
    """A person or firm in a role: `signatory`, `counsel`, `agent`, `acquirer`."""
    wanted = re.compile(name_pattern(name), re.I)

    def test(reading: Reading) -> Outcome:
        for value, pointer in _held(reading, role):
            if wanted.search(value) and (cited := reading.cite_value(pointer)):
                if role == "signatory":
                    cited = cite_signatory(reading, int(pointer.split("/")[3]))
                return True, cited
        return False, []

    return Test(test, Typed(_NAMED_IN.get(role, role), "contains", (name,)))


def _held(reading: Reading, role: str) -> list[tuple[str, str]]:
    record = reading.record
    deal, agent = record.reason.transaction, record.agent_for_service
    found: list[tuple[str | None, str]] = []
    if role == "signatory":
        found = [(s.name, f"/signing/signatories/{i}/name")
                 for i, s in enumerate(record.signing.signatories)]  # fmt: skip
    elif role == "counsel":
        found = [(getattr(c, part), f"/counsel/{i}/{part}")
                 for i, c in enumerate(record.counsel) for part in ("firm", "name")]  # fmt: skip
    elif role == "registrant":
        found = [(r.name, f"/registrants/{i}/name") for i, r in enumerate(record.registrants)]
    elif role == "agent" and agent:
        found = [(agent.name, "/agent_for_service/name")]
    elif role == "acquirer" and deal:
        found = [(deal.acquirer, "/reason/transaction/acquirer")]
    return [(value, pointer) for value, pointer in found if value]


def has_plan(words: list[str]) -> Test:
    """A plan whose title holds these words."""

    def test(reading: Reading) -> Outcome:
        record = reading.record
        titles = [(t, f"/plans/{i}") for i, t in enumerate(record.plans)] + [
            (t, f"/registration_statements/{i}/plans/{j}")
            for i, s in enumerate(record.registration_statements)
            for j, t in enumerate(s.plans)
        ]
        for title, pointer in titles:
            low = re.sub(r"[^a-z0-9()]+", " ", title.lower())
            if all(w in low for w in words) and (cited := reading.cite_value(pointer)):
                return True, cited
        return False, []

    return Test(test, Typed("plan", "holds", tuple(words)))


def amount_beyond(field: str, sign: int, limit: int, unit: str = "shares") -> Test:
    """More (`sign` 1) or less (`sign` -1) than so many shares, or so much of another unit."""

    def test(reading: Reading) -> Outcome:
        found: list[tuple[int | Decimal, list[Citation]]] = []
        for i, statement in enumerate(reading.record.registration_statements):
            for j, security in enumerate(statement.securities):
                value = getattr(security, field)
                if value is not None and security.unit == unit:
                    pointer = f"/registration_statements/{i}/securities/{j}/{field}"
                    if cited := reading.cite_value(pointer):
                        found.append((value, cited))
        if not found:
            return None if unit == "shares" else (False, [])
        total = added([value for value, _ in found])
        fits = total > limit if sign > 0 else total < limit
        return fits, [c for _, cited in found for c in cited]

    return Test(test, Typed(field, "over" if sign > 0 else "under", (limit, unit)))


def mentions(pattern: re.Pattern[str], *ways: str) -> Test:
    """A phrase in the substance; `ways` are its wordings, where the pattern has several."""

    def test(reading: Reading) -> Outcome:
        passage = next((p for p in reading.passages if pattern.search(p.text)), None)
        return (True, [reading.cite_passage(passage)]) if passage else (False, [])

    return Test(test, Typed("", "phrase", (pattern.pattern, *ways)))


def prints(phrase: str) -> Test:
    """A phrase anywhere in the filing, on its cover and signature page too, in any case."""
    said = r"\s+".join(re.escape(word) for word in phrase.split())
    end = r"(?!\w)" if phrase[-1:].isalnum() else ""
    pattern = re.compile(rf"(?<!\w){said}{end}", re.I)

    def test(reading: Reading) -> Outcome:
        match = pattern.search(reading.filing.text)
        return (True, reading.cite_spans([match.span()])) if match else (False, [])

    return Test(test, Typed("", "printed", (pattern.pattern,)))


def mentions_words(terms: list[str], *, spoken: bool = False) -> Test:
    """Words that stand together in one sentence of the substance.

    One that denies them, or leaves them open, counts only where they need be `spoken` of.
    """

    def test(reading: Reading) -> Outcome:
        holding = (p for p in reading.passages if _holds_all(p, terms))
        passage = next((p for p in holding if spoken or not DENIED.search(p.text)), None)
        return (True, [reading.cite_passage(passage)]) if passage else (False, [])

    return Test(test, Typed("", "spoken" if spoken else "terms", tuple(terms)))


def _holds_all(passage: Passage, terms: list[str]) -> bool:
    held = passage.concepts | passage.implied
    return all(t in held or RELATED.get(t, frozenset()) & held for t in terms)
