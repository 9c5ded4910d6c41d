"""Words of a question that narrow it beyond the asked field, and whether the proof has them."""

from __future__ import annotations

import re

from assistant.answering.evidence.facts import facts_of
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.sought import seek
from assistant.answering.evidence.values import values
from assistant.answering.questions.explained import explained_words
from assistant.answering.questions.names_asked import names_in_question, tokens
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.answering.records import amounts, statements
from assistant.answering.sentences.candidates import likeness_of
from assistant.answering.sentences.ranking import answer_by_ranking
from assistant.library.lookup import edit_distance

_LEAST_LIKE = 0.4  # how like a word of the filing must be to stand for one of the question


def nearer(reading: Reading, plan: Plan, proven: Reply) -> Reply:
    """The sentence's own value where it counts several things and the words govern one of them."""
    for citation in proven.sentences[0].citations:
        passage = reading.passage_at(citation.start)
        if passage is not None and len(values(passage.text, "number")) > 1:
            reply = answer_by_ranking(reading, plan, "", among=[passage])
            return reply if reply.answered else proven
    return proven


def told_beside(reading: Reading, reply: Reply, narrowed: list[str]) -> bool:
    """Whether the narrower words stand in the very sentences that prove the value."""
    held: set[str] = set()
    for citation in (c for s in reply.sentences for c in s.citations):
        passage = reading.passage_at(citation.start)
        held |= passage.concepts if passage else concepts(citation.quote)
    return all(t in held for t in narrowed)


def told_of_deal(
    reading: Reading, plan: Plan, reply: Reply, field: str, narrowed: list[str]
) -> bool:
    """Whether the narrower words name the parties of the record's only deal, which stand in the
    proving sentence, in the two before it, or in what its defined terms stand for."""
    if field not in ("closed_on", "agreement_date") or not reply.answered:
        return False
    held: set[str] = set()
    itself: set[str] = set()
    for citation in (c for s in reply.sentences for c in s.citations):
        passage = reading.passage_at(citation.start)
        near = reading.passages[max(passage.index - 2, 0) : passage.index + 1] if passage else []
        itself |= passage.concepts | passage.implied if passage else set()
        for other in near:
            held |= other.concepts | other.implied
    deal = reading.record.reason.transaction
    if deal is not None:
        parties = (deal.acquirer, deal.merger_sub, deal.surviving_entity)
        itself |= concepts(" ".join(p or "" for p in parties))
    named = concepts(" ".join(names_in_question(plan.question))) & set(narrowed)
    if not named <= itself:
        return False  # of a company that is no party to it
    return all(t in held for t in narrowed)


def narrowing(reading: Reading, plan: Plan) -> list[str]:
    """The words of the question that name something narrower than the field."""
    own: set[str] = set()
    for _, statement, security in amounts.securities(reading, plan):
        own |= concepts(security.title) | concepts(security.unit)
        own |= {c for title in statement.plans for c in concepts(title)}
    for title in reading.record.plans:
        own |= concepts(title)
    every = list(enumerate(reading.record.registration_statements))
    own |= statements.told_apart(reading, plan, every)[1]
    filed = {str(s.filed_on.year) for s in reading.record.registration_statements if s.filed_on}
    own |= filed if len(filed) > 1 else set()
    return [t for t in plan.rest if t not in own | _PARTICLES]


_PARTICLES = frozenset(concepts("out off up down away over back through altogether quantity"))
"""What is left of a verb of two words ("pulled out"), and "what quantity": nothing narrower."""


