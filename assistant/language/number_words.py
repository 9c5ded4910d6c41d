"""Numbers spelled out: cardinals, ordinals and parts, as filings write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.language.normal import DASH
from assistant.language.openings import compiled
from assistant.language.runs import listed, lowered

SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_ONES = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
} | {"fourty": 40, "ninty": 90}  # common slips
_ORDINALS = {
    word: value
    for value, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        ),
        1,
    )
} | {word[:-1] + "ieth": value for word, value in _TENS.items()}
DENOMINATORS = {word: Decimal(value) for word, value in _ORDINALS.items() if value > 2} | {
    "half": Decimal(2),
    "halve": Decimal(2),
    "quarter": Decimal(4),
    "hundredth": Decimal(100),
    "thousandth": Decimal(1_000),
    "ten-thousandth": Decimal(10_000),
}
_CARDINALS = _ONES | _TENS | SCALES


def _tree(words: list[str]) -> str:
    """A pattern of alternatives that share no first letter: a search looks at each once."""
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[0], []).append(word[1:])
    return "|".join(
        head + "(?:" + "|".join(sorted(tails, key=len, reverse=True)) + ")"
        for head, tails in heads.items()
    )


# begins with the mark before a word, which is rarer than the letters words begin with
_CARDINAL = compiled(
    rf"[\s(\-\u2010\u2011\u2013\u2014\"“/|](?P<word>{_tree([*_CARDINALS])})(?![a-z])"
)
_FIRST = re.compile(rf"(?P<word>{_tree([*_CARDINALS])})(?![a-z])")
_JOINT = re.compile(rf"(?:\s{{0,4}}{DASH}\s{{0,4}}|\s{{1,8}}|,\s{{1,8}})(?P<and>and\s{{1,8}})?")
_LONGEST_JOINT = 24
_LONGEST_RUN = 24


def cardinals(low: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Cardinals in words as start, end, value: the longest that make one number each."""
    run: list[int] = []
    left = right = start
    for match in _words(low, start, end):
        number = _CARDINALS[match["word"]]
        at = match.start("word")
        near = run and len(run) < _LONGEST_RUN and at - right < _LONGEST_JOINT
        if near and _joins(low, right, at, run[-1], number) and _value([*run, number]) is not None:
            run.append(number)
            right = match.end()
            continue
        if run:
            yield left, right, _value(run) or 0
        run, left, right = [number], at, match.end()
    if run:
        yield left, right, _value(run) or 0


def _words(low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    first = _FIRST.match(low, start, end)
    if first and not low[max(0, start - 1) : start].isalnum():
        yield first
    yield from _CARDINAL.finditer(low, start, end)


def _joins(low: str, left: int, right: int, last: int, number: int) -> bool:
    """Whether the words of two numbers are set as words of one."""
    joint = _JOINT.fullmatch(low, left, right)
    if joint is None:
        return False
    plain = not joint["and"] and "," not in joint[0]
    if number >= 100:
        return plain or (last >= 1_000 and not joint["and"])
    if last >= 100:
        return number > 0 and ("," not in joint[0] or last >= 1_000)
    return plain and 20 <= last < 100 and 0 < number < 10


def _value(run: list[int]) -> int | None:
    """The value of number words in a row, None where they make no one number."""
    total = group = 0
    scale_before = 10**18
    for number in run:
        if number >= 1_000:
            if number >= scale_before or (group == 0 and total):
                return None
            total += (group or 1) * number
            group, scale_before = 0, number
        elif number == 100:
            if group >= 100 or (group == 0 and total):
                return None
            group = (group or 1) * 100
        else:
            last = group % 100
            if last and not (last % 10 == 0 and last >= 20 and number < 10):
                return None
            group += number
    return total + group


def number_in_words(words: str) -> int | None:
    """The value of a cardinal or ordinal in words (`two`, `Twenty-First`), else None."""
    low = lowered(words).strip()
    if low in _ORDINALS:
        return _ORDINALS[low]
    found = list(cardinals(low, 0, len(low)))
    if len(found) == 1 and found[0][:2] == (0, len(low)):
        return found[0][2]
    parts = re.split(rf"\s*{DASH}\s*|\s+", low)
    if len(parts) == 2 and parts[0] in _TENS and _ORDINALS.get(parts[1], 99) < 10:
        return _TENS[parts[0]] + _ORDINALS[parts[1]]
    return None
