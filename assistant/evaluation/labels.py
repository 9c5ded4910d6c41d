"""Labels and questions: what a person says is right, one JSON object per line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from assistant.errors import EmptyInputError, MissingPathError, RecordError, UnreadableError
from assistant.record import Amendment


class Line(BaseModel):
    """Base of both kinds of line. Keys beyond the documented ones are kept in `model_extra`."""

    model_config = ConfigDict(extra="allow", strict=True)

    @property
    def unknown_keys(self) -> list[str]:
        """Keys of the line that the format does not know: most often a typing error."""
        return sorted(self.model_extra or {})


class Label(Line):
    """The right record of one filing.

    `file` is the path in the collection. Only the fields present in `record` are scored;
    `record` is None for a filing that is no amendment. `alternates` gives further right
    values by JSON Pointer into `record`. `truncated` says that the file breaks off. `checked`
    keeps who checked which part of the record, when, and what was corrected.
    """

    file: str = Field(min_length=1)
    record: dict[str, Any] | None
    filing: dict[str, Any] = Field(default_factory=dict)
    alternates: dict[str, list[Any]] = Field(default_factory=dict)
    truncated: bool = False
    notes: str | None = None
    checked: list[dict[str, Any]] = Field(default_factory=list)

    @model_validator(mode="after")
    def _check_record(self) -> Label:
        if self.record is not None:
            faults = record_faults(self.record)
            if faults:
                raise ValueError("; ".join(faults))
        for pointer in self.alternates:
            resolve(self.record, pointer)
        return self


class Question(Line):
    """A question with what a right answer holds.

    `files` narrows the collection (empty: all of it). `facts` must all stand in the
    answer, none of `wrong` may; `quotes` are the passages that a person would cite.
    """

    id: str = Field(min_length=1)
    question: str = Field(min_length=1)
    files: list[str] = Field(default_factory=list)
    answerable: bool
    facts: list[str] = Field(default_factory=list)
    wrong: list[str] = Field(default_factory=list)
    quotes: list[str] = Field(default_factory=list)
    kind: str | None = None


LineT = TypeVar("LineT", bound=Line)


def read_labels(path: str | Path) -> list[Label]:
    """The labels of a JSON Lines file, in order. `RecordError` names the file and the line."""
    return [_validate(Label, item, path, number) for number, item in _objects(path)]


def read_questions(path: str | Path) -> list[Question]:
    """The questions of a JSON Lines file, in order. `RecordError` names the file and the line."""
    questions = []
    seen: dict[str, int] = {}
    for number, item in _objects(path):
        question = _validate(Question, item, path, number)
        if question.id in seen:
            raise RecordError(
                f"{path}, line {number}: the id {question.id!r} is that of line "
                f"{seen[question.id]}; give each question its own"
            )
        seen[question.id] = number
        questions.append(question)
    return questions


def read_lines(path: str | Path) -> list[Label] | list[Question]:
    """Labels or questions, told apart by the first line: a question line has `question`."""
    first = next(_objects(path))[1]
    return read_questions(path) if "question" in first else read_labels(path)


def record_faults(record: dict[str, Any]) -> list[str]:
    """What keeps a partial record from being one: unknown keys and values of a wrong type.

    Absent keys are no fault (they are not scored), and `reason.facts` belongs to labels.
    """
    try:
        Amendment.model_validate(without_facts(record))
    except ValidationError as error:
        return [_fault(e) for e in error.errors() if e["type"] != "missing"]
    return []


def without_facts(record: dict[str, Any]) -> dict[str, Any]:
    """The record of a label as the record format knows it: `reason.facts` taken out."""
    reason = record.get("reason")
    if not isinstance(reason, dict):
        return record
    return record | {"reason": {k: v for k, v in reason.items() if k != "facts"}}


def resolve(value: Any, pointer: str) -> Any:
    """The value at a JSON Pointer (RFC 6901). `ValueError` where it leads nowhere."""
    if pointer and not pointer.startswith("/"):
        raise ValueError(f"{pointer!r} is not a JSON Pointer: it begins with /")
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            raise ValueError(f"the pointer {pointer} leads nowhere in the record")
    return value


def _objects(path: str | Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON Lines file with their line numbers, counted from 1."""
    found = False
    for number, line in enumerate(text_of(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            raise RecordError(f"{path}, line {number}: not JSON ({error}); mend the line") from None
        if not isinstance(item, dict):
            raise RecordError(f"{path}, line {number}: not a JSON object; write one per line")
        found = True
        yield number, item
    if not found:
        raise EmptyInputError(f"{path}: no labels and no questions in it; name another file")


def text_of(path: str | Path) -> str:
    """A UTF-8 file's text. Raises `MissingPathError`, `RecordError` or `UnreadableError`."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise MissingPathError(f"{path}: no such file; check the path") from None
    except UnicodeDecodeError as error:
        raise RecordError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror or error}; check the path") from None


def _validate(kind: type[LineT], item: dict[str, Any], path: str | Path, number: int) -> LineT:
    try:
        return kind.model_validate(item)
    except ValidationError as error:
        faults = "; ".join(_fault(e) for e in error.errors())
        raise RecordError(f"{path}, line {number}: {faults}") from None


def _fault(error: Any) -> str:
    place = ".".join(str(part) for part in error["loc"])
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{place}: {message}" if place else message
