"""Reporting that ends, beside offerings that end: which of them is the ground."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.record import Extraction
from tests.invented import filing

TOLD = [
    (
        "reporting_ended",
        "S-1",
        "Our board resolved on May 4, 2021 to delist our common stock from Nasdaq and to end "
        "our reporting, because the cost of being public outweighs its benefits. We filed a "
        "Form 25 on May 14, 2021. Halyard bought 310,000 shares under the facility before it "
        "was terminated on March 1, 2021. We therefore terminate both offerings and remove "
        "from registration everything that is unsold.",
    ),
    (
        "reporting_ended",
        "F-6",
        "The Issuer decided to end the listing of its ADSs on the New York Stock Exchange and "
        "filed a Form 15F on March 30, 2009 to terminate its reporting obligations. At its "
        "direction the Deposit Agreement terminated on June 15, 2009. All offerings of ADSs "
        "under the Registration Statement have therefore come to an end. The ADSs that have "
        "not been issued are hereby removed.",
    ),
    (
        "reporting_ended",
        "S-3",
        "On June 3, 2014 the directors voted to withdraw the shares from listing on NYSE MKT "
        "and to deregister under the Exchange Act. Accordingly, the offering under the "
        "Registration Statement is at an end, and the shares unsold are removed from "
        "registration.",
    ),
    (
        "reporting_ended",
        "S-3",
        "The Company has decided to go dark. A Form 15 will be filed in May. The offering is "
        "thereby brought to an end and the 400,000 shares not sold are removed from "
        "registration.",
    ),
    (
        "reporting_ended",
        "S-3",
        "We determined on April 2, 2013 to suspend our reporting under Section 15(d) and "
        "filed a Form 15. Consequently the offerings made by the Registration Statements are "
        "closed. We remove all unsold securities from registration.",
    ),
    (
        "reporting_ended",
        "S-1",
        "The board elected to cease being a public reporting company in view of its expense "
        "and filed Form 15 on May 4, 2011. In consequence the sale of shares under the "
        "prospectus has ceased. All unsold shares are removed from registration.",
    ),
    (
        "reporting_ended",
        "S-1",
        "On March 3, 2020 the Company filed a Form 25 to delist its shares, having fewer than "
        "300 holders of record, and on March 13, 2020 a Form 15. The offering has accordingly "
        "been discontinued, and the remaining shares are removed from registration.",
    ),
    (
        "reporting_ended",
        "S-3",
        "Our board approved a voluntary delisting from Nasdaq and the filing of a Form 15. By "
        "this amendment we end the offering of the securities and remove from registration "
        "those that are unsold.",
    ),
    (
        "reporting_ended",
        "S-1",
        "We intend to file a Form 15 to suspend our reporting duty. That requires that no "
        "registration statement be kept current. We are therefore bringing the offerings to a "
        "close and removing what is unsold from registration.",
    ),
    (
        "reporting_ended",
        "F-3",
        "In order to save the expense of a second listing the Company delisted its ADSs on "
        "May 2, 2016 and filed a Form 15F. Offers under this Registration Statement thus came "
        "to an end. The Company removes all unsold securities.",
    ),
    (
        "reporting_ended",
        "S-3",
        "The Company intends to terminate its registration under Section 12(g). For that "
        "reason all sales under the shelf were stopped on June 2, 2010 and the unsold notes "
        "are hereby removed from registration.",
    ),
    (
        "offering_complete",
        "S-1",
        "The offering was completed on March 4, 2015, when all but 12,000 shares had been "
        "sold. The Company intends to file a Form 15 to suspend its reporting obligations. "
        "The Company removes the 12,000 unsold shares from registration.",
    ),
    (
        "offering_complete",
        "S-11",
        "The offering terminated on May 31, 2012 in accordance with its terms. Following this "
        "amendment we will file a Form 15. The unsold shares are removed from registration.",
    ),
    (
        "offering_complete",
        "SB-2",
        "The offering expired on May 4, 2007 with 20,000 shares unsold. As the Company has "
        "fewer than 300 holders of record, it will file a Form 15 after this amendment. The "
        "shares unsold are removed from registration.",
    ),
    (
        "offering_complete",
        "S-1",
        "We closed the offering on June 1, 2010. Since the offering has terminated, we hereby "
        "remove the unsold shares from registration. After that we will file a Form 15.",
    ),
    (
        "offering_complete",
        "S-1",
        "The Company has sold all of the shares that it means to sell and has ended the "
        "offering. Therefore it deregisters the rest, and will suspend its reporting by a "
        "Form 15.",
    ),
    (
        "obligation_ended",
        "S-3",
        "All of the notes were redeemed on May 4, 2012. The Company has filed a Form 15 with "
        "respect to the notes. All offerings under the Registration Statement have therefore "
        "ended.",
    ),
    (
        "merger",
        "S-3",
        "On May 4, 2012 Halyard Merger Sub, Inc. merged with and into the Company, which "
        "became a wholly owned subsidiary of Halyard plc. The shares were delisted from "
        "Nasdaq and a Form 15 was filed. All offerings have therefore come to an end.",
    ),
    (
        "offering_complete",
        "S-1",
        "The offering period ended on May 31, 2005. We filed a Form 15 on June 30, 2005. The "
        "offering having ended, we remove the 5,000 shares that were not sold from "
        "registration.",
    ),
    (
        "offering_complete",
        "S-3",
        "The at-the-market offering was terminated on May 4, 2019, all shares intended having "
        "been sold. On June 4, 2019 our shares were transferred from NYSE American to Nasdaq "
        "and a Form 25 was filed. The offering being therefore complete, we deregister what "
        "is left.",
    ),
]


def _extracted(form: str, note: str) -> Extraction:
    covered = (
        f"The Registration Statement on Form {form} (No. 333-41234) covered 1,000,000 shares of"
    )
    return extract(filing(f"DEREGISTRATION\n\n{covered} common stock.\n\n{note}", form=form))


@pytest.mark.parametrize(("category", "form", "note"), TOLD)
def test_offerings_end_because_the_reporting_does_or_of_themselves(
    category: str, form: str, note: str
) -> None:
    result = _extracted(form, note)
    assert result.record is not None
    assert result.record.reason.category == category
    assert result.evidence["/reason/category"].verdict == "verified"


@pytest.mark.parametrize(
    "note",
    [
        "Our board decided on May 4, 2010 to go dark and a Form 15 was filed. The offering was "
        "completed on April 2, 2010. We remove the shares unsold from registration.",
        "The directors resolved to delist the shares from Nasdaq. A Form 25 was filed. The offering "
        "of the shares ended on March 2, 2009. The unsold shares are removed from registration.",
    ],
)
def test_an_end_told_after_the_decision_to_end_the_reporting_is_doubted(note: str) -> None:
    result = _extracted("S-3", note)
    assert result.evidence["/reason/category"].verdict == "unsupported"
