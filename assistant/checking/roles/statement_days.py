"""The days on which statements were filed and became effective, as sentences tell them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.checking.mentions import Mention
from assistant.checking.roles.statement import Found, Statement, nearest_number, paired
from assistant.checking.roles.statement_dates import (
    date_role,
    declared_after,
    effective_upon_filing,
    fee_paid_on,
    filed_when_effective,
    on_filing,
    registered_on,
)
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled
from assistant.language.tokens import Token

__all__ = ["drop_own_day", "read_days", "read_fee_notes", "read_late_days", "read_shared_day"]

# `Amendment No. 1 to Registration Statement No. …, filed on …`: whose day it is, is not said; a
# day that is told of the statement elsewhere goes before it.
_AMENDMENT_TO = compiled(
    r"(?<!\bthis )\b(?:Post-?\s?Effective\s+)?Amendments?\s+No\.?\s*\d+\s+to\s++(?:the\s++)?"
    r"(?:Registration\s+Statement\s++)?(?:on\s+Form\s+S-\d+\s++)?\(?(?:File\s++|Registration\s++)?(?:No\.?)?\s*+$",
    re.I,
)


# `The registration statement to which this Post-Effective Amendment No. 4 belongs was …`
_ITS_AMENDMENT = re.compile(
    r"\b(?:to|of)\s+which\s+this\s+Post-?\s?Effective\s+Amendment(?:\s+No\.?\s*\d+)?"
    r"|\bthis\s+Post-?\s?Effective\s+Amendment(?:\s+No\.?\s*\d+)?\s+to\b",
    re.I,
)


# What else is filed, and what a court makes effective: `its Registration Statement on Form 8-A
# filed on …`, `confirmed the Plan of Reorganization on …, and it became effective on …`.
# `filed a registration statement on Form S-3 (File No. 333-209588), under which it will …`
_OTHER_STATEMENT = re.compile(
    r"\b(?:an?|another|its)\s+(?:[\w-]+\s+){0,3}registration\s+statement\b", re.I
)
_UNTIL = re.compile(r"\b(?:to|until|till|through)\s+$", re.I)
# `Our new Form S-3D, which went effective on …`
_NEW_STATEMENT = re.compile(
    r"\b(?:new|separate|replacement)\s+(?:shelf\s+)?(?:Form\s+[SF]|registration\s+statement)", re.I
)


_OF_ANOTHER = re.compile(
    r"post-?\s?effective\s+amendment"
    r"|Form\s+(?:10|15|25|(?:10|11|12|18|20|40|6|8)-?[A-Z]{1,2}|10-?12[BG])(?![\w-])",
    re.I,
)


_PLAN_OF_COURT = re.compile(r"\bPlan\s+of\s+(?:Reorgani[sz]ation|Liquidation|Arrangement)\b", re.I)
# Between a statement's number and a day: what tells of another day than the statement's.
_TOLD_OF = re.compile(
    r"\b(?:acquired|acquisition|merge[rd]|closed|closing|terminated|expired|when|until|before|which)\b",
    re.I,
)


# A sentence without a number speaks of the statement that was named before it.
_SPEAKS_OF_IT = compiled(
    r"\bRegistration\s+Statement\b|\bdeclared\s+(?:it\s+|them\s+)?effective\b|\bIt\s+(?:was|became)\b"
    r"|\bForm\s+(?:S|F|SB)-\d|\beffectiveness\s+was\s+(?:declared|ordered)\b|\bwent\s+effective\b|\beffective\s+date,\s+[A-Z]|\b(?:that|this|such|the)\s+(?:statement\s+(?:was|became|registered|took)|shelf\s+(?:was|became|went|took))\b",
    re.I,
)
_BECAME = re.compile(
    r"\b(?:Registration\s+Statement|Form\s+(?:S|F|SB)-\d+)\b(?:[^.;]{0,140}[,(])?\s*(?:which\s+was\s+|declared\s+)?effective\s+(?:as\s+of\s+|on\s+)?$"
    r"|\beffectiveness\s+was\s+(?:declared|ordered)\s+on\s+$|\bthe\s+effective\s+date,\s+$"
    r"|\bCommission\s+declared\s+effective\s+(?:on\s+)?$|\b(?:statement|shelf|Form\s+[SF]B?-\d+)\b[^.;]{0,60}\btook\s+effect\s+(?:on|as\s+of)\s+$"
    r"|(?:declared|became|becoming|was|went|made)\s+(?:it\s+|them\s+|(?:the|this|our|its)\s+(?:[\w-]+\s+){0,3}?registration\s+statements?\s+)?(?:immediately\s+|automatically\s+)?effective",
    re.I,
)


def read_days(
    substance: Substance,
    unit: Unit,
    names: list[str],
    first: dict[str, Token],
    statements: Mapping[str, Statement],
) -> None:
    """Adds the days of filing and effectiveness that a unit tells of the statements it names.

    `first` holds, by name, the token of the number that names each.
    """
    filed, effective = _days_of(substance, unit, names, first)
    text = substance.text
    for kind, tokens in (("filed_on", filed), ("effective_on", effective)):
        told = paired(names, tokens, first)
        if not told and tokens:
            tied = [first[n] for n in names]
            told = {}
            for token in tokens:
                near = nearest_number(tied, token)
                if near is not None:
                    told.setdefault(near.value, token)
        strength = 0.95 if len(tokens) in (1, len(names)) else 0.7
        for name, token in told.items():
            lead = text[max(unit.start, first[name].start - 120) : first[name].start]
            sure = min(strength, 0.6) if _AMENDMENT_TO.search(lead) else strength
            getattr(statements[name], kind).append(Found(token.value, token.start, token.end, sure))


def _days_of(
    substance: Substance, unit: Unit, names: list[str], first: dict[str, Token]
) -> tuple[list[Token], list[Token]]:
    """The days of a unit on which statements were filed, and on which they became effective."""
    text = substance.text
    dates = [t for t in unit.of("date") if t.detail.precision == "day"]
    roles = {id(t): date_role(text, unit, t) for t in dates}
    filed = [t for t in dates if roles[id(t)] == "filed" or filed_when_effective(text, unit, t)]
    if len(filed) < len(names):  # `filed on May 1, 1998 (…), May 2, 1999 (…)`: one cue for a list
        after_filed = filed[0].start if filed else 0
        run = [
            t for t in dates if roles[id(t)] in ("filed", "") and (filed and t.start >= after_filed)
        ]
        if len(run) == len(names):
            filed = run
    if not filed and unit.kind != "sentence" and len(dates) == 1 and roles[id(dates[0])] == "":
        before = max((first[n].end for n in names if first[n].end <= dates[0].start), default=0)
        if not before or not _TOLD_OF.search(text, before, dates[0].start):
            filed = dates
    if not filed:
        filed = [t for t in dates if not roles[id(t)] and _is_bracketed(text, t, first)]
    effective = [t for t in dates if roles[id(t)] == "effective" or on_filing(text, unit, t)]
    effective = _with_joined(text, dates, effective, len(names))
    if not effective and effective_upon_filing(substance.words(unit)):
        effective = filed
    return filed, effective


_JOINED = re.compile(r",?\s+(?:and\s+)?|,\s*")


def _with_joined(text: str, dates: list[Token], found: list[Token], wanted: int) -> list[Token]:
    """The days of a list (`On May 2, 1989 and June 3, 1991, the Registration Statements (Nos. …)
    became effective`) for one of them that was read; none where they are not one for each."""
    if len(found) != 1 or wanted < 2:
        return found
    at = dates.index(found[0])
    first = last = at
    while first and _JOINED.fullmatch(text, dates[first - 1].end, dates[first].start):
        first -= 1
    while last + 1 < len(dates) and _JOINED.fullmatch(text, dates[last].end, dates[last + 1].start):
        last += 1
    run = dates[first : last + 1]
    return run if len(run) in (1, wanted) else []


# `No. 333-233190 (August 9, 2019)`, `(No. 333-52981, May 18, 1998)`: a bare day behind a number is
# that of the statement's filing
_TO_BRACKET = re.compile(r"\)?\s*[(\[]\s*|[,;]\s+")


def _is_bracketed(text: str, day: Token, first: Mapping[str, Token]) -> bool:
    """Whether a day stands by itself in brackets right behind the number of a statement."""
    closed = text[day.end : day.end + 1] in (")", "]")
    return closed and any(_TO_BRACKET.fullmatch(text, n.end, day.start) for n in first.values())


def read_fee_notes(substance: Substance, unit: Unit, statements: Mapping[str, Statement]) -> None:
    """A cover's note on the fee, which was paid when the only statement was filed."""
    text, dates = substance.text, unit.of("date")
    if dates and len(statements) == 1:
        statement = next(iter(statements.values()))
        statement.filed_on += [
            Found(t.value, t.start, t.end, 0.75)
            for t in dates
            if t.detail.precision == "day" and fee_paid_on(text, unit, t)
        ]


