"""Proves the labels and questions of a collection against the texts of its filings.

    python eval/prove.py                              # eval/labels.jsonl, eval/questions.jsonl
    python eval/prove.py LABELS QUESTIONS --folder FILINGS

Prints a line per fault and ends with 1 where there is one. What a label states must stand in
its filing in some written form; a label that this cannot prove is most often a slip of the pen.
"""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from written import (
    amount_forms,
    date_pattern,
    digits_pattern,
    file_number_stands,
    flat,
    jurisdiction_forms,
    number_forms,
    par_value_forms,
    words,
    words_stand,
)

from assistant.errors import AssistantError
from assistant.evaluation.labels import (
    Label,
    Question,
    read_lines,
    without_facts,
)
from assistant.language.file_numbers import normalize_file_number
from assistant.record import Amendment

HERE = Path(__file__).parent
DERIVED_KINDS = {"computed", "derived", "sum", "count"}  # questions whose facts stand nowhere
SUMMARY_WORDS = 60  # the most that the record allows


class Text:
    """A filing's canonical text and the flattened forms that values are looked for in."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.flat = flat(text)
        self.words = words(self.flat)
        self.vocabulary = set(self.words)

    def has(self, form: str) -> bool:
        return flat(form) in self.flat

    def matches(self, pattern: str) -> bool:
        return re.search(pattern, self.flat) is not None

    def has_words(self, value: str) -> bool:
        return words_stand(words(flat(value)), self.words, self.vocabulary, self.flat)

    def has_number(self, value: int | Decimal) -> bool:
        return any(self.matches(rf"(?<![\d.,]){form}(?!\d|,\d)") for form in amount_forms(value))


Proof = Callable[[Any, Text], bool]


def stated(value: Any, text: Text) -> bool:
    return text.has_words(value)


def date_stands(value: str, text: Text) -> bool:
    return text.matches(date_pattern(datetime.date.fromisoformat(value)))


def amount_stands(value: Any, text: Text) -> bool:
    amount = Decimal(str(value))
    return amount == 0 or text.has_number(amount)


def amendment_number_stands(value: int, text: Text) -> bool:
    return any(text.matches(rf"\b{form}\b") for form in number_forms(value))


def digits_stand(value: str, text: Text) -> bool:
    return text.matches(digits_pattern(value))


def form_stands(value: str, text: Text) -> bool:
    letters, digits = re.fullmatch(r"([A-Z]+)-?(\d*)[A-Z]*", value).groups()  # type: ignore[union-attr]
    return text.matches(rf"\b{letters.lower()}\s?-?\s?{digits}")


def par_value_stands(value: str, text: Text) -> bool:
    return any(text.matches(form) for form in par_value_forms(value))


def jurisdiction_stands(value: str, text: Text) -> bool:
    return any(text.has_words(form) for form in jurisdiction_forms(value))


def title_stands(value: str, text: Text) -> bool:
    """`securities` names no class and stands for a total."""
    return value == "securities" or text.has_words(value)


# The last key of a path, and how its value is looked for. Keys that are not here
# (classifications, booleans, units, currencies) are not printed as such.
PROOFS: dict[str, Proof] = {
    "form": form_stands,
    "amendment_number": amendment_number_stands,
    "plans": stated,
    "name": stated,
    "firm": stated,
    "jurisdiction": jurisdiction_stands,
    "ein": digits_stand,
    "address": stated,
    "phone": digits_stand,
    "file_number": lambda value, text: (
        value == normalize_file_number(value) and file_number_stands(value, text.flat)
    ),
    "filed_on": date_stands,
    "effective_on": date_stands,
    "title": title_stands,
    "titles": stated,
    "par_value": par_value_stands,
    "registered": amount_stands,
    "sold": amount_stands,
    "deregistered": amount_stands,
    "agreement_date": date_stands,
    "closed_on": date_stands,
    "acquirer": stated,
    "merger_sub": stated,
    "surviving_entity": stated,
    "place": stated,
    "signed_on": date_stands,
    "accession_number": stated,
    "submission_type": stated,
    "cik": digits_stand,
    "company": stated,
}


def leaves(value: Any, pointer: str = "", key: str = "") -> Iterator[tuple[str, str, Any]]:
    """Every scalar with its pointer and the last key that is not an index."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from leaves(item, f"{pointer}/{name}", name)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, f"{pointer}/{index}", key)
    elif value is not None:
        yield pointer, key, value


def record_faults(label: Label, text: Text) -> Iterator[str]:
    if label.record is None:
        return
    try:
        Amendment.model_validate(without_facts(label.record))
    except ValueError as error:
        yield f"not a record: {' '.join(str(error).split())}"
    for base, values in (("", label.record), ("filing:", label.filing)):
        for pointer, key, value in leaves(values):
            proof = PROOFS.get(key)
            if proof and not proof(value, text):
                yield f"{base}{pointer}: {value!r} does not stand in the text"
    yield from summary_faults(label.record.get("reason") or {}, text)


