"""Purposes that the title tells: an amendment on another form than the statement it amends."""

from __future__ import annotations

import pytest

from assistant.checking.roles import read_roles
from assistant.filing.inputs import read
from tests.invented import SIGNATURES

_COVER = """As filed with the Securities and Exchange Commission on May 6, 2004
Registration No. 333-101111
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
{title}
UNDER THE SECURITIES ACT OF 1933
ORCHID MATERIALS CORPORATION
(Exact name of registrant as specified in its charter)
Delaware
(State or other jurisdiction of incorporation or organization)
36-7254189
(I.R.S. Employer Identification No.)
400 Lake Street, Chicago, Illinois 60601
(312) 555-0147
(Address and telephone number of principal executive offices)

"""


def _purpose(title: str, body: str) -> str | None:
    text = _COVER.format(title=title) + body + SIGNATURES.format(day="May 6, 2004")
    aims = read_roles(read(text.encode())).aims
    return aims[0].purpose if aims else None


@pytest.mark.parametrize(
    "title",
    [
        "POST-EFFECTIVE AMENDMENT NO. 1\nON FORM S-3\nTO FORM S-1\nREGISTRATION STATEMENT",
        "Post-Effective Amendment No. 4 on Form S-1 to Registration Statement on Form S-3",
        "POST-EFFECTIVE AMENDMENT NO. 1 TO\nFORM S-1\nON\nFORM S-3\nREGISTRATION STATEMENT",
        "POST-EFFECTIVE AMENDMENT NO. 2 ON FORM S-2\nTO REGISTRATION STATEMENT\n(Previously filed on Form S-1)",
        "POST-EFFECTIVE AMENDMENT NO. 3 POST-EFFECTIVE AMENDMENT NO. 1 ON ON FORM S-3 FORM S-3 TO TO FORM SB-2 FORM SB-2",
    ],
)
def test_a_statement_put_on_another_form_is_converted(title: str) -> None:
    assert _purpose(title, "PROSPECTUS\n\n1,000,000 Shares\n") == "form_conversion"


@pytest.mark.parametrize(
    "title",
    [
        "POST-EFFECTIVE AMENDMENT NO. 1\nTO FORM S-4 ON FORM S-8\nREGISTRATION STATEMENT",
        "POST-EFFECTIVE AMENDMENT NO. 1\nON\nFORM S-8\nTO\nFORM F-4\nREGISTRATION STATEMENT",
        "AMENDMENT NO. 1\n(Post Effective)\nON FORM S-8\nTO FORM S-4\nRegistration Statement",
    ],
)
def test_shares_of_a_merger_go_to_plans(title: str) -> None:
    body = "This filing relates to 41,200 shares, which the options named above now cover.\n"
    assert _purpose(title, body) == "share_transfer"


@pytest.mark.parametrize(
    "title",
    [
        "POST-EFFECTIVE AMENDMENT NO. 1\nTO FORM S-3\nREGISTRATION STATEMENT",
        "POST-EFFECTIVE AMENDMENT NO. 1 TO REGISTRATION STATEMENT ON FORM S-3",
        "POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-3 REGISTRATION STATEMENT ON FORM S-3",
    ],
)
def test_a_title_that_names_one_form_tells_no_purpose(title: str) -> None:
    assert _purpose(title, "Nothing else is told here.\n") is None


def test_a_removal_stays_one() -> None:
    title = "POST-EFFECTIVE AMENDMENT NO. 1\nON FORM S-3\nTO FORM S-1\nREGISTRATION STATEMENT"
    body = "The Registrant hereby deregisters all shares that remain unsold.\n"
    assert _purpose(title, body) == "deregistration"


def test_an_automatic_shelf_that_becomes_another_is_converted() -> None:
    title = "POST-EFFECTIVE AMENDMENT NO. 1\nTO FORM S-3\nREGISTRATION STATEMENT"
    body = (
        "This amendment is filed since the Registrant will not be a well-known seasoned issuer upon "
        "filing its annual report, to convert the Registration Statement to the submission type of a "
        "non-automatic shelf.\n"
    )
    assert _purpose(title, body) == "form_conversion"


def test_an_amended_plan_is_no_exhibit_that_was_filed_before() -> None:
    title = "POST-EFFECTIVE AMENDMENT NO. 1\nTO FORM S-8\nREGISTRATION STATEMENT"
    body = (
        "This amendment is being filed in connection with the amendment of the Orchid 1993 Award Plan, "
        "previously filed with the Commission on July 2, 1993 as Exhibit 4.0.\n"
    )
    assert _purpose(title, body) == "other"
