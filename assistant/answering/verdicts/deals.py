"""Yes or no about deals: who was bought, by whom, and deals that came to nothing.

A takeover goes one way only: the proven acquirer of the record, or the words in which a filing
tells that another merged into the registrant, decide both ways of asking. Of talks that were ended
and of an option that somebody holds the answer is no.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, lacks, unique
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, plain, words
from assistant.answering.verdicts.verdict import verdict, verdict_from

_BUYS = r"(?:acquire|buy|take over|purchase|swallow|absorb)"
_BOUGHT = r"(?:acquired|bought(?: out| up)?|taken over|purchased|swallowed(?: up)?|absorbed)"
_PASSIVE = re.compile(
    r"^(?:was|is|were|has|had|did) (?P<target>[^?,]{2,80}?)(?: itself)?"
    r" (?:been |get )?(?:\w+ly )?"
    rf"{_BOUGHT}(?: by (?P<buyer>[^?,]{{2,80}}?))?(?: (?:in|under|through) (?:the|this|that|a)"
    r" (?:\w+ )?(?:merger|deal|transaction|acquisition|combination|offer|reorgani[sz]ation))?\W*$",
    re.I,
)
_ACTIVE = re.compile(
    rf"^(?:did|does|has|have) (?P<buyer>[^?,]{{2,80}}?) (?:\w+ly )?(?:{_BUYS}|{_BOUGHT})"
    r" (?P<target>[^?,]{2,80}?)\W*$",
    re.I,
)
_MERGED = re.compile(
    r"^(?:did|has|have|was|is) (?P<one>[^?,]{2,80}?) (?:\w+ly )?(?:merged?|combined?)"
    r"(?: (?:together|up))? with (?!and into\b)(?P<other>[^?,]{2,80}?)\W*$",
    re.I,
)
_SECURITIES = re.compile(
    r"\b(?:shares?|stock|units|notes|options?|warrants?|bonds|holders?|directors?|officers?"
    r"|employees?|plans?|business|assets?|hotels?|property|properties|debt|funds?|division)\b",
    re.I,
)
"""Who or what is bought and is no company."""
_ITSELF = concepts("registrant it itself")
_LEGAL = concepts("inc corp corporation company co ltd limited llc lp plc holdings group bancorp "
                  "bancshares financial n.v. s.a. ag")  # fmt: skip

_CAME_TO_NOTHING = re.compile(
    r"\b(?:talks|negotiations|discussions|agreement|merger|offer|proposal|bid|transaction"
    r"|combination)\b[^.;]{0,90}\b(?:ended|terminated|broken off|broke off|abandoned|called off"
    r"|withdrawn|lapsed|rejected|came to nothing|fell through|not (?:been )?(?:consummated"
    r"|completed|signed|made|proceeded?))\b"
    r"|\bno (?:\w+ )?(?:agreement|transaction|merger|combination)\b[^.;]{0,40}\b(?:signed|reached"
    r"|made|entered|completed|followed|resulted|came)\b"
    r"|\b(?:holds?|held|has|have|granted|given) (?:\w+ )?(?:an )?option\b[^.;]*"
    r"\b(?:purchase|acquire|buy)\b",
    re.I,
)
_OF_DEAL = re.compile(
    r"\b(?:acqui\w+|merg\w+|combin\w+|take-?over|bid|offer|proposal|talks|purchase|bought)\b", re.I
)
_BEHIND = 3  # sentences behind the one that names the other party


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who is asked to have been bought, by whom; each as concepts, empty where not named."""

    target: frozenset[str]
    buyer: frozenset[str]
    merged: bool = False


def deal_verdict(reading: Reading, plan: Plan) -> Reply | None:
    """Yes or no with the sentence that decides; None where no deal between companies is asked
    about, or nothing decides it."""
    asked = _asked(plan)
    if asked is None:
        return None
    own = concepts(" ".join(r.name or "" for r in reading.record.registrants))
    if _is_own(asked.target, own):
        return _of_registrant(reading, asked, own)
    if _is_own(asked.buyer, own) and asked.target:
        return _by_registrant(reading, asked, own)
    return None


def _asked(plan: Plan) -> _Asked | None:
    question = plain(plan.question)
    found = _PASSIVE.match(question) or _ACTIVE.match(question)
    if found is None:
        merged = _MERGED.match(question)
        if merged is None or _SECURITIES.search(f"{merged['one']} {merged['other']}"):
            return None
        return _Asked(_named(merged["one"]), _named(merged["other"]), merged=True)
    if _SECURITIES.search(f"{found['target']} {found['buyer'] or ''}"):
        return None
    buyer = "" if _ANYBODY.match(found["buyer"] or "") else found["buyer"] or ""
    return _Asked(_named(found["target"]), _named(buyer))


