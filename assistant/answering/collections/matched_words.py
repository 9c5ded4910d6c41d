"""What the sentence says that a filing was found by: "mention a split, and when was it?".

The second part of such a question asks of the very words that the first one found. Their sentence
is told for each filing whose sentence has a value of the sort that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.shortening import shorten
from assistant.answering.evidence.values import values
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.results.actions import action_of
from assistant.answering.results.members import CITED
from assistant.answering.results.record_query import with_remaining_words
from assistant.record import Citation, Row, Sentence

Sort = Literal["money", "date", "number", "words"]

_BE = r"(?:was|were|is|are|did|does|do|had|has)"
_IT = r"(?:it|they|that|them|those|these|each|each of them|this|the (?:amount|sum|date|fee|day)s?)"
_TELL = r"(?:(?:state|give|tell me|show|name) )?(?:the|their|its)"
_CASES = r"(?: (?:paid|of each|in each(?: case)?))?"
_ASKED: tuple[tuple[Sort, str], ...] = (
    ("money", rf"(?:how much|(?:what|which) (?:dollar )?(?:amounts?|sums?|fees?|prices?))"
     rf"(?: {_BE})?(?: {_IT})?(?: (?:come to|amount to|be|worth|paid|in each(?: case)?))?"
     rf"|{_TELL} (?:dollar )?(?:amounts?|sums?|fees?){_CASES}"),
    ("date", rf"(?:when|(?:(?:on|as of) )?(?:what|which) (?:dates?|days?))(?: {_BE})?(?: {_IT})?"
     r"(?: (?:happen(?:ed)?|take place|took place|occur(?:red)?|be|dated|in each(?: case)?))?"
     rf"|{_TELL} (?:dates?|days?){_CASES}"),
    ("number", rf"how many(?: {_BE})? {_IT}(?: in each(?: case)?)?"),
    ("words", rf"(?:what|which)(?: {_BE})(?: {_IT})(?: (?:say|called|named|be)"
     r"(?: (?:about|of) (?:it|them|that))?)?"
     r"|what(?: exactly)? (?:do|does|did) (?:it|they|each|each of them) say"
     r"(?: (?:about|of|on) (?:it|them|that|this))?"),
)  # fmt: skip
_MONEY = re.compile(r"[$€£]\s?\d|\b\d[\d,.]*\s(?:dollars|euros?|million)\b", re.I)
_MENTION = ("mention of ", "a former name")
_ROOM = 40  # words of a sentence that is told
_NEAR = 50  # characters from the words to a value that is said of them
_LEAST = 3  # words of a quote that says anything


@dataclass(frozen=True, slots=True)
class Matched:
    """What is asked of the sentences that filings were found by; `words` are those looked for."""

    sort: Sort
    words: frozenset[str]


def asked_of_match(asked: str, first: Plan) -> Matched | None:
    """What a second part asks of the words that the first one looks for; None for anything else."""
    sort = next((s for s, said in _ASKED if re.fullmatch(said, asked, re.I)), None)
    if sort is None:
        return None
    query = read_conditions(first)
    if action_of(first, query) not in ("list", "whether"):
        return None  # "which was signed first, and when?": the day is told already
    query = with_remaining_words(query, first)
    mentions = (c.words for c in query.conditions if c.words.startswith(_MENTION))
    sought = [words.removeprefix(_MENTION[0]) for words in mentions]
    return Matched(sort, frozenset(concepts(" ".join(sought)))) if sought else None


def tell_matches(whole: Reply, found: Sequence[str], asked: Matched) -> Reply:
    """The reply with the sentence that each filing was found by, where it has such a value."""
    known = set(found)
    rows: list[Row] = []
    told: list[Sentence] = []
    for row in whole.rows[: len(known)]:
        cited = next((c for c in row.citations if _says(c, row, asked)), None)
        if cited is None or row.filing not in known:
            rows.append(row)
            continue
        text = shorten(cited.quote, _places(cited.quote, asked), _ROOM).rstrip(" .;,")
        rows.append(row.model_copy(update={"values": {**row.values, "answer": f"{text}."}}))
        company = row.values.get("company", row.filing)
        own = [c for c in row.citations if str(company) in c.quote][:1]
        told.append(Sentence(text=f"{company}: {text}.", derivation=None, citations=[cited, *own]))
    if not told:
        return whole
    return Reply([*whole.sentences, *told[:CITED]], rows=[*rows, *whole.rows[len(rows) :]])


def _places(quote: str, asked: Matched) -> list[tuple[int, int]]:
    """Where values of the sort stand that is asked for, near the words that were looked for."""
    if asked.sort == "money":
        places = [m.span() for m in _MONEY.finditer(quote)]
    elif asked.sort == "date":
        places = [(v.start, v.end) for v in values(quote, "date")]
    else:
        places = [m.span() for m in re.finditer(r"\d[\d,.]*", quote)]
    sought = [m.span() for m in re.finditer(r"\w+", quote) if asked.words & concepts(m[0])]
    return [
        (start, end)
        for start, end in places
        if any(start - right <= _NEAR and left - end <= _NEAR for left, right in sought)
    ]


def _says(cited: Citation, row: Row, asked: Matched) -> bool:
    """Whether a quote is a sentence of the filing with a value of the sort."""
    name = str(row.values.get("company", ""))
    if len(cited.quote.split()) < _LEAST or cited.quote.strip() == name:
        return False
    return asked.sort == "words" or bool(_places(cited.quote, asked))
