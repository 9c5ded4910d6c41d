"""The companies of a substance: their names, the terms defined for them, and each use of these."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.checking.mentions import Mention
from assistant.checking.roles.company_names import (
    COMPANY,
    NO_SHORT_NAME,
    SUFFIX,
    is_bank,
    is_below,
    short_names,
    stem,
)
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import Gated, gated
from assistant.language.names import same_company
from assistant.language.openings import compiled
from assistant.language.values import value_class

# `Alpha Corp., a Delaware corporation and a wholly owned subsidiary of Beta ("Merger Sub")`
_DEFINES = re.compile(
    r"\s*+(?:\([^()\"]{0,40}\))?,?\s*+(?:(?:an?|the|its|each|and|which\s+is)\s++[^()\";]{0,140}?)?,?\s*+\((?:[^()\"]{0,60})\"([^\"]{2,60})\"(?:[^()\"]{0,20}\"([^\"]{2,40})\")?[^()]{0,60}\)"
)
_REGISTRANT = re.compile(
    r"^(?:the\s+)?(?:Registrant|Company|Corporation|Issuer|Bancorp|undersigned\s+Registrant|Bank|Partnership|Trust)$",
    re.I,
)
AGREEMENT = gated(
    r"\b(?:(?:Agreement\s+and\s+)?Plan\s+of\s+(?:(?:Share\s+)?Exchange|Amalgamation|Consolidation)|Agreement\s+of\s+(?:Affiliation|Consolidation)(?:\s+and\s+Merger)?|Affiliation\s+Agreement|Agreement\s+and\s+Plan\s+of\s+(?:Merger|Reorganization|Acquisition)|(?:Merger|Scheme|Implementation|Arrangement)\s+(?:Implementation\s+)?Deed|(?:Merger|Arrangement|Acquisition|Purchase|Transaction|Implementation"
    r"|Share\s+Exchange|Business\s+Combination|Combination|Reorganization)\s+Agreement|Plan\s+of\s+Merger|Agreement\s+of\s+Merger|definitive\s+agreement)\b",
    re.I,
)
OWNED = gated(r"\bsubsidiar(?:y|ies)\s+of\s+(?P<owner>[^.;]{2,120})", re.I)
"""Whose subsidiary a company is said to be, in `owner`."""
# The registrant where its name isn't printed; `the Initial Surviving Corporation` of two steps.
_GENERIC = compiled(
    r"(?:\b[Uu]ndersigned\s+)?\b(?:Registrant|Company|Corporation|Issuer|Partnership|Trust|Bank|Bancorp|Fund"
    r"|(?:(?:[Ii]nitial|[Ii]nterim|[Ii]ntermediate|[Ff]irst|[Tt]hen)\s+)?[Ss]urviving\s+(?:[Cc]orporation|[Cc]ompany|[Ee]ntity))\b"
    r"|\bregistrant\b|\b[Ww]e\b|\bus\b|(?:(?<=\b[Tt]he\s)|(?<=\b[Oo]ur\s))company\b(?!\s+(?:that|which|they|it|he|formed|to\s+be|resulting|now\s+called)\b|\s+(?-i:[A-Z]))"
)
_PRONOUNS = {"we", "us"}
_WE_ARE = compiled(r"\bWe\s+are\s+(?:now\s+)?(?=[A-Z])")
# `the Operating Partnership`: a company's own name or term.
_IN_A_NAME = re.compile(
    r"\b(?!(?:The|Initial|First|Interim|Intermediate|Undersigned|As|When|Because|Since|After|Upon|By|If|While|Said|Such|Neither|Although)\b)[A-Z][\w-]+ $"
)
# Terms that are defined for the company that is merged into the registrant.
SUB_TERM = re.compile(
    r"(?:\w+\s+)?(?:merger\s*sub(?:sidiary)?|mergersub|acquisition\s+sub|acquisition|merger\s*co|merger\s+corp|bid\s?co|acquisition\s?co|sub|subsidiary)(?:\s+(?:\d|i{1,3}|one|two|inc|llc|corp))?",
    re.I,
)
_OWNER_NEXT = re.compile(
    r"\b(?:(?:subsidiary|affiliate)\s+of|(?:formed|owned|controlled|organized|managed|advised)\s+by)\s+(?:the\s+)?\Z"
)
# `the Registrant, Merger Sub`: a term after another name, and no company's name
_TERM_AFTER = re.compile(
    r"^(?:(?:the\s+)?(?:Company|Registrant|Parent|Purchaser|(?:[A-Z]\w+\s)?Merger\s+Agreement|Buyer|Acquiror|Acquirer)|[A-Z]\w+),\s(?:Merger\s+Sub|Acquisition(?:\s+Sub)?|Merger\s+Sub\s+(?:[IVX\d]+|One|Two))$"
)
_VEHICLE = re.compile(
    r"\b(?:Merger|Acquisition|Acq|Bid|Bid[Cc]o|BIDCO|AcquisitionCo|Purchaser?|Merger?[Cc]o|Acqui(?:sition)?[Cc]o|Sub|New[Cc]o|Interim|Transitory|Amalgamation)\b\.?,?\s*(?:Sub\b\w*\s*)?(?:Sub\w*|[A-Z]{1,4}(?=,?\s)|[IVX\d]{1,4}|One|Two|Three)?,?\s*"
    r"(?:(?:Corp|Inc|Co|Ltd)\b\.?(?:\s+[IVX]{1,4}\b)?|Corporation|Company|Limited|LLC|L\.L\.C\.|L\.P\.|LP|Trust|GmbH|B\.V\.|S\.A\.|Incorporated|$)"
)
# `Alden Pharma A/S, Merger Sub merged`: the name of another company and a term
_THEN_TERM = re.compile(
    rf"(?<=\w{{3}}[ ]){SUFFIX}(?P<term>,[ ](?:Merger[ ]?(?:Sub|[Cc]o)|Acquisition[ ]Sub|Acquisition|Bid[Cc]o|Sub)(?:[ ](?:[IVX\d]{{1,3}}|One|Two))?)$"
)
# `Thereafter the Company`: a word for the registrant after the first word of a sentence
_NO_NAME = re.compile(rf"(?:(?:[A-Z][a-z]+\s+(?:[a-z]+\s+)?)?[Tt]he\s+)?{SUFFIX}")
# `the former was merged into the latter`: of the two companies named before it in the sentence
_FORMER = compiled(r"\bthe\s+(?:(former)|latter)\b", re.I)
_NOW = re.compile(
    r"(?:\(now|\b(?:took|assumed|adopted)\s+the\s+name(?:\s+of)?|\brenamed|\bname\s+to|\bnow\s+(?:named|called|known\s+as))\s+\Z"
)
Place = tuple[str, int, int]
"""A value with its place in the flow."""


@dataclass(slots=True)
class Party:
    """A company of the text, at `[start, end)` of the flow."""

    name: str
    start: int
    end: int
    terms: tuple[str, ...] = ()


@value_class
class Named:
    """A use, at `[start, end)` of the flow, of a company whose name stands at `party`."""

    party: Place
    start: int
    end: int
    registrant: bool

    @property
    def general(self) -> bool:
        """`the Company`: a word for the registrant that names nobody."""
        return self.registrant and self.party[1] == self.party[2]


# `affiliates of Northmoor Partners (the "Northmoor Holders")`: the term is theirs
_SEVERAL_OF = re.compile(
    r"\b(?:affiliates|funds|subsidiaries|holders|members|entities|accounts|clients|vehicles)\s+(?:\w+\s+){0,2}?(?:of|by|with)\s+(?:the\s+)?\Z"
)


def find_parties(text: str, start: int, end: int) -> list[Party]:
    """The companies named in `[start, end)` of a flow, with the terms defined for them."""
    found = []
    for match in COMPANY.finditer(text, start, end):
        lead = _lead_of(match.group("name"))
        begin, name = match.start("name") + lead, match.group("name")[lead:]
        if _TERM_AFTER.search(name) or _NO_NAME.fullmatch(name):
            continue
        if (term := _THEN_TERM.search(name)) is not None:
            name = name[: term.start("term")]
        end_at = begin + len(name)
        of_several = _SEVERAL_OF.search(text, max(begin - 50, start), begin)
        terms = () if of_several else _terms_after(text, end_at, end)
        found.append(Party(" ".join(name.split()).rstrip(","), begin, end_at, terms))
    return found


# `On the`, `2003 by and among`, and the end of a sentence: what stands before a name.
_LEAD = re.compile(
    r"(?:(?:(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)\d\d|\d{1,4}(?=\s+(?:of|by|and|the|The|between|among|[A-Z]))|(?:Company|Registrant|Corporation|Issuer)\s+and|The|On|In|As|By|Pursuant|Under|Effective"
    r"|Upon|Following|When|Since|After|Because|Among|Between|Accordingly|Whereas|Thereafter|Thereupon|Then|Later|Subsequently|of|and|the|for|to|with|by|Whereby|Subsidiary|(?:Company|Registrant|Corporation)\s+of|No\.)\s+)+(?=[A-Z0-9])"
)
_SENTENCE_IN_NAME = re.compile(
    r"(?:[a-z]{4,}|\bPlan|\bNote|\b(?:Forms?|Rule|Item)\s(?:[SF]B?-)?\d{1,3}F?|\d{2,4})(?<!Corp)(?<!Bros)(?<!Assoc)\.\s+(?=[A-Z])"
)


# `Form S-3 of Arvenia Pharma Inc.`, `Common Stock of the Company and Halden, Inc.`
_PAPER_OF = re.compile(
    r"\b(?:Form\s+[SF]B?-\d+(?:ASR)?|Statements?|Stock|Shares|Amendments?(?:\s+No\.\s+\d+)?|State|Laws|Board|Directors|Agreement|Notes|Securities|Business|Merger|Acquisition|Subsidiary|Secretary|Affiliate)\s+(?:of|by|and|with|among|between|to|for)\s+(?:the\s+)?(?=[A-Z0-9])"
)


# `EXPLANATORY NOTE Ames Corp.`, where lines ran together: the heading over the first sentence
_HEADING_BEFORE = re.compile(
    r"(?:[A-Z/;-]{2,}\s+){0,8}?(?:NOTE|STATEMENT|DEREGISTRATION|REGISTRATION|SECURITIES|SHARES|OFFERINGS?|EVENTS)\s+(?=[A-Z]\w*[a-z])"
)


def _lead_of(name: str) -> int:
    """How many characters before a company's name were read with it."""
    ends = [match.end() for match in _SENTENCE_IN_NAME.finditer(name)]
    ends += [match.end() for match in _PAPER_OF.finditer(name)]
    if (heading := _HEADING_BEFORE.match(name)) is not None:
        ends.append(heading.end())
    begin = max(ends, default=0)
    lead = _LEAD.match(name, begin)
    if lead and len(name) - lead.end() > 4:
        begin = lead.end()
    return begin


