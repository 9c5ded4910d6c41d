"""Proven values of the records as rows: what queries over many filings run on, with citations.

One row for each value of a filing's first record that is verified or derived, with the sentence
or line that it is cited by, so that a query reads no texts. Made when a record is stored.
"""

from __future__ import annotations

import datetime
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from assistant.filing.model import Filing
from assistant.language.dates import parse_date
from assistant.language.normal import sentences
from assistant.library.contents import searchable
from assistant.library.counsel_places import counsel_places
from assistant.library.selection import best_record, read_extraction, read_filing
from assistant.record import Amendment, Extraction, Security

TABLES = """
CREATE TABLE proven (
    filing INTEGER NOT NULL REFERENCES filings (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    number NUMERIC,
    unit TEXT,
    title TEXT,
    file_number TEXT,
    currency TEXT,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    line INTEGER NOT NULL,
    section TEXT NOT NULL,
    quote TEXT NOT NULL
);
CREATE INDEX proven_by_field ON proven (field, value, filing);
CREATE INDEX proven_by_filing ON proven (filing, field);
"""

_AMOUNTS = """
CREATE INDEX IF NOT EXISTS proven_amounts ON proven
(field, filing, number, unit, title, currency, value) WHERE number IS NOT NULL
"""
_BY_COMPANY = """
CREATE INDEX IF NOT EXISTS filings_by_company ON filings
(company COLLATE NOCASE, filed_on, filing)
"""

_COLUMNS = (
    "filing, field, value, number, unit, title, file_number, currency, start, end, line, section,"
    " quote"
)
_LONGEST_SECTION = 60_000  # characters in which the sentence around a value is looked for
_LONGEST_SENTENCE = 4_000
_MOST_OF_A_LINE = 300  # characters on either side of a value


@dataclass(frozen=True, slots=True)
class ProvenValue:
    """A value with the span of its citation; amounts have `number`, `unit` and `title` too."""

    field: str
    value: str
    start: int
    end: int
    number: float | int | None = None
    unit: str | None = None
    title: str | None = None
    file_number: str | None = None
    currency: str | None = None


ProvenRow = tuple[
    str,
    str,
    float | int | None,
    str | None,
    str | None,
    str | None,
    str | None,
    int,
    int,
    int,
    str,
    str,
]
"""The columns of `proven` from `field` on."""


def write_proven(connection: sqlite3.Connection, number: int) -> None:
    """Writes the rows of a filing's first record anew. Within a transaction of the caller."""
    connection.execute("DELETE FROM proven WHERE filing = ?", (number,))
    filing, row = read_filing(connection, number), best_record(connection, number)
    if filing is not None and row is not None and row["record"]:
        rows = proven_rows(filing, read_extraction(row), row["text_sha256"])
        insert_proven(connection, number, rows)


def insert_proven(connection: sqlite3.Connection, number: int, rows: list[ProvenRow]) -> None:
    """Stores the rows of a filing that has none. Within a transaction of the caller."""
    connection.executemany(
        f"INSERT INTO proven ({_COLUMNS}) VALUES ({', '.join('?' * 13)})",
        [(number, *row) for row in rows],
    )


def proven_rows(filing: Filing, extraction: Extraction, text_sha256: str) -> list[ProvenRow]:
    """The rows of a filing by an extraction, which is proven anew where it is of another text.

    `text_sha256` is that of the text which the extraction is of.
    """
    if extraction.record is None:
        return []
    if text_sha256 != filing.text_sha256:
        from assistant.checking import check

        extraction = check(extraction.record, filing)
    places = _Places(filing)
    filed = day_of_filing(filing)
    values = [*proven_values(extraction)]
    if filed is not None:
        values.append(ProvenValue("filed_on", filed[0].isoformat(), filed[1], filed[2]))
    exact = {filed[1:3]} if filed is not None and filed[3] else set[tuple[int, int]]()
    for counsel in counsel_places(filing, extraction):
        found = ProvenValue(
            COUNSEL_PLACE, counsel.place, counsel.start, counsel.end, title=counsel.name
        )
        exact.add((found.start, found.end))
        values.append(found)
    return [
        (
            found.field,
            searchable(found.value),
            found.number,
            found.unit,
            searchable(found.title) if found.title else None,
            found.file_number,
            found.currency,
            *(
                places.exactly(found.start, found.end)
                if found.field in _EXACT and (found.start, found.end) in exact
                else places.cited(found.start, found.end)
            ),
        )
        for found in values
    ]


