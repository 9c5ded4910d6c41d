"""Covers as many hands open a filing, each with one habit, with invented companies in them."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

_HEAD = """As filed with the Securities and Exchange Commission on May 6, 2019
Registration No. 333-228999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933
"""
_NAME = """QUARRY GLASS, INC.
(Exact name of registrant as specified in its charter)
"""
_CODES = """Ohio
(State or other jurisdiction of incorporation or organization)
34-1029384
(I.R.S. Employer Identification No.)
"""
_OFFICE = """40 Mill Road
Lima, Ohio 45801
(419) 555-0140
(Address, including zip code, and telephone number, including area code, of registrant’s principal executive offices)
"""
_AGENT = """Ada B. Coe
Secretary
40 Mill Road
Lima, Ohio 45801
(419) 555-0140
(Name, address, including zip code, and telephone number, including area code, of agent for service)
"""
_STREET = "40 Mill Road, Lima, Ohio 45801"
_SAME = {
    "form": "S-3",
    "amendment": 1,
    "filed": "2019-05-06",
    "numbers": {"333-228999": ("S-3", 1)},
    "registrants": [("QUARRY GLASS, INC.", "Ohio", "34-1029384", _STREET, "419-555-0140")],
    "agent": ("Ada B. Coe", "Secretary", "419-555-0140"),
}

CASES = [
    Case(
        "place-industry-and-number-without-captions",
        _HEAD + _NAME + "|\nOhio\n|\n|\n3231\n|\n|\n34-1029384\n" + _OFFICE + _AGENT,
        **_SAME,
    ),
    Case(
        "no-captions-between-the-name-and-the-copies",
        _HEAD
        + _NAME
        + """|
Ohio
|
34-1029384
40 Mill Road
Lima, Ohio 45801
(419) 555-0140
__________________
Ada B. Coe
Secretary
Quarry Glass, Inc.
40 Mill Road
Lima, Ohio 45801
(419) 555-0140
Copy to:
Ned F. Lund, Esq.
Hale & Lund LLP
9 Elm Court
Toledo, Ohio 43604
""",
        **_SAME,
        counsel=[("Ned F. Lund", "Hale & Lund LLP")],
    ),
    Case(
        "place-and-number-whose-cells-ran-together",
        _HEAD
        + _NAME
        + """Ohio34-1029384
(State or other jurisdiction of
 incorporation or organization)
(I.R.S. Employer
 Identification No.)
"""
        + _OFFICE
        + _AGENT,
        **_SAME,
    ),
    Case(
        "given-name-in-capitals-on-a-line-of-its-own",
        _HEAD + _NAME + _CODES + _OFFICE + _AGENT.replace("Ada B. Coe\n", "ANN\nB. COE, ESQ.\n"),
        **_SAME | {"agent": ("ANN B. COE", "Secretary", "419-555-0140")},
    ),
    Case(
        "general-partner-over-the-address",
        _HEAD
        + """QUARRY FUTURES FUND L.P.
(Exact name of registrant as specified in limited partnership agreement)
"""
        + _CODES
        + """LEDGER FUTURES MANAGEMENT INC.
GENERAL PARTNER
40 Mill Road
Lima, Ohio 45801
(419) 555-0140
(Address and telephone number of principal executive office)
"""
        + _AGENT,
        **_SAME
        | {
            "registrants": [
                ("QUARRY FUTURES FUND L.P.", "Ohio", "34-1029384", _STREET, "419-555-0140")
            ]
        },
    ),
    Case(
        "copies-in-a-column-between-two-blocks-a-cell-a-line",
        _HEAD
        + _NAME
        + _CODES
        + _OFFICE
        + """
Ada B. Coe

Copies to:

Ned F. Lund

Secretary

Hale & Lund LLP

Quarry Glass, Inc.

900 Old Court Building

40 Mill Road

111 Elm Street, N.W.

Lima, Ohio 45801

Toledo, Ohio 43604-2487

(Name and Address of Agent for Service)

