"""Powers of attorney: whom they appoint, and which statements they reach."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.wording import joined
from assistant.answering.people.signers import names_person
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import FILE_NUMBER

_APPOINTS = re.compile(
    r"\b(?:appoints?|constitutes?(?!\s+and\b))\s+(?P<names>[A-Z][^;:()]{4,200}?)(?=,?\s+(?:and\s+each\b|or\s+(?:any|either)\b"
    r"|each\s+with\b|each\s+acting\b|acting\s+singly\b|as\s+(?:his|her|their|its|true)\b"
    r"|(?:his|her|their|our|my)\s+|the\s+true\b|with\s+full\b|to\s+sign\b|jointly\b|severally\b))"
)
_REACH = 1_500  # characters from the appointment to the statements that it names
_ASKS_WHO = re.compile(
    r"\b(?:may|can|could|might|allowed|permitted|empowered|authori[sz]ed|entitled|appoint\w*"
    r"|hold(?:s|ing)?|held|given|granted|named?|ma[dk]e|constitut\w*|designat\w*"
    r"|which of the|to wh\w+\b[^?]*\b(?:giv\w+|gave))\b",
    re.I,
)
_POWER = re.compile(
    r"\bpowers? of attorney\b|\bPOA\b|\battorneys?[- ]in[- ]fact\b|\bsigning powers?\b"
    r"|\bpowers? (?:to sign|given|of signature)\b",
    re.I,
)
_EMPOWERED = re.compile(
    r"\b(?:empower\w*|authori[sz]ed|appoint\w*|name[ds]?|(?:may|can|could) sign|sign)\b[^?]*"
    r"\b(?:to (?:sign|execute)|as (?:their|his|her|the|its) (?:attorneys?|agents?)"
    r"|for (?:the |its )?(?:[\w'’-]+ ){0,2}(?:directors|officers|signator\w+|board))\b"
    r"|\b(?:appointed|named) (?:attorneys?|agents?) for\b",
    re.I,
)
_MAY = re.compile(
    r"\bempower\w*|\bappoint\w*|\bauthori[sz]ed\b"
    r"|\b(?:may|can|could|might) (?:\w+ )?(?:sign|execute)\b",
    re.I,
)
_BESIDE = re.compile(
    r"\b(?:besides|apart from|other than|aside from|along with|together with|in addition to|beside"
    r"|(?:is|was) not)\b",
    re.I,
)
_OTHER = re.compile(r"\b(?:other|second|further|else|additional|another)\b", re.I)
_FIRST = re.compile(r"\bnamed first\b|\bfirst (?:named|attorney)\b", re.I)
_BETWEEN = re.compile(r",? and |,? or |, (?!(?:Jr|Sr|I{2,3}|IV|M\.?D|Ph\.?D|Esq)\b)")
_FURTHER = re.compile(
    r"\bsign (?:any |all |the )*(?:further|later|future|additional|subsequent|more|other)\b"
    r"(?: \S+){0,3} amendments?\b",
    re.I,
)
_WHICH = re.compile(
    r"\b(?:which|what)\b.*\b(?:registration (?:statements?|numbers?)|statements?|file numbers?|"
    r"[SF]-\d)",
    re.I,
)


def answer_power(reading: Reading, plan: Plan) -> Reply | None:
    """Whom a power of attorney appoints, or what it reaches; None where neither is asked."""
    question = plan.question
    power = _POWER.search(question)
    if plan.kind in ("which", "what", "list") and power and _WHICH.search(question):
        return _reaches(reading, plan)
    if plan.kind not in ("who", "which", "what", "list"):
        return None
    if asks_power(question):
        return _appointed(reading, plan)
    return None


def asks_power(question: str) -> bool:
    """Whether a question asks who is given a power of attorney."""
    power = _POWER.search(question) and _ASKS_WHO.search(_POWER.sub("", question))
    empowered = _EMPOWERED.search(question) and _MAY.search(question)
    return bool(power or empowered or _FURTHER.search(question))


def _appointed(reading: Reading, plan: Plan) -> Reply | None:
    """The persons whom the powers in the filing appoint, beside those that the question names."""
    found: dict[str, re.Match[str]] = {}
    for match in _APPOINTS.finditer(reading.filing.text):
        found.setdefault(one_line(match["names"]).lower(), match)
    if len(found) != 1:
        return None
    match = next(iter(found.values()))
    cited = reading.cite(match.start(), match.end())
    names = [n.removeprefix("and ").strip(" ,") for n in _BETWEEN.split(one_line(match["names"]))]
    others = [n for n in names if not names_person(plan.question, n)]
    if _BESIDE.search(plan.question) and 0 < len(others) < len(names):
        return says(f"The power of attorney also appoints {joined(others)}.", [cited])
    if _FIRST.search(plan.question):
        return says(f"The power of attorney names {names[0]} first.", [cited])
    return says(f"The power of attorney appoints {one_line(match['names'])}.", [cited])


def _reaches(reading: Reading, plan: Plan) -> Reply | None:
    """The statements that a power names beside those of the question."""
    text = reading.filing.text
    for match in _APPOINTS.finditer(text):
        end = min(len(text), match.end() + _REACH)
        stop = text.find("/s/", match.end(), end)
        end = stop if stop >= 0 else end
        numbers = list(FILE_NUMBER.finditer(text, match.end(), end))
        told = list(dict.fromkeys(n[0] for n in numbers))
        known = set(plan.file_numbers)
        if _OTHER.search(plan.question):
            known |= {s.file_number for s in reading.record.registration_statements}
        beside = [n for n in told if n not in known]
        if beside:
            cited = reading.cite(match.start(), numbers[-1].end())
            listed = joined([f"No. {n}" for n in beside])
            also = " also" if len(beside) < len(told) else ""
            return says(f"The power of attorney{also} covers {listed}.", [cited])
    return None
