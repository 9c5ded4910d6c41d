"""Columns that a list of filings is asked for: ", with the registrant and date"."""

from __future__ import annotations

import datetime
import re
import sqlite3
from collections.abc import Callable, Sequence
from decimal import Decimal

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, unique
from assistant.answering.evidence.wording import usual
from assistant.answering.queries.typed_citations import citation
from assistant.answering.queries.typed_query import ProvenValues
from assistant.answering.questions.vocabulary import CATEGORY_NAMES, PURPOSE_NAMES
from assistant.answering.records.amounts import added
from assistant.answering.records.filing_days import filed_day
from assistant.answering.results.deferred import Deferred
from assistant.library.proven import proven_values
from assistant.record import Citation, Row, Sentence

Cells = list[tuple[str, Citation]]
"""The proven values of a field of one filing, each with its place."""

CellsOf = Callable[[Sequence[str], Sequence[str]], dict[str, dict[str, Cells]]]
"""The cells of some filings, by their ids, and fields: `found[filing][field]`."""

OF_STATEMENT = ("statement_filed_on",)
"""Fields whose cells lead with the file number of their statement: `333-32928: 2000-03-21`."""

QUESTION = "?"
"""Leads a column that no field of the proven values fills: it is asked of each filing."""
_SHARES = r"(?:shares|securities|units|stock|notes)"
_COUNT = (
    r"(?:(?:total |exact |stated )?(?:numbers?|amounts?|quantit(?:y|ies))"
    rf"(?: of (?:the |its |their )?(?:\w+ )?{_SHARES})?|(?:the )?{_SHARES}|how many(?: {_SHARES})?)"
)
_DID = r"(?: (?:that |which )?(?:(?:it|they|each|was|were|is|are|being|did|had) )*"
_DEAL = r"(?:closings?|completions?|mergers?|acquisitions?|deals?|take-?overs?|transactions?)"
_NOUNS: tuple[tuple[str, str, str], ...] = (
    # how it is asked for, the column's name, the field of the proven values
    (r"(?:names? of (?:the )?)?(?:registrants?|compan(?:y|ies)|issuers?|filers?"
     r"|targets?)(?: names?)?", "",
     ""),
    (rf"{_COUNT}{_DID}(?:removed?s?|de-?register(?:ed|s)?|withdr\w+|taken off|took off))"
     r"(?: from registration)?", "removed", "deregistered"),
    (rf"{_COUNT}{_DID}(?:sold|sells?|issued?))", "sold", "sold"),
    (rf"{_COUNT}{_DID}(?:originally )?(?:registered|registers?))", "registered", "registered"),
    (r"(?:signed(?: on)?|signing dates?|dates? of signing|dates? signed"
     r"|(?:dates?|days?) (?:(?:on )?which |when )?"
     r"(?:each|it|they)(?: one| filing| amendment| of them)? (?:was|were) signed)",
     "signed on", "signed_on"),
    (r"(?:effective dates?|dates? of effectiveness)", "effective on", "effective_on"),
    (rf"(?:{_DEAL} (?:dates?|days?)|(?:dates?|days?) of (?:the |its |their |each )?{_DEAL}"
     r"|(?:dates?|days?) (?:(?:on )?which |when |that )?(?:each(?: of them| one)?|it|they|the \w+)"
     r" (?:was |were |is )?(?:closed?|completed|consummated|done|effective))",
     "closed on", "closed_on"),
    (r"(?:(?:merger )?agreement dates?|(?:dates?|days?) of (?:the |its |their |each )?"
     r"(?:merger )?agreements?)", "agreement dated", "agreement_date"),
    (r"filed(?: on)?|(?:filing )?dates?(?: (?:of filing|filed))?"
     r"|(?:dates?|days?) (?:(?:on )?which |when )?"
     r"(?:each|it|they)(?: one| filing| amendment| of them)? (?:was|were) filed",
     "filed on", "filed_on"),
    (r"(?:registration (?:statement )?|file )(?:numbers?|nos?\.?)", "file numbers", "statement"),
    (r"amendment (?:numbers?|nos?\.?)", "amendment number", "amendment_number"),
    (r"(?:registration )?forms?(?: types?| amended| (?:it|they|each) amends?)?", "form", "form"),
    (r"(?:places?|cit(?:y|ies)|towns?)(?: of signing| (?:where|in which) (?:each(?: one)?|it|they) "
     r"(?:was|were) signed| signed)?", "signed in", "signing_place"),
    (r"(?:states?|jurisdictions?|countr(?:y|ies))(?:(?: or | and |/)(?:states?|provinces?"
     r"|countr(?:y|ies)))?(?: of (?:incorporation|organi[sz]ation))?",
     "state", "state"),
    (r"(?:business )?addresses|address", "address", "address"),
    (r"(?:acquirers?|acquirors?|buyers?|purchasers?|new (?:parents?|owners?))", "acquirer",
     "acquirer"),
    (r"(?:merger|acquisition) (?:subs?\b|subsidiar(?:y|ies)|vehicles?)|vehicles?",
     "merger subsidiary", f"{QUESTION}Who was the merger subsidiary?"),
    (r"surviving (?:entit(?:y|ies)|compan(?:y|ies)|corporations?)|survivors?", "survivor",
     f"{QUESTION}Which entity survived the merger?"),
    (r"(?:cash |merger |deal )?prices?(?: (?:paid|per share|for each share|a share))*"
     r"|(?:merger )?consideration", "price per share",
     f"{QUESTION}What price per share was paid in the merger?"),
    # what an answer about a chapter 11 plan tells beside
    (r"(?:bankruptcy )?courts?", "court", f"{QUESTION}In which court was the bankruptcy case?"),
    (r"(?:bankruptcy |chapter 11 )?case (?:numbers?|nos?\.?)", "case number",
     f"{QUESTION}What is the bankruptcy case number?"),
    (r"(?:dates?|days?) (?:(?:on )?which |when |that )?(?:the|its|their|each) (?:chapter 11 )?plan"
     r"(?: of reorganization)? (?:became|becomes|went|took|was) (?:effective|effect)"
     r"|effective dates? of (?:the|its|their|each) (?:chapter 11 )?plans?(?: of reorganization)?",
     "plan effective", f"{QUESTION}When did the plan of reorganization become effective?"),
    (r"(?:per ?cent\w*|shares?|portion|proportion|fraction) (?:of (?:the |its |their |all )?"
     r"(?:outstanding )?(?:shares|stock|units)(?: outstanding)? )?(?:that (?:was|were) )?tendered",
     "tendered", f"{QUESTION}What percent of the shares were tendered?"),
    (r"(?:numbers? of |how many )?(?:share|stock)?holders(?: of record)?", "holders of record",
     f"{QUESTION}How many holders of record are there?"),
    (r"(?:(?:registration|filing|sec) )*fees?(?: (?:paid|stated))?(?: amounts?)?"
     r"|amounts? of (?:the )?(?:(?:registration|filing) )?fees?", "registration fee",
     f"{QUESTION}How much was the registration fee?"),
    (r"(?:eins?|irs(?: employer)?(?: identification)? (?:numbers?|nos?\.?)|tax ids?)", "EIN",
     "ein"),
    (r"par values?", "par value", "par_value"),
    (r"(?:agents?['’]? (?:for service )?(?:tele)?phone numbers?|(?:tele)?phone numbers? (?:of|for)"
     r" (?:the |their |its )?agents?(?: for service)?)", "agent's telephone",
     f"{QUESTION}What is the telephone number of the agent for service?"),
    (r"(?:tele)?phone numbers?", "telephone", f"{QUESTION}What is the telephone number?"),
    (r"attorneys?[- ]in[- ]fact", "attorney-in-fact",
     f"{QUESTION}Who signed as attorney-in-fact?"),
    (r"law firms?", "law firm", "firm"),
    (r"(?:counsel|lawyers?)", "counsel", "counsel"),
    (r"(?:signator(?:y|ies)|signers?)", "signatories", "signatory"),
    (r"agents?(?: for service)?", "agent", "agent"),
    (r"plans?", "plans", "plan"),
    (r"(?:stated )?(?:reasons?|grounds?|causes?)(?: (?:given|stated|for (?:it|each|the \w+)))?",
     "ground", "category"),
    (r"purposes?", "purpose", "purpose"),
)  # fmt: skip
AMOUNTS = ("deregistered", "registered", "sold")
"""Fields whose cells are summed, each unit by itself."""
_ITEM = (
    rf"(?:(?:the |their |its |each |that |those )?(?:{'|'.join(said for said, _, _ in _NOUNS)}))"
)
_LIST = rf"{_ITEM}(?:(?:,? and (?:with )?|, | & ){_ITEM})*"
_OF_EACH = (
    r"(?: (?:of|for|in) each(?: (?:of (?:them|these)|one|case|filing|amendment|compan\w+|\w+))?)?"
)
_ASKED = re.compile(
    # "give the number removed for each", "what are their forms", "who were the acquirers"
    rf"(?:(?:please )?(?:give|state|tell me|name|list|show|specify|include|add|say)(?: me)?"
    rf"|(?:what|who|which|where) (?:is|are|was|were)) (?P<list>{_LIST}){_OF_EACH}",
    re.I,
)
_TAIL = re.compile(
    # ", with the registrant and date", "and their file numbers", ". Show the form and state"
    rf"(?:(?:,|[.;:?])? (?:and |along |together )?(?P<word>with|and|plus|show(?:ing)?|giv(?:e|ing)"
    rf"|includ(?:e|ing)|add|stating)(?: me)?) (?P<list>{_LIST})"
    rf"{_OF_EACH}[?.! ]*$",
    re.I,
)
_AFTER_LIST = re.compile(
    # "name all reorganizations, the day each amendment was signed, and the form"
    r"^(?P<first>(?:please )?(?:list|name|show|give|identify|tell)\b[^,;?]{6,80}), "
    rf"(?P<list>(?:the |their |its ){_ITEM}(?:,? and (?:the |their |its )?{_ITEM}"
    rf"|, (?:the |their |its )?{_ITEM})+){_OF_EACH}[?.! ]*$",
    re.I,
)
_DEALS = re.compile(r"\b(?:deal\w*|compl\w+|agree\w*|connection|accordance)$", re.I)
"""Words that "with" belongs to."""
_HOW_MANY = tuple(
    (
        re.compile(
            rf"how (?:many|much)(?: {_SHARES})? (?:did|does|do|has|have|was|were|is|are) "
            rf"(?:each|every one|they|it|these)(?: (?:of (?:them|these)|one|filing|compan\w+))? "
            rf"(?:being )?(?:{verb})(?: from registration)?",
            re.I,
        ),
        column,
    )
    for verb, column in (
        (r"removed?|de-?register(?:ed)?|withdr\w+|take off|taken off|pull(?:ed)?",
         ("removed", "deregistered")),
        (r"sell|sold|issued?", ("sold", "sold")),
        (r"(?:originally )?register(?:ed)?", ("registered", "registered")),
    )
)  # fmt: skip
"""How a clause asks for an amount of each: "how many shares did each take off"."""
TOLD = 10
"""Filings whose columns are told in a sentence; the rows have those of all."""