_PLAN_YEARS = re.compile(r"\b\d+(?= (?:shares|percent|%))")
_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def references(reading: Reading, plan: Plan) -> set[str]:
    """The words of a question that only name the filing or its statement: the day or month of its
    filing or signing, the day of the only statement, the number of the statements."""
    statements_held = reading.record.registration_statements
    identity = reading.extraction.filing
    filed = identity.filed_on if identity else None
    own = [filed, reading.record.signing.signed_on]
    own += [statements_held[0].filed_on] if len(statements_held) == 1 else []
    found: set[str] = set()
    names = [concepts(f"{d:%B} {d.day} {d.year}") for d in own if d is not None]
    for value in values(plan.question, "date"):
        told = concepts(value.text)
        if len(told) > 1 and any(told <= n for n in names):
            found |= told
    if 1 < len(statements_held) <= len(_NUMBER_WORDS):
        found |= concepts(_NUMBER_WORDS[len(statements_held) - 1])
        found |= {str(len(statements_held))} - set(_PLAN_YEARS.findall(plan.question))
    return found | _registered_amounts(reading, plan) | _by_trade(reading, plan)


_THE_TRADE = re.compile(
    r"\bthe ([a-z]{4,})(?:['’]s?\b| company\b| firm\b| corporation\b| (?=[a-z]+ed\b))"
)
"""The company by its trade: "the winery's offering", "the wine company"."""


def _by_trade(reading: Reading, plan: Plan) -> set[str]:
    """The words of the question that name the registrant: the first word of its name, however
    it is written, or a word like one of its name."""
    own = {w for r in reading.record.registrants for w in tokens(r.name or "") if len(w) > 3}
    said = {m[1] for m in _THE_TRADE.finditer(plan.question)}
    firsts = {w for r in reading.record.registrants for w in tokens(r.name or "")[:1]}
    bare = {c for w in firsts if len(w) > 5 for c in concepts(w)}
    like = {w for w in said if any(o.startswith(w[:5]) and o[0] == w[0] for o in own)}
    return bare | {c for w in like for c in concepts(w)}


_OF_THE = re.compile(
    r"^(?:of the (?P<led>[\d,]{4,}) [^?]{0,120}?\bregister[^?,]{0,80}, how\b"
    r"|how many of (?:the|its|their|those)"
    r" (?P<of>[\d,]{4,}) )",
    re.I,
)
"""What was registered, told before the question: "Of the 900,000 shares registered, how many …"."""


def _registered_amounts(reading: Reading, plan: Plan) -> set[str]:
    told = _OF_THE.match(plain(plan.question))
    held = {
        f"{security.registered:,}"
        for i, statement in enumerate(reading.record.registration_statements)
        for j, security in enumerate(statement.securities)
        if security.registered
        and reading.evidence(f"/registration_statements/{i}/securities/{j}/registered")
    }
    named = (told["led"] or told["of"]).strip() if told else ""
    if told and told["of"] and len(reading.record.registration_statements) > 1:
        return set()
    return concepts(named) if named in held else set()


def stands_nowhere(reading: Reading, plan: Plan) -> str | None:
    """A word that narrows the question beyond the asked field, and is like none of the filing."""
    if not plan.fields or plan.kind in ("why", "yes_no"):
        return None
    likeness = likeness_of(reading, facts_of(reading))
    frame = explained_words()
    for term in seek(plan).terms:
        narrows = (
            term.concept in plan.rest
            and term.concept not in frame
            and not term.light
            and not term.surface[0].isupper()
        )
        if not narrows or not term.surface.isalpha() or term.concept in reading.everything():
            continue
        if max(likeness.of(term).values(), default=0.0) < _LEAST_LIKE:
            return term.surface
    return None


def is_own_name(reading: Reading, name: str) -> bool:
    """Whether a name of the question is the registrant's, which tells nothing narrower there; the
    name of a bank that it once bought does."""
    own = [r.name or "" for r in reading.record.registrants]
    for filer in reading.filing.header.filers:
        own += [filer.company or "", *(former.name for former in filer.former_names)]
    asked = tokens(name)
    if not any(own):
        return True
    for company in own:
        known = tokens(company)
        if not known or not asked:
            continue
        whole = "".join(known)
        if asked[0] in known or "".join(asked) in whole or edit_distance(asked[0], known[0], 1) < 2:
            return True
    return False
