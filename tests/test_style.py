"""The measures that the code keeps, and documents that say what the program does."""

from __future__ import annotations

import ast
import functools
import json
import re
import shlex
import types
import typing
from collections.abc import Iterable, Iterator
from pathlib import Path

import in_process
import pytest
from modules import faults, tree_of
from pydantic import BaseModel

import assistant

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

LONGEST_MODULE = 450
LONGEST_FUNCTION = 60
# Names that say nothing of what is inside.
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


# --- the code -----------------------------------------------------------------------------


def long_functions(tree: ast.AST) -> list[str]:
    return [
        f"line {node.lineno}: {node.name} has {length} lines"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]


def long_module(path: Path) -> int:
    lines = path.read_text(encoding="utf-8").count("\n")
    return lines if lines > LONGEST_MODULE else 0


def test_modules_are_short() -> None:
    assert faults(long_module) == {}


def test_functions_are_short() -> None:
    assert faults(lambda path: long_functions(tree_of(path))) == {}


def test_each_module_says_what_it_is_for() -> None:
    assert faults(lambda path: not (ast.get_docstring(tree_of(path)) or "").strip()) == {}


def test_names_of_modules_say_what_is_inside() -> None:
    assert faults(lambda path: VAGUE & set(path.relative_to(ROOT).with_suffix("").parts)) == {}


def test_a_long_function_is_found() -> None:
    body = "    x = 1\n" * LONGEST_FUNCTION
    found = long_functions(ast.parse(f"def short(): ...\nclass A:\n  def long(self):\n{body}"))
    assert found == [f"line 3: long has {LONGEST_FUNCTION + 1} lines"]


# --- the command line and the documents -----------------------------------------------------

_OPTION = re.compile(r"^ {2}(?:(-\w), )?(--[\w-]+)", re.MULTILINE)
_COMMAND = re.compile(r"^ {2}([a-z]+) ", re.MULTILINE)
_FENCED = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_SHELLS = ("", "sh", "bash", "shell", "console", "text")
_INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_BETWEEN = frozenset("|;&><()")
_ASSIGNMENT = re.compile(r"\w+=\S*")


@functools.cache
def help_of(*command: str) -> str:
    words = command[1:] if command[0] == "assistant" else command
    done = in_process.assistant(*words, "--help")
    assert done.returncode == 0, done.stderr
    return done.stdout


@functools.cache
def options_of(*command: str) -> frozenset[str]:
    """The options of a command as its help lists them, long and short."""
    return frozenset(filter(None, sum(_OPTION.findall(help_of(*command)), ())))


@functools.cache
def commands() -> tuple[str, ...]:
    return tuple(_COMMAND.findall(help_of("assistant").partition("Commands:")[2]))


@functools.cache
def actions_of(command: str) -> tuple[str, ...]:
    """The commands below a command: `list` and `show` of `assistant runs`."""
    return tuple(_COMMAND.findall(help_of("assistant", command).partition("Commands:")[2]))


