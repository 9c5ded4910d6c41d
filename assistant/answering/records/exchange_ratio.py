"""How much of an acquirer's share holders got for each share when the registrant was acquired."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.record import Citation

_UNIT = r"(?:shares?|units?|ADSs?|stock)"
RATIO_ASKED = re.compile(
    # "the exchange ratio", "what fraction of an acquirer share did each unit become"
    r"\b(?:exchange|share|conversion|stock|swap) ratios?\b"
    rf"|\b(?:what|which) (?:fraction|part|portion) of (?:an?|one|the) (?:\S+ ){{0,4}}?{_UNIT}\b"
    rf"|\bfractions? of (?:an?|one) (?:\S+ ){{0,4}}?{_UNIT}\b(?=.*\b(?:per|each|every|got|received?"
    r"|exchanged|become|became|issued|converted)\b)"
    rf"|\bhow (?:many|much)(?: of an?)? (?:(?:acquir\w+|buyer|parent|purchaser)(?:['’]s)? )"
    rf"(?:\w+ )?{_UNIT}\b(?=.*\b(?:per|each|every|for an?)\b)",
    re.I,
)
"""A question for the ratio at which shares were exchanged in an acquisition."""
_NARROWER = re.compile(r"\b(?:option|warrant|note|debenture|preferred|split|rsu)s?\b", re.I)
_FIGURE = r"(?P<ratio>(?<![\d.,$])(?:\d{1,3})?\.\d{2,6}(?!\d))"
_TOLD = (
    re.compile(rf"\bexchange ratio (?:of|was|is|being|at)(?: fixed at| set at)? {_FIGURE}", re.I),
    re.compile(
        # "each share was converted into the right to receive 0.4125 of a share of Quadrille"
        rf"\b(?:each|every|one|per|a)\b[^.;]{{0,260}}?\b(?:into|for|receiv\w*|became|become|get|got"
        rf"|entitled|exchanged|worth)\b[^;]{{0,200}}?{_FIGURE} "
        rf"(?:of )?(?:an? |one )?(?:\S+ ){{0,6}}?{_UNIT}\b",
        re.I,
    ),
    re.compile(
        rf"{_FIGURE} (?:of )?(?:an? |one )?(?:\S+ ){{0,6}}?{_UNIT}\b[^.;]{{0,120}}?\b(?:for|per)"
        rf" (?:each|every|one|an?)?(?: \S+){{0,4}}? ?{_UNIT}\b",
        re.I,
    ),
)
"""How filings state it."""
_OF_ELSE = re.compile(
    r"\b(?:options?|warrants?|restricted stock units?|notes|debentures|reverse split)\b", re.I
)


def ratio_of(reading: Reading) -> tuple[str, Passage, re.Match[str]] | None:
    """The ratio as printed, its sentence and where it stands there.

    None where no ratio is stated, or sentences state several.
    """
    if reading.record.reason.transaction is None and reading.record.reason.category != "merger":
        return None
    found = [
        (match["ratio"], passage, match)
        for passage in reading.passages
        if "." in passage.text
        for pattern in _TOLD
        if (match := pattern.search(passage.text))
    ]
    own = [item for item in found if not _OF_ELSE.search(item[1].text[: item[2].end()])] or found
    told = {ratio.lstrip("0") for ratio, _, _ in own}
    return own[0] if len(told) == 1 else None


def cited_ratio(reading: Reading) -> tuple[str, list[Citation]] | None:
    """The ratio as printed, with its sentence; None where none is stated."""
    found = ratio_of(reading)
    return (found[0], [reading.cite_passage(found[1])]) if found else None


def exchange_ratio(reading: Reading, plan: Plan) -> Reply | None:
    """The sentence that states the ratio; None where it is not asked or not stated."""
    if not RATIO_ASKED.search(plan.question) or _NARROWER.search(plan.question):
        return None
    found = ratio_of(reading)
    if found is None:
        return None
    _, passage, match = found
    return says(shorten(passage.text, [match.span("ratio")], 60), [reading.cite_passage(passage)])
