"""Employer numbers, telephone numbers and other codes, as filings print them.

All offsets are `[start, end)` in the text given. File numbers, references to forms and
rules, and amendment numbers have modules of their own; they can be imported from here too.
"""

from __future__ import annotations

import re

from assistant.language.amendment_numbers import AmendmentNumber, find_amendment_numbers
from assistant.language.file_numbers import (
    FileNumber,
    FileNumberRange,
    expand_range,
    find_file_number_ranges,
    find_file_numbers,
    find_other_file_numbers,
    left_is_free,
    normalize_file_number,
)
from assistant.language.normal import DASH
from assistant.language.references import (
    FormName,
    Reference,
    find_forms,
    find_references,
    normalize_form,
)
from assistant.language.runs import listed, lowered, read_runs
from assistant.language.values import value_class

__all__ = [
    "AmendmentNumber",
    "Code",
    "FileNumber",
    "FileNumberRange",
    "FormName",
    "Reference",
    "expand_range",
    "find_accession_numbers",
    "find_amendment_numbers",
    "find_ciks",
    "find_cusips",
    "find_eins",
    "find_file_number_ranges",
    "find_file_numbers",
    "find_forms",
    "find_other_file_numbers",
    "find_phones",
    "find_references",
    "find_zips",
    "normalize_ein",
    "normalize_file_number",
    "normalize_form",
    "normalize_phone",
]


@value_class
class Code:
    """Any other identifier at `[start, end)`, with its normalised value."""

    start: int
    end: int
    value: str


# --- employer identification numbers ------------------------------------------------------

_EIN = re.compile(
    rf"[0-9]{{2}}[\s|]{{0,2}}{DASH}[\s|]{{0,3}}(?P<serial>[0-9]{{7}})"
    rf"(?![0-9A-Za-z]|[.,][0-9]|{DASH}[0-9])"
)
_NOT_DIGITS = re.compile("[^0-9]")
_EIN_WORDS = re.compile(r"i\.?r\.?s\.?|employer|identification|ein|nos?\.?|number|#", re.IGNORECASE)


def eins_at(text: str, low: str, start: int, end: int, before: str) -> list[Code]:
    """The employer number that a run of digits begins: see `runs.Reader`."""
    match = _EIN.match(low, start) if end - start == 2 else None
    if match is None or not left_is_free(text, start):
        return []
    return [Code(start, match.end(), f"{low[start:end]}-{match['serial']}")]


