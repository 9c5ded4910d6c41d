"""Questions that set companies side by side: the same asked of each, then compared.

"Who removed more, A or B, and by how many?", "in which of the two were holders paid?", "do both
have the same counsel?" What is compared is proven for each company; what is worked out of it (the
end, the difference, the sum) is written out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.answering.amounts import figure
from assistant.answering.clauses import asks, bare, clauses_of
from assistant.answering.evidence import Reading
from assistant.answering.measures import (
    EARLIER,
    LATER,
    Measure,
    Measured,
    Number,
    in_its_own_unit,
    measure_of,
    measured,
    states_unproven,
)
from assistant.answering.members import Member, cite_company, row
from assistant.answering.plan import Plan
from assistant.answering.reply import Reply, says, unique
from assistant.answering.side_questions import answer_of, has_same, question_of_one
from assistant.answering.sides import MARK, Side, sides_of, together
from assistant.answering.wording import usual
from assistant.record import Citation, Sentence

_MORE = re.compile(
    r"\b(?:more|most|larger|largest|greater|greatest|higher|highest|bigger|biggest|better|best"
    r"|exceed\w*|outnumber\w*)\b",
    re.I,
)
_LESS = re.compile(
    r"\b(?:less|(?<!at )least|fewer|fewest|smaller|smallest|lower|lowest|cheaper|cheapest)\b", re.I
)
_DIFFERENCE = re.compile(
    r"\bby (?:how (?:many|much)|what)\b|\bhow (?:many|much) (?:\w+ )?(?:more|fewer|less|larger"
    r"|higher|greater|bigger|smaller|lower|earlier|later|longer)\b|\bdifferences?\b"
    r"|\bthe (?:gap|margin)\b"
    r"|\bhow (?:many|much)\b.*\b(?:more|fewer|less)\b.*\bthan\b"
    r"|\bhow (?:long|many (?:days|weeks|months|years)) (?:before|after)\b"
    r"|\b(?:how (?:many|long|far)|number of) (?:\w+ )?(?:days|weeks|months|years)?\b.*"
    r"\b(?:apart|between|separat\w*|earlier|later|passed|elapsed)\b",
    re.I,
)
_RATIO = re.compile(r"\bhow many times\b|\btimes (?:as|more|larger)\b|\bratio\b|\bfactor\b", re.I)
_SUM = re.compile(
    r"\b(?:together|combined|altogether|between (?:them|the (?:two|three))|in all|all told"
    r"|all in all|sum|totals?|add(?:ed|ing)?(?: up)?|aggregate|both of them)\b",
    re.I,
)
_EACH = re.compile(r"\b(?:each|respectively|apiece|individually|separately|every one)\b", re.I)
_AVERAGE = re.compile(r"\b(?:average|mean)\b", re.I)
_SAME = re.compile(r"\b(?:same|in common|identical|share an?\b)|\bdifferent\b", re.I)
_YES_NO = re.compile(r"^(?:is|are|was|were|do|does|did|has|have|had)\b(?! there\b)", re.I)
_BOTH = re.compile(r"\b(?:both|each|all|either|neither|any|one) ?(?:of )?", re.I)


def asks_more(question: str) -> bool:
    """Whether a question asks who has more, or less, of something."""
    return _MORE.search(question) is not None or _LESS.search(question) is not None


@dataclass(slots=True)
class _Told:
    """What the clauses found of each company so far."""

    sides: list[Side]
    asked: list[Side]
    """The companies of the present clause: those that it names, else all."""
    measure: Measure | None = None
    values: dict[str, Measured] = field(default_factory=dict)
    sentences: list[Sentence] = field(default_factory=list)
    cells: dict[str, dict[str, str]] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    """The marks of the companies whose value of the present measure stands in a sentence."""


def answer_compared_sides(readings: Sequence[Reading], plan: Plan) -> Reply | None:
    """The companies of a question compared; None where it names none, or nothing is found."""
    sides, asked = sides_of(readings, plan)
    if not sides:
        return None
    told = _Told(sides, sides)
    lead = ""
    clauses = _joined(clauses_of(asked))
    if not any(asks(clause) for clause in clauses):
        lead, clauses = " ".join(clauses[:-1]), clauses[-1:]
    for clause in clauses:
        told.asked = [s for s in sides if s.mark in clause] or sides
        if asks(clause) or len(clauses) == 1:
            _answer_clause(told, clause, lead)
        else:
            lead = f"{lead} {clause}".strip()
    if not told.sentences:
        return None
    rows = [
        row(Member(reading, dict(told.cells.get(side.mark, {})), _cited(side)))
        for side in sides
        for reading in side.readings
    ]
    return Reply(told.sentences, rows=rows)


_COMPARE = re.compile(rf"(?:please )?compare(?= )(?:[\s,]|and|with|to|{MARK})+", re.I)


def _joined(clauses: list[str]) -> list[str]:
    """ "Which is the larger number: the shares of A or those of B" is one clause."""
    found: list[str] = []
    if len(clauses) > 1 and _COMPARE.fullmatch(clauses[0]):
        named, clauses = clauses[0], clauses[1:]  # "Compare A and B: price per share"
        if not asks(clauses[0]):
            clauses = [
                f"what is the {clauses[0]} for {''.join(re.findall(MARK, named))}",
                *clauses[1:],
            ]
    for clause in clauses:
        opens = found and asks(found[-1]) and not re.search(MARK, found[-1])
        if opens and not asks(clause) and re.search(MARK, clause) and asks_more(found[-1]):
            found[-1] = f"{found[-1]} {clause}"
        else:
            found.append(clause)
    return found


def _answer_clause(told: _Told, clause: str, lead: str) -> None:
    measure = measure_of(bare(together(clause))) or (_inherited(told, clause, lead))
    if measure is None or not _measured_all(told, measure, clause, lead):
        told.sentences += _by_questions(told, clause, lead)
        return
    _compare(told, clause)


_ELLIPTIC = re.compile(
    r"^(?!(?:and )?(?:by |to |for |from )?(?:whom?|whose|where|why)\b)"
    r"(?:and )?(?:by |in |of |on |for |with )?(?:how (?:many|much)|when|what|which)?[\s\w]{0,24}"
    r"(?:amounts?|numbers?|figures?|dates?|days|prices?|each|more|fewer|less|it|that|difference|both"
    r"|percent|together|total|apart|many|much|when|margin|gap|times|ratio|average|larger|higher|one"
    r"|earlier|later|first|last|two|years|months|weeks)\W*$",
    re.I,
)


def _inherited(told: _Told, clause: str, lead: str) -> Measure | None:
    """What a clause leaves to the ones before it: "and by how many?", "what were the dates?"."""
    said = bare(together(clause))
    elliptic = _ELLIPTIC.fullmatch(said) is not None
    compares = _MORE.search(said) or _LESS.search(said) or _DIFFERENCE.search(said)
    if told.measure is not None and (elliptic or (compares and len(said.split()) < 7)):
        return told.measure
    if told.measure is not None and told.measure.sort == "day" and _DIFFERENCE.search(said):
        return told.measure  # "how many days lie between the first and the last?"
    if told.measure is None and lead:
        return measure_of(f"{said} {bare(together(lead))}")
    return None


def _measured_all(told: _Told, measure: Measure, clause: str, lead: str) -> bool:
    """Whether the value is known of a company, at least; what is not known is said."""
    if measure == told.measure and {*told.values} >= {s.mark for s in told.asked}:
        return True
    said = together(f"{clause} {lead}")
    found = {s.mark: m for s in told.asked if (m := measured(s, measure, said)) is not None}
    if not found:
        return False
    if len(found) < len(told.asked) and not asks_more(clause):
        for side in told.asked:
            own = in_its_own_unit(side, measure, said) if side.mark not in found else None
            found |= {side.mark: own} if own is not None else {}
    told.measure, told.values, told.told = measure, found, set()
    for side in told.asked:
        if side.mark in found:
            value = found[side.mark].value
            shown = value.isoformat() if isinstance(value, datetime.date) else value
            told.cells.setdefault(side.mark, {})[measure.of] = str(shown)
    return True


# --- what is worked out -------------------------------------------------------------------------


def _compare(told: _Told, clause: str) -> None:
    """The sentences that one clause asks for of the values of all companies."""
    measure = told.measure
    assert measure is not None
    is_day = measure.sort == "day"
    high = (LATER if is_day else _MORE).search(clause)
    low = (EARLIER if is_day else _LESS).search(clause)
    end = high or low
    between = _DIFFERENCE.search(clause)
    than = re.search(r"\bthan\b|\bbefore\b|\bafter\b", clause, re.I)
    if is_day and re.search(r"\bbefore or after\b", clause, re.I):
        told.sentences += _verdict(told, clause, more=True, words=("After", "Before"))
    elif _YES_NO.match(clause) and end and (than or is_day) and not re.search(r"\bor\b", clause):
        told.sentences += _verdict(told, clause, more=high is not None)
    elif end and not between and not _AVERAGE.search(clause) and len(told.values) > 1:
        told.sentences += _ends(told, high is not None, both=bool(high and low))
    _tell_each(told)
    if between:
        told.sentences += _difference(told, clause)
    if _RATIO.search(clause):
        told.sentences += _ratio(told)
    if _AVERAGE.search(clause):
        told.sentences += _added(told, average=True)
    elif _asks_sum(told, clause, measure) and not end:
        told.sentences += _added(told, average=False)


def _asks_sum(told: _Told, clause: str, measure: Measure) -> bool:
    known = _known(told)
    if measure.sort not in ("amount", "count"):
        return False
    if _SUM.search(clause):
        return _EACH.search(clause) is None
    joint = re.search(rf"\band {MARK}|{MARK} and\b|{MARK}, ", clause) is not None
    if len({value.told.partition(" ")[2] for _, value in known}) > 1:
        return False  # shares and dollars are never added
    return joint and re.match(r"how many\b", clause, re.I) is not None and not _EACH.search(clause)


def _known(told: _Told) -> list[tuple[Side, Measured]]:
    return [(s, told.values[s.mark]) for s in told.sides if s.mark in told.values]


def _said(side: Side, value: Measured, text: str) -> Sentence:
    cited = unique([*value.citations, *_cited(side)])
    return Sentence(text=text, derivation="; ".join(value.steps) or None, citations=cited)


def _cited(side: Side) -> list[Citation]:
    return cite_company(side.readings[-1])


def _tell_each(told: _Told) -> None:
    """A sentence for each company whose value was not told yet, and who states none."""
    for side in told.asked:
        if side.mark in told.told:
            continue
        told.told.add(side.mark)
        value = told.values.get(side.mark)
        if value is not None:
            told.sentences.append(_said(side, value, f"{side.company}: {value.told}."))
        elif told.measure is not None and states_unproven(side, told.measure):
            text = f"Not counted, for want of proof: {side.company}."
            told.sentences += says(text, _cited(side)).sentences
        else:
            text = f"{side.company}: the filing does not state this."
            told.sentences += says(text, _cited(side)).sentences


_ENDS = {
    "amount": ("has the most", "has the least"),
    "count": ("has the most", "has the fewest"),
    "percent": ("has the largest share", "has the smallest share"),
    "price": ("has the highest price", "has the lowest price"),
    "amendment number": ("has the highest number", "has the lowest number"),
    "day": ("last", "first"),
}
_HAPPENED = {
    "agreement": "'s merger agreement was made",
    "acquired": " was acquired",
    "statement effective": "'s registration statement became effective",
    "statement filed": "'s registration statement was filed",
    "signed": " was signed",
    "filed": " was filed",
}
"""What comes first or last, behind the company's name."""


