"""A library: what adding, changing, removing and reading do."""

from __future__ import annotations

import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from library_filings import plain_filing, submission, write_many

from assistant.errors import LibraryError, UsageError
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.library import Filters, Library
from assistant.record import Extraction

SAMPLES = Path(__file__).parent / "filing_samples"


@pytest.fixture
def library(tmp_path: Path) -> Any:
    with Library(tmp_path / "library", embedding="none") as opened:
        yield opened


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text)
    return path


def corrected(path: Path, company: str) -> Extraction:
    """The extraction of a file with another company's name, as a reviewer may give it."""
    extraction = extract(read(path))
    assert extraction.record is not None
    extraction.record.registrants[0].name = company
    return extraction


def searched(library: Library, words: str) -> list[str]:
    """Sources of the filings with a passage that holds the words."""
    rows = library.connection.execute(
        "SELECT DISTINCT f.source FROM passages_fts JOIN passages AS p ON p.id = passages_fts.rowid"
        " JOIN filings AS f ON f.id = p.filing WHERE passages_fts MATCH ? ORDER BY 1",
        (words,),
    )
    return [row[0] for row in rows]


def is_sound(library: Library) -> bool:
    """Whether database and full-text index are whole and agree; raises where they don't."""
    library.connection.execute(
        "INSERT INTO passages_fts (passages_fts, rank) VALUES ('integrity-check', 1)"
    )
    whole = library.connection.execute("PRAGMA integrity_check").fetchone()[0]
    orphans = library.connection.execute("PRAGMA foreign_key_check").fetchall()
    return whole == "ok" and not orphans


# --- adding -------------------------------------------------------------------------------------


def test_a_filing_comes_back_equal(library: Library) -> None:
    stored = 0
    for path in sorted(path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".htm")):
        if library.add(path).of("added"):
            stored += 1
            filing, extraction = library.get(str(path))
            assert filing == read(path)
            assert extraction.record == extract(read(path)).record
    assert stored > 3


def test_adding_twice_changes_nothing(library: Library, tmp_path: Path) -> None:
    write_many(tmp_path / "filings", 12)
    assert len(library.add(tmp_path / "filings").added) == 12
    before = "\n".join(library.connection.iterdump())
    report = library.add([tmp_path / "filings"])
    assert [item.outcome for item in report.items] == ["unchanged"] * 12
    assert "\n".join(library.connection.iterdump()) == before
    assert len(library) == 12


