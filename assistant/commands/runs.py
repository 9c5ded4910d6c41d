"""`assistant runs`: kept evaluation runs listed, shown, compared, reported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.commands.options import Json, RunsFolder
from assistant.commands.streams import complain, note, utf8_output

if TYPE_CHECKING:
    from assistant.evaluation.runs import Run

HELP = "Kept evaluation runs: list, show, compare, report."

RunName = Annotated[
    str,
    typer.Argument(
        metavar="RUN", help="An id or how it begins, last, last~1, or a file.", show_default=False
    ),
]
Second = Annotated[
    str, typer.Argument(metavar="RUN", help="The run that is judged.", show_default=False)
]
FailOnRegression = Annotated[
    bool,
    typer.Option(
        "--fail-on-regression", help="Exit with 1 where the second run is worse, not by chance."
    ),
]
All = Annotated[bool, typer.Option("--all", help="Every changed item.")]
Seed = Annotated[int, typer.Option("--seed", help="Of the resampling.")]
Against = Annotated[
    list[str] | None,
    typer.Option(
        "--against",
        metavar="RUN",
        help="Compare with this run; more than once: all are in the plot of quality and cost.",
        show_default=False,
    ),
]
Output = Annotated[
    Path, typer.Option("--output", "-o", help="The page to write.", show_default=False)
]


def listed(runs: RunsFolder = None, json: Json = False) -> int:
    """List the kept runs, the newest last."""
    from assistant.errors import AssistantError
    from assistant.evaluation.report import plain_table
    from assistant.evaluation.runs import SUFFIX, default_folder, read_run

    folder = runs or default_folder()
    rows = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            rows.append(_row(read_run(path)))
        except AssistantError as error:
            complain(str(error))
    if json:
        _json(rows)
    elif not rows:
        note(f"{folder}: no runs yet; make one with assistant eval FILE")
    else:
        names = ("id", "system", "kind", "file", "items", "score", "state")
        print(plain_table([names, *(tuple(str(row[name]) for name in names) for row in rows)]))
    return 0


def _row(run: Run) -> dict[str, Any]:
    header = run.header
    wanted = header.items * header.repeat
    score = run.end.summary.get("score") if run.end else None
    return {
        "id": header.id,
        "system": header.name,
        "kind": header.kind,
        "file": header.file,
        "items": f"{header.items}×{header.repeat}" if header.repeat > 1 else str(header.items),
        "score": "-" if score is None else f"{score:.4f}",
        "state": "complete" if run.complete else f"{len(run.done)} of {wanted}",
        "path": str(run.path),
    }


def shown(run: RunName, runs: RunsFolder = None, json: Json = False) -> int:
    """Show a run: where it came from, and its scores."""
    from assistant.evaluation.reporting import run_report
    from assistant.evaluation.results import results_of
    from assistant.evaluation.summary import provenance_lines, run_table

    found = _read(run, runs)
    results = results_of(found)
    if json:
        _json({"header": found.header.model_dump(mode="json"), "scores": run_report(results)})
    else:
        print("\n".join(provenance_lines(found)), run_table(results), sep="\n\n")
    return 0


def compared(
    first: RunName,
    second: Second,
    fail_on_regression: FailOnRegression = False,
    every: All = False,
    seed: Seed = 0,
    runs: RunsFolder = None,
    json: Json = False,
) -> int:
    """Compare two runs, filing by filing: what changed, and whether it is more than chance.

    Differences have 95 % intervals over filings; p is that of a paired permutation test.
    """
    from assistant.evaluation.contrast import comparison_json, comparison_table
    from assistant.evaluation.paired import compare_runs

    comparison = compare_runs(_read(first, runs), _read(second, runs), seed=seed)
    if json:
        _json(comparison_json(comparison))
    else:
        print(comparison_table(comparison, all_changes=every))
    if fail_on_regression and comparison.regressions:
        complain(f"worse, not by chance: {', '.join(d.name for d in comparison.regressions)}")
        return 1
    return 0


def reported(
    run: RunName,
    output: Output,
    against: Against = None,
    runs: RunsFolder = None,
) -> int:
    """Write a run as one HTML page that needs no network."""
    from assistant.commands.streams import replacing
    from assistant.evaluation.page import report_page

    found = _read(run, runs)
    page, lacking = report_page(found, [_read(name, runs) for name in against or ()])
    if lacking:
        note(f"no plots in the page: {lacking}")
    with replacing(output) as file:
        file.write(page)
    return 0


ACTIONS: dict[str, Callable[..., int]] = {
    "list": listed,
    "show": shown,
    "compare": compared,
    "report": reported,
}


def _read(name: str, folder: Path | None) -> Run:
    from assistant.evaluation.runs import default_folder, find, read_run

    return read_run(find(name, folder or default_folder()))


def _json(value: Any) -> None:
    import json

    utf8_output().write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
