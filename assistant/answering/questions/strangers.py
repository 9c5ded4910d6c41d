"""Companies that a question names by a word of another's: `Harlow Pharmaceuticals`, no Harlow Mill.

A first word that is a company's own does not make the name that goes on otherwise the same company.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.questions.names_asked import names_in_question, tokens
from assistant.answering.questions.scope import GENERIC
from assistant.library.lookup import edit_distance

_STEM = 4
"""Letters that an abbreviation shares with its word: `Pharma`, `Tech`, `Corp`."""

_LETTERS = 2  # by which a word may be mistyped


def stranger(question: str, names: Sequence[str], stands: Callable[[str], bool]) -> str | None:
    """The name in the question that begins as one of `names` and goes on as none; None without one.

    `names` are those of the companies in scope; `stands` says whether a word is printed in their
    filings.
    """
    own = [tokens(name) for name in names]
    for name in names_in_question(question):
        asked = tokens(name)
        begun = [one for one in own if one and one[0] == asked[0]]
        if len(asked) < 2 or not begun or asked[0] in GENERIC or " and " in name or "&" in name:
            continue
        rest = asked[1:]
        if any(rest[0] == one[0] for one in own if one):
            continue  # two companies, one after the other
        if any(_meant(word, one) for word in rest for one in begun):
            continue
        if not any(stands(word) for word in rest):
            return name
    return None


def _meant(word: str, name: Sequence[str]) -> bool:
    """Whether a word is one of the name's, shortened or mistyped."""
    return any(
        word[:_STEM] == part[:_STEM] or edit_distance(word, part, _LETTERS) <= _LETTERS
        for part in name[1:]
    )
