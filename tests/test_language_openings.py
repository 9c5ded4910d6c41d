"""Patterns whose first characters are known find what `re` finds, in any text."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pattern_attacks import all_patterns

from assistant.filing.inputs import read
from assistant.language.openings import compiled

SAMPLES = Path(__file__).parents[1] / "eval" / "filings"
# Borders, looks around, letters in any case, sets, repeats that may be empty, groups.
PATTERNS = [
    (r"\bsold\b", re.I),
    (r"\bis\s+kept", re.I),
    (r"(?<!not )\b(?:sold|issued|[k-m]\w+)\b", re.I),
    (r"(?:un)?sold|(?-i:Kept)", re.I),
    (r"(?:re)*?(?P<what>sold)(?P=what)?", 0),
    (r"\b[^\W\d_]{3,}", 0),
    (r"[^a-z\s]+\b", re.I),
    (r"(?<=\s)\W+", 0),
    (r"^\s*\S", re.M),
    (r"\b(?:\.|\$|§)?[ıſ]?(?=s)", re.I),
    (r"\B(?:(?=k)|[\d.]++)l?", re.I),
    (r"(?>so|s)ld|\Z", 0),
    (r"(?s:.)\b[A-Z]", 0),
    (r"[\u0100-\u017f]", re.I),
]
WORDS = [
    "sold",
    "not",
    "ISSUED",
    "unsold",
    "Kept",
    "\u212aept",
    "\u017fold",
    "\u0130s",
    "\u0131s",
    "kl",
    "re",
]
PIECES = st.sampled_from([*WORDS, *" \n\t.$§12-éÉ\x00\u2028"])


def _found(pattern: re.Pattern[str], text: str) -> list[object]:
    found = [(m.regs, m.lastgroup, m.groups()) for m in pattern.finditer(text)]
    first, inside = pattern.search(text), pattern.search(text, 2, len(text) - 1)
    return [*found, first and first.span(), inside and inside.span()]


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
@given(pieces=st.lists(PIECES, max_size=12))
def test_any_text(pattern, flags, pieces):
    text = "".join(pieces)
    made = compiled(pattern, flags)
    assert _found(made, text) == _found(re.compile(pattern, flags), text)


def test_every_pattern_of_the_package():
    text = read(SAMPLES / "a-02-quillon.txt").text
    texts = [text[300:700], text[4_000:4_400]]
    patterns = {(p.pattern, p.flags) for _, p in all_patterns() if isinstance(p.pattern, str)}
    assert len(patterns) > 1_000
    for pattern, flags in patterns:
        plain = re.compile(pattern, flags)
        made = compiled(pattern, flags)
        assert (made.flags, made.groups, made.groupindex) == (
            plain.flags,
            plain.groups,
            plain.groupindex,
        )
        for text in texts:
            assert _found(made, text) == _found(plain, text), pattern


@pytest.mark.skipif(sys.version_info[:2] > (3, 13), reason="compiled as ever there")
def test_most_are_made_so():
    patterns = [r"\bsold\b", r"(?<!not )\b(?:sold|issued)\b", r"(?:un)?sold|kept"]
    assert all(compiled(p, re.I) is not re.compile(p, re.I) for p in patterns)


def test_an_unknown_interpreter_compiles_as_ever(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert compiled(r"\bsold\b", re.I) is re.compile(r"\bsold\b", re.I)
