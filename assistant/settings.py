"""The environment variables of the shared options, one for each, the same in all commands.

An option on the command line goes before its variable, the variable before the default.
"""

from __future__ import annotations

ENGINE = "ASSISTANT_ENGINE"
"""`auto` or `rules`."""

LIBRARY = "ASSISTANT_LIBRARY"
"""The library's folder; without one, `library` in the user's data folder."""

EMBEDDING = "ASSISTANT_EMBEDDING"
"""What makes the vectors of a new library: `wordllama`, `minilm`, `openai:MODEL` or `none`."""

WORKERS = "ASSISTANT_WORKERS"
"""How many processes extract at once; unset: one for each processor core."""

DEBUG = "ASSISTANT_DEBUG"
"""Set to anything but `0`: show the traceback of an error."""

DEFAULT_ENGINE = "auto"
