"""Amounts in two roles by one clause: all that was registered was sold, or is removed."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token

__all__ = ["is_rest_sold", "of_all_not_sold", "of_both"]

# `covered 1,000,000 shares of common stock, all of which have been sold`
_ALL_SOLD = re.compile(
    r"[^.;,\d]{0,60},\s+all\s+of\s+which\s+(?:have\s+(?:since\s+|now\s+)?been|were|had\s+been)\s+(?:re)?(?:sold|issued)\b",
    re.I,
)


# `has sold all of the 2,000,000 shares, and all of the Notes, registered by this statement`
# `removes all 450,000 shares of common stock covered by the Registration Statement`
_ALL_OF_THE = re.compile(r"\ball\s+(?:of\s+)?(?:(?:the|its|our)\s+)?\Z", re.I)
_LESS = re.compile(
    r"\b(?:not|never|unsold|unissued|remain\w*|available|other|less|except|still|balance|left)\b",
    re.I,
)
_IS_REGISTERED = re.compile(r"\b(?:registered|covered)\b(?!\s+(?:office|holder))", re.I)


# `The 3,250,000 shares of common stock registered by it continue to be registered`
_BY_IT = re.compile(
    r"\s+(?:[\w-]+\s+){0,5}?(?:registered|covered)\s+(?:thereby|hereby|thereunder|hereunder|(?:by|under|on)\s+(?:it|(?:the|this|that)\s+Registration\s+Statement))\s+(?:will\s+|shall\s+)?(?:remain|continue|stay)",
    re.I,
)
_THE_REST = re.compile(r"\b(?:remaining|other|balance|rest|unsold|unissued)\b[^.;]{0,12}\Z", re.I)


def of_both(substance: Substance, unit: Unit, kept: list[Movement]) -> list[Movement]:
    """The amounts that are registered and, by the same words, sold; or removed and registered.

    `kept` are the amounts of the unit as they were read; what is given comes to them.
    """
    return (
        [
            replace(m, role="sold", strength=min(m.strength, 0.85))
            for m in kept
            if m.role == "registered" and _ALL_SOLD.match(substance.text, m.end, unit.end)
        ]
        + [
            replace(m, role="registered", strength=min(m.strength, 0.85))
            for m in kept
            if m.role == "remaining"
            and _BY_IT.match(substance.text, m.end, unit.end)
            and not _THE_REST.search(substance.text, max(m.start - 24, unit.start), m.start)
        ]
        + [
            replace(m, role="registered", strength=min(m.strength, 0.85))
            for m in kept
            if m.role in ("sold", "deregistered")
            and _ALL_OF_THE.search(substance.text, max(m.start - 20, unit.start), m.start)
            and (covered := _IS_REGISTERED.search(substance.text, m.end, unit.end))
            and not (m.role == "deregistered" and _LESS.search(substance.text, m.end, unit.end))
            and not any(m.end < other.start < covered.start() for other in kept)
        ]
    )


# `deregisters all of the 125,000 shares registered on May 27, 2003 that have not been issued`
_ALL_OF = re.compile(r"\ball\s+of\s+(?:the|its|our|those)\s+\Z", re.I)
_REGISTERED_NOT_SOLD = re.compile(
    r"(?:[^.;]|(?<=\d)\.(?=\d)){0,110}?\b(?:registered|covered)\b(?:[^.;\d]|\d{1,2},\s\d{4}|\b\d{2,3}-\d{3,6}|\bNo\.){0,110}?\b(?:that|which|and)\s+(?:(?:have|has|had|were|was|are)\s+)?(?:not|never|remain\w*\s+un)",
    re.I,
)


def of_all_not_sold(text: str, unit: Unit, token: Token) -> bool:
    """Whether what is removed is as much of an amount registered as was not sold."""
    before = _ALL_OF.search(text, max(token.start - 20, unit.start), token.start)
    return before is not None and _REGISTERED_NOT_SOLD.match(text, token.end, unit.end) is not None


# `The remaining 1,500,000 shares were sold by the holder`
_REST = re.compile(r"(?:remaining|balance|remainder)\b", re.I)
_OUT_OF_IT = re.compile(r"\bof\s+(?:the|those|its)\s+\Z", re.I)
_WERE_SOLD = re.compile(
    r"\s+(?:(?:shares|units|securities|notes|warrants)\s+)?(?:of\s+(?:[\w-]+\s+){1,5}?)?(?:were|was|ha(?:ve|s|d)\s+been)\s+(?:(?:since|previously|all|then|later)\s+)?(?:re)?(?:sold|issued|purchased|exercised)\b",
    re.I,
)


def is_rest_sold(text: str, unit: Unit, cue: tuple[int, int], token: Token) -> bool:
    """Whether the rest, as the words at `cue` call an amount, is what was sold, and not what a part
    of it was: `all but 63,412 of the remaining 1,600,000 shares have been issued`."""
    before = max(cue[0] - 10, unit.start)
    return bool(
        _REST.match(text, *cue)
        and not _OUT_OF_IT.search(text, before, cue[0])
        and _WERE_SOLD.match(text, token.end, unit.end)
    )