def test_a_copy_under_another_name_is_the_same_filing(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "a.txt", plain_filing())
    put(tmp_path, "b.txt", plain_filing())
    report = library.add([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert [item.outcome for item in report.items] == ["added", "unchanged"]
    assert str(tmp_path / "a.txt") in report.items[1].message


def test_the_report_names_every_input_in_order(library: Library, tmp_path: Path) -> None:
    write_many(tmp_path, 10)
    put(tmp_path, "filing-0003.txt", "  \n")
    put(tmp_path, "filing-0005.txt", submission(submission_type="485BPOS"))
    seen: list[str] = []
    report = library.add(tmp_path, on_item=lambda item: seen.append(item.source))
    outcomes = ["added"] * 10
    outcomes[3], outcomes[5] = "failed", "not_an_amendment"
    names = [Path(item.source).name for item in report.items]
    assert names == [f"filing-{index:04}.txt" for index in range(10)]
    assert [item.outcome for item in report.items] == outcomes
    assert seen == [item.source for item in report.items]
    assert "holds no text" in report.failed[0].message
    assert "485BPOS" in report.not_amendments[0].message
    assert len(library) == 8


def test_a_missing_path_is_reported(library: Library, tmp_path: Path) -> None:
    report = library.add([tmp_path / "nowhere.txt", put(tmp_path, "a.txt", plain_filing())])
    assert [item.outcome for item in report.items] == ["failed", "added"]
    assert "no such file" in report.failed[0].message


# --- changed files ------------------------------------------------------------------------------


def test_a_changed_file_takes_the_place_of_its_old_version(
    library: Library, tmp_path: Path
) -> None:
    path = put(tmp_path, "a.txt", plain_filing(unsold="212,430"))
    library.add(path)
    added_on = library.filings()[0].added_on
    put(tmp_path, "a.txt", plain_filing(unsold="198,765"))
    report = library.add(path)
    assert [item.outcome for item in report.items] == ["replaced"]
    assert len(library) == 1
    filing, extraction = library.get(str(path))
    assert filing == read(path)
    assert extraction.record is not None
    assert extraction.record.registration_statements[0].securities[0].deregistered == 198_765
    assert library.filings()[0].added_on == added_on
    assert searched(library, '"198,765"') == [str(path)]
    assert searched(library, '"212,430"') == []
    assert is_sound(library)


def test_a_new_version_is_known_by_its_accession_number(library: Library, tmp_path: Path) -> None:
    old = put(tmp_path, "old.txt", submission(unsold="212,430"))
    new = put(tmp_path, "new.txt", submission(unsold="198,765"))
    library.add(old)
    report = library.add(new)
    assert [item.outcome for item in report.items] == ["replaced"]
    assert [row.source for row in library.filings()] == [str(new)]


def test_two_copies_of_one_submission_settle(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "a.txt", submission(unsold="212,430"))
    put(tmp_path, "b.txt", submission(unsold="198,765"))
    first = library.add(tmp_path)
    assert [item.outcome for item in first.items] == ["added", "replaced"]
    second = library.add(tmp_path)
    assert [item.outcome for item in second.items] == ["unchanged", "unchanged"]


def test_a_file_that_is_changed_back_is_taken_back(library: Library, tmp_path: Path) -> None:
    for unsold in ("212,430", "198,765", "212,430"):
        library.add(put(tmp_path, "a.txt", submission(unsold=unsold)))
        (row,) = library.filings()
        assert unsold in library.read(row.number)[0].text


def test_another_submission_in_the_place_of_one_is_a_new_filing(
    library: Library, tmp_path: Path
) -> None:
    library.add(put(tmp_path, "download.txt", submission("0000950000-08-000001")))
    report = library.add(put(tmp_path, "download.txt", submission("0000950000-08-000002")))
    assert [item.outcome for item in report.items] == ["added"]
    assert {row.id for row in library.filings()} == {"0000950000-08-000001", "0000950000-08-000002"}


def test_the_same_relative_path_elsewhere_is_another_file(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, number in (("one", "333-10001"), ("two", "333-10002")):
        (tmp_path / folder).mkdir()
        put(tmp_path / folder, "a.txt", plain_filing(number=number))
        monkeypatch.chdir(tmp_path / folder)
        assert [item.outcome for item in library.add("a.txt").items] == ["added"]
    assert len(library) == 2


def test_reviews_go_first_and_stay_when_the_file_changes(library: Library, tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", plain_filing(unsold="212,430"))
    library.add(path)
    library.review(str(path), corrected(path, "Orrin Falls Paper Company"), reviewer="A. Quist")
    assert library.get(str(path))[1].record.registrants[0].name == "Orrin Falls Paper Company"  # type: ignore[union-attr]
    assert library.filings()[0].reviewed
    put(tmp_path, "a.txt", "\n\n" + plain_filing(unsold="212,430"))
    assert [item.outcome for item in library.add(path).items] == ["replaced"]
    filing, extraction = library.get(str(path))
    assert extraction.record is not None
    assert extraction.record.registrants[0].name == "Orrin Falls Paper Company"
    assert library.filings()[0].reviewed
    evidence = extraction.evidence["/registration_statements/0/securities/0/deregistered"]
    assert filing.text[evidence.start : evidence.end] == evidence.quote == "212,430"


# --- looking up ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "key",
    ["0000950000-08-000001", "000095000008000001", "filings/a.txt", "FOLDER/filings/a.txt"],
)
def test_a_filing_is_found_by_id_number_or_source(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "filings").mkdir()
    put(tmp_path / "filings", "a.txt", submission())
    put(tmp_path / "filings", "b.txt", plain_filing(number="333-10002"))
    library.add("filings/a.txt")
    library.add("filings/b.txt")
    key = key.replace("FOLDER", str(tmp_path))
    assert library.get(key)[0].source == "filings/a.txt"


def test_names_and_numbers_are_kept_for_look_ups(library: Library, tmp_path: Path) -> None:
    library.add(put(tmp_path, "a.txt", submission(former="Mill Race Pulp Inc")))
    names = {
        (row["kind"], row["folded"])
        for row in library.connection.execute("SELECT kind, folded FROM names")
    }
    assert {
        ("company", "orrin falls paper"),
        ("former", "mill race pulp"),
        ("registrant", "orrin falls paper"),
        ("signatory", "ada quist"),
        ("agent", "ada quist"),
    } <= names
    numbers = {
        (row["kind"], row["value"])
        for row in library.connection.execute("SELECT kind, value FROM numbers")
    }
    assert numbers == {
        ("accession_number", "0000950000-08-000001"),
        ("file_number", "333-61101"),
        ("ein", "93-0412277"),
        ("cik", "712345"),
    }


def test_lists_are_narrowed(library: Library, tmp_path: Path) -> None:
    library.add(put(tmp_path, "a.txt", submission(former="Mill Race Pulp Inc")))
    merged = plain_filing("Tarn & Vale, Inc.", "333-70001", reason="merger")
    library.add(put(tmp_path, "b.txt", merged))

    def companies(**filters: Any) -> list[str | None]:
        return [row.company for row in library.filings(Filters(**filters))]

    orrin, tarn = "ORRIN FALLS PAPER CO.", "TARN & VALE, INC."
    assert companies() == [orrin, tarn]
    assert companies(company="orrin falls") == [orrin]
    assert companies(company="Tarn and Vale Inc") == [tarn]
    assert companies(company="mill race") == [orrin]
    assert companies(company="falls") == [orrin]
    assert companies(company="alls") == []
    assert companies(company="o_rin") == []
    assert companies(category="merger") == [tarn]
    assert companies(form="s-8", year=2008) == [orrin, tarn]
    assert companies(form="S-3") == []
    assert companies(year=2009) == []
    row = library.filings(Filters(company="orrin"))[0]
    assert (row.id, row.file_numbers, row.filed_on and row.filed_on.isoformat()) == (
        "0000950000-08-000001",
        ["333-61101"],
        "2008-06-30",
    )


# --- removing -----------------------------------------------------------------------------------


def test_what_is_removed_leaves_nothing_behind(library: Library, tmp_path: Path) -> None:
    paths = write_many(tmp_path, 3)
    library.add(paths)
    library.review(str(paths[0]), corrected(paths[0], "Another Corp."), reviewer="A. Quist")
    gone = library.get(str(paths[0]))[0].id
    assert library.remove(str(paths[0])) == [gone]
    assert len(library) == 2
    assert searched(library, '"1,000"') == []
    for table in ("texts", "names", "numbers", "passages", "records", "reviews"):
        keys = {row[0] for row in library.connection.execute(f"SELECT filing FROM {table}")}
        assert keys <= {row.number for row in library.filings()}, table
    assert is_sound(library)
    with pytest.raises(LibraryError, match="no such filing"):
        library.get(gone)


def test_one_unknown_id_removes_nothing(library: Library, tmp_path: Path) -> None:
    paths = write_many(tmp_path, 2)
    library.add(paths)
    with pytest.raises(LibraryError, match=r"nowhere: no such filing .* assistant list"):
        library.remove([str(paths[0]), "nowhere"])
    assert len(library) == 2


def test_ids_of_passages_are_never_used_again(library: Library, tmp_path: Path) -> None:
    (path,) = write_many(tmp_path, 1)
    library.add(path)
    before = {row[0] for row in library.connection.execute("SELECT id FROM passages")}
    library.remove(str(path))
    library.add(path)
    after = {row[0] for row in library.connection.execute("SELECT id FROM passages")}
    assert after
    assert not before & after


# --- opening ------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_only_the_owner_can_read_a_library(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "library"
    with Library(folder, embedding="none") as library:
        library.add(write_many(tmp_path / "filings", 1))
        for path in folder.iterdir():
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
        assert {path.name for path in folder.iterdir()} >= {"library.sqlite", "library.sqlite-wal"}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_a_folder_with_other_things_keeps_its_permissions(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    put(folder, "notes.txt", "others read this")
    Library(folder, embedding="none").close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
    assert stat.S_IMODE((folder / "library.sqlite").stat().st_mode) == 0o600


def test_a_library_keeps_its_embedding(tmp_path: Path) -> None:
    Library(tmp_path / "library", embedding="none").close()
    with Library(tmp_path / "library") as again:
        assert again.embedding == "none"
    with pytest.raises(UsageError, match="was made with the embedding none, not minilm; leave"):
        Library(tmp_path / "library", embedding="minilm")


def test_there_is_no_library_to_read(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="there is no library; add filings first"):
        Library(tmp_path / "library", create=False)
    assert not (tmp_path / "library").exists()


def test_a_library_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"a\.txt: is a file; a library is a folder"):
        Library(put(tmp_path, "a.txt", "words"))


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_LIBRARY", str(tmp_path / "named"))
    with Library(embedding="none") as library:
        assert library.folder == tmp_path / "named"
