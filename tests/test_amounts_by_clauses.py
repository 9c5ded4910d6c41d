"""Amounts by the grammar of their clauses: heads of lists, understood verbs, words for several."""

from __future__ import annotations

import pytest

from assistant import extract
from assistant.record import Extraction
from tests.invented import filing

TWO = "Registration Nos. 333-41234 and 333-55678"
FILED = (
    "Registration Statement No. 333-41234 covers 900,000 shares of common stock and Registration "
    "Statement No. 333-55678 covers 600,000 shares of common stock. "
)
Told = tuple[int | None, int | None, int | None]
"""Registered, sold, deregistered."""


def read(body: str, numbers: str = "Registration No. 333-41234", form: str = "S-8") -> Extraction:
    result = extract(filing(body, numbers=numbers, form=form))
    assert result.record is not None
    return result


def amounts(result: Extraction, title: str | None = None) -> list[Told]:
    assert result.record is not None
    return [
        (known.registered, known.sold, known.deregistered)
        for statement in result.record.registration_statements
        for known in statement.securities
        if title in (None, known.title)
    ]


OF_TWO: list[tuple[str, list[Told]]] = [
    # a list whose members are led by a removal, and say behind their amounts what these are
    (
        "Therefore there are withdrawn from registration:\n\n"
        "File No. 333-41234 (filed May 3, 2004): 120,400 shares of the 900,000 registered\n\n"
        "File No. 333-55678 (filed June 1, 2006): 600,000 shares, all of those registered",
        [(900000, None, 120400), (600000, None, 600000)],
    ),
    (
        "The Company removes from registration:\n\n"
        "under File No. 333-41234, 120,400 shares (900,000 having been registered and 779,600 sold);\n\n"
        "under File No. 333-55678, 33,000 shares (600,000 having been registered and 567,000 sold).",
        [(900000, 779600, 120400), (600000, 567000, 33000)],
    ),
    (
        "Item 2. What is withdrawn.\n\nFrom 333-41234, 120,400 shares of common stock.\n\n"
        "From 333-55678, 33,000 shares of common stock.",
        [(None, None, 120400), (None, None, 33000)],
    ),
    # all that is left of what is listed, which is not what the numbers are of
    (
        "The Company takes out of registration all of the unissued shares under the following:\n\n"
        "Form S-8 No. 333-41234 (filed May 3, 2004): 900,000 shares registered\n\n"
        "Form S-8 No. 333-55678 (filed June 1, 2006): 600,000 shares registered",
        [(900000, None, None), (600000, None, None)],
    ),
    # one word for what several sentences told
    (
        f"{FILED}(a) Of the shares under No. 333-41234, 120,400 are unissued. (b) Of the shares "
        "under No. 333-55678, 33,000 are unissued. (c) The shares described in (a) and (b) are "
        "withdrawn from registration.",
        [(900000, None, 120400), (600000, None, 33000)],
    ),
    # a total of several statements is no one's
    (
        "1,346,600 of the 1,500,000 shares of common stock registered on Forms S-8 Nos. 333-41234 "
        "and 333-55678 (900,000 and 600,000 shares, respectively) had been delivered. The 153,400 "
        "others are removed from registration.",
        [(900000, None, None), (600000, None, None)],
    ),
    (
        f"{FILED}Under the first, 779,600 shares were issued, and under the second, not one. The "
        "Company removes from registration 120,400 shares and 600,000 shares, respectively.",
        [(900000, 779600, 120400), (600000, 0, 600000)],
    ),
    (
        f"{FILED}Grants under the first have used up 779,600 shares. Grants under the second have "
        "used none. The Company deregisters what is left of each.",
        [(900000, 779600, None), (600000, 0, None)],
    ),
    # what was told of each in whatever role, and is removed without its number
    (
        f"{FILED}Of the latter none had been issued, and of the former 120,400 were neither issued "
        "nor under award. The Company deregisters the 600,000 shares that are no longer needed.",
        [(900000, None, None), (600000, 0, 600000)],
    ),
    # those that are left are withdrawn, and not the numbers before
    (
        "Out of 1,500,000 shares of common stock registered for our two plans (900,000 on Form S-8 "
        "No. 333-41234 and 600,000 on Form S-8 No. 333-55678), those not yet used are withdrawn "
        "from registration.",
        [(900000, None, None), (600000, None, None)],
    ),
    (
        "The shares so withdrawn are 120,400 of the 900,000 shares of common stock registered by "
        "No. 333-41234 and 33,000 of the 600,000 shares of common stock registered by No. 333-55678.",
        [(900000, None, 120400), (600000, None, 33000)],
    ),
]

OF_TWO += [
    (
        "The statement of 2004 (No. 333-41234) is for 900,000 shares of common stock; 779,600 were "
        "issued. That of 2006 (No. 333-55678) is for 600,000; not one was issued. The Company "
        "removes 120,400 and 600,000, respectively.",
        [(900000, 779600, 120400), (None, 0, 600000)],
    ),
    (
        "Holders have sold 779,600 of the 900,000 shares of common stock on our registration "
        "statement no. 333-41234 and 567,000 of the 600,000 on no. 333-55678. We deregister what "
        "they have not sold.",
        [(900000, 779600, None), (600000, 567000, None)],
    ),
]


@pytest.mark.parametrize(("body", "told"), OF_TWO)
def test_amounts_of_two_statements(body: str, told: list[Told]) -> None:
    assert amounts(read(body, TWO)) == told


