"""The filings behind an answer over many: their names, their rows, the sentence that lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, unique
from assistant.answering.evidence.shortening import count_words
from assistant.answering.evidence.wording import joined
from assistant.answering.results.deferred import Deferred
from assistant.record import Citation, Row, Sentence

NAMED = 10
"""Filings that one sentence names; all of them stand in the rows."""

CITED = 5
"""Filings that one sentence cites, once each."""

_ROOM = 76  # words of one sentence


@dataclass(slots=True)
class Member:
    """One filing that a query takes in: its values, and where they stand."""

    reading: Reading
    values: dict[str, Any] = field(default_factory=dict)
    citations: list[Citation] = field(default_factory=list)

    @property
    def company(self) -> str:
        """The first registrant's name, else the filing's id."""
        return company(self.reading)


def company(reading: Reading) -> str:
    """The first registrant as the filing names it, else the filing's id."""
    registrants = reading.record.registrants
    if registrants and registrants[0].name and reading.evidence("/registrants/0/name"):
        return registrants[0].name
    return reading.filing.id


def cite_company(reading: Reading) -> list[Citation]:
    """Where the first registrant's name stands."""
    return reading.cite_value("/registrants/0/name")[:1]


def row(member: Member) -> Row:
    """The member as a row of the answer, with its own citations."""
    reading = member.reading
    return Row.model_construct(  # all of it is of our own making: thousands are made at once
        filing=reading.filing.id,
        source=reading.filing.source,
        values={"company": member.company, **member.values},
        citations=unique(member.citations + cite_company(reading)),
    )


class DeferredMembers(Deferred[Member]):
    """Members that are made when they are looked at; the names of all are known.

    `companies` are those names, None where no name of a filing is proven; given as a function
    they are read when they are asked for, and `count` says how many there are.
    """

    def __init__(
        self,
        companies: Sequence[str | None] | Callable[[], Sequence[str | None]],
        make: Callable[[Sequence[int]], list[Member]],
        count: int | None = None,
    ) -> None:
        known = None if callable(companies) else companies
        super().__init__(len(known) if known is not None else int(count or 0), make)
        self._companies = companies

    @property
    def companies(self) -> Sequence[str | None]:
        """The name of each filing's first registrant."""
        if callable(self._companies):
            self._companies = self._companies()
        return self._companies


def companies(members: Sequence[Member]) -> list[str]:
    """The companies of the members, each once; nothing is made for it."""
    if isinstance(members, DeferredMembers):
        known = dict.fromkeys(members.companies)
        if None not in known:
            return list(known)  # type: ignore[arg-type]
    return list(dict.fromkeys(m.company for m in members))


def rows_of(members: Sequence[Member]) -> Sequence[Row]:
    """The members as rows of an answer."""
    if not isinstance(members, Deferred):
        return [row(m) for m in members]

    def make(places: Sequence[int]) -> list[Row]:
        return [row(m) for m in members.at(places)]

    return Deferred(len(members), make)


def one_each(members: Sequence[Member]) -> list[Citation]:
    """The best citation of each of the first filings."""
    cited: list[Citation] = []
    for member in members[:CITED]:
        cited += (member.citations or cite_company(member.reading))[:1]
    return unique(cited)


def listed(names: list[str], lead: str = "", tail: str = "") -> tuple[str, int]:
    """The names as a list that fits into one sentence, and how many are left unnamed."""
    shown = list(names[:NAMED])
    while len(shown) > 1 and count_words(f"{lead} {joined(shown)} {tail}") > _ROOM:
        shown.pop()
    more = len(names) - len(shown)
    return (f"{', '.join(shown)} and {more} more" if more else joined(shown)), more


def group_sentence(what: str, members: Sequence[Member], total: int) -> Sentence:
    """`Bankruptcy (2 of 12): A and B.` with one citation for each of the first filings."""
    names = companies(members)
    lead = f"{what[:1].upper()}{what[1:]} ({len(members)} of {total}):"
    text, more = listed(names, lead)
    counted = f"{'; '.join(names[: len(names) - more])}"
    if any(c.isdigit() for c in what):  # a figure of the question, which no filing has to print
        counted = f"asked: {what}; {counted}"
    derivation = f"{counted}{f'; {more} more in rows' if more else ''}: {len(members)} of {total}"
    return Sentence(text=f"{lead} {text}.", derivation=derivation, citations=one_each(members))


def name_left_out(reply: Reply, left_out: Sequence[Reading]) -> Reply:
    """Names the filings that were not counted because a value could not be proven."""
    named = [Member(r, {}, cited) for r in left_out if (cited := cite_company(r))]
    return name_uncounted(reply, named)


def name_uncounted(reply: Reply, named: Sequence[Member]) -> Reply:
    """As `name_left_out`, of filings whose companies are proven."""
    if not reply.sentences or not named:
        return reply
    names = _names(named)
    text, more = listed(names, "Not counted, for want of proof:")
    reply.sentences.append(Sentence(
        text=f"Not counted, for want of proof: {text}.",
        derivation=f"{len(named)} filings, {more} unnamed" if more else None,
        citations=unique([c for m in named[:NAMED] for c in m.citations]),
    ))  # fmt: skip
    return reply


def name_silent(reply: Reply, silent: int, named: Sequence[Member]) -> Reply:
    """Says how many filings a sum leaves out because no number of theirs is proven; few by name.

    Most of them simply state none; `named` are those of them whose companies are proven.
    """
    if not reply.sentences or not named:
        return reply
    verbs = ("states", "is") if silent == 1 else ("state", "are")
    text = f"{silent:,} filing{'' if silent == 1 else 's'} {verbs[0]} no proven number and"
    text = f"{text} {verbs[1]} not counted"
    if silent <= NAMED and len(named) == silent:
        names, more = listed(_names(named), text)
        text = text if more else f"{text}: {names}"
    reply.sentences.append(Sentence(
        text=f"{text}.",
        derivation=f"filings without such a number: {silent:,}",
        citations=unique([c for m in named[:NAMED] for c in m.citations]),
    ))  # fmt: skip
    return reply


def name_of_several_plans(reply: Reply, named: Sequence[Member]) -> Reply:
    """Names the filings whose numbers are of several plans together: none is the asked one's."""
    if not named:
        return reply
    cited = unique([c for m in named[:NAMED] for c in m.citations])
    if not reply.sentences:
        return lacks("No number of that plan alone is stated in these filings.", cited)
    text, more = listed(_names(named), "Not counted, as a number is of several plans together:")
    reply.sentences.append(Sentence(
        text=f"Not counted, as a number is of several plans together: {text}.",
        derivation=f"{len(named)} filings, {more} unnamed" if more else None,
        citations=cited,
    ))  # fmt: skip
    return reply


def _names(members: Sequence[Member]) -> list[str]:
    if isinstance(members, DeferredMembers):
        return [name or "" for name in members.companies]
    return [m.company for m in members]
