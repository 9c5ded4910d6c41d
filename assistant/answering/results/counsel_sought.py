"""Where counsel sits, as questions over many filings ask it, put in one way of saying it.

"Boston law firms", "lawyers based in Boston", "advised out of Boston", "copies go to Boston": the
place is quoted (`law firms in "Boston"`), so that it is read as a place and names no company.
"""

from __future__ import annotations

import re

from assistant.answering.questions.vocabulary import concepts

OF_COUNSEL = concepts(
    "advise advises advised advising act acts acting appear appears represent represents involve"
    " represented involved use used work worked listed named counsel copies copied receive received"
    " company registrant filing cover"
)
"""What law firms do in a question for those of a place."""
_LAW = (
    r"(?:(?:outside |legal |external )?counsel|law (?:firms?|offices?|practices?)|lawyers?"
    r"|attorneys?(?![- ]in[- ]fact)|solicitors|legal advis[eo]rs?|firms? of lawyers)"
)
_ONE = (
    r"(?-i:(?!The\b|Form\b|Rule\b|Which\b|What\b|Any\b|All\b|List\b|Name\b|How\b|Who\b|Do\b|Did\b"
    r"|Does\b|Is\b|Are\b|Was\b|Were\b|Show\b|Give\b|Find\b|Please\b|In\b|Of\b|On\b|At\b|By\b|For\b"
    r"|General\b|Associate\b|Assistant\b|Deputy\b|Chief\b|Corporate\b|Legal\b|Special\b|Outside\b"
    r"|Senior\b|House\b|Same\b|No\b|Their\b|Its\b|LLP\b|LLC\b|PLLC\b|Whose\b|Count\b|Identify\b"
    r"|And\b|Have\b|Has\b|Had\b|Other\b|Securities\b|Law\b|US\b|Many\b|Tell\b|To\b|With\b)"
    r"[A-Z][A-Za-zÀ-ÿ'’-]*[a-zÀ-ÿ]\.?)"
)
_PLACE = (
    rf"(?P<place>(?:{_ONE}(?: {_ONE}){{0,2}}|(?-i:D\.C\.))"
    rf"(?:, ?(?:{_ONE}(?: {_ONE})?|(?-i:[A-Z]{{2}})\b|(?-i:D\.C\.)))?"
    r"|new york|los angeles|san francisco|hong kong)"
)
_SITS = (
    r"(?: (?:that|which|who) (?:is|are|was|were|sits?|practi[sc]es?|works?|ha(?:s|ve) "
    r"(?:its |their |an? )?offices?))?(?: (?:is|are|was|were|sits?))?"
    r"(?: (?:based|located|situated|sitting|headquartered|resident|practi[sc]ing|working"
    r"|with (?:an |its |their )?offices?))?"
)
_IN = r"(?:in|from|out of|near|around)(?: the)?(?: city of| city| area of| downtown)?"
_COPIES = r"cop(?:y|ies|ied)(?: (?:are|is|were|was|go|goes|going|sent|to be|be|mailed|directed))*"

_SAID: tuple[tuple[str, str], ...] = (
    # "law firms in Boston", "counsel based in Boston, Massachusetts", "whose lawyers are in Ohio"
    (rf"\b(?P<law>{_LAW}){_SITS} {_IN} {_PLACE}", "in"),
    # "which firms in Boston act as counsel?"
    (rf"\b(?P<law>firms?){_SITS} {_IN} {_PLACE}(?=[^?]*\b(?:counsel|advis\w+|represent\w*|acts?"
     r"|acted|acting|cop(?:y|ies|ied))\b)", "in"),
    # "how many New York firms act as counsel?"
    (rf"{_PLACE}(?:[- ]based|['’]s)? (?P<law>firms?)(?=[^?]*\b(?:as counsel|advis\w+|represent\w*"
     r"|receive copies|get copies)\b)", "in"),
    # "copies going to an address in Boston", "copies sent to somebody in Boston"
    (rf"\b(?P<law>{_COPIES}) to (?:(?:an? |the |some)?(?:address(?:es)?|someone|somebody|people"
     rf"|lawyers?|firms?|counsel) )?{_IN} {_PLACE}", "in"),
    # "advised from Denver", "represented out of New York"
    (rf"\b(?P<law>(?:advised|represented|counsel+ed|assisted)) (?:from|out of) {_PLACE}", "in"),
    # "Boston law firms", "a Milwaukee lawyer", "Houston-based counsel"
    (rf"(?<![&.,] )(?<!\band )(?<!\w-){_PLACE}(?:[- ]based|['’]s)? (?P<law>{_LAW})"
     r"(?! (?:in|from)\b)", "of"),
)  # fmt: skip


def with_place_of_counsel(question: str) -> str:
    """The question with the place of counsel quoted behind it; unchanged where it names none.

    `in` leads a place; `of` leads what may be a firm's name as well.
    """
    for said, word in _SAID:
        match = re.search(said, question, re.I)
        if match is None or '"' in question or "“" in question:
            continue
        place = match["place"].rstrip(".") if match["place"][-3:] != ".C." else match["place"]
        law = match["law"]
        if not re.match(_LAW, law, re.I):
            law = "law firms" if law.lower().startswith("firm") else "counsel"
        put = f'{law} {word} "{place}"'
        return f"{question[: match.start()]}{put}{question[match.end() :]}"
    return question
