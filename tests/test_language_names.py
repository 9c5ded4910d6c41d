"""Names of people, companies and law firms, and titles divided into single offices."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.names import (
    clean_name,
    is_company_name,
    is_honorific,
    is_law_firm,
    is_person_name,
    same_company,
    same_person,
    split_titles,
    strip_honorifics,
    styled_name,
    title_spans,
)

TITLES = {
    "President, Chief Executive Officer and Director": [
        "President",
        "Chief Executive Officer",
        "Director",
    ],
    "Chief Financial Officer, Vice President, Finance and Secretary"
    " (Principal Financial and Accounting Officer)": [
        "Chief Financial Officer",
        "Vice President, Finance",
        "Secretary",
        "Principal Financial and Accounting Officer",
    ],
    "Chairman of the Board and Director": ["Chairman of the Board", "Director"],
    "Senior Vice President, General Counsel and Secretary": [
        "Senior Vice President",
        "General Counsel",
        "Secretary",
    ],
    "Executive Vice President - Finance & Administration": [
        "Executive Vice President - Finance & Administration"
    ],
    "Director and President of XYZ Bank": ["Director", "President of XYZ Bank"],
    "Vice President and General Manager, Europe": ["Vice President", "General Manager, Europe"],
    "Trustee": ["Trustee"],
    "Member of Administrative Committee": ["Member of Administrative Committee"],
    "Principal Executive, Financial and Accounting Officer": [
        "Principal Executive, Financial and Accounting Officer"
    ],
    "Chief Executive, President and Chief Financial Officer": [
        "Chief Executive",
        "President",
        "Chief Financial Officer",
    ],
    "President and Chief Executive Officer of Roe GP, Inc., the general partner of Roe LP": [
        "President",
        "Chief Executive Officer of Roe GP, Inc., the general partner of Roe LP",
    ],
    "Chairman of the Board of\nDirectors, President and Chief\nExecutive Officer": [
        "Chairman of the Board of Directors",
        "President",
        "Chief Executive Officer",
    ],
    "Senior\nVice President\nDirector": ["Senior Vice President", "Director"],
    "Chief Executive Officer Director": ["Chief Executive Officer", "Director"],
    "Secretary/Treasurer": ["Secretary", "Treasurer"],
    "Assistant to the President": ["Assistant to the President"],
    "Title: Vice President, Human Resources": ["Vice President, Human Resources"],
    "Authorized Representative in the United States": [
        "Authorized Representative in the United States"
    ],
    "": [],
}


@pytest.mark.parametrize("printed", TITLES)
def test_titles_divide_at_offices(printed: str) -> None:
    assert split_titles(printed) == TITLES[printed]


@given(st.lists(st.sampled_from([t for t in TITLES if t]), min_size=1, max_size=4))
def test_title_spans_are_ordered_and_within_the_text(parts: list[str]) -> None:
    text = ", ".join(parts)
    spans = title_spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("Amos Tilling, Esq.", "Amos Tilling"),
        ("Dr. Jane Roe, Ph.D.", "Jane Roe"),
        ("The Honorable Amy Poe, Q.C.", "Amy Poe"),
        ("Rufus King, Jr.", "Rufus King, Jr."),
        ("Leo Marx III, M.D., Ph.D.", "Leo Marx III"),
        ("Hon Wai Lee", "Hon Wai Lee"),
        ("Sir John Roe", "John Roe"),
        ("JAMES R. ROE, ESQUIRE", "JAMES R. ROE"),
    ],
)
def test_honorifics_go_and_generations_stay(printed: str, bare: str) -> None:
    assert strip_honorifics(printed) == bare


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("By: /s/ Ann Poe", "Ann Poe"),
        ("<u>/s/ Ann Poe</u>", "Ann Poe"),
        ("/S/Ann Poe", "Ann Poe"),
        ("//Ann Poe//", "Ann Poe"),
        ("(signed) Ann Poe", "Ann Poe"),
        ("By: ______ Ann  Poe *", "Ann Poe"),
        ("“Ann Poe”", "Ann Poe"),
        ("Name: Ann O'Poe", "Ann O'Poe"),
        ("_________", ""),
    ],
)
def test_furniture_of_signatures_goes(printed: str, bare: str) -> None:
    assert clean_name(printed) == bare


PEOPLE = [
    "Rufus R. King",
    "RUFUS R. KING, JR.",
    'William "Bill" Poe',
    "Maria de la Cruz",
    "J.P. Roe",
    "Jean-Pierre d'Angelo",
    "Marc St. John",
    "T. O'Malley",
    "June Page",
    "Lin (Grace) Zhao",
    "José Núñez",
]
NO_PEOPLE = [
    "President",
    "Rufus King, President",
    "Vice President",
    "Santa Clara, California",
    "8X8, INC.",
    "XYZ GP, LLC",
    "December 20, 2002",
    "Attorney-in-Fact",
    "Securities Act",
    "Roe",
    "signed by",
    "",
    "King, Rufus",
]


@pytest.mark.parametrize("name", PEOPLE)
def test_people(name: str) -> None:
    assert is_person_name(name)
    assert same_person(name, name.upper())


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_no_people(text: str) -> None:
    assert not is_person_name(text)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Guy L. Roe, Jr.", "Guy L. Roe Jr.", True),
        ("Bryan R. Roe", "B. R. ROE", True),
        ("William Roe", "William H. Roe", True),
        ("William A. Roe", "William B. Roe", False),
        ("Bob Roe", "Robert J. Roe", True),
        ("J. Robert Roe", "Robert Roe", True),
        ("John Roe", "James Roe", False),
        ("John Roe Jr.", "John Roe Sr.", False),
        ("Dr. Ann Poe, M.D.", "ANN POE", True),
        ("J.P. Roe", "John P. Roe", True),
        ("Jean-Luc Poe", "Jean Luc Poe", True),
        ("José Núñez", "JOSE NUNEZ", True),
        ("Ann Poe", "Ann Roe", False),
        ("", "Ann Roe", False),
    ],
)
def test_one_person(a: str, b: str, same: bool) -> None:
    assert same_person(a, b) is same
    assert same_person(b, a) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Acme, Inc.", "ACME INC /DE/", True),
        ("The Acme Company", "Acme Co.", True),
        ("Acme Incorporated", "ACME, INC.", True),
        ("A & B, L.P.", "A and B Limited Partnership", True),
        ("Acme L.L.C.", "Acme LLC", True),
        ("Acme Corp", "Acme Corporation", True),
        ("Acme", "Acme Inc.", False),
        ("Acme Inc.", "Acme LLC", False),
        ("", "", False),
    ],
)
def test_one_company(a: str, b: str, same: bool) -> None:
    assert same_company(a, b) is same


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("ACME WIDGETS, INC.", True),
        ("Acme Partners, L.P.", True),
        ("First Roe Bancorp", True),
        ("Vice President and Secretary", False),
        ("Ann Poe", False),
        ("Company", False),
    ],
)
def test_companies(text: str, company: bool) -> None:
    assert is_company_name(text) is company


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("POE, ROE, DOE & LOE", True),
        ("Poe & Roe LLP", True),
        ("Law Offices of Ann Poe", True),
        ("Poe, Roe & Doe, P.C.", True),
        ("Ernst & Young LLP", False),
        ("Acme, Inc.", False),
        ("PROFESSIONAL CORPORATION", False),
        ("650 Poe Mill Road", False),
        ("Ann Poe", False),
        ("Acme Holdings LLC", False),
    ],
)
def test_law_firms(text: str, firm: bool) -> None:
    assert is_law_firm(text) is firm


@given(st.text(max_size=200))
def test_no_text_breaks_the_readers(text: str) -> None:
    assert clean_name(clean_name(text)) == clean_name(text)
    assert strip_honorifics(strip_honorifics(text)) == strip_honorifics(text)
    for value in split_titles(text):
        assert value == " ".join(value.split())
    assert is_person_name(text) in (True, False)


@pytest.mark.parametrize(
    ("printed", "bare", "styled"),
    [
        ("Fr. Max Roe, O.S.B.", "Max Roe", "Fr. Max Roe, O.S.B."),
        ("The Rev. Dr. Ann Poe, S.J.", "Ann Poe", "The Rev. Dr. Ann Poe, S.J."),
        ("Dr. Ann Poe, Ph.D.", "Ann Poe", "Ann Poe"),
        ("Prof. Dr.-Ing. Karl Roe", "Karl Roe", "Dr.-Ing. Karl Roe"),
        ("Adm. Max Roe, USN (Ret.)", "Max Roe", "Adm. Max Roe, USN (Ret.)"),
        ("Max Roe, Jr., M.D.", "Max Roe, Jr.", "Max Roe, Jr."),
        ("Max Roe, CPA, CGMA", "Max Roe", "Max Roe, CPA, CGMA"),
        ("Lakeside Bank, N.A.", "Lakeside Bank, N.A.", "Lakeside Bank, N.A."),
        ("Roe, J.R.", "Roe, J.R.", "Roe, J.R."),
        ("Judge Roe", "Judge Roe", "Judge Roe"),
    ],
)
def test_styles_stay_with_a_name_and_forms_of_address_do_not(
    printed: str, bare: str, styled: str
) -> None:
    assert strip_honorifics(printed) == bare
    assert styled_name(printed) == styled
    assert same_person(printed, bare)


@pytest.mark.parametrize("text", ["Dr.", "Prof. Dr.", "Esq.", "Hon.", "M.D., Ph.D."])
def test_honorifics_alone_are_nobody(text: str) -> None:
    assert is_honorific(text)
    assert not is_person_name(text)


@pytest.mark.parametrize("name", ["Dr. Roe", "Ann Poe", "Lord Roe"])
def test_honorifics_with_a_name_are_not_alone(name: str) -> None:
    assert not is_honorific(name)


@pytest.mark.parametrize(
    ("printed", "offices"),
    [
        ("Directeur Général and Director", ["Directeur Général", "Director"]),
        ("Président-Directeur Général", ["Président-Directeur Général"]),
        ("Gérant", ["Gérant"]),
        ("Geschäftsführer", ["Geschäftsführer"]),
        ("Mitglied des Vorstands", ["Mitglied des Vorstands"]),
        ("Presidente del Consejo", ["Presidente del Consejo"]),
        ("Consejero Delegado", ["Consejero Delegado"]),
        ("Diretor de Relações com Investidores", ["Diretor de Relações com Investidores"]),
        ("Amministratore Delegato", ["Amministratore Delegato"]),
        ("Styrelseordförande", ["Styrelseordförande"]),
        ("Verkställande direktör", ["Verkställande direktör"]),
        ("C.F.O. and Sec'y", ["C.F.O.", "Sec'y"]),
        (
            "Controller (principal\naccounting officer)",
            ["Controller", "principal accounting officer"],
        ),
    ],
)
def test_titles_of_foreign_registrants(printed: str, offices: list[str]) -> None:
    assert split_titles(printed) == offices
    assert not is_person_name(printed)
