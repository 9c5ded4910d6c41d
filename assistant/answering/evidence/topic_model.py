"""Topics: what people ask beyond the record, and how filings tell it.

Each serves questions that lawyers and paralegals put to any such filing (its auditors, its
fee, the trustee of its notes) and the wordings in which filings answer them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Place = Literal["text", "exhibits", "cover", "anywhere"]
"""Sentences of the substance; titles in the list of exhibits; the cover and header as printed;
the whole print, other documents too."""

_WORD = r"(?:[A-Z][\w.'’-]{0,30}|L\.L\.P\.|LLP|N\.A\.|P\.C\.)"
NAME = rf"{_WORD}(?:,? (?:(?:of|the|and|&|for|de|van|von) ){{0,2}}{_WORD}){{0,8}}"
"""A name: capitalised words with what joins them."""
FIRM = (
    r"(?:(?:[A-Z][\w.'’-]{0,30}|&|and),? ){1,7}"
    r"(?:LLP|L\.L\.P\.|LLC|P\.C\.|P\.A\.|PLLC|S\.C\.|Co\.?|Company)(?![A-Za-z])"
)
MONEY = (
    r"(?:US|U\.S\.)?\$ ?\d[\d,]{0,20}(?:\.\d{1,9})?(?: (?:million|billion))?|(?:US)?\$ ?\.\d{1,9}"
)
PERCENT = r"(?<![\d.])\d{1,4}(?:\.\d{1,6})?(?:[ -]\d{1,2}/\d{1,2})?(?: ?%| per ?cent\b)"
RATE = r"\d{1,3}(?:\.\d{1,6})?(?:[ -]\d{1,2}/\d{1,2})?%"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
DATE = rf"(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH},? \d{{4}})"
DEBT = r"(?:Notes|Debentures|Bonds|Debt Securities|Subordinated Securities)"


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter that is asked about: `asked` and `unless` are patterns for the question, `told`
    places and patterns for the answer, whose group `v` is the value.

    `lead` is the sentence for the value; without it the filing's own sentence answers. `silent`
    is said where nothing is told; without it other ways to an answer go on. `words` of a question
    need not stand beside the answer, nor, `of_deal`, the names of the parties to the record's deal.
    Where no sentence has `must`, the filing does not state it, whatever comes near.
    """

    asked: str
    told: tuple[tuple[Place, str], ...]
    unless: str = ""
    kinds: str = ""
    lead: str = ""
    silent: str = ""
    words: str = ""
    several: bool = False
    of_deal: bool = False
    must: str = ""
