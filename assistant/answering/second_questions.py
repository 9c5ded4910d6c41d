"""Questions over many filings that ask a second thing: ", and why", ", and by whom", "of each".

The first part finds filings; the second is put to each of them, to those that were found, or to
all, or asks for what the first answer tells anyway.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from assistant.answering.columns import CellsOf, columns_asked, with_columns
from assistant.answering.conditions import read_conditions
from assistant.answering.evidence import Reading
from assistant.answering.groups import grouping
from assistant.answering.members import CITED, cite_company, company
from assistant.answering.named_apart import asked_of_each
from assistant.answering.plan import Plan, make_plan
from assistant.answering.rankings import ranking
from assistant.answering.record_query import action_of, asks_for_filings
from assistant.answering.reply import Reply, unique
from assistant.answering.single import answer_one
from assistant.answering.totals import LEAST, MOST
from assistant.record import Row, Sentence

Put = Literal["each", "found", "all", "columns"]
"""To whom the second part is put: each of the filings that were found, those together, or all;
or none: it names columns of the rows."""


@dataclass(frozen=True, slots=True)
class Second:
    """The second part of a question, as it is asked by itself."""

    question: str
    put: Put
    columns: dict[str, str] = field(default_factory=dict)


_LEAD = r"(?:(?:by|to|for|in|on|at|from|under|with|of|because of) )?"
_ASKING = (
    r"(?:whom?|whose|why|when|where|what|which|how (?:many|much)|for what reason"
    r"|(?:state|give|tell me|say|name|specify|include)"
    r" (?:the|its|their|when|who|why|what|where|how)"
    r"|(?:did|does|do|was|were|is|are|has|have) (?:it|they|any|all|each|the))\b"
)
_BREAK = re.compile(
    rf"(?:[,;:] ?(?:and |plus |& )|\? (?:and )?| and (?=(?:by|for|on|in) wh"
    rf"|(?:why|when|where|who|whom|how (?:many|much)|which (?:are|were|of|ones?))\b))"
    rf"(?P<second>{_LEAD}{_ASKING}[^?]*)\??$"
    # "list the companies and their file numbers"
    r"|,? (?:and|with|together with|along with|plus) (?P<theirs>their (?![^?,]* (?:in|at|near"
    r"|outside) (?:[A-Z]|the ))[^?,]{3,60})\??$",
    re.I,
)
_TOLD = re.compile(
    # what the first answer tells by itself: "and how many?", "and which ones?", "what was it?"
    r"(?:(?:by|of|on|in|for) )?(?:how (?:many|much|often)|whose(?: \w+)?|who|what"
    r"|which(?: ones?| compan\w+| filings?| it is)?)"
    r"(?: (?:shares|of them|are they|are there|is it|was it|is that|was that|were they|were there"
    r"|is the (?:number|amount|total|price|figure)|was the (?:number|amount|total|price|figure)))?"
    r"(?: (?:(?:in|of) )?(?:each|all|total|altogether|it|they|them))*",
    re.I,
)
_BY_ATTORNEY = re.compile(r"\battorneys?[- ]in[- ]fact\b|\bpowers? of attorney\b", re.I)
_NOT_SO = re.compile(
    r"(?:which|how many)(?: ones?| filings)? (?:are|were|do|did|have|is)(?: not|n['’]t)", re.I
)
_DENY = re.compile(r"^(?:how many|which|what)\b(.*?)\b(are|were|do|did|have|is)\b", re.I)
_OF_THEM = re.compile(r"\b(?:of (?:them|these|those)|among (?:them|these|those))\b", re.I)
_WHEN = re.compile(r"(?:when|(?:on|in) (?:what|which) (?:date|day|year)|what day|what date)", re.I)
_BOUGHT = re.compile(r"\b(?:acqui|bought|buy|merge|take|taken|swallow|purchas)", re.I)


def parts_over_many(question: str, named: list[str]) -> tuple[Plan, Second | None]:
    """The plan of a question over many filings, and what it asks beside, if anything.

    `named` are the companies that the question names.
    """
    whole = make_plan(question, named)
    bare, columns = columns_asked(question)
    if columns:
        plan = make_plan(bare, named)
        if action_of(plan, read_conditions(plan)) in ("list", "rank", "amounts"):
            return plan, Second("", "columns", columns)
    match = _BREAK.search(question)
    if match is None or grouping(whole) is not None or asked_of_each(whole):
        return whole, None
    by = ranking(whole)
    if by is not None and by.both:
        return whole, None
    first = question[: match.start()].rstrip(" ,;:?")
    asked = (match["second"] or f"what are {match['theirs']}").strip()
    plan = make_plan(f"{first}?", named)
    if action_of(plan, read_conditions(plan)) in ("facts", "grounds", "each", "entries"):
        return whole, None
    if _BY_ATTORNEY.search(first) and re.match(r"(?:by )?whom?\b", asked, re.I):
        return plan, Second("Who signed as attorney-in-fact?", "each")
    if _TOLD.fullmatch(asked):
        return plan, None
    if _WHEN.fullmatch(asked):
        return (plan, None) if ranking(plan) is not None else (plan, _when(first))
    if _NOT_SO.fullmatch(asked) and (denied := _DENY.sub(r"Which\1\2 not", first)) != first:
        return plan, Second(f"{denied}?", "all")
    if _OF_THEM.search(asked):
        return plan, Second(f"{_OF_THEM.sub('of these filings', asked)}?", "found")
    if re.match(r"(?:which|how many)\b", asked, re.I) and asks_for_filings(_full(asked)):
        return plan, Second(f"{_full(asked)}?", "all")
    return plan, Second(_of_one(asked, first), "each")


def _when(first: str) -> Second:
    asked = "When was the amendment filed?"
    if _BOUGHT.search(first):
        asked = "When did the merger close?"
    elif re.search(r"\bsign", first, re.I):
        asked = "When was the amendment signed?"
    return Second(asked, "each")


def _full(asked: str) -> str:
    """ "which are not", "which were mergers": of the filings."""
    return re.sub(r"^(which|how many) (are|were|have|rely|do|did)\b", r"\1 filings \2", asked)


_IMPERATIVE = re.compile(r"^(?:state|give|tell me|say|name|specify|include) ", re.I)
_PRONOUNS: tuple[tuple[str, str], ...] = (
    (r"\b(?:they|them|each of (?:them|these|those)|these companies|those companies)\b", "it"),
    (r"\btheir\b", "its"), (r"\b(?:for|in|of|by) each\b(?: one| case)?", ""),
    (r"\bwere\b", "was"), (r"\bare\b", "is"), (r"\bhave\b", "has"), (r"\bdo\b", "does"),
)  # fmt: skip


def _of_one(asked: str, first: str) -> str:
    """The second part as a question to one filing."""
    if re.fullmatch(r"(?:why|for what reason|on what grounds?|because of what)", asked, re.I):
        return "Why was the amendment filed?"
    if re.fullmatch(r"(?:by )?whom?", asked, re.I):
        signed = re.search(r"\bsign", first, re.I) and not _BOUGHT.search(first)
        return "Who signed the amendment?" if signed else "Who acquired the company?"
    asked = _IMPERATIVE.sub("", asked)
    if re.match(r"(?:the|its|their) ", asked):
        asked = f"What is {asked}"
    for said, one in _PRONOUNS:
        asked = re.sub(said, one, asked, flags=re.I)
    return f"{' '.join(asked.split())}?"


# --- the answer -------------------------------------------------------------------------------

_MOST_ASKED = 60  # filings that a second question is put to


def with_second(
    reply: Reply,
    plan: Plan,
    second: Second,
    readings: Callable[[Sequence[str]], list[Reading]],
    over: Callable[[Plan, Sequence[str] | None], Reply],
    cells: CellsOf,
) -> Reply:
    """The first answer with what the second part asks of the filings that it found.

    `readings` gives filings by their ids, `over` answers a question over some filings, or all,
    `cells` has the values of columns.
    """
    if not reply.answered:
        return reply
    if second.put == "columns":
        return with_columns(reply, second.columns, cells)
    found = _found(reply, plan)
    if second.put != "each":
        ids = found if second.put == "found" else None
        more = over(make_plan(second.question, []), ids)
        return Reply([*reply.sentences, *more.sentences], rows=reply.rows or more.rows)
    asked = found[:_MOST_ASKED]
    told: dict[str, list[Sentence]] = {}
    for reading in readings(asked):
        answered = answer_one(reading, make_plan(second.question, []))
        if answered.answered:
            told[reading.filing.id] = [_led(reading, s) for s in answered.sentences[:1]]
    shown = [s for filing in asked for s in told.get(filing, [])][:CITED]
    return Reply([*reply.sentences, *shown], rows=_rows(reply.rows, told, len(found)))


def _found(reply: Reply, plan: Plan) -> list[str]:
    """The filings that the first answer speaks of: those of an end, else all in its rows."""
    ends = ranking(plan) is not None or MOST.search(plan.question) or LEAST.search(plan.question)
    if ends:
        return list(dict.fromkeys(c.filing for s in reply.sentences for c in s.citations))
    return list(dict.fromkeys(row.filing for row in reply.rows[:_MOST_ASKED]))


def _led(reading: Reading, sentence: Sentence) -> Sentence:
    name = company(reading)
    cited = unique([*sentence.citations, *cite_company(reading)])
    if name.lower() in sentence.text.lower() or not cite_company(reading):
        return sentence
    return sentence.model_copy(update={"text": f"{name}: {sentence.text}", "citations": cited})


def _rows(rows: Sequence[Row], told: dict[str, list[Sentence]], found: int) -> Sequence[Row]:
    """The rows with the second answer in a column of its own; of very many, as they are."""
    if len(rows) > _MOST_ASKED:
        return rows
    made = []
    for row in rows:
        answers = told.get(row.filing, [])
        if answers:
            values = {**row.values, "answer": " ".join(s.text for s in answers)}
            cited = unique([*row.citations, *(c for s in answers for c in s.citations)])
            row = row.model_copy(update={"values": values, "citations": cited})
        made.append(row)
    return made
