"""People on a cover: the agent for service, and the lawyers who are to get copies."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_layout import Line, Page
from assistant.checking.roles.cover_values import (
    Found,
    clean_line,
    is_one_of,
    is_placeholder,
    phones_in,
    without_phones,
)
from assistant.language.identifiers import find_phones
from assistant.language.names import (
    is_company_name,
    is_law_firm,
    is_person_name,
    strip_honorifics,
)
from assistant.language.offices import first_office, holds_office
from assistant.language.places import looks_like_city_state

__all__ = ["Agent", "Lawyer", "holds_person", "people_above", "read_agents", "read_lawyers"]


@dataclass(slots=True)
class Agent:
    """An agent for service as the cover gives him."""

    name: Found | None = None
    title: Found | None = None
    phones: list[Found] = field(default_factory=list)


@dataclass(slots=True)
class Lawyer:
    """A lawyer who is to get copies; `firm` is None for in-house counsel."""

    name: Found | None = None
    firm: Found | None = None


# --- lines of a block ---------------------------------------------------------------------------

_LONG = 100
_HONORIFIC_END = re.compile(r",?\s*\b(?:esq(?:uire)?\b\.?|ph\.?d\.?|j\.d\.|p\.c\.(?=\s+[A-Z][a-z]+ [A-Z&]))[,;]?\s+", re.I)
_FORM_END = re.compile(r"\b(?:L\.?L\.?P\.?|P\.?L\.?L\.?C\.?|P\.C\.|P\.A\.|PC|Professional\s+Corporation)(?:\s+\(US\))?,?\s+(?=[\dA-Z])")
_STREET_START = re.compile(
    r"\s(?=\d{1,5}[A-Za-z]?\s+[A-Z]|P\.?\s?O\.?\s+Box|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s+[A-Z])"
)
_ZIP_END = re.compile(r"\b\d{5}(?:-\d{4})?\s+(?=\S)")
_AND_PERSON = re.compile(r"(?:,?\s+and\s+|\s*/\s*|;\s*)(?=[A-Z])")

_INLINE = re.compile(  # `Peter J. Smith, Esq., Baker & Jones LLP`
    r"^(?P<name>[^,]{4,60}?(?:,\s*Jr\.?)?),?\s+(?:Esq(?:uire)?\.?),?\s+(?:of\s+|c/o\s+)?(?P<firm>[A-Z].{4,90})$",
    re.I,
)


def _block_lines(page: Page, start: int, end: int, names: list[str]) -> list[Line]:
    """The lines of a block of name, title, firm and address; a long line is cut where such
    parts begin or end, since texts on one line have lost their line ends."""
    found: list[Line] = []
    for line in page.lines(start, end):
        if _is_prose(line.text[:300]):
            break
        inline = _INLINE.match(line.text)
        if inline and _person(inline["name"]) and is_law_firm(inline["firm"]):
            cuts = [inline.start("firm")]
        elif len(line.text) <= _LONG and not _holds_parts(line.text):
            found.append(line)
            continue
        else:
            cuts = _cuts(line.text, names)
        bounds = [0, *cuts, len(line.text)]
        for first, last in zip(bounds, bounds[1:], strict=False):
            text = line.text[first:last]
            clean = text.strip(" ,;")
            if clean:
                at = line.start + first + text.index(clean[0])
                gap = line.after_gap if not first else False
                found.append(Line(clean, at, at + len(clean), gap, line.after_column and not first))
    return found


def _holds_parts(text: str) -> bool:
    """Whether a short line holds several of lawyer, firm, street, city and telephone."""
    signs = (
        _HONORIFIC_END.search(text),
        _FORM_END.search(text + " X"),
        _STREET_START.search(text, 8),
        _ZIP_END.search(text + " x"),
        find_phones(text),
    )
    return sum(map(bool, signs)) > 1


def _is_prose(text: str) -> bool:
    """Whether a line is running text: nine words or more, most of them small."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) >= 9 and sum(word[0].islower() for word in words) > 0.55 * len(words)


