"""Where another company than the filer is organized, called by its name or its defined term."""

from __future__ import annotations

from functools import lru_cache

import pytest
from answering_filings import filing_text

import assistant
from assistant.answering import answer
from assistant.filing.model import Filing
from assistant.record import Extraction

_SUCCESSOR = """
Cormorant Lanterns, Inc. ("Holdings") files this amendment under Rule 414 as the successor of Lamplight
Works Corporation, a Maryland corporation ("Old Lamplight"), which merged with LW Interim, LLC, a
Nevada limited liability company (the "Vehicle"). All unsold shares are removed from registration.
"""


@lru_cache(maxsize=1)
def pair() -> tuple[Filing, Extraction]:
    read = assistant.read(filing_text(_SUCCESSOR).encode())
    return read, assistant.extract(read)


@pytest.mark.parametrize(
    ("question", "state"),
    [
        ("In what state had Old Lamplight been incorporated?", "Maryland"),
        ("In which state was the Vehicle organized?", "Nevada"),
        ("Where is Lamplight Works Corporation organized?", "Maryland"),
        ("In what state is the company incorporated?", "Ohio"),
    ],
)
def test_the_state_of_the_company_that_is_meant(question: str, state: str) -> None:
    told = answer(question, [pair()]).answer
    assert [s for s in ("Maryland", "Nevada", "Ohio") if s in told] == [state]
