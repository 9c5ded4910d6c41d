"""A pool of processes for independent items: what kills a process costs that item alone.

Each process has a pipe of its own. So it is known at which item a process died, no thread of
this process ever holds a lock (a fork stays safe), and an interrupt ends all of them at once.
"""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from assistant.errors import UsageError
from assistant.stages import SIDE_BY_SIDE, Stages, side_by_side

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

WAITING = 32
"""Items that a process has before it at most, so that it never waits for the next: not while the
results of many are stored either."""

WAITING_SIZE = 64_000 if sys.platform == "linux" else 0
"""Bytes that they have together at most. They lie in the pipe, which has room for three times as
much on Linux, and for little elsewhere: so sending never blocks while the process blocks in sending
its results. A larger item goes to an idle process."""


COLLECTED_EVERY = 32
"""Items between two collections of what is left in cycles: a collection in the middle of each item
looks through what that item still needs, and takes one part in thirty of its time."""

WHOLE_EVERY = 64
"""Of so many collections, one looks through what earlier ones left too: that is what items share,
seldom garbage, and takes longer to look through than an item to be done."""


LONGEST_ROUND = 0.1
"""Seconds between two looks at what the processes have done: results of that time are taken
together, so that this process seldom takes a core from them, and stores several at once. The time
is shorter while the items take so little that a process would have none left by then."""

SHORTEST_ROUND = 0.001
"""The same where it is shortest."""


