"""EDGAR full submissions: the SGML around a filing's documents, in both dialects.

The first dialect (the `.txt` of EDGAR's archive) opens with `<SEC-DOCUMENT>` or, before 1996,
`<IMS-DOCUMENT>`, and has a header of `KEY: value` lines; the second (the `.nc` of EDGAR's feed)
opens with `<SUBMISSION>` and has a header of `<KEY>value` tags. Either may be wrapped in
privacy-enhanced mail (RFC 1421), which writes `- ` before a line that begins with a dash.
Tags are as in the EDGAR Public Dissemination Service's technical specification.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.filing.flat_submission import split_flat
from assistant.filing.model import Filer, FormerName, Header

_OPENING = re.compile(
    r"^[ \t]*<(?:SEC-DOCUMENT|SEC-HEADER|IMS-DOCUMENT|IMS-HEADER|SUBMISSION|DOCUMENT|TYPE)>",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST = ("<", "-----BEGIN ")
_OPENING_REACH = 20_000  # characters in which a submission must have shown itself
_ENVELOPE = re.compile(r"\A\s*-----BEGIN PRIVACY-ENHANCED MESSAGE-----[^\n]*\n")
_ENVELOPE_END = re.compile(r"^-----END PRIVACY-ENHANCED MESSAGE-----[^\n]*\n?", re.MULTILINE)
_DASHED = re.compile(r"^- (?=-)", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_DOCUMENT = re.compile(r"^[ \t]*<(/?)DOCUMENT>[ \t]*\n?", re.IGNORECASE | re.MULTILINE)
_CLOSING = re.compile(
    r"^[ \t]*</(?:SEC-DOCUMENT|IMS-DOCUMENT|SUBMISSION)>", re.IGNORECASE | re.MULTILINE
)
_ENVELOPED = re.compile(
    r"^[ \t]*<(?:SEC-DOCUMENT|IMS-DOCUMENT|SUBMISSION)>", re.IGNORECASE | re.MULTILINE
)
_TEXT = re.compile(r"^[ \t]*<TEXT>[ \t]*\n?", re.IGNORECASE | re.MULTILINE)
_TEXT_END = re.compile(r"</TEXT>\s*+\Z", re.IGNORECASE)
_FACT = re.compile(
    r"^[ \t]*<(TYPE|SEQUENCE|FILENAME|DESCRIPTION)>[ \t]*([^\n<]*)", re.IGNORECASE | re.MULTILINE
)
_HEADER_END = re.compile(r"^[ \t]*</(?:SEC|IMS)-HEADER>[^\n]*\n?", re.IGNORECASE | re.MULTILINE)
_ACCESSION = re.compile(r"\b(\d{10}-\d{2}-\d{6})\b")


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A document as it stands in a submission; `content` is what is between its TEXT tags."""

    type: str | None
    sequence: int | None
    filename: str | None
    description: str | None
    content: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Submission:
    """The parts of a submission. `header_text` is empty where documents stand alone."""

    header_text: str
    header: Header
    documents: list[RawDocument]
    truncated: bool


def parse(text: str) -> Submission | None:
    """The parts of an EDGAR submission, or None where the text is a document by itself.

    `text` is decoded, with `\\n` line breaks. Never raises: what is malformed is read as far
    as it can be.
    """
    head = text[:_OPENING_REACH]
    if flat := split_flat(head):
        return _flat(flat[0], flat[1] + text[_OPENING_REACH:])
    if not head.lstrip().startswith(_FIRST) or not _stands_first(head):
        return None
    text, sealed = _unwrap(text)
    first = _DOCUMENT.search(text)
    header_end = _HEADER_END.search(text, 0, first.start() if first else len(text))
    if first is not None:
        header_text, body = text[: first.start()], text[first.start() :]
    elif header_end is not None:
        header_text, body = text[: header_end.end()], text[header_end.end() :]
    else:
        header_text, body = _split_bare(text)
    documents = _documents(body) if body.strip() else []
    return Submission(
        header_text=header_text.strip("\n \t"),
        header=read_header(header_text),
        documents=documents,
        truncated=_is_cut(text, documents) or not sealed,
    )


def _flat(header_text: str, body: str) -> Submission:
    """A submission whose tags are lost: its documents can't be told apart."""
    header = read_header(header_text)
    main = RawDocument(header.submission_type, 1, None, None, body, closed=True)
    return Submission(header_text, header, [main], truncated=False)


def _stands_first(head: str) -> bool:
    """Whether a submission's tag is the first thing in the text, so that quoting one isn't."""
    if _ENVELOPE.match(head):
        return _OPENING.search(head) is not None
    first = len(head) - len(head.lstrip())
    return _OPENING.match(head, head.rfind("\n", 0, first) + 1) is not None


