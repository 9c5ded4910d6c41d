"""The proof of a model's sentence: its quotes stand in the filings, and hold all that it claims.

A sentence is believed only where every quote is found in a filing, each of its numbers, dates
and names stands in a quote, its amounts have the role there that it gives them, it denies
nothing that its quotes do not deny, its words are those of its quotes, and it answers what is
asked (`fit`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import unique
from assistant.answering.models.fit import misses
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, words
from assistant.checking.mentions import Mention
from assistant.checking.prose import prove_in_text
from assistant.checking.roles import read_roles
from assistant.filing.inputs import read
from assistant.language.normal import find_folded
from assistant.language.runs import listed
from assistant.record import Citation, Sentence

# Roles of amounts that a sentence can claim in words.
_AMOUNTS = frozenset({
    "registered", "sold", "deregistered", "remaining", "previously_removed", "carried_over",
    "outstanding",
})  # fmt: skip
_SURE = 0.9  # strength of a role that a verb gives
_DENIAL = re.compile(r"\b(?:no|not|none|never|neither|nor|without|nothing|cannot|\w+n't)\b", re.I)
_ELLIPSIS = re.compile(r"\s*(?:\[?(?:\.\.\.|…)\]?)\s*")
_VERDICT = re.compile(r"^(?:yes|no)\b[,.:;]?\s*", re.I)
_SHORTEST = 2  # words of a quote: less stands anywhere
_SHARED = 0.5  # of the words that a sentence does not take from the question

# Words that begin sentences and name nobody.
_OPENING = frozenset(
    listed(
        "the this that these those a an it its in on at of by for from to as because since under",
        "according pursuant after before following upon all each every some both either neither",
        "yes no not there they their he she his her we our one two three four five six seven eight",
        "nine ten who which when where why how what if while although however also only any",
    )
)
_FIRST_NAME = re.compile(r"[A-Z][\w&'’.-]*(?:[ ,]+(?:(?:of|and|the|&) )?[A-Z][\w&'’.-]*)*")


@dataclass(frozen=True, slots=True)
class Fault:
    """A sentence that is not proven, and why."""

    text: str
    why: str


def proven(
    text: str, quotes: Iterable[str], readings: list[Reading], plan: Plan
) -> Sentence | Fault:
    """The sentence with its citations, or why it is not proven or does not answer the question.

    A name that stands in the filings and in no quote (the company's, mostly) is cited where it
    stands; numbers and dates must be in the quotes.
    """
    text = " ".join(text.split())
    if not any(character.isalnum() for character in _VERDICT.sub("", text)):
        return Fault(text, "it says nothing")
    cited: list[tuple[Reading, Citation]] = []
    for quote in quotes:
        found = _cited(quote, readings)
        if found is None:
            return Fault(text, f"“{_shortly(quote)}” does not stand in the filing")
        cited += found
    if not cited:
        return Fault(text, "it has no quote")
    said = "\n".join(citation.quote for _, citation in cited)
    named = _unproven_claims(text, said, readings)
    if isinstance(named, str):
        return Fault(text, f"“{named}” does not stand in its quotes")
    quoted = [citation for _, citation in cited]
    said = "\n".join([said, *(citation.quote for citation in named)])
    fault = (
        _wrong_role(text, plan.question, readings)
        or _denies(text, said)
        or _strays(text, said, plan.question)
        or misses(plan, text, quoted, readings)
    )
    return Fault(text, fault) if fault else Sentence(text=text, citations=unique([*quoted, *named]))


def _shortly(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= 80 else words[:79] + "…"


# --- quotes -------------------------------------------------------------------------------


def _cited(quote: str, readings: list[Reading]) -> list[tuple[Reading, Citation]] | None:
    """Where a quote stands, part by part where dots leave something out; None where it does not."""
    parts = [part for part in _ELLIPSIS.split(quote) if part.strip()]
    for reading in readings:
        start, end = reading.filing.main.start, reading.filing.main.end
        found = []
        for part in parts:
            places = [
                place
                for place in find_folded(reading.filing.text, part, start, end)
                if not _told_to_programs(reading, place)
            ]
            if not places or len(part.split()) < _SHORTEST:
                break
            found.append((reading, reading.cite(*places[0])))
        if found and len(found) == len(parts):
            return found
    return None


def _told_to_programs(reading: Reading, place: tuple[int, int]) -> bool:
    """Whether a place lies in a paragraph that gives instructions to programs: it tells nothing."""
    substance = read_roles(reading.filing).substance
    if not substance.addressed:
        return False
    paragraphs = {unit.paragraph for unit in substance.addressed}
    units = [*substance.addressed, *substance.units]
    spans = (substance.span(u.start, u.end) for u in units if u.paragraph in paragraphs)
    return any(start < place[1] and place[0] < end for start, end in spans)


# --- claims -------------------------------------------------------------------------------


def _unproven_claims(text: str, said: str, readings: list[Reading]) -> list[Citation] | str:
    """The words of the first claim that the quotes do not prove; else citations of its names."""
    first = _first_name(text)
    unproven = [claim.words for claim in prove_in_text(text, said) if claim.span is None]
    wanted = [name for name in unproven if name not in first]
    if first and not find_folded(said, first):
        wanted.append(first)
    more: list[Citation] = []
    for claim_words in wanted:
        place = None if _hard(claim_words) else _named(claim_words, readings)
        if place is None:
            return claim_words
        more.append(place)
    return more


def _first_name(text: str) -> str:
    """The name that a sentence begins with, which its capital letter alone does not show."""
    match = _FIRST_NAME.match(_VERDICT.sub("", text))
    names = match[0].split() if match else []
    while names and names[0].lower().strip(".,") in _OPENING:
        names.pop(0)
    return " ".join(names).removesuffix("'s").removesuffix("’s").strip(" .,")


def _hard(words: str) -> bool:
    return any(character.isdigit() for character in words) or words.islower()


def _named(words: str, readings: list[Reading]) -> Citation | None:
    """Where a name stands in the filings."""
    for reading in readings:
        main = reading.filing.main
        found = find_folded(reading.filing.text, words, main.start, main.end)
        if found:
            return reading.cite(*found[0])
    return None


# --- what it means ------------------------------------------------------------------------


def _wrong_role(text: str, question: str, readings: list[Reading]) -> str | None:
    """An amount to which the sentence gives a role that the filings do not give it.

    The sentence is read as a filing's clauses are; one that only names the number has the
    role that the question asks for.
    """
    asked = _amounts_in(question_as_clause(question))
    for mention in _amounts_in(_VERDICT.sub("", text)):
        roles = {
            held.role
            for reading in readings
            for held in read_roles(reading.filing).mentions
            if held.role in _AMOUNTS and held.value == mention.value
        }
        claimed = mention.role if mention.strength >= _SURE else None
        if claimed is None and len(asked) == 1:
            claimed = asked[0].role
        if roles and claimed is not None and claimed not in roles:
            return f"{mention.value:,} is not the number {claimed.replace('_', ' ')}"
    return None


def question_as_clause(question: str) -> str:
    """`How many shares were sold?` as `7 shares were sold.`, whose role can be read."""
    clause = re.sub(r"\bhow many\b", "7", question.strip().rstrip("?! "), flags=re.I)
    return f"{clause}." if clause != question.strip().rstrip("?! ") else ""


def _amounts_in(prose: str) -> list[Mention]:
    """The amounts of a sentence with the roles that its own words give them."""
    if not any(character.isdigit() for character in prose):
        return []
    clause = read(f"DEREGISTRATION OF SECURITIES\n\n{prose}\n".encode(), name="sentence.txt")
    return [m for m in read_roles(clause).mentions if m.role in _AMOUNTS]


def _denies(text: str, said: str) -> str | None:
    """A denial that none of the quotes holds."""
    if _DENIAL.search(text) and not _DENIAL.search(said):
        return "its quotes do not deny that"
    return None


def _strays(text: str, said: str, question: str) -> str | None:
    """Words that stand in none of the quotes and are not the question's: too many of them."""
    spoken = words(_VERDICT.sub("", text))
    own = {w.concept for w in spoken if w.lowered not in STOP_WORDS} - concepts(question)
    if not own:
        return None
    held = own & concepts(said)
    if len(held) < _SHARED * len(own):
        strange = ", ".join(sorted(own - held)[:3])
        return f"its quotes say nothing of {strange}"
    return None
