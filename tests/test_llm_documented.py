"""docs/models.md says what the program does: variables, options, messages, prices."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant import settings
from assistant.llm.client import TIME_OUT
from assistant.llm.prices import price_of
from assistant.llm.retries import Policy
from assistant.llm.server import OPENAI
from tests.test_style import options_of

ROOT = Path(__file__).parent.parent
DOCUMENT = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table under a heading, without its head."""
    table = re.search(rf"^## {heading}\n.*?^\|[-|]+\|\n(.*?)\n\n", DOCUMENT, re.M | re.S)
    assert table
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in table[1].splitlines()]


def test_variables_and_options_are_those_of_the_program() -> None:
    known = {value for value in vars(settings).values() if isinstance(value, str)}
    options = options_of("assistant", "extract")
    for variables, named, _ in rows("Options and variables"):
        assert set(re.findall(r"`(\w+)`", variables)) <= known
        assert set(re.findall(r"`(--[\w-]+)`", named)) <= options
    assert f"({TIME_OUT:.0f})" in DOCUMENT


def test_messages_are_those_of_the_program() -> None:
    said = "".join(
        (ROOT / "assistant" / "llm" / name).read_text(encoding="utf-8")
        for name in ("faults.py", "replies.py", "streams.py")
    )
    for _, messages, _ in rows("When a call fails"):
        for message in re.findall(r"`([^`]+)`", messages):
            # `the reply is no JSON` is put together of `the reply is` and its kind.
            assert message.removeprefix("the reply is ") in said, message
    assert Policy().attempts == 1 + 5
    assert Policy().patience == 120


def test_the_prices_shown_are_read(tmp_path: Path) -> None:
    block = re.search(r"```toml\n(.*?)```", DOCUMENT, re.S)
    assert block
    path = tmp_path / "prices.toml"
    path.write_text(block[1])
    found = price_of("gpt-5-mini", "http://127.0.0.1:8080/v1", path)
    own = price_of("gpt-5-mini", OPENAI)
    assert found is not None
    assert own is not None
    assert found.cost(1_000, 100, 10) == pytest.approx(own.cost(1_000, 100, 10))
    assert own.as_of is not None
    assert f"{own.as_of:%B %Y}" in DOCUMENT
    free = price_of("qwen2.5", "http://127.0.0.1:8080/v1", path)
    assert free is not None
    assert free.cost(10**9, 10**9) == 0
