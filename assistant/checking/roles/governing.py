"""Which cue governs an amount: by rank and nearness, and not across another amount's clause."""

from __future__ import annotations

import re
from bisect import bisect_left

from assistant.checking.roles.cue_model import Cue
from assistant.checking.roles.cues import CLAUSE_BREAK, CUES
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.cue_words import CueWords
from assistant.language.openings import compiled
from assistant.language.tokens import Token

__all__ = ["AGGREGATE", "OF_WHICH", "cue_hits", "governing", "is_whole"]

# `an aggregate initial offering price of up to $200,000,000` is an amount registered, no price.
AGGREGATE = compiled(r"\b(?:aggregate|total|maximum)\b[^.;]{0,60}\bprice\b[^.;]{0,30}$", re.I)
OF_WHICH = re.compile(r"\bof\s+(?:which|these|those)\b", re.I)
_SENTENCE_ENDS = compiled(r"(?<=[a-z\d)]{3})(?<!Inc)(?<!Corp)(?<!Ltd)\.\s+(?=[A-Z]|\Z)")
_ALL_OF_WHICH = re.compile(r",\s+all(?:\s+of\s+which)?\s*\Z", re.I)
_INCLUDING = re.compile(r"\bincluding\b", re.I)
_OF_ANOTHERS = compiled(
    r"\b(?:underl\w+|(?:in)?to\s+which|for\s+which|exercise\s+of|conversion\s+of|represented\s+by|included\s+in)\s+"
    r"(?:[\w$%./-]+\s+){0,6}?(?:warrants|notes|units|options|rights|debentures|preferred\s+stock|preferred\s+shares)\s+(?:that|which)\s*\Z",
    re.I,
)
_OF_THOSE = re.compile(
    r"\bOf\s+(?:the|such|these|those|its)\s+(?:[\w$,.-]+\s+){0,7}(?:so\s+|originally\s+|initially\s+)?\Z"
)
_OF_SHARES = re.compile(r"\s+of\s+(?:the|such|these|those|its)\s", re.I)
# `2,100,500 of which were issued`: the number is the subject of its own clause
_HEADS = re.compile(
    r"\s*(?:shares|units|securities|notes|interests|warrants)?,?\s*of\s+(?:which|them|these|those)\b",
    re.I,
)
# Between a part and its whole: `625,300 shares out of the total of 1,000,000`
_OF = (
    r"\)?\s+(?:shares\s+|units\s+|securities\s+)?(?:un(?:sold|issued)\s+)?(?:out\s+of|of)\s+"
    r"(?:(?:the|its|our|such|these|those|an?)\s+)?(?:(?:total|original|initial)\s+(?:of\s+)?)?"
)
_OF_A_WHOLE = re.compile(rf"\d{_OF}\Z", re.I)
_WHOLE_OF = re.compile(_OF, re.I)
_LEADER = re.compile(r"(?:\.{3,}|(?:\.\s){3,}|\u2026)\s*\$?\s*\Z")
_OUT_OF = re.compile(
    r"(?:\bOf\s+(?:the\s+|its\s+)?|\bof\s+(?:the|these|those|its|such)\s+)(?:total\s+(?:of\s+)?)?\Z"
)
_BEHIND = re.compile(r"\d\)?\s+(?:shares\s+|units\s+)?\Z")
# Between an amount and a verb: that it is denied, or only may be.
_NOT_A_SALE = re.compile(
    r"\bnot\s+(?:one|a\s+single)\s+(?:[\w-]+\s+){0,3}\Z|\bno\s+(?:[\w-]+\s+){1,3}\Z|\b(?:none|nothing)\s+(?:of\s+(?:them|these|those|which|it)\s+)?(?:(?:having|has|have|had)\s+)?(?:ever\s+)?\Z|\b(?:could|may|might|can|would)\s+(?:be\s|have\s|\Z)|\b(?:when|until|unless|if)\s+(?:the|those|such|these|any|all)\b",
    re.I,
)
_NEW_SUBJECT = re.compile(r";\s+(?:and\s+)?(?:the|it|this|that|these|those|they|we)\s", re.I)
_ANOTHER_NUMBER = re.compile(
    r"(?:\band|[,;])\s+(?:that\s+)?(?:the|an?)\s+(?:number|amount|balance|remainder|rest)\b(?!,?\s+(?:[$\d]|being))",
    re.I,
)
# `four hundred thousand (400,000) shares were sold`, `the notes ($750,000) were registered`
_FIGURES_ALONE = re.compile(r"\([A-Z]{0,3}\$?\d[\d,.]*(?:\s+[a-z-]+){0,4}\)", re.I)
_OUT_OF_WHOLE = re.compile(
    r"\bout\s+of\s+(?:(?:an?|the|its|our|those|such)\s+)?(?:(?:original(?:ly)?|total|initial|aggregate|registered)\s+){1,2}(?:of\s+)?(?:[A-Z]{0,3}\$)?\Z"
    r"|,\s+out\s+of\s+(?:(?:an?|the|its|our|those|such)\s+)?(?:[A-Z]{0,3}\$)?\Z",
    re.I,
)