_ANYBODY = re.compile(
    r"(?:an?|another|other|any|some) (?:(?:other|outside|larger|rival) )?(?:bank|company|firm|buyer"
    r"|corporation|party|group|bidder|investor)s?(?: holding company)?\W*$"
    r"|(?:any|some|every)(?:one|body)(?: else)?\W*$|others?\W*$",
    re.I,
)
"""Buyers that a question does not name: it asks only whether there was one."""
_SELF = re.compile(
    r"^(?:the )?(?:company|corporation|registrant|issuer|partnership|trust|bank)\W*$", re.I
)
_REGISTRANT = frozenset({"registrant"})


def _named(text: str) -> frozenset[str]:
    if _SELF.match(text.strip()):
        return _REGISTRANT
    return frozenset(w.concept for w in words(text) if w.lowered not in STOP_WORDS)


def _is_own(party: frozenset[str], own: set[str]) -> bool:
    return bool(party) and party <= own | _ITSELF and bool(party & (own | _ITSELF))


def _distinct(party: frozenset[str], own: set[str]) -> frozenset[str]:
    return frozenset(party - own - _LEGAL - _ITSELF)


def _acquirer(reading: Reading) -> tuple[str, frozenset[str]] | None:
    """The proven acquirer of the record, with its words."""
    deal = reading.record.reason.transaction
    if deal is None or not deal.acquirer or not reading.evidence("/reason/transaction/acquirer"):
        return None
    return deal.acquirer, frozenset(concepts(deal.acquirer))


def _of_registrant(reading: Reading, asked: _Asked, own: set[str]) -> Reply | None:
    """Was the registrant bought, or merged, by or with the other?"""
    other = _distinct(asked.buyer, own)
    if other and (ended := _came_to_nothing(reading, other)) is not None:
        return ended
    if asked.merged:
        return None
    acquirer = _acquirer(reading)
    if acquirer is not None and not acquirer[1] <= own | _LEGAL:
        if not asked.buyer or other & acquirer[1]:
            return _told_of(reading, yes=True)
        stands = any(other <= p.concepts for p in reading.passages)
        return None if stands or not other else _told_of(reading, yes=False)
    for deal in takeovers(reading, own):
        if deal.buyer_is_own and (not other or other & deal.bought):
            return verdict_from(reading, False, deal.passage, [deal.span])
    if (denied := _not_bought(reading, own)) is not None:
        return denied
    told = lacks("The filing tells of no takeover of the registrant.")
    told.settled = acquirer is None
    return told


_NOT_BOUGHT = re.compile(
    r"\b(?P<who>(?:[A-Z][\w.&'’-]*,? ){0,5}(?:[A-Z][\w.&'’-]*|it)) (?:was|is|has) not (?:been )?"
    r"(?:bought|acquired|taken over|sold)\b(?! (?:back|any|the|all|its))"
)


def _not_bought(reading: Reading, own: set[str]) -> Reply | None:
    """No, where the filing says itself that nobody bought the registrant."""
    for passage in reading.passages:
        told = _NOT_BOUGHT.search(passage.text)
        if told is not None and (told["who"] == "it" or _is_own(_named(told["who"]), own)):
            return verdict_from(reading, False, passage, [told.span()])
    return None


def _by_registrant(reading: Reading, asked: _Asked, own: set[str]) -> Reply | None:
    """Did the registrant buy the other?"""
    other = _distinct(asked.target, own)
    if not other:
        return None
    acquirer = _acquirer(reading)
    if acquirer is not None and other <= acquirer[1]:
        return _told_of(reading, yes=False)
    for deal in takeovers(reading, own):
        if deal.buyer_is_own and other & deal.bought:
            return verdict_from(reading, True, deal.passage, [deal.span])
    return _came_to_nothing(reading, other)


