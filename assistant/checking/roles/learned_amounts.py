"""The role of an amount, learned from passages whose amounts' roles are known.

Filers tell what was registered, sold and left in thousands of ways, and cues hold those that
somebody thought of. `eval/fit_amounts.py` fits a logistic regression to the amounts of passages:
the stems before and behind each, those of its sentence and of the sentence before it, how it
stands to the other amounts (whole, part, largest), and the role that the rules give it; then once
more with what its neighbours, its whole and its parts are likely to be. A role that stands by this
alone is likely, and not proven.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from assistant.checking.roles.linear_model import LinearModel
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.checking.roles.word_stems import stem_of
from assistant.language.openings import compiled
from assistant.language.tokens import Token

__all__ = [
    "LEAST", "MOST", "OTHER", "UNREAD", "AmountAt", "Learned", "Words", "amounts_at",
    "by_amount", "companions", "features_of", "in_light_of", "learned_roles", "rule_class",
]  # fmt: skip

_CLASSES = {
    "registered": "registered", "sold": "sold", "deregistered": "left", "unsold": "left",
    "remaining": "remaining", "reduced_to": "remaining", "previously_removed": "earlier",
    "carried_over": "carried", "outstanding": "outstanding",
}  # fmt: skip
"""What a role of the rules is called among those that are learned; all others are `other`.

What is left unsold and what is removed are one: that the amendment removes it is told elsewhere.
"""
OTHER = "other"
MOST = 60  # amounts of a note that are read
_NOTE = 18_000  # characters of a note that are read
_WORDS_KEPT = 10_000  # stems kept: those of a long run would take memory without end
LEAST = 100  # of an amount that is read: smaller ones are prices, ratios, par values
UNREAD = "none"

_WORD = compiled(r"\$?\d[\d,.]*\d|\$?\d|[A-Za-z]+|[.;:,()]|%")
_NUMBER = "#"
_END = "."
_REACH = 14  # words on either side
_SHARP = 3  # words on either side whose distance counts
_BESIDE = 25  # words of the sentences before
_FADES = 0.12
_MOST_NTH = 6
_MEMBERS = 3  # of a run that adds up to a total: two do so by being parts of a whole
_MOST_AMOUNTS = 8
_BRACKET = 3  # characters between an amount in words and its figures
_GAPS = (("next", 8), ("near", 30), ("off", 80))  # characters between a cue and an amount
_SURE = 0.9  # a probability from which the others need not be asked
_FAINT = 0.05  # a probability that tells nothing


@dataclass(frozen=True, slots=True)
class AmountAt:
    """An amount of the running text: its token, its unit, its place among the words."""

    token: Token
    unit: Unit
    at: int


@dataclass(frozen=True, slots=True)
class Learned:
    """An amount with how probable each class is."""

    amount: AmountAt
    odds: dict[str, float]

    def best(self) -> tuple[str, float]:
        """The most probable class, with its probability."""
        return max(self.odds.items(), key=lambda item: item[1])


@dataclass(slots=True)
class Words:
    """The stems of a note's running text, the end of each unit and sentence as a point."""

    stems: list[str]
    starts: list[int]
    """Where each begins, as a position in the flow."""
    ends: list[int]
    """The indexes of the points."""
    amounts: list[AmountAt]


def amounts_at(substance: Substance, most: int) -> Words:
    """The first amounts of a note, so many at most, with the words that stand near them."""
    body = [unit for unit in substance.units if unit.start >= substance.body]
    told: dict[int, list[Token]] = {}
    for place, unit in enumerate(body):
        if unit.start > substance.body + _NOTE or sum(map(len, told.values())) >= most:
            break
        if own := _amounts_of(unit):
            told[place] = own
    words = Words([], [], [], [])
    for place, matches in _near(substance, body, told):
        unit, first = body[place], len(words.stems)
        words.stems += [_stem(match.group()) for match in matches]
        words.starts += [unit.start + match.start() for match in matches]
        for token in told.get(place, ()):
            at = bisect_left(words.starts, token.start, first)
            while at < len(words.stems) and words.starts[at] < token.end:
                if words.stems[at] == _NUMBER:
                    words.amounts.append(AmountAt(token, unit, at))
                    break
                at += 1
        if words.stems and words.stems[-1] != _END:
            words.stems.append(_END)
            words.starts.append(unit.end)
    words.ends += [at for at, stem in enumerate(words.stems) if stem == _END]
    return words


def _amounts_of(unit: Unit) -> list[Token]:
    """The amounts of a unit of running text that are read."""
    if unit.kind == "row":
        return []
    return [
        token
        for token in unit.of("quantity")
        if token.detail.kind in ("count", "money") and token.detail.value >= LEAST
    ]


