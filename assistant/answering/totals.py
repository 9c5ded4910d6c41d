"""Amounts over several filings: totals by unit, the largest and the smallest, written out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.answering.amounts import Item, added, figure, items
from assistant.answering.conditions import LEFT_ASIDE
from assistant.answering.evidence import Reading
from assistant.answering.members import NAMED, Member, cite_company, listed, name_left_out, row
from assistant.answering.plan import Plan
from assistant.answering.reply import Reply, lacks, unique
from assistant.record import Security, Sentence

MOST = re.compile(
    r"\b(?:most|largest|biggest|highest|greatest|maximum)\b|\btop\b"
    r"|\bmore\b(?! than \d)(?=.*\bor\b)"
    r"|\bof (?:the|these) two\b.*\bmore\b",
    re.I,
)
LEAST = re.compile(
    r"\b(?:fewest|smallest|lowest|(?<!at )least|minimum)\b"
    r"|\b(?:fewer|less)\b(?! than \d)(?=.*\bor\b)"
    r"|\bof (?:the|these) two\b.*\b(?:fewer|less)\b",
    re.I,
)


_SUM = re.compile(
    r"^(?:please )?(?:sum|add|tally|total)\b(?=.*\b(?:shares?|units?|securities|removed)\b)"
    r"|\b(?:sum|total)(?: number| amount)? of\b(?=.*\b(?:shares?|units?)\b)",
    re.I,
)


def amount_field(plan: Plan) -> str | None:
    """Which amount a question over several filings adds up or ranks; None where it asks none."""
    if plan.fields and plan.fields[0] in ("deregistered", "registered", "sold"):
        return plan.fields[0]
    if plan.kind in ("which", "who", "what", "list") and (
        MOST.search(plan.question) or LEAST.search(plan.question) or _SUM.search(plan.question)
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


def answer_amounts(readings: list[Reading], plan: Plan, name: str) -> Reply:
    """Each filing's amount; their sum by unit, the largest or the smallest as asked."""
    held = [(r, items(r, plan, name)) for r in readings]
    replies: list[Reply] = []
    for unit in units_of(plan):
        owned: list[tuple[Member, list[Item]]] = []
        left_out: list[Reading] = []
        for reading, every in held:
            found = [i for i in every if counts_as(unit, i.security)]
            if not found:
                left_out.append(reading)
                continue
            cited = [c for i in found for c in reading.cite_value(i.pointer)]
            owned.append((Member(reading, {name: _sum(found)}, cited), found))
        unproven = [r for r in left_out if _states(r, name, unit)]
        replies.append(answer_owned(owned, left_out, plan, name, unproven=unproven))
    return _together(replies)


def _states(reading: Reading, name: str, unit: str) -> bool:
    """Whether the record has such an amount, proven or not."""
    return any(
        getattr(security, name) is not None and counts_as(unit, security)
        for statement in reading.record.registration_statements
        for security in statement.securities
    )


def _together(replies: list[Reply]) -> Reply:
    """The answers for several units as one; those that found nothing say nothing."""
    found = [r for r in replies if r.answered]
    if len(found) < 2:
        return found[0] if found else replies[0]
    return Reply([s for r in found for s in r.sentences], rows=[w for r in found for w in r.rows])


def answer_owned(
    owned: list[tuple[Member, list[Item]]], left_out: list[Reading], plan: Plan, name: str,
    *, unproven: Sequence[Reading] = (),
) -> Reply:  # fmt: skip
    """The sum, the largest or the smallest of amounts that filings were found to state.

    `left_out` have no proven amount; those of them that state one are `unproven`.
    """
    if not owned:
        return lacks("None of the filings in scope states such an amount.")
    most = MOST.search(plan.question) is not None
    if not most and not LEAST.search(plan.question):
        reply = _each(owned, name) if _EACH.search(plan.question) else _total(owned, name)
        return name_left_out(reply, left_out)
    if unproven and len(owned) == 1:  # nothing to compare it with
        reply = _each(owned, name)
    else:
        reply = _first(owned, name, how_many(plan.question), most=most)
    return name_left_out(reply, list(unproven))


UNITS = ("units", "interests", "adss", "warrants", "rights")
"""Units that a question names by their own word, beside shares and money."""

_EACH = re.compile(r"\beach(?: of (?:them|the|these|those)\b| one\b|$|\?)|\bcompare\b", re.I)


