"""The amount of one plan, where a question asks for it: as printed beside that plan's name.

A statement may cover several plans, and its amount is then no plan's own. What stands beside a
plan's name is: `233,500 shares under the Purchase Plan`, a row of a table, or lists that belong
together (`75,000 and 120,000 shares, respectively, … under the A Plan and the B Plan`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, lacks, says
from assistant.answering.evidence.values import Value, values
from assistant.answering.evidence.wording import figure, joined
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.answering.records.amounts import added
from assistant.answering.records.statements import statements
from assistant.record import Citation

_ASKED = re.compile(
    r"\b(?:under|for|to|of|by|from|in|on|cover\w*)\b.{0,80}?\b(?:plans?|program|ESPP|DRIP|401\(k\))(?![\w-])"
    r"|\b(?:plan|program) (?:shares|interests|stock)\b",
    re.I,
)
_SEVERAL = re.compile(
    r"\b(?:both|all|each|these|those|two|three|four|several)\b(?: \S+){0,3} plans?\b", re.I
)
_ACTS = {"registered", "sold", "deregistered"}
_OF_AMOUNTS = concepts(
    "plan program share stock common security registered issued sold under total"
)
"""Words beside the plan's own that ask for no more than its amount: what says more, a sentence that
does not name the plan may tell."""
_CLOSE = 170  # characters from a number to the plan that it is of


@dataclass(frozen=True, slots=True)
class _Beside:
    """A number of shares beside the name of a plan, in the sentence that has both."""

    plan: str
    value: Value
    passage: Passage


def answer_of_plan(reading: Reading, plan: Plan, field: str) -> Reply | None:
    """The amount of the plan that the question names, of several that the filing has.

    None where it names none, or where the record's own amounts are each of one plan.
    """
    if _SEVERAL.search(plan.question):
        return None
    if field not in _ACTS or not _ASKED.search(plain(plan.question)):
        return None
    titles = _titles(reading)
    asked = _asked_title(plan, titles)
    if asked is None or not _shares_a_statement(reading, asked):
        return None
    found = _amounts_of(reading, plan, asked, titles, field)
    if not found:
        missing = lacks(f"The filing does not state this for the {asked} alone.")
        missing.settled = not set(plan.rest) - concepts(asked) - _OF_AMOUNTS
        return missing
    cited = [reading.cite_passage(b.passage) for b in found] + _cited_title(reading, asked)
    numbers = [_number(b.value) for b in found]
    verb = {"registered": "registered", "sold": "issued or sold"}.get(field, "removed")
    if len(found) == 1:
        return says(f"{found[0].value.text} shares were {verb} for the {asked}.", cited)
    total = figure(added(list(numbers)))
    listed = joined([b.value.text for b in found])
    text = f"In total {total} shares were {verb} for the {asked}: {listed}."
    return says(text, cited, f"{' + '.join(b.value.text for b in found)} = {total}")


def _number(value: Value) -> Decimal | int:
    text = value.text.replace(",", "")
    return Decimal(text) if "." in text else int(text)


def _titles(reading: Reading) -> list[str]:
    """The plans of the filing, without the registrant's name before them."""
    record = reading.record
    every = [*record.plans, *(p for s in record.registration_statements for p in s.plans)]
    shorter: dict[frozenset[str], str] = {}
    for title in every:
        core = _core(reading, title)
        shorter.setdefault(frozenset(concepts(core)), core)
    return list(shorter.values())


def _core(reading: Reading, title: str) -> str:
    for registrant in reading.record.registrants:
        name = (registrant.name or "").rstrip(".")
        if name and title.lower().startswith(name.lower()):
            title = title[len(name) :].lstrip("., ")
    return title.strip()


def _cited_title(reading: Reading, title: str) -> list[Citation]:
    """Where the plan's title stands, which a sentence may call by a shorter term."""
    record = reading.record
    every = [(f"/plans/{i}", p) for i, p in enumerate(record.plans)]
    every += [
        (f"/registration_statements/{i}/plans/{j}", p)
        for i, s in enumerate(record.registration_statements) for j, p in enumerate(s.plans)
    ]  # fmt: skip
    pointer = next((at for at, p in every if concepts(_core(reading, p)) == concepts(title)), None)
    return reading.cite_value(pointer) if pointer is not None else []


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR_OF_PLAN = re.compile(r"\b((?:19|20)\d\d)\b(?= (?:[\w&'-]+ ){0,5}plan\b)", re.I)
"""The year of a plan by its name: the 1995 Stock Plan is not the 1986 Stock Plan."""


def _asked_title(plan: Plan, titles: list[str]) -> str | None:
    """The one plan whose telling words the question has; None where none or several do."""
    if len(titles) < 2:
        return None
    asked = set(plan.terms)
    best = sorted(((_fit(asked, t, titles), t) for t in titles), reverse=True)
    if best[0][0] <= 0 or best[0][0] == best[1][0]:
        return None
    title = best[0][1]
    years, own = _YEAR_OF_PLAN.findall(plan.question), _YEAR.findall(title)
    return None if years and own and not set(years) & set(own) else title


