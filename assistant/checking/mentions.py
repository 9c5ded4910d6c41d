"""Mentions: every value that a filing gives, with the role it has there.

Roles are read once per filing, over the whole text, independently of any draft; engines
choose among mentions, and the checker asks whether a value's mention has a rival. A role
is named after the record's field: the role of `/registrants/0/ein` is `registrants.ein`,
that of an amount is `registered`, `sold`, `deregistered`, or one that the record does not
hold (`remaining`, `outstanding`, `par_value`, `fee`, …).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Mention:
    """A value at `[start, end)` of `Filing.text`, in a role.

    `value` is typed: `int` or `Decimal` for amounts, `datetime.date`, a normalised
    identifier, or the clean string for names. `group` tells items of one kind apart:
    `registrant:0`, `agent:0`, `counsel:1`, `signatory:3` (in the filing's order), the
    normalised file number for what belongs to a statement, None where the filing does not
    tie the value to one. `strength` (0 to 1) says how surely the role was read: 0.9 and
    more for a caption or a verb that governs the value, 0.5 for nearness alone; a weaker
    mention is no rival of a stronger one. `title` is the class of securities, `unit` what
    an amount counts. `cue` is the span of the words that gave the role. `more` holds
    further spans of the same value (a name printed twice). `likely` tells a role that was learned,
    or that what was learned speaks against: it proves nothing.
    """

    role: str
    value: Any
    start: int
    end: int
    group: str | None = None
    strength: float = 0.9
    unit: str | None = None
    title: str | None = None
    currency: str | None = None
    cue: tuple[int, int] | None = None
    more: list[tuple[int, int]] = field(default_factory=list)
    rule: str = ""
    likely: bool = False
