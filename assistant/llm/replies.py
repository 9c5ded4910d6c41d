"""What a server's completion says: text, refusal, truncation, tokens, in both of its APIs.

The bodies are read as plain JSON, since servers that speak the OpenAI API leave things out, and
since the results of batches are files with the same bodies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.errors import (
    ContentFilterError,
    MalformedReplyError,
    ModelError,
    RefusalError,
    TruncatedReplyError,
)
from assistant.llm.faults import error_in, status_error
from assistant.llm.secrets import shortened

if TYPE_CHECKING:
    from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class Completion:
    """A completion as the server gave it. `refusal` is the model's words, None for none."""

    text: str
    finish_reason: str
    refusal: str | None = None
    input_tokens: int = 0
    output_tokens: int = 0
    cached_tokens: int = 0
    model: str | None = None

    @property
    def counted(self) -> bool:
        """Whether the server said how many tokens it took."""
        return self.input_tokens > 0


def read_completion(body: Any, api: str, where: str) -> Completion:
    """The completion in the body of an answer (parsed JSON); `where` begins the messages.

    Raises `MalformedReplyError` where the body holds none, the error that it names where it is an
    error under the status 200, as some gateways give it.
    """
    status = error_in(body)
    if status is not None:
        raise status_error(status, body, where)
    try:
        found = _read_response(body) if api == "responses" else _read_chat(body)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        found = None
    if found is None:
        raise MalformedReplyError(
            f"{where}: the answer holds no completion; check that the base URL is that of an"
            " OpenAI-compatible API (it ends in /v1 for most servers)"
        )
    return found


def _read_chat(body: Any) -> Completion:
    choice = body["choices"][0]
    message = choice.get("message") or {}
    return Completion(
        text=_text(message.get("content")),
        finish_reason=str(choice.get("finish_reason") or "stop"),
        refusal=message.get("refusal") or None,
        model=body.get("model"),
        **tokens_of(body.get("usage")),
    )


def _text(content: Any) -> str:
    if isinstance(content, list):  # parts, as some servers give them
        return "".join(str(part.get("text") or "") for part in content)
    return str(content or "")


# `incomplete_details.reason` and `status` of Responses, as `finish_reason` of Chat Completions.
_REASONS = {"max_output_tokens": "length", "content_filter": "content_filter"}


def _read_response(body: Any) -> Completion | None:
    if not isinstance(body.get("output"), list):
        return None
    parts = [
        part
        for item in body["output"]
        if item.get("type") == "message"
        for part in item.get("content") or []
    ]
    refusals = [str(part.get("refusal")) for part in parts if part.get("type") == "refusal"]
    reason = "stop"
    if body.get("status") in ("incomplete", "failed", "cancelled"):
        details = body.get("incomplete_details") or {}
        reason = _REASONS.get(str(details.get("reason")), str(body["status"]))
    return Completion(
        text="".join(str(part["text"]) for part in parts if part.get("type") == "output_text"),
        finish_reason=reason,
        refusal=" ".join(refusals) or None,
        model=body.get("model"),
        **tokens_of(body.get("usage")),
    )


def tokens_of(usage: Any) -> dict[str, int]:
    """The tokens in a `usage` object of either API; zeros where the server counts none."""
    if not isinstance(usage, dict):
        return {}
    details = usage.get("prompt_tokens_details") or usage.get("input_tokens_details") or {}
    return {
        "input_tokens": int(usage.get("prompt_tokens") or usage.get("input_tokens") or 0),
        "output_tokens": int(usage.get("completion_tokens") or usage.get("output_tokens") or 0),
        "cached_tokens": int(details.get("cached_tokens") or 0),
    }


def non_answer(completion: Completion, purpose: str, limit: int) -> ModelError | None:
    """Why a completion is no answer: refused, filtered, broken off; None where it is one."""
    if completion.refusal is not None or completion.finish_reason == "refusal":
        said = shortened(completion.refusal or completion.text)
        return RefusalError(
            f"{purpose}: the model refused ({said}); use another model for this filing"
        )
    if completion.finish_reason == "length":
        return TruncatedReplyError(
            f"{purpose}: the reply broke off at its limit of {limit:,} tokens; use a model that"
            " writes less before it answers, or the rules for this filing"
        )
    if completion.finish_reason == "content_filter":
        return ContentFilterError(
            f"{purpose}: the server's content filter took the reply away; change the filter"
            " there, or use another server or the rules for this filing"
        )
    if completion.finish_reason in ("failed", "cancelled", "incomplete"):
        return MalformedReplyError(
            f"{purpose}: the server gave the call up ({completion.finish_reason}); run again"
        )
    if not completion.text.strip():
        return MalformedReplyError(
            f"{purpose}: the reply is empty; run again, or use another model"
        )
    return None


def parsed(completion: Completion, schema: type[BaseModel] | None, purpose: str) -> Any:
    """The reply as an object of the schema, None without one.

    Raises `MalformedReplyError` where it is no JSON, or JSON of another schema.
    """
    if schema is None:
        return None
    from pydantic import ValidationError

    try:
        return schema.model_validate_json(completion.text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        kind = "no JSON" if first["type"] == "json_invalid" else "JSON of another schema"
        place = "/".join(str(step) for step in first["loc"])
        detail = shortened(f"{place}: {first['msg']}" if place else first["msg"])
        raise MalformedReplyError(
            f"{purpose}: the reply is {kind} ({detail}); use a model and a server with strict"
            " structured output (response_format json_schema)"
        ) from None