def _cuts(text: str, names: list[str]) -> list[int]:
    cuts: set[int] = set()
    for pattern in (_HONORIFIC_END, _FORM_END, _ZIP_END, _STREET_START):
        cuts |= {match.end() for match in pattern.finditer(text)}
    for phone in find_phones(text):
        cuts |= {phone.start, phone.end}
    for name in names:
        if len(name) > 4:
            stem = re.escape(name).replace(r"\ ", r"\s+")
            for match in re.finditer(stem, text, re.I):
                cuts |= {match.start(), match.end()}
    if office := first_office(text):
        cuts.add(office[0])
    inner = sorted(cut for cut in cuts if 0 < cut < len(text))
    head = text[: inner[0] if inner else len(text)]
    if (lawyer := _LAWYER_FIRM.match(head)) and is_law_firm(head[lawyer.end() :].strip(" ,")):
        inner.insert(0, lawyer.end())
    return inner


# A lawyer and the firm that lost the line break between them: `LEE T. OKABE PRITT LUND PLLC`.
_LAWYER_FIRM = re.compile(
    r"\s*[A-Z][\w'’-]+\.?\s+(?:[A-Z]\.\s+(?:[A-Z]\.\s+)?)?[A-Z][\w'’-]+(?:,?\s+(?:Jr|Sr|II|III)\.?)?\s+(?=[A-Z][\w'’-]+)"
)


# --- what a line is -----------------------------------------------------------------------------

# Last words of buildings and streets, which look like people's names.
_BUILDING_WORDS = (
    "place plaza tower towers center centre building square street avenue road drive lane court floor house park "
    "campus parkway boulevard way suite department division office offices row circle terrace pike highway mall "
    "landing crossing station wharf pier hall room ave blvd st rd bldg complex commons corners point headquarters "
    "group section turnpike bank national trust unit"
)
_BUILDINGS = frozenset(_BUILDING_WORDS.split())
_LEAD = re.compile(r"^(?:attention|attn\.?|c/o|by|contact|to|name|and)\s*[:.]?\s+", re.I)
_NUMBERED = re.compile(r"^(?:one|two|three|four|five|six|seven|eight|nine|ten|the|post\s+office|suite|north|south|east|west)\b", re.I)


def _person(text: str) -> str | None:
    """The person that the line names and nothing else, without honorifics."""
    text = _LEAD.sub("", clean_line(text)).strip(" ,;")
    if len(text) > 70 or any(c.isdigit() for c in text):
        return None
    name = strip_honorifics(text).strip(" ,;")
    if not is_person_name(name):
        return None
    honoured = name != text
    words = name.rstrip(".").split()
    if not honoured and (words[-1].casefold() in _BUILDINGS or _NUMBERED.match(name)):
        return None
    if not honoured and (looks_like_city_state(name) or (is_company_name(name) and len(words) > 2)):
        return None
    return name


_GENERATION = re.compile(r"(?:jr|sr|i{1,3}|iv|esq|ph\.?d|m\.?d|p\.?e|cpa)\b", re.I)


def _with_title(text: str) -> tuple[str, str] | None:
    """Person and title of a line that gives both: `Terry K. Dunkley, President`."""
    at = 0
    while (at := text.find(",", at)) >= 0:
        head, tail = text[:at], text[at + 1 :].strip()
        if _GENERATION.match(tail):
            at += 1
            continue
        if (name := _person(head)) and holds_office(tail) and not any(c.isdigit() for c in tail):
            office = first_office(tail)
            if office and office[0] <= 25:
                return name, tail
        at += 1
    office = first_office(text)
    if office and 3 < office[0] and (name := _person(text[: office[0]])):
        return name, text[office[0] :]
    return None


_TITLE_MORE = re.compile(
    r"^(?:and|&|of|for|,)\b|^(?:secretary|treasurer|law|legal|finance|administration|human\s+resources|corporate\s+development"
    r"|general\s+counsel|operations)\b",
    re.I,
)


def _is_title(text: str, names: list[str]) -> bool:
    if any(c.isdigit() for c in text) or len(text) > 160:
        return False
    if is_one_of(text, names) or not holds_office(text):
        return False
    office = first_office(text)
    return office is not None and (office[0] <= 45 or text.casefold().startswith(("senior", "executive", "vice")))


