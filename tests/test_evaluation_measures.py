"""Calibration, review, citations, retrieval, slices, causes of slips: worked by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import integrate
from sklearn import calibration as theirs
from sklearn import metrics

from assistant.evaluation import calibration as ours
from assistant.evaluation.answers import AnswerScores, score_answer
from assistant.evaluation.calibration import Judged
from assistant.evaluation.citing import cited, supports
from assistant.evaluation.containers import container_of
from assistant.evaluation.labels import Label, Question
from assistant.evaluation.making import given_answers
from assistant.evaluation.passages import passages, places_of
from assistant.evaluation.retrieval import (
    mean_reciprocal_rank,
    rank_among,
    ranks_of,
    recall_at,
)
from assistant.evaluation.scoring import Scored, score_record
from assistant.evaluation.slices import slices, traits_of
from assistant.evaluation.slips import slips_of
from assistant.filing.inputs import read
from assistant.record import Answer, Citation, Engine, Evidence, Sentence

ROOT = Path(__file__).parents[1]
FILINGS = ROOT / "eval" / "filings"


# --- confidence -------------------------------------------------------------------------------


def some_judged() -> list[Judged]:
    generator = np.random.default_rng(4)
    confidence = generator.random(400).round(2)
    return [Judged(float(c), bool(generator.random() < c**2)) for c in confidence]


def test_the_brier_score_is_that_of_scikit_learn():
    judged = some_judged()
    right, confidence = [j.right for j in judged], [j.confidence for j in judged]
    assert ours.brier_score(judged) == pytest.approx(metrics.brier_score_loss(right, confidence))
    assert ours.brier_score([]) is None


def test_the_reliability_table_is_that_of_scikit_learn():
    judged = some_judged()
    right, confidence = [j.right for j in judged], [j.confidence for j in judged]
    shares, means = theirs.calibration_curve(right, confidence, n_bins=10)
    bins = ours.reliability(judged)
    # Its bins are open at the other end: compared where no value stands on an edge.
    on_edge = {round(j.confidence * 10) for j in judged if (j.confidence * 10).is_integer()}
    free = [b for b in bins if not {round(b.low * 10), round(b.high * 10)} & on_edge]
    assert sum(b.count for b in bins) == len(judged)
    for entry in free:
        index = round(entry.low * 10)
        assert (entry.right, entry.confidence) == pytest.approx((shares[index], means[index]))


def test_calibration_worked_by_hand():
    judged = [Judged(0.95, True)] * 3 + [Judged(0.95, False)] + [Judged(0.55, True)]
    high = ours.reliability(judged)[-1]
    assert (high.count, high.right, high.confidence) == (4, 0.75, pytest.approx(0.95))
    expected = 4 / 5 * (0.95 - 0.75) + 1 / 5 * (1 - 0.55)
    assert ours.calibration_error(judged) == pytest.approx(expected)


def test_risk_against_coverage_worked_by_hand():
    judged = [Judged(0.9, True), Judged(0.9, True), Judged(0.6, False), Judged(0.3, True)]
    assert ours.risk_coverage(judged) == [(0.5, 0.0), (0.75, 1 / 3), (1.0, 0.25)]
    assert ours.risk_area(judged) == pytest.approx(0.25 / 3 + 0.25 * 0.25)


def test_the_risk_area_is_the_mean_risk_over_all_coverages():
    judged = [Judged(c / 1000, bool(c % 7)) for c in range(1000)]
    coverage, risk = zip(*ours.risk_coverage(judged), strict=True)
    area = integrate.trapezoid(risk, coverage)
    assert ours.risk_area(judged) == pytest.approx(area, abs=0.002)


def scored(status: str, **wrong: Any) -> Scored:
    """A record of form and place, right but for what is given."""
    label = Label(file="a", record={"form": "S-8", "signing": {"place": "Salem, Oregon"}})
    record = {
        "form": wrong.get("form", "S-8"),
        "signing": {"place": wrong.get("place", "Salem, Oregon")},
    }
    return score_record(label, record, status=status)


def test_review_worked_by_hand():
    records = [
        scored("needs_review", form="S-3"),  # rightly picked
        scored("needs_review"),  # in vain
        scored("needs_review", place="Reno, Nevada"),  # rightly, but no key field
        scored("accepted", form="S-3"),  # the one that costs money
        scored("accepted"),
        scored("failed", form="S-3"),  # nothing was accepted of it
    ]
    everything = ours.review(records)
    assert everything == ours.Review(2, 1, 1, 1)
    assert (everything.precision, everything.recall) == (2 / 3, 2 / 3)
    assert ours.review(records, ours.KEY_FIELDS) == ours.Review(1, 1, 2, 1)
    flags = [r.status == "needs_review" for r in records[:5]]
    faulty = [not r.exact for r in records[:5]]
    assert everything.precision == metrics.precision_score(faulty, flags)
    assert everything.recall == metrics.recall_score(faulty, flags)


def test_key_fields_are_those_that_must_not_be_accepted_wrong():
    assert {
        "form", "amendment_number", "purpose", "registration_statements.file_number",
        "registration_statements.securities.deregistered",
    } <= ours.KEY_FIELDS  # fmt: skip


# --- citations --------------------------------------------------------------------------------


def sentence(text: str, *quotes: str, derivation: str | None = None) -> Sentence:
    places = [
        Citation(filing="1", source="a.txt", start=0, end=len(q), line=1, section="s", quote=q)
        for q in quotes
    ]
    return Sentence(text=text, citations=places, derivation=derivation)


def said(*sentences: Sentence, answered: bool = True) -> Answer:
    text = " ".join(s.text for s in sentences)
    return Answer(question="?", answered=answered, answer=text, sentences=list(sentences),
                  engine=Engine(name="x"))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quotes", "supported"),
    [
        ("637,549 shares were removed.", ["removes 637,549 shares"], True),
        ("637,549 shares were removed.", ["removes 637,594 shares"], False),  # two digits exchanged
        ("The plan expired on May 1, 2001.", ["expired May 1, 2001"], True),
        ("The plan expired on May 1, 2001.", ["expired May 2, 2001"], False),
        ("The plan expired.", ["The Plan has expired by its terms"], True),
        ("The plan expired.", ["The notes were redeemed"], False),
        ("The plan expired.", [], False),
    ],
)
def test_what_a_quote_supports(text, quotes, supported):
    assert supports(sentence(text, *quotes), quotes) is supported


def test_a_sum_is_supported_when_its_parts_are():
    told = sentence(
        "In total 300 shares.", "100 shares", "200 shares", derivation="100 + 200 = 300"
    )
    assert supports(told, ["100 shares", "200 shares"])
    assert not supports(told, ["100 shares", "250 shares"])


def test_citation_recall_and_precision_worked_by_hand_as_in_alce():
    """Two sentences: one proven, with a citation that adds nothing; one unproven, with one."""
    answer = said(
        sentence("100 shares and 200 notes.", "100 shares", "200 notes", "the weather was fair"),
        sentence("300 units.", "no number here"),
    )
    counts = cited(answer)
    assert (counts.supported, counts.sentences) == (1, 2)
    assert (counts.needed, counts.citations) == (2, 4)
    question = Question(id="q", question="?", files=["a.txt"], answerable=True, facts=["100"],
                        quotes=["100 shares", "never cited"])  # fmt: skip
    scores = AnswerScores([score_answer(question, answer)])
    assert scores.citation == (0.5, 0.5)
    assert scores.labelled_citation == (1 / 4, 1 / 2)


def test_abstention_worked_by_hand():
    def score(answerable: bool, answered: bool) -> Any:
        line = {"id": "q", "question": "?", "answerable": answerable}
        return score_answer(Question.model_validate(line), said(answered=answered))

    cases = [(True, True), (True, False), (False, False), (False, False), (False, True)]
    scores = AnswerScores([score(*case) for case in cases])
    assert scores.abstention == (2 / 3, 2 / 3)
    truth, silent = [not a for a, _ in cases], [not a for _, a in cases]
    assert scores.abstention == (
        metrics.precision_score(truth, silent), metrics.recall_score(truth, silent)
    )  # fmt: skip


# --- retrieval --------------------------------------------------------------------------------


def test_ranks_recall_and_reciprocal_rank_worked_by_hand():
    assert rank_among(["b.txt"], ["x/a.txt", "x/b.txt"]) == 2
    assert rank_among(["b.txt"], ["x/ab.txt"]) == 0  # a name is whole
    assert rank_among(["z/b.txt", "c.txt"], ["y/b.txt", "q/z/b.txt"]) == 2
    ranks = [1, 2, 0, 4]
    assert recall_at(ranks, 1) == 0.25
    assert recall_at(ranks, 3) == 0.5
    assert mean_reciprocal_rank(ranks) == pytest.approx((1 + 1 / 2 + 1 / 4) / 4)
    assert recall_at([], 1) is None


def test_search_is_measured_over_the_whole_folder(tmp_path):
    for name in ("a-02-quillon.txt", "b-03-orrindale.txt", "c-12-tamarack.txt"):
        (tmp_path / name).write_bytes((FILINGS / name).read_bytes())
    asked = [
        Question(id="one", question="What did Orrindale Health Systems file?", answerable=True,
                 files=["b-03-orrindale.txt"]),
        Question(id="all", question="Which plans ended?", answerable=True),
    ]  # fmt: skip
    assert ranks_of(asked, tmp_path) == {"one": 1}


# --- causes, slices, places -------------------------------------------------------------------


def causes(label: dict[str, Any], record: dict[str, Any] | None, **options: Any) -> dict[str, str]:
    result = score_record(Label(file="a", record=label), record, **options)
    return {slip.outcome.field: slip.cause for slip in slips_of(result)}


def proof(verdict: Any) -> Evidence:
    return Evidence(verdict=verdict)


def test_each_slip_has_one_cause():
    label = {
        "form": "S-8", "purpose": "deregistration", "amendment_number": 2,
        "registrants": [{"name": "Orrin Falls Paper Co.", "phone": "503-555-0142"}],
        "registration_statements": [{"file_number": "333-1", "filed_on": None}],
        "counsel": [{"name": "Ada Quist", "firm": None}],
    }  # fmt: skip
    record = {
        "form": "S-3", "purpose": "other", "amendment_number": None,
        "registrants": [{"name": "Orrin Falls Paper", "phone": "503-555-0199"}],
        "registration_statements": [{"file_number": "333-1", "filed_on": "2001-01-01"}],
        "counsel": [{"name": "Ben Orr", "firm": None}],
    }  # fmt: skip
    evidence = {"/form": proof("wrong_role"), "/registrants/0/phone": proof("unsupported")}
    found = causes(label, record, evidence=evidence)
    assert found["form"] == "other_value"
    assert found["purpose"] == "classified"
    assert found["amendment_number"] == "missed"
    assert found["registration_statements.filed_on"] == "made_up"
    assert found["counsel.name"] in ("item_missed", "item_made_up")
    assert causes({"form": "S-8"}, None, status="failed") == {"form": "not_read"}
    worded = causes({"agent_for_service": {"name": "Ada Quist Orr"}},
                    {"agent_for_service": {"name": "Ada Quist"}})  # fmt: skip
    assert worded == {"agent_for_service.name": "worded"}
    assert causes({"amendment_number": 1}, {"amendment_number": 2}) == {"amendment_number": "wrong"}
    assert causes({"reason": {"facts": ["merger"]}}, {"reason": {"summary": "It ended."}}) == {
        "reason.facts": "facts"
    }


def test_slices_are_worst_first():
    def line(file: str, form: str, filed_on: str, statements: int) -> tuple[str, dict[str, Any]]:
        items = [{"file_number": f"333-{n}"} for n in range(statements)]
        record = {"form": form, "registration_statements": items}
        return file, {"file": file, "record": record, "filing": {"filed_on": filed_on}}

    lines = dict([line("a", "S-8", "1997-02-01", 1), line("b", "S-3", "2003-01-01", 7)])
    records = [
        score_record(Label.model_validate(lines["a"]), lines["a"]["record"]),
        score_record(Label.model_validate(lines["b"]), {"form": "S-8"}),
    ]
    traits = {f: traits_of(item, {"characters": 7_000}) for f, item in lines.items()}
    rows = slices(records, traits)
    assert [(r.trait, r.value, r.filings, r.exact) for r in rows] == [
        ("form", "S-3", 1, 0), ("form", "S-8", 1, 1),
        ("year", "2000 to 2004", 1, 0), ("year", "1995 to 1999", 1, 1),
        ("length", "5,000 to 10,000", 2, 1),
        ("statements", "6 and more", 1, 0), ("statements", "1", 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "container"),
    [
        ("a-01-talbridge.txt", "PEM submission"),
        ("a-02-quillon.txt", "plain text"),
        ("a-03-marrowgate.htm", "HTML"),
        ("a-06-verdigris.txt", "submission"),
        ("a-08-ferrodyne.txt", "cells"),
        ("b-01-hollisworth.txt", "plain text"),  # with <PAGE> and <TABLE>
        ("c-07-pinyon.txt", "one line"),
    ],
)
def test_containers_are_told_apart(file, container):
    assert container_of(read(FILINGS / file)) == container


def test_the_text_around_a_slip_shows_both_values():
    filing = read(FILINGS / "a-02-quillon.txt")
    at = filing.text.index("310,000")
    label = {"registration_statements": [{"file_number": "333-61702", "securities": [
        {"title": "common stock", "deregistered": 1118473}]}]}  # fmt: skip
    record = json.loads(json.dumps(label))
    record["registration_statements"][0]["securities"][0]["deregistered"] = 310000
    outcome = next(
        o for o in score_record(Label(file="a", record=label), record).outcomes
        if o.result == "wrong"
    )  # fmt: skip
    evidence = {
        outcome.pointer: Evidence(verdict="wrong_role", start=at, end=at + 7, quote="310,000")
    }
    places = places_of(outcome, evidence, filing)
    lit = {(filing.text[p.start : p.end], p.light) for p in places}
    assert lit == {("1,118,473", "expected"), ("310,000", "found")}
    for passage in passages(filing.text, places):
        line = filing.text.split("\n")[passage.line - 1]
        first = passage.places[0]
        assert passage.text[first.start : first.end].split("\n")[0] in line


# --- answers of another system ----------------------------------------------------------------


def test_answers_of_another_system_are_paired_by_id_or_question(tmp_path):
    questions = [
        Question(id=i, question=f"Question {i}?", files=["a.txt"], answerable=True, facts=["S-8"])
        for i in ("one", "two", "three")
    ]  # fmt: skip
    plain = {"answered": True, "answer": "Form S-8.",
             "sentences": [{"text": "Form S-8.", "citations": []}]}  # fmt: skip
    path = tmp_path / "theirs.jsonl"
    path.write_text("\n".join([
        json.dumps({"id": "one", "retrieved": ["x/b.txt", "x/a.txt"], **plain}),
        json.dumps({"question": "Question two?", **plain}),
    ]))  # fmt: skip
    items = list(given_answers(questions, path, []))
    assert [item.output is not None for item in items] == [True, True, False]
    assert [item.score["rank"] for item in items] == [2, None, None]
    assert items[0].score["faults"] == ["a sentence without a citation"]
    assert items[2].score["answered"] is False
