"""Officers whom only the cover names: the agent for service, an in-house lawyer who gets copies.

Laura Maddox, Esq.
General Counsel
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.questions.plan import Plan

__all__ = ["answer_of_cover"]

_HOLDS = re.compile(r"^(?:who|what) (?:is|was|are|were)\b|^name (?:of )?the\b", re.I)
"""Questions for who holds an office; who signed in it the cover does not tell."""
_PERSON = r"[A-Z][a-z'’]+(?:[ -](?:[A-Z]\.|[A-Z][\w'’-]*[a-z]|de|van|von|la)){1,4}"
_DEGREE = r"(?:,? (?:Esq(?:uire)?|Ph\.?D|M\.?D|J\.?D|C\.?P\.?A|Jr|Sr|I{2,3}|IV)\b\.?){0,2}"
_DEGREES = re.compile(rf"^{_DEGREE}")
_BESIDE = r"(?:(?:[A-Z][a-z]+,? |and |& |of ){0,5})"
_NAME = re.compile(rf"(?:^|[:\n|)\d]|\t)[\s|]*(?P<name>{_PERSON}){_DEGREE},?[\s|]+{_BESIDE}$")
"""A name right before an office, with no more than other offices between: it begins a line, or
stands behind the heading or the address before it."""
_BEFORE = 140  # characters before an office in which the name stands


def answer_of_cover(reading: Reading, plan: Plan) -> Reply | None:
    """Who holds an office by the cover; None where it is not asked, or the cover names nobody or
    several."""
    if len(plan.offices) != 1 or _HOLDS.match(plan.question) is None:
        return None
    found = list(_holders(reading, re.compile(plan.offices[0], re.I)))
    if len({name for name, _, _ in found}) != 1:
        return None
    name, start, end = found[0]
    printed = one_line(reading.filing.text[start:end]).removeprefix(name)
    printed = _DEGREES.sub("", printed).strip(" ,|")
    return says(f"{name} ({printed}).", [reading.cite(start, end)])


def _holders(reading: Reading, office: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
    """Each name on the cover that an office stands behind."""
    text = reading.filing.text
    for section in reading.filing.sections_of("cover"):
        for held in office.finditer(text, section.start, section.end):
            begin = max(section.start, held.start() - _BEFORE)
            named = _NAME.search(text[begin : held.start()])
            if named is not None:
                yield one_line(named["name"]), begin + named.start("name"), held.end()
