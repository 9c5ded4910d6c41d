"""SEC file numbers: single ones, lists and ranges, under the Securities Act and other acts.

All offsets are `[start, end)` in the text given.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.normal import DASH
from assistant.language.runs import read_runs
from assistant.language.values import value_class


@value_class
class FileNumber:
    """An SEC file number at `[start, end)`; `value` is normalised: `333-32928`."""

    start: int
    end: int
    value: str


@value_class
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


_JOIN = rf"[\s|]{{0,3}}{DASH}[\s|]{{0,3}}"  # 333-⏎32928, 33 - 66512
_SUFFIX = rf"(?:{DASH}[0-9]{{1,3}}(?![0-9]))?"  # -01 or -1 of a co-registrant
_RIGHT = rf"(?![0-9A-Za-z]|[.,][0-9]{{3}}|{DASH}[0-9])"
_SERIAL = re.compile(rf"{_JOIN}(?P<serial>[0-9]{{1,6}}){_SUFFIX}{_RIGHT}")
_PREFIXES = {"33": "33", "033": "33", "333": "333", "2": "2", "02": "2", "002": "2"}
_OTHER_PREFIXES = {
    # printed prefix: normalised, and whether it needs no cue
    "0": ("0", True),  # Exchange Act, section 12(g)
    "00": ("0", True),
    "000": ("0", True),
    "1": ("1", False),  # Exchange Act, section 12(b)
    "01": ("1", True),
    "001": ("1", True),
    "5": ("5", False),  # Schedules 13D and 13G
    "005": ("5", True),
    "008": ("8", True),  # broker-dealers
    "8": ("8", False),
    "021": ("21", True),  # Form D
    "21": ("21", False),
    "022": ("22", True),  # trust indentures
    "22": ("22", False),
    "024": ("24", True),  # Regulation A
    "24": ("24", False),
    "028": ("28", True),  # institutional managers
    "28": ("28", False),
    "082": ("82", True),  # Rule 12g3-2(b)
    "82": ("82", False),
    "132": ("132", False),
    "811": ("811", True),  # Investment Company Act
    "812": ("812", True),
    "813": ("813", True),
    "814": ("814", True),  # business development companies
}
_CUE = re.compile(r"\bnos?\b|\bnumbers?\b|\bfile\b|\bregistration\b|\bstatements?\b|#")
_AFTER_CUE = re.compile(
    rf"[^0-9]*(?:[0-9]{{1,3}}{DASH}[0-9]{{1,6}}(?:{DASH}[0-9]{{2}})?[^0-9]{{1,8}})*"
)
_REACH = 100  # a cue stands within so many characters, other items of its list between
_RELEASE = re.compile(r"releases?(?:\s+nos?\.?|\s+numbers?)?[^0-9]{0,16}\Z")
_MORE = re.compile(
    # Nos. 333-88411, -16485 and 88412: the prefix stands once
    rf"\s*(?:,\s*(?:and\s+)?|\band\s+|&\s*)(?:(?P<dash>{DASH})\s?)?(?P<serial>[0-9]{{4,6}}){_SUFFIX}"
    rf"(?![0-9A-Za-z]|[.,][0-9]|{_JOIN}[0-9]|\s+(?:shares|units|securities|options))"
)
_RANGE_END = re.compile(
    rf"\s*(?:through|thru|to)\s+(?:and\s+including\s+)?(?:(?P<dash>{DASH})\s?)?"
    rf"(?P<serial>[0-9]{{3,6}}){_RIGHT}(?!\s+shares)"
)
_TO_THE_NEXT = r"\s*(?:and\s+including\s+)?(?:nos?\.\s*)?"
_THROUGH = re.compile(rf"\s*(?:through|thru|to|{DASH}){_TO_THE_NEXT}", re.IGNORECASE)
# Without this no two numbers make a range: what leads from one to the next stands right behind a
# digit and before the next, and behind a mere dash the next has its prefix.
_MAY_BE_RANGE = re.compile(
    rf"[0-9]\s*(?:(?:through|thru|to){_TO_THE_NEXT}(?:[0-9]|{DASH})"
    rf"|{DASH}{_TO_THE_NEXT}(?:0?33|333|0{{0,2}}2)[\s|]{{0,3}}{DASH})",
    re.IGNORECASE,
)
_RANGE_LIMIT = 500  # a wider range is a misprint
_LIST_LIMIT = 200


def left_is_free(text: str, at: int) -> bool:
    """Nothing before the digits makes them part of a longer code or a phone number."""
    before = text[max(0, at - 2) : at]
    if not before:
        return True
    if before[-1].isalnum() or before[-1] in "_$€£":
        return False
    if len(before) == 2 and before[0].isalnum() and before[1] in "-.,/–‑":
        return before[0].isalpha() and before[1] in ".,"  # No.333-32928
    closes = before.rstrip()[-1:] == ")"
    return not (closes and _AREA_CODE.search(text, max(0, at - 8), at))


_AREA_CODE = re.compile(r"\([0-9]{3}\)\s{0,2}\Z")


def _cued(low: str, at: int) -> bool:
    """Whether `No.`, `File` or the like governs the number, over a list of them too."""
    cues = [match.end() for match in _CUE.finditer(low, max(0, at - _REACH), at)]
    return bool(cues) and _AFTER_CUE.fullmatch(low, cues[-1], at) is not None


def file_numbers_at(text: str, low: str, start: int, end: int, before: str) -> list[FileNumber]:
    """The Securities Act file numbers that a run of digits begins: see `runs.Reader`."""
    prefix = _PREFIXES.get(low[start:end]) if end - start < 4 else None
    match = _SERIAL.match(low, end) if prefix else None
    if prefix is None or match is None or not left_is_free(text, start):
        return []
    serial = match["serial"]
    if prefix == "2" and len(serial) < 4:
        return []
    doubtful = prefix == "2" or len(serial) < (4 if prefix == "33" else 3)
    if doubtful and not _cued(low, start):
        return []
    if prefix == "33" and _RELEASE.search(low, max(0, start - 40), start):
        return []  # Release No. 33-7497
    first = FileNumber(start, match.end(), f"{prefix}-{_unpadded(serial)}")
    return [first, *_continued(low, match.end(), prefix, serial)]


def _unpadded(serial: str) -> str:
    """A serial number without leading zeros: `333-08734` and `333-8734` are one statement."""
    return serial.lstrip("0") or "0"


def _continued(low: str, at: int, prefix: str, serial: str) -> list[FileNumber]:
    """The numbers of a list or range that stand without their prefix."""
    found: list[FileNumber] = []
    more = _RANGE_END.match(low, at)
    if more and not more["dash"] and len(more["serial"]) != len(serial):
        more = None
    more = more or _MORE.match(low, at)
    while more and len(found) < _LIST_LIMIT:
        bare = more["dash"] is None
        if bare and len(more["serial"]) != len(serial):
            break
        if bare and len(serial) < 5 and more.re is _MORE:
            break
        left = more.start("serial") if bare else more.start("dash")
        found.append(FileNumber(left, more.end(), f"{prefix}-{_unpadded(more['serial'])}"))
        more = _MORE.match(low, more.end())
    return found


def find_file_numbers(text: str, start: int = 0, end: int | None = None) -> list[FileNumber]:
    """Securities Act file numbers (33-, 333-, and 2- after a cue) in `text[start:end]`.

    Each number of a list has its own span, also where the prefix is printed once
    (`333-88411, -16485`); of a range both ends are found, see `find_file_number_ranges`.
    """
    return read_runs(file_numbers_at, text, start, end, words=False)


def find_file_number_ranges(
    text: str, start: int = 0, end: int | None = None
) -> list[FileNumberRange]:
    """Ranges of Securities Act file numbers, whose inner numbers are not printed."""
    end = len(text) if end is None else end
    if not _MAY_BE_RANGE.search(text, start, end):
        return []
    numbers = find_file_numbers(text, start, end)
    return [
        FileNumberRange(first.start, last.end, first, last)
        for first, last in pairwise(numbers)
        if last.start - first.end < 40
        and _THROUGH.fullmatch(text, first.end, last.start)
        and len(expand_range(first.value, last.value)) > 1
    ]


def expand_range(first: str, last: str) -> list[str]:
    """All file numbers from `first` to `last`; empty where they make no range."""
    (head, low), (tail, high) = first.split("-"), last.split("-")
    if head != tail or not 0 <= int(high) - int(low) < _RANGE_LIMIT:
        return []
    return [f"{head}-{number}" for number in range(int(low), int(high) + 1)]


def other_file_numbers_at(
    text: str, low: str, start: int, end: int, before: str
) -> list[FileNumber]:
    """The file number under another act that a run of digits begins: see `runs.Reader`."""
    prefix = _OTHER_PREFIXES.get(low[start:end]) if end - start < 4 else None
    match = _SERIAL.match(low, end) if prefix else None
    if prefix is None or match is None or not left_is_free(text, start):
        return []
    value, sure = prefix
    serial = match["serial"]
    if len(serial) < 3 or ((not sure or len(serial) < 4) and not _cued(low, start)):
        return []
    return [FileNumber(start, match.end(), f"{value}-{serial}")]


def find_other_file_numbers(text: str, start: int = 0, end: int | None = None) -> list[FileNumber]:
    """File numbers under other acts (0-, 1-, 001-, 811- …): never a registration statement.

    Padding is removed (`000-12345` is `0-12345`, `001-` is `1-`).
    """
    return read_runs(other_file_numbers_at, text, start, end, words=False)


def normalize_file_number(printed: str) -> str | None:
    """`File No. 033-66512-01` as `33-66512`; None where it holds no single file number.

    Numbers under other acts keep their own prefix (`001-12345` is `1-12345`).
    """
    cue = "No. "
    found = find_file_numbers(cue + printed) or find_other_file_numbers(cue + printed)
    values = {number.value for number in found}
    return values.pop() if len(values) == 1 else None
