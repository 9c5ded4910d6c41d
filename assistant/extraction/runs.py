"""A bulk run: everything that sources hold, extracted into the journal of one output.

Every item is found, looked for in the journal, and made only where it is not there. Results are
committed as they end, in any order: a slow or failing item holds up no other. The output is
written from the journal, in the order of the input.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from assistant.errors import InputError, UsageError
from assistant.extraction import chosen_engine
from assistant.extraction.bulk import (
    SERIAL,
    default_workers,
    extract_one_in_stages,
    failed,
    lost,
)
from assistant.extraction.calling import in_threads
from assistant.extraction.calls import HOPELESS, ModelRun
from assistant.extraction.journal import Journal, Recipes, Result, journal_of, packed
from assistant.extraction.replies import REPLIES
from assistant.extraction.workers import in_rounds
from assistant.filing.inputs import load, read_found
from assistant.filing.model import Filing
from assistant.filing.sources import STANDARD_INPUT, Unread, find_all
from assistant.llm import prompts
from assistant.record import Extraction
from assistant.stages import SIDE_BY_SIDE, Stages, done, side_by_side, whole


@dataclass(frozen=True, slots=True)
class Task:
    """An item that is to be made: its place in the output, and what was found."""

    position: int
    found: Unread


class Executor(Protocol):
    """Does the work on every task, anywhere; None for a task that could not be done."""

    def __call__(
        self, work: Callable[[Task], Stages[Result]], tasks: Iterable[Task]
    ) -> Iterator[list[tuple[Task, Result | None]]]:
        """Each task with its result, as they end; those that end at the same time together."""


@dataclass(frozen=True, slots=True)
class Ended:
    """An item that is done: `reused` where the journal had it."""

    source: str
    result: Result
    reused: bool


@dataclass(slots=True)
class Tally:
    """What became of the items of a run."""

    statuses: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    """By type of error."""
    reused: int = 0
    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = 0.0
    """Of this run alone, as the calls and tokens; None where a price is not known."""

    @property
    def total(self) -> int:
        """All items."""
        return self.statuses.total()

    def add(self, ended: Ended) -> None:
        """Counts an item."""
        result = ended.result
        self.statuses[result.status] += 1
        if result.status == "failed":
            self.failures[result.error_type or "Error"] += 1
        if ended.reused:
            self.reused += 1
            return
        self.calls += result.calls
        self.input_tokens += result.input_tokens
        self.output_tokens += result.output_tokens
        known = self.cost_usd is not None and result.cost_usd is not None
        self.cost_usd = (self.cost_usd or 0) + (result.cost_usd or 0) if known else None


@dataclass(frozen=True, slots=True)
class Shard:
    """Part `number` of `count`, from 1: the parts follow one another in the order of the input."""

    number: int
    count: int

    @classmethod
    def parse(cls, words: str) -> Shard:
        """`2/8`. Raises `UsageError` for anything else."""
        number, slash, count = words.partition("/")
        if slash and number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count):
            return cls(int(number), int(count))
        raise UsageError(f"--shard {words}: write K/N, part K of N, for instance 1/4")

    def of(self, total: int) -> range:
        """The positions of this part, of so many items."""
        return range(
            total * (self.number - 1) // self.count,
            total * self.number // self.count,
        )


def find_part(sources: Iterable[str | Path], shard: Shard | None) -> Iterator[Unread]:
    """What the sources hold, or one part of it. For a part they are gone through twice."""
    named = list(sources)
    if shard is None:
        return find_all(named)
    if any(str(source) in (STANDARD_INPUT, "@-") for source in named):
        raise UsageError("--shard needs to count the filings first: name files, not standard input")
    part = shard.of(sum(1 for _ in find_all(named)))
    return itertools.islice(find_all(named), part.start, part.stop)


def recipes_of(engine: str, model: str | ModelRun | None) -> Recipes:
    """What results are made by, as JSON: engine, its version, the format of the output; prompts,
    schemas and API for those that needed a call, so that a change of these touches no others."""
    from importlib.metadata import version

    from assistant.extraction.rules import VERSION

    chosen = chosen_engine(engine, model)
    named = model if model is None or isinstance(model, str) else model.model
    parts: dict[str, Any] = {
        "engine": chosen,
        "rules": VERSION,
        "program": version("assistant"),
        "output": _digest(json.dumps(Extraction.model_json_schema(), sort_keys=True)),
        "model": named,
    }
    without_calls = json.dumps(parts, sort_keys=True)
    if chosen == "rules":
        return Recipes(without_calls, without_calls)
    replies = {name: reply.model_json_schema() for name, reply in REPLIES.items()}
    parts["prompts"] = prompts.digest()
    parts["replies"] = _digest(json.dumps(replies, sort_keys=True))
    parts["api"] = None if isinstance(model, str | None) else model.client.api
    parts["calls"] = None if isinstance(model, str | None) else model.most
    return Recipes(json.dumps(parts, sort_keys=True), without_calls)


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def extract_into(
    journal: Journal,
    items: Iterable[Unread],
    *,
    engine: str = "auto",
    model: str | ModelRun | None = None,
    workers: int | None = None,
    executor: Executor | None = None,
    retry_failed: bool = False,
    on_end: Callable[[Ended], None] = lambda ended: None,
) -> Tally:
    """Brings the results of all items into the journal, and tells of each as it ends.

    What the journal has by the same recipe is not made again, but failures where `retry_failed`
    says so. `executor` does the work; without one, `workers` processes of this machine. Raises
    `OutputError` where the journal cannot be written; what was done by then is kept.
    """
    tally = Tally()

    def end(source: str, result: Result, *, reused: bool = False) -> None:
        ended = Ended(source, result, reused)
        tally.add(ended)
        on_end(ended)

    def died(source: str) -> Result:
        return result_of(lost(source, engine, model), "")

    journal.begin()
    to_do = _to_do(journal, items, retry_failed, functools.partial(end, reused=True))
    made = _made(to_do, engine, model, workers, executor)
    with closing(made):  # type: ignore[type-var]
        for together in made:
            results = [
                (task.position, task.found.source, result or died(task.found.source))
                for task, result in together
            ]
            journal.put(results)
            for _, source, result in results:
                end(source, result)
    return tally


def _to_do(
    journal: Journal,
    items: Iterable[Unread],
    retry_failed: bool,
    reuse: Callable[[str, Result], None],
) -> Iterator[Task]:
    """The items that the journal has no result of; the others' results are told of."""
    for position, found in enumerate(items):
        found, known = looked_up(journal, found, failed_too=not retry_failed)
        if known is None:
            yield Task(position, found)
        else:
            journal.place(position, known[0])
            reuse(found.source, known[1])


