"""Conditions by what a filing does not state, and by the offices of those who sign.

"without a telephone number", "with no plan named", "signed by the chief financial officer"
"""

from __future__ import annotations

import re

from assistant.answering.conditions.filters_of_figures import holds_office, states_no
from assistant.answering.conditions.typed_conditions import Condition, Rule, negated
from assistant.answering.questions.plan import Plan

_THINGS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    # how it is named, the fields of the proven values, the words of the answer
    (r"(?:tele)?phone(?: numbers?)?|telephones?", ("phone",), "state no telephone number"),
    (r"(?:IRS |tax(?:payer)? |federal )*(?:EINs?"
     r"|employer (?:identification )?(?:I\.?D\.? )?numbers?"
     r"|(?:tax(?:payer)?|IRS|federal) (?:identification |I\.?D\.? |employer )*(?:numbers?|IDs?))",
     ("ein",), "state no employer identification number"),
    (r"agents?(?: for service(?: of process)?)?", ("agent",), "name no agent for service"),
    (r"(?:(?:full )?titles? of (?:the |any )?)?(?:\w+ )?plans?(?: titles?| names?)?", ("plan",),
     "name no plan"),
    (r"(?:street |business )?address(?:es)?", ("address",), "state no address"),
    (r"(?:outside |legal )?(?:counsel|lawyers?|attorneys?)(?: at all)?"
     r"|(?:addressees?|persons?|people|names?) (?:for|of) (?:the )?copies"
     r"|cop(?:y|ies)[- ]to(?:[- ](?:addressees?|persons?|names?|blocks?|lines?))?"
     r"|(?:persons?|people|one|body) to (?:receive|whom) copies(?: (?:are|go"
     r"|should)[^,?]*)?", ("counsel", "firm"),
     "name no counsel"),
    (r"(?:state|jurisdiction|place|country) of (?:incorporation|organi[sz]ation)",
     ("state",), "state no jurisdiction"),
    (r"(?:place|city) of signing|where (?:it|they) (?:was|were) signed", ("signing_place",),
     "state no place of signing"),
    (r"(?:signing dates?|dates? of signing|when (?:it|they) (?:was|were) signed)", ("signed_on",),
     "state no day of signing"),
    (r"effective dates?|dates? of effectiveness|when (?:\w+ ){0,5}effective", ("effective_on",),
     "state no effective date"),
    (r"(?:the )?(?:(?:original )?filing dates?|dates? (?:of (?:the )?(?:original )?filing|(?:on"
     r"|at) "
     r"which (?:\w+ ){1,5}filed)|when (?:\w+ ){1,5}filed)"
     r"(?: of (?:the |its |their )?(?:original )?(?:registration )?statements?)?",
     ("statement_filed_on",), "state no filing date of a registration statement"),
    (r"(?:the )?(?:how many|numbers?|amounts?|quantity|figures?)(?: of)?(?: the)? ?"
     r"(?:shares?|securities|stock)? ?(?:(?:that |which )?(?:(?:they|it|are|is|being|were|was) )*"
     r"(?:removed?s?|de-?register(?:ed|s|ing)?|take off|taken off|taking off|withdrawn|removing"
     r"|removal"
     r"|come off|coming off))(?: from registration)?", ("deregistered",),
     "state no number of securities removed"),
    (r"(?:the )?(?:how many|numbers?|amounts?)(?: of)?(?: the)? ?(?:shares?|securities|stock)? ?"
     r"(?:(?:that |which )?(?:(?:they|it|are|is|were|was|had been|have been) )*(?:sold|issued))",
     ("sold",), "state no number of securities sold"),
    (r"(?:the )?(?:how many|numbers?|amounts?)(?: of)?(?: the)? ?(?:shares?|securities|stock)? ?"
     r"(?:(?:that |which )?(?:(?:they|it|are|is|were|was|had been|have been) )*(?:originally )?"
     r"registered)", ("registered",), "state no number of securities registered"),
    (r"(?:names? of (?:the )?)?(?:acquir\w+|buyers?|purchasers?)", ("acquirer",),
     "name no acquirer"),
)  # fmt: skip

