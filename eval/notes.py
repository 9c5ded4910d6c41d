"""Explanatory notes by many hands, each laid between a plain cover and a plain signature page.

    python eval/notes.py                     # scores all notes, by field
    python eval/notes.py --part n2 --show    # one writer's, with every slip
    python eval/notes.py --write FOLDER      # filings and labels.jsonl, for `assistant eval`

A note is where filings differ most: why, what was registered, what is left, who bought whom. A
whole filing takes its writer an hour, a note a minute; so `notes.jsonl` has more ways of telling
than the filings beside it. Every other note becomes a page of HTML, the others plain text of 76
columns. A label has what the note and the wrapping state; only its fields are scored.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import textwrap
from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from first_look import evaluated

HERE = Path(__file__).parent
WIDTH = 76
_SHORT = 75  # characters of a line that may be a heading
_PADDING = re.compile(r"-0+")  # noughts of a file number that covers print and records leave out
_CELLS = re.compile(
    r"\s{3,}|(?<!\w\w[.:?!])\s\s|(?<=No\.)\s\s|\t"
)  # typists put two blanks after a sentence
_MARK = re.compile(r"\s*\(?\w{1,3}[.)]\s+")  # of a list: `2.   The merger`
Note = dict[str, Any]

COVER = """\
As filed with the Securities and Exchange Commission on {day}
{numbers}

UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

{titles}

UNDER THE SECURITIES ACT OF 1933

{registrant}
(Exact name of registrant as specified in its charter)

{jurisdiction}
(State or other jurisdiction of incorporation or organization)

44-0712233
(I.R.S. Employer Identification No.)

100 Main Street, Springfield, Ohio 45501
(Address of Principal Executive Offices) (Zip Code)

{plans}Martha J. Kessel
General Counsel
100 Main Street, Springfield, Ohio 45501
(Name and address of agent for service)
(937) 555-0142
(Telephone number, including area code, of agent for service)
"""

SIGNATURES = """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this \
Post-Effective Amendment to the Registration Statement{several} to be signed on its behalf by the \
undersigned, thereunto duly authorized, in the City of Springfield, State of Ohio, on {day}.

{registrant}

By: /s/ Martha J. Kessel
Martha J. Kessel
General Counsel"""


def read_notes(path: Path, part: str = "") -> list[Note]:
    """The notes of the file, of one part where it is named (`n2`)."""
    notes = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [note for note in notes if note["id"].startswith(part)]


def cover_of(note: Note) -> list[str]:
    """The lines of the cover."""
    numbers = [f"Registration No. {one['file_number']}" for one in note["statements"]]
    titles = [
        f"POST-EFFECTIVE AMENDMENT NO. {one['amendment_number']} TO\n"
        f"FORM {one['form']} REGISTRATION STATEMENT NO. {one['file_number']}"
        for one in note["statements"]
    ]
    plans = "".join(f"{plan}\n" for plan in note["plans"])
    return COVER.format(
        day=_day(note),
        numbers="\n".join(numbers),
        titles="\n".join(titles),
        registrant=note["registrant"],
        jurisdiction=note["jurisdiction"],
        plans=f"{plans}(Full title of the plan)\n\n" if plans else "",
    ).splitlines()


def signatures_of(note: Note) -> list[str]:
    """The lines of the signature page."""
    several = "s" if len(note["statements"]) > 1 else ""
    told = SIGNATURES.format(several=several, day=_day(note), registrant=note["registrant"])
    return told.split("\n")


def _day(note: Note) -> str:
    filed = date.fromisoformat(note["date"])
    return f"{filed:%B} {filed.day}, {filed.year}"


def plain_text(note: Note) -> str:
    """The filing as plain text; table rows and short lines stay as they are."""
    lines = [*(line.center(WIDTH).rstrip() for line in cover_of(note)), "", "<PAGE>", ""]
    for line in [*note["note"].strip().split("\n"), *signatures_of(note)]:
        whole = len(_cells(line)) > 1 or len(line) <= WIDTH + 2
        lines += [line.rstrip()] if whole else textwrap.wrap(line, WIDTH, break_on_hyphens=False)
    return "\n".join(lines) + "\n"


def page(note: Note) -> str:
    """The filing as HTML: paragraphs, and tables where lines have cells."""
    cover = [f'<p align="center">{escape(line) or "&nbsp;"}</p>' for line in cover_of(note)]
    signatures = signatures_of(note)
    body = _blocks([*note["note"].strip().split("\n"), *signatures], set(signatures))
    return "\n".join(["<html><body>", *cover, "<hr>", *body, "</body></html>"])


def _cells(line: str) -> list[str]:
    """The cells of a table's row; one for a line of prose, with the mark of its list."""
    mark = _MARK.match(line)
    begin = mark.end() if mark else 0
    first, *others = _CELLS.split(line[begin:].strip())
    return [f"{line[:begin].strip()} {first}".strip(), *others]


