"""Archives of filings: read without unpacking, within limits, whatever stands in them."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import os
import struct
import subprocess
import sys
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from library_filings import plain_filing, submission

from assistant.errors import EmptyInputError, MissingPathError, NotTextError, UnreadableError
from assistant.filing.archive_kinds import archive_kind
from assistant.filing.archives import Limits, read_members
from assistant.filing.inputs import read, read_all
from assistant.filing.model import Failure, Filing

FEED = """<SUBMISSION>
<ACCESSION-NUMBER>0000950000-08-000007
<TYPE>S-8 POS
<FILING-DATE>20080630
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>ORRIN FALLS PAPER CO
<CIK>0000712345
</COMPANY-DATA>
</FILER>
<DOCUMENT>
<TYPE>S-8 POS
<SEQUENCE>1
<TEXT>
Post-Effective Amendment No. 1. The shares are removed.
</TEXT>
</DOCUMENT>
</SUBMISSION>
"""


def zipped(**members: str | bytes) -> bytes:
    """A zip archive; `__` in a name stands for a slash, `_` before the suffix for a point."""
    return zip_of({name.replace("__", "/").replace("_", "."): m for name, m in members.items()})


def zip_of(members: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def tar_of(
    members: dict[str, str | bytes | tarfile.TarInfo], style: int = tarfile.PAX_FORMAT
) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=style) as archive:
        for name, content in members.items():
            if isinstance(content, tarfile.TarInfo):
                archive.addfile(content)
                continue
            data = content.encode() if isinstance(content, str) else content
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return packed.getvalue()


def special(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def put(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def members(items: list[Filing | Failure], path: Path) -> list[str]:
    """The sources of the items, behind the archive's path."""
    return [item.source.removeprefix(str(path)) for item in items]


def failures(path: Path) -> dict[str, str]:
    """Messages by member, of what could not be read."""
    return {
        item.source.removeprefix(str(path)): str(item.error)
        for item in read_all([path])
        if isinstance(item, Failure)
    }


# --- what is read -------------------------------------------------------------------------------

CONTAINERS: dict[str, Callable[[dict[str, str | bytes]], bytes]] = {
    "a.zip": zip_of,
    "a.tar": lambda m: tar_of(dict(m)),
    "gnu.tar": lambda m: tar_of(dict(m), tarfile.GNU_FORMAT),
    "ustar.tar": lambda m: tar_of(dict(m), tarfile.USTAR_FORMAT),
    "a.tar.gz": lambda m: gzip.compress(tar_of(dict(m))),
    "a.tgz": lambda m: gzip.compress(tar_of(dict(m))),
    "a.tar.bz2": lambda m: bz2.compress(tar_of(dict(m))),
    "no-suffix": lambda m: gzip.compress(tar_of(dict(m))),
}


@pytest.mark.parametrize("name", CONTAINERS)
def test_members_are_read_with_their_own_source_and_hash(tmp_path: Path, name: str) -> None:
    text, feed = plain_filing(), FEED
    page = "<html><body><p>Post-Effective Amendment No. 1</p></body></html>"
    long = "deep/" + "x" * 60 + "/" + "y" * 60 + "/c.txt"
    content: dict[str, str | bytes] = {
        "b.txt": text,
        "deep/0000950000-08-000007.nc": feed,
        "a.htm": page,
        long: text + "\n",
        "d.txt.gz": gzip.compress(b"Packed again."),
        "logo.jpg": b"\xff\xd8\xff",
        "__MACOSX/._b.txt": b"\x00\x05",
        ".DS_Store": b"\x00",
    }
    path = put(tmp_path, name, CONTAINERS[name](content))
    items = list(read_all([path]))
    assert members(items, path) == [
        *("!/b.txt", "!/deep/0000950000-08-000007.nc", "!/a.htm", f"!/{long}", "!/d.txt.gz"),
    ]
    filings = [item for item in items if isinstance(item, Filing)]
    assert [filing.text for filing in filings[::3]] == [text, text + "\n"]
    assert filings[0].sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert filings[1].header.accession_number == "0000950000-08-000007"
    assert filings[1].header.filers[0].company == "ORRIN FALLS PAPER CO"
    assert filings[4].text == "Packed again."


