"""The right filing among 5,000 near-identical ones."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from assistant.library import Library
from assistant.library.search import search
from benchmarks.generated_filings import invented, questions, write

COUNT = 5000


def test_the_right_filing_is_among_the_first_three(tmp_path: Path) -> None:
    filings = invented(COUNT)
    write(filings, tmp_path / "filings")
    right: dict[str, list[bool]] = defaultdict(list)
    with Library(tmp_path / "library") as library:
        assert library.add(tmp_path / "filings").warnings == []
        assert len(library) == COUNT
        for question in questions(filings, 40):
            first = {hit.filing for hit in search(library, question.text, limit=3)}
            right[question.kind].append(bool(question.right & first))
    shares = {kind: sum(some) / len(some) for kind, some in right.items()}
    assert len(shares) == 7
    assert shares.pop("misspelt company") >= 0.9
    assert shares.pop("reason") >= 0.9
    assert shares == dict.fromkeys(shares, 1.0)
