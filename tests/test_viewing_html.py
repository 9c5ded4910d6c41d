"""The page of a filing: every value lit where it stands, and nothing of a filing becomes markup."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checking import check
from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Amendment, Engine, Evidence, Extraction
from assistant.viewing.escaping import escape
from assistant.viewing.filing_page import filing_page
from assistant.viewing.lit_lines import Lit, lit_lines
from tests.in_process import assistant
from tests.pages import CONTROLS, HOSTILE, Page

ROOT = Path(__file__).parents[1]
QUILLON = ROOT / "eval" / "filings" / "a-02-quillon.txt"


@pytest.fixture(scope="module")
def quillon() -> str:
    filing = read(QUILLON)
    return filing_page(extract(filing), filing)


def test_the_page_is_whole_and_has_nothing_foreign(quillon):
    page = Page(quillon)
    assert page.faults == []
    assert quillon.startswith("<!doctype html>")
    assert not re.search(r"(?:https?:)?//", quillon.replace("http-equiv", ""))


def test_the_page_has_the_text_line_by_line(quillon):
    shown = Page(quillon).lines
    assert "\n".join(shown).split() == escape(read(QUILLON).text).split()
    numbers = [int(n) for n in re.findall(r'id="L(\d+)"', quillon)]
    assert numbers == sorted(set(numbers))


def test_each_value_links_to_where_it_stands_and_back(quillon):
    extraction = extract(read(QUILLON))
    entry = extraction.evidence["/registration_statements/0/securities/0/deregistered"]
    assert f'id="t{entry.start}"' in quillon
    row = re.search(rf'href="#r(\d+)" title="[^"]*deregistered: verified">{entry.quote}', quillon)
    assert row
    assert re.search(
        rf'id="r{row[1]}">\s*<dt>deregistered</dt>\s*<dd><bdi>1,118,473</bdi>', quillon
    )
    targets = set(re.findall(r'href="#(\w+)"', quillon))
    assert targets <= set(re.findall(r'id="(\w+)"', quillon))


def test_line_numbers_are_those_of_the_filing(quillon):
    filing = read(QUILLON)
    number = filing.line_at(filing.text.index("1,118,473"))
    line = re.search(rf'<div class="line" id="L{number}"[^>]*>(.*?)\n</div>', quillon, re.DOTALL)
    assert line
    assert "1,118,473" in line[1]


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_values_stay_text(value):
    printed = value.replace("\x00", "")  # the reader takes a text with NUL for binary data
    filing = read(
        f"FORM S-8\n{printed}\n\nSIGNATURES\n{printed}{' word' * 99}".encode(), name=f"{value}.txt"
    )
    at = filing.text.index(value) if value in filing.text else None
    proof = Evidence(verdict="unsupported", start=at, end=at and at + len(value), quote=value)
    record = Amendment(form=value, plans=[value, value], reason={"summary": value})
    pointers = ("/form", "/plans/0", "/reason/summary")
    extraction = Extraction(
        source=value, filing=filing.identity, status="needs_review", record=record,
        evidence=dict.fromkeys(pointers, proof), engine=Engine(name="model", model=value),
        warnings=[{"code": "x", "message": value}],
        checks=[{"name": value, "verdict": "inconsistent", "message": value}],
        error={"type": "E", "message": value},
    )  # fmt: skip
    shown = filing_page(extraction, filing)
    page = Page(shown)
    assert page.faults == []
    assert not CONTROLS.search(shown)
    assert escape(value) in page.text


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_filings_go_the_whole_way(value):
    printed = value.replace("\x00", "")
    text = QUILLON.read_text().replace("QUILLON", printed)
    filing = read(text.replace("1,118,473", f"1,118,473 {printed}").encode(), name="x.txt")
    shown = filing_page(check({"form": value, "purpose": "other"}, filing), filing)
    assert Page(shown).faults == []
    assert Page(filing_page(extract(filing), filing)).faults == []
    assert not CONTROLS.search(shown)


def test_half_of_a_surrogate_pair_does_not_break_the_page():
    filing = read(b"FORM S-8", name="x.txt")
    extraction = Extraction(source="\ud800.txt", status="failed", engine=Engine(name="given"))
    assert filing_page(extraction, filing).encode()


@settings(max_examples=80, deadline=None)
@given(
    st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6)
)
def test_lines_are_the_text_whatever_is_lit(text, spans):
    lit = [Lit(min(s), max(s), "verified", row=0) for s in spans if s[0] != s[1]]
    lit = [s for s in lit if s.end <= len(text)]
    lines = list(lit_lines(text, lit))
    assert "\n".join("".join(p.text for p in line.pieces) for line in lines) == text
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    shining = sum(len(p.text) for line in lines for p in line.pieces if p.lit)
    covered = {i for s in lit for i in range(s.start, s.end) if text[i] != "\n"}
    assert shining == len(covered)
    anchors = [p.anchor for line in lines for p in line.pieces if p.anchor is not None]
    assert len(anchors) == len(set(anchors))
    assert set(anchors) == {s.start for s in lit}


def test_the_command_writes_the_page(tmp_path):
    target = tmp_path / "page.html"
    done = assistant("show", QUILLON, "--html", target)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert Page(target.read_text(encoding="utf-8")).faults == []
    assert assistant("show", QUILLON, "--html", target, "--json").returncode == 2
