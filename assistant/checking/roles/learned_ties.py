"""Which registration statement an amount is told of, as learned from passages whose ties are known.

Rules tie an amount to a statement by the number, the term or the plan beside it, in the ways that
somebody thought of. `eval/fit_ties.py` fits a logistic regression to pairs of an amount and a
statement: which statements are named before and behind the amount, how, how near and in which
words, in what order amounts and statements come, and what the rules tie; then once more with what
the amounts beside it, its whole and its parts are likely to be told of. A tie that stands by this
alone is likely, and not proven.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files

from assistant.checking.roles.learned_amounts import Learned, companions
from assistant.checking.roles.linear_model import LinearModel
from assistant.checking.roles.plans import plan_terms_of
from assistant.checking.roles.references import by_day, find_references, named_in_paragraph
from assistant.checking.roles.shared_amounts import by_plan
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.checking.roles.word_stems import stem_of
from assistant.language.openings import compiled

__all__ = ["Ties", "likely_ties", "tie_features", "ties_in_light_of", "ties_of"]

_WORD = compiled(r"[A-Za-z]+|[.;:,()]|\d[\d,.]*")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_IN_ORDER = re.compile(
    rf"\bthe\s+(?:[\w-]+\s+)?(?P<word>{'|'.join(_ORDINALS)}|former|latter|last|earlier|later|older|newer)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORDS = 8  # between an amount and the statement named next to it, that are read
_NEAR = 5  # words on either side of an amount
_RUN = 3  # words between that are read as one
_STOPS = ";.:()"
_FAR = (2, 5, 10, 20, 40)  # words between
_MOST = 4
_MOST_STATEMENTS = 6
_FAINT = 0.05  # a probability that tells nothing
_KEPT = 10_000  # stems
_TELLING = frozenset(
    ("each", "respectively", "aggregate", "total", "all", "both", "together", "combined", "none")
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place where a statement is named, and how."""

    start: int
    end: int
    number: str
    kind: str


@dataclass(slots=True)
class Ties:
    """A note's amounts and statements, as ties between them are read."""

    substance: Substance
    amounts: Sequence[Learned]
    numbers: list[str]
    """The statements, in the order in which the filing lists them."""
    ruled: dict[int, set[str]]
    """By the place of an amount: the statements that the rules tie it to."""
    marks: list[Mark] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    """The statements in the order in which the note names them first."""
    classes: list[str] = field(default_factory=list)
    """What each amount is likely to be."""

    def ruled_of(self, nth: int) -> set[str]:
        """The statements that the rules tie an amount to."""
        return self.ruled.get(self.amounts[nth].amount.token.start, set())


def ties_of(
    substance: Substance, statements: Sequence[Statement], amounts: Sequence[Learned]
) -> Ties:
    """What the ties of a note's amounts are read from."""
    ruled: dict[int, set[str]] = {}
    for statement in statements:
        for movement in statement.movements:
            ruled.setdefault(movement.start, set()).add(statement.number)
    ties = Ties(substance, amounts, [s.number for s in statements], ruled)
    ties.marks = _marks(substance, statements)
    ties.starts = [mark.start for mark in ties.marks]
    ties.named = list(dict.fromkeys(mark.number for mark in ties.marks))
    ties.classes = [one.best()[0] for one in amounts]
    return ties


