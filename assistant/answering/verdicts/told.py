"""Yes or no about what filings tell in few ways: reports that go on, money sent back, plans that
live on, shares that an earlier amendment removed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.questions.plan import Plan
from assistant.answering.verdicts.verdict import verdict_from


@dataclass(frozen=True, slots=True)
class _Told:
    """How a matter is asked for, also by its end, and how sentences tell that it goes on."""

    asked: re.Pattern[str]
    asks_end: re.Pattern[str]
    goes_on: re.Pattern[str]


def _all(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.I)


_ENDING = r"\b(?:quit|stop\w*|cease[sd]?|end(?:s|ed|ing)?|give up|done with|over|finished|dead|gone"
_TOLD: tuple[_Told, ...] = (
    _Told(  # "Will it quit sending reports now that it has a parent?"
        asked=_all(r"^(?:will|does|is|did|has|must|do)\b.*\breport(?:s|ing)\b(?! (?:system|any "
                   r"|that|an? ))"),
        asks_end=_all(rf"{_ENDING}|no longer|suspend\w*)\b"),
        goes_on=_all(r"\b(?:will|shall|must|expects to|intends to|remains? (?:obliged|required) to)"
                     r" (?:continue|go on|keep)(?:s| to| on)? (?:to )?(?:fil\w+|send\w*|mak\w+|be "
                     r"subject)(?: \w+){0,4} report",
                     r"\bcontinues? (?:to file|filing|to be required to file)(?: \w+){0,4} report"),
    ),
    _Told(  # "Are the stock plans over now?"
        asked=_all(r"^(?:is|are|was|were|has|have|did|do|does|will)\b.*\bplans?\b.*\b(?:over|ended"
                   r"|end|dead|finished|gone|done|go on|continue|live on|survive)\b"),
        asks_end=_all(rf"{_ENDING})\b"),
        goes_on=_all(r"\bplans? (?:themselves |itself )?(?:go(?:es)? on|continues?\b(?! to be"
                     r" (?:offered|sold))|lives? on|remains? in (?:effect|force)|stays? in"
                     r" (?:effect|force)|(?:is|are) not (?:being )?(?:ended|terminated))"),
    ),
    _Told(  # "Did the people who put money in get it back?"
        asked=_all(r"^(?:did|have|has|had|do|does|was|were|will)\b.*\b(?:get|got|gotten|given|paid"
                   r"|sent|receive\w*|return\w*)\b(?: \w+){0,4} back\b",
                   r"^(?:did|have|has|was|were)\b.*\b(?:money|subscriptions?|payments?|funds)\b.*"
                   r"\b(?:refunded|returned|sent back|given back)\b"),
        asks_end=_all(r"(?!)"),
        goes_on=_all(r"\b(?:sent|gave|given|paid) back\b[^.]{0,40}\b(?:subscriber|investor"
                     r"|purchaser|holder)s",
                     r"\b(?:returned|refunded|repaid)\b[^.]{0,60}\b(?:to|all) (?:\w+ ){0,3}"
                     r"(?:subscriber|investor|purchaser)s",
                     r"\b(?:subscriptions?|funds|payments|money|moneys|monies)\b[^.]{0,60}\b(?:were"
                     r"|was|been) (?:\w+ )?(?:returned|refunded|sent back|repaid)"),
    ),
)  # fmt: skip


def told_verdict(reading: Reading, plan: Plan) -> Reply | None:
    """Yes or no from the sentence that tells of the matter; None where none does, or where
    something else is asked."""
    for told in _TOLD:
        if not told.asked.search(plan.question):
            continue
        for passage in reading.passages:
            if (match := told.goes_on.search(passage.text)) is not None:
                yes = told.asks_end.search(plan.question) is None
                return verdict_from(reading, yes, passage, [match.span()])
    return _removed_before(reading, plan)


_ASKS_BEFORE = re.compile(
    r"^(?:had|have|has|were|was|did)\b.*\b(?:already|before|earlier|previously)\b", re.I
)
_OFF = re.compile(
    r"\b(?:taken (?:out|off)|removed|withdrawn|de-?registered|dropped|pulled)\b", re.I
)
_BEFORE_THIS = re.compile(
    r"(?P<all>\d[\d,]{2,}(?: \w+){0,4} (?:were|was|had been|having been) (?:previously |already )?"
    r"(?:removed|deregistered|withdrawn)(?: from registration)?"
    r" (?:by|with|through|in|under) (?:the )?Post-Effective Amendment No\. ?(?P<number>\d+))",
    re.I,
)


def _removed_before(reading: Reading, plan: Plan) -> Reply | None:
    """That an earlier amendment removed some, in the statement that the question names."""
    if not (_ASKS_BEFORE.search(plan.question) and _OFF.search(plan.question)):
        return None
    own = {reading.record.amendment_number}
    own |= {s.amendment_number for s in reading.record.registration_statements
            if not plan.file_numbers or s.file_number in plan.file_numbers}  # fmt: skip
    for passage in reading.passages:
        squeezed = passage.text.replace("- ", "-")
        if plan.file_numbers and not any(n in squeezed for n in plan.file_numbers):
            continue
        match = _BEFORE_THIS.search(passage.text)
        if match is not None and int(match["number"]) not in own:
            return verdict_from(reading, True, passage, [match.span()])
    return None
