"""Covers of amendments to Form S-8 as many real ones are set, with invented companies in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from cover_reading import Case, cover_of

import assistant
from assistant.language.identifiers import find_phones

_HEAD = """As filed with the Securities and Exchange Commission on May 6, 2009
Registration No. 333-128999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-8
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
"""
_NAME = "Thornbury Kiln Works, Inc.\n(Exact name of registrant as specified in its charter)\n"
_CODES = (
    "Delaware     51-0765432\n(State of incorporation)     (I.R.S. Employer Identification No.)\n"
)
_OFFICES = (
    "14 Mill Row\nDover, Delaware 19901\n(Address of principal executive offices) (Zip Code)\n"
)
_PLAN = "Thornbury Kiln Works, Inc. 1999 Stock Plan\n(Full title of the plan)\n"
_ADA = "Ada Poe\nTreasurer\n14 Mill Row\nDover, Delaware 19901\n"
_AGENT = "(Name and address of agent for service)\n"
_STATED = {
    "form": "S-8",
    "amendment": 1,
    "filed": "2009-05-06",
    "numbers": {"333-128999": ("S-8", 1)},
}
_COMPANY = (
    "Thornbury Kiln Works, Inc.",
    "Delaware",
    "51-0765432",
    "14 Mill Row, Dover, Delaware 19901",
    None,
)
_TITLES = ["Thornbury Kiln Works, Inc. 1999 Stock Plan"]


def _block(name: str, block: str, agent: tuple[str | None, str | None, str | None]) -> Case:
    """A cover whose agent stands as a block gives him."""
    text = _HEAD + _NAME + _CODES + _OFFICES + _PLAN + block
    return Case(name, text, plans=_TITLES, registrants=[_COMPANY], agent=agent, **_STATED)


def _plans(name: str, titles: str, expected: list[str]) -> Case:
    """A cover with other titles."""
    text = (
        _HEAD + _NAME + _CODES + _OFFICES + titles + "(Full title of the plans)\n" + _ADA + _AGENT
    )
    return Case(
        name,
        text,
        plans=expected,
        registrants=[_COMPANY],
        agent=("Ada Poe", "Treasurer", None),
        **_STATED,
    )


def _offices(name: str, codes: str, registrant: tuple[str | None, ...]) -> Case:
    """A cover with the registrant's values set otherwise."""
    text = _HEAD + _NAME + codes + _PLAN + _ADA + _AGENT
    return Case(
        name,
        text,
        plans=_TITLES,
        registrants=[registrant],
        agent=("Ada Poe", "Treasurer", None),
        **_STATED,
    )


_ZIP_IN_CELLS = """Delaware
|
|
51-0765432
|
(State or other jurisdiction of incorporation or
|
|
(I.R.S. Employer Identification No.)
|
organization)
|
|
|
14 Mill Row
|
|
|
Dover, Delaware
|
|
19901
|
(Address of Principal Executive Offices)
|
|
(Zip Code)
|
"""

_NAMED = "Thornbury Kiln Works, Inc."

