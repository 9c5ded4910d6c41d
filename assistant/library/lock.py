"""One writer at a time: a file lock beside the database, which the system drops with its holder."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.errors import LibraryError

LOCK_NAME = "library.lock"

WAITING = (
    "another process is writing to the library {folder}; waiting for it to end"
    " (Ctrl-C gives up, nothing is lost)"
)


class WriterLock:
    """The right to write to a library's folder. Readers need none.

    `acquire` may be nested in one process; each needs its `release`.
    """

    def __init__(self, folder: Path, on_wait: Callable[[str], None] | None = None) -> None:
        from filelock import FileLock

        self._folder = folder
        self._on_wait = on_wait
        self._lock = FileLock(folder / LOCK_NAME, mode=stat.S_IRUSR | stat.S_IWUSR)

    @contextmanager
    def held(self, *, timeout: float = -1) -> Iterator[None]:
        """Holds the lock; waits for it, and says so once, where another process has it.

        `timeout` in seconds; without one it waits as long as it takes. Raises `LibraryError`
        where the time is over or the file cannot be locked.
        """
        self.acquire(timeout=timeout)
        try:
            yield
        finally:
            self.release()

    def acquire(self, *, timeout: float = -1) -> None:
        """Takes the lock; see `held`."""
        if self.try_acquire(0):
            return
        if self._on_wait is not None:
            self._on_wait(WAITING.format(folder=self._folder))
        if not self.try_acquire(timeout):
            raise LibraryError(
                f"{self._folder}: another process is still writing to the library after"
                f" {timeout:g} seconds; try again when it has ended"
            )

    def try_acquire(self, seconds: float) -> bool:
        """Takes the lock where it is free within so many seconds; whether it was taken."""
        from filelock import Timeout

        try:
            self._lock.acquire(timeout=seconds, poll_interval=0.05)
        except Timeout:
            return False
        except OSError as error:
            raise self._refused(error) from error
        return True

    def release(self) -> None:
        """Gives the lock back, once for each `acquire`."""
        self._lock.release()

    @property
    def is_held(self) -> bool:
        """Whether this process has the lock."""
        return bool(self._lock.is_locked)

    def _refused(self, error: OSError) -> LibraryError:
        reason = error.strerror or str(error)
        return LibraryError(
            f"{self._folder}: the library cannot be locked for writing ({reason});"
            " check the folder's permissions"
        )