def _near(
    substance: Substance, body: Sequence[Unit], told: Collection[int]
) -> Iterator[tuple[int, list[re.Match[str]]]]:
    """The places of the units that have amounts, and of those beside them as far as they tell of
    one, in order, each with its words."""
    held: dict[int, list[re.Match[str]]] = {}

    def words_of(place: int) -> int:
        if place not in held:
            held[place] = list(_WORD.finditer(substance.words(body[place])))
        return len(held[place])

    for place in told:
        words_of(place)
        for step, reach in ((-1, _BESIDE), (1, _REACH)):
            beside, words = place + step, 0
            while 0 <= beside < len(body) and words < reach:
                words += words_of(beside)
                beside += step
    yield from sorted(held.items())


@lru_cache(maxsize=_WORDS_KEPT)
def _stem(word: str) -> str:
    if word[0].isdigit() or word[0] == "$":
        return _NUMBER
    return stem_of(word) if word.isalpha() else word


def features_of(words: Words, nth: int, movement: Movement | None) -> dict[str, float]:
    """The features of an amount, each with its size; `movement` is what the rules read of it."""
    found: dict[str, float] = {}
    for name, size in _told(words, words.amounts[nth].at):
        if found.get(name, 0.0) < size:
            found[name] = size
    related = list(_related(words.amounts, nth))
    found.update(dict.fromkeys(related, 1.0))
    stands = "part" if "part" in found else "whole" if "whole" in found else "-"
    rule = rule_class(movement)
    told = (rule, f"{rule} {stands}", f"{rule} {_how(movement)}")
    found.update(dict.fromkeys((f"rule {one}" for one in told), 1.0))
    return found


def _how(movement: Movement | None) -> str:
    """How surely the rules read a role, and how near the cue stands."""
    if movement is None or movement.cue is None:
        return "no cue"
    start, end = movement.cue
    gap = max(start - movement.end, movement.start - end, 0)
    near = next((name for name, most in _GAPS if gap < most), "far")
    side = "before" if end <= movement.start else "behind"
    return f"{round(movement.strength, 1)} {near} {side}"


def _told(words: Words, at: int) -> Iterator[tuple[str, float]]:
    stems, ends = words.stems, words.ends
    after = bisect_left(ends, at)
    begins = ends[after - 1] + 1 if after else 0
    closes = ends[after] if after < len(ends) else len(stems)
    yield from _windows(stems, at, begins, closes)
    for stem in stems[begins:closes]:
        yield f"s:{stem}", 0.5
    for stem in stems[max(begins - _BESIDE, 0) : begins]:
        yield f"p:{stem}", 0.3
    here = [i for i in range(begins, closes) if stems[i] == _NUMBER]
    yield f"pos:{min(here.index(at), 4)}/{min(len(here), 5)}", 1.0


def _windows(stems: list[str], at: int, begins: int, closes: int) -> Iterator[tuple[str, float]]:
    """The words near an amount, by their side, weighing less the farther they are, and runs."""
    before = stems[max(at - _REACH, 0) : at][::-1]
    after = stems[at + 1 : at + 1 + _REACH]
    for j, stem in enumerate(before):
        side = "b:" if at - 1 - j >= begins else "bb:"
        yield side + stem, 1 / (1 + _FADES * j)
    for j, stem in enumerate(after):
        side = "a:" if at + 1 + j < closes else "aa:"
        yield side + stem, 1 / (1 + _FADES * j)
    for j, stem in enumerate(before[:_SHARP]):
        yield f"b{j}:{stem}", 1.0
    for j, stem in enumerate(after[: _SHARP + 1]):
        yield f"a{j}:{stem}", 1.0
    near = stems[max(at - 8, begins) : at]
    behind = stems[at + 1 : min(at + 10, closes)]
    for one, two in pairwise(near):
        yield f"b2:{one} {two}", 1.0
    for one, two in pairwise(behind):
        yield f"a2:{one} {two}", 1.0
    for run in (2, 3):
        if len(near) >= run:
            yield "B:" + " ".join(near[-run:]), 1.0
        if len(behind) >= run:
            yield "A:" + " ".join(behind[:run]), 1.0


def _related(amounts: Sequence[AmountAt], nth: int) -> Iterator[str]:
    """How an amount stands to the others: whole of two, part of one, largest, told again."""
    every = [one.token.detail.value for one in amounts]
    value = every[nth]
    others = set(every[:nth] + every[nth + 1 :])
    if len(every) == 1:
        yield "only"
    if value == max(every):
        yield "largest"
    if value == min(every):
        yield "least"
    if value in others:
        yield "again"
    if value in every[:nth]:
        yield "again_before"
    if any(other > value and other - value in others and other != 2 * value for other in others):
        yield "part"
    if any(other < value and value - other in others and value != 2 * other for other in others):
        yield "whole"
    yield f"nth:{min(nth, _MOST_NTH)}"
    yield f"of:{min(len(every), _MOST_AMOUNTS)}"
    yield "money" if amounts[nth].token.detail.kind == "money" else "count"
    yield f"digits:{len(str(int(Decimal(value))))}"


