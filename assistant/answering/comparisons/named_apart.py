"""Questions for two companies in two halves: "when did A close, and when did B?", each its own.

What the second half leaves out ("and how many does B?", "and when the B one?") it has of the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.one_filing.single import answer_one
from assistant.answering.questions.names_asked import tokens
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.records.narrowing import is_own_name
from assistant.answering.results.members import Member, cite_company, company, row

_ASKS = (
    r"(?:(?:on|in|at|by|to|for|under|from|with) )?(?:when|where|who|whom|whose|why|what|which"
    r"|how (?:many|much)|did|does|do|was|were|is|are|has|have)\b"
)
_HALVES = re.compile(
    rf",? (?:and|but|while|whereas|versus|vs\.?) (?={_ASKS})|[?;,] (?:and )?(?={_ASKS})", re.I
)
_LEFT_OUT = frozenset({"one", "ones", "same", "amend", "file", "filing", "do", "have"})
"""Concepts of a half that says nothing of its own: "and when the other one"."""


def asked_of_each(plan: Plan) -> dict[str, str]:
    """What each company that the question names is asked; empty where it has no such halves."""
    if len(plan.names) < 2:
        return {}
    for match in _HALVES.finditer(plan.question):
        first = plan.question[: match.start()].strip(" ,;?")
        second = plan.question[match.end() :].strip(" ,;?.")
        left, right = _named(first, plan.names), _named(second, plan.names)
        if len(left) == len(right) == 1 and not {*left} & {*right}:
            (one, said), (other, told) = *left.items(), *right.items()
            if not set(make_plan(f"{second}?", [other]).terms) - _LEFT_OUT:
                second = first.replace(said, told)
            return {one: f"{first}?", other: f"{second}?"}
    return {}


def _named(half: str, names: Sequence[str]) -> dict[str, str]:
    """The companies that a half of a question names, as it prints them."""
    found: dict[str, str] = {}
    for name in sorted(names, key=len, reverse=True):
        pattern = r"\b" + r"\W+".join(re.escape(t) for t in tokens(name))
        match = re.search(pattern, half, re.I)
        if match and not any(name in longer for longer in found):
            found[name] = match[0]
    return found


def answer_apart(readings: Sequence[Reading], plan: Plan) -> Reply | None:
    """Each company's answer to its own half; None where the question has none, or nothing is said.

    Of a company whose filings do not state it that is said too.
    """
    halves = asked_of_each(plan)
    put = [(r, name) for r in readings for name in halves if is_own_name(r, name)]
    if {name for _, name in put} != {*halves} or len(put) != len(readings) or not halves:
        return None
    put.sort(key=lambda item: list(halves).index(item[1]))
    found = [(r, answer_one(r, make_plan(halves[name], [name]))) for r, name in put]
    if not any(reply.answered for _, reply in found):
        return None
    result = Reply()
    rows = []
    for reading, reply in found:
        cited = cite_company(reading)
        for sentence in reply.sentences[:1]:
            lead = f"{company(reading)}: " if cited else ""
            result.sentences.append(sentence.model_copy(update={
                "text": lead + sentence.text, "citations": unique(sentence.citations + cited),
            }))  # fmt: skip
            rows.append(row(Member(reading, {"answer": sentence.text}, sentence.citations)))
        if not reply.answered:
            result.sentences += says(
                f"{company(reading)}: the filing does not state this.", cited
            ).sentences
    result.rows = rows
    return result