_DENIES = (
    # "do not say", "never tell the date", "fail to state", "leave out", "omit"
    r"(?:(?:\b(?:do|does|did|is|are|was|were|has|have|can) ?(?:not|n['’]t)|\bnever|\bnowhere"
    r"|\bfail\w*(?: to)?|\bwithout) (?:actually |even |anywhere |expressly )?(?:stat|say|said"
    r"|tell|told"
    r"|giv|gave|nam|list|mention|specif|disclos|identif|show|print|contain|includ|provid|carr"
    r"|bear|have"
    r"|has|hav|quantif|appoint)\w*|\b(?:omit|lack|leave out|leaves out|left out|miss)\w*)"
    r"(?: (?:the|any|a|an|its|their|us|out|to|for|of|who|what|their own|me))*"
)
_NONE = (
    r"\b(?:no|neither(?: an?y?)?|without(?: (?:a|an|any|the|naming|stating|giving|its|their))*"
    r"|lacking(?: an?y?)?"
    r"|missing(?: an?y?| the| its| their)?|absent(?: an?y?)?)"
)
_PASSIVE = (
    r"(?: (?:is|are|was|were|being|at all|whatever|whatsoever)| (?:stated|named|given|listed|shown"
    r"|printed|on the cover|mentioned|disclosed|told|identified|appointed))*"
    r"(?: (?:to (?:receive|get|whom)|for) (?:the |any )?copies(?: (?:are sent|go)"
    r"|(?: of (?:any |all |the )?(?:communications?|notices?|correspondence))?))?"
)
_HEAD = (
    r"(?:(?:give|name|list|state|show|have|has|had|with|bear|carry|carries|print|specify|specifies"
    r"|say|designat|appoint|cite|display)\w* )?"
)
_WHOSE = r"(?:\b(?:where|in which|whose) )?(?:the |an? |any |its |their )?"
_NOT_THERE = (
    r" (?:is|are|was|were) (?:not|n['’]t|never|nowhere) (?:stated|named|given|listed|shown|printed"
    r"|mentioned|disclosed|told|identified|appointed|known|found)(?: (?:on the cover|anywhere))?"
    r"|(?<=\w) (?:is|are) (?:missing|lacking|absent|blank|unknown)"
)


def _rule(fields: tuple[str, ...], told: str) -> Rule:
    return lambda match, plan: Condition(told, states_no(*fields))


ABSENCE_RULES: tuple[tuple[str, Rule], ...] = tuple(
    (
        rf"(?:\b(?:leav\w*|left) (?:(?:the|its|their|any) )*(?:{said}) (?:off|out|blank|open)\b"
        rf"|{_DENIES} (?:{said})|{_HEAD}{_NONE} (?:{said}){_PASSIVE}"
        rf"|{_WHOSE}(?:{said})(?:{_NOT_THERE}))(?![\w-])",
        _rule(fields, told),
    )
    for said, fields, told in _THINGS
)
"""What is not stated, by how a question denies it."""

_STATES = (
    r"(?:(?:\b(?:that|which|who) )?\b(?:with|print|stat|giv|show|list|have|has|had|hav|bear|carr"
    r"|provid"
    r"|disclos|specif)(?:s|e|es|ed|en|ing|y|ies|ied)?"
    r"(?: (?:its|their|an?|the|any|own|on the cover))*)"
)


def _stated(fields: tuple[str, ...], told: str) -> Rule:
    stated = re.sub(r"^(\w+) no ", r"\1 an ", told)
    stated = re.sub(r" an (?![aeiou])", " a ", stated)
    return lambda match, plan: Condition(stated, negated(states_no(*fields)))


STATED_RULES: tuple[tuple[str, Rule], ...] = tuple(
    (rf"{_STATES} (?:{said})(?: (?:named|listed|given|printed|shown))?(?: on (?:the|its"
     rf"|their) covers?)?"
     r"(?=[ ?.!]*$|,|,? (?:and|or|but|yet|though|without)\b| (?:were|was|are|is) (?:signed|filed"
     r"|made)\b)",
     _stated(fields, told))
    for said, fields, told in _THINGS
    if fields in (("phone",), ("ein",), ("agent",), ("counsel", "firm"))
)  # fmt: skip
"""What is stated at all: "print an EIN", "have a telephone number"."""

