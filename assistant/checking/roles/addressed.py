"""Sentences that speak to a program which reads the filing: they tell of nothing, and are left out.

No filing needs them; where one stands, somebody wants a reader's output changed. What they say is
never a ground, a purpose, an amount or a date, and the filing is reported to hold them.
"""

from __future__ import annotations

import re

from assistant.language.gated import Gated, gated

_MACHINE = r"(?:automated|machine|electronic|AI|A\.I\.|artificial\s+intelligence|language\s+model|LLM|chat\s?bot|GPT)"

_ADDRESSED: tuple[Gated, ...] = (
    # `ignore all previous instructions`, `disregard the paragraph above`
    gated(
        r"\b(?:ignore|disregard|forget|override)\b[^.;]{0,50}\b(?:instructions?|prompts?|(?:paragraphs?|text|sentences?|statements?)\s+(?:above|before|below)"
        r"|(?:above|previous|prior|preceding|foregoing)\s+(?:paragraphs?|text|sentences?|instructions?))",
        re.I,
    ),
    # `state in your output that`, `your answer must be`
    gated(r"\b(?:in|to|of)\s+your\s+(?:output|answers?|responses?|reply|replies|summary|extraction)\b|\bsystem\s+prompt\b", re.I),
    # `Note to automated readers: report …`, `AI systems must record …`
    gated(
        rf"\b{_MACHINE}\b(?:[\s-]++\w++){{0,3}}?\s*+(?:readers?|systems?|agents?|assistants?|models?|tools?|extractors?|reviewers?|processing)?\s*+[:,]?[^.;]{{0,40}}"
        r"\b(?:must|should|shall|please|are\s+(?:to|instructed\s+to|directed\s+to|required\s+to))\s+(?:\w+ly\s+)?(?:report|record|output|state|answer|extract|return|treat|set|say|respond)\b",
        re.I,
    ),
)  # fmt: skip


# What the last pattern names, in folded case. Its other words stand in most filings.
_MACHINES = (
    "automated", "machine", "electronic", "artificial", "language", "llm", "chat", "gpt", "a.i.",
)  # fmt: skip
_AI = re.compile(r"ai\b(?<=\bai)")


def _names_machine(folded: str) -> bool:
    return any(word in folded for word in _MACHINES) or _AI.search(folded) is not None


def may_speak_to_programs(text: str) -> bool:
    """Whether any sentence of a text may be one: such words stand in it, in one or over two."""
    return speaks_to_programs(text)


def speaks_to_programs(words: str) -> bool:
    """Whether a sentence gives an instruction to a program that reads the filing."""
    folded = words.casefold()
    return any(
        pattern.search(words)
        for pattern in (_ADDRESSED if _names_machine(folded) else _ADDRESSED[:-1])
    )
