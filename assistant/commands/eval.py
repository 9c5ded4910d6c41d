"""`assistant eval`: scores against labels or questions, kept as a run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

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
    NoCache,
    RunsFolder,
    Workers,
)
from assistant.commands.streams import complain, note, utf8_output

if TYPE_CHECKING:
    from assistant.evaluation.results import Results
    from assistant.evaluation.running import Task
    from assistant.evaluation.runs import Recorder

File = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="Labels or questions, JSON Lines.", show_default=False),
]
Folder = Annotated[
    Path | None,
    typer.Option(
        "--folder", help="Where the filings are; beside FILE, or in filings/ there, if not given."
    ),
]
Predictions = Annotated[
    Path | None,
    typer.Option(
        "--predictions", help="Score these records or answers instead of making them anew."
    ),
]
Name = Annotated[
    str | None,
    typer.Option(
        "--name", help="What the system is called in runs and reports.", show_default=False
    ),
]
FailUnder = Annotated[
    float | None,
    typer.Option(
        "--fail-under",
        min=0,
        max=1,
        help="Exit with 1 where micro F1 (labels) or accuracy (questions) is lower.",
    ),
]
Against = Annotated[
    str | None,
    typer.Option(
        "--against", metavar="RUN", help="Compare with this kept run.", show_default=False
    ),
]
FailOnRegression = Annotated[
    bool,
    typer.Option(
        "--fail-on-regression",
        help="Exit with 1 where this is worse than --against, not by chance.",
    ),
]
Repeat = Annotated[
    int,
    typer.Option(
        "--repeat", min=1, help="Do each item so often, each time anew: for models, which vary."
    ),
]
Seed = Annotated[int, typer.Option("--seed", help="Of the resampling.")]
Retrieval = Annotated[
    bool,
    typer.Option(
        "--retrieval", help="Questions: measure too whether search finds the filing among all."
    ),
]
Keep = Annotated[bool, typer.Option("--keep/--no-keep", help="Keep the run as a file, or do not.")]
Resume = Annotated[
    str | None,
    typer.Option("--resume", metavar="RUN", help="Go on with a run that was stopped."),
]


def run(
    file: File,
    folder: Folder = None,
    predictions: Predictions = None,
    name: Name = None,
    fail_under: FailUnder = None,
    against: Against = None,
    fail_on_regression: FailOnRegression = False,
    repeat: Repeat = 1,
    seed: Seed = 0,
    retrieval: Retrieval = False,
    keep: Keep = True,
    resume: Resume = None,
    runs: RunsFolder = None,
    json: Json = False,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
    model: ModelOption = None,
    api: ApiOption = None,
    no_cache: NoCache = False,
    max_calls: MaxCalls = None,
    max_cost: MaxCost = None,
    workers: Workers = None,
) -> int:
    """Score extraction against labels, or answers against questions.

    Which of the two FILE holds is seen from its lines. The run is kept: see assistant runs.
    """
    from assistant.evaluation.running import Task

    _check_agreeing(against, fail_on_regression, predictions, repeat)
    made_by = engine if predictions is None else "rules"
    # What the log answers is the same each time: repeats would agree with themselves.
    cache = not (no_cache or repeat > 1)
    options = ModelOptions(made_by, model, api, cache, max_calls, max_cost)
    with options.run("eval") as asked:
        task = Task(
            file, folder, predictions=predictions, name=name, repeat=repeat, seed=seed,
            retrieval=retrieval, engine=options.chosen, model=asked, workers=workers,
            arguments=sys.argv[1:],
        )  # fmt: skip
        results, failed = _results(task, runs, keep, resume)
    worse = _put_out(results, json, against, runs) and fail_on_regression
    return int(_is_under(task.score(results), fail_under) or failed > 0 or worse)


def _is_under(score: float, threshold: float | None) -> bool:
    """Whether the score is lower than asked for, which is told."""
    if threshold is not None and score < threshold:
        complain(f"{score:.4f} is under the threshold {threshold}")
        return True
    return False


def _check_agreeing(
    against: str | None, fail_on_regression: bool, predictions: Path | None, repeat: int
) -> None:
    """Raises `UsageError` for options that do not go together."""
    from assistant.errors import UsageError

    if fail_on_regression and against is None:
        raise UsageError("--fail-on-regression needs a run to compare with: give --against RUN")
    if predictions is not None and repeat > 1:
        raise UsageError("--predictions has one result an item: leave out --repeat")


def _results(
    task: Task, folder: Path | None, keep: bool, resume: str | None
) -> tuple[Results, int]:
    """The scored run, and how many items failed; each of those is told of."""
    from assistant.commands.streams import Progress
    from assistant.evaluation import runs
    from assistant.evaluation.running import stopped

    for key in task.unknown_keys:
        note(f"{task.file}: the key {key!r} is not in the format and is passed over")
    earlier = stopped(task, runs.find(resume, folder or runs.default_folder())) if resume else None
    recorder = runs.go_on(earlier) if earlier is not None else None
    if earlier is None and keep:
        recorder = _started(task, folder)
    progress = Progress(task.noun)
    failed = 0
    try:
        for item in task.items(recorder, earlier):
            progress.step()
            if message := task.fault(item):
                progress.clear()
                complain(message)
                failed += 1
    except KeyboardInterrupt:
        if recorder is not None:
            note(f"stopped; go on with --resume {recorder.path.stem}")
        raise
    finally:
        progress.clear()
        if recorder is not None:
            recorder.close()
    for message in (*task.notes, *task.faults):
        complain(message)
    return task.results(), failed + len(task.faults)


def _started(task: Task, folder: Path | None) -> Recorder | None:
    """The file that the run is kept in; None, and told so, where the usual folder takes none."""
    from assistant.errors import UnreadableError
    from assistant.evaluation import runs

    try:
        return runs.start(folder or runs.default_folder(), task.header)
    except UnreadableError as error:
        if folder is not None:
            raise
        note(f"the run is not kept: {error}")
        return None


def _put_out(results: Results, json: bool, against: str | None, folder: Path | None) -> bool:
    """Scores to standard output; whether they are worse than those compared with."""
    from assistant.evaluation.reporting import run_report
    from assistant.evaluation.summary import run_table

    shown: Any = run_report(results) if json else run_table(results)
    worse = False
    if against is not None:
        from assistant.evaluation import runs
        from assistant.evaluation.contrast import comparison_json, comparison_table
        from assistant.evaluation.paired import compare_runs

        before = runs.read_run(runs.find(against, folder or runs.default_folder()))
        comparison = compare_runs(before, results.run, seed=results.run.header.seed)
        worse = bool(comparison.regressions)
        if json:
            shown["comparison"] = comparison_json(comparison)
        else:
            shown = f"{shown}\n\n{comparison_table(comparison)}"
    if not json:
        print(shown)
    else:
        import json as codec

        utf8_output().write(codec.dumps(shown, ensure_ascii=False, indent=2) + "\n")
    return worse
