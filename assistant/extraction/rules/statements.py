"""Drafts the amended registration statements with their securities."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.checking.mentions import Mention
from assistant.checking.roles import Roles
from assistant.checking.roles.known_classes import Class
from assistant.checking.roles.lots import are_open, is_of_one_holder, lots_of
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.pars import Par
from assistant.checking.roles.plans import same_plan
from assistant.checking.roles.statement import Found, Statement
from assistant.extraction.rules.cover import draft_cover
from assistant.extraction.rules.doubts import doubt_amounts
from assistant.filing.model import Filing
from assistant.language.identifiers import normalize_file_number
from assistant.record import Draft, Drafted


def draft_second(filing: Filing, roles: Roles, draft: Draft) -> None:
    """The statements of a second amendment in the same document, after those of the first."""
    if roles.second is None:
        return
    own = Draft()
    draft_cover(filing, roles.second.mentions, own)
    draft_statements(roles.second, own)
    shift = len(roles.statements)
    for pointer, value in own.values.items():
        parts = pointer.split("/")
        if parts[1] == "registration_statements":
            parts[2] = str(int(parts[2]) + shift)
            draft.values["/".join(parts)] = value


def draft_statements(roles: Roles, draft: Draft) -> None:
    """Writes /registration_statements/N, and /form, /amendment_number where no cover gave them."""
    for index, statement in enumerate(roles.statements):
        base = f"/registration_statements/{index}"
        _identify(roles, statement, base, draft)
        for name in ("filed_on", "effective_on"):
            _put_best(roles, draft, f"{base}/{name}", getattr(statement, name))
        _form(roles, statement, base, draft)
        _amendment_number(roles, statement, base, draft)
        _plans(roles, statement, base, draft)
        _securities(roles, statement, base, draft)
    doubt_amounts(roles, draft)
    if not roles.statements:
        draft.nulls["/registration_statements"] = "cue_unread"
    first = next(iter(roles.statements), None)
    if first is not None:
        for name in ("form", "amendment_number"):
            inherited = draft.values.get(f"/registration_statements/0/{name}")
            if f"/{name}" not in draft.values and inherited is not None:
                draft.values[f"/{name}"] = inherited


def _identify(roles: Roles, statement: Statement, base: str, draft: Draft) -> None:
    cited = [
        m
        for m in roles.mentions
        if m.role == "registration_statements.file_number" and m.group == statement.number
    ]
    pointer = f"{base}/file_number"
    if not cited:
        draft.values[pointer] = Drafted(
            value=statement.number, rule="number of the list", confidence=0.5
        )
        return
    best = max(cited, key=lambda m: m.strength)
    drafted = Drafted(
        value=statement.number,
        start=best.start,
        end=best.end,
        rule=best.rule,
        confidence=best.strength,
    )
    if (
        normalize_file_number(roles.substance.filing.text[best.start : best.end])
        != statement.number
    ):
        drafted.sources, drafted.rule = [(best.start, best.end)], "member of a range"
    draft.values[pointer] = drafted


def _put_best(roles: Roles, draft: Draft, pointer: str, found: list[Found]) -> None:
    """The surest value, the first of equals; rivals lower the confidence."""
    if not found:
        return
    best = max(found, key=lambda f: (f.strength, -f.start))
    differing = [f for f in found if f.value != best.value and f.strength >= best.strength]
    start, end = roles.substance.span(best.start, best.end)
    draft.values[pointer] = Drafted(
        value=best.value, start=start, end=end, confidence=0.5 if differing else best.strength
    )


def _cover_mentions(roles: Roles, role: str, group: str | None) -> list[Mention]:
    return [m for m in roles.mentions if m.role == role and m.group == group]


def _copy(mention: Mention, confidence: float | None = None) -> Drafted:
    return Drafted(
        value=mention.value,
        start=mention.start,
        end=mention.end,
        more=list(mention.more),
        rule=mention.rule,
        confidence=mention.strength if confidence is None else confidence,
    )


def _form(roles: Roles, statement: Statement, base: str, draft: Draft) -> None:
    """Its own form on the cover, else the cover's one form, else the one beside it in the text."""
    pointer = f"{base}/form"
    own = _cover_mentions(roles, "registration_statements.form", statement.number)
    cover = draft.values.get("/form")
    text = max(statement.form, key=lambda f: (f.strength, -f.start), default=None)
    on_cover = [m for m in own if m.start < roles.substance.flow.offset(roles.substance.body)]
    beside = (
        text is not None and text.strength >= 0.9 and len({f.value for f in statement.form}) == 1
    )
    if on_cover and not (beside and text and text.value != on_cover[0].value):
        draft.values[pointer] = _copy(max(on_cover, key=lambda m: m.strength))
    elif text is not None and (cover is None or text.strength >= 0.7):
        if cover is not None and (cover.value or "").removesuffix("ASR") == text.value:
            draft.values[pointer] = cover
        else:
            start, end = roles.substance.span(text.start, text.end)
            draft.values[pointer] = Drafted(
                value=text.value, start=start, end=end, confidence=text.strength
            )
    elif cover is not None:
        draft.values[pointer] = cover


