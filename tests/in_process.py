"""The command line run within the test's own process: its real entry point, without a start."""

from __future__ import annotations

import io
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from unittest import mock

from assistant import cli


@dataclass(frozen=True)
class Done:
    """How a command ended, as `subprocess.run` tells it."""

    returncode: int
    stdout: str
    stderr: str


def assistant(*arguments: object, said: str = "", **environment: str) -> Done:
    """`assistant ARGUMENTS` with this on standard input and these variables, no others of ours."""
    ours = ("ASSISTANT_", "OPENAI_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    out, err = io.StringIO(), io.StringIO()
    words = list(map(str, arguments))
    with (
        mock.patch.dict(os.environ, kept | environment, clear=True),
        mock.patch.object(sys, "stdin", io.StringIO(said)),
        mock.patch.object(sys, "argv", ["assistant", *words]),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            cli.main(words)
        except SystemExit as ended:
            return Done(int(ended.code or 0), out.getvalue(), err.getvalue())
    raise AssertionError("the command line ends with an exit code")