_AMOUNTS_OF_EACH = re.compile(
    r"(?:the )?(?:numbers?|amounts?)(?: of (?:shares|securities))? (?:removed|sold|registered"
    r"|issued|deregistered|withdrawn)$",
    re.I,
)


def are_columns(listed: str) -> bool:
    """Whether words name columns, and nothing else."""
    return re.fullmatch(_LIST, listed, re.I) is not None


def columns_asked(question: str) -> tuple[str, dict[str, str]]:
    """The question without the columns that it asks for, and those: the field of each name.

    "Deals with the agent" names no column: one after "with" or "and" is theirs, or one of several.
    """
    match = _AFTER_LIST.search(question) or _TAIL.search(question)
    if match is None:
        return question, {}
    if match.re is _AFTER_LIST:
        return f"{match['first'].rstrip(' ,;:.?')}?", _columns(_items(match["list"]))
    asked = _items(match["list"])
    owned = re.match(r"(?:their|its|each|that|those)\b", match["list"], re.I)
    word = match["word"].lower()
    several = len(asked) > 1 and (match[0][0] in ",.;:?" or word == "with")
    told = [f.startswith(QUESTION) for f in _columns(asked).values()]
    several = several or (match[0][0] == "," and word == "with" and all(told) and told != [])
    several = several or (word == "with" and re.search(r"\b(?:each|it|they) w", match["list"]))
    several = several or (word == "with" and _AMOUNTS_OF_EACH.match(match["list"]) is not None)
    led = _DEALS.search(question[: match.start()]) is not None
    if word in ("with", "and", "plus") and (led or not (owned or several)):
        return question, {}
    return f"{question[: match.start()].rstrip(' ,;:.?')}?", _columns(asked)


