"""What an amendment is for, by the sentence that says so; and causes in words that no table holds."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from assistant.checking.roles import read_roles
from assistant.checking.roles.purposes import deciding_aim
from assistant.extraction import extract
from assistant.record import Extraction
from tests.invented import filing


@dataclass(frozen=True)
class Note:
    """A note with its purpose and category, and strings that its summary holds."""

    purpose: str
    category: str
    told: tuple[str, ...]
    body: str
    form: str = "S-8"


def extracted(note: Note) -> Extraction:
    return extract(filing(note.body, form=note.form))


UNDERTAKINGS = """
Item 9. Undertakings

The undersigned registrant hereby undertakes to remove from registration by means of a post-effective amendment any of
the securities being registered which remain unsold at the termination of the offering.
"""

NO_REMOVALS = [
    # a consent alone, and an undertaking to remove
    Note(
        "exhibits",
        "other",
        ("consent", "Exhibit 23.1"),
        "EXPLANATORY NOTE\n\nThe sole change made by this Post-Effective Amendment No. 1 is in the exhibits. The consent that was "
        "filed as Exhibit 23.1 bore no signature. A signed consent is filed herewith as Exhibit 23.1. Nothing else in the "
        f"Registration Statement is altered.\n{UNDERTAKINGS}",
        "S-3",
    ),
    Note(
        "other",
        "other",
        ("interests", "Savings Plan"),
        "EXPLANATORY NOTE\n\nWhen the Registrant registered 500,000 shares of its common stock for its Employees' Savings Plan on "
        "March 3, 2004 it did not register the interests in that plan. This amendment supplies the omission: pursuant to Rule "
        "416(c) the Registration Statement also covers an indeterminate amount of interests to be offered under the Savings Plan.",
    ),
    Note(
        "other",
        "other",
        ("fee", "$412.80"),
        "Purpose of Amendment\n\nThe filing fee shown on the cover of the Registration Statement was computed at the rate of $80.90 "
        "per million instead of the rate of $92.00 then in force. The difference of $412.80 is paid with this Post-Effective "
        "Amendment, whose only object is to correct the fee. It makes no change in the number of securities registered.",
    ),
    Note(
        "other",
        "other",
        ("changed its name", "Hadley Sorrel Mills, Inc."),
        "EXPLANATORY NOTE\n\nOn June 12, 2000 the Registrant changed its name from Hadley Sorrel Mills, Inc. to Orchid Materials "
        "Corporation. The Registration Statement is hereby amended to reflect both names. All other terms of the plan are as before.",
    ),
    Note(
        "other",
        "other",
        (),
        "EXPLANATORY NOTE\n\nThe cover of this registration statement as filed gave Nevada as the Registrant's jurisdiction of "
        "incorporation. It is Delaware. The present amendment has no other purpose than to correct the mistake.",
    ),
    Note(
        "prospectus_update",
        "other",
        ("prospectus", "December 31, 2006"),
        "This Post-Effective Amendment No. 3 brings the prospectus that is part of the Registration Statement up to date. It contains "
        "our audited balance sheets and statements of operations for the year ended December 31, 2006, replaces the risk factor "
        "section, and deletes from the table of selling securityholders those who no longer own any of the notes.\n",
        "S-1",
    ),
    Note(
        "prospectus_update",
        "other",
        ("prospectus",),
        "The enclosed prospectus, dated October 5, 2001, supersedes the one dated November 2, 2000. It includes the financial "
        "statements of the Company for its fiscal year ended June 30, 2001.\n",
        "SB-2",
    ),
    Note(
        "share_transfer",
        "plan_ended",
        ("2000 Plan", "318,455"),
        'At the 2009 annual meeting, held May 20, 2009, stockholders approved the Orchid 2009 Omnibus Plan (the "2009 Plan"), and '
        'from that date nothing more may be granted under the Orchid 2000 Stock Plan (the "2000 Plan"). The 318,455 shares which '
        "on May 20, 2009 had been reserved under the 2000 Plan are now reserved under the 2009 Plan. This amendment is filed to "
        "move those shares, and the fee that was paid for them, from this Registration Statement to the new one.",
    ),
    Note(
        "form_conversion",
        "other",
        ("286,950", "Marl Hill", "Form S-8"),
        "INTRODUCTORY STATEMENT\n\nOrchid Materials Corporation hereby amends its Registration Statement on Form S-4, filed April 16, "
        "1999, by filing this Post-Effective Amendment No. 1 on Form S-8 relating to up to 286,950 shares of its common stock "
        "issuable upon the exercise of options granted under the two plans of Marl Hill Ceramics, Inc. On July 30, 1999, Marl Hill "
        "Ceramics, Inc. was merged with and into the Registrant. The shares covered by this Amendment were registered on the Form "
        "S-4 and are transferred to this Form S-8.",
        "S-4",
    ),
    # the whole statement is withdrawn: no removal of what is unsold
    Note(
        "withdrawal",
        "offering_complete",
        ("market conditions",),
        "Pursuant to Rule 477 the Registrant applies for the withdrawal of the Registration Statement, which became effective on March "
        "8, 2001. In view of market conditions the underwriters and the Registrant agreed not to go ahead with the offering. No shares "
        "were sold.",
        "S-1",
    ),
    # the event, the rule and the role, of sentences that are too long to be told together
    Note(
        "successor",
        "reorganization",
        ("Rule 414", "holding company", "October 1, 1998"),
        "On October 1, 1998, in a transaction that the shareholders of Orchid Chemical had approved on August 19, 1998, each share of "
        "Orchid Chemical was converted into a share of the Registrant and Orchid Chemical became the Registrant's subsidiary, so that "
        "the Registrant is now the holding company of the group. By virtue of Rule 414 the Registrant, as successor issuer, takes over "
        "the registration statements of Orchid Chemical and makes them its own for all purposes of the Securities Act.",
    ),
]  # fmt: skip


@pytest.mark.parametrize("note", NO_REMOVALS, ids=lambda note: note.body[:40])
def test_the_sentence_that_says_what_it_is_for_decides(note: Note) -> None:
    result = extracted(note)
    assert result.record is not None
    assert result.record.purpose == note.purpose
    assert result.evidence["/purpose"].verdict == "verified"
    assert result.record.reason.category == note.category
    assert all(words in (result.record.reason.summary or "") for words in note.told)


BY_PLACE = [
    Note(
        "deregistration",
        "other",
        ("counted",),
        "The Registration Statement was meant to cover 450,000 shares. Because the shares for the directors' plan were counted in the "
        "total and were shown on a line of their own as well, 500,000 were registered and paid for. By this Post-Effective Amendment "
        "the Registrant takes the surplus of 50,000 shares out of registration.",
    ),
    Note(
        "deregistration",
        "plan_ended",
        ("July 1, 2008",),
        "Since July 1, 2008 participants have been unable to put new money into the Company Stock Fund of the Orchid Retirement Savings "
        "Plan. In view of this the Registrant deregisters 212,400 shares and all plan interests which have not been sold.",
    ),
]  # fmt: skip


@pytest.mark.parametrize("note", BY_PLACE, ids=lambda note: note.category)
def test_a_cause_in_other_words_is_told_and_not_proven(note: Note) -> None:
    result = extracted(note)
    assert result.record is not None
    assert result.record.reason.category == note.category
    assert all(words in (result.record.reason.summary or "") for words in note.told)
    assert result.evidence["/reason/category"].verdict == "unsupported"
    assert result.status == "needs_review"


def test_the_reason_that_the_removal_gives_comes_before_what_else_ended() -> None:
    note = (
        "The stock fund in the Savings Plan was frozen to new contributions as of March 1, 2009. On March 27, 2009 the Corporation filed "
        "a Form 25 to delist its stock, and it will file a Form 15 to end its duty to report.\n\nSince it is ceasing to be a reporting "
        "company, the Corporation is ending the offerings under the Registration Statement and deregisters the 61,388 shares left."
    )
    result = extract(filing(note))
    assert result.record is not None
    assert result.record.reason.category == "reporting_ended"
    assert "Form 15" in (result.record.reason.summary or "")


def test_a_guess_is_not_proven() -> None:
    result = extract(filing("The Registrant's offering is no longer going on.\n"))
    assert result.record is not None
    assert result.evidence["/purpose"].verdict == "unsupported"
    assert result.status == "needs_review"


@pytest.mark.parametrize(
    ("heading", "removes"),
    [("DEREGISTRATION OF SECURITIES", True), ("EXPLANATORY NOTE", False)],
)
def test_signs_that_disagree_make_a_doubt(heading: str, removes: bool) -> None:
    note = f"{heading}\n\nThe purpose of this Post-Effective Amendment No. 1 is to file the consent of Fenwick Lorne LLP as Exhibit 23.1.\n"
    result = extract(filing(note, form="S-3"))
    assert result.record is not None
    assert removes or result.record.purpose == "exhibits"
    assert result.status == ("needs_review" if removes else "accepted")


def test_amounts_of_a_table_and_the_day_of_the_end_are_told() -> None:
    note = """The Trust's public offering of up to 4,000,000 common shares of beneficial interest at $10.00 per share was over on
