"""Where a question goes that the records of many filings left open: to the filings' own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from assistant.answering.evidence.reading import Reading, read
from assistant.answering.evidence.reply import Reply
from assistant.answering.questions.plan import Plan
from assistant.answering.textual.by_words import answer_by_words, said_in
from assistant.answering.textual.passage_index import (
    PassageIndex,
    index_in_memory,
    index_of_library,
)

if TYPE_CHECKING:
    from assistant.answering.libraries.readings import Shelf
    from assistant.answering.questions.scope import Pair

_SURE = 0.9
"""What a filing must cover to be told apart from those that only have an answer."""

_WHOLLY = 0.97
"""And to be told instead of them."""


def or_by_words(reply: Reply, pairs: Sequence[Pair], plan: Plan) -> Reply:
    """The reply; where it has no answer, what the filings in memory say by their own words.

    Of a reply that holds each filing's own answer, those stay that say what is asked; where none
    does and others say all of it, those are told.
    """
    if not _is_open(reply):
        return reply
    from assistant.library.passages import passages_of

    amendments = [pair for pair in pairs if pair[1].record is not None]
    index = index_in_memory([passages_of(*pair) for pair in amendments])

    def reading_of(key: int) -> Reading:
        return read(*amendments[key])

    return _by_words(reply, index, reading_of, plan)


def or_by_stored_words(reply: Reply, shelf: Shelf, numbers: Sequence[int], plan: Plan) -> Reply:
    """As `or_by_words`, of filings of a library by their keys."""
    if not _is_open(reply):
        return reply
    index = index_of_library(shelf.library.connection, numbers)

    def reading_of(key: int) -> Reading | None:
        return next(iter(shelf.readings([key])), None)

    return _by_words(reply, index, reading_of, plan)


def _is_open(reply: Reply) -> bool:
    return _answers(reply) > 1 if reply.answered else not reply.settled


def _answers(reply: Reply) -> int:
    """How many filings' own answers a reply holds; 0 for any other reply."""
    if len(reply.rows) > len(reply.sentences):
        return 0
    return len(reply.rows) if all("answer" in row.values for row in reply.rows) else 0


def _by_words(
    reply: Reply, index: PassageIndex, reading_of: Callable[[int], Reading | None], plan: Plan
) -> Reply:
    if not reply.answered:
        return answer_by_words(index, reading_of, plan) or reply
    sure = [one for one in said_in(index, plan) if one.covered >= _SURE]
    readings = [reading_of(one.filing) for one in sure]
    kept = {reading.filing.id for reading in readings if reading is not None}
    rows = [row for row in reply.rows if row.filing in kept]
    if not rows and sure and sure[0].covered >= _WHOLLY:
        return answer_by_words(index, reading_of, plan) or reply
    if not rows or len(rows) == len(reply.rows):
        return reply
    said = [s for s in reply.sentences if any(c.filing in kept for c in s.citations)]
    return Reply(said, rows=rows)
