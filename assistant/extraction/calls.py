"""The model calls for one item, a filing or a question: counted, limited, their cost summed up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.errors import (
    AccessRefusedError,
    BudgetError,
    KeyRefusedError,
    ModelError,
    QuotaError,
    UnknownHostError,
    UnknownModelError,
)
from assistant.llm import prompts
from assistant.record import Usage

if TYPE_CHECKING:
    from pydantic import BaseModel

    from assistant.llm.calls import Reply, Request
    from assistant.llm.client import Client

HOPELESS = (
    AccessRefusedError,
    BudgetError,
    KeyRefusedError,
    QuotaError,
    UnknownHostError,
    UnknownModelError,
)
"""Errors with which the next filing would fare no better."""

MOST_CALLS = 3
"""Calls for one filing where nothing else is said: two that read it, one that repairs."""

CALLING = 4
"""Items at once whose calls a model's server gets, where nobody says how many."""

T = TypeVar("T")
R = TypeVar("R", bound="BaseModel")
OnItem = Callable[[Any], None]


@dataclass(slots=True)
class ModelRun:
    """A model for a run of many items. `most` is how many calls each item may have.

    `parallel` says that the server may be asked several things at once; `stopped` is the error
    after which no further call is made, since none would fare better; `errors` has all. With
    `planning` no call is made: `planned` holds those that would be, each ends in `BudgetError`.
    """

    client: Client
    most: int = MOST_CALLS
    command: str | None = None
    parallel: bool = False
    stopped: ModelError | None = None
    errors: list[ModelError] = field(default_factory=list)
    planning: bool = False
    planned: list[Request] = field(default_factory=list)

    @property
    def model(self) -> str:
        """The model's name."""
        return self.client.model

    def workers(self, wanted: int | None) -> int:
        """How many items to work on at once; more than one is asked for by who knows the server."""
        if wanted is not None and wanted > 1:
            self.parallel = True
        return wanted or (CALLING if self.parallel else 1)

    def calls_for(self, filing_id: str | None) -> FilingCalls:
        """The calls for one item, none made yet."""
        return FilingCalls(self, filing_id)


@contextmanager
def opened(model: str | ModelRun | None, command: str | None = None) -> Iterator[ModelRun]:
    """A run with the model of this name (None: the one of the environment), or the run given.

    Raises `NoModelError` where no model is chosen, or neither key nor server is set.
    """
    if isinstance(model, ModelRun):
        yield model
        return
    from assistant.llm.client import connect

    with connect(model) as client:
        yield ModelRun(client, command=command, parallel=may_be_parallel(client.server.host))


def may_be_parallel(host: str) -> bool:
    """Whether to ask a server several things at once where nobody says: not on this machine.

    A server of one's own mostly answers one call at a time, and keeps what it has read of a
    filing for the next call, which calls in turn make use of.
    """
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    return name.strip("[]") not in ("localhost", "127.0.0.1", "::1", "0.0.0.0")


