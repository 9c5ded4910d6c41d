"""Who was merged into whom: the mergers that a substance tells of, in its order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checking.roles.deals import Acquisition
from assistant.checking.roles.parties import (
    Named,
    Parties,
    Place,
    units_with,
)
from assistant.checking.roles.subsidiaries import (
    is_attribute,
    named_since,
    subject_before,
    was_formed,
)
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated
from assistant.language.openings import compiled
from assistant.language.values import value_class

__all__ = ["Merger", "formed_by_merger", "read_merger", "read_mergers"]

_ABOUT = gated(
    r"\b(?:merg(?:e|ed|er|ers|es|ing)|amalgamat(?:ed|es|ing|ion)|absorbed|consolidation|disappear(?:ed|ing)|folded)\b",
    re.I,
)
# `merged with and into`, `merged on May 1, 2001 into`, `merge Sub into`
_VERB = compiled(
    r"\b(?:(?:merg(?:ed|ing|es|e)|amalgamat(?:ed|es|ing))\b(?:[^;()]{0,80}?)\s|absorbed\s|(?:disappear(?:ed|ing)|folded)\s(?=into\b))"
    r"(?P<how>with\s+and\s+into|into|with|(?<=absorbed\s)by)\b",
    re.I,
)
# `the merger, on December 22, 2006, of Sub, a subsidiary of Parent, with and into the Registrant`
_MERGER_OF = compiled(
    r"\b(?:mergers?|consolidation|amalgamation)\b"
    r"(?:,?\s+(?:(?:effective|completed)(?:\s+(?:on|as\s+of|at))?|on|as\s+of|at(?=\s\d))"
    r"\s+[^;()]{4,50}?,?|\s+under\s+(?:the\s+)?[\w ]{3,30}?\slaws?\b)?,?\s+of\s",
    re.I,
)
# `the merger into the Company of Sub`
_MERGER_INTO = compiled(r"\bmerger\s+(?:with\s+and\s+into|into|(?P<with>with))\s", re.I)
# `ended through its merger into Sub`, `upon the Company's merger with and into Sub`
_ITS_MERGER = re.compile(r"(?:\b[Ii]ts|['’]s?)\s+(?:\w+\s+)?\Z")
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
    r",?\s+(?:one\s+of\s+)?whose\s+(?:[\w.·-]+\s+){0,4}(?:subsidiar(?:y|ies)|affiliates?)\b", re.I
)
_OTHERS = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,4}?(?:subsidiar(?:y|ies)|affiliates?|parent|division|plans?)\b", re.I
)
_SUBSIDIARY = re.compile(r"\b(?:subsidiary|affiliate)\s+of\s+(?:the\s+)?$", re.I)
_IT = re.compile(r"\bit\s+(?:was\s+|has\s+been\s+|then\s+|had\s+been\s+)*$")
_PRONOUN = re.compile(r"\s*(?:it|us)\b", re.I)
_DEFINITION = re.compile(r"[^()]{0,60}\([^()\"]{0,40}\"")
_OF_JUST = re.compile(r"(?:\s+\([^()]{0,60}\))?\s+of\s+(?:the\s+)?", re.I)
_INTO_IT = re.compile(r"it(?=\s+of\b)")  # `was bought by X, through the merger into it of`
_OF_THE = re.compile(r".*\bof\s+(?:the\s+)?", re.I | re.S)
_NEXT_CLAUSE = re.compile(r";|,\s+(?:with|whereby|which|pursuant)\b", re.I)
# `the Registrant's subsidiary, Lantern Hill Bank`
_APPOSITION = re.compile(
    r"(?:['’]s?\s[\w -]{0,60})?,?\s*"
    r"(?:(?:which\s+(?:is|was)\s+)?(?:named|called|known\s+as),?\s+)?\(?\"?(?:the\s+)?",
    re.I,
)
_SURVIVOR = gated(
    r"\bwith\s+(?P<name>[^,;()]{2,90}?(?:,\s+(?:Inc|LLC|L\WP|Ltd|Corp)\W?)?)\s*(?:\([^)]*\)\s*)?,?\s*(?:\bcontinuing\s+as|surviving|as\s+the\s+(?:surviving|continuing)|being\s+the\s+surviving|continuing|remaining\s+as|survived)",
    re.I,
)
_IN_WHICH = re.compile(r"\b(?:which|whereby)\b")  # `with Sub in a merger in which Orchid survived`
_SURVIVED = gated(
    r"(?P<name>(?:the\s+)?[A-Z][^,.;()]{1,80}),?(?:\s+which)?\s+(?:surviv(?:ed|ing|es)|continued|continuing|continues)\s+(?:the\s+Merger\s+)?as\s+(?:the|an?)\s"
)
# up to a verb: `Alden Road Foods, Inc.`
_NAMED = (
    r"(?P<name>(?:the\s+)?[A-Z][\w&.' -]{1,60}?"
    r"(?:,\s(?:Inc|LLC|L\WP|L\WL\WC|Ltd|Corp|N\WV|S\WA)\b\W?)?)"
)
_APPOSED = gated(
    rf"{_NAMED}(?:,\s+(?:as\s+)?(?:being\s+)?|\s+being\s+)the\s+"
    r"(?:(?:surviving|continuing)\s+(?:corporation|entity|company)|surviv(?:or|ing\s+one)\b|one\s+surviving\b|(?:corporation|entity|company|one)\s+(?:surviving|(?:that|which|to)\s+(?:survive[ds]?|continue[ds]?))\b)"
)
_OUTLIVED = gated(
    rf"{_NAMED}\s+"
    r"(?:survived(?:\s+(?:(?:the\s+)?(?:Merger|merger)|it\b)|(?=\s*[.,;·)]|\s*$))|survives(?=\s*[.,;·)]|\s*$)|surviving(?=\s*[.,;·)]|\s*$))"
)
_SURVIVES = gated(
    r"\b(?:(?:surviv|continu|successor)\w*|merged\s+to\s+form|(?:amalgamated|resulting|merged|combined|new|resulted)\s[^.;]{0,40}\bnam(?:e|ed)\b)",
    re.I,
)
# `the amalgamated company bears the name Osprey Ltd.`, `The corporation that resulted is named`
_BEARS_NAME = gated(
    r"\b(?:(?:amalgamated|surviving|continuing|resulting|merged|combined|new)\s+(?:company|corporation|entity|bank)(?:\s+(?:that|which)\s+resulted)?|survivor(?:\s+of\s+the\s+\w+)?)(?:,?\s+(?:which\s+)?(?:now\s+)?(?:bears|keeps|kept|retains|retained|has|took|takes|(?:continue[sd]|exists|goes\s+on|carries\s+on)\s+(?:its\s+existence\s+)?(?:in\s+existence\s+)?(?:in|under))\s+the\s+(?:corporate\s+)?name(?:\s+of)?|\s+is\s+(?:now\s+)?(?:named|called)|\s+continue[sd]\s+as)\s+(?:the\s+)?(?P<name>[A-Z][^.;()]{1,80})"
)
# `amalgamated and continue as one corporation under the name Osprey Ltd.`
_AS_ONE = gated(
    r"\bcontinu(?:es?|ed|ing)\s+as\s+(?:one|an?\s+(?:amalgamated|single))\s+(?:corporation|company|entity)\s+(?:under\s+the\s+name(?:\s+of)?|named|called)\s+(?P<name>[A-Z][^.;()]{1,80})"
)
# `under which the two merged to form Conterra Energy, Inc.`
_TO_FORM = gated(r"\bmerged\s+to\s+form\s+(?:the\s+new\s+)?(?P<name>[A-Z][^;()]{2,80})")
# `merging subsidiary: Sub, Inc.; survivor: Orchid`
_SURVIVOR_STATED = gated(
    r"\b(?:survivor|surviving\s+(?:corporation|company|entity))\s?(?::|=|\u2013|--?)\s+(?P<name>[A-Z][^.;)]{1,80})",
    re.I,
)
_IS_SURVIVOR = gated(
    rf"{_NAMED}\s+"
    r"(?:is|was)\s+the\s+(?:(?:surviving|continuing)\s+(?:corporation|entity|company)|survivor|(?:one|corporation|company|entity)\s+(?:(?:that|which)\s+survive[sd]|to\s+survive|surviving))\b"
)


@value_class
class Merger:
    """`left` was merged into `right`; None where the text doesn't name it. `into` is not `with`."""

    left: Named | None
    right: Named | None
    into: bool
    unit: Unit

    def is_of_first(self, reader: Parties) -> bool:
        """Whether the registrant is a party, and no co-registrant: an operating partnership merges
        with a company of the buyer's own, beside the trust that files first."""
        sides = (use for use in (self.left, self.right) if use is not None)
        others = {str(mention.value) for mention in reader.registrants[1:]} - {reader.first}
        return any(use.registrant and use.party[0] not in others for use in sides)


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
        *_by_which(reader, unit, named),
    ]
    return [merger for _, merger in sorted(found, key=lambda item: item[0])]


