"""Queries over many stored filings in SQL: counts, lists, totals, ends and groups, all cited.

A question's conditions are sets of filings that SQLite finds among the proven values
(`library.proven`) or, for phrases of the substance, in the BM25 index; no text is read but for
the sentences that a phrase is cited by. A filing of which a needed value is not proven is left
out, and named.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assistant.answering.filters import DECIDING, Typed
from assistant.answering.relations import RELATED
from assistant.answering.vocabulary import concepts
from assistant.language.normal import sentences
from assistant.language.places import find_jurisdictions, find_states
from assistant.library.wording import wording
from assistant.record import Citation

_CITED_PASSAGES = 200  # filings whose sentence is cited; the texts of the others are not read


@dataclass(slots=True)
class Stored:
    """A filing of the scope as lists show it; `cited` are the citations of what it matched by."""

    number: int
    filing: str
    source: str
    company: str
    cited: list[Citation] = field(default_factory=list)


@dataclass(slots=True)
class Matches:
    """The filings that fulfil a condition, and those of which that is not proven."""

    met: set[int]
    unproven: set[int] = field(default_factory=set)


class ProvenValues:
    """The proven values of the filings of one scope."""

    def __init__(self, connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
        self.connection = connection
        self.scope = set(numbers)
        every = connection.execute("SELECT count(*) FROM filings").fetchone()[0]
        self._whole = every == len(self.scope)

    # --- conditions ---------------------------------------------------------------------------

    def matching(self, condition: Typed) -> Matches:
        """The filings of the scope that fulfil a condition."""
        if condition.operator == "every":
            found = [self.matching(part) for part in condition.parts]
            met = set.intersection(self.scope, *(m.met for m in found))
            possible = set.intersection(self.scope, *(m.met | m.unproven for m in found))
            return Matches(met, possible - met)
        if condition.operator == "not":
            inner = self.matching(condition.parts[0])
            return Matches(self.scope - inner.met - inner.unproven, inner.unproven)
        if condition.operator in ("phrase", "terms"):
            return Matches(self._speaking(condition) & self.scope)
        met = self._having(condition) & self.scope
        if condition.field not in DECIDING:
            return Matches(met)
        return Matches(met, self.scope - self._stating(condition.field))

    def _stating(self, name: str) -> set[int]:
        """The filings with any proven value of a field."""
        if name in ("filed_on", "signed_on"):
            return self._ids("field IN ('filed_on', 'signed_on')")
        return self._ids("field = ?", name)

    def _ids(self, where: str, *values: object) -> set[int]:
        rows = self.connection.execute(f"SELECT filing FROM proven WHERE {where}", values)
        return {row[0] for row in rows}

    def _having(self, condition: Typed) -> set[int]:
        name, values = condition.field, condition.values
        match condition.operator:
            case "is":
                marks = ", ".join("?" * len(values))
                return self._ids(f"field = ? AND value IN ({marks})", name, *values)
            case "between":
                return self._in_years(name, int(values[0]), int(values[1]))
            case "over" | "under":
                sign = ">" if condition.operator == "over" else "<"
                return self._ids(
                    "field = ? AND unit = 'shares' GROUP BY filing"
                    f" HAVING sum(number) {sign} ?", name, values[0],
                )  # fmt: skip
            case "stated":
                return self._ids("field = ?", name)
            case _:
                kept = [v for v in self._distinct(name) if _fits(condition, v)]
                return self._ids(
                    "field = ? AND value IN (SELECT value FROM json_each(?))",
                    name, json.dumps(kept),
                )  # fmt: skip

    def _distinct(self, name: str) -> list[str]:
        rows = self.connection.execute("SELECT DISTINCT value FROM proven WHERE field = ?", (name,))
        return [row[0] for row in rows]

    def _in_years(self, name: str, first: int, last: int) -> set[int]:
        """By the day of filing, where none is proven by that of signing, unless that is asked."""
        within = "value >= ? AND value < ?"
        bounds = (f"{first:04}", f"{last + 1:04}" if last < 9999 else "a")
        found = self._ids(f"field = ? AND {within}", name, *bounds)
        if name == "signed_on":
            return found
        signed = self._ids(f"field = 'signed_on' AND {within}", *bounds)
        return found | (signed - self._ids("field = 'filed_on'"))

    def _speaking(self, condition: Typed) -> set[int]:
        return {number for number, _, _ in self._speaking_passages(condition)}

    def _speaking_passages(self, condition: Typed) -> list[tuple[int, int, str]]:
        """Filing, offset and text of the passages that hold a phrase, or words of one sentence."""
        match = _full_text(condition)
        if not match:
            return []
        rows = self.connection.execute(
            "SELECT p.filing, p.start, p.text FROM passages_fts JOIN passages AS p"
            " ON p.id = passages_fts.rowid WHERE passages_fts MATCH ?"
            " AND p.section IN ('substance', 'part') ORDER BY p.filing, p.start",
            (match,),
        )
        return [(r[0], r[1], r[2]) for r in rows if _says(condition, r[2])]

    # --- values -------------------------------------------------------------------------------

    def stored(self, numbers: Iterable[int]) -> list[Stored]:
        """The filings of these keys, by company, day and id."""
        rows = self.connection.execute(
            "SELECT id, filing, source, company FROM filings"
            " WHERE id IN (SELECT value FROM json_each(?))"
            " ORDER BY company COLLATE NOCASE, filed_on, filing",
            (json.dumps(list(numbers)),),
        )
        return [Stored(r[0], r[1], r[2], r[3] or r[1]) for r in rows]

    def values(self, name: str, found: Sequence[Stored]) -> dict[int, list[sqlite3.Row]]:
        """The proven rows of a field by filing, in the record's order."""
        wanted = {s.number for s in found}
        whole = self._whole and len(wanted) * 3 > len(self.scope)
        only = "" if whole else " AND filing IN (SELECT value FROM json_each(?))"
        rows = self.connection.execute(
            "SELECT filing, value, number, unit, title, start, end, line, section, quote"
            f" FROM proven WHERE field = ?{only} ORDER BY rowid",
            (name,) if whole else (name, json.dumps(list(wanted))),
        )
        kept: dict[int, list[sqlite3.Row]] = defaultdict(list)
        for row in rows:
            if row[0] in wanted:
                kept[row[0]].append(row)
        return kept

    def cite(self, condition: Typed, found: Sequence[Stored]) -> None:
        """Adds to each filing the citations of what it fulfils a condition by."""
        if condition.operator == "every":
            for part in condition.parts:
                self.cite(part, found)
            return
        if condition.operator in ("phrase", "terms"):
            self._cite_passages(condition, found)
            return
        inner = condition.parts[0] if condition.operator == "not" else condition
        denied = condition.operator == "not"
        name = inner.field if inner.field and not denied else "purpose"
        fields = [name, "signed_on"] if name == "filed_on" else [name]
        if denied and inner.field in DECIDING:
            fields = [inner.field, "purpose"]
        kept = {f: self.values(f, found) for f in fields}
        for one in found:
            rows = next((kept[f][one.number] for f in fields if one.number in kept[f]), [])
            fitting = [r for r in rows if denied or _fits(inner, r["value"])]
            many = inner.operator in ("over", "under")
            one.cited += [citation(one, r) for r in (fitting if many else fitting[:1])]

    def _cite_passages(self, condition: Typed, found: Sequence[Stored]) -> None:
        wanted = {s.number: s for s in found[:_CITED_PASSAGES]}
        done: set[int] = set()
        for number, start, text in self._speaking_passages(condition):
            if number in wanted and number not in done:
                done.add(number)
                left, right = _sentence(condition, text)
                one = wanted[number]
                one.cited.append(self._at(one, start + left, start + right))

    def _at(self, one: Stored, start: int, end: int) -> Citation:
        from assistant.library.selection import read_filing

        filing = read_filing(self.connection, one.number)
        assert filing is not None
        section = filing.section_at(start)
        title = " ".join((section.title or section.kind).split()) if section else ""
        return Citation(
            filing=one.filing,
            source=one.source,
            start=start,
            end=end,
            line=filing.line_at(start),
            section=title[:120],
            quote=filing.text[start:end],
        )


