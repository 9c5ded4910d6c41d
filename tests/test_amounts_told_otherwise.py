"""What is left of the securities, and what became of them, in words that filers also use."""

from __future__ import annotations

import pytest

from tests.amount_samples import TWO, Sample, statements

HEAD = "The Registration Statement on Form S-8 (No. 333-41234) covered 500,000 shares of common stock. "
Told = tuple[int | None, int | None, int | None, bool | None]
"""Registered, sold, deregistered, all_unsold."""

NONE_SOLD = [
    "None was ever issued. The Company removes all 500,000 shares from registration.",
    "Not one registered share was ever sold by means of it. The Company therefore removes all 500,000 shares.",
    "Not a single share has been issued. The Company hereby deregisters the 500,000 shares.",
    "Nothing was ever sold under it. The Company hereby deregisters all 500,000 shares.",
    "No sale was ever made. The Company hereby deregisters all 500,000 shares.",
    "None having been resold, all 500,000 shares are hereby deregistered.",
    "All 500,000 shares are hereby removed (none having been resold).",
]

LEFT: list[tuple[str, Told]] = [
    (
        "188,000 of them have not been sold. It is requested that they be deregistered.",
        (500000, None, 188000, True),
    ),
    (
        "188,000 shares remain unissued. The Company requests that those shares be removed from registration.",
        (500000, None, 188000, True),
    ),
    (
        "The selling holder sold 312,000 shares and keeps 188,000 for investment. The latter are hereby removed from registration.",
        (500000, 312000, 188000, True),
    ),
    (
        "The trustee sold 312,000 of the shares and retains 188,000. The latter are hereby deregistered.",
        (500000, 312000, 188000, True),
    ),
    (
        "312,000 were issued. By this amendment the Company takes the remaining 188,000 shares out.",
        (500000, 312000, 188000, True),
    ),
    ("312,000 were issued, and the Company takes the rest out.", (500000, 312000, None, True)),
    ("This amendment ends the registration of 188,000 shares.", (500000, None, 188000, None)),
    (
        "188,000 of the shares were never sold. Such 188,000 shares, which are all of the unsold shares, are withdrawn.",
        (500000, None, 188000, True),
    ),
    ("Any and all that were not sold before the merger are removed.", (500000, None, None, True)),
    (
        "The Company removes from registration 188,000 shares that employees did not buy.",
        (500000, None, 188000, True),
    ),
    (
        "The 188,000 shares that were available for grant under the 2001 Plan may be issued under the 2009 Plan "
        'instead (the "Rollover Shares"). The Company hereby deregisters the Rollover Shares. The Registration '
        "Statement remains in effect as to the outstanding awards.",
        (500000, None, 188000, False),
    ),
]

NONE_STAYS = [
    "With that, no share remains registered on it.",
    "Upon this amendment the registrant will have no common shares registered under it.",
    "Nothing remains registered thereafter.",
    "None will then be registered.",
    "No stock is left on the Registration Statement.",
    "No shares will continue to be registered under it.",
    "After that the Registration Statement covers no shares.",
]

OF_A_WHOLE: list[tuple[str, Told]] = [
    (
        "Orchid Materials Corporation therefore removes from registration under Form S-8 No. 333-41234, filed June 16, 2003, the 188,005 shares of its common stock (par value $0.20 per share) not issued out of 500,000.",
        (500000, None, 188005, True),
    ),
    (
        "The Company deregisters 188,000 shares of common stock not yet sold of the 500,000 covered by this Registration Statement.",
        (500000, None, 188000, True),
    ),
    (
        "The Company withdraws from registration the 188,000 shares of common stock never issued out of the original 500,000.",
        (500000, None, 188000, True),
    ),
    (
        "All 500,000 of the shares covered by this Registration Statement (No. 333-41234), other than 2,377 shares, have been sold under the Plan. The 2,377 shares, which consist of common stock, $1.25 par value, are being deregistered by this amendment as no longer required.",
        (500000, None, 2377, True),
    ),
    (
        "All the shares registered, 500,000 in number, with the exception of 2,377 shares, have been issued under the Plan. The Company hereby removes those 2,377 shares from registration.",
        (500000, None, 2377, True),
    ),
]

