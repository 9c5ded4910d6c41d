"""`assistant ask`: an answer to a question, with the passages that prove it."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant import settings
from assistant.commands.held import check_held
from assistant.commands.models import ModelOptions, put_out_estimate
from assistant.commands.options import (
    ApiOption,
    DryRun,
    EngineOption,
    Explain,
    Filings,
    Json,
    LibraryOption,
    MaxCalls,
    MaxCost,
    ModelOption,
    NoCache,
    Only,
    TimeOut,
    Workers,
)
from assistant.commands.streams import note, utf8_output

if TYPE_CHECKING:
    from pydantic import BaseModel

    from assistant.answering.models.answers import OnSentence
    from assistant.extraction.calls import ModelRun
    from assistant.filing.model import Filing
    from assistant.record import Answer, Citation, Extraction, Sentence

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="QUESTION",
        help="The question; paths after it are asked once, as those behind --filings.",
    ),
]

Rows = Annotated[
    Path | None,
    typer.Option(
        "--rows",
        metavar="FILE",
        help="Also write the filings behind the answer to a .csv or .json file.",
        show_default=False,
    ),
]

Resume = Annotated[
    bool,
    typer.Option("--continue", help="Go on from the last question: “and who signed it?”."),
]

_FILE_LIKE = re.compile(r"\S+\.(?:html?|txt|nc|zip|tgz|tar|gz|bz2)", re.I)
_PATH_LIKE = re.compile(r"\S*/\S*|\S+\.[A-Za-z0-9]{2,4}")


def run(
    words: Words,
    filings: Filings = [],  # noqa: B006 (typer copies it)
    library: LibraryOption = None,
    only: Only = [],  # noqa: B006
    explain: Explain = False,
    json: Json = False,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
    model: ModelOption = None,
    api: ApiOption = None,
    no_cache: NoCache = False,
    max_calls: MaxCalls = None,
    max_cost: MaxCost = None,
    time_out: TimeOut = None,
    dry_run: DryRun = False,
    workers: Workers = None,
    rows: Rows = None,
    resume: Resume = False,
) -> int:
    """Answer a question about the library's filings, with citations.

    A company, a file or accession number, a person or a firm in the question is looked up, and
    those filings are read; --filings asks other ones instead, once. Every sentence of the answer
    is followed by the numbers of the quotes that prove it. Where the filings do not say, the
    answer says so. --continue reads the question in view of the last one and its answer.

    No model is needed. Where one is chosen, it is asked what the embedded answer does not find;
    its sentences are put out only as far as their quotes prove them.
    """
    options = ModelOptions(
        engine, model, api, not no_cache, max_calls, max_cost, dry_run, time_out=time_out
    )
    question, named = _question_and_files(words, filings)
    _check_view(named, only, resume)
    told = _Told(json, rows)
    if named:
        return _ask_files(question, named, explain, told, options, workers)
    return _ask_library(question, library, only, explain, told, options, resume)


def _question_and_files(words: list[str], filings: list[str]) -> tuple[str, list[str]]:
    """The question, and the files that it is asked of; raises `QuestionError` for an empty one."""
    from assistant.errors import QuestionError

    if not " ".join(words).strip():
        raise QuestionError("the question is empty; write it after the command, in quotes")
    question, more = divide(words) if filings else named_behind(words)
    return question, [*filings, *more]


def _check_view(filings: list[str], only: list[str], resume: bool) -> None:
    """Raises `UsageError` where the options do not agree on which filings are asked."""
    from assistant.errors import UsageError

    if filings and resume:
        raise UsageError(
            "--continue goes on with the library; leave it out, or leave the files out"
            " (assistant chat --filings talks about files)"
        )
    if filings and only:
        raise UsageError("--only narrows a library; leave it out, or leave --filings out")
    if only and resume:
        raise UsageError("--continue asks what is in view; leave it out, or leave --only out")


def _ask_library(
    question: str,
    folder: str | None,
    only: list[str],
    explain: bool,
    told: _Told,
    options: ModelOptions,
    resume: bool,
) -> int:
    from assistant.answering.asking import Asking
    from assistant.answering.conversation import Conversation, in_view
    from assistant.answering.conversations.state import Understood
    from assistant.answering.library import Library, ask
    from assistant.errors import LibraryError

    with Library(folder, create=False, on_wait=note) as opened, options.run("ask") as asked:
        check_held(opened)
        planning = _planning(asked, options)

        def answered(meant: Understood) -> Answer:
            asking = Asking(meant.question, options.chosen, planning, told.sentence)
            return ask(opened, meant.question, only=meant.filings, asking=asking,
                       as_set=meant.as_set)  # fmt: skip

        talk = Conversation(opened, resume=resume, asking=answered)
        if resume and not talk.turns:
            raise LibraryError(f"{opened.folder}: nothing was asked yet; leave --continue out")
        meant = talk.understood(question)
        if only:
            meant = Understood(question=question, filings=only)
        if explain:
            plan = opened.explain(meant.question, filings=meant.filings, as_set=meant.as_set)
            return _put_out(in_view(plan, meant) if resume else plan)
        if options.dry_run:
            answered(meant)
            return _tell_plan(asked, told.json)
        told.note(meant.note)
        result = talk.ask(question, meant, first=not resume)
    return told.show(result)


def _ask_files(
    question: str,
    sources: list[str],
    explain: bool,
    told: _Told,
    options: ModelOptions,
    workers: int | None,
) -> int:
    from assistant.answering import answer
    from assistant.commands.reading import read_pairs

    # The model answers; it extracts nothing for a question.
    pairs, failed = read_pairs(sources, engine="rules", workers=workers)
    if not pairs:
        return 3
    if explain:
        return _put_out(_explained(question, pairs))
    with options.run("ask") as asked:
        result = answer(
            question,
            pairs,
            engine=options.chosen,
            model=_planning(asked, options),
            on_sentence=told.sentence,
        )
        if options.dry_run:
            return _tell_plan(asked, told.json)
    return max(told.show(result), int(failed > 0))


def _explained(question: str, pairs: list[tuple[Filing, Extraction]]) -> BaseModel:
    """The plan of a question over files; over several of them with its typed query."""
    from assistant.answering import make_plan, select
    from assistant.answering.conditions.filings_asked import asks_for_filings
    from assistant.answering.one_filing.asked import plan_of_one
    from assistant.answering.results.record_query import PlanOverMany, record_query

    listing = len(pairs) > 1 and asks_for_filings(question)
    scope = select(question, pairs, listing=listing)
    plan = make_plan(question, scope.named)
    if len(scope.pairs) < 2:
        return plan_of_one(question, scope, plan)
    return PlanOverMany(**plan.model_dump(), query=record_query(plan))


def _tell_plan(asked: ModelRun | None, json: bool) -> int:
    """`--dry-run`: what calls there would be; none without a model, or where it is not needed."""
    if asked is None:
        print("engine rules: no calls, no tokens, $0.00")
        return 0
    return put_out_estimate(asked.planned, asked, json=json)


def _planning(asked: ModelRun | None, options: ModelOptions) -> ModelRun | None:
    """The run; for a dry run one that keeps its calls instead of making them."""
    if asked is not None and options.dry_run:
        asked.planning = True
    return asked


def _put_out(model: BaseModel) -> int:
    utf8_output().write(model.model_dump_json(indent=2) + "\n")
    return 0


class _Told:
    """Puts an answer out; on a terminal a model's proven sentences as soon as they are there."""

    def __init__(self, json: bool, rows: Path | None = None) -> None:
        self.json = json
        self.rows = rows
        self.live = not json and sys.stdout.isatty()
        self.sentences: list[Sentence] = []
        self.said = ""

    @property
    def sentence(self) -> OnSentence | None:
        """Who is told of sentences that come; None where the answer is put out as a whole."""
        return self._tell if self.live else None

    def note(self, understood: str) -> None:
        """How the question was understood, where its words alone do not say it."""
        if understood and not self.json:
            from assistant.viewing.escaping import escape

            print(dim(escape(understood)), flush=True)

    def _tell(self, sentence: Sentence) -> None:
        from assistant.record import Answer, Engine

        self.sentences.append(sentence)
        partly = Answer(
            question="", answered=True, answer="", sentences=self.sentences,
            engine=Engine(name="model"),
        )  # fmt: skip
        line = answer_text(partly).split("\n", 1)[0]
        print(line.removeprefix(self.said), end="", flush=True)
        self.said = line

    def show(self, answer: Answer) -> int:
        """Puts out the answer with its quotes, or what of it is not yet there. The exit code."""
        if self.rows is not None:
            from assistant.viewing.row_files import write_rows

            note(f"{write_rows(answer, self.rows)} rows: {self.rows}")
        if self.json:
            return _put_out(answer)
        whole = answer_text(answer)
        print(whole.removeprefix(self.said) if whole.startswith(self.said) else f"\n{whole}")
        return 0


