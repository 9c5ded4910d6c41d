"""A request goes to the model's server and comes back as an answer, in both APIs."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import NoModelError, UsageError
from assistant.llm.calls import Message, Reply, Request
from assistant.llm.client import connect
from tests.llm_calls import ASKED, FOUND, TEXT, VARIABLES, Cover, client_of
from tests.scripted_server import (
    ScriptedServer,
    completion,
    response,
    slow,
    streamed,
    streamed_response,
)


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "data"))


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as running:
        yield running


def test_a_chat_completion_of_a_strict_schema(server: ScriptedServer) -> None:
    server.script = [completion(TEXT, usage=(210, 18, 128))]
    with client_of(server) as client:
        reply = client.complete_sync(ASKED)
    assert reply.parsed == FOUND
    assert (reply.input_tokens, reply.output_tokens, reply.cached_tokens) == (210, 18, 128)
    assert (reply.request_id, reply.finish_reason, reply.from_log) == ("req_1", "stop", False)
    assert reply.usage.calls == 1
    [request] = server.requests
    assert (request.method, request.path) == ("POST", "/chat/completions")
    assert request.headers["Authorization"] == "Bearer none"
    assert request.json == {
        "model": "tiny",
        "messages": [
            {"role": "system", "content": "Copy what the cover says."},
            {"role": "user", "content": "Post-Effective Amendment No. 2 to Form S-3"},
        ],
        "max_tokens": 300,
        "response_format": {
            "type": "json_schema",
            "json_schema": {
                "name": "Cover",
                "strict": True,
                "schema": {
                    "type": "object",
                    "description": "What the cover says.",
                    "properties": {
                        "form": {"type": "string", "description": "The form, as printed."},
                        "number": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                        "purpose": {"type": "string", "enum": ["deregistration", "other"]},
                    },
                    "required": ["form", "number", "purpose"],
                    "additionalProperties": False,
                },
            },
        },
        "store": False,
    }


def test_the_responses_api_of_a_strict_schema(server: ScriptedServer) -> None:
    server.script = [response(TEXT, usage=(210, 18, 100))]
    with client_of(server, api="responses", temperature=0.0) as client:
        reply = client.complete_sync(ASKED)
    assert reply.parsed == FOUND
    assert (reply.input_tokens, reply.output_tokens, reply.cached_tokens) == (210, 18, 100)
    [request] = server.requests
    assert request.path == "/responses"
    body = request.json
    assert body.pop("text")["format"].keys() == {"type", "name", "schema", "strict"}
    assert body == {
        "model": "tiny",
        "instructions": "Copy what the cover says.",
        "input": [{"role": "user", "content": "Post-Effective Amendment No. 2 to Form S-3"}],
        "max_output_tokens": 300,
        "store": False,
        "temperature": 0.0,
    }


def test_the_same_call_is_answered_from_the_log(server: ScriptedServer) -> None:
    server.script = [completion(TEXT), completion(TEXT.replace("S-3", "S-8"))]
    with client_of(server) as client:
        first = client.complete_sync(ASKED)
    with client_of(server) as client:
        again = client.complete_sync(ASKED)
        assert again.from_log
        assert again.parsed == first.parsed == FOUND
        assert again.usage.calls == 0
    with client_of(server, cache=False) as client:
        assert client.complete_sync(ASKED).parsed == Cover(
            form="S-8", number="2", purpose="deregistration"
        )
    assert len(server.requests) == 2


def test_equal_calls_at_the_same_time_are_one(server: ScriptedServer) -> None:
    server.script = [slow(completion(TEXT), 0.1)]

    async def both() -> list[Reply]:
        async with client_of(server) as client:
            return await asyncio.gather(*(client.complete(ASKED) for _ in range(3)))

    assert [reply.parsed for reply in asyncio.run(both())] == [FOUND] * 3
    assert len(server.requests) == 1


@pytest.mark.parametrize("api", ["chat", "responses"])
def test_a_stream_gives_pieces_then_the_reply_and_is_logged(
    server: ScriptedServer, api: str
) -> None:
    pieces = [TEXT[:10], TEXT[10:30], TEXT[30:]]
    server.script = [streamed(pieces) if api == "chat" else streamed_response(pieces)]
    with client_of(server, api=api) as client:
        *got, reply = client.stream_sync(ASKED)
        assert got == pieces
        assert isinstance(reply, Reply)
        assert reply.parsed == FOUND
        assert (reply.input_tokens, reply.output_tokens) == (100, 20)
        assert server.bodies[0]["stream"] is True
        # The log knows no difference between a stream and a whole answer.
        assert client.complete_sync(ASKED).from_log
        *once, logged = client.stream_sync(ASKED)
    assert once == [TEXT]
    assert isinstance(logged, Reply)
    assert logged.from_log


def test_a_stream_may_be_left_early(server: ScriptedServer) -> None:
    server.script = [streamed(["a"] * 50, piece_delay=0.01), completion(TEXT)]
    with client_of(server) as client:
        pieces = client.stream_sync(ASKED)
        assert next(pieces) == "a"
        pieces.close()  # type: ignore[attr-defined]
        assert client.complete_sync(ASKED).parsed == FOUND


def test_the_host_is_named_once_before_anything_is_sent(
    server: ScriptedServer, capsys: pytest.CaptureFixture[str]
) -> None:
    server.script = [completion(TEXT), completion("x")]
    with client_of(server, announce=None) as client:
        assert capsys.readouterr().err == ""
        client.complete_sync(ASKED)
        client.complete_sync(Request("text", "s", (Message("m"),)))
    host = server.url.removeprefix("http://").removesuffix("/v1")
    assert capsys.readouterr().err == (
        f"calling the model tiny at {host}: text of filings goes there\n"
    )
    with client_of(server, announce=None) as client:
        assert client.complete_sync(ASKED).from_log
    assert capsys.readouterr().err == ""


def test_the_environment_chooses_model_server_key_and_api(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "tiny")
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-mine-123456")
    monkeypatch.setenv("ASSISTANT_API", "responses")
    server.script = [response(TEXT)]
    with connect(announce=lambda line: None) as client:
        assert client.complete_sync(ASKED).parsed == FOUND
    [request] = server.requests
    assert request.path == "/responses"
    assert request.headers["Authorization"] == "Bearer sk-of-mine-123456"


def test_a_key_alone_chooses_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-mine-123456")
    with pytest.raises(NoModelError, match="--model or ASSISTANT_MODEL"):
        connect()


def test_neither_key_nor_server(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoModelError, match="set OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL"):
        connect("tiny")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"api": "completions"}, "unknown API 'completions'; choose chat or responses"),
        ({"base_url": "localhost:8080"}, "is no URL of a server"),
        ({"base_url": "ftp://example.com/v1"}, "is no URL of a server"),
        ({"key": "sk-a b"}, "this is no key"),
        ({"key": "sk-ключ"}, "this is no key"),
    ],
)
def test_wrong_options(options: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=said) as caught:
        connect("tiny", **{"base_url": "http://127.0.0.1:9/v1", **options})
    assert caught.value.exit_code == 2
    assert "sk-" not in str(caught.value)
