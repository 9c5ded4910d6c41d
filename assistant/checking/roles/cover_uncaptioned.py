"""Values of a cover whose captions are missing: lost with their cells, or never printed.

Such values are read from their kind and order alone, so they are weaker than those at a caption.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_agents import Agent, read_agents
from assistant.checking.roles.cover_blocks import (
    is_address,
    is_prose,
    is_title,
    person_in,
    person_with_title,
)
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_places import read_employer_numbers, read_jurisdictions
from assistant.checking.roles.cover_plans import plans_before_agent
from assistant.checking.roles.cover_values import Found, is_one_of, is_placeholder, phones_in
from assistant.language.names import is_company_name, is_law_firm
from assistant.language.places import is_whole_place

__all__ = ["codes_without_captions", "tail_without_captions"]

_NUMBER = re.compile(r"\d{2}-?\d{7}")
_BETWEEN = re.compile(r"c/o\s.*|or|and", re.I)  # of an agent's lines
_INDUSTRY = re.compile(r"\d{4}")
_STRENGTH = 0.75


def codes_without_captions(
    page: Page, start: int, end: int, cue: Caption
) -> tuple[Found | None, Found | None, int]:
    """The place and the employer number that stand on lines of their own where the stretch
    begins, with the industry's code between them or none, and where they end; None, None and
    `start` where it begins otherwise."""
    lines = page.lines(start, end)[:3]
    lines = [x for at, x in enumerate(lines) if at != 1 or not _INDUSTRY.fullmatch(x.text)][:2]
    if len(lines) < 2 or not is_whole_place(lines[0].text):
        return None, None, start
    denied = is_placeholder(lines[1].text)
    if not denied and not _NUMBER.fullmatch(lines[1].text):
        return None, None, start
    places = read_jurisdictions(page, lines[0].start, lines[0].end, cue)
    numbers = read_employer_numbers(page, lines[1].start, lines[1].end, cue)
    if not places or not (numbers or denied):
        return None, None, start
    place, number = (
        replace(found[0], strength=_STRENGTH, rule="code without a caption") if found else None
        for found in (places, numbers)
    )
    return place, number, lines[1].end


def tail_without_captions(
    page: Page, start: int, end: int, names: list[str], cue: Caption
) -> tuple[list[Found], list[Agent], int]:
    """Plans and an agent for service that stand without captions in a stretch of the page: the
    titles first, then a person with title, employer, address or telephone; and where they end,
    before the next person."""
    end = next((line.start for line in page.lines(start, end) if is_prose(line.text)), end)
    plans, first = plans_before_agent(page, start, end, names, cue)
    lines = _first_block(page.lines(first, end))
    if len(lines) < 2 or not _is_agent_block(page, lines, names):
        return plans, [], end
    agents = read_agents(page, lines[0].start, lines[-1].end, names, cue)[:1]
    for agent in agents:
        agent.phones = [replace(phone, strength=_STRENGTH) for phone in agent.phones]
        agent.name = agent.name and replace(agent.name, strength=_STRENGTH, rule="no caption")
        agent.title = agent.title and replace(agent.title, strength=_STRENGTH)
    return plans, agents, lines[-1].end


def _first_block(lines: list[Line]) -> list[Line]:
    """The lines before the next person below an address."""
    addressed = False
    for at, line in enumerate(lines):
        if addressed and person_in(line.text):
            return lines[:at]
        addressed = addressed or (at > 0 and is_address(line.text))
    return lines


def _is_agent_block(page: Page, lines: list[Line], names: list[str]) -> bool:
    """Whether the lines are one person's block and nothing else."""
    first = lines[0].text
    if person_in(first) is None and person_with_title(first) is None:
        return False
    if any(line.after_column for line in lines[1:]) or len(lines) > 8:
        return False
    return all(
        is_title(line.text, names)
        or is_one_of(line.text, names)
        or is_address(line.text)
        or _BETWEEN.fullmatch(line.text)
        or (is_company_name(line.text) and not is_law_firm(line.text))
        or phones_in(page, line.start, line.end)
        or (_BETWEEN.fullmatch(above.text) and person_in(line.text))  # one or the other
        for above, line in pairwise(lines)
    )
