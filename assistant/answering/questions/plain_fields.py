"""Which plain question a question comes to, by what all its words stand for.

A question is plain where each of its words is known and nothing is left over beside what one field
of the record is asked by: "By whom was it signed as CFO?" is `Who signed as chief financial
officer?`. A word more (a year, a plan, a class) asks for something narrower, and makes it none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answering.questions.names_asked import LEGAL_ENDINGS
from assistant.answering.questions.plain_meanings import MEANINGS, Meaning
from assistant.answering.questions.plain_words import (
    PHRASES,
    SIGNS,
    TOKEN,
    signs,
    spelled_plainly,
    without_accents,
)
from assistant.answering.questions.scope import FORM

_AND_WHAT = re.compile(
    r"^(?:is there|does|do|has|have)\b(?P<of>.*?),? and (?:if so,? )?what(?: is| are|s)? "
    r"(?:it|they)\W*$"
)
"""Whether there is one, and what: "Is there a phone number, and what is it?"."""
_MORE_THAN_ONE = re.compile(
    r"(?:\band|&) (?:(?:through|on|in|to|at|for|under|by) )?(?:what|which|who|whom|when|where|how"
    r"|why)s?\b|\+"
    r"|\b(?:first|second|third|initial|earlier|prior|previous|last) (?:post-?effective )?"
    r"(?:amendment|pea)\b(?!.*\b(?:or|number)\b)"
)
"""Two questions in one, or one about another amendment."""
_OF_ONE = re.compile(r"\bregistrant")
_OF_FIRST = re.compile(r"\bsigned|\bsignature|\bPERSON")
"""What is told of each registrant, and of the first alone, where there are several."""
_OF_SOME = re.compile(r"\bstatements?\b|\bshares\b|\bplan\b")
"""What is told of some of the statements apart from others."""
_BARE_FILER = frozenset({"filer", "name", "legal"})
_REFERENCE = re.compile(rf"(?:\bon )?(?:\bforms? )?{FORM.pattern}", re.I)
_PLURAL = re.compile(r"\b(?:s|f|sb)-\d{1,2}(?:asr)?s\b")
_WHETHER = re.compile(
    r"(?:^|, )(?:so |and )?(?:do|does|did|is|are|was|were|has|have|had|can|could|would|will|any)\b"
    r"|\b(?:whether|if)\b|^(?:confirm|check)\b",
    re.I,
)
_ASKS_WHAT = re.compile(
    r"(?<!filings )(?<!amendments )(?<!those )\b(?:who|whom|whose|what|which|when|where|why|how)\b",
    re.I,
)


def plainly(
    question: str,
    companies: Sequence[str],
    people: Iterable[str],
    *,
    among: int = 1,
    forms: Iterable[str] = (),
) -> str | None:
    """The plain question that a question comes to; None where it is none.

    `companies` are the names that the registrants go by, in order, `people` those of the
    signatories; `among` is how many registrants there are, `forms` are those of the statements.
    """
    text = re.sub(r"['’]s\b", "", without_accents(question).lower())
    text = _AND_WHAT.sub(r"what\g<of>", text)
    if _MORE_THAN_ONE.search(text):
        return None
    text, person = _sub_person(text, people)  # first: a company may bear the name of one
    text, own = _sub_names(text, companies)
    named = {m[1].upper() for m in FORM.finditer(text)}
    text = _PLURAL.sub(" REF STATEMENTS ", text)
    spelled = _spelled(_REFERENCE.sub(" REF ", text))
    text = _with_phrases(spelled)
    found = _signs(text)
    if found is None:
        unread = "RULE478" in text and _WHETHER.search(spelled)
        return MEANINGS[0].plain if unread else None
    found |= _beside(spelled, named)
    if found <= _BARE_FILER and "filer" in found:
        return "Who is the registrant?" if own is None or "name" in found else None
    meaning = next((m for m in MEANINGS if m.fits(found)), None)
    if meaning is None or (own is not None and among > 1 and not _of_all(meaning, own)):
        return None
    if named and len(set(forms)) > 1 and _OF_SOME.search(meaning.plain):
        return None  # of the statements on one form alone
    return _put(meaning, found, person)


def unread_words(question: str, companies: Sequence[str], people: Iterable[str]) -> list[str]:
    """The words of a question that stand for nothing in the tables, lower case."""
    text = re.sub(r"['’]s\b", "", without_accents(question).lower())
    text, _ = _sub_person(text, people)
    text, _ = _sub_names(text, companies)
    known = signs()
    words = TOKEN.findall(_with_phrases(_spelled(_REFERENCE.sub(" REF ", text))))
    return [word for word in words if word not in known and word not in SIGNS]


def asks_one_thing(question: str, *, whether: bool) -> bool:
    """Whether a question asks one thing, and is a yes-or-no question just where `whether`."""
    text = question.lower()
    if _MORE_THAN_ONE.search(text):
        return False
    verdict = _WHETHER.search(text) is not None and _ASKS_WHAT.search(text) is None
    return whether or not verdict


def _beside(spelled: str, named: set[str]) -> frozenset[str]:
    """What the whole question stands for beside its words."""
    asks_what = _ASKS_WHAT.search(spelled) is not None
    if len(named) > 1 and (asks_what or " or " in spelled):
        return frozenset({"form"})  # "an S-8, an S-3 or what?"
    whether = _WHETHER.search(spelled) is not None and not asks_what
    return frozenset({"WHETHER"}) if whether else frozenset()


def _put(meaning: Meaning, found: frozenset[str], person: str | None) -> str:
    """The plain question of a meaning for what a question names."""
    if "unsold" in found:  # which takes it for granted that some are removed
        return meaning.plain.replace("shares are being", "unsold shares are being")
    return meaning.plain.replace("{person}", person or "")


def _of_all(meaning: Meaning, own: int) -> bool:
    """Whether the answer is the same whichever registrant is named; `own` is its place."""
    if _OF_FIRST.search(meaning.plain):
        return own == 0
    return _OF_ONE.search(meaning.plain) is None


_BETWEEN = r"\W+"
"""What may stand between two words of a name."""


def _pattern(name: str) -> str | None:
    """A pattern for a name: its words with anything between them that is no word."""
    words = re.findall(r"[A-Za-z0-9]+", without_accents(name))
    return _BETWEEN.join(words) if words else None


def _may_hold(text: str, pattern: str) -> bool:
    """Whether all words of a name's pattern stand in a text at all, which is soon seen."""
    lowered = text.lower()
    return all(word.lower() in lowered for word in pattern.split(_BETWEEN))


