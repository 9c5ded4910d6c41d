"""Reads the signature page: place, date, Rule 478, and who signed in which capacity.

`signature_paragraphs` reads the prescribed sentences, `signature_layout` the cells of the
tables and blocks between them, `signature_signers` puts the people together,
`signature_parties` joins them per registrant; here they become mentions.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from assistant.checking.mentions import Mention
from assistant.checking.roles.cover_title import read_title
from assistant.checking.roles.signature_fragments import Fragment, Signer
from assistant.checking.roles.signature_parties import Party, Person, parties_of, people_of, regions
from assistant.checking.roles.signature_places import place_signed
from assistant.filing.model import Filing
from assistant.language.identifiers import find_amendment_numbers
from assistant.language.normal import sentences
from assistant.language.offices import title_spans
from assistant.language.openings import compiled

_RULE_478 = re.compile(r"\bRule\s+478|230\.478", re.I)
_BETWEEN_WORDS = re.compile(r"\W+")
_NO_OTHER = compiled(r"no\s+other\s+(?:person|signature)s?\s+(?:is|are)\s+required", re.I)


def read_signatures(filing: Filing) -> list[Mention]:
    """The mentions of the signature pages of the main document.

    Roles `signing.place`, `signing.signed_on`, `signing.rule_478` and, per person in group
    `signatory:N`, `signing.signatories.name`, `.titles` (one mention per office),
    `.signed_on`, `.attorney_in_fact`. Pages of co-registrants and plans give the same roles
    under `co_signing.`, in groups `co_signatory:K:N`. Sources of the layouts: the forms'
    signature instructions and 17 CFR 230.402, 230.478.
    """
    mentions: list[Mention] = []
    pages = regions(filing)
    for party in parties_of(filing, pages):
        mentions += _party_mentions(filing.text, party)
    mentions += _rule_478(filing, pages)
    return mentions


def numbered_where_signed(filing: Filing) -> list[Mention]:
    """The amendment's number as its signature pages say it, for covers that do not: one mention,
    none where the pages say several numbers."""
    found = [
        number
        for start, end in regions(filing)
        for number in find_amendment_numbers(filing.text, start, end)
        if number.post_effective
    ]
    if len({number.number for number in found}) != 1:
        return []
    first, *others = found
    return [
        Mention(
            "amendment_number", first.number, first.at, first.upto,
            strength=0.75, cue=(first.start, first.end), more=[(n.at, n.upto) for n in others],
            rule="number on the signature page",
        )
    ]  # fmt: skip


_CAUSED = compiled(
    r"\bduly\s+caused\s+(?P<title>this\b.{10,400}?)\s+to\s+be\s+(?:duly\s+)?signed\b", re.I | re.S
)


def titled_where_signed(filing: Filing) -> list[Mention]:
    """Form, numbers and statement as the first signature page names its amendment, for filings
    without a cover: `has duly caused this Post-Effective Amendment No. 4 to … to be signed`."""
    for start, end in regions(filing)[:1]:
        if caused := _CAUSED.search(filing.text, start, end):
            return [
                replace(mention, strength=min(mention.strength, 0.75), rule="title where signed")
                for mention in read_title(filing.text, *caused.span("title"))
            ]
    return []


# --- mentions -----------------------------------------------------------------------------


def _party_mentions(text: str, party: Party) -> list[Mention]:
    prefix = "co_signing" if party.number else "signing"
    people = people_of(text, party)
    mentions = _page_mentions(text, party, prefix, people)
    for number, person in enumerate(people):
        group = f"co_signatory:{party.number}:{number}" if party.number else f"signatory:{number}"
        mentions += _person_mentions(text, person, prefix + ".signatories", group)
    return mentions


def _page_mentions(text: str, party: Party, prefix: str, people: list[Person]) -> list[Mention]:
    mentions: list[Mention] = []
    group = f"co_registrant:{party.number}" if party.number else None
    paragraph = party.paragraph
    cue = (paragraph.start, paragraph.end) if paragraph else None
    if paragraph is not None:
        place = place_signed(text, paragraph.start, paragraph.end)
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
    party: Party, people: list[Person]
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


def _person_mentions(text: str, person: Person, role: str, group: str) -> list[Mention]:
    names = [name for signer in person.signers for name in signer.names]
    best = max(names, key=lambda n: (not n.text.isupper(), sum(map(str.isalpha, n.text))))
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


def _title_mentions(text: str, person: Person, role: str, group: str) -> list[Mention]:
    """One mention per office, the union over appearances, small letters before capitals."""
    found: dict[str, Mention] = {}
    for signer in person.signers:
        pieces = [_without_tail(piece, person.signers) for piece in signer.titles]
        for value, spans in _offices(text, pieces):
            key = _BETWEEN_WORDS.sub(" ", value.casefold()).strip()
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


# What a text without line ends prints after a title: a page number, a link, a further cover.
_TAIL = re.compile(
    r"\s+(?:-\s?\d{1,3}\b|\d{1,3}\s+QuickLinks|As\s+filed\s+with\b|SIGNATURES?\b).*$", re.S
)


def _without_tail(piece: Fragment, signers: list[Signer]) -> Fragment:
    """The title without the person's name or the page's furniture after it."""
    tail = _TAIL.search(piece.text)
    ends = [tail.start()] if tail else []
    for name in (name.text for signer in signers for name in signer.names):
        at = piece.text.find(name)
        ends += [at] if at > 3 else []
    if not ends:
        return piece
    kept = _ADDRESSED.sub("", piece.text[: min(ends)]).rstrip(" ,;-")
    return replace(piece, text=kept, end=piece.start + len(kept)) if kept else piece


_ADDRESSED = re.compile(r"\s+(?:Dr|Mr|Mrs|Ms|Sister|Rev|Hon)\.?\s*$")


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


def _date_mentions(person: Person, role: str, group: str) -> list[Mention]:
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


def _rule_478(filing: Filing, pages: list[tuple[int, int]]) -> list[Mention]:
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
        for left, right in pages:
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
