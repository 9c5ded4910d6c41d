"""Where a company that a question names is organized, the filer or not: `X, a Maine company`."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.questions.names_asked import names_in_question, tokens
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.records.narrowing import is_own_name

_ASKED = re.compile(
    r"\b(?:incorporated|organi[sz]ed|domiciled|chartered|formed)\b|\bstate of (?:incorporation"
    r"|organi[sz]ation)\b|\bjurisdiction\b",
    re.I,
)
_KIND = r"(?:corporation|company|limited liability company|(?:limited )?partnership|trust|bank)"
_LAWS = (
    r"(?:incorporated|organi[sz]ed|existing|formed)[\w ]{0,30} (?:in|under the laws of)(?: the)?"
)


def answer_named_state(reading: Reading, plan: Plan) -> Reply | None:
    """The state or country in a sentence; None where no other company is named, or none is told."""
    if plan.kind not in ("where", "which", "what") or not _ASKED.search(plan.question):
        return None
    for name in names_in_question(plan.question):
        if is_own_name(reading, name) or not tokens(name):
            continue
        printed = r"\W+".join(re.escape(t) for t in tokens(name))
        behind = rf"\b{printed}\b[^;()]{{0,40}}?(?: \([^()]{{1,60}}\))?, an? "
        # names in small letters are matched too: a state begins with a capital all the same
        pattern = re.compile(
            rf"(?i:{behind})(?:[\w -]{{3,70}}?{_LAWS} (?:(?:State|Commonwealth|Province) of )?"
            rf"(?P<laws>[A-Z]\w+(?: (?:and )?[A-Z]\w+){{0,3}})"
            rf"|(?P<state>[A-Z]\w+(?: [A-Z]\w+){{0,2}}) (?:\w+ ){{0,2}}{_KIND})"
        )
        for passage in reading.passages:
            if found := pattern.search(passage.text):
                where = found["laws"] or found["state"]
                text = f"{name} is organized in {where}."
                return says(text, [reading.cite_passage(passage)])
    return _by_its_term(reading, plan)


_DEFINED = re.compile(
    r"(?P<name>[A-Z][\w.&'’-]*(?:,? (?:of |and |& )?[A-Z][\w.&'’-]*){0,7}),? an? "
    r"(?P<state>[A-Z]\w+(?: [A-Z]\w+)?) (?:[\w-]+ ){0,3}?"
    + _KIND
    + r"[^();]{0,60}\((?:each |collectively |the |an? |\W)*(?P<term>[\w.&'’ -]{3,40}?)\W*\)"
)
"""`Kestrel Point Corporation, a Maryland corporation ("Old Kestrel")`."""


_ITSELF = concepts("company registrant issuer corporation trust partnership bank plan merger")
"""Terms for the filer, or for no company."""


def _by_its_term(reading: Reading, plan: Plan) -> Reply | None:
    """The state of the one company that the question calls by the term which the filing defines."""
    said = concepts(plan.question)
    own = [concepts(r.name or "") for r in reading.record.registrants]
    found = {}
    for passage in reading.passages:
        for match in _DEFINED.finditer(passage.text):
            term = concepts(match["term"])
            if term - _ITSELF and term <= said and concepts(match["name"]) not in own:
                found[match["name"]] = match["state"], passage
    if len(found) != 1:
        return None
    name, (state, passage) = found.popitem()
    return says(f"{name} is organized in {state}.", [reading.cite_passage(passage)])
