"""Summaries of a ground: the filing's own sentences, shortened by what only lawyers need.

A summary is one to three sentences in the filing's order, at most sixty words together. It is
made by leaving out, never by adding, so that each number, date and name in it is printed.
"""

from __future__ import annotations

import re

from assistant.checking.roles import Roles
from assistant.checking.roles.causes import Ground
from assistant.checking.roles.cues import EARLIER, REMOVAL
from assistant.checking.roles.substance import Unit

__all__ = ["MOST_WORDS", "compressed", "cut_to", "summary_of", "telling_weight"]

MOST_WORDS = 60  # of a summary
_MOST_FIRST = 48  # of its most telling sentence, so that there is room for another
_FEWEST = 5
_FEWEST_CUT = 11
_SENTENCES = 3

# What is left out of a sentence, each with the case it serves; brackets come first.
_LEFT_OUT: tuple[tuple[re.Pattern[str], str], ...] = (
    # defined terms and numbers in brackets, but not the `(d)` of a section
    (re.compile(r"\s+\((?![a-z\d]{1,4}\))(?:[^()]|\([^()]*\))*\)(?=[\s,.;:]|$)"), ""),
    (re.compile(r"\s*,\s*,"), ","),
    (re.compile(r"\bvoluntary\s+(?=petitions?\b)", re.I), ""),
    (re.compile(r"\bfor\s+relief\s+(?=under\b)", re.I), ""),
    (re.compile(r"\s+of\s+title\s+11\s+of\s+the\s+(?:United\s+States|U\.?S\.?)\s+(?:Bankruptcy\s+)?Code", re.I), ""),
    (re.compile(r"\s+of\s+the\s+(?:United\s+States|U\.?S\.?)\s+(?:Bankruptcy\s+)?Code\b", re.I), ""),
    (re.compile(r"\s+(?:in|with)\s+the\s+(?:United\s+States|U\.?S\.?)\s+Bankruptcy\s+Court\s+for\s+the\s+(?:\w+\s+)?District\s+of\s+(?:[A-Z][\w.]*\s?){1,3}(?:,\s*\w+\s+Division)?", re.I), ""),
    (re.compile(r"\s+with\s+the\s+(?:U\.?S\.?\s+|United\s+States\s+)?(?:Securities\s+and\s+Exchange\s+Commission|Commission|SEC)\b", re.I), ""),
    (re.compile(r"\s+(?:of|under)\s+the\s+(?:U\.?S\.?\s+)?Securities(?:\s+Exchange)?\s+Act\s+of\s+19\d\d(?:,?\s+as\s+amended\b(?:\s+by\s+the\s+[A-Z][\w' ]{4,60}Act)?)?", re.I), ""),
    (re.compile(r",\s+as\s+amended\b(?:,(?=\s))?", re.I), ""),
    (re.compile(r",\s+(?:(?:no\s+)?par\s+value|without\s+par\s+value)(?:\s+(?:of\s+)?\$?[\d.]+)?(?:\s+per\s+share)?(?:,(?=\s))?", re.I), ""),
    # `a Delaware corporation` after a company's name
    (re.compile(r",\s+an?\s+(?:[A-Z][\w.]*\s+){1,3}(?:business\s+|limited\s+liability\s+|exempted\s+|public\s+limited\s+|stock\s+)?(?:corporation|company|partnership|trust)(?:,(?=\s))?"), ""),
    (re.compile(r",?\s+(?:which|where)\b[^,.;]*\bjointly\s+administered\b(?:[^.;]|\bNo\.)*?(?=[,;]|\.?$)", re.I), ""),
    (re.compile(r",?\s+(?:to\s+)?the\s+following\b[^.;:]*:?$", re.I), ""),
    (re.compile(r",\s+(?:an?|the|its)\s+(?:\w+\s+)?(?:direct(?:\s+or\s+indirect)?\s+|indirect\s+)?(?:(?:wholly|majority)[- ]owned\s+)?subsidiary\s+of\s+[^,.;]{2,60},(?=\s)", re.I), ""),
    (re.compile(r",\s+including\s+[^;.]{3,180}?,(?=\s+(?:was|were|has|have|had|is|are|will)\b)", re.I), ""),
    (re.compile(r"\bThis\s+Post-Effective\s+Amendment\s+(?:No\.\s*\w+\s+)?to\s+(?:the|its|our)\s+Registration\s+Statements?[^.;]{0,90}?(?=\s+(?:is|are)\s+(?:being\s+)?filed)", re.I), "This amendment"),
)  # fmt: skip
# The parties of an agreement, after its date, where no verb follows them.
_PARTIES = re.compile(
    r"(?<=\d{4}),?\s+(?:by\s+and\s+)?(?:among|between)\s+(?:[^.;]|\b(?:Inc|Corp|Co|Ltd|L\.P|L\.L\.C|N\.V|S\.A)\.){10,260}?(?=,\s+(?:as|under|pursuant|which)\b|$|\.$|;)"
)
_LEADING = re.compile(
    r"^(?:Accordingly|As\s+a\s+result(?:\s+of\s+the\s+foregoing)?|Therefore|In\s+addition|Consequently|Thus"
    r"|Further(?:more)?|Moreover|In\s+connection\s+therewith|Subsequently|Finally)\s*,?\s+",
    re.I,
)
_DANGLING = re.compile(
    r"(?:\s+(?:and|or|of|the|a|an|by|to|in|with|for|on|from|under|which|that|as|at|into|pursuant|between|among|its|their))+$",
    re.I,
)
_JOINT = re.compile(
    r"(?<=[,;])\s+(?!\d{4}\b|Inc\b|LLC\b|Ltd\b|L\.P|Jr\b|Corp\b)"
    r"|\s+(?=(?:(?:in\s+|under\s+|by\s+|through\s+)?which|because|since|pursuant\s+to|whereby|in\s+accordance\s+with|until|or\s+the\s+date)\b)"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|may|did|does|became|began|took|ran|made|gave|lapsed"
    r"|(?!dated|named|limited|owned|related|amended|restated|registered|so-called|combined|united|said\b)"
    r"\w{2,}(?:ed|ates|ises|izes|oses))\b",
    re.I,
)
# `In reliance on the Act, the Company filed …`: what precedes the sentence proper, without a date
_BEFORE_SUBJECT = re.compile(
    r"^(?:In|On|Under|Pursuant|As|By|Upon|With|Following|After|Because|Since|For|At)\b[^,;\d]{3,160},\s+(?=(?:[Tt]he|it|all|[A-Z])\b)"
)