def _ends(told: _Told, high: bool, *, both: bool) -> list[Sentence]:
    """Who has the most, or comes first; both ends where both are asked for."""
    assert told.measure is not None
    said: list[Sentence] = []
    for most in (False, True) if both else (high,):
        known = _known(told)
        end = (max if most else min)(_comparable(v) for _, v in known)
        held = [(s, v) for s, v in known if _comparable(v) == end]
        verb = _ENDS[told.measure.sort][0 if most else 1]
        if len(held) == len(known):
            names = ", ".join(s.company for s, _ in held[:-1]) + f" and {held[-1][0].company}"
            text = f"{names} are equal: {held[0][1].told}."
            sentence = _said(*held[0], text)
            sentence.citations = unique([c for s, v in held for c in [*v.citations, *_cited(s)]])
            told.told |= {s.mark for s, _ in held}
            return [sentence]
        for side, value in held:
            text = f"{side.company} {verb}: {value.told}."
            if isinstance(value.value, datetime.date):
                happened = _HAPPENED[told.measure.of]
                text = f"{side.company}{happened} {verb}, on {usual(value.value)}."
            said.append(_said(side, value, text))
            told.told.add(side.mark)
    return said


def _comparable(value: Measured) -> Decimal:
    if isinstance(value.value, datetime.date):
        return Decimal(value.value.toordinal())
    return Decimal(value.value)


