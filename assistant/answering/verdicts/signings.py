"""Yes or no about the signing: did this person sign, must others, did all sign on one day."""

from __future__ import annotations

import re

from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.wording import joined, usual
from assistant.answering.people.blank_lines import blank_lines
from assistant.answering.people.signers import company_words, names_person, stripped
from assistant.answering.questions.names_asked import names_in_question
from assistant.answering.questions.offices import offices
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.verdicts.verdict import verdict

_UNDECIDED = "The filing does not say."


def rule_478(reading: Reading, plan: Plan) -> Reply:
    """Does the filing rely on Rule 478? Its signature page says so or does not."""
    if reading.record.signing.rule_478 and (cited := reading.cite_value("/signing/rule_478")):
        return verdict(True, "The filing relies on that rule; no other person need sign.", cited)
    signatures = reading.filing.sections_of("signatures")
    if re.search(r"\b478\b", reading.filing.text) or not signatures:
        return lacks("The filing does not decide whether it relies on Rule 478.")
    cited = [
        c
        for i in range(len(reading.record.signing.signatories))
        for c in cite_signatory(reading, i)
    ][:2]
    return verdict(False, "The signature page does not invoke the rule.", cited)


def others_sign(reading: Reading, plan: Plan) -> Reply:
    """Must anyone else sign? Under Rule 478 nobody; else whoever else signed."""
    cited = reading.cite_value("/signing/rule_478")
    if reading.record.signing.rule_478 and cited:
        return verdict(False, "No other person is required to sign.", cited)
    return lacks("The filing does not say whether others must sign.")


def signed_by(reading: Reading, plan: Plan) -> Reply:
    """Did this person, or the holder of this office, sign?"""
    asked_offices = [held.pattern for said, held in offices() if said.search(plan.question)]
    people = reading.record.signing.signatories
    for i, person in enumerate(people):
        if not names_person(plan.question, person.name, company_words(reading)):
            continue
        held = all(any(re.search(p, t, re.I) for t in person.titles) for p in asked_offices)
        return _signed_so(reading, plan, i, held=held)
    if asked_offices and not _CAPITALISED.search(plan.question[3:]):
        for i, person in enumerate(people):
            if all(any(re.search(p, t, re.I) for t in person.titles) for p in asked_offices):
                return _signed_so(reading, plan, i, held=True)
    for name, cited in blank_lines(reading):  # a title with nobody's mark beside it
        if names_person(plan.question, name, company_words(reading)):
            return verdict(False, f"The signature line of {name} is blank.", [cited])
    return _unsigned(reading, plan) or lacks("The filing does not show that signature.")


_IN_PERSON = re.compile(r"\b(?:personally|(?:him|her)self|in person|in h(?:is|er) own)\b", re.I)
_THROUGH = re.compile(r"\b(?:attorney|proxy|someone else|another person|power of)\b", re.I)


def _signed_so(reading: Reading, plan: Plan, index: int, *, held: bool) -> Reply:
    """Whether a signatory signed as asked: in that office, in person, through another."""
    person = reading.record.signing.signatories[index]
    titles = "; ".join(person.titles)
    through = " through an attorney-in-fact" if person.attorney_in_fact else ""
    text = f"{person.name} signed" + (f" as {titles}{through}." if titles else f"{through}.")
    if _IN_PERSON.search(plan.question):
        held = held and not person.attorney_in_fact
    elif _THROUGH.search(plan.question):
        held = held and person.attorney_in_fact
    return verdict(held, text, cite_signatory(reading, index))


def is_so_titled(reading: Reading, plan: Plan) -> Reply:
    """Is this signatory independent, the treasurer …? By the words of the printed titles."""
    shared = company_words(reading)
    for i, person in enumerate(reading.record.signing.signatories):
        if not names_person(plan.question, person.name, shared):
            continue
        asked = {t for t in plan.terms if t not in concepts(person.name) and t not in _BEING}
        if asked and asked <= concepts(" ".join(person.titles)):
            return _signed_so(reading, plan, i, held=True)
    return lacks(_UNDECIDED)


_BEING = concepts("sign person officer member company")


def _unsigned(reading: Reading, plan: Plan) -> Reply | None:
    """A name under an empty line, on a page whose other signatures are conformed."""
    for name in names_in_question(plan.question):
        parts = [re.escape(p) for p in name.split()]
        if len(parts) < 2:
            continue
        printed = re.compile(rf"^[^\n]*\b{parts[0]}\b[^\n]{{0,12}}\b{parts[-1]}\b", re.I | re.M)
        for section in reading.filing.sections_of("signatures"):
            text = reading.filing.text[section.start : section.end]
            match = printed.search(text)
            if match is None or not _CONFORMED.search(text):
                continue
            start = text.rfind("\n\n", 0, match.start()) + 2 if "\n\n" in text else 0
            block = text[start : match.end()]
            if not re.search(r"[-_]{4,}", block) or re.search(r"[*(]", block):
                continue
            if _CONFORMED.search(block):
                continue
            cited = [
                reading.cite(*stripped(reading, section.start + start, section.start + match.end()))
            ]
            person = re.split(r"\s{2,}|\t", match[0].strip())[0]
            return verdict(False, f"No signature stands at the name {person}.", cited)
    return None


_CONFORMED = re.compile(r"(?<!\w)/?s/", re.I)


_CAPITALISED = re.compile(r"\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+")


def same_day(reading: Reading, plan: Plan) -> Reply:
    """Did all sign on one day? By the proven days of at least two."""
    days: dict[str, list[str]] = {}
    for i, person in enumerate(reading.record.signing.signatories):
        pointer = f"/signing/signatories/{i}/signed_on"
        if person.signed_on is not None and reading.evidence(pointer):
            days.setdefault(usual(person.signed_on), []).append(pointer)
    if sum(len(p) for p in days.values()) < 2:
        return lacks(_UNDECIDED)
    cited = [c for pointers in days.values() for c in reading.cite_value(pointers[0])]
    return verdict(len(days) == 1, f"They signed on {joined(list(days))}.", cited)
