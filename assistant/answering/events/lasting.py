"""Whether something goes on or has ended: awards that stay in force, a statement kept in effect.

A sentence answers where what its predicate is said of is what the question asks about. That it
goes on denies that it ended, and the other way round.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.events.acts_asked import asked_act
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.sentence_kinds import is_furniture
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, plain, words
from assistant.answering.verdicts.verdict import verdict

_ASKS_ON = re.compile(
    r"\b(?:stay|remain|continue|keep|survive|hold good|go on|live on)(?:s|ed|ing)?\b|\bkept\b"
    r"|\b(?:in (?:effect|force)|valid|alive|open|outstanding|exercisable|honou?red|good"
    r"|effective)\b(?=[^?]{0,40}$)|\bstill\b",
    re.I,
)
_ASKS_OFF = re.compile(
    r"\b(?:cancel\w*|terminat\w*|end(?:ed|s)?|expir\w*|laps\w*|forfeit\w*|void\w*|worthless"
    r"|gone|extinguish\w*|clos(?:e|es|ed)|ceased?|stop(?:s|ped)?|affected|wiped out|dead)\b",
    re.I,
)
_ON = re.compile(
    r"\b(?:will |shall |may |does |do |can |to )?(?:stays?|remains?|continues?|goes on|go on"
    r"|lasts?)\b(?! (?:unsold|unissued|unallocated|available|to be (?:sold|issued)|under|on the))"
    r"|\b(?:is|are|was|were|will|shall)(?: not|n['’]t) (?:be |been )?(?:affected|cancell?ed"
    r"|terminated|closed|ended|changed|disturbed)\b|\bunaffected\b"
    r"|\bin (?:full )?(?:force|effect)\b|\bwill be (?:settled|honou?red|assumed|paid out)\b"
    r"|\b(?:are|is|were|was) (?:kept|continued)\b|\bnothing in this \w+ (?:affects|changes)\b",
    re.I,
)
_OFF = re.compile(
    r"\b(?:was|were|is|are|been|be|being) (?:\w+ )?(?:cancell?ed|terminated|forfeited|extinguished"
    r"|closed|withdrawn|surrendered|ended|discontinued)\b|\b(?:has|have|had) (?:\w+ )?(?:expired"
    r"|lapsed|terminated|ended|ceased)\b|\bceased to\b|\bno longer\b|\b(?:expired|lapsed|terminated"
    r"|ended)\b(?= (?:on|in|by|at|upon|with|unexercised|as)\b|[.,])",
    re.I,
)
_AUX = re.compile(
    r"^(?:is|are|was|were|do|does|did|can|may|could|will|would|shall|has|have|had|must)(?:n['’]t)?\b",
    re.I,
)
_LEAD = re.compile(r"^(?:after|if|now that|since|once|following|when|as)\b[^,]{3,90},\s*", re.I)
_BEHIND = re.compile(
    r",?\s*\b(?:now that|because|even though|although|if|after|before|once|when|following"
    r"|despite|since)\b.*$|,? for how many\b.*$",
    re.I,
)
_BORDER = re.compile(
    r"[;:]\s|\.\s(?=[A-Z])|, (?:and|but|while|which|who|so that) |\bthat (?=the\b)"
)
_PRONOUN = re.compile(r"^\W*(?:it|they|these|those|this|both|each of them)\W*$", re.I)
_ENOUGH = 0.6
_ROOM = 45


@dataclass(slots=True)
class _Said:
    passage: Passage
    on: bool
    span: tuple[int, int]
    share: float


def lasts(reading: Reading, plan: Plan) -> Reply | None:
    """Yes or no to whether something goes on, or has ended; None where no sentence tells."""
    asked = _LEAD.sub("", plain(plan.question)).strip(" ?.")
    asked = _BEHIND.sub("", asked)
    if plan.kind != "yes_no" or not _AUX.match(asked):
        return None
    off = _ASKS_OFF.search(asked)
    on = None if off else _ASKS_ON.search(asked)
    found = off or on
    if found is None:
        return None
    act = asked_act(reading, plan)
    if act is not None and act.act and act.act not in concepts(found[0]) | _PREDICATES:
        return None  # another verb asks: "does it remove the shares of awards outstanding"
    subject = _subject(asked, found)
    if not subject:
        return None
    denied = re.search(r"\b(?:not|never|no longer)\b|n['’]t\b", asked, re.I) is not None
    told = [s for p in reading.passages for s in _of(reading, p, asked, subject)]
    if not told:
        return None
    best = max(told, key=lambda s: s.share)
    if any(s.on != best.on and s.share >= best.share for s in told):
        return None
    yes = (best.on == (on is not None)) != denied
    text = shorten(best.passage.text, [best.span], _ROOM)
    return verdict(yes, text, [reading.cite_passage(best.passage)])


def _content(text: str) -> list[str]:
    """The concepts of a stretch of a question that name something, in order."""
    found = [
        w.concept for w in words(text)
        if w.lowered not in STOP_WORDS and w.concept not in _PREDICATES
    ]  # fmt: skip
    return list(dict.fromkeys(found))


_PREDICATES = frozenset(concepts(
    "stay remain continue keep survive effect force valid alive open good still there already "
    "cancel terminate end expire lapse forfeit lose void worthless close cease stop affect alive "
    "go kept honored my your now company obligated obliged bound required"
))  # fmt: skip


def _subject(asked: str, predicate: re.Match[str]) -> list[str]:
    """What is asked about: the words between the auxiliary and the predicate, else behind it."""
    start = _AUX.match(asked)
    before = asked[start.end() if start else 0 : predicate.start()]
    return _content(before) or _content(asked[predicate.end() :])


def _of(reading: Reading, passage: Passage, asked: str, subject: list[str]) -> list[_Said]:
    """What a sentence says of the subject: that it goes on, that it has ended."""
    if is_furniture(passage.text):
        return []
    found: list[_Said] = []
    for pattern, on in ((_ON, True), (_OFF, False)):
        for match in pattern.finditer(passage.text):
            share = _share(reading, passage, match.start(), asked, subject)
            if share >= _ENOUGH:
                found.append(_Said(passage, on, match.span(), share))
    return found


def _share(reading: Reading, passage: Passage, at: int, asked: str, subject: list[str]) -> float:
    """How much of the question the sentence has, where the predicate is said of its subject."""
    start = 0
    for border in _BORDER.finditer(passage.text, 0, at):
        start = border.end()
    said = passage.text[start:at]
    before = reading.passages[passage.index - 1] if passage.index else passage
    held = concepts(said)
    if _PRONOUN.match(said):
        held = before.concepts
    heads = _heads(subject)
    if not any(h in held or kin(h) & held for h in heads):
        return 0.0
    context = passage.concepts | passage.implied | before.concepts
    own = concepts(" ".join(r.name or "" for r in reading.record.registrants))
    wanted = [c for c in _content(asked) if c not in own]
    if any(c[:1].isdigit() and c not in context for c in wanted):
        return 0.0
    held_too = [c for c in wanted if c in context or kin(c) & context]
    return len(held_too) / len(wanted) if wanted else 0.0


_THINGS = frozenset(concepts(
    "option award warrant right share stock note unit plan statement registration offering offer "
    "account debenture bond grant interest prospectus listing shelf"
))  # fmt: skip


def _heads(subject: list[str]) -> list[str]:
    """The things among the asked words; else the last word."""
    things = [c for c in subject if c in _THINGS]
    strong = [c for c in things if c not in ("share", "plan", "stock")]
    return strong or things or subject[-1:]
