"""Covers whose lines ran together or broke: columns on one line, titles over the wrong lines."""

from __future__ import annotations

from typing import Any

import pytest
from cover_reading import Case, cover_of, filing_of
from invented import filing

from assistant.checking.plausible_covers import cover_doubts
from assistant.extraction import extract

_HEAD = """As filed with the Securities and Exchange Commission on May 6, 2009
Registration No. 333-118231
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-8
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933
CORLISS INSTRUMENT COMPANY
(Exact name of registrant as specified in its charter)
"""
_CODES = """Ohio
(State or other jurisdiction of incorporation or organization)
34-1187720
(I.R.S. Employer Identification No.)
"""
_OFFICES = """40 Cask Lane
Toledo, Ohio 43604
(Address of Principal Executive Offices) (Zip Code)
"""
_AGENT = """Agnes D. Thorne
General Counsel
Corliss Instrument Company
40 Cask Lane
Toledo, Ohio 43604
(Name and address of agent for service)
"""


def _read(*parts: str, flat: bool = False) -> dict[str, Any]:
    text = "".join(parts)
    return cover_of(Case("", " ".join(text.split()) if flat else text))


# --- agents -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "office", ["Chief Financial Officer", "Senior Vice President and Treasurer"]
)
def test_office_of_an_agent_whose_name_was_left_out(office: str) -> None:
    agent = _AGENT.replace("Agnes D. Thorne\nGeneral Counsel", office)
    assert _read(_HEAD, _CODES, _OFFICES, agent)["agent"] == (None, office, None)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Martha\nOrme", "Martha Orme"),
        ("Martha\nMcOrme, Jr.", "Martha McOrme, Jr."),
        ("Martha\nOrme-Hale", "Martha Orme-Hale"),
    ],
)
def test_agent_whose_name_broke_behind_the_given_name(printed: str, name: str) -> None:
    agent = _AGENT.replace("Agnes D. Thorne", printed)
    assert _read(_HEAD, _CODES, _OFFICES, agent)["agent"] == (name, "General Counsel", None)


@pytest.mark.parametrize("below", ["Texas", "Secretary", "Attention", "Telephone:"])
def test_given_name_alone_takes_no_other_line(below: str) -> None:
    found = _read(_HEAD, _CODES, _OFFICES, _AGENT.replace("Agnes D. Thorne", f"Martha\n{below}"))
    assert found["agent"] is None or below not in str(found["agent"][0])


@pytest.mark.parametrize(
    "printed",
    [
        "Telephone: (419) 555-0180",
        "Telephone:   (419) 555-0180",
        "Tel.: 419-555-0180",
        "(419) 555-0180",
    ],
)
@pytest.mark.parametrize("flat", [False, True])
def test_telephone_below_the_caption_of_the_agent(printed: str, flat: bool) -> None:
    copies = (
        "\nCopy to:\nLeopold V. Marsh, Esq.\nHollis & Orme LLP\n7 Quay Road\nDayton, Ohio 45401\n"
    )
    found = _read(_HEAD, _CODES, _OFFICES, _AGENT, printed, copies, flat=flat)
    assert found["agent"][2] == "419-555-0180"
    assert found["counsel"] == [("Leopold V. Marsh", "Hollis & Orme LLP")]


@pytest.mark.parametrize("fax", ["(419) 555-0181 (Fax)", "(419) 555-0181 – Facsimile"])
def test_number_that_is_called_a_fax_behind_it(fax: str) -> None:
    agent = _AGENT.replace("Toledo, Ohio 43604", f"Toledo, Ohio 43604\n{fax}\n(419) 555-0180")
    assert _read(_HEAD, _CODES, _OFFICES, agent)["agent"][2] == "419-555-0180"


# --- lawyers ------------------------------------------------------------------------------------


def test_lawyers_beside_the_agent_four_blanks_apart() -> None:
    block = """Copy To:

Agnes D. Thorne, Esq.    Leopold V. Marsh, Esq.
Corliss Instrument Company    Ida E. Fenner, Esq.
40 Cask Lane    Hollis Orme & Pell LLP
Toledo, Ohio 43604    77 East Quay Parkway
Second Floor    Milwaukee, Wisconsin 53202
(419) 555-0180    (414) 555-0199
(Name, address and telephone number, including area code, of agent for service)
"""
    found = _read(_HEAD, _CODES, _OFFICES, block)
    assert found["agent"] == ("Agnes D. Thorne", None, "419-555-0180")
    assert found["counsel"] == [
        ("Leopold V. Marsh", "Hollis Orme & Pell LLP"),
        ("Ida E. Fenner", "Hollis Orme & Pell LLP"),
    ]


def _firm_verdicts(copies: str) -> list[str]:
    text = " ".join((_HEAD + _CODES + _OFFICES + _AGENT + copies).split())
    evidence = extract(filing_of(text)).evidence or {}
    return [evidence[p].verdict for p in sorted(evidence) if p.startswith("/counsel/")]