def _is_address(text: str) -> bool:
    words = text.rstrip(".,").split()
    return (
        any(c.isdigit() for c in text)
        or looks_like_city_state(text)
        or bool(words and words[-1].casefold() in _BUILDINGS)
        or bool(re.match(r"p\.?\s?o\.?\s+(?:box|drawer)|one\s|two\s|three\s|suite\s", text, re.I))
    )


def holds_person(page: Page, start: int, end: int) -> bool:
    """Whether a line of the stretch names a person, alone or with an office."""
    return any(
        _person(line.text) or _with_title(line.text) for line in _block_lines(page, start, end, [])
    )


def people_above(page: Page, start: int, end: int) -> int:
    """Where a person with title ends who begins the stretch; `start` where none does.

    Tables whose first cells are empty put the right block's first lines before the left block.
    """
    lines = page.lines(start, end)
    if not lines or not (_person(lines[0].text) or _with_title(lines[0].text)):
        return start
    after = lines[0].end
    titled = _with_title(lines[0].text) is not None
    for line in lines[1:]:
        if not _is_title(line.text, []):
            break
        titled, after = True, line.end
    return after if titled else start


# --- the agent for service ------------------------------------------------------------------------


def read_agents(page: Page, start: int, end: int, names: list[str], cue: Caption) -> list[Agent]:
    """The agents in the stretch of the page at their caption: one for each column."""
    columns: list[list[Line]] = []
    for line in _block_lines(page, start, end, names):
        if not columns or line.after_column:
            columns.append([])
        columns[-1].append(line)
    agents: list[Agent] = []
    for lines in columns:
        agent = _read_agent(page, lines, names, cue)
        people = agent.name is not None and _person(str(agent.name.value))
        if agent.name is None and agents:
            agents[-1].phones += agent.phones
        elif agent.name is not None and (people or not agents):
            agents.append(agent)
        elif agent.name is None and agent.phones:
            agents.append(agent)
    return agents


def _read_agent(page: Page, lines: list[Line], names: list[str], cue: Caption) -> Agent:
    agent = Agent()
    title: list[tuple[int, int]] = []
    open_title = False
    for line in lines:
        agent.phones += [
            Found(value, [(at, upto)], 0.95 if cue.with_phone else 0.8, cue, "telephone in the block")
            for value, at, upto, fax in phones_in(page, line.start, line.end)
            if not fax
        ]
        if agent.name is None:
            if both := _with_title(line.text):
                agent.name = _at(page, line, both[0], cue)
                title = [_spot(page, line, both[1])]
                open_title = True
                continue
            if name := _person(line.text):
                agent.name = _at(page, line, name, cue)
                open_title = True
                continue
        elif open_title:
            if _is_title(line.text, names) or (title and _TITLE_MORE.match(line.text) and not _is_address(line.text)):
                title.append((line.start, line.end))
                continue
            open_title = False
    if agent.name is None:
        agent.name, title = _company_agent(page, lines, names, cue)
    if title and agent.name is not None:
        agent.title = Found(_title(page, title), title, 0.9, cue, "title under the agent's name")
    return agent


def _title(page: Page, parts: list[tuple[int, int]]) -> str:
    printed = " ".join(clean_line(page.text[start:end]) for start, end in parts)
    return re.sub(r"\s+,", ",", printed).strip(" ,;")


def _company_agent(
    page: Page, lines: list[Line], names: list[str], cue: Caption
) -> tuple[Found | None, list[tuple[int, int]]]:
    """A company that is the agent (`CT Corporation System`): the first line of the block."""
    for line in lines:
        text = _LEAD.sub("", clean_line(line.text))
        text = re.sub(r"^\(.*\)$", "", text)
        if not text or is_placeholder(text) or without_phones(page, line) is None:
            continue
        if _is_address(text) and not is_company_name(text):
            return None, []
        if holds_office(text, at_start=True):
            continue
        return Found(text, [_spot(page, line, text)], 0.8, cue, "company named as agent"), []
    return None, []


