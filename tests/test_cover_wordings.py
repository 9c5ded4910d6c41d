"""One part of a cover at a time, worded or laid out in another way; invented companies."""

from __future__ import annotations

from typing import Any

import pytest
from cover_reading import Case, cover_of

from assistant.checking.fields import parse

_TITLE = """As filed with the Securities and Exchange Commission on May 6, 2009
Registration No. 333-118231
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-8
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933
"""
_NAME = """CORLISS INSTRUMENT COMPANY
(Exact name of registrant as specified in its charter)
Ohio
(State or other jurisdiction of incorporation or organization)
34-1187720
(I.R.S. Employer Identification No.)
"""
_OFFICES = """40 Cask Lane, Toledo, Ohio 43604
(Address of Principal Executive Offices) (Zip Code)
"""
_PLAN = """Corliss Instrument Company 2002 Stock Option Plan
(Full title of the plan)
"""
_AGENT = """Agnes D. Thorne
General Counsel
Corliss Instrument Company
40 Cask Lane
Toledo, Ohio 43604
(Name and address of agent for service)
(419) 555-0180
(Telephone number, including area code, of agent for service)
"""


def _cover(
    title: str = _TITLE,
    name: str = _NAME,
    offices: str = _OFFICES,
    agent: str = _AGENT,
    copies: str = "",
) -> dict[str, Any]:
    return _read(title + name + offices + _PLAN + agent + copies)


def _read(text: str) -> dict[str, Any]:
    return cover_of(Case("", text))


@pytest.mark.parametrize(
    "title",
    [
        "FORM S-8\nREGISTRATION STATEMENT UNDER THE\nSECURITIES ACT OF 1993\n",
        "POST-EFFECTIVE AMENDMENT NO. 3 TO FORM S-8\nREGISTRATION STATEMENT UNDER THE\n"
        "SECURITIES ACT OF 1934\n",
        "FORM S-8\nREGISTRATION STATEMENT\nUNDER THE SECURITIES ACT OF 1933\n"
        "(Post-Effective Amendment No. 5)\n",
        "FORM S-8 REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933 "
        "(Post-Effective Amendment No. 5) ",
        "FORM S-8 REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933 "
        "[Post-Effective Amendment Number Five] ",
    ],
)
def test_words_of_the_title_are_no_part_of_the_name(title: str) -> None:
    registrants = _cover(title=title)["registrants"]
    assert [found[0] for found in registrants] == ["CORLISS INSTRUMENT COMPANY"]


@pytest.mark.parametrize(
    "telephone",
    [
        "Telephone number of agent for service (419) 555-0180\n",
        "Telephone number, including area code, of agent for service 419-555-0180\n",
        "Telephone number, including area code, of agent for service:  (419)\n"
        "                         555-0180\n",
        "(419) 555-0180\n(Telephone Number of Agent for Service)\n",
    ],
)
def test_telephone_behind_its_caption(telephone: str) -> None:
    agent = _AGENT.partition("(419)")[0] + telephone
    assert _cover(agent=agent)["agent"] == ("Agnes D. Thorne", "General Counsel", "419-555-0180")


def test_telephone_below_the_copies() -> None:
    agent = """|Agnes D. Thorne
General Counsel
|Copies to:
|Corliss Instrument Company
40 Cask Lane
Toledo, Ohio 43604
(Name and address of agent for service)
|Leopold V. Marsh
Fenner & Hollis LLP
9 Quay Street
Cleveland, Ohio 44114
|419-555-0180
(Telephone number, including area code,
of agent for service)
"""
    found = _cover(agent=agent)
    assert found["agent"] == ("Agnes D. Thorne", "General Counsel", "419-555-0180")
    assert found["counsel"] == [("Leopold V. Marsh", "Fenner & Hollis LLP")]


@pytest.mark.parametrize(
    ("block", "agent"),
    [
        (
            "Agnes D. Thorne, Senior Vice President,\nBusiness Development, General Counsel and Secretary\n",
            (
                "Agnes D. Thorne",
                "Senior Vice President, Business Development, General Counsel and Secretary",
            ),
        ),
        (
            "Agnes D. Thorne\nVice President, Investor Relations,\nCorporate Communications and Treasurer\n",
            (
                "Agnes D. Thorne",
                "Vice President, Investor Relations, Corporate Communications and Treasurer",
            ),
        ),
        ("Agnes D. Thorne, Esq., c/o Fenner & Hollis LLP\n", ("Agnes D. Thorne", None)),
        (
            "GUARANTORS LISTED ON SCHEDULE A HERETO Agnes D. Thorne, Esq.\n",
            ("Agnes D. Thorne", None),
        ),
        ("Office E, 7/F, 45 Harbour Street\n", None),
        ("Unit B, 12 Dock Road\n", None),
    ],
)
def test_agents(block: str, agent: tuple[str, str | None] | None) -> None:
    text = block + _AGENT.partition("Corliss Instrument Company\n")[2]
    found = _cover(agent=text)["agent"]
    assert (found and found[0] and found[:2]) == agent


