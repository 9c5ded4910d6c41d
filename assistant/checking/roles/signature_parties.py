"""The parties of a signature page: each registrant and plan, with the people who sign for it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from assistant.checking.roles.signature_fragments import Block, Fragment, Signer
from assistant.checking.roles.signature_layout import fragments
from assistant.checking.roles.signature_paragraphs import (
    Paragraph,
    date_of,
    leaves_date_blank,
    paragraphs,
)
from assistant.checking.roles.signature_signers import Assembler
from assistant.filing.model import Filing
from assistant.language.names import same_person
from assistant.language.openings import compiled

# A page longer than this is no signature page; the rest is not read.
_LONGEST = 400_000
_MOST_SIGNERS = 400

_CERTIFIES = re.compile(
    r"(?:pursuant\s+to|in\s+accordance\s+with)\s+the\s+requirements?\s+of\s+(?:the\s+)?securities\s+act",
    re.I,
)
_SIGNED = compiled(r"/\s?s\s?/|\bby\s?:|_{4,}|-{6,}", re.I)
_INDEX = re.compile(r"\b(?:EXHIBIT\s+INDEX|INDEX\s+(?:TO|OF)\s+EXHIBITS|Exhibit\s+Index)\b")
_CAPACITY = re.compile(
    r"authori[sz]ed\s+(?:u\.?\s?s\.?\s+)?representative(?:\s+in\s+the\s+united\s+states)?", re.I
)


@dataclass(slots=True)
class Party:
    """One registrant or plan with what its pages say. `number` 0 is the first registrant."""

    number: int
    is_plan: bool = False
    paragraph: Paragraph | None = None
    date: tuple[datetime.date, int, int] | None = None
    date_blank: bool = False
    blocks: list[tuple[str, Block, Paragraph | None]] = field(default_factory=list)


@dataclass(slots=True)
class Person:
    """A signatory with all appearances."""

    appearances: list[tuple[Signer, tuple[datetime.date, int, int] | None]]
    by_attorney: tuple[int, int] | None = None

    @property
    def signers(self) -> list[Signer]:
        """The appearances without the page dates that hold for them."""
        return [signer for signer, _ in self.appearances]


# --- where the pages stand ----------------------------------------------------------------


def regions(filing: Filing) -> list[tuple[int, int]]:
    """The stretches to read; extended back to a certification that stands before them."""
    main = filing.main if filing.documents else None
    floor, ceiling = (main.start, main.end) if main else (0, len(filing.text))
    sections = [
        s
        for s in filing.sections_of("signatures", "power_of_attorney")
        if floor <= s.start < ceiling
    ]
    if not sections:
        starts = [m.start() for m in _CERTIFIES.finditer(filing.text, floor, ceiling)]
        return [_trimmed(filing.text, starts[0], ceiling)] if starts else []
    first = sections[0].start
    before: list[int] = []
    near = min(sections[0].end, first + 20_000)
    signed = _SIGNED.search(filing.text, first, near)
    if not _CERTIFIES.search(filing.text, first, signed.start() if signed else near):
        back = max(floor, first - 8000)
        before = [m.start() for m in _CERTIFIES.finditer(filing.text, back, first)]
    regions = [(before[0] if before else first, sections[0].end)]
    for section in sections[1:]:
        if section.start <= regions[-1][1] + 4:
            regions[-1] = (regions[-1][0], max(regions[-1][1], section.end))
        else:
            regions.append((section.start, section.end))
    return [_trimmed(filing.text, start, min(end, ceiling)) for start, end in regions]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without what comes after an exhibit index, where no certification follows it."""
    end = min(end, start + _LONGEST)
    named = text.find("INDEX", start, end) >= 0 or text.find("Index", start, end) >= 0
    index = _INDEX.search(text, start + 200, end) if named else None
    last = index is not None and not _CERTIFIES.search(text, index.end(), end)
    return start, index.start() if index is not None and last else end


