"""How a sentence points at a registration statement without its number, and at one not amended.

By a defined term (`the 2001 Registration Statement`), by the letter of its item in a list (`the
registration statement described in (b)`); and `an earlier registration statement, No. 333-1`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from assistant.checking.roles.movements import Movement
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated
from assistant.language.tokens import Token

__all__ = [
    "Reference",
    "after_numbers",
    "before_plans",
    "before_references",
    "behind_references",
    "by_day",
    "find_references",
    "is_apart",
    "is_foreign",
    "is_own",
    "named_in_paragraph",
    "own_term",
]

Reference = tuple[int, int, str]
"""Start and end in the flow, and the file number that is meant."""

_BY_LABEL = r"\b(?:under|in|by|of)\s+(?:clause\s+|item\s+|paragraph\s+)?\({}\)"
_OWN_TERM = re.compile(
    r"\((?:[^()\"]{0,60})\"([^\"]{3,70}?Statement[^s\"]{0,20}|[^\"]{0,30}S-\d[^\"]{0,20})\""
)
_OF_ALL = re.compile(r"\b(?:collectively|together|each)\b", re.I)
# `were sold under an earlier registration statement`, `are registered on Form S-3 (No. …)`
_UNDER_ANOTHER = re.compile(
    r"\b(?:sold|issued|registered)\s+(?:under|by|on|pursuant\s+to)\s+(?:the\s+|a\s+|an(?:other)?\s+)?"
    r"(?:earlier\s+|separate\s+|prior\s+|other\s+|previous\s+|different\s+)?"
    r"(?:registration\s+statement|Form\s+[SF]-)",
    re.I,
)
_FARTHEST = 170
_FOR = re.compile(
    r"\b(?:for|covering|registering|registered|regarding|relating\s+to|with\s+respect\s+to|as\s+to|in\s+respect\s+of)\s+"
    r"(?:up\s+to\s+|the\s+(?:other|first|remaining)\s+)?$",
    re.I,
)
_NEAR = 130


def own_term(stretch: str) -> list[str]:
    """The one term that is defined between a statement's number and the next one's; else none.

    `(No. 333-1) (the "1998 Registration Statement") …`.
    """
    terms = _OWN_TERM.findall(stretch)
    return terms if len(terms) == 1 and not _OF_ALL.search(stretch) else []


# `As to the first of these,`, `Under the second,`, `with respect to the latter`: in the order named
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_OF_THEM = r"(?:\s+of\s+(?:these|those|them|said|such|the)(?:\s+(?:Registration\s+)?\w+)?)?"
_ORDINAL = gated(
    r"\b(?:as\s+to|under|of|by|in|with\s+respect\s+to|on|only)\s+the\s+"
    rf"(?P<word>{'|'.join(_ORDINALS)}|former|latter|last)(?:-(?:named|mentioned))?"
    rf"{_OF_THEM}(?=\s*[,.;]|\s+[$\d]|\s+(?:all|only|none|nothing|no|there|and|have|has|had|were|was|are|is|remain\w*|(?:Registration\s+)?Statement|Form\s+[A-Z]|shares|units)\b)"
    # `The second Form S-3 is amended only to delete a holder`
    rf"|\bthe\s+(?P<named>{'|'.join(_ORDINALS)}|former|latter)\s+(?:(?:Registration\s+)?Statement|Form\s+[A-Z]{{1,2}}-\d+|shelf)(?=\s+(?:is|was|has|had|registered|covered|relate[sd])\b)"
    # `The first of those statements related to 400,000 shares, and the second to 1,000,000 shares`
    rf"|\bthe\s+(?P<subject>{'|'.join(_ORDINALS)}|former|latter|last){_OF_THEM}"
    r"(?=\s+(?:(?:was|is)\s+)?(?:to|for)\s+[$\d]|\s+(?:relate[sd]|cover(?:s|ed)|register(?:s|ed))\b)",
    re.I,
)


def named_in_paragraph(
    substance: Substance, unit: Unit, statements: Collection[Statement]
) -> Collection[Statement]:
    """The statements that `the first` and `the second` of a unit count: those that its paragraph
    names before it, where these are several, else all."""
    if len(statements) < 3 or not _ORDINAL.search(substance.words(unit)):
        return statements
    known = {statement.number: statement for statement in statements}
    named = {
        str(token.value): None
        for other in substance.units
        if other.paragraph == unit.paragraph and other.start < unit.start
        for token in other.of("file_number")
        if token.value in known
    }
    return [known[number] for number in named] if len(named) > 1 else statements


def _by_ordinal(
    words: str, statement: Statement, statements: Collection[Statement]
) -> list[re.Match[str]]:
    """Where one of several statements is named as the first, the second, of two the latter."""
    numbers = [s.number for s in statements]
    if not 2 <= len(statements) <= len(_ORDINALS) or statement.number not in numbers:
        return []
    if not _ORDINAL.search(words):
        return []
    at = numbers.index(statement.number)
    names = {_ORDINALS[at]}
    if len(statements) == 2:
        names.add(("former", "latter")[at])
    if at == len(statements) - 1:
        names.add("last")
    found = list(_ORDINAL.finditer(words))
    told = {_word_of(m) for m in found}
    if {word.lower() for word in _MENTIONED.findall(words)} - told:
        found = [
            m for m in found if not m.group("subject")
        ]  # the subject of a list that is half read
    return [m for m in found if _word_of(m) in names]


def _word_of(match: re.Match[str]) -> str:
    """The ordinal by which a statement is meant."""
    return (match.group("word") or match.group("named") or match.group("subject")).lower()


_MENTIONED = re.compile(rf"\bthe\s+({'|'.join(_ORDINALS)}|former|latter)\b", re.I)


def find_references(
    substance: Substance, unit: Unit, statements: Collection[Statement]
) -> list[Reference]:
    """Where a unit names statements by terms, by letters or in the order in which they come."""
    words, start = substance.words(unit), unit.start
    ordered = named_in_paragraph(substance, unit, statements)
    found: list[Reference] = []
    for statement in statements:
        for term in statement.terms:
            found += [(a, b, statement.number) for a, b in _places_of(term, words)]
        for match in _by_ordinal(words, statement, ordered):
            found.append((*match.span(), statement.number))
        if statement.label:
            label = re.compile(_BY_LABEL.format(re.escape(statement.label)), re.I)
            found += [(*match.span(), statement.number) for match in label.finditer(words)]
    kept = [
        (a, b, number)
        for a, b, number in found
        # `Registration Statement` within `Resale Registration Statement` is no other one
        if not any(c <= a and b <= d and (c, d) != (a, b) for c, d, _ in found)
    ]
    return sorted((a + start, b + start, number) for a, b, number in kept)


_LONGER_WORD = re.compile(r"s?\w")


def _places_of(term: str, words: str) -> Iterator[tuple[int, int]]:
    """Where a term stands, and no longer word that begins with it."""
    at = words.find(term)
    while at >= 0:
        end = at + len(term)
        longer = _LONGER_WORD.match(words, end)
        if not longer:
            yield at, end
        at = words.find(term, at + 1 if longer else end)


def is_foreign(text: str, movement: Movement, amended: Collection[str]) -> bool:
    """Whether an amount's own clause in the flow puts it under a statement that is not amended."""
    if movement.role not in ("sold", "registered"):
        return False
    numbers = [t for t in movement.place.of("file_number") if t.start >= movement.end]
    if not numbers or numbers[0].value in amended:
        return False
    between = text[movement.end : numbers[0].end]
    return (
        len(between) < _FARTHEST
        and _UNDER_ANOTHER.search(between) is not None
        and not re.search(r"[;:]|\bof\s+which\b", between)
    )


