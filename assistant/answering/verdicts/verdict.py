"""Yes or No, with what the filing says."""

from __future__ import annotations

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.shortening import shorten
from assistant.record import Citation


def verdict(yes: bool, text: str, citations: list[Citation]) -> Reply:
    """`Yes` or `No`, then what the filing says."""
    return says(f"{'Yes' if yes else 'No'}. {text}", citations)


def verdict_from(
    reading: Reading, yes: bool, passage: Passage, keep: list[tuple[int, int]]
) -> Reply:
    """The verdict with the sentence that decides it."""
    return verdict(yes, shorten(passage.text, keep, 60), [reading.cite_passage(passage)])
