"""`assistant usage`: what the calls of language models took, by model and command."""

from __future__ import annotations

import json as json_format
import re
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.options import Json
from assistant.commands.streams import note, utf8_output
from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.llm.usage import Use

Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="WHEN",
        help="Only calls from this day on (2026-03-31), or of the last 7d, 24h or 30m.",
    ),
]

_AGO = re.compile(r"(\d{1,6})\s*([dhm])", re.IGNORECASE)
_UNITS = {"d": "days", "h": "hours", "m": "minutes"}


def run(since: Since = None, json: Json = False) -> int:
    """Show the calls of language models: tokens, cost, time, by model and command."""
    from assistant.llm.log import default_path
    from assistant.llm.usage import usage_since

    found = usage_since(_moment(since) if since else None)
    if json:
        shown = {"log": str(default_path()), "uses": [asdict(use) for use in found]}
        utf8_output().write(json_format.dumps(shown, indent=2, ensure_ascii=False) + "\n")
        return 0
    if found:
        _show(found)
    note(_summary(found, str(default_path())))
    return 0


def _moment(text: str) -> datetime:
    """A day, a moment or a span of time before now, as a moment with its time zone."""
    ago = _AGO.fullmatch(text.strip())
    try:
        if ago:
            span = timedelta(**{_UNITS[ago[2].lower()]: int(ago[1])})
            return datetime.now().astimezone() - span
        return datetime.fromisoformat(text.strip()).astimezone()
    except (ValueError, OverflowError):
        raise UsageError(
            f"--since: “{text}” is no day; write it as 2026-03-31, or as 7d, 24h or 30m"
        ) from None


def _summary(found: list[Use], path: str) -> str:
    calls = sum(use.calls for use in found)
    if not calls:
        return f"no calls of a model are logged in {path}"
    cost = sum(use.cost_usd for use in found)
    unpriced = sum(use.unpriced for use in found)
    unknown = f", and {unpriced:,} calls of unknown price" if unpriced else ""
    reused = sum(use.reused for use in found)
    again = f"; {reused:,} answers were given again from {path}" if reused else ""
    return f"{calls:,} call{'' if calls == 1 else 's'}, ${cost:,.4f}{unknown}{again}"


def _show(found: list[Use]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from assistant.viewing.escaping import one_line
    from assistant.viewing.tables import console

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in ("model", "server", "command"):
        table.add_column(name, overflow="fold")
    for name in ("calls", "failed", "reused", "tokens in", "cached", "tokens out", "cost", "time"):
        table.add_column(name, justify="right", no_wrap=True)
    for use in found:
        counts = (use.calls, use.failed, use.reused, use.input_tokens, use.cached_tokens)
        cells = [use.model, use.server, use.command or ""]
        cells += [f"{count:,}" for count in (*counts, use.output_tokens)]
        cells += [_cost(use), f"{use.seconds:,.0f} s"]
        table.add_row(*(Text(one_line(cell)) for cell in cells))
    console().print(table)


def _cost(use: Use) -> str:
    if use.unpriced == use.calls:
        return "unknown"
    return f"${use.cost_usd:,.4f}{' + ?' if use.unpriced else ''}"