def is_whole(text: str, start: int) -> bool:
    """Whether a number is that of which a part is told: `out of an original 500,000`."""
    return _OUT_OF_WHOLE.search(text, max(start - 40, 0), start) is not None


# A removal of what is meant by another word than the amounts before it
_THOSE_GO = re.compile(
    r",\s+(?:those|any|whatever|what|such)\s+(?:(?:of\s+(?:them|these|the\s+\w+))\s+)?(?:(?:shares|securities|units)\s+)?(?:as|that|which|not|never|un\w+|is|are|ha[sd]|have|remain\w*)\b",
    re.I,
)
_LISTING = re.compile(r"[^.;:\d]{0,60}\bfollowing\b[^.;:\d]{0,60}:", re.I)
_ENDS_CLAUSE = re.compile(r"\s*(?:,|;|and\b|but\b)", re.I)
_PASSIVE = re.compile(r"\b(?:were|was|been|are|is)\s+\Z", re.I)


_CUE_WORDS = CueWords(cue.pattern for cue in CUES)


def cue_hits(substance: Substance, unit: Unit) -> list[tuple[Cue, int, int]]:
    """The cues in a unit, each with its place in the flow."""
    text, hits = substance.clauses, []
    for number in _CUE_WORDS.may_match(_CUE_WORDS.held(substance.spoken(unit))):
        cue = CUES[number]
        for match in cue.pattern.compiled.finditer(text, unit.start, unit.end):
            hits.append((cue, match.start(), match.end()))
    return hits


def _among(amounts: list[Token], start: int, end: int) -> list[Token]:
    """The amounts, which stand in order, that begin in `[start, end)`."""
    first = bisect_left(amounts, start, key=_start_of)
    return amounts[first : bisect_left(amounts, end, first, key=_start_of)]


def _start_of(token: Token) -> int:
    return token.start


