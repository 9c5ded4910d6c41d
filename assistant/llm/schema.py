"""Strict JSON schemas from pydantic models, and the documented limits of Structured Outputs.

A strict schema (OpenAI, Structured Outputs, supported schemas) is an object at its root, lists
every property as required, allows no others, and has no defaults; what may be missing is a union
with null.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel

LIMITS = {
    "properties": 5_000,  # object properties in the whole schema
    "depth": 10,  # levels of objects and arrays inside each other
    "enum values": 1_000,  # in the whole schema
    "characters": 120_000,  # of names of properties and definitions, enum and const values
}
"""How large a schema may be (OpenAI, Structured Outputs, as of February 2026)."""

LARGE_ENUM = 250
"""An enumeration of strings with more values than this may hold `LARGE_ENUM_CHARACTERS`."""

LARGE_ENUM_CHARACTERS = 15_000

TYPES = frozenset({"string", "number", "boolean", "integer", "object", "array", "null"})

FORMATS = frozenset(
    {"date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"}
)

KEYWORDS = frozenset(
    {
        *("type", "enum", "const", "anyOf", "$ref", "$defs", "description"),
        *("properties", "required", "additionalProperties"),
        *("pattern", "format"),
        *("multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"),
        *("items", "minItems", "maxItems"),
    }
)
"""Every keyword that is supported: not `allOf`, `oneOf`, `not`, `if`, `default`, `maxLength`, …"""

# The name of a schema in a call: a-z, A-Z, 0-9, underscores and dashes, at most 64.
_NAME = re.compile(r"[^A-Za-z0-9_-]+")


def format_name(model: type[BaseModel]) -> str:
    """The name under which a model's schema is sent."""
    return _NAME.sub("_", model.__name__)[:64]


def strict_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The strict JSON schema of a pydantic model.

    Whether it keeps the limits is for `violations` to say.
    """
    whole = model.model_json_schema()
    definitions = whole.get("$defs", {})
    strict: dict[str, Any] = _strict(whole, definitions)
    return strict


def _strict(node: Any, definitions: dict[str, Any]) -> Any:
    """A node of a schema made strict. Names of properties are no keywords and stay."""
    if isinstance(node, list):
        return [_strict(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    # A reference with a description beside it is refused: its definition is put in instead.
    if "$ref" in node and len(node.keys() - {"title", "default"}) > 1:
        named = definitions[node["$ref"].rpartition("/")[2]]
        node = {**named, **{key: value for key, value in node.items() if key != "$ref"}}
    made: dict[str, Any] = {}
    for key, value in node.items():
        if key in ("title", "default", "discriminator"):
            continue
        if key in ("properties", "$defs"):
            made[key] = {name: _strict(item, definitions) for name, item in value.items()}
        elif key in ("enum", "const", "required"):
            made[key] = value
        else:
            made["anyOf" if key == "oneOf" else key] = _strict(value, definitions)
    if made.get("type") == "object":
        made["required"] = list(made.setdefault("properties", {}))
        made["additionalProperties"] = False
    return made


def violations(schema: dict[str, Any]) -> list[str]:
    """What in a schema goes against the documented rules of Structured Outputs; [] for none."""
    found = []
    if schema.get("type") != "object" or "anyOf" in schema:
        found.append("the root is no object, or a union")
    counts = dict.fromkeys(LIMITS, 0)
    counts["depth"] = _depth(schema, schema.get("$defs", {}), ())
    for path, node in _nodes(schema, "$"):
        found += [f"{path}: {fault}" for fault in _faults(node)]
        names = [*node.get("properties", {}), *node.get("$defs", {})]
        values = [*node.get("enum", []), *([node["const"]] if "const" in node else [])]
        counts["properties"] += len(node.get("properties", {}))
        counts["enum values"] += len(node.get("enum", []))
        counts["characters"] += sum(len(str(item)) for item in [*names, *values])
    found += [
        f"{count:,} {what}, at most {LIMITS[what]:,} are allowed"
        for what, count in counts.items()
        if count > LIMITS[what]
    ]
    return found


def _faults(node: dict[str, Any]) -> Iterator[str]:
    unknown = sorted(node.keys() - KEYWORDS)
    if unknown:
        yield f"keywords that are not supported: {', '.join(unknown)}"
    if "$ref" in node and len(node) > 1:
        yield "keywords beside $ref"
    types = node.get("type", [])
    for name in [types] if isinstance(types, str) else types:
        if name not in TYPES:
            yield f"the type {name}"
    if node.get("format", "date") not in FORMATS:
        yield f"the format {node['format']}"
    if types == "object" or "properties" in node:
        if node.get("additionalProperties") is not False:
            yield "additionalProperties is not false"
        if list(node.get("required", [])) != list(node.get("properties", {})):
            yield "not every property is required"
    if types == "array" and "items" not in node:
        yield "an array without items"
    if not node.keys() & {"type", "enum", "const", "anyOf", "$ref"}:
        yield "no type"
    texts = [value for value in node.get("enum", []) if isinstance(value, str)]
    if len(texts) > LARGE_ENUM and sum(map(len, texts)) > LARGE_ENUM_CHARACTERS:
        yield f"more than {LARGE_ENUM_CHARACTERS:,} characters in {len(texts):,} enum values"


def _children(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for key in ("properties", "$defs"):
        yield from ((f".{name}", item) for name, item in node.get(key, {}).items())
    if isinstance(node.get("items"), dict):
        yield "[]", node["items"]
    yield from ((f"|{at}", item) for at, item in enumerate(node.get("anyOf", [])))


def _nodes(node: dict[str, Any], path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield path, node
    for step, child in _children(node):
        yield from _nodes(child, path + step)


def _depth(node: dict[str, Any], definitions: dict[str, Any], seen: tuple[str, ...]) -> int:
    """Levels of objects and arrays; a definition that holds itself counts once."""
    if "$ref" in node:
        name = str(node["$ref"]).rpartition("/")[2]
        if name in seen or name not in definitions:
            return 0
        return _depth(definitions[name], definitions, (*seen, name))
    own = int(node.get("type") in ("object", "array"))
    inner = [child for step, child in _children({**node, "$defs": {}})]
    return own + max((_depth(child, definitions, seen) for child in inner), default=0)
