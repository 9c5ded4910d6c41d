"""Answers over several filings: typed queries over records, never a guess from a text alone.

A filing counts when the values that a query uses are proven; those that are left out for
want of proof are named. Filings stand in `rows`, the first ones in the sentences too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from assistant.answering.amounts import Item, added, figure, items
from assistant.answering.evidence import Reading, read
from assistant.answering.plan import Plan
from assistant.answering.reply import Reply, lacks, unique
from assistant.answering.scope import Pair
from assistant.answering.single import answer_one
from assistant.answering.vocabulary import CATEGORY_NAMES, CATEGORY_WORDS
from assistant.answering.wording import joined
from assistant.record import Citation, Row, Sentence

_NAMED = 10  # filings named in one sentence
_CITED = 5  # filings whose own sentence is cited
_ASKED = 60  # filings asked one by one


@dataclass(slots=True)
class _Member:
    """One filing that a query takes in: its values, and where they stand."""

    reading: Reading
    values: dict[str, Any] = field(default_factory=dict)
    citations: list[Citation] = field(default_factory=list)

    @property
    def company(self) -> str:
        return company(self.reading)


def company(reading: Reading) -> str:
    """The first registrant as the filing names it, else the filing's id."""
    registrants = reading.record.registrants
    if registrants and registrants[0].name and reading.evidence("/registrants/0/name"):
        return registrants[0].name
    return reading.filing.id


def _cite_company(reading: Reading) -> list[Citation]:
    return reading.cite_value("/registrants/0/name")


def _row(member: _Member) -> Row:
    reading = member.reading
    return Row(
        filing=reading.filing.id,
        source=reading.filing.source,
        values={"company": member.company, **member.values},
        citations=unique(member.citations + _cite_company(reading)),
    )


def answer_many(pairs: list[Pair], plan: Plan) -> Reply:
    """The answer over several filings, from their records."""
    readings = [read(*pair) for pair in pairs]
    if plan.kind == "why":
        return _by_category(readings)
    amount = _amount_field(plan)
    if amount is not None:
        return _amounts(readings, plan, amount)
    if plan.kind in ("which", "list", "who", "how_many", "what", "where"):
        query = _query(plan)
        if query is not None:
            return _matching(readings, query[0], query[1], plan)
    return _one_by_one(readings, plan)


# --- grounds --------------------------------------------------------------------------------


def _by_category(readings: list[Reading]) -> Reply:
    """One cited sentence per reason category with its count."""
    groups: dict[str, list[_Member]] = {}
    left_out: list[Reading] = []
    for reading in readings:
        category = reading.record.reason.category
        cited = reading.cite_value("/reason/category")
        if not cited:
            left_out.append(reading)
            continue
        member = _Member(reading, {"category": category}, cited)
        groups.setdefault(category, []).append(member)
    if not groups:
        return lacks("No reason could be proven in these filings.")
    ordered = sorted(groups.items(), key=lambda item: -len(item[1]))
    reply = Reply()
    for name, members in ordered:
        reply.sentences.append(_group_sentence(CATEGORY_NAMES[name], members, len(readings)))
        reply.rows += [_row(m) for m in members]
    return _name_left_out(reply, left_out)


def _group_sentence(what: str, members: list[_Member], total: int) -> Sentence:
    names = [m.company for m in members[:_NAMED]]
    more = len(members) - len(names)
    text = f"{what[:1].upper()}{what[1:]} ({len(members)} of {total}): {joined(names)}"
    text += f" and {more} more." if more else "."
    cited = [c for m in members[:_CITED] for c in m.citations]
    cited += [c for m in members[:_NAMED] for c in _cite_company(m.reading)]
    derivation = f"count of the filings in rows = {len(members)} of {total}"
    derivation += f"; {len(members)} - {len(names)} named = {more}" if more else ""
    return Sentence(text=text, derivation=derivation, citations=unique(cited))


def _name_left_out(reply: Reply, left_out: list[Reading]) -> Reply:
    """Names the filings that were not counted because a value could not be proven."""
    cited = [c for r in left_out[:_NAMED] for c in _cite_company(r)]
    if reply.sentences and cited:
        names = [company(r) for r in left_out[:_NAMED] if _cite_company(r)]
        more = "" if len(left_out) <= _NAMED else " and others"
        reply.sentences.append(Sentence(
            text=f"Not counted, for want of proof: {joined(names)}{more}.", citations=unique(cited)
        ))  # fmt: skip
    return reply