def _cost(
    cue: Cue, start: int, end: int, token: Token, text: str, amounts: list[Token]
) -> float | None:
    """How far a cue is from an amount that it may govern; None where it can't."""
    headed = _HEADS.match(text, token.end)
    if cue.side == "after":
        if end > token.start + 1:
            return None
        if token.start - end > 2 * cue.reach:
            return None
        between = text[end : token.start]
        crossed = _among(amounts, end, token.start)
        barred = _barred_after(cue, start, between, text, headed is not None)
    else:
        if start < token.end:
            return None
        if start - token.end > 2 * cue.reach:
            return None
        between = text[token.end : start]
        crossed = _among(amounts, token.end, start)
        crossed = [a for a in crossed if not is_whole(text, a.start)]
        if crossed and _WHOLE_OF.fullmatch(text, token.end, crossed[0].start):
            crossed = crossed[1:]  # `482,117 of the 500,000 shares registered were sold`
        barred = _barred_before(cue, between, crossed, token, text)
    far = 2 if AGGREGATE.search(text, max(token.start - 80, 0), token.start) else 1
    low, high = (end, token.start) if cue.side == "after" else (token.end, start)
    if barred or len(between) > cue.reach * far or _SENTENCE_ENDS.search(text, low, high):
        return None  # items of lists hold several sentences
    others = len([a for a in crossed if a.value != token.value])
    cost = float(len(between) + 60 * others)
    # `it has sold: preferred shares for $40,000,000`: a colon behind a verb leads to its objects
    own = headed.end() - token.end if headed else 1 if between.startswith(":") else 0
    if cue.side == "after" and (listed := _LISTING.match(between)):
        own = listed.end()  # `deregisters the following shares: N shares registered under …`
    if CLAUSE_BREAK.search(between, own):
        if others and cue.side == "before":
            return None  # `1,000,000 shares, of which 402,733 remain unissued`
        cost += 70
    return cost


def _barred_after(cue: Cue, start: int, between: str, text: str, headed: bool) -> bool:
    """Whether a cue before an amount cannot govern it, for what stands between or before."""
    if between.count(")") > between.count("("):
        return True  # `No. 333-1 (3,250,000 shares registered in 1998), 831,100 shares`
    if _ENDS_CLAUSE.match(between) and _PASSIVE.search(text, max(start - 8, 0), start):
        return True  # `$750,000,000 of securities was registered and $300,000,000 was sold`
    if between.startswith((";", ",", ".")) and _BEHIND.search(text, max(start - 10, 0), start):
        return True  # `20,150 issued; 779,850 under awards`: told of the amount before it
    if headed and "," in between:
        return True  # `were registered for issuance, 2,100,500 of which were issued`
    if cue.role == "sold" and between.startswith(","):
        # `3,208,911 were issued, 100,000 are under option`
        return _PASSIVE.search(text, max(start - 8, 0), start) is not None
    # `Of the shares so registered, 212,650 remain unsold`
    of_those = cue.role == "registered" and _OF_THOSE.search(text, max(start - 60, 0), start)
    return bool(of_those)


def _barred_before(cue: Cue, between: str, crossed: list[Token], token: Token, text: str) -> bool:
    """Whether a cue behind an amount cannot govern it, for what stands between or before."""
    if _ANOTHER_NUMBER.search(between):
        return True  # `the number issued is 1,006,250 and the number which remains is 868,750`
    if cue.role != "registered" and is_whole(text, token.start):
        return True  # `$191,500,000 of notes out of an original $500,000,000 are unsold`
    if between.count(")") > between.count("(") and not _FIGURES_ALONE.match(text, token.start - 1):
        return True  # `(1,200,000 on No. 333-1), 1,203,118 have not been issued`
    if cue.role == "deregistered" and _THOSE_GO.search(between):
        return True  # `1,500,000 on Form S-8 No. 333-1), those not yet issued are withdrawn`
    if crossed and between.count("(") > between.count(")"):
        opened = between.rfind("(")  # a bracket tells of its own amounts
        if any(a.start > token.end + opened for a in crossed):
            return True  # `84,019 shares (500,000 having been registered and 415,981 sold)`
    if ";" in between and _NEW_SUBJECT.search(between):
        return True  # `from 1,350,000 to 1,800,000; the first figure had already been registered`
    if cue.role == "registered":
        if _OF_SHARES.match(between):
            return True  # `sold 1,937,500 of the shares so registered`
    elif _OF_A_WHOLE.search(text, max(token.start - 40, 0), token.start):
        return True  # `482,117 of the 500,000 shares registered were sold`: not the whole was
    elif crossed and "," in between and _OUT_OF.search(text, max(token.start - 24, 0), token.start):
        return True  # `Of the 1,200,000 shares, 888,550 have been issued`
    if cue.role == "sold" and _ALL_OF_WHICH.search(between):
        return True  # `covered 1,000,000 shares, all of which have been sold`: it is registered
    if cue.role == "carried_over" and crossed and _INCLUDING.search(between):
        return True  # `$300,000,000, including $100,000,000 carried forward`: of the second alone
    if cue.role == "sold" and _NOT_A_SALE.search(between):
        return True  # `720,000 shares for which no warrants were exercised`
    if cue.role in ("sold", "unsold") and _OF_ANOTHERS.search(between):
        return True  # `26,485 shares underlying the warrants that were sold`: the warrants were
    # `1,000,000 shares, of which 402,733 remain unissued`: of the second alone
    return bool(crossed and OF_WHICH.search(between))