# What a ground's facts are besides the sentence that names it.
_SUPPORT: dict[str, re.Pattern[str]] = {
    "bankruptcy": re.compile(r"\bplan\b[^.;]{0,120}\b(?:effective|consummat)|\bcancel+(?:ed|ation)\b|\bextinguish|\beffective\s+date\b", re.I),
    "reporting_ended": re.compile(r"\bForm\s+(?:15F?|25)\b|\bSection\s+15\s?\(d\)|\bdelist|\b12h-\d|\b12g-\d", re.I),
    "plan_ended": re.compile(r"\bno\s+(?:further|new|additional|more|future|other)\s+(?:awards?|options?|grants?|shares)|\breplac|\b(?:shareholders|stockholders)\b[^.;]{0,40}\bapproved\b|\bterminat|\bexpired", re.I),
    "obligation_ended": re.compile(r"\bregistration\s+rights\s+agreement|\bredeem|\bexpired|\bobligat|\bRule\s+144", re.I),
    "reorganization": re.compile(r"\bholding\s+company|\bRule\s+414|\bReorganization\b|\bsuccessor|\bconver(?:ted|sion)|\bmerged", re.I),
    "dissolution": re.compile(r"\bliquidat|\bdissol", re.I),
    "offering_complete": re.compile(r"\bterminat|\bcomplet|\bconclu|\bsold\b", re.I),
    "merger": re.compile(r"\bmerge[drs]|\bacqui", re.I),
}  # fmt: skip


def compressed(words: str) -> str:
    """A sentence of the flow without brackets, styles of statutes and apposed descriptions."""
    words = words.replace("\t", " ").replace("|", " ")
    for pattern, kept in _LEFT_OUT:
        words = pattern.sub(kept, words)
    words = _PARTIES.sub(lambda m: m[0] if _VERB.search(m[0]) else "", words)
    words = " ".join(_LEADING.sub("", " ".join(words.split())).split())
    return words[:1].upper() + words[1:]


