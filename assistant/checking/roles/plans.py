"""Plan titles in running text, and which plan of the cover they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.language.openings import compiled

_HEAD = compiled(
    r"\b(?:Plan|Program|PLAN|PROGRAM|Trust Agreement|Option Agreements?|Stock Option Grants?|Option Awards?|Inducement Awards?|(?<=\d\d )ESPP)s?\b(?!\s+Interests?|\s+Shares|\s+of\s+Merger|\s+OF\s+MERGER|\s+of\s+Reorg|\s+of\s+Liquid)"
)
_WORD = re.compile(r"[^\s()\"\t\n;:|]+")
_JOINING = {
    "of", "and", "the", "for", "&", "in", "to", "a", "an", "non-employee", "non-qualified",
    "nonqualified", "de", "or",
}  # fmt: skip
_TAIL = re.compile(
    r"\s+(?:for|of|FOR|OF)\s+(?:(?:the|its|Certain|Selected|Key|Non-Employee|Outside|U\.S\.|Hourly|Salaried|Eligible|and|&|NON-EMPLOYEE)\s+)*"
    r"(?-i:[A-Z])[\w&.'-]*(?:,? (?:and |& |of (?:the )?)?(?-i:[A-Z])[\w&'-]*(?:\.(?=\s+[A-Z]))?)*"
    r"|\s+(?:with|including)\s+(?:(?:the|its)\s+)?(?:[A-Z][\w-]*\s+){1,4}(?:Sub-?[Pp]lans?|Addendum|Annex)\b"
    r"|,?\s+\(?(?:as\s+)?(?:amended|restated)(?:\s+and\s+(?:restated|amended))?(?:\s+(?:effective\s+)?(?:as\s+of\s+)?[A-Z][a-z]+ \d{1,2}, \d{4})?\)?",
    re.I,
)
_DEFINED = re.compile(r"\s*\((?:[^()\"]{0,60})\"([^\"]{2,80})\"[^()]{0,60}\)")
_LEAVE = re.compile(
    r"^(?:(?:the|its|our|such|and|of|under|to|a|an|for|in|or|that certain|said|Registrant's|Company's|Corporation's)\s+)+",
    re.I,
)
# `covering 2,000,000 shares of Old Common Stock for the 2003 Stock Award Plan`
_CLASS_BEFORE = re.compile(
    r"(?:[A-Z][\w-]*\s+){0,3}(?:Stock|Shares|Units|Interests|Securities)\s+(?:for|under)\s+(?:the|its|our)\s+"
    r"(?=[\w'-]+(?:\s+\S+)*\s+\S)"
)
# The year of a date before a title: `May 13, 2002 Long-Term Incentive Plan`.
_OF_DATE = re.compile(r"[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}$")
_NOT_TITLE = re.compile(
    r"^(?:the |such |this |that |its |each |prior |original |new |existing )?(?:plans?|programs?|merger|reorganization)$",
    re.I,
)


# The point after a word of a sentence that a title ends: `Plan for Directors.`, and not `U.S.`, `Inc.`
_SENTENCE_END = re.compile(r"(?<=[a-z]{5})\.$")


@dataclass(frozen=True, slots=True)
class PlanPhrase:
    """A plan's title at `[start, end)` of a flow, and the term defined for it right after."""

    title: str
    start: int
    end: int
    term: str | None


_NUMBER_IN_TITLE = re.compile(r"\d{1,3}(?:,\d{3})+|\(?No\.?")


def _back(text: str, head: int, floor: int) -> int:
    """Where a title that ends at `head` begins: back over capitalised words and joining ones."""
    line = (
        max(
            text.rfind("\n", floor, head),
            text.rfind("\t", floor, head),
            text.rfind(";", floor, head),
            floor - 1,
        )
        + 1
    )
    # `401(k)` is one word: its brackets open nothing
    masked = text[line:head].replace("(k)", "_k_").replace("(K)", "_K_").replace("(b)", "_b_")
    words = list(_WORD.finditer(masked))
    start = head
    for word in reversed(words):
        token = word.group()
        between = masked[word.end() : start - line]
        if '"' in between or ")" in between or "(" in between:
            break
        bare = token.strip(",'")
        capital = bare[:1].isupper() or bare[:1].isdigit() or "401" in bare or bare.startswith("'")
        if not capital and bare.lower() not in _JOINING:
            break
        follows = masked[word.end() :].lstrip()[:6]
        if token.endswith(",") and re.match(
            r"Inc|Corp|LLC|Ltd|L\.P|N\.V|S\.A|plc|Co\b|INC|CORP", follows
        ):
            start = line + word.start()
            continue
        if token.endswith((".", ",")) and not re.search(
            r"(?:Inc|Corp|Co|Ltd|L\.P|plc|N\.V|S\.A|Jr|U\.S|[A-Z]|LLC|LP)[.,]+$", token
        ):
            break
        if _NUMBER_IN_TITLE.fullmatch(bare):
            break
        if _OF_DATE.search(masked, max(word.start() - 16, 0), word.end()):
            break
        start = line + word.start()
    return start


