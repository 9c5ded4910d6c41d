"""Conditions on values of the record that stand beside each other, and on what covers print.

"statements on more than one form", "different amendment numbers", "a treasurer on the signature
page", "warrants as a separate class", "an empty EIN field", "later than Amendment No. 1"
"""

from __future__ import annotations

import re

from assistant.answering.conditions import filters
from assistant.answering.conditions.absences_asked import signed_by_office
from assistant.answering.conditions.classes_asked import CLASS, SECURITIES, classes_registered
from assistant.answering.conditions.filters_of_figures import states_no
from assistant.answering.conditions.typed_conditions import Condition, Outcome, Rule, Test
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.wording import NUMBERS
from assistant.answering.questions.plan import Plan
from assistant.record import Citation


def _of_statements(name: str) -> Test:
    """Whether the statements of an amendment differ in a value; undecided where one is unproven."""

    def test(reading: Reading) -> Outcome:
        found: dict[object, list[Citation]] = {}
        unproven = False
        for i, statement in enumerate(reading.record.registration_statements):
            value = getattr(statement, name)
            cited = reading.cite_value(f"/registration_statements/{i}/{name}")
            if value is not None and cited:
                found.setdefault(value, cited)
            unproven = unproven or (value is not None and not cited)
        if len(found) > 1:
            return True, [c for cited in found.values() for c in cited]
        return None if unproven else (False, [c for cited in found.values() for c in cited])

    return Test(test)


def _several_forms(match: re.Match[str], plan: Plan) -> Condition | None:
    if re.search(r"\bhow many $", match.string[: match.start()], re.I):
        return None
    return Condition("statements on several forms", _of_statements("form"))


def _several_numbers(match: re.Match[str], plan: Plan) -> Condition:
    return Condition("different amendment numbers", _of_statements("amendment_number"))


_WORDS = {"one": 1, **NUMBERS, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_WORDS)})"
_MOST = 100  # amendments of one statement
_SERIES = {
    "S": ("S-1", "S-2", "S-3", "S-3ASR", "S-4", "S-6", "S-8", "S-11", "S-20"),
    "F": ("F-1", "F-2", "F-3", "F-3ASR", "F-4", "F-6", "F-7", "F-8", "F-9", "F-10", "F-80"),
}
_IN_BRACKETS = (
    r"(?: ?\((?:e\.g\. |like |such as )?(?:(?:[SF]-\d{1,2}|and|or|etc\.?)[,/ ]{0,2}){1,9}\))?"
)
_AT_LEAST = ("from", "from2", "from3")
"""Groups of a number that is itself meant, and those above it."""
_OR_HIGHER = (
    r"(?: or| and|,? or) (?:(?:an?|any|some|one) )?(?:higher|later|greater|larger|above|up|upwards?"
    r"|beyond|more|onwards?)\b(?: (?:numbers?|numbered|ones?|amendments?)\b)?"
    r"(?! (?:plans?|shares|(?:registration )?statements?|sign|people|persons|registrants|classes))"
)


def _later_number(match: re.Match[str], plan: Plan) -> Condition:
    ways = ("above", "above2", "above3", "above4")
    said = next(filter(None, (match[way] for way in (*ways, *_AT_LEAST)))).lower()
    number = int(said) if said.isdigit() else _WORDS[said]
    first = number if any(match[way] for way in _AT_LEAST) else number + 1
    return Condition(" ".join(match[0].split()), filters.has_number(*range(first, _MOST)))


def _of_series(match: re.Match[str], plan: Plan) -> Condition:
    letter = (match["series"] or match["letter"]).upper()
    return Condition(f"on a Form {letter}", filters.has_form(set(_SERIES[letter])))


def _on_page(match: re.Match[str], plan: Plan) -> Condition:
    office = (match["office"] or match["carried"]).lower().replace("-", " ")
    return signed_by_office(re.sub(r"s$", "", office))


def _empty(match: re.Match[str], plan: Plan) -> Condition:
    phone = re.search(r"phone|tel", match[0], re.I) is not None
    told = "state no telephone number" if phone else "state no employer identification number"
    return Condition(told, states_no("phone" if phone else "ein"))


