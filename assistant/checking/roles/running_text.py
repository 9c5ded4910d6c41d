"""Where the running text begins behind a cover, and its paragraphs, items and rows."""

from __future__ import annotations

import re

from assistant.language.openings import compiled

__all__ = ["blocks_of", "body_start"]


def blocks_of(text: str, body: int) -> list[tuple[int, int]]:
    """The paragraphs, items and rows of a flow; one that runs over the cover's end is cut there."""
    found, at = [], 0
    for line in text.split("\n"):
        end = at + len(line)
        if line.strip(" |\t"):
            found.extend([(at, body), (body, end)] if at < body < end else [(at, end)])
        at = end + 1
    return found


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


def _behind_caption(line: str) -> int:
    """Where prose begins that ran into a cover's last caption; 0 where none did."""
    ends = [match.end() for match in _COVER_WORDS.finditer(line)]
    closed = line.find(")", ends[-1]) if ends else -1
    told = line[closed + 1 :].lstrip() if closed >= 0 else ""
    prose = len(told) > _SHORTEST and told[0].isupper() and told.rstrip().endswith((".", ":"))
    if prose and " (" not in told[:_SHORTEST] and _TELLS.search(told):  # `Rule 414(d)`
        return len(line) - len(told)
    return 0


# `Shares registered on May 2, 1994 ........ 1,000,000`: a cover's rows tell no such thing
_TOLD_ROW = compiled(
    r"^(?=[^\n]*\t)[^\n\t]{0,60}\b(?:registered|sold|issued|removed|deregistered|unsold|unissued)\b(?![^\n]{0,40}\b(?:fee|price)\b)[^\n]{0,80}\t[^\n]{0,20}\d,\d{3}\b",
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
        if start == end + 1 and "\t" in line and not _COVER_WORDS.search(line):
            start = begin  # its headings
            continue
        if _COVER_WORDS.search(line) or (
            len(line) < 60 and not line.rstrip().endswith((".", ":", ";"))
        ):
            if _COVER_WORDS.search(line) or start < body:
                told = _behind_caption(line) if start <= end + 1 else 0
                start = begin + told if told else start
                break
            continue
        if (
            end - begin > 80
            and _TELLS.search(line)
            and line.rstrip().endswith((".", ":", ";", "and"))
        ):
            start = begin
    return start
