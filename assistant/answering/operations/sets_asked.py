"""Which filings a part of a question means: all of them, named companies, or those that conditions
choose. Words that none of these explains make it none: nothing of a question is dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.conditions.asked import Query, read_conditions
from assistant.answering.conditions.reader import CONDITION
from assistant.answering.questions.forms_asked import forms_as_filings
from assistant.answering.questions.plan import make_plan

_NEUTRAL_TEXT = """
    a an the of for in on by to from with at and or is are was were be been do does did has have had
    there this that these those which who what whose it its it's they them their each every all any
    filing filings amendment amendments post-effective company companies registrant registrants
    issuer issuers filer filers entity entities corporation corporations please pls me us give show
    list name names state tell identify altogether total together one ones set folder batch here
    respectively different various whole made filed being as where corp corps document documents
    cover covers named listed given stated shown printed appear appears occur occurs represented
    used mentioned involved concerned i we you our my only just among per them both
    removal removals deregistration deregistrations
    """
_NEUTRAL = frozenset(_NEUTRAL_TEXT.split())
"""Words that choose no filings."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The filings of a question: `query` has their conditions, `named` the companies that it names;
    all of them where it has neither."""

    query: Query | None = None
    named: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether no filing is left out."""
        return self.query is None and not self.named


def words_left(text: str, own: str = "") -> list[str]:
    """The words that narrow something; `own` are those of the field that is asked for."""
    known = _NEUTRAL | set(own.split())
    return [w for w in re.findall(r"[\w'’&-]+", text.lower()) if w.strip("'’-") not in known]


def chosen(said: str, named: Sequence[str] = (), own: str = "") -> Chosen | None:
    """The filings that these words mean; None where one of the words is not understood."""
    if named and (companies := _companies(said, named, own)):
        return Chosen(named=companies)
    if not words_left(said, own):
        return Chosen()
    if named:
        return None
    bare = re.sub(
        r"^(?:(?:each|every|all|any|both|of|the|those|these|our|only) )+", "", said.strip()
    )
    for asked in dict.fromkeys((bare, forms_as_filings(bare))):
        for lead in ("Which", "Which filings are"):
            query = read_conditions(make_plan(f"{lead} {asked}?", []))
            rest = query.frame.replace(CONDITION, " ")
            if query.conditions and not query.denied and not words_left(rest, own):
                return Chosen(query)
    return None


_ENDING = r"(?:,? (?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|LLC|LP|L\.P|plc|N\.V)\b\.?)*"


def _companies(said: str, named: Sequence[str], own: str) -> tuple[str, ...]:
    """The companies that words name; none where they say more."""
    rest = said
    found: list[str] = []
    for name in sorted(named, key=len, reverse=True):
        pattern = r"\W{1,3}(?:and\W+)?".join(map(re.escape, name.split()))
        whole = re.compile(rf"\b{pattern}\b{_ENDING}(?:['’]s?)?", re.I)
        if whole.search(rest):
            rest, found = whole.sub(" ", rest, count=1), [*found, name]
    return tuple(found) if found and not words_left(rest, own) else ()
