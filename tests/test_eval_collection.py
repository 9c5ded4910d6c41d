"""The labelled filings of `eval/`: labels proven, and what the rules make of them kept."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.evaluation.labels import read_labels, read_questions
from assistant.evaluation.scoring import Scores, score_extraction, total
from assistant.extraction import extract
from assistant.filing.inputs import read

ROOT = Path(__file__).parents[1]
FILINGS = ROOT / "eval" / "filings"
LABELS = ROOT / "eval" / "labels.jsonl"
QUESTIONS = ROOT / "eval" / "questions.jsonl"
SHARED = ROOT.parent / "shared" / "filings"
DEVELOPED = {"a", "b", "c", "d", "e"}
"""The parts whose slips were mended; the others are measured, not kept."""


def part_of(file: str) -> str:
    return file.partition("-")[0]


@pytest.fixture(scope="module")
def scores() -> Scores:
    return total(
        score_extraction(label, extract(read(FILINGS / label.file)))
        for label in read_labels(LABELS)
        if part_of(label.file) in DEVELOPED
    )


def test_notes_are_wrapped_and_read(tmp_path: Path) -> None:
    command = [sys.executable, "eval/notes.py", "--write", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    labels = list(read_labels(tmp_path / "labels.jsonl"))
    assert len(labels) == len((ROOT / "eval/notes.jsonl").read_text("utf-8").splitlines())
    found = total(
        score_extraction(label, extract(read(tmp_path / "filings" / label.file)))
        for label in labels
    )
    # the wrapping is plain: what slips is what the notes tell
    assert found.fields["registration_statements.file_number"].f1 > 0.99
    assert found.fields["form"].f1 > 0.99
    assert found.statuses.get("failed", 0) == 0


def test_labels_and_questions_are_proven_against_the_texts() -> None:
    done = subprocess.run(
        [sys.executable, "eval/prove.py", str(LABELS), str(QUESTIONS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_enough_of_them() -> None:
    assert len(read_labels(LABELS)) >= 100
    assert len(read_questions(QUESTIONS)) >= 300


def test_the_records_of_the_collection_stay_right(scores: Scores) -> None:
    assert scores.total.f1 is not None
    assert scores.total.f1 >= 0.96
    for field in (
        "registration_statements.file_number",
        "amendment_number",
        "form",
        "signing.place",
    ):
        assert (scores.fields[field].f1 or 0) >= 0.98, field


def test_most_accepted_records_are_exact_in_their_key_fields(scores: Scores) -> None:
    keys = {"form", "amendment_number", "purpose", "registration_statements.file_number"}
    accepted = [record for record in scores.records if record.status == "accepted"]
    assert len(accepted) >= len(scores.records) / 2
    wrong = [
        (record.file, outcome.field)
        for record in accepted
        for outcome in record.outcomes
        if outcome.field in keys and outcome.result != "right"
    ]
    assert wrong == []


def test_each_part_has_its_first_look() -> None:
    looks = [
        json.loads(line) for line in (ROOT / "eval" / "first_looks.jsonl").read_text().splitlines()
    ]
    parts = [look["part"] for look in looks]
    assert len(parts) == len(set(parts))
    assert set(parts) >= {part_of(label.file) for label in read_labels(LABELS)} - DEVELOPED


@pytest.mark.skipif(not SHARED.exists(), reason="the shared filings are not beside the project")
def test_the_real_filing_is_read_without_a_slip() -> None:
    label = read_labels(SHARED / "labels.jsonl")[0]
    result = extract(read(SHARED / label.file))
    scored = score_extraction(label, result)
    assert [o for o in scored.outcomes if o.result != "right"] == []
    assert result.status == "accepted"
    assert {e.verdict for e in result.evidence.values()} == {"verified"}
    sums = [c for c in result.checks if c.name == "registered - sold = deregistered"]
    assert [c.verdict for c in sums] == ["not_applicable"]
    assert sums[0].message == "the filing states a reduction in between"
