"""The words of a search: what is looked for, widened by the field's synonyms, as an FTS5 query.

Any text is safe: only words and numbers of it reach FTS5, each in quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_WORDS = 48
"""Words of a query that are looked for; later ones of a pasted document are left out."""

LONGEST_QUERY = 20_000
"""Characters of a query that are read."""

# A number with its commas and hyphens is one: FTS5 takes it for a phrase.
_WORD = re.compile(r"401\(k\)|\d[\d,.-]*\d(?!\w)|[^\W_]+(?:['’][^\W_]+)?", re.IGNORECASE)

# Ways to say one thing. Each line serves people who ask with one word for what filings say with
# another; phrases stand in square brackets. Inflections that the Porter stemmer of the index
# joins (removed, removing) need not all be listed.
_WAYS_TEXT = (
    # the act itself: "why were the shares pulled?"
    "deregister deregistered deregistration de-register de-registration remove removal withdraw"
    " withdrawn withdrawal pull unregister unregistered delist [taken off] [take off]",
    # what is removed
    "share stock security securities",
    "note debenture bond indebtedness",
    # causes: acquisition of the registrant
    "merger merge merged acquire acquired acquisition buyout takeover bought buy purchaser acquirer"
    " [wholly owned subsidiary]",
    "tender [tender offer] [exchange offer]",
    # causes: the plan or the offering is over
    "plan espp 401k [401(k)] [stock purchase plan] [option plan] [savings plan]",
    "espp [employee stock purchase]",
    "drip [dividend reinvestment]",
    "terminate terminated termination end ended ending expire expired expiration lapse cease"
    " discontinue conclude",
    "complete completed completion finish close closing consummate consummated consummation",
    "sell sold sale resale resell reoffer",
    "redeem redeemed redemption repay repaid repurchase retire",
    "convert converted conversion convertible",
    "exercise exercised exercisable",
    # causes: reporting ended
    "private [going private] [15(d)] [form 15] [form 25] suspend suspension",
    "dark [form 15] [15(d)] suspend",
    "delisted delisting [form 25] nasdaq nyse",
    # causes: insolvency, dissolution, reorganization
    "bankrupt bankruptcy insolvency insolvent [chapter 11] [chapter 7]",
    "dissolve dissolved dissolution liquidate liquidation wind-up [winding up]",
    "reorganize reorganized reorganization restructure restructuring [holding company]",
    "redomicile redomestication reincorporate reincorporation [change of domicile]",
    "successor succeed succeeded [rule 414]",
    # what happens to the rest
    "unsold remain remaining unissued leftover",
    "transfer carry [carried over] [carried forward] move",
    # people and papers
    "holder holders stockholder shareholder securityholder selling",
    "employee staff worker",
    "director board",
    "lawyer counsel attorney",
    "sign signed signature signatory executed",
    "rename renamed [name change] [changed its name] formerly",
    "undertaking undertakes [512(a)(3)]",
)
# Words of questions that ask for nothing in particular, and words that every filing has.
_EMPTY_TEXT = """
    a an the this that these those it its they their them he she his her we our us you your i me
    my of in on at by for to from with under into onto upon about as per via than then so such
    and or nor but if while although though however is are was were be been being am do does did
    done has have had having will would shall should can could may might must what which who whom
    whose when where why how there here please tell give show find list all any some each every
    both either no not only just also still yet ever filing filings company companies registrant
    issuer near
"""
# Words that stand in every such filing or in many companies' names: alone they name no company.
_ORDINARY_TEXT = """
    post effective amendment registration statement form number file commission exchange act rule
    section item prospectus offering offer common preferred class series unit units warrant
    warrants right rights debt shelf issue issued rest amount total date year agreement effective
    american national united first general international global new great northern southern
    eastern western central north south east west pacific atlantic federal advanced applied
    digital energy financial bank capital health medical systems technologies technology home old
    us usa city state royal premier universal consolidated standard allied group holdings public
    option options award awards incentive compensation savings retirement investment purchase
    reason reasons cause notice three two four five one inc corp
"""


def _ways() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in _WAYS_TEXT:
        phrases = re.findall(r"\[([^\]]+)\]", line)
        words = re.sub(r"\[[^\]]+\]", " ", line).split()
        every = tuple(dict.fromkeys([*words, *phrases]))
        for word in words:
            table[word] = tuple(dict.fromkeys([*table.get(word, ()), *every]))
    return table


WAYS = _ways()
"""Each word of the table with all ways to say the same."""

EMPTY = frozenset(_EMPTY_TEXT.split())
"""Words that are not looked for."""

ORDINARY = EMPTY | frozenset(_ORDINARY_TEXT.split()) | frozenset(WAYS)
"""Words that, alone, are not taken for a company's name."""

_SUFFIX = re.compile(r"(?:ing|ed|s)\Z")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words looked for, in order, and for each the other ways to say it."""

    words: tuple[str, ...]
    ways: tuple[tuple[str, ...], ...]

    def match(self, *, widened: bool = True) -> str:
        """The FTS5 query: any of the words, or of their synonyms; empty for no words."""
        terms = list(self.words)
        if widened:
            terms += [way for ways in self.ways for way in ways]
        return " OR ".join(f'"{term}"' for term in dict.fromkeys(terms))

    def pattern(self) -> re.Pattern[str] | None:
        """What finds the words and their synonyms in a text, inflected too."""
        terms = dict.fromkeys([*self.words, *(way for ways in self.ways for way in ways)])
        stems = sorted((_stem(term) for term in terms), key=len, reverse=True)
        if not stems:
            return None
        parts = "|".join(re.escape(stem).replace(r"\ ", r"\s+") for stem in stems)
        return re.compile(rf"\b(?:{parts})\w*", re.IGNORECASE)


def wording(query: str, without: frozenset[str] = frozenset()) -> Wording:
    """The words of any text that are worth looking for, without those of `without`."""
    found: dict[str, None] = {}
    for match in _WORD.finditer(query[:LONGEST_QUERY].lower()):
        word = match[0].replace("’", "'").removesuffix("'s").replace("'", "")
        if word and word not in EMPTY and word not in without and len(word) <= 64:
            found[word] = None
        if len(found) == MOST_WORDS:
            break
    words = tuple(found)
    return Wording(words, tuple(_others(word) for word in words))


def _others(word: str) -> tuple[str, ...]:
    ways = WAYS.get(word) or WAYS.get(_SUFFIX.sub("", word)) or ()
    return tuple(way for way in ways if way != word)


def _stem(term: str) -> str:
    """The part of a term that its inflections share, roughly; short words are whole."""
    return (
        term if len(term) < 5 or " " in term else re.sub(r"(?:ations?|ing|ed|e|s|al)\Z", "", term)
    )