def test_firm_of_the_second_of_two_lawyers_abreast_is_not_proven() -> None:
    copies = """With copies to: LEOPOLD MARSH, ESQ. IDA E. FENNER, ESQ. HOLLIS & ORME, P.C. PELL,
        LUND & 30 E. QUAY ROAD, SUITE 2 THORNBURY LLP DAYTON, OH 45401 333 BRIDGE STREET (419) 555-0140
        TOLEDO, OHIO 43604 (419) 555-0199"""
    assert _firm_verdicts(copies) == ["verified", "verified", "unsupported", "verified"]


def test_two_lawyers_of_one_firm_and_address_are_proven() -> None:
    copies = """With copies to: Leopold Marsh, Esq. Ida E. Fenner, Esq. Hollis & Orme, P.C.
        12670 Quay Road, Suite 2 Dayton, Ohio 45401 (419) 555-0140"""
    assert _firm_verdicts(copies) == ["verified"] * 4


def test_second_lawyer_who_may_be_the_first_names_of_a_firm_is_not_proven() -> None:
    copies = """Copies to: Leopold V. Marsh Howard Fenner Orme & Pell LLP 12 Quay Road
        Dayton, Ohio 45401"""
    assert "unsupported" in _firm_verdicts(copies)


@pytest.mark.parametrize(
    ("printed", "name", "firm"),
    [
        ("Howard Fenner O&P Orme LLP", "Howard Fenner", "O&P Orme LLP"),
        ("E.N. Fenner, IV Orme Pell LLP", "E.N. Fenner, IV", "Orme Pell LLP"),
    ],
)
def test_lawyer_and_firm_on_one_line(printed: str, name: str, firm: str) -> None:
    copies = f"Copies to: {printed} 12 Quay Road Dayton, Ohio 45401"
    found = _read(_HEAD, _CODES, _OFFICES, _AGENT, copies, flat=True)
    assert found["counsel"] == [(name, firm)]


# --- places and addresses -----------------------------------------------------------------------

_THREE = """(State or other jurisdiction of incorporation or organization)
(Address, including zip code, of principal executive offices)
(I.R.S. Employer Identification No.)
"""


@pytest.mark.parametrize(
    "row",
    [
        "Nevada Cask Center Iowa City, Iowa 52240 34-1187720",
        "40 Cask Lane Nevada Toledo, Ohio 43604 34-1187720",
    ],
)
def test_state_of_an_address_is_no_jurisdiction(row: str) -> None:
    found = _read(_HEAD, f"{row}\n", _THREE, _AGENT, flat=True)
    assert found["registrants"][0][1] == "Nevada"


def test_jurisdiction_behind_an_address_is_no_part_of_it() -> None:
    row = "40 Cask Lane Toledo, Ohio 43604 Nevada 34-1187720"
    address = _read(_HEAD, f"{row}\n", _THREE, _AGENT, flat=True)["registrants"][0][3]
    assert address is None or "Nevada" not in address


def test_note_between_the_names_of_two_registrants() -> None:
    names = """ORME REALTY TRUST (Cask Communities, Inc. as successor by merger to Orme Realty Trust)
ORME REALTY LIMITED PARTNERSHIP
"""
    codes = _CODES.replace("34-1187720", "34-1187720\n34-1187733")
    head = _HEAD.replace("CORLISS INSTRUMENT COMPANY\n", names)
    found = _read(head, codes, _OFFICES, _AGENT, flat=True)
    assert [x[0] for x in found["registrants"]] == [
        "ORME REALTY TRUST",
        "ORME REALTY LIMITED PARTNERSHIP",
    ]


# --- plans --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "titles"),
    [
        (
            "Fenner & Company 2003 Equity Plan,\nand Fenner & Company Outreach 2000 Equity\nCompensation Plan",
            [
                "Fenner & Company 2003 Equity Plan",
                "Fenner & Company Outreach 2000 Equity Compensation Plan",
            ],
        ),
        (
            "ORME, INC. 1999 STOCK PLAN, 1995\nSTOCK PLAN, 1992 STOCK PLAN AND ASSOCIATE\nSTOCK OPTION PLAN",
            [
                "ORME, INC. 1999 STOCK PLAN",
                "1995 STOCK PLAN",
                "1992 STOCK PLAN",
                "ASSOCIATE STOCK OPTION PLAN",
            ],
        ),
        (
            "ORME SAVINGS BANK 1986 INCENTIVE PLAN; HALE CORPORATION STOCK\nOPTION PLAN",
            ["ORME SAVINGS BANK 1986 INCENTIVE PLAN", "HALE CORPORATION STOCK OPTION PLAN"],
        ),
        (
            "Stock Option Agreement with Edward\nL. Fenner\nStock Option Agreement with Ida Orme",
            [
                "Stock Option Agreement with Edward L. Fenner",
                "Stock Option Agreement with Ida Orme",
            ],
        ),
    ],
)
def test_titles_that_break_within_the_next(printed: str, titles: list[str]) -> None:
    found = _read(_HEAD, _CODES, _OFFICES, printed, "\n(Full title of the plans)\n", _AGENT)
    assert [title.rstrip(".") for title in found["plans"]] == [x.rstrip(".") for x in titles]


