"""Whether a value of a sentence stands in the relation that a question asks about.

The verb that governs it must be the asked one, no other value may stand between, its unit
or its price must be the asked one.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.sentence_kinds import EXACT
from assistant.answering.evidence.values import Value, values
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import Word, concept, plain, words

_VERBS_TEXT = """
    deregister sell issue acquire end complete redeem register file sign effect exercise
    convert list reduce grant cancel merge replace adopt start pay remain continue
    outstanding transfer break give raise intend approve vot receiv approv elect determ
    receive contribute entitle extinguish
    appoint distribut borrow guarant vest accept deliver rel request amend assum
"""
_VERBS = frozenset(_VERBS_TEXT.split())

# Participles that describe and do not tell: no verb stands between for their sake.
_NO_VERBS_TEXT = (
    "united limited related unlimited undersigned restricted named designated unaffiliated"
)
_NO_VERBS = frozenset(_NO_VERBS_TEXT.split())
_IRREGULAR_VERBS_TEXT = (
    "became become began emerged made took paid gave given went occurred passed won lost met"
)
_IRREGULAR_VERBS = frozenset(_IRREGULAR_VERBS_TEXT.split())
_PARTICIPLES_TEXT = "held sold bought paid withdrawn given taken made"
_PARTICIPLES = frozenset(_PARTICIPLES_TEXT.split())

DENIED = re.compile(r"\b(?:not|never|no(?!\. ?\d)|none|(?-i:may)|might|could|would|if)\b", re.I)
"""Words with which a sentence denies something or leaves it open: it does not state it."""

RELATED: dict[str, frozenset[str]] = {
    "end": frozenset({"complete", "redeem"}),
    "complete": frozenset({"end", "effect"}),
    "debt": frozenset({"note"}),
    "note": frozenset({"debt"}),
    "security": frozenset({"share"}),
    "share": frozenset({"security"}),
    "sell": frozenset({"issue"}),
    "list": frozenset({"trad", "quot"}),
    "trad": frozenset({"list", "quot"}),
    "holder": frozenset({"hold"}),
    "hold": frozenset({"holder"}),
    "cancel": frozenset({"end"}),
    "start": frozenset({"effect"}),
    "transfer": frozenset({"register"}),
    "option": frozenset({"grant"}),
    "enter": frozenset({"dat"}),
    "amend": frozenset({"dat"}),
    # "each warrant entitles its holder to one share at $6"
    "exercise": frozenset({"entitle"}),
}
"""Concepts that may answer for another, where the rest of the sentence fits."""


def _is_participle(word: Word) -> bool:
    said = word.lowered
    return said.endswith("ed") or said in _PARTICIPLES


def main_verb(plan: Plan, terms: list[str], reading: Reading | None = None) -> str | None:
    """The concept of the verb that the question asks about.

    After "did" a verb has its base form, which a table cannot know: it is one where the
    filing has the word with the ending of the past.
    """
    found = words(plain(plan.question))
    auxiliary = next(
        (i for i, w in enumerate(found) if w.lowered in ("did", "does", "do", "will", "would")),
        None,
    )
    after = found[auxiliary + 1 :] if auxiliary is not None else found
    verbs = [w for w in after if w.concept in terms and is_verb(w)]
    if auxiliary is not None:
        base = [
            w
            for w in verbs
            if not w.lowered.endswith(("ed", "ing")) and w.lowered not in _PARTICIPLES
        ]
        if base:
            return base[0].concept
        told = reading.past_verbs() if reading is not None else set()
        later = [
            w
            for w in after[1:]
            if w.concept in terms and w.concept in told and not w.lowered.endswith(_NOUNS)
        ]
        if later:
            return later[-1].concept
    passive = [w for w in verbs if _is_participle(w)]
    if auxiliary is None and passive and re.search(r"\b(?:was|were|been)\b", plan.question, re.I):
        return passive[-1].concept
    active = [w for w in verbs if w.lowered.endswith("ed") or w.concept in _VERBS]
    return active[0].concept if active else None


_NOUNS = (
    "holders", "ion", "ions", "ment", "ments", "ance", "ances", "er", "ers", "or", "ors", "ness",
)  # fmt: skip


_VERBS_LIKE_NOUNS = frozenset({"deregister", "register", "deliver"})
"""Verbs in their base form that end as nouns do."""


def is_verb(word: Word) -> bool:
    """Whether a word tells an event: a known verb, or a word with the ending of the past."""
    lower = word.lowered
    if lower in _VERBS_LIKE_NOUNS:
        return True
    if lower in _NO_VERBS or lower.endswith(_NOUNS):
        return False
    return (
        word.concept in _VERBS
        or (len(lower) > 4 and lower.endswith("ed"))
        or lower in _IRREGULAR_VERBS
    )


def relation(
    plan: Plan, passage: Passage, value: Value, terms: list[str], main: str | None, kind: str
) -> float | None:
    """How near the value stands to the question's words; None where it belongs to others."""
    at = _position(passage.words, value)
    own = {w.lowered for w in passage.words if value.start <= w.start < value.end}
    if own and own <= {n.lower() for n in plan.numbers}:
        return None  # the question gives this value itself
    if kind == "date" and EXACT.search(plan.question) and not _has_day(value.text):
        return None
    before = passage.text[max(0, value.start - 25) : value.start]
    if _BY_HOW_MANY.search(plan.question) and not re.search(r"\bby (?:\w+ ){0,2}$", before):
        return None
    if kind == "name" and not _is_name(plan, value, terms):
        return None
    if kind == "name" and not _acts(plan, passage, value, main):
        return None
    if kind == "number" and not _counts(plan, passage, value):
        return None
    if kind == "money" and not _is_price_of(passage, value, terms):
        return None
    if kind == "money" and _other_price(plan, passage, value):
        return None
    rivals = [v for v in values(passage.text, kind) if v != value]
    if main is not None and not _governed(plan, passage, value, at, main, rivals, kind):
        return None
    return sum(_closeness(passage, value, at, t, rivals) for t in terms) / len(terms)