def _by_verb(reader: Parties, unit: Unit, named: list[Named]) -> Iterator[tuple[int, Merger]]:
    text = reader.substance.clauses
    for match in _verbs(text, unit, named):
        inner = [n for n in named if match.start() < n.start < match.start("how")]
        left = inner[0] if inner else _subject(reader, named, match.start())
        right = _object(reader, named, match.end())
        it = _PRONOUN.match(text, match.end())
        if left is None and _IT.search(text, unit.start, match.start()):
            left = subject_before(reader, unit)
        foreign = left is None or not left.registrant
        if it and foreign and (right is None or right.start > it.end()):
            before = (n for n in reversed(named) if n.registrant and n.end <= match.start())
            right = next(before, None) or _told_before(reader, unit)
        if left and right and left.party == right.party:
            left = _subject(reader, [n for n in named if n.party != right.party], match.start())
        yield match.start(), Merger(left, right, match["how"].lower() != "with", unit)


def _verbs(text: str, unit: Unit, named: list[Named]) -> Iterator[re.Match[str]]:
    """The verbs of a merger up to `into` or `with`; no word of a name, as `OM Merging Co.`"""
    at = unit.start
    while match := _VERB.search(text, at, unit.end):
        inside = next((n.end for n in named if n.start < match.start() < n.end), None)
        if inside is None:
            yield match
        at = inside or match.end()