(419) 555-0140
(Telephone Number, Including Area Code, of Agent for Service)
""",
        **_SAME,
        counsel=[("Ned F. Lund", "Hale & Lund LLP")],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()


_CONTENTS = [
    "POS AM\nTable of Contents\n\n",
    "Post-Effective Amendment No. 1 to Form S-3\n\nTABLE OF CONTENTS\n\n",
]


@pytest.mark.parametrize("top", _CONTENTS)
@pytest.mark.parametrize("caption", ["(Name of registrant as specified in its charter)\n", ""])
def test_contents_linked_at_the_top_end_no_cover(top: str, caption: str) -> None:
    name = _NAME.partition("(")[0] + caption
    case = Case("contents", top + _HEAD + name + _CODES + _OFFICE + _AGENT, **_SAME)
    assert cover_of(case) == case.expected()


def test_agent_before_his_employer_on_one_line() -> None:
    agent = _AGENT.replace("Ada B. Coe\nSecretary\n", "c/o Ada B. Coe - QUARRY GLASS, INC.\n")
    case = Case(
        "dash",
        _HEAD + _NAME + _CODES + _OFFICE + agent,
        **_SAME | {"agent": ("Ada B. Coe", None, "419-555-0140")},
    )
    assert cover_of(case) == case.expected()


def test_name_of_corporation_is_a_caption() -> None:
    name = _NAME.replace("name of registrant", "name of Corporation")
    case = Case("corporation", _HEAD + name + _CODES + _OFFICE + _AGENT, **_SAME)
    assert cover_of(case) == case.expected()


def test_caption_of_the_industry_and_one_cut_behind_principal() -> None:
    codes = _CODES.replace(
        "34-1029384", "3231\n(Primary Standard Industry Classification Code Number)\n34-1029384"
    )
    office = _OFFICE.replace("principal executive offices)", "principal )")
    case = Case("captions", _HEAD + _NAME + codes + office + _AGENT, **_SAME)
    assert cover_of(case) == case.expected()


def test_raised_ordinal_on_a_line_of_its_own() -> None:
    office = _OFFICE.replace("40 Mill Road", "40 Mill Road\n10th\nFloor")
    street = "40 Mill Road, 10th Floor, Lima, Ohio 45801"
    registrant = ("QUARRY GLASS, INC.", "Ohio", "34-1029384", street, "419-555-0140")
    same = _SAME | {"registrants": [registrant]}
    case = Case("ordinal", _HEAD + _NAME + _CODES + office + _AGENT, **same)
    assert cover_of(case) == case.expected()


def test_two_names_side_by_side_read_row_by_row() -> None:
    name = "QUARRY GLASS\nLIMA GAS\nCORP.\nAND LIGHT COMPANY\n\n" + _NAME.partition("\n")[2]
    codes = _CODES.replace("Ohio\n", "Ohio\n\nOhio\n").replace(
        "34-1029384\n", "34-1029384\n\n34-2039485\n"
    )
    office = _OFFICE.partition("(Address")[0] + "\n" + _OFFICE
    registrants = [
        ("QUARRY GLASS CORP.", "Ohio", "34-1029384", _STREET, "419-555-0140"),
        ("LIMA GAS AND LIGHT COMPANY", "Ohio", "34-2039485", _STREET, "419-555-0140"),
    ]
    same = _SAME | {"registrants": registrants}
    case = Case("rows", _HEAD + name + codes + office + _AGENT, **same)
    assert cover_of(case) == case.expected()


def test_whole_cover_on_one_line() -> None:
    office = "Chairman and CEO\nDOVE HOLDING INC."
    agent = _AGENT.replace("Secretary", office)
    copies = "Copies to: NED F. LUND, JR., ESQ. LUND & POE, P.C. 9 Elm Street Lima, Ohio 45801"
    text = " ".join((_HEAD + _NAME + _CODES + _OFFICE + agent + copies).split())
    street = "40 Mill Road Lima, Ohio 45801"
    same = _SAME | {
        "registrants": [("QUARRY GLASS, INC.", "Ohio", "34-1029384", street, "419-555-0140")],
        "agent": ("Ada B. Coe", "Chairman and CEO", "419-555-0140"),
    }
    case = Case("one line", text, **same, counsel=[("NED F. LUND, JR.", "LUND & POE, P.C.")])
    assert cover_of(case) == case.expected()


def test_number_of_a_building_is_no_part_of_the_firm() -> None:
    copies = (
        "Copies to: Ida R. Hale Ned F. Lund Hale, Lund and Poe Atrium Two, 9 Elm Street "
        "Lima, Ohio 45801 (419) 555-0160"
    )
    text = " ".join((_HEAD + _NAME + _CODES + _OFFICE + _AGENT + copies).split())
    firms = [("Ida R. Hale", "Hale, Lund and Poe"), ("Ned F. Lund", "Hale, Lund and Poe")]
    assert cover_of(Case("building", text, **_SAME))["counsel"] == firms


def test_officer_beside_a_lawyer_in_columns_read_row_by_row() -> None:
    copies = """Copies to:
