"""Questions that set companies side by side: the same asked of each, then compared.

"Who removed more, A or B, and by how many?", "in which of the two were holders paid?", "do both
have the same counsel?" What is compared is proven for each company; what is worked out of it (the
end, the difference, the sum) is written out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from assistant.answering.comparisons.clauses import asks, bare, clauses_of
from assistant.answering.comparisons.measures import (
    EARLIER,
    LATER,
    Measure,
    in_its_own_unit,
    measure_of,
    measured,
    states_unproven,
)
from assistant.answering.comparisons.side_questions import (
    FEWER,
    answer_of,
    compared_answers,
    has_same,
    question_of_one,
    summed_answers,
)
from assistant.answering.comparisons.sides import MARK, Side, sides_of, together
from assistant.answering.comparisons.told_sides import (
    Told,
    cited_by,
    comparable,
    known_of,
    sentence_of,
)
from assistant.answering.comparisons.worked_out import added, alike, difference, not_alike, ratio
from assistant.answering.conditions.asked import read_conditions
from assistant.answering.conditions.figures_asked import QUICKER, SLOWER
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.evidence.wording import usual
from assistant.answering.questions.plan import Plan
from assistant.answering.results.members import Member, row
from assistant.record import Sentence

_MORE = re.compile(
    r"\b(?:more|most|larger|largest|greater|greatest|higher|highest|bigger|biggest|better|best"
    r"|exceed\w*|outnumber\w*)\b",
    re.I,
)
_LESS = FEWER
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
_WORKED_OUT = re.compile(
    f"{_DIFFERENCE.pattern}|{_RATIO.pattern}|{_SUM.pattern}|\\b(?:average|mean)\\b", re.I
)
_EACH = re.compile(r"\b(?:each|respectively|apiece|individually|separately|every one)\b", re.I)
_AVERAGE = re.compile(r"\b(?:average|mean)\b", re.I)
_SAME = re.compile(r"\b(?:same|in common|identical|share an?\b)|\bdifferent\b", re.I)
_AND_WHY = re.compile(
    r"\band (?:the |its |their )?(?:stated )?(?:reasons?|grounds?|causes?|why)\b"
    r"|\b(?:reasons?|grounds?|causes?)\b.{0,40}\band (?:the )?(?:numbers?|amounts?|shares)\b",
    re.I,
)
_YES_NO = re.compile(r"^(?:is|are|was|were|do|does|did|has|have|had)\b(?! there\b)", re.I)


def asks_more(question: str) -> bool:
    """Whether a question asks who has more, or less, of something."""
    return _MORE.search(question) is not None or _LESS.search(question) is not None


def answer_compared_sides(readings: Sequence[Reading], plan: Plan) -> Reply | None:
    """The companies of a question compared; None where it names none, or nothing is found."""
    sides, asked = sides_of(readings, plan)
    if not sides:
        return None
    if _tested_by_record(asked, plan):
        return None
    told = Told(sides, sides)
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
        row(Member(reading, dict(told.cells.get(side.mark, {})), cited_by(side)))
        for side in sides
        for reading in side.readings
    ]
    return Reply(told.sentences, rows=rows)


def _tested_by_record(asked: str, plan: Plan) -> bool:
    """Whether the question asks which of them fulfils what records prove: "which of A and B ended
    its plan", which is a list of those that do."""
    clauses = clauses_of(asked)
    if len(clauses) != 1 or asks_more(asked) or _SAME.search(asked):
        return False
    if not re.match(rf"(?:which|who) (?:one )?of (?:the )?{MARK}", clauses[0], re.I):
        return False
    query = read_conditions(plan)
    return bool(query.conditions) and not {*query.left} & {*plan.terms} and not query.denied


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


def _answer_clause(told: Told, clause: str, lead: str) -> None:
    measure = measure_of(bare(together(clause))) or (_inherited(told, clause, lead))
    if measure is None or not _measured_all(told, measure, clause, lead):
        told.sentences += _by_questions(told, clause)
        return
    _compare(told, clause)
    if _AND_WHY.search(clause):  # "the number of shares removed and the reason for each"
        told.sentences += _by_questions(told, "why was the amendment filed")


