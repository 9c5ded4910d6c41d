"""The reading of a cover's page from its first caption to its last, with what it found so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.checking.roles.captions import (
    Caption,
    caption_asks_address,
    caption_asks_agent,
    find_captions,
)
from assistant.checking.roles.cover_agents import Agent, read_agents
from assistant.checking.roles.cover_beside import lawyers_without_caption
from assistant.checking.roles.cover_blocks import holds_person, people_above
from assistant.checking.roles.cover_codes import Codes
from assistant.checking.roles.cover_counsel import read_lawyers
from assistant.checking.roles.cover_ends import find_stops
from assistant.checking.roles.cover_guarantors import read_tables
from assistant.checking.roles.cover_incorporated import read_incorporated
from assistant.checking.roles.cover_interleaved import unwoven_names
from assistant.checking.roles.cover_names import (
    before_place,
    place_behind,
    read_names,
    read_title_name,
)
from assistant.checking.roles.cover_plans import (
    plans_before_agent,
    plans_start,
    read_plans,
    without_repeats,
)
from assistant.checking.roles.cover_registrants import (
    Registrant,
    address_between,
    bare_address,
    names_again,
    read_address,
    with_street,
    without_places,
)
from assistant.checking.roles.cover_sharing import bare_registrant, listed_registrant
from assistant.checking.roles.cover_uncaptioned import codes_without_captions, tail_without_captions
from assistant.checking.roles.cover_values import (
    Found,
    Group,
    group_captions,
    is_one_of,
    is_placeholder,
    phones_in,
    title_end,
    without_phones,
)
from assistant.stages import Stages

__all__ = ["Reading"]

# The caption of an address and that of an agent, whose columns and blocks ran together.
_GLUED = re.compile(r"\(\s*address\b(?:[^()\n]|\(\d{3}\)){0,160}\(\s*names?\b", re.I)
_PHONE_LABEL = re.compile(r"(?:tele)?phone(?:\s+(?:no\.|number))?\s*[.:]*|tel\s*[.:]+", re.I)
_ENDS_IN_ZIP = re.compile(r"\d{5}(?:-\d{4})?\W*$")
_ONE_LINE = ("phone", "agent_phone", "any_phone", "ein", "sic", "jurisdiction", "zip")


@dataclass(slots=True)
class Reading(Codes):
    """The state of reading a page from its first caption to its last."""

    plans: list[Found] = field(default_factory=list)
    _after_agent: bool = False
    _stray: tuple[int, int] = (0, 0)
    _second: tuple[int, int] = (0, 0)
    _beside: tuple[int, int] = (0, 0)
    _zip: tuple[int, int] = (0, 0)

    def in_stages(self) -> Stages[None]:
        """Reads all groups of captions in order: first the captions, then one group a stage."""
        text = self.page.text
        captions = find_captions(text)
        listed, taken = read_tables(self.page, captions)
        named = any(caption.kind == "name" for caption in captions)
        if not listed and not named and (incorporated := read_incorporated(self.page)):
            self.registrants.append(incorporated[0])
            taken.append(incorporated[1])
            self._cursor = self._named = taken[-1][1]
        captions = [c for c in captions if not any(a <= c.start < b for a, b in taken)]
        self._stops = sorted([*find_stops(text), *taken])
        self._groups = group_captions(self.page, captions)
        for at in range(len(self._groups)):
            yield
            self._read_group(at)
        self._read_tail()
        self.registrants += [listed_registrant(item) for item in listed]
        held = {str(lawyer.firm.value) for lawyer in self.lawyers if lawyer.name and lawyer.firm}
        self.lawyers = [
            x for x in self.lawyers if x.name or str(x.firm and x.firm.value) not in held
        ]

    def _read_tail(self) -> None:
        """Plans and agent without captions, behind the last captions of the registrants; lawyers
        without one, behind those of the agent."""
        groups = self._groups
        if groups and groups[-1].get("agent", "agent_phone") and not self.lawyers:
            cue = groups[-1].captions[-1]
            self.lawyers = lawyers_without_caption(
                self.page, *self._below(len(groups) - 1), self._names(), cue
            )
        if not groups or any(group.get("agent", "agent_phone") for group in groups):
            return
        copies = next((at for at, group in enumerate(groups) if group.get("copy")), None)
        if copies == 0 or not self.registrants:
            return
        last = (copies or len(groups)) - 1
        cue = groups[last].captions[-1]
        stretch = self._without_codes(self._below(last), cue)
        if self._filled(stretch):
            stretch = (self._read_bare_address(stretch, cue), stretch[1])
            plans, agents, end = tail_without_captions(self.page, *stretch, self._names(), cue)
            self.plans = self.plans or plans
            self._add_agents(agents)
            if agents and not self.lawyers:
                self.lawyers = lawyers_without_caption(
                    self.page, end, stretch[1], self._names(), cue
                )

    def title_limit(self) -> int | None:
        """Where the cover's title ends: at the caption of the first registrant's name."""
        for group in self._groups:
            if group.get("name"):
                return group.start
        return self._groups[0].start if self._groups else None

    # --- groups -----------------------------------------------------------------------------

    def _read_group(self, at: int) -> None:
        group = self._groups[at]
        above = self._above(group)
        if group.get("copy"):
            self._read_copies(at, above)
            return
        stretch = self._without_codes(self._stretch(at, above), group.captions[0])
        self._cursor = max(stretch[1], group.end) if stretch != above else group.end
        if self._read_rows(group, stretch):
            self._named = stretch[1]
        elif caption := group.get("name"):
            self._read_names(at, stretch, caption)
        elif not self.registrants and (caption := group.get("jurisdiction", "ein", "sic")):
            self._read_bare_names(at, stretch, caption)
        self._read_codes(at, (max(stretch[0], self._named), stretch[1]))
        if caption := group.get("address"):
            if not self._filled(stretch):
                second = self._filled(self._second)
                stretch = self._second if second else address_between(self.page, *self._codes)
            stretch, self._second = self._first_block(at, stretch)
            stretch, self._beside = self._before_agent(at, stretch)
            self._read_address(stretch, caption, beside=self._repeats(at, "address"))
            if not group.get("agent") and caption_asks_agent(self.page.text, caption):
                self._add_agents(read_agents(self.page, *stretch, self._names(), caption))
        if caption := group.get("zip"):
            self._add_zip(stretch)
            if len(group.captions) == 1 and not any(r.address for r in self.registrants):
                self._cursor = stretch[0]  # it stands beside the first line of the address
                self._zip = stretch
        if caption := group.get("plan"):
            self._read_plans(stretch, caption)
        if caption := group.get("agent"):
            beside = self._filled(self._beside)
            self._read_agent(at, self._beside if beside else stretch, caption)
            self._beside = (0, 0)
        if caption := group.get("agent_phone", "phone", "any_phone"):
            self._read_phone(group, stretch, caption)
        if group.get("former_name", "translation", "depositary", "depositary_address"):
            self._after_agent = False
        self._held = None

    def _stretch(self, at: int, above: tuple[int, int]) -> tuple[int, int]:
        """Where a group's values stand: above it, or after it where it leads them."""
        group = self._groups[at]
        caption = group.captions[0]
        if caption.leading and self._filled(self._below(at)):
            if caption.kind in _ONE_LINE:
                return self._first_line(at)
            return self._below(at)
        if group.get("agent") and self._held is not None and self._filled(self._held):
            return self._held
        if not self._filled(above) and caption.kind in ("agent", "plan", "address", "name"):
            below = self._below(at)
            following = self._groups[at + 1] if at + 1 < len(self._groups) else None
            free = following is None or following.get("copy") is not None
            if free and self._filled(below):
                return below
        return above

    def _without_codes(self, stretch: tuple[int, int], cue: Caption) -> tuple[int, int]:
        """The stretch behind the place and the employer number that have no captions."""
        codes = any(group.get("jurisdiction", "ein", "sic") for group in self._groups)
        if codes or len(self.registrants) != 1 or self.registrants[0].jurisdiction:
            return stretch
        place, number, start = codes_without_captions(self.page, *stretch, cue)
        if place is not None:
            self.registrants[0].jurisdiction.append(place)
            self.registrants[0].ein += [number] if number is not None else []
        return start, stretch[1]

    def _read_names(self, at: int, stretch: tuple[int, int], caption: Caption) -> None:
        start = self._behind_address(title_end(self.page.text, *stretch), stretch[1], caption)
        if not any(group.get("plan") for group in self._groups):
            plans, behind = plans_before_agent(self.page, start, stretch[1], [], caption)
            if self.registrants or self._filled((behind, stretch[1])):  # else a `Program` is named
                self.plans += plans
                start = behind
        wanted = self._wanted(at, start)
        names = read_names(self.page, start, stretch[1], wanted, caption)
        if wanted == 2 and 0 < len(names) < 3 and self._repeats(at, "name"):
            names = unwoven_names(self.page, names)
        if self._groups[at].get("jurisdiction"):
            names = [before_place(self.page, found) for found in names]
        if not names and not self.registrants:  # the title's last words stand in another column
            names = read_title_name(self.page, *stretch, caption)
        current, self._current = self._current, []
        if len(names) > 1 and names_again(self.registrants, names):
            self.registrants.clear()  # the list of all begins with the name above it
        elif names and at and self._groups[at - 1].get("name"):
            self._current = current  # names side by side, each over a caption of its own
        self._codes = (0, 0) if names else self._codes
        for found in names:
            self._current.append(len(self.registrants))
            place = place_behind(self.page, found, caption)
            self.registrants.append(Registrant([found], [place] if place else []))
        if names and len(names) == len(self._early):  # their places stand before them
            for registrant, place in zip(self.registrants[-len(names) :], self._early, strict=True):
                registrant.jurisdiction.append(place)
        self._early = []
        if names and caption_asks_address(self.page.text[caption.start : caption.end + 80]):
            self._read_address((names[-1].parts[-1][1], stretch[1]), caption)
        if not names and not self._filled(stretch):
            self._current = current  # the same caption again, for the column beside
        if not names and not self.registrants:
            self.asked["registrants.name"] = caption
        self._after_agent = False

    def _read_address(
        self, stretch: tuple[int, int], caption: Caption, *, beside: bool = False
    ) -> None:
        above = people_above(self.page, *stretch)
        self._stray = (stretch[0], above)
        address, phones = read_address(self.page, above, stretch[1], self._names(), caption)
        if _GLUED.search(self.page.text, caption.start, caption.end + 200):
            address, phones = None, []
        if address is not None:
            places = [r.jurisdiction[0] for r in self.registrants if r.jurisdiction]
            address = without_places(address, self.page, places)
        if address is not None:
            address = with_street(address, self.page, *self._codes)
        targets = self._of_address(beside=beside)
        columns = self._columns_of(stretch) if caption.plural and len(targets) > 1 else []
        if len(columns) == len(targets) > 1:  # a column for each, over one caption
            for registrant, column in zip(targets, columns, strict=True):
                own_address, own_phones = read_address(self.page, *column, self._names(), caption)
                registrant.address += [own_address] if own_address is not None else []
                registrant.phone += own_phones[:1]
            targets = []
        for registrant in targets:
            if address is not None:
                registrant.address.append(address)
            else:
                registrant.asked.setdefault("address", caption)
            if caption.with_phone and not phones:
                registrant.asked.setdefault("phone", caption)
            registrant.phone += phones[:1]
        if address is not None and len(targets) == 1:
            self._add_zip_before(str(address.value))
        self._after_agent = False

    def _of_address(self, *, beside: bool) -> list[Registrant]:
        """The registrants whose address the next one is."""
        if not self.registrants:
            self.registrants.append(Registrant())
            return self.registrants
        bare = [r for r in self.registrants if not r.address]
        current = [self.registrants[i] for i in self._current]
        captions = sum(group.get("address") is not None for group in self._groups)
        own = len(self.registrants) > 1 and captions == len(self.registrants)
        if (beside and len(current) > 1 and bare) or (own and bare):  # a caption for each
            return [r for r in (bare if own else current) if not r.address][:1]
        return current if len(bare) < len(self.registrants) else bare

    def _add_zip_before(self, address: str) -> None:
        """Adds the zip code of a column that was read before the one of the address."""
        if self._filled(self._zip) and not _ENDS_IN_ZIP.search(address):
            self._add_zip(self._zip)
        self._zip = (0, 0)

    def _read_plans(self, stretch: tuple[int, int], caption: Caption) -> None:
        start = plans_start(self.page, *stretch)
        if start > stretch[0] and not any(group.get("address") for group in self._groups):
            self._read_address((stretch[0], start), caption)
        stretch = (start, stretch[1])
        plans = read_plans(self.page, *stretch, self._names(), caption)
        self.plans += without_repeats(plans, self.plans)
        lines = self.page.lines(*stretch)
        if not plans and not any(is_placeholder(line.text) for line in lines):
            self.asked["plans"] = caption

    def _read_agent(self, at: int, stretch: tuple[int, int], caption: Caption) -> None:
        group = self._groups[at]
        if not self.plans and not any(other.get("plan") for other in self._groups):
            plans, end = plans_before_agent(self.page, *stretch, self._names(), caption)
            self.plans, stretch = plans, (end, stretch[1])
        if not at and not self.registrants:  # no value before the agent has a caption
            registrants, start = bare_registrant(self.page, *stretch, caption)
            self.registrants, stretch = registrants, (start, stretch[1])
        stretch = (self._read_bare_address(stretch, caption), stretch[1])
        glued = _GLUED.search(self.page.text, max(0, caption.start - 200), caption.end)
        agents = [] if glued else read_agents(self.page, *stretch, self._names(), caption)
        below = self._below(at)
        if (not agents or not agents[0].name) and group.get("plan"):
            agents = []
        if (
            not agents or (group.get("plan") and not holds_person(self.page, *stretch))
        ) and self._filled(below):
            following = self._groups[at + 1] if at + 1 < len(self._groups) else None
            if following is None or following.get("copy", "agent_phone") is not None:
                agents = read_agents(self.page, *below, self._names(), caption)
                self._cursor = below[1]
        if agents and agents[0].name and len(self.agents) == 1 and self.agents[0].name is None:
            agents[0].phones += self.agents.pop().phones  # its telephone stood above
        if self._filled(self._stray) and not holds_person(self.page, *stretch):
            strays = read_agents(self.page, *self._stray, self._names(), caption)
            if strays and agents:
                agents[0].name, agents[0].title = strays[0].name, strays[0].title
            agents = agents or strays
        self._stray = (0, 0)
        self._add_phone_below(at, agents)
        self._add_agents(agents)
        if self._copies_after is not None:
            below = self._copied(at)
            self.lawyers += read_lawyers(self.page, *below, self._names(), self._copies_after)
            self._copies_after, self._cursor = None, below[1]
        self._after_agent = True
        if not agents:
            self.asked["agent_for_service.name"] = caption

    def _add_phone_below(self, at: int, agents: list[Agent]) -> None:
        """Adds the telephone that stands alone below the agent's caption: `Telephone: (304) …`."""
        following = self._groups[at + 1] if at + 1 < len(self._groups) else None
        if not agents or agents[0].phones or (following and following.get("copy") is None):
            return
        cue = self._groups[at].captions[-1]
        above = self._groups[at - 1].end if at else 0
        if phones_in(self.page, above, self._groups[at].start):
            return  # the agent's own stands above, that below is of the column beside
        lines = self.page.lines(*self._below(at))
        if lines and _PHONE_LABEL.fullmatch(lines[0].text):  # parted from its number
            lines = lines[1:]
        for line in lines[:1]:
            if without_phones(self.page, line) is None:
                agents[0].phones += [
                    Found(value, [(start, end)], 0.9, cue, "telephone below the caption")
                    for value, start, end, fax in phones_in(self.page, line.start, line.end)
                    if not fax
                ]

    def _read_bare_address(self, stretch: tuple[int, int], caption: Caption) -> int:
        """Where the agent's block begins: after the registrants' address that has no caption."""
        if not self.registrants or any(group.get("address") for group in self._groups):
            return stretch[0]
        address, phones, end = bare_address(self.page, *stretch, self._names(), caption)
        for registrant in self.registrants if address is not None else []:
            registrant.address += [address] if address and not registrant.address else []
            registrant.phone += phones[:1]
        return end

    def _add_agents(self, agents: list[Agent]) -> None:
        """Agents after those so far; a telephone alone, or the registrant, is none of its own."""
        for agent in agents:
            named = agent.name is not None and not is_one_of(str(agent.name.value), self._names())
            if named or not self.agents:
                self.agents.append(agent)
            elif not self.agents[0].phones:
                self.agents[0].phones += agent.phones

    def _read_phone(self, group: Group, stretch: tuple[int, int], caption: Caption) -> None:
        phones = [
            Found(value, [(start, end)], 0.95, caption, "telephone at its caption")
            for value, start, end, fax in phones_in(self.page, *stretch)
            if not fax
        ]
        of_agent = caption.kind == "agent_phone" or (
            caption.kind == "any_phone" and (self._after_agent or group.get("agent") is not None)
        )
        if of_agent:
            for block in [self._held or stretch, stretch] if not self.agents else []:
                # no caption but this one; the block may stand left of the copies
                if not self.agents and holds_person(self.page, *block):
                    self._add_agents(read_agents(self.page, *block, self._names(), caption))
            if not self.agents:
                self.agents.append(Agent())
            known = {p.value for agent in self.agents for p in agent.phones}
            if group.get("agent") is None or not known:
                free = [a for a in self.agents if not a.phones] or self.agents[:1]
                free[0].phones[:0] = phones
            for phone in (p for a in self.agents for p in a.phones):
                phone.strength = max(
                    phone.strength, 0.95 if phone.cue is caption else phone.strength
                )
            if not phones and not known:
                self.asked["agent_for_service.phone"] = caption
            return
        if group.get("address") is None:
            current = [self.registrants[i] for i in self._current] or self.registrants
            if sum(g.get("phone", "any_phone") is not None for g in self._groups) == 1:
                current += [r for r in self.registrants if not r.phone and r not in current]
            for registrant in current:
                registrant.phone[:0] = phones[:1]
                if not phones:
                    registrant.asked.setdefault("phone", caption)
