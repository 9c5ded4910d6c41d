"""Hand-made proof for the answering tests: a record, and where its values stand in the text."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

from assistant.filing.model import Filing
from assistant.language.normal import find_folded
from assistant.record import Amendment, Engine, Evidence, Extraction, Source, Span

_DECIDING = re.compile(
    r"[^.]*\b(?:de-?regist|remov(?:e|es|ing) from registration|withdraw)[^.]*\.", re.IGNORECASE
)


def proved(
    filing: Filing, record: dict[str, Any], cues: dict[str, str] | None = None
) -> Extraction:
    """The record with each value located in the text; `cues` gives the quotes of the others."""
    amendment = Amendment.model_validate(record)
    evidence: dict[str, Evidence] = {}
    for pointer, value in _leaves(amendment.model_dump(by_alias=True), ""):
        span = _locate(filing, pointer, value, cues or {})
        if span is not None:
            quote = filing.text[span[0] : span[1]]
            evidence[pointer] = Evidence(
                verdict="verified", start=span[0], end=span[1], quote=quote, confidence=0.99
            )
        elif value == 0 and value is not False:
            source = Source(start=0, end=10, quote=filing.text[:10], rule="none")
            evidence[pointer] = Evidence(verdict="derived", from_=[source])
    return Extraction(
        source=filing.source,
        filing=filing.identity,
        status="accepted",
        record=amendment,
        evidence=evidence,
        engine=Engine(name="rules", version="0"),
    )


def _leaves(value: Any, pointer: str) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [leaf for k, v in value.items() for leaf in _leaves(v, f"{pointer}/{k}")]
    if isinstance(value, list):
        return [leaf for i, v in enumerate(value) for leaf in _leaves(v, f"{pointer}/{i}")]
    return [] if value is None else [(pointer, value)]


def _locate(
    filing: Filing, pointer: str, value: Any, cues: dict[str, str]
) -> tuple[int, int] | None:
    if pointer in cues:
        start = filing.text.index(cues[pointer])
        return start, start + len(cues[pointer])
    if pointer.endswith(("/unit", "/currency", "/attorney_in_fact")) or value is False:
        return None
    if value is True or pointer in ("/purpose", "/reason/category"):
        if pointer == "/signing/rule_478":
            return _first(filing, ["Rule 478"], pointer)
        if pointer == "/reason/category":
            return None
        match = _DECIDING.search(filing.text, _substance(filing))
        return match.span() if match else None
    return _first(filing, _prints(pointer, value), pointer)


def _substance(filing: Filing) -> int:
    return min((s.start for s in filing.sections_of("substance")), default=0)


def _prints(pointer: str, value: Any) -> list[str]:
    if isinstance(value, datetime.date):
        month, day, year = f"{value:%B}", value.day, value.year
        ordinals = [f"{day}{s} day of {month}, {year}" for s in ("th", "st", "nd", "rd")]
        return [f"{month} {day}, {year}", *ordinals]
    if isinstance(value, int | Decimal):
        if pointer.endswith("amendment_number"):
            return [f"Amendment No. {value}", f"No. {value}"]
        return [f"{value:,}", str(value)]
    if pointer.endswith("/phone"):
        area, rest = value[:3], value[4:]
        return [value, f"({area}) {rest}"]
    if pointer.endswith("/form"):
        return [f"Form {value}", value]
    return [value]


def _first(filing: Filing, prints: list[str], pointer: str) -> tuple[int, int] | None:
    start = 0
    if pointer.startswith("/signing"):
        start = min((s.start for s in filing.sections_of("signatures")), default=0)
    elif pointer.endswith(("/registered", "/sold", "/deregistered")):
        start = _substance(filing)
        if pointer.endswith("/deregistered"):
            match = re.search(r"\b(?:remov|de-?regist)", filing.text[start:])
            start += match.start() if match else 0
    for printed in prints:
        spans = find_folded(filing.text, printed, start)
        if spans:
            return spans[0]
    return None


def span(filing: Filing, quote: str) -> Span:
    """The first place of a quote."""
    start = filing.text.index(quote)
    return Span(start=start, end=start + len(quote), quote=quote)
