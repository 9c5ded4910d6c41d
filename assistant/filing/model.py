"""A filing as the rest of the program sees it: one text, its header, documents and sections."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from pydantic import Field

from assistant.errors import InputError
from assistant.record import FilingIdentity, Model, Notice

SectionKind = Literal[
    "header",  # the SGML header of a submission
    "cover",  # from the first line of the main document to where the substance begins
    "substance",  # one per heading (EXPLANATORY NOTE, DEREGISTRATION …), or the untitled body
    "part",  # prospectus and Part I / Part II items of a full registration statement
    "signatures",  # from the heading SIGNATURES (or "Pursuant to the requirements") on
    "power_of_attorney",
    "exhibit_index",
    "exhibit",  # a whole document other than the main one
]


class FormerName(Model):
    """A name that a company had, and the day of the change."""

    name: str
    changed_on: datetime.date | None = None


class Filer(Model):
    """One company of an SGML header (FILER, SUBJECT COMPANY, FILED BY …)."""

    role: str = "FILER"
    company: str | None = None
    cik: str | None = None
    irs_number: str | None = None
    state_of_incorporation: str | None = None
    form_type: str | None = None
    file_number: str | None = None
    film_number: str | None = None
    address: str | None = None
    phone: str | None = None
    former_names: list[FormerName] = Field(default_factory=list)


class Header(Model):
    """What the SGML header says; all null where the input has none."""

    accession_number: str | None = None
    submission_type: str | None = None
    filed_on: datetime.date | None = None
    effective_on: datetime.date | None = None
    document_count: int | None = None
    filers: list[Filer] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a submission; `start` and `end` are offsets in the filing's text."""

    type: str | None
    sequence: int | None
    filename: str | None
    description: str | None
    start: int
    end: int
    main: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch `[start, end)` of the text; `title` is its heading as printed, if it has one."""

    kind: SectionKind
    title: str | None
    start: int
    end: int


@dataclass(slots=True)
class Filing:
    """One filing. All offsets in the program are `[start, end)` in `text`.

    `source` is the path as given (`archive.zip!/member` for a member, `-` for standard
    input). `sha256` is that of the file's bytes, `text_sha256` that of `text` in UTF-8.
    `truncated` says that the input ends in the middle of a submission or document.
    """

    source: str
    sha256: str
    text_sha256: str
    text: str
    header: Header = field(default_factory=Header)
    documents: list[Document] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    warnings: list[Notice] = field(default_factory=list)
    truncated: bool = False
    derived: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What was computed from this filing once and is wanted again; no part of its value."""

    def __getstate__(self) -> dict[str, Any]:
        """All but what was computed, which a copy or another process computes for itself."""
        names = (f.name for f in fields(self) if f.name != "derived")
        return {name: getattr(self, name) for name in names}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            setattr(self, name, value)
        self.derived = {}

    @property
    def id(self) -> str:
        """The accession number, else the first 16 hex digits of `sha256`."""
        return self.header.accession_number or self.sha256[:16]

    @property
    def main(self) -> Document:
        """The amendment itself: the document whose type is the submission's, else the first."""
        return next((d for d in self.documents if d.main), self.documents[0])

    @property
    def identity(self) -> FilingIdentity:
        """The `filing` object of the output format."""
        first = self.header.filers[0] if self.header.filers else Filer()
        return FilingIdentity(
            id=self.id,
            sha256=self.sha256,
            text_sha256=self.text_sha256,
            accession_number=self.header.accession_number,
            submission_type=self.header.submission_type,
            filed_on=self.header.filed_on,
            cik=first.cik,
            company=first.company,
        )

    def sections_of(self, *kinds: SectionKind) -> list[Section]:
        """The sections of these kinds, in order."""
        return [section for section in self.sections if section.kind in kinds]

    def section_at(self, offset: int) -> Section | None:
        """The innermost (shortest) section that holds the offset."""
        holding = [s for s in self.sections if s.start <= offset < s.end]
        return min(holding, key=lambda s: s.end - s.start) if holding else None

    def line_at(self, offset: int) -> int:
        """The line number of an offset, counted from 1."""
        return self.text.count("\n", 0, offset) + 1


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read: its source, and the error (`InputError` or a branch)."""

    source: str
    error: InputError
