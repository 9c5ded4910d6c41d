"""Whether a sentence tells a cause beside what came of it, with a conjunction of one or without.

Filings tell causes as circumstances too: "our board having found that …", "when its last award
vested", "by operation of Rule 416", "at the request of the holder". Such a circumstance is a cause
only of what the rest of its sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.answering.causes.cause_beside import MARKS
from assistant.answering.evidence.sentence_kinds import CAUSAL
from assistant.answering.questions.vocabulary import concepts

__all__ = ["cause_spans", "tells_cause"]

_CIRCUMSTANCES = re.compile(
    # "the exchange offer having been completed", "having begun a review"
    r"\bhaving (?:(?:now|thus|then|since|also|already|all|never|not|been|\w+ly) ){0,3}(?:\w+ed"
    r"|found|become|begun|come|run|gone|met|lost|sold|bought|paid|held|taken|made|shut|left)\b"
    r"|\bbeing (?:unable|unwilling|satisfied|dissatisfied|convinced|no|without)\b"
    # by what it happened, and at whose wish
    r"|\bby (?:operation|virtue|force) of\b"
    r"|\b(?:in accordance with|under|by|according to) its (?:own )?terms\b"
    r"|\bas (?:permitted|allowed|required|demanded|asked) by\b"
    r"|\bat the (?:request|instance|wish|direction|suggestion) of\b"
    r"|\bon the (?:advice|recommendation|motion) of\b"
    r"|\bfor (?:that|this|which) reason\b|\bin the hope\b|\bwish(?:es|ed|ing) to\b"
    r"|\btoo (?:small|few|little|low|high|late|costly|expensive|dear|many)\b"
    r"|\b(?:large|small|high|low) enough\b",
    re.I,
)
_RELATIVE = re.compile(
    r", (?:which|who) (?:(?:do|does|did|will|would|can|could|may|has|have|had|is|are|was|were)"
    r" (?:not?|never|fewer)|no longer|replace[sd]?|supersede[sd]?|(?:took|takes?) the place"
    r"|prevent\w*|forbid\w*)\b"
)
"""What is told of a thing: "which replaces the 1996 Plan". It may be why something followed, and is
not why there was to do with the thing what the sentence tells."""
_WHEN = re.compile(r"\bwhen (?=(?:the|its|their|our|all|every|each|no|it|they|we|[A-Z]\w+) )")
"""How it begins that something happened as something else did: "when the mill was sold"."""
_MOST_TOLD = 0.6
"""The share of what is asked of above which a sentence tells just that."""
_CLAUSE_ENDS = re.compile(r"[,;:] |$")


def tells_cause(text: str, asked: Collection[str] = (), *, alone: bool = True) -> bool:
    """Whether a sentence tells a cause. `asked` are the concepts of what the cause is asked of:
    of them a circumstance may hold no more than the rest of its sentence does. What happened at
    the same time counts for a cause only where the sentence answers `alone`."""
    if CAUSAL.search(text) is not None or MARKS.search(text) is not None:
        return True
    found = [*_CIRCUMSTANCES.finditer(text), *(_WHEN.finditer(text) if alone else ())]
    told = len(concepts(text) & set(asked))
    if asked and 0 < told <= _MOST_TOLD * len(asked):  # a sentence of nothing asked tells no cause
        found += _RELATIVE.finditer(text)
    return any(_of_the_rest(text, match.span(), asked) for match in found)


def cause_spans(text: str) -> list[tuple[int, int]]:
    """Where the marks of causes stand in a sentence."""
    return [
        m.span() for pattern in (MARKS, _CIRCUMSTANCES, _RELATIVE) for m in pattern.finditer(text)
    ]


def _of_the_rest(text: str, span: tuple[int, int], asked: Collection[str]) -> bool:
    start = span[0]
    end = _CLAUSE_ENDS.search(text, span[1])
    stop = len(text) if end is None else end.start()
    within = concepts(text[start:stop]) & set(asked)
    return len(within) <= len((concepts(text[:start]) | concepts(text[stop:])) & set(asked))
