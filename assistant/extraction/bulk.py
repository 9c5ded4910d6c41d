"""Extraction of many filings: each is its own item, and one bad item never costs another."""

from __future__ import annotations

import functools
import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from assistant.errors import ModelError, UsageError
from assistant.extraction.workers import core_count, in_processes, may_fork
from assistant.filing.model import Failure, Filing
from assistant.record import Engine, ErrorInfo, Extraction, FilingIdentity, Usage
from assistant.stages import Stages, done, whole

if TYPE_CHECKING:
    from assistant.extraction.calls import ModelRun

SERIAL = 8
"""Items that are done in this process first; only more are worth a pool of processes."""

AHEAD = 16
"""Items for each worker that are under way or done before their turn."""

AHEAD_BYTES = 256_000_000
"""Bytes that they have together at most; one larger filing goes alone."""

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")
TakenT = TypeVar("TakenT", contravariant=True)
MadeT = TypeVar("MadeT", covariant=True)


def extract_one(
    item: Filing | Failure, *, engine: str = "auto", model: str | ModelRun | None = None
) -> Extraction:
    """The extraction of one filing; of a failure, or where anything fails, one that says so.

    A failed extraction has status `failed`, no record, and the error's type and message.
    Raises `UsageError` only: options that do not fit hold for every item.
    """
    return whole(extract_one_in_stages(item, engine=engine, model=model))


def extract_one_in_stages(
    item: Filing | Failure, *, engine: str, model: str | ModelRun | None
) -> Stages[Extraction]:
    """As `extract_one`, in the stages of `extract_in_stages`."""
    from assistant.extraction import extract_in_stages

    if isinstance(item, Failure):
        return failed(item.source, item.error, engine, model)
    try:
        return (yield from extract_in_stages(item, engine=engine, model=model))
    except UsageError:
        raise
    except Exception as error:
        return failed(item.source, error, engine, model, item.identity)


def extract_all(
    sources: Iterable[str | Path],
    *,
    engine: str = "auto",
    model: str | ModelRun | None = None,
    workers: int | None = None,
) -> Iterator[Extraction]:
    """The extractions of all filings of the sources (files, folders, `-`), in input order.

    `workers` is the number of processes; without it, one for each core this process may
    use, and one where a fork would not be safe. What cannot be read or extracted is an
    extraction with status `failed`.
    """
    from assistant.filing.inputs import read_all

    return extract_items(read_all(sources), engine=engine, model=model, workers=workers)


def extract_items(
    items: Iterable[Filing | Failure],
    *,
    engine: str = "auto",
    model: str | ModelRun | None = None,
    workers: int | None = None,
) -> Iterator[Extraction]:
    """The extractions of filings that are read already, in their order; as `extract_all`."""
    return in_input_order(
        extract_one_in_stages,
        items,
        engine=engine,
        model=model,
        workers=workers,
        size=_size,
        when_lost=lambda item: lost(item.source, engine, model, _identity(item)),
    )


class Work(Protocol[TakenT, MadeT]):
    """What is done with each item by an engine."""

    def __call__(
        self, item: TakenT, /, *, engine: str, model: str | ModelRun | None
    ) -> Stages[MadeT]:
        """The stages to the result of one item, whatever it holds. They raise `UsageError` only."""


def in_input_order(
    work: Work[ItemT, ResultT],
    items: Iterable[ItemT],
    *,
    engine: str,
    model: str | ModelRun | None,
    workers: int | None,
    size: Callable[[ItemT], int],
    when_lost: Callable[[ItemT], ResultT],
) -> Iterator[ResultT]:
    """What `work` makes of the items, in their order: in processes, or in threads with a model.

    `workers` as for `extract_all`. `size` is about what an item takes in bytes,
    `when_lost` makes the result of one at which processes died.
    """
    from assistant.extraction import chosen_engine

    source = iter(items)
    chosen = chosen_engine(engine, model)
    if chosen != "rules":
        yield from _with_model(work, source, chosen, model, workers)
        return
    stages = functools.partial(work, engine=chosen, model=None)
    alone = functools.partial(done, work=stages)
    yield from map(alone, itertools.islice(source, SERIAL))
    workers = workers or default_workers()
    first = next(source, None)
    if first is None:
        return
    rest = itertools.chain([first], source)
    if workers == 1:
        yield from map(alone, rest)
    else:
        yield from _in_order(stages, rest, workers, size, when_lost)


