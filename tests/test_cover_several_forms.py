"""Covers that name several forms: whether the first is sure, or which one is amended is in doubt."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Extraction

_COVER = """
As filed with the Securities and Exchange Commission on May 6, 2019

Registration No. 333-201114
Registration No. 333-178820

UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

{title}

UNDER
THE SECURITIES ACT OF 1933

BRAMLEY TOOLWORKS, INC.
(Exact name of registrant as specified in its charter)

Delaware                                36-4471820
(State or other jurisdiction of         (I.R.S. Employer
incorporation)                          Identification No.)

88 Canal Street, Moline, Illinois 61265
(309) 555-0120
(Address, including zip code, and telephone number, including area code, of registrant's
principal executive offices)

DEREGISTRATION OF SECURITIES

On May 3, 2019, under the Agreement and Plan of Merger dated as of February 1, 2019, Harl Merger
Corp., a subsidiary of Harl Holdings plc, merged into Bramley Toolworks, Inc. As a result of the merger
the registrant has terminated all offerings under the registration statements above and removes from
registration all securities that remain unsold under each of them.

SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed in Moline, Illinois, on May 6, 2019. No other person is required to sign in
reliance on Rule 478.

BRAMLEY TOOLWORKS, INC.
By: /s/ Nora Quist
Nora Quist
Secretary
"""


def extracted(title: str) -> Extraction:
    return extract(read(_COVER.format(title=title).encode()))


@pytest.mark.parametrize(
    "title",
    [
        """POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-3 REGISTRATION STATEMENT NO. 333-201114
POST-EFFECTIVE AMENDMENT NO. 2 TO FORM S-8 REGISTRATION STATEMENT NO. 333-178820""",
        """POST-EFFECTIVE AMENDMENT NO. 1
TO FORM S-3 (REGISTRATION STATEMENT NO. 333-201114)

POST-EFFECTIVE AMENDMENT NO. 2
TO FORM S-8 (REGISTRATION STATEMENT NO. 333-178820)""",
    ],
)
def test_the_first_of_several_forms_is_sure_where_each_has_its_number(title: str) -> None:
    result = extracted(title)
    assert result.record is not None
    assert (result.record.form, result.record.amendment_number) == ("S-3", 1)
    forms = {
        s.file_number: (s.form, s.amendment_number) for s in result.record.registration_statements
    }
    assert forms == {"333-201114": ("S-3", 1), "333-178820": ("S-8", 2)}
    assert result.evidence["/form"].confidence >= 0.9
    assert result.status == "accepted"


def test_a_form_beside_another_without_numbers_stays_in_doubt() -> None:
    result = extracted("POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-3 AND TO FORM S-8")
    assert result.evidence["/form"].confidence < 0.7
    assert result.status == "needs_review"
