"""Lawyers on a cover: those to whom copies go, each with the firm that stands under the names."""

from __future__ import annotations

import itertools
import re

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_abreast import doubt_abreast, doubt_parted
from assistant.checking.roles.cover_blocks import (
    block_lines,
    is_address,
    is_title,
    named_at,
    person_in,
    person_with_title,
)
from assistant.checking.roles.cover_firms import (
    ALONE,
    ATTENTION,
    OFFICE_BEGUN,
    can_be_firm,
    firm_at,
    person_first,
)
from assistant.checking.roles.cover_lawyers import Counsel, Lawyer, partner_in
from assistant.checking.roles.cover_page import Line, Page
from assistant.checking.roles.cover_values import (
    Found,
    Group,
    clean_line,
    is_one_of,
    is_placeholder,
    phones_in,
    without_phones,
)
from assistant.language.given_names import is_given_name
from assistant.language.names import is_company_name, is_law_firm
from assistant.language.places import find_jurisdictions, is_whole_place

__all__ = ["copies_end", "own_block_end", "read_lawyers"]


_MOST = 60  # lawyers; more are no cover's
_AND_PERSON = re.compile(r"(?:,?\s+(?:and|or)\s+|\s*/\s*|;\s*)(?=[A-Z])")


def copies_end(page: Page, start: int, end: int, following: Group) -> int:
    """Where the block after `Copies to` in `[start, end)` ends: before the values of the
    captions that follow at `end`."""
    lines = page.lines(start, end)
    if following.get("jurisdiction", "ein"):  # the row of codes stands last on the cover
        codes = [*itertools.takewhile(_is_code, reversed(lines))]
        glued = _GLUED_CODES.search(page.text, start, end)  # no line ends
        places = find_jurisdictions(page.text[glued.start() : end]) if glued else []
        if glued and places and not codes:
            return glued.start() + places[-1][1]
        alone = _GLUED_PLACE.search(page.text, start, end) if not codes else None
        of_place = following.captions[0].kind == "jurisdiction"
        if alone and of_place and is_whole_place(alone["place"]):
            return alone.start("place")
        return codes[-1].start if codes else end
    column = page.text.rfind("\f", start, end)
    if column > 0 and lines and lines[0].start < column < lines[-1].start:
        return column
    if following.get("agent_phone", "any_phone") and lines and len(lines) != 2:
        phones = phones_in(page, lines[-1].start, lines[-1].end)
        if phones and without_phones(page, lines[-1]) is None:
            return lines[-1].start
    return end


_GLUED_CODES = re.compile(r"\d{5}(?:-\d{4})?\s+[A-Z][\w ]{3,30}\s(?:\d{4}\s+)?\d\d-\d{7}\s*$")

# The same where each code has its caption behind it: `(404) 555-1180 Maryland (State of …)`.
_GLUED_PLACE = re.compile(
    r"(?:\d{5}(?:-\d{4})?|\d{3}[-. ]\d{4})\s+(?P<place>[A-Z][A-Za-z. ]{3,40}?)\s*$"
)


def _is_code(line: Line) -> bool:
    """Whether the line is one value of the row of codes: a place, a number, or neither given."""
    bare = re.fullmatch(r"\d{4}|\d\d-?\d{7}", line.text) or is_placeholder(line.text)
    return bool(bare) or is_whole_place(line.text)


def read_lawyers(page: Page, start: int, end: int, names: list[str], cue: Caption) -> list[Lawyer]:
    """The lawyers after `Copies to`, each with the firm that stands under the names."""
    state = Counsel()
    lines = block_lines(page, start, end, names)
    skip = -1
    for at, line in enumerate(lines):
        if at <= skip:
            continue
        if line.after_column and not state.names_only:  # else: names in a row over their firms
            state.close()
            state.lone_firm()
            state.firm, state.address = None, False
        firm, used = firm_at(page, lines, at, names, cue)
        if firm is not None and not (state.firm and not state.pending and not state.address):
            if not state.pending:
                state.lone_firm()
            if not state.settle_two(firm):
                state.settle(firm)
            skip = at + used - 1
        elif firm is not None:
            state.share(firm)
            skip = at + used - 1
        elif not (state.address and _is_of_address(lines, at)):
            if state.firm is not None and not state.pending and _heads_block(lines, at):
                state.lone_firm()
                state.firm, state.address = None, False
            _read_counsel_line(page, state, line, names, cue)
    state.close()
    state.lone_firm()
    doubt_abreast(page, state.lawyers, lines)
    doubt_parted(page, state.lawyers)
    return _once_each(state.lawyers)[:_MOST]


def _is_of_address(lines: list[Line], at: int) -> bool:
    """Whether a line within an address that can be a name is a place of it: `Camana Bay`."""
    text, after = lines[at].text, lines[at + 1 : at + 2]
    if not after or after[0].after_column or lines[at].after_column or person_first(text):
        return False
    if person_in(text) is None or _INITIAL.search(text) or is_given_name(text.split()[0]):
        return False
    return is_address(after[0].text) and not is_law_firm(after[0].text)


_INITIAL = re.compile(r"\b[A-Z]\.")


def _once_each(lawyers: list[Lawyer]) -> list[Lawyer]:
    """The lawyers without those of a block that is printed twice."""
    found: dict[tuple[object, object], Lawyer] = {}
    for lawyer in lawyers:
        name, firm = (part and part.value for part in (lawyer.name, lawyer.firm))
        found.setdefault((name, firm), lawyer)
    return list(found.values())


