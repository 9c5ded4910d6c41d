"""Who signed in person where others signed through an attorney-in-fact."""

from __future__ import annotations

import re

from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.wording import joined
from assistant.answering.people.signers import company_words, names_person, shown_name, signatories
from assistant.answering.questions.offices import offices
from assistant.answering.questions.plan import Plan

__all__ = ["answer_in_person", "asks_in_person"]

_SIGNED = re.compile(r"\bsign(?:ed|s|ing|ator\w+)?\b|\bexecut\w*\b", re.I)
_IN_PERSON = re.compile(
    r"\bin person\b|\bpersonally\b|\b(?:for|by) (?:him|her)self\b|\bfor themselves\b"
    r"|\b(?:his|her|their) own (?:hand|name)s?\b"
    r"|\b(?:not|rather than|instead of|without) (?:\w+ )?(?:through|by|under|using)? ?"
    r"(?:an? |the )?(?:proxy|power of attorney|attorney[- ]in[- ]fact)\b",
    re.I,
)
_NOT_SO = re.compile(
    r"(?:\b(?:not|never)|n['’]t) (?:\w+ )?(?:sign\w* )?(?:in person|personally|(?:him|her)self"
    r"|themselves)\b",
    re.I,
)
_ASIDE = re.compile(
    r"\b(?:besides|apart from|other than|aside from|except(?: for)?|in addition to)\b"
    r"(?P<whom>[^,?]+)",
    re.I,
)


def asks_in_person(question: str) -> bool:
    """Whether a question asks who signed themselves, not through another."""
    signed = _SIGNED.search(question) and not _NOT_SO.search(question)
    return bool(signed) and _IN_PERSON.search(question) is not None


def answer_in_person(reading: Reading, plan: Plan) -> Reply | None:
    """The signatories of the asked office who signed in person; None where that is not asked or
    nobody signed through another."""
    question = plan.question
    if plan.kind in ("yes_no", "why", "how_many") or not asks_in_person(question):
        return None
    every = signatories(reading, plan.model_copy(update={"offices": [], "rest": []}))
    if not any(s.attorney_in_fact for _, s in every):
        return None
    aside = _ASIDE.search(question)
    asked = _ASIDE.sub("", question)
    held = [held for said, held in offices() if said.search(asked)]
    left_out = [held for said, held in offices() if aside and said.search(aside["whom"])]
    shared = company_words(reading)
    found = [
        (i, s) for i, s in every
        if not s.attorney_in_fact
        and all(any(h.search(t) for t in s.titles) for h in held)
        and not any(h.search(t) for h in left_out for t in s.titles)
        and not (aside and names_person(aside["whom"], s.name, shared))
    ]  # fmt: skip
    if not found:
        return None
    names = [f"{shown_name(reading, i, s)} ({'; '.join(s.titles)})" for i, s in found]
    cited = [c for i, _ in found for c in cite_signatory(reading, i)]
    return says(f"{joined(names)} signed in person.", cited)