def _made(
    tasks: Iterator[Task],
    engine: str,
    model: str | ModelRun | None,
    workers: int | None,
    executor: Executor | None,
) -> Iterator[list[tuple[Task, Result | None]]]:
    """The results of the tasks, as they end: in threads where a model is asked."""
    work = functools.partial(task_in_stages, engine=engine, model=model)
    if isinstance(model, ModelRun):
        alone = functools.partial(done, work=work)
        return _one_by_one(in_threads(alone, tasks, workers=model.workers(workers)))
    here: Executor = functools.partial(on_this_machine, workers=workers)
    return (executor or here)(work, tasks)


def _one_by_one(
    made: Iterator[tuple[Task, Result]],
) -> Iterator[list[tuple[Task, Result | None]]]:
    """Results that are committed each by itself: calls were paid for them."""
    with closing(made):  # type: ignore[type-var]
        for task, result in made:
            yield [(task, result)]


def on_this_machine(
    work: Callable[[Task], Stages[Result]], tasks: Iterable[Task], *, workers: int | None = None
) -> Iterator[list[tuple[Task, Result | None]]]:
    """Does the tasks in processes of this machine; by default one for each core.

    Each process does the stages of several tasks side by side. The first few are done in this
    process: starting others is not worth it for less, and what the first of all needs is loaded
    before they are forked.
    """
    rest = iter(tasks)
    yield from _one_by_one((task, whole(work(task))) for task in itertools.islice(rest, SERIAL))
    first = next(rest, None)
    if first is None:
        return
    rest = itertools.chain([first], rest)
    workers = workers or default_workers()
    if workers == 1:
        yield from _some_at_once(work, rest)
    else:
        yield from in_rounds(work, rest, workers=workers, size=task_size)


