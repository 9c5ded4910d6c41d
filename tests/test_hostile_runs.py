"""Time grows with a filing's length and no faster, whatever run of characters it holds.

Each run stands on the cover where a plan's title is looked for, in the substance, and after the
signatures. What is judged is a ratio of two runs of the same machine: four times the length may
take four times as long, and never sixteen.
"""

from __future__ import annotations

import time

import pytest

import assistant
from tests.invented import COVER, SIGNATURES

RUNS = [
    ", ", "a\t", "x\n", "and ", "Plan ", "of which 1,000 shares ", "| ", "1 ", "A. ", "Inc. ", "(the \"A\") ",
    "merged with and into ", "No. 33-10001 ", "/s/ ", "- ", "(",
]  # fmt: skip
SHORT, LONG = 3_000, 12_000
MOST = 11  # times as long for four times the length: linear is 4, quadratic 16


def hostile(run: str, length: int) -> bytes:
    filler = run * (length // len(run))
    cover = COVER.format(
        day="May 1, 2001",
        numbers="Registration No. 333-41234",
        title="POST-EFFECTIVE AMENDMENT NO. 1\nTO\nFORM S-8",
        plans=f"{filler}\n1998 Plan\n(Full title of the plan)",
    )
    body = (
        "\nDEREGISTRATION OF SECURITIES\n\nThe Company registered 1,000,000 shares of common stock. "
        f"{filler} The Company removes the remaining shares from registration.\n"
    )
    return (cover + body + SIGNATURES.format(day="May 1, 2001") + filler).encode()


def seconds(content: bytes) -> float:
    start = time.process_time()
    result = assistant.extract(assistant.read(content))
    assert result.record is not None
    assert result.record.form == "S-8"
    return time.process_time() - start


@pytest.mark.parametrize("run", RUNS)
def test_time_grows_with_the_length_alone(run: str) -> None:
    short, long = seconds(hostile(run, SHORT)), seconds(hostile(run, LONG))
    # Once in hundreds of runs the machine itself was slow: what grows too fast does so each time.
    if long >= MOST * max(short, 0.02):
        short, long = seconds(hostile(run, SHORT)), seconds(hostile(run, LONG))
    assert long < MOST * max(short, 0.02)
