"""File numbers, employer numbers, telephone numbers and other codes, as filings print them.

All offsets are `[start, end)` in the text given. References to forms, rules and
amendments are in `assistant.language.references`; they can be imported from here too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language.normal import DASH
from assistant.language.references import (
    AmendmentNumber,
    FormName,
    Reference,
    find_amendment_numbers,
    find_forms,
    find_references,
    normalize_form,
)

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


@dataclass(frozen=True, slots=True)
class FileNumber:
    """An SEC file number at `[start, end)`; `value` is normalised: `333-32928`."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class FileNumberRange:
    """`333-1001 through 333-1004`: both ends as printed, `[start, end)` over the whole."""

    start: int
    end: int
    first: FileNumber
    last: FileNumber

    @property
    def values(self) -> list[str]:
        """All file numbers of the range, both ends included."""
        return expand_range(self.first.value, self.last.value)


@dataclass(frozen=True, slots=True)
class Code:
    """Any other identifier at `[start, end)`, with its normalised value."""

    start: int
    end: int
    value: str


# --- file numbers -------------------------------------------------------------------------

_JOIN = rf"[\s\u00a0|]{{0,3}}{DASH}[\s\u00a0|]{{0,3}}"  # 333-⏎32928, 33 - 66512
_SUFFIX = rf"(?:{DASH}[0-9]{{2,3}}(?![0-9]))?"  # -01 of a co-registrant
_RIGHT = rf"(?![0-9]|[.,][0-9]{{3}}|{DASH}[0-9])"
_SECURITIES_ACT = re.compile(
    rf"(?P<prefix>0?33|333|0{{0,2}}2){_JOIN}(?P<serial>[0-9]{{1,6}}){_SUFFIX}{_RIGHT}"
)
_OTHER = re.compile(
    # Exchange Act 0-, 1-, 000-, 001-, 005-, 028-; Regulation A 024-; Form D 021-; trust
    # indentures 022-; investment companies 811-, 814-; foreign exemptions 082-; dealers 008-
    rf"(?P<prefix>0{{0,2}}[01]|00[58]|0?(?:2[12458]|82)|81[1-4]|132){_JOIN}(?P<serial>[0-9]{{3,6}})"
    rf"{_SUFFIX}{_RIGHT}"
)
_CUE = re.compile(
    r"(?:\bnos?\b|\bnumbers?\b|\bfile\b|\bregistration\b|\bstatements?\b|\bact\b|#)"
    r"(?:[^0-9]{0,24}|[^0-9]{0,24}[0-9]{1,3}-[0-9]{3,6}(?:-[0-9]{2})?\W{1,3}(?:and\s+)?){0,4}$",
    re.IGNORECASE,
)
_NOT_A_FILING = re.compile(r"releases?(?:\s+nos?\.?)?[^0-9]{0,16}$", re.IGNORECASE)
_MORE = re.compile(
    # Nos. 333-88411, -16485 and 88412: the prefix stands once
    rf"\s*(?:,\s*(?:and\s+)?|\band\s+|&\s*)(?:(?P<dash>{DASH})\s?)?(?P<serial>[0-9]{{4,6}}){_SUFFIX}"
    rf"(?![0-9]|[.,][0-9]|{DASH}|\s+(?:shares|units|securities|options))"
)
_THROUGH = re.compile(
    rf"\s*(?:through|thru|to|{DASH})\s*(?:and\s+including\s+)?(?:nos?\.\s*)?", re.IGNORECASE
)
_RANGE_END = re.compile(
    rf"\s*(?:through|thru|to)\s+(?:and\s+including\s+)?(?:(?P<dash>{DASH})\s?)?"
    rf"(?P<serial>[0-9]{{3,6}}){_RIGHT}",
    re.IGNORECASE,
)
_RANGE_LIMIT = 500  # a wider range is a misprint


