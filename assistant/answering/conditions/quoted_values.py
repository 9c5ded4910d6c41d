"""Conditions on a value that a question quotes: a law firm, an acquirer, a city, a plan's name."""

from __future__ import annotations

import re

from assistant.answering.conditions import filters, filters_of_places
from assistant.answering.conditions.plans_asked import PLAN_ASKED, of_plan
from assistant.answering.conditions.typed_conditions import Condition, either
from assistant.answering.questions.plan import Plan
from assistant.language.places import jurisdiction

COUNSEL = (
    r"(?:counsel|law (?:firms?|offices?|practices?)|lawyers?|attorneys?|solicitors"
    r"|legal advis[eo]rs?|firms? of lawyers)"
)
"""How a question speaks of those that advise a registrant."""
_QUOTED = r"[\"“](?P<said>[^\"“”]{1,80})[\"”]"


def _firm(match: re.Match[str], plan: Plan) -> Condition:
    return Condition(f"copies to {match['said']}", filters.names_in("counsel", match["said"]))


def _acquirer(match: re.Match[str], plan: Plan) -> Condition:
    return Condition(f"acquired by {match['said']}", filters.names_in("acquirer", match["said"]))


def _city(match: re.Match[str], plan: Plan) -> Condition:
    return Condition(f"signed in {match['said']}", filters_of_places.signed_in(match["said"]))


def _plan(match: re.Match[str], plan: Plan) -> Condition:
    words = re.sub(r"[^a-z0-9()]+", " ", match["said"].lower()).split()
    return Condition(f"a plan with {match['said']} in its name", filters.has_plan(words))


def _signer(match: re.Match[str], plan: Plan) -> Condition:
    return Condition(f"signed by {match['said']}", filters.names_in("signatory", match["said"]))


def _printed(match: re.Match[str], plan: Plan) -> Condition:
    said = match["said"].strip(" .,;")
    return Condition(f"mention of {said}", filters.prints(said))


def _counsel_place(match: re.Match[str], plan: Plan) -> Condition:
    """Counsel that sits in a place; what may be a firm's own name counts as that too."""
    place = whole_place(match["said"])
    sits = Condition(f"counsel in {place}", filters_of_places.counsel_in(place))
    if match["word"].lower() == "in":
        return sits
    named = Condition(f"copies to {place}", filters.names_in("counsel", match["said"]))
    return Condition(f"counsel in {place}", either([sits, named]))


def whole_place(said: str) -> str:
    """A place with its state spelled out: `Washington, D.C.` as the record would have it."""
    city, comma, state = said.rpartition(", ")
    return f"{city}{comma}{jurisdiction(state) or state}" if comma else said


QUOTED_RULES = (
    (
        rf"(?:\b(?:outside|legal|external|the|an?|their|its|any|some|use[sd]?|using|have|has|having"
        rf"|with|whose|copy|copies|are|is|were|was|employ\w*|engage\w*|retain\w*|list\w*|hired?) )*"
        rf"\b{COUNSEL} (?P<word>in|of) {_QUOTED}",
        _counsel_place,
    ),
    (rf"\bnames? {_QUOTED} as (?:law firm|counsel)", _firm),
    (rf"\bacquired by {_QUOTED}", _acquirer),
    (rf"\bsigned in {_QUOTED}", _city),
    (rf"\bsigned by {_QUOTED}", _signer),
    (rf"\b(?:are )?about a plan with {_QUOTED} in its name", _plan),
    (PLAN_ASKED, of_plan),
    (rf"\bmention {_QUOTED}", _printed),
)
"""How a question quotes a value of a record; any other quote is looked for in the text."""
