"""Gated patterns find what their patterns find, and know the words they cannot do without."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checking.roles.cause_cues import CAUSES
from assistant.checking.roles.cues import ALL_REMOVED, CUES, EARLIER, REMOVAL
from assistant.checking.roles.purposes import PURPOSES
from assistant.filing.inputs import read
from assistant.language.cue_words import CueWords
from assistant.language.gated import gated, needed_words
from assistant.language.held_words import words_in
from assistant.language.normal import sentences

TABLES = [
    *(cue.pattern for cue in CUES),
    *(cue.pattern for cue in CAUSES),
    *(pattern for _, _, pattern in PURPOSES),
    *(ALL_REMOVED, EARLIER, REMOVAL),
]
WORDS = CueWords(TABLES)
SAMPLES = Path(__file__).parents[1] / "eval" / "filings"
PIECES = st.sampled_from(
    ["hereby ", "Removes ", "from REGISTRATION ", "all unsold ", "merger ", "ſold ", "shareſ "]
)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bde-?\s?regist(?:er|ration)\b", {("regist",)}),
        (r"(?:sold|issued)\s+shares?", {("issued", "sold"), ("share",)}),
        (r"(?:sold)?\s*(?:a|an)\b", set()),  # nothing that must stand in a match is long enough
        (r"(?:Merger|x)\b", set()),
    ],
)
def test_the_words_of_a_pattern(pattern, words):
    assert set(needed_words(pattern, re.I)) == words


def test_most_cues_are_gated():
    assert sum(bool(pattern.words) for pattern in TABLES) > 0.9 * len(TABLES)


def _same(text: str) -> None:
    may_match = WORDS.may_match(WORDS.held(words_in(text)))
    for number, pattern in enumerate(TABLES):
        plain = [m.span() for m in pattern.compiled.finditer(text)]
        assert [m.span() for m in pattern.finditer(text)] == plain, pattern.pattern
        assert number in may_match or not plain, pattern.pattern
        first = pattern.search(text)
        assert (first.span() if first else None) == (plain[0] if plain else None)


def test_gates_keep_every_match_of_the_sample_filings():
    for path in sorted(SAMPLES.iterdir())[:12]:
        text = read(path).text
        for start, end in sentences(text):
            _same(text[start:end])


@given(st.lists(PIECES, max_size=8).map("".join))
def test_gates_keep_every_match_of_any_case(text):
    _same(text)


def test_words_say_which_patterns_may_match():
    patterns = CueWords(gated(p, re.I) for p in (r"(?:sold|issued)\s+shares?", r"\bnot\b", "a"))
    assert patterns.may_match(patterns.held(words_in("UNSOLD\nshares"))) == [0, 2]
    assert patterns.may_match(patterns.held(words_in("It was not issued."))) == [1, 2]


def test_an_answer_is_that_of_its_own_text():
    sold = gated("sold", re.I)
    texts = [f"{number} sold" for number in range(600)]
    for text in (*texts, *texts, "none", *texts):
        found = sold.search(text)
        assert (found is None) == (text == "none")
        assert found is None or found.string == text


def test_a_part_of_a_text():
    words = gated("sold", re.I)
    assert words.search("unSOLD", 2) is not None
    assert words.search("unSOLD", 3) is None
    assert words.search("sold", 0, 3) is None


def test_the_first_match_is_that_of_any_alternative():
    either = gated(r"\bshares\s+sold\b|\bsold\b|\d+\s+left\b|\bnone\b", re.I)
    for text in (
        "17 left, none sold",
        "None: 17 left",
        "Shares sold",
        "shares\u00a0",
        "",
        "17 LEFT",
    ):
        plain, found = either.compiled.search(text), either.search(text)
        assert (found and (found.span(), found[0])) == (plain and (plain.span(), plain[0]))


def test_a_pattern_that_is_asked_first_after_a_sentence_was_looked_at():
    text = "The quagga units were unsold."
    assert gated(r"\bunsold\b", re.I).search(text) is not None
    later = gated(r"\bquaggas?\b", re.I)
    assert later.search(text) is not None
    assert later.search("The zebra units were unsold.") is None


@pytest.mark.parametrize("filler", ["", "x " * 2_000, "y " * 8_000])
def test_a_sentence_of_any_length(filler):
    either = gated(r"\bnone\s+sold\b|\ball\s+left\b", re.I)
    text = f"{filler}NONE sold"
    found = either.search(text)
    assert found is not None
    assert found.start() == len(filler)
    assert either.search(text, len(filler) + 1) is None
    assert [m.start() for m in either.finditer(text)] == [len(filler)]
    assert list(either.finditer(f"{filler}one sold")) == []
