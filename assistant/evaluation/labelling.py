"""A label in the making: an engine's record, corrected part by part, proven against the text."""

from __future__ import annotations

import copy
import datetime
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from assistant.checking import check
from assistant.checking.fields import field_of, parse
from assistant.evaluation.agreement import plain
from assistant.evaluation.labels import Label, record_faults, resolve
from assistant.filing.model import Filing
from assistant.record import (
    Agent,
    Amendment,
    Counsel,
    Evidence,
    Extraction,
    Model,
    Registrant,
    RegistrationStatement,
    Security,
    Signatory,
    Transaction,
)

PARTS = tuple(Amendment.model_fields)
"""The parts of a record that are checked one after another; only finished ones are in a label."""

WHOLE_RECORD = "record"
"""The part of a filing that is no amendment: that it has no record."""

# Lists of items, and what a new item is; objects that may be absent, likewise.
ITEMS: dict[str, type[Model]] = {
    "registrants": Registrant,
    "registration_statements": RegistrationStatement,
    "securities": Security,
    "counsel": Counsel,
    "signatories": Signatory,
}
OBJECTS: dict[str, type[Model]] = {"transaction": Transaction, "agent_for_service": Agent}
# Lists of strings, which a person writes on one line with semicolons.
LINES = frozenset({"plans", "titles", "facts"})

_TRUE, _FALSE = ("yes", "y", "true"), ("no", "n", "false")
_PROVEN = ("verified", "derived")


@dataclass(frozen=True, slots=True)
class Row:
    """One value of a part as a person sees it. `verdict` is empty where there is no evidence."""

    pointer: str
    value: Any
    verdict: str
    evidence: Evidence | None
    alternates: list[Any]

    @property
    def proven(self) -> bool:
        """Whether the text bears the value out, or there is nothing to bear out."""
        return self.verdict in _PROVEN or self.verdict == ""


