"""What questions over a whole library read again and again, kept while nothing changes in it."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, TypeVar, cast

_T = TypeVar("_T")

MOST = 4
"""Readings that are kept, the last ones used: each is as long as the library."""


class KeptReadings:
    """Readings of one connection, by name; gone with the first change of the database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._state: tuple[int, int] | None = None
        self._kept: OrderedDict[str, Any] = OrderedDict()

    def get(self, name: str, read: Callable[[], _T]) -> _T:
        """The reading of this name, else what `read` gives, which nobody changes afterwards."""
        others = int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        state = (others, self._connection.total_changes)
        if state != self._state:
            self._kept.clear()
            self._state = state
        if name in self._kept:
            self._kept.move_to_end(name)
        else:
            self._kept[name] = read()
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return cast("_T", self._kept[name])
