"""`assistant batch`: extraction by OpenAI's Batch API, at half the price, within a day."""

from __future__ import annotations

import json as json_format
import os
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from assistant import settings
from assistant.commands.models import ModelOptions
from assistant.commands.options import (
    ApiOption,
    EngineOption,
    Json,
    MaxCalls,
    MaxCost,
    ModelOption,
    Paths,
    TimeOut,
)
from assistant.commands.streams import Progress, note, utf8_output
from assistant.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.extraction.calls import ModelRun
    from assistant.extraction.runs import Tally
    from assistant.llm.batch.run import BatchRun
    from assistant.llm.batch.state import Part

HELP = "Extraction by OpenAI's Batch API: submit, status, collect."

Output = Annotated[
    Path,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="The file of results; the run is kept in FILE.batch beside it.",
        show_default=False,
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Only tell what would be sent, and its cost at most.")
]

_STDIN = ("-", "@-")


def submit(
    paths: Paths,
    output: Output,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
    model: ModelOption = None,
    api: ApiOption = None,
    max_calls: MaxCalls = None,
    max_cost: MaxCost = None,
    dry_run: DryRun = False,
    time_out: TimeOut = None,
) -> int:
    """Send the calls for filings as batches; what was sent before is not sent again.

    Give the same command again after a collection: it sends what failed or expired, and the
    calls that repair what was not proven.
    """
    from assistant.extraction.batching import gather
    from assistant.filing.sources import find_all

    options = ModelOptions(engine, model, api, True, max_calls, max_cost, time_out=time_out)
    _check_sendable(paths, options)
    with options.run("extract") as run:
        assert run is not None
        if dry_run:
            return _tell_estimate(paths, options.chosen, run)
        job = _Job(list(paths), os.getcwd(), options.chosen, run.most)
        with _opened(output, run, job) as batch:
            progress = Progress()
            count = gather(find_all(paths), engine=options.chosen, model=run, on_item=progress.step)
            progress.clear()
            if not count:
                raise InputError(f"{paths[0]}: no filings there; name files, folders or archives")
            batch.seal()
            parts = batch.submit(on_step=note)
            note(_summary(parts, batch, output))
    return 0


def _check_sendable(paths: list[str], options: ModelOptions) -> None:
    """Raises `UsageError` for what no batch can be made of."""
    if any(path in _STDIN for path in paths):
        raise UsageError("batch: filings are read again to collect; name files, not standard input")
    if options.chosen == "rules":
        raise UsageError(
            "batch: the rules make no calls; choose a model with --model or ASSISTANT_MODEL"
        )


def status(output: Output, json: Json = False, time_out: TimeOut = None) -> int:
    """Show how the batches of a run stand at the server."""
    with _again(output, time_out) as (run, job), _opened(output, run, job, gather=False) as batch:
        parts = batch.look()
        counts = batch.state.counts()
        line = _summary(parts, batch, output)
    if json:
        shown = {"parts": [asdict(part) for part in parts], "calls": counts}
        utf8_output().write(json_format.dumps(shown, indent=2) + "\n")
        return 0
    for part in parts:
        print(_line(part))
    note(line)
    return 0


def collect(output: Output, time_out: TimeOut = None) -> int:
    """Take in what has ended, prove it, and write the results when no call waits any more."""
    with _again(output, time_out) as (run, job):
        if os.getcwd() != job.folder and any(not os.path.isabs(path) for path in job.paths):
            raise UsageError(f"batch: the run was begun in {job.folder}; collect it there")
        with _opened(output, run, job, gather=False) as batch:
            parts = batch.collect(on_step=note)
            tally, waiting = _proven(output, run, job, batch)
            if waiting:
                note(f"{waiting:,} of {tally.total + waiting:,} filings wait for calls")
                note(_summary(parts, batch, output))
                return 1
    from assistant.commands.extract import exit_code
    from assistant.commands.progress import summary_of

    note(f"{summary_of(tally)}; written to {output}")
    return exit_code(tally, strict=False)


# --- steps --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Job:
    """What a run extracts, and how: kept in its state, so that each step does the same."""

    paths: list[str]
    folder: str
    engine: str
    most: int


