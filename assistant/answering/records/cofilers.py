"""One of several registrants that a question names: where it is organized, its numbers, offices."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.evidence.wording import shown, whole_phone
from assistant.answering.questions.names_asked import LEGAL_ENDINGS, tokens
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import plain

_ASKED: tuple[tuple[str, str, str], ...] = (
    # field of the registrant | what asks for it | how it is told
    ("jurisdiction",
     r"\b(?:incorporat|organi[sz]|jurisdiction|charter|formed|formation|domicil)\w*|\bset up\b"
     r"|\bstate of inc\b|\b(?:what|which|whose) (?:state['’]s )?laws?\b",
     "is organized in"),
    ("ein", r"\b(?:ein|employer identification|identification n\w+|tax id\w*)\b",
     "has the employer identification number"),
    ("phone", r"\b(?:phone|telephone)\b", "has the telephone number"),
    ("address", r"\b(?:where|address|located|offices?|city|headquart\w+|based)\b",
     "has its offices at"),
)  # fmt: skip
_COMMON = LEGAL_ENDINGS | frozenset(
    ["holdings", "international", "group", "partners", "lp", "of", "and", "the"]
)


def named_registrant(reading: Reading, text: str) -> int | None:
    """The index of the one registrant beside the first that a text names; else None."""
    every = [tokens(r.name or "") for r in reading.record.registrants]
    said = set(tokens(text)) | {w.lower() for w in re.findall(r"[A-Za-z0-9]+", text)}
    found: list[int] = []
    for i, own in enumerate(every):
        others = {t for j, other in enumerate(every) if j != i for t in other}
        telling = [t for t in own if t not in others and t not in _COMMON]
        if telling and all(t in said for t in telling[:2]):
            found.append(i)
    return found[0] if len(found) == 1 and found[0] > 0 else None


def answer_cofiler(reading: Reading, plan: Plan) -> Reply | None:
    """What is asked of the registrant that the question names; None where it names none."""
    if len(reading.record.registrants) < 2 or plan.kind in ("why", "yes_no", "how_many"):
        return None
    asked = plain(plan.question)
    index = named_registrant(reading, asked)
    if index is None:
        return None
    registrant = reading.record.registrants[index]
    told: list[tuple[str, str, str]] = []
    for field, pattern, verb in _ASKED:
        pointer = f"/registrants/{index}/{field}"
        value = getattr(registrant, field)
        if value and re.search(pattern, asked, re.I) and reading.evidence(pointer):
            told.append((pointer, verb, _shown(reading, pointer, field, value)))
    if any(pointer.endswith("jurisdiction") for pointer, _, _ in told):
        told = [t for t in told if not t[0].endswith("address")]
    if not told:
        return None
    name = shown(reading, f"/registrants/{index}/name", registrant.name or "")
    cited = reading.cite_value(f"/registrants/{index}/name")
    cited += [c for pointer, _, _ in told for c in reading.cite_value(pointer)]
    parts = " and ".join(f"{verb} {value}" for _, verb, value in told)
    return says(f"{name} {parts}.", unique(cited))


def _shown(reading: Reading, pointer: str, field: str, value: str) -> str:
    printed = reading.printed(pointer)
    if field in ("phone", "ein") and printed:
        return whole_phone(printed)
    return value if field == "address" else shown(reading, pointer, value)