def find_plans(text: str, start: int, end: int) -> list[PlanPhrase]:
    """The plan titles in `[start, end)` of a flow, in order."""
    found: list[PlanPhrase] = []
    read = start  # up to where: a title, and the term that is defined for it
    for head in _HEAD.finditer(text, start, end):
        if head.start() < read:
            continue
        left = _back(text, head.start(), found[-1].end if found else start)
        right = head.end()
        tail = _TAIL.match(text, right, end)
        if tail and not re.match(
            r"\s+of\s+(?:merger|the\s+(?:registrant|company))", tail.group(), re.I
        ):
            right = tail.end()
        title = text[left:right]
        for needless in (_LEAVE, _CLASS_BEFORE):
            if cut := needless.match(title):
                left += cut.end()
                title = text[left:right]
        if len(title.split()) < 2 or _NOT_TITLE.match(title):
            continue
        defined = _DEFINED.match(text, right, end + 120)
        read = defined.end() if defined else right
        found.append(
            PlanPhrase(
                _SENTENCE_END.sub("", " ".join(title.split()).rstrip(",;")),
                left,
                right,
                defined.group(1) if defined else None,
            )
        )
    return found


def find_named_plans(text: str, start: int, end: int, terms: Mapping[str, str]) -> list[PlanPhrase]:
    """The plans in `[start, end)`, those too that a term names which is no title: `the ESPP`.

    `terms` are the titles by the terms, in lower case, as `plan_terms_of` gives them.
    """
    found = find_plans(text, start, end)
    short = [term for term in terms if not _HEAD.search(term.title())]
    if not short:
        return found
    word = re.compile(rf"(?<![\w\"])(?:{'|'.join(map(re.escape, short))})(?![\w\"])", re.I)
    found += [
        PlanPhrase(m.group(), *m.span(), None)
        for m in word.finditer(text, start, end)
        if not any(p.start <= m.start() < p.end for p in found)
    ]
    return sorted(found, key=lambda phrase: phrase.start)


def only_plan(text: str, start: int, end: int) -> PlanPhrase | None:
    """The one plan that a sentence before a table names; None where it names none or several,
    or does not end with a colon."""
    if not text[start:end].rstrip().endswith(":"):
        return None
    found = find_plans(text, start, end)
    terms = {phrase.term for phrase in found}
    return found[0] if len({phrase.title for phrase in found} - terms) == 1 else None


def plan_terms_of(text: str, spans: Iterable[tuple[int, int]]) -> dict[str, str]:
    """The titles of plans by the terms, in lower case, that the spans of a flow define for them:
    `the 2008 Stock Option Plan (the "Employee Plan")`."""
    terms: dict[str, str] = {}
    for start, end in spans:
        if text.find('"', start, end) < 0:
            continue
        for term, title in _parallel_terms(text, start, end):
            terms.setdefault(term.lower(), title)
        for phrase in find_plans(text, start, end):
            if phrase.term and phrase.term != phrase.title:
                terms.setdefault(phrase.term.lower(), phrase.title)
    return terms


# `"2009 Plan", "ESPP" and "Inducement Plan" mean the 2009 Stock Plan, 2015 Employee Stock …`
_PARALLEL = compiled(
    r"((?:\"[^\"]{2,60},?\"(?:,?\s+and\s+|,?\s+)){2,8})(?:mean|refer\s+to|denote)s?\b"
)
_QUOTED = re.compile(r"\"([^\"]{2,60}?),?\"")


def _parallel_terms(text: str, start: int, end: int) -> list[tuple[str, str]]:
    """Terms that one sentence defines together for as many plans, in the same order."""
    listed = _PARALLEL.search(text, start, end)
    if listed is None:
        return []
    terms = _QUOTED.findall(listed.group(1))
    titles = [phrase.title for phrase in find_plans(text, listed.end(), end)]
    return list(zip(terms, titles, strict=True)) if len(terms) == len(titles) else []


# `one of the plans named on the cover, in the order in which they are named there`
_IN_ORDER = compiled(
    r"\bplans?\b[^.;]{0,60}\bin\s+the\s+(?:same\s+)?order\b[^.;]{0,60}\b(?:named|listed|appear|set\s+forth|given)\b",
    re.I,
)


def in_order_named(words: str) -> bool:
    """Whether plans are said to belong to statements in the order in which they are named."""
    return _IN_ORDER.search(words) is not None


_OF_TITLE = re.compile(r"[a-z0-9()]+")


# `2016 ESPP`: the abbreviation that all such filings know.
_ESPP = compiled(r"\bespp\b")


def _words(title: str) -> set[str]:
    told = _ESPP.sub("employee stock purchase plan", title.lower())
    return set(_OF_TITLE.findall(told)) - {
        "the",
        "of",
        "and",
        "inc",
        "corp",
        "corporation",
        "company",
        "co",
    }


_KINDS = {
    "employee", "employees", "purchase", "directors", "director", "savings", "deferred", "bonus",
    "thrift", "reinvestment",
}  # fmt: skip


_YEAR = re.compile(r"(?:19|20)\d\d")


def same_plan(phrase: str, cover: str) -> bool:
    """Whether a phrase of the text names a plan of the cover: its words are the other's, years equal."""
    a, b = _words(phrase), _words(cover)
    if not a or not b:
        return False
    years = {w for w in a ^ b if _YEAR.fullmatch(w)}
    if years and any(_YEAR.fullmatch(w) for w in a) and any(_YEAR.fullmatch(w) for w in b):
        return False
    # `2002 Stock Plan` is not the `2002 Employee Stock Purchase Plan`: a word of the kind differs
    if (a ^ b) & _KINDS:
        return False
    return a <= b or b <= a or len(a & b) / len(a | b) >= 0.75


def within_plan(words: str, cover: str) -> bool:
    """Whether two or more words, all of a cover's plan, stand for it: `1986 Key Employee`."""
    a, b = _words(words), _words(cover)
    return len(a) >= 2 and a <= b
