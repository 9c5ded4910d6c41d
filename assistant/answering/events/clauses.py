"""What a filing's sentences tell of an act: who did it, to what or whom, with whom, on which day.

Active ("the court approved the scheme"), passive ("the scheme was approved by the court"),
as a participle ("a scheme approved by the court") and as a noun ("the court's approval of the
scheme"). Clauses end where another verb has a subject of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.answering.events.words import act_of, has_no_object, is_nominal, is_past
from assistant.answering.evidence.reading import Passage
from assistant.answering.evidence.values import Value, values
from assistant.answering.questions.vocabulary import Word

Span = tuple[int, int]


@dataclass(slots=True)
class Told:
    """An act as one clause tells it. Spans are `[start, end)` in the passage's text.

    `agent` does it, `patient` has it done to it; `beside` are the parties behind prepositions
    (`to`, `into`, `with`, `under`). `denied`: it is said not to be so; `open`: only that it may
    be, or will be; `of_none`: what it is said of is none ("no units were sold").
    """

    passage: Passage
    verb: Word
    form: str
    agent: Span | None = None
    patient: Span | None = None
    beside: dict[str, Span] = field(default_factory=dict)
    days: list[Value] = field(default_factory=list)
    denied: bool = False
    open: bool = False
    of_none: bool = False

    def text(self, span: Span | None) -> str:
        """The words at a span; none for no span."""
        return self.passage.text[span[0] : span[1]].strip(" ,") if span else ""


_BE = r"(?:was|were|is|are|be|been|being|got|has been|have been|had been)"
_PASSIVE = re.compile(
    rf"\b{_BE}(?:\s+(?:\w+ly|not|never|all|then|also|so|first|to be|hereby|thereby|since|now|duly"
    r"|thereupon|thus|once|only|already|subsequently|initially)\b)*\s*$",
    re.I,
)
_AUX = re.compile(
    r"\b(?:has|have|had|will|shall|would|did|does|do|may|might|can|could|must|hereby|thereby|also"
    r"|then|not|never|only|since|now|to|therefore|thereupon|accordingly|was|were|is|are|be|been"
    r"|duly|just|already|all|no longer|by (?:then|now|that (?:day|time|date))|first|subsequently"
    r"|later|\w+ly|cannot|being|itself|thus)\s*$",
    re.I,
)
_RELATIVE = re.compile(r"\b(?:which|who|that|whom)\b,?\s*$", re.I)
_THAT = (
    r"\bthat (?=(?:the|it|they|we|he|she|no|any|all|each|its|an?|such|has|have|had|is|are|was|were"
    r"|will|may|would|not)\b|[$\d])"
)
"""Before a clause; not `that agreement`."""
_BORDER = re.compile(
    r"[;:]\s|,? (?:but|while|whereas|whereupon|when|although|because|after|before"
    r"|if|unless|until|once|so that|provided that) |, (?:and|or) (?=(?:the|we|it|no|all|each|any"
    rf"|its|our|on|in|as)\b|(?-i:[A-Z]))|\b(?:which|who|whom)\b|{_THAT}|\bby which\b",
    re.I,
)
_PREPOSITION = re.compile(
    r"\s(?P<prep>by|to|into|with|from|under|for|in exchange for|through|against|over|upon|among"
    r"|between|in|at|of|on)\s",
    re.I,
)
_STOP_NP = re.compile(
    r"[,;:()]|\s(?:by|to|into|with|from|under|for|through|against|over|upon|in|at|on|as|pursuant"
    r"|until|because|when|and (?:was|were|is|has|have|had|will|may|then|\w+ed)\b|but|since|before"
    r"|after|during|effective|dated|which|who|that|without|prior|following|within)\b",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:not|never|nor|neither|cannot|no longer)\b|n['’]t\b|\bwithout\s+(?:being\s+)?$", re.I
)
_NOBODY = re.compile(r"^(?:no(?! \d|\.)|none|nobody|neither)\b", re.I)
_NOTHING = re.compile(r"^(?:nothing|none)\b", re.I)
_OPEN = re.compile(
    r"\b(?:may|might|could|would|if|unless|will|shall|can|intends?|expects?|plans?|proposes?|to)\b",
    re.I,
)


def told_acts(passage: Passage, wanted: frozenset[str]) -> Iterator[Told]:
    """The clauses of a sentence that tell one of the acts."""
    acts = _acts_of(passage)
    if wanted.isdisjoint(acts):
        return
    text = _joined_up(passage.text)
    for index, act in enumerate(acts):
        if act in wanted and (told := _clause(passage, text, index)) is not None:
            yield told


def _acts_of(passage: Passage) -> list[str]:
    """For each word of a sentence the act that it may name; a row of rules has no words."""
    following = [*(w.surface for w in passage.words), ""][1:]
    return [act_of(word, behind) for word, behind in zip(passage.words, following, strict=True)]


_INNER_COMMA = re.compile(
    r"(?<=\d),(?= (?:19|20)\d\d)|(?<=\d),(?=\d{3})"
    r"|,(?= (?:Inc|Incorporated|Corp|Corporation|LLC|L\.L\.C|L\.P|LP|Ltd|Limited|N\.A|S\.A|plc|PLC"
    r"|Co|Jr|Sr|II|III|P\.A|P\.C|Esq)\b)",
)
_BRACKETED = re.compile(r"\([^()]{0,300}\)")


def _joined_up(text: str) -> str:
    """The text with the commas of dates, figures and names, and what is in brackets, blanked."""
    text = _BRACKETED.sub(lambda m: " " * len(m[0]), text)
    return _INNER_COMMA.sub(" ", text)


def _clause(passage: Passage, text: str, index: int) -> Told | None:
    word = passage.words[index]
    lower = word.lowered
    before = text[: word.start]
    if _in_name(text, word):
        return None
    if is_nominal(word) and not (is_past(word) and _PASSIVE.search(before)):
        return _as_noun(passage, text, word)
    if lower.endswith(("able", "ible", "er", "ers", "or", "ors", "ing")):
        return None
    passive = is_past(word) and _PASSIVE.search(before) is not None
    if not passive and is_past(word) and _is_participle(text, word, before):
        passive = True
    if not passive and not is_past(word) and not _is_finite(word, before):
        return None
    return _as_verb(passage, text, word, passive=passive)


def _in_name(text: str, word: Word) -> bool:
    """Whether a word is part of a name or title: "Amended and Restated", "Acquisition Corp."."""
    if not word.surface[:1].isupper() or text.isupper():
        return False
    behind = re.match(r" (?:(?:and|of) )?[A-Z]", text[word.end :])
    before = re.search(r"\b[A-Z][\w&.-]* (?:(?:and|of) )?$", text[: word.start])
    return bool(behind or before)


_DETERMINED = re.compile(
    r"\b(?:the|an?|its|their|our|his|her|this|that|such|any|no|of|for|each|all|said|these|those"
    r"|other|new|under)\s+$",
    re.I,
)


def _is_finite(word: Word, before: str) -> bool:
    """Whether a word in the present or in its base form is a verb: not behind an article."""
    if _DETERMINED.search(before):
        return False
    lower = word.lowered
    return lower.endswith("s") or re.search(
        r"\b(?:to|will|may|shall|did|does|do|not|can|could|would|hereby|we|they|now)\s+$",
        before, re.I,
    ) is not None  # fmt: skip


def _is_participle(text: str, word: Word, before: str) -> bool:
    """ "a scheme approved by the court", "shares sold under it": no verb with a subject."""
    if has_no_object(word.concept) or _AUX.search(before) or _RELATIVE.search(before):
        return False
    after = text[word.end :]
    if re.match(r"\s+(?:by)\b", after):
        return True
    if re.search(r"\b(?:which|whom)\s$", text[: _left(text, word.start)]):
        return False  # "a scheme which the court approved on May 2"
    return bool(
        re.match(
            r"\s*(?:on|in|under|at|to|from|for|pursuant|thereunder|hereunder|with|[,.;])\s?", after
        )
    ) and not re.search(r"\b(?:we|they|it|he|she|and|or)\s+$|,\s*$", before, re.I)


def _left(text: str, at: int) -> int:
    """Where the clause that holds the offset begins."""
    start = 0
    for match in _BORDER.finditer(text, 0, at):
        start = match.end()
    return start


_CLAUSE_END = re.compile(
    r"[;:]\s|,? (?:which|who|whom|but|while|whereas|although|whereupon|because)\b"
    rf"|, and (?=(?:the|we|it|no|all|each|any|its|our)\b|[A-Z])|\s{_THAT}"
    r"|,? and (?=(?:\w+ )?\w{3,}ed (?!on\b|in\b|by\b|and\b|or\b|under\b|at\b|to\b))"
)


def _right(text: str, at: int) -> int:
    """Where the clause that holds the offset ends."""
    found = _CLAUSE_END.search(text, at)
    return found.start() if found else len(text)


_PARTICLE = re.compile(r"\s(?:over|off|out|up|down|away|back)\b(?! to\b)")


def _as_verb(passage: Passage, text: str, word: Word, *, passive: bool) -> Told:
    start, end = _left(text, word.start), _right(text, word.end)
    subject = _subject(text, word.start)
    particle = _PARTICLE.match(text, word.end)
    told = Told(passage, word, "passive" if passive else "active")
    told.beside = _beside(text, word.end, end)
    if passive:
        told.patient = (
            subject if _PASSIVE.search(text[: word.start]) else _described(text, word.start)
        )
        told.agent = told.beside.get("by")
    elif has_no_object(word.concept) and _object(text, word.end, end) is None:
        told.patient = told.agent = subject
    else:
        told.agent = subject
        behind = particle.end() if particle else word.end
        told.patient = _object(text, behind, end) or _antecedent(text, start)
    told.days = _days(passage, word, start, end)
    said = text[start : word.start]
    denials = len(_DENIED.findall(said[-40:]))
    if subject and _NOBODY.match(text[subject[0] : subject[1]].strip()):
        denials += 1
        told.of_none = True
    if not passive and told.patient and _NOTHING.match(told.text(told.patient)):
        denials += 1
        told.of_none = True
    told.denied = denials % 2 == 1
    told.open = _OPEN.search(said[-24:]) is not None
    return told


def _days(passage: Passage, word: Word, start: int, end: int) -> list[Value]:
    """The days of the clause: those behind the verb first, then one that leads it."""
    every = values(passage.text, "date")
    behind = [v for v in every if word.end <= v.start < end]
    if behind:
        return behind[:2]
    lead = 0 if start == 0 else start
    return [v for v in every if lead <= v.start < word.start][-1:]


_LEADS = re.compile(
    r"^(?:(?:on|in|at|as of|effective|upon|pursuant to|by|under|following|after|before|during|as a"
    r" result(?: of)?|accordingly|in accordance with|in connection with|to the best of|prior to"
    r"|immediately|through|of|for|with)\b)",
    re.I,
)


def _subject(text: str, at: int) -> Span | None:
    """The noun phrase that a verb at the offset is said of."""
    left = text[:at]
    while (aux := _AUX.search(left)) is not None:
        left = left[: aux.start()]
    left = left.rstrip()
    if (relative := _RELATIVE.search(left)) is not None:
        left = left[: relative.start()].rstrip(" ,")
        return _phrase(text, _left(text, len(left)), len(left))
    if re.search(r"(?:\b(?:and|or)|,)$", left) and not _APPOSED.search(left):
        return _shared_subject(text, left)
    for _ in range(3):
        if not left.endswith(","):
            break
        cut = left[:-1].rfind(",")
        if cut < 0:
            return None
        left = left[:cut]
        left = left.rstrip()
        if not left.endswith(","):
            break
    return _phrase(text, _left(text, len(left)), len(left))


_APPOSED = re.compile(
    r", (?:an?|the|which|who|as|being|formerly|whose|acting|each|together|in|by|on|under|for"
    r"|\w{3,}ed)\b[^,;]*,$"
)


_VERB_BEFORE = re.compile(
    r"\b(?:\w{3,}ed|covers?|bought|sold|has|have|was|were|is|are|be) (?!by\b|and\b|to\b)"
)


def _described(text: str, at: int) -> Span | None:
    """What a participle describes: "600,000 shares of common stock, no par value, offered by"."""
    left = text[:at].rstrip(" ,")
    start = _left(text, len(left))
    for match in _VERB_BEFORE.finditer(text, start, len(left)):
        start = match.end()
    piece = text[start : len(left)]
    head = piece.split(",")[0] if re.search(r",\s*(?:no|without|par|\$)", piece) else piece
    return _phrase(text, start, start + len(head))


_RELATES = re.compile(r"\b(?:which|whom|that)\s*$")


def _antecedent(text: str, start: int) -> Span | None:
    """What a clause that begins at the offset is about: "a scheme which the court approved"."""
    left = text[:start]
    if _RELATES.search(left) is None and not re.search(r"\bthat $", text[: start + 1]):
        return None
    left = _RELATES.sub("", left).rstrip(" ,")
    return _phrase(text, _left(text, len(left)), len(left))


_GOES_ON = re.compile(r"\b(?:\w{3,}ed|sold|made|took|gave|paid|began|has|have|will|withdrew)\b")


def _shared_subject(text: str, left: str) -> Span | None:
    """The subject of the verb before, which goes on: "called the notes and redeemed them"."""
    found = None
    for match in _GOES_ON.finditer(left):
        found = match if found is None or match.start() > _left(text, len(left)) else found
        if found is match and match.start() >= _left(text, len(left)):
            break
    return _subject(text, found.start()) if found is not None else None


_TELLS = re.compile(r"\b(?:had|has|have|was|were|is|are|will|\w{3,}ed)\b")


def _phrase(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that ends a stretch: without what leads the clause."""
    piece = text[start:end]
    parts = piece.split(",")
    offset = start
    while len(parts) > 1 and (_LEADS.match(parts[0].strip()) or not parts[0].strip()):
        offset += len(parts[0]) + 1
        parts = parts[1:]
    if len(parts) > 1 and _TELLS.search(" ".join(parts[:-1])):
        offset += sum(len(part) + 1 for part in parts[:-1])
        parts = parts[-1:]
    if len(parts) > 2 and not re.search(r"\b(?:and|or)\b", parts[-1]):
        parts = parts[:1] if re.match(r"\s*(?:an?|the|as|which|who)\b", parts[1]) else parts[-1:]
        offset = text.find(parts[0], offset) if parts[0] else offset
    shown = ",".join(parts)
    led = re.match(r"\s*(?:on|in) (?:\w+ )?\w+ \d{1,2}  ?\d{4}\s+(?=\S)", shown, re.I)
    if led:
        offset, shown = offset + led.end(), shown[led.end() :]
    kept = shown.strip()
    if not kept:
        return None
    begin = offset + shown.index(kept[0]) if kept else offset
    return begin, begin + len(kept)


