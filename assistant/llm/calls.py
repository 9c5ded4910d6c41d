"""What is asked of a language model and what comes back, in the forms of the OpenAI APIs.

`Request` and `Reply` know neither a server nor a network. `body_of` writes a request as the body
of Chat Completions or of Responses; the same request gives the same bytes in every run, since the
log of calls and the recordings of tests find a call by its body.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from assistant.llm.schema import format_name, strict_schema
from assistant.record import Usage

if TYPE_CHECKING:
    from pydantic import BaseModel

Api = Literal["chat", "responses"]
"""Chat Completions (`/chat/completions`) or Responses (`/responses`)."""

PATHS: dict[Api, str] = {"chat": "/chat/completions", "responses": "/responses"}

# OpenAI's reasoning models refuse `max_tokens`; other servers know no other name for it.
_LENGTH_HOSTS = ("openai.com", "azure.com", "azure-api.net")


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation, after the system message."""

    content: str
    role: Literal["user", "assistant"] = "user"


@dataclass(frozen=True, slots=True)
class Request:
    """One call of a model.

    `purpose` says in messages what the call is for (`cover of the filing`). `schema` is the model
    that the reply must fit; without one the reply is text. `prompt_name`, `prompt_version`,
    `command` and `filing_id` are kept in the log of calls and do not change the call.
    """

    purpose: str
    system: str
    messages: tuple[Message, ...]
    schema: type[BaseModel] | None = None
    max_output_tokens: int = 2_000
    prompt_name: str | None = None
    prompt_version: str | None = None
    command: str | None = None
    filing_id: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of a model.

    `parsed` is the reply as the request's schema, None without one. `cost_usd` is None where the
    price of the model is not known. Where `from_log` is true, the reply was paid for by an earlier
    call, whose tokens, cost and time these are.
    """

    text: str
    parsed: BaseModel | None
    input_tokens: int
    output_tokens: int
    cached_tokens: int = 0
    cost_usd: float | None = None
    seconds: float = 0.0
    request_id: str | None = None
    from_log: bool = False
    finish_reason: str = "stop"

    @property
    def usage(self) -> Usage:
        """What this reply took now: nothing where it came from the log."""
        if self.from_log:
            return Usage()
        return Usage(
            calls=1,
            input_tokens=self.input_tokens,
            output_tokens=self.output_tokens,
            cost_usd=self.cost_usd,
            seconds=self.seconds,
        )


def body_of(
    request: Request, *, model: str, api: Api, host: str = "", temperature: float | None = None
) -> dict[str, Any]:
    """The body of the call, for JSON. Nothing is stored at the server beyond its own logs."""
    body: dict[str, Any] = {"model": model}
    turns = [{"role": message.role, "content": message.content} for message in request.messages]
    if api == "responses":
        body |= {"instructions": request.system, "input": turns}
        body["max_output_tokens"] = request.max_output_tokens
        if request.schema is not None:
            body["text"] = {"format": {"type": "json_schema", **_format(request.schema)}}
    else:
        body["messages"] = [{"role": "system", "content": request.system}, *turns]
        body[_length_name(host)] = request.max_output_tokens
        if request.schema is not None:
            body["response_format"] = {
                "type": "json_schema",
                "json_schema": _format(request.schema),
            }
    body["store"] = False
    if temperature is not None:
        body["temperature"] = temperature
    return body


def _length_name(host: str) -> str:
    own = any(host == name or host.endswith(f".{name}") for name in _LENGTH_HOSTS)
    return "max_completion_tokens" if own else "max_tokens"


def _format(schema: type[BaseModel]) -> dict[str, Any]:
    return {"name": format_name(schema), "schema": strict_schema(schema), "strict": True}


def key_of(body: dict[str, Any], *, server: str, api: str) -> str:
    """The name of a call in the log: SHA-256 of server, API, model, parameters and messages."""
    whole = {"server": server, "api": api, "body": body}
    written = json.dumps(whole, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(written.encode("ascii")).hexdigest()
