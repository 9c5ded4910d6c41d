"""Forms, rules, sections and items: how a filing refers to the law and to itself.

All offsets are `[start, end)` in the text given.
"""

from __future__ import annotations

import re
from typing import Literal

from assistant.language.normal import DASH
from assistant.language.runs import lowered, read_runs
from assistant.language.values import value_class

FormKind = Literal["securities_act", "exchange_act", "investment_company", "other"]


@value_class
class FormName:
    """A form at `[start, end)`, the word `Form` included; `value` is normalised: `S-8`."""

    start: int
    end: int
    value: str
    kind: FormKind


@value_class
class Reference:
    """A rule, section, item, exhibit … at `[start, end)`.

    `word` is the singular noun in lower case (`rule`, `section`, `no`), `value` the
    number with its brackets and without white space (`512(a)(3)`).
    """

    start: int
    end: int
    word: str
    value: str


_GAP = r"(?:[\s|_]|</?[a-z]{1,2}>)"

# --- forms --------------------------------------------------------------------------------

_SERIALS = {
    # the numbered forms under the Securities Act (17 CFR part 239), retired ones too
    "S": {"1", "2", "3", "4", "6", "8", "11", "14", "15", "16", "18", "20"},
    "F": {"1", "2", "3", "4", "6", "7", "8", "10", "80"},
    "SB": {"1", "2"},
    "SF": {"1", "3"},
    "N": {"1", "1A", "2", "3", "4", "5", "6", "8A", "14"},
}
_INVESTMENT = {"N-1", "N-1A", "N-3", "N-4", "N-5", "N-6", "N-8A"}
_ENDING = (
    # S-3ASR, S-3D (dividend plans), S-3MEF (Rule 462(b)), S-8 POS, S-1/A
    r"(?:\s?\(?(?P<variant>asr|dpos|mef|d)\)?(?![a-z]))?(?:\s?pos(?:asr)?(?![a-z]))?(?:/a(?![a-z]))?"
)
_NUMBERED = (
    rf"(?P<series>sb|sf|[sfn]){_GAP}{{0,2}}(?:{DASH})?{_GAP}{{0,2}}"
    rf"(?P<serial>[0-9]{{1,2}}(?:a(?![a-z]))?){_ENDING}(?![0-9a-z])"
)
_PERIODIC = (
    # forms under the Exchange Act and others: 10-K405, 8-A12B, 15-12G, 20-F, T-1, 144
    rf"(?P<name>(?:10{DASH}?ksb|10{DASH}?k(?:t|405)?|10{DASH}?q(?:sb)?|10{DASH}12[bg]|10{DASH}c"
    rf"|8{DASH}?k|8{DASH}a(?:12[bg])?|8{DASH}b|6{DASH}k|20{DASH}f|40{DASH}f|11{DASH}k|18{DASH}k"
    rf"|15(?:{DASH}?(?:12[bg]|15d|f))?|25(?:{DASH}nse)?|t{DASH}[136]|u{DASH}[0-9]{{1,2}}"
    rf"|1{DASH}[aku]|cb|bd|adv|d|10|[345]|144)(?:/a)?)(?![\w]|[-.][0-9])"
)
_FORM = re.compile(
    # also `FormS-8`, where a line end was lost
    rf"form(?<![a-z]form)(?:s?{_GAP}{{1,12}}|(?=s-[0-9]))[\"“'‘]?(?:(?:{_NUMBERED})(?![.,]?[0-9])|{_PERIODIC})"
)
_LISTED_FORM = re.compile(
    rf"\s*(?:,\s*(?:and\s+|or\s+)?|and\s+|or\s+|to\s+|&\s*|/\s*){_NUMBERED}(?![.,]?[0-9])"
)
_BARE_FORM = re.compile(rf"(?P<series>sb|s){DASH}(?P<serial>[0-9]{{1,2}}){_ENDING}(?![-0-9a-z])")


def _form_value(match: re.Match[str]) -> tuple[str, FormKind] | None:
    series, serial = match["series"].upper(), match["serial"].upper()
    if serial not in _SERIALS[series]:
        return None
    variant = (match["variant"] or "").upper()
    name = f"{series}-{serial}"
    if variant == "ASR" and name in ("S-3", "F-3"):
        name += "ASR"
    elif variant in ("D", "DPOS") and name == "S-3":
        name = "S-3D"
    return name, "investment_company" if name in _INVESTMENT else "securities_act"


