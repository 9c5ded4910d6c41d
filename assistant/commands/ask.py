"""`assistant ask`: an answer to a question, with the passages that prove it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Annotated

import typer

from assistant import settings
from assistant.commands.options import EngineOption, Filings, Json, Workers
from assistant.commands.streams import utf8_output

if TYPE_CHECKING:
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
    json: Json = False,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
    workers: Workers = None,
) -> int:
    """Answer a question about filings, with citations.

    Every sentence of the answer is followed by the numbers of the quotes that prove it. Where
    the filings do not say, the answer says so.
    """
    from assistant.answering import answer
    from assistant.errors import QuestionError, UsageError

    question, more = divide(words)
    if not question.strip():
        raise QuestionError("the question is empty; write it after the command, in quotes")
    sources = [*filings, *more]
    if not sources:
        raise UsageError("no filings are named; add --filings PATH (files or folders)")
    from assistant.commands.reading import read_pairs

    pairs, failed = read_pairs(sources, engine=engine, workers=workers)
    if not pairs:
        return 3
    result = answer(question, pairs)
    if json:
        utf8_output().write(result.model_dump_json(indent=2) + "\n")
    else:
        print(answer_text(result))
    return int(failed > 0)


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
