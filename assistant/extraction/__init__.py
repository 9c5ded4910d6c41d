"""Engines that draft a record, and the way from a filing to its proven extraction."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

from assistant.errors import ModelError, UsageError
from assistant.filing.model import Filing
from assistant.record import Engine, Extraction
from assistant.stages import Stages, whole

if TYPE_CHECKING:
    from assistant.extraction.calls import ModelRun

ENGINES = ("auto", "rules", "model", "cascade")
"""The engines there are; `auto` is `rules` until a model is chosen, then `cascade`."""

EngineName = Literal["rules", "model", "cascade"]


def extract(
    filing: Filing, *, engine: str = "auto", model: str | ModelRun | None = None
) -> Extraction:
    """Extracts a filing's record and proves it.

    `model` is a model's name, without it that of `ASSISTANT_MODEL`; or a run that is open
    already, which many filings share. Raises `UsageError` for an engine that there isn't or a
    model given to an engine that uses none, `NoModelError` where an engine needs a model and none
    is chosen, `ModelError` where the engine `model` gets no answer. A filing that is no amendment
    gives the status `not_an_amendment`, without a call.
    """
    return whole(extract_in_stages(filing, engine=engine, model=model))


def extract_in_stages(
    filing: Filing, *, engine: str = "auto", model: str | ModelRun | None = None
) -> Stages[Extraction]:
    """As `extract`; by rules in stages, which may be done side by side with other filings'."""
    from assistant.filing.amendments import amendment_notice

    chosen = chosen_engine(engine, model)
    if chosen == "rules" or amendment_notice(filing) is not None:
        return (yield from _timed(_by_rules(filing, chosen)))
    began = time.perf_counter()
    result = _with_model(filing, chosen, model)
    result.usage.seconds = round(time.perf_counter() - began, 6)
    return result


def _timed(stages: Stages[Extraction]) -> Stages[Extraction]:
    """The same, with the seconds of its own stages alone."""
    seconds = 0.0
    while True:
        began = time.perf_counter()
        try:
            next(stages)
        except StopIteration as end:
            result: Extraction = end.value
            result.usage.seconds = round(seconds + time.perf_counter() - began, 6)
            return result
        seconds += time.perf_counter() - began
        yield


def chosen_engine(engine: str, model: str | ModelRun | None = None) -> EngineName:
    """The engine that a name stands for, with the model that was chosen for this program.

    Raises `UsageError` for a name that there isn't, and for a model given to `rules`.
    """
    if engine not in ENGINES:
        raise UsageError(f"there is no engine “{engine}”: choose one of {', '.join(ENGINES)}")
    if engine == "rules" and model is not None:
        raise UsageError("the engine “rules” uses no model: leave it out")
    if engine != "auto":
        return engine  # type: ignore[return-value]
    from assistant.llm.server import chosen_model

    name = chosen_model(model) if model is None or isinstance(model, str) else model.model
    return "rules" if name is None else "cascade"


def _by_rules(filing: Filing, name: str) -> Stages[Extraction]:
    from assistant.checking import check_draft
    from assistant.extraction.rules import VERSION, draft_in_stages
    from assistant.filing.amendments import amendment_notice
    from assistant.record import Draft

    drafted = Draft()
    if amendment_notice(filing) is None:
        drafted = yield from draft_in_stages(filing)
        yield
    return check_draft(drafted, filing, engine=Engine(name=name, version=VERSION))


def _with_model(filing: Filing, name: EngineName, model: str | ModelRun | None) -> Extraction:
    from assistant.extraction.calls import opened
    from assistant.extraction.cascade import extract_by_cascade
    from assistant.extraction.model import extract_by_model

    with opened(model, "extract") as run:
        calls = run.calls_for(filing.id)
        by_name = {"model": extract_by_model, "cascade": extract_by_cascade}
        try:
            return by_name[name](filing, calls)
        except ModelError as error:
            raise calls.charged(error) from error.__cause__
