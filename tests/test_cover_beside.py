"""Covers whose address, agent and lawyers stand beside one another, in tables and without lines."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

import assistant

_TITLE = """Registration No. 333-228111
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933
"""
_STATED = {"form": "S-3", "amendment": 1, "numbers": {"333-228111": ("S-3", 1)}}
_NAME = """VELDRIN OPTICS, INC.
(Exact name of registrant as specified in its charter)

Delaware                                      51-0123456
(State or other jurisdiction of               (I.R.S. Employer
incorporation or organization)                Identification No.)

"""
_ADDRESS = """12 Quay Street
Dover, Delaware 19901
(302) 555-0110
(Address, including zip code, and telephone number, including area code, of registrant's principal executive offices)

"""
_AGENT = """Ada L. Poe
General Counsel
Veldrin Optics, Inc.
12 Quay Street
Dover, Delaware 19901
(302) 555-0111
(Name, address, and telephone number of agent for service)

"""
_VELDRIN = [
    (
        "VELDRIN OPTICS, INC.",
        "Delaware",
        "51-0123456",
        "12 Quay Street, Dover, Delaware 19901",
        "302-555-0110",
    )
]
_ADA = ("Ada L. Poe", "General Counsel", "302-555-0111")


def _case(name: str, rest: str, head: str = _TITLE + _NAME + _ADDRESS, **values: object) -> Case:
    stated = {"registrants": _VELDRIN, "agent": _ADA} | _STATED | values
    return Case(name, head + rest, **stated)  # type: ignore[arg-type]


CASES = [
    _case(
        "address-and-agent-above-both-captions",
        """12 Quay Street
Dover, Delaware 19901
(302) 555-0110
Ada L. Poe
General Counsel
12 Quay Street
Dover, Delaware
(302) 555-0111
(Address, including zip code, and telephone number, of registrant's principal executive offices)
(Name, address and telephone number of agent for service)
""",
        _TITLE + _NAME,
    ),
    _case(
        "lawyers-behind-the-agent-without-a-caption",
        _AGENT + "Rick A. Vern, Esq.\nHale & Orton LLP\n901 Elm Street\nDallas, Texas 75202\n"
        "(214) 555-0122\nApproximate date of commencement of proposed sale: not applicable.\n",
        counsel=[("Rick A. Vern", "Hale & Orton LLP")],
    ),
    _case(
        "a-person-without-a-firm-behind-the-agent-is-no-lawyer",
        _AGENT + "Rick A. Vern\n901 Elm Street\nDallas, Texas 75202\n",
    ),
    _case(
        "copies-over-the-agent-and-the-lawyer",
        """Copies to:
Ada L. Poe                    Rick A. Vern, Esquire
Senior Vice President and     Hale, Orton & Lund
General Counsel               901 Elm Street
12 Quay Street                Dallas, Texas 75202
Dover, Delaware 19901         (214) 555-0122
(302) 555-0111
(Name, address and telephone
number of agent for service)

""",
        agent=("Ada L. Poe", "Senior Vice President and General Counsel", "302-555-0111"),
        counsel=[("Rick A. Vern", "Hale, Orton & Lund")],
    ),
    _case(
        "two-lawyers-and-their-employers-row-by-row",
        _AGENT
        + """With copies to:
Rick A. Vern, Esq.
Lois B. Tamm, Esq.
Veldrin Optics, Inc.
Hale & Orton LLP
12 Quay Street
901 Elm Street
Dover, Delaware 19901
Dallas, Texas 75202
""",
        counsel=[("Rick A. Vern", None), ("Lois B. Tamm", "Hale & Orton LLP")],
    ),
    _case(
        "two-lawyers-and-their-employers-row-by-row-the-firm-first",
        _AGENT
        + """With copies to:
Rick A. Vern, Esq.
Lois B. Tamm, Esq.
Hale & Orton LLP
Veldrin Optics, Inc.
901 Elm Street
12 Quay Street
""",
        counsel=[("Rick A. Vern", "Hale & Orton LLP"), ("Lois B. Tamm", None)],
    ),
    _case(
        "partner-s-corporation-without-a-comma",
        _AGENT
        + "Copy to:\nRick A. Vern P.C. and\nLois B. Tamm\nHale & Orton, LLP\n901 Elm Street\n",
        counsel=[("Rick A. Vern", "Hale & Orton, LLP"), ("Lois B. Tamm", "Hale & Orton, LLP")],
    ),
    _case(
        "partner-s-corporation-and-a-firm-with-commas-on-one-line",
        _AGENT
        + "Copies to: Rick A. Vern, P.C. Hale, Orton & Lund 901 Elm Street Dallas, Texas 75202\n",
        counsel=[("Rick A. Vern", "Hale, Orton & Lund")],
    ),
    _case(
        "a-firm-of-two-surnames-is-no-partner",
        _AGENT + "Copies to:\nRick A. Vern\nTamm Orton PC\n901 Elm Street\nDallas, Texas 75202\n",
        counsel=[("Rick A. Vern", "Tamm Orton PC")],
    ),
    _case(
        "two-law-firms-by-that-name-row-by-row",
        _AGENT
        + "Copies to:\nRick A. Vern, Esq.\nLois B. Tamm, Esq.\nOrton Law Firm, P.A.\nHale Lund LLP\n"
        "901 Elm Street\n12 Pier Road\n",
        counsel=[("Rick A. Vern", "Orton Law Firm, P.A."), ("Lois B. Tamm", "Hale Lund LLP")],
    ),
    _case(
        "the-end-of-a-street-is-no-lawyer",
        _AGENT
        + "Copy to:\nRick A. Vern\nHale & Orton LLP\n51\nWest 52nd\nStreet New\nYork, New York 10019\n",
        counsel=[("Rick A. Vern", "Hale & Orton LLP")],
    ),
    _case(
        "a-telephone-above-the-agent-is-not-the-agent-s",
        """5, rue Haute
L-1882 Luxembourg
Telephone: +352 4188 2839
Ada L. Poe
One Front Street
Dover, Delaware 19901
(302) 555-0111
(Name and address of agent for service)
""",
        _TITLE + _NAME,
        registrants=[("VELDRIN OPTICS, INC.", "Delaware", "51-0123456", None, None)],
        agent=("Ada L. Poe", None, "302-555-0111"),
    ),
    _case(
        "an-agent-without-a-caption-under-the-plan",
        """Veldrin Optics 2001 Consultants Plan
(Full title of the plan)

Ada L. Poe
12 Quay Street
Dover, Delaware 19901
(302) 555-0111

CALCULATION OF REGISTRATION FEE
""",
        plans=["Veldrin Optics 2001 Consultants Plan"],
        agent=("Ada L. Poe", None, "302-555-0111"),
    ),
    _case(
        "numbered-plans",
        """(1)  Tamm Labs, Inc. 1992 Stock Option Plan ("1992 Plan")
(2)  Tamm Labs, Inc. 1995 Stock Option Plan ("1995 Plan")
(3)  Stock Option Agreements granting options to former officers of Tamm
     Labs, Inc. outside of the 1992 Plan and the 1995 Plan
(Full title of the plans)

"""
        + _AGENT,
        plans=[
            "Tamm Labs, Inc. 1992 Stock Option Plan",
            "Tamm Labs, Inc. 1995 Stock Option Plan",
            "Stock Option Agreements granting options to former officers of Tamm Labs, Inc."
            " outside of the 1992 Plan and the 1995 Plan",
        ],
    ),
    _case(
        "the-first-registrant-again-in-the-list-of-all",
        """Veldrin Optics, Inc.
Veldrin Capital Trust I
(Exact name of registrant as specified in its charter)
Delaware
Maryland
(State or other jurisdiction of incorporation or organization)
51-0123456
51-0123457
(I.R.S. Employer Identification Number)
"""
        + _ADDRESS
        + _AGENT,
        _TITLE + "VELDRIN OPTICS, INC.\n(Exact name of registrant as specified in its charter)\n",
        registrants=[
            ("Veldrin Optics, Inc.", *_VELDRIN[0][1:]),
            ("Veldrin Capital Trust I", "Maryland", "51-0123457", *_VELDRIN[0][3:]),
        ],
    ),
    _case(
        "address-between-the-jurisdiction-and-the-employer-number",
        """<TABLE>
<S>                               <C>                              <C>
         DELAWARE                     12 QUAY STREET                  51-0123456
(State or Other Jurisdiction of    DOVER, DELAWARE 19901           (I.R.S. Employer
 Incorporation or Organization)       (302) 555-0110              Identification No.)
</TABLE>
   (Address, including zip code, and telephone number, including area code of
                    Registrant's principal executive offices)

"""
        + _AGENT,
        _TITLE + "VELDRIN OPTICS, INC.\n(Exact name of registrant as specified in its charter)\n",
        registrants=[
            (*_VELDRIN[0][:3], "12 QUAY STREET, DOVER, DELAWARE 19901", "302-555-0110"),
        ],
    ),
    _case(
        "a-firm-of-one-word",
        _AGENT
        + "Copies to:\nRick A. Vern, Esq.\nLois B. Tamm, Esq.\nLedgewell\n901 Elm Street\nDallas, Texas 75202\n",
        counsel=[("Rick A. Vern", "Ledgewell"), ("Lois B. Tamm", "Ledgewell")],
    ),
    _case(
        "names-in-a-row-over-the-blocks-of-their-firm",
        _AGENT
        + """Copies to:
RICK A. VERN   LOIS B. TAMM
Hale & Orton LLP
901 Elm Street
Dallas, Texas 75202
(214) 555-0122
Hale & Orton LLP
600 Pier Street
Salem, Oregon 97301
""",
        counsel=[("RICK A. VERN", "Hale & Orton LLP"), ("LOIS B. TAMM", "Hale & Orton LLP")],
    ),
    _case(
        "a-firm-of-two-names-before-a-building-on-one-line",
        _AGENT
        + "Copies to: Rick A. Vern, Esq. Lois B. Tamm, Esq. Graham Millard The Crandall Building "
        "405 Elm Avenue, 44th Floor Dallas, Texas 75202 Tel: (214) 555-0122\n",
        counsel=[("Rick A. Vern", "Graham Millard"), ("Lois B. Tamm", "Graham Millard")],
    ),
    _case(
        "an-in-house-lawyer-in-care-of-a-company",
        _AGENT
        + """Copies to:
Rick A. Vern, Esq.
General Counsel
c/o Veldrin Americas
901 Elm Street
Dallas, Texas 75202
Lois B. Tamm, Esq.
Hale & Orton LLP
""",
        counsel=[("Rick A. Vern", None), ("Lois B. Tamm", "Hale & Orton LLP")],
    ),
    _case(
        "rows-of-registrants-a-line-for-each-cell",
        """|Veldrin Optics, L.P.
|Delaware
|51-0123456
|Veldrin Finance Corp.
|Nevada
|51-0123457
|(Exact name of registrant as specified in its charter)
|(State or other jurisdiction of incorporation or organization)
|(I.R.S. Employer Identification No.)
"""
        + _ADDRESS
        + _AGENT,
        _TITLE,
        registrants=[
            ("Veldrin Optics, L.P.", "Delaware", "51-0123456", *_VELDRIN[0][3:]),
            ("Veldrin Finance Corp.", "Nevada", "51-0123457", *_VELDRIN[0][3:]),
        ],
        agent=("Ada L. Poe", "General Counsel", "302-555-0111"),
    ),
    _case(
        "columns-of-address-and-agent-glued-on-one-line-give-no-address",
        "ADA L. POE JR. RICK VERN VELDRIN BUILDING SENIOR VICE PRESIDENT 12 QUAY STREET VELDRIN BUILDING "
        "DOVER, DELAWARE 19901 12 QUAY STREET (302) 555-0110 DOVER, DELAWARE 19901 (Address, including "
        "zip code, and telephone number (302) 555-0110 including area code of registrant's principal "
        "(Name, address, including zip code, and telephone executive offices) number of agent for service)",
        " ".join((_TITLE + _NAME).split()) + " ",
        registrants=[("VELDRIN OPTICS, INC.", "Delaware", "51-0123456", None, None)],
        agent=None,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_blocks_beside_one_another(case: Case) -> None:
    assert cover_of(case) == case.expected()


def test_forms_behind_the_numbers_and_an_amendment_to_each_form() -> None:
    read = cover_of(
        Case(
            "",
            """Registration No. 333-150001 (Form S-3)
Registration No. 333-150002 (Form S-8)
Registration No. 333-150003 (Form S-8)
SECURITIES AND EXCHANGE COMMISSION
POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-3
POST-EFFECTIVE AMENDMENT NO. 1 TO FORMS S-8
"""
            + _NAME,
        )
    )
    assert (read["form"], read["amendment"]) == ("S-3", 2)
    assert read["numbers"] == {
        "333-150001": ("S-3", 2),
        "333-150002": ("S-8", 1),
        "333-150003": ("S-8", 1),
    }


def test_one_amendment_to_statements_on_several_forms_a_line_for_each() -> None:
    read = cover_of(
        Case(
            "",
            """SECURITIES AND EXCHANGE COMMISSION
Post-Effective Amendment No. 1
to
FORM S-1 REGISTRATION STATEMENT NO. 333-150001
FORM S-3 REGISTRATION STATEMENT NO. 333-150002
FORM S-4 REGISTRATION STATEMENT NO. 333-150003
Post-Effective Amendment No. 2
to
FORM S-8 REGISTRATION STATEMENT NO. 333-150004
"""
            + _NAME,
        )
    )
    assert read["numbers"] == {
        "333-150001": ("S-1", 1),
        "333-150002": ("S-3", 1),
        "333-150003": ("S-4", 1),
        "333-150004": ("S-8", 2),
    }


def test_amendment_number_behind_the_registration_statement() -> None:
    lines = [
        f"POST-EFFECTIVE AMENDMENT TO FORM S-8 REGISTRATION STATEMENT NO. 2 (No. {number})\n"
        for number in ("333-261611", "333-245699")
    ]
    read = cover_of(Case("", "SECURITIES AND EXCHANGE COMMISSION\n" + "".join(lines) + _NAME))
    assert read["amendment"] == 2
    assert read["numbers"] == {"333-261611": ("S-8", 2), "333-245699": ("S-8", 2)}


def test_two_letters_over_the_caption_of_the_agent_are_read_without_error() -> None:
    read = cover_of(Case("", "CT\n(Names, addresses and telephone numbers of agents for service)"))
    assert read["agent"] in (None, ("CT", None, None))


_PAGE = """<html><body><p>As filed with the Securities and Exchange Commission on May 4, 2016</p>
<p>Registration No. 333-150099</p><p>POST-EFFECTIVE AMENDMENT NO. 1<br>TO<br>FORM S-8</p>
<p><b>Tarnwell Stores, Inc.</b><br>(Exact name of registrant as specified in its charter)</p>
<table><tr><td>Delaware</td><td>&nbsp;</td><td>75-1943999</td></tr><tr><td>(State or other
jurisdiction of<br>incorporation)</td><td></td><td>(I.R.S. Employer<br>Identification No.)</td></tr>
</table><table><tr><td>{left}</td><td>&nbsp;</td><td>{right}</td></tr></table>
<p>DEREGISTRATION OF SECURITIES</p><p>The Company removes from registration all shares that remain
unsold.</p></body></html>"""
_SELLER = "Ann T. Boyd<br>President<br>Tarnwell Stores, Inc.<br>8 Bramble Lane<br>Irving, Texas 75063<br>(972) 555-0186"
_ASKED = "<br>(Name, address and telephone number of agent for service)"


def test_a_table_of_agent_and_lawyer_without_a_caption_for_copies() -> None:
    lawyer = "Amy E. Dale, Esq.<br>Gray, Mott &amp; Bent, P.A.<br>3400 City Center<br>Salem, Oregon 97301"
    page = _PAGE.format(left=_SELLER + _ASKED, right=lawyer)
    record = assistant.extract(assistant.read(page.encode())).record
    assert record is not None
    assert record.agent_for_service is not None
    assert record.agent_for_service.name == "Ann T. Boyd"
    assert [(x.name, x.firm) for x in record.counsel] == [
        ("Amy E. Dale", "Gray, Mott & Bent, P.A.")
    ]


def test_a_table_of_address_and_agent_over_a_row_of_captions() -> None:
    captions = (
        "</td></tr><tr><td>(Address and telephone number of principal executive offices)</td><td></td>"
        "<td>(Name, address and telephone number of agent for service)"
    )
    page = _PAGE.format(
        left="8 Bramble Lane<br>Irving, Texas 75063<br>(972) 555-0100", right=_SELLER + captions
    )
    record = assistant.extract(assistant.read(page.encode())).record
    assert record is not None
    assert record.agent_for_service is not None
    assert record.registrants[0].address == "8 Bramble Lane, Irving, Texas 75063"
    assert record.registrants[0].phone == "972-555-0100"
    agent = record.agent_for_service
    assert (agent.name, agent.title, agent.phone) == ("Ann T. Boyd", "President", "972-555-0186")
