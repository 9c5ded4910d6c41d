"""Names as printed, without what stands around them: honorifics, degrees, marks, rules, tags."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["clean_name", "fold_accents", "honorific_edges", "strip_honorifics"]

# Honorifics before a name. Each with the case it serves.
_PREFIXES = (
    r"the\s+right\s+hon(?:ou?rable)?\.?",  # The Right Honourable Brian Mulroney
    r"the\s+hon(?:ou?rable)?\.?",  # The Honorable Jane Roe
    r"hon(?:ou?rable|\.)(?=\s)",  # Hon. Jane Roe
    r"mr\.?(?=\s)",
    r"mrs\.?(?=\s)",
    r"ms\.?(?=\s)",
    r"messrs\.?(?=\s)",
    r"dr\.?(?=\s)",
    r"prof(?:essor|\.)(?=\s)",
    r"rev(?:erend|\.)(?=\s)",
    r"sir(?=\s)",  # British directors
    r"dame(?=\s)",
    r"lord(?=\s)",
    r"baroness(?=\s)",
    r"gen(?:eral|\.)(?=\s)",  # retired officers on boards
    r"lt\.?\s+gen\.?(?=\s)",
    r"admiral(?=\s)",
    r"adm\.(?=\s)",
    r"ambassador(?=\s)",
    r"senator(?=\s)",
    r"sen\.(?=\s)",
    r"gov\.(?=\s)",
)

# Degrees and honours after a name; they need a comma or a full stop to count where they
# could be initials or a surname.
_SUFFIXES = (
    r"esq(?:uire|s)?\.?",  # copies to counsel
    r"ph\.?\s?d\.?",
    r"sc\.?d\.?",
    r"m\.\s?d\.?",
    r"md",
    r"d\.?d\.?s\.?",
    r"d\.?v\.?m\.?",
    r"d\.?o\.",
    r"j\.?\s?d\.?",
    r"ll\.?\s?[bm]\.?",
    r"m\.?b\.?a\.?",
    r"c\.?p\.?a\.?",
    r"c\.?f\.?a\.?",
    r"c\.?a\.",
    r"f\.?c\.?a\.?",
    r"r\.?\s?n\.?",
    r"p\.?\s?e\.",
    r"q\.?c\.?",  # Queen's Counsel, Canadian boards
    r"k\.?c\.?",
    r"o\.?b\.?e\.?",
    r"c\.?b\.?e\.?",
    r"o\.?c\.?",  # Order of Canada
    r"c\.?m\.",
    r"u\.?s\.?n\.?(?:\s*\(ret(?:ired|\.)?\))?",  # Admiral X, USN (Ret.)
    r"u\.?s\.?a\.?f?\.?(?:\s*\(ret(?:ired|\.)?\))?",
    r"\(ret(?:ired|\.)?\)",
)

_PREFIX = re.compile(rf"^\s*(?:{'|'.join(_PREFIXES)})\s+", re.I)
_SUFFIX = re.compile(
    r"(?:\s*,\s*|\s+(?=[a-z(]\S*\.|\(|esq|phd|md\b|cpa\b|cfa\b|mba\b))"
    rf"(?:{'|'.join(_SUFFIXES)})\s*,?\s*$",
    re.I,
)

_LEADING_DEGREE = re.compile(
    rf"(?:[\s,]*(?:{'|'.join(_SUFFIXES)})(?![\w.])(?=[\s,)]|$))+[\s,]*", re.I
)
_TRAILING_HONORIFIC = re.compile(
    r"(?:^|(?<=[\s)]))(?:(?:the\s+)?hon(?:ou?rable|\.)|mrs?\.?|ms\.?|dr\.?|sir|dame|prof\.)\s*$",
    re.I,
)

_TAG = re.compile(r"<[^<>\n]{1,40}>")
_SIGNED = re.compile(
    r"/\s*s\s*/|//\s*s\s*//|\(\s*(?:signed|s)\s*\)|\bs/(?=\s*[A-Z])|(?<![\w/])/s(?=\s+[A-Z])", re.I
)
_LABEL = re.compile(r"^\s*(?:by|name|print(?:ed)?\s+name)\s*[:;]\s*|^\s*by\s+(?=/)", re.I)
_BY_RULE = re.compile(r"^\s*by\s*(?=_)", re.I)
_EDGE = " \t\r\n\f\v\u00a0_*|\"“”„`´'‘’:;,-–—=/\\~+^†‡"


def strip_honorifics(name: str) -> str:
    """The name without `Esq.`, `Ph.D.`, `Dr.`, `The Honorable` …; Jr., Sr., II, III stay."""
    previous = None if len(name) <= 300 else name
    while previous != name:
        previous = name
        name = _PREFIX.sub("", name)
        name = _SUFFIX.sub("", name)
    return name.strip().rstrip(",").rstrip()


def honorific_edges(text: str) -> tuple[int, int]:
    """What stands between degrees at the beginning and honorifics at the end of a piece that is
    left when a name is taken out: `Ph.D. Chief Executive Officer` -> the office's span."""
    lead = _LEADING_DEGREE.match(text)
    start = lead.end() if lead else 0
    tail = _TRAILING_HONORIFIC.search(text, start)
    return start, tail.start() if tail else len(text)


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
