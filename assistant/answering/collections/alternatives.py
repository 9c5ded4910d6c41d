"""Two sets of filings set against each other: "Are there more Ohio or Pennsylvania companies?".

Each side is counted by itself; what a side leaves out ("in the 2010s", "Ohio") comes from the
other. Only where each side is conditions and nothing else are they compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.conditions.filings_asked import NOUN
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.questions.forms_asked import FORMS, forms_as_filings
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.results.actions import action_of
from assistant.answering.results.portions_asked import FINITE
from assistant.record import Sentence

Asked = Literal["more", "fewer", "each", "ratio"]


@dataclass(frozen=True, slots=True)
class Sides:
    """The counts of two sets, and how they are compared; `than` asks for a Yes or a No."""

    one: str
    other: str
    asked: Asked
    than: bool = False


_EACH = (
    r"(?:how many|(?:the )?(?:numbers?|counts?|totals?))(?: (?:of|for|are there|in|on))* "
    r"(?:each|both)"
)
_TAIL = (
    # ", and how many of each?", ". Counts for both."
    rf"(?:[?.,;:–—-]{{1,2}} ?(?:(?:and|with|give|state|please) ){{0,3}}(?:{_EACH}"
    r"|(?:by )?how (?:many|much)(?: more)?|by what margin|(?:(?:with|give|state) )?(?:the |both )?"
    r"(?:numbers|counts)|which)[^?]{0,40})?$"
)
_THERE = r"(?:are|were|is|was|did|do|have|has|had) (?:there )?"
_SHAPES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(said + _TAIL, re.I)
    for said in (
        # "Are there more A or more B?", "Were more amendments signed in A than in B?"
        rf"^(?:{_THERE})?(?P<sign>more|fewer) (?P<a>[^?;]{{3,110}}?),? (?P<sep>or|than) (?:(?:are"
        rf" there )?"
        r"(?:more|fewer) )?(?P<b>[^?;]{3,110}?)",
        # "Which are more common, A or B?", "which is the larger group: A or B?"
        r"^(?:which|what) (?:are|is|were|was) (?:the )?(?P<sign>more|fewer|less|larger|bigger"
        r"|smaller)"
        r"(?: (?:common|frequent|numerous|often|group|set|number|of(?: them)?))*[,:]? "
        r"(?P<a>[^?;,]{3,110}?),? (?P<sep>or) (?:the )?(?P<b>[^?;]{3,110}?)",
        # "A vs. B: how many of each?"
        r"^(?:(?:compare|count|numbers? of|how many) )?(?P<a>(?!(?:which|what|who|whose|did|does"
        r"|is|was)\b)"
        r"[^?;:]{3,110}?) (?P<sep>vs\.?|versus|against|as against|compared (?:with|to)) "
        r"(?P<b>[^?;]{3,110}?)",
        # "Ratio of A to B?", "ratio of filings that invoke Rule 478 to those that do not"
        r"^(?:(?:what|give|show|is|was|the|me|a|compute|calculate) )*(?P<sign>ratio) (?:of"
        r"|between) "
        r"(?P<a>[^?;]{3,110}?) (?P<sep>to|and|versus|vs\.?) (?P<b>(?:those|the|all|filings|ones"
        r"|S-|F-)"
        r"[^?;]{1,110}?|[^?; ]{3,40}(?: [^?; ]{3,40}){0,3}?)",
        # "How many A, and how many do not?"
        r"^(?:in )?how many (?P<a>[^?;]{3,110}?),? (?P<sep>and) (?:in )?how many (?:of them )?"
        r"(?P<b>(?:do|did|does|are|were|have|has|is|was)(?: not|n['’]t)(?: \w+)?)",
        # "How many A, and how many B?"
        r"^how many (?P<a>[^?;]{3,110}?),? (?P<sep>and|vs\.?|versus) how many (?P<b>[^?;]{3,110}?)",
    )
)
_SET = re.compile(
    rf"\b(?:{NOUN}|ones?|{FORMS}|mergers?|acquisitions?|deals?)\b|\w(?:ies|[^s]s)\b", re.I
)
"""A side with a noun of its own."""
_SMALLER = ("fewer", "less", "smaller")
_MOST_WORDS = 12  # of a side that are tried as what the other leaves out


def sides_of(question: str) -> Sides | None:
    """The two counts that a question sets against each other; None for others."""
    for shape in _SHAPES:
        match = shape.match(question.strip(" ?.!"))
        if match is None:
            continue
        than = match["sep"].lower() == "than"
        one, other = match["a"].strip(), match["b"].strip()
        pair = _with_rest(one) if _REST.fullmatch(other) else _whole(one, other, than=than)
        if pair is None:
            continue
        sign = (match.groupdict().get("sign") or "").lower()
        asked: Asked = "fewer" if sign in _SMALLER else "more" if sign else "each"
        asked = "ratio" if sign == "ratio" else asked
        return Sides(*pair, asked, than=than)
    return None


_REST = re.compile(
    r"(?:(?:those|the ones|filings|companies) )?(?:(?:that|which|who) )?(?:do|did|does|are|were"
    r"|have|has"
    r"|is|was)(?: not|n['’]t)(?: \w+)?|(?:all )?(?:the )?(?:rest|others?|remaining (?:ones"
    r"|filings))"
    r"(?: of them)?|all other (?:filings|ones|forms)",
    re.I,
)
"""What is not of the first set."""


def _with_rest(one: str) -> tuple[str, str] | None:
    """A set, and all filings that are not of it; None where it is not conditions alone."""
    said = forms_as_filings(one)
    said = f"filings that {said}" if re.match(FINITE, said, re.I) else said
    rest = f"filings except the {said}"
    if not _conditions(said) or not _conditions(rest):
        return None
    return _counted(said), _counted(rest)


def _whole(one: str, other: str, *, than: bool) -> tuple[str, str] | None:
    """Both sides as counts, each with what it leaves to the other; None where one is no set.

    Unless one is to be more `than` the other, they are of one field: two states, two years.
    """
    one, other = forms_as_filings(one), forms_as_filings(other)
    words = one.split()[:_MOST_WORDS]
    tail = other.split()[-3:]
    lent = [f"{one} {' '.join(tail[i:])}" for i in range(len(tail) - 1, -1, -1)]
    for first in [one, *lent] if _SET.search(one) else [*lent, one]:
        number = _conditions(first)
        if not number:
            continue
        for kept in (0, *range(len(words) - 1, 0, -1)):
            second = " ".join([*words[:kept], other])
            alike = than or _fields(second) == _fields(first)
            if alike and _conditions(second) == number and not _within(first, second):
                return _counted(first), _counted(second)
    return None


def _within(one: str, other: str) -> bool:
    """Whether a condition of one side stands in the other too, which so is no side by itself."""
    said = [
        {
            word
            for c in read_conditions(make_plan(_counted(what), [])).conditions
            for word in [c.words]
        }
        for what in (one, other)
    ]
    return any(a != b and a in b for a in said[0] for b in said[1])


def _counted(what: str) -> str:
    return f"How many {what}?"


def _conditions(what: str) -> int:
    """How many conditions a side is; 0 where it is more than conditions, or no set."""
    plan = make_plan(_counted(what), [])
    query = read_conditions(plan)
    if query.left or query.denied or action_of(plan, query) != "list":
        return 0
    return len(query.conditions)


def _fields(what: str) -> list[str]:
    query = read_conditions(make_plan(_counted(what), []))
    return sorted(c.test.typed.field if c.test.typed else c.words for c in query.conditions)


def answer_sides(
    sides: Sides, over: Callable[[Plan], Reply], counted: Callable[[str], Reply]
) -> Reply | None:
    """Both counts, the one that is asked for first; None where one of them is not proven.

    `over` answers a plan, `counted` a count of which nothing was found.
    """
    replies: list[Reply] = []
    for question in (sides.one, sides.other):
        reply = over(make_plan(question, []))
        reply = reply if reply.answered else counted(question)
        if not reply.answered:
            return None
        replies.append(reply)
    numbers = [0 if r.sentences[0].text.startswith("0.") else len(r.rows) for r in replies]
    whole = Reply([*replies[0].sentences, *replies[1].sentences],
                  rows=[*replies[0].rows, *replies[1].rows])  # fmt: skip
    if sides.asked == "ratio":
        whole.sentences = [*_ratio(replies, numbers), *whole.sentences]
    elif sides.asked != "each":
        whole.sentences = [*_compared(sides, replies, numbers), *whole.sentences]
    return whole


def _ratio(replies: list[Reply], numbers: list[int]) -> list[Sentence]:
    """Both counts as a ratio: `7 to 37`."""
    cited = [c for reply in replies for c in reply.sentences[0].citations]
    told = f"{numbers[0]} to {numbers[1]}"
    return says(f"The ratio is {told}.", cited, f"counted: {told}").sentences


def _named(reply: Reply, number: int) -> str:
    """What a count is of, in the words of its answer: `signed in the 1990s`."""
    said = reply.sentences[0].text
    return re.split(r" \(\d", said)[0] if number else re.sub(r"^0\. .*?: ", "", said).rstrip(".")


def _compared(sides: Sides, replies: list[Reply], numbers: list[int]) -> list[Sentence]:
    """Which side has more, or fewer; of "more than" whether it is so."""
    ahead = numbers[0] > numbers[1] if sides.asked == "more" else numbers[0] < numbers[1]
    names = [_named(reply, number) for reply, number in zip(replies, numbers, strict=True)]
    if sides.than:
        text = f"{'Yes' if ahead else 'No'}. {numbers[0]} against {numbers[1]}."
    elif numbers[0] == numbers[1]:
        text = f"As many of each: {numbers[0]}."
    else:
        first = 0 if ahead else 1
        low, high = sorted(numbers)
        told = (high, low) if sides.asked == "more" else (low, high)
        text = f"{sides.asked.title()}: {names[first]}, {told[0]} against {told[1]}."
    cited = [c for reply in replies for c in reply.sentences[0].citations]
    derivation = "; ".join(f"{n}: {k}" for n, k in zip(names, numbers, strict=True))
    return says(text, cited, derivation).sentences
