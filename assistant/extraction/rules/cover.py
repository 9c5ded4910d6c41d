"""Drafts the cover: form, number, plans, registrants, agent and counsel, from their mentions."""

from __future__ import annotations

from assistant.checking.mentions import Mention
from assistant.filing.model import Filing
from assistant.record import Draft, Drafted

_REGISTRANT = ("name", "jurisdiction", "ein", "address", "phone")
_AGENT = ("name", "title", "phone")
_COUNSEL = ("name", "firm")
_STATEMENT_FORM = "registration_statements.form"


def draft_cover(filing: Filing, mentions: list[Mention], draft: Draft) -> None:
    """Writes the cover's values into `draft`, and `nulls` where a caption was not read.

    Of several mentions of one role and item the strongest counts, of equal ones the first;
    a value with a rival is drafted with less confidence. Registration statements are not
    drafted here.
    """
    _draft_best(filing, _forms(mentions), "/form", draft)
    numbers = [m for m in mentions if m.role == "amendment_number"]
    _draft_best(filing, numbers, "/amendment_number", draft)
    for number, plan in enumerate(m for m in mentions if m.role == "plans"):
        draft.values[f"/plans/{number}"] = _drafted(filing, plan)
    _draft_items(filing, mentions, "registrants", "registrant", _REGISTRANT, draft)
    _draft_items(filing, mentions, "counsel", "counsel", _COUNSEL, draft)
    for field in _AGENT:
        claims = _claims(mentions, f"agent_for_service.{field}", "agent:0")
        _draft_best(filing, claims, f"/agent_for_service/{field}", draft)
    _mark_nulls(mentions, draft)


def _forms(mentions: list[Mention]) -> list[Mention]:
    """The forms that the title names, without those of further statements.

    Where a title gives each statement's form beside its number (`Amendment No. 1 to Form S-3 No. …,
    Amendment No. 1 to Form S-8 No. …`), the first is the form amended and the others are no rivals.
    """
    named = [m for m in mentions if m.role == "form"]
    beside = [m for m in mentions if m.role == _STATEMENT_FORM and m.rule == "form with the number"]
    if not named or not beside:
        return named
    first = min(beside, key=lambda m: m.start).value
    others = {m.value for m in beside} - {first}
    return [m for m in named if m.value not in others] or named


def _claims(mentions: list[Mention], role: str, group: str) -> list[Mention]:
    return [m for m in mentions if m.role == role and m.group == group]


def _groups(mentions: list[Mention], prefix: str) -> list[str]:
    """The items of one kind, in the filing's order."""
    names = {m.group for m in mentions if m.group and m.group.startswith(prefix + ":")}
    return sorted(names, key=lambda name: int(name.partition(":")[2]))


def _draft_items(
    filing: Filing,
    mentions: list[Mention],
    root: str,
    prefix: str,
    fields: tuple[str, ...],
    draft: Draft,
) -> None:
    for number, group in enumerate(_groups(mentions, prefix)):
        for field in fields:
            claims = _claims(mentions, f"{root}.{field}", group)
            _draft_best(filing, claims, f"/{root}/{number}/{field}", draft)


def _draft_best(filing: Filing, claims: list[Mention], pointer: str, draft: Draft) -> None:
    if not claims:
        return
    best = max(claims, key=lambda m: m.strength)
    drafted = _drafted(filing, best)
    rivals = [m for m in claims if m is not best and m.value != best.value]
    if any(m.strength >= best.strength - 0.1 for m in rivals):
        drafted.confidence = min(drafted.confidence, 0.6)
    elif rivals:
        drafted.confidence = min(drafted.confidence, 0.85)
    draft.values[pointer] = drafted


def _drafted(filing: Filing, mention: Mention) -> Drafted:
    """As printed where the print is the value; else the clean value with where it stands."""
    printed = filing.text[mention.start : mention.end]
    as_printed = printed == mention.value
    return Drafted(
        printed=printed if as_printed else None,
        value=None if as_printed else mention.value,
        start=mention.start,
        end=mention.end,
        more=list(mention.more),
        rule=mention.rule,
        confidence=mention.strength,
    )


def _mark_nulls(mentions: list[Mention], draft: Draft) -> None:
    for mention in mentions:
        if mention.role == "caption":
            pointer = _pointer(str(mention.value), mention.group)
            if not any(p == pointer or p.startswith(pointer + "/") for p in draft.values):
                draft.nulls[pointer] = "cue_unread"
    for field in ("form", "amendment_number"):
        if f"/{field}" not in draft.values:
            draft.nulls[f"/{field}"] = "cue_unread"  # every amendment's cover has them


def _pointer(field: str, group: str | None) -> str:
    root, _, name = field.partition(".")
    if root in ("registrants", "counsel") and name:
        return f"/{root}/{(group or ':0').rpartition(':')[2]}/{name}"
    return f"/{root}/{name}" if name else f"/{root}"
