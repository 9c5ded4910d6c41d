"""Whether an amendment whose purpose no sentence tells is likely to remove securities."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.checking.roles.ground import Ground
from assistant.checking.roles.substance import Substance

__all__ = ["is_likely_removal"]

# After these nothing more is sold; a plan may also be changed, or go on under another statement.
_OVER = frozenset({
    "merger", "offering_complete", "obligation_ended", "reporting_ended", "bankruptcy",
    "dissolution",
})  # fmt: skip
_SHORT = 12_000  # characters
_ENDS = re.compile(
    r"\b(?:unsold|unissued|deregist\w+|not\s+(?:been\s+)?(?:sold|issued)|(?:remov|withdr)\w+|"
    r"terminat\w+|no\s+longer)\b",
    re.I,
)


def is_likely_removal(substance: Substance, grounds: Iterable[Ground]) -> bool:
    """Whether a few paragraphs tell why an offering is over, or speak of what ended or is left.

    A guess by the population, and no proof: nearly all short amendments remove securities.
    """
    if len(substance.text) - substance.body >= _SHORT:
        return False
    over = any(ground.category in _OVER for ground in grounds)
    return over or _ENDS.search(substance.text, substance.body) is not None
