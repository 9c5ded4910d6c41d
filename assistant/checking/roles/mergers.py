"""Who was merged into whom: the mergers that a substance tells of, in its order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checking.roles.parties import (
    Acquisition,
    Named,
    Parties,
    Party,
    Place,
    is_vehicle,
    units_with,
)
from assistant.checking.roles.substance import Unit
from assistant.language.gated import gated
from assistant.language.openings import compiled
from assistant.language.values import value_class

__all__ = ["Merger", "owner_of", "read_merger", "read_mergers", "subject_before"]

_ABOUT = compiled(r"\bmerg(?:e|ed|er|ers|es|ing)\b", re.I)
# `merged with and into`, `merged on May 1, 2001 into`, `merge Sub into`
_VERB = compiled(
    r"\bmerg(?:ed|ing|es|e)\b(?:[^;()]{0,80}?)\s(?P<how>with\s+and\s+into|into|with)\b", re.I
)
# `the merger, on December 22, 2006, of Sub, a subsidiary of Parent, with and into the Registrant`
_MERGER_OF = compiled(
    r"\bmergers?\b(?:,?\s+(?:effective\s+)?(?:on|as\s+of)\s+[^;()]{4,30}?,?)?\s+of\s", re.I
)
# `the merger into the Company of Sub`
_MERGER_INTO = compiled(r"\bmerger\s+(?:with\s+and\s+)?into\s", re.I)
# `ended through its merger into Sub`, `upon the Company's merger with and into Sub`
_ITS_MERGER = re.compile(r"(?:\bits|['’]s?)\s+(?:\w+\s+)?\Z")
_INTO = re.compile(r"\b(?P<how>with\s+and\s+into|into|with)\s", re.I)
_REACH = 190  # characters from a verb to the company that it is about
_NEXT = 110  # the same, for the company merged into
# `a subsidiary of X merged`: of X nothing is told
_OF_ANOTHER = re.compile(
    r"\b(?:subsidiar(?:y|ies)|affiliates?|division|units?|parent|share\w*|stock\w*|directors|laws|state|employees|approval|securities|obligations"
    r"|successor|formerly|predecessor|plans?|options|holders?|business|assets|merger|acquisition|owned|managed|advised|controlled|formed|sponsored|affiliated)\s+(?:of|to|by|with)\s+(?:each\s+of\s+)?(?:the\s+)?(?:then\s+)?$",
    re.I,
)
# `in which a subsidiary of X merged`, no `Sub Co., a subsidiary of X, merged`: of nobody named
_UNNAMED = re.compile(
    r"(?:\A|\b(?:which|whereby|when|then|that|by|of|and|as)\s+|\d{4},?\s+|[:;]\s+)(?:an?|one)\s+(?:[\w-]+\s+){0,4}(?:subsidiary|affiliate)\s+of\s+(?:the\s+)?\Z",
    re.I,
)
# `Castor Corp., whose subsidiary was merged into it`
_WHOSE = re.compile(
    r",?\s+(?:one\s+of\s+)?whose\s+(?:[\w.-]+\s+){0,4}(?:subsidiar(?:y|ies)|affiliates?)\b", re.I
)
_OTHERS = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,4}?(?:subsidiar(?:y|ies)|affiliates?|parent|division|plans?)\b", re.I
)
_SUBSIDIARY = re.compile(r"\b(?:subsidiary|affiliate)\s+of\s+(?:the\s+)?$", re.I)
_IT = re.compile(r"\bit\s+(?:was\s+|has\s+been\s+|then\s+|had\s+been\s+)*$")
_PRONOUN = re.compile(r"\s*(?:it|us)\b", re.I)
_DEFINITION = re.compile(r"[^()]{0,60}\([^()\"]{0,40}\"")
_OF_THE = re.compile(r".*\bof\s+(?:the\s+)?", re.I | re.S)
_NEXT_CLAUSE = re.compile(r";|,\s+(?:with|whereby|which|pursuant)\b", re.I)
# `the Registrant's subsidiary, Lantern Hill Bank`
_APPOSITION = re.compile(r"(?:['’]s?\s[\w -]{0,60})?,?\s*\(?\"?(?:the\s+)?", re.I)
_SURVIVOR = gated(
    r"\bwith\s+(?P<name>[^,;()]{2,90}?(?:,\s+(?:Inc|LLC|L\WP|Ltd|Corp)\W?)?)\s*(?:\([^)]*\)\s*)?,?\s*(?:\bcontinuing\s+as|surviving|as\s+the\s+(?:surviving|continuing)|being\s+the\s+surviving|continuing|remaining\s+as|survived)",
    re.I,
)
_SURVIVED = gated(
    r"(?P<name>(?:the\s+)?[A-Z][^,.;()]{1,80}),?(?:\s+which)?\s+(?:surviv(?:ed|ing|es)|continued|continuing|continues)\s+(?:the\s+Merger\s+)?as\s+(?:the|an?)\s"
)
_APPOSED = gated(
    r"(?P<name>(?:the\s+)?[A-Z][\w&.' -]{1,60}),\s+"
    r"(?:as\s+)?(?:being\s+)?the\s+surviving\s+(?:corporation|entity|company)"
)
_OUTLIVED = gated(
    r"(?P<name>(?:the\s+)?[A-Z][\w&.' -]{1,60}?)\s+"
    r"(?:survived(?:\s+(?:the\s+)?(?:Merger|merger)|(?=\s*[.,;·]|\s*$))|surviving(?=\s*[.,;·]|\s*$))"
)
_SURVIVES = gated(r"\b(?:surviv|continu|successor)\w*", re.I)
_IS_SURVIVOR = gated(
    r"(?P<name>(?:the\s+)?[A-Z][\w&.' -]{1,60}?)\s+"
    r"(?:is|was)\s+the\s+(?:surviving|continuing)\s+(?:corporation|entity|company)"
)
_AFFILIATE = re.compile(r"\baffiliate\s+of\s+(?:the\s+)?$", re.I)
# `merged with and into AHC Lodging LLC, an affiliate of Ambleside Corp.`
_OWNED_BY = re.compile(
    r"\s*(?:\([^()]{0,80}\))?,?\s+(?:which\s+(?:is|was)\s+|itself\s+)?(?:an?|the|its|each|another)\s+[^.;()]{0,120}?\b(?:(?:affiliate|subsidiary)\s+of|(?:formed|owned|controlled|organized)\s+by)\s+(?:the\s+)?",
    re.I,
)
# `Caldera Merger Sub LLC, wholly owned by Caldera Midstream Corporation`
_JUST_OWNED = re.compile(
    r"\s*(?:\([^()]{0,80}\))?,?\s+(?:which\s+)?(?:(?:is|was|had\s+been|has\s+been)\s+)?(?:(?:directly|indirectly|wholly|entirely|or|and)[\s-]+)*(?:formed|owned|controlled|organi[sz]ed|created|established)\s+(?:(?:for|solely|to)\s[^.;,()]{2,50}?\s+)?by\s+(?:the\s+)?",
    re.I,
)


@value_class
class Merger:
    """`left` was merged into `right`; None where the text doesn't name it. `into` is not `with`."""

    left: Named | None
    right: Named | None
    into: bool
    unit: Unit


