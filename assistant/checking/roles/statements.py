"""The registration statements that an amendment amends, with what the filing says of each.

Amended are the statements of the cover, and those that the text expressly amends: named
with `this Post-Effective Amendment`, or listed with one that is. A statement that is only
mentioned (a new one, one of a merger, one incorporated by reference) is none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from assistant.checking.mentions import Mention
from assistant.checking.roles.amounts import Movement
from assistant.checking.roles.classes import CLASS, class_title
from assistant.checking.roles.plans import PlanPhrase, find_plans, same_plan, within_plan
from assistant.checking.roles.substance import Substance, Unit
from assistant.checking.roles.tables import Row, read_rows
from assistant.language.identifiers import expand_range, find_file_number_ranges
from assistant.language.tokens import Token

_DATE_CUE = re.compile(
    r"\b(?P<filed>filed|filing|submitted|lodged|registered\s+on\s+Form\s+\S+\s+on)\b|\b(?P<effective>(?:declared\s+it\s+|declared\s+|became\s+|becoming\s+)?effective(?!\s+amendment|\s+time))\b"
    r"|\b(?P<other>dated|agreement|as\s+of|through|until|expir\w+|terminat\w+|adopted|approved|merger|consummat\w+|clos(?:ed|ing)|prior\s+to|amended)\b",
    re.I,
)
_SUBJECT = re.compile(
    r"(?P<amendment>(?P<this>\b(?:this|these|the\s+following)\s+)?(?:Post-?\s?Effective\s+)?\bAmendments?\s+Nos?\b)"
    r"|\bRegistration\s+Statements?\b|\bForm\s+[SF]",
    re.I,
)
_EFFECTIVE_ON = re.compile(
    r"\b(?:declared|became|becoming|was|went)\s+(?:it\s+|them\s+)?effective\s+(?:by\s+the\s+(?:SEC|Commission|Securities\s+and\s+Exchange\s+Commission)\s+)?(?:on|as\s+of|at)\s+$",
    re.I,
)
_FILED_AFTER = re.compile(r"^\s*,?\s*(?:[^;]{0,110}?)\b(?:filed|registered)\b", re.I)
_THIS = re.compile(
    r"\b(?:this|these|the\s+following|following)\s+(?:Post-?\s?Effective|Amendment|registration\s+statements?)|\bhereby\s+(?:amend|deregist|remov|withdraw|terminat)"
    r"|\bPost-?\s?Effective\s+Amendments?\b[^.;]{0,60}\bto\b|\bde-?regist|\bremov\w+\b[^.;]{0,80}\bregistration\b|\bamends?\b",
    re.I,
)
_MENTIONED = re.compile(
    r"\b(?:separate\s+registration\s+statement|other\s+registration\s+statements?|incorporated\s+(?:herein\s+)?by\s+reference|exhibits?\s+\d|exhibit\s+to|new\s+registration\s+statement|concurrently|simultaneously"
    r"|contemporaneously|in\s+connection\s+with\s+the\s+(?:issuance|exchange)|will\s+be\s+(?:registered|filed)|carr(?:y|ied)\s+(?:over|forward)\s+to"
    r"|not\s+(?:amended|affected|apply)|does\s+not\s+(?:affect|amend|apply|relate)|remains?\s+(?:in\s+effect|effective)|unaffected"
    r"|previously\s+(?:deregistered|terminated|withdrawn)|proxy\s+statement)\b",
    re.I,
)
_UNDER = re.compile(
    r"\b(?:under|covered\s+by|registered\s+(?:by|on|under)|pursuant\s+to|on|from)\s+(?:the\s+)?(?:Registration|File|Form|No\b|S-)|\(\s*(?:File|Registration|No)",
    re.I,
)
_AS_THAT = re.compile(
    r"\b(?:as|than|see|from|like)\s+(?:the\s+|in\s+|those\s+of\s+)?(?:Registration\s+Statement\s+|File\s+)?\(?No\.?\s*$",
    re.I,
)
_TERM = re.compile(
    r"^[\s,)]*\((?:[^()\"]{0,60})\"([^\"]{3,70}?Statements?[^\"]{0,20}|[^\"]{0,30}S-\d[^\"]{0,20})\""
)


@dataclass(slots=True)
class Found:
    """A value read for a statement; `start` and `end` are positions in the flow."""

    value: Any
    start: int
    end: int
    strength: float = 0.9


@dataclass(slots=True)
class Statement:
    """One amended statement with all that was read for it."""

    number: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    filed_on: list[Found] = field(default_factory=list)
    effective_on: list[Found] = field(default_factory=list)
    form: list[Found] = field(default_factory=list)
    amendment_number: list[Found] = field(default_factory=list)
    plans: list[Found] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    titles: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    """Classes named with the statement, whether or not an amount could be tied to it."""
    listed: bool = False
    range_at: tuple[int, int] | None = None
    """Where the range is printed whose unprinted member this is."""


def _numbers(unit: Unit) -> list[Token]:
    return unit.of("file_number")


def _date_role(text: str, unit: Unit, token: Token) -> str:
    """`filed`, `effective`, `other` or `` for a date: by the last cue before it, else the first after."""
    floor = max(unit.start, token.start - 160)
    last = None
    for cue in _DATE_CUE.finditer(text, floor, token.start):
        last = cue
    if _EFFECTIVE_ON.search(text[floor : token.start]):
        return "effective"
    subject = next(reversed(list(_SUBJECT.finditer(text, floor, token.start))), None)
    if subject and subject.group("amendment") and not subject.group("this"):
        numbered = any(subject.end() <= t.start < token.start for t in unit.of("file_number"))
        # `as amended by Post-Effective Amendment No. 1, filed on June 2, 2017`; in a list of
        # amendments (`Post-Effective Amendment No. 1 to No. 333-…, filed …`) the statement's day
        if unit.kind == "sentence" or not numbered:
            return "other"
    if last and token.start - last.end() < 110:
        role = last.lastgroup or ""
        if role == "other" and last.group().lower() == "as of" and token.start - last.end() > 3:
            role = ""
        if role:
            return role
    if _FILED_AFTER.match(text[token.end : min(unit.end, token.end + 120)]):
        return "filed"
    return ""


def _zip(names: list[str], found: list[Token], first: dict[str, Token]) -> dict[str, Token]:
    """Which value belongs to which number: one, as many in the same order, or one for all.

    One value stands for all numbers only where they stand together: `Nos. A, B and C, filed on …`.
    """
    if not names or not found:
        return {}
    if len(names) == 1:
        return {names[0]: found[0]}
    if len(found) == len(names):
        return dict(zip(names, found, strict=True))
    places = sorted((first[name].start, first[name].end) for name in names)
    together = all(b[0] - a[1] < 60 for a, b in pairwise(places))
    if len(found) == 1 and together:
        return dict.fromkeys(names, found[0])
    return {}


def _nearest(numbers: list[Token], token: Token) -> Token | None:
    """The number that a value in the same run of text stands with: the nearest one."""
    if not numbers:
        return None
    return min(
        numbers,
        key=lambda n: (max(n.start - token.end, token.start - n.end), n.start < token.start),
    )


class _Reader:
    """Collects statements over the units of a substance."""

    def __init__(
        self, substance: Substance, cover: list[Mention], movements: list[Movement]
    ) -> None:
        self.substance = substance
        self.text = substance.text
        self.movements = movements
        self.statements: dict[str, Statement] = {}
        self.cover_numbers: list[str] = []
        for mention in cover:
            if (
                mention.role == "registration_statements.file_number"
                and mention.value not in self.cover_numbers
            ):
                self.cover_numbers.append(mention.value)
        for number in self.cover_numbers:
            self.statements[number] = Statement(number, listed=True)
        self.plan_terms: dict[str, str] = {}
        self.cover_plans = [str(m.value) for m in cover if m.role == "plans"]

    def amended(self) -> None:
        """Adds the statements that the text amends and the cover does not name."""
        body_units = [
            u for u in self.substance.units if u.start >= self.substance.body and _numbers(u)
        ]
        siblings: dict[int | None, list[Unit]] = {}
        for unit in body_units:
            if unit.kind != "sentence":
                siblings.setdefault(
                    unit.lead if unit.lead is not None else -unit.paragraph - 1, []
                ).append(unit)
        for unit in body_units:
            group = siblings.get(unit.lead if unit.lead is not None else -unit.paragraph - 1, [])
            if self._amends(unit, group if unit.kind != "sentence" else []):
                for token in _numbers(unit):
                    if not self._only_mentioned(unit, token):
                        self.statements.setdefault(str(token.value), Statement(str(token.value)))
        if not self.statements:
            for unit in body_units:
                for token in _numbers(unit):
                    if not self._only_mentioned(unit, token):
                        self.statements.setdefault(str(token.value), Statement(str(token.value)))

    def _amends(self, unit: Unit, siblings: list[Unit]) -> bool:
        known = any(t.value in self.statements for t in _numbers(unit))
        lead = self.substance.units[unit.lead] if unit.lead is not None else None
        if unit.kind != "sentence":
            if lead is not None:
                words = self.substance.words(lead)
                return bool(_THIS.search(words)) and not _MENTIONED.search(words)
            return any(t.value in self.statements for s in siblings for t in _numbers(s))
        words = self.substance.words(unit)
        if self.cover_numbers and not known:
            # With numbers on the cover, only a list or an express amendment adds another.
            return bool(
                re.search(r"\b(?:this|these)\s+Post-?\s?Effective", words, re.I)
            ) and not _MENTIONED.search(words)
        if known:
            return (
                len(_numbers(unit)) > 1
                and bool(re.search(r"\bNos\.|Registration\s+Statements\b", words))
                and not _MENTIONED.search(words)
            )
        return bool(_THIS.search(words)) or (
            not self.cover_numbers and bool(re.search(r"\bregister", words, re.I))
        )

    def _only_mentioned(self, unit: Unit, token: Token) -> bool:
        before = self.text[max(unit.start, token.start - 170) : token.start]
        after = self.text[token.end : min(unit.end, token.end + 120)]
        return bool(
            _MENTIONED.search(before)
            or re.match(r"[\s),]*(?:which|and)?\s*(?:is|are|was|were)?\s*(?:not|unaffected)", after)
        )

    def ranges(self) -> None:
        """`333-1001 through 333-1004`: the numbers between are amended too, though not printed."""
        for span in find_file_number_ranges(self.text):
            inner = expand_range(span.first.value, span.last.value)
            if inner[0] not in self.statements and inner[-1] not in self.statements:
                continue
            ordered = list(self.statements.values())
            at = next(i for i, s in enumerate(ordered) if s.number in (inner[0], inner[-1]))
            held = self.statements
            self.statements = {s.number: s for s in ordered[:at] if s.number not in inner}
            for number in inner:
                self.statements[number] = held.get(number) or Statement(number)
            for number in inner[1:-1]:
                self.statements[number].range_at = (span.start, span.end)
            self.statements.update({s.number: s for s in ordered[at:] if s.number not in inner})

    def read(self) -> None:
        """Reads every unit's dates, forms, plans and amounts for the statements."""
        current: list[str] = []
        paragraph = -1
        rows = read_rows(self.substance)
        in_table = {id(unit) for row in rows for unit in row.units}
        for row in rows:
            self._row(row)
        for unit in self.substance.units:
            if id(unit) in in_table or unit.start < self.substance.body:
                continue
            numbers = [t for t in _numbers(unit) if t.value in self.statements]
            if numbers:
                names = self._names(unit, numbers)
                self._unit(unit, numbers, names)
                current, paragraph = names, unit.paragraph
            else:
                named = self._by_term(unit)
                if named:
                    current, paragraph = named, unit.paragraph
                self._amounts(
                    unit,
                    named
                    or (current if unit.paragraph == paragraph or unit.kind == "item" else []),
                )
                self._late_dates(unit, named or (current if unit.paragraph == paragraph else []))

    def _names(self, unit: Unit, numbers: list[Token]) -> list[str]:
        """The statements that a unit names, with the members of a range that it prints."""
        if (
            unit.kind == "item" and len(numbers) > 1
        ):  # `… the same classes of securities as No. 333-148801`
            numbers = [
                numbers[0],
                *(t for t in numbers[1:] if not _AS_THAT.search(self.text[unit.start : t.start])),
            ]
        printed = {t.value for t in numbers}
        inside = {
            s.number
            for s in self.statements.values()
            if s.range_at and unit.start <= s.range_at[0] < unit.end
        }
        if not inside:
            return list(dict.fromkeys(t.value for t in numbers))
        return [number for number in self.statements if number in printed or number in inside]

    def _unit(self, unit: Unit, numbers: list[Token], names: list[str]) -> None:
        text = self.text
        first = {t.value: t for t in reversed(numbers)}
        for name in names:
            first.setdefault(name, numbers[0])
            if unit.kind != "sentence" or len(names) == 1:
                named = CLASS.search(text, unit.start, unit.end)
                if named:
                    self.statements[name].titles.append((class_title(named.group()), named.span()))
            if name not in {t.value for t in numbers}:
                continue
            token = first[name]
            self.statements[name].spans.append((token.start, token.end))
            term = _TERM.match(text[token.end : token.end + 200]) or _TERM.match(
                re.sub(r"^[^(]{0,120}", "", text[token.end : unit.end])
            )
            if term and len(names) == 1:
                self.statements[name].terms.append(term.group(1))
        self._dates(unit, names, first)
        self._forms(unit, names, first)
        self._plan_titles(unit, names)
        self._amounts(unit, names)

    def _dates(self, unit: Unit, names: list[str], first: dict[str, Token]) -> None:
        dates = [t for t in unit.of("date") if t.detail.precision == "day"]
        roles = {id(t): _date_role(self.text, unit, t) for t in dates}
        filed = [t for t in dates if roles[id(t)] == "filed"]
        if len(filed) < len(
            names
        ):  # `filed on May 1, 1998 (…), May 2, 1999 (…)`: one cue for a list
            after_filed = filed[0].start if filed else 0
            run = [
                t
                for t in dates
                if roles[id(t)] in ("filed", "") and (filed and t.start >= after_filed)
            ]
            if len(run) == len(names):
                filed = run
        if not filed and unit.kind != "sentence" and len(dates) == 1 and roles[id(dates[0])] == "":
            filed = dates
        effective = [t for t in dates if roles[id(t)] == "effective" or self._on_filing(unit, t)]
        for kind, tokens in (("filed_on", filed), ("effective_on", effective)):
            paired = _zip(names, tokens, first)
            if not paired and tokens:
                tied = [first[n] for n in names]
                paired = {}
                for token in tokens:
                    near = _nearest(tied, token)
                    if near is not None:
                        paired.setdefault(near.value, token)
            strength = 0.95 if len(tokens) in (1, len(names)) else 0.7
            for name, token in paired.items():
                getattr(self.statements[name], kind).append(
                    Found(token.value, token.start, token.end, strength)
                )

    def _on_filing(self, unit: Unit, token: Token) -> bool:
        """`became effective upon filing on …`: filed and effective on one day, as Form S-8 does."""
        before = self.text[max(unit.start, token.start - 120) : token.start]
        return bool(
            re.search(
                r"\beffective\s+(?:automatically\s+|immediately\s+)?(?:up)?on\s+(?:its\s+)?filing\b[^.;]{0,60}$",
                before,
                re.I,
            )
        )

    def _forms(self, unit: Unit, names: list[str], first: dict[str, Token]) -> None:
        forms = [t for t in unit.of("form") if t.detail.kind == "securities_act"]
        for name in names:
            number = first[name]
            before = [t for t in forms if t.end <= number.start and number.start - t.end < 250]
            after = [t for t in forms if 0 <= t.start - number.end < 80]
            chosen = before[-1] if before else after[0] if after else None
            if chosen is not None:
                near = number.start - chosen.end < 60
                self.statements[name].form.append(
                    Found(chosen.value, chosen.start, chosen.end, 0.9 if near else 0.7)
                )
        amendments = [t for t in unit.of("amendment_number") if t.detail.kind == "post_effective"]
        for token in amendments:
            # `Post-Effective Amendment No. 2 to … (No. 333-…)`, not `Post-Effective Amendment No. 1 filed in 1999`
            following = [n for n in names if 0 <= first[n].start - token.end < 200]
            this = re.search(
                r"\bthis\s+$", self.text[max(unit.start, token.start - 8) : token.start], re.I
            )
            if following and (this or unit.kind != "sentence" or len(names) == 1):
                targets = names if this and len(amendments) == 1 else following[:1]
                for name in targets:
                    self.statements[name].amendment_number.append(
                        Found(
                            token.value,
                            token.start,
                            token.end,
                            0.85 if this or unit.kind != "sentence" else 0.6,
                        )
                    )

    def _plan_titles(self, unit: Unit, names: list[str]) -> None:
        phrases = find_plans(self.text, unit.start, unit.end)
        for phrase in phrases:
            if phrase.term:
                self.plan_terms[phrase.term.lower()] = phrase.title
        if len(names) == 1:
            for phrase in phrases:
                self._add_plan(names[0], phrase)
        elif len(phrases) == len(names):
            for name, phrase in zip(names, phrases, strict=True):
                self._add_plan(name, phrase)
        elif len(phrases) == 1:
            for name in names:
                self._add_plan(name, phrases[0], 0.7)

    def _add_plan(self, name: str, phrase: PlanPhrase, strength: float = 0.85) -> None:
        title = self.plan_terms.get(phrase.title.lower(), phrase.title)
        plans = self.statements[name].plans
        if not any(same_plan(title, p.value) for p in plans):
            plans.append(Found(title, phrase.start, phrase.end, strength))

    def _amounts(self, unit: Unit, names: list[str]) -> None:
        held = [m for m in self.movements if m.place is unit]
        if not held or not names:
            return
        if len(names) == 1:
            self.statements[names[0]].movements.extend(held)
            return
        tied = self._tied(unit, held)
        if len(tied) >= 0.6 * len(held):
            for movement, name in tied:
                self.statements[name].movements.append(movement)
            return
        roles = list(dict.fromkeys(m.role for m in held))
        for role in roles:
            same = [m for m in held if m.role == role]
            if len(same) == len(names) + 1:  # `…, or 726,381 shares in all`
                same = [m for m in same if m.amount * 2 != sum(other.amount for other in same)]
            if len(same) == len(names):
                for name, movement in zip(names, same, strict=True):
                    self.statements[name].movements.append(movement)

    def _tied(self, unit: Unit, held: list[Movement]) -> list[tuple[Movement, str]]:
        """`68,600 shares under Registration Statement No. 33-38217, 52,000 shares under …`."""
        found = []
        numbers = [t for t in _numbers(unit) if t.value in self.statements]
        for movement in held:
            after = [t for t in numbers if t.start >= movement.end]
            if not after or after[0].start - movement.end > 130:
                continue
            between = self.text[movement.end : after[0].start]
            if _UNDER.search(between) and not any(
                movement.end <= m.start < after[0].start for m in held if m.role == movement.role
            ):
                found.append((movement, str(after[0].value)))
        return found

    def _late_dates(self, unit: Unit, names: list[str]) -> None:
        """`The Registration Statement was declared effective on …` in a sentence without a number."""
        if len(names) != 1 and len(self.statements) != 1:
            return
        name = names[0] if len(names) == 1 else next(iter(self.statements))
        if not re.search(
            r"\bRegistration\s+Statement\b|\bdeclared\s+(?:it|them)\s+effective\b|\bIt\s+(?:was|became)\b",
            self.substance.words(unit),
            re.I,
        ):
            return
        for token in unit.of("date"):
            if token.detail.precision != "day":
                continue
            role = _date_role(self.text, unit, token)
            before = self.text[max(unit.start, token.start - 120) : token.start]
            if re.search(r"post-?\s?effective\s+amendment|Form\s+(?:15|25|10-K|8-K)", before, re.I):
                continue
            if role == "effective" and re.search(
                r"(?:declared|became|becoming|was)\s+(?:it\s+|them\s+)?(?:immediately\s+|automatically\s+)?effective",
                before,
                re.I,
            ):
                self.statements[name].effective_on.append(
                    Found(token.value, token.start, token.end, 0.8)
                )
            elif role == "filed":
                self.statements[name].filed_on.append(
                    Found(token.value, token.start, token.end, 0.75)
                )

    def _by_term(self, unit: Unit) -> list[str]:
        words = self.substance.words(unit)
        return [
            s.number for s in self.statements.values() if any(term in words for term in s.terms)
        ]

    def _row(self, row: Row) -> None:
        numbers = [t for t in row.numbers if t.value in self.statements]
        if not row.numbers and len(self.statements) == 1:
            next(iter(self.statements.values())).movements.extend(row.movements)
        for token in numbers:
            statement = self.statements[str(token.value)]
            statement.spans.append((token.start, token.end))
            for date, role in row.dates:
                target = statement.effective_on if role == "effective" else statement.filed_on
                target.append(Found(date.value, date.start, date.end, 0.93))
            for form in row.forms:
                statement.form.append(Found(form.value, form.start, form.end, 0.93))
            for amendment in row.amendments:
                statement.amendment_number.append(
                    Found(amendment.value, amendment.start, amendment.end, 0.93)
                )
            if not self._cover_plan_of(row, statement):
                for unit in row.units:
                    for phrase in find_plans(self.text, unit.start, unit.end):
                        self._add_plan(statement.number, phrase, 0.93)
            if len(numbers) == 1:
                statement.movements.extend(row.movements)

    def _cover_plan_of(self, row: Row, statement: Statement) -> bool:
        """A cell (and its second line) that shortens a plan of the cover: `1986 Key Employee`."""
        cells: list[tuple[str, int]] = []
        for unit in row.units:
            at = unit.start
            for cell in re.split(r"[\t|]", self.substance.words(unit)):
                if len(cell.split()) >= 2 and not re.search(
                    r"\d{3}", re.sub(r"\b(?:19|20)\d\d\b", "", cell)
                ):
                    cells.append((cell.strip(), at))
                at += len(cell) + 1
        for cell, at in cells:
            matching = [plan for plan in self.cover_plans if within_plan(cell, plan)]
            if len(matching) == 1:
                statement.plans.append(Found(matching[0], at, at + len(cell), 0.9))
                return True
        return False


