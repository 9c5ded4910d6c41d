"""`assistant usage` adds up the log of calls."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant import cli
from assistant.llm.log import CallLog, Entry

Usage = Callable[..., tuple[int, str, str]]


@pytest.fixture
def usage(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Usage:
    """The command with the log in a folder: exit code, standard output, standard error."""

    def command(folder: Path, *options: str) -> tuple[int, str, str]:
        monkeypatch.setenv("ASSISTANT_DATA", str(folder))
        monkeypatch.setenv("COLUMNS", "200")  # a terminal that shows addresses whole
        with pytest.raises(SystemExit) as ended:
            cli.main(["usage", *options])
        out = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, out.out, out.err

    return command


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two calls of a priced model for extract, one for ask; three of a local model, one failed."""
    made = tmp_path_factory.mktemp("data")
    log = CallLog(made / "calls.sqlite")
    big = {"server": "https://api.openai.com/v1", "api": "chat", "model": "big"}
    own = {"server": "http://127.0.0.1:8080/v1", "api": "chat", "model": "tiny"}
    for key, command, cost in (("a", "extract", 0.25), ("b", "extract", 0.5), ("c", "ask", 0.125)):
        log.add(
            Entry(key, **big, outcome="answer", command=command, text="{}", input_tokens=1_000,
                  output_tokens=50, cached_tokens=200, cost_usd=cost, seconds=2.0)
        )  # fmt: skip
    for key, outcome in (("d", "answer"), ("e", "answer"), ("f", "TimeOutError")):
        tokens = 10 if outcome == "answer" else 0
        log.add(Entry(key, **own, outcome=outcome, command="extract", input_tokens=tokens))
    for _ in range(3):
        log.find("a")
    old = (datetime.now(UTC) - timedelta(days=10)).isoformat(timespec="milliseconds")
    log.connection.execute("UPDATE calls SET made_on = ? WHERE key = 'b'", (old,))
    log.close()
    return made


def test_uses_as_json(folder: Path, usage: Usage) -> None:
    code, out, _ = usage(folder, "--json")
    assert code == 0
    first, second, third = json.loads(out)["uses"]
    assert first == {
        "server": "https://api.openai.com/v1",
        "model": "big",
        "command": "extract",
        "calls": 2,
        "failed": 0,
        "reused": 3,
        "input_tokens": 2_000,
        "cached_tokens": 400,
        "output_tokens": 100,
        "seconds": 4.0,
        "cost_usd": 0.75,
        "unpriced": 0,
    }
    assert (second["command"], second["cost_usd"]) == ("ask", 0.125)
    assert (third["model"], third["calls"], third["failed"]) == ("tiny", 3, 1)
    # A call that failed before it took anything is of no unknown price.
    assert (third["cost_usd"], third["unpriced"]) == (0.0, 2)


def test_uses_as_a_table(folder: Path, usage: Usage) -> None:
    _, out, said = usage(folder)
    assert "https://api.openai.com/v1" in out
    assert "$0.7500" in out
    assert said.startswith(
        "6 calls, $0.8750, and 2 calls of unknown price; 3 answers were given again from"
    )


@pytest.mark.parametrize("since", ["7d", "48h", (datetime.now() - timedelta(5)).date().isoformat()])
def test_uses_since(folder: Path, usage: Usage, since: str) -> None:
    uses = json.loads(usage(folder, "--since", since, "--json")[1])["uses"]
    assert sum(use["calls"] for use in uses) == 5


@pytest.mark.parametrize("since", ["yesterday", "2026-13-01", "9999999d", "999999d"])
def test_a_day_that_is_none(folder: Path, usage: Usage, since: str) -> None:
    code, _, said = usage(folder, "--since", since)
    assert code == 2
    assert "write it as 2026-03-31" in said


def test_without_a_log_none_is_made(tmp_path: Path, usage: Usage) -> None:
    code, out, said = usage(tmp_path / "none")
    assert (code, out) == (0, "")
    assert "no calls of a model are logged" in said
    assert not (tmp_path / "none").exists()