CASES = [
    _offices("zip-code-in-the-column-of-the-number", _ZIP_IN_CELLS, _COMPANY),
    _plans(
        "titles-on-one-line-with-their-caption",
        "1993 NON-QUALIFIED STOCK OPTION PLAN 1997 INCENTIVE PLAN PROFIT PLAN (and the related STOCK OPTION AGREEMENT"
        " WITH LEE HALE) RESTRICTED STOCK AGREEMENT WITH LEE HALE ",
        [
            "1993 NON-QUALIFIED STOCK OPTION PLAN",
            "1997 INCENTIVE PLAN",
            "PROFIT PLAN (and the related STOCK OPTION AGREEMENT WITH LEE HALE)",
            "RESTRICTED STOCK AGREEMENT WITH LEE HALE",
        ],
    ),
    _block(
        "telephone-with-blanks-before-attention-on-one-line",
        "LEDGER AGENTS, INC. 14 MILL ROW, SUITE 102 DOVER, DE, 19901-2559 (+1) 302 555 0111 ATTENTION: TREASURER "
        "(Name, address and telephone number of agent for service)\n",
        ("LEDGER AGENTS, INC.", None, "302-555-0111"),
    ),
    _offices(
        "place-address-and-number-in-three-columns-of-cells",
        """|
|
|The Republic of France
|
|12 rue des Fours,
|
|98-0765432
|(State or other jurisdiction of
|
|92300 Levallois-Perret, France
|
|(I.R.S. Employer
|incorporation or organization)
|
|+33 1 55 01 02 03
|
|Identification Number)
(Address, including zip code, and telephone number, including area code, of Registrant's principal executive offices)
""",
        (_NAMED, "The Republic of France", "98-0765432",
         "12 rue des Fours, 92300 Levallois-Perret, France", "+33 1 55 01 02 03"),
    ),
    _offices(
        "the-caption-of-the-address-in-the-last-cell",
        """|Delaware
|14 Mill Row
|51-0765432
|(State of Incorporation)
|Dover, Delaware 19901
|(I.R.S. Employer Identification No.)
|(Address, including zip code, of Registrant's principal executive offices)
""",
        _COMPANY,
    ),
    _offices(
        "an-address-abroad-between-place-and-number",
        """<TABLE>
<S>                                            <C>                                                         <C>
            BERMUDA                                 THE INTERNATIONAL KILN BUILDING                           NOT APPLICABLE
(State or other jurisdiction of                             29 REID ROAD                                     (I.R.S. Employer
incorporation or organization)                          PEMBROKE, HM 08, BERMUDA                           Identification No.)
                                                             (441) 555-0100
                                               (Address, including zip code, and telephone
                                               number, including area code, of Registrant's
                                                     principal executive offices)
</TABLE>
""",
        (_NAMED, "Bermuda", None, "THE INTERNATIONAL KILN BUILDING, 29 REID ROAD, PEMBROKE, HM 08, BERMUDA", "441-555-0100"),
    ),
    _offices(
        "words-set-apart-to-fill-the-line",
        """            North  Dakota                                 51-0765432
(State or other jurisdiction of                      (I.R.S. Employer
incorporation or organization)                       Identification No.)

         170  PLUM  ORCHARD  WAY,  SAN  JOSE,   CALIFORNIA  95134
       (Address of principal executive offices) (Zip Code)
""",
        (_NAMED, "North Dakota", "51-0765432", "170 PLUM ORCHARD WAY, SAN JOSE, CALIFORNIA 95134", None),
    ),
    _offices(
        "a-telephone-whose-first-bracket-was-lost",
        _CODES + "14 Mill Row, Dover, Delaware 19901\n302) 555-0111\n"
        "(Address, including zip code, and telephone number of principal executive offices)\n",
        (*_COMPANY[:4], "302-555-0111"),
    ),
    _offices(
        "a-telephone-abroad-with-an-extension",
        "|Cayman Islands\n|Not Applicable\n|(State or other jurisdiction of\nincorporation or organization)\n"
        "|(I.R.S. Employer\nIdentification No.)\nNo. 18 Zhou Road\nPudong, Shanghai 201203\nPeople's Republic of China\n"
        "Tel: +86 21 8555 6666 × 8702\n(Address and telephone number of principal executive offices)\n",
        (_NAMED, "Cayman Islands", None, "No. 18 Zhou Road, Pudong, Shanghai 201203, People's Republic of China",
         "+86 21 8555 6666"),
    ),
    _block("a-given-name-on-a-line-of-its-own", "Stephen\nC. Marlowe, Esq.\nTreasurer\n14 Mill Row\nDover, Delaware 19901\n"
           + _AGENT, ("Stephen C. Marlowe", "Treasurer", None)),
    _block("a-company-over-two-lines", "Harbor\nFinancial Group\nOne Quay Plaza\nDover, Delaware 19901\n" + _AGENT
           + "(302) 555-0111\n(Telephone number, including area code, of agent for service)\n",
           ("Harbor Financial Group", None, "302-555-0111")),
    _block("a-company-and-its-street-on-one-line",
           "Nevada Charter & Trust Company, 50 W. Quay Street, Suite 880\nReno, Nevada 89501\n" + _AGENT,
           ("Nevada Charter & Trust Company", None, None)),
    _plans("a-title-that-ends-with-an-abbreviation", "The 2010 LTIP\nThe Kiln 2010 Deferral Plan\n",
           ["The 2010 LTIP", "The Kiln 2010 Deferral Plan"]),
    _plans("interests-in-a-plan-are-no-plan", "THORNBURY 1999 STOCK PLAN\nAnd Interests in the Plan\n",
           ["THORNBURY 1999 STOCK PLAN"]),
    _plans("participants-on-lines-of-their-own", "RESTRICTED VALUE SHARES PLAN\nFOR\nTHORNBURY KILN WORKS, INC.\nAND\n"
           "CERTAIN OPERATING COMPANIES\n",
           ["RESTRICTED VALUE SHARES PLAN FOR THORNBURY KILN WORKS, INC. AND CERTAIN OPERATING COMPANIES"]),
    _plans("an-abbreviation-first-in-a-list", "TKW PAYSOP,\nPacific Kiln Employee Stock Ownership Plan,\nand Tax Act Stock Plan\n",
           ["TKW PAYSOP", "Pacific Kiln Employee Stock Ownership Plan", "Tax Act Stock Plan"]),
    _plans("warrants-among-the-plans", "Thornbury 1998 Option Plan\nThornbury 2001 Option Plan\nWarrants\nto purchase 40,000 Shares\n",
           ["Thornbury 1998 Option Plan", "Thornbury 2001 Option Plan", "Warrants to purchase 40,000 Shares"]),
    _plans("titles-that-run-over-lines", "Osprey.com, Inc. 1996 Stock Plan, Osprey.com, Inc. 1997\n"
           "Stock Plan, Osprey.com, Inc. 1999 Equity Plan and\nOsprey.com, Inc. 1999 Purchase Plan\n",
           ["Osprey.com, Inc. 1996 Stock Plan", "Osprey.com, Inc. 1997 Stock Plan", "Osprey.com, Inc. 1999 Equity Plan",
            "Osprey.com, Inc. 1999 Purchase Plan"]),
    Case(
        "plans-without-a-caption-below-the-company-s-name",
        _HEAD + _NAME + _CODES + _OFFICES + "\nTHORNBURY KILN WORKS, INC.\nDIRECTOR DEFERRED COMPENSATION PLAN\n\n"
        + _ADA + _AGENT,
        plans=["THORNBURY KILN WORKS, INC. DIRECTOR DEFERRED COMPENSATION PLAN"],
        registrants=[_COMPANY], agent=("Ada Poe", "Treasurer", None), **_STATED,
    ),
    Case(
        "address-and-telephone-before-the-title-of-the-plan-on-one-line",
        " ".join((_HEAD + _NAME + _CODES).split()) + " 14 Mill Row Dover, Delaware 19901 (302) 555-0111 Thornbury Stock"
        " Option Incentive Plan (Full title of the plan) Ada Poe, Esq. Treasurer 14 Mill Row Dover, Delaware 19901"
        " (302) 555-0111 (Name, address and telephone number of agent for service)",
        plans=["Thornbury Stock Option Incentive Plan"],
        registrants=[(*_COMPANY[:3], "14 Mill Row Dover, Delaware 19901", "302-555-0111")],
        agent=("Ada Poe", "Treasurer", "302-555-0111"), **_STATED,
    ),
    Case(
        "copies-beside-the-caption-of-the-agent",
        _HEAD + _NAME + _CODES + _OFFICES + _PLAN + """
Name, address and telephone number  Please send copies of all communications to:
of agent for service:
Ada Poe                                     Wayne Marsh, Esq.
Thornbury Kiln Works, Inc.                  Thornbury Kiln Works, Inc.
14 Mill Row, 11th Floor                     14 Mill Row, 2nd Floor
Dover, Delaware 19901                       Dover, Delaware 19901
(302) 555-0111                              (302) 555-0122
""",
        plans=_TITLES, registrants=[_COMPANY], agent=("Ada Poe", None, "302-555-0111"),
        counsel=[("Wayne Marsh", None)], **_STATED,
    ),
    Case(
        "a-firm-before-a-numbered-street-on-one-line",
        _HEAD + _NAME + _CODES + _OFFICES + _PLAN + _ADA + _AGENT
        + "Copies to: Henry H. Davit III, Esq. Ridge, Apple, Powers & Jansen 1200 17th Street, Suite 3000 Denver,"
        " Colorado 80202 (303) 555-0100\n",
        plans=_TITLES, registrants=[_COMPANY], agent=("Ada Poe", "Treasurer", None),
        counsel=[("Henry H. Davit III", "Ridge, Apple, Powers & Jansen")], **_STATED,
    ),
    Case(
        "a-title-without-a-caption-before-the-agent-on-one-line",
        " ".join((_HEAD + _NAME + _CODES + _OFFICES).split()) + " THORNBURY KILN WORKS, INC. 1998 STOCK INCENTIVE PLAN"
        " Ada B. Poe, Chief Executive Officer Thornbury Kiln Works, Inc. 14 Mill Row Dover, Delaware 19901"
        " (Name and address of agent for service) (302) 555-0111 (Telephone number of agent for service)",
        plans=["THORNBURY KILN WORKS, INC. 1998 STOCK INCENTIVE PLAN"],
        registrants=[(*_COMPANY[:3], "14 Mill Row Dover, Delaware 19901", None)],
        agent=("Ada B. Poe", "Chief Executive Officer", "302-555-0111"), **_STATED,
    ),
    Case(
        "two-lawyers-of-whom-nothing-but-the-names-is-printed",
        _HEAD + _NAME + _CODES + _OFFICES + _PLAN + _ADA + _AGENT + "With copies to:\n|\nChristopher Combe\n|\n|\nMartin Hatter\n",
        plans=_TITLES, registrants=[_COMPANY], agent=("Ada Poe", "Treasurer", None),
        counsel=[("Christopher Combe", None), ("Martin Hatter", None)], **_STATED,
    ),
]  # fmt: skip


