"""How many holders of record each of many filings states: the fewest, the most, a threshold, all.

The number stands in sentences alone: each is cited by its own. A threshold of the law ("fewer than
300 holders of record") is no number of the company's; a filing with several numbers has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.conditions.asked import Query, read_conditions
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, unique
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.results.members import (
    NAMED,
    Member,
    cite_company,
    group_sentence,
    name_left_out,
    rows_of,
)
from assistant.answering.results.totals import LEAST, MOST
from assistant.record import Citation, Sentence

COLUMN = "holders of record"
SAID = ("holders of record", "stockholders of record", "shareholders of record", "held of record",
        "record holders", "owners of record")  # fmt: skip
"""What of a filing's words a library looks for."""

_HOLDERS = r"(?:share|stock|unit|security)?\s?(?:holders|owners)"
_ASKED = re.compile(
    rf"\b(?:numbers? of |how many )?(?:{_HOLDERS} of record|record {_HOLDERS})\b", re.I
)
_WANTED = re.compile(r"\bhow many|\bnumber|\bfewest|\bmost\b|\bleast\b|\bsmallest|\blargest", re.I)
_THRESHOLD = re.compile(
    r"\b(?P<sign>more than|over|at least|above|fewer than|less than|under|below|at most)"
    rf" (?P<n>\d[\d,]*) (?=\w* ?{_HOLDERS} of record|record )",
    re.I,
)
_N = r"(?P<n>\d[\d,]*)"
_STATED = tuple(
    re.compile(said, re.I)
    for said in (
        rf"\bnumber of {_HOLDERS} of record (?:\w+ )?from [\d,]+ (?:down |up )?to {_N}",
        rf"\b{_N}\s+(?:\w+\s+){{0,2}}?(?:{_HOLDERS} of record|record {_HOLDERS})",
        rf"\bheld of record by (?:approximately |about |some )?{_N}\s+(?:persons|{_HOLDERS})",
    )
)
_NOT_OWN = re.compile(r"\b(?:than|to|below|under|least|most)\s+(?:the\s+)?$", re.I)
"""What stands before a threshold, or before those whom an offering was made to."""

_KNOWN_TEXT = (
    "company registrant filing state give each number fewest most fewer more holder record stock"
    " share common among report has have had count least smallest largest highest lowest print"
    " tell what which say mention security class amendment issuer"
)
_KNOWN = concepts(_KNOWN_TEXT) | {*_KNOWN_TEXT.split()}
"""What a question for holders is made of; a word beyond it sets a condition of its own."""


def asks_holders(plan: Plan) -> bool:
    """Whether numbers of holders of record are asked of many filings."""
    if plan.names or not _ASKED.search(plan.question):
        return False
    if not (_WANTED.search(plan.question) or _THRESHOLD.search(plan.question)):
        return False
    query = _conditions(plan)
    return {*query.left} <= _KNOWN and not _DENIED.search(plan.question)


_DENIED = re.compile(r"\b(?:no|not|none|without|never)\b|n['’]t\b", re.I)


def _conditions(plan: Plan) -> Query:
    """The conditions that stand beside the number of holders."""
    bare = _ASKED.sub(" ", _THRESHOLD.sub(" ", plan.question))
    return read_conditions(make_plan(" ".join(bare.split()) or "which filings", []))


def holders_of(reading: Reading) -> tuple[int, str, Citation] | None:
    """The number of holders of record, as printed, with its sentence; None for none or several."""
    for pattern in _STATED:
        found = [
            (match["n"], passage)
            for passage in reading.passages
            for match in pattern.finditer(passage.text)
            if not _NOT_OWN.search(passage.text[: match.start("n")][-20:]) or pattern is _STATED[0]
        ]
        if found and len({number for number, _ in found}) == 1:
            number, passage = found[0]
            return int(number.replace(",", "")), number, reading.cite_passage(passage)
        if found:
            return None
    return None


def answer_holders(readings: Sequence[Reading], plan: Plan) -> Reply:
    """The filings that state a number of holders, of the fewest or most, or beyond a threshold."""
    query = _conditions(plan)
    found: list[tuple[int, Member]] = []
    left_out: list[Reading] = []
    for reading in readings:
        met = query.test(reading) if query.conditions else (True, [])
        if met is None:
            left_out.append(reading)
        elif met[0] and (stated := holders_of(reading)) is not None:
            number, printed, cited = stated
            found.append((number, Member(reading, {COLUMN: printed}, [cited])))
    if not found:
        return lacks("None of the filings in scope states one number of holders of record.")
    if limit := _THRESHOLD.search(plan.question):
        found = [item for item in found if _beyond(limit, item[0])]
        if not found:
            return lacks(f"None of the filings in scope states {limit[0].strip()} holders.")
        what = f"{limit[0].strip()} holders of record"
        sentences = [group_sentence(what, [m for _, m in found], len(readings))]
    elif MOST.search(plan.question) or LEAST.search(plan.question):
        return name_left_out(_end(found, plan), left_out)
    else:
        members = [member for _, member in found]
        sentences = [group_sentence("state a number of holders of record", members, len(readings))]
    sentences += [_told(member) for _, member in found[:NAMED]]
    return name_left_out(Reply(sentences, rows=rows_of([m for _, m in found])), left_out)


def _beyond(limit: re.Match[str], number: int) -> bool:
    bound, sign = int(limit["n"].replace(",", "")), limit["sign"].lower()
    match sign:
        case "at least":
            return number >= bound
        case "at most":
            return number <= bound
        case "more than" | "over" | "above":
            return number > bound
    return number < bound


def _end(found: list[tuple[int, Member]], plan: Plan) -> Reply:
    most = MOST.search(plan.question) is not None
    found.sort(key=lambda item: item[0], reverse=most)
    reply = Reply(rows=rows_of([member for _, member in found]))
    for number, member in found[:NAMED]:
        first = number == found[0][0]
        lead = f" has the {'most' if most else 'fewest'}" if first else ""
        reply.sentences.append(_told(member, lead))
    return reply


def _told(member: Member, lead: str = "") -> Sentence:
    return Sentence(
        text=f"{member.company}{lead}: {member.values[COLUMN]} holders of record.",
        derivation=None,
        citations=unique([*member.citations, *cite_company(member.reading)]),
    )
