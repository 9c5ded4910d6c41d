"""Invented filings in the styles and sizes of EDGAR, any number of them, for measurements.

    python benchmarks/generate.py FOLDER --filings 160000 [--kind mix] [--container tar.gz]

`short` are removals of a page or two, typed, in tables, in styled blocks, with page marks, or as
full submissions. `mix` has the sizes of the population: half of the filings are short, a third
has exhibits or a prospectus of 15 to 80 KB, a tenth is a prospectus of 200 KB to 2 MB. Always the
same for a number and kind. Containers: a folder with 1,000 files in each of its folders,
one zip archive, or one compressed tar archive as EDGAR's daily feeds.
"""

from __future__ import annotations

import argparse
import binascii
import io
import random
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

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
        "number": str(number),
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
    number = f"0000900000-07-{int(facts['number']):06}"
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


# --- prospectuses and exhibits ------------------------------------------------------------------

SUBJECTS = (
    *("our directors", "the underwriters", "holders of the notes", "our subsidiaries"),
    *("the trustee", "our lenders", "the selling stockholders", "the dealers", "our auditors"),
)
VERBS = (
    *("may at any time reconsider", "are not obliged to disclose", "have agreed to review"),
    *("could be affected by", "rely in large part on", "have no control over", "must account for"),
)
OBJECTS = (
    *("the terms of the credit agreement", "seasonal demand in our markets", "interest rates"),
    *("the price of raw materials", "changes in accounting principles", "our dividend policy"),
    *("the results of clinical trials", "the lease of our main plant", "foreign exchange"),
)
TAILS = (
    *("in each of the last three fiscal years", "as described under “Risk Factors”"),
    *("to the extent permitted by law", "without the consent of any holder"),
    *("within thirty days after such notice", "unless otherwise stated in a supplement"),
)
HEADS = (
    "RISK FACTORS",
    "USE OF PROCEEDS",
    "DIVIDEND POLICY",
    "DESCRIPTION OF SECURITIES",
    "PLAN OF DISTRIBUTION",
    "LEGAL MATTERS",
    "EXPERTS",
    "MANAGEMENT",
    "CAPITALIZATION",
)


def _sentence(chance: random.Random) -> str:
    words = [chance.choice(part) for part in (SUBJECTS, VERBS, OBJECTS, TAILS)]
    amount = f", about ${chance.randrange(1, 900)}.{chance.randrange(10)} million,"
    return (
        " ".join(words[:2]) + (amount if chance.random() < 0.2 else "") + f" {words[2]} {words[3]}."
    ).capitalize()


def _paragraphs(chance: random.Random, size: int) -> Iterator[str]:
    """Headings and paragraphs of about so many characters together."""
    written = 0
    while written < size:
        sentences = " ".join(_sentence(chance) for _ in range(chance.randrange(3, 9)))
        if chance.random() < 0.1:
            yield chance.choice(HEADS)
        yield sentences
        written += len(sentences) + 4


def _figures(chance: random.Random) -> list[tuple[str, ...]]:
    """The rows of a table of figures."""
    years = [str(2001 + n) for n in range(4)]
    rows = [("(in thousands)", *years)]
    for name in ("Net sales", "Cost of sales", "Gross profit", "Interest expense", "Net income"):
        rows.append((name, *(f"{chance.randrange(1_000, 900_000):,}" for _ in years)))
    return rows


