"""Where the titles of a cover's plans part that stand on one line, with nothing between them."""

from __future__ import annotations

import re

from assistant.language.gated import may_hold
from assistant.language.openings import compiled

__all__ = ["HEAD", "PLAN", "glued_titles", "outside_brackets"]

# Nouns that a plan's title has as its head.
_NOUNS = (
    r"plans?|programs?|programmes?|scheme|schemes|agreements?|awards?|esop|esops|drip|arrangements?"
    r"|401\s?\(k\)|trust|policy|grants?|contracts?|sharesave|letter|ltips?|paysop|espp"
)
HEAD = compiled(rf"\b(?:{_NOUNS})(?![\w-])", re.I)
PLAN = r"(?:plans?|programs?|schemes?|esops?)"


def outside_brackets(text: str, at: int) -> bool:
    """Whether no bracket is open at an offset of the text."""
    return text.count("(", 0, at) <= text.count(")", 0, at)


_NEXT_TITLE = re.compile(
    r"(?:\bplans?|\bprogram)\b(?:\s*\([^()]{1,60}\))?[\"”*]*(\s+)(?=(?:the\s+)?(?:(?:19|20)\d\d\s+\w|amended\s+and\s+restated\s+\w))",
    re.I,
)


# Another company's plan after a title: `2005 Incentive Plan Ledger Software, Inc. 2004 Plan`.
_NEXT_SPONSOR = re.compile(
    r"\b(?i:plan)\b(?:\s*\([^()]{1,60}\))?[\"”*]*(\s+)(?!(?:OF|FOR)\s)(?=(?:[A-Z][\w&.'’-]*\s+){1,4}?"
    r"(?:[A-Z][\w&.'’-]*,?\s+)?(?:Inc\.|INC\.|Corp\.|CORP\.|Corporation|CORPORATION|Company|COMPANY"
    r"|LLC|Ltd\.|LTD\.|plc|PLC|Bancorp|BANCORP|Bancshares|BANCSHARES)\s)"
)


# The next title where a whole cover stands on one line: `STOCK PLAN EXECUTIVE INCENTIVE PLAN`.
_NEXT_PLAN = re.compile(
    r"\b(?:plan|program|scheme(?:\s+(?:19|20)\d\d)?)(\s+)(?=(?-i:[A-Z])[\w&'’-]+\s(?:[^,;]{0,110}?\s)?(?:plan|program|scheme)\b)"
    r"(?!(?:of|for|and|or|as|in|to|under|with|trust|agreement|document|no|[ivx]{1,3}|[a-z])\b)",
    re.I,
)


# The same behind a note in brackets: `OPTION PLAN (and the grants) STOCK AGREEMENT WITH LEE POE`.
_BEHIND_NOTE = re.compile(
    r"\bplan\s*\([^()]{4,120}\)(\s+)"
    r"(?=(?-i:[A-Z])[\w&'’-]+\s(?:[^,;]{0,110}?\s)?(?:plan|program|agreement)\b)"
    r"(?!(?:of|for|and|or|as|in|to|under|with|trust)\b)",
    re.I,
)


# The next title behind the sponsor of one: `STOCK PLAN OF LEDGER MILLS, INC. STOCK AGREEMENT`
_BEHIND_SPONSOR = re.compile(
    r"\b(?i:plan\s+(?:of|for))\s+(?:[A-Z][\w&.'’-]*,?\s+){1,4}?"
    r"(?:Inc\.|INC\.|Corp\.|CORP\.|Corporation|CORPORATION|Company|COMPANY|LLC|Ltd\.|LTD\.)(\s+)"
    r"(?=[A-Z][\w&'’-]+\s(?i:(?:[^,;]{0,110}?\s)?(?:plan|program|agreement)\b))"
    r"(?!(?i:of|for|and|or|as|in|to|under|with|trust)\b)"
)


_AS_AMENDED = re.compile(
    r"\bas\s+amended(\s+)(?=(?-i:[A-Z\d]))(?!and\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?\s\d)",
    re.I,
)


# Agreements of no plan behind one: `STOCK OPTION PLAN ADVISORY AGREEMENTS`
_AGREEMENTS = re.compile(
    r"\bplan(\s+)(?=stock\s+options\s+granted\b"
    r"|(?:employment|consulting|advisory|severance|separation|letter)\s+agreement\b"
    r"|(?-i:[A-Z])[\w&'’-]+\s(?:[\w&'’-]+\s){0,4}agreements\b)"
    r"(?!(?:of|for|and|or|as|in|to|under|with|trust|award|awards|grant|option)\b)",
    re.I,
)
# Grants of no plan side by side: `Nonqualified Stock Option Grants Restricted Stock Awards`
_GRANTS = re.compile(
    r"\b(?:grants|awards|agreements)(\s+)(?!(?i:awards?|grants?|agreements?|of|for|and|to|under|with|in|by)\b)"
    r"(?=(?-i:[A-Z])[\w’'-]+\s(?:(?!(?:of|for|and|to|under|with|in|by)\b)[\w&'’-]+\s){0,4}(?:grants|awards|agreements)\b)",
    re.I,
)
# A plan of a year behind the days on which the one before it was amended.
_BEHIND_DAY = re.compile(
    rf"\d,\s+(?:19|20)\d\d(,?\s+and\s+)(?=(?:19|20)\d\d\s+[A-Z][^;]{{4,100}}?\b{PLAN}\b)", re.I
)


_MOST = 100  # places where titles may part: a cover has far fewer, each is compared with each


_SPONSOR = re.compile(r"(?:the\s+)?[A-Z][\w&.'’-]+\s+[A-Z][\w&.'’-]+")


def glued_titles(text: str, names: list[str], *, flat: bool) -> list[tuple[int, int]]:
    """What parts titles without a semicolon: white space or a comma before the registrant's
    name or that of the first title's sponsor, or white space before a year; in a text
    without line ends (`flat`) before any title."""
    found = []
    sponsor = _SPONSOR.match(text)
    for name in [*names, sponsor[0]] if sponsor else names:
        if len(name) > 3 and may_hold(text[1:], name):
            stem = re.escape(name).replace(r"\ ", r"\s+")
            found += [
                m.span(1)
                for m in re.finditer(
                    rf"\bplans?\b(?:\s*\([^()]{{1,60}}\))?[\"”*]*(\s+)(?={stem}(?!\w))", text, re.I
                )
            ]
            found += [
                m.span()
                for m in re.finditer(
                    rf"(?:,\s+(?:and\s+|&\s+)?|\s+and\s+)(?={stem}(?!\w))", text, re.I
                )
            ]
    found += [m.span(1) for m in _NEXT_TITLE.finditer(text)]
    if len(text) > 60:
        found += [m.span(1) for m in _NEXT_SPONSOR.finditer(text)]
    if flat:
        found += [m.span(1) for m in _NEXT_PLAN.finditer(text)]
        found += [m.span(1) for m in _BEHIND_NOTE.finditer(text)]
        found += [m.span(1) for m in _BEHIND_SPONSOR.finditer(text)]
        found += [m.span(1) for m in _AS_AMENDED.finditer(text)]
        found += [m.span(1) for m in _AGREEMENTS.finditer(text)]
    found += [m.span(1) for m in _BEHIND_DAY.finditer(text)]
    found += [m.span(1) for m in _GRANTS.finditer(text)]
    return [
        (first, last)
        for first, last in sorted(set(found))[:_MOST]
        if HEAD.search(text, 0, first + 1)
        and HEAD.search(text, last)
        and outside_brackets(text, first)
    ]
