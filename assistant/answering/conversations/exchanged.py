"""A part of the question before in other words: "and in 2005?", "and sold?", "the S-3s?"."""

from __future__ import annotations

import re

from assistant.answering.conditions.filings_asked import asks_for_filings
from assistant.answering.conversations.state import View
from assistant.answering.conversations.topics import noun_question, topic_of
from assistant.answering.questions.scope import FILE_NUMBER, FORM
from assistant.language.dates import find_dates
from assistant.language.places import find_jurisdictions

_PREPOSITION = (
    r"(?:in|on|during|before|after|since|until|from|by|at|for|under|as of|with|of|to|between)"
)
_ACTS: tuple[tuple[str, str], ...] = (
    # "How many were removed?" - "and sold?"
    (r"(?:still )?(?:unsold|unissued|not sold|left(?: over)?)", "remained unsold"),
    (r"(?:re)?sold|issued|placed|taken up", "were sold"),
    (r"(?:originally |initially )?registered", "were originally registered"),
    (r"(?:previously|earlier|already) (?:removed|deregistered)",
     "had been removed from registration previously"),
    (r"removed|deregistered|withdrawn|taken off|pulled", "were deregistered"),
    (r"remaining|still registered", "remain registered"),
    (r"outstanding", "are outstanding"),
)  # fmt: skip
_DAYS: tuple[tuple[str, str, str], ...] = (
    # "When was it signed?" - "and filed?"; (what is said, what was spoken of, the question)
    (r"filed", r"effective|registration statement|registered",
     "When was the registration statement filed?"),
    (r"filed", "", "When was the amendment filed?"),
    (r"signed", r"merger|agreement", "When was the merger agreement signed?"),
    (r"signed", "", "When was the amendment signed?"),
    (r"(?:declared |become |became )?effective", "",
     "When was the registration statement declared effective?"),
    (r"(?:closed|completed|merged|acquired|bought)", "", "When was the registrant acquired?"),
    (r"registered", "", "When was the registration statement filed?"),
)  # fmt: skip
_UNIT = (
    r"(?:shares?|units?|notes|warrants|options|rights|debentures|bonds|interests|securities"
    r"|preferred(?: shares| stock)?|common(?: shares| stock)?|ordinary shares|depositary shares"
    r"|ADSs?|guarantees)"
)
_COUNTED = re.compile(rf"(?<=\bhow many )(?:\w+ ){{0,2}}?{_UNIT}\b", re.I)
_TOTAL = re.compile(r"\b(?:in total|in all|altogether|all told|overall|combined|together)\b", re.I)
_ENDS_ON = re.compile(r"\b(?:signed|filed|dated|effective|made)\b", re.I)


def exchange(part: str, view: View) -> str | None:
    """The question before with one part of it exchanged for this one; None where none fits.

    A part is told by what it is: a day or year, a form, a state, an amount, a class of
    securities, a file number, a person, a plan, or a noun that stands for a question.
    """
    said = part.strip(" ?.!,")
    bare = re.sub(rf"^(?:{_PREPOSITION}|the|on form) ", "", said, flags=re.I)
    many = view.over_set and len(view.listed) != 1
    question = view.question
    return (
        _other_act(bare, question, view)
        or _other_unit(bare, question)
        or _other_form(said, question)
        or _other_number(bare, question)
        or _other_time(said, question)
        or _other_place(said, question)
        or noun_question(bare, many=many)
        or _other_name(bare, question, view)
    )


def _other_act(bare: str, question: str, view: View) -> str | None:
    """ "And sold?" after an amount, "and filed?" after a day."""
    if view.kind == "when":
        return next(
            (asked for said, about, asked in _DAYS
             if re.fullmatch(said, bare, re.I) and (not about or re.search(about, question, re.I))),
            None,
        )  # fmt: skip
    act = re.sub(r"^(?:were|was|are|had been|how many (?:were )?)\s+", "", bare, flags=re.I)
    for said, verb in _ACTS:
        if re.fullmatch(said, act, re.I) and (view.kind == "how_many" or view.fields):
            unit = _COUNTED.search(question)
            total = _TOTAL.search(question)
            return f"How many {unit[0] if unit else 'securities'} {verb}" + (
                f" {total[0]}?" if total else "?"
            )
    return None


