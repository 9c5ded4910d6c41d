"""Amounts by their clauses: what is said of a subject, what was on offer and taken up, what removals
leave unread."""

from __future__ import annotations

import pytest

from tests.amount_samples import STOCK, THREE, TWO, Sample, read_of, securities

SAMPLES = [
    Sample(
        "what is said of two subjects stands behind what describes them",
        "At the date of this amendment 812,400 shares of common stock registered under Registration Statement No. 333-41234 for the Key Employee Plan, and 60,150 shares registered under Registration Statement No. 333-55678 for the Outside Directors' Plan, are not subject to options and have not been issued. The Company hereby deregisters them.",
        [
            ("333-41234", STOCK, None, None, 812400, True),
            ("333-55678", STOCK, None, None, 60150, True),
        ],
        numbers=TWO,
    ),
    Sample(
        "a paragraph that begins with its statement is read by its sentences",
        "Registration Statement No. 333-41234 covers 1,600,000 shares of common stock. As of May 1, 2011, options for 1,004,300 shares had been exercised, options for 310,700 shares were outstanding, and 285,000 shares were available for grant. All options were cancelled for cash in the merger. The Registrant hereby removes from registration the 595,700 shares which have not been issued.",
        [("333-41234", STOCK, 1600000, 1004300, 595700, True)],
    ),
    Sample(
        "securities on offer, subscribed for, and unsold, in money and in number",
        "The Association filed the Registration Statement to offer up to $30,000,000 of Capital Certificates and 45,000 shares of Series A Preferred Stock to its patrons. Patrons have subscribed and paid for $21,300,500 of the Certificates and 30,200 of the shares. The offering is over; $8,699,500 of Certificates and 14,800 shares of Series A Preferred Stock went unsold, and they are removed from registration by this amendment.",
        [
            ("333-41234", "capital certificates", 30000000, 21300500, 8699500, True),
            ("333-41234", "series a preferred stock", 45000, 30200, 14800, True),
        ],
        form="S-2",
    ),
    Sample(
        "no fewer and no more, in words, and ceasing to be registered",
        "Under the prospectus we were to sell no fewer than 200,000 and no more than 900,000 shares of Class B common stock. Sales came to 412,940 shares. Four hundred eighty-seven thousand and sixty shares were left over, and by this amendment they cease to be registered.",
        [("333-41234", "class b common stock", 900000, 412940, 487060, True)],
        form="S-1",
    ),
    Sample(
        "a list behind a colon in the order of the statements, and ordinals",
        "There remain unissued under the registration statements numbered 333-41234, 333-55678 and 33-60001 the following shares of common stock: 22,150, 410,008 and 31,000. The first of the statements was for 300,000 shares, the second for 750,000 and the third for 40,000. The Company removes the unissued shares from registration.",
        [
            ("333-41234", STOCK, 300000, None, 22150, True),
            ("333-55678", STOCK, 750000, None, 410008, True),
            ("33-60001", STOCK, 40000, None, 31000, True),
        ],
        numbers=THREE,
    ),
    Sample(
        "what was not taken up; all that is covered is what was registered",
        "No shares having been sold under it, the Company removes from registration all 320,000 shares of common stock, $.10 par value, covered by Registration Statement No. 333-41234.",
        [("333-41234", STOCK, 320000, 0, 320000, True)],
    ),
    Sample(
        "two sales of one verb add up",
        "The Company registered 700,000 shares of its common stock for its Dividend Reinvestment and Stock Purchase Plan. The administrator has bought 216,774 of them from the Company with reinvested dividends and 68,205 with optional cash payments. The Company takes the other 415,021 shares off registration.",
        [("333-41234", STOCK, 700000, 284979, 415021, True)],
        form="S-3",
    ),
]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_amounts_are_read_by_their_clauses(sample: Sample) -> None:
    assert securities(read_of(sample)) == sample.securities


def test_a_removal_of_which_nothing_was_read_needs_review() -> None:
    body = "The Registrant amends the Registration Statement to withdraw shares of common stock from registration in the number that its transfer agent certifies."
    result = read_of(Sample("", body, []))
    assert result.record is not None
    assert result.record.purpose == "deregistration"
    [[held]] = [s.securities for s in result.record.registration_statements]
    assert (held.deregistered, held.all_unsold) == (None, None)
    assert result.status == "needs_review"


def test_amounts_that_leave_a_gap_which_nothing_explains_are_not_proven() -> None:
    body = "The Company registered 700,000 shares of its common stock. It sold 216,774 shares in January. It hereby removes from registration the 415,021 shares of common stock that remain unsold."
    result = read_of(Sample("", body, [], form="S-3"))
    base = "/registration_statements/0/securities/0"
    verdicts = {
        result.evidence[f"{base}/{name}"].verdict for name in ("registered", "sold", "deregistered")
    }
    assert verdicts == {"unsupported"}
    assert result.status == "needs_review"