_ELLIPTIC = re.compile(
    r"^(?!(?:and )?(?:by |to |for |from )?(?:whom?|whose|where|why)\b)"
    r"(?:and )?(?:by |in |of |on |for |with )?(?:how (?:many|much)|when|what|which)?[\s\w]{0,24}"
    r"(?:amounts?|numbers?|figures?|dates?|days|prices?|each|more|fewer|less|it|that|difference|both"
    r"|percent|together|total|apart|many|much|when|margin|gap|times|ratio|average|larger|higher|one"
    r"|earlier|later|first|last|two|years|months|weeks)\W*$",
    re.I,
)


def _inherited(told: Told, clause: str, lead: str) -> Measure | None:
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


def _measured_all(told: Told, measure: Measure, clause: str, lead: str) -> bool:
    """Whether the value is known of a company, at least; what is not known is said."""
    if measure == told.measure and {*told.values} >= {s.mark for s in told.asked}:
        return True
    said = together(f"{clause} {lead}")
    found = {s.mark: m for s in told.asked if (m := measured(s, measure, said)) is not None}
    if not found:
        return False
    if len(found) < len(told.asked) and not asks_more(clause):
        for side in told.asked:
            own = in_its_own_unit(side, measure) if side.mark not in found else None
            found |= {side.mark: own} if own is not None else {}
    told.measure, told.values, told.told = measure, found, set()
    for side in told.asked:
        if side.mark in found:
            value = found[side.mark].value
            shown = value.isoformat() if isinstance(value, datetime.date) else value
            told.cells.setdefault(side.mark, {})[measure.of] = str(shown)
    return True


# --- what is worked out -------------------------------------------------------------------------


def _compare(told: Told, clause: str) -> None:
    """The sentences that one clause asks for of the values of all companies."""
    measure = told.measure
    assert measure is not None
    is_day = measure.sort == "day"
    span = measure.sort == "span"
    high = (LATER if is_day else SLOWER if span else _MORE).search(clause)
    low = (EARLIER if is_day else QUICKER if span else _LESS).search(clause)
    end = high or low
    between = _DIFFERENCE.search(clause)
    than = re.search(r"\bthan\b|\bbefore\b|\bafter\b", clause, re.I)
    if not alike(told) and (end or _WORKED_OUT.search(clause) or between):
        _tell_each(told)
        told.sentences += not_alike(told)
        return
    if is_day and re.search(r"\bbefore or after\b", clause, re.I):
        told.sentences += _verdict(told, clause, more=True, words=("After", "Before"))
    elif _YES_NO.match(clause) and end and (than or is_day) and not re.search(r"\bor\b", clause):
        told.sentences += _verdict(told, clause, more=high is not None)
    elif end and not between and not _AVERAGE.search(clause) and len(told.values) > 1:
        told.sentences += _ends(told, high is not None, both=bool(high and low))
    _tell_each(told)
    if between:
        told.sentences += difference(told, clause)
    if _RATIO.search(clause):
        told.sentences += ratio(told)
    if _AVERAGE.search(clause):
        told.sentences += added(told, average=True)
    elif _asks_sum(told, clause, measure) and not end:
        told.sentences += added(told, average=False)


def _asks_sum(told: Told, clause: str, measure: Measure) -> bool:
    known = known_of(told)
    if measure.sort not in ("amount", "count"):
        return False
    if _SUM.search(clause):
        return _EACH.search(clause) is None
    joint = re.search(rf"\band {MARK}|{MARK} and\b|{MARK}, ", clause) is not None
    if len({value.told.partition(" ")[2] for _, value in known}) > 1:
        return False  # shares and dollars are never added
    return joint and re.match(r"how many\b", clause, re.I) is not None and not _EACH.search(clause)