def read_mergers(reader: Parties) -> list[Merger]:
    """The mergers of companies told after the cover, in the order of the text."""
    found = []
    for unit in reader.substance.units:
        if unit.start < reader.substance.body or unit.kind == "row":
            continue
        if _ABOUT.search(reader.text, unit.start, unit.end):
            found += _in_unit(reader, unit)
    return found


def _in_unit(reader: Parties, unit: Unit) -> list[Merger]:
    named = reader.named(unit.start, unit.end)
    found = [
        *_by_verb(reader, unit, named),
        *_by_noun_into(reader, unit, named),
        *_by_noun_of(reader, unit, named),
    ]
    return [merger for _, merger in sorted(found, key=lambda item: item[0])]


def _by_verb(reader: Parties, unit: Unit, named: list[Named]) -> Iterator[tuple[int, Merger]]:
    text = reader.substance.clauses
    for match in _VERB.finditer(text, unit.start, unit.end):
        inner = [n for n in named if match.start() < n.start < match.start("how")]
        left = inner[0] if inner else _subject(reader, named, match.start())
        right = _object(reader, named, match.end())
        if left is None and _IT.search(text, unit.start, match.start()):
            left = subject_before(reader, unit)
        foreign = left is None or not left.registrant
        if right is None and _PRONOUN.match(text, match.end()) and foreign:
            before = (n for n in reversed(named) if n.registrant and n.end <= match.start())
            right = next(before, None) or _told_before(reader, unit)
        if left and right and left.party == right.party:
            left = _subject(reader, [n for n in named if n.party != right.party], match.start())
        yield match.start(), Merger(left, right, "into" in match["how"].lower(), unit)


