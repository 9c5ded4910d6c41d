"""Scores of answers, and label and question files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import EmptyInputError, MissingPathError, RecordError
from assistant.evaluation import answers, report, scoring
from assistant.evaluation.answers import score_answer
from assistant.evaluation.labels import Label, Question, read_labels, read_lines, read_questions
from assistant.record import Answer, Citation, Engine, Row, Sentence

TEXT = "The Plan expired in May 2001. No. 333-10001 is amended. 95,699 shares remain."


def cite(start: int, end: int, quote: str | None = None, source: str = "a.txt") -> Citation:
    return Citation(
        filing="1", source=source, start=start, end=end, line=1, section="substance",
        quote=TEXT[start:end] if quote is None else quote,
    )  # fmt: skip


def say(text: str, *citations: Citation, rows: list[Row] | None = None) -> Answer:
    sentence = Sentence(text=text, citations=list(citations) or [cite(0, 28)])
    return Answer(
        question="?", answered=True, answer=text, sentences=[sentence], rows=rows or [],
        engine=Engine(name="rules"),
    )  # fmt: skip


def silence() -> Answer:
    return Answer(question="?", answered=False, answer="Not stated.", engine=Engine(name="rules"))


def ask(**fields: Any) -> Question:
    line = {"id": "q", "question": "?", "files": ["a.txt"], "answerable": True} | fields
    return Question.model_validate(line)


def test_all_facts_must_be_there_and_nothing_wrong():
    question = ask(facts=["plan", "May 2001"], wrong=["terminated"])
    assert score_answer(question, say("The plan expired in May 2001.")).right
    assert score_answer(question, say("The plan expired.")).faults == ["lacks 'May 2001'"]
    wrong = score_answer(question, say("The plan was terminated in May 2001."))
    assert wrong.faults == ["says 'terminated'"]


def test_yes_and_no_are_whole_words():
    assert score_answer(ask(facts=["no"]), say("No, it will not.")).right
    assert not score_answer(ask(facts=["no"]), say("Nothing is known of No. 333-10001.")).right


def test_at_most_eighty_words_but_for_lists_over_many():
    long = " ".join(["word"] * 81)
    assert score_answer(ask(facts=["word"]), say(long[:-5])).right
    assert not score_answer(ask(facts=["word"]), say(long)).right
    assert score_answer(ask(facts=["word"], files=[], kind="list"), say(long)).right
    assert not score_answer(ask(facts=["word"], kind="list"), say(long)).right


def test_rows_count_in_lists_over_many():
    row = Row(filing="1", source="a.txt", values={"deregistered": "95,699"})
    answer = say("Two filings do.", rows=[row, Row(filing="2", source="b.txt")])
    question = ask(facts=["95,699", "b.txt"], files=[])
    assert score_answer(question, answer).right
    assert not score_answer(ask(facts=["95,699"]), answer).right


def test_silence_is_right_where_the_filings_are_silent():
    unanswerable = ask(answerable=False)
    assert score_answer(unanswerable, silence()).right
    assert not score_answer(unanswerable, say("In May 2001.")).right
    assert not score_answer(ask(facts=["May"]), silence()).right
    scores = answers.total(
        [score_answer(unanswerable, say("In May.")), score_answer(ask(facts=["May"]), silence())]
    )
    assert (scores.right, scores.false_answers, scores.false_abstentions) == (0, 1, 1)


@pytest.mark.parametrize(
    "citation",
    [cite(0, 28, "The Plan expired in May 2002"), cite(1, 28, TEXT[:28]), cite(5, 5),
     cite(0, 28, source="b.txt").model_copy(update={"filing": "2"})],
)  # fmt: skip
def test_every_quote_must_be_the_text_at_its_place(citation):
    question = ask(facts=["May 2001"])
    answer = say("The plan expired in May 2001.", citation)
    score = score_answer(question, answer, {"a.txt": TEXT})
    assert (score.right, score.citation_faults) == (False, 1)
    good = score_answer(question, say("In May 2001.", cite(0, 28)), {"a.txt": TEXT})
    assert (good.right, good.citation_faults) == (True, 0)


def test_a_sentence_without_a_citation_is_a_fault():
    answer = say("In May 2001.").model_copy(
        update={"sentences": [Sentence(text="In May 2001.", citations=[])]}
    )
    assert not score_answer(ask(facts=["May 2001"]), answer).right


def test_labelled_quotes_that_are_cited_are_counted():
    question = ask(facts=[], wrong=["x"], quotes=["Plan expired in  May", "never said"])
    score = score_answer(question, say("It expired.", cite(0, 28)))
    assert (score.quotes, score.quotes_cited) == (2, 1)


# --- files ----------------------------------------------------------------------------------


def write(path: Path, *lines: Any) -> Path:
    path.write_text(
        "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines),
        encoding="utf-8",
    )
    return path


def test_labels_are_read_in_order_and_blank_lines_do_not_count(tmp_path):
    path = write(
        tmp_path / "l.jsonl",
        {"file": "b.txt", "record": {"form": "S-8"}},
        "",
        {"file": "a.txt", "record": None, "alternates": {}, "truncated": True, "notes": "n"},
    )
    labels = read_labels(path)
    assert [(label.file, label.record, label.truncated) for label in labels] == [
        ("b.txt", {"form": "S-8"}, False),
        ("a.txt", None, True),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ({"record": {}}, "file: Field required"),
        ({"file": "a", "record": {"frm": "S-8"}}, "frm: Extra inputs"),
        ({"file": "a", "record": {"amendment_number": "two"}}, "amendment_number"),
        ({"file": "a", "record": {}, "alternates": {"/plans/0": ["x"]}}, "leads nowhere"),
        ({"file": "a", "record": {"form": "S-8"}, "alternates": {"/form": "S-3"}}, "alternates"),
    ],
)
def test_a_bad_label_names_file_and_line(tmp_path, line, message):
    path = write(tmp_path / "labels.jsonl", {"file": "x", "record": {}}, "", line)
    with pytest.raises(RecordError) as error:
        read_labels(path)
    assert str(error.value).startswith(f"{path}, line 3: ")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_facts_belong_to_labels_only(tmp_path):
    record = {"reason": {"summary": "s", "facts": ["s"]}}
    assert Label(file="a", record=record).record == record


def test_questions_and_labels_are_told_apart(tmp_path):
    question = {"id": "1", "question": "why?", "answerable": True}
    path = write(tmp_path / "q", question)
    assert isinstance(read_lines(path)[0], Question)
    assert isinstance(read_lines(write(tmp_path / "l", {"file": "a", "record": {}}))[0], Label)
    with pytest.raises(RecordError, match="line 2: the id '1' is that of line 1"):
        read_questions(write(tmp_path / "twice", question, question))


def test_unknown_keys_of_a_line_are_told(tmp_path):
    assert Label.model_validate({"file": "a", "record": {}, "alternate": {}}).unknown_keys == [
        "alternate"
    ]


def test_files_that_are_not_there_or_empty(tmp_path):
    with pytest.raises(MissingPathError):
        read_labels(tmp_path / "none")
    with pytest.raises(EmptyInputError):
        read_lines(write(tmp_path / "empty", ""))


# --- reports --------------------------------------------------------------------------------


def test_report_of_records():
    label = Label(file="a.txt", record={"form": "S-8"})
    scores = scoring.total([scoring.score_extraction(label, None)])
    table = report.record_table(scores)
    assert "form" in table
    assert "a.txt /form: missing: expected 'S-8', found None" in table
    as_json = report.record_report(scores)
    assert as_json["micro"] == {
        "precision": None, "recall": 0.0, "f1": 0.0, "tp": 0, "fp": 0, "fn": 1
    }  # fmt: skip
    assert json.loads(json.dumps(as_json)) == as_json


def test_report_of_answers():
    scores = answers.total([score_answer(ask(answerable=False), silence())])
    assert report.answer_report(scores)["accuracy"] == 1.0
    assert "unanswerable     1.000" in report.answer_table(scores)
