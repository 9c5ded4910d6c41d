"""Whether a model's proven sentence answers the question: what is true may still be beside it.

A sentence that stands in the filing word for word proves nothing about a question of something
else. It must speak of what is asked, hold a value of the kind that is asked for, name the office
that the question names, and for a cause cite where the filing gives one.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.values import values
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.questions.scope import select
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.sentences.barred import names_role
from assistant.checking.roles import read_roles
from assistant.record import Citation

_SPOKEN_OF = 0.5  # of the question's own words, the company's name apart
# Words by which a clause gives a cause; `pursuant to` gives a rule, not a cause.
_CAUSE = re.compile(
    r"\b(?:because|as a result|result(?:s|ed|ing)? (?:of|from)|due to|owing to|since|by reason"
    r"|in connection with|in light of|in view of|no longer|in order to|so that|no further"
    r"|(?:was|were|been|has|have) (?:terminated|completed|expired|consummated|merged|dissolved))\b",
    re.IGNORECASE,
)
_BESIDE = 300
"""Characters on either side of a quote outside of sentences, where its caption stands."""
_YES_OR_NO = re.compile(r"^(?:yes|no)\b", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z][\w&.'’-]+")


def plan_for(question: str, readings: list[Reading]) -> Plan:
    """The question taken apart, the names of the companies in scope left out of its terms."""
    pairs = [(reading.filing, reading.extraction) for reading in readings]
    return make_plan(" ".join(question.split()), select(question, pairs).named)


def misses(plan: Plan, text: str, citations: list[Citation], readings: list[Reading]) -> str | None:
    """Why a sentence with its quotes does not answer the question; None where it does."""
    said = "\n".join(citation.quote for citation in citations)
    whole = f"{text}\n{said}"
    # The sentence may repeat the question's words: only those count that the filing has there.
    around = "\n".join(_surroundings(citation, readings) for citation in citations)
    terms = set(plan.terms)
    if terms and len(terms & concepts(around)) < _SPOKEN_OF * len(terms):
        return "it does not speak of what is asked"
    if not names_role(plan.question.lower(), around):
        return "its quotes tell of no party in the part that is asked for"
    if plan.offices and not any(re.search(office, whole, re.IGNORECASE) for office in plan.offices):
        return "it does not name the office that is asked for"
    return _lacks_value(plan, text) or _lacks_cause(plan, citations, readings)


def _surroundings(citation: Citation, readings: list[Reading]) -> str:
    """The sentences that hold a quote; on a cover or among signatures, what stands about it."""
    for reading in readings:
        if reading.filing.id != citation.filing:
            continue
        held = [p for p in reading.passages if p.start < citation.end and citation.start < p.end]
        if held:
            return reading.filing.text[held[0].start : held[-1].end]
        start = max(0, citation.start - _BESIDE)
        return reading.filing.text[start : citation.end + _BESIDE]
    return citation.quote


def _lacks_value(plan: Plan, text: str) -> str | None:
    """A question of the kind how many, when, who or yes-or-no whose answer has no such value."""
    if plan.kind == "yes_no" and not _YES_OR_NO.match(text):
        return "it does not begin with Yes or No"
    if plan.kind == "how_many" and not (values(text, "number") or values(text, "money")):
        return "it holds no number"
    if plan.kind == "when" and not values(text, "date"):
        return "it holds no date"
    if plan.kind == "who" and len(_CAPITAL.findall(text)) < 2:
        return "it names nobody"
    return None


def _lacks_cause(plan: Plan, citations: list[Citation], readings: list[Reading]) -> str | None:
    """A question why whose quotes neither lie where a ground is given nor give a cause in words."""
    if plan.kind != "why":
        return None
    for citation in citations:
        if _CAUSE.search(citation.quote):
            return None
        for reading in readings:
            if reading.filing.id == citation.filing and _holds_ground(reading, citation):
                return None
    return "its quotes give no cause"


def _holds_ground(reading: Reading, citation: Citation) -> bool:
    roles = read_roles(reading.filing)
    for ground in roles.grounds:
        for _, unit, _ in ground.units:
            start, end = roles.substance.span(unit.start, unit.end)
            if start < citation.end and citation.start < end:
                return True
    return False