_HOUSED = """THORNBURY KILN WORKS, INC.
1999 STOCK PLAN


Ada Poe
Treasurer
Thornbury Kiln Works, Inc.
Dover, Delaware 19901
(302) 555-0111
(Agent for Service)
"""


def _housed(name: str, codes: str) -> Case:
    """A cover with no captions for the registrant but what it is incorporated under."""
    company = ("THORNBURY KILN WORKS, INC.", *_COMPANY[1:4], "302-555-0100")
    return Case(
        name,
        _HEAD + codes + _HOUSED,
        plans=["THORNBURY KILN WORKS, INC. 1999 STOCK PLAN"],
        registrants=[company],
        agent=("Ada Poe", "Treasurer", "302-555-0111"),
        **_STATED,
    )


CASES += [
    _housed(
        "incorporated-under-the-laws-in-columns",
        """
   Incorporated           THORNBURY KILN WORKS, INC.          I.R.S. Employer
  Under the Laws                14 Mill Row                  Identification No.
   of Delaware             Dover, Delaware 19901                51-0765432
                              (302) 555-0100

                        """,
    ),
    _housed(
        "incorporated-under-the-laws-in-lines",
        """
Incorporated
Under the Laws
of Delaware

THORNBURY KILN WORKS, INC.
14 Mill Row
Dover, Delaware 19901
(302) 555-0100

I.R.S. Employer
Identification No.
51-0765432


""",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("+86(21)-3555-0100", "+86(21)-3555-0100"),
        ("406) 555-0142", "406-555-0142"),
    ],
)
def test_telephones(printed: str, value: str) -> None:
    assert [code.value for code in find_phones(f"Tel. {printed} or by mail")] == [value]


