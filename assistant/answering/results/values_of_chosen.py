"""Questions for a value of each filing that is so or so: "Where did the Ohio companies sign?".

They are questions for those filings, with the value as a column of each. What chooses the filings
must be conditions, with nothing left over: else the question is one for sentences.
"""

from __future__ import annotations

import re

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.questions.forms_asked import FORMS, forms_as_filings
from assistant.answering.questions.plan import make_plan
from assistant.answering.results.columns import columns_of

_SIGNED = r"(?:sign(?:ed|s)?|execut(?:ed?|es))"
_DID = r"(?:was|were|is|are|did|do|does|has|have|had)"
_AMENDMENT = r"(?: (?:it|them|(?:the|its|their|this|that) (?:amendments?|filings?|papers?)))?"
_OFFICE = (
    r"(?:(?:an?|the|any|some) )?(?P<office>(?:[a-z][\w-]* ){0,3}(?:officers?|presidents?"
    r"|secretar(?:y|ies)|treasurers?|directors?|counsel|controllers?|trustees?|partners?))"
)
_DEALS = r"(?:deals?|mergers?|acquisitions?|take-?overs?|transactions?)"
_SHAPES: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(said, re.I), column, put)
    for said, column, put in (
        # "Where did a Chief Restructuring Officer sign the amendment?"
        (rf"^(?:where|(?:in|at) (?:what|which) (?:cit(?:y|ies)|places?|towns?)) (?:did|does|has"
         rf"|have)"
         rf" {_OFFICE} {_SIGNED}{_AMENDMENT}(?P<more>[^?]*)$", "places of signing",
         "filings signed by a \\g<office>\\g<more>"),
        # "Where was each of the chapter 11 amendments signed?", "In what cities did the … sign?"
        (rf"^(?:where|(?:in|at|from) (?:what|which) (?:cit(?:y|ies)|places?|towns?|states?"
         rf"|countr(?:y|ies))) {_DID} (?P<np>[^?]+?) {_SIGNED}{_AMENDMENT}(?P<more>[^?]*)$",
         "places of signing", "\\g<np>\\g<more>"),
        (rf"^(?:when|on (?:what|which) (?:dates?"
         rf"|days?)) {_DID} (?P<np>[^?]+?) {_SIGNED}{_AMENDMENT}"
         r"(?P<more>[^?]*)$", "signing dates", "\\g<np>\\g<more>"),
        # "When did the tender-offer deals close?"
        (rf"^(?:when|on (?:what|which) (?:dates?|days?)) {_DID} (?P<np>[^?]*?\b{_DEALS})"
         r" (?:clos|complet|consummat|becom|became|take|took)\w*(?: (?:place|effective|effect))?"
         r"(?P<more>[^?]*)$", "closing dates", "\\g<np>\\g<more>"),
        # "Who signed for the bankrupt companies?", "who signed the SB-2s"
        (rf"^(?:who|which (?:people|persons?|officers?)) (?:all )?{_SIGNED}(?: (?:for"
         rf"|on behalf of))?"
         r" (?P<np>(?:the|all|each|every|those|these|our)\b[^?]+)$", "signatories", "\\g<np>"),
        # "Who bought the Nevada companies?"
        (r"^(?:who|whom|which compan(?:y|ies)) (?:all )?(?:bought|acquired|took over|purchased)"
         r" (?P<np>(?:the|all|each|those"
         r"|these)\b[^?]+)$", "acquirers", "\\g<np> that were acquired"),
        # "EINs of the acquired Delaware corporations"
        (r"^(?:(?:list|give|show|name|tell|what (?:are|is)|which are)(?: me| us)? )?(?:the |all )*"
         r"(?P<col>EINs?|addresses|(?:tele)?phone numbers?|file numbers?|acquirers|par values?"
         r"|merger subs?(?:idiaries)?) (?:of|for) (?P<np>(?:the|all|each|those|these)\b[^?]+)$",
         "", "\\g<np>"),
        # "Which law firms on the covers are professional associations?"
        (r"^(?:(?:which|what|name|list|show|give|identify|tell)(?: me| us)? )?(?:of )?(?:the |all"
         r" )*"
         r"(?P<np>(?:law )?firms(?: (?:on|of) (?:the|their) covers?)? (?:(?:that|which|whose|who)"
         r" )?"
         r"(?:(?:is|are|was|were|names?|end)\b)[^?]+)$", "law firms",
         "filings with \\g<np>"),
        # "What par value do the Maryland companies' shares have?", "Which plans do the … cover?"
        (r"^(?:what|which) (?P<col>(?:law )?firms?|plans?|agents?|par values?|EINs?|addresses"
         r"|telephone numbers?|phone numbers?|forms?|file numbers?|acquirers?|reasons?|purposes?)"
         rf" (?:{_DID}) (?P<np>(?:the|all|each|those|these)\b[^?]+?)(?:['’]s?)?(?: (?:shares|stock"
         r"|securities))? (?:have|cover|use|name|list|state|give|show|carry|bear|cite|stand)\w*$",
         "", "\\g<np>"),
    )
)  # fmt: skip
_SET = re.compile(
    r"\b(?:filings?|amendments?|compan(?:y|ies)|registrants?|issuers?|filers?|banks|trusts|reits?"
    rf"|partnerships|corporations?|ones|{_DEALS}|bankruptcies|{FORMS})\b",
    re.I,
)
_LED = re.compile(r"^(?:(?:each|every|all|any|both|of|the|those|these|our) )+", re.I)


def values_of_chosen(question: str) -> tuple[str, dict[str, str]] | None:
    """The question for the filings, and the column of each that is asked; None for others."""
    asked = question.strip(" ?.!")
    for shape, column, put in _SHAPES:
        match = shape.match(asked)
        if match is None:
            continue
        chosen = forms_as_filings(_LED.sub("", match.expand(put).strip()))
        found = columns_of(f"list the {column or match['col']}")
        if found and _SET.search(chosen) and _is_chosen(f"Which {chosen}?"):
            return f"Which {chosen}?", found
    return None


def _is_chosen(asked: str) -> bool:
    """Whether conditions choose the filings, and every word belongs to one."""
    query = read_conditions(make_plan(asked, []))
    return bool(query.conditions) and not query.left and not query.denied