def _by_noun_into(reader: Parties, unit: Unit, named: list[Named]) -> Iterator[tuple[int, Merger]]:
    text = reader.substance.clauses
    for match in _MERGER_INTO.finditer(text, unit.start, unit.end):
        right = _object(reader, named, match.end())
        left = next((n for n in named if right and n.start > right.end), None)
        if right and left and _OF_THE.fullmatch(text, right.end, left.start):
            yield match.start(), Merger(left, right, True, unit)
        elif right and _ITS_MERGER.search(text, unit.start, match.start()):
            own = next((n for n in reversed(named) if n.end <= match.start()), None)
            if own and own.registrant and not right.registrant:
                yield match.start(), Merger(own, right, True, unit)


def _by_noun_of(reader: Parties, unit: Unit, named: list[Named]) -> Iterator[tuple[int, Merger]]:
    text = reader.substance.clauses
    for match in _MERGER_OF.finditer(text, unit.start, unit.end):
        left = _object(reader, named, match.end())
        begin = left.end if left else match.end()
        step = _INTO.search(text, begin, min(begin + _REACH, unit.end))
        right = _object(reader, named, step.end()) if step else None
        if left is None and not _SUBSIDIARY.search(text[: _first_named(named, match.end())]):
            continue
        if step and right:
            yield match.start(), Merger(left, right, "into" in step["how"].lower(), unit)


def _told_before(reader: Parties, unit: Unit) -> Named | None:
    """The registrant, where the sentence before a unit is about it: `was merged into it`."""
    subject = subject_before(reader, unit)
    return subject if subject is not None and subject.registrant else None


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


def _subject(reader: Parties, named: list[Named], at: int) -> Named | None:
    """The company that a verb at `at` is about: the last before it that is no other's attribute."""
    text = reader.substance.clauses
    for use in reversed(named):
        if use.end > at or at - use.end > _REACH:
            continue
        at_name = _defined_at(text, named, use)
        before = text[max(at_name - 60, 0) : at_name]
        if _UNNAMED.search(text, max(at_name - 60, 0), at_name) or _WHOSE.match(text, use.end):
            return None
        if _OF_ANOTHER.search(before) or _OTHERS.match(text, use.end):
            continue
        return use
    return None


def _defined_at(text: str, named: list[Named], use: Named) -> int:
    """Where a company is named whose term is defined by a use: `Fontaine S.A. ("Fontaine")`."""
    for other in named:
        if other.party == use.party and other.end <= use.start:
            if _DEFINITION.fullmatch(text, other.end, use.start):
                return other.start
    return use.start


def _first_named(named: list[Named], start: int) -> int:
    """Where the first company after a place is named; the place itself where none is."""
    return next((use.start for use in named if use.start >= start), start)


def _object(reader: Parties, named: list[Named], start: int) -> Named | None:
    """The company merged into, named first after `start`; None for `X's subsidiary`."""
    text = reader.substance.clauses
    for use in named:
        if use.start < start:
            continue
        if use.start - start > _NEXT:
            return None
        between = text[start : use.start]
        if _NEXT_CLAUSE.search(between):
            return None
        if _SUBSIDIARY.search(between) or _OTHERS.match(text, use.end):
            after = next((n for n in named if n.start > use.end), None)
            apposed = after and _APPOSITION.fullmatch(text, use.end, after.start)
            return after if after and apposed and not _OTHERS.match(text, after.end) else None
        return use
    return None


# `Bidco Ltd, which Nordvik owns`, `Sub Co., which Pargeter Group plc had set up for the occasion`
_WHICH = re.compile(r"\s*(?:\([^()]{0,80}\))?,\s+which\s+(?:the\s+)?(?=[A-Z])")
_HAD_SET_UP = re.compile(
    r"\s+(?:has\s+|had\s+)?(?:wholly\s+)?(?:owns?|owned|controls?|controlled|formed|organi[sz]ed|set\s+up|created|established)\b"
)