def _verdict(
    told: _Told, clause: str, *, more: bool, words: tuple[str, str] = ("Yes", "No")
) -> list[Sentence]:
    """Whether the company named first has more, or came later, than the other."""
    marks = re.findall(MARK, clause)
    known = {s.mark: (s, v) for s, v in _known(told)}
    if len(known) != 2 or marks[:1] == [] or marks[0] not in known:
        return []
    first = known.pop(marks[0])
    ((_, other),) = known.values()
    left, right = _comparable(first[1]), _comparable(other)
    yes = left > right if more else left < right
    side, value = first
    told.told.add(side.mark)
    return [_said(side, value, f"{words[0 if yes else 1]}. {side.company}: {value.told}.")]


def _pair(told: _Told) -> tuple[Side, Measured, Measured] | None:
    """Who has the larger value, and the larger and the smaller of two, or the ends of more."""
    known = sorted(_known(told), key=lambda item: _comparable(item[1]))
    return (*known[-1], known[0][1]) if len(known) > 1 else None


def _all_cited(told: _Told) -> list[Citation]:
    return unique([c for s, v in _known(told) for c in [*v.citations, *_cited(s)]])


def _difference(told: _Told, clause: str) -> list[Sentence]:
    pair = _pair(told)
    if pair is None or told.measure is None:
        return []
    side, high, low = pair
    if isinstance(high.value, datetime.date) and isinstance(low.value, datetime.date):
        return _days_between(told, low.value, high.value, clause)
    rest = _comparable(high) - _comparable(low)
    shown = figure(int(rest) if rest == int(rest) else rest)
    steps = f"{_figure(high)} - {_figure(low)} = {shown}"
    text = f"The difference is {_with_unit(told.measure, shown)}."
    if told.measure.sort in ("amount", "count"):
        text = f"{side.company} has {_with_unit(told.measure, shown).split()[0]} more."
    return [Sentence(text=text, derivation=steps, citations=_all_cited(told))]


