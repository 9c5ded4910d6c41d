"""Lawyers whose firm is not told: their blocks stood abreast, and their lines ran together."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from assistant.checking.roles.cover_lawyers import Lawyer
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import UNTOLD

__all__ = ["doubt_abreast", "doubt_parted"]

_ZIP = re.compile(r"(?<=[A-Za-z.]\s)\d{5}(?:-\d{4})?(?!\d)")


def doubt_abreast(page: Page, lawyers: list[Lawyer], lines: list[Line]) -> None:
    """Doubts the firm of lawyers who stood abreast in a text without line ends, where two
    addresses follow one firm: `Ann Poe, Esq. Lee Hale, Esq. Coe & Lund, P.C. Orme, Pell &`."""
    lawyers = [lawyer for lawyer in lawyers if lawyer.firm or not lawyer.name]
    firms = {id(lawyer.firm) for lawyer in lawyers}
    firm = lawyers[0].firm if len(lawyers) > 1 else None
    if firm is None or len(firms) > 1 or not all(lawyer.name for lawyer in lawyers):
        return
    ends = (left.end for left, right in itertools.pairwise(lines) if left.end < right.start)
    beside = any(page.text[end] == " " for end in ends)
    behind = [line for line in lines if line.start >= firm.parts[-1][1]]
    own = itertools.takewhile(lambda line: not line.after_column, behind)
    below = " ".join(line.text for line in own)
    if beside and len(set(_ZIP.findall(below))) > 1:
        for lawyer in lawyers[1:]:
            lawyer.firm = replace(firm, strength=0.6, rule=UNTOLD)


# An initial, or a name of two names: it ends where it ends.
_TELLING = re.compile(r"\b[A-Z]\.|\w-\w")


def doubt_parted(page: Page, lawyers: list[Lawyer]) -> None:
    """Doubts a second lawyer and the firm where nothing parts them in a text without line ends:
    `Lee S. Hale Orme Lund Coe & Poe LLP` may name one lawyer of a firm of four names."""
    for before, lawyer in itertools.pairwise(lawyers):
        name, firm, first = lawyer.name, lawyer.firm, before.name
        if name is None or firm is None or first is None or before.firm is not firm:
            continue
        (start, end), behind = name.parts[-1], firm.parts[0][0]
        bare = not _TELLING.search(page.text, start, end)
        if bare and end + 1 == behind and first.parts[-1][1] + 1 == start:
            if page.text[end] == page.text[start - 1] == " ":
                lawyer.name = replace(name, strength=0.6, rule=UNTOLD)
                before.firm = lawyer.firm = replace(firm, strength=0.6, rule=UNTOLD)
