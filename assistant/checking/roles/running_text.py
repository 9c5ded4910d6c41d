"""Where the running text begins behind a cover, and its paragraphs, items and rows."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.normal import sentences
from assistant.language.openings import compiled

__all__ = ["blocks_of", "body_start"]


def blocks_of(text: str, body: int) -> list[tuple[int, int]]:
    """The paragraphs, items and rows of a flow; one that runs over the cover's end is cut there.

    Of a text whose lines ran together, headings in capitals and bullets begin paragraphs too.
    """
    found, at = [], 0
    for line in text.split("\n"):
        end = at + len(line)
        if line.strip(" |\t"):
            cut = [(at, body), (body, end)] if at < body < end else [(at, end)]
            last, stop = cut[-1]
            found.extend(cut[:-1])
            found.extend(
                _broken(text, last, stop) if stop - last > _UNBROKEN and last >= body else cut[-1:]
            )
        at = end + 1
    return found


_UNBROKEN = 700  # characters of what may be more than a single paragraph
# A heading of what amendments are about: `EXPLANATORY NOTE Ames Corp. filed`
_HEADING = (
    r"\b(?:(?:[A-Z][A-Z/;-]{2,};?|OF|ON|IN|TO|AND|FROM|BY|THE|A|/)\s+){0,9}?"
    r"(?:NOTE|STATEMENT|DEREGISTRATION|REGISTRATION|SECURITIES|SHARES|OFFERINGS?|STOCK|UNITS|AMENDMENT|EVENTS)"
    r"\s+(?=[A-Z][\w.'\u2019&-]*[a-z])"
)
_FIRST_HEADING = re.compile(_HEADING)
_BREAK = re.compile(
    rf"\s(?=[\u2022\u00b7\u25cf\u25aa\u25e6\u2023]\s+[A-Z(\d])|(?<![\w,]\s){_HEADING}"
)


def _broken(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs of a stretch whose lines ran together, as far as they show."""
    heading = _FIRST_HEADING.match(text, start, end)
    cuts = [start, heading.end()] if heading else [start]
    for match in _BREAK.finditer(text, start, end):
        if match.end() > cuts[-1]:
            cuts.append(match.end())
    cuts.append(end)
    found: list[tuple[int, int]] = []
    for a, b in pairwise(cuts):
        first = next(iter(sentences(text, a, b)), (a, b)) if text[a] in _BULLETS else (a, b)
        found += [(a, first[1]), (first[1], b)] if first[1] < b else [(a, b)]
    return [(a, b) for a, b in found if text[a:b].strip()]


_BULLETS = "\u2022\u00b7\u25cf\u25aa\u25e6\u2023"
_BULLETS_OR_STARS = f"{_BULLETS}*"
_SHORTEST = 60  # characters of a paragraph
# What only covers say; the substance begins after the last of it.
_COVER_WORDS = compiled(
    r"check\s+(?:mark|the\s+(?:following|appropriate)|one|here|below)|accelerated\s+filer|smaller\s+reporting|emerging\s+growth|CALCULATION\s+OF|registration\s+fee|Rule\s+457"
    r"|approximate\s+date|cop(?:y|ies)\s+to|agent\s+for\s+service|\(?(?:exact\s+)?name\s+of\s+registrant|state\s+or\s+other\s+jurisdiction|employer\s+identification"
    r"|full\s+title\s+of|principal\s+executive\s+offices|zip\s+code|as\s+filed\s+with|delayed\s+or\s+continuous\s+basis|being\s+registered\s+on\s+this\s+form|General\s+Instruction",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:filed|registered|hereby|amends?|relates|deregister|remov\w+|terminated|pursuant|purpose|merge[rd]?|acquired|consummated|completed|expired|ended|dissolved|discontinued)\b",
    re.I,
)


# Captions stand in brackets behind values; what is defined there (`Ames Corp. ("Ames")`) is prose.
_IN_BRACKETS = re.compile(r"\s\((?![\"\u201c]|the\s)")


def _behind_caption(line: str) -> int:
    """Where prose begins that ran into a cover's last caption; 0 where none did."""
    ends = [match.end() for match in _COVER_WORDS.finditer(line)]
    closed = line.find(")", ends[-1]) if ends else -1
    told = line[closed + 1 :].lstrip() if closed >= 0 else ""
    prose = len(told) > _SHORTEST and told[0].isupper() and told.rstrip().endswith((".", ":"))
    if prose and not _IN_BRACKETS.search(told, 0, _SHORTEST) and _TELLS.search(told):
        return len(line) - len(told)
    return 0


# `Shares registered on May 2, 1994 ........ 1,000,000`: a cover's rows tell no such thing
_TOLD_ROW = compiled(
    r"^(?=[^\n]*\t)[^\n\t]{0,60}\b(?:registered|sold|issued|removed|deregistered|unsold|unissued)\b(?![^\n]{0,40}\b(?:fee|price)\b)[^\n]{0,80}\t[^\n]{0,20}\d,\d{3}\b",
    re.I,
)


# `Post-Effective Amendment No. 3 to 333-41234, deregistering 41,250 shares;`: a member of a list,
# and amounts beside what they are
_REMOVES = re.compile(
    r"\d{1,3}-\d{4,6}\b[^\n]{0,80}\b(?:deregister|remov|withdraw)(?:s|ed|es|ing)\b[^\n]{0,60}\d"
    # `Now deregistered: 1,871,500`, `Units unsold and hereby withdrawn ..... $185,200,000`
    r"|\b(?:deregistered|removed|withdrawn|unsold|unissued)\b[^\n:.\t]{0,50}(?::|\.\.|\t)[ .\t]{0,60}+\$?\d[\d,]{3}",
    re.I,
)


def body_start(text: str, body: int) -> int:
    """Where the running text begins, where the cover's section was read too far."""
    blocks = blocks_of(text[:body], body)
    start = body
    for begin, end in reversed(blocks):
        line = text[begin:end]
        if _TOLD_ROW.search(line) and not _COVER_WORDS.search(line):
            start = begin  # a table of amounts opens the text
            continue
        goes_on = "\t" in line or line[0] in _BULLETS_OR_STARS  # its headings, the list's members
        if start == end + 1 and goes_on and not _COVER_WORDS.search(line):
            start = begin
            continue
        if _COVER_WORDS.search(line) or (
            len(line) < 60 and not line.rstrip().endswith((".", ":", ";"))
        ):
            if _COVER_WORDS.search(line) or start < body:
                told = _behind_caption(line) if start <= end + 1 else 0
                start = begin + told if told else start
                break
            continue
        ended = line.rstrip(" )").endswith((".", ":", ";", "and"))
        tells = end - begin > 80 and ended and _TELLS.search(line)
        if tells or _REMOVES.search(line):
            start = begin
    return start
