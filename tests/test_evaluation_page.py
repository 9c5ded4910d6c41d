"""The report of a run: one page with its scores and texts, whatever the values hold."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.evaluation import plots, runs
from assistant.evaluation.calibration import reliability
from assistant.evaluation.page import report_page
from assistant.evaluation.running import Task
from assistant.evaluation.statistics import Interval
from assistant.viewing.escaping import escape
from tests.in_process import assistant
from tests.pages import CONTROLS, HOSTILE, Page

ROOT = Path(__file__).parents[1]
FILINGS = ROOT / "eval" / "filings"
LABELS = [json.loads(line) for line in (ROOT / "eval" / "labels.jsonl").read_text().splitlines()]
QUESTIONS = (ROOT / "eval" / "questions.jsonl").read_text().splitlines()


def run_of(labels: list[dict[str, Any]], folder: Path, **options: Any) -> runs.Run:
    path = folder / "labels.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in labels), encoding="utf-8")
    task = Task(path, options.pop("filings", FILINGS), **options)
    list(task.items(None))
    return task.run


def spoilt_record(line: dict[str, Any], value: str) -> dict[str, Any]:
    """Another system's record: right but for a name, the form and a made-up counsel."""
    record = json.loads(json.dumps(line["record"]))
    record["reason"].pop("facts", None)
    record["form"] = value
    record["registrants"][0]["name"] = value
    record["counsel"].append({"name": value, "firm": None})
    return {"file": line["file"], "record": record}


def numbers(page: str) -> list[str]:
    return re.findall(r"<b>([^<]*)</b><span>", page)


@pytest.fixture(scope="module")
def page(tmp_path_factory) -> str:
    folder = tmp_path_factory.mktemp("run")
    before = run_of(LABELS[:8], folder)
    theirs = folder / "theirs.jsonl"
    theirs.write_text("\n".join(json.dumps(spoilt_record(line, "S-99")) for line in LABELS[:8]))
    after = run_of(LABELS[:8], folder, predictions=theirs, name="their system")
    text, lacking = report_page(after, [before])
    assert lacking is None
    return text


def test_the_page_is_whole_and_has_nothing_foreign(page):
    assert Page(page).faults == []
    assert "//" not in page.replace("://", "") or "http" not in page
    targets = set(re.findall(r'href="#([\w-]+)"', page))
    assert targets <= set(re.findall(r'id="([\w-]+)"', page))


def test_the_page_has_the_scores_that_were_measured(page):
    assert numbers(page)[1] == "0 of 8"
    row = re.search(r'title="form">form</td><td class="num">([\d.]+)', page)
    assert row
    assert row[1] == "0.000"
    assert "their system" in page


def test_each_slip_has_its_text_with_the_right_value_lit(page):
    lit = re.findall(r'<mark class="lit expected"[^>]*>([^<]+)</mark>', page)
    assert any("TALBRIDGE" in text for text in lit)
    assert "S-99" in page


def test_the_comparison_names_what_became_worse(page):
    comparison = page[page.index('id="comparison"') :]
    assert re.search(r"form</td><td class=\"num\">1.000</td><td class=\"num\">0.000", comparison)
    assert '<span class="chip worse">worse</span>' in comparison


def test_plots_are_drawn_in_the_colours_of_the_page(page):
    assert page.count("<svg") == page.count("</svg>") >= 2
    pictures = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert all("style=" not in picture and "#0" not in picture for picture in pictures)
    assert 'class="f-ink"' in "".join(pictures)
    ids = [i for picture in pictures for i in re.findall(r' id="([^"]+)"', picture)]
    used = {u for picture in pictures for u in re.findall(r'xlink:href="#([^"]+)"', picture)}
    assert used <= set(ids)


def test_hostile_values_stay_text(tmp_path):
    """Each value in the filing, the label, the prediction, the file's and the system's name."""
    (tmp_path / "filings").mkdir()
    text = (FILINGS / LABELS[1]["file"]).read_text()
    before, after = [], []
    for number, value in enumerate(HOSTILE):
        printed = value.replace("\x00", "")  # the reader takes a text with NUL for binary data
        file = f"x{number}.txt"
        (tmp_path / "filings" / file).write_text(text.replace("1,118,473", f"1,118,473 {printed}"))
        label = json.loads(json.dumps(LABELS[1])) | {"file": file}
        label["record"]["plans"] = [value]
        label["record"]["registration_statements"][0]["securities"][0]["deregistered"] = 118473
        before.append(label)
        after.append(spoilt_record(label, value))
    predictions = tmp_path / "theirs.jsonl"
    predictions.write_text("\n".join(map(json.dumps, after)))
    options = {"filings": tmp_path / "filings", "name": "".join(HOSTILE)}
    first = run_of(before, tmp_path, **options)
    second = run_of(before, tmp_path, predictions=predictions, **options)
    shown, _ = report_page(second, [first])
    page = Page(shown)
    assert page.faults == []
    assert not CONTROLS.search(shown)
    for value in HOSTILE:
        assert escape(value) in page.text


def test_answers_have_a_page_of_their_own(tmp_path):
    path = tmp_path / "questions.jsonl"
    wrong = json.loads(QUESTIONS[0]) | {"id": "hard", "facts": ["<b>never</b> said"]}
    path.write_text("\n".join([*QUESTIONS[:3], json.dumps(wrong)]))
    task = Task(path, FILINGS)
    list(task.items(None))
    text, _ = report_page(task.run)
    page = Page(text)
    assert page.faults == []
    assert numbers(text)[0] == "75.0 %"
    assert "<b>never</b> said" in page.text
    assert "March 31, 1997" in page.text


def test_names_in_plots_are_text_and_no_formulas():
    name = "</text><script>$\\frac{1}{0}$ \u202e\x00\ufffe"
    point = Interval(0.5, 0.4, 0.6, 40)
    drawn = plots.cost_plot([(name, 0.1, point), ("$x$", 40.0, point)], "US dollars")
    assert "<script" not in drawn
    assert not CONTROLS.search(drawn)
    assert "$x$" in drawn


def test_a_page_without_plots_says_so(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)  # as if it were not installed
    text, lacking = report_page(run_of(LABELS[:2], tmp_path))
    assert lacking == "matplotlib is not installed; pip install 'assistant[report]'"
    assert "<svg" not in text
    assert "No plots here: matplotlib is not installed" in Page(text).text


def test_the_same_run_gives_the_same_plots():
    judged = [type("J", (), {"confidence": c / 10, "right": c > 3})() for c in range(11)]
    bins = reliability(judged)
    assert plots.calibration_plot(bins) == plots.calibration_plot(bins)


def test_the_command_writes_the_page(tmp_path):
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps(LABELS[1]))
    task = Task(path, FILINGS)
    with runs.start(tmp_path / "runs", task.header) as recorder:
        list(task.items(recorder))
    options = ["-o", tmp_path / "r.html", "--runs", tmp_path / "runs"]
    done = assistant("runs", "report", "last", *options)
    assert (done.stdout, done.stderr) == ("", "")
    assert Page((tmp_path / "r.html").read_text(encoding="utf-8")).faults == []
