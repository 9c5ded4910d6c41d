"""Deals in words of no rule: read as learned, for review; and no deal where none is told."""

from __future__ import annotations

import datetime

import pytest

from assistant.extraction import extract
from tests.invented import filing, record_told

BOUGHT = [
    (
        "By nightfall on September 4, 2012 the whole of our equity sat with Calder Vane Holdings, Inc., which "
        "folded its shell, CVH Shell Three, Inc., into us.",
        ("Calder Vane Holdings, Inc.", "CVH Shell Three, Inc.", datetime.date(2012, 9, 4)),
    ),
    (
        "Ardmore Pipe Company now has every share of ours in its hands. It got them on August 30, 2012 in "
        "return for $14 a share, its company Ardmore Two, Inc. being folded into us that day.",
        ("Ardmore Pipe Company", "Ardmore Two, Inc.", datetime.date(2012, 8, 30)),
    ),
]


@pytest.mark.parametrize(("told", "deal"), BOUGHT)
def test_a_deal_in_words_of_no_rule_is_read_and_is_not_proven(
    told: str, deal: tuple[str, str, datetime.date]
) -> None:
    result = extract(
        filing(f"{told} The Company removes from registration all shares that remain unsold.")
    )
    assert result.record is not None
    assert result.record.reason.category == "merger"
    read = result.record.reason.transaction
    assert read is not None
    assert (read.acquirer, read.merger_sub, read.closed_on) == deal
    verdicts = {
        result.evidence[f"/reason/transaction/{name}"].verdict for name in ("acquirer", "closed_on")
    }
    assert "unsupported" in verdicts
    assert result.status == "needs_review"


NOT_BOUGHT = [
    "The 2004 Stock Plan expired on June 30, 2012. Calder Vane Trust Company, the plan's trustee, holds "
    "41,000 shares for participants.",
    "On March 3, 2010 the Company sold its valve business to Calder Vane Holdings, Inc. The offering under "
    "the Registration Statement ended on June 30, 2012.",
    "The selling stockholder, Wardlow Partners, L.P., sold the last of its shares on June 30, 2012.",
]


@pytest.mark.parametrize("told", NOT_BOUGHT)
def test_another_company_alone_makes_no_deal(told: str) -> None:
    reason = record_told(told).reason
    assert reason.category != "merger"
    assert reason.transaction is None


def test_a_short_note_that_tells_why_all_is_over_removes() -> None:
    told = (
        "We were bought on September 4, 2012 by Calder Vane Holdings, Inc., of which we are now a wholly owned "
        "subsidiary. Nothing more is going to be offered on the form."
    )
    result = extract(filing(told))
    assert result.record is not None
    assert result.record.purpose == "deregistration"
    assert result.evidence["/purpose"].verdict == "unsupported"