def _marks(substance: Substance, statements: Sequence[Statement]) -> list[Mark]:
    """Where the statements are named in the body, in order; of two at one place the longer."""
    known = {statement.number: statement for statement in statements}
    spans = ((unit.start, unit.end) for unit in substance.units)
    terms = plan_terms_of(substance.text, spans)
    found: list[Mark] = []
    for unit in substance.units:
        if unit.start < substance.body:
            continue
        words = substance.words(unit)
        numbers = [t for t in unit.of("file_number") if t.value in known]
        own = [Mark(t.start, t.end, str(t.value), "number") for t in numbers]
        own += [Mark(*one, "term") for one in find_references(substance, unit, statements)]
        own += [Mark(*one, "day") for one in by_day(substance.text, unit, statements)]
        own += [Mark(*one, "plan") for one in by_plan(substance.text, unit, known, terms)]
        own += _ordinals(words, unit.start, [*named_in_paragraph(substance, unit, statements)])
        own += _years(substance, unit, statements)
        found += own
    found.sort(key=lambda mark: (mark.start, -mark.end))
    kept: list[Mark] = []
    for mark in found:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _ordinals(words: str, start: int, statements: Sequence[Statement]) -> Iterator[Mark]:
    """`the first`, `the latter`, `the earlier`: one of several by its place or its day."""
    days = [min((f.value for f in s.filed_on), default=None) for s in statements]
    for match in _IN_ORDER.finditer(words):
        word = match.group("word").lower()
        at: int | None = None
        if word in _ORDINALS:
            at = _ORDINALS.index(word)
        elif word == "last":
            at = len(statements) - 1
        elif len(statements) == 2 and word in ("former", "latter"):
            at = ("former", "latter").index(word)
        elif len(statements) == 2 and None not in days:
            early = 0 if str(days[0]) <= str(days[1]) else 1
            at = early if word in ("earlier", "older") else 1 - early
        if at is not None and at < len(statements):
            span = (start + match.start(), start + match.end())
            yield Mark(*span, statements[at].number, "ordinal")


def _years(substance: Substance, unit: Unit, statements: Sequence[Statement]) -> Iterator[Mark]:
    """`the 1998 statement`: the one filed in that year, or for a plan of that year."""
    dated = [(token.start, token.end) for token in unit.of("date")]
    for match in _YEAR.finditer(substance.text, unit.start, unit.end):
        if any(start <= match.start() < end for start, end in dated):
            continue
        year = match.group()
        filed = [s.number for s in statements if any(str(f.value)[:4] == year for f in s.filed_on)]
        for_plan = [s.number for s in statements if any(year in str(f.value) for f in s.plans)]
        own = filed if len(filed) == 1 else for_plan
        if len(own) == 1:
            yield Mark(match.start(), match.end(), own[0], "year")


def tie_features(ties: Ties, nth: int, number: str) -> dict[str, float]:
    """The features of a pair of an amount and a statement, each with its size."""
    return dict.fromkeys(_features(ties, nth, number), 1.0)


def _features(ties: Ties, nth: int, number: str) -> Iterator[str]:
    unit, told = ties.amounts[nth].amount.unit, ties.classes[nth]
    low, high = bisect_left(ties.starts, unit.start), bisect_left(ties.starts, unit.end)
    inside = ties.marks[low:high]
    named = {mark.number for mark in inside}
    which = "in:" + _whose(named, number)
    tied = "rule:" + _whose(ties.ruled_of(nth), number)
    yield from (f"n:{min(len(ties.numbers), _MOST_STATEMENTS)}", f"c:{told}")
    yield from (tied, f"{tied} {told}", which, f"{which} {min(len(named), _MOST)}")
    yield from (f"{tied} {which}", f"kind:{unit.kind} {which}")
    yield from _sides(ties, nth, number, inside, f"{which} {tied}")
    if not inside:
        yield from _near_units(ties, unit, number, low, tied)
    yield from _of_size(ties, nth, number)
    yield from _near_words(ties, nth)
    telling = _TELLING.intersection(_words(ties.substance.text[unit.start : unit.end]))
    yield from (f"w:{word} {which}" for word in telling)
    for order in _orders(ties, nth, number, inside):
        yield from (order, f"{order} {which}", f"{order} {tied}")
        yield from (f"{order} w:{word}" for word in telling)


def _whose(numbers: Collection[str], number: str) -> str:
    """Whether some statements are the one of the pair, it among others, others, or none."""
    if number in numbers:
        return "own" if len(numbers) == 1 else "own+"
    return "other" if numbers else "none"


