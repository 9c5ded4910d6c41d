"""How many plain filings are accepted: a doubt that comes too easily shows here first.

Over generated filings, which say what they do in the standing wordings; what is wrong in them is
nothing, so that each one which needs review costs a person's time for nothing.
"""

from __future__ import annotations

from pathlib import Path

import assistant
from benchmarks.generate import write

FILINGS = 100


def test_nine_plain_filings_in_ten_are_accepted(tmp_path: Path) -> None:
    write(tmp_path / "plain", FILINGS)
    files = sorted(p for p in (tmp_path / "plain").rglob("*") if p.is_file())
    assert len(files) == FILINGS
    results = [assistant.extract(assistant.read(path)) for path in files]
    accepted = [r for r in results if r.status == "accepted"]
    assert len(accepted) >= 0.88 * FILINGS
