"""Names on a signature page where nobody signed: a rule with a name below, and no mark on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, lacks, says
from assistant.answering.evidence.wording import joined
from assistant.answering.people.signers import PERSON, signature_page
from assistant.answering.questions.plan import Plan
from assistant.record import Citation

_SIGNED = re.compile(r"(?<!\w)/?s/|\*", re.I)
_RULE = re.compile(r"^[ \t|]*(?:- )?[-_]{6,}")
_NEAR = 3  # lines between a rule and the signature above it, or the name below it


def blank_lines(reading: Reading) -> Iterator[tuple[str, Citation]]:
    """The persons whose line is blank, each with the line and the name below it.

    Nothing is read from a page without any conformed signature: all its lines are blank.
    """
    for section in reading.filing.sections_of("signatures"):
        text = reading.filing.text[section.start : section.end]
        if not _SIGNED.search(text):
            continue
        lines = _lines(text)
        for index, (start, line) in enumerate(lines):
            if not _RULE.match(line):
                if (alone := _unmarked(lines, index)) is not None:
                    end = lines[index][0] + len(line.rstrip())
                    yield alone, reading.cite(section.start + start, section.start + end)
                continue
            below = next(
                ((s, ln) for s, ln in lines[index + 1 : index + 1 + _NEAR] if ln.strip()), None
            )
            name = PERSON.match(_cell(below[1])) if below else None
            if below is None or name is None or _is_signed(lines, index, name[0]):
                continue
            end = below[0] + len(below[1].rstrip())
            yield name[0], reading.cite(section.start + start, section.start + end)


_MARKED = re.compile(r"^[ \t|]*(?:/?s/|\*)", re.I)
_INDENT = 15  # blanks where the signature of a row would stand


def _unmarked(lines: list[tuple[int, str]], index: int) -> str | None:
    """The name below a row without signature, on a page without rules where each row has its
    mark in the first column, a title beside it, and the name below: the title stands alone."""
    name, above = lines[index][1], lines[index - 1][1] if index else ""
    if not PERSON.fullmatch(name.strip()) or name[:1].isspace():
        return None
    if not above.strip() or len(above) - len(above.lstrip()) < _INDENT or _SIGNED.search(above):
        return None
    before = lines[index - 2][1] if index > 1 else ""
    if before.strip():
        return None
    column = len(above) - len(above.lstrip())
    rows = [
        (line, lines[at + 1][1]) for at, (_, line) in enumerate(lines[:-1])
        if _MARKED.match(line) and len(line) > column and line[column - 1] == " "
        and line[column] != " "
    ]  # fmt: skip
    named = [below for _, below in rows if PERSON.match(_cell(below)) and not below[:1].isspace()]
    return name.strip() if len(named) > 1 and len(named) == len(rows) else None


def _lines(text: str) -> list[tuple[int, str]]:
    """The lines of a text with their offsets in it."""
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, line))
        start += len(line) + 1
    return found


def _cell(line: str) -> str:
    """The first cell of a line: what stands before a wide gap."""
    return one_line(re.split(r"\s{3,}|\t|\|", line.strip(" \t|"))[0])


def _is_signed(lines: list[tuple[int, str]], index: int, name: str) -> bool:
    """Whether a mark or the name stands above the rule, up to the rule or name before it."""
    last = name.split(",")[0].split()[-1].lower()
    if _SIGNED.search(lines[index][1]):
        return True
    for _, line in reversed(lines[max(0, index - _NEAR) : index]):
        if (cell := _cell(line)).endswith("*") and PERSON.fullmatch(cell.rstrip("* ")):
            return last in cell.lower()  # "Mei-Ling Foss*": a row of another's, signed in itself
        if _SIGNED.search(line) or last in line.lower():
            return True
        if _RULE.match(line) or PERSON.fullmatch(_cell(line)):
            return False
    return False


def answer_blank_lines(reading: Reading, plan: Plan) -> Reply:
    """Who did not sign: the names under blank lines."""
    found = list(blank_lines(reading))
    if not found:
        return lacks("The filing does not say who did not sign.", signature_page(reading))
    names = list(dict.fromkeys(name for name, _ in found))
    verb = "is" if len(names) == 1 else "are"
    noun = "line" if len(names) == 1 else "lines"
    text = f"The signature {noun} of {joined(names)} {verb} blank."
    return says(text, [cited for _, cited in found])
