"""A question for one field of the record, in whatever words, put as the plain question for it.

The field is recognised by a model of many wordings (`questions/field_classifier`); the plain
question is then answered, and proven, like any other.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.field_classifier import (
    PERSON,
    Field,
    masked,
    recognised,
    short_names,
)
from assistant.answering.questions.plain_fields import asks_one_thing, unread_words
from assistant.answering.questions.plan import make_plan
from assistant.answering.questions.vocabulary import STOP_WORDS
from assistant.answering.records.cofilers import named_registrant

PLAIN = {
    "removed_yes": "Does this amendment deregister securities?",
    "removed": "How many shares are being deregistered?",
    "registered": "How many shares were originally registered?",
    "sold": "How many shares were sold?",
    "file_number": "What is the file number of the registration statement?",
    "list_numbers": "Which registration statements are amended?",
    "n_statements": "How many registration statements are amended?",
    "form": "On what form were the securities registered?",
    "amendment_number": "What is the number of the post-effective amendment?",
    "filed_on": "When was the registration statement filed?",
    "effective_on": "When was the registration statement declared effective?",
    "registrant": "What is the name of the registrant?",
    "jurisdiction": "Where is the registrant incorporated?",
    "ein": "What is the registrant's EIN?",
    "address": "What is the address of the registrant's principal executive offices?",
    "phone": "What is the registrant's telephone number?",
    "agent": "Who is the agent for service?",
    "agent_title": "What is the title of the agent for service?",
    "agent_phone": "What is the telephone number of the agent for service?",
    "counsel_firm": "Which law firm receives copies?",
    "counsel_name": "Who are the lawyers who receive copies?",
    "signed_on": "When was the amendment signed?",
    "place": "Where was the amendment signed?",
    "signers": "Who signed the amendment?",
    "n_signers": "How many persons signed the amendment?",
    "title_of": "What is {person}'s title?",
    "cfo": "Who signed as chief financial officer?",
    "ceo": "Who signed as chief executive officer?",
    "accounting": "Who signed as principal accounting officer?",
    "directors": "Who signed as director?",
    "attorney_in_fact": "Who signed as attorney-in-fact?",
    "plans": "What is the name of the plan?",
    "acquirer": "Who acquired the company?",
    "merger_sub": "What is the name of the merger subsidiary?",
    "closed_on": "When did the merger close?",
    "agreement_date": "What is the date of the merger agreement?",
    "why": "Why was this amendment filed?",
    "title_sec": "What class of securities is deregistered?",
    "par": "What is the par value of the shares?",
    "rule_478": "Does the filing rely on Rule 478?",
}
"""The plain question for each field that the model knows."""

_DAYS = frozenset({"filed_on", "effective_on", "signed_on", "closed_on", "agreement_date"})
_COUNTS = frozenset({"removed", "registered", "sold", "n_signers", "n_statements", "removed_yes"})
_NO_VERDICTS = _DAYS | {"title_of"}
"""Fields that no yes-or-no question asks for: "Was the merger completed?" wants no day."""
_FIGURED = frozenset({"rule_478", "amendment_number"})
"""Fields in whose wordings figures stand; elsewhere a figure asks for one of several values."""
_FIGURE = re.compile(r"\d[\d,./-]*")
_OF_FILER = frozenset([
    "jurisdiction", "ein", "address", "phone", "par", "effective_on", "filed_on", "file_number",
    "registrant", "ceo", "cfo", "accounting", "directors", "plans", "title_of", "place", "agent",
])  # fmt: skip
_SOMEBODY_ELSE = re.compile(
    r"\b(?:acquir(?:er|or)|buyer|purchaser|parent|subsidiar(?:y|ies)|merger (?:sub|proxy)|surviv\w+"
    r"|law firm|counsel|lawyers?|attorneys?|transfer agent|trustee|auditors?|underwriters?"
    r"|(?:cfo|ceo|director|secretary|signer|officer)['’]s)\b",
    re.I,
)
"""Whose value is asked for, where it is not the registrant's own."""
_BEFORE = re.compile(
    r"\b(?:before|former(?:ly)?|previous(?:ly)?|prior to|predecessor|resign\w*|absent|promot\w*"
    r"|until|used to|no longer|audit\w*|cusip|salary|old is|join(?:ed)?|book value)\b",
    re.I,
)
"""What a filing's record does not know of anybody: how it was at another time, or another thing."""
_NO_COPIES = re.compile(r"^(?!.*\b(?:opin\w+|validity|legality|engineer\w*|tax)\b)", re.I)
"""Counsel that gives an opinion is another than the one to which copies go."""
_NEEDED = {
    # "how many people had put money in?" counts no signatures
    "n_signers": re.compile(
        r"\bsign|\bautograph|\bexecut|\b(?:their|whose|his|her) (?:names?|hands?|pens?)\b|\bnames? "
        r"(?:on|to|at|under|appear)|\bin ink\b|\bput (?:pen|their|his|her)\b",
        re.I,
    ),
    "counsel_firm": _NO_COPIES,
    "counsel_name": _NO_COPIES,
    "agreement_date": re.compile(r"\b(?:when|dates?|dated|day|year)\b(?!.*\boutside)", re.I),
    "jurisdiction": re.compile(r"^(?!.*\bwhen\b)", re.I),
    "title_of": re.compile(
        r"\b(?:titles?|positions?|roles?|capacit\w+|offices?|jobs?|sign\w*|functions?|posts?"
        r"|hold|serv\w+|rank|designation)\b|\bwh(?:o|at) (?:is|was) ",
        re.I,
    ),
    "why": re.compile(
        r"\b(?:de-?reg\w*|amend\w*|remov\w*|fil\w+|withdr\w+|regist\w*|terminat\w*|this|it|shares"
        r"|securities|offering|pea|pos|why|reasons?|purpose|cause|grounds?)\W*$"
        r"|\b(?:de-?reg\w*|ammend\w*|amend\w*|remov\w*|filing|filed|withdr\w+|regist\w*|this|doc\w*)\b",
        re.I,
    ),
}
"""A word that a question for the field has, whatever else it says."""
_FOR_WHOM = re.compile(r"\b(?:for|on behalf of) (?!the (?:company|registrant|issuer)\b)", re.I)
_FORM = re.compile(r"\b(?:form )?(?:S|F|SB|N)-\d{1,2}(?:ASR|MEF|D)?s?\b", re.I)