def dim(text: str) -> str:
    """The text in a fainter colour, on a terminal that shows colours."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return text if plain or not sys.stdout.isatty() else f"\x1b[2m{text}\x1b[0m"


def divide(words: list[str]) -> tuple[str, list[str]]:
    """The question, and the paths that a shell's wildcard put after `--filings PATH`."""
    paths = [word for word in words if os.path.exists(word) or _PATH_LIKE.fullmatch(word)]
    asked = [word for word in words if word not in paths]
    if not asked:
        return words[0], words[1:]
    return " ".join(asked), paths


def named_behind(words: list[str]) -> tuple[str, list[str]]:
    """The question, and the files and folders named behind it: `ask "Why?" filing.txt`.

    A folder only where it is written as a path: a bare word may be the question's own
    (`ask which of the filings`). A file that is not there, behind a question in quotes, is told
    as such where it is read.
    """
    quoted = " " in words[0] or words[0].endswith("?")  # what comes behind is no part of it
    last = len(words)
    while last > 1 and (
        os.path.isfile(words[last - 1])
        or _is_folder(words[last - 1])
        or (quoted and _FILE_LIKE.fullmatch(words[last - 1]))
    ):
        last -= 1
    return " ".join(words[:last]), words[last:]


def _is_folder(word: str) -> bool:
    return (os.sep in word or word in (".", "..")) and os.path.isdir(word)