def _blocks(lines: list[str], own: set[str]) -> Iterator[str]:
    """Paragraphs and tables; the lines in `own` and headings stand by themselves."""
    paragraph: list[str] = []
    rows: list[str] = []
    for line in [*lines, ""]:
        cells = _cells(line)
        alone = len(cells) > 1 or not line.strip() or line in own
        alone = alone or (len(line) < _SHORT and line.isupper())
        if alone and paragraph:
            yield f"<p>{escape(' '.join(paragraph))}</p>"
            paragraph = []
        if len(cells) > 1:
            rows.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>")
            continue
        if rows:
            yield "\n".join(["<table>", *rows, "</table>"])
            rows = []
        if not alone:
            paragraph.append(line.strip())
        elif line.strip():
            yield f"<p>{escape(line)}</p>"


def label_of(note: Note, file: str) -> dict[str, Any]:
    """The label of the filing, as those of `labels.jsonl`."""
    told = note["label"]
    by_number = {one["file_number"]: one for one in told["registration_statements"]}
    first = note["statements"][0]
    record = {
        "form": first["form"],
        "amendment_number": first["amendment_number"],
        "purpose": told["purpose"],
        "registration_statements": [
            {**one, **by_number.get(_PADDING.sub("-", one["file_number"]), {})}
            for one in note["statements"]
        ],
        "reason": told["reason"],
    }
    return {
        "file": file, "record": record, "filing": {}, "alternates": note.get("alternates", {}),
        "truncated": False, "notes": note.get("comment", ""),
    }  # fmt: skip


def write(notes: list[Note], folder: Path) -> Path:
    """Writes `filings/` and `labels.jsonl` into the folder; gives the labels."""
    filings = folder / "filings"
    filings.mkdir(parents=True, exist_ok=True)
    labels = []
    for note in notes:
        html = int(note["id"][-3:]) % 2 == 0
        file = f"{note['id']}.{'htm' if html else 'txt'}"
        (filings / file).write_text(page(note) if html else plain_text(note), encoding="utf-8")
        labels.append(json.dumps(label_of(note, file), ensure_ascii=False))
    (folder / "labels.jsonl").write_text("".join(f"{one}\n" for one in labels), encoding="utf-8")
    return folder / "labels.jsonl"


def report(figures: dict[str, Any], *, show: bool) -> None:
    """Prints the figures, and with `show` each slip."""
    key = figures["review"]["key_fields"]
    print(
        f"{figures['records']} notes, micro F1 {figures['micro']['f1']:.3f}, {figures['statuses']}"
    )
    print(
        f"accepted with a wrong key field: {key['faulty_accepted']}; wrong values called verified:"
        f" {figures['wrong_but_verified']}"
    )
    for field, one in figures["fields"].items():
        print(f"{one['f1']:7.3f}  {field}")
    for slip in figures["slips"] if show else ():
        print(
            f"{slip['file']} {slip['pointer'] or slip['label_pointer']} {slip['result']}: expected"
            f" {slip['expected']!r}, found {slip['found']!r} ({slip['verdict']})"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--notes", type=Path, default=HERE / "notes.jsonl")
    parser.add_argument("--part", default="", help="only the notes of one writer, as `n2`")
    parser.add_argument("--show", action="store_true", help="prints each slip")
    parser.add_argument("--write", type=Path, help="a folder for filings and labels; scores none")
    chosen = parser.parse_args()
    notes = read_notes(chosen.notes, chosen.part)
    if chosen.write:
        print(write(notes, chosen.write))
        return
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        report(evaluated(write(notes, folder), folder / "filings"), show=chosen.show)


if __name__ == "__main__":
    main()
