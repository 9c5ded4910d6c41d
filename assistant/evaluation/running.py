"""A run from its beginning to its end: what is to be scored, item by item, and what was before."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import RunError
from assistant.evaluation import making, provenance, runs
from assistant.evaluation.labels import Label, Question, read_lines
from assistant.evaluation.results import Results, results_of
from assistant.extraction.bulk import extract_items
from assistant.filing.inputs import read_all
from assistant.filing.model import Failure

if TYPE_CHECKING:
    from assistant.extraction.calls import ModelRun


class Task:
    """What a run is to do: labels or questions, the filings, and what makes the results.

    `folder` is where the filings are; without it, beside `file` or in `filings/` there.
    `model` is the open run of a model that engine `model` or `cascade` uses. `predictions` is a
    file with another system's results. `arguments` are kept in the run.
    `notes` tells of items that it says nothing of, `faults` of filings that cannot be asked.
    Raises `RecordError` for a file that is not in the format.
    """

    def __init__(
        self,
        file: Path,
        folder: Path | None = None,
        *,
        predictions: Path | None = None,
        name: str | None = None,
        repeat: int = 1,
        seed: int = 0,
        retrieval: bool = False,
        engine: str = "rules",
        model: ModelRun | None = None,
        workers: int | None = None,
        arguments: Sequence[str] = (),
    ) -> None:
        lines: list[Label | Question] = [*read_lines(file)]
        self.file = file
        self.labels = [line for line in lines if isinstance(line, Label)]
        self.questions = [line for line in lines if isinstance(line, Question)]
        self.unknown_keys = [key for line in lines for key in line.unknown_keys]
        self.folder = folder or folder_of(file, self._named)
        self.predictions, self.retrieval = predictions, retrieval
        self.options: dict[str, Any] = {"engine": engine, "model": model, "workers": workers}
        self.header = self._header(name, repeat, seed, arguments)
        self.run = runs.Run(Path(), self.header, [], None)
        self.notes: list[str] = []
        self.faults: list[str] = []

    @property
    def noun(self) -> str:
        """What the items are, for progress."""
        return "filings" if self.labels else "questions"

    def items(
        self, recorder: runs.Recorder | None, earlier: runs.Run | None = None
    ) -> Iterator[runs.Item]:
        """Make, keep and give the items that an earlier part of the run has not made, in order."""
        began = time.perf_counter()
        if earlier is not None:
            # What failed is done again.
            good = [item for item in earlier.items if not item.failed]
            self.run = runs.Run(earlier.path, earlier.header, good, None)
        for item in self._made(self.run.done):
            self.run.items.append(item)
            if recorder is not None:
                recorder.write(item)
            yield item
        self._in_order()
        self.run.end = self._end(time.perf_counter() - began)
        if recorder is not None:
            recorder.write(self.run.end)

    def results(self) -> Results:
        """The items so far, scored."""
        return results_of(self.run)

    def score(self, results: Results) -> float:
        """The one figure of a run: micro F1 of records, the share of right answers."""
        if self.labels:
            return results.record_scores.total.f1 or 0.0
        return results.answer_scores.right / max(len(results.answers), 1)

    def fault(self, item: runs.Item) -> str | None:
        """What went wrong with an item, in one line; None where nothing did."""
        if item.output is None:
            about = "record" if self.labels else "answer"
            counts = "missing" if self.labels else "silence"
            place = f"no {about} in {self.predictions} is about it"
            self.notes.append(f"{item.key}: {place}; it counts as {counts}")
            return None
        error = item.output.get("error")
        if not error:
            return None
        named = str(error["message"])
        return named if self.labels else f"{item.key}: {named}"

    @property
    def _named(self) -> list[str]:
        return [label.file for label in self.labels] + [f for q in self.questions for f in q.files]

    def _header(
        self, name: str | None, repeat: int, seed: int, arguments: Sequence[str]
    ) -> runs.Header:
        given: list[Label | Question] = [*self.labels, *self.questions]
        lines = [making.line_json(line) for line in given]
        model = None if self.options["model"] is None else self.options["model"].model
        made_by = "given" if self.predictions else self.options["engine"]
        system = name or (self.predictions.stem if self.predictions else None)
        system = system or (f"{made_by} {model}" if model else made_by)
        now = datetime.datetime.now(datetime.UTC)
        return runs.Header(
            id=runs.new_id(system, now),
            kind="records" if self.labels else "answers",
            name=system,
            started_at=now,
            file=str(self.file),
            sha256=provenance.lines_sha256(lines),
            folder=str(self.folder.resolve()),
            items=len(lines),
            repeat=repeat,
            seed=seed,
            engine=made_by,
            model=model,
            predictions=str(self.predictions) if self.predictions else None,
            predictions_sha256=(
                provenance.file_sha256(self.predictions) if self.predictions else None
            ),
            prompts_sha256=provenance.prompts_sha256(),
            schema_sha256=provenance.schema_sha256(),
            packages=provenance.packages(),
            machine=provenance.machine(),
            git=provenance.git_state(),
            arguments=provenance.without_secrets(arguments),
        )

    def _made(self, done: set[tuple[str, int]]) -> Iterator[runs.Item]:
        if self.predictions is not None:
            yield from (item for item in self._given(self.predictions) if (item.key, 0) not in done)
        elif self.labels:
            repeat = self.header.repeat
            yield from making.extracted(
                self.labels, self.folder, repeat=repeat, done=done, **self.options
            )
        elif len(done) < len(self.questions) * self.header.repeat:
            ranks = None
            if self.retrieval:
                from assistant.evaluation.retrieval import ranks_of

                ranks = ranks_of(self.questions, self.folder)
            yield from making.answered(
                self.questions, self.folder, self._pairs(), repeat=self.header.repeat, done=done,
                ranks=ranks, engine=self.options["engine"], model=self.options["model"],
            )  # fmt: skip

    def _given(self, path: Path) -> Iterator[runs.Item]:
        if self.labels:
            return making.given_records(self.labels, path, self.folder)
        return making.given_answers(self.questions, path, self._pairs())

    def _pairs(self) -> list[making.Pair]:
        """The filings that the questions are about, with their extractions."""
        whole = any(not question.files for question in self.questions)
        named = dict.fromkeys(self._named)
        sources = [self.folder] if whole else [self.folder / file for file in named]
        items = list(read_all([str(source) for source in sources]))
        filings = [item for item in items if not isinstance(item, Failure)]
        self.faults += [str(item.error) for item in items if isinstance(item, Failure)]
        pairs = []
        # A model answers; it extracts nothing for a question.
        workers = self.options["workers"]
        extractions = extract_items(filings, engine="rules", workers=workers)
        for filing, found in zip(filings, extractions, strict=True):
            if found.error is None:
                pairs.append((filing, found))
            else:
                self.faults.append(f"{filing.source}: {found.error.message}")
        return pairs

    def _in_order(self) -> None:
        """The items of a resumed run in the order of an undisturbed one."""
        keys = [label.file for label in self.labels] + [q.id for q in self.questions]
        places = {key: place for place, key in enumerate(keys)}
        self.run.items.sort(key=lambda item: (item.repeat, places.get(item.key, len(places))))

    def _end(self, seconds: float) -> runs.End:
        engines = [(item.output or {}).get("engine") for item in self.run.items]
        distinct = {str(engine): engine for engine in engines if isinstance(engine, dict)}
        return runs.End(
            finished_at=datetime.datetime.now(datetime.UTC),
            seconds=round(seconds, 3),
            engines=list(distinct.values()),
            summary={"score": self.score(self.results())},
        )


def folder_of(file: Path, named: Sequence[str]) -> Path:
    """The folder beside a file of labels or questions in which the first filing named stands."""
    inner = file.parent / "filings"
    if named:
        outer = (file.parent / named[0].split("!/")[0]).exists()
        return file.parent if outer or not inner.is_dir() else inner
    return inner if inner.is_dir() else file.parent


def stopped(task: Task, path: Path) -> runs.Run:
    """A run that can go on as this task. Raises `RunError` where it is another, or at its end."""
    run = runs.read_run(path)
    if run.complete and run.end is not None and not any(item.failed for item in run.items):
        raise RunError(f"{run.header.id} came to its end; see assistant runs show {run.header.id}")
    apart = runs.differences(run, task.header)
    if apart:
        raise RunError(
            f"{run.header.id} was begun otherwise ({', '.join(apart)}): give the same options, or "
            "begin a new run"
        )
    return run
