"""Filings that a query names: by accession number, file number, EIN, CIK, id or company.

Look-ups read the tables `numbers` and `names`, and need neither Chroma nor a model.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.language.file_numbers import find_file_numbers
from assistant.library.names import COMPANY_KINDS, folded
from assistant.library.wording import EMPTY, ORDINARY

# Ranks of look-ups, best first.
OWN, WHOLE, PART, MENTIONED, MISSPELT = range(5)

_ACCESSION = re.compile(r"(?<![\d-])(\d{10})-?(\d{2})-?(\d{6})(?![\d-])")
_EIN = re.compile(r"(?<![\d-])\d{2}-\d{7}(?![\d-])")
_CIK = re.compile(
    r"\bcik\b[\s:#.]*+(?:no\.?|number)?[\s:#.]*+(\d{1,10})\b|\b(0\d{9})\b", re.IGNORECASE
)
_ID = re.compile(r"\b[0-9a-f]{16}\b", re.IGNORECASE)

_LONGEST = 4_000  # characters of a query in which names and numbers are looked for
_MOST_WORDS = 60
_MOST_NAME_WORDS = 10
_MOST_NAMED = 500  # filings of one first word
_SHORTEST_MISSPELT = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A filing that a query names.

    `filing` is the key of its row. `how` is `accession number`, `file number`, `EIN`, `CIK`,
    `id`, `company`, `former name` or the kind of another name; `value` is the number or name as
    the library has it, `asked` the words of the query (folded). `rank` is smaller for surer ones.
    """

    filing: int
    how: str
    value: str
    asked: str
    rank: int

    @property
    def sure(self) -> bool:
        """Whether the query names this filing and no other spelling of something else."""
        return self.rank < MENTIONED


def look_up(connection: sqlite3.Connection, query: str) -> list[Named]:
    """The filings that a query names, surest first; each once.

    Numbers go before names; where a number is found, names are not looked for.
    """
    text = query[:_LONGEST]
    found = list(_by_number(connection, text))
    if not any(named.sure for named in found):
        found += _by_name(connection, text)
    once: dict[int, Named] = {}
    for named in sorted(found, key=lambda n: (n.rank, -len(n.asked), n.filing)):
        once.setdefault(named.filing, named)
    return list(once.values())


def without_numbers(query: str) -> str:
    """The query without the numbers that `look_up` looks for."""
    text = query
    for number in reversed(find_file_numbers(text[:_LONGEST])):
        text = text[: number.start] + " " + text[number.end :]
    for pattern in (_ACCESSION, _EIN, _CIK, _ID):
        text = pattern.sub(" ", text)
    return text


# --- numbers ----------------------------------------------------------------------------------


def _numbers(text: str) -> Iterator[tuple[str, str, str]]:
    """Kind in the table, value there, and name of each number of a query."""
    for match in _ACCESSION.finditer(text):
        yield "accession_number", "-".join(match.groups()), "accession number"
    for number in find_file_numbers(text) or find_file_numbers(f"No. {text.strip()}"):
        yield "file_number", number.value, "file number"
    for match in _EIN.finditer(text):
        yield "ein", match[0], "EIN"
    for match in _CIK.finditer(text):
        yield "cik", (match[1] or match[2]).lstrip("0") or "0", "CIK"


def _by_number(connection: sqlite3.Connection, text: str) -> Iterator[Named]:
    for kind, value, how in dict.fromkeys(_numbers(text)):
        kinds = (kind, "mentioned") if kind == "file_number" else (kind, kind)
        for filing, found in connection.execute(
            "SELECT filing, kind FROM numbers WHERE value = ? AND kind IN (?, ?)", (value, *kinds)
        ):
            rank = MENTIONED if found == "mentioned" else OWN
            yield Named(filing, how, value, value, rank)
    for match in _ID.finditer(text):
        for row in connection.execute(
            "SELECT id FROM filings WHERE filing = ?", (match[0].lower(),)
        ):
            yield Named(row[0], "id", match[0].lower(), match[0].lower(), OWN)


# --- names ------------------------------------------------------------------------------------


def _by_name(connection: sqlite3.Connection, text: str) -> list[Named]:
    words = folded(text).split()[:_MOST_WORDS]
    found = [*_whole_names(connection, words), *_first_words(connection, words)]
    if found:
        return _longest(found)
    return _misspelt(connection, words)


def _how(kind: str) -> str:
    return {"former": "former name", "registrant": "company"}.get(kind, kind)


def _whole_names(connection: sqlite3.Connection, words: list[str]) -> Iterator[Named]:
    """Names of companies, people, firms and plans that stand in the query, whole."""
    spans = [
        " ".join(words[i:j])
        for i in range(len(words))
        for j in range(i + 1, min(i + _MOST_NAME_WORDS, len(words)) + 1)
        if not all(word in ORDINARY for word in words[i:j])
    ]
    for row in connection.execute(
        "SELECT folded, kind, filing, name FROM names"
        " WHERE folded IN (SELECT value FROM json_each(?))",
        (json.dumps(spans),),
    ):
        name, kind = row[0], row[1]
        if kind in COMPANY_KINDS or " " in name:
            yield Named(row[2], _how(kind), row[3], name, WHOLE)


