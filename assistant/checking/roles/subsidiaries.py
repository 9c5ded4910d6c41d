"""Whose subsidiary a company is said to be: `Bidco, a subsidiary of Topco`."""

from __future__ import annotations

import re

from assistant.checking.roles.company_names import is_bank
from assistant.checking.roles.parties import Named, Parties, Party, Place, is_vehicle
from assistant.checking.roles.units import Unit

__all__ = [
    "above_registrant",
    "is_attribute",
    "named_for",
    "named_since",
    "owner_of",
    "subject_before",
    "was_formed",
]

_AFFILIATE = re.compile(r"\baffiliate\s+of\s+(?:the\s+)?$", re.I)
# `merged with and into AHC Lodging LLC, an affiliate of Ambleside Corp.`
_OWNED_BY = re.compile(
    r"\s*(?:\([^()]{0,80}\))?,?\s+(?:which\s+(?:is|was|(?:survived|survives|continues|continued|remains|remained)(?:\s+the\s+\w+)?\s+as)\s+|itself\s+|(?:is|was)\s+)?(?:an?|the|its|each|another)\s+[^.;()]{0,120}?\b(?:(?:affiliate|subsidiary)\s+of|(?:formed|owned|controlled|organized)\s+by)\s+(?:the\s+)?",
    re.I,
)
# `Caldera Merger Sub LLC, wholly owned by Caldera Midstream Corporation`
_JUST_OWNED = re.compile(
    r"\s*(?:\([^()]{0,80}\))?,?\s+(?:which\s+)?(?:(?:is|was|had\s+been|has\s+been)\s+)?(?:(?:directly|indirectly|wholly|entirely|or|and)[\s-]+)*(?:formed|owned|controlled|organi[sz]ed|created|established)\s+(?:(?:for|solely|to)\s[^.;,()]{2,50}?\s+)?by\s+(?:the\s+)?",
    re.I,
)
# `Bidco Ltd, which Nordvik owns`, `Sub Co., which Pargeter Group plc had set up for the occasion`
_WHICH = re.compile(r"\s*(?:\([^()]{0,80}\))?,\s+which\s+(?:the\s+)?(?=[A-Z])")
_WHICH_ENDS = re.compile(r",\s+which\s+(?:the\s+)?\Z")
_HAD_SET_UP = re.compile(
    r"\s+(?:has\s+|had\s+)?(?:wholly\s+)?(?:owns?|owned|controls?|controlled|formed|organi[sz]ed|set\s+up|created|established)\b"
)

# `Nova Acquisition Corp., an Orrery subsidiary, merged`, `Quick Sub, Inc., a new MedCorps company`
_OWNED_OR_NEW = (
    r"(?:(?:wholly|newly|directly|indirectly|direct|indirect|owned|formed|new)[\s-]+){0,4}"
)
_AN = re.compile(rf"\s*(?:\([^()]{{0,80}}\))?,\s+(?:an?|another|one)\s+{_OWNED_OR_NEW}(?=[A-Z])")
_KIND_OF_COMPANY = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:subsidiary|affiliate|company|vehicle|unit)\b"
)
_ARTICLE = re.compile(rf"\b(?:an?|another|one)\s+{_OWNED_OR_NEW}\Z")
# `OM Newco, Inc., all of the stock of which is owned by Lachlan Ltd.`, `whose sole stockholder is`
_STOCK_HELD = re.compile(
    r"\s*(?:\([^()]{0,80}\))?,\s+(?:(?:all|the\s+(?:whole|entire))\s+(?:of\s+)?(?:the\s+)?(?:(?:issued|outstanding|share|capital|and|common|stock|equity)\s+){0,5}?"
    r"(?:of\s+whose|whose|of\s+which|stock|shares|capital|interests)\s+(?:of\s+which\s+)?(?:(?:capital|common|stock|shares|equity|interests)\s+){0,2}"
    r"(?:(?:is|are|was|were|being|had\s+been)\s+(?:owned|held)\s+by|belong(?:s|ed)?\s+to)"
    r"|whose\s+(?:(?:sole|only|single|ultimate|direct|immediate)\s+)*(?:(?:share|stock|unit)holder|parent|owner|member)(?:\s+(?:company|corporation))?\s+(?:is|was)"
    r"|which\s+(?:(?:wholly|entirely|then|now)\s+)*belong(?:s|ed)?\s+(?:(?:wholly|entirely)\s+)?to)\s+(?:the\s+)?"
)
# `Brunel Holdings, L.P.'s wholly-owned subsidiary BH Interim Corp.`
_WHOSE_SUBSIDIARY = re.compile(
    r"(?:\.?['’]s?|,\s+whose)\s+(?:[\w-]+\s+){0,5}?(?:subsidiary|affiliate|vehicle),?\s+(?:the\s+)?"
)
# `a subsidiary of the Company's majority stockholder, Saltmarsh Corporation`
_ABOVE = (
    r"(?:[\w-]+\s+){0,3}?(?:sponsor|parent|owner|general\s+partner|(?:share|stock|unit)holder)"
    r"(?:\s+(?:company|corporation))?,?\s+(?=[A-Z])"
)
_OF_THE_REGISTRANT = re.compile(rf"['’]s?\s+{_ABOVE}")
_OF_OURS = re.compile(rf"(?:its|our)\s+{_ABOVE}")


