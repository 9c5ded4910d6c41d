"""The modules of the package and their syntax trees, each parsed once for all tests of the code."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "assistant"
MODULES = sorted(PACKAGE.rglob("*.py"))


@functools.cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def faults(check: Callable[[Path], object]) -> dict[str, object]:
    """What a check finds wrong, by module; modules with nothing wrong are left out."""
    found = {path.relative_to(PACKAGE).as_posix(): check(path) for path in MODULES}
    return {name: wrong for name, wrong in found.items() if wrong}
