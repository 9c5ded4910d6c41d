"""Files and batches at the server: the calls of OpenAI's Batch API that a run needs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from assistant.errors import MalformedReplyError
from assistant.llm.calls import PATHS, Api
from assistant.llm.wire import Purpose, Wire

WINDOW = "24h"
"""The only window that OpenAI offers."""

ENDED = frozenset({"completed", "failed", "expired", "cancelled"})
"""The ends of a batch; the others are `validating`, `in_progress`, `finalizing`, `cancelling`."""

_PAGE = 100
_PAGES = 100  # of a listing that are looked through


class BatchService:
    """The Batch API of one server."""

    def __init__(self, wire: Wire, api: Api) -> None:
        self.wire = wire
        self.api = api

    async def upload(self, path: Path, name: str) -> str:
        """Uploads a file of requests under a name; its id there."""

        async def call() -> Any:
            with path.open("rb") as file:
                return await self.wire.sdk().files.with_raw_response.create(
                    file=(name, file, "application/jsonl"), purpose="batch"
                )

        answered = await self.wire.tried(call, Purpose(f"upload of {name}"))
        return _id_of(answered.http_response.json(), f"upload of {name}")

    async def uploaded(self, name: str, size: int) -> str | None:
        """The id of a file of that name and size that is there, None for none."""
        async for item in self._listed("/files", {"purpose": "batch"}):
            if item.get("filename") == name and item.get("bytes") in (size, None):
                return _id_of(item, name)
        return None

    async def create(self, file_id: str, metadata: dict[str, str]) -> str:
        """Makes a batch of an uploaded file; its id. It is not tried again by itself: a batch
        that was made, and whose answer was lost, would be paid for twice.
        """
        body = {
            "input_file_id": file_id,
            "endpoint": f"/v1{PATHS[self.api]}",
            "completion_window": WINDOW,
            "metadata": metadata,
        }
        answered = await self.wire.post("/batches", body, Purpose("batch"), once=True)
        return _id_of(answered.body, "batch")

    async def created(self, file_id: str) -> str | None:
        """The id of a batch that was made of that file, None for none."""
        async for item in self._listed("/batches", {}):
            if item.get("input_file_id") == file_id:
                return _id_of(item, "batch")
        return None

    async def batch(self, batch_id: str) -> dict[str, Any]:
        """A batch as the server has it."""
        answered = await self.wire.get(f"/batches/{batch_id}", Purpose(f"batch {batch_id}"))
        if not isinstance(answered.body, dict) or "status" not in answered.body:
            raise MalformedReplyError(f"batch {batch_id}: the answer is no batch; run again")
        return answered.body

    async def download(self, file_id: str, path: Path) -> None:
        """Writes the content of a file to a path, whole or not at all."""
        part = path.with_name(f"{path.name}.part")

        async def call() -> Any:
            sdk = self.wire.sdk()
            async with sdk.files.with_streaming_response.content(file_id) as answered:
                with part.open("wb") as file:
                    async for piece in answered.iter_bytes():
                        file.write(piece)
                return answered

        await self.wire.tried(call, Purpose(f"file {file_id}"))
        part.replace(path)

    async def delete(self, file_id: str) -> None:
        """Takes a file away from the server."""

        async def call() -> Any:
            return await self.wire.sdk().files.with_raw_response.delete(file_id)

        await self.wire.tried(call, Purpose(f"file {file_id}"))

    async def _listed(self, path: str, query: dict[str, str]) -> AsyncIterator[dict[str, Any]]:
        """The items of a listing, newest first, page after page."""
        after: str | None = None
        for _ in range(_PAGES):
            asked = {**query, "limit": str(_PAGE), **({"after": after} if after else {})}
            answered = await self.wire.get(f"{path}?{urlencode(asked)}", Purpose(path.strip("/")))
            body = answered.body if isinstance(answered.body, dict) else {}
            items = [item for item in body.get("data") or [] if isinstance(item, dict)]
            for item in items:
                yield item
            after = str(items[-1].get("id")) if items else None
            if not body.get("has_more") or after is None:
                return


def _id_of(body: Any, what: str) -> str:
    found = body.get("id") if isinstance(body, dict) else None
    if not isinstance(found, str) or not found:
        raise MalformedReplyError(
            f"{what}: the answer names no id; check that the server has the Batch API"
        )
    return found
