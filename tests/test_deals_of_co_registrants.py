"""A trust and its operating partnership that each merge: the acquirer is that of the first registrant."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from assistant.filing.inputs import read
from assistant.record import Transaction
from tests.invented import COVER, SIGNATURES

HEAD = (
    "This amendment relates to the Registration Statement on Form S-3 (No. 333-41234) of Orchid "
    'Materials Corporation ("Orchid") and Orchid Partnership, L.P. (the "Operating Partnership").\n\n'
)
REMOVED = " The registrants remove from registration all securities that remain unsold."
PARTIES = (
    "On May 18, 2011, under the Agreement and Plan of Merger, dated as of March 7, 2011, by and among "
    'Larkin REIT, Inc. ("Larkin"), Larkin OP, LP, LR Merger Sub, LLC, LR OP Merger Sub, LLC, Orchid and '
    "the Operating Partnership, "
)
DEALS = [
    PARTIES
    + "(i) LR OP Merger Sub, LLC merged with and into the Operating Partnership, which survived "
    "as a subsidiary of Larkin OP, LP, and (ii) immediately afterwards Orchid merged with and into LR "
    "Merger Sub, LLC, with LR Merger Sub, LLC surviving as a wholly owned subsidiary of Larkin.",
    PARTIES
    + "Orchid merged with and into LR Merger Sub, LLC, with LR Merger Sub, LLC surviving as a "
    "wholly owned subsidiary of Larkin. Immediately before, LR OP Merger Sub, LLC had merged with and "
    "into the Operating Partnership, with the latter surviving as a subsidiary of Larkin OP, LP.",
    PARTIES
    + "the Operating Partnership merged with and into LR OP Merger Sub, LLC, with LR OP Merger "
    "Sub, LLC surviving as an indirect subsidiary of Larkin OP, LP, and Orchid merged with and into LR "
    "Merger Sub, LLC, with LR Merger Sub, LLC surviving as a direct subsidiary of Larkin REIT, Inc.",
    "On May 18, 2011 two mergers took effect. In the first, LR OP Merger Sub, LLC merged with and into "
    "the Operating Partnership, which became a subsidiary of Larkin OP, LP. In the second, Orchid merged "
    "with and into LR Merger Sub, LLC, which is a wholly owned subsidiary of Larkin REIT, Inc.",
    "On May 18, 2011, LR OP Merger Sub, LLC, a subsidiary of Larkin OP, LP, merged with and into Orchid "
    "Partnership, L.P., and thereafter the Company merged with and into LR Merger Sub, LLC, a wholly "
    "owned subsidiary of Larkin REIT, Inc., which survived.",
]


def _transaction(told: str, *, both: bool) -> Transaction:
    cover = COVER.format(
        day="June 1, 2011",
        numbers="Registration No. 333-41234",
        title="POST-EFFECTIVE AMENDMENT NO. 1\nTO\nFORM S-3",
        plans="",
    )
    if both:
        cover = cover.replace("CORPORATION\n", "CORPORATION\nORCHID PARTNERSHIP, L.P.\n")
    text = cover + HEAD + told + REMOVED + SIGNATURES.format(day="June 1, 2011")
    record = extract(read(text.encode(), name="invented.txt")).record
    assert record is not None
    assert len(record.registrants) == (2 if both else 1)
    assert record.reason.transaction is not None
    return record.reason.transaction


@pytest.mark.parametrize("both", [True, False])
@pytest.mark.parametrize("told", DEALS)
def test_the_acquirer_is_that_of_the_first_registrant(told: str, both: bool) -> None:
    found = _transaction(told, both=both)
    assert found.acquirer == "Larkin REIT, Inc."
    assert found.merger_sub == "LR Merger Sub, LLC"
    assert found.surviving_entity == "LR Merger Sub, LLC"