def _days(
    folder: Path, text: str, numbers: str = "No. 333-128999"
) -> list[tuple[str | None, object, object]]:
    head = _HEAD.replace("No. 333-128999", numbers)
    return _statements(folder, head + _NAME + _CODES + _OFFICES + _PLAN + _ADA + _AGENT + text)


def _statements(folder: Path, text: str) -> list[tuple[str | None, object, object]]:
    path = folder / "filing.txt"
    path.write_text(text)
    record = assistant.extract(assistant.read(path)).record
    assert record is not None
    return [
        (s.file_number, s.filed_on and str(s.filed_on), s.effective_on and str(s.effective_on))
        for s in record.registration_statements
    ]


def test_prose_behind_the_last_caption_opens_with_a_rule(tmp_path: Path) -> None:
    path = tmp_path / "filing.txt"
    path.write_text(
        _HEAD
        + _NAME
        + _CODES
        + _OFFICES
        + _PLAN
        + _ADA.rstrip()
        + "\n"
        + _AGENT
        + "(302) 555-0100\n"
        "(Telephone number, including area code, of agent for service)\n<PAGE> 2\n"
        "Pursuant to Rule 414(d) under the Securities Act of 1933, Thornbury Kiln Works, Inc., as\n"
        "successor issuer to Thornbury Kilns Corporation, hereby adopts this Registration Statement,\n"
        "as amended, for all purposes under the Securities Act of 1933.\n"
    )
    result = assistant.extract(assistant.read(path))
    assert result.record is not None
    assert result.record.purpose == "successor"


