"""Amounts whose roles figures settle, and amounts that a removal names by a word for them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Security
from tests.invented import THREE_NUMBERS, filing
from tests.test_rules_amounts_more import amounts, extraction, only, securities

WORDINGS = {
    "a part within the sold": (
        "The Registration Statement covered the resale of 1,400,000 shares of common stock, being "
        "1,000,000 shares then outstanding and 400,000 shares issuable upon exercise of warrants. "
        "Of the total, 1,250,000, of which 850,000 were sold before 2006, have been resold by the "
        "selling stockholders. The remaining 150,000 shares are deregistered by this Amendment.",
        (1_400_000, 1_250_000, 150_000),
    ),
    "the former": (
        "The Registrant had registered 1,200,000 shares of common stock. 310,777 shares of these were "
        "forfeited or never awarded, 889,223 having been delivered to participants. The Registrant "
        "withdraws the former from registration.",
        (1_200_000, 889_223, 310_777),
    ),
    "those shares": (
        "At that date the Company had sold 1,733,290 of the 2,000,000 shares of common stock that it "
        "registered for the Plan, and 266,710 shares remained. We are hereby deregistering those shares.",
        (2_000_000, 1_733_290, 266_710),
    ),
    "of which, in front": (
        "There were registered 2,500,000 shares of common stock for issuance under the Plan, "
        "2,100,500 of which were issued. The other 399,500 shares are hereby removed.",
        (2_500_000, 2_100_500, 399_500),
    ),
    "all but": (
        "Post-Effective Amendment No. 1, filed on May 3, 2010, deregistered 400,000 of the 2,000,000 "
        "shares of common stock registered. Since then all but 63,412 of the remaining 1,600,000 shares "
        "have been issued. This Amendment deregisters those 63,412 shares.",
        (2_000_000, None, 63_412),
    ),
    "parts before their whole": (
        "A total of 1,000,000 shares of common stock were registered. 71,300 of the option shares and "
        "18,950 of the restricted shares, together 90,250 shares, will not be used and are hereby "
        "deregistered.",
        (1_000_000, None, 90_250),
    ),
    "two offerings": (
        "The registration statement covered 2,000,000 shares of common stock to be sold by the Company "
        "and 1,150,000 shares to be sold by selling shareholders. The Company sold 840,000 shares. The "
        "selling shareholders sold 1,150,000 shares. The 1,160,000 shares which the Company did not "
        "sell are hereby removed from registration.",
        (3_150_000, 1_990_000, 1_160_000),
    ),
    "participles behind their amounts": (
        "4,000,000 shares of common stock registered; 3,208,911 issued; 500,000 moved to the "
        "Registration Statement for the 2006 plan (No. 333-133001); 291,089 unissued. The "
        "last-mentioned 291,089 shares are deregistered by this Post-Effective Amendment No. 1.",
        (4_000_000, 3_208_911, 291_089),
    ),
    "the whole of a part": (
        "482,117.69 of the 500,000 shares of common stock registered were sold; the other 17,882.31 "
        "shares are removed from registration.",
        (500_000, Decimal("482117.69"), Decimal("17882.31")),
    ),
    "an adverb within a denial": (
        "A Registration Statement on Form S-8 was filed for 50,000 shares of common stock. Ms. Roux "
        "received 20,000 shares. 30,000 shares have therefore not been issued and the Registrant "
        "requests their removal from registration.",
        (50_000, 20_000, 30_000),
    ),
    "words before figures": (
        "The Registrant removes from the registration effected by Registration Statement No. 333-41234 "
        "the following: One Hundred Thousand Two Hundred Fifty (100,250) shares of common stock, said "
        "shares being the unsold portion of the Five Hundred Thousand (500,000) shares so registered.",
        (500_000, None, 100_250),
    ),
    "under option is not issued": (
        "900,000 shares of common stock were registered. 612,300 were issued, 100,000 are under option, "
        "and 187,700 are hereby removed from registration.",
        (900_000, 612_300, 187_700),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WORDINGS)
def test_roles_that_close_the_balance(name: str) -> None:
    body, expected = WORDINGS[name]
    assert amounts(only(body, form="S-8")) == expected


def test_what_stays_is_no_sale() -> None:
    security = only(
        "The registration statement covered 8,000,000 shares of common stock, 5,000,000 of them for "
        "selling stockholders. 3,265,000 shares have been sold. 2,595,000 shares remain unsold and stay "
        "registered. The Company hereby removes 2,140,000 shares from registration.",
        form="S-3",
    )
    assert amounts(security) == (8_000_000, 3_265_000, 2_140_000)


def test_two_closings_that_cost_the_same_settle_nothing() -> None:
    result = extraction(
        "The Registration Statement registered 900,000 shares of common stock. 412,500 and 487,500 "
        "are the numbers that the transfer agent has given. The Company hereby deregisters shares.",
        form="S-8",
    )
    [[security]] = securities(result)
    assert security.deregistered not in (412_500, 487_500) or result.status == "needs_review"


def test_a_heading_over_several_columns() -> None:
    body = """<p>The Company deregisters the shares of common stock shown in the last column.</p>
