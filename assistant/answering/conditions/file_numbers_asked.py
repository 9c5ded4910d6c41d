"""Conditions on the registration statements that are amended, by number or by series of numbers.

"Which filings amend No. 33-58817?", "under 333-41877 or 333-43210", "numbers that still begin
with 33-"
"""

from __future__ import annotations

import re

from assistant.answering.conditions.typed_conditions import (
    Condition,
    Outcome,
    Rule,
    Test,
    Typed,
    either,
    every,
)
from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import FILE_NUMBER
from assistant.record import Citation

_SPOKEN_OF = re.compile(
    r"\b(?:mention|refer|cit|quot|nam|describ|speak|spoke|talk)\w*(?: (?:to|of|about))? ?$", re.I
)


def _numbered_as(fits: re.Pattern[str], typed: Typed) -> Test:
    """A proven file number of a statement that is amended fits."""

    def test(reading: Reading) -> Outcome:
        cited: list[Citation] = []
        for i, statement in enumerate(reading.record.registration_statements):
            if statement.file_number and fits.match(statement.file_number):
                cited += reading.cite_value(f"/registration_statements/{i}/file_number")
        return (True, cited) if cited else (False, [])

    return Test(test, typed)


def amends_statement(number: str) -> Test:
    """The statement of this number is amended."""
    fits = re.compile(rf"{re.escape(number)}\Z")
    return _numbered_as(fits, Typed("statement", "is", (number,)))


def amends_of_series(series: str) -> Test:
    """A statement is amended whose number begins so: `33-`, of before 1996."""
    return _numbered_as(re.compile(re.escape(series)), Typed("statement", "begins", (series,)))


def _numbered(match: re.Match[str], plan: Plan) -> Condition | None:
    amended = re.match(
        r" as (?:(?:the|a|an|one|of) )*(?:registration )?statements? (?:being |to be |that is "
        r"|they )?"
        r"amend", match.string[match.end() :], re.I,
    )  # fmt: skip
    if not amended and _SPOKEN_OF.search(match.string[: match.start()]):
        return None  # a statement that is only mentioned is not amended
    numbers = [n.lstrip("0") for n in FILE_NUMBER.findall(match["numbers"])]
    tests = [Condition("", amends_statement(number)) for number in dict.fromkeys(numbers)]
    both = re.search(r"\bboth\b", match[0], re.I) is not None
    words = (" and " if both else " or ").join(dict.fromkeys(numbers))
    return Condition(f"amend No. {words}", every(tests) if both else either(tests))


def _of_series(match: re.Match[str], plan: Plan) -> Condition:
    series = f"{match['begins'] or match['series']}-"
    return Condition(f"amend a statement with a {series} number", amends_of_series(series))


_NUMBER = FILE_NUMBER.pattern
_AMEND = (
    r"(?:(?:amend|touch|cover|concern|affect|relat|refer|pertain|belong|withdr|terminat|clos|carr"
    r"|bear|hav|has|list|involv|deal)\w*(?: (?:to|from|under|with|on))? )?"
)
_STATEMENTS = (
    r"(?:(?:the|any|either|both|one|of|SEC|Commission|registration|statements?|file) ){0,6}"
)
FILE_NUMBER_RULES: tuple[tuple[str, Rule], ...] = (
    # "touch at least one statement whose file number still begins with 33- rather than 333-"
    (rf"\b{_AMEND}(?:(?:at least|one|any|an?|some|the|old|older|registration|statements?|with|whose"
     r"|under|that|which|have|has|bear|carry|still|file|SEC) ){0,12}?(?:numbers?|nos?\.?)"
     r"(?: (?:that|which|still|of (?:the|their) statements?))*"
     r" (?:begin|start|open|lead|commenc|prefix)\w*(?: (?:off|out))? (?:with|by|in|as) "
     r"[\"“']?(?:the )?(?P<begins>\d{1,3})\b-?[\"”']?"
     r"(?:,? (?:rather than|instead of|and not|not"
     r"|as opposed to) (?:with )?[\"“']?\d{1,3}-?[\"”']?)?"
     # "with a 33- file number", "in the 33- series"
     rf"|\b{_AMEND}(?:(?:with|under|in|have|has|bear|carry|an?|the|any|old|one) ){{0,4}}"
     r"[\"“']?(?P<series>\d{1,3})-[\"”']? ?(?:series\b|prefix(?:es)?\b|(?:(?:registration|file"
     r"|statement) )?(?:numbers?|nos?\b\.?))(?: of (?:numbers|file numbers))?", _of_series),
    (rf"\b{_AMEND}{_STATEMENTS}(?:(?:with|under|numbered|having|bearing) )?(?:(?:the|SEC|file"
     r"|registration|statement) ){0,3}(?:(?:numbers?|nos?\.?|#) ?)?"
     rf"(?P<numbers>{_NUMBER}(?:(?:,? (?:or|and|and/or) |, ?| ?/ ?)(?:(?:nos?\.?|#|number) ?)?"
     rf"{_NUMBER}){{0,12}})", _numbered),
)  # fmt: skip
"""What such a condition looks like in a question, and what it tests."""


_LISTED = re.compile(
    r"(?:(?:which|what|how many|list|show|give|find|name|me|us|all|the|any|every|are|is|there|do"
    r"|does|did|of|these|those|filings?|amendments?|compan(?:y|ies)|registrants?|issuers?|ones?"
    r"|documents?|that|who|has|have)\b\s*){1,12}",
    re.I,
)
_AMENDED = FILE_NUMBER_RULES[-1][0]


def without_numbers(question: str) -> str:
    """The question without the file numbers that are all its condition: they narrow no scope.

    "Which filings amend No. 333-41877?" is put to all filings, and tells whose they are.
    """
    match = re.search(_AMENDED, question, re.I)
    if match is None or question[match.end() :].strip(" ?.!"):
        return question
    before = question[: match.start()].strip()
    return FILE_NUMBER.sub(" ", question) if _LISTED.fullmatch(before) else question
