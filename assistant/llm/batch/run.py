"""A batch run: gathers the calls that the log does not answer, sends them, collects the answers.

    with BatchRun(Path("out.jsonl"), client) as run:
        …                       # whatever calls `client`: what waits is gathered
        run.seal()
        run.submit()            # uploads files, makes batches
        run.collect()           # later: answers go into the log, where `client` finds them

It may end at any point, and be begun again with the same output. A call has one name from run to
run (its key in the log), so that it is in one batch at a time and is never paid for twice; what
failed, expired or did not come back is free to be gathered again.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Self

from assistant import errors
from assistant.errors import (
    BadCallError,
    BudgetError,
    MalformedReplyError,
    ModelError,
    OutputError,
    UsageError,
    WaitingError,
)
from assistant.llm.batch.collecting import Collector
from assistant.llm.batch.service import BatchService
from assistant.llm.batch.state import ANSWER, SUFFIX, Outcome, Part, Sent, State
from assistant.llm.batch.submitting import Submitter
from assistant.llm.budget import MARGIN, request_tokens
from assistant.llm.calls import PATHS, Request
from assistant.llm.client import Client

STATE = "state.sqlite"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may hold (OpenAI, Batch API): requests, and bytes."""

    requests: int = 50_000
    bytes: int = 200_000_000


def folder_of(output: Path) -> Path:
    """The folder of a run: beside the output, with its name."""
    return output.with_name(output.name + SUFFIX)


def begun(output: Path) -> dict[str, str]:
    """The settings of a run that was begun. Raises `UsageError` where there is none."""
    path = folder_of(output) / STATE
    if not path.exists():
        raise UsageError(
            f"{output}: no batch run was begun; begin one with: assistant batch submit PATH -o"
            f" {output}"
        )
    state = State(path)
    try:
        return state.settings()
    finally:
        state.close()


