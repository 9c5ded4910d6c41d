"""Where people's names end in a block of a cover that lost its line ends, before a law firm."""

from __future__ import annotations

import re

from assistant.language.given_names import is_given_name
from assistant.language.names import is_law_firm

__all__ = ["WITH_INITIAL", "name_ends"]


def name_ends(text: str, start: int, end: int, *, opens: bool) -> list[int]:
    """Where the names at the beginning of a stretch end: people with initials or with a common
    given name, then a firm. `opens` says that a block begins there, after another's address."""
    cuts: list[int] = []
    at = start
    while (person := WITH_INITIAL.match(text, at, end) or _by_given_name(text, at, end)) and (
        person.end() < end
    ):
        cuts.append(person.end())
        at = person.end()
    if opens and not cuts and (before := _before_initial(text, start, end)):
        return before
    lawyer = _LAWYER_FIRM.match(text, start, end) if opens and not cuts else None
    if lawyer and is_law_firm(text[lawyer.end() : end].strip(" ,")):
        cuts.append(lawyer.end())
        if second := _by_given_name(text, lawyer.end(), end):
            cuts.append(second.end())
    return cuts


def _before_initial(text: str, start: int, end: int) -> list[int]:
    """Where the people end before one with a middle initial, two words each, and where that one
    ends, if a law firm follows: `Keiko Aldana Thomas R. Hale Torrance & Lund LLP`."""
    initial = _INITIALED.search(text, start, end)
    if initial is None or initial.start() == start:
        return []
    words = [*re.finditer(r"\S+", text[start : initial.start()])]
    plain = all(re.fullmatch(r"[A-Z][\w'’-]+", word.group()) for word in words)
    if (
        not plain
        or len(words) not in (2, 4)
        or not is_law_firm(text[initial.end() : end].strip(" ,"))
    ):
        return []
    cuts = [start + word.end() for word in words[1::2]]
    return [*cuts, initial.end()]


_INITIALED = re.compile(r"(?<=\s)[A-Z][\w'’-]+\s[A-Z]\.\s[A-Z][\w'’-]+(?=\s)")


def _by_given_name(text: str, start: int, end: int) -> re.Match[str] | None:
    """A given name and a surname, or a surname of two, before a law firm: `William Tadros
    Oakes Hale LLP`."""
    person = _TWO_WORDS.match(text, start, end)
    if (
        person is None
        or end - start > _LONGEST_FIRM
        or not (
            is_given_name(person["given"])
            or "-" in person["surname"] + person["given"]
            or _WORDS_ALONE.fullmatch(text[start:end].strip(" ,"))
        )
    ):
        return None
    return person if is_law_firm(text[person.end() : end].strip(" ,")) else None


# Five names and more with nothing between them are no firm's alone.
_WORDS_ALONE = re.compile(r"(?:[A-Z][\w'’-]+\s+){5,}(?:LLP|LLC|PLLC|L\.L\.P\.|P\.?C\.?|P\.?A\.?)")


_LONGEST_FIRM = 250  # characters of a lawyer and their firm
_TWO_WORDS = re.compile(
    r"\s*(?P<given>[A-Z][\w'’-]+)\s+(?P<surname>[A-Z][\w'’-]+)\s+(?=[A-Z][\w'’&-]+)"
)
# A person with a middle initial, which tells where the surname ends.
WITH_INITIAL = re.compile(
    r"\s*(?:[A-Z][\w'’-]+\s+(?:[A-Z]\.\s?){1,2}\s*(?:[Dd]e\s+|[Vv]an\s+|[Vv]on\s+)?|[A-Z]\.\s+[A-Z][\w'’-]+\s+|(?:[A-Z]\.){2,3}\s+)[A-Z][\w'’-]+"
    r"(?:,?\s+(?:[JS]r|[JS]R|II|III|IV)\b\.?)?(?:,?\s+(?:Esq(?:uire)?\b|ESQ(?:UIRE)?\b|Ph\.D)\.?)?"
    r"[,;]?\s+(?=[A-Z])(?!Esq|ESQ|Ph\.D|J\.D|[JS]r\b|[JS]R\b|I{2,3}\b|IV\b)"
)
# A lawyer and the firm that lost the line break between them: `LEE T. OKABE PRITT LUND PLLC`.
_LAWYER_FIRM = re.compile(
    r"\s*[A-Z][\w'’-]+\.?\s+(?:[A-Z]\.\s+(?:[A-Z]\.\s+)?)?[A-Z][\w'’-]+(?:,?\s+(?:Jr|Sr|II|III)\.?)?\s+(?=[A-Z][\w'’-]+)"
)
