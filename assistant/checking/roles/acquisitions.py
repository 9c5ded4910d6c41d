"""The acquisition of the registrant: who bought it, under which agreement, when, and how."""

from __future__ import annotations

import re

from assistant.checking.mentions import Mention
from assistant.checking.roles.deals import ASSETS_SOLD, kind_of
from assistant.checking.roles.parties import (
    AGREEMENT,
    OWNED,
    SUB_TERM,
    Acquisition,
    Parties,
    agreement_date,
    closing,
    read_merger,
    units_with,
)
from assistant.checking.roles.substance import Substance
from assistant.language.openings import compiled

__all__ = ["read_acquisition"]

_Place = tuple[str, int, int]


def _acquirer(reader: Parties, found: Acquisition) -> None:
    sub = found.merger_sub[0] if found.merger_sub else ""

    def fits(party: tuple[str, int, int] | None) -> bool:
        return bool(party and party[0] != sub and not reader.is_registrant(party[0]))

    for term in (
        "parent",
        "purchaser parent",
        "acquiror",
        "acquirer",
        "buyer",
        "holdco",
        "purchaser",
    ):
        party = reader.terms.get(term)
        if party and fits((party.name, party.start, party.end)):
            found.acquirer = (party.name, party.start, party.end)
            return
    for unit in units_with(
        reader.substance, compiled(r"\bsubsidiary\s+of\b|\bacquired\s+by\b", re.I)
    ):
        for match in OWNED.finditer(reader.text, unit.start, unit.end):
            owner = reader.resolve(match.start("owner"), match.end("owner"))
            if fits(owner):
                found.acquirer = owner
                return
        match_ = re.search(
            r"\bacquired\s+by\s+(?!an?\s+(?:\w+\s+)?affiliates?\s+of|affiliates\s+of|funds?\s)([^.;]{2,100})",
            reader.text[unit.start : unit.end],
        )
        if match_:
            owner = reader.resolve(unit.start + match_.start(1), unit.start + match_.end(1))
            if fits(owner):
                found.acquirer = owner
                return
    for unit in units_with(reader.substance, AGREEMENT):
        among = re.search(
            r"\b(?:by\s+and\s+)?(?:among|between|with)\b", reader.text[unit.start : unit.end], re.I
        )
        if not among:
            continue
        for named in _named_in(reader, unit.start + among.end(), unit.end):
            if fits(named):
                found.acquirer = named
                return
    found.acquirer = _active_buyer(reader, sub) or _asset_buyer(reader)


# `merged with and into AHC Lodging LLC, an affiliate of Ambleside Corp.`
_AFFILIATE = re.compile(
    r",?\s+(?:which\s+is\s+)?(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:affiliate|subsidiary)\s+of\s+(?P<owner>[^.;]{2,80})"
)


def _owner_of(reader: Parties, party: _Place) -> _Place | None:
    """Whose affiliate or subsidiary a company is, by the words behind its name."""
    match = _AFFILIATE.match(reader.text, party[2])
    owner = match and reader.resolve(match.start("owner"), match.end("owner"))
    return owner if owner and not reader.is_registrant(owner[0]) else None


def _named_in(reader: Parties, start: int, end: int) -> list[_Place]:
    """The companies of a stretch in its order, by their names or by terms defined before."""
    found = [(p.start, p.start - p.end, (p.name, p.start, p.end)) for p in reader.parties]
    for term, party in reader.terms.items():
        if not SUB_TERM.fullmatch(term):
            words = re.compile(rf"\b{re.escape(term)}\b", re.I)
            found += [
                (m.start(), m.start() - m.end(), (party.name, party.start, party.end))
                for m in words.finditer(reader.text, start, end)
            ]
    return [place for at, _, place in sorted(found) if start <= at < end]


# `Osprey plc undertook to purchase the Company`, `Halt L.P., through an affiliate, began a tender offer`
_BUYS = re.compile(
    r"(?:[^.;]|\b(?:Inc|Corp|Co|Ltd|L\.P|N\.V|S\.A)\.){0,150}?\b(?:acquired|purchased|(?:undertook|agreed|offered)\s+to\s+(?:purchase|acquire|buy)|commenced|began|completed|made)\b"
    r"[^.;]{0,70}?\b(?:tender\s+offer|(?:all|\d[\d.]*%)\s+(?:of\s+)?(?:the\s+)?(?:issued|outstanding|shares|stock|common|capital)|the\s+(?:entire|whole\s+of\s+the)\s+issued\b)\b"
    r"|[^.;]{0,150}?\b(?:acquired|purchased|(?:undertook|agreed|offered)\s+to\s+(?:purchase|acquire|buy))\s+(?P<bought>[^.;,(]{3,90})",
    re.I,
)


def _active_buyer(reader: Parties, sub: str) -> _Place | None:
    """The company that is said to buy the registrant or to make an offer for its shares."""
    for party in reader.parties:
        if party.name == sub or reader.is_registrant(party.name):
            continue
        match = _BUYS.match(reader.text, party.end)
        if match is None:
            continue
        bought = match.group("bought")
        if bought is None or reader.is_registrant(bought.strip()):
            return party.name, party.start, party.end
    return None


def _asset_buyer(reader: Parties) -> _Place | None:
    """`sale of substantially all of its assets to Pinnacle Data Corporation`."""
    for unit in units_with(reader.substance, ASSETS_SOLD):
        match = ASSETS_SOLD.search(reader.text, unit.start, unit.end)
        if match:
            return reader.resolve(match.end(), min(match.end() + 90, unit.end))
    return None


def read_acquisition(substance: Substance, cover: list[Mention]) -> Acquisition | None:
    """The acquisition of the registrant that the substance tells of; None where it tells of none.

    Called where the ground is a merger; the registrant's own purchases are none.
    """
    reader = Parties(substance, cover)
    found = Acquisition()
    found.agreement_date = agreement_date(reader)
    found.closed_on = closing(reader, found.agreement_date)
    read_merger(reader, found)
    subs = [
        party
        for term, party in reader.terms.items()
        if not reader.is_registrant(party.name)
        and (SUB_TERM.fullmatch(term) or (term == "purchaser" and "parent" in reader.terms))
    ]
    if len(subs) > 1 or (subs and found.merger_sub is None):
        subs.sort(key=lambda party: party.start)
        found.merger_sub = (
            " and ".join(dict.fromkeys(p.name for p in subs)),
            subs[0].start,
            subs[0].end,
        )
    _acquirer(reader, found)
    into = found.surviving_entity
    if into and (found.acquirer is None or found.acquirer[0] == into[0]):
        found.acquirer = _owner_of(reader, into) or found.acquirer
    if found.acquirer is None and into and not reader.is_registrant(into[0]):
        found.acquirer = into  # the registrant was merged into it
    if found.merger_sub is None and into and found.acquirer and into[0] != found.acquirer[0]:
        if not reader.is_registrant(into[0]):
            found.merger_sub = into  # the registrant itself was merged into the subsidiary
    if not (found.agreement_date or found.closed_on or found.acquirer or found.merger_sub):
        return None
    found.kind = kind_of(substance)
    return found
