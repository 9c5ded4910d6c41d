"""The environment variables of the shared options, one for each, the same in all commands.

An option on the command line goes before its variable, the variable before the default.
"""

from __future__ import annotations

ENGINE = "ASSISTANT_ENGINE"
"""`auto`, `rules`, `model` or `cascade`."""

LIBRARY = "ASSISTANT_LIBRARY"
"""The library's folder; without one, `library` in the user's data folder."""

EMBEDDING = "ASSISTANT_EMBEDDING"
"""What makes the vectors of a new library: `wordllama`, `minilm`, `openai:MODEL` or `none`."""

CHROMA_URL = "ASSISTANT_CHROMA_URL"
"""A Chroma server for the vectors, as `http://127.0.0.1:8000`; unset: a folder in the library."""

WORKERS = "ASSISTANT_WORKERS"
"""How many processes extract at once; unset: one for each processor core."""

MODEL = "ASSISTANT_MODEL"
"""The language model to use. There is no default: a key alone sends nothing."""

API = "ASSISTANT_API"
"""`chat` (Chat Completions, the default) or `responses`."""

MAX_CALLS = "ASSISTANT_MAX_CALLS"
"""Calls of a model for each filing or question at most."""

MAX_COST = "ASSISTANT_MAX_COST"
"""What one run may cost at most, in US dollars."""

RPM = "ASSISTANT_RPM"
"""Requests to the model's server a minute at most; unset: as the server allows."""

TPM = "ASSISTANT_TPM"
"""Tokens, in and out, a minute at most; unset: as the server allows."""

TIME_OUT = "ASSISTANT_TIME_OUT"
"""Seconds that a call of the model may take."""

OPENAI_KEY = "OPENAI_API_KEY"
"""The key for the model's server. A server of one's own may want none."""

OPENAI_SERVER = "OPENAI_BASE_URL"
"""The model's server, as `http://127.0.0.1:8080/v1`; unset: OpenAI's."""

PRICES = "ASSISTANT_PRICES"
"""A file of prices that goes before the one of the program."""

DATA = "ASSISTANT_DATA"
"""The folder of the log of model calls; unset: the user's data folder of this platform."""

RUNS = "ASSISTANT_RUNS"
"""The folder of evaluation runs; without one, `runs` in the user's data folder."""

DEBUG = "ASSISTANT_DEBUG"
"""Set to anything but `0`: show the traceback of an error."""

DEFAULT_ENGINE = "auto"