def find_eins(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """Employer identification numbers NN-NNNNNNN in `text[start:end]`, any dash."""
    return read_runs(eins_at, text, start, end, words=False)


def normalize_ein(printed: str) -> str | None:
    """Nine digits, however they are hyphenated or spaced, as NN-NNNNNNN; else None."""
    digits = _NOT_DIGITS.sub("", printed)
    if len(digits) != 9 or re.search("[A-Za-z]", _EIN_WORDS.sub("", printed)):
        return None
    return f"{digits[:2]}-{digits[2:]}"


# --- telephones ---------------------------------------------------------------------------

_US_PHONE = re.compile(
    # (408) 727-1885 · 408-727-1885 · 408.727.1885 · 408/727-1885 · 1-800-555-0100 · 408 727-1885
    # · 408) 727-1885, whose first bracket was lost
    rf"(?:\+?1[-.\s]{{0,2}})?"
    rf"(?:\(?[0-9]{{3}}\)[-.\s|/]{{0,6}}|[0-9]{{3}}(?:\s?[-./]\s?|{DASH}\s?|[ \xa0]))"
    rf"[0-9]{{3}}(?:\s?[-.]\s?|{DASH}\s?|[ \xa0])[0-9]{{4}}(?![0-9]|[-.,][0-9])"
)
_FOREIGN_PHONE = re.compile(
    # +44 20 7946 0000 · 011-41-61-324-1111 · (972) 3-645-5000 · (41-61) 324-1111 · 44-20-7946-0000
    # · +(81)-3-3244-3000 · (011) (468) 676-5000 · +972 (73) 250-7100 · (+972) (9) 974 1444
    # · 852-2555-0111
    r"(?:\+\s?\([0-9]{1,3}\)|\+[0-9]{1,3}|\(011\) ?\([0-9]{1,4}\)|011"
    r"|\((?:\+|0)?[0-9]{2,4}(?:[- ][0-9]{1,4})?\)"
    r"|[0-9]{2,3}(?=-[0-9]{1,4}-[0-9]{3,4}-[0-9]{3,4})|[3-9][0-9]{2}(?=-[0-9]{4}-[0-9]{4}(?![0-9-])))"
    r"(?:[ \xa0.\-/]{0,2}\([0-9]{1,4}\))?"
    r"(?:[ \xa0.\-/]{0,2}(?:\(0\))?[0-9]{1,8}){2,6}(?![0-9]|[-.,/][0-9])"
)


def phones_at(text: str, low: str, start: int, end: int, before: str) -> list[Code]:
    """The telephone number that a run of digits begins: see `runs.Reader`."""
    if end - start > 4:
        return []
    mark = text[start - 1 : start] if start else ""
    after = low[end : end + 1]
    if mark.isalnum() or after not in (")", "-", ".", "/", " ", "\xa0", "‑", "–"):
        if mark != "+" or after != "(":  # `+86(21)-3861-0000`
            return []
    at = start - 1 if mark in ("(", "+") else start
    if text[max(0, start - 2) : start] in ("(+", "+("):
        at = start - 2
    ahead = text[max(0, at - 2) : at]
    if ahead[-1:].isalnum() or ahead[-1:] in ("$", "_", "€", "£"):
        return []
    if len(ahead) == 2 and ahead[0].isdigit() and ahead[1] in "-.,/–":
        return []
    american = _US_PHONE.match(low, at)
    if american is None and mark == "(":  # a bracket around the whole number
        american = _US_PHONE.match(low, start)
    match = american or (
        _FOREIGN_PHONE.match(low, at) if _may_be_foreign(low, start, mark) else None
    )
    if match is None:
        return []
    printed = match[0]
    while american is None and len(_NOT_DIGITS.sub("", printed)) > 15 and " " in printed:
        printed = printed.rpartition(" ")[0]  # a second number follows
    value = normalize_phone(printed)
    if value is None or (american is None and len(_NOT_DIGITS.sub("", printed)) < 8):
        return []
    return [Code(match.start(), match.start() + len(printed), value)]


def _may_be_foreign(low: str, start: int, mark: str) -> bool:
    return (
        mark in ("+", "(")
        or low.startswith("011", start)
        or low[start + 2 : start + 4].count("-") == 1
    )


def find_phones(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """Telephone numbers with area or country code in `text[start:end]`."""
    return read_runs(phones_at, text, start, end, words=False)


def normalize_phone(printed: str) -> str | None:
    """NNN-NNN-NNNN for the United States and Canada, else as printed with single spaces.

    None where it has fewer than seven digits or more than fifteen.
    """
    clean = " ".join(printed.replace("|", " ").split())
    digits = _NOT_DIGITS.sub("", clean)
    if not 7 <= len(digits) <= 15:
        return None
    if len(digits) == 11 and digits[0] == "1":
        digits = digits[1:]
    american = _US_PHONE.search(clean) and (not clean.startswith("+") or clean.startswith("+1"))
    if len(digits) == 10 and (american or clean.isdigit()):
        return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    return clean


# --- other codes --------------------------------------------------------------------------

_ACCESSION = re.compile(r"[0-9]{10}-[0-9]{2}-[0-9]{6}(?![0-9]|-[0-9])")
_CIK = re.compile(
    r"(?:cik|central\s+index\s+key)(?:\s+(?:no\.?|number|code|#))?[\s:#)|=]{0,8}"
    r"0{0,9}(?P<value>[1-9][0-9]{0,9})(?![0-9]|[-.,][0-9])"
)
_CUSIP = re.compile(
    r"cusip(?:\s+(?:nos?\.?|numbers?|#))?[\s:#)]{0,4}"
    r"(?P<value>[0-9]{3}[0-9a-z]{3}[\s-]?[0-9a-z]{2}[\s-]?[0-9])(?![0-9a-z])"
)
_ZIP = re.compile(r"[0-9]{5}(?:-[0-9]{4})?(?![0-9A-Za-z%]|[-.,/][0-9]|\s+(?:shares|units|of)\b)")
_ZIP_CAPTION = re.compile(r"(?:-[0-9]{4})?[\s|]{0,40}\(zip\s+code")
_SPACED_DC = re.compile(r"\bd\.\s?c\.\s+\Z")
_STATES = frozenset(
    listed(
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV",
        "NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU ",
        "D.C N.Y N.J N.C S.C N.H N.M N.D S.D R.I W.V P.R",
    )
)
_STATE_NAMES = frozenset(
    listed(
        # the last word of a state's name, as addresses spell it out
        "alabama alaska arizona arkansas california colorado connecticut delaware columbia",
        "florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine",
        "maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada",
        "hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania island",
        "tennessee texas utah vermont virginia washington wisconsin wyoming rico",
        # abbreviated as the newspapers do
        "calif conn mass mich minn penn tex fla ill ind wash wis ariz ark colo del tenn okla ore",
        # captioned: Zip Code 95054
        "zip code",
    )
)


def accession_numbers_at(text: str, low: str, start: int, end: int, before: str) -> list[Code]:
    """The accession number that a run of digits begins: see `runs.Reader`."""
    match = _ACCESSION.match(low, start) if end - start == 10 else None
    if match is None or not left_is_free(text, start):
        return []
    return [Code(start, match.end(), match[0])]


def find_accession_numbers(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """EDGAR accession numbers NNNNNNNNNN-NN-NNNNNN in `text[start:end]`."""
    return read_runs(accession_numbers_at, text, start, end, words=False)


def zips_at(text: str, low: str, start: int, end: int, before: str) -> list[Code]:
    """The ZIP code that a run of digits begins: see `runs.Reader`."""
    if end - start != 5:
        return []
    known = before.upper() in _STATES or before in _STATE_NAMES
    if not known and not (
        _ZIP_CAPTION.match(low, end) or _SPACED_DC.search(low, start - 12, start)
    ):
        return []
    match = _ZIP.match(low, start)
    if match is None or not left_is_free(text, start):
        return []
    if known and len(before) == 2 and not _in_capitals(text, start, before):
        return []  # `in 20000 cases`, `or 20000`
    return [Code(start, match.end(), match[0])]


def _in_capitals(text: str, at: int, word: str) -> bool:
    return text.rfind(word.upper(), max(0, at - 32), at) >= 0


def find_zips(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """ZIP codes after a state, `NNNNN` or `NNNNN-NNNN`."""
    return read_runs(zips_at, text, start, end)


def find_ciks(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """Central Index Keys after their cue, without padding."""
    return _after_cue(_CIK, ("cik", "index"), text, start, end)


def find_cusips(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """CUSIP numbers after their cue, as nine characters."""
    found = _after_cue(_CUSIP, ("cusip",), text, start, end)
    return [Code(c.start, c.end, re.sub(r"[\s-]", "", c.value).upper()) for c in found]


def _after_cue(
    pattern: re.Pattern[str], cues: tuple[str, ...], text: str, start: int, end: int | None
) -> list[Code]:
    low, end = lowered(text), len(text) if end is None else end
    if all(low.find(cue, start, end) < 0 for cue in cues):
        return []
    return [
        Code(match.start("value"), match.end("value"), match["value"])
        for match in pattern.finditer(low, start, end)
        if not low[match.start() - 1 : match.start()].isalpha()
    ]
