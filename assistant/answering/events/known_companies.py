"""What a filing tells of its companies, and who of them a question means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.events.companies import Companies, companies_of
from assistant.answering.events.standings import Kind, Standing, standings
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.shortening import shorten
from assistant.answering.verdicts.verdict import verdict

LEAD = r"^(?:(?:so|and|but|ok|also|y/n|yes or no)\b[:, ]*)*"
"""What may lead to a question."""
_ROOM = 50


@dataclass(frozen=True, slots=True)
class Known:
    """What a filing tells of its companies."""

    reading: Reading
    companies: Companies
    told: Sequence[Standing]

    def of(self, company: int, kinds: Sequence[Kind]) -> Standing | None:
        """The first of the kinds that is told of a company, in the order of the kinds."""
        found = (s for kind in kinds for s in self.told if s.company == company and s.kind == kind)
        return min(found, key=lambda s: (kinds.index(s.kind), not s.is_plain), default=None)

    def says(self, yes: bool, *told: Standing) -> Reply:
        """Yes or No with the sentence that tells it, beside which nothing else may answer."""
        spans = [(s.start, s.end) for s in told if s.passage is told[0].passage]
        text = shorten(told[0].passage.text, spans, _ROOM)
        reply = verdict(yes, text, [self.reading.cite_passage(s.passage) for s in told[:1]])
        reply.settled = True
        return reply


def known_of(reading: Reading) -> Known:
    """What a filing tells of its companies."""
    companies = companies_of(reading)
    return Known(reading, companies, standings(reading, companies))


_TARGET = re.compile(
    r"^(?:the )?(?:target|acquired|bought|old|former)(?: (?:company|bank|one))?$", re.I
)
_VEHICLE = re.compile(
    r"^(?:the )?(?:\w+['’]s )?(?:merger|acquisition|buyer['’]?s?)[- ](?:sub(?:sidiary)?|vehicle"
    r"|entity)$",
    re.I,
)
_OF_VEHICLE = re.compile(r"\b(?:merger|acquisition|interim|sub|purchaser|bidco)\b", re.I)


def party(known: Known, text: str) -> int | None:
    """The company that a question names, also by the part that it had in a merger."""
    found = known.companies.named(text)
    if found is not None or not (_TARGET.match(text) or _VEHICLE.match(text)):
        return found
    gone = {s.company for s in known.told if s.kind == "merged"}
    vehicles = {c for c in gone if _OF_VEHICLE.search(known.companies.names[c][0])}
    if _VEHICLE.match(text):
        return vehicles.pop() if len(vehicles) == 1 else None
    if known.of(0, ("merged", "survived", "subsidiary")) is not None:
        return 0
    bought = gone - vehicles
    return bought.pop() if len(bought) == 1 else None


def turned(reply: Reply) -> Reply:
    """The answer to the question asked with a "not"."""
    for sentence in reply.sentences:
        yes = sentence.text.startswith("Yes")
        sentence.text = ("No" if yes else "Yes") + sentence.text[3 if yes else 2 :]
    return reply
