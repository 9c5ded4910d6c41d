"""How far a bulk run is: a bar on a terminal, else a line now and then, on standard error."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from assistant.commands.streams import LINE_EVERY, complain, note

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from assistant.extraction.runs import Ended, Tally

MOST_TOLD = 20
"""Items that failed, or are no amendments, and are told of one by one; the output has all."""

_SHOW_EVERY = 0.1  # seconds, on a terminal
_SETTLED = 3.0  # seconds after which a rate says something


class RunProgress:
    """Shows a run: `told` is called for each item that ended, with the tally so far.

    `total` is the number of items, None where it is not known. `quiet` shows nothing.
    """

    def __init__(self, total: int | None, *, quiet: bool = False) -> None:
        self.total = total
        self.quiet = quiet
        self.told_of = 0
        self.began = self._shown = time.monotonic()
        self._bar: tuple[Progress, TaskID] | None = None
        if not quiet and sys.stderr.isatty():
            self._bar = _bar(total)

    def told(self, ended: Ended, tally: Tally) -> None:
        """An item ended."""
        if self.quiet:
            return
        if ended.result.status in ("failed", "not_an_amendment"):
            self._tell_of(ended)
        now = time.monotonic()
        if now - self._shown < (_SHOW_EVERY if self._bar else LINE_EVERY):
            return
        self._shown = now
        self._show(tally, now - self.began)

    def close(self, tally: Tally | None = None) -> None:
        """Takes the bar off the terminal."""
        if self._bar is not None:
            self._bar[0].stop()
            self._bar = None

    def _show(self, tally: Tally, seconds: float) -> None:
        if self._bar is None:
            note(line_of(tally, self.total, seconds))
            return
        bar, task = self._bar
        bar.update(
            task, completed=tally.total, refresh=True, counts=line_of(tally, self.total, seconds)
        )

    def _tell_of(self, ended: Ended) -> None:
        self.told_of += 1
        if self.told_of > MOST_TOLD:
            return
        failed = ended.result.status == "failed"
        message = ended.result.message or ""
        line = message if ended.source in message else f"{ended.source}: {message}"
        if self._bar is not None:
            self._bar[0].update(self._bar[1], visible=False, refresh=True)
        (complain if failed else note)(line)
        if self.told_of == MOST_TOLD:
            note("further ones are told of in the output alone")
        if self._bar is not None:
            self._bar[0].update(self._bar[1], visible=True)


def _bar(total: int | None) -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    bar = Progress(
        BarColumn(bar_width=24),
        TextColumn("{task.fields[counts]}", markup=False),
        console=Console(stderr=True),
        auto_refresh=False,  # no thread: a fork must stay safe
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    bar.start()
    return bar, bar.add_task("", total=total, counts="")


# --- words --------------------------------------------------------------------------------------


def line_of(tally: Tally, total: int | None, seconds: float) -> str:
    """`12,300 of 160,000 filings, 267 a second, 9 min left: 12,100 accepted, 200 need review`."""
    made = tally.total - tally.reused
    rate = made / seconds if seconds > 0 else 0.0
    parts = [f"{tally.total:,}{f' of {total:,}' if total else ''} {_filings(total or tally.total)}"]
    if made:
        parts.append(f"{rate:.0f} a second" if rate >= 10 else f"{rate:.1f} a second")
    if total and made and total > tally.total and seconds > _SETTLED:
        parts.append(f"{duration((total - tally.total) / rate)} left")
    return f"{', '.join(parts)}: {counts_of(tally)}"


_WORDS = {
    "accepted": "accepted",
    "needs_review": "need review",
    "not_an_amendment": "no amendments",
    "failed": "failed",
}


def counts_of(tally: Tally) -> str:
    """`12 accepted, 1 failed`, what was done before, and what the calls took."""
    parts = [
        f"{tally.statuses[key]:,} {words}" for key, words in _WORDS.items() if tally.statuses[key]
    ]
    if tally.reused:
        parts.append(f"{tally.reused:,} of them done before")
    if tally.calls:
        tokens = tally.input_tokens + tally.output_tokens
        cost = "unknown cost" if tally.cost_usd is None else f"${tally.cost_usd:.2f}"
        parts.append(f"{tally.calls:,} calls, {tokens:,} tokens, {cost}")
    return ", ".join(parts) or "none"


def summary_of(tally: Tally) -> str:
    """`3 filings: 2 accepted, 1 failed (1 NotTextError)`."""
    line = f"{tally.total:,} {_filings(tally.total)}: {counts_of(tally)}"
    if tally.failures:
        kinds = ", ".join(f"{n:,} {kind}" for kind, n in tally.failures.most_common())
        line += f"; failed: {kinds}"
    return line


def _filings(count: int) -> str:
    return "filing" if count == 1 else "filings"


def duration(seconds: float) -> str:
    """`42 s`, `3 min 10 s`, `2 h 5 min`."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if minutes < 10 else f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"
