"""`assistant extract`: the record of each filing, as JSON, as a table, or into a file."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant import settings
from assistant.commands.models import ModelOptions, estimated
from assistant.commands.options import (
    ApiOption,
    EngineOption,
    Json,
    MaxCalls,
    MaxCost,
    ModelOption,
    NoCache,
    Paths,
    Rpm,
    TimeOut,
    Tpm,
    Workers,
)
from assistant.commands.streams import note, utf8_output
from assistant.errors import OutputError, UsageError

if TYPE_CHECKING:
    from assistant.commands.progress import RunProgress
    from assistant.extraction.calls import ModelRun
    from assistant.extraction.journal import Journal
    from assistant.extraction.runs import Ended, Executor, Shard, Tally
    from assistant.filing.sources import Unread
    from assistant.record import Extraction

Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write here: JSON Lines, or what the name ends in: .json, .csv, .parquet.",
        show_default=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 where a record needs review.")]
RetryFailed = Annotated[
    bool,
    typer.Option("--retry-failed", help="Try again what failed in the last run into -o FILE."),
]
ShardOption = Annotated[
    str | None,
    typer.Option(
        "--shard",
        metavar="K/N",
        help="Do part K of N alone; the parts' files are joined by cat.",
        show_default=False,
    ),
]
Dask = Annotated[
    str | None,
    typer.Option(
        "--dask",
        metavar="ADDRESS",
        help="Do the work on a Dask cluster: the address of its scheduler, tcp://….",
        show_default=False,
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No progress, no summary.")]


def run(
    paths: Paths,
    output: Output = None,
    json: Json = False,
    strict: Strict = False,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
    model: ModelOption = None,
    api: ApiOption = None,
    no_cache: NoCache = False,
    max_calls: MaxCalls = None,
    max_cost: MaxCost = None,
    rpm: Rpm = None,
    tpm: Tpm = None,
    time_out: TimeOut = None,
    workers: Workers = None,
    retry_failed: RetryFailed = False,
    shard: ShardOption = None,
    dask: Dask = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> int:
    """Extract the amendment record of each filing, with its proof.

    On a terminal the records are shown as tables; into a pipe, with --json or with -o they
    are JSON, one object per filing, in the order of the input. With -o FILE every result is
    kept in FILE.journal as it ends: the same command goes on where it was stopped.

    The rules need no model. With one, the engine cascade asks it for what they cannot prove, and
    the engine model lets it read the filings; what it says is proven all the same.
    """
    options = ModelOptions(
        engine, model, api, not no_cache, max_calls, max_cost, False, rpm, tpm, time_out
    )
    how = _How(json, strict, workers, retry_failed, dask, quiet)
    return _extract_or_plan(paths, output, options, how, shard, dry_run)


@dataclass(frozen=True, slots=True)
class _How:
    """How a run is done and told of, as its options say."""

    json: bool
    strict: bool
    workers: int | None
    retry_failed: bool
    dask: str | None
    quiet: bool


def _extract_or_plan(
    paths: list[str],
    output: Path | None,
    options: ModelOptions,
    how: _How,
    shard: str | None,
    dry_run: bool,
) -> int:
    """The run, or what it would do."""
    from assistant.extraction.runs import Shard, find_part

    chosen = options.chosen
    if how.dask and chosen != "rules":
        raise UsageError("--dask is for the rules; calls of a model are made from one machine")
    part = Shard.parse(shard) if shard else None
    found = find_part(paths, part)
    with options.run("extract") as asked:
        if dry_run:
            return _tell_plan(found, output, chosen, asked, json=how.json)
        return _extract(paths, found, output, chosen, asked, part, how)


def _extract(
    paths: list[str],
    found: Iterable[Unread],
    output: Path | None,
    engine: str,
    model: ModelRun | None,
    part: Shard | None,
    how: _How,
) -> int:
    """The run itself, into a file or to standard output."""
    if output is None or (output.exists() and not output.is_file() and not output.is_dir()):
        if how.retry_failed or how.dask:
            raise UsageError(
                "--retry-failed and --dask need -o FILE, which results are kept beside"
            )
        return _stream(
            found, output, engine, model,
            json=how.json, workers=how.workers, strict=how.strict, quiet=how.quiet,
        )  # fmt: skip
    total = None if how.quiet else _guess(paths, part)
    bulk = _Bulk(output, engine, model, retry_failed=how.retry_failed, quiet=how.quiet, total=total)
    tally = bulk.run(found, part, _executor(how.dask, how.workers), how.workers)
    return exit_code(tally, strict=how.strict)


def _guess(paths: list[str], part: Shard | None) -> int | None:
    from assistant.filing.sources import guess_count

    count = guess_count(paths)
    return len(part.of(count)) if part and count is not None else count


def _executor(dask: str | None, workers: int | None) -> Executor:
    if dask is not None:
        from assistant.extraction.cluster import on_cluster

        return functools.partial(on_cluster, address=dask)
    from assistant.extraction.runs import on_this_machine

    return functools.partial(on_this_machine, workers=workers)


def exit_code(tally: Tally, *, strict: bool) -> int:
    """3 where all failed, 1 where one did or (strict) needs review, else 0."""
    if tally.statuses["failed"] == tally.total:
        return 3
    return int(tally.statuses["failed"] > 0 or (strict and tally.statuses["needs_review"] > 0))


# --- into a file --------------------------------------------------------------------------------


class _Bulk:
    """A run into a file, through its journal."""

    def __init__(
        self,
        output: Path,
        engine: str,
        model: ModelRun | None,
        *,
        retry_failed: bool,
        quiet: bool,
        total: int | None,
    ) -> None:
        self.output = output
        self.engine = engine
        self.model = model
        self.retry_failed = retry_failed
        self.quiet = quiet
        self.total = total

    def run(
        self,
        found: Iterable[Unread],
        part: Shard | None,
        executor: Executor,
        workers: int | None,
    ) -> Tally:
        from assistant.commands.progress import RunProgress, summary_of
        from assistant.extraction.journal import Journal
        from assistant.extraction.outputs import check_output, replace, writer_for
        from assistant.extraction.runs import Tally, recipes_of

        check_output(self.output)
        self._check_shard(part)
        write = writer_for(self.output, header=part is None or part.number == 1)
        progress = RunProgress(self.total, quiet=self.quiet)
        tally = Tally()

        def on_end(ended: Ended) -> None:
            tally.add(ended)
            progress.told(ended, tally)

        with Journal(self.output, recipes_of(self.engine, self.model)) as journal:
            if self.retry_failed and journal.is_new:
                raise UsageError(f"--retry-failed: there was no run into {self.output} yet")
            try:
                self._into(journal, found, executor, workers, on_end)
                progress.close()
                replace(self.output, write, journal.lines())
                journal.prune()
            except OutputError:  # says itself what to do
                progress.close()
                raise
            except BaseException:
                progress.close()
                self._tell_kept(tally)
                raise
        if not self.quiet:
            note(f"{summary_of(tally)}; written to {self.output}")
        return tally

    def _into(
        self,
        journal: Journal,
        found: Iterable[Unread],
        executor: Executor,
        workers: int | None,
        on_end: Callable[[Ended], None],
    ) -> None:
        """All results into the journal, which keeps those of a run that is stopped."""
        from assistant.extraction.runs import extract_into

        extract_into(
            journal, found, engine=self.engine, model=self.model, workers=workers,
            executor=executor, retry_failed=self.retry_failed, on_end=on_end,
        )  # fmt: skip

    def _check_shard(self, part: Shard | None) -> None:
        from assistant.extraction.outputs import JOINED_BY_CAT

        ending = self.output.suffix.lower()
        if part is not None and ending == ".json":
            raise UsageError(
                f"--shard: parts of a {ending} file cannot be joined; name one that ends in"
                f" {' or '.join(JOINED_BY_CAT)}"
            )

    def _tell_kept(self, tally: Tally) -> None:
        from assistant.extraction.journal import journal_of

        if tally.total:
            some = "the filing" if tally.total == 1 else f"the {tally.total:,} filings"
            note(
                f"stopped: {some} done so far {'is' if tally.total == 1 else 'are'} kept in"
                f" {journal_of(self.output)}; give the same command again to go on"
            )


# --- to standard output -------------------------------------------------------------------------


def _stream(
    found: Iterable[Unread],
    output: Path | None,
    engine: str,
    model: ModelRun | None,
    *,
    json: bool,
    workers: int | None,
    strict: bool,
    quiet: bool,
) -> int:
    """Writes results as they come, in the order of the input; there is nothing to go on from."""
    from assistant.commands.progress import RunProgress
    from assistant.extraction.bulk import extract_items
    from assistant.extraction.runs import Tally
    from assistant.filing.inputs import read_found

    as_json = json or output is not None or not sys.stdout.isatty()
    tally = Tally()
    progress = RunProgress(None, quiet=quiet or not as_json)
    items = extract_items(map(read_found, found), engine=engine, model=model, workers=workers)
    watched = _watched(items, tally, progress)
    if as_json:
        _write_lines(watched, output)
    else:
        _show_tables(watched)
    return exit_code(tally, strict=strict)


def _write_lines(found: Iterator[Extraction], device: Path | None) -> None:
    try:
        opened = device.open("w", encoding="utf-8") if device else nullcontext(utf8_output())
        with opened as file:
            for extraction in found:
                file.write(extraction.model_dump_json() + "\n")
            file.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(
            f"{device or 'standard output'}: cannot be written ({error.strerror or error});"
            " name a file with -o FILE: what is done is kept beside it"
        ) from error


def _watched(
    found: Iterator[Extraction], tally: Tally, progress: RunProgress
) -> Iterator[Extraction]:
    from assistant.extraction.runs import Ended, summarized

    try:
        for extraction in found:
            ended = Ended(extraction.source, summarized(extraction), reused=False)
            tally.add(ended)
            progress.told(ended, tally)
            yield extraction
    finally:
        progress.close()


def _show_tables(found: Iterator[Extraction]) -> None:
    from assistant.viewing.tables import console, extraction_view

    screen = console()
    for extraction in found:
        if extraction.status != "failed":
            screen.print(extraction_view(extraction))


# --- before doing it ----------------------------------------------------------------------------


def _tell_plan(
    found: Iterable[Unread],
    output: Path | None,
    engine: str,
    model: ModelRun | None,
    *,
    json: bool,
) -> int:
    """`--dry-run`: how many filings there are, how many are done, and what the rest would take."""
    from assistant.extraction.planning import planned
    from assistant.extraction.runs import Plan, left_to_do
    from assistant.filing.inputs import read_found
    from assistant.filing.model import Filing

    plan = Plan()
    left = left_to_do(found, output, engine, model, plan)
    if model is None:
        for _ in left:
            pass
        said = f"engine {engine}: no calls, no tokens, $0.00\n"
    else:
        filings = (item for item in map(read_found, left) if isinstance(item, Filing))
        requests = (call for filing in filings for call in planned(filing, engine, model))
        said = estimated(requests, model, json=json)
    done = f", {plan.done:,} of them done before" if plan.done else ""
    noun = "filing" if plan.items == 1 else "filings"
    line = f"{plan.items:,} {noun}{done}; {plan.bytes / 1e6:,.1f} MB to read"
    (note if json else print)(line)
    utf8_output().write(said)
    return 0