def test_days_of_several_statements_in_their_order(tmp_path: Path) -> None:
    text = """
EXPLANATORY NOTE
On June 9, 1999 and September 26, 2001, the Registration Statements on Form S-8 (Registration
No. 333-128999 and Registration No. 333-143006, respectively) of Thornbury Kiln Works, Inc. became effective
under the Securities Act.
This amendment removes from registration all shares that remain unsold under both.
"""
    days = _days(tmp_path, text, "Nos. 333-128999 and 333-143006")
    assert days == [("333-128999", None, "1999-06-09"), ("333-143006", None, "2001-09-26")]


def test_days_that_are_not_one_for_each_are_no_statement_s(tmp_path: Path) -> None:
    text = """
EXPLANATORY NOTE
On June 9, 1999 and September 26, 2001, the Registration Statements on Form S-8 (Nos. 333-128999, 333-143006 and
333-155017) of Thornbury Kiln Works, Inc. became effective under the Securities Act. This amendment removes from
registration all shares that remain unsold.
"""
    days = _days(tmp_path, text, "Nos. 333-128999, 333-143006 and 333-155017")
    assert [day for _, _, day in days] == [None, None, None]


def test_the_day_of_an_earlier_amendment_is_not_the_statement_s(tmp_path: Path) -> None:
    text = """
EXPLANATORY NOTE
On December 2, 2008, the Company filed Post-Effective Amendment No. 1 to Form S-8 Registration Statement to withdraw
the unsold securities under certain plans registered pursuant to its Registration Statement on Form S-8 filed with the
Securities and Exchange Commission on December 1, 2005 (File No. 333-128999). All shares that remain unsold are removed.
"""
    assert _days(tmp_path, text) == [("333-128999", "2005-12-01", None)]


def test_the_day_at_the_head_of_a_broken_cover_is_the_amendment_s(tmp_path: Path) -> None:
    head = _HEAD.replace("As filed with the Securities", "Form S-8\nAs filed with the\nSecurities")
    assert _statements(tmp_path, head + _NAME) == [("333-128999", None, None)]


def test_which_telephone_is_whose_is_not_told_where_two_blocks_ran_together(tmp_path: Path) -> None:
    path = tmp_path / "filing.txt"
    path.write_text(
        " ".join((_HEAD + _NAME + _CODES + _OFFICES + _PLAN).split())
        + " With a copy to: Ada B. Poe, Esq. Stephen A. Marsh, Esq. Senior Vice President - HALE AND ORTON, L.L.P."
        " Legal and Secretary 1400 Sixteenth Street THORNBURY KILN WORKS, INC. Suite 600 14 Mill Row Washington, DC"
        " 20036 Dover, Delaware 19901 (202) 555-0122 (302) 555-0111 (Name, address and telephone number of agent for"
        " service) This amendment removes all shares that remain unsold from registration."
    )
    result = assistant.extract(assistant.read(path))
    assert result.record is not None
    assert result.record.agent_for_service is not None
    assert result.record.agent_for_service.title == "Senior Vice President Legal and Secretary"
    assert [(c.name, c.firm) for c in result.record.counsel] == [
        ("Stephen A. Marsh", "HALE AND ORTON, L.L.P.")
    ]
    phone = result.evidence["/agent_for_service/phone"]
    assert phone.verdict == "unsupported"
    assert len(phone.candidates) == 1
