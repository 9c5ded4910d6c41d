"""A question over many filings without the words that only lead to it or go beside it."""

from __future__ import annotations

import re

from assistant.answering.results.leads import without_leads
from assistant.answering.results.one_wording import in_one_wording

_SET = (
    r"(?:set|folder|batch|lot|sample|collection|library|pile|bundle|stack|archive|data ?set|corpus)"
)
_ASIDE: tuple[tuple[str, str], ...] = (
    (r"\b(?:please|pls|kindly|thanks|thank you)\b,?", " "),
    (rf",? \b(?:in|from|of|across|among|within|out of|for|over) (?:all (?:of )?)?"
     rf"(?:this|the|these|our|my|that) (?:whole |entire )?{_SET}\b", " "),
    (r",? \bhere\b", " "),
    # "(one decimal place is enough)", "to two decimals"
    (r",? ?\(?\b(?:to |with )?(?:one|two|1|2) (?:decimals?|decimal places?|digits?)"
     r"(?: (?:places?|is enough|will do|is fine|suffices?))*\)?", " "),
    # what the answer tells anyway
    (r",? ?(?:[-–—:] ?)?(?:and )?(?:(?:by|from) whom|whose(?: (?:is|was) (?:it|that))?|who"
     r"|which (?:company|filer|registrant|one|filing|amendment)(?: (?:is|was) (?:it|that)"
     r"| bears it| has it)?|what is (?:its|the) number(?: and whose is it)?"
     r"|when was it (?:filed|signed)|when|who filed it|how many|with (?:the |its )?dates?"
     r"|company and (?:both )?dates?|on what date|with (?:the )?(?:company|number)s?)[?.! ]*$", ""),
)  # fmt: skip


def prepared(question: str) -> str:
    """The question without what leads to it, what goes beside it, and its mark."""
    asked = in_one_wording(without_leads(question)).strip(" ?.!")
    for said, put in _ASIDE:
        kept = re.sub(said, put, asked, flags=re.I).strip(" ?.!,;:–—-")
        asked = kept if len(kept.split()) > 1 else asked
    return " ".join(asked.split())
