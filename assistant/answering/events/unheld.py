"""Answers that do not hold what was asked: an act only intended, a name that is not given.

"On what date did it file its Form 15?" is not answered by a sentence that says it will; "which
institution sold its shares?" not by one that tells of "one of the institutions".
"""

from __future__ import annotations

import re

from assistant.answering.causes.circumstances import tells_cause
from assistant.answering.events.acts_asked import Asked
from assistant.answering.events.clauses import Told
from assistant.answering.events.parties import Parties, naming
from assistant.answering.events.words import is_act, same_acts
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.relations import RELATED
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.values import entities, values
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import concepts, plain

_INTENDED = re.compile(
    r"\b(?:intends?|expects?|plans?|proposes?|will|shall|is to|are to|would)\b(?:\W+\w+){0,3}\W*$",
    re.I,
)


def only_intended(asked: Asked, clauses: list[Told]) -> bool:
    """Whether the asked act is only to come in all clauses that tell of it, none with a day."""
    if asked.role != "day" or not clauses:
        return False
    ahead = [c for c in clauses if _INTENDED.search(c.passage.text[: c.verb.start])]
    return len(ahead) == len(clauses) and not any(c.days for c in ahead)


_FORM = re.compile(r"\bForms? (\d{1,2}F?)(?![\w-])", re.I)


def lacks_form(reading: Reading, asked: Asked, cited: list[Passage]) -> bool:
    """Whether a form is asked about ("its Form 15") of which the sentences do not speak."""
    form = _FORM.search(f"{asked.agent} {asked.patient}")
    if asked.role != "day" or form is None or not cited:
        return False
    told = re.compile(rf"\bForms? (?:\d{{1,2}}F? and )?{form[1]}(?![\w-])", re.I)
    near = [q for p in cited for q in reading.passages[max(p.index - 2, 0) : p.index + 1]]
    return not any(told.search(p.text) for p in near)


_IDENTITY = re.compile(
    r"^(?:please )?(?:which|what|name the|identify the|who (?:is|was) the) "
    r"(?!(?:did|do|does|is|are|was|were|has|have|can|will)\b)(?P<kind>(?:\w+ )?(?:judge"
    r"|justice|institution|investor|lender|creditor|director|officer|employee|person|individual"
    r"|stockholder|shareholder|holder|bidder|broker|adviser|advisor|auditor|trustee|purchaser|buyer"
    r"|agency|regulator|state|official|partner|lawyer))s?\b(?! (?:firm|law|do|does|is|are|price))",
    re.I,
)
_AMOUNTS = frozenset({"sold", "registered", "deregistered", "unsold"})
_NO_NAME = re.compile(
    r"\b(?:Act|Plan|Agreement|Court|Code|Statement|Rule|Section|Form|Notes?|Stock|Shares?|Date|Time"
    r"|One|Two|Three|Four|Five|Each|Some|Certain|Another|Order|Registration|Prospectus|Debtors?|Commission|Reorganization|Amendment|Securities)\b"
)


def names_no_one(parties: Parties, plan: Plan, cited: list[Passage]) -> bool:
    """Whether a person or body of some kind is to be named, and the sentences name none."""
    asked = _IDENTITY.match(plain(plan.question))
    if asked is None or not set(plan.fields) <= _AMOUNTS or not cited:
        return False
    known = parties.own | concepts(plan.question)
    for passage in cited:
        for name in entities(passage.text):
            if not _NO_NAME.search(name.text) and not naming(parties, name.text) <= known:
                return False
        if asked["kind"].lower() in ("state",) and values(passage.text, "name"):
            return False
    return True


def stands_not(reading: Reading, asked: Asked, cited: list[Passage]) -> bool:
    """Whether the asked act, in any of its words, is in none of the sentences, nor next to them."""
    if asked.role not in ("day", "agent") or not is_act(asked.act) or not cited:
        return False
    if asked.act in _TOLD_OTHERWISE or asked.denied or _OF_PAPER.search(asked.kind):
        return False
    wanted = same_acts(asked.act) | kin(asked.act) | RELATED.get(asked.act, frozenset())
    for passage in cited:
        near = reading.passages[max(passage.index - 1, 0) : passage.index + 2]
        if any(wanted & (p.concepts | p.implied) for p in near):
            return False
    return True


_OF_PAPER = re.compile(
    r"\b(?:[SF]B?-\d+|forms?|statements?|registrations?|numbers?|exhibits?|filings?|plans?)\b", re.I
)
"""What is asked for is no one who acts."""
_TOLD_OTHERWISE = concepts("acquire own hold receive give sign file effect sell start list merge")
"""Acts that filings tell in many other words: that it "became a subsidiary of"."""
_CAUSE = re.compile(
    r"\b(?:terms|pursuant|under|since|so that|in order|to (?:save|reduce|move|permit|comply|avoid"
    r"|simplify|reflect|allow))\b",
    re.I,
)


def only_restated(asked: Asked, cited: list[Passage], restating: list[Passage]) -> bool:
    """Whether the first sentence given for a cause tells no more than the act itself. What
    happened at the same time is its cause only where no other sentence is given with it."""
    if asked.role != "reason" or not cited:
        return False
    first = cited[0]
    if first not in restating or tells_cause(first.text, alone=len(cited) == 1):
        return False
    return _CAUSE.search(first.text) is None


def untold(missing: str, reading: Reading, cited: list[Passage]) -> Reply:
    """That it is not stated, with what comes closest."""
    reply = lacks(missing, [reading.cite_passage(p) for p in cited[:1]])
    reply.settled = True
    return reply