def answer_text(answer: Answer) -> str:
    """The answer, its rows where it is over many filings, then its quotes with file and line.

    Over many filings a quote is numbered once per filing, a sentence has a line of its own,
    and only sums are written out behind it: how the filings were counted the rows show.
    """
    from assistant.viewing.escaping import escape

    many = len(answer.rows) > 1
    numbers: dict[tuple[str, int, int], int] = {}
    quotes: list[Citation] = []

    def number(citation: Citation) -> str:
        place = (-1, -1) if many else (citation.start, citation.end)
        key = (citation.source, *place)
        if key not in numbers:
            numbers[key] = len(numbers) + 1
            quotes.append(citation)
        return f"[{numbers[key]}]"

    said = []
    for sentence in answer.sentences:
        marks = "".join(dict.fromkeys(number(citation) for citation in sentence.citations))
        steps = (sentence.derivation or "").split("; ")
        sums = "; ".join(step for step in steps if " = " in step)
        derivation = sums if answer.rows else sentence.derivation
        derived = f" ({derivation})" if derivation else ""
        said.append(f"{sentence.text}{derived} {marks}".rstrip())
    lines = [("\n" if many else " ").join(said) or answer.answer]
    if many:
        lines += ["", *row_lines(answer)]
    if not answer.answered and answer.nearest:
        one = len({citation.source for citation in answer.nearest}) == 1
        lines += ["", f"What {'it does' if one else 'they do'} say:"]
        for citation in answer.nearest:
            number(citation)
    shown = [quote_lines(index, citation) for index, citation in enumerate(quotes, 1)]
    return escape("\n".join([*lines, *([""] if shown else []), *shown]))


_CELL = 60
"""Characters of a cell in the table of rows; the JSON form has all of it."""


MOST_ROWS = 50
"""Rows that the terminal shows; `--rows FILE` and `--json` have all of them."""


def row_lines(answer: Answer) -> list[str]:
    """The rows as a small table: a column per value, then where the filing says it."""
    shown = answer.rows[:MOST_ROWS]
    names = list(dict.fromkeys(name for row in shown for name in row.values))
    table = [[*names, "filing"]]
    for row in shown:
        where = f"{row.source}:{row.citations[0].line}" if row.citations else row.source
        table.append([*(_cell(row.values.get(name)) for name in names), where])
    widths = [max(len(line[i]) for line in table) for i in range(len(names))]
    lines = [
        "  ".join([*(c.ljust(w) for c, w in zip(line, widths, strict=False)), line[-1]]).rstrip()
        for line in table
    ]
    more = len(answer.rows) - len(shown)
    return [*lines, f"and {more:,} more rows; --rows FILE writes them all"] if more else lines


def _cell(value: object) -> str:
    text = "" if value is None else f"{value:,}" if isinstance(value, int) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= _CELL else f"{text[: _CELL - 1]}…"


def quote_lines(index: int, citation: Citation) -> str:
    """`[1] filings/a.txt:41  "…"`: the quote with its white space run together."""
    quote = " ".join(citation.quote.split())
    return f'[{index}] {citation.source}:{citation.line}  "{quote}"'
