"""Whose is it? The filings that print a number or a name which a question gives by itself.

"33-61907 = whose registration no.?", "Which company has IRS employer no. 42-0331876?", "Agent for
service with tel. (972) 555-0116?", "Who is Ann Poe and for which filer does she turn up?"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.answering.conditions.filters import name_pattern
from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, unique
from assistant.answering.evidence.wording import joined, usual
from assistant.answering.records.filing_days import filed_day
from assistant.answering.results.columns import columns_of
from assistant.answering.results.members import Member, cite_company, company, rows_of
from assistant.filing.model import Filing
from assistant.record import Citation, Sentence

Sort = Literal["accession", "phone", "file number", "EIN", "SIC code", "CIK", "name"]


@dataclass(frozen=True, slots=True)
class Sought:
    """A number or a name as the question gives it; `also` are columns that it asks for beside."""

    sort: Sort
    value: str
    also: tuple[str, ...] = ()
    whether: bool = False
    """Whether it is asked if anybody is so: the answer begins with Yes."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """How it may be printed."""
        if self.sort == "name":
            return re.compile(rf"\b{name_pattern(self.value)}\b", re.I)
        parts = re.findall(r"\d+", self.value)
        gap = r"[\s().\-–]{0,3}" if self.sort == "phone" else r"\s?[-–]?\s?"
        return re.compile(rf"(?<![\d-]){gap.join(parts)}(?![\d])")


_NUMBERS: tuple[tuple[Sort, str], ...] = (
    ("accession", r"\b\d{10}-\d{2}-\d{6}\b"),
    ("phone", r"(?<!\d)(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}\b"),
    ("EIN", r"\b\d{2}-\d{7}\b"),
    ("file number", r"\b0?(?:333|33|2)-\d{4,6}\b"),
    ("SIC code", r"(?:\b(?:SIC|standard industrial classification)(?: code)?(?: no\.?| number)?"
     r"(?: of| is|:)? ?)(?P<n>\d{4})\b"),
    ("CIK", r"\bCIK(?: no\.?| number| code)?(?: of| is|:)? ?(?P<n>\d{4,10})\b"),
)  # fmt: skip
_LABELS = re.compile(
    # what a question says around a number that it only wants placed
    r"\b(?:which|what|whose|who(?:['’]s)?|is|are|was|were|has|have|had|does|do|did|the|an?|of|for"
    r"|on"
    r"|in|its|their|to|with|by|and|as|it|that|this|under|give[sn]?|state[sd]?|bears?|carr(?:y|ies)"
    r"|belongs?|pertains?|assigned|print(?:s|ed)?|list(?:s|ed)?|shows?|use[sd]?|register(?:ed|s)?"
    r"|file[sd]?|filing"
    r"|filings|filer|filers|amendments?|compan(?:y|ies)|registrants?|issuers?|corporations?"
    r"|clients?|owner|owns?|one|registration|statements?|nos?|num(?:bers?)?|no|employer|irs|tax|id"
    r"|i\.?d\.?|identification|ein|accession|tel|telephone|phone|sic|code|cik|cover|covers|here"
    r"|please|pls|tell|me|name|find|look|up|identify|goes|appears?|same|any|document|submission"
    r"|them|these|those|ones)\b"
    r"|[?.,:;=#()'’\"–—-]",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:which|what|whose|who|client|registrant|company|owner|filer"
    r"|issuer)\b",
    re.I,
)
_WITH_AGENT = re.compile(r"\b(?:agent(?: for service)?|counsel|lawyer|attorney)\b", re.I)

_NAME = (
    r"(?P<name>(?-i:[A-Z])[\w.'’-]*(?:,? (?:(?:& |and |of |van |von |de "
    r"|la )?(?-i:[A-Z])[\w.'’&-]*)){0,6})"
)
_FILER = (
    r"(?:compan(?:y|ies)|registrants?|issuers?|filers?|filings?|amendments?|clients?|whom"
    r"|whose)"
)
_NAMES: tuple[str, ...] = (
    # "who is Ann Poe and for which filer does she turn up?"
    rf"^(?:and )?who(?:['’]s| is| was| are) {_NAME}(?:,? (?:and|or)\b[^?]*\b{_FILER}\b[^?]*)?\?*$",
    # "what does Ann Poe do, and at which company?"
    rf"^what (?:does|did|is|was) {_NAME}(?:['’]s)? (?:do|role|position|office|title"
    rf"|job)\b[^?]*\?*$",
    # "Cooper Hadley LLP - client?", "Ann Poe: which company?"
    rf"^{_NAME} ?(?:[-–—:=]|, )+ ?(?:(?:for |of |with |at )?(?:which|what|whose|who)\b[^?]*"
    rf"|(?:{_FILER}))"
    r"\?*$",
    # "which companies does Cooper Hadley LLP act for?"
    rf"^(?:for |in |on |at |with )?(?:which|what) {_FILER} (?:do|does|did|is|was|has|have) {_NAME} "
    r"(?:sign|act|appear|represent|advis|turn|work|named|mentioned|listed|serve|belong|stand|show"
    r"|come)"
    r"\w*\b[^?]*\?*$",
    # "for whom does Ann Poe sign?"
    rf"^(?:for|on behalf of) whom (?:do|does|did) {_NAME} (?:sign|act|appear|work)\w*\b[^?]*\?*$",
    # "two people called Szymanski sign filings in this set. Who are they …"
    rf"\b(?:people|persons?|signers?|lawyers?|some(?:one|body)|any(?:one|body)|man|woman|men"
    rf"|women) "
    rf"(?:called|named|by the name of|with the (?:last |sur)?name(?: of)?) {_NAME}(?: [^?]*)?\?*",
)  # fmt: skip


def look_up_asked(question: str) -> Sought | None:
    """The number or name that a question wants placed; None for a question of another sort."""
    for sort, said in _NUMBERS:
        if match := re.search(said, question, re.I):
            return _numbered(question, sort, match)
    for said in _NAMES:
        if match := re.search(said, question, re.I):
            name = match["name"].strip(" ,.?'’")
            if _A_NAME.search(name) and not _NO_NAME.match(name):
                whether = re.match(r"(?:did|does|do|has|have|is|are|was|were)\b", question, re.I)
                return Sought("name", name, whether=whether is not None)
    return None


_A_NAME = re.compile(r"[A-Z][a-z]+|[A-Z]\.")
_NO_NAME = re.compile(
    r"(?:The|Form|Rule|Section|Item|S-\d|F-\d|Amendment|Post|Registration|Exhibit|SEC|CEO|CFO)\b"
)


def _numbered(question: str, sort: Sort, match: re.Match[str]) -> Sought | None:
    value = match["n"] if sort in ("SIC code", "CIK") else match[0]
    around = f"{question[: match.start()]} {question[match.end() :]}"
    if not _ASKS.search(around) and not _WITH_AGENT.search(around):
        return None
    columns: list[str] = []
    if sort == "file number":
        for said, field in _OF_STATEMENT:
            around, count = said.subn(" ", around)
            columns += [field] if count else []
    for part in re.split(r",|\band\b|[-–—:=?] | - ", around):
        found = columns_of(f"what is the {part.strip(' ?.')}")
        columns += found.values()
    rest = around
    for word in ("date filed", "filing date", "date of filing", "dates?"):
        rest, count = re.subn(rf"\b{word}\b", " ", rest, flags=re.I)
        columns += ["filed_on"] if count else []
    left = _LABELS.sub(" ", _WITH_AGENT.sub(" ", rest) if sort == "phone" else rest)
    if columns:
        left = re.sub(r"\b(?:signed|signing|form|type|when)\b", " ", left, flags=re.I)
    if left.strip():
        return None
    return Sought(sort, value, tuple(dict.fromkeys(c for c in columns if not c.startswith("?"))))


_OF_STATEMENT: tuple[tuple[re.Pattern[str], str], ...] = (
    # "333-61077 - whose, filed when, for what plan?": of the statement with that number
    (re.compile(r"\b(?:filed (?:on )?(?:when|what (?:day|date))|when (?:was|were) (?:it|this"
                r"|that|the"
                r" (?:registration )?statement) (?:originally |first )?filed|when (?:originally "
                r"|first )?"
                r"filed|(?:original )?(?:filing date|date of filing|date filed))\b", re.I),
     "statement/filed_on"),
    (re.compile(r"\b(?:(?:when (?:was|were|did) (?:it|this|that) (?:become |declared |made )?"
                r"|when )"
                r"effective|effective when|effective date)\b", re.I), "statement/effective_on"),
    (re.compile(r"\b(?:(?:for|under|of|covering) )?(?:what|which|whose) (?:stock "
                r"|employee )?plans?\b"
                r"(?: (?:is|was|were|are) (?:it|this|that)(?: for)?| does it (?:cover|serve"
                r"|concern))?"
                r"|\bplans?(?: covered| names?)?(?= *(?:$|[?,;]))", re.I), "statement/plans"),
    (re.compile(r"\b(?:on |under )?(?:what|which) form\b(?: (?:is|was) it(?: on)?)?", re.I),
     "statement/form"),
)  # fmt: skip
"""What a question asks beside whose a registration statement is, and the field of the record."""


# --- the answer -----------------------------------------------------------------------------------

_TOLD = 5  # filings that are told


def printed_in(filing: Filing, sought: Sought) -> bool:
    """Whether the filing prints what is sought."""
    return sought.pattern.search(filing.text) is not None


def answer_look_up(readings: Sequence[Reading], sought: Sought) -> Reply:
    """The filings that print it, each with what it is there."""
    if sought.sort == "name" and any(_is_registrant(r, sought) for r in readings):
        return lacks("")  # a company that files: the question is about its filings
    told = [_placed(r, sought) for r in readings]
    order = sorted(range(len(told)), key=lambda i: told[i][0])
    every = sought.sort == "name" or told[order[0]][0] == _PLAIN
    best = [i for i in order if every or told[i][0] < _PLAIN]
    reply = Reply()
    members = []
    for i in best:
        reading, (_, text, cited, how) = readings[i], told[i]
        name = cite_company(reading)
        proof = unique([*cited, *name])
        if len(reply.sentences) < _TOLD:
            reply.sentences.append(Sentence(
                text=f"{company(reading)}: {text}.", derivation=how or None, citations=proof
            ))  # fmt: skip
        members.append(Member(reading, {sought.sort: text}, cited))
    reply.rows = rows_of(members)
    if sought.whether and reply.sentences and all(t[0] < _PLAIN for t in told[:1]):
        first = reply.sentences[0]
        reply.sentences[0] = first.model_copy(update={"text": f"Yes. {first.text}"})
    return reply


_PLAIN = 9  # the rank of what is printed in no role that a record has

Placed = tuple[int, str, list[Citation], str]
"""The rank of a role, the words for it, where it stands, and how it was read."""


def _is_registrant(reading: Reading, sought: Sought) -> bool:
    names = [r.name or "" for r in reading.record.registrants]
    return any(sought.pattern.search(name) for name in names)


def _placed(reading: Reading, sought: Sought) -> Placed:
    rank, text, cited, how = _PLAIN, f"it names {sought.value}", _lines(reading, sought), ""
    if sought.sort == "name":
        rank, text, cited = _roles(reading, sought) or (rank, text, cited)
    elif sought.sort == "phone":
        rank, text, cited = _phone(reading, sought) or (rank, text, cited)
    else:
        own = {re.sub(r"\D", "", v) for v in _numbers_of(reading, sought.sort)}
        digits = re.sub(r"\D", "", sought.value)
        if digits in own or sought.sort in ("SIC code", "CIK", "accession"):
            rank, text = 0, f"{_LABEL[sought.sort]} {sought.value}"
        elif sought.sort == "file number":
            text = f"it mentions {sought.value}"
        how = f"{sought.value} as printed"
    for field in sought.also:
        more = _column(reading, field, sought)
        if more is not None:
            text, cited = f"{text}; {more[0]}", [*cited, *more[1]]
            how = f"{how}; {more[0]}, as printed" if how else f"{more[0]}, as printed"
    return rank, text, cited, how


_LABEL = {
    "file number": "registration statement No.", "EIN": "employer identification number",
    "SIC code": "standard industrial classification code", "CIK": "CIK",
    "accession": "accession number",
}  # fmt: skip


def _numbers_of(reading: Reading, sort: Sort) -> list[str]:
    record = reading.record
    if sort == "file number":
        return [s.file_number for s in record.registration_statements if s.file_number]
    return [r.ein for r in record.registrants if r.ein] if sort == "EIN" else []


def _lines(reading: Reading, sought: Sought) -> list[Citation]:
    found = sought.pattern.search(reading.filing.text)
    return reading.cite_spans([found.span()]) if found else []


def _phone(reading: Reading, sought: Sought) -> tuple[int, str, list[Citation]] | None:
    agent = reading.record.agent_for_service
    if agent and agent.phone and agent.name and sought.pattern.search(agent.phone):
        cited = [
            *reading.cite_value("/agent_for_service/name"),
            *reading.cite_value("/agent_for_service/phone"),
        ]
        return 0, f"{agent.name}, agent for service, telephone {sought.value}", cited
    for i, registrant in enumerate(reading.record.registrants):
        if registrant.phone and sought.pattern.search(registrant.phone):
            return 1, f"telephone {sought.value}", reading.cite_value(f"/registrants/{i}/phone")
    return None


def _roles(reading: Reading, sought: Sought) -> tuple[int, str, list[Citation]] | None:
    """The roles of a person or a firm in one filing."""
    record, found, cited = reading.record, list[str](), list[Citation]()
    for i, person in enumerate(record.signing.signatories):
        if person.name and sought.pattern.search(person.name):
            titles = f" as {', '.join(person.titles)}" if person.titles else ""
            found.append(f"{person.name} signed{titles}")
            cited += cite_signatory(reading, i)
            for j in range(len(person.titles)):
                cited += reading.cite_value(f"/signing/signatories/{i}/titles/{j}")
    agent = record.agent_for_service
    if agent and agent.name and sought.pattern.search(agent.name):
        found.append(f"{agent.name} is agent for service")
        cited += reading.cite_value("/agent_for_service/name")
    firms = [c.firm for c in record.counsel if c.firm and sought.pattern.search(c.firm)]
    for i, counsel in enumerate(record.counsel):
        if counsel.name and sought.pattern.search(counsel.name):
            firm = f" of {counsel.firm}" if counsel.firm else ""
            found.append(f"{counsel.name}{firm} receives copies")
            cited += [*reading.cite_value(f"/counsel/{i}/name"),
                      *reading.cite_value(f"/counsel/{i}/firm")]  # fmt: skip
        elif counsel.firm in firms:
            cited += reading.cite_value(f"/counsel/{i}/firm")
    if firms:
        found.append(f"{firms[0]} receives copies as its counsel")
    deal = record.reason.transaction
    if deal and deal.acquirer and sought.pattern.search(deal.acquirer):
        found.append(f"{deal.acquirer} acquired it")
        cited += reading.cite_value("/reason/transaction/acquirer")
    return (0, joined(found), cited) if found and cited else None


_WORDED = {
    "filed_on": "the statement was filed on", "effective_on": "it became effective on",
    "form": "on Form",
}  # fmt: skip


def _of_statement(reading: Reading, field: str, number: str) -> tuple[str, list[Citation]] | None:
    """A value of the registration statement that has this number."""
    digits = re.sub(r"\D", "", number).removeprefix("0")
    for i, statement in enumerate(reading.record.registration_statements):
        if re.sub(r"\D", "", statement.file_number or "").removeprefix("0") != digits:
            continue
        pointer = f"/registration_statements/{i}"
        if field == "plans":
            places = [f"{pointer}/plans/{j}" for j in range(len(statement.plans))]
            told = [(p, c) for p, at in zip(statement.plans, places, strict=True)
                    if (c := reading.cite_value(at))]  # fmt: skip
            cited = [c for _, cs in told for c in cs]
            return (f"for {joined([plan for plan, _ in told])}", cited) if told else None
        value, cited = getattr(statement, field), reading.cite_value(f"{pointer}/{field}")
        if value and cited:
            said = value if isinstance(value, str) else usual(value)
            return f"{_WORDED[field]} {said}", cited
    return None


def _column(reading: Reading, field: str, sought: Sought) -> tuple[str, list[Citation]] | None:
    """What a question asks beside: the day of filing or signing, the form."""
    of, _, part = field.rpartition("/")
    if of == "statement":
        return _of_statement(reading, part, sought.value)
    if field == "filed_on" and (day := filed_day(reading)) is not None:
        return f"filed on {usual(day[0])}", day[1]
    signed = reading.record.signing.signed_on
    if field == "signed_on" and signed:
        return f"signed on {usual(signed)}", reading.cite_value("/signing/signed_on")
    if field == "form" and reading.record.form:
        return f"Form {reading.record.form}", reading.cite_value("/form")
    return None
