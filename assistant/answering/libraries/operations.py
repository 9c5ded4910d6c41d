"""Operations on one field of the records, over the filings of a small library."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.evidence.reading import Reading, read
from assistant.answering.evidence.reply import Reply
from assistant.answering.libraries.questions import LibraryQuestion
from assistant.answering.libraries.readings import Shelf
from assistant.answering.libraries.scope import find_scope
from assistant.answering.libraries.stored_rows import Marks
from assistant.answering.operations.answers import answer_operation
from assistant.answering.operations.operation_asked import (
    names_values,
    operation_asked,
    operation_of_named,
)


def answer_stored_operation(shelf: Shelf, asked: LibraryQuestion) -> Reply | None:
    """The answer by one field of the records; None where that is not what is asked."""
    question = asked.question
    if (operation := operation_asked(question)) is not None:
        return answer_operation(operation, _read(shelf, asked.every))
    if not names_values(question):
        return None
    scope = find_scope(shelf.library.connection, question, asked.every, Marks(), listing=False)
    sure = scope.unknown is None and not scope.ambiguous
    operation = operation_of_named(question, scope.named) if sure else None
    return answer_operation(operation, _read(shelf, scope.numbers)) if operation else None


def _read(shelf: Shelf, numbers: Sequence[int]) -> list[Reading]:
    return [read(*pair) for pair in shelf.pairs(numbers) if pair[1].record is not None]
