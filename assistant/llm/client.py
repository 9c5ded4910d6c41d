"""The client: a request goes to the model's server, or is answered from the log of calls.

    with connect("gpt-5-mini") as client:
        reply = client.complete_sync(Request("cover", system, (Message(text),), schema=Cover))

What leaves this process goes through here: budget, limits, retries, log. A reply is an answer;
whatever is none (refused, broken off, no JSON, an error of the server) is raised as one of the
`ModelError`s, each with its next step.
"""

from __future__ import annotations

import asyncio
import math
import sys
import time
import weakref
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from assistant import settings
from assistant.errors import MalformedReplyError, ModelError, NoModelError, UsageError
from assistant.llm.budget import MARGIN, Budget, Reservation, request_tokens
from assistant.llm.calls import PATHS, Api, Reply, Request, body_of, key_of
from assistant.llm.limits import Limiter
from assistant.llm.log import ANSWER, CallLog, Entry
from assistant.llm.prices import Price, price_of
from assistant.llm.replies import Completion, non_answer, parsed, read_completion
from assistant.llm.retries import Policy
from assistant.llm.server import Server, chosen_api, chosen_model, chosen_server
from assistant.llm.streams import Gathered
from assistant.llm.wire import Purpose, Wire

Defer = Callable[[Request, str, dict[str, Any]], ModelError]
"""Takes a call that the log does not answer (its key and body too) in the place of the server, and
gives the error to raise for it: how a batch gathers its calls."""

TIME_OUT = 300.0
"""Seconds that a call may take where nothing else is said."""


def connect(
    model: str | None = None,
    *,
    api: str | None = None,
    base_url: str | None = None,
    key: str | None = None,
    cache: bool = True,
    log_path: str | Path | None = None,
    temperature: float | None = None,
    max_cost: float | None = None,
    rpm: float | None = None,
    tpm: float | None = None,
    time_out: float = TIME_OUT,
    policy: Policy | None = None,
    announce: Callable[[str], None] | None = None,
) -> Client:
    """A client for a model; what is not given comes from the environment. Nothing is sent yet.

    `cache` false: earlier answers are not read from the log. `temperature` is sent only where it
    is given. `max_cost` is in US dollars, `time_out` in seconds, `rpm` and `tpm` are requests and
    tokens a minute. `announce` is called with one line before the first call leaves this process;
    without it, the line goes to standard error.

    Raises `NoModelError` without a model, or with neither key nor base URL; `UsageError` for an
    unknown API, a base URL that is none, and `max_cost` where the model's price is not known.
    """
    chosen = _named(model)
    server = chosen_server(base_url, key)
    price = _price(chosen, server, needed=max_cost is not None)
    say = announce or _to_standard_error
    before = f"calling the model {chosen} at {server.host}: text of filings goes there"
    limiter = Limiter(rpm=rpm, tpm=tpm)
    wire = Wire(server, limiter, policy or Policy(), time_out, lambda: say(before))
    return Client(
        chosen, wire, api=chosen_api(api), cache=cache, log=CallLog(log_path),
        temperature=temperature, price=price, budget=Budget(max_cost),
    )  # fmt: skip


def _named(model: str | None) -> str:
    """The model that is given or chosen in the environment; raises `NoModelError` for none."""
    chosen = chosen_model(model)
    if chosen is None:
        raise NoModelError(
            f"no model is chosen; name one with --model or {settings.MODEL} (a key alone sends"
            " nothing)"
        )
    return chosen


def _price(model: str, server: Server, *, needed: bool) -> Price | None:
    """What a call costs there; raises `UsageError` where that is `needed` and not known."""
    price = price_of(model, server.name)
    if needed and price is None:
        raise UsageError(
            f"--max-cost: the price of {model} at {server.host} is not known; write it into a"
            f" file and name that in {settings.PRICES}"
        )
    return price


