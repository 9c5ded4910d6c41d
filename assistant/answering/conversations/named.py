"""What of a library a follow-up names: its companies, numbers, people, and what an answer told."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from assistant.answering.libraries.questions import ids_in_order
from assistant.answering.libraries.scope import Scope, find_scope, read_marks
from assistant.answering.libraries.stored_rows import stored_rows
from assistant.answering.questions.names_asked import tokens
from assistant.answering.questions.plan import make_plan
from assistant.library import Library

_PEOPLE = ("signatory", "agent", "counsel")
_MOST_TOLD = 50  # filings whose people and plans are looked for in an answer
_SUFFIX = (
    r"(?:,? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|Co|Company|LLC|LP|L\.P|plc)\b\.?)*"
)


class Names:
    """The names of an open library, for one question after the other."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._connection = library.connection

    def scope(self, text: str, within: Sequence[str] = ()) -> Scope:
        """The filings that a text names, of all of the library or of those with these ids."""
        if within:
            every = [self._library.number_of(key) for key in self.present(within)]
        else:
            every = self._library.kept.get("filings", lambda: ids_in_order(self._connection))
        first = make_plan(text, [])
        marks = read_marks(text, first.forms, first.amendment_number)
        return find_scope(self._connection, text, every, marks, listing=False)

    def named(self, text: str) -> Scope | None:
        """The filings that a text names by company or number; None where it names none so.

        The scope is ambiguous where a name is that of several companies. A person, a firm or a
        plan names no filing here: it may belong to those in view.
        """
        scope = self.scope(text)
        if scope.unknown is not None or scope.by != "lookup":
            return None
        known = {"company", "former name", "misspelt company", "misspelt former name",
                 "accession number", "file number", "EIN", "CIK", "id"}  # fmt: skip
        return scope if scope.ambiguous or any(f.how in known for f in scope.found) else None

    def stranger(self, text: str, within: Sequence[str]) -> bool:
        """Whether a text names what is neither in these filings nor anywhere in the library."""
        if within and self.scope(text, within).unknown is None:
            return False
        return self.scope(text).unknown is not None

    def by_company(self, companies: Sequence[str]) -> list[str]:
        """The ids of the filings of these companies, by the name that the library has."""
        rows = self._connection.execute(
            "SELECT filing FROM filings WHERE company IN (SELECT value FROM json_each(?))"
            " ORDER BY filed_on, filing",
            (json.dumps(list(companies)),),
        )
        return [row[0] for row in rows]

    def ids(self, numbers: Iterable[int]) -> list[str]:
        """The ids of filings by the keys of their rows, by company and day."""
        return [row.filing for row in stored_rows(self._connection, numbers)]

    def present(self, filings: Sequence[str]) -> list[str]:
        """Those of the filings that the library still has, in their order."""
        rows = self._connection.execute(
            "SELECT filing FROM filings WHERE filing IN (SELECT value FROM json_each(?))",
            (json.dumps(list(filings)),),
        )
        held = {row[0] for row in rows}
        return [f for f in filings if f in held]

    def companies(self, filings: Sequence[str]) -> list[str]:
        """The companies of filings, each once, in the order of the filings."""
        rows = self._connection.execute(
            "SELECT filing, company FROM filings WHERE filing IN (SELECT value FROM json_each(?))",
            (json.dumps(list(filings)),),
        )
        held = {row["filing"]: row["company"] or row["filing"] for row in rows}
        return list(dict.fromkeys(held[f] for f in filings if f in held))

    def count(self) -> int:
        """How many filings the library has."""
        return len(self._library)

    def about(self, filings: Sequence[str]) -> str:
        """What filings are called in a note to the reader; empty in a library of one."""
        if self.count() == 1:
            return ""
        companies = self.companies(filings)
        if not filings:
            return f"all {self.count():,} filings"
        if len(companies) == 1:
            more = f", {len(filings)} filings" if len(filings) > 1 else ""
            return f"{companies[0]}{more}"
        named = companies if len(companies) <= 2 else []
        return " and ".join(named) if named else f"the {len(filings):,} filings before"

    def told(self, filings: Sequence[str], text: str, kinds: Sequence[str] = _PEOPLE) -> list[str]:
        """The people (or plans) of filings whose names a text has, in its order."""
        rows = self._connection.execute(
            "SELECT DISTINCT n.name FROM names AS n JOIN filings AS f ON f.id = n.filing"
            " WHERE f.filing IN (SELECT value FROM json_each(?))"
            " AND n.kind IN (SELECT value FROM json_each(?))",
            (json.dumps(list(filings[:_MOST_TOLD])), json.dumps(list(kinds))),
        )
        low = text.casefold()
        found = {row[0].casefold(): row[0] for row in rows if row[0].casefold() in low}
        longest = [n for n in found if not any(n != m and n in m for m in found)]
        return [found[n] for n in sorted(longest, key=low.index)]


def name_pattern(named: Iterable[str]) -> re.Pattern[str] | None:
    """What matches the company's name in a question, by the words of it that were known."""
    ways = [
        r"\W+(?:and\W+)?".join(re.escape(token) for token in tokens(name)) + _SUFFIX
        for name in sorted(set(named), key=len, reverse=True)
    ]
    return re.compile(rf"\b(?:the )?(?:{'|'.join(ways)})", re.I) if ways else None