def _as_html(chance: random.Random, size: int) -> str:
    parts = []
    for number, part in enumerate(_paragraphs(chance, size // 2)):
        parts.append(f'<p style="text-indent:36pt"><font size="2">{escape(part)}</font></p>\n')
        if number % 12 == 11:
            parts += [_html_row(row) for row in _figures(chance)]
    return "".join(parts)


def _as_text(chance: random.Random, size: int) -> str:
    parts = []
    for number, part in enumerate(_paragraphs(chance, size)):
        parts.append(_wrapped(part))
        if number % 12 == 11:
            rows = ["".join(cell.ljust(15) for cell in row).rstrip() for row in _figures(chance)]
            parts.append("<TABLE>\n<CAPTION>\n<S><C>\n" + "\n".join(rows) + "\n</TABLE>")
        if number % 9 == 8:
            parts.append(f"{number // 9 + 2:>40}\n<PAGE>")
    return "\n\n".join(parts)


def _graphic(chance: random.Random, size: int) -> str:
    """A picture as submissions carry it: uuencoded."""
    lines = [binascii.b2a_uu(chance.randbytes(45)).decode() for _ in range(size // 62)]
    return f"begin 644 logo.jpg\n{''.join(lines)}`\nend\n"


def _document(kind: str, number: int, content: str) -> str:
    return (
        f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>{number}\n<TEXT>\n{content}\n</TEXT>\n</DOCUMENT>\n"
    )


def _enlarged(number: int, small: Sample, size: int) -> Sample:
    """A filing with a prospectus or exhibits of about so many characters."""
    chance = random.Random(f"large {number}")
    content = small.content
    if content.lstrip().startswith("<SEC-DOCUMENT>"):
        more = _document("EX-99", 3, _as_text(chance, size // 2))
        more += _document("GRAPHIC", 4, _graphic(chance, size // 2))
        content = content.replace("</SEC-DOCUMENT>", more + "</SEC-DOCUMENT>")
    elif small.name.endswith(".htm"):
        content = content.replace("</body>", _as_html(chance, size) + "</body>")
    else:
        content = content + "\n\n" + _as_text(chance, size)
    return Sample(small.name, content, small.file_number, small.deregistered)


def mixed(number: int) -> Sample:
    """The invented filing with this number, of a size as the population has them."""
    chance = random.Random(f"size {number}")
    share = chance.random()
    small = sample(number)
    if share < 0.55:
        return small
    if share < 0.9:
        return _enlarged(number, small, round(15_000 * (80 / 15) ** chance.random()))
    return _enlarged(number, small, round(200_000 * 10 ** chance.random()))


KINDS: dict[str, Callable[[int], Sample]] = {"short": sample, "mix": mixed}

# --- containers ---------------------------------------------------------------------------------

FOLDED = 1_000  # files of a folder


def write(target: Path, count: int, kind: str = "short", container: str = "folder") -> int:
    """Writes so many filings into a container; the number of bytes, uncompressed."""
    samples = (KINDS[kind](number) for number in range(count))
    if container == "folder":
        return sum(_write_file(target, number, one) for number, one in enumerate(samples))
    return _write_zip(target, samples) if container == "zip" else _write_tar(target, samples)


def _write_file(target: Path, number: int, one: Sample) -> int:
    folder = target / f"{number // FOLDED:04}"
    if number % FOLDED == 0:
        folder.mkdir(parents=True, exist_ok=True)
    return (folder / one.name).write_bytes(one.content.encode())


def _write_zip(target: Path, samples: Iterator[Sample]) -> int:
    size = 0
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in samples:
            content = one.content.encode()
            archive.writestr(one.name, content)
            size += len(content)
    return size


def _write_tar(target: Path, samples: Iterator[Sample]) -> int:
    size = 0
    with tarfile.open(target, "w:gz", compresslevel=6) as archive:
        for one in samples:
            content = one.content.encode()
            member = tarfile.TarInfo(Path(one.name).stem + ".nc")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
            size += len(content)
    return size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", type=Path, help="a folder, or the file of an archive")
    parser.add_argument("--filings", type=int, default=1_000)
    parser.add_argument("--kind", choices=sorted(KINDS), default="short")
    parser.add_argument("--container", choices=["folder", "zip", "tar.gz"], default="folder")
    options = parser.parse_args()
    size = write(options.target, options.filings, options.kind, options.container)
    print(f"{options.filings:,} filings, {size / 1e6:,.1f} MB, in {options.target}")


if __name__ == "__main__":
    main()
