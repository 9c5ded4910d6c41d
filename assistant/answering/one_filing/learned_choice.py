"""Where the rules find nothing: the sentence that a learned ranking chooses, if it is sure enough.

Only refusals that say no more than that nothing was found come here. What is known not to be told
(a company that is not there, a false presumption, a field that the filing leaves out) stays so, and
the guards of any other answer are asked of this one too.
"""

from __future__ import annotations

import re

from assistant.answering.events.answers import gainsaid
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, unique
from assistant.answering.evidence.sentence_kinds import CAUSAL
from assistant.answering.evidence.shortening import count_words
from assistant.answering.evidence.sought import seek
from assistant.answering.evidence.values import values
from assistant.answering.one_filing.parts import ROOM
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.answering.sentences.learned_ranking import Chosen, chosen
from assistant.answering.sentences.presumed import is_presumed
from assistant.answering.sentences.ranking import as_reply
from assistant.answering.verdicts.by_sentence import verdict_by_sentence
from assistant.record import Citation

SURE = 0.6
"""The probability from which a sentence is an answer by itself: one wrong costs more than one
refused."""
_TOGETHER = 0.6
"""The probability from which the two likeliest sentences are an answer together."""
BEYOND_DOUBT = 0.8
"""The probability from which a sentence answers in place of one that rules chose."""
OF_KNOWN = 0.95
"""The probability from which a sentence answers what rules know not to be told: another amendment's
purpose, a price beside that of the deal."""
_OF_AMOUNT = 0.9
"""The probability from which one answers for an amount that the record has a field for."""
_SECOND = 0.15
"""The least probability of each of two sentences."""
_MARKS = 2
"""Words that the marks of what was left out of a sentence take."""
_NEAR = 0.05
"""The probability from which it is cited as what comes nearest."""

_AMOUNTS = frozenset(
    {"registered", "sold", "deregistered", "unsold", "remaining", "previously_removed"}
)
_BY_NOUN = frozenset({"date", "money", "percent", "ratio", "rule", "exchange", "duration"})
"""Types of values whose absence shows; names and counts are told in too many ways."""
_EXEMPTION_ASKED = re.compile(r"\bexempt(?:ions?|ed)?\b", re.I)
_EXEMPTION = re.compile(
    r"\bexempt|\bSections? (?:3|4|18|1145)(?:\(|\b)|\bRules? \d|\bRegulation (?:A|D|S|CF)\b", re.I
)
"""Where exemptions from registration stand: Sections 3, 4 and 18 of the Securities Act, Section
1145 of the Bankruptcy Code, the rules and regulations under them."""
_FOUND_NOTHING = (
    'The filing does not state an answer to "',
    "The filing does not say why.",
    "The filing does not say.",
    # a word of the question stands nowhere: another may stand for it
    'The filing says nothing of "',
    # a usual question was recognised, and asked in other words than the filing tells it
    "The filing does not say what happened to it.",
    "The filing does not tell of this.",
    "The filing does not show that signature.",
    "The filing states no time of day.",
    "The filing does not state how many holders of record there are.",
    "The filing does not state when the amendment itself becomes effective.",
    "The filing names no exchange or market.",
)
"""How a refusal begins that says only that nothing was found."""


def found_nothing(reply: Reply) -> bool:
    """Whether a refusal says only that nothing was found."""
    return not reply.answered and not reply.settled and reply.missing.startswith(_FOUND_NOTHING)


def may_answer(plan: Plan) -> bool:
    """Whether a sentence by itself can answer, unless it surely does: an amount that the record has
    a field for is told by its role, not by the words around it. No Yes or No is guessed."""
    return plan.kind != "yes_no" and not _AMOUNTS & set(plan.fields)


def holds_asked(plan: Plan, text: str) -> bool:
    """Whether a sentence has a value of the type that is asked for by its own noun: an exemption
    is a section or a rule, a price a sum of money; a day, a ratio, a percentage likewise."""
    kind = seek(plan).types[0]
    if _EXEMPTION_ASKED.search(plan.question) and not _EXEMPTION.search(text):
        return False
    return kind not in _BY_NOUN or plan.kind == "where" or bool(values(text, kind))


