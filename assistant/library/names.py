"""The names and numbers by which a filing is looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from assistant.filing.model import Filing
from assistant.language.file_numbers import find_file_numbers
from assistant.language.honorifics import strip_honorifics
from assistant.language.identifiers import normalize_ein
from assistant.language.printed_names import fold_accents
from assistant.record import Amendment, Extraction

NameKind = Literal[
    "company",  # a company of the SGML header
    "former",  # a name that it had, by the header or the cover
    "registrant",  # a company of the record
    "signatory",  # a person who signed
    "agent",  # the agent for service
    "counsel",  # a lawyer who gets copies
    "firm",  # a law firm
    "party",  # acquirer, merger subsidiary or surviving entity
    "plan",  # a plan of the cover
]
NumberKind = Literal["accession_number", "file_number", "mentioned", "ein", "cik"]
"""`file_number`: amended by the filing; `mentioned`: another one that stands in its text."""

COMPANY_KINDS: tuple[NameKind, ...] = ("company", "former", "registrant")
"""The kinds of name that are the filing company's own."""

# Legal forms and articles, which people leave out or write otherwise.
_LEGAL_FORMS_TEXT = """
    inc incorporated corp corporation company companies co ltd limited llc lp llp lllp plc
    sa nv ag se spa gmbh ab asa bv na pc pllc the
"""
_LEGAL_FORMS = frozenset(_LEGAL_FORMS_TEXT.split())
_HEADER_STATE = re.compile(r"\s*[/\\][A-Z]{2,3}[/\\]?\s*\Z")  # `QUILLON INC /DE/` in SGML headers
_DOTTED = re.compile(r"\b(?:[a-z]\.\s?){1,4}[a-z]\b\.?")  # n.v., s. a.
_POSSESSIVE = re.compile(r"'s\b")
_NOT_WORD = re.compile(r"[^\w]+")
_REACH = 60_000  # characters in which a cover and the words after it say what the name was
_MOST_MENTIONED = 2_000  # file numbers of one text that are kept; long lists name hundreds

# "(formerly known as …)", "f/k/a …", "(Former name …: …)" on covers without an SGML header.
_FORMERLY = re.compile(
    r"(?:\bformerly(?:,|[ \t]+(?:known|named|called|doing[ \t]+business)(?:[ \t]+as)?)?"
    r"|\bf/?k/?a\b\.?|\bpreviously[ \t]+known[ \t]+as)[:,]?\s+(?:the[ \t]+)?[\"“]?"
    r"(?P<name>[A-Z0-9][^\n\"”;()]{2,90})",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(
    r",\s+(?:an?|the|which|and|as|is|was)\b|\s+(?:and\s+its|which|is|was|has)\b|\.\s|,\s*\Z"
)


def folded(name: str) -> str:
    """A name's words for look-ups: no case, accents, punctuation or legal form.

    `The Quillon Co., Inc. /DE/` gives `quillon`; a name of nothing but such words keeps them.
    """
    plain = fold_accents(_HEADER_STATE.sub("", name.strip())).replace("’", "'")
    plain = _POSSESSIVE.sub("", plain.replace("&", " and ")).replace("'", "")
    plain = _DOTTED.sub(lambda match: re.sub(r"[.\s]", "", match[0]), plain)
    words = _NOT_WORD.sub(" ", plain).split()
    kept = [word for word in words if word not in _LEGAL_FORMS]
    return " ".join(kept or words)


def names_of(filing: Filing, extraction: Extraction) -> list[tuple[NameKind, str]]:
    """The names by which a filing is looked up, each with its kind, none twice."""
    found: dict[tuple[NameKind, str], str] = {}
    for kind, name in (*_header_names(filing), *_record_names(extraction.record)):
        plain = " ".join(name.split())
        if plain and folded(plain):
            found.setdefault((kind, folded(plain)), plain)
    return [(kind, name) for (kind, _), name in found.items()]


def _header_names(filing: Filing) -> Iterator[tuple[NameKind, str]]:
    for filer in filing.header.filers:
        if filer.company:
            yield "company", filer.company
        for former in filer.former_names:
            yield "former", former.name
    start = filing.main.start
    for match in _FORMERLY.finditer(filing.text, start, min(filing.main.end, start + _REACH)):
        name = _NAME_ENDS.split(match["name"], maxsplit=1)[0].strip(" ,.")
        if name[:1].isupper() and len(name) > 2:
            yield "former", name


def _record_names(record: Amendment | None) -> Iterator[tuple[NameKind, str]]:
    if record is None:
        return
    for registrant in record.registrants:
        yield "registrant", registrant.name or ""
    for signatory in record.signing.signatories:
        yield "signatory", strip_honorifics(signatory.name)
    if record.agent_for_service is not None:
        yield "agent", strip_honorifics(record.agent_for_service.name or "")
    for counsel in record.counsel:
        yield "counsel", strip_honorifics(counsel.name or "")
        yield "firm", counsel.firm or ""
    deal = record.reason.transaction
    if deal is not None:
        for party in (deal.acquirer, deal.merger_sub, deal.surviving_entity):
            yield "party", party or ""
    for plan in record.plans:
        yield "plan", plan


def numbers_of(filing: Filing, extraction: Extraction) -> list[tuple[NumberKind, str]]:
    """The numbers by which a filing is looked up, normalised, each with its kind, none twice.

    File numbers are as in the record (`333-32928`), employer numbers `NN-NNNNNNN`, CIKs without
    leading zeros.
    """
    found: dict[tuple[NumberKind, str], None] = {}
    if filing.header.accession_number:
        found["accession_number", filing.header.accession_number] = None
    for number in own_file_numbers(filing, extraction):
        found["file_number", number] = None
    for kind, value in _company_numbers(filing, extraction.record):
        found[kind, value] = None
    for mention in find_file_numbers(filing.text)[:_MOST_MENTIONED]:
        if ("file_number", mention.value) not in found:
            found["mentioned", mention.value] = None
    return list(found)


def own_file_numbers(filing: Filing, extraction: Extraction) -> list[str]:
    """The file numbers that a filing amends: of its record, then of its header."""
    record = extraction.record
    numbers = [s.file_number for s in record.registration_statements] if record else []
    for filer in filing.header.filers:
        # The prefix `2-` is read as a file number only after a cue.
        numbers += [n.value for n in find_file_numbers(f"File No. {filer.file_number or ''}")]
    return list(dict.fromkeys(numbers))


def _company_numbers(filing: Filing, record: Amendment | None) -> Iterator[tuple[NumberKind, str]]:
    eins = [registrant.ein for registrant in record.registrants] if record else []
    for filer in filing.header.filers:
        if filer.cik:
            yield "cik", filer.cik.lstrip("0") or "0"
        eins.append(filer.irs_number)
    for ein in eins:
        plain = normalize_ein(ein) if ein else None
        if plain and plain != "00-0000000":
            yield "ein", plain
