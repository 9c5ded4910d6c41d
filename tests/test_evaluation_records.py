"""Records of any tool, and the filings they belong to."""

from __future__ import annotations

import json

import pytest

from assistant.errors import RecordError
from assistant.evaluation.records import pair, read_records
from assistant.filing.model import Filing, Header
from assistant.record import Amendment, Engine, Extraction


def filing(source: str, sha256: str = "0", accession: str | None = None) -> Filing:
    return Filing(source, sha256, "", "text", header=Header(accession_number=accession))


def paired(text: str, *filings: Filing) -> tuple[list[str], int, list[str]]:
    pairs, alone, unused = pair(read_records(text, "r.json"), filings)
    return [f.source for _, f in pairs], len(alone), [f.source for f in unused]


def lines(*items: object) -> str:
    return "\n".join(json.dumps(item) for item in items)


def test_all_three_shapes_of_a_file_are_read():
    record = {"form": "S-8"}
    for text in (
        json.dumps(record),
        json.dumps([record]),
        "\ufeff" + lines(record),
        lines(record) + "\n\n",
    ):
        assert [given.content for given in read_records(text, "r")] == [record]
    two = read_records(lines(record, {"file": "a", "record": None}), "r")
    assert [(given.content, given.file, given.anonymous) for given in two] == [
        (record, None, True),
        (None, "a", False),
    ]


def test_our_own_extractions_are_read_as_such():
    extraction = Extraction(
        source="x/a.txt",
        status="accepted",
        record=Amendment(form="S-8"),
        engine=Engine(name="rules"),
    )
    (given,) = read_records(extraction.model_dump_json(), "r")
    assert given.content == extraction
    assert given.file == "x/a.txt"
    assert given.record is not None
    assert given.record["form"] == "S-8"


def test_sha256_goes_before_accession_number_before_name():
    one, two = filing("a.txt", "1", "0000000001-24-000001"), filing("b.txt", "2")
    by_hash = {"file": "b.txt", "record": {}, "filing": {"sha256": "1"}}
    by_accession = {"file": "b.txt", "record": {}, "accession_number": "0000000001-24-000001"}
    by_name = {"file": "elsewhere/b.txt", "record": {}}
    assert paired(lines(by_hash), one, two) == (["a.txt"], 0, ["b.txt"])
    assert paired(lines(by_accession), one, two) == (["a.txt"], 0, ["b.txt"])
    assert paired(lines(by_name), one, two) == (["b.txt"], 0, ["a.txt"])


def test_a_name_that_stands_twice_needs_its_folder():
    one, two = filing("x/a.txt"), filing("y/a.txt")
    assert paired(lines({"file": "y/a.txt", "record": {}}), one, two)[0] == ["y/a.txt"]
    assert paired(lines({"file": "a.txt", "record": {}}), one, two)[:2] == ([], 1)


def test_one_record_belongs_to_the_one_filing():
    assert paired(lines({"form": "S-8"}), filing("a.txt")) == (["a.txt"], 0, [])
    assert paired(lines({"form": "S-8"}), filing("a.txt"), filing("b.txt"))[1] == 1
    assert paired(lines({"file": "b.txt", "record": {}}), filing("a.txt"))[1] == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "r.json: no records"),
        ("[]", "r.json: no records"),
        ("[1]", "r.json, object 1: not a JSON object"),
        ('{"a": 1}\n{', "r.json, line 2: not JSON"),
        ('{"record": 5}', "r.json, object 1: record is neither"),
        ('{"record": {}, "engine": {"name": "x"}}', "r.json, object 1: source: Field required"),
        ("[" * 100_000, "r.json, line 1: not JSON"),
    ],
)
def test_what_is_no_record_is_told_with_its_place(text, message):
    with pytest.raises(RecordError) as error:
        read_records(text, "r.json")
    assert str(error.value).startswith(message)


def test_a_label_line_is_a_record_without_its_facts():
    line = {"file": "a", "record": {"reason": {"summary": "s", "facts": ["s"]}}}
    assert read_records(lines(line), "r")[0].content == {"reason": {"summary": "s"}}