@dataclass(slots=True)
class Labelling:
    """The label of one filing while a person checks it.

    Starts from an earlier label where there is one, else from the extraction. Every change is
    proven anew against the text. `by` is who checks.
    """

    file: str
    filing: Filing
    by: str
    engine: str
    record: dict[str, Any] | None
    alternates: dict[str, list[Any]] = field(default_factory=dict)
    checked: list[dict[str, Any]] = field(default_factory=list)
    notes: str | None = None
    _evidence: dict[str, Evidence] = field(default_factory=dict)
    _before: dict[str, Any] = field(default_factory=dict)

    def open_parts(self, again: bool = False) -> list[str]:
        """The parts that nobody has checked yet; all of them where they are checked again."""
        parts = list(PARTS) if self.record is not None else [WHOLE_RECORD]
        done = set() if again else {entry["part"] for entry in self.checked}
        return [part for part in parts if part not in done]

    def begin(self, part: str) -> None:
        """A part is about to be checked: what it is now is what corrections are told from."""
        self._before = dict(_leaves((self.record or {}).get(part), f"/{part}"))
        self.prove()

    def prove(self) -> None:
        """Prove the record as it stands."""
        record = copy.deepcopy(self.record) or {}
        facts = (record.get("reason") or {}).pop("facts", None)
        found = check(record, self.filing).evidence if any(record.values()) else {}
        self._evidence = dict(found)
        for index, fact in enumerate(facts or []):
            self._evidence[f"/reason/facts/{index}"] = self._fact(str(fact))

    def rows(self, part: str) -> list[Row]:
        """The values of a part, nulls included, in the order of the record."""
        return [
            Row(pointer, value, *self._proof(pointer, value), self.alternates.get(pointer, []))
            for pointer, value in _leaves((self.record or {}).get(part), f"/{part}")
        ]

    def change(self, pointer: str, written: str) -> None:
        """Set a value from what a person wrote; `-` is null. `ValueError` says what is wrong."""
        value = typed(pointer, written)
        self._try(pointer, value)

    def accept_too(self, pointer: str, written: str) -> None:
        """Add another right value."""
        value = typed(pointer, written)
        self.alternates.setdefault(pointer, []).append(value)

    def add(self, pointer: str) -> str:
        """Add an empty item to a list, or an object that was absent; its pointer."""
        name = pointer.rpartition("/")[2]
        if name in OBJECTS:
            _put(self.record, pointer, _blank(OBJECTS[name]))
            return pointer
        if name not in ITEMS:
            raise ValueError(f"{pointer} is no list of items")
        items = resolve(self.record, pointer)
        items.append(_blank(ITEMS[name]))
        return f"{pointer}/{len(items) - 1}"

    def drop(self, pointer: str) -> None:
        """Take an item out of its list, or make an object null."""
        resolve(self.record, pointer)
        above, _, last = pointer.rpartition("/")
        holder = resolve(self.record, above)
        if isinstance(holder, list):
            del holder[int(last)]
        elif last in OBJECTS:
            holder[last] = None
        else:
            raise ValueError(f"{pointer} is neither an item nor an object that may be absent")
        # Pointers behind it name other items now.
        self.alternates = {p: v for p, v in self.alternates.items() if not p.startswith(above)}
        self.prove()

    def replace(self, part: str, value: Any) -> None:
        """Set a whole part, from JSON. `ValueError` says what is wrong."""
        self._try(f"/{part}", value)

    def finish(self, part: str, now: datetime.datetime) -> None:
        """A person says that a part is right."""
        after = dict(_leaves((self.record or {}).get(part), f"/{part}"))
        moved = {p for p in self._before.keys() | after.keys() if
                 self._before.get(p) != after.get(p)}  # fmt: skip
        unproven = [row.pointer for row in self.rows(part) if not row.proven]
        self.checked.append({
            "part": part,
            "by": self.by,
            "at": now.isoformat(timespec="seconds"),
            "engine": self.engine,
            "text_sha256": self.filing.text_sha256,
            "corrected": {
                p: {"was": self._before.get(p), "is": after.get(p)} for p in sorted(moved)
            },
            "unproven": unproven,
        })  # fmt: skip

    def label(self) -> dict[str, Any]:
        """The label line: the parts that were checked, and nothing else."""
        done = {entry["part"] for entry in self.checked}
        record = self.record and {part: self.record[part] for part in PARTS if part in done}
        identity = self.filing.identity.model_dump(mode="json")
        kept = ("accession_number", "submission_type", "filed_on", "cik", "company")
        line: dict[str, Any] = {
            "file": self.file,
            "record": record,
            "filing": {key: identity[key] for key in kept},
            "alternates": {
                p: v for p, v in self.alternates.items() if p.split("/")[1] in done
            },
            "truncated": self.filing.truncated,
            "notes": self.notes,
            "checked": self.checked,
        }  # fmt: skip
        Label.model_validate(line)
        return line

    def _try(self, pointer: str, value: Any) -> None:
        changed = copy.deepcopy(self.record)
        _put(changed, pointer, value)
        faults = record_faults(changed or {})
        if faults:
            raise ValueError(faults[0])
        self.record = changed
        self.prove()

    def _proof(self, pointer: str, value: Any) -> tuple[str, Evidence | None]:
        """The verdict and evidence of a value; of a list the weakest of its items."""
        if pointer == "/reason/facts" and not value and self._summary:
            return "unsupported", None  # a summary without facts is not scored
        if isinstance(value, list):
            order = ("unsupported", "wrong_role", "derived", "verified")
            items = [self._evidence.get(f"{pointer}/{index}") for index in range(len(value))]
            known = sorted((e for e in items if e), key=lambda e: order.index(e.verdict))
            return (known[0].verdict, known[0]) if known else ("", None)
        found = self._evidence.get(pointer)
        return (found.verdict, found) if found else ("", None)

    def _fact(self, fact: str) -> Evidence:
        """A fact must stand in the summary and in the text."""
        held = plain(fact) in plain(self._summary) and plain(fact) in plain(self.filing.text)
        return Evidence(verdict="verified" if held else "unsupported")

    @property
    def _summary(self) -> str:
        return str(((self.record or {}).get("reason") or {}).get("summary") or "")


