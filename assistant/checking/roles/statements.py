"""What a filing says of each registration statement that it amends."""

from __future__ import annotations

import re

from assistant.checking.mentions import Mention
from assistant.checking.roles.amended import find_amended, numbers_by_form, numbers_of
from assistant.checking.roles.beside_numbers import number_beside
from assistant.checking.roles.classes import class_title
from assistant.checking.roles.closing import tie_sales
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.none_sold import none_referred
from assistant.checking.roles.plans import (
    PlanPhrase,
    find_named_plans,
    find_plans,
    in_order_named,
    plan_terms_of,
    same_plan,
)
from assistant.checking.roles.references import (
    Reference,
    after_numbers,
    before_plans,
    before_references,
    behind_references,
    by_day,
    find_references,
    is_foreign,
    own_term,
)
from assistant.checking.roles.shared_amounts import (
    add_up,
    are_added,
    are_of_all,
    by_class,
    by_plan,
    give_each,
    give_only,
    in_order,
    is_of_each,
    move_to_owners,
    one_each,
    tie_removals,
)
from assistant.checking.roles.shared_verbs import IN_ORDER
from assistant.checking.roles.statement import Found, Statement
from assistant.checking.roles.statement_days import (
    drop_own_day,
    read_days,
    read_fee_notes,
    read_late_days,
    read_shared_day,
)
from assistant.checking.roles.statement_plans import cover_plans_of, plans_before, plans_behind
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.tables import Row, is_caption, read_rows
from assistant.checking.roles.tied_balances import tie_balances
from assistant.checking.roles.units import Unit
from assistant.language.tokens import Token

_AS_ARE = re.compile(r",\s+as\s+(?:are|is|were|well\s+as)\b", re.I)
_AS_THAT = re.compile(
    r"\b(?:as|than|see|from|like)\s+(?:the\s+|in\s+|those\s+of\s+)?(?:Registration\s+Statement\s+|File\s+)?\(?No\.?\s*$",
    re.I,
)
_LABEL = re.compile(r"\W*\(?([a-h]|[ivx]{1,5}|\d)[.)]")
_TERM = re.compile(
    r"^[\s,)]*\((?:[^()\"]{0,60})\"([^\"]{3,70}?Statements?[^\"]{0,20}|[^\"]{0,30}S-\d[^\"]{0,20})\""
)


# `It registered 1,000,000 shares … for the 401(k) Profit Sharing Plan`: of the statement just named
_GOES_ON = re.compile(
    r"\W*(?:It|That\s+(?:registration\s+)?statement|The\s+Registration\s+Statement)\s+(?:also\s+)?(?:registered|covered|covers|registers|relate[sd])\b"
)


# `File Nos. 333-1, 333-2 and 333-3 register shares of Class A common stock`: said once for all
_REGISTER = re.compile(
    r"\b(?:register(?:s|ed|ing)?|cover(?:s|ed|ing)?|relat(?:e|es|ed|ing)\s+to)\s+(?:[^.;]{0,40}\s)?$",
    re.I,
)
_OTHER_CLAUSE = re.compile(r"\b(?:has|have|had|was|were|is|are)\b[^.;]*\b(?:and|but|so)\b", re.I)
_BEFORE_BRACKET = re.compile(r"^[^(]{0,120}")


