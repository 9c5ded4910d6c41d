"""Files and batches as OpenAI's Batch API has them, for `ScriptedServer`: state, and faults.

api = BatchApi(answer)
with ScriptedServer([api], repeat=True) as server:
    …
    api.finish()        # what was submitted ends
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.scripted_server import Got, Step, as_json, cut, error, slow

Line = dict[str, Any]


def answered(line: Line, body: Any, status: int = 200) -> Line:
    """A line of results for a line of requests."""
    key = line["custom_id"]
    response = {"status_code": status, "request_id": f"req_{key[:8]}_{status}", "body": body}
    return {"id": f"br_{key[:8]}", "custom_id": key, "response": response, "error": None}


def expired(line: Line) -> Line:
    said = {"code": "batch_expired", "message": "This request could not be executed in time."}
    return {"id": "br_x", "custom_id": line["custom_id"], "response": None, "error": said}


@dataclass
class BatchApi:
    """The server's side. `sent` are the keys of all calls in batches, in their order; `lose` names
    paths whose next POST is done, and its answer lost."""

    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    batches: dict[str, dict[str, Any]] = field(default_factory=dict)
    deleted: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    lose: list[str] = field(default_factory=list)
    delay: float = 0.0
    """Seconds before each answer."""

    def __call__(self, request: Got) -> Step:
        return slow(self._answer(request), self.delay)

    def _answer(self, request: Got) -> Step:
        path = urlsplit(request.path).path
        if request.method == "DELETE":
            self.files.pop(path.split("/")[2], None)
            self.deleted.append(path.split("/")[2])
            return as_json({"deleted": True})
        if request.method == "GET":
            return self._get(path, parse_qs(urlsplit(request.path).query))
        step = self._upload(request) if path == "/files" else self._create(request.json)
        if path in self.lose:
            self.lose.remove(path)
            return cut()
        return step

    def _upload(self, request: Got) -> Step:
        boundary = request.headers["Content-Type"].partition("boundary=")[2].encode()
        for part in request.content.split(b"--" + boundary):
            head, _, content = part.partition(b"\r\n\r\n")
            found = re.search(rb'filename="([^"]+)"', head)
            if found:
                name = found[1].decode()
                file_id = f"file-{len(self.files) + len(self.deleted) + 1}"
                self.files[file_id] = (name, content.removesuffix(b"\r\n"))
                return as_json(self._file(file_id))
        return error(400, "no file")

    def _file(self, file_id: str) -> dict[str, Any]:
        name, content = self.files[file_id]
        return {
            "id": file_id,
            "object": "file",
            "filename": name,
            "bytes": len(content),
            "created_at": 1,
            "purpose": "batch",
            "status": "processed",
        }

    def _create(self, body: dict[str, Any]) -> Step:
        if body["input_file_id"] not in self.files:
            return error(400, "no such file")
        batch_id = f"batch_{len(self.batches) + 1}"
        self.sent += [line["custom_id"] for line in self.lines(body)]
        self.batches[batch_id] = {
            "id": batch_id,
            "object": "batch",
            "status": "in_progress",
            "request_counts": {"total": 0, "completed": 0, "failed": 0},
            **body,
        }
        return as_json(self.batches[batch_id])

    def _get(self, path: str, query: dict[str, list[str]]) -> Step:
        _, kind, *rest = path.split("/")
        if kind == "batches" and rest:
            return as_json(self.batches[rest[0]])
        if rest[1:] == ["content"]:
            return Step(self.files[rest[0]][1], kind="application/octet-stream")
        items = list(self.batches.values()) if kind == "batches" else []
        if kind == "files":
            items = [self._file(file_id) for file_id in self.files]
        # Pages of two, so that a listing of three has two.
        ids = [item["id"] for item in items]
        at = ids.index(query["after"][0]) + 1 if "after" in query else 0
        return as_json({"data": items[at : at + 2], "has_more": len(items) > at + 2})

    # --- what a test does ------------------------------------------------------------------------

    def lines(self, batch: dict[str, Any]) -> list[Line]:
        """The requests of a batch."""
        content = self.files[batch["input_file_id"]][1]
        return [json.loads(line) for line in content.splitlines()]

    def finish(
        self,
        result: Callable[[Line], Line | list[Line] | None],
        status: str = "completed",
    ) -> int:
        """Ends every batch under way; how many. `result` gives a line of results for a request,
        or several, or none; those with an error go into the error file."""
        ended = 0
        for batch in self.batches.values():
            if batch["status"] != "in_progress":
                continue
            made: list[Line] = []
            for line in self.lines(batch):
                found = result(line)
                made += found if isinstance(found, list) else [found] if found else []
            good = [x for x in made if x["response"] and x["response"]["status_code"] == 200]
            bad = [x for x in made if x not in good]
            for name, some in (("output_file_id", good), ("error_file_id", bad)):
                if some:
                    # Results come in any order.
                    content = b"".join(json.dumps(x).encode() + b"\n" for x in reversed(some))
                    batch[name] = f"file-{batch['id']}-{name}"
                    self.files[batch[name]] = (name, content)
            counts = {"total": len(made), "completed": len(good), "failed": len(bad)}
            batch |= {"status": status, "request_counts": counts}
            ended += 1
        return ended

    def refuse(self, code: str, message: str) -> None:
        """Every batch under way is not begun."""
        for batch in self.batches.values():
            if batch["status"] == "in_progress":
                batch |= {
                    "status": "failed",
                    "errors": {"object": "list", "data": [{"code": code, "message": message}]},
                }
