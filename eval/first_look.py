"""Scores a part of the collection for the first time, and keeps that figure for good.

    python eval/first_look.py PART LABELS QUESTIONS --folder FILINGS [--note "…"]
    python eval/first_look.py PART - QUESTIONS --folder FILINGS    # of filings seen before

A part is written without sight of the rules. What it is worth to a reader is how well the program
did before anybody who writes rules had read it; so its first score is appended to
`first_looks.jsonl` beside this script, with the hash of the part and the commit that was scored,
and a part that has a line there is refused. With `--check`, the parts in the file are proven to be
as they were scored: a label that was changed afterwards shows.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
KEPT = HERE / "first_looks.jsonl"


def _lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def hash_of(labels: Path | None, questions: Path, folder: Path) -> str:
    """SHA-256 over labels and questions, and the filings that the first of the two names."""
    digest = hashlib.sha256()
    named = (
        [str(line["file"]) for line in _lines(labels)]
        if labels
        else sorted({str(file) for line in _lines(questions) for file in line["files"] or ()})
    )
    for path in (*([labels] if labels else []), questions, *(folder / name for name in named)):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def evaluated(file: Path, folder: Path) -> dict[str, Any]:
    """What `assistant eval` says of labels or questions, as JSON."""
    program = str(Path(sys.executable).parent / "assistant")
    command = [program, "eval", str(file), "--folder", str(folder), "--json", "--no-keep"]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))


def commit() -> str:
    """The commit that is scored, marked where the tree differs from it."""

    def git(*words: str) -> str:
        command = ["git", "-C", str(HERE), *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    changed = git("status", "--porcelain", "--untracked-files=no", "--", "../assistant")
    return git("rev-parse", "--short=12", "HEAD") + ("+changed" if changed else "")


def _records(labels: Path, folder: Path) -> dict[str, Any]:
    """The figures of the records."""
    records = evaluated(labels, folder)
    return {
        "filings": records["records"],
        "micro_f1": round(records["micro"]["f1"], 4),
        "micro_f1_interval": records["intervals"]["micro_f1"],
        "exact_records": records["exact_records"],
        "statuses": records["statuses"],
        "wrong_but_verified": records["wrong_but_verified"],
        "right_but_unproven": records["right_but_unproven"],
        "review_of_key_fields": records["review"]["key_fields"],
        "fields_f1": {name: round(one["f1"], 4) for name, one in records["fields"].items()},
    }


def look(
    part: str, labels: Path | None, questions: Path, folder: Path, note: str
) -> dict[str, Any]:
    """The line of a part: its hash, what was scored, and the figures."""
    answers = evaluated(questions, folder)
    return {
        "part": part,
        "sha256": hash_of(labels, questions, folder),
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "commit": commit(),
        **(_records(labels, folder) if labels else {}),
        "questions": answers["questions"],
        "right": answers["right"],
        "false_answers": answers["false_answers"],
        "false_abstentions": answers["false_abstentions"],
        "note": note,
    }


def kept_looks() -> list[dict[str, Any]]:
    """The lines that are there."""
    return _lines(KEPT) if KEPT.exists() else []


def main() -> int:
    """Score, append and print; 1 where the part was looked at before."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("part")
    parser.add_argument("labels", type=Path, help="- for questions alone")
    parser.add_argument("questions", type=Path)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--note", default="", help="what a reader must know of this score")
    parser.add_argument("--check", action="store_true", help="only compare the hash")
    options = parser.parse_args()
    labels = None if str(options.labels) == "-" else options.labels
    before = next((one for one in kept_looks() if one["part"] == options.part), None)
    if options.check:
        same = before and before["sha256"] == hash_of(labels, options.questions, options.folder)
        print(f"{options.part}: {'as it was scored' if same else 'not as it was scored'}")
        return 0 if same else 1
    if before:
        figures = f"{before['right']} of {before['questions']} questions right"
        print(f"{options.part} was looked at on {before['date']}: {figures}")
        return 1
    line = look(options.part, labels, options.questions, options.folder, options.note)
    with KEPT.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
    print(json.dumps(line, indent=2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
