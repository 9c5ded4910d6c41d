"""Bytes to text: character sets as filings use them, and what is no text at all.

EDGAR takes ASCII; what stands in collections is UTF-8, Windows-1252 (smart quotes as single
bytes), Latin-1, and UTF-16 where a word processor saved the file. Line breaks become `\\n`
and the text NFC: the one text that all offsets refer to.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from assistant.errors import EmptyInputError, NotTextError
from assistant.language.openings import compiled

# First bytes of formats that people mistake for filings, each with its name for the message.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),  # printed or scanned filings
    (b"{\\rtf", "a Rich Text document"),  # word processor drafts
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),  # .doc, .xls
    (b"PK\x03\x04", "a zip archive or Office document"),  # .docx, .xlsx
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "an executable"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"wOFF", "a font"),
    (b"OggS", "an audio file"),
    (b"RIFF", "a media file"),
)

ADVICE = "give the filing as text or HTML, as EDGAR serves it"

# Bytes that no text in an 8-bit character set holds: control codes other than tab, line feed,
# vertical tab, form feed, carriage return, Ctrl-Z (end of file under DOS) and escape.
_CONTROLS = bytes(code for code in range(32) if code not in (9, 10, 11, 12, 13, 26, 27)) + b"\x7f"
# Putting combining marks in order takes time with the square of their number, so piles of
# them that no language writes are left as they are (Unicode's stream-safe limit is 30).
_HIGHEST_PILE = 30
_PILES = compiled(
    "([\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]{31,}+)"
)
_LINE_BREAKS = re.compile("\r\n?")
_EVIDENCE = 65_536  # bytes looked at to tell text from data, and UTF-16 from 8 bits


def decode(data: bytes, source: str) -> str:
    """The text of a file's bytes, with `\\n` line breaks and in NFC.

    A byte order mark decides; else UTF-16 where every other byte is evidently zero; else
    UTF-8 where it is valid or all but valid (single stray bytes are read as Windows-1252);
    else Windows-1252, whose five unassigned bytes are read as Latin-1.

    Raises `NotTextError` for binary data and `EmptyInputError` where nothing but white space
    stands in it; `source` names the file in the message.
    """
    refuse_binary(data, source)
    text = normalise(_decode(data, source))
    if not text or text.isspace():
        raise EmptyInputError(f"{source}: holds no text; check that the file was saved whole")
    return text


def normalise(text: str) -> str:
    """The text with `\\n` line breaks and in Unicode's composed form (NFC)."""
    if "\r" in text:
        text = _LINE_BREAKS.sub("\n", text)
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return "".join(
        piece if _is_pile(piece) else unicodedata.normalize("NFC", piece)
        for piece in _PILES.split(text)
    )


def _is_pile(piece: str) -> bool:
    return len(piece) > _HIGHEST_PILE and all(map(unicodedata.combining, piece))


def refuse_binary(data: bytes, source: str) -> None:
    """Raise `NotTextError` where the first bytes name a format that is not text."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise NotTextError(f"{source}: is {kind}, not text; {ADVICE}")


def _decode(data: bytes, source: str) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return _from_utf8(data[3:]) or _from_windows(data[3:])
    encoding = _utf16(data)
    if encoding:
        body = data[2:] if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else data
        return body.decode(encoding, errors="replace")
    sample = data[:_EVIDENCE]
    strange = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\x00" in sample or strange * 50 > len(sample):
        raise NotTextError(f"{source}: is binary data, not text; {ADVICE}")
    # A few control codes are left in old filings; they mean nothing and no one sees them.
    data = data.translate(None, _CONTROLS + b"\x1a\x1b")
    text = _from_utf8(data)
    return _from_windows(data) if text is None else text


def _utf16(data: bytes) -> str | None:
    """The UTF-16 variant of the data, by its mark or by zeros in every other place."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if data.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    sample = data[:_EVIDENCE]
    half = len(sample) // 2
    if half < 4:
        return None
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if high > 0.7 * half and low < 0.05 * half:
        return "utf-16-le"
    if low > 0.7 * half and high < 0.05 * half:
        return "utf-16-be"
    return None


def _from_utf8(data: bytes) -> str | None:
    """The data as UTF-8; None where it evidently is in another character set."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8")  # the file was cut inside a character
    text = data.decode("utf-8", errors="surrogateescape")
    stray = len(_STRAY.findall(text))
    others = sum(1 for _ in _NOT_ASCII.finditer(text))
    # One stray byte among many proper sequences is a pasted Windows character.
    if stray * 10 > others:
        return None
    return _STRAY.sub(lambda found: _windows_character(ord(found.group()) - 0xDC00), text)


_STRAY = re.compile("[\udc80-\udcff]")
_NOT_ASCII = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")
# Windows-1252 leaves these five bytes unassigned; browsers read them as Latin-1 controls.
_UNASSIGNED = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
_WINDOWS_TABLE = "".join(
    chr(code) if code in _UNASSIGNED else bytes([code]).decode("cp1252") for code in range(256)
)


def _windows_character(code: int) -> str:
    return _WINDOWS_TABLE[code]


def _from_windows(data: bytes) -> str:
    return codecs.charmap_decode(data, "strict", _WINDOWS_TABLE)[0]
