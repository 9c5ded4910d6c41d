"""Keys and passwords kept out of messages, logs and databases."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

MASK = "[secret]"

_SHOWN = 160  # characters of a server's own words in a message

# How keys are written where servers repeat them, each with the case that it serves.
_PATTERNS = (
    re.compile(r"\b(?:sk|pk|rk|sess)-[\w*.-]{6,}", re.IGNORECASE),  # OpenAI, also starred out
    re.compile(r"(?<=\bBearer )[^\s,;\"')]+", re.IGNORECASE),  # a repeated header
    re.compile(r"(?<=\bBasic )[A-Za-z0-9+/=]{8,}", re.IGNORECASE),
    re.compile(r"(?<=://)[^/\s@]+(?=@)"),  # a name and password in a URL
    re.compile(  # api-key: …, ?api_key=…, "token": "…"
        r"(?<![\w-])(?:x-)?(?:api[-_]?key|access[-_]?token|token|secret|password|sig)"
        r"[\"']?\s*[=:]\s*[\"']?[^\s&\"',;)]{6,}",
        re.IGNORECASE,
    ),
    re.compile(r"\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*"),  # a JSON web token
)


def scrubbed(text: str, *secrets: str | None) -> str:
    """The text without what looks like a key, and without the secrets given."""
    for secret in secrets:
        if secret and len(secret) > 4:
            text = text.replace(secret, MASK)
    for pattern in _PATTERNS:
        text = pattern.sub(MASK, text)
    return text


def public_url(url: str) -> str:
    """A URL without its name, password, query and fragment, in lower-case scheme and host."""
    parts = urlsplit(url.strip())
    host = parts.netloc.rpartition("@")[2].lower()
    path = parts.path.rstrip("/")
    return parts._replace(netloc=host, path=path, query="", fragment="").geturl()


def shortened(text: str) -> str:
    """A server's or a model's words for a message: one line, short, without secrets."""
    said = " ".join(scrubbed(text).split())
    printable = "".join(char if char.isprintable() else "\ufffd" for char in said)
    return printable if len(printable) <= _SHOWN else printable[: _SHOWN - 1] + "…"
