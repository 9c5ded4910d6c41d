"""Names as printed, without what stands around them: marks of signature, labels, rules, tags."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["clean_name", "fold_accents"]

_TAG = re.compile(r"<[^<>\n]{1,40}>")
_SIGNED = re.compile(
    r"/\s*s\s*/|//\s*s\s*//|\(\s*(?:signed|s)\s*\)|\bs/(?=\s*[A-Z])|(?<![\w/])/s(?=\s+[A-Z])", re.I
)
_LABEL = re.compile(r"^\s*(?:by|name|print(?:ed)?\s+name)\s*[:;]\s*|^\s*by\s+(?=/)", re.I)
_BY_RULE = re.compile(r"^\s*by\s*(?=_)", re.I)
_EDGE = " \t\r\n\f\v\u00a0_*|\"“”„`´'‘’:;,-–—=/\\~+^†‡"


@lru_cache(maxsize=2048)
def clean_name(text: str) -> str:
    """A printed name without its furniture: `/s/`, `By:`, rules, asterisks, quotes, tags."""
    if "<" in text:
        text = _TAG.sub(" ", text)
    previous = None
    while previous != text:
        previous = text
        text = _LABEL.sub(" ", _BY_RULE.sub(" ", text))
        if "/" in text or "(" in text:
            text = _SIGNED.sub(" ", text, count=4)
        text = " ".join(text.replace("_", " ").replace("*", " ").split()).strip(_EDGE)
    return text


def fold_accents(text: str) -> str:
    """Case and accents folded away."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
