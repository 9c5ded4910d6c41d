"""When two values agree: spelling that does not matter, by kind of field."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

ADDRESS_SHARE = Decimal("0.8")
"""The share of an address's words that both sides must have."""

_DASHES = re.compile(r"[‐‑‒–—―−]")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"'})
_SPACE = re.compile(r"\s+")
_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_WORD = re.compile(r"[^\W_]+")

# After a person's name: Esq. on covers, degrees and accountants' letters in signatures.
_TITLES_AFTER = re.compile(
    r"[,\s]+(?:esq(?:uire)?|ph\.?\s?d|m\.?\s?d|j\.?\s?d|c\.?\s?p\.?\s?a|d\.?\s?d\.?\s?s|ll\.?\s?[mbd]"
    r"|m\.?\s?b\.?\s?a|p\.?\s?e|c\.?\s?f\.?\s?a)\.?\s*$"
)
# Before a person's name.
_TITLES_BEFORE = re.compile(r"^(?:mr|mrs|ms|miss|dr|prof|hon|the hon|the honorable|sir)\b\.?\s+")

_DATE_FORMATS = ("%Y-%m-%d", "%Y%m%d", "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%m/%d/%Y")


def plain(value: Any) -> str:
    """A string in one Unicode form and case, with one kind of space, dash and quote."""
    text = unicodedata.normalize("NFKC", str(value)).casefold().translate(_QUOTES)
    return _SPACE.sub(" ", _DASHES.sub("-", text)).strip()


def name_words(value: Any) -> list[str]:
    """The words of a name or an address without punctuation; `&` is `and`, `J. P.` is `JP`."""
    text = _INITIALS.sub("", plain(value).replace("&", " and ").replace("'", ""))
    words: list[str] = []
    initials = False
    for word in _WORD.findall(text):
        single = len(word) == 1 and word.isalpha()
        if single and initials:
            words[-1] += word
        else:
            words.append(word)
        initials = single
    return words


def person_words(value: Any) -> list[str]:
    """The words of a person's name without honorifics."""
    text = _TITLES_BEFORE.sub("", plain(value))
    shorter = _TITLES_AFTER.sub("", text)
    while shorter != text:
        text, shorter = shorter, _TITLES_AFTER.sub("", shorter)
    return name_words(text)


def same_plain(one: Any, other: Any) -> bool:
    """Booleans and classifications, identifiers and telephone numbers."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return plain(one) == plain(other)


def same_name(one: Any, other: Any) -> bool:
    """Names of companies, firms and places."""
    return name_words(one) == name_words(other)


def same_person(one: Any, other: Any) -> bool:
    """Names of persons."""
    return person_words(one) == person_words(other)


def same_address(one: Any, other: Any) -> bool:
    """Addresses that share 80 % of the words of the longer one."""
    first, second = Counter(name_words(one)), Counter(name_words(other))
    longer = max(first.total(), second.total())
    return longer > 0 and Decimal((first & second).total()) >= ADDRESS_SHARE * longer


def same_title(one: Any, other: Any) -> bool:
    """Titles of plans and securities: equal, or one within the other, word by word."""
    first, second = " ".join(name_words(one)), " ".join(name_words(other))
    if not first or not second:
        return first == second
    return f" {first} " in f" {second} " or f" {second} " in f" {first} "


def same_date(one: Any, other: Any) -> bool:
    """Dates, however they are written."""
    return _date(one) == _date(other)


def same_number(one: Any, other: Any) -> bool:
    """Numbers by value; what is no number (`no par`) as plain strings."""
    first, second = _number(one), _number(other)
    if first is None or second is None:
        return first is second and plain(one) == plain(other)
    return first == second


def same_offices(one: Any, other: Any) -> bool:
    """A signatory's titles as one bag of words, however they are divided."""
    return _offices(one) == _offices(other)


def holds(text: str, fact: str) -> bool:
    """Whether a text holds a fact, in any case and spacing.

    `yes` and `no` must be whole words (`No. 333-` is no `no`), and a number must not be
    a piece of a longer one.
    """
    needle = plain(fact)
    if needle in ("yes", "no"):
        return re.search(rf"\b{needle}\b(?!\.?\s?\d[\d,-]*(?:\W|$))", plain(text)) is not None
    before = r"(?<!\d)(?<!\d[.,])" if needle[:1].isdigit() else ""
    after = r"(?!\d|[.,]\d)" if needle[-1:].isdigit() else ""
    return re.search(before + re.escape(needle) + after, plain(text)) is not None


def _date(value: Any) -> datetime.date | str:
    if isinstance(value, datetime.date):
        return value
    text = _SPACE.sub(" ", str(value)).strip()
    for pattern in _DATE_FORMATS:
        try:
            return datetime.datetime.strptime(text, pattern).date()
        except ValueError:
            continue
    return plain(text)


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value).replace(",", "").replace("$", "").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _offices(value: Any) -> Counter[str]:
    titles = value if isinstance(value, list) else [value]
    return Counter(w for title in titles for w in name_words(title) if w != "and")


Agreement = Callable[[Any, Any], bool]

# Fields that are compared otherwise than as plain strings.
AGREEMENTS: dict[str, Agreement] = {
    "amendment_number": same_number,
    "plans": same_title,
    "registrants.name": same_name,
    "registrants.jurisdiction": same_name,
    "registrants.address": same_address,
    "registration_statements.amendment_number": same_number,
    "registration_statements.filed_on": same_date,
    "registration_statements.effective_on": same_date,
    "registration_statements.plans": same_title,
    "registration_statements.securities.title": same_title,
    "registration_statements.securities.par_value": same_number,
    "registration_statements.securities.registered": same_number,
    "registration_statements.securities.sold": same_number,
    "registration_statements.securities.deregistered": same_number,
    "reason.transaction.agreement_date": same_date,
    "reason.transaction.closed_on": same_date,
    "reason.transaction.acquirer": same_name,
    "reason.transaction.merger_sub": same_name,
    "reason.transaction.surviving_entity": same_name,
    "agent_for_service.name": same_person,
    "agent_for_service.title": same_offices,
    "counsel.name": same_person,
    "counsel.firm": same_name,
    "signing.place": same_name,
    "signing.signed_on": same_date,
    "signing.signatories.name": same_person,
    "signing.signatories.titles": same_offices,
    "signing.signatories.signed_on": same_date,
}


def agree(field: str, one: Any, other: Any) -> bool:
    """Whether two values of a field (a path without indexes) agree; neither is null."""
    return AGREEMENTS.get(field, same_plain)(one, other)