@pytest.mark.parametrize(
    ("printed", "titles"),
    [
        (
            "1997 STOCK OPTION PLAN\n2000 DIRECTORS’ PLAN\nADVISORY AGREEMENTS",
            ["1997 STOCK OPTION PLAN", "2000 DIRECTORS’ PLAN", "ADVISORY AGREEMENTS"],
        ),
        (
            "Corliss 401(k) Retirement Plan\nEmployment Agreement with Ida Orme",
            ["Corliss 401(k) Retirement Plan", "Employment Agreement with Ida Orme"],
        ),
        (
            "1995 Stock Plan, as amended July 26, 1996 and August 7, 2001\nand\n1996 Directors’ Plan",
            [
                "1995 Stock Plan, as amended July 26, 1996 and August 7, 2001",
                "1996 Directors’ Plan",
            ],
        ),
    ],
)
def test_titles_without_line_ends(printed: str, titles: list[str]) -> None:
    caption = "\n(Full title of the plans)\n"
    assert _read(_HEAD, _CODES, _OFFICES, printed, caption, _AGENT, flat=True)["plans"] == titles


def test_plan_and_trust_plan_is_one() -> None:
    plan = (
        "Corliss Instrument Company Profit Sharing Plan and Trust Plan\n(Full title of the plan)\n"
    )
    found = _read(_HEAD, _CODES, _OFFICES, plan, _AGENT)
    assert found["plans"] == ["Corliss Instrument Company Profit Sharing Plan and Trust Plan"]


# --- what no value of a cover can hold ----------------------------------------------------------


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/plans/0", "ORME BANCORP, INC. 401(k) HALE MILLS CORP. PROFIT SHARING PLAN"),
        ("/plans/0", "Trust Plan"),
        ("/registration_statements/0/plans/1", "Stock Plan (Full title of the plan)"),
        ("/registrants/0/address", "9 Elm Street, Dayton, Ohio 45401 34-1187720"),
        ("/registrants/0/address", "9 Elm Street, Ada Poe, Esq., Dayton, Ohio 45401"),
        ("/registrants/0/name", "Orme, Inc. (State or other jurisdiction)"),
        ("/registrants/0/name", "Registration Statement Orme, Inc."),
        ("/agent_for_service/name", "Martha"),
        ("/agent_for_service/name", "Lee Poe Hale Holding Company, the successor to"),
        ("/agent_for_service/title", "General Counsel Coe & Poe LLP"),
        ("/agent_for_service/title", "General Counsel 400 Elm Street"),
        ("/counsel/0/firm", "Coe & Poe LLP 4000 Elm Street"),
        ("/counsel/0/firm", "EXECUTIVE VICE PRESIDENT COE & POE LLP"),
        ("/agent_for_service/title", "Chairman, HENRY L. ORME President"),
        ("/counsel/0/name", "Martha"),
    ],
)
def test_value_of_a_cover_that_runs_into_another_is_doubted(pointer: str, value: str) -> None:
    assert list(cover_doubts({pointer: value})) == [pointer]


@pytest.mark.parametrize(
    ("second", "doubted"),
    [("333-128039", True), ("333-128309", False), ("333-128094", False), ("333-128930", False)],
)
def test_file_number_of_two_of_which_one_is_the_other_s_misprint(
    second: str, doubted: bool
) -> None:
    typed = {
        f"/registration_statements/{at}/file_number": number
        for at, number in enumerate(("333-128093", second))
    }
    assert bool(list(cover_doubts(typed))) is doubted


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/plans/0", "Orme, Inc. / Hale Corp. Stock Option Plan"),
        ("/plans/0", "Orme, Inc. Savings Plan for Employees of Hale Mills Corp."),
        ("/plans/0", "Hale Bancorp, Inc. Profit Sharing Plan and Trust"),
        ("/registrants/0/address", "P.O. Box 110, 9 Elm Street, Dayton, Ohio 45401-0110"),
        ("/registrants/0/name", "Orme Insurance Company of North America"),
        ("/agent_for_service/name", "The Corporation Trust Company"),
        ("/agent_for_service/name", "Martha Orme"),
        ("/agent_for_service/title", "Senior Vice President, Chief Legal Officer and Secretary"),
        ("/counsel/0/firm", "Coe & Poe LLP"),
    ],
)
def test_value_of_a_cover_as_covers_have_them_is_not_doubted(pointer: str, value: str) -> None:
    assert list(cover_doubts({pointer: value})) == []


