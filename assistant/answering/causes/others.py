"""Questions about another statement or another amendment than the filing's own."""

from __future__ import annotations

import re

from assistant.answering.causes.cause_beside import cause_among
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, lacks, says
from assistant.answering.evidence.shortening import shorten
from assistant.answering.evidence.sought import is_light
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import FILE_NUMBER
from assistant.answering.questions.vocabulary import concepts, words
from assistant.answering.records import amounts
from assistant.answering.sentences.ranking import answer_by_ranking


def other_statement(reading: Reading, plan: Plan, narrowed: list[str]) -> Reply | None:
    """A sentence that names another statement with all the narrower words, where one does."""
    own = {s.file_number for s in reading.record.registration_statements}
    if _ASKS_OTHER.search(plan.question) and not set(plan.file_numbers) - own:
        return _another_number(reading, plan, narrowed, own)
    dated = any(t[:1].isdigit() for t in narrowed)  # "the 2018 Plan" tells itself apart
    if not narrowed or (not dated and min(reading.counts[t] for t in narrowed) > 2):
        return None
    for passage in reading.passages:
        numbers = [m for m in FILE_NUMBER.finditer(passage.text) if m[0] not in own]
        if numbers and len(numbers) < 3 and all(t in passage.concepts for t in narrowed):
            text = shorten(passage.text, [numbers[0].span()], 60)
            return says(text, [reading.cite_passage(passage)])
    return None


_OTHER_WORDS = (
    "other another new separate different replacement successor later subsequent which what own"
    " continue remain stay keep stand unaffected untouched unchanged affect still effect effective"
    " force registrant company amend amended"
)
_ASKS_OTHER = re.compile(
    r"\b(?:other|another|new|separate|different|replacement|later|subsequent)\b(?: \S+){0,3}"
    r" (?:registration|statements?|[SF]B?-\d+)",
    re.I,
)


def _another_number(reading: Reading, plan: Plan, narrowed: list[str], own: set[str]) -> Reply:
    """The number of a statement beside the amended ones, where a sentence gives it with most of
    the question's narrower words."""
    wanted = {t for t in narrowed if t not in concepts(_OTHER_WORDS) | set(_OTHER_WORDS.split())}
    best: tuple[int, Passage, tuple[int, int]] | None = None
    for passage in reading.passages:
        numbers = [m for m in FILE_NUMBER.finditer(passage.text) if m[0] not in own]
        before = reading.passages[passage.index - 1].concepts if passage.index else set()
        near = passage.concepts | passage.implied | before
        if numbers and _is_older(plan.question, passage.text[: numbers[0].start()]):
            continue
        fit = len(wanted & near)
        if numbers and 2 * fit >= len(wanted) and (best is None or fit > best[0]):
            best = fit, passage, numbers[0].span()
    if best is None:
        return lacks("The filing states the number of no such registration statement.")
    return says(shorten(best[1].text, [best[2]], 60), [reading.cite_passage(best[1])])


_NEWER = re.compile(r"\b(?:new|later|successor|replacement|subsequent)\b", re.I)
_OLDER = re.compile(
    r"\b(?:earlier|prior|previous(?:ly)?|old|original)\b(?:[^.;]|\bNos?\.){0,60}$", re.I
)


def _is_older(question: str, before: str) -> bool:
    """Whether the number is of an earlier statement, where the new one is asked for."""
    return _NEWER.search(question) is not None and _OLDER.search(before) is not None


def is_of_another(reading: Reading, plan: Plan) -> bool:
    """Whether the question names an amendment with another number than this one's."""
    asked = plan.amendment_number
    every = reading.record.registration_statements
    named = [s for s in every if s.file_number in plan.file_numbers and s.amendment_number]
    own = set() if named else {reading.record.amendment_number}
    own |= {s.amendment_number for s in named or every}
    own.discard(None)
    return asked is not None and bool(own) and asked not in own


