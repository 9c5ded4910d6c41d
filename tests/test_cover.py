"""The reading of covers as a whole: spans, drafts, captions without values, second covers."""

from __future__ import annotations

import pytest
from cover_reading import best, filing_of
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cover_first import CASES as FIRST
from test_cover_held import CASES as HELD
from test_cover_more import CASES as MORE

from assistant.checking.roles.captions import find_captions
from assistant.checking.roles.cover import read_cover
from assistant.checking.roles.cover_layout import lay_out
from assistant.extraction.rules.cover import draft_cover
from assistant.language.identifiers import normalize_ein, normalize_file_number, normalize_phone
from assistant.record import Draft

ALL = [*FIRST, *HELD, *MORE]

PLAIN = """As filed with the Securities and Exchange Commission on May 3, 2004
Registration No. 333-70999
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
POST-EFFECTIVE AMENDMENT NO. 1
TO
FORM S-8
REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933
TIDEMARK SYSTEMS, INC.
(Exact name of registrant as specified in its charter)
Oregon\t93-0999111
(State or other jurisdiction of incorporation)\t(I.R.S. Employer Identification No.)
12 Wharf Lane
Astoria, Oregon 97103
(Address of principal executive offices)
Tidemark Systems, Inc. 1999 Stock Plan
(Full title of the plan)
Ada M. Quill
Secretary
12 Wharf Lane
Astoria, Oregon 97103
(503) 555-0190
(Name, address and telephone number of agent for service)
"""


def drafted(text: str) -> Draft:
    filing, draft = filing_of(text), Draft()
    draft_cover(filing, read_cover(filing), draft)
    return draft


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_every_span_holds_its_value(case):
    text = case.text
    for mention in read_cover(filing_of(text)):
        quote = text[mention.start : mention.end]
        assert 0 <= mention.start < mention.end <= len(text)
        if mention.role.endswith(".ein"):
            assert normalize_ein(quote) == mention.value
        elif mention.role.endswith(".phone"):
            assert normalize_phone(quote) == mention.value
        elif mention.role == "registration_statements.file_number" and "range" not in mention.rule:
            assert mention.value in (normalize_file_number(quote), f"333-{quote.lstrip('-')}")
        elif mention.role in ("agent_for_service.name", "counsel.name"):
            assert quote == mention.value
        elif mention.role in ("plans", "registrants.address", "registrants.name"):
            quotes = " ".join([quote, *(text[a:b] for a, b in mention.more)])
            first = str(mention.value).split()[0].strip(',;“”"')
            assert first in quotes


def test_a_value_printed_as_it_is_drafted_as_printed():
    draft = drafted(PLAIN)
    name = draft.values["/registrants/0/name"]
    assert name.printed == "TIDEMARK SYSTEMS, INC."
    assert PLAIN[name.start : name.end] == name.printed
    address = draft.values["/registrants/0/address"]
    assert address.printed is None
    assert address.value == "12 Wharf Lane, Astoria, Oregon 97103"
    assert PLAIN[address.start : address.end] == "12 Wharf Lane\nAstoria, Oregon 97103"
    assert draft.values["/form"].value == "S-8"
    assert draft.values["/amendment_number"].value == 1
    assert draft.values["/plans/0"].printed == "Tidemark Systems, Inc. 1999 Stock Plan"
    assert draft.values["/agent_for_service/name"].printed == "Ada M. Quill"
    assert draft.values["/agent_for_service/title"].printed == "Secretary"
    assert draft.values["/agent_for_service/phone"].value == "503-555-0190"
    assert "/registrants/0/phone" not in draft.values
    assert not draft.nulls


def test_a_caption_without_a_value_is_an_unread_cue():
    draft = drafted(PLAIN.replace("93-0999111", "see below"))
    assert draft.nulls["/registrants/0/ein"] == "cue_unread"
    assert "/registrants/0/ein" not in draft.values


@pytest.mark.parametrize("words", ["Not Applicable", "N/A", "None", "Applied for"])
def test_a_value_that_is_denied_is_neither_read_nor_unread(words):
    draft = drafted(PLAIN.replace("93-0999111", words))
    assert "/registrants/0/ein" not in draft.values
    assert "/registrants/0/ein" not in draft.nulls


def test_a_cover_without_form_and_number_says_so():
    text = PLAIN.replace("FORM S-8\n", "").replace("POST-EFFECTIVE AMENDMENT NO. 1\nTO\n", "")
    draft = drafted(text)
    assert draft.nulls["/form"] == "cue_unread"
    assert draft.nulls["/amendment_number"] == "cue_unread"


