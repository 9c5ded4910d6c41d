"""Conditions on figures that are worked out: what they look like in a question, and their tests."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.conditions.figure_conditions import (
    PAR,
    SHARE,
    SPAN,
    par_asked,
    share_asked,
    span_asked,
)
from assistant.answering.conditions.filters_of_figures import has_figure
from assistant.answering.conditions.same_periods import (
    OTHER_DAY,
    SAME_PERIOD,
    other_day,
    same_period,
)
from assistant.answering.conditions.typed_conditions import Condition
from assistant.answering.questions.plan import Plan

Taken = tuple[Condition, int]
"""A condition, and where its words end."""


def spanned(match: re.Match[str], plan: Plan) -> Taken | None:
    """A time between two events."""
    asked = span_asked(match)
    if asked is None:
        return None
    figure, bounds, end = asked
    return Condition(_said(match, end), has_figure(figure, *bounds)), end


def shared(match: re.Match[str], plan: Plan) -> Taken | None:
    """A share of what was registered."""
    asked = share_asked(match)
    if asked is None:
        return None
    return Condition(_said(match, match.end()), has_figure(asked[0], *asked[1])), match.end()


def of_par(match: re.Match[str], plan: Plan) -> Taken | None:
    """A par value."""
    asked = par_asked(match)
    if asked is None:
        return None
    return Condition(_said(match, match.end()), has_figure(asked[0], *asked[1])), match.end()


def _said(match: re.Match[str], end: int) -> str:
    return " ".join(match.string[match.start() : end].split())


FIGURE_RULES: tuple[tuple[str, Callable[[re.Match[str], Plan], Taken | None]], ...] = (
    (SAME_PERIOD, same_period), (OTHER_DAY, other_day), (SPAN, spanned), (SHARE, shared),
    (PAR, of_par),
)  # fmt: skip
"""Read before all others: their words would be taken for days, amounts and grounds."""