def or_learned(reading: Reading, plan: Plan, reply: Reply, least: float | None = None) -> Reply:
    """The sentence that answers after all, where a refusal says only that nothing was found; else
    the refusal, with the sentences that come nearest. With `least`, only a single sentence that is
    at least so probable answers."""
    ranked = chosen(reading, plan)
    likely = ranked if least is None else [c for c in ranked[:1] if c.probability >= least]
    if (decided := verdict_by_sentence(reading, plan, likely)) is not None:
        return decided
    if (told := _told(reading, plan, likely)) is not None:
        return told
    reply.nearest = unique([*_near(reading, ranked), *reply.nearest])
    return reply


def _told(reading: Reading, plan: Plan, ranked: list[Chosen]) -> Reply | None:
    """The answer by the best sentence, or by the best two, which are more surely one; None where
    these are unsure, or something speaks against them."""
    if not ranked or _of_strange_figure(reading, plan):
        return None
    if not may_answer(plan) and (plan.kind == "yes_no" or ranked[0].probability < _OF_AMOUNT):
        return None
    probability, told, held = 0.0, Reply(learned=True), list[Chosen]()
    for one in ranked[:2]:
        if one.probability < _SECOND:
            break
        reply = _by_sentence(reading, plan, one)
        if reply is not None:
            probability += one.probability
            held.append(one)
            told.sentences += [s for s in reply.sentences if s not in told.sentences]
        if probability >= SURE:
            break
    return _in_room(reading, told, held) if probability >= _TOGETHER else None


_FIRST = 50
"""Words that the likelier of two long sentences may have."""


def _in_room(reading: Reading, told: Reply, held: list[Chosen]) -> Reply:
    """The sentences in the room of an answer: each shortened where they are too long together."""
    if sum(count_words(s.text) for s in told.sentences) <= ROOM:
        return told
    short, room = Reply(learned=True), ROOM
    for index, one in enumerate(held):
        longest = min(_FIRST, room) if index + 1 < len(held) else room
        sentences = as_reply(reading, one.candidate, longest - _MARKS).sentences
        short.sentences += sentences
        room -= sum(count_words(s.text) for s in sentences)
    return short


def _by_sentence(reading: Reading, plan: Plan, best: Chosen) -> Reply | None:
    """The answer by one sentence; None where something speaks against it."""
    text = best.candidate.unit.text
    if not holds_asked(plan, text):
        return None
    if _EXHIBIT.match(text) and not _OF_EXHIBITS.search(plan.question):
        return None
    told = as_reply(reading, best.candidate)
    told.learned = True
    words = " ".join(s.text for s in told.sentences)
    if plan.kind == "why" and CAUSAL.search(words) is None:
        return None
    if _of_another(reading, plan.question, words):
        return None
    against = is_presumed(reading, plan, told) or gainsaid(reading, plan, told)
    return None if against else told


