"""A streamed answer put together from its events, in both APIs."""

from __future__ import annotations

from typing import Any

from assistant.errors import ConnectionCutError
from assistant.llm.calls import Api
from assistant.llm.faults import status_error
from assistant.llm.replies import Completion, read_completion, tokens_of

# The events of Responses that end an answer, with the whole of it.
_ENDS = ("response.completed", "response.incomplete", "response.failed")


class Gathered:
    """The events of one answer so far; `where` begins the messages of its errors."""

    def __init__(self, api: Api, where: str) -> None:
        self.api = api
        self.where = where
        self._texts: list[str] = []
        self._refusals: list[str] = []
        self._finish: str | None = None
        self._usage: dict[str, int] = {}
        self._whole: Any = None

    @property
    def parameters(self) -> dict[str, Any]:
        """What asks the server for a stream, and for the tokens at its end."""
        if self.api == "responses":
            return {"stream": True}
        return {"stream": True, "stream_options": {"include_usage": True}}

    def add(self, event: dict[str, Any]) -> str:
        """Takes an event; the text that it brings, empty for none.

        Raises the error of an event that is one.
        """
        return self._response(event) if self.api == "responses" else self._chunk(event)

    def _chunk(self, event: dict[str, Any]) -> str:
        self._usage = tokens_of(event.get("usage")) or self._usage
        for choice in event.get("choices") or []:
            delta = choice.get("delta") or {}
            self._finish = choice.get("finish_reason") or self._finish
            self._refusals.append(delta.get("refusal") or "")
            self._texts.append(delta.get("content") or "")
            return self._texts[-1]
        return ""

    def _response(self, event: dict[str, Any]) -> str:
        kind = event.get("type")
        if kind == "error":
            raise status_error(500, {"error": event}, self.where)
        if kind in _ENDS:
            self._whole = event.get("response")
        if kind == "response.output_text.delta":
            self._texts.append(str(event.get("delta") or ""))
            return self._texts[-1]
        return ""

    def completion(self) -> Completion:
        """The whole answer. Raises `ConnectionCutError` where its end did not come."""
        if self._whole is not None:
            return read_completion(self._whole, self.api, self.where)
        if self._finish is None:
            raise ConnectionCutError(
                f"{self.where}: the connection ended before the reply did; run again"
            )
        return Completion(
            "".join(self._texts),
            self._finish,
            refusal="".join(self._refusals) or None,
            input_tokens=self._usage.get("input_tokens", 0),
            output_tokens=self._usage.get("output_tokens", 0),
            cached_tokens=self._usage.get("cached_tokens", 0),
        )