def test_registrant_as_its_own_agent_is_doubted() -> None:
    typed = {"/registrants/0/name": "Orme Mills, Inc.", "/agent_for_service/name": "Orme Mills Inc"}
    assert list(cover_doubts(typed)) == ["/agent_for_service/name"]
    read = extract(filing("The Registrant removes all unsold shares."))
    assert (read.evidence or {})["/agent_for_service/name"].verdict == "verified"


# --- what broke or ran on, once more ------------------------------------------------------------


@pytest.mark.parametrize("building", ["Fenner Center II", "Orme Corporate Park III"])
def test_building_with_a_numeral_is_no_person(building: str) -> None:
    offices = _OFFICES.replace("40 Cask Lane", f"{building}\n40 Cask Lane")
    address = _read(_HEAD, _CODES, offices, _AGENT)["registrants"][0][3]
    assert address is not None
    assert address.startswith(building)


def test_number_of_a_box_below_it() -> None:
    offices = _OFFICES.replace("40 Cask Lane", "P.O. Box\n5350")
    address = _read(_HEAD, _CODES, offices, _AGENT)["registrants"][0][3]
    assert address is not None
    assert "P.O. Box 5350" in address


def test_kind_of_company_below_its_name() -> None:
    head = _HEAD.replace("CORLISS INSTRUMENT COMPANY", "Corliss Corp.\nAn Ohio\nCorporation")
    assert _read(head, _CODES, _OFFICES, _AGENT)["registrants"][0][0] == "Corliss Corp."


def test_plan_behind_a_telephone_without_line_ends() -> None:
    phone = "Registrant's Telephone Number, Including Area Code: (419) 555-0180\n"
    plan = "CORLISS RESTATED 1987 STOCK OPTION PLAN\n(Full Title of the Plan)\n"
    found = _read(_HEAD, _CODES, _OFFICES, phone, plan, _AGENT, flat=True)
    assert found["plans"] == ["CORLISS RESTATED 1987 STOCK OPTION PLAN"]
    assert found["registrants"][0][4] == "419-555-0180"


@pytest.mark.parametrize(
    ("printed", "titles"),
    [
        (
            "Option Grant to S. David Orme Pursuant to a Stock\nOption Agreement",
            ["Option Grant to S. David Orme Pursuant to a Stock Option Agreement"],
        ),
        (
            "Nonqualified Stock Option Grants Restricted Stock Awards",
            ["Nonqualified Stock Option Grants", "Restricted Stock Awards"],
        ),
        ("Restricted Stock Award Agreements", ["Restricted Stock Award Agreements"]),
    ],
)
def test_titles_of_grants(printed: str, titles: list[str]) -> None:
    found = _read(_HEAD, _CODES, _OFFICES, printed, "\n(Full title of the plan)\n", _AGENT)
    assert found["plans"] == titles


@pytest.mark.parametrize(
    ("printed", "agent"),
    [
        ("LEE S. ORME, SR. President", ("LEE S. ORME, SR.", "President")),
        ("Lee S. Orme, Sr. Vice President", ("Lee S. Orme", "Sr. Vice President")),
    ],
)
def test_generation_before_an_office(printed: str, agent: tuple[str, str]) -> None:
    found = _read(
        _HEAD, _CODES, _OFFICES, _AGENT.replace("Agnes D. Thorne\nGeneral Counsel", printed)
    )
    assert found["agent"][:2] == agent


def test_employer_cut_at_the_end_of_the_title() -> None:
    agent = _AGENT.replace(
        "General Counsel\nCorliss", "General Counsel, Corliss\nInstrument Company\nCorliss"
    )
    assert _read(_HEAD, _CODES, _OFFICES, agent)["agent"][1] == "General Counsel"


@pytest.mark.parametrize(
    "name",
    ["Orme Corp. Corporation", "Orme Capital Trust II Cask and Orme Capital Trust III Mills, Inc."],
)
def test_name_of_two_is_doubted(name: str) -> None:
    assert list(cover_doubts({"/registrants/0/name": name})) == ["/registrants/0/name"]
    assert list(cover_doubts({"/registrants/0/name": "Orme Valley Banc-Corp, Inc."})) == []


def test_shares_that_are_issuable_are_not_sold() -> None:
    read = extract(
        filing(
            "Of the 502,791 shares registered in the initial filing, 153,158 shares represent shares"
            " issuable upon exercise of individual grants made to retain the directors. The remaining"
            " 349,633 shares registered in the initial filing represent shares issuable under the Plan."
        )
    )
    assert read.record is not None
    assert read.record.registration_statements[0].securities[0].sold is None
