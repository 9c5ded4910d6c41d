"""`assistant doctor` looks at the model's server where a model is chosen, and only then."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.scripted_server import ScriptedServer, as_json, error

PROGRAM = Path(sys.executable).parent / "assistant"


def doctor(folder: Path, **variables: str) -> dict[str, Any]:
    surroundings = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ASSISTANT_", "OPENAI_"))
    }
    surroundings |= {"ASSISTANT_LIBRARY": str(folder / "none"), "ASSISTANT_DATA": str(folder)}
    done = subprocess.run(
        [PROGRAM, "doctor", "--json"],
        capture_output=True,
        text=True,
        env=surroundings | variables,
    )
    assert "sk-secret" not in done.stdout + done.stderr
    assert "hunter2" not in done.stdout + done.stderr
    return {finding["name"]: finding for finding in json.loads(done.stdout)}


@pytest.mark.parametrize(
    ("step", "state", "said"),
    [
        (as_json({"object": "list", "data": []}), "ok", "answers"),
        (error(401), "ok", "asks for a key"),
        (error(503), "warn", "answers with 503"),
    ],
)
def test_the_server_of_a_chosen_model(tmp_path: Path, step: Any, state: str, said: str) -> None:
    with ScriptedServer([step]) as server:
        host = server.url.removeprefix("http://").removesuffix("/v1")
        found = doctor(
            tmp_path,
            ASSISTANT_MODEL="tiny",
            OPENAI_BASE_URL=server.url.replace("://", "://me:hunter2@"),
            OPENAI_API_KEY="sk-secret-123456",
        )
    assert found["model"]["message"].startswith(f"tiny at {host}, API chat, price unknown")
    assert found["model server"] == {
        "name": "model server",
        "state": state,
        "message": f"{host} {said}" if state == "warn" else found["model server"]["message"],
    }
    assert said in found["model server"]["message"]
    [request] = server.requests
    assert (request.method, request.path) == ("GET", "/models")
    assert "Authorization" not in request.headers  # neither key nor text is sent


def test_without_a_model_nothing_is_called(tmp_path: Path) -> None:
    with ScriptedServer() as server:
        found = doctor(tmp_path, OPENAI_BASE_URL=server.url, OPENAI_API_KEY="sk-secret-123456")
    assert not found.keys() & {"model", "model server", "embedding server"}
    assert server.requests == []


def test_a_model_without_key_or_server(tmp_path: Path) -> None:
    found = doctor(tmp_path, ASSISTANT_MODEL="tiny")
    assert found["model tiny"]["state"] == "fail"
    assert "set OPENAI_API_KEY" in found["model tiny"]["message"]
