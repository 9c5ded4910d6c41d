"""The boxes of the cover: which kind of filer the registrant marks itself as."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, says
from assistant.answering.evidence.wording import joined
from assistant.answering.questions.plan import Plan
from assistant.answering.verdicts.verdict import verdict
from assistant.record import Citation

_KINDS = (
    # what the question says; what the cover prints; how an answer names it
    (r"\bnon-?accelerated\b", r"non-?accelerated\s+filer", "a non-accelerated filer"),
    (r"\blarge accelerated\b", r"large\s+accelerated\s+filer", "a large accelerated filer"),
    (r"(?<!large )(?<!non-)(?<!non )\baccelerated\b",
     r"(?<!large )(?<!large\n)(?<!non-)accelerated\s+filer", "an accelerated filer"),
    (r"\bsmall(?:er)? reporting\b", r"smaller\s+reporting\s+company", "a smaller reporting "
                                                                      "company"),
    (r"\bemerging growth\b|\bEGC\b", r"emerging\s+growth\s+company", "an emerging growth company"),
)  # fmt: skip
_MARK = re.compile(
    r"[\s|:.]{0,40}(?:\(Do\s+not\s+check[^)]{0,80}\))?[\s|]{0,40}"
    r"(?:(?P<yes>☒|☑|þ|ý|✓|\[\s?[xX✓]\s?\]|[xX](?=[\s|]|$))"
    r"|(?P<no>☐|¨|□|\[\s{0,3}\]|\[_\]|o(?=[\s|]|$)))"
)
_STATUS = re.compile(
    r"\b(?:filer (?:status|categor\w+|type)|(?:type|kind|category|status) of filer"
    r"|(?:non-?|large )?accelerated filer|accelerated\b|small(?:er)? reporting|emerging growth"
    r"|EGC\b)",
    re.I,
)


def answer_filer_status(reading: Reading, plan: Plan) -> Reply | None:
    """Which of the boxes for its kind of filer the registrant checked; None where that is not
    asked. A cover without such boxes says nothing."""
    if not _STATUS.search(plan.question):
        return None
    marked = _marked(reading)
    asked = [name for said, _, name in _KINDS if re.search(said, plan.question, re.I)]
    checked = [name for name, (yes, _) in marked.items() if yes]
    if plan.kind == "yes_no":
        if len(asked) != 1 or asked[0] not in marked:
            return lacks("The cover has no box that says so.")
        yes, cited = marked[asked[0]]
        text = f"The cover {'checks' if yes else 'does not check'} the box for {asked[0]}."
        return verdict(yes, text, [cited])
    if not checked:
        return lacks("The cover does not mark what kind of filer the registrant is.")
    text = f"The cover marks the registrant as {joined(checked)}."
    return says(text, [marked[name][1] for name in checked])


def _marked(reading: Reading) -> dict[str, tuple[bool, Citation]]:
    """Each box that stands behind its label, whether it is checked, and where it stands."""
    text = reading.filing.text
    end = max((s.end for s in reading.filing.sections_of("cover")), default=0)
    found: dict[str, tuple[bool, Citation]] = {}
    for _, printed, name in _KINDS:
        for label in re.finditer(printed, text[:end], re.I):
            if mark := _MARK.match(text, label.end(), end):
                cited = reading.cite(label.start(), mark.end())
                found[name] = mark["yes"] is not None, cited
    return found