def _object(text: str, at: int, end: int) -> Span | None:
    """The noun phrase behind a verb, up to a preposition or a comma."""
    piece = text[at:end]
    stop = _STOP_NP.search(piece, 1)
    limit = stop.start() if stop else len(piece)
    shown = piece[:limit].rstrip(" .")
    if not shown.strip() or re.match(
        r"\s*(?:by|to|into|with|from|under|for|on|in|at|as|of)\b", piece
    ):
        return None
    begin = at + len(shown) - len(shown.lstrip())
    return begin, at + len(shown)


def _beside(text: str, at: int, end: int) -> dict[str, Span]:
    """The parties behind the prepositions of a clause, the first of each."""
    found: dict[str, Span] = {}
    for match in _PREPOSITION.finditer(text, at, end):
        prep = match["prep"].lower()
        stop = _STOP_NP.search(text, match.end(), end)
        limit = stop.start() if stop else end
        if text[match.end() : limit].strip() and prep not in found:
            found[prep] = (match.end(), match.end() + len(text[match.end() : limit].rstrip(" .")))
    return found


_POSSESSOR = re.compile(
    r"(?P<who>(?:[A-Z][\w.&-]*(?: [A-Z&][\w.&-]*)*)['’]s?|its|their|our)\s+(?:\w+ ){0,2}$"
)


def _as_noun(passage: Passage, text: str, word: Word) -> Told:
    """ "the acquisition of X by Y", "Y's acquisition of X", "completed its acquisition of X"."""
    start, end = _left(text, word.start), _right(text, word.end)
    told = Told(passage, word, "noun")
    told.beside = _beside(text, word.end, end)
    told.patient = told.beside.get("of")
    told.agent = told.beside.get("by")
    owner = _POSSESSOR.search(text[: word.start])
    if told.agent is None and owner is not None:
        own = owner["who"].lower() in ("its", "their", "our")
        told.agent = (
            _owner_of(text, owner.start()) if own else (owner.start("who"), owner.end("who"))
        )
    told.days = _days(passage, word, start, end)
    said = text[start : word.start]
    told.denied = _DENIED.search(said[-40:]) is not None
    told.open = _OPEN.search(said[-24:]) is not None
    return told


def _owner_of(text: str, at: int) -> Span | None:
    """Whose act it is that a pronoun names: the subject of the verb before it."""
    left = text[:at].rstrip()
    verb = re.search(r"\b\w+$", left)
    return _subject(text, verb.start()) if verb else None
