"""What holds for all tests: interrupts reach the programs they start, and nothing hangs for long."""

from __future__ import annotations

import signal


def pytest_configure() -> None:
    """A shell that starts the tests in the background has them ignore interrupts, and with them
    every program that they start: those that are tested for an interrupt would never end."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
