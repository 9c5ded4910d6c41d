"""Answers from what a filing tells of an act: who did it, to whom, when, and whether.

A question names an act and some who took part in it, and asks for another, for the day or for
whether it is so. A clause of the filing answers where it tells of the same act with the same
parties; where it tells of it with another in their place, the answer is no, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.events.acts_asked import Asked, asked_act
from assistant.answering.events.clauses import Told, told_acts
from assistant.answering.events.parties import Parties, agrees, naming, parties_of
from assistant.answering.events.unheld import (
    lacks_form,
    names_no_one,
    only_intended,
    only_restated,
    stands_not,
    untold,
)
from assistant.answering.events.words import same_acts
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.sentence_kinds import is_furniture
from assistant.answering.evidence.shortening import shorten
from assistant.answering.evidence.values import entities, values
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, words
from assistant.answering.verdicts.verdict import verdict

_ROOM = 50


@dataclass(slots=True)
class Fit:
    """A clause with what it says of each party that the question takes for granted."""

    told: Told
    agent: bool | None
    patient: bool | None
    beside: bool | None
    covered: float

    @property
    def contradicts(self) -> bool:
        """Whether another stands in the place of a party."""
        return False in (self.agent, self.patient, self.beside)

    @property
    def holds(self) -> bool:
        """Whether a party is the asked one, no other is another, and the sentence has the rest."""
        some = True in (self.agent, self.patient, self.beside)
        return not self.contradicts and some and self.covered >= 1


def answer_event(reading: Reading, plan: Plan) -> Reply | None:
    """The answer of a clause that tells of the asked act with the parties of the question."""
    asked = asked_act(reading, plan)
    if asked is None or not asked.act or asked.role in ("reason", "fate", "deeds"):
        return None
    parties = parties_of(reading)
    every = list(_fits(reading, parties, asked))
    fits = [f for f in every if f.holds]
    if asked.role == "whether":
        turned = _turned_round(reading, parties, asked) or _whether(reading, plan, asked, fits)
        return turned or _on_other_form(reading, asked, every)
    fits = [f for f in fits if not f.told.denied and not f.told.open and _fills(asked, f.told)]
    if not fits:
        return None
    best = max(fits, key=lambda f: (f.agent is True) + (f.patient is True) + (f.beside is True))
    return _tell(reading, asked, best.told)


def gainsaid(reading: Reading, plan: Plan, reply: Reply) -> Reply | None:
    """What stands in place of a reply whose own sentences tell of the act with other parties."""
    if not reply.answered:
        return None
    asked = asked_act(reading, plan)
    if asked is None or not asked.act or asked.role in ("fate", "deeds"):
        return None
    parties = parties_of(reading)
    if asked.role == "reason":
        return _no_cause(reading, parties, asked, reply)
    if asked.role == "whether":
        affirms = reply.sentences[0].text.startswith("Yes")
        return _turned_round(reading, parties, asked) if affirms else None
    cited = _cited(reading, reply)
    if names_no_one(parties, plan, cited):
        return untold("The filing does not name them.", reading, cited)
    if _bought_by_it(reading, parties, asked):
        return untold("The filing tells of it the other way round.", reading, cited)
    if stands_not(reading, asked, cited):
        told = untold("The filing does not tell of this.", reading, cited)
        told.settled = not any(same_acts(asked.act) & p.concepts for p in reading.passages)
        return told
    if lacks_form(reading, asked, cited):
        return untold("The filing does not state this of what is asked about.", reading, cited)
    held = {p.index for p in cited}
    fits = [f for f in _fits(reading, parties, asked) if f.told.form != "noun"]
    meant = [f.told for f in fits if not f.contradicts and f.covered >= 1 and _some(f)]
    if only_intended(asked, meant):
        return untold("The filing tells of this only as intended.", reading, [meant[0].passage])
    fits = [f for f in fits if f.told.passage.index in held]
    if not fits or not all(f.contradicts for f in fits):
        return None
    return untold("The filing tells of this, but not of those whom the question names.",
                  reading, [fits[0].told.passage])  # fmt: skip


_OWN_ACTS = concepts("deregister register file amend sign")


def _no_cause(reading: Reading, parties: Parties, asked: Asked, reply: Reply) -> Reply | None:
    """That no cause is told, where the sentence given for one only tells the act again."""
    if asked.act in _OWN_ACTS:
        return None
    cited = _cited(reading, reply)
    held = [f.told.passage for f in _fits(reading, parties, asked) if f.holds]
    if only_restated(asked, cited, held):
        return untold("The filing does not say why.", reading, cited)
    return None


def _bought_by_it(reading: Reading, parties: Parties, asked: Asked) -> bool:
    """Whether the registrant is asked to have bought the one that bought it."""
    deal = reading.record.reason.transaction
    if deal is None or not deal.acquirer or "acquire" not in same_acts(asked.act):
        return False
    buyer = naming(parties, deal.acquirer) - parties.own
    bought = naming(parties, asked.patient) - parties.own
    agent = naming(parties, asked.agent)
    return bool(bought) and bought <= buyer and bool(agent) and agent <= parties.own


def _some(fit: Fit) -> bool:
    return True in (fit.agent, fit.patient, fit.beside)


def _cited(reading: Reading, reply: Reply) -> list[Passage]:
    """The sentences of the substance that a reply cites."""
    found = (reading.passage_at(c.start) for s in reply.sentences for c in s.citations)
    return [p for p in found if p is not None]


def _fits(reading: Reading, parties: Parties, asked: Asked) -> Iterator[Fit]:
    wanted = same_acts(asked.act)
    for passage in reading.passages:
        if is_furniture(passage.text):
            continue
        before = reading.passages[passage.index - 1] if passage.index else passage
        context = passage.concepts | passage.implied | before.concepts | before.implied
        for told in told_acts(passage, wanted):
            yield _fit(parties, asked, told, context)


def _fit(parties: Parties, asked: Asked, told: Told, context: set[str]) -> Fit:
    def judged(said: str, span: tuple[int, int] | None) -> bool | None:
        if not said or not span:
            return None
        if _PRONOUN.match(told.text(span)):
            return _meant(parties, said, told, context)
        return agrees(parties, said, told.text(span), context)

    patient = judged(asked.patient, told.patient)
    if asked.patient and patient is not True:
        sides = [judged(asked.patient, told.beside.get(p)) for p in ("into", "with")]
        patient = True if True in sides else patient
    beside = [
        agrees(parties, said, told.text(told.beside[prep]), context)
        for prep, said in asked.beside.items()
        if said and prep in told.beside and (prep in _PARTED or not asked.patient + asked.agent)
    ]  # fmt: skip
    forms = [_other_form(said, told.text(told.beside.get(p))) for p, said in asked.beside.items()]
    beside += [False] if True in forms else []
    found = Fit(
        told, judged(asked.agent, told.agent), patient,
        False if False in beside else True if True in beside else None, 0.0,
    )  # fmt: skip
    nothing = told.of_none and told.patient is not None and told.form == "active"
    if nothing:  # "removed nothing": neither shares nor notes
        found.patient = None
    thing = "" if nothing else asked.patient
    said = " ".join([asked.agent, thing, *asked.beside.values()])
    found.covered = _covered(parties, said, context)
    return found


_A_FORM = re.compile(r"\b[SF]B?-\d{1,2}(?:ASR|D)?\b", re.I)


def _other_form(asked: str, told: str) -> bool:
    """Whether two parties name different forms: "on this F-3", "on Form F-6"."""
    one, other = _A_FORM.search(asked), _A_FORM.search(told)
    return one is not None and other is not None and one[0].upper() != other[0].upper()


_PRONOUN = re.compile(r"^(?:they|them|it|these|those|he|she|its)$", re.I)


def _meant(parties: Parties, said: str, told: Told, context: set[str]) -> bool | None:
    """Whether a pronoun may mean the asked party: its words stand before it."""
    wanted = naming(parties, said)
    before = concepts(told.passage.text[: told.verb.start])
    return True if wanted and wanted & before and wanted <= context else None


_PARTED = frozenset({"into", "with", "to", "by", "from"})
"""Prepositions behind which another party stands."""


def _covered(parties: Parties, said: str, context: set[str]) -> float:
    """The share of the asked words that the sentence, or the one before it, has."""
    wanted = naming(parties, said) - _SMALL
    if not wanted:
        return 1.0
    held = [w for w in wanted if w in context or kin(w) & context or w in parties.own]
    return len(held) / len(wanted)


_SMALL = concepts(
    "of the and all any each other its their own still ever day date time further more"
)


def _fills(asked: Asked, told: Told) -> bool:
    """Whether the clause has what is asked for."""
    if asked.role == "day":
        return bool(told.days)
    span = {"agent": told.agent, "patient": told.patient}.get(asked.role)
    if asked.role == "beside":
        span = told.beside.get(asked.preposition)
    if span is None:
        return False
    text = told.text(span)
    if asked.kind:
        kind = {w.concept for w in words(asked.kind) if w.lowered not in STOP_WORDS}
        if not all(k in concepts(text) or kin(k) & concepts(text) for k in kind):
            return False
    return bool(entities(text) or values(text, "actor")) if asked.role == "agent" else True


def _tell(reading: Reading, asked: Asked, told: Told) -> Reply:
    keep = [(told.verb.start, told.verb.end)]
    if asked.role == "day":
        keep += [(d.start, d.end) for d in told.days[:1]]
    keep += [s for s in (told.agent, told.patient, told.beside.get(asked.preposition)) if s]
    text = shorten(told.passage.text, keep, _ROOM)
    return says(text, [reading.cite_passage(told.passage)])


def _whether(reading: Reading, plan: Plan, asked: Asked, fits: list[Fit]) -> Reply | None:
    sure = [f for f in fits if not f.told.open or _MAY.match(plan.question)]
    none = [f for f in sure if f.told.denied and f.told.of_none]
    if not sure or (_NARROWED.search(plan.question) and not none):
        return None
    sure = none or sure
    best = max(sure, key=lambda f: (f.agent is True) + (f.patient is True) + (f.beside is True))
    told = best.told
    if told.form == "noun":
        return None
    keep = [s for s in (told.agent, told.patient, (told.verb.start, told.verb.end)) if s]
    text = shorten(told.passage.text, keep, _ROOM)
    return verdict(told.denied == asked.denied, text, [reading.cite_passage(told.passage)])


_MAY = re.compile(r"^(?:may|can|could|will|shall|would)\b", re.I)
_NARROWED = re.compile(
    r"\b(?:all|every|any|only|more|less|fewer|than|below|above|before|after|until|still|most|half"
    r"|entire|whole|because)\b",
    re.I,
)
"""What a clause about the act alone does not decide."""


def _on_other_form(reading: Reading, asked: Asked, fits: list[Fit]) -> Reply | None:
    """No, where the same things are said to be registered on another form."""
    for fit in fits:
        told = fit.told
        elsewhere = any(
            _other_form(said, told.text(told.beside.get(p))) for p, said in asked.beside.items()
        )
        if elsewhere and fit.patient is True and not told.denied:
            text = shorten(told.passage.text, [(told.verb.start, told.verb.end)], _ROOM)
            return verdict(asked.denied, text, [reading.cite_passage(told.passage)])
    return None


def _turned_round(reading: Reading, parties: Parties, asked: Asked) -> Reply | None:
    """No, where the filing tells of the act with its parties the other way round."""
    other = asked.patient or asked.beside.get("into", "") or asked.beside.get("with", "")
    if not asked.agent and asked.beside.get("into"):
        asked = Asked(asked.act, asked.role, asked.patient, asked.beside["into"])
        other = asked.patient
    if not asked.agent or not other:
        return None
    for fit in _fits(reading, parties, Asked(asked.act, asked.role)):
        told = fit.told
        target = told.beside.get("into") or told.patient
        if told.agent is None or target is None or target == told.agent:
            continue
        context = told.passage.concepts
        first = agrees(parties, other, told.text(told.agent), context)
        second = agrees(parties, asked.agent, told.text(target), context)
        if first and second and not agrees(parties, asked.agent, told.text(told.agent), context):
            text = shorten(told.passage.text, [told.agent, target], _ROOM)
            return verdict(asked.denied, text, [reading.cite_passage(told.passage)])
    return None
