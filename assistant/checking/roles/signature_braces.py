"""Old signature pages: names left of a column of `)`, and at its right what holds for all."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.checking.roles.signature_fragments import Fragment
from assistant.language.names import same_person
from assistant.language.openings import compiled

_FEWEST = 4  # lines with a `)` in one column
_ATTORNEY = compiled(r"attorneys?[\s-]+in[\s-]+fact", re.I)


@dataclass(slots=True)
class Braced:
    """Lines that follow each other, each as its start, the place of its `)`, and its end."""

    lines: list[tuple[int, int, int]]

    @property
    def start(self) -> int:
        """Where the first line begins."""
        return self.lines[0][0]

    @property
    def end(self) -> int:
        """Where the last line ends."""
        return self.lines[-1][2]


def braced(text: str, start: int, end: int) -> list[Braced]:
    """The stretches of `text[start:end]` with a column of `)`."""
    found: list[Braced] = []
    at = text.find(" )", start, end)
    while at >= 0:
        left = text.rfind("\n", start, at) + 1 or start
        right = text.find("\n", at, end)
        right = end if right < 0 else right
        after = text[at + 2 : min(right, at + 6)]
        if after[:2].isspace() or not after.strip():
            line, last = (left, at + 1, right), found[-1].lines[-1] if found else None
            if last and left == last[2] + 1 and abs(at + 1 - left - last[1] + last[0]) <= 1:
                found[-1].lines.append(line)
            else:
                found.append(Braced([line]))
        at = text.find(" )", right, end)
    return [stretch for stretch in found if len(stretch.lines) >= _FEWEST]


def signed_at_right(names: list[Fragment], right: list[Fragment], text: str) -> list[Fragment]:
    """The fragments `names` left of the column, with a mark where who signs at `right` does
    so as attorney-in-fact; nothing is added where names at left carry marks of their own."""
    stretch = text[right[0].start : right[-1].end] if right else ""
    agents = [f.text for f in right if f.kind == "name"]
    if not _ATTORNEY.search(stretch) or any(f.kind in ("sign", "star", "by") for f in names):
        return names
    marked: list[Fragment] = []
    for fragment in names:
        marked.append(fragment)
        own = any(same_person(agent, fragment.text) for agent in agents)
        if fragment.kind == "name" and not own:
            marked.append(replace(fragment, kind="star", after_blank=False))
    return marked