def _amendment_number(roles: Roles, statement: Statement, base: str, draft: Draft) -> None:
    pointer = f"{base}/amendment_number"
    own = _cover_mentions(roles, "registration_statements.amendment_number", statement.number)
    cover = draft.values.get("/amendment_number")
    if own:
        draft.values[pointer] = _copy(max(own, key=lambda m: m.strength))
    elif cover is not None:
        several = {m.value for m in roles.mentions if m.role == "amendment_number"}
        several |= {
            m.value for m in roles.mentions if m.role == "registration_statements.amendment_number"
        }
        doubtful = len(several) > 1  # the cover gives others numbers of their own
        draft.values[pointer] = replace(cover, confidence=0.5) if doubtful else cover
    elif statement.amendment_number:
        _put_best(roles, draft, pointer, statement.amendment_number)


def _plans(roles: Roles, statement: Statement, base: str, draft: Draft) -> None:
    cover = [m for m in roles.mentions if m.role == "plans"]
    if len(roles.statements) == 1:
        for index, mention in enumerate(cover):
            draft.values[f"{base}/plans/{index}"] = _copy(mention)
        return
    chosen: list[Drafted] = []
    for found in statement.plans:
        match = next((m for m in cover if same_plan(found.value, str(m.value))), None)
        start, end = roles.substance.span(found.start, found.end)
        value = match.value if match is not None else found.value
        if cover and match is None and found.strength < 0.8:
            continue
        if not any(d.value == value for d in chosen):
            chosen.append(Drafted(value=value, start=start, end=end, confidence=found.strength))
    if not chosen and len(cover) == 1 and not any(s.plans for s in roles.statements):
        one = _copy(cover[0], 0.8)
        one.sources, one.rule = [(cover[0].start, cover[0].end)], "the cover's one plan"
        chosen = [one]
    for index, drafted in enumerate(chosen):
        draft.values[f"{base}/plans/{index}"] = drafted


# --- securities -----------------------------------------------------------------------------------


def _securities(roles: Roles, statement: Statement, base: str, draft: Draft) -> None:
    for index, known in enumerate(roles.classes.get(statement.number, [])):
        _security(roles, statement.number, known, f"{base}/securities/{index}", draft)


def _security(roles: Roles, number: str, known: Class, base: str, draft: Draft) -> None:
    title = Drafted(value=known.title, confidence=0.85)
    if known.title_at:
        title.start, title.end = roles.substance.span(*known.title_at)
    else:
        decided = known.all_unsold
        title.sources = [
            roles.substance.span(decided.start, decided.end)
            if decided and decided.end
            else roles.substance.span(roles.substance.body, roles.substance.body + 60)
        ]
        title.rule = "no class is named"
    draft.values[f"{base}/title"] = title
    draft.values[f"{base}/unit"] = Drafted(value=known.unit)
    _par(roles, number, known, base, draft)
    _currency(roles, known, base, draft)
    registered = known.amounts.get("registered", [])
    _amount(roles, draft, f"{base}/registered", registered)
    _sold(roles, known, base, draft)
    whole = known.all_unsold
    purpose = draft.values.get("/purpose")
    removes = purpose is None or purpose.value in ("deregistration", "share_transfer")
    removed = known.amounts.get("deregistered", []) if removes else []
    _amount(roles, draft, f"{base}/deregistered", removed)
    if whole is not None:
        value = Drafted(value=whole.value, confidence=whole.strength)
        if whole.value:
            value.start, value.end = roles.substance.span(whole.start, whole.end)
        draft.values[f"{base}/all_unsold"] = value
    elif not roles.aims and purpose is not None and purpose.value == "deregistration":
        # That it removes is a guess by population: so is that it removes all that is left.
        draft.values[f"{base}/all_unsold"] = Drafted(value=True, confidence=purpose.confidence)


def _sold(roles: Roles, known: Class, base: str, draft: Draft) -> None:
    """What was sold of a class: the sum of its sales, the amount told, or none."""
    sold = known.amounts.get("sold", [])
    if parts := _sales(roles, known):
        draft.values[f"{base}/sold"] = Drafted(
            value=sum(part.amount for part in parts),
            sources=[roles.substance.span(part.start, part.end) for part in parts],
            rule="sum of the sales",
            confidence=0.75,
        )
    elif sold:
        closing = [m for m in sold if m.amount == _rest(roles, known)]
        if closing or not _are_parts(roles, known, sold):
            _amount(roles, draft, f"{base}/sold", closing or sold)
    elif known.none_sold:
        span = roles.substance.span(*known.none_sold)
        draft.values[f"{base}/sold"] = Drafted(
            value=0, sources=[span], rule="0 for none", confidence=0.85
        )


