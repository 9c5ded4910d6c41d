"""Who is trustee of a plan, under an indenture or of a trust: by the words that name him as such.

Those who signed are no trustees for that: a filing names one where it tells of the trust ("the
trustee of the Plan, Lowell Trust Company", "to Harbor Bank, N.A., as trustee").
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, words

_ASKED = re.compile(
    r"^(?:and |so )?(?:(?:who|which (?:bank|company|institution|firm|trust company))"
    r"(?:['’]s|(?: \w+)? (?:is|was|serves? as|served as|acts? as|acted as))|name)"
    r" (?:the |its |their )?(?:current |new |successor )?"
    r"(?:(?P<kind>indenture|plan|liquidating|bond|note|liquidation|savings plan) )?"
    r"trustee(?: (?:of|for|under|on|in) (?P<of>[^?]+?))?\W*$"
    r"|^who (?:runs|manages|administers|heads|controls|oversees) (?P<run>[^?]*\btrust)\W*$",
    re.I,
)
_NAME = (
    r"(?<![\w.&'’-])(?!Form\b|T-\d|Exhibit\b)(?P<name>[A-Z][\w.&'’-]*(?:,?\s+(?:of\s+|&\s+|and\s+(?=Trust\b))?"
    r"(?:N\.\s?A\.|[A-Z&][\w.&'’-]*)){1,7})"
)
_ROLE = r"(?:(?:sole|successor|indenture|plan|liquidating|liquidation)\s+)?[Tt]rustee"
_TOLD = (
    re.compile(rf"{_NAME},?\s+(?:solely\s+)?as\s+(?:the\s+)?{_ROLE}\b"),
    re.compile(rf"{_NAME}\s+(?:is|was|serves\s+as|served\s+as|acts\s+as|acted\s+as)\s+(?:the\s+)?"
               rf"{_ROLE}\b"),
    re.compile(rf"{_NAME},\s+(?:the\s+|its\s+)?{_ROLE}\s+(?:of|for|under)\b"),
    re.compile(rf"\b[Tt]he\s+{_ROLE},\s+{_NAME}"),
    re.compile(rf"\b{_ROLE}\s+(?:of|for|under)\s+(?:[\w’'“”\"-]+\s+){{0,8}}?[\w’'“”\"-]+"
               rf"(?:,\s+|\s+(?:is|was)\s+){_NAME}"),
)  # fmt: skip
"""How a trustee is named."""
_POSSESSIVE = re.compile(r"['’]s\b")
_NEAR = 260  # characters on either side of the word in which its sentence names who it is
_TRUSTEE = re.compile(r"[Tt]rustee\b")


def answer_trustee(reading: Reading, plan: Plan) -> Reply | None:
    """The trustee asked for, where the filing names one; None where none is asked or named, or
    several are."""
    asked = _ASKED.match(plan.question)
    if asked is None:
        return None
    of = asked["of"] or asked["run"] or asked["kind"] or ""
    wanted = _wanted(reading, of, plan)
    text = reading.filing.text
    found: dict[str, tuple[int, int]] = {}
    for mention in _TRUSTEE.finditer(text):
        start, end = max(0, mention.start() - _NEAR), min(len(text), mention.end() + _NEAR)
        for told in _TOLD:
            for match in told.finditer(text, start, end):
                if not match.start() <= mention.start() < match.end():
                    continue
                if wanted <= _held(reading, match.start(), match.end()):
                    found.setdefault(one_line(match["name"]), match.span())
    if len(found) != 1:
        return None
    ((name, span),) = found.items()
    start, end = reading.around(*span)
    return says(f"The trustee is {name}.", [reading.cite(start, end)])


_ELIGIBLE = re.compile(r"\bForm\s+T-1\b|\b[Ee]ligibility\b")
"""The statement of a trustee under an indenture, by the Trust Indenture Act."""
_OF_DEBT = concepts("bond note debenture indenture debt securities")


def _wanted(reading: Reading, of: str, plan: Plan) -> set[str]:
    """What the trust is called in the question, without the registrant's name."""
    own = concepts(" ".join(r.name or "" for r in reading.record.registrants))
    own |= concepts(" ".join(plan.names))
    return {
        w.concept
        for w in words(_POSSESSIVE.sub("", of))
        if w.surface.lower() not in STOP_WORDS and w.concept not in own
    }


def _held(reading: Reading, start: int, end: int) -> set[str]:
    """What stands in the sentence or entry that names a trustee, and what its terms stand for."""
    passage = reading.passage_at(start)
    if passage is not None:
        held = passage.concepts | (passage.implied if "plan" in passage.concepts else set())
    else:
        text = reading.filing.text
        left = max(text.rfind("\n\n", 0, start), start - _NEAR, 0)
        right = text.find("\n\n", end, end + _NEAR)
        held = set(concepts(text[left : right if right > 0 else end + _NEAR]))
    if _ELIGIBLE.search(reading.filing.text, max(0, start - _NEAR), end):
        held |= _OF_DEBT
    plans = {p for s in reading.record.registration_statements for p in s.plans}
    plans |= set(reading.record.plans)
    if len(plans) == 1 and "plan" in held:
        held |= concepts(plans.pop())
    return held
