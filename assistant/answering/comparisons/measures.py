"""What a comparison of companies measures: an amount, a count, a day, a share in percent.

A clause names it in the words of the field; the value of a company is that of its filings'
records, else what the answer from its own filing states.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from operator import itemgetter
from typing import Literal

from assistant.answering.comparisons.sides import Side
from assistant.answering.conditions.figures import (
    cite_pieces,
    figure_named,
    pieces_of_reading,
    worked,
)
from assistant.answering.conditions.figures_asked import span_between
from assistant.answering.conditions.filters_of_counts import Entry, counted_entries
from assistant.answering.conditions.filters_of_days import closing_day, statement_days
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.wording import count, figure, letters, usual
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.records.amounts import Item, added, items
from assistant.answering.records.filing_days import filed_day, signed_day
from assistant.answering.records.price_paid import asks_price, price_of
from assistant.answering.results.totals import UNITS, counts_as
from assistant.record import Citation

Number = int | Decimal
Sort = Literal["amount", "count", "day", "percent", "amendment number", "price", "span"]


@dataclass(frozen=True, slots=True)
class Measure:
    """What is compared: its sort, and of an amount the field, of days and counts which."""

    sort: Sort
    of: str
    unit: str = ""


@dataclass(slots=True)
class Measured:
    """The value of one company: as it is told, and where it stands."""

    value: Number | datetime.date
    told: str
    citations: list[Citation]
    steps: list[str] = field(default_factory=list)
    """How it was worked out, and what of it is not printed so."""
    unit: str = ""
    """What an amount counts, of money its currency: only alike ones are added."""


# --- what a clause measures ---------------------------------------------------------------------

_EARLIER = r"\b(?:first|earlie(?:r|st)|sooner|soonest|old(?:er|est)|before(?! or after))\b"
_LATER = r"\b(?:last|later|latest|(?<!before or )after|new(?:er|est)|(?:more|most) recent(?:ly)?)\b"
EARLIER, LATER = (re.compile(said, re.I) for said in (_EARLIER, _LATER))
"""How a clause names the ends of days."""
DAYS_ASKED = re.compile(
    rf"{_EARLIER}|{_LATER}|\bwhen\b|\bbefore or after\b"
    r"|\b(?:what|which) (?:\w+ )?(?:dates?|days?)\b"
    r"|\b(?:days?|weeks?|months?|years?) (?:\w+ )?(?:between|apart|lie|lay|passed|elapsed"
    r"|earlier|later|before|after|separate)\b|\bhow long\b",
    re.I,
)
_OF_ELSE = re.compile(
    # "what did the shares trade at a year after the deal?", "how many shares were first sold?"
    r"(?:what|how (?:many|much))\b(?! (?:\w+ )?(?:dates?|days?|weeks?|months?|years?)\b)"
    r"(?!.*\b(?:dates?|when|days?)\b)",
    re.I,
)
_DAYS: tuple[tuple[str, str], ...] = (
    # the event, and how a clause names it; the agreement before the merger that it is for
    ("agreement", r"\b(?:merger )?agreements?\b|\bagreed\b"),
    ("acquired", r"\b(?:mergers?|merged|deals?|acquisitions?|acquired|bought|purchased"
                 r"|transactions?|take-?overs?|taken over|clos\w+|complet\w+|consummat\w+)\b"),
    ("statement effective", r"\b(?:effective|effectiveness)\b"),
    ("statement filed", r"\b(?:registration )?statements?\b"),
    ("signed", r"\bsign\w*"),
    ("filed", r"\b(?:fil\w+|amend\w*|deregist\w+|remov\w+|withdr\w+|submitted)\b"),
)  # fmt: skip
_NUMBERED = re.compile(
    r"\bamendment (?:numbers?|nos?\b)|\bnumbers? of (?:the |its |their )?(?:post-effective )?"
    r"amendment\b|\bnumber of (?:\W|the |\w+'s )*amendment\b|-numbered\b|\bnumbered amendment\b",
    re.I,
)
_PERCENT = re.compile(
    r"\bper ?cent\w*|%|\b(?:larger|greater|higher|bigger|smaller|lower|lesser|largest|greatest"
    r"|smallest|what|which) (?:part|share|portion|proportion|fraction) of\b",
    re.I,
)
_COUNTED: tuple[tuple[Entry, str], ...] = (
    ("statement", r"(?:registration |separate |different )*statements?\b(?! of)|[SF]-\d+s\b"),
    ("plan", r"(?:employee |benefit |stock |different |separate )*plans?\b"),
    ("signatory", r"(?:people|persons?|signator\w+|signatures?|signers?|directors?|officers?"
                  r"|individuals?|names)\b"),
    ("registrant", r"(?:co-?)?registrants?\b|guarantors?\b"),
)  # fmt: skip
_OF_COUNT = (
    r"\b(?:how many|more|most|fewer|fewest|less|number of|numbers of|count of)(?: the| its| of)* "
)
_REMOVED = re.compile(
    r"\b(?:remov\w*|de-?regist\w*|withdr\w*|pull\w*|unsold|unissued|left ?over|drop\w*)\b"
    r"|\b(?:t(?:ook|ake[ns]?|aking)|pull\w*|struck|str(?:ike|iking)) (?:out|away|down|back)\b"
    r"|\b(?:scrap(?:ped|s)?|eliminat\w+|struck|gave up|give up|cleared)\b(?=.*\bshares?\b)"
    r"|\bleft (?:un\w+|over)\b|\boff\b[^?]*\bregist"
    r"|\b(?:t(?:ook|ake\w*|aking)|get|got|came|come)\b[^?]*\b(?:off|out of)\b"
    r"|\bregistration\b[^?]* off\b|\bremain(?:ed|s|ing)? (?:un\w+|to be)",
    re.I,
)
_SOLD = re.compile(
    r"\b(?:sold|sells?|selling|sales?|issued?|issuing|placed|taken up|resold)\b(?! (?:prospectus))",
    re.I,
)
_REGISTERED = re.compile(r"\b(?:registered|registers?|originally|covered|covers?)\b", re.I)
_SECURITIES = re.compile(
    r"\b(?:shares?|stock|units?|securities|amounts?|dollars?|notes|bonds|debentures|debt|warrants"
    r"|interests|ADSs?|number|more|most|less|least|fewer|fewest|larger|largest|biggest|bigger"
    r"|^what (?:did|do|does|have|has)|greater|smaller|how many|how much|total)\b|\$",
    re.I,
)
_NO_AMOUNT = re.compile(
    r"\b(?:price|per share|a share|each share|fees?|paid|pay|cost|premium|revenue|employees?"
    r"|holders?|dividends?|votes?|proceeds|expenses?|costs|worth|value|profit|income|outstanding"
    r"|options|fractions? of an?|ratio)\b"
    # a day is asked for, and no field of the records has it
    r"|^(?:and )?(?:when|(?:on|in) (?:what|which) (?:date|day|year)s?)\b",
    re.I,
)
_MONEY = re.compile(r"\$|\bdollars?\b|\bprincipal amount\b|\bmoney\b|\bUSD\b", re.I)


def measure_of(clause: str) -> Measure | None:
    """What a clause measures of a company; None where it is no field of the records."""
    if (figure := span_between(clause)) is not None:
        return Measure("span", figure.name)
    if _NUMBERED.search(clause):
        return Measure("amendment number", "amendment number")
    if asks_price(clause):
        return Measure("price", "price")
    amount = _amount(clause)
    if amount and _PERCENT.search(clause):
        return Measure("percent", amount)
    for entry, said in _COUNTED:
        if re.search(rf"{_OF_COUNT}(?:{said})", clause, re.I):
            return Measure("count", entry)
    if DAYS_ASKED.search(clause) and not _OF_ELSE.match(clause):
        event = next((name for name, said in _DAYS if re.search(said, clause, re.I)), "")
        if event:
            return Measure("day", event)
    if amount and _SECURITIES.search(clause) and not _NO_AMOUNT.search(clause):
        return Measure("amount", amount, _unit(clause))
    return None


def _amount(clause: str) -> str:
    for name, said in (("deregistered", _REMOVED), ("sold", _SOLD), ("registered", _REGISTERED)):
        if said.search(clause):
            return name
    return ""


def _unit(clause: str) -> str:
    """The unit that is asked for; empty where the amounts themselves say it."""
    if _MONEY.search(clause) and not re.search(r"\bshares?\b", clause, re.I):
        return "usd"
    named = [u for u in UNITS if re.search(rf"\b{u.rstrip('s')}s?\b", clause, re.I)]
    shares = re.search(r"\bshares?\b", clause, re.I) is not None
    if named:
        return "" if shares else named[0]
    return "shares" if shares else ""


# --- its value for one company ------------------------------------------------------------------


def measured(side: Side, measure: Measure, clause: str) -> Measured | None:
    """The value of a company, from the proven values of its filings; None where there is none."""
    plan = make_plan(clause, [])
    match measure.sort:
        case "amount":
            found = _measured_amount(side.readings, measure, plan)
            if found is None and measure.unit == "usd":  # of debt that the question names otherwise
                return _measured_amount(side.readings, measure, make_plan("How much money?", []))
            return found
        case "count":
            return _measured_count(side.readings, measure)
        case "day":
            return _measured_day(side.readings, measure, clause)
        case "percent":
            return _measured_percent(side.readings, measure, plan)
        case "span":
            return _measured_span(side.readings, measure)
        case "price":
            return _measured_price(side.readings)
    return _measured_number(side.readings)


_DONE = {
    "deregistered": "removed from registration",
    "registered": "registered",
    "sold": "issued or sold",
}


def _measured_amount(readings: Sequence[Reading], measure: Measure, plan: Plan) -> Measured | None:
    every = [(r, i) for r in readings for i in items(r, plan, measure.of, whole=True)]
    unit, currency = _kind([i for _, i in every], measure.unit)
    fitting = [(r, i) for r, i in every if _fits(i, unit, currency)]
    if not fitting:
        return None
    values = [i.value for _, i in fitting]
    total = added(values)
    noun = "" if unit == "usd" else f" {unit}"
    text = f"{figure(total, fitting[0][1].security)}{noun} {_DONE[measure.of]}"
    steps = [f"{' + '.join(figure(v) for v in values)} = {figure(total)}"] if values[1:] else []
    for reading, item in fitting:
        proof = reading.evidence(item.pointer)
        if proof is not None and proof.verdict == "derived":
            rule = proof.from_[0].rule if proof.from_ else "derived"
            steps.append(f"{figure(item.value)} by {rule}")
    if any(_silent(r, measure.of, unit) for r in readings):
        text += " (of those whose number is stated)"
    cited = [c for r, i in fitting for c in r.cite_value(i.pointer)]
    if not measure.unit:
        others = [(r, i) for r, i in every if not _fits(i, unit, currency)]
        for told, sums in _of_other_units([i for _, i in others]):
            text += f", and {told}"
            steps += sums
        cited += [c for r, i in others for c in r.cite_value(i.pointer)]
    return Measured(total, text, cited, steps, f"{unit} {currency}".strip())


def _of_other_units(others: Sequence[Item]) -> list[tuple[str, list[str]]]:
    """What a company has beside the compared unit, each unit and currency by itself."""
    kinds: dict[tuple[str, str], list[Item]] = {}
    for item in others:
        currency = item.security.currency or "USD" if item.security.unit == "usd" else ""
        kinds.setdefault((item.security.unit, currency), []).append(item)
    found = []
    for (unit, _), held in kinds.items():
        numbers = [i.value for i in held]
        total = added(numbers)
        noun = "" if unit == "usd" else f" {'securities' if unit == 'other' else unit}"
        sums = f"{' + '.join(figure(n) for n in numbers)} = {figure(total)}"
        found.append((
            f"{figure(total, held[0].security)}{noun}", [sums] if len(numbers) > 1 else []
        ))  # fmt: skip
    return found


def _kind(every: Sequence[Item], unit: str) -> tuple[str, str]:
    """The unit and currency that are counted: the asked ones, shares, else those of the first."""
    held = [i.security for i in every]
    chosen = unit or next(
        (u for u in ("shares",) if any(counts_as(u, s) for s in held)), held[0].unit if held else ""
    )
    money = [s.currency or "USD" for s in held if s.unit == "usd"]
    return chosen, money[0] if chosen == "usd" and money else ""


def _fits(item: Item, unit: str, currency: str) -> bool:
    own = item.security.currency or "USD"
    return counts_as(unit, item.security) and (unit != "usd" or own == currency)


def _silent(reading: Reading, name: str, unit: str) -> bool:
    """Whether a filing has securities of this unit of which no such number is proven."""
    return any(
        getattr(security, name) is None and counts_as(unit, security)
        for statement in reading.record.registration_statements
        for security in statement.securities
    )


_NOUNS: dict[str, str] = {
    "statement": "registration statement", "plan": "plan", "signatory": "signatory",
    "registrant": "registrant",
}  # fmt: skip


def _measured_count(readings: Sequence[Reading], measure: Measure) -> Measured | None:
    found = [cited for r in readings for cited in counted_entries(r, measure.of)]  # type: ignore[arg-type]
    if not found:
        return None
    noun = count(len(found), _NOUNS[measure.of]).replace("signatorys", "signatories")
    steps = [f"count of the {_NOUNS[measure.of]} entries = {len(found)}"]
    return Measured(len(found), noun, [c for cited in found for c in cited], steps)


Day = tuple[datetime.date, list[Citation]]


def _agreement_day(reading: Reading) -> Day | None:
    deal = reading.record.reason.transaction
    cited = reading.cite_value("/reason/transaction/agreement_date")
    return (deal.agreement_date, cited) if deal and deal.agreement_date and cited else None


def _first_day(name: Literal["filed_on", "effective_on"]) -> Callable[[Reading], Day | None]:
    return lambda reading: min(statement_days(reading, name), key=itemgetter(0), default=None)


_DAY_OF: dict[str, tuple[Callable[[Reading], Day | None], str]] = {
    "agreement": (_agreement_day, "merger agreement dated"),
    "acquired": (closing_day, "acquisition completed on"),
    "statement effective": (_first_day("effective_on"), "registration statement effective on"),
    "statement filed": (_first_day("filed_on"), "registration statement filed on"),
    "signed": (signed_day, "amendment signed on"),
    "filed": (filed_day, "amendment filed on"),
}


def _measured_day(readings: Sequence[Reading], measure: Measure, clause: str) -> Measured | None:
    day_of, said = _DAY_OF[measure.of]
    days = [found for r in readings if (found := day_of(r)) is not None]
    if not days:
        return None
    last = LATER.search(clause) is not None
    day, cited = (max if last else min)(days, key=itemgetter(0))
    told = usual(day)
    quotes = letters(" ".join(c.quote for c in cited))
    steps = [] if letters(told) in quotes else [f"{told} as printed"]
    return Measured(day, f"{said} {told}", cited, steps)


def _measured_percent(readings: Sequence[Reading], measure: Measure, plan: Plan) -> Measured | None:
    name = "sold" if measure.of == "registered" else measure.of
    parts, whole = (
        {(n, i.base): (r, i) for n, r in enumerate(readings) for i in items(r, plan, f, whole=True)}
        for f in (name, "registered")
    )
    both = [key for key in parts if key in whole and parts[key][1].security.unit != "usd"]
    if not both or {*parts} - {*both}:
        return None  # a part without its whole: no share of it all can be worked out
    steps: list[str] = []
    sums: list[Number] = []
    cited: list[Citation] = []
    for held in (parts, whole):
        numbers = [held[key][1].value for key in both]
        sums.append(added(numbers))
        if len(numbers) > 1:
            steps.append(f"{' + '.join(figure(v) for v in numbers)} = {figure(sums[-1])}")
        cited += [c for key in both for c in held[key][0].cite_value(held[key][1].pointer)]
    part, total = sums
    if not total:
        return None
    share = (Decimal(part) * 100 / Decimal(total)).quantize(Decimal("0.01"))
    steps.append(f"{figure(part)} / {figure(total)} = {share} %")
    unit = parts[both[0]][1].security.unit
    text = f"{share} % {_DONE[name]}: {figure(part)} of {figure(total)} {unit}"
    return Measured(share, text, cited, steps)


def _measured_span(readings: Sequence[Reading], measure: Measure) -> Measured | None:
    """The days between two events, where one filing states both; the longest of several."""
    figure = figure_named(measure.of)
    found = [
        (w, cite_pieces(r, w.parts))
        for r in readings
        for w in worked(figure, pieces_of_reading(r, figure.fields))
    ]
    if not found:
        return None
    best, cited = max(found, key=lambda item: item[0].value)
    told = f"{figure.shown(best.value)}{figure.told.removeprefix('days')}"
    return Measured(best.value, told, cited, [best.how])


def _measured_number(readings: Sequence[Reading]) -> Measured | None:
    found = [
        (r.record.amendment_number, cited)
        for r in readings
        if r.record.amendment_number is not None and (cited := r.cite_value("/amendment_number"))
    ]
    if not found:
        return None
    number, cited = max(found, key=itemgetter(0))
    text = f"Post-Effective Amendment No. {number}"
    return Measured(number, text, cited, [f"No. {number} as printed"])


def _measured_price(readings: Sequence[Reading]) -> Measured | None:
    """What was paid for a share in the acquisition: one price, in whatever currency."""
    found = [told for r in readings if (told := price_of(r)) is not None]
    if len(found) != 1:
        return None
    price, printed, cited = found[0]
    return Measured(price, f"{printed} per share", [cited])


def in_its_own_unit(side: Side, measure: Measure) -> Measured | None:
    """The amount of a company that has none in the asked unit, where nothing is compared."""
    if measure.sort != "amount" or not measure.unit:
        return None
    own = Measure("amount", measure.of)
    return _measured_amount(side.readings, own, make_plan("How many securities?", []))


def states_unproven(side: Side, measure: Measure) -> bool:
    """Whether the records have such an amount, which is not proven."""
    return measure.sort == "amount" and any(
        getattr(security, measure.of) is not None
        for reading in side.readings
        for statement in reading.record.registration_statements
        for security in statement.securities
    )
