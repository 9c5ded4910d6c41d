"""Powers of attorney: whom they appoint, and which statements they reach."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.wording import joined
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import FILE_NUMBER

_APPOINTS = re.compile(
    r"\bappoints?\s+(?P<names>[A-Z][^;:()]{4,200}?)(?=,?\s+(?:and\s+each\b|or\s+(?:any|either)\b"
    r"|each\s+with\b|each\s+acting\b|acting\s+singly\b|as\s+(?:his|her|their|its|true)\b"
    r"|(?:his|her|their|our|my)\s+|the\s+true\b|with\s+full\b|to\s+sign\b|jointly\b|severally\b))"
)
_REACH = 1_500  # characters from the appointment to the statements that it names
_ASKS_WHO = re.compile(
    r"\b(?:may|can|could|might|allowed|permitted|empowered|authori[sz]ed|entitled|appoint\w*"
    r"|holds?|held|given|granted|named|constitut\w*|designat\w*)\b",
    re.I,
)
_POWER = re.compile(r"\bpowers? of attorney\b|\bPOA\b|\battorneys?[- ]in[- ]fact\b", re.I)
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
    if (power and _ASKS_WHO.search(_POWER.sub("", question))) or _FURTHER.search(question):
        return _appointed(reading)
    return None


def _appointed(reading: Reading) -> Reply | None:
    """The persons whom the powers in the filing appoint."""
    found: dict[str, re.Match[str]] = {}
    for match in _APPOINTS.finditer(reading.filing.text):
        found.setdefault(one_line(match["names"]).lower(), match)
    if len(found) != 1:
        return None
    match = next(iter(found.values()))
    cited = reading.cite(match.start(), match.end())
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
        beside = [n for n in told if n not in plan.file_numbers]
        if beside:
            cited = reading.cite(match.start(), numbers[-1].end())
            listed = joined([f"No. {n}" for n in beside])
            also = " also" if len(beside) < len(told) else ""
            return says(f"The power of attorney{also} covers {listed}.", [cited])
    return None
