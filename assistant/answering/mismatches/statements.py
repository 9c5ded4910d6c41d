"""Answers of another statement, form or amendment than the one that is asked about."""

from __future__ import annotations

import re

from assistant.answering.evidence.sought import asked_type
from assistant.answering.evidence.values import values
from assistant.answering.mismatches.told import Mismatches, Told, figures_of
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import FILE_NUMBER
from assistant.answering.questions.vocabulary import concepts, plain

_LISTED = re.compile(r"\b(?:respectively|each|both|all)\b", re.I)


def _of_strange_statement(plan: Plan, told: Told) -> bool:
    """Whether a statement is asked about that is only mentioned, and the answer is of none or of
    another one."""
    if not plan.file_numbers:
        return False
    own = {s.file_number for s in told.reading.record.registration_statements}
    strange = [n for n in plan.file_numbers if n not in own]
    return bool(strange) and not any(n in told.near for n in strange)


def _value_of_other_statement(plan: Plan, told: Told) -> bool:
    """Whether a number or day is asked of one statement, and between it and each that is told
    stands the number of another."""
    if len(plan.file_numbers) != 1 or told.derived or _LISTED.search(told.text):
        return False
    kind = asked_type(plan)
    if kind not in ("number", "date") or plan.file_numbers[0] not in told.text:
        return False
    places = [(m.start(), m[0].removeprefix("0")) for m in FILE_NUMBER.finditer(told.text)]
    own = [at for at, number in places if number == plan.file_numbers[0]]
    others = [at for at, number in places if number != plan.file_numbers[0]]
    found = figures_of(told.text) if kind == "number" else list(values(told.text, "date"))
    return bool(others and found) and not any(
        not any(min(at, v.start) < other < max(at, v.start) for other in others)
        for v in found for at in own
    )  # fmt: skip


_OTHER_STATEMENT = re.compile(
    r"\b(?P<kind>own|new|newer|follow-?on|separate|replacement|later|subsequent|earlier|prior"
    r"|successor|other registrant['’]?s)\s+"
    r"(?:(?:automatic|shelf|resale|universal|registration)\s+)*"
    r"(?:form\s+)?(?:(?:S|F|SB)-\d{1,2}(?:ASR)?\b|registration\b|statements?\b|shelf\b)"
    r"|\b(?P<whose>[A-Z][\w&.-]+)['’]s own\b",
    re.I,
)
_TOLD_OTHER = re.compile(
    r"\b(?:own|new|newly|follow-?on|separate(?:ly)?|replacement|replac\w+|later|subsequent(?:ly)?"
    r"|earlier|prior|previous(?:ly)?|former|successor|another|different|other|further|additional"
    r"|today|simultaneous(?:ly)?|concurrent(?:ly)?|at the same time|filing an?|will file|carried"
    r"|to be filed)\b",
    re.I,
)


def _of_amended_statement(plan: Plan, told: Told) -> bool:
    """Whether another statement than the amended one is asked about ("the new S-3", "its own Form
    S-8"), and nothing that is cited speaks of one."""
    asked = _OTHER_STATEMENT.search(plan.question)
    if asked is None or set(plan.file_numbers) & set(FILE_NUMBER.findall(told.near)):
        return False
    begins = any(_TAKES_UP.match(passage.text) for passage in told.passages)
    return _TOLD_OTHER.search(told.near if begins else f"{told.text} {told.quotes}") is None


_TAKES_UP = re.compile(r"(?:It|They|That|This|Such|Those|These|Both|The new|The other)\b")


_ASKS_NUMBER = re.compile(
    r"\b(?:file|registration|commission)(?: file)? (?:number|no\b)"
    r"|^(?:under )?(?:what|which) number\b[^?]*\bstatements?\b"
    r"|\bnumber (?:is|was|of) (?:the |its )?(?:[\w-]+ ){0,3}(?:Forms?|registration statements?)\b",
    re.I,
)
_IDENTIFIED = re.compile(r"\b\d{1,3}-\d{3,6}\b")


def _gives_no_number(plan: Plan, told: Told) -> bool:
    """Whether the number of a statement is asked for, and none stands there."""
    if plan.file_numbers or plan.kind not in ("what", "which", "how_many"):
        return False
    if not _ASKS_NUMBER.search(plain(plan.question)):
        return False
    return _IDENTIFIED.search(told.text) is None


