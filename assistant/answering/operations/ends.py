"""Questions for the filing at an end, or next to it: the second oldest statement, most plans."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.operations.sets_asked import Chosen, chosen

_ORDINALS = {"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5,
             "5th": 5}  # fmt: skip
_ORDINAL = rf"(?P<nth>{'|'.join(_ORDINALS)})"
_FIRST = r"(?:first|earliest|oldest|eldest)"
_LAST = r"(?:last|latest|newest|most recent(?:ly)?|youngest)"
_MOST = r"(?:most|largest|biggest|highest|greatest|maximum|furthest along)"
_LEAST = r"(?:fewest|smallest|lowest|least|minimum)"
_END = re.compile(
    rf"(?:\b(?:ranks? |ranked |is |was )?(?:the )?{_ORDINAL}[- ]?)?(?:\b(?:in|by) )?"
    rf"\b(?:(?P<first>{_FIRST})|(?P<last>{_LAST})|(?P<most>{_MOST})|(?P<least>{_LEAST}))\b"
    r"(?:[- ](?=(?:filed|signed|numbered)\b))?",
    re.I,
)
_RANKED = re.compile(
    # "was the second to be signed", "ranks second by shares removed", "runner-up by …"
    rf"\b(?:ranks? |ranked |came |comes )?(?:the )?(?:{_ORDINAL}(?= (?:to be|by|in|place|for|"
    r"amendment|statement|one|company)\b|$)|(?P<up>runner-?up))(?: to be)?(?: by| in| for)?\b",
    re.I,
)
_BESIDE = re.compile(r"\bnot the \w+ (?:one )?but (?=the )", re.I)
_AFTER = re.compile(
    # "after the largest one, which is the next largest?", "after the very first, … next?"
    rf"^(?:after|behind|following|besides|next to) the (?:very )?(?P<end>{_FIRST}|{_LAST}|{_MOST}"
    rf"|{_LEAST})(?: one| removal| amendment)?,? (?P<rest>.*)$",
    re.I,
)
_MORE = re.compile(r"\bmore (?P<what>.{3,40}?) than (?:any(?:one|body)?(?: other)?(?: \w+)?|all"
                   r" (?:the )?others?)(?: else)?\b", re.I)  # fmt: skip
_OWN = (
    "who whose which what date dates original originally very only rank ranks place number amount"
    " did was took made time times else anybody anyone single record many much order"
)


@dataclass(frozen=True, slots=True)
class EndAsked:
    """The filing that stands `place` from an end of a field; `descending` where the most, or the
    latest, goes first."""

    field: str
    chosen: Chosen
    descending: bool
    place: int = 1


_DAYS: tuple[tuple[str, str, str], ...] = (
    # the field, what names it, the words that go with it
    (
        "filing date of the registration statement",
        r"\bregistration statements?\b|\boriginal(?:ly)? (?:fil|regist)"
        r"|\bstatements? (?:was |were )?(?:originally )?filed",
        "registration statement statements filed filing original originally by be date",
    ),
    (
        "closing date",
        r"\b(?:mergers?|acquisitions?|deals?|take-?overs?)\b|\b(?:acquired|bought)\b",
        "merger mergers acquisition acquisitions deal deals takeover acquired bought closed close"
        " closing completed be company date by",
    ),
    ("day of signing", r"\bsign\w*", "signed signing signature sign be date dates by"),
)
_NUMBERS: tuple[tuple[str, str, str], ...] = (
    (
        "number of registration statements",
        r"\b(?:registration statements|file numbers|registration numbers)\b",
        "registration statements file numbers amend amends amended covers cover covering touches"
        " reaches at once in one single number of amendment record go",
    ),
    ("number of plans", r"\bplans\b", "plans plan cover covers list lists name names on one"),
    (
        "number of signatories",
        r"\b(?:signator\w+|signers|people|persons|signatures|names)\b",
        "signatories signatory signers people persons signed sign by signatures page names",
    ),
    (
        "amendment number",
        r"\b(?:amendment (?:numbers?|nos?\b)|number\w* (?:of )?its|numbering)\b",
        "amendment number numbers no numbered bears post-effective its amendments numbering along",
    ),
)
_SHARES = r"\b(?:shares|share|stock|securities)\b|\bremovals?\b"
_AMOUNTS: tuple[tuple[str, str, str], ...] = (
    (
        "deregistered",
        r"\b(?:remov\w+|de-?regist\w+|withdr\w+|taken? off|took off)\b",
        "removed remove removal removals deregistered deregister deregistration withdrew withdrawn"
        " took taken take off registration shares share stock number of by made",
    ),
    (
        "sold",
        r"\b(?:sold|sell|issued|sales?)\b",
        "sold sell issued or shares share stock number of under the statement registration",
    ),
    (
        "registered",
        r"\b(?:registered|registration)\b",
        "registered registration register originally original shares share stock number of by",
    ),
)


def end_asked(asked: str) -> EndAsked | None:
    """The end that a question asks for; None where it asks for something else."""
    if re.match(r"(?:how (?:many|much|long)|when|is|are|was|were|do|does|did) ", asked, re.I):
        return None
    asked, place = _plain(_BESIDE.sub("", asked))
    matches = list(_END.finditer(asked)) or list(_RANKED.finditer(asked))
    if len(matches) != 1:
        return None
    match = matches[0]
    groups = match.groupdict()
    rest = f"{asked[: match.start()]} {asked[match.end() :]}"
    if groups.get("nth"):
        place = _ORDINALS[groups["nth"].lower()]
    elif groups.get("up"):
        place = 2
    days = bool(groups.get("first") or groups.get("last"))
    counts = bool(groups.get("most") or groups.get("least"))
    descending = bool(groups.get("last") or groups.get("most"))
    if not counts and (found := _of(_DAYS, rest, descending, place)) is not None:
        return found
    if days:
        return None
    return _of_number(rest, descending or not counts, place)


def _plain(asked: str) -> tuple[str, int]:
    """The question by one end word, and the place that it asks for."""
    asked = _MORE.sub(lambda m: f"most {m['what']}", asked)
    if (after := _AFTER.match(asked)) is None:
        return asked, 1
    rest = re.sub(rf"\bnext(?:[- ](?:{_MOST}|{_LEAST}|{_FIRST}|{_LAST}))?\b", " ", after["rest"],
                  flags=re.I)  # fmt: skip
    return f"{after['end']} {rest}", 2


def _of(
    table: tuple[tuple[str, str, str], ...], rest: str, descending: bool, place: int
) -> EndAsked | None:
    for field, said, own in table:
        if re.search(said, rest, re.I):
            found = chosen(_without(rest, own), (), f"{_OWN} {own}")
            return EndAsked(field, found, descending, place) if found is not None else None
    return None


def _of_number(rest: str, descending: bool, place: int) -> EndAsked | None:
    if (found := _of(_NUMBERS, rest, descending, place)) is not None:
        return found
    return _of(_AMOUNTS, rest, descending, place) if re.search(_SHARES, rest, re.I) else None


def _without(rest: str, own: str) -> str:
    """The words without those that belong to the field."""
    known = {*own.split(), *_OWN.split()} - {"by", "in", "of", "on", "the", "or", "under"}
    return " ".join(w for w in rest.split() if w.lower().strip(",;:?.") not in known)