_OF_THE_NEARER = re.compile(
    r"\s+(?:[\w-]+\s+){1,6}\((?:the\s+)?(?:File\s+|Registration\s+)?(?:No\.\s*)?\Z", re.I
)


def is_apart(text: str, movement: Movement) -> bool:
    """Whether an amount's part of a sentence, between semicolons, names no statement where another
    part does: `3,208,911 issued; 500,000 moved to the statement for the new plan (No. 333-2)`."""
    unit = movement.place
    numbers = [t.start for t in unit.of("file_number")]
    beside = [t for t in unit.of("quantity") if t.detail.kind == "count" and t.value >= 100]
    if all(
        any(_OF_THE_NEARER.match(text, t.end, n) for t in beside if t.start > movement.end)
        for n in numbers
    ):
        return True  # `registered 500,000 shares, and later 750,000 more (No. 333-2)`
    if _told_before(text, movement, numbers, [t.start for t in beside]):
        return True
    start = text.rfind(";", unit.start, movement.start) + 1 or unit.start
    end = text.find(";", movement.end, unit.end)
    end = unit.end if end < 0 else end
    return not any(start <= token.start < end for token in unit.of("file_number"))


_CARRIED_TO = re.compile(
    r"\b(?:carried|carry|transferred|transfer|moved|rolled|included|re-?allocated)\b[^.;]{0,90}\bto\b|\bcarried\s+(?:over|forward)\b",
    re.I,
)