def _left_is_free(text: str, at: int) -> bool:
    """Nothing before the digits makes them part of a longer code or a phone number."""
    before = text[max(0, at - 2) : at]
    if not before:
        return True
    if before[-1].isalnum() or before[-1] in "_$€£":
        return False
    if before[-1] in "-.,/–" and before[0].isdigit() and len(before) == 2:
        return False
    return not (before.rstrip()[-1:] == ")" and re.search(r"\([0-9]{3}\)\s?$", text[max(0, at - 7) : at]))


def _cued(text: str, at: int) -> bool:
    return _CUE.search(text, max(0, at - 90), at) is not None


def find_file_numbers(text: str, start: int = 0, end: int | None = None) -> list[FileNumber]:
    """Securities Act file numbers (33-, 333-, and 2- after a cue) in `text[start:end]`.

    Each number of a list has its own span, also where the prefix is printed once
    (`333-88411, -16485`); of a range both ends are found, see `find_file_number_ranges`.
    """
    end = len(text) if end is None else end
    found: list[FileNumber] = []
    for match in _SECURITIES_ACT.finditer(text, start, end):
        at, prefix, serial = match.start(), match["prefix"].lstrip("0"), match["serial"]
        if not _left_is_free(text, at):
            continue
        doubtful = prefix == "2" or len(serial) < 3 or (prefix == "33" and len(serial) < 4)
        if doubtful and not (_follows(text, found, at) or _cued(text, at)):
            continue
        if prefix == "2" and len(serial) < 4:
            continue
        if prefix == "33" and _NOT_A_FILING.search(text, max(0, at - 30), at):
            continue  # Release No. 33-7497
        found.append(FileNumber(at, match.end(), f"{prefix}-{serial}"))
        found += _continued(text, match.end(), end, prefix, serial)
    return found


def _follows(text: str, found: list[FileNumber], at: int) -> bool:
    """Whether the number goes on with a list of file numbers."""
    return bool(found) and re.fullmatch(r"[\s,;&|]*(?:and\s+)?(?:nos?\.\s*)?", text[found[-1].end : at][:30], re.I) is not None


def _continued(text: str, at: int, end: int, prefix: str, serial: str) -> list[FileNumber]:
    found: list[FileNumber] = []
    tail = _RANGE_END.match(text, at, end)
    if tail and (tail["dash"] or len(tail["serial"]) == len(serial)):
        found.append(FileNumber(_serial_start(tail), tail.end(), f"{prefix}-{tail['serial']}"))
        at = tail.end()
    while more := _MORE.match(text, at, end):
        bare = more["dash"] is None
        if bare and (len(more["serial"]) != len(serial) or len(serial) < 5):
            break
        found.append(FileNumber(_serial_start(more), more.end(), f"{prefix}-{more['serial']}"))
        at = more.end()
    return found


def _serial_start(match: re.Match[str]) -> int:
    return match.start("dash") if match["dash"] else match.start("serial")


def find_file_number_ranges(
    text: str, start: int = 0, end: int | None = None
) -> list[FileNumberRange]:
    """Ranges of Securities Act file numbers, whose inner numbers are not printed."""
    numbers = find_file_numbers(text, start, end)
    return [
        FileNumberRange(first.start, last.end, first, last)
        for first, last in zip(numbers, numbers[1:], strict=False)
        if last.start - first.end < 40
        and _THROUGH.fullmatch(text, first.end, last.start)
        and len(expand_range(first.value, last.value)) > 1
    ]


def expand_range(first: str, last: str) -> list[str]:
    """All file numbers from `first` to `last`; empty where they make no range."""
    (head, low), (tail, high) = first.split("-"), last.split("-")
    if head != tail or not 0 <= int(high) - int(low) < _RANGE_LIMIT:
        return []
    return [f"{head}-{number:0{len(low)}d}" for number in range(int(low), int(high) + 1)]


