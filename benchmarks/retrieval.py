"""How often search finds the filing that a question of `eval/` is about.

    python benchmarks/retrieval.py [--forget]

Adds `eval/filings` to a new library in a temporary folder and searches it with every question
that is about one filing of it, by BM25, by vectors and by both. Questions that name no company
can fit several filings: recall at 1 cannot reach 1. The result is kept in `retrieval.json`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.evaluation.labels import read_questions
from assistant.filing.inputs import read
from assistant.library import Library
from benchmarks.generated_filings import Question
from benchmarks.library import retrieval

ROOT = Path(__file__).parents[1]
KEPT = Path(__file__).with_suffix(".json")


def about_one_filing(filings: Path) -> list[Question]:
    """The questions about one filing of the folder, with its id as the right one."""
    found: list[Question] = []
    for question in read_questions(ROOT / "eval" / "questions.jsonl"):
        files = question.files or []
        if len(files) == 1 and (filings / files[0]).is_file():
            kind = "answerable" if question.answerable else "not answerable"
            right = frozenset({read(filings / files[0]).id})
            found.append(Question(kind=kind, text=question.question, right=right))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--forget", action="store_true", help="keep no result")
    options = parser.parse_args()
    filings = ROOT / "eval" / "filings"
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        with Library(folder / "library") as library:
            library.add(filings)
        result = retrieval(folder, about_one_filing(filings))
    print(json.dumps(result, indent=2))
    if not options.forget:
        KEPT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
