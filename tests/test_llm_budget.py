"""Prices, estimates, and a budget that is never passed, however many calls run at once."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import BudgetError, ServerFaultError, UsageError
from assistant.llm.budget import (
    MARGIN,
    Budget,
    Estimate,
    estimate,
    estimated_tokens,
    request_tokens,
)
from assistant.llm.calls import Message, Reply
from assistant.llm.client import Client, connect
from assistant.llm.prices import Price, price_of
from assistant.llm.retries import Policy
from assistant.llm.server import OPENAI
from tests.llm_calls import ASKED, TEXT, VARIABLES, client_of
from tests.scripted_server import ScriptedServer, completion, error, slow

OWN_PRICES = """
as_of = 2026-06-01
batch = 0.5
[models]
tiny = { input = 1000, cached = 100, output = 10000 }
free = { input = 0, output = 0 }
"""


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))


@pytest.fixture
def priced(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "prices.toml").write_text(OWN_PRICES)
    monkeypatch.setenv("ASSISTANT_PRICES", str(tmp_path / "prices.toml"))


# --- prices ---------------------------------------------------------------------------------


def test_openais_prices_hold_at_openai_only() -> None:
    price = price_of("gpt-5-mini", OPENAI)
    assert price is not None
    assert (price.input, price.cached, price.output, price.batch) == (0.25, 0.025, 2.0, 0.5)
    assert price.as_of is not None
    assert price_of("gpt-5-mini-2025-08-07", OPENAI) == price
    assert price_of("gpt-5-mini", "http://127.0.0.1:8080/v1") is None
    assert price_of("gpt-5-mini-turbo", OPENAI) is None


def test_what_a_call_costs() -> None:
    price = Price(input=2.0, output=8.0, cached=0.5, batch=0.5)
    # 600,000 new, 400,000 cached and 100,000 written: 1.20 + 0.20 + 0.80
    assert price.cost(1_000_000, 100_000, 400_000) == pytest.approx(2.20)
    assert price.cost(1_000_000, 100_000, 400_000, batch=True) == pytest.approx(1.10)


@pytest.mark.usefixtures("priced")
def test_a_file_of_ones_own_goes_first() -> None:
    price = price_of("tiny", "http://127.0.0.1:8080/v1")
    assert price == Price(1000.0, 10000.0, 100.0, 0.5, price.as_of if price else None)
    assert price_of("free", OPENAI) is not None
    assert price_of("gpt-4o", OPENAI) is not None  # and the program's own for the rest


def test_a_file_for_one_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "prices.toml"
    path.write_text('server = "https://models.example.com/v1/"\n' + OWN_PRICES)
    assert price_of("tiny", "https://models.example.com/v1", path) is not None
    assert price_of("tiny", OPENAI, path) is None


@pytest.mark.parametrize(
    "content",
    [None, "models = ", "[models]\ntiny = 3", "[models]\ntiny = {input = -1, output = 0}"],
)
def test_prices_that_cannot_be_read(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "prices.toml"
    if content is not None:
        path.write_text(content)
    with pytest.raises(UsageError, match=r"prices\.toml: the price"):
        price_of("tiny", OPENAI, path)


@pytest.mark.usefixtures("priced")
def test_a_reply_says_what_it_cost() -> None:
    step = completion(TEXT, usage=(100, 20, 40))
    with ScriptedServer([step]) as server, client_of(server) as client:
        reply = client.complete_sync(ASKED)
        again = client.complete_sync(ASKED)
    # 60 · 0.001 + 40 · 0.0001 + 20 · 0.01
    assert reply.cost_usd == pytest.approx(0.264)
    assert client.budget.spent == pytest.approx(0.264)
    assert again.from_log
    assert (again.cost_usd, again.usage.cost_usd) == (reply.cost_usd, 0)


def test_an_unknown_price_is_no_cost_of_zero() -> None:
    with ScriptedServer([completion(TEXT)]) as server, client_of(server) as client:
        reply = client.complete_sync(ASKED)
    assert reply.cost_usd is None
    assert reply.usage.cost_usd is None


def test_a_limit_with_an_unknown_price_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="ASSISTANT_PRICES") as caught:
        connect("tiny", base_url="http://127.0.0.1:9/v1", max_cost=1.0)
    assert caught.value.exit_code == 2


# --- estimates ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", 0),
        ("shares of common stock", 6),
        ("1,378,119", 5),
        ("deregistration", 3),
        ("a" + " " * 60 + "b", 6),
        ("-" * 80, 20),
        ("日本", 2),
    ],
)
def test_estimated_tokens(text: str, tokens: int) -> None:
    assert estimated_tokens(text) == tokens


def test_an_estimate_adds_up() -> None:
    price = Price(input=1000.0, output=10000.0, cached=100.0, batch=0.5)
    long = replace(ASKED, messages=(Message("share " * 1_000),), max_output_tokens=50)
    tokens = request_tokens(ASKED) + request_tokens(long)
    assert request_tokens(long) - request_tokens(ASKED) > 900
    found = estimate([ASKED, long], price)
    assert found == Estimate(2, tokens, 350, pytest.approx(tokens * 0.001 + 3.5))
    assert estimate([ASKED], price, batch=True).cost_usd == pytest.approx(
        (request_tokens(ASKED) * 0.001 + 3.0) / 2
    )
    assert estimate([ASKED], None).cost_usd is None
    assert estimate([], price) == Estimate()


# --- the budget -----------------------------------------------------------------------------


def most(client: Client) -> float:
    """What a call of `ASKED` could cost at most: about a tenth in, 300 tokens of 0.01 out."""
    assert client.price is not None
    tokens = -(-request_tokens(ASKED) * MARGIN // 1)
    return client.price.cost(int(tokens), ASKED.max_output_tokens)


@pytest.mark.usefixtures("priced")
def test_the_call_that_could_pass_the_limit_is_not_made() -> None:
    with ScriptedServer([completion(TEXT, usage=(100, 20, 0))], repeat=True) as server:
        with client_of(server, cache=False) as client:
            one = most(client)
        # 0.3 each, and what a call could cost: three fit, and the fourth could not pass.
        with client_of(server, cache=False, max_cost=one + 0.65) as client:
            for _ in range(3):
                client.complete_sync(ASKED)
            with pytest.raises(BudgetError, match="--max-cost") as caught:
                client.complete_sync(ASKED)
            assert client.budget.spent == pytest.approx(0.9)
    assert caught.value.calls == 0
    assert len(server.requests) == 3


@pytest.mark.usefixtures("priced")
def test_the_limit_holds_for_calls_at_once() -> None:
    async def calls(server: ScriptedServer, limit: float) -> tuple[list[Any], float]:
        async with client_of(server, max_cost=limit) as client:
            requests = [replace(ASKED, system=f"Copy {n}.") for n in range(12)]
            done = await asyncio.gather(
                *(client.complete(request) for request in requests), return_exceptions=True
            )
            return list(done), client.budget.spent

    with ScriptedServer([slow(completion(TEXT, usage=(100, 20, 0)), 0.05)], repeat=True) as server:
        with client_of(server) as client:
            one = most(client)
        done, spent = asyncio.run(calls(server, 4.5 * one))
    assert len(server.requests) == 4
    assert sum(isinstance(item, Reply) for item in done) == 4
    assert sum(isinstance(item, BudgetError) for item in done) == 8
    assert spent == pytest.approx(4 * 0.3)


@pytest.mark.usefixtures("priced")
def test_an_attempt_that_may_be_charged_counts() -> None:
    script = [slow(completion(TEXT), 0.4), completion(TEXT, usage=(100, 20, 0))]
    with ScriptedServer(script) as server:
        with client_of(server, time_out=0.2) as client:
            client.complete_sync(ASKED)
            assert client.budget.spent == pytest.approx(most(client) + 0.3)
        server.script, server.repeat = [slow(completion(TEXT), 0.4)], True
        with client_of(server, cache=False, time_out=0.2, max_cost=1.5 * most(client)) as client:
            # The second attempt could pass the limit.
            with pytest.raises(BudgetError):
                client.complete_sync(ASKED)
            assert client.budget.spent == pytest.approx(most(client))
    assert len(server.requests) == 3


@pytest.mark.usefixtures("priced")
def test_a_failed_call_costs_nothing() -> None:
    with ScriptedServer([error(503)], repeat=True) as server:
        policy = Policy(attempts=2, first=0.001)
        with client_of(server, policy=policy) as client, pytest.raises(ServerFaultError):
            client.complete_sync(ASKED)
    assert client.budget.spent == 0


@pytest.mark.usefixtures("priced")
def test_a_reply_without_a_count_is_taken_to_cost_the_most() -> None:
    with ScriptedServer([completion(TEXT, usage=None)]) as server, client_of(server) as client:
        assert client.complete_sync(ASKED).cost_usd is None
        assert client.budget.spent == pytest.approx(most(client))


def test_threads_share_a_budget() -> None:
    budget = Budget(10.0)
    refused = []

    def spend() -> None:
        for _ in range(200):
            try:
                budget.reserve(0.03, "x")
            except BudgetError:
                refused.append(1)
            else:
                budget.settle(0.03, 0.02)

    threads = [threading.Thread(target=spend) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 9.95 < budget.spent <= 10.0
    assert len(refused) == 800 - round(budget.spent / 0.02)
