"""Postal codes of other countries that stand over `(Zip Code)`, apart from their address."""

from __future__ import annotations

import pytest

import assistant

_COVER = """Registration No. 333-228999
POST-EFFECTIVE AMENDMENT NO. 1 TO
FORM S-8
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
Tarn Hollow Limited
(Exact name of registrant as specified in its charter)
{country}\t98-0156801
(State or other jurisdiction of incorporation or organization)\t(I.R.S. Employer Identification No.)
|
Larch House, 2nd Floor
14 Mill Road
{city}
|
|
{code}
|
(Address of Principal Executive Offices)
|
|
(Zip Code)
Tarn Hollow Share Plan
(Full title of the plan)
"""


@pytest.mark.parametrize(
    ("country", "city", "code"),
    [
        ("Bermuda", "Hamilton, Bermuda", "HM 12"),
        ("Bermuda", "Hamilton, Bermuda", "HM12"),
        ("Cayman Islands", "Grand Cayman, Cayman Islands", "KY1-1104"),
        ("Israel", "Haifa, Israel", "3190500"),
        ("Singapore", "Singapore", "068808"),
        ("Ontario", "Toronto, Ontario", "M5J 2T3"),
    ],
)
def test_postal_code_of_another_country_ends_the_address(
    country: str, city: str, code: str
) -> None:
    text = _COVER.format(country=country, city=city, code=code)
    record = assistant.extract(assistant.read(text.encode())).record
    assert record is not None
    assert record.registrants[0].address == f"Larch House, 2nd Floor, 14 Mill Road, {city} {code}"
