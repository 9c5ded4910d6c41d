"""Work in stages: side by side it gives what each item gives alone, and none touches another."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from assistant import read
from assistant.extraction.bulk import extract_one, extract_one_in_stages
from assistant.extraction.workers import in_processes
from assistant.stages import LONG, SIDE_BY_SIDE, Stages, side_by_side, whole

FILINGS = sorted((Path(__file__).parent.parent / "eval" / "filings").iterdir())[::24]


def told(order: list[tuple[str, int]], name: str, count: int) -> Stages[str]:
    for stage in range(count):
        order.append((name, stage))
        yield
    return name.upper()


def test_each_stage_is_done_for_all_before_the_next():
    order: list[tuple[str, int]] = []
    ended = list(side_by_side([told(order, "a", 2), told(order, "b", 3), told(order, "c", 1)]))
    assert order == [("a", 0), ("b", 0), ("c", 0), ("a", 1), ("b", 1), ("b", 2)]
    assert ended == [(2, "C", None), (0, "A", None), (1, "B", None)]
    assert whole(told(order, "d", 2)) == "D"


def test_what_one_raises_costs_no_other():
    def fails() -> Stages[str]:
        yield
        raise ValueError("no")

    ended = {
        number: (result, error)
        for number, result, error in side_by_side([fails(), told([], "b", 4)])
    }
    assert ended[1] == ("B", None)
    assert ended[0][0] is None
    assert isinstance(ended[0][1], ValueError)


def test_a_long_item_goes_on_after_the_others(monkeypatch: pytest.MonkeyPatch):
    clock = iter([0, 2 * LONG, *([0] * 20)])
    monkeypatch.setattr("assistant.stages.time.perf_counter", lambda: next(clock))
    order: list[tuple[str, int]] = []
    ended = list(side_by_side([told(order, "long", 3), told(order, "short", 3)]))
    assert [number for number, *_ in ended] == [1, 0]
    assert order[-2:] == [("long", 1), ("long", 2)]


def test_filings_side_by_side_give_what_each_gives_alone():
    filings = [read(path) for path in FILINGS]
    stages = [extract_one_in_stages(filing, engine="rules", model=None) for filing in filings]
    made = {number: (result, error) for number, result, error in side_by_side(stages)}
    for number, path in enumerate(FILINGS):
        result, error = made[number]
        alone = extract_one(read(path), engine="rules")
        assert error is None
        assert result is not None
        result.usage.seconds = alone.usage.seconds = 0
        assert result.model_dump_json() == alone.model_dump_json()


def dies(item: int) -> Stages[int]:
    yield
    if item == SIDE_BY_SIDE + 3:
        import os

        os._exit(1)
    yield
    return -item


def test_of_items_side_by_side_only_the_one_that_kills_its_process_is_lost():
    found = dict(in_processes(dies, range(40), workers=2))
    assert found == {n: None if n == SIDE_BY_SIDE + 3 else -n for n in range(40)}


def raises(item: int) -> Stages[int]:
    yield
    if item == 5:
        raise ValueError("five")
    return item


def test_what_a_stage_raises_is_raised_here():
    with pytest.raises(ValueError, match="five"):
        list(in_processes(partial(raises), range(40), workers=2))
