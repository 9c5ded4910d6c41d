"""`assistant ask`: an answer to a question, with the passages that prove it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Annotated

import typer

from assistant import settings
from assistant.commands.options import (
    EngineOption,
    Explain,
    Filings,
    Json,
    LibraryOption,
    Only,
    Workers,
)
from assistant.commands.streams import note, utf8_output

if TYPE_CHECKING:
    from pydantic import BaseModel

    from assistant.record import Answer, Citation

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="QUESTION", help="The question; further paths after it belong to --filings."
    ),
]

_PATH_LIKE = re.compile(r"\S*/\S*|\S+\.[A-Za-z0-9]{2,4}")


def run(
    words: Words,
    filings: Filings = [],  # noqa: B006 (typer copies it)
    library: LibraryOption = None,
    only: Only = [],  # noqa: B006
    explain: Explain = False,
    json: Json = False,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
    workers: Workers = None,
) -> int:
    """Answer a question about the library's filings, with citations.

    A company, a file or accession number, a person or a firm in the question is looked up, and
    those filings are read; --filings asks other ones instead, once. Every sentence of the answer
    is followed by the numbers of the quotes that prove it. Where the filings do not say, the
    answer says so.
    """
    from assistant.errors import QuestionError, UsageError

    question, more = divide(words)
    if not question.strip():
        raise QuestionError("the question is empty; write it after the command, in quotes")
    if filings:
        if only:
            raise UsageError("--only narrows a library; leave it out, or leave --filings out")
        return _ask_files(question, [*filings, *more], explain, json, engine, workers)
    return _ask_library(" ".join([question, *more]), library, only, explain, json, engine)


def _ask_library(
    question: str, folder: str | None, only: list[str], explain: bool, json: bool, engine: str
) -> int:
    from assistant.answering.library import Library
    from assistant.errors import LibraryError

    with Library(folder, create=False, on_wait=note) as opened:
        if not len(opened):
            raise LibraryError(
                f"{opened.folder}: the library is empty; add filings first: assistant add PATH"
            )
        if explain:
            return _put_out(opened.explain(question, filings=only))
        result = opened.ask(question, filings=only, engine=engine)
    return _show(result, json)


def _ask_files(
    question: str,
    sources: list[str],
    explain: bool,
    json: bool,
    engine: str,
    workers: int | None,
) -> int:
    from assistant.answering import answer, make_plan, select
    from assistant.commands.reading import read_pairs

    pairs, failed = read_pairs(sources, engine=engine, workers=workers)
    if not pairs:
        return 3
    if explain:
        return _put_out(make_plan(question, select(question, pairs).named))
    return max(_show(answer(question, pairs), json), int(failed > 0))


def _put_out(model: BaseModel) -> int:
    utf8_output().write(model.model_dump_json(indent=2) + "\n")
    return 0


def _show(answer: Answer, json: bool) -> int:
    if json:
        return _put_out(answer)
    print(answer_text(answer))
    return 0


def divide(words: list[str]) -> tuple[str, list[str]]:
    """The question, and the paths that a shell's wildcard put after `--filings PATH`."""
    paths = [word for word in words if os.path.exists(word) or _PATH_LIKE.fullmatch(word)]
    asked = [word for word in words if word not in paths]
    if not asked:
        return words[0], words[1:]
    return " ".join(asked), paths


def answer_text(answer: Answer) -> str:
    """The answer, then its quotes by number with file and line."""
    from assistant.viewing.escaping import escape

    numbers: dict[tuple[str, int, int], int] = {}
    quotes: list[Citation] = []

    def number(citation: Citation) -> str:
        key = (citation.source, citation.start, citation.end)
        if key not in numbers:
            numbers[key] = len(numbers) + 1
            quotes.append(citation)
        return f"[{numbers[key]}]"

    said = []
    for sentence in answer.sentences:
        marks = "".join(dict.fromkeys(number(citation) for citation in sentence.citations))
        derived = f" ({sentence.derivation})" if sentence.derivation else ""
        said.append(f"{sentence.text}{derived} {marks}".rstrip())
    lines = [" ".join(said) or answer.answer]
    if not answer.answered and answer.nearest:
        lines += ["", "What they do say:"]
        for citation in answer.nearest:
            number(citation)
    shown = [quote_lines(index, citation) for index, citation in enumerate(quotes, 1)]
    return escape("\n".join([*lines, *([""] if shown else []), *shown]))


def quote_lines(index: int, citation: Citation) -> str:
    """`[1] filings/a.txt:41  "…"`: the quote with its white space run together."""
    quote = " ".join(citation.quote.split())
    return f'[{index}] {citation.source}:{citation.line}  "{quote}"'
