"""A server's errors, told apart: what each one means, and whether to try again.

The classes are those of `assistant.errors`; the tables say which status and which words of which
server lead to which class, and what a person does next.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.errors import (
    AccessRefusedError,
    BadCallError,
    ConflictError,
    ConnectionCutError,
    ContentFilterError,
    ContextTooLongError,
    KeyRefusedError,
    MalformedReplyError,
    ModelError,
    QuotaError,
    RateLimitedError,
    ServerFaultError,
    TimeOutError,
    UnknownHostError,
    UnknownModelError,
    UnreachableError,
)
from assistant.llm.limits import seconds_to_wait
from assistant.llm.secrets import scrubbed, shortened

PASSING = (ConflictError, RateLimitedError, ServerFaultError)
"""Errors of a server that the same call may not meet again."""

ALWAYS = 100
"""Further attempts without a limit of their own: the policy's holds."""


@dataclass(frozen=True, slots=True)
class Fault:
    """An error of a call. `further` is how often the call may be tried again because of it.

    `wait` is what the server asks for, in seconds; `charged` says that the server may charge for
    the attempt all the same.
    """

    error: ModelError
    further: int = 0
    wait: float | None = None
    charged: bool = False


@dataclass(frozen=True, slots=True)
class _Kind:
    error: type[ModelError]
    what: str
    next_step: str
    further: int = 0


_CONTEXT = _Kind(
    ContextTooLongError,
    "the call holds more text than the model reads at once",
    "send less of the filing, or use a model with a longer context",
)
_QUOTA = _Kind(
    QuotaError, "the account has no credit left", "add credit with the provider, then run again"
)
_FILTER = _Kind(
    ContentFilterError,
    "the server's content filter did not let the call in",
    "change the filter there, or use another server or the rules for this filing",
)
_MODEL = _Kind(
    UnknownModelError,
    "no such model or API there",
    "check --model (ASSISTANT_MODEL) and the base URL",
)

_STATUS: dict[int, _Kind] = {
    400: _Kind(BadCallError, "the server does not take the call", "use another model or --api"),
    401: _Kind(KeyRefusedError, "the server does not take the key", "check OPENAI_API_KEY"),
    402: _QUOTA,
    403: _Kind(
        AccessRefusedError,
        "the key does not open this model or server",
        "ask the provider for access, or use another model",
    ),
    404: _MODEL,
    408: _Kind(ServerFaultError, "the server gave up waiting", "run again later", ALWAYS),
    409: _Kind(ConflictError, "the server met a conflict", "run again later", ALWAYS),
    413: _CONTEXT,
    429: _Kind(
        RateLimitedError,
        "too many requests or tokens in a minute",
        "run again later, or set --rpm and --tpm to the account's limits",
        ALWAYS,
    ),
    500: _Kind(ServerFaultError, "the server failed", "run again later", ALWAYS),
    502: _Kind(
        ServerFaultError, "the server behind the gateway did not answer", "run again later", ALWAYS
    ),
    503: _Kind(ServerFaultError, "the server is overloaded", "run again later", ALWAYS),
    504: _Kind(
        ServerFaultError, "the server behind the gateway took too long", "run again later", ALWAYS
    ),
    529: _Kind(ServerFaultError, "the server is overloaded", "run again later", ALWAYS),
}

# `code` and `type` of error objects: they go before the status.
_CODES: dict[str, _Kind] = {
    "context_length_exceeded": _CONTEXT,  # OpenAI, Azure
    "exceed_context_size_error": _CONTEXT,  # llama.cpp
    "string_above_max_length": _CONTEXT,  # OpenAI: a message over 10,485,760 characters
    "insufficient_quota": _QUOTA,  # OpenAI, with 429
    "billing_hard_limit_reached": _QUOTA,  # OpenAI, with 400
    "content_filter": _FILTER,  # Azure, with 400
    "content_policy_violation": _FILTER,
    "model_not_found": _MODEL,  # OpenAI with 404, others with 400
}

# Words of servers that give no code.
_CONTEXT_WORDS = re.compile(
    r"maximum context length|context (?:length|window|size)|max_model_len"
    r"|(?:prompt|input) is too long|too many tokens",
    re.IGNORECASE,
)  # vLLM, llama.cpp before its own type, SGLang


