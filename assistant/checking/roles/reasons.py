"""Why an amendment is filed: its grounds, and who acquired the registrant where somebody did."""

from __future__ import annotations

import datetime
from dataclasses import replace

from assistant.checking.mentions import Mention
from assistant.checking.roles.acquisitions import read_acquisition
from assistant.checking.roles.buyers import EXCHANGE_FORMS, is_buyer
from assistant.checking.roles.causes import Ground, purchase_completed, read_grounds
from assistant.checking.roles.mergers import read_mergers
from assistant.checking.roles.parties import Acquisition, Parties
from assistant.checking.roles.substance import Substance

__all__ = ["read_reason"]


def read_reason(
    substance: Substance, cover: list[Mention], filed: datetime.date | None
) -> tuple[list[Ground], Acquisition | None]:
    """The grounds, the deciding one first, and the acquisition of the registrant.

    `filed` is the day of the filing, where it is known. The registrant's own purchase is no
    ground of its own: the offering of shares in it is over.
    """
    grounds = read_grounds(substance, filed)
    if not any(ground.category == "merger" for ground in grounds):
        read = any(not ground.by_place for ground in grounds)
        done = purchase_completed(substance) if not read and _is_exchange(cover) else None
        return ([done] if done else grounds), None
    reader = Parties(substance, cover)
    mergers = read_mergers(reader)
    if not is_buyer(reader, cover, mergers):
        return grounds, read_acquisition(reader, mergers)
    others = [ground for ground in grounds if ground.category != "merger"]
    done = purchase_completed(substance)
    if done and _is_exchange(cover):
        for ground in others:
            if ground.category == done.category:
                done.units += ground.units
        return [done, *others], None  # what became of the other company's options is no ground
    return (others or [done or replace(grounds[0], category="offering_complete")]), None


def _is_exchange(cover: list[Mention]) -> bool:
    """Whether shares to be issued in a purchase of another company were registered."""
    return any(m.role == "form" and m.value in EXCHANGE_FORMS for m in cover)
