"""Records from a file, this program's or any other tool's, and the filings they belong to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import ValidationError

from assistant.checking.mapping import Mapping, map_record
from assistant.errors import RecordError
from assistant.evaluation.labels import without_facts
from assistant.filing.model import Filing
from assistant.record import Extraction

ItemT = TypeVar("ItemT")

FILE_KEYS = ("source", "file", "filename", "path")
"""Where other tools' objects name the file; `source` is this program's."""


@dataclass(frozen=True, slots=True)
class Given:
    """One object of a records file.

    `content` is an `Extraction` where the object is one, else the bare record (None for a
    filing that has none). `place` names the file and the object in it. The other fields
    say which filing it is about; all are None where the object does not.
    """

    place: str
    content: Extraction | dict[str, Any] | None
    sha256: str | None
    accession_number: str | None
    file: str | None

    @property
    def anonymous(self) -> bool:
        """Whether the object does not say which filing it is about."""
        return not (self.sha256 or self.accession_number or self.file)

    @property
    def record(self) -> dict[str, Any] | None:
        """The record in JSON form."""
        if isinstance(self.content, Extraction):
            return self.content.record.model_dump(mode="json") if self.content.record else None
        return self.content


def read_records(text: str, name: str) -> list[Given]:
    """The objects of a JSON document (one object or an array) or of JSON Lines.

    `name` is what messages call the text. Raises `RecordError` with name and line (or the
    number of the object in an array).
    """
    return [_given(item, place) for place, item in _objects(text.lstrip("\ufeff"), name)]


def read_mapped(text: str, name: str, mapping: Mapping) -> list[tuple[Given, dict[str, str]]]:
    """The objects of any tool's file as records, each with the origins of its values.

    Raises `RecordError` as `read_records` does, and where an object holds nothing of the mapping.
    """
    found = []
    for place, item in _objects(text.lstrip("\ufeff"), name):
        try:
            mapped = map_record(item, mapping)
        except RecordError as error:
            raise RecordError(f"{place}: {error}") from None
        file = next((held for key in FILE_KEYS if (held := _string(item.get(key)))), None)
        named = mapped.filing
        found.append((Given(place, mapped.record, named, named, named or file), mapped.origins))
    return found


def _objects(text: str, name: str) -> list[tuple[str, dict[str, Any]]]:
    try:
        document = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        placed = [
            (f"{name}, line {number}", _parsed(line, f"{name}, line {number}"))
            for number, line in enumerate(text.split("\n"), 1)
            if line.strip()
        ]
    else:
        items = document if isinstance(document, list) else [document]
        placed = [(f"{name}, object {number}", item) for number, item in enumerate(items, 1)]
    if not placed:
        raise RecordError(f"{name}: no records in it; name a file with at least one")
    for place, item in placed:
        if not isinstance(item, dict):
            raise RecordError(f"{place}: not a JSON object; a record is one")
    return placed


def _parsed(line: str, place: str) -> Any:
    try:
        return json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise RecordError(f"{place}: not JSON ({error}); mend the line") from None


def _given(item: dict[str, Any], place: str) -> Given:
    content: Extraction | dict[str, Any] | None = item
    if "record" in item:
        content = _extraction(item, place) if "engine" in item else item["record"]
    if not isinstance(content, (Extraction, dict, type(None))):
        raise RecordError(f"{place}: record is neither an object nor null")
    if isinstance(content, dict):
        content = without_facts(content)
    filing = item.get("filing")
    identity = filing if isinstance(filing, dict) else item
    return Given(
        place=place,
        content=content,
        sha256=_string(identity.get("sha256")),
        accession_number=_string(identity.get("accession_number")),
        file=next((found for key in FILE_KEYS if (found := _string(item.get(key)))), None),
    )


def _extraction(item: dict[str, Any], place: str) -> Extraction:
    try:
        return Extraction.model_validate(item)
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(str(part) for part in first["loc"])
        raise RecordError(f"{place}: {where}: {first['msg']}") from None


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def pair(
    records: Sequence[Given], filings: Sequence[Filing]
) -> tuple[list[tuple[Given, Filing]], list[Given], list[Filing]]:
    """Records with their filings; then records and filings without a partner.

    By SHA-256, else accession number, else file name (the longest common end of the path
    where a name stands twice). One record that names no filing belongs to the one filing.
    """
    if len(records) == len(filings) == 1 and records[0].anonymous:
        return [(records[0], filings[0])], [], []
    pairs: list[tuple[Given, Filing]] = []
    alone: list[Given] = []
    indexes = _Indexes(filings)
    for record in records:
        filing = indexes.find(record)
        if filing is None:
            alone.append(record)
        else:
            pairs.append((record, filing))
    taken = {id(filing) for _, filing in pairs}
    return pairs, alone, [filing for filing in filings if id(filing) not in taken]


class _Indexes:
    """Filings by each of the three kinds of name."""

    def __init__(self, filings: Iterable[Filing]) -> None:
        self.by_sha256: dict[str, Filing] = {}
        self.by_accession: dict[str, Filing] = {}
        self.by_name: dict[str, list[Filing]] = {}
        for filing in filings:
            self.by_sha256.setdefault(filing.sha256, filing)
            if filing.header.accession_number:
                self.by_accession.setdefault(filing.header.accession_number, filing)
            self.by_name.setdefault(_parts(filing.source)[-1], []).append(filing)

    def find(self, record: Given) -> Filing | None:
        """The filing of a record; None where none, or several equally, could be."""
        found = self.by_sha256.get(record.sha256 or "") or self.by_accession.get(
            record.accession_number or ""
        )
        if found or not record.file:
            return found
        named = self.by_name.get(_parts(record.file)[-1], [])
        return same_file(record.file, named, lambda filing: filing.source)


def same_file(
    name: str, items: Sequence[ItemT], path_of: Callable[[ItemT], str | None]
) -> ItemT | None:
    """The item whose path ends most like `name`; None where none does, or two do equally."""
    if not items:
        return None
    shared = [_common_end(_parts(name), _parts(path_of(item) or "")) for item in items]
    most = max(shared)
    return items[shared.index(most)] if most and shared.count(most) == 1 else None


def _parts(path: str) -> tuple[str, ...]:
    return PurePosixPath(path.replace("\\", "/").replace("!/", "/")).parts or ("",)


def _common_end(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    count = 0
    for first, second in zip(reversed(one), reversed(other), strict=False):
        if first != second:
            break
        count += 1
    return count