def in_light_of(
    words: Words, nth: int, features: Mapping[str, float], odds: Sequence[Mapping[str, float]]
) -> dict[str, float]:
    """The features of an amount with what the others are likely to be; `odds` has those of all.

    The neighbours count, the whole of which it is a part and the other part, its own parts, and
    where it is told again.
    """
    found = dict(features)
    every = [one.token.detail.value for one in words.amounts]
    for name, place, size in companions(every, nth):
        for role, probability in odds[place].items():
            if probability > _FAINT:
                found[f"{name} {role}"] = size * probability
    return found


def companions(every: list[int | Decimal], nth: int) -> Iterator[tuple[str, int, float]]:
    """The other amounts that tell of one, by what they are to it; each with its size."""
    yield "own", nth, 1.5
    for name, place, size in (
        ("before", nth - 1, 1.0), ("before that", nth - 2, 0.6),
        ("after", nth + 1, 1.0), ("after that", nth + 2, 0.6),
    ):  # fmt: skip
        if 0 <= place < len(every):
            yield name, place, size
    value, first = every[nth], {value: at for at, value in reversed(list(enumerate(every)))}
    for at, other in enumerate(every):
        if other > value and other != 2 * value and other - value in first:
            yield "whole", at, 1.0
            yield "rest", first[other - value], 1.0
            break
    for at, other in enumerate(every):
        if other < value and value != 2 * other and value - other in first:
            yield "one part", at, 1.0
            yield "other part", first[value - other], 1.0
            break
    for at, other in enumerate(every):
        if other == value and at != nth:
            yield "same", at, 1.0
            break
    if (total := _total_of(every, nth)) is not None:
        yield "total", total, 1.0


def _total_of(every: list[int | Decimal], nth: int) -> int | None:
    """The place of the sum of a run of three or more amounts of which one is a member; it stands
    right before or right behind the run."""
    for at in range(len(every)):
        for step in (1, -1):
            whole, place = every[at], at + step
            members = 0
            while 0 <= place < len(every) and whole > 0:
                whole -= every[place]
                members += 1
                if whole == 0 and members >= _MEMBERS and 0 < (nth - at) * step <= members:
                    return at
                place += step
    return None


@cache
def _models() -> tuple[LinearModel, LinearModel]:
    """The model of an amount by itself, and of one in the light of the others."""
    text = files(__package__).joinpath("amount_weights.json").read_text(encoding="utf-8")
    held = json.loads(text)
    alone, together = (
        LinearModel.stored(held["classes"], held["scale"], part["bias"], part["weights"])
        for part in (held["alone"], held["together"])
    )
    return alone, together


def _odds(model: LinearModel, features: Mapping[str, float]) -> dict[str, float]:
    logits = list(model.bias)
    model.add(logits, features.items())
    return model.odds(logits)


def learned_roles(words: Words, by_rules: Sequence[Movement | None]) -> list[Learned]:
    """How probable each class is of each amount; `by_rules` has what the rules read of it."""
    alone, together = _models()
    features = [features_of(words, nth, movement) for nth, movement in enumerate(by_rules)]
    odds = [_odds(alone, own) for own in features]
    if all(_agree(own, rule) for own, rule in zip(odds, by_rules, strict=True)):
        return [Learned(amount, own) for amount, own in zip(words.amounts, odds, strict=True)]
    return [
        Learned(amount, _odds(together, in_light_of(words, nth, features[nth], odds)))
        for nth, amount in enumerate(words.amounts)
    ]


def _agree(odds: Mapping[str, float], movement: Movement | None) -> bool:
    """Whether an amount by itself is so surely what the rules say that the others need not tell."""
    rule = rule_class(movement)
    return odds.get(OTHER if rule == UNREAD else rule, 0.0) >= _SURE


def by_amount(amounts: Sequence[AmountAt], found: Sequence[Movement]) -> list[Movement | None]:
    """The movement of each amount, by place; `one million (1,000,000)` is told by its words."""
    by_start = {movement.start: movement for movement in reversed(found)}  # the first of two
    ordered = sorted(found, key=lambda movement: movement.start)
    starts = [movement.start for movement in ordered]
    own: list[Movement | None] = []
    for one in amounts:
        start, movement = one.token.start, by_start.get(one.token.start)
        at = bisect_left(starts, start) - 1
        if movement is None and at >= 0 and start - ordered[at].end <= _BRACKET:
            same = ordered[at].amount == one.token.detail.value
            movement = ordered[at] if same else None
        own.append(movement)
    return own


def rule_class(movement: Movement | None) -> str:
    """The class of an amount by the rules."""
    return UNREAD if movement is None else _CLASSES.get(movement.role, OTHER)
