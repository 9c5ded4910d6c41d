"""Stretches of a cover's page: what stands above a group of captions, below it, or beside it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from assistant.checking.roles.captions import Caption, is_debris
from assistant.checking.roles.cover_beside import agent_start
from assistant.checking.roles.cover_counsel import copies_end
from assistant.checking.roles.cover_page import Page
from assistant.checking.roles.cover_places import read_employer_numbers
from assistant.checking.roles.cover_values import Found, Group

__all__ = ["Stretches"]

_CODES = ("jurisdiction", "sic", "ein")
_FEW = 8  # groups: of a name, an industry, a place and a number, each for two registrants
_PHONE_ONLY = re.compile(r"(?:tel\w*[.:\s]*)?\(?\d{3}\)?[-.\s]+\d{3}[-.\s]\d{4}$", re.I)
_PHONE_FIRST = re.compile(r"\s*\(?\d{3}\)?[-.\s]{1,3}\d{3}[-.\s]\d{4}(?=\s+[A-Z])")
_AREA_ONLY = re.compile(r"(?:tel\w*[.:\s]*)?\(?\d{3}\)?[-./]?", re.I)  # its number stands below
_BLOCK_END = re.compile(r"\d{3}[-.\s]\d{4}$|\d{5}(?:-\d{4})?$")
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
        if not lines:
            return start, start
        broken = len(lines) > 1 and _AREA_ONLY.fullmatch(lines[0].text)
        end = lines[1 if broken else 0].end
        if self._groups[at].get("phone", "any_phone", "agent_phone"):
            phone = _PHONE_FIRST.match(self.page.text, start, end)
            end = phone.end() if phone else end  # more follows in a text without line ends
        return start, end

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

    def _first_block(
        self, at: int, stretch: tuple[int, int]
    ) -> tuple[tuple[int, int], tuple[int, int]]:
        """The first of two addresses over the same caption twice, and the second, which ends the
        stretch: a gap stands behind a telephone or a zip code. Else the stretch, and nothing."""
        following = self._groups[at + 1] if at + 1 < len(self._groups) else None
        none = (stretch[1], stretch[1])
        if following is None or not following.get("address"):
            return stretch, none
        if self._filled((self._groups[at].end, following.start)):
            return stretch, none
        lines = self.page.lines(*stretch)
        for before, line in itertools.pairwise(lines):
            phone = _PHONE_ONLY.match(line.text)
            if line.after_gap and not phone and _BLOCK_END.search(before.text):
                return (stretch[0], before.end), (line.start, stretch[1])
        return stretch, none

    def _before_agent(
        self, at: int, stretch: tuple[int, int]
    ) -> tuple[tuple[int, int], tuple[int, int]]:
        """The address over its caption and that of the agent, and the agent's block beside it,
        which ends the stretch; else the stretch, and nothing."""
        none = (stretch[1], stretch[1])
        group = self._groups[at]
        if group.get("agent") is None:
            following = self._groups[at + 1] if at + 1 < len(self._groups) else None
            if following is None or following.get("agent") is None:
                return stretch, none
            if self._filled((group.end, following.start)):
                return stretch, none
        cut = agent_start(self.page, *stretch)
        return (stretch[0], cut), (cut, stretch[1])

    def _inside_caption(self, at: int, caption: Caption) -> list[Found]:
        """An employer number among the lines of the caption beside its own: the rows of two
        columns, a line for each cell."""
        for group in (self._groups[at], *self._groups[max(0, at - 1) : at]):
            if beside := group.get("jurisdiction"):
                return read_employer_numbers(self.page, beside.start, beside.end, caption)[:1]
        return []

    def _columns_of(self, stretch: tuple[int, int]) -> list[tuple[int, int]]:
        """The columns of a stretch that hold something."""
        start, end = stretch
        cuts = [
            start,
            *(m.start() for m in re.finditer("\f", self.page.text[start:end])),
            end - start,
        ]
        cuts = [cuts[0], *(start + cut for cut in cuts[1:])]
        return [part for part in itertools.pairwise(cuts) if self._filled(part)]

    def _wanted(self, at: int, above: int) -> int:
        """How many registrants the captions after the name give employer numbers for, or how many
        captions of names stand under one line; what the first stands over begins at `above`."""
        first = self._groups[at]
        caption = first.get("name")
        plural = caption is not None and caption.plural
        numbers = 0
        for group in self._groups[at : at + _FEW]:
            if group.get("address", "agent") and group is not first:
                break
            if cue := group.get("ein"):
                start = first.end if group is not first else above
                numbers = len(read_employer_numbers(self.page, start, group.start, cue))
                if not plural:  # else each can stand over a caption of its own
                    break
        return max(numbers, self._names_above(at)) if caption else numbers or 1

    def _names_above(self, at: int) -> int:
        """How many captions of names follow one another with nothing in between."""
        count = 1
        for left, right in itertools.pairwise(self._groups[at:]):
            if not right.get("name") or self._filled((left.end, right.start)):
                break
            count += 1
        return count

    def _copied(self, at: int) -> tuple[int, int]:
        """The stretch after `Copies to`, without what the next caption stands under."""
        start, end = self._below(at)
        following = self._groups[at + 1] if at + 1 < len(self._groups) else None
        if following is None or following.start != end or following.captions[0].leading:
            return start, end
        return start, copies_end(self.page, start, end, following)