<table><tr><td>File No.</td><td>Filing date</td><td>Number of shares</td></tr>
<tr><td></td><td></td><td>Registered</td><td>Issued</td><td>Removed</td></tr>
<tr><td>333-41234</td><td>April 9, 2003</td><td>2,500,000</td><td>1,912,344</td><td>587,656</td></tr>
<tr><td>333-55678</td><td>May 1, 2004</td><td>600,000</td><td>544,210</td><td>55,790</td></tr>
<tr><td>33-60001</td><td>July 25, 2006</td><td>1,000,000</td><td>0</td><td>1,000,000</td></tr>
</table>"""
    held = _html(body)
    assert [amounts(security) for security in held] == [
        (2_500_000, 1_912_344, 587_656),
        (600_000, 544_210, 55_790),
        (1_000_000, 0, 1_000_000),
    ]


def _html(body: str) -> list[Security]:
    text = filing("@BODY@", numbers=THREE_NUMBERS, form="S-8").text
    before, after = ("".join(f"<p>{line}</p>" for line in part.split("\n") if line.strip())
                     for part in text.split("@BODY@"))  # fmt: skip
    result = extract(read(f"<html><body>{before}{body}{after}</body></html>".encode()))
    assert result.record is not None
    return [s.securities[0] for s in result.record.registration_statements]


def test_classes_with_capital_names_are_counted() -> None:
    [[first, second]] = securities(
        extraction(
            "There were registered 1,500,000 Class A Common Shares and 250,000 Class B Common Shares. "
            "1,204,417 Class A Common Shares and no Class B Common Shares have been issued. The "
            "Corporation removes 295,583 Class A Common Shares and 250,000 Class B Common Shares from "
            "registration; nothing remains registered.",
            form="S-8",
        )
    )
    assert (first.registered, first.sold, first.deregistered) == (1_500_000, 1_204_417, 295_583)
    assert (second.registered, second.sold, second.deregistered) == (250_000, 0, 250_000)
    assert first.all_unsold
    assert second.all_unsold


def test_what_is_not_withdrawn_stays() -> None:
    security = only(
        "The Registrant hereby withdraws 291,089 shares of common stock from registration. It does not "
        "withdraw 40,000 shares as to which options are outstanding. 3,668,911 shares have been issued "
        "of the 4,000,000 registered.",
        form="S-8",
    )
    assert amounts(security) == (4_000_000, 3_668_911, 291_089)
    assert security.all_unsold is False


def test_the_others_have_no_number() -> None:
    security = only(
        "Of the 4,000,000 shares of common stock that the Company registered, approximately 3,200,000 "
        "were issued and none are reserved. The Company will not issue the others. It deregisters all "
        "of them.",
        form="S-8",
    )
    assert security.deregistered is None
    assert security.all_unsold


def test_a_column_of_earlier_removals() -> None:
    held = _html("""<p>The shares of common stock to be removed are as follows:</p>