def _spot(page: Page, line: Line, text: str) -> tuple[int, int]:
    at = page.text.find(text, line.start, line.end)
    return (at, at + len(text)) if at >= 0 else (line.start, line.end)


def _at(page: Page, line: Line, name: str, cue: Caption, strength: float = 0.95) -> Found:
    return Found(name, [_spot(page, line, name)], strength, cue, "name in the block")


# --- counsel --------------------------------------------------------------------------------------

_PROFESSIONAL = re.compile(
    r"\(?(?:an?\s+)?(?:(?:law|professional|limited\s+liability)\s+)+(?:corporation|association|partnership|company)[^\w]*"
    r"(?:including\s+professional\s+corporations)?[)\W]*|a\s+registered\s+limited\s+liability\s+partnership\W*"
    r"|attorneys?\s+at\s+law\W*|\(?a\s+partnership\s+including[^)]*\)?",
    re.I,
)
_FIRM_TAIL = re.compile(r"(?:&\s+.*|LLP|L\.L\.P\.|P\.C\.|P\.A\.|PLLC|PC|LLC|Chartered)\W*", re.I)


@dataclass(slots=True)
class _Counsel:
    """The state of reading: people whose firm has not come yet, and where we are in a block."""

    lawyers: list[Lawyer] = field(default_factory=list)
    pending: list[tuple[Found, bool]] = field(default_factory=list)
    titled: bool = False
    firm: Found | None = None
    address: bool = False

    def close(self) -> None:
        """People without a firm are in-house counsel, or the last of them is the firm."""
        people = self.pending
        if self.firm is None and len(people) > 1 and not self.titled:
            (last, honoured), rest = people[-1], people[:-1]
            if not honoured and (any(h for _, h in rest) or len(rest) == 1):
                firm = Found(last.value, last.parts, 0.7, last.cue, "line between name and address")
                self.lawyers += [Lawyer(found, firm) for found, _ in rest]
                self.pending = []
                self.titled = False
                return
        self.lawyers += [Lawyer(found, None) for found, _ in people]
        self.pending, self.titled = [], False

    def settle(self, firm: Found) -> None:
        """The firm of the people before it, or of those who follow it."""
        if self.pending:
            self.lawyers += [Lawyer(found, firm) for found, _ in self.pending]
        self.firm = firm
        self.pending, self.titled, self.address = [], False, False


def read_lawyers(page: Page, start: int, end: int, names: list[str], cue: Caption) -> list[Lawyer]:
    """The lawyers after `Copies to`, each with the firm that stands under the names."""
    state = _Counsel()
    lines = _block_lines(page, start, end, names)
    skip = -1
    for at, line in enumerate(lines):
        if at <= skip:
            continue
        if line.after_column:
            state.close()
            _lone_firm(state)
            state.firm, state.address = None, False
        firm, used = _firm_at(page, lines, at, names, cue)
        if firm is not None and not (state.firm and not state.pending and not state.address):
            if not state.pending:
                _lone_firm(state)
            state.settle(firm)
            skip = at + used - 1
        elif firm is None:
            _read_counsel_line(page, state, line, names, cue)
    state.close()
    _lone_firm(state)
    return state.lawyers


def _lone_firm(state: _Counsel) -> None:
    """A firm that no lawyer is named for."""
    if state.firm is not None and all(lawyer.firm is not state.firm for lawyer in state.lawyers):
        state.lawyers.append(Lawyer(None, state.firm))
    state.firm = None if not state.pending else state.firm


