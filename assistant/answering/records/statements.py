"""Answers about the amended registration statements: numbers, plans, classes, dates."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import FieldAnswer, Reply, lacks, says
from assistant.answering.evidence.shortening import count_words
from assistant.answering.evidence.values import values
from assistant.answering.evidence.wording import count, date_shown, joined, letters, shown
from assistant.answering.questions.plan import AskedField, Plan
from assistant.answering.questions.scope import FILE_NUMBER
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.records.statement_ranking import file_pointer, ranked_statement, ranks
from assistant.language.identifiers import normalize_file_number
from assistant.record import Citation, RegistrationStatement

_ROOM = 80


def statements(reading: Reading, plan: Plan) -> list[tuple[int, RegistrationStatement]]:
    """The amended statements that the question names by number, form or plan; else all."""
    every = list(enumerate(reading.record.registration_statements))
    if plan.file_numbers:
        return [(i, s) for i, s in every if s.file_number in plan.file_numbers] or every
    dated = " ".join(v.text for v in values(plan.question, "date") if " " in v.text)
    dated += " ".join(m[0] for m in _OF_A_PLAN.finditer(plan.question))
    years = {n for n in plan.numbers if re.fullmatch(r"(?:19|20)\d\d", n) and n not in dated}
    by_year = [(i, s) for i, s in every if s.filed_on and str(s.filed_on.year) in years]
    if by_year and len(every) > 1:
        return by_year
    nth = [(i, s) for i, s in every if s.amendment_number == plan.amendment_number]
    if plan.amendment_number is not None and nth and len(nth) < len(every):
        return nth  # "for which statement is this the second amendment"
    asked = letters(plan.question)
    by_plan = [
        (i, s)
        for i, s in every
        if len(every) > 1 and any(len(p) > 8 and letters(p) in asked for p in s.plans)
    ]
    if by_plan:
        return by_plan
    if plan.forms:
        by_form = [(i, s) for i, s in every if s.form in plan.forms]
        every = by_form or every
    return told_apart(reading, plan, every)[0]


_OF_A_PLAN = re.compile(
    r"\b(?:19|20)\d\d (?:[\w'’&-]+ ){0,7}?(?:plan|program)\b|\bplan of (?:19|20)\d\d\b", re.I
)
"""A year in a plan's name is no year of filing: "the 2009 Omnibus Incentive Plan"."""


def told_apart(
    reading: Reading, plan: Plan, every: list[tuple[int, RegistrationStatement]]
) -> tuple[list[tuple[int, RegistrationStatement]], set[str]]:
    """The statements that the question's own words tell from the others, and those words.

    Words that stand with some statements and not with all do so: a plan, a date, a class.
    """
    if len(every) < 2 or not plan.rest:
        return every, set()
    around = {i: _around(reading, s) for i, s in every}
    telling = {
        t for t in plan.rest
        if t not in _PLAIN and 0 < sum(t in held for held in around.values()) < len(every)
    }  # fmt: skip
    fitting = [(i, s) for i, s in every if telling <= around[i]]
    return (fitting, telling) if telling and fitting else (every, set())


# Words that stand with one statement and not with another by chance of wording.
_PLAIN = frozenset(
    {"share", "common", "security", "register", "sell", "issue", "deregister", "remain", "plan",
     "file", "cover", "effect", "offer", "unsold", "relat", "option", "total", "number"}
)  # fmt: skip


def _around(reading: Reading, statement: RegistrationStatement) -> set[str]:
    """The concepts of a statement's plans, and of the print from its number to the next one."""
    held = concepts(" ".join(statement.plans))
    for passage in reading.passages:
        at = passage.text.find(statement.file_number)
        if at >= 0:
            following = FILE_NUMBER.search(passage.text, at + len(statement.file_number))
            held |= concepts(passage.text[at : following.start() if following else None])
    return held