October 31, 2007. The result:

Shares registered          4,000,000
Shares sold                1,310,422
Shares not sold            2,689,578

The Trust hereby removes the 2,689,578 shares from registration.
"""
    result = extract(filing(note, form="S-11"))
    assert result.record is not None
    assert result.record.reason.category == "offering_complete"
    summary = result.record.reason.summary or ""
    assert "October 31, 2007" in summary
    assert "1,310,422" in summary
    assert result.evidence["/reason/summary"].verdict == "verified"


def test_a_parent_of_the_same_name_that_pays_nobody_is_no_proven_merger() -> None:
    note = (
        "DEREGISTRATION OF SECURITIES\n\nSince August 1, 2014, when the courts had sanctioned the scheme of arrangement by which each common "
        "share of the registrant was exchanged for an ordinary share of Orchid Holdings Limited, the registrant has been a wholly owned "
        "subsidiary of Orchid Holdings Limited. The registrant hereby removes from registration the securities that remain unsold.\n"
    )
    result = extract(filing(note, form="F-3"))
    assert result.record is not None
    assert result.record.reason.category in ("reorganization", "merger")
    proven = result.evidence["/reason/category"].verdict == "verified"
    assert result.record.reason.category == "reorganization" or not proven


def test_what_is_removed_in_order_to_be_carried_over_is_doubted() -> None:
    note = (
        "The 1993 Plan expired on January 31, 2003 with 552,010 shares in hand. We are filing, on this same day, a Form S-8 for the 2003 Plan, "
        "and remove the 552,010 shares from this registration statement in order that they be carried to it.\n"
    )
    result = extract(filing(note))
    assert result.record is not None
    assert result.record.purpose == "share_transfer" or result.status == "needs_review"


@pytest.mark.parametrize(
    ("purpose", "note"),
    [
        ("exhibits", "Registrant files herewith, by way of Post-Effective Amendment No. 2, the consent of Barlow & Finch, P.C., which ought to have accompanied Amendment No. 1. All else in the Registration Statement stands."),
        ("other", "Pursuant to Rule 416(b) this amendment makes it known that the 350,000 shares registered have become 700,000 shares by a split. No fee is payable."),
        ("exhibits", "Effective January 1, 2015 the Registrant restated the Orchid Savings Plan. The Restated Plan is Exhibit 4.3 hereto and takes the place of Exhibit 4.2. Except in this respect the Registration Statement is not amended."),
        ("share_transfer", "The 2005 Plan has been replaced. The Registrant by this amendment provides for the issue of those 98,700 shares under the 2013 Plan, which shareholders adopted on April 30, 2013; the Registration Statement shall be read accordingly."),
        ("prospectus_update", "Post-Effective Amendment No. 1 is to add to the prospectus the information in the supplement of May 3, 2010, so that the prospectus, as supplemented, may be delivered as one document."),
        ("form_conversion", "As the Registrant's public float no longer reaches $75,000,000, the Registrant amends the Registration Statement, filed on Form S-3, to have it on Form S-1."),
    ],
)  # fmt: skip
def test_frames_in_many_words(purpose: str, note: str) -> None:
    result = extract(filing(f"EXPLANATORY NOTE\n\n{note}\n", form="S-3"))
    assert result.record is not None
    assert result.record.purpose == purpose


def test_an_unread_removal_beside_another_purpose_makes_a_doubt() -> None:
    note = (
        "EXPLANATORY NOTE\n\nThe purpose of this amendment is to replace the prospectus with one for fewer shares and to see the others off "
        "registration.\n"
    )
    result = extract(filing(note, form="S-3"))
    assert result.record is not None
    assert result.record.purpose == "deregistration" or result.status == "needs_review"


@pytest.mark.parametrize(
    "verb", ["removes and withdraws", "withdraws", "hereby withdraws and removes"]
)
def test_securities_withdrawn_from_registration_are_removed_and_the_statement_is_not_withdrawn(
    verb: str,
) -> None:
    note = (
        "DEREGISTRATION OF SECURITIES\n\nThe plan expired on March 1, 2012. The Registrant "
        f"{verb} from registration all securities registered under the Registration Statement "
        "that remain unsold.\n"
    )
    result = extract(filing(note, form="S-8"))
    assert result.record is not None
    assert (result.record.purpose, result.status) == ("deregistration", "accepted")


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        (
            "The purpose of this filing is to disclose the change in the offering price from $9.50 to "
            "$10.00 per share and to extend the offering until May 2005.",
            "prospectus_update",
        ),
        (
            "This post-effective amendment is filed to add disclosure about our new dealer manager.",
            "prospectus_update",
        ),
        (
            "The Company is no longer eligible to use Form S-3 and files this amendment on Form S-1 in "
            "order to go on with the offering.",
            "form_conversion",
        ),
        (
            "Since the Registrant has become eligible to use Form S-3, it amends the Registration "
            "Statement by placing it upon that form.",
            "form_conversion",
        ),
        (
            "This Amendment is filed so that the Registration Statement covers sales under the 2004 Plan "
            "of 218,400 shares formerly available under the 1995 Plan.",
            "share_transfer",
        ),
        (
            "This amendment is filed under Securities Act Forms Compliance and Disclosure Interpretation "
            "126.43 so that the Registration Statement also covers the issue of the Carryover Shares "
            "under the 2021 Plan.",
            "share_transfer",
        ),
        (
            "The shares registered for the 1995 Plan that were not issued may from now on be issued "
            "under the 2004 Equity Plan, to which this Registration Statement shall apply.",
            "share_transfer",
        ),
        (
            "This amendment is filed to reflect that the plan was amended to permit grants to "
            "consultants of the Company.",
            "other",
        ),
        (
            "This amendment is filed to reflect the change of the Registrant's name from Orchid Mills "
            "Inc. to Orchid Materials Corporation.",
            "other",
        ),
        (
            "The Registrant is no longer eligible to use Form S-3 and hereby deregisters all shares that "
            "remain unsold.",
            "deregistration",
        ),
    ],
)
def test_what_amendments_that_remove_nothing_are_for(words: str, purpose: str) -> None:
    aim = deciding_aim(read_roles(filing(words, form="S-1")).aims)
    assert aim is not None
    assert aim.purpose == purpose