<table><tr><td>Registration Statement</td><td>Shares covered</td><td>Issued</td>
<td>Removed by an earlier amendment</td><td>Removed by this amendment</td></tr>
<tr><td>333-41234</td><td>225,000</td><td>188,212</td><td>-</td><td>36,788</td></tr>
<tr><td>333-55678</td><td>300,000</td><td>92,450</td><td>60,000</td><td>147,550</td></tr>
<tr><td>33-60001</td><td>75,000</td><td>None</td><td>-</td><td>75,000</td></tr>
</table>""")
    assert [amounts(security) for security in held] == [
        (225_000, 188_212, 36_788),
        (300_000, 92_450, 147_550),
        (75_000, 0, 75_000),
    ]


def test_nothing_added_or_removed_is_no_removal() -> None:
    result = extraction(
        "This Post-Effective Amendment No. 2 is filed under Section 10(a)(3) of the Securities Act of "
        "1933 to include in the prospectus our audited financial statements. No securities are being "
        "added to, or removed from, the registration statement by this amendment.",
        form="S-1",
    )
    assert result.record is not None
    assert result.record.purpose == "prospectus_update"


MORE = {
    "the remaining shares": (
        "1,100,000 shares of common stock were registered. 204,318 shares remain under the Registration "
        "Statement. The Company hereby deregisters the remaining shares.",
        (1_100_000, None, 204_318),
    ),
    "only the latter": (
        "1,100,000 shares of common stock had been registered for that plan. At May 12, 2014, 150,000 "
        "shares were subject to outstanding awards and 54,318 were available for future awards. Only "
        "the latter are deregistered by this amendment.",
        (1_100_000, None, 54_318),
    ),
    "there have been sold": (
        "Out of 1,100,000 shares of common stock registered, there have been sold under the Plan, to "
        "date, 1,041,950 shares. Accordingly, there are 58,050 shares unsold, and the Company wishes to "
        "remove the same from registration.",
        (1_100_000, 1_041_950, 58_050),
    ),
    "one subject of two predicates": (
        "Post-Effective Amendment No. 1, which was filed March 1, 2005, carried forward 75,000 shares to "
        "Registration Statement No. 333-123010. 825,000 of the 1,100,000 shares of common stock "
        "originally registered were issued. Two hundred thousand remain and are removed.",
        (1_100_000, 825_000, 200_000),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MORE)
def test_what_remains_is_removed(name: str) -> None:
    body, expected = MORE[name]
    assert amounts(only(body, form="S-8")) == expected


def test_units_are_no_warrants_that_they_consist_of() -> None:
    security = only(
        "The Registration Statement covered 1,500,000 Units, each consisting of one share of common stock "
        "and one warrant. The Registrant sold 1,300,000 Units. The 200,000 Units that were registered to "
        "cover over-allotments and were not sold are hereby removed from registration, together with the "
        "shares and warrants of which they consist.",
        form="S-1",
    )
    assert (security.title, security.unit) == ("units", "units")
    assert amounts(security) == (1_500_000, 1_300_000, 200_000)


def test_ordinals_name_the_statements() -> None:
    body = (
        "Orchid has registered shares of common stock on Registration Statements: 1,100,000 on No. "
        "333-41234, 500,000 on No. 333-55678 and 600,000 on No. 33-60001. All those on the first two "
        "have been issued. 477,300 of those on the third have been issued, and the 122,700 others are "
        "hereby deregistered."
    )
    held = securities(extract(filing(body, numbers=THREE_NUMBERS, form="S-8")))
    assert [statement[0].registered for statement in held] == [1_100_000, 500_000, 600_000]
    assert (held[2][0].sold, held[2][0].deregistered) == (477_300, 122_700)


def test_a_heading_makes_no_table_one_of_removals() -> None:
    held = _html("""<p>DEREGISTRATION OF SHARES</p><p>This amendment is filed with respect to:</p>
<table><tr><td>Form S-8 No. 333-41234</td><td>Stock Plan</td><td>1,100,000 shares</td></tr>
<tr><td>Form S-8 No. 333-55678</td><td>Purchase Plan</td><td>250,000 shares</td></tr>
<tr><td>Form S-8 No. 33-60001</td><td>Stock Plan</td><td>600,000 shares</td></tr></table>
<p>The Registrant hereby removes from registration any and all of the shares registered but unsold
under the Registration Statements.</p>""")
    assert [amounts(security) for security in held] == [
        (1_100_000, None, None),
        (250_000, None, None),
        (600_000, None, None),
    ]
    assert all(security.all_unsold for security in held)


def test_a_total_row_needs_no_label() -> None:
    text = filing("@BODY@", form="S-8").text
    before, after = ("".join(f"<p>{line}</p>" for line in part.split("\n") if line.strip())
                     for part in text.split("@BODY@"))  # fmt: skip
    table = """<p>EXPLANATORY NOTE</p><table><tr><td>Plan</td><td>Registered</td><td>Sold</td><td>To be removed</td></tr>
