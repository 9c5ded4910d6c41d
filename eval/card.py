"""What the collection is made of, counted from its labels and questions.

python eval/card.py            # prints the tables
python eval/card.py --write    # puts them into DATA_CARD.md, between its two marks
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from assistant.evaluation.containers import filing_facts
from assistant.evaluation.labels import Label, read_labels, read_questions
from assistant.evaluation.making import line_json
from assistant.evaluation.slices import TRAITS, traits_of
from assistant.filing.inputs import read

HERE = Path(__file__).parent
CARD = HERE / "DATA_CARD.md"
MARKS = ("<!-- counted by card.py -->", "<!-- end of what card.py counts -->")


def table(title: str, counts: Iterable[tuple[str, int]]) -> list[str]:
    """A Markdown table of counts."""
    return [
        f"| {title} | |",
        "|---|---:|",
        *(f"| {name} | {count} |" for name, count in counts),
        "",
    ]


def values(value: object) -> int:
    """The number of values that a label states."""
    if isinstance(value, dict):
        return sum(values(item) for item in value.values())
    if isinstance(value, list):
        return sum(values(item) for item in value)
    return value is not None


def counted(labels: list[Label]) -> list[str]:
    traits = [
        traits_of(line_json(label), filing_facts(read(HERE / "filings" / label.file)))
        for label in labels
    ]
    lines: list[str] = []
    for trait, value_of in TRAITS.items():
        lines += table(trait, Counter(value_of(t) for t in traits).most_common())
    return lines


def card() -> str:
    labels, questions = read_labels(HERE / "labels.jsonl"), read_questions(HERE / "questions.jsonl")
    parts = Counter(label.file.partition("-")[0] for label in labels)
    kinds = Counter(question.kind or "other" for question in questions if question.answerable)
    unanswerable = sum(not question.answerable for question in questions)
    stated = sum(values(label.record) for label in labels)
    lines = [
        f"{len(labels)} filings, {stated:,} labelled values, "
        f"{sum(len(v) for label in labels for v in label.alternates.values())} alternates; "
        f"{len(questions)} questions, {unanswerable} of them unanswerable, "
        f"{sum(len(question.files) != 1 for question in questions)} over several filings, "
        f"{sum(len(question.quotes) for question in questions)} quotes.",
        "",
        *table("part", sorted(parts.items())),
        *counted(labels),
        *table("questions by kind, answerable", kinds.most_common()),
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])  # type: ignore[union-attr]
    parser.add_argument("--write", action="store_true", help="put the tables into DATA_CARD.md")
    text = card()
    if parser.parse_args().write:
        before, after = MARKS
        found = re.compile(f"{re.escape(before)}.*{re.escape(after)}", re.DOTALL)
        whole = CARD.read_text(encoding="utf-8")
        new = found.sub(lambda _: f"{before}\n{text}{after}", whole)
        CARD.write_text(new, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
