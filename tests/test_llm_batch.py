"""A batch run: each call is sent once, whatever happens in between, and its answer is found."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from assistant import errors
from assistant.errors import ModelError, WaitingError
from assistant.llm.batch.run import BatchRun, Limits, folder_of
from assistant.llm.calls import Reply, Request
from assistant.llm.client import Client
from assistant.llm.retries import Policy
from assistant.llm.usage import usage_since
from tests.batch_server import BatchApi, Line, answered, expired
from tests.llm_calls import ASKED, FOUND, TEXT, VARIABLES, client_of
from tests.scripted_server import Got, ScriptedServer, Step, chat_body, completion, response_body

PRICES = "batch = 0.5\n[models]\ntiny = { input = 1000, output = 10000 }\n"


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "data"))
    (tmp_path / "prices.toml").write_text(PRICES)
    monkeypatch.setenv("ASSISTANT_PRICES", str(tmp_path / "prices.toml"))


@pytest.fixture
def api() -> BatchApi:
    return BatchApi()


@pytest.fixture
def server(api: BatchApi) -> Iterator[ScriptedServer]:
    with ScriptedServer([api], repeat=True) as running:
        yield running


@pytest.fixture
def client(server: ScriptedServer) -> Iterator[Client]:
    with client_of(server) as made:
        yield made


REQUESTS = [
    replace(ASKED, system=f"Copy filing {n}.", filing_id=f"f{n}", purpose=f"cover {n}")
    for n in range(5)
]


def ask(client: Client, requests: list[Request]) -> list[Reply | ModelError]:
    """What each call gives: its reply, or its error."""
    found: list[Reply | ModelError] = []
    for request in requests:
        try:
            found.append(client.complete_sync(request))
        except ModelError as error:
            found.append(error)
    return found


def good(line: Line) -> Line:
    return answered(line, chat_body(TEXT, usage=(100, 20, 0)))


def submitted(
    client: Client, output: Path, requests: list[Request] = REQUESTS, **options: Any
) -> BatchRun:
    """A run whose calls are on their way; closed."""
    with BatchRun(output, client, **options) as run:
        assert {type(found) for found in ask(client, requests)} <= {WaitingError, Reply}
        run.seal()
        run.submit()
    return run


def collected(client: Client, output: Path) -> dict[str, int]:
    with BatchRun(output, client, gather=False) as run:
        run.collect()
        return run.state.counts()


def test_calls_go_out_in_files_and_answers_come_back(
    api: BatchApi, client: Client, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    submitted(client, output, limits=Limits(requests=2))
    assert len(api.batches) == 3
    batch = api.batches["batch_1"]
    assert batch["endpoint"] == "/v1/chat/completions"
    assert batch["completion_window"] == "24h"
    line = api.lines(batch)[0]
    assert (line["method"], line["url"]) == ("POST", "/v1/chat/completions")
    assert line["custom_id"] == client.key_of(REQUESTS[0])
    assert line["body"]["messages"][0]["content"] == "Copy filing 0."
    assert line["body"]["store"] is False
    assert api.finish(good) == 3
    assert collected(client, output) == {"answer": 5}
    replies = ask(client, REQUESTS)
    assert all(isinstance(reply, Reply) and reply.from_log for reply in replies)
    assert replies[0].parsed == FOUND  # type: ignore[union-attr]
    # Half of 100 · 0.001 + 20 · 0.01 each.
    [use] = usage_since()
    assert (use.calls, use.cost_usd) == (5, pytest.approx(5 * 0.15))
    assert use.command == "extract"
    # Nothing of the filings is left, here or at the server.
    assert api.files == {}
    assert [path.name for path in folder_of(output).iterdir()] == ["state.sqlite"]


def test_files_keep_to_their_size(api: BatchApi, client: Client, tmp_path: Path) -> None:
    submitted(client, tmp_path / "out.jsonl", limits=Limits(bytes=3_000))
    sizes = [len(content) for _, content in api.files.values()]
    assert max(sizes) <= 3_000
    assert len(sizes) > 1
    assert sorted(api.sent) == sorted(client.key_of(request) for request in REQUESTS)


def test_a_call_that_no_file_can_hold(client: Client, tmp_path: Path) -> None:
    with BatchRun(tmp_path / "out.jsonl", client, limits=Limits(bytes=100)):
        [error] = ask(client, REQUESTS[:1])
    assert isinstance(error, errors.BadCallError)


def test_responses_in_a_batch(server: ScriptedServer, api: BatchApi, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    with client_of(server, api="responses") as client:
        submitted(client, output, REQUESTS[:1])
        assert api.batches["batch_1"]["endpoint"] == "/v1/responses"
        api.finish(lambda line: answered(line, response_body(TEXT)))
        assert collected(client, output) == {"answer": 1}
        assert ask(client, REQUESTS[:1])[0].parsed == FOUND  # type: ignore[union-attr]


def test_a_call_is_in_one_batch_at_a_time(api: BatchApi, client: Client, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    for _ in range(3):
        submitted(client, output, REQUESTS + REQUESTS[:2])
    assert len(api.sent) == len(REQUESTS)
    api.finish(good)
    collected(client, output)
    submitted(client, output)
    assert len(api.sent) == len(REQUESTS)
    assert len(usage_since()) == 1


def test_only_what_failed_is_sent_again(api: BatchApi, client: Client, tmp_path: Path) -> None:
    """One answer, one server error, one expired, one refusal, one that never came back."""
    output = tmp_path / "out.jsonl"
    submitted(client, output)
    keys = [client.key_of(request) for request in REQUESTS]
    overloaded = {"error": {"message": "overloaded", "type": "server_error"}}

    def first(line: Line) -> Line | list[Line] | None:
        return {
            keys[0]: [good(line), good(line)],  # told twice
            keys[1]: answered(line, overloaded, 503),
            keys[2]: expired(line),
            keys[3]: answered(line, chat_body(None, refusal="I can't.")),
            keys[4]: None,
        }[line["custom_id"]]

    api.finish(first, status="expired")
    assert collected(client, output) == {"RefusalError": 1, "answer": 1, "to be sent again": 3}
    with BatchRun(output, client) as run:
        found = ask(client, REQUESTS)
        assert [type(each) for each in found] == [
            Reply,
            WaitingError,
            WaitingError,
            errors.RefusalError,
            WaitingError,
        ]
        assert "I can't" in str(found[3])
        assert run.waiting == {"f1", "f2", "f4"}
        run.seal()
        run.submit()
    assert api.sent[5:] == [keys[1], keys[2], keys[4]]
    api.finish(good)
    assert collected(client, output) == {"RefusalError": 1, "answer": 4}
    # The answer that was told twice is paid once; the refusal was paid for.
    [use] = usage_since()
    assert (use.calls, use.failed) == (6, 2)
    assert use.cost_usd == pytest.approx(5 * 0.15)


def test_lines_of_others_and_broken_ones_are_left_out(
    api: BatchApi, client: Client, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    submitted(client, output, REQUESTS[:2])
    stranger = {"custom_id": "somebody-else"}
    api.finish(lambda line: [good(line), answered(stranger, chat_body("{}"))])
    name, content = api.files["file-batch_1-output_file_id"]
    api.files["file-batch_1-output_file_id"] = (name, b'{"id": "br_1", "cust\n[]\n' + content)
    assert collected(client, output) == {"answer": 2}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (chat_body('{"form": 3}'), "MalformedReplyError"),
        (chat_body("no JSON at all"), "MalformedReplyError"),
        ({"object": "nothing"}, "MalformedReplyError"),
        (chat_body('{"fo', finish="length"), "TruncatedReplyError"),
        (chat_body("", finish="content_filter"), "ContentFilterError"),
    ],
)
def test_a_non_answer_is_final(
    api: BatchApi, client: Client, tmp_path: Path, body: Any, name: str
) -> None:
    output = tmp_path / "out.jsonl"
    submitted(client, output, REQUESTS[:1])
    api.finish(lambda line: answered(line, body))
    collected(client, output)
    with BatchRun(output, client) as run:
        [error] = ask(client, REQUESTS[:1])
        run.seal()
        run.submit()
    assert type(error) is getattr(errors, name)
    assert len(api.batches) == 1


def test_a_call_that_the_server_does_not_take_is_final(
    api: BatchApi, client: Client, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    submitted(client, output, REQUESTS[:1])
    said = {"error": {"message": "too long", "code": "context_length_exceeded"}}
    api.finish(lambda line: answered(line, said, 400))
    assert collected(client, output) == {"ContextTooLongError": 1}
    with BatchRun(output, client):
        [error] = ask(client, REQUESTS[:1])
    assert type(error) is errors.ContextTooLongError


def test_answers_that_cannot_be_logged_are_collected_later(
    api: BatchApi, client: Client, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    submitted(client, output)
    api.finish(good)
    client.log.connection.execute("PRAGMA query_only = ON")  # as on a full disk
    with pytest.raises(errors.OutputError, match="make room"):
        collected(client, output)
    client.log.connection.execute("PRAGMA query_only = OFF")
    assert collected(client, output) == {"answer": 5}
    assert all(isinstance(found, Reply) for found in ask(client, REQUESTS))


def test_a_queue_without_room_keeps_the_file(api: BatchApi, client: Client, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    submitted(client, output)
    api.refuse("token_limit_exceeded", "Enqueued token limit reached")
    assert collected(client, output) == {"under way": 5}
    submitted(client, output)
    assert len(api.files) == 1
    assert len(api.batches) == 2
    api.finish(good)
    assert collected(client, output) == {"answer": 5}


def test_a_batch_that_is_refused_frees_its_calls(
    api: BatchApi, client: Client, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    submitted(client, output)
    api.refuse("invalid_json_line", "line 3 is no JSON")
    with BatchRun(output, client) as run:
        steps: list[str] = []
        [part] = run.collect(on_step=steps.append)
        assert (part.stage, part.message) == ("failed", "line 3 is no JSON")
        assert steps == ["part 1: the server refused the batch (line 3 is no JSON)"]
        assert run.state.counts() == {"to be sent again": 5}
    assert api.files == {}
    assert [path.name for path in folder_of(output).iterdir()] == ["state.sqlite"]


# --- ended in the middle ------------------------------------------------------------------------


@pytest.mark.parametrize("lost", ["/files", "/batches"])
def test_a_step_whose_answer_is_lost_is_not_done_twice(
    api: BatchApi, server: ScriptedServer, tmp_path: Path, lost: str
) -> None:
    output = tmp_path / "out.jsonl"
    with client_of(server, policy=Policy(attempts=1)) as client:
        submitted(client, output, REQUESTS[:1])  # others at the server
        submitted(client, tmp_path / "other.jsonl", REQUESTS[1:2])
        api.lose = [lost]
        with contextlib.suppress(errors.ConnectionCutError):
            submitted(client, output, REQUESTS)
        submitted(client, output, REQUESTS)
    assert len(api.files) == len(api.batches) == 3
    assert len(api.sent) == 6  # one of them for two outputs


CHILD = """
import sys
from pathlib import Path
from assistant.errors import WaitingError
from assistant.llm.batch.run import BatchRun
from tests.llm_calls import client_of
from tests.test_llm_batch import REQUESTS