def _fit(asked: set[str], title: str, titles: list[str]) -> float:
    """How many of the words that tell a plan from the others the question has, less what it has
    of others alone."""
    own = concepts(title)
    others = [concepts(t) for t in titles if t != title]
    telling = {w for w in own if not all(w in o for o in others)}
    # "EIP shares" names no plan with "Stock" in its title
    foreign = {w for w in asked & set().union(*others) if w not in own | {"share"}}
    return len(telling & asked) / max(len(telling), 1) - 0.9 * bool(foreign)


def _shares_a_statement(reading: Reading, title: str) -> bool:
    """Whether a statement that covers the plan covers another one too, or says not which."""
    own = concepts(title)
    statements = reading.record.registration_statements
    covering = [s for s in statements if any(own <= concepts(p) for p in s.plans)]
    return not covering or any(len(s.plans) > 1 for s in covering)


def _amounts_of(
    reading: Reading, plan: Plan, title: str, titles: list[str], field: str
) -> list[_Beside]:
    """The numbers beside the plan, each sentence's one, in the filing's order."""
    found: list[_Beside] = []
    names = {t: _names_of(reading, t) for t in titles}
    chosen = [s.file_number for _, s in statements(reading, plan)]
    narrowed = len(chosen) < len(reading.record.registration_statements)
    for passage in reading.passages:
        if narrowed and not any(number in passage.text for number in chosen):
            continue
        if field != "registered" and not {field, "sell", "issue", "deregister"} & passage.concepts:
            continue
        if field == "registered" and not _registers(passage):
            continue
        if field == "sold" and not _SOLD.search(_YET_TO.sub("", passage.text)):
            continue
        found += [b for b in _pairs(passage, names) if b.plan == title]
    return list({(b.passage.index, b.value.start): b for b in found}.values())


def _registers(passage: Passage) -> bool:
    told = {"register", "cover"} & passage.concepts
    return bool(told) and _WAS_SOLD.search(passage.text) is None


_WAS_SOLD = re.compile(
    r"\b(?:were|was|been|had|has|have) (?:\w+ )?(?:sold|issued|purchased)\b", re.I
)


_YET_TO = re.compile(
    r"\b(?:may|will|would|could|can|shall|might|to) (?:yet |still |ever |also )?be (?:issued|sold"
    r"|purchased|bought|acquired)\b",
    re.I,
)
_SOLD = re.compile(r"\b(?:issued|sold|purchased|bought|acquired|issuances?|exercised)\b", re.I)
"""What was sold; what may be sold yet was not."""


def _names_of(reading: Reading, title: str) -> list[str]:
    """A plan's names in the filing: its title, the term defined for it, its initials."""
    words = re.findall(r"[A-Z][\w'’&-]*", re.sub(r"^\d{4} ", "", title))
    initials = "".join(w[0] for w in words)
    whole = r"\W{1,3}".join(re.escape(w) for w in re.findall(r"[\w()'’&-]+", title))
    term = re.compile(
        rf"{whole},?(?: as amended)?,? \((?:the |as amended, the )?\"([^\"()]{{3,40}})\""
    )
    defined = [m[1] for p in reading.passages if (m := term.search(p.text)) is not None]
    return [title, *defined[:1], *([initials] if len(initials) > 2 else [])]


def _pairs(passage: Passage, titles: dict[str, list[str]]) -> Iterator[_Beside]:
    """Each number with the plan that it is of: lists in one order, else the next plan behind it."""
    spots = sorted({
        (start, end, title)
        for title, names in titles.items() for name in names
        for start, end in _places(passage, name)
    })  # fmt: skip
    numbers = [v for v in values(passage.text, "number") if _counts_shares(passage, v)]
    if not spots or not numbers:
        return
    if "respectively" in passage.text and len(numbers) == len(spots):
        for number, (_, _, title) in zip(numbers, spots, strict=True):
            yield _Beside(title, number, passage)
        return
    for number in numbers:
        behind = [s for s in spots if number.end <= s[0] <= number.end + _CLOSE]
        if not behind:
            continue
        nearest = behind[0]
        between = [n for n in numbers if number.end <= n.start < nearest[0]]
        if not between and not _ANOTHER_PLAN.search(passage.text[number.end : nearest[0]]):
            yield _Beside(nearest[2], number, passage)


_ANOTHER_PLAN = re.compile(r"\b(?:Plan|Program|[A-Z]{3,5}P)\b|\((?:[ivx]{1,4}|[a-h]|\d)\)")
"""Another plan, or another item of a list, between a number and a plan."""


def _counts_shares(passage: Passage, value: Value) -> bool:
    return (
        "," in value.text
        or re.match(
            r" (?:additional )?(?:\w+ ){0,3}?(?:shares|interests|units)\b",
            passage.text[value.end :],
            re.I,
        )
        is not None
    )


def _places(passage: Passage, title: str) -> list[tuple[int, int]]:
    """Where a plan's name stands: whole, or its telling words before `Plan`."""
    words = [re.escape(w) for w in re.findall(r"[\w()'’&-]+", title)]
    whole = r"\W{1,3}".join(words)
    return [m.span() for m in re.finditer(rf"(?<!\w){whole}(?!\w)", passage.text, re.I)]
