"""`assistant doctor`: what is installed, how the library stands, what can be reached."""

from __future__ import annotations

import json as json_format
import os
import platform
import sqlite3
import stat
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant import settings
from assistant.commands.options import Json, LibraryOption
from assistant.commands.streams import note, utf8_output
from assistant.errors import AssistantError, LibraryError

if TYPE_CHECKING:
    from assistant.library import Library
    from assistant.llm.server import Server

PACKAGES = (
    *("assistant", "pydantic", "typer", "rich"),
    *("numpy", "chromadb", "wordllama", "filelock"),
)
OPTIONAL = ("openai",)  # only for models and embeddings of a service

SHOWN = ("ASSISTANT_", "OPENAI_")
"""Beginnings of the environment variables that the program reads."""

SECRET = ("KEY", "TOKEN", "SECRET", "PASSWORD")
"""What is in the name of a variable whose value is not shown."""

_SERVER_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, `ok`, `warn` or `fail`, and what was found."""

    name: str
    state: Literal["ok", "warn", "fail"]
    message: str


def run(library: LibraryOption = None, json: Json = False) -> int:
    """Show what is installed, how the library stands and what is reachable.

    Values of secrets are not shown; a server is called only where its model is chosen.
    """
    findings = []
    for finding in _findings(library):
        findings.append(finding)
        if not json:
            print(f"{finding.state:4}  {finding.name}: {finding.message}", flush=True)
    if json:
        shown = [asdict(finding) for finding in findings]
        utf8_output().write(json_format.dumps(shown, indent=2, ensure_ascii=False) + "\n")
    return int(any(finding.state == "fail" for finding in findings))


def _findings(library: str | None) -> Iterator[Finding]:
    yield Finding("python", "ok", f"{platform.python_version()}, {platform.platform()}")
    yield from _packages()
    yield _sqlite()
    yield from _library(library)
    yield from _environment()
    yield from _servers()


# --- what is installed ------------------------------------------------------------------------


def _packages() -> Iterator[Finding]:
    for package in PACKAGES:
        try:
            yield Finding(package, "ok", version(package))
        except PackageNotFoundError:
            yield Finding(package, "fail", f"not installed; run: pip install {package}")
    for package in OPTIONAL:
        try:
            yield Finding(package, "ok", version(package))
        except PackageNotFoundError:
            yield Finding(package, "ok", "not installed; needed only for a model of a service")


def _sqlite() -> Finding:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5 (word)")
    except sqlite3.OperationalError:
        said = f"{sqlite3.sqlite_version} has no FTS5; use another build of Python"
        return Finding("sqlite", "fail", said)
    finally:
        connection.close()
    return Finding("sqlite", "ok", f"{sqlite3.sqlite_version} with FTS5")


# --- the library ------------------------------------------------------------------------------


def _library(named: str | None) -> Iterator[Finding]:
    from assistant.library import Library, database, default_folder

    folder = Path(named) if named is not None else default_folder()
    if not database.database_path(folder).exists():
        yield Finding("library", "warn", f"{folder}: none yet; add filings: assistant add PATH")
        return
    yield _permissions(folder)
    try:
        opened = Library(folder, create=False, on_wait=note)
    except LibraryError as error:
        yield Finding("library", "fail", str(error))
        return
    with opened:
        try:
            yield _contents(opened)
            yield _integrity(opened)
        except sqlite3.DatabaseError as error:
            yield Finding("database", "fail", f"{error}; move it aside and add the filings again")
            return
        yield from _index(opened)


def _permissions(folder: Path) -> Finding:
    """Before the library is opened, which mends what it can."""
    from assistant.library.database import database_path

    open_to = [
        f"{path} ({stat.S_IMODE(path.stat().st_mode):o})"
        for path in (folder, database_path(folder))
        if os.name == "posix" and path.stat().st_mode & 0o077
    ]
    if not open_to:
        return Finding("permissions", "ok", "the library is its owner's only")
    return Finding(
        "permissions", "warn", f"others can read {', '.join(open_to)}; run: chmod -R go= {folder}"
    )


def _contents(library: Library) -> Finding:
    counts = [
        f"{library.connection.execute(f'SELECT count(*) FROM {table}').fetchone()[0]:,} {table}"
        for table in ("filings", "passages", "vectors", "records", "reviews")
    ]
    size = sum(path.stat().st_size for path in library.folder.rglob("*") if path.is_file())
    state: Literal["ok", "warn"] = "ok" if len(library) else "warn"
    return Finding("library", state, f"{library.folder}: {', '.join(counts)}, {size / 1e6:,.1f} MB")


def _integrity(library: Library) -> Finding:
    said = [row[0] for row in library.connection.execute("PRAGMA integrity_check(3)")]
    if said == ["ok"]:
        return Finding("database", "ok", "integrity_check finds nothing wrong")
    said_once = "; ".join(" ".join(str(line).split()) for line in said)
    return Finding("database", "fail", f"{said_once}; move it aside and add the filings again")


def _index(library: Library) -> Iterator[Finding]:
    from assistant.commands.index import report_line
    from assistant.library import vectors

    try:
        yield _embedding(library)
        report = vectors.verify(library)
        yield Finding("index", "ok" if report.complete else "fail", report_line(report))
    except AssistantError as error:
        yield Finding("index", "fail", str(error))


def _embedding(library: Library) -> Finding:
    from assistant.library import vectors

    embedder = vectors.index_of(library).embedder
    if embedder is None:
        return Finding("embedding", "ok", "none: search is by words alone")
    if embedder.name != "wordllama":
        return Finding("embedding", "ok", f"{embedder.name}; not tried, it may need the network")
    try:
        length = embedder.embed(["share"]).shape[1]
    except AssistantError as error:
        return Finding("embedding", "fail", str(error))
    return Finding("embedding", "ok", f"{embedder.name}, {length} numbers a vector, no network")


# --- the surroundings -------------------------------------------------------------------------


def _environment() -> Iterator[Finding]:
    found = sorted(name for name in os.environ if name.startswith(SHOWN))
    for name in found:
        secret = any(part in name for part in SECRET)
        yield Finding("environment", "ok", f"{name}{' is set' if secret else '=' + _value(name)}")
    if not found:
        yield Finding("environment", "ok", "none of the program's variables is set")


def _value(name: str) -> str:
    """The value of a variable; a URL without the name and password that it may hold."""
    from urllib.parse import urlsplit

    value = os.environ[name]
    if "://" not in value:
        return value
    parts = urlsplit(value)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="").geturl()


def _servers() -> Iterator[Finding]:
    """Whether the servers of a chosen model and of chosen embeddings answer."""
    from assistant.llm.server import chosen_api, chosen_model, chosen_server

    model = chosen_model()
    chosen = [f"model {model}"] if model else []
    if os.environ.get(settings.EMBEDDING, "").startswith("openai:"):
        chosen.append("embedding")
    for what in chosen:
        try:
            api, server = chosen_api(), chosen_server()
        except AssistantError as error:
            yield Finding(what, "fail", str(error))
            continue
        if model and what != "embedding":
            yield _model(model, api, server)
        yield _reached(f"{what.split()[0]} server", server)


def _model(model: str, api: str, server: Server) -> Finding:
    from assistant.llm.log import default_path
    from assistant.llm.prices import price_of

    try:
        price = price_of(model, server.name)
    except AssistantError as error:
        return Finding("model", "fail", str(error))
    dated = f" (prices of {price.as_of})" if price and price.as_of else ""
    cost = f"${price.input} in and ${price.output} out for a million tokens" if price else "unknown"
    said = f"{model} at {server.host}, API {api}, price {cost}{dated}, log {default_path()}"
    return Finding("model", "ok", said)


def _reached(what: str, server: Server) -> Finding:
    """Whether a server answers; no key and no text is sent."""
    import urllib.error
    import urllib.request

    host = server.host
    try:
        with urllib.request.urlopen(f"{server.name}/models", timeout=_SERVER_SECONDS):
            return Finding(what, "ok", f"{host} answers")
    except urllib.error.HTTPError as error:
        refused = error.code in (401, 403)  # it wants the key, which is not sent for this
        said = f"{host} answers{' and asks for a key' if refused else f' with {error.code}'}"
        return Finding(what, "ok" if refused or error.code == 404 else "warn", said)
    except (OSError, ValueError) as error:
        return Finding(what, "fail", f"{host} cannot be reached ({error})")
