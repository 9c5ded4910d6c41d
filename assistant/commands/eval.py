"""`assistant eval`: scores against labels or questions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant import settings
from assistant.commands.options import EngineOption, Json, Workers
from assistant.commands.streams import complain, note, utf8_output

if TYPE_CHECKING:
    from assistant.evaluation.answers import AnswerScores
    from assistant.evaluation.labels import Label, Question
    from assistant.evaluation.scoring import Scores

File = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="Labels or questions, JSON Lines.", show_default=False),
]
Folder = Annotated[
    Path | None,
    typer.Option(
        "--folder", help="Where the filings are; beside FILE, or in filings/ there, if not given."
    ),
]
Predictions = Annotated[
    Path | None,
    typer.Option(
        "--predictions", help="Score these records or answers instead of making them anew."
    ),
]
FailUnder = Annotated[
    float | None,
    typer.Option(
        "--fail-under",
        min=0,
        max=1,
        help="Exit with 1 where micro F1 (labels) or accuracy (questions) is lower.",
    ),
]


def run(
    file: File,
    folder: Folder = None,
    predictions: Predictions = None,
    fail_under: FailUnder = None,
    json: Json = False,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
    workers: Workers = None,
) -> int:
    """Score extraction against labels, or answers against questions.

    Which of the two FILE holds is seen from its lines.
    """
    from assistant.evaluation import report
    from assistant.evaluation.labels import Label, Question, read_lines

    lines = read_lines(file)
    for line in lines:
        for key in line.unknown_keys:
            note(f"{file}: the key {key!r} is not in the format and is passed over")
    labels = [line for line in lines if isinstance(line, Label)]
    questions = [line for line in lines if isinstance(line, Question)]
    named = [label.file for label in labels] + [f for q in questions for f in q.files]
    filings = folder or _folder(file, named)
    options: dict[str, Any] = {"engine": engine, "workers": workers}
    if labels:
        scores, failed = _score_records(labels, filings, predictions, options)
        value, table = scores.total.f1, report.record_table
        _put_out(report.record_report(scores) if json else table(scores))
    else:
        answers, failed = _score_answers(questions, filings, predictions, options)
        value = answers.right / len(answers.answers)
        _put_out(report.answer_report(answers) if json else report.answer_table(answers))
    if fail_under is not None and (value or 0.0) < fail_under:
        complain(f"{value or 0.0:.4f} is under the threshold {fail_under}")
        return 1
    return int(failed > 0)


def _folder(file: Path, named: list[str]) -> Path:
    """The folder beside the file in which the first filing named stands."""
    inner = file.parent / "filings"
    if named:
        outer = (file.parent / named[0].split("!/")[0]).exists()
        return file.parent if outer or not inner.is_dir() else inner
    return inner if inner.is_dir() else file.parent


def _put_out(result: dict[str, Any] | str) -> None:
    if isinstance(result, str):
        print(result)
        return
    import json

    utf8_output().write(json.dumps(result, ensure_ascii=False, indent=2) + "\n")


def _score_records(
    labels: list[Label], folder: Path, predictions: Path | None, options: dict[str, Any]
) -> tuple[Scores, int]:
    """The scores, and how many filings failed; each of those is told of."""
    from assistant.evaluation.scoring import score_extraction, score_record, total

    if predictions is not None:
        given = _predicted_records(labels, predictions)
        return total([score_record(label, *given[label.file]) for label in labels]), 0
    from assistant.extraction.bulk import extract_items
    from assistant.filing.inputs import read_all

    scored, failed = [], 0
    items = (next(iter(read_all([str(folder / label.file)]))) for label in labels)
    for label, extraction in zip(labels, extract_items(items, **options), strict=True):
        if extraction.error is not None:
            complain(extraction.error.message)
            failed += 1
        scored.append(score_extraction(label, extraction))
    return total(scored), failed


def _predicted_records(labels: list[Label], path: Path) -> dict[str, tuple[Any, Any]]:
    """For each label's file the record and its evidence, from a file of records."""
    from assistant.evaluation.labels import text_of
    from assistant.evaluation.records import read_records, same_file
    from assistant.record import Extraction

    given = [g for g in read_records(text_of(path), str(path)) if g.file]
    found: dict[str, tuple[Any, Any]] = {}
    for label in labels:
        match = same_file(label.file, given, lambda g: g.file)
        if match is None:
            complain(f"{label.file}: no record in {path} is about it; it counts as missing")
        content = match.content if match else None
        evidence = content.evidence if isinstance(content, Extraction) else {}
        found[label.file] = (match.record if match else None, evidence)
    return found


def _score_answers(
    questions: list[Question], folder: Path, predictions: Path | None, options: dict[str, Any]
) -> tuple[AnswerScores, int]:
    """The scores, and how many items failed; each of those is told of."""
    from assistant.commands.reading import read_pairs
    from assistant.evaluation.answers import score_answer, total
    from assistant.record import Answer, Engine

    whole = any(not question.files for question in questions)
    named = dict.fromkeys(f for question in questions for f in question.files)
    sources = [str(folder)] if whole else [str(folder / file) for file in named]
    pairs, failed = read_pairs(sources, **options)
    texts = {filing.source: filing.text for filing, _ in pairs}
    texts |= {filing.id: filing.text for filing, _ in pairs}
    given = _predicted_answers(predictions) if predictions else None
    scored = []
    for question in questions:
        wanted = {str(folder / file) for file in question.files}
        scope = [p for p in pairs if not wanted or p[0].source in wanted]
        silent = Answer(
            question=question.question, answered=False, answer="", engine=Engine(name="none")
        )
        if given is not None:
            answer = given.get(question.question, silent)
        else:
            answer = _answered(question, scope) or silent
            failed += answer is silent
        scored.append(score_answer(question, answer, texts))
    return total(scored), failed


def _answered(question: Question, scope: list[Any]) -> Any:
    """The answer; None, and a line, where the question could not be asked."""
    from assistant.answering import answer
    from assistant.errors import AssistantError

    try:
        return answer(question.question, scope)
    except AssistantError as error:
        complain(f"{question.id}: {error}")
        return None


def _predicted_answers(path: Path) -> dict[str, Any]:
    """Answers by question, from a file of JSON Lines."""
    from pydantic import ValidationError

    from assistant.errors import RecordError
    from assistant.evaluation.labels import text_of
    from assistant.record import Answer

    found = {}
    for number, line in enumerate(text_of(path).split("\n"), 1):
        if line.strip():
            try:
                answer = Answer.model_validate_json(line)
            except ValidationError as error:
                raise RecordError(
                    f"{path}, line {number}: {error.errors()[0]['msg']}; not an answer"
                ) from None
            found[answer.question] = answer
    return found
