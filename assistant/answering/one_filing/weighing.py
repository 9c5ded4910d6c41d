"""Which of two answers is given, that of the rules or that of the learned ranking, or none.

A rule answers by words that question and sentence share, and may tell of something else; a sentence
that reads as an answer may lie beside a value that the record has proven. Each of the two answers
has a probability of being right: a logistic function of what is known of question, sentence and
rules (`FIGURES`), fitted by `eval/fit_weighing.py` to questions that neither rules nor reader were
made with. The likelier one is given where it is likely enough; else nothing, with what comes
nearest.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from assistant.answering.causes.told_beside import with_told_beside
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, lacks, unique
from assistant.answering.evidence.shortening import as_told, count_words
from assistant.answering.mismatches import mismatch
from assistant.answering.one_filing.against import against, is_of_strange_figure
from assistant.answering.one_filing.closing import told_by_closing
from assistant.answering.one_filing.learned_choice import (
    Learned,
    found_nothing,
    learned_answer,
    near,
    point,
)
from assistant.answering.one_filing.single import answer_missing
from assistant.answering.one_filing.strange_words import rests_on_strange_word
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.whether import asks_whether
from assistant.answering.sentences import reader
from assistant.answering.sentences.learned_ranking import Chosen, chosen
from assistant.answering.sentences.sentence_figures import KINDS

__all__ = ["FIGURES", "Weighed", "decided", "preferred", "weighed"]

OF_QUESTION = (*(f"is_{kind}" for kind in KINDS), "whether", "field", "amount", "words")
"""Its kind, whether Yes or No answers it, whether it asks for a field of the record or an amount
that the record has, its words in tens."""
OF_REFUSAL = ("settled", "strange_word", "known", "amount_refused")
"""Of the rules' refusal: whether it is certain, rests on a word that the filing has not, says more
than that nothing was found, is of an amount that the record has a field for."""
DOUBTS = (
    "untyped", "of_exhibits", "no_cause", "of_another", "of_other_one", "presumed", "gainsaid",
    "strange_figure",
)  # fmt: skip
"""What speaks against the first sentence, as `against` has it."""
OF_SENTENCE = (
    "odds", "second", "read", "read_second", "by_figures", "pair", "pointed", "yes", "agreed",
    *DOUBTS,
)  # fmt: skip
"""Of the sentences that rank first: the logarithms of the first two's odds, what was read of them,
the score by figures; whether both answer, whether one is cut to a value; how sure Yes or No is,
whether the rules agree (1), disagree (-1) or do not say; what makes the first doubtful."""
OF_RULES = (
    "answered", "quoted", "read_text", "read_passage", "same", "among", "sentences", "length",
    "yes_text", "quoted_read", "told_read", "field_read", "behind",
)  # fmt: skip
"""Of the rules' answer: whether there is one, whether it is sentences of the filing as they stand,
what was read of it and of the passages that it cites; whether it cites the first sentence, or one
of the first few; its sentences and words; how surely the reader agrees with its Yes or No; products
of these, and how far the answer reads worse than the sentence."""
OF_WORDS = (
    "cover", "with_before", "exact", "strict", "missing_weight", "least", "named", "named_near",
    "named_in_filing", "shared_stretch", "in_names", "verb_told", "noun_told", "typed",
    "only_typed", "close", "rules", "no_rules", "unit", "governed", "role", "row", "denies",
    "possible", "leans", "lead_cover", "lead_rules", "terms", "unheld", "unheld_weight",
    "unheld_names", "unheld_strict", "typed_in_filing", "noun_in_filing", "verb_in_filing",
)  # fmt: skip
"""Of the first sentence, as `sentence_figures` has them."""
FIGURES = (*OF_QUESTION, *OF_SENTENCE, *OF_RULES, *OF_REFUSAL, "block", *OF_WORDS)
"""`block`: whether the first is no sentence, but lines of cover or signature page."""

LEAST = 0.4
"""The probability of being right from which a sentence is given."""
LEAST_OF_NAME = 0.42
"""The same where somebody or one of several is asked for: a sentence near by names others."""
LEAST_OF_RULES = 0.2
"""The same for an answer of the rules: what they recognise is asked more often than what the
probabilities were learned of."""
LEAST_OF_DOUBTED = 0.7
"""The same for a sentence of which something makes doubtful that it answers."""
LEAST_OF_BLOCK = 0.5
"""The same for lines of cover or signature page: names stand there that nothing is said of."""
LEAST_OF_VERDICT = 0.55
"""The same for a Yes or No that was read and that no rule bears out: a wrong one is not seen to be
wrong."""
AHEAD_OF_WORDED, AHEAD_OF_VERDICT = 0.1, 0.2
"""How much likelier a sentence must be than an answer that the rules word, or that has several
sentences; than their Yes or No."""
_NO_ANSWER, _NO_COUNT = -0.3, -1.2
"""The figure `read_text` below which sentences that rules chose don't answer, whatever else is
known of them; what a number counts, rules read better than the reader does."""
_DOUBTED = ("untyped", "no_cause", "known")
_BARRING = frozenset({"of_exhibits", "of_other_one", "presumed", "gainsaid", "strange_figure"})
"""What no probability outweighs."""
_LEAST_OF_VALUE = 0.6
"""The probability from which a sentence is cut to a value."""
_LEAST_OF_VALUE_BY_RULES = 0.75
"""The same where rules chose the sentence: they know which of its values belongs to what."""
_UNREAD = -10.0
"""What stands for the score of a sentence that there is none of."""
_READ = 5.0  # scores are told in such steps, so that all figures have a like spread
_PASSAGES = 6  # of an answer, that are read
_FEW = 4
_LEFT_OUT = "…"


@dataclass(slots=True)
class Weighed:
    """The two answers to a question with what is known of them, in the order of `FIGURES`."""

    by_rules: Reply
    by_sentence: Reply
    figures: list[float]
    ranked: Sequence[Chosen]
    barred: bool
    """Whether something speaks against the answer by sentences, however probable it is."""


def decided(reading: Reading, plan: Plan, reply: Reply) -> Reply:
    """The likelier answer of the two; that to "why" with what else is told of the cause."""
    return with_told_beside(reading, plan, _likelier(reading, plan, reply))


def _likelier(reading: Reading, plan: Plan, reply: Reply) -> Reply:
    """The likelier of the rules' answer and the learned one; a refusal where neither is likely."""
    if reply.settled and reply.answered:
        return reply
    found = weighed(reading, plan, reply)
    choice = preferred(found.figures, *_probabilities(found), barred=found.barred)
    reply = found.by_rules
    if choice == "rules" or not found.ranked:
        return told_by_closing(reading, plan, reply) or reply
    if choice == "sentence":
        return told_by_closing(reading, plan, found.by_sentence) or found.by_sentence
    if reply.answered:
        reply = lacks(answer_missing(plan), [c for s in reply.sentences for c in s.citations])
    reply.nearest = unique([*near(reading, found.ranked), *reply.nearest])
    return reply