|
Ida R. Hale
|
|
Ned F. Lund, Esq.
|
Chief Financial
Officer
|
|
Hale & Lund LLP
|
QUARRY GLASS, INC.
|
|
9 Elm Street
|
40 Mill Road
Lima, Ohio 45801
|
|
Dayton, Ohio 45402
"""
    case = Case("abreast", _HEAD + _NAME + _CODES + _OFFICE + _AGENT + copies, **_SAME)
    assert cover_of(case)["counsel"] == [
        ("Ida R. Hale", None),
        ("Ned F. Lund", "Hale & Lund LLP"),
    ]


_PLAIN_AGENT = _AGENT.partition("(Name")[0]
_PLAIN_OFFICE = _OFFICE.partition("(Address")[0]
_PLANS = ["QUARRY GLASS, INC. 1994 STOCK OPTION PLAN", "2001 Employee Stock Purchase Plan"]
_PLAN_LINES = "\n".join(_PLANS) + "\n"
_NO_CAPTIONS = [
    ("plans-follow", _PLAIN_OFFICE + _PLAN_LINES + _PLAIN_AGENT),
    ("plans-follow-a-whole-line", f"{_STREET}\n" + _PLAN_LINES + _PLAIN_AGENT),
    ("name-above", "QUARRY GLASS, INC.\n" + _PLAIN_OFFICE + "\n" + _PLAN_LINES + _PLAIN_AGENT),
    ("in-care", _PLAIN_OFFICE + _PLAN_LINES + _PLAIN_AGENT.replace("40 M", "c/o Dove LLC\n40 M")),
    (
        "one-or-the-other",
        _PLAIN_OFFICE
        + _PLAN_LINES
        + _PLAIN_AGENT.replace("40 M", "or\nNed F. Lund\nTreasurer\n40 M"),
    ),
]


@pytest.mark.parametrize(("name", "rest"), _NO_CAPTIONS, ids=lambda part: part[:20])
@pytest.mark.parametrize("copies", [False, True])
def test_office_plans_and_agent_without_captions(name: str, rest: str, copies: bool) -> None:
    told = "Ida R. Hale\nHale & Lund LLP\n9 Elm Street\nDayton, Ohio 45402\n" if copies else ""
    cover = cover_of(Case(name, _HEAD + _NAME + _CODES + rest + told, **_SAME))
    assert cover["registrants"][0][:4] == _SAME["registrants"][0][:4]
    assert cover["plans"] == _PLANS
    assert cover["agent"] == _SAME["agent"]
    assert cover["counsel"] == ([("Ida R. Hale", "Hale & Lund LLP")] if copies else [])


@pytest.mark.parametrize(
    "name", ["**QUARRY GLASS**\n**TRUST, INC.**", "QUARRY GLASS TRUST\nII, INC."]
)
def test_name_on_two_lines(name: str) -> None:
    cover = _HEAD + name + "\n" + _NAME.partition("\n")[2] + _CODES + _OFFICE + _AGENT
    told = " ".join(name.replace("**", "").split())
    names = [registrant[0] for registrant in cover_of(Case("name", cover, **_SAME))["registrants"]]
    assert names == [told]


def test_number_of_a_suite_on_the_next_line() -> None:
    office = _OFFICE.replace("40 Mill Road\nLima", "40 Mill Road, Suite\n410, Lima")
    case = Case("suite", _HEAD + _NAME + _CODES + office + _AGENT, **_SAME)
    assert cover_of(case)["registrants"][0][3] == "40 Mill Road, Suite 410, Lima, Ohio 45801"
