"""Finding filings: by what they are called, by their words (BM25), and by meaning (vectors).

Names and numbers are looked up first, and where they name filings nothing else is asked. Else
BM25 and vectors each rank the filings by their best passage, and reciprocal rank fusion joins
the two rankings (Cormack, Clarke, Buettcher, SIGIR 2009).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from assistant.errors import QuestionError
from assistant.library.embedding import DEFAULT
from assistant.library.lookup import Named, look_up, without_numbers
from assistant.library.names import folded
from assistant.library.selection import Filters
from assistant.library.vectors import index_of
from assistant.library.wording import Wording, wording

if TYPE_CHECKING:
    from assistant.library import Library

Mode = Literal["fused", "bm25", "vectors"]

FUSION = 10.0
"""The constant of reciprocal rank fusion: a rank counts 1 / (FUSION + rank). With the usual 60 a
filing that both methods rank low goes before one that a single method ranks first."""

WEIGHTS = {"bm25": 1.0, "vectors": 1.0}
"""What the rank of a method counts."""

STATIC_WEIGHT = 0.5
"""What the rank by static vectors (wordllama) counts, which average their words: of 15 reasons
told in other words among 10,000 near-identical filings they have 8 in the first three, BM25 14."""

BOILERPLATE = 0.3
"""What the BM25 score of a passage that the forms prescribe counts."""

SNIPPET = 240
"""Characters of a snippet."""

# Columns of the index: context (company, form, file numbers), title, text.
_WEIGHTS = "2.0, 1.5, 1.0"
_CANDIDATES = 200  # passages of each method, before each filing keeps its best
_FEW_FILINGS = 200  # filings that a query names, among which their words are compared


@dataclass(frozen=True, slots=True)
class SearchFilters(Filters):
    """Filters of a search; see `Filters`.

    `file_number` in any spelling; `filed_from` and `filed_to` are days `YYYY-MM-DD`, both
    included; `only` are ids of filings.
    """

    file_number: str | None = None
    filed_from: str | None = None
    filed_to: str | None = None
    only: tuple[str, ...] = ()

    def condition(self) -> tuple[str, list[object]]:
        """An SQL condition on `filings AS f`, and its values."""
        where, values = Filters.condition(self)
        parts = [where]
        if self.file_number is not None:
            from assistant.language.file_numbers import normalize_file_number

            parts.append(
                "f.id IN (SELECT filing FROM numbers WHERE kind = 'file_number' AND value = ?)"
            )
            values.append(normalize_file_number(self.file_number) or self.file_number)
        for day, comparison in ((self.filed_from, ">="), (self.filed_to, "<=")):
            if day is not None:
                parts.append(f"f.filed_on {comparison} ?")
                values.append(day)
        if self.only:
            parts.append("f.filing IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(self.only))
        return " AND ".join(parts), values


@dataclass(frozen=True, slots=True)
class Hit:
    """A filing that was found, with its best passage.

    `filing` is its id; `start` and `end` are offsets `[start, end)` in its text. `ranks` and
    `scores` are by method (`bm25`: higher is better; `vectors`: cosine similarity), ranks from 1;
    `score` is what the hits are ordered by. `found_by` is how a name or number of the query
    found it, None for hits by words and meaning. `number` and `passage` are keys of the rows.
    """

    filing: str
    source: str
    company: str | None
    form: str | None
    filed_on: str | None
    section: str
    title: str
    start: int
    end: int
    snippet: str
    score: float
    ranks: dict[str, int] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    found_by: str | None = None
    number: int = 0
    passage: int = 0

    def as_json(self) -> dict[str, Any]:
        """The hit as JSON values, without the keys of rows."""
        hit = asdict(self)
        del hit["number"], hit["passage"]
        return hit


@dataclass(slots=True)
class _Candidate:
    """A filing with its best passage by one method or several."""

    passage: int
    score: float = 0.0
    ranks: dict[str, int] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    found_by: str | None = None


def search(
    library: Library,
    query: str,
    *,
    filters: Filters | None = None,
    limit: int = 10,
    mode: Mode = "fused",
) -> list[Hit]:
    """The filings that fit a query best, one hit each, best first.

    `fused` looks names and numbers up first and gives only what they name; the other modes ask
    their one method. Raises `QuestionError` for an empty query.
    """
    if not query.strip():
        raise QuestionError("the search is empty; write some words, a company or a file number")
    connection = library.connection
    within = _narrowed(connection, filters)
    if within is not None and not within:
        return []
    words = wording(query)
    found: dict[int, _Candidate] = {}
    if mode == "fused":
        named = [n for n in look_up(connection, query) if within is None or n.filing in within]
        found = _named(connection, query, named)
        if any(n.sure for n in named):
            return _hits(connection, found, words, limit)
    rankings: dict[str, list[tuple[int, int, float]]] = {}
    if mode != "vectors":
        rankings["bm25"] = by_words(connection, words, within)
    if mode != "bm25":
        rankings["vectors"] = by_meaning(library, query, within)
    static = library.embedding == DEFAULT
    weights = {**WEIGHTS, "vectors": STATIC_WEIGHT} if static else WEIGHTS
    fused = fuse(rankings, weights)
    for number, candidate in fused.items():
        found.setdefault(number, candidate)
    return _hits(connection, found, words, limit)


def fuse(
    rankings: dict[str, list[tuple[int, int, float]]], weights: dict[str, float]
) -> dict[int, _Candidate]:
    """Filings of several rankings (filing, passage, score; best first), by reciprocal rank.

    The passage of a filing is that of the method that ranks it best, the first of them if even.
    """
    found: dict[int, _Candidate] = {}
    for method, ranking in rankings.items():
        for rank, (number, passage, score) in enumerate(ranking, 1):
            candidate = found.setdefault(number, _Candidate(passage))
            if rank < min(candidate.ranks.values(), default=rank + 1):
                candidate.passage = passage
            candidate.ranks[method] = rank
            candidate.scores[method] = score
            candidate.score += weights[method] / (FUSION + rank)
    return dict(sorted(found.items(), key=lambda item: (-item[1].score, item[0])))


# --- the methods ------------------------------------------------------------------------------


def by_words(
    connection: sqlite3.Connection, words: Wording, within: set[int] | None
) -> list[tuple[int, int, float]]:
    """Filings by the BM25 score of their best passage: filing, passage and score, best first."""
    match = words.match()
    if not match:
        return []
    narrow = "" if within is None else " AND p.filing IN (SELECT value FROM json_each(?))"
    values = [match] if within is None else [match, json.dumps(sorted(within))]
    rows = connection.execute(
        "SELECT p.filing, p.id,"
        f" -bm25(passages_fts, {_WEIGHTS}) * iif(p.boilerplate, {BOILERPLATE}, 1.0) AS score"
        " FROM passages_fts JOIN passages AS p ON p.id = passages_fts.rowid"
        f" WHERE passages_fts MATCH ?{narrow} ORDER BY score DESC, p.id LIMIT {_CANDIDATES}",
        values,
    )
    return _best_of_each((row[0], row[1], row[2]) for row in rows)


def by_meaning(
    library: Library, query: str, within: set[int] | None
) -> list[tuple[int, int, float]]:
    """Filings by their nearest passage: filing, passage and cosine similarity, best first."""
    index = index_of(library)
    vector = index.embedded(query)
    if vector is None:
        return []
    if within is None:
        near = index.nearest(vector, _CANDIDATES)
    else:
        near = index.compare(vector, _CANDIDATES, sorted(within))
    filings = dict(
        library.connection.execute(
            "SELECT id, filing FROM passages WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps([passage for passage, _ in near]),),
        ).fetchall()
    )
    return _best_of_each((filings[p], p, score) for p, score in near if p in filings)


def _best_of_each(rows: Iterable[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    best: dict[int, tuple[int, int, float]] = {}
    for row in rows:
        best.setdefault(row[0], row)
    return list(best.values())


# --- filings that the query names -------------------------------------------------------------


def _named(connection: sqlite3.Connection, query: str, named: list[Named]) -> dict[int, _Candidate]:
    """The named filings, surest first, those of one rank by the query's other words."""
    if not named:
        return {}
    few = named[:_FEW_FILINGS]
    asked = frozenset(word for n in few for word in f"{n.asked} {folded(n.value)}".split())
    rest = wording(without_numbers(query), asked)
    best = _best_among(connection, rest, [n.filing for n in few])
    scored = [(n.rank, -best[n.filing][1], n) for n in few if n.filing in best]
    found: dict[int, _Candidate] = {}
    for rank, (_, score, n) in enumerate(sorted(scored, key=lambda item: item[:2]), 1):
        found[n.filing] = _Candidate(
            best[n.filing][0],
            1.0 / rank,
            {"lookup": rank},
            {"bm25": -score} if score else {},
            f"{n.how} {n.value}" if n.sure else f"{n.how} {n.value} (asked: {n.asked})",
        )
    return found


