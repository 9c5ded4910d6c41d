"""What kind of file a filing came in, seen from its bytes and its text."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from assistant.filing.model import Filing

HEAD = 65_536
"""Bytes that are looked at."""

ONE_LINE = 4_000
"""Characters without a line break that no page of text has: everything stands on one line."""

CELLS = 0.3
"""The share of lines with bars from which on a text is an extraction of cells."""

# Told apart in this order; each with what its bytes have and a plain text never does.
_MARKS: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    ("PEM submission", re.compile(rb"-----BEGIN PRIVACY-ENHANCED MESSAGE-----")),
    ("submission", re.compile(rb"<(?:SEC-DOCUMENT|SUBMISSION|SEC-HEADER|IMS-HEADER)>")),
    ("HTML", re.compile(rb"<(?:html|body|div|td|br|font|p)[\s>]", re.IGNORECASE)),
)


def filing_facts(filing: Filing) -> dict[str, Any]:
    """What a run keeps of a filing beside its record, for slicing: no text of it."""
    return {
        "container": container_of(filing),
        "characters": len(filing.text),
        "text_sha256": filing.text_sha256,
        "filed_on": str(filing.header.filed_on) if filing.header.filed_on else None,
        "truncated": filing.truncated,
    }


def container_of(filing: Filing) -> str:
    """`HTML`, `submission`, `PEM submission`, `cells`, `one line` or `plain text`."""
    head = b""
    # A member of an archive, or standard input, has no path of its own.
    with suppress(OSError), Path(filing.source).open("rb") as file:
        head = file.read(HEAD).replace(b"\x00", b"")
    for name, mark in _MARKS:
        if mark.search(head):
            return name
    if filing.header.submission_type:
        return "submission"
    lines = [line for line in filing.text.split("\n") if line.strip()]
    if lines and max(map(len, lines)) > ONE_LINE:
        return "one line"
    barred = sum("|" in line for line in lines)
    return "cells" if lines and barred > CELLS * len(lines) else "plain text"
