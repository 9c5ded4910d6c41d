"""Questions that ask two things: taken apart, answered one by one, put together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.shortening import count_words
from assistant.answering.one_filing.unanswered import stands_alone, untold

ROOM = 80
"""Words of an answer."""

_LED = r"(?:on|in|at|by|to|for|under|from)"
_ASKS = r"(?:when|where|who|whom|whose|why)(?:['’]?s)?|how (?:many|much)"
# "Who bought it, and on what day did the deal close?"; "which firm and which lawyer" stays one
_BREAK = re.compile(
    rf",? and (?=(?:{_LED} )?(?:{_ASKS})\b)"
    rf"|, and (?=(?:{_LED} )?(?:what|which)(?:['’]?s)?\b)"
    rf"| and (?={_LED} (?:what|which) )"
    r"| and (?=what(?:['’]?s| is| was| are| were| did| does| do)\b)"
    r"| and (?=the (?:date|day) of )"
    r"|, (?=(?:to|for|from|by) how (?:many|much)\b)"
    r"|\? (?:and )?(?=(?:who|what|which|when|where|why|how|is|are|was|were|did|does|has)\b)",
    re.I,
)
_ASKING = re.compile(
    rf"^(?:{_LED} )?(?:who|whom|whose|what|which|when|where|why|how (?:many|much))(?:['’]?s)?\b",
    re.I,
)


_PLUS = re.compile(r"\s+\+\s+")
_MANY = re.compile(r"\bhow (?:many|much)\b", re.I)
# "In the merger, which entity …", "Of the shares that were sold, how many …"
_LED_IN = re.compile(
    r"(?:(?P<of>of [^,?]{3,80})|(?:in|for|under|with|after) (?!wh|how)[^,?]{3,80}), (?:and )?"
    r"(?=(?:who|whom|whose|what|which|when|where|why|how)\b)",
    re.I,
)
_TELL_ME = re.compile(
    r"^(?:please )?(?:name|give|state|identify|(?:the )?(?:total |exact )?(?:number|amount|date)) ",
    re.I,
)
_IN_FACT = re.compile(r"\battorneys?[- ]in[- ]fact\b", re.I)
_FOR_WHOM = re.compile(
    r"\b(?:for who(?:m)?|on whose behalf|who(?:m)? did (?:he|she"
    r"|they) sign for)\b",
    re.I,
)
_WHICH_ONES = re.compile(
    r"(?:and )?(?:under |in )?(?:which"
    r"|what) (?:registration )?(?:statements?|ones?|[SF]-\d+s?)",
    re.I,
)
_OF_PLAN = re.compile(r"\b(?:for|under|of) (the [^?,]*?\b(?:plan|program))\b", re.I)
_SUBJECT = re.compile(r"\S+ ((?:was|were|is|are) (?:the |this |its )?.+?) (?:\w+ed|made)\b", re.I)
_LONE_VERB = re.compile(r"(when|where|why) (\w+ed)", re.I)
_TAIL = re.compile(r"\b(?:was|were|is|are|did|do|does|has|have|will) .*", re.I)
_WHEN_IT = re.compile(r"when (?:did|was|is|will) it\b", re.I)
_LAST_NAMED = re.compile(
    r"\b(the (?:[\w'’-]+ ){0,3}(?:scheme|plan|offer|arrangement|split"
    r"|tender))\??$"
)
"""What the first part ends with, which "it" of the second means: "sanction the scheme"."""
# "How many shares are removed, and how many had been sold?": the second counts what the first does
_COUNTED = re.compile(
    r"\bhow many (?:[\w'’-]+ ){0,3}?(shares|units|securities|notes|options|warrants|rights|adss)\b",
    re.I,
)
_BARE_MANY = re.compile(r"how many (?:had|have|has|were|was|are|is) \w", re.I)
_SHORT = 3  # words of a second part that leaves its verb to the first: "on what date"
# What a second part asks about the first one's subject: "the agent …, and what's the phone no"
_CARRIED = (
    (r"\battorneys?-in-fact\b", r"\bthe attorney\b", "in fact"),
    (r"\bagent\b", r"\b(?:phone|telephone|number|title|position)\b", "of the agent for service"),
)


def parts_of(question: str) -> list[str]:
    """The questions in one question; what a short second part leaves out comes from the first."""
    added = [part.strip() for part in _PLUS.split(question)]
    if len(added) > 1 and all(" " in part for part in added):
        return added  # "date of the merger agreement + cash per share"
    led = _LED_IN.match(question)
    if led is not None and led["of"]:  # "Of the shares sold, how many …": of each part
        inside = parts_of(question[led.end() :])
        if len(inside) > 1:
            of = led["of"][0].lower() + led["of"][1:]
            return [_of_each(part, of) for part in inside]
        return [question]
    asked = question[led.end() :] if led is not None else question
    found = _BREAK.search(question, led.end() if led is not None else 0)
    alone = found is not None and question[found.start()] == "?"
    if found is None or not (alone or _ASKING.match(asked) or _TELL_ME.match(asked)):
        return [question]
    first, second = question[: found.start()].strip(), question[found.end() :].strip()
    behind = parts_of(second) if _ASKING.match(second) else [second]
    completed = [c for part in behind if (c := _completed(first, part)) is not None]
    return [f"{first.rstrip('?')}?", *completed]


def _completed(first: str, second: str) -> str | None:
    """A later part with what it leaves to the first one; None where the first tells it too."""
    second = second.rstrip("?. ")
    if second.startswith("the "):
        second = f"what is {second}"
    if _IN_FACT.search(first) and _FOR_WHOM.search(second):
        return None  # the answer tells for whom
    if _WHICH_ONES.fullmatch(second) and (of_plan := _OF_PLAN.search(first)):
        second = f"which registration statements were for {of_plan[1]}"
    if _BARE_MANY.match(second) and (counted := _COUNTED.search(first)):
        second = _MANY.sub(rf"\g<0> {counted[1]}", second, count=1)
    subject = _SUBJECT.match(first)
    lone = _LONE_VERB.fullmatch(second)
    tail = _TAIL.search(first)
    if lone and subject:  # "When was it declared effective, and when filed?"
        second = f"{lone[1]} {subject[1]} {lone[2]}"
    elif len(second.split()) <= 2:  # "and how many?", "and when?"
        timed = tail is not None and second.lower() in _TIMES
        second = f"{second} {tail[0] if tail and timed else _ASKING.sub('', first).strip()}"
    elif len(second.split()) <= _SHORT and re.search(r"\b(?:what|which)\b", second, re.I):
        second = f"{second} {tail[0] if tail else _ASKING.sub('', first).strip()}"
    if _WHEN_IT.match(second) and (meant := _LAST_NAMED.search(first)):
        second = _IT.sub(meant[1].rstrip("?"), second, count=1)
    for about, asked, told in _CARRIED:
        if (
            re.search(about, first, re.I)
            and re.search(asked, second, re.I)
            and "agent" not in second
        ):
            second = f"{second} {told}"
    return f"{second.rstrip('?')}?"


def _of_each(part: str, of: str) -> str:
    """A part with what all parts are asked of: `which one of the four statements`."""
    if _MANY.search(part):
        return _MANY.sub(rf"\g<0> {of}", part, count=1)
    return re.sub(r"^(?:which|what)(?: ones?)?\b", rf"\g<0> {of}", part, count=1, flags=re.I)


_TIMES = frozenset({"when", "where", "why"})
_PRONOUN = re.compile(r"\b(?:he|she|him|they)\b", re.I)
_FILE_NUMBER = re.compile(r"\bNo\. (\d{1,3}-\d{4,6})\b")
_BARE_COUNT = re.compile(
    r"(?:for|covering|on|with)? ?how many (shares|units|securities|notes)(?: (?:was|is) (?:it|that)"
    r"(?: for)?)?\?*",
    re.I,
)
_REMOVED = re.compile(r"\bremov|\bderegist", re.I)
_IT = re.compile(r"\bit\b", re.I)
_POSSESSIVE = re.compile(r"\b(?:his|her|their)\b", re.I)


def with_name(part: str, before: Reply, names: Sequence[str]) -> str:
    """A second part with the only person of the first answer for "he" and "she"."""
    told = " ".join(sentence.text for sentence in before.sentences)
    named = [name for name in names if name in told]
    numbers = set(_FILE_NUMBER.findall(told))
    if len(numbers) == 1 and (counted := _BARE_COUNT.fullmatch(part)) is not None:
        act = "removed" if _REMOVED.search(told) else "registered"
        return f"How many {counted[1]} were {act} under registration statement No. {numbers.pop()}?"
    if len(numbers) == 1 and not named:  # "Which statement …, and when was it filed?"
        return _IT.sub(f"registration statement No. {numbers.pop()}", part)
    if len(named) != 1:
        return part
    return _POSSESSIVE.sub(f"{named[0]}'s", _PRONOUN.sub(named[0], part))


def together(replies: list[Reply], asked: Sequence[str] = (), *, leading: bool = True) -> Reply:
    """The parts as one reply in the room of an answer, where one of them is answered.

    Of a part of `asked` that is not, the answer says so, where the others do not tell it too.
    `leading`: the first part must be answered, or the one that is must be a question by itself.
    """
    if len(replies) == 1 or not any(reply.answered for reply in replies):
        return replies[0]
    told = [reply for reply in replies if reply.answered]
    if (
        leading
        and not replies[0].answered
        and not (asked and stands_alone(asked[replies.index(told[0])]))
    ):
        return replies[0]
    whole = Reply()
    room = ROOM
    for index, reply in enumerate(replies):
        part = asked[index] if index < len(asked) else ""
        for sentence in reply.sentences or untold(part, reply, told, always=not leading):
            room -= count_words(sentence.text)
            if room < 0 and whole.sentences:
                continue
            if not any(_holds(s.text, sentence.text) for s in whole.sentences):
                begun = [s for s in whole.sentences if sentence.text.startswith(f"{s.text[:-1]},")]
                whole.sentences = [s for s in whole.sentences if s not in begun]  # told in full
                whole.sentences.append(sentence)
    return whole


def _holds(told: str, text: str) -> bool:
    """Whether a sentence tells another one whole, and more behind it."""
    return told == text or told.startswith(f"{text[:-1]},")