def _best_among(
    connection: sqlite3.Connection, words: Wording, filings: Sequence[int]
) -> dict[int, tuple[int, float]]:
    """The best passage of each of these filings with its score, by BM25 among them alone.

    Without words, or none of them in a filing, it is the passage with the reason, score 0.
    """
    chosen = json.dumps(list(filings))
    first: dict[int, tuple[int, float]] = {}
    for row in connection.execute(
        "SELECT filing, id FROM passages WHERE filing IN (SELECT value FROM json_each(?))"
        " ORDER BY coalesce(rank, 9), boilerplate, id",
        (chosen,),
    ):
        first.setdefault(row[0], (row[1], 0.0))
    match = words.match()
    if not match:
        return first
    found = dict(first)
    small = sqlite3.connect(":memory:")
    try:
        for number, passage, score in _ranked_apart(connection, small, match, chosen):
            if score > found[number][1]:
                found[number] = (passage, score)
    finally:
        small.close()
    return found


def _ranked_apart(
    connection: sqlite3.Connection, small: sqlite3.Connection, match: str, chosen: str
) -> list[tuple[int, int, float]]:
    """BM25 in an index of the chosen filings' passages; the large one would read all of its own."""
    small.execute(
        "CREATE VIRTUAL TABLE apart USING fts5 (title, text, filing UNINDEXED,"
        " boilerplate UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    small.executemany(
        "INSERT INTO apart (rowid, title, text, filing, boilerplate) VALUES (?, ?, ?, ?, ?)",
        connection.execute(
            "SELECT id, title, text, filing, boilerplate FROM passages"
            " WHERE filing IN (SELECT value FROM json_each(?))",
            (chosen,),
        ),
    )
    rows = small.execute(
        f"SELECT filing, rowid, -bm25(apart, 1.5, 1.0) * iif(boilerplate, {BOILERPLATE}, 1.0)"
        " FROM apart WHERE apart MATCH ?",
        (match,),
    )
    return [(row[0], row[1], row[2]) for row in rows]


