"""Circumlocutions in print: what several words of a sentence say that the tables know as one.

They are added to a sentence's words under the concept that a question would use, so that
`the registration of the notes is ended` answers for what is removed.
"""

from __future__ import annotations

import re

from assistant.answering.questions.vocabulary import Word, concept

_PRINTED: tuple[tuple[str, str], ...] = (
    # "take the shares not resold out of the registration statement", "take off the registers"
    (r"\b(?:take|takes|took|taken|taking)\b(?=[^.;]{0,90}\b(?:out of (?:the )?regist|off the regist"
     r"|off regist))", "deregister"),
    # "the registration of $14,275,000 of Notes is ended"
    (r"\bregistration of\b(?=[^;]{0,220}\b(?:is|are|was|were) (?:hereby )?(?:ended|terminated"
     r"|cancell?ed))", "deregister"),
    # "No. 33-27519 is reduced by the 21,406 shares"
    (r"\b(?:is|are) (?:hereby )?reduced by\b", "deregister"),
    (r"\bwent effective\b|\btook effect\b|\bcame into (?:force|effect)\b", "effect"),
    (r"\bran out\b|\bcame to (?:an|its) end\b|\bcome and gone\b|\bhas run\b|\bbeen shut\b", "end"),
    (r"\bpaid (?:them |it |the \w+ )?off\b", "redeem"),
    (r"\btook the place of\b|\bin place of\b", "replace"),
    (r"\bcashed out\b|\bturned into the right\b", "convert"),
    (r"\bcarried out\b", "complete"),
    (r"\bgo(?:es)? on\b", "continue"),
    # Part I of a registration statement is its prospectus
    (r"\bPart I\b(?! ?I)", concept("prospectus")),
    # what stays registered is not removed
    (r"\b(?:stays?|remains?|continues? to be|(?:will|shall) (?:stay|remain|continue to be)"
     r"|(?:is|are) still) registered\b", "retain"),
    (r"\bchapter (?:11|eleven|7)\b", "bankrupt"),
    (r"\bchanged hands\b", "sell"),
    (r"\bgave their (?:assent|consent)\b|\bgiven their (?:assent|consent)\b", "approve"),
    # "at $6.25 and expires": a price without the word
    (r"\bat (?=(?:US|U\.S\.)?\\?[$€£]\d)", "price"),
    # "acquired an interest from an affiliate for $3,118,000"
    (r"\bfor (?=(?:(?:gross|net|total) )?(?:US|U\.S\.)?\\?[$€£]\d)", "pay"),
    (r"\bAmerican Stock Exchange\b", "amex"),
    (r"\bat[- ]the[- ]market\b", concept("atm")),
    (r"\binitial public offering\b", concept("ipo")),
    (r"\bAmerican depositary (?:share|receipt)s?\b", "ads"),
    (r"\bJumpstart Our Business Startups\b", concept("jobs")),
    (r"\bwithout registration\b", concept("exemption")),
    (r"\b(?:organi[sz]ed|incorporated|formed|existing) under the laws of\b|\bunder \w+ law\b",
     concept("country")),
)  # fmt: skip
"""What stands in print, and the concept that it answers for."""

_CUES = re.compile(
    r"registered|part i\b|take|took|registration of|reduced by|effect|came in|ran out|come and"
    r"|came to|has run|been shut|paid|place of|cashed|turned in|carried|chapter|changed|assent"
    r"|consent|goes on|go on"
    r"|(?:at|for)(?: gross| net| total)? (?:U\.?S\.?)?\\?[$€£]|initial|depositary|american stock"
    r"|the.market|jumpstart|without|laws? ?",
    re.I,
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern, re.I), name) for pattern, name in _PRINTED)


def with_phrases(text: str, found: list[Word]) -> list[Word]:
    """The words of a sentence, with those that its phrases stand for, in order."""
    if not _CUES.search(text):
        return found
    more = [
        Word(name, match[0], *match.span(), match[0].lower())
        for pattern, name in _PATTERNS
        for match in pattern.finditer(text)
    ]
    return sorted([*found, *more], key=lambda w: (w.start, w.end)) if more else found
