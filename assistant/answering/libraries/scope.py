"""What of a library a question is about: companies, numbers, people and firms that it names.

Names and numbers are looked up in tables; words that only stand in the texts, in the BM25 index.
Neither Chroma nor a model is loaded for it.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from assistant.answering.libraries.inner_names import named_within
from assistant.answering.libraries.plan import Found
from assistant.answering.libraries.stored_rows import Marks, StoredRow, fitting_rows, stored_rows
from assistant.answering.questions.names_asked import names_in_question, tokens
from assistant.answering.questions.scope import ACCESSION, FILE_NUMBER
from assistant.answering.questions.strangers import stranger
from assistant.language.dates import find_dates
from assistant.library.lookup import MENTIONED, MISSPELT, OWN, Named, look_up
from assistant.library.names import COMPANY_KINDS, folded
from assistant.library.wording import ORDINARY

_COMPANY = ("company", "former name")
# Questions that set companies against each other ask for the filings of each.
_COMPARES = re.compile(r"\b(?:or|than|versus|vs|both|between|each|compare\w*|respectively)\b", re.I)
_DAY_CUE = (
    r"\b(?:filed|signed|dated|amendments?|filings?|(?:de-?)?regist\w*|remov\w*|withdr\w*|made)\b"
    r"(?:\W+\w+){0,7}?\W+(?:in|on|of|from|during|dated|for)?\s*\Z"
)
_BEFORE_DAY = re.compile(_DAY_CUE, re.I)
_AFTER_YEAR = re.compile(
    r"\W{1,9}(?:[^\W\d]\S{0,40}\s{1,9}){0,2}(?:amendments?|filings?|POS AM|S-8 POS)\b", re.I
)
_LEAD = re.compile(
    r"(?:\b(?:filed|signed|dated|made)\s+)?(?:\b(?:in|on|of|from|during|dated|for)\s+)?\Z", re.I
)
_HEADER_STATE = re.compile(r"\s*[/\\][A-Z]{2,3}[/\\]?\s*\Z")  # `QUILLON INC /DE/`
_A_PLAN = re.compile(r"\W+(?:\w+\s+){0,4}(?:plan|notes?|warrants?|debentures?)\b", re.I)


@dataclass(slots=True)
class Scope:
    """The filings that a question is about, by the keys of their rows.

    `named` are the words of the question that name a company. `companies` are those found, or
    those that an ambiguous name could be; `unknown` is what no filing is about.
    """

    numbers: list[int] = field(default_factory=list)
    by: Literal["lookup", "words", "all", "nothing"] = "all"
    found: list[Found] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    companies: list[str] = field(default_factory=list)
    ambiguous: bool = False
    unknown: str | None = None


def read_marks(question: str, forms: Iterable[str], amendment_number: int | None) -> Marks:
    """The marks of a question, with the days and years on which a filing was made, by its words."""
    days: list[str] = []
    years: list[int] = []
    told: list[str] = []
    for date in find_dates(question):
        before, after = question[: date.start], question[date.end :]
        if _A_PLAN.match(after):
            continue
        if not (_BEFORE_DAY.search(before) or _AFTER_YEAR.match(after)):
            continue
        lead = _LEAD.search(before)
        told.append(question[lead.start() if lead else date.start : date.end])
        if date.value is not None:
            days.append(date.value.isoformat())
        elif date.year is not None:
            years.append(date.year)
    return Marks(tuple(forms), amendment_number, tuple(days), tuple(years), tuple(told))


def find_scope(
    connection: sqlite3.Connection,
    question: str,
    every: Sequence[int],
    marks: Marks,
    *,
    listing: bool,
) -> Scope:
    """The filings of `every` that the question is about; all of them where it names none.

    With `listing` the question asks which filings are so or so: a person or firm in it is a
    condition then, and narrows nothing.
    """
    within = set(every)
    named = [n for n in look_up(connection, question) if n.filing in within]
    owned = [n for n in named if n.rank == OWN]
    if owned:
        return _numbered(connection, question, owned)
    companies = [n for n in named if n.how in _COMPANY]
    if companies:
        scope = _of_companies(connection, question, companies, named, within, marks)
        other = _stranger(connection, question, scope.numbers)
        return scope if other is None else Scope(by="nothing", unknown=other)
    missing = [*ACCESSION.findall(question), *FILE_NUMBER.findall(question)]
    mentioned = [n for n in named if n.rank == MENTIONED]
    if missing:
        if mentioned and not listing:
            return _numbered(connection, question, mentioned, how="mentioned number")
        if not mentioned:
            return Scope(by="nothing", unknown=f"No. {' or '.join(missing)}")
        return Scope(list(every))
    if named and not listing:
        return _of_others(connection, named)
    return _by_words(connection, question, every, listing=listing, known=bool(named))


# --- numbers ----------------------------------------------------------------------------------


def _numbered(
    connection: sqlite3.Connection, question: str, named: list[Named], how: str | None = None
) -> Scope:
    rows = stored_rows(connection, [n.filing for n in named])
    scope = Scope([row.number for row in rows], "lookup", _found(named, how))
    scope.companies = list(dict.fromkeys(row.company for row in rows))
    scope.named = _words_of_names(connection, question, scope.numbers)
    return scope


def _found(named: Iterable[Named], how: str | None = None) -> list[Found]:
    counted: dict[tuple[str, str, str], Found] = {}
    for n in named:
        said = how or (f"misspelt {n.how}" if n.rank == MISSPELT else n.how)
        entry = Found(how=said, value=n.value, asked=n.asked)
        counted.setdefault((said, n.value, n.asked), entry).filings += 1
    return list(counted.values())


# --- companies --------------------------------------------------------------------------------


def _of_companies(
    connection: sqlite3.Connection,
    question: str,
    companies: list[Named],
    named: list[Named],
    within: set[int],
    marks: Marks,
) -> Scope:
    phrases: dict[str, list[Named]] = {}
    for n in companies:
        phrases.setdefault(n.asked, []).append(n)
    chosen: list[Named] = []
    for asked, meant in phrases.items():
        kept = _settled(connection, question, meant, marks)
        groups = _by_company(stored_rows(connection, [n.filing for n in kept]), kept)
        if len(groups) > 1 and len(phrases) == 1:
            names = [rows[0].company for rows in groups.values()]
            return Scope(
                [n.filing for n in kept], "lookup", _found(kept), [asked], names, ambiguous=True
            )
        chosen += kept
    numbers = _with_same_cik(connection, [n.filing for n in chosen], within)
    if len(phrases) > 1 and not _COMPARES.search(question):
        numbers = _in_all(connection, numbers, list(phrases)) or numbers
    numbers = _also_named(numbers, named) or numbers
    rows = stored_rows(connection, numbers)
    scope = Scope([row.number for row in rows], "lookup", _found(chosen))
    scope.companies = list(dict.fromkeys(row.company for row in rows))
    scope.named = _words_of_names(connection, question, scope.numbers)
    scope.named += [_misspelt_words(question, n) for n in chosen if n.rank == MISSPELT]
    scope.named = list(dict.fromkeys(scope.named))
    return scope


def _settled(
    connection: sqlite3.Connection, question: str, named: list[Named], marks: Marks
) -> list[Named]:
    """The filings that one phrase names: narrowed, step by step, while it could be several."""
    rows = {row.number: row for row in stored_rows(connection, [n.filing for n in named])}
    named = [n for n in named if n.filing in rows]
    best = min((n.rank for n in named), default=OWN)
    low = f" {' '.join(question.lower().split())} "
    fitting = {row.number for row in fitting_rows(list(rows.values()), marks)}
    tests: tuple[Callable[[Named], bool], ...] = (
        lambda n: n.rank == best,
        lambda n: n.how == "company",
        lambda n: folded(n.value) == folded(rows[n.filing].company),
        lambda n: f" {n.value.lower().rstrip('.')}" in low,
        lambda n: n.filing in fitting,
    )
    for test in tests:
        if len(_by_company([rows[n.filing] for n in named], named)) == 1:
            break
        named = [n for n in named if test(n)] or named
    return named


def _by_company(rows: list[StoredRow], named: list[Named]) -> dict[str, list[StoredRow]]:
    """Rows by company: the same CIK, the same name, or one whose former name the other has."""
    former = {n.filing: folded(n.value) for n in named if n.how == "former name"}
    own = {folded(row.company) for row in rows if row.number not in former}
    keys: dict[str, str] = {}
    groups: dict[str, list[StoredRow]] = {}
    for row in sorted(rows, key=lambda row: row.number in former):
        name = folded(row.company)
        if former.get(row.number) in own:
            name = former[row.number]
        key = keys.setdefault(row.cik, name) if row.cik else name
        groups.setdefault(key, []).append(row)
    return groups


def _with_same_cik(
    connection: sqlite3.Connection, numbers: list[int], within: set[int]
) -> list[int]:
    """Also the filings that the same companies made under other names."""
    rows = connection.execute(
        "SELECT value, kind, filing FROM numbers WHERE kind = 'cik' AND value IN"
        " (SELECT ltrim(cik, '0') FROM filings WHERE id IN (SELECT value FROM json_each(?)))",
        (json.dumps(numbers),),
    ).fetchall()
    return list(dict.fromkeys([*numbers, *(r["filing"] for r in rows if r["filing"] in within)]))


def _in_all(connection: sqlite3.Connection, numbers: list[int], phrases: list[str]) -> list[int]:
    """The filings that have a name for each of the phrases, in whatever role."""
    held = set(numbers)
    for phrase in phrases:
        rows = connection.execute(
            "SELECT DISTINCT filing FROM names WHERE filing IN (SELECT value FROM json_each(?))"
            " AND (folded = ? OR (folded > ? AND folded < ?))",
            (json.dumps(numbers), phrase, f"{phrase} ", f"{phrase}!"),
        )
        held &= {row[0] for row in rows}
    return [number for number in numbers if number in held]


def _also_named(numbers: list[int], named: list[Named]) -> list[int]:
    """Of a company's filings those that the question names by a person or firm as well."""
    others = {n.filing for n in named if n.how not in _COMPANY and n.how != "party"}
    return [number for number in numbers if number in others]