def _other_unit(bare: str, question: str) -> str | None:
    if not re.fullmatch(rf"(?:\w+ ){{0,2}}?{_UNIT}", bare, re.I):
        return None
    if _COUNTED.search(question):
        return _COUNTED.sub(bare, question, count=1)
    return None


def _other_form(said: str, question: str) -> str | None:
    form = re.fullmatch(
        rf"(?:(?:{_PREPOSITION}|the|form|filings?) )*(?P<form>{FORM.pattern})(?: filings| ones)?",
        said, re.I,
    )  # fmt: skip
    if form is None:
        return None
    new = FORM.search(form["form"])
    assert new is not None
    if (old := FORM.search(question)) is not None:
        plural = "s" if re.search(r"['’]?s\Z", old[0]) else ""
        lead = "Form " if old[0].lower().startswith("form ") else ""
        return f"{question[: old.start()]}{lead}{new[1].upper()}{plural}{question[old.end() :]}"
    if asks_for_filings(question):
        return f"{question.rstrip('?. ')} on Form {new[1].upper()}?"
    return None


def _other_number(bare: str, question: str) -> str | None:
    number = FILE_NUMBER.search(bare)
    if number is None or len(bare) > len(number[0]) + 30:
        return None
    told = f"registration statement No. {number[0]}"
    old = re.search(rf"(?:registration statement )?(?:No\.? )?{FILE_NUMBER.pattern}", question)
    if old is not None:
        return f"{question[: old.start()]}{told}{question[old.end() :]}"
    return f"{question.rstrip('?. ')} under {told}?"


def _other_time(said: str, question: str) -> str | None:
    """Another day, month or year; a whole period ("between 2003 and 2005") as it is put."""
    new = find_dates(said) or []
    if not new or len(said) > 60:
        return None
    outside = said[: new[0].start] + said[new[-1].end :]
    if re.sub(
        rf"\b(?:{_PREPOSITION}|and|the|year|month|ones?|those)\b|\W", "", outside, flags=re.I
    ):
        return None
    old = find_dates(question)
    led = said if re.match(rf"{_PREPOSITION}\b", said, re.I) else f"in {said}"
    if old:
        start = question[: old[0].start]
        lead = re.search(rf"\b{_PREPOSITION}(?: the year)? \Z", start, re.I)
        begin = lead.start() if lead else old[0].start
        return f"{question[:begin]}{led}{question[old[-1].end :]}"
    verb = "" if _ENDS_ON.search(question) else "filed "
    return f"{question.rstrip('?. ')} {verb}{led}?"


def _other_place(said: str, question: str) -> str | None:
    bare = re.sub(
        rf"^(?:(?:{_PREPOSITION}|the|incorporated|organized|based) )+", "", said, flags=re.I
    )
    new = find_jurisdictions(bare)
    if not new or new[0][1] != 0 or new[0][2] != len(bare):
        return None
    old = find_jurisdictions(question)
    if old:
        return f"{question[: old[0][1]]}{bare}{question[old[0][2] :]}"
    return (
        f"{question.rstrip('?. ')} incorporated in {bare}?" if asks_for_filings(question) else None
    )


def _other_name(bare: str, question: str, view: View) -> str | None:
    """Another person or plan in the place of the one that the question before names."""
    for old in [*view.people, *view.plans]:
        at = question.casefold().find(old.casefold())
        if at >= 0 and bare[:1].isupper():
            return f"{question[:at]}{bare}{question[at + len(old) :]}"
    for old in view.people:
        surname = re.search(r"[\w’'-]{3,}(?=(?:,? (?:Jr|Sr|II|III|IV)\b\.?)?\W*$)", old)
        if surname and re.fullmatch(r"(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][\w’'. -]+", bare):
            found = re.search(rf"\b{re.escape(surname[0])}\b", question, re.I)
            if found is not None:
                return f"{question[: found.start()]}{bare}{question[found.end() :]}"
    plan = re.search(r"\bplan\b|\bprogram\b|\b(?:ESPP|ESOP)\b", bare, re.I)
    if plan and topic_of(question) is not None and view.kind == "how_many":
        old_plan = re.search(
            r"\b(?:under|for) (?:the )?[\w’',&() .-]*?(?:plan|program|ESPP)\b", question, re.I
        )
        told = f"under the {re.sub(r'^the ', '', bare, flags=re.I)}"
        if old_plan is not None:
            return f"{question[: old_plan.start()]}{told}{question[old_plan.end() :]}"
        return f"{question.rstrip('?. ')} {told}?"
    return None
