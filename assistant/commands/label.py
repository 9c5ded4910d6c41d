"""`assistant label`: makes labels from an engine's output for a person to check and correct."""

from __future__ import annotations

import datetime
import getpass
import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant import settings
from assistant.commands.options import EngineOption, Paths, without_model
from assistant.commands.streams import complain, note, replacing

if TYPE_CHECKING:
    from assistant.evaluation.labelling import Labelling, Row

Output = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The file of labels; what is in it stays.",
        show_default=False,
    ),
]  # fmt: skip
By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who checks; your login if not given."),
]
Again = Annotated[
    bool, typer.Option("--again", help="Check parts once more that somebody has checked.")
]

HELP_TEXT = """\
  Enter        every value of this part is right
  3 VALUE      value 3 is VALUE, as the filing prints it; plans and titles with ; between
  3 -          the filing does not state value 3
  3 + VALUE    VALUE is right too
  t 3          the text around value 3
  add PATH     a further item: add registrants, add registration_statements/0/securities
  drop PATH    an item less: drop counsel/1
  edit         this part as JSON in $EDITOR
  note TEXT    a remark on the filing
  s            leave this part open
  q            stop; all that is finished is kept
"""


class Stopped(Exception):  # noqa: N818
    """The person stops."""


def run(
    paths: Paths,
    output: Output,
    by: By = None,
    again: Again = False,
    engine: EngineOption = settings.DEFAULT_ENGINE,  # type: ignore[assignment]
) -> int:
    """Make labels: check what an engine read, part by part, and correct it.

    Each value is shown with its verdict and its line, and is proven anew when corrected. A label
    has only the parts that were checked; who checked them and when is kept in it.
    """
    from assistant.commands.reading import read_filings
    from assistant.errors import UsageError
    from assistant.evaluation.labelling import begin, file_name
    from assistant.extraction.bulk import extract_one

    if "-" in paths:
        raise UsageError("standard input is for what you write: give the filing as a file")
    filings, failed = read_filings(paths)
    for filing in filings:
        name = file_name(filing.source, output)
        earlier = _line_about(name, output)
        extraction = extract_one(filing, engine=without_model(engine))
        if extraction.error is not None:
            complain(f"{filing.source}: {extraction.error.message}")
            failed += 1
            continue
        labelling = begin(filing, extraction, name, by or getpass.getuser(), earlier)
        try:
            _check(labelling, output, again)
        except Stopped:
            break
    return int(failed > 0)


def _check(labelling: Labelling, output: Path, again: bool) -> None:
    """Every open part of one filing; the label is written after each."""
    parts = labelling.open_parts(again)
    if not parts:
        note(f"{labelling.file}: every part is checked; --again checks them once more")
    for number, part in enumerate(parts, 1):
        labelling.begin(part)
        title = part.replace("_", " ")
        print(f"\n{labelling.file}  {title}  ({number} of {len(parts)})")
        if _ask(labelling, part):
            labelling.finish(part, datetime.datetime.now(datetime.UTC))
            _keep(labelling, output)


def _ask(labelling: Labelling, part: str) -> bool:
    """Show a part and take orders until it is right (true) or left open (false)."""
    warned = False
    _show(labelling, part)
    while True:
        try:
            order = input("right? (Enter, N VALUE, t N, ? for help) ").strip()
        except EOFError:
            print()
            raise Stopped from None
        if not order:
            unproven = [row for row in labelling.rows(part) if not row.proven]
            if not unproven or warned:
                return True
            warned = True
            print(f"  {len(unproven)} values are not proven by the text: Enter again keeps them")
        elif order == "s":
            return False
        elif order == "q":
            raise Stopped
        else:
            warned = False
            try:
                _obey(labelling, part, order)
            except (ValueError, IndexError) as error:
                print(f"  {error}")


def _obey(labelling: Labelling, part: str, order: str) -> None:
    """Do what a person wrote. `ValueError` says why it cannot be done."""
    word, _, rest = order.partition(" ")
    rows = labelling.rows(part)
    if word.isdecimal():
        row = _row(rows, word)
        if not rest.strip():
            raise ValueError(f"write the value behind the number: {word} VALUE, or {word} -")
        if rest.startswith("+ "):
            labelling.accept_too(row.pointer, rest[2:])
        else:
            labelling.change(row.pointer, rest)
        _show(labelling, part, only=row.pointer)
    elif word == "t":
        _show_text(labelling, _row(rows, rest.strip()))
    elif word in ("add", "drop") and rest:
        pointer = f"/{rest.strip().strip('/')}"
        if pointer.split("/")[1] != part:
            raise ValueError(f"{pointer} is not in this part, {part}")
        labelling.add(pointer) if word == "add" else labelling.drop(pointer)
        _show(labelling, part)
    elif word == "edit":
        labelling.replace(part, _edited((labelling.record or {}).get(part)))
        _show(labelling, part)
    elif word == "note" and rest:
        labelling.notes = rest
    else:
        print(HELP_TEXT, end="")


