"""Stretches of a cover's page: what stands above a group of captions, below it, or beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.checking.roles.captions import is_debris
from assistant.checking.roles.cover_layout import Page
from assistant.checking.roles.cover_values import Group

__all__ = ["Stretches"]

_CODES = ("jurisdiction", "sic", "ein")
_FILLED = re.compile(r"\w{2}")


@dataclass(slots=True)
class Stretches:
    """A page with its groups of captions, and how far it is read."""

    page: Page
    _groups: list[Group] = field(default_factory=list)
    _stops: list[tuple[int, int]] = field(default_factory=list)
    _cursor: int = 0

    def _above(self, group: Group) -> tuple[int, int]:
        """The stretch above a group that no other caption has taken."""
        start = self._cursor
        for first, last in self._stops:
            if start <= first < group.start:
                line_end = self.page.text.find("\n", last, group.start)
                start = line_end + 1 if line_end >= 0 else group.start
        return min(start, group.start), group.start

    def _below(self, at: int) -> tuple[int, int]:
        """The stretch below a group, up to the next caption or standing text."""
        start = self._groups[at].end
        end = self._groups[at + 1].start if at + 1 < len(self._groups) else len(self.page.text)
        for first, _ in self._stops:
            if start <= first < end:
                end = first
                break
        return start, end

    def _first_line(self, at: int) -> tuple[int, int]:
        start, end = self._below(at)
        lines = self.page.lines(start, end)
        return (start, lines[0].end) if lines else (start, start)

    def _last_lines(self, at: int) -> tuple[int, int]:
        """The last two lines before a group, whoever took them."""
        start, end = self._groups[at - 1].end if at else 0, self._groups[at].start
        lines = self.page.lines(start, end)[-2:]
        short = lines and all(len(line.text) < 40 for line in lines)
        return (lines[0].start, end) if short else (end, end)

    def _filled(self, stretch: tuple[int, int]) -> bool:
        text = self.page.text[slice(*stretch)]
        return bool(_FILLED.search(text)) and not is_debris(text)

    def _repeats(self, at: int, kind: str) -> bool:
        """Whether the caption stands again beside itself, once for each registrant."""
        for step in (-1, 1):
            place = at + step
            while 0 <= place < len(self._groups):
                group = self._groups[place]
                if group.get(kind) is not None:
                    return True
                if not all(caption.kind in _CODES for caption in group.captions):
                    break
                place += step
        return False
