"""Defined terms in a summary, told so that a reader needs no other sentence of the filing.

`succeeds the Prior Plan` says which plan that is, `The merger was consummated` which merger. What
is put in stands in the filing, in the words of the definition.
"""

from __future__ import annotations

import re

from assistant.checking.roles import Roles
from assistant.checking.roles.company_names import NO_SHORT_NAME
from assistant.checking.roles.parties import find_parties, is_vehicle
from assistant.language.gated import gated, may_hold
from assistant.language.names import same_company
from assistant.language.openings import compiled
from assistant.language.values import value_class

__all__ = ["needs_names", "other_companies", "spelled_out", "told_with", "whole_names"]

_PAPERS = {"form", "rule", "section", "item", "exhibit", "chapter", "class", "series"}
_LONGEST_TITLE = 170  # characters before a definition in which the title of a plan is looked for
# `(the "2008 Plan")`, `(as amended, the "Prior Plan")`
_DEFINED = re.compile(r"\((?:[^()\"]{0,40}\s)?\"(?P<term>[A-Z0-9][\w&' -]{2,34})\"[^()\"]{0,20}\)")
_TITLE = gated(
    r"(?:(?:[A-Z0-9(][\w'&/().,-]*|of|and|for|&)\s+){1,16}Plan"
    r"(?:\s+(?:for|of(?=\s+(?:Reorgani|Liquidat|Dissol|Complete)))\s+(?:(?:[A-Z][\w'-]*|and)\s*){1,4})?,?\s*$"
)
_COMPANY = re.compile(
    r"^.*?\b(?:Inc\.|Incorporated|Corp\.|Corporation|Company|Co\.|Ltd\.|Limited|LLC|L\.P\.|plc|Bancorp|Bancshares)(?:'s)?,?\s+(?=\S+\s+\S)"
)
# What stands before a title that is whole: `1996 Stock Plan` holds not the title `Stock Plan`.
_BEFORE_TITLE = r"(?:^|(?<=[a-z]\s)|(?<=\.\s)|(?<=Corporation\s)|(?<=Company\s)|(?<=LLC\s))"
# `The plan was terminated`: which plan, where only one is named
_BARE_PLAN = compiled(r"\b[Tt]he\s+[Pp]lan\b(?!\s*\(|\s+of\b|['’])")
_ANY_TITLE = re.compile(
    r"\b(?!The\s|Under\s|A\s|An\s)(?:(?:19|20)\d\d|[A-Z][\w&'-]+)(?:\s+(?:[A-Z(][\w&'().-]*|\d{4}|of|and|for|&)){1,10}?\s+Plan\b(?!\s+of\b)"
)
# `The merger was consummated`: of whom is told where the shares were registered for it.
_BARE_EVENT = compiled(
    r"\b(?P<the>[Tt]he)\s+(?P<event>[Mm]erger|[Aa]cquisition|[Ee]xchange\s+[Oo]ffer)(?=\s+(?:was|were|became|has|had|took)\b)"
)
_WHOSE = {
    "merger": re.compile(
        r"\bmerger\s+(of\s+[A-Z][^.;()]{2,80}?\s(?:with\s+and\s+)?into\s+[^.;(),]{3,50}|(?:with|of)\s+[A-Z][^.;(),]{2,60})(?=[.;(),])"
    ),
    "acquisition": re.compile(r"\bacquisition\s+(of\s+[A-Z][^.;(),]{2,60})(?=[.;(),])"),
    "exchange offer": re.compile(
        r"\bexchange\s+offer\s+(for\s+[^.;()]{4,90}?)(?=[.;()]|,\s+(?!\d))"
    ),
}
_NOTE = 2_500  # characters of the note in which other companies are looked for
_LONGEST_NAME = 260  # characters before a term in which the company's name is looked for
_NO_COMPANY = re.compile(
    r"Company|Registrant|Corporation|Issuer|Bank|Trust|Partnership|Fund|(?:[\w-]+\s+){0,3}(?:Plans?|Merger|Notes?|Shares|Agreement|Offerings?|Units|Warrants|Statements?|Program)"
)
_OF_A_NAME = re.compile(r"[A-Z][\w&'-]*\s$")
_LEADING_THE = re.compile(r"\b[Tt]he\s$")
_AFTER_NAME = re.compile(r"\s+(?:was|were|is|has|became|pursuant|on|under|as|which|by)\b.*$")


