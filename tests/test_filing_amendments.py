"""What is a post-effective amendment, by submission type and by cover."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.filing.amendments import AMENDMENT_TYPES, amendment_notice, is_amendment_type
from assistant.filing.inputs import read

SAMPLES = Path(__file__).parent / "filing_samples"
SHARED = Path(__file__).parent.parent.parent / "shared" / "filings"
REAL = sorted((SHARED / "formats").glob("*")) if SHARED.is_dir() else []


def of_type(kind: str) -> bytes:
    return (
        f"<SEC-DOCUMENT>0001999999-01-000001.txt : 20010102\n<SEC-HEADER>\n"
        f"CONFORMED SUBMISSION TYPE:\t{kind}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>{kind}\n<TEXT>\n"
        "A document.\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    ).encode()


@pytest.mark.parametrize(
    "kind", [*AMENDMENT_TYPES, "POSAM", "S-8POS", "S-3D POS", "pos am", "POS 462B"]
)
def test_types_of_amendments(kind: str) -> None:
    assert is_amendment_type(kind)
    assert amendment_notice(read(of_type(kind))) is None


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("8-K", "a current report"),
        ("485BPOS", "investment company"),
        ("485APOS", "investment company"),
        ("POS AMI", "Investment Company Act"),
        ("POS 8C", "closed-end fund"),
        ("S-3/A", "before effectiveness"),
        ("S-8", "a registration statement"),
        ("RW", "withdrawal"),
        ("DEFA14A", "DEFA14A"),
    ],
)
def test_other_types_are_named(kind: str, what: str) -> None:
    notice = amendment_notice(read(of_type(kind)))
    assert notice is not None
    assert notice.code == "not_an_amendment"
    assert kind in notice.message
    assert what in notice.message
    assert "not a post-effective amendment" in notice.message


def test_a_bare_documents_type_counts() -> None:
    bare = b"<DOCUMENT>\n<TYPE>%s\n<TEXT>\nWords.\n</TEXT>\n</DOCUMENT>\n"
    assert amendment_notice(read(bare % b"POS AM")) is None
    assert amendment_notice(read(bare % b"10-K")) is not None


TITLE = "SECURITIES AND EXCHANGE COMMISSION\n{}\nTO FORM S-3\nACME\n(Exact name of registrant)\n"


@pytest.mark.parametrize(
    "title",
    [
        "POST-EFFECTIVE AMENDMENT NO. 1",
        "POST EFFECTIVE AMENDMENT NO. 1",
        "Post-Effective\n               Amendment No. 12",
        "POST-\nEFFECTIVE AMENDMENT",
        "Posteffective Amendment One",
        "POST-EFFECTIVEAMENDMENT NO.  1",
        "POST—EFFECTIVE AMENDMENTS NO. 1 AND 2",
        "<u>Post-Effective</u> Amendment No. 1",
        "|POST-EFFECTIVE\n|AMENDMENT NO. 1",
        "AMENDMENT NO. 1\n(Post-Effective)",
    ],
)
def test_covers_of_amendments(title: str) -> None:
    assert amendment_notice(read(TITLE.format(title).encode())) is None


@pytest.mark.parametrize(
    "title",
    [
        "AMENDMENT NO. 1",
        "REGISTRATION STATEMENT\nIf this Form is a post-effective amendment filed pursuant to"
        " Rule 462(c) under the Securities Act, check the following box.",
        "If this Form is a registration statement pursuant to General Instruction I.D. or a"
        " post-effective amendment thereto that shall become effective, check the box.",
        "This registration statement constitutes Post-Effective Amendment No. 2 to another",
    ],
)
def test_covers_of_other_filings(title: str) -> None:
    notice = amendment_notice(read(TITLE.format(title).encode()))
    assert notice is not None
    assert notice.code == "not_an_amendment"


def test_the_form_of_an_amendment_before_the_title_is_no_article() -> None:
    assert (
        amendment_notice(read(TITLE.format("FORM F-6/A\nPOST-EFFECTIVE AMENDMENT").encode()))
        is None
    )


def test_a_holding_companys_application_is_not_one() -> None:
    cover = (
        "File No. 70-8999\nPOST-EFFECTIVE AMENDMENT NO. 3\nTO FORM U-1\nAPPLICATION OR DECLARATION\n"
        "under the\nPUBLIC UTILITY HOLDING COMPANY ACT OF 1935\nALDER ELECTRIC CORPORATION\n"
    )
    notice = amendment_notice(read(cover.encode()))
    assert notice is not None
    assert "Public Utility Holding Company Act" in notice.message


def test_a_funds_cover_is_not_one() -> None:
    cover = "FORM N-1A\nREGISTRATION STATEMENT\nPost-Effective Amendment No. 40\nALDER FUNDS\n"
    notice = amendment_notice(read(cover.encode()))
    assert notice is not None
    assert "investment company" in notice.message


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_samples_are_amendments(path: Path) -> None:
    assert amendment_notice(read(path)) is None


@pytest.mark.skipif(not REAL, reason="../shared is not beside the project")
def test_real_submissions_of_other_types() -> None:
    for path in REAL:
        filing = read(path)
        notice = amendment_notice(filing)
        assert notice is not None, path.name
        assert notice.code == "not_an_amendment"
        assert not filing.truncated, path.name
        if path.name.startswith("000") and path.name != "0000899681-95-000096.txt":
            assert filing.id == path.stem
            assert filing.header.filers, path.name


@pytest.mark.skipif(not REAL, reason="../shared is not beside the project")
def test_a_real_amendment_without_a_header() -> None:
    filing = read(SHARED / "8x8.txt")
    assert amendment_notice(filing) is None
    assert [s.kind for s in filing.sections] == ["cover", "substance", "signatures"]
    assert filing.sections[1].title == "REMOVAL OF SECURITIES FROM REGISTRATION"


_COVER = """As filed with the Securities and Exchange Commission on March 12, 2004
Registration No. 333-126981
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
{title}
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
CORLISS INSTRUMENT COMPANY
(Exact name of registrant as specified in its charter)
"""


@pytest.mark.parametrize(
    ("title", "amends"),
    [
        ("AMENDMENT NO. 1\nTO\nFORM S-8", True),
        ("Amendment No. 2 to the Registration Statement on Form S-8", True),
        ("Amendment No. 3\nForm S-8", True),
        ("PRE-EFFECTIVE AMENDMENT NO. 1\nTO\nFORM S-8", False),
        ("AMENDMENT NO. 1\nTO\nFORM S-3", False),
        ("AMENDMENT NO. 1\nTO\nFORM S-80", False),
        ("FORM S-8", False),
    ],
)
def test_amendment_to_a_form_that_takes_effect_when_filed(title: str, amends: bool) -> None:
    notice = amendment_notice(read(_COVER.format(title=title).encode()))
    assert (notice is None) == amends


def test_form_s8_amended_below_the_cover_is_not_the_filing() -> None:
    text = _COVER.format(title="FORM S-3") + "\nAmendment No. 1 to Form S-8 was filed in 2003.\n"
    assert amendment_notice(read(text.encode())) is not None
