"""The pool of processes: large items, deaths, errors, and an end that leaves nothing running."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from assistant.extraction.workers import WAITING
from assistant.extraction.workers import in_processes as in_processes_by_stages
from assistant.stages import in_one_stage

# Functions of the module: where a fork would not be safe, processes are started anew.


def in_processes(work, items, **options):
    return in_processes_by_stages(partial(in_one_stage, work=work), items, **options)


def doubled(item: bytes) -> bytes:
    return item * 6


def slow_at_first(item: int) -> int:
    time.sleep(1.0 if item == 0 else 0.001)
    return item


def dies_at_threes(item: int) -> int:
    if item % 10 == 3:
        os._exit(1)
    return -item


def dies_once(mark: Path, item: int) -> int:
    if item == 5 and not mark.exists():
        mark.touch()
        os._exit(1)
    return item


def raises_at_four(item: int) -> int:
    if item == 4:
        raise ValueError("four")
    return item


def hangs_after_the_first(item: int) -> int:
    time.sleep(60 if item else 0)
    return item


def test_large_items_and_large_results_do_not_wait_for_each_other():
    items = [bytes([number]) * 50_000 for number in range(40)]
    found = dict(in_processes(doubled, items, workers=2, size=len))
    assert found == {item: item * 6 for item in items}


def test_a_slow_item_holds_up_no_other():
    order = [
        item for item, _ in in_processes(slow_at_first, range(30), workers=2, size=lambda _: 40_000)
    ]
    assert sorted(order) == list(range(30))
    assert order[-1] == 0


def test_items_at_which_processes_die_are_lost_alone():
    found = dict(in_processes(dies_at_threes, range(12), workers=2))
    assert found == {n: None if n % 10 == 3 else -n for n in range(12)}


def test_one_death_that_does_not_happen_again_costs_nothing(tmp_path):
    work = partial(dies_once, tmp_path / "died")
    assert dict(in_processes(work, range(9), workers=2)) == {n: n for n in range(9)}


def test_what_work_raises_is_raised_here():
    with pytest.raises(ValueError, match="four"):
        list(in_processes(raises_at_four, range(9), workers=2))
    assert active_children() == []


def test_nothing_runs_on_when_the_iteration_ends():
    with closing(in_processes(hangs_after_the_first, range(9), workers=2)) as results:
        assert next(results) == (0, 0)
    assert active_children() == []


def test_where_no_process_can_be_started_it_says_so(tmp_path):
    code = (
        "import threading, time\n"
        "threading.Thread(target=time.sleep, args=(9,), daemon=True).start()\n"
        "from functools import partial\n"
        "from assistant.extraction.workers import in_processes\n"
        "from assistant.stages import in_one_stage\n"
        "list(in_processes(partial(in_one_stage, work=abs), [1, 2], workers=2))\n"  # each process begins with this again
    )
    (tmp_path / "script.py").write_text(code)
    done = subprocess.run(
        [sys.executable, tmp_path / "script.py"], capture_output=True, text=True, check=False
    )
    assert "UsageError: no other process can be started here" in done.stderr


def test_items_are_taken_only_as_there_is_room():
    taken: list[int] = []

    def items():
        for number in range(1_000):
            taken.append(number)
            yield number

    with closing(in_processes(abs, items(), workers=2)) as results:
        next(results)
        assert len(taken) <= 2 * WAITING + 2
