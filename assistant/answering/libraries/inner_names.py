"""Companies named by a later word of their name: "Wyandot" for "First Wyandot Bancshares"."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from assistant.library.names import COMPANY_KINDS, folded
from assistant.library.wording import ORDINARY

_MOST = 200  # filings whose companies are looked at


def named_within(
    connection: sqlite3.Connection, name: str, holding: Iterable[int]
) -> dict[int, str]:
    """Of the filings whose texts have a name, those whose company's name has its words too.

    They are given with the company, where that is one alone: what several companies have in their
    names ("Falls"), or any may have ("Capital"), names none of them.
    """
    numbers = sorted(holding)
    asked = folded(name)
    if len(numbers) > _MOST or not asked or all(word in ORDINARY for word in asked.split()):
        return {}
    kinds = ", ".join("?" * len(COMPANY_KINDS))
    rows = connection.execute(
        f"SELECT n.filing, n.folded, f.company FROM names AS n JOIN filings AS f ON f.id = n.filing"
        f" WHERE n.kind IN ({kinds}) AND n.filing IN (SELECT value FROM json_each(?))",
        (*COMPANY_KINDS, json.dumps(numbers)),
    )
    found = {row[0]: row[2] or row[1] for row in rows if f" {asked} " in f" {row[1]} "}
    return found if len({folded(company) for company in found.values()}) == 1 else {}