def is_attribute(text: str, use: Named) -> bool:
    """Whether a use only says whose another company is: `an Orrery subsidiary`."""
    if _WHICH_ENDS.search(text, max(use.start - 16, 0), use.start) and _HAD_SET_UP.match(
        text, use.end
    ):
        return True
    at = _ARTICLE.search(text, max(use.start - 50, 0), use.start)
    return at is not None and _KIND_OF_COMPANY.match(text, use.end) is not None


# `merged into Sub II, LLC, which took the name Bluestem, LLC`
_TOOK_NAME = re.compile(
    r"\s*(?:\([^()]{0,60}\))?,?\s+(?:which|and)\s+(?:(?:then|thereupon|thereafter|was|has|since)\s+)*(?:(?:took|assumed|adopted)\s+the\s+name(?:\s+of)?|renamed|changed\s+its\s+name\s+to)\s+"
)


def named_since(reader: Parties, party: Place) -> Place | None:
    """The name that a company took; None where it keeps its own."""
    for other in (p for p in reader.parties if p.name == party[0]):
        took = _TOOK_NAME.match(reader.text, other.end)
        name = next((p for p in reader.parties if took and p.start == took.end()), None)
        if name is not None:
            return name.name, name.start, name.end
    return None


def _of_a_group(reader: Parties, at: int) -> re.Match[str] | None:
    """Up to the company as whose subsidiary the one is described whose name ends at `at`."""
    article = _AN.match(reader.substance.clauses, at)
    named = reader.named(article.end(), article.end() + 60) if article else []
    if article is None or not named or named[0].start != article.end():
        return None
    return article if is_attribute(reader.substance.clauses, named[0]) else None


def _set_up(reader: Parties, at: int) -> re.Match[str] | None:
    """Up to the company that is said to own, or to have set up, the one whose name ends at `at`."""
    which = _WHICH.match(reader.substance.clauses, at)
    named = reader.named(which.end(), which.end() + 100) if which else []
    if which is None or not named or named[0].start != which.end():
        return None
    return which if _HAD_SET_UP.match(reader.substance.clauses, named[0].end) else None


def above_registrant(reader: Parties, at: int) -> list[Named]:
    """The companies named from `at` on, where one is named right there.

    Whoever stands above the registrant is named behind it: `the Company's majority stockholder, X`.
    """
    told = reader.substance.clauses
    ours = _OF_OURS.match(told, at)
    begin = ours.end() if ours else at
    named = reader.named(begin, begin + 140)
    if named and named[0].registrant and (above := _OF_THE_REGISTRANT.match(told, named[0].end)):
        begin = above.end()
        named = reader.named(begin, begin + 100)
    return named if named and named[0].start - begin <= 2 else []


def owner_of(reader: Parties, party: Place, *, affiliates: bool = True) -> Place | None:
    """The company whose affiliate or subsidiary another is said to be; the highest named.

    Without `affiliates`, only whose subsidiary it is.
    """
    for start in [p.end for p in reader.parties if p.name == party[0]]:
        owner, at = None, start
        for _ in range(3):
            match = _OWNED_BY.match(reader.substance.clauses, at)
            if match is None and at == start:
                owned = _JUST_OWNED.match(reader.substance.clauses, at)
                sure = owned and ("wholly" in owned[0] or "entirely" in owned[0])
                match = owned if sure or is_vehicle(Party(*party)) else None
            match = match or _STOCK_HELD.match(reader.substance.clauses, at)
            match = match or _set_up(reader, at) or _of_a_group(reader, at)
            named = above_registrant(reader, match.end()) if match else []
            if match is None or not named:
                break
            if not affiliates and _AFFILIATE.search(match[0]):
                break
            if named[0].registrant or named[0].party[0] == party[0]:
                break
            owner, at = named[0].party, named[0].end
        if owner:
            return owner
    return _owner_before(reader, party) or _owner_by_its(reader, party)


# `X completed its acquisition of the Company. Its subsidiary Alden Bid, Inc. first bought`
_ITS = re.compile(
    r"\b[Ii]ts\s+(?:(?:wholly|newly|indirect|direct|owned|formed|acquisition)[\s-]+)*(?:subsidiary|affiliate|vehicle|unit),?\s+\Z"
)
# `Orchid Sub LLC, its wholly owned subsidiary, merged into`
_ITS_NEXT = re.compile(r",\s+its\s+(?:[\w-]+\s+){0,4}(?:subsidiary|affiliate)\b")


# `X, the holder of 91% of the Company's shares, merged its subsidiary Sub Corp. into`: of X
_MERGED_ITS = re.compile(r"\bmerg(?:ed|ing)\s+\Z")


