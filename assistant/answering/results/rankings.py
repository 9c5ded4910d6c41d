"""The first and the last of several filings, by a date or by a count of their records."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

from assistant.answering.conditions.filters_of_counts import Entry, counted_entries
from assistant.answering.conditions.filters_of_days import StatementDay, closing_day, statement_days
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks, unique
from assistant.answering.evidence.wording import NUMBERS, count, letters, usual
from assistant.answering.questions.periods import without_parts
from assistant.answering.questions.plan import Plan
from assistant.answering.records.filing_days import filed_day, signed_day
from assistant.answering.results.members import NAMED, Member, cite_company, name_left_out, rows_of
from assistant.answering.results.totals import how_many, place_asked
from assistant.record import Citation, Sentence

Ranked = tuple[Any, list[Citation]]

STATEMENT = "registered"
"""The verb of a ranking by the day on which an amended statement was filed."""

EFFECTIVE = "effective"
"""The verb of a ranking by the day on which an amended statement became effective."""

OF_STATEMENT = {STATEMENT: "was filed", EFFECTIVE: "became effective"}
"""Verbs of a ranking by a day of the amended statements, and how they are told."""

_TIED = 5  # filings at one end that are told


def _count_of(entry: Entry) -> Callable[[Reading], Ranked | None]:
    def value(reading: Reading) -> Ranked | None:
        cited = counted_entries(reading, entry)
        return (len(cited), [c for every in cited for c in every]) if cited else None

    return value


def _statement_day(
    *, last: bool, name: StatementDay = "filed_on"
) -> Callable[[Reading], Ranked | None]:
    def value(reading: Reading) -> Ranked | None:
        days = statement_days(reading, name)
        return (max if last else min)(days, key=itemgetter(0)) if days else None

    return value


@dataclass(frozen=True, slots=True)
class Ranking:
    """What filings are ranked by; `noun` names a count, `verb` what a date tells.

    `both` asks for the two ends, "the first and the last"; `limit` for so many of one end; `named`
    companies are set against each other, and each is told. `place` 2 asks for the second one.
    """

    value: Callable[[Reading], Ranked | None]
    last: bool
    noun: str = ""
    verb: str = ""
    both: bool = False
    limit: int = 1
    named: int = 0
    place: int = 1

    @property
    def descending(self) -> bool:
        """Whether the last, or the most, goes first."""
        return self.last and not self.both


NUMBER = "amendment number"
"""The noun of a ranking by the number of the amendment."""

_NUMBERED = re.compile(
    # "the highest post-effective amendment number", "the highest-numbered amendment"
    r"\b(?P<end>highest|largest|greatest|biggest|lowest|smallest)(?:[ -]numbered)?"
    r" (?:(?:post-?effective )?amm?endment (?:numbers?\b|no\b)"
    r"|(?<=numbered )(?:post-?effective )?amm?endment)"
    # "the amendment with the highest number", "whose amendment number is the highest"
    r"|\bamm?endments?(?: that)? (?:with|bearing|carrying|having|bears|carries|has|of) the "
    r"(?P<after>highest|largest|greatest|biggest|lowest|smallest) (?:number|no\b)"
    r"|\bamm?endment (?:number|no\.?) (?:\w+ ){0,3}?(?P<is>highest|largest|greatest|biggest|lowest"
    r"|smallest)\b"
    r"|\b(?P<up>highest|largest|biggest|lowest)[ -]?(?:numbered )?(?:POS AM|POSAM|PEA)\b",
    re.I,
)
_AGAINST = re.compile(r"\bor\b|^(?:which|who|whose) of\b|\bof (?:the|these) two\b", re.I)
_EARLIER = re.compile(r"\b(?:earlier|sooner)\b", re.I)
_LATER = re.compile(r"\b(?:later|more recently)\b", re.I)


def _amendment_number(reading: Reading) -> Ranked | None:
    number, cited = reading.record.amendment_number, reading.cite_value("/amendment_number")
    return (number, cited) if number is not None and cited else None


_COUNTED: tuple[tuple[str, str, Callable[[Reading], Ranked | None]], ...] = (
    (r"(?:registration )?statements", "registration statement", _count_of("statement")),
    (r"(?:\w+ )?plans", "plan", _count_of("plan")),
    (r"signator\w+|signatures|people|persons|signers", "signatory", _count_of("signatory")),
    (r"(?:co-?)?registrants|guarantors", "registrant", _count_of("registrant")),
)
_GREATEST = (
    r"(?:greatest|largest|highest|biggest|smallest|lowest|least) (?:number|count) of(?: the)?"
)
_FIRST = r"\b(?:first|earliest|oldest|before the others?)\b"
_LAST = r"\b(?:last|latest|newest|most recent(?:ly)?)\b"
ENDS = "first|earliest|oldest|last|latest|newest|most recent(?:ly)?"
_DATED = re.compile(
    r"\b(?:sign(?:ed|ing)?|filed?|dated?|dates|made|amendments?|filings?|ones?|submissions?"
    r"|registered)\b",
    re.I,
)
_BOUGHT = r"(?:acquired|bought|taken over|purchased|swallowed|merged)"
_DEAL = r"(?:mergers?|acquisitions?|take-?overs?|deals?|buy-?outs?)"
_OF_DEAL = re.compile(
    # "which company was bought last", "the most recent of the mergers", "whose merger closed first"
    rf"\b{_BOUGHT} (?:\w+ )?(?:{ENDS})\b|\b(?:{ENDS}) (?:\w+ ){{0,3}}?(?:{_DEAL}|to be {_BOUGHT})\b"
    rf"|\b(?:{ENDS}) (?:\w+ )?{_BOUGHT}\b"
    rf"|\b{_DEAL} (?:\w+ )?(?:clos|complet|consummat|happen|t(?:oo|a)k)\w*(?: place)? (?:{ENDS})\b"
    rf"|\b{_DEAL} (?:is|was|were|are) (?:the )?(?:{ENDS})\b"
    rf"|\b(?:{ENDS}) (?:merger |deal )?(?:closings?|closed)\b(?! date of)",
    re.I,
)
_OF_STATEMENT = re.compile(
    # "the oldest registration statement", "whose registration statement was filed first"
    rf"\b(?:{ENDS}) (?:\w+ ){{0,2}}?registration statements?\b(?! on)"
    rf"|\bregistration statements? (?:\w+ ){{0,3}}?(?:{ENDS})\b",
    re.I,
)


_IN_EFFECT = re.compile(
    # "whose registration statement went effective first?", "the earliest to be declared effective"
    rf"^(?!.{{0,300}}\b(?:mergers?|deals?|plans?|acquisitions?|reorganizations?)\b)"
    rf"(?:.{{0,300}}\beffective\b"
    rf" (?:\w+ ){{0,2}}?(?:{ENDS}|before the others?)\b|.{{0,200}}"
    rf"\b(?:{ENDS})\b.{{0,100}}\beffective\b"
    rf"(?! amendments?)(?<!post-effective))",
    re.I,
)


_FIRST_DONE = re.compile(
    r"\b(?<=number |figure |amount |shares )(?:that was |which was )?first (?=registered|stated"
    r"|set)",
    re.I,
)


def ranking(plan: Plan) -> Ranking | None:
    """How the question ranks filings; None where it does not."""
    asked = without_parts(plan.question)
    if asked != plan.question:
        plan = plan.model_copy(update={"question": asked, "bare": without_parts(plan.bare)})
    by = _ranking(plan)
    place = place_asked(asked) if by is not None else 1
    return replace(by, place=place) if by is not None and place > 1 else by


def _ranking(plan: Plan) -> Ranking | None:
    led = re.match(r"(?:which|what|who)\b", plan.question, re.I)  # "which …, and how many?"
    if plan.kind not in ("which", "who", "what", "list", "when") and not led:
        return None
    return _by_number(plan.question) or _by_count(plan) or _by_day(plan)


def _by_number(asked: str) -> Ranking | None:
    match = _NUMBERED.search(asked)
    if match is None:
        return None
    end = next(filter(None, match.groups()))
    most = re.match(r"lo|sm", end, re.I) is None
    return Ranking(_amendment_number, most, noun=NUMBER, limit=how_many(asked))


def _in_usual_words(asked: str, plan: Plan) -> str:
    """Where companies are set against each other, "the later" is the last of them."""
    return _LATER.sub("last", _EARLIER.sub("first", asked)) if _against(plan) else asked


def _against(plan: Plan) -> int:
    """How many companies the question sets against each other; 0 where it sets none so."""
    return len(plan.names) if len(plan.names) > 1 and _AGAINST.search(plan.question) else 0


def _by_count(plan: Plan) -> Ranking | None:
    asked = _in_usual_words(plan.question, plan)
    for said, noun, value in _COUNTED:
        if match := re.search(rf"\b(most|fewest|{_GREATEST}) (?:{said})\b", asked, re.I):
            most = re.match(r"most|(?:the )?(?:greatest|largest|highest|biggest)", match[1], re.I)
            return Ranking(value, most is not None, noun=noun, limit=how_many(asked))
    return None


def _by_day(plan: Plan) -> Ranking | None:
    asked = _in_usual_words(plan.question, plan)
    # "First" of a company's name is no end, nor that of "the number first registered"
    bare = _in_usual_words(_FIRST_DONE.sub(" ", plan.bare or asked), plan)
    last = re.search(_LAST, bare, re.I) is not None
    first = re.search(_FIRST, bare, re.I) is not None
    if not (last or first):
        return None
    day, verb = _day_ranked_by(asked, last=last and not first)
    if day is None:
        return None
    both = last and first
    limit = 1 if both else _limit(asked)
    return Ranking(day, last, "", verb, both, limit, _against(plan))


_OF_OTHER_FIRSTS = re.compile(
    r"\bfirst (?:post-effective )?amendment|\blast (?:sale|purchase|name)", re.I
)


def _day_ranked_by(
    asked: str, *, last: bool
) -> tuple[Callable[[Reading], Ranked | None] | None, str]:
    """The day that filings are ranked by, and the verb that tells it; `last` of several counts."""
    if _OF_DEAL.search(asked):
        return closing_day, "acquired"
    if _IN_EFFECT.search(asked):
        return _statement_day(last=last, name="effective_on"), EFFECTIVE
    if _OF_STATEMENT.search(asked):
        return _statement_day(last=last), STATEMENT
    if not _DATED.search(asked) or _OF_OTHER_FIRSTS.search(asked):
        return None, ""
    return (signed_day, "signed") if re.search(r"\bsign", asked, re.I) else (filed_day, "filed")


_SO_MANY = re.compile(
    # "the three most recent filings", "the last 5 amendments", "five oldest"
    rf"(?<![-\w])(?P<a>\d{{1,2}}|{'|'.join(NUMBERS)}) (?:\w+ ){{0,2}}?(?:{ENDS})\b"
    rf"|\b(?:{ENDS}) (?P<b>\d{{1,2}}|{'|'.join(NUMBERS)})\b(?! (?:years?|months?|days?))",
    re.I,
)


def _limit(asked: str) -> int:
    """How many of one end are asked for; 1 where it is not said."""
    match = _SO_MANY.search(asked)
    said = (match["a"] or match["b"]).lower() if match else "1"
    return NUMBERS.get(said) or int(said)


def answer_ranking(readings: list[Reading], by: Ranking) -> Reply:
    """The filing at the asked end, or all that share it; every filing stands in the rows."""
    members: list[tuple[Any, Member]] = []
    for reading in readings:
        found = by.value(reading)
        if found is not None:
            values = {by.noun or by.verb: plainly(found[0])}
            if by.verb in OF_STATEMENT and (number := _number_of(reading, found[0], by.verb)):
                values[STATEMENT_NUMBER] = number
            members.append((found[0], Member(reading, values, found[1])))
    members.sort(key=lambda item: item[0], reverse=by.descending)
    return answer_ranked([value for value, _ in members], [m for _, m in members], by)


STATEMENT_NUMBER = "file number"
"""The column of the statement that a ranking by days of filing goes by."""


def _number_of(reading: Reading, day: datetime.date, verb: str) -> str | None:
    """The file number of the statement that was filed, or became effective, on a day."""
    name = "filed_on" if verb == STATEMENT else "effective_on"
    found = (s for s in reading.record.registration_statements if getattr(s, name) == day)
    return next((s.file_number for s in found if s.file_number), None)


def answer_ranked(values: Sequence[Any], members: Sequence[Member], by: Ranking) -> Reply:
    """The members at the asked end; `values` are what they are ranked by, in their order."""
    if not values:
        return lacks("None of the filings in scope states this.")
    reply = Reply(rows=rows_of(members))
    if by.limit > 1 or len(members) < by.named:
        first = zip(members[: max(by.limit, by.named)], values, strict=False)
        reply.sentences = [_sentence(m, value, by, ordered=True) for m, value in first]
        return reply
    if by.place > 1:
        distinct = list(dict.fromkeys(values))
        if by.place > len(distinct):
            return lacks("There are not so many different ones in scope.")
        at = [i for i, value in enumerate(values) if value == distinct[by.place - 1]][:_TIED]
        reply.sentences = [_sentence(members[i], values[i], by, ordered=True) for i in at]
        return reply
    ends = [replace(by, last=False), replace(by, last=True)] if by.both else [by]
    for end, one in zip((values[0], values[-1]), ends, strict=False):
        tied = [i for i, value in enumerate(values) if value == end][:_TIED]
        reply.sentences += [_sentence(members[i], end, one) for i in tied]
        if by.named:
            rest = [i for i in range(min(len(values), NAMED)) if i not in tied]
            reply.sentences += [_sentence(members[i], values[i], by, ordered=True) for i in rest]
    return reply


_NOUNS: dict[Entry, tuple[str, str]] = {
    "statement": ("Together they amend {} registration statements.", "statements"),
    "plan": ("Together they name {} plans.", "plans"),
    "signatory": ("Together {} persons signed them.", "signatories"),
    "registrant": ("Together they have {} registrants.", "registrants"),
}
_WRITTEN_OUT = 100  # counts of a sum that are written out one by one


def answer_entries(readings: list[Reading], entry: Entry, forms: Collection[str] = ()) -> Reply:
    """How many entries of one sort all the filings have: the sum; of statements on some forms."""
    counted = []
    for reading in readings:
        if found := counted_entries(reading, entry, forms):
            cited = [c for every in found for c in every]
            counted.append(Member(reading, {_NOUNS[entry][1]: len(found)}, cited))
    known = {id(m.reading) for m in counted}
    reply = answer_summed(counted, [m.values[_NOUNS[entry][1]] for m in counted], entry)
    return name_left_out(reply, [r for r in readings if id(r) not in known])


def answer_summed(members: Sequence[Member], counts: Sequence[int], entry: Entry) -> Reply:
    """The sum of the members' counts of their entries, written out."""
    if not members:
        return lacks("None of the filings in scope states this.")
    total = sum(counts)
    shown = members[:NAMED]
    sums = f"sum of {len(counts):,} counts, each in the rows = {total:,}"
    if len(counts) <= _WRITTEN_OUT:
        sums = f"{' + '.join(map(str, counts))} = {total:,}"
    each = ", ".join(f"{m.company} {n}" for m, n in zip(shown, counts, strict=False))
    more = f" and {len(members) - len(shown)} more" if len(members) > len(shown) else ""
    sentence = Sentence(
        text=_NOUNS[entry][0].format(f"{total:,}"),
        derivation=f"{each}{more}: {sums}",
        citations=unique([c for m in shown for c in m.citations]),
    )
    return Reply([sentence], rows=rows_of(members))