def _currency(roles: Roles, known: Class, base: str, draft: Draft) -> None:
    """The currency in which all amounts of a class are printed, where it is not the dollar."""
    held = [m for amounts in known.amounts.values() for m in amounts if m.money]
    printed = {m.currency for m in held}
    if known.unit == "usd" and len(printed) == 1 and printed - {None, "USD"}:
        start, end = roles.substance.span(held[0].start, held[0].end)
        draft.values[f"{base}/currency"] = Drafted(
            value=held[0].currency, start=start, end=end, confidence=0.9
        )


def _sales(roles: Roles, known: Class) -> list[Movement]:
    """Sales told one by one that together close the balance, and none alone; else empty."""
    sold = list({m.amount: m for m in known.amounts.get("sold", [])}.values())
    rest = _rest(roles, known)
    if len(sold) < 2 or rest is None or any(m.amount == rest for m in sold):
        return []
    return sold if sum(m.amount for m in sold) == rest else []


def _are_parts(roles: Roles, known: Class, sold: list[Movement]) -> bool:
    """Whether what is told of sales is of one holder, offering or lot, and of the class no sum."""
    substance = roles.substance
    if all(is_of_one_holder(substance, movement) for movement in sold):
        return True
    if are_open(substance, sold):
        return True
    several = lots_of(substance, known.amounts.get("registered", []))
    alone = len({m.amount for m in sold}) == 1 and max(m.strength for m in sold) < _TOTAL
    return bool(several) and alone and _rest(roles, known) is None


_TOTAL = 0.98


def _rest(roles: Roles, known: Class) -> int | Decimal | None:
    """What is registered and neither removed now nor earlier, where each is told in one way."""
    whole = _told(roles, known.amounts.get("registered", []))
    gone = _told(roles, known.amounts.get("deregistered", []))
    if whole is None or gone is None:
        return None
    earlier = {m.amount for m in known.amounts.get("previously_removed", [])}
    return whole - gone - sum(earlier)


def _told(roles: Roles, movements: list[Movement]) -> int | Decimal | None:
    """The one amount that is told, or the sum of the lots; None where there are several."""
    if lots := lots_of(roles.substance, movements):
        return sum(lot.amount for lot in lots)
    amounts = {m.amount for m in movements}
    return amounts.pop() if len(amounts) == 1 else None


def _amount(roles: Roles, draft: Draft, pointer: str, movements: list[Movement]) -> None:
    if not movements:
        return
    if lots := lots_of(roles.substance, movements):
        draft.values[pointer] = Drafted(
            value=sum(lot.amount for lot in lots),
            sources=[roles.substance.span(lot.start, lot.end) for lot in lots],
            rule="sum of the lots",
            confidence=0.75,
        )
        return
    best = max(movements, key=lambda m: (m.strength, -m.start))
    differing = {m.amount for m in movements if m.strength >= best.strength} - {best.amount}
    start, end = roles.substance.span(best.start, best.end)
    unsure = differing or are_open(roles.substance, movements)
    draft.values[pointer] = Drafted(
        value=best.amount, start=start, end=end, confidence=0.5 if unsure else best.strength
    )


def _par(roles: Roles, number: str, known: Class, base: str, draft: Draft) -> None:
    """The par value defined for the class; defined once, it holds for each statement's item."""
    if known.unit not in ("shares", "adss", "units", "other") and not re.search(
        r"stock|shares", known.title
    ):
        return
    chosen: Par | None = None
    for par in sorted(roles.pars, key=lambda par: par.group != number):
        if par.title is not None and (
            par.title.rstrip("s") == known.title.rstrip("s")
            or known.title.endswith(par.title)
            or par.title.endswith(f" {known.title}")
        ):
            chosen = par
            break
    if chosen is None and (
        "common" in known.title
        or "ordinary" in known.title
        or (known.title in ("shares", "securities") and known.unit == "shares")
    ):
        chosen = next(
            (
                p
                for p in roles.pars
                if p.title is None or p.title in ("shares", "common shares", "common stock")
            ),
            None,
        )
    if chosen is None:
        return
    start, end = roles.substance.span(chosen.start, chosen.end)
    draft.values[f"{base}/par_value"] = Drafted(
        value=chosen.value, start=start, end=end, confidence=0.9
    )
    if chosen.currency:
        draft.values[f"{base}/currency"] = Drafted(
            value=chosen.currency, start=start, end=end, confidence=0.9
        )
