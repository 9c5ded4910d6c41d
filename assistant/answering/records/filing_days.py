"""The days of a filing, each with the line that gives it: when it was filed, when it was signed."""

from __future__ import annotations

import datetime

from assistant.answering.evidence.reading import Reading
from assistant.answering.records.cover import filed_on
from assistant.record import Citation


def signed_day(reading: Reading) -> tuple[datetime.date, list[Citation]] | None:
    """The day of signing, with the line that gives it."""
    day = reading.record.signing.signed_on
    cited = reading.cite_value("/signing/signed_on")
    return (day, cited) if day and cited else None


def filed_day(reading: Reading) -> tuple[datetime.date, list[Citation]] | None:
    """The day of filing, else the day of signing, with the line that gives it."""
    known = filed_on(reading)
    if known is not None:
        return known[0], [known[1]]
    return signed_day(reading)