AS_FAR_AS_LEFT = [
    "The Company deregisters such of the following as were not sold: (i) 500,000 shares of common stock, registered by Registration Statement No. 333-41234 (filed August 6, 2003).",
    "The Company hereby removes from registration such of the following securities, registered on Form S-8 (No. 333-41234), as remained unsold on August 31, 1999: 500,000 shares of common stock.",
    "The Company deregisters, to the extent unsold, the following: 500,000 shares of common stock registered under No. 333-41234.",
    "The Company deregisters 500,000 shares of common stock, less those sold.",
    "The Company deregisters 500,000 shares of common stock minus the number issued to date.",
]


def told(body: str) -> list[Told]:
    return [
        (c.registered, c.sold, c.deregistered, c.all_unsold)  # type: ignore[misc]
        for s in statements(Sample("one", body, []))
        for c in s.securities
    ]


@pytest.mark.parametrize("body", NONE_SOLD)
def test_none_was_sold_in_other_words(body: str) -> None:
    assert told(HEAD + body) == [(500000, 0, 500000, True)]


@pytest.mark.parametrize(("body", "expected"), LEFT)
def test_what_is_left_is_removed_by_a_word_for_it(body: str, expected: Told) -> None:
    assert told(HEAD + body) == [expected]


@pytest.mark.parametrize("body", NONE_STAYS)
def test_all_goes_where_none_stays(body: str) -> None:
    removes = "The Company removes 188,000 shares from registration. "
    assert told(HEAD + removes + body) == [(500000, None, 188000, True)]


@pytest.mark.parametrize(
    "body",
    [
        "The Company's preferred stock was never registered under it.",
        "The common stock of the Company remains registered under Section 12(b) of the Exchange Act.",
    ],
)
def test_what_is_said_of_other_registrations_leaves_it_open(body: str) -> None:
    removes = "The Company removes 188,000 shares from registration. "
    assert told(HEAD + removes + body) == [(500000, None, 188000, None)]


@pytest.mark.parametrize(("body", "expected"), OF_A_WHOLE)
def test_a_part_and_its_whole(body: str, expected: Told) -> None:
    assert told(body) == [expected]


@pytest.mark.parametrize("body", AS_FAR_AS_LEFT)
def test_a_whole_of_which_only_the_rest_goes_is_registered(body: str) -> None:
    assert told(body)[0][:3] == (500000, None, None)


def test_a_sum_is_registered_less_what_was_sold() -> None:
    assert told(
        "The Company deregisters $20,000,000 aggregate principal amount of notes less amounts sold."
    ) == [(20000000, None, None, True)]


def test_labels_without_a_verb_part_an_amount_from_none() -> None:
    body = "Form S-8 No. 333-41234, filed December 29, 1994: registered, 60,000 shares of Common Stock, par value $.25; sold, none; removed hereby, 60,000."
    assert told(body)[0][:3] == (60000, 0, 60000)


RUN_TOGETHER = [
    "The registrant hereby de-registers common stock, as follows: Form S-8 (File No. 333-41234), as filed on December 22, 1999 - 40,614 of 1,700,000 Form S-8 (File No. 333-55678), as filed on December 3, 2003 - 312,990 of 2,200,000",
    "The registrant hereby deregisters shares of common stock that were not sold:\n\nRegistration Statement No. 333-41234 (effective May 4, 2001): 40,614 of 1,700,000\nRegistration Statement No. 333-55678 (effective May 9, 2003): 312,990 of 2,200,000",
    "Two statements on Form S-8 are amended:\n\n333-41234, covering 1,700,000 shares of common stock: 40,614 shares removed\n333-55678, covering 2,200,000 shares of common stock: 312,990 shares removed",
]


@pytest.mark.parametrize("body", RUN_TOGETHER)
def test_the_lines_of_a_list_that_ran_together(body: str) -> None:
    read = [
        (s.file_number, c.registered, c.deregistered)
        for s in statements(Sample("lines", body, [], numbers=TWO))
        for c in s.securities
    ]
    assert read == [("333-41234", 1700000, 40614), ("333-55678", 2200000, 312990)]


def test_statements_that_a_sentence_joins_are_no_list() -> None:
    body = "Registration Statement No. 333-41234 registered 1,700,000 shares of common stock and Registration Statement No. 333-55678 registered 2,200,000 shares of common stock. The Company hereby deregisters all shares that remain unsold under both."
    read = [
        (c.registered, c.deregistered, c.all_unsold)
        for s in statements(Sample("joined", body, [], numbers=TWO))
        for c in s.securities
    ]
    assert read == [(1700000, None, True), (2200000, None, True)]


