"""The acquisition of the registrant: who bought it, under which agreement, when, and how."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checking.roles.deal_days import agreement_date, closing
from assistant.checking.roles.deals import ASSETS_SOLD, Acquisition, kind_of
from assistant.checking.roles.learned_deals import LikelyDeal
from assistant.checking.roles.mergers import Merger, formed_by_merger, read_merger
from assistant.checking.roles.owners import owned_since, owners_told, whole_name
from assistant.checking.roles.parties import (
    AGREEMENT,
    OWNED,
    Parties,
    Party,
    Place,
    is_vehicle,
    units_with,
)
from assistant.checking.roles.subsidiaries import owner_of, subject_before
from assistant.checking.roles.vehicles import merged_beside, name_vehicles, outlive, vehicle_of
from assistant.language.gated import Gated, gated
from assistant.language.openings import compiled

__all__ = ["acquisition_by_rules", "read_acquisition"]


_BUYER_TERMS = (
    "parent", "purchaser parent", "acquiror", "acquirer", "buyer", "holdco", "purchaser",
)  # fmt: skip
_ACQUIRED_BY = compiled(
    r"\b(?:acquired|(?:was|were|been|being)\s+(?:\w+\s+)?(?:bought|purchased|absorbed|taken\s+(?:over|private)))(?:,?\s+(?:for|in|on|effective|as\s+of|pursuant\s+to|under|through|at)\s(?:(?!\bby\b)[^;.()]){1,60}?)?,?\s+by\s+(?!(?:certain\s+|an?\s+|the\s+)?(?:\w+\s+)?(?:affiliates?|funds?|entit)\b)",
    re.I,
)
_ACQUIRED_BY_IT = re.compile(r"\b(?:acquired|purchased|bought|taken)\s+by\s+it\b")
_BY_AFFILIATE = compiled(
    r"\b(?:acquired|owned|controlled|bought|purchased|taken\s+(?:over|private))(?:\s+(?:in|on|effective|as\s+of)\s[^;.()]{1,40}?)?\s+by\s+(?:certain\s+|an?\s+|the\s+)?(?:\w+\s+)?(?:affiliates?|funds?|entit(?:y|ies)|vehicles?|compan(?:y|ies)|partnerships?)\s+(?:\w+\s+){0,3}?(?:of|by|with)\s+",
    re.I,
)
# `the acquisition of the entire issued share capital of the Registrant by Ashfall, Inc.`
_ACQUISITION_BY = compiled(
    r"\b(?:acquisition|purchase|takeover)\s+(?:of\s[^;]{3,160}?\b)?by\s+(?=[A-Z])", re.I
)
# `The Registrant is now wholly owned by Farrant Group Limited`, `all of its shares passed to Bidco`
_NOW_OWNED = gated(
    r"\b(?:Registrant|Company|Corporation|shares|stock|[Ww]e)\b[^.;]{0,60}?\b(?:(?:was|were|been)\s+sold\s+to|passed\s+into\s+(?:the\s+)?(?:\w+\s+)?(?:ownership|hands)\s+of|(?:is|are|was|were|became|have\s+been)\s+(?:now\s+|since\s+|thereafter\s+)?(?:wholly[- ]|entirely\s+|all\s+)?(?:owned|held)\s+by|(?:passed|were\s+transferred(?:,?\s+(?:on|as\s+of)\s[^.;]{4,20}?\d{4},?)?|went)\s+to|(?:now\s+)?belongs?\s+to)\s+(?=[A-Z])",
    re.I,
)
# `Both merger subsidiaries were wholly owned by Calloway, Inc.`
_SUBS_OWNED = compiled(
    r"\b(?:merger\s+(?:subsidiaries|subs)|both(?:\s+of\s+(?:these|them))?|each\s+of\s+(?:these|them|which))\b[^.;]{0,40}?\b(?:were|was|are|is|being)\s+(?:(?:each|both|direct\w*|indirect\w*|wholly|entirely|or|and|newly\s+formed\s+subsidiaries)[\s-]+)*(?:owned\s+by|of)\s+",
    re.I,
)
# `each share of the Company was exchanged for 0.875 of a share of`, `received one share of X for`
_EXCHANGED_FOR = compiled(
    r"\b(?:(?:exchanged|converted|turned|changed)\s+(?:(?:all\s+(?:of\s+)?)?(?:their|its|the|our)\s+(?:\w+\s+){0,2}?shares\s+)?(?:,?\s*(?:on|effective|as\s+of)\s[^;]{4,30}?,?\s+)?(?:for|into)|(?:holders|shareholders|stockholders)\b[^.;]{0,90}?\b(?:received|became\s+entitled\s+to))(?:,\s+(?:on|effective)\s[^;]{4,30}?,)?\s+(?:the\s+right\s+to\s+receive\s+)?"
    r"(?:[\w.\u00b7,/$-]+\s+){0,8}?(?:shares?|stock)\s+of\s+(?:(?:the\s+)?(?:\w+\s+)?(?:common\s+)?stock\s+of\s+)?(?=[A-Z])",
    re.I,
)
_LED = re.compile(r"\b(?:led|headed)\s+by\b", re.I)
_LED_BY = compiled(
    r"\b(?:consortium|group|investors?|syndicate)\b[^.;]{0,40}?\b(?:led|headed)\s+by\s+", re.I
)
_TELLS_OF_DEAL = compiled(
    r"\b(?:merge[drs]*|acqui\w+|(?:share|stock|plan\s+of)\s+exchange|exchanged|parent)\b", re.I
)
_A_MERGER_WITH = compiled(
    r"\b(?:(?:an?|the|its|our)\s+merger\s+with|(?:was|were|been|be)\s+combined\s+with(?:\s+(?:that|those)\s+of)?)\s+(?=[A-Z])"
)
_AMONG = re.compile(
    r"\b(?<!accordance )(?<!connection )(?<!conformity )(?<!together )(?<!filed )(?:by\s+and\s+)?(?:among|between|with)\b",
    re.I,
)


_AGREED = re.compile(
    r"\b(?:entered\s*,?\s+into|concluded|signed|executed|made|agreed|(?:are|were)\s+(?:the\s+)?parties)\b"
)


class _Buyers:
    """Finds the company that acquired the registrant, by the surest words first."""

    def __init__(self, reader: Parties, found: Acquisition, mergers: list[Merger]) -> None:
        self.reader, self.mergers = reader, mergers
        self.survivor = found.surviving_entity
        self.subs = found.merger_sub[0].split(" and ") if found.merger_sub else []

    def find(self) -> Place | None:
        """The acquirer; None where no company is told to be it."""
        ways_told = (self._by_term, self._by_taking_in, self._by_owner, self._by_purchase)
        for ways in (*ways_told, self._by_merger):
            for place in ways():
                if self._fits(place):
                    return place
        less_sure = (
            self._by_exchange,
            self._by_agreement,
            self._by_action,
            self._by_state,
            self._by_affiliate,
            self._by_parties,
        )
        for ways in (*less_sure, self._by_merger_with, self._by_leader):
            for place in ways():
                if self._fits(place):
                    return place
        return None

    def _fits(self, place: Place | None) -> bool:
        return bool(place and place[0] not in self.subs and not self.reader.is_registrant(place[0]))

    def _by_term(self) -> Iterator[Place | None]:
        for term in _BUYER_TERMS:
            party = self.reader.terms.get(term)
            yield (party.name, party.start, party.end) if party else None

    def _by_owner(self) -> Iterator[Place | None]:
        for sub in self.subs:
            yield owner_of(self.reader, (sub, 0, 0))
        yield from self._after(_SUBS_OWNED)
        owners = [place for place in self._after(OWNED, group="owner") if place]
        yield from sorted(owners, key=self._is_of_another_merger)

    def _is_of_another_merger(self, place: Place) -> bool:
        """Whether the merger told last before a place, in its sentence, is not the registrant's."""
        unit = self.reader.substance.unit_at(place[1])
        before = [
            merger
            for merger in self.mergers
            if merger.unit is unit and merger.right and merger.right.end <= place[1]
        ]
        return bool(before) and not before[-1].is_of_first(self.reader)

    def _by_purchase(self) -> Iterator[Place | None]:
        yield from self._after(_ACQUIRED_BY)
        yield from self._by_it()
        yield from self._after(_ACQUISITION_BY)
        yield from self._after(_NOW_OWNED)

    def vehicle_of(self, owner: Place) -> Place | None:
        """The owner's company that is itself told to have taken the registrant."""
        for place in self._by_purchase():
            above = owner_of(self.reader, place) if place and place[0] != owner[0] else None
            if above and above[0] == owner[0]:
                return place
        return None

    def _by_it(self) -> Iterator[Place | None]:
        """The company that the sentence before is about: `the rest was acquired by it`."""
        for unit in units_with(self.reader.substance, _ACQUIRED_BY_IT):
            before = subject_before(self.reader, unit)
            yield before.party if before is not None and not before.registrant else None

    def _by_taking_in(self) -> Iterator[Place | None]:
        """The company that the registrant was merged into, which survived and is nobody's: whoever
        owns another party of the mergers (an operating partnership) is not asked for."""
        for merger in self.mergers:
            if not (merger.left and merger.left.registrant and merger.right):
                continue
            if merger.right.registrant:
                continue  # `merged into us`, the successor that files
            place = merger.right.party
            own = next((p for p in self.reader.parties if p.name == place[0]), None)
            owned = owner_of(self.reader, place) is not None or self._owner_beside(merger, place)
            survives = self.survivor and place[0] == self.survivor[0]
            if survives and own and not owned and not is_vehicle(own):
                yield place

    def _owner_beside(self, merger: Merger, place: Place) -> bool:
        """Whether another company's subsidiary is told of behind a merger, in its sentence."""
        begin = merger.right.end if merger.right else merger.unit.start
        match = OWNED.search(self.reader.text, begin, merger.unit.end)
        named = self.reader.named(*match.span("owner")) if match else []
        return bool(named) and not named[0].registrant and named[0].party[0] != place[0]

    def _by_merger(self) -> Iterator[Place | None]:
        for merger in self.mergers:
            if merger.left and merger.left.registrant and merger.right:
                if not merger.right.registrant:
                    yield merger.right.party

    def _by_exchange(self) -> Iterator[Place | None]:
        """The company whose shares holders of the registrant were given for theirs."""
        if _TELLS_OF_DEAL.search(self.reader.text, self.reader.substance.body):
            yield from self._after(_EXCHANGED_FOR)

    def _by_agreement(self) -> Iterator[Place | None]:
        for unit in units_with(self.reader.substance, AGREEMENT):
            among = _AMONG.search(self.reader.text, unit.start, unit.end)
            if among:
                uses = self.reader.named(among.end(), unit.end)
                others = [use.party for use in uses if not use.registrant]
                yield from sorted(others, key=self._is_of_the_house)

    def _by_parties(self) -> Iterator[Place | None]:
        """The one company beside the vehicle and the registrant that is told to have agreed."""
        for unit in units_with(self.reader.substance, AGREEMENT) if self.subs else ():
            if _AGREED.search(self.reader.text, unit.start, unit.end):
                uses = self.reader.named(unit.start, unit.end)
                others = {use.party[0]: use.party for use in uses if self._fits(use.party)}
                bearers = {use.party[0] for use in uses} & set(self.subs)
                yield next(iter(others.values())) if len(others) == 1 and bearers else None

    def _is_of_the_house(self, place: Place) -> bool:
        """Whether a company bears the registrant's first name: its general partner, its bank."""
        own, other = (name.casefold().split()[:1] for name in (self.reader.first, place[0]))
        return own == other

    def _by_action(self) -> Iterator[Place | None]:
        yield _active_buyer(self.reader, self.subs)
        yield _asset_buyer(self.reader)

    def _by_state(self) -> Iterator[Place | None]:
        yield from (place for place, _ in owners_told(self.reader))

    def _by_merger_with(self) -> Iterator[Place | None]:
        """Another company with which the registrant merged, and no vehicle of anybody's."""
        for place in self._after(_A_MERGER_WITH):
            if place and not is_vehicle(Party(*place)):
                yield place

    def _by_leader(self) -> Iterator[Place | None]:
        yield from self._after(_LED_BY)

    def _by_affiliate(self) -> Iterator[Place | None]:
        yield from self._after(_BY_AFFILIATE)

    def _after(self, pattern: re.Pattern[str] | Gated, group: str = "") -> Iterator[Place | None]:
        """The company named right behind each place of a pattern, or where its `group` begins."""
        text = self.reader.substance.clauses
        for unit in units_with(self.reader.substance, pattern):
            at = unit.start
            while match := pattern.search(text, at, unit.end):
                at = match.start(group) if group else match.end()
                uses = self.reader.named(at, min(at + 120, unit.end))
                if uses and uses[0].start - at < 40 and not uses[0].registrant:
                    if pattern is not _LED_BY and _LED.search(text, at, uses[0].start):
                        continue  # `by a consortium led by X`: perhaps through a company of theirs
                    yield uses[0].party


