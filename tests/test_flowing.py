"""Text as it flows leads back to the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.language.flowing import flow


def back(text: str, words: str) -> str:
    flowing = flow(text)
    at = flowing.text.index(words)
    start, end = flowing.span(at, at + len(words))
    return text[start:end]


def test_a_sentence_over_a_page_break_is_one() -> None:
    text = (
        "Stock listed on the New York\n\n                    3\n<PAGE>\n\n"
        "Stock Exchange is removed."
    )
    assert flow(text).text == "Stock listed on the New York Stock Exchange is removed."
    assert back(text, "York Stock Exchange").endswith("Stock Exchange")


def test_hyphenation_at_a_line_end() -> None:
    assert "deregister the shares" in flow("The Company will dere-\ngister the shares.").text
    assert "post-effective" in flow("by a post-\neffective amendment").text
    assert "333-41234" in flow("(File No. 333-\n41234)").text


def test_inline_tags_and_escapes_are_left_out() -> None:
    text = "par value \\$.01, <u>/s/ Jane</u>"
    assert flow(text).text == "par value $.01, /s/ Jane"
    assert back(text, "$.01") == "$.01"


def test_rows_and_bullets_stay_apart() -> None:
    text = "Statements:\n333-1\tMay 1, 2000\t500\n333-2\tMay 2, 2000\t600\n(i) first;\n(ii) second."
    assert flow(text).text.split("\n") == [
        "Statements:",
        "333-1\tMay 1, 2000\t500",
        "333-2\tMay 2, 2000\t600",
        "(i) first;",
        "(ii) second.",
    ]


def test_a_cell_per_line_extraction_gives_cells() -> None:
    text = "|\n333-41234\n|\nMay 1, 2000\n|\n500,000\n|\n333-55678\n"
    assert flow(text).text == "|333-41234\n|May 1, 2000\n|500,000\n|333-55678"


@given(st.text(alphabet="ab .,;:-\n\t|$\\<u>1\u201c\u2019\xa0", max_size=200))
def test_every_word_leads_back_to_itself(text: str) -> None:
    flowing = flow(text)
    for position, letter in enumerate(flowing.text):
        if letter in "ab1":
            start, end = flowing.span(position, position + 1)
            assert text[start:end] == letter


def test_marks_in_the_middle_of_a_text_on_one_line_are_left_out() -> None:
    words = "The remaining 187,655 shares are hereby removed from registration. " * 20
    text = f"<PAGE> 2 DEREGISTRATION {'-' * 40} {words}<TABLE> <S> {'=' * 60} SIGNATURES"
    flowing = flow(text)
    assert flowing.text.startswith("2 DEREGISTRATION The remaining 187,655 shares")
    assert not any(mark in flowing.text for mark in ("--", "<", "=="))
    place = flowing.text.index("187,655")
    assert text[slice(*flowing.span(place, place + 7))] == "187,655"


def test_one_long_row_does_not_keep_wrapped_lines_apart() -> None:
    lines = [
        "On August 1, 2013, pursuant to the Agreement and Plan of Merger between the parties and",
        "the Company, which was dated as of May 6, 2013 and as to which the stockholders voted",
        "on July 30, 2013, and among the other parties that it names, the subsidiary of Stannard",
        "Laboratories Corporation was merged with and into the Company, which survived as",
        "a wholly owned subsidiary of the acquirer.",
    ]
    long_row = (
        "Registration Statement No. 333-104418, filed on April 9, 2003, "
        + "for shares of stock " * 4
    )
    text = "\n".join([*lines, "", long_row])
    assert "Stannard Laboratories Corporation was merged" in flow(text).text


def test_paragraphs_that_nobody_wrapped_stay_apart() -> None:
    paragraph = (
        "The Company has terminated all offerings of its securities under the statements. " * 3
    )
    text = f"{paragraph}\n(Exact name of the registrant as it is specified in its own charter)\nDelaware\n{paragraph}"
    assert flow(text).text.count("\n") == 3
