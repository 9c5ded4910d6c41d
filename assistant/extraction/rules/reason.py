"""Drafts the purpose, the ground with its summary, and the acquisition of the registrant."""

from __future__ import annotations

import re

from assistant.checking.roles import Roles
from assistant.checking.roles.deals import Acquisition
from assistant.checking.roles.ground import Ground
from assistant.checking.roles.likely_removal import is_likely_removal
from assistant.checking.roles.purposes import Aim, deciding_aim
from assistant.checking.roles.units import Unit
from assistant.checking.roles.unread_causes import may_tell_cause, unread_cause
from assistant.extraction.rules.purpose_doubts import doubt_purpose
from assistant.extraction.rules.sentence_ways import telling_weight
from assistant.extraction.rules.shortenings import compressed, cut_to
from assistant.extraction.rules.summaries import MOST_WORDS, summary_of, told_beside, with_amounts
from assistant.language.gated import may_hold
from assistant.language.names import same_company
from assistant.record import Draft, Drafted, Notice

_SURE = 4.0  # the weight of a ground that stands without a purpose
_BY_PLACE = 0.5  # the confidence of a ground in words that no table holds
_NOT_GROUNDS = {"prospectus_update", "exhibits", "form_conversion"}


def draft_purpose(roles: Roles, draft: Draft) -> None:
    """Writes /purpose with the sentence that decides it."""
    aim = deciding_aim(roles.aims)
    if aim is None and is_likely_removal(roles.substance, roles.grounds):
        # Nearly all short amendments remove securities: a guess by population, and not proven.
        start, end = _opening(roles)
        draft.values["/purpose"] = Drafted(
            value="deregistration", start=start, end=end, confidence=0.4
        )
        return
    if aim is None:
        start, end = _opening(roles)
        draft.values["/purpose"] = Drafted(value="other", start=start, end=end, confidence=0.4)
        draft.nulls["/purpose"] = "cue_unread"
        return
    start, end = roles.substance.span(aim.unit.start, aim.unit.end)
    draft.values["/purpose"] = Drafted(
        value=aim.purpose, start=start, end=end, confidence=min(0.55 + aim.weight / 10, 0.97)
    )
    doubt_purpose(roles, draft)


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
    if purpose == "other" and ground is not None and ground.weight < _SURE:
        ground = None  # words by the way, where nothing is removed
    if purpose == "share_transfer" and ground is not None and ground.category != "plan_ended":
        ground = next((g for g in roles.grounds if g.category == "plan_ended"), None)
    if purpose in _NOT_GROUNDS or (
        ground is None and purpose not in ("deregistration", "withdrawal")
    ):
        _draft_other(roles, draft, purpose)
        return
    if ground is None and (told := unread_cause(roles.substance)) is not None:
        _doubt_ground(roles, draft, told)
        return
    if ground is None:
        _draft_not_stated(roles, draft)
        return
    _draft_ground(roles, ground, draft, purpose)
    if ground.category == "merger" and roles.acquisition is not None:
        _draft_transaction(roles, roles.acquisition, draft)


def _draft_not_stated(roles: Roles, draft: Draft) -> None:
    """That no ground is stated, with the words that decide what the filing does."""
    aim = deciding_aim(roles.aims)
    span = roles.substance.span(aim.unit.start, aim.unit.end) if aim else _opening(roles)
    if may_tell_cause(roles.substance):  # likely, and not proven
        draft.values["/reason/category"] = Drafted(
            value="not_stated", start=span[0], end=span[1], confidence=0.5
        )
        return
    draft.values["/reason/category"] = Drafted(
        value="not_stated", sources=[span], rule="no ground is stated", confidence=0.7
    )


_OF_A_DEAL = ("kind", "agreement_date", "closed_on", "acquirer", "merger_sub", "surviving_entity")


def _draft_transaction(roles: Roles, deal: Acquisition, draft: Draft) -> None:
    for name in _OF_A_DEAL:
        value = getattr(deal, name)
        if value is not None:
            start, end = roles.substance.span(value[1], value[2])
            draft.values[f"/reason/transaction/{name}"] = Drafted(
                value=value[0],
                start=start,
                end=end,
                confidence=_BY_PLACE if name in deal.likely else 0.85,
            )