# `Osprey plc undertook to purchase the Company`, `Halt L.P., through an affiliate, began a tender offer`
_BUYS = re.compile(
    r"(?:[^.;]|\b(?:Inc|Corp|Co|Ltd|L\.P|N\.V|S\.A)\.){0,150}?\b(?:acquired|purchased|bought|paid\s+for|(?:undertook|agreed|offered|engaged|contracted)\s+to\s+(?:purchase|acquire|buy)|commenced|began|completed|made|bec(?:ame|ome)\s+(?:(?:on|as\s+of|effective)\s+[A-Z][a-z]+\s+\d{1,2},\s+\d{4},?\s+)?(?:the\s+)?(?:sole\s+|direct\s+|indirect\s+)*(?:owner|holder)\s+of)\b"
    r"[^.;]{0,70}?\b(?:tender\s+offer|(?:all|\d[\d.]*%|the\s+(?:rest|remainder|balance|others?))\s+(?:of\s+)?(?:the\s+|its\s+|our\s+)?(?:(?:(?:Company|Registrant|Corporation)|[A-Z][\w&-]+)['’]s?\s+)?(?:(?:publicly|held|other|remaining|public)\s+){0,2}(?:issued|outstanding|shares|stock|common|capital)|the\s+(?:entire|whole\s+of\s+(?:the|its|our))\s+(?:issued|equity|capital|stock)\b)\b"
    # `Aldermoor plc came to hold all of the shares`, `X, which thereby became the Company's only shareholder`
    r"|,?\s+(?:which\s+)?(?:thereby\s+|thereupon\s+|then\s+|now\s+)?(?:came\s+to\s+(?:hold|own)|(?:holds?|owns?)\s+(?:now\s+)?)\s*(?:all|the\s+(?:entire|whole))\b[^.;]{0,60}?\b(?:shares|stock|capital)\b"
    r"|,?\s+(?:which\s+)?(?:has\s+)?(?:thereby\s+|thereupon\s+|then\s+|now\s+|so\s+)?(?:bec[ao]me|is|being)\s+(?:the\s+(?:Company|Registrant|Corporation)'s|its|the)\s+(?:sole|only)\s+(?:share|stock)holder\b"
    r"|[^.;]{0,150}?\b(?:acquired|purchased|(?:undertook|agreed|offered|engaged|contracted)\s+to\s+(?:purchase|acquire|buy))\s+(?P<bought>[^.;,(]{3,90})",
    re.I,
)


