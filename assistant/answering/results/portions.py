"""What share of the filings is so: "what percentage of them", "as a proportion of the total"."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answering.evidence.reply import Reply
from assistant.record import Sentence

_PORTION = r"(?:percent(?:age)?|per cent|share|proportion|fraction|part|%)"
PORTION = r"(?:percent(?:age)?s?|per ?cents?|share|proportions?|fractions?|portions?|part|%)"
"""How a question calls a part of a whole."""

_LED = re.compile(
    # "what percentage of the filings was due to a merger?", "what share of them are S-8s?"
    rf"^(?:(?:and|so|please) )?(?:what|which|in what|how (?:large|big|great) an?) (?:is (?:the )?)?"
    rf"{_PORTION} of (?:(?:all|the|these|those|of) )*(?P<noun>filings?|amendments?|compan(?:y|ies)"
    r"|registrants?|issuers?|them|these|those|deregistrations|removals|total)\b"
    r"(?P<verb>(?: that| which)?(?: (?:was|is|were|are))?)",
    re.I,
)
_TAIL = re.compile(
    # ", and what percentage is that?", "(with the percentage)", ", as a share of the total"
    rf",? (?:and |with |together with |as |plus )?(?:what |an? |the |their )*{_PORTION}s?"
    r"(?: of (?:(?:the|all|them|these) )*(?:total|whole|filings|set|lot))?"
    r"(?: (?:is|are|was|do|does|would) (?:that|it|this|they|those|these)(?: be| make)?)?[?.! ]*$",
    re.I,
)
_SHARES = re.compile(
    rf"\b{_PORTION}s?(?: of (?:the )?(?:total|whole)| for each|\b(?=[^?]*\b(?:total|whole|each)\b))"
    rf"|\b(?:total|whole) (?:\w+ )?(?:in|as) (?:an? )?{_PORTION}|\bwith (?:the )?percentages\b",
    re.I,
)
_PLURAL = {"was": "were", "is": "are"}


def portion_asked(question: str) -> tuple[str, bool]:
    """The question for the filings themselves, and whether their share of all is asked for."""
    if match := _LED.search(question):
        noun = match["noun"].lower()
        noun = noun if noun not in ("them", "these", "those", "total") else "filings"
        verb = match["verb"]
        for one, several in _PLURAL.items():
            verb = re.sub(rf"\b{one}\b", several, verb)
        return f"Which {noun}{verb}{question[match.end() :]}", True
    if re.match(r"(?:how many|which|list)\b", question, re.I) and (tail := _TAIL.search(question)):
        if tail[0].startswith((",", " and")):
            return f"{question[: tail.start()]}?", True
    return question, False


def asks_shares(question: str) -> bool:
    """Whether each group's share of the total is asked for beside it."""
    return _SHARES.search(question) is not None


def percent(part: int | Decimal, whole: int | Decimal) -> str:
    """`41.5 %`: a part of a whole, to one place."""
    share = round(Decimal(part) * 100 / Decimal(whole), 1)
    return f"{int(share) if share == int(share) else share} %"


def with_portion(reply: Reply, total: int, whole: str = "") -> Reply:
    """The reply to a list, led by what share of all filings in scope the found ones are.

    `whole` names the filings in scope, where these are not all: `a merger or acquisition`.
    """
    if not reply.answered or not total:
        return reply
    none = reply.sentences[0].text.startswith("0.")
    found = 0 if none else len(reply.rows)
    share = percent(found, total)
    of = f" that match ({whole})" if whole else " in scope"
    lead = Sentence(
        text=f"{share} of the filings{of}: {found:,} of {total:,}.",
        derivation=f"{found:,} / {total:,} = {share}",
        citations=reply.sentences[0].citations,
    )
    reply.sentences = [lead, *reply.sentences]
    return reply