def _with_model(
    work: Work[ItemT, ResultT],
    items: Iterator[ItemT],
    engine: str,
    model: str | ModelRun | None,
    workers: int | None,
) -> Iterator[ResultT]:
    """Results in input order; several filings wait for their calls at once, where that is fair."""
    from assistant.extraction.calling import in_order
    from assistant.extraction.calls import opened

    with opened(model, "extract") as run:
        stages = functools.partial(work, engine=engine, model=run)
        calling = functools.partial(done, work=stages)
        yield from in_order(calling, items, workers=run.workers(workers))


def default_workers() -> int:
    """One process per core, one where a fork is not safe."""
    return core_count() if may_fork() else 1


def _in_order(
    work: Callable[[ItemT], Stages[ResultT]],
    items: Iterator[ItemT],
    workers: int,
    size: Callable[[ItemT], int],
    when_lost: Callable[[ItemT], ResultT],
) -> Iterator[ResultT]:
    """Results of a pool in input order, with a bounded number under way or before their turn."""
    ahead = _Ahead(workers, size)
    done: dict[int, ResultT] = {}
    turn = 0
    pool = in_processes(
        functools.partial(_numbered_work, work=work),
        ahead.numbered(items),
        workers=workers,
        size=lambda numbered: size(numbered[1]),
        may_take=ahead.has_room,
    )
    with closing(pool):  # type: ignore[type-var]
        for (number, item), result in pool:
            done[number] = when_lost(item) if result is None else result
            while turn in done:
                yield done.pop(turn)
                turn += 1
                ahead.pass_on()


class _Ahead(Generic[ItemT]):
    """The items that are under way or done before their turn: how many, and how large."""

    def __init__(self, workers: int, size: Callable[[ItemT], int]) -> None:
        self._most = AHEAD * workers
        self._size = size
        self._sizes: deque[int] = deque()
        self._sum = 0

    def numbered(self, items: Iterable[ItemT]) -> Iterator[tuple[int, ItemT]]:
        """The items with their numbers; each counts from when it is taken."""
        for number, item in enumerate(items):
            self._sizes.append(self._size(item))
            self._sum += self._sizes[-1]
            yield number, item

    def has_room(self) -> bool:
        """Whether another item may be taken."""
        return len(self._sizes) < self._most and self._sum < AHEAD_BYTES

    def pass_on(self) -> None:
        """The first of the items is no longer counted."""
        self._sum -= self._sizes.popleft()


def _numbered_work(
    numbered: tuple[int, ItemT], *, work: Callable[[ItemT], Stages[ResultT]]
) -> Stages[ResultT]:
    item = numbered[1]
    result = yield from work(item)
    if isinstance(item, Filing):
        item.derived.clear()  # it leads back to the filing: so nothing waits to be collected
    return result


def _size(item: Filing | Failure) -> int:
    return 2_000 + (4 * len(item.text) if isinstance(item, Filing) else 0)


def _identity(item: Filing | Failure) -> FilingIdentity | None:
    return item.identity if isinstance(item, Filing) else None


def lost(
    source: str, engine: str, model: str | ModelRun | None, identity: FilingIdentity | None = None
) -> Extraction:
    """The failed extraction of an item at which its process died twice."""
    died = MemoryError(
        f"{source}: its process died, most likely for want of memory; "
        "try it alone on a larger machine"
    )
    return failed(source, died, engine, model, identity)


def failed(
    source: str,
    error: Exception,
    engine: str,
    model: str | ModelRun | None,
    identity: FilingIdentity | None = None,
) -> Extraction:
    """The extraction of an item that could not be done: status `failed`, and why."""
    message = " ".join(str(error).split()) or type(error).__name__
    named = model if model is None or isinstance(model, str) else model.model
    return Extraction(
        source=source,
        filing=identity,
        status="failed",
        engine=Engine(name="rules" if engine == "auto" and named is None else engine, model=named),
        usage=_usage(error),
        error=ErrorInfo(type=type(error).__name__, message=message),
    )


def _usage(error: Exception) -> Usage:
    """What the calls took that ended in an error: they are paid for all the same."""
    if not isinstance(error, ModelError):
        return Usage()
    return Usage(
        calls=error.calls,
        input_tokens=error.input_tokens,
        output_tokens=error.output_tokens,
        cost_usd=error.cost_usd,
    )
