"""Where a run came from: packages, source, prompts, format of the record, arguments."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import platform
import re
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from assistant.record import Amendment, Answer

PACKAGE = "assistant"

GIT_SECONDS = 5.0

# What may hold a secret on a command line: the user part of an address, and keys as servers
# issue them. Everything else is kept as it was given.
_USER = re.compile(r"(?<=://)[^/@\s]+(?=@)")
_KEY = re.compile(r"\b(?:sk|pk|key)-[A-Za-z0-9_-]{8,}")
_NAMED = re.compile(r"(--?(?=[\w-]*(?:key|token|secret|password))[\w-]*+)(=|$)", re.IGNORECASE)
HIDDEN = "***"
_UNSCORED = ("checked", "notes")


def packages() -> dict[str, str]:
    """The versions of this program and of what it depends on, as they are installed."""
    names = {PACKAGE, "numpy"}
    for requirement in importlib.metadata.requires(PACKAGE) or ():
        if "extra ==" not in requirement:
            names.add(re.split(r"[^\w.-]", requirement, maxsplit=1)[0])
    found = {}
    for name in sorted(names):
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def machine() -> dict[str, str]:
    """The Python and the system that the run was made on."""
    return {"python": platform.python_version(), "system": platform.platform()}


def git_state(folder: Path | None = None) -> dict[str, Any] | None:
    """The commit of the program's source tree and whether it was changed since.

    None where the program does not run from a Git work tree, or there is no Git.
    """
    folder = folder or Path(__file__).parent
    commit = _git(folder, "rev-parse", "HEAD")
    # A package that is installed somewhere below another project's tree is not that project.
    if commit is None or not _git(folder, "ls-files", "--", str(folder)):
        return None
    return {"commit": commit, "dirty": bool(_git(folder, "status", "--porcelain", "-uno"))}


def _git(folder: Path, *arguments: str) -> str | None:
    command = ["git", "--no-optional-locks", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=GIT_SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def schema_sha256() -> str:
    """The hash of the formats of records and answers: another one, another task."""
    schemas = [model.model_json_schema(mode="serialization") for model in (Amendment, Answer)]
    return _sha256(json.dumps(schemas, sort_keys=True).encode())


def prompts_sha256() -> str | None:
    """The hash of all prompts with their names; None where the program has none."""
    package = Path(__file__).parents[1]
    for folder in (package / "prompts", package.parent / "prompts"):
        files = sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc")
        if files:
            parts = (
                p.relative_to(folder).as_posix().encode() + b"\0" + p.read_bytes() for p in files
            )
            return _sha256(b"\0".join(parts))
    return None


def file_sha256(path: str | Path) -> str:
    """The hash of a file's bytes."""
    return _sha256(Path(path).read_bytes())


def lines_sha256(lines: Iterable[dict[str, Any]]) -> str:
    """The hash of labels or questions, of what is scored: spacing, the order of keys, notes and
    who checked them make no difference."""
    scored = ({k: v for k, v in line.items() if k not in _UNSCORED} for line in lines)
    return _sha256("\n".join(json.dumps(line, sort_keys=True) for line in scored).encode())


def without_secrets(arguments: Sequence[str]) -> list[str]:
    """A command line as it may be kept: what looks like a key or a password is `***`."""
    kept: list[str] = []
    hide = False
    for argument in arguments:
        named = _NAMED.match(argument)
        if hide and not argument.startswith("-"):
            kept.append(HIDDEN)
        elif named and named[2] == "=":
            kept.append(f"{named[1]}={HIDDEN}")
        else:
            kept.append(_KEY.sub(HIDDEN, _USER.sub(HIDDEN, argument)))
        hide = bool(named) and named[2] == ""  # type: ignore[index]
    return kept


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
