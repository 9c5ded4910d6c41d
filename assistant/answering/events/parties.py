"""Whether a party of a question is the one that a clause tells of: names, defined terms, "we"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, words

_LEGAL_END = (
    r"(?:Inc|Incorporated|Corp|Corporation|LLC|L\.L\.C|L\.P|LP|Ltd|Limited|N\.A|S\.A|N\.V|plc"
    r"|PLC|Co)"
)
NAME = (
    r"[A-Z][\w&'’.-]*(?: (?:(?:of|the|and|&|de|van|von) )?[A-Z][\w&'’.-]*){0,8}"
    rf"(?:,? {_LEGAL_END}\b\.?)?"
)
_TERM = re.compile(
    rf"(?P<name>{NAME}),?(?: (?:an?|the|formerly|organized|existing|each|as|which|incorporated)\b"
    r"[^()\"]{0,160}?)?\s*\((?:the |each,? an? |collectively,? |hereinafter,? )?"
    r"\"(?P<term>[^\"]{1,40})\"(?:(?:,| or|,? and) (?:the )?\"(?P<other>[^\"]{1,40})\")*\)"
)
NO_PARTY = re.compile(
    r"\b(?:Merger|Agreement|Offer|Offering|Shares?|Stock|Statements?|Acts?|Plans?|Notes?|Time|Date"
    r"|Warrants?|Units?|Securities|Arrangement|Scheme|Transactions?|Amendments?|Prospectus|Options?"
    r"|Conversion|Distribution|Rights?|Interests?|Debentures?|Program|Reorganization|Acquisition|ADSs?)$",
    re.I,
)
_ITSELF = re.compile(
    r"^(?:the )?(?:company|registrant|issuer|corporation)$|^(?:we|us|our|ourselves)$", re.I
)
_LEGAL = frozenset(concepts(
    "inc corp corporation company co ltd limited llc lp plc n.a sa incorporated group holdings"
)) | {"inc", "corp", "co", "ltd", "llc", "lp", "plc"}  # fmt: skip
_BODIES = (
    frozenset(concepts("board directors")),
    frozenset(concepts("stockholders shareholders holders members unitholders owners")),
    frozenset(concepts("court judge tribunal")),
    frozenset(concepts("commission sec staff")),
    frozenset(concepts("employees participants workers")),
    frozenset(concepts("underwriters underwriter")),
    frozenset(concepts("creditors lenders")),
    frozenset(concepts("trustee")),
    frozenset(concepts("committee")),
    frozenset(concepts("management")),
)
"""Who decides or acts: one of them is not another."""


@dataclass(slots=True)
class Parties:
    """Whom a filing's defined terms stand for, the registrant's own name, and all names in it."""

    terms: dict[str, str]
    own: frozenset[str]
    printed: frozenset[str]


def parties_of(reading: Reading) -> Parties:
    """Whom the defined terms of a filing stand for ("Parent" is Ardenne Holdings S.A.)."""
    terms: dict[str, str] = {}
    for passage in reading.passages:
        for match in _TERM.finditer(passage.text):
            for term in (match["term"], match["other"]):
                if term and not NO_PARTY.search(term) and len(terms) < _MOST_TERMS:
                    terms.setdefault(term.removeprefix("the ").strip(), match["name"])
    registrants = reading.record.registrants
    own = concepts(registrants[0].name or "") if registrants else set()
    for term in ("Company", "Registrant", "Issuer"):
        own = (
            own | concepts(terms.get(term, ""))
            if _distinct(own) & concepts(terms.get(term, ""))
            else concepts(terms[term])
            if term in terms
            else own
        )
    held = " ".join(p.text for p in reading.passages)
    upper = {w.concept for w in words(held) if w.surface[:1].isupper()}
    lower = {w.concept for w in words(held) if w.surface[:1].islower()}
    return Parties(terms, frozenset(_distinct(own)), frozenset((upper - lower) | _distinct(own)))


_MOST_TERMS = 60


def _distinct(name: set[str]) -> set[str]:
    return {c for c in name if c not in _LEGAL and len(c) > 1} or name


def naming(parties: Parties, text: str) -> set[str]:
    """The concepts of a party, with those of the name that its words stand for."""
    found = {
        w.concept for w in words(text)
        if w.lowered not in STOP_WORDS and w.concept not in _LEGAL
    }  # fmt: skip
    for term, name in parties.terms.items():
        if re.search(rf"\b{re.escape(term)}\b", text):
            found |= _distinct(concepts(name))
    if _ITSELF.match(text.strip()):
        found |= parties.own
    return found


def agrees(parties: Parties, asked: str, told: str, context: set[str]) -> bool | None:
    """Whether the party asked about is the one told of; None where it cannot be said.

    `context` are the concepts of the sentence and of what its terms imply: words that only
    narrow the asked party may stand there.
    """
    wanted, held = naming(parties, asked), naming(parties, told)
    if not wanted or not held:
        return None
    itself = bool(held & parties.own) and held <= parties.own | _SMALL
    core = wanted - parties.own
    if not core:
        if itself or (parties.own & held and _is_name(told)):
            return True
        return False if _is_name(told) and not parties.own & held else None
    if itself and wanted & parties.own:
        return None
    if _of_another_body(core, held):
        return False
    names = _names(asked, parties) & core
    if names:
        return _same_name(names, held, parties, context, both=_is_name(asked) and _is_name(told))
    shared = {w for w in core if w in held or kin(w) & held}
    head = _head(asked)
    if head and (head in held or kin(head) & held):
        return True if core - shared <= context else None
    return True if shared and len(shared) * 3 >= len(core) * 2 else None


_COMMON = frozenset(concepts(
    "plan plans stock common share shares option options note notes warrant warrants unit units "
    "registration statement statements amendment amendments post effective form securities act "
    "agreement merger offering offer board directors director exhibit commission sec bank fund "
    "purchase incentive employee employees savings preferred ordinary series class first second"
))  # fmt: skip
"""Words that are printed with a capital and name nobody."""
_SMALL = frozenset(concepts("the its their our company registrant issuer"))
_PLAIN_NAME = re.compile(rf"(?:the |The )?{NAME}$")


def _is_name(text: str) -> bool:
    """Whether a party is nothing but a name."""
    return _PLAIN_NAME.match(text.strip()) is not None and not NO_PARTY.search(text.strip())


def _names(asked: str, parties: Parties) -> set[str]:
    """The words of a question's party that are printed as names only, or that it writes so."""
    lower = asked == asked.lower()
    return {
        w.concept for w in words(asked)
        if (w.surface[:1].isupper() or (lower and w.concept in parties.printed))
        and w.concept not in _LEGAL | _COMMON and w.lowered not in STOP_WORDS
        and w.surface[:1].isalpha()
    }  # fmt: skip


def _same_name(
    names: set[str],
    held: set[str],
    parties: Parties,
    context: set[str],
    *,
    both: bool,
) -> bool | None:
    missing = names - held
    if not missing:
        return True
    told = {w for w in held & parties.printed if len(w) > 1} - _COMMON
    if names & held and told - names and (both or not missing <= context):
        return False
    if both and told and not names & held and not _initials_of(names, told):
        return False
    return None


def _initials_of(names: set[str], told: set[str]) -> bool:
    """Whether one of the names may be the other's initials."""
    return any(len(n) <= 4 for n in names | told)


def _of_another_body(wanted: set[str], held: set[str]) -> bool:
    one = {i for i, body in enumerate(_BODIES) if body & wanted}
    other = {i for i, body in enumerate(_BODIES) if body & held}
    return bool(one) and bool(other) and not one & other


def _head(text: str) -> str:
    """The word that a noun phrase is about: the last one before "of", "under", "for"."""
    core = re.split(r"\b(?:of|under|for|in|to|from|that|which|held|covered)\b", text, maxsplit=1)[0]
    found = [w for w in words(core) if w.lowered not in STOP_WORDS]
    return found[-1].concept if found else ""