def find_other_file_numbers(text: str, start: int = 0, end: int | None = None) -> list[FileNumber]:
    """File numbers under other acts (0-, 1-, 001-, 811- …): never a registration statement.

    Padding is removed (`000-12345` is `0-12345`, `001-` is `1-`).
    """
    end = len(text) if end is None else end
    found: list[FileNumber] = []
    for match in _OTHER.finditer(text, start, end):
        at, prefix, serial = match.start(), match["prefix"], match["serial"]
        padded = len(prefix) == 3 or prefix == "0"
        if not _left_is_free(text, at) or (prefix == "132" and not _cued(text, at)):
            continue
        if (not padded or len(serial) < 4) and not _cued(text, at):
            continue
        found.append(FileNumber(at, match.end(), f"{prefix.lstrip('0') or '0'}-{serial}"))
    return found


def normalize_file_number(printed: str) -> str | None:
    """`File No. 033-66512-01` as `33-66512`; None where it holds no single file number.

    Numbers under other acts keep their own prefix (`001-12345` is `1-12345`).
    """
    cue = "No. "
    found = find_file_numbers(cue + printed) or find_other_file_numbers(cue + printed)
    values = {number.value for number in found}
    return values.pop() if len(values) == 1 else None


# --- employer identification numbers ------------------------------------------------------

_EIN = re.compile(rf"[0-9]{{2}}[\s|]{{0,2}}{DASH}[\s|]{{0,3}}[0-9]{{7}}(?![0-9A-Za-z]|[.,][0-9]|{DASH}[0-9])")
_NOT_DIGITS = re.compile("[^0-9]")


def find_eins(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """Employer identification numbers NN-NNNNNNN in `text[start:end]`."""
    end = len(text) if end is None else end
    return [
        Code(match.start(), match.end(), f"{digits[:2]}-{digits[2:]}")
        for match in _EIN.finditer(text, start, end)
        if _left_is_free(text, match.start()) and (digits := _NOT_DIGITS.sub("", match[0]))
    ]


def normalize_ein(printed: str) -> str | None:
    """Nine digits, however they are hyphenated or spaced, as NN-NNNNNNN; else None."""
    digits = _NOT_DIGITS.sub("", printed)
    if len(digits) != 9 or re.search(r"[A-Za-z]", re.sub(r"(?i)i\.?r\.?s\.?|ein|no\.?|#", "", printed)):
        return None
    return f"{digits[:2]}-{digits[2:]}"


# --- telephones ---------------------------------------------------------------------------

_US_PHONE = re.compile(
    # (408) 727-1885 · 408-727-1885 · 408.727.1885 · 408/727-1885 · 1-800-555-0100 · 408 727-1885
    rf"(?:(?<![0-9])\+?1[-.\s]{{0,2}})?(?:\([0-9]{{3}}\)[-.\s|/]{{0,6}}|[0-9]{{3}}(?:\s?[-./]\s?|{DASH}\s?|[ \u00a0]))"
    rf"[0-9]{{3}}(?:\s?[-.]\s?|{DASH}\s?|[ \u00a0])[0-9]{{4}}(?![0-9]|[-.,][0-9])"
)
_FOREIGN_PHONE = re.compile(
    # +44 20 7946 0000 · 011-41-61-324-1111 · (972) 3-645-5000 · (41-61) 324-1111 · 44-20-7946-0000
    r"(?:\+[0-9]{1,3}|011|\((?:\+|0)?[0-9]{2,4}(?:[- ][0-9]{1,4})?\)|[0-9]{2,3}(?=-[0-9]{1,4}-[0-9]{3,4}-[0-9]{3,4}))"
    r"(?:[ \u00a0.\-/]{0,2}(?:\(0\))?[0-9]{1,8}){2,6}(?![0-9]|[-.,/][0-9])"
)
_AREA = re.compile(r"\(?([0-9]{3})\)?")


def find_phones(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """Telephone numbers with area or country code in `text[start:end]`."""
    end = len(text) if end is None else end
    found = [
        Code(match.start(), match.end(), normalize_phone(match[0]) or match[0])
        for match in _US_PHONE.finditer(text, start, end)
        if _phone_is_free(text, match)
    ]
    taken = {at for code in found for at in range(code.start, code.end)}
    for match in _FOREIGN_PHONE.finditer(text, start, end):
        digits = _NOT_DIGITS.sub("", match[0])
        if match.start() in taken or match.end() - 1 in taken or not _phone_is_free(text, match):
            continue
        if 8 <= len(digits) <= 15 and any(mark in match[0] for mark in "-. "):
            value = normalize_phone(match[0])
            if value:
                found.append(Code(match.start(), match.end(), value))
    return sorted(found, key=lambda code: code.start)


def _phone_is_free(text: str, match: re.Match[str]) -> bool:
    at = match.start()
    before = text[max(0, at - 2) : at]
    if before[-1:].isalnum() or before[-1:] in ("$", "_", "€", "£"):
        return False
    return not (len(before) == 2 and before[1] in "-.,/" and before[0].isdigit())


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
    r"(?:\bcik\b|central\s+index\s+key)(?:\s+(?:no\.?|number|code|#))?[\s:#)|=]{0,8}0{0,9}(?P<value>[1-9][0-9]{0,9})"
    r"(?![0-9]|[-.,][0-9])",
    re.IGNORECASE,
)
_CUSIP = re.compile(
    r"cusip(?:\s+(?:nos?\.?|numbers?|#))?[\s:#)]{0,4}(?P<value>[0-9]{3}[0-9A-Z]{3}[\s-]?[0-9A-Z]{2}[\s-]?[0-9])(?![0-9A-Z])",
    re.IGNORECASE,
)
_STATES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "
    "NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU"
).split()
_ZIP = re.compile(
    r"(?<![A-Za-z])(?:" + "|".join(_STATES) + r"|D\.C\.|[A-Z]\.[A-Z]\.|[A-Z][a-z]{2,12}\.?|[A-Z]{4,13})"
    r"[,.]?[\s\u00a0|]{1,12}(?P<value>[0-9]{5}(?:-[0-9]{4})?)(?![0-9A-Za-z%]|[-.,/][0-9]|\s+(?:shares|units|of\b))"
)
_STATE_NAMES = frozenset(
    # the last word of a state's name, as addresses spell it out
    "alabama alaska arizona arkansas california colorado connecticut delaware columbia florida "
    "georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland "
    "massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire "
    "jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania island tennessee texas "
    "utah vermont virginia washington wisconsin wyoming rico calif conn mass mich minn penn tex "
    "fla ill ind wash wis ariz ark colo del tenn okla ore".split()
)


