"""The role that a clause gives an amount."""

from __future__ import annotations

import pytest

from assistant.checking.roles import read_roles
from tests.invented import filing

# (the sentence, the amounts with their roles, in order)
CLAUSES: list[tuple[str, list[tuple[str, int]]]] = [
    (
        "The Company registered 900,000 shares of Common Stock under the Registration Statement.",
        [("registered", 900_000)],
    ),
    (
        "The Registrant hereby deregisters 310,400 of the 900,000 shares originally registered.",
        [("deregistered", 310_400), ("registered", 900_000)],
    ),
    (
        "Of the 900,000 shares registered, 589,600 were issued and 310,400 remain unsold.",
        [("registered", 900_000), ("sold", 589_600), ("unsold", 310_400)],
    ),
    (
        "The Company sold 587,500 Units and 58,750 Warrants in the offering.",
        [("sold", 587_500), ("sold", 58_750)],
    ),
    (
        "The number of shares registered was reduced from 900,000 to 640,000 in December 2001.",
        [("registered", 900_000), ("reduced_to", 640_000)],
    ),
    (
        "Post-Effective Amendment No. 1, filed on May 3, 1999, removed from registration 60,000 shares.",
        [("previously_removed", 60_000)],
    ),
    (
        "At June 30, 2011 there were 41,207,633 shares of common stock outstanding.",
        [("outstanding", 41_207_633)],
    ),
    (
        "After this amendment 2,595,000 shares will remain registered.",
        [("remaining", 2_595_000)],
    ),
    (
        "The remaining 457,823 shares can no longer be issued, and the Company removes them from registration.",
        [("deregistered", 457_823)],
    ),
    (
        "310,400 shares registered earlier are carried forward to the new Registration Statement.",
        [("carried_over", 310_400)],
    ),
    (
        "The Company hereby removes from registration one million two hundred thousand (1,200,000) shares.",
        [("deregistered", 1_200_000)],
    ),
    (
        "We are deregistering all shares other than the 5,000 shares subject to outstanding options.",
        [("excepted", 5_000)],
    ),
    (
        "It registered 4,150,000 shares, of which 2,590,250 shares have been resold by the holders.",
        [("registered", 4_150_000), ("sold", 2_590_250)],
    ),
]


@pytest.mark.parametrize(("clause", "expected"), CLAUSES, ids=[c[0][:40] for c in CLAUSES])
def test_role_of_the_clause(clause: str, expected: list[tuple[str, int]]) -> None:
    roles = read_roles(filing(f"EXPLANATORY NOTE\n\n{clause}"))
    assert [(m.role, m.amount) for m in roles.movements] == expected


@pytest.mark.parametrize(
    "clause",
    [
        "The exercise price of the warrants was $4.25 per share.",
        "The Company paid a registration fee of $12,450.",
        "There were 1,043 holders of record on that day.",
        "Rule 478 and Section 15(d) apply; see Item 512(a)(3) and Form 10-K for 2010.",
        "Each share has a par value of $0.001.",
    ],
)
def test_other_numbers_are_no_amounts_of_securities(clause: str) -> None:
    roles = read_roles(filing(f"EXPLANATORY NOTE\n\n{clause}"))
    assert roles.movements == []


def test_amounts_are_quoted_from_the_text_across_lines_and_pages() -> None:
    body = (
        "EXPLANATORY NOTE\n\nThe Company hereby removes from registration the 310,\n400 shares of\n"
        "                                   2\n<PAGE>\nCommon Stock that remain unsold."
    )
    amendment = filing(body)
    mentions = [m for m in read_roles(amendment).mentions if m.role == "deregistered"]
    assert [m.value for m in mentions] == [310_400]
    assert amendment.text[mentions[0].start : mentions[0].end] == "310,\n400"


def test_a_plain_text_table_is_read_by_its_columns() -> None:
    body = """DEREGISTRATION OF SHARES

The shares in the last column are hereby withdrawn from registration:

Registration      Date          Shares        Shares      Shares
Statement         filed         registered    issued      withdrawn

333-41234         12/04/97      900,000       841,370        58,630
333-55678         07/26/01    1,250,000       402,115       847,885
33-60001          03/23/95       75,000         4,806        70,194
"""
    amendment = filing(body, numbers="Registration Nos. 333-41234, 333-55678 and 33-60001")
    roles = read_roles(amendment)
    read = {
        s.number: {
            role: held[0].amount for role, held in roles.classes[s.number][0].amounts.items()
        }
        for s in roles.statements
    }
    assert read["333-41234"] == {"registered": 900_000, "sold": 841_370, "deregistered": 58_630}
    assert read["333-55678"] == {"registered": 1_250_000, "sold": 402_115, "deregistered": 847_885}
    assert read["33-60001"] == {"registered": 75_000, "sold": 4_806, "deregistered": 70_194}
    assert [s.filed_on[0].value.isoformat() for s in roles.statements] == [
        "1997-12-04",
        "2001-07-26",
        "1995-03-23",
    ]