# `filed three registration statements with the Commission on May 5, 2003, as follows`
_FILED_TOGETHER = re.compile(
    r"\bfiled\s+(?:(?P<many>both|two|three|four|five|six|seven|eight|nine|ten)|(?:each\s+of\s+)?(?:the\s+following|these))"
    r"\s+(?:[\w-]+\s+){0,2}?[Rr]egistration\s+[Ss]tatements\b[^.;\d]{0,90}?\bon\s+\Z"
)
_MANY = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def read_shared_day(substance: Substance, statements: Mapping[str, Statement]) -> None:
    """The one day on which all statements are said to have been filed, for those without one."""
    for unit in substance.units if len(statements) > 1 else ():
        if unit.kind != "sentence" or unit.start < substance.body or unit.of("file_number"):
            continue
        for token in unit.of("date"):
            told = _FILED_TOGETHER.search(substance.text, unit.start, token.start)
            if told is None or token.detail.precision != "day":
                continue
            many = (told["many"] or "").replace("both", "two")
            if many and _MANY.index(many) != len(statements):
                continue
            for statement in statements.values():
                if not statement.filed_on:
                    statement.filed_on.append(Found(token.value, token.start, token.end, 0.8))


def drop_own_day(substance: Substance, cover: list[Mention], statements: list[Statement]) -> None:
    """Takes out the day at the head of the cover: the amendment was filed then."""
    own = next(((m.start, m.end) for m in cover if m.role == "filing.filed_on"), None)
    for statement in statements if own else ():
        statement.filed_on = [
            day for day in statement.filed_on if substance.span(day.start, day.end) != own
        ]