_OFFICES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"chief executive(?: officers?)?s?|CEOs?", ("chief executive",)),
    (r"chief financial officers?|CFOs?", ("chief financial", "cfo")),
    (r"principal financial officers?", ("financial officer", "principal financial")),
    (r"(?:chief|principal) accounting officers?|controllers?|comptrollers?",
     ("accounting officer", "controller", "comptroller")),
    (r"chief operating officers?|COOs?", ("chief operating", "operating officer")),
    (r"general counsels?|chief legal officers?", ("general counsel", "legal officer")),
    (r"(?:corporate )?secretar(?:y|ies)", ("secretary",)),
    (r"treasurers?", ("treasurer",)),
    (r"(?:chairm[ae]n|chairwom[ae]n|chairs?|chairpersons?)(?: of the board)?", ("chair",)),
    (r"presidents?", ("president",)),
    (r"vice presidents?", ("vice president",)),
    (r"general partners?", ("general partner",)),
    (r"trustees?", ("trustee",)),
    (r"managing (?:directors?|members?)", ("managing",)),
    (r"authori[sz]ed representatives?(?: in the United States)?", ("authorized representative",)),
    (r"directors?", ("director",)),
)  # fmt: skip
_WHO_SIGN = (
    r"(?:(?:bear|carry|carries|show|have|has|with)\w* )?(?:the |an? )?signatures? of (?:(?:the|a"
    r"|an|its"
    r"|their) )*|(?:sign\w*|execut\w+)(?: (?:only|alone|personally|also))? by (?:only |both "
    r"|just )?"
    r"(?:(?:the|a|an|its|their|company['’]s|registrant['’]s) )*"
)
_BY_WHOM = r"\bby (?:the|an?|its|their) "  # "signed in Oregon by the president"
_AMONG = (
    r"(?: (?:(?:is|are|was|were|be) )?(?:among|one of) (?:the |those who |its "
    r"|their )*(?:sign\w*)(?: (?:it"
    r"|them|the \w+))?|(?: (?:has|have|had|did|do|does|also|personally|himself|herself))* "
    r"(?:sign(?:ed|s)?)\b(?: (?:it|them|(?:the|this|these) (?:amendments?|filings?)|himself"
    r"|herself))?)"
)


def _signed_by(offices: tuple[str, ...]) -> Rule:
    words = f"signed by the {offices[0]}"

    def rule(match: re.Match[str], plan: Plan) -> Condition | None:
        if not re.search(r"\b(?:sign|execut)", match.string, re.I):
            return None
        return Condition(words, holds_office("signatory", *offices))

    return rule


def _agent_is(offices: tuple[str, ...]) -> Rule:
    words = f"the {offices[0]} as agent for service"
    return lambda match, plan: Condition(words, holds_office("agent_title", *offices))


_ANY_OFFICE = (
    # "a wind-down officer", "the chief restructuring officer": any office that has a name
    r"(?:(?!(?:executive|other|senior|any|every|no|one|two|same|single|more|an?|the|its|their|which"
    r"|what|who|did|do|does|was|were|is|are|by|and|or|company|corporate|absent|outside|only"
    r"|duly|same|different|several)\b)[a-z][\w-]* ){1,3}officers?"
)


def signed_by_office(said: str) -> Condition:
    """Signed by somebody who holds an office as a question names it: `treasurer`, `CFO`."""
    known = next((o for way, o in _OFFICES if re.fullmatch(way, said, re.I)), (said,))
    return Condition(f"signed by the {known[0]}", holds_office("signatory", *known))


def _signed_by_any(match: re.Match[str], plan: Plan) -> Condition | None:
    """Signed by an officer whose office is named in the question."""
    office = re.sub(r"s$", "", (match["office"] or match["doer"]).lower()).replace("-", " ")
    return _signed_by((office,))(match, plan)


_AGENT = r"agents? for service(?: of process)?"
OFFICE_RULES: tuple[tuple[str, Rule], ...] = (
    *(
        (
            rf"(?:(?:hav\w+|has|with|name|list|us\w+|appoint\w*) )?(?:an? |the |its "
            rf"|their )*(?:{said}) "
            rf"(?:as|acts? as|serv\w+ as|is|are|was|named as) (?:the |its |their |an? )*{_AGENT}"
            rf"|(?:(?:is|was|are|were) )?(?:an? |the |its |their )*(?:{said}) (?:the |its "
            rf"|their |also )+{_AGENT}"
            rf"|(?:whose |the |an? |where the |with the |in which the )*{_AGENT} (?:(?:is|are"
            rf"|was|being|named"
            rf"|listed) )*(?:(?:the|a|an|its|their|company['’]s|registrant['’]s"
            rf"|also) )*(?:{said})\b",
            _agent_is(offices),
        )
        for said, offices in _OFFICES
    ),
    *(
        (
            rf"(?:{_WHO_SIGN}|{_BY_WHOM})(?:{said})\b|(?:(?:where|in which|that|did|the|an?|its"
            rf"|their) )*(?:{said}){_AMONG}",
            _signed_by(offices),
        )
        for said, offices in _OFFICES
    ),
    (
        rf"(?:{_WHO_SIGN}|{_BY_WHOM})(?P<office>{_ANY_OFFICE})\b"
        rf"|(?:(?:where|in which|that|did|the|an?|its|their) )*(?P<doer>{_ANY_OFFICE}){_AMONG}",
        _signed_by_any,
    ),
)
"""Who signed, and who is agent for service, by office."""