_OFFICE = (
    r"(?:(?!(?:with|where|which|the|an?|filings?|for|carr|carries|bears?|page|pages|signature)\b)"
    r"[a-z][\w-]* ){0,3}?(?:officers?|presidents?|secretar(?:y|ies)|treasurers?|directors?"
    r"|controllers?|general counsel|chairm[ae]n|trustees?|C[EFO]Os?)"
)
_IDS = (
    r"(?:(?:IRS |I\.R\.S\. |tax |federal )?(?:EINs?|employer (?:identification |id )?"
    r"(?:numbers?|nos?\.?)|tax ids?)"
    r"|(?:company |registrant )?(?:tele)?phone(?: numbers?| nos?\.?)?)"
)
_SEVERAL = (
    r"(?:more than one|different|several|at least two|two or more|multiple|(?:at least )?two"
    r" different|various|more than a single)"
)
RECORD_RULES: tuple[tuple[str, Rule], ...] = (
    (rf"(?:\b(?:registration )?statements? (?:on|of|to) )?\b{_SEVERAL} (?:registration )?forms?\b"
     r"(?: types?| of registration)?(?: at once)?|\b(?:mix|combine|straddle)\w* (?:registration )?"
     r"forms?(?: types?)?", _several_forms),
    (r"\b(?:(?:carry|bear|give|have|has|with|show|use)\w* )?(?:different|differing|distinct|unequal"
     r"|several|more than one|two) (?:post-?effective )?amendment (?:numbers?|nos?\b\.?)"
     r"(?: (?:to|for|on) (?:the )?(?:\w+ )?(?:registration )?statements?)?"
     r"|\b(?:the )?(?:post-?effective )?amendment (?:numbers?|nos?\b\.?) (?:that |which )?(?:differ"
     r"|var)\w*(?: (?:between|from|among|across|for)(?: the)? (?:registration )?statements?"
     r"(?: to (?:registration )?statement)?)?(?: in (?:an?|the|one) (?:filing|amendment))?"
     r"|\bno\. ?\d+ (?:to|for) one(?: registration)?(?: statement)?(?: and| but|,) no\. ?\d+ (?:to"
     r"|for) (?:an?other|the other)(?: (?:one|statement))?"
     r"|\b(?:the )?(?:post-?effective )?amendment numbers? (?:is|are) not the same (?:for|on|in)"
     r" (?:every|each|all)(?: the)? (?:registration )?statements?", _several_numbers),
    (rf"\b(?:later|higher|after|past|beyond|above) (?:than )?(?:the )?(?:post-?effective )?"
     rf"amendment (?:number |no\.? ?)?(?P<above>{_NUMBER})\b(?!,)"
     rf"|\bamendment (?:numbers?|nos?\.?) (?:of )?(?:above|over|higher than|greater than|more than"
     rf"|beyond) (?P<above2>{_NUMBER})\b"
     rf"|\b(?:numbers? )(?:higher|greater|larger) than (?P<above3>{_NUMBER})\b"
     rf"|\b(?:past|beyond) (?:the|their|its) (?P<above4>first|second|third)(?: post-?effective)?"
     r" amendment"
     rf"|\b(?:at least|not before|no less than) the (?P<from>second|third|fourth|fifth)"
     r"(?: post-?effective)? amendments?"
     r"|\b(?:(?:post-?effective )?amendments? )?(?:numbers?|nos?\.?|numbered) ?"
     rf"(?P<from2>{_NUMBER}){_OR_HIGHER}"
     r"|\b(?:at least|no lower than|not below|no earlier than|from) (?:post-?effective )?amendment "
     rf"(?:number |no\.? ?)(?P<from3>{_NUMBER})\b(?! to\b)(?: (?:up|upwards?|onwards?|on)\b)?",
     _later_number),
    (r"\b(?:on |of |in |to )?(?:an? |any |one of )?(?:the )?(?:forms? of the )?(?:forms? )?"
     r"(?:(?P<series>[SF])[- ]?series|\b(?P<letter>[SF])[- ]family)\b"
     r"(?! (?:\w+ )?(?:preferred|common|stock|shares|notes|bonds|warrants|debentures|units|plan)\b)"
     rf"(?: (?:(?:registration )?forms?|registration statements?)\b)?{_IN_BRACKETS}", _of_series),
    (rf"\b(?:with |where |for which )?(?:an? |the )?(?P<office>{_OFFICE}) (?:on|among|appears? on"
     r"|appears? among|stands? on|is on|is among) (?:the |its |their )(?:signature pages?"
     r"|signator(?:y|ies)|signers)"
     rf"|\bwhose signature pages? (?:carr|bear|show|ha|list|include)\w* (?:an? |the )"
     rf"(?P<carried>{_OFFICE})", _on_page),
    (rf"\b(?:with |have |has )?(?:an? |the )?(?:empty|blank|missing) {_IDS}(?: fields?| lines?"
     rf"| boxes)?|\b{_IDS} (?:fields? )?(?:is|are) (?:empty|blank)", _empty),
    (rf"\b(?:registered|registers?|register) (?P<class>{CLASS})\b{SECURITIES}(?P<joint>)"
     rf"(?P<other>)? as (?:an? )?(?:separate|own|distinct) class(?:es)?", classes_registered),
    (rf"\b(?P<class>{CLASS})\b{SECURITIES} (?:are |is |were )?(?:among|one of|as one of) (?:the"
     r" |its |their )?(?:registered )?(?:securities|classes)(?: of securities| registered)?"
     r"(?P<joint>)(?P<other>)?", classes_registered),
    (rf"\b(?:had|have|has|having) (?P<class>{CLASS})\b{SECURITIES}(?:,? (?P<joint>or|and) "
     rf"(?P<other>{CLASS})\b{SECURITIES})? (?:on file|on (?:the|a|its|their) shelf|registered)",
     classes_registered),
    (r"\bsections? 10\(a\)\(3\) (?:updates?|amendments?)",
     lambda m, p: Condition("updates the prospectus", filters.has_purpose("prospectus_update"))),
    (r"\bonly a (?:portion|fraction)\b(?: of (?:what|the|its|their)(?: \w+){0,3} registered)?"
     r"|\bsome but not all\b(?: of)?(?: (?:the|its|their))?(?: (?:securities|shares))?",
     lambda m, p: Condition("removes only a part", filters.is_partial)),
)  # fmt: skip
"""What such a condition looks like in a question, and what it tests."""