COUNSEL_PLACE = "counsel_place"
"""The field of a row that tells where counsel sits; its title is whose place it is."""
_EXACT = ("filed_on", COUNSEL_PLACE)
"""Fields that may be cited by their very span: no sentence or line holds it."""


def fill_proven(connection: sqlite3.Connection) -> None:
    """Makes the table, and its rows for all stored filings."""
    for statement in TABLES.split(";"):
        if statement.strip():
            connection.execute(statement)
    for (number,) in connection.execute("SELECT id FROM filings").fetchall():
        write_proven(connection, number)


def add_currencies(connection: sqlite3.Connection) -> None:
    """Gives the table of an older file the currencies of amounts in money, and indexes."""
    columns = [row[1] for row in connection.execute("PRAGMA table_info(proven)")]
    if "currency" not in columns:
        connection.execute("ALTER TABLE proven ADD COLUMN currency TEXT")
        money = "SELECT DISTINCT filing FROM proven WHERE unit = 'usd'"
        for (number,) in connection.execute(money).fetchall():
            write_proven(connection, number)
    connection.execute(_AMOUNTS)
    connection.execute(_BY_COMPANY)


def add_days(connection: sqlite3.Connection) -> None:
    """Gives the table of an older file the days of acquisitions and of the amended statements."""
    known = "SELECT 1 FROM proven WHERE field = 'statement' LIMIT 1"
    if connection.execute(known).fetchone() is not None:
        for (number,) in connection.execute("SELECT id FROM filings").fetchall():
            write_proven(connection, number)


def write_all_anew(connection: sqlite3.Connection) -> None:
    """Gives the table of an older file what newer ones have beside: offices, telephones, par
    values and what is not proven; where counsel sits."""
    known = "SELECT 1 FROM proven LIMIT 1"
    if connection.execute(known).fetchone() is not None:
        for (number,) in connection.execute("SELECT id FROM filings").fetchall():
            write_proven(connection, number)


def proven_values(extraction: Extraction) -> Iterator[ProvenValue]:
    """The proven values of an extraction that queries ask for, in the record's order."""
    record = extraction.record
    if record is None:
        return
    unproven: dict[str, None] = {}
    for field, pointer, value, extra in _asked(record):
        if value is None or value is False:
            continue
        proof = extraction.evidence.get(pointer)
        if proof is None or proof.verdict not in ("verified", "derived"):
            unproven[field] = None
            continue
        spans = [(proof.start, proof.end)] if proof.start is not None else []
        spans += [(s.start, s.end) for s in (*proof.from_, *proof.more)]
        if spans and spans[0][1] is not None:
            start, end = int(spans[0][0] or 0), int(spans[0][1])
            start, end = _reaching(extraction, start, end, extra.pop("reaches", []))
            yield ProvenValue(field, str(value), start, end, **extra)
    if (place := _of_deal(extraction)) is not None:
        yield ProvenValue("transaction", "stated", *place)
    if record.reason.category == "not_stated" and "/reason/category" not in extraction.evidence:
        # Nothing in print proves it; the action is what stands.
        proof = extraction.evidence.get("/purpose")
        if proof is not None and proof.start is not None and proof.end is not None:
            yield ProvenValue("category", "not_stated", proof.start, proof.end)
    for field in unproven:
        yield ProvenValue(UNPROVEN, field, 0, 0)


UNPROVEN = "unproven"
"""The field of a row that names another: the record has a value there that is not proven."""


_DEAL = ("acquirer", "closed_on", "kind", "agreement_date")


def _of_deal(extraction: Extraction) -> tuple[int, int] | None:
    """Where the registrant's acquisition is proven, by any of its values."""
    for name in _DEAL:
        proof = extraction.evidence.get(f"/reason/transaction/{name}")
        if proof is None or proof.verdict not in ("verified", "derived"):
            continue
        if proof.start is not None and proof.end is not None:
            return proof.start, proof.end
    return None


