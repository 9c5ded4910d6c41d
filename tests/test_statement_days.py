"""Registration statements in the text: when filed, when effective, and for which plan."""

from __future__ import annotations

import pytest

import assistant

_COVER = """As filed with the Securities and Exchange Commission on May 6, 2019
Registration No. 333-228999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1 TO
FORM S-3
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
Orrin Dale Corporation
(Exact name of registrant as specified in its charter)
Delaware\t36-9156801
(State or other jurisdiction of incorporation or organization)\t(I.R.S. Employer Identification No.)
{note}
EXPLANATORY NOTE
{body}
"""


def _statement(body: str, note: str = "") -> tuple[str | None, str | None]:
    text = _COVER.format(body=body, note=note)
    record = assistant.extract(assistant.read(text.encode())).record
    assert record is not None
    first = record.registration_statements[0]
    assert first.file_number == "333-228999"
    days = (first.filed_on, first.effective_on)
    return days[0] and str(days[0]), days[1] and str(days[1])


@pytest.mark.parametrize(
    ("body", "filed", "effective"),
    [
        ("The Company registered 900,000 shares for the 2011 Plan on May 9, 2018 (No. 333-228999).", "2018-05-09", None),
        ("Out of the 900,000 shares registered for that plan on May 9, 2018, none is left.", "2018-05-09", None),
        ("The 900,000 shares registered on that Form S-8 on May 9, 2018 (No. 333-228999) were sold.", "2018-05-09", None),
        ("Under Statement 333-228999 (900,000 shares registered May 9, 2018) few were sold.", "2018-05-09", None),
        ("We put 900,000 shares on Form S-3 (No. 333-228999, May 9, 2018) for resale.", "2018-05-09", None),
        ("The registration statement on Form S-3, No. 333-228999 of May 9, 2018, is amended.", "2018-05-09", None),
        ("We remove shares from No. 333-228999, which went on file May 9, 2018.", "2018-05-09", None),
        ("This concerns No. 333-228999. Of the 900,000 shares for which it was filed on May 9, 2018, few were sold.", "2018-05-09", None),
        ("S-3 No. 333-228999. Date: May 9, 2018. Registered: 900,000 shares.", "2018-05-09", None),
        ("Our new Form S-3, which went effective on May 9, 2018, covers future sales.", None, None),
        ("At May 9, 2018 a total of 900,000 shares registered for the plan was left.", None, None),
        ("Registration Statement No. 333-200123, of another plan, was filed on May 9, 2018.", None, None),
        ("The Form S-3 went effective on May 9, 2018.", None, "2018-05-09"),
        ("On May 9, 2018 our registration statement on Form S-3 (No. 333-228999) went effective.", None, "2018-05-09"),
        ("The offering began on May 9, 2018, the effective date of its Registration Statement on Form S-3.", None, "2018-05-09"),
        ("It sold units from May 9, 2018, when the registration statement was made effective, to June 4, 2018.", None, "2018-05-09"),
        ("The registration statement was maintained. Effectiveness was ordered on May 9, 2018.", None, "2018-05-09"),
        ("The registration statement that this document amends, which was declared effective May 9, 2018, is spent.", None, "2018-05-09"),
    ],
)  # fmt: skip
def test_days_told_in_other_words(body: str, filed: str | None, effective: str | None) -> None:
    assert _statement(f"{body} All unsold shares are removed.") == (filed, effective)


def test_days_of_two_statements_each_before_its_number() -> None:
    body = (
        "The Bank amends its Registration Statements on Form S-8 of February 13, 2014 (No. 333-228999;"
        " 100,000 shares) and of February 13, 2017 (No. 333-237001; 150,000 shares)."
    )
    assert _days(body, "333-237001") == {"333-228999": "2014-02-13", "333-237001": "2017-02-13"}


