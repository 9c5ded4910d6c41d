"""The companies that a question sets side by side, each with its filings, and what is left of it.

In what is left a mark stands for each company, so that a clause is read alike whoever it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.wording import letters
from assistant.answering.questions.names_asked import LEGAL_ENDINGS, tokens
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import GENERIC, names_of
from assistant.answering.results.members import company

MOST_SIDES = 8
"""Companies that one question compares."""

_FIRST = 0xE100
MARK = "[\ue100-\ue10f]"
"""A company of the question, in what is left of it."""

_ENDING = r"(?:,? (?:" + "|".join(sorted(LEGAL_ENDINGS - {"the", "trust"})) + r")\b\.?)*"


@dataclass(slots=True)
class Side:
    """One company of a question: its name as its filings print it, and these filings."""

    company: str
    mark: str
    readings: list[Reading]


def sides_of(readings: Sequence[Reading], plan: Plan) -> tuple[list[Side], str]:
    """The companies that the question names, in its order, and the question with their marks.

    None where it names fewer than two, or filings of others are in scope too.
    """
    if len(plan.names) < 2 or len(readings) < 2:
        return [], plan.question
    grouped: dict[str, list[Reading]] = {}
    for reading in readings:
        grouped.setdefault(_identity(reading), []).append(reading)
    if not 2 <= len(grouped) <= MOST_SIDES:
        return [], plan.question
    asked = plan.question
    placed: list[tuple[int, list[Reading], str]] = []
    for number, held in enumerate(grouped.values()):
        found = _place(held, asked)
        if found is None:
            return [], plan.question
        mark = chr(_FIRST + number)
        placed.append((found[0], held, mark))
        asked = _marked(asked, held, mark)
    placed.sort(key=lambda item: item[0])
    order = {mark: chr(_FIRST + i) for i, (_, _, mark) in enumerate(placed)}
    asked = "".join(order.get(c, c) for c in asked)
    return [Side(company(held[-1]), order[mark], held) for _, held, mark in placed], asked


def _identity(reading: Reading) -> str:
    """What tells a company apart, whatever it was called at the time: its CIK, else its name."""
    filers = reading.filing.header.filers
    cik = filers[0].cik if filers else None
    return cik.lstrip("0") if cik else letters(" ".join(tokens(company(reading))))


def _place(held: Sequence[Reading], asked: str) -> tuple[int, int] | None:
    """Where the question names the company of these filings; None where it does not.

    The longest run of its words counts: from the first on, or from a later word that stands
    with a capital ("Lacassagne" of "Société des Forges Lacassagne").
    """
    best: tuple[int, int] | None = None
    for name in {n for r in held for n in names_of(r.filing, r.extraction)}:
        words = tokens(name)
        for start in range(len(words)):
            for end in range(len(words), start, -1):
                whole = end - start == len(words)
                if not whole and GENERIC.issuperset(words[start:end]):
                    continue
                match = re.search(_pattern(words[start:end]), asked, re.I)
                if match is None or (start and not match[0].removeprefix("the ")[0].isupper()):
                    continue
                if best is None or match.end() - match.start() > best[1] - best[0]:
                    best = match.span()
                break
    return best


def _pattern(words: Sequence[str]) -> str:
    """A name as people print it: with the possessive of any of its words, or run together."""
    parts = [rf"{re.escape(word)}(?:['’]s)?" for word in words]
    return r"(?<!\w)(?:the )?" + r"\W+".join(parts) + rf"s?(?!\w){_ENDING}(?:['’]s?)?"


def _marked(asked: str, held: Sequence[Reading], mark: str) -> str:
    """The question with the mark wherever it names the company."""
    while (span := _place(held, asked)) is not None:
        asked = f"{asked[: span[0]]}{mark}{asked[span[1] :]}"
    return asked


_JOINT = (
    r",? ?(?:and|or|&|vs\.?|versus|against|than|with|to|from|plus|nor)?(?: also| then)? ?"
    r"(?:for|of|by|at|in|from|with|between|that of|those of|the one of|the)? ?"
)
_LISTED = re.compile(rf"(?:both |either |between |neither )?(?P<marks>{MARK}(?:{_JOINT}{MARK})+)")


def together(asked: str) -> str:
    """The question with one mark where it lists several companies."""
    return _LISTED.sub(lambda match: match["marks"][0], asked)


def of_one(asked: str, name: str = "it") -> str:
    """A question with marks as one about a single company."""
    return re.sub(MARK, name, asked)
