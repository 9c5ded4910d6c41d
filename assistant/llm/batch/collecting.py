"""What batches brought: answers into the log of calls, outcomes into the state of the run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from assistant.errors import ModelError
from assistant.llm.batch.results import Line, Verdict, read_lines, verdict_on
from assistant.llm.batch.service import ENDED, BatchService
from assistant.llm.batch.state import ANSWER, Outcome, Part, Sent, State
from assistant.llm.client import Client
from assistant.llm.log import Entry
from assistant.llm.replies import Completion
from assistant.llm.secrets import shortened

_QUEUE_FULL = "token_limit_exceeded"
"""The code of a batch that the account's queue has no room for: it is made again later."""

_FILES = ("output_file_id", "error_file_id")


class Collector:
    """Takes in what the batches of a run brought."""

    def __init__(
        self,
        service: BatchService,
        state: State,
        client: Client,
        folder: Path,
        on_step: Callable[[str], None],
    ) -> None:
        self.service = service
        self.state = state
        self.client = client
        self.folder = folder
        self.on_step = on_step

    async def look(self) -> None:
        """Takes the server's word on each batch that has not been collected."""
        for part in self.state.parts():
            if part.stage == "created":
                await self._seen(part)

    async def all(self) -> None:
        """Collects every batch that has ended."""
        for part in self.state.parts():
            if part.stage in ("collected", "failed"):
                self._forgotten(part)  # where a run ended before it could
            if part.stage != "created":
                continue
            batch = await self._seen(part)
            if batch["status"] == "failed":
                await self._refused(part, batch)
            elif batch["status"] in ENDED:
                await self._collected(part, batch)

    async def _seen(self, part: Part) -> dict[str, Any]:
        assert part.batch_id is not None
        batch = await self.service.batch(part.batch_id)
        counts = batch.get("request_counts") or {}
        self.state.update(
            part,
            status=str(batch["status"]),
            done=int(counts.get("completed") or 0),
            failed=int(counts.get("failed") or 0),
        )
        return batch

    async def _refused(self, part: Part, batch: dict[str, Any]) -> None:
        """A batch that was not begun: none of its calls was made."""
        faults = (batch.get("errors") or {}).get("data") or []
        said = shortened("; ".join(str(fault.get("message") or "") for fault in faults))
        if any(fault.get("code") == _QUEUE_FULL for fault in faults):
            self.state.update(part, stage="uploaded", batch_id=None, message=said)
            self.on_step(f"part {part.id}: no room in the account's queue; submit again later")
            return
        self.state.end_part(part, [], stage="failed", message=said)
        self.on_step(f"part {part.id}: the server refused the batch ({said})")
        await self._tidied(part, batch)

    async def _collected(self, part: Part, batch: dict[str, Any]) -> None:
        paths = [
            self.folder / f"part-{part.id:04}.{name.partition('_')[0]}.jsonl"
            for name in _FILES
            if batch.get(name)
        ]
        for name, path in zip((n for n in _FILES if batch.get(n)), paths, strict=True):
            await self.service.download(str(batch[name]), path)
        outcomes, cost = self._read(part, paths)
        self.state.end_part(part, outcomes, stage="collected", cost=cost)
        answered = sum(outcome.name == ANSWER for outcome in outcomes)
        free = part.requests - sum(outcome.name is not None for outcome in outcomes)
        self.on_step(
            f"part {part.id}: {batch['status']}; {answered:,} of {part.requests:,} calls answered"
            + (f", {free:,} to be sent again" if free else "")
        )
        await self._tidied(part, batch)

    async def _tidied(self, part: Part, batch: dict[str, Any]) -> None:
        """What has ended is of no use any more, here or at the server."""
        self._forgotten(part)
        for file_id in [part.file_id, *(batch.get(name) for name in _FILES)]:
            if file_id:
                with suppress(ModelError):
                    await self.service.delete(str(file_id))

    def _forgotten(self, part: Part) -> None:
        for path in self.folder.glob(f"part-{part.id:04}.*"):
            path.unlink(missing_ok=True)

    def _read(self, part: Part, paths: list[Path]) -> tuple[list[Outcome], float]:
        """How the calls of a part ended, and what that cost; answers go into the log."""
        sent = self.state.sent(part)
        outcomes: dict[str, Outcome] = {}
        cost = 0.0
        for line in _lines(paths):
            call = sent.get(line.key)
            if call is None or line.key in outcomes:
                continue  # of another run, or told twice
            verdict = verdict_on(line, self.client.api, call.purpose or "", call.most_output)
            cost += self._logged(call, line, verdict)
            if not verdict.again:
                name = type(verdict.error).__name__ if verdict.error else ANSWER
                said = str(verdict.error) if verdict.error else None
                outcomes[line.key] = Outcome(line.key, name, said)
        return list(outcomes.values()), cost

    def _logged(self, call: Sent, line: Line, verdict: Verdict) -> float:
        """What a line cost, which is put into the log unless it is there."""
        found = verdict.completion or Completion("", "")
        outcome = type(verdict.error).__name__ if verdict.error else ANSWER
        price = self.client.price
        cost = None
        if price is not None and found.counted:
            cost = price.cost(
                found.input_tokens, found.output_tokens, found.cached_tokens, batch=True
            )
        if verdict.completion is None and verdict.error is None:
            return 0.0
        entry = Entry(
            key=call.key,
            server=self.client.server.name,
            api=self.client.api,
            model=self.client.model,
            outcome=outcome,
            command=call.command,
            purpose=call.purpose,
            prompt=call.prompt,
            prompt_version=call.prompt_version,
            filing=call.filing,
            finish_reason=found.finish_reason or None,
            input_tokens=found.input_tokens,
            output_tokens=found.output_tokens,
            cached_tokens=found.cached_tokens,
            cost_usd=cost,
            request_id=line.request_id,
        )
        self.client.log.add_once(replace(entry, text=found.text if outcome == ANSWER else None))
        return cost or 0.0


def _lines(paths: list[Path]) -> Iterator[Line]:
    for path in paths:
        yield from read_lines(path)
