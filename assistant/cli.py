"""The command line: `assistant COMMAND …`, and `ask …` for short.

Each command is a function in its own module of `assistant.commands`, or several under one name;
only the module of the command that is run is imported, and heavy libraries only when it runs.

Exit codes: 0 done; 1 an item or a check failed, a threshold was missed, or something needs
review under `--strict`; 2 wrong usage; 3 nothing could be done; 130 interrupted; 141 the
reader of the output went away.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from assistant import settings
from assistant.errors import AssistantError

COMMANDS = (
    "add",
    "list",
    "remove",
    "search",
    "extract",
    "batch",
    "ask",
    "chat",
    "ledger",
    "check",
    "show",
    "eval",
    "label",
    "runs",
    "index",
    "usage",
    "doctor",
)
"""Each names a module of `assistant.commands` and the function `run` in it, or its `ACTIONS`."""

HELP = "Reads SEC post-effective amendments, proves every value, answers with citations."
EPILOG = "Exit codes: 0 done, 1 something failed, 2 wrong usage, 3 nothing could be done."

INTERRUPTED = 130
READER_GONE = 141

UsageFault: Any = typer.BadParameter.__base__
"""The class of all of typer's complaints about a command line."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `assistant` with these arguments (default: the process's own) and exit."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    named = next((word for word in given if not word.startswith("-")), None)
    wanted = (named,) if named in COMMANDS else COMMANDS
    app = _app()
    app.callback(invoke_without_command=True)(_options)
    for name in wanted:
        _register(app, name)
    sys.exit(_run(app, given, "assistant"))


def ask(arguments: Sequence[str] | None = None) -> None:
    """Run `ask`, which is `assistant ask`, and exit."""
    app = _app()
    _register(app, "ask")
    sys.exit(_run(app, list(sys.argv[1:] if arguments is None else arguments), "ask"))


def _app(text: str = HELP) -> typer.Typer:
    return typer.Typer(
        help=text,
        epilog=EPILOG,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )


def _register(app: typer.Typer, name: str) -> None:
    module = import_module(f"assistant.commands.{name}")
    actions: dict[str, Callable[..., int]] | None = getattr(module, "ACTIONS", None)
    if actions is None:
        app.command(name)(_ending_well(module.run))
        return
    group = _app(module.HELP)
    for action, function in actions.items():
        group.command(action)(_ending_well(function))
    app.add_typer(group, name=name)


def _options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error; anywhere on the line.")
    ] = False,
) -> None:
    if version:
        from importlib.metadata import version as installed

        print(f"assistant {installed('assistant')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help(), file=sys.stderr)
        raise typer.Exit(2)


def _ending_well(function: Callable[..., int]) -> Callable[..., None]:
    """A command whose result is its exit code, and whose errors are one line each."""

    @functools.wraps(function)
    def wrapped(*args: Any, **options: Any) -> None:
        try:
            code = function(*args, **options)
            sys.stdout.flush()
        except BrokenPipeError:
            # The interpreter flushes at exit; what is left goes nowhere instead.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            code = READER_GONE
        except KeyboardInterrupt:
            code = INTERRUPTED
        raise typer.Exit(code)

    wrapped.__annotations__["return"] = None
    return wrapped


def _run(app: typer.Typer, arguments: list[str], name: str) -> int:
    """Run the command line; the exit code. Errors are shown here, as one line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    debug = "--debug" in arguments or os.environ.get(settings.DEBUG, "0") not in ("", "0")
    arguments = [argument for argument in arguments if argument != "--debug"]
    try:
        code = app(arguments, prog_name=name, standalone_mode=False)
    except UsageFault as error:
        return _complain(f"{error.format_message().rstrip('.')}; see {_help_of(error, name)}", 2)
    except AssistantError as error:
        if debug:
            raise
        return _complain(str(error), error.exit_code)
    except Exception as error:
        if debug:
            raise
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return _complain(f"internal fault, {what}; run again with --debug and report it", 1)
    if code == INTERRUPTED:
        return _complain("interrupted", INTERRUPTED)
    return int(code or 0)


def _help_of(error: Any, name: str) -> str:
    context = getattr(error, "ctx", None)
    return f"{context.command_path if context else name} --help"


def _complain(message: str, code: int) -> int:
    from assistant.commands.streams import complain

    complain(message)
    return code
