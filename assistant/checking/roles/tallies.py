"""Tallies: amounts one below another, each with its label, that close to the last share.

`Shares registered 1,000,000`, `Issued under the Plan (812,345)`, `Removed hereby 187,655`: the
labels give the roles, and the balance proves that they were given rightly. Rows that do not close
keep their roles in doubt; a sentence that does not is read as any other text.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.checking.roles.classes import unit_of_noun
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token

__all__ = ["Pair", "pairs_of_rows", "pairs_of_sentence", "read_tally", "role_of_label"]

Pair = tuple[str, Token, Unit]
"""A label, the amount that it labels, and the unit that holds the amount."""

_LONGEST_LABEL = 120
_LEAST = 100  # a smaller number in a row counts something else; a nought says that nothing is left
_STRENGTH = 0.93
# The first that is found names the role; each entry with the label it serves.
_LABELS: list[tuple[re.Pattern[str], str]] = [
    # `Removed from registration by Post-Effective Amendment No. 1`
    (re.compile(
        r"\b(?:remov|withdr|deregist)\w*\b.*\b(?:previously|earlier|(?<!this\s)Amendment\s+No)"
        r"|\b(?:previously|earlier)\s+(?:remov|withdr|deregist)", re.I), "previously_removed"),
    # `Less: removed in 2011`
    (re.compile(
        r"\b(?:remov|withdr|deregist)\w*\s+(?:in|on|during)\s+(?:[A-Z][a-z]+\s+)?(?:\d{1,2},\s+)?(?:19|20)\d\d\b"
        r"|^\W*less\b.{0,20}\b(?:remov|withdr|deregist)", re.I), "previously_removed"),
    # `Shares left, which this amendment takes out of registration`, `Carried to the new plan and
    # deregistered hereby`
    (re.compile(
        r"\b(?:hereby|this\s+amendment|now)\b.*\b(?:de-?\s?regist|remov|withdr|tak(?:es?|en|ing)\s+(?:out|off)|str(?:ik|uck))"
        r"|\b(?:de-?\s?regist|remov|withdr|tak(?:es?|en|ing)\s+(?:out|off)|str(?:ik|uck))\w*\b.*\b(?:hereby|herewith|(?:by\s+)?this\s+amendment|now)\b",
        re.I), "deregistered"),
    (re.compile(r"\b(?:carried|transferred)\b", re.I), "carried_over"),
    (re.compile(
        r"\b(?:remain|left|unsold|unissued|unused|balance|available|(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:re)?(?:issued|sold|purchased|bought|used))",
        re.I), "unsold"),
    (re.compile(
        r"\b(?:de-?\s?regist|remov|withdr|tak(?:es?|en|ing)\s+(?:out|off)|struck|dropped)",
        re.I), "deregistered"),
    (re.compile(r"\boutstanding\b(?!.*\bissued\b)|\bsubject\s+to\b", re.I), "outstanding"),
    (re.compile(
        r"\b(?:(?:re)?sold|issued|purchased|exercised|delivered|distributed|bought|acquired|disposed|subscribed|used|taken\s+up)\b",
        re.I), "sold"),
    # `Covered at first`, `Offered originally`
    (re.compile(
        r"\bregister|\b(?:cover|offer)ed\b|\boriginal(?:ly)?\b|\bat\s+first\b",
        re.I), "registered"),
]  # fmt: skip
# A label is no sentence: it has no verb of its own but the participle that names its role.
_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|has|(?<!to )have|had|will|hereby\s+removes|filed|which|that)\b|[.;]",
    re.I,
)


def pairs_of_rows(substance: Substance, rows: list[Unit]) -> list[Pair]:
    """The labels and amounts of rows that have a cell each, or a label and an amount in one row."""
    found: list[Pair] = []
    label = ""
    for row in rows:
        amounts = _amounts(row)
        if not amounts and any(
            t.detail.kind == "money" and t.value >= 1 for t in row.of("quantity")
        ):
            label = ""  # a row of its own: `Gross proceeds`
            continue
        if not amounts:
            words = substance.words(row).strip("|\t ()")
            label = f"{label} {words}".strip() if words else label
            continue
        own = _LEADER.sub("", substance.text[row.start : amounts[0].start].strip("|\t $("))
        if len(amounts) == 1:
            found.append((f"{label} {own}".strip(), amounts[0], row))
        label = ""
    return found


_LEADER = re.compile(r"(?<![\s.])\s*\.[\s.]{3,}\Z")  # `Interests sold ............`


def pairs_of_sentence(substance: Substance, unit: Unit) -> list[Pair]:
    """The labels and amounts of a tally whose lines ran together."""
    found, at = [], unit.start
    for token in _amounts(unit):
        found.append((substance.text[at : token.start].strip(" |\t$("), token, unit))
        at = token.end
    rest = substance.text[at : unit.end].strip(" )|\t.")
    return found if rest in ("", "shares", "units") else []


def _amounts(unit: Unit) -> list[Token]:
    counts = [t for t in unit.of("quantity") if t.detail.kind == "count"]
    return [t for t in counts if abs(t.value) >= _LEAST or t.value == 0]


def read_tally(pairs: list[Pair], *, unclosed: float | None = None) -> list[Movement]:
    """The movements of a tally that closes; `unclosed` is the strength of those of one that does
    not. Empty where it is no tally, or does not close and no strength is given.
    """
    if len(pairs) < 3 and not _goes_whole(pairs):
        return []
    roles = _with_total([role_of_label(label) for label, _, _ in pairs], pairs)
    if roles.count("registered") != 1 or "" in roles:
        return []
    first = roles.index("registered")
    if first:  # `Sold to the public`, `Sold under the plan`, `Registered`, `Unsold`
        unclosed = None
    pairs, roles = _without_parts(pairs, roles)
    first = roles.index("registered")
    if len(set(roles)) != len(roles):
        return []
    if "deregistered" in roles:  # `Left for sale`, beside what is removed: it stays
        roles = ["remaining" if role == "unsold" else role for role in roles]
    values: list[int | Decimal] = [abs(token.value) for _, token, _ in pairs]
    noun = next((found[0] for label, _, _ in pairs if (found := _COUNTED.search(label))), "shares")
    counted = unit_of_noun(noun.lower())
    strength = _STRENGTH if values[first] * 2 == sum(values) else unclosed
    if strength is None:
        return []
    return [
        Movement(
            role, value, token.start, token.end, counted, None, strength, None, unit, False, None
        )
        for role, value, (_, token, unit) in zip(roles, values, pairs, strict=True)
    ]


_COUNTED = re.compile(r"\b(?:shares|units|interests|warrants|rights|certificates)\b", re.I)


def _goes_whole(pairs: list[Pair]) -> bool:
    """`Registered: 2,100,000`, `Issued: none`, `Hereby removed: 2,100,000`: two that close."""
    roles = [role_of_label(label) for label, _, _ in pairs]
    return roles == ["registered", "deregistered"] and pairs[0][1].value == pairs[1][1].value


_TOTAL = re.compile(r"\W*(?:(?:grand\s+)?total|in\s+all)?\W*(?:shares|units)?\W*", re.I)


def _with_total(roles: list[str], pairs: list[Pair]) -> list[str]:
    """The last row without a label, or called the total, is what the others add up to: what was
    registered, of which each is a part."""
    values = [abs(token.value) for _, token, _ in pairs]
    if "registered" in roles or "" in roles[:-1] or sum(values[:-1]) != values[-1]:
        return roles
    return [*roles[:-1], "registered"] if _TOTAL.fullmatch(pairs[-1][0]) else roles


_WHOLE = re.compile(r"\b(?:in\s+all|total|in\s+total|aggregate)\b", re.I)


def _without_parts(pairs: list[Pair], roles: list[str]) -> tuple[list[Pair], list[str]]:
    """Without the rows that a row `Sold in all` adds up."""
    for at, (label, token, _) in enumerate(pairs):
        same = [i for i in range(at) if roles[i] == roles[at]]
        parts = sum(abs(pairs[i][1].value) for i in same)
        if same and _WHOLE.search(label) and parts == abs(token.value):
            left = [i for i in range(len(pairs)) if i not in same]
            return [pairs[i] for i in left], [roles[i] for i in left]
    return pairs, roles


# `A. Total shares registered`, `D. Shares removed (A - B - C)`
_ENUMERATED = re.compile(r"^\(?(?:[A-Za-z]|\d{1,2})[.)]\s+|\s*\([^()]{0,30}\Z")
# `Shares that continue to be issuable`, `Number of units which were sold`: no sentence
_RELATIVE = re.compile(
    r"^((?:number\s+of\s+)?(?:shares|units|securities|interests))\s+(?:that|which)\s+(?:(?:were|are|have|has|had|been|will|be)\s+){0,3}",
    re.I,
)
# `Shares left, which this amendment takes out of registration`
_GONE_CLAUSE = re.compile(
    r",?\s+(?:which|that)\s+(?:this\s+(?:Post-?\s?Effective\s+)?amendment|the\s+(?:Company|Registrant)|we|is|are)\s+"
    r"(?:(?:now|hereby|therefore|being)\s+){0,2}(?:de-?\s?regist|remov|withdr|tak(?:es?|en|ing)|str(?:ik|uck)|drop)\w*\b[^.;]{0,60}\Z",
    re.I,
)
# `Shares subject to awards, which remain registered`
_KEPT_CLAUSE = re.compile(
    r",?\s+(?:which|that)\s+(?:will\s+|are\s+to\s+)?(?:remain|stay|continue)\b[^.;]{0,60}\Z", re.I
)
_NO_STOP = re.compile(r"\bNos?\.|(?<=[\d$\u20ac\u00a3])\.(?=\d)")


def role_of_label(label: str) -> str:
    """The role that a row's label gives its amounts; empty where it gives none."""
    label = _ENUMERATED.sub("", label.strip("|\t $(").rstrip(". "))
    label = _RELATIVE.sub(r"\1", label)
    if _GONE_CLAUSE.search(label):
        return "deregistered"
    label = _KEPT_CLAUSE.sub(" outstanding", label)
    if not label or len(label) > _LONGEST_LABEL or _SENTENCE.search(_NO_STOP.sub("", label)):
        return ""
    return next((role for pattern, role in _LABELS if pattern.search(label)), "")
