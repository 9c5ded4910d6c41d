"""Answers of other people than those asked about: voters, signers, agents, holders."""

from __future__ import annotations

import re

from assistant.answering.evidence.sought import asked_type
from assistant.answering.evidence.values import entities
from assistant.answering.mismatches.told import Mismatches, Told, own_words
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.answering.sentences.barred import names_role

_HOLDERS = r"(?:share|stock|unit|security|note|bond)?-?(?:holders|owners|members)"
_ASKED_VOTERS = re.compile(
    rf"\b{_HOLDERS} of (?:the )?(?P<of>[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){{0,5}})"
    rf"|\b(?P<whose>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){{0,4}})['’]s? (?:own )?{_HOLDERS}"
)
_VOTED = re.compile(r"\b(?:approv\w+|adopt\w*|vot\w+|ratif\w+|consent\w*)\b", re.I)
_TOLD_VOTERS = re.compile(
    rf"\b{_HOLDERS} of (?:the )?(?P<of>[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){{0,5}})"
    rf"|\b(?P<whose>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){{0,4}})['’]s? {_HOLDERS}"
)
_ITSELF = concepts(
    "the our its company registrant corporation issuer partnership trust predecessor bank bancorp"
)
_POSSESSIVE = frozenset({"s"})


_LEGAL = concepts("Corp. Inc. Co. Ltd. LLC L.P. LP plc Corporation Company Limited S.A. N.V. AG")


def _of_other_voters(plan: Plan, told: Told) -> bool:
    """Whether it is asked what one company's holders approved, and another's did."""
    asked = _ASKED_VOTERS.search(plan.question) if _VOTED.search(plan.question) else None
    if asked is None:
        return False
    owner = concepts(asked["of"] or asked["whose"]) - _POSSESSIVE
    names = concepts(" ".join(r.name or "" for r in told.reading.record.registrants[:1]))
    told_of = [concepts(m["of"] or m["whose"]) for m in _TOLD_VOTERS.finditer(told.text)]
    if owner & names - _LEGAL:
        own = (owner | names) - _LEGAL
        return bool(told_of) and not any(o & own or o <= _ITSELF for o in told_of)
    if owner <= _ITSELF:
        return False
    voting = [clause for clause in told.text.split(";") if _VOTED.search(clause)]
    return not any(o & owner for o in told_of) and not any(owner & concepts(c) for c in voting)


_POWER_DATED = re.compile(
    r"\b(?:dates?|dated|day)\b[^?]{0,30}\bpowers? of attorney\b|\bpowers? of attorney\b[^?]{0,20}"
    r"\b(?:of what|dated|date)\b"
    r"|^when (?:was|were|did)\b[^?]{0,60}\bpowers? of attorney\b[^?]{0,30}"
    r"\b(?:given|granted|executed|signed|dated|made)\b",
    re.I,
)
_POWER = re.compile(r"\bpowers?\s+of\s+attorney\b|\battorneys?[- ]in[- ]fact\b", re.I)


def _day_of_signing(plan: Plan, told: Told) -> bool:
    """Whether the day of a power of attorney is asked for, and the day of signing is told."""
    return _POWER_DATED.search(plan.question) is not None and not _POWER.search(told.text)


_CAPACITY = re.compile(
    r"^who (?:is|was|are|were|serves? as|acts? as|served as|acted as) (?:the |its |their )?"
    r"(?P<role>beneficial owners|(?:\w+ )?(?:trustees?|administrators?|custodian|receiver"
    r"|escrow agent|transfer agent|rights agent|depositary|registrar)) (?:of|for|under|to) "
    r"(?:the )?(?P<of>[^?]+)",
    re.I,
)

# A depositary serves one program, which filings call by the deposit agreement instead.
_PROGRAM = re.compile(r"\b(?:AD[RS]s? )?(?:programs?|programmes?|facility)\b", re.I)


def _in_another_capacity(plan: Plan, told: Told) -> bool:
    """Whether the trustee of something is asked for, and those who signed are named."""
    asked = _CAPACITY.match(plain(plan.question))
    if asked is None:
        return False
    held = concepts(told.text) | concepts(told.near)
    held |= {c for passage in told.passages for c in passage.concepts}
    names = concepts(" ".join(r.name or "" for r in told.reading.record.registrants)) | _POSSESSIVE
    of = _PROGRAM.sub("", asked["of"]) if "depositary" in asked["role"].lower() else asked["of"]
    return not concepts(asked["role"]) <= held or not concepts(of) - names <= held


_AGENT = re.compile(
    r"\b(?:escrow|transfer|exchange|warrant|rights|paying|information|sales|placement"
    r"|subscription|fiscal|selling|redemption) agents?\b",
    re.I,
)


