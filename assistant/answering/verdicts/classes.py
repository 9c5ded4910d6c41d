"""Yes or no about one class: whether it is removed, where all others are said to stay."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.answering.verdicts.verdict import verdict_from

_REMOVES = re.compile(
    r"^(?:does|do|did|will|is|are|was|were)\b.*\b(?:de-?regist|remov|withdr)\w*", re.I
)
_CLASS = re.compile(
    r"\b(warrants?|notes?|debentures?|bonds?|debt securities|preferred (?:stock|shares)|units"
    r"|rights"
    r"|guarantees?|ADSs?|interests)\b",
    re.I,
)
_OTHERS_STAY = re.compile(
    r"\b(?:all|any|the) (?:of the )?other (?:registered )?(?:securities"
    r"|classes)\b[^.;]{0,60}"
    r"\b(?:stay|remain|continue)\w*|\bno other securities\b[^.;]{0,60}\b(?:remov|de-?regist"
    r"|affect)\w*",
    re.I,
)
_ACTS = re.compile(r"\b(?:remov\w*|de-?regist\w*|withdr\w*)\b", re.I)


def class_stays(reading: Reading, plan: Plan) -> Reply | None:
    """No, where a class is asked about that the removal does not name, and all others stay."""
    question = plain(plan.question)
    asked = _CLASS.search(question)
    if asked is None or not _REMOVES.search(question):
        return None
    wanted = concepts(asked[1])
    for passage in reading.passages:
        stays = _OTHERS_STAY.search(passage.text)
        if stays is None:
            continue
        removing = [p for p in reading.passages if _ACTS.search(p.text) and p is not passage]
        if removing and not any(wanted & p.concepts for p in removing):
            return verdict_from(reading, False, passage, [stays.span()])
    return None


_MERGES = re.compile(r"\bmerg(?:e|ed|er|ing)\b", re.I)
_PLAN_MERGED = re.compile(
    r"\b(?:[Pp]lan|[Ff]und|[Aa]ccount)\b[^.;]{0,40}\b(?:was|were|is|been) merged"
    r"|\bmerger of [^.;]{0,60}"
    r"\b[Pp]lan\b"
)


def only_plan_merged(reading: Reading, plan: Plan) -> Reply | None:
    """That no merger of the company is told of, where the only thing merged is a plan."""
    if not _MERGES.search(plan.question) or re.search(r"\b(?:plan|fund)\b", plan.question, re.I):
        return None
    told = [p for p in reading.passages if _MERGES.search(p.text)]
    if not told or not all(_PLAN_MERGED.search(p.text) for p in told):
        return None
    missing = lacks("The filing tells of no merger of the company.",
                    [reading.cite_passage(p) for p in told[:1]])  # fmt: skip
    missing.settled = True
    return missing


_TAKEN = re.compile(
    r"^(?:was|is|were|has|did)\b.*\b(?:acquired|bought(?: out)?|taken over"
    r"|swallowed)\b(?! by)\W*$",
    re.I,
)
_ISSUED_TO = re.compile(
    r"\b(?:issu\w+|offer\w*)\b(?:[^.;]|\.(?! [A-Z])){0,80}\b(?:share|stock|unit)?holders of [A-Z]"
    r"(?:[^.;]|\.(?! [A-Z])){0,160}\b(?:merger|acquisition|exchange)\b"
)


_ITSELF = concepts("the company registrant corporation issuer")


def is_buyer(reading: Reading, plan: Plan) -> Reply | None:
    """No, where the registrant is asked to have been bought and issued its shares to buy another:
    what Form S-4 registers."""
    deal = reading.record.reason.transaction
    asked = _TAKEN.search(plain(plan.question))
    if asked is None or reading.record.form not in ("S-4", "F-4"):
        return None
    own = concepts(" ".join(r.name or "" for r in reading.record.registrants))
    if deal and deal.acquirer and not concepts(deal.acquirer) <= own | _ITSELF:
        return None
    if [t for t in plan.terms if t not in own | concepts("acquire buy over itself take out")]:
        return None
    for passage in reading.passages:
        if told := _ISSUED_TO.search(passage.text):
            return verdict_from(reading, False, passage, [told.span()])
    return None
