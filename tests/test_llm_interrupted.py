"""Ctrl-C ends a run whose calls are under way: nobody waits for their answers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.scripted_server import ScriptedServer, completion, slow
from tests.test_engine_model import FILING

PROGRAM = Path(sys.executable).parent / "assistant"
LONG = 40.0
"""Seconds that the server takes for an answer: longer than anybody waits here."""


@pytest.mark.parametrize("options", [("--workers", "1"), ("--workers", "3", "-o", "o.jsonl")])
def test_an_interrupt_waits_for_no_answer(tmp_path: Path, options: tuple[str, ...]) -> None:
    for name in "abcde":
        (tmp_path / f"{name}.txt").write_text(f"{FILING}\n{name}\n")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ASSISTANT_", "OPENAI_"))}
    with ScriptedServer([slow(completion("{}"), LONG)], repeat=True) as server:
        run = subprocess.Popen(
            [PROGRAM, "extract", *(f"{name}.txt" for name in "abcde"), "--engine", "model",
             "--model", "tiny", *options],
            cwd=tmp_path,
            env={**kept, "ASSISTANT_DATA": str(tmp_path), "OPENAI_BASE_URL": server.url},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        while not server.requests and run.poll() is None:
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=LONG / 2)
    assert run.returncode == 130, said
    assert said.splitlines()[-1] == "error: interrupted"