# A row of the list of exhibits answers what is asked of documents, and of those who made them.
_EXHIBIT = re.compile(r"\(?\d{1,2}\.\d{1,2}\)?[*+#]*\s")
_OF_EXHIBITS = re.compile(
    r"\b(?:exhibits?|documents?|attach\w*|annex\w*|indentures?|agreements?|opinions?|opin\w*|consent\w*"
    r"|letters?|certificates?|statements?|forms?|trustees?|audit\w*|account\w*|counsel|law(?:yers?)?|firms?"
    r"|powers?|attorneys?|filed|file|incorporat\w*|bylaws|charter|articles)\b",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|without|neither|nor|except|un\w+)\b|n['’]t\b", re.I
)
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:(?:second|third|fourth|fifth|another) [a-z]+|series [a-z0-9]{1,2}\b|class [a-z]\b)",
    re.I,
)
_NUMBERED_EXHIBIT = re.compile(r"\bexhibits? (?:nos?\.? ?)?(\d{1,2}(?:\.\d{1,2})?)", re.I)
_LAWYER = re.compile(r"\b(?:lawyers?|counsel|attorneys?|law firms?|solicitors?)\b", re.I)
_OF_LAW = re.compile(
    r"\b(?:lawyers?|counsel|attorneys?|law firms?|solicitors?|Esq|LLP|L\.L\.P|P\.C|PLLC|PC)\b", re.I
)
_NTH = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth)\b(?! (?:quarter|floor))")
_KIND = re.compile(
    r"\b(units?|warrants?|options?|debentures?|bonds?|preferred|rights|adss?|certificates?"
    r"|loss(?:es)?|income|revenues?|profits?|earnings|dividends?|premiums?"
    r"|dealers?|underwriters?|depositar(?:y|ies)|custodians?|sponsors?)\b",
    re.I,
)
"""Kinds of securities, items of accounts, parts in a deal: they go by no other words."""
_EXACT_DAY = re.compile(r"\bexact(?:ly)? (?:what |which )?(?:date|day)\b", re.I)
_EVENT = re.compile(
    r"\bwhat (?:(?:event|happening|occurrence|development)s?|led|caused|brought|made|prompted"
    r"|triggered)\b",
    re.I,
)
_DAY = re.compile(
    r"\b[A-Z][a-z]{2,8}\.? \d{1,2}\b|\b\d{1,2} [A-Z][a-z]{2,8}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
)
_REMOVES = re.compile(r"\b(?:hereby|amendment) (?:removes?|deregisters?|withdraws?)\b", re.I)
_BELONGS = re.compile(r"\b(?!(?:it|that|what|who|let|there)['’])[a-z]{4,}['’]s ([a-z]{5,})\b")
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][a-z]{3,}\b")
_LEAST_UNDONE = 5  # letters of a word that may stand undone in the sentence


def _of_another(reading: Reading, question: str, text: str) -> bool:
    """Whether a sentence tells of something beside what is asked: who did, where it is asked who
    did not; the first trial, where it is asked of the second; that a warrant expired unexercised,
    where it is asked when it was exercised; or the filing has no such securities, no such item of
    the accounts."""
    if _DENIED.search(question) and not _DENIED.search(text):
        return True
    said, everything = text.casefold(), reading.everything()
    if any(one.casefold() not in said for one in _ONE_OF_SEVERAL.findall(question)):
        return True
    if any(number not in text for number in _NUMBERED_EXHIBIT.findall(question)):
        return True
    if _LAWYER.search(question) and not _OF_LAW.search(text):
        return True
    asked, told = (set(_NTH.findall(t.casefold())) for t in (question, text))
    if asked and told and not asked & told:
        return True  # the third offering, where the first is asked about
    if any(not concepts(kind) <= everything for kind in _KIND.findall(question)):
        return True
    if any(not concepts(name) <= everything for name in _NAME.findall(question)):
        return True  # "the Toledo warehouse": it is in no such filing
    if any(not concepts(thing) & concepts(text) for thing in _BELONGS.findall(question)):
        return True  # "the lender's shareholders", by a sentence of the lender
    if _EXACT_DAY.search(question) and _DAY.search(text) is None:
        return True
    if _EVENT.search(question) and _REMOVES.search(text):
        return True  # what the amendment does, where it is asked what it follows from
    words = re.findall(r"[a-z]+", question.casefold())
    return any(len(word) >= _LEAST_UNDONE and f"un{word}" in said for word in words)


_LEAST_DIGITS = 4
"""Digits of the shortest figure that a filing must print to be asked about it: a year."""


def _of_strange_figure(reading: Reading, plan: Plan) -> bool:
    """Whether the question has an amount, a year or a file number that the filing prints nowhere:
    "Of the 1.75 million shares that were registered, …" of a filing that registers 1,250,000."""
    figures = {
        c for c in concepts(plain(plan.question)) if sum(map(str.isdigit, c)) >= _LEAST_DIGITS
    }
    return not figures <= reading.everything()


def _near(reading: Reading, ranked: list[Chosen]) -> list[Citation]:
    passages = [c.candidate.unit.passage for c in ranked[:2] if c.probability >= _NEAR]
    return [reading.cite_passage(passage) for passage in passages if passage is not None]
