"""A signer by name, as questions over many filings have it, put in one way of saying it.

"Which filings did Ann B. Poe sign?", "amendments bearing Ann B. Poe's signature": the name is put
in quotation marks (`signed by "Ann B. Poe"`), so that it is read whole, and names no company.
"""

from __future__ import annotations

import re

_WORD = r"(?-i:[A-ZÀ-Þ][\w'’-]*[a-zß-ÿ]|[A-ZÀ-Þ]['’][A-Z]\w+)"
_INITIALS = r"(?-i:[A-Z])\.(?: ?(?-i:[A-Z])\.)*"
_PERSON = (
    rf"(?:(?-i:Dr|Mr|Mrs|Ms|Rev|Sir|Prof)\.? )?(?:{_INITIALS} )?{_WORD}"
    rf"(?: (?:{_INITIALS}|(?:van|von|de|der|den|la|le|di|af) {_WORD}|{_WORD}))+"
    r"(?:,? (?-i:Jr|Sr|II|III|IV)\b\.?)?"
)
_NAME = rf"(?P<name>{_PERSON})"
_OTHER = re.compile(rf"(?P<and>,? (?:or|and) )(?:by )?(?P<name>{_PERSON})", re.I)
_NO_PERSON = re.compile(
    r"\b(?:Form|Rule|Amendment|Inc|Corp|Corporation|Company|LLC|LLP|Ltd|Limited|Trust|Bank|Group"
    r"|Holdings|Partners|Attorney|Officer|President|Secretary|Treasurer|Director|Chairman|Counsel"
    r"|Controller|Chief|Vice|Executive|Financial|New York|United States|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\b"
)
_NOUN = (
    r"(?:filings?|amendments?|documents?|compan(?:y|ies)|registrants?|ones?"
    r"|of (?:these|them|those))"
)
_HAS = r"(?P<lead>with|bear\w*|carry\w*|hav\w+|show\w*)"
_SAID: tuple[tuple[str, str], ...] = (
    # "signed by Ann B. Poe", "signed by someone called Ann Poe"
    (rf"\b(?P<lead>(?:co-?)?sign(?:ed)?) by (?:(?:an? |the |some)?(?:person|people|man|woman|one"
     rf"|body|director|officer|individual)s? )?(?:(?:called|named|by the name of) )?{_NAME}",
     'signed by "{name}"'),
    # "which filings did Ann B. Poe sign?", "how many of them has Ann Poe signed?"
    (rf"(?P<lead>\b{_NOUN}) (?:did|does|has|have|had|was|were) {_NAME}"
     r" (?:sign(?:ed)?|put \w+ name to)\b", '{lead} were signed by "{name}"'),
    # "amendments that Ann B. Poe signed"
    (rf"(?P<lead>\b{_NOUN}) (?:that |which )?{_NAME} (?:has |had |have )?(?:sign(?:ed|s))\b",
     '{lead} signed by "{name}"'),
    # "with the signature of Ann Poe", "bearing Ann Poe's signature"
    (rf"\b{_HAS} (?:the )?(?:signatures? of {_NAME})", 'signed by "{name}"'),
    (rf"\b{_HAS} {_NAME}['’]s? (?:signature|name)\b", 'signed by "{name}"'),
)  # fmt: skip
_TITLED = re.compile(
    # "signed by a person with the title of Treasurer": by a Treasurer
    r"\bby (?:an? |any |some)?(?:person|one|body|signer|signatory|officer|individual) (?:with"
    r"|having|holding|bearing|in|who has|who holds) (?:the |an? )?"
    r"(?:titles?|office|position|capacity|role) (?:of )?(?:an? |the )?",
    re.I,
)


def with_signer(question: str) -> str:
    """The question with the name of a signer quoted; unchanged where it names none."""
    question = _TITLED.sub("by a ", question)
    if '"' in question or "“" in question:
        return question
    for said, put in _SAID:
        match = re.search(said, question, re.I)
        if match is None or _NO_PERSON.search(match["name"]):
            continue
        told = put.format(name=match["name"], lead=match["lead"])
        rest = question[match.end() :]
        if (other := _OTHER.match(rest)) and not _NO_PERSON.search(other["name"]):
            rest = f'{other["and"]}signed by "{other["name"]}"{rest[other.end() :]}'
        return f"{question[: match.start()]}{told}{rest}"
    return question