def _near_words(ties: Ties, nth: int) -> Iterator[str]:
    """The words on either side of an amount, in its sentence."""
    one, text = ties.amounts[nth].amount, ties.substance.text
    for word in _words(text[one.unit.start : one.token.start])[-_NEAR:]:
        yield f"near b:{word}"
    for word in _words(text[one.token.end : one.unit.end])[:_NEAR]:
        yield f"near a:{word}"


def _sides(ties: Ties, nth: int, number: str, inside: Sequence[Mark], where: str) -> Iterator[str]:
    """The statements named next before and next behind an amount, in its sentence."""
    token, told = ties.amounts[nth].amount.token, ties.classes[nth]
    before = next((mark for mark in reversed(inside) if mark.end <= token.start), None)
    behind = next((mark for mark in inside if mark.start >= token.end), None)
    both = " ".join(
        "-" if mark is None else _whose({mark.number}, number) for mark in (before, behind)
    )
    yield from (both, f"{both} {told}", f"{both} {where}")
    if before is None:
        yield "b:-"
    else:
        yield from _beside(ties, "b", number, before, (before.end, token.start), told)
    if behind is None:
        yield "a:-"
    else:
        yield from _beside(ties, "a", number, behind, (token.end, behind.start), told)


def _beside(
    ties: Ties, side: str, number: str, mark: Mark, gap: tuple[int, int], told: str
) -> Iterator[str]:
    """How the statement named next on one side stands to an amount, and what is between."""
    own = _whose({mark.number}, number)
    between = ties.substance.text[gap[0] : gap[1]]
    amounts = sum(gap[0] <= other.amount.token.start < gap[1] for other in ties.amounts)
    words = _words(between)
    far = sum(len(words) > least for least in _FAR)
    many = min(amounts, _MOST)
    yield from (f"{side}:{own}", f"{side}:{own} {mark.kind}", f"{side}:{own} {many}")
    yield from (f"{side}:{own} {mark.kind} {many} {told}", f"{side}:{own} far:{far}")
    yield f"{side}:{own} {min(amounts, 2)} far:{far}"
    yield from (f"{side}:{own} has:{stop}" for stop in _STOPS if stop in between)
    near, beyond = (words[::-1], words) if side == "b" else (words, words[::-1])
    yield from (f"{side}w:{own} {word}" for word in near[:_WORDS])
    if amounts == 0 and len(words) <= 2 * _RUN:
        yield f"{side}W:{own} {' '.join(words)}"
    for run in range(1, _RUN + 1):
        yield f"{side}e{run}:{own} {' '.join(near[:run])}"
        yield f"{side}m{run}:{own} {' '.join(beyond[:run])}"


def _near_units(ties: Ties, unit: Unit, number: str, low: int, tied: str) -> Iterator[str]:
    """The statements named last before a unit that names none, and next behind it."""
    for side, at in (("prev", low - 1), ("next", low)):
        if not 0 <= at < len(ties.marks):
            yield f"{side}:-"
            continue
        home = ties.substance.unit_at(ties.marks[at].start)
        same = "same" if home is not None and home.paragraph == unit.paragraph else "else"
        own, alone = _whose({ties.marks[at].number}, number), "one"
        if home is not None:
            first, last = bisect_left(ties.starts, home.start), bisect_right(ties.starts, home.end)
            numbers = {mark.number for mark in ties.marks[first:last]}
            alone = "one" if len(numbers) == 1 else "some"
            if number in numbers and own == "other":
                own = "also"
        yield from (f"{side}:{own}", f"{side}:{own} {same} {alone}")
        yield f"{side}:{own} {same} {alone} {unit.kind} {tied}"


