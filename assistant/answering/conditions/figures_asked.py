"""Figures that a question ranks filings by, or averages: days between two events, shares, counts.

"The longest time from the agreement to the closing", "how many registration statements does an
amendment have on average?".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.answering.conditions.events_asked import Event, events_in
from assistant.answering.conditions.figure_conditions import LEFT, SOLD
from assistant.answering.conditions.figures import Figure

Measured = Literal["most", "least", "average", "median", "range", "each"]


@dataclass(frozen=True, slots=True)
class FigureAsked:
    """A figure that is ranked or averaged; `[start, end)` are its words in the question."""

    figure: Figure
    measured: Measured
    start: int
    end: int


_AVERAGE = r"\b(?:on average|averages?|mean|typical(?:ly)?)\b"
_MEDIAN = r"\bmedian\b"
_RANGE = (
    r"\brange\b|\bminimum and (?:the )?maximum\b|\b(?:shortest"
    r"|smallest) and (?:the )?(?:longest|largest)\b"
)
_LONG = r"\b(?:longest|slowest|greatest|largest|highest|biggest|most|maximum)\b"
_SHORT = r"\b(?:shortest|quickest|fastest|smallest|lowest|least|fewest|minimum|soonest)\b"
_MEASURES: tuple[tuple[Measured, str], ...] = (
    ("median", _MEDIAN), ("average", _AVERAGE), ("range", _RANGE), ("most", _LONG),
    ("least", _SHORT),
)  # fmt: skip
_TIME = re.compile(
    r"\b(?:days?|weeks?|months?|time|gap|delay|wait|interval|period|lag|how long|longest|shortest"
    r"|slow(?:er|est)|quick(?:er|est)|fast(?:er|est)|sooner|soonest|longer|shorter|pass\w*"
    r"|elaps\w*|t(?:ook|ake|akes)|span)\b",
    re.I,
)
_BETWEEN = re.compile(
    # "between A and B", "from A to B", "from A until B"
    r"\b(?:between|from|after|since)\b(?P<first>.+?)\b(?:and|to|until|till"
    r"|before)\b(?P<second>.+)$",
    re.I,
)
_AGE = re.compile(
    # "had been on file for the longest time when it was amended", "the oldest when amended"
    r"\b(?:on file|on the (?:shelf|books)|registered|in effect|pending|open)\b.*\b(?:longest"
    r"|shortest)\b"
    r"|\b(?:longest|shortest)\b.*\b(?:on file|on the (?:shelf|books)|in effect)\b"
    r"|\b(?:average|mean|median|typical) age\b.*\bstatements?\b"
    r"|\bhow old\b.*\bstatements?\b.*\b(?:average|median)\b",
    re.I,
)
_SHARE_OF = re.compile(
    r"\b(?:percent(?:age)?|per cent|proportion|fraction|share|portion|part)\b(?: (?:of|that"
    r"|which|was|were"
    r"|its|their|the|shares?|securities|stock|registered|originally|what))*",
    re.I,
)
_ENTRIES: tuple[tuple[str, str], ...] = (
    ("statement", r"(?:registration )?statements?|file numbers?"),
    ("plan", r"(?:\w+ )?plans?"),
    ("signatory", r"signator\w+|signatures?|signers?|people(?: sign\w*)?|persons?"),
    ("registrant", r"(?:co-?)?registrants"),
    ("firm", r"(?:law )?firms"),
)  # fmt: skip
_AMOUNT = re.compile(r"\b(?:shares?|securities|stock|removals?)\b", re.I)
_NOT_AMOUNT = re.compile(
    r"\b(?:price|fees?|value|worth|pay|paid|cost|dividends?|proceeds|premium|holders?|salar\w+)\b",
    re.I,
)


SLOWER = re.compile(r"\b(?:long(?:er|est)|slow(?:er|est|ly)|more|most)\b", re.I)
QUICKER = re.compile(
    r"\b(?:short(?:er|est)|quick(?:er|est|ly)|fast(?:er|est)|sooner|soonest|less|fewer)\b", re.I
)
"""How a comparison of times names its ends."""


def figure_asked(question: str) -> FigureAsked | None:
    """The figure that a question ranks filings by, or averages; None where it asks none."""
    measured = next((m for m, said in _MEASURES if re.search(said, question, re.I)), None)
    if (found := _days_asked(question, measured)) is not None:
        return found
    if measured is None:
        return None
    if _NOT_AMOUNT.search(question):
        return _par_end(question, measured)
    return (
        _statement_end(question, measured)
        or _percent_end(question, measured)
        or _counted(question, measured)
    )


def without_figure(question: str) -> str:
    """The question without the words of the figure that it ranks filings by, or averages."""
    asked = figure_asked(question)
    return question if asked is None else f"{question[: asked.start]} {question[asked.end :]}"


def _days_asked(question: str, measured: Measured | None) -> FigureAsked | None:
    if match := _AGE.search(question):
        if measured is None:
            return None
        return FigureAsked(
            Figure("days", "statement_filed_on", "own"), measured, match.start(), len(question)
        )
    match = _BETWEEN.search(question)
    if match is None or not _TIME.search(question):
        return None
    firsts, seconds = events_in(match["first"]), events_in(match["second"])
    if firsts and seconds and seconds[0][2] == "closed_on" and _is_of_deal(firsts[0], match):
        firsts = [(*firsts[0][:2], "agreement_date")]
    if not firsts or not seconds or firsts[0][2] == seconds[0][2]:
        return None
    if measured is None and not re.match(
        r"(?:how (?:many (?:days|weeks|months)|long)|(?:list|give|show|tell)\b.*\b(?:days|time)\b)",
        question,
        re.I,
    ):
        return None
    first, second = firsts[0][2], seconds[0][2]
    order = {"agreement_date": 0, "statement_filed_on": 0, "effective_on": 1, "closed_on": 2}
    if order.get(first, 3) > order.get(second, 3):
        first, second = second, first  # "between the signing and the merger": days that passed
    end = match.start("second") + seconds[0][1]
    start = match.start()
    return FigureAsked(Figure("days", first, second), measured or "each", start, end)


def span_between(clause: str) -> Figure | None:
    """The time between two events that a comparison is about: "from the agreement to closing"."""
    asked = _days_asked(clause, "each")
    return asked.figure if asked is not None and asked.figure.first != "own" else None


def _is_of_deal(event: Event, match: re.Match[str]) -> bool:
    """Whether a signing before a closing is that of the deal: "between signing and closing"."""
    said = match["first"][event[0] :]
    return (
        event[2] == "own"
        and re.match(r"sign(?:ing|ed|ature)?\b", said, re.I) is not None
        and not (re.search(r"\b(?:amendment|filing|signatures?|page)", match["first"], re.I))
    )


_OF_ONE_STATEMENT = re.compile(
    # "removed from any one registration statement", "which single statement lost the most shares"
    r"(?:(?:which|what) (?:one |single )*|\b(?:from|under|on|by|of|for|in) (?:(?:any|an?|the) )?"
    r"(?:one|single|individual) )(?:registration )?statements?\b",
    re.I,
)
_CONDITIONED = re.compile(r"\bstatements? (?:that|which|whose|filed|signed|of)\b", re.I)


def _statement_end(question: str, measured: Measured) -> FigureAsked | None:
    """The most or the fewest shares of one statement, whatever the filing's others have."""
    match = _OF_ONE_STATEMENT.search(question)
    amount = re.search(r"\b(?:shares?|securities)\b", question, re.I)
    if match is None or amount is None or measured not in ("most", "least"):
        return None
    if _CONDITIONED.search(question):
        return None
    name = "sold" if re.search(rf"\b(?:{SOLD})\b", question, re.I) else ""
    if re.search(r"\b(?:remov|de-?regist|withdr|lost|lose|tak(?:e|en) off|unsold)", question, re.I):
        name = "deregistered"
    elif not name and re.search(r"\bregister(?:ed)?\b", question, re.I):
        name = "registered"
    if not name:
        return None
    return FigureAsked(Figure("each", name), measured, match.start(), match.end())