def parties_of(filing: Filing, pages: list[tuple[int, int]]) -> list[Party]:
    """The parties of the `pages` (see `regions`), the first registrant first, with their blocks."""
    parties = [Party(0)]
    kind, paragraph, party = "certification", None, parties[0]
    for start, end in pages:
        found = paragraphs(filing.text, start, end)
        by_start = {p.start: p for p in found}
        stream: list[Fragment] = []
        elsewhere = False
        for fragment in fragments(filing.text, start, end, [(p.start, p.end) for p in found]):
            upcoming = by_start.get(fragment.start) if fragment.kind == "prose" else None
            if upcoming is None or upcoming.kind in ("note", "power"):
                elsewhere = elsewhere or fragment.kind == "stop"
                if not elsewhere:
                    stream.append(fragment)
                continue
            elsewhere = False
            _close(filing.text, parties, party, kind, paragraph, stream)
            stream = []
            kind, paragraph = upcoming.kind, upcoming
            party = _party_for(parties, upcoming, filing.text)
        _close(filing.text, parties, party, kind, paragraph, stream)
        paragraph = None
    return _issuer_first(filing.text, parties)


# `on behalf of the legal entity created by the Deposit Agreement`; `Hale Bank, as Depositary`
_FOR_DEPOSITARY = compiled(r"\blegal\s+entity\b[^.]{0,60}\bcreated\b|\bas\s+Depositary\b", re.I)


def _issuer_first(text: str, parties: list[Party]) -> list[Party]:
    """The parties with the issuer's page first, where the depositary of a Form F-6 signs before it
    for the legal entity that the deposit agreement creates."""
    first = parties[0].paragraph
    issuer = next((p for p in parties[1:] if p.paragraph is not first and not p.is_plan), None)
    if first is None or issuer is None or issuer.paragraph is None:
        return parties
    if not _FOR_DEPOSITARY.search(text, first.start, issuer.paragraph.start):
        return parties
    ordered = [issuer, *(party for party in parties if party is not issuer)]
    for number, party in enumerate(ordered):
        party.number = number
    return ordered


def _party_for(parties: list[Party], paragraph: Paragraph, text: str) -> Party:
    """Whose page the paragraph begins: a certification begins that of the next registrant."""
    if paragraph.kind == "persons":
        return next((p for p in reversed(parties) if not p.is_plan), parties[0])
    if paragraph.kind == "representative":
        taken = any(kind == "representative" for kind, _, _ in parties[0].blocks)
        return parties[-1] if taken else parties[0]
    is_plan = paragraph.kind == "plan"
    if parties[0].paragraph is None and not (is_plan and parties[0].blocks):
        party = parties[0]
    else:
        party = Party(len(parties))
        parties.append(party)
    party.is_plan, party.paragraph = is_plan, paragraph
    party.date = date_of(text, paragraph.start, paragraph.end)
    party.date_blank = party.date is None and leaves_date_blank(
        text, paragraph.start, paragraph.end
    )
    return party


def _add_capacity(text: str, signers: list[Signer], paragraph: Paragraph | None) -> None:
    """`Authorized Representative in the United States`, where only the paragraph says so; whose
    own office in the firm that represents is printed has that."""
    capacity = paragraph and _CAPACITY.search(text, paragraph.start, paragraph.end)
    if not capacity:
        return
    for signer in signers:
        if not signer.titles:
            start, end = capacity.span()
            signer.titles.append(Fragment("title", capacity[0], start, end, 0, 0, 0, False))


def _close(
    text: str,
    parties: list[Party],
    party: Party,
    kind: str,
    paragraph: Paragraph | None,
    stream: list[Fragment],
) -> None:
    """Reads the stream that ends here; companies after the first become parties of their own."""
    if not stream:
        return
    block = Assembler(stream).read()
    signers = block.signers[:_MOST_SIGNERS]
    own = [s for s in signers if s.company == 0 or kind == "representative"]
    party.blocks.append((kind, Block(own, block.dates, block.attorney_spans), paragraph))
    if kind == "representative":
        _add_capacity(text, own, paragraph)
        return
    for company in sorted({s.company for s in signers} - {0}):
        other = Party(len(parties), is_plan=True, paragraph=party.paragraph, date=party.date)
        theirs = [s for s in signers if s.company == company]
        other.blocks.append((kind, Block(theirs, [], block.attorney_spans), paragraph))
        parties.append(other)


