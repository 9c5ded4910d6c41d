"""Whether what a filing of many answers is about the question: in the filing's own words.

A question that is put to a whole set finds in some of them a value that its words only come near
to: "which directors resigned?" is no question for those who signed.
"""

from __future__ import annotations

from assistant.answering.evidence.relations import RELATED
from assistant.answering.questions.explained import explained_words
from assistant.answering.questions.plan import Plan, content
from assistant.answering.questions.query_frame import FRAME_TEXT
from assistant.answering.questions.vocabulary import words
from assistant.record import Sentence

_FRAME = frozenset(w.concept for w in words(FRAME_TEXT))


def narrower_words(plan: Plan) -> list[str]:
    """The concepts of a question that its fields and the frame of such questions do not explain."""
    if plan.kind in ("why", "yes_no"):
        return []
    known = _FRAME | explained_words()
    return [t for t in plan.rest if t not in known and not t[:1].isdigit()]


def speaks_of(sentence: Sentence, narrower: list[str]) -> bool:
    """Whether a sentence, or what it is cited by, holds these words, or words near to them.

    A value of the record in the program's words must have all of them beside it; a sentence that
    is the filing's own was chosen for what it says, and must have one.
    """
    if not narrower:
        return True
    quotes = " ".join(c.quote for c in sentence.citations)
    held = {*content(f"{sentence.text} {quotes}")}
    told = [bool(({t} | RELATED.get(t, frozenset())) & held) for t in narrower]
    own = "".join(sentence.text.split()).strip("….") in "".join(quotes.split())
    return any(told) if own else all(told)