_CONTIGUOUS = 500  # characters from a name to its last title that make one quote


def _reaching(extraction: Extraction, start: int, end: int, pointers: list[str]) -> tuple[int, int]:
    """The span, up to what stands near it: a name with the titles under it."""
    proofs = [extraction.evidence.get(pointer) for pointer in pointers]
    spans = [
        (p.start, p.end)
        for p in proofs
        if p is not None and p.verdict in ("verified", "derived")
        if p.start is not None and p.end is not None
    ]
    left, right = min([start, *(s for s, _ in spans)]), max([end, *(e for _, e in spans)])
    return (left, right) if right - left <= _CONTIGUOUS else (start, end)


_COVER_FILED = re.compile(
    r"\bfiled\s+(?:electronically\s+)?(?:with"
    r"|by)\s+the\s+(?:U\.?S\.?\s+)?(?:Securities\s+and\s+Exchange\s+"
    r"Commission|SEC|Commission)[^.\n]{0,40}?\s+on\s+",
    re.I,
)
_DAY = re.compile(
    r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? ?\d{4}|\d{1,2} [A-Z][a-z]{2,8},? \d{4}"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}",
    re.I,
)
_HEADER_FILED = re.compile(r"(?:FILED AS OF DATE:\s*|<FILING-DATE>)(\d{8})")


def day_of_filing(filing: Filing) -> tuple[datetime.date, int, int, bool] | None:
    """The day of filing and the span that gives it; whether that is the header's `YYYYMMDD`."""
    text, known = filing.text, filing.header.filed_on
    cover = next(filter(_of_amendment, _COVER_FILED.finditer(text[:20_000])), None)
    if cover is not None:
        date = _DAY.match(" ".join(text[cover.end() : cover.end() + 60].split()))
        day = parse_date(date[0]) if date is not None else None
        if day is not None and known in (None, day):
            return day, cover.start(), cover.end(), False
    header = _HEADER_FILED.search(text[:5_000])
    if known is not None and header is not None:
        return known, header.start(), header.end(), True
    return None


def _of_amendment(filed: re.Match[str]) -> bool:
    """Whether it is said of the amendment, by the cover's line: not "which was filed with"."""
    before = filed.string[max(filed.start() - 20, 0) : filed.start()]
    if re.search(r"\bas\s+$", before, re.I):
        return True
    return filed[0][0] == "F" and re.search(r"(?:^|\n|[|\t])\s*$", before) is not None


_Asked = tuple[str, str, Any, dict[str, Any]]


def _asked(record: Amendment) -> Iterator[_Asked]:
    """Field, pointer, value and what else is kept with it."""
    yield "form", "/form", record.form, {}
    yield "amendment_number", "/amendment_number", record.amendment_number, {}
    yield "purpose", "/purpose", record.purpose, {}
    yield "category", "/reason/category", record.reason.category, {}
    yield "signed_on", "/signing/signed_on", record.signing.signed_on, {}
    yield "signing_place", "/signing/place", record.signing.place, {}
    yield "rule_478", "/signing/rule_478", record.signing.rule_478, {}
    for i, plan in enumerate(record.plans):
        yield "plan", f"/plans/{i}", plan, {}
    for i, registrant in enumerate(record.registrants):
        yield "registrant", f"/registrants/{i}/name", registrant.name, {}
    if record.registrants:
        first = record.registrants[0]
        yield "state", "/registrants/0/jurisdiction", first.jurisdiction, {}
        yield "address", "/registrants/0/address", first.address, {}
        yield "ein", "/registrants/0/ein", first.ein, {}
        yield "phone", "/registrants/0/phone", first.phone, {}
    whole = [s.all_unsold for r in record.registration_statements for s in r.securities]
    if record.purpose == "deregistration":
        yield "partial", "/purpose", any(w is False for w in whole), {}
        yield "entire", "/purpose", bool(whole) and all(w is True for w in whole), {}
    yield from _people(record)
    yield from _statements(record)


