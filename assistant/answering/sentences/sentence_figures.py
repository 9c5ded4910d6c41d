"""What the learned ranking looks at: figures of each sentence of a filing against a question.

No figure knows a word of the question itself; they tell how much of it stands in the sentence and
near it, what the whole filing lacks, and whether a value of the asked type is there. So what is
learned of some filings holds for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest

from assistant.answering.evidence.printed_cells import whole_tables
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.sentence_kinds import CAUSAL, is_furniture, is_title
from assistant.answering.evidence.sought import Sought, is_light, seek
from assistant.answering.evidence.values import Value, counts, entities, values
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.sentences.candidates import FEATURES, Candidate, Unit
from assistant.answering.sentences.ranking import score_of
from assistant.answering.sentences.sentence_nearness import STANDS, SURE, Nearness
from assistant.library.lookup import edit_distance

BY_WORDS = (
    "cover", "with_before", "with_after", "alone_before", "alone_after", "told_before", "exact",
    "strict", "strict_near", "missing", "missing_weight", "missing_strict", "heaviest_strict",
    "mean", "least", "named", "named_near", "named_in_filing", "cosine", "cosine_near", "meaning",
    "meaning_near", "aligned", "aligned_near", "least_aligned", "shared_stretch", "in_names",
    "verb_told", "verb_near", "noun_told", "noun_near",
)  # fmt: skip
"""Figures of a sentence by the question's words.

- `cover`: the share of the question's weight that stands in it; `with_before`, `with_after`: with
  the sentences beside it; `alone_before`, `alone_after`: in these alone; `told_before`: with all
  before it, fading; `exact`: by the very words; `strict`: by forms and synonyms alone.
- `missing`: how many words that weigh stand neither in it nor before it; `missing_weight`: the
  heaviest; `missing_strict`, `heaviest_strict`: the same by forms and synonyms alone; `mean`,
  `least`: how surely its words stand there.
- `named`, `named_near`, `named_in_filing`: the share of the question's names and figures that stand
  in it, near it, anywhere in the filing.
- `cosine`, `cosine_near`: how like the question by word vectors, and with the one before;
  `meaning`, `meaning_near`: apart from what all the filing's sentences have in common.
- `aligned`, `aligned_near`, `least_aligned`: `cover` by each word's nearest one.
- `shared_stretch`: `cover` of its best stretch; `in_names`: how much of it stands only in names.
- `verb_…`, `noun_…`: how surely the question's verb and the noun that it asks for stand there.
"""
BY_VALUE = (
    "typed", "many_typed", "only_typed", "close", "close_strict", "new_names", "rules", "no_rules",
    "nearness", "pairs", "verb", "unit", "governed", "kind", "role",
)  # fmt: skip
"""Figures by the values of the asked type.

- `typed`: whether one is there that the question does not give; `many_typed`: how many;
  `only_typed`: whether few sentences have one; `close`: how near the question's words it stands.
- `new_names`: how many names the question has not.
- `rules`: the score by the hand-made ranking, `no_rules`: 1 where that bars the sentence; the
  others as in `candidates`.
