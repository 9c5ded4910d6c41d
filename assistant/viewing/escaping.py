"""Text from filings made safe for a terminal."""

from __future__ import annotations

import re

# C0 without tab and line feed, DEL, C1; the bidirectional controls that can show a text in
# another order than it has; line separators that would break a table.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def escape(text: str) -> str:
    """The text with control characters as `\\x1b`; tabs and line feeds stay."""
    return _CONTROLS.sub(_written_out, text)


def one_line(text: str) -> str:
    """The text on one line, white space run together, control characters written out."""
    return escape(" ".join(text.split()))


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