def _some_at_once(
    work: Callable[[Task], Stages[Result]], tasks: Iterator[Task]
) -> Iterator[list[tuple[Task, Result | None]]]:
    """Results of this process alone, those of tasks whose stages it did side by side together."""
    while some := list(itertools.islice(tasks, SIDE_BY_SIDE)):
        made = []
        for number, result, error in side_by_side([work(task) for task in some]):
            if error is not None:
                raise error
            made.append((some[number], result))
        yield made


def task_size(task: Task) -> int:
    """About how many bytes a task has when it is sent."""
    content = task.found.content
    return 500 + (len(content) if isinstance(content, bytes) else 0)


def looked_up(
    journal: Journal, found: Unread, *, failed_too: bool
) -> tuple[Unread, tuple[int, Result] | None]:
    """An item, read where that was needed, and what the journal has of it."""
    if isinstance(found.content, InputError) or not journal.knows(found.source):
        return found, None
    loaded = load(found)
    sha256 = sha256_of(loaded.content)
    return loaded, journal.find(found.source, sha256, failed_too=failed_too)


def do_task(task: Task, *, engine: str, model: str | ModelRun | None) -> Result:
    """The result of a task: read, extracted, proven, written as JSON. Any process may do it.

    Raises the `ModelError` after which no other task would fare better: its result is not what
    another run would make, and is not to be kept.
    """
    return whole(task_in_stages(task, engine=engine, model=model))


def task_in_stages(task: Task, *, engine: str, model: str | ModelRun | None) -> Stages[Result]:
    """As `do_task`: reading is a stage, then come those of the extraction."""
    found = load(task.found)
    sha256 = sha256_of(found.content)
    item = read_found(found)
    yield
    extraction = yield from extract_one_in_stages(item, engine=engine, model=model)
    if isinstance(item, Filing):
        item.derived.clear()  # it leads back to the filing: so nothing waits to be collected
    if isinstance(model, ModelRun):
        for error in model.errors:
            if isinstance(error, HOPELESS):
                raise error
    try:
        return result_of(extraction, sha256)
    except Exception as error:  # what a filing holds cannot be written as JSON
        return result_of(failed(found.source, error, engine, model), sha256)


def loaded(task: Task) -> Task:
    """A task with the bytes of its file, to be done where that file is not."""
    return Task(task.position, load(task.found))


def sha256_of(content: bytes | InputError | None) -> str:
    """The SHA-256 of an item's content in hexadecimal digits; empty where there is none."""
    return hashlib.sha256(content).hexdigest() if isinstance(content, bytes) else ""


def result_of(extraction: Extraction, sha256: str) -> Result:
    """An extraction as the journal keeps it."""
    return summarized(extraction, sha256, packed(extraction.model_dump_json()))


def summarized(extraction: Extraction, sha256: str = "", line: bytes = b"") -> Result:
    """What is counted of an extraction; without its line where none is given."""
    error, message = extraction.error, None
    lost = next((w.code for w in extraction.warnings if w.code == "model_failed"), None)
    if error is not None:
        message = error.message
    elif extraction.status == "not_an_amendment":
        notices = [w.message for w in extraction.warnings if w.code == "not_an_amendment"]
        message = next(iter(notices), "not a post-effective amendment")
    usage = extraction.usage
    return Result(
        sha256,
        extraction.status,
        error.type if error else lost,
        message,
        usage.calls,
        usage.input_tokens,
        usage.output_tokens,
        usage.cost_usd,
        extraction.engine.prompt is not None,
        line,
    )


# --- what there is to do ------------------------------------------------------------------------


@dataclass(slots=True)
class Plan:
    """What a run would do: items, those of them that are done, and bytes of the others."""

    items: int = 0
    done: int = 0
    bytes: int = 0


def left_to_do(
    items: Iterable[Unread],
    output: Path | None,
    engine: str,
    model: str | ModelRun | None,
    plan: Plan,
) -> Iterator[Unread]:
    """The items that the journal of the output does not have; all are counted in `plan`."""
    kept = output is not None and journal_of(output).is_file()
    opened = Journal(output, recipes_of(engine, model)) if output and kept else nullcontext()
    with opened as journal:
        for found in items:
            plan.items += 1
            if journal and looked_up(journal, found, failed_too=True)[1] is not None:
                plan.done += 1
                continue
            if isinstance(found.content, bytes):
                plan.bytes += len(found.content)
            elif found.content is None and Path(found.source).is_file():
                plan.bytes += Path(found.source).stat().st_size
            yield found
