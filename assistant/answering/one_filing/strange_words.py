"""Whether a word that the filing prints nowhere is what a question rests on.

Most such words are another name of what is told ("the judge signed off": the court confirmed). What
was done, and securities of another kind, have no other name that a sentence beside would tell.
"""

from __future__ import annotations

import re

_STRANGE = re.compile(r'^The filing says nothing of "(?P<word>[^"]+)"')
_SECURITIES = r"(?:notes?|bonds?|debentures?|warrants?|units?|rights|certificates?|stock|shares?)"


def rests_on_strange_word(question: str, missing: str) -> bool:
    """Whether a refusal names a word without which the question asks nothing: the act that it asks
    about ("when did they walk away from it"), or the kind of securities ("senior notes")."""
    strange = _STRANGE.match(missing)
    if strange is None:
        return False
    word = re.escape(strange["word"])
    act = re.search(rf"\b(?:did|does|do)\b(?: [^ ?]+){{1,5}}? {word}\b", question, re.I)
    return bool(act) or re.search(rf"\b{word} {_SECURITIES}\b", question, re.I) is not None