def _first_words(connection: sqlite3.Connection, words: list[str]) -> Iterator[Named]:
    """Companies whose name begins with words of the query: `Quillon` for `Quillon Optical`."""
    for i, word in enumerate(words):
        if len(word) < 2 or word in EMPTY:
            continue
        rows = connection.execute(
            "SELECT folded, kind, filing, name FROM names WHERE folded > ? AND folded < ?"
            " AND kind IN (?, ?, ?) LIMIT ?",
            (f"{word} ", f"{word}!", *COMPANY_KINDS, _MOST_NAMED),
        ).fetchall()
        common: bool | None = None
        for row in rows:
            asked = _shared(words[i:], row[0].split())
            if all(part in ORDINARY for part in asked):
                continue
            if len(asked) == 1:
                if common is None:
                    common = len(word) < 3 or _is_common(connection, word, len(rows))
                if common:
                    continue
            yield Named(row[2], _how(row[1]), row[3], " ".join(asked), PART)


def _shared(words: list[str], name: list[str]) -> list[str]:
    count = 0
    while count < min(len(words), len(name)) and words[count] == name[count]:
        count += 1
    return words[:count]


def _is_common(connection: sqlite3.Connection, word: str, named: int) -> bool:
    """Whether a word stands in the text of far more passages than its companies may have."""
    most = 20 + 60 * named
    found = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM passages_fts WHERE passages_fts MATCH ? LIMIT ?)",
        (f'{{text}} : "{word}"', most + 1),
    ).fetchone()
    return int(found[0]) > most


def _longest(found: Iterable[Named]) -> list[Named]:
    """Without names of which the query has fewer words than of another that begins alike."""
    named = list(found)
    asked = {n.asked for n in named}
    covered = {a for a in asked for b in asked if a != b and f" {a} " in f" {b} "}
    return [n for n in named if n.asked not in covered]


# --- misspelt names ---------------------------------------------------------------------------


def _misspelt(connection: sqlite3.Connection, words: list[str]) -> list[Named]:
    """Companies with a word that differs from one of the query by one letter, or two of eight.

    Only words that no passage has are taken for misspelt.
    """
    doubtful = [
        word
        for word in words
        if len(word) >= _SHORTEST_MISSPELT
        and word not in ORDINARY
        and not word.isdigit()
        and not _stands(connection, word)
    ]
    if not doubtful:
        return []
    names = connection.execute(
        "SELECT DISTINCT folded FROM names WHERE kind IN (?, ?, ?)", COMPANY_KINDS
    ).fetchall()
    known = {part for row in names for part in row[0].split()}
    meant = {word: _near(word, known) for word in doubtful}
    scores = {
        row[0]: score for row in names if (score := _likeness(row[0].split(), meant, words)) > 0
    }
    best = max(scores.values(), default=0.0)
    chosen = {name for name, score in scores.items() if score == best}
    rows = connection.execute(
        "SELECT folded, kind, filing, name FROM names WHERE kind IN (?, ?, ?)"
        " AND folded IN (SELECT value FROM json_each(?)) LIMIT ?",
        (*COMPANY_KINDS, json.dumps(sorted(chosen)), _MOST_NAMED),
    )
    asked = " ".join(word for word in doubtful if meant[word])
    return [Named(row[2], _how(row[1]), row[3], asked, MISSPELT) for row in rows]


def _stands(connection: sqlite3.Connection, word: str) -> bool:
    found = connection.execute(
        "SELECT 1 FROM passages_fts WHERE passages_fts MATCH ? LIMIT 1", (f'"{word}"',)
    )
    return found.fetchone() is not None


def _near(word: str, known: Iterable[str]) -> dict[str, int]:
    """The known words at least distance from this one, if they are near, with the distance."""
    most = 2 if len(word) >= 8 else 1
    found: dict[str, int] = {}
    for other in known:
        if abs(len(other) - len(word)) > most or len(other) < _SHORTEST_MISSPELT - 1:
            continue
        if other[0] not in word[:2] and word[0] not in other[:2]:
            continue
        distance = edit_distance(word, other, most)
        if distance <= most:
            found[other] = distance
    least = min(found.values(), default=0)
    return {other: distance for other, distance in found.items() if distance == least}


def _likeness(name: list[str], meant: dict[str, dict[str, int]], words: list[str]) -> float:
    """How well a name fits: its misspelt words count most, the first word more, others a little."""
    score = 0.0
    for place, part in enumerate(name):
        for near in meant.values():
            if part in near:
                score += (3.0 if place == 0 else 2.0) - 0.5 * near[part]
    if score and any(part in words for part in name):
        score += sum(0.5 for part in name if part in words)
    return score


def edit_distance(a: str, b: str, most: int) -> int:
    """Letters to insert, drop, change or swap with a neighbour; `most + 1` for any more."""
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)