def shell_words(line: str) -> list[str]:
    """A line's words as a shell sees them; `|`, `;`, `>` and the like are words of their own."""
    lexer = shlex.shlex(line.strip().removeprefix("$ "), posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    try:
        return list(lexer)
    except ValueError:  # a line of output with one quotation mark
        return line.split()


def command_lines(document: str) -> Iterator[list[str]]:
    """The words of each `assistant …` or `ask …` command that a Markdown text shows."""
    blocks = [block for kind, block in _FENCED.findall(document) if kind in _SHELLS]
    lines = [line for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    lines += _INLINE.findall(_FENCED.sub("", document))
    for line in lines:
        words: list[str] = []
        for word in [*shell_words(line), ";"]:
            if not set(word) <= _BETWEEN:
                words.append(word)
                continue
            while words and _ASSIGNMENT.fullmatch(words[0]):
                words.pop(0)
            if len(words) > 1 and words[0] in ("assistant", "ask"):
                yield words
            words = []


def fault_of(words: list[str]) -> str | None:
    """What is wrong with a command line: a command or an option that does not exist."""
    command = ["ask"] if words[0] == "ask" else ["assistant"]
    known = set(options_of("assistant")) if words[0] == "assistant" else {"--debug"}
    rest = words[1:]
    if words[0] == "assistant" and rest and not rest[0].startswith("-"):
        if rest[0] not in commands() and re.fullmatch(r"[a-z]+", rest[0]):
            return f"no command {rest[0]}"
        if rest[0] in commands():
            command = ["assistant", rest[0]]
            if len(rest) > 1 and rest[1] in actions_of(rest[0]):
                command.append(rest[1])
    known |= options_of(*command)
    used = [w.partition("=")[0] for w in rest if re.match(r"--?[a-z]", w)]
    unknown = [option for option in used if option not in known]
    return f"{' '.join(command)} has no option {', '.join(unknown)}" if unknown else None


def test_the_commands_are_found() -> None:
    assert {"extract", "ask", "check", "show", "eval"} <= set(commands())
    assert {"--output", "-o", "--json", "--help", "-h"} <= options_of("assistant", "extract")


def test_each_command_is_named_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for name in commands() if not re.search(rf"\bassistant {name}\b", readme)]
    assert missing == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_command_lines_of_the_documents_exist(path: Path) -> None:
    lines = list(command_lines(path.read_text(encoding="utf-8")))
    assert [f"{' '.join(words)}: {fault}" for words in lines if (fault := fault_of(words))] == []


def test_a_command_line_that_does_not_exist_is_found() -> None:
    document = """Use `assistant frobnicate x` or `assistant.read`, then

```sh
$ cat a.txt | ASSISTANT_ENGINE=rules assistant extract - --jsn > out
ask "why?" --filings a.txt \\
    --loud
assistant check r.jsonl a.txt --json
```
"""
    faults = [fault_of(words) for words in command_lines(document)]
    assert faults == [
        "assistant extract has no option --jsn",
        "ask has no option --loud",
        None,
        "no command frobnicate",
    ]


# --- the output format ----------------------------------------------------------------------

OUTPUT = ROOT / "docs" / "output.md"


def fields(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """Every field of a model and of the models in it: `signing.signatories[].name`."""
    for name, field in model.model_fields.items():
        path = f"{prefix}{field.alias or name}"
        yield path
        for inner, mark in models_in(field.annotation):
            yield from fields(inner, f"{path}{mark}.")


def models_in(annotation: object, mark: str = "") -> Iterator[tuple[type[BaseModel], str]]:
    """The models that a field holds: itself, as items of a list `[]`, or under keys `.*`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation, mark
    elif typing.get_origin(annotation) in (typing.Union, types.UnionType):
        for part in typing.get_args(annotation):
            yield from models_in(part, mark)
    elif typing.get_origin(annotation) in (list, dict):
        inner = "[]" if typing.get_origin(annotation) is list else ".*"
        yield from models_in(typing.get_args(annotation)[-1], inner)


def test_the_fields_of_a_model_are_found() -> None:
    found = set(fields(assistant.Amendment))
    assert {"form", "plans", "registrants[].ein", "reason.transaction.kind"} <= found
    assert "registration_statements[].securities[].par_value" in found


@pytest.mark.parametrize("model", [assistant.Amendment, assistant.Extraction, assistant.Answer])
def test_each_field_is_in_the_tables_of_the_output(model: type[BaseModel]) -> None:
    text = OUTPUT.read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    named = {code for row in rows for code in _INLINE.findall(row)}
    paths = {path.removeprefix("record.") for path in fields(model)}
    assert paths - named == set()


def test_the_choices_of_the_output_are_those_of_the_record() -> None:
    from assistant import record

    named = set(_INLINE.findall(OUTPUT.read_text(encoding="utf-8")))
    lists = (record.Purpose, record.Category, record.Unit, record.Verdict, record.Status)
    for choices in (*lists, record.TransactionKind):
        assert set(typing.get_args(choices)) <= named


def assert_quotes(source: str, places: Iterable[dict[str, typing.Any]]) -> None:
    text = assistant.read(ROOT / source).text
    assert all(text[place["start"] : place["end"]] == place["quote"] for place in places)


def test_examples_of_the_output_are_in_the_format() -> None:
    blocks = re.findall(r"^```json\n(.*?)^```", OUTPUT.read_text(encoding="utf-8"), re.M | re.S)
    kinds = set()
    for block in blocks:
        example = json.loads(block)
        model = assistant.Extraction if "evidence" in example else assistant.Answer
        parsed = model.model_validate(example)
        kinds.add(model)
        if isinstance(parsed, assistant.Extraction) and parsed.record:
            keys = json.loads(parsed.record.model_dump_json())
            assert keys == example["record"], "the record of the example lacks keys"
            assert_quotes(example["source"], example["evidence"].values())
        if isinstance(parsed, assistant.Answer):
            cited = [c for sentence in example["sentences"] for c in sentence["citations"]]
            assert_quotes(cited[0]["source"], cited)
    assert kinds == {assistant.Extraction, assistant.Answer}
