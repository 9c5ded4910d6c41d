"""The answer to a second question, put to the filings that the first answer found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.collections.matched_words import tell_matches
from assistant.answering.collections.second_questions import Second
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, unique
from assistant.answering.one_filing.single import answer_one
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.results.actions import asks_figures
from assistant.answering.results.columns import CellsOf, with_columns
from assistant.answering.results.deferred import one_after_the_other
from assistant.answering.results.members import CITED, cite_company, company
from assistant.answering.results.rankings import ranking
from assistant.answering.results.totals import LEAST, MOST
from assistant.record import Row, Sentence

_MOST_ASKED = 60  # filings that a second question is put to


def with_seconds(
    reply: Reply,
    plan: Plan,
    seconds: Sequence[Second],
    readings: Callable[[Sequence[str]], list[Reading]],
    over: Callable[[Plan, Sequence[str] | None], Reply],
    cells: CellsOf,
) -> Reply:
    """The first answer with what the second part asks of the filings that it found.

    `readings` gives filings by their ids, `over` answers a question over some filings, or all,
    `cells` has the values of columns.
    """
    if not reply.answered:
        return reply
    found = _found(reply, plan)
    whole = reply
    for second in seconds:
        if second.put == "columns":
            whole = _with_columns(whole, found, second.columns, cells)
        elif second.put == "matched":
            whole = tell_matches(whole, found, second.matched) if second.matched else whole
        elif second.put == "each":
            whole = _asked_of_each(whole, second, found[:_MOST_ASKED], readings)
        else:
            ids = found if second.put == "found" else None
            more = over(make_plan(second.question, []), ids)
            rows = one_after_the_other([whole.rows, more.rows]) if ids is None else whole.rows
            whole = Reply([*whole.sentences, *more.sentences], rows=rows or more.rows)
    return whole


def _with_columns(
    whole: Reply, found: Sequence[str], columns: dict[str, str], cells: CellsOf
) -> Reply:
    """The columns, of the filings that were found alone where the rows have others too."""
    if len(found) == len(whole.rows) or len(whole.rows) > _MOST_ASKED:
        return with_columns(whole, columns, cells)
    known = set(found)
    named = Reply(whole.sentences, rows=[row for row in whole.rows if row.filing in known])
    told = with_columns(named, columns, cells)
    filled = {row.filing: row for row in told.rows}
    return Reply(told.sentences, rows=[filled.get(row.filing, row) for row in whole.rows])


def _asked_of_each(
    whole: Reply,
    second: Second,
    asked: Sequence[str],
    readings: Callable[[Sequence[str]], list[Reading]],
) -> Reply:
    told: dict[str, list[Sentence]] = {}
    for reading in readings(asked):
        answered = answer_one(reading, make_plan(second.question, []))
        if answered.answered:
            told[reading.filing.id] = [_led(reading, s) for s in answered.sentences[:1]]
    shown = [s for filing in asked for s in told.get(filing, [])][:CITED]
    return Reply([*whole.sentences, *shown], rows=_rows(whole.rows, told))


def _found(reply: Reply, plan: Plan) -> list[str]:
    """The filings that the first answer speaks of: those of an end, else all in its rows."""
    ends = (
        asks_figures(plan)
        or ranking(plan) is not None
        or MOST.search(plan.question)
        or LEAST.search(plan.question)
    )
    if ends:
        return list(dict.fromkeys(c.filing for s in reply.sentences for c in s.citations))
    return list(dict.fromkeys(row.filing for row in reply.rows[:_MOST_ASKED]))


def _led(reading: Reading, sentence: Sentence) -> Sentence:
    name = company(reading)
    cited = unique([*sentence.citations, *cite_company(reading)])
    if name.lower() in sentence.text.lower() or not cite_company(reading):
        return sentence
    return sentence.model_copy(update={"text": f"{name}: {sentence.text}", "citations": cited})


def _rows(rows: Sequence[Row], told: dict[str, list[Sentence]]) -> Sequence[Row]:
    """The rows with the second answer in a column of its own; of very many, as they are."""
    if len(rows) > _MOST_ASKED:
        return rows
    made = []
    for row in rows:
        answers = told.get(row.filing, [])
        if answers:
            before = [str(row.values["answer"])] if row.values.get("answer") else []
            values = {**row.values, "answer": " ".join([*before, *(s.text for s in answers)])}
            cited = unique([*row.citations, *(c for s in answers for c in s.citations)])
            row = row.model_copy(update={"values": values, "citations": cited})
        made.append(row)
    return made