OF_ONE: list[tuple[str, Told]] = [
    (
        "Of the 900,000 shares of common stock that Registration Statement No. 333-41234 initially "
        "covered, 100,000 were withdrawn by Post-Effective Amendment No. 1, leaving 800,000. "
        "Employees have taken 779,600 of these. The Company deregisters the final 20,400.",
        (900000, 779600, 20400),
    ),
    (
        "Post-Effective Amendment No. 1 removed 64,000 shares of common stock from Registration "
        "Statement No. 333-41234, and the 35,010 shares that remain are now removed.",
        (None, None, 35010),
    ),
    (
        "Registration of the 120,400 shares that are unsold of the 900,000 shares of common stock "
        "covered by Registration Statement No. 333-41234 is ended by this Amendment.",
        (900000, None, 120400),
    ),
    (
        "Registration Statement No. 333-41234\nRegistered: 900,000 shares of common stock\n"
        "Less shares issued: none\nDeregistered: 900,000",
        (900000, 0, 900000),
    ),
]


@pytest.mark.parametrize(("body", "told"), OF_ONE)
def test_amounts_of_one_statement(body: str, told: Told) -> None:
    assert amounts(read(f"EXPLANATORY NOTE\n\n{body}")) == [told]


def test_a_verb_understood_in_the_second_clause() -> None:
    body = (
        "Registration Statement No. 333-41234 registered $60,000,000 of 6% Notes and 2,000,000 "
        "shares of common stock. Of the notes, $7,500,000 had not been sold, and of the shares, "
        "250,000. The Company withdraws both amounts from registration."
    )
    found = {known[0]: known[2] for known in amounts(read(body, form="S-3"))}
    assert found == {60000000: 7500000, 2000000: 250000}


def test_a_short_sentence_that_removes_is_no_cover() -> None:
    body = "This amendment withdraws 43,118 shares.\n\nThe plan named on the cover ended in May."
    assert amounts(read(body)) == [(None, None, 43118)]


def test_what_an_undertaking_leads_to_is_done() -> None:
    body = (
        "As it undertook that it would in its Registration Statement No. 333-41234, Orchid Materials "
        "removes from registration all shares of common stock registered by it and not issued."
    )
    result = read(f"EXPLANATORY NOTE\n\n{body}")
    assert result.record is not None
    assert result.record.registration_statements[0].securities[0].all_unsold is True


TABLES = [
    # a plan that is called by its year
    "|  |  | Shares | Shares | Shares |\n| No. | Plan | registered | issued | not issued |\n"
    "| 333-41234 | 1994 Options | 900,000 | 779,600 | 120,400 |\n"
    "| 333-55678 | 1996 Directors | 600,000 | 567,000 | 33,000 |",
    # printed in columns that do not stand under their headings
    "File No.  Filed on  Registered  Issued  Not issued\n"
    "333-41234  September 30, 2004  900,000 shares  779,600 shares  120,400 shares\n"
    "333-55678  May 6, 2006  600,000 shares  567,000 shares  33,000 shares",
]


@pytest.mark.parametrize("table", TABLES)
def test_rows_whose_columns_do_not_stand_under_their_headings(table: str) -> None:
    body = f"The Company strikes from registration the shares in the last column.\n\n{table}"
    assert amounts(read(body, TWO)) == [(900000, 779600, 120400), (600000, 567000, 33000)]


def test_a_row_that_describes_its_statement() -> None:
    body = (
        "Shares for options stay registered.\n\nThere are hereby removed from registration:\n\n"
        "|  | Shares |\n"
        "| under No. 333-41234 (Stock Plan, 900,000 shares registered): | 120,400 shares |\n"
        "| under No. 333-55678 (Directors Plan, 600,000 shares registered): | 33,000 shares |"
    )
    assert amounts(read(body, TWO)) == [(900000, None, 120400), (600000, None, 33000)]


def test_what_each_statement_undertakes_is_done_by_the_clause_behind() -> None:
    body = (
        f"{FILED}As each of them undertakes that it will, Orchid removes from registration all "
        "shares of common stock which were registered by, and had not been issued under, them."
    )
    result = read(f"EXPLANATORY NOTE\n\n{body}", TWO)
    assert result.record is not None
    assert result.record.purpose == "deregistration"
    told = [s.securities[0].all_unsold for s in result.record.registration_statements]
    assert told == [True, True]


def test_headings_over_the_last_columns() -> None:
    body = (
        "The shares in the right-hand column never were issued and hereby are removed from "
        "registration:\n\n| Registered | Issued under | Not issued and |\n"
        "| File Number | Plan | (Common) | the Plan | deregistered |\n"
        "| 333-41234 | Directors | 900,000 | 779,600 | 120,400 |\n"
        "| 333-55678 | Managers | 600,000 | None | 600,000 |"
    )
    assert amounts(read(body, TWO)) == [(900000, 779600, 120400), (600000, 0, 600000)]


def test_a_class_named_before_its_amount() -> None:
    body = (
        "Registration Statement No. 333-41234 registered $500,000,000 of bonds and $100,000,000 of "
        "preferred stock. The Company removes from it bonds of $175,000,000 and preferred stock of "
        "$40,000,000."
    )
    found = {known[0]: known[2] for known in amounts(read(body, form="S-3"))}
    assert found == {500000000: 175000000, 100000000: 40000000}
