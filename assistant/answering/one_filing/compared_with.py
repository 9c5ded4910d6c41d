"""Whether a number is above or below another: "Were more than 400,000 shares issued?".

The question is asked as the one for the number itself ("How many shares were issued?"); where its
answer holds one number alone, that number decides. A part of a whole ("more than half of the
shares") is asked for in percent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.values import values
from assistant.answering.questions.limits import Side, is_beyond, plainly_limited, read_portion
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
    r"(?: there)?(?! not\b) (?!.*\b(?:not(?! (?:more|less|fewer) than)|never|each|every"
    r"|per (?!(?:share|unit|ads)\b)|if|or)\b)",
    re.I,
)
_PRICED = re.compile(
    r"^(?:the |its |a )?(?:[\w'’-]+ ){0,4}?(?:price|fees?|consideration|cost|premium|proceeds|value"
    r"|par|sum|payment|dividend|commission|settlement|loan|debt|principal amount)\b",
    re.I,
)
"""What is money, though the question puts no sign before its figure."""
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
    question = plainly_limited(question)
    asks = _ASKS.match(question)
    if asks is None:
        return None
    if read_portion(question) is not None:
        return _portion_compared(reading, question, asks, answered, own)
    found = _COMPARED.search(question)
    if found is None or len(_COMPARED.findall(question)) > 1:
        return None
    limit = _value(found)
    before = question[asks.end() : found.start()]
    money = bool(found["sign"] or found["money"] or _PRICED.match(before))
    reply = answered(_for_number(question, asks, found, money=money))
    number = _only_number(reply, money=money)
    if number is None or limit is None:
        return None
    bare = f"{question[: found.start()]} {question[found.end() :]}"
    if not _speaks_of_all(reading, bare, reply, own, strictly=money):
        return None
    if (kind := _KIND_OF_PAYMENT.search(bare)) and not concepts(kind["of"]) <= _quoted(reply):
        return None
    return _told(is_beyond(_side(found), number, limit), reply)


_KIND_OF_PAYMENT = re.compile(
    r"\b(?!(?:the|a|an|its|this|that|any|merger)\b)(?P<of>[a-z][\w-]+) "
    r"(?:fees?|premium|commission|dividend|loan|settlement|payment)\b",
    re.I,
)
"""What tells one payment from another: what is told of a filing fee is told of no other."""


def _quoted(reply: Reply) -> set[str]:
    return {c for s in reply.sentences for q in s.citations for c in concepts(q.quote)}


def _side(found: re.Match[str]) -> Side:
    sides: tuple[Side, ...] = ("above", "below", "least", "most")
    return next(side for side in sides if found[side])


def _told(yes: bool, reply: Reply) -> Reply:
    """The verdict with what the answer says, and how that was worked out."""
    cited = [c for s in reply.sentences for c in s.citations]
    text = " ".join(s.text for s in reply.sentences)
    if text[:1].isdigit():  # "Yes. 842,177": the point would be read as one of a number
        text = f"By the filing, {text}"
    told = verdict(yes, text, cited)
    told.sentences[0].derivation = reply.sentences[0].derivation
    told.settled = True
    return told


def _portion_compared(
    reading: Reading,
    question: str,
    asks: re.Match[str],
    answered: Callable[[str], Reply],
    own: frozenset[str],
) -> Reply | None:
    """Yes or No by the percentage that is told, or worked out of two proven amounts."""
    limit = read_portion(question)
    if limit is None or read_portion(question[limit.end :]) is not None:
        return None
    before, behind = question[asks.end() : limit.start].strip(), question[limit.end :].strip(" ?.!")
    whole = _WHOLE.match(behind)
    if whole is None:
        return None
    rest = behind[whole.end() :].strip()
    reply = answered(f"What percentage of {whole[0]} {asks['aux']} {before} {rest}?")
    if not reply.answered or len(reply.sentences) > 1:
        return None
    found = {_number(v.text) for v in values(reply.sentences[0].text, "percent")} - {None}
    number = found.pop() if len(found) == 1 else None
    if number is None:
        return None
    bare = f"{before} {behind}"
    if not reply.sentences[0].derivation and not _speaks_of_all(
        reading, bare, reply, own, strictly=True
    ):
        return None
    return _told(is_beyond(limit.side, number, limit.percent), reply)


_WHOLE = re.compile(
    r"(?:(?:all|the|its|their|those|these|all of the) )*(?:[\w'’-]+ ){0,4}?"
    r"(?:shares|stock|units|notes|votes|securities|interests|warrants|ADSs|holders|stockholders"
    r"|shareholders|offering|amount|total|price|assets|options|bonds)\b",
    re.I,
)


def without_number(question: str, reply: Reply) -> Reply | None:
    """That nothing is told of the question's limit, where a Yes or No cites no number that bears
    it out."""
    question = plainly_limited(question)
    if not reply.answered or reply.settled or _ASKS.match(question) is None:
        return None
    said = reply.sentences[0].text
    if not said.startswith(("Yes.", "No.")):
        return None
    quotes = " ".join(c.quote for s in reply.sentences for c in s.citations)
    told = f"{said} {' '.join(quotes.split())}"
    if (portion := read_portion(question)) is not None:
        borne_out = _PORTION_TOLD.search(told) is not None
        limit = question[portion.start : portion.end]
    else:
        found = _COMPARED.search(question)
        if found is None or (value := _value(found)) is None:
            return None
        limit = found[0]
        borne_out = _bears_out(question, found, value, told, yes=said.startswith("Yes"))
    if borne_out:
        return None
    cited = [c for s in reply.sentences for c in s.citations]
    missing = lacks(f'The filing does not state this for "{limit.strip()}".', cited)
    missing.settled = True
    return missing


_PORTION_TOLD = re.compile(
    r"%|\bper ?cent|\b(?:half|majority|most|thirds?|quarters?|all|none|no|every|entire)\b", re.I
)


def _counts(behind: str, noun: str) -> bool:
    """Whether a number counts what is asked about, by the words right behind it."""
    counted = _COUNTED.match(behind.lstrip())
    told = concepts(counted[0]) if counted else set()
    return noun in told | _ANY_FILING or bool(kin(noun) & told)


def _bears_out(question: str, found: re.Match[str], limit: float, told: str, *, yes: bool) -> bool:
    """Whether a number of the kind asked for, on the side that makes the verdict, is told."""
    money = bool(found["sign"] or found["money"])
    counted = _COUNTED.match(
        re.sub(r"^(?:of )?(?:the |its )?", "", question[found.end() :].strip())
    )
    noun = words(counted[0])[-1:] if counted else []
    if not yes and re.search(r"\b(?:none|no)\b", told[3:], re.I):
        return True
    for value in values(told, "money" if money else "number"):
        number = _number(value.text)
        of_it = money or not noun or _counts(told[value.end :], noun[0].concept)
        if number is not None and of_it and is_beyond(_side(found), number, limit) is yes:
            return True
    return False


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
    if money and (priced := _PRICED.match(before)) is not None and aux in ("is", "was", "were"):
        rest = f"{before[priced.end() :]} {behind}".strip()
        return f"What {aux} {priced[0]} {rest}".strip() + "?"
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
    match = re.search(r"(\d[\d,]*(?:\.\d+)?)(?: (thousand|million|billion))?", text)
    if match is None:
        return None
    return float(match[1].replace(",", "")) * _SCALE.get(match[2] or "", 1)
