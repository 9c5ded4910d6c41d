"""Where a question goes that the records of many filings left open: to the filings' own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.evidence import Reading, read
from assistant.answering.plan import Plan
from assistant.answering.reply import Reply
from assistant.answering.textual.by_words import answer_by_words
from assistant.answering.textual.passage_index import index_in_memory, index_of_library

if TYPE_CHECKING:
    from assistant.answering.library_reading import Shelf
    from assistant.answering.scope import Pair


def or_by_words(reply: Reply, pairs: Sequence[Pair], plan: Plan) -> Reply:
    """The reply; where it has no answer, what the filings in memory say by their own words."""
    if reply.answered or reply.settled:
        return reply
    from assistant.library.passages import passages_of

    amendments = [pair for pair in pairs if pair[1].record is not None]
    index = index_in_memory([passages_of(*pair) for pair in amendments])

    def reading_of(key: int) -> Reading:
        return read(*amendments[key])

    return answer_by_words(index, reading_of, plan) or reply


def or_by_stored_words(reply: Reply, shelf: Shelf, numbers: Sequence[int], plan: Plan) -> Reply:
    """As `or_by_words`, of filings of a library by their keys."""
    if reply.answered or reply.settled:
        return reply
    index = index_of_library(shelf.library.connection, numbers)

    def reading_of(key: int) -> Reading | None:
        return next(iter(shelf.readings([key])), None)

    return answer_by_words(index, reading_of, plan) or reply
