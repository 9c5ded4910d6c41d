"""Answers by topic: what people ask of any such filing beyond its record, where a sentence, the
cover or the list of exhibits tells it (`table`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.evidence.reading import Passage, Reading, one_line
from assistant.answering.evidence.reply import Reply, lacks, says
from assistant.answering.evidence.shortening import shorten
from assistant.answering.evidence.sought import is_light
from assistant.answering.evidence.topic_model import DATE, Place, Topic
from assistant.answering.evidence.wording import joined
from assistant.answering.pages.exhibits import exhibits
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain, words
from assistant.answering.topics.table import TOPICS
from assistant.record import Citation

_ROOM = 60  # words of a quoted sentence
_ROOM_BY_DAY = 24  # and of one that tells of several days, of which one is asked for
_SOME = 6  # values that one answer lists


@dataclass(frozen=True, slots=True)
class _Told:
    """A value of a topic in print: its sentence where it has one, else where it stands."""

    value: str
    citation: Citation
    text: str
    span: tuple[int, int]
    held: frozenset[str]


def answer_topic(reading: Reading, plan: Plan) -> Reply | None:
    """The answer of the first topic that the question asks for and the filing tells.

    None where the question asks for no topic, or where other ways may find the answer.
    """
    for topic in TOPICS:
        if not _asks(topic, plan):
            continue
        if topic.must and not _stands(reading, topic.must):
            return _nothing_of(reading, topic)
        found = _told(reading, plan, topic)
        if found is not None:
            return found
        if topic.silent:
            return lacks(topic.silent)
    return None


def _stands(reading: Reading, pattern: str) -> bool:
    must = _compiled(pattern)
    return any(must.search(p.text) for p in reading.passages)


def _nothing_of(reading: Reading, topic: Topic) -> Reply:
    """That it is not stated, with the sentences that come nearest: those that tell of a day."""
    days = _compiled(DATE)
    near = [reading.cite_passage(p) for p in reading.passages if days.search(p.text)][:1]
    reply = lacks(topic.silent or "The filing does not tell of this.", near)
    reply.settled = True
    return reply


def _asks(topic: Topic, plan: Plan) -> bool:
    if plan.kind in ("why", "yes_no") or (topic.kinds and plan.kind not in topic.kinds.split()):
        return False
    if not _compiled(topic.asked, fold=True).search(plain(plan.question)):
        return False
    return not (topic.unless and _compiled(topic.unless, fold=True).search(plain(plan.question)))


def _told(reading: Reading, plan: Plan, topic: Topic) -> Reply | None:
    """What the first pattern finds that holds all narrower words of the question."""
    narrower = _narrower(reading, plan, topic)
    for place, pattern in topic.told:
        found = [t for t in _places(reading, place, pattern) if narrower <= t.held]
        values = list(dict.fromkeys(t.value for t in found))
        if not values:
            continue
        if len(values) == 1 and _THAT_DAY.fullmatch(values[0]):
            return _with_day(reading, found[0])
        if len(values) > 1 and not topic.several:
            if len({t.citation.start for t in found}) > 1:
                return None  # several, and the question does not tell which
            return says(_sentence(found[0]), [found[0].citation])
        if topic.lead and len(values) <= _SOME:
            return says(topic.lead.format(joined(values)), [t.citation for t in found])
        return says(_sentence(found[0]), [found[0].citation])
    return None


_THAT_DAY = re.compile(r"(?:that|such|the same) (?:day|date)|the [A-Z]\w+ (?:Date|Time|Day)")
"""A day by reference, as `days` lets it stand for one."""


def _with_day(reading: Reading, told: _Told) -> Reply | None:
    """The sentence with the one before it that tells which day a reference means."""
    at = reading.passage_at(told.citation.start)
    if at is None:
        return None
    ahead = at.text[: max(told.span[0], 0)]
    if (term := re.match(r"the ([A-Z]\w+ \w+)", told.value)) is not None:
        naming = _naming_day(reading, term[1])
    elif (inner := _REFERRED.findall(ahead)) and inner[-1][1]:
        naming = _naming_day(reading, inner[-1][1])
    else:
        naming = at if inner else None
    if naming is None:
        return None
    replies = [says(_sentence(told), [told.citation])]
    if naming is not at:
        day = _DEFINED_DAY.search(naming.text)
        text = shorten(naming.text, [day.span()] if day else [], _ROOM - 25)
        replies.insert(0, says(text, [reading.cite_passage(naming)]))
    return Reply([s for reply in replies for s in reply.sentences])


_REFERRED = re.compile(rf"({DATE})|\bthe ([A-Z]\w+ (?:Date|Day))\b")
_DEFINED_DAY = re.compile(rf"{DATE}(?:,? at [^()]{{1,40}})? \((?:the |such date, )?[\"“]([^\"”]+)")


def _naming_day(reading: Reading, term: str) -> Passage | None:
    """The sentence that defines a day: `On March 4, 2016 (the "Closing Date")`."""
    for passage in reading.passages:
        if any(m[1].strip(' "”') == term for m in _DEFINED_DAY.finditer(passage.text)):
            return passage
    return None


def _narrower(reading: Reading, plan: Plan, topic: Topic) -> set[str]:
    """The words of the question that the topic does not explain."""
    known = concepts(topic.words)
    known |= {c for m in _compiled(topic.asked, fold=True).finditer(plain(plan.question))
              for c in concepts(m[0]) if topic.lead or len(m[0].split()) < 3}  # fmt: skip
    known |= concepts(" ".join(r.name or "" for r in reading.record.registrants))
    known |= _amounts_told(reading)
    if topic.of_deal:
        known |= _parties(reading)
    known |= {w.concept for w in words(plain(plan.question)) if is_light(w.lowered)}
    return {t for t in plan.terms if t not in known}


def _amounts_told(reading: Reading) -> set[str]:
    """The proven amounts of the statements: in a question for something else they name shares."""
    return {
        str(value)
        for i, statement in enumerate(reading.record.registration_statements)
        for j, security in enumerate(statement.securities)
        for field in ("registered", "deregistered")
        if (value := getattr(security, field)) is not None
        and reading.evidence(f"/registration_statements/{i}/securities/{j}/{field}")
    }


def _parties(reading: Reading) -> set[str]:
    """The words of the proven names of the record's buyer and its subsidiary."""
    deal = reading.record.reason.transaction
    named = [(deal.acquirer, "acquirer"), (deal.merger_sub, "merger_sub")] if deal else []
    return {
        c for name, field in named
        if name and reading.evidence(f"/reason/transaction/{field}")
        for c in concepts(name)
    }  # fmt: skip


