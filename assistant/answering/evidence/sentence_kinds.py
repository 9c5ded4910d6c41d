"""What kind of sentence or figure it is: headings, causes, par values, roles of amounts."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.values import Value
from assistant.answering.questions.vocabulary import concepts


def only_class(reading: Reading) -> frozenset[str]:
    """The words of the class of securities, where the filing has one alone."""
    titles = {s.title for st in reading.record.registration_statements for s in st.securities}
    return frozenset(concepts(titles.pop())) if len(titles) == 1 else frozenset()


CAUSAL = re.compile(
    r"\b(?:because|due to|as a result|since(?! (?:then|that|the|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|\d{4})\b)"
    r"|since the (?:[\w'’-]+ ){1,6}?(?:is|are|was|were|has|have) (?:now |all |been )*(?:over|no|not"
    r"|\w+ed|at an end)"
    r"|in connection with|in light of|owing to"
    r"|(?:through|by) (?:an? |the )?(?:mistake|error|oversight)|in error|inadvertent\w*"
    r"|purpose of|enable[sd]?|therefore|hence"
    r"|in order to|so that|by reason of|in view of|on account of|resulting|accordingly)\b",
    re.I,
)
EXACT = re.compile(r"\bexact|\bprecise|\b(?:which|what) day\b", re.I)
_COUNTED_TEXT = """
    share security unit note warrant option holder plan employee director ads interest day year
    month
"""
COUNTED = frozenset(_COUNTED_TEXT.split())
_PAR_BEFORE = re.compile(r"\b(?:par|nominal|stated) value,? (?:of )?(?:[\w-]+ ){0,4}\(?$", re.I)
_PAR_AFTER = re.compile(r"^\)? (?:par|nominal|stated) value\b", re.I)


def is_par(text: str, value: Value) -> bool:
    """Whether a sum of money is the par value, which no price is."""
    before = text[max(0, value.start - 60) : value.start]
    return _PAR_BEFORE.search(before) is not None or _PAR_AFTER.match(text[value.end :]) is not None


_PROMISES = re.compile(r"\bundertakes?:|\bhereby undertakes\b|\bshall be deemed\b", re.I)


_SHOUTED = re.compile(r"\b(?:WAS|WERE|HAS BEEN|HAVE BEEN|WILL BE)\b[^a-z]{8,}\.$")
"""A sentence in capitals that tells something: `NO UNITS WERE SOLD UNDER THE STATEMENT.`"""


def is_furniture(text: str) -> bool:
    """Headings, and the undertakings of Part II, which tell nothing that happened."""
    if _PROMISES.search(text):
        return True
    if _ROW.search(text):
        return False
    if _SHOUTED.search(text):
        return False
    if is_title(text):
        return True
    return text.isupper() or (len(text.split()) < 7 and not text.endswith((".", ";", ")")))


_SMALL_TEXT = "a an and as at by for from in of on or the to with under upon"
_SMALL = frozenset(_SMALL_TEXT.split())


def is_title(text: str) -> bool:
    """A heading in capitals at each word: `Dependence on a Single Supplier.`"""
    found = [w.strip('.,:;()"') for w in text.split()]
    if not 1 < len(found) < _TITLE_WORDS or any(w[:1].isdigit() for w in found):
        return False
    return all(w[:1].isupper() or w.lower() in _SMALL for w in found if w)


_TITLE_WORDS = 12
_ROW = re.compile(r"[A-Za-z][^:]*: [$€£\d].*\d$")


def roles_in(reading: Reading, passage: Passage) -> dict[str, set[str]]:
    """The roles that the checker gave to the amounts of a sentence, by their digits."""
    from assistant.checking.roles import read_roles

    found: dict[str, set[str]] = {}
    for mention in read_roles(reading.filing).mentions:
        if passage.start <= mention.start < passage.end:
            printed = reading.filing.text[mention.start : mention.end]
            found.setdefault(re.sub(r"[^\d.]", "", printed), set()).add(mention.role)
    return found