def preferred(
    figures: Sequence[float], rules: float, sentence: float, *, barred: bool
) -> Literal["rules", "sentence"] | None:
    """Which answer is given, by the probabilities that they are right; None for neither."""
    known = dict(zip(FIGURES, figures, strict=True))
    if barred or sentence < _least_of_sentence(known):
        sentence = 0.0
    worded = not known["quoted"]
    ahead = AHEAD_OF_WORDED if worded or known["sentences"] * _FEW > 1 else 0.0
    if worded and known["whether"]:
        ahead = AHEAD_OF_VERDICT
    reads = worded or known["field"] or known["read_text"] >= _least_read(known)
    if known["answered"] and reads and rules >= max(LEAST_OF_RULES, sentence - ahead):
        return "rules"
    return "sentence" if sentence else None


def _least_read(known: dict[str, float]) -> float:
    return _NO_COUNT if known["is_how_many"] else _NO_ANSWER


def _least_of_sentence(known: dict[str, float]) -> float:
    """The probability from which the answer by sentences is given."""
    least = LEAST_OF_NAME if known["is_who"] or known["is_which"] else LEAST
    if any(known[doubt] for doubt in _DOUBTED):
        least = LEAST_OF_DOUBTED
    if known["whether"] and known["agreed"] <= 0:
        least = max(least, LEAST_OF_VERDICT)
    return max(least, LEAST_OF_BLOCK) if known["block"] else least


