"""Answers by a model: the filings in scope are read whole, and only proven sentences survive.

The filings come first and the question last. The model gives sentences with quotes; each is
proven (`proof`). Those that are not are asked for once more, with what was wrong, then
dropped. Where nothing is left, the filings do not state it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.models.fit import plan_for
from assistant.answering.models.proof import Fault, proven
from assistant.errors import ContextTooLongError, ModelError
from assistant.extraction.calls import FilingCalls
from assistant.extraction.excerpt import WHOLE, Extent, text_for
from assistant.llm import prompts
from assistant.record import Sentence

FAMILY = "answer"
"""The system message of the prompts here, whose name is in every fence's mark."""

MOST_FILINGS = 5
"""Filings that are read for one question; more are a question over records."""

MOST_SENTENCES = 4
"""Sentences that are kept; an answer has at most 80 words."""

_WORDS = 80

OnSentence = Callable[[Sentence], None]
"""Is told of each proven sentence as soon as it is there."""


class Said(BaseModel):
    """One sentence of an answer with the quotes that it is made from."""

    model_config = ConfigDict(extra="forbid")

    text: str
    quotes: list[str]


class Answered(BaseModel):
    """What a model gives back to a question; no sentences where the filing does not say."""

    model_config = ConfigDict(extra="forbid")

    sentences: list[Said]


def answer_by_model(
    question: str,
    readings: list[Reading],
    calls: FilingCalls,
    on_sentence: OnSentence | None = None,
) -> Reply:
    """The proven answer of a model over these filings, at most `MOST_FILINGS` of them.

    Raises `ModelError` where the first call brings nothing back.
    """
    hearing = _Hearing(question, readings, on_sentence)
    _ask(hearing, calls, "question")
    if hearing.faults and calls.left:
        faults, hearing.faults = hearing.faults, []
        with suppress(ModelError):  # what was proven before stands; the calls keep the error
            _ask(hearing, calls, "reask", faults=_listed(faults))
    if hearing.sentences:
        return Reply(hearing.sentences)
    asked = question.strip().rstrip("?.! ")
    return lacks(f'The filing does not state an answer to "{asked}".')


class _Hearing:
    """Proves sentences as they come, keeps the proven ones and the faults of the others."""

    def __init__(
        self, question: str, readings: list[Reading], on_sentence: OnSentence | None
    ) -> None:
        self.question = question
        self.readings = readings
        self.on_sentence = on_sentence
        self.sentences: list[Sentence] = []
        self.faults: list[Fault] = []
        self._heard: set[str] = set()
        self._plan = plan_for(question, readings)

    def hear(self, said: Said) -> None:
        """Takes in one sentence; what was heard before is passed over."""
        key = " ".join(said.text.casefold().split())
        if key in self._heard:
            return
        self._heard.add(key)
        result = proven(said.text, said.quotes, self.readings, self._plan)
        if isinstance(result, Fault):
            self.faults.append(result)
        elif self._has_room(result):
            self.sentences.append(result)
            if self.on_sentence:
                self.on_sentence(result)

    def hear_item(self, item: object) -> None:
        """Takes in one sentence of a reply that is still coming."""
        try:
            self.hear(Said.model_validate(item))
        except ValidationError:
            return  # the whole reply will say what is wrong with it

    def _has_room(self, sentence: Sentence) -> bool:
        words = sum(len(s.text.split()) for s in [*self.sentences, sentence])
        return len(self.sentences) < MOST_SENTENCES and (words <= _WORDS or not self.sentences)


def _ask(hearing: _Hearing, calls: FilingCalls, prompt: str, **values: str) -> None:
    """One call over the filings; sections instead of the whole where that is too long."""
    extents: list[Extent] = ["whole", "sections", "opening"]
    size = sum(r.filing.main.end - r.filing.main.start for r in hearing.readings)
    extents = extents[1:] if size > WHOLE else extents
    for extent in extents:
        try:
            reply = calls.ask(
                prompt,
                Answered,
                {
                    "filings": fenced_all(hearing.readings, extent),
                    "question": " ".join(hearing.question.split()),
                    **values,
                },
                on_item=hearing.hear_item if hearing.on_sentence else None,
            )
        except ContextTooLongError:
            if extent == extents[-1] or not calls.left:
                raise
            continue
        for said in reply.sentences:
            hearing.hear(said)
        return


def fenced_all(readings: list[Reading], extent: Extent) -> str:
    """The filings, each in its own fence."""
    texts = (text_for(reading.filing, "all", extent) for reading in readings)
    return "\n\n".join(prompts.fenced(FAMILY, text) for text in texts)


def _listed(faults: list[Fault]) -> str:
    return "\n".join(f"- {' '.join(fault.text.split())} ({fault.why})" for fault in faults)