def plainly(value: Any) -> Any:
    """A value as rows have it: a day in ISO form."""
    return value.isoformat() if isinstance(value, datetime.date) else value


def _sentence(member: Member, end: Any, by: Ranking, *, ordered: bool = False) -> Sentence:
    cited = unique(member.citations + cite_company(member.reading))
    quotes = letters(" ".join(c.quote for c in cited))
    if isinstance(end, datetime.date):
        day = usual(end)
        which = "" if ordered else " last," if by.last else " first,"
        derivation = None if letters(day) in quotes else f"{day} as printed"
        text = f"{member.company} was {by.verb}{which} on {day}."
        if by.verb in OF_STATEMENT:
            end_told = "" if ordered else f" {'last' if by.last else 'first'},"
            number = member.values.get(STATEMENT_NUMBER)
            which = f" No. {number}" if number else ""
            done = f"{OF_STATEMENT[by.verb]}{end_told}"
            text = f"{member.company}'s registration statement{which} {done} on {day}."
            told = [f"No. {number} as printed"] if number else []
            derivation = "; ".join([*([derivation] if derivation else []), *told]) or None
        return Sentence(text=text, derivation=derivation, citations=cited)
    if by.noun == NUMBER:
        which = "" if ordered else f" {'highest' if by.last else 'lowest'}:"
        said = f"{member.company} has the{which} Post-Effective Amendment No. {end}."
        if ordered:
            said = f"{member.company}: Post-Effective Amendment No. {end}."
        return Sentence(text=said, derivation=f"No. {end} as printed", citations=cited)
    noun = count(end, by.noun).replace("signatorys", "signatories")
    which = "most" if by.last else "fewest"
    said = f"{member.company}: {noun}." if ordered else f"{member.company} has the {which}: {noun}."
    return Sentence(
        text=said, derivation=f"count of the {by.noun} entries = {end}", citations=cited
    )
