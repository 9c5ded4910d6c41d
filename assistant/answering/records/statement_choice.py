"""Which of a filing's statements is meant: by its plans, how many it covers, what was sold, its
amendment's number, or by an end ("the smallest") where the question has no verb."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.evidence.wording import joined, shown
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, plain, words
from assistant.answering.records.statement_ranking import file_pointer, ranked_statement, ranks
from assistant.answering.records.statements import derived_numbers, number_printed, told_apart
from assistant.record import RegistrationStatement

Chosen = list[tuple[int, RegistrationStatement]]

_STATEMENT = (
    r"(?:registration (?:statements?|numbers?|nos?\b)|statements?|registrations"
    r"|file (?:numbers?|nos?\b)|filings|(?:form )?[SF]B?-\d{1,2}(?:ASR|D)?(?:['’]?s)?\b)"
)
_ASKED = re.compile(
    rf"\b(?:which|what|list|name|give|under which|on which)\b(?: [^?,]{{0,60}})??\b{_STATEMENT}"
    rf"|\b(?:which|what) (?:ones?|of (?:them|these|those))\b.*\b{_STATEMENT}"
    rf"|\b{_STATEMENT}[^?]*\b(?:which|what) (?:ones?|of (?:them|these|those))\b",
    re.I,
)
_ASKS_PLAN = re.compile(r"^(?:which|what)(?: of)?(?: \S+){0,5} plans?\b", re.I)
_SEVERAL_PLANS = re.compile(
    r"\b(?:two|both|several|multiple|three|more than one|a couple of)(?: \w+){0,3} plans\b", re.I
)
_ONE_PLAN = re.compile(r"\b(?:only|just|a single|exactly) (?:one|a single|1)? ?plan\b", re.I)
_NOTHING_SOLD = re.compile(
    r"\b(?:nothing|none|no (?:\w+ ){0,2}(?:shares|securities|notes|units|sales?))\b.*\b(?:sold"
    r"|issued|made|taken)|\bnever (?:\w+ )?(?:sold|issued|used|remain unsold)\b|\bunused\b"
    r"|\bremain unsold an?y? (?:single )?", re.I
)  # fmt: skip
_COUNTED_AMENDMENT = re.compile(
    r"\b(?:only |just )?(?:the |its |a |their )?(?P<nth>first|second|third|fourth|fifth"
    r"|(?:no\.?|number) ?\d{1,2})(?: post-?effective)? amendments?\b|\bamendment (?:no\.?|number) "
    r"?(?P<no>\d{1,2})\b|\bamended (?:for )?(?:a |the )?(?P<time>second|third|fourth|fifth) time\b"
    r"|\bamended (?P<twice>twice)\b",
    re.I,
)
_AMENDED_BEFORE = re.compile(
    r"\bamended (?:before|previously|earlier|already|once)\b|\b(?:previously|already|earlier) "
    r"(?:been )?amended\b|\b(?:been|were|was) (?:previously |already )?amended (?:before"
    r"|earlier)\b",
    re.I,
)
_NTH = {"first": 1, "second": 2, "twice": 2, "third": 3, "fourth": 4, "fifth": 5}
_PLAN_WORDS = frozenset(
    concepts("plan program share stock common the and of for its to under company amended restated")
)


# "What got struck off the inducement statement?" asks for securities, not for the statement
_WHAT_WAS_DONE = re.compile(
    r"^what (?:else |all )?(?:got|was|were|is being|has been|had been) (?:\w+ ){0,2}?"
    r"(?:struck|taken|removed|dropped|de-?registered|withdrawn|pulled|cut|added|sold|issued)\b",
    re.I,
)


def choose_statement(reading: Reading, plan: Plan) -> Reply | None:
    """The statements that fit what tells them apart; None where nothing does, or is not asked."""
    every = list(enumerate(reading.record.registration_statements))
    if len(every) < 2 or plan.kind in ("why", "yes_no", "when", "who") or plan.file_numbers:
        return None
    if _OF_AMENDMENTS.search(plan.question) or _WHAT_WAS_DONE.search(plan.question):
        return None
    asked = plain(plan.question)
    if _ASKS_PLAN.search(asked) and _ASKED.search(asked) is None:
        unsold = _by_sales(reading, asked, every)
        return _told(reading, plan, unsold) if 0 < len(unsold) < len(every) else None
    if _ASKED.search(asked) is None:
        return _at_end(reading, plan, asked, every)
    if ranks(plan) and not (chosen := _by_amendment(reading, asked, every)):
        return ranked_statement(reading, plan, every) if _STATEMENT_ENDS.search(asked) else None
    for way in (_by_number_of_plans, _by_amendment, _by_sales, _by_plans):
        chosen = way(reading, asked, every)
        if chosen and len(chosen) < len(every):
            return _told(reading, plan, chosen)
    found, telling = told_apart(reading, plan, every)
    return _told(reading, plan, found) if len(found) == 1 and len(telling) > 1 else None


_OF_AMENDMENTS = re.compile(r"\bamendments?\b.*\b(?:do|did|change|bring|purpose)\b", re.I)
_STATEMENT_ENDS = re.compile(rf"\b{_STATEMENT}", re.I)
_ELLIPTIC_END = re.compile(
    rf"^(?:(?:what|which) (?:is|was|are|were) )?(?:the )?(?:smallest|largest|biggest|fewest|lowest"
    rf"|highest|most|least|oldest|newest|latest|earliest)\b(?:.*\b{_STATEMENT}| (?:number"
    rf"|amount)? ?(?:of )?(?:shares"
    r"|securities)\b)",
    re.I,
)  # fmt: skip


def _at_end(reading: Reading, plan: Plan, asked: str, every: Chosen) -> Reply | None:
    """The statement at an end, where the question leaves out what it asks for."""
    if _ELLIPTIC_END.search(_without_lead(asked)) is None or not ranks(plan):
        return None
    return ranked_statement(reading, plan, every)


def _without_lead(asked: str) -> str:
    """The question without a name before it: `Acme Corp: largest of the three S-8s`."""
    return re.sub(r"^[^:?]{2,50}(?::| -| –) ", "", asked)


def _by_number_of_plans(reading: Reading, asked: str, every: Chosen) -> Chosen:
    if _SEVERAL_PLANS.search(asked):
        return [(i, s) for i, s in every if len(s.plans) > 1]
    return [(i, s) for i, s in every if len(s.plans) == 1] if _ONE_PLAN.search(asked) else []


def _by_amendment(reading: Reading, asked: str, every: Chosen) -> Chosen:
    if _AMENDED_BEFORE.search(asked):
        return [(i, s) for i, s in every if (s.amendment_number or 0) > 1
                and reading.evidence(f"/registration_statements/{i}/amendment_number")]  # fmt: skip
    told = _COUNTED_AMENDMENT.search(asked)
    if told is None:
        return []
    text = (told["nth"] or told["no"] or told["time"] or told["twice"]).lower()
    number = _NTH.get(text) or int(re.sub(r"\D", "", text))
    return [(i, s) for i, s in every if s.amendment_number == number
            and reading.evidence(f"/registration_statements/{i}/amendment_number")]  # fmt: skip


def _by_sales(reading: Reading, asked: str, every: Chosen) -> Chosen:
    if not _NOTHING_SOLD.search(asked):
        return []
    found: Chosen = []
    for i, s in every:
        base = f"/registration_statements/{i}/securities"
        sold = [x.sold for x in s.securities]
        if sold and all(n == 0 for n in sold) and reading.evidence(f"{base}/0/sold"):
            found.append((i, s))
    return found


def _by_plans(reading: Reading, asked: str, every: Chosen) -> Chosen:
    """The statements whose plans are named: by a word that some titles have and not all, with no
    word of the question that only other titles have."""
    titles = {p for _, s in every for p in s.plans}
    if len(titles) < 2:
        return []
    held = {title: concepts(title) - _PLAN_WORDS for title in titles}
    shared = set.intersection(*held.values())
    said = {w.concept for w in words(asked) if w.lowered not in STOP_WORDS}
    known = set().union(*held.values())
    telling = (said & known) - shared - concepts(" ".join(_own_names(reading)))
    if not telling or not _names_a_plan(asked, telling):
        return []
    fitting = {t for t, own in held.items() if telling <= own}
    if fitting:
        return [(i, s) for i, s in every if fitting & set(s.plans)]
    # "both the stock plan and the purchase plan": each of its plans is one of those named
    return [
        (i, s) for i, s in every
        if telling <= set().union(*(held[p] for p in s.plans), frozenset()) and len(s.plans) > 1
    ]  # fmt: skip


_NAMING = re.compile(
    r"\b(?:plans?|programs?|ESPP|DRIP|401\(k\)|agreements?|grants?|awards?|options?|inducement)\b",
    re.I,
)


def _names_a_plan(asked: str, telling: set[str]) -> bool:
    return _NAMING.search(asked) is not None and any(not t[:1].isdigit() or len(t) == 4
                                                     for t in telling)  # fmt: skip


def _own_names(reading: Reading) -> list[str]:
    return [r.name or "" for r in reading.record.registrants]


def _told(reading: Reading, plan: Plan, chosen: Chosen) -> Reply | None:
    """The statements by number, with their plans where there is room."""
    parts, cited = [], []
    for i, s in chosen:
        if not reading.evidence(file_pointer(i)):
            return None
        base = f"/registration_statements/{i}/plans"
        plans = [shown(reading, f"{base}/{j}", p) for j, p in enumerate(s.plans)
                 if reading.evidence(f"{base}/{j}")]  # fmt: skip
        under = f" ({joined(plans)})" if plans and len(chosen) < 3 else ""
        parts.append(f"No. {number_printed(reading, i, s)}{under}")
        cited += reading.cite_value(file_pointer(i))
        for j in range(len(s.plans)):
            cited += reading.cite_value(f"{base}/{j}") if under else []
        for k, security in enumerate(s.securities):
            if security.sold == 0:
                cited += reading.cite_value(f"/registration_statements/{i}/securities/{k}/sold")
    lead = "It is" if len(chosen) == 1 else "They are"
    return says(f"{lead} {joined(parts)}.", unique(cited), derived_numbers(reading, chosen))
