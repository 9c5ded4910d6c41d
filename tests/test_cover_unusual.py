"""Covers of the less usual kinds: depositaries, trusts beside their parents, rows without columns."""

from __future__ import annotations

import pytest

from assistant.checking.roles import read_roles
from assistant.filing.inputs import read
from tests.cover_reading import Case, cover_of

_HEAD = """As filed with the Securities and Exchange Commission on May 6, 2003
Registration No. 333-101111
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM {form}
REGISTRATION STATEMENT
UNDER THE SECURITIES ACT OF 1933
"""
_AGENT = """
Jane Q. Marbury
Secretary
40 Cask Lane, Tulsa, Oklahoma 74103
(918) 555-0140
(Name, address and telephone number of agent for service)
"""
_MARBURY = ("Jane Q. Marbury", "Secretary", "918-555-0140")
_CASK = "40 Cask Lane, Tulsa, Oklahoma 74103"

CASES = [
    Case(
        "the depositary's address is not the issuer's, whatever breaks its caption",
        _HEAD.format(form="F-6")
        + """For American Depositary Shares Evidenced by American Depositary Receipts

Hoshino Optical Co., Ltd.
(Exact name of issuer of deposited securities as specified in its charter)

Japan
(Jurisdiction of incorporation or organizat ion of issuer)

Cask Lane Bank, N.A.
(Exact name of depositary as specified in its charter)

40 Cask Lane, New York, New York 10179
Tel. No.: (212) 555-0135
(Address, including zip cod e, and telephone number of dep ositary's principal offices)

Cask Lane Bank, N.A.
ADR Department
40 Cask Lane
New York, New York 10179
Tel. No.: (212) 555-0136
(Address, including zip code, and telephone number of agent for service)
""",
        form="F-6", amendment=1, filed="2003-05-06", numbers={"333-101111": ("F-6", 1)},
        registrants=[("Hoshino Optical Co., Ltd.", "Japan", None, None, None)],
        agent=("Cask Lane Bank, N.A.", None, "212-555-0136"), counsel=[],
    ),
    Case(
        "columns of two registrants whose lower halves are read after both upper ones",
        _HEAD.format(form="S-3")
        + """
<TABLE>
<S>                                                        <C>
       QUILLON FINANCIAL CORPORATION                            QUILLON CAPITAL TRUST I
(Exact name of Registrant as specified in its              (Exact name of Registrant as specified
                 charter)                                         in its trust agreement)

                 OKLAHOMA                                                 DELAWARE
     (State or other jurisdiction of                          (State or other jurisdiction of
      incorporation or organization)                           incorporation or organization)
                ---------                                                ---------

                                                                            6719
                   6711                                         (Primary Standard Industrial
       (Primary Standard Industrial                             Classification Code Number)
       Classification Code Number)

                65-0424107                                               73-6321108
    (I.R.S. Employer Identification No.)                     (I.R.S. Employer Identification No.)

              40 Cask Lane                                            40 Cask Lane
          Tulsa, Oklahoma 74103                                   Tulsa, Oklahoma 74103
             (918) 555-0140                                          (918) 555-0140
   (Address and telephone number of                       (Address and telephone number of
    principal executive offices)                            principal executive offices)
</TABLE>
"""
        + _AGENT,
        form="S-3", amendment=1, filed="2003-05-06", numbers={"333-101111": ("S-3", 1)},
        registrants=[
            ("QUILLON FINANCIAL CORPORATION", "Oklahoma", "65-0424107", _CASK, "918-555-0140"),
            ("QUILLON CAPITAL TRUST I", "Delaware", "73-6321108", _CASK, "918-555-0140"),
        ],
        agent=_MARBURY, counsel=[],
    ),
    Case(
        "a table of names, places and numbers over its captions",
        _HEAD.format(form="S-3")
        + """
<TABLE>
<S>                               <C>                           <C>
Quillon Drilling, Inc.                     Delaware                   76-0352207
Tarn Flats Service Company                 Texas                      93-0905208
Osprey Gathering and Production            Delaware                   52-1219909
  Company
</TABLE>

<TABLE>
<CAPTION>
(Exact names of Registrants as specified  (State or other jurisdiction      (I.R.S. Employer
           in their charters)                  of incorporation)         Identification Number)
<S>                                       <C>                            <C>
</TABLE>

                               40 Cask Lane
                          Tulsa, Oklahoma 74103
                              (918) 555-0140
   (Address, including zip code, and telephone number of registrants' principal executive offices)
"""
        + _AGENT,
        form="S-3", amendment=1, filed="2003-05-06", numbers={"333-101111": ("S-3", 1)},
        registrants=[
            ("Quillon Drilling, Inc.", "Delaware", "76-0352207", _CASK, "918-555-0140"),
            ("Tarn Flats Service Company", "Texas", "93-0905208", _CASK, "918-555-0140"),
            ("Osprey Gathering and Production Company", "Delaware", "52-1219909", _CASK,
             "918-555-0140"),
        ],
        agent=_MARBURY, counsel=[],
    ),
    Case(
        "two registrants side by side, read row by row without line ends",
        _HEAD.format(form="S-4")
        + """TARNSIDE BANCSHARES TARNSIDE INCORPORATED CAPITAL I (Exact name of Registrant as specified in its charter) (Exact name of Registrant as specified in its charter) Maryland Delaware (State or other jurisdiction (State or other jurisdiction of incorporation or organization) of incorporation or organization) 31-0724907 31-1546108 (I.R.S. Employer (I.R.S. Employer Identification No.) Identification No.)
Jane Q. Marbury Secretary Tarnside Bancshares Incorporated 40 Cask Lane Tulsa, Oklahoma 74103 (918) 555-0140 (Name, address, including zip code, and telephone number, including area code, of agent for service)
PROSPECTUS $15,000,000 TARNSIDE CAPITAL I Floating Rate Capital Securities
""",
        form="S-4", amendment=1, filed="2003-05-06", numbers={"333-101111": ("S-4", 1)},
        registrants=[
            ("TARNSIDE BANCSHARES INCORPORATED", "Maryland", "31-0724907", None, None),
            ("TARNSIDE CAPITAL I", "Delaware", "31-1546108", None, None),
        ],
        agent=_MARBURY, counsel=[],
    ),
    Case(
        "a name woven into the other, of whom the second is printed once",
        _HEAD.format(form="S-3")
        + """OSPREY POWER OSPREY COMPANY TRUST I (Exact name of Registrant as specified in its charter) (Exact name of Registrant as specified in its trust agreement) Indiana Delaware (State or other jurisdiction (State or other jurisdiction of incorporation or organization) of incorporation or organization) 35-0410107 35-6611108 (I.R.S. Employer (I.R.S. Employer Identification No.) Identification No.)
Jane Q. Marbury Secretary Osprey Power Company 40 Cask Lane Tulsa, Oklahoma 74103 (918) 555-0140 (Name, address, including zip code, and telephone number, including area code, of agent for service)
""",
        form="S-3", amendment=1, filed="2003-05-06", numbers={"333-101111": ("S-3", 1)},
        registrants=[
            ("OSPREY POWER COMPANY", "Indiana", "35-0410107", None, None),
            ("OSPREY TRUST I", "Delaware", "35-6611108", None, None),
        ],
        agent=_MARBURY, counsel=[],
    ),
    Case(
        "the words of a logo are no part of the name below them, nor is a CIK",
        _HEAD.format(form="S-1")
        + """
CIK #881107
                                     [LOGO]

                                   Tarnside/R/
                                    Financial

                               -----------------
                  TARNSIDE LIFE AND ANNUITY INSURANCE COMPANY
            (Exact name of registrant as specified in its charter)

              Virginia                            63                  54-0283307
  (State or other jurisdiction    (Primary Standard Industrial    (I.R.S. Employer
of incorporation or organization)     Classification Code)     Identification Number)

                               40 Cask Lane
                          Tulsa, Oklahoma 74103
                              (918) 555-0140
  (Address, including zip code, and telephone number of registrant's principal executive office)
"""
        + _AGENT,
        form="S-1", amendment=1, filed="2003-05-06", numbers={"333-101111": ("S-1", 1)},
        registrants=[
            ("TARNSIDE LIFE AND ANNUITY INSURANCE COMPANY", "Virginia", "54-0283307", _CASK,
             "918-555-0140"),
        ],
        agent=_MARBURY, counsel=[],
    ),
    Case(
        "values on lines of their own, the address and its telephone on one",
        _HEAD.format(form="S-2")
        + """Tarnside Life Insurance and Annuity Company
- --------------------------------------------------------
Connecticut
- --------------------------------------------------------
63
- --------------------------------------------------------
71-0294707
- --------------------------------------------------------
40 Cask Lane, Hartford, Connecticut 06156, (860) 555-0140
- --------------------------------------------------------

Jane Q. Marbury, Counsel
Tarnside Life Insurance and Annuity Company
40 Cask Lane, RE4A, Hartford, Connecticut 06156
(860) 555-0149
- --------------------------------------------------------
(Name, Address, including Zip Code, and Telephone Number, of Agent for Service)
""",
        form="S-2", amendment=1, filed="2003-05-06", numbers={"333-101111": ("S-2", 1)},
        registrants=[
            ("Tarnside Life Insurance and Annuity Company", "Connecticut", "71-0294707",
             "40 Cask Lane, Hartford, Connecticut 06156", "860-555-0140"),
        ],
        agent=("Jane Q. Marbury", "Counsel", "860-555-0149"), counsel=[],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cover(case: Case) -> None:
    assert cover_of(case) == case.expected()


_REGISTRANT = """ORCHID MATERIALS CORPORATION
(Exact name of registrant as specified in its charter)
Delaware
(State or other jurisdiction of incorporation or organization)
36-7254189
(I.R.S. Employer Identification No.)
40 Cask Lane, Tulsa, Oklahoma 74103
(Address of principal executive offices)
"""


@pytest.mark.parametrize(
    ("copies", "counsel"),
    [
        (  # the second firm's lines stand between those of the first block
            "David P. Hale, Esq.\nShmuel Ortega, Adv.\nPell, Gotham & Lund LLP\nOrtega Aharoni Tarn\n"
            "767 Fifth Avenue\n& Co. Law Offices\nNew York, NY 10153\n52A Cask Street\n(212) 555-0180\n"
            "Tel Aviv 63432, Israel\n",
            [("David P. Hale", "Pell, Gotham & Lund LLP"),
             ("Shmuel Ortega", "Ortega Aharoni Tarn & Co. Law Offices")],
        ),
        (  # a firm over two lines, and to whose attention
            "Robins Tarn Hale\nOrtega & Lund\n1290 Cask Avenue\nNew York, New York 10104\n"
            "Attention: Alan S. Tarn, Esq.\nSteven G. Quill, Esq.\n",
            [("Alan S. Tarn", "Robins Tarn Hale Ortega & Lund"),
             ("Steven G. Quill", "Robins Tarn Hale Ortega & Lund")],
        ),
        (  # boxes in columns right below those of the lawyers
            "\n     Thomas G. Hale                                Ingrid Tarn\n"
            "     Pell Hale LLP                                 Quill Ortega LLP\n"
            "     One Cask Square, Suite 2100                   53 Pell Street\n"
            "     Tulsa, Oklahoma 74103                         Boston, Massachusetts 02109\n\n"
            "Large accelerated filer [ ]                  Accelerated filer [X]\n"
            "Non-accelerated filer [ ]                    Smaller reporting company [ ]\n",
            [("Thomas G. Hale", "Pell Hale LLP"), ("Ingrid Tarn", "Quill Ortega LLP")],
        ),
        (  # the heading of a table of guarantors is nobody's name
            "Vivian R. Tarn, Esq.\nPell Tarn Quill & Hale\n200 Cask Square\nCleveland, Ohio 44114\n\n"
            "SUBSIDIARY GUARANTORS\n",
            [("Vivian R. Tarn", "Pell Tarn Quill & Hale")],
        ),
    ],
)  # fmt: skip
def test_counsel(copies: str, counsel: list[tuple[str, str]]) -> None:
    text = _HEAD.format(form="S-3") + _REGISTRANT + _AGENT + "\nCopies to:\n" + copies
    case = Case("counsel", text)
    assert cover_of(case)["counsel"] == counsel


_SIGNED = """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
{what} to be signed on its behalf by the undersigned, thereunto duly authorized, in the City of
{place}, on May 6, 2003.

ORCHID INCOME FUND III

By: /s/ Jane Q. Marbury
Jane Q. Marbury
President
"""


def _values(text: str) -> dict[str, object]:
    mentions = read_roles(read(text.encode())).mentions
    return {m.role: m.value for m in sorted(mentions, key=lambda m: m.strength)}


def test_the_signature_page_names_the_amendment_of_a_filing_without_a_cover() -> None:
    what = "Post-Effective Amendment No. 4 to the Registration Statement on Form S-1 (Registration No. 333-26907)"
    text = "SUPPLEMENT TO PROSPECTUS DATED MAY 1, 2002\n\nORCHID INCOME FUND III\n"
    found = _values(text + _SIGNED.format(what=what, place="Exton, State of Pennsylvania"))
    assert found["form"] == "S-1"
    assert found["amendment_number"] == 4
    assert found["registration_statements.file_number"] == "333-26907"


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Marina del Sol, State of California", "Marina del Sol, California"),
        ("Rancho de la Vega, Texas", "Rancho de la Vega, Texas"),
        ("San Luis y Prado, State of New Mexico", "San Luis y Prado, New Mexico"),
    ],
)
def test_small_words_within_a_place(printed: str, place: str) -> None:
    text = _HEAD.format(form="S-3") + _REGISTRANT + _SIGNED.format(what="amendment", place=printed)
    assert _values(text)["signing.place"] == place


