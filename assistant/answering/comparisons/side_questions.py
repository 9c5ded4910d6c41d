"""What a clause over several companies asks of one of them, and what its filings answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.answering.comparisons.sides import MARK, Side
from assistant.answering.evidence.relations import RELATED
from assistant.answering.evidence.reply import Reply, unique
from assistant.answering.evidence.values import values
from assistant.answering.evidence.wording import letters
from assistant.answering.one_filing.single import answer_one
from assistant.answering.questions.plan import content, make_plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.records.exchange_ratio import RATIO_ASKED
from assistant.answering.results.columns import cells_of_reading
from assistant.answering.results.held_words import holds_asked
from assistant.answering.results.members import cite_company
from assistant.record import Citation, Sentence

_OF_SIDES = (
    r"(?:of (?:the|these|those) (?:two|three|four|companies|filings|amendments|registrants)"
    rf"|of (?:them|these|those)|of (?:the )?{MARK}(?:['’]s?)?|one|compan(?:y|ies)|filings?"
    r"|amendments?|registrants?|issuers?)"
)
_PREDICATE = re.compile(
    rf"^(?:in|at|for|by|from|under|with|on) (?:which|what)(?: {_OF_SIDES})* "
    r"(?=(?:did|does|do|was|were|is|are|has|have)\b)",
    re.I,
)
_WHO = re.compile(
    rf"^(?:which|who|what)(?: {_OF_SIDES})*,? "
    r"(?P<verb>(?:(?:did|does|do|was|were|is|are|has|have)\b )?)"
    r"(?P<rest>.+)$",
    re.I,
)
_OF_EACH: tuple[tuple[str, str], ...] = (
    (rf"(?:both|each|all|either|any|neither) (?:of )?(?:the )?{MARK}", "it"),
    (r"\b(?:each|both|either|all|any|every one) of (?:them|these|those|the (?:two|three|\w+ies))\b",
     "it"),
    (rf"\b(?:for|of|in|by|at|from) (?:the )?{MARK}(?:['’]s?)?"
     r"(?= (?:amendment|filing|merger|deal|plan)s?\b)", "of the"),
    (rf"\bthe {MARK}(?:['’]s?)?(?= \w)", "the"),
    (rf"{MARK}['’]s?", "its"),
    (MARK, "it"),
    (r"\b(?:in each case|respectively|apiece|(?:in|for|of|by|at|with) each(?: one)?(?!\s+\w))", ""),
    (r"\beach (?=\w+)", "the "),
    (r"\b(?:each|both)\b", ""),
    (r"\b(?:they|them|these companies|those companies|the two(?: companies)?)\b", "it"),
    (r"\btheir\b", "its"),
    (r"\bdo\b", "does"), (r"\bhave\b", "has"), (r"\bare\b", "is"), (r"\bwere\b", "was"),
)  # fmt: skip
_END = re.compile(
    r"\b(?:the |a )?(?:more|most|larger|largest|greater|greatest|higher|highest|bigger|biggest"
    r"|better|best|less|least|fewer|fewest|smaller|smallest|lower|lowest)\b ?",
    re.I,
)
_OF_COUNTED = re.compile(r"\b(?:more|most|less|least|fewer|fewest)\b", re.I)
_IMPERATIVE = re.compile(
    r"^(?:please )?(?:give|state|tell me|tell|name|list|say|show|specify|include|compare|add)"
    r"(?: me| us)? (?!how|what|when|who|why|where)",
    re.I,
)


_FOR_EACH = re.compile(
    # "State, for each of A, B and C, the exchange ratio", "For A and B, give the ratio"
    rf"^(?:please )?(?:(?:state|give|tell me|name|list|say|show|specify),? )?(?:for|of) "
    rf"(?:each of |both |all of )?{MARK}(?:['’]s?)?[,:]? (?:(?:state|give|tell me|name|list|say"
    rf"|show"
    r"|specify) )?(?=(?:the|its|their) )",
    re.I,
)


_RATIO = re.compile(
    # "the fraction of a share of the acquirer's stock issued for one share of the target"
    r"\b(?:fractions?|number|part) of (?:an?|one|the) (?:\w+ ){0,2}?(?:share|unit|ADS)s?"
    rf"(?: of (?:the )?(?:acquir\w+|buyer|parent|purchaser|{MARK})(?:['’]s)?)?(?: (?:common"
    rf"|ordinary"
    r"|stock|shares?|units?))* (?:that was |which was )?(?:issued|given|exchanged|received|paid"
    r"|delivered) (?:in exchange )?for (?:one|each|an?|every) (?:\w+ ){0,2}?(?:share|unit|ADS)"
    rf"(?: of (?:the )?(?:target|registrant|company|{MARK})(?:['’]s)?(?: (?:common "
    rf"|ordinary )?(?:stock"
    r"|shares?))?)?",
    re.I,
)


_OF_OTHERS = re.compile(r"\b(?:options?|warrants?|notes?|preferred|splits?)\b", re.I)
"""Ratios of something else than the acquired shares."""


@dataclass(frozen=True, slots=True)
class OfOne:
    """A clause as a question about one company; `must` are concepts that its answer speaks of."""

    question: str
    must: frozenset[str] = frozenset()


def question_of_one(clause: str) -> OfOne | None:
    """A clause over several companies as a question about one; None where nothing is asked."""
    said = re.sub(rf"^(?:{MARK}(?:['’]s?)?[\s,]*)+", "", clause.rstrip(" .!"))
    said = _FOR_EACH.sub("What is ", _RATIO.sub("exchange ratio", said))
    if RATIO_ASKED.search(said) and not _OF_OTHERS.search(said):
        return OfOne("What is the exchange ratio?")
    said = re.sub(rf",\s*{MARK}(?:['’]s?)?[\s,]*$", "", said).strip(" ,")
    compared = _END.search(said)
    must = (
        content(re.split(r"[,;]|\b(?:than|of|for|in|at)\b", said[compared.end() :])[0])
        if (compared)
        else []
    )
    if predicate := _PREDICATE.match(said):
        said = said[predicate.end() :]
    elif (who := _WHO.match(said)) and (
        compared or re.search(_OF_SIDES, said[: who.start("rest")], re.I)
    ):
        said = _of_subject(who)
    elif _IMPERATIVE.match(said):
        said = f"What is {_IMPERATIVE.sub('', said)}"
    for pattern, one in _OF_EACH:
        said = re.sub(pattern, one, said, flags=re.I)
    said = " ".join(said.split())
    return OfOne(f"{said[:1].upper()}{said[1:]}?", frozenset(must)) if said else None


def _of_subject(who: re.Match[str]) -> str:
    """ "which of them relied on …" as "did it rely on …", "which paid the higher …" as "what …".

    Empty where what there is more of is not named.
    """
    rest, verb = who["rest"], who["verb"].strip().lower()
    end = _END.search(rest)
    if end is None:
        return f"{verb or 'did'} it {rest}"
    left, right = rest[: end.start()].strip(), rest[end.end() :].strip()
    asked = "how many" if _OF_COUNTED.search(end[0]) else "what"
    return f"{asked} {right} {verb or 'did'} it {left}".strip() if right else ""


_OF_RATIO = re.compile(r"\bexchange ratio\b", re.I)
_CONVERTED = "What was each share converted into in the merger?"
"""Where a filing does not call the ratio so, it tells it by this."""


def answer_of(side: Side, asked: OfOne) -> list[Sentence] | None:
    """What the filings of one company answer; of several the ones that say something else."""
    said: list[Sentence] = []
    for reading in side.readings:
        plan = make_plan(asked.question, [])
        reply: Reply = answer_one(reading, plan)
        if not reply.answered and _OF_RATIO.search(asked.question):
            reply = answer_one(reading, make_plan(_CONVERTED, []))
        if not holds_asked(reply.sentences, plan):
            continue
        if not all(_speaks_of(reply, term) for term in asked.must):
            continue  # of a dividend, what was paid in a merger says nothing
        said += [s for s in reply.sentences if s.text not in {known.text for known in said}]
    return said or None


_SHARES = re.compile(
    r"(?<![\d.,$/-])(?P<number>\d{1,3}(?:,\d{3})+|\d+)"
    r"(?= (?:[\w-]+ ){0,4}?(?:shares|units|ADSs)\b)",
    re.I,
)


def summed_answers(found: Sequence[tuple[Side, list[Sentence]]]) -> list[Sentence]:
    """The sum of the shares that the answers state, where each states one number of them."""
    stated = [{m["number"] for m in _SHARES.finditer(answer[0].text)} for _, answer in found]
    if len(found) < 2 or any(len(numbers) != 1 for numbers in stated):
        return []
    shown = [numbers.pop() for numbers in stated]
    total = sum(int(number.replace(",", "")) for number in shown)
    cited = unique([c for _, answer in found for c in answer[0].citations])
    steps = f"{' + '.join(shown)} = {total:,}"
    return [Sentence(text=f"Together {total:,} shares.", derivation=steps, citations=cited)]


def _speaks_of(reply: Reply, term: str) -> bool:
    quotes = [c.quote for s in reply.sentences for c in s.citations]
    held = concepts(" ".join([*(s.text for s in reply.sentences), *quotes]))
    return term in held or bool(RELATED.get(term, frozenset()) & held)


FEWER = re.compile(
    r"\b(?:less|(?<!at )least|fewer|fewest|smaller|smallest|lower|lowest|cheaper|cheapest)\b", re.I
)
"""How a clause asks who has less."""


def _kinds_of(clause: str) -> tuple[Literal["money", "percent", "number"], ...]:
    """The kinds of figures that a clause may compare: a sum of money is no rate of interest."""
    if _OF_PERCENT.search(clause):
        return ("percent",)
    if _OF_MONEY.search(clause):
        return ("money", "number")
    return ("money", "percent", "number")


_OF_PERCENT = re.compile(r"\bper ?cent|%|\bcoupon|\binterest rate|\brate of interest", re.I)
_OF_MONEY = re.compile(
    r"\b(?:aggregates?|amounts?|sums?|dollars?|principal|proceeds|fees?|prices?)\b|[$€£]", re.I
)


def compared_answers(found: Sequence[tuple[Side, list[Sentence]]], clause: str) -> list[Sentence]:
    """Which answer has the larger, or smaller, figure, where each has one of the same kind.

    Where they have not, that they cannot be compared.
    """
    cited = unique([c for _, answer in found for c in answer[0].citations])
    for kind in _kinds_of(clause):
        figures = [{v.text for v in values(answer[0].text, kind)} for _, answer in found]
        if all(len(held) == 1 for held in figures):
            break
    else:
        text = "By these answers they cannot be compared."
        return [Sentence(text=text, derivation=None, citations=cited)]
    shown = [held.pop() for held in figures]
    numbers = [Decimal(re.sub(r"[^\d.]", "", text).rstrip(".") or "0") for text in shown]
    less = FEWER.search(clause) is not None
    order = sorted(range(len(numbers)), key=lambda i: numbers[i], reverse=not less)
    first, second = order[0], order[1]
    word = "less" if less else "more"
    text = f"{found[first][0].company} has {word}: {shown[first]} against {shown[second]}."
    sign = "<" if less else ">"
    if numbers[first] == numbers[second]:
        text, sign = f"They are equal: {shown[first]}.", "="
    steps = f"{shown[first]} {sign} {shown[second]}"
    return [Sentence(text=text, derivation=steps, citations=cited)]


# --- whether they have something in common ------------------------------------------------------

_SHARED: tuple[tuple[str, str, str], ...] = (
    (r"\b(?:law )?firms?\b|\bcounsel\b|\blawyers?\b", "firm", "law firm"),
    (r"\bagents?\b", "agent", "agent for service"),
    (r"\b(?:acquir\w+|buyers?|purchasers?|parents?|bought|taken over)\b", "acquirer", "acquirer"),
    (r"\bforms?\b", "form", "form"),
    (r"\b(?:cit(?:y|ies)|towns?|place)\b", "signing_place", "place of signing"),
    (r"\b(?:states?|jurisdictions?|countr\w+|incorporated|organi[sz]ed)\b", "state",
     "state of organization"),
    (r"\b(?:reasons?|grounds?|causes?|why)\b", "category", "ground"),
    (r"\b(?:signed by|signator\w+|persons?|people|officers?|who signed)\b", "signatory",
     "signatory"),
    (r"\bplans?\b", "plan", "plan"),
)  # fmt: skip


def has_same(sides: Sequence[Side], clause: str) -> list[Sentence] | None:
    """Whether all companies have a value in common, with each one's; None where none is proven."""
    shared = next(((f, n) for said, f, n in _SHARED if re.search(said, clause, re.I)), None)
    if shared is None:
        return None
    name, noun = shared
    held: list[dict[str, str]] = []
    cited: list[Citation] = []
    for side in sides:
        values: dict[str, str] = {}
        for reading in side.readings:
            for value, place in cells_of_reading(reading, [name]).get(name, []):
                values.setdefault(letters(value), value)
                cited.append(place)
            cited += cite_company(reading)
        if not values:
            return None
        held.append(values)
    common = set.intersection(*(set(values) for values in held))
    denied = re.search(r"\bdifferent\b", clause, re.I) is not None
    each = [
        f"{side.company}: {', '.join(values.values())}"
        for side, values in zip(sides, held, strict=True)
    ]
    text = f"{'Yes' if bool(common) != denied else 'No'}. {noun.capitalize()}: {'; '.join(each)}."
    return [
        Sentence(text=text, derivation=f"{'; '.join(each)}, as printed", citations=unique(cited))
    ]