def _owner_by_its(reader: Parties, party: Place) -> Place | None:
    """The company that `its` stands for in `its subsidiary X`, and not the registrant."""
    for other in (p for p in reader.parties if p.name == party[0]):
        its = _ITS.search(reader.text, max(other.start - 70, 0), other.start)
        its = its or _ITS_NEXT.match(reader.text, other.end)
        unit = reader.substance.unit_at(other.start)
        if its is None or unit is None:
            continue
        before = [
            use
            for use in reader.named(unit.start, min(its.start(), other.start))
            if use.party[0] != party[0] and not reader.text.endswith("of ", 0, use.start)
        ]  # `Holdings, an affiliate of Partners L.P., and its subsidiary`: of Holdings
        first = _MERGED_ITS.search(reader.text, unit.start, min(its.start(), other.start))
        owner = before[0 if first else -1] if before else subject_before(reader, unit)
        if owner is not None and not owner.registrant:
            return owner.party
    return None


# `Alden Corp., an Ohio corporation ("Alden"), and its wholly owned subsidiary Alden Bid, Inc.`
_AND_ITS = re.compile(
    r"(?:,\s+an?\s+[\w ]{2,50})?\s*(?:\([^()]{0,60}\))?,?\s+(?:and|through|with)\s+its\s+"
    r"(?:[\w-]+\s+){0,4}subsidiary,?\s+",
    re.I,
)
# `Alden Corp., acting through Alden Bid, Inc., completed its purchase`
_THROUGH_IT = re.compile(
    r"\s*(?:\([^()]{0,60}\))?,?\s+(?:acting\s+)?(?:through|by\s+means\s+of|via)\s+(?:its\s+(?:[\w-]+\s+){1,4})?\Z"
)


def _owner_before(reader: Parties, party: Place) -> Place | None:
    """The company named right before another that is told as `its` subsidiary, or as `X's`."""
    starts = {p.start for p in reader.parties if p.name == party[0]}
    for start in starts:
        for use in reader.named(max(start - 110, reader.substance.body), start):
            whose = _WHOSE_SUBSIDIARY.match(reader.substance.clauses, use.end)
            if whose and whose.end() == start and not use.registrant:
                return use.party
    for other in reader.parties:
        if other.name == party[0] or reader.is_registrant(other.name):
            continue
        if reader.substance.clauses.endswith("of ", 0, other.start):
            continue  # `Holdings, an affiliate of Partners L.P., and its subsidiary`: of Holdings
        match = _AND_ITS.match(reader.substance.clauses, other.end)
        match = match or _WHOSE_SUBSIDIARY.match(reader.substance.clauses, other.end)
        bought = is_vehicle(Party(*party)) and any(
            _THROUGH_IT.fullmatch(reader.substance.clauses, other.end, start)
            for start in starts
            if start > other.end
        )
        if bought:
            return other.name, other.start, other.end
        if match and match.end() in starts:
            return other.name, other.start, other.end
    return None


def subject_before(reader: Parties, unit: Unit) -> Named | None:
    """The company that the sentence before a unit is about: what `it` stands for."""
    units = reader.substance.units
    at = next(index for index, other in enumerate(units) if other is unit)
    before = units[at - 1] if at and units[at - 1].start >= reader.substance.body else None
    named = reader.named(before.start, before.end) if before else []
    first = named[0] if named else None
    if first is None or before is None:
        return None
    opening = reader.text[before.start : first.start]
    return first if len(opening) < 8 or _OPENS.fullmatch(opening) else None


# `Effective September 2, 2015, X completed`: before the company that a sentence is about
_OPENS = re.compile(
    r"(?:(?:Effective|On|As\s+of|Since)\s[^.;,]{4,22},\s+\d{4},?|(?:Since|In)\s+(?:[A-Z]\w+\s+)?\d{4},?)\s+(?:the\s+)?"
)


_INITIALS = re.compile(r"[A-Z]{2,5}\b")


def named_for(reader: Parties, place: Place) -> bool:
    """Whether a company bears the initials of another party, not the registrant, and no bank."""
    names = [p.name for p in reader.parties if not reader.is_registrant(p.name)]
    return not is_bank(place[0]) and _bears(place[0], [n for n in names if n != place[0]])


def was_formed(reader: Parties, place: Place) -> bool:
    """Whether a company was formed to be merged: by its name or term, by its owner, or by another
    party's initials, which such companies bear: `OM First Step, Inc.`, of Orchid Materials.
    """
    party = next((p for p in reader.parties if p.name == place[0] and p.terms), None)
    return (
        is_vehicle(party or Party(*place))
        or owner_of(reader, place) is not None
        or _bears_initials(reader, place[0])
    )


def _bears_initials(reader: Parties, name: str) -> bool:
    begins = _INITIALS.match(name)
    if begins is None or reader.is_registrant(name):
        return False
    names = [str(mention.value) for mention in reader.registrants]
    names += [party.name for party in reader.parties if party.name != name]
    return _bears(name, names)


def _bears(name: str, others: list[str]) -> bool:
    """Whether a name begins with the initials of one of the others."""
    begins = _INITIALS.match(name)
    initials = ("".join(word[0] for word in other.upper().split()) for other in others)
    return begins is not None and any(one.startswith(begins[0]) for one in initials)