def find_accession_numbers(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """EDGAR accession numbers NNNNNNNNNN-NN-NNNNNN in `text[start:end]`."""
    end = len(text) if end is None else end
    return [
        Code(match.start(), match.end(), match[0])
        for match in _ACCESSION.finditer(text, start, end)
        if _left_is_free(text, match.start())
    ]


def find_ciks(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """Central Index Keys after their cue, without padding."""
    return _valued(_CIK, text, start, end)


def find_cusips(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """CUSIP numbers after their cue, as nine characters."""
    found = _valued(_CUSIP, text, start, end)
    return [Code(c.start, c.end, re.sub(r"[\s-]", "", c.value).upper()) for c in found]


def find_zips(text: str, start: int = 0, end: int | None = None) -> list[Code]:
    """ZIP codes after a state, `NNNNN` or `NNNNN-NNNN`."""
    end = len(text) if end is None else end
    found: list[Code] = []
    for match in _ZIP.finditer(text, start, end):
        state = match[0].split()[0].rstrip(",.|")
        spelled = len(state) < 3 or "." in state or state.lower() in _STATE_NAMES
        if spelled:
            found.append(Code(match.start("value"), match.end("value"), match["value"]))
    return found


def _valued(pattern: re.Pattern[str], text: str, start: int, end: int | None) -> list[Code]:
    end = len(text) if end is None else end
    return [
        Code(match.start("value"), match.end("value"), match["value"])
        for match in pattern.finditer(text, start, end)
    ]
