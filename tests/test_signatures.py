"""Signature pages: the page of a filing read into mentions, and the mentions into a draft."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, field

import pytest

from assistant.checking.mentions import Mention
from assistant.checking.roles.signatures import read_signatures
from assistant.extraction.rules.signatures import draft_signatures
from assistant.filing.model import Document, Filing, Section
from assistant.record import Draft

COVER = "POST-EFFECTIVE AMENDMENT NO. 1\nTO FORM S-8\n\nACME WIDGETS, INC.\n\n"


@dataclass
class Person:
    name: str
    titles: list[str]
    signed_on: str | None = None
    by_attorney: bool = False


@dataclass
class Page:
    text: str
    place: str | None
    signed_on: str | None
    people: list[Person]
    rule_478: bool = False
    co_signers: list[str] = field(default_factory=list)


def filing_of(page: str, *, cover: str = COVER, heading: bool = True) -> Filing:
    """A filing whose main document is a short cover and the given signature page."""
    page = page.strip("\n")
    text = cover + page
    starts = [i for i in (page.upper().find("SIGNATURE"), page.find("Pursuant")) if i >= 0]
    start = len(cover) + (min(starts) if heading and starts else 0)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Filing(
        source="page.txt",
        sha256=digest,
        text_sha256=digest,
        text=text,
        documents=[Document("S-8 POS", 1, None, None, 0, len(text), True)],
        sections=[
            Section("cover", None, 0, start),
            Section("signatures", "SIGNATURES", start, len(text)),
        ],
    )


def people_of(filing: Filing, mentions: list[Mention], prefix: str = "signing") -> list[Person]:
    """The signatories in order, the first reading of each value."""
    people: dict[str, Person] = {}
    for mention in mentions:
        if mention.role == f"{prefix}.signatories.name":
            people.setdefault(mention.group or "", Person(mention.value, []))
    for mention in mentions:
        person = people.get(mention.group or "")
        if person is None or not mention.role.startswith(prefix + "."):
            continue
        if mention.role.endswith("signatories.titles"):
            person.titles.append(mention.value)
        elif mention.role.endswith("signatories.signed_on") and person.signed_on is None:
            person.signed_on = mention.value.isoformat()
        elif mention.role.endswith("attorney_in_fact"):
            person.by_attorney = True
    return list(people.values())


def first(mentions: list[Mention], role: str) -> object:
    """The first value of a role; dates as ISO strings."""
    for mention in mentions:
        if mention.role == role:
            value = mention.value
            return value.isoformat() if isinstance(value, datetime.date) else value
    return None


def assert_page(page: Page) -> None:
    """The page reads as labelled, and each mention stands where it says."""
    filing = filing_of(page.text)
    mentions = read_signatures(filing)
    assert people_of(filing, mentions) == page.people
    assert first(mentions, "signing.place") == page.place
    assert first(mentions, "signing.signed_on") == page.signed_on
    assert bool(first(mentions, "signing.rule_478")) is page.rule_478
    co_names = [m.value for m in mentions if m.role == "co_signing.signatories.name"]
    assert co_names == page.co_signers
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(filing.text)
    for mention in mentions:
        if mention.role.endswith("signatories.name"):
            assert filing.text[mention.start : mention.end] == mention.value


def test_draft_of_a_page() -> None:
    filing = filing_of(
        """
SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has duly caused this
amendment to be signed on its behalf by the undersigned, in the City of Akron, State of Ohio, on
May 2, 2001.

By: /s/ Hollis Crane
Hollis Crane
Chairman of the Board and
Director
"""
    )
    draft = Draft()
    draft_signatures(filing, read_signatures(filing), draft)
    values = draft.values
    assert values["/signing/place"].value == "Akron, Ohio"
    assert values["/signing/signed_on"].printed == "May 2, 2001"
    assert values["/signing/rule_478"].value is False
    assert values["/signing/rule_478"].start is None
    assert values["/signing/signatories/0/name"].printed == "Hollis Crane"
    assert len(values["/signing/signatories/0/name"].more) == 1
    assert values["/signing/signatories/0/titles/0"].printed == "Chairman of the Board"
    assert values["/signing/signatories/0/titles/1"].printed == "Director"
    assert values["/signing/signatories/0/signed_on"].printed == "May 2, 2001"
    assert values["/signing/signatories/0/attorney_in_fact"].value is False
    assert "/signing/signatories/1/name" not in values
    for drafted in values.values():
        if drafted.printed is not None:
            assert filing.text[drafted.start : drafted.end] == drafted.printed


def test_nulls_say_whether_a_cue_stands() -> None:
    blank = filing_of(
        "SIGNATURES\n\nPursuant to the requirements of the Securities Act of 1933, the registrant"
        " has duly caused this amendment to be signed on its behalf in the City of ______, State of"
        " ______, on this ____ day of ____, 1999.\n\nBy: ______________\n"
    )
    draft = Draft()
    draft_signatures(blank, read_signatures(blank), draft)
    assert draft.nulls["/signing/place"] == "cue_unread"
    assert draft.nulls["/signing/signed_on"] == "cue_unread"
    none = filing_of("Nothing is here.", heading=False)
    draft = Draft()
    draft_signatures(none, read_signatures(none), draft)
    assert draft.nulls["/signing/place"] == "no_cue"
    assert draft.nulls["/signing/signatories"] == "no_cue"


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("in the city of New York, New York", "New York, New York"),
        ("in the City of New York and State of New York", "New York, New York"),
        ("in the City, County and State of New York", "New York, New York"),
        ("in New York, N.Y.,", "New York, New York"),
        ("in the City of Washington, District of Columbia,", "Washington, D.C."),
        ("in Washington, D.C.,", "Washington, D.C."),
        ("in the Commonwealth of Massachusetts, City of Boston,", "Boston, Massachusetts"),
        ("in the City of Boston, The Commonwealth of Massachusetts,", "Boston, Massachusetts"),
        ("at Tel Aviv, Israel,", "Tel Aviv, Israel"),
        ("in the City of Toronto, Ontario, Canada", "Toronto, Ontario, Canada"),
        ("in Beijing, People's Republic of China,", "Beijing, People's Republic of China"),
        ("in Singapore", "Singapore"),
        ("in the City and County of Denver, State of Colorado,", "Denver, Colorado"),
        ("in Englewood Cliffs, State of New Jersey,", "Englewood Cliffs, New Jersey"),
        ("in the City of Lake Forest, State of Illinois, U.S.A.,", "Lake Forest, Illinois"),
        ("in Menlo Park, CA,", "Menlo Park, California"),
        ("in the City of Hamilton, in Bermuda,", "Hamilton, Bermuda"),
        ("in the State of Texas,", None),
        ("in the City of ________, State of ________,", None),
        ("in accordance with Form S-3,", None),
    ],
)
def test_places(phrase: str, place: str | None) -> None:
    filing = filing_of(
        "SIGNATURES\n\nPursuant to the requirements of the Securities Act of 1933, the Registrant"
        " has duly caused this amendment to be signed on its behalf, thereunto duly"
        f" authorized, {phrase} on May 6, 2003.\n\nBy: /s/ Ann Poe\nAnn Poe\nDirector\n"
    )
    mentions = read_signatures(filing)
    assert first(mentions, "signing.place") == place
    assert first(mentions, "signing.signed_on") == "2003-05-06"
    assert [p.name for p in people_of(filing, mentions)] == ["Ann Poe"]