class BatchRun:
    """The batch run of one output. While it is open, calls of `client` that the log does not
    answer are gathered and raise `WaitingError`.

    `gather` false: they are not, and only noted as waiting. Raises `OutputError` where the folder
    cannot be used, `UsageError` where the run was begun with another model, API or server.
    """

    def __init__(
        self, output: Path, client: Client, *, gather: bool = True, limits: Limits | None = None
    ) -> None:
        self.folder = folder_of(output)
        self.client = client
        self.gather = gather
        self.limits = limits or Limits()
        self.waiting: set[str | None] = set()
        """The filings of which a call waits."""
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise OutputError(
                f"{self.folder}: cannot be made ({error.strerror}); name an output in a folder that"
                " can be written"
            ) from None
        self.state = State(self.folder / STATE)
        try:
            self.state.require("model", client.model)
            self.state.require("API", client.api)
            self.state.require("server", client.server.name)
        except BaseException:
            self.state.close()
            raise
        self.name = self.state.settle("run", uuid.uuid4().hex[:12])
        self._file: IO[bytes] | None = None
        self._calls: dict[str, Sent] = {}
        self._most = 0.0
        client.defer = self._wanted

    # --- gathering ------------------------------------------------------------------------------

    def _wanted(self, request: Request, key: str, body: dict[str, Any]) -> ModelError:
        """Gathers a call that the log does not answer; the error that is raised for it."""
        ended = self.state.outcome(key)
        if ended is not None and ended.name != ANSWER:
            return _error_of(ended)
        if ended is not None and self.client.log.find(key) is not None:
            return MalformedReplyError(
                f"{request.purpose}: the reply is JSON of another schema; use a model with strict"
                " structured output"
            )
        self.waiting.add(request.filing_id)
        if self.gather and key not in self._calls and not self.state.under_way(key):
            self._write(request, key, body)
        return WaitingError(
            f"{request.purpose}: the call waits for its batch; collect it later with:"
            " assistant batch collect"
        )

    def _write(self, request: Request, key: str, body: dict[str, Any]) -> None:
        url = f"/v1{PATHS[self.client.api]}"
        item = {"custom_id": key, "method": "POST", "url": url, "body": body}
        line = json.dumps(item, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        if len(line) > self.limits.bytes:
            raise BadCallError(f"{request.purpose}: the call is larger than a batch may be")
        with _told(self.folder):
            full = len(self._calls) >= self.limits.requests
            if self._file and (full or self._file.tell() + len(line) > self.limits.bytes):
                self.seal()
            if self._file is None:
                self._file = self._path(self.state.next_part()).open("wb")
            self._file.write(line)
        self._calls[key] = Sent(
            *(key, request.command, request.purpose, request.prompt_name),
            *(request.prompt_version, request.filing_id, request.max_output_tokens),
        )
        if self.client.price is not None:
            tokens = int(request_tokens(request) * MARGIN) + 1
            self._most += self.client.price.cost(tokens, request.max_output_tokens, batch=True)

    def seal(self) -> None:
        """Ends the file that is being written: what was gathered is in the state from now on."""
        if self._file is None:
            return
        with _told(self.folder):
            size = self._file.tell()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
        most = self._most if self.client.price is not None else None
        self.state.add_part(size, most, self._calls.values())
        self._file, self._calls, self._most = None, {}, 0.0

    def _path(self, number: int) -> Path:
        return self.folder / f"part-{number:04}.jsonl"

    # --- the server -----------------------------------------------------------------------------

    def submit(self, *, on_step: Callable[[str], None] = lambda line: None) -> list[Part]:
        """Sends every part that is not sent; all parts as they stand then.

        Raises `BudgetError` before anything is sent where all that is to be sent could pass the
        budget's `max_cost`, with what was paid and what is under way; the `ModelError` of a step
        that failed: the parts before it are sent, and the rest is when it is called again.
        """
        self._check_budget()
        submitter = Submitter(self._service(), self.state, self.name, self._path, on_step)
        self.client.wire.in_background(submitter.all)
        return self.state.parts()

    def collect(self, *, on_step: Callable[[str], None] = lambda line: None) -> list[Part]:
        """Takes in what has ended since: answers into the log; all parts as they stand then."""
        collector = Collector(self._service(), self.state, self.client, self.folder, on_step)
        self.client.wire.in_background(collector.all)
        return self.state.parts()

    def look(self) -> list[Part]:
        """Asks the server how its batches stand; all parts as they stand then."""
        collector = Collector(
            self._service(), self.state, self.client, self.folder, lambda line: None
        )
        self.client.wire.in_background(collector.look)
        return self.state.parts()

    def _service(self) -> BatchService:
        return BatchService(self.client.wire, self.client.api)

    def _check_budget(self) -> None:
        limit = self.client.budget.max_cost
        parts = self.state.parts()
        spent = sum(part.cost for part in parts)
        under_way = sum(part.most or 0.0 for part in parts if part.stage in ("creating", "created"))
        new = sum(
            part.most or 0.0 for part in parts if part.stage in ("written", "uploading", "uploaded")
        )
        if limit is not None and new and spent + under_way + new > limit:
            raise BudgetError(
                f"batch: what is to be sent could cost ${new:.4f}, and ${spent + under_way:.4f} of"
                f" ${limit:.2f} are spent or under way; go on with a larger --max-cost"
            )

    # --- the end --------------------------------------------------------------------------------

    def close(self) -> None:
        """Ends the run here; what was gathered and not sealed is gathered again."""
        if self._file is not None:
            path = Path(self._file.name)
            self._file.close()
            self._file = None
            with suppress(OSError):
                path.unlink()
        self.client.defer = None
        self.state.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def _error_of(ended: Outcome) -> ModelError:
    kind = getattr(errors, ended.name or "", ModelError)
    known = isinstance(kind, type) and issubclass(kind, ModelError)
    error: ModelError = (kind if known else ModelError)(ended.message or "the call failed")
    return error


class _told:  # noqa: N801 - a context manager that reads as a word
    """Turns an error of the disk into one that says what to do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> None:
        """Nothing to do."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError):
            raise OutputError(
                f"{self.folder}: cannot be written ({error.strerror}); make room or check"
                " permissions, then give the same command again"
            ) from error
