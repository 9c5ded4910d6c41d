"""A form or a plan's year that a question names and the filing has not: it tells nothing of it."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.pages.named_nowhere import strange_plan
from assistant.answering.questions.scope import FORM
from assistant.answering.questions.vocabulary import plain

__all__ = ["names_other_form", "of_strange_form"]

_KIND = re.compile(r"(?:ASR|D|MEF)$")
_COVER = 3_000  # characters of the main document in which its form is named
_YEAR_OF_PLAN = re.compile(
    r"\b(?:19|20)\d\d (?:(?:[A-Z][\w'’&.-]*|and|&|for|stock|share|option|incentive|award|employee"
    r"|employees|director|directors|equity|purchase|savings|bonus|long-term|omnibus|compensation"
    r"|performance|restricted|non-employee|outside|key) ){0,7}[Pp]lan\b(?!\s+years?)"
)


def of_strange_form(reading: Reading, question: str, reply: Reply) -> Reply | None:
    """That nothing is told of the form, or of the plan of a year, that the question names, where
    the filing has no such one and nothing that is cited speaks of it."""
    said = reply.sentences[0].text if reply.answered else ""
    if not reply.answered or said.startswith(("No.", "None", "No,")):
        return None
    cited = [c for s in reply.sentences for c in s.citations]
    missing = _strange_form(reading, question, reply)
    if missing is None and (named := _YEAR_OF_PLAN.search(question)) is not None:
        text = reading.filing.text[reading.filing.main.start :]
        strange = strange_plan(reading, plain(named[0]), text)
        missing = strange.missing if strange is not None else None
    if missing is None:
        return None
    refused = lacks(missing, cited)
    refused.settled = True
    return refused


def names_other_form(reading: Reading, question: str) -> bool:
    """Whether a question names a form, and none that the filing amends."""
    asked = {_bare(form) for form in FORM.findall(question)}
    return bool(asked) and not asked & _amended(reading)


def _amended(reading: Reading) -> set[str]:
    record = reading.record
    own = [record.form, *(s.form for s in record.registration_statements)]
    return {_bare(form) for form in own if form}


def _strange_form(reading: Reading, question: str, reply: Reply) -> str | None:
    asked = {_bare(form): form for form in FORM.findall(question)}
    if not asked:
        return None
    had = _amended(reading)
    cover = reading.filing.text[reading.filing.main.start :][:_COVER]
    told = " ".join(s.text for s in reply.sentences) + cover
    for citation in (c for s in reply.sentences for c in s.citations):
        passage = reading.passage_at(citation.start)
        told += f" {citation.quote} "
        if passage is not None:
            told += " ".join(
                p.text for p in reading.passages[max(passage.index - 2, 0) : passage.index + 2]
            )
    had |= {_bare(form) for form in FORM.findall(told)}
    had |= {_bare(m[0].replace(" ", "-")) for m in _SPACED.finditer(told)}
    if not had or had & set(asked):
        return None
    return f"The filing does not state this for a Form {next(iter(asked.values())).upper()}."


_SPACED = re.compile(r"\b[SF] ?\d{1,2}\b", re.I)
"""How a form is printed without its hyphen."""


def _bare(form: str) -> str:
    bare = _KIND.sub("", form.upper())
    return re.sub(r"^([SF])-?(\d)", r"\1-\2", bare)
