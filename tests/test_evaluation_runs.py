"""Runs: kept as they go, gone on with after a kill, read again, compared."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import RecordError, RunError
from assistant.evaluation import provenance, runs
from assistant.evaluation.paired import compare_runs
from assistant.evaluation.repeats import repeats_of
from assistant.evaluation.results import results_of, spending_of
from assistant.evaluation.running import Task, stopped
from tests.in_process import Done, assistant
from tests.scripted_server import Got, ScriptedServer
from tests.test_engine_model import FACTS, SIGNATURES, by_prompt, says, with_amounts

ROOT = Path(__file__).parents[1]
FILINGS = ROOT / "eval" / "filings"
LABELS = [json.loads(line) for line in (ROOT / "eval" / "labels.jsonl").read_text().splitlines()]
BIN = Path(sys.executable).parent


def some_labels(folder: Path, count: int = 5) -> Path:
    path = folder / "labels.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in LABELS[:count]))
    return path


def command(*arguments: object, runs_folder: Path, **environment: str) -> Done:
    return assistant(*arguments, ASSISTANT_RUNS=str(runs_folder), **environment)


def kept(folder: Path, task: Task, most: int | None = None) -> Path:
    """The file of a run that ended, or that was stopped after some items."""
    with runs.start(folder, task.header) as recorder:
        for done, _ in enumerate(task.items(recorder), 1):
            if done == most:
                break
        return recorder.path


def given(folder: Path, name: str, records: dict[str, Any]) -> Path:
    path = folder / f"{name}.jsonl"
    lines = (json.dumps({"file": file, "record": record}) for file, record in records.items())
    path.write_text("\n".join(lines))
    return path


# --- the file -------------------------------------------------------------------------------


def test_a_run_says_where_it_came_from(tmp_path):
    labels = some_labels(tmp_path)
    path = kept(tmp_path / "runs", Task(labels, FILINGS, arguments=["eval", "labels.jsonl"]))
    header = runs.read_run(path).header
    assert (header.kind, header.engine, header.items, header.repeat) == ("records", "rules", 5, 1)
    assert header.sha256 == provenance.lines_sha256(LABELS[:5])
    assert header.packages["assistant"] == "0.1.0"
    assert {"numpy", "pydantic", "chromadb"} <= set(header.packages)
    assert header.machine["python"] == sys.version.split()[0]
    commit = subprocess.run(
        ["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True, text=True, check=False
    )
    if commit.returncode == 0:  # not from an unpacked source distribution
        assert header.git is not None
        assert header.git["commit"] == commit.stdout.strip()
    assert header.arguments == ["eval", "labels.jsonl"]
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_labels_have_one_hash_however_they_are_written(tmp_path):
    spaced = tmp_path / "spaced.jsonl"
    lines = [json.dumps(dict(reversed(line.items())), indent=None) for line in LABELS[:5]]
    spaced.write_text("\n\n".join(lines))
    tasks = [Task(path, FILINGS) for path in (some_labels(tmp_path), spaced)]
    assert tasks[0].header.sha256 == tasks[1].header.sha256
    other = [LABELS[0] | {"record": LABELS[0]["record"] | {"form": "S-4"}}, *LABELS[1:5]]
    assert provenance.lines_sha256(other) != tasks[0].header.sha256


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (["--api-key", "abc", "eval"], ["--api-key", "***", "eval"]),
        (["--api-key=abc"], ["--api-key=***"]),
        (["https://ada:pw@host/v1"], ["https://***@host/v1"]),
        (["sk-proj-0123456789abcdef"], ["***"]),
        (["eval/labels.jsonl", "--seed", "3"], ["eval/labels.jsonl", "--seed", "3"]),
    ],
)
def test_secrets_on_a_command_line_are_not_kept(given, kept):
    assert provenance.without_secrets(given) == kept


def test_a_run_read_again_scores_as_it_did(tmp_path):
    task = Task(some_labels(tmp_path), FILINGS)
    path = kept(tmp_path, task)
    before, after = task.results(), results_of(runs.read_run(path))
    assert before.record_scores.total == after.record_scores.total
    assert after.record_scores.total.tp > 200
    assert [r.confidences for r in before.records] == [r.confidences for r in after.records]
    assert spending_of(after.results).items == 5


# --- stopped and gone on with -----------------------------------------------------------------


def outputs(path: Path) -> list[tuple[str, int, Any]]:
    """The items of a run without what differs from time to time."""
    found = []
    for item in runs.read_run(path).items:
        output = dict(item.output or {})
        output.pop("usage", None)
        found.append((item.key, item.repeat, output))
    return sorted(found, key=lambda item: item[:2])


@pytest.mark.parametrize("torn", [b"", b'{"type": "item", "key": "a-0', b"\x00\x00"])
def test_a_run_that_was_killed_goes_on_and_ends_the_same(tmp_path, torn):
    labels = some_labels(tmp_path)
    whole = kept(tmp_path / "whole", Task(labels, FILINGS, repeat=2))
    path = kept(tmp_path / "part", Task(labels, FILINGS, repeat=2), most=6)
    with path.open("ab") as file:
        file.write(torn)  # what a kill in the middle of a write leaves
    task = Task(labels, FILINGS, repeat=2)
    earlier = stopped(task, path)
    assert len(earlier.items) == 6
    with runs.go_on(earlier) as recorder:
        made = list(task.items(recorder, earlier))
    assert len(made) == 4
    assert outputs(path) == outputs(whole)
    assert runs.read_run(path).complete
    assert (
        task.results().record_scores.total == results_of(runs.read_run(whole)).record_scores.total
    )


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_command_that_was_stopped_goes_on(tmp_path, how):
    labels, folder = some_labels(tmp_path, 8), tmp_path / "runs"
    options = [labels, "--folder", FILINGS, "--repeat", 3, "--workers", 1, "--runs", folder]
    line = [str(BIN / "assistant"), "eval", *map(str, options)]
    process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    while not (paths := list(folder.glob("*.jsonl"))) or paths[0].read_bytes().count(b"\n") < 5:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(how)
    _, said = process.communicate()
    before = paths[0].read_bytes()
    early = runs.read_run(paths[0])
    assert not early.complete
    if how == signal.SIGINT:
        assert process.returncode == 130
        assert f"stopped; go on with --resume {paths[0].stem}\n" in said
    done = command("eval", *options, "--resume", paths[0].stem, "--json", runs_folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    after = runs.read_run(paths[0])
    assert after.complete
    assert len(after.items) == 24
    assert paths[0].read_bytes().startswith(before[: before.rindex(b"\n") + 1])
    assert json.loads(done.stdout)["repeats"]["agreement"] == 1.0


def test_a_run_goes_on_only_as_what_it_was(tmp_path):
    labels = some_labels(tmp_path)
    path = kept(tmp_path, Task(labels, FILINGS), most=2)
    with pytest.raises(RunError, match="begun otherwise \\(repeat\\)"):
        stopped(Task(labels, FILINGS, repeat=2), path)
    labels.write_text(labels.read_text().replace('"S-8"', '"S-4"'))
    with pytest.raises(RunError, match="begun otherwise \\(sha256\\)"):
        stopped(Task(labels, FILINGS), path)


def test_a_run_at_its_end_does_not_go_on(tmp_path):
    labels = some_labels(tmp_path, 1)
    path = kept(tmp_path, Task(labels, FILINGS))
    with pytest.raises(RunError, match="came to its end"):
        stopped(Task(labels, FILINGS), path)


def test_a_broken_line_in_the_middle_is_named(tmp_path):
    path = kept(tmp_path, Task(some_labels(tmp_path), FILINGS))
    lines = path.read_text().split("\n")
    lines[2] = lines[2][:40]
    path.write_text("\n".join(lines))
    with pytest.raises(RecordError, match="line 3: not JSON"):
        runs.read_run(path)


def test_runs_are_found_by_name(tmp_path):
    labels = some_labels(tmp_path, 1)
    paths = sorted(kept(tmp_path / "r", Task(labels, FILINGS, name=name)) for name in "ab")
    assert runs.find("last", tmp_path / "r") == paths[-1]
    assert runs.find("last~1", tmp_path / "r") == paths[0]
    assert runs.find(paths[0].stem, tmp_path / "r") == paths[0]
    assert runs.find(str(paths[0]), tmp_path) == paths[0]
    with pytest.raises(RunError, match="2 runs begin so"):
        runs.find("2", tmp_path / "r")
    with pytest.raises(RunError, match="there are 2 runs"):
        runs.find("last~2", tmp_path / "r")


# --- compared ---------------------------------------------------------------------------------


def right_records(count: int = 40) -> dict[str, Any]:
    records = {}
    for line in LABELS[:count]:
        record = json.loads(json.dumps(line["record"]))
        if record and record.get("reason"):
            record["reason"].pop("facts", None)
        records[line["file"]] = record
    return records


def run_of(folder: Path, name: str, records: dict[str, Any], count: int = 40) -> Path:
    labels = some_labels(folder, count)
    return kept(folder / "runs", Task(labels, FILINGS, predictions=given(folder, name, records)))


def test_a_worse_system_is_found_worse_and_the_changes_are_named(tmp_path):
    good, bad = right_records(), right_records()
    for record in list(bad.values())[:12]:
        record["form"] = "S-99"
    comparison = compare_runs(*(runs.read_run(p) for p in (
        run_of(tmp_path, "good", good), run_of(tmp_path, "bad", bad))))  # fmt: skip
    worse = {d.name: d for d in comparison.regressions}
    assert set(worse) == {"form", "all fields"}
    assert worse["form"].gain.value == pytest.approx(-12 / 40)
    assert worse["form"].gain.high < 0
    assert worse["form"].adjusted < 0.05
    changed = [c for c in comparison.changes if c.name == "form"]
    assert len(changed) == 12
    assert {(c.one.value, c.other.value, c.better) for c in changed} <= {
        (line["record"]["form"], "S-99", False) for line in LABELS[:40]
    }


def test_the_same_results_are_not_told_apart(tmp_path):
    paths = [run_of(tmp_path, name, right_records(10), 10) for name in ("one", "other")]
    comparison = compare_runs(*map(runs.read_run, paths))
    assert (comparison.changes, comparison.regressions) == ([], [])
    assert comparison.total.p == 1.0
    assert comparison.total.gain.value == 0


def test_a_made_up_value_and_one_that_is_mended_are_changes(tmp_path):
    one, other = right_records(6), right_records(6)
    files = list(one)
    one[files[0]]["amendment_number"] = None
    other[files[1]]["counsel"].append({"name": "Nobody", "firm": "None & Co"})
    comparison = compare_runs(*(runs.read_run(p) for p in (
        run_of(tmp_path, "one", one, 6), run_of(tmp_path, "other", other, 6))))  # fmt: skip
    seen = {(c.key, c.name, c.one.result, c.other.result, c.better) for c in comparison.changes}
    assert seen == {
        (files[0], "amendment_number", "missing", "right", True),
        (files[1], "counsel.name", "nothing", "extra", False),
        (files[1], "counsel.firm", "nothing", "extra", False),
    }


def test_both_runs_are_scored_by_the_labels_of_the_second(tmp_path):
    first = run_of(tmp_path, "one", right_records(3), 3)
    labels = some_labels(tmp_path, 3)
    labels.write_text(labels.read_text().replace('"form": "S-8"', '"form": "S-4"'))
    second = kept(
        tmp_path / "runs",
        Task(labels, FILINGS, predictions=given(tmp_path, "two", right_records(3))),
    )
    comparison = compare_runs(runs.read_run(first), runs.read_run(second))
    assert comparison.relabelled
    assert comparison.changes == []


# --- repeats ----------------------------------------------------------------------------------


def test_repeats_that_agree(tmp_path):
    task = Task(some_labels(tmp_path, 3), FILINGS, repeat=3)
    assert len(list(task.items(None))) == 9
    repeats = repeats_of(task.results())
    assert (repeats.count, repeats.agreement, repeats.unsteady) == (3, 1.0, [])
    assert repeats.spread.deviation == 0


def test_repeats_that_do_not_worked_by_hand(tmp_path):
    """Three repeats, one value of two varies: its pairs agree in 1 of 3, all in 2 of 3."""
    labels = tmp_path / "labels.jsonl"
    labels.write_text(
        json.dumps({"file": "x.txt", "record": {"form": "S-8", "amendment_number": 1}})
    )
    task = Task(labels, FILINGS, repeat=3)
    for number, form in enumerate(["S-8", "S-3", "S-8"]):
        output = {"status": "given", "record": {"form": form, "amendment_number": 1}}
        line = task.labels[0].model_dump(exclude_unset=True)
        task.run.items.append(runs.Item(key="x.txt", repeat=number, line=line, output=output))
    repeats = repeats_of(task.results())
    assert repeats.agreement == pytest.approx(2 / 3)
    assert repeats.fields[0] == ("form", pytest.approx(1 / 3), 1)
    assert repeats.spread.scores == [1.0, 0.5, 1.0]
    assert repeats.unsteady[0].values == ["S-8", "S-3", "S-8"]


# --- the commands -----------------------------------------------------------------------------


def test_the_commands_from_a_run_to_a_comparison(tmp_path):
    labels, folder = some_labels(tmp_path, 3), tmp_path / "runs"
    done = command("eval", labels, "--folder", FILINGS, "--json", runs_folder=folder)
    scores = json.loads(done.stdout)
    assert scores["run"]["complete"]
    assert scores["intervals"]["micro_f1"]["few"]
    bad = right_records(3)
    for record in bad.values():
        record["registrants"] = []
    predictions = given(tmp_path, "bad", bad)
    again = command(
        "eval", labels, "--folder", FILINGS, "--predictions", predictions, "--name", "their system",
        "--against", "last", runs_folder=folder,
    )  # fmt: skip
    assert "registrants.name" in again.stdout
    assert "their system" in command("runs", "list", runs_folder=folder).stdout
    compared = command("runs", "compare", "last~1", "last", runs_folder=folder)
    assert "3 filings in both" in compared.stdout
    assert "line " in compared.stdout  # the text of a changed value
    shown = command("runs", "show", "last", runs_folder=folder)
    assert scores["run"]["id"] not in shown.stdout
    assert "their system" in shown.stdout


def test_a_regression_ends_with_one(tmp_path):
    bad = right_records(12)
    for record in bad.values():
        record["purpose"] = "other"
    paths = [run_of(tmp_path, "good", right_records(12), 12), run_of(tmp_path, "bad", bad, 12)]
    names = [path.stem for path in paths]
    folder = tmp_path / "runs"
    worse = command("runs", "compare", *names, "--fail-on-regression", runs_folder=folder)
    assert worse.returncode == 1
    assert worse.stderr.startswith("error: worse, not by chance: ")
    names.reverse()
    better = command("runs", "compare", *names, "--fail-on-regression", runs_folder=folder)
    assert (better.returncode, better.stderr) == (0, "")


def test_runs_that_are_not_there(tmp_path):
    none = command("runs", "show", "nix", runs_folder=tmp_path)
    assert (none.returncode, none.stdout) == (3, "")
    assert none.stderr == f"error: nix: no such run in {tmp_path}; see assistant runs list\n"
    assert "no runs yet" in command("runs", "list", runs_folder=tmp_path).stderr


def test_a_folder_that_cannot_be_written_does_not_cost_the_scores(tmp_path):
    labels = some_labels(tmp_path, 1)
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    done = assistant("eval", labels, "--folder", FILINGS, XDG_DATA_HOME=str(blocked))
    assert "all fields" in done.stdout
    assert done.stderr.startswith("the run is not kept: ")


# --- with a model -----------------------------------------------------------------------------


def test_repeats_of_a_model_are_asked_anew_and_told_apart(tmp_path):
    """The model gives the right number of shares once and a wrong one once; both are kept."""
    sample = ROOT / "tests" / "filing_samples" / "model.txt"
    labels = tmp_path / "labels.jsonl"
    securities = [{"title": "Common Stock", "deregistered": 536400}]
    statement = {"file_number": "333-80517", "securities": securities}
    labels.write_text(
        json.dumps({"file": sample.name, "record": {"registration_statements": [statement]}})
    )
    wrong = with_amounts(deregistered="1,913,600")
    replies = iter([FACTS, wrong])
    kind_of = by_prompt(facts="facts", signatures="signatures", repair="repair")

    def script(request: Got) -> Any:
        kind = kind_of(request)
        return says(next(replies)) if kind == "facts" else says(SIGNATURES)

    with ScriptedServer([script], repeat=True) as server:
        environment = {"OPENAI_BASE_URL": server.url, "ASSISTANT_DATA": str(tmp_path / "data")}
        done = command(
            "eval", labels, "--folder", sample.parent, "--engine", "model", "--model", "tiny",
            "--repeat", "2", "--json", runs_folder=tmp_path / "runs", **environment,
        )  # fmt: skip
        asked = len(server.requests)
    scores = json.loads(done.stdout)
    assert asked >= 4
    assert scores["repeats"]["count"] == 2
    field = "registration_statements.securities.deregistered"
    assert {"name": field, "agreement": 0.0, "values": 1} in scores["repeats"]["fields"]
    assert scores["usage"]["calls"] >= 4
    assert scores["usage"]["unpriced"] == 2
    header = runs.read_run(runs.find("last", tmp_path / "runs")).header
    assert (header.engine, header.model, header.name) == ("model", "tiny", "model tiny")
    assert len(header.prompts_sha256) == 64