def _by_noun_into(reader: Parties, unit: Unit, named: list[Named]) -> Iterator[tuple[int, Merger]]:
    text = reader.substance.clauses
    for match in _MERGER_INTO.finditer(text, unit.start, unit.end):
        ours = _INTO_IT.match(text, match.end())
        right = _object(reader, named, match.end())
        right = Named(reader.own, ours.start(), ours.end(), registrant=True) if ours else right
        left = next((n for n in named if right and n.start > right.end), None)
        of = _OF_JUST if match["with"] else _OF_THE  # `the merger with the Company of Sub`
        if right and left and of.fullmatch(text, right.end, left.start):
            yield match.start(), Merger(left, right, not match["with"], unit)
        elif match["with"]:
            continue
        elif right and _ITS_MERGER.search(text, unit.start, match.start()):
            own = next((n for n in reversed(named) if n.end <= match.start()), None)
            own = own or subject_before(reader, unit)
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


# `is now a division of Fulmar Company, into which it was merged`
_INTO_WHICH = re.compile(
    r"\s*(?:\([^()]{0,60}\))?,?\s+(?:with\s+and\s+)?into\s+which\s+(?:it|we|the\s+(?:Company|Registrant|Corporation))\s+(?:was|were|has\s+been|merged|had\s+been)\b"
)


def _by_which(reader: Parties, unit: Unit, named: list[Named]) -> Iterator[tuple[int, Merger]]:
    text = reader.substance.clauses
    for use in named:
        if not use.registrant and (match := _INTO_WHICH.match(text, use.end)):
            own = Named(reader.own, match.start(), match.end(), registrant=True)
            yield match.start(), Merger(own, use, True, unit)


def _told_before(reader: Parties, unit: Unit) -> Named | None:
    """The registrant, where the sentence before a unit is about it: `was merged into it`."""
    subject = subject_before(reader, unit)
    return subject if subject is not None and subject.registrant else None


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
        if _OF_ANOTHER.search(before) or _OTHERS.match(text, use.end) or is_attribute(text, use):
            continue
        if _in_apposition(text, named, use):
            continue
        return use
    return None


# `OM Newco, Inc., all of whose stock was held by X,`; `Sub LLC, a subsidiary of our parent, X,`
_APPOSES = re.compile(
    r"\s*(?:\([^()]{0,80}\))?,\s+(?:an?|all|the\s+(?:whole|entire|stock|shares)|whose|itself|each|wholly|then|formed|owned|which)\b"
)
_WHOSE_OWN = re.compile(r"\bwhose\s+(?:[\w-]+\s+){0,4}(?:subsidiary|affiliate|vehicle|unit),?\s+\Z")
_DOES = re.compile(
    r";|\b(?:merg\w+|acquired|agreed|purchased|bought|completed|became|entered|made|sold)\b"
)
_CLOSES_APPOSITION = re.compile(r"\s*(?:\([^()]{0,80}\))?(?:\s+(?:for|to|in|as)\s[^,;]{2,40})?,")


