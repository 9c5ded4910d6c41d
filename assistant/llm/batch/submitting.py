"""Parts of a batch run go to the server: uploaded, made into batches, each step at most once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assistant.errors import ConnectionCutError, ServerFaultError, TimeOutError
from assistant.llm.batch.service import BatchService
from assistant.llm.batch.state import Part, Stage, State

_LOST = (ConnectionCutError, ServerFaultError, TimeOutError)
"""Errors after which the server may have done the step all the same."""

_TRIES = 3


class Submitter:
    """Sends the parts of a run. `path_of` gives the file of a part by its number."""

    def __init__(
        self,
        service: BatchService,
        state: State,
        run: str,
        path_of: Callable[[int], Path],
        on_step: Callable[[str], None],
    ) -> None:
        self.service = service
        self.state = state
        self.run = run
        self.path_of = path_of
        self.on_step = on_step

    async def all(self) -> None:
        """Every part that is not sent, one after the other."""
        for part in self.state.parts():
            if part.stage in ("written", "uploading"):
                part = await self._uploaded(part)
            if part.stage in ("uploaded", "creating"):
                await self._created(part)

    async def _uploaded(self, part: Part) -> Part:
        name = f"assistant-{self.run}-{part.id:04}.jsonl"
        file_id = None
        if part.stage == "uploading":  # it may be there from a run that was ended
            file_id = await self.service.uploaded(name, part.bytes)
        self._set(part, "uploading")
        file_id = file_id or await self.service.upload(self.path_of(part.id), name)
        self._set(part, "uploaded", file_id=file_id)
        self.on_step(f"part {part.id}: {part.requests:,} calls uploaded as {file_id}")
        return next(each for each in self.state.parts() if each.id == part.id)

    async def _created(self, part: Part) -> None:
        assert part.file_id is not None
        batch_id = None
        if part.stage == "creating":
            batch_id = await self.service.created(part.file_id)
        self._set(part, "creating")
        batch_id = batch_id or await self._made(part, part.file_id)
        self._set(part, "created", batch_id=batch_id, status="validating", message=None)
        self.on_step(f"part {part.id}: batch {batch_id}")

    async def _made(self, part: Part, file_id: str) -> str:
        """The id of a new batch; where its answer is lost, the server is asked what became of it,
        so that none is made twice.
        """
        metadata = {"program": "assistant", "run": self.run, "part": str(part.id)}
        for left in reversed(range(_TRIES)):
            try:
                return await self.service.create(file_id, metadata)
            except _LOST:
                found = await self.service.created(file_id)
                if found is not None:
                    return found
                if not left:
                    raise
        raise AssertionError("unreachable")

    def _set(self, part: Part, stage: Stage, **values: object) -> None:
        self.state.update(part, stage=stage, **values)