class Server:
    url = sys.argv[1]

with client_of(Server) as client, BatchRun(Path(sys.argv[2]), client) as run:
    for request in REQUESTS:
        try:
            client.complete_sync(request)
        except WaitingError:
            pass
    run.seal()
    run.submit()
    run.collect()
"""


def test_a_run_that_is_killed_pays_for_nothing_twice(api: BatchApi, tmp_path: Path) -> None:
    """SIGKILL where the server has made a batch, where it gives out results, and not at all."""
    output = tmp_path / "out.jsonl"
    deadly = ["/batches", "/files/file-batch_1-output_file_id/content"]
    child: subprocess.Popen[bytes]

    def serve(request: Got) -> Step:
        step = api(request)
        path = urlsplit(request.path).path
        if path == "/batches" and request.method == "POST":
            api.finish(good)
        if deadly and path == deadly[0]:
            deadly.pop(0)
            child.send_signal(signal.SIGKILL)
            child.wait()
        return step

    codes = []
    with ScriptedServer([serve], repeat=True) as server:
        while len(codes) < 3:
            arguments = [sys.executable, "-c", CHILD, server.url, str(output)]
            child = subprocess.Popen(arguments, cwd=Path(__file__).parent.parent)
            codes.append(child.wait(timeout=60))
        with client_of(server) as client:
            assert all(isinstance(found, Reply) for found in ask(client, REQUESTS))
    assert codes == [-signal.SIGKILL, -signal.SIGKILL, 0]
    assert len(api.batches) == 1
    assert sum(use.calls for use in usage_since()) == len(REQUESTS)
    assert api.files == {}


def test_what_was_not_sealed_is_gathered_again(
    api: BatchApi, client: Client, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    with BatchRun(output, client):
        ask(client, REQUESTS)
    assert [path.name for path in folder_of(output).iterdir()] == ["state.sqlite"]
    submitted(client, output)
    assert len(api.sent) == len(REQUESTS)


# --- options ------------------------------------------------------------------------------------


def test_a_budget_stops_before_anything_is_sent(
    api: BatchApi, server: ScriptedServer, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    with client_of(server, max_cost=1.0) as client:
        with pytest.raises(errors.BudgetError, match="go on with a larger --max-cost"):
            submitted(client, output)
        assert server.requests == []
    with client_of(server, max_cost=20.0) as client:
        submitted(client, output)
    assert len(api.sent) == len(REQUESTS)


def test_a_run_keeps_to_its_model(server: ScriptedServer, client: Client, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    submitted(client, output)
    with (
        client_of(server, api="responses") as other,
        pytest.raises(errors.UsageError, match="begun with the API chat, not responses"),
    ):
        BatchRun(output, other)


def test_one_process_at_a_time(client: Client, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    with (
        BatchRun(output, client),
        pytest.raises(errors.OutputError, match="another process works on this batch run"),
    ):
        BatchRun(output, client)


def test_a_closed_run_lets_calls_go(server: ScriptedServer, client: Client, tmp_path: Path) -> None:
    with BatchRun(tmp_path / "out.jsonl", client):
        ask(client, REQUESTS[:1])
    server.script = [completion(TEXT)]
    assert ask(client, REQUESTS[:1])[0].parsed == FOUND  # type: ignore[union-attr]
