"""Which engine answers a question over one filing or a few: the embedded one, a model, or both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.errors import BudgetError, ModelError
from assistant.extraction import chosen_engine
from assistant.record import Answer, Engine

if TYPE_CHECKING:
    from assistant.answering.models.answers import OnSentence
    from assistant.extraction.calls import FilingCalls, ModelRun

NOT_STATED = ("/reason/category", "not_stated")
"""A record's proven word that no ground is given: a model is not asked for one."""


@dataclass(slots=True)
class Asking:
    """One question, and who may answer it; raises what `chosen_engine` raises when it is made."""

    question: str
    engine: str
    model: str | ModelRun | None = None
    on_sentence: OnSentence | None = None
    calls: FilingCalls | None = None
    chosen: str = field(init=False)

    def __post_init__(self) -> None:
        self.chosen = chosen_engine(self.engine, self.model)

    def reply(self, readings: list[Reading], embedded: Callable[[], Reply]) -> Reply:
        """The reply over these filings: `embedded` unless a model is to answer, and has more."""
        if self.chosen == "model":
            return self._by_model(readings)
        reply = embedded()
        if self.chosen == "rules" or reply.answered or not self._open(readings):
            return reply
        try:
            found = self._by_model(readings)
        except ModelError:  # the run keeps it
            return reply
        return found if found.answered else reply

    def finished(self, answer: Answer) -> Answer:
        """The answer with the engine that gave it, and what the calls took."""
        if self.calls is not None and self.calls.made:
            engine = Engine(name=self.chosen, model=self.calls.model, prompt=self.calls.prompts)
            answer.engine, answer.usage = engine, self.calls.usage
        elif self.chosen == "cascade":
            answer.engine.name = self.chosen
        return answer

    def _open(self, readings: list[Reading]) -> bool:
        """Whether the filings may say more than the embedded answer found."""
        from assistant.answering.models.answers import MOST_FILINGS
        from assistant.answering.questions.plan import make_plan

        if not 0 < len(readings) <= MOST_FILINGS:
            return False
        pointer, value = NOT_STATED
        plan = make_plan(self.question, [])
        silent = all(
            reading.record.reason.category == value and reading.evidence(pointer) is not None
            for reading in readings
        )
        return not (plan.kind == "why" and silent)

    def _by_model(self, readings: list[Reading]) -> Reply:
        from assistant.answering.models.answers import MOST_FILINGS, answer_by_model
        from assistant.extraction.calls import opened

        with opened(self.model, "ask") as run:
            self.calls = run.calls_for(readings[0].filing.id)
            read = readings[:MOST_FILINGS]
            try:
                return answer_by_model(self.question, read, self.calls, self.on_sentence)
            except BudgetError:
                if run.planning:
                    return lacks("A dry run: nothing was asked.")
                raise
