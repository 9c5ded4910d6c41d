"""Extraction of many filings: each is its own item, and one bad item never costs another."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeVar

from assistant.errors import UsageError
from assistant.filing.model import Failure, Filing
from assistant.record import Engine, ErrorInfo, Extraction

SERIAL = 8
"""Items that are done in this process first; only more are worth a process pool."""

AHEAD = 8
"""Items for each worker that wait in the pool or are done before their turn."""

AHEAD_CHARACTERS = 64_000_000
"""Characters of text in the pool at most; one larger filing goes alone."""

ItemT = TypeVar("ItemT")
Job = tuple[Filing | Failure, str, str | None]


def extract_one(
    item: Filing | Failure, *, engine: str = "auto", model: str | None = None
) -> Extraction:
    """The extraction of one filing; of a failure, or where anything fails, one that says so.

    A failed extraction has status `failed`, no record, and the error's type and message.
    Raises `UsageError` only: options that do not fit hold for every item.
    """
    from assistant.extraction import extract

    if isinstance(item, Failure):
        return _failed(item, item.error, engine, model)
    try:
        return extract(item, engine=engine, model=model)
    except UsageError:
        raise
    except Exception as error:
        return _failed(item, error, engine, model)


def extract_all(
    sources: Iterable[str | Path],
    *,
    engine: str = "auto",
    model: str | None = None,
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
    model: str | None = None,
    workers: int | None = None,
) -> Iterator[Extraction]:
    """The extractions of filings that are read already, in their order; as `extract_all`."""
    source = iter(items)
    for item in itertools.islice(source, SERIAL):
        yield extract_one(item, engine=engine, model=model)
    workers = workers or _default_workers()
    jobs = ((item, engine, model) for item in source)
    if workers == 1 or model is not None or engine not in ("auto", "rules"):
        yield from map(_work, jobs)
        return
    first = next(jobs, None)
    if first is not None:
        yield from _in_pool(itertools.chain([first], jobs), workers)


def _default_workers() -> int:
    """One process per core. A fork is safe only while no other thread may hold a lock."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def _in_pool(jobs: Iterator[Job], workers: int) -> Iterator[Extraction]:
    """Results in input order, with a bounded number of jobs under way."""
    waiting: deque[tuple[Job, Future[Extraction]]] = deque()
    pool = _pool(workers)
    try:
        for job in jobs:
            while waiting and not _has_room(waiting, job, workers):
                result, pool = _next_result(waiting, pool, workers)
                yield result
            waiting.append((job, _submit(pool, job)))
        while waiting:
            result, pool = _next_result(waiting, pool, workers)
            yield result
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    # Its thread must be gone before the next pool may fork.
    pool.shutdown(wait=True)


def _has_room(waiting: deque[tuple[Job, Future[Extraction]]], job: Job, workers: int) -> bool:
    characters = sum(_size(other) for other, _ in waiting) + _size(job)
    return len(waiting) < AHEAD * workers and characters <= AHEAD_CHARACTERS


def _size(job: Job) -> int:
    return len(job[0].text) if isinstance(job[0], Filing) else 0


def _submit(pool: ProcessPoolExecutor, job: Job) -> Future[Extraction]:
    try:
        return pool.submit(_work, job)
    except BrokenProcessPool as error:
        # A worker died since the last result; the job's turn will tell whose fault it was.
        broken: Future[Extraction] = Future()
        broken.set_exception(error)
        return broken


def _next_result(
    waiting: deque[tuple[Job, Future[Extraction]]], pool: ProcessPoolExecutor, workers: int
) -> tuple[Extraction, ProcessPoolExecutor]:
    """The first job's result. Where a worker died, that job is tried alone in a new pool."""
    job, future = waiting.popleft()
    try:
        return future.result(), pool
    except BrokenProcessPool:
        pool.shutdown(wait=True, cancel_futures=True)
        result = _alone(job)
        pool = _pool(workers)
        again = [(other, _submit(pool, other)) for other, _ in waiting]
        waiting.clear()
        waiting.extend(again)
        return result, pool


def _alone(job: Job) -> Extraction:
    """One job in a process of its own, which may die of it."""
    with _pool(1) as pool:
        try:
            return pool.submit(_work, job).result()
        except BrokenProcessPool:
            item, engine, model = job
            died = MemoryError(
                f"{item.source}: its process died, most likely for want of memory; "
                "try it alone on a larger machine"
            )
            return _failed(item, died, engine, model)


def _pool(workers: int) -> ProcessPoolExecutor:
    method = "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_ignore_interrupts)


def _ignore_interrupts() -> None:
    """Ctrl-C is for the parent, which ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(job: Job) -> Extraction:
    item, engine, model = job
    return extract_one(item, engine=engine, model=model)


def _failed(item: Filing | Failure, error: Exception, engine: str, model: str | None) -> Extraction:
    message = " ".join(str(error).split()) or type(error).__name__
    return Extraction(
        source=item.source,
        filing=item.identity if isinstance(item, Filing) else None,
        status="failed",
        engine=Engine(name="rules" if engine == "auto" and model is None else engine, model=model),
        error=ErrorInfo(type=type(error).__name__, message=message),
    )
