"""What features say of classes is added up feature by feature, in their order."""

from __future__ import annotations

import pytest

from assistant.checking.roles.linear_model import LinearModel


@pytest.fixture
def model() -> LinearModel:
    weights = {"merged": [0, 310, 2, -7], "sold": [1, 93], "plan": [0, -13, 1, 5, 2, 77]}
    return LinearModel.stored(["merger", "offering", "none"], 100, [25, -50, 10], weights)


def test_logits_are_the_sums_of_sizes_and_weights(model):
    logits = list(model.bias)
    model.add(logits, [("merged", 0.3), ("unheard", 9.0), ("plan", 0.7), ("sold", 1.0)])
    assert logits[0] == 25 * 0.01 + 0.3 * (310 * 0.01) + 0.7 * (-13 * 0.01)
    assert logits[1] == pytest.approx(-0.5 + 0.7 * 0.05 + 0.93, abs=1e-12)
    assert logits[2] == pytest.approx(0.1 - 0.3 * 0.07 + 0.7 * 0.77, abs=1e-12)


def test_features_that_were_not_learned_say_nothing(model):
    logits = list(model.bias)
    model.add(logits, [("unheard", 1.0)])
    model.add(logits, [])
    assert logits == model.bias


def test_odds_add_up_to_one(model):
    odds = model.odds([1.0, -2.0, 0.5])
    assert sum(odds.values()) == pytest.approx(1.0)
    assert max(odds, key=lambda name: odds[name]) == "merger"