def _terms_after(text: str, at: int, end: int) -> tuple[str, ...]:
    """The terms defined in brackets for the company whose name ends at `at`."""
    defined = _DEFINES.match(text, at, min(end + 200, at + 320))
    if defined is None:
        return ()
    inner = COMPANY.finditer(text, at, defined.start(1))
    if all(_OWNER_NEXT.search(text, at, other.start()) for other in inner):
        return tuple(term for term in defined.groups() if term)
    return ()


class Parties:
    """The companies of a substance, with the terms defined for them and which is the registrant."""

    def __init__(self, substance: Substance, cover: list[Mention]) -> None:
        self.substance = substance
        self.text = substance.text
        self.registrants = [m for m in cover if m.role == "registrants.name"]
        self.parties = self._not_aside(find_parties(self.text, substance.body, len(self.text)))
        self._part_pairs()
        self._owned: dict[str, bool] = {}
        self._renamed = frozenset(self._names_taken())
        self.terms: dict[str, Party] = {}
        for party in self.parties:
            for term in party.terms:
                self.terms.setdefault(term.lower(), party)
        # `Kittiwake Merger Co. ("Merger Co.")`: the term is no company of its own
        self.parties = [p for p in self.parties if self.terms.get(p.name.lower(), p) is p]
        self.registrant_terms = {
            t.lower() for p in self.parties if self._is_registrant_name(p.name) for t in p.terms
        }

    def _part_pairs(self) -> None:
        """`the Company and Halden Limited`, `the merger into Orchid of Halden Limited`: two companies."""
        short = {term.lower() for party in self.parties for term in party.terms}
        names = [str(m.value).lower() for m in self.registrants]
        names += [party.name.lower() for party in self.parties if " and " not in party.name]
        for party in self.parties:
            for joint in (" and ", " of "):
                left, _, right = party.name.partition(joint)
                word = left.lower()
                others = (name for name in names if name != party.name.lower())
                known = word in short or any(name.startswith(f"{word} ") for name in others)
                if joint == " and ":
                    known = known or _REGISTRANT.match(left) is not None
                elif word in NO_SHORT_NAME:
                    known = False  # `First of Ohio Corp.`
                printed = re.search(rf"\b{joint.strip()}\s+", self.text[party.start : party.end])
                if known and printed and len(right) > 6:
                    party.start += printed.end()
                    party.name = right

    def _not_aside(self, parties: list[Party]) -> list[Party]:
        """The companies but those that only sentences name which are set aside."""
        aside = self.substance.left_out
        if not aside:
            return parties
        return [p for p in parties if p.terms or not any(a <= p.start < b for a, b in aside)]

    def _is_registrant_name(self, name: str) -> bool:
        if is_bank(name) and not any(is_bank(str(m.value)) for m in self.registrants):
            return False  # `Alden Bank`, of `Alden Bancorp`
        own = [p.name for p in self.parties if any(_REGISTRANT.match(term) for term in p.terms)]
        if any(same_company(name, other) for other in own):
            return True
        if any(same_company(name, str(m.value)) for m in self.registrants):
            return True
        return bool(self._renamed) and stem(name) in self._renamed

    def _names_taken(self) -> Iterator[str]:
        """The name, without legal form, of a registrant that has changed only its form.

        `Bluestem, Inc. (now Bluestem, LLC)`, `Sub II, LLC, which took the name Bluestem, LLC`.
        """
        own = {stem(str(m.value)) for m in self.registrants}
        for party in self.parties:
            before = max(party.start - 40, self.substance.body)
            if stem(party.name) in own and _NOW.search(self.text, before, party.start):
                yield stem(party.name)

    def is_registrant(self, words: str) -> bool:
        """Whether words name the registrant: its name, a term defined for it, or `the Company`."""
        bare = re.sub(r"^(?:the|The)\s+", "", words.strip(" ,."))
        return (
            bool(_REGISTRANT.match(bare.rstrip(".")))
            or bare.lower().rstrip(".") in self.registrant_terms
            or self._is_registrant_name(bare)
        )

    def named(self, start: int, end: int) -> list[Named]:
        """Each use of a company's name or term in `[start, end)`, in order, none in another."""
        uses = [self._use(p, p.start, p.end) for p in self.parties if start <= p.start < end]
        folded = self._folded[start:end]
        for term, party in self._terms.items():
            uses += [self._use(party, start + a, start + b) for a, b in _places(folded, term)]
        for match in _GENERIC.finditer(self.text, start, end):
            if match[0] in _PRONOUNS or not _IN_A_NAME.search(
                self.text, max(start, match.start() - 24), match.start()
            ):
                speaks = match[0].lower() in _PRONOUNS and self._speaker
                uses.append(Named(speaks or self.own, match.start(), match.end(), registrant=True))
        uses.sort(key=lambda use: (use.start, -use.end))
        kept: list[Named] = []
        for use in uses:
            if not kept or use.start >= kept[-1].end:
                kept.append(use)
        kept = [use for use in kept if use.registrant or self._begins_name(use.start)]
        meant = list(self._former_or_latter(start, end))
        return sorted([*kept, *meant], key=lambda use: use.start) if meant else kept

    def _former_or_latter(self, start: int, end: int) -> Iterator[Named]:
        """What `the former` and `the latter` stand for in `[start, end)`."""
        for match in _FORMER.finditer(self.text, start, end):
            unit = self.substance.unit_at(match.start())
            before = self.named(unit.start, match.start()) if unit else []
            told = list({use.party[0]: use for use in before}.values())
            if len(told) >= 2:
                meant = told[-2 if match[1] else -1]
                yield Named(meant.party, match.start(), match.end(), meant.registrant)

    def _begins_name(self, at: int) -> bool:
        """A capital, or the number of a numbered company: `1386004 B.C. Ltd.`, and no year."""
        return self.text[at].isupper() or self.text[at : at + 6].isdigit()

    def _use(self, party: Party, start: int, end: int) -> Named:
        own = self._is_own(party)
        name = self._cover_name(party) if own else party.name
        return Named((name, party.start, party.end), start, end, own)

    def _cover_name(self, party: Party) -> str:
        """The registrant that a company is, as the cover names it; the first where a term says so."""
        names = [str(mention.value) for mention in self.registrants]
        same = (name for name in names if same_company(name, party.name))
        return next(same, names[0] if names else party.name)

    def _is_own(self, party: Party) -> bool:
        held = self._owned.get(party.name)
        if held is None:
            held = self._owned[party.name] = self._is_registrant_name(party.name)
        return held

    @property
    def first(self) -> str:
        """The first registrant of the cover; empty where none was read."""
        return str(self.registrants[0].value) if self.registrants else ""

    @property
    def own(self) -> Place:
        """The first registrant, where a general word stands for it."""
        return self.first, self.substance.body, self.substance.body

    @cached_property
    def _speaker(self) -> Place | None:
        """The successor that files for the registrant and says `we`: `We are Bluestem Devices LLC`."""
        said = _WE_ARE.search(self.text, self.substance.body)
        party = next((p for p in self.parties if said and p.start == said.end()), None)
        return (party.name, party.start, party.end) if party and not self._is_own(party) else None

    @cached_property
    def _folded(self) -> str:
        folded = self.text.casefold()
        return folded if len(folded) == len(self.text) else self.text.lower()

    @cached_property
    def _terms(self) -> dict[str, Party]:
        """Defined terms and short names, folded, with the company that each stands for."""
        terms = dict(self.terms)
        names: dict[str, Party] = {}
        for mention in self.registrants:
            party = Party(str(mention.value), self.substance.body, self.substance.body)
            names.setdefault(party.name, party)
        for party in self.parties:
            names.setdefault(party.name, party)
        short: dict[str, list[Party]] = {}
        for party in names.values():
            for word in short_names(party.name):
                short.setdefault(word, []).append(party)
        for word, parties in short.items():
            bearer = self._bearer(word, parties) if word not in terms else None
            if bearer is not None:
                terms[word] = bearer
        for mention in self.registrants:
            name = str(mention.value)
            terms.setdefault(name.lower(), names[name])
        return terms

    def _bearer(self, word: str, parties: list[Party]) -> Party | None:
        """The one of several companies that the word stands for with which their names begin."""
        buyers = [p for p in parties if not is_vehicle(p)]
        own = [p for p in buyers if self._is_own(p)]
        if len({self._is_own(p) or p.name for p in buyers}) == 1:
            return buyers[0]
        if own:  # `Orland Bank`, of `Orland Bank Holdings`
            mine = all(_of_one_house(own[0], p) or is_bank(p.name) for p in buyers)
            return own[0] if mine else None
        above = [p for p in buyers if not is_below(self.text, p.start, p.end, word)]
        return above[0] if len(above) == 1 else None

    def resolve(self, start: int, end: int) -> Place | None:
        """The company, not the registrant by a general word, that a stretch names first."""
        uses = (use for use in self.named(start, end) if use.party[0])
        return next((use.party for use in uses if not use.general), None)


def _places(folded: str, term: str) -> Iterator[tuple[int, int]]:
    """Where a term stands by itself in a folded text."""
    at = folded.find(term)
    while at >= 0:
        end = at + len(term)
        before, after = folded[at - 1 : at], folded[end : end + 1]
        if not (before.isalnum() or (before in ("-", "'") and before)) and not after.isalnum():
            yield at, end
        at = folded.find(term, at + 1)


def _of_one_house(own: Party, other: Party) -> bool:
    """Whether a company bears the registrant's whole name, or the registrant that of it."""
    names = own.name.lower(), other.name.lower()
    return names[0].startswith(names[1]) or names[1].startswith(names[0])


def is_vehicle(party: Party) -> bool:
    """Whether a company was formed to be merged, by its name or its term."""
    return bool(_VEHICLE.search(party.name)) or any(SUB_TERM.fullmatch(t) for t in party.terms)


def units_with(substance: Substance, pattern: re.Pattern[str] | Gated) -> list[Unit]:
    """The units after the cover in which a pattern matches."""
    return [
        u
        for u in substance.units
        if u.start >= substance.body and pattern.search(substance.text, u.start, u.end)
    ]
