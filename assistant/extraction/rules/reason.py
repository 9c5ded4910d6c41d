"""Drafts the purpose, the ground with its summary, and the acquisition of the registrant."""

from __future__ import annotations

import re

from assistant.checking.roles import Roles
from assistant.checking.roles.causes import Ground, deciding_aim
from assistant.checking.roles.cues import EARLIER, REMOVAL
from assistant.checking.roles.substance import Unit
from assistant.record import Draft, Drafted

_NOT_GROUNDS = {"prospectus_update", "exhibits", "form_conversion"}
_WORDS = 58  # a summary has at most 60 words; two are left for joints
_FIRST = 46  # words of the first sentence, so that room is left for another
_BRACKET = re.compile(r"\s+\((?:[^()]|\([^()]*\))*\)")
_LEADING = re.compile(
    r"^(?:Accordingly|As a result|Therefore|In addition|Consequently|Thus|Further|Furthermore|Moreover),?\s+",
    re.I,
)
_DANGLING = re.compile(
    r"(?:\s+(?:and|or|of|the|a|an|by|to|in|with|for|on|from|under|which|that|as))+$", re.I
)
_JOINT = re.compile(
    r"(?<=[,;])\s+(?!\d{4}\b|Inc\b|LLC\b|Ltd\b|L\.P|Jr\b)|\s+(?=(?:which|because|since|pursuant to|whereby)\b)"
)


def draft_purpose(roles: Roles, draft: Draft) -> None:
    """Writes /purpose with the sentence that decides it."""
    aim = deciding_aim(roles.aims)
    if aim is None and _short_and_plain(roles):
        # Nearly all short amendments remove securities: a guess by population, marked as one.
        draft.values["/purpose"] = Drafted(
            value="deregistration",
            sources=[_opening(roles)],
            rule="a short amendment that speaks of the end of an offering",
            confidence=0.4,
        )
        return
    if aim is None:
        draft.values["/purpose"] = Drafted(
            value="other", sources=[_opening(roles)], rule="no purpose is stated", confidence=0.5
        )
        draft.nulls["/purpose"] = "cue_unread"
        return
    start, end = roles.substance.span(aim.unit.start, aim.unit.end)
    draft.values["/purpose"] = Drafted(
        value=aim.purpose, start=start, end=end, confidence=min(0.55 + aim.weight / 10, 0.97)
    )


def _short_and_plain(roles: Roles) -> bool:
    """A few paragraphs that speak of what ended or is left, and no prospectus."""
    body = roles.substance.text[roles.substance.body :]
    return len(body) < 12_000 and bool(
        re.search(
            r"\b(?:unsold|unissued|remain\w*|terminat\w+|no longer|merge[rd]|ended|expired)\b",
            body,
            re.I,
        )
    )


def _opening(roles: Roles) -> tuple[int, int]:
    """Where the substance begins: cited where nothing in it decides."""
    substance = roles.substance
    for unit in substance.units:
        if unit.start >= substance.body:
            return substance.span(unit.start, unit.end)
    return substance.span(0, min(80, len(substance.text)))


def draft_reason(roles: Roles, draft: Draft) -> None:
    """Writes /reason/category, /reason/summary and /reason/transaction."""
    purpose = str(draft.values["/purpose"].value)
    ground = roles.grounds[0] if roles.grounds else None
    if purpose == "share_transfer" and ground is not None and ground.category != "plan_ended":
        ground = next((g for g in roles.grounds if g.category == "plan_ended"), None)
    if purpose in _NOT_GROUNDS or (
        ground is None and purpose not in ("deregistration", "withdrawal")
    ):
        _draft_other(roles, draft, purpose)
        return
    if ground is None:
        aim = deciding_aim(roles.aims)
        span = roles.substance.span(aim.unit.start, aim.unit.end) if aim else _opening(roles)
        draft.values["/reason/category"] = Drafted(
            value="not_stated", sources=[span], rule="no ground is stated", confidence=0.7
        )
        return
    _draft_ground(roles, ground, draft)
    if ground.category == "merger" and roles.acquisition is not None:
        for name in (
            "kind",
            "agreement_date",
            "closed_on",
            "acquirer",
            "merger_sub",
            "surviving_entity",
        ):
            value = getattr(roles.acquisition, name)
            if value is not None:
                start, end = roles.substance.span(value[1], value[2])
                draft.values[f"/reason/transaction/{name}"] = Drafted(
                    value=value[0], start=start, end=end, confidence=0.85
                )


def _draft_other(roles: Roles, draft: Draft, purpose: str) -> None:
    aim = deciding_aim(roles.aims)
    span = roles.substance.span(aim.unit.start, aim.unit.end) if aim else _opening(roles)
    category = "reorganization" if purpose == "successor" else "other"
    draft.values["/reason/category"] = Drafted(
        value=category, sources=[span], rule="the purpose itself", confidence=0.8
    )
    if aim is not None:
        words = _shortened(roles.substance.words(aim.unit), _WORDS, aim.span[0] - aim.unit.start)
        index = roles.substance.units.index(aim.unit)
        for unit in roles.substance.units[index + 1 : index + 2]:  # what follows says what for
            after = roles.substance.words(unit)
            if (
                unit.kind == "sentence"
                and len(words.split()) + len(after.split()) <= _WORDS
                and len(after) > 40
            ):
                words = f"{words.rstrip('.')}. {after}"
        draft.values["/reason/summary"] = Drafted(
            value=words, start=span[0], end=span[1], confidence=0.8
        )


