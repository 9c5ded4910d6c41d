"""A server that speaks the OpenAI API by a script: real HTTP on loopback, faults included.

    with ScriptedServer([completion("yes"), error(429, headers={"Retry-After": "0"})]) as server:
        client = connect("tiny", base_url=server.url, …)

Each request takes the next step of the script and is kept in `server.requests`. A step is a
function from a request to a `Step`, or a `Step`. A script at its end answers 400, which no client
tries again.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self


@dataclass(frozen=True)
class Got:
    """A request that came: the path is without the base URL's `/v1`."""

    method: str
    path: str
    headers: Message  # names in any case
    content: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.content)


@dataclass(frozen=True)
class Step:
    """What the server does with one request. `delay` in seconds; `cut` is after how many bytes of
    the content the connection ends, None for not at all, -1 for before anything."""

    content: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "application/json"
    delay: float = 0.0
    cut: int | None = None
    pieces: Sequence[bytes] | None = None  # of a stream, instead of the content
    piece_delay: float = 0.0


Action = Step | Callable[[Got], Step]


def as_json(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Step:
    return Step(json.dumps(value).encode(), status, headers or {})


def chat_body(
    text: str | None,
    *,
    finish: str = "stop",
    refusal: str | None = None,
    usage: tuple[int, int, int] | None = (100, 20, 0),
    model: str = "tiny",
) -> dict[str, Any]:
    """A completion of Chat Completions. `usage`: tokens in, out, and of those in from the cache."""
    body: dict[str, Any] = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": model,
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "message": {"role": "assistant", "content": text, "refusal": refusal},
            }
        ],
    }
    if usage is not None:
        body["usage"] = {
            "prompt_tokens": usage[0],
            "completion_tokens": usage[1],
            "total_tokens": usage[0] + usage[1],
            "prompt_tokens_details": {"cached_tokens": usage[2]},
        }
    return body


def response_body(
    text: str | None,
    *,
    status: str = "completed",
    reason: str | None = None,
    refusal: str | None = None,
    usage: tuple[int, int, int] = (100, 20, 0),
) -> dict[str, Any]:
    """A response of Responses; `reason` is that of an incomplete one."""
    parts: list[dict[str, Any]] = []
    if text is not None:
        parts.append({"type": "output_text", "text": text, "annotations": []})
    if refusal is not None:
        parts.append({"type": "refusal", "refusal": refusal})
    return {
        "id": "resp_1",
        "object": "response",
        "status": status,
        "model": "tiny",
        "incomplete_details": {"reason": reason} if reason else None,
        "output": [
            {"type": "reasoning", "id": "rs_1", "summary": []},
            {"type": "message", "id": "msg_1", "role": "assistant", "content": parts},
        ],
        "usage": {
            "input_tokens": usage[0],
            "output_tokens": usage[1],
            "input_tokens_details": {"cached_tokens": usage[2]},
        },
    }


def completion(text: str | None, *, headers: Mapping[str, str] | None = None, **more: Any) -> Step:
    return as_json(chat_body(text, **more), headers=headers)


def response(text: str | None, *, headers: Mapping[str, str] | None = None, **more: Any) -> Step:
    return as_json(response_body(text, **more), headers=headers)


def error(
    status: int,
    message: str = "it went wrong",
    *,
    code: str | None = None,
    kind: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Step:
    """An error object in OpenAI's form."""
    said = {"message": message, "type": kind or "error", "param": None, "code": code}
    return as_json({"error": said}, status, headers)


def slow(step: Step, seconds: float) -> Step:
    return replace(step, delay=seconds)


def cut(step: Step | None = None, after: int = -1) -> Step:
    """The connection ends after so many bytes of the step's content, or before any answer."""
    return replace(step or completion("never seen"), cut=after)


def events(items: Iterable[Any], *, done: bool = True, named: bool = False) -> list[bytes]:
    """Server-sent events, one for each item; `named` for those of Responses."""
    written = []
    for item in items:
        name = f"event: {item['type']}\n" if named else ""
        written.append(f"{name}data: {json.dumps(item)}\n\n".encode())
    return [*written, b"data: [DONE]\n\n"] if done else written


def streamed(
    pieces: Sequence[str],
    *,
    finish: str | None = "stop",
    usage: tuple[int, int, int] | None = (100, 20, 0),
    headers: Mapping[str, str] | None = None,
    piece_delay: float = 0.0,
    cut: int | None = None,
) -> Step:
    """A stream of Chat Completions; `cut` is after how many events the connection ends."""
    frame = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "tiny"}
    chunks: list[dict[str, Any]] = [
        {**frame, "choices": [{"index": 0, "delta": {"content": piece}, "finish_reason": None}]}
        for piece in pieces
    ]
    if finish is not None:
        chunks.append({**frame, "choices": [{"index": 0, "delta": {}, "finish_reason": finish}]})
    if usage is not None:
        counted = chat_body(None, usage=usage)["usage"]
        chunks.append({**frame, "choices": [], "usage": counted})
    return Step(
        headers=headers or {},
        kind="text/event-stream",
        pieces=events(chunks),
        piece_delay=piece_delay,
        cut=cut,
    )