# --- which filings --------------------------------------------------------------------------

_Test = Callable[[Reading], "tuple[bool, list[Citation]] | None"]
"""Whether a filing matches, with the proof; None where that is not proven either way."""


def _query(plan: Plan) -> tuple[str, _Test] | None:
    """The test that a question over many filings puts to each, with its words."""
    asked = plan.question
    if re.search(r"\brule 478\b", asked, re.I):
        return "rely on Rule 478", _relies_on_478
    for category, pattern in CATEGORY_WORDS.items():
        if re.search(pattern, asked, re.I) and re.search(_FILING_WORDS, asked, re.I):
            if not _about_ground(plan, pattern):
                continue
            return CATEGORY_NAMES[category], _has_category(category)
    if plan.forms and re.search(_FILING_WORDS, asked, re.I) and not plan.rest:
        return f"on Form {joined(plan.forms)}", _has_form(set(plan.forms))
    return None


_FILING_WORDS = r"\b(?:filings?|amendments?|compan(?:y|ies)|registrants?|issuers?|who)\b"


def _about_ground(plan: Plan, pattern: str) -> bool:
    """Whether the category's words are the ground asked for, not a detail ("trustee's fees")."""
    bare = re.sub(pattern, " ", plan.question, flags=re.I)
    left = set(plan.terms) - {
        "deregister",
        "share",
        "security",
        "plan",
        "offer",
        "end",
        "stop",
        "stock",
        "becau",
        "because",
        "due",
        "result",
        "reason",
        "caus",
        "cause",
        "ground",
        "amend",
        "unsold",
        "follow",
        "register",
        "complete",
        "acquire",
        "merge",
        "common",
        "option",
        "go",
        "stat",
        "case",
        "remain",
        "off",
    }
    return not [t for t in left if re.search(rf"\b{re.escape(t[:5])}", bare, re.I)]


def _relies_on_478(reading: Reading) -> tuple[bool, list[Citation]] | None:
    if reading.record.signing.rule_478:
        cited = reading.cite_value("/signing/rule_478")
        return (True, cited) if cited else None
    return False, []


def _has_category(category: str) -> _Test:
    def test(reading: Reading) -> tuple[bool, list[Citation]] | None:
        cited = reading.cite_value("/reason/category")
        if not cited:
            return None
        return reading.record.reason.category == category, cited

    return test


def _has_form(forms: set[str]) -> _Test:
    def test(reading: Reading) -> tuple[bool, list[Citation]] | None:
        cited = reading.cite_value("/form")
        return (reading.record.form in forms, cited) if cited else None

    return test


def _matching(readings: list[Reading], what: str, test: _Test, plan: Plan) -> Reply:
    members: list[_Member] = []
    left_out: list[Reading] = []
    for reading in readings:
        result = test(reading)
        if result is None:
            left_out.append(reading)
        elif result[0]:
            members.append(_Member(reading, {"matches": what}, result[1]))
    if not members:
        return lacks("None of the filings in scope is proven to match.")
    sentence = _group_sentence(what, members, len(readings))
    return _name_left_out(Reply([sentence], rows=[_row(m) for m in members]), left_out)


# --- amounts --------------------------------------------------------------------------------

_MOST = re.compile(r"\b(?:most|largest|biggest|highest|greatest|maximum)\b", re.I)
_LEAST = re.compile(r"\b(?:fewest|smallest|lowest|least|minimum)\b", re.I)


def _amount_field(plan: Plan) -> str | None:
    if plan.fields and plan.fields[0] in ("deregistered", "registered", "sold"):
        return plan.fields[0]
    if plan.kind in ("which", "who", "what") and (
        _MOST.search(plan.question) or _LEAST.search(plan.question)
    ):
        if "deregister" in plan.terms or re.search(
            r"\boff\b.*regist|\bout of\b.*regist", plan.question, re.I
        ):
            return "deregistered"
        if "sell" in plan.terms or "issue" in plan.terms:
            return "sold"
        if re.search(r"\bregister", plan.question, re.I):
            return "registered"
    return None


