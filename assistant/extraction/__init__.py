"""Engines that draft a record, and the way from a filing to its proven extraction."""

from __future__ import annotations

import time

from assistant.errors import UsageError
from assistant.filing.model import Filing
from assistant.record import Engine, Extraction, Usage

ENGINES = ("auto", "rules")
"""The engines there are; `auto` is `rules` until a model is chosen."""


def extract(filing: Filing, *, engine: str = "auto", model: str | None = None) -> Extraction:
    """Extracts a filing's record and proves it.

    Raises `UsageError` for an engine that there isn't, or a model given to an engine that
    uses none. A filing that is no amendment gives the status `not_an_amendment`.
    """
    from assistant.checking import check_draft
    from assistant.extraction.rules import VERSION, draft
    from assistant.record import Draft

    if engine not in ENGINES:
        raise UsageError(f"there is no engine “{engine}”: choose one of {', '.join(ENGINES)}")
    if model is not None:
        raise UsageError(f"the engine “{engine}” uses no model: leave it out")
    from assistant.filing.amendments import amendment_notice

    began = time.perf_counter()
    drafted = draft(filing) if amendment_notice(filing) is None else Draft()
    result = check_draft(drafted, filing, engine=Engine(name="rules", version=VERSION))
    result.usage = Usage(seconds=round(time.perf_counter() - began, 6))
    return result