def _told_before(text: str, movement: Movement, numbers: list[int], amounts: list[int]) -> bool:
    """`4,377,219 shares have been issued, and 912,000 shares were carried forward to No. 333-2`: the
    first amount has its own verb before the one that goes to the other statement."""
    following = [at for at in amounts if at > movement.end]
    if not following or movement.cue is None or not all(at > following[0] for at in numbers):
        return False
    carried = _CARRIED_TO.search(text, following[0], numbers[0]) is not None
    return carried and movement.cue[1] <= following[0]


# `600,000 shares, which were registered hereunder`, `registered on this statement`
_OWN = re.compile(
    r"(?:[^.;\d]|\.\d|\d)(?:[^.;]|\.\d){0,160}?\b(?:registered|covered)\s+(?:hereunder|hereby|(?:on|under|by|in)\s+this\b)",
    re.I,
)


def is_own(substance: Substance, movement: Movement) -> bool:
    """Whether a sentence that names another statement says of an amount that it is of this one."""
    return (
        movement.role == "registered"
        and _OWN.match(substance.text, movement.end, movement.place.end) is not None
    )


def after_numbers(
    text: str, numbers: Iterable[Token], held: Iterable[Movement]
) -> list[tuple[Movement, str]]:
    """`No. 333-1 for common shares under Plan A, and No. 333-2 for 2,000,000 shares`: the amounts
    that follow a statement's number, each with the number.
    """
    found = []
    numbers = list(numbers)
    for movement in held:
        before = [t for t in numbers if t.end <= movement.start]
        between = text[before[-1].end : movement.start] if before else ""
        if before and len(between) < _NEAR and _FOR.search(between):
            found.append((movement, str(before[-1].value)))
    return found


_UNDER = re.compile(
    r"\b(?:under|covered\s+by|registered\s+(?:by|on|under)|pursuant\s+to|on|from)\s+(?:the\s+)?(?:Registration|File|Form|No\b|S-)|\(\s*(?:File|Registration|No)",
    re.I,
)
# Between numbers that are named together, without a word of either
_ENUMERATED = re.compile(
    r"\)?\s*(?:,|&|/|\band\b|\bor\b)(?:\s*(?:and|or|&))?\s+(?:(?:on\s+)?(?:Registration|File|Statement|Form|[SF]-\d{1,2}|Nos?[.\u00b7]?)\s*){0,4}\(?",
    re.I,
)
# `under the first, 1,408,225 shares were issued, and under the second …`: of the place before it
_RIGHT_BEFORE = re.compile(
    r"\)?,?\s+(?:(?:only|the|an?\s+(?:aggregate|total)\s+of|some|about)\s+)?(?:[A-Z]{0,3}\s?[$\u20ac\u00a3])?",
    re.I,
)
_NEXT_CLAUSE = re.compile(
    r"[,;]\s+(?:and\s+|but\s+|while\s+)?(?:under|on|of|by|from|as\s+to|pursuant\s+to)\b", re.I
)
_UNDER_TERM = re.compile(
    r"\b(?:under|covered\s+by|registered\s+(?:by|on|for)|pursuant\s+to|from)\s+(?:the\s+)?$", re.I
)


# `Of the 900,000 covered by No. 333-1, 811,450 had been issued, and of the 1,600,000 covered by …`
_NEW_WHOLE = re.compile(r"[,;]\s+(?:and\s+)?(?:out\s+)?of\s+(?:the|those)\s+\d", re.I)
_UNDER_ORDINAL = re.compile(r"(?:under|covered\s+by|pursuant\s+to|on)\s+the\s", re.I)


def _are_listed(text: str, first: Reference, second: Reference) -> bool:
    """Whether two numbers of statements stand side by side in one list."""
    beside = _ENUMERATED.fullmatch(text, first[1], second[0]) is not None
    return beside and text[second[0]].isdigit()