def _words_of_names(connection: sqlite3.Connection, question: str, numbers: list[int]) -> list[str]:
    """The words of the question that are the beginning of one of the filings' companies."""
    kinds = ", ".join("?" * len(COMPANY_KINDS))
    rows = connection.execute(
        f"SELECT DISTINCT name FROM names WHERE kind IN ({kinds})"
        " AND filing IN (SELECT value FROM json_each(?)) LIMIT 2000",
        (*COMPANY_KINDS, json.dumps(numbers)),
    )
    asked = tokens(question)
    found: dict[str, None] = {}
    for row in rows:
        words = tokens(_HEADER_STATE.sub("", row[0]))
        for start, word in enumerate(asked):
            count = 0
            while words[count : count + 1] == asked[start + count : start + count + 1] != []:
                count += 1
            if count and (word not in ORDINARY or count == len(words)):
                found[" ".join(words[:count])] = None
    return list(found)


def _stranger(connection: sqlite3.Connection, question: str, numbers: list[int]) -> str | None:
    """A company of the question that only begins as one of these filings'."""
    kinds = ", ".join("?" * len(COMPANY_KINDS))
    rows = connection.execute(
        f"SELECT DISTINCT name FROM names WHERE kind IN ({kinds})"
        " AND filing IN (SELECT value FROM json_each(?)) LIMIT 2000",
        (*COMPANY_KINDS, json.dumps(numbers)),
    )
    within = set(numbers)
    names = [_HEADER_STATE.sub("", row[0]) for row in rows]
    return stranger(question, names, lambda word: bool(_holding(connection, word) & within))