_WHO_DOES = re.compile(
    r"^(?:who|which \w+) (?!is\b|was\b|were\b|are\b|has been\b|had been\b)", re.I
)


def _acts(plan: Plan, passage: Passage, value: Value, main: str | None) -> bool:
    """Whether a name is of him who does it: before the verb, or after it with "by"."""
    if main is None or not _WHO_DOES.search(plan.question):
        return True
    if re.search(r"\bby (?:the )?$", passage.text[: value.start]):
        return True
    return any(
        value.end <= w.start <= value.end + 90
        for w in passage.words
        if says_verb(passage, w, main, plan)
    )


_BY_HOW_MANY = re.compile(r"^by how (?:many|much)\b", re.I)


def _has_day(date: str) -> bool:
    """Whether a printed date names the day, not only a month or a year."""
    return len(re.findall(r"\d+", date)) >= 2


def _position(found: list[Word], value: Value) -> int:
    return next((i for i, w in enumerate(found) if w.end > value.start), len(found))


def _closeness(passage: Passage, value: Value, at: int, term: str, rivals: list[Value]) -> float:
    wanted = {term} | RELATED.get(term, frozenset())
    best = 0.0
    for i, word in enumerate(passage.words):
        if word.concept not in wanted or value.start <= word.start < value.end:
            continue
        left, right = sorted((word.start, value.start))
        between = sum(1 for r in rivals if left < r.start < right)
        best = max(best, 1.0 / (1.0 + 0.12 * abs(i - at) + 1.5 * between))
    return best


# "the exercise of a warrant" is what may be done, not what was done.
_CHANCES = frozenset({"sale", "sales", "resale", "issuance", "exercise", "conversion"})
_MAY_BE = re.compile(r"\b(?:can|could|may|might)\b(?! (?:not|no longer))", re.I)
_POSSIBLE = ("able", "ible")  # "shares issuable" are not shares issued


def says_verb(passage: Passage, word: Word, main: str, plan: Plan) -> bool:
    """Whether a word of the sentence is the asked verb, as something done and not as a noun."""
    if word.concept != main and word.concept not in RELATED.get(main, frozenset()) | kin(main):
        return False
    lower = word.lowered
    if _MAY_BE.search(plan.question):
        return True  # "could be converted": the conversion that is possible is asked for
    asked_possible = any(
        w.concept == main and w.lowered.endswith(_POSSIBLE) for w in words(plan.question)
    )
    if lower.endswith(_POSSIBLE) != asked_possible:
        return False
    before = passage.text[max(0, word.start - 9) : word.start].lower()
    led = re.search(r"\b(?:for|upon|on|of|the) $", before)
    return not (lower in _CHANCES and (led or passage.text.startswith(" of", word.end)))


def _governed(
    plan: Plan, passage: Passage, value: Value, at: int, main: str, rivals: list[Value], kind: str
) -> bool:
    """Whether the asked verb governs the value: none nearer, none of its own beside it."""
    wanted = {main} | RELATED.get(main, frozenset()) | kin(main)
    found = passage.words
    if kind == "date":
        beside = [w for w in found[max(0, at - 3) : at] if is_verb(w) or w.concept == "dat"]
        if beside and not any(w.concept in wanted for w in beside):
            return False
    if main == "outstanding" and re.search(
        r"\bthen outstanding|\boutstanding (?:immediately )?before", passage.text[value.end :][:90]
    ):
        return False  # of another time than the filing's own
    if (
        kind == "number"
        and not _is_outstanding(found, at, main)
        and (own := _own_verbs(found, at))
        and not own & wanted
    ):
        return False
    for i, word in enumerate(found):
        if value.start <= word.start < value.end or not says_verb(passage, word, main, plan):
            continue
        low, high = sorted((i, at))
        left, right = sorted((word.start, value.start))
        verbs = [w for w in found[low + 1 : high] if is_verb(w) and w.concept not in wanted]
        crossed = [r for r in rivals if left < r.start < right]
        if len(verbs) <= 1 and not crossed and high - low <= 30:
            return True
    return False


