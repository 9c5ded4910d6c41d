"""`assistant doctor` looks at the model's server where a model is chosen, and only then."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant import cli
from tests.scripted_server import ScriptedServer, as_json, error

Doctor = Callable[..., dict[str, Any]]


@pytest.fixture
def doctor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Doctor:
    """What the command finds, by name, with these variables and no others of the program's."""
    for name in list(os.environ):
        if name.startswith(("ASSISTANT_", "OPENAI_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("ASSISTANT_LIBRARY", str(tmp_path / "none"))
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))

    def command(**variables: str) -> dict[str, Any]:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(SystemExit):
            cli.main(["doctor", "--json"])
        out = capsys.readouterr()
        assert "sk-secret" not in out.out + out.err
        assert "hunter2" not in out.out + out.err
        return {finding["name"]: finding for finding in json.loads(out.out)}

    return command


@pytest.mark.parametrize(
    ("step", "state", "said"),
    [
        (as_json({"object": "list", "data": []}), "ok", "answers"),
        (error(401), "ok", "asks for a key"),
        (error(503), "warn", "answers with 503"),
    ],
)
def test_the_server_of_a_chosen_model(doctor: Doctor, step: Any, state: str, said: str) -> None:
    with ScriptedServer([step]) as server:
        host = server.url.removeprefix("http://").removesuffix("/v1")
        found = doctor(
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


def test_without_a_model_nothing_is_called(doctor: Doctor) -> None:
    with ScriptedServer() as server:
        found = doctor(OPENAI_BASE_URL=server.url, OPENAI_API_KEY="sk-secret-123456")
    assert not found.keys() & {"model", "model server", "embedding server"}
    assert server.requests == []


def test_a_model_without_key_or_server(doctor: Doctor) -> None:
    found = doctor(ASSISTANT_MODEL="tiny")
    assert found["model tiny"]["state"] == "fail"
    assert "set OPENAI_API_KEY" in found["model tiny"]["message"]
