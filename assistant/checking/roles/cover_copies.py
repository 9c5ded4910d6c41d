"""Reading a cover's `Copies to`: whose block stands under it, the lawyers' or the agent's."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_agents import Agent, read_agents
from assistant.checking.roles.cover_blocks import block_lines, is_title, named_at, person_in
from assistant.checking.roles.cover_counsel import own_block_end, read_lawyers
from assistant.checking.roles.cover_lawyers import Lawyer
from assistant.checking.roles.cover_registrants import Registrant, address_above_name
from assistant.checking.roles.cover_stretches import Stretches
from assistant.checking.roles.cover_values import Found, clean_line
from assistant.checking.roles.cover_woven import woven

__all__ = ["Copies"]


@dataclass(slots=True)
class Copies(Stretches):
    """A page being read: whom it names so far, and where the agent's block waits."""

    registrants: list[Registrant] = field(default_factory=list)
    agents: list[Agent] = field(default_factory=list)
    lawyers: list[Lawyer] = field(default_factory=list)
    asked: dict[str, Caption] = field(default_factory=dict)
    _held: tuple[int, int] | None = None
    _copies_after: Caption | None = None

    def _names(self) -> list[str]:
        return [str(r.name[0].value) for r in self.registrants if r.name]

    def _behind_address(self, start: int, end: int, cue: Caption) -> int:
        """Where the next registrant's name begins: behind the address of the one before it, which
        has no caption of its own."""
        last = self.registrants[-1] if self.registrants else None
        if last is None or last.address:
            return start
        address, phones, behind = address_above_name(self.page, start, end, self._names(), cue)
        if address is not None:
            last.address.append(address)
            last.phone += phones[:1]
        return behind

    def _read_copies(self, at: int, above: tuple[int, int]) -> None:
        below = self._copied(at)
        if self._filled(above) or not (at and self._groups[at - 1].get("copy")):
            self._held = above  # kept where the captions of two columns of copies follow it
        following = self._groups[at + 1] if at + 1 < len(self._groups) else None
        named = [line.text for line in self.page.lines(*above)]
        # beside the agent's name, or beside the title under it
        alone = bool(named) and person_in(named[0]) is not None
        alone = alone and all(is_title(line, self._names()) for line in named[1:])
        if following and following.get("agent") and (alone or not self._filled(above)):
            first = above[0] if alone else below[0]
            if self._read_woven(at, first, below[1]):
                return
            own = own_block_end(self.page, first, below[1], self._names())
            if own > first:  # `With a copy to:` stood above both columns
                self._held, below = (first, own), (own, below[1])
                if not self._filled(below):
                    self._cursor = following.start
                    self._copies_after = self._groups[at].captions[0]
                    return
        below = (self._read_shared_agent(at, *below), below[1])
        lawyers = read_lawyers(self.page, *below, self._names(), self._groups[at].captions[0])
        self.lawyers += lawyers
        if not lawyers and self._filled(below):
            self.asked["counsel"] = self._groups[at].captions[0]
        self._cursor = below[1]

    def _read_woven(self, at: int, first: int, end: int) -> bool:
        """Reads the lawyer whose block ran together with the agent's, which is held for the
        agent's caption; whether it did."""
        lines = block_lines(self.page, first, end, self._names())
        blocks = woven(self.page, lines, self._names())
        if blocks is None or not (blocks.copied or first >= self._groups[at].end):
            return False
        cue, right = self._groups[at].captions[0], blocks.right
        name = named_at(self.page, right, person_in(right.text) or "", cue)
        firm = None
        if (line := blocks.firm) is not None:
            rule = "law firm of the block beside the agent's"
            firm = Found(clean_line(line.text), [(line.start, line.end)], 0.8, cue, rule)
        self.lawyers.append(Lawyer(name, firm))
        self._held, self._cursor = (first, end), end
        return True

    def _read_shared_agent(self, at: int, start: int, end: int) -> int:
        """Where the lawyers begin under `Agent for service:` and `Copy to:`, two captions over two
        columns that stand one after the other: behind the registrant's own officer, the agent."""
        before = self._groups[at - 1].get("agent") if at else None
        if before is None or not before.leading or any(agent.name for agent in self.agents):
            return start
        own = own_block_end(self.page, start, end, self._names())
        if own > start:
            self.agents = read_agents(self.page, start, own, self._names(), before)
            self.asked.pop("agent_for_service.name", None)
        return own
