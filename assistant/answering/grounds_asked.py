"""How questions over many filings name the ground that a filing gives: a table per category."""

from __future__ import annotations

import re

from assistant.answering.vocabulary import CATEGORY_WORDS

_OTHERS = (
    r"(?:another|some other|a third|an?|some)\b(?: (?-i:[a-z]+))?|somebody"
    r"|someone|others?\b(?: (?-i:[a-z]+))?"
)
PLAN_END = (
    r"(?:terminat|ended|expir|replac|merged|closed|discontinu|frozen|stopped|laps|ran out|superse"
    r"|wound up|no longer)\w*"
)

GROUND_WORDS: dict[str, tuple[str, ...]] = {
    "plan_ended": (
        # "a plan that had expired or been merged into another plan", "stock plans that lapsed"
        rf"\bplans? (?:(?!(?:was|were) \w+ed by)\w+ ){{0,3}}{PLAN_END}"
        rf"(?:,? ?(?:or |and )?(?:had |has |have |was |were )?(?:been )?{PLAN_END})*"
        r"(?: into (?:another|a new|the) (?:\w+ )?plan)?(?: offering the \w+)?",
        r"\b(?:terminat|expir|end|clos|replac|discontinu|laps)\w*(?: of)? (?:the |a |an |their "
        r"|its )?(?:\w+ ){0,3}plans?\b",
    ),
    "bankruptcy": (
        CATEGORY_WORDS["bankruptcy"],
        r"\bwent (?:bust|under|broke)\b|\breceivership\b|\bchapter (?:7|eleven)\b",
    ),
    "dissolution": (CATEGORY_WORDS["dissolution"], r"\bw(?:ind|ound)(?:ing)? (?:up|down)\b"),
    "reporting_ended": (
        CATEGORY_WORDS["reporting_ended"],
        r"\b(?:stop|ceas|end|quit|suspend)\w* (?:to )?(?:report|fil)\w*(?: (?:periodic )?reports)?"
        r"(?: (?:to|with) the SEC)?|\b(?:went|go|gone|taken|took|take|taking) (?:private|dark)\b",
    ),
    "reorganization": (
        CATEGORY_WORDS["reorganization"],
        # "moved to another state", "became subsidiaries of a new holding company"
        r"\b(?:mov|chang|transfer)\w* (?:to |of )?(?:(?:its|their|the|another|a new|a different) )?"
        r"(?:state|jurisdiction|country|domicile|place)\b(?: of \w+)?",
        r"\bbec(?:a|o)m\w* (?:a )?subsidiar\w+ of (?:an?|the) (?:new )?(?:holding|parent) "
        r"compan\w+",
    ),
    "merger": (
        CATEGORY_WORDS["merger"],
        # "became wholly owned subsidiaries of another company", "cause the deal closed"
        r"\bbec(?:a|o)m\w* (?:an? )?(?:(?:indirect|direct|wholly[- ]owned)[, ]+)*subsidiar\w+"
        rf"(?: of (?:{_OTHERS}))?",
        r"\b(?:the|an?|their|its) (?:deals?|transactions?) (?:\w+ )?"
        r"(?:clos|complet|consummat|went through)\w*",
        rf"\b(?:bought|purchased|swallowed|taken over)(?: out| up)?(?: by (?:{_OTHERS}))?"
        r"(?= *(?:$|[?.,;]|or\b|and\b))",
        rf"\b(?:bought|purchased|swallowed|taken over)(?: out| up)? by (?:{_OTHERS})",
    ),
    "offering_complete": (
        CATEGORY_WORDS["offering_complete"],
        r"\bofferings? (?:\w+ ){0,2}(?:finish|over|ended|clos|done|expir|terminat|conclud|complet)"
        r"|\bran (?:its|their) course\b",
        r"\b(?:end|clos|complet|finish|conclud)\w* (?:of |up )?(?:its|their|the|an?) (?:\w+ ){0,2}?"
        r"offerings?\b",
    ),
    "obligation_ended": (
        r"\bwarrants? (?:\w+ ){0,2}(?:ran out|lapsed|expired)",
        # "the resale obligation has ended", "their registration rights lapsed"
        r"\b(?:re-?sale |registration |contractual )?(?:rights?|obligations?|duty|commitments?)"
        r"(?: to (?:keep|register|maintain)(?: \w+){0,6}?)? (?:\w+ ){0,2}"
        r"(?:ended|ends|expir|laps|terminat|ceas|ran out|over\b|up\b)",
        r"\b(?:holders? )?(?:can|could|may|are able to) (?:now )?(?:re)?sell (?:\w+ ){0,3}under "
        r"rule 144\b(?:\(\w\))*",
        CATEGORY_WORDS["obligation_ended"],
    ),
}
"""The categories in order: those in front take their words first ("a plan that was merged")."""


def read_grounds(asked: str) -> list[tuple[str, re.Match[str]]]:
    """The categories that a question names, each with its words.

    Whole words are taken. A category that is named twice ("a reorganization or a redomicile")
    comes twice.
    """
    found: list[tuple[str, re.Match[str]]] = []
    for category, patterns in GROUND_WORDS.items():
        for pattern in patterns:
            whole = re.compile(rf"(?:{pattern})\w*", re.I)
            for match in list(whole.finditer(asked))[::-1]:
                found.append((category, match))
                asked = f"{asked[: match.start()]}{_HOLE * len(match[0])}{asked[match.end() :]}"
    return found


_HOLE = "\x00"
"""Stands where words were taken out, so that what stood between two of them is still seen."""
