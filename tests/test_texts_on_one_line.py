"""What a text extraction put on one line: where the substance begins, its headings and tables."""

from __future__ import annotations

import pytest

from assistant.checking.roles.flat_tables import heading_columns
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Amendment
from tests.invented import SIGNATURES, filing

BOXES = "Large accelerated filer \u2610 Accelerated filer \u2610 Non-accelerated filer \u2612 Smaller reporting company \u2612"
NUMBERS = "Registration Nos. 333-41234, 333-55678 and 333-60001"


def _on_one_line(body: str, *, numbers: str = NUMBERS, form: str = "S-8") -> Amendment:
    whole = filing(body, numbers=numbers, form=form).text
    result = extract(read(" ".join(whole.split()).encode(), name="one.txt")).record
    assert result is not None
    return result


def _told(record: Amendment, field: str) -> list[object]:
    return [getattr(s.securities[0], field) for s in record.registration_statements]


HEADINGS = [
    ("Registration No. Filed Plan Registered Issued Deregistered", 3, ["Registered", "Issued", "Deregistered"]),
    (
        "File No. Shares registered Shares issued Subject to outstanding awards Shares deregistered", 4,
        ["Shares registered", "Shares issued", "Subject to outstanding awards", "Shares deregistered"],
    ),
    (
        "File Number Number of Shares Originally Registered Number of Shares Issued Unissued Shares Removed", 3,
        ["Number of Shares Originally Registered", "Number of Shares Issued", "Unissued Shares Removed"],
    ),
    ("Statement No. Registered shares Issued shares Unissued shares", 3, ["Registered", "shares Issued", "shares Unissued shares"]),
    ("Registration Statement Number Registered Issued and Outstanding Available", 3, ["Registered", "Issued and Outstanding", "Available"]),
    ("Registration Statement Filed Plan Shares of Common Stock Registered", 1, ["Shares of Common Stock Registered"]),
    ("Registration No. Plan Registered Issued Removed Left", 2, []),  # which two is not told
]  # fmt: skip


@pytest.mark.parametrize(("heading", "amounts", "columns"), HEADINGS)
def test_the_columns_of_headings_that_ran_together(
    heading: str, amounts: int, columns: list[str]
) -> None:
    assert [cell.strip() for cell in heading_columns(heading, amounts)] == columns


