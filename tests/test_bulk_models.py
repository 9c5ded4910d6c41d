"""Bulk runs that call a model: stopped by money, by an interrupt; nothing paid twice."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.extraction.calls import ModelRun
from assistant.extraction.journal import Journal, Recipes
from assistant.extraction.runs import extract_into, recipes_of
from assistant.filing.sources import find_all
from assistant.llm import prompts
from assistant.llm.client import connect
from assistant.stages import whole
from tests.bulk_runs import kept, run_here, small, start, without_usage
from tests.scripted_server import Got, ScriptedServer, slow
from tests.test_engine_model import FACTS, FILING, SIGNATURES, by_prompt

SETTINGS = {"OPENAI_API_KEY": "none", "ASSISTANT_MODEL": "small-model"}
ANSWERS = by_prompt(
    facts=FACTS, signatures=SIGNATURES, values={"values": []}, repair={"values": []}
)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[ScriptedServer]:
    with ScriptedServer([ANSWERS], repeat=True) as running:
        for name, value in SETTINGS.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("OPENAI_BASE_URL", running.url)
        monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "data"))
        monkeypatch.delenv("ASSISTANT_API", raising=False)
        yield running


def several(folder: Path, count: int) -> list[Path]:
    """Filings that differ in their amounts, so that no two calls are the same."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{number:02}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(FILING.replace("536,400", f"536,4{number:02}"))
    return paths


def test_an_interrupted_run_pays_for_nothing_twice(tmp_path, server, capsys):
    paths = several(tmp_path / "filings", 6)
    output = tmp_path / "out.jsonl"

    def late(request: Got) -> Any:
        asked = request.json["messages"][1]["content"]
        step = ANSWERS(request)
        return slow(step, 60) if "536,404" in asked else step

    server.script = [late]
    process = start(
        tmp_path / "filings",
        "-o",
        output,
        "--engine",
        "model",
        "--workers",
        "2",
        env=dict(os.environ),
    )
    for _ in range(600):
        if len(server.requests) >= 12:
            break
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    began = time.monotonic()
    _, said = process.communicate(timeout=60)
    assert time.monotonic() - began < 2 + 8  # seconds; other work may run beside this
    assert process.returncode == 130, said
    assert "give the same command again to go on" in said
    done, before = len(kept(output)), len(server.requests)
    server.script = [ANSWERS]
    again = run_here(capsys, tmp_path / "filings", "-o", output, "--engine", "model")
    assert f"{done} of them done before" in again.stderr
    lines = without_usage(output.read_text())
    assert [line["source"] for line in lines] == [str(path) for path in paths]
    later = [json.dumps(body["messages"]) for body in server.bodies[before:]]
    earlier = [json.dumps(body["messages"]) for body in server.bodies[:before]]
    answered = [words for words in earlier if "536,404" not in words]
    assert not set(later) & set(answered)


def test_money_that_is_spent_stops_the_run_and_more_goes_on(tmp_path, server, capsys, monkeypatch):
    several(tmp_path / "filings", 4)
    prices = tmp_path / "prices.toml"
    prices.write_text(
        f'as_of = 2026-01-01\nserver = "{server.url}"\n\n[models]\n'
        '"small-model" = { input = 0, output = 1000 }\n'
    )
    monkeypatch.setenv("ASSISTANT_PRICES", str(prices))
    output = tmp_path / "out.jsonl"
    given = (tmp_path / "filings", "-o", output, "--engine", "model")
    most = max(prompts.load(name).max_output_tokens for name in ("facts", "signatures"))
    stopped = run_here(capsys, *given, "--max-cost", most / 1_000 + 0.07)  # a call takes $0.02
    assert stopped.returncode != 0
    assert "go on with a larger --max-cost" in stopped.stderr
    assert not output.exists()
    done = kept(output)
    assert len(done) < 4
    assert not any("model_failed" in json.dumps(line) for line in done.values())
    paid = len(server.requests)
    more = run_here(capsys, *given, "--max-cost", 500)
    assert more.returncode == 0, more.stderr
    assert len(output.read_text().splitlines()) == 4
    assert "model_failed" not in output.read_text()
    assert 0 < paid < len(server.requests) <= 12
    assert len({json.dumps(body) for body in server.bodies}) == len(server.requests)


def test_prompts_touch_only_what_was_asked_for():
    run = ModelRun(connect("small-model", base_url="http://127.0.0.1:9/v1"), most=3)
    with run.client:
        first = recipes_of("cascade", run)
        run.most = 2
        second = recipes_of("cascade", run)
    assert first.without_calls == second.without_calls
    assert first.with_calls != second.with_calls


def test_a_result_without_calls_stays_when_a_prompt_changes(tmp_path):
    output = tmp_path / "out.jsonl"
    small(tmp_path / "filings", 2)
    made: list[str] = []

    def go(recipes: Recipes, called: bool) -> None:
        made.clear()
        with Journal(output, recipes) as journal:
            extract_into(
                journal,
                find_all([tmp_path / "filings"]),
                engine="rules",
                executor=lambda work, tasks: (
                    [(task, replace(whole(work(task)), called=called and task.position == 0))]
                    for task in tasks
                ),
                on_end=lambda ended: None if ended.reused else made.append(ended.source),
            )

    go(Recipes("prompt 1", "rules"), True)
    assert len(made) == 2
    go(Recipes("prompt 2", "rules"), True)
    assert [Path(source).name for source in made] == ["0000.txt"]
    go(Recipes("prompt 2", "other rules"), True)
    assert [Path(source).name for source in made] == ["0001.txt"]
