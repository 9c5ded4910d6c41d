"""Labels in the making: shown, corrected, proven against the text, kept part by part."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from assistant.evaluation.labelling import PARTS, begin, file_name, typed
from assistant.evaluation.labels import read_labels
from assistant.evaluation.provenance import lines_sha256
from assistant.extraction import extract
from assistant.filing.inputs import read
from tests.in_process import assistant

ROOT = Path(__file__).parents[1]
QUILLON = ROOT / "eval" / "filings" / "a-02-quillon.txt"
NOW = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)


@pytest.fixture
def labelling() -> Any:
    filing = read(QUILLON)
    return begin(filing, extract(filing), "a-02-quillon.txt", "Ada Quist", None)


def verdicts(labelling: Any, part: str) -> dict[str, str]:
    return {row.pointer: row.verdict for row in labelling.rows(part)}


@pytest.mark.parametrize(
    ("pointer", "written", "value"),
    [
        ("/amendment_number", "two", 2),
        ("/registration_statements/0/filed_on", "May 24, 2001", "2001-05-24"),
        ("/registration_statements/0/file_number", "No. 333-61702", "333-61702"),
        ("/registration_statements/0/securities/0/registered", "3,412,680", 3412680),
        ("/registration_statements/0/securities/0/all_unsold", "yes", True),
        ("/signing/signatories/0/titles", "President; Director", ["President", "Director"]),
        ("/plans", "-", []),
        ("/registrants/0/phone", "-", None),
    ],
)  # fmt: skip
def test_values_are_taken_as_they_are_printed(pointer, written, value):
    assert typed(pointer, written) == value


@pytest.mark.parametrize(
    ("pointer", "written", "message"),
    [
        ("/registration_statements/0/filed_on", "soon", "cannot be read as date"),
        ("/signing/rule_478", "perhaps", "neither yes nor no"),
    ],
)
def test_what_cannot_be_read_is_refused(pointer, written, message):
    with pytest.raises(ValueError, match=message):
        typed(pointer, written)


def test_a_correction_is_proven_against_the_text(labelling):
    pointer = "/registration_statements/0/securities/0/deregistered"
    labelling.begin("registration_statements")
    assert verdicts(labelling, "registration_statements")[pointer] == "verified"
    labelling.change(pointer, "1,118,437")  # two digits exchanged: it stands nowhere
    assert verdicts(labelling, "registration_statements")[pointer] == "unsupported"
    labelling.change(pointer, "310,000")  # what an earlier amendment removed
    assert verdicts(labelling, "registration_statements")[pointer] == "wrong_role"
    labelling.finish("registration_statements", NOW)
    entry = labelling.label()["checked"][0]
    assert entry["by"] == "Ada Quist"
    assert entry["at"] == "2026-03-01T12:00:00+00:00"
    assert entry["corrected"] == {pointer: {"was": 1118473, "is": 310000}}
    assert pointer in entry["unproven"]


def test_a_value_outside_the_format_changes_nothing(labelling):
    labelling.begin("purpose")
    with pytest.raises(ValueError, match="purpose"):
        labelling.change("/purpose", "cleaning")
    assert labelling.rows("purpose")[0].value == "deregistration"


def test_only_checked_parts_are_in_the_label(labelling):
    for part in ("form", "counsel"):
        labelling.begin(part)
        labelling.finish(part, NOW)
    assert set(labelling.label()["record"]) == {"form", "counsel"}
    assert labelling.open_parts() == [part for part in PARTS if part not in ("form", "counsel")]
    assert labelling.open_parts(again=True) == list(PARTS)


def test_items_are_added_and_dropped(labelling):
    labelling.begin("counsel")
    count = len(labelling.record["counsel"])
    added = labelling.add("/counsel")
    labelling.change(f"{added}/firm", "Nobody & Co")
    assert verdicts(labelling, "counsel")[f"{added}/firm"] == "unsupported"
    labelling.drop(added)
    assert len(labelling.record["counsel"]) == count
    with pytest.raises(ValueError, match="leads nowhere"):
        labelling.drop("/counsel/9")
    with pytest.raises(ValueError, match="no list of items"):
        labelling.add("/form")


def test_facts_must_stand_in_summary_and_text(labelling):
    labelling.begin("reason")
    assert verdicts(labelling, "reason")["/reason/facts"] == "unsupported"  # none yet
    labelling.change("/reason/facts", "Rule 144(k)")
    summary = labelling.record["reason"]["summary"]
    expected = "verified" if "Rule 144(k)" in summary else "unsupported"
    assert verdicts(labelling, "reason")["/reason/facts"] == expected
    labelling.change("/reason/facts", "never said")
    assert verdicts(labelling, "reason")["/reason/facts"] == "unsupported"


def test_who_checked_makes_no_other_labels():
    plain = {"file": "a", "record": {"form": "S-8"}}
    assert lines_sha256([plain]) == lines_sha256([plain | {"checked": [{}], "notes": "n"}])


def test_filings_are_named_from_where_the_labels_are(tmp_path):
    for name in ("filings/a.txt", "b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    labels = tmp_path / "labels.jsonl"
    assert file_name(str(tmp_path / "filings/a.txt"), labels) == "a.txt"
    assert file_name(str(tmp_path / "b.txt"), labels) == "b.txt"
    assert file_name(f"{tmp_path}/filings/z.zip!/m.txt", labels) == "z.zip!/m.txt"


def test_a_person_at_the_terminal(tmp_path):
    (tmp_path / "filings").mkdir()
    (tmp_path / "filings" / "q.txt").write_bytes(QUILLON.read_bytes())
    other = json.dumps({"file": "other.txt", "record": {"form": "S-3"}})
    (tmp_path / "labels.jsonl").write_text(other + "\n")
    # form right; number corrected wrongly, warned, mended; purpose left open; then stop.
    line = ["label", tmp_path / "filings" / "q.txt", "-o", tmp_path / "labels.jsonl", "--by"]
    done = assistant(*line, "Ada Quist", said="\n1 7\n\n1 2\nt 1\n\ns\nq\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "are not proven by the text" in done.stdout
    assert "⟦2⟧" in done.stdout
    labels = read_labels(tmp_path / "labels.jsonl")
    assert [label.file for label in labels] == ["other.txt", "q.txt"]
    assert labels[1].record == {"form": "S-3", "amendment_number": 2}
    assert [entry["by"] for entry in labels[1].checked] == ["Ada Quist", "Ada Quist"]
    # Another person goes on where the first one stopped.
    done = assistant(*line, "Ben Orr", said="\nq\n")
    assert "purpose" in done.stdout
    assert "amendment number  (" not in done.stdout
    again = read_labels(tmp_path / "labels.jsonl")[1]
    assert again.record == {"form": "S-3", "amendment_number": 2, "purpose": "deregistration"}
    assert [entry["by"] for entry in again.checked] == ["Ada Quist", "Ada Quist", "Ben Orr"]
    assert (tmp_path / "labels.jsonl").read_text().startswith(other)
