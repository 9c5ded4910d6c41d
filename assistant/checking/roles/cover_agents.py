"""Agents for service on a cover: name, title and telephone, one agent for each column."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_blocks import (
    LEAD,
    block_lines,
    is_address,
    is_title,
    named_at,
    person_in,
    person_with_title,
    spot_of,
)
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import (
    UNTOLD,
    Found,
    clean_line,
    is_of_captions,
    is_one_of,
    is_placeholder,
    phones_in,
    without_phones,
)
from assistant.checking.roles.cover_woven import Woven, woven
from assistant.language.gated import may_hold
from assistant.language.given_names import is_given_name
from assistant.language.names import is_company_name
from assistant.language.offices import holds_office

__all__ = ["Agent", "read_agents"]


@dataclass(slots=True)
class Agent:
    """An agent for service as the cover gives him."""

    name: Found | None = None
    title: Found | None = None
    phones: list[Found] = field(default_factory=list)


_TITLE_MORE = re.compile(
    r"^(?:and|&|of|for|,)\b|^(?:officers?|secretary|treasurer|law|legal|finance|administration|human\s+resources|corporate\s+development"
    r"|general\s+counsel|operations)\b",
    re.I,
)
# A title whose next line belongs to it: `Chairman, President and Chief` / `Executive Officer`.
_TITLE_OPEN = re.compile(
    r"(?:\b(?:chief|vice|senior|executive|general|deputy|assistant|and|of|the|for)|[,&])\s*$", re.I
)

_COPIES = re.compile(r"(?:with\s+)?(?:a\s+)?cop(?:y|ies)\s+to:?", re.I)


def read_agents(page: Page, start: int, end: int, names: list[str], cue: Caption) -> list[Agent]:
    """The agents in the stretch of the page at their caption: one for each column."""
    columns: list[list[Line]] = []
    for line in block_lines(page, start, end, names):
        if not columns or line.after_column:
            columns.append([])
        columns[-1].append(line)
    agents: list[Agent] = []
    for lines in columns:
        blocks = woven(page, lines, names)
        if blocks is not None:
            agents.append(_left_agent(page, lines, blocks, names, cue))
            continue
        agent = _read_agent(page, lines, names, cue)
        people = agent.name is not None and person_in(str(agent.name.value))
        if agent.name is None and agents:  # a block under all of them
            for above in [x for x in agents if not x.phones] or agents[-1:]:
                above.phones += agent.phones
        elif people or (
            not agents
            and (agent.name or agent.title or (agent.phones and not _is_place(page, lines)))
        ):
            agents.append(agent)
    return agents


def _left_agent(
    page: Page, lines: list[Line], blocks: Woven, names: list[str], cue: Caption
) -> Agent:
    """The agent of two blocks whose rows ran together: the left one, the first in the filing.
    Whose a second telephone is, their order does not tell."""
    agent = Agent(named_at(page, blocks.left, person_in(blocks.left.text) or "", cue))
    if title := [(line.start, line.end) for line in blocks.titles]:
        rule = "title under the agent's name" if blocks.told else UNTOLD
        value = _title(page, title, names)
        agent.title = Found(value, title, 0.9 if blocks.told else 0.6, cue, rule)
    phones = [phone for line in lines for phone in _phones_of(page, line, cue)]
    several = len({phone.value for phone in phones}) > 1
    agent.phones = [replace(x, strength=0.6, rule=UNTOLD) for x in phones] if several else phones
    return agent


def _is_place(page: Page, lines: list[Line]) -> bool:
    """Whether a block without a name is an address: its telephone is no agent's."""
    kept = [without_phones(page, line) for line in lines]
    return any(is_address(clean_line(page.text[slice(*part)])) for part in kept if part)