def field_asked(reading: Reading, question: str) -> Field | None:
    """The field of the filing's record that a question asks for; None where it is not sure."""
    persons = people_of(reading)
    text = masked(question, companies_of(reading), persons)
    found = recognised(text)
    if not found.sure or found.name not in PLAIN:
        return None
    if found.name not in _FIGURED and _FIGURE.search(_FORM.sub("", question)):
        return None
    if (found.name == "title_of") != (PERSON in text):
        return None
    if _FOR_WHOM.search(question) and found.name == "signers":
        return None  # one of several for whom it is signed
    before = found.name not in ("sold", "registered") and _BEFORE.search(question) is not None
    if before or (found.name in _OF_FILER and _SOMEBODY_ELSE.search(question) is not None):
        return None
    if (needed := _NEEDED.get(found.name)) is not None and not needed.search(question):
        return None
    kind = make_plan(question, []).kind  # its words may be those of another field of the same event
    if kind == "how_many" and found.name not in _COUNTS:
        return None  # "How many people signed through an attorney-in-fact?" asks for no name
    if kind == "when" and found.name not in _DAYS:
        return None  # "When was the registrant acquired?" asks for no acquirer
    return None if kind == "yes_no" and found.name in _NO_VERDICTS else found


_CERTAIN = 0.6
"""The probability from which a question is taken to ask for a field before its words are read."""
_VERDICTS = frozenset({"removed_yes", "rule_478"})
"""Fields that are asked for by yes-or-no questions."""


def goes_first(reading: Reading, question: str, field: Field) -> bool:
    """Whether the field is so sure that the question's own words need not be read.

    Not where it asks two things, or has a word of the filing beside those of the field: of which
    class, of which notes, for whom.
    """
    if field.probability < _CERTAIN or named_registrant(reading, question) is not None:
        return False
    if not asks_one_thing(question, whether=field.name in _VERDICTS):
        return False
    unread = unread_words(question, companies_of(reading), people_of(reading))
    if field.name == "why" and unread:
        return False  # of another act than the amendment
    return not any(w in reading.printed_words() and w not in STOP_WORDS for w in unread)


def question_for(reading: Reading, question: str, field: Field) -> str:
    """The plain question for a field that a question asks for."""
    person = next((p for p in people_of(reading) if p.lower() in question.lower()), "")
    return PLAIN[field.name].format(person=person)


def companies_of(reading: Reading) -> list[str]:
    """What a question may call the registrant."""
    names = [r.name for r in reading.record.registrants if r.name]
    names += [filer.company for filer in reading.filing.header.filers if filer.company]
    return [form for name in names for form in short_names(name)]


def people_of(reading: Reading) -> list[str]:
    """Those who sign, the agent and counsel, the longest name first."""
    record = reading.record
    agent = record.agent_for_service
    found = [p.name for p in record.signing.signatories] + [c.name for c in record.counsel]
    found += [agent.name] if agent else []
    return sorted({name for name in found if name}, key=len, reverse=True)
