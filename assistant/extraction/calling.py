"""Many items at once whose work is to wait for a model: threads, bounded, one item lost at most."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TypeVar

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

AHEAD = 4
"""Items for each worker that are under way or done before their turn."""


def in_threads(
    work: Callable[[ItemT], ResultT], items: Iterable[ItemT], *, workers: int
) -> Iterator[tuple[ItemT, ResultT]]:
    """Each item with its result, as they end. What `work` raises is raised here."""
    if workers == 1:
        yield from ((item, work(item)) for item in items)
        return
    under_way: dict[Future[ResultT], ItemT] = {}
    pool = ThreadPoolExecutor(workers)
    try:
        for item in items:
            under_way[pool.submit(work, item)] = item
            if len(under_way) >= AHEAD * workers:
                yield from _ended(under_way)
        while under_way:
            yield from _ended(under_way)
    finally:
        # Calls that still wait end when their client is closed: an interrupt waits for none.
        pool.shutdown(wait=False, cancel_futures=True)


def _ended(under_way: dict[Future[ResultT], ItemT]) -> Iterator[tuple[ItemT, ResultT]]:
    done, _ = wait(under_way, return_when=FIRST_COMPLETED)
    for future in done:
        yield under_way.pop(future), future.result()


def in_order(
    work: Callable[[ItemT], ResultT], items: Iterable[ItemT], *, workers: int
) -> Iterator[ResultT]:
    """The results in the order of the items."""
    if workers == 1:
        yield from map(work, items)
        return
    waiting: deque[Future[ResultT]] = deque()
    pool = ThreadPoolExecutor(workers)
    try:
        for item in items:
            if len(waiting) >= AHEAD * workers:
                yield waiting.popleft().result()
            waiting.append(pool.submit(work, item))
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # as above