# --- people -------------------------------------------------------------------------------


def people_of(text: str, party: Party) -> list[Person]:
    """Each person once, in order of first appearance."""
    people: list[Person] = []
    for kind, block, paragraph in party.blocks:
        default = _default_date(text, party, kind, block, paragraph)
        attorney = _attorney_span(party)
        for index, signer in enumerate(block.signers):
            if _signs_for_others(signer, kind, block):
                _mark_principal(people, block, index)
                continue
            person = next(
                (p for p in people if any(same_person(s.name, signer.name) for s in p.signers)),
                None,
            )
            if person is None:
                person = Person([])
                people.append(person)
            person.appearances.append((signer, None if signer.date_blank else default))
            if signer.attorney is not None and signer.attorney_names is not signer.names:
                span = (signer.attorney.start, signer.attorney.end)
                person.by_attorney = person.by_attorney or (span if signer.attorney_names else None)
            elif signer.starred and (attorney or signer.attorney_names or not signer.signed):
                person.by_attorney = attorney or signer.star_span
    return [p for p in people if p.by_attorney or not _left_blank(p, party)]


def _left_blank(person: Person, party: Party) -> bool:
    """Whether the person's line stayed blank: no mark where others of the block carry marks.

    Only on a page with signatures (`/s/`): where asterisks alone stand, the typed names of
    the others are their signatures.
    """
    if not any(s.signed for _, block, _ in party.blocks for s in block.signers):
        return False
    if any(_is_marked(signer) for signer in person.signers):
        return False
    return any(
        any(_is_marked(other) and other not in person.signers for other in block.signers)
        for _, block, _ in party.blocks
        if any(signer in person.signers for signer in block.signers)
    )


def _is_marked(signer: Signer) -> bool:
    """Whether a mark stands by the name: a signature, an asterisk, an attorney's hand, a name
    after `By:` without a blank line, or a name in capitals over the typed one."""
    if signer.signed or signer.starred or signer.attorney is not None:
        return True
    conformed = len(signer.names) > 1 and signer.names[0].row != signer.names[1].row
    return conformed or (signer.by and not signer.ruled)


def _attorney_span(party: Party) -> tuple[int, int] | None:
    spans = [span for _, block, _ in party.blocks for span in block.attorney_spans]
    return spans[0] if spans else None


def _signs_for_others(signer: Signer, kind: str, block: Block) -> bool:
    """An attorney-in-fact without an office, save one who signs alone for the registrant."""
    if signer.attorney is None:  # the mark in one cell, the typed name and office in another
        return not signer.titles and any(
            other.attorney is not None
            and not other.titles
            and not other.attorney_names
            and same_person(other.name, signer.name)
            for other in block.signers
        )
    if signer.attorney_names:
        return False
    alone = kind in ("certification", "plan") and len(block.signers) == 1
    return not signer.titles and not alone


def _mark_principal(people: list[Person], block: Block, index: int) -> None:
    """A typed name without a signature right before an attorney's: signed for by them."""
    agent = block.signers[index]
    if index == 0 or agent.attorney is None or agent.legend:
        return
    principal = block.signers[index - 1]
    if principal.signed or principal.starred:
        return
    for person in people:
        if principal in person.signers:
            person.by_attorney = (agent.opened_at, agent.attorney.end)


def _default_date(
    text: str, party: Party, kind: str, block: Block, paragraph: Paragraph | None
) -> tuple[datetime.date, int, int] | None:
    """The one date that holds for all in the block: its paragraph's, or one printed alone."""
    if kind in ("persons", "representative") and paragraph is not None:
        said = date_of(text, paragraph.start, paragraph.end)
        if said:
            return said
    dated = [d for d in block.dates if d.date is not None]
    if len(dated) == 1 and len(block.dates) == 1 and dated[0].date is not None:
        only = dated[0]
        return dated[0].date, only.start, only.end
    return party.date
