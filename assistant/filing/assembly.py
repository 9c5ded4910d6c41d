"""Puts a filing together: header and documents as one text, with documents and sections in it."""

from __future__ import annotations

import hashlib
import re

from assistant.errors import EmptyInputError
from assistant.filing import markup, submission
from assistant.filing.amendments import amendment_notice
from assistant.filing.barred_cells import rows_joined
from assistant.filing.decoding import normalise
from assistant.filing.model import Document, Filing, Header
from assistant.filing.sections import divide
from assistant.filing.spacing import single_spaced
from assistant.filing.typed_tabs import with_blanks
from assistant.record import Notice

BETWEEN_DOCUMENTS = "\f"

# Document types that hold data, never text for readers.
_DATA_TYPE = re.compile(r"(?:GRAPHIC|ZIP|EXCEL|PDF|XML|JSON|COVER|EX-10[014]\.[A-Z]+)\b", re.I)
_UUENCODED = re.compile(r"\s*(?:<[A-Z]+>\s*)?begin [0-7]{3,4} \S")
_XML = re.compile(r"\s*+(?:<XML>|<XBRL>)?\s*+<\?xml\b", re.IGNORECASE)
_WRAPPER = re.compile(r"\s*<(?:XBRL|XML|PDF|JSON)>[ \t]*\n?", re.IGNORECASE)
_WRAPPER_END = re.compile(r"</(?:XBRL|XML|PDF|JSON)>\Z", re.IGNORECASE)
_LONGEST_END = 7  # characters: `</XBRL>`
_OPEN_END = re.compile(r"[\w,;(&“-]")
_WORDS_SHOWN = 80  # characters of hidden text that a notice quotes


def assemble(text: str, source: str, sha256: str) -> Filing:
    """The filing that a decoded text holds.

    `text` has `\\n` line breaks and is in NFC; `sha256` is that of the file's bytes. Raises
    `EmptyInputError` where no visible text is in it.
    """
    parts = submission.parse(text)
    builder = _Builder()
    if parts is None:
        builder.add(submission.RawDocument(None, None, None, None, text, True), main=True)
        header, truncated = Header(), builder.cut
    else:
        header = parts.header
        builder.add_header(parts.header_text)
        main = main_document(parts.documents, header.submission_type)
        for number, document in enumerate(parts.documents):
            builder.add(document, main=number == main)
        truncated = parts.truncated
    whole = "".join(builder.pieces)
    if not whole.strip():
        raise EmptyInputError(f"{source}: holds no visible text; check that it is a filing")
    if not builder.documents:
        builder.documents.append(
            Document(None, None, None, None, len(whole), len(whole), main=True)
        )
    filing = Filing(
        source=source,
        sha256=sha256,
        text_sha256=hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest(),
        text=whole,
        header=header,
        documents=builder.documents,
        warnings=builder.warnings,
    )
    filing.sections = divide(filing)
    filing.truncated = truncated or (parts is None and _breaks_off(filing))
    if filing.truncated:
        filing.warnings.append(_truncation())
    return filing


def _breaks_off(filing: Filing) -> bool:
    """Whether an amendment without a container ends in mid-sentence, before any signature."""
    return (
        _OPEN_END.match(filing.text[-200:].rstrip()[-1:]) is not None
        and not filing.sections_of("signatures")
        and amendment_notice(filing) is None
    )


def main_document(documents: list[submission.RawDocument], submission_type: str | None) -> int:
    """The index of the amendment itself among a submission's documents.

    It is the text document whose type is the submission's; else the first that is text and no
    exhibit; else the first that is text.
    """
    wanted = _plain(submission_type)
    texts = [n for n, document in enumerate(documents) if not is_data(document)]
    for number in texts:
        if wanted and _plain(documents[number].type) == wanted:
            return number
    others = [n for n in texts if not _plain(documents[n].type).startswith("EX-")]
    return next(iter(others or texts), 0)


def is_data(document: submission.RawDocument) -> bool:
    """Whether a document is graphics, a spreadsheet, XBRL data or the like, not text."""
    if document.type and _DATA_TYPE.match(document.type):
        return True
    head = document.content[:4_000]
    if _UUENCODED.match(head):
        return True
    return bool(_XML.match(head)) and not markup.is_html(document.content)


def _plain(kind: str | None) -> str:
    return " ".join((kind or "").upper().split())


def _truncation() -> Notice:
    return Notice(
        code="truncated",
        message="the input ends in the middle of the filing; what follows was not read",
    )


class _Builder:
    """Collects the filing's text piece by piece, and where each document lies in it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.documents: list[Document] = []
        self.warnings: list[Notice] = []
        self.cut = False
        self._length = 0

    def add_header(self, text: str) -> None:
        if text:
            self._append(text + "\n")

    def add(self, raw: submission.RawDocument, *, main: bool) -> None:
        text = self._text_of(raw)
        if self._length:
            self._append(BETWEEN_DOCUMENTS)
        start = self._length
        self._append(text)
        self.documents.append(
            Document(
                raw.type, raw.sequence, raw.filename, raw.description, start, self._length, main
            )
        )

    def _append(self, piece: str) -> None:
        self.pieces.append(piece)
        self._length += len(piece)

    def _text_of(self, raw: submission.RawDocument) -> str:
        if is_data(raw):
            name = f" {raw.filename}" if raw.filename else ""
            return f"[{raw.type or 'DATA'}{name}: not text]\n"
        if not markup.is_html(raw.content):
            return rows_joined(single_spaced(with_blanks(_plain_spaces(raw.content))))
        content = _unwrapped(raw.content)
        self.cut = self.cut or markup.is_cut(content)
        reading = markup.read_html(content)
        if reading.hidden:
            self.warnings.append(_hidden(raw, reading.hidden))
        return normalise(reading.text) + "\n"


# Blanks of other widths, or at which no line may break; what has no width is nothing.
_SPACES = str.maketrans(dict.fromkeys("\xa0\u202f\u205f\u3000", " "))
_SPACES |= str.maketrans(dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "))
_SPACES |= str.maketrans(dict.fromkeys("\u200b\u200c\u2060\ufeff", ""))


def _plain_spaces(content: str) -> str:
    return content if content.isascii() else content.translate(_SPACES)


def _unwrapped(content: str) -> str:
    """The content without the tags that a submission sets around documents of some kinds."""
    if begin := _WRAPPER.match(content):
        content = content[begin.end() :]
    body = content.rstrip()
    if end := _WRAPPER_END.search(body, max(len(body) - _LONGEST_END, 0)):
        content = body[: end.start()]
    return content


def _hidden(raw: submission.RawDocument, words: str) -> Notice:
    shown = words if len(words) <= _WORDS_SHOWN else words[:_WORDS_SHOWN].rstrip() + "…"
    where = f" in {raw.filename or raw.type}" if raw.filename or raw.type else ""
    return Notice(
        code="hidden_text",
        message=f"text that readers of the page cannot see was left out{where}: “{shown}”",
    )
