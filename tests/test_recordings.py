"""What a real model said, played back: right or wrong, nothing gets through that is not proven."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

import assistant
from assistant.evaluation.answers import score_answer
from assistant.evaluation.labels import read_labels, read_questions
from assistant.evaluation.scoring import score_extraction
from tests import recordings

PROVEN = ("verified", "derived")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of every recording; a part that was not used fails here."""
    log = tmp_path_factory.mktemp("log")
    found: dict[str, Any] = {}
    for name in recordings.NAMES:
        path = str(recordings.cassette_path(name))
        with recordings.recorder("none").use_cassette(path) as cassette:
            found[name] = recordings.play(name, log / f"{name}.sqlite")
            assert recordings.whole(cassette), f"{name}: a part of the recording was not used"
    return found


def test_there_is_a_recording_of_each_and_of_nothing_else() -> None:
    files = {path.stem for path in recordings.CASSETTES.glob("*.yaml")}
    assert files == set(recordings.NAMES)
    assert (len(recordings.FILINGS), len(recordings.QUESTIONS)) == (8, 12)


@pytest.mark.parametrize("name", recordings.NAMES)
def test_no_secret_and_nothing_of_the_machine_is_recorded(name: str) -> None:
    content = recordings.cassette_path(name).read_text(encoding="utf-8")
    for call in yaml.safe_load(content)["interactions"]:
        assert call["request"]["uri"] == "http://model.invalid/v1/chat/completions"
        assert set(call["request"]["headers"]) == {"Content-Type"}
        assert set(call["response"]["headers"]) == {"Content-Type"}
        body = json.loads(call["response"]["body"]["string"])
        assert set(body) <= {"object", "model", "choices", "usage"}
    assert not re.search(r"127\.0\.0\.1|localhost|Bearer|sk-|/(?:home|root)/|build", content)


def test_a_changed_call_is_not_answered(tmp_path: Path) -> None:
    name = recordings.QUESTIONS[0]
    path = str(recordings.cassette_path(name))
    with recordings.recorder("none").use_cassette(path), pytest.raises(recordings.NoRecording):
        recordings.play(name, tmp_path / "log", model="another-model")


def test_a_recording_whose_call_has_changed_is_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = recordings.QUESTIONS[0]
    content = recordings.cassette_path(name).read_text(encoding="utf-8")
    assert not recordings.is_stale(name, tmp_path / "log")
    monkeypatch.setattr(recordings, "CASSETTES", tmp_path)
    assert recordings.is_stale(name, tmp_path / "log")  # there is none
    changed = content.replace("from their text alone", "from the text alone", 1)
    assert changed != content
    (tmp_path / f"{name}.yaml").write_text(changed, encoding="utf-8")
    assert recordings.is_stale(name, tmp_path / "log")


# --- the filings ------------------------------------------------------------------------------


def scored(played: dict[str, Any]) -> Counter[tuple[str, str]]:
    """How many values of the filings are right or wrong, by verdict."""
    labels = {label.file: label for label in read_labels(recordings.ROOT / "eval/labels.jsonl")}
    counts: Counter[tuple[str, str]] = Counter()
    for file in recordings.FILINGS:
        result = score_extraction(labels[file], played[Path(file).stem])
        for outcome, verdict in zip(result.outcomes, result.verdicts, strict=True):
            if verdict is not None:
                counts["right" if outcome.result == "right" else "wrong", verdict] += 1
    return counts


def test_every_quote_of_a_record_stands_in_its_filing(played: dict[str, Any]) -> None:
    for file in recordings.FILINGS:
        text = assistant.read(recordings.FILINGS_FOLDER / file).text
        for proof in played[Path(file).stem].evidence.values():
            if proof.start is not None:
                assert text[proof.start : proof.end] == proof.quote


def test_the_model_is_wrong_and_the_checker_says_so(played: dict[str, Any]) -> None:
    counts = scored(played)
    unproven = counts["wrong", "unsupported"] + counts["wrong", "wrong_role"]
    assert unproven >= 10
    assert counts["right", "verified"] > 100


def test_a_record_with_a_value_that_is_not_proven_needs_review(played: dict[str, Any]) -> None:
    for file in recordings.FILINGS:
        result = played[Path(file).stem]
        verdicts = {proof.verdict for proof in result.evidence.values()}
        if not verdicts <= set(PROVEN):
            assert result.status == "needs_review"


# --- the questions ----------------------------------------------------------------------------


def digits(text: str) -> set[str]:
    return {re.sub(r"\D", "", number) for number in re.findall(r"\d[\d,.]*", text)}


@pytest.mark.parametrize("name", recordings.QUESTIONS)
def test_no_number_of_an_answer_is_without_its_quote(name: str, played: dict[str, Any]) -> None:
    filing = assistant.read(recordings.FILINGS_FOLDER / recordings.question(name)["files"][0])
    answer = played[name]
    assert answer.answered == bool(answer.sentences)
    for sentence in answer.sentences:
        assert sentence.citations
        quotes = [citation.quote for citation in sentence.citations]
        assert all(filing.text[c.start : c.end] == c.quote for c in sentence.citations)
        assert digits(sentence.text) <= {d for quote in quotes for d in digits(quote)}


def said(name: str) -> list[dict[str, Any]]:
    """The sentences that the model gave, proven or not."""
    content = yaml.safe_load(recordings.cassette_path(name).read_text(encoding="utf-8"))
    body = json.loads(content["interactions"][0]["response"]["body"]["string"])
    sentences = json.loads(body["choices"][0]["message"]["content"])["sentences"]
    assert isinstance(sentences, list)
    return sentences


def test_made_up_sentences_are_dropped_with_their_citations(played: dict[str, Any]) -> None:
    dropped = {
        name: [s for s in said(name) if " ".join(s["text"].split()) not in played[name].answer]
        for name in recordings.QUESTIONS
    }
    assert sum(map(len, dropped.values())) >= 2
    kept = {s.text for name in recordings.QUESTIONS for s in played[name].sentences}
    assert all(s["text"] not in kept for sentences in dropped.values() for s in sentences)


def test_right_answers_get_through(played: dict[str, Any]) -> None:
    questions = {q.id: q for q in read_questions(recordings.ROOT / "eval/questions.jsonl")}
    right = [n for n in recordings.QUESTIONS if score_answer(questions[n], played[n]).right]
    assert len(right) >= 4
