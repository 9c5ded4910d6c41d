"""Which passage of a filing holds the words of a question: the rare ones in one sentence.

A word counts by how few filings of the set have it (inverse document frequency). It counts in
full where the sentence has it, for less where a sentence beside it has it, or the filing
elsewhere, or where only a word near to it stands there.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.questions.vocabulary import concepts
from assistant.answering.textual.needs import Need
from assistant.answering.textual.passage_index import PassageIndex, Stretch

_NEAR, _BESIDE, _NEAR_BESIDE, _ELSEWHERE = 0.6, 0.75, 0.4, 0.4
"""What a need counts that is met by a near word, in the next sentence, both, or elsewhere."""

_DENYING = 0.05
"""What a sentence loses that denies something else than what is asked."""

_COMMON = 0.25
"""The share of filings that are taken to have a word which too many passages hold."""

LEAST_SAID = 0.8
"""What the needs must weigh together, as shares of the weight of a word that no filing has."""

LEAST_NAMED = 0.6
"""And where one of them is an abbreviation in capitals, which is no chance word."""

LEAST_COVERED, LEAST_OWN = 0.6, 0.5
"""What of the needs' weight a filing, and its one sentence, must cover."""

_RAREST = 0.8
"""The share of the rarest word's weight from which a word is as rare: a passage must have one."""

LEAST_STRONG = 0.3
"""The weight, as such a share, from which a need is a strong one."""

_NEARLY, _SEVERAL = 0.12, 0.2  # how far a filing may stay behind the best one, or ones
_WHOLLY, _HARDLY = 0.95, 0.02  # and how far where the best has nearly all
_ALMOST = 0.9  # what a sentence must have itself where the question has one strong word only
_MOST_ALIKE = 0.4  # a condition that more of the filings meet is none
_MOST_READ = 40  # filings whose sentences are read, best first

_SPOKEN_OF = ("substance", "part", "exhibit")


@dataclass(frozen=True, slots=True)
class Found:
    """The sentences of one filing that cover the question: `[start, end)` in its text.

    The first covers most; another stands beside it and holds what is left.
    """

    filing: int
    spans: tuple[tuple[int, int], ...]
    covered: float


@dataclass(frozen=True, slots=True)
class _Weighed:
    need: Need
    weight: float
    rows: dict[int, int]
    filings: frozenset[int]


def find(
    index: PassageIndex,
    needs: Sequence[Need],
    *,
    denied: bool,
    anywhere: bool,
    several: bool = False,
) -> list[Found]:
    """The filings that say what is asked, best first; none where nothing distinct is asked.

    `denied` says that the question asks for what was not done; `anywhere`, that cover and
    signatures may say it; `several`, that it asks for more than one filing.
    """
    weighed = _weigh(index, needs)
    printed = [w for w in weighed if w.filings]
    sought = _Sought(weighed, math.log(index.size + 1), denied, anywhere)
    least = LEAST_NAMED if any(n.surface.isupper() for n in needs) else LEAST_SAID
    if not printed or sought.total < least * sought.whole:
        return []
    found = [best for likely in _likely(index, sought) if (best := _best(likely, sought))]
    found.sort(key=lambda f: (-f.covered, f.filing))
    behind = _SEVERAL if several else _NEARLY
    behind = _HARDLY if found and found[0].covered >= _WHOLLY else behind
    kept = [f for f in found if f.covered >= found[0].covered - behind]
    return kept if len(kept) <= max(2, _MOST_ALIKE * index.size) else []


class _Sought:
    """What a question looks for, with how much each word counts among these filings."""

    def __init__(
        self, weighed: Sequence[_Weighed], whole: float, denied: bool, anywhere: bool
    ) -> None:
        self.weighed = weighed
        self.whole = whole
        self.denied = denied
        self.anywhere = anywhere
        self.total = sum(w.weight for w in weighed)
        most = max((w.weight for w in weighed if w.filings), default=0.0)
        self.rarest = [w for w in weighed if w.filings and w.weight >= _RAREST * most]
        self.telling = [w for w in weighed if w.weight >= LEAST_STRONG * whole]
        self.rare = frozenset[str]().union(*(w.need.own for w in self.rarest))
        told = [w.need.own for w in self.telling if not w.need.own & _DENIALS]
        self.told = frozenset[str]().union(*told)
        """The strong words that a "not" before them denies."""

    def allows(self, one: _Said, near: Sequence[_Said]) -> bool:
        """Whether a sentence can say it: it has a rare word, and denies or fears nothing."""
        if not self.rare & one.held or not (self.anywhere or one.section in _SPOKEN_OF):
            return False
        if self.denied:
            return any(_DENIED.search(other.text) for other in (one, *near))
        return not _gainsaid(one.text, self.told)

    def covered(self, one: _Said, near: Sequence[_Said], filing: int) -> tuple[float, float]:
        """The share that a sentence covers with what is near to it, and the share of its own."""
        beside = frozenset[str]().union(*(other.held for other in near))
        counted = (_credit(w, one.held, beside, filing) * w.weight for w in self.weighed)
        covered = sum(counted) / self.total
        if self.denied is not bool(_DENIED.search(one.text)):
            covered -= _DENYING
        own = sum(w.weight for w in self.weighed if w.need.own & one.held) / self.total
        strong = sum(1 for w in self.telling if w.need.own & (one.held | beside))
        enough = covered >= LEAST_COVERED and (strong > 1 or own >= _ALMOST)
        return (covered, own) if enough and own >= LEAST_OWN else (0.0, own)