def _percent_end(question: str, measured: Measured) -> FigureAsked | None:
    match = _SHARE_OF.search(question)
    if match is None or re.search(
        r"\b(?:filings|amendments|companies|these|them|par)\b", match[0], re.I
    ):
        return None
    if re.search(rf"\b(?:{LEFT})\b", question, re.I):
        part = "deregistered"
    elif re.search(rf"\b(?:{SOLD})\b", question, re.I):
        part = "sold"
    else:
        return None
    figure = Figure("percent", part, "registered")
    return FigureAsked(figure, measured, match.start(), match.end())


def _counted(question: str, measured: Measured) -> FigureAsked | None:
    if measured in ("most", "least"):
        return None
    for name, said in _ENTRIES:
        match = re.search(
            rf"\b(?:numbers? of |how many |count of )(?:different |separate )?(?:{said})\b",
            question,
            re.I,
        )
        if match:
            return FigureAsked(Figure("count", name), measured, match.start(), match.end())
    if measured in ("median", "average", "range") and (match := _AMOUNT.search(question)):
        name = "sold" if re.search(rf"\b(?:{SOLD})\b", question, re.I) else "deregistered"
        if name != "sold" and re.search(r"(?<!de)(?<!de-)\bregistered\b", question, re.I):
            name = "registered"
        return FigureAsked(Figure("total", name), measured, match.start(), match.end())
    return None


def _par_end(question: str, measured: Measured) -> FigureAsked | None:
    match = re.search(r"\bpar values?\b", question, re.I)
    if match is None or measured in ("average", "median"):
        return None
    return FigureAsked(Figure("par", "par_value"), measured, match.start(), match.end())