def test_rivals_lower_confidence():
    twice = PLAIN.replace("93-0999111\n", "93-0999111 or 93-0999222\n")
    sure, unsure = drafted(PLAIN), drafted(twice)
    assert unsure.values["/registrants/0/ein"].value or unsure.values["/registrants/0/ein"].printed
    assert (
        unsure.values["/registrants/0/ein"].confidence
        < sure.values["/registrants/0/ein"].confidence
    )


def test_only_the_first_of_two_covers_is_read():
    second = PLAIN.replace("TIDEMARK", "SECONDMARK").replace("333-70999", "333-80999")
    text = PLAIN + "DEREGISTRATION OF SECURITIES\nAll shares are removed.\nSIGNATURES\n" + second
    mentions = read_cover(filing_of(text))
    assert [m.value for m in mentions if m.role == "registration_statements.file_number"] == [
        "333-70999"
    ]
    assert best(mentions, "registrants.name") == "TIDEMARK SYSTEMS, INC."
    later = [m for m in mentions if m.role == "second_cover"]
    assert len(later) == 1
    assert text[later[0].start :].startswith("As filed")
    assert later[0].start >= len(PLAIN)


def test_fee_tables_and_check_boxes_give_nothing():
    text = (
        PLAIN
        + """Indicate by check mark whether the registrant is a large accelerated filer.
Large accelerated filer ☐\tAccelerated filer ☒
CALCULATION OF REGISTRATION FEE
Title of Securities\tAmount\tPrice\tFee
Common Stock, 93-0999333\t1,000,000\t$12.00\t(503) 555-0777
"""
    )
    before = {(m.role, str(m.value)) for m in read_cover(filing_of(PLAIN))}
    after = {(m.role, str(m.value)) for m in read_cover(filing_of(text))}
    assert after == before


@pytest.mark.parametrize(
    ("printed", "kinds"),
    [
        (
            "(State or other jurisdiction (I.R.S. Employer\nof incorporation or Identification Number)\norganization)",
            ["jurisdiction", "ein"],
        ),
        ("(Name, address and telephone number of agent for service)", ["agent"]),
        ("(Telephone number, including area code, of agent for service)", ["agent_phone"]),
        ("(Registrant's telephone number, including area code)", ["phone"]),
        ("(Address of Principal Executive Offices) (Zip Code)", ["address", "zip"]),
        ("(Exact name of depositary as specified in its charter)", ["depositary"]),
        (
            "(Address, including zip code, and telephone number, of depositary's principal executive offices)",
            ["depositary_address"],
        ),
        ("\nPlease send copies of all communications to:\n", ["copy"]),
        ("(Full title of the plan(s))", ["plan"]),
        ("(Translation of Registrant’s name into English)", ["translation"]),
        ("the Company changed its state of incorporation to Delaware", []),
        ("its principal executive offices are in Oregon", []),
    ],
)
def test_captions(printed, kinds):
    assert [caption.kind for caption in find_captions(printed)] == kinds


def test_columns_are_put_one_after_the_other():
    text = (
        "Ann Lee                        Bob Ray, Esq.\nPresident                      Ray & Moss\n"
    )
    page = lay_out(text, 0, len(text))
    assert page.text.split("\f")[0].split() == ["Ann", "Lee", "President"]
    at = page.text.index("Ray & Moss")
    (span,) = page.spans(at, at + len("Ray & Moss"))
    assert text[slice(*span)] == "Ray & Moss"


lines = st.lists(
    st.sampled_from([line for case in ALL for line in case.text.split("\n")]), max_size=40
)


@settings(max_examples=60, deadline=None)
@given(lines, st.sampled_from(["\n", " ", "\n\n", " | ", "\t", "\n|"]))
def test_shuffled_covers_are_read_without_error(chosen, joint):
    text = joint.join(chosen)
    filing = filing_of(text)
    mentions = read_cover(filing)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    draft = Draft()
    draft_cover(filing, mentions, draft)
    assert all(d.start is not None for d in draft.values.values())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "(",
        "(((((" * 4000,
        "address " * 5000,
        "Copies to:\n" * 2000,
        "|" * 20000,
        "\t" * 20000,
        "exact name of registrant " * 1500,
        "(State or other jurisdiction of " * 1200,
        "A" * 40000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_covers_end(text):
    assert read_cover(filing_of(text)) is not None
