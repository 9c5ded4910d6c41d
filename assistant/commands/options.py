"""The options that several commands share, each with its environment variable."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from assistant import settings

EngineName = Literal["auto", "rules", "model", "cascade"]

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help="Files, folders or archives; @FILE lists paths, - is standard input.",
        show_default=False,
    ),
]
Filings = Annotated[
    list[str],
    typer.Option(
        "--filings",
        metavar="PATH…",
        help="Files, folders or archives to ask once, instead of the library.",
        show_default=False,
    ),
]
Only = Annotated[
    list[str],
    typer.Option(
        "--only",
        metavar="ID",
        help="Ask this filing of the library only; may be given more than once.",
        show_default=False,
    ),
]
Explain = Annotated[
    bool, typer.Option("--explain", help="Put out the typed plan as JSON instead of the answer.")
]
Json = Annotated[bool, typer.Option("--json", help="Put out JSON.")]
EngineOption = Annotated[
    EngineName,
    typer.Option(
        "--engine",
        envvar=settings.ENGINE,
        help="What reads the filings; auto is rules, or cascade where a model is chosen.",
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        envvar=settings.MODEL,
        help="The language model to ask; there is none by default.",
        show_default=False,
    ),
]
ApiName = Literal["chat", "responses"]
ApiOption = Annotated[
    ApiName | None,
    typer.Option(
        "--api",
        envvar=settings.API,
        help="How the model is called: chat (Chat Completions, the default) or responses.",
        show_default=False,
    ),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Make each call anew, also those in the log.")
]
MaxCalls = Annotated[
    int | None,
    typer.Option(
        "--max-calls",
        metavar="N",
        min=1,
        envvar=settings.MAX_CALLS,
        help="Calls of the model for each filing or question at most.",
        show_default=False,
    ),
]
MaxCost = Annotated[
    float | None,
    typer.Option(
        "--max-cost",
        metavar="USD",
        min=0.0,
        envvar=settings.MAX_COST,
        help="Stop before the call with which this run could cost more.",
        show_default=False,
    ),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Only tell what calls, tokens and cost there would be at most."),
]
Rpm = Annotated[
    int | None,
    typer.Option(
        "--rpm",
        metavar="N",
        min=1,
        envvar=settings.RPM,
        help="Calls of the model a minute at most; as its server allows if not given.",
        show_default=False,
    ),
]
Tpm = Annotated[
    int | None,
    typer.Option(
        "--tpm",
        metavar="N",
        min=1,
        envvar=settings.TPM,
        help="Tokens a minute at most; as the model's server allows if not given.",
        show_default=False,
    ),
]
TimeOut = Annotated[
    float | None,
    typer.Option(
        "--time-out",
        metavar="SECONDS",
        min=0.1,
        envvar=settings.TIME_OUT,
        help="Seconds that a call of the model may take; 300 if not given.",
        show_default=False,
    ),
]
LibraryOption = Annotated[
    str | None,
    typer.Option(
        "--library",
        metavar="FOLDER",
        envvar=settings.LIBRARY,
        help="The library's folder; the user's own library if not given.",
        show_default=False,
    ),
]
EmbeddingOption = Annotated[
    str | None,
    typer.Option(
        "--embedding",
        metavar="NAME",
        envvar=settings.EMBEDDING,
        help="What makes a new library's vectors: wordllama, minilm, openai:MODEL or none.",
        show_default=False,
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        envvar=settings.WORKERS,
        min=1,
        help="Processes at once; as many as there are cores if not given.",
    ),
]
RunsFolder = Annotated[
    Path | None,
    typer.Option(
        "--runs",
        metavar="FOLDER",
        envvar=settings.RUNS,
        help="The folder of kept runs; one in the user's data if not given.",
        show_default=False,
    ),
]


def without_model(engine: EngineName) -> str:
    """The engine of a command that asks no model unless it is told to: `auto` is the rules."""
    return "rules" if engine == "auto" else engine
