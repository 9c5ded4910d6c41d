"""Where and when it was signed: for the registrant, or for a party with a signature of its own.

The record has the day and place of the registrant's signature alone. A plan, the guarantors or the
representative in the United States sign under a sentence of their own, often elsewhere.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.evidence.values import DATE
from assistant.answering.evidence.wording import date_shown
from assistant.answering.people.signing_for import SIGNED_IN, Signing, signings
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts

__all__ = ["answer_where_and_when", "asks_where_and_when"]

_SIGNS = re.compile(r"\b(?:sign(?!ator)\w*|execut(?:e[sd]?|ing|ion))\b", re.I)
_WHERE = re.compile(
    r"\bwhere\b|\b(?:city|town|place|village|township|borough|state|community|county)\b", re.I
)
_WHEN = re.compile(r"\bwhen\b|\b(?:what|which) (?:day|date)\b|\bdate\b|\bday\b", re.I)
_ITSELF = re.compile(
    r"\b(?:amendments?|filing|document|it|this|paper|thing)\b(?!.*\b(?:agreement|merger|order|power)\b)",
    re.I,
)
_PARTIES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked, re.I), re.compile(told, re.I))
    for asked, told in (
        (r"\b(?:the |its |own )(?:\S+ ){0,3}?(?:plans?['’]?s?|ESPP|401\(?k\)?)"
         r"(?= (?:itself )?(?:sign|execut|own|trustee|admin|committee|signature))"
         r"|\b(?:plan|401\(k\)) (?:trustees?"
         r"|administrators?|committee)(?:['’]s)? (?:sign|execut)|\btrustees? (?:sign|execut)"
         r"|\b(?:sign|execut)\w* (?:for|on behalf of) the (?:\S+ ){0,3}plan\b",
         r"\badminist\w+|\bon behalf of the plan|\btrustees?\b|\bplan\b.{0,40}\bha(?:s|ve) duly"
         r"|\bcommittee\b"),
        (r"\b(?:guarantors?|subsidiar(?:y|ies)|co-?registrants?|affiliates|other registrants)\b",
         r"\b(?:each|every|all) of\b|\bguarantors?\b|\badditional registrants?\b|\bsubsidiar"),
        (r"\b(?:u\.?s\.?|american|united states) (?:authori[sz]ed )?rep(?:resentative)?\b"
         r"|\bauthori[sz]ed (?:u\.?s\.? )?rep(?:resentative)?\b",
         r"\bauthori[sz]ed representative\b"),
    )
)  # fmt: skip
"""How a question names the party that signs, with what the sentence above its signature says."""


def asks_where_and_when(question: str) -> bool:
    """Whether a question asks where or when a party other than the registrant signed, or both of
    the amendment."""
    if _SIGNS.search(question) is None:
        return False
    where, when = _WHERE.search(question), _WHEN.search(question)
    of_party = any(said.search(question) for said, _ in _PARTIES)
    return bool((where or when) if of_party else (where and when and _ITSELF.search(question)))


def answer_where_and_when(reading: Reading, plan: Plan) -> Reply | None:
    """The day and place of the signature of the party asked for; None where no one party's
    signature has a sentence of its own."""
    question = plan.question
    if plan.kind in ("yes_no", "why", "how_many") or not asks_where_and_when(question):
        return None
    if not any(said.search(question) for said, _ in _PARTIES):
        return _of_the_amendment(reading)
    told = next(told for said, told in _PARTIES if said.search(question))
    own = concepts(" ".join(r.name or "" for r in reading.record.registrants[:1]))
    found = [s for s in list(signings(reading))[1:] if told.search(s.told)]
    if len(found) != 1 or not own:
        return None
    return _says(reading, found[0], question)


def _of_the_amendment(reading: Reading) -> Reply | None:
    """The place and the day of the registrant's signature in one sentence."""
    signing = reading.record.signing
    pointers = ("/signing/place", "/signing/signed_on")
    if not signing.place or signing.signed_on is None or not all(map(reading.evidence, pointers)):
        return None
    day, derivation = date_shown(reading, pointers[1], signing.signed_on)
    cited = [c for pointer in pointers for c in reading.cite_value(pointer)]
    return says(f"The amendment was signed in {signing.place} on {day}.", unique(cited), derivation)


def _says(reading: Reading, signing: Signing, question: str) -> Reply | None:
    days, place = DATE.findall(signing.told), SIGNED_IN.findall(signing.told)
    when = f" on {days[-1]}" if days and _WHEN.search(question) else ""
    where = f" in {place[-1]}" if place and _WHERE.search(question) else ""
    if not when and not where:
        return None
    text = f"{signing.name} signed{where}{when}."
    return says(text, [reading.cite(signing.start, signing.end)])
