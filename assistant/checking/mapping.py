"""Other tools' JSON as records of ours: a mapping says where values stand and what they are.

A mapping is JSON:

    {"filing": "/document_id",
     "fields": [
       {"from": "/extractions/*/extraction_text",
        "where": {"extraction_class": "shares_removed"},
        "to": "/registration_statements/*/securities/*/deregistered",
        "item": "/extractions/*/attributes/file_number"}]}

`from` and `item` are JSON Pointers (RFC 6901) into the tool's object, in which `*` stands for
every item of a list and every value of an object. `where` asks for values beside the one that
`from` points to. `to` is a pointer into the record (docs/output.md) with `*` for indexes. Values
whose `item` is equal belong together: it is what items of that list are told apart by (a
statement's file number, a person's or company's name), and is put into the record as that. Without
`item`, a value of the n-th list item belongs to the n-th item of the record.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.checking.fields import FIELDS, index_free
from assistant.errors import MissingPathError, RecordError

# What the items of a list are told apart by.
_KEYS = {
    "/registration_statements/*": "file_number",
    "/registrants/*": "name",
    "/counsel/*": "name",
    "/signing/signatories/*": "name",
    "/registration_statements/*/securities/*": "title",
}
_UNITS = "/registration_statements/*/securities/*/unit"
_FIELDS = {known.pointer for known in FIELDS} | {_UNITS}


class MappedField(BaseModel):
    """One line of a mapping: where values stand in the tool's object, and which field they are."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    from_: str = Field(alias="from")
    to: str
    where: dict[str, str] = Field(default_factory=dict)
    item: str | None = None


class Mapping(BaseModel):
    """How another tool's object becomes a record; `filing` points to the filing's name."""

    model_config = ConfigDict(extra="forbid")

    filing: str | None = None
    fields: list[MappedField] = Field(min_length=1)


@dataclass(slots=True)
class Mapped:
    """A record made by a mapping; `origins` leads from its pointers to the tool's own."""

    record: dict[str, Any]
    origins: dict[str, str] = field(default_factory=dict)
    filing: str | None = None


def read_mapping(given: str | Path | dict[str, Any] | Mapping) -> Mapping:
    """A mapping from a file or a dict. Raises `RecordError` that names the line at fault."""
    if isinstance(given, Mapping):
        return given
    name = "the mapping" if isinstance(given, dict) else str(given)
    content: Any = given if isinstance(given, dict) else _json(Path(given))
    try:
        mapping = Mapping.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(str(part) for part in first["loc"])
        raise RecordError(f"{name}: {where}: {first['msg']}; see docs/checking.md") from None
    for line in mapping.fields:
        _check(line, name)
    return mapping


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise MissingPathError(f"{path}: no such file; check the path") from None
    except (OSError, ValueError) as error:
        raise RecordError(f"{path}: not a JSON file ({error}); mend it") from None


def _check(line: MappedField, name: str) -> None:
    if index_free(line.to) not in _FIELDS:
        raise RecordError(f"{name}: {line.to} is no field of the record; see docs/output.md")
    for pointer in (line.from_, line.item):
        if pointer is not None and not pointer.startswith("/"):
            raise RecordError(f"{name}: {pointer!r} is no JSON Pointer: it begins with /")


def map_record(given: Any, mapping: Mapping) -> Mapped:
    """The record that a mapping makes of another tool's object, in JSON form.

    Values that are null are left out; where two lines fill one field the first stands. Raises
    `RecordError` where nothing of the mapping is in the object.
    """
    builder = _Builder()
    for line in mapping.fields:
        for found in _find(given, line.from_):
            if found.value is None or isinstance(found.value, dict | list):
                continue
            if all(found.beside.get(key) == wanted for key, wanted in line.where.items()):
                builder.put(line, found, given)
    if not builder.values:
        raise RecordError(
            f"nothing of the mapping is in the object: no value at {mapping.fields[0].from_}"
        )
    named = next(_find(given, mapping.filing), None) if mapping.filing else None
    filing = str(named.value) if named is not None and named.value is not None else None
    return Mapped(_tree(builder.values), builder.origins, filing)


@dataclass(slots=True)
class _Found:
    """A value at a pointer; `beside` is the object that holds it, `steps` what `*` stood for."""

    pointer: str
    value: Any
    beside: dict[str, Any]
    steps: list[str]


def _find(given: Any, pattern: str) -> Iterator[_Found]:
    parts = [p.replace("~1", "/").replace("~0", "~") for p in pattern.split("/")[1:]]
    yield from _walk(given, parts, "", [], {})


def _walk(
    node: Any, parts: list[str], pointer: str, steps: list[str], beside: dict[str, Any]
) -> Iterator[_Found]:
    if not parts:
        yield _Found(pointer, node, beside, steps)
        return
    part, rest = parts[0], parts[1:]
    held = node if isinstance(node, dict) else {}
    for key, value in _children(node):
        if part in ("*", key):
            further = [*steps, key] if part == "*" else steps
            escaped = key.replace("~", "~0").replace("/", "~1")
            yield from _walk(value, rest, f"{pointer}/{escaped}", further, held)


def _children(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        yield from ((str(key), value) for key, value in node.items())
    elif isinstance(node, list):
        yield from ((str(index), value) for index, value in enumerate(node))


class _Builder:
    """A record's values by pointer, with the index of each item found by its key or its place."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.origins: dict[str, str] = {}
        self._items: dict[str, list[str]] = {}

    def put(self, line: MappedField, found: _Found, given: Any) -> None:
        pointer, stars = "", 0
        for part in line.to.split("/")[1:]:
            if part == "*":
                part = str(self._index(pointer, line, found, given, stars))
                stars += 1
            pointer = f"{pointer}/{part}"
        if pointer not in self.values:
            self.values[pointer] = found.value
            self.origins[pointer] = found.pointer

    def _index(self, base: str, line: MappedField, found: _Found, given: Any, stars: int) -> int:
        """The index of the item of the list at `base` that a value belongs to."""
        held = self._items.setdefault(base, [])
        key = _KEYS.get(index_free(base) + "/*")
        named = self._named(line, found, given) if stars == 0 and line.item else None
        place = "/".join(found.steps[: stars + 1]) if len(found.steps) > stars else "only"
        token = f"={named}" if named is not None else f"#{place}"
        if token not in held:
            held.append(token)
            if named is not None and key is not None:
                self.values[f"{base}/{len(held) - 1}/{key}"] = named
        return held.index(token)

    def _named(self, line: MappedField, found: _Found, given: Any) -> Any:
        """What the item is told apart by: the value at `item`, its `*` as those of `from`."""
        assert line.item is not None
        pattern, steps = line.item, iter(found.steps)
        parts = [next(steps, "*") if part == "*" else part for part in pattern.split("/")]
        value = next((f.value for f in _find(given, "/".join(parts))), None)
        return value if not isinstance(value, dict | list) else None


def _tree(values: dict[str, Any]) -> dict[str, Any]:
    """Nested objects out of pointers; lists where the keys are indexes."""
    tree: dict[str, Any] = {}
    for pointer, value in values.items():
        node = tree
        *parents, last = pointer.split("/")[1:]
        for part in parents:
            node = node.setdefault(part, {})
        node[last] = value
    return _lists(tree)  # type: ignore[no-any-return]


def _lists(node: Any) -> Any:
    if not isinstance(node, dict):
        return node
    if node and all(key.isdigit() for key in node):
        return [_lists(node[key]) for key in sorted(node, key=int)]
    return {key: _lists(value) for key, value in node.items()}