def _sentence(told: _Told) -> str:
    days = len(_compiled(DATE).findall(told.text))
    dated = days > 1 and _compiled(DATE).fullmatch(told.value) is not None
    return shorten(told.text, [told.span], _ROOM_BY_DAY if dated else _ROOM)


def _places(reading: Reading, place: Place, pattern: str) -> Iterator[_Told]:
    """All finds of a pattern in the sentences, the list of exhibits, or the print."""
    if place == "text":
        for passage in reading.passages:
            for match in _compiled(pattern).finditer(passage.text):
                cited = reading.cite_passage(passage)
                held = frozenset(_around(reading, passage))
                yield _Told(_value(match), cited, passage.text, match.span("v"), held)
    elif place == "exhibits":
        for row in exhibits(reading):
            if (named := _compiled(pattern).search(row.title)) is not None:
                cited = reading.cite(row.start, row.end)
                text = f"Exhibit {row.number}: {row.title}"
                held = frozenset(concepts(row.title))
                yield _Told(_value(named), cited, text, (0, len(text)), held)
    else:
        yield from _printed(reading, place, pattern)


def _printed(reading: Reading, place: Place, pattern: str) -> Iterator[_Told]:
    """The finds in the print itself, where a blank of the pattern is any white space."""
    text = reading.filing.text
    end = len(text)
    if place == "cover":
        covers = reading.filing.sections_of("cover")
        end = max((s.end for s in covers), default=reading.filing.main.end)
    end = min(end, _LONGEST)
    for match in _compiled(pattern, loose=True).finditer(text, 0, end):
        start, stop = match.span("v")
        left, right = reading.around(start, stop)
        cited = reading.cite(min(left, start), max(right, stop))
        sentence = one_line(cited.quote)
        held = frozenset(concepts(sentence) | concepts(one_line(match[0])))
        yield _Told(_value(match), cited, sentence, (0, len(sentence)), held)


_LONGEST = 200_000
"""Characters of the print that are looked through; a cover stands at its beginning."""


def _around(reading: Reading, passage: Passage) -> set[str]:
    """The concepts of a sentence, of the one before it, and of what its terms stand for."""
    before = reading.passages[passage.index - 1].concepts if passage.index else set()
    return passage.concepts | passage.implied | before


def _value(match: re.Match[str]) -> str:
    return one_line(match["v"]).rstrip(" ,;") if match["v"].endswith(",") else one_line(match["v"])


def patterns_of(topic: Topic) -> list[re.Pattern[str]]:
    """The patterns of a topic as they are used: for the question, then for what is told."""
    asked = [_compiled(p, fold=True) for p in (topic.asked, topic.unless) if p]
    loose = ("cover", "anywhere")
    return asked + [_compiled(p, loose=place in loose) for place, p in topic.told]


@lru_cache(maxsize=512)
def _compiled(pattern: str, *, fold: bool = False, loose: bool = False) -> re.Pattern[str]:
    """A pattern of the table, compiled at first use."""
    if loose:
        pattern = re.sub(r"(?<!\[)(?<!\\) (?![?*{])", r"[\\s|]{1,60}", pattern)
    return re.compile(pattern, re.I if fold else 0)
