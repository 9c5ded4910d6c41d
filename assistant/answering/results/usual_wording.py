"""The words of a question over many filings as the rules know them, whatever it was put in."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answering.conditions.exceptions_asked import exclusion_last, left_out
from assistant.answering.conditions.filings_asked import NOUN, asks_for_filings
from assistant.answering.conditions.quoted_values import COUNSEL
from assistant.answering.results.counsel_sought import with_place_of_counsel
from assistant.answering.results.groups import firms_sought
from assistant.answering.results.leads import without_leads
from assistant.answering.results.meant_questions import meant_question
from assistant.answering.results.places_listed import places_behind
from assistant.answering.results.recast import recast
from assistant.answering.results.set_wording import asks_for_all, opened, regular
from assistant.answering.results.signers_sought import with_signer
from assistant.answering.results.tables_asked import as_list_with_columns
from assistant.answering.results.values_of_chosen import values_of_chosen

_OF_SET = re.compile(
    rf"^(?:are|were|is|was|do|does|did|have|has) (?:all|any|each|every|both|none|either|one|some"
    rf"|there|(?:these|those|the) (?:\w+ )?{NOUN})\b",
    re.I,
)


_ANY_OF_SET = re.compile(
    rf"\b(?:any|all|some|one|none|each|every one|most|which) of (?:them|these|those"
    rf"|(?:the|these|those) (?:\w+ )?{NOUN})",
    re.I,
)


_COUNTED_APART = re.compile(
    r"(?:(?:what|give|show|is|was|the|me|a) )*ratio (?:of|between)\b"
    r"|(?:in )?how many\b[^?]* and (?:in )?how many\b|(?:are there )?(?:more|fewer)\b[^?]* or\b",
    re.I,
)
"""Sets that are counted beside each other."""


_OF_COUNSEL = re.compile(rf"\b{COUNSEL} (?:in|of) \"", re.I)
"""A place of counsel, as `with_place_of_counsel` puts it."""


def speaks_of_set(question: str) -> bool:
    """Whether a form, a day or a person in a question is a condition, and narrows nothing.

    "Were all the filings on Form S-8?" asks of them all.
    """
    whole = _OF_SET.search(question) or _ANY_OF_SET.search(question)
    whole = whole or _OF_COUNSEL.search(question)
    return (
        asks_for_filings(question)
        or whole is not None
        or firms_sought(question) is not None
        or values_of_chosen(question) is not None
        or left_out(question) is not None
        or _COUNTED_APART.match(question) is not None
    )


_A_FORM = (
    r"(?:form )?(?:S-\d{1,2}|F-\d{1,2}|SB-2|N-\d{1,2})(?:ASR|MEF)?(?:s|['’]s)?"
    r"(?: (?:filings|amendments))?"
)
_FORMS_COMPARED = re.compile(
    r"^(?:(?:please )?compare (?:the )?)?(?:how many (?:are )?|(?:the )?(?:numbers?|counts?) of )?"
    rf"{_A_FORM}(?:, {_A_FORM})* (?:vs\.?|versus|against|compared (?:to|with)|to"
    rf"|and how many(?: are)?|and) {_A_FORM}(?: counts?| numbers?)?"
    r"(?:[:;,.?–—-]+ ?(?:and )?(?:how many|numbers?|counts?)(?: (?:of|for|on))? (?:each"
    r"|both))?\W*$",
    re.I,
)
"""How many are on each of several forms: `S-3s vs S-8s`."""


@lru_cache(maxsize=64)
def usual_wording(question: str) -> str:
    """A question over many filings in the words that the rules of this module know."""
    question = exclusion_last(without_leads(as_list_with_columns(question)))
    question = places_behind(question)
    question = question if meant_question(question) is not None else recast(question)
    question = with_place_of_counsel(question)
    question = with_signer(question)
    if asks_for_all(question):
        return "Which filings are there?"
    if _FORMS_COMPARED.search(question):
        return "How many filings are there by form?"
    asked = regular(question)
    meant = meant_question(question) or meant_question(asked)
    if meant is None:
        meant = asked if speaks_of_set(asked) else opened(asked)
    return _LISTED.sub("Are there any ", meant) if _ANY.match(question) else meant


_ANY = re.compile(
    r"(?:(?:did|do|does|has|have|is|are|was|were) any(?:one|body)\b|any(?:one|body)?\b(?! (?:more"
    r"|other|idea|of (?:these|those|them)|way)\b))",
    re.I,
)
"""How notes ask whether there is one: "any F-4s in here?"; the rules would list them."""
_LISTED = re.compile(
    r"^(?:in )?(?:which|any) (?=(?:[\w/-]+ ){0,4}(?:filings?|compan(?:y|ies)|amendments?"
    r"|registrants?)\b)",
    re.I,
)