def _numbers_by_form(substance: Substance) -> dict[str, list[Token]]:
    """Covers that name an amendment for each form: `No. 1 to Form S-4 … and No. 2 to Form S-8`."""
    found: dict[str, list[Token]] = {}
    last: Token | None = None
    for unit in substance.units:
        if unit.start >= substance.body:
            break
        for token in unit.tokens:
            if token.kind == "amendment_number" and token.detail.kind == "post_effective":
                last = token
            elif token.kind == "form" and last and token.detail.kind == "securities_act":
                held = found.setdefault(str(token.value), [])
                if all(other.value != last.value for other in held):
                    held.append(last)
                last = None
    return found


def read_statements(
    substance: Substance, cover: list[Mention], movements: list[Movement]
) -> list[Statement]:
    """The amended statements in the filing's order (the cover's first), with all that was read."""
    reader = _Reader(substance, cover, movements)
    reader.amended()
    reader.ranges()
    reader.read()
    statements = list(reader.statements.values())
    by_form = _numbers_by_form(substance)
    for statement in statements:
        forms = {found.value for found in statement.form if found.strength >= 0.9}
        tokens = by_form.get(next(iter(forms)), []) if len(forms) == 1 and len(by_form) > 1 else []
        if len(tokens) == 1:
            token = tokens[0]
            statement.amendment_number.append(Found(token.value, token.start, token.end, 0.96))
    if len(statements) == 1:  # what is tied to no number belongs to the only statement
        held = {id(m) for m in statements[0].movements}
        own = statements[0].number
        foreign = {
            id(u)
            for u in substance.units
            if (n := u.of("file_number")) and all(t.value != own for t in n)
        }
        statements[0].movements.extend(
            m for m in movements if id(m) not in held and id(m.place) not in foreign
        )
        statements[0].movements.sort(key=lambda m: m.start)
    return statements
