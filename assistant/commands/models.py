"""The model of a command: from its options to a run, and what the calls would take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.commands.streams import complain, note, utf8_output

if TYPE_CHECKING:
    from assistant.extraction.calls import ModelRun
    from assistant.llm.budget import Estimate
    from assistant.llm.calls import Request


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """The options of a command that are about its model, as they were given."""

    engine: str = "auto"
    model: str | None = None
    api: str | None = None
    cache: bool = True
    max_calls: int | None = None
    max_cost: float | None = None
    dry_run: bool = False
    rpm: int | None = None
    tpm: int | None = None
    time_out: float | None = None

    @property
    def chosen(self) -> str:
        """The engine that will be used. Raises what `chosen_engine` raises."""
        from assistant.extraction import chosen_engine
        from assistant.llm.server import chosen_model

        if self.engine == "rules":  # a model in the environment is for other engines
            return "rules"
        return chosen_engine(self.engine, chosen_model(self.model))

    @contextmanager
    def run(self, command: str) -> Iterator[ModelRun | None]:
        """The run with the model, None where the engine uses none.

        At its end, errors that no result tells of are told, one of each kind. Raises as `connect`
        does.
        """
        if self.chosen == "rules":
            yield None
            return
        from assistant.extraction.calls import MOST_CALLS, ModelRun, may_be_parallel
        from assistant.llm.client import TIME_OUT, connect

        with connect(
            self.model,
            api=self.api,
            cache=self.cache,
            max_cost=self.max_cost,
            rpm=self.rpm,
            tpm=self.tpm,
            time_out=self.time_out or TIME_OUT,
            announce=note,
        ) as client:
            run = ModelRun(
                client,
                self.max_calls or MOST_CALLS,
                command,
                may_be_parallel(client.server.host),
            )
            yield run
        told = run.errors if command == "ask" else [run.stopped] if run.stopped else []
        for error in {type(error): error for error in told}.values():
            complain(str(error))


def put_out_estimate(requests: Iterable[Request], run: ModelRun, *, json: bool) -> int:
    """Tells what the requests would take at most; those in the log are free. The exit code."""
    utf8_output().write(estimated(requests, run, json=json))
    return 0


def estimated(requests: Iterable[Request], run: ModelRun, *, json: bool) -> str:
    """What the requests would take at most, in words or JSON; those in the log are free."""
    from assistant.llm.budget import Estimate, estimate

    client, free, total = run.client, 0, Estimate()
    for request in requests:
        if client.cache and client.log.find(client.key_of(request)) is not None:
            free += 1
        else:
            total += estimate([request], client.price)
    return _as_json(total, free) if json else _as_text(total, free, run)


def _as_json(total: Estimate, free: int) -> str:
    from dataclasses import asdict
    from json import dumps

    return dumps({**asdict(total), "from_log": free}) + "\n"


def _as_text(total: Estimate, free: int, run: ModelRun) -> str:
    cost = "the price is not known" if total.cost_usd is None else f"${total.cost_usd:.4f}"
    return (
        f"{run.model} at {run.client.server.host}: at most {total.calls:,} calls,"
        f" {total.input_tokens:,} tokens in, {total.output_tokens:,} tokens out, {cost};"
        f" {free:,} more are answered from the log\n"
    )
