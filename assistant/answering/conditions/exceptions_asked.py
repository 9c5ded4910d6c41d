"""What a question leaves out: "except the ones pulled because of a merger", "neither A nor B".

What is left out is a question for filings of its own, read for conditions by itself; the filings
that fulfil all of them are those that are not meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.conditions.filings_asked import NOUN
from assistant.answering.questions.forms_asked import A_FORM, FORMS

_OUT = (
    r"(?:except(?:ing)?(?: for)?|with the exception of|excluding|exclusive of|apart from|aside from"
    r"|other than|besides|save(?: for)?|minus|less|leaving (?:out|aside)|not counting|not including"
    r"|without counting|ignoring|omitting|disregarding|but not|but for|unless"
    r"|(?<=everything )but|(?<=anything )but|(?<=\ball )but|(?<=anyone )but|(?<=everyone )but)"
)
_THOSE = (
    r"(?:(?:of|all|any|the|those|these|such|every|both|also|for) ){0,4}"
    rf"(?:ones?|those|{NOUN}|{FORMS}|{A_FORM}\b(?: (?:filings|amendments)\b)?"
    r"|(?:mergers?|deals?|acquisitions?|bankruptcies|dissolutions|liquidations)\b)"
)
_CLAUSE = re.compile(
    # "except (the ones) that …", "other than those filed …": what is left out has a clause
    rf"[,(]? ?\b{_OUT} (?P<np>{_THOSE}(?: (?:that|which|who|whose|where|in which|with|without|by"
    r"|of|from|in|on|due|because|made|signed|filed|pulled|caused|prompted|resulting|based|dated"
    r"|removed|deregistered|withdrawn|taken|set off|for|relating|concerning|registered|amending"
    r"|incorporated|organi[sz]ed)\b[^?;]*?)?)\)?(?P<end>(?:,? (?:only|please|pls))?\s*(?=[?.;]|$|,"
    r" (?:and )?(?:how|what|which|who|give|list|name|show|with (?:the|their))\b|\) |: ))",
    re.I,
)
_AFTER = re.compile(
    # "…, the bankrupt ones excluded", "(S-8s left out)"
    rf"[,(–-] ?(?:with )?(?P<np>(?:[\w-]+ ){{0,3}}{_THOSE}[^?;,()]{{0,60}}?) (?:are |is "
    rf"|being )?(?:excluded"
    r"|excepted|left (?:out|aside)|omitted|set aside|not (?:counted|included)|aside)\b\)?",
    re.I,
)
_BEFORE = re.compile(
    # "If you leave out the S-8s, how many …", "Leaving aside mergers, which …"
    r"^(?:if (?:you|we|i|one) |when )?(?:leav(?:e|es|ing) (?:out|aside)|exclud(?:e|ing)|ignor(?:e"
    r"|ing)"
    r"|omit(?:ting)?|disregard(?:ing)?|set(?:ting)? aside|except(?:ing)?(?: for)?|apart from"
    r"|aside from"
    rf"|other than|not counting) (?P<np>(?:[\w-]+ ){{0,4}}?{_THOSE}[^?;,]{{0,80}}?), (?="
    r"(?:and |so |then )?(?:how (?:many|much)|which|who|whose|list|name|give|show|in (?:which"
    r"|how many)"
    r"|the|total|average|median|what (?:is|was|are|were|share|percent\w*|proportion|fraction|forms?"
    r"|grounds?|reasons?|number)|is|are|was|were|did|do)\b)",
    re.I,
)
_HAS = (
    r"(?:gives?|gave|states?|stated|names?|named|lists?|listed|shows?|showed|prints?|printed|ha(?:s"
    r"|ve|d)|contains?|contained|includes?|included|mentions?|mentioned|cites?|cited)"
)
_NEITHER = re.compile(
    rf"(?P<verb>\b{_HAS} )?\bneither (?P<of>(?:for|by|in|on|from|because of|due to"
    rf"|in connection with) )?"
    r"(?P<a>[^,;?.]{2,60}?),? nor (?P<b>[^,;?.]{2,60}?)"
    r"(?P<more>(?:,? nor [^,;?.]{2,60}?)?)(?P<end>,? (?:yet|but|though|and|that|which|who)\b"
    r"|[,;?.:]|$)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Filings that a question leaves out, as a question for them; `[start, end)` are its words."""

    question: str
    start: int
    end: int


def left_out(asked: str) -> LeftOut | None:
    """The filings that a question leaves out by a clause of their own; None where it has none."""
    match = _CLAUSE.search(asked)
    after = _AFTER.search(asked) if match is None else None
    match = match or after
    if match is None or not asked[: match.start()].strip():
        return None
    end = match.end() if after else match.end("np")
    return LeftOut(f"Which {_as_filings(match['np'])}?", match.start(), end)


def exclusion_last(asked: str) -> str:
    """The question with what it leaves out first at its end: "Leaving out the S-8s, how many …"."""
    match = _BEFORE.match(asked)
    if match is None:
        return asked
    first, end, more = asked[match.end() :].strip().partition("?")
    return f"{first.rstrip('. ')} except {match['np'].strip()}{end or '?'}{more}"


def without_left_out(asked: str) -> str:
    """The question without the words for filings that it leaves out."""
    out = left_out(asked)
    return asked if out is None else f"{asked[: out.start]} {asked[out.end :]}"


_ONES = re.compile(
    r"^(?:(?:of|all|any|the|those|these|such|every|both|also|for) )*(?:ones?|those)\b", re.I
)
_LEADING = re.compile(r"^(?:(?:of|all|any|the|those|these|such|every|both|also|for) )+", re.I)
_PARTICIPLE = re.compile(
    r"^filings (?=(?:due|because|made|signed|filed|pulled|caused|prompted|removed|withdrawn|taken"
    r"|deregistered|based|dated)\b)"
)


def _as_filings(phrase: str) -> str:
    """What is left out with filings for "the ones", and a verb."""
    said = _ONES.sub("filings", phrase.strip())
    return _PARTICIPLE.sub("filings were ", _LEADING.sub("", said))


def without_neither(asked: str) -> str:
    """ "Neither A nor B" as "not A and not B": each part is denied by itself, and nothing else."""

    def apart(match: re.Match[str]) -> str:
        of = match["of"] or ""
        denied = f"{match['verb']}no" if match["verb"] else "not"
        parts = [match["a"], *re.split(r",? nor ", f"{match['b']}{match['more']}", flags=re.I)]
        told = [_ARTICLE.sub("", p.strip()) if match["verb"] else p.strip() for p in parts]
        return " and ".join(f"{denied} {of}{part}" for part in told) + _then(match["end"])

    return _NEITHER.sub(apart, asked)


_ARTICLE = re.compile(r"^(?:an?|any|the) ", re.I)


def _then(end: str) -> str:
    return end if end[:1] in ",;?.:" or not end else f",{end}"
