"""What a sentence denies: each denial with the stretch of the sentence that it denies.

Denials that only narrow what is spoken of ("shares that were not sold", "tendered and not
withdrawn") or belong to a phrase ("not later than", "no par value") deny nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DENIAL = re.compile(
    r"\b(?P<lasting>no longer|no more|no further|not [^,;.]{1,40}?any (?:more|longer))\b"
    r"|\b(?P<none>none of|none|nothing|nobody|no one|no(?!\. ?\d|s?\.)|without|neither|nor"
    r"|free of)\b"
    r"|\b(?P<not>not|never|cannot|declined to|failed to|refused to)\b|n['’]t\b"
    r"|\b(?P<un>unaffected|unchanged|untouched|undisturbed|unaltered|unimpaired)\b",
    re.I,
)
_PHRASES = re.compile(
    r"(?:no|not|nor) (?:later|earlier|less|more|fewer|greater|exceed\w*|only|limited|yet)"
    r" (?:than|to|the|be|in)?|(?:no|without) (?:(?:nominal|stated|fixed) )?(?:or )?"
    r"(?:par|nominal|stated) value|no par\b|without (?:limitation|admitting|regard|prejudice"
    r"|interest|the volume|volume|reference|giving|further (?:action|notice))|not (?:applicable"
    r"|withdrawn|otherwise|including|counting)"
    r"|no (?:fixed|specified|stated|set|maximum|particular) (?:amount|number|sum|price)"
    r"|no event|no assurance|no later|not (?:properly|validly) withdrawn"
    r"|neither the (?:Securities|SEC)|not necessarily",
    re.I,
)
"""Phrases with a word of denial in them that deny nothing of what such filings tell."""
_NARROWING = re.compile(
    r"(?:(?<!,) (?:that|which|who|whom) (?:\w+ ){0,3}"
    r"|\b(?:shares?|units?|securities|stock|notes?|bonds?|options?|those|number|portion|any"
    r"|all) )$",
    re.I,
)
"""What stands before a denial that tells which ones are meant: "the shares that were", "shares"."""
_AGAINST = re.compile(r" to \w+", re.I)
"""Behind "not": "decided not to pursue the offering"."""
_HEDGED = re.compile(r"\b(?:(?-i:may)|might|could|if|unless|whether|would)\b", re.I)
_EDGE = re.compile(
    r"[;:]|,(?! Inc| Ltd| LLC| L\.P)|(?<!Inc)(?<!Corp)(?<!Co)(?<!No)\.\s|\band\b|\bbut\b|\bwhich\b"
)
_LAST = re.compile(r"[;:]|\.\s|, (?:and|but|which|so|nor)\b|\bbut\b")
_REACH = 14  # words that a denial denies
_BACK = 160  # characters before a denial in which that stands of which it denies something


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial in a sentence. `start` and `end` bound what it denies, with what it is said of.

    `lasting` says that something goes on no longer, or was decided against: that it once was so is
    not denied. `unchanged` says that all stays as it is; `hedged`, that it only may be so.
    """

    start: int
    end: int
    word: str
    lasting: bool
    unchanged: bool
    hedged: bool


def denials(text: str) -> Iterator[Denial]:
    """The denials of a sentence, in order."""
    for found in _DENIAL.finditer(text):
        if _PHRASES.match(text, found.start()):
            continue
        before = text[max(0, found.start() - _BACK) : found.start()]
        verbal = found["not"] is not None or found[0].lower().startswith("n")
        if found["none"] is None and found["un"] is None and _NARROWING.search(before):
            continue
        edge = max((m.end() for m in _EDGE.finditer(before)), default=0)
        subject = found.start() - len(before) + edge if verbal or found["un"] else found.start()
        yield Denial(
            subject,
            _end(text, found.end()),
            found[0].lower(),
            found["lasting"] is not None or _AGAINST.match(text, found.end()) is not None,
            found["un"] is not None,
            _HEDGED.search(before[edge:]) is not None,
        )


def _end(text: str, start: int) -> int:
    """Where what is denied ends: at the next edge but one, or after some words."""
    words = list(re.finditer(r"\S+", text[start:]))[:_REACH]
    end = start + (words[-1].end() if words else 0)
    edge = _LAST.search(text[start:end])
    return start + edge.start() if edge else end