def test_the_form_that_a_statement_was_filed_on_before() -> None:
    head = _HEAD.format(form="S-2").replace("AMENDMENT NO. 1\nTO\n", "AMENDMENT NO. 2\nON ")
    head = head.replace(
        "REGISTRATION STATEMENT\n", "TO REGISTRATION STATEMENT\n(Previously filed on Form S-1)\n"
    )
    assert cover_of(Case("form", head + _REGISTRANT))["form"] == "S-1"


def test_lawyers_before_the_boxes_of_a_cover_in_one_line() -> None:
    flat = " ".join((_HEAD.format(form="SB-2") + _REGISTRANT + _AGENT).split())
    boxes = (
        " Copies to: Steven S. Tarn, Esq. Elizabeth O. Lund, Esq. Pell Tarn & Quill, PLLC 1201 West Cask"
        " Street Atlanta, Georgia 30309 Approximate date of commencement of proposed sale to the public:"
        " As soon as practicable after this registration statement becomes effective. If any of the"
        " securities being registered on this form are to be offered on a delayed or continuous basis"
        " pursuant to Rule 415 under the Securities Act of 1933, check the following box. [X] The"
        " registrant hereby removes from registration the shares that were not sold by its agents.\n"
    )
    found = _values(flat + boxes + _SIGNED.format(what="amendment", place="Tulsa, Oklahoma"))
    assert found["counsel.firm"] == "Pell Tarn & Quill, PLLC"
    assert found["purpose"] == "deregistration"


