"""Records in which every value is the filing's own, and some stand in the wrong place."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import assistant

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.mutations import Labelled, is_accepted, labelled, leaves, put, verdicts  # noqa: E402
from benchmarks.siblings import exchanged  # noqa: E402

FILINGS = ROOT / "eval" / "filings"


@pytest.fixture(scope="module")
def items() -> list[Labelled]:
    """Every ninth labelled filing with its right record."""
    return list(labelled())[::9]


def _exchanges(items: list[Labelled]) -> Iterator[tuple[str, bool]]:
    luck = random.Random(3)
    for item in items:
        for pointer, wrong, other in exchanged(item, luck):
            record = put(item.record, pointer, wrong.value)
            record = put(record, other, item.values[pointer][1])
            accepted = is_accepted(verdicts(record, item.filing), pointer)
            yield f"{item.label.file} {pointer} {wrong.value!r}", accepted


def test_values_exchanged_between_items_are_refused(items: list[Labelled]) -> None:
    tried = list(_exchanges(items))
    wrongly = [what for what, accepted in tried if accepted]
    assert len(tried) > 500, len(tried)
    assert len(wrongly) <= len(tried) // 200, wrongly


def test_a_false_that_the_filing_denies_needs_review(items: list[Labelled]) -> None:
    denied = accepted = 0
    for item in items:
        if assistant.check(item.record, item.filing).status != "accepted":
            continue
        for pointer, value in leaves(item.record):
            if value is True and pointer.endswith(("all_unsold", "attorney_in_fact", "rule_478")):
                result = assistant.check(put(item.record, pointer, False), item.filing)
                denied += 1
                accepted += result.status == "accepted"
    assert denied > 50, denied
    assert accepted <= denied // 20


def test_a_right_number_of_the_wrong_thing_is_told() -> None:
    filing = assistant.read(FILINGS / "a-02-quillon.txt")
    base = "/registration_statements/0/securities/0"
    right: dict[str, Any] = {
        "registration_statements": [
            {
                "file_number": "333-61702",
                "securities": [{"title": "common stock", "unit": "shares", "sold": 1984207}],
            }
        ]
    }
    assert f"{base}/unit" not in assistant.check(right, filing).evidence
    wrong = assistant.check(put(right, f"{base}/unit", "usd"), filing).evidence[f"{base}/unit"]
    assert wrong.verdict == "unsupported"
    assert [(c.value, c.quote) for c in wrong.candidates] == [("shares", "1,984,207")]


@pytest.mark.parametrize("mark", ["(1)", "*", " (1)", "¹", "[1]", "†"])
def test_a_footnote_mark_is_no_digit(mark: str) -> None:
    text = (FILINGS / "a-02-quillon.txt").read_text(encoding="utf-8")
    filing = assistant.read(text.replace("1,118,473", f"1,118,473{mark}").encode(), name="a.txt")
    assert _removed(1118473, filing) == "verified"
    assert _removed(11184731, filing) == "unsupported"


def test_a_digit_stuck_to_a_number_is_no_footnote() -> None:
    text = (FILINGS / "a-02-quillon.txt").read_text(encoding="utf-8")
    filing = assistant.read(text.replace("1,118,473", "1,118,4731").encode(), name="a.txt")
    assert _removed(1118473, filing) == "unsupported"


def _removed(amount: int, filing: Any) -> str:
    statement = {"file_number": "333-61702", "securities": [{"deregistered": amount}]}
    result = assistant.check({"registration_statements": [statement]}, filing)
    return result.evidence["/registration_statements/0/securities/0/deregistered"].verdict
