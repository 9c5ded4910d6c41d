"""How companies are named: the pattern of a name, and the words by which a text calls one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.openings import compiled

__all__ = ["COMPANY", "NO_SHORT_NAME", "SUFFIX", "is_bank", "is_below", "short_names", "stem"]

SUFFIX = (
    r"(?:Inc\.?|Incorporated|INC\.?|Corp\.?|Corporation|CORP\.?|CORPORATION|Company|COMPANY|Co\.|LLC|L\.L\.C\.|L\.P\.|LP|LLP|Ltd\.?|LTD\.?|Limited|plc|PLC|P\.L\.C\."
    r"|N\.V\.|B\.V\.|S\.A\.(?:\s?de\s+C\.V\.)?|S\.p\.A\.|S\.?[aà]\s?r\.?l\.|(?:AG|SE|GmbH|Ltd\.|Limited)[ ]&[ ]Co\.[ ](?:KGaA|KG|OHG)|AG|SE|GmbH|A/S|A\.S\.|Oy|ASA|(?<=[a-z][ ])AS|AB(?:\s\(publ\))?|Oyj|KGaA|SAS|SA|SpA|S\.A\.S\.|K\.K\.|KK|ULC|NV|BV|S\.A\.B\.(?:\s?de\s+C\.V\.)?|p\.l\.c\.|DAC|ApS|PJSC|JSC|Kabushiki[ ]Kaisha|MHC|Cooperative|Pty\.?\s+(?:Ltd\.?|Limited)|Pte\.?\s+Ltd\.?|Bancorp|Bancorporation|Bancshares|Bankshares|Holdings?|Partners|Trust|Group|Bank(?:\s(?:and|&)\sTrust(?:\sCompany)?)?"
    r"|Acquisition(?:\s+(?:Corp\.?|Sub))?|Merger\s+Sub(?:\s+(?:[IVX]{1,4}|\d|One|Two))?|Merger[Cc]o|Bid[Cc]o|International|Enterprises|Industries|Financial|Technologies)"
)
# `TGI Acquisition Corp. III`: the number of a company formed for one purchase, and no initial.
_NUMERAL = r"(?:[IVX]{2,4}|[VX]|I(?=,?\s+(?:an?\s|\()))(?![\w.])"
# `DL Acquisition Vehicle, Inc.`: a word that ends other names stands within this one
_INNER_WORDS = r"(?<=[a-z][ ])(?!Merger\s+Sub\b)(?:[A-Z][a-z][\w&'-]*[ ,]{1,2}){1,2}(?:[IVX]{1,4},?[ ])?(?=(?:Inc|Corp|LLC|L\.L\.C|Ltd|Limited|L\.P|LP|plc|Corporation|Company)\b)(?:Inc\.?|Corp\.?|LLC|L\.L\.C\.|Ltd\.?|Limited|L\.P\.|LP|plc|Corporation|Company)"
# `Farrant (Delaware) Sub 3, Inc.`, `Alcott (UK) Limited`: where a company of a group is at home
_AT_HOME = r"\((?!The\b|Company|Registrant|Parent|Purchaser|Buyer|Issuer|No)(?:[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?|U\.?[SK]\.?|USA|EMEA|HK|NZ|(?:19|20)\d\d)\)(?![ ](?:and|of|the|for)\b)"
# `Lakeland Bancorp of Ohio, Inc.`: one name, whose first part could be a whole one
_OF_A_PLACE = r"of[ ](?:[A-Z][a-z]+[ ]){0,2}[A-Z][a-z]+,?[ ](?:Inc\.?|Corp\.?|LLC|Ltd\.?|Limited|Corporation|L\.P\.)(?![\w-])"
_NAME_WORD = rf"(?:{_AT_HOME}|(?:(?:[A-Z]\.){{2,4}}|[A-Z0-9][\w&'/-]*\.?|&|of|and|the|de|for|d['’](?=[A-Z])[\w-]+|du|des|del|della|do|dos|da|la|las|los|van|von|der|den))"
COMPANY = compiled(
    # a name that could begin within a run of capitals or digits begins where that does
    rf"(?<![A-Z0-9])(?P<name>(?-i:(?!\d{{1,4}}\.[ ])(?:(?:[A-Z]\.){{2,4}}(?=[ ])|[A-Z0-9][\w&'/-]*\.?)(?:[ ]{_NAME_WORD}){{0,7}}?,?[ ]{SUFFIX}(?:,?[ ](?:[A-Z]{{1,4}}(?=,?[ ](?:L\.P|LP|LLC|Inc|Ltd|plc|Corp|Corporation|Co|Company)\b)|{_NUMERAL}|{_INNER_WORDS}|{_AT_HOME},?[ ](?:Limited|Ltd\.?|LLC|Inc\.?|Corp\.?|plc|B\.V\.|L\.P\.|GmbH|DAC)|{_OF_A_PLACE}|Inc\.?|LLC|L\.P\.|LP|Ltd\.?|Corp\.?|plc|N\.V\.|Company|Group|Holdings?|Limited|Corporation|Partners|Sub|{SUFFIX}))*))(?![\w-])(?!\s+(?:Law|Act|Code)s?\b)"
)
# First words of names that name no company alone.
NO_SHORT_NAME = frozenset([
    "first", "american", "national", "united", "general", "great", "pacific", "atlantic", "north",
    "south", "east", "west", "northern", "southern", "eastern", "western", "central", "global",
    "international", "inter", "merger", "acquisition", "new", "old", "one", "holdings", "holding",
    "capital", "company", "bank", "trust", "the", "and", "for", "plan", "common",
    "stock", "registration",
])  # fmt: skip
_LEGAL_FORM = re.compile(
    r",?\s+(?:Inc|Incorporated|Corp|Corporation|Company|Co|LLC|L\.L\.C|Ltd|Limited|plc|LP|L\.P)$",
    re.I,
)
_BANK = re.compile(r"\b(?:Bank|National\s+Association|N\.A\.|Operating\s+Partnership)\b")


def short_names(name: str) -> Iterator[str]:
    """The beginning of a name by which a text may call the company: `Orland`, `First Cimarron`."""
    words = name.replace(",", "").lower().split()
    if len(words) < 2 or not words[0][:1].isalpha():
        return
    if len(words[0]) > 3 and words[0] not in NO_SHORT_NAME:
        yield words[0]
    if len(words) > 2 and not re.fullmatch(SUFFIX.lower(), words[1]) and words[1] not in "&of":
        yield " ".join(words[:2])


def stem(name: str) -> str:
    """A company's name without its legal form, folded."""
    return _LEGAL_FORM.sub("", name.rstrip(" .,")).rstrip(" ,").casefold()