def streamed_response(pieces: Sequence[str], **more: Any) -> Step:
    """A stream of Responses that ends as `response_body` with these arguments."""
    end = response_body("".join(pieces), **more)
    kinds = {"completed": "response.completed", "incomplete": "response.incomplete"}
    items: list[dict[str, Any]] = [{"type": "response.created", "response": {"id": "resp_1"}}]
    items += [{"type": "response.output_text.delta", "delta": piece} for piece in pieces]
    items.append({"type": kinds.get(end["status"], "response.failed"), "response": end})
    return Step(kind="text/event-stream", pieces=events(items, done=False, named=True))


def embeddings(vector: Callable[[str], list[float]], **changes: Any) -> Callable[[Got], Step]:
    """Answers the embeddings API with a vector for each text, last text first."""

    def answer(request: Got) -> Step:
        texts = request.json["input"]
        data = [
            {"object": "embedding", "index": at, "embedding": vector(text)}
            for at, text in enumerate(texts)
        ]
        used = sum(len(text.split()) for text in texts)
        body = {
            "object": "list",
            "model": request.json["model"],
            "data": data[::-1],
            "usage": {"prompt_tokens": used, "total_tokens": used},
        }
        return as_json({**body, **changes})

    return answer


class ScriptedServer:
    """Runs in a thread from `with` to its end. `repeat`: the last step is for all that follow."""

    def __init__(self, script: Iterable[Action] = (), *, repeat: bool = False) -> None:
        self.script = list(script)
        self.repeat = repeat
        self.requests: list[Got] = []
        self.most_at_once = 0
        self._at_once = 0
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    @property
    def bodies(self) -> list[Any]:
        """The JSON of each request that came."""
        return [request.json for request in self.requests]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *raised: object) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def answer(self, request: Got) -> Step:
        with self._lock:
            self.requests.append(request)
            if not self.script:
                return error(400, "the script is at its end")
            last = self.repeat and len(self.script) == 1
            action = self.script[0] if last else self.script.pop(0)
        return action if isinstance(action, Step) else action(request)

    def entered(self, by: int) -> None:
        with self._lock:
            self._at_once += by
            self.most_at_once = max(self.most_at_once, self._at_once)


def _handler(server: ScriptedServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _serve(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            path = self.path.removeprefix("/v1")
            server.entered(1)
            try:
                self._do(server.answer(Got(self.command, path, self.headers, content)))
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True
            finally:
                server.entered(-1)

        do_GET = do_POST = do_DELETE = _serve  # noqa: N815

        def _do(self, step: Step) -> None:
            time.sleep(step.delay)
            if step.cut == -1:
                self.close_connection = True
                return
            self.send_response(step.status)
            self.send_header("Content-Type", step.kind)
            self.send_header("x-request-id", f"req_{len(server.requests)}")
            for name, value in step.headers.items():
                self.send_header(name, value)
            if step.pieces is not None:
                self._stream(step)
                return
            self.send_header("Content-Length", str(len(step.content)))
            self.end_headers()
            self.wfile.write(step.content[: step.cut])
            self.close_connection = self.close_connection or step.cut is not None

        def _stream(self, step: Step) -> None:
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for at, piece in enumerate(step.pieces or ()):
                if at == step.cut:
                    self.close_connection = True
                    return
                self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
                self.wfile.flush()
                time.sleep(step.piece_delay)
            self.wfile.write(b"0\r\n\r\n")

        def log_message(self, *arguments: Any) -> None:
            """Nothing on standard error."""

    return Handler