def _of_size(ties: Ties, nth: int, number: str) -> Iterator[str]:
    """Whether an amount is more than what was registered, or the sum of amounts of several."""
    every = [one.amount.token.detail.value for one in ties.amounts]
    value, told = every[nth], ties.classes[nth]
    own: dict[str, list[int | Decimal]] = {}
    for at, other in enumerate(every):
        ruled = ties.ruled_of(at)
        if at != nth and len(ruled) == 1 and ties.classes[at] == told:
            own.setdefault(next(iter(ruled)), []).append(other)
    if len(own) > 1 and sum(max(amounts) for amounts in own.values()) == value:
        yield "sum of all"
    registered = [
        other
        for at, other in enumerate(every)
        if at != nth and ties.classes[at] == "registered" and number in ties.ruled_of(at)
    ]
    if registered:
        more = value > max(registered)
        yield f"more than registered:{more}"
        yield f"more than registered:{more} {told}"
        rest = max(registered) - value
        yield f"rest told:{rest in every} {told}"


def _orders(ties: Ties, nth: int, number: str, inside: Sequence[Mark]) -> Iterator[str]:
    """Whether amount and statement come in the same place in the order of their likes."""
    like = [at for at, told in enumerate(ties.classes) if told == ties.classes[nth]]
    unit = ties.amounts[nth].amount.unit
    here = [at for at in like if ties.amounts[at].amount.unit is unit]
    named = list(dict.fromkeys(mark.number for mark in inside))
    for name, amounts, numbers in (
        ("unit", here, ties.numbers), ("named", here, named),
        ("body", like, ties.numbers), ("body named", like, ties.named),
    ):  # fmt: skip
        if len(amounts) == len(numbers) and number in numbers:
            same = amounts.index(nth) == numbers.index(number)
            yield f"{name}:{'own' if same else 'other'}"
        elif len(amounts) == 1 and len(numbers) > 1:
            yield f"{name}:lone"
        else:
            yield f"{name}:uneven"


@lru_cache(maxsize=_KEPT)
def _stem(word: str) -> str:
    if word[0].isdigit():
        return "#"
    return stem_of(word) if word.isalpha() else word


def _words(text: str) -> list[str]:
    return [_stem(match.group()) for match in _WORD.finditer(text)]


def ties_in_light_of(
    ties: Ties, nth: int, number: str, features: Mapping[str, float],
    odds: Mapping[tuple[int, str], float],
) -> dict[str, float]:  # fmt: skip
    """The features of a pair with what the other amounts are likely to be told of."""
    found = dict(features)
    every = [one.amount.token.detail.value for one in ties.amounts]
    for name, place, size in companions(every, nth):
        own = odds[place, number]
        if own > _FAINT:
            found[f"{name} own"] = size * own
            found[f"{name} own {ties.classes[nth]} {ties.classes[place]}"] = size * own
        other = max((odds[place, n] for n in ties.numbers if n != number), default=0.0)
        if other > _FAINT:
            found[f"{name} other"] = size * other
    same = [at for at, told in enumerate(ties.classes) if told == ties.classes[nth] and at != nth]
    different = [at for at in same if every[at] != every[nth]]
    found["rival"] = max((odds[at, number] for at in different), default=0.0)
    found["elsewhere"] = max((odds[nth, n] for n in ties.numbers if n != number), default=0.0)
    return found


@cache
def _models() -> tuple[LinearModel, LinearModel]:
    """The model of a pair by itself, and of one in the light of the others."""
    held = json.loads(files(__package__).joinpath("tie_weights.json").read_text(encoding="utf-8"))
    alone, together = (
        LinearModel.stored(held["classes"], held["scale"], part["bias"], part["weights"])
        for part in (held["alone"], held["together"])
    )
    return alone, together


def likely_ties(ties: Ties) -> dict[tuple[int, str], float]:
    """How probable it is of each amount, by its place, that it is told of each statement."""
    alone, together = _models()
    pairs = [(nth, number) for nth in range(len(ties.amounts)) for number in ties.numbers]
    features = {pair: tie_features(ties, *pair) for pair in pairs}
    odds = {pair: _odds(alone, features[pair]) for pair in pairs}
    return {
        pair: _odds(together, ties_in_light_of(ties, *pair, features[pair], odds)) for pair in pairs
    }


def _odds(model: LinearModel, features: Mapping[str, float]) -> float:
    logits = list(model.bias)
    model.add(logits, features.items())
    return model.odds(logits)["own"]