# --- results ----------------------------------------------------------------------------------


def _narrowed(connection: sqlite3.Connection, filters: Filters | None) -> set[int] | None:
    """Keys of the filings that the filters leave; None for all."""
    if filters is None:
        return None
    where, values = filters.condition()
    if where == "1":
        return None
    rows = connection.execute(f"SELECT f.id FROM filings AS f WHERE {where}", values)
    return {row[0] for row in rows}


def _hits(
    connection: sqlite3.Connection, found: dict[int, _Candidate], words: Wording, limit: int
) -> list[Hit]:
    hits: list[Hit] = []
    for number, candidate in list(found.items())[: max(limit, 0)]:
        row = connection.execute(
            "SELECT f.filing, f.source, f.company, f.form, f.filed_on, p.section, p.title,"
            " p.start, p.end, p.text FROM passages AS p JOIN filings AS f ON f.id = p.filing"
            " WHERE p.id = ?",
            (candidate.passage,),
        ).fetchone()
        if row is None:
            continue  # taken out meanwhile by another process
        hits.append(
            Hit(
                filing=row["filing"],
                source=row["source"],
                company=row["company"],
                form=row["form"],
                filed_on=row["filed_on"],
                section=row["section"],
                title=row["title"],
                start=row["start"],
                end=row["end"],
                snippet=snippet(row["text"], words),
                score=candidate.score,
                ranks=candidate.ranks,
                scores=candidate.scores,
                found_by=candidate.found_by,
                number=number,
                passage=candidate.passage,
            )
        )
    return hits


def snippet(text: str, words: Wording) -> str:
    """The stretch of a text with the most different words of a search, on one line."""
    line = " ".join(text.split())
    if len(line) <= SNIPPET:
        return line
    pattern = words.pattern()
    places = [(m.start(), m[0].lower()) for m in pattern.finditer(line)] if pattern else []
    best, most = 0, 0
    for start, _ in places:
        held = {word for at, word in places if start <= at < start + SNIPPET - 40}
        if len(held) > most:
            best, most = start, len(held)
    left = max(0, min(best - 30, len(line) - SNIPPET))
    right = min(len(line), left + SNIPPET)
    left = line.find(" ", left) + 1 if left else 0
    right = line.rfind(" ", left, right) if right < len(line) else right
    return f"{'… ' if left else ''}{line[left:right]}{' …' if right < len(line) else ''}"
