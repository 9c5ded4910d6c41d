"""Whether Yes or No answers a question."""

from __future__ import annotations

import re

from assistant.answering.questions.plan import Plan

__all__ = ["asks_whether"]

_POLAR = re.compile(
    r"^(?:and |but |so )?(?:ever |was |were )?(?:any|anyone|anybody|anything|ever)\b", re.I
)
"""How notes ask whether: "any of the bonds still out there", "ever any stock given to …"."""


def asks_whether(plan: Plan) -> bool:
    """Whether Yes or No answers a question."""
    return plan.kind == "yes_no" or (
        plan.kind in ("what", "when") and _POLAR.match(plan.question) is not None
    )