# An agent and his street on one line: `Lyle Prentiss, 2200 Gulf Boulevard`.
_BEFORE_STREET = re.compile(r"^([^,\d]{4,60}),\s+\d")
# An agent and his employer on one line: `c/o Lyle Prentiss - Orme Tools, Inc.`
_BEFORE_EMPLOYER = re.compile(r"^(?:c/o\s+)?([^,\d]{4,50}?)\s+[-–—]+\s+(\S.{2,80})$")
# A lawyer who practises through a corporation of his own: `Robert M. Hale, P.C.`
_OWN_CORPORATION = re.compile(r",\s*P\.?\s?C\.?\s*$")


# Two agents in one line: `Joan S. Farrow or Peter A. Ives, Esq.`
_OR_SECOND = re.compile(r"(?P<name>[^,\d]{4,50}?(?:,\s*(?:Esq|Jr|Sr)\b\.?)?),?\s+or\s+[A-Z]")


def _phones_of(page: Page, line: Line, cue: Caption) -> list[Found]:
    return [
        Found(value, [(at, upto)], 0.95 if cue.with_phone else 0.8, cue, "telephone in the block")
        for value, at, upto, fax in phones_in(page, line.start, line.end)
        if not fax
    ]


def _read_agent(page: Page, lines: list[Line], names: list[str], cue: Caption) -> Agent:
    agent = Agent()
    title: list[tuple[int, int]] = []
    open_title = beside = False
    for number, line in enumerate(lines):
        agent.phones += _phones_of(page, line, cue)
        if agent.name is None:
            if _asks_for(line, lines[:number], names):
                continue
            if named := _agent_named(page, line, cue):
                if agent.phones and (company := _company_before(page, lines[:number], names, cue)):
                    agent.name = company
                    return agent
                agent.name, title = named
                open_title = _OR_SECOND.match(line.text) is None  # else the titles of both follow
                continue
        elif open_title:
            if _COPIES.fullmatch(line.text):
                continue  # it stands beside the agent's name
            if not title and not beside and person_in(line.text) and line.text != agent.name.value:
                beside = True  # the rows of two agents, a line for each cell
                continue
            if title and person_with_title(line.text):
                open_title = False  # a second agent
                continue
            if is_title(line.text, names) or _carries_on(page, title, line):
                title.append((line.start, line.end))
                open_title = not beside
                continue
            open_title = not title and is_one_of(line.text, names)  # the employer before the title
    if agent.name is not None:  # a telephone above him is another's where his own follows
        own = agent.name.parts[0][0]
        agent.phones = [x for x in agent.phones if x.parts[0][0] > own] or agent.phones
    else:
        agent.name, title = _company_agent(page, lines, cue)
        if agent.name is not None and is_one_of(str(agent.name.value), names):
            title = _office_above(lines, agent.name)  # the officer's own name was left out
            agent.name = None if title else agent.name
    if title:
        told = _title(page, title, names)
        agent.title = Found(told, title, 0.9, cue, "title under the agent's name")
    return _of_two_blocks(agent, lines)


def _office_above(lines: list[Line], employer: Found) -> list[tuple[int, int]]:
    """The office that is named above an employer: `Chief Financial Officer` / `Hale Mills, Inc.`"""
    above = [line for line in lines if line.end <= employer.parts[0][0]]
    return [(x.start, x.end) for x in above if holds_office(clean_line(x.text), at_start=True)]


_BANK = re.compile(r"\bbank\s+of\b", re.I)  # a depositary: `The Bank of New York`


def _company_before(page: Page, lines: list[Line], names: list[str], cue: Caption) -> Found | None:
    """The company whose whole block, a telephone included, stands above a person: of two agents
    the first."""
    name, _ = _company_agent(page, lines, cue)
    first = clean_line(lines[0].text) if lines else ""
    if name is None or is_one_of(first, names):
        return None
    if not (is_company_name(first) or _BANK.search(first)):
        return None
    return name if name.parts[0][0] < lines[0].end else None


_ZIP = re.compile(r"\b\d{5}(?:-\d{4})?(?!\d)")