def units_of(plan: Plan) -> list[str]:
    """The units that are added up, each by itself: "shares and units separately"."""
    asked = LEFT_ASIDE.sub(" ", plan.question)
    named = [u for u in UNITS if re.search(rf"\b{u.rstrip('s')}s*\b", asked, re.I)]
    if named and re.search(r"\bshares?\b.*\b(?:and|separate\w*|each)\b", asked, re.I):
        if re.search(rf"\bshares and (?:\w+ )?{named[0]}\b|\bseparate", asked, re.I):
            return ["shares", *named]
    return named[:1] or [unit_of(plan, asked)]


def unit_of(plan: Plan, asked: str) -> str:
    """Money where it is asked for, else shares."""
    asks_money = re.search(r"\$|\bdollars?\b|principal amount|\bhow much\b", asked, re.I)
    return "usd" if asks_money else "shares"


def counts_as(unit: str, security: Security) -> bool:
    """Whether an amount of a security counts in a unit; depositary units are no shares."""
    if unit in UNITS:
        return security.unit == unit or (
            security.unit in ("shares", "other") and security.title.lower().endswith(unit)
        )
    if unit == "shares" and re.search(
        r"\b(?:partnership|depositary|common) units$", security.title
    ):
        return False
    return security.unit == unit


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


def _total(owned: list[tuple[Member, list[Item]]], name: str) -> Reply:
    every = [i for _, found in owned for i in found]
    unit = every[0].security.unit
    noun = "" if unit == "usd" else f" {unit}"
    lead = f"In total {_worded(_sum(every), every)}{noun} were {_DONE[name]}:"
    each = [f"{_worded(_sum(found), found)} ({m.company})" for m, found in owned]
    text, more = listed(each, lead)
    sums = [s for _, found in owned if (s := _written_out(found))]
    if len(owned) > 1:
        sums.append(
            " + ".join(figure(_sum(found)) for _, found in owned) + f" = {figure(_sum(every))}"
        )
    if more > 0:
        sums.append(f"{len(owned)} filings - {len(owned) - more} named = {more}")
    sums.append("; ".join(m.company for m, _ in owned[:NAMED]))
    cited = [c for m, _ in owned[:NAMED] for c in m.citations]
    sentence = Sentence(text=f"{lead} {text}.", derivation="; ".join(sums), citations=unique(cited))
    return Reply([sentence], rows=[row(m) for m, _ in owned])


_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_TOP = re.compile(
    rf"\b(?:top|first) (\d{{1,2}}|{'|'.join(_NUMBERS)})\b"
    rf"|\b(\d{{1,2}}|{'|'.join(_NUMBERS)}) (?:\w+ ){{0,3}}(?:most|largest|biggest|highest|smallest"
    r"|fewest)\b",
    re.I,
)


def how_many(question: str) -> int:
    """How many are asked for: "top three", "the two largest"; 1 where it is not said."""
    match = _TOP.search(question)
    said = (match[1] or match[2]).lower() if match else "1"
    return _NUMBERS.get(said) or int(said)


def _first(owned: list[tuple[Member, list[Item]]], name: str, count: int, *, most: bool) -> Reply:
    """The one with the most or the least, or so many of them in order; all stand in the rows."""
    if count == 1 or len(owned) == 1:
        return _extreme(owned, name, most=most)
    ranked = sorted(owned, key=lambda item: _sum(item[1]), reverse=most)
    reply = _each(ranked[:count], name)
    reply.rows = [row(m) for m, _ in ranked]
    return reply


def _each(owned: list[tuple[Member, list[Item]]], name: str) -> Reply:
    """One sentence for each filing with its amount."""
    reply = Reply(rows=[row(m) for m, _ in owned])
    for member, found in owned[:NAMED]:
        unit = found[0].security.unit
        noun = "" if unit == "usd" else f" {unit}"
        text = f"{member.company}: {_worded(_sum(found), found)}{noun} {_DONE[name]}."
        cited = unique(member.citations + cite_company(member.reading))
        said = Sentence(text=text, derivation=_written_out(found), citations=cited)
        reply.sentences.append(said)
    return reply


def _extreme(owned: list[tuple[Member, list[Item]]], name: str, *, most: bool) -> Reply:
    ranked = sorted(owned, key=lambda item: _sum(item[1]), reverse=most)
    member, found = ranked[0]
    unit = found[0].security.unit
    noun = "" if unit == "usd" else f" {unit}"
    word = "most" if most else "least"
    text = f"{member.company} has the {word}: {_worded(_sum(found), found)}{noun} {_DONE[name]}."
    cited = unique(member.citations + cite_company(member.reading))
    sentence = Sentence(text=text, derivation=_written_out(found), citations=cited)
    return Reply([sentence], rows=[row(m) for m, _ in ranked])
