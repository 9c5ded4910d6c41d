"""Outputs of bulk runs: lines, arrays, tables that hold no formula, typed and nested columns."""

from __future__ import annotations

import csv
import datetime
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import assistant
from assistant.errors import OutputError, UsageError
from assistant.extraction.outputs import replace, write_array, write_lines, writer_for
from assistant.extraction.outputs.spreadsheet import COLUMNS, cell, write_rows
from assistant.record import Evidence, Extraction
from tests.invented import THREE_NUMBERS, filing

BODY = """DEREGISTRATION OF SECURITIES

On May 4, 1998 the Registrant filed a Registration Statement on Form S-8 (File No. 333-41234)
to register 500,000 shares of its common stock, par value $.01 per share. The plan expired on
June 1, 2011. The Registrant hereby removes from registration 120,000 shares of common stock
that remain unsold.
"""


def line(**changes: Any) -> str:
    extraction = assistant.extract(filing(BODY))
    assert extraction.record is not None
    return extraction.model_copy(update=changes).model_dump_json()


FAILED = Extraction.model_validate(
    {
        "source": "none.txt",
        "status": "failed",
        "engine": {"name": "rules"},
        "error": {"type": "MissingPathError", "message": "none.txt: no such file"},
    }
).model_dump_json()


# --- replacing a file -------------------------------------------------------------------------


def test_a_file_is_replaced_only_when_all_went_well(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text("old")
    path.chmod(0o640)

    def broken() -> Any:
        yield '{"a": 1}'
        raise RuntimeError

    with pytest.raises(RuntimeError):
        replace(path, write_lines, broken())
    assert path.read_text() == "old"
    replace(path, write_lines, ['{"a": 1}', '{"b": "é"}'])
    assert path.read_bytes() == '{"a": 1}\n{"b": "é"}\n'.encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(OutputError, match="every result is kept"):
        replace(tmp_path / "none" / "out.jsonl", write_lines, [])


@pytest.mark.parametrize("count", [0, 1, 3])
def test_an_array_is_json_whatever_it_holds(tmp_path, count):
    write_array(['{"a": 1}'] * count, tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text()) == [{"a": 1}] * count


# --- tables -----------------------------------------------------------------------------------


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_for_each_security_of_each_statement_and_one_where_there_is_none(tmp_path):
    several = assistant.extract(filing(BODY, numbers=THREE_NUMBERS))
    assert several.record is not None
    expected = sum(max(len(s.securities), 1) for s in several.record.registration_statements)
    write_rows([line(), several.model_dump_json(), FAILED], tmp_path / "out.csv")
    first, *others = rows(tmp_path / "out.csv")
    assert first["source"] == "invented.txt"
    assert first["registrant_name"] == "ORCHID MATERIALS CORPORATION"
    assert first["registrant_address"] == "400 Lake Street, Chicago, Illinois 60601"
    assert first["statement_file_number"] == "333-41234"
    assert first["statement_filed_on"] == "1998-05-04"
    assert first["security_title"] == "common stock"
    assert (first["security_registered"], first["security_deregistered"]) == ("500000", "120000")
    assert first["deregistered_verdict"] == "verified"
    assert first["signatories"] == "Jane Q. Marbury (General Counsel)"
    assert first["rule_478"] == "false"
    assert [row["statement_file_number"] for row in others[:-1]][:1] == ["333-41234"]
    assert len(others) == expected + 1
    assert others[-1]["status"] == "failed"
    assert others[-1]["error"] == "none.txt: no such file"
    assert others[-1]["security_title"] == ""


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+44 20 7946 0000",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\uff1d1",
        "\x00=1",
    ],
)
def test_no_cell_is_a_formula(text):
    assert cell(text).startswith("'")
    assert cell([text, "b"]).startswith("'")


@pytest.mark.parametrize("text", ["", "333-41234", "Smith & Co.", "'quoted'", "1-800", "a=b"])
def test_other_cells_stay(text):
    assert cell(text) == text


@given(st.text())
def test_whatever_a_filing_says_no_cell_begins_like_a_formula(text):
    begins = cell(text).lstrip()[:1]
    assert begins not in ("=", "+", "-", "@")


def test_a_hostile_name_survives_reading_back(tmp_path):
    changed = json.loads(line())
    name = '=HYPERLINK("http://x","a"),\n"b"'
    changed["record"]["registrants"][0]["name"] = name
    write_rows([json.dumps(changed)], tmp_path / "out.csv")
    assert rows(tmp_path / "out.csv")[0]["registrant_name"] == "'" + name


def test_parts_after_the_first_have_no_names(tmp_path):
    write_rows([line()], tmp_path / "out.csv", header=False)
    assert not (tmp_path / "out.csv").read_text().startswith("source,")
    assert len(set(COLUMNS)) == len(COLUMNS)


# --- Parquet ----------------------------------------------------------------------------------


def read_table(path: Path) -> Any:
    return pytest.importorskip("pyarrow.parquet").read_table(path)


def test_columns_are_typed_and_nested_as_the_record(tmp_path):
    path = tmp_path / "out.parquet"
    replace(path, writer_for(path), [line(), FAILED])
    table = read_table(path)
    first, failed = table.to_pylist()
    assert table.schema.names == list(Extraction.model_fields)
    (statement,) = first["record"]["registration_statements"]
    assert statement["filed_on"] == datetime.date(1998, 5, 4)
    (security,) = statement["securities"]
    assert (security["registered"], security["deregistered"]) == (Decimal(500_000), 120_000)
    assert security["par_value"] == "0.01"
    evidence = dict(first["evidence"])
    proof = evidence["/registration_statements/0/securities/0/deregistered"]
    assert (proof["verdict"], proof["quote"]) == ("verified", "120,000")
    assert set(proof) == {field.alias or name for name, field in Evidence.model_fields.items()}
    assert (failed["status"], failed["record"]) == ("failed", None)
    assert failed["error"]["type"] == "MissingPathError"


def test_a_table_holds_what_the_json_does(tmp_path):
    changed = json.loads(line())
    pointer, proof = next(iter(changed["evidence"].items()))
    candidate = {"role": "sold", "start": 1, "end": 2, "quote": "x"}
    proof["candidates"] = [candidate | {"value": value} for value in (5, "five", None, 1.5)]
    security = changed["record"]["registration_statements"][0]["securities"][0]
    security["registered"] = "1250000.75"
    path = tmp_path / "out.parquet"
    replace(path, writer_for(path), [json.dumps(changed)] * 3)
    found = read_table(path).to_pylist()
    assert len(found) == 3
    kept = dict(found[2]["evidence"])[pointer]["candidates"]
    assert [each["value"] for each in kept] == ["5", "five", None, "1.5"]
    kept = found[2]["record"]["registration_statements"][0]["securities"][0]
    assert kept["registered"] == Decimal("1250000.75")


def test_without_the_library_it_says_what_to_install(tmp_path):
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from pathlib import Path\n"
        "from assistant.errors import UsageError\n"
        "from assistant.extraction.outputs import writer_for\n"
        "try: writer_for(Path('a.parquet'))\n"
        "except UsageError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert 'pip install "assistant[parquet]"' in done.stdout
    assert issubclass(UsageError, Exception)
