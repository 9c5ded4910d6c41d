"""Results as a Parquet file: typed and nested like the record, a row for each filing.

The columns are those of the models, so that they cannot differ from the JSON: dates are dates,
amounts decimals, lists lists, the evidence a map from pointer to proof. What can be of any type
(the value of a candidate) is text, or JSON where it is none.
"""

from __future__ import annotations

import datetime
import json
import os
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pyarrow as arrow
import pyarrow.parquet
from pydantic import BaseModel

from assistant.record import Extraction

AMOUNT = arrow.decimal128(38, 10)
_ROWS = 1_000  # of a row group, or fewer where they are long
_CHARACTERS = 16_000_000

_PLAIN: dict[Any, Any] = {
    str: arrow.string(),
    int: arrow.int64(),
    float: arrow.float64(),
    bool: arrow.bool_(),
    datetime.date: arrow.date32(),
    Decimal: AMOUNT,
    Any: arrow.string(),
}


def write_table(lines: Iterable[str], path: Path) -> None:
    """Writes extractions (a JSON object each) to a Parquet file, a group of rows after another."""
    schema = schema_of(Extraction)
    with path.open("wb") as file:
        with arrow.parquet.ParquetWriter(file, schema, compression="zstd") as writer:
            for group in _groups(lines):
                rows = [_row(Extraction.model_validate_json(line)) for line in group]
                writer.write_table(arrow.Table.from_pylist(rows, schema=schema))
        file.flush()
        os.fsync(file.fileno())


def schema_of(model: type[BaseModel]) -> Any:
    """The Arrow schema of a model of the record."""
    return arrow.schema(_fields(model))


def _groups(lines: Iterable[str]) -> Iterator[list[str]]:
    group: list[str] = []
    characters = 0
    for line in lines:
        group.append(line)
        characters += len(line)
        if len(group) >= _ROWS or characters >= _CHARACTERS:
            yield group
            group, characters = [], 0
    if group:
        yield group


# --- types --------------------------------------------------------------------------------------


def _fields(model: type[BaseModel]) -> list[Any]:
    return [
        arrow.field(field.alias or name, _type_of(field.annotation))
        for name, field in model.model_fields.items()
    ]


def _type_of(annotation: Any) -> Any:
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _type_of(inner[0])
    if origin in (typing.Union, types.UnionType):
        return _type_of_union([one for one in inner if one is not type(None)])
    if origin is Literal:
        return arrow.string()
    if origin is list:
        return arrow.list_(_type_of(inner[0]))
    if origin is dict:
        return arrow.map_(arrow.string(), _type_of(inner[1]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return arrow.struct(_fields(annotation))
    return _PLAIN[annotation]


def _type_of_union(members: list[Any]) -> Any:
    """Of `X | None` that of X; of a whole number or a decimal, a decimal; of anything else JSON."""
    if len(members) == 1:
        return _type_of(members[0])
    return AMOUNT if Decimal in members and set(members) <= {int, Decimal} else arrow.string()


# --- values -------------------------------------------------------------------------------------

Convert = Callable[[Any], Any]


@cache
def _columns(model: type[BaseModel]) -> list[tuple[str, str, Convert | None]]:
    """Of each field its name, that of its column, and what makes a value Arrow's, if anything."""
    return [
        (name, field.alias or name, _converter(field.annotation, _type_of(field.annotation)))
        for name, field in model.model_fields.items()
    ]


def _row(model: BaseModel) -> dict[str, Any]:
    values = model.__dict__
    row = {}
    for name, column, convert in _columns(type(model)):
        value = values[name]
        row[column] = value if convert is None or value is None else convert(value)
    return row


def _converter(annotation: Any, kind: Any) -> Convert | None:
    if arrow.types.is_struct(kind):
        return _row
    if arrow.types.is_map(kind):
        of_item = _converter(None, kind.item_type) or _same
        return lambda value: [(key, of_item(each)) for key, each in value.items()]
    if arrow.types.is_list(kind):
        of_value = _converter(None, kind.value_type)
        return of_value and (lambda value: [of_value(each) for each in value])
    if arrow.types.is_decimal(kind):
        return Decimal
    if arrow.types.is_string(kind) and not _is_text(annotation):
        return lambda value: value if isinstance(value, str) else json.dumps(value, default=str)
    return None


def _is_text(annotation: Any) -> bool:
    return annotation is None or Any not in (annotation, *typing.get_args(annotation))


def _same(value: Any) -> Any:
    return value
