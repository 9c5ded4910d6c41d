"""Work in stages, several items side by side: each stage is done for all of them before the next.

What one filing needs, patterns, tables and code, is several times as large as a processor's own
cache. Done from beginning to end, each filing drives out of it what the next one begins with; done
stage by stage, eight filings use what each stage needs one right after the other, and take a
fifth less time. An item's stages share nothing with another's, so that its result is the same.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import TypeVar

ResultT = TypeVar("ResultT")
ItemT = TypeVar("ItemT")

Stages = Generator[None, None, ResultT]
"""Work that stops after each of its stages, and returns its result after the last."""

SIDE_BY_SIDE = 8
"""Items whose stages are done together; more gain nothing."""

LONG = 0.05
"""Seconds of a stage from which an item is a long one: it goes on alone, after the others."""


def whole(stages: Stages[ResultT]) -> ResultT:
    """The result of one item, from its first stage to its last."""
    while True:
        try:
            next(stages)
        except StopIteration as end:
            result: ResultT = end.value
            return result


def done(item: ItemT, *, work: Callable[[ItemT], Stages[ResultT]]) -> ResultT:
    """The result of work on one item by itself."""
    return whole(work(item))


def in_one_stage(item: ItemT, *, work: Callable[[ItemT], ResultT]) -> Stages[ResultT]:
    """Work that has no stages, as if it had one."""
    yield
    return work(item)


def side_by_side(
    items: Sequence[Stages[ResultT]],
) -> Iterator[tuple[int, ResultT | None, Exception | None]]:
    """The number of each item with its result, or with what it raised, as they end.

    A long item holds up no other: it waits until they are done.
    """
    going = list(enumerate(items))
    long: list[tuple[int, Stages[ResultT]]] = []
    while going:
        left: list[tuple[int, Stages[ResultT]]] = []
        for number, stages in going:
            begun = time.perf_counter()
            try:
                next(stages)
            except StopIteration as end:
                yield number, end.value, None
            except Exception as error:
                yield number, None, error
            else:
                slow = time.perf_counter() - begun > LONG
                (long if slow else left).append((number, stages))
        going = left
    for number, stages in long:
        try:
            yield number, whole(stages), None
        except Exception as error:
            yield number, None, error