def _told_of(reading: Reading, *, yes: bool) -> Reply | None:
    """The takeover of the registrant as the filing tells it, by the sentence of its closing."""
    acquirer = _acquirer(reading)
    cited = reading.cite_value("/reason/transaction/acquirer")
    if acquirer is None or not cited:
        return None
    if not yes:
        return verdict(yes, f"It was the registrant that was acquired, by {acquirer[0]}.", cited)
    deal = reading.record.reason.transaction
    closing = reading.cite_value("/reason/transaction/closed_on")
    if deal is None or not closing:
        return None  # agreed on, and perhaps never done
    passage = reading.passage_at(closing[0].start)
    text = f"The acquirer is {acquirer[0]}."
    if passage is not None:
        text = shorten(passage.text, [_span(passage, acquirer[0])], 60)
        named = acquirer[1] & passage.concepts
        text = text if named else f"{text} The acquirer is {acquirer[0]}."
    return verdict(yes, text, unique([*closing, *cited]))


def _span(passage: Passage, name: str) -> tuple[int, int]:
    at = passage.text.find(name)
    return (at, at + len(name)) if at >= 0 else (0, 1)


def _came_to_nothing(reading: Reading, other: frozenset[str]) -> Reply | None:
    """No, where talks with the other were ended, or it only holds an option."""
    acquirer = _acquirer(reading)
    if acquirer is not None and other & acquirer[1]:
        return None
    for passage in reading.passages:
        if not other <= passage.concepts or not _OF_DEAL.search(passage.text):
            continue
        behind = reading.passages[passage.index : passage.index + 1 + _BEHIND]
        for told in behind:
            if (match := _CAME_TO_NOTHING.search(told.text)) is None:
                continue
            reply = verdict_from(reading, False, told, [match.span()])
            if told is not passage:
                reply.sentences[0].citations.insert(0, reading.cite_passage(passage))
            return reply
    return None


@dataclass(frozen=True, slots=True)
class Takeover:
    """A company that is told to have been bought, and whether the registrant bought it."""

    bought: frozenset[str]
    buyer_is_own: bool
    passage: Passage
    span: tuple[int, int]


def takeovers(reading: Reading, own: set[str]) -> Iterator[Takeover]:
    """The takeovers that the sentences tell of, by who merges into whom and whose holders get
    the registrant's shares. `own` are the words of the registrants' names."""
    for passage in reading.passages:
        for match in _INTO.finditer(passage.text):
            mover, holder = _named(match["mover"]), _named(match["holder"])
            if (parent := match["of_mover"]) is not None:  # a subsidiary merges into the bought
                bought, buyer = holder, _named(parent)
            elif (parent := match["of_holder"]) is not None:
                bought, buyer = mover, _named(parent)
            elif _VEHICLE.search(match["mover"]):
                continue
            else:
                bought, buyer = mover, holder
            bought = _distinct(bought, own)
            if bought:
                yield Takeover(bought, _is_own(buyer, own), passage, match.span())
        for match in _HOLDERS_GET.finditer(passage.text):
            bought = _distinct(_named(match["bought"]), own)
            if bought and _OWN_PURCHASE.search(passage.text):
                yield Takeover(bought, True, passage, match.span())


_PARTY = r"(?:the )?[A-Z][\w.&'’-]*(?:,? (?:[A-Z][\w.&'’-]*|of(?= [A-Z])|and(?= [A-Z])|&)){0,7}?"
_SUBSIDIARY = (
    r",? (?:an? |the |its )?(?:[\w-]+ ){0,5}?subsidiary (?:[\w-]+ )?(?:of|by|formed by|owned by)"
)
_INTO = re.compile(
    rf"(?P<mover>{_PARTY})(?:{_SUBSIDIARY} (?P<of_mover>{_PARTY}))?(?:,? \([^()]{{2,60}}\))?"
    rf"(?:, of [A-Z][\w ,]{{2,30}}?)?,? (?:(?:was|were|is|has been|will be) )?(?:merged? )?"
    rf"(?:with and )?into (?P<holder>{_PARTY})(?:{_SUBSIDIARY} (?P<of_holder>{_PARTY}))?"
    r"(?=$|[,.;:)]| (?:\(|on|under|by|for|in|at|as|pursuant|with|and|effective|when|was|to)\b)"
)
_VEHICLE = re.compile(r"\b(?:Acquisition|Merger Sub|Interim|Purchaser|Sub|Merger)\b")
_HOLDERS_GET = re.compile(
    rf"\b(?:share|stock|unit)?holders of (?P<bought>{_PARTY})"
    r"(?=$|[,.;:)]| (?:\(|on|under|by|for|in|at|as|pursuant|with|and|when|who|upon)\b)"
)
_OWN_PURCHASE = re.compile(
    r"\b(?:issu\w+|offer\w*)\b.*\b(?:merger|acquisition|exchange|purchase)\b", re.I
)
