"""Two registrants' names whose columns were read row by row: `OAK POWER OAK COMPANY TRUST I`.

Where a cover lost its line ends, the first lines of both names stand before the second lines. They
are told apart by the cover itself, which prints the first name whole once more: over the agent's
address, in the title of a prospectus.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.roles.cover_names import ends_with_form
from assistant.checking.roles.cover_page import Page
from assistant.checking.roles.cover_values import Found

__all__ = ["unwoven_names"]

_WORD = re.compile(r"\S+")
_FEWEST, _MOST = 4, 14  # words of two names
_RULE = "names side by side, read row by row"


def unwoven_names(page: Page, names: list[Found]) -> list[Found]:
    """The two names that were woven into the words of `names`, one or two as they were cut; these
    where it cannot be told."""
    start, end = names[0].parts[0][0], names[-1].parts[-1][1]
    words = list(_WORD.finditer(page.text, start, end))
    elsewhere = page.text[:start] + "\n" + page.text[end:]
    folded = " ".join(elsewhere.casefold().split())
    if not _FEWEST <= len(words) <= _MOST or str(names[0].value).casefold() in folded:
        return names
    likely: list[tuple[list[re.Match[str]], ...]] = []
    sure: list[tuple[list[re.Match[str]], ...]] = []
    for pair in _partings(words):
        left, right = (" ".join(word.group() for word in name) for name in pair)
        if left.casefold() not in folded:
            continue
        if right.casefold() in folded:
            sure.append(pair)
        elif ends_with_form(right) and not ends_with_form(pair[1][0].group()):
            likely.append(pair)
    fits = sure or likely
    return [_name(names[0], name) for name in fits[0]] if len(fits) == 1 else names


def _partings(words: list[re.Match[str]]) -> Iterator[tuple[list[re.Match[str]], ...]]:
    """Both names by every way to cut the words into two rows of two columns."""
    for i, j, k in itertools.combinations(range(1, len(words)), 3):
        yield words[:i] + words[j:k], words[i:j] + words[k:]


def _name(found: Found, words: list[re.Match[str]]) -> Found:
    value = " ".join(word.group() for word in words).strip(" ,")
    parts: list[tuple[int, int]] = []
    for word in words:
        if parts and word.start() - parts[-1][1] <= 1:
            parts[-1] = (parts[-1][0], word.end())
        else:
            parts.append(word.span())
    return replace(found, value=value, parts=parts, strength=0.8, rule=_RULE)