def read_late_days(
    substance: Substance, unit: Unit, names: list[str], statements: Mapping[str, Statement]
) -> None:
    """`The Registration Statement was declared effective on …` in a sentence without a number."""
    if len(names) != 1 and len(statements) != 1:
        return
    name = names[0] if len(names) == 1 else next(iter(statements))
    text = substance.text
    told = [t for t in unit.of("date") if registered_on(text, unit, t)]
    speaks = _SPEAKS_OF_IT.search(substance.words(unit)) is not None
    if not speaks and not told:
        return
    others = [t for t in unit.of("file_number") if t.value not in statements]
    if any(_OTHER_STATEMENT.search(text, unit.start, t.start) for t in others):
        return
    for token in unit.of("date") if speaks else told:
        if token.detail.precision != "day":
            continue
        role = date_role(text, unit, token)
        before = text[max(unit.start, token.start - 120) : token.start]
        before = _ITS_AMENDMENT.sub("", before)
        if _OF_ANOTHER.search(before) or _NEW_STATEMENT.search(before):
            continue
        if _UNTIL.search(before):
            continue  # `sold Units from the day when it was made effective, to April 28, 2006`
        if any(t.end <= token.start for t in others):
            continue  # `Registration Statement No. 33-2, of another plan, was filed on …`
        if role == "effective" and not _PLAN_OF_COURT.search(before):
            if not declared_after(text, unit, token) and not _BECAME.search(before):
                continue
            statements[name].effective_on.append(Found(token.value, token.start, token.end, 0.8))
        elif role == "filed":
            found = Found(token.value, token.start, token.end, 0.75)
            statements[name].filed_on.append(found)
            if on_filing(text, unit, token):
                statements[name].effective_on.append(found)
