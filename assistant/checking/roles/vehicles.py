"""The companies formed to carry out an acquisition: merged into the registrant, or buying it."""

from __future__ import annotations

import re

from assistant.checking.roles.deals import Acquisition
from assistant.checking.roles.parties import (
    AGREEMENT,
    SUB_TERM,
    Parties,
    Party,
    Place,
    is_vehicle,
    units_with,
)
from assistant.checking.roles.subsidiaries import named_for
from assistant.language.openings import compiled

__all__ = ["merged_beside", "name_vehicles", "outlive", "vehicle_of"]


def _vehicles_agreeing(reader: Parties) -> list[Party]:
    """The companies among those that agreed which were formed to be merged, by their names."""
    found: list[Party] = []
    for unit in units_with(reader.substance, AGREEMENT):
        inside = (p for p in reader.parties if unit.start <= p.start < unit.end)
        found += [p for p in inside if is_vehicle(p) and not reader.is_registrant(p.name)]
    return found if len({p.name for p in found}) == 1 else []


# `merged with a subsidiary of X. The subsidiary was AC Sub, Inc.`
_VEHICLE_WAS = compiled(
    r"(?P<case>\bin\s+the\s+case\s+of\s+(?P<whom>[^.;,]{2,60}),?\s+)?\b(?:the|this|that|its)\s+(?:merger\s+|merging\s+|acquisition\s+|acquiring\s+)?(?:subsidiary|vehicle|sub)\s+(?:was|is|being)(?:\s+(?:named|called))?,?\s+(?=[A-Z])",
    re.I,
)


def _vehicles_told(reader: Parties) -> list[Party]:
    """The company that is said to have been the subsidiary, or the vehicle, of the merger."""
    text = reader.substance.clauses
    for unit in units_with(reader.substance, _VEHICLE_WAS):
        for match in _VEHICLE_WAS.finditer(text, unit.start, unit.end):
            whom = reader.named(*match.span("whom")) if match["case"] else []
            if match["case"] and not any(use.registrant for use in whom):
                continue  # of the other company that was merged
            told = [p for p in reader.parties if p.start == match.end()]
            if told and not reader.is_registrant(told[0].name):
                return told
    return []


_MERGER_WITH = re.compile(
    r"\bmerger\s+(?:[^.;]{0,60}?\s)?between\s+(?:the\s+)?[^.;]{2,50}?\s+and\s+(?:the\s+)?\Z|\bmerger\s+(?:(?:of|on)\s[^.;]{3,60}?\s)?with\s+(?:and\s+into\s+)?(?:(?:its|an?|the|[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3}['’]s?)\s+(?:[\w-]+\s+){0,4}?(?:subsidiary|vehicle|affiliate),?\s+)?\Z"
    # `completed the purchase by merger of its vehicle Quill Co.`
    r"|\bmerger\s+of\s+(?:its|an?|the)\s+(?:[\w-]+\s+){0,4}?(?:subsidiary|vehicle|affiliate),?\s+\Z"
    # `a tender offer by Merlin Acquisition Corp.`, which the merger then completes
    r"|\boffer\s+(?:made\s+|commenced\s+)?by\s+\Z"
)
# `with Tern Transitory, Inc., a Marsh subsidiary formed for that end`
_FORMED_FOR_IT = re.compile(
    r"\s*(?:\([^()]{0,60}\))?,\s+an?\s+[^.;,()]{0,60}?\bsubsidiary\b[^.;,()]{0,30}?\b(?:formed|organi[sz]ed|created|set\s+up|established)\b"
)


def _vehicles_merged_with(reader: Parties) -> list[Party]:
    """The companies formed to be merged with which a merger is told: `by way of a merger with`."""
    text = reader.substance.clauses
    return [
        party
        for party in reader.parties
        if (
            is_vehicle(party)
            or _FORMED_FOR_IT.match(text, party.end)
            or named_for(reader, (party.name, party.start, party.end))
        )
        and not reader.is_registrant(party.name)
        and (
            _MERGER_WITH.search(text, max(party.start - 140, 0), party.start)
            or _DISAPPEARED.match(text, party.end)
        )
    ][:1]