def _figure(value: Measured) -> str:
    assert not isinstance(value.value, datetime.date)
    return figure(value.value)


def _with_unit(measure: Measure, shown: str) -> str:
    match measure.sort:
        case "percent":
            return f"{shown} percentage points"
        case "count":
            return shown
        case "price":
            return f"{shown} per share"
    return f"${shown}" if measure.unit == "usd" else f"{shown} {measure.unit}".rstrip()


def _days_between(
    told: _Told, first: datetime.date, last: datetime.date, clause: str
) -> list[Sentence]:
    days = (last - first).days
    parts = [f"{last.isoformat()} - {first.isoformat()} = {days:,} days"]
    text = f"{days:,} days lie between them"
    if re.search(r"\byears?\b", clause, re.I):
        years = last.year - first.year - ((last.month, last.day) < (first.month, first.day))
        parts.append(f"whole years: {years}")
        text += f", {years} whole years"
    elif re.search(r"\bmonths?\b", clause, re.I):
        months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
        parts.append(f"whole months: {months}")
        text += f", {months} whole months"
    return [Sentence(text=f"{text}.", derivation="; ".join(parts), citations=_all_cited(told))]


def _ratio(told: _Told) -> list[Sentence]:
    pair = _pair(told)
    if pair is None or isinstance(pair[1].value, datetime.date) or not pair[2].value:
        return []
    side, high, low = pair
    times = (_comparable(high) / _comparable(low)).quantize(Decimal("0.01"))
    steps = f"{_figure(high)} / {_figure(low)} = {times}"
    text = f"{side.company} has {times} times as much."
    return [Sentence(text=text, derivation=steps, citations=_all_cited(told))]


