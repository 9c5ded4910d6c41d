"""What becomes of a thing, as questions and sentences tell it: it goes on, ends, or is changed.

A question whether something ends is denied by a sentence that it goes on, and the other way round;
who asks whether anything changes is told No where all stays as it is.
"""

from __future__ import annotations

import re
from typing import Literal

from assistant.answering.verdicts.denials import denials

Course = Literal["goes_on", "ends", "changes"]

_ASKED: tuple[tuple[Course, re.Pattern[str]], ...] = (
    (  # "Are any grants still open?", "do employees' grants survive", "is the shelf still good"
        "goes_on",
        re.compile(
            r"\b(?:still|any ?more|any longer|continu\w+|remain\w*|stays?|staying|surviv\w*|keeps?"
            r"|keeping|lives? on|go(?:es)? on|carr(?:y|ies) on|alive|in (?:effect|force)"
            r"|as before|outstanding|left over|out there)\b",
            re.I,
        ),
    ),
    (  # "Is the nineties registration dead now?", "are they scrapping the plans"
        "ends",
        re.compile(
            r"\b(?:dead|gone|over(?= (?:now|after|by|with)|\W*$)|finished|done with"
            r"|end(?:s|ed|ing)?|scrap\w*|axed|kill\w*|knock\w* out|wound (?:down|up)"
            r"|wind\w* (?:down|up)|retir\w+"
            r"|terminat(?:e[sd]?|ing)|cancel\w*|drop(?:s|ped|ping)?|discontinu\w+|stop(?:s|ped"
            r"|ping)?|ceas\w+"
            r"|suspend\w*|quit\w*|withdraw\w*|withdrawn|pull(?:s|ed|ing)?|clos(?:es|ed|ing)|shut\w*"
            r"|dissol\w+|wip\w+ out|lapse\w*|expir\w+|extinguish\w*|redeem\w*|called in|paid off"
            r"|taken (?:out|off|away)|tak\w+ (?:out|off|away)|remov\w+|deregist\w+|eliminat\w+"
            r"|thrown out|give\w* up|void\w*|forfeit\w*)\b",
            re.I,
        ),
    ),
    (  # "Does this touch grants under the new program?", "any edit to the prospectus"
        "changes",
        re.compile(
            r"\b(?:affect\w*|touch\w*|chang\w+|alter\w*|adjust\w*|restat\w*|rewrit\w*|rewrote"
            r"|edit\w*"
            r"|amend(?:ed|s|ing)|revis\w+|rework\w*|updat\w+|modif\w+|matters?|impact\w*|bear\w* on"
            r"|reflect\w*|disturb\w*|mess\w* with|interfer\w+|tweak\w*|extra|additional|added|adds?"
            r"|adding|new)\b",
            re.I,
        ),
    ),
)
_TOLD: tuple[tuple[Course, re.Pattern[str]], ...] = (
    (
        "goes_on",
        re.compile(
            r"\b(?:continues?|continued|continuing|(?<!that )remain(?:s|ed)?(?! un\w+| to be)"
            r"|stays?"
            r"|stayed|surviv(?:es|ed)|in (?:full )?(?:effect|force)|lives? on|goes on|go on"
            r"|keeps|will keep|outstanding|as (?:it is|they are|it was|they were|before)"
            r"|unaffected|unchanged)\b",
            re.I,
        ),
    ),
    (
        "ends",
        re.compile(
            r"\b(?:terminat\w+|cancel\w*|ceas\w+|withdrawn|withdr[ae]w|expired|lapsed|discontinu\w+"
            r"|given up|gave up|redeemed|extinguish\w*|ended|suspend\w*|eliminat\w+|dissolv\w+"
            r"|removed|removes|deregister\w*|forfeit\w*|has passed|abandon\w+|retired|repaid)\b",
            re.I,
        ),
    ),
    (
        "changes",
        re.compile(
            r"\b(?:affect\w*|chang\w+|alter\w*|adjust\w*|restat\w+|amended|revis\w+|modif\w+"
            r"|bearing"
            r"|reflect\w*|added|adds|additional)\b",
            re.I,
        ),
    ),
)


_BESIDE = re.compile(
    # "…, after the bank quits filing": what leads up to what is asked
    r"\b(?:after|before|once|when|because|on account of|now that|since|following|due to|in the wake"
    r" of|given)\b.*$"
    # "the notes that were not converted", "shares subject to awards outstanding"
    r"|\b(?:that|which|who) (?:\w+ )?(?:are|is|were|was|have|has|had|remain\w*)\b.*$"
    r"|\bsubject to\b.*$"
    # "all outstanding notes", "the remaining shares"
    r"|\b(?:outstanding|remaining|continuing|additional registrants|new) (?=[a-z])",
    re.I,
)
_FEWEST = 3  # words that a question keeps
_WEAK = re.compile(r"(?:still )?(?:outstanding|remain\w*|left over|out there)\Z", re.I)
"""That something goes on, as it is also said of what another word asks about: "are the awards
outstanding under it cancelled"."""


def course_asked(question: str) -> Course | None:
    """The course that a question asks about; None where it asks of anything else."""
    kept = _BESIDE.sub(" ", question)
    kept = kept if len(kept.split()) >= _FEWEST else question
    found = {course: match for course, words in _ASKED if (match := words.search(kept))}
    if "goes_on" in found and len(found) > 1 and _WEAK.fullmatch(found["goes_on"][0]):
        del found["goes_on"]
    return next(iter(found), None)


def courses_told(text: str) -> set[Course]:
    """The courses that a stretch of a sentence speaks of, denied or not."""
    return {course for course, words in _TOLD if words.search(text)}


def gainsays(question: str, text: str) -> bool:
    """Whether a sentence tells only that a thing goes on where it is asked whether it ends, or only
    that it ends where it is asked whether it goes on, or denies what is asked: it affirms none."""
    asked, told = course_asked(question), courses_told(text)
    if any(asked in courses_told(text[d.start : d.end]) for d in denials(text) if not d.unchanged):
        return True
    if asked == "ends":
        return "goes_on" in told and "ends" not in told
    return asked == "goes_on" and "ends" in told and "goes_on" not in told