def core_count() -> int:
    """The processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def may_fork() -> bool:
    """Whether a fork is safe: only while no other thread may hold a lock."""
    return sys.platform == "linux" and threading.active_count() == 1


def in_processes(
    work: Callable[[ItemT], Stages[ResultT]],
    items: Iterable[ItemT],
    *,
    workers: int,
    size: Callable[[ItemT], int] = lambda item: 0,
    may_take: Callable[[], bool] = lambda: True,
) -> Iterator[tuple[ItemT, ResultT | None]]:
    """Each item with its result, as they end; None for an item at which its process died twice.

    A process does the stages of `work` for several items side by side. `items` is read as there is
    room, and not while `may_take` says no. `size` is about what an item takes when it is sent, in
    bytes. What `work` raises is raised here. Whoever ends the
    iteration ends the processes. Raises `UsageError` where none can be started.
    """
    with closing(in_rounds(work, items, workers=workers, size=size, may_take=may_take)) as rounds:
        for ended in rounds:
            yield from ended


def in_rounds(
    work: Callable[[ItemT], Stages[ResultT]],
    items: Iterable[ItemT],
    *,
    workers: int,
    size: Callable[[ItemT], int] = lambda item: 0,
    may_take: Callable[[], bool] = lambda: True,
) -> Generator[list[tuple[ItemT, ResultT | None]]]:
    """As `in_processes`, with what ended at about the same time together."""
    pool = _Pool(work, iter(items), workers, size, may_take)
    try:
        yield from pool.rounds()
    finally:
        pool.end()


@dataclass(eq=False, slots=True)
class _Worker(Generic[ItemT]):
    process: BaseProcess
    connection: Connection
    waiting: deque[ItemT] = field(default_factory=deque)
    size: int = 0
    started: bool = False
    alone: bool = False
    """It has an item at which another process died, and gets no other beside it."""


class _Pool(Generic[ItemT, ResultT]):
    def __init__(
        self,
        work: Callable[[ItemT], Stages[ResultT]],
        items: Iterator[ItemT],
        count: int,
        size: Callable[[ItemT], int],
        may_take: Callable[[], bool],
    ) -> None:
        self._work = work
        self._items = items
        self._size = size
        self._may_take = may_take
        self._given_back: deque[ItemT] = deque()  # by processes that died
        self._suspects: deque[ItemT] = deque()  # at which one died
        self._workers: list[_Worker[ItemT]] = []
        self._count = count
        self._pause = LONGEST_ROUND
        self._raised: Exception | None = None

    def rounds(self) -> Generator[list[tuple[ItemT, ResultT | None]]]:
        self._workers = [self._start() for _ in range(self._count)]
        self._fill()
        looked = 0.0
        while busy := {w.connection: w for w in self._workers if w.waiting}:
            ready = wait(list(busy))
            time.sleep(max(looked + self._pause - time.monotonic(), 0))
            looked = time.monotonic()
            if ended := self._ended(busy, ready):
                yield ended
            if self._raised is not None:
                raise self._raised
            self._fill()

    def _ended(
        self, busy: dict[Connection, _Worker[ItemT]], ready: list[Any]
    ) -> list[tuple[ItemT, ResultT | None]]:
        """What the processes have done by now: all of it, so that they go on while it is stored."""
        had = {worker: len(worker.waiting) for worker in busy.values()}
        found: list[tuple[ItemT, ResultT | None]] = []
        while ready and self._raised is None:
            for connection in ready:
                found += self._taken_from(busy[connection])
            ready = wait([c for c, w in busy.items() if w.waiting and w in self._workers], 0)
        left = min(len(worker.waiting) / many for worker, many in had.items())
        if left < 0.25:  # it has waited for more, or nearly so
            self._pause = max(self._pause / 2, SHORTEST_ROUND)
        elif left > 0.5:
            self._pause = min(2 * self._pause, LONGEST_ROUND)
        return found

    def end(self) -> None:
        for worker in self._workers:
            worker.process.kill()
            worker.connection.close()
        for worker in self._workers:
            worker.process.join()

    def _start(self) -> _Worker[ItemT]:
        context: Any = multiprocessing.get_context("fork" if may_fork() else "spawn")
        ours, theirs = context.Pipe()
        # A forked process has the other pipes too: it would keep them open when this one is gone.
        held = [ours, *(w.connection for w in self._workers)] if may_fork() else []
        process = context.Process(target=_serve, args=(theirs, held, self._work), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    # --- giving ---------------------------------------------------------------------------------

    def _fill(self) -> None:
        """Gives the processes items, to each in turn, while there are items and room."""
        while True:
            given = False
            for worker in sorted(self._workers, key=lambda w: len(w.waiting)):
                given = self._give(worker) or given
            if not given:
                return

    def _give(self, worker: _Worker[ItemT]) -> bool:
        if worker.alone or len(worker.waiting) >= WAITING:
            return False
        if self._suspects:
            if worker.waiting:
                return False
            worker.alone = True
            self._send(worker, self._suspects.popleft())
            return True
        if not self._given_back:
            if not self._may_take():
                return False
            item = next(self._items, None)
            if item is None:
                return False
            self._given_back.append(item)
        if worker.waiting and worker.size + self._size(self._given_back[0]) > WAITING_SIZE:
            return False
        self._send(worker, self._given_back.popleft())
        return True

    def _send(self, worker: _Worker[ItemT], item: ItemT) -> None:
        worker.waiting.append(item)
        worker.size += self._size(item)
        try:
            worker.connection.send(item)
        except OSError:
            return  # it died: reading from it will tell

    # --- taking ---------------------------------------------------------------------------------

    def _taken_from(self, worker: _Worker[ItemT]) -> Iterator[tuple[ItemT, ResultT | None]]:
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            yield from self._replaced(worker)
            return
        if answer is None:
            worker.started = True
            return
        place, went_well, result = answer
        item = worker.waiting[place]
        del worker.waiting[place]
        worker.size -= self._size(item)
        worker.alone = False
        if not went_well:
            self._raised = result  # once what others have done is handed on
            return
        yield item, result

    def _replaced(self, worker: _Worker[ItemT]) -> Iterator[tuple[ItemT, None]]:
        """Another process in the place of one that died; its first items are the suspects."""
        worker.connection.close()
        worker.process.join()
        self._workers.remove(worker)
        if not worker.started:
            raise UsageError("no other process can be started here; use one, --workers 1")
        suspects = list(itertools.islice(worker.waiting, SIDE_BY_SIDE))
        self._given_back.extendleft(reversed(list(worker.waiting)[SIDE_BY_SIDE:]))
        self._workers.append(self._start())
        if worker.alone:
            yield suspects[0], None
        else:
            self._suspects.extend(suspects)


def collect(number: int) -> None:
    """The garbage collection of this number, from 1: of what is new, now and then of everything."""
    gc.collect(0 if number % WHOLE_EVERY else 2)


def _serve(
    connection: Connection, held: Sequence[Connection], work: Callable[[ItemT], Stages[ResultT]]
) -> None:
    """What a process does: some items after the others, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends this
    for other in held:
        other.close()
    gc.freeze()  # what was there before is not looked through again and again
    gc.disable()
    connection.send(None)
    done = 0
    try:
        while items := _taken(connection):
            for answer in _answers([work(item) for item in items]):
                connection.send(answer)
            collections, done = done // COLLECTED_EVERY, done + len(items)
            if done // COLLECTED_EVERY > collections:
                collect(done // COLLECTED_EVERY)
    except (EOFError, OSError):
        return


def _taken(connection: Connection) -> list[Any]:
    """The next item, waited for, and those behind it that are there already, up to so many."""
    items = [connection.recv()]
    while len(items) < SIDE_BY_SIDE and connection.poll():
        items.append(connection.recv())
    return items


def _answers(items: Sequence[Stages[ResultT]]) -> Iterator[tuple[int, bool, Any]]:
    """The results as they end: their places among the items that are left, whether they went well,
    and what was made or raised."""
    left = list(range(len(items)))
    for number, result, error in side_by_side(items):
        place = left.index(number)
        del left[place]
        yield place, error is None, result if error is None else error
