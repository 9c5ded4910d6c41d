"""Runs: one file each, written as it goes, so that a run that was killed can go on.

JSON Lines. The first line is the header (`type` is `run`), each further one an item that is done
(`item`), the last one the end. Outputs and labels are kept, not scores: these are computed anew
by whoever reads the run, so that two runs are always scored by the same rules.
"""

from __future__ import annotations

import datetime
import json
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant import settings
from assistant.errors import MissingPathError, RecordError, RunError, UnreadableError, UsageError

FORMAT = 1
SUFFIX = ".jsonl"
LAST = "last"
"""Names the newest run; `last~1` the one before it."""


class Line(BaseModel):
    """Base of the lines: keys of later versions are passed over."""

    model_config = ConfigDict(extra="ignore")


class Header(Line):
    """What a run was: everything that another run must share for the two to be comparable.

    `name` is what people call the system. `sha256` is that of the labels or questions,
    `predictions_sha256` that of the file of another system's results.
    """

    type: Literal["run"] = "run"
    format: int = FORMAT
    id: str
    kind: Literal["records", "answers"]
    name: str
    started_at: datetime.datetime
    file: str
    sha256: str
    folder: str
    items: int
    repeat: int = 1
    seed: int = 0
    engine: str
    model: str | None = None
    predictions: str | None = None
    predictions_sha256: str | None = None
    prompts_sha256: str | None = None
    schema_sha256: str | None = None
    packages: dict[str, str] = Field(default_factory=dict)
    machine: dict[str, str] = Field(default_factory=dict)
    git: dict[str, Any] | None = None
    arguments: list[str] = Field(default_factory=list)


class Item(Line):
    """One filing or question of one repeat: its label or question, and what came out.

    `output` is an extraction or an answer in JSON form (of another system: what it gave).
    `score` is that of an answer, which needs the filings' texts; records are scored anew.
    """

    type: Literal["item"] = "item"
    key: str
    repeat: int = 0
    line: dict[str, Any]
    output: dict[str, Any] | None = None
    filing: dict[str, Any] = Field(default_factory=dict)
    score: dict[str, Any] | None = None

    @property
    def failed(self) -> bool:
        """Whether it could not be done: going on with the run does it again."""
        return bool(self.output and self.output.get("error"))


class End(Line):
    """A run that came to its end: the engines that its outputs name, its first figures."""

    type: Literal["end"] = "end"
    finished_at: datetime.datetime
    seconds: float
    engines: list[dict[str, Any]] = Field(default_factory=list)
    summary: dict[str, Any] = Field(default_factory=dict)


class Run:
    """A run that was read: its header, its items in order, and its end if it came to it."""

    def __init__(self, path: Path, header: Header, items: list[Item], end: End | None) -> None:
        self.path, self.header, self.items, self.end = path, header, items, end

    @property
    def complete(self) -> bool:
        """Whether every item of every repeat is in it."""
        return len(self.done) == self.header.items * self.header.repeat

    @property
    def done(self) -> set[tuple[str, int]]:
        """The keys and repeats that are in it."""
        return {(item.key, item.repeat) for item in self.items}


class Recorder:
    """Writes a run: every item is on the disk before the next one begins. A context manager."""

    def __init__(self, path: Path, file: IO[str]) -> None:
        self.path, self._file = path, file

    def __enter__(self) -> Recorder:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def write(self, line: Line) -> None:
        """Append one line. Raises `UnreadableError` where the disk takes no more."""
        # Half of a surrogate pair, from another tool's JSON, has no form in UTF-8: as an escape.
        text = json.dumps(line.model_dump(mode="json"), ensure_ascii=True)
        try:
            self._file.write(text + "\n")
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise UnreadableError(
                f"{self.path}: cannot be written ({error.strerror}); make room and go on with "
                f"--resume {self.path.stem}"
            ) from None


def default_folder() -> Path:
    """`ASSISTANT_RUNS`, else `runs` in `ASSISTANT_DATA` or the user's data folder."""
    named = os.environ.get(settings.RUNS)
    if named:
        return Path(named)
    data = os.environ.get(settings.DATA)
    if data:
        return Path(data) / "runs"
    from platformdirs import user_data_path

    return user_data_path("assistant", appauthor=False) / "runs"


