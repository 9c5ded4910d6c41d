"""Which of the filings a question is about: by company, file number, accession number, form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.answering.questions.names_asked import TOKEN, are_places, names_in_question, tokens
from assistant.answering.questions.spelling import is_known_word
from assistant.filing.model import Filing
from assistant.library.embedding import is_common_word
from assistant.library.lookup import edit_distance
from assistant.record import Extraction

Pair = tuple[Filing, Extraction]

FILE_NUMBER = re.compile(r"\b0?(?:333|33|2)-\d{3,6}\b")
ACCESSION = re.compile(r"\b\d{10}-\d{2}-\d{6}\b")
FORM = re.compile(
    r"\b(?:form )?((?:S|F)-\d{1,2}(?:ASR|D|MEF)?|SB-[12])(?:['’]?s)?\b(?! POS)",
    re.IGNORECASE,
)

# First words that many companies share: one of them alone names nobody.
_GENERIC_TEXT = """
    american national united first general international global new great northern southern
    eastern western central north south east west pacific atlantic federal advanced applied
    digital energy financial bank capital health medical systems technologies technology
    home old us usa city state royal premier universal consolidated standard allied common
    security securities stock share plan employee employees options post
"""
GENERIC = frozenset(_GENERIC_TEXT.split())

QUOTED = re.compile(r"[\"“][^\"“”]{1,80}[\"”]")
"""What a question puts between quotation marks."""


@dataclass(slots=True)
class Scope:
    """The filings in scope. `named` are the company's words as the question has them.

    `narrowed` says that the question picked them; `unknown` is a company or number of the
    question that belongs to none of the filings.
    """

    pairs: list[Pair]
    named: list[str] = field(default_factory=list)
    narrowed: bool = False
    unknown: str | None = None
    numbered: bool = False


def names_of(filing: Filing, extraction: Extraction) -> list[str]:
    """The names of the companies that file: of the record, the header, and their former names."""
    names: list[str] = []
    if extraction.record is not None:
        names += [r.name for r in extraction.record.registrants if r.name]
    for filer in filing.header.filers:
        names += [filer.company] if filer.company else []
        names += [former.name for former in filer.former_names]
    return list(dict.fromkeys(names)) + _short_names(filing, names)


def _short_names(filing: Filing, names: Iterable[str]) -> list[str]:
    """Defined short names: `Quillon Optical Networks, Inc. ("Quillon")`."""
    found: list[str] = []
    opening = filing.text[:60_000]
    for name in dict.fromkeys(names):
        first = tokens(name)[:1]
        if not first:
            continue
        pattern = re.compile(
            re.escape(first[0])
            + r"[^\n()]{0,80}\s?\((?:the )?[\"“]([A-Z0-9][\w& .-]{1,30})[\"”]\)",
            re.IGNORECASE,
        )
        for match in pattern.finditer(opening):
            short = match[1].strip()
            if _is_short_for(short, name):
                found.append(short)
    return list(dict.fromkeys(found))


def _is_short_for(short: str, name: str) -> bool:
    """`Quillon` or `QON` for Quillon Optical Networks; not `Merger Agreement` in its sentence."""
    known = tokens(name)
    initials = "".join(t[0] for t in known)
    return all(t in known for t in tokens(short)) or short.lower() == initials


_SHORTEST_NAME = 5


def _same(asked: str, name: str) -> bool:
    """The same word, also as people write a possessive in haste: `kilnbrooks offering`."""
    return asked == name or (len(name) >= _SHORTEST_NAME and asked == f"{name}s")


def _named(asked: list[str], name: str) -> tuple[int, int]:
    """Where the first words of a name stand together in the question: position and count."""
    wanted = tokens(name)
    best = (0, 0)
    for i in range(len(asked)):
        n = 0
        while n < len(wanted) and i + n < len(asked) and _same(asked[i + n], wanted[n]):
            n += 1
        if n > best[1]:
            best = (i, n)
    count = best[1]
    if count < len(wanted) and all(t in GENERIC for t in wanted[:count]):
        return 0, 0
    short = count == 1 and len(wanted) > 1 and len(wanted[0]) < 3
    return (0, 0) if short else best


def select(question: str, pairs: list[Pair], *, listing: bool = False) -> Scope:
    """The filings that the question is about; all of them where it names none.

    With `listing` the question asks which of the filings are so or so: then a form or the
    name of somebody who files nothing is a condition, and narrows nothing, as is what it quotes.
    """
    scope = Scope(list(pairs))
    question = QUOTED.sub(" ", question) if listing else question
    for pattern in (ACCESSION, FILE_NUMBER):
        numbers = [
            n.removeprefix("0") if pattern is FILE_NUMBER else n for n in pattern.findall(question)
        ]
        if numbers and not _narrow_by_number(scope, numbers):
            return scope
    _narrow_by_company(scope, question, listing=listing)
    if listing and scope.unknown is None and not scope.named and not scope.numbered:
        scope.pairs = list(pairs)
    elif len(scope.pairs) > 1:
        _narrow_by_form(scope, question)
    return scope


def _narrow_by_number(scope: Scope, numbers: list[str]) -> bool:
    """Keeps the filings that hold one of the numbers; False where none does."""
    owned = [p for p in scope.pairs if any(n in _own_numbers(p) for n in numbers)]
    if not owned:
        owned = [p for p in scope.pairs if any(n in p[0].text for n in numbers)]
    if not owned:
        scope.unknown = "No. " + " or ".join(numbers)
        return False
    scope.narrowed = scope.narrowed or len(owned) < len(scope.pairs)
    scope.pairs, scope.numbered = owned, True
    return True


def _own_numbers(pair: Pair) -> set[str]:
    filing, extraction = pair
    own = {filing.header.accession_number or ""}
    if extraction.record is not None:
        own |= {s.file_number for s in extraction.record.registration_statements}
    return own


def _narrow_by_company(scope: Scope, question: str, *, listing: bool) -> None:
    asked = [t.lower().replace("’", "'").removesuffix("'s") for t in TOKEN.findall(question)]
    places: list[tuple[int, int]] = []
    for filing, extraction in scope.pairs:
        best = (0, 0)
        for name in names_of(filing, extraction):
            place = _named(asked, name)
            if listing and are_places(" ".join(tokens(name)[: place[1]]).title()):
                continue  # "Ohio banks" are no filings of Ohio Kinetics alone
            if place[1]:
                scope.named.append(" ".join(tokens(name)[: place[1]]))
            best = max(best, place, key=lambda p: p[1])
        places.append(best)
    if any(count for _, count in places):
        kept = [
            p for p, place in zip(scope.pairs, places, strict=True) if _stands_out(place, places)
        ]
        kept = _with_part_named(scope, question, kept)
        scope.narrowed = scope.narrowed or len(kept) < len(scope.pairs)
        scope.pairs = kept
        return
    for name in names_in_question(question):
        holding = [p for p in scope.pairs if _speaks_of(p[0], name)]
        if not holding and (meant := _misspelt(scope.pairs, name)):
            scope.named.append(" ".join(tokens(name)))
            holding = meant
        if not holding and _opens_with_word(question, name, alone=len(scope.pairs) == 1):
            continue
        if not holding:
            scope.unknown = name
            return
        if any(_part_of(name, own) for p in holding for own in names_of(*p)):
            scope.named.append(" ".join(tokens(name)))
        if len(holding) < len(scope.pairs):
            scope.pairs = holding
            scope.narrowed = True


def _opens_with_word(question: str, name: str, *, alone: bool) -> bool:
    """Whether a name is a usual word whose capital comes from opening the question alone.

    Of several filings it is asked what was done: "Redomiciled to Delaware from abroad?".
    """
    lower = name.lower() if question.startswith(name) and name.isalpha() else ""
    if not alone:
        return lower.endswith("ed")
    return bool(lower) and (is_common_word(lower) or is_known_word(lower.removeprefix("un")))


def _with_part_named(scope: Scope, question: str, kept: list[Pair]) -> list[Pair]:
    """Also the filings of companies that the question names by a later word of theirs alone."""
    known = {t for name in scope.named for t in name.split()}
    chosen = {id(pair) for pair in kept}
    for name in (part for n in names_in_question(question) for part in _BETWEEN_NAMES.split(n)):
        if set(tokens(name)) & known:
            continue
        others = [p for p in scope.pairs if any(_part_of(name, own) for own in names_of(*p))]
        if others and len(others) < len(scope.pairs):
            scope.named.append(" ".join(tokens(name)))
            chosen |= {id(pair) for pair in others}
    return [pair for pair in scope.pairs if id(pair) in chosen]


def _stands_out(place: tuple[int, int], places: list[tuple[int, int]]) -> bool:
    """Whether no other filing's name covers more of the same words of the question."""
    start, count = place
    return count > 0 and not any(
        n > count and i < start + count and start < i + n for i, n in places
    )