@contextmanager
def _opened(output: Path, run: ModelRun, job: _Job, *, gather: bool = True) -> Iterator[BatchRun]:
    from assistant.extraction.outputs import check_output
    from assistant.llm.batch.run import BatchRun

    check_output(output)
    with BatchRun(output, run.client, gather=gather) as batch:
        batch.state.require("engine", job.engine)
        batch.state.require("number of calls for a filing", str(job.most))
        batch.state.require("list of paths", json_format.dumps(job.paths))
        batch.state.settle("folder", job.folder)
        yield batch


@contextmanager
def _again(output: Path, time_out: float | None) -> Iterator[tuple[ModelRun, _Job]]:
    """The model and the job of a run that was begun. Raises `UsageError` where there is none."""
    from assistant.llm.batch.run import begun

    kept = begun(output)
    job = _Job(
        json_format.loads(kept["list of paths"]),
        kept["folder"],
        kept["engine"],
        int(kept["number of calls for a filing"]),
    )
    options = ModelOptions(
        job.engine, kept["model"], kept["API"], True, job.most, time_out=time_out
    )
    with options.run("extract") as run:
        assert run is not None
        yield run, job


def _proven(output: Path, run: ModelRun, job: _Job, batch: BatchRun) -> tuple[Tally, int]:
    """The results of the filings whose calls are answered; written when all are."""
    from assistant.extraction.batching import collect_into
    from assistant.extraction.journal import Journal
    from assistant.extraction.outputs import replace, writer_for
    from assistant.extraction.runs import recipes_of
    from assistant.filing.sources import find_all

    write = writer_for(output)
    with Journal(output, recipes_of(job.engine, run)) as journal:
        progress = Progress()
        tally, waiting = collect_into(
            journal,
            find_all(job.paths),
            batch,
            engine=job.engine,
            model=run,
            on_end=lambda ended: progress.step(),
        )
        progress.clear()
        if not waiting:
            replace(output, write, journal.lines())
            journal.prune()
    return tally, waiting


def _tell_estimate(paths: list[str], engine: str, run: ModelRun) -> int:
    """`--dry-run`: the calls that would be sent now; repairs are not known before."""
    from assistant.errors import ModelError, WaitingError
    from assistant.extraction.batching import gather
    from assistant.filing.sources import find_all
    from assistant.llm.budget import Estimate, estimate

    total = Estimate()
    keys: set[str] = set()

    def counted(request: Any, key: str, body: Any) -> ModelError:
        nonlocal total
        if key not in keys:
            keys.add(key)
            total += estimate([request], run.client.price, batch=True)
        return WaitingError("this is a dry run: no call is made")

    run.client.defer = counted
    filings = gather(find_all(paths), engine=engine, model=run)
    cost = "the price is not known" if total.cost_usd is None else f"${total.cost_usd:,.4f}"
    print(
        f"{filings:,} filings, {total.calls:,} calls to {run.model} by batch: at most"
        f" {total.input_tokens:,} tokens in, {total.output_tokens:,} tokens out, {cost};"
        " repairs are not counted"
    )
    return 0


# --- what is told -------------------------------------------------------------------------------

_SAID: dict[str, Literal["to be sent", "under way", "done", "failed"]] = {
    "written": "to be sent",
    "uploading": "to be sent",
    "uploaded": "to be sent",
    "creating": "to be sent",
    "created": "under way",
    "collected": "done",
    "failed": "failed",
}


def _line(part: Part) -> str:
    said = f": {part.message}" if part.message else ""
    done = f", {part.done:,} done, {part.failed:,} failed" if part.stage == "created" else ""
    server = f" ({part.status} as {part.batch_id})" if part.batch_id else ""
    return f"part {part.id}  {part.requests:,} calls  {_SAID[part.stage]}{server}{done}{said}"


def _summary(parts: list[Part], batch: BatchRun, output: Path) -> str:
    """How the run stands, and what to do next."""
    counts = batch.state.counts()
    told = ", ".join(f"{count:,} {name}" for name, count in counts.items()) or "none to be sent"
    under_way = any(part.stage == "created" for part in parts)
    if not under_way and counts.get("to be sent again"):
        step = "give the same assistant batch submit again"
    elif under_way:
        step = f"later: assistant batch collect -o {output}"
    else:
        step = "give the same assistant batch submit again, should a filing wait for calls"
    return f"calls: {told}; {step}"


ACTIONS = {"submit": submit, "status": status, "collect": collect}