TABLES = [
    (  # roles without nouns
        "The shares in the last column are removed from registration, being all that had not been issued. Registration No. Filed "
        "Plan Registered Issued Deregistered 333-41234 July 22, 2006 2006 Stock Plan 1,800,000 1,644,205 155,795 333-55678 May 2, "
        "2008 Employee Stock Purchase Plan 300,000 299,310 690 333-60001 May 8, 2010 2006 Stock Plan 900,000 511,640 388,360 Total "
        "3,000,000 2,455,155 544,845 Awards outstanding stay in force.",
        {"registered": [1800000, 300000, 900000], "sold": [1644205, 299310, 511640], "deregistered": [155795, 690, 388360]},
    ),
    (  # a note below the table names one of the statements again
        "The Company removes all shares that remain unsold under these statements: Registration Statement Filed Plan Shares of Common "
        "Stock Registered 333-41234 November 21, 2007 2006 Equity Plan 1,250,000 333-55678 May 29, 2009 Savings Plan 500,000(1) "
        "333-60001 June 1, 2010 2006 Equity Plan 96,415 (1) Registration Statement No. 333-55678 also registered an indeterminate "
        "amount of interests in the Savings Plan.",
        {"registered": [1250000, 500000, 96415]},
    ),
    (  # several plans in a cell
        "The Company removes all shares that remain unsold under these statements: Registration No. Date Filed Shares Registered Plan(s) "
        "333-41234 March 29, 2006 2,914,220 2005 Plan; 2006 ESPP 333-55678 April 6, 2007 1,065,371 2005 Plan; 2006 ESPP 333-60001 March "
        "28, 2010 800,000 2010 Inducement Plan On April 16, 2011 the Company entered into a merger agreement.",
        {"registered": [2914220, 1065371, 800000]},
    ),
    (  # a cell tells the parts of its amount
        "The Company deregisters all shares that remain unsold under: File No. Date filed Shares registered 333-41234 February 10, 2004 "
        "4,461,845 shares, consisting of 2,311,845 shares under the 2001 Plan and 2,150,000 shares under the 2004 Plan 333-55678 March 9, "
        "2005 1,265,412 shares under the 2004 Plan 333-60001 March 10, 2006 1,488,022 shares under the 2004 Plan The merger closed on "
        "October 3, 2011.",
        {"registered": [4461845, 1265412, 1488022]},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told"), TABLES)
def test_tables_that_ran_together(body: str, told: dict[str, list[int]]) -> None:
    record = _on_one_line(f"DEREGISTRATION OF SECURITIES {body}")
    assert {field: _told(record, field) for field in told} == told


def test_forms_before_the_numbers_of_rows_that_ran_together() -> None:
    record = _on_one_line(
        "The Company deregisters all securities unsold under: Form File No. Filed Securities S-1 333-41234 September 28, 2008 6,037,500 "
        "shares of Common Stock S-3 333-55678 March 2, 2010 4,411,764 shares of Common Stock for resale S-8 333-60001 August 12, 2010 "
        "1,204,377 shares of Common Stock. The merger closed on October 3, 2011."
    )  # fmt: skip
    told = [(s.form, s.securities[0].registered) for s in record.registration_statements]
    assert told == [("S-1", 6037500), ("S-3", 4411764), ("S-8", 1204377)]


OPENINGS = [
    "TERMINATION OF PRIMARY OFFERING AND PARTIAL REMOVAL Larkmoor Realty Trust, Inc., a Maryland corporation, is the issuer of ",
    "Background. Ames Mill Corporation, the issuer, closed its offering in May 2011. It had registered ",
    "CLOSING EVENTS; TERMINATION OF OFFERINGS AND REMOVAL OF SECURITIES Larkmoor Realty Trust, Inc. had put on file ",
]  # fmt: skip


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_substance_begins_behind_the_boxes(opening: str) -> None:
    record = _on_one_line(
        f"{BOXES} {opening}1,400,000 shares of common stock. We deregister 675,830 shares, being those which nobody bought.",
        numbers="Registration No. 333-41234",
        form="S-1",
    )  # fmt: skip
    assert record.purpose == "deregistration"
    assert _told(record, "deregistered") == [675830]


def test_a_heading_is_no_part_of_the_name_that_follows_it() -> None:
    record = _on_one_line(
        "EXPLANATORY NOTE Orchid Materials Corporation was acquired on October 3, 2011, when Quick Sub, Inc. was merged with and into "
        "Orchid Materials Corporation under the Agreement and Plan of Merger dated May 2, 2011 with Medvale International, Inc. Orchid "
        "Materials Corporation survived. All shares that remain unsold are deregistered."
    )  # fmt: skip
    assert record.reason.transaction is not None
    survivor = record.reason.transaction.surviving_entity
    assert survivor is not None
    assert survivor.casefold() == "orchid materials corporation"


HEADS = [
    "Signature Title Date /s/ Lee Ames Lee Ames Director October 14, 2011",
    "QuickLinks /s/ Lee Ames Lee Ames Director October 14, 2011",
    "AUTHORIZED REPRESENTATIVE IN THE UNITED STATES /s/ Lee Ames Lee Ames Director October 14, 2011",
]


@pytest.mark.parametrize("head", HEADS)
def test_heads_of_a_signature_page_are_no_part_of_a_title(head: str) -> None:
    whole = filing("The plan was terminated. All unsold shares are deregistered.").text
    assert SIGNATURES.rstrip().rsplit("\n", 1)[-1] in whole
    text = f"{' '.join(whole.split())} {head}"
    record = extract(read(text.encode(), name="one.txt")).record
    assert record is not None
    assert record.signing.signatories[0].titles == ["General Counsel"]
    assert [person.name for person in record.signing.signatories][1:] == ["Lee Ames"]