def weighed(reading: Reading, plan: Plan, reply: Reply) -> Weighed:
    """Both answers to a question; `reply` is that of the rules."""
    quoted = _is_quoted(reply)
    if quoted:
        point(plan, reply, _LEAST_OF_VALUE_BY_RULES)
    if (missing := mismatch(reading, plan, reply)) is not None:
        reply = lacks(missing, [c for s in reply.sentences for c in s.citations])
    ranked = chosen(reading, plan)
    passages = _cited(reading, reply)
    same = bool(ranked) and ranked[0].candidate.unit.index in {p.index for p in passages}
    least = _LEAST_OF_VALUE_BY_RULES if same else _LEAST_OF_VALUE
    learned = learned_answer(reading, plan, ranked, least) if ranked else Learned(Reply(), ())
    reasons = set[str]()
    if learned.reply.answered:
        reasons = against(reading, plan, ranked[0].candidate.unit.text, learned.reply)
    if is_of_strange_figure(reading, plan):
        reasons.add("strange_figure")
    known = {
        **{reason: float(reason in reasons) for reason in DOUBTS},
        **_of_question(plan),
        **_of_sentence(plan, learned, ranked),
        **_of_rules(plan, reply, passages, ranked, quoted=quoted),
        **_of_refusal(plan, reply, missing is None),
        "block": bool(ranked) and not ranked[0].figures,
        **{name: ranked[0].figures.get(name, 0.0) if ranked else 0.0 for name in OF_WORDS},
    }
    known["quoted_read"] = known["quoted"] * known["read_text"]
    known["told_read"] = (known["answered"] - known["quoted"]) * known["read_text"]
    known["field_read"] = known["field"] * known["answered"] * known["read_text"]
    known["behind"] = known["answered"] * (known["read"] - known["read_text"])
    barred = not learned.reply.answered or reply.settled or bool(reasons & _BARRING)
    barred = barred or mismatch(reading, plan, learned.reply) is not None
    return Weighed(reply, learned.reply, [float(known[name]) for name in FIGURES], ranked, barred)


def _of_refusal(plan: Plan, reply: Reply, by_rules: bool) -> dict[str, float]:
    """What the rules refused; an answer of theirs that tells of something else is none."""
    refused = not reply.answered
    return {
        "settled": reply.settled,
        "strange_word": refused and rests_on_strange_word(plan.question, reply.missing),
        "known": refused and by_rules and not found_nothing(reply),
        "amount_refused": refused and bool(_AMOUNTS & set(plan.fields)),
    }


_AMOUNTS = frozenset(
    {"registered", "sold", "deregistered", "unsold", "remaining", "previously_removed"}
)


def _of_question(plan: Plan) -> dict[str, float]:
    return {
        **{f"is_{kind}": plan.kind == kind for kind in KINDS},
        "whether": asks_whether(plan),
        "field": bool(plan.fields),
        "amount": bool(_AMOUNTS & set(plan.fields)),
        "words": len(plan.question.split()) / 10,
    }


