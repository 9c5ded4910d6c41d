"""Classes, plans and offerings that a question names and the filing has not: it tells nothing of
them, whatever it tells of the others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.answering.evidence.entries import Entry, Role, keys_of
from assistant.answering.evidence.facts import facts_of
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.sought import seek
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.answering.sentences.candidates import likeness_of

_PLAN_OF_YEAR = re.compile(
    r"\b(?P<year>(?:19|20)\d\d) (?P<name>(?:(?!under\b|for\b|of\b|in\b|on\b|to\b|by\b|from\b)"
    r"[\w&'’().-]+ ){0,7}?)(?:plans?|program)\b",
    re.I,
)
_PRINTED_PLAN = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)\s+(?:[\w&'’().-]+\s+){0,8}?(?:Plans?|PLANS?|Program|ESPP)\b"
)
_SHARES_OF = re.compile(
    r"\b(?P<of>[\w’'-]+(?: (?:stock|unit|share|option)){0,2}) "
    r"(?:shares|stock|units|offering|plan|program|warrants)\b",
    re.I,
)
_WORD = re.compile(r"(?!\w*est$)(?=\w*[aeiouy])\w{4,}", re.I)
"""A word written out, and no superlative, which tells one of several by its place."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAST_LIKE = 0.4  # how like a word of the filing must be to stand for one of the question
_MOST = 400_000  # characters of the main document that are looked at


def named_nowhere(
    reading: Reading, plan: Plan, keys: frozenset[str], role: Role, entries: Sequence[Entry]
) -> Reply | None:
    """That the filing tells nothing of what a question names, where it has no such thing."""
    text = reading.filing.text[reading.filing.main.start :][:_MOST]
    told = {key for e in entries for key in e.names | e.heads if ":" in key}
    for key in sorted(k for k in keys if ":" in k):
        kind, which = key.split(":")
        named = f"{kind.capitalize()} {which.upper()}"
        if not re.search(rf"\b{kind}(?:es)?\s(?:[^.;]{{0,30}}\s)?{which}\b", text, re.I):
            return _settled(f"The filing says nothing of {named}.")
        if key in told and len(told) > 1:
            return _settled(f"The filing does not state this for {named} alone.")
    asked = plain(plan.question)
    return strange_plan(reading, asked, text) or _strange_thing(reading, plan, keys, role, entries)


def _settled(missing: str) -> Reply:
    reply = lacks(missing)
    reply.settled = True
    return reply


def strange_plan(reading: Reading, asked: str, text: str) -> Reply | None:
    """That the filing has no plan of the year that the question gives, nor one without a year that
    may be meant."""
    named = _PLAN_OF_YEAR.search(asked)
    if named is None:
        return None
    printed = {m["year"] for m in _PRINTED_PLAN.finditer(text)}
    record = reading.record
    titles = [*record.plans, *(p for s in record.registration_statements for p in s.plans)]
    own = keys_of(named["name"])
    undated = [keys_of(t) for t in titles if not _YEAR.search(t)]
    if not printed or named["year"] in printed or any(own <= title for title in undated):
        return None
    return _settled(f"The filing names no plan of {named['year']}.")


def _strange_thing(
    reading: Reading, plan: Plan, keys: frozenset[str], role: Role, entries: Sequence[Entry]
) -> Reply | None:
    """That the filing has not what shares, an offering or a plan is called in the question, and
    tells the same of several others."""
    beside = defaultdict[int, set[str]](set)
    for entry in entries:
        if entry.role == role and not entry.is_sum:
            beside[entry.of].add(entry.told)
    if not any(len(others) > 1 for others in beside.values()):
        return None
    near = {c for m in _SHARES_OF.finditer(plain(plan.question)) for c in concepts(m["of"])}
    strange = [
        t for t in seek(plan).terms
        if t.concept in near & keys and t.concept not in reading.everything() and not t.light
        and _WORD.fullmatch(t.surface) and f"{t.surface}-" not in plan.question
    ]  # fmt: skip
    likeness = likeness_of(reading, facts_of(reading))
    for term in strange:
        if max(likeness.of(term).values(), default=0.0) < _LEAST_LIKE:
            return _settled(f'The filing says nothing of "{term.surface}".')
    return None