@value_class
class _Plan:
    """A plan's title, without its company's name, and the term defined for it."""

    title: str
    term: str


def needs_names(words: str) -> bool:
    """Whether a summary tells of a merger or the like without saying whose: room is left for it."""
    return _BARE_EVENT.search(words) is not None


def spelled_out(summary: str, text: str, most: int) -> str:
    """A summary with its terms told as far as `most` words allow; `text` is its flow."""
    for plan in _plans(text):
        summary = _within(_with_plan(summary, plan), summary, most)
    summary = _within(_with_event(summary, text), summary, most)
    summary = _within(_with_companies(summary, text), summary, most)
    return _within(_with_title(summary, text), summary, most)


def other_companies(roles: Roles) -> dict[str, str]:
    """The other companies of the note: names and terms, each with the company's whole name."""
    registrants = [str(m.value) for m in roles.mentions if m.role == "registrants.name"]
    substance = roles.substance
    end = min(substance.body + _NOTE, len(substance.text))
    found: dict[str, str] = {}
    for party in find_parties(substance.text, substance.body, end):
        if not is_vehicle(party) and not any(same_company(party.name, r) for r in registrants):
            found |= dict.fromkeys([party.name, *party.terms], party.name)
    return found


def whole_names(summary: str, names: set[str], most: int) -> str:
    """A summary with other companies by their whole names, where it calls them by the first word.

    `Cantwell informed us`, of `Cantwell Life Sciences Fund II, L.P.`.
    """
    for name in sorted(names):
        words = name.split()
        alike = sum(1 for other in names if other.split()[0] == words[0])
        if name in summary or len(words) < 2 or alike > 1:
            continue
        short = words[0].rstrip(",")
        told = None
        if len(short) > 3 and short.casefold() not in NO_SHORT_NAME | _PAPERS:
            told = _first_use(summary, short, _ENDS_SHORT_NAME)
        if told is not None:
            rest = summary[told[1] :]
            rest = rest.removeprefix(".") if name.endswith(".") and rest == "." else rest
            longer = f"{summary[: told[0]]}{name}{rest}"
            summary = longer if len(longer.split()) <= most else summary
    return summary


def told_with(summary: str, names: set[str], most: int) -> str:
    """A summary with the one other company of the note behind a merger that it tells of none."""
    bare = _BARE_EVENT.search(summary)
    if bare is None or len(names) != 1 or " " in bare["event"].strip():
        return summary
    name = next(iter(names))
    event = bare["event"].lower()
    if name in summary or re.search(rf"\b{event}\s+(?:of|with)\b", summary, re.I):
        return summary
    joined = "with" if event == "merger" else "of"
    longer = f"{summary[: bare.end()]} {joined} {name}{summary[bare.end() :]}"
    return _within(longer, summary, most)


def _within(longer: str, summary: str, most: int) -> str:
    return longer if len(longer.split()) <= most else summary


def _plans(text: str) -> list[_Plan]:
    """The plans of a text that have a short name of their own, each once."""
    found: dict[str, _Plan] = {}
    for match in _DEFINED.finditer(text):
        title = _TITLE.search(text[max(match.start() - _LONGEST_TITLE, 0) : match.start()])
        if title is None:
            continue
        words = " ".join(title.group().strip(" ,").split())
        if words.count("(") != words.count(")"):
            words = words[words.rfind(")") + 1 :].strip()  # of a caption before the title
        words = _COMPANY.sub("", words)
        words = re.sub(r"^(?:The|and|of|for|Inc\.|Corp\.|Co\.|Ltd\.|LLC|plc)\s+", "", words)
        if " Plan and " not in words and len(words.split()) > 1:
            found.setdefault(match["term"], _Plan(words, match["term"]))
    return list(found.values())