def _read_counsel_line(
    page: Page, state: _Counsel, line: Line, names: list[str], cue: Caption
) -> None:
    text = line.text
    if is_one_of(text, names) or (
        state.pending and _is_employer(text, state.titled)
    ):
        state.titled = state.titled or bool(state.pending)
        if state.pending:
            state.close()
        state.address = True
        return
    people = _people(page, line, cue)
    if people and (state.firm is None or state.address or line.after_gap or not _settled(state)):
        if state.firm is not None and (state.address or line.after_gap):
            _lone_firm(state)
            state.firm, state.address = None, False
        if state.address and state.pending:
            state.close()
        state.address = False
        if state.firm is not None:  # the firm stands above its lawyers
            state.lawyers += [Lawyer(found, state.firm) for found, _ in people]
        else:
            state.pending += people
        if _with_title(text):
            state.titled = True
    elif state.pending and _is_title(text, names):
        state.titled = True
    elif state.pending and not state.titled and _can_be_firm(text):
        state.settle(Found(clean_line(text), [(line.start, line.end)], 0.7, cue, "line under the names"))
    elif _is_address(text) or phones_in(page, line.start, line.end):
        if state.pending and state.firm is None:
            state.close()
        state.address = True


_EMPLOYER = re.compile(r"\b(?:inc|incorporated|corp|corporation|company|co|bank|bancorp|holdings?|trust|l\.?p)\b\.?\W*$", re.I)


def _is_employer(text: str, titled: bool) -> bool:
    """Whether a company that is no registrant employs the lawyer above it; a company's form of
    other countries (`N.V.`, `AB`) may be a law firm's."""
    if not is_company_name(text) or _person(text):
        return False
    return titled or bool(_EMPLOYER.search(text))


def _can_be_firm(text: str) -> bool:
    """Whether a line between a lawyer's name and the address can name a firm."""
    if _is_address(text) or _PROFESSIONAL.fullmatch(text) or is_placeholder(text):
        return False
    return len(text) < 90 and len(text.split()) > 1 and text[0].isupper() and not text.endswith(":")


def _settled(state: _Counsel) -> bool:
    """Whether the firm has lawyers already, who stand above it."""
    return any(lawyer.firm is state.firm for lawyer in state.lawyers)


def _people(page: Page, line: Line, cue: Caption) -> list[tuple[Found, bool]]:
    if both := _with_title(line.text):
        return [(_at(page, line, both[0], cue), True)]
    found: list[tuple[Found, bool]] = []
    for part in _AND_PERSON.split(line.text):
        name = _person(part)
        if name is None:
            return []
        honoured = len(clean_line(part)) > len(name) + 2
        found.append((_at(page, line, name, cue), honoured))
    return found


def _firm_at(
    page: Page, lines: list[Line], at: int, names: list[str], cue: Caption
) -> tuple[Found | None, int]:
    """The law firm that begins at a line, and how many lines its name takes."""
    line = lines[at]
    text = clean_line(line.text)
    if is_one_of(text, names) or _PROFESSIONAL.fullmatch(text):
        return None, 0
    for count in (3, 2, 1):
        taken = lines[at : at + count]
        if len(taken) < count or any(other.after_column for other in taken[1:]):
            continue
        if count > 1 and not _runs_on(taken):
            continue
        printed = clean_line(" ".join(other.text for other in taken))
        if is_law_firm(printed) and not _person_first(taken[0].text):
            return _firm(page, taken, printed, cue), count
    return None, 0


def _runs_on(lines: list[Line]) -> bool:
    """Whether each line but the last is open for the next: `Wharton &` / `Garrison LLP`."""
    for left, right in zip(lines, lines[1:], strict=False):
        opened = re.search(r"(?:[,&-]|\band)\s*$", left.text, re.I)
        if _PROFESSIONAL.fullmatch(right.text) or any(c.isdigit() for c in left.text + right.text):
            return False
        if not opened and not _FIRM_TAIL.fullmatch(right.text):
            return False
        if _person(left.text) and not opened:
            return False
    return True


def _person_first(text: str) -> bool:
    return bool(re.search(r",?\s*\b(?:esq(?:uire)?|j\.d\.)\b", text, re.I))


def _firm(page: Page, lines: list[Line], printed: str, cue: Caption) -> Found:
    value = _PROFESSIONAL.sub("", printed).strip(" ,;") or printed
    if not value.endswith(".") and printed.startswith(value + "."):
        value += "."
    parts = [(line.start, line.end) for line in lines]
    if len(lines) == 1:
        parts = [_spot(page, lines[0], value)]
    return Found(value, parts, 0.95, cue, "law firm under the names")