def test_two_columns_alike_in_a_text_without_line_ends() -> None:
    name = (
        "CORLISS INSTRUMENT COMPANY CORLISS CAPITAL TRUST I (Exact name of registrant as specified in its"
        " charter) (Exact name of registrant as specified in its charter) Ohio Ohio (State or other"
        " jurisdiction of (State or other jurisdiction of incorporation or organization) incorporation"
        " or organization) 34-1187720 34-6507188 (I.R.S. Employer Identification No.) (I.R.S. Employer"
        " Identification No.) 40 Cask Lane Suite 9 40 Cask Lane Suite 9 Toledo, Ohio 43604 Toledo, Ohio"
        " 43604 (419) 555-0180 (419) 555-0180 (Address, including zip code, and telephone number,"
        " (Address, including zip code, and telephone number, including area code, of registrant's"
        " principal executive offices) including area code, of registrant's principal executive"
        " offices) "
    )
    title = " ".join(_TITLE.replace("S-8", "S-3").split()) + " "
    found = _read(title + name)["registrants"]
    assert [(one[0], one[3]) for one in found] == [
        ("CORLISS INSTRUMENT COMPANY", "40 Cask Lane Suite 9 Toledo, Ohio 43604"),
        ("CORLISS CAPITAL TRUST I", "40 Cask Lane Suite 9 Toledo, Ohio 43604"),
    ]


def test_captions_of_three_columns_before_the_address() -> None:
    name = (
        "CORLISS INSTRUMENT COMPANY OHIO 34-1187720 CORLISS LENS, INC. OHIO 34-1187721 (EXACT NAME OF"
        " EACH REGISTRANT AS (STATE OR OTHER (I.R.S. EMPLOYER AS SPECIFIED IN ITS CHARTER) JURISDICTION"
        " OF IDENTIFICATION NO.) INCORPORATION OR ORGANIZATION) 40 CASK LANE TOLEDO, OH 43604"
        " (419) 555-0180 (Address, including zip code, and telephone number, including area code, of"
        " Registrants' principal offices) "
    )
    title = " ".join(_TITLE.replace("S-8", "S-3").split()) + " "
    found = _read(title + name)["registrants"]
    assert [one[3] for one in found] == ["40 CASK LANE TOLEDO, OH 43604"] * 2


def test_lawyers_side_by_side_whose_cities_stand_in_different_rows() -> None:
    copies = """With copies to:
|Leopold V. Marsh
|Ursula T. Brandt
|Judith Pell
|Orme, Stanhope & Vale LLP
|Fenner & Hollis LLP
|51 Wharf Street
|4200 Quay Center
|Boston, Massachusetts 02110
|80 Eighth Street
|(617) 555-0199
|Cleveland, Ohio 44114
|(216) 555-0140
"""
    assert sorted(_cover(copies=copies)["counsel"]) == [
        ("Judith Pell", "Fenner & Hollis LLP"),
        ("Leopold V. Marsh", "Fenner & Hollis LLP"),
        ("Ursula T. Brandt", "Orme, Stanhope & Vale LLP"),
    ]


@pytest.mark.parametrize(
    "place", ["Camana Bay\nGrand Cayman PO Box 190,\nKY1-1104\n", "Grand Cayman\nKY1-1104\n"]
)
def test_places_in_the_address_of_a_firm_are_no_lawyers(place: str) -> None:
    copies = f"""Copies to:
Leopold V. Marsh
Fenner & Hollis LLP
9 Quay Street
Cleveland, Ohio 44114
(216) 555-0140
Dean Bellamy
Larkin (Cayman) LLP
9th Floor, 60 Mooring Way
{place}(345) 555-0166
Judith Pell
Orme, Stanhope & Vale LLP
51 Wharf Street
Boston, Massachusetts 02110
"""
    assert _cover(copies=copies)["counsel"] == [
        ("Leopold V. Marsh", "Fenner & Hollis LLP"),
        ("Dean Bellamy", "Larkin (Cayman) LLP"),
        ("Judith Pell", "Orme, Stanhope & Vale LLP"),
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "Copy Requested to:",
        "Copies requested to:",
        "Copies are requested to be sent to:",
        "Copy to:",
    ],
)
def test_copies_however_they_are_asked_for(caption: str) -> None:
    copies = f"""{caption}
Leopold V. Marsh, Esq. or Judith Pell, Esq.
Fenner & Hollis, P.A.
9 Quay Street
Cleveland, Ohio 44114
"""
    assert _cover(copies=copies)["counsel"] == [
        ("Leopold V. Marsh", "Fenner & Hollis, P.A."),
        ("Judith Pell", "Fenner & Hollis, P.A."),
    ]


