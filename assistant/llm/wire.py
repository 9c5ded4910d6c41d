"""What goes over the network: calls of the openai package, limited, tried again, their faults told.

Bodies go out and come back as plain JSON. A wire may be used from several event loops; each has
its own connections. Code without a loop goes through `in_background`.
"""

from __future__ import annotations

import asyncio
import threading
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from assistant.errors import MalformedReplyError, ModelError
from assistant.llm.faults import ALWAYS, PASSING, Fault, error_in, fault_of, status_error
from assistant.llm.limits import Limiter
from assistant.llm.retries import Policy, tried_again
from assistant.llm.server import Server

if TYPE_CHECKING:
    from anyio.from_thread import BlockingPortal

T = TypeVar("T")

_CONNECT_SECONDS = 10.0
_REQUEST_ID = "x-request-id"


class Attempts(Protocol):
    """Who hears of a call's attempts: `begin` before each, `fault` after one that failed."""

    def begin(self) -> None:
        """May raise, and then the attempt is not made."""

    def fault(self, fault: Fault) -> None:
        """Also hears of the last fault."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a call is for, in messages, and the tokens (in and out) that it may take at most."""

    what: str
    tokens: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """A server's answer: its body (parsed JSON), and its name for the request."""

    body: Any
    request_id: str | None = None


