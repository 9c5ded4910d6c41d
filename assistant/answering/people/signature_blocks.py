"""Who signed for a registrant: each block "duly caused … to be signed … in the City of …".

The record holds the first signature page; a filing of several amendments or registrants has more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.people.signing_for import title_under
from assistant.answering.questions.names_asked import LEGAL_ENDINGS
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts

_CAUSED = re.compile(r"\bduly\s+caused\b[^/]{0,600}?\bsigned\b[^/]{0,60}\bbehalf\b", re.I)
_BY = re.compile(r"\bBy\b:?[\s|]*/s/\s*(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4})")
_PLACE = re.compile(r"\bCity\s+of\s+([A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3})")
_IN_PLACE = re.compile(r"\b(?:in|at) ([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})")
_CAPTION = 700  # characters from the sentence to its signature


@dataclass(frozen=True, slots=True)
class Block:
    """One registrant's signature: `[start, end)` are offsets in the filing's text."""

    start: int
    end: int
    name: str
    title: str
    place: str
    caption: str
    """What stands between the sentence and the signature: the registrant's name."""


def blocks(reading: Reading) -> Iterator[Block]:
    """The signatures of registrants, in the filing's order."""
    text = reading.filing.text
    for caused in _CAUSED.finditer(text, reading.filing.main.start, reading.filing.main.end):
        by = _BY.search(text, caused.end(), caused.end() + _CAPTION)
        if by is None:
            continue
        between = text[caused.end() : by.start()]
        place = _PLACE.search(between)
        title, end = title_under(text, by.end("name"), by.end("name") + 260, by["name"])
        named = between.rstrip().rfind("\n\n")  # the names stand apart from the sentence
        first = place.start() if place else len(between) - len(between[named:].lstrip())
        yield Block(
            caused.end() + first if place or named >= 0 else by.start(),
            end,
            one_line(by["name"]),
            title,
            one_line(place[1]) if place else "",
            one_line(between),
        )


def signed_at(reading: Reading, plan: Plan) -> Reply | None:
    """Who signed at the place that the question names; None where it names none."""
    named = [m[1] for m in _IN_PLACE.finditer(plan.question)]
    found = [b for b in blocks(reading) if b.place and b.place in named]
    return _says(reading, found, f" in {found[0].place}") if found else None


def signed_for(reading: Reading, registrant: str, shared: set[str]) -> Reply | None:
    """Who signed for a registrant, by the words of its name beyond those it shares with others."""
    own = concepts(registrant) - shared - concepts(" ".join(LEGAL_ENDINGS))
    found = [b for b in blocks(reading) if own and own <= concepts(b.caption)]
    found = found[:1] if len(found) == 1 else []
    if not found and (under := _under_name(reading, registrant)) is not None:
        found = [under]
    return _says(reading, found, f" for {registrant}") if found else None


_FOR_WHOM = re.compile(
    r"\b(?:for|on behalf of) (?:the )?([A-Z][\w.'’&-]*(?:,? [A-Z][\w.'’&-]*){1,7})"
)


def signed_under(reading: Reading, plan: Plan) -> Reply | None:
    """Who signed under the name of a company that the question gives; None where it gives none."""
    named = _FOR_WHOM.search(plan.question)
    found = _under_name(reading, named[1].rstrip(".,")) if named else None
    return _says(reading, [found], f" for {one_line(found.caption)}") if found else None


_SIGNATURE = re.compile(r"/s/ ?(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4})")
_BELOW = 6  # lines from a registrant's name to the signature under it
_ASIDE = 14  # characters between their columns


def _under_name(reading: Reading, registrant: str) -> Block | None:
    """The signature under a registrant's name, in the same column where two stand side by side."""
    text = reading.filing.text
    printed = re.compile(r"\W+".join(re.escape(w) for w in re.findall(r"\w+", registrant)), re.I)
    for section in reading.filing.sections_of("signatures"):
        for name in printed.finditer(text, section.start, section.end):
            if name.end() < section.end and text[name.end() : name.end() + 1].isalnum():
                continue
            first = text.rfind("\n", 0, name.start()) + 1
            column = name.start() - first
            lines = text[first : section.end].split("\n")[1 : _BELOW + 1]
            at = first + len(text[first:].split("\n", 1)[0]) + 1
            for index, line in enumerate(lines):
                for signed in _SIGNATURE.finditer(line):
                    if abs(signed.start() - column) <= _ASIDE:
                        below = at + len(line) + 1
                        title, ends = _title_below(
                            lines[index + 1 :], signed.start(), signed["name"]
                        )
                        end = below + ends if title else at + signed.end()
                        who = one_line(signed["name"])
                        return Block(name.start(), end, who, title, "", name[0])
                at += len(line) + 1
    return None


def _title_below(lines: list[str], column: int, name: str) -> tuple[str, int]:
    """The office under a signature in its column, below the rule and the name, and its end.

    The end counts characters from the beginning of the first of the lines.
    """
    at = 0
    for line in lines[:4]:
        cells = [m for m in re.finditer(r"\S+(?: \S+)*", line) if abs(m.start() - column) <= _ASIDE]
        if cells:
            cell = min(cells, key=lambda m: abs(m.start() - column))
            text = re.sub(r"^(?:Title|Its):\s*", "", cell[0].strip(" |"))
            if not re.match(r"[-_\s]+$", text) and name.split()[-1].lower() not in text.lower():
                return one_line(text), at + cell.end()
        at += len(line) + 1
    return "", 0


def _says(reading: Reading, found: list[Block], where: str) -> Reply:
    first = found[0]
    described = f"{first.name} ({first.title})" if first.title else first.name
    cited = [reading.cite(b.start, b.end) for b in found if b.name == first.name]
    return says(f"{described} signed{where}.", cited)