def cut_to(words: str, most: int) -> str:
    """The clauses from the sentence's beginning that fit `most` words; whole where it fits."""
    if len(words.split()) <= most:
        return words
    words = _BEFORE_SUBJECT.sub("", words)
    words = words[:1].upper() + words[1:]
    clauses = [c for c in _JOINT.split(words) if c]
    kept: list[str] = []
    count = 0
    for clause in clauses:
        size = len(clause.split())
        if count + size > most:
            break
        kept.append(clause)
        count += size
    text = " ".join(kept)
    if count < _FEWEST or not _VERB.search(text):
        text = " ".join(words.split()[:most])
    text = _DANGLING.sub("", text.rstrip(",;: "))
    return text.rstrip(",;: ")


def summary_of(roles: Roles, ground: Ground, first: Unit | None = None) -> str:
    """Up to three sentences that tell the ground and its facts; empty where none is short enough.

    `first` is a sentence that must be told, such as the one that states the purpose.
    """
    chosen: list[tuple[int, str]] = []
    longer: list[tuple[int, str]] = []
    room = MOST_WORDS
    ranked = [unit for unit in _ranked(roles, ground) if unit is not first]
    for unit in [first, *ranked] if first else ranked:
        words = compressed(roles.substance.words(unit))
        size = len(words.split())
        if size < _FEWEST or words[:1].islower() or len(chosen) == _SENTENCES:
            continue
        if not chosen and size > _MOST_FIRST:
            words = cut_to(words, _MOST_FIRST)
            size = len(words.split())
        if size > room:
            longer.append((unit.start, words))
            continue
        room -= size
        chosen.append((unit.start, words))
    for start, words in longer:
        shorter = cut_to(words, room) if room >= _FEWEST_CUT else ""
        if _VERB.search(shorter) and len(chosen) < _SENTENCES:
            room -= len(shorter.split())
            chosen.append((start, shorter))
    return " ".join(f"{words.rstrip('.')}." for _, words in sorted(chosen))


def _ranked(roles: Roles, ground: Ground) -> list[Unit]:
    """The sentences that tell a ground, then those that hold more of its facts, best first."""
    weights: dict[int, tuple[float, Unit]] = {}
    for weight, unit, _ in ground.units:
        if weight >= 2.5 or not weights:
            told = telling_weight(roles, weight, unit)
            if id(unit) not in weights or weights[id(unit)][0] < told:
                weights[id(unit)] = (told, unit)
    best = max(weight for weight, _ in weights.values())
    found = {key: item for key, item in weights.items() if item[0] >= best - 2}
    support = _SUPPORT.get(ground.category)
    first = min(unit.start for _, unit in found.values())
    for unit in roles.substance.units:
        if support is None or unit.kind == "row" or id(unit) in found:
            continue
        if unit.start < roles.substance.body or not first - 3000 < unit.start < first + 3000:
            continue
        words = roles.substance.words(unit)
        if support.search(words) and not _UNDERTAKING.search(words):
            found[id(unit)] = (telling_weight(roles, 1.5, unit), unit)
    ordered = sorted(found.values(), key=lambda item: (-item[0], item[1].start))
    return [unit for weight, unit in ordered if weight >= 0.5]


_UNDERTAKING = re.compile(r"\bundertak|\bcheck\s+(?:mark|the)\b|\bduly\s+caused\b", re.I)
_DOING = re.compile(
    r"\bterminat\w+\s+(?:all|any|the)\s+(?:of\s+its\s+)?offerings?\b|\bintends?\s+to\b", re.I
)


def telling_weight(roles: Roles, weight: float, unit: Unit) -> float:
    """What happened and when comes before what is done about it."""
    words = roles.substance.words(unit)
    if any(token.detail.precision != "year" for token in unit.of("date")):
        weight += 1
    if EARLIER.search(words):
        weight -= 4
    if REMOVAL.search(words) or _DOING.search(words):
        weight -= 1.5
    if unit.kind == "row":
        weight -= 3
    return weight