<tr><td>Stock Plan</td><td>1,100,000</td><td>895,682</td><td>204,318</td></tr>
<tr><td>Purchase Plan</td><td>250,000</td><td>218,993</td><td>31,007</td></tr>
<tr><td></td><td>1,350,000</td><td>1,114,675</td><td>235,325</td></tr></table>
<p>The Company hereby removes the unsold shares of common stock from registration.</p>"""
    record = extract(read(f"<html><body>{before}{table}{after}</body></html>".encode())).record
    assert record is not None
    [security] = record.registration_statements[0].securities
    assert amounts(security) == (1_350_000, 1_114_675, 235_325)


LATER = {
    "a number behind brackets": (
        "The Registrant files this amendment to deregister shares of common stock: (i) under No. "
        "333-41234 (3,250,000 shares registered April 23, 1998), 831,100 shares.",
        (3_250_000, None, 831_100),
    ),
    "the other shares are not affected": (
        "150,000 shares of common stock are removed from registration under this Registration "
        "Statement. The other 3,100,000 shares registered under it are not affected.",
        (None, None, 150_000),
    ),
    "of the whole, a part": (
        "A Registration Statement on Form S-8 for 1,200,000 shares of common stock was filed. Of the "
        "1,200,000 shares, 888,550 have been issued. The Company hereby removes the remaining 311,450 "
        "shares from registration.",
        (1_200_000, 888_550, 311_450),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LATER)
def test_amounts_beside_others(name: str) -> None:
    body, expected = LATER[name]
    assert amounts(only(body, form="S-8")) == expected


def test_dot_leaders_lead_from_a_label_to_its_amount() -> None:
    body = """EXPLANATORY NOTE

The Registrant hereby removes shares of common stock from registration as follows:

Shares registered ........................................... 3,250,000
Shares issued ............................................... 2,418,900
Shares hereby removed from registration ..................... 831,100
"""
    [[security]] = securities(extraction(body, form="S-8"))
    assert security.deregistered in (None, 831_100)
    assert security.sold in (None, 2_418_900)


def test_a_number_without_a_role_near_a_removal_needs_a_look() -> None:
    result = extraction(
        "The Registration Statement is hereby amended to deregister all shares of common stock that "
        "remain unsold. The transfer agent puts the figure at 883,418.",
        form="S-8",
    )
    assert result.status == "needs_review"


def test_a_tally_with_letters_and_what_stays() -> None:
    text = filing("@BODY@", form="S-8").text
    before, after = ("".join(f"<p>{line}</p>" for line in part.split("\n") if line.strip())
                     for part in text.split("@BODY@"))  # fmt: skip
    table = """<p>EXPLANATORY NOTE</p>
<p>This amendment is to remove from registration shares of common stock.</p><table>
<tr><td>A.</td><td>Total shares registered</td><td>3,250,000</td></tr>
<tr><td>B.</td><td>Shares issued</td><td>2,418,900</td></tr>
<tr><td>C.</td><td>Shares that continue to be issuable under outstanding awards</td><td>200,000</td></tr>
<tr><td>D.</td><td>Shares removed from registration (A - B - C)</td><td>631,100</td></tr></table>"""
    record = extract(read(f"<html><body>{before}{table}{after}</body></html>".encode())).record
    assert record is not None
    [security] = record.registration_statements[0].securities
    assert amounts(security) == (3_250_000, 2_418_900, 631_100)


def test_the_following_shares_are_the_objects_of_the_verb() -> None:
    held = securities(
        extraction(
            "The Registrant hereby deregisters the following unissued shares of common stock: 359,774 "
            "shares registered under Registration Statement No. 333-41234 and 20,144 shares registered "
            "under Registration Statement No. 333-55678.",
            numbers="Registration Nos. 333-41234 and 333-55678",
            form="S-8",
        )
    )
    assert [amounts(statement[0]) for statement in held] == [
        (None, None, 359_774),
        (None, None, 20_144),
    ]


def test_what_stays_registered_is_neither_removed_nor_sold() -> None:
    body = (
        "The Company registered the resale of 7,400,000 shares of its common stock. The 410,000 shares "
        "issuable upon exercise of the warrants held by Dunmore were counted twice, once among the "
        "outstanding shares. The number of shares that the holders may offer is 6,990,000. The Company "
        "files this Post-Effective Amendment No. 1 to deregister 410,000 shares of common stock. The "
        "other 6,990,000 shares remain registered."
    )
    result = extract(filing(body, form="S-3"))
    assert result.record is not None
    (security,) = result.record.registration_statements[0].securities
    assert (security.registered, security.sold, security.deregistered) == (7_400_000, None, 410_000)
