"""Classes of securities: how filings name them, and what their amounts count."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.openings import compiled
from assistant.language.runs import lowered
from assistant.record import Unit

# One alternative a line, each with the case that it serves. Longest first where one begins another.
# None goes over a line break of a flow.
_CLASS = r"""
    (?:(?:(?:class|series)\ (?:[IVX]{2,4}|[A-Z0-9](?:-\d)?))\ )?                 # Class A, Series B-1
    (?:(?:non-?voting|voting|restricted|cumulative|convertible|redeemable|exchangeable|perpetual|new)\ ){0,3}
    (?:common|ordinary|preferred|preference|capital|subordinate\ voting|limited\ voting|special\ voting)
    \ (?:stock|shares?|units?)(?!\ purchase\ (?:warrants|rights|contracts)\b)   # common stock, ordinary shares
  | class\ [A-Z]\ stock(?=,?\ (?:no\ par|without\ par|par\ value|\$\d?\.\d))   # Class B Stock, where it is defined
  | units\ of\ (?:limited\ partner(?:ship)?|limited\ liability\ company|partnership|beneficial|membership|fractional\ undivided\ beneficial)\ interests?   # partnerships, trusts
  | (?:common\ )?shares\ of\ beneficial\ interest                 # trusts and REITs
  | american\ depositary\ (?:shares?|receipts?)                   # Form F-6, foreign issuers
  | (?:limited\ partner(?:ship)?|limited\ liability\ company|partnership|lp|llc|depositary|trust|membership)
    \ (?:units?|interests?|shares)
  | (?:stock\ purchase|subscription|preferred\ stock\ purchase|preferred\ share\ purchase)\ (?:rights|contracts)
  | (?:class|series)\ (?:[IVX]{2,4}|[A-Z](?:-\d)?)\ (?:units?|interests?|certificates)  # funds and trusts
  | class\ [A-Z]\ (?:notes|bonds|debentures)                    # of companies that finance themselves so
  | (?:(?:asset|mortgage)[- ]backed|pass[- ]through)\ (?:certificates|notes|bonds|securities)  # trusts of receivables
  | (?:(?:subordinated|capital|investment|savings|thrift|debenture|loan|equipment\ trust|face[- ]amount)\ ){1,3}certificates   # cooperatives, finance companies
  | participations(?=\ in\ the\b|\ and\b|\ that\b|\ of\b|\ have\b|\ were\b)   # in plans
  | participation\ interests                                        # of employees in plans
  | contingent\ (?:value|payment|cash\ flow|price)\ rights          # issued in acquisitions
  | plan\ (?:participation\ )?interests | (?:participation\ |participations\ and\ )?interests\ in\ the\ [^,.;(\n]{0,60}?plans?
  | (?:trust\ )?preferred\ securities | capital\ securities | trust\ securities   # of a trust that finances its parent
  | subscription\ receipts | share\ purchase\ (?:contracts|units)  # shelves on Forms F-10 and F-3
  | (?:(?:general|unsecured|deferred|deferral|compensation|fee|payment)\ ){1,4}obligations
  | (?:(?:senior|subordinated|convertible|exchangeable|secured|unsecured|junior|floating\ rate|medium-term)\ ){0,4}
    (?:debt\ securities|notes|debentures|bonds)                   # shelves and resale of notes
  | (?:underwriters?|representatives?|agents?|dealers?|finders?)(?:'s|s'|')\ (?:units|warrants|options)   # for whom they are
  | guarantees(?:\ of\ (?:debt\ securities|the\ notes))?
  | (?:redeemable\ |common\ stock\ purchase\ |(?:common\ |ordinary\ )?share\ purchase\ |stock\ purchase\ |private\ placement\ |private\ |public\ |pre-funded\ |placement\ agent\ |(?:class|series)\ (?:[A-Z](?:-\d)?|\d)\ ){0,2}warrants
"""
CLASS = compiled(rf"\b(?:{_CLASS})\b", re.I | re.X)
_CLASS_IN_SMALL = compiled(rf"\b(?:{_CLASS.lower()})\b", re.X)


def class_names(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The names of classes in `text[start:end]` as `CLASS.finditer` finds them, the text of the
    matches in small letters.

    In small letters alone the search takes a third of the time.
    """
    plain = text.find(_LONG_S, start, end) < 0  # an `s` in any case, and no small letter of it
    return list((_CLASS_IN_SMALL if plain else CLASS).finditer(lowered(text), start, end))


_LONG_S = "\u017f"

# `shares issuable on conversion of our Series A preferred stock`: of another class
THROUGH = re.compile(
    r"\b(?:conversion|exercise|exchange|redemption)\s+of\s+(?:the\s+|our\s+|its\s+|such\s+|these\s+)?(?:\w+\s+)?$",
    re.I,
)

# Titles that say nothing of the class: used when no class is named anywhere.
_UNIT_OF_TITLE: list[tuple[re.Pattern[str], Unit]] = [
    (re.compile(r"american depositary"), "adss"),
    (re.compile(r"^units of"), "units"),
    (re.compile(r"interests?\b(?!.*shares)|^participations"), "interests"),
    (re.compile(r"warrants"), "warrants"),
    (re.compile(r"rights"), "rights"),
    (re.compile(r"^guarantees?\b"), "other"),
    (
        re.compile(
            r"(?:debt securities|notes|debentures|bonds|obligations|certificates|guarantees|backed|pass.through)"
        ),
        "usd",
    ),
    (re.compile(r"beneficial interest"), "shares"),
    (re.compile(r"units?\b"), "units"),
    (re.compile(r"stock|shares"), "shares"),
]

# The noun that an amount counts, right after the number: `500,000 shares`, `1,200 Units`.
COUNTED = re.compile(
    r"\s*(?:\((?:[\d,]+|(?:post|pre)-split)\)\s*)?(?:\(\d\)\s*)?(?:of\s+(?:the|such|its|our|these|those)\s+)?"
    r"(?:(?:unsold|unissued|remaining|additional|registered|such|unexercised|authorized|new|fully paid|redeemable"
    r"|publicly traded|private placement|private|public|pre-funded|placement agent|unused|restricted|contingent value|underlying|post-split|pre-split)\s+(?:and\s+(?:unsold|unissued)\s+)?)*"
    # `nontransferable subscription rights`: words of quality that no table has
    r"(?-i:(?:(?!(?:of|to|and|or|in|for|that|which|were|was|are|is|have|has|had|been|from|under|by|the|a|an|on|upon|per|each|will|may|not|as|at|with|such|so|were|no|if|than|options?|awards?|shares|units|warrants|notes)\b)[a-z][a-z'-]*\s+){0,3})"
    r"(?-i:(?:(?!Shares|Units|Warrants|Rights|Notes|American Depositary)[A-Z][\w'&-]*\s+){0,3})(?P<noun>(?:American\s+Depositary\s+(?:Shares|Receipts)|AD[SR]s?|shares|share|units|warrants|rights|interests|participations"
    r"|plan\s+interests|options|notes|debentures|limited partnership units))\b",
    re.I,
)

_UNIT_OF_NOUN: dict[str, Unit] = {
    "share": "shares",
    "shares": "shares",
    "unit": "units",
    "units": "units",
    "limited partnership units": "units",
    "warrants": "warrants",
    "rights": "rights",
    "interests": "interests",
    "participations": "interests",
    "plan interests": "interests",
    "ads": "adss",
    "adss": "adss",
    "adrs": "adss",
    "options": "other",
    "notes": "usd",
    "debentures": "usd",
}


def unit_of_noun(noun: str) -> Unit:
    """The unit that a counted noun stands for: `shares`, `American Depositary Shares` -> `adss`."""
    folded = " ".join(noun.lower().split())
    if folded.startswith("american depositary"):
        return "adss"
    return _UNIT_OF_NOUN.get(folded, "other")


@lru_cache(maxsize=256)  # filings name a few dozen classes
def unit_of_title(title: str) -> Unit:
    """The unit that a class is counted in, where no amount says it."""
    for pattern, unit in _UNIT_OF_TITLE:
        if pattern.search(title):
            return unit
    return "other"


# `debt securities and preferred stock`: a list of two; what is issuable on conversion is none
_JOINS_TWO = re.compile(r"\s+(?:and|or|and/or)\s+(?:(?:of\s+)?(?:its|our|the)\s+)?", re.I)
_NOT_JOINED = re.compile(
    r"[\s,]*(?:issuable|into\s+which|underl\w+|(?:that|which)\s+may\s+be\s+issued|included)\b", re.I
)
_NOT_ALONE = re.compile(r"guarant|rights|warrant|interests", re.I)


def lists_two(text: str, start: int, end: int) -> bool:
    """`its First Mortgage Bonds and its Unsecured Notes`: two classes for one total in money, of
    which neither only accompanies the other."""
    named = [m for _, m in zip(range(2), CLASS.finditer(text, start, end), strict=False)]
    if len(named) < 2:
        return False
    one, two = named
    return (
        class_title(one.group()) != class_title(two.group())
        and _JOINS_TWO.fullmatch(text, one.end(), two.start()) is not None
        and not _NOT_JOINED.match(text, two.end(), end)
        and not _NOT_ALONE.search(one.group() + two.group())
    )


def lists_classes(text: str, start: int, end: int) -> bool:
    """`common stock, preferred stock, debt securities and warrants` in `[start, end)`: three or more."""
    last, chain = None, set[str]()
    for named in CLASS.finditer(text, start, end):
        if last is not None and not _goes_on(text[last : named.start()]):
            chain = set()
        chain.add(class_title(named.group()))
        if len(chain) >= 3:
            return True
        last = named.end()
    return False


# Between two classes of a list: their par value, the term defined for them, how they are held.
_ASIDE = re.compile(
    r"\([^()]{0,60}\)|\b(?:par|nominal)\s+value\b[^,;.]{0,16}(?:\.\d+)?(?:\s+(?:per|a)\s+share)?|\b(?:including|represented\s+by|each\s+representing)\b",
    re.I,
)
_NO_LIST = re.compile(
    r"[;:]|\.\s|\b(?:conver\w+|exercis\w+|issuable|underl\w+|attach\w*|sold|issued)\b"
)


def _goes_on(between: str) -> bool:
    """Whether what stands between two classes leaves them members of one list."""
    return len(_ASIDE.sub("", between)) < 24 and not _NO_LIST.search(between)


def class_title(printed: str) -> str:
    """A class as the record names it: lower case, one space."""
    return " ".join(printed.lower().split())


_MONEY = (
    r"(?P<money>(?:(?:US|U\.S\.|C|CDN|A|HK|NT)?\s?[$\u20ac\u00a3\u00a5]|(?:US\$|CHF|EUR|GBP|NIS|RMB|DKK|SEK|NOK|DM|Euro|Rs\.?|Ps\.?|NLG|Lit\.?)\s?)?"
    r"\s?(?:\d++(?:[.,]\d++)?|[.,]\d++)(?:\s?(?:\u00a2|cents?|pence|p\b|per cent))?|(?:one|two|five|ten|twenty|twenty-five|fifty) (?:cents?|pence|dollars?)|one-tenth of one cent)"
)
PAR = compiled(
    rf"(?P<none>(?:no|without|without any)\s+(?:stated\s+)?par(?:\s+value)?|no\s+nominal\s+value)"
    # `par value one-tenth of a cent ($.001)`
    rf"|(?:par|nominal)\s+value(?:\s+of)?\s+(?:[a-z][a-z-]*\s+){{1,5}}\(\s*+{_MONEY.replace('P<money>', 'P<figures>')}\s*\)"
    rf"|(?:par|nominal)\s+value(?:\s+(?:of|is))?\s*+:?\s*+{_MONEY}(?:\s+(?:per|a|each)\b)?"
    rf"|(?:shares|stock)\s+of\s+{_MONEY.replace('P<money>', 'P<each>')}\s+each\b"
    # no letter in the middle of a word begins a currency
    rf"|(?:(?<![a-z])|(?![a-z])){_MONEY.replace('P<money>', 'P<before>')}\s*+(?:\(\s*+)?(?:per\s+share\s+)?(?:par|nominal)(?:\s+value)?\b",
    re.I,
)