def _weigh(index: PassageIndex, needs: Sequence[Need]) -> list[_Weighed]:
    weighed = []
    for need in needs:
        rows = index.holding(need.printed)
        having = frozenset(rows.values()) if rows is not None else frozenset()
        if need.framing and rows is not None and not rows:
            continue
        count = len(having) if rows is not None else max(1.0, _COMMON * index.size)
        weight = math.log((index.size + 1) / (count + 0.5)) if count < index.size else 0.0
        weighed.append(_Weighed(need, weight, rows or {}, having))
    return weighed


def _likely(index: PassageIndex, sought: _Sought) -> list[list[Stretch]]:
    """Of each likely filing its passages that hold a rarest word, with those beside them."""
    holding = {row: filing for w in sought.rarest for row, filing in w.rows.items()}
    bounds: dict[int, float] = {}
    for row, filing in holding.items():
        bound = sum(
            w.weight
            for w in sought.weighed
            if not w.filings or any(r in w.rows for r in (row - 1, row, row + 1))
        )
        bounds[filing] = max(bounds.get(filing, 0.0), bound)
    best = sorted(bounds, key=lambda filing: (-bounds[filing], filing))[:_MOST_READ]
    kept = set(best)
    rows = sorted(row for row, filing in holding.items() if filing in kept)
    known = index.stretches({near for row in rows for near in (row - 1, row, row + 1)})
    grouped: dict[int, dict[int, Stretch]] = {filing: {} for filing in best}
    for row in rows:
        own = known.get(row)
        for near in (row - 1, row, row + 1):
            one = known.get(near)
            if own and one and (one.filing, one.section) == (own.filing, own.section):
                grouped[own.filing][near] = one
    return [[found[row] for row in sorted(found)] for found in grouped.values() if found]


@dataclass(frozen=True, slots=True)
class _Said:
    start: int
    end: int
    text: str
    held: frozenset[str]
    row: int
    section: str


def _best(stretches: Sequence[Stretch], sought: _Sought) -> Found | None:
    """The sentence of a filing that covers most, where it covers enough."""
    filing = stretches[0].filing
    said = [
        _Said(start, end, text, frozenset(concepts(text)), stretch.row, stretch.section)
        for stretch in stretches
        for start, end, text in stretch.sentences()
    ]
    best = (0.0, 0.0, -1)
    for place, one in enumerate(said):
        near = _neighbours(said, place)
        if sought.allows(one, near):
            found = sought.covered(one, near, filing)
            if found[0] > 0 and found > best[:2]:
                best = (*found, place)
    if best[2] < 0:
        return None
    one = said[best[2]]
    left = [w for w in sought.telling if not w.need.own & one.held]
    others = [n for n in _neighbours(said, best[2]) if any(w.need.own & n.held for w in left)]
    spans = [(one.start, one.end), *((n.start, n.end) for n in others[:1])]
    return Found(filing, tuple(spans), best[0])


def _neighbours(said: Sequence[_Said], place: int) -> list[_Said]:
    near = [said[at] for at in (place - 1, place + 1) if 0 <= at < len(said)]
    return [one for one in near if abs(one.row - said[place].row) <= 1]


def _credit(one: _Weighed, held: frozenset[str], beside: frozenset[str], filing: int) -> float:
    need = one.need
    if need.own & held:
        return 1.0
    if need.near & held:
        return _NEAR
    if need.own & beside:
        return _BESIDE
    if need.near & beside:
        return _NEAR_BESIDE
    return _ELSEWHERE if filing in one.filings else 0.0


_DENIED = re.compile(r"\b(?:not|never|no(?!\.)|none|nor|neither|without)\b", re.I)
_OPEN = re.compile(r"\b(?:if|unless|whether)\b", re.I)
_FEARED = re.compile(r"\b(?:could|might)\b|(?<!that it )(?<!that they )\bwould\b", re.I)
_MAY = re.compile(r"\bmay\b(?! \d)")
_DENIALS = frozenset({"fail", "failur", "lack", "refus"})
"""Concepts that say by themselves that something was not done."""

_CLAUSE = re.compile(r"[,;:.]\s|\b(?:and|but|which|who)\b")
_REACH = 45  # characters over which a "not" denies what follows in its clause


def _gainsaid(text: str, strong: frozenset[str]) -> bool:
    """Whether the clauses with the question's strong words deny them, or leave them open."""
    if _FEARED.search(text):
        return True
    for clause in _CLAUSE.split(text):
        denial = _DENIED.search(clause)
        if denial and strong & concepts(clause[denial.end() : denial.end() + _REACH]):
            return True
        if (_OPEN.search(clause) or _MAY.search(clause)) and strong & concepts(clause):
            return True
    return False