def _doubt_ground(roles: Roles, draft: Draft, told: Unit) -> None:
    """No ground, where words of one stand: a person's, or a model's, to read."""
    filing = roles.substance.filing
    place = filing.line_at(roles.substance.span(told.start, told.end)[0])
    draft.nulls["/reason/category"] = "cue_unread"
    _tell_unread(roles, draft, told)
    draft.warnings.append(
        Notice(
            code="ground_unread",
            message=f"line {place} may tell why the amendment is filed; no ground was read from it",
        )
    )


def _tell_unread(roles: Roles, draft: Draft, told: Unit) -> None:
    """The note's own words as the summary, where what they tell was not read as a cause."""
    words = told_beside(roles, told)
    if words:
        start, end = roles.substance.span(told.start, told.end)
        draft.values["/reason/summary"] = Drafted(
            value=words, start=start, end=end, confidence=_BY_PLACE
        )


def _draft_other(roles: Roles, draft: Draft, purpose: str) -> None:
    aim = deciding_aim(roles.aims)
    span = roles.substance.span(aim.unit.start, aim.unit.end) if aim else _opening(roles)
    category = "reorganization" if purpose == "successor" else "other"
    draft.values["/reason/category"] = Drafted(
        value=category, sources=[span], rule="the purpose itself", confidence=0.8
    )
    if aim is not None:
        words = _told_purpose(roles, aim, purpose)
        draft.values["/reason/summary"] = Drafted(
            value=words, start=span[0], end=span[1], confidence=0.8
        )


def _told_purpose(roles: Roles, aim: Aim, purpose: str) -> str:
    """The sentence that states the purpose, with those beside it that tell what for."""
    told = {"successor": "reorganization", "other": "amended"}.get(purpose, purpose)
    unit = _stating(roles, aim)
    words = summary_of(roles, None, told, unit)
    return words or cut_to(compressed(roles.substance.words(unit)), MOST_WORDS)


# The legend of a cover (Rule 462(d) of the Securities Act), which tells what is filed by its rule alone.
_LEGEND = re.compile(r"\bbecomes?\s+effective\b[^.;]{0,90}\bupon\s+filing\b", re.I)
_STATES = re.compile(
    r"\b(?:purposes?|is\s+(?:being\s+)?(?:filed|amended)|files?|filing|amends)\b", re.I
)
_NAMES_EXHIBITS = re.compile(r"\b(?:exhibits?|opinions?|consents?|indenture|certificate)\b", re.I)


def _stating(roles: Roles, aim: Aim) -> Unit:
    """The sentence that states a purpose: where the legend of the cover alone decides, that of the
    note which tells what is filed."""
    if not _LEGEND.search(roles.substance.clause(aim.unit)):
        return aim.unit
    for unit in roles.substance.units:
        words = roles.substance.words(unit)
        told = unit.start >= roles.substance.body and unit.kind == "sentence"
        if told and _STATES.search(words) and _NAMES_EXHIBITS.search(words):
            if not _LEGEND.search(words):
                return unit
    return aim.unit


def _draft_ground(roles: Roles, ground: Ground, draft: Draft, purpose: str) -> None:
    substance = roles.substance
    telling = _telling(roles, ground)
    first = telling[0]
    start, end = substance.span(first.start, first.end)
    draft.values["/reason/category"] = Drafted(
        value=ground.category,
        start=start,
        end=end,
        more=[substance.span(u.start, u.end) for u in telling[1:]],
        confidence=_BY_PLACE if ground.by_place else min(0.5 + ground.weight / 10, 0.95),
    )
    summary = _merger_summary(roles) if ground.category == "merger" else None
    aim = deciding_aim(roles.aims) if purpose in ("successor", "share_transfer") else None
    told = ground.category
    if purpose == "share_transfer":
        told = f"{told}+{purpose}"  # how many go on as shares of the new plan
    if summary:
        summary = with_amounts(roles, told, summary)
    summary = summary or summary_of(roles, ground, told, aim.unit if aim else None)
    if summary:
        draft.values["/reason/summary"] = Drafted(
            value=summary, start=start, end=end, confidence=0.85
        )


def _telling(roles: Roles, ground: Ground) -> list[Unit]:
    """The sentences that tell the ground, each once, the most telling first."""
    weights: dict[int, tuple[float, Unit]] = {}
    for weight, unit, _ in ground.units:
        if id(unit) not in weights and (weight >= 2.5 or not weights):
            weights[id(unit)] = (telling_weight(roles, weight, unit), unit)
    ordered = sorted(list(weights.values())[:4], key=lambda item: -item[0])
    return [unit for _, unit in ordered]