def _in_apposition(text: str, named: list[Named], use: Named) -> bool:
    """Whether a use stands between commas in what is said of a company named before it."""
    if not _CLOSES_APPOSITION.match(text, use.end):
        return False
    if _WHOSE_OWN.search(text, max(use.start - 60, 0), use.start):
        return False  # `Castor Corp., whose vehicle, Castor Sub, Inc., merged`: of the vehicle
    before = (n for n in named if n.end <= use.start and n.party != use.party)
    return any(
        use.start - other.end < _REACH
        and _APPOSES.match(text, other.end)
        and not _DOES.search(text, other.end, use.start)
        for other in before
    )


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
        others = _OTHERS.match(text, use.end) or is_attribute(text, use)
        if _SUBSIDIARY.search(between) or others:
            after = next((n for n in named if n.start > use.end), None)
            apposed = after and _APPOSITION.fullmatch(text, use.end, after.start)
            return after if after and apposed and not _OTHERS.match(text, after.end) else None
        return use
    return None


# `became a subsidiary of Yarrow plc by the merger with the Company of`: it is there still
_STAYS = re.compile(
    r"\b(?:bec[ao]m\w+|is|as|remain\w*)\s+(?:now\s+)?(?:an?\s+)?(?:[\w-]+\s+){0,4}subsidiary\b"
)


def read_merger(reader: Parties, found: Acquisition, mergers: list[Merger]) -> None:
    """Writes the companies merged into the registrant, or those that it was merged into."""
    subs: list[Place] = []
    of_first = [merger for merger in mergers if merger.is_of_first(reader)]
    for merger in of_first or mergers:
        left, right = merger.left, merger.right
        if left and right and left.registrant and right.registrant:
            found.surviving_entity = right.party  # `merged into us`, the successor that files
        elif right and right.registrant:
            if left and not left.registrant:
                subs.append(left.party)
            stays = merger.into or _STAYS.search(reader.text, merger.unit.start, merger.unit.end)
            if stays and (left is None or not left.registrant):
                if right.party[0] == reader.first or found.surviving_entity is None:
                    found.surviving_entity = (right.party[0], right.start, right.end)
        elif right and left and left.registrant:
            vehicle = was_formed(reader, right.party)
            if merger.into or not vehicle:
                # `with` a vehicle: which survived is not said
                found.surviving_entity = named_since(reader, right.party) or right.party
            if vehicle:
                subs.append(right.party)
    subs = list({place[0]: place for place in subs}.values())
    if subs:
        found.merger_sub = (" and ".join(place[0] for place in subs), *subs[0][1:])
    if not any(m.into and m.right for m in mergers) or found.surviving_entity is None:
        for unit in units_with(reader.substance, _SURVIVES):
            _survivor(reader, unit, found)


def formed_by_merger(reader: Parties, place: Place) -> bool:
    """Whether a company is told to have come of a merger of two others, and was no vehicle."""
    return any(
        match.start("name") <= place[1] < match.end("name")
        for match in [_TO_FORM.search(reader.substance.clauses, reader.substance.body)]
        if match is not None
    )


# the survivor's name is the first in what these patterns hold; in others it stands beside the verb
_NAMED_FIRST = (_TO_FORM, _BEARS_NAME, _AS_ONE, _SURVIVOR_STATED, _SURVIVOR)
_BESIDE_VERB = (_SURVIVED, _OUTLIVED, _APPOSED, _IS_SURVIVOR)


def _survivor(reader: Parties, unit: Unit, found: Acquisition) -> None:
    """The company that is said to survive."""
    for pattern in (*_NAMED_FIRST, *_BESIDE_VERB):
        match = pattern.search(reader.substance.clauses, unit.start, unit.end)
        if not match:
            continue
        # `the Company merged into Sub II, which survived`
        inner = match.group("name").rpartition(" into ")[2]
        start = match.end("name") - len(inner)
        uses = reader.named(start, match.end("name") + 1)
        if uses:
            begins = pattern in _NAMED_FIRST and not _IN_WHICH.search(inner)
            use = uses[0] if begins else uses[-1]  # beside the verb
            found.surviving_entity = (
                (use.party[0], use.start, use.end) if use.registrant else use.party
            )
            return
