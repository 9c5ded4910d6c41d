"""A sequence whose items are made when they are looked at: the rows of an answer over thousands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Any, Generic, TypeVar, overload

from assistant.errors import AssistantError

Item = TypeVar("Item")

PAGE = 1_000
"""Items that are made together where all are gone through."""


class Deferred(Sequence[Item], Generic[Item]):
    """`count` items; `make` gives those at some positions, in their order.

    What was made is kept. `finish` makes all, after which the source is needed no more. A copy,
    and what is pickled, is a list.
    """

    def __init__(self, count: int, make: Callable[[Sequence[int]], list[Item]]) -> None:
        self._count = count
        self._make: Callable[[Sequence[int]], list[Item]] | None = make
        self._made: dict[int, Item] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | list[Item]:
        if isinstance(index, slice):
            return self.at(range(*index.indices(self._count)))
        place = index + self._count if index < 0 else index
        if not 0 <= place < self._count:
            raise IndexError(index)
        return self.at([place])[0]

    def __iter__(self) -> Iterator[Item]:
        for start in range(0, self._count, PAGE):
            yield from self.at(range(start, min(start + PAGE, self._count)))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Sequence) and not isinstance(other, str | bytes):
            return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<{self._count} items, {len(self._made)} made>"

    def __reduce__(self) -> tuple[Any, ...]:
        return list, (list(self),)

    def at(self, places: Sequence[int]) -> list[Item]:
        """The items at these positions, from 0."""
        missing = [place for place in places if place not in self._made]
        if missing and self._make is not None:
            self._made.update(zip(missing, self._make(missing), strict=True))
        return [self._made[place] for place in places]

    def finish(self) -> None:
        """Makes all that was not made yet; what cannot be made fails where it is looked at."""
        try:
            for _ in self:
                pass
            self._make = None
        except AssistantError as error:
            self._make = _failing(error)


def _failing(error: AssistantError) -> Callable[[Sequence[int]], list[Any]]:
    def make(places: Sequence[int]) -> list[Any]:
        raise error

    return make


def one_after_the_other(parts: Sequence[Sequence[Item]]) -> Sequence[Item]:
    """The items of all parts; deferred where one of them is."""
    if not any(isinstance(part, Deferred) for part in parts):
        return [item for part in parts for item in part]
    parts = [part for part in parts if len(part)]
    starts = [0, *accumulate(len(part) for part in parts)]

    def make(wanted: Sequence[int]) -> list[Item]:
        made: list[Item] = []
        at = 0
        while at < len(wanted):  # runs of one part at a time
            which = bisect_right(starts, wanted[at]) - 1
            part, first = parts[which], starts[which]
            end = at
            while end < len(wanted) and first <= wanted[end] < starts[which + 1]:
                end += 1
            chosen = [place - first for place in wanted[at:end]]
            made += part[chosen[0] : chosen[-1] + 1] if _run(chosen) else [part[i] for i in chosen]
            at = end
        return made

    return Deferred(starts[-1], make)


def _run(places: Sequence[int]) -> bool:
    return places[-1] - places[0] + 1 == len(places)
