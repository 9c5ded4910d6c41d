"""Which server and which model: from options, else from the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import cast, get_args
from urllib.parse import urlsplit

from assistant import settings
from assistant.errors import NoModelError, UsageError
from assistant.llm.calls import Api
from assistant.llm.secrets import public_url

OPENAI = "https://api.openai.com/v1"
"""The server where no other is named."""

NO_KEY = "none"
"""The key that is sent to a server of one's own which wants none."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that speaks the OpenAI API. `url` may hold a password and is not to be shown."""

    url: str = field(repr=False)
    key: str = field(repr=False)

    @property
    def name(self) -> str:
        """The URL without secrets: in logs and keys of calls."""
        return public_url(self.url)

    @property
    def host(self) -> str:
        """The host, with its port where it is not the usual one: in messages."""
        return urlsplit(self.name).netloc or self.name


def chosen_model(model: str | None = None) -> str | None:
    """The model that was chosen for this program: the option, else `ASSISTANT_MODEL`, else None.

    A key alone chooses nothing: drafts of filings are confidential.
    """
    return (model or os.environ.get(settings.MODEL) or "").strip() or None


def chosen_api(api: str | None = None) -> Api:
    """The API: the option, else `ASSISTANT_API`, else Chat Completions.

    Raises `UsageError` for one that is not known.
    """
    named = api or os.environ.get(settings.API) or "chat"
    if named not in get_args(Api):
        raise UsageError(f"unknown API {named!r}; choose {' or '.join(get_args(Api))}")
    return cast("Api", named)


def chosen_server(base_url: str | None = None, key: str | None = None) -> Server:
    """The server: the option, else `OPENAI_BASE_URL`, else OpenAI's, with `OPENAI_API_KEY`.

    Raises `NoModelError` where there is neither key nor base URL, `UsageError` for a base URL that
    is none.
    """
    url = (base_url or os.environ.get(settings.OPENAI_SERVER) or "").strip()
    key = (key or os.environ.get(settings.OPENAI_KEY) or "").strip()
    if not url and not key:
        raise NoModelError(
            f"a model needs a key or a server; set {settings.OPENAI_KEY} for OpenAI, or"
            f" {settings.OPENAI_SERVER} for a server of your own"
        )
    if not key.isascii() or not key.isprintable() or " " in key:
        raise UsageError(f"{settings.OPENAI_KEY}: this is no key; copy it again, without spaces")
    parts = urlsplit(url or OPENAI)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(
            f"{settings.OPENAI_SERVER}: {public_url(url)} is no URL of a server; write it as"
            " http://127.0.0.1:8080/v1"
        )
    return Server(url or OPENAI, key or NO_KEY)
