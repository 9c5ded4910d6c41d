"""Blocks of a cover that stand side by side: an address and the agent, the agent and lawyers."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_blocks import (
    block_lines,
    is_address,
    is_title,
    person_in,
    person_with_title,
)
from assistant.checking.roles.cover_counsel import read_lawyers
from assistant.checking.roles.cover_lawyers import Lawyer
from assistant.checking.roles.cover_page import Page
from assistant.checking.roles.cover_values import clean_line
from assistant.language.names import is_law_firm

__all__ = ["agent_start", "lawyers_without_caption"]

# What ends an address: its zip code, or the telephone under it.
_ADDRESS_END = re.compile(r"\d{3}[-.\s]\d{4}$|\d{5}(?:-\d{4})?$")
_STRENGTH = 0.75


def agent_start(page: Page, start: int, end: int) -> int:
    """Where the agent's block begins in a stretch of which the caption of an address and then
    that of an agent ask, two columns over two captions: at the person behind a whole address who
    has an address too; `end` where there is none."""
    lines = page.lines(start, end)
    closed = False
    for at, line in enumerate(lines):
        if closed and (person_in(line.text) or person_with_title(line.text)):
            return line.start if any(is_address(x.text) for x in lines[at + 1 :]) else end
        closed = closed or bool(_ADDRESS_END.search(line.text))
    return end


_MOST_BEFORE = 2  # lines between a lawyer's name and the firm: a second lawyer, a title


def lawyers_without_caption(
    page: Page, start: int, end: int, names: list[str], cue: Caption
) -> list[Lawyer]:
    """The lawyers behind the agent for whom no `Copies to` stands: a person, the law firm right
    under the name, and an address begin the stretch; nothing where they do not."""
    lines = block_lines(page, start, end, names)
    if not lines or person_in(lines[0].text) is None:
        return []
    firm = next(
        (at for at, line in enumerate(lines[1:], 1) if is_law_firm(clean_line(line.text))), 0
    )
    if not 0 < firm <= 1 + _MOST_BEFORE or not any(is_address(x.text) for x in lines[firm + 1 :]):
        return []
    if not all(person_in(x.text) or is_title(x.text, names) for x in lines[1:firm]):
        return []
    lawyers = read_lawyers(page, start, lines[-1].end, names, cue)
    for lawyer in lawyers:
        lawyer.name = lawyer.name and replace(lawyer.name, strength=_STRENGTH, rule="no caption")
        lawyer.firm = lawyer.firm and replace(lawyer.firm, strength=_STRENGTH, rule="no caption")
    return [lawyer for lawyer in lawyers if lawyer.name and lawyer.firm]
