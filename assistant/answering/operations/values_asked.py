"""Questions for the value that one field has in each of some filings: "EINs of the S-3 filers"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.operations.named_fields import OWN_WORDS, field_named, nouns
from assistant.answering.operations.sets_asked import Chosen, chosen

_LEAD = (
    r"(?:(?:list|give|show|name|tell|state|provide|identify|need|find|get|collect)(?: me| us)? "
    r"|(?:what|which|who) (?:is|are|was|were) |(?:what|who)['’]s )?"
    r"(?:(?:all|every|each|the|of) ){0,4}"
)
_F = rf"(?P<field>{nouns()})"
_SET = r"(?P<set>.{1,200}?)"
_DID = r"(?:was|were|is|are|did|do|does|has|have|had)"
_DEAL = r"(?:mergers?|acquisitions?|deals?|take-?overs?|transactions?)"
_SHAPES: tuple[tuple[str, str], ...] = (
    # "EINs of the S-3 filers", "state of incorporation of each registrant"
    (
        "",
        rf"^{_LEAD}{_F} (?:of|for|in|from|by|on|at|per|across|named by|used by|given by|used in"
        rf"|named in) {_SET}$",
    ),
    # "S-3 filers and their EINs", "list every company with its jurisdiction"
    (
        "",
        rf"^{_LEAD}{_SET},? (?:and|with|plus|together with|along with|showing|including)"
        rf" (?:the|its|their|his)? ?{_F}$",
    ),
    (
        "",
        rf"^for (?:each|every|all) {_SET}[,:]? (?:(?:what|who|which) (?:is|was|are|were) |give "
        rf"|state |list |name |tell (?:me )?)?(?:the |its |their )?{_F}$",
    ),
    (
        "place of signing",
        rf"^(?:for (?:each|every) (?P<of>.{{1,120}}?)[,:]? )?where {_DID} {_SET}"
        r" (?:signed|sign|executed)$",
    ),
    (
        "place of signing",
        rf"^(?:in|at|from) (?:which|what) (?:cit(?:y|ies)|places?|towns?) {_DID}"
        rf" {_SET} (?:signed|sign|executed)$",
    ),
    ("state", rf"^where {_DID} {_SET} (?:incorporated|organi[sz]ed|formed|chartered)$"),
    (
        "state",
        rf"^(?:in|under) (?:which|what) (?:states?|jurisdictions?)(?:['’]s? laws?)? {_DID}"
        rf" {_SET} (?:incorporated|organi[sz]ed|formed|chartered)$",
    ),
    (
        "day of signing",
        rf"^(?:when|on (?:which|what) (?:dates?|days?)) {_DID} {_SET} (?:signed"
        r"|sign|executed)$",
    ),
    (
        "closing date",
        rf"^(?:when|on (?:which|what) (?:dates?|days?)) {_DID} {_SET}"
        r" (?:close|closed|completed?|consummated|take effect|took effect|become effective"
        r"|became effective)$",
    ),
    (
        "acquirer",
        rf"^(?:who|whom|which compan(?:y|ies)) (?:(?:has|have|had) )?(?:bought|acquired"
        rf"|took over|purchased) {_SET}$",
    ),
    ("acquirer", rf"^(?:by|to) whom (?:was|were) {_SET} (?:bought|acquired|taken over|sold)$"),
    (
        "signatory",
        rf"^(?:who|which (?:people|persons)) (?:signed|signs)(?: (?:for|on behalf of))? "
        rf"{_SET}$",
    ),
    (
        "law firm",
        rf"^(?:who|(?:which|what) (?:law )?firms?) (?:advis|represent|act)\w*(?: for)? "
        rf"{_SET}$",
    ),
    (
        "",
        rf"^(?:what|which) {_F} (?:{_DID}) {_SET} (?:bear|have|carry|use|name|list|give|print"
        r"|show|cover|state|named|used)$",
    ),
    (
        "",
        rf"^(?:what|which) {_F} (?:is|are|was|were) (?:named|used|listed|given|printed|shown"
        rf"|stated) (?:by|in|for|on) {_SET}$",
    ),
    (
        "merger subsidiary",
        rf"^(?:which|what) (?:merger )?subsidiar(?:y|ies) (?:was |were )?merged"
        rf" (?:with and )?into {_SET}$",
    ),
    # "how many shares did A, B and C each take off registration?"
    (
        "deregistered",
        rf"^how many shares (?:did|does|do|has|have|had) {_SET}(?: each)?"
        r" (?:remove|removed|deregister(?:ed)?|de-register(?:ed)?|withdraw|withdrawn|take off"
        r"|taken off|pull)(?: from| off| out of)?(?: (?:the )?regist\w+)?$",
    ),
    (
        "deregistered",
        rf"^how many shares (?:did|has|have) {_SET}(?: each)? (?:take|taken|took) off"
        r" (?:the )?regist\w+$",
    ),
    ("sold", rf"^how many shares (?:did|has|have) {_SET}(?: each)? (?:sell|sold|issued?)$"),
    (
        "registered",
        rf"^how many shares (?:did|has|have|had) {_SET}(?: each)?"
        r" (?:(?:originally )?register(?:ed)?)$",
    ),
    (
        "deregistered",
        rf"^{_LEAD}(?:number of )?shares (?:that were )?(?:removed|deregistered"
        rf"|withdrawn|taken off(?: registration)?),? ?(?:by|for|in|per|of|:) {_SET}$",
    ),
    # "EIN: A, B and C"
    ("", rf"^{_F} ?: {_SET}$"),
)
_PATTERNS = tuple((field, re.compile(shape, re.I)) for field, shape in _SHAPES)
_MANY = re.compile(r"\b(?:each|every|all|respectively|both)\b", re.I)
_SEVERAL = re.compile(r"\b\w{3,}(?<!s)s\b|\bmerger sub\b", re.I)
_OF_DEAL = frozenset({"acquirer", "closing date", "merger subsidiary", "surviving entity",
                      "date of the agreement", "kind of transaction"})  # fmt: skip
_DEALS = re.compile(rf"^(?:(?:of|the|all|each|every|these|those) ){0, 4}{_DEAL}$", re.I)
_OWN_OF_NAMES = "respectively each which who whose did was were of for and by"


def has_shape(asked: str) -> bool:
    """Whether a question is put as one for the values of a field."""
    return any(shape.match(asked) for _, shape in _PATTERNS)


def values_asked(asked: str, named: Sequence[str]) -> tuple[str, Chosen] | None:
    """The field and the filings of which each is asked its value; None for any other question.

    Of companies that the question names there must be several.
    """
    for known, shape in _PATTERNS:
        match = shape.match(asked)
        if match is None:
            continue
        field = known or field_named(match["field"])
        if field is None:
            continue
        said = match["set"] if not match.groupdict().get("of") else match["of"]
        own = f"{OWN_WORDS.get(field, '')} {_OWN_OF_NAMES if named else ''}"
        found = Chosen() if field in _OF_DEAL and _DEALS.match(said) else chosen(said, named, own)
        if found is None:
            continue
        if len(found.named) > 1 or (not named and _of_many(asked, found)):
            return field, found
    return None


def _of_many(asked: str, found: Chosen) -> bool:
    """Whether several filings are asked, not the one that is in view."""
    return not found.named and (
        _MANY.search(asked) is not None or _SEVERAL.search(asked) is not None
    )
