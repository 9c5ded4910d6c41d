"""Values that stand in a sentence: dates, numbers, sums, names, rules, ratios, exchanges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.questions.vocabulary import STOP_WORDS

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: day of)? {_MONTH},? ?\d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? ?\d{{4}}|{_MONTH},? (?:of )?\d{{4}}"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}"
    r"|(?:first|second|third|fourth) quarter of (?:fiscal )?\d{4}"
    r"|(?<=[Ii]n )(?:19|20)\d\d\b|(?<=[Dd]uring )(?:19|20)\d\d\b|(?<=[Ss]ince )(?:19|20)\d\d\b"
    # "in 1994 and 1998, respectively"
    r"|(?<=[Ii]n (?:19|20)\d\d and )(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"(?:US|U\.S\.|C|A)?[$€£¥] ?\d*[\d,]*(?:\.\d+)?(?: (?:million|billion))?"
    r"|\b\d[\d,.]* (?:U\.S\. )?(?:dollars|cents|euros?)\b"
)
PERCENT = re.compile(r"\b\d+(?:\.\d+)?(?:[ -]\d{1,2}/\d{1,2})?(?: ?%| per ?cent\b)", re.I)
NUMBER = re.compile(
    r"(?<![\w$.,/-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: (?:million|billion))?(?![\d/]|-\d|\w)",
)
_WORDED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none"
    r"|no(?! (?:more|further|longer|additional|other|later|such)\b))\b",
    re.I,
)
# Numbers that name something: rules, items, amendments, forms, exhibits, years of plans.
_NAMING = re.compile(
    r"(?:\b(?:nos?|numbers?|rules?|sections?|items?|form|amendment|exhibit|chapter|part|act of"
    r"|paragraph|release|article|title|regulation|and|dated|page|suite)\.? ?(?:\(|s-|n-)?)$",
    re.I,
)
EXCHANGE = re.compile(
    r"(?:the )?(?:(?:New York|American|Toronto|London|Pacific|Boston|Chicago|Philadelphia|Midwest"
    r"|Vancouver|TSX Venture|Tel Aviv|Tokyo|Frankfurt|Swiss|Hong Kong|[A-Z][a-z]+) (?:Stock )"
    r"Exchange(?: LLC|, Inc\.)?|NYSE(?: American| MKT| Arca)?"
    r"|(?:The )?(?:Nasdaq|NASDAQ)(?: (?:Stock|Global|Capital|National|Select|SmallCap|Market|LLC"
    r"|System))*|(?:Eurolist by )?Euronext(?: [A-Z][a-z]+)?"
    r"|[A-Z]\w+ (?:Börse|Bourse)|AMEX\b|OTC(?: Bulletin Board|QB|QX| Markets?| Pink)?|Pink Sheets)"
)
_NAME = re.compile(
    r"[A-Z0-9][\w&'’.-]*(?:,? (?:(?:of|the|and|&|for|de|van|von) )?"
    r"(?:[A-Z][\w&'’.-]*|[A-Z]\.|L\.P\.|LLC|N\.A\.))*"
)


@dataclass(frozen=True, slots=True)
class Value:
    """A date, number, sum of money, name or exchange at `[start, end)` of a passage's text."""

    kind: str
    text: str
    start: int
    end: int


@lru_cache(maxsize=2048)
def values(text: str, kind: str) -> tuple[Value, ...]:
    """The values of one kind (`date`, `number`, `money`, `name`, `exchange`) in a sentence."""
    if kind == "number":
        return tuple(_numbers(text))
    pattern = _VALUES[kind]
    found = (Value(kind, m[0].rstrip(".,"), m.start(), m.end()) for m in pattern.finditer(text))
    return tuple(v for v in found if kind != "money" or any(c.isdigit() for c in v.text))


