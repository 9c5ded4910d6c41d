"""Whether a number is above or below another: "Were more than 400,000 shares issued?".

The question is asked as the one for the number itself ("How many shares were issued?"); where its
answer holds one number alone, that number decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.values import values
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import STOP_WORDS, Word, concepts, words
from assistant.answering.verdicts.verdict import verdict

_WORDS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_SCALE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_FIGURE = (
    r"(?P<sign>(?:US)?\$ ?)?(?P<figure>\d[\d,]*(?:\.\d+)?|(?:a|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|twenty|thirty|forty|fifty)(?= (?:hundred|thousand|million|billion)\b))"
    r"(?: (?P<scale>hundred|thousand|million|billion))?(?P<money> dollars)?(?![\w%]|[.,]\d| ?%"
    r"| per ?cent)"
)
_ABOVE = r"more than|over|above|upwards? of|in excess of|exceed(?:s|ed|ing)?|greater than"
_BELOW = r"fewer than|less than|under|below|short of"
_COMPARED = re.compile(
    rf"\b(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW})|(?P<least>at least|no (?:fewer|less) than)"
    rf"|(?P<most>at most|no more than|not more than)) {_FIGURE}(?P<of> of)?",
    re.I,
)
_ASKS = re.compile(
    r"^(?:(?:so|and|y/n|yes or no)\b[:, ]*)?(?P<aux>is|are|was|were|did|does|do|has|have|had)"
    r"(?: there)?(?! not\b) (?!.*\b(?:not|never|half|most|each|every|per|if|or)\b)",
    re.I,
)
_COUNTED = re.compile(
    r"^(?:(?!(?:to|under|by|in|for|on|from|at|of)\b)[\w'’-]+ ){0,4}?(?:shares|units|notes"
    r"|holders|stockholders|shareholders"
    r"|options|warrants|stock|securities|persons|people|interests|ADSs|employees|members)"
    r"(?: of (?:record|common stock|beneficial interest))?\b",
    re.I,
)


def compared(
    reading: Reading, question: str, answered: Callable[[str], Reply], own: frozenset[str]
) -> Reply | None:
    """Yes or No by the number that answers the question put without its comparison; None where
    nothing is compared, or no one number answers. `own` are words that name the registrant."""
    found = _COMPARED.search(question)
    asks = _ASKS.match(question)
    if found is None or asks is None or len(_COMPARED.findall(question)) > 1:
        return None
    limit = _value(found)
    money = bool(found["sign"] or found["money"])
    reply = answered(_for_number(question, asks, found, money=money))
    number = _only_number(reply, money=money)
    if number is None or limit is None:
        return None
    bare = f"{question[: found.start()]} {question[found.end() :]}"
    if not _speaks_of_all(reading, bare, reply, own, strictly=money):
        return None
    yes = (
        number > limit if found["above"]
        else number < limit if found["below"]
        else number >= limit if found["least"]
        else number <= limit
    )  # fmt: skip
    cited = [c for s in reply.sentences for c in s.citations]
    text = " ".join(s.text for s in reply.sentences)
    if text[:1].isdigit():  # "Yes. 842,177": the point would be read as one of a number
        text = f"By the filing, {text}"
    told = verdict(yes, text, cited)
    told.sentences[0].derivation = reply.sentences[0].derivation
    told.settled = True
    return told


_ANY_FILING = concepts(
    "share stock common security unit issue sell sold register deregister remove take off come pull"
    " in all total together amendment filing statement left remain unsold unissued get got have"
    " company registrant there actually really ever a little number price amount plan"
)
"""Words that every such filing uses of all its amounts."""
ACTORS = concepts(
    "director officer employee affiliate insider executive founder underwriter management lender"
    " consultant trustee chairman president parent"
)
"""Of whom one is not another: what is told of somebody else answers nothing."""


def words_asked(reading: Reading, bare: str, own: frozenset[str]) -> dict[str, Word]:
    """The telling words of a question by their concepts. `bare` is the question without what is
    compared, `own` are words that name the registrant."""
    common = (
        _ANY_FILING | own | concepts(" ".join(r.name or "" for r in reading.record.registrants))
    )
    return {
        w.concept: w
        for w in words(bare)
        if w.surface.lower() not in STOP_WORDS
        and w.concept not in common
        and not any(c.isdigit() for c in w.surface)
    }


def untold(reading: Reading, wanted: Iterable[str], reply: Reply) -> set[str]:
    """Those of the words asked that stand neither in what is cited nor in the sentence before."""
    held: set[str] = set()
    for citation in (c for s in reply.sentences for c in s.citations):
        passage = reading.passage_at(citation.start)
        held |= concepts(citation.quote)
        if passage is not None:
            held |= passage.implied | passage.concepts
        if passage is not None and passage.index:
            held |= reading.passages[passage.index - 1].concepts
    return {w for w in wanted if w not in held and not kin(w) & held}


def of_nothing(reading: Reading, untold: set[str]) -> set[str]:
    """Those of the words that stand nowhere in the filing."""
    anywhere = reading.everything()
    return {w for w in untold if w not in anywhere and not kin(w) & anywhere}


def _speaks_of_all(
    reading: Reading, bare: str, reply: Reply, own: frozenset[str], *, strictly: bool
) -> bool:
    """Whether what is cited speaks of those whom the question names, and the filing of the rest;
    `strictly`, of all that it says."""
    beside = untold(reading, words_asked(reading, bare, own), reply)
    if strictly or beside & ACTORS:
        return not beside
    return len(of_nothing(reading, beside)) <= _STRANGE


_STRANGE = 1  # words that may be the asker's own: "more than 400,000 shares to optionees"


def _value(found: re.Match[str]) -> float | None:
    figure = found["figure"].lower().replace(",", "")
    number = _WORDS.get(figure)
    scale = _SCALE.get((found["scale"] or "").lower(), 1)
    return (float(figure) if number is None else number) * scale


def _for_number(question: str, asks: re.Match[str], found: re.Match[str], *, money: bool) -> str:
    """The question for the number: "How many shares did Acme issue to its directors?"."""
    before = question[asks.end("aux") : found.start()].strip()
    behind = question[found.end() :].strip(" ?.!")
    behind = re.sub(r"^(?:the|its|their|those|these) ", "", behind)
    aux = asks["aux"].lower()
    before = re.sub(r"^there\b ?", "", before)
    if money:
        return f"How much {aux} {before} {behind}?".replace("  ", " ")
    counted = _COUNTED.match(behind)
    noun = counted[0] if counted else ""
    rest = behind[len(noun) :].strip()
    parts = f"How many {noun or behind} {aux} {before} {rest if noun else ''}".split()
    return " ".join(parts) + "?"


def _only_number(reply: Reply, *, money: bool) -> float | None:
    """The number of an answer that holds one alone."""
    if not reply.answered or len(reply.sentences) > 1:
        return None
    text = reply.sentences[0].text
    if money:
        found = {_number(v.text) for v in values(text, "money")}
    else:
        found = {_number(v.text) for v in values(text, "number")}
        if not found and re.match(r"(?:none|no)\b", text, re.I):
            found = {0.0}
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def _number(text: str) -> float | None:
    match = re.search(r"(\d[\d,]*(?:\.\d+)?)(?: (million|billion))?", text)
    if match is None:
        return None
    return float(match[1].replace(",", "")) * _SCALE.get(match[2] or "", 1)
