"""The same pages in other containers: on one line, with blank lines added or taken away; and
texts that no rule expects."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_signatures import Page, filing_of, first, people_of
from test_signatures_harder import PAGES as HARDER
from test_signatures_layouts import PAGES as LAYOUTS
from test_signatures_variety import PAGES as VARIETY

from assistant.checking.roles.signatures import read_signatures

PAGES: dict[str, Page] = {**LAYOUTS, **VARIETY, **HARDER}

# Pages whose columns are not to be told apart once white space is gone: titles of several
# lines beside a name, signatures side by side, headings and unknown offices without a line.
COLUMNS = {
    "plain text, the title begins above the signature",
    "Commonwealth, names in the title column's row",
    "two columns of directors, unsigned by hand",
    "columns with rules of dashes, titles over several lines, one line left blank",
    "two people side by side",
    "names wrapped under the mark, offices unknown to the table",
    "headings of capacity over the names",
    "a majority of the directors, a table without titles",
    "names left of a column of brackets, one signs for all",
    "two companies side by side, the same person for both",
    "by the attorney for each, below the typed name, one line left blank",
    "the title before the signature",
    "an asterisk, and beside it a title of several lines before the name is typed",
}
# Pages where only a blank line tells whose title begins.
BLANKS = {
    "plain text, the title begins above the signature",
    "columns with rules of dashes, titles over several lines, one line left blank",
    "the authorised representative within the table",
}


def on_one_line(text: str) -> str:
    return " ".join(re.sub(r"<PAGE>|\n\s*-\d+-\s*\n", " ", text).split())


def assert_same(page: Page, text: str) -> None:
    filing = filing_of(text)
    mentions = read_signatures(filing)
    assert people_of(filing, mentions) == page.people
    assert first(mentions, "signing.place") == page.place
    assert first(mentions, "signing.signed_on") == page.signed_on
    assert bool(first(mentions, "signing.rule_478")) is page.rule_478


@pytest.mark.parametrize("name", [name for name in PAGES if name not in COLUMNS])
def test_on_one_line(name: str) -> None:
    assert_same(PAGES[name], on_one_line(PAGES[name].text))


@pytest.mark.parametrize("name", [name for name in PAGES if name not in BLANKS])
def test_without_blank_lines(name: str) -> None:
    text = re.sub(r"\n\s*\n+", "\n", PAGES[name].text.strip())
    assert_same(PAGES[name], text)


@pytest.mark.parametrize("name", PAGES)
def test_with_spaces_for_tabs(name: str) -> None:
    assert_same(PAGES[name], PAGES[name].text.replace("\t", "     "))


@pytest.mark.parametrize("name", PAGES)
def test_a_section_that_begins_late(name: str) -> None:
    page = PAGES[name]
    filing = filing_of(page.text)
    sections = filing.sections
    middle = filing.text.index("/s/") if "/s/" in filing.text else sections[1].start
    filing.sections = [type(sections[1])("signatures", None, middle, len(filing.text))]
    assert first(read_signatures(filing), "signing.place") == page.place


PIECES = [
    "/s/", "By:", "*", "_____", "- -----", "Ann Poe", "Max Roe, Jr.", "ACME, INC.", "Director",
    "President and", "Attorney-in-Fact", "December 20, 2002", "Name:", "Title:", "Date:", "\t",
    "|", "\n", "\n\n", "     ", "(", ")", "<u>", "</u>", "Pursuant to the requirements of the",
    "Securities Act of 1933, the Registrant has duly caused", "in the City of Dayton, Ohio,",
    "signed by the following persons", "know all men", "Directors:", "EXHIBIT INDEX", "//", "s/",
    "for", "by", ",", "\x00", "\u00a0", "é", "Rule 478",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=60))
def test_no_page_breaks_the_reader(parts: list[str]) -> None:
    filing = filing_of("SIGNATURES\n" + " ".join(parts))
    for mention in read_signatures(filing):
        assert 0 <= mention.start < mention.end <= len(filing.text)
        for start, end in mention.more:
            assert 0 <= start < end <= len(filing.text)
        if mention.role.endswith("signatories.name"):
            printed = " ".join(filing.text[mention.start : mention.end].split())
            assert printed == mention.value


@pytest.mark.parametrize("piece", ["Ann Poe ", "Director Ann Poe ", "Al Bo CEO ", "Dr. ", ", S.J."])
def test_endless_repetition_is_read_to_its_end(piece: str) -> None:
    page = "SIGNATURES\nBy: /s/ Max Roe\nMax Roe\nPresident\n\n"
    filing = filing_of(page + piece * 4000)
    assert people_of(filing, read_signatures(filing))[0].name == "Max Roe"
