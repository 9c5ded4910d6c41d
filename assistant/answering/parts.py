"""Questions that ask two things: taken apart, answered one by one, put together."""

from __future__ import annotations

import re

from assistant.answering.reply import Reply
from assistant.answering.shortening import count_words

_ROOM = 80

# "Who bought it, and on what day did the deal close?"; "which firm and which lawyer" stays one
_BREAK = re.compile(
    r",? and (?=(?:(?:on|in|at|by|to|for|under|from) )?(?:when|where|who|whom|whose|why"
    r"|how (?:many|much))\b)|, and (?=(?:(?:on|in|at|by|to|for|under|from) )?(?:what|which)\b)",
    re.I,
)
_ASKING = re.compile(
    r"^(?:(?:on|in|at|by|to|for|under|from) )?(?:who|whom|whose|what|which|when|where|why"
    r"|how (?:many|much))\b",
    re.I,
)


_SUBJECT = re.compile(r"\S+ ((?:was|were|is|are) (?:the |this |its )?.+?) (?:\w+ed|made)\b", re.I)
_LONE_VERB = re.compile(r"(when|where|why) (\w+ed)", re.I)


def parts_of(question: str) -> list[str]:
    """The questions in one question; what a short second part leaves out comes from the first."""
    found = _BREAK.search(question)
    if found is None or not _ASKING.match(question):
        return [question]
    first, second = question[: found.start()].strip(), question[found.end() :].strip()
    subject = _SUBJECT.match(first)
    lone = _LONE_VERB.fullmatch(second.rstrip("?. "))
    if lone and subject:  # "When was it declared effective, and when filed?"
        second = f"{lone[1]} {subject[1]} {lone[2]}"
    elif len(second.rstrip("?. ").split()) <= 2:  # "and how many?", "and when?"
        second = f"{second.rstrip('?. ')} {_ASKING.sub('', first).strip()}"
    return [f"{first.rstrip('?')}?", f"{second.rstrip('?')}?"]


def together(replies: list[Reply]) -> Reply:
    """The answered parts as one reply in the room of an answer; the first part must be there."""
    if len(replies) == 1 or not replies[0].answered:
        return replies[0]
    whole = Reply(list(replies[0].sentences))
    room = _ROOM - sum(count_words(s.text) for s in whole.sentences)
    said = {s.text for s in whole.sentences}
    for reply in replies[1:]:
        for sentence in reply.sentences:
            room -= count_words(sentence.text)
            if room >= 0 and sentence.text not in said:
                whole.sentences.append(sentence)
    return whole
