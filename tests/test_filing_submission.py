"""EDGAR submissions: both dialects, sealed and bare, whole and cut, well formed and not."""

from __future__ import annotations

import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import InputError
from assistant.filing.inputs import read
from assistant.filing.model import Filing, FormerName
from assistant.filing.submission import parse

SAMPLES = Path(__file__).parent / "filing_samples"
PLAIN = (SAMPLES / "plain.txt").read_text()


def sample(name: str) -> Filing:
    return read(SAMPLES / name)


def main_text(filing: Filing) -> str:
    return filing.text[filing.main.start : filing.main.end]


def test_header_of_key_lines() -> None:
    header = sample("submission.txt").header
    assert header.accession_number == "0001999999-99-000123"
    assert header.submission_type == "S-8 POS"
    assert header.filed_on == datetime.date(1999, 6, 30)
    assert header.effective_on == datetime.date(1999, 6, 30)
    assert header.document_count == 3
    first, second = header.filers
    assert first.role == "FILER"
    assert first.company == "HARROW & PELL FASTENERS INC"
    assert first.cik == "0001999998"
    assert first.irs_number == "340098765"
    assert first.state_of_incorporation == "OH"
    assert first.file_number == "033-71512"
    assert first.film_number == "99655555"
    assert first.address == "1200 LAKESIDE MILL RD, BUILDING 4, AKRON, OH 44301"
    assert first.phone == "3305550142"
    assert first.former_names == [
        FormerName(name="HARROW BOLT CO", changed_on=datetime.date(1987, 4, 12)),
        FormerName(name="PELL WORKS", changed_on=None),
    ]
    assert (second.company, second.file_number) == ("HARROW FINANCE LLC", "033-71512-01")
    assert second.former_names == []


def test_spaces_in_the_header_are_as_good_as_tabs() -> None:
    raw = (SAMPLES / "submission.txt").read_text()
    spaced = raw.expandtabs(4).encode()
    assert read(spaced).header == sample("submission.txt").header


def test_header_of_feed_tags() -> None:
    filing = sample("feed.nc")
    assert filing.id == "0001999999-09-000456"
    header = filing.header
    assert header.submission_type == "S-8 POS"
    assert header.filed_on == datetime.date(2009, 3, 3)
    assert header.effective_on == datetime.date(2009, 3, 4)
    (filer,) = header.filers
    assert filer.company == "VIREO INSTRUMENTS CORP"
    assert filer.file_number == "333-144077"
    assert filer.address == "88 CANAL ROW, LOWELL, MA 01852"
    assert filer.phone == "978-555-0100"
    assert filer.former_names == [
        FormerName(name="VIREO OPTICS INC", changed_on=datetime.date(2001, 5, 15))
    ]


def test_main_document_is_the_one_of_the_submissions_type() -> None:
    filing = sample("submission.txt")
    assert [d.type for d in filing.documents] == ["EX-5", "S-8 POS", "GRAPHIC"]
    assert filing.main.filename == "amend.txt"
    assert filing.main.sequence == 2
    assert filing.main.description == "POST-EFFECTIVE AMENDMENT"
    assert main_text(filing) == PLAIN


def test_text_is_header_then_documents_between_form_feeds() -> None:
    filing = sample("submission.txt")
    parts = filing.text.split("\f")
    assert parts[0].startswith("<SEC-DOCUMENT>0001999999-99-000123.txt")
    assert parts[0].endswith("</SEC-HEADER>\n")
    assert parts[1] == "We are of the opinion that the shares are legally issued.\n"
    assert parts[2] == PLAIN
    assert parts[3] == "[GRAPHIC logo.gif: not text]\n"
    for document, part in zip(filing.documents, parts[1:], strict=True):
        assert filing.text[document.start : document.end] == part


def test_sealed_mail_gives_what_the_open_submission_gives() -> None:
    sealed, opened = sample("sealed.txt"), sample("submission.txt")
    assert sealed.text == opened.text
    assert sealed.header == opened.header
    assert sealed.sections == opened.sections
    assert not sealed.truncated
    assert sealed.sha256 != opened.sha256


def test_html_documents_become_text() -> None:
    filing = sample("feed.nc")
    assert "Delaware\t04-7654321\n(State or other jurisdiction of" in main_text(filing)
    assert "333-111111" not in filing.text
    assert [w.code for w in filing.warnings] == ["hidden_text"]
    assert "333-111111" in filing.warnings[0].message
    assert "s8pos.htm" in filing.warnings[0].message


def test_bare_documents_have_no_header() -> None:
    bare = b"<DOCUMENT>\n<TYPE>POS AM\n<TEXT>\nPost-Effective Amendment\n</TEXT>\n</DOCUMENT>\n"
    filing = read(bare + bare.replace(b"POS AM", b"EX-24"))
    assert filing.header.submission_type is None
    assert [(d.type, d.main) for d in filing.documents] == [("POS AM", True), ("EX-24", False)]
    assert filing.text == "Post-Effective Amendment\n\fPost-Effective Amendment\n"
    assert not filing.truncated


def test_the_oldest_dialect() -> None:
    raw = (SAMPLES / "submission.txt").read_text()
    old = raw.replace("SEC-DOCUMENT", "IMS-DOCUMENT").replace("SEC-HEADER", "IMS-HEADER")
    filing = read(old.encode())
    assert filing.header == sample("submission.txt").header
    assert not filing.truncated


def test_missing_closing_tags_in_the_middle_cost_nothing() -> None:
    raw = (SAMPLES / "submission.txt").read_text()
    sloppy = raw.replace("</TEXT>\n</DOCUMENT>\n", "")
    assert sloppy.count("</DOCUMENT>") == 0
    filing = read(sloppy.replace("</SEC-DOCUMENT>", "</DOCUMENT>\n</SEC-DOCUMENT>").encode())
    assert main_text(filing) == PLAIN
    assert not filing.truncated


