"""Every pattern of the package, and texts made of a pattern's own words that make it backtrack."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import assistant
from assistant.answering.evidence.topic_model import Topic
from assistant.answering.topics.answers import patterns_of
from assistant.language.gated import Gated

# --- the patterns -------------------------------------------------------------------------------

Named = tuple[str, re.Pattern[str]]


def all_patterns() -> list[Named]:
    """The patterns that modules hold, alone or in tables, and those written where they are used."""
    found: dict[tuple[str, int], Named] = {}
    seen: set[int] = set()
    for module in pkgutil.walk_packages(assistant.__path__, "assistant."):
        if module.name.endswith("__main__"):
            continue
        loaded = importlib.import_module(module.name)
        held = [p for value in vars(loaded).values() for p in _held(value, seen)]
        for pattern in [*held, *_in_calls(Path(str(loaded.__file__)))]:
            found.setdefault((pattern.pattern, pattern.flags), (module.name, pattern))
    return list(found.values())


def _held(value: Any, seen: set[int]) -> Iterator[re.Pattern[str]]:
    """The patterns in a value: itself, or in the tables and records that it is."""
    if isinstance(value, Gated):
        value = value.compiled
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
        return
    if id(value) in seen:
        return
    seen.add(id(value))
    parts: list[Any] = []
    if isinstance(value, dict):
        parts = [*value, *value.values()]
    elif isinstance(value, tuple | list | set | frozenset):
        parts = list(value)
    elif isinstance(value, Topic):
        yield from patterns_of(value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = [getattr(value, f.name, None) for f in dataclasses.fields(value)]
    for part in parts:
        yield from _held(part, seen)


def _in_calls(path: Path) -> Iterator[re.Pattern[str]]:
    """`re.search(r"…", text, re.I)`: the literal patterns of calls."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match call:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re")),
                args=[ast.Constant(value=str(pattern)), *rest],
            ):
                folds = any(ast.unparse(one) in ("re.I", "re.IGNORECASE") for one in rest)
                yield re.compile(pattern, re.I if folds else 0)


# --- texts made for one -------------------------------------------------------------------------

_PLAIN = ["1", "a", "A", "(", "[", ". ", "a ", "1,", ", ", "A. ", "-", "_"]
_OF_A_CLASS = "aA1 .,-;:(/<\n_é"
_WIDE = 8  # repeats: what may come so often is worth pumping
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def attacks(pattern: re.Pattern[str]) -> set[tuple[str, str]]:
    """What begins a text, and what it goes on with again and again."""
    tree = importlib.import_module("re._parser").parse(pattern.pattern, pattern.flags)
    found = {("", plain) for plain in _PLAIN}
    for which in (0, 1):
        if words := _sample(tree, which):
            found |= {("", words), ("", words[:-1] or words), ("", words + " ")}
    for before, body in _pumps(tree, ""):
        found.add((before, body))
        if before:
            found |= {("", before + body), ("", before + " "), ("", before)}
    return {(before, body) for before, body in found if not body.isspace()}


def made(attack: tuple[str, str], size: int) -> str:
    """A text of so many characters, and a last one with which nothing goes on."""
    before, body = attack
    return (before + body * (size // len(body) + 1))[:size] + "\x00"


def _pumps(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """Each part that may be repeated, with a text that leads to it."""
    for operation, argument in tree:
        kind = str(operation)
        for inner in _inner(kind, argument):
            if kind in _REPEATS and argument[1] >= _WIDE:
                bodies = {_sample(inner, which) for which in range(3)} - {""}
                yield from ((before, body) for body in bodies)
            yield from _pumps(inner, before)
        before += _sample([(operation, argument)])


def _inner(kind: str, argument: Any) -> list[Any]:
    if kind == "BRANCH":
        return list(argument[1])
    if kind == "SUBPATTERN":
        return [argument[-1]]
    if kind == "ATOMIC_GROUP":
        return [argument]
    return [argument[2]] if kind in _REPEATS else []


def _sample(tree: Any, which: int = 0) -> str:
    """The shortest text that such a part matches, about: borders and looks around are passed."""
    out = ""
    for operation, argument in tree:
        kind = str(operation)
        if kind == "LITERAL":
            out += chr(argument)
        elif kind in ("ANY", "NOT_LITERAL"):
            out += "a" if argument != ord("a") else "b"
        elif kind == "IN":
            out += _member(argument)
        elif inner := _inner(kind, argument):
            chosen = _sample(inner[which % len(inner)], which)
            least = argument[0] if kind in _REPEATS else 1
            often = 1 if which == 1 and kind in _REPEATS and argument[1] < _WIDE else 0
            out += chosen * max(least, often)
    return out


def _member(items: Any) -> str:
    """A character of a class."""
    denied = str(items[0][0]) == "NEGATE"
    for character in _OF_A_CLASS:
        if any(_holds(item, character) for item in items[denied:]) != denied:
            return character
    first = items[denied][1]
    return chr(first if isinstance(first, int) else first[0])


def _holds(item: Any, character: str) -> bool:
    kind, argument = str(item[0]), item[1]
    if kind == "LITERAL":
        return ord(character) == int(argument)
    if kind == "RANGE":
        return bool(argument[0] <= ord(character) <= argument[1])
    *_, name = str(argument).split("_")
    is_one = {
        "DIGIT": character.isdigit(),
        "SPACE": character.isspace(),
        "WORD": character.isalnum() or character == "_",
    }[name]
    return is_one != ("NOT" in str(argument))
