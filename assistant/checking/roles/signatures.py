"""Reads the signature page: place, date, Rule 478, and who signed in which capacity.

`signature_paragraphs` reads the prescribed sentences, `signature_layout` the cells of the
tables and blocks between them, `signature_signers` puts the people together; here they are
joined per registrant and become mentions.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from assistant.checking.mentions import Mention
from assistant.checking.roles.signature_layout import Fragment, fragments
from assistant.checking.roles.signature_paragraphs import (
    Paragraph,
    date_of,
    leaves_date_blank,
    paragraphs,
    place_of,
)
from assistant.checking.roles.signature_signers import Assembler, Block, Signer
from assistant.filing.model import Filing
from assistant.language.names import same_person
from assistant.language.normal import sentences
from assistant.language.offices import title_spans

# A page longer than this is no signature page; the rest is not read.
_LONGEST = 400_000
_MOST_SIGNERS = 400

_CERTIFIES = re.compile(
    r"(?:pursuant\s+to|in\s+accordance\s+with)\s+the\s+requirements?\s+of\s+(?:the\s+)?securities\s+act",
    re.I,
)
_SIGNED = re.compile(r"/\s?s\s?/|\bby\s?:|_{4,}|-{6,}", re.I)
_INDEX = re.compile(r"\b(?:EXHIBIT\s+INDEX|INDEX\s+(?:TO|OF)\s+EXHIBITS|Exhibit\s+Index)\b")
_CAPACITY = re.compile(
    r"authori[sz]ed\s+(?:u\.?\s?s\.?\s+)?representative(?:\s+in\s+the\s+united\s+states)?", re.I
)
_RULE_478 = re.compile(r"\bRule\s+478|230\.478", re.I)
_NO_OTHER = re.compile(r"no\s+other\s+(?:person|signature)s?\s+(?:is|are)\s+required", re.I)


@dataclass(slots=True)
class _Party:
    """One registrant or plan with what its pages say. `number` 0 is the first registrant."""

    number: int
    is_plan: bool = False
    paragraph: Paragraph | None = None
    date: tuple[datetime.date, int, int] | None = None
    date_blank: bool = False
    blocks: list[tuple[str, Block, Paragraph | None]] = field(default_factory=list)


@dataclass(slots=True)
class _Person:
    """A signatory with all appearances."""

    appearances: list[tuple[Signer, tuple[datetime.date, int, int] | None]]
    by_attorney: tuple[int, int] | None = None

    @property
    def signers(self) -> list[Signer]:
        return [signer for signer, _ in self.appearances]


def read_signatures(filing: Filing) -> list[Mention]:
    """The mentions of the signature pages of the main document.

    Roles `signing.place`, `signing.signed_on`, `signing.rule_478` and, per person in group
    `signatory:N`, `signing.signatories.name`, `.titles` (one mention per office),
    `.signed_on`, `.attorney_in_fact`. Pages of co-registrants and plans give the same roles
    under `co_signing.`, in groups `co_signatory:K:N`. Sources of the layouts: the forms'
    signature instructions and 17 CFR 230.402, 230.478.
    """
    parties = _parties(filing)
    mentions: list[Mention] = []
    for party in parties:
        mentions += _party_mentions(filing.text, party)
    mentions += _rule_478(filing)
    return mentions


# --- where the pages stand ----------------------------------------------------------------


def _regions(filing: Filing) -> list[tuple[int, int]]:
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
    signed = _SIGNED.search(filing.text, first, sections[0].end)
    if not _CERTIFIES.search(filing.text, first, signed.start() if signed else sections[0].end):
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
    index = _INDEX.search(text, start + 200, end)
    last = index is not None and not _CERTIFIES.search(text, index.end(), end)
    return start, index.start() if index is not None and last else end


def _parties(filing: Filing) -> list[_Party]:
    parties = [_Party(0)]
    kind, paragraph, party = "certification", None, parties[0]
    for start, end in _regions(filing):
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
    return parties


def _party_for(parties: list[_Party], paragraph: Paragraph, text: str) -> _Party:
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
        party = _Party(len(parties))
        parties.append(party)
    party.is_plan, party.paragraph = is_plan, paragraph
    party.date = date_of(text, paragraph.start, paragraph.end)
    party.date_blank = party.date is None and leaves_date_blank(
        text, paragraph.start, paragraph.end
    )
    return party


def _add_capacity(text: str, signers: list[Signer], paragraph: Paragraph | None) -> None:
    """`Authorized Representative in the United States`, where only the paragraph says so."""
    capacity = paragraph and _CAPACITY.search(text, paragraph.start, paragraph.end)
    if not capacity:
        return
    for signer in signers:
        if not any("representative" in title.text.casefold() for title in signer.titles):
            start, end = capacity.span()
            signer.titles.append(Fragment("title", capacity[0], start, end, 0, 0, 0, False))


def _close(
    text: str,
    parties: list[_Party],
    party: _Party,
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
        other = _Party(len(parties), is_plan=True, paragraph=party.paragraph, date=party.date)
        theirs = [s for s in signers if s.company == company]
        other.blocks.append((kind, Block(theirs, [], block.attorney_spans), paragraph))
        parties.append(other)


# --- people -------------------------------------------------------------------------------


def _people(text: str, party: _Party) -> list[_Person]:
    """Each person once, in order of first appearance."""
    people: list[_Person] = []
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
                person = _Person([])
                people.append(person)
            person.appearances.append((signer, None if signer.date_blank else default))
            if signer.attorney is not None and signer.attorney_names is not signer.names:
                span = (signer.attorney.start, signer.attorney.end)
                person.by_attorney = person.by_attorney or (span if signer.attorney_names else None)
            elif signer.starred and (attorney or not signer.signed):
                person.by_attorney = attorney or signer.star_span
    return people


def _attorney_span(party: _Party) -> tuple[int, int] | None:
    spans = [span for _, block, _ in party.blocks for span in block.attorney_spans]
    return spans[0] if spans else None


def _signs_for_others(signer: Signer, kind: str, block: Block) -> bool:
    """An attorney-in-fact without an office, save one who signs alone for the registrant."""
    if signer.attorney is None or signer.attorney_names:
        return False
    alone = kind in ("certification", "plan") and len(block.signers) == 1
    return not signer.titles and not alone


def _mark_principal(people: list[_Person], block: Block, index: int) -> None:
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
    text: str, party: _Party, kind: str, block: Block, paragraph: Paragraph | None
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


# --- mentions -----------------------------------------------------------------------------


def _party_mentions(text: str, party: _Party) -> list[Mention]:
    prefix = "co_signing" if party.number else "signing"
    people = _people(text, party)
    mentions = _page_mentions(text, party, prefix, people)
    for number, person in enumerate(people):
        group = f"co_signatory:{party.number}:{number}" if party.number else f"signatory:{number}"
        mentions += _person_mentions(text, person, prefix + ".signatories", group)
    return mentions


def _page_mentions(text: str, party: _Party, prefix: str, people: list[_Person]) -> list[Mention]:
    mentions: list[Mention] = []
    group = f"co_registrant:{party.number}" if party.number else None
    paragraph = party.paragraph
    cue = (paragraph.start, paragraph.end) if paragraph else None
    if paragraph is not None:
        place = place_of(text, paragraph.start, paragraph.end)
        if place:
            mentions.append(
                Mention(
                    prefix + ".place", place.value, place.start, place.end, group,
                    strength=0.95, cue=cue, rule="certification",
                )
            )  # fmt: skip
    signed = _signed_on(party, people)
    if signed:
        (value, start, end), strength, rule = signed
        mentions.append(
            Mention(
                prefix + ".signed_on", value, start, end, group,
                strength=strength, cue=cue, rule=rule,
            )
        )  # fmt: skip
    return mentions


def _signed_on(
    party: _Party, people: list[_Person]
) -> tuple[tuple[datetime.date, int, int], float, str] | None:
    """The page's date: the certification's, else the date line by its signature."""
    if party.date:
        return party.date, 0.95, "certification"
    if party.date_blank:
        return None
    for kind, block, _ in party.blocks:
        if kind != "certification":
            continue
        dated = [d for d in block.dates if d.date is not None]
        if dated and dated[0].date is not None:
            return (dated[0].date, dated[0].start, dated[0].end), 0.9, "date line"
    found = [(s.date, *s.date_span) for p in people for s in p.signers if s.date and s.date_span]
    if found and len({date for date, _, _ in found}) == 1:
        return found[0], 0.5, "table"
    said = [default for p in people for _, default in p.appearances if default]
    return (said[0], 0.6, "table") if said and not found else None


def _person_mentions(text: str, person: _Person, role: str, group: str) -> list[Mention]:
    names = [name for signer in person.signers for name in signer.names]
    best = max(names, key=lambda n: (not n.text.isupper(), sum(c.isalpha() for c in n.text)))
    signed = any(s.signed for s in person.signers)
    mentions = [
        Mention(
            role + ".name", " ".join(best.text.split()), best.start, best.end, group,
            strength=0.95 if signed else 0.8, rule="signature" if signed else "typed name",
            more=[(n.start, n.end) for n in names if n is not best],
        )
    ]  # fmt: skip
    mentions += _title_mentions(text, person, role + ".titles", group)
    mentions += _date_mentions(person, role + ".signed_on", group)
    if person.by_attorney:
        stars = [s.star_span for s in person.signers if s.star_span]
        start, end = person.by_attorney
        mentions.append(
            Mention(
                role + ".attorney_in_fact", True, start, end, group,
                strength=0.9, more=[s for s in stars if s != (start, end)], rule="attorney-in-fact",
            )
        )  # fmt: skip
    return mentions


def _title_mentions(text: str, person: _Person, role: str, group: str) -> list[Mention]:
    """One mention per office, the union over appearances, small letters before capitals."""
    found: dict[str, Mention] = {}
    for signer in person.signers:
        for value, spans in _offices(text, signer.titles):
            key = re.sub(r"\W+", " ", value.casefold()).strip()
            if not key:
                continue
            known = found.get(key)
            mention = Mention(
                role, value, spans[0][0], spans[0][1], group,
                strength=0.95 if signer.signed else 0.85, more=spans[1:], rule="title",
            )  # fmt: skip
            if known is None or (known.value.isupper() and not value.isupper()):
                found[key] = mention
    return list(found.values())


def _offices(text: str, pieces: list[Fragment]) -> list[tuple[str, list[tuple[int, int]]]]:
    """The single offices of a title printed in pieces, each with the spans that print it."""
    joined, places = "", []
    for piece in pieces:
        separator = "\n" if joined and not joined[-1:].isspace() else ""
        joined += separator
        places.append((len(joined), piece))
        joined += piece.text
    offices = []
    for start, end in title_spans(joined):
        spans: list[tuple[int, int]] = []
        for offset, piece in places:
            left, right = max(start, offset), min(end, offset + len(piece.text))
            if left >= right:
                continue
            span = (piece.start + left - offset, piece.start + right - offset)
            if spans and not text[spans[-1][1] : span[0]].strip():
                span = (spans.pop()[0], span[1])
            spans.append(span)
        if spans:
            offices.append((" ".join(joined[start:end].split()), spans))
    return offices


def _date_mentions(person: _Person, role: str, group: str) -> list[Mention]:
    """The person's own dates; where none is printed, the one that holds for the page."""
    own: dict[datetime.date, Mention] = {}
    for signer in person.signers:
        if signer.date is None or signer.date_span is None:
            continue
        if signer.date in own:
            own[signer.date].more.append(signer.date_span)
        else:
            own[signer.date] = Mention(
                role, signer.date, *signer.date_span, group, strength=0.95, rule="date cell"
            )
    if own:
        return list(own.values())
    defaults = [default for _, default in person.appearances if default]
    if not defaults or any(s.date_blank for s in person.signers):
        return []
    date, start, end = defaults[-1]
    return [Mention(role, date, start, end, group, strength=0.8, rule="page date")]


