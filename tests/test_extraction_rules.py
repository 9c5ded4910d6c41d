"""Records out of invented amendments: statements, grounds, purposes, parties."""

from __future__ import annotations

import datetime

import pytest

from assistant.extraction import extract
from assistant.record import Amendment
from tests.invented import THREE_NUMBERS, filing


def record(body: str, **cover: object) -> Amendment:
    result = extract(filing(body, **cover))  # type: ignore[arg-type]
    assert result.record is not None
    return result.record


# (the sentence, the category)
GROUNDS = [
    ("The Plan expired on March 1, 2008 and no further options may be granted.", "plan_ended"),
    ("The Savings Plan no longer offers the Company's common stock as an investment option.", "plan_ended"),
    ("All options granted under the Plan have been exercised, cancelled or have lapsed.", "plan_ended"),
    ("The holders may now sell their shares without restriction under Rule 144(k).", "obligation_ended"),
    ("The convertible notes were redeemed on October 15, 2008.", "obligation_ended"),
    ("The warrants expired on August 29, 2006 without having been exercised.", "obligation_ended"),
    ("The Company's obligation to keep the Registration Statement effective has terminated.", "obligation_ended"),
    ("The offering expired on June 30, 1999.", "offering_complete"),
    ("The Company has completed the offering and does not intend to sell further securities.", "offering_complete"),
    ("The Company filed a Form 15 to suspend its reporting obligations under Section 15(d).", "reporting_ended"),
    ("On November 19, 2009 the Bankruptcy Court confirmed the plan of reorganization.", "bankruptcy"),
    ("Shareholders approved a Plan of Complete Liquidation and Dissolution.", "dissolution"),
    ("Halcyon Merger Corp. was merged with and into the Registrant on August 31, 2011.", "merger"),
    ("The Company became a wholly owned subsidiary of Garnet plc on May 1, 2010.", "merger"),
]  # fmt: skip


@pytest.mark.parametrize(("ground", "category"), GROUNDS, ids=[g[0][:40] for g in GROUNDS])
def test_ground(ground: str, category: str) -> None:
    body = (
        f"DEREGISTRATION OF SECURITIES\n\n{ground} Accordingly, the Registrant hereby removes "
        "from registration all shares that remain unsold under the Registration Statement."
    )
    assert record(body).reason.category == category


def test_the_undertaking_alone_is_no_ground() -> None:
    body = (
        "DEREGISTRATION OF SECURITIES\n\nPursuant to the undertaking required by Item 512(a)(3) of "
        "Regulation S-K, the Registrant hereby removes from registration all of the shares that "
        "remain unsold under the Registration Statement."
    )
    assert record(body).reason.category == "not_stated"
    assert record(body).reason.summary is None


PURPOSES = [
    ("This Post-Effective Amendment No. 1 is filed to deregister all unsold shares.", "deregistration"),
    ("This Post-Effective Amendment is filed pursuant to Rule 414: the Registrant, as successor issuer, expressly adopts the Registration Statement as its own.", "successor"),
    ("This Post-Effective Amendment No. 1 is filed solely to add Exhibit 23.1 to the Registration Statement.", "exhibits"),
    ("This Post-Effective Amendment No. 1 is filed pursuant to Section 10(a)(3) to update the prospectus.", "prospectus_update"),
    ("This Post-Effective Amendment No. 2 sets forth a supplement to the Prospectus, by which the table of holders is changed.", "prospectus_update"),
    ("This Post-Effective Amendment No. 1 is filed solely to add to it an indeterminate amount of plan interests; the shares that remain are not affected.", "other"),
    ("By this Post-Effective Amendment the shares registered for the 1998 Plan are carried over to the 2003 Plan, under which they may be issued.", "share_transfer"),
]  # fmt: skip


@pytest.mark.parametrize(("aim", "purpose"), PURPOSES, ids=[p[1] for p in PURPOSES])
def test_purpose(aim: str, purpose: str) -> None:
    assert record(f"EXPLANATORY NOTE\n\n{aim}").purpose == purpose


def test_a_list_of_statements_keeps_dates_plans_and_amounts_apart() -> None:
    body = """This Post-Effective Amendment No. 1 relates to the following Registration Statements:

   1. Registration Statement No. 333-41234, filed on December 1, 1997, pertaining to
      1,000,000 shares of Common Stock issuable under the 1998 Stock Incentive Plan;

   2. Registration Statement No. 333-55678, filed on February 15, 2001, pertaining to
      250,000 shares of Common Stock issuable under the Employee Stock Purchase Plan; and

   3. Registration Statement No. 33-60001, filed on June 6, 1995, pertaining to 75,000
      shares of Common Stock issuable under the 1998 Stock Incentive Plan.

The Registrant hereby removes from registration all shares that remain unissued. The Company
also has a Registration Statement on Form S-3 (No. 333-99999), which is not affected."""
    read = record(
        body,
        numbers=THREE_NUMBERS,
        plans="Orchid Materials Corporation 1998 Stock Incentive Plan\n"
        "Orchid Materials Corporation Employee Stock Purchase Plan\n(Full title of the plans)",
    )
    rows = [
        (
            s.file_number,
            s.filed_on.isoformat() if s.filed_on else None,
            s.plans,
            s.securities[0].registered,
        )
        for s in read.registration_statements
    ]
    incentive = "Orchid Materials Corporation 1998 Stock Incentive Plan"
    purchase = "Orchid Materials Corporation Employee Stock Purchase Plan"
    assert rows == [
        ("333-41234", "1997-12-01", [incentive], 1_000_000),
        ("333-55678", "2001-02-15", [purchase], 250_000),
        ("33-60001", "1995-06-06", [incentive], 75_000),
    ]
    assert all(s.securities[0].all_unsold for s in read.registration_statements)