def find_forms(text: str, start: int = 0, end: int | None = None) -> list[FormName]:
    """The forms named in `text[start:end]`, in order and disjoint.

    `S-8` and `SB-2` are found without the word `Form` too, other names only after it
    (`F-3` alone is mostly a page number).
    """
    captioned = captioned_forms(text, start, end)
    taken = {offset for form in captioned for offset in range(form.start, form.end)}
    bare = [
        form for form in read_runs(bare_forms_at, text, start, end) if form.end - 1 not in taken
    ]
    return sorted([*captioned, *bare], key=lambda form: form.start)


def captioned_forms(text: str, start: int = 0, end: int | None = None) -> list[FormName]:
    """The forms named after the word `Form`, and those that follow in a list."""
    low, end = lowered(text), len(text) if end is None else end
    found: list[FormName] = []
    for match in _FORM.finditer(low, start, end):
        if match.start() < (found[-1].end if found else 0):
            continue
        if match["name"]:
            name = re.sub(DASH, "-", match["name"]).upper()
            kind: FormKind = "other" if name[:2] in ("T-", "U-") else "exchange_act"
            found.append(FormName(match.start(), match.end(), name, kind))
            continue
        at: re.Match[str] | None = match
        left = match.start()
        while at is not None and (named := _form_value(at)):
            found.append(FormName(left, at.end(), *named))
            at = _LISTED_FORM.match(low, at.end(), end)
            left = at.start("series") if at else 0
    return found


def bare_forms_at(text: str, low: str, start: int, end: int, before: str) -> list[FormName]:
    """The form without the word `Form` whose number a run of digits is: see `runs.Reader`."""
    if end - start > 2 or start < 2 or text[start - 2] not in "SB":
        return []
    left = start - 2 - (text[start - 3 : start - 1] == "SB")
    match = _BARE_FORM.match(low, left)
    named = _form_value(match) if match and match.end() >= end else None
    if match is None or named is None or not _stands_in_prose(text, match):
        return []
    return [FormName(left, match.end(), *named)]


def _stands_in_prose(text: str, match: re.Match[str]) -> bool:
    """A bare name is one where it is no part of a code and not a page number on its line."""
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    if before.isalnum() or before in tuple("-/_."):
        return False
    left = text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2]
    right = text[match.end() : match.end() + 40].partition("\n")[0]
    return bool((left + right).strip(" \t|-"))


def normalize_form(printed: str) -> str | None:
    """A printed form name as the record writes it (`FORM S – 8` is `S-8`), else None."""
    clean = " ".join(printed.split())
    found = find_forms(clean) or find_forms("Form " + clean)
    values = {form.value for form in found}
    return values.pop() if len(values) == 1 else None


# --- rules, sections, items ---------------------------------------------------------------

_WORDS = {
    # the words whose number is no amount, and the noun that they stand for
    "rule": "rule",
    "rules": "rule",
    "section": "section",
    "sections": "section",
    "sec": "section",
    "§": "section",
    "§§": "section",
    "item": "item",
    "items": "item",
    "article": "article",
    "articles": "article",
    "art": "article",
    "paragraph": "paragraph",
    "paragraphs": "paragraph",
    "clause": "clause",
    "clauses": "clause",
    "chapter": "chapter",
    "title": "title",
    "regulation": "regulation",
    "release": "release",
    "releases": "release",
    "schedule": "schedule",
    "part": "part",
    "parts": "part",
    # the filing's own parts
    "exhibit": "exhibit",
    "exhibits": "exhibit",
    "ex": "exhibit",
    "annex": "annex",
    "appendix": "appendix",
    "page": "page",
    "pages": "page",
    "note": "note",
    "notes": "note",
    "footnote": "footnote",
    "proposal": "proposal",
    # numbered things of every kind: Statement No. 123, Plan No. 2
    "no": "no",
    "nos": "no",
    "number": "no",
    "numbers": "no",
    "#": "no",
    "series": "series",
    "tranche": "tranche",
    "phase": "phase",
    # addresses
    "suite": "suite",
    "suites": "suite",
    "ste": "suite",
    "room": "room",
    "floor": "floor",
    "box": "box",
    "street": "street",  # STREET 1: in SGML headers
    "building": "building",
    "bldg": "building",
}
_PLURALS = frozenset(word for word in _WORDS if word.endswith(("s", "§§")) and word != "series")
_ABBREVIATED = ("no", "nos", "sec", "art", "ex", "ste", "bldg")
_COUNTED_TOO = (
    "number", "numbers", "title", "part", "parts", "series", "page", "pages", "note", "notes",
)  # fmt: skip
_SECTION_NUMBER = (
    r"[0-9]{1,9}[A-Za-z]?(?:[-–][0-9]{1,4})?(?:\.[0-9]{1,4}[a-z]?(?:-[0-9]{1,3})?)?"
    r"(?:\s?\((?:[0-9]{1,2}|[A-Za-z]{1,4})\))*"
)
_NO_AMOUNT = r"(?![0-9A-Za-z]|[-–,.][0-9]|/[0-9])"
_VALUE = re.compile(_SECTION_NUMBER + _NO_AMOUNT)
_ALSO = re.compile(
    rf"(?:\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s+through\s+|\s*[-–&]\s*)"
    rf"(?P<value>{_SECTION_NUMBER}){_NO_AMOUNT}"
)
_PAGE_OF = re.compile(r"\s+of\s+[0-9]{1,4}(?![0-9.,])")  # Page 2 of 5
_CFR = re.compile(
    r"[0-9]{1,2}\s?(?:c\.?f\.?r\.?|u\.?s\.?c\.?)(?:\s?§{1,2})?\s{0,3}(?:part\s)?"
    r"[0-9]{1,5}[a-z]{0,2}(?:\.[0-9]{1,4}[a-z]?(?:-[0-9]{1,3})?)?(?:\([0-9a-z]{1,3}\))*"
)
_ACT_OF = re.compile(r"\b(?:act|code|law|ordinance|ordinances),?\s{1,4}of\s{1,4}\Z")
_BRACKETED = re.compile(  # 401(k), 15(d)(1)
    r"[0-9]{1,4}[A-Za-z]?(?:\((?:[a-zA-Z]|[ivx]{2,4})\))(?:\((?:[0-9]{1,2}|[A-Za-z]{1,4})\))*"
)
_HYPHENED = re.compile(r"[0-9]{1,2}[a-z]-[0-9]{1,2}(?![0-9A-Za-z])")  # 10b-5, 12g-4
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}(?![0-9])")


