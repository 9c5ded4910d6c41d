"""Yes or no about removals: of anything, of everything, of a statement that the question names."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.records.amounts import securities
from assistant.answering.records.remainders import cite_whole, kept_registered, stated_rest
from assistant.answering.records.statement_ranking import file_pointer
from assistant.answering.records.statements import derived_numbers
from assistant.answering.verdicts.verdict import verdict, verdict_from

_UNDECIDED = "The filing does not say."
_KEEPS = "The filing keeps other securities registered."

KEEPING = frozenset({"successor", "exhibits", "prospectus_update", "form_conversion"})
"""Purposes of amendments that take nothing off registration."""

_NOTHING = re.compile(
    r"\bnothing (?:is|was|being) (?:added to,? (?:or|and|nor) )?(?:taken|removed|withdrawn)\b"
    r"|\b(?:none(?: of \w+)?|nothing|no (?:\w+ ){0,4}(?:shares|securities|stock)) (?:\w+ ){0,3}?"
    r"(?:is|are|was|were|being) (?:\w+ ){0,2}(?:removed|de-?registered|withdrawn|taken)"
    r"|\b(?:does|do|will) not (?:remove|de-?register|withdraw|take)\b|\bremove[sd]? nothing\b"
    r"|\bnothing in (?:this|these|the) (?:\S+ ){0,2}amendments? (?:\w+ ){0,2}(?:removes?"
    r"|de-?registers?|withdraws?|takes?)\b",
    re.I,
)


def anything_removed(reading: Reading) -> Reply:
    """Does the amendment remove anything? By its purpose, with the sentence that says it."""
    purpose = reading.record.purpose
    cited = reading.cite_value("/purpose")
    if purpose is None or not cited:
        return lacks(_UNDECIDED)
    if purpose != "deregistration":
        for passage in reading.passages:
            if match := _NOTHING.search(passage.text):
                return verdict_from(reading, False, passage, [match.span()])
    passage_at = reading.passage_at(cited[0].start)
    if passage_at is None:
        return lacks(_UNDECIDED, cited)
    return verdict(purpose == "deregistration", shorten(passage_at.text, [], 60), cited)


_NO_NEW = re.compile(
    r"\bno\s+(?:additional|new|further|other|more)\s+(?:\w+\s+){0,2}?(?:securities|shares|units|stock)"
    r"\s+(?:are|is|will be|were)\s+(?:to\s+be\s+|being\s+|hereby\s+)?registered"
    r"(?:[^.\n|]{0,120}(?=[.\n|]))?",
    re.I,
)
"""How a cover says that an amendment registers nothing, mostly in a note on the fee."""


def anything_registered(reading: Reading, plan: Plan) -> Reply:
    """Does the amendment register anything new? Not where it says so, or removes securities."""
    told = _NO_NEW.search(reading.filing.text, 0, _COVER)
    if told is not None:
        text = " ".join(told[0].split())
        return verdict(False, f"{text[0].upper()}{text[1:]}.", [reading.cite(*told.span())])
    if reading.record.purpose != "deregistration" or set(plan.rest) - _REGISTERED:
        return lacks(_UNDECIDED)
    return _denied(anything_removed(reading))


_COVER = 20_000
_REGISTERED = concepts(
    "amendment filing document register share security unit stock common additional new more"
    " further extra any present this here"
)


def _denied(removal: Reply) -> Reply:
    """A removal, as what denies that something is registered."""
    for sentence in removal.sentences:
        sentence.text = sentence.text.replace("Yes.", "No.", 1)
    return removal


def all_removed(reading: Reading, plan: Plan) -> Reply:
    """Is everything that was left removed? What stays registered denies it."""
    if reading.record.purpose not in (None, "deregistration"):
        return anything_removed(reading)
    chosen = [(b, s) for b, _, s in securities(reading, plan) if s.all_unsold is not None]
    for base, security in chosen:
        if security.all_unsold is False:
            rest = stated_rest(reading)
            if rest is not None:
                sentence = rest.sentences[0]
                return verdict(False, sentence.text, sentence.citations)
            cited = reading.cite_value(f"{base}/deregistered") or reading.cite_value("/purpose")
            return verdict(False, "Part of the securities stays registered.", cited)
    if (kept := kept_registered(reading)) is not None:
        return verdict(False, told_kept(kept), cite_whole(reading, kept))
    cited = [c for base, _ in chosen for c in reading.cite_value(f"{base}/all_unsold")]
    cited = cited or [c for base, _ in chosen for c in reading.cite_value(f"{base}/deregistered")]
    if chosen and cited:
        return verdict(True, "The amendment removes all securities that were left.", cited)
    return lacks("The filing does not say whether all are removed.", reading.cite_value("/purpose"))


_ROOM = 55  # words of the sentence that keeps securities registered


def told_kept(kept: Passage) -> str:
    """The sentence that keeps securities registered, where it is whole; else that one does."""
    return _KEEPS if kept.text[:1].islower() else shorten(kept.text, [], _ROOM)


_PLAIN_WORDS = (
    "any shares securities common stock registered registration statement remain stay keep still "
    "continue company registrant units sold issued left under after filing amendment deregister off"
    " ever anything offering public actually cover offered"
)


def asks_narrower(plan: Plan) -> bool:
    """Whether the question speaks of some securities only: "those held by directors"."""
    plainly = concepts(_PLAIN_WORDS) | set(_PLAIN_WORDS.split())
    return bool([t for t in plan.terms if t not in plainly])


def stays_registered(reading: Reading, plan: Plan) -> Reply:
    """Does anything stay registered? What the filing keeps says so; a removal of all denies it."""
    if asks_narrower(plan):
        return lacks(_UNDECIDED)
    kept = kept_registered(reading)
    if kept is not None:
        return verdict(True, told_kept(kept), cite_whole(reading, kept))
    removed = all_removed(reading, plan)
    if not removed.answered or reading.record.purpose != "deregistration":
        return lacks(_UNDECIDED)
    said = removed.sentences[0]
    whole = said.text.startswith("Yes")
    return verdict(not whole, said.text.split(". ", 1)[1], said.citations)


# --- a statement that the question names by its number ----------------------------------------

_BELONGS = re.compile(
    r"\b(?:among|amend\w*|cover\w*|includ\w*|part of|one of|concern\w*|relat\w*|list\w*|subject)\b",
    re.I,
)
_ACTS_ON = re.compile(
    r"\b(?:affect|chang|touch|alter|impact|tak|took|remov|de-?regist|withdr|drop|pull|clos|end"
    r"|terminat|amend|off|cover|includ|among)\w*",
    re.I,
)
_OTHER = re.compile(
    r"\bnot (?:be |being )?(?:affected|amended|changed|touched|covered)|\bunaffected\b|\bremains?\b"
    r"|\b(?:does|do|will) not (?:affect|amend|touch|change|apply|remove|relate)|\bseparate(?:ly)?\b"
    r"|\bpending\b|\bwithdrawn\b|\bwas removed\b|\bwere removed\b|\bnew plan\b|\bstays?\b"
    r"|\bcontinues?\b|\bearlier\b|\bpreviously\b|\bunder its own\b",
    re.I,
)


def about_number(reading: Reading, plan: Plan) -> Reply | None:
    """Is this number among those amended, is it touched? None where the question asks more."""
    if not plan.file_numbers:
        return None
    own = {s.file_number: i for i, s in enumerate(reading.record.registration_statements)}
    inside = [(own[n], n) for n in plan.file_numbers if n in own]
    if len(inside) == len(plan.file_numbers):
        return _is_amended(reading, plan, inside)
    if inside or not _ACTS_ON.search(plan.question):
        return None
    for passage in _naming(reading, plan.file_numbers):
        if match := _OTHER.search(passage.text):
            keep = [match.span(), _span(passage, plan.file_numbers)]
            return verdict_from(reading, False, passage, keep)
    told = _naming(reading, plan.file_numbers)
    if told and _AMENDS.search(plan.question) and _all_proven(reading):
        return verdict_from(reading, False, told[0], [_span(told[0], plan.file_numbers)])
    return None


_AMENDS = re.compile(r"\bamend(?:s|ed|ing)?\b(?! no\b)|\bsubject of\b|\bcovered by this\b", re.I)


def _all_proven(reading: Reading) -> bool:
    """Whether each statement that the amendment amends is proven: any other is not amended."""
    count = len(reading.record.registration_statements)
    return count > 0 and all(reading.evidence(file_pointer(i)) for i in range(count))


def _is_amended(reading: Reading, plan: Plan, inside: list[tuple[int, str]]) -> Reply | None:
    narrower = [t for t in plan.rest if not _BELONGS.fullmatch(t)]
    if not _BELONGS.search(plan.question) or "deregister" in plan.terms or len(narrower) > 2:
        return None
    cited = [c for i, _ in inside for c in reading.cite_value(file_pointer(i))]
    if not cited:
        return None
    numbers = " and ".join(f"No. {n}" for _, n in inside)
    reply = verdict(True, f"The amendment amends {numbers}.", cited)
    statements = reading.record.registration_statements
    ranged = derived_numbers(reading, [(i, statements[i]) for i, _ in inside])
    for sentence in reply.sentences:
        sentence.derivation = ranged
    return reply


def _naming(reading: Reading, numbers: list[str]) -> list[Passage]:
    return [p for p in reading.passages if all(n in p.text for n in numbers)]


def _span(passage: Passage, numbers: list[str]) -> tuple[int, int]:
    start = passage.text.index(numbers[0])
    return start, start + len(numbers[0])


# --- what holders got -------------------------------------------------------------------------

_GOT_NOTHING = re.compile(
    r"\bwithout (?:any |the payment of (?:any )?)?(?:consideration|distribution|payment|recovery)\b"
    r"|\b(?:receive[sd]?|receiving|paid|for) (?:no|nothing)\b(?: (?:consideration|distribution"
    r"|payment|recovery))?|\bno (?:consideration|distribution|payment|recovery)\b"
    r"|\bnot (?:receive|entitled to) any\b"
    r"|\bneither (?:received?|got|kept|keeps?|retain(?:ed|s)?)\b[^.;]{0,30}\bnor\b",
    re.I,
)
_GOT = re.compile(
    r"\bright to receive\b|\b(?:holders?|shareholders|stockholders)\b[^.]{0,80}\breceived\b"
    r"|\b(?:exchanged|converted|turned)\b[^.]{0,60}\b(?:for|into)\b[^.]{0,40}(?:\$|cash|shares)",
    re.I,
)


def holders_got(reading: Reading, plan: Plan) -> Reply:
    """Did holders get anything for what they held?"""
    for pattern, yes in ((_GOT_NOTHING, False), (_GOT, True)):
        for passage in reading.passages:
            match = pattern.search(passage.text)
            held = {"share", "holder", "equity", "interest", "common", "security", "option", "note"}
            if match and held & passage.concepts:
                return verdict_from(reading, yes, passage, [match.span()])
    return lacks("The filing does not say what holders received.")