def _unwrap(text: str) -> tuple[str, bool]:
    """The message inside privacy-enhanced mail, and whether its end is there."""
    envelope = _ENVELOPE.match(text)
    if envelope is None:
        return text, True
    blank = _BLANK_LINE.search(text, envelope.end() - 1)
    start = blank.end() if blank else envelope.end()
    tag = _OPENING.search(text, envelope.end())
    if tag and (blank is None or tag.start() < start):
        start = tag.start()
    end = _ENVELOPE_END.search(text, start)
    message = text[start : end.start()] if end else text[start:]
    closed = end is not None or _CLOSING.search(message[-2_000:]) is not None
    return _DASHED.sub("", message), closed


def _split_bare(text: str) -> tuple[str, str]:
    """A header without any document, or a document's own tags without `<DOCUMENT>`."""
    if _TEXT.search(text) or re.match(r"\s*<TYPE>", text, re.IGNORECASE):
        return "", text
    return text, ""


def _documents(body: str) -> list[RawDocument]:
    marks = list(_DOCUMENT.finditer(body))
    if not any(not mark.group(1) for mark in marks):
        return [_document(body, closed=True)]
    documents = []
    for number, mark in enumerate(marks):
        if mark.group(1):
            continue
        following = marks[number + 1] if number + 1 < len(marks) else None
        end = following.start() if following else len(body)
        documents.append(_document(body[mark.end() : end], closed=following is not None))
    return documents


def _document(raw: str, *, closed: bool) -> RawDocument:
    opening = _TEXT.search(raw)
    head = raw[: opening.start()] if opening else raw[:2_000]
    facts: dict[str, str] = {}
    last = 0
    for found in _FACT.finditer(head):
        facts.setdefault(found.group(1).upper(), found.group(2).strip())
        last = found.end()
    content = raw[opening.end() :] if opening else raw[last:]
    if not closed:
        content = _CLOSING.split(content, maxsplit=1)[0]
    ending = _TEXT_END.search(content, max(0, len(content) - 2_000))
    if ending:
        content = content[: ending.start()]
    sequence = facts.get("SEQUENCE", "")
    return RawDocument(
        type=facts.get("TYPE") or None,
        sequence=int(sequence) if sequence.isascii() and sequence.isdigit() else None,
        filename=facts.get("FILENAME") or None,
        description=facts.get("DESCRIPTION") or None,
        content=content,
        closed=closed or ending is not None,
    )


def _is_cut(text: str, documents: list[RawDocument]) -> bool:
    """Whether the end is missing: of the last document, or of the whole submission."""
    if documents and not documents[-1].closed:
        return True
    enveloped = _ENVELOPED.search(text[:_OPENING_REACH]) is not None
    return (enveloped or not documents) and not _CLOSING.search(text[-2_000:])


# --- header ---------------------------------------------------------------------------------

# Header keys of both dialects by what they mean here; spaces count as hyphens.
_KEYS = {
    "ACCESSION-NUMBER": "accession_number",
    "CONFORMED-SUBMISSION-TYPE": "submission_type",
    "TYPE": "submission_type",  # feed
    "PUBLIC-DOCUMENT-COUNT": "document_count",
    "FILED-AS-OF-DATE": "filed_on",
    "FILING-DATE": "filed_on",  # feed
    "EFFECTIVENESS-DATE": "effective_on",
    "COMPANY-CONFORMED-NAME": "company",
    "CONFORMED-NAME": "company",  # feed
    "CENTRAL-INDEX-KEY": "cik",
    "CIK": "cik",  # feed
    "IRS-NUMBER": "irs_number",
    "EIN": "irs_number",  # since 2024
    "STATE-OF-INCORPORATION": "state_of_incorporation",
    "FORM-TYPE": "form_type",
    "SEC-FILE-NUMBER": "file_number",
    "FILE-NUMBER": "file_number",  # feed
    "FILM-NUMBER": "film_number",
    "STREET-1": "street",
    "STREET1": "street",  # feed
    "STREET-2": "street",
    "STREET2": "street",  # feed
    "CITY": "city",
    "STATE": "state",
    "ZIP": "zip",
    "BUSINESS-PHONE": "phone",
    "PHONE": "phone",  # feed
    "FORMER-CONFORMED-NAME": "former_name",
    "DATE-OF-NAME-CHANGE": "changed_on",
    "DATE-CHANGED": "changed_on",  # feed
}
_OF_SUBMISSION = {
    "accession_number",
    "submission_type",
    "document_count",
    "filed_on",
    "effective_on",
}
# Groups inside one company.
_GROUPS = {
    "COMPANY-DATA", "OWNER-DATA", "FILING-VALUES", "BUSINESS-ADDRESS", "MAIL-ADDRESS",
    "FORMER-COMPANY", "FORMER-NAME",
}  # fmt: skip
# Parts that a company of a submission can have (EDGAR Filer Manual, submission header tags).
_ROLES = {
    "FILER", "CO-REGISTRANT", "SUBJECT-COMPANY", "FILED-BY", "FILED-FOR", "ISSUER",
    "REPORTING-OWNER", "DEPOSITOR", "SECURITIZER", "UNDERWRITER", "ISSUING-ENTITY",
    "SERIAL-COMPANY",
}  # fmt: skip
_TAG_LINE = re.compile(r"[ \t]*<(/?)([A-Za-z][A-Za-z0-9 -]{0,50})>[ \t]*(.*)")
_KEY_LINE = re.compile(r"[ \t]*([A-Z][A-Z0-9 .&/()-]{0,50}?)[ \t]*:[ \t]*(.*)")