"""
BY_SORT = (
    "furniture", "title", "row", "length", "place", "causal", "denies", "possible", "leans", "each",
)  # fmt: skip
"""What sort of sentence it is: where it stands, how long it is, whether it gives a cause, denies
what the question does not, tells what may be, leans on the one before; whether it tells of each,
where that is asked."""
OWN = (*BY_WORDS, *BY_VALUE, *BY_SORT)
AGAINST = (
    "cover", "with_before", "cosine", "rules", "mean", "meaning", "aligned", "close", "told_before",
)  # fmt: skip
"""Figures that are also set against the best of any other sentence."""
OF_QUESTION = (
    "terms", "light", "words", "fields", "parts", "unheld", "unheld_weight", "unheld_names",
    "sentences", "unaligned", "typed_in_filing", "unheld_strict", "unheld_heaviest",
    "noun_in_filing", "verb_in_filing",
)  # fmt: skip
"""Figures of the question: its words, what of them stands nowhere in the filing, its sentences."""
KINDS = ("why", "how_many", "who", "when", "which", "where", "list", "what", "yes_no")
TYPES = ("count", "money", "date", "entity", "text", "percent", "ratio", "rule", "duration")
FIGURES = (
    *OWN,
    *(f"lead_{name}" for name in AGAINST),
    *(f"rank_{name}" for name in AGAINST),
    *OF_QUESTION,
    *(f"is_{kind}" for kind in KINDS),
    *(f"wants_{kind}" for kind in TYPES),
)

_BY_HAND = ("near", "pairs", "verb", "unit", "governed", "kind", "role")
_HELD = 0.35
_HEAVIEST = 4.0  # the most that a word weighs
_NEAR_SURE = 0.64  # of a word that is sure, beside the sentence
_BARRED = -8.0
_RANKS = 9  # places that a sentence is told apart by
_KEPT = 3  # values of a sentence that are not left out
_DENIES = re.compile(r"\b(?:not|no|never|none|neither|nor|without)\b|n['’]t\b", re.I)
_POSSIBLE = re.compile(
    r"\b(?:may|might|could|would|shall|if|intends?|expects?|plans to|proposes?|will)\b", re.I
)
_EACH = re.compile(r"\b(?:per|each|every|apiece)\b", re.I)
_LEANS = re.compile(
    r"(?:It|They|He|She|These|Those|Its|Their|That|This|Such|The (?!Registrant|Company)\w+|By|On "
    r"(?:that|such)|All|None|Of (?:these|those|them)|At that)\b"
)
_PARTS = re.compile(r"\band\b|,|\?(?=.)", re.I)
_FIGURE = re.compile(r"[$€£.\d]")


@dataclass(slots=True)
class Figured:
    """A sentence as a candidate with its figures, in the order of `FIGURES`."""

    candidate: Candidate
    figures: list[float]
    passage: Passage


def figured(reading: Reading, plan: Plan) -> list[Figured]:
    """The sentences of a filing with their figures against a question, in order."""
    sought = seek(_without_own_names(reading, plan))
    if not sought.terms or not reading.passages:
        return []
    return list(_Figures(reading, sought).all())


def _without_own_names(reading: Reading, plan: Plan) -> Plan:
    """The plan without words of the registrant's name: each sentence is about it."""
    own = {
        word.lower()
        for registrant in reading.record.registrants
        for word in re.findall(r"[^\W\d_]{4,}", registrant.name or "")
    }
    kept = []
    for term in plan.terms:
        said = [w for w in re.findall(r"[^\W_]+", plan.bare.lower()) if term in concepts(w)]
        if not any(_is_own(w, own) for w in said):
            kept.append(term)
    return plan.model_copy(update={"terms": kept}) if kept else plan


def _is_own(word: str, own: set[str]) -> bool:
    return len(word) > 4 and any(
        word.rstrip("s") == name.rstrip("s") or (len(name) > 6 and edit_distance(word, name, 1) < 2)
        for name in own
    )