def _tell_each(told: Told) -> None:
    """A sentence for each company whose value was not told yet, and who states none."""
    for side in told.asked:
        if side.mark in told.told:
            continue
        told.told.add(side.mark)
        value = told.values.get(side.mark)
        if value is not None:
            told.sentences.append(sentence_of(side, value, f"{side.company}: {value.told}."))
        elif told.measure is not None and states_unproven(side, told.measure):
            text = f"Not counted, for want of proof: {side.company}."
            told.sentences += says(text, cited_by(side)).sentences
        else:
            text = f"{side.company}: the filing does not state this."
            told.sentences += says(text, cited_by(side)).sentences


_ENDS = {
    "amount": ("has the most", "has the least"),
    "count": ("has the most", "has the fewest"),
    "percent": ("has the largest share", "has the smallest share"),
    "span": ("took longest", "was quickest"),
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


def _ends(told: Told, high: bool, *, both: bool) -> list[Sentence]:
    """Who has the most, or comes first; both ends where both are asked for."""
    assert told.measure is not None
    said: list[Sentence] = []
    for most in (False, True) if both else (high,):
        known = known_of(told)
        end = (max if most else min)(comparable(v) for _, v in known)
        held = [(s, v) for s, v in known if comparable(v) == end]
        verb = _ENDS[told.measure.sort][0 if most else 1]
        if len(held) == len(known):
            names = ", ".join(s.company for s, _ in held[:-1]) + f" and {held[-1][0].company}"
            text = f"{names} are equal: {held[0][1].told}."
            sentence = sentence_of(*held[0], text)
            sentence.citations = unique([c for s, v in held for c in [*v.citations, *cited_by(s)]])
            told.told |= {s.mark for s, _ in held}
            return [sentence]
        for side, value in held:
            text = f"{side.company} {verb}: {value.told}."
            if isinstance(value.value, datetime.date):
                happened = _HAPPENED[told.measure.of]
                text = f"{side.company}{happened} {verb}, on {usual(value.value)}."
            said.append(sentence_of(side, value, text))
            told.told.add(side.mark)
    return said


def _verdict(
    told: Told, clause: str, *, more: bool, words: tuple[str, str] = ("Yes", "No")
) -> list[Sentence]:
    """Whether the company named first has more, or came later, than the other."""
    marks = re.findall(MARK, clause)
    known = {s.mark: (s, v) for s, v in known_of(told)}
    if len(known) != 2 or marks[:1] == [] or marks[0] not in known:
        return []
    first = known.pop(marks[0])
    ((_, other),) = known.values()
    left, right = comparable(first[1]), comparable(other)
    yes = left > right if more else left < right
    side, value = first
    told.told.add(side.mark)
    return [sentence_of(side, value, f"{words[0 if yes else 1]}. {side.company}: {value.told}.")]


# --- what only an answer of each filing tells ---------------------------------------------------


def _by_questions(told: Told, clause: str) -> list[Sentence]:
    """The clause put to each company by itself; nothing where none of them answers."""
    if _SAME.search(clause) and (same := has_same(told.asked, clause)) is not None:
        return same
    question = question_of_one(together(clause))
    if question is None:
        return []
    found = [(side, answer_of(side, question)) for side in told.asked]
    if not any(answer is not None for _, answer in found):
        return []
    if asks_more(clause) and any(answer is None for _, answer in found):
        return []  # of one company alone nothing is compared
    said: list[Sentence] = []
    for side, answer in found:
        if answer is None:
            text = f"{side.company}: the filing does not state this."
            said += says(text, cited_by(side)).sentences
            continue
        cells = told.cells.setdefault(side.mark, {})
        cells["answer"] = " ".join(filter(None, [cells.get("answer", ""), answer[0].text]))
        for number, sentence in enumerate(answer):
            lead_name = f"{side.company}: " if number == 0 else ""
            cited = unique([*sentence.citations, *cited_by(side)])
            said.append(
                sentence.model_copy(
                    update={"text": f"{lead_name}{sentence.text}", "citations": cited}
                )
            )
    if asks_more(clause):
        return [*compared_answers([(s, a) for s, a in found if a], clause), *said]
    if _SUM.search(clause) and not _EACH.search(clause):
        whole = all(answer is not None for _, answer in found)
        said = [*(summed_answers([(s, a) for s, a in found if a]) if whole else []), *said]
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
