"""A sentence that only draws the consequence, led by the one before it that tells the cause.

"Accordingly, the offering has ended." answers no "why" by itself: what it follows from stands
before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.causes.circumstances import cause_spans
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, unique
from assistant.answering.evidence.shortening import count_words, shorten
from assistant.record import Sentence

__all__ = ["proven_summary", "with_cause_before"]

_ROOM = 80  # words of an answer
_MARK = 2  # words that the mark of what was left out takes
_LEAST = 12  # words below which no sentence is begun
_STEPS = 2  # sentences that are gone back at most

_FOLLOWS = re.compile(
    r"^(?:accordingly|therefore|consequently|thus|hence|as (?:a|the) (?:result|consequence)"
    r"|in (?:consequence|view|light)|(?:for|because of|owing to|due to|by reason of|on account of"
    r"|following|upon|after|in connection with) (?:that|this|these|those|the foregoing|such|which)"
    r"|because of this|since then|it (?:is|was) for (?:that|this) reason)\b"
    r"|\b(?:therefore|accordingly|consequently|thereby)\b",
    re.I,
)
_OF_OFFERINGS = re.compile(
    r"\b(?:offerings?|offers?|registration|deregister\w*|remov\w+|registered|unsold|unissued)\b",
    re.I,
)
_ITS_OWN = re.compile(r"\b(?:because|since|inasmuch as|in order to|so that)\b", re.I)


def with_cause_before(
    reading: Reading, reply: Reply, told: Passage | None, best: Callable[[Reading], Passage | None]
) -> Reply:
    """The reply, led by what its one sentence follows from, as far as there is room for both.

    What the end of the offerings follows from is the deal, where there is one: told by the summary;
    else the sentence that tells the cause of the amendment `best`.
    """
    if told is None or len(reply.sentences) != 1 or not _only_follows(told):
        return reply
    room = _ROOM - count_words(reply.sentences[0].text)
    of_offerings = _OF_OFFERINGS.search(told.text) is not None
    of_deal = reading.record.reason.transaction is not None
    if of_offerings and of_deal and (summary := proven_summary(reading)) is not None:
        if count_words(summary.text) <= room and summary.text != reply.sentences[0].text:
            reply.sentences.insert(0, summary)
            return reply
    reason = best(reading) if of_offerings and not of_deal else None
    if reason is not None and reason.index < told.index:
        causes = [reason]
    else:
        causes = _causes_before(reading, told)
    reply.sentences[:0] = _led_by(reading, causes, room)
    return reply


def proven_summary(reading: Reading, *beside: str) -> Sentence | None:
    """The reason's summary with the places of each number, date and name in it; None where it is
    not proven. `beside` are JSON Pointers of values that are cited too."""
    reason = reading.record.reason
    cited = reading.cite_value("/reason/summary")
    if not reason.summary or not cited:
        return None
    cited += [c for pointer in beside for c in reading.cite_value(pointer)]
    proof = reading.evidence("/reason/summary")
    cited += reading.cite_spans([(s.start, s.end) for s in proof.more] if proof else [])
    return Sentence(text=reason.summary, citations=unique(cited))


def _causes_before(reading: Reading, told: Passage) -> list[Passage]:
    causes: list[Passage] = []
    at = told.index - 1
    while at >= 0 and len(causes) < _STEPS:
        before = reading.passages[at]
        if before.text.isupper() or count_words(before.text) < 4:
            break  # a caption: the sentence begins its section
        causes.insert(0, before)
        if not _only_follows(before):
            break
        at -= 1
    return causes


def _led_by(reading: Reading, causes: list[Passage], room: int) -> list[Sentence]:
    led: list[Sentence] = []
    for cause in reversed(causes):
        if room < _LEAST:
            break
        text = shorten(cause.text, cause_spans(cause.text), room - _MARK)
        led.insert(0, Sentence(text=text, citations=[reading.cite_passage(cause)]))
        room -= count_words(text)
    return led


def _only_follows(passage: Passage) -> bool:
    return _FOLLOWS.search(passage.text) is not None and not _ITS_OWN.search(passage.text)