def _active_buyer(reader: Parties, subs: list[str]) -> Place | None:
    """The company that is said to buy the registrant or to make an offer for its shares."""
    for party in reader.parties:
        if party.name in subs or reader.is_registrant(party.name):
            continue
        match = _BUYS.match(reader.substance.clauses, party.end)
        if match is None:
            continue
        bought = match.start("bought")
        uses = reader.named(bought, match.end()) if bought >= 0 else []
        if bought < 0 or (uses and uses[0].registrant and uses[0].start - bought < 12):
            return party.name, party.start, party.end
    return None


# `Orrin plc closed its purchase of all of the assets of the Company`, `bought our whole business`
_BUYS_ASSETS = compiled(
    r"(?:\s*\([^()]{0,60}\))?,?\s+(?:has\s+|had\s+|then\s+)?(?:bought|purchased|acquired|took\s+over|(?:closed|completed|consummated|concluded|made)\s+(?:its|the|an?)\s+(?:purchase|acquisition)\s+of)\s+(?:substantially\s+)?(?:all|the\s+(?:whole|entire))\b[^.;]{0,90}?\b(?:assets|business)\b[^.;]{0,60}",
    re.I,
)


def _asset_buyer(reader: Parties) -> Place | None:
    """`sale of substantially all of its assets to Pinnacle Data Corporation`."""
    for party in reader.parties:
        buys = _BUYS_ASSETS.match(reader.substance.clauses, party.end)
        whose = reader.named(buys.start(), buys.end()) if buys else []
        if not reader.is_registrant(party.name) and whose and whose[0].registrant:
            return party.name, party.start, party.end
    for unit in units_with(reader.substance, ASSETS_SOLD):
        match = ASSETS_SOLD.search(reader.text, unit.start, unit.end)
        if match:
            return reader.resolve(match.end(), min(match.end() + 90, unit.end))
    return None


