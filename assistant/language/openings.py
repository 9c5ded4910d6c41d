"""Patterns that are tried only at characters with which they may begin.

`re` knows the first characters of a pattern, and passes over all others at the speed of a plain
search, where the pattern begins with a plain character or a set of them. It gives up where the
pattern begins with a border (`\\b`) or a look around, and for letters in any case; most patterns
of words do. They are tried anew at each place of a text then, which takes ten times as long.

`compiled` works the first characters out of the tree that Python's own parser makes, and hands
them to the search in the same form in which `re` would. What a pattern matches is decided by the
same code as before: only places where it cannot begin are left out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

# The versions whose form of compiled patterns was looked at: it is no public interface. Another
# interpreter compiles the patterns as ever, and is only slower.
_KNOWN = ((3, 11), (3, 12), (3, 13))

# First characters are told apart up to here. Beyond, every character may begin a match: what
# letters in any case stand for there (`ſ` for `s`) need not be known then.
_ASCII = frozenset(range(128))
_MOST = 110  # first characters, of 128, with which it is worth passing over the others

_TESTS: dict[str, Callable[[str], bool]] = {
    "DIGIT": str.isdigit,
    "SPACE": str.isspace,
    "WORD": lambda character: character.isalnum() or character == "_",
}

Opening = tuple[frozenset[int], bool]
"""Codes of the ASCII characters that a part may begin with, and whether it may match nothing."""


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, with the first characters known wherever they can be."""
    if sys.implementation.name != "cpython" or sys.version_info[:2] not in _KNOWN:
        return re.compile(pattern, flags)
    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    tree = parser.parse(pattern, flags)
    whole = flags | tree.state.flags
    first, empty = _of_sequence(tree, whole)
    code = compiler._code(tree, flags)
    # A pattern's code begins with its measures: mark, length, what is known, shortest, longest.
    if not (empty or len(first) > _MOST or code[0] != compiler.INFO or code[2]):
        known = [compiler.NEGATE, compiler.CHARSET, *_bits(_ASCII - first), compiler.FAILURE]
        head = [code[0], 4 + len(known), compiler.SRE_INFO_CHARSET, code[3], code[4], *known]
        code = [*head, *code[1 + code[1] :]]
    names = tree.state.groupdict
    groups: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        groups[number] = name
    made: re.Pattern[str] = import_module("_sre").compile(
        pattern, whole, code, len(groups) - 1, names, tuple(groups)
    )
    return made


def _bits(codes: Iterable[int]) -> list[int]:
    """A set of characters below 256 as eight words of 32 bits."""
    words = [0] * 8
    for code in codes:
        words[code // 32] |= 1 << code % 32
    return words


def _of_sequence(tree: Any, flags: int) -> Opening:
    found: frozenset[int] = frozenset()
    for operation, argument in tree:
        first, empty = _of_part(str(operation), argument, flags)
        found |= first
        if not empty:
            return found, False
    return found, True


def _of_part(kind: str, argument: Any, flags: int) -> Opening:
    """What a part may begin with; every character where that is not known."""
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset(), True
    if kind == "LITERAL":
        return _in_any_case(argument, flags), False
    if kind == "IN":
        return _of_set(argument, flags), False
    if kind == "BRANCH":
        openings = [_of_sequence(branch, flags) for branch in argument[1]]
        return frozenset().union(*(first for first, _ in openings)), any(e for _, e in openings)
    if kind == "SUBPATTERN":
        _, added, removed, inner = argument
        return _of_sequence(inner, flags & ~removed | added)
    if kind == "ATOMIC_GROUP":
        return _of_sequence(argument, flags)
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        first, empty = _of_sequence(argument[2], flags)
        return first, empty or argument[0] == 0
    return _ASCII, kind not in ("ANY", "NOT_LITERAL")


def _in_any_case(code: int, flags: int) -> frozenset[int]:
    if not flags & re.I:
        return _ASCII & {code}
    letter = chr(code)
    if code not in _ASCII and not letter.lower() == letter.upper() == letter.casefold():
        return _ASCII  # `ſ` and the like, which stand for letters of ASCII
    return _ASCII & {code, *map(ord, (letter.lower() + letter.upper()))}


def _of_set(items: Any, flags: int) -> frozenset[int]:
    found: set[int] = set()
    negated = False
    for operation, argument in items:
        kind = str(operation)
        if kind == "NEGATE":
            negated = True
        elif kind == "LITERAL":
            found |= {argument} if negated else _in_any_case(argument, flags)
        elif kind == "RANGE":
            for code in _ASCII.intersection(range(argument[0], argument[1] + 1)):
                found |= {code} if negated else _in_any_case(code, flags)
            if argument[1] > max(_ASCII) and flags & re.I and not negated:
                return _ASCII
        else:
            found |= _of_category(str(argument))
    return _ASCII - found if negated else frozenset(found)


def _of_category(name: str) -> frozenset[int]:
    """The characters of `\\d`, `\\s`, `\\w`, or all others (`CATEGORY_NOT_DIGIT`)."""
    test = _TESTS[name.rpartition("_")[2]]
    return frozenset(code for code in _ASCII if test(chr(code)) != ("_NOT_" in name))
