"""Questions whether all of some filings are so: "Are all the S-11 registrants Maryland companies?".

They have two parts: which filings they are about, and what is asked of all of those.
"""

from __future__ import annotations

import re

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.conditions.filings_asked import NOUN
from assistant.answering.questions.forms_asked import FORMS, forms_as_filings
from assistant.answering.questions.plan import make_plan
from assistant.answering.results.portions_asked import FINITE, RELATIVE

_ALL = re.compile(
    r"^(?:and |so |but )?(?P<verb>are|were|is|was|did|do|does|have|has) (?:all|every|each|both"
    r"|every one)(?: one)?(?: of)?(?: the| these| those| our){0,2}"
    rf" (?P<subject>[^?]{{0,120}}?\b(?P<noun>{NOUN}"
    rf"|ones?|{FORMS})) (?P<rest>[^?]{{1,240}}?)[ ?.!]*$",
    re.I,
)
_IN_ALL = re.compile(
    # "Is Rule 478 relied on in every merger filing?"
    r"^(?:is|are|was|were|did|do|does|has|have) (?P<what>[^?]{2,160}?) (?:in|by|for|on|with|of)"
    rf" (?:every|each|all(?: of)?(?: the)?) (?P<np>[^?]{{0,120}}?\b(?:{NOUN}|{FORMS}))[ ?.!]*$",
    re.I,
)
_RELATIVE = re.compile(r"^(?:that|which|who|whose|where|in which)\b", re.I)
_GOES_ON = re.compile(r"^(?:in|during|between|before|after|since|by|at|and|or|but|from)\b", re.I)
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do"}
_VERB = re.compile(FINITE, re.I)
_LONGEST = 16  # words of a relative clause whose end is looked for


def all_of_some(question: str) -> tuple[str, str] | None:
    """The question for the filings, and the one that is put to all of them; None for others."""
    if turned := _IN_ALL.match(question):
        asked = f"Which {forms_as_filings(turned['np'])}?"
        if not (_holds_conditions(asked) and _holds_conditions(f"Which {turned['what']}?")):
            return None
        return asked, f"Are all the filings so: {turned['what']}?"
    match = _ALL.match(question)
    if match is None:
        return None
    subject, rest = match["subject"], match["rest"]
    if _RELATIVE.match(rest) or not _holds_conditions(f"Which {forms_as_filings(subject)}?"):
        cut = _end_of_clause(subject, rest)
        if cut is None:
            return None
        subject, rest = f"{subject} {rest[:cut].strip()}", rest[cut:].strip()
    if not _holds_conditions(f"Which {forms_as_filings(subject)}?") or not _holds_conditions(
        f"Which filings {rest}?"
    ):
        return None
    verb = match["verb"].lower()
    verb = _PLURAL.get(verb, verb)
    owners = re.match(r"compan|registrant|issuer|filer", match["noun"], re.I)
    noun = "companies" if owners else "filings"
    return f"Which {forms_as_filings(subject)}?", f"{verb.title()} all the {noun} {rest}?"


def _holds_conditions(asked: str) -> bool:
    """Whether a part sets conditions, and nothing else."""
    query = read_conditions(make_plan(asked, []))
    return bool(query.conditions) and not query.left and not query.denied


def _end_of_clause(subject: str, rest: str) -> int | None:
    """Where a clause about the subject ends, so that it and what follows both are conditions.

    A day or a place by itself goes on with what stands before it: "signed in Ohio in 2010".
    """
    spaces = list(re.finditer(r" ", rest))[:_LONGEST]
    verbs = [s for s in spaces if _VERB.match(rest[s.end() :])]
    verbs = [s for s in verbs if not RELATIVE.search(rest[: s.start()])]
    for space in [*verbs, *spaces]:
        clause, after = f"{subject} {rest[: space.start()]}", rest[space.end() :]
        if _GOES_ON.match(after):
            continue
        if _holds_conditions(f"Which {clause}?") and _holds_conditions(f"Which filings {after}?"):
            return space.start()
    return None
