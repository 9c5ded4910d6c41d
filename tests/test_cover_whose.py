"""Places and employer numbers of co-registrants with each one's name beside them on the cover."""

from __future__ import annotations

import pytest
from cover_reading import best, filing_of

from assistant.checking.roles.cover import read_cover

_COVER = """
                              Registration No. 333-251111
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549
                         POST-EFFECTIVE AMENDMENT NO. 1
                                       TO
                                    FORM S-3
                             REGISTRATION STATEMENT
                        UNDER THE SECURITIES ACT OF 1933

                          HOLLOWAY CREEK TRUST, INC.
                         HOLLOWAY CREEK HOLDINGS, L.P.
        (Exact name of each registrant as specified in its charter)

{codes}

100 Main Street
Springfield, Ohio 45501
(937) 555-0142
(Address, including zip code, and telephone number, including area code, of registrants'
principal executive offices)
"""
_PLACE = "(State or other jurisdiction of incorporation or organization)"
_NUMBER = "(I.R.S. Employer Identification Number)"


@pytest.mark.parametrize(
    ("places", "numbers"),
    [
        (
            "Maryland (Holloway Creek Trust, Inc.) Delaware (Holloway Creek Holdings, L.P.)",
            "56-1111111 (Holloway Creek Trust, Inc.) 56-2222222 (Holloway Creek Holdings, L.P.)",
        ),
        (
            "Maryland (Holloway Creek Trust); Delaware (Holloway Creek Holdings)",
            "56-1111111\n56-2222222",
        ),
        (
            "Delaware (Holloway Creek Holdings, L.P.)\nMaryland (Holloway Creek Trust, Inc.)",
            "56-2222222 (Holloway Creek Holdings, L.P.)\n56-1111111 (Holloway Creek Trust, Inc.)",
        ),
        (
            "Holloway Creek Holdings, L.P.: Delaware\nHolloway Creek Trust, Inc.: Maryland",
            "Holloway Creek Holdings, L.P.: 56-2222222\nHolloway Creek Trust, Inc.: 56-1111111",
        ),
        (
            "Maryland for Holloway Creek Trust, Inc. and Delaware for Holloway Creek Holdings, L.P.",
            "56-1111111\n56-2222222",
        ),
    ],
)  # fmt: skip
def test_a_value_is_of_the_registrant_that_is_named_beside_it(places: str, numbers: str) -> None:
    codes = f"{places}\n{_PLACE}\n\n{numbers}\n{_NUMBER}"
    mentions = read_cover(filing_of(_COVER.format(codes=codes)))
    for at, (place, number) in enumerate((("Maryland", "56-1111111"), ("Delaware", "56-2222222"))):
        assert best(mentions, "registrants.jurisdiction", f"registrant:{at}") == place
        assert best(mentions, "registrants.ein", f"registrant:{at}") == number