_PLAN_YEAR = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)(?: [\w'’&-]+){0,6}? (?:plan|program|scheme|ESPP)\b", re.I
)


def _number_for_other_plan(plan: Plan, told: Told) -> bool:
    """Whether the number of the statement for one year's plan is asked for, and that of a statement
    for other plans is told."""
    asked = _PLAN_YEAR.search(plan.question)
    if asked is None or plan.fields[:1] != ["file_numbers"] or plan.file_numbers:
        return False
    numbers = set(FILE_NUMBER.findall(told.text))
    every = told.reading.record.registration_statements
    titles = [t for s in every if s.file_number in numbers for t in s.plans]
    beside = [p.text for p in told.passages if FILE_NUMBER.search(p.text)]
    return not any(asked["year"] in text for text in [told.text, *titles, *beside]) or bool(
        titles and not any(asked["year"] in title for title in titles)
    )


_AMENDMENT_ASKED = re.compile(
    r"\b(?:amendment|amd?t)s?\.? (?:no\.? ?|number |nos?\. ?)?(?:\d+|one|two|three|four|five)\b",
    re.I,
)
_OF_STATEMENT = (["effective_on"], ["statement_filed_on"], ["registered"], ["sold"])


def _of_statement_itself(plan: Plan, told: Told) -> bool:
    """Whether a day of a numbered amendment is asked for, and that of the statement told."""
    if plan.kind != "when" or not _AMENDMENT_ASKED.search(plan.question):
        return False
    return plan.fields[:1] in _OF_STATEMENT and not concepts("amendment") & concepts(told.near)


def _of_other_form(plan: Plan, told: Told) -> bool:
    """Whether what is asked of a statement on one form is told of one on another."""
    if plan.kind not in ("when", "how_many") or plan.fields[:1] not in _OF_STATEMENT:
        return False
    record = told.reading.record
    own = {record.form, *(s.form for s in record.registration_statements)}
    if not plan.forms or None in own or set(plan.forms) & own:
        return False
    return not any(form in told.near for form in plan.forms)


_DID = re.compile(
    r"^what (?:did|does) (?=[^?]*\bamendment\b)[^?]*? (?:change|amend|alter|add|do|accomplish"
    r"|revise|modify|provide)\b",
    re.I,
)
_AMENDMENT = re.compile(r"\bamendment(?: no\. ?\d+)?\b|\bit\b", re.I)
_CHANGES = re.compile(
    r"\b(?:add(?:s|ed|ing)|amend(?:ed|s|ing)|chang(?:ed|es)|replac\w+|remov\w+|deregister\w+"
    r"|withdr[ae]w\w*|updat\w+|convert\w*|includ(?:ed|es)|reduc\w+|increas\w+|transferr?\w*"
    r"|mov(?:ed|es)|carri\w+|re(?:vis|fil|stat|flect|gister)\w+|correct\w+|provid\w+|suppl\w+"
    r"|extend\w+|delet\w+|disclos\w+|brought|clos\w+|terminat\w+|end(?:ed|s)|took|made|put"
    r"|adopt\w*|nam(?:ed|ing|es)|rais\w+|set|permit\w*|allow\w*|to [a-z]+)\b",
    re.I,
)
_BETWEEN = 110  # characters from an amendment to the verb of what it changed
_TO_STATEMENT = re.compile(r"\bto (?:this|the|its|that|each|such)\b", re.I)


def _tells_only_filing(plan: Plan, told: Told) -> bool:
    """Whether it is asked what an amendment changed, and only told that or when it was filed."""
    if _DID.match(plan.question) is None:
        return False
    text = _TO_STATEMENT.sub("", told.text)
    places = [m.end() for m in _AMENDMENT.finditer(text)]
    return bool(places) and not any(_CHANGES.search(text[at : at + _BETWEEN]) for at in places)


_COUNT_ASKED = re.compile(
    r"\b(?:total |aggregate )?number of (?:\w+ ){0,2}(?:shares|units|securities)\b", re.I
)
_AMENDMENT_NUMBER = re.compile(r"^It is (?:Post-Effective )?Amendment No\. \d+\.$", re.I)


def _tells_no_count(plan: Plan, told: Told) -> bool:
    """Whether a number of shares is asked for, and the amendment's own number told."""
    if _AMENDMENT_NUMBER.match(told.text) is None:
        return False
    return _COUNT_ASKED.search(plan.question) is not None or plan.kind == "how_many"


MISMATCHES: Mismatches = (
    (_of_strange_statement, "The filing does not state this for that registration statement."),
    (_value_of_other_statement, "The filing does not state this for that registration statement."),
    (_of_amended_statement, "The filing does not state this for that registration statement."),
    (_number_for_other_plan, "The filing does not state the number of that statement."),
    (_gives_no_number, "The filing does not state that number."),
    (_tells_only_filing, "The filing does not say what that amendment changed."),
    (_of_statement_itself, "The filing does not state this for that amendment."),
    (_of_other_form, "The filing does not state this for a statement on that form."),
    (_tells_no_count, "The filing does not state that number."),
)
