"""Forms, rules, sections, items and amendment numbers: how a filing refers to the law.

All offsets are `[start, end)` in the text given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.language.normal import DASH
from assistant.language.quantities import number_in_words

FormKind = Literal["securities_act", "exchange_act", "investment_company", "other"]
AmendmentKind = Literal["post_effective", "pre_effective", "plain"]


@dataclass(frozen=True, slots=True)
class FormName:
    """A form at `[start, end)`, the word `Form` included; `value` is normalised: `S-8`."""

    start: int
    end: int
    value: str
    kind: FormKind


@dataclass(frozen=True, slots=True)
class Reference:
    """A rule, section, item, exhibit … at `[start, end)`.

    `word` is the singular noun in lower case (`rule`, `section`, `no`), `value` the
    number with its brackets and without white space (`512(a)(3)`).
    """

    start: int
    end: int
    word: str
    value: str


@dataclass(frozen=True, slots=True)
class AmendmentNumber:
    """`Post-Effective Amendment No. 2` at `[start, end)`, its number at `[at, upto)`.

    `plain` is an amendment of unsaid kind: on a cover mostly the post-effective one,
    in a list of exhibits mostly not.
    """

    start: int
    end: int
    number: int
    at: int
    upto: int
    kind: AmendmentKind

    @property
    def post_effective(self) -> bool:
        """Whether the words say that it is post-effective."""
        return self.kind == "post_effective"


_GAP = r"(?:[\s\u00a0|_]|</?[A-Za-z]{1,2}>)"

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
    r"(?:[\s\u00a0]?\(?(?P<variant>ASR|DPOS|MEF|D)\)?(?![A-Za-z]))?(?:[\s\u00a0]?POS(?:ASR)?(?![A-Za-z]))?"
    r"(?:/A(?![A-Za-z]))?"
)
_NUMBERED = (
    rf"(?P<series>SB|SF|[SFN]){_GAP}{{0,2}}(?:{DASH})?{_GAP}{{0,2}}"
    rf"(?P<serial>[0-9]{{1,2}}(?:A(?![A-Z]))?)" + _ENDING + "(?![0-9A-Za-z])"
)
_FORM = re.compile(rf"\bforms?{_GAP}{{1,12}}[\"“'‘]?(?:{_NUMBERED})(?![.,]?[0-9])", re.IGNORECASE)
_BARE_FORM = re.compile(
    rf"(?P<series>SB|S){DASH}(?P<serial>[0-9]{{1,2}})(?![0-9A-Za-z])" + _ENDING + r"(?![-0-9])"
)
_LISTED_FORM = re.compile(
    rf"\s*(?:,\s*(?:and\s+|or\s+)?|and\s+|or\s+|to\s+|&\s*|/\s*)(?:{_NUMBERED})(?![.,]?[0-9])", re.IGNORECASE
)
_PERIODIC = re.compile(
    # forms under the Exchange Act and others: 10-K405, 8-A12B, 15-12G, 20-F, T-1, 144
    rf"\bforms?{_GAP}{{1,12}}[\"“'‘]?(?P<name>(?:10{DASH}?KSB|10{DASH}?K(?:T|405)?|10{DASH}?Q(?:SB)?|10{DASH}12[BG]|10{DASH}C|"
    rf"8{DASH}?K|8{DASH}A(?:12[BG])?|8{DASH}B|6{DASH}K|20{DASH}F|40{DASH}F|11{DASH}K|18{DASH}K|15(?:{DASH}?(?:12[BG]|15D|F))?|"
    rf"25(?:{DASH}NSE)?|T{DASH}[136]|U{DASH}[0-9]{{1,2}}|1{DASH}[AKU]|CB|BD|ADV|D|10|[345]|144)(?:/A)?)(?![\w]|[-.][0-9])",
    re.IGNORECASE,
)


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
    end = len(text) if end is None else end
    found: list[FormName] = []
    for match in _FORM.finditer(text, start, end):
        at = match
        while at is not None and (named := _form_value(at)):
            first = at.start() if at is match else at.start("series")
            found.append(FormName(first, at.end(), *named))
            at = _LISTED_FORM.match(text, at.end(), end)
    for match in _PERIODIC.finditer(text, start, end):
        name = re.sub(DASH, "-", match["name"].upper())
        kind: FormKind = "other" if name[:2] in ("T-", "U-") else "exchange_act"
        found.append(FormName(match.start(), match.end(), name, kind))
    taken = {form.end for form in found}
    for match in _BARE_FORM.finditer(text, start, end):
        named = _form_value(match)
        if named and match.end() not in taken and _stands_in_prose(text, match):
            found.append(FormName(match.start(), match.end(), *named))
    return _disjoint(found)


def _disjoint(found: list[FormName]) -> list[FormName]:
    found.sort(key=lambda form: (form.start, -form.end))
    kept: list[FormName] = []
    for form in found:
        if not kept or form.start >= kept[-1].end:
            kept.append(form)
    return kept


def _stands_in_prose(text: str, match: re.Match[str]) -> bool:
    """A bare name is one where it is no part of a code and not a page number on its line."""
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    if before.isalnum() or before in ("-", "/", "_", ".") and before:
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

_SECTION_NUMBER = (
    r"[0-9]{1,4}[A-Za-z]?(?:[-–][0-9]{1,3})?(?:\.[0-9]{1,4}[a-z]?(?:-[0-9]{1,3})?)?"
    r"(?:\s?\((?:[0-9]{1,2}|[A-Za-z]{1,4})\))*"
)
_WORDS = (
    # law
    "rules?|sections?|sec\\.|§§?|items?|articles?|art\\.|paragraphs?|clauses?|chapter|title|"
    "regulation|releases?|schedules?|part|"
    # the filing's own parts
    "exhibits?|ex\\.|annex|appendix|pages?|notes?|footnotes?|proposal|"
    # numbered things of every kind: Statement No. 123, Plan No. 2
    "nos?\\.|no\\b|numbers?|series|tranche|phase|"
    # addresses
    "suite|ste\\.|room|floor|box|unit\\s#|building|bldg\\."
)
_REFERENCE = re.compile(
    rf"(?<![A-Za-z])(?P<word>{_WORDS})[\s\u00a0]{{0,4}}(?:nos?\.?\s?)?[:#]?\s?(?P<value>{_SECTION_NUMBER})(?![0-9A-Za-z]|[,.][0-9]|/[0-9])",
    re.IGNORECASE,
)
_ALSO = re.compile(
    rf"(?:\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s+through\s+|\s*[-–&]\s*)(?P<value>{_SECTION_NUMBER})(?![0-9A-Za-z]|[,.][0-9]|/[0-9])"
)
_CODE_OF_REGULATIONS = re.compile(
    r"(?P<value>[0-9]{1,2}\s?(?:C\.?F\.?R\.?|U\.?S\.?C\.?)(?:\s?§{1,2})?\s{0,3}(?:Part\s)?[0-9]{1,5}[a-z]{0,2}(?:\.[0-9]{1,4}[a-z]?(?:-[0-9]{1,3})?)?"
    r"(?:\([0-9A-Za-z]{1,3}\))*)"
)
_ACT_OF = re.compile(r"\b(?:Act|Code|Law|Ordinance|Ordinances),?\s{1,4}of\s{1,4}(?P<value>1[89][0-9]{2}|20[0-9]{2})(?![0-9])", re.IGNORECASE)
_BRACKETED = re.compile(r"(?P<value>[0-9]{1,4}[A-Za-z]?(?:\((?:[a-zA-Z]|[ivx]{2,4})\))(?:\((?:[0-9]{1,2}|[A-Za-z]{1,4})\))*)")
_HYPHENED = re.compile(r"(?P<value>[0-9]{1,2}[a-z]-?[0-9]{1,2})(?![0-9A-Za-z])")  # 10b-5, 12g-4
_PLURAL = {"s", "§§"}


def find_references(text: str, start: int = 0, end: int | None = None) -> list[Reference]:
    """References by number in `text[start:end]`, in order and disjoint.

    The year of an act (`Securities Act of 1933`) counts as one, and so do the numbers of
    suites, rooms and boxes in addresses: none of them is an amount.
    """
    end = len(text) if end is None else end
    found: list[Reference] = []
    for match in _REFERENCE.finditer(text, start, end):
        word = _singular(match["word"])
        found.append(Reference(match.start(), match.end(), word, _tight(match["value"])))
        at = match.end()
        if match["word"].lower().rstrip(".").endswith(("s", "§§")):
            while also := _ALSO.match(text, at, end):
                first = also.start("value")
                found.append(Reference(first, also.end(), word, _tight(also["value"])))
                at = also.end()
    for pattern, word in ((_CODE_OF_REGULATIONS, "cfr"), (_ACT_OF, "act"), (_BRACKETED, "section"), (_HYPHENED, "rule")):
        for match in pattern.finditer(text, start, end):
            at = match.start()
            if word == "act" or not (at and (text[at - 1].isalnum() or text[at - 1] in ".,-$(/")):
                found.append(Reference(match.start("value"), match.end(), word, _tight(match["value"])))
    found.sort(key=lambda reference: (reference.start, -reference.end))
    kept: list[Reference] = []
    for reference in found:
        if not kept or reference.start >= kept[-1].end:
            kept.append(reference)
    return kept


def _singular(word: str) -> str:
    word = word.lower().rstrip(".")
    if word in ("§", "§§", "sec"):
        return "section"
    if word == "numbers" or word == "nos" or word == "number":
        return "no"
    return word[:-1] if word.endswith("s") and word != "series" else word


def _tight(value: str) -> str:
    return re.sub(r"\s", "", value)


# --- amendment numbers --------------------------------------------------------------------

_NUMBER_WORD = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_AMENDMENT = re.compile(
    rf"(?:(?P<kind>post|pre){_GAP}{{0,3}}{DASH}?{_GAP}{{0,3}}effective{_GAP}{{1,6}})?"
    rf"amendments?(?:{_GAP}|[(:]){{0,12}}(?:(?P<cue>nos?\b\.?|numbers?|#)(?:{_GAP}|[.:#(*\[]){{0,12}})?"
    rf"(?P<number>[0-9]{{1,3}}|(?:{_NUMBER_WORD})(?:(?:{DASH}|\s)(?:one|two|three|four|five|six|seven|eight|nine))?)"
    rf"(?![0-9A-Za-z]|[.,][0-9]|{DASH}[0-9])",
    re.IGNORECASE,
)
_AMENDMENT_ALSO = re.compile(
    rf"(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:no\.?\s*)?(?P<number>[0-9]{{1,2}})(?![0-9A-Za-z]|[.,][0-9]|{DASH}[0-9])",
    re.IGNORECASE,
)
_ORDINAL_AMENDMENT = re.compile(
    r"(?<![A-Za-z])(?P<number>(?:twenty[-\s])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|"
    r"eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|"
    r"[0-9]{1,2}(?:st|nd|rd|th))"
    rf"{_GAP}{{1,4}}(?P<kind>post|pre){_GAP}{{0,3}}{DASH}?{_GAP}{{0,3}}effective{_GAP}{{1,6}}amendment\b",
    re.IGNORECASE,
)
_KINDS: dict[str | None, AmendmentKind] = {"post": "post_effective", "pre": "pre_effective"}


def find_amendment_numbers(
    text: str, start: int = 0, end: int | None = None
) -> list[AmendmentNumber]:
    """Numbered amendments in `text[start:end]`, in figures or words, in order.

    `Post-Effective Amendments No. 2 and 3` gives two; without `No.` only a post- or
    pre-effective amendment is one (`this Post-Effective Amendment 2`).
    """
    end = len(text) if end is None else end
    found: list[AmendmentNumber] = []
    for match in _AMENDMENT.finditer(text, start, end):
        if text[match.start() - 1 : match.start()].isalpha():
            continue
        kind = _KINDS.get((match["kind"] or "").lower(), "plain")
        if not match["cue"] and (kind == "plain" or not match["number"].isdigit()):
            continue
        at, upto = match.span("number")
        found.append(AmendmentNumber(match.start(), upto, _number(match["number"]), at, upto, kind))
        found += _also_amended(text, match, end, kind)
    for match in _ORDINAL_AMENDMENT.finditer(text, start, end):
        kind = _KINDS[match["kind"].lower()]
        at, upto = match.span("number")
        number = _number(match["number"])
        found.append(AmendmentNumber(match.start(), match.end(), number, at, upto, kind))
    found.sort(key=lambda amendment: amendment.start)
    return [
        amendment
        for before, amendment in zip([None, *found], found, strict=False)
        if before is None or amendment.start >= before.end
    ]


def _also_amended(
    text: str, match: re.Match[str], end: int, kind: AmendmentKind
) -> list[AmendmentNumber]:
    plural = "amendments" in match[0].lower() or (match["cue"] or "").lower().startswith("nos")
    found: list[AmendmentNumber] = []
    at = match.end("number")
    while plural and (also := _AMENDMENT_ALSO.match(text, at, end)):
        first, at = also.span("number")
        found.append(AmendmentNumber(first, at, int(also["number"]), first, at, kind))
    return found


def _number(printed: str) -> int:
    digits = re.sub("[^0-9]", "", printed)
    return int(digits) if digits else number_in_words(printed) or 0
