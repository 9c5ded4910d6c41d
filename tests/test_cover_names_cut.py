"""Covers whose names, captions and blocks are cut, numbered or joined, with invented companies."""

from __future__ import annotations

import pytest
from cover_reading import Case, cover_of

_TITLE = """Registration No. 333-228111
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-3
REGISTRATION STATEMENT
UNDER
THE SECURITIES ACT OF 1933
"""
_NAME = "(Exact name of registrant as specified in its charter)\n"
_CODES = """(State or other jurisdiction of incorporation or organization)
|(I.R.S. Employer Identification No.)
"""
_OFFICES = """12 Quay Street
Dover, Delaware 19901
(302) 555-0110
(Address, including zip code, and telephone number, including area code, of registrant's principal executive offices)
"""
_STREET = "12 Quay Street, Dover, Delaware 19901"
_AGENT = "(Name, address, including zip code, and telephone number, including area code, of agent for service)\n"
_BLOCK = """12 Quay Street
Dover, Delaware 19901
(302) 555-0111
"""
_ONE = _TITLE + "HALVERN TOOL CORP.\n" + _NAME + "|Delaware\n|51-0123456\n|" + _CODES + _OFFICES
_HALVERN = [("HALVERN TOOL CORP.", "Delaware", "51-0123456", _STREET, "302-555-0110")]
_STATED = {"form": "S-3", "amendment": 1, "numbers": {"333-228111": ("S-3", 1)}}
_POE = "Ada Poe\nTreasurer\n" + _BLOCK + _AGENT
_ADA = ("Ada Poe", "Treasurer", "302-555-0111")


def _one(name: str, rest: str, **values: object) -> Case:
    stated = {"registrants": _HALVERN, "agent": _ADA} | _STATED | values
    return Case(name, _ONE + rest, **stated)  # type: ignore[arg-type]


