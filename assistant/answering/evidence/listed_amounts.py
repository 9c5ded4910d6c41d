"""Amounts that a sentence divides among plans, classes and offerings, as entries.

`registering 385,000 shares: 235,000 for the Employee Plan and 150,000 for the Director Plan`: each
amount is told of what is named behind it, in the role that the words before it give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from assistant.answering.evidence.entries import Entry, Role, defined, keys_of, role_in
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.values import values
from assistant.answering.questions.scope import FILE_NUMBER
from assistant.answering.questions.vocabulary import plain

_AMOUNT = re.compile(
    r"(?<![\w$€£.,/-])(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?![\d/,])(?P<of>(?: (?!under\b|for\b"
    r"|pursuant\b|in\b|through\b|by\b|upon\b|on\b|and\b|were\b|was\b|are\b|is\b|have\b|had\b|has\b)"
    r"[\w$.()'’\"“”-]+,?){0,12}?) (?:under|for|pursuant to|in|through|by|upon|on)"
    r" (?:the |its |our |an? |their )*"
    r"(?P<name>(?:[^,;:()\"“”]|, ?(?=(?:Inc|L\.P|LLC|Ltd|N\.A)\b)){3,120}?)"
    r"(?=,(?! ?(?:Inc|L\.P|LLC|Ltd|N\.A)\b)|[;:(\"“”]|(?<!Inc)(?<!Corp)(?<!Co)(?<!Ltd)\.(?:\s|$)"
    r"|\s*$|\s(?:and|or|of which|of them|were|was|are|is|have|has|had|that|which|by which|as of|at"
    r"|through|until|on|to the)\s)"
)
_PLACED = re.compile(r"\b(?:plan|program|offering|agreement|awards?|options?|warrants?)s?\b", re.I)
"""What amounts are set aside for; other words behind `in` or `on` tell a place or a day."""
_BEHIND = re.compile(
    r"[^.;,\d]{0,20}?,?(?: which| that)?\s(?:(?:have|has|had|were|was|are|is)(?: [a-z]+){1,4}"
    r"|remain\w*(?: \w+)?|stay\w*(?: \w+)?)\b"
)
_BEFORE = 400  # characters in which the words stand that give an amount its role
_LED = re.compile(r"^.*\b(?:under|pursuant to) (?:the |its |our |an? )*", re.I)
"""What leads to a plan's name: `exercise of options granted under the`."""
_THEN = re.compile(r"\b(?:that|such|the same|said) (?:date|day|time)\b|\bthen\b", re.I)
_TO_COME = re.compile(
    r"\b(?:to be|may be|can be|could be|will be|would be|for)(?: \w+)? (?:sold|sale|issued|issuance"
    r"|purchased|acquired|offered)\b",
    re.I,
)
"""What is meant to happen with an amount, which does not tell what did."""
_BY_AMENDMENT = re.compile(r"\bBy (?:means of )?(?:Post-Effective )?Amendment No\. \d")
"""How a filing tells of an earlier amendment: its own is `this amendment`."""
_CLAUSES = re.compile(r"[;:]|, (?=\d)|, (?:and|but|while)\b")
_ITEM = re.compile(r"\s*(?:and )?\(\w{1,3}\)")
_LARGE = re.compile(r"\b\d{1,3}(?:,\d{3})+")
_VERBS: dict[Role, str] = {
    "registered": "registered", "sold": "issued or sold", "unsold": "not sold",
    "removed": "removed", "removed_before": "removed before", "remaining": "still registered",
    "outstanding": "subject to awards", "transferred": "transferred",
}  # fmt: skip


def listed_entries(reading: Reading) -> Iterator[Entry]:
    """The entries of the filing's sentences."""
    own = [s.file_number for s in reading.record.registration_statements if s.file_number]
    for passage in reading.passages:
        for found in _AMOUNT.finditer(passage.text):
            name = _LED.sub("", found["name"])
            numbers = FILE_NUMBER.findall(passage.text[: found.start()])[-1:]
            role = _role(passage, found, numbered=bool(numbers))
            if role is None or not _PLACED.search(plain(name)):
                continue
            first = _LARGE.search(passage.text)
            before = passage.text[: first.start() if first else 0]
            told = f"{name[:1].upper()}{name[1:].strip()}"
            number = f" (No. {numbers[0]})" if numbers else ""
            yield Entry(
                role, "count", found["amount"], f"{told}{number}, shares {_VERBS[role]}",
                keys_of(f"{name} {found['of']}") | defined(reading, name),
                passage.start, [(passage.start, passage.end)],
                days=_days(reading, passage, found.start()), title=keys_of(before),
                numbers={n.removeprefix("0") for n in numbers or (own if len(own) == 1 else [])},
            )  # fmt: skip


def _days(reading: Reading, passage: Passage, until: int) -> Set[str]:
    """The days that a sentence has before an amount, and that it takes up from the one before."""
    told = " ".join(v.text for v in values(passage.text[:until], "date"))
    if passage.index and _THEN.search(passage.text):
        earlier = reading.passages[passage.index - 1]
        told += " ".join(v.text for v in values(earlier.text, "date"))
    return keys_of(told)


def _role(passage: Passage, found: re.Match[str], *, numbered: bool) -> Role | None:
    """What was done with an amount: as the verb behind it says, else the last one before it."""
    behind = _BEHIND.match(passage.text, found.end())
    role = role_in(behind[0]) if behind is not None else None
    if role is None:
        before = passage.text[max(0, found.start() - _BEFORE) : found.start()]
        *led, own = _CLAUSES.split(_TO_COME.sub(" ", before))
        led = [c for c in led if not (_ITEM.match(own) and _ITEM.match(c))][::-1]
        role = next((r for r in map(role_in, (own, *led)) if r is not None), None)
    if role is None and numbered:
        role = "registered"
    if role == "removed" and _BY_AMENDMENT.search(passage.text):
        role = "removed_before"
    return role if role in _VERBS else None