def _of_two_blocks(agent: Agent, lines: list[Line]) -> Agent:
    """The agent, where two blocks ran together in a text without line ends: which telephone is
    whose is not told, and what holds a law firm is no title."""
    if len({phone.value for phone in agent.phones}) < 2:
        return agent
    text = " ".join(line.text for line in lines)
    beside = any(left.end == right.start - 1 for left, right in itertools.pairwise(lines))
    if not beside or len(_ZIP.findall(text)) < 2:
        return agent
    agent.phones = [replace(x, strength=0.6, rule=UNTOLD) for x in agent.phones]
    if agent.title is not None and _FIRM_IN_TITLE.search(str(agent.title.value)):
        agent.title = None
    return agent


# What tells that the lines of two blocks were mixed: a firm, or a person with an initial.
_FIRM_IN_TITLE = re.compile(
    r"(?i:\b(?:LLP|L\.L\.P|P\.C|PLLC|P\.A)\b)|\b[A-Z][a-z]+\s[A-Z]\.\s[A-Z][a-z]+"
)


def _agent_named(
    page: Page, line: Line, cue: Caption
) -> tuple[Found, list[tuple[int, int]]] | None:
    """The person that a line names, and where his title stands beside him, if it does."""
    if both := person_with_title(line.text):
        return named_at(page, line, both[0], cue), [spot_of(page, line, both[1])]
    first = _OR_SECOND.match(line.text)  # the first where there are two
    if first and (name := person_in(first["name"])):
        return named_at(page, line, name, cue), []
    beside = _BEFORE_EMPLOYER.match(line.text)
    if beside and is_company_name(beside[2]) and (name := person_in(beside[1])):
        return named_at(page, line, name, cue), []
    street = _BEFORE_STREET.match(line.text)
    name = person_in(_OWN_CORPORATION.sub("", street[1] if street else line.text))
    return (named_at(page, line, name, cue), []) if name else None


def _carries_on(page: Page, title: list[tuple[int, int]], line: Line) -> bool:
    """Whether a line is more of the title that the lines before it began."""
    if not title or is_address(line.text):
        return False
    printed = page.text[slice(*title[-1])]
    return bool(_TITLE_MORE.match(line.text) or _TITLE_OPEN.search(printed))


# The employer that follows a title where a text lost its line ends: `General Counsel Poe, Inc.`
_EMPLOYER = re.compile(
    r"(?P<title>.{0,90}?\b(?:President|Officer|Counsel|Secretary|Treasurer|Director|Chairman|Controller|Manager))"
    r"\s+(?:The\s+)?[A-Z][\w&'’.-]*(?:,?\s+(?:[A-Z&][\w&'’.-]*|of|and)){0,6},?\s+"
    r"(?i:Inc|Incorporated|Corp|Corporation|Company|Co|LLC|L\.L\.C|L\.P|LP|Ltd|Limited|plc|N\.V|S\.A|Bancorp|Trust)\b\.?"
    r"(?=$|[\s,])"
)


_EMPLOYER_MARK = re.compile(r",|\bof\b")
_WORD = re.compile(r"[\w&'’-]+")


_CARE_OF = re.compile(r"\s+c/o\b.*$", re.I)
_SPACED_COMMA = re.compile(r"\s+,")


def _title(page: Page, parts: list[tuple[int, int]], names: list[str]) -> str:
    printed = " ".join(clean_line(page.text[start:end]) for start, end in parts)
    for at in (match.start() for match in _EMPLOYER_MARK.finditer(printed)):
        rest = printed[at:].removeprefix("of").strip(" ,")
        first = f"{rest} ".casefold()
        cut = len(rest) > 4 and any(name.casefold().startswith(first) for name in names)
        if cut or is_one_of(rest, names):  # the employer, or the first of its words
            printed = printed[:at]
            break
    for name in names:  # the employer on the same line, without a comma
        words = _WORD.findall(name)
        if len(name) <= 4 or not words or not may_hold(printed[:200], words[0]):
            continue
        if own := re.search(r"[\s.,]+".join(map(re.escape, words)), printed[:200], re.I):
            printed = printed[: own.start()] if own.start() > 3 else printed
    if glued := _EMPLOYER.match(printed):
        printed = glued["title"]
    printed = _CARE_OF.sub("", printed)
    return _SPACED_COMMA.sub(",", printed).strip(" ,;")