CASES = [
    Case(
        "trusts-of-a-series-a-line-each",
        _TITLE + "Orme Edison Company\nOrme Trust II\nOrme Trust III\n" + _NAME
        + "|Delaware\n|51-0123451\n|Delaware\n|51-0123452\n|Delaware\n|51-0123453\n|" + _CODES
        + _OFFICES + "Ada Poe\nSenior Attorney\n" + _BLOCK + _AGENT,
        registrants=[
            (name, "Delaware", ein, _STREET, "302-555-0110")
            for name, ein in (
                ("Orme Edison Company", "51-0123451"),
                ("Orme Trust II", "51-0123452"),
                ("Orme Trust III", "51-0123453"),
            )
        ],
        agent=("Ada Poe", "Senior Attorney", "302-555-0111"),
        **_STATED,
    ),
    Case(
        "places-names-and-numbers-of-subsidiaries-each-in-a-column",
        _TITLE + "KELL GAMING COMPANY\n" + _NAME
        + "Delaware\n(State or other jurisdiction of\nincorporation or organization)\n"
        + "      51-0123450\n(I.R.S. Employer\nIdentification No.)\n"
        + "    and its Guarantor Subsidiaries    \nIowa\nOhio\nTexas\n"
        + "(State or other jurisdiction of\nincorporation or organization)\n"
        + "  Kell Partnership in Commendam\nKell Hotel, L.L.C.\nJazz Kell, Inc.\n" + _NAME
        + "  51-0123461\n51-0123462\n51-0123463\n(I.R.S. Employer\nIdentification No.)\n\n"
        + _OFFICES + _POE,
        registrants=[
            (name, place, ein, _STREET, "302-555-0110")
            for name, place, ein in (
                ("KELL GAMING COMPANY", "Delaware", "51-0123450"),
                ("Kell Partnership in Commendam", "Iowa", "51-0123461"),
                ("Kell Hotel, L.L.C.", "Ohio", "51-0123462"),
                ("Jazz Kell, Inc.", "Texas", "51-0123463"),
            )
        ],
        agent=_ADA,
        **_STATED,
    ),
    _one(
        "names-broken-after-an-initial-and-before-a-generation",
        "Paul A.\nCrisp, Chief Financial Officer\n" + _BLOCK + _AGENT
        + "Copy to:\nJ. David\nSmith, Jr., Esq.\nHale Ortega LLP\n1 Elm St.\nDover, Delaware 19901\n",
        agent=("Paul A. Crisp", "Chief Financial Officer", "302-555-0111"),
        counsel=[("J. David Smith, Jr.", "Hale Ortega LLP")],
    ),
    _one(
        "a-full-stop-before-the-degree",
        "Timothy J. Kane. Esq.\nVice President and Secretary\n" + _BLOCK + _AGENT,
        agent=("Timothy J. Kane", "Vice President and Secretary", "302-555-0111"),
    ),
    _one(
        "a-firm-as-agent-over-two-lines",
        "Hale, Ortega and\nLund & Pruitt LLP\n" + _BLOCK + _AGENT,
        agent=("Hale, Ortega and Lund & Pruitt LLP", None, "302-555-0111"),
    ),
    _one(
        "two-firms-blocks-run-into-each-other",
        _POE + "Copies to:\nAron Ben-Levi, Adv.\nABL Law Office\nRick A. Vern, Esq.\nJay Koo, Esq.\nHaine and Boon, LLP\n"
        "15 Yad St.\nSuite 203\nJerusalem 9342152, Israel\n",
        counsel=[
            ("Aron Ben-Levi", "ABL Law Office"),
            ("Rick A. Vern", "Haine and Boon, LLP"),
            ("Jay Koo", "Haine and Boon, LLP"),
        ],
    ),
    _one(
        "lawyers-who-are-incorporated-and-a-corner-of-streets",
        _POE + "Copies to:\nSteven R. Jay\nCoxe & Smithe Incorporated\nSixth and Marquette\nDover, Delaware 19901\n",
        counsel=[("Steven R. Jay", "Coxe & Smithe Incorporated")],
    ),
    _one(
        "whom-to-ask-is-no-counsel",
        _POE + "Copies to:\nPeter B. Tisley, Esq.\nEmme, Marven & Co, LLP\n120 Broad Street\nDover, Delaware 19901\n"
        "For Further Information Contact:\nTim F. Keene\nThe Bank of Orme\n101 Bay Street\n",
        counsel=[("Peter B. Tisley", "Emme, Marven & Co, LLP")],
    ),
    _one(
        "an-agent-left-out-has-no-telephone",
        "Suite 16, Tower A, 8 Shan Road, Nanjing, China TEL: (302) 555-0199\n"
        "(Address of principal place of business)\n---------\n" + _AGENT,
        registrants=[("HALVERN TOOL CORP.", "Delaware", "51-0123456", _STREET, "302-555-0110")],
        agent=None,
    ),
    Case(
        "captions-hyphenated-and-mixed-and-execution-offices",
        _TITLE + "HALVERN TOOL CORP.\n" + _NAME + "Delaware 51-0123456\n"
        "(State or other juris- I.R.S. Employer\ndiction of incorpora- Identification No.)\ntion or organization)\n"
        "12 Quay Street\nDover, Delaware 19901\n(302) 555-0110\n"
        "(Address and telephone number of principal execution offices)\nAda Poe\nTreasurer\n"
        "(Name and address of agent for service)\n(302) 555-0111\n"
        "Telephone Number, Including Area Code for Agent For Service\n",
        registrants=_HALVERN,
        agent=_ADA,
        **_STATED,
    ),
    _one(
        "lawyers-with-firm-and-street-on-one-line-and-one-in-the-house",
        _POE + "Copies to:\nJonas Epps, Wythe & Randall LLP, 951 East Street, Richmond, Virginia 23219\n"
        "Rae Drake, Kowal & Drake, P.C., Suite 4, Richmond, Virginia 23219\n"
        "Nadia Iwu, Halvern Services Company (in-house)\n",
        counsel=[
            ("Jonas Epps", "Wythe & Randall LLP"),
            ("Rae Drake", "Kowal & Drake, P.C."),
            ("Nadia Iwu", None),
        ],
    ),
    _one(
        "a-given-name-alone-a-title-cut-before-its-last-word-and-a-firm-of-surnames",
        "Philip\nC.S. Yarrow\nVice President - Finance and Chief Financial\nOfficer\n" + _BLOCK + _AGENT
        + "Copies to:\nPeter J. Shaw\nDavid J. Kauf\nKatt Muchin Zavos\n525 Elm Street\nDover, Delaware 19901\n",
        agent=("Philip C.S. Yarrow", "Vice President - Finance and Chief Financial Officer", "302-555-0111"),
        counsel=[("Peter J. Shaw", "Katt Muchin Zavos"), ("David J. Kauf", "Katt Muchin Zavos")],
    ),
    _one(
        "a-lawyer-who-is-a-corporation-of-her-own",
        _POE + "Copies to:\nYola White-Begley, P.C.\n120 Leroux Street, Suite 6\nFlagstaff, Arizona  86001\n",
        counsel=[("Yola White-Begley", "Yola White-Begley, P.C.")],
    ),
    _one(
        "a-firm-whose-name-is-a-law-corporation",
        _POE + "Copies to:\nDora Lindqvist, Esq.\nMarrable Law Corporation\n120 Leroux Street\nFlagstaff, Arizona 86001\n",
        counsel=[("Dora Lindqvist", "Marrable Law Corporation")],
    ),
    Case(
        "an-address-in-the-row-of-codes-cell-by-cell",
        _TITLE + "HALVERN TOOL CORP.\n" + _NAME
        + "Delaware\n\n12 Quay Street\nDover, Delaware 19901\n(302) 555-0110\n51-0123456\n"
        + "(State or other jurisdiction of incorporation or organization)\t(Address, including zip code, and telephone "
        + "number, including area code, of registrant's principal executive offices)\t(I.R.S. Employer Identification No.)\n\n"
        + _POE,
        registrants=_HALVERN,
        agent=_ADA,
        **_STATED,
    ),
    Case(
        "a-table-of-registrants-whose-rows-are-printed-cell-by-cell",
        _ONE + _POE + "\nTABLE OF ADDITIONAL REGISTRANTS\n\n"
        "Exact Name of Additional Registrant as Specified in its Charter\tState or Other Jurisdiction of Incorporation\t"
        "I.R.S. Employer Identification Number\tAddress and Telephone Number of Principal Executive Offices\n"
        "Kell Closures, LLC\nOhio\n51-0123461\n\n25 North Road\nAkron, Ohio 44301\n(330) 555-0150\n"
        "Kell Drum, Inc.\nTexas\n51-0123462\n\n11 Gate Parkway\nWaco, Texas 76701\n(254) 555-0151\n",
        registrants=[
            *_HALVERN,
            ("Kell Closures, LLC", "Ohio", "51-0123461", "25 North Road, Akron, Ohio 44301", "330-555-0150"),
            ("Kell Drum, Inc.", "Texas", "51-0123462", "11 Gate Parkway, Waco, Texas 76701", "254-555-0151"),
        ],
        agent=_ADA,
        **_STATED,
    ),
    _one(
        "plans-whose-titles-go-on-in-capitals-and-an-agent-with-a-caption-for-the-telephone-alone",
        "QUAY BANK CORPORATION\nSTOCK OPTION PLAN\nAS ASSUMED BY HALVERN, INC.\n\nOLD PIER BANK 1990 STOCK OPTION PLAN"
        "\nFOR KEY EMPLOYEES\n\n(Full title of the plans)\n\nAda Poe, Treasurer\nHalvern Tool Corp.\n" + _BLOCK
        + "\n(302) 555-0111\n(Telephone number, including area code, of agent for service)\n",
        plans=[
            "QUAY BANK CORPORATION STOCK OPTION PLAN AS ASSUMED BY HALVERN, INC.",
            "OLD PIER BANK 1990 STOCK OPTION PLAN FOR KEY EMPLOYEES",
        ],
    ),
    Case(
        "name-place-and-number-without-captions",
        "As filed with the Securities and Exchange              Registration No. 333-228111\nCommission on April 7, 1998\n\n"
        + _TITLE.split("\n", 1)[1]
        + "\nHalvern Insurance Company of America\n- --------------------\n\nDelaware\n- ------------------\n\n51-0123456\n"
        + "- ------------------\n\n12 Quay Street, Dover, Delaware 19901, (302) 555-0111\n- ---------------\n\nAda Poe, Treasurer\n"
        + "Halvern Insurance Company of America\n" + _BLOCK + "- ----------------\n" + _AGENT,
        filed="1998-04-07",
        registrants=[("Halvern Insurance Company of America", "Delaware", "51-0123456",
                      "12 Quay Street, Dover, Delaware 19901", "302-555-0111")],
        agent=_ADA,
        **_STATED,
    ),
    Case(
        "a-name-that-points-to-a-table-on-a-line-of-its-own",
        _TITLE + "HALVERN TOOL CORP.\nFor Co-Registrants, See\nTable of Co-Registrants\n" + _NAME
        + "|Delaware\n|51-0123456\n|" + _CODES + _OFFICES + _POE,
        registrants=_HALVERN,
        agent=_ADA,
        **_STATED,
    ),
    Case(
        "a-name-with-the-guarantors-named-in-a-footnote",
        _TITLE + "HALVERN TOOL CORP.\nand the Guarantors named in footnote (1) of\nCALCULATION OF REGISTRATION FEE below\n" + _NAME
        + "|Delaware\n|51-0123456\n|" + _CODES + _OFFICES + _POE,
        registrants=_HALVERN,
        agent=_ADA,
        **_STATED,
    ),
    _one(
        "copies-to-beside-the-agent-s-name-and-the-lawyer-after-the-caption",
        "|Ada Poe\n|\n|\nCopy to: |\nTreasurer\nHalvern Tool Corp.\n" + _BLOCK + _AGENT
        + "|\n|\nWilliam B. Yarrow\nHale & Orton LLP\n901 Elm Street\nDallas, Texas 75202\n(214) 555-0122 |\n",
        counsel=[("William B. Yarrow", "Hale & Orton LLP")],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover_whose_names_are_cut(case: Case) -> None:
    assert cover_of(case) == case.expected()