def _items(listed: str) -> list[str]:
    return re.split(r",? and (?:with )?|, | & ", listed)


def columns_of(clause: str) -> dict[str, str]:
    """The columns that a clause of its own asks for; empty where it asks for something else."""
    clause = clause.strip(" ?.!")
    for said, column in _HOW_MANY:
        if said.fullmatch(clause):
            return dict([column])
    match = _ASKED.fullmatch(clause)
    return _columns(_items(match["list"])) if match else {}


def _columns(asked: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in asked:
        bare = re.sub(r"^(?:the|their|its|each|that|those) ", "", item.strip(), flags=re.I)
        name, field = next((n, f) for said, n, f in _NOUNS if re.fullmatch(said, bare, re.I))
        if field:
            found[name] = field
    return found


def with_columns(reply: Reply, columns: dict[str, str], cells: CellsOf) -> Reply:
    """The reply with the columns in its rows, and those of the first filings in sentences."""
    filled = fill(reply.rows, columns, cells)
    shown = [one_row(row, columns) for row in filled[:TOLD]]
    return Reply([*reply.sentences, *(s for s in shown if s is not None)], rows=filled)


def fill(rows: Sequence[Row], columns: dict[str, str], cells: CellsOf) -> Sequence[Row]:
    """The rows with columns of proven values; rows that are made later stay so."""
    fields = list(columns.values())

    def make(places: Sequence[int]) -> list[Row]:
        chosen = [rows[place] for place in places]
        found = cells(list(dict.fromkeys(row.filing for row in chosen)), fields)
        return [_filled(row, columns, found.get(row.filing, {})) for row in chosen]

    return Deferred(len(rows), make) if isinstance(rows, Deferred) else make(range(len(rows)))


def _filled(row: Row, columns: dict[str, str], found: dict[str, Cells]) -> Row:
    values, cited = dict(row.values), list(row.citations)
    for name, field in columns.items():
        held = found.get(field, [])
        worded = dict.fromkeys(_cell(field, value) for value, _ in held)
        values[name] = "; ".join(worded) or None
        if field in AMOUNTS and held:
            values[name] = _summed([value for value, _ in held])
        cited += [c for _, c in held[:TOLD]]
    return row.model_copy(update={"values": values, "citations": unique(cited)})


_WORDS = {"category": dict(CATEGORY_NAMES), "purpose": dict(PURPOSE_NAMES.items())}


def _cell(field: str, value: str) -> str:
    return _WORDS.get(field, {}).get(value, value)


def _summed(amounts: Sequence[str]) -> str:
    """Amounts with their units as one of each unit, with the sum written out."""
    units: dict[str, list[Decimal]] = {}
    for amount in amounts:
        number, _, unit = amount.partition(" ")
        units.setdefault(unit, []).append(Decimal(number))
    told = []
    for unit, numbers in units.items():
        total = added(list(numbers))
        parts = " + ".join(f"{n:,}" for n in numbers)
        told.append(f"{total:,} {unit}" + (f" ({parts})" if len(numbers) > 1 else ""))
    return "; ".join(told)


def _amount(value: str, unit: str | None, currency: str | None) -> str:
    """`5500000 USD`, `1200 shares`: an amount as a cell keeps it."""
    return f"{value} {(currency or 'USD') if unit == 'usd' else unit or 'securities'}"


def one_row(row: Row, columns: dict[str, str]) -> Sentence | None:
    """The columns of one row as a sentence; None where all are empty."""
    told = [f"{name} {_worded(row.values[name])}" for name in columns if row.values.get(name)]
    if not told:
        return None
    text = f"{row.values.get('company', row.filing)}: {'; '.join(told)}."
    return Sentence(text=text, derivation=f"{'; '.join(told)}, as printed", citations=row.citations)


def _worded(value: str) -> str:
    """Days as filings print them; of many values the first."""
    parts = value.split("; ")
    shown = [_DAY.sub(lambda m: usual(datetime.date.fromisoformat(m[0])), p) for p in parts]
    more = len(shown) - TOLD
    return "; ".join(shown[:TOLD]) + (f" and {more} more" if more > 0 else "")


_DAY = re.compile(r"(?:(?<=^)|(?<=: ))\d{4}-\d\d-\d\d$")


def cells_of_reading(reading: Reading, fields: Sequence[str]) -> dict[str, Cells]:
    """The cells of one filing, as a library's table of proven values has them."""
    found: dict[str, Cells] = {}
    for proven in proven_values(reading.extraction):
        if proven.field in fields:
            place = reading.cite_spans([(proven.start, proven.end)])
            value = proven.value
            if proven.field in AMOUNTS:
                value = _amount(value, proven.unit, proven.currency)
            if proven.field in OF_STATEMENT and proven.file_number:
                value = f"{proven.file_number}: {value}"
            found.setdefault(proven.field, []).append((value, place[0]))
    if "filed_on" in fields and (day := filed_day(reading)) is not None:
        found["filed_on"] = [(day[0].isoformat(), day[1][0])]
    return found


def cells_of_library(proven: ProvenValues, fields: Sequence[str]) -> dict[str, dict[str, Cells]]:
    """The cells of the filings of a scope, from their proven values."""
    stored = proven.stored(proven.numbers)
    found: dict[str, dict[str, Cells]] = {one.filing: {} for one in stored}
    for field in fields:
        kept = proven.values(field, stored)
        signed = proven.values("signed_on", stored) if field == "filed_on" else {}
        for one in stored:
            rows = (kept.get(one.number) or signed.get(one.number, []))[:_MOST]
            if rows:
                found[one.filing][field] = [(_kept(field, r), citation(one, r)) for r in rows]
    return found


def _kept(field: str, row: sqlite3.Row) -> str:
    value = str(row["value"])
    if field in OF_STATEMENT and row["file_number"]:
        return f"{row['file_number']}: {value}"
    return _amount(value, row["unit"], row["currency"]) if field in AMOUNTS else value


_MOST = 200  # values of one field in a cell