def _people(record: Amendment) -> Iterator[_Asked]:
    for i, person in enumerate(record.signing.signatories):
        base = f"/signing/signatories/{i}"
        titles = [f"{base}/titles/{j}" for j in range(len(person.titles))]
        proven = {"reaches": titles, "title": "; ".join(person.titles) or None}
        yield "signatory", f"{base}/name", person.name, proven
        attorney = person.name if person.attorney_in_fact else None
        yield "attorney", f"{base}/name", attorney, {"reaches": titles}
    for i, counsel in enumerate(record.counsel):
        yield "firm", f"/counsel/{i}/firm", counsel.firm, {}
        yield "counsel", f"/counsel/{i}/name", counsel.name, {}
    if record.agent_for_service:
        agent = record.agent_for_service
        yield "agent", "/agent_for_service/name", agent.name, {}
        yield "agent_title", "/agent_for_service/title", agent.title, {}
    deal = record.reason.transaction
    if deal is not None:
        for name in ("acquirer", "closed_on", "agreement_date"):
            yield name, f"/reason/transaction/{name}", getattr(deal, name), {}
        yield "deal_kind", "/reason/transaction/kind", deal.kind, {}


def _statements(record: Amendment) -> Iterator[_Asked]:
    for i, statement in enumerate(record.registration_statements):
        base, number = f"/registration_statements/{i}", statement.file_number
        kept: dict[str, Any] = {"file_number": number}
        yield "statement", f"{base}/file_number", number, kept
        yield "form", f"{base}/form", statement.form, kept
        yield "statement_filed_on", f"{base}/filed_on", statement.filed_on, kept
        yield "effective_on", f"{base}/effective_on", statement.effective_on, kept
        for j, plan in enumerate(statement.plans):
            yield "plan", f"{base}/plans/{j}", plan, kept
        for j, security in enumerate(statement.securities):
            at = f"{base}/securities/{j}"
            of = kept | {"unit": security.unit, "title": security.title}
            if security.unit == "usd":
                of["currency"] = security.currency or "USD"
            if security.all_unsold or security.deregistered:
                yield "class", f"{at}/title", security.title, of
            yield "par_value", f"{at}/par_value", security.par_value, of | _money(security)
            for name in ("registered", "sold", "deregistered"):
                amount = getattr(security, name)
                figure = amount if isinstance(amount, int) or amount is None else float(amount)
                yield name, f"{at}/{name}", amount, of | {"number": figure}


def _money(security: Security) -> dict[str, Any]:
    """The number and the currency of a par value; none for securities without one."""
    try:
        number = float(security.par_value or "")
    except ValueError:
        return {}
    return {"number": number, "currency": security.currency or "USD"}


class _Places:
    """The citations of one filing's spans."""

    def __init__(self, filing: Filing) -> None:
        self.filing = filing
        self._sentences: list[tuple[int, int]] = []
        for section in filing.sections_of("substance", "part"):
            if section.end - section.start <= _LONGEST_SECTION:
                self._sentences += sentences(filing.text, section.start, section.end)

    def cited(self, start: int, end: int) -> tuple[int, int, int, str, str]:
        """Start, end, line, section and quote of the sentence of a span, else of its lines."""
        return self.exactly(*self._around(start, end))

    def exactly(self, left: int, right: int) -> tuple[int, int, int, str, str]:
        """As `cited`, of this very span."""
        section = self.filing.section_at(left)
        title = " ".join((section.title or section.kind).split()) if section else ""
        text = self.filing.text
        quote = searchable(text[left:right])
        return left, right, self.filing.line_at(left), searchable(title[:120]), quote

    def _around(self, start: int, end: int) -> tuple[int, int]:
        for left, right in self._sentences:
            if left <= start and end <= right and right - left <= _LONGEST_SENTENCE:
                return left, right
        text = self.filing.text
        left = max(text.rfind("\n", 0, start) + 1, start - _MOST_OF_A_LINE)
        right = text.find("\n", end)
        right = len(text) if right < 0 else right
        right = max(min(right, end + _MOST_OF_A_LINE), end)
        while left < start and text[left].isspace():
            left += 1
        while right > end and text[right - 1].isspace():
            right -= 1
        return left, right
