"""Summaries of what brought an amendment about: from when, with whom, how much, and why."""

from __future__ import annotations

import pytest
from invented import filing

import assistant
from assistant.extraction.rules.shortenings import ways_of_telling

_TOLD = [
    # how long the duty was, when it ended, what the holders may do
    (
        "S-3",
        "Registration Statement No. 333-41234 covered 900,000 shares of Common Stock held by the former"
        " owners of Dunmore Clinics, Inc. The Company agreed with them to keep the Registration"
        " Statement effective for one year. That year ended on May 4, 2011, and the Company's"
        " obligation with it. The selling shareholders have told the Company that through that date"
        " they disposed of 688,000 of the shares in transactions on the Nasdaq National Market; the"
        " other 212,000 shares have not been sold, and may now be resold, within the volume limits,"
        " under Rule 144. The Company withdraws from registration the 212,000 shares not sold.",
        ["one year", "May 4, 2011", "Rule 144"],
    ),
    # whose merger it was, of a registrant that issued shares in it
    (
        "S-4",
        "The Registrant registered 2,310,000 shares of its common stock on Registration Statement No."
        " 333-41234. They were to be issued to the shareholders of Kettle Falls Savings, Inc., Colville,"
        " Washington, in its merger into a subsidiary of the Registrant. The merger was consummated on"
        " December 31, 2010. In the result the Registrant issued 2,166,482 shares of common stock. The"
        " Registrant deregisters 143,518 shares, being all that were not needed.",
        ["Kettle Falls", "December 31, 2010", "2,166,482"],
    ),
    # how many shares go over, in the first of two numbered things
    (
        "S-8",
        "Registration Statement No. 333-41234 registered 1,500,000 shares of Common Stock for awards"
        ' under the 1996 Stock Incentive Plan (the "1996 Plan"). On April 28, 2011 the shareholders'
        ' approved the 2011 Omnibus Plan (the "2011 Plan"), which replaces the 1996 Plan. No more awards'
        " will be made under the 1996 Plan. The 2011 Plan provides that shares which were available for new"
        " awards under the 1996 Plan on April 28, 2011 may be issued under the 2011 Plan. In accordance with Instruction E to Form S-8 this amendment"
        " is filed (i) to reallocate the 312,400 Carried Forward Shares from the 1996 Plan to the 2011"
        " Plan and (ii) to carry over to the new registration statement $763.40 of the registration fee"
        " that was paid for them.",
        ["April 28, 2011", "replaces", "312,400"],
    ),
    # why the reporting ends, and by which forms
    (
        "S-8",
        "Registration Statement No. 333-41234 registered 650,000 Common Shares. The Board of Directors"
        " decided on February 24, 2011 that the expense of remaining a public reporting company, which"
        " the Company puts at about $875,000 a year, outweighs the benefit. On March 19, 2011 the Company"
        " notified The NASDAQ Stock Market LLC of its intention to withdraw the Common Shares from"
        " listing, and on March 30, 2011 it filed a Form 25. The Common Shares are held of record by 241"
        " persons. The Company intends to file a Form 15 on or about April 9, 2011 to end its"
        " registration under Section 12(g) of the Securities Exchange Act of 1934 and to suspend its duty"
        " to file reports under Section 15(d). The Company removes from registration all Common Shares"
        " that remain unsold.",
        ["public reporting company", "Form 25", "Form 15"],
    ),
    # what was sold, of exhibits that a legend of the cover and the note both tell of
    (
        "S-3",
        "This Post-Effective Amendment becomes effective upon filing with the Commission pursuant to"
        " Rule 462(d) under the Securities Act of 1933.\n\nThe registration statement on Form S-3 (No."
        " 333-41234) covers $350,000,000 of bonds. On May 2, 2011 the Company agreed to sell"
        " $125,000,000 of its first mortgage bonds. The sole purpose of this amendment is to file the"
        " exhibits listed in Part II below that relate to that sale.",
        ["exhibits", "$125,000,000", "first mortgage bonds"],
    ),
    # what became of notes that were called, and not only that they were called
    (
        "S-3",
        "Registration Statement No. 333-41234 covered $57,500,000 principal amount of 6% Convertible"
        " Debentures due 2013. On August 28, 2010 the Company called all of the outstanding Debentures"
        " for redemption on September 30, 2010 at 103% of their principal amount. Prior to the close of"
        " business on September 27, 2010, when the right of conversion ended, holders converted"
        " $56,874,000 principal amount of Debentures into Common Stock. The remaining $626,000 principal"
        " amount was redeemed. None of the Debentures is outstanding, and the Company is no longer"
        " required by the Registration Rights Agreement to maintain the Registration Statement. The"
        " Company removes from registration all Debentures that were not sold.",
        ["September 30, 2010", "converted", "redeemed"],
    ),
    # what it is filed for, however long the statement is described before that
    (
        "S-3",
        "This Post-Effective Amendment No. 1 to the Registration Statement on Form S-3 (No. 333-41234) of Orchid "
        "Materials Corporation, filed on August 12, 1998 and effective on September 2, 1998, under which "
        "$500,000,000 aggregate principal amount of debt securities was registered, is filed for the sole purpose "
        "of adding exhibits to the Registration Statement: the form of Junior Indenture with Larkin Bank and the "
        "Statement of Eligibility on Form T-1 of that bank. No securities are removed from registration.",
        ["adding exhibits", "Junior Indenture"],
    ),
    (
        "S-3",
        "This Amendment No. 2, relating to the Registration Statement of Orchid Materials Corporation on Form S-3 "
        "(No. 333-41234), declared effective on May 4, 2009, as supplemented by a prospectus supplement dated "
        "June 3, 2009 for 4,000,000 shares of common stock and by another for 1,000,000, is being filed solely to "
        "add as an exhibit the opinion of Orrin & Vale LLP on the validity of the shares.",
        ["exhibit", "Orrin & Vale LLP"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("form", "note", "facts"), _TOLD)
def test_the_summary_tells_what_brought_it_about(form: str, note: str, facts: list[str]) -> None:
    record = assistant.extract(filing(f"EXPLANATORY NOTE\n\n{note}", form=form)).record
    assert record is not None
    summary = record.reason.summary or ""
    assert [fact for fact in facts if fact not in summary] == []
    assert len(summary.split()) <= 60


@pytest.mark.parametrize(
    "words",
    [
        "As the offering has thus come to an end",
        "Because no more shares will be issued in the merger",
        "The Company files this amendment for the sole purpose of deregistering",
        "The board resolved to withdraw the offering because they do not believe",
        "The board ended the offering, because it believes that the price of our stock",
        "(2) deregister 3,609,000 shares issuable on warrants",
    ],
)
def test_what_is_broken_off_is_no_sentence(words: str) -> None:
    assert words not in ways_of_telling(f"{words}.")
    assert words not in ways_of_telling(f"{words}, which had been sold in 2009.")


@pytest.mark.parametrize(
    "words",
    [
        "When it ended 748,300 Units had been sold",
        "The board decided on May 4, 2009 that the cost of reporting outweighs its benefit",
        "On March 30, 2009 it filed a Form 25",
    ],
)
def test_a_whole_sentence_is_told(words: str) -> None:
    assert any(way.rstrip(".") == words for way in ways_of_telling(f"{words}."))
