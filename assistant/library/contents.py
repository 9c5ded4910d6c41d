"""How a filing and its extraction stand in the database: compressed, and equal when read again."""

from __future__ import annotations

import datetime
import json
import zlib

from assistant.filing.model import Document, Filing, Header, Section
from assistant.record import Notice


def now() -> str:
    """This moment in UTC, `YYYY-MM-DDTHH:MM:SS+00:00`."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def pack(text: str) -> bytes:
    """A text as it is stored: UTF-8, zlib."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpack(data: bytes) -> str:
    """The text that `pack` stored."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


def searchable(text: str) -> str:
    """The text without lone surrogates, which SQLite refuses; offsets stay."""
    return text.encode("utf-8", "replace").decode()


def pack_parts(filing: Filing) -> bytes:
    """All of a filing but its text, as JSON, packed."""
    return pack(
        json.dumps(
            {
                "source": filing.source,
                "sha256": filing.sha256,
                "text_sha256": filing.text_sha256,
                "header": filing.header.model_dump(mode="json"),
                "documents": [
                    [d.type, d.sequence, d.filename, d.description, d.start, d.end, d.main]
                    for d in filing.documents
                ],
                "sections": [[s.kind, s.title, s.start, s.end] for s in filing.sections],
                "warnings": [[w.code, w.message] for w in filing.warnings],
                "truncated": filing.truncated,
            },
            separators=(",", ":"),
        )
    )


def unpack_filing(text: bytes, parts: bytes) -> Filing:
    """The filing of a packed text and packed parts."""
    known = json.loads(unpack(parts))
    return Filing(
        source=known["source"],
        sha256=known["sha256"],
        text_sha256=known["text_sha256"],
        text=unpack(text),
        header=Header.model_validate(known["header"]),
        documents=[Document(*values) for values in known["documents"]],
        sections=[Section(*values) for values in known["sections"]],
        warnings=[Notice(code=code, message=message) for code, message in known["warnings"]],
        truncated=known["truncated"],
    )
