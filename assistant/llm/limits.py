"""How fast calls may go: the server's rate-limit headers, and caps of one's own.

`x-ratelimit-remaining-requests`, `-tokens`, their `limit-` and `reset-` headers (OpenAI, Rate
limits) describe two buckets that fill again at a steady rate; `Retry-After` (RFC 9110, 10.2.3)
stops everything. `--rpm` and `--tpm` hold in any 60 seconds.
"""

from __future__ import annotations

import asyncio
import email.utils
import re
import time
import weakref
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

WINDOW_SECONDS = 60.0

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?")
_UNITS = {"ms": 0.001, "s": 1.0, "": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_LONGEST_PAUSE = 120.0  # of the limiter's; a call that is to wait longer fails instead


def duration(text: str | None) -> float | None:
    """The seconds in `6m0s`, `120ms`, `1.5`; None for anything else."""
    text = (text or "").strip().lower()
    parts = list(_DURATION.finditer(text))
    if not parts or "".join(part.group() for part in parts) != text.replace(" ", ""):
        return None
    return sum(float(part[1]) * _UNITS[part[2] or ""] for part in parts)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that `Retry-After-Ms` or `Retry-After` (seconds or a date) ask for."""
    exact = duration(headers.get("retry-after-ms"))
    if exact is not None:
        return exact / 1000
    asked = headers.get("retry-after", "")
    seconds = duration(asked)
    if seconds is not None:
        return seconds
    try:
        at = email.utils.parsedate_to_datetime(asked)
    except (TypeError, ValueError):
        return None
    return max(0.0, at.timestamp() - time.time())


def seconds_to_wait(headers: Mapping[str, str]) -> float | None:
    """How long a server wants one to wait after an error; None where it does not say.

    Without `Retry-After` it is when the bucket that is empty is full again.
    """
    asked = retry_after(headers)
    if asked is not None:
        return asked
    resets = [
        duration(headers.get(f"x-ratelimit-reset-{what}"))
        for what in ("requests", "tokens")
        if headers.get(f"x-ratelimit-remaining-{what}") == "0"
    ]
    return max((reset for reset in resets if reset is not None), default=None)


@dataclass(slots=True)
class _Bucket:
    """A server's limit: it holds `level` of `limit` at `at` and fills by `rate` a second."""

    limit: float
    level: float
    rate: float
    at: float

    def delay(self, need: float, now: float) -> float:
        level = min(self.limit, self.level + (now - self.at) * self.rate)
        # More than the bucket ever holds goes when it is full; the server will say.
        missing = min(need, self.limit) - level
        if missing <= 0:
            return 0.0
        return missing / self.rate if self.rate > 0 else 0.0

    def take(self, need: float, now: float) -> None:
        self.level = min(self.limit, self.level + (now - self.at) * self.rate) - need
        self.at = now


@dataclass(slots=True)
class _Window:
    """A cap of one's own: no more than `cap` in any 60 seconds."""

    cap: float
    taken: deque[tuple[float, float]] = field(default_factory=deque)
    total: float = 0.0

    def delay(self, need: float, now: float) -> float:
        while self.taken and self.taken[0][0] <= now - WINDOW_SECONDS:
            self.total -= self.taken.popleft()[1]
        excess = self.total + min(need, self.cap) - self.cap
        for at, amount in self.taken:
            if excess <= 0:
                break
            excess -= amount
            if excess <= 0:
                return at + WINDOW_SECONDS - now
        return 0.0

    def take(self, need: float, now: float) -> None:
        self.taken.append((now, need))
        self.total += need


class Limiter:
    """Lets calls go as fast as the server and the caps allow, in the order they came.

    `rpm` and `tpm` are requests and tokens a minute, None for no cap of one's own. Times are those
    of `clock`, in seconds.
    """

    def __init__(
        self,
        *,
        rpm: float | None = None,
        tpm: float | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._windows = {
            what: _Window(cap) for what, cap in (("requests", rpm), ("tokens", tpm)) if cap
        }
        self._buckets: dict[str, _Bucket] = {}
        self._paused_until = 0.0
        self._clock = clock
        self._sleep = sleep
        self._turns: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = (
            weakref.WeakKeyDictionary()
        )

    async def admit(self, tokens: int) -> None:
        """Returns when a call of that many tokens (in and out) may go; it is counted then."""
        loop = asyncio.get_running_loop()
        async with self._turns.setdefault(loop, asyncio.Lock()):
            while (delay := self.delay(tokens)) > 0:
                await self._sleep(delay)
            now = self._clock()
            for what, limit in self._limits():
                limit.take(tokens if what == "tokens" else 1, now)

    def delay(self, tokens: int) -> float:
        """The seconds until a call of that many tokens may go, as things stand now."""
        now = self._clock()
        delays = [
            limit.delay(tokens if what == "tokens" else 1, now) for what, limit in self._limits()
        ]
        return max([self._paused_until - now, *delays, 0.0])

    def learn(self, headers: Mapping[str, str]) -> None:
        """Takes over what the server said with an answer: its limits, what is left of them."""
        now = self._clock()
        for what in ("requests", "tokens"):
            limit = _number(headers.get(f"x-ratelimit-limit-{what}"))
            left = _number(headers.get(f"x-ratelimit-remaining-{what}"))
            reset = duration(headers.get(f"x-ratelimit-reset-{what}"))
            if left is None or reset is None:
                continue
            limit = max(limit or left, left, 1.0)
            # All that is missing is back after `reset` seconds.
            rate = (limit - left) / reset if reset > 0 and limit > left else limit / WINDOW_SECONDS
            self._buckets[what] = _Bucket(limit, left, rate, now)

    def pause(self, seconds: float) -> None:
        """No call goes for that long: the server said so to one of them."""
        until = self._clock() + min(seconds, _LONGEST_PAUSE)
        self._paused_until = max(self._paused_until, until)

    def _limits(self) -> list[tuple[str, _Bucket | _Window]]:
        return [*self._buckets.items(), *self._windows.items()]


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None
