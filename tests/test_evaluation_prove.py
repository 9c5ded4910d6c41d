"""The proof of labels: what stands in a filing passes, a slip of the pen does not."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

EVAL = Path(__file__).parent.parent / "eval"
sys.path.insert(0, str(EVAL))

import written  # noqa: E402

FILING = """POST-EFFECTIVE AMENDMENT NO. TWO TO FORM S-8
Registration Nos. 333-41876 and 333-50011 through 333-50014
MARROW & SONS, INC.
Delaware 77 0142404
As filed on March 21st, 2000. The offering of five hundred thousand shares of common stock,
par value one cent, ended. 1,378,119 shares were regis-
tered. On this 20th day of December, 2002, in the City of Salem, State of Oregon.
/s/ ADA QUIST
"""
RECORD: dict[str, Any] = {
    "form": "S-8",
    "amendment_number": 2,
    "purpose": "deregistration",
    "registrants": [
        {"name": "Marrow & Sons, Inc.", "jurisdiction": "Delaware", "ein": "77-0142404"}
    ],
    "registration_statements": [
        {
            "file_number": "333-50012",
            "filed_on": "2000-03-21",
            "securities": [
                {
                    "title": "common stock",
                    "par_value": "0.01",
                    "registered": 1378119,
                    "sold": 0,
                    "deregistered": 500000,
                }
            ],
        }
    ],
    "reason": {
        "category": "offering_complete",
        "summary": "The offering ended.",
        "facts": ["offering", "ended"],
    },
    "signing": {
        "place": "Salem, Oregon",
        "signed_on": "2002-12-20",
        "signatories": [{"name": "Ada Quist"}],
    },
}
QUESTION = {
    "id": "1", "question": "What ended?", "files": ["a.txt"], "answerable": True,
    "facts": ["offering"], "quotes": ["par value one cent, ended."], "wrong": [], "kind": "what",
}  # fmt: skip


def prove(folder: Path, label: Any, question: Any = QUESTION) -> tuple[int, str]:
    filings = folder / "filings"
    filings.mkdir(exist_ok=True)
    (filings / "a.txt").write_text(FILING, encoding="utf-8")
    for name, line in (("labels.jsonl", label), ("questions.jsonl", question)):
        (folder / name).write_text(json.dumps(line), encoding="utf-8")
    files = [str(folder / "labels.jsonl"), str(folder / "questions.jsonl")]
    command = [sys.executable, str(EVAL / "prove.py"), *files, "--folder", str(filings)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def changed(path: str, value: Any) -> dict[str, Any]:
    record = json.loads(json.dumps(RECORD))
    place = record
    *keys, last = path.split("/")
    for key in keys:
        place = place[int(key)] if key.isdigit() else place[key]
    place[last] = value
    return {"file": "a.txt", "record": record}


def test_a_label_that_stands_in_the_text_passes(tmp_path):
    assert prove(tmp_path, {"file": "a.txt", "record": RECORD}) == (0, "0 faults in 2 files\n")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("form", "S-3"),
        ("amendment_number", 3),
        ("registrants/0/name", "Marrow & Daughters, Inc."),
        ("registrants/0/ein", "77-0142405"),
        ("registration_statements/0/file_number", "333-50015"),
        ("registration_statements/0/filed_on", "2000-03-22"),
        ("registration_statements/0/securities/0/par_value", "0.001"),
        ("registration_statements/0/securities/0/registered", 378119),
        ("registration_statements/0/securities/0/deregistered", 500001),
        ("reason/facts", ["redeemed"]),
        ("reason/summary", "The offering ended in 2001."),
        ("signing/signatories/0/name", "Ada Quest"),
    ],
)
def test_a_slip_of_the_pen_is_found(tmp_path, path, value):
    code, said = prove(tmp_path, changed(path, value))
    assert code == 1
    assert f"/{path.rsplit('/', 1)[0] if path.startswith('reason') else path}" in said


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"quotes": ["The offering ended"]}, "does not stand verbatim"),
        ({"facts": ["merger"]}, "the fact 'merger'"),
        ({"files": ["b.txt"]}, "b.txt: cannot be read"),
        ({"answerable": False}, "unanswerable, and yet"),
        ({"facts": []}, "every answer would be right"),
    ],
)
def test_questions_are_held_against_the_text(tmp_path, change, message):
    code, said = prove(tmp_path, {"file": "a.txt", "record": RECORD}, QUESTION | change)
    assert code == 1
    assert message in said


def test_a_filing_without_a_label_is_told(tmp_path):
    (tmp_path / "filings").mkdir()
    (tmp_path / "filings" / "z.txt").write_text("x")
    code, said = prove(tmp_path, {"file": "a.txt", "record": RECORD})
    assert (code, said.splitlines()[0]) == (1, "z.txt: no label is about this filing")


@pytest.mark.parametrize(
    "form",
    ["march 1, 2004", "mar. 1, 2004", "1 march 2004", "3/1/04", "03/01/2004", "2004-03-01",
     "20040301", "1st day of march, 2004", "march 1st, 2004", "first day of march, 2004",
     "march 1,2004", "first day of march two thousand four"],
)  # fmt: skip
def test_written_forms_of_a_date(form):
    assert re.search(written.date_pattern(datetime.date(2004, 3, 1)), form)


@pytest.mark.parametrize("form", ["march 11, 2004", "march 1, 2005", "may 1, 2004", "13/1/2004"])
def test_other_dates_are_not_it(form):
    assert not re.search(written.date_pattern(datetime.date(2004, 3, 1)), form)


@pytest.mark.parametrize(
    ("amount", "form"),
    [
        (1500000, "1,500,000"),
        (1500000, "1.5 million"),
        (1500000, "one million five hundred thousand"),
        (1500000, "one million, five hundred thousand"),
        (121, "one hundred and twenty-one"),
        (Decimal("0.5"), "0.50"),
    ],
)
def test_written_forms_of_an_amount(amount, form):
    assert any(re.fullmatch(pattern, form) for pattern in written.amount_forms(amount))