def _of_sentence(plan: Plan, learned: Learned, ranked: Sequence[Chosen]) -> dict[str, float]:
    first, second = (ranked[at] if len(ranked) > at else None for at in (0, 1))
    whether, yes = asks_whether(plan), first.read.yes if first else 0.0
    return {
        "odds": _odds(first),
        "second": _odds(second),
        "read": (first.read.score if first else _UNREAD) / _READ,
        "read_second": (second.read.score if second else _UNREAD) / _READ,
        "by_figures": (first.by_figures if first else _UNREAD) / _READ,
        "pair": len(learned.held) > 1,
        "pointed": learned.is_pointed,
        "yes": whether * abs(yes),
        "agreed": 0.0 if learned.decided is None else 1.0 if learned.decided == (yes > 0) else -1.0,
    }


def _odds(one: Chosen | None) -> float:
    probability = one.probability if one is not None else 0.0
    return math.log((probability + 1e-3) / (1.001 - probability))


def _cited(reading: Reading, reply: Reply) -> list[Passage]:
    """The sentences that an answer cites, the first few."""
    starts = [c.start for s in reply.sentences for c in s.citations][:_PASSAGES]
    return [p for p in map(reading.passage_at, starts) if p is not None]


def _of_rules(
    plan: Plan,
    reply: Reply,
    passages: Sequence[Passage],
    ranked: Sequence[Chosen],
    *,
    quoted: bool,
) -> dict[str, float]:
    texts = [sentence.text for sentence in reply.sentences]
    of_passages = reader.read(plan.question, [p.text for p in passages])
    together = [" ".join(texts)] if len(texts) > 1 else []
    of_texts = reader.scores(plan.question, [*texts, *together])
    cited = {passage.index for passage in passages}
    places = [c.candidate.unit.passage.index for c in ranked[:_FEW] if c.candidate.unit.passage]
    return {
        "answered": reply.answered,
        "quoted": quoted and reply.answered,
        "read_text": max(of_texts, default=_UNREAD) / _READ,
        "read_passage": max((r.score for r in of_passages), default=_UNREAD) / _READ,
        "same": bool(cited & set(places[:1])),
        "among": bool(cited & set(places)),
        "sentences": min(len(texts), _FEW) / _FEW,
        "length": sum(map(count_words, texts)) / 80,
        "yes_text": _agreement(texts, of_passages),
    }


def _agreement(texts: Sequence[str], read: Sequence[reader.Read]) -> float:
    """How surely the reader has the same Yes or No as an answer that begins with one."""
    said = {"Yes": 1.0, "No.": -1.0, "No,": -1.0}.get(texts[0][:3]) if texts else None
    best = max(read, key=lambda one: one.score, default=None)
    return 0.0 if said is None or best is None else said * best.yes


def _is_quoted(reply: Reply) -> bool:
    """Whether an answer is sentences of the filing, and nothing that is worked out or worded."""
    if not reply.answered:
        return False
    for sentence in reply.sentences:
        quotes = [as_told(citation.quote) for citation in sentence.citations]
        pieces = [as_told(piece).strip(" .") for piece in sentence.text.split(_LEFT_OUT)]
        if sentence.derivation or any(all(p not in q for q in quotes) for p in pieces):
            return False
    return True


def _probabilities(found: Weighed) -> tuple[float, float]:
    """The probabilities that the rules' answer and that by sentences are right."""
    rules, sentence = (
        1 / (1 + math.exp(-sum(w * f for w, f in zip(weights, [1.0, *found.figures], strict=True))))
        for weights in _weights()
    )
    return rules, sentence


@lru_cache(maxsize=1)
def _weights() -> tuple[list[float], list[float]]:
    """The bias and the weights of the figures, for the rules' answer and for that by sentences."""
    stored = json.loads((files(__package__) / "weighing_weights.json").read_text("utf-8"))
    rules, sentence = (
        [stored[of]["bias"], *(stored[of]["weights"][name] for name in FIGURES)]
        for of in ("by_rules", "by_sentence")
    )
    return rules, sentence