def _part_of(name: str, company: str) -> bool:
    """Whether the name is words of a company's that tell it apart: `Lacassagne`."""
    known = tokens(company)
    return all(t in known for t in tokens(name)) and not all(t in GENERIC for t in tokens(name))


def _holds(filing: Filing, name: str) -> bool:
    """Whether the words of a name stand in a filing, in this order, in any case."""
    wanted = tokens(name)
    pattern = r"\W+(?:\w+\W+)?".join(re.escape(t) for t in wanted)
    return re.search(rf"\b{pattern}", filing.text, re.IGNORECASE) is not None


def _speaks_of(filing: Filing, name: str) -> bool:
    """Whether a filing has a name, or each of several joined by "and", or what its letters stand
    for."""
    return _holds(filing, name) or _holds_parts(filing, name) or _holds_initials(filing, name)


_INITIALS = re.compile(r"[A-Z]{2,5}(?=s?$)")
_FEW_INITIALS = 2


def _holds_initials(filing: Filing, name: str) -> bool:
    """Whether words stand in a filing whose first letters are a name: "CVR" for `contingent value
    right`, "LB" for `Loudermilk Bancshares`. Two letters stand for words with capitals alone."""
    letters = _INITIALS.match(name)
    if letters is None:
        return False
    bold = len(letters[0]) <= _FEW_INITIALS
    first = (c if bold else f"[{c}{c.lower()}]" for c in letters[0])
    return re.search(r"\b" + r"[\s-]+".join(rf"{c}[\w'’]+" for c in first), filing.text) is not None


_BETWEEN_NAMES = re.compile(r",? (?:and|&) ")


def _holds_parts(filing: Filing, name: str) -> bool:
    """Whether each of several names joined by "and" stands in a filing."""
    parts = _BETWEEN_NAMES.split(name)
    return len(parts) > 1 and all(_holds(filing, part) for part in parts)


_SHORTEST_MISSPELT = 6


def _misspelt(pairs: list[Pair], name: str) -> list[Pair]:
    """The filings of a company whose first word is the name but for one letter."""
    asked = tokens(name)[:1]
    if not asked or len(asked[0]) < _SHORTEST_MISSPELT:
        return []
    return [
        pair
        for pair in pairs
        if any(
            edit_distance(asked[0], first, 1) < 2
            for own in names_of(*pair)
            for first in tokens(own)[:1]
            if len(first) >= _SHORTEST_MISSPELT
        )
    ]


def _narrow_by_form(scope: Scope, question: str) -> None:
    forms = {f.upper() for f in FORM.findall(question)}
    if not forms:
        return
    kept = [p for p in scope.pairs if p[1].record is not None and p[1].record.form in forms]
    if kept:
        scope.narrowed = scope.narrowed or len(kept) < len(scope.pairs)
        scope.pairs = kept