def test_an_archive_in_a_folder_is_read_in_its_place(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", b"First.")
    put(tmp_path, "b.zip", zipped(x_txt="Second.", y_txt="Third."))
    put(tmp_path, "c.txt", b"Fourth.")
    put(tmp_path, "pictures.zip", zipped(logo_jpg=b"\xff\xd8\xff"))
    texts = [item.text for item in read_all([tmp_path]) if isinstance(item, Filing)]
    assert texts == ["First.", "Second.", "Third.", "Fourth."]
    assert failures(tmp_path) == {}


def test_standard_input_may_be_an_archive(tmp_path: Path) -> None:
    program = (
        "from assistant.filing.inputs import read_all\n"
        "for item in read_all(['-']): print(item.source, item.text)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        input=zipped(a_txt="Words.", b_txt="More."),
        capture_output=True,
        check=True,
    )
    assert result.stdout.decode().splitlines() == ["-!/a.txt Words.", "-!/b.txt More."]


def test_an_archive_in_an_archive_is_read(tmp_path: Path) -> None:
    inner = gzip.compress(tar_of({"deep/a.txt": "Inner."}))
    path = put(tmp_path, "outer.zip", zip_of({"day.tar.gz": inner, "b.txt": "Outer."}))
    items = list(read_all([path]))
    assert members(items, path) == ["!/day.tar.gz!/deep/a.txt", "!/b.txt"]
    assert read(f"{path}!/day.tar.gz!/deep/a.txt").text == "Inner."


def test_one_member_is_read_by_its_source(tmp_path: Path) -> None:
    path = put(tmp_path, "a.zip", zip_of({"x/b.txt": "Words.", "y/b.txt": "Others."}))
    assert read(f"{path}!/y/b.txt").text == "Others."
    assert read(f"{path}!/y/b.txt").source == f"{path}!/y/b.txt"
    with pytest.raises(MissingPathError, match=r"a\.zip!/c\.txt: the archive has no such member"):
        read(f"{path}!/c.txt")


def test_members_come_one_at_a_time(tmp_path: Path) -> None:
    noise = os.urandom(2_000_000).hex()
    data = gzip.compress(tar_of({"a.txt": "First.", "b.txt": noise, "c.txt": noise}))
    path = put(tmp_path, "a.tar.gz", data[: len(data) // 2])
    items = read_all([path])
    first = next(items)
    assert isinstance(first, Filing)
    assert first.text == "First."


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(
        tmp_path,
        "a.zip",
        zip_of({"b.txt": "Words.", "../../climbs.txt": "No.", "/abs.txt": "Yes."}),
    )
    list(read_all(["a.zip"]))
    assert os.listdir(tmp_path) == ["a.zip"]
    assert not (tmp_path.parent / "climbs.txt").exists()


def test_office_documents_are_no_archives(tmp_path: Path) -> None:
    path = put(tmp_path, "a.docx", zip_of({"[Content_Types].xml": "<Types/>", "word/a.txt": "x"}))
    assert archive_kind(path) is None
    (item,) = read_all([path])
    assert isinstance(item, Failure)
    assert isinstance(item.error, NotTextError)


# --- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tar.bz2"])
def test_an_archive_without_filings_says_so(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, name, CONTAINERS[name]({"logo.png": b"x"}))
    (item,) = read_all([path])
    assert isinstance(item, Failure)
    assert isinstance(item.error, EmptyInputError)
    assert "no filings in this archive" in str(item.error)


@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
def test_names_are_labels_only(tmp_path: Path, name: str) -> None:
    secret = put(tmp_path, "secret.txt", b"The secret.")
    content: dict[str, str | bytes] = {
        "../climbs.txt": "One.",
        "deep/../../climbs.txt": "Two.",
        str(secret): "Three.",
        "C:\\windows\\d.txt": "Four.",
        "..\\climbs.txt": "Five.",
        "a\x1b[31m.txt": "Six.",
        "good.txt": "Seven.",
    }
    path = put(tmp_path, name, CONTAINERS[name](content))
    read_texts = {
        item.source.removeprefix(str(path)): item.text
        for item in read_all([path])
        if isinstance(item, Filing)
    }
    plain = str(secret).lstrip("/")
    assert read_texts == {
        f"!/{plain}": "Three.",
        "!/windows\\d.txt": "Four.",
        "!/good.txt": "Seven.",
    }
    found = failures(path)
    assert len(found) == 4
    assert all("leads out of the archive or holds control characters" in m for m in found.values())
    assert all("\x1b" not in message for message in found.values())


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        (tarfile.SYMTYPE, "is a link, which is not followed"),
        (tarfile.LNKTYPE, "is a link, which is not followed"),
        (tarfile.CHRTYPE, "is no regular file"),
        (tarfile.BLKTYPE, "is no regular file"),
        (tarfile.FIFOTYPE, "is no regular file"),
    ],
)
def test_links_and_devices_in_tar_are_not_followed(
    tmp_path: Path, kind: bytes, message: str
) -> None:
    secret = put(tmp_path, "secret.txt", b"The secret.")
    content = {"a.txt": special("a.txt", kind, str(secret)), "b.txt": "Words."}
    path = put(tmp_path, "a.tar", tar_of(content))
    assert list(failures(path)) == ["!/a.txt"]
    assert message in failures(path)["!/a.txt"]
    assert [i.text for i in read_all([path]) if isinstance(i, Filing)] == ["Words."]


def test_links_in_zip_are_not_followed(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        info = zipfile.ZipInfo("a.txt")
        info.create_system = 3
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    path = put(tmp_path, "a.zip", packed.getvalue())
    assert "is a link" in failures(path)["!/a.txt"]


def test_a_protected_member_fails_alone(tmp_path: Path) -> None:
    data = bytearray(zip_of({"a.txt": "Words.", "b.txt": "Others."}))
    # The flag of the first member, in its own header and in the directory.
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path = put(tmp_path, "a.zip", bytes(data))
    assert "is protected by a password" in failures(path)["!/a.txt"]
    assert [i.text for i in read_all([path]) if isinstance(i, Filing)] == ["Others."]


def test_damaged_content_fails_alone(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", "The first words.")
        archive.writestr("b.txt", "The second words.")
    path = put(tmp_path, "a.zip", packed.getvalue().replace(b"The first", b"The worst", 1))
    assert "cannot be read (Bad CRC-32" in failures(path)["!/a.txt"]
    assert [i.text for i in read_all([path]) if isinstance(i, Filing)] == ["The second words."]


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz", "a.tar.bz2", "a.zip"])
def test_an_archive_cut_short_is_told_of(tmp_path: Path, name: str) -> None:
    noise = "".join(hashlib.sha256(bytes([n])).hexdigest() for n in range(100))
    data = CONTAINERS[name]({"a.txt": "First.", "b.txt": noise, "c.txt": noise[::-1]})
    path = put(tmp_path, name, data[: len(data) // 2])
    items = list(read_all([path]))
    assert isinstance(items[-1], Failure)
    assert str(path) in str(items[-1].error)
    assert "c.txt" not in {i.source.rpartition("/")[2] for i in items if isinstance(i, Filing)}


def test_a_broken_header_does_not_end_a_tar_in_silence(tmp_path: Path) -> None:
    data = bytearray(tar_of({"a.txt": "First.", "b.txt": "Second.", "c.txt": "Third."}))
    data[1024 + 100] ^= 0x5A  # in the header of b.txt
    path = put(tmp_path, "a.tar", bytes(data))
    assert [i.text for i in read_all([path]) if isinstance(i, Filing)] == ["First."]
    assert "cannot be read (a header in it is broken)" in failures(path)[""]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tgz", "a.tar.bz2"])
def test_what_is_only_named_as_an_archive_fails(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, name, b"<html>Not found</html>")
    (message,) = failures(path).values()
    assert "is named as an archive and is none" in message


# --- bombs --------------------------------------------------------------------------------------

SMALL = Limits(
    member=100_000, total=500_000, members=20, directory=10_000, ratio=50, ratio_floor=20_000
)


def limited(path: Path, limits: Limits = SMALL) -> tuple[list[str], list[str]]:
    """Members read, and messages about those that were not, under small limits."""
    found = list(read_members(path, lambda name: True, limits=limits))
    good = [m.source.removeprefix(str(path)) for m in found if isinstance(m.content, bytes)]
    return good, [str(m.content) for m in found if not isinstance(m.content, bytes)]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz"])
def test_a_large_member_is_refused(tmp_path: Path, name: str) -> None:
    noise = os.urandom(100_001)
    path = put(tmp_path, name, CONTAINERS[name]({"a.txt": noise, "b.txt": b"Words."}))
    good, bad = limited(path)
    assert good == ["!/b.txt"]
    assert "a.txt: is larger than 100,000 bytes" in bad[0]


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.tar.bz2"])
def test_a_bomb_is_refused(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, name, CONTAINERS[name]({"b.txt": b"Words.", "a.txt": b"0" * 90_000}))
    good, bad = limited(path)
    assert good == ["!/b.txt"]
    assert "times its" in bad[0]
    assert "decompression bomb" in bad[0]


def test_many_small_bombs_are_refused_together(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {f"{n}.txt": b"0" * 19_000 for n in range(19)}
    good, bad = limited(put(tmp_path, "a.zip", zip_of(content)))
    assert len(good) < 19
    assert "decompression bomb" in bad[0]


def test_the_total_is_bounded(tmp_path: Path) -> None:
    content: dict[str, str | bytes] = {f"{n}.txt": os.urandom(90_000) for n in range(8)}
    good, bad = limited(put(tmp_path, "a.tar", tar_of(dict(content))))
    assert len(good) == 5
    assert "holds more than 500,000 bytes; the rest was not read" in bad[0]


@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
def test_the_number_of_members_is_bounded(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, name, CONTAINERS[name]({f"{n}.txt": b"x" * 20 for n in range(30)}))
    good, bad = limited(path)
    assert len(good) == 20
    assert "more than 20 members" in bad[0]


def test_a_huge_directory_is_not_loaded(tmp_path: Path) -> None:
    path = put(tmp_path, "a.zip", zip_of({f"{'n' * 500}{n}.txt": b"x" for n in range(19)}))
    good, bad = limited(path)
    assert good == []
    assert "its directory is larger than 10,000 bytes" in bad[0]


def test_archives_in_archives_are_bounded(tmp_path: Path) -> None:
    data = zip_of({"a.txt": "Words."})
    for depth in range(4):
        data = zip_of({f"{depth}.zip": data, f"{depth}.txt": "Words."})
    good, bad = limited(put(tmp_path, "a.zip", data))
    assert good == ["!/3.zip!/2.zip!/1.txt", "!/3.zip!/2.txt", "!/3.txt"]
    assert "lies more than 2 archives deep" in bad[0]


def test_a_zip_that_holds_itself_ends(tmp_path: Path) -> None:
    inner = zip_of({"a.txt": "Words."})
    path = put(tmp_path, "a.zip", zip_of({f"{n}.zip": inner for n in range(19)}))
    good, bad = limited(path)
    assert len(good) <= 20
    assert "members" in bad[0]


def test_a_huge_tar_header_is_not_loaded(tmp_path: Path) -> None:
    info = tarfile.TarInfo("././@LongLink")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 300_000_000
    header = info.tobuf(tarfile.GNU_FORMAT)
    path = put(tmp_path, "a.tar.gz", gzip.compress(header + bytes(40_000_000), 1))
    tracemalloc.start()
    try:
        _, bad = limited(path, Limits())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert "a header in it is larger than 1,000,000 bytes" in bad[0]
    assert peak < 20_000_000


def test_a_size_below_zero_ends(tmp_path: Path) -> None:
    data = bytearray(tar_of({"a.txt": "First.", "b.txt": "Second."}))
    data[124:136] = b"\xff" * 4 + struct.pack(">q", -512)
    data[148:156] = b" " * 8
    data[148:156] = f"{sum(data[:512]):06o}\0 ".encode()
    good, bad = limited(put(tmp_path, "a.tar", bytes(data)))
    assert good == []
    assert bad


@given(data=st.data())
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_damaged_archives_never_raise(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(CONTAINERS)))
    whole = CONTAINERS[name]({"a.txt": plain_filing(), "b.nc": FEED, "c.txt": submission()})
    place = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 8))
    noise = data.draw(st.binary(max_size=8))
    path = put(tmp_path, name, whole[:place] + noise + whole[place + length :])
    items = list(read_all([path]))
    assert items
    for item in items:
        assert item.source.startswith(str(path))
        if isinstance(item, Failure):
            assert isinstance(item.error, (UnreadableError, EmptyInputError, NotTextError))
