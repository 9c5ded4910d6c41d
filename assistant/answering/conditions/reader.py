"""A question being read for conditions: what was read leaves a mark, and "or" joins what it stands
between."""

from __future__ import annotations

import re

from assistant.answering.conditions import filters
from assistant.answering.conditions.typed_conditions import Condition, Typed, either, negated
from assistant.answering.questions.periods import FIRST_DAY, LAST_DAY
from assistant.language.places import find_jurisdictions

DENIED = re.compile(
    r"(?:\b(?:not|never|neither|nor|without|cannot|no(?!\.)|none of \w++|other than"
    r"|except(?: for)?|excluding|apart from|besides|rather than|instead of)|n['’]t)\s*"
    r"(?:(?:(?!(?:yet|but|though|although|while)\b)\w+\s+){0,2}|(?:(?:filed|made|because|due|owing|account|of|a|an|the|any|to|caused"
    r"|prompted|by|in"
    r"|on|under|connection|with|for|its|their|been|being|be|based|incorporated|organi[sz]ed|signed"
    r"|involve|involving|mention|mentioning|relate|related|concern|concerning|result|amend|amending"
    r"|form|reasons?|state|grounds?|stem|from|were|was|are|is|they|it|there|themselves"
    r"|itself)\s+){0,7})$",
    re.I,
)
"""What denies the condition that follows it."""

CONDITION = "\ue000"
"""Stands for a condition in a question."""

_FIRST = 0xE000  # marks are characters of no script, in no word
_MARK = "[\ue000-\ue0ff]"
_BETWEEN = re.compile(
    rf"(?P<left>{_MARK})(?P<sep>[^\ue000-\ue0ff?.;:]{{0,60}}?)(?=(?P<right>{_MARK}))"
)
_OR = re.compile(r"\s*/\s*|[\s,]*(?:\w+\s+)?(?:\w+\s+)?(?:and/)?or\b(?:\s+[\w'’-]+){0,5}\s*", re.I)
_LISTED = re.compile(
    r"[\s,/&]*(?:and|as well as|plus)?[\s,]*(?:(?:in|from|of|on|the|for|by|a|an|state)\s*){0,3}",
    re.I,
)
_ALIKE = frozenset({"state", "address", "signing_place", "category", "purpose", "form"})
"""Fields of which a filing has one value: "Ohio and Texas companies" are companies of either."""


class ConditionReader:
    """The words of a question that were not read yet, and the conditions that were."""

    def __init__(self, asked: str) -> None:
        self.asked = re.sub(_MARK, " ", asked)  # a mark that somebody typed stands for nothing
        self._found: list[Condition] = []

    @property
    def rest(self) -> str:
        """The words that no condition took."""
        return re.sub(_MARK, " ", self.asked)

    @property
    def marked(self) -> str:
        """The question with `CONDITION` where its conditions stand."""
        return " ".join(re.sub(_MARK, CONDITION, self.asked).split())

    def put(
        self, condition: Condition, start: int, end: int, denial: re.Pattern[str] | None = DENIED
    ) -> None:
        """Adds the condition that stands at `[start, end)`, or its opposite where it is denied."""
        before = self.asked[:start]
        denied = denial.search(before) if denial is not None else None
        if denied:
            condition = Condition(f"not: {condition.words}", negated(condition.test))
        self.put_all([(condition, denied.start() if denied else start, end)])

    def put_all(self, found: list[tuple[Condition, int, int]]) -> None:
        """Adds conditions as they are, in the order of their places."""
        first = _FIRST + len(self._found)
        self._found += [condition for condition, _, _ in found]
        for i, (_, start, end) in reversed(list(enumerate(found))):
            self.asked = f"{self.asked[:start]} {chr(first + i)} {self.asked[end:]}"

    def joined(self) -> list[Condition]:
        """The conditions; those that are alternatives to one another as one."""
        groups = {i: [i] for i in range(len(self._found))}
        for match in _BETWEEN.finditer(self.asked):
            left, right = ord(match["left"]) - _FIRST, ord(match["right"]) - _FIRST
            if self._alternative(left, right, match["sep"]) and groups[left] is not groups[right]:
                groups[left] += groups[right]
                for i in groups[right]:
                    groups[i] = groups[left]
        kept = dict.fromkeys(min(group) for group in groups.values())
        return [_any([self._found[i] for i in groups[first]]) for first in kept]

    def _alternative(self, left: int, right: int, between: str) -> bool:
        one, other = self._found[left], self._found[right]
        if one.words.startswith("not: ") or other.words.startswith("not: "):
            return False
        if _OR.fullmatch(between):
            return True
        return _LISTED.fullmatch(between) is not None and _exclusive(
            one.test.typed, other.test.typed
        )


def _exclusive(one: Typed | None, other: Typed | None) -> bool:
    """Whether a filing can hardly fulfil both: two states, two grounds, two years."""
    if one is None or other is None or (one.field, one.operator) != (other.field, other.operator):
        return False
    if one.operator == "between":
        ends = (FIRST_DAY.isoformat(), LAST_DAY.isoformat())
        return not set(one.values + other.values) & set(ends)
    if one.operator == "located" and re.fullmatch(r"[A-Z].*", str(one.values[0])):
        cities = [not find_jurisdictions(str(t.values[0])) for t in (one, other)]
        if cities[0] != cities[1]:
            return False  # "in Houston, Texas"
    return one.field in _ALIKE


def _any(conditions: list[Condition]) -> Condition:
    """The conditions as one that any of them fulfils."""
    if len(conditions) == 1:
        return conditions[0]
    words = " or ".join(dict.fromkeys(c.words for c in conditions))
    typed = [c.test.typed for c in conditions]
    for name, test in (("category", filters.has_category), ("purpose", filters.has_purpose)):
        if all(t is not None and t.field == name and t.operator == "is" for t in typed):
            return Condition(words, test(*(str(v) for t in typed if t for v in t.values)))
    return Condition(words, either(conditions))
