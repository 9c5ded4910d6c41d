"""What values are called: the nouns of questions, the type of value that each asks for, its kin.

"Coupon of the notes" has no verb and no question word; its noun says that a rate is asked for,
and that a sentence about interest tells it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.questions.vocabulary import concept


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for a value: its type, and concepts any of which tells it in print.

    Without `told` the noun only names the type, and need not stand beside the value.
    """

    type: str
    told: frozenset[str] = frozenset()


_NOUNS: tuple[tuple[str, str, str], ...] = (
    # nouns of a question | type | words in print for the same ("" where the noun only names it)
    ("date day days", "date", ""),
    ("expiry expiration", "date", "expire expiration until through"),
    ("maturity", "date", "mature due maturity"),
    ("deadline", "date", "deadline until before by than"),
    ("effectiveness", "date", "effective"),
    ("number count quantity total headcount", "count", ""),
    ("shares shs shrs units", "count", ""),
    ("holders", "count", "holder"), ("employees", "count", "employee"),
    ("votes", "count", "vote"), ("options", "count", "option"),
    ("amount sum size", "amount", ""),
    ("price", "money", "price"), ("bid", "money", "bid"),
    ("fee fees", "money", "fee"), ("proceeds", "money", "proceeds raised"),
    ("consideration", "money", "consideration cash receive"),
    ("cost costs", "money", "cost expenses price"), ("expenses", "money", "expenses"),
    ("value", "money", "value"), ("salary", "money", "salary"), ("dividend", "money", "dividend"),
    ("loss", "money", "loss"), ("profit", "money", "profit"), ("income", "money", "income"),
    ("revenue revenues", "money", "revenue"), ("sales", "money", "sales"),
    ("deficit", "money", "deficit"), ("cash", "money", "cash"), ("capital", "money", "capital"),
    ("principal", "money", "principal"), ("premium", "money", "premium"),
    ("percentage percent", "percent", ""), ("rate", "percent", "rate interest"),
    ("coupon", "percent", "interest coupon notes debentures bonds"),
    ("margin", "percent", "margin profit"), ("discount", "percent", "discount"),
    ("yield", "percent", "yield"), ("stake", "percent", "own held stake outstanding"),
    ("ratio", "ratio", ""), ("split", "ratio", "split"),
    ("name names", "entity", ""),
    ("trustee", "entity", "trustee"), ("lender lenders", "entity", "lender loan bank borrow owe"),
    ("bank", "entity", "bank"), ("court", "entity", "court"), ("judge", "entity", "judge"),
    ("auditor auditors accountants accountant", "entity", "auditor audited accountant"),
    ("underwriter underwriters", "entity", "underwriter"),
    ("custodian", "entity", "custodian"), ("depositary", "entity", "depositary"),
    ("buyer purchaser acquirer acquiror", "entity", "acquire purchaser"),
    ("seller sellers", "entity", "seller sold"), ("parties party", "entity", "among between"),
    ("counsel lawyer lawyers attorney", "entity", "counsel"),
    ("ticker symbol", "symbol", "symbol"),
    ("exchange market", "exchange", ""),
    ("term period", "duration", ""),
    # what covers, records and lists give
    ("plan plans", "text", "plan"), ("form", "text", ""), ("exhibit", "text", ""),
    ("ein", "text", ""), ("par", "money", "par"), ("address", "text", ""),
    ("phone telephone fax facsimile", "text", ""), ("state jurisdiction country", "text", ""),
    ("title office position capacity", "text", ""), ("city place", "text", ""),
    ("no nos numbers", "number", ""), ("code", "number", ""),
    ("age", "count", "age"), ("class title", "text", ""), ("section rule", "rule", ""),
)  # fmt: skip


@lru_cache(maxsize=1)
def _table() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for nouns, kind, told in _NOUNS:
        noun = Noun(kind, frozenset(concept(w) for w in told.split()))
        found.update(dict.fromkeys(nouns.split(), noun))
    return found


_LED = re.compile(
    r"^(?:(?:and|or|also|please|the|an?|its|their|his|her|all|any|exact|precise"
    r"|what(?:['’]?s| is| are| was| were)?|which(?: is| was| are)?|give me|tell me|state|name|show)"
    r"\b(?! of\b)[ ,]*)+",
    re.I,
)
_AFTER = re.compile(
    r"\s(?:of|in|on|for|under|at|to|by|from|with|per|between|among|against|when|where|that|which"
    r"|whose|who|is|was|were|are|has|had|as|after|before|within|paid|sold|issued|registered|removed"
    r"|tendered|outstanding|offered|used|available|subject|left|filed|signed|approved|\w{3,}ed)\b"
    r"|[,?;:]|$",
    re.I,
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")


def head_of(phrase: str) -> str | None:
    """The noun that a phrase is about: `price` of "tender offer price per share"; else None."""
    bare = _LED.sub("", phrase.strip())
    head = bare[: _AFTER.search(bare).start()] if _AFTER.search(bare) else bare  # type: ignore[union-attr]
    found = _WORD.findall(head.lower().replace(".", ""))
    return found[-1] if found else None


def noun_of(phrase: str) -> Noun | None:
    """What a phrase asks for by its noun; None where the noun is for no value of the table."""
    return _table().get(head_of(phrase) or "")