def _to_standard_error(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


@dataclass(slots=True)
class _Call:
    """A call under way."""

    request: Request
    key: str
    body: dict[str, Any]
    purpose: Purpose
    money: Reservation
    begun: float = field(default_factory=time.perf_counter)
    request_id: str | None = None


class Client:
    """One model at one server, made by `connect`. Close it, or use it as a context manager.

    `complete` and `stream` may run many times at once, in any event loop; `complete_sync` and
    `stream_sync` are the same for code without one. `budget.spent` is what was paid so far.
    `defer`, where it is set, takes the calls in the place of the server.
    """

    def __init__(
        self,
        model: str,
        wire: Wire,
        *,
        api: Api,
        cache: bool,
        log: CallLog,
        temperature: float | None,
        price: Price | None,
        budget: Budget,
        defer: Defer | None = None,
    ) -> None:
        self.model = model
        self.wire = wire
        self.api = api
        self.cache = cache
        self.log = log
        self.temperature = temperature
        self.price = price
        self.budget = budget
        self.defer = defer
        self._under_way: weakref.WeakKeyDictionary[
            asyncio.AbstractEventLoop, weakref.WeakValueDictionary[str, asyncio.Lock]
        ] = weakref.WeakKeyDictionary()

    @property
    def server(self) -> Server:
        """Where the model is."""
        return self.wire.server

    # --- calls --------------------------------------------------------------------------------

    async def complete(self, request: Request) -> Reply:
        """The model's answer, from the log where the same call was answered before.

        Of two equal calls at the same time, one is made. Raises the `ModelError` that says why
        there is no answer.
        """
        call = self._call(request)
        async with self._once(call.key):
            found = self._from_log(call)
            if found is None and self.defer is not None:
                raise self.defer(request, call.key, call.body)
            return found or await self._answered(call)

    async def stream(self, request: Request) -> AsyncIterator[str | Reply]:
        """Pieces of the answer's text as they come, then the `Reply`; from the log, one piece.

        Raises as `complete` does: pieces that came before an error are no answer.
        """
        call = self._call(request)
        async with self._once(call.key):
            found = self._from_log(call)
            if found is not None:
                yield found.text
                yield found
                return
            if self.defer is not None:
                raise self.defer(request, call.key, call.body)
            async for piece in self._streamed(call):
                yield piece

    def complete_sync(self, request: Request) -> Reply:
        """As `complete`, for code without an event loop."""
        return self.wire.in_background(self.complete, request)

    def stream_sync(self, request: Request) -> Iterator[str | Reply]:
        """As `stream`, for code without an event loop."""
        pieces = self.stream(request)
        try:
            while (piece := self.wire.in_background(_next_of, pieces)) is not None:
                yield piece
        finally:
            self.wire.in_background(_closed, pieces)

    def key_of(self, request: Request) -> str:
        """The name of the call in the log; also what one call differs from another by."""
        return self._call(request).key

    # --- one call -----------------------------------------------------------------------------

    def _call(self, request: Request) -> _Call:
        body = body_of(
            request,
            model=self.model,
            api=self.api,
            host=self.server.host,
            temperature=self.temperature,
        )
        tokens = request_tokens(request)
        most = self._most(tokens, request.max_output_tokens)
        return _Call(
            request,
            key=key_of(body, server=self.server.name, api=self.api),
            body=body,
            purpose=Purpose(request.purpose, tokens + request.max_output_tokens),
            money=Reservation(self.budget, most, request.purpose),
        )

    def _most(self, input_tokens: int, output_tokens: int) -> float:
        if self.price is None:
            return 0.0
        return self.price.cost(math.ceil(input_tokens * MARGIN), output_tokens)

    def _once(self, key: str) -> asyncio.Lock:
        """A lock for a call: the same one for all equal calls under way in this event loop."""
        loop = asyncio.get_running_loop()
        locks = self._under_way.setdefault(loop, weakref.WeakValueDictionary())
        return locks.setdefault(key, asyncio.Lock())

    def _from_log(self, call: _Call) -> Reply | None:
        entry = self.log.find(call.key) if self.cache else None
        if entry is None:
            return None
        completion = Completion(entry.text or "", entry.finish_reason or "stop")
        try:
            answer = parsed(completion, call.request.schema, call.request.purpose)
        except MalformedReplyError:  # the model of the schema has become stricter than the schema
            return None
        return Reply(
            text=completion.text,
            parsed=answer,
            input_tokens=entry.input_tokens,
            output_tokens=entry.output_tokens,
            cached_tokens=entry.cached_tokens,
            cost_usd=entry.cost_usd,
            seconds=entry.seconds,
            request_id=entry.request_id,
            from_log=True,
            finish_reason=completion.finish_reason,
        )

    async def _answered(self, call: _Call) -> Reply:
        completion: Completion | None = None
        try:
            answered = await self.wire.post(PATHS[self.api], call.body, call.purpose, call.money)
            call.request_id = answered.request_id
            completion = read_completion(answered.body, self.api, self._where(call))
            return self._reply(call, completion)
        except ModelError as error:
            raise self._failed(call, completion, error) from error.__cause__
        finally:
            call.money.end(self._cost(completion))

    async def _streamed(self, call: _Call) -> AsyncIterator[str | Reply]:
        gathered = Gathered(self.api, self._where(call))
        completion: Completion | None = None
        body = call.body | gathered.parameters
        try:
            events = self.wire.events(PATHS[self.api], body, call.purpose, call.money)
            async for event, request_id in events:
                call.request_id = request_id
                if piece := gathered.add(event):
                    yield piece
            completion = gathered.completion()
            yield self._reply(call, completion)
        except ModelError as error:
            raise self._failed(call, completion, error) from error.__cause__
        finally:
            call.money.end(self._cost(completion))

    def _where(self, call: _Call) -> str:
        return f"{self.server.host}: {call.request.purpose}"

    def _reply(self, call: _Call, completion: Completion) -> Reply:
        """The reply in a completion, which goes into the log. Raises where it is no answer."""
        request = call.request
        fault = non_answer(completion, request.purpose, request.max_output_tokens)
        if fault is not None:
            raise fault
        answer = parsed(completion, request.schema, request.purpose)
        entry = self._entry(call, completion, ANSWER)
        self.log.add(entry)
        return Reply(
            text=completion.text,
            parsed=answer,
            input_tokens=completion.input_tokens,
            output_tokens=completion.output_tokens,
            cached_tokens=completion.cached_tokens,
            cost_usd=entry.cost_usd,
            seconds=entry.seconds,
            request_id=call.request_id,
            finish_reason=completion.finish_reason,
        )

    def _failed(self, call: _Call, completion: Completion | None, error: ModelError) -> ModelError:
        """The error with what the call took; it goes into the log, but for calls never made."""
        if call.money.attempts:
            entry = self._entry(call, completion, type(error).__name__)
            error.calls = 1
            error.request_id = error.request_id or call.request_id
            error.input_tokens, error.output_tokens = entry.input_tokens, entry.output_tokens
            error.cost_usd = entry.cost_usd
            self.log.add(replace(entry, request_id=error.request_id))
        return error

    def _entry(self, call: _Call, completion: Completion | None, outcome: str) -> Entry:
        request = call.request
        found = completion or Completion("", "")
        return Entry(
            key=call.key,
            server=self.server.name,
            api=self.api,
            model=self.model,
            outcome=outcome,
            command=request.command,
            purpose=request.purpose,
            prompt=request.prompt_name,
            prompt_version=request.prompt_version,
            filing=request.filing_id,
            finish_reason=found.finish_reason or None,
            text=found.text if outcome == ANSWER else None,
            input_tokens=found.input_tokens,
            output_tokens=found.output_tokens,
            cached_tokens=found.cached_tokens,
            cost_usd=self._cost(completion),
            seconds=time.perf_counter() - call.begun,
            attempts=call.money.attempts,
            request_id=call.request_id,
        )

    def _cost(self, completion: Completion | None) -> float | None:
        """What a completion cost; None where price or tokens are not known."""
        if self.price is None or completion is None or not completion.counted:
            return None
        return self.price.cost(
            completion.input_tokens, completion.output_tokens, completion.cached_tokens
        )

    # --- the end ------------------------------------------------------------------------------

    def cancel(self) -> None:
        """Ends every call of `complete_sync` and `stream_sync` that another thread waits for."""
        self.wire.cancel()

    def close(self) -> None:
        """Closes the log, and the connections of `complete_sync` and `stream_sync`."""
        self.wire.close()
        self.log.close()

    async def aclose(self) -> None:
        """As `close`, with the connections of the running event loop."""
        await self.wire.aclose()
        self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.aclose()


async def _next_of(pieces: AsyncIterator[str | Reply]) -> str | Reply | None:
    return await anext(pieces, None)


async def _closed(pieces: AsyncIterator[str | Reply]) -> None:
    if isinstance(pieces, AsyncGenerator):
        await pieces.aclose()