def read_header(text: str) -> Header:
    """What an SGML header says, in either dialect; every field null where it says nothing."""
    header, companies = Header(), _Companies()
    for key, value in _entries(text):
        name = _KEYS.get(key)
        if name in _OF_SUBMISSION and value:
            _set_of_submission(header, name, value)
        elif name is not None:
            companies.set(name, value)
        elif key in _GROUPS:
            companies.enter(key)
        elif key in _ROLES:
            companies.play(key)
    header.filers = companies.filers()
    if header.accession_number is None:
        found = _ACCESSION.search(text[:500])
        header.accession_number = found.group(1) if found else None
    return header


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Keys (in capitals, hyphenated) and values of a header's lines, in order."""
    for line in text.split("\n"):
        tag = _TAG_LINE.match(line)
        if tag:
            if not tag.group(1):
                yield tag.group(2).upper().replace(" ", "-"), tag.group(3).strip()
            continue
        key = _KEY_LINE.match(line)
        if key:
            yield key.group(1).replace(" ", "-"), key.group(2).strip()


def _set_of_submission(header: Header, name: str, value: str) -> None:
    if name == "accession_number":
        found = _ACCESSION.search(value)
        header.accession_number = header.accession_number or (found.group(1) if found else None)
    elif name == "submission_type":
        header.submission_type = header.submission_type or value
    elif name == "document_count":
        header.document_count = int(value) if re.fullmatch(r"[0-9]{1,9}", value) else None
    elif name == "filed_on":
        header.filed_on = header.filed_on or _date(value)
    else:
        header.effective_on = header.effective_on or _date(value)


def _date(value: str) -> datetime.date | None:
    """A date written `YYYYMMDD`; None for anything else, such as the all-zero date."""
    found = re.match(r"([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])", value)
    if not found:
        return None
    try:
        return datetime.date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


class _Companies:
    """Collects the companies of a header, one `Filer` at each COMPANY DATA."""

    def __init__(self) -> None:
        self._role = "FILER"
        self._group = ""
        self._filers: list[Filer] = []
        self._addresses: list[dict[str, dict[str, list[str]]]] = []

    def play(self, role: str) -> None:
        self._role, self._group = role.replace("-", " "), ""

    def enter(self, group: str) -> None:
        self._group = group
        if group in ("COMPANY-DATA", "OWNER-DATA"):
            self._filers.append(Filer(role=self._role))
            self._addresses.append({})

    def set(self, name: str, value: str) -> None:
        if not value or value == "[]":
            return
        if not self._filers:
            if name not in ("company", "cik"):
                return
            self.enter("COMPANY-DATA")
        filer = self._filers[-1]
        if name == "former_name":
            filer.former_names.append(FormerName(name=value))
        elif name == "changed_on":
            if filer.former_names:
                filer.former_names[-1].changed_on = _date(value)
        elif name in ("street", "city", "state", "zip"):
            place = self._addresses[-1].setdefault(self._group, {})
            place.setdefault(name, []).append(value)
        elif getattr(filer, name) is None:
            setattr(filer, name, value)

    def filers(self) -> list[Filer]:
        for filer, places in zip(self._filers, self._addresses, strict=True):
            place = places.get("BUSINESS-ADDRESS") or places.get("MAIL-ADDRESS")
            filer.address = _address(place) if place else None
        return self._filers


def _address(place: dict[str, list[str]]) -> str:
    """An address on one line: streets, city, state with ZIP code."""
    region = " ".join(place.get("state", [])[:1] + place.get("zip", [])[:1])
    lines = [*place.get("street", []), *place.get("city", [])[:1], region]
    return ", ".join(line for line in lines if line)