def read_acquisition(
    reader: Parties, mergers: list[Merger], likely: LikelyDeal
) -> Acquisition | None:
    """The acquisition of the registrant that the substance tells of; None where it tells of none.

    Called where the ground is a merger; the registrant's own purchases are none. `likely` is what
    was learned of its companies and days.
    """
    found = acquisition_by_rules(reader, mergers)
    likely.settle(found)
    found.acquirer = found.acquirer and whole_name(reader, found.acquirer)
    if not (found.agreement_date or found.closed_on or found.acquirer or found.merger_sub):
        return None
    found.kind = kind_of(reader.substance)
    return found


def acquisition_by_rules(reader: Parties, mergers: list[Merger]) -> Acquisition:
    """What the rules read of the acquisition, but its kind."""
    found = Acquisition()
    found.agreement_date = agreement_date(reader)
    found.closed_on = closing(reader, found.agreement_date)
    read_merger(reader, found, mergers)
    name_vehicles(reader, found)
    outlive(reader, found)
    buyers = _Buyers(reader, found, mergers)
    found.acquirer = buyers.find()
    if found.acquirer and found.merger_sub is None:
        found.merger_sub = buyers.vehicle_of(found.acquirer)
    into = found.surviving_entity
    if into and (found.acquirer is None or found.acquirer[0] == into[0]):
        found.acquirer = owner_of(reader, into) or found.acquirer
    if into and (found.acquirer is None or found.acquirer[0] == into[0]):
        found.acquirer = _merged_on(mergers, into) or found.acquirer
    if found.acquirer is None and into and not reader.is_registrant(into[0]):
        found.acquirer = into  # the registrant was merged into it
    if found.merger_sub is None and into and found.acquirer and into[0] != found.acquirer[0]:
        if not reader.is_registrant(into[0]) and not formed_by_merger(reader, into):
            found.merger_sub = into  # the registrant itself was merged into the subsidiary
    _bought_through(reader, found, mergers)
    found.closed_on = found.closed_on or owned_since(reader, found.acquirer)
    return found