def new_id(name: str, now: datetime.datetime) -> str:
    """A run's id: its time, its system, and four hex digits so that no two are the same."""
    plain = "".join(c if c.isalnum() else "-" for c in name.casefold()).strip("-")[:40]
    return f"{now:%Y%m%d-%H%M%S}-{plain or 'run'}-{secrets.token_hex(2)}"


def start(folder: Path, header: Header) -> Recorder:
    """A new run file, readable by its owner only, with its header in it."""
    path = folder / f"{header.id}{SUFFIX}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise UnreadableError(
            f"{path}: cannot be written ({error.strerror}); name a folder that can with --runs, "
            "or keep no run with --no-keep"
        ) from None
    recorder = Recorder(path, os.fdopen(handle, "w", encoding="utf-8", newline="\n"))
    recorder.write(header)
    return recorder


def go_on(run: Run) -> Recorder:
    """The file of a run that was stopped, to append to; what was half written is cut off."""
    try:
        with run.path.open("rb+") as file:
            data = file.read()
            file.truncate(data.rfind(b"\n") + 1)
        return Recorder(run.path, run.path.open("a", encoding="utf-8", newline="\n"))
    except OSError as error:
        raise UnreadableError(f"{run.path}: cannot be written ({error.strerror})") from None


def differences(run: Run, header: Header) -> list[str]:
    """What keeps a run from going on as this one: the names of what is not the same."""
    same = ("kind", "sha256", "engine", "model", "predictions_sha256", "prompts_sha256",
            "schema_sha256", "repeat", "seed")  # fmt: skip
    found = [key for key in same if getattr(run.header, key) != getattr(header, key)]
    version = [h.packages.get("assistant") for h in (run.header, header)]
    return found + (["version"] if version[0] != version[1] else [])


def find(name: str, folder: Path) -> Path:
    """A run by its path, its id or the beginning of it, `last`, or `last~N`.

    Raises `RunError` where there is none, or several begin so.
    """
    if Path(name).is_file():
        return Path(name)
    paths = sorted(folder.glob(f"*{SUFFIX}"))
    step = name.removeprefix(f"{LAST}~")
    if name == LAST or (step != name and step.isdecimal()):
        back = 0 if name == LAST else int(step)
        if back < len(paths):
            return paths[-1 - back]
        raise RunError(f"{folder}: there are {len(paths)} runs; make one with assistant eval FILE")
    found = [path for path in paths if path.stem.startswith(name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise RunError(f"{name}: {len(found)} runs begin so; write more of the id")
    raise RunError(f"{name}: no such run in {folder}; see assistant runs list")


def read_run(path: Path) -> Run:
    """A run from its file. What a kill left half written at its end is passed over.

    Raises `MissingPathError`, `UnreadableError`, `RecordError` with the line.
    """
    header: Header | None = None
    end: End | None = None
    items: list[Item] = []
    for number, line in _lines(path):
        try:
            kind = line.get("type")
            if number == 1:
                header = Header.model_validate(line)
            elif kind == "item":
                items.append(Item.model_validate(line))
            elif kind == "end":
                end = End.model_validate(line)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"]))
            raise RecordError(f"{path}, line {number}: {place}: {first['msg']}") from None
    if header is None:
        raise RecordError(f"{path}: no run in it; name a file that assistant eval wrote")
    if header.format > FORMAT:
        raise UsageError(f"{path}: written by a later version of the program; update this one")
    # Of an item that was done again the last one counts.
    latest = {(item.key, item.repeat): item for item in items}
    return Run(path, header, list(latest.values()), end)


def _lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise MissingPathError(f"{path}: no such file; see assistant runs list") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(f"{path}: cannot be read ({error})") from None
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if number == len(lines) and not line:
            return
        try:
            value = json.loads(line)
        except ValueError:
            if number == len(lines) > 1:
                return  # half written when the run was killed
            raise RecordError(f"{path}, line {number}: not JSON; mend or delete the line") from None
        if not isinstance(value, dict):
            raise RecordError(f"{path}, line {number}: not a JSON object")
        yield number, value
