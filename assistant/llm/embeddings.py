"""Vectors of texts from a server's embeddings API: batched, tried again, logged with their cost."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from assistant.errors import MalformedReplyError
from assistant.llm.budget import estimated_tokens
from assistant.llm.calls import key_of
from assistant.llm.limits import Limiter
from assistant.llm.log import ANSWER, CallLog, Entry
from assistant.llm.prices import price_of
from assistant.llm.replies import tokens_of
from assistant.llm.retries import Policy
from assistant.llm.server import chosen_server
from assistant.llm.wire import Answered, Purpose, Wire

TEXTS_A_CALL = 256
"""Texts in one call; OpenAI takes 2,048 of them with 300,000 tokens together."""

CALLS_AT_ONCE = 4

_API = "embeddings"
_PURPOSE = "embeddings"
_SECONDS = 120.0


class EmbeddingClient:
    """One embedding model at one server, of the environment where nothing else is given.

    Raises `NoModelError` where there is neither key nor base URL. Nothing is sent yet.
    """

    def __init__(
        self,
        model: str,
        *,
        base_url: str | None = None,
        log_path: str | Path | None = None,
        policy: Policy | None = None,
        announce: Callable[[str], None],
    ) -> None:
        server = chosen_server(base_url)
        said = f"calling the embedding model {model} at {server.host}: text of filings goes there"
        self.model = model
        self.wire = Wire(server, Limiter(), policy or Policy(), _SECONDS, lambda: announce(said))
        self.price = price_of(model, server.name)
        self.log_path = log_path

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One vector for each text, as the server gives it. Texts must not be empty.

        Nothing stays open after it. Raises the `ModelError` of the first call that failed.
        """
        log = CallLog(self.log_path)
        try:
            return self.wire.in_background(self._all, list(texts), log)
        finally:
            self.wire.close()
            log.close()

    async def _all(self, texts: list[str], log: CallLog) -> list[list[float]]:
        turns = asyncio.Semaphore(CALLS_AT_ONCE)

        async def some(part: list[str]) -> list[list[float]]:
            async with turns:
                return await self._call(part, log)

        starts = range(0, len(texts), TEXTS_A_CALL)
        tasks = [asyncio.create_task(some(texts[at : at + TEXTS_A_CALL])) for at in starts]
        try:
            return [vector for part in await asyncio.gather(*tasks) for vector in part]
        finally:
            for task in tasks:  # where one failed, the others need not go on
                task.cancel()

    async def _call(self, texts: list[str], log: CallLog) -> list[list[float]]:
        body = {"model": self.model, "input": texts, "encoding_format": "float"}
        tokens = sum(estimated_tokens(text) for text in texts)
        begun = time.perf_counter()
        answered = await self.wire.post("/embeddings", body, Purpose(_PURPOSE, tokens))
        log.add(self._entry(body, answered, time.perf_counter() - begun))
        return _vectors(answered.body, len(texts), self.wire.server.host)

    def _entry(self, body: dict[str, Any], answered: Answered, seconds: float) -> Entry:
        usage = answered.body.get("usage") if isinstance(answered.body, dict) else None
        counted = tokens_of(usage).get("input_tokens", 0)
        return Entry(
            key=key_of(body, server=self.wire.server.name, api=_API),
            server=self.wire.server.name,
            api=_API,
            model=self.model,
            outcome=ANSWER,
            purpose=_PURPOSE,
            input_tokens=counted,
            cost_usd=self.price.cost(counted, 0) if self.price and counted else None,
            seconds=seconds,
            request_id=answered.request_id,
        )


def _vectors(body: Any, count: int, host: str) -> list[list[float]]:
    """The vectors in an answer, in the order of the texts, whatever the order of the answer."""
    try:
        items = sorted(body["data"], key=lambda item: int(item["index"]))
        found = [[float(number) for number in item["embedding"]] for item in items]
    except (KeyError, TypeError, ValueError):
        found = []
    lengths = {len(vector) for vector in found}
    if len(found) != count or len(lengths) != 1 or 0 in lengths:
        raise MalformedReplyError(
            f"{host}: {_PURPOSE}: the answer is not one vector for each text; check that the model"
            " is one for embeddings"
        )
    return found
