"""Every number, date and name of an answer stands in its quotes or in its derivation.

Over a sample of the questions of eval/, asked of their own filings.
"""

from __future__ import annotations

import datetime
import json
import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest

import assistant
from assistant.answering import answer
from assistant.language.dates import find_dates
from assistant.record import Answer, Extraction

ROOT = Path(__file__).parents[1]
EVERY = 6
"""One of so many filings is asked, all that is asked of it."""

_DATE = re.compile(r"\b([A-Z][a-z]+ \d{1,2}, \d{4})\b")
_NUMBER = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?:-\d+)*")
_NAME = re.compile(r"\b[A-Z][\w&'’-]+(?: (?:of|and|&) [A-Z][\w&'’-]+| [A-Z][\w&'’.-]+)*")
_UNANSWERED = re.compile(r'^No answer to "[^"]+" was found\.$')
"""A part of the question, in its own words."""
_DASH = re.compile("[\u2010-\u2015\u2212]")
_LINE_END = re.compile(r"-[ \t]*\n\s*")
_OWN_WORDS_TEXT = """
    yes no none it its the this that they in on copies exhibit form registration statement amendment
    securities shares total removed registered issued for each rule a an all
    commission he she nothing those these of part there both adss ads eur usd gbp cad
    post effective amendment no by
"""
_OWN_WORDS = frozenset(_OWN_WORDS_TEXT.split())
"""Words that the answer's own frame begins with a capital, and currencies, printed as signs."""


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(r"[^\W_]+", text.replace("'s", "").replace("’s", "")))


def _days(text: str) -> set[datetime.date]:
    return {d.value for d in find_dates(text) if d.value is not None}


def _sample() -> list[tuple[str, str, str]]:
    lines = (ROOT / "eval" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line) for line in lines]
    one = [(a["id"], a["question"], a["files"][0]) for a in asked if len(a["files"]) == 1]
    chosen = sorted({name for _, _, name in one})[::EVERY]
    return [question for question in one if question[2] in chosen]


@cache
def _pair(name: str) -> tuple[assistant.Filing, Extraction]:
    filing = assistant.read(ROOT / "eval" / "filings" / name)
    return filing, assistant.extract(filing)


def _unproven(result: Answer, filing: assistant.Filing) -> list[str]:
    """What the sentences say that neither their quotes nor their derivation hold."""
    missing: list[str] = []
    for sentence in result.sentences:
        for citation in sentence.citations:
            assert filing.text[citation.start : citation.end] == citation.quote
        proof = "\n".join([*(c.quote for c in sentence.citations), sentence.derivation or ""])
        whole = _LINE_END.sub("", proof)  # words that the end of a line divides
        held, days = _folded(f"{proof}\n{whole}"), _days(proof)
        digits = {n.replace(",", "") for n in _NUMBER.findall(_DASH.sub("-", proof))}
        digits |= {n.rpartition("-")[0] for n in digits if n.count("-") == 2}  # 333-1 of 333-1-01
        digits |= {re.sub(r"-0+(?=\d)", "-", n) for n in digits}  # 333-9226, printed 333-09226
        said = _UNANSWERED.sub("", sentence.text)
        for date in _DATE.findall(said):
            missing += [] if _folded(date) in held or _days(date) <= days else [date]
        bare = _DATE.sub(" ", said)
        missing += [n for n in _NUMBER.findall(bare) if n.replace(",", "") not in digits]
        for name in _NAME.findall(bare):
            own = [w for w in _folded(name).split() if w not in ("and", "of")]
            while own and own[0] in _OWN_WORDS:
                own.pop(0)
            if own and not all(_stands(word, held, proof) for word in own):
                missing.append(name)
    return missing


def _stands(word: str, held: str, proof: str) -> bool:
    """Whether a word stands in a proof, be it divided between two lines of a table's cell."""
    if f" {word} " in f" {held} ":
        return True
    return any(
        f" {word[at:]} " in f" {held} " and re.search(rf"\b{word[:at]}-[ \t]", proof, re.I)
        for at in range(2, len(word) - 1)
    )


@pytest.mark.parametrize(("key", "question", "name"), _sample())
def test_what_an_answer_says_is_proven(key: str, question: str, name: str) -> None:
    filing, extraction = _pair(name)
    result = answer(question, [(filing, extraction)])
    assert result.answered == bool(result.sentences)
    assert not _unproven(result, filing), result.answer


@pytest.mark.parametrize(
    ("true", "false"),
    [("637,549", "637,594"), ("December 20, 2002", "December 21, 2002"), ("Rowe", "Roe")],
)
def test_what_is_not_proven_is_seen(true: str, false: str) -> None:
    quote = "On December 20, 2002 Alma Rowe removed 637,549 shares."
    filing = assistant.read(quote.encode())
    cited = assistant.record.Citation(
        filing=filing.id, source=filing.source, start=0, end=len(filing.text),
        line=1, section="", quote=filing.text,
    )  # fmt: skip
    sentence = assistant.record.Sentence(text=quote, citations=[cited])
    result = answer("Who audited it?", [(filing, assistant.extract(filing))])
    assert not _unproven(result.model_copy(update={"sentences": [sentence]}), filing)
    sentence.text = quote.replace(true, false)
    assert _unproven(result.model_copy(update={"sentences": [sentence]}), filing)
