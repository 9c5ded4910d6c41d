"""Engines that draft a record, and the way from a filing to its proven extraction."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

from assistant.errors import ModelError, UsageError
from assistant.filing.model import Filing
from assistant.record import Engine, Extraction

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
    from assistant.filing.amendments import amendment_notice

    chosen = chosen_engine(engine, model)
    began = time.perf_counter()
    if chosen == "rules" or amendment_notice(filing) is not None:
        result = _by_rules(filing, chosen)
    else:
        result = _with_model(filing, chosen, model)
    result.usage.seconds = round(time.perf_counter() - began, 6)
    return result


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


def _by_rules(filing: Filing, name: str) -> Extraction:
    from assistant.checking import check_draft
    from assistant.extraction.rules import VERSION, draft
    from assistant.filing.amendments import amendment_notice
    from assistant.record import Draft

    drafted = draft(filing) if amendment_notice(filing) is None else Draft()
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