def test_values_told_respectively() -> None:
    body = (
        "The Registrant filed Registration Statements on Form S-8 on December 1, 1997 (File No. "
        "333-41234), February 15, 2001 (File No. 333-55678) and June 6, 1995 (File No. 33-60001), "
        "registering 1,000,000, 250,000 and 75,000 shares, respectively, of its common stock, no par "
        "value. It hereby deregisters the 412,000, 101,000 and 3,200 shares, respectively, that "
        "remain unsold under such Registration Statements."
    )
    read = record(body, numbers=THREE_NUMBERS)
    assert [
        (
            s.file_number,
            s.securities[0].registered,
            s.securities[0].deregistered,
            s.securities[0].par_value,
        )
        for s in read.registration_statements
    ] == [
        ("333-41234", 1_000_000, 412_000, "no par"),
        ("333-55678", 250_000, 101_000, "no par"),
        ("33-60001", 75_000, 3_200, "no par"),
    ]


def test_the_acquisition_and_its_parties() -> None:
    body = (
        "On August 31, 2011, pursuant to an Agreement and Plan of Merger, dated as of May 2, 2011, by "
        'and among the Registrant, Halcyon Parent Holdings, Inc., a Delaware corporation ("Parent"), '
        "and Halcyon Merger Corp., a Delaware corporation and a direct wholly owned subsidiary of "
        'Parent ("Merger Sub"), Merger Sub merged with and into the Registrant, with the Registrant '
        "surviving the merger as a wholly owned subsidiary of Parent. As a result, the Registrant "
        "hereby removes from registration all securities that remain unsold."
    )
    deal = record(body).reason.transaction
    assert deal is not None
    assert deal.model_dump() == {
        "kind": "merger",
        "agreement_date": datetime.date(2011, 5, 2),
        "closed_on": datetime.date(2011, 8, 31),
        "acquirer": "Halcyon Parent Holdings, Inc.",
        "merger_sub": "Halcyon Merger Corp.",
        "surviving_entity": "ORCHID MATERIALS CORPORATION",
    }


def test_a_range_of_numbers_is_spelled_out() -> None:
    body = (
        "This Post-Effective Amendment relates to Registration Statements on Form S-8 (Nos. 333-41234 "
        "through 333-41237), each filed on May 1, 2001. The Registrant hereby deregisters all shares "
        "that remain unsold."
    )
    result = extract(filing(body, numbers="Registration Nos. 333-41234 through 333-41237"))
    assert result.record is not None
    numbers = [s.file_number for s in result.record.registration_statements]
    assert numbers == ["333-41234", "333-41235", "333-41236", "333-41237"]
    inner = result.evidence["/registration_statements/1/file_number"]
    assert inner.verdict == "derived"
    assert inner.from_[0].rule == "member of a range"


def test_nothing_sold_is_zero_and_derived() -> None:
    body = (
        "The Registrant hereby removes from registration all securities registered. None of the "
        "securities registered under the Registration Statement has been sold."
    )
    result = extract(filing(body, form="S-3"))
    assert result.record is not None
    assert result.record.registration_statements[0].securities[0].sold == 0
    proof = result.evidence["/registration_statements/0/securities/0/sold"]
    assert (proof.verdict, proof.from_[0].rule) == ("derived", "0 for none")


def test_a_summary_has_at_most_sixty_words_and_is_proven() -> None:
    body = (
        "On March 3, 2009, the Company and certain of its subsidiaries filed voluntary petitions under "
        "Chapter 11 of the Bankruptcy Code in the United States Bankruptcy Court for the Northern "
        "District of Illinois. On November 19, 2009 the Bankruptcy Court confirmed the Company's plan "
        "of reorganization, under which all of the existing equity was cancelled, and the plan became "
        "effective on December 1, 2009. The Company hereby removes from registration all securities "
        "that remain unsold."
    )
    result = extract(filing(body, form="S-3"))
    assert result.record is not None
    summary = result.record.reason.summary
    assert summary is not None
    assert len(summary.split()) <= 60
    assert result.evidence["/reason/summary"].verdict == "verified"
