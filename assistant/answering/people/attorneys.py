"""Who signed through another: attorneys-in-fact, for whom they signed, and who gave them power."""

from __future__ import annotations

import re

from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import FieldAnswer, Reply, lacks, says
from assistant.answering.evidence.wording import joined
from assistant.answering.people.attorney_named import attorney
from assistant.answering.people.blank_lines import answer_blank_lines
from assistant.answering.people.signed_in_place import signed_in_place
from assistant.answering.people.signers import ANSWERS as PEOPLE
from assistant.answering.people.signers import (
    company_words,
    names_person,
    shown_name,
    signatories,
    signature_page,
)
from assistant.answering.questions.offices import offices
from assistant.answering.questions.plan import AskedField, Plan
from assistant.record import Citation, Signatory

_IN_FACT = re.compile(r"attorneys?[- ]in[- ]fact", re.I)
_STARRED = re.compile(r"\*[\s|_-]*(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4})(?=[ \t]*[\n|])")


def _starred(reading: Reading, plan: Plan) -> list[tuple[str, Citation]]:
    """The persons of the question under whose asterisk another signed, with their lines."""
    found = []
    for section in reading.filing.sections_of("signatures"):
        for match in _STARRED.finditer(reading.filing.text, section.start, section.end):
            if names_person(plan.question, match["name"], company_words(reading)):
                found.append((match["name"], reading.cite(match.start(), match.end())))
    return found


_APPOINTS = re.compile(
    r"\bappoints?\s+(?P<names>[A-Z][^;:()]{4,160}?)(?=,?\s+(?:and\s+each\b|or\s+(?:any|either)\b"
    r"|as\s+(?:his|her|their|its)\b|(?:his|her|their)\s+|the\s+true\b|with\s+full\b|to\s+sign\b))"
)


def _appointed(reading: Reading) -> Reply | None:
    """Whom a power of attorney in the filing appoints."""
    text, main = reading.filing.text, reading.filing.main
    for section in reading.filing.sections_of("signatures")[:1]:
        if match := _APPOINTS.search(text, section.start, main.end):
            names = one_line(match["names"])
            cited = reading.cite(match.start(), match.end())
            return says(f"The power of attorney appoints {names}.", [cited])
    return None


def _attorney_in_fact(reading: Reading, plan: Plan) -> Reply:
    if (told := signed_in_place(reading, plan)) is not None:
        return told
    people = [(i, s) for i, s in signatories(reading, _of_office(plan)) if s.attorney_in_fact]
    found = people if plan.offices or not (named := _named(reading, plan)) else named
    who = attorney(reading)
    if not found and who is not None and (starred := _starred(reading, plan)):
        text = f"{who[0]} signed as attorney-in-fact for {joined([n for n, _ in starred])}."
        return says(text, [who[1], *(c for _, c in starred)])
    if not found and (appointed := _appointed(reading)) is not None:
        return appointed
    if not found:
        return lacks(
            "The filing does not show that anyone signed through an attorney-in-fact.",
            signature_page(reading),
        )
    names = [shown_name(reading, i, s) for i, s in found]
    cited = [c for i, _ in found for c in cite_signatory(reading, i)]
    if plan.kind == "how_many":
        return _counted(names, cited)
    if who is None:
        return says(f"{joined(names)} signed through an attorney-in-fact.", cited)
    text = f"{who[0]} signed as attorney-in-fact for {joined(names)}."
    return says(text, [who[1], *cited])


def _of_office(plan: Plan) -> Plan:
    """The plan with the asked office alone: other words tell nothing of who signed."""
    asked = [held.pattern for said, held in offices() if said.search(_IN_FACT.sub("", plan.bare))]
    return plan.model_copy(update={"rest": [], "offices": asked if plan.kind == "how_many" else []})


def _counted(names: list[str], cited: list[Citation]) -> Reply:
    number = len(names)
    noun = "person" if number == 1 else "persons"
    return says(
        f"{number} {noun} signed through an attorney-in-fact: {joined(names)}.",
        cited,
        f"count of {', '.join(names)} = {number}",
    )


_FOR = re.compile(r"\bsign\w*\b.*?\b(?:for|on behalf of|in place of|instead of)\b (.+)", re.I)


def _named(reading: Reading, plan: Plan) -> list[tuple[int, Signatory]]:
    """The signatories for whom, by name, the question asks who signed."""
    asked = _FOR.search(plan.question)
    if asked is None:
        return []
    shared = company_words(reading)
    every = signatories(reading, plan.model_copy(update={"offices": [], "rest": []}))
    named = [(i, s) for i, s in every if names_person(asked[1], s.name, shared)]
    held = [held.pattern for said, held in offices() if said.search(asked[1])]
    if named or not held or re.search(r"\bs$|\bdirectors|officers\b", asked[1]):
        return named
    return [
        (i, s) for i, s in every
        if s.attorney_in_fact and all(any(re.search(p, t, re.I) for t in s.titles) for p in held)
    ]  # fmt: skip


def _signed(reading: Reading, plan: Plan) -> Reply:
    """Who signed; who did so for a person; who did not, whose line is there and blank."""
    if plan.fields[:1] == ["blank_lines"]:
        return answer_blank_lines(reading, plan)
    if (told := signed_in_place(reading, plan)) is not None:
        return told
    named = _named(reading, plan)
    if not named:
        return PEOPLE["signatories"](reading, plan)
    through = [(i, s) for i, s in named if s.attorney_in_fact]
    if through:
        return _attorney_in_fact(reading, plan)
    names = joined([shown_name(reading, i, s) for i, s in named])
    text = f"{names} signed in person." if len(named) == 1 else f"{names} each signed in person."
    return says(text, [c for i, _ in named for c in cite_signatory(reading, i)])


ANSWERS: dict[AskedField, FieldAnswer] = {
    "signatories": _signed,
    "attorney_in_fact": _attorney_in_fact,
    "blank_lines": answer_blank_lines,
}
"""How each question about signing for others is answered."""