def _with_plan(summary: str, plan: _Plan) -> str:
    """The plan's title at the first use of its term, or its term behind its title."""
    title = used = None
    if plan.title in summary:
        title = re.search(_BEFORE_TITLE + re.escape(plan.title), summary)
    if may_hold(summary, plan.term):
        used = re.search(rf"\bthe\s+{re.escape(plan.term)}\b(?!\s*\()", summary, re.I)
    if title is None:
        if used is None:
            return summary
        return f"{summary[: used.end()]} (the {plan.title}){summary[used.end() :]}"
    lasting = plan.term != "Plan" and plan.term not in plan.title
    if lasting and not summary.startswith(" (", title.end()) and (used or plan.term[0].isdigit()):
        return f"{summary[: title.end()]} (the {plan.term}){summary[title.end() :]}"
    return summary


def _with_title(summary: str, text: str) -> str:
    """The title behind `the plan`, where the text names one plan and the summary none."""
    bare = _BARE_PLAN.search(summary)
    if bare is None or _ANY_TITLE.search(summary):
        return summary
    titles = {_short_title(match[0]) for match in _ANY_TITLE.finditer(text)}
    title = min(titles, default="")
    if len(titles) != 1 or title.count("(") != title.count(")"):
        return summary
    return f"{summary[: bare.end()]} (the {title}){summary[bare.end() :]}"


def _with_companies(summary: str, text: str) -> str:
    """The name of a company at the first use of its term: `a subsidiary of Holdings`."""
    for match in _DEFINED.finditer(text):
        term = match["term"]
        used = _first_use(summary, term, _ENDS_TERM)
        if used is None or _NO_COMPANY.fullmatch(term):
            continue
        begin = max(match.start() - _LONGEST_NAME, 0)
        named = find_parties(text, begin, match.end())
        name = next((party.name for party in named if term in party.terms), None)
        if name and name not in summary and not _OF_A_NAME.search(summary[: used[0]]):
            whole = _LEADING_THE.sub("", summary[: used[0]])
            rest = summary[used[1] :]
            summary = f"{whole}{name}{rest.removeprefix('.') if name.endswith('.') else rest}"
    return summary


_BORDER = re.compile(r"\b")
_ENDS_SHORT_NAME = re.compile(r"\b(?!['’\w-]| [A-Z&\d])")
# no part of a longer name: `Group Common Shares`, `Alden Bolt & Screw`
_ENDS_TERM = re.compile(r"\b(?!\s+[A-Z&]|['’-])")


def _first_use(words: str, term: str, ends: re.Pattern[str]) -> tuple[int, int] | None:
    """Where a term stands first as a word by itself, behind which `ends` matches.

    Looked for as it is: to make a pattern of each filing's terms takes longer than to search.
    """
    at = words.find(term)
    while at >= 0:
        end = at + len(term)
        if _BORDER.match(words, at) and ends.match(words, end):
            return at, end
        at = words.find(term, at + 1)
    return None


def _short_title(title: str) -> str:
    """A plan's title without its company's name."""
    return _COMPANY.sub("", " ".join(title.split()))


def _with_event(summary: str, text: str) -> str:
    """Whose merger, acquisition or exchange it was, where only `the merger` is told."""
    bare = _BARE_EVENT.search(summary)
    if bare is None:
        return summary
    event = " ".join(bare["event"].lower().split())
    whose = _WHOSE[event].search(text)
    if whose is None or re.search(rf"\b{event}\s+(?:of|with|for)\b", summary, re.I):
        return summary
    told = _AFTER_NAME.sub("", " ".join(whose[1].split()))
    return f"{summary[: bare.end()]} {told}{summary[bare.end() :]}"
