"""Sections: cover, substance, parts, signatures, powers of attorney, exhibit index."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.filing.inputs import read
from assistant.filing.model import Filing, Section

SAMPLES = Path(__file__).parent / "filing_samples"

COVER = """\
As filed with the Securities and Exchange Commission on May 1, 2003
POST-EFFECTIVE AMENDMENT NO. 1
TO FORM S-8

KITE & ORCHARD, INC.
(Exact name of registrant as specified in its charter)

Maine    01-0203040
(State or other jurisdiction)    (I.R.S. Employer Identification No.)

1 Pier Road, Bath, Maine 04530
(Address of principal executive offices)

If this Form is a post-effective amendment filed pursuant to Rule 462(d), check the box. [ ]

The Registrant hereby amends this Registration Statement on such date or dates as may be
necessary to delay its effective date until the Registrant shall file a further amendment.

This Post-Effective Amendment shall become effective upon filing in accordance with Rule 464.

CALCULATION OF REGISTRATION FEE

* Pursuant to Rule 457(h), no fee is due for the shares that were registered in an earlier year.

"""
BODY = "The Registrant hereby removes from registration the 500 shares that were not sold.\n\n"
SIGNED = (
    "Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused\n"
    "this amendment to be signed in Bath, Maine, on May 1, 2003.\n\n/s/ Lars Pike\n"
)


def shape(filing: Filing) -> list[tuple[str, str | None]]:
    return [(section.kind, section.title) for section in filing.sections]


def body_of(filing: Filing, section: Section) -> str:
    return filing.text[section.start : section.end]


def opening(filing: Filing, kind: str) -> str:
    section = next(s for s in filing.sections if s.kind == kind)
    return " ".join(body_of(filing, section).split())[:60]


@pytest.mark.parametrize(
    "heading",
    [
        "EXPLANATORY NOTE",
        "Explanatory Note",
        "EXPLANATORY NOTE:",
        "EXPLANATORY STATEMENT",
        "DEREGISTRATION OF SECURITIES",
        "DEREGISTRATION OF UNSOLD SECURITIES",
        "De-Registration of Shares",
        "DEREGISTRATION OF\nUNSOLD SECURITIES",
        "PARTIAL DEREGISTRATION",
        "EXPLANATORY NOTE REGARDING DEREGISTRATION OF SECURITIES",
        "REMOVAL OF SECURITIES FROM REGISTRATION",
        "TERMINATION OF OFFERING",
        "TERMINATION OF REGISTRATION",
        "Termination of Offering and Removal of Securities",
        "RECENT EVENTS",
        "INTRODUCTORY STATEMENT",
        "AMENDMENT OF PRIOR REGISTRATION STATEMENT",
        "WITHDRAWAL OF SECURITIES FROM REGISTRATION",
        "EXPLANATORY NOTE; DEREGISTRATION",
        "Recent Events; Removal of Securities",
        "EXPLANATORY NOTE AND CHANGE OF NAME",
        "PURPOSE OF THESE AMENDMENTS",
        "TERMINATION OF THE COMPANY STOCK FUND",
        "Explanation and Amendment of Registration",
        "STATEMENT AS TO UNSOLD SHARES",
        "               DEREGISTRATION OF COMMON STOCK",
        "<u>EXPLANATORY NOTE</u>",
        "**EXPLANATORY NOTE**",
        "|EXPLANATORY NOTE",
    ],
)
def test_headings_of_the_substance(heading: str) -> None:
    filing = read((COVER + heading + "\n\n" + BODY + "SIGNATURES\n\n" + SIGNED).encode())
    assert [kind for kind, _ in shape(filing)] == ["cover", "substance", "signatures"]
    substance = filing.sections[1]
    assert body_of(filing, substance).startswith(heading)
    title = " ".join(heading.strip(" |*:").replace("<u>", "").replace("</u>", "").split())
    assert substance.title == title


@pytest.mark.parametrize(
    "run_in",
    [
        "Explanatory Note. The Registrant hereby removes 500 shares.",
        "EXPLANATORY NOTE: The Registrant hereby removes 500 shares.",
        "EXPLANATORY NOTE The Registrant hereby removes 500 shares.",
        "Deregistration of Securities -- The Registrant hereby removes 500 shares.",
    ],
)
def test_headings_before_the_text_on_their_line(run_in: str) -> None:
    filing = read((COVER + run_in + "\n\nSIGNATURES\n\n" + SIGNED).encode())
    assert [kind for kind, _ in shape(filing)] == ["cover", "substance", "signatures"]
    assert body_of(filing, filing.sections[1]).startswith(run_in)


@pytest.mark.parametrize(
    "first",
    [
        BODY,
        "This Post-Effective Amendment No. 1 relates to the Registration Statement on Form S-8\n"
        "(No. 333-1) by which 500 shares of common stock were registered.\n\n",
        "On April 29, 2003, the Registrant became a subsidiary of Larch Holdings plc, and its\n"
        "shares are no longer traded.\n\n",
        "Pursuant to the undertaking that was given in Part II, the Registrant amends the\n"
        "Registration Statement to take from it all shares not sold.\n\n",
        "Kite & Orchard, Inc. has outstanding the following registration statements, which it\n"
        "now brings to an end:\n\n   o  No. 333-1 for 500 shares\n\nThese shares are removed.\n\n",
        "Kite & Orchard, Inc. (the “Company”) filed a Registration Statement on Form S-8, and\n"
        "none of the shares that it covers remain to be sold under the plan.\n\n",
    ],
)
def test_untitled_substance_begins_after_the_covers_boilerplate(first: str) -> None:
    filing = read((COVER + first + "SIGNATURES\n\n" + SIGNED).encode())
    assert shape(filing) == [("cover", None), ("substance", None), ("signatures", "SIGNATURES")]
    assert body_of(filing, filing.sections[1]) == first


def test_signatures_without_a_heading() -> None:
    filing = read((COVER + BODY + SIGNED).encode())
    assert shape(filing)[-1] == ("signatures", None)
    assert opening(filing, "signatures").startswith("Pursuant to the requirements")


@pytest.mark.parametrize(
    "heading", ["SIGNATURES", "SIGNATURE", "Signatures", "S I G N A T U R E S", "SIGNATURE PAGE"]
)
def test_headings_of_signatures(heading: str) -> None:
    filing = read((COVER + BODY + heading + "\n\n" + SIGNED).encode())
    assert shape(filing)[-1] == ("signatures", heading)


def test_column_heads_and_contents_are_no_signature_headings() -> None:
    contents = "TABLE OF CONTENTS\n\nSIGNATURES\nII-3\n\n" + "Items follow. " * 150 + "\n\n"
    table = "Signature     Title     Date\n/s/ Lars Pike   President   May 1, 2003\n"
    filing = read((COVER + contents + BODY + "SIGNATURES\n\n" + SIGNED + table).encode())
    signatures = filing.sections_of("signatures")
    assert len(signatures) == 1
    assert body_of(filing, signatures[0]).startswith("SIGNATURES\n\nPursuant")


def test_signatures_go_on_after_a_power_of_attorney_until_the_exhibit_index() -> None:
    power = "POWER OF ATTORNEY\n\nKNOW ALL MEN BY THESE PRESENTS, that each appoints Lars Pike.\n\n"
    table = "Signature            Title\n\n/s/ Lars Pike        Director\n\n"
    index = "EXHIBIT INDEX\n\n24   Power of attorney\n"
    filing = read(
        (COVER + BODY + "SIGNATURES\n\n" + SIGNED + "\n" + power + table + index).encode()
    )
    assert shape(filing)[2:] == [
        ("signatures", "SIGNATURES"),
        ("power_of_attorney", "POWER OF ATTORNEY"),
        ("signatures", None),
        ("exhibit_index", "EXHIBIT INDEX"),
    ]
    assert body_of(filing, filing.sections[4]) == table


def test_parts_stand_beside_the_substance() -> None:
    parts = (
        "PART II\n\nINFORMATION REQUIRED IN THE REGISTRATION STATEMENT\n\n"
        "Item 3. Incorporation of Documents by Reference.\n\nThe annual report is incorporated.\n\n"
        "Item 8.  Exhibits.\n\nSee the Exhibit Index.\n\n"
    )
    note = "EXPLANATORY NOTE\n\n" + BODY
    filing = read((COVER + note + parts + "SIGNATURES\n\n" + SIGNED).encode())
    assert [kind for kind, _ in shape(filing)] == [
        *("cover", "substance", "part", "part", "part", "signatures")
    ]
    assert filing.sections[3].title == "Item 3. Incorporation of Documents by Reference."


def test_a_part_that_holds_the_amendment_is_substance() -> None:
    part = "PART II\n\n" + BODY
    filing = read((COVER + part + "SIGNATURES\n\n" + SIGNED).encode())
    assert shape(filing)[1] == ("substance", "PART II")


def test_a_part_that_holds_the_amendment_with_a_title_of_its_own() -> None:
    part = "PART II\n\nINFORMATION NOT REQUIRED IN PROSPECTUS - TERMINATION OF OFFERING\n\n" + BODY
    filing = read((COVER + part + "SIGNATURES\n\n" + SIGNED).encode())
    assert [kind for kind, _ in shape(filing)] == ["cover", "substance", "signatures"]


def test_effectiveness_on_the_cover_is_boilerplate() -> None:
    legend = (
        "This Post-Effective Amendment No. 7 to the Registration Statement on Form S-11"
        " (Registration No. 333-1) will become effective when it is declared effective.\n\n"
    )
    filing = read((COVER + legend + BODY + "SIGNATURES\n\n" + SIGNED).encode())
    assert body_of(filing, filing.sections[1]) == BODY


def test_a_prospectus_keeps_its_own_headings() -> None:
    prospectus = "PROSPECTUS\n\nRECENT EVENTS\n\nWe moved.\n\nINTRODUCTION\n\nWe make kites.\n\n"
    part = "PART II\n\nItem 16. Exhibits.\n\nNone.\n\n"
    note = "EXPLANATORY NOTE\n\n" + BODY
    filing = read((COVER + note + prospectus + part + "SIGNATURES\n\n" + SIGNED).encode())
    assert [(k, t) for k, t in shape(filing) if k == "substance"] == [
        ("substance", "EXPLANATORY NOTE")
    ]


def test_item_512_in_running_text_is_no_heading() -> None:
    body = (
        "The undertaking of\nItem 512(a)(3) of Regulation S-K, and\nItem 9 of the form, ask it.\n\n"
    )
    filing = read((COVER + BODY + body + "SIGNATURES\n\n" + SIGNED).encode())
    assert [kind for kind, _ in shape(filing)] == ["cover", "substance", "signatures"]


def test_a_title_on_the_cover_is_no_substance() -> None:
    cover = COVER.replace("TO FORM S-8", "TO FORM S-8\n\nDEREGISTRATION OF SECURITIES")
    filing = read((cover + BODY + "SIGNATURES\n\n" + SIGNED).encode())
    assert shape(filing)[:2] == [("cover", None), ("substance", None)]
    assert body_of(filing, filing.sections[1]) == BODY


@pytest.mark.parametrize(
    ("name", "substance", "signatures"),
    [
        ("plain.txt", "Pursuant to the undertaking in Part II", "S I G N A T U R E S"),
        ("page.htm", "EXPLANATORY NOTE This Post-Effective", "SIGNATURES Pursuant"),
        ("one_line.txt", "DEREGISTRATION OF UNSOLD SECURITIES The", "SIGNATURES Pursuant"),
        ("cells.txt", "On April 29, 2011 the registrant became", "|SIGNATURES Pursuant"),
        ("submission.txt", "Pursuant to the undertaking in Part II", "S I G N A T U R E S"),
    ],
)
def test_sections_of_every_container(name: str, substance: str, signatures: str) -> None:
    filing = read(SAMPLES / name)
    assert opening(filing, "substance").startswith(substance)
    assert opening(filing, "signatures").startswith(signatures)
    assert len(filing.sections_of("substance")) == 1


def test_a_text_without_line_breaks_and_headings() -> None:
    line = " ".join((COVER + BODY + SIGNED).split())
    filing = read(line.encode())
    assert [kind for kind, _ in shape(filing)] == ["cover", "substance", "signatures"]
    assert opening(filing, "substance").startswith("The Registrant hereby removes")
    named = "Kite Mills, Inc., a Maine corporation (the “Company”), filed a statement. "
    filing = read(line.replace("The Registrant hereby removes", named + "It removes").encode())
    assert opening(filing, "substance").startswith("Kite Mills, Inc., a Maine")


def test_a_title_within_a_sentence_is_no_heading() -> None:
    text = "This note refers to the Exhibit Index and to Deregistration of Securities in the plan. "
    line = " ".join((COVER + "EXPLANATORY NOTE " + text * 3 + BODY + SIGNED).split())
    filing = read(line.encode())
    assert [kind for kind, _ in shape(filing)] == ["cover", "substance", "signatures"]


def test_header_and_exhibits_have_sections_of_their_own() -> None:
    filing = read(SAMPLES / "submission.txt")
    kinds = [kind for kind, _ in shape(filing)]
    assert kinds == [
        *("header", "exhibit", "cover", "substance", "signatures", "power_of_attorney"),
        *("signatures", "exhibit_index", "exhibit"),
    ]
    assert filing.sections[1].title == "EX-5"


def test_a_text_of_anything_is_a_cover() -> None:
    filing = read(b"Nothing of the kind.")
    assert shape(filing) == [("cover", None)]