def _row(rows: list[Row], number: str) -> Row:
    if not number.isdecimal() or not 1 <= int(number) <= len(rows):
        raise ValueError(f"there is no value {number}; give a number from 1 to {len(rows)}")
    return rows[int(number) - 1]


def _show(labelling: Labelling, part: str, only: str | None = None) -> None:
    from rich.table import Table
    from rich.text import Text

    from assistant.viewing.escaping import one_line
    from assistant.viewing.tables import STYLES, console

    if labelling.record is None:
        print("  no record: the filing is taken for no post-effective amendment")
        return
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    for _ in range(5):
        table.add_column(overflow="fold")
    for number, row in enumerate(labelling.rows(part), 1):
        if only in (None, row.pointer):
            start = row.evidence.start if row.evidence else None
            line = f"line {labelling.filing.line_at(start)}" if start is not None else ""
            quote = one_line(row.evidence.quote or "")[:70] if row.evidence else ""
            name = row.pointer.removeprefix(f"/{part}").lstrip("/") or part
            value = Text(_words(row), "dim" if row.value is None else "bold")
            verdict = Text(row.verdict.replace("_", " "), STYLES.get(row.verdict, ""))
            table.add_row(Text(f"{number:>3}"), Text(name, "dim"), value, verdict,
                          Text(f"{line}  {quote}".strip(), "dim"))  # fmt: skip
    console().print(table)


def _words(row: Row) -> str:
    from assistant.viewing.escaping import one_line

    value = row.value
    if value is None or value == []:
        shown = "not stated"
    elif isinstance(value, bool):
        shown = "yes" if value else "no"
    elif isinstance(value, list):
        shown = "; ".join(map(str, value))
    else:
        shown = f"{value:,}" if isinstance(value, int) else str(value)
    also = f"  (or {'; '.join(map(str, row.alternates))})" if row.alternates else ""
    return one_line(shown + also)


def _show_text(labelling: Labelling, row: Row) -> None:
    from assistant.evaluation.passages import Place, passages
    from assistant.viewing.escaping import escape

    evidence = row.evidence
    if evidence is None or evidence.start is None or evidence.end is None:
        raise ValueError("no place in the text is known for this value")
    place = Place(evidence.start, evidence.end, "found")
    for passage in passages(labelling.filing.text, [place], 400):
        lit = passage.places[0]
        print(escape(passage.text[: lit.start]), "⟦", escape(passage.text[lit.start : lit.end]),
              "⟧", escape(passage.text[lit.end :]), sep="")  # fmt: skip
    for rival in evidence.candidates[:5]:
        print(f"  the filing also has {rival.value} as {rival.role}")


def _edited(value: Any) -> Any:
    """A value after a person changed its JSON in an editor. `ValueError` where it is no JSON."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "part.json"
        path.write_text(json.dumps(value, ensure_ascii=False, indent=2), encoding="utf-8")
        try:
            subprocess.run([*shlex.split(editor), str(path)], check=True)
            return json.loads(path.read_text(encoding="utf-8"))
        except (OSError, subprocess.CalledProcessError) as error:
            raise ValueError(f"{editor}: {error}; set EDITOR to an editor that runs") from None
        except ValueError as error:
            raise ValueError(f"not JSON: {error}; nothing is changed") from None


def _lines(output: Path) -> list[str]:
    from assistant.evaluation.labels import read_labels, text_of

    if not output.exists() or not output.stat().st_size:
        return []
    read_labels(output)  # what is not in the format is not written over
    return [line for line in text_of(output).split("\n") if line.strip()]


def _line_about(name: str, output: Path) -> dict[str, Any] | None:
    found: list[dict[str, Any]] = [json.loads(line) for line in _lines(output)]
    return next((line for line in found if line["file"] == name), None)


def _keep(labelling: Labelling, output: Path) -> None:
    from assistant.evaluation.labelling import put_line

    lines = put_line(_lines(output), labelling.label())
    with replacing(output) as file:
        file.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