# What says something of its subject, and what stands between a subject and that: no other verb.
_SAYS = re.compile(r"(?:are|is|were|was|have|has|had|remain\w*|went)\b", re.I)
_AUXILIARY = re.compile(r"\b(?:are|is|were|was|have|has|had)\s+(?:been\s+)?\Z", re.I)
_OTHER_VERB = re.compile(
    r"[;:]|\b(?:are|is|was|were|be|been|has|have|had|remain\w*|will|may|can|would|shall|could|do|does|did|that|which|who|whose|none|no(?!\.)|but|leaving)\b",
    re.I,
)
_FURTHEST = 320  # characters from a subject to what is said of it
_SUBJECT = 60.0  # what it costs at most to be said of a subject
_SAID = ("unsold", "deregistered", "sold")


def _is_subject(
    cue: Cue, start: int, token: Token, text: str, hits: list[tuple[Cue, int, int]]
) -> bool:
    """Whether an amount is the subject that a verb behind it says something of, over what only
    describes it: `N shares registered under No. 333-1 for the Plan, and M shares registered under
    No. 333-2, have not been issued`."""
    if cue.side == "after" or cue.role not in _SAID or not 0 <= start - token.end < _FURTHEST:
        return False
    if said := _AUXILIARY.search(text, max(start - 12, token.end), start):
        start = said.start()  # `were neither issued nor …`
    if not _SAYS.match(text, start) or _OTHER_VERB.search(text, token.end, start):
        return False
    if _SENTENCE_ENDS.search(text, token.end, start) or _THOSE_GO.search(text, token.end, start):
        return False
    if _OUT_OF.search(text, max(token.start - 24, 0), token.start):
        return False  # `Of the 900,000 shares covered by No. 333-1, 811,450 had been issued`
    since = max(text.rfind(mark, 0, token.start) for mark in (";", ":", ". ", "\n")) + 1
    return not any(
        other.side == "after" and since <= at and end <= token.start + 1 for other, at, end in hits
    )


def governing(
    hits: list[tuple[Cue, int, int]], token: Token, text: str, amounts: list[Token]
) -> tuple[Cue, int, int, float] | None:
    """The cue that governs an amount, with its place and how surely it does (0 to 1)."""
    best: tuple[float, Cue, int, int] | None = None
    led = _LEADER.search(text, max(token.start - 12, 0), token.start)
    for cue, start, end in hits:
        if led and cue.side == "before":
            continue  # `Shares issued ........ 2,418,900`: the label stands before
        cost = _cost(cue, start, end, token, text, amounts)
        if _is_subject(cue, start, token, text, hits):
            cost = min(_SUBJECT if cost is None else cost, _SUBJECT)
        if cost is None:
            continue
        cost -= 14 * cue.rank
        if best is None or cost < best[0]:
            best = (cost, cue, start, end)
    if best is None:
        return None
    cost, cue, start, end = best
    return cue, start, end, 0.95 if cost < 40 else 0.85 if cost < 90 else 0.6
