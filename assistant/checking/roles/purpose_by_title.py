"""The purpose that an amendment's title tells: it is on another form than the statement it amends.

`Post-Effective Amendment No. 1 on Form S-3 to Form S-1` puts the statement on Form S-3;
`on Form S-8 to Form S-4` moves shares registered for a merger to the plans that it took over.
"""

from __future__ import annotations

import re

from assistant.checking.roles.purposes import Aim
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled

__all__ = ["with_titled_aim"]

_AMENDMENT = compiled(
    # also `Amendment No. 1 (Post-Effective)`
    r"\bpost-?\s?effective\s+amendments?\b"
    r"|\bamendment\s+no\W{0,3}\d{1,3}\s*\(\s*post-?\s?effective\b",
    re.I,
)
_REACH = 150  # characters behind the words `post-effective amendment` in which the title ends
_FORM = r"form\s+([SF]B?-\d{1,2})"
_STATEMENT = r"(?:the\s+)?(?:registration\s+statements?\s+)?"
_ON_TO = re.compile(
    # also where two titles side by side ran together: `on on Form S-3 Form S-3 to to Form SB-2`
    rf"\bon\s+(?:on\s+)?{_FORM}\s+(?:{_FORM}\s+)?to\s+(?:to\s+)?{_STATEMENT}(?:on\s+|\(?previously\s+(?:filed\s+)?on\s+)?{_FORM}",
    re.I,
)
_TO_ON = re.compile(rf"\bto\s+{_STATEMENT}(?:on\s+)?{_FORM}\s+{_STATEMENT}on\s+{_FORM}", re.I)
_CONVERTED = 3.0
_CARRIED = 2.5


def with_titled_aim(substance: Substance, aims: list[Aim]) -> list[Aim]:
    """`aims` with that of the title, unless what the substance says tells more."""
    forms = _forms(substance)
    if forms is None:
        return aims
    own, amended, span = forms
    unit = Unit("row", *span)
    if own != "S-8" and not any(aim.purpose == "deregistration" for aim in aims):
        others = [aim for aim in aims if aim.purpose != "form_conversion"]
        return sorted(
            [*others, Aim("form_conversion", _CONVERTED, unit, span)], key=lambda aim: -aim.weight
        )
    if own == "S-8" and amended in ("S-4", "F-4") and not aims:
        return [Aim("share_transfer", _CARRIED, unit, span)]
    return aims


def _forms(substance: Substance) -> tuple[str, str, tuple[int, int]] | None:
    """The form that the amendment is on, that which it amends, and where the title says so."""
    words = substance.clauses
    for named in _AMENDMENT.finditer(words, 0, substance.body):
        end = min(named.end() + _REACH, substance.body)
        if found := _ON_TO.search(words, named.end(), end):
            own, amended = found[1], found[3]
        elif found := _TO_ON.search(words, named.end(), end):
            amended, own = found[1], found[2]
        else:
            continue
        if own.upper() != amended.upper():
            bracket = words[: named.start()].endswith("(")  # `(Post-Effective Amendment No. 1)`
            return own.upper(), amended.upper(), (named.start() - bracket, found.end())
    return None