def _added(told: _Told, *, average: bool) -> list[Sentence]:
    """The sum of the values, or their average."""
    known = [v for _, v in _known(told)]
    if told.measure is None or any(isinstance(v.value, datetime.date) for v in known):
        return []
    numbers: list[Number] = [v.value for v in known if not isinstance(v.value, datetime.date)]
    total = sum((Decimal(n) for n in numbers), start=Decimal(0))
    shown = figure(int(total) if total == int(total) else total)
    steps = f"{' + '.join(figure(n) for n in numbers)} = {shown}"
    text = f"Together: {_with_unit(told.measure, shown)}."
    if average:
        mean = (total / len(numbers)).quantize(Decimal("0.01"))
        worded = figure(int(mean) if mean == int(mean) else mean)
        steps += f"; {shown} / {len(numbers)} = {worded}"
        text = f"On average: {_with_unit(told.measure, worded)} ({len(numbers)} companies)."
        steps += f"; {len(numbers)} companies"
    return [Sentence(text=text, derivation=steps, citations=_all_cited(told))]


# --- what only an answer of each filing tells ---------------------------------------------------


def _by_questions(told: _Told, clause: str, lead: str) -> list[Sentence]:
    """The clause put to each company by itself; nothing where none of them answers."""
    if _SAME.search(clause) and (same := has_same(told.asked, clause)) is not None:
        return same
    question = question_of_one(together(clause))
    if question is None:
        return []
    found = [(side, answer_of(side, question)) for side in told.asked]
    if not any(answer is not None for _, answer in found):
        return []
    said: list[Sentence] = []
    for side, answer in found:
        if answer is None:
            text = f"{side.company}: the filing does not state this."
            said += says(text, _cited(side)).sentences
            continue
        cells = told.cells.setdefault(side.mark, {})
        cells["answer"] = " ".join(filter(None, [cells.get("answer", ""), answer[0].text]))
        for number, sentence in enumerate(answer):
            lead_name = f"{side.company}: " if number == 0 else ""
            cited = unique([*sentence.citations, *_cited(side)])
            said.append(
                sentence.model_copy(
                    update={"text": f"{lead_name}{sentence.text}", "citations": cited}
                )
            )
    return _led_by_verdict(clause, found, said)


def _led_by_verdict(
    clause: str, found: list[tuple[Side, list[Sentence] | None]], said: list[Sentence]
) -> list[Sentence]:
    """The sentences led by Yes or No where the question asks whether both, or any, are so."""
    verdicts = [answer[0].text.split(".")[0] if answer else "" for _, answer in found]
    if not _YES_NO.match(clause) or not {*verdicts} <= {"Yes", "No"}:
        return said
    any_of = re.search(r"\b(?:either|any|one of|or)\b", clause, re.I) is not None
    yes = any(v == "Yes" for v in verdicts) if any_of else all(v == "Yes" for v in verdicts)
    said[0] = said[0].model_copy(update={"text": f"{'Yes' if yes else 'No'}. {said[0].text}"})
    return said