def _file_numbers(reading: Reading, plan: Plan) -> Reply:
    chosen = [(i, s) for i, s in statements(reading, plan) if reading.evidence(file_pointer(i))]
    if not chosen:
        return lacks("The filing does not state a registration number.")
    if (ranked := ranked_statement(reading, plan, chosen)) is not None:
        return ranked
    one = len(chosen) == 1
    numbers = joined([f"No. {number_printed(reading, i, s)}" for i, s in chosen])
    text = f"The amendment amends registration statement{'' if one else 's'} {numbers}."
    cited: list[Citation] = []
    for i, _ in chosen:
        proof = reading.evidence(file_pointer(i))
        cited += reading.cite_value(file_pointer(i))
        if proof is not None and proof.verdict == "derived":
            cited += reading.cite_spans([(s.start, s.end) for s in proof.from_])
    return says(text, cited, derived_numbers(reading, chosen))


def number_printed(reading: Reading, index: int, statement: RegistrationStatement) -> str:
    """A file number as the filing prints it: `333-04471` for 333-4471."""
    printed = FILE_NUMBER.findall(reading.printed(file_pointer(index)) or "")
    same = [n for n in printed if normalize_file_number(n) == statement.file_number]
    return same[0] if same else statement.file_number


def derived_numbers(
    reading: Reading, chosen: list[tuple[int, RegistrationStatement]]
) -> str | None:
    """The file numbers that stand in print only as a range, written out."""
    derived = [
        s.file_number
        for i, s in chosen
        if (p := reading.evidence(file_pointer(i))) and p.verdict == "derived"
    ]
    return f"numbers of a printed range: {', '.join(derived)}" if derived else None


def _statement_count(reading: Reading, plan: Plan) -> Reply:
    chosen = [(i, s) for i, s in statements(reading, plan) if reading.evidence(file_pointer(i))]
    if not chosen:
        return lacks("The filing does not state a registration number.")
    numbers = [f"No. {s.file_number}" for _, s in chosen]
    text = f"It amends {count(len(chosen), 'registration statement')}: {joined(numbers)}."
    return says(
        text,
        [c for i, _ in chosen for c in reading.cite_value(file_pointer(i))],
        f"count of {', '.join(numbers)} = {len(chosen)}",
    )


def _plans(reading: Reading, plan: Plan) -> Reply:
    found = _plan_titles(reading, plan)
    if not found:
        return lacks("The filing names no plan.")
    titles = [title for title, _ in found]
    if len(titles) > 1 and ranks(plan):
        return lacks("The filing does not state this for each plan.")
    lead = "The plan is the" if len(titles) == 1 else "The plans are:"
    text = f"{lead} {joined(titles) if len(titles) == 1 else '; '.join(titles)}."
    if count_words(text) > _ROOM:
        text = "; ".join(titles) + "."
    return says(text, [c for _, p in found for c in reading.cite_value(p)])


def _plan_count(reading: Reading, plan: Plan) -> Reply:
    found = _plan_titles(reading, plan)
    if not found:
        return lacks("The filing names no plan.")
    titles = [title for title, _ in found]
    return says(
        f"It names {count(len(found), 'plan')}: {'; '.join(titles)}.",
        [c for _, p in found for c in reading.cite_value(p)],
        f"count of the titles named = {len(found)}",
    )


def _plan_titles(reading: Reading, plan: Plan) -> list[tuple[str, str]]:
    """Titles with their pointers: of the statement asked for, else of the cover, else of all."""
    record = reading.record
    chosen = statements(reading, plan)
    own = [
        (title, f"/registration_statements/{i}/plans/{j}")
        for i, s in chosen
        for j, title in enumerate(s.plans)
    ]
    cover = [(title, f"/plans/{i}") for i, title in enumerate(record.plans)]
    narrowed = len(chosen) < len(record.registration_statements)
    for pairs in (own, cover) if narrowed else (cover, own):
        proven = [(shown(reading, p, t), p) for t, p in pairs if reading.evidence(p)]
        if proven:
            first: dict[str, str] = {}
            for title, pointer in proven:
                first.setdefault(title, pointer)
            return list(first.items())
    return []


