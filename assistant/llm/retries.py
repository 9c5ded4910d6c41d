"""When a call is tried again, and after how long: the server's word first, else with jitter."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from assistant.llm.faults import Fault

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Policy:
    """`attempts` of a call at most, the first included; waits in seconds.

    Where the server does not say how long to wait, it is half to all of `first` doubled with each
    attempt, at most `longest`. A server that asks for more than `patience` is not waited for.
    """

    attempts: int = 6
    first: float = 0.5
    longest: float = 30.0
    patience: float = 120.0

    def wait(self, attempt: int, asked: float | None) -> float | None:
        """Seconds before the attempt after number `attempt` (from 0); None to give up."""
        if asked is None:
            return min(self.longest, self.first * 2.0**attempt) * random.uniform(0.5, 1.0)
        if asked > self.patience:
            return None
        # Those who were stopped together must not all come back together.
        return asked + random.uniform(0.0, min(1.0, 0.1 * asked + 0.01))


async def tried_again(
    call: Callable[[], Awaitable[T]],
    *,
    policy: Policy,
    fault_of: Callable[[Exception], Fault | None],
    on_fault: Callable[[Fault], None],
) -> T:
    """The result of a call, which is tried again where its fault allows it.

    `on_fault` hears of each fault, also of the last. Raises the `ModelError` of the last fault; an
    exception that is no fault of a call passes through.
    """
    attempt = 0
    while True:
        try:
            return await call()
        except Exception as error:
            fault = fault_of(error)
            if fault is None:
                raise
            on_fault(fault)
            wait = policy.wait(attempt, fault.wait)
            if wait is None or attempt >= min(fault.further, policy.attempts - 1):
                raise fault.error from error
        await asyncio.sleep(wait)
        attempt += 1
