"""What the files of a batch's results say of each call: an answer, an error, or nothing yet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import MalformedReplyError, ModelError
from assistant.llm.faults import PASSING, status_error
from assistant.llm.replies import Completion, non_answer, read_completion


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file of results. `body` is the server's answer (parsed JSON), None for none."""

    key: str
    status: int
    body: Any
    request_id: str | None
    error: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line means: `completion` is what was answered; `error` why it is no answer.

    `again`: the call brought nothing and is to be sent again.
    """

    completion: Completion | None
    error: ModelError | None
    again: bool = False


def read_lines(path: Path) -> Iterator[Line]:
    """The lines of a file of results; a broken one is left out, and its call sent again."""
    with path.open("rb") as file:
        for written in file:
            try:
                line = _line(json.loads(written))
            except (AttributeError, KeyError, TypeError, ValueError):
                continue
            yield line


def _line(item: dict[str, Any]) -> Line:
    answer = item.get("response") or {}
    error = item.get("error") or None
    return Line(
        key=str(item["custom_id"]),
        status=int(answer.get("status_code") or 0),
        body=answer.get("body"),
        request_id=answer.get("request_id") or item.get("id"),
        error=error if isinstance(error, dict) else None,
    )


def verdict_on(line: Line, api: str, purpose: str, most_output: int) -> Verdict:
    """What a line means for its call."""
    if line.error is not None or not line.status:  # expired, cancelled, or never begun
        return Verdict(None, None, again=True)
    if line.status != 200:
        error = status_error(line.status, line.body, purpose)
        return Verdict(None, error, again=isinstance(error, PASSING))
    try:
        completion = read_completion(line.body, api, purpose)
    except MalformedReplyError as malformed:
        return Verdict(None, malformed)
    except ModelError as failed:
        return Verdict(None, failed, again=isinstance(failed, PASSING))
    return Verdict(completion, non_answer(completion, purpose, most_output))
