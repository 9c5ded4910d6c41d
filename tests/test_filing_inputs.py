"""Paths, folders, bytes, encodings, and what is refused with which words."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import pickle
import sys
import tarfile
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import (
    EmptyInputError,
    InputError,
    MissingPathError,
    NotTextError,
    UnreadableError,
)
from assistant.extraction import extract
from assistant.filing import inputs
from assistant.filing.inputs import read, read_all
from assistant.filing.model import Failure, Filing

SAMPLES = Path(__file__).parent / "filing_samples"
WORDS = "Société “Générale” – § 5"


def test_plain_text_is_kept_as_it_stands() -> None:
    raw = (SAMPLES / "plain.txt").read_bytes()
    filing = read(SAMPLES / "plain.txt")
    assert filing.text == raw.decode()
    assert filing.source == str(SAMPLES / "plain.txt")
    assert filing.sha256 == hashlib.sha256(raw).hexdigest()
    assert filing.text_sha256 == hashlib.sha256(raw).hexdigest()
    assert filing.id == filing.sha256[:16]
    assert (filing.main.start, filing.main.end) == (0, len(filing.text))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (WORDS.encode(), WORDS),
        (b"\xef\xbb\xbf" + WORDS.encode(), WORDS),
        (WORDS.encode("cp1252"), WORDS),
        ("caf\xe9 \xa7".encode("latin-1"), "café §"),
        (WORDS.encode("utf-16"), WORDS),
        (WORDS.encode("utf-16-be"), WORDS),
        (("plain ascii " * 5).encode("utf-16-le"), "plain ascii " * 5),
        (("é" * 40).encode() + b" \x93q\x94", "é" * 40 + " “q”"),
        ("cut café".encode()[:-1], "cut caf"),
        (b"box \x81 \xfe \xa8", "box \x81 þ ¨"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        ("e\u0301".encode(), "é"),
        (b"end\x1a", "end"),
        (b"<u>tags</u> \\$.01 <PAGE>", "<u>tags</u> \\$.01 <PAGE>"),
    ],
)
def test_encodings(data: bytes, expected: str) -> None:
    assert read(data).text == expected


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4 stream",
        b"\x89PNG\r\n\x1a\n0000",
        b"GIF89a....",
        b"\xff\xd8\xff\xe0JFIF",
        b"{\\rtf1\\ansi filing}",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1doc",
        b"PK\x03\x04....[Content_Types].xml",
        b"text \x00\x01\x02\x00 text",
        bytes(range(256)) * 4,
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError, match=r"^scan\.bin: .* not text; give the filing as text"):
        read(data, name="scan.bin")


@pytest.mark.parametrize("data", [b"", b" \r\n\t\f\n", b"\xef\xbb\xbf", b"<html></html>"])
def test_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(EmptyInputError, match=r"^void\.txt: holds no (visible )?text"):
        read(data, name="void.txt")


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gone.txt"
    with pytest.raises(MissingPathError, match=r"gone\.txt: no such file"):
        read(path)


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a folder"):
        read(tmp_path)


def test_archives_are_named_as_such() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(UnreadableError, match=r"a\.zip: is an archive"):
        read(packed.getvalue(), name="a.zip")
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        tar.addfile(tarfile.TarInfo("a.txt"))
    with pytest.raises(UnreadableError, match=r"a\.tar: is an archive"):
        read(packed.getvalue(), name="a.tar")


def test_gzip_is_opened_and_the_content_hashed() -> None:
    raw = (SAMPLES / "plain.txt").read_bytes()
    filing = read(gzip.compress(raw), name="plain.txt.gz")
    assert filing.text == raw.decode()
    assert filing.sha256 == hashlib.sha256(raw).hexdigest()


def test_broken_gzip_is_refused() -> None:
    packed = gzip.compress(b"words " * 1_000)
    with pytest.raises(UnreadableError, match="ends too early"):
        read(packed[:-12])
    with pytest.raises(UnreadableError, match="broken"):
        read(packed[:20] + b"\xff\xff\xff\xff" + packed[24:])


def test_a_decompression_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MAX_UNCOMPRESSED", 10_000)
    with pytest.raises(UnreadableError, match="larger than 10,000 bytes"):
        read(gzip.compress(b"a" * 10_001))
    assert len(read(gzip.compress(b"a" * 10_000)).text) == 10_000


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(b"A filing."))
    monkeypatch.setattr(sys, "stdin", stream)
    (filing,) = read_all(["-"])
    assert isinstance(filing, Filing)
    assert (filing.source, filing.text) == ("-", "A filing.")


def test_a_folder_is_read_in_order_and_what_is_no_filing_passed_over(tmp_path: Path) -> None:
    for name in ["b.txt", "a.htm", "z.nc", "deep/er/c.txt", "plain", "d.txt.gz"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = f"Text of {name}.".encode()
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    for name in [".hidden", "labels.jsonl", "notes.md", "x.csv", "run.py", "logo.PNG", "a.7z"]:
        (tmp_path / name).write_text("not a filing")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config.txt").write_text("not a filing")
    found = [os.path.relpath(item.source, tmp_path) for item in read_all([tmp_path])]
    assert found == ["a.htm", "b.txt", "d.txt.gz", "plain", "z.nc", "deep/er/c.txt"]


def test_a_file_named_itself_is_read_or_fails(tmp_path: Path) -> None:
    (tmp_path / "filing.md").write_text("A filing all the same.")
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    first, second = read_all([tmp_path / "filing.md", str(tmp_path / "logo.png")])
    assert isinstance(first, Filing)
    assert isinstance(second, Failure)
    assert isinstance(second.error, NotTextError)


def test_one_bad_item_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text("fine")
    results = list(read_all([tmp_path, tmp_path / "none.txt", "bad\0name"]))
    kinds = [type(r.error) if isinstance(r, Failure) else Filing for r in results]
    assert kinds == [EmptyInputError, Filing, MissingPathError, UnreadableError]


def test_a_folder_without_filings_is_one_failure(tmp_path: Path) -> None:
    (tmp_path / "data.json").write_text("{}")
    (only,) = read_all([tmp_path])
    assert isinstance(only, Failure)
    assert isinstance(only.error, EmptyInputError)
    assert only.source == str(tmp_path)


def test_items_are_read_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("first")
    items = read_all([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert isinstance(next(items), Filing)
    (tmp_path / "b.txt").write_text("written later")
    second = next(items)
    assert isinstance(second, Filing)
    assert second.text == "written later"


def test_a_list_names_files_folders_and_archives_in_its_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_text("A.")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("c.txt", "C.")
    (tmp_path / "spaced name.txt").write_text("S.")
    Path("list.txt").write_bytes(b"spaced name.txt\r\n\nb.zip\nfolder\nnone.txt\n@list.txt")
    items = list(read_all(["@list.txt", "@nowhere"]))
    assert [item.source for item in items] == [
        *("spaced name.txt", "b.zip!/c.txt", "folder/a.txt", "none.txt"),
        *("@list.txt", "@nowhere"),
    ]
    assert [item.text for item in items if isinstance(item, Filing)] == ["S.", "C.", "A."]
    failed = [item for item in items if isinstance(item, Failure)]
    assert all(isinstance(item.error, MissingPathError) for item in failed)
    assert "path on each line" in str(failed[-1].error)
    (tmp_path / "list.txt").write_text("\n")
    (only,) = read_all(["@list.txt"])
    assert isinstance(only, Failure)
    assert isinstance(only.error, EmptyInputError)


def test_a_list_from_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("A.")
    stream = io.TextIOWrapper(io.BytesIO(f"{tmp_path / 'a.txt'}\n".encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    (filing,) = read_all(["@-"])
    assert isinstance(filing, Filing)
    assert filing.text == "A."


def test_a_file_whose_name_begins_like_a_list_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("@a.txt").write_text("A.")
    (filing,) = read_all(["@a.txt"])
    assert isinstance(filing, Filing)


def test_piles_of_combining_marks_end() -> None:
    filing = read(("e" + "\u0301\u0323" * 200_000).encode())
    assert len(filing.text) == 400_001


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_utf8_text_comes_back_normalised(text: str) -> None:
    visible = "".join(c for c in text if c == "\n" or c.isprintable()) + "."
    try:
        filing = read(visible.encode())
    except InputError:
        assert visible.lstrip().startswith(("<", "{\\rtf", "-----BEGIN"))
        return
    if filing.documents[0].type is None and "<" not in visible:
        assert filing.text == unicodedata.normalize("NFC", visible)


def test_a_filing_that_was_read_goes_to_another_process_and_back() -> None:
    filing = read(b"POST-EFFECTIVE AMENDMENT NO. 1 TO FORM S-8\nThe registrant removes 5 shares.\n")
    first = extract(filing)
    copy = pickle.loads(pickle.dumps(filing))
    assert copy == filing
    assert extract(copy).record == first.record
