"""Whether the registrant bought or was bought in the merger that a filing tells of."""

from __future__ import annotations

import re

from assistant.checking.mentions import Mention
from assistant.checking.roles.parties import OWNED, Parties
from assistant.checking.roles.substance import Substance
from assistant.language.openings import compiled

__all__ = ["is_buyer"]

_OWNERSHIP = compiled(r"\bsubsidiary\s+of\b|\bacquired\s+by\b", re.I)
_BOUGHT = re.compile(r"\bacquired\s+by\b")
_MERGED = re.compile(r"\bmerg", re.I)
_EXCHANGE_FORMS = ("S-4", "F-4")  # shares to be issued by the registrant in a merger


def is_buyer(substance: Substance, cover: list[Mention]) -> bool:
    """Whether the merger told of is one in which the registrant bought another company.

    It then says that a subsidiary of the registrant took part, or amends a registration of
    shares to be issued in the merger (Forms S-4 and F-4), and names no owner of the registrant.
    """
    parties = Parties(substance, cover)
    own = False
    for unit in substance.units:
        if unit.start < substance.body or not _OWNERSHIP.search(
            substance.text, unit.start, unit.end
        ):
            continue
        if _BOUGHT.search(substance.text, unit.start, unit.end):
            return False
        for match in OWNED.finditer(substance.text, unit.start, unit.end):
            words = re.split(r"[,(]|\s+(?:and|with|merged|was|on)\b", match.group("owner"))[0]
            if parties.is_registrant(words):
                own = own or _MERGED.search(substance.text, unit.start, unit.end) is not None
            elif parties.resolve(match.start("owner"), match.end("owner")):
                return False
    form = next((m.value for m in cover if m.role == "form"), None)
    return own or str(form) in _EXCHANGE_FORMS