class _Figures:
    """One question against one filing."""

    def __init__(self, reading: Reading, sought: Sought) -> None:
        self.reading, self.sought = reading, sought
        self.words = Nearness(reading, sought)
        self.units, self.weights = self.words.units, self.words.weights
        self.hand = self._by_hand()
        self.asked = concepts(sought.plan.question)
        self.typed = [list(self._typed(unit)) for unit in self.units]

    def all(self) -> Iterator[Figured]:
        """Each sentence that may be an answer, with its figures."""
        own = [
            {**self._by_words(i), **self._by_value(i), **self._by_sort(i)}
            for i in range(len(self.units))
        ]
        of_question = self._of_question()
        tables = whole_tables(self.reading)
        best = {name: nlargest(_RANKS + 1, (row[name] for row in own)) for name in AGAINST}
        for index, (unit, row) in enumerate(zip(self.units, own, strict=True)):
            if unit.passage is None or unit.index in tables:
                continue
            leads = [_lead(row[name], best[name]) for name in AGAINST]
            ranks = [
                min(sum(b > row[name] for b in best[name]), _RANKS) / _RANKS for name in AGAINST
            ]
            figures = [*(row[name] for name in OWN), *leads, *ranks, *of_question]
            yield Figured(self._candidate(index), figures, unit.passage)

    def _candidate(self, index: int) -> Candidate:
        """The sentence as it is told: what of it must not be left out where it is long."""
        unit = self.units[index]
        if (hand := self.hand.get(unit.index)) is not None:
            return hand[1]
        typed = sorted(self.typed[index], key=lambda v: -self.words.closeness(unit, v))
        keep = [(v.start, v.end) for v in typed[:_KEPT]]
        keep += [
            (w.start, w.end)
            for near in self.words.near
            for w in unit.words
            if near.get(w.lowered, 0.0) > STANDS
        ]
        return Candidate(unit, typed[0] if typed else None, [], keep)

    def _by_hand(self) -> dict[int, tuple[float, Candidate]]:
        """The best candidate of each sentence by the hand-made ranking, with its score."""
        best: dict[int, tuple[float, Candidate]] = {}
        for candidate in self.words.evidence.candidates():
            if candidate.unit.passage is None:
                continue
            score = score_of(candidate)
            if candidate.unit.index not in best or score > best[candidate.unit.index][0]:
                best[candidate.unit.index] = (score, candidate)
        return best

    def _typed(self, unit: Unit) -> Iterator[Value]:
        """The values of an asked type that the question does not give itself."""
        question = self.sought.plan.question.lower()
        for kind in self.sought.types:
            if kind == "text":
                continue
            if kind == "entity":
                yield from (e for e in entities(unit.text) if not concepts(e.text) <= self.asked)
                continue
            found = counts(unit.text) if kind == "count" else values(unit.text, kind)
            yield from (v for v in found if v.text.lower() not in question)

    # --- the figures of one sentence ----------------------------------------------------------

    def _by_words(self, index: int) -> dict[str, float]:
        near, found = self.words, self.words.held[index]
        before, after = near.around(index, (-1, -2)), near.around(index, (1,))
        gone = [i for i in near.solid if before[i] < _HELD]
        lacking = [i for i in near.solid if before[i] < _NEAR_SURE]
        told = [max(f, b) for f, b in zip(found, near.before[index], strict=True)]
        both = near.aligned_near(index)
        cosine, cosine_near, meaning, meaning_near = near.cosines[index]
        return {
            "cover": near.share(found),
            "with_before": near.share(before),
            "with_after": near.share(after),
            "alone_before": near.alone(index - 1),
            "alone_after": near.alone(index + 1),
            "told_before": near.share(told),
            "exact": near.share([float(f > 0.95) for f in found]),
            "strict": near.share([f * (f >= SURE) for f in found]),
            "strict_near": near.share([f * (f >= _NEAR_SURE) for f in before]),
            **self._missing(gone, lacking),
            "mean": sum(found[i] for i in near.solid) / len(near.solid),
            "least": min(before[i] for i in near.solid),
            "named": self._named(found),
            "named_near": self._named(before),
            "named_in_filing": self._named_anywhere,
            "cosine": cosine,
            "cosine_near": cosine_near,
            "meaning": meaning,
            "meaning_near": meaning_near,
            "aligned": near.share(near.aligned[index]),
            "aligned_near": near.share(both),
            "least_aligned": min(both[i] for i in near.solid),
            "shared_stretch": near.stretch(self.units[index]),
            "in_names": near.in_names(index),
            "verb_told": _best(found, near.verbs),
            "verb_near": _best(before, near.verbs),
            "noun_told": _best(found, near.nouns),
            "noun_near": _best(before, near.nouns),
        }

    def _missing(self, gone: list[int], lacking: list[int]) -> dict[str, float]:
        """What the sentence lacks of the question's words, loosely and strictly compared."""
        return {
            "missing": min(len(gone), 6) / 6,
            "missing_weight": self._heaviest(gone),
            "missing_strict": min(len(lacking), 6) / 6,
            "heaviest_strict": self._heaviest(lacking),
        }

    def _by_value(self, index: int) -> dict[str, float]:
        unit, typed = self.units[index], self.typed[index]
        hand = self.hand.get(unit.index)
        figures = _hand_figures(hand)
        new = sum(1 for e in entities(unit.text) if not concepts(e.text) <= self.asked)
        return {
            "typed": float(bool(typed)),
            "many_typed": min(len(typed), 5) / 5,
            "only_typed": float(bool(typed)) / max(sum(map(bool, self.typed)), 1),
            "close": max((self.words.closeness(unit, v) for v in typed), default=0.0),
            "close_strict": max((self.words.closeness(unit, v, SURE) for v in typed), default=0.0),
            "new_names": min(new, 5) / 5,
            "rules": (max(hand[0], _BARRED) if hand else _BARRED) / 8,
            "no_rules": float(hand is None),
            "nearness": figures["near"],
            **{name: figures[name] for name in _BY_HAND if name != "near"},
        }

    def _by_sort(self, index: int) -> dict[str, float]:
        text, question = self.units[index].text, self.sought.plan.question
        denied = _DENIES.search(text) is not None and _DENIES.search(question) is None
        each = 1.0 if _EACH.search(text) else -1.0
        return {
            "furniture": float(is_furniture(text)),
            "title": float(is_title(text)),
            "row": float(_is_row(self.units[index])),
            "length": min(len(text.split()), 120) / 120,
            "place": index / len(self.units),
            "causal": float(CAUSAL.search(text) is not None),
            "denies": float(denied),
            "possible": float(_POSSIBLE.search(text) is not None),
            "leans": float(_LEANS.match(text) is not None),
            "each": each if _EACH.search(question) else 0.0,
        }

    def _heaviest(self, places: Sequence[int]) -> float:
        return max((self.weights[i] for i in places), default=0.0) / _HEAVIEST

    def _named(self, found: Sequence[float]) -> float:
        names = self.words.names
        return sum(found[i] for i in names) / len(names) if names else 1.0

    @cached_property
    def _named_anywhere(self) -> float:
        held = self.reading.everything()
        return self._named([float(t.concept in held) for t in self.sought.terms])

    # --- the figures of the question ----------------------------------------------------------

    def _of_question(self) -> list[float]:
        near, terms, plan = self.words, self.sought.terms, self.sought.plan
        unheld = [i for i in near.solid if near.anywhere[i] < STANDS]
        unsure = [i for i in near.solid if near.anywhere[i] < SURE]
        everything = self.reading.everything()
        light = sum(1 for t in terms if t.light or is_light(t.surface.lower()))
        figures = [
            min(len(near.solid), 10) / 10,
            light / len(terms),
            min(len(plan.question.split()), 30) / 30,
            float(bool(plan.fields)),
            min(len(_PARTS.findall(plan.question)), 4) / 4,
            min(len(unheld), 5) / 5,
            self._heaviest(unheld),
            min(sum(1 for i in near.names if terms[i].concept not in everything), 3) / 3,
            min(len(self.units), 60) / 60,
            self._unaligned(),
            min(sum(map(bool, self.typed)), 10) / 10,
            min(len(unsure), 6) / 6,
            self._heaviest(unsure),
            _best(near.anywhere, near.nouns),
            _best(near.anywhere, near.verbs),
        ]
        figures += [float(plan.kind == kind) for kind in KINDS]
        return figures + [float(kind in self.sought.types) for kind in TYPES]

    def _unaligned(self) -> float:
        """The most weight of a word that nothing in the filing comes near."""
        anywhere = [max(row[i] for row in self.words.aligned) for i in range(len(self.weights))]
        return max((1 - anywhere[i]) * self.weights[i] for i in self.words.solid) / _HEAVIEST


def _lead(own: float, best: Sequence[float]) -> float:
    """How far a figure is before the best of any other sentence, or behind it; `best` has them all
    together, the highest first."""
    others = best[1:] if own == best[0] else best
    return own - (others[0] if others else 0.0)


def _best(found: Sequence[float], places: Sequence[int]) -> float:
    """The surest of some words, 0.5 where there are none."""
    return max((found[i] for i in places), default=0.5)


def _hand_figures(hand: tuple[float, Candidate] | None) -> dict[str, float]:
    if hand is None:
        return dict.fromkeys(_BY_HAND, 0.0)
    return {name: hand[1].figures[FEATURES.index(name)] for name in _BY_HAND}


def _is_row(unit: Unit) -> bool:
    figures = sum(1 for w in unit.words if _FIGURE.match(w.surface))
    return figures > 2 and 3 * figures > len(unit.words)
