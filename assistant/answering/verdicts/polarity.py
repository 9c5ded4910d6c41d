"""Yes or no from the sentence that comes nearest to what is asked, by whether it denies it.

A sentence denies a question by a negation at its verb ("is not affected"), at what the verb is
said of ("No Notes are outstanding"), or by the opposite of one of its words ("terminated" for
"survive"); with two denials it says neither.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.sentence_kinds import is_furniture
from assistant.answering.evidence.shortening import shorten
from assistant.answering.evidence.sought import Sought, seek
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import Word, concept, words
from assistant.answering.sentences.candidates import Candidate
from assistant.answering.sentences.ranking import Ranked, rank, rendered
from assistant.answering.verdicts.courses import gainsays
from assistant.answering.verdicts.verdict import verdict

_SURE = -1.6
"""What a sentence must score to deny a question."""
_SURER = -1.4
"""What it must score to affirm one: much is near to a question that nothing affirms."""
_DENIAL = 0.5
"""How much nearer a sentence that denies counts: to deny is to speak of the matter itself."""
_STILL = 3.0
"""And where it is asked whether something is so still: that it was so once says nothing."""

_MOST_OF_IT = 0.6
"""The share of the question's words that a denial by pronoun and the sentence before it hold."""

_OPPOSITES_TEXT = """
    continue survive remain keep stay = end terminate cancel cease discontinue eliminate expire
    affect change amend touch alter impact = unaffected unchanged
    sold issued = unsold unissued unused
    open begin start = close complete end
    approve adopt = reject
    increase = reduce decrease
    outstanding = redeem repay retire cancel
    granted = ungranted
    deregistered = retain
    public publicly = private privately
    cancel forfeit = assume convert rollover
    fixed specific = indeterminate indefinite unspecified
    report reporting = suspend
"""


def _opposites() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in _OPPOSITES_TEXT.strip().splitlines():
        left, right = ({concept(w) for w in side.split()} for side in line.split("="))
        for one, other in ((left, right), (right, left)):
            for name in one:
                found.setdefault(name, set()).update(other - one)
    return found


_BEFORE = 60  # characters before a word in which its negation stands
_NOT = re.compile(
    r"(?:\b(?:not|never|cannot|nor|neither)\b|n['’]t\b)(?:\W+\w+){0,3}\W*$"
    r"|\bno longer(?:\W+\w+){0,5}\W*$",
    re.I,
)
_NONE = re.compile(
    r"\b(?:no|none of(?: the)?|without(?: an?)?)\s+(?:[\w-]+\s+){0,3}$"
    r"|\bnone of (?:which|whom|them) (?:[\w-]+\s+){0,3}$|\bnothing (?:[\w-]+\s+){1,4}$",
    re.I,
)

_NOTHING = re.compile(r"^ (?:nothing|none|no (?!\.|more|further|\d)\w+)\b", re.I)
_AFTER = re.compile(r"^\W+(?:\w+\W+){0,4}?(?:as (?:it is|they are)|unaffected|unchanged)\b", re.I)
_HEDGED = re.compile(
    r"\b(?:(?-i:may)|might|could|if|unless|until|would|whether|assum\w+|subject to)\b",
    re.I,
)
_ASKS_NOT = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.I)
_ASKS_STILL = re.compile(r"\b(?:still|any ?more|any longer|yet|continue[sd]?|keep|remain)\b", re.I)
_ASKS_MAY = re.compile(r"^(?:may|can|could|might|would)\b", re.I)


def answer_polar(reading: Reading, plan: Plan, otherwise: Reply) -> Reply:
    """Yes or No with the sentence that decides it; `otherwise` where none does."""
    sought = _sought(plan)
    asks_not = _ASKS_NOT.search(plan.question) is not None
    if (none := _none_of_them(reading, plan, sought)) is not None:
        text = shorten(none.text, [], 50)
        return verdict(asks_not, text, [reading.cite_passage(none)])
    decisions = [_decision(ranked, plan, sought) for ranked in rank(reading, sought)[:6]]
    decisive = [decision for decision in decisions if decision is not None]
    if decisive:
        decided = max(decisive, key=lambda decision: decision.weight)
        cited = [reading.cite_passage(decided.passage)]
        return verdict(decided.denied == asks_not, rendered(decided.candidate), cited)
    return otherwise if otherwise.missing else lacks("The filing does not say.", otherwise.nearest)


def _sought(plan: Plan) -> Sought:
    """What a sentence must hold to decide the question, with the opposites of its words."""
    sought = seek(plan)
    sought.types = ["text"]
    opposites = _opposites()
    against = {t.concept: opposites[t.concept] for t in sought.terms if t.concept in opposites}
    sought.opposites = {k: frozenset(v) for k, v in against.items()}
    return sought