# Whom to ask for at a company that is the agent: `Attention: Dolores Whitcomb`.
_ATTENTION = re.compile(r"(?:^|[,;]?\s+)(?:Attention|Attn)\b.*$", re.I | re.S)


def _asks_for(line: Line, before: list[Line], names: list[str]) -> bool:
    """Whether a line names whom to ask for at a company above it, other than the registrant."""
    if not re.match(r"\W*(?:Attention|Attn)\b", line.text, re.I):
        return False
    return any(
        is_company_name(clean_line(above.text)) and not is_one_of(clean_line(above.text), names)
        for above in before
    )


_DEPARTMENT = re.compile(  # of a depositary bank
    r"\s+(?:[-–—]\s*)?(?:ADR|(?:American\s+)?depositary\s+receipts?)"
    r"\s+(?:division|department|group)$",
    re.I,
)


_FORM_FIRST = re.compile(  # the rest of a company's name on the next line
    r"(?:Company|Corp|Incorporated|Inc|Limited|Ltd|LLC|L\.L\.C|N\.A)\b(?:(?!\d).){0,40}$|Corporation\W*$",
    re.I,
)


def _is_first_word(text: str, after: str) -> bool:
    """Whether a line is the first word of a company's name that goes on in the next line, where
    lines broke behind the first word: `Harbor` / `Financial Group`."""
    if not text.isalpha() or is_company_name(text):
        return False
    return is_company_name(f"{text} {after}") or _REST_OF_COMPANY.fullmatch(after) is not None


_REST_OF_COMPANY = re.compile(
    r"(?:[A-Z&][\w&'’-]*\s+){0,3}(?:Group|Systems?|Services|Bank|Associates|Partners|Holdings)\b\.?"
)


_LIST_OPEN = re.compile(r"(?:\band|&|,)$")  # `Hale, Ortega and` / `Lund & Pruitt LLP`


def _company_agent(
    page: Page, lines: list[Line], cue: Caption
) -> tuple[Found | None, list[tuple[int, int]]]:
    """A company that is the agent (`CT Corporation System`): the first line of the block."""
    for at, line in enumerate(lines):
        text = LEAD.sub("", clean_line(line.text))
        text = _ATTENTION.sub("", _DEPARTMENT.sub("", re.sub(r"^\(.*\)$", "", text)))
        if not text or is_placeholder(text) or is_of_captions(text):
            continue
        if (street := _BEFORE_STREET.match(text)) and is_company_name(street[1]):
            text = street[1]
        if re.match(r"tele?p?h?o?n?e?\b|fax", text, re.I):
            continue
        if without_phones(page, line) is None:
            continue
        if is_address(text) and not is_company_name(text):
            return None, []
        if text.isalpha() and is_given_name(text):
            return None, []
        if holds_office(text, at_start=True):
            continue
        parts = [spot_of(page, line, text)]
        after = lines[at + 1].text if at + 1 < len(lines) else ""
        opened = _LIST_OPEN.search(text) and is_company_name(after)
        opened = opened or (
            bool(after) and text.isupper() and len(text) < 4
        )  # `CT` / `Corp. System`
        opened = (opened or _FORM_FIRST.match(after)) and not is_address(after)
        if opened or _is_first_word(text, clean_line(after)):  # over two lines
            parts.append((lines[at + 1].start, lines[at + 1].end))
            text = f"{text} {clean_line(lines[at + 1].text)}"
        return Found(text, parts, 0.8, cue, "company named as agent"), []
    return None, []
