"""Why an amendment is filed: its grounds, and who acquired the registrant where somebody did."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from assistant.checking.mentions import Mention
from assistant.checking.roles.acquisitions import read_acquisition
from assistant.checking.roles.buyers import EXCHANGE_FORMS, is_buyer, is_open_who_bought
from assistant.checking.roles.causes import purchase_completed, read_grounds
from assistant.checking.roles.company_names import NO_SHORT_NAME
from assistant.checking.roles.deals import Acquisition
from assistant.checking.roles.ground import Ground
from assistant.checking.roles.learned_deals import likely_deal
from assistant.checking.roles.learned_grounds import MERGER_OFF, NAMES_IT
from assistant.checking.roles.mergers import read_mergers
from assistant.checking.roles.parties import Parties, is_vehicle
from assistant.checking.roles.substance import Substance
from assistant.language.openings import compiled

__all__ = ["read_reason"]


def read_reason(
    substance: Substance, cover: list[Mention], filed: datetime.date | None
) -> tuple[list[Ground], Acquisition | None]:
    """The grounds, the deciding one first, and the acquisition of the registrant.

    `filed` is the day of the filing, where it is known. The registrant's own purchase is no
    ground of its own: the offering of shares in it is over.
    """
    exchange = _is_exchange(cover)
    grounds = read_grounds(substance, filed, exchange=exchange)
    substance = substance if exchange else substance.without_aside()
    told = any(ground.category == "merger" for ground in grounds)
    if not told and exchange:
        return _of_own_purchase(substance, cover, grounds), None
    reader = Parties(substance, cover)
    if not told and all(reader.is_registrant(party.name) for party in reader.parties):
        return grounds, None  # nobody who could have bought it is named
    likely = likely_deal(reader)
    places = [] if told else likely.told_at()
    if not told and (not places or MERGER_OFF.search(substance.text)):
        return grounds, None
    mergers = read_mergers(reader)
    if is_buyer(reader, cover, mergers):
        return _where_it_bought(substance, grounds, exchange=exchange) if told else grounds, None
    if not told:
        grounds = [_likely_merger(substance, places), *grounds]
    elif likely.is_unlikely():
        grounds = _behind_others(grounds)
    acquisition = read_acquisition(reader, mergers, likely)
    named = acquisition is not None and acquisition.acquirer is not None
    if not named and is_open_who_bought(reader, mergers):
        grounds[0].by_place = True  # perhaps the registrant itself bought
        return grounds, None
    if grounds[0].category == "merger" and _within_the_house(reader, acquisition):
        grounds[0].by_place = True  # perhaps a holding company put above: a person's to read
    return grounds, acquisition


def _where_it_bought(
    substance: Substance, grounds: list[Ground], *, exchange: bool
) -> list[Ground]:
    """The grounds where the registrant itself was the buyer in the merger that is told of."""
    others = [ground for ground in grounds if ground.category != "merger"]
    done = purchase_completed(substance)
    if done and exchange:
        for ground in others:
            if ground.category == done.category:
                done.units += ground.units
        return [done, *others]  # what became of the other company's options is no ground
    return others or [done or replace(grounds[0], category="offering_complete")]


def _behind_others(grounds: list[Ground]) -> list[Ground]:
    """The grounds, the merger behind the others or alone in doubt: nobody is likely to have bought
    the registrant."""
    merger = [replace(g, by_place=True) for g in grounds if g.category == "merger"]
    return [*(g for g in grounds if g.category != "merger"), *merger]


def _likely_merger(substance: Substance, places: list[int]) -> Ground:
    """That the registrant was bought, as learned of its companies and days; not proven."""
    units = {unit.start: unit for at in places if (unit := substance.unit_at(at)) is not None}
    named = [(NAMES_IT, unit, (unit.start, unit.end)) for unit in units.values()]
    return Ground("merger", NAMES_IT, named, by_place=True)


def _of_own_purchase(
    substance: Substance, cover: list[Mention], grounds: list[Ground]
) -> list[Ground]:
    """The grounds where shares to be issued in a purchase were registered: that it is done."""
    read = any(not ground.by_place for ground in grounds)
    done = None
    if not read or (not _has_plans(cover) and _may_follow(grounds)):
        done = purchase_completed(substance)
    if done is not None:  # of the other company's options and notes the grounds may tell
        return [done, *grounds] if read else [done]
    return grounds


# What holders are paid by somebody who buys them out; no share of the same house.
_PAID = compiled(
    r"\b(?:in|for|as)\s+cash\b|\bcash\b[^.;]{0,40}\bper\s+(?:share|unit|ADS)\b|[$\u20ac\u00a3]\s?\d[\d.,]*\s+(?:in\s+cash|per\s+(?:\w+\s+){0,2}(?:share|unit|ADS)|a\s+share|for\s+each)|\bright\s+to\s+receive\b|\b\d*\.\d{2,}\s+(?:of\s+an?\s+)?(?:\w+\s+){0,3}(?:shares?|units?)\b|\bgoing\s+private\b|\bprivately\s+held\b",
    re.I,
)


def _within_the_house(reader: Parties, found: Acquisition | None) -> bool:
    """Whether the company that took the registrant bears its first name, and nobody is paid.

    `Orchid Holdings` above `Orchid Ltd.` is a holding company more often than a buyer, who is one
    by the price that he pays.
    """
    own = reader.first.split()[0].lower() if reader.first else ""
    if len(own) <= 3 or own in NO_SHORT_NAME:
        return False
    took = [found.acquirer[0]] if found is not None and found.acquirer else None
    if took is None:
        took = [p.name for p in reader.parties if not is_vehicle(p)]
    same = any(n.lower().split()[0] == own and not reader.is_registrant(n) for n in took)
    return same and not _PAID.search(reader.text, reader.substance.body)


# What may have become of the securities of a company that was bought.
_OF_THE_OTHER = {"plan_ended", "obligation_ended"}


def _may_follow(grounds: list[Ground]) -> bool:
    return bool(grounds) and grounds[0].category in _OF_THE_OTHER


def _has_plans(cover: list[Mention]) -> bool:
    """Whether the cover names a plan: then the shares are those of its participants."""
    return any(m.role == "plans" for m in cover)


def _is_exchange(cover: list[Mention]) -> bool:
    """Whether shares to be issued in a purchase of another company were registered."""
    return any(m.role == "form" and m.value in EXCHANGE_FORMS for m in cover)