def test_a_first_document_that_is_an_exhibit_is_not_the_main_one_by_default() -> None:
    raw = (SAMPLES / "submission.txt").read_text().replace("<TYPE>S-8 POS", "<TYPE>S-8")
    assert read(raw.encode()).main.type == "S-8"


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("EX-101.INS", "<XBRL>\n<?xml version='1.0'?><a>b</a>\n</XBRL>"),
        ("XML", "<html><p>IDEA: XBRL DOCUMENT</p></html>"),
        ("EXCEL", "begin 644 Report.xlsx\nM4$L#!!0\n`\nend"),
        ("EX-99.1", "<PDF>\nbegin 644 letter.pdf\nM)5!$1BTQ\n`\nend\n</PDF>"),
        ("ZIP", "begin 644 x.zip\nM4$L#!!0\n`\nend"),
        ("POS AM", "<XML>\n<?xml version='1.0'?><edgarSubmission/>\n</XML>"),
    ],
)
def test_data_documents_become_one_line(kind: str, content: str) -> None:
    raw = (
        "<DOCUMENT>\n<TYPE>S-8 POS\n<TEXT>\nThe amendment.\n</TEXT>\n</DOCUMENT>\n"
        f"<DOCUMENT>\n<TYPE>{kind}\n<FILENAME>d.bin\n<TEXT>\n{content}\n</TEXT>\n</DOCUMENT>\n"
    )
    assert read(raw.encode()).text == f"The amendment.\n\f[{kind} d.bin: not text]\n"


def test_inline_xbrl_is_text() -> None:
    raw = (
        "<DOCUMENT>\n<TYPE>POS AM\n<TEXT>\n<XBRL>\n<?xml version='1.0'?>\n<html><body><p>No. "
        "<ix:nonNumeric>333-1</ix:nonNumeric>2</p></body></html>\n</XBRL>\n</TEXT>\n</DOCUMENT>\n"
    )
    filing = read(raw.encode())
    assert filing.text == "No. 333-12\n"
    assert not filing.truncated


def test_a_text_that_quotes_tags_is_no_submission() -> None:
    assert parse("The file begins with\n<SEC-DOCUMENT>\nand so on") is None
    assert parse("plain") is None


def test_a_header_alone_still_has_a_main_document() -> None:
    raw = (SAMPLES / "submission.txt").read_text().split("<DOCUMENT>")[0]
    filing = read(raw.encode())
    assert filing.truncated
    assert filing.header.submission_type == "S-8 POS"
    assert filing.main.start == filing.main.end == len(filing.text)


@pytest.mark.parametrize("name", ["submission.txt", "sealed.txt", "feed.nc"])
def test_every_cut_is_noticed(name: str) -> None:
    whole = (SAMPLES / name).read_bytes().rstrip()
    complete = sample(name)
    assert not complete.truncated
    for twentieth in range(1, 20):
        filing = read(whole[: len(whole) * twentieth // 20])
        assert filing.truncated, twentieth
        assert "truncated" in [warning.code for warning in filing.warnings]
        assert filing.sections[-1].end == len(filing.text)
    assert read(whole[:-60]).truncated


def test_a_bare_page_cut_in_two_is_noticed() -> None:
    page = (SAMPLES / "page.htm").read_bytes()
    assert not read(page).truncated
    assert read(page[: len(page) // 2]).truncated


def test_an_amendment_that_breaks_off_is_noticed() -> None:
    assert not read(PLAIN.encode()).truncated
    assert read(PLAIN[:2_400].encode()).truncated
    assert not read(b"A note that is no amendment and has no").truncated


TAGS = st.sampled_from(
    [
        "<SEC-DOCUMENT>",
        "<SEC-HEADER>",
        "</SEC-HEADER>\n",
        "<SUBMISSION>\n",
        "<DOCUMENT>\n",
        "</DOCUMENT>\n",
        "<TYPE>S-8 POS\n",
        "<SEQUENCE>x\n",
        "<TEXT>\n",
        "</TEXT>\n",
        "<FILER>\n",
        "FILER:\n",
        "\tCOMPANY DATA:\n",
        "\t\tSTATE:\tOH\n",
        "DATE OF NAME CHANGE:\t20011399\n",
        "FILED AS OF DATE: 99999999\n",
        "PUBLIC DOCUMENT COUNT: ٣\n",
        "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n",
        "-----END PRIVACY-ENHANCED MESSAGE-----\n",
        "- -----\n",
        "begin 644 a.gif\n",
        "<html><p>",
        "\f",
        "SIGNATURES\n",
        "words and words\n",
        "\x00",
        "\xa0",
    ]
)


@given(st.lists(TAGS | st.text(max_size=20), max_size=30))
@settings(max_examples=200, deadline=None)
def test_any_order_of_tags_is_read_or_refused(pieces: list[str]) -> None:
    check(("".join(pieces)).encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=400), st.sampled_from([b"", b"<SEC-DOCUMENT>\n<DOCUMENT>\n<TEXT>\n"]))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes, start: bytes) -> None:
    check(start + data)


def check(data: bytes) -> None:
    """Reading gives a coherent filing or an `InputError`, nothing else."""
    try:
        filing = read(data)
    except InputError as error:
        check_message(str(error))
        return
    assert sum(document.main for document in filing.documents) == 1
    covered = [s for s in filing.sections if s.kind not in ("header", "exhibit")]
    assert covered[0].start == filing.main.start
    assert covered[-1].end == filing.main.end
    for before, after in pairwise(covered):
        assert before.end == after.start


def check_message(message: str) -> None:
    assert message.startswith("bytes: ")
    assert "\n" not in message
