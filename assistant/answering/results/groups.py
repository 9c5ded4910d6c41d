"""Filings counted by a value of their records: year, form, ground, law firm, state, signatory."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answering.conditions.filters_of_places import counsel_of
from assistant.answering.conditions.quoted_values import COUNSEL, whole_place
from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, says
from assistant.answering.evidence.wording import letters
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import CATEGORY_NAMES, PURPOSE_NAMES
from assistant.answering.records.filing_days import filed_day, signed_day
from assistant.answering.results.deferred import one_after_the_other
from assistant.answering.results.members import CITED, Member, group_sentence, one_each, rows_of
from assistant.language.places import find_jurisdictions
from assistant.library.proven import COUNSEL_PLACE
from assistant.record import Citation, Sentence

_SHOWN = 8
"""Groups that get a sentence; the others are listed with their counts."""

_COUNTED = 30
"""Further groups that are listed with their counts; all of them stand in the rows."""

Group = tuple[str, Sequence[Member]]
"""What filings have in common, and those filings."""

Keyed = list[tuple[str, list[Citation]]]
"""The values of one filing that it is counted under, each with its proof."""


def _form(reading: Reading) -> Keyed:
    form = reading.record.form
    return [(f"Form {form}", reading.cite_value("/form"))] if form else []


def _year(reading: Reading) -> Keyed:
    day = filed_day(reading)
    return [(str(day[0].year), day[1])] if day else []


def _signed_year(reading: Reading) -> Keyed:
    day = signed_day(reading)
    return [(str(day[0].year), day[1])] if day else []


def _month(reading: Reading) -> Keyed:
    day = filed_day(reading)
    return [(month_of(day[0].isoformat()), day[1])] if day else []


def _signed_month(reading: Reading) -> Keyed:
    day = signed_day(reading)
    return [(month_of(day[0].isoformat()), day[1])] if day else []


def month_of(day: str) -> str:
    """`March` of a day in ISO form, of whichever year."""
    return calendar.month_name[int(day[5:7])]


def _quarter(reading: Reading) -> Keyed:
    day = filed_day(reading)
    return [(quarter_of(day[0].isoformat()), day[1])] if day else []


def _signed_quarter(reading: Reading) -> Keyed:
    day = signed_day(reading)
    return [(quarter_of(day[0].isoformat()), day[1])] if day else []


def quarter_of(day: str) -> str:
    """`Q3` of a day in ISO form, of whichever year."""
    return f"Q{(int(day[5:7]) + 2) // 3}"


def _category(reading: Reading) -> Keyed:
    name = CATEGORY_NAMES[reading.record.reason.category]
    return [(name, reading.cite_value("/reason/category") or reading.cite_value("/purpose"))]


def _purpose(reading: Reading) -> Keyed:
    purpose = reading.record.purpose
    return [(PURPOSE_NAMES[purpose], reading.cite_value("/purpose"))] if purpose else []


def _state(reading: Reading) -> Keyed:
    for i, registrant in enumerate(reading.record.registrants[:1]):
        if registrant.jurisdiction:
            cited = reading.cite_value(f"/registrants/{i}/jurisdiction")
            return [(registrant.jurisdiction, cited)]
    return []


def _firm(reading: Reading) -> Keyed:
    return [
        (counsel.firm, reading.cite_value(f"/counsel/{i}/firm"))
        for i, counsel in enumerate(reading.record.counsel)
        if counsel.firm
    ]


def _acquirer(reading: Reading) -> Keyed:
    deal = reading.record.reason.transaction
    cited = reading.cite_value("/reason/transaction/acquirer")
    return [(deal.acquirer, cited)] if deal and deal.acquirer else []


def _agent(reading: Reading) -> Keyed:
    agent = reading.record.agent_for_service
    return (
        [(agent.name, reading.cite_value("/agent_for_service/name"))]
        if agent and agent.name
        else []
    )


def _plan(reading: Reading) -> Keyed:
    return [
        (title, reading.cite_value(f"/plans/{i}")) for i, title in enumerate(reading.record.plans)
    ]


def _decade(reading: Reading) -> Keyed:
    day = filed_day(reading)
    return [(decade(day[0].isoformat()), day[1])] if day else []


def decade(day: str) -> str:
    """`1990s` of a day in ISO form."""
    return f"{day[:3]}0s"


def _place(reading: Reading) -> Keyed:
    place = reading.record.signing.place
    return [(place, reading.cite_value("/signing/place"))] if place else []


def _signing_state(reading: Reading) -> Keyed:
    place = reading.record.signing.place
    state = state_of(place) if place else ""
    return [(state, reading.cite_value("/signing/place"))] if state else []


def state_of(place: str) -> str:
    """The state or country of a place of signing; empty where it names none."""
    named = find_jurisdictions(place)
    return named[-1][0] if named else ""


def _signatory(reading: Reading) -> Keyed:
    return [
        (person.name, cite_signatory(reading, i))
        for i, person in enumerate(reading.record.signing.signatories)
    ]


def _company(reading: Reading) -> Keyed:
    registrants = reading.record.registrants
    name = registrants[0].name if registrants else None
    return [(name, reading.cite_value("/registrants/0/name"))] if name else []


@dataclass(frozen=True, slots=True)
class FirmsIn:
    """The law firms of a filing that sit in a place."""

    place: str

    def __call__(self, reading: Reading) -> Keyed:
        """Each of those firms, cited from its name to its place."""
        found = counsel_of(reading, self.place)
        return [(one.name, [reading.cite(one.start, one.end)]) for one in found]


_FIRMS_IN = re.compile(
    # "which law firms in "Boston" advise?", "the lawyers in "Boston" that are named"
    rf"^(?:(?:(?:in|on|of|by|for) )?(?:which|what|how many|list|name|show|give|find|identify|who"
    rf"|are|is|there|count|number|of|the|any|all|me|us|please|every|those|different|are) )*"
    rf"{COUNSEL} (?:in|of) \"(?P<place>[^\"]+)\"",
    re.I,
)
"""A question for the firms of a place, not for the filings that name them."""


def firms_sought(question: str) -> str | None:
    """The place whose law firms a question asks for; None where it asks for something else."""
    sought = _FIRMS_IN.search(question)
    return whole_place(sought["place"]) if sought is not None else None


_BY = (
    r"\b(?:by|per|(?:for|in|of|from) (?:each|every)|each|every|grouped by|broken down by)(?: the)?"
)
_SHARED = r"(?:the )?(?:same|more than one|several)"
_HOW_MANY = r"\bhow many (?:different |distinct |separate |unique )"
_HOW_MANY_OF = r"\bhow many (?:(?:different|distinct|separate|unique|various) )?"
"""As `_HOW_MANY`, before what can only be counted once however many filings have it."""
_TOP = (
    r"\b(?:top|leading|most (?:common|frequent|active|popular|named))"
    r" (?:(?:\d+|one|two|three|four|five|six|ten) )?"
)
_MOST_OFTEN = r"(?=.*\b(?:most|often|frequent|common|more than one|several|how many)\b)"
_MONTH = (
    r"(?:calendar )?months?\b(?! (?:and|or) years?\b)|\bmonth by month\b"
    rf"|\b(?:which|what) (?:calendar )?months?\b{_MOST_OFTEN}|\b{_HOW_MANY_OF}(?:calendar"
    rf" )?months\b"
)
_QUARTER = (
    r"(?:calendar )?quarters?\b(?! of (?:the|its|all) (?:shares|securities))|\bquarter by quarter\b"
    rf"|\b(?:which|what) (?:calendar )?quarters?\b{_MOST_OFTEN}|\b{_HOW_MANY_OF}quarters\b"
)
_KEYS: tuple[tuple[str, Callable[[Reading], Keyed]], ...] = (
    (rf"{_BY} (?:acquir\w+|buyers?|purchasers?|parents?)\b|\b{_SHARED} (?:acquir\w+|buyers?"
     rf"|purchaser|parent)\b|{_HOW_MANY_OF}(?:acquir\w+|buyers|purchasers)\b"
     rf"|{_TOP}(?:acquir\w+|buyers?|purchasers?)\b", _acquirer),
    (rf"{_BY} decades?\b|\b(?:which|what) decades?\b|{_HOW_MANY}decades\b", _decade),
    (rf"{_BY} (?:cit(?:y|ies)|towns?|places?(?: of sign\w+)?)\b|{_HOW_MANY_OF}(?:cities|towns"
     r"|places)\b|\b(?:which|what) (?:city|town|place)\b(?=.*\bmost\b)", _place),
    (rf"(?=.*\bsign)(?:{_BY} {_QUARTER})", _signed_quarter),
    (rf"{_BY} {_QUARTER}", _quarter),
    (rf"(?=.*\bsign)(?:{_BY} {_MONTH})", _signed_month),
    (rf"{_BY} {_MONTH}", _month),
    (rf"(?=.*\bsign)(?:{_BY} years?\b|\b(?:which|what) years?\b{_MOST_OFTEN})", _signed_year),
    (rf"{_BY} years?\b|\b(?:distribut|split|spread|fall|break|broken)\w*\b.*\b(?:over|across|by"
     rf"|into) "
     r"(?:the )?(?:calendar |filing )?years?\b|\byear by year\b"
     rf"|{_HOW_MANY}years\b|\b(?:which|what) years?\b{_MOST_OFTEN}", _year),
    (rf"{_BY} (?:registration )?forms?\b(?! (?:S|F|SB)-\d)|{_HOW_MANY}forms\b"
     r"|\b(?:which|what) forms? (?:is|are|was|were)\b.*\bmost\b"
     r"|\b(?:which|what) forms (?:are|were|do|did)\b", _form),
    (rf"{_HOW_MANY}(?:reasons|grounds|causes)\b|{_TOP}(?:reasons?|grounds?|causes?)\b"
     rf"|{_BY} (?:reasons?|causes?|grounds?|categor\w+)\b|\b(?:which|what) (?:reasons|grounds"
     r"|causes)\b|\bwhat are the (?:\w+ )?(?:reasons|grounds|causes)\b"
     rf"|\b(?:which|what) (?:\w+ )?(?:reason|ground|cause)\b{_MOST_OFTEN}", _category),
    (rf"{_BY} purposes?\b|\bwhat are the (?:\w+ )?purposes\b", _purpose),
    # "which states were they signed in", "how many per state of signing"
    (r"\b(?:states?|countr(?:y|ies)|jurisdictions?)\b(?=[^?]*\bsign(?:ed"
     r"|ing)\b)(?=[^?]*\b(?:how many"
     r"|each|most|number|count)\b)(?![^?]*\bincorporat)"
     rf"|{_BY} states? (?:of signing|where (?:it|they) (?:was|were) signed)\b", _signing_state),
    (rf"{_HOW_MANY_OF}(?:states|jurisdictions)\b|{_TOP}(?:states?|jurisdictions?)\b"
     rf"|{_BY} (?:states?|jurisdictions?)\b|\b(?:which|what) (?:states|jurisdictions)\b"
     rf"|\b(?:which|what) (?:state|jurisdiction)\b{_MOST_OFTEN}", _state),
    (rf"{_HOW_MANY_OF}(?:law )?firms\b|{_TOP}(?:law )?firms?\b|\b{_SHARED} (?:law )?(?:firm"
     rf"|counsel)\b"
     rf"|{_BY} (?:law )?firms?\b|\b(?:which|what|there|any|some) (?:law "
     rf")?firms?\b{_MOST_OFTEN}", _firm),
    (rf"{_HOW_MANY}(?:signator\w+|people|persons)\b|{_TOP}(?:signator\w+|signers?)\b"
     r"|\bwho signed for more than one\b"
     rf"|{_BY} (?:signator(?:y|ies)|signers?)\b"
     r"|\b(?:who|which (?:person|people|signator\w+|signers?|individuals?|officers?|directors?)"
     r"|whose (?:name|signature)) (?:has |have |had )?(?:signed|appears?|stands?|is|signs?"
     r"|put \w+ names?)(?: on| under| in| to)? (?:the )?(?:most(?! recent)"
     r"|(?:largest|greatest|highest) number of|more of)\b"
     r"(?! (?:\w+ ){0,2}(?:statements?|shares|securities|plans)\b)"
     r"|\bwho signed (?:the most|most often|most (?:of "
     rf"the )?(?:filings|amendments|times)|more than one"
     r"|several)\b|\b(?:which|what) (?:person|people|signator\w+)\b.*\bmore than one\b",
     _signatory),
    (rf"{_BY} (?:agents?(?: for service)?)\b|{_HOW_MANY}agents\b|\b{_SHARED} agent\b", _agent),
    (rf"{_BY} (?:\w+ )?plans?\b(?! (?:end|term|exp))", _plan),
    (rf"{_HOW_MANY}(?:companies|registrants|issuers)\b"
     rf"|{_BY} (?:compan(?:y|ies)|registrants?|issuers?)\b(?= (?:ha|fil|ma)|[?.]|$)"
     r"|\bwho (?:filed|made|has) the most (?:filings|amendments)\b"
     r"|\b(?:which|what) (?:compan\w+|registrants?|issuers?) (?:\w+ )?(?:filed|made|ha(?:s|ve)) "
     r"(?:the most|more than one|several) (?!recent)(?:\S+ )?(?:filings?|amendments?)\b", _company),
)  # fmt: skip
"""How a question names what filings are to be counted by."""

Key = Callable[[Reading], Keyed]


def grouping(plan: Plan) -> Key | None:
    """What the question counts filings by; None where it does not."""
    if (place := firms_sought(plan.question)) is not None:
        return FirmsIn(place)
    return next((key for said, key in _KEYS if re.search(said, plan.question, re.I)), None)


_FIELDS: dict[Key, str] = {
    _form: "form", _year: "year", _signed_year: "signed_year",
    _month: "month", _signed_month: "signed_month",
    _quarter: "quarter", _signed_quarter: "signed_quarter", _category: "category",
    _purpose: "purpose", _state: "state",
    _firm: "firm", _signatory: "signatory", _company: "registrant", _acquirer: "acquirer",
    _agent: "agent", _plan: "plan", _decade: "decade", _place: "signing_place",
    _signing_state: "signing_state",
}  # fmt: skip


def group_field(plan: Plan) -> str:
    """The field of the proven values that the question counts filings by; empty for none."""
    key = grouping(plan)
    return _field(key) if key is not None else ""


def _field(key: Key) -> str:
    return f"{COUNSEL_PLACE} {key.place}" if isinstance(key, FirmsIn) else _FIELDS[key]


_MOST_OF = re.compile(
    r"\b(?:most|often|frequent\w*|top|(?:largest|greatest|highest) number|more than one"
    r"|more than once)\b",
    re.I,
)


def _none_twice(groups: Sequence[Group], total: int) -> Reply:
    """That no value stands in more than one filing; all of them in the rows."""
    cited = one_each([members[0] for _, members in groups[:CITED]])
    reply = says(
        f"None of the {len(groups)} values stands in more than one of the {total} filings.",
        cited,
        f"{len(groups)} values, each of 1 of {total} filings",
    )
    reply.rows = one_after_the_other([rows_of(members) for _, members in groups])
    return reply


_SINGULAR = re.compile(rf"\b{_SHARED}\b|\bmore than once\b", re.I)
_DISTINCT = re.compile(
    rf"{_HOW_MANY}(?P<noun>(?:law )?\w+)|\bhow many (?P<only>(?:law )?firms|states|jurisdictions"
    r"|acquir\w+|buyers|purchasers|cities|towns|places)\b(?! in each)",
    re.I,
)


def shared_only(plan: Plan) -> bool:
    """Whether only values that several filings have in common are asked for."""
    return _SINGULAR.search(plan.question) is not None


def counted_values(reply: Reply, groups: int, plan: Plan) -> Reply:
    """The reply, led by the number of its groups where that is asked: "how many different"."""
    asked = _DISTINCT.search(plan.question)
    if asked is None or not reply.sentences:
        return reply
    noun = (asked["noun"] or asked["only"]).lower()
    cited = reply.sentences[0].citations
    lead = says(f"{groups} different {noun}.", cited, f"groups in the rows: {groups} {noun}")
    reply.sentences = [*lead.sentences, *reply.sentences]
    return reply


_FIRM_ENDING = re.compile(
    r",? (?:P?L\.?L\.?[PC]\.?|P\.? ?[AC]\.?|PLLC|PLLP|S\.C\.|L\.P\.A\.|LPA|Co\., L\.?P\.?A\.?"
    r"|Professional (?:Corporation|Association)|A Professional Corporation|Chartered)$",
    re.I,
)


def group_key(field: str, value: str) -> str:
    """What values of a group have alike: letters and digits, of a law firm without its ending."""
    return letters(_FIRM_ENDING.sub("", value) if field == "firm" else value)


def answer_groups(readings: list[Reading], key: Key, plan: Plan) -> Reply:
    """One cited sentence per value with its count, the largest group first.

    Of signatories and companies those of a single filing are left out where others have more.
    """
    groups: dict[str, tuple[str, list[Member]]] = {}
    field = "firm" if isinstance(key, FirmsIn) else _FIELDS[key]
    for reading in readings:
        held = {group_key(field, name): (name, cited) for name, cited in reversed(key(reading))}
        for alike, (name, cited) in reversed(held.items()):  # a firm of three lawyers counts once
            if cited:
                known, members = groups.get(alike, (name, []))
                groups[alike] = (min(known, name), members)
                members.append(Member(reading, {"group": name}, cited))
    several = key in (_signatory, _company)
    return answer_grouped([*groups.values()], len(readings), plan, several=several)


def answer_grouped(
    groups: Sequence[Group], total: int, plan: Plan, *, several: bool = False
) -> Reply:
    """As `answer_groups`, of filings that are in groups already."""
    if not groups:
        return lacks("None of the filings in scope states this.")
    ordered = sorted(groups, key=lambda group: (-len(group[1]), group[0]))
    if shared_only(plan):
        ordered = [g for g in ordered if len(g[1]) > 1]
        if not ordered:
            return lacks("No two of the filings in scope are proven to have this in common.")
    distinct = _DISTINCT.search(plan.question) is not None
    if _MOST_OF.search(plan.question) and len(ordered) > 1 and len(ordered[0][1]) == 1:
        return _none_twice(ordered, total)
    if several and not distinct:
        ordered = [g for g in ordered if len(g[1]) > 1] or ordered
    reply = Reply(rows=one_after_the_other([rows_of(members) for _, members in ordered]))
    for name, members in ordered[:_SHOWN]:
        reply.sentences.append(group_sentence(name, members, total))
    reply.sentences += _further(ordered[_SHOWN:])
    return counted_values(reply, len(ordered), plan)


def _further(groups: Sequence[Group]) -> list[Sentence]:
    """The smaller groups with their counts, in one sentence."""
    if not groups:
        return []
    shown = groups[:_COUNTED]
    each = ", ".join(f"{name} ({len(members)})" for name, members in shown)
    more = len(groups) - len(shown)
    tail = f" and {more} more" if more else ""
    cited = [c for _, members in shown for c in members[0].citations[:1]]
    counts = "; ".join(f"{name}: {len(members)}" for name, members in shown)
    return says(f"Also: {each}{tail}.", cited, f"{counts}{tail}").sentences
