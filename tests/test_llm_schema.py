"""Strict schemas keep the documented rules of Structured Outputs, and what does not is found."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field

from assistant.llm.schema import LIMITS, format_name, strict_schema, violations


class Security(BaseModel):
    title: str
    registered: str | None = Field(default=None, description="As printed.")


class Statement(BaseModel):
    """A registration statement."""

    file_number: str
    securities: list[Security] = []
    first: Security | None = None
    kind: Annotated[Literal["S-3", "S-8"], Field(description="The form.")] = "S-8"
    title: Security = Field(description="A property with the name of a keyword.")


class Tree(BaseModel):
    name: str
    children: list[Tree] = []


def test_a_model_becomes_a_strict_schema() -> None:
    schema = strict_schema(Statement)
    assert violations(schema) == []
    assert schema["required"] == ["file_number", "securities", "first", "kind", "title"]
    assert schema["additionalProperties"] is False
    security = schema["$defs"]["Security"]
    assert security["required"] == ["title", "registered"]
    assert security["properties"]["registered"] == {
        "anyOf": [{"type": "string"}, {"type": "null"}],
        "description": "As printed.",
    }
    # No keyword stands beside a reference.
    assert schema["properties"]["title"]["description"].startswith("A property")
    assert "$ref" not in schema["properties"]["title"]
    assert "default" not in str(schema)


def test_a_model_that_holds_itself() -> None:
    assert [fault for fault in violations(strict_schema(Tree)) if "root" not in fault] == []


def test_names_of_schemas() -> None:
    class Ünusual(BaseModel):
        pass

    assert format_name(Statement) == "Statement"
    assert format_name(Ünusual) == "_nusual"


def an_object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def nested(depth: int) -> dict[str, Any]:
    schema = an_object(leaf={"type": "string"})
    for _ in range(depth - 1):
        schema = an_object(inner=schema)
    return schema


TEXT = {"type": "string"}
FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"anyOf": [an_object(a=TEXT)]}, "the root is no object"),
    ({"type": "array", "items": TEXT}, "the root is no object"),
    ({**an_object(a=TEXT), "required": []}, "not every property is required"),
    ({**an_object(a=TEXT), "additionalProperties": True}, "additionalProperties is not false"),
    (an_object(a={"type": "object", "properties": {}}), r"\$\.a: additionalProperties"),
    (an_object(a={"type": "string", "default": "x"}), "not supported: default"),
    (an_object(a={"type": "string", "maxLength": 5}), "not supported: maxLength"),
    (an_object(a={"oneOf": [TEXT]}), "not supported: oneOf"),
    (an_object(a={"type": "string", "format": "uri"}), "the format uri"),
    (an_object(a={"type": "date"}), "the type date"),
    (an_object(a={}), r"\$\.a: no type"),
    (an_object(a={"type": "array"}), "an array without items"),
    (an_object(a={"type": "array", "items": {**TEXT, "title": "x"}}), r"\$\.a\[\]: .*title"),
    (an_object(a={"$ref": "#/$defs/A", "description": "x"}), r"beside \$ref"),
    (nested(LIMITS["depth"] + 1), "11 depth"),
    (an_object(**{f"p{n}": TEXT for n in range(5_001)}), "5,001 properties"),
    (an_object(**{"x" * 120_001: TEXT}), "120,001 characters"),
    (an_object(a={"enum": list(range(1_001))}), "1,001 enum values"),
    (an_object(a={"enum": ["x" * 60 + str(n) for n in range(251)]}), "in 251 enum values"),
]


@pytest.mark.parametrize(("schema", "said"), FAULTS, ids=[said for _, said in FAULTS])
def test_what_goes_against_the_rules_is_found(schema: dict[str, Any], said: str) -> None:
    found = violations(schema)
    assert any(re.search(said, fault) for fault in found), found


def test_what_is_just_within_the_limits_passes() -> None:
    assert violations(nested(LIMITS["depth"])) == []
    assert violations(an_object(a={"enum": list(range(1_000))})) == []