def summary_faults(reason: dict[str, Any], text: Text) -> Iterator[str]:
    summary = reason.get("summary")
    facts = reason.get("facts") or []
    if summary is None:
        if facts:
            yield "/reason/facts: facts without a summary"
        return
    if not facts:
        yield "/reason/facts: a summary without facts is not scored"
    if len(summary.split()) > SUMMARY_WORDS:
        yield f"/reason/summary: {len(summary.split())} words, {SUMMARY_WORDS} are allowed"
    for fact in facts:
        if flat(fact) not in flat(summary):
            yield f"/reason/facts: {fact!r} is not in the label's own summary"
        if not text.has(fact):
            yield f"/reason/facts: {fact!r} does not stand in the text"
    for number in re.findall(r"\d+(?:,\d+)*(?:\.\d+)?", summary):
        if not text.matches(rf"(?<!\d){re.escape(number)}(?!\d)"):
            yield f"/reason/summary: {number!r} does not stand in the text"
    for name in re.findall(r"(?<=[a-z,;] )[A-Z][\w&'’-]+", summary):
        if not text.has_words(name.removesuffix("'s").removesuffix("’s")):
            yield f"/reason/summary: {name!r} does not stand in the text"


def question_faults(question: Question, texts: dict[str, Text]) -> Iterator[str]:
    if not question.answerable:
        if question.facts or question.quotes:
            yield "unanswerable, and yet it has facts or quotes"
        return
    if not question.facts and not question.wrong:
        yield "neither facts nor wrong: every answer would be right"
    one = len(question.files) == 1
    if one and not question.quotes:
        yield "answerable from one filing, and no quotes"
    searched = [texts[f] for f in question.files if f in texts] or list(texts.values())
    for quote in question.quotes:
        if not any(quote in text.text for text in searched):
            yield f"the quote {quote!r} does not stand verbatim in the text"
    if question.kind in DERIVED_KINDS:
        return
    for fact in question.facts:
        if fact.casefold() in ("yes", "no") or (not one and re.fullmatch(r"[\d,.$]+", fact)):
            continue
        if not any(text.has(fact) for text in searched):
            yield f"the fact {fact!r} does not stand in the text"


def read_text(folder: Path, file: str) -> Text:
    """The canonical text. A member of an archive is written `archive.zip!/member`."""
    from assistant.filing.inputs import read, read_all
    from assistant.filing.model import Failure

    if "!/" not in file:
        return Text(read(folder / file).text)
    for item in read_all([folder / file.split("!/")[0]]):
        if item.source.endswith(file):
            if isinstance(item, Failure):
                raise item.error
            return Text(item.text)
    raise FileNotFoundError(file)


def missing_labels(labels: list[Label], folder: Path) -> Iterator[str]:
    """Filings of the folder that no label is about."""
    named = {label.file.split("!/")[0] for label in labels}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in named:
            yield f"{name}: no label is about this filing"


def faults(paths: list[Path], folder: Path) -> Iterator[str]:
    labels: list[Label] = []
    questions: list[Question] = []
    for path in paths:
        for line in read_lines(path):
            (labels if isinstance(line, Label) else questions).append(line)  # type: ignore[arg-type]
            for key in line.unknown_keys:
                yield f"{path.name}: the key {key!r} is not in the format"
    yield from missing_labels(labels, folder) if labels else ()
    for file, count in Counter(label.file for label in labels).items():
        if count > 1:
            yield f"{file}: {count} labels are about this filing"
    for id_, count in Counter(question.id for question in questions).items():
        if count > 1:
            yield f"{id_}: {count} questions have this id"
    texts: dict[str, Text] = {}
    for file in sorted({x.file for x in labels} | {f for q in questions for f in q.files}):
        try:
            texts[file] = read_text(folder, file)
        except (AssistantError, OSError) as error:
            yield f"{file}: cannot be read: {error}"
    for label in labels:
        if label.file in texts:
            yield from (f"{label.file}: {f}" for f in record_faults(label, texts[label.file]))
    for question in questions:
        yield from (f"{question.id}: {f}" for f in question_faults(question, texts))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])  # type: ignore[union-attr]
    parser.add_argument("files", nargs="*", type=Path, help="labels and questions (JSON Lines)")
    parser.add_argument("--folder", type=Path, default=HERE / "filings", help="the filings")
    arguments = parser.parse_args()
    paths = arguments.files or [HERE / "labels.jsonl", HERE / "questions.jsonl"]
    count = 0
    try:
        for fault in faults(paths, arguments.folder):
            count += 1
            print(fault)
    except AssistantError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(f"{count} faults in {len(paths)} files", file=sys.stderr)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
