"""Whether an answer by the rules reads past a word on which the question rests.

The rules know usual questions by a few of their words. Asked in other words, another thing may have
the same ones: an earlier amendment's purpose, another signer's city, why one number is larger.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.answering.records.narrowing import references


@dataclass(frozen=True, slots=True)
class _Word:
    """A wording, of questions for some fields, and what an answer to it has somewhere."""

    fields: frozenset[str]
    asked: re.Pattern[str]
    told: re.Pattern[str]


def _word(fields: str, asked: str, told: str) -> _Word:
    return _Word(frozenset(fields.split()), re.compile(asked, re.I), re.compile(told, re.I))


_WORDS: tuple[_Word, ...] = (
    # "purpose of the earlier (first) amendment?", "amended once already"
    _word(
        "reason purpose",
        r"\b(?:earlier|previous|prior|first)\b[^?]{0,12}\bamendment\b|\bamended (?:once|before"
        r"|twice)"
        r"|\byears? (?:earlier|before|ago)\b",
        r"(?<!this )post-effective amendment no|\b(?:earlier|previous(?:ly)?|prior|first)\b",
    ),
    # "why'd they need less stock than they'd put on file?"
    _word(
        "reason",
        r"\b(?:less|more|fewer|bigger|larger|smaller|higher|lower|greater) (?:\S+ ){0,6}than\b"
        r"|\bso (?:much|many) (?:more|less|fewer)\b|\b(?:count|figure|number) is \d[\d,]+ when\b",
        r"\b(?:than|maximum|greatest|most|exceed\w*|estimat\w+|assum\w+|split|division|multipl\w+"
        r"|divided|chiefly)\b",
    ),
    # "under what form instruction do they do the shift?"
    _word("form", r"\binstructions?\b", r"\binstruction"),
    # "through which selling firm were the shares placed"
    _word(
        "counsel_firm",
        r"\b(?:selling|placement|placed|underwrit\w+|dealer|brokers?|placing)\b",
        r"\b(?:placement|underwrit\w+|dealer|broker|best efforts)",
    ),
    # "which yearly filing does the retirement plan get to drop?"
    _word(
        "plans", r"^(?:which|what) (?:[\w-]+ ){0,2}(?:filings?|reports?|forms?)\b", r"\b(?:form"
        "|report)\b"
    ),
    # "the acquiring group: in what country is it incorporated?"
    _word(
        "acquirer",
        r"\b(?:country|nationality|incorporated|organi[sz]ed|domicil\w+|legal (?:type|form"
        r"|entity))\b",
        r"\b(?:laws of|incorporated|organi[sz]ed|corporation|company|partnership|plc) (?:\w+ ){0,4}"
        r"(?:in|of|under)\b",
    ),
    # "the guarantor subsidiaries' officer signed in another city: which?"
    _word(
        "signing_place",
        r"\b(?:another|different|other) (?:city|town|place)\b|\b(?:not|n['’]t)\b[^?]{0,40}\b(?:city"
        r"|town|office|up in)\b|\b(?:guarantors?|subsidiar\w+|co-?issuers?)\b",
        r"(?!)",
    ),
    # "stateside representative signed in what city?"
    _word("signing_place", r"\brepresentatives?\b", r"\brepresentative\b"),
    # "who put the absent directors' names to it"
    _word(
        "signatories",
        r"\babsent\b|\b(?:signing|signed|signs) for (?:the )?(?:other|missing|absent)\b",
        r"attorney-in-fact|power of attorney",
    ),
    # "date the judge signed off"
    _word("signed_on", r"\b(?:judges?|courts?|signed off)\b", r"\b(?:judge|court)"),
)  # fmt: skip


def reads_past(reading: Reading, plan: Plan, reply: Reply) -> Reply | None:
    """That no answer was found, where the one given is of something else; None where it holds."""
    if not reply.answered or plan.kind == "yes_no":
        return None
    cited = [c for s in reply.sentences for c in s.citations]
    told = " ".join([*(s.text for s in reply.sentences), *(c.quote for c in cited)])
    told = " ".join(told.split())
    asked = set(plan.fields)
    past = any(
        word.fields & asked and word.asked.search(plan.question) and not word.told.search(told)
        for word in _WORDS
    )
    past = past or _is_verdict(plan, reply)
    if past or _of_another_figure(reading, plan, told):
        return lacks(
            f'The filing does not state an answer to "{plan.question.rstrip("?.! ")}".', cited
        )
    return None


_WHAT_IS_ASKED = re.compile(
    r"^(?:(?:on|in|under|by|for|at|to|from) )?(?:what|which|whose|where|when)\b", re.I
)


def _is_verdict(plan: Plan, reply: Reply) -> bool:
    """Whether Yes or No is answered where it is asked which one."""
    verdict = reply.sentences[0].text.startswith(("Yes. ", "No. "))
    return verdict and _WHAT_IS_ASKED.match(plan.question) is not None


_LEAST_DIGITS = 4


def _of_another_figure(reading: Reading, plan: Plan, told: str) -> bool:
    """Whether a cause is asked of a year or an amount that is none of the amendment's own, and the
    answer does not speak of it."""
    if plan.kind != "why":
        return False
    figures = {
        c for c in concepts(plain(plan.question)) if sum(map(str.isdigit, c)) >= _LEAST_DIGITS
    }
    figures &= reading.everything()
    return bool(figures - references(reading, plan) - concepts(told) - _own(reading))


def _own(reading: Reading) -> set[str]:
    """The figures of the amendment itself: what it registers, sold and removes, and its days."""
    values = [str(v) for v in _values(reading.record.model_dump(mode="json"))]
    return concepts(" ".join([*values, *(v.replace("-", " ") for v in values)]))


def _values(value: object) -> list[object]:
    if isinstance(value, dict):
        return [v for part in value.values() for v in _values(part)]
    if isinstance(value, list):
        return [v for part in value for v in _values(part)]
    return [value]