def references_at(text: str, low: str, start: int, end: int, before: str) -> list[Reference]:
    """The references whose number a run of digits is or begins: see `runs.Reader`."""
    word = _WORDS.get(before)
    if word and not (
        before == "no" and text[start - 1] != "." and not _is_abbreviated(text, start)
    ):
        return _after_word(text, low, start, before, word)
    if end - start > 4:
        return []
    if before == "of" and end - start == 4:
        if _YEAR.match(low, start) and _ACT_OF.search(low, max(0, start - 24), start):
            return [Reference(start, end, "act", low[start:end])]
        return []
    mark = text[end : end + 1]
    if start and (text[start - 1].isalnum() or text[start - 1] in ".,-$/"):
        return []
    kind, match = "section", None
    if mark == "(":
        match = _BRACKETED.match(text, start)
    elif mark.isalpha():
        kind, match = "rule", _HYPHENED.match(text, start)
        match = match or _BRACKETED.match(text, start)
    if match is None and low[end : end + 2].lstrip()[:1] in ("c", "u"):
        kind, match = "cfr", _CFR.match(low, start)
    if match is None:
        return []
    return [Reference(start, match.end(), kind, _tight(text[start : match.end()]))]


def _is_abbreviated(text: str, start: int) -> bool:
    """`No. 5`, `NO 5`, `No: 5`, but not `no 5`."""
    before = text[max(0, start - 8) : start].rstrip()
    return before.endswith((".", ":", "#")) or before[-2:] in ("No", "NO")


def _after_word(text: str, low: str, start: int, before: str, word: str) -> list[Reference]:
    match = _VALUE.match(text, start)
    left = low.rfind(before, 0, start)
    if match is None or (left and low[left - 1].isalnum()):
        return []
    gap = low[left + len(before) : start]
    if "\n\n" in gap or ("." in gap and before not in _ABBREVIATED):
        return []  # EXHIBITS. / 5 Opinion of counsel
    if before in _COUNTED_TOO and _AMOUNT.match(low, match.end()):
        return []
    found = [Reference(left, match.end(), word, _tight(match[0]))]
    at = match.end()
    if word == "page" and (total := _PAGE_OF.match(low, at)):
        return [Reference(left, total.end(), word, match[0])]
    while before in _PLURALS and (also := _ALSO.match(text, at)):
        if _AMOUNT.match(low, also.end()):
            break
        found.append(Reference(also.start("value"), also.end(), word, _tight(also["value"])))
        at = also.end()
    return found


_AMOUNT = re.compile(r"\s+(?:shares|units|securities|options|warrants|rights|million|percent|%)")


def find_references(text: str, start: int = 0, end: int | None = None) -> list[Reference]:
    """References by number in `text[start:end]`, in order and disjoint.

    The year of an act (`Securities Act of 1933`) counts as one, and so do the numbers of
    suites, rooms and boxes in addresses: none of them is an amount.
    """
    return read_runs(references_at, text, start, end)


_SPACE = re.compile(r"\s")


def _tight(value: str) -> str:
    return _SPACE.sub("", value)
