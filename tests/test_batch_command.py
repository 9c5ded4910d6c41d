"""`assistant batch`: filings go out as batches, and their proven records come back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant import cli
from assistant.llm.usage import usage_since
from tests.batch_server import BatchApi, Line, answered, expired
from tests.llm_calls import VARIABLES
from tests.scripted_server import ScriptedServer, chat_body
from tests.test_engine_model import FACTS, FILING, SIGNATURES, with_amounts

Run = Callable[..., tuple[int, str, str]]
WRONG = "An index of exhibits follows."
"""Stands in the filing of which the model gives a wrong number at first."""


@pytest.fixture
def api() -> BatchApi:
    return BatchApi()


@pytest.fixture
def run(
    api: BatchApi,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Run]:
    """The command, in a folder with two filings; its exit code and what it puts out."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "filings").mkdir()
    (tmp_path / "filings" / "a.txt").write_text(FILING)
    (tmp_path / "filings" / "b.txt").write_text(f"{FILING}\n\n{WRONG}\n")

    def command(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(["batch", *arguments])
        out = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, out.out, out.err

    with ScriptedServer([api], repeat=True) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        yield command


def read(line: Line) -> Line:
    """The model's answer: right for one filing, wrong for the other, whose repair is right."""
    body = line["body"]
    wrong = WRONG in body["messages"][1]["content"]
    replies: dict[str, Any] = {
        "Facts": with_amounts(deregistered="536,440") if wrong else FACTS,
        "Signatures": SIGNATURES,
        "Values": {"values": [{"number": 1, "value": "536,400"}]},
    }
    reply = replies[body["response_format"]["json_schema"]["name"]]
    return answered(line, chat_body(json.dumps(reply)))


SUBMIT = ("submit", "filings", "-o", "out.jsonl", "--engine", "model", "--model", "tiny")
COLLECT = ("collect", "-o", "out.jsonl")


def test_filings_go_out_and_proven_records_come_back(
    api: BatchApi, run: Run, tmp_path: Path
) -> None:
    code, _, said = run(*SUBMIT)
    assert code == 0
    assert "part 1: 4 calls uploaded as file-1" in said
    assert "text of filings goes there" in said
    assert "calls: 4 under way; later: assistant batch collect -o out.jsonl" in said
    code, out, _ = run("status", "-o", "out.jsonl")
    assert (code, out) == (
        0,
        "part 1  4 calls  under way (in_progress as batch_1), 0 done, 0 failed\n",
    )
    code, _, said = run(*COLLECT)
    assert code == 1
    assert "2 of 2 filings wait for calls" in said

    # One call expires and is sent again.
    lines = iter([expired])
    api.finish(lambda line: next(lines, read)(line), status="expired")
    code, _, said = run(*COLLECT)
    assert code == 1
    assert "3 of 4 calls answered, 1 to be sent again" in said
    assert "give the same assistant batch submit again" in said
    assert not (tmp_path / "out.jsonl").exists()
    run(*SUBMIT)
    assert len(api.sent) == 5 + 1  # and the repair of the other filing
    api.finish(read)
    code, _, said = run(*COLLECT)
    assert code == 0, said
    assert "written to out.jsonl" in said

    first, second = map(json.loads, (tmp_path / "out.jsonl").read_text().splitlines())
    assert (first["source"], second["source"]) == ("filings/a.txt", "filings/b.txt")
    for record in (first, second):
        assert record["status"] == "accepted"
        securities = record["record"]["registration_statements"][0]["securities"]
        assert securities[0]["deregistered"] == 536_400
    assert first["engine"]["prompt"] == "facts 1, signatures 1"
    assert second["engine"]["prompt"] == "facts 1, signatures 1, repair 1"
    # Five answers were paid for, and a further collection pays for none.
    assert sum(use.calls for use in usage_since()) == 5
    assert run(*COLLECT)[0] == 0
    assert len(api.sent) == 6


def test_what_the_rules_prove_needs_no_call(api: BatchApi, run: Run, tmp_path: Path) -> None:
    code, _, said = run(*SUBMIT[:4], "--engine", "cascade", "--model", "tiny")
    assert code == 0
    assert api.sent == []
    assert "none to be sent" in said
    assert run(*COLLECT)[0] == 0
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 2


def test_a_dry_run_sends_nothing(
    api: BatchApi, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, _ = run(*SUBMIT, "--dry-run")
    assert code == 0
    assert out.startswith("2 filings, 4 calls to tiny by batch: at most ")
    assert "the price is not known" in out
    (tmp_path / "prices.toml").write_text(
        "batch = 0.5\n[models]\ntiny = {input = 0, output = 1000}\n"
    )
    monkeypatch.setenv("ASSISTANT_PRICES", str(tmp_path / "prices.toml"))
    tokens = int(out.split(" tokens out")[0].split()[-1].replace(",", ""))
    assert f"${tokens / 2_000:,.4f}" in run(*SUBMIT, "--dry-run")[1]
    assert not (tmp_path / "out.jsonl.batch").exists()
    assert api.files == {}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("submit", "filings", "-o", "out.jsonl"), 2, "choose a model with --model"),
        (("submit", "-", "-o", "out.jsonl", "--model", "tiny"), 2, "not standard input"),
        (("submit", "none", "-o", "out.jsonl", "--model", "tiny"), 3, "none"),
        (("submit", "filings", "-o", "no/out.jsonl", "--model", "tiny"), 3, "no folder"),
        (("collect", "-o", "out.jsonl"), 2, "begin one with: assistant batch submit PATH"),
        (("status", "-o", "out.jsonl"), 2, "no batch run was begun"),
        ((*SUBMIT, "--max-cost", "1"), 2, "the price of tiny"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    found, _, complaint = run(*arguments)
    assert said in complaint
    assert found == code


def test_a_run_keeps_to_what_it_was_begun_with(run: Run) -> None:
    run(*SUBMIT)
    code, _, said = run(*SUBMIT, "--max-calls", "2")
    assert code == 2
    assert "begun with the number of calls for a filing 3, not 2" in said


def test_a_server_that_does_not_answer_is_waited_for_so_long(api: BatchApi, run: Run) -> None:
    run(*SUBMIT)
    api.delay = 0.6
    for command in ("status", "collect"):
        code, _, said = run(command, "-o", "out.jsonl", "--time-out", "0.1")
        assert code != 0
        assert "--time-out" in said
    assert run("status", "-o", "out.jsonl", "--time-out", "20")[0] == 0