def other_amendment(reading: Reading, plan: Plan) -> Reply | None:
    """The answer about an amendment with another number than this one's."""
    asked = plan.amendment_number
    if not is_of_another(reading, plan) or "amendment_number" in plan.fields:
        return None
    takes_off = "deregister" in plan.terms and plan.kind in ("why", "what", "how_many")
    if plan.fields == ["deregistered"] or takes_off:
        plan.fields = ["previously_removed"]
    pattern = re.compile(rf"\bAmendment\s+No\.?\s*{asked}\b", re.I)
    if not any(pattern.search(p.text) for p in reading.passages):
        return lacks(f"The filing does not mention Post-Effective Amendment No. {asked}.")
    kept = [p for p in reading.passages if pattern.search(p.text)]
    if plan.kind == "why" and (told := cause_among(reading, kept)).answered:
        return told
    narrowed = Reading(reading.filing, reading.extraction, kept, reading.counts)
    if plan.fields[:1] == ["previously_removed"]:
        return amounts.ANSWERS["previously_removed"](narrowed, plan)
    for index, passage in enumerate(kept):
        passage.index = index
    ordinals = concepts(" ".join(_ORDINALS))
    if (
        kept
        and not [t for t in plan.terms if t not in _DOES | ordinals]
        and tells_what(plan.question, kept[0].text)
    ):  # "What did Amendment No. 1 do?"
        text = shorten(kept[0].text, [m.span() for m in pattern.finditer(kept[0].text)], 60)
        return says(text, [reading.cite_passage(kept[0])])
    sought = plan.model_copy(update={"fields": [], "rest": plan.terms})
    missing = f"The filing does not state this of Amendment No. {asked}."
    if not any(tells_what(plan.question, p.text) for p in kept):
        reply = lacks(missing, [reading.cite_passage(p) for p in kept[:1]])
        reply.settled = True
        return reply
    return answer_by_ranking(narrowed, sought, missing)


_SUBJECT = re.compile(
    r"^what (?:was|is|were) the (?:subject|object|purpose|content|topic)s? of\b[^?]*\bamendment\b"
    r"|^what (?:was|did) (?:[\w'’.-]+ ){0,8}?amendment no\.? ?\d+ (?:about|concern|deal)\b",
    re.I,
)
_CONTENT = re.compile(
    r"\b(?:concern|add|furnish(?!ings)|includ|reflect|remov|de-?regist|chang|updat|replac|supplement|correct"
    r"|withdr|reduc|increas|contain|reallocat|transferr|convert|adopt)\w*|\b(?:only|solely) to\b",
    re.I,
)


def tells_what(question: str, text: str) -> bool:
    """Whether a sentence tells what an amendment was about, where a question asks for that: that
    it was filed is no subject."""
    return _SUBJECT.search(question) is None or _CONTENT.search(text) is not None


_ORDINALS = ("first", "second", "third", "fourth", "original", "initial")
_DOES = frozenset(
    concepts(
        "amendment do did effect change cover about bring add furnish provide contain subject"
        " concern purpose object content topic deal"
    )
)
"""Words of a question for all that another amendment did."""


_EARLIER = re.compile(
    r"\b(?:earlier|previous|prior) (?:post-?effective )?amendments?\b"
    r"|\bamendments nos?\.? \d+ (?:and|or|&) (?:no\.? )?\d+\b",
    re.I,
)
_NUMBERED = re.compile(r"\bAmendments?\s+Nos?\.?\s*(\d+|One|Two|Three)", re.I)


def what_earlier_did(reading: Reading, plan: Plan) -> Reply | None:
    """What the amendments before this one did; None where that is not asked, or not told."""
    light = {w.concept for w in words(plan.question) if is_light(w.lowered)}
    if not _EARLIER.search(plan.question):
        return None
    if [t for t in plan.terms if t not in _DOES | light | concepts("statement purpose")]:
        return None
    own = {str(reading.record.amendment_number)}
    for passage in reading.passages:
        found = _NUMBERED.search(passage.text)
        if found and found[1] not in own and reading.record.amendment_number:
            text = shorten(passage.text, [found.span()], 60)
            return says(text, [reading.cite_passage(passage)])
        if found is None and _EARLIER.search(passage.text):
            text = shorten(passage.text, [m.span() for m in _EARLIER.finditer(passage.text)], 60)
            return says(text, [reading.cite_passage(passage)])
    return None


_COVERED = re.compile(r"\b(?:cover|relat|regist|pertain)", re.I)


def what_it_covers(reading: Reading, plan: Plan) -> Reply | None:
    """What the statement of the asked number covers, in the sentence that has both."""
    if len(plan.file_numbers) != 1 or plan.kind != "what" or not _COVERED.search(plan.question):
        return None
    if [t for t in plan.terms if not _COVERED.match(t)] or "number" in plan.question:
        return None
    number = plan.file_numbers[0]
    for passage in reading.passages:
        at = passage.text.find(number)
        cue = _COVERED.search(passage.text, at + len(number)) if at >= 0 else None
        if cue is not None:
            following = FILE_NUMBER.search(passage.text, at + len(number))
            end = following.start() if following else len(passage.text)
            text = shorten(
                passage.text[at:end], [(cue.start() - at, min(cue.end() + 60, end) - at)], 60
            )
            return says(f"No. {text}", [reading.cite_passage(passage)])
    return None