def test_first_of_two_agents() -> None:
    below = "40 Cask Lane\nToledo, Ohio 43604\n(419) 555-0180\n(Name, address and telephone number of agent for service)\n"
    side = """    AGNES D. THORNE                   or                PAUL A. IVERS, ESQ.
Executive Vice President and                         Associate General Counsel
 Chief Financial Officer

"""
    found = _cover(agent=side + below)["agent"]
    title = "Executive Vice President and Chief Financial Officer"
    assert found == ("AGNES D. THORNE", title, "419-555-0180")
    glued = "AGNES D. THORNE or PAUL A. IVERS, ESQ. Executive Vice President and Associate General Counsel"
    assert _cover(agent=f"{glued} {below}")["agent"] == ("AGNES D. THORNE", None, "419-555-0180")


def test_captions_that_are_cut_or_glued() -> None:
    name = (
        "CORLISS GROUP CO. OHIO 34-1187720 CORLISS CAPITAL II DELAWARE 34-6571888 (Exact name of the"
        " (State or other jurisdiction of (I.R.S.Employer Registrants as incorporation or organization)"
        " Identification specified in their Number) respective charters) 40 Cask Lane Toledo, Ohio 43604"
        " (419) 555-0180 (Address, including zip code, and telephone number, including area code, of each"
        " Registrant's principal executive offices) "
    )
    found = _read(" ".join(_TITLE.replace("S-8", "S-3").split()) + " " + name)["registrants"]
    assert [one[:3] for one in found] == [
        ("CORLISS GROUP CO.", "Ohio", "34-1187720"),
        ("CORLISS CAPITAL II", "Delaware", "34-6571888"),
    ]


def test_name_and_jurisdiction_on_one_line_over_both_captions() -> None:
    name = """Corliss Corporation                                          South Carolina
(Exact name of registrant as specified in its charter)(State or other jurisdiction of incorporation or organization)
57-0784412
(I.R.S. employer identification number)
"""
    assert _cover(name=name)["registrants"][0][:3] == (
        "Corliss Corporation", "South Carolina", "57-0784412",
    )  # fmt: skip


_BROKEN = """As filed
with the Securities and Exchange Commission on May 6, 2009
Registration
No. 333-118231
UNITED
STATES
SECURITIES
AND EXCHANGE COMMISSION
Washington,
D.C. 20549
POST-EFFECTIVE
AMENDMENT NO. 1 TO
FORM
S-8
REGISTRATION
STATEMENT UNDER THE SECURITIES ACT OF 1933
OHIO
VALLEY INSTRUMENTS, INC.
(Exact
Name of Registrant as Specified in Its Charter)
|
Ohio
|
34-1187720
|
(State
or Other Jurisdiction of incorporation)
|
(IRS
Employer Identification Number)
40
Cask Lane, Toledo, Ohio 43604
(Address
of Principal Executive Offices)
Ohio
Valley Restricted Stock Plan for Non-Employee
Directors
Ohio
Valley 401(k) and Savings Plan
Merrow
Instruments Stock Option Plan
(Full
title of the plans)
|
Agnes
D. Thorne
|
With
a copy to:
|
Ohio
Valley Instruments, Inc.
|
Leopold
V. Marsh, Esq.
|
40
Cask Lane
|
Fenner
Hollis LLP
|
Toledo,
Ohio 43604
|
Quay
House
|
(NAME
AND ADDRESS OF AGENT FOR SERVICE)
|
Cleveland,
Ohio 44114
"""


def test_lines_broken_behind_their_first_word() -> None:
    found = _read(_BROKEN)
    assert [one[0] for one in found["registrants"]] == ["OHIO VALLEY INSTRUMENTS, INC."]
    assert found["plans"] == [
        "Ohio Valley Restricted Stock Plan for Non-Employee Directors",
        "Ohio Valley 401(k) and Savings Plan",
        "Merrow Instruments Stock Option Plan",
    ]
    assert found["agent"][0] == "Agnes D. Thorne"
    assert found["counsel"] == [("Leopold V. Marsh", "Fenner Hollis LLP")]


def test_three_firms_and_an_employer_in_one_line_are_no_firm() -> None:
    copies = (
        "Copies to: LEOPOLD V. MARSH, ESQ. JUDITH PELL, ESQ. URSULA T. BRANDT, ESQ. FENNER, VALE & ORME"
        " CORLISS LENS GROUP, INC. HOLLIS & STANHOPE 9 QUAY STREET 40 CASK LANE 51 WHARF STREET"
        " CLEVELAND, OHIO 44114 TOLEDO, OHIO 43604 BOSTON, MASSACHUSETTS 02110 "
    )
    assert not any("INC." in (firm or "") for _, firm in _cover(copies=copies)["counsel"])