def _rule_478(filing: Filing) -> list[Mention]:
    """Sentences that rely on Rule 478 (17 CFR 230.478): no other person need sign."""
    main = filing.main if filing.documents else None
    start, end = (main.start, main.end) if main else (0, len(filing.text))
    cues: list[tuple[int, int]] = []
    at = filing.text.find("478", start, end)
    while at >= 0 and len(cues) < 3:
        cue = _RULE_478.search(filing.text, max(start, at - 12), at + 3)
        cues += [cue.span()] if cue else []
        at = filing.text.find("478", at + 3, end)
    strength = 0.95
    if not cues:
        strength = 0.7
        for left, right in _regions(filing):
            cues += [m.span() for m in _NO_OTHER.finditer(filing.text, left, right)][:2]
    mentions: dict[tuple[int, int], Mention] = {}
    for cue_span in cues:
        span = _sentence_at(filing.text, *cue_span, start, end)
        mentions[span] = Mention(
            "signing.rule_478", True, *span, strength=strength, cue=cue_span, rule="rule 478"
        )
    return list(mentions.values())


def _sentence_at(text: str, left: int, right: int, start: int, end: int) -> tuple[int, int]:
    for span in sentences(text, max(start, left - 1500), min(end, right + 800)):
        if span[0] <= left < span[1]:
            return span
    return left, right