def citation(one: Stored, row: sqlite3.Row) -> Citation:
    """The citation that a proven row keeps."""
    return Citation.model_construct(
        filing=one.filing,
        source=one.source,
        start=row["start"],
        end=row["end"],
        line=row["line"],
        section=row["section"],
        quote=row["quote"],
    )


def _fits(condition: Typed, value: str) -> bool:
    """Whether one value fulfils a condition that looks at single values."""
    low, values = value.lower(), condition.values
    match condition.operator:
        case "is":
            return value in values
        case "contains":
            if condition.field == "class":
                return re.search(_class(str(values[0])), value, re.I) is not None
            wanted = r"\W+(?:\w\.\W*)?".join(map(re.escape, str(values[0]).split()))
            return re.search(wanted, value, re.I) is not None
        case "holds":
            words = re.sub(r"[^a-z0-9()]+", " ", low)
            return all(str(v) in words for v in values)
        case "located":
            places = [name.lower() for name, _, _ in find_jurisdictions(value)]
            return str(values[0]).lower() in low or str(values[0]).lower() in places
        case "abroad":
            return not find_states(value)
        case _:
            return True


def _class(name: str) -> str:
    return r"\b(?:debt|notes?|bonds?|debentures?)\b" if name == "debt" else re.escape(name)


# --- phrases ----------------------------------------------------------------------------------

_DENIED = re.compile(r"\b(?:not|never|no|none|may|might|could|would|if)\b", re.I)


def _full_text(condition: Typed) -> str:
    """What the BM25 index is asked for: the passages that may hold it, and some more."""
    if condition.operator == "phrase":
        plain = re.sub(r"\\s\+|\\(?=\W)|\(\?!.*$", " ", str(condition.values[0]))
        return f'{{text}} : "{" ".join(re.findall(r"[A-Za-z0-9]+", plain))}"'
    alternatives = []
    for term in map(str, condition.values):
        ways = {term, *RELATED.get(term, ())}
        plain_ways = [" ".join(re.findall(r"\w+", way)) for way in sorted(ways)]
        matches = [f'"{way}" *' for way in plain_ways if way]
        matches += [m for way in plain_ways if (m := wording(way).match())]
        alternatives.append(f"({' OR '.join(matches)})")
    return " AND ".join(alternatives)


def _says(condition: Typed, text: str) -> bool:
    return _sentence(condition, text) != (0, 0)


def _sentence(condition: Typed, text: str) -> tuple[int, int]:
    """The sentence of a passage that fulfils the condition; `(0, 0)` where none does."""
    if condition.operator == "phrase":
        if not (match := re.search(str(condition.values[0]), text, re.I)):
            return 0, 0
        for left, right in sentences(text, 0, len(text)):
            if left <= match.start() < right:
                return left, right
        return match.span()
    for left, right in sentences(text, 0, len(text)):
        sentence = text[left:right]
        held = concepts(sentence)
        if _DENIED.search(sentence):
            continue
        if all(t in held or RELATED.get(str(t), frozenset()) & held for t in condition.values):
            return left, right
    return 0, 0
