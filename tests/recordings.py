"""The recordings of a real model: what is recorded, how it is matched, and how it is played.

`cassettes/` holds what one real server answered to the first calls for eight filings and to twelve
questions. A recorded call is found again by method, path and body, so a changed prompt, schema or
filing makes its recording stale; `scripts/record --stale` makes it anew. Nothing in `cassettes/`
is written by hand.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import vcr
from vcr.cassette import Cassette
from vcr.errors import CannotOverwriteExistingCassetteException as NoRecording
from vcr.request import Request

import assistant
from assistant.extraction.calls import ModelRun
from assistant.llm.client import connect
from assistant.llm.retries import Policy

ROOT = Path(__file__).parent.parent
CASSETTES = ROOT / "cassettes"
FILINGS_FOLDER = ROOT / "eval" / "filings"
SETTINGS = CASSETTES / "recorded.toml"

# Eight filings of different kinds: forms S-1, S-3, S-8, SB-2 and F-3, plain text and HTML, one
# statement and several, with and without a stated ground, a successor's adoption.
FILINGS = (
    "d-02-pelham-brothers.txt",
    "d-06-ardmore-fluid.txt",
    "d-09-zenara-photonics.txt",
    "a-10-noordzijl.htm",
    "a-03-marrowgate.htm",
    "b-07-kestrel-ridge.htm",
    "a-06-verdigris.txt",
    "b-08-halvorsen.htm",
)
QUESTIONS = (
    "d-q04",
    "d-q05",
    "d-q14",
    "d-q15",
    "d-q21",
    "d-q22",
    "a-10-rep",
    "a-10-why",
    "a-03-price",
    "a-03-unsold",
    "b07-kestrel-ridge-2",
    "a-06-exchange",
)
NAMES = (*(Path(name).stem for name in FILINGS), *QUESTIONS)

READING_CALLS = 2
"""The calls that read a filing. What repairs is tested against a scripted server."""

NOWHERE = "http://127.0.0.1:9/v1"
"""The server of a replay: nothing answers there."""

_LOCAL = "http://model.invalid"
# What a server says of itself and of the moment: no part of an answer.
_MACHINE = ("id", "created", "system_fingerprint", "timings", "service_tier")


def settings() -> dict[str, str]:
    """Which model was recorded."""
    return tomllib.loads(SETTINGS.read_text(encoding="utf-8"))


def question(name: str) -> dict[str, Any]:
    """A question of the collection by its id."""
    lines = (ROOT / "eval" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return next(q for q in map(json.loads, lines) if q["id"] == name)


def cassette_path(name: str) -> Path:
    return CASSETTES / f"{name}.yaml"


# --- recording ----------------------------------------------------------------------------


def _request(request: Request) -> Request:
    """A request without its server and without every header but the kind of its content."""
    path = request.uri.split("/v1/", 1)[1]
    request.uri = f"{_LOCAL}/v1/{path}"
    request.headers = {"Content-Type": "application/json"}
    return request


def _response(response: dict[str, Any]) -> dict[str, Any]:
    """A response without what a server says of itself, its machine and the moment."""
    body = json.loads(response["body"]["string"])
    body = {key: value for key, value in body.items() if key not in _MACHINE}
    response["body"]["string"] = json.dumps(body, ensure_ascii=False).encode()
    response["headers"] = {"Content-Type": ["application/json"]}
    return response


def recorder(mode: str) -> vcr.VCR:
    """How cassettes are written and matched; `mode` is vcrpy's record mode."""
    return vcr.VCR(
        record_mode=vcr.mode(mode),
        match_on=["method", "path", "body"],
        decode_compressed_response=True,
        before_record_request=_request,
        before_record_response=_response,
    )


# --- playing ------------------------------------------------------------------------------


@contextmanager
def model_run(
    log: Path, most: int, *, model: str | None = None, base_url: str = NOWHERE
) -> Iterator[ModelRun]:
    """A run with a model whose calls are never answered from a log; one attempt each."""
    with connect(
        model or settings()["model"],
        base_url=base_url,
        key="none" if base_url == NOWHERE else None,
        cache=False,
        log_path=log,
        time_out=1_200,
        policy=Policy(attempts=1),
        announce=lambda line: None,
    ) as client:
        yield ModelRun(client, most)


def extracted(name: str, run: ModelRun) -> assistant.Extraction:
    """The record of a recorded filing, by the engine `model` without repair."""
    file = next(file for file in FILINGS if Path(file).stem == name)
    return assistant.extract(assistant.read(FILINGS_FOLDER / file), engine="model", model=run)


def answered(name: str, run: ModelRun) -> assistant.Answer:
    """The answer to a recorded question, by the engine `model` without asking again."""
    asked = question(name)
    filing = assistant.read(FILINGS_FOLDER / asked["files"][0])
    pair = (filing, assistant.extract(filing, engine="rules"))
    return assistant.answer(asked["question"], [pair], engine="model", model=run)


def play(name: str, log: Path, **server: Any) -> assistant.Extraction | assistant.Answer:
    """What comes of a recording: the extraction of a filing, or the answer to a question."""
    most = 1 if name in QUESTIONS else READING_CALLS
    with model_run(log, most, **server) as run:
        return answered(name, run) if name in QUESTIONS else extracted(name, run)


def is_stale(name: str, log: Path) -> bool:
    """Whether a recording is missing, is not wholly used, or lacks a call that is made now."""
    if not cassette_path(name).exists():
        return True
    with recorder("none").use_cassette(str(cassette_path(name))) as cassette:
        try:
            result = play(name, log)
        except (NoRecording, assistant.ModelError):
            return True
        return not whole(cassette) or _lost(result)


def whole(cassette: Cassette) -> bool:
    """Whether every interaction of a cassette was played."""
    return bool(cassette.all_played)


def _lost(result: assistant.Extraction | assistant.Answer) -> bool:
    warnings = result.warnings if isinstance(result, assistant.Extraction) else []
    return any(warning.code == "model_failed" for warning in warnings)
