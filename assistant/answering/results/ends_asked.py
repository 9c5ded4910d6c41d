"""Questions for a value of the filing at an end: "who signed the earliest amendment?".

They have two parts: which filing stands at the end, and what is asked of it.
"""

from __future__ import annotations

import re

_FIRST = r"earliest|first|oldest"
_LAST = r"latest|last|newest|most recent"
_MOST = r"largest|biggest|greatest|highest"
_LEAST = r"smallest|lowest"
_OF = r"(?: (?:here|of (?:these|those|them|all|the \w+)|in (?:the|this) \w+|on file))*"
_NOUN = (
    r"(?:post-effective )?(?P<noun>amendments?|filings?|ones?|removals?|deregistrations?"
    r"|mergers?|acquisitions?|deals?)"
)
_PHRASE = re.compile(
    rf"\bthe (?P<nth>(?:second|third|fourth|fifth|2nd|3rd)[- ])?(?P<end>{_FIRST}|{_LAST}|{_MOST}"
    rf"|{_LEAST})"
    rf" (?P<way>signed |filed |share )?{_NOUN}{_OF}(?=[?.,]|$| (?:sent|made|done|filed|signed"
    rf"|given|based))",
    re.I,
)
_WITH = re.compile(
    # "who signed the filing with the most statements?"
    r"\bthe (?P<noun>filing|amendment|company|registrant|one) (?P<has>with|that|which) "
    r"(?P<what>[^?]*\b(?:most|fewest|largest|biggest|greatest|smallest|highest|lowest|longest|shortest"
    r"|earliest|latest|oldest|first|last)\b[^?]*)",
    re.I,
)
_VALUE = re.compile(
    r"^(?:(?:to|on|in|by|for|from|at|with) )?(?:who\b|whom|whose|where\b|why\b|(?:what"
    r"|which) (?!(?:is|was|are|were|of)\b"
    r"(?! the (?:reason|form|purpose|ground|state|agent|plan|address|name|title|phone|telephone"
    r"|file|EIN"
    r"|acquirer|price|number of|counsel|law firm|place))|(?:filings?|amendments?|company|companies"
    r"|registrants?|merger|acquisition|deal|ones?)\b)|how many (?:people|plans|statements"
    r"|registration)"
    r"|who['’]s\b)",
    re.I,
)
"""A question for a value, not for the filing itself."""


def value_at_end(question: str) -> tuple[str, str] | None:
    """The question for the filing at the end, and the one that is put to it; None for others."""
    if not _VALUE.match(question) or "," in question:
        return None
    if match := _PHRASE.search(question):
        noun = match["noun"].lower()
        one = _ASKED_OF.get(noun[:3], "amendment")
        rest = f"{question[: match.start()]}the {one}{question[match.end() :]}"
        return f"Which {_first(match, question)}?", rest
    if match := _WITH.search(question):
        verb = "has " if match["has"].lower() == "with" else ""
        noun = "company" if match["noun"].lower() in ("company", "registrant") else "amendment"
        asked = f"Which filing {verb}{match['what'].strip()}?"
        return asked, f"{question[: match.start()].strip()} the {noun}?"
    return None


_ASKED_OF = {"mer": "merger", "acq": "acquisition", "dea": "merger"}


def _first(match: re.Match[str], question: str) -> str:
    nth, end, noun = match["nth"] or "", match["end"].lower(), match["noun"].lower()
    if re.fullmatch(f"{_MOST}|{_LEAST}", end):
        which = "largest" if re.fullmatch(_MOST, end) else "smallest"
        return f"filing removed the {nth}{which} number of shares"
    last = re.fullmatch(_LAST, end) is not None
    place = f"{nth}{'last' if last else 'first'}"
    if noun[:3] in _ASKED_OF:
        return f"company was acquired {place}"
    signed = re.search(r"\bsign", question, re.I) is not None
    return f"amendment was {'signed' if signed else 'filed'} {place}"