_DEPOSITARY_SIGNS = """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, Cask Lane Bank, N.A., {behalf}, has duly
caused this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly
authorized, in the City of New York, State of New York, on May 5, 2003.

{entity}By: Cask Lane Bank, N.A., as Depositary

By: /s/ Ulric P. Stane
Name: Ulric P. Stane
Title: Vice President
"""
_ISSUER_SIGNS = """
Pursuant to the requirements of the Securities Act of 1933, Hoshino Optical Co., Ltd. has duly caused
this Post-Effective Amendment to be signed on its behalf by the undersigned, thereunto duly
authorized, in Osaka, Japan, on May 6, 2003.

HOSHINO OPTICAL CO., LTD.

By: /s/ Kenji Tarn
Name: Kenji Tarn
Title: President
"""


@pytest.mark.parametrize(
    ("behalf", "entity"),
    [
        ("on behalf of the legal entity created by the Deposit Agreement", ""),
        (
            "acting solely on behalf of the legal entity to be created by the Deposit Agreement",
            "Legal entity created by the Deposit Agreement for the issuance of ADSs\n",
        ),
        ("the registrant", ""),
    ],
)
def test_the_issuer_s_page_goes_before_the_depositary_s(behalf: str, entity: str) -> None:
    head = _HEAD.format(form="F-6")
    signed = _DEPOSITARY_SIGNS.format(behalf=behalf, entity=entity)
    both = _values(head + signed + _ISSUER_SIGNS)
    assert both["signing.place"] == "Osaka, Japan"
    assert both["signing.signatories.name"] == "Kenji Tarn"
    alone = _values(head + signed)
    assert alone["signing.signatories.name"] == "Ulric P. Stane"


def test_a_co_registrant_signs_after_the_first() -> None:
    other = _ISSUER_SIGNS.replace("Hoshino Optical Co., Ltd.", "Orchid Capital Trust I")
    first = _SIGNED.format(what="amendment", place="Tulsa, Oklahoma")
    found = _values(_HEAD.format(form="S-3") + _REGISTRANT + first + other)
    assert found["signing.place"] == "Tulsa, Oklahoma"
