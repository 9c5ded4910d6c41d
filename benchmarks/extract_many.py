"""How fast filings are read, extracted and proven: in one process, and with a pool of two.

    python benchmarks/extract_many.py [--filings 1000] [--forget]

Writes invented filings in the styles of EDGAR into a temporary folder, then times over the
same files: reading alone (the baseline), extraction with its proof, the proof of the finished
record anew, and bulk extraction with two processes. It also says how many records hold the
file number and the amount that were written, since a fast wrong answer is worth nothing. The
result is kept in `extract_many.json` beside this script; with `--forget` it is not.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import assistant
from assistant.extraction.bulk import extract_all

KEPT = Path(__file__).with_suffix(".json")
POOL = 2

FIRST = [
    "Alder",
    "Basalt",
    "Cinder",
    "Drummond",
    "Elmira",
    "Foxglove",
    "Garnet",
    "Hazel",
    "Ivory",
    "Juniper",
    "Kelp",
    "Larch",
]
SECOND = [
    "Optics",
    "Foods",
    "Bancorp",
    "Software",
    "Pharma",
    "Steel",
    "Energy",
    "Airlines",
    "Networks",
    "Realty",
    "Toys",
]
PEOPLE = [
    "Ida Falk",
    "Omar Reyes",
    "Lena Voss",
    "Paul Adeyemi",
    "Ruth Kowal",
    "Ned Quince",
    "Mae Lindqvist",
]
PLACES = ["Reno, Nevada", "Salem, Oregon", "Mobile, Alabama", "Akron, Ohio", "Dover, Delaware"]
MONTHS = ["January", "March", "April", "May", "June", "August", "October", "November"]
FORMS = ("S-8", "S-8", "S-3", "S-1", "S-4")

# Why an amendment is filed, one wording for each of the usual grounds.
GROUNDS = (
    "On {event}, pursuant to the Agreement and Plan of Merger dated as of {agreed}, by and among "
    "the Registrant, {parent}, Inc. and {parent} Sub Corp., {parent} Sub Corp. merged with and "
    "into the Registrant, and the Registrant became a wholly owned subsidiary of {parent}, Inc. "
    "As a result of the Merger, the Registrant has terminated all offerings of its securities.",
    "The Plan expired on {event}, and no further awards may be granted under it.",
    "The Registrant's obligation to keep the Registration Statement effective under the "
    "Registration Rights Agreement dated {agreed} expired on {event}.",
    "The offering was completed on {event}, and no more shares will be sold in it.",
    "The Registrant intends to file a Form 15 to suspend its duty to file reports under Section "
    "15(d) of the Securities Exchange Act of 1934.",
    "",
)
# What is removed: a number, or all that is left.
REMOVALS = (
    "Accordingly, the Registrant hereby removes from registration the {left} shares of Common "
    "Stock that remain unsold under the Registration Statement.",
    "In accordance with the undertaking in Part II of the Registration Statement, this "
    "Post-Effective Amendment is filed to deregister {left} shares of Common Stock which have not "
    "been issued.",
    "The Registrant hereby removes and withdraws from registration all securities registered "
    "under the Registration Statement that remain unsold.",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """An invented filing, and two facts that were written into it."""

    name: str
    content: str
    file_number: str
    deregistered: int | None


def sample(number: int) -> Sample:
    """The invented filing with this number; always the same."""
    chance = random.Random(number)
    registered = chance.randrange(100, 9_000) * 1_000
    left = registered - chance.randrange(1_000, registered)
    removal = chance.choice(REMOVALS)
    facts = {
        "company": f"{chance.choice(FIRST)} {chance.choice(SECOND)}, Inc.",
        "parent": f"{chance.choice(FIRST)} Holdings",
        "person": chance.choice(PEOPLE),
        "others": ";".join(chance.sample(PEOPLE, 4)),
        "place": chance.choice(PLACES),
        "form": chance.choice(FORMS),
        "file_number": f"333-{chance.randrange(10_000, 280_000)}",
        "ordinal": str(chance.randrange(1, 5)),
        "ein": f"{chance.randrange(10, 99)}-{chance.randrange(1_000_000, 9_999_999)}",
        "phone": f"({chance.randrange(201, 989)}) 555-{chance.randrange(1_000, 9_999)}",
        "street": f"{chance.randrange(10, 9_900)} {chance.choice(FIRST)} Street",
        "zip": str(chance.randrange(10_000, 99_000)),
        "agreed": _date(chance, 2005),
        "event": _date(chance, 2006),
        "filed": _date(chance, 2002),
        "signed": _date(chance, 2007),
        "registered": f"{registered:,}",
        "left": f"{left:,}",
    }
    facts["substance"] = _substance(chance, facts, removal)
    style = STYLES[number % len(STYLES)]
    suffix, content = style(facts)
    stated = left if "{left}" in removal else None
    return Sample(f"{number:06}{suffix}", content, facts["file_number"], stated)


def _date(chance: random.Random, year: int) -> str:
    return f"{chance.choice(MONTHS)} {chance.randrange(1, 29)}, {year}"


def _substance(chance: random.Random, facts: dict[str, str], removal: str) -> str:
    opening = (
        "On {filed}, {company} (the “Registrant”) filed a Registration Statement on Form {form} "
        "(File No. {file_number}) with the Securities and Exchange Commission, registering "
        "{registered} shares of its Common Stock, par value $.01 per share."
    )
    parts = [opening, chance.choice(GROUNDS), removal]
    return "\n\n".join(part.format(**facts) for part in parts if part)


def _cover(facts: dict[str, str]) -> list[tuple[str, ...]]:
    """The rows of a cover: one cell, or several side by side."""
    return [
        (f"As filed with the Securities and Exchange Commission on {facts['signed']}",),
        (f"Registration No. {facts['file_number']}",),
        ("SECURITIES AND EXCHANGE COMMISSION",),
        ("Washington, D.C. 20549",),
        (f"POST-EFFECTIVE AMENDMENT NO. {facts['ordinal']}",),
        ("TO",),
        (f"FORM {facts['form']}",),
        ("REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933",),
        (facts["company"].upper(),),
        ("(Exact name of registrant as specified in its charter)",),
        ("Delaware", facts["ein"]),
        ("(State of incorporation)", "(I.R.S. Employer Identification No.)"),
        (f"{facts['street']}, {facts['place']} {facts['zip']}",),
        ("(Address of principal executive offices)",),
        (f"{facts['company']} 2001 Stock Plan",),
        ("(Full title of the plan)",),
        (facts["person"],),
        ("Secretary",),
        (facts["phone"],),
        ("(Name and telephone number of agent for service)",),
    ]


def _signatures(facts: dict[str, str]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [
        ("SIGNATURES",),
        (
            "Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly "
            "caused this Post-Effective Amendment to be signed on its behalf by the undersigned, "
            f"thereunto duly authorized, in {facts['place']}, on {facts['signed']}.",
        ),
        (facts["company"].upper(),),
        (f"By: /s/ {facts['person']}",),
        (facts["person"],),
        ("Secretary",),
        ("Signature", "Title", "Date"),
    ]
    for name in facts["others"].split(";"):
        rows += [(f"/s/ {name}", "Director", facts["signed"]), (name,)]
    return rows


def _wrapped(text: str, width: int = 78) -> str:
    lines, line = [], "     "
    for word in text.split():
        if len(line) + len(word) >= width:
            lines.append(line.rstrip())
            line = ""
        line += word + " "
    return "\n".join([*lines, line.rstrip()])


def _typed(rows: list[tuple[str, ...]]) -> str:
    """Rows as a typist sets them: one cell centred or wrapped, several in columns."""
    lines = []
    for row in rows:
        if len(row) > 1:
            lines.append("".join(cell.ljust(38) for cell in row).rstrip())
        else:
            lines.append(row[0].center(78).rstrip() if len(row[0]) < 78 else _wrapped(row[0]))
        lines.append("")
    return "\n".join(lines)


def _plain_text(facts: dict[str, str]) -> str:
    paragraphs = [_wrapped(part) for part in facts["substance"].split("\n\n")]
    body = "\n\n".join(["DEREGISTRATION OF SECURITIES".center(78).rstrip(), *paragraphs])
    return f"{_typed(_cover(facts))}\n{body}\n\n{_typed(_signatures(facts))}"


def plain(facts: dict[str, str]) -> tuple[str, str]:
    """Typed text of 80 columns."""
    return ".txt", _plain_text(facts)


def paged(facts: dict[str, str]) -> tuple[str, str]:
    """Typed text with page marks and page numbers, one of them in the middle of a sentence."""
    lines = _plain_text(facts).splitlines()
    for at in range(40, len(lines), 46):
        lines[at:at] = ["", f"{at // 40:>40}", "<PAGE>", ""]
    return ".txt", "\n".join(lines)


def submission(facts: dict[str, str]) -> tuple[str, str]:
    """A full submission with its header, and an exhibit behind the amendment."""
    kind = "S-8 POS" if facts["form"] == "S-8" else "POS AM"
    number = f"0000900000-07-{int(facts['zip']):06}"
    return ".txt", (
        f"<SEC-DOCUMENT>{number}.txt : 20070615\n<SEC-HEADER>{number}.hdr.sgml : 20070615\n"
        f"ACCESSION NUMBER:\t\t{number}\nCONFORMED SUBMISSION TYPE:\t{kind}\n"
        "PUBLIC DOCUMENT COUNT:\t\t2\nFILED AS OF DATE:\t\t20070615\n\n"
        "FILER:\n\n\tCOMPANY DATA:\t\n"
        f"\t\tCOMPANY CONFORMED NAME:\t\t\t{facts['company'].upper()}\n"
        "\t\tCENTRAL INDEX KEY:\t\t\t0000900001\n\n\tFILING VALUES:\n"
        f"\t\tFORM TYPE:\t\t{kind}\n\t\tSEC FILE NUMBER:\t{facts['file_number']}\n</SEC-HEADER>\n"
        f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>1\n<TEXT>\n{_plain_text(facts)}\n</TEXT>\n</DOCUMENT>\n"
        "<DOCUMENT>\n<TYPE>EX-24\n<SEQUENCE>2\n<TEXT>\nPower of attorney of the directors.\n"
        "</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    )


def _html_row(row: tuple[str, ...]) -> str:
    cells = "<td>&nbsp;</td>".join(f'<td valign="top">{escape(cell)}</td>' for cell in row)
    return f'<table width="100%"><tr>{cells}</tr></table>\n'


def tables(facts: dict[str, str]) -> tuple[str, str]:
    """HTML that sets everything in tables with spacer columns."""
    parts = [_html_row(row) for row in _cover(facts)]
    parts.append("<p align=center><b><u>DEREGISTRATION OF SECURITIES</u></b></p>\n")
    parts += [f"<p>{escape(part)}</p>\n" for part in facts["substance"].split("\n\n")]
    parts += [_html_row(row) for row in _signatures(facts)]
    return ".htm", f"<html><head><title>pos</title></head><body>{''.join(parts)}</body></html>"


def styled(facts: dict[str, str]) -> tuple[str, str]:
    """HTML of styled blocks, as office programs write it."""

    def block(text: str) -> str:
        return f'<div style="text-indent:0.5in"><font size="2">{escape(text)}</font></div>\n'

    rows = [block("\u00a0\u00a0\u00a0\u00a0\u00a0".join(row)) for row in _cover(facts)]
    rows.append("<div><b>EXPLANATORY NOTE</b></div>\n")
    rows += [block(part) for part in facts["substance"].split("\n\n")]
    signed = [_html_row(row) for row in _signatures(facts)]
    return ".htm", f"<!DOCTYPE html><html><body>{''.join(rows + signed)}</body></html>"


STYLES: tuple[Callable[[dict[str, str]], tuple[str, str]], ...] = (
    plain,
    tables,
    submission,
    styled,
    paged,
)


# --- timing ---------------------------------------------------------------------------------


def _is_right(result: assistant.Extraction, written: Sample) -> bool:
    """Whether a result holds the file number and the amount that were written."""
    statements = result.record.registration_statements if result.record else []
    removed = [s.deregistered for item in statements for s in item.securities]
    numbers = [item.file_number for item in statements]
    return numbers == [written.file_number] and removed == [written.deregistered]


def _one_by_one(paths: list[Path], samples: list[Sample]) -> tuple[dict[str, float], int, int]:
    """Seconds of each step in one process, and how many results are right, and accepted.

    The steps alternate, so that whatever else the machine does falls on all of them alike.
    """
    steps = dict.fromkeys(("read", "extract", "check"), 0.0)
    right = accepted = 0
    for path, written in zip(paths, samples, strict=True):
        began = time.perf_counter()
        filing = assistant.read(path)
        read = time.perf_counter()
        result = assistant.extract(filing)
        extracted = time.perf_counter()
        again = assistant.read(path)  # a filing keeps what was read of it
        waited = time.perf_counter()
        assistant.check(result, again)
        checked = time.perf_counter()
        steps["read"] += read - began
        steps["extract"] += extracted - read
        steps["check"] += checked - waited
        right += _is_right(result, written)
        accepted += result.status == "accepted"
    return steps, right, accepted


def _in_pool(folder: Path, samples: list[Sample]) -> tuple[float, int]:
    """Seconds of bulk extraction with two processes, and how many results are right."""
    began = time.perf_counter()
    found = extract_all([folder], workers=POOL)
    right = sum(_is_right(result, one) for result, one in zip(found, samples, strict=True))
    return time.perf_counter() - began, right


def measure(count: int, folder: Path) -> dict[str, Any]:
    """Write the filings and time what is done with them; seconds, rates and ratios."""
    samples = [sample(number) for number in range(count)]
    paths = [folder / one.name for one in samples]
    for path, one in zip(paths, samples, strict=True):
        path.write_text(one.content, encoding="utf-8")
    # Imports and compiled patterns are paid once by every process.
    _one_by_one(paths[: len(STYLES)], samples[: len(STYLES)])
    steps, right, accepted = _one_by_one(paths, samples)
    pooled, right_in_pool = _in_pool(folder, samples)
    reading = steps["read"]
    times = {
        "read": reading,
        "read, extract": reading + steps["extract"],
        "read, check": reading + steps["check"],
        f"read, extract: pool of {POOL}": pooled,
    }
    return {
        "filings": count,
        "mean_bytes": round(sum(path.stat().st_size for path in paths) / count),
        "accepted": accepted,
        "right": min(right, right_in_pool),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None,
        "machine": platform.machine(),
        "python": platform.python_version(),
        "assistant": assistant.__version__,
        "passes": {
            name: {
                "seconds": round(seconds, 3),
                "filings_per_second": round(count / seconds, 1),
                "ratio_to_reading": round(seconds / reading, 2),
            }
            for name, seconds in times.items()
        },
    }


def main() -> None:
    """Measure, print, and keep the result."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--filings", type=int, default=1_000, help="how many (default: 1000)")
    parser.add_argument("--forget", action="store_true", help="do not keep the result")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = measure(options.filings, Path(folder))
    print(f"{result['filings']} filings, {result['mean_bytes']} bytes each on average")
    print(f"{result['cores']} cores, Python {result['python']}")
    for name, one in result["passes"].items():
        rate, ratio = one["filings_per_second"], one["ratio_to_reading"]
        print(f"{name:26} {rate:8.1f} filings/s {ratio:8.2f} x reading")
    print(f"right: {result['right']}, accepted: {result['accepted']}")
    if not options.forget:
        KEPT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
        print(f"kept in {KEPT.name}")


if __name__ == "__main__":
    main()
