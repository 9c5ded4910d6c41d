"""Covers as many hands open a filing, each with one habit, with invented companies in them."""

from __future__ import annotations

import pytest
from cover_pieces import CODES, HEAD, NAME, OFFICE, STREET
from cover_pieces import SAME as PIECES_SAME
from cover_reading import Case, cover_of

AGENT = """Ada B. Coe
Secretary
40 Mill Road
Lima, Ohio 45801
(419) 555-0140
(Name, address, including zip code, and telephone number, including area code, of agent for service)
"""
SAME = {**PIECES_SAME, "agent": ("Ada B. Coe", "Secretary", "419-555-0140")}

CASES = [
    Case(
        "place-industry-and-number-without-captions",
        HEAD + NAME + "|\nOhio\n|\n|\n3231\n|\n|\n34-1029384\n" + OFFICE + AGENT,
        **SAME,
    ),
    Case(
        "no-captions-between-the-name-and-the-copies",
        HEAD
        + NAME
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
        **SAME,
        counsel=[("Ned F. Lund", "Hale & Lund LLP")],
    ),
    Case(
        "place-and-number-whose-cells-ran-together",
        HEAD
        + NAME
        + """Ohio34-1029384
(State or other jurisdiction of
 incorporation or organization)
(I.R.S. Employer
 Identification No.)
"""
        + OFFICE
        + AGENT,
        **SAME,
    ),
    Case(
        "given-name-in-capitals-on-a-line-of-its-own",
        HEAD + NAME + CODES + OFFICE + AGENT.replace("Ada B. Coe\n", "ANN\nB. COE, ESQ.\n"),
        **SAME | {"agent": ("ANN B. COE", "Secretary", "419-555-0140")},
    ),
    Case(
        "general-partner-over-the-address",
        HEAD
        + """QUARRY FUTURES FUND L.P.
(Exact name of registrant as specified in limited partnership agreement)
"""
        + CODES
        + """LEDGER FUTURES MANAGEMENT INC.
GENERAL PARTNER
40 Mill Road
Lima, Ohio 45801
(419) 555-0140
(Address and telephone number of principal executive office)
"""
        + AGENT,
        **SAME
        | {
            "registrants": [
                ("QUARRY FUTURES FUND L.P.", "Ohio", "34-1029384", STREET, "419-555-0140")
            ]
        },
    ),
    Case(
        "copies-in-a-column-between-two-blocks-a-cell-a-line",
        HEAD
        + NAME
        + CODES
        + OFFICE
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
        **SAME,
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
    name = NAME.partition("(")[0] + caption
    case = Case("contents", top + HEAD + name + CODES + OFFICE + AGENT, **SAME)
    assert cover_of(case) == case.expected()


def test_agent_before_his_employer_on_one_line() -> None:
    agent = AGENT.replace("Ada B. Coe\nSecretary\n", "c/o Ada B. Coe - QUARRY GLASS, INC.\n")
    case = Case(
        "dash",
        HEAD + NAME + CODES + OFFICE + agent,
        **SAME | {"agent": ("Ada B. Coe", None, "419-555-0140")},
    )
    assert cover_of(case) == case.expected()


def test_name_of_corporation_is_a_caption() -> None:
    name = NAME.replace("name of registrant", "name of Corporation")
    case = Case("corporation", HEAD + name + CODES + OFFICE + AGENT, **SAME)
    assert cover_of(case) == case.expected()


def test_caption_of_the_industry_and_one_cut_behind_principal() -> None:
    codes = CODES.replace(
        "34-1029384", "3231\n(Primary Standard Industry Classification Code Number)\n34-1029384"
    )
    office = OFFICE.replace("principal executive offices)", "principal )")
    case = Case("captions", HEAD + NAME + codes + office + AGENT, **SAME)
    assert cover_of(case) == case.expected()


def test_raised_ordinal_on_a_line_of_its_own() -> None:
    office = OFFICE.replace("40 Mill Road", "40 Mill Road\n10th\nFloor")
    street = "40 Mill Road, 10th Floor, Lima, Ohio 45801"
    registrant = ("QUARRY GLASS, INC.", "Ohio", "34-1029384", street, "419-555-0140")
    same = SAME | {"registrants": [registrant]}
    case = Case("ordinal", HEAD + NAME + CODES + office + AGENT, **same)
    assert cover_of(case) == case.expected()


def test_two_names_side_by_side_read_row_by_row() -> None:
    name = "QUARRY GLASS\nLIMA GAS\nCORP.\nAND LIGHT COMPANY\n\n" + NAME.partition("\n")[2]
    codes = CODES.replace("Ohio\n", "Ohio\n\nOhio\n").replace(
        "34-1029384\n", "34-1029384\n\n34-2039485\n"
    )
    office = OFFICE.partition("(Address")[0] + "\n" + OFFICE
    registrants = [
        ("QUARRY GLASS CORP.", "Ohio", "34-1029384", STREET, "419-555-0140"),
        ("LIMA GAS AND LIGHT COMPANY", "Ohio", "34-2039485", STREET, "419-555-0140"),
    ]
    same = SAME | {"registrants": registrants}
    case = Case("rows", HEAD + name + codes + office + AGENT, **same)
    assert cover_of(case) == case.expected()


def test_whole_cover_on_one_line() -> None:
    office = "Chairman and CEO\nDOVE HOLDING INC."
    agent = AGENT.replace("Secretary", office)
    copies = "Copies to: NED F. LUND, JR., ESQ. LUND & POE, P.C. 9 Elm Street Lima, Ohio 45801"
    text = " ".join((HEAD + NAME + CODES + OFFICE + agent + copies).split())
    street = "40 Mill Road Lima, Ohio 45801"
    same = SAME | {
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
    text = " ".join((HEAD + NAME + CODES + OFFICE + AGENT + copies).split())
    firms = [("Ida R. Hale", "Hale, Lund and Poe"), ("Ned F. Lund", "Hale, Lund and Poe")]
    assert cover_of(Case("building", text, **SAME))["counsel"] == firms


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
    case = Case("abreast", HEAD + NAME + CODES + OFFICE + AGENT + copies, **SAME)
    assert cover_of(case)["counsel"] == [
        ("Ida R. Hale", None),
        ("Ned F. Lund", "Hale & Lund LLP"),
    ]


_PLAIN_AGENT = AGENT.partition("(Name")[0]
_PLAIN_OFFICE = OFFICE.partition("(Address")[0]
_PLANS = ["QUARRY GLASS, INC. 1994 STOCK OPTION PLAN", "2001 Employee Stock Purchase Plan"]
_PLAN_LINES = "\n".join(_PLANS) + "\n"
_NO_CAPTIONS = [
    ("plans-follow", _PLAIN_OFFICE + _PLAN_LINES + _PLAIN_AGENT),
    ("plans-follow-a-whole-line", f"{STREET}\n" + _PLAN_LINES + _PLAIN_AGENT),
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
    cover = cover_of(Case(name, HEAD + NAME + CODES + rest + told, **SAME))
    assert cover["registrants"][0][:4] == SAME["registrants"][0][:4]
    assert cover["plans"] == _PLANS
    assert cover["agent"] == SAME["agent"]
    assert cover["counsel"] == ([("Ida R. Hale", "Hale & Lund LLP")] if copies else [])


@pytest.mark.parametrize(
    "name", ["**QUARRY GLASS**\n**TRUST, INC.**", "QUARRY GLASS TRUST\nII, INC."]
)
def test_name_on_two_lines(name: str) -> None:
    cover = HEAD + name + "\n" + NAME.partition("\n")[2] + CODES + OFFICE + AGENT
    told = " ".join(name.replace("**", "").split())
    names = [registrant[0] for registrant in cover_of(Case("name", cover, **SAME))["registrants"]]
    assert names == [told]


def test_number_of_a_suite_on_the_next_line() -> None:
    office = OFFICE.replace("40 Mill Road\nLima", "40 Mill Road, Suite\n410, Lima")
    case = Case("suite", HEAD + NAME + CODES + office + AGENT, **SAME)
    assert cover_of(case)["registrants"][0][3] == "40 Mill Road, Suite 410, Lima, Ohio 45801"
