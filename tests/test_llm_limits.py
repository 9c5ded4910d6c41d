"""Calls go as fast as the server and the caps allow: on a clock of the test's own."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from assistant.llm.limits import Limiter, duration, retry_after
from assistant.llm.retries import Policy
from tests.llm_calls import ASKED, TEXT, client_of
from tests.scripted_server import ScriptedServer, completion


class Clock:
    """Time that passes only where somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


def limiter(**caps: float) -> tuple[Limiter, Clock]:
    clock = Clock()
    return Limiter(clock=clock, sleep=clock.sleep, **caps), clock


def times(limits: Limiter, clock: Clock, sizes: list[int]) -> list[float]:
    """When calls of these sizes go, in seconds from the start."""

    async def run() -> list[float]:
        begun, gone = clock.now, []
        for size in sizes:
            await limits.admit(size)
            gone.append(clock.now - begun)
        return gone

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1s", 1.0),
        ("6m0s", 360.0),
        ("120ms", 0.12),
        ("1h2m3.5s", 3723.5),
        ("20", 20.0),
        ("1.5", 1.5),
        ("", None),
        (None, None),
        ("soon", None),
        ("1s later", None),
    ],
)
def test_durations(text: str | None, seconds: float | None) -> None:
    assert duration(text) == (None if seconds is None else pytest.approx(seconds))


def test_retry_after_a_date_that_has_passed() -> None:
    assert retry_after({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}) == 0.0
    assert retry_after({"retry-after": "whenever"}) is None


def test_without_caps_nothing_waits() -> None:
    limits, clock = limiter()
    assert times(limits, clock, [10_000] * 50) == [0.0] * 50


def test_requests_a_minute() -> None:
    limits, clock = limiter(rpm=3)
    assert times(limits, clock, [1] * 7) == [0, 0, 0, 60, 60, 60, 120]


def test_tokens_a_minute() -> None:
    limits, clock = limiter(tpm=1_000)
    assert times(limits, clock, [600, 300, 200, 800, 100]) == [0, 0, 60, 60, 120]


def test_a_call_larger_than_the_cap_goes_alone() -> None:
    limits, clock = limiter(tpm=1_000)
    assert times(limits, clock, [100, 5_000, 100]) == [0, 60, 120]


def test_no_minute_holds_more_than_the_cap() -> None:
    limits, clock = limiter(rpm=5, tpm=2_000)
    sizes = [(n * 379) % 900 for n in range(60)]
    gone = times(limits, clock, sizes)
    for start in gone:
        window = [s for t, s in zip(gone, sizes, strict=True) if start <= t < start + 60]
        assert len(window) <= 5
        assert sum(window) <= 2_000


def headers(what: str, limit: int, left: int, reset: str) -> dict[str, str]:
    return {
        f"x-ratelimit-limit-{what}": str(limit),
        f"x-ratelimit-remaining-{what}": str(left),
        f"x-ratelimit-reset-{what}": reset,
    }


def test_the_servers_buckets_fill_steadily() -> None:
    limits, clock = limiter()
    limits.learn(headers("tokens", 10_000, 1_000, "54s"))
    # 9,000 tokens come back in 54 seconds: 166 2/3 a second.
    assert times(limits, clock, [1_000, 500, 10_000]) == pytest.approx([0, 3, 63])


def test_the_servers_requests() -> None:
    limits, clock = limiter()
    limits.learn(headers("requests", 60, 2, "58s"))
    assert times(limits, clock, [1] * 5) == pytest.approx([0, 0, 1, 2, 3])


def test_the_last_word_of_the_server_holds() -> None:
    limits, clock = limiter()
    limits.learn(headers("requests", 60, 0, "60s"))
    limits.learn(headers("requests", 60, 60, "0s"))
    assert times(limits, clock, [1] * 10) == [0.0] * 10


@pytest.mark.parametrize("left", ["", "none", "-"])
def test_headers_without_numbers_say_nothing(left: str) -> None:
    limits, clock = limiter()
    limits.learn({"x-ratelimit-remaining-tokens": left, "x-ratelimit-reset-tokens": "1s"})
    assert times(limits, clock, [10**9] * 3) == [0.0] * 3


def test_a_pause_holds_for_all_and_is_not_endless() -> None:
    limits, clock = limiter()
    limits.pause(7)
    limits.pause(2)
    assert times(limits, clock, [1, 1]) == [7, 7]
    limits.pause(10**6)
    assert times(limits, clock, [1]) == [120]


def test_calls_go_in_the_order_they_came() -> None:
    limits = limiter(tpm=1_000)[0]
    order: list[int] = []

    async def call(number: int, size: int) -> None:
        await limits.admit(size)
        order.append(number)

    async def run() -> None:
        await asyncio.gather(call(0, 900), call(1, 950), call(2, 10))

    asyncio.run(run())
    assert order == [0, 1, 2]


def test_the_client_learns_from_each_answer(tmp_path: Any) -> None:
    said = headers("requests", 100, 0, "0.4s") | headers("tokens", 10_000, 9_000, "1s")
    with (
        ScriptedServer([completion(TEXT, headers=said), completion(TEXT)]) as server,
        client_of(server, cache=False, log_path=tmp_path / "c", policy=Policy()) as client,
    ):
        client.complete_sync(ASKED)
        assert client.wire.limiter.delay(1) > 0
        client.complete_sync(ASKED)
        assert client.wire.limiter.delay(1) <= 0.1
