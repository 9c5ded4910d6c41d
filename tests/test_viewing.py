"""What a terminal is shown of a filing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.record import Amendment, Engine, Evidence, Extraction
from assistant.viewing.escaping import escape, one_line
from assistant.viewing.lighting import COLOURS, RESET, lit_text, segments, spans
from assistant.viewing.tables import values

TEXT = "Form S-8 removes\n637,549 shares.\fExhibit"


def extraction(**evidence: dict[str, object]) -> Extraction:
    entries = {f"/{k}": Evidence.model_validate(v) for k, v in evidence.items()}
    record = Amendment(form="S-8", amendment_number=2)
    return Extraction(
        source="a", status="accepted", record=record, evidence=entries, engine=Engine(name="rules")
    )


def proof(verdict: str, start: int, end: int, quote: str | None = None) -> dict[str, object]:
    quote = TEXT[start:end] if quote is None else quote
    return {"verdict": verdict, "start": start, "end": end, "quote": quote}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),  # a colour
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),  # a window title
        ("a\rb", "a\\x0db"),  # overwrites the line
        ("\x9b2J", "\\x9b2J"),  # the one-byte form of ESC [
        ("\u202e123", "\\u202e123"),  # shown from right to left
        ("a\tb\nc é ☐", "a\tb\nc é ☐"),
    ],
)
def test_control_characters_are_written_out(text, shown):
    assert escape(text) == shown


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text):
    left = {c for c in escape(text) if ord(c) < 32 or 127 <= ord(c) < 160}
    assert left <= {"\t", "\n"}
    assert "\n" not in one_line(text)


def test_values_are_lit_where_the_evidence_says():
    shown = "".join(lit_text(TEXT, extraction(form=proof("verified", 5, 8)), colour=False))
    assert shown.startswith("Form ⟦S-8⟧ removes\n")
    colour = "".join(lit_text(TEXT, extraction(form=proof("unsupported", 5, 8)), colour=True))
    assert f"{COLOURS['unsupported']}S-8{RESET} removes" in colour


def test_the_shorter_of_two_places_is_seen():
    lit = [(0, 16, "derived"), (5, 8, "verified")]
    assert list(segments(TEXT[:16], lit)) == [
        ("Form ", "derived"),
        ("S-8", "verified"),
        (" removes", "derived"),
    ]


@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(
            lambda pair: pair[0] < pair[1]
        )
    )
)
def test_no_letter_is_lost_or_doubled(places):
    lit = [(start, end, "verified") for start, end in places]
    pieces = list(segments(TEXT, lit))
    assert "".join(piece for piece, _ in pieces) == TEXT
    offset = 0
    for piece, verdict in pieces:
        for place in range(offset, offset + len(piece)):
            covered = any(start <= place < end for start, end, _ in lit)
            assert covered == (verdict is not None)
        offset += len(piece)


def test_places_that_are_not_in_the_text_are_not_lit():
    given_ = extraction(
        form=proof("verified", 5, 8, "S-9"), amendment_number=proof("verified", 5, 900, "x")
    )
    assert spans(given_, TEXT) == []


def test_colour_ends_at_the_line_end():
    shown = "".join(lit_text(TEXT, extraction(form=proof("verified", 9, 24)), colour=True))
    green = COLOURS["verified"]
    assert f"{green}removes{RESET}\n{green}637,549{RESET} shares." in shown


def test_values_of_a_record():
    record = Amendment(form="S-8", plans=["A", "B"]).model_dump(mode="json")
    assert dict(values(record)) == {
        "/form": "S-8",
        "/plans/0": "A",
        "/plans/1": "B",
        "/reason/category": "not_stated",
        "/signing/rule_478": False,
    }