@dataclass(frozen=True, slots=True)
class _Decision:
    """A sentence that affirms or denies what is asked; the one of most `weight` counts."""

    weight: float
    denied: bool
    candidate: Candidate
    passage: Passage


def _decision(ranked: Ranked, plan: Plan, sought: Sought) -> _Decision | None:
    candidate = ranked.candidate
    passage, text = candidate.unit.passage, candidate.unit.text
    if is_furniture(text) or _OF_EXHIBITS.match(text):
        return None  # a heading, or the name of an exhibit, says neither yes nor no
    if _OF_EARLIER.search(plan.question) and _HEREBY.search(text):
        return None  # what this amendment does says nothing of an earlier one
    denied = _denies(candidate, plan, sought.opposites)
    if denied is None or (not denied and not _affirms(candidate, plan, sought)):
        return None
    if passage is None or ranked.score <= (_SURE if denied else _SURER):
        return None
    bonus = _STILL if _ASKS_STILL.search(plan.question) else _DENIAL
    return _Decision(ranked.score + (bonus if denied else 0.0), denied, candidate, passage)


def _affirms(candidate: Candidate, plan: Plan, sought: Sought) -> bool:
    """Whether a sentence that denies nothing says as much as is asked."""
    asked, text = plan.question, candidate.unit.text
    if gainsays(asked, text):
        return False
    if not _says_asked_verb(candidate, sought) or not _says_end(plan, candidate):
        return False
    if _ASKS_WILL.match(asked) and not _TO_COME.search(text):
        return False  # what was done says nothing of what will be
    if not _tells_verb(candidate, sought):
        return False
    if _ASKS_ALL.search(asked) and not _ASKS_ALL.search(text):
        return False  # "was the whole amount sold": that some was says nothing
    # What was done once does not say that it is so still; nor, of what goes on "until …", what
    # it says whether that has come.
    return not _ASKS_STILL.search(asked) or bool(_GOES_ON.search(text) and not _UNTIL.search(text))


_OF_EARLIER = re.compile(
    r"\b(?:earlier|previous|prior|former|preceding|first) (?:post-effective )?amendments?\b", re.I
)
_HEREBY = re.compile(r"\b(?:hereby|this (?:post-effective )?amendment)\b", re.I)
_OF_EXHIBITS = re.compile(
    r"\W{0,3}\d{1,3}(?:\.\d+)?[*†]{0,3}\W{1,4}(?:Form of |Copy of )?"
    r"(?:Opinion|Consent|Power|Letter|Agreement|Form)\b"
)
_ASKS_WILL = re.compile(r"^(?:will|shall|would)\b", re.I)
_TO_COME = re.compile(
    r"\b(?:will|shall|continues?|intends?|expects?|(?-i:may)|can|plans? to|goes on|is to|are to"
    r"|remains?)\b",
    re.I,
)
_ASKS_ALL = re.compile(
    r"\b(?:all|every|each|whole|entire|full|fully|completely|entirely|everything|everyone)\b", re.I
)
_GOES_ON = re.compile(
    r"\b(?:still|continu\w+|remain\w*|keeps?|stays?|will|may|can|intends?|goes on|go on|is|are)\b",
    re.I,
)
_UNTIL = re.compile(r"\b(?:until|no later than|for a period)\b", re.I)
_NONE_OF_THEM = re.compile(
    r"^(?:none|not one) of (?:them|these|those)\b|\bnone of (?:them|these|those|which) (?:was|were"
    r"|has|have|had)\b",
    re.I,
)


def _none_of_them(reading: Reading, plan: Plan, sought: Sought) -> Passage | None:
    """ "None of them was exercised", where the sentence before names what is asked about."""
    verbs = {t.concept for t in sought.terms if re.search(r"(?:ed|en|sold)$", t.surface, re.I)}
    if _ASKS_MAY.match(plan.question) or not verbs:
        return None
    for before, passage in pairwise(reading.passages):
        if not _NONE_OF_THEM.search(passage.text) or not verbs & passage.concepts:
            continue
        both = before.concepts | passage.concepts
        held = [t for t in sought.terms if t.concept in both]
        if len(held) >= _MOST_OF_IT * len(sought.terms):
            return passage
    return None


_TELLING = frozenset(
    {"sell", "issue", "redeem", "convert", "exercise", "pay", "acquire", "approve", "cancel"}
)
"""Verbs of what happened to securities: a sentence without them affirms nothing of it."""


def _tells_verb(candidate: Candidate, sought: Sought) -> bool:
    """Whether what is asked to have been sold, redeemed … is so in the sentence itself."""
    verb = sought.verb
    if verb not in _TELLING:
        return True
    passage = candidate.unit.passage
    implied = passage.implied if passage is not None else set()
    return verb in {w.concept for w in candidate.unit.words} | implied


