"""Whether companies merged, who owns whom, and whether one that was dissolved was bought."""

from __future__ import annotations

import re

from assistant.answering.events.known_companies import LEAD, Known, party, turned
from assistant.answering.evidence.reply import Reply

_AUX = r"(?P<aux>does|do|did|is|are|was|were|has|have|had|will)(?P<not>n['’]t)?"
_ANOTHER = r"(?:(?:an?|any|some)(?:other|one(?: else)?|body)?|others)(?: \w+){0,2}"
_MERGES = re.compile(
    rf"{LEAD}{_AUX} (?P<who>[^?]{{2,90}}?) (?:(?:itself|ever|actually|been|really|just"
    rf"|the (?:company|one"
    r"|entity|party|corporation)|that|which|was) ){0,5}merged?(?: (?:directly|straight|right))?"
    r"(?: (?P<how>with(?: and into)?|into) (?P<other>[^?]{2,90}?)(?: itself)?)?(?P<rest>)\W*$",
    re.I,
)
_OWNED_ASKED = re.compile(
    rf"{LEAD}(?P<aux>is|are|was|were|did|has|have)(?P<not>n['’]t)? (?P<who>[^?]{{2,90}}?)"
    r" (?:(?:now|today|still|currently|then|become|became|been|end up|as"
    r"|(?P<never>not|no longer)) ){0,5}(?:(?:an? |the )?"
    r"(?:direct |indirect |wholly[- ]owned |100% |owned ){0,4}"
    r"subsidiary(?: of (?P<owner>[^?]{2,80}?))?|(?:wholly |fully |entirely "
    r"|now ){0,3}owned by (?P<by>[^?]{2,80}?))"
    r"(?: (?:now|today|after (?:the|this) \w+|following (?:the|this) \w+))?\W*$",
    re.I,
)
_OWNS = re.compile(
    rf"{LEAD}(?P<aux>does|do|did)(?P<not>n['’]t)? (?P<owner>[^?]{{2,80}}?) (?:now |then "
    rf"|end up )*(?:own(?:ing)?|(?P<never>not own))"
    r" (?:all of |100% of )?(?P<who>[^?]{2,80}?)(?: (?:now|today|after (?:the|this) \w+))?\W*$",
    re.I,
)
_BOUGHT = re.compile(
    rf"{LEAD}(?P<aux>was|is|were|has|did|get)(?P<not>n['’]t)? (?P<who>[^?]{{2,90}}?) (?:been "
    rf"|get |being |ever )*"
    r"(?:acquired|bought(?: out| up)?|taken over|purchased|sold)"
    rf"(?: by (?:{_ANOTHER}))?\W*$",
    re.I,
)
_MERGER_TOLD = re.compile(r"\bmerge(?:r|rs|d|s)?\b|\bconsolidat|\bamalgamat", re.I)
_DEAL_TOLD = re.compile(
    r"\bmerge(?:r|rs|d|s)?\b|\bacquir\w+|\bacquisition|\btender offer\b|\btake-?over|\bpurchaser\b",
    re.I,
)
_PUBLIC = re.compile(
    r"\b(?:public|shareholders|stockholders|holders|investors|unitholders)\b", re.I
)


def _merges(known: Known, asked: re.Match[str]) -> Reply | None:
    """Whether a company merged, with or into another."""
    company = party(known, asked["who"])
    if company is None or asked["not"] or asked["aux"].lower() == "will":
        return None
    out, took = known.of(company, ("merged",)), known.of(company, ("took_in",))
    if asked["other"] and not re.fullmatch(_ANOTHER, asked["other"].strip(), re.I):
        return _merges_with(known, company, asked)
    if asked["how"] and asked["how"].lower() != "with":
        return known.says(True, out) if out else None
    if (told := out or took) is not None:
        return known.says(True, told)
    ended = known.of(company, ("dissolved",))
    if ended is not None and not _told_anywhere(known, _MERGER_TOLD):
        return known.says(False, ended)
    return None


def _merges_with(known: Known, company: int, asked: re.Match[str]) -> Reply | None:
    other = party(known, asked["other"])
    if other is None or other == company:
        return None
    pairs = [s for s in known.told if s.company == company and s.other == other]
    out = next((s for s in pairs if s.kind == "merged"), None)
    took = next((s for s in pairs if s.kind == "took_in"), None)
    if asked["how"].lower() == "with":
        told = out or took
        return known.says(True, told) if told else None
    if out is not None:
        return known.says(True, out)
    elsewhere = known.of(company, ("merged",))
    lives = known.of(company, ("survived", "took_in", "subsidiary"))
    told = took or elsewhere or lives or known.of(other, ("took_in",))
    return known.says(False, told) if told else None


def _told_anywhere(known: Known, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(p.text) for p in known.reading.passages)


def _owned(known: Known, asked: re.Match[str]) -> Reply | None:
    """Whether a company is another's subsidiary."""
    groups = asked.groupdict()
    company, owner = party(known, asked["who"]), groups.get("owner") or groups.get("by")
    if company is None:
        return None
    told = known.of(company, ("subsidiary",))
    gone = known.of(company, ("merged", "ended"))
    if gone is not None and re.search(
        r"\b(?:now|today|still|currently)\b|^(?:is|are)\b", asked[0], re.I
    ):
        return _as_asked(known.says(False, gone), asked)
    if told is None or gone is not None:
        return None
    if owner is None:
        return _as_asked(known.says(True, told), asked)
    if _PUBLIC.search(owner):
        return _as_asked(known.says(False, told), asked)
    other = party(known, owner)
    return (
        _as_asked(known.says(True, told), asked)
        if other is not None and other == told.other
        else None
    )


def _bought(known: Known, asked: re.Match[str]) -> Reply | None:
    """No, where a company was dissolved and nobody is told to have bought it."""
    company = party(known, asked["who"])
    deal = known.reading.record.reason.transaction
    if company is None or asked["not"] or (deal is not None and deal.acquirer):
        return None
    ended = known.of(company, ("dissolved",))
    if ended is None or _told_anywhere(known, _DEAL_TOLD):
        return None
    return known.says(False, ended)


def _as_asked(reply: Reply, asked: re.Match[str]) -> Reply:
    return turned(reply) if bool(asked["not"]) != bool(asked["never"]) else reply


MERGERS_ASKED = (
    (_MERGES, _merges),
    (_OWNED_ASKED, _owned),
    (_OWNS, _owned),
    (_BOUGHT, _bought),
)