def _in_another_role(plan: Plan, told: Told) -> bool:
    """Whether an escrow agent … is asked for, and what is cited speaks of none."""
    if plan.kind not in ("who", "which") or not _AGENT.search(plan.question):
        return False
    return not names_role(plan.question, f"{told.text} {told.near}")


_SIGNER_ASKED = re.compile(
    r"\b(?:did|has|had|was|is) (?:[a-z]+ )*(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}) (?:\w+ )?"
    r"sign\b|\bsigned by (?P<by>[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3})"
)
_OFFICE = re.compile(
    r"\b(?:Officer|President|Director|Secretary|Treasurer|Counsel|Chairman|Controller|Trustee|Agent"
    r"|Committee|Plan|Company|Corporation|Inc)\b"
)


def _signed_by_others(plan: Plan, told: Told) -> bool:
    """Whether it is asked when somebody signed, and told when others did."""
    asked = _SIGNER_ASKED.search(plan.question) if plan.kind == "when" else None
    if asked is None:
        return False
    people = [p.name for p in told.reading.record.signing.signatories if p.name]
    whole = asked["who"] or asked["by"]
    if _OFFICE.search(whole) or concepts(whole) & own_words(told):
        return False
    name = whole.split()[-1]
    if people and not any(re.search(rf"\b{re.escape(name)}\b", p, re.I) for p in people):
        return re.search(rf"\b{re.escape(name)}\b", told.near, re.I) is None
    named = [p for p in people if p.split()[-1].strip(".,") in told.text]
    return bool(named) and re.search(rf"\b{re.escape(name)}\b", told.text, re.I) is None


_BUYING = re.compile(
    r"\b(?:acqui|merge|bought|buy|purchas|sold to|sale|own|subsidiar|tender|t[ao]ke?n? over|combin"
    r"|parent|successor|assum|control|takeover)",
    re.I,
)


def _names_no_buyer(plan: Plan, told: Told) -> bool:
    """Whether it is asked who bought a company, and nothing that is cited speaks of a purchase."""
    if plan.fields[:1] != ["acquirer"] or asked_type(plan) != "name":
        return False
    return _BUYING.search(f"{told.text} {told.near}") is None


_HOLDS_ASKED = re.compile(r"\bhow many\b[^?]*\b(?:did|do|does)\b[^?]*\b(?:own|hold)\b", re.I)
_HOLDS = re.compile(
    r"\b(?:held|hold(?:s|ing|ings)?|own(?:s|ed|ing)|belong\w*|beneficial\w*|retain\w*|remain\w*|left|kept|has"
    r"|have|had|outstanding|acquired|possess\w*|owners?)\b",
    re.I,
)
_SOLD = re.compile(
    r"\b(?:sold|issued|purchased|bought|resold|acquired|delivered|exercised)\b", re.I
)


def _tells_no_holding(plan: Plan, told: Told) -> bool:
    """Whether it is asked how many somebody held, and the sentence tells of no holding."""
    if _HOLDS_ASKED.search(plan.question) is None or _SOLD.search(told.text) is None:
        return False
    return _HOLDS.search(told.text) is None


_OTHERS_ASKED = re.compile(
    r"^(?:who|which|what) (?:are|were|is|was) (?:the )?(?:names of (?:the )?)?"
    r"(?:(?:\w+ )?(?:other|remaining)\b|[^?]*\b(?:other than|besides|apart from|aside from)\b)",
    re.I,
)


def _names_no_other(plan: Plan, told: Told) -> bool:
    """Whether it is asked who the others are, and only those are named whom the question names."""
    if plan.kind not in ("who", "which", "list") or not _OTHERS_ASKED.match(plan.question):
        return False
    known = concepts(plan.question) | own_words(told)
    return all(concepts(e.text) & known or e.text.split()[0].isupper() for e in entities(told.text))


_DISSENT = re.compile(r"\bdissent\w*|\bapprais\w+", re.I)


def _of_those_who_agreed(plan: Plan, told: Told) -> bool:
    """Whether it is asked what dissenters got, and told what all others did."""
    if asked_type(plan) not in ("money", "number") or not _DISSENT.search(plan.question):
        return False
    return _DISSENT.search(told.text) is None


MISMATCHES: Mismatches = (
    (_of_other_voters, "The filing does not state this for those holders."),
    (_day_of_signing, "The filing does not state the day of that power of attorney."),
    (_in_another_capacity, "The filing names nobody in that capacity."),
    (_of_those_who_agreed, "The filing does not state this for dissenters."),
    (_in_another_role, "The filing names nobody in that capacity."),
    (_signed_by_others, "The filing does not show that signature."),
    (_names_no_buyer, "The filing names no acquirer."),
    (_tells_no_holding, "The filing does not state how many they held."),
    (_names_no_other, "The filing does not give their names."),
)