def _draft_ground(roles: Roles, ground: Ground, draft: Draft) -> None:
    substance = roles.substance
    telling = sorted(_telling(ground), key=lambda item: -_telling_weight(roles, item))
    _, first, _ = telling[0]
    start, end = substance.span(first.start, first.end)
    draft.values["/reason/category"] = Drafted(
        value=ground.category,
        start=start,
        end=end,
        more=[substance.span(u.start, u.end) for _, u, _ in telling[1:]],
        confidence=min(0.5 + ground.weight / 10, 0.95),
    )
    summary = _merger_summary(roles) if ground.category == "merger" else None
    summary = summary or _extract(roles, telling)
    if summary:
        draft.values["/reason/summary"] = Drafted(
            value=summary, start=start, end=end, confidence=0.85
        )


def _telling(ground: Ground) -> list[tuple[float, Unit, tuple[int, int]]]:
    """The sentences that tell the ground, each once, the most telling first."""
    seen: set[int] = set()
    telling: list[tuple[float, Unit, tuple[int, int]]] = []
    for weight, unit, span in ground.units:
        if id(unit) not in seen and (weight >= 2.5 or not telling):
            seen.add(id(unit))
            telling.append((weight, unit, span))
    return telling[:4]


def _extract(roles: Roles, telling: list[tuple[float, Unit, tuple[int, int]]]) -> str:
    """The three most telling sentences, in the filing's order, each shortened where all don't fit."""
    ranked = sorted(telling, key=lambda item: -_telling_weight(roles, item))
    best = _telling_weight(roles, ranked[0])
    chosen = [item for item in ranked[:3] if _telling_weight(roles, item) >= best - 2]
    room = _WORDS
    parts: list[tuple[int, str]] = []
    for index, (_, unit, span) in enumerate(chosen):
        share = room if index or len(chosen) == 1 else _FIRST
        words = _shortened(roles.substance.words(unit), share, span[0] - unit.start)
        count = len(words.split())
        if 5 < count <= room:
            room -= count
            parts.append((unit.start, words if words.endswith(".") else f"{words}."))
        if room < 12:
            break
    return " ".join(words for _, words in sorted(parts))


def _telling_weight(roles: Roles, item: tuple[float, Unit, tuple[int, int]]) -> float:
    """What happened and when comes before what is done about it."""
    weight, unit, _ = item
    words = roles.substance.words(unit)
    if any(token.detail.precision != "year" for token in unit.of("date")):
        weight += 1
    if EARLIER.search(words):
        weight -= 4
    if REMOVAL.search(words) or re.search(
        r"\bterminat\w+ (?:all|any|the) (?:of its )?offerings?\b|\bintends? to\b", words, re.I
    ):
        weight -= 1.5
    return weight


def _shortened(words: str, most: int, at: int) -> str:
    """A sentence without its brackets, cut to the clauses around position `at` that fit `most` words."""
    target = words[at : at + 40]
    plain = " ".join(
        _LEADING.sub("", _BRACKET.sub("", words)).replace("\t", " ").replace("|", " ").split()
    )
    if len(plain.split()) <= most:
        return _capital(plain)
    clauses = [c for c in _JOINT.split(plain) if c]
    anchor = next((i for i, c in enumerate(clauses) if target[:15] and target[:15] in c), 0)
    left = right = anchor
    count = len(clauses[anchor].split())
    while True:
        grown = False
        if right + 1 < len(clauses) and count + len(clauses[right + 1].split()) <= most:
            right += 1
            count += len(clauses[right].split())
            grown = True
        if left > 0 and count + len(clauses[left - 1].split()) <= most:
            left -= 1
            count += len(clauses[left].split())
            grown = True
        if not grown:
            break
    kept = " ".join(clauses[left : right + 1])
    return _capital(_DANGLING.sub("", " ".join(kept.split()[:most]).rstrip(",;: ")))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _merger_summary(roles: Roles) -> str | None:
    """What was read of the acquisition, in one sentence; None where too little was read."""
    deal = roles.acquisition
    registrant = next((m for m in roles.mentions if m.role == "registrants.name"), None)
    if deal is None or registrant is None or (deal.acquirer is None and deal.merger_sub is None):
        return None
    text = roles.substance.text

    def printed(value: tuple[object, int, int]) -> str:
        return " ".join(text[value[1] : value[2]].split())

    how = {
        "tender_offer": "a tender offer and merger",
        "asset_sale": "a sale of its assets",
        "share_exchange": "a share exchange",
    }
    kind = how.get(deal.kind[0] if deal.kind else "", "a merger")
    words = f"{registrant.value} was acquired"
    if deal.acquirer:
        words += f" by {deal.acquirer[0]}"
    if kind != "a merger":
        words += f" in {kind}"
    if deal.merger_sub:
        words += f"; it merged with {deal.merger_sub[0]}"
    if deal.closed_on:
        words += f" on {printed(deal.closed_on)}"
    if deal.agreement_date:
        words += f", under the merger agreement dated {printed(deal.agreement_date)}"
    if re.search(r"\bterminat\w+\b[^.;]{0,60}\bofferings?\b", text, re.I):
        words += "; its offerings were terminated"
    return words + "." if len(words.split()) <= 60 else None