_RULE = re.compile(
    r"\b(?:Rules?|Sections?|sections?|Items?|paragraph|Regulation|Article|Chapter|Instruction) "
    r"(?:[A-Z]{1,2}\b|\d{1,4}[A-Za-z]{0,2}(?:[-.]\d{1,3})?(?:\(\w{1,3}\))*)"
    r"|\b(?:Interpretations?|C&DIs?|Questions?)(?: (?:Nos?\.|Questions?))? \d{3}\.\d{2}\b"
)
# "0.8340 of a share", "one share of", "two-for-one", "five Ordinary Shares"
_RATIO = re.compile(
    r"(?<![\d,$€£.])\d*\.\d{2,}(?![\d%])(?=[ ,;)]|\.?(?:\s|$))"
    r"|\b(?:one|two|three|four|five|six|eight|ten|twenty|one-\w+|(?<![\d.,$€£])\d{1,3})(?:-for-(?:one|two|three|four|five|six|eight|ten|twelve|fifteen"
    r"|twenty|\d+)| (?:new )?(?:(?!per )[A-Z]\w+ ){0,2}(?:shares?|units?|ADSs?)\b)",
    re.I,
)
# Who does something without a name: "our internal auditors", "the board"
_ACTOR = re.compile(
    r"\b(?:(?:the|our|its|their|his|your) )?(?:(?!(?:the|of|and|to|by|in|that|who)\b)[a-z-]+ ){0,2}"
    r"(?:auditors?|accountants?|board(?: of (?:directors|trustees))?|committee|court|management"
    r"|trustees?|creditors?|lenders?|underwriters?|(?:share|stock|unit|note|bond)holders|holders"
    r"|employees|participants|affiliates?|administrator|custodian|transfer agent|registrar)\b"
    r"(?! (?:of|as)\b)"
    r"|\b(?:Board of (?:Directors|Trustees|Managers)|Bankruptcy Court|Board)\b(?! of)"
    r"|\b(?:holders|owners) of (?:(?:the|its|their|our) )?(?:[a-z-]+ ){0,3}"
    r"(?:notes|debentures|bonds|debt|claims|warrants|units|stock|shares)\b",
)
# "until the third anniversary of its effectiveness", "for 180 days"
_DURATION = re.compile(
    r"\b(?:until|through) [^.,;()]{4,90}|\b(?:\d{1,3}|one|two|three|four|five|six|nine|ten|twelve"
    r"|eighteen|twenty-four|thirty|sixty|ninety|thirty-six)[- ](?:day|week|month|year)s?\b"
    r"|\b(?:first|second|third|fourth|fifth|tenth) anniversary\b[^.,;()]{0,60}",
    re.I,
)
_VALUES = {
    "date": DATE, "money": MONEY, "exchange": EXCHANGE, "name": _NAME, "percent": PERCENT,
    "rule": _RULE, "ratio": _RATIO, "actor": _ACTOR,
    "duration": _DURATION,
}  # fmt: skip


def _numbers(text: str) -> list[Value]:
    taken = [(m.start(), m.end()) for pattern in (DATE, MONEY) for m in pattern.finditer(text)]
    found: list[Value] = []
    for match in NUMBER.finditer(text):
        start, end = match.span()
        named = "," not in match[0] and _NAMING.search(text[max(0, start - 14) : start])
        if named or any(a <= start < b for a, b in taken):
            continue
        year = re.fullmatch(r"(?:19|20)\d\d", match[0]) and not text[end:].startswith(" shares")
        if not year and text[end : end + 1] != "%":
            found.append(Value("number", match[0], start, end))
    if not found:
        worded = _WORDED.finditer(text)
        found = [Value("number", m[0], m.start(), m.end()) for m in worded]
    return found


@lru_cache(maxsize=2048)
def counts(text: str) -> tuple[Value, ...]:
    """Numbers in figures and in words ("seven of its subsidiaries") of a sentence."""
    figures = [v for v in _numbers(text) if v.text[0].isdigit()]
    worded = [
        Value("number", m[0], m.start(), m.end())
        for m in _WORDED.finditer(text)
        if not text.startswith((".", "s.", "s "), m.end())  # "No. 333-…", "Nos. …"
    ]
    held = {(v.start, v.end) for v in figures}
    return tuple(figures + [v for v in worded if (v.start, v.end) not in held])


# Capitalised words of these filings that by themselves name no person, company or place.
_TERMS_TEXT = """
    company companies registrant registrants registration statement statements commission sec
    common stock share shares ordinary ads adss note notes plan plans amendment amendments post
    effective no nos number form securities security act exchange rule section item part ein irs
    agreement merger mergers offering offer prospectus time unit units warrant warrants option
    options board directors director exhibit exhibits regulation united states internal revenue
    service copies class preferred debt debentures bonds date january february march april may
    june july august september october november december removal deregistration explanatory s-1
    s-2 s-3 s-4 s-8 s-11 f-1 f-3 f-4 f-6 sb-2 total a b c d e i ii iii iv v
"""
_TERMS = frozenset(_TERMS_TEXT.split())


@lru_cache(maxsize=2048)
def entities(text: str) -> tuple[Value, ...]:
    """Names of people, companies, courts and places of a sentence, without defined terms."""
    found = []
    for match in _NAME.finditer(text):
        start, name = match.start(), re.sub(r"['’]s?$", "", match[0].rstrip(".,'’"))
        while (lead := re.match(r"\S+\s+", name)) and lead[0].strip().lower() in STOP_WORDS:
            start, name = start + lead.end(), name[lead.end() :]
        parts = [part.strip(".,()'’\"") for part in name.lower().split()]
        if any(p not in _TERMS and p not in STOP_WORDS and p.isalpha() for p in parts):
            found.append(Value("entity", name, start, start + len(name)))
    return tuple(found)


_DATED = re.compile(r"\bdated?(?: as of)?(?: the)?\s+$", re.I)
_ASKS_FOR_PAPER = re.compile(
    r"\bdate[ds]?\b|\b(?:agreements?|contracts?|letters?|opinions?|consents?|orders?|powers?)\b",
    re.I,
)


def is_of_paper(question: str, text: str, value: Value) -> bool:
    """Whether a date is that of a paper ("the agreement dated as of May 5"), which is not asked."""
    dated = _DATED.search(text, 0, value.start) is not None
    return dated and _ASKS_FOR_PAPER.search(question) is None
