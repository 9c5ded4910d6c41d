"""Short sentences of our own in a summary, for what a filing tells only at length.

A paralegal writes `adopts the registration statements under Rule 414 as successor issuer` of a
sentence of sixty words. Each number and name in such a sentence stands in the filing, and it is
made only of what was read in its role.
"""

from __future__ import annotations

import re

from assistant.checking.roles import Roles
from assistant.checking.roles.company_names import COMPANY
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled

__all__ = ["composed", "with_agreement"]

_RULE_414 = compiled(r"\bRule\s+414(?:\(d\))?", re.I)
_SUCCESSOR = compiled(r"\bsuccessor(?:\s+(?:issuer|registrant))?\b", re.I)
_OF_WHOM = re.compile(r"\s+(?:to|of)\s+(?:the\s+)?(?=[A-Z])")
# `The succession came about on March 1, 2010`
_CAME_ABOUT = compiled(
    r"\b(?:succession|reorgani[sz]ation|conversion|domestication|reincorporation|redomiciliation|merger)\b[^.;]{0,110}?\b(?:came\s+about|took\s+(?:effect|place)|became\s+effective|was\s+(?:effected|completed|consummated|carried\s+out))\s+(?:on|as\s+of)\s*\Z",
    re.I,
)
# `On March 1, 2010, under an agreement, Sub merged into`, `changed from a Texas to a`
_ON_DAY = re.compile(r"(?:On|Effective(?:\s+(?:on|as\s+of))?|As\s+of)\s+")
_SUCCEEDED = re.compile(
    r",?\s[^;]{0,220}?\b(?:merged\s+(?:with\s+and\s+)?into|converted\s+(?:in)?to|changed\s+(?:its\s+\w+\s+)?from|became\s+(?:the\s+)?(?:\w+\s+){0,2}holding\s+company|redomesticated|reincorporated|domesticated)\b"
)
_ADOPTS = compiled(
    r"\badopt|\b(?:takes?|taking)\s+over\b[^.;]{0,40}\bregistration\b|\bits\s+own\b", re.I
)
_SEVERAL = compiled(r"\bRegistration\s+Statements\b", re.I)
_ON_FORM = compiled(r"\bForm\s+(?:S-8|S-3|F-3|S-1)\b", re.I)
_OPTIONS = compiled(r"\b(?:stock\s+)?options\b", re.I)
_ELSEWHERE = {"outstanding", "previously_removed", "sold", "unsold"}


def composed(roles: Roles, told: str, must: Unit) -> list[str]:
    """Ways to tell in our own words what the sentence that states a purpose does.

    `told` names the purpose's facts (`tellings`), `must` is that sentence.
    """
    if told == "reorganization":
        return _adopted(roles)
    if told == "form_conversion":
        return _converted(roles, must)
    return []


def _adopted(roles: Roles) -> list[str]:
    """`The amendment adopts the registration statement under Rule 414 as successor issuer`.

    With whom it succeeded, and since when, where a sentence says so.
    """
    text = roles.substance.text[roles.substance.body :]
    rule, successor = _RULE_414.search(text), _SUCCESSOR.search(text)
    if rule is None or _ADOPTS.search(text) is None:
        return []
    several = len(roles.statements) > 1 and _SEVERAL.search(text)
    words = f"The amendment adopts the registration statement{'s' if several else ''}"
    words += f" under {' '.join(rule[0].split())}"
    if successor is None:
        return [words]
    words += f" as {' '.join(successor[0].lower().split())}"
    whom = next((m for m in _SUCCESSOR.finditer(text) if _OF_WHOM.match(text, m.end())), None)
    to = _OF_WHOM.match(text, whom.end()) if whom else None
    named = COMPANY.match(text, to.end()) if to else None
    if named is None:
        return [words]
    told = f"{words} to {' '.join(named['name'].split())}"
    day = _day_of_succession(roles)
    return [f"{told} since {day}" if day else told]


def _day_of_succession(roles: Roles) -> str:
    """The day, as printed, on which the succession is told to have come about; empty if none."""
    substance = roles.substance
    for unit in substance.units:
        for token in unit.of("date") if unit.start >= substance.body else ():
            came = _CAME_ABOUT.search(substance.clauses, unit.start, token.start)
            first = _ON_DAY.fullmatch(substance.text, unit.start, token.start)
            if came or (first and _SUCCEEDED.match(substance.clauses, token.end, unit.end)):
                return " ".join(substance.text[token.start : token.end].split())
    return ""


def _converted(roles: Roles, must: Unit) -> list[str]:
    """`The amendment puts 212,460 shares issuable on options on Form S-8`."""
    substance = roles.substance
    form = _ON_FORM.search(substance.text, must.start, must.end)
    moved = [m for m in roles.movements if m.place is must and m.role not in _ELSEWHERE]
    if form is None or len(moved) != 1 or moved[0].unit != "shares":
        return []
    if moved[0].start < form.end():  # of the form that it was: what that registered in all
        return []
    options = _OPTIONS.search(substance.text, substance.body)
    of_options = " issuable on options" if options else ""
    to_form = " ".join(form[0].split())
    return [f"The amendment puts {_printed(roles, moved[0])} shares{of_options} on {to_form}"]


# `The Effectiveness Period, as defined in that agreement, ended`
_A_PERIOD = re.compile(
    r"\bThe\s+(?P<period>(?:[A-Z][a-z]+\s+){1,2}Period)\b(?=\s+(?:ended|expired|lapsed|terminated|ran|has|is)\b)"
)
_DEFINED_THERE = (
    r",?\s+(?:\(?as\s+)?(?:such\s+term\s+is\s+)?defined\s+(?:in|by|under)\s+"
    r"(?:the|that|such|said)\s+(?:\w+\s+){0,2}?[Aa]greement\b"
)
_RIGHTS = compiled(
    r"\bRegistration\s+Rights\s+Agreement\b(?:,?\s+dated\s+(?:as\s+of\s+)?(?P<day>[A-Z][a-z]+\s+\d{1,2},\s+\d{4}))?"
)


def with_agreement(roles: Roles, told: str, summary: str) -> str:
    """A summary with the agreement after whose period it calls the end of an obligation.

    Where the filing says that the period is defined in it, and names no other.
    """
    period = _A_PERIOD.search(summary) if told == "obligation_ended" else None
    if period is None or "Agreement" in summary:
        return summary
    text = roles.substance.text
    days = {match["day"] for match in _RIGHTS.finditer(text, roles.substance.body)} - {None}
    defined = re.search(re.escape(period["period"]) + _DEFINED_THERE, text)
    if defined is None or len(days) != 1:
        return summary
    of_it = f" of the Registration Rights Agreement dated {days.pop()}"
    return summary[: period.end()] + of_it + summary[period.end() :]


def _printed(roles: Roles, movement: Movement) -> str:
    return " ".join(roles.substance.text[movement.start : movement.end].split())