def _says_end(plan: Plan, candidate: Candidate) -> bool:
    """Whether a sentence that would affirm an end tells of one."""
    asked = {w.concept for w in words(plan.bare)}
    told = {w.concept for w in candidate.unit.words}
    return "end" not in asked or bool({"end", "complete", "cancel", "dissolut", "dissolv"} & told)


def _says_asked_verb(candidate: Candidate, sought: Sought) -> bool:
    """Whether a participle of the question ("exercised") stands there too, or a like word."""
    asked = [t.concept for t in sought.terms if t.surface.lower().endswith("ed") and not t.light]
    if len(asked) < 2:
        return True
    return asked[0] in {w.concept for w in candidate.unit.words}


def _denies(candidate: Candidate, plan: Plan, opposites: dict[str, frozenset[str]]) -> bool | None:
    """Whether the sentence denies what is asked; None where it only says that it may be so."""
    text = candidate.unit.text
    spots = set(candidate.keep)
    matched = [w for w in candidate.unit.words if (w.start, w.end) in spots]
    if not matched:
        return None
    if _ASKS_CHANGE.search(plan.question) and _UNCHANGED.search(text):
        return True
    denials = 0
    said = {w.concept for w in matched}
    asked = {w.concept for w in words(plan.bare)}
    for name, against in opposites.items():
        if name not in said and (said - asked) & against:
            denials += 1
            break
    surfaces = {w.lowered for w in words(plan.bare)}
    if any(
        _turned(word.lowered, surfaces)
        and not (word.concept == "deregister" and word.concept in asked)
        for word in candidate.unit.words
    ):
        denials += 1
    ended = "end" not in asked and any(_ENDED.match(text[w.end : w.end + 60]) for w in matched)
    if ended or any(_negated(text, word) for word in matched):
        denials += 1
    if _ASKS_DONE.match(plan.question) and any(
        _IS_PLANNED.search(text[max(0, w.start - 30) : w.start]) for w in matched
    ):
        denials += 1
    left, right = min(w.start for w in matched), max(w.end for w in matched)
    if not denials and _HEDGED.search(text[max(0, left - 30) : right]):
        return None if not _ASKS_MAY.match(plan.question) else False
    if denials > 1 and not _ASKS_NOT.search(plan.question):
        return None  # "none … will not": whether two denials cancel out is unsure
    return denials % 2 == 1


_ASKS_CHANGE = re.compile(
    r"\b(?:increas|decreas|chang|alter|adjust|rais|reduc)(?:ed?|ing)\b(?! (?:in|of) control)"
    r"|\b(?:increase|alter|adjust)s?\b",
    re.I,
)
_UNCHANGED = re.compile(
    r"\b(?:not|never) (?:been )?(?:changed|altered|increased|adjusted|affected) by\b"
    r"|\b(?:remains?|left|stays?|stayed|was|were|is|are) unchanged\b",
    re.I,
)
"""Whether something was made more, and that it was not: "was not changed by the split"."""
_ASKS_DONE = re.compile(r"^(?:has|have|had|did|was|were)\b", re.I)
_IS_PLANNED = re.compile(
    r"\b(?:intends?|expects?|plans?|proposes?|anticipates?)(?: \w+)? to (?:\w+ )?$|\bwill "
    r"(?:\w+ )?$",
    re.I,
)
"""What is only intended is not done: "the company intends to file a Form 15"."""
_ENDED = re.compile(
    r"(?:\W+of(?:\W+\w+){1,5}?)?\W+(?:(?:has|have|had|was|were) )?(?:since |now |been |thereupon )*"
    r"(?:ceased|ended|terminated|lapsed|discontinued)\b",
    re.I,
)
"""What has come to its end is so no longer: "the separate existence of the company has ceased"."""


def _turned(printed: str, asked: set[str]) -> bool:
    """Whether a word is one of the asked ones with "un-", "de-" or "non-" before it."""
    return any(
        printed.startswith(prefix) and printed[len(prefix) :].lstrip("-") in asked
        for prefix in ("un", "de", "non", "dis", "self-")
    )


def _negated(text: str, word: Word) -> bool:
    before = text[max(0, word.start - _BEFORE) : word.start]
    before = before[before.rfind(";") + 1 :]
    if _NOTHING.match(text[word.end : word.end + 30]):
        return True
    if _NONE.search(before) or _AFTER.match(text[word.end : word.end + 60]):
        return True
    clause = before[max(before.rfind(mark) + len(mark) for mark in (". ", ", and ", "; ")) :]
    if re.match(r"\W*(?:no|none of)\b(?!\.)", clause, re.I) and len(before) < _BEFORE:
        return True
    found = _NOT.search(before)
    return found is not None and "," not in found[0]