class _Reader:
    """Collects statements over the units of a substance."""

    def __init__(
        self, substance: Substance, cover: list[Mention], movements: list[Movement]
    ) -> None:
        self.substance = substance
        self.text = substance.text
        self.movements = movements
        self.statements = find_amended(substance, cover)
        spans = ((unit.start, unit.end) for unit in substance.units)
        self.plan_terms = plan_terms_of(substance.text, spans)
        self.cover_plans = [str(m.value) for m in cover if m.role == "plans"]

    def read(self) -> None:
        """Reads every unit's dates, forms, plans and amounts for the statements."""
        current: list[str] = []
        paragraph = captioned = -1
        rows = read_rows(self.substance)
        in_table = {id(unit) for row in rows for unit in row.units}
        for row in rows:
            self._row(row)
        for unit in self.substance.units:
            if unit.start < self.substance.body:
                read_fee_notes(self.substance, unit, self.statements)
            if id(unit) in in_table or unit.start < self.substance.body:
                continue
            numbers = [t for t in numbers_of(unit) if t.value in self.statements]
            if numbers:
                names = self._names(unit, numbers)
                self._unit(unit, numbers, names)
                current, paragraph = names, unit.paragraph
                captioned = paragraph + 1 if self._is_caption(unit, names) else -1
                continue
            places = self.references(unit)
            named = list(dict.fromkeys(name for _, _, name in places))
            goes_on = unit.paragraph in (paragraph, captioned) or unit.kind == "item"
            goes_on = goes_on or self._is_led(unit)
            before = current if goes_on else []
            if named:
                current, paragraph = named, unit.paragraph
            if not named and self._is_of_all(unit):
                before = current = []
            if named and self._adds_up(unit):
                named, before = [], []
            self._unnumbered(unit, named, before, places)
            late = named or (current if unit.paragraph == paragraph else [])
            read_late_days(self.substance, unit, late, self.statements)
        read_shared_day(self.substance, self.statements)
        for number, phrase in plans_before(self.substance, rows):
            if number in self.statements and not self.statements[number].plans:
                self._add_plan(number, phrase, 0.75)

    def _is_caption(self, unit: Unit, names: list[str]) -> bool:
        """Whether a unit only names a statement, above what it tells of it: `1. Form S-8 No. 333-1`."""
        if len(names) != 1 or any(m.place is unit for m in self.movements):
            return False
        return is_caption(self.substance.words(unit).strip())

    def _is_led(self, unit: Unit) -> bool:
        """Whether a unit is what a line leads to that names a statement: `Form S-8 No. 333-1:`."""
        before = self.text[max(unit.start - 40, 0) : unit.start].rstrip()
        above = self.substance.unit_at(unit.start - 2) if before.endswith(":") else None
        return above is not None and len(numbers_of(above)) == 1

    def _last_named(self, places: list[Reference], held: list[Movement]) -> list[str]:
        """`Every share under the first has been sold and only the second is affected: 96,447 shares
        …`: of what is named last, where all amounts stand behind it and another clause before."""
        if len(places) < 2 or not held or any(m.start < places[-1][1] for m in held):
            return []
        between = self.text[places[-2][1] : places[-1][0]]
        return [places[-1][2]] if _OTHER_CLAUSE.search(between) else []

    def _is_of_all(self, unit: Unit) -> bool:
        held = [m for m in self.movements if m.place is unit]
        return are_of_all(self.substance, unit, held, self.statements)

    def _adds_up(self, unit: Unit) -> bool:
        """`1,391,520 of these 1,450,000 shares were delivered, the 800,000 of the first before …`"""
        held = [m for m in self.movements if m.place is unit]
        return add_up(unit, held, self.statements)

    def _unnumbered(
        self, unit: Unit, named: list[str], before: list[str], places: list[Reference]
    ) -> None:
        """A unit without a number, which speaks of the statements `named`, else of those before;
        `places` are those where it names some by terms or letters."""
        words = self.substance.words(unit)
        # `The remaining N units are removed, as are all those described in (a)`
        names = before if named and _AS_ARE.search(words) else named or before
        held = [m for m in self.movements if m.place is unit]
        if not self._taking_turns(unit, held):
            ordered = in_order(self.substance, unit, held, self.statements)
            self._amounts(unit, ordered or self._last_named(places, held) or names)
        if len(names) == 1 and _GOES_ON.match(words):
            self._plan_titles(unit, names)
        for number, phrase in plans_behind(self.text, unit, places):
            self._add_plan(number, phrase, 0.8)
        if none := none_referred(self.substance, unit, places):
            for number, statement in self.statements.items():
                if number == none[0]:
                    statement.none_sold = statement.none_sold or none[1]
                else:
                    statement.others_unsold.add(unit.start)
        give_each(self.substance, unit, held, self.statements)

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
            self.statements[name].titles += self._titles(unit, of_one=len(names) == 1)
            if name not in {t.value for t in numbers}:
                continue
            token = first[name]
            self.statements[name].spans.append((token.start, token.end))
            term = _TERM.match(text[token.end : token.end + 200]) or _TERM.match(
                _BEFORE_BRACKET.sub("", text[token.end : unit.end])
            )
            if term and len(names) == 1:
                self.statements[name].terms.append(term.group(1))
            elif len(names) > 1:
                ends = [t.start for t in numbers if t.start > token.start and t.value != name]
                self.statements[name].terms += own_term(text[token.end : min([*ends, unit.end])])
        label = _LABEL.match(self.substance.words(unit)) if unit.kind == "item" else None
        if label and len(names) == 1:
            self.statements[names[0]].label = label.group(1)
        read_days(self.substance, unit, names, first, self.statements)
        self._forms(unit, names, first)
        self._plan_titles(unit, names)
        self._amounts(unit, names)

    def _titles(self, unit: Unit, *, of_one: bool) -> list[tuple[str, tuple[int, int]]]:
        """The first class that a unit names; of several statements one that they register."""
        named = self.substance.classes(unit.start, unit.end)
        if named and not of_one and unit.kind == "sentence":
            titles = {class_title(match.group()) for match in named}
            before = self.text[unit.start : named[0].start()]
            if len(titles) > 1 or not _REGISTER.search(before):
                return []
        return [(class_title(match.group()), match.span()) for match in named[:1]]

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
        phrases = find_named_plans(self.text, unit.start, unit.end, self.plan_terms)
        own = [n for n in names if {f.value for f in self.statements[n].form} <= {"S-8"}]
        if in_order_named(self.substance.words(unit)) and len(own) == len(self.cover_plans):
            for name, title in zip(own, self.cover_plans, strict=True):
                self.statements[name].plans.append(Found(title, unit.start, unit.end, 0.85))
        elif len(names) == 1:
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
        held = [m for m in held if not is_foreign(self.text, m, self.statements)]
        if not held or not names:
            return
        if len(names) == 1:
            self.statements[names[0]].movements.extend(held)
            return
        numbers = [t for t in numbers_of(unit) if t.value in self.statements]
        named = [(t.start, t.end, str(t.value)) for t in numbers]
        places = sorted([*named, *self.references(unit)])
        behind = behind_references(self.text, held, places)
        if not IN_ORDER.search(self.substance.words(unit)):
            held = [m for m in held if behind or not self._beside(unit, m)]
        held = [m for m in held if not (m.role == "registered" and are_added(self.text, unit, m))]
        tied = behind or before_references(self.text, held, places)
        tied = tied or before_plans(
            self.text, held, by_plan(self.text, unit, self.statements, self.plan_terms)
        )
        if len(tied) >= 0.6 * len(held):
            for movement, name in tied:
                self.statements[name].movements.append(movement)
            return
        roles = list(dict.fromkeys(m.role for m in held))
        if roles == ["registered"] and len(held) == 1 and is_of_each(self.substance, unit):
            for name in names:
                self.statements[name].movements.append(held[0])
            return
        for role in roles:
            same = list({m.amount: m for m in reversed(held) if m.role == role}.values())[::-1]
            if len(same) == len(names) + 1:  # `…, or 726,381 shares in all`
                same = [m for m in same if m.amount * 2 != sum(other.amount for other in same)]
            if len(same) == len(names):
                for name, movement in zip(names, same, strict=True):
                    self.statements[name].movements.append(movement)
            elif role == "registered":
                for movement, name in after_numbers(self.text, numbers_of(unit), same):
                    if name in self.statements:
                        self.statements[name].movements.append(movement)

    def _beside(self, unit: Unit, movement: Movement) -> bool:
        """Ties an amount to the statement beside whose number it stands; whether it did."""
        name = number_beside(self.substance, unit, movement)
        if name not in self.statements:
            return False
        self.statements[name].movements.append(movement)
        return True

    def _taking_turns(self, unit: Unit, held: list[Movement]) -> bool:
        """Ties the amounts of a sentence that names no statement, each to the one whose plan it
        names behind it, or whose class it is; whether it did."""
        if len(self.statements) < 2 or len(held) < 2:
            return False
        places = by_plan(self.text, unit, self.statements, self.plan_terms)
        tied = one_each(held, places) or by_class(held, self.statements)
        for movement, name in tied:
            self.statements[name].movements.append(movement)
        return bool(tied)

    def references(self, unit: Unit) -> list[Reference]:
        """Where a unit names statements by terms or letters, as they come."""
        found = find_references(self.substance, unit, self.statements.values())
        return sorted([*found, *by_day(self.text, unit, self.statements.values())])

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
            of_cover = cover_plans_of(self.substance, row, self.cover_plans)
            statement.plans += of_cover
            if not of_cover:
                places = [(u.start, u.end) for u in row.units] if row.plans is None else row.plans
                for start, end in places:
                    for phrase in find_plans(self.text, start, end):
                        self._add_plan(statement.number, phrase, 0.93)
            if len(numbers) == 1:
                statement.movements.extend(row.movements)
                statement.none_sold = row.none_sold


def read_statements(
    substance: Substance, cover: list[Mention], movements: list[Movement]
) -> list[Statement]:
    """The amended statements in the filing's order (the cover's first), with all that was read."""
    reader = _Reader(substance, cover, movements)
    reader.read()
    statements = list(reader.statements.values())
    drop_own_day(substance, cover, statements)
    by_form = numbers_by_form(substance)
    for statement in statements:
        forms = {found.value for found in statement.form if found.strength >= 0.9}
        tokens = by_form.get(next(iter(forms)), []) if len(forms) == 1 and len(by_form) > 1 else []
        if len(tokens) == 1:
            token = tokens[0]
            statement.amendment_number.append(Found(token.value, token.start, token.end, 0.96))
    if len(statements) > 1:
        tie_sales(statements, movements)
        move_to_owners(statements)
    if len(statements) == 1:
        give_only(substance, statements[0], movements, reader.statements)
    tie_balances(substance, statements, movements)
    if len(statements) > 1:
        tie_removals(reader.statements, movements)
    return statements