def _is_outstanding(found: list[Word], at: int, main: str) -> bool:
    """`5,000 shares of stock outstanding`; not `5,000 outstanding shares`."""
    after = [w.concept for w in found[at + 1 : at + 7]]
    return main == "outstanding" and main in after and "share" in after[: after.index(main)]


_BE = frozenset({"was", "were", "been", "be", "are", "is", "being"})


def _own_verbs(found: list[Word], at: int) -> set[str]:
    """The verbs right before a number (`issued 5 shares`) and of it (`5 shares were sold`)."""
    own = {w.concept for w in found[max(0, at - 4) : at] if is_verb(w)}
    after = found[at + 1 : at + 13]
    for i, word in enumerate(after):
        if word.surface[0].isdigit() and "," in word.surface:
            break
        if i < 6 and word.lowered.endswith("ed") and is_verb(word):
            own.add(word.concept)
        if word.lowered in _BE:
            own |= {w.concept for w in after[i + 1 : i + 4] if is_verb(w)}
            break
    return own


def _counts(plan: Plan, passage: Passage, value: Value) -> bool:
    """Whether the number counts what is asked: its unit follows it, or leads to it."""
    if not plan.unit:
        return True
    head = plan.unit[-1]
    wanted = {head} | RELATED.get(head, frozenset()) | kin(head)
    after = [w for w in passage.words if value.end <= w.start][:6]
    for word in after:
        if word.concept in wanted:
            return True
        if word.surface[0].isdigit():
            break
    before = [w for w in passage.words if w.end <= value.start][-6:]
    leads = re.search(
        r"(?:aggregate|total|number) of |\bof $|: ?$|\($", passage.text[: value.start][-24:]
    )
    return bool(leads) and any(w.concept in wanted for w in before)


_PRICES_TEXT = """
    stock share market closing trading exercise conversion offering purchase redemption strike
    subscription
"""
_PRICES = frozenset(_PRICES_TEXT.split())


def _other_price(plan: Plan, passage: Passage, value: Value) -> bool:
    """Whether the sum is another price than the asked one: `exercise price`, not the stock's."""
    asked = re.search(r"\b(\w+) prices?\b", plan.question, re.I)
    near = passage.text[max(0, value.start - 60) : value.start]
    told = re.findall(r"\b(\w+) prices?\b", near, re.I)
    asked_kind = asked[1].lower() if asked and asked[1].lower() in _PRICES else ""
    told_kind = told[-1].lower() if told and told[-1].lower() in _PRICES else ""
    if told_kind and concept(told_kind) not in plan.terms:
        return True
    return (
        bool(asked_kind) and not told_kind and asked_kind not in ("share", "offering", "purchase")
    )


def _is_price_of(passage: Passage, value: Value, terms: list[str]) -> bool:
    """Whether one of the asked words stands right beside the sum: `at an exercise price of $9`."""
    reach = 45 if len(values(passage.text, "money")) > 1 else 90
    around = [w for w in passage.words if value.start - reach <= w.start <= value.end + 40]
    money_terms = [
        t
        for t in terms
        if t
        in (
            "price",
            "proceed",
            "fee",
            "fe",
            "pay",
            "consider",
            "principal",
            "princip",
            "revenue",
            "salar",
            "salary",
            "valu",
        )
    ]
    near = {w.concept for w in around}
    near |= {r for n in near for r in RELATED.get(n, frozenset())}
    if money_terms:
        return all(t in near for t in money_terms)
    return any(t in near for t in terms)


_COMMON_CAPITALS_TEXT = """
    the company registrant registration statement plan plans common stock shares share
    issuer amendment post-effective form securities act commission exchange board directors
    i ii warrants warrant merger agreement effective time prospectus units offering in on as
    by of all each no accordingly pursuant under this and for at it january february march
    april may june july august september october november december post effective we
"""
_TO_WHOM = re.compile(r"^(?:to|into|with) (?:whom|which|what)\b", re.I)
_NO_NAME = frozenset({"Section", "Item", "Rule", "Form", "Exhibit", "Article", "Part", "Annual"})
_COMMON_CAPITALS = frozenset(_COMMON_CAPITALS_TEXT.split())


def _is_name(plan: Plan, value: Value, terms: list[str]) -> bool:
    parts = [p.strip(".,'’") for p in value.text.split()]
    if all(p.lower() in _COMMON_CAPITALS or not p[:1].isalpha() for p in parts):
        return False
    if parts[0] in _NO_NAME:
        return False
    asked = [w.concept in terms and w.concept != "share" for w in words(value.text)]
    return not any(asked) or (len(asked) > 2 and _TO_WHOM.search(plan.question) is not None)
