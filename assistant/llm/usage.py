"""What the log of calls adds up to: by server, model and command."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from assistant.llm.log import CallLog, default_path

_QUERY = """
SELECT server, model, command,
    count(*) AS calls,
    sum(outcome <> 'answer') AS failed,
    sum(reused) AS reused,
    sum(input_tokens) AS input_tokens,
    sum(cached_tokens) AS cached_tokens,
    sum(output_tokens) AS output_tokens,
    sum(seconds) AS seconds,
    coalesce(sum(cost_usd), 0.0) AS cost_usd,
    -- calls that took something, of which the price is not known
    sum(cost_usd IS NULL AND (input_tokens > 0 OR outcome = 'answer')) AS unpriced
FROM calls WHERE made_on >= ?
GROUP BY server, model, command
ORDER BY cost_usd DESC, calls DESC, server, model, command
"""


@dataclass(frozen=True, slots=True)
class Use:
    """Calls of one model for one command.

    `failed` of the `calls` brought no answer; `reused` answers were given again without a call.
    `cost_usd` is what the calls cost whose price is known; `unpriced` says how many are not.
    """

    server: str
    model: str
    command: str | None
    calls: int
    failed: int
    reused: int
    input_tokens: int
    cached_tokens: int
    output_tokens: int
    seconds: float
    cost_usd: float
    unpriced: int


def usage_since(since: datetime | None = None, path: str | Path | None = None) -> list[Use]:
    """What was called since then (a moment with its time zone), the dearest first.

    [] where there is no log yet; none is made. Raises `UnreadableError` where it cannot be read.
    """
    where = Path(path) if path is not None else default_path()
    if not where.exists():
        return []
    begun = since.astimezone(UTC).isoformat(timespec="milliseconds") if since else ""
    log = CallLog(where)
    try:
        rows = log.connection.execute(_QUERY, (begun,)).fetchall()
    finally:
        log.close()
    return [Use(**dict(row)) for row in rows]
