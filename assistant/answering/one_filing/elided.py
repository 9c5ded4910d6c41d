"""Second parts that leave out what they are about: "…, and when?", "…, on what form".

They are asked of the event or thing that the first part was answered with: a value of the asked
type in the same sentence is the answer.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.shortening import shorten
from assistant.answering.evidence.sought import seek
from assistant.answering.evidence.values import Value, counts, entities, values
from assistant.answering.questions.asked_values import noun_of
from assistant.answering.questions.plan import make_plan
from assistant.answering.questions.vocabulary import concepts
from assistant.record import Citation

_ELIDED = re.compile(
    r"^(?:(?:on|upon|in|at|by|to|for|under|from|with) )?(?:when|where|who(?:m|se)?"
    r"|how (?:many|much)(?: (?:shares|shs|units|securities|notes|people))?(?=\W*$)"
    r"|(?:what|which) (?:\w+[. ]{1,2}){1,2}|what|which)(?: \w+)?(?: (?:was|is|did|does|were)"
    r" (?:it|that|they|this|those|these))?(?: \w+)?\W*$",
    re.I,
)
_FORM = re.compile(r"\b[SF]-\d{1,2}(?:ASR|D)?\b|\bSB-\d\b")
_FILE_NUMBER = re.compile(r"\b(?:333|33|2)-\d{3,6}\b")
_ROOM = 55


def is_elided(part: str) -> bool:
    """Whether a part says nothing of what it is about."""
    return _ELIDED.match(part.strip()) is not None


def told_beside(reading: Reading, before: Reply, first: str, part: str) -> Reply | None:
    """A value of the type that the part asks for in the sentences that answered the first one.

    None where both ask for the same type: then it is another value.
    """
    if kind_of(first) == kind_of(part) != "text":
        return None
    for citation in (c for s in before.sentences for c in s.citations):
        passage = reading.passage_at(citation.start)
        if passage is None or not _speaks_of(passage, part):
            continue
        found = _values(passage, part)
        if len({v.text for v in found}) == 1 or _all_told(before, found):
            return _says(before, passage, found[0], reading.cite_passage(passage))
    return None


def _all_told(before: Reply, found: list[Value]) -> bool:
    told = " ".join(s.text for s in before.sentences)
    return bool(found) and all(v.text in told for v in found)


def _says(before: Reply, passage: Passage, value: Value, citation: Citation) -> Reply:
    for sentence in before.sentences:
        if value.text in sentence.text:
            return Reply([sentence])
    return says(shorten(passage.text, [(value.start, value.end)], _ROOM), [citation])


def _speaks_of(passage: Passage, part: str) -> bool:
    """Whether the sentence has what the part names: its noun in one of its words, all others."""
    noun = noun_of(part)
    held = passage.concepts | passage.implied
    if noun is not None and noun.told:
        return bool(noun.told & held)
    if is_elided(part):
        return True
    return all(t in held for t in make_plan(part, []).terms if t not in _NAMING)


_NAMING = concepts("date day number amount file total form name")


def kind_of(part: str) -> str:
    """The type of value that a part asks for."""
    noun = noun_of(part)
    return noun.type if noun is not None else seek(make_plan(part, [])).types[0]


def _values(passage: Passage, part: str) -> list[Value]:
    noun = noun_of(part)
    kind = kind_of(part)
    text = passage.text
    if re.search(r"\bforms?\b", part, re.I):
        return [Value("form", m[0], *m.span()) for m in _FORM.finditer(text)]
    if re.search(r"\b(?:file|registration) (?:no|num)|\bstatements?\b|[SF]-\d", part, re.I):
        return [Value("number", m[0], *m.span()) for m in _FILE_NUMBER.finditer(text)]
    if kind == "count":
        return [v for v in counts(text) if v.text[:1].isdigit()]
    if kind == "amount":
        return list(values(text, "money"))
    if kind in ("entity", "name"):
        return _named(passage, noun.told if noun else frozenset())
    if kind in ("date", "money", "percent", "ratio", "duration", "exchange", "rule", "number"):
        return list(values(text, kind))
    return []


_REACH = 40


def _named(passage: Passage, told: frozenset[str]) -> list[Value]:
    """Names that are of the asked kind, or stand beside the word for it."""
    return [
        v for v in entities(passage.text)
        if told & (concepts(v.text) | concepts(passage.text[max(0, v.start - _REACH) : v.start]))
    ]  # fmt: skip
