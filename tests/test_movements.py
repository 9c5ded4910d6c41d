"""Movements: every amount of a filing as data, with its role, day and place."""

from __future__ import annotations

import datetime

import pytest

import assistant
from tests.invented import filing

BODY = """DEREGISTRATION OF SECURITIES

On June 3, 1998 the Registrant filed a Registration Statement on Form S-8 (File No. 333-41234) to
register 900,000 shares of Common Stock, par value $.01 per share, of which 200,000 shares were
registered for consultants. As of March 1, 2008, 589,600 shares were issued. By Post-Effective
Amendment No. 1, filed May 2, 2003, 10,000 shares were removed. The Registrant hereby removes from
registration all shares that remain unsold, other than the 5,000 shares subject to outstanding
awards, namely 295,400 shares of Common Stock. The 295,400 shares are hereby deregistered."""


@pytest.fixture(scope="module")
def moved() -> list[assistant.Movement]:
    return assistant.movements(filing(BODY))


def by_role(moved: list[assistant.Movement]) -> dict[str, assistant.Movement]:
    assert len({m.role for m in moved}) == len(moved)
    return {m.role: m for m in moved}


def test_every_amount_has_its_role_statement_and_place(moved: list[assistant.Movement]) -> None:
    text = filing(BODY).text
    assert [(m.role, m.amount) for m in moved] == [
        ("registered", 900_000),
        ("part", 200_000),
        ("sold", 589_600),
        ("previously_removed", 10_000),
        ("excepted", 5_000),
        ("deregistered", 295_400),
    ]
    for movement in moved:
        assert movement.file_number == "333-41234"
        assert text[movement.start : movement.end] == movement.quote
        for span in (*movement.more, *[s for s in (movement.cue, movement.dated) if s]):
            assert text[span.start : span.end] == span.quote


def test_what_lies_within_another_amount_says_within_which(
    moved: list[assistant.Movement],
) -> None:
    assert by_role(moved)["part"].whole == 900_000


def test_the_day_of_a_movement_and_where_it_is_from(moved: list[assistant.Movement]) -> None:
    days = {m.role: (m.date, m.date_basis) for m in moved}
    assert days["registered"] == (datetime.date(1998, 6, 3), "statement_filed")
    assert days["sold"] == (datetime.date(2008, 3, 1), "clause")
    assert days["previously_removed"] == (datetime.date(2003, 5, 2), "clause")
    assert days["deregistered"] == (datetime.date(2011, 10, 14), "amendment_filed")


def test_what_is_told_twice_happened_once(moved: list[assistant.Movement]) -> None:
    removed = by_role(moved)["deregistered"]
    assert [span.quote for span in removed.more] == ["295,400"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("No shares of Common Stock were sold.", "sold"),
        ("None of the shares have been issued or sold under it.", "sold"),
        ("No shares remain unsold.", "unsold"),
        ("After this amendment no shares will remain registered.", "remaining"),
        ("No shares were carried over to the new plan.", "carried_over"),
    ],
)
def test_a_denial_is_a_movement_of_nothing(sentence: str, role: str) -> None:
    body = f"The Registrant registered 900,000 shares of Common Stock. {sentence}"
    denied = [m for m in assistant.movements(filing(body)) if m.negated]
    assert [(m.role, m.amount, m.file_number) for m in denied] == [(role, 0, "333-41234")]
    assert "no" in denied[0].quote.lower()


def test_a_denial_with_an_exception_is_none() -> None:
    body = (
        "The Registrant registered 900,000 shares of Common Stock. No shares remain unsold other "
        "than 40,000 shares, which are hereby removed from registration."
    )
    assert not [m for m in assistant.movements(filing(body)) if m.negated]


def test_the_caller_cannot_change_what_is_kept() -> None:
    amendment = filing(BODY)
    assistant.movements(amendment)[0].amount = 1
    assert assistant.movements(amendment)[0].amount == 900_000


def test_movements_are_json(moved: list[assistant.Movement]) -> None:
    plain = moved[0].model_dump(mode="json")
    assert plain["amount"] == 900_000
    assert assistant.Movement.model_validate(plain) == moved[0]