def _sub_names(text: str, names: Sequence[str]) -> tuple[str, int | None]:
    """The text with the company's name put as OWN, whole or shortened, and which it is."""
    patterns: dict[str, int] = {}
    for place, name in enumerate(names):
        words = re.findall(r"[A-Za-z0-9]+(?:['’.&-]+[A-Za-z0-9]+)*", without_accents(name))
        while words and not all(w.lower() in signs() or w.lower() in LEGAL_ENDINGS for w in words):
            patterns.setdefault(_pattern(" ".join(words)) or "", place)
            words.pop()
    patterns.pop("", None)
    for pattern in sorted(patterns, key=len, reverse=True):
        if not _may_hold(text, pattern):
            continue
        text, count = re.subn(
            rf"\b(?:the )?{pattern}\b\.?(?:['’]s?)?(?!\w)", " OWN ", text, flags=re.I
        )
        if count:
            return text, patterns[pattern]
    return text, None


_DEGREE = r"(?:,? (?:(?:[a-z]\.){2,}|ph\.? ?d|esq|jr|sr|i{2,3}|iv|cpa|md)\b\.?|,? (?:[a-z]\.){2,})*"
"""What stands behind a person's name."""


def _sub_person(text: str, people: Iterable[str]) -> tuple[str, str | None]:
    """The text with the signatory whom it names put as PERSON, and that name."""
    for name in sorted(people, key=len, reverse=True):
        pattern = _pattern(name)
        if pattern is None or not _may_hold(text, pattern):
            continue
        text, count = re.subn(
            rf"\b{pattern}\b\.?{_DEGREE}(?:['’]s?)?(?!\w)", " PERSON ", text, flags=re.I
        )
        if count:
            return text, name
    return text, None


def _spelled(text: str) -> str:
    """The text with mistyped words put right."""
    return re.sub(r"[a-z]+", lambda m: spelled_plainly(m[0]), text)


def _with_phrases(text: str) -> str:
    text = " ".join(text.split())
    for pattern, sign in PHRASES:
        text, count = re.subn(pattern, sign, text)
        if count:
            text = " ".join(text.split())
    return text


def _signs(text: str) -> frozenset[str] | None:
    """What the words of a text stand for; None where one of them is unknown."""
    table = signs()
    found: set[str] = set()
    for word in TOKEN.findall(text):
        sign = table.get(word, word if word in SIGNS else None)
        if sign is None:
            return None
        found.add(sign)
    return frozenset(found - {""})