def begin(
    filing: Filing, extraction: Extraction, file: str, by: str, earlier: dict[str, Any] | None
) -> Labelling:
    """A labelling from an earlier label line, else from an engine's output."""
    record = extraction.record.model_dump(mode="json") if extraction.record else None
    if record is not None:
        record["reason"]["facts"] = []
    name = f"{extraction.engine.name} {extraction.engine.model or extraction.engine.version or ''}"
    labelling = Labelling(file, filing, by, name.strip(), record)
    if earlier is not None:
        given = earlier.get("record")
        labelling.record = None if given is None else {**(record or _blank(Amendment)), **given}
        labelling.alternates = dict(earlier.get("alternates") or {})
        labelling.checked = list(earlier.get("checked") or [])
        labelling.notes = earlier.get("notes")
    return labelling


def typed(pointer: str, written: str) -> Any:
    """A value in JSON form from what a person wrote, as filings print it or as records have it.

    `-` is null; lists of strings are written with semicolons. Raises `ValueError`.
    """
    text = written.strip()
    name = next((s for s in reversed(pointer.split("/")) if not s.isdecimal()), "")
    if name in LINES and not pointer.rpartition("/")[2].isdecimal():
        return [] if text == "-" else [item.strip() for item in text.split(";") if item.strip()]
    if text in ("-", ""):
        return None
    known = field_of(pointer)
    if known is None or known.kind in ("summary", "choice", "currency"):
        return text
    if known.kind == "boolean":
        if text.casefold() in _TRUE + _FALSE:
            return text.casefold() in _TRUE
        raise ValueError(f"{text!r} is neither yes nor no")
    value = parse(known.kind, text)
    if value is None:
        raise ValueError(f"{text!r} cannot be read as {known.kind.replace('_', ' ')}")
    return _json(value)


def file_name(source: str, labels: Path) -> str:
    """What a label calls a filing, so that it is found from where the labels are."""
    outer, mark, member = source.partition("!/")
    path = Path(outer)
    return _path_from(path, labels) + mark + member


def _path_from(path: Path, labels: Path) -> str:
    for folder in (labels.parent / "filings", labels.parent):
        if path.resolve().is_relative_to(folder.resolve()):
            return path.resolve().relative_to(folder.resolve()).as_posix()
    return Path(os.path.relpath(path.resolve(), labels.parent.resolve())).as_posix()


def put_line(lines: list[str], line: dict[str, Any]) -> list[str]:
    """Lines of a label file with this one in the place of the one about the same filing."""
    written = json.dumps(line, ensure_ascii=False)
    kept = list(lines)
    for index, other in enumerate(kept):
        if other.strip() and json.loads(other).get("file") == line["file"]:
            kept[index] = written
            return kept
    return [*kept, written]


def _leaves(value: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """Every value with its pointer, nulls and lists of strings included."""
    name = pointer.rpartition("/")[2]
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, f"{pointer}/{key}")
    elif isinstance(value, list) and name not in LINES:
        for index, item in enumerate(value):
            yield from _leaves(item, f"{pointer}/{index}")
    else:
        yield pointer, value


def _blank(model: type[Model]) -> dict[str, Any]:
    """An empty item: what must be a string is empty, the rest as the format has it."""
    required = {name: "" for name, f in model.model_fields.items() if f.is_required()}
    if model is Transaction:
        required["kind"] = "merger"
    return model.model_validate(required).model_dump(mode="json")


def _put(record: Any, pointer: str, value: Any) -> None:
    above, _, last = pointer.rpartition("/")
    holder = resolve(record, above)
    holder[int(last) if isinstance(holder, list) else last] = value


def _json(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else value