def fault_of(error: Exception, *, host: str, purpose: str, key: str | None = None) -> Fault | None:
    """What an exception of the openai package means; None for one that is not of a call."""
    import openai

    if isinstance(error, TimeoutError | openai.APITimeoutError):
        said = "the server took too long; raise --time-out, or use a faster model or server"
        return Fault(TimeOutError(f"{host}: {purpose}: {said}"), further=1, charged=True)
    if isinstance(error, openai.APIStatusError):
        return _of_status(error, f"{host}: {purpose}", key)
    if isinstance(error, openai.APIConnectionError):
        return _of_connection(error, f"{host}: {purpose}", host)
    if isinstance(error, openai.APIError):  # an error inside a stream
        kind = _CODES.get(error.code or "") or _CODES.get(error.type or "") or _STATUS[500]
        said = shortened(scrubbed(error.message, key))
        return Fault(kind.error(f"{host}: {purpose}: {kind.what} ({said}); {kind.next_step}"))
    return None


def _of_status(error: Any, where: str, key: str | None) -> Fault:
    status = int(error.status_code)
    kind = _kind_of(error, status)
    said = shortened(scrubbed(_words(error), key))
    headers = error.response.headers
    message = f"{where}: {kind.what} ({status}{': ' + said if said else ''}); {kind.next_step}"
    return Fault(
        kind.error(message, request_id=error.request_id),
        further=_further(kind, headers),
        wait=seconds_to_wait(headers),
    )


def status_error(status: int, body: Any, where: str) -> ModelError:
    """The error that a status and a body (parsed JSON) mean; for the results of batches."""
    found = body.get("error") if isinstance(body, dict) else None
    found = found if isinstance(found, dict) else {}
    code, sort = str(found.get("code") or ""), str(found.get("type") or "")
    said = str(found.get("message") or "")
    kind = _kind(status, code, sort, said)
    shown = shortened(said)
    message = f"{where}: {kind.what} ({status}{': ' + shown if shown else ''}); {kind.next_step}"
    return kind.error(message)


def error_in(body: Any) -> int | None:
    """The status of an error that was sent as an answer (parsed JSON), None where it is none."""
    found = body.get("error") if isinstance(body, dict) else None
    if not found or body.keys() & {"choices", "data"} or body.get("output"):
        return None
    code = str(found.get("code") if isinstance(found, dict) else "")
    return int(code) if code.isdigit() and len(code) == 3 else 500


def _kind_of(error: Any, status: int) -> _Kind:
    return _kind(status, str(error.code or ""), str(error.type or ""), _words(error))


def _kind(status: int, code: str, sort: str, said: str) -> _Kind:
    named = _CODES.get(code) or _CODES.get(sort)
    if named is not None:
        return named
    if status in (400, 422, 500) and _CONTEXT_WORDS.search(said):
        return _CONTEXT
    if status in _STATUS:
        return _STATUS[status]
    return _STATUS[500] if status >= 500 else _STATUS[400]


def _words(error: Any) -> str:
    """The server's own words, without the wrapping of the openai package."""
    body = error.body
    if isinstance(body, dict):
        return str(body.get("message") or body.get("detail") or body.get("error") or "")
    text = str(body or "")
    return "" if text.lstrip().startswith("<") else text  # a gateway's page of HTML


def _further(kind: _Kind, headers: Mapping[str, str]) -> int:
    """The server's own word goes before the table, but no quota comes back by asking again."""
    if kind.error is QuotaError:
        return 0
    return {"true": ALWAYS, "false": 0}.get(headers.get("x-should-retry", ""), kind.further)


def _of_connection(error: Exception, where: str, host: str) -> Fault:
    import httpx2

    causes = list(_causes(error))
    if any(isinstance(cause, socket.gaierror) for cause in causes) or _names_no_host(causes):
        said = f"no server of the name {host} is known; check the base URL and the connection"
        return Fault(UnknownHostError(f"{where}: {said}"))
    if any(isinstance(cause, httpx2.ConnectError) for cause in causes):
        detail = shortened(str(causes[-1]))
        said = f"no connection ({detail}); check that the server runs, and the base URL"
        return Fault(UnreachableError(f"{where}: {said}"), further=2)
    if any(isinstance(cause, httpx2.DecodingError) for cause in causes):
        said = "the answer cannot be decoded; check the server and what stands before it"
        return Fault(MalformedReplyError(f"{where}: {said}"))
    said = "the connection ended before the reply did; run again"
    return Fault(ConnectionCutError(f"{where}: {said}"), further=ALWAYS, charged=True)


_NO_HOST = re.compile(r"getaddrinfo|name or service|nodename nor servname|name resolution")


def _names_no_host(causes: list[BaseException]) -> bool:
    return any(_NO_HOST.search(str(cause).lower()) for cause in causes)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exceptions behind one, outermost first, itself left out."""
    seen: set[int] = set()
    found: BaseException | None = error.__cause__ or error.__context__
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield found
        found = found.__cause__ or found.__context__
