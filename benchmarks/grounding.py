"""How other tools ground a value in a text: does each accept it? At their defaults.

langextract aligns an extraction with the source (`Resolver.align`; accepted where it gives an
interval). instructor's `CitationMixin` keeps the quotes it finds in `context` (accepted where the
quote is kept). rapidfuzz: `partial_ratio` of at least 90, a common threshold. Plain: `in`.
What is not installed is skipped and named.
"""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Callable

Grounding = Callable[[str, str], bool]
RATIO = 90


def plain_substring(value: str, text: str) -> bool:
    return value in text


def rapidfuzz_partial(value: str, text: str) -> bool:
    from rapidfuzz import fuzz

    return bool(fuzz.partial_ratio(value, text, score_cutoff=RATIO) >= RATIO)


def langextract_align(value: str, text: str) -> bool:
    from langextract.core.data import Extraction
    from langextract.resolver import Resolver

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = Resolver().align([Extraction("value", value)], text, token_offset=0)
        return any(item.char_interval is not None for item in found)


def instructor_citation(value: str, text: str) -> bool:
    from instructor import CitationMixin

    kept = CitationMixin.model_validate({"substring_quotes": [value]}, context={"context": text})
    return bool(kept.substring_quotes)


_TOOLS: dict[str, tuple[str | None, Grounding]] = {
    "langextract": ("langextract", langextract_align),
    "instructor CitationMixin": ("instructor", instructor_citation),
    f"rapidfuzz partial_ratio ≥ {RATIO}": ("rapidfuzz", rapidfuzz_partial),
    "plain substring": (None, plain_substring),
}


def installed() -> tuple[dict[str, Grounding], list[str]]:
    """The tools that can be run here, and the names of those that can't."""
    there, missing = {}, []
    for name, (package, grounding) in _TOOLS.items():
        if package is None or importlib.util.find_spec(package):
            there[name] = grounding
        else:
            missing.append(name)
    return there, missing