def _set_up(reader: Parties, at: int) -> re.Match[str] | None:
    """Up to the company that is said to own, or to have set up, the one whose name ends at `at`."""
    which = _WHICH.match(reader.substance.clauses, at)
    named = reader.named(which.end(), which.end() + 100) if which else []
    if which is None or not named or named[0].start != which.end():
        return None
    return which if _HAD_SET_UP.match(reader.substance.clauses, named[0].end) else None


def owner_of(reader: Parties, party: Place, *, affiliates: bool = True) -> Place | None:
    """The company whose affiliate or subsidiary another is said to be; the highest named.

    Without `affiliates`, only whose subsidiary it is.
    """
    for start in [p.end for p in reader.parties if p.name == party[0]]:
        owner, at = None, start
        for _ in range(3):
            match = _OWNED_BY.match(reader.substance.clauses, at)
            if match is None and at == start and is_vehicle(Party(*party)):
                match = _JUST_OWNED.match(reader.substance.clauses, at)
            match = match or _set_up(reader, at)
            named = reader.named(match.end(), match.end() + 100) if match else []
            if match is None or not named or named[0].start - match.end() > 2:
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
        owner = before[-1] if before else subject_before(reader, unit)
        if owner is not None and not owner.registrant:
            return owner.party
    return None


# `Alden Corp., an Ohio corporation ("Alden"), and its wholly owned subsidiary Alden Bid, Inc.`
_AND_ITS = re.compile(
    r"(?:,\s+an?\s+[\w ]{2,50})?\s*(?:\([^()]{0,60}\))?,?\s+(?:and|through|with)\s+its\s+"
    r"(?:[\w-]+\s+){0,4}subsidiary,?\s+",
    re.I,
)


def _owner_before(reader: Parties, party: Place) -> Place | None:
    """The company named right before another that is told as `its` subsidiary."""
    starts = {p.start for p in reader.parties if p.name == party[0]}
    for other in reader.parties:
        if other.name == party[0] or reader.is_registrant(other.name):
            continue
        if reader.substance.clauses.endswith("of ", 0, other.start):
            continue  # `Holdings, an affiliate of Partners L.P., and its subsidiary`: of Holdings
        match = _AND_ITS.match(reader.substance.clauses, other.end)
        if match and match.end() in starts:
            return other.name, other.start, other.end
    return None


def read_merger(reader: Parties, found: Acquisition, mergers: list[Merger]) -> None:
    """Writes the companies merged into the registrant, or those that it was merged into."""
    subs: list[Place] = []
    for merger in mergers:
        left, right = merger.left, merger.right
        if right and right.registrant:
            if left and not left.registrant:
                subs.append(left.party)
            if (left is None and merger.into) or (left and not left.registrant):
                if right.party[0] == reader.first or found.surviving_entity is None:
                    found.surviving_entity = (right.party[0], right.start, right.end)
        elif right and left and left.registrant:
            vehicle = _is_vehicle(reader, right.party)
            if merger.into or not vehicle:
                found.surviving_entity = right.party  # `with` a vehicle: which survived is not said
            if vehicle:
                subs.append(right.party)
    subs = list({place[0]: place for place in subs}.values())
    if subs:
        found.merger_sub = (" and ".join(place[0] for place in subs), *subs[0][1:])
    if not any(m.into and m.right for m in mergers) or found.surviving_entity is None:
        for unit in units_with(reader.substance, _SURVIVES):
            _survivor(reader, unit, found)


def _is_vehicle(reader: Parties, place: Place) -> bool:
    party = next((p for p in reader.parties if p.name == place[0] and p.terms), None)
    return is_vehicle(party or Party(*place)) or owner_of(reader, place) is not None


def _survivor(reader: Parties, unit: Unit, found: Acquisition) -> None:
    """The company that is said to survive."""
    for pattern in (_SURVIVOR, _SURVIVED, _OUTLIVED, _APPOSED, _IS_SURVIVOR):
        match = pattern.search(reader.substance.clauses, unit.start, unit.end)
        if not match:
            continue
        # `the Company merged into Sub II, which survived`
        inner = match.group("name").rpartition(" into ")[2]
        start = match.end("name") - len(inner)
        uses = reader.named(start, match.end("name") + 1)
        if uses:
            use = uses[0] if pattern is _SURVIVOR else uses[-1]  # beside the verb
            found.surviving_entity = (
                (use.party[0], use.start, use.end) if use.registrant else use.party
            )
            return
