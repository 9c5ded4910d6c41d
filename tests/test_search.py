"""Search: the right filing among near-identical ones, by name, number, words and meaning."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import QuestionError
from assistant.library import Library
from assistant.library.lookup import edit_distance, look_up
from assistant.library.search import SNIPPET, SearchFilters, search, snippet
from assistant.library.wording import wording
from benchmarks.generated_filings import Invented, Question, invented, questions, write

COUNT = 300
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def filings() -> list[Invented]:
    return invented(COUNT)


@pytest.fixture(scope="module")
def library(filings: list[Invented], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("search")
    write(filings, folder / "filings")
    with Library(folder / "library") as opened:
        report = opened.add(folder / "filings", workers=1)
        assert report.warnings == []
        assert len(opened) == COUNT
        yield opened


def found(library: Library, query: str, **options: Any) -> list[str]:
    return [hit.filing for hit in search(library, query, **options)]


def recall(library: Library, asked: list[Question], mode: Any) -> dict[str, float]:
    """The share of each kind of question whose filing is among the first three."""
    right: dict[str, list[bool]] = defaultdict(list)
    for question in asked:
        first = found(library, question.text, limit=3, mode=mode)
        right[question.kind].append(bool(question.right & set(first)))
    return {kind: sum(some) / len(some) for kind, some in right.items()}


def test_the_right_filing_is_among_the_first_three(
    library: Library, filings: list[Invented]
) -> None:
    shares = recall(library, questions(filings, 40), "fused")
    assert len(shares) == 7
    assert shares.pop("misspelt company") >= 0.9
    assert shares.pop("reason") >= 0.9
    assert shares == dict.fromkeys(shares, 1.0)


def test_words_and_meaning_each_find_reasons(library: Library, filings: list[Invented]) -> None:
    asked = [question for question in questions(filings, 1) if question.kind == "reason"]
    assert recall(library, asked, "bm25")["reason"] >= 0.8
    assert recall(library, asked, "vectors")["reason"] >= 0.6


# --- look-ups -----------------------------------------------------------------------------


def without_models(monkeypatch: pytest.MonkeyPatch) -> None:
    """No vector index may be opened: a scope that is named needs none."""

    def refused(*arguments: Any) -> Any:
        raise AssertionError("the vector index was opened")

    monkeypatch.setattr("assistant.library.search.index_of", refused)


@pytest.mark.parametrize("spelling", ["{0}", "No. {0}", "0{1}", "File No. {0}-01?", "{2}"])
def test_a_file_number_is_looked_up_in_any_spelling(
    library: Library, filings: list[Invented], spelling: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_models(monkeypatch)
    number = filings[5].file_number
    serial = number.partition("-")[2]
    query = spelling.format(number, f"333-{serial}", f"registration 333–{serial}")
    if spelling.startswith("0"):
        query = f"333-0{serial}"
    hits = search(library, query)
    assert [hit.filing for hit in hits] == [filings[5].accession_number]
    assert hits[0].found_by == f"file number {number}"


def test_accession_number_ein_and_cik_are_looked_up(
    library: Library, filings: list[Invented], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_models(monkeypatch)
    filing = filings[7]
    assert found(library, filing.accession_number) == [filing.accession_number]
    assert found(library, filing.accession_number.replace("-", "")) == [filing.accession_number]
    assert found(library, "CIK 700007") == [filing.accession_number]
    assert found(library, "0000700007") == [filing.accession_number]
    row = library.connection.execute(
        "SELECT n.value FROM numbers AS n JOIN filings AS f ON f.id = n.filing"
        " WHERE n.kind = 'ein' AND f.filing = ?",
        (filing.accession_number,),
    ).fetchone()
    assert found(library, f"EIN {row[0]}") == [filing.accession_number]


def test_a_company_is_found_by_the_beginning_of_its_name(
    library: Library, filings: list[Invented], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_models(monkeypatch)
    word = filings[11].company.split()[0]
    right = {
        f.accession_number
        for f in filings
        if f.company.startswith(f"{word} ") or (f.former or "").startswith(f"{word} ")
    }
    assert set(found(library, f"{word.lower()} plan", limit=50)) == right


def test_a_former_name_says_how_it_was_found(library: Library, filings: list[Invented]) -> None:
    filing = next(f for f in filings if f.former)
    assert filing.former is not None
    hit = search(library, filing.former.upper())[0]
    assert hit.filing == filing.accession_number
    assert hit.found_by == f"former name {filing.former.upper()}"


def test_the_words_beside_a_name_choose_the_passage(
    library: Library, filings: list[Invented]
) -> None:
    filing = next(f for f in filings if f.own_ground and "warrants" in f.own_ground)
    bare = filing.company.partition(",")[0]
    assert "lapsed unexercised" in search(library, f"{bare} warrants lapsed")[0].snippet
    assert "Form S-" in search(library, f"{bare} which form was filed to register")[0].snippet


def test_ordinary_words_name_no_company(library: Library) -> None:
    for query in ("why were shares deregistered?", "merger", "the plan of 2003", "first stock"):
        assert [named for named in look_up(library.connection, query) if named.sure] == []


def test_edit_distance_counts_swaps_as_one() -> None:
    assert edit_distance("quillon", "quillon", 2) == 0
    assert edit_distance("qiullon", "quillon", 2) == 1
    assert edit_distance("quilon", "quillon", 2) == 1
    assert edit_distance("kuilon", "quillon", 2) == 2
    assert edit_distance("tallis", "quillon", 2) == 3


# --- filters ------------------------------------------------------------------------------


def rows_of(library: Library, where: str) -> set[str]:
    return {
        row[0] for row in library.connection.execute(f"SELECT filing FROM filings WHERE {where}")
    }


@pytest.mark.parametrize(
    ("filters", "where"),
    [
        (SearchFilters(form="s-1"), "form = 'S-1'"),
        (SearchFilters(year=2003), "filed_on LIKE '2003-%'"),
        (SearchFilters(category="merger"), "category = 'merger'"),
        (SearchFilters(purpose="deregistration", form="S-3"), "form = 'S-3'"),
        (
            SearchFilters(filed_from="2001-03-01", filed_to="2001-12-31"),
            "filed_on BETWEEN '2001-03-01' AND '2001-12-31'",
        ),
    ],
    ids=["form", "year", "category", "purpose", "days"],
)
@pytest.mark.parametrize("mode", ["fused", "bm25", "vectors"])
def test_filters_leave_nothing_else(
    library: Library, filters: SearchFilters, where: str, mode: Any
) -> None:
    wanted = rows_of(library, where)
    assert wanted
    hits = found(library, "securities that remain unsold", filters=filters, limit=400, mode=mode)
    assert set(hits) == wanted
    assert len(hits) == len(wanted)


def test_a_filter_by_file_number_or_id_leaves_that_filing(
    library: Library, filings: list[Invented]
) -> None:
    number = SearchFilters(file_number=f"File No. {filings[3].file_number}")
    assert found(library, "unsold shares", filters=number) == [filings[3].accession_number]
    only = SearchFilters(only=(filings[4].accession_number,))
    assert found(library, "unsold shares", filters=only) == [filings[4].accession_number]
    assert found(library, filings[3].file_number, filters=only) != [filings[3].accession_number]


def test_filters_that_leave_nothing_find_nothing(library: Library) -> None:
    assert search(library, "shares", filters=SearchFilters(form="F-99")) == []


# --- hits ---------------------------------------------------------------------------------


def test_a_hit_is_a_stretch_of_its_filing(library: Library) -> None:
    hits = search(library, "vineyards liquidated", limit=5)
    assert len({hit.filing for hit in hits}) == len(hits) == 5
    for hit in hits:
        filing, _ = library.get(hit.filing)
        text = " ".join(filing.text[hit.start : hit.end].split())
        assert hit.snippet.strip("… ") in text
    assert "vineyards" in hits[0].snippet
    assert hits[0].section == "substance"
    assert hits[0].ranks["bm25"] == 1
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_boilerplate_does_not_crowd_out_substance(library: Library) -> None:
    for query in ("securities act registration signed", "company shares removed"):
        kinds = {hit.section for hit in search(library, query, limit=20, mode="bm25")}
        assert kinds <= {"substance", "cover"}


def test_synonyms_widen_a_search() -> None:
    match = wording("why were the shares pulled after the takeover?").match()
    assert '"withdrawn"' in match
    assert '"acquisition"' in match
    assert '"taken off"' in match
    assert '"why"' not in match


def test_a_snippet_shows_where_the_words_stand() -> None:
    text = f"{'Nothing here. ' * 60}The warrants lapsed on May 1. {'Nor here. ' * 60}"
    shown = snippet(text, wording("warrants lapse"))
    assert "warrants lapsed on May 1" in shown
    assert len(shown) <= SNIPPET + 4
    assert snippet("Short\n  text.", wording("x")) == "Short text."


HOSTILE = {
    "syntax": 'a" OR NEAR(b c, 2) AND NOT ^d* {text} : "e',
    "columns": "text: context: -title + * ( ) \" ' ; DROP TABLE passages; --",
    "quotes": "\"\"\"'''“”‘’««»»",
    "emoji": "shares 💥☃ 🏴‍☠️ deregistered",
    "controls": "shares\x00 \x1b[2J\x07 removed\u202e",
    "surrogate": "shares \ud800 removed",
    "accents": "société dérégistrée Ünïcödé ﬁling １２３",
    "huge": "merger " * 15_000,
    "huge word": "m" * 100_000,
    "huge numbers": "333-10001 " * 10_000,
    "many words": " ".join(f"w{i}" for i in range(20_000)),
    "dashes": "-" * 50_000 + "1" * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_any_text_can_be_searched_for(library: Library, name: str) -> None:
    for mode in ("fused", "bm25", "vectors"):
        hits = search(library, HOSTILE[name], limit=3, mode=mode)  # type: ignore[arg-type]
        assert len(hits) <= 3


@pytest.mark.parametrize("query", ["", "  \n"])
def test_an_empty_search_is_refused(library: Library, query: str) -> None:
    with pytest.raises(QuestionError, match="the search is empty"):
        search(library, query)


def test_a_library_without_vectors_is_searched_by_words(tmp_path: Path) -> None:
    write(invented(20), tmp_path / "filings")
    with Library(tmp_path / "library", embedding="none") as opened:
        opened.add(tmp_path / "filings", workers=1)
        hits = search(opened, "liquidation of vineyards voted by shareholders")
        assert "vineyards" in hits[0].snippet
        assert set(hits[0].ranks) == {"bm25"}
        assert search(opened, "vineyards", mode="vectors") == []
        assert not (opened.folder / "chroma").exists()


# --- commands -----------------------------------------------------------------------------


def run(library: Library, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    import os

    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ASSISTANT_", "OPENAI_"))}
    return subprocess.run(
        [BIN / "assistant", *arguments],
        env={**kept, "ASSISTANT_LIBRARY": str(library.folder), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_search_command_puts_out_hits(library: Library, filings: list[Invented]) -> None:
    done = run(library, "search", filings[9].file_number, "--json")
    assert done.returncode == 0
    (hit,) = json.loads(done.stdout)
    assert hit["filing"] == filings[9].accession_number
    assert hit["found_by"] == f"file number {filings[9].file_number}"
    assert "number" not in hit
    shown = run(library, "search", "vineyards", "--limit", "2", "--year", "2003")
    assert shown.returncode == 0
    assert run(library, "search", "x", "--from", "tomorrow").returncode == 2
    assert run(library, "search", "x", "--category", "fire").returncode == 2


def test_index_command_verifies(library: Library) -> None:
    done = run(library, "index", "--verify")
    assert done.returncode == 0
    assert "the index is complete" in done.stdout
    assert run(library, "index").returncode == 2
    report = json.loads(run(library, "index", "--rebuild", "--json").stdout)
    assert report["complete"] is True
    assert report["expected"] >= COUNT


def test_doctor_shows_no_secret(library: Library) -> None:
    done = run(
        library,
        "doctor",
        "--json",
        OPENAI_API_KEY="sk-not-shown",
        OPENAI_BASE_URL="http://name:hidden@127.0.0.1:9/v1",
        ASSISTANT_EMBEDDING="openai:some-model",
    )
    assert "sk-not-shown" not in done.stdout + done.stderr
    assert "hidden" not in done.stdout + done.stderr
    findings = {finding["name"]: finding for finding in json.loads(done.stdout)}
    assert findings["embedding server"]["state"] == "fail"
    assert done.returncode == 1
    for name in ("library", "database", "permissions", "embedding", "index", "chromadb"):
        assert findings[name]["state"] == "ok", findings[name]


def test_doctor_fails_where_vectors_are_missing(tmp_path: Path) -> None:
    write(invented(3), tmp_path / "filings")
    with Library(tmp_path / "library") as opened:
        opened.add(tmp_path / "filings", workers=1)
        opened.connection.execute("DELETE FROM vectors")
    done = run(opened, "doctor")
    assert done.returncode == 1
    assert "fail  index:" in done.stdout
    assert "fail" not in run(opened, "index", "--rebuild").stdout
    assert run(opened, "doctor").returncode == 0


def test_doctor_without_a_library_warns(tmp_path: Path, library: Library) -> None:
    done = run(library, "doctor", ASSISTANT_LIBRARY=str(tmp_path / "none"))
    assert done.returncode == 0
    assert "warn  library:" in done.stdout
    assert not (tmp_path / "none").exists()