def before_references(
    text: str, held: Collection[Movement], places: list[Reference]
) -> list[tuple[Movement, str]]:
    """`68,600 shares under Registration Statement No. 33-38217, 52,000 shares under …`: the amounts
    that stand before a statement's number or term, each with the number; `places` are in order.
    """
    found = []
    for movement in held:
        after = [place for place in places if place[0] >= movement.end]
        if not after or after[0][0] - movement.end > _NEAR:
            continue
        if len(after) > 1 and _are_listed(text, after[0], after[1]):
            continue  # `3,917,662 shares registered on Nos. 333-1, 333-2 and 333-3`: of all of them
        between = text[movement.end : after[0][1]]
        opening = [place for place in places if place[1] <= movement.start][-1:]
        if opening and _RIGHT_BEFORE.fullmatch(text, opening[0][1], movement.start):
            if _NEXT_CLAUSE.search(text, movement.end, after[0][1]):
                found.append((movement, opening[0][2]))
                continue
        if _NEW_WHOLE.search(between):
            before = [place for place in places if place[1] <= movement.start]
            if before and movement.role != "registered":
                found.append((movement, before[-1][2]))
            continue
        named = (
            _UNDER.search(between)
            or _UNDER_TERM.search(text, movement.end, after[0][0])
            or _UNDER_ORDINAL.match(text, after[0][0])
        )
        if named and not any(
            movement.end <= m.start < after[0][0] for m in held if m.role == movement.role
        ):
            found.append((movement, after[0][2]))
    return found


def behind_references(
    text: str, held: Collection[Movement], places: list[Reference]
) -> list[tuple[Movement, str]]:
    """`Under the first 8,125 shares, and under the second 219,700 shares, remain unsold`: the amounts
    that stand behind a statement's number or term, each with the number. Empty where an amount
    stands before the first of them, none behind one, or two behind one in one role."""
    told = sorted((m for m in held if m.role != "other"), key=lambda m: m.start)
    if not told or len({number for _, _, number in places}) < 2 or told[0].start < places[0][0]:
        return []
    found = [(m, [p for p in places if p[1] <= m.start][-1][2]) for m in told]
    ends = [*(start for start, _, _ in places[1:]), told[-1].end]
    filled = all(
        any(begin <= m.start < end for m in told)
        for (_, begin, _), end in zip(places, ends, strict=True)
    )
    for movement in told[1:]:
        if _AFTER_SPLIT.match(text, movement.end) and text[movement.start - 1] == "(":
            movement.role = "other"  # `400,000 shares (800,000 shares after the split)`
    own = [(m, number) for m, number in found if m.role != "other"]
    roles = {(m.role, number) for m, number in own}
    alone = len({(m.role, m.amount, number) for m, number in own}) == len(roles)
    return found if filled and alone else []


_AFTER_SPLIT = re.compile(
    r"[^().;]{0,60}\b(?:split|stock\s+dividend|adjust\w*)\b[^().;]{0,60}\)", re.I
)


# `61,540 shares under the Savings Plan`, `90,000 shares of common stock issuable under the 1998 Plan`
_UNDER_PLAN = re.compile(
    r"\s+(?:(?!(?:and|were|was|are|have|has|remain\w*)\b)[\w-]+\s+){0,8}?(?:under|pursuant\s+to|for|through)\s+(?:the\s+|its\s+|our\s+)?",
    re.I,
)


def before_plans(
    text: str, held: Collection[Movement], places: list[Reference]
) -> list[tuple[Movement, str]]:
    """The amounts that stand right before a plan which one statement has alone, with its number;
    `places` are those of plans. Empty where an amount stands before none."""
    found = []
    for movement in held:
        after = [place for place in places if place[0] >= movement.end]
        if after and _UNDER_PLAN.fullmatch(text, movement.end, after[0][0]):
            found.append((movement, after[0][2]))
    return found if len(found) == len(held) else []


_FILED_ON = re.compile(
    r"\bRegistration\s+Statement\s+(?:that\s+was\s+|which\s+was\s+)?filed\s+on\s+$", re.I
)


def by_day(text: str, unit: Unit, statements: Collection[Statement]) -> list[Reference]:
    """`The Registration Statement filed on August 24, 1995 covered …`: the one filed that day."""
    found = []
    for token in unit.of("date"):
        if not _FILED_ON.search(text, max(token.start - 70, unit.start), token.start):
            continue
        filed = [s.number for s in statements if any(f.value == token.value for f in s.filed_on)]
        if len(filed) == 1:
            found.append((token.start, token.end, filed[0]))
    return found
