"""Offices that signatories hold, and how a printed title divides into single offices."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from assistant.language.openings import compiled
from assistant.language.printed_names import fold_accents

# Up to six words between `Chief` and `Officer` that are no office themselves.
_FIELD = (
    r"(?:(?!(?:chief|principal|president|vice|director|secretary|treasurer|chairman|general"
    r"|controller|manager|member|trustee)\b)[\w&/’'.-]+,?\s+){0,6}?"
)

_BOARD = r"board(?:\s+of\s+(?:directors|trustees|managers))?"

# Offices that begin a title. Longer spellings first where one starts like another.
_OFFICES = (
    # chief, principal and other officers; `Chief Financial and Accounting Officer` is one title
    rf"(?:co-)?chief\s+{_FIELD}officers?",
    rf"principal\s+{_FIELD}officers?",
    # of a company that is wound up, of a bank, of a department
    r"(?:liquidation|liquidating|wind(?:ing)?[\s-]?(?:down|up)|restructuring|dissolution|compliance"
    r"|disclosure|trust|transition|responsible)\s+officer",
    r"(?:duly\s+)?authori[sz]ed\s+(?:u\.?\s?s\.?\s+)?representative(?:\s+in\s+the\s+(?:united\s+states"
    r"(?:\s+of\s+america)?|u\.?\s?s\.?(?:\s?a\.?)?))?",
    r"(?:duly\s+)?authori[sz]ed\s+(?:officer|signatory|signer|person|agent|director)",
    r"u\.?\s?s\.?\s+representative",
    r"(?:chief\s+(?:legal|tax|patent)\s+)?(?:general|corporate|legal|chief|tax)\s+counsel",
    r"chief\s+(?:executive|economist|actuary|scientist|engineer|investment\s+strategist|of\s+staff)",
    r"counsel",
    r"(?:senior|staff|managing|corporate|lead)\s+attorney(?!s|[\s-]+in[\s-]+fact)",
    # chairs
    rf"(?:vice[\s-]+)?chair(?:man|woman|person)?(?:\s+(?:emeritus|elect))?"
    rf"(?:\s+of\s+(?:the\s+)?{_BOARD})?",
    # presidents
    r"vice[\s-]+president",
    r"vice\s+pres\.?",
    r"[es]?vp",
    r"president",
    r"pres\.",
    # directors, trustees, partners, members of bodies
    rf"members?\s+of\s+(?:the\s+)?[\w&’'. -]{{0,60}}?(?:{_BOARD}|committee)",
    rf"members?,\s+[\w&’'. -]{{0,40}}?(?:{_BOARD}|committee)",
    r"director",
    r"trustee",
    r"managing\s+(?:member|partner)",
    r"(?:sole\s+)?member",
    r"(?:general|limited)\s+partner",
    r"partner",
    r"(?:co-)?founder",
    r"(?:general\s+)?manager",
    r"plan\s+administrator",
    r"administrator",
    r"administrative\s+agent",
    r"agent\s+for\s+service",
    # finance and records
    r"treasurer",
    r"treas\.",
    r"secretary",
    r"sec['’]y",
    r"comptroller",
    r"controller",
    r"cashier",  # banks
    r"auditor",
    r"actuary",
    r"registrar",
    r"head\s+of",
    r"(?:sole\s+)?(?:owner|proprietor)(?!\s+trust)",
    r"(?-i:C\.?[EFOTIAL]\.?O\.?|c[ef]o)",  # CEO, C.F.O.; `Cao` is a surname
    r"attorneys?[\s-]+in[\s-]+fact",
    r"agent\s+and\s+attorney[\s-]+in[\s-]+fact",
    r"receiver",  # bankruptcy
    r"liquidating\s+(?:agent|trustee)",
    r"(?:chapter\s+(?:7|11)\s+)?trustee",
)

# Offices of foreign registrants. Longer spellings first where one starts like another.
_FOREIGN_OFFICES = (
    # French: Directeur Général, Président-Directeur Général, Président du Conseil, Gérant
    r"pr[ée]sidente?[\s-]+direct(?:eur|rice)[\s-]+g[ée]n[ée]rale?",
    r"pr[ée]sidente?\s+du\s+(?:conseil|directoire)[\w’' -]{0,30}",
    r"pr[ée]sidente",  # also Spanish, Italian, Portuguese
    r"pr[ée]sident",
    r"direct(?:eur|rice)(?:\s+g[ée]n[ée]rale?)?(?:\s+(?:d[ée]l[ée]gu[ée]e?|adjointe?|financi(?:er|[èe]re)))?",
    r"g[ée]rant(?:e)?",
    r"administrat(?:eur|rice)(?:\s+d[ée]l[ée]gu[ée]e?)?",  # also Belgian
    r"membre\s+du\s+(?:conseil|directoire)[\w’' -]{0,40}",
    r"secr[ée]taire(?:\s+g[ée]n[ée]rale?)?",
    r"tr[ée]sori(?:er|[èe]re)",
    # German, Austrian, Swiss
    r"gesch[äa]e?ftsf[üu]e?hrer(?:in)?",
    r"(?:finanz)?vorst[aä]nd(?:s(?:vorsitzende[rn]?|mitglied|sprecher(?:in)?))?",
    r"(?:mitglied|vorsitzende[rn]?)\s+(?:de[sr]|im)\s+(?:vorstand|aufsichtsrat|verwaltungsrat|gesch[äa]ftsleitung)\w*",
    r"(?:aufsichtsrat|verwaltungsrat)(?:s(?:vorsitzende[rn]?|mitglied|pr[äa]sident(?:in)?))?",
    r"pr[äa]sident(?:in)?\s+des\s+verwaltungsrat\w*",
    r"prokurist(?:in)?",
    # Spanish
    r"directora?\s+(?:general|financier[oa]|ejecutiv[oa]|jur[íi]dic[oa])",
    r"directora",
    r"vicepresidente",
    r"consejer[oa](?:\s+(?:delegad[oa]|independiente))?",
    r"gerente(?:\s+(?:general|financiero|de\s+finanzas))?",
    r"apoderad[oa](?:\s+(?:general|legal))?",
    r"representante\s+legal",
    r"administrador(?:a)?(?:\s+[úu]nic[oa])?",
    r"tesorer[oa]",
    r"secretari[oa](?:\s+(?:general|del\s+consejo))?",
    # Portuguese
    r"diretor(?:a)?(?:[\s-]+(?:presidente|geral|financeir[oa]|executiv[oa]|jur[íi]dic[oa]|vice-presidente)"
    r"|\s+de\s+rela[çc][õo]es\s+com\s+investidores)?",
    r"conselheir[oa]",
    # Italian
    r"amministrat(?:ore|rice)\s+(?:delegat[oa]|unic[oa])",
    r"direttor[ei](?:\s+(?:generale|finanziario))?",
    r"consiglier[ei](?:\s+delegato)?",
    # Dutch
    r"bestuurder",
    r"voorzitter(?:\s+(?:van|raad)[\w ]{0,30})?",
    r"commissaris",
    # Scandinavian
    r"(?:verkst[äa]llande|administrerende)\s+direkt[öø]r|styrelse(?:ledamot|ordf[öo]rande)|styreleder"
    r"|bestyrelsesformand|daglig\s+leder",
    # English offices of Commonwealth companies that stand without a known office
    r"commissioner",
)

# Words that stand before an office and belong to it.
_RANKS = (
    r"senior|sr\.?|junior|executive|exec\.?|first|group|corporate|assistant|asst\.?|associate|deputy"
    r"|acting|interim|former|co|non|independent|lead|outside|external|supervisory|presiding|honorary|emeritus|global"
    r"|regional|divisional|division|staff|international|managing|general|special|sole|limited"
    r"|founding|statutory|representative|second|operating|financial|corporation|company|plan"
)
_RANK = rf"(?:(?:{_RANKS})[\s-]+(?:and\s+(?=(?:{_RANKS})\b))?){{0,4}}"

_OFFICE = compiled(
    rf"(?<![\w-])(?:{_RANK}(?:{'|'.join((*_FOREIGN_OFFICES, *_OFFICES))}))(?![\w])", re.I
)

# One of these stands in every office, accents folded: most names need no closer look.
_STEMS = (
    "offic", "presid", "pres.", "vice", "vp", "direc", "dirett", "diret", "secr", "sec'y", "sec’y",
    "treas", "chair", "chief", "manag", "member", "membre", "partner", "trustee", "counsel",
    "control", "comptrol", "represent", "authori", "agent", "admin", "founder", "attorney",
    "cashier", "audit", "actuary", "registrar", "head", "owner", "proprietor", "receiver",
    "gerant", "geran", "gerent", "tresor", "tesor", "gesch", "vorst", "mitglied", "vorsitz",
    "aufsichts", "verwaltungs", "prokurist", "consej", "conselh", "consigl", "apodera", "amministr",
    "bestuurder", "voorzitter", "commiss", "direkt", "styre", "bestyrelse", "leder",
)  # fmt: skip
_INITIALS = re.compile(r"\bc\.?[efotial]\.?o\b", re.I)
_CAPACITY = re.compile(
    r"officer|executive|accounting|financial|representative|director|trustee|president|counsel"
    r"|secretary|treasurer|controller|signatory|capacit|administrator|member|manager|\bc[efo]o\b",
    re.I,
)
_PRINCIPAL = re.compile(r"\bprincipal\b", re.I)
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,200}?)(?:[)\]]|$)")
_BREAK = re.compile(
    r"(?:\s*+(?:,|;|/|(?<=\s)[-–—](?=\s)|&|\band\b|\bas\s+well\s+as\b)\s*+|[^\S\n]*+\n\s*+)+(?:an?\s+)?$",
    re.I,
)
_SOFT_BREAK = re.compile(r"[^\S\n]*\n\s*$")
_CONNECTORS = re.compile(r"\b(?:of|the|to|for|in|its|a|an|at|by|from|on|our|with)\b", re.I)
_STARTS = re.compile(
    r"^(?:[\s,;:/&*._–—|-]|and\b|title\s*:|titles?\s*/\s*capacity\s*:|its\s*:|its\s+(?=[A-Z])|capacity\s*:|as\s+(?=[A-Z]))+",
    re.I,
)
_ENDS = re.compile(
    # a page's number after the last title of a page: `Secretary 3`, `Director II-2`
    r"(?:[\s,;:/&*_–—|-]|\band(?:\s+an?)?|(?<=[a-z]\s)(?:\d{1,3}|[IV]{1,3}-\d{1,2}))+$",
    re.I,
)
_DANGLING = re.compile(r"(?:\b(?:of|the|to|for|in|its|a|at)|,\s*(?:the|its))\s*$", re.I)


_LONG = 200  # characters of a text that is searched at once


def _may_hold_office(text: str) -> bool:
    folded = fold_accents(text)
    for stem in _STEMS:  # a plain loop: this runs for every cell of every page
        if stem in folded:
            return True
    return _INITIALS.search(text) is not None


def holds_office(text: str, *, at_start: bool = False) -> bool:
    """Whether a known office stands in the text, or begins it."""
    if at_start:
        return begins_with_office(text, len(text) - len(text.lstrip(" (*")))
    return first_office(text) is not None


def begins_with_office(text: str, at: int = 0) -> bool:
    """Whether the first known office of a text begins there; asked of each line of a long text,
    which is not gone through for it."""
    begins = _OFFICE.match(text, at) is not None
    return begins and (len(text) > _LONG or _may_hold_office(text))


@lru_cache(maxsize=4096)
def first_office(text: str) -> tuple[int, int] | None:
    """The span of the first known office in the text, offsets from its start."""
    if len(text) <= _LONG and not _may_hold_office(text):
        return None
    match = _OFFICE.search(text)
    return match.span() if match else None


def title_spans(text: str) -> list[tuple[int, int]]:
    """The spans of the single offices in a printed title, in order, offsets in `text`.

    A comma, semicolon, slash, spaced dash, ampersand, `and` or line end divides two offices
    only where a known office follows; so a field (`Vice President, Finance and
    Administration`) or a company (`President of XYZ Bank`) stays with its office. A bracketed
    capacity (`(Principal Financial and Accounting Officer)`) is one title without its brackets;
    offices that stand in brackets as a whole (`(President and Secretary)`) divide like others.
    """
    return list(_title_spans(text[:2000]))


@lru_cache(maxsize=2048)
def _title_spans(text: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    position = 0
    for bracket in _BRACKET.finditer(text):
        if not _CAPACITY.search(bracket.group(1)):
            continue
        spans += _plain_spans(text, position, bracket.start())
        alone = not text[position : bracket.start()].strip()  # the title itself, in brackets
        if alone and position == 0 and not _PRINCIPAL.search(bracket[1]):
            spans += _plain_spans(text, *bracket.span(1))
        else:
            spans.append(_trimmed(text, *bracket.span(1)))
        position = bracket.end()
    spans += _plain_spans(text, position, len(text))
    return tuple((start, end) for start, end in spans if end - start > 1)


def _plain_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [start]
    office_end = -1
    for match in _OFFICE.finditer(text, start, end):
        cut = _cut_before(text, cuts[-1], match.start(), office_end)
        if cut is not None and cut > cuts[-1]:
            cuts.append(cut)
        office_end = match.end()
    cuts.append(end)
    return [(s, e) for s, e in (_trimmed(text, a, b) for a, b in itertools.pairwise(cuts)) if e > s]


def _cut_before(text: str, last: int, office: int, office_end: int) -> int | None:
    """Where the title that holds the office at `office` begins, if it begins a new one."""
    before = text[last:office]
    if not before.strip():
        return None
    if office_end > last and not text[office_end:office].strip(" \t\n*"):
        return office  # two offices with nothing between them: a lost line break
    brk = _BREAK.search(before)
    if brk:
        if _SOFT_BREAK.fullmatch(brk.group()) and not _is_complete(before[: brk.start()]):
            return None
        return office if not _DANGLING.search(before[: brk.start()]) else None
    # Words between the last divider and the office (`, Regional Sales Manager`).
    divider = max(
        (m.end() for m in re.finditer(r",|;|/|&|\n|\band\b|\s[-–—]\s", before)), default=None
    )
    if divider is None:
        return None
    words = before[divider:]
    if _CONNECTORS.search(words) or len(words.split()) > 3 or not words.strip()[:1].isupper():
        return None
    # A field before an office is its own only where an office stands before the divider.
    return last + divider if _OFFICE.search(before[:divider]) else None


def _is_complete(text: str) -> bool:
    return bool(_OFFICE.search(text)) and not _DANGLING.search(text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    lead = _STARTS.match(piece)
    if lead:
        start += lead.end()
        piece = text[start:end]
    tail = _ENDS.search(piece)
    if tail:
        end = start + tail.start()
    if text[start:end].count("(") < text[start:end].count(")"):
        end -= len(text[start:end]) - len(text[start:end].rstrip(" )."))
    # A full stop ends a sentence, save after an abbreviation (`Inc.`, `N.A.`).
    if text[start:end].endswith(".") and re.search(r"[a-z]{5,}\.$", text[start:end]):
        end -= 1
    return start, max(start, end)


def split_titles(text: str) -> list[str]:
    """The single offices of a printed title: see `title_spans`. White space is made single."""
    return [" ".join(text[start:end].split()) for start, end in title_spans(text)]
