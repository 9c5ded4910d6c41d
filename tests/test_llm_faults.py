"""Whatever is no answer is told apart, says what to do next, and is tried again where that helps."""

from __future__ import annotations

import socket
import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from assistant import errors
from assistant.errors import ModelError
from assistant.llm.calls import Reply
from assistant.llm.client import connect
from assistant.llm.retries import Policy
from tests.llm_calls import ASKED, FOUND, TEXT, VARIABLES, client_of
from tests.scripted_server import (
    ScriptedServer,
    Step,
    as_json,
    completion,
    cut,
    error,
    response,
    slow,
    streamed,
    streamed_response,
)

KEY = "sk-proj-abcdefghijklmnop012345wxyz"  # its end stands in no digest by chance


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as running:
        yield running


def fault_of(server: ScriptedServer, step: Step, **options: Any) -> ModelError:
    """The error of a call that is answered with that step however often it is made."""
    server.script, server.repeat = [step], True
    with client_of(server, **options) as client, pytest.raises(ModelError) as caught:
        client.complete_sync(ASKED)
    said = str(caught.value)
    assert "\n" not in said
    assert "cover" in said
    assert ";" in said  # what to do next
    return caught.value


# status, code, type, message → class, attempts (of six), what the message says
STATUSES = [
    (400, None, None, "Unknown parameter: store", "BadCallError", 1, "Unknown parameter: store"),
    (422, None, None, "bad field", "BadCallError", 1, "does not take the call"),
    (400, "context_length_exceeded", None, "128000", "ContextTooLongError", 1, "less of the"),
    (400, None, "exceed_context_size_error", "n_ctx", "ContextTooLongError", 1, "less of the"),
    (400, None, None, "This model's maximum context length is 8192 tokens.", "ContextTooLongError", 1, "8192"),
    (413, None, None, "", "ContextTooLongError", 1, "more text than the model reads"),
    (400, "content_filter", None, "policy", "ContentFilterError", 1, "content filter"),
    (400, "model_not_found", None, "no", "UnknownModelError", 1, "check --model"),
    (401, "invalid_api_key", None, "Incorrect API key", "KeyRefusedError", 1, "OPENAI_API_KEY"),
    (402, None, None, "pay", "QuotaError", 1, "add credit"),
    (403, None, None, "no access", "AccessRefusedError", 1, "ask the provider"),
    (404, "model_not_found", None, "no tiny", "UnknownModelError", 1, "no tiny"),
    (408, None, None, "late", "ServerFaultError", 6, "gave up waiting"),
    (409, None, None, "conflict", "ConflictError", 6, "conflict"),
    (429, "rate_limit_exceeded", "requests", "slow", "RateLimitedError", 6, "--rpm and --tpm"),
    (429, "insufficient_quota", "insufficient_quota", "x", "QuotaError", 1, "no credit left"),
    (500, None, "server_error", "oops", "ServerFaultError", 6, "the server failed (500: oops)"),
    (502, None, None, "", "ServerFaultError", 6, "behind the gateway"),
    (503, None, None, "busy", "ServerFaultError", 6, "overloaded (503: busy)"),
    (599, None, None, "?", "ServerFaultError", 6, "599"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("status", "code", "kind", "said", "name", "attempts", "shown"),
    STATUSES,
    ids=[f"{case[0]}-{case[1] or case[2] or case[3][:12]}" for case in STATUSES],
)
def test_each_status(
    server: ScriptedServer,
    status: int,
    code: str | None,
    kind: str | None,
    said: str,
    name: str,
    attempts: int,
    shown: str,
) -> None:
    fault = fault_of(server, error(status, said, code=code, kind=kind))
    assert type(fault) is getattr(errors, name)
    assert shown in str(fault)
    assert len(server.requests) == attempts
    assert fault.request_id == f"req_{attempts}"
    assert (fault.calls, fault.input_tokens) == (1, 0)


NON_ANSWERS = [
    ("chat", completion(None, refusal="I can't help with that."), "RefusalError", "I can't help"),
    ("chat", completion('{"form": "S', finish="length"), "TruncatedReplyError", "300 tokens"),
    ("chat", completion("", finish="content_filter"), "ContentFilterError", "content filter"),
    ("chat", completion("The form is S-3."), "MalformedReplyError", "no JSON"),
    ("chat", completion('{"form": 3}'), "MalformedReplyError", "another schema (form: "),
    ("chat", completion("  "), "MalformedReplyError", "empty"),
    ("chat", completion(None), "MalformedReplyError", "empty"),
    ("responses", response(None, refusal="No."), "RefusalError", "(No.)"),
    (
        "responses",
        response('{"fo', status="incomplete", reason="max_output_tokens"),
        "TruncatedReplyError",
        "300 tokens",
    ),
    (
        "responses",
        response(None, status="incomplete", reason="content_filter"),
        "ContentFilterError",
        "content filter",
    ),
    ("responses", response("S-3"), "MalformedReplyError", "no JSON"),
    ("responses", response(None, status="cancelled"), "MalformedReplyError", "gave the call up"),
]


@pytest.mark.parametrize(
    ("api", "step", "name", "shown"),
    NON_ANSWERS,
    ids=[f"{c[0]}-{c[2]}-{c[3]}" for c in NON_ANSWERS],
)
def test_each_non_answer_costs_and_is_never_an_answer(
    server: ScriptedServer, api: str, step: Step, name: str, shown: str, tmp_path: Path
) -> None:
    fault = fault_of(server, step, api=api)
    assert type(fault) is getattr(errors, name)
    assert shown in str(fault)
    assert (fault.calls, fault.input_tokens, fault.output_tokens) == (1, 100, 20)
    server.repeat = False
    server.script = [completion(TEXT) if api == "chat" else response(TEXT)]
    with client_of(server, api=api) as client:
        reply = client.complete_sync(ASKED)
    assert reply.parsed == FOUND
    assert not reply.from_log
    kept = sqlite3.connect(tmp_path / "calls.sqlite").execute(
        "SELECT outcome, text, input_tokens FROM calls ORDER BY id"
    )
    assert kept.fetchall() == [(name, None, 100), ("answer", TEXT, 100)]


@pytest.mark.parametrize(
    "step",
    [
        Step(b"<html>Welcome</html>", kind="text/html"),
        Step(b""),
        Step(b"[]"),
        Step(b"null"),
        as_json({"object": "list", "data": []}),
        as_json({"choices": []}),
        as_json({"choices": [{"message": "no object"}]}),
    ],
    ids=["html", "empty", "list", "null", "models", "no choice", "no message"],
)
@pytest.mark.parametrize("api", ["chat", "responses"])
def test_an_answer_that_is_no_completion(server: ScriptedServer, step: Step, api: str) -> None:
    fault = fault_of(server, step, api=api)
    assert type(fault) is errors.MalformedReplyError
    assert "base URL" in str(fault)
    assert len(server.requests) == 1


def test_an_error_under_the_status_200(server: ScriptedServer) -> None:
    said = {"error": {"code": 429, "message": "upstream is rate-limited"}}
    assert type(fault_of(server, as_json(said))) is errors.RateLimitedError


def test_an_error_under_the_status_200_that_passes_is_survived(server: ScriptedServer) -> None:
    said = {"error": {"code": 502, "message": "upstream is away"}}
    server.script = [as_json(said), completion(TEXT)]
    with client_of(server) as client:
        assert client.complete_sync(ASKED).parsed == FOUND


def test_a_page_of_a_gateway_is_not_repeated(server: ScriptedServer) -> None:
    step = Step(b"<html><body>Bad gateway</body></html>", 502, kind="text/html")
    assert "<" not in str(fault_of(server, step))


def test_a_fault_that_passes_is_survived(server: ScriptedServer) -> None:
    passing = [error(503), error(429, headers={"Retry-After": "0"}), error(409), cut()]
    server.script = [*passing, completion(TEXT)]
    with client_of(server) as client:
        assert client.complete_sync(ASKED).parsed == FOUND
    assert len(server.requests) == 5
    assert len({request.content for request in server.requests}) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Retry-After": "0.3"},
        {"retry-after-ms": "300"},
        {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "300ms"},
        {"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "0.3s"},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_the_server_says_how_long_to_wait(server: ScriptedServer, headers: dict[str, str]) -> None:
    server.script = [error(429, headers=headers), completion(TEXT)]
    with client_of(server) as client:
        begun = time.monotonic()
        client.complete_sync(ASKED)
    assert time.monotonic() - begun >= 0.3


def test_a_date_to_wait_for(server: ScriptedServer) -> None:
    at = datetime.now(UTC) + timedelta(seconds=2)
    server.script = [error(503, headers={"Retry-After": format_datetime(at, usegmt=True)})]
    server.script.append(completion(TEXT))
    with client_of(server) as client:
        client.complete_sync(ASKED)
    assert datetime.now(UTC) >= at.replace(microsecond=0)


def test_a_server_that_asks_for_an_hour_is_not_waited_for(server: ScriptedServer) -> None:
    fault = fault_of(server, error(429, headers={"Retry-After": "3600"}))
    assert type(fault) is errors.RateLimitedError
    assert len(server.requests) == 1


@pytest.mark.parametrize(("word", "attempts"), [("false", 1), ("true", 6)])
def test_the_servers_word_on_trying_again(server: ScriptedServer, word: str, attempts: int) -> None:
    fault_of(server, error(500 if word == "false" else 400, headers={"x-should-retry": word}))
    assert len(server.requests) == attempts


@pytest.mark.parametrize("after", [-1, 0, 40])
def test_a_cut_connection(server: ScriptedServer, after: int) -> None:
    fault = fault_of(server, cut(completion(TEXT), after), policy=Policy(attempts=2, first=0.001))
    assert type(fault) is errors.ConnectionCutError
    assert len(server.requests) == 2


def test_a_time_out_is_tried_once_more(server: ScriptedServer) -> None:
    fault = fault_of(server, slow(completion(TEXT), 0.4), time_out=0.1)
    assert type(fault) is errors.TimeOutError
    assert "--time-out" in str(fault)
    assert len(server.requests) == 2


def test_a_refused_connection() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # not listening
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with (
            connect("tiny", base_url=url, policy=Policy(first=0.001), announce=str) as client,
            pytest.raises(errors.UnreachableError, match="check that the server runs") as caught,
        ):
            client.complete_sync(ASKED)
    assert type(caught.value) is errors.UnreachableError
    assert caught.value.exit_code == 3


def test_an_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*arguments: Any, **more: Any) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    url = "http://models.invalid/v1"
    with (
        connect("tiny", base_url=url, announce=str) as client,
        pytest.raises(errors.UnknownHostError, match=r"models\.invalid") as caught,
    ):
        client.complete_sync(ASKED)
    assert "check the base URL" in str(caught.value)


# --- streams --------------------------------------------------------------------------------


STREAM_FAULTS = [
    ("chat", streamed([TEXT[:9]], finish="length"), "TruncatedReplyError"),
    ("chat", streamed([TEXT[:9]], finish="content_filter"), "ContentFilterError"),
    ("chat", streamed([TEXT[:9]], finish=None, usage=None), "ConnectionCutError"),
    ("chat", streamed([TEXT[:9], TEXT[9:]], cut=2), "ConnectionCutError"),
    ("chat", streamed([]), "MalformedReplyError"),
    ("chat", streamed([TEXT[:9]]), "MalformedReplyError"),
    ("responses", streamed_response([TEXT[:9]], status="failed"), "MalformedReplyError"),
    (
        "responses",
        streamed_response([TEXT[:9]], status="incomplete", reason="max_output_tokens"),
        "TruncatedReplyError",
    ),
    ("responses", streamed_response([TEXT[:9]], refusal="No."), "RefusalError"),
]


@pytest.mark.parametrize(
    ("api", "step", "name"), STREAM_FAULTS, ids=[f"{c[0]}-{c[2]}" for c in STREAM_FAULTS]
)
def test_a_stream_that_ends_badly_gives_no_reply(
    server: ScriptedServer, api: str, step: Step, name: str
) -> None:
    server.script = [step]
    got = []
    with client_of(server, api=api) as client, pytest.raises(ModelError) as caught:
        got += client.stream_sync(ASKED)
    assert type(caught.value) is getattr(errors, name)
    assert not any(isinstance(piece, Reply) for piece in got)


def test_a_stream_is_tried_again_until_its_first_event(server: ScriptedServer) -> None:
    server.script = [error(503), streamed([TEXT], cut=0), streamed([TEXT])]
    with client_of(server) as client:
        piece, reply = client.stream_sync(ASKED)
    assert piece == TEXT
    assert isinstance(reply, Reply)
    assert len(server.requests) == 3


def test_an_error_inside_a_stream(server: ScriptedServer) -> None:
    content = [b'data: {"error": {"message": "overloaded", "type": "server_error"}}\n\n']
    server.script = [Step(kind="text/event-stream", pieces=content)]
    with (
        client_of(server) as client,
        pytest.raises(errors.ServerFaultError, match="overloaded"),
    ):
        list(client.stream_sync(ASKED))


# --- secrets --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        f"Incorrect API key provided: {KEY}.",
        "Incorrect API key provided: sk-proj-********************wxyz.",
        f"Authorization: Bearer {KEY} is not valid",
        "see https://admin:hunter2@models.example.com/keys?api_key=abcdef123456",
        "token=abcdef123456 expired",
    ],
)
def test_a_secret_in_a_servers_words_is_not_repeated(
    server: ScriptedServer, said: str, tmp_path: Path
) -> None:
    server.script, server.repeat = [error(401, said)], True
    url = server.url.replace("://", "://admin:hunter2@") + "?api_key=abcdef123456"
    with (
        connect("tiny", base_url=url, key=KEY, announce=str) as client,
        pytest.raises(errors.KeyRefusedError) as caught,
    ):
        client.complete_sync(ASKED)
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("calls.sqlite*"))
    assert b"KeyRefusedError" in kept
    for secret in ("abcdef", "hunter2", "wxyz"):
        assert secret not in str(caught.value)
        assert secret.encode() not in kept


def test_a_key_of_another_form_is_not_repeated(server: ScriptedServer) -> None:
    server.script = [error(401, "no such key: A1B2C3D4E5F6")]
    with client_of(server, key="A1B2C3D4E5F6") as client, pytest.raises(ModelError) as caught:
        client.complete_sync(ASKED)
    assert "A1B2" not in str(caught.value)