@pytest.mark.parametrize(
    ("body", "filed", "effective"),
    [
        (
            "The Company filed its Registration Statement on Form S-3 (No. 333-228999) on January 4,"
            " 2018, and it became effective upon filing. All unsold shares are removed.",
            "2018-01-04", "2018-01-04",
        ),
        (
            "This amendment relates to:\n- Registration Statement No. 333-228999 on Form S-3, filed"
            " January 4, 2018 and effective as of that date.\nAll unsold shares are removed.",
            "2018-01-04", "2018-01-04",
        ),
        (
            "The Registrant's initial Form S-3, filed with the Commission on January 4, 2018 and effective"
            " as of February 12, 2018 (File No. 333-228999), is hereby amended. All unsold shares are removed.",
            "2018-01-04", "2018-02-12",
        ),
        (
            "Registration Statement No. 333-228999 was filed on January 4, 2018, and effective on February"
            " 12, 2018. All unsold shares are removed.",
            "2018-01-04", "2018-02-12",
        ),
        (
            "Registration Statement No. 333-228999 was filed on January 4, 2018 for the plan adopted on"
            " June 2, 2017 and effective as of July 1, 2017. All unsold shares are removed.",
            "2018-01-04", None,
        ),
        (
            "Registration Statement No. 333-228999, which was filed and became effective automatically"
            " on January 4, 2018, registered notes. All unsold notes are removed.",
            "2018-01-04", "2018-01-04",
        ),
        (
            "The registration statement to which this Post-Effective Amendment No. 1 belongs was"
            " declared effective on February 12, 2018. All unsold shares are removed.",
            None, "2018-02-12",
        ),
        (
            "The Registration Statement (No. 333-228999) was declared effective on February 12, 2018."
            " This Post-Effective Amendment No. 1 is filed to include our audited financial statements"
            " for the year ended December 31, 2018.",
            None, "2018-02-12",
        ),
        (
            "The Court confirmed the Plan of Reorganization on May 29, 2018, and it became effective on"
            " June 20, 2018. All shares under the Registration Statement are removed.",
            None, None,
        ),
        (
            "The description is in the Registration Statement on Form 8-A filed on May 2, 1989 (File No."
            " 0-17999). All unsold shares are removed.",
            None, None,
        ),
        (
            "The fees were paid with the filing of (a) preliminary proxy materials on Schedule 14A on"
            " May 24, 2017, and (b) the Form S-3 (333-228999) on July 22, 2017. All unsold shares are"
            " removed.",
            "2017-07-22", None,
        ),
    ],
)  # fmt: skip
def test_days_in_the_body(body: str, filed: str | None, effective: str | None) -> None:
    assert _statement(body) == (filed, effective)


@pytest.mark.parametrize(
    "note",
    [
        "(1) Paid when the Registration Statement was first filed on January 4, 2018.",
        "(1) All fees were paid on the filing of the Form S-3 on January 4, 2018.",
    ],
)
def test_a_note_to_the_fee_table_tells_the_filing(note: str) -> None:
    fee = f"CALCULATION OF REGISTRATION FEE\n{note}"
    assert _statement("All unsold shares are removed from registration.", fee) == (
        "2018-01-04",
        None,
    )


def test_a_cell_over_two_lines_does_not_hide_the_next_row() -> None:
    body = """The Company removes unsold shares registered under the following:

     File No.         Date Filed          Plan                                  Shares
     --------         ----------          ----                                  ------
     333-228999       January 4, 2018     1997 Stock Option Plan                500,000
     333-237001       March 19, 2017      2003 Employee Stock                 1,000,000
                                          Purchase Plan
     333-237002       August 1, 2016      Savings Plan                          250,000
"""
    assert _days(body, "333-237001 and 333-237002") == {
        "333-228999": "2018-01-04",
        "333-237001": "2017-03-19",
        "333-237002": "2016-08-01",
    }


def _days(body: str, more: str) -> dict[str, str]:
    """The filing day of each statement of a cover that names these numbers too."""
    text = _COVER.format(body=body, note="").replace(
        "Registration No. 333-228999", f"Registration Nos. 333-228999, {more}"
    )
    record = assistant.extract(assistant.read(text.encode())).record
    assert record is not None
    return {s.file_number: str(s.filed_on) for s in record.registration_statements}


def test_the_verb_stands_once_for_two_statements() -> None:
    body = (
        "The Company filed Registration Statement No. 333-228999 on September 29, 2014, for shares"
        " issuable under its Amended and Restated Stock Option Plan, and Registration Statement No."
        " 333-237001 on March 19, 2017, for shares issuable under its Share Unit Plan. All are removed."
    )
    assert _days(body, "333-237001") == {
        "333-228999": "2014-09-29",
        "333-237001": "2017-03-19",
    }


def test_the_plan_that_is_named_before_a_table_is_that_of_its_rows() -> None:
    body = """The shares of common stock issuable under the Orrin Dale 2006 Stock Incentive Plan were
registered as follows:

Registration No.\tDate of filing\tShares registered
333-228999\tApril 20, 2006\t3,000,000
333-237001\tMay 10, 2010\t2,500,000

All unsold shares are removed."""
    text = _COVER.format(body=body, note="").replace(
        "Registration No. 333-228999", "Registration Nos. 333-228999 and 333-237001"
    )
    record = assistant.extract(assistant.read(text.encode())).record
    assert record is not None
    plans = [statement.plans for statement in record.registration_statements]
    assert plans == [["Orrin Dale 2006 Stock Incentive Plan"]] * 2


@pytest.mark.parametrize(
    "body",
    [
        "The Company began on May 17, 2018, the date of effectiveness of Registration Statement No. 333-228999, to offer up to 1,200,000 shares.",
        "Sales began on May 17, 2018, the day on which the Registration Statement was declared effective.",
        "The offering began on May 17, 2018 (the effective date of this Registration Statement).",
        "From May 17, 2018, the day of the effectiveness of the Registration Statement, the Company sold 748,300 shares.",
    ],
)  # fmt: skip
def test_a_day_that_is_that_of_effectiveness(body: str) -> None:
    assert _statement(body) == (None, "2018-05-17")