TABLES = [
    # the words behind the amounts tell their roles
    "The Company deregisters the unsold shares of common stock:\n\n"
    "Registration No. 333-41234      900,000 registered      850,000 sold       50,000 deregistered\n"
    "Registration No. 333-55678      800,000 registered      625,000 sold      175,000 deregistered",
    # a caption without a colon over each statement's rows
    "The Company removes shares of common stock from registration.\n\n"
    "    Form S-8, File No. 333-41234, filed September 30, 2005\n"
    "       Shares of common stock registered:                900,000\n"
    "       Shares sold or believed to have been sold:        850,000\n"
    "       Shares removed from registration:                  50,000\n\n"
    "    Form S-8, File No. 333-55678, filed March 8, 2006\n"
    "       Shares of common stock registered:                800,000\n"
    "       Shares sold or believed to have been sold:        625,000\n"
    "       Shares removed from registration:                 175,000",
    # a line within a table that heads the rows of amounts
    "Each of the plans named on the cover has been terminated, and no right to receive stock under any of them is outstanding.\n\n"
    "                                1993 Plan        1999 Plan\n"
    "Registration No.                333-41234        333-55678\n"
    "Filed                           2/7/94           10/29/99\n"
    "Common Stock, $.01 par value:\n"
    "  Registered                    900,000          800,000\n"
    "  Sold                          850,000          625,000\n"
    "  Removed hereby                 50,000          175,000\n"
    "  Remaining                           0                0",
]


@pytest.mark.parametrize("body", TABLES)
def test_tables_whose_roles_stand_beside_the_amounts(body: str) -> None:
    read = [
        (s.file_number, c.registered, c.sold, c.deregistered)
        for s in statements(Sample("table", body, [], numbers=TWO))
        for c in s.securities
    ]
    assert read == [("333-41234", 900000, 850000, 50000), ("333-55678", 800000, 625000, 175000)]


def test_none_is_of_the_class_that_is_spoken_of() -> None:
    body = (
        "The Registration Statement covered 900,000 shares of common stock and 60,000 warrants. The warrants "
        "expired on May 1, 2011. None had been sold under the prospectus. The Company removes from "
        "registration (i) all 60,000 warrants and (ii) 310,500 shares of common stock."
    )
    classes = statements(Sample("warrants", body, [], form="S-3"))[0].securities
    assert {c.title: c.sold for c in classes} == {"common stock": None, "warrants": 0}


def test_numbers_at_the_end_of_clauses_are_no_list() -> None:
    body = "The Company hereby removes from registration the 36,200 shares of common stock that were not issued under the registration statement numbered 333-41234 and the 87,050 shares that were not issued under the registration statement numbered 333-55678, 123,250 shares in all."
    read = [
        (s.file_number, c.deregistered)
        for s in statements(Sample("numbered", body, [], numbers=TWO))
        for c in s.securities
    ]
    assert read == [("333-41234", 36200), ("333-55678", 87050)]


BY_ORDINALS = [
    "The first of those statements related to 400,000 shares of common stock, and the second to 1,000,000 shares. 28,794 shares under the first statement and 466,086 shares under the second are accordingly removed.",
    "The first covered 400,000 shares of common stock, and the second 1,000,000 shares. Under the first of said Registration Statements 28,794 shares, and under the second 466,086 shares, remain unsold, and the Registrant hereby withdraws said 28,794 and 466,086 shares from registration.",
    "The first of the statements was for 400,000 shares of common stock, the second for 1,000,000. 28,794 shares remain unsold under the first of these Registration Statements and 466,086 under the second of them. They are hereby deregistered.",
]


@pytest.mark.parametrize("body", BY_ORDINALS)
def test_statements_that_are_named_in_their_order(body: str) -> None:
    lead = "Reference is made to Registration Statements on Form S-8, File Nos. 333-41234 and 333-55678. "
    read = [
        (s.file_number, c.registered, c.deregistered)
        for s in statements(Sample("ordinals", lead + body, [], numbers=TWO))
        for c in s.securities
    ]
    assert read == [("333-41234", 400000, 28794), ("333-55678", 1000000, 466086)]


