"""SQLite's write-ahead log, put to use by one process while others open the same new file."""

from __future__ import annotations

import sqlite3
import time

_STEP_SECONDS = 0.02


def use_write_ahead_log(connection: sqlite3.Connection, seconds: float) -> None:
    """Keeps the file in WAL mode from now on; waits up to `seconds` for those who write to it.

    SQLite's own timeout does not cover this step: with a writer at work it fails at once
    (`sqlite3_busy_handler`: waiting could end in a deadlock). Raises `sqlite3.OperationalError`
    where the time is over, and at once for whatever waiting does not mend.
    """
    end = time.monotonic() + seconds
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if not busy or time.monotonic() >= end:
                raise
        time.sleep(_STEP_SECONDS)
