"""Why shares were deregistered is asked of the filings that remove some, and of no others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answering import answer
from assistant.answering.library import Library
from assistant.extraction import extract
from assistant.filing.inputs import read
from tests.invented import filing

BODIES = {
    "OSTRICH TANNERIES CORP.": "The plan expired by its terms on June 30, 2008. The Company hereby removes from registration the 12,500"
    " shares of common stock that remain unsold.",
    "PLOVER TIMBER CORP.": "This Post-Effective Amendment No. 1 is filed pursuant to Section 10(a)(3) of the Securities Act to update the"
    " prospectus with the financial statements of the Company's Annual Report on Form 10-K for 2010.",
    "GREBE FOUNDRY CORP.": "On March 15, 2006 Medvale International, Inc. acquired the Company by the merger of Quick Sub, Inc. with and"
    " into the Company. The Company hereby deregisters all shares that remain unsold.",
}  # fmt: skip


def _texts() -> list[str]:
    return [
        filing(body, form="S-1").text.replace("ORCHID MATERIALS CORPORATION", name)
        for name, body in BODIES.items()
    ]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("filings")
    for number, text in enumerate(_texts()):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    with Library(tmp_path_factory.mktemp("library") / "library", embedding="none") as opened:
        assert opened.add(folder, workers=1).failed == []
        yield opened


ASKED = [
    ("why were shares deregistered?", ["GREBE", "OSTRICH"]),
    ("Why did the Delaware companies deregister?", ["GREBE", "OSTRICH"]),
    ("why were the amendments filed?", ["GREBE", "OSTRICH", "PLOVER"]),
]


@pytest.mark.parametrize(("question", "names"), ASKED)
def test_grounds_over_a_library(library: Library, question: str, names: list[str]) -> None:
    rows = library.ask(question).rows
    assert sorted(str(row.values["company"]).split()[0] for row in rows) == names


@pytest.mark.parametrize(("question", "names"), ASKED)
def test_grounds_over_a_set(question: str, names: list[str]) -> None:
    pairs = [(one, extract(one)) for one in (read(text.encode()) for text in _texts())]
    rows = answer(question, pairs).rows
    assert sorted(str(row.values["company"]).split()[0] for row in rows) == names
