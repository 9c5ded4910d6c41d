"""The same work on a Dask cluster: more than one machine, and none of them needed to the end.

Needs the extra `dask`. The workers need this program in the same version; filings are sent to
them, so that no disk is shared. Where a worker is lost the scheduler gives its items to another;
an item at which workers die again and again fails alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from assistant.errors import UnreachableError, UsageError
from assistant.extraction.journal import Result
from assistant.extraction.runs import Task, loaded
from assistant.stages import Stages, done

AHEAD = 16
"""Items for each thread of the cluster that are there or on their way."""

_BYTES_AHEAD = 64_000_000
_TIME_OUT = "10s"  # for the scheduler to answer
_ADDRESS = re.compile(r"(?:tcp|tls|ucx|wss?)://[^\s/]+:\d+/?")


def on_cluster(
    work: Callable[[Task], Stages[Result]], tasks: Iterable[Task], *, address: str
) -> Iterator[list[tuple[Task, Result | None]]]:
    """Does the tasks on the cluster whose scheduler is at `address`, as they end.

    Raises `UsageError` without Dask or for an address that is none, `UnreachableError` where no
    scheduler answers or it goes away.
    """
    with _connected(address) as client:
        yield from _results(client, functools.partial(done, work=work), iter(tasks), address)


def _connected(address: str) -> Any:
    if not _ADDRESS.fullmatch(address):
        raise UsageError(f"--dask {address}: is no address; one is like tcp://host:8786")
    try:
        import distributed
    except ImportError:
        raise UsageError(
            '--dask needs the libraries of Dask: pip install "assistant[dask]"'
        ) from None
    try:
        return distributed.Client(address, timeout=_TIME_OUT, set_as_default=False)
    except (OSError, TimeoutError) as error:
        raise UnreachableError(
            f"{address}: no Dask scheduler answers ({type(error).__name__}); start one with"
            " dask scheduler, and workers with dask worker"
        ) from error


def _results(
    client: Any, work: Callable[[Task], Result], tasks: Iterator[Task], address: str
) -> Iterator[list[tuple[Task, Result | None]]]:
    import distributed

    under_way: dict[Any, Task] = {}
    ended = distributed.as_completed([], loop=client.loop, raise_errors=False)
    held = 0

    def fill() -> None:
        nonlocal held
        most = AHEAD * max(sum(client.nthreads().values()), 1)
        while len(under_way) < most and (held < _BYTES_AHEAD or not under_way):
            task = next(tasks, None)
            if task is None:
                return
            task = loaded(task)
            future = client.submit(work, task, pure=False, retries=2)
            under_way[future] = task
            held += _size(task)
            ended.add(future)

    fill()
    while under_way:
        future = next(ended)
        task = under_way.pop(future)
        held -= _size(task)
        try:
            result = future.result()
        except distributed.KilledWorker:
            result = None
        except distributed.CancelledError as error:
            raise UnreachableError(
                f"{address}: the Dask scheduler went away; what was done is kept, start it again"
                " and give the same command again"
            ) from error
        future.release()
        yield [(task, result)]
        fill()


def _size(task: Task) -> int:
    content = task.found.content
    return len(content) if isinstance(content, bytes) else 0