def _merged_on(mergers: list[Merger], into: Place) -> Place | None:
    """The company into which the one was merged in its turn that took in the registrant."""
    for merger in mergers:
        left, right = merger.left, merger.right
        if left and right and left.party[0] == into[0] and not right.registrant:
            return right.party if merger.into else None
    return None


def _bought_through(reader: Parties, found: Acquisition, mergers: list[Merger]) -> None:
    """The owner of the company that took the shares is the acquirer, that company its vehicle.

    `Bidco, a company owned by Topco, acquired the entire share capital`. Where no owner is named,
    the vehicle itself is the acquirer.
    """
    buyer = found.acquirer
    if buyer and found.merger_sub is None and found.surviving_entity is None:
        found.merger_sub = merged_beside(reader, buyer[0])
    if (
        buyer is None
        and found.merger_sub
        and not any(_is_merged(m, found.merger_sub) for m in mergers)
        and merged_beside(reader) is None
    ):
        if " and " not in found.merger_sub[0]:
            found.acquirer, found.merger_sub = found.merger_sub, None
        return
    if buyer is None and found.merger_sub and _of_persons(reader, found.merger_sub):
        found.acquirer, found.merger_sub = found.merger_sub, None
        return
    # a sponsor's company that bought through a vehicle of its own is the acquirer itself
    sponsored = found.merger_sub is not None and buyer is not None
    if buyer and found.merger_sub is None:
        found.merger_sub = vehicle_of(reader, buyer)
    owner = owner_of(reader, buyer, affiliates=not sponsored) if buyer else None
    if owner and buyer:
        found.acquirer = owner
        found.merger_sub = found.merger_sub or buyer


# `BSH Holdings, Inc., a corporation owned by members of management`
_PERSONS = re.compile(
    r"\s*(?:\([^()]{0,60}\))?,\s+(?:an?|the)\s+[^.;,()]{0,60}?\b(?:formed|owned|controlled|organi[sz]ed)\s+by\s+(?P<whom>[^.;,()]{3,110})"
)


# `Mr. Lindqvist and members of his family, through HTL Corp., bought all shares`
_PERSONS_THROUGH = re.compile(
    r"\b(?:M(?:r|s|rs)[.·]|Messrs[.·]|famil(?:y|ies)|management|managers|officers|executives|directors|founders?|employees|brothers)\s[^;]{0,110}?(?:through\s+(?:(?:an?|its|their|his|her)\s+(?:[\w-]+\s+){1,3}?(?:company|corporation|vehicle),?\s+)?|(?:holdings|shares|stock)\s+in\s+)\Z"
)


def _of_persons(reader: Parties, place: Place) -> bool:
    """Whether a company, no vehicle by its name, is said to be that of persons."""
    for party in reader.parties:
        if party.name == place[0] and _PERSONS_THROUGH.search(
            reader.substance.clauses, max(party.start - 160, 0), party.start
        ):
            return True
        match = _PERSONS.match(reader.substance.clauses, party.end)
        if party.name == place[0] and match and not is_vehicle(party):
            return not any(
                not use.general for use in reader.named(match.start("whom"), match.end())
            )
    return False


def _is_merged(merger: Merger, place: Place) -> bool:
    return any(use and use.party[0] == place[0] for use in (merger.left, merger.right))
