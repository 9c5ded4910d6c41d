"""Lawyers that receive copies: those of the firm that a question names."""

from __future__ import annotations

from functools import lru_cache

import pytest
from invented import COVER, SIGNATURES

import assistant
from assistant.answering import answer
from assistant.filing.model import Filing
from assistant.record import Extraction

_COPIES = """Copies to:

Gwendolyn F. Mapother, Esq.                 Alejandro R. Fonck, Esq.
Stannard & Whitlock LLP                     Hale, Ostrow & Partners LLP
200 State Street                            1 Main Street
Boston, Massachusetts 02109                 Hartford, Connecticut 06103

"""
_BODY = "The Registrant hereby removes from registration all shares that remain unsold.\n"


@lru_cache(maxsize=1)
def pair() -> tuple[Filing, Extraction]:
    day = "October 14, 2011"
    text = COVER.format(
        day=day,
        numbers="Registration No. 333-41234",
        title="POST-EFFECTIVE AMENDMENT NO. 1\nTO\nFORM S-3",
        plans="",
    )
    read = assistant.read((text + _COPIES + _BODY + SIGNATURES.format(day=day)).encode())
    return read, assistant.extract(read)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Which lawyer at Stannard & Whitlock LLP receives copies?", ["Mapother"]),
        ("who is the lawyer at Hale Ostrow", ["Fonck"]),
        ("Who are the lawyers that receive copies?", ["Mapother", "Fonck"]),
    ],
)
def test_a_lawyer_of_the_firm_that_is_named(question: str, names: list[str]) -> None:
    told = answer(question, [pair()]).answer
    assert [name for name in ("Mapother", "Fonck") if name in told] == names
