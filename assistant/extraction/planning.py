"""Which calls an engine would make for a filing, without making them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.checking.check import check_draft
from assistant.extraction.calls import FilingCalls, ModelRun
from assistant.extraction.cascade import doubts
from assistant.extraction.excerpt import text_for
from assistant.extraction.model import FAMILY, READINGS
from assistant.extraction.questions import listed, questions_for
from assistant.extraction.replies import REPLIES
from assistant.extraction.rules import draft
from assistant.filing.amendments import amendment_notice
from assistant.filing.model import Filing
from assistant.llm import prompts
from assistant.record import Engine

if TYPE_CHECKING:
    from assistant.llm.calls import Request

_REPAIRED = ("/form", "/amendment_number", "/purpose", "/reason/category", "/signing/signed_on")


def planned(filing: Filing, engine: str, run: ModelRun) -> list[Request]:
    """The calls for a filing at most.

    What a repair will ask is not known beforehand: it is taken to show the whole of what the
    first calls read.
    """
    if amendment_notice(filing) is not None:
        return []
    calls = run.calls_for(filing.id)
    if engine == "cascade":
        return _cascade(filing, calls)[: run.most]
    first = [
        _call(calls, prompt, text_for(filing, topic)) for prompt, topic in READINGS[: run.most]
    ]
    return [*first, _repair(filing, calls)][: run.most]


def _cascade(filing: Filing, calls: FilingCalls) -> list[Request]:
    drafted = draft(filing)
    by_rules = check_draft(drafted, filing, engine=Engine(name="cascade"))
    open_values = doubts(drafted, by_rules)
    if not open_values:
        return []
    questions = listed(questions_for(open_values, {}))
    text = text_for(filing, "all")
    return [_call(calls, "values", text, questions), _repair(filing, calls)]


def _repair(filing: Filing, calls: FilingCalls) -> Request:
    questions = listed(questions_for(_REPAIRED, {}))
    return _call(calls, "repair", text_for(filing, "all"), questions)


def _call(calls: FilingCalls, prompt: str, text: str, questions: str | None = None) -> Request:
    values = {"filing": prompts.fenced(FAMILY, text)}
    if questions is not None:
        values["questions"] = questions
    return calls.request_for(prompt, REPLIES[prompt], values)
