"""The events that a question names: filing, effectiveness, agreement, closing, signing."""

from __future__ import annotations

import re

_THE = r"(?:(?:the|its|their|each|that|this|a|an|any|such|respective) )*"

_DEAL = r"(?:merger|acquisition|deal|transaction|take-?over|tender offer|buy-?out|combination)s?"

_DONE = (
    r"(?:clos\w+|complet\w+|consummat\w+|bec[oa]m\w+ effective|took effect|tak\w+ effect"
    r"|effective|effectiveness|done|happen\w*|took place|went through|going through|occurr\w+)"
)


_WAS = r"(?: (?:was|were|had been|has been|have been|being|had|has|itself|is|are))*"


_EVENTS: tuple[tuple[str, str], ...] = (
    # "signing of the merger agreement", "the agreement was dated"
    ("agreement_date",
     rf"\b(?:sign\w*|execut\w*|dat\w+|announc\w*|enter\w*(?: into)?|reach\w*)(?: of| on)? {_THE}"
     rf"(?:{_DEAL} |purchase )?agreements?\b|\b(?:agreement|announcement) dates?\b"
     rf"|\b{_THE}(?:date of {_THE})?(?:{_DEAL} |purchase )?agreements?\b(?! date){_WAS}"
     r"(?: (?:signed|dated|reached|entered into|made|executed))?"
     rf"|\b{_DEAL}{_WAS} (?:signed|announced|agreed)|\bagreed (?:to )?{_THE}{_DEAL}"),
    ("closed_on",
     rf"\b(?:clos\w+|complet\w+|consummat\w+|effective (?:time|date))(?: date| day)?(?: of| on)? "
     rf"{_THE}{_DEAL}\b|\b{_THE}{_DEAL}{_WAS} {_DONE}|\b{_DEAL} (?:closings?|completions?)\b"
     r"|\b(?:was|were|being|got|been) (?:acquired|bought(?: out)?|taken over|merged)\b"
     rf"|\b{_THE}{_DEAL}\b(?!['’]s)(?! agreements?)|\b(?:closings?|completions?|closed)\b"),
    ("effective_on",
     rf"\beffectiveness\b(?: of {_THE}(?:registration )?statements?)?|\b{_THE}"
     rf"(?:registration )?statements?{_WAS} (?:declared |bec\w+ |went |gone )?effective"
     rf"|\beffective dates?\b(?: of {_THE}(?:registration )?statements?)?"
     r"|\b(?:became|becoming|went|declared) effective\b"),
    ("statement_filed_on",
     rf"\b(?:filing|registration|lodging)(?: dates?)? of {_THE}(?:original |registration )*"
     r"statements?\b"
     rf"|\b{_THE}(?:original(?:ly)? )?(?:registration )?statements?(?: (?:it|they) amends?(?:ed)?)?"
     rf"(?: that| which)?{_WAS}(?: (?:originally|first|initially))?(?: (?:filed|registered|made))?"
     rf"|\b{_THE}original (?:filing|registration)s?\b"
     r"|\b(?:was|were|had been|being) (?:originally|first|initially) (?:filed|registered)"),
    ("own",
     rf"\bsign(?:ed|ing|ature)s?\b(?: of {_THE}(?:post-effective )?(?:amendments?|filings?))?"
     r"|\b(?:amendments?|filings?) (?:was |were )?signed\b"),
    ("own_filed",
     rf"\b(?:filing|filed|submi\w+)\b(?: of {_THE}(?:post-effective )?amendments?)?"
     rf"|\b{_THE}(?:post-effective )?(?:amendments?|removals?|deregistrations?)\b"
     r"(?: (?:was|were) (?:filed|made))?"),
)  # fmt: skip
"""What names an event, the narrower wordings first."""


Event = tuple[int, int, str]


def events_in(asked: str) -> list[Event]:
    """The events that a text names, in order, as start, end and field."""
    found: list[Event] = []
    for name, said in _EVENTS:
        for match in re.finditer(said, asked, re.I):
            start, end = match.span()
            if not any(start < e and s < end for s, e, _ in found):
                found.append((start, end, name))
    return sorted(found)
