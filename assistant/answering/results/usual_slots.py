"""What fills a usual question over many filings: a form, a state, a year, a name, a cause.

Signs stand in their places, so that which question is asked is told by its other words alone.
"""

from __future__ import annotations

import re

from assistant.answering.conditions.grounds_asked import read_grounds
from assistant.answering.evidence.values import values
from assistant.answering.questions.scope import FORM
from assistant.answering.results.meant_terms import name_in
from assistant.language.places import find_jurisdictions, jurisdiction
from assistant.library.embedding import is_common_word

STATE, FIRM, COMPANY, NAME, QUOTE, CAUSE = (
    "statename", "firmname", "companyname", "propername", "quotedwords", "causewords",
)  # fmt: skip
"""What stands for a state, a name by its looks, words in quotation marks and a cause."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"(?<![\d-])\d{1,3}(?:,\d{3})+\b|\b\d{3,}\b")
RULE = re.compile(r"\b(?:rule )?478\b|\b3\b", re.I)
"""Numbers that belong to a usual question's own words."""
_QUOTED = re.compile(r"[\"“](?P<said>[^\"“”]{2,80})[\"”]")
_FIRM_LIKE = re.compile(
    r"\b(?:L\.?L\.?P|P\.?C|P\.?A|PLLC|P\.?L\.?L\.?P|L\.?P\.?A|S\.C|Chartered|Solicitors"
    r"|Law (?:Offices?|Group|Corporation))\b\.?$|,[^,]+ & "
)
_COMPANY_LIKE = re.compile(
    r"\b(?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|LLC|L\.?P|plc|PLC|N\.V|S\.A|AG|SE|ASA|AB|GmbH"
    r"|Holdings|Group|Partners|Bancorp|Bank|Trust)\b\.?$"
)
_SHORT_NAME = 2  # letters of a word that is no name


def slots_of(question: str) -> tuple[dict[str, str], str]:
    """What fills a usual question, and the question with signs in its places."""
    slots: dict[str, str] = {}
    rest = question
    quotes = list(_QUOTED.finditer(rest))
    if len(quotes) == 1:
        slots["quote"] = quotes[0]["said"]
        rest = _put(rest, quotes[0].span(), QUOTE)
    rest = _states(rest, slots)
    rest = _names(rest, slots)
    rest = _causes(rest, slots)
    rest = _figures(rest, slots)
    return slots, rest


def _put(text: str, place: tuple[int, int], sign: str) -> str:
    return f"{text[: place[0]]}{sign}{text[place[1] :]}"


def _states(rest: str, slots: dict[str, str]) -> str:
    """A state or country, of which there is one."""
    found = [p for p in find_jurisdictions(rest) if rest[p[1]].isupper()]
    if len(found) != 1:
        return rest
    _, start, end = found[0]
    slots["state"] = str(jurisdiction(rest[start:end]) or rest[start:end])
    return _put(rest, (start, end), STATE)


def _names(rest: str, slots: dict[str, str]) -> str:
    """The only name that is neither a state nor usual in such questions."""
    small = _uncapital(FORM.sub(lambda match: match[0].lower(), rest))
    place = None if "quote" in slots else name_in(small)
    if place is None:
        return rest
    name = rest[place[0] : place[1]]
    if len(name) <= _SHORT_NAME or any(sign in name for sign in (STATE, QUOTE)):
        return rest
    slots["name"] = name
    sign = FIRM if _FIRM_LIKE.search(name) else COMPANY if _COMPANY_LIKE.search(name) else NAME
    return _put(rest, place, sign)


def _uncapital(text: str) -> str:
    """The question with its first word in small letters where it is a usual word, and no name."""
    first, _, rest = text.partition(" ")
    usual = first.isalpha() and not rest[:1].isupper() and is_common_word(first.lower())
    return f"{first.lower()} {rest}" if usual else text


def _causes(rest: str, slots: dict[str, str]) -> str:
    """The cause, where all causes that are named are one."""
    found = read_grounds(rest)
    narrower = any(re.search(r"\b(?:tender|exchange) offers?\b", m[0], re.I) for _, m in found)
    if narrower or len({category for category, _ in found}) != 1:
        return rest
    slots["cause"] = found[0][0]
    for _, match in sorted(found, key=lambda item: -item[1].start()):
        rest = _put(rest, match.span(), CAUSE)
    return rest


def _figures(rest: str, slots: dict[str, str]) -> str:
    """A day, a form, a year or a number."""
    days = list(values(rest, "date"))
    if len(days) == 1 and re.search(r"\d{4}", days[0].text) and not _YEAR.fullmatch(days[0].text):
        slots["date"], rest = days[0].text, rest.replace(days[0].text, "(date)", 1)
    if len(forms := FORM.findall(rest)) == 1:
        slots["form"] = forms[0].upper()
    if "date" not in slots and len(years := _YEAR.findall(rest)) == 1:
        slots["year"], rest = years[0], rest.replace(years[0], "(year)", 1)
    elif "date" not in slots and (numbers := _NUMBER.findall(RULE.sub("", rest))):
        slots["n"], rest = numbers[0], rest.replace(numbers[0], "(number)", 1)
    return rest
