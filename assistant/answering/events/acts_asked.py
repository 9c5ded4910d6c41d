"""The act that a question asks about: who is asked to have done what, and what is asked of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from assistant.answering.events.words import SELLERS, has_no_object, is_act, is_nominal, is_past
from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, Word, concept, plain, words

Role = Literal["day", "agent", "patient", "beside", "deeds", "reason", "whether", "fate"]


@dataclass(slots=True)
class Asked:
    """An act as a question puts it. `agent` and `patient` are words of the question that it takes
    for granted; `role` is what it asks for. `kind` is what the one asked for is ("court")."""

    act: str
    role: Role
    agent: str = ""
    patient: str = ""
    beside: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    preposition: str = ""
    denied: bool = False


_AUX = re.compile(
    r"\b(?P<aux>did|does|do|was|were|is|are|has|have|had|will|would|can|could|may|shall)(?P<not>n['’]t"
    r"| not)?\b",
    re.I,
)
_ACTIVE = frozenset({"did", "does", "do", "will", "would", "can", "could", "may", "shall"})
_LEAD = re.compile(
    r"^(?:(?:please|pls|and|so|ok|also|tell me|say)[, ]+)*"
    r"(?:(?:in|according to|per|under|for|at)\b[^,?]{1,60}, )?",
    re.I,
)
_WH = re.compile(
    r"^(?:(?P<prep>by|to|into|with|from|under|through|at|on|in|for|as of|of)\s+)?"
    r"(?P<wh>when|whom?|whose|which|what|why|where)\b",
    re.I,
)
_DAY = re.compile(
    r"^(?:when\b|(?:(?:on|as of|at) )?(?:what|which) (?:exact |precise )?(?:day|date|time)\b"
    r"|since when|until when|date\b|the date\b)",
    re.I,
)
_WHY = re.compile(
    r"^(?:why|on (?:what|which) grounds?|for what (?:reason|purpose)|what (?:made|caused|led)"
    r"|how come)\b",
    re.I,
)
_NAME_THE = re.compile(r"^(?:name|identify) the (.{3,40}?) (?:who|that|which) ", re.I)
_PHRASAL = (
    (re.compile(r"\b(?:take|takes|took|taken|taking) over\b", re.I), "acquired"),
    (re.compile(r"\b(?:run|runs|ran) out\b", re.I), "expired"),
    (re.compile(r"\bcarr(?:y|ied|ies) out\b", re.I), "implemented"),
    (re.compile(r"\b(?:pay|paid|pays) off\b", re.I), "redeemed"),
    (re.compile(r"\b(?:take|took|taken|takes) place\b", re.I), "occurred"),
    (re.compile(r"\bput (?:an )?end to\b", re.I), "ended"),
    (re.compile(r"\b(?:call|called) off\b", re.I), "abandoned"),
    (re.compile(r"\b(?:bring|brought) (?:the )?suit against\b", re.I), "sued"),
    (re.compile(r"\bdo(?:es)? the (\w+?)ing of\b", re.I), r"\1"),
    (re.compile(r"\bwalk(?:ed)? away from\b", re.I), "abandoned"),
    (re.compile(r"\bset up\b", re.I), "formed"),
)
_STOP = re.compile(
    r"\s(?P<prep>by|to|into|with|from|under|for|through|against|upon|in|at|on|as|after|before|during"
    r"|because|since|when|until|pursuant|and|or)\s",
    re.I,
)


def asked_act(reading: Reading, plan: Plan) -> Asked | None:
    """The act that a question asks about; None where it is no question for one."""
    text = _LEAD.sub("", plain(plan.question).strip().rstrip("?!. "))
    text = _NAME_THE.sub(r"which \1 ", text)
    for pattern, usual in _PHRASAL:
        text = pattern.sub(usual, text)
    role = _role(text, plan)
    if role is None:
        return None
    aux = _AUX.search(text)
    lead = _WH.match(text)
    if aux is None:
        return _without_auxiliary(reading, text, role) if lead else None
    head = text[: aux.start()].strip()
    if lead and aux.start() > 0 and (found := _subject_asked(text, aux, role, head)):
        return found
    asked = _with_auxiliary(reading, text, aux, role, head)
    if asked is not None:
        asked.denied = bool(aux["not"]) or re.search(r"\b(?:not|never)\b", text, re.I) is not None
    return asked


def _role(text: str, plan: Plan) -> Role | None:
    if plan.kind == "yes_no":
        return "whether"
    if _DAY.match(text):
        return "day"
    if _WHY.match(text):
        return "reason"
    if re.match(r"which ", text, re.I):
        return "agent"
    match = _WH.match(text)
    if match is None or match["wh"].lower() in ("where", "whose"):
        return None
    return "agent"


def _verb_at(reading: Reading, found: list[Word], start: int, *, base: bool) -> int | None:
    """The index of the verb from a word on: known as an act, or told in the filing in the past."""
    past = reading.past_verbs()
    second: int | None = None
    for i in range(start, len(found)):
        word = found[i]
        lower = word.lowered
        before = found[i - 1].lowered if i else ""
        small = lower in STOP_WORDS or lower in ("off", "out", "up", "down")
        if small or before in _ARTICLES or (base and i == start):
            continue  # a subject comes first
        if not base:
            if is_past(word):
                return i
            continue
        if lower.endswith(("ed", "ing", "ion", "ions")) or _is_noun_here(found, i):
            continue
        if lower.endswith("s") and not lower.endswith("ss"):
            continue
        if is_act(word.concept) or word.concept in past:
            if not is_nominal(word):
                return i
            second = i if second is None else second
    return second


_ARTICLES_TEXT = "the a an its their our his her this that of for any all each no every"
_ARTICLES = frozenset(_ARTICLES_TEXT.split())


def _is_noun_here(found: list[Word], index: int) -> bool:
    """ "the purchase plan end": a word before another that can be the verb as well."""
    after = found[index + 1] if index + 1 < len(found) else None
    return after is not None and after.lowered in ("plan", "agreement", "program", "price")


def _without_auxiliary(reading: Reading, text: str, role: Role) -> Asked | None:
    """ "Who approved the plan", "Which entity merged into Kestin"."""
    if role != "agent":
        return None
    found = words(text)
    at = _verb_at(reading, found, 1, base=False)
    if at is None:
        return None
    verb = found[at]
    asked = Asked(verb.concept, "agent", kind=_kind(text[: verb.start]))
    _fill_behind(asked, text, verb.end)
    if has_no_object(verb.concept):
        asked.role = "patient"
    return asked


def _kind(head: str) -> str:
    """What the one asked for is: "court" of "which court"."""
    match = re.match(r"\W*(?:\w+ )??(?:which|what)\s+(.+)$", head.strip(), re.I)
    return match[1].strip() if match else ""


def _subject_asked(text: str, aux: re.Match[str], role: Role, head: str) -> Asked | None:
    """ "Who has taken over the plans", "what was given in exchange": the subject is asked for."""
    if role != "agent" or aux["aux"].lower() in ("did", "does", "do"):
        return None
    if _WH.match(text) and _WH.match(text)["prep"]:  # type: ignore[index]
        return None
    behind = text[aux.end() :]
    match = re.match(r"\s+(?:(?:been|now|also|then|since|first|already|to be|be)\s+)*(\w+)", behind)
    if match is None:
        return None
    verb = words(match[1])[0] if words(match[1]) else None
    if verb is None or not is_past(verb) or verb.lowered in STOP_WORDS:
        return None
    passive = aux["aux"].lower() in ("was", "were", "is", "are") or " been" in match[0]
    asked = Asked(verb.concept, "patient" if passive else "agent", kind=_kind(head))
    _fill_behind(asked, text, aux.end() + match.end())
    if passive:
        asked.agent, asked.patient = asked.beside.get("by", ""), ""
    return asked


def _fill_behind(asked: Asked, text: str, at: int) -> None:
    """The object and the parties behind prepositions, from the words behind the verb."""
    rest = text[at:]
    stop = _STOP.search(f" {rest} ")
    thing = rest[: max(stop.start() - 1, 0)] if stop else rest
    asked.patient = thing.strip(" ,")
    for match in _STOP.finditer(f" {rest} "):
        piece = f" {rest} "[match.end() :]
        end = _STOP.search(f" {piece}")
        said = piece[: end.start() - 1] if end else piece
        asked.beside.setdefault(match["prep"].lower(), said.strip(" ,"))


def _with_auxiliary(
    reading: Reading, text: str, aux: re.Match[str], role: Role, head: str
) -> Asked | None:
    behind = text[aux.end() :]
    found = words(behind)
    if (noun := _by_noun(behind, role)) is not None:
        return noun
    active = aux["aux"].lower() in _ACTIVE
    if active and re.search(r"^(?:\s+\S+){1,12}? do\b", behind) and role == "agent":
        subject = re.split(r"\bdo\b", behind, maxsplit=1)[0]
        return Asked("", "deeds", agent=subject.strip())
    if active and (be := re.search(r"\b(?:be|been|get)\s+(\w+ed|sold|paid|made|given)\b", behind)):
        return _passive(behind, be.start(1), be.end(1), be.start(), role, head)
    perfect = aux["aux"].lower() in ("has", "have", "had") and " been " not in behind
    at = _verb_at(reading, found, 0, base=active)
    if at is None:
        return None
    verb = found[at]
    if active or perfect:
        asked = Asked(verb.concept, role, agent=behind[: verb.start].strip())
        _fill_behind(asked, behind, verb.end)
        if has_no_object(verb.concept) and not asked.patient:
            asked.patient, asked.agent = asked.agent, ""
        return _gap(asked, text, head)
    return _passive(behind, verb.start, verb.end, verb.start, role, head)


def _passive(behind: str, start: int, end: int, subject: int, role: Role, head: str) -> Asked:
    asked = Asked(concept(behind[start:end]), role)
    _fill_behind(asked, behind, end)
    asked.patient = behind[:subject].strip()
    asked.agent = asked.beside.get("by", "")
    return _gap(asked, head, head)


def _gap(asked: Asked, text: str, head: str) -> Asked:
    """What is asked for where it is no day, cause or verdict: the object, or a party beside."""
    if asked.role != "agent":
        return asked
    asked.kind = _kind(head)
    lead = _WH.match(text)
    if lead and lead["prep"]:
        asked.preposition = lead["prep"].lower()
        asked.role = "agent" if asked.preposition == "by" else "beside"
    elif asked.patient and not re.search(r"\bby$", text):
        trailing = re.search(r"\b(to|into|with|from|under|through|for)$", text.strip())
        asked.role = "beside" if trailing else "agent" if not asked.agent else "beside"
        asked.preposition = trailing[1].lower() if trailing else "?"
    else:
        asked.role = "patient" if asked.agent else "agent"
    return asked


_BY_NOUN = re.compile(
    rf"^\s+(?P<who>.+?)\s+(?:the|an?)\s+(?:\w+ )?(?P<noun>{'|'.join(SELLERS)})\s+(?:of|for)\s+"
    r"(?P<what>.+)$",
    re.I,
)


def _by_noun(behind: str, role: Role) -> Asked | None:
    """ "Is X the buyer of Y"."""
    match = _BY_NOUN.match(behind)
    if match is None or role != "whether":
        return None
    return Asked(SELLERS[match["noun"].lower()], role, match["who"], match["what"].strip(" ?"))
