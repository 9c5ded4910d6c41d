"""Amounts that no rule ties to a statement, or to another: tied by what was learned, not proven."""

from __future__ import annotations

import pytest

from assistant.extraction import Extraction, extract
from tests.invented import filing

TWO = "Registration Nos. 333-41234 and 333-55678"
Amounts = tuple[int | None, int | None, int | None]

TIED = [
    # the rules have all three of the second lot
    (
        "We registered common stock for two plans on Form S-8: 400,000 shares by No. 333-41234 and "
        "900,000 by No. 333-55678. Of the first lot employees took 388,150, of the second 512,775. "
        "We remove 11,850 and 387,225.",
        [(400_000, 388_150, 11_850), (900_000, None, 387_225)],
    ),
    # and here what was registered by the first
    (
        "The Company has two registration statements on Form S-8, Nos. 333-41234 and 333-55678, for "
        "400,000 and 900,000 shares of common stock. It issued 388,150 shares by the one and 512,775 "
        "shares by the other. It removes from registration 11,850 shares in the one case and 387,225 "
        "shares in the other.",
        [(None, 388_150, 11_850), (None, 512_775, 387_225)],
    ),
]


def _told(body: str) -> Extraction:
    return extract(filing(body, numbers=TWO))


def _amounts(result: Extraction) -> list[Amounts]:
    assert result.record is not None
    held = [statement.securities[0] for statement in result.record.registration_statements]
    return [(one.registered, one.sold, one.deregistered) for one in held]  # type: ignore[misc]


@pytest.mark.parametrize(("body", "amounts"), TIED)
def test_amounts_go_to_the_statement_that_is_likely(body: str, amounts: list[Amounts]) -> None:
    found = _amounts(_told(body))
    assert [one[1:] for one in found] == [one[1:] for one in amounts]
    registered = [(told[0], one[0]) for told, one in zip(amounts, found, strict=True)]
    assert all(told in (None, one) for told, one in registered)


def test_a_likely_tie_proves_nothing() -> None:
    result = _told(TIED[0][0])
    first = "/registration_statements/0/securities/0"
    assert result.evidence[f"{first}/sold"].verdict == "unsupported"
    assert result.status == "needs_review"


def test_what_is_left_is_likely_to_go_where_only_the_end_is_told() -> None:
    result = extract(
        filing(
            "Registration Statement No. 333-41234 covered 400,000 shares of common stock, of which 11,850 "
            "have never been issued. The Company files this amendment to end that registration."
        )
    )
    assert _amounts(result)[0][2] == 11_850
    pointer = "/registration_statements/0/securities/0/deregistered"
    assert result.evidence[pointer].verdict == "unsupported"


def test_what_is_left_stays_where_other_amounts_go() -> None:
    result = _told(
        "Under No. 333-41234, which covers 400,000 shares of common stock, 11,850 shares have not been "
        "sold. Under No. 333-55678, which covers 900,000 shares, 512,775 shares have been sold, and the "
        "Company hereby removes from registration 387,225 shares."
    )
    assert [removed for _, _, removed in _amounts(result)] == [None, 387_225]