@dataclass(slots=True)
class Wire:
    """The way to one server. `on_first_call` is called once, before anything is sent."""

    server: Server
    limiter: Limiter
    policy: Policy
    time_out: float
    on_first_call: Callable[[], None] | None = None
    _sdks: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, Any] = field(
        default_factory=weakref.WeakKeyDictionary, repr=False
    )
    _portal: BlockingPortal | None = field(default=None, repr=False)
    _calls: set[Future[Any]] = field(default_factory=set, repr=False)
    _portal_context: AbstractContextManager[BlockingPortal] | None = field(default=None, repr=False)
    _portal_lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    # --- calls --------------------------------------------------------------------------------

    async def post(
        self,
        path: str,
        body: Mapping[str, Any],
        purpose: Purpose,
        attempts: Attempts | None = None,
        *,
        once: bool = False,
    ) -> Answered:
        """The answer to a POST of JSON, tried again unless `once`.

        Raises the `ModelError` of the last fault.
        """

        async def call() -> Any:
            response = await self.sdk().post(path, cast_to=_response_type(), body=body)
            answer = _json_of(response)
            status = error_in(answer)  # under the status 200, as some gateways give it
            if status is not None:
                raise status_error(status, answer, f"{self.server.host}: {purpose.what}")
            return response

        return self._read(await self.tried(call, purpose, attempts, once=once), purpose)

    async def get(self, path: str, purpose: Purpose) -> Answered:
        """The answer to a GET. Raises the `ModelError` of the last fault."""

        async def call() -> Any:
            return await self.sdk().get(path, cast_to=_response_type())

        return self._read(await self.tried(call, purpose), purpose)

    async def tried(
        self,
        call: Callable[[], Awaitable[T]],
        purpose: Purpose,
        attempts: Attempts | None = None,
        *,
        once: bool = False,
    ) -> T:
        """The result of a call of the openai package: limited, timed, and tried again.

        What comes back should have `headers`. Raises the `ModelError` of the last fault.
        """

        async def attempt() -> T:
            await self.limiter.admit(purpose.tokens)
            if attempts is not None:
                attempts.begin()
            self._announce()
            async with asyncio.timeout(self.time_out):
                return await call()

        def heard(fault: Fault) -> None:
            if fault.wait is not None:
                self.limiter.pause(fault.wait)
            if attempts is not None:
                attempts.fault(fault)

        found = await tried_again(
            attempt,
            policy=replace(self.policy, attempts=1) if once else self.policy,
            fault_of=lambda error: self.fault(error, purpose),
            on_fault=heard,
        )
        self.limiter.learn(getattr(found, "headers", {}))
        return found

    async def events(
        self, path: str, body: Mapping[str, Any], purpose: Purpose, attempts: Attempts | None = None
    ) -> AsyncIterator[tuple[dict[str, Any], str | None]]:
        """The events of a streamed answer, each with the server's name for the request.

        The call is tried again until its first event; after it, a fault is the end. Raises the
        `ModelError` of the fault.
        """
        import openai

        async def call() -> _Opened:
            stream = await self.sdk().post(
                path,
                body=body,
                cast_to=object,
                stream=True,
                stream_cls=openai.AsyncStream[object],
            )
            try:
                first = await anext(stream, None)
            except BaseException:
                await stream.close()
                raise
            return _Opened(stream, first, stream.response.headers)

        opened = await self.tried(call, purpose, attempts)
        request_id = opened.headers.get(_REQUEST_ID)
        try:
            event = opened.first
            while event is not None:
                if isinstance(event, dict):
                    yield event, request_id
                event = await self._next(opened.stream, purpose, attempts)
        finally:
            await opened.stream.close()

    async def _next(self, stream: Any, purpose: Purpose, attempts: Attempts | None) -> Any:
        try:
            return await anext(stream, None)
        except Exception as error:
            fault = self.fault(error, purpose)
            if fault is None:
                raise
            if attempts is not None:
                attempts.fault(fault)
            raise fault.error from error

    def fault(self, error: Exception, purpose: Purpose) -> Fault | None:
        """What an exception means for a call of that purpose; None for one that is no fault."""
        if isinstance(error, ModelError):
            return Fault(error, further=ALWAYS if isinstance(error, PASSING) else 0)
        return fault_of(error, host=self.server.host, purpose=purpose.what, key=self.server.key)

    def _read(self, response: Any, purpose: Purpose) -> Answered:
        request_id = response.headers.get(_REQUEST_ID)
        try:
            return Answered(response.json(), request_id)
        except ValueError:
            raise MalformedReplyError(
                f"{self.server.host}: {purpose.what}: the answer is no JSON; check that the base"
                " URL is that of an OpenAI-compatible API (it ends in /v1 for most servers)",
                request_id=request_id,
            ) from None

    def _announce(self) -> None:
        announce, self.on_first_call = self.on_first_call, None
        if announce is not None:
            announce()

    # --- connections and loops ------------------------------------------------------------------

    def sdk(self) -> Any:
        """The openai package's client for the running event loop."""
        import httpx2
        import openai

        loop = asyncio.get_running_loop()
        found = self._sdks.get(loop)
        if found is None:
            found = self._sdks[loop] = openai.AsyncOpenAI(
                api_key=self.server.key,
                base_url=self.server.url,
                max_retries=0,
                timeout=httpx2.Timeout(self.time_out, connect=min(_CONNECT_SECONDS, self.time_out)),
            )
        return found

    def in_background(self, function: Callable[..., Awaitable[T]], *arguments: Any) -> T:
        """The result of a coroutine function, run in an event loop of the wire's own thread.

        Whoever is interrupted while it waits ends what runs there. Raises `CancelledError` of
        `concurrent.futures` where another thread calls `cancel`.
        """
        with self._portal_lock:
            if self._portal is None:
                from anyio.from_thread import start_blocking_portal

                self._portal_context = start_blocking_portal()
                self._portal = self._portal_context.__enter__()
            future = self._portal.start_task_soon(function, *arguments)
        self._calls.add(future)
        try:
            return future.result()
        finally:
            self._calls.discard(future)
            future.cancel()  # nothing where it is done

    def cancel(self) -> None:
        """Ends every call of `in_background`, whatever thread waits for it."""
        for future in list(self._calls):
            future.cancel()

    async def aclose(self) -> None:
        """Closes the connections of the running event loop."""
        found = self._sdks.pop(asyncio.get_running_loop(), None)
        if found is not None:
            await found.close()

    def close(self) -> None:
        """Ends the thread of `in_background` and closes its connections."""
        if self._portal is None or self._portal_context is None:
            return
        self.cancel()
        portal, self._portal = self._portal, None
        try:
            portal.call(self.aclose)
            portal.call(portal.stop, True)  # calls that others still wait for end here
        finally:
            self._portal_context.__exit__(None, None, None)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A stream whose first event has come."""

    stream: Any
    first: Any
    headers: Mapping[str, str]


def _json_of(response: Any) -> Any:
    try:
        return response.json()
    except ValueError:
        return None


def _response_type() -> Any:
    import httpx2

    return httpx2.Response