def test_amounts_go_to_the_statement_that_registered_their_class() -> None:
    body = "Registration Statement No. 333-41234 registered 500,000 units. Registration Statement No. 333-55678 registered 1,750,000 shares of common stock. 120,000 units and 904,226 shares of common stock were not sold and are hereby deregistered."
    read = [
        (s.file_number, c.title, c.registered, c.deregistered)
        for s in statements(Sample("classes", body, [], numbers=TWO, form="S-3"))
        for c in s.securities
    ]
    assert read == [
        ("333-41234", "units", 500000, 120000),
        ("333-55678", "common stock", 1750000, 904226),
    ]


def test_amounts_behind_each_number_in_one_bracket() -> None:
    body = "The Company deregisters securities that remain unsold under:\n\n(a) the Orchid 2001 Plan (Registration No. 333-41234, filed December 14, 2001; 5,000,000 shares; and Registration No. 333-55678, filed June 10, 2005; 2,500,000 shares).\n\nAll shares of common stock which remain unsold are removed from registration."
    read = [
        (s.file_number, c.registered, c.deregistered)
        for s in statements(Sample("bracket", body, [], numbers=TWO))
        for c in s.securities
    ]
    assert read == [("333-41234", 5000000, None), ("333-55678", 2500000, None)]


def test_obligations_in_money_are_no_shares() -> None:
    body = "The Registration Statement covers $2,400,000 of unsecured obligations to pay deferred fees to directors, plus sixty thousand (60,000) shares of common stock, $2.50 par value. Fees in the amount of $1,377,250 had been deferred and twenty-six thousand nine hundred (26,900) shares issued. So much of the obligations ($1,022,750) and of the shares (thirty-three thousand one hundred, 33,100) as was not sold is withdrawn from registration."
    assert told(body) == [(2400000, 1377250, 1022750, True), (60000, 26900, 33100, True)]


OTHER_ROLES: list[tuple[str, Told]] = [
    (
        "By this amendment the Company removes from registration 188,000 of the 500,000 shares of common stock registered. After giving effect to this amendment 312,000 shares, of which 112,500 have been issued, are registered.",
        (500000, 112500, 188000, False),
    ),
    (
        "The Registration Statement covered 500,000 shares of common stock. All 500,000 have been issued or are needed for outstanding awards. Nothing is removed hereby.",
        (500000, None, None, None),
    ),
    (
        "The 75,000 shares of common stock registered for that plan on February 13, 2004 are, to the extent not issued, released from registration.",
        (75000, None, None, True),
    ),
]


@pytest.mark.parametrize(("body", "expected"), OTHER_ROLES)
def test_what_reads_like_a_sale_or_a_removal_and_is_none(body: str, expected: Told) -> None:
    assert told(body)[0][:3] == expected[:3]


def test_what_was_redeemed_is_not_what_is_removed() -> None:
    body = "The Registration Statement covered resales of $110,000,000 principal amount of our Convertible Notes due 2023. Holders of $108,350,000 of them converted; we redeemed the remaining $1,650,000 in cash. We hereby remove from registration all notes that have not been resold under the Registration Statement."
    assert told(body)[0][2] is None


PARS = [
    ("275,000 registered shares (no par value)", "no par"),
    (
        "750,000 shares of common stock, par value one-tenth of a cent ($.001), of the Company",
        "0.001",
    ),
    ("750,000 shares of common stock, par value one mill ($.001) per share", "0.001"),
]


@pytest.mark.parametrize(("named", "par"), PARS)
def test_par_values_in_words_and_of_shares_without_a_class(named: str, par: str) -> None:
    body = f"The Registration Statement covers {named}. The Company removes 156,800 shares from registration."
    classes = statements(Sample("par", body, []))[0].securities
    assert [c.par_value for c in classes] == [par]


def test_a_successor_keeps_what_was_registered() -> None:
    body = "The successor expressly adopts the Registration Statement under Rule 414(d) as its own registration statement. The 750,000 shares of common stock registered by it continue to be registered; nothing is removed."
    assert told(body)[0][:3] == (750000, None, None)


def test_lines_of_a_list_that_tell_a_part_of_a_whole() -> None:
    body = "The obligation has now ended for all three, and the Company wishes to remove the unsold shares of its common stock from:\n\nRegistration Statement No. 333-41234, effective December 4, 2009 - 40,614 of 1,700,000\nRegistration Statement No. 333-55678, effective January 3, 2011 - 312,990 of 2,200,000"
    read = [
        (s.file_number, c.registered, c.deregistered)
        for s in statements(Sample("parts", body, [], numbers=TWO))
        for c in s.securities
    ]
    assert read == [("333-41234", 1700000, 40614), ("333-55678", 2200000, 312990)]
