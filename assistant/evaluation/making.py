"""The items of a run: labels and questions put through this program, or another's results."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from assistant.answering import answer
from assistant.errors import AssistantError, RecordError
from assistant.evaluation.answers import score_answer
from assistant.evaluation.containers import filing_facts
from assistant.evaluation.labels import Label, Question, text_of
from assistant.evaluation.records import read_records, same_file
from assistant.evaluation.results import score_json
from assistant.evaluation.retrieval import rank_among
from assistant.evaluation.runs import Item
from assistant.extraction.bulk import extract_items
from assistant.filing.inputs import read_all
from assistant.filing.model import Failure, Filing
from assistant.record import Answer, Engine, ErrorInfo, Extraction

Done = Collection[tuple[str, int]]
"""Keys and repeats that an earlier part of the run has made."""

Pair = tuple[Filing, Extraction]


def read_labelled(folder: Path, file: str) -> Filing | Failure:
    """The filing that a label or question names, as far as it can be read."""
    return next(iter(read_all([str(folder / file)])))


def line_json(line: Label | Question) -> dict[str, Any]:
    """A label or question as its line says it, without what it leaves out."""
    return line.model_dump(mode="json", exclude_unset=True)


# --- records ---------------------------------------------------------------------------------


def extracted(
    labels: Sequence[Label], folder: Path, *, repeat: int = 1, done: Done = (), **options: Any
) -> Iterator[Item]:
    """An item for each label and repeat that is not done, in order. `options` are those of
    `extract_items`. What fails is an item whose output has an error."""
    wanted = [(label, n) for n in range(repeat) for label in labels if (label.file, n) not in done]
    facts: dict[int, dict[str, Any]] = {}

    def filings() -> Iterator[Filing | Failure]:
        for index, (label, _) in enumerate(wanted):
            filing = read_labelled(folder, label.file)
            facts[index] = filing_facts(filing) if isinstance(filing, Filing) else {}
            yield filing

    found = extract_items(filings(), **options)
    for index, ((label, number), extraction) in enumerate(zip(wanted, found, strict=True)):
        yield Item(
            key=label.file,
            repeat=number,
            line=line_json(label),
            output=extraction.model_dump(mode="json"),
            filing=facts.pop(index),
        )


def given_records(labels: Sequence[Label], path: Path, folder: Path) -> Iterator[Item]:
    """An item for each label, with what a file of records says of its filing; None if nothing."""
    given = [g for g in read_records(text_of(path), str(path)) if g.file]
    for label in labels:
        match = same_file(label.file, given, lambda g: g.file)
        filing = read_labelled(folder, label.file)
        output: dict[str, Any] | None = None
        if match is not None and isinstance(match.content, Extraction):
            output = match.content.model_dump(mode="json")
        elif match is not None:
            output = {"status": "given", "record": match.record}
        facts = filing_facts(filing) if isinstance(filing, Filing) else {}
        yield Item(key=label.file, line=line_json(label), output=output, filing=facts)


# --- answers ---------------------------------------------------------------------------------


def answered(
    questions: Sequence[Question],
    folder: Path,
    pairs: Sequence[Pair],
    *,
    repeat: int = 1,
    done: Done = (),
    ranks: Mapping[str, int] | None = None,
    **options: Any,
) -> Iterator[Item]:
    """An item for each question and repeat that is not done. `pairs` are the filings there are,
    `ranks` the places at which search found them, by id of the question; `options` are those of
    `answer`."""
    texts = _texts(pairs)
    for number in range(repeat):
        for question in questions:
            if (question.id, number) in done:
                continue
            wanted = {str(folder / file) for file in question.files}
            scope = [p for p in pairs if not wanted or p[0].source in wanted]
            reply, error = _answer(question, scope, options)
            rank = (ranks or {}).get(question.id)
            score = score_answer(question, reply, texts, rank=rank)
            output = reply.model_dump(mode="json")
            if error is not None:
                output["error"] = error.model_dump()
            yield Item(
                key=question.id, repeat=number, line=line_json(question), output=output,
                score=score_json(score),
            )  # fmt: skip


def _answer(
    question: Question, scope: list[Pair], options: dict[str, Any]
) -> tuple[Answer, ErrorInfo | None]:
    """The answer with the seconds that it took; where it could not be asked, none and why."""
    began = time.perf_counter()
    try:
        reply = answer(question.question, scope, **options)
    except AssistantError as error:
        return silent(question), ErrorInfo(type=type(error).__name__, message=str(error))
    if not reply.usage.seconds:
        reply.usage.seconds = round(time.perf_counter() - began, 6)
    return reply, None


def given_answers(
    questions: Sequence[Question], path: Path, pairs: Sequence[Pair]
) -> Iterator[Item]:
    """An item for each question, with what a file of answers says to it; silence if nothing."""
    texts = _texts(pairs)
    given = _read_answers(path)
    for question in questions:
        found = given.get(question.id) or given.get(question.question)
        reply, retrieved = found or (silent(question), None)
        rank = rank_among(question.files, retrieved) if retrieved is not None else None
        score = score_answer(question, reply, texts, rank=rank)
        yield Item(
            key=question.id, line=line_json(question),
            output=reply.model_dump(mode="json") if found else None, score=score_json(score),
        )  # fmt: skip


def silent(question: Question) -> Answer:
    """What stands for an answer that is not there."""
    return Answer(question=question.question, answered=False, answer="", engine=Engine(name="none"))


def _texts(pairs: Sequence[Pair]) -> dict[str, str]:
    texts = {filing.source: filing.text for filing, _ in pairs}
    return texts | {filing.id: filing.text for filing, _ in pairs}


def _read_answers(path: Path) -> dict[str, tuple[Answer, list[str] | None]]:
    """Answers by the question's id (`id`) and by its words, with the files that were retrieved.

    Beyond the format of answers a line may have `id` and `retrieved`; `engine` may be left out.
    """
    import json

    found: dict[str, tuple[Answer, list[str] | None]] = {}
    for number, line in enumerate(text_of(path).split("\n"), 1):
        if not line.strip():
            continue
        place = f"{path}, line {number}"
        try:
            item = json.loads(line)
        except ValueError as error:
            raise RecordError(f"{place}: not JSON ({error}); mend the line") from None
        if not isinstance(item, dict):
            raise RecordError(f"{place}: not a JSON object; write one answer per line")
        key, retrieved = item.pop("id", None), item.pop("retrieved", None)
        item.setdefault("engine", {"name": "given"})
        item.setdefault("question", "")
        try:
            reply = Answer.model_validate(item)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            raise RecordError(f"{place}: {where}: {first['msg']}; not an answer") from None
        files = [str(file) for file in retrieved] if isinstance(retrieved, list) else None
        for name in (key, reply.question):
            if name:
                found[str(name)] = (reply, files)
    return found