_HOW = {
    "merger": " in a merger",
    "tender_offer": " in a tender offer and merger",
    "share_exchange": " in a share exchange",
}


_ARRANGEMENT = re.compile(r"\b(?:scheme|plan)\s+of\s+arrangement\b", re.I)
_MERGED = re.compile(r"\bmerge[drs]?\b|\bmerging\b|\bmergers\b", re.I)


def _as_told(text: str, name: str) -> str:
    """A name of the cover as the substance prints it, where the cover prints capitals."""
    if name != name.upper() or not may_hold(text, name):
        return name
    words = r"\s+".join(re.escape(word) for word in name.split())
    printed = (" ".join(m[0].split()) for m in re.finditer(words, text, re.I))
    return next((told for told in printed if told != told.upper()), name)


def _taken_over(deal: Acquisition, text: str, *, through: bool, new_one: bool) -> str:
    """What became of the company: ` was acquired by Acme, Inc. through Acme Sub, Inc.`

    `new_one` says that the survivor is neither of the two: they were merged to form it.
    """
    kind = deal.kind[0] if deal.kind else "merger"
    survivor = deal.surviving_entity[0] if deal.surviving_entity else None
    if kind == "asset_sale" and deal.acquirer:
        return f" sold its assets to {deal.acquirer[0]}"
    alone = kind == "merger" and deal.merger_sub is None
    if alone and deal.acquirer and new_one:
        return f" and {deal.acquirer[0]} were merged into {survivor}"
    if alone and deal.acquirer and survivor == deal.acquirer[0]:
        return f" was merged into {deal.acquirer[0]}"
    words = " was acquired" + (f" by {deal.acquirer[0]}" if deal.acquirer else "")
    words += f" through {deal.merger_sub[0]}" if through and deal.merger_sub else ""
    words += "" if kind == "merger" and through else _HOW.get(kind, "")
    arranged = _ARRANGEMENT.search(text) if kind == "other" else None
    return words + (f" under a {' '.join(arranged[0].split()).lower()}" if arranged else "")


def _merged_with(deal: Acquisition, merger_sub: str, registrant: str) -> str:
    """Which of the two merged into the other: `it merged into Acme Sub, Inc.`"""
    survivor = deal.surviving_entity[0] if deal.surviving_entity else None
    if survivor and same_company(survivor, registrant) and " and " not in merger_sub:
        return f"{merger_sub} merged into it"
    return f"it merged {'into' if survivor == merger_sub else 'with'} {merger_sub}"


def _merger_summary(roles: Roles) -> str | None:
    """What was read of the acquisition, in one sentence; None where too little was read."""
    deal = roles.acquisition
    registrant = next((m for m in roles.mentions if m.role == "registrants.name"), None)
    if deal is None or registrant is None or (deal.acquirer is None and deal.merger_sub is None):
        return None
    text = roles.substance.text

    def printed(value: tuple[object, int, int]) -> str:
        return " ".join(text[value[1] : value[2]].split())

    through = not _MERGED.search(text, roles.substance.body)  # a company that took the shares
    own = str(registrant.value)
    survivor = deal.surviving_entity[0] if deal.surviving_entity else own
    of_two = same_company(survivor, own) or (deal.acquirer and survivor == deal.acquirer[0])
    words = _as_told(text, own)
    words += _taken_over(deal, text, through=through, new_one=not of_two)
    if deal.closed_on:
        words += f" on {printed(deal.closed_on)}"
    if deal.merger_sub and not through:
        merged = _merged_with(deal, deal.merger_sub[0], own)
        words += f", when {merged}" if deal.closed_on else f"; {merged}"
    if deal.agreement_date:
        words += f" under the agreement dated {printed(deal.agreement_date)}"
    if re.search(
        r"\bterminat\w+\b[^.;]{0,60}\bofferings?\b|\bofferings?\b[^.;]{0,80}\bterminated\b",
        text,
        re.I,
    ):
        words += "; its offerings were terminated"
    words = words.removesuffix(".") + "."
    return words if len(words.split()) <= MOST_WORDS else None