def _securities_titles(reading: Reading, plan: Plan) -> Reply:
    found: dict[str, str] = {}
    for i, statement in statements(reading, plan):
        for j, security in enumerate(statement.securities):
            pointer = f"/registration_statements/{i}/securities/{j}/title"
            if reading.evidence(pointer):
                found.setdefault(security.title, pointer)
    if not found:
        return lacks("The filing does not name the class of securities.")
    return says(
        f"The securities are {joined(list(found))}.",
        [c for p in found.values() for c in reading.cite_value(p)],
    )


_PAR = re.compile(
    r"(?:US|U\.S\.)?[$€£]\s?(?:\d{1,12}(?:\.\d{1,12})?|\.\d{1,12})|\b(?:without|no) par(?: value)?"
    r"|(?<![\d.])(?:\d{1,12}(?:\.\d{1,12})?|\.\d{1,12}) (?:cents?|\w{1,30} each)"
    r"|\b(?:one|two|three|four|five|ten|fifteen|twenty|twenty-five|fifty)"
    r" (?:cents?|dollars?)\b",
    re.I,
)


def _par_value(reading: Reading, plan: Plan) -> Reply:
    for i, statement in statements(reading, plan):
        for j, security in enumerate(statement.securities):
            pointer = f"/registration_statements/{i}/securities/{j}/par_value"
            if security.par_value and reading.evidence(pointer):
                figure = _PAR.search(reading.printed(pointer) or "")
                return says(
                    f"The par value is {figure[0] if figure else security.par_value}.",
                    reading.cite_value(pointer),
                )
    return lacks("The filing does not state a par value.")


def _statement_dates(reading: Reading, plan: Plan, field: str, verb: str) -> Reply:
    chosen = statements(reading, plan)
    found: list[tuple[int, RegistrationStatement, str, str | None, str]] = []
    for i, statement in chosen:
        value = getattr(statement, field)
        pointer = f"/registration_statements/{i}/{field}"
        if value is not None and reading.evidence(pointer):
            text, derivation = date_shown(reading, pointer, value)
            found.append((i, statement, text, derivation, pointer))
    if not found:
        return lacks(
            f"The filing does not state on which date the registration statement {verb}.",
            _nearest_statement_date(reading, verb),
        )
    derivation = "; ".join(d for *_, d, _ in found if d) or None
    if len(chosen) == 1:
        return says(
            f"The registration statement {verb} on {found[0][2]}.",
            reading.cite_value(found[0][4]),
            derivation,
        )
    text = f"The registration statements {verb.replace('was', 'were')}: " + "; ".join(
        f"No. {s.file_number} on {date}" for _, s, date, _, _ in found
    )
    cited = [
        c
        for i, _, _, _, p in found
        for c in reading.cite_value(p) + reading.cite_value(file_pointer(i))
    ]
    ranged = derived_numbers(reading, [(i, st) for i, st, *_ in found])
    derivation = "; ".join(d for d in (derivation, ranged) if d) or None
    return says(text + ".", cited, derivation)


def _nearest_statement_date(reading: Reading, verb: str) -> list[Citation]:
    cue = "effect" if "effective" in verb else "file"
    return [reading.cite_passage(p) for p in reading.passages if cue in p.concepts][:1]


def _effective_on(reading: Reading, plan: Plan) -> Reply:
    return _statement_dates(reading, plan, "effective_on", "was declared effective")


def _statement_filed_on(reading: Reading, plan: Plan) -> Reply:
    return _statement_dates(reading, plan, "filed_on", "was filed")


ANSWERS: dict[AskedField, FieldAnswer] = {
    "file_numbers": _file_numbers,
    "statement_count": _statement_count,
    "plans": _plans,
    "plan_count": _plan_count,
    "title": _securities_titles,
    "par_value": _par_value,
    "effective_on": _effective_on,
    "statement_filed_on": _statement_filed_on,
}
"""How each question about the statements is answered."""
