"""The companies that a filing tells of: their names and terms, and which of them a text means.

"Parent" is the one that the filing calls so; "Tessaro" is the party whose defined term it is, and
not the one that bears a longer name; "the company" is the registrant unless a term says otherwise.
Names that differ in their legal form alone ("Inc.", "LLC") are two companies.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.answering.events.parties import NAME, NO_PARTY
from assistant.answering.evidence.reading import Reading

_FORMS = {
    "inc": "inc", "incorporated": "inc", "corp": "corp", "corporation": "corp", "co": "co",
    "company": "co", "llc": "llc", "lp": "lp", "ltd": "ltd", "limited": "ltd", "plc": "plc",
    "na": "na", "sa": "sa", "nv": "nv", "ag": "ag", "se": "se", "ab": "ab", "as": "as",
    "llp": "llp", "gmbh": "gmbh",
}  # fmt: skip
_LONG_FORMS = (
    (re.compile(r"\blimited liability company\b", re.I), "LLC"),
    (re.compile(r"\blimited partnership\b(?=\W*$)", re.I), "LP"),
    (re.compile(r"\bop(?= partnership\b)", re.I), "operating"),
    (re.compile(r"\bop(?=\W*$)", re.I), "operating partnership"),
)
_ITSELF = frozenset({"company", "registrant", "issuer", "corporation", "it", "they", "we", "us"})
"""What means the registrant, where no term says otherwise."""
_OF_KIND = frozenset({
    "trust", "partnership", "fund", "bank", "reit", "bancorp", "holding company", "holdings",
})  # fmt: skip
"""What a registrant is called by its kind, where no term is defined."""
_FUNCTION = re.compile(
    r"^(?:(?:On|In|At|By|Under|Upon|Pursuant|After|Before|Following|Immediately|Each|All|Section"
    r"|This|That|These|Such|And|As|For|With|When|Since|Because|Holders|Shares|No|If|Its|Our)\b ?)+"
)
_NO_COMPANY = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Law|Act|Code|Court|State|Section|Commission|Secretary|Exchange|Market|Board|Time|Item|Rule"
    r"|Form|Amendment|Nos?|Chapter|Delaware|Nevada|Maryland|Texas|York|Stockholders|Shareholders)\b"
)
_COMPANY_WORD = re.compile(
    r"\b(?:Merger|Acquisition|Sub|Interim|Holdings?|Bancorp|Bancshares|Bank|Group|Partners"
    r"|Partnership|Trust|Fund|Inc|Corp|Corporation|Company|LLC|L\.?P|Ltd|Limited|plc|Plc|Co|AG"
    r"|SE|AB"
    r"|GmbH|N\.V|S\.A|S\.p\.A|BV|B\.V|ULC|Pty)\b"
)
_NO_TERM = re.compile(
    r"(?:Mergers|[a-z]ation|icile|Transaction|Effective|Closing|Order|Restructuring)$"
)
_TELLS = re.compile(
    r"\b(?:merg|surviv|dissol|liquidat|existence|subsidiar|absorb|placed over|owne[rd]|parent"
    r"|convert|exchang)",
    re.I,
)
_MOST = 100
_SHORTEST = 4  # letters of a first word that stands for a whole name

Parted = tuple[tuple[str, ...], str]


def parted(name: str) -> Parted:
    """The words of a name in lower case, without the legal form at its end, and that form."""
    for pattern, usual in _LONG_FORMS:
        name = pattern.sub(usual, name)
    bare = re.sub(r"['’]s?\b|[.,]", "", name.lower())
    tokens = [t for t in re.split(r"[^\w&]+", bare) if t]
    if tokens[:1] == ["the"]:
        tokens = tokens[1:]
    form = ""
    while len(tokens) > 1 and tokens[-1] in _FORMS:
        form = _FORMS[tokens.pop()]
    return tuple(tokens), form


def _key(text: str) -> str:
    core, form = parted(text)
    return " ".join([*core, form]).strip()


@dataclass(slots=True)
class Companies:
    """The companies of a filing, each with its names; the registrants come first."""

    names: list[list[str]] = field(default_factory=list)
    terms: dict[str, int] = field(default_factory=dict)
    printed: list[str] = field(default_factory=list)
    """The terms as they are printed."""
    registrants: int = 0

    def named(self, text: str) -> int | None:
        """The company that a text means; None where it means none of them, or may mean several."""
        text = re.sub(r"\([^()]*\)", " ", text).strip(" ,.?!'\"")
        core, form = parted(text)
        key = _key(text)
        if not key:
            return None
        if key in self.terms:
            return self.terms[key]
        if key in _ITSELF:
            own = (self.terms[t] for t in ("company", "registrant", "issuer") if t in self.terms)
            return next(own, 0 if self.registrants else None)
        if equal := self._fitting(lambda own: own == core, form):
            return self._only(equal)
        if (of_kind := self._of_kind(key)) is not None:
            return of_kind
        if begun := self._fitting(lambda own: own[: len(core)] == core, form):
            return 0 if 0 in begun and self.registrants else self._only(begun)
        return self._only(self._fitting(lambda own: set(core) <= set(own), form))

    def add(self, name: str) -> int:
        """The company of a name as printed: one that is known, or a new one."""
        core, form = parted(name)
        equal = self._fitting(lambda own: own == core, form)
        if len(equal) == 1:
            return equal[0]
        self.names.append([name])
        return len(self.names) - 1

    def _fitting(self, fits: Callable[[tuple[str, ...]], bool], form: str) -> list[int]:
        """The companies one of whose names fits, of the same legal form where one is told."""
        found: list[int] = []
        for index, names in enumerate(self.names):
            forms = [f for own, f in map(parted, names) if fits(own)]
            if forms and (not form or any(not f or f == form for f in forms)):
                found.append(index)
        return found

    def _only(self, found: list[int]) -> int | None:
        return found[0] if len(found) == 1 else None

    def _of_kind(self, key: str) -> int | None:
        """The registrant of a kind, where one alone is of it: "the trust"."""
        if key == "operating partnership":
            return self._only(
                self._fitting(lambda own: own[-2:] == ("operating", "partnership"), "")
            )
        own = self.names[: self.registrants] if key in _OF_KIND else []
        return self._only([i for i, names in enumerate(own) if key in " ".join(names).lower()])


def companies_of(reading: Reading) -> Companies:
    """The companies of a filing: its registrants, those with a defined term, and those that
    sentences about mergers and dissolutions name."""
    found = Companies()
    for registrant in reading.record.registrants:
        if registrant.name:
            found.names.append([registrant.name])
    found.registrants = len(found.names)
    for passage in reading.passages:
        for bracket in _DEFINES.finditer(passage.text):
            for term in _QUOTED.findall(bracket[0]):
                if NO_PARTY.search(term) or _NO_TERM.search(term) or len(found.names) >= _MOST:
                    continue
                name = _defined(passage.text, bracket.start(), term)
                if name and _key(term) not in found.terms:
                    found.terms[_key(term)] = found.add(name)
                    found.printed.append(term)
    for passage in reading.passages:
        if _TELLS.search(passage.text):
            _add_bare(found, passage.text)
    return found


_DEFINES = re.compile(
    r"\((?:[\w, ]{0,30})\"[^\"()]{1,40}\"(?:[\w, ]{1,12}\"[^\"()]{1,40}\"){0,3}\)"
)
_QUOTED = re.compile(r"\"(?:the )?([^\"()]{1,40}?),?\"")
_BACK = 260  # characters before a term in which that stands what it is the term for
_DEPENDS = re.compile(r"\b(?:of|by|under|in|with|called|named)\s+(?:the )?$", re.I)
_HEADS = re.compile(r",? (?:an?|the|formerly|organized|existing|each|as|which|incorporated)\b|\s*$")


def _defined(text: str, at: int, term: str) -> str:
    """The name that a term in brackets at an offset stands for: the nearest that has its words,
    else the nearest that is described there, as "Acme Holdings plc, a company formed in Ireland".
    """
    left = (
        max(text.rfind('")', 0, at) + 2, at - _BACK, 0) if '")' in text[:at] else max(at - _BACK, 0)
    )
    stretch = text[left:at].rstrip()
    wanted, best = set(parted(term)[0]), ""
    for match in re.finditer(NAME, stretch):
        name = _each_name(match[0])[-1]
        if len(name) < _SHORTEST or NO_PARTY.search(name) or _NO_COMPANY.search(name):
            continue
        depends = _DEPENDS.search(stretch[: match.start()]) is not None
        if (depends and best) or (best and wanted <= set(parted(best)[0])):
            continue
        if wanted <= set(parted(name)[0]) or _HEADS.match(stretch, match.end()):
            best = name
    return best


_JOINED = re.compile(
    r"(?:(?<= LLC)|(?<= Inc)|(?<=Inc\.)|(?<=Corp\.)|(?<=L\.P\.)|(?<= LP)|(?<= Ltd)|(?<=Ltd\.)"
    r"|(?<=Corporation)|(?<=Limited)) and (?=[A-Z])"
)


def _each_name(text: str) -> list[str]:
    """The names of a row of capitalised words, without what leads to them."""
    return [_LED.sub("", _FUNCTION.sub("", name)).strip(" ,") for name in _JOINED.split(text)]


_LED = re.compile(
    r"^.*\b(?:Statements?|Stockholders|Shareholders|Holders|Plans?|Notes?|Agreement|Merger|Stock"
    r"|Shares|Units|Directors) of (?:the )?"
    r"|^(?:the |The )?(?:Company|Registrant|Issuer|Parent|Purchaser|Holdings|Partnership|Trust"
    r"|Predecessor|Corporation|Bank) and (?:the )?(?=[A-Z])"
)
"""What leads to a name in a row of capitalised words: "Registration Statements of Acme"."""


def _add_bare(found: Companies, text: str) -> None:
    """The names of a sentence that have the look of a company's, and stand for none that is"
    " known."""
    for name in (n for match in re.finditer(NAME, text) for n in _each_name(match[0])):
        if len(found.names) >= _MOST or not _COMPANY_WORD.search(name) or " " not in name:
            continue
        if NO_PARTY.search(name) or _NO_COMPANY.search(name):
            continue
        if not {_key(name), _key(name).removeprefix("the ")} & {*found.terms, *_ITSELF}:
            found.add(name)
