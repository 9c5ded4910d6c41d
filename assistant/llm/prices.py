"""What models cost: a dated file of prices, which a file of one's own goes before.

Prices are in US dollars for a million tokens. A model without a price has an unknown cost, which
is None, never 0.
"""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from assistant import settings
from assistant.errors import UsageError
from assistant.llm.secrets import public_url

_MILLION = 1_000_000
# `gpt-4o-2024-08-06` is a dated edition of `gpt-4o` and costs the same.
_EDITION = re.compile(r"-\d{4}-\d{2}-\d{2}$")


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens. `cached` is for input that the server had in its cache;
    `batch` is what a call in a batch costs, as a part of the whole.
    """

    input: float
    output: float
    cached: float
    batch: float = 1.0
    as_of: date | None = None

    def cost(
        self, input_tokens: int, output_tokens: int, cached_tokens: int = 0, *, batch: bool = False
    ) -> float:
        """What a call costs, in US dollars; the cached tokens are among those of the input."""
        cached_tokens = min(cached_tokens, input_tokens)
        paid = (
            (input_tokens - cached_tokens) * self.input
            + cached_tokens * self.cached
            + output_tokens * self.output
        )
        return paid / _MILLION * (self.batch if batch else 1.0)


def price_of(model: str, server: str, path: str | Path | None = None) -> Price | None:
    """The price of a model at a server (its base URL); None where it is not known.

    `path` is a file of one's own; without it, the one that `ASSISTANT_PRICES` names. Raises
    `UsageError` where that cannot be read or is not in the format.
    """
    named = path or os.environ.get(settings.PRICES)
    own = _found(_read(Path(named)), model, server, str(named)) if named else None
    if own is not None:
        return own
    shipped = tomllib.loads((files("assistant.llm") / "prices.toml").read_text("utf-8"))
    return _found(shipped, model, server, "prices.toml")


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(
            f"{path}: the prices cannot be read ({error}); correct the file or unset"
            f" {settings.PRICES}"
        ) from error


def _found(content: dict[str, Any], model: str, server: str, where: str) -> Price | None:
    """The model's price in a file of prices, where the file is for that server or for all."""
    try:
        if "server" in content and public_url(content["server"]) != public_url(server):
            return None
        models = content["models"]
        found = models.get(model, models.get(_EDITION.sub("", model)))
        if found is None:
            return None
        price = Price(
            input=float(found["input"]),
            output=float(found["output"]),
            cached=float(found.get("cached", found["input"])),
            batch=float(content.get("batch", 1.0)),
            as_of=content.get("as_of"),
        )
        if min(price.input, price.output, price.cached, price.batch) < 0:
            raise ValueError("a price below 0")
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UsageError(
            f"{where}: the price of {model} is not in the format ({error}); write"
            f' [models] "{model}" = {{ input = 0.25, cached = 0.025, output = 2.00 }}'
        ) from error
    return price