@dataclass(slots=True)
class FilingCalls:
    """The calls for one item; answers from the log count as calls, for the limit."""

    run: ModelRun
    filing_id: str | None = None
    made: list[str] = field(default_factory=list)
    """The labels of the prompts, `facts 1`, in the order of the calls."""
    replies: list[Reply] = field(default_factory=list)
    lost: list[ModelError] = field(default_factory=list)

    @property
    def left(self) -> int:
        """How many more calls may be made."""
        return max(self.run.most - len(self.made), 0)

    @property
    def model(self) -> str:
        """The model's name."""
        return self.run.model

    @property
    def prompts(self) -> str:
        """The prompts that were used, each once: `facts 1, signatures 1`."""
        return ", ".join(dict.fromkeys(self.made))

    @property
    def usage(self) -> Usage:
        """What the calls took now; nothing for those that the log answered."""
        parts = [reply.usage for reply in self.replies]
        parts += [
            Usage(calls=e.calls, input_tokens=e.input_tokens, output_tokens=e.output_tokens,
                  cost_usd=e.cost_usd)
            for e in self.lost
        ]  # fmt: skip
        costs = [part.cost_usd for part in parts]
        return Usage(
            calls=sum(part.calls for part in parts),
            input_tokens=sum(part.input_tokens for part in parts),
            output_tokens=sum(part.output_tokens for part in parts),
            cost_usd=None if None in costs else sum(cost or 0 for cost in costs),
            seconds=round(sum(part.seconds for part in parts), 6),
        )

    def charged(self, error: ModelError) -> ModelError:
        """The error with what all calls of the item took, so that no cost goes uncounted."""
        usage = self.usage
        error.calls, error.cost_usd = usage.calls, usage.cost_usd
        error.input_tokens, error.output_tokens = usage.input_tokens, usage.output_tokens
        return error

    def ask(
        self,
        name: str,
        reply: type[R],
        values: Mapping[str, str],
        *,
        on_item: OnItem | None = None,
    ) -> R:
        """What the model gives back to a prompt of this name, filled with the values.

        `on_item` is told of each item of the reply's first list as soon as it is complete (a
        streamed call). Raises the `ModelError` that says why there is no answer.
        """
        if self.run.stopped is not None:
            raise self.run.stopped
        request = self.request_for(name, reply, values)
        if self.run.planning:
            self.run.planned.append(request)
            raise BudgetError("this is a dry run: no call is made")
        self.made.append(prompts.load(name).label)
        try:
            answer = self._streamed(request, on_item) if on_item else self._complete(request)
        except ModelError as error:
            self.lost.append(error)
            self.run.errors.append(error)
            if isinstance(error, HOPELESS) and not isinstance(error, BudgetError):
                self.run.stopped = error
            raise
        self.replies.append(answer)
        assert isinstance(answer.parsed, reply)
        return answer.parsed

    def side_by_side(self, tasks: Sequence[Callable[[], T]]) -> list[T | ModelError]:
        """The results of tasks, each a call or more; a `ModelError` stands in its task's place."""
        if not self.run.parallel or len(tasks) < 2:
            return [self._outcome(task) for task in tasks]
        with ThreadPoolExecutor(len(tasks)) as pool:
            try:
                return list(pool.map(self._outcome, tasks))
            except BaseException:
                self.run.client.cancel()  # else an interrupt would wait for the answers
                raise

    def _outcome(self, task: Callable[[], T]) -> T | ModelError:
        try:
            return task()
        except ModelError as error:
            return error

    def request_for(self, name: str, reply: type[BaseModel], values: Mapping[str, str]) -> Request:
        """The call of a prompt with these values, as `ask` makes it."""
        from assistant.llm.calls import Message, Request

        prompt = prompts.load(name)
        return Request(
            purpose=name,
            system=prompts.system_of(prompt).text,
            messages=(Message(prompt.filled(values)),),
            schema=reply,
            max_output_tokens=prompt.max_output_tokens,
            prompt_name=prompt.name,
            prompt_version=prompt.version,
            command=self.run.command,
            filing_id=self.filing_id,
        )

    def _complete(self, request: Request) -> Reply:
        return self.run.client.complete_sync(request)

    def _streamed(self, request: Request, on_item: OnItem) -> Reply:
        items = Items()
        for piece in self.run.client.stream_sync(request):
            if not isinstance(piece, str):
                return piece
            for item in items.add(piece):
                on_item(item)
        raise AssertionError("a stream ends in its reply")


class Items:
    """Reads the complete items of the first list of a JSON object out of pieces of its text."""

    def __init__(self) -> None:
        self._text = ""
        self._at = -1
        self._decoder = json.JSONDecoder()

    def add(self, piece: str) -> Iterator[Any]:
        """Takes a piece; the items that it completes."""
        self._text += piece
        if self._at < 0:
            self._at = self._text.find("[") + 1 or -1
        while self._at > 0:
            start = self._at
            while start < len(self._text) and self._text[start] in " \t\r\n,":
                start += 1
            if start >= len(self._text) or self._text[start] != "{":
                return
            try:
                item, self._at = self._decoder.raw_decode(self._text, start)
            except ValueError:
                return
            yield item