def _amounts(readings: list[Reading], plan: Plan, name: str) -> Reply:
    """Each filing's amount; their sum, the largest or the smallest as asked."""
    owned: list[tuple[_Member, list[Item]]] = []
    left_out: list[Reading] = []
    for reading in readings:
        found = [i for i in items(reading, plan, name) if i.security.unit == _unit(plan, i)]
        if not found:
            left_out.append(reading)
            continue
        total = _sum(found)
        cited = [c for i in found for c in reading.cite_value(i.pointer)]
        owned.append((_Member(reading, {name: total}, cited), found))
    if not owned:
        return lacks("None of the filings in scope states such an amount.")
    if _MOST.search(plan.question) or _LEAST.search(plan.question):
        return _extreme(owned, name, most=_MOST.search(plan.question) is not None)
    return _name_left_out(_total(owned, name), left_out)


def _unit(plan: Plan, item: Item) -> str:
    """The unit that is added up: the one asked for, shares where none is."""
    for unit in ("units", "interests", "adss", "warrants", "rights"):
        if unit.rstrip("s") in plan.unit or unit in plan.question.lower():
            return unit
    asks_money = re.search(r"\$|\bdollars?\b|principal amount|\bhow much\b", plan.question, re.I)
    return "usd" if asks_money else "shares"


def _sum(found: list[Item]) -> int | Decimal:
    return added([i.value for i in found])


def _worded(total: int | Decimal, found: list[Item]) -> str:
    return figure(total, found[0].security)


def _written_out(found: list[Item]) -> str | None:
    if len(found) < 2:
        return None
    return " + ".join(figure(i.value) for i in found) + f" = {figure(_sum(found))}"


_DONE = {
    "deregistered": "removed from registration",
    "registered": "registered",
    "sold": "issued or sold",
}


def _total(owned: list[tuple[_Member, list[Item]]], name: str) -> Reply:
    every = [i for _, found in owned for i in found]
    unit = every[0].security.unit
    noun = "" if unit == "usd" else f" {unit}"
    listed = [f"{_worded(_sum(found), found)} ({m.company})" for m, found in owned[:_NAMED]]
    more = len(owned) - len(listed)
    text = f"In total {_worded(_sum(every), every)}{noun} were {_DONE[name]}: {'; '.join(listed)}"
    text += f"; and {more} more filings." if more > 0 else "."
    sums = [s for _, found in owned if (s := _written_out(found))]
    if len(owned) > 1:
        sums.append(
            " + ".join(figure(_sum(found)) for _, found in owned) + f" = {figure(_sum(every))}"
        )
    if more > 0:
        sums.append(f"{len(owned)} filings - {len(listed)} named = {more}")
    cited = [c for m, _ in owned[:_NAMED] for c in [*m.citations, *_cite_company(m.reading)]]
    sentence = Sentence(text=text, derivation="; ".join(sums) or None, citations=unique(cited))
    return Reply([sentence], rows=[_row(m) for m, _ in owned])


def _extreme(owned: list[tuple[_Member, list[Item]]], name: str, *, most: bool) -> Reply:
    ranked = sorted(owned, key=lambda item: _sum(item[1]), reverse=most)
    member, found = ranked[0]
    unit = found[0].security.unit
    noun = "" if unit == "usd" else f" {unit}"
    word = "most" if most else "least"
    text = f"{member.company} has the {word}: {_worded(_sum(found), found)}{noun} {_DONE[name]}."
    cited = unique(member.citations + _cite_company(member.reading))
    sentence = Sentence(text=text, derivation=_written_out(found), citations=cited)
    return Reply([sentence], rows=[_row(m) for m, _ in ranked])


# --- one by one -----------------------------------------------------------------------------


def _one_by_one(readings: list[Reading], plan: Plan) -> Reply:
    """Every filing's own answer, where only some have one; all of them stand in the rows."""
    found: list[tuple[Reading, Reply]] = []
    for reading in readings[:_ASKED]:
        reply = answer_one(reading, plan)
        if reply.answered:
            found.append((reading, reply))
    if not found:
        return lacks("None of the filings in scope states this.")
    result = Reply()
    for reading, reply in found[:_CITED]:
        for sentence in reply.sentences[:1]:
            cited = unique(sentence.citations + _cite_company(reading))
            lead = f"{company(reading)}: " if _cite_company(reading) else ""
            result.sentences.append(
                Sentence(text=lead + sentence.text, derivation=sentence.derivation, citations=cited)
            )
    result.rows = [
        _row(_Member(r, {"answer": " ".join(s.text for s in reply.sentences)},
                     [c for s in reply.sentences for c in s.citations]))
        for r, reply in found
    ]  # fmt: skip
    return result
