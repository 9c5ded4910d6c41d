"""Passages: exact offsets, whole sentences, what is boilerplate, what gets a vector."""

from __future__ import annotations

import hashlib
import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from library_filings import plain_filing, submission

from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.library.names import folded
from assistant.library.passages import MOST, VECTORS, Passage, passages_of

SAMPLES = sorted(
    path
    for path in (Path(__file__).parent / "filing_samples").iterdir()
    if path.suffix in (".txt", ".htm")
)


def passages(text: str) -> tuple[Filing, list[Passage]]:
    filing = read(text.encode())
    return filing, passages_of(filing, extract(filing))


def holding(found: list[Passage], words: str) -> Passage:
    (passage,) = [passage for passage in found if words in " ".join(passage.text.split())]
    return passage


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_passages_cover_the_filing_exactly(path: Path) -> None:
    filing = read(path)
    found = passages_of(filing, extract(filing))
    assert all(filing.text[p.start : p.end] == p.text for p in found)
    assert all(len(p.text) <= MOST for p in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    header = filing.sections_of("header")
    start = header[0].end if header else 0
    kept = "".join("".join(p.text.split()) for p in found)
    whole = "".join(filing.text[start:].split()).replace("|", "")
    placeholders = whole.count(":nottext]")
    if not placeholders:
        assert len(kept.replace("|", "")) >= 0.9 * len(whole)


def test_sentences_are_not_divided() -> None:
    _, found = passages(plain_filing())
    removal = holding(found, "hereby removes from registration")
    assert removal.text.endswith("remain unsold.")
    assert removal.section == "substance"
    assert removal.title == "DEREGISTRATION OF SECURITIES"


def test_a_sentence_without_an_end_is_divided_at_spaces() -> None:
    text = plain_filing().replace(
        "The Registrant hereby", "word " * 2_000 + "The Registrant hereby"
    )
    filing, found = passages(text)
    assert max(len(p.text) for p in found) <= MOST
    assert all(filing.text[p.start : p.end] == p.text for p in found)
    assert sum(p.text.count("word") for p in found) == 2_000
    assert all(p.text.split().count("word") == p.text.count("word") for p in found)


@pytest.mark.parametrize(
    "words",
    [
        "Indicate by check mark whether",
        "Pursuant to the requirements of the Securities Act",
    ],
)
def test_prescribed_words_are_boilerplate(words: str) -> None:
    _, found = passages(plain_filing())
    assert holding(found, words).boilerplate


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("UNDERTAKINGS", "The undersigned registrant hereby undertakes to file amendments."),
        ("", "The following documents are incorporated by reference in this statement."),
        ("", "Estimated solely for the purpose of calculating the registration fee."),
        ("POWER OF ATTORNEY", "KNOW ALL MEN BY THESE PRESENTS that each of us appoints Ada Quist."),
    ],
)
def test_added_boilerplate_is_known(heading: str, words: str) -> None:
    text = plain_filing().replace("SIGNATURES\n", f"{heading}\n\n{words}\n\nSIGNATURES\n")
    _, found = passages(text)
    assert holding(found, words[:40]).boilerplate


@pytest.mark.parametrize(
    "words",
    [
        "212,430",
        "register 750,000 shares",
        "The plan expired",
        "ORRIN FALLS PAPER CO. (Exact name",
        "1998 Stock Option Plan (Full title",
    ],
)
def test_substance_is_no_boilerplate(words: str) -> None:
    _, found = passages(plain_filing())
    assert not any(p.boilerplate for p in found if words in " ".join(p.text.split()))


def test_the_reason_the_opening_and_the_removal_get_vectors() -> None:
    filler = "The shares were offered to employees of the Registrant in several countries. " * 12
    text = plain_filing().replace("The plan expired", filler + "\n\nThe plan expired")
    _, found = passages(text.replace("The Registrant hereby", filler + "The Registrant hereby"))
    ranked = {p.rank: " ".join(p.text.split()) for p in found if p.rank is not None}
    assert sorted(ranked) == [1, 2, 3]
    assert "The plan expired on April 1, 2008" in ranked[1]
    assert "On May 16, 2001" in ranked[2]
    assert "hereby removes from registration" in ranked[3]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_one_to_three_passages_get_vectors(path: Path) -> None:
    filing = read(path)
    found = passages_of(filing, extract(filing))
    ranks = sorted(p.rank for p in found if p.rank is not None)
    assert ranks == list(range(1, len(ranks) + 1))
    assert 1 <= len(ranks) <= VECTORS


def test_a_vector_is_made_with_a_line_of_context() -> None:
    _, found = passages(submission(former="Mill Race Pulp Inc"))
    ranked = next(p for p in found if p.rank == 1)
    context, _, words = (ranked.embedded_text or "").partition("\n")
    assert context == ("ORRIN FALLS PAPER CO. | formerly Mill Race Pulp Inc | Form S-8 | 333-61101")
    assert words == " ".join(ranked.text.split())
    assert ranked.text_hash == hashlib.sha256((ranked.embedded_text or "").encode()).hexdigest()
    assert next(p for p in found if p.rank is None).text_hash is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The Orrin Falls Paper Co., Inc.", "orrin falls paper"),
        ("ORRIN FALLS PAPER CO /OR/", "orrin falls paper"),
        ("Société Générale S.A.", "societe generale"),
        ("Tarn & Vale, L.L.C.", "tarn and vale"),
        ("O’Brien’s N.V.", "obrien"),
        ("Macy's", "macy"),
        ("Limited, Inc.", "limited inc"),
        ("8x8, Inc.", "8x8"),
    ],
)
def test_names_are_folded_for_look_ups(name: str, words: str) -> None:
    assert folded(name) == words


@given(st.text(max_size=80))
@settings(max_examples=200, deadline=None)
def test_folding_is_stable(name: str) -> None:
    assert " ".join(folded(name).split()) == folded(name)
    assert folded(folded(name).upper()) in (folded(name), folded(folded(name)))