def _heads_block(lines: list[Line], at: int) -> bool:
    """Whether a lawyer styled as one begins a block: more such, or nobody, and then a firm."""
    if not person_first(lines[at].text) or lines[at].after_column:
        return False
    for line in lines[at + 1 : at + 5]:
        text = clean_line(line.text)
        if line.after_column or is_address(text):
            return False
        if is_law_firm(text):
            return True
        if not person_first(text):
            return False
    return False


def own_block_end(page: Page, start: int, end: int, names: list[str]) -> int:
    """Where the block of an officer of the registrant ends that begins the stretch: at the next
    person after its address; `start` where it is no such block."""
    lines = block_lines(page, start, end, names)
    if not lines or person_in(lines[0].text) is None:
        return start
    employed = addressed = False
    for line in lines[1:]:
        if addressed and (person_in(line.text) or is_law_firm(line.text)):
            return line.start if employed else start
        if not addressed and not employed:  # by the registrant named, or by the office held
            employed = is_one_of(line.text, names) or is_title(line.text, names)
        addressed = addressed or is_address(line.text)
    return end if employed and addressed else start


def _read_counsel_line(
    page: Page, state: Counsel, line: Line, names: list[str], cue: Caption
) -> None:
    text = line.text
    if is_one_of(text, names) or (state.pending and _is_employer(text, state.titled)):
        state.at_employer(own=is_one_of(text, names))
        return
    if _CARE_OF.match(text):  # a company's, else a firm stood there
        if state.pending:
            state.at_employer(own=False)
        state.address = True
        return
    people = _people(page, line, cue)
    attended = state.attended and person_first(text)  # the next one to whose attention it goes
    state.attended = attended or ATTENTION.match(text) is not None
    if people and attended and state.firm is not None:
        state.lawyers += [Lawyer(found, state.firm) for found, _ in people]
    elif people and (state.firm is None or state.address or line.after_gap or not _settled(state)):
        asked_for = ATTENTION.match(text) and not _settled(state)  # below its firm's address
        if state.firm is not None and (state.address or line.after_gap) and not asked_for:
            state.lone_firm()
            state.firm, state.address = None, False
        if state.address and state.pending:
            state.close()
        state.address = False
        if state.firm is not None:  # the firm stands above its lawyers
            state.lawyers += [Lawyer(found, state.firm) for found, _ in people]
        else:
            state.pending += people
        if person_with_title(text):
            state.titled = True
    elif state.pending and (is_title(text, names) or OFFICE_BEGUN.fullmatch(text)):
        state.at_title()
    elif state.pending and not state.titled and (can_be_firm(text) or _is_short_firm(state, text)):
        under = Found(clean_line(text), [(line.start, line.end)], 0.7, cue, "line under the names")
        if not state.settle_two(under):
            state.settle(under)
    elif is_address(text) or phones_in(page, line.start, line.end):
        if state.pending and state.firm is None:
            state.close()
        state.address = True


_CARE_OF = re.compile(r"c/o\b", re.I)
_EMPLOYER = re.compile(
    r"\b(?:inc|incorporated|corp|corporation|company|co|bank|bancorp|holdings?|trust|l\.?p)\b\.?\W*$",
    re.I,
)


# Lawyers who practise as a corporation: `Cox & Smith Incorporated`.
_SURNAMES = re.compile(
    r"[A-Z][\w'’-]+(?:,?\s[A-Z][\w'’-]+){0,3},?\s(?:&|and)\s[A-Z][\w'’-]+,?\sIncorporated", re.I
)


def _is_employer(text: str, titled: bool) -> bool:
    """Whether a company that is no registrant employs the lawyer above it; a company's form of
    other countries (`N.V.`, `AB`) may be a law firm's."""
    if not is_company_name(text) or person_in(text):
        return False
    if not titled and _SURNAMES.fullmatch(text):
        return False
    return titled or bool(_EMPLOYER.search(text.partition("(")[0]))


_ONE_WORD = re.compile(r"[A-Z][a-z]{4,20}")


# Surnames written as one word, as firms style themselves: `LarchLund`; no `McOrme`.
_SURNAMES_IN_ONE = re.compile(
    r"(?:Ma?c(?=[A-Z]))?[A-Z][a-z]{2,}(?<!Mac)[A-Z][a-z]{2,}(?:[A-Z][a-z]+)?"
)


def _is_short_firm(state: Counsel, text: str) -> bool:
    """Whether one word below lawyers can name their firm: `Ledgewell` below those who are styled
    as such, two surnames in one below any."""
    if _SURNAMES_IN_ONE.fullmatch(text):
        return True
    return bool(_ONE_WORD.fullmatch(text)) and all(styled for _, styled in state.pending)


def _settled(state: Counsel) -> bool:
    """Whether the firm has lawyers already, who stand above it."""
    return any(lawyer.firm is state.firm for lawyer in state.lawyers)


def _people(page: Page, line: Line, cue: Caption) -> list[tuple[Found, bool]]:
    if both := person_with_title(line.text):
        return [(named_at(page, line, both[0], cue), True)]
    found: list[tuple[Found, bool]] = []
    printed = clean_line(line.text) if "&" in line.text else line.text  # `O&#146;Dea`
    printed = ALONE.sub("", printed)
    for part in _AND_PERSON.split(printed):
        name = partner_in(clean_line(part)) or person_in(part)
        if name is None:
            return []
        honoured = len(clean_line(part)) > len(name) + 2
        found.append((named_at(page, line, name, cue), honoured))
    return found
