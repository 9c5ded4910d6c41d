"""What a question over many filings asks to be mentioned: phrases, tender offers, delistings."""

from __future__ import annotations

import re

from assistant.answering.conditions import filters
from assistant.answering.conditions.typed_conditions import Condition, every
from assistant.answering.questions.plan import Plan, content
from assistant.answering.questions.scope import FORM
from assistant.language.places import jurisdiction

SPEAKS_OF = (
    r"(?:mention\w*|refer\w* to|sp(?:eak|oke)\w* (?:of|about)|cit(?:e|es|ed|ing)|talk\w* "
    r"(?:about|of)"
    r"|discuss\w*|invok\w+|quot(?:e|es|ed|ing)|describ\w+|allud\w* to|touch\w* on|bring\w* up"
    r"|sa(?:y|ys|id) (?:anything|something) (?:about|of|on))"
)


def mention(match: re.Match[str], plan: Plan) -> Condition:
    """The phrase, or all of the matched words, in the substance."""
    phrase = match["phrase"] if "phrase" in match.re.groupindex else match[0]
    pattern = r"\s+".join(re.escape(w) for w in phrase.split())
    end = r"(?!\w)" if phrase[-1:].isalnum() else ""  # of Rule 144 is Rule 144(k), not Rule 144A
    return Condition(f"mention of {phrase}", filters.mentions(re.compile(pattern + end, re.I)))


def phrase_spoken_of(match: re.Match[str], plan: Plan) -> Condition | None:
    """Words that stand in print as they are; a form or a place is a value of the record."""
    phrase = match["phrase"]
    if FORM.fullmatch(phrase) or jurisdiction(phrase) is not None:
        return None
    return mention(match, plan)


def words_spoken_of(match: re.Match[str], plan: Plan) -> Condition | None:
    """Words of one sentence, whatever it says of them: "mention a liquidating distribution"."""
    terms = content(match["phrase"])
    if len(terms) < 2:
        return None
    said = filters.mentions_words(terms, spoken=True)
    return Condition(f"mention of {match['phrase']}", said)


def tender(match: re.Match[str], plan: Plan) -> Condition:
    """A tender offer for the registrant, or the mention of any."""
    offer = filters.mentions(
        re.compile(r"\b(?:tender|exchange) offer\b|\btendered\b", re.I),
        "tender offer", "exchange offer", "tendered",
    )  # fmt: skip
    if re.search(r"\b(?:mention|refer|speak|cit|discuss|talk)\w*\b", plan.question, re.I):
        said = filters.mentions(re.compile(r"\btender offers?\b", re.I), "tender offer")
        return Condition("mention of a tender offer", said)
    conditions = [
        Condition("tender offer", offer),
        Condition("", filters.has_category("merger")),
    ]
    return Condition("a tender offer for the registrant", every(conditions))


def delisting(match: re.Match[str], plan: Plan) -> Condition | None:
    """Securities taken off an exchange."""
    if re.search(r"\bno (?:\w+ ){1,3}$", match.string[: match.start()], re.I):
        return None  # "say that no shares were delisted": silence proves nothing
    said = filters.mentions(
        re.compile(r"\bde-?list", re.I), "delist", "delisted", "delisting", "delists"
    )
    return Condition("mention of a delisting", said)


_INTENDED = (
    r"\b(?:intend|mean|plan|expect|propos|anticipat|about to|going to|will|shall|promptly"
    r"|thereafter"
    r"|as soon as|upon (?:the )?effectiveness)\w*"
)
_FILED = r"\b(?:has|have|had|was|were|been|already)\b|\bfiled\b"


def form_filed(match: re.Match[str], plan: Plan) -> Condition:
    """A form of the Exchange Act that is still to be filed, or has been."""
    form = re.sub(r"\s+", " ", match["form"])
    said = rf"{form.replace(' ', chr(92) + 's+')}(?!\w)"
    to_come = match["intends"] is not None
    cue = _INTENDED if to_come else _FILED
    pattern = rf"(?:{cue})[^.;]{{0,100}}?{said}|{said}[^.;]{{0,60}}?(?:{cue})"
    words = f"{form} {'to be filed' if to_come else 'filed'}"
    return Condition(words, filters.mentions(re.compile(pattern, re.I), form))


FORM_FILED = (
    # "say that they still intend to file a Form 15", "have already filed a Form 25"
    r"(?:\b(?:say|state|tell|report|note)\w* )?(?:\bthat )?(?:\b(?:they|it) )?(?:\bstill )?"
    r"(?:(?P<intends>\b(?:intend|plan|expect|propose|mean|promise)s?(?:ed|ing)? (?:still )?to"
    r"|\b(?:are|is|were|was) (?:still )?(?:about|going|yet) to|\bwill(?: still)?) (?:file|make"
    r"|submit)"
    r"|\b(?:have|has|had) (?:already )?(?:filed|made|submitted))"
    r" (?:an? |the |its |their )?(?P<form>form (?:15F?|25|8-A|10-K|8-K|20-F))\b"
    r"(?: (?:after|following|upon|once|before) (?:the |this |its |their )?(?:post-effective )?"
    r"(?:amendments?|filings?|removal))?"
)
"""How a question asks whether such a form is still to come, or was filed."""
