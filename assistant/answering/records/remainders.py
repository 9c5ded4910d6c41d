"""What is left: how many stay registered after the amendment, how many remained unsold."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import FieldAnswer, Reply, lacks, says, unique
from assistant.answering.evidence.shortening import shorten
from assistant.answering.evidence.values import values
from assistant.answering.evidence.wording import figure
from assistant.answering.questions.plan import AskedField, Plan
from assistant.answering.records.amounts import (
    ACTING,
    action,
    answer_amount,
    items,
    securities,
    thing,
)
from assistant.record import Citation, RegistrationStatement, Security

_STAYS = re.compile(
    r"\b(?:stays?\s+registered|keeps?\s+registered|still\s+covered|reduces?\s+the\s+(?:amount|number)\s+(?:of\s+\w+\s+)?registered|leav(?:es|ing)"
    r"|remain(?:s|ing)?\s+(?:registered|subject to|covered|on the)"
    r"|remains?\s+in\s+effect\s+(?:only\s+)?(?:as\s+to|with\s+respect\s+to|for)"
    r"|continues?\s+to\s+be\s+(?:registered|covered)|still\s+registered|(?:will|shall)\s+remain\b"
    r"(?!\s+(?:unsold|unissued)))",
    re.I,
)


def _remaining(reading: Reading, plan: Plan) -> Reply:
    """What stays registered after the amendment: none, a stated number, or not stated."""
    chosen = securities(reading, plan)
    staying = stated_rest(reading)
    reduced = staying is not None and "educe" in staying.sentences[0].text
    if (kept := kept_registered(reading)) is not None and staying is None:
        return lacks(
            "The filing keeps other securities registered and does not state how many remain.",
            [reading.cite_passage(kept)],
        )
    if staying is not None and _KEPT.search(staying.sentences[0].text):
        return staying
    if chosen and all(s.all_unsold for _, _, s in chosen) and not reduced:
        return _none_remain(reading, chosen)
    if staying is not None:
        return staying
    return _computed_rest(reading, chosen) or lacks(
        "The filing does not state how many remain registered after the amendment.",
        action(reading),
    )


_KEPT = re.compile(
    r"\bregistration of\b.{0,250}\b(?:is|are) not affected\b"
    r"|\b(?:shares|securities|units|stock|notes|warrants|interests)\b.{0,200}\b(?:is|are|will) not "
    r"(?:be |being )?(?:de-?registered|removed|withdrawn)\b"
    r"|\b(?:shares|securities|units|stock|notes|warrants|interests)\b.{0,160}\b(?:remains?|"
    r"stays?|continues? to be|(?:will|shall) (?:remain|stay|continue to be)) registered\b",
    re.I,
)
_NOTHING_STAYS = re.compile(
    r"^(?:no|none)\b|\b(?:no|none of the) (?:\w+ ){0,3}(?:shares|securities)\b", re.I
)


def _whole(reading: Reading, passage: Passage) -> str:
    """The sentence with its first part, where the end of a page divides it."""
    if passage.index and passage.text[:1].islower():
        return f"{reading.passages[passage.index - 1].text} {passage.text}"
    return passage.text


def cite_whole(reading: Reading, passage: Passage) -> list[Citation]:
    """Citations of a sentence and of its first part on the page before."""
    first = reading.passages[passage.index - 1 : passage.index] if passage.index else []
    parts = [*first, passage] if passage.text[:1].islower() else [passage]
    return [reading.cite_passage(p) for p in parts]


def kept_registered(reading: Reading) -> Passage | None:
    """A sentence by which other securities stay registered, without a count of them."""
    for passage in reading.passages:
        whole = _whole(reading, passage)
        if _KEPT.search(whole) and not _NOTHING_STAYS.search(whole):
            return passage
    return None


def _none_remain(
    reading: Reading, chosen: list[tuple[str, RegistrationStatement, Security]]
) -> Reply:
    cited: list[Citation] = []
    removed: list[str] = []
    for base, _, security in chosen:
        if security.deregistered is not None and reading.evidence(f"{base}/deregistered"):
            cited += reading.cite_value(f"{base}/deregistered")
            removed.append(
                figure(security.deregistered, security) + thing(security, security.deregistered)
            )
        cited += reading.cite_value(f"{base}/all_unsold")
    if len(removed) == 1 == len(chosen):
        text = f"None: no securities remain registered; the amendment removes the {removed[0]}"
        text += ", all that was left."
    else:
        text = "None: no securities remain registered; the amendment removes all that were unsold."
    return says(text, cited or action(reading))


def stated_rest(reading: Reading) -> Reply | None:
    """A sentence that states what stays registered."""
    for passage in reading.passages:
        cue = _STAYS.search(passage.text)
        if cue is None:
            continue
        near = [
            v
            for kind in ("number", "money")
            for v in values(passage.text, kind)
            if v.text[-1:].isdigit()
            and abs(v.start - cue.start()) < 120
            and not _is_removed(passage, v.start)
        ]
        if near:
            text = shorten(passage.text, [cue.span(), (near[0].start, near[0].end)], 55)
            return says(text, [reading.cite_passage(passage)])
    return None


def _is_removed(passage: Passage, start: int) -> bool:
    before = passage.text[max(0, start - 60) : start]
    return ACTING.search(before) is not None and "leav" not in before.lower()


def _computed_rest(
    reading: Reading, chosen: list[tuple[str, RegistrationStatement, Security]]
) -> Reply | None:
    """None remain where what was sold and removed makes up what was registered."""
    for base, _, security in chosen:
        registered, removed, sold = security.registered, security.deregistered, security.sold or 0
        if registered is None or removed is None or registered != removed + sold:
            return None
        needed = [f"{base}/registered", f"{base}/deregistered"] + ([f"{base}/sold"] if sold else [])
        if not all(reading.evidence(p) for p in needed):
            return None
    if not chosen:
        return None
    cited = [
        c
        for base, _, _ in chosen
        for f in ("registered", "sold", "deregistered")
        for c in reading.cite_value(f"{base}/{f}")
    ]
    derivation = "; ".join(
        f"{figure(s.registered or 0)} - {figure(s.sold or 0)} - {figure(s.deregistered or 0)} = 0"
        for _, _, s in chosen
    )
    return says(
        "None: no securities remain registered; what was not sold is removed.", cited, derivation
    )


def _unsold(reading: Reading, plan: Plan) -> Reply:
    """How many were left unsold: a sentence that says so, else what is removed as all the rest."""
    chosen = securities(reading, plan)
    found = items(reading, plan, "deregistered")
    whole = [i for i in found if i.security.all_unsold]
    if whole and len(whole) == len(chosen):
        reply = answer_amount(reading, plan, "deregistered")
        for sentence in reply.sentences:
            sentence.citations = unique(
                sentence.citations
                + [c for i in whole for c in reading.cite_value(f"{i.base}/all_unsold")]
            )
            if len(whole) == 1:
                sentence.text = sentence.text.rstrip(".") + ", all that remained unsold."
        return reply
    return _stated_unsold(reading, plan) or lacks(
        "The filing does not state how many remained unsold.", action(reading)
    )


_LEFT = re.compile(
    r"(?<![\d,])(\d[\d,]*)(?: [\w'’-]+){0,8}? (?:(?:that |which )?(?:still )?remain(?:s|ed|ing)?"
    r"(?: \w+)? (?:unsold|unissued|available)|(?:have|has|had|were|was) not (?:been )?(?:sold"
    r"|issued)"
    r"|remain(?:s|ed)? (?:unsold|unissued|available)|can no longer be (?:sold|issued))",
    re.I,
)


def _stated_unsold(reading: Reading, plan: Plan) -> Reply | None:
    """A sentence that counts what is left, where only one fits the question's own words."""
    fitting: dict[str, tuple[Passage, tuple[int, int]]] = {}
    asked = [t for t in plan.rest if t not in ("longer", "plan")]
    for passage in reading.passages:
        near = passage.concepts | passage.implied
        match = _LEFT.search(passage.text)
        if match and all(t in near for t in asked):
            fitting.setdefault(match[1], (passage, match.span()))
    if len(fitting) != 1:
        return None
    passage, span = next(iter(fitting.values()))
    return says(shorten(passage.text, [span], 55), [reading.cite_passage(passage)])


ANSWERS: dict[AskedField, FieldAnswer] = {"remaining": _remaining, "unsold": _unsold}
"""How each question about what is left is answered."""
