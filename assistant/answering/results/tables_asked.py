"""A table that is asked for, put as the list of filings with those columns.

"Make a table of the plans and the shares removed for each filing", "table with columns company,
file number, plan", "tabulate the Form S-8 filings, with company and state".
"""

from __future__ import annotations

import re

from assistant.answering.questions.forms_asked import FORMS, forms_as_filings
from assistant.answering.results.columns import are_columns

_LED = (
    r"^(?:(?:please|pls|kindly|now|and|so|ok|can you|could you|would you|will you|i need|i want"
    r"|i['’]?d like|i would like|we need|let me have|let['’]s have),? ){0,6}"
    r"(?:(?:make|give|show|draw(?: up)?|build|create|produce|prepare|generate|put together|set up"
    r"|compile|get|do|print|output|export|have|see|run|write)(?: (?:me|us|out|up))? )?"
)
_TABLE = re.compile(
    rf"{_LED}(?:(?:an?|the|one) )?(?:(?:\w+ )?(?:table|spreadsheet|grid|matrix|tabulation)|csv)\b"
    r"(?: (?:file|view|form|format))?"
    r"(?:,? (?:with|of|for|showing|listing|giving|having|containing"
    r"|(?:that|which) (?:shows?|lists?|has|gives?)))*[:,]? "
    r"(?:(?:the |these |following |three |four |five )*(?:columns?|fields?|headings?)"
    r"(?: (?:for|of|named|being))?[:,]? )?(?P<rest>\S.*)$",
    re.I,
)
_TABULATE = re.compile(rf"{_LED}tabulate[:,]? (?:the )?(?P<rest>\S.*)$", re.I)
_IN_A_TABLE = re.compile(
    # "show company, form and reason of each filing in a table"
    rf"{_LED}(?:list |display |present |set out )?(?P<rest>\S.{{0,400}}?),? "
    r"(?:in|as|into) (?:an?|one|the) (?:\w+ )?(?:table|spreadsheet|grid)[ ?.!]*$",
    re.I,
)
_NOUN = (
    r"(?:post-effective )?(?:filings?|amendments?|compan(?:y|ies)|registrants?|issuers?|documents?)"
)
_OF_ALL = re.compile(
    rf"(?:,? (?:for|of|in|from|by|per|across)(?: (?:each|every|all|any|these|the|those|of|one))*"
    rf"(?: (?:{_NOUN}|them|ones?|cases?))?)?,?(?: please| pls| thanks| thank you)?[ ?.!]*$",
    re.I,
)
_EACH_WITH = re.compile(
    # "list each company with its plans and signing date"
    rf"{_LED}(?:list |name )?(?:each|every) {_NOUN},? (?:with|and|together with|along with)"
    r" (?:its|their) (?P<list>.+)$",
    re.I,
)
_OF_EACH = re.compile(
    # "For the S-11s: company, signing date and shares removed", "each merger: target, buyer"
    rf"{_LED}(?:(?:list|for|of|in|each|every|all|the|those|these|any) ){{0,4}}"
    r"(?!(?:which|what|who|whose|how|where|when|why)\b)"
    rf"(?P<np>(?=[^:,]*(?:\b{_NOUN}|\b(?:mergers?|acquisitions?|deals?|bankruptc(?:y|ies))"
    rf"|{FORMS}))[^:,;?]{{3,80}}?)(?:\s?[:;]|\s[–—-]+) (?:(?:give|list|show|state|name)(?: me)? )?"
    r"(?P<list>[^?]+?)\W*$",
    re.I,
)
_PARTS = re.compile(r",? (?:and|&|plus) (?:also )?(?:with )?|[,;|/]\s*|\s+[-–]\s+")
_FILTERED = re.compile(
    # "of all Form S-8 filings with the company and the state"
    rf"^(?P<what>(?:all |the |every |any )*(?:[\w/-]+ ){{0,6}}{_NOUN}\b.*?)"
    r"[,:]? (?:with|showing|listing|giving|by|and their|including) (?P<list>.+)$",
    re.I,
)


def as_list_with_columns(question: str) -> str:
    """The question as one for a list with columns; unchanged where it asks for no table of them."""
    if (each := _EACH_WITH.match(question)) and (items := _items(each["list"].strip(" ?.!"))):
        return f"List all filings, with {items}"
    if (of_each := _OF_EACH.match(question)) and (items := _items(of_each["list"].strip(" ?.!"))):
        return f"List all {_several(of_each['np'])}, with {items}"
    match = _TABLE.match(question) or _TABULATE.match(question) or _IN_A_TABLE.match(question)
    if match is None:
        return question
    rest = _OF_ALL.sub("", match["rest"])
    if items := _items(rest):
        return f"List all filings, with {items}"
    filtered = _FILTERED.match(rest)
    if filtered is not None and (items := _items(filtered["list"])):
        what = re.sub(r"^(?:(?:all|the|every|any) )+", "", filtered["what"], flags=re.I)
        return f"List all {what}, with {items}"
    return question


def _several(named: str) -> str:
    """One of each as several: "merger" are mergers, "S-11s" Form S-11 filings."""
    named = forms_as_filings(named)
    return re.sub(r"\b(merger|acquisition|deal|filing|registrant)$", r"\1s", named, flags=re.I)


def _items(listed: str) -> str:
    """The columns, as a list that the reader of columns knows; empty where one is no column."""
    parts = [p.strip(" .?!") for p in _PARTS.split(listed.strip()) if p.strip(" .?!")]
    parts = [re.sub(r"^(?:(?:the|its|their|each|a|an|with) )+", "", p, flags=re.I) for p in parts]
    if not parts or not all(are_columns(part) for part in parts):
        return ""
    first, last = parts[:-1], parts[-1]
    return f"the {', the '.join(first)} and the {last}" if first else f"their {last}"