def test_federal_charter_is_a_jurisdiction() -> None:
    assert parse("jurisdiction", "Federal") == parse("jurisdiction", "FEDERAL") == "Federal"
    assert parse("jurisdiction", "Federal Street") is None


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ("TO\nFORM S-4\nAND\nFORM S-3", ("S-4", "S-3")),
        ("TO FORMS S-3 AND S-8", ("S-3", "S-8")),
        ("TO\nFORM S-8", ("S-8", "S-8")),
    ],
)
def test_forms_in_the_order_of_the_file_numbers(forms: str, expected: tuple[str, str]) -> None:
    title = _TITLE.replace("333-118231", "333-118231\nRegistration No. 333-120044")
    found = _cover(title=title.replace("TO\nFORM S-8", forms))["numbers"]
    assert found == {"333-118231": (expected[0], 1), "333-120044": (expected[1], 1)}


@pytest.mark.parametrize(
    "company", ["The Harbor Bank", "The Bank of Cask Harbor", "Orme Trust Company"]
)
def test_company_with_its_telephone_is_the_first_of_two_agents(company: str) -> None:
    agent = f"""{company}
ADR Division
One Quay Street, 29th Floor
Toledo, Ohio 43604
(419) 555-0111
Agnes D. Thorne
Corliss Lens, Inc.
9 Wharf Road
Dover, Delaware 19901
(302) 555-0122
(Address, including zip code, and telephone number, including area code, of agent for service)
"""
    assert _cover(agent=agent)["agent"] == (company, None, "419-555-0111")


@pytest.mark.parametrize(
    "firm", ["Fenner Hollis S.C.", "Fenner Hollis, S.C.", "Fenner & Hollis, S.C."]
)
def test_firms_that_are_service_corporations(firm: str) -> None:
    copies = f"""Copy to:
Leopold V. Marsh
{firm}
777 East Quay Parkway
Milwaukee, Wisconsin 53202
"""
    assert _cover(copies=copies)["counsel"] == [("Leopold V. Marsh", firm)]


@pytest.mark.parametrize("company", ["CASK HARBOR DRILLING PROGRAM", "ORME 2007 - 2009 PROGRAM"])
def test_registrant_called_a_program_is_no_plan(company: str) -> None:
    name = _NAME.replace("CORLISS INSTRUMENT COMPANY", company)
    found = _read(_TITLE.replace("S-8", "S-1") + name + _OFFICES + _AGENT)
    assert found["registrants"][0][0] == company
    assert found["plans"] == []


def test_plans_of_a_sponsor_in_a_text_on_one_line() -> None:
    titles = (
        "1995 EMPLOYEE STOCK PLAN OF FENNER MILLS, INC.",
        "DIRECTOR STOCK PLAN OF FENNER MILLS, INC.",
        "STOCK OPTION AGREEMENT, DATED AS OF MAY 11, 1991, BETWEEN FENNER MILLS, INC. AND A. THORNE",
    )
    cover = _TITLE + _NAME + _OFFICES + "\n".join(titles) + "\n(Full title of the plans)\n" + _AGENT
    assert _read(" ".join(cover.split()))["plans"] == list(titles)


@pytest.mark.parametrize(
    "caption",
    [
        "Name and Address of Authorized Agent in the United States:",
        "Name and Address of the Authorized Representative in the United\nStates:",
        "Names and addresses of authorized agents:",
    ],
)
def test_authorized_agent_behind_its_caption(caption: str) -> None:
    agent = f"""{caption}
Fenner & Associates
850 Quay Avenue
Dover, Delaware 19901
Copies to:
Leopold V. Marsh
Hollis Orme LLP
777 East Quay Parkway
Milwaukee, Wisconsin 53202
"""
    found = _cover(agent=agent)
    assert found["agent"] == ("Fenner & Associates", None, None)
    assert found["counsel"] == [("Leopold V. Marsh", "Hollis Orme LLP")]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("40 Cask Lane, Suite 30, Lake\nOrme, Ohio 43604", "Suite 30, Lake Orme, Ohio 43604"),
        (
            "40 Cask Lane, San\nHollis, California 94604",
            "40 Cask Lane, San Hollis, California 94604",
        ),
        ("40 Cask Lane\nFort\nFenner, Texas 75604", "40 Cask Lane, Fort Fenner, Texas 75604"),
        ("40 Cask Lane, Orme Park\nToledo, Ohio 43604", "Orme Park, Toledo, Ohio 43604"),
        ("One Port\nToledo, Ohio 43604", "One Port, Toledo, Ohio 43604"),
    ],
)
def test_city_of_two_words_over_two_lines(printed: str, read: str) -> None:
    offices = f"{printed}\n(Address of Principal Executive Offices) (Zip Code)\n"
    assert any(read in str(value) for value in _cover(offices=offices)["registrants"][0])