def is_bank(name: str) -> bool:
    """Whether a company is the bank, or the operating partnership, of a house."""
    return _BANK.search(name) is not None


def is_below(text: str, start: int, end: int, word: str) -> bool:
    """Whether the company named at `[start, end)` is told as one of the company called by a word.

    `Alden Boston, Inc., which belongs to Alden`, `a subsidiary of Alden called Alden Boston, Inc.`
    """
    whose = re.escape(word)
    behind = re.compile(
        r"[^.;()]{0,90}?\b(?:(?:subsidiary|affiliate)\s+of|(?:owned|formed|controlled|created|organi[sz]ed)\s+by"
        rf"|belong(?:s|ed)\s+to)\s+(?:the\s+)?{whose}\b|,\s+(?:an?|one)\s+(?:[\w-]+\s+){{0,3}}{whose}\s+(?:\w+\s+)?(?:subsidiary|affiliate|company)\b",
        re.I,
    )
    before = re.compile(
        rf"\b{whose}(?:['’]s\s+(?:[\w-]+\s+){{0,5}}(?:subsidiary|affiliate|vehicle|unit),?|,?\s+(?:named|called),?)\s+\Z",
        re.I,
    )
    return bool(behind.match(text, end) or before.search(text, max(start - 90, 0), start))
