"""Mappings: other tools' JSON is proven as it is; the worked examples of docs/checking.md."""

from __future__ import annotations

import doctest
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import assistant
from assistant.errors import RecordError

ROOT = Path(__file__).parent.parent
DOCUMENT = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
EXAMPLES = ROOT / "docs" / "checking"
QUILLON = "eval/filings/a-02-quillon.txt"
REMOVED = "/registration_statements/0/securities/0/deregistered"


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)\n```", DOCUMENT, re.S)


def run(command: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, in the project's folder, its output not a terminal."""
    environment = {k: v for k, v in os.environ.items() if k != "COLUMNS"}
    arguments = [sys.executable, "-c", "from assistant.cli import main; main()", *command.split()]
    return subprocess.run(
        arguments, capture_output=True, text=True, cwd=ROOT, env=environment, check=False
    )


def plain(text: str) -> list[str]:
    """The lines of a table without white space at their ends, and without empty ones."""
    return [line.rstrip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.json")))
def test_the_document_shows_the_files(name: str) -> None:
    shown = [json.loads(block) for block in blocks("json")]
    assert json.loads((EXAMPLES / name).read_text(encoding="utf-8")) in shown


@pytest.mark.parametrize(("tool", "code"), [("langextract", 1), ("llamaextract", 1), ("prompt", 0)])
def test_the_examples_give_what_the_document_shows(tool: str, code: int) -> None:
    command = (
        f"check docs/checking/{tool}.json {QUILLON} --mapping docs/checking/{tool}.mapping.json"
    )
    assert f"assistant {command}" in DOCUMENT
    result = run(command)
    assert result.returncode == code, result.stderr
    lines = plain(result.stdout)
    assert any(
        set(plain(block)) <= set(lines) and len(plain(block)) > 3 for block in blocks("text")
    )


def test_the_python_of_the_document_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest(DOCUMENT, {}, "checking.md", None, 0)
    assert len(test.examples) > 6
    assert doctest.DocTestRunner().run(test).failed == 0


def test_origins_lead_back_to_the_tools_own_values() -> None:
    folder = "docs/checking/langextract"
    result = run(f"check {folder}.json {QUILLON} --mapping {folder}.mapping.json --json")
    plain_json = json.loads(result.stdout)
    assert plain_json["origins"][REMOVED] == "/extractions/2/extraction_text"
    assert plain_json["evidence"][REMOVED]["verdict"] == "unsupported"
    assert plain_json["evidence"][REMOVED]["candidates"][0]["value"] == 1_118_473


MAPPING: dict[str, Any] = {
    "fields": [
        {"from": "/rows/*/count", "to": "/registration_statements/*/securities/*/deregistered",
         "item": "/rows/*/number"},
        {"from": "/rows/*/day", "to": "/registration_statements/*/filed_on", "item": "/rows/*/number"},
        {"from": "/people/*/who", "to": "/signing/signatories/*/name"},
        {"from": "/people/*/jobs/*", "to": "/signing/signatories/*/titles/*"},
    ]
}  # fmt: skip


def test_values_of_one_item_come_together_and_others_stay_apart() -> None:
    from assistant.checking.mapping import map_record, read_mapping

    given = {
        "rows": [
            {"number": "333-1111", "count": 5000, "day": None},
            {"number": "333-2222", "count": 6000, "day": "May 1, 2001"},
        ],
        "people": [
            {"who": "A. Roe", "jobs": ["President", "Director"]},
            {"who": "B. Poe", "jobs": []},
        ],
    }
    mapped = map_record(given, read_mapping(MAPPING))
    assert mapped.record == {
        "registration_statements": [
            {"file_number": "333-1111", "securities": [{"deregistered": 5000}]},
            {"file_number": "333-2222", "securities": [{"deregistered": 6000}],
             "filed_on": "May 1, 2001"},
        ],
        "signing": {
            "signatories": [{"name": "A. Roe", "titles": ["President", "Director"]}, {"name": "B. Poe"}]
        },
    }  # fmt: skip
    assert mapped.origins["/signing/signatories/0/titles/1"] == "/people/0/jobs/1"


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        ({"fields": []}, "fields"),
        ({"fields": [{"from": "/a", "to": "/nothing"}]}, "is no field of the record"),
        ({"fields": [{"from": "a", "to": "/form"}]}, "is no JSON Pointer"),
        ({"fields": [{"from": "/a", "to": "/form", "else": 1}]}, "else"),
        ({"fields": [{"from": "/a", "to": "/form"}]}, "nothing of the mapping is in the object"),
    ],
)
def test_a_wrong_mapping_is_told_in_one_line(mapping: dict[str, Any], words: str) -> None:
    filing = assistant.read(ROOT / QUILLON)
    with pytest.raises(RecordError) as caught:
        assistant.check({"b": 1}, filing, mapping=mapping)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