def _misspelt_words(question: str, named: Named) -> str:
    """The misspelt words of a name in the question, with the right ones beside them."""
    asked = tokens(question)
    belonging = {*named.asked.split(), *tokens(named.value)}
    wrong = set(named.asked.split())
    best: list[str] = []
    run: list[str] = []
    for word in [*asked, ""]:
        if word in belonging:
            run.append(word)
            continue
        if wrong & set(run) and len(run) > len(best):
            best = run
        run = []
    return " ".join(best) or named.asked


# --- people, firms, and words -----------------------------------------------------------------


def _of_others(connection: sqlite3.Connection, named: list[Named]) -> Scope:
    """Filings by people, firms, parties and plans; where several are named, those with all."""
    phrases: dict[str, set[int]] = {}
    for n in named:
        phrases.setdefault(n.asked, set()).add(n.filing)
    every = {n.filing for n in named}
    common = set.intersection(*phrases.values()) or every
    rows = stored_rows(connection, common)
    scope = Scope([row.number for row in rows], "lookup")
    scope.found = _found(n for n in named if n.filing in common)
    scope.companies = list(dict.fromkeys(row.company for row in rows))
    return scope


def _by_words(
    connection: sqlite3.Connection,
    question: str,
    every: Sequence[int],
    *,
    listing: bool,
    known: bool,
) -> Scope:
    """Narrowed by capitalised names that stand in the texts alone; unknown where none has one."""
    scope = Scope(list(every))
    if known:
        return scope
    for name in names_in_question(question):
        holding = _holding(connection, name) & set(every)
        if not holding:
            return Scope(by="nothing", unknown=name)
        if not listing and (own := named_within(connection, name, holding)):
            found = [Found(how="company", value=c, asked=name, filings=1) for c in own.values()]
            return Scope([*own], "lookup", found[:1], [name], [found[0].value])
        if not listing and len(holding) < len(scope.numbers):
            kept = [number for number in scope.numbers if number in holding]
            scope.numbers = kept or scope.numbers
            scope.by = "words"
            scope.found.append(
                Found(how="words of the text", value=name, asked=name, filings=len(holding))
            )
    return scope


def _holding(connection: sqlite3.Connection, name: str) -> set[int]:
    """The filings in which the words of a name stand close together."""
    words = [re.sub(r"[^\w]+", " ", word).strip() for word in tokens(name)]
    terms = " ".join(f'"{word}"' for word in words if word)
    if not terms:
        return set()
    match = f"NEAR({terms}, 2)" if len(words) > 1 else terms
    rows = connection.execute(
        "SELECT DISTINCT p.filing FROM passages_fts JOIN passages AS p"
        " ON p.id = passages_fts.rowid WHERE passages_fts MATCH ?",
        (match,),
    )
    return {row[0] for row in rows}


def printing(connection: sqlite3.Connection, value: str) -> set[int]:
    """The filings whose passages print a number or a name, or whose header has the number."""
    said = " ".join(re.findall(r"\w+", value))
    rows = connection.execute(
        "SELECT p.filing FROM passages_fts JOIN passages AS p ON p.id = passages_fts.rowid"
        " WHERE passages_fts MATCH ? UNION SELECT filing FROM numbers WHERE value IN (?, ?)",
        (f'"{said}"', value, re.sub(r"\D", "", value).lstrip("0") or value),
    )
    return {row[0] for row in rows}