# `ASI Mergeco, Inc., which the stockholder had set up, disappeared in the merger`
_DISAPPEARED = re.compile(
    r"\s*(?:\([^()]{0,60}\))?(?:,\s+(?:which|an?|its|whose)\s[^.;,]{3,90},)?\s+(?:(?:has|had)\s+)?(?:(?:since|then|thereby|thereupon)\s+)?(?:disappeared|ceased\s+to\s+exist|went\s+out\s+of\s+existence|was\s+(?:absorbed|extinguished|dissolved)|ended\s+its\s+existence)\b"
    # `the bidder, whose separate existence ended in the merger`; `was the disappearing corporation`
    r"|\s*(?:\([^()]{0,60}\))?(?:,\s+(?:the|an?|its)\s[^.;,]{3,60})?,\s+(?:the\s+(?:separate\s+|corporate\s+)?existence\s+of\s+which|whose\s+(?:separate\s+|corporate\s+)*existence|which)\s+(?:(?:then|thereby|thereupon|has|had)\s+)*(?:ended|ceased|terminated|disappeared|came\s+to\s+an\s+end)\b"
    r"|\s*(?:\([^()]{0,60}\))?,?\s+(?:was|is|being)\s+the\s+(?:disappearing\b|(?:non-?surviving|absorbed|merged)\s+(?:constituent\s+)?(?:corporation|company|entity|party|constituent)|(?:constituent|corporation|company|entity|party|one)\s+(?:that|which)\s+(?:disappeared|ceased|did\s+not\s+survive|was\s+(?:merged|absorbed)))\b"
)


def outlive(reader: Parties, found: Acquisition) -> None:
    """The registrant survives where the companies merged into it are said to be no more."""
    subs = found.merger_sub[0].split(" and ") if found.merger_sub else []
    if found.surviving_entity is not None or not reader.first:
        return
    for party in reader.parties:
        if party.name in subs and _DISAPPEARED.match(reader.substance.clauses, party.end):
            found.surviving_entity = (reader.first, party.start, party.end)


def name_vehicles(reader: Parties, found: Acquisition) -> None:
    """The companies defined as `Merger Sub` and the like, where no merger of theirs was read."""
    subs = [
        party
        for term, party in reader.terms.items()
        if not reader.is_registrant(party.name)
        and (SUB_TERM.fullmatch(term) or (term == "purchaser" and "parent" in reader.terms))
    ]
    if found.merger_sub is None and not subs:
        subs = _vehicles_told(reader) or _vehicles_agreeing(reader) or _vehicles_merged_with(reader)
    subs.sort(key=lambda party: party.start)
    names = list(dict.fromkeys(party.name for party in subs))
    if subs and (len(names) > 1 or found.merger_sub is None):
        found.merger_sub = (" and ".join(names), subs[0].start, subs[0].end)


def merged_beside(reader: Parties, buyer: str = "") -> Place | None:
    """Another company with which a merger is told: `was bought by X in a merger with Y`."""
    text = reader.substance.clauses
    for party in reader.parties:
        if party.name != buyer and not reader.is_registrant(party.name):
            if _MERGER_WITH.search(text, max(party.start - 90, 0), party.start):
                return party.name, party.start, party.end
    return None


# `Alden Corp., through its wholly owned subsidiary Alden Bid Ltd., acquired all`
_THROUGH = re.compile(
    r"\s*(?:\([^()]{0,60}\))?,?\s+(?:(?:which|had|has|acting),?\s+)*(?:through|by\s+means\s+of|by\s+way\s+of|using|via)\s+(?:(?:its|an?|another)\s+(?:[\w-]+\s+){0,5}?(?:subsidiary|affiliate|vehicle),?\s+)?",
    re.I,
)


def vehicle_of(reader: Parties, buyer: Place) -> Place | None:
    """The subsidiary through which a company is said to have bought."""
    for party in reader.parties:
        match = _THROUGH.match(reader.text, party.end) if party.name == buyer[0] else None
        named = reader.named(match.end(), match.end() + 80) if match else []
        if match and named and named[0].start - match.end() < 3 and not named[0].registrant:
            return named[0].party
    return None
